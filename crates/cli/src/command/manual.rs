//! `completions` and `man`: what shells and manuals need to know of the command line.

use std::io;
use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::arguments::Arguments;
use crate::console::Console;
use crate::fault::{DONE, WRONG};

pub(crate) fn completions(shell: Shell, console: &mut Console) -> u8 {
    // Into memory first: the generator panics where it cannot write.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "tieuchi", &mut script);
    console.write(|out| out.write_all(&script));
    DONE
}

pub(crate) fn pages(folder: Option<&Path>, console: &mut Console) -> u8 {
    let Some(folder) = folder else {
        console.write(|out| {
            let mut page = Vec::new();
            Man::new(Arguments::command()).render(&mut page)?;
            out.write_all(&page)
        });
        return DONE;
    };
    match write_pages(folder) {
        Ok(()) => DONE,
        Err(error) => {
            console.tell(&format!("{}: {error}", folder.display()));
            WRONG
        }
    }
}

fn write_pages(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    clap_mangen::generate_to(Arguments::command(), folder)
}
