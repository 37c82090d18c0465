//! `merge`: tallies of parts of the records, added up into one, and others withdrawn.

use crate::arguments::{Form, Merge};
use crate::command_error::{CommandError, DONE, Reporting};
use crate::console::Console;
use crate::tally_file;

pub(crate) fn run(arguments: &Merge, console: &mut Console) -> Result<u8, CommandError> {
    let reporting = Reporting { language: arguments.language.without_rules(), json: arguments.format == Form::Json };
    let mut tally = tally_file::read(&arguments.tallies, reporting)?;
    tally_file::each_once(&arguments.withdraw, reporting)?;
    for path in &arguments.withdraw {
        let less = tally_file::open(path, reporting)?;
        tally.withdraw(&less).map_err(|error| reporting.refused(error, &[]))?;
    }
    tally_file::write(&tally, &arguments.out, Vec::new(), reporting, console)?;
    Ok(DONE)
}
