//! Where the command prints: standard output through a buffer, standard error at once, colours only on a terminal.
//!
//! A reader that closes the pipe (`| head`) ends the printing, not the command.

use std::io::{self, BufWriter, IsTerminal, Write};

use anstream::AutoStream;

/// Standard output and standard error.
pub(crate) struct Console {
    out: BufWriter<AutoStream<io::StdoutLock<'static>>>,
    err: anstream::Stderr,
    closed: bool,
    failed: bool,
}

/// The width of what is read as a file.
const WIDTH_OF_FILES: usize = 100;

/// Below this a width is no width: some terminals say 0.
const NARROWEST: usize = 40;

impl Console {
    pub(crate) fn open() -> Self {
        Console {
            out: BufWriter::new(anstream::stdout().lock()),
            err: anstream::stderr(),
            closed: false,
            failed: false,
        }
    }

    /// Prints to standard output.
    pub(crate) fn print(&mut self, text: &str) {
        self.write(|out| out.write_all(text.as_bytes()));
    }

    /// Prints lines to standard output.
    pub(crate) fn lines(&mut self, lines: impl IntoIterator<Item = impl AsRef<str>>) {
        for line in lines {
            self.print(line.as_ref());
            self.print("\n");
        }
    }

    /// Prints a paragraph, its lines broken where the width ends.
    pub(crate) fn paragraph(&mut self, text: &str) {
        let width = Console::width();
        let mut line = String::new();
        for word in text.split_whitespace() {
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
                self.lines([std::mem::take(&mut line)]);
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        self.lines([line]);
    }

    /// Writes to standard output.
    pub(crate) fn write(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
        if self.closed {
            return;
        }
        if let Err(error) = write(&mut self.out) {
            self.stopped(&error);
        }
    }

    /// Prints to standard error, after what was printed to standard output.
    pub(crate) fn tell(&mut self, text: &str) {
        self.flush();
        // Where standard error is closed there is nobody to tell.
        let _ = writeln!(self.err, "{text}");
    }

    /// Prints notes to standard error, one to a line.
    pub(crate) fn notes(&mut self, notes: Vec<String>) {
        for note in notes {
            self.tell(&note);
        }
    }

    /// How wide a table may be: as the terminal is, or as `COLUMNS` says where there is none.
    pub(crate) fn width() -> usize {
        if !io::stdout().is_terminal() {
            let said = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
            return said.filter(|width| *width >= NARROWEST).unwrap_or(WIDTH_OF_FILES);
        }
        let width = comfy_table::Table::new().width().map(usize::from);
        width.filter(|width| *width >= NARROWEST).unwrap_or(WIDTH_OF_FILES)
    }

    /// How wide a finding may be.
    pub(crate) fn width_of_findings() -> usize {
        if !io::stderr().is_terminal() {
            return 140;
        }
        comfy_table::Table::new().use_stderr().width().map_or(140, usize::from)
    }

    /// Ends the printing, and says whether everything came where it should.
    pub(crate) fn close(mut self) -> bool {
        self.flush();
        !self.failed
    }

    /// Whether the reader went away, so that nothing more can be printed.
    pub(crate) const fn is_closed(&self) -> bool {
        self.closed
    }

    /// Hands over what was printed until now.
    pub(crate) fn flush(&mut self) {
        if !self.closed
            && let Err(error) = self.out.flush()
        {
            self.stopped(&error);
        }
    }

    fn stopped(&mut self, error: &io::Error) {
        self.closed = true;
        if error.kind() != io::ErrorKind::BrokenPipe {
            self.failed = true;
            let _ = writeln!(self.err, "tieuchi: {error}");
        }
    }
}
