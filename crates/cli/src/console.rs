//! Where the command prints: standard output through a buffer, standard error at once, colours only on a terminal.
//!
//! Nothing else writes to either. What is written may come from untrusted persons (titles, headers, names of files, cells), so
//! every character that commands a terminal or hides is shown as `<U+001B>` here; only styles that the command sets
//! itself pass, and documents of JSON, which escape such characters by their own rules. A file gets the same bytes as a
//! terminal. A reader that closes the pipe (`| head`) ends the printing, not the command.

mod closed;
mod document;
mod styled;

use std::io::{self, BufWriter, IsTerminal, Write};

use serde::Serialize;
use tieuchi::source::hidden;

pub(crate) use self::document::Layout;

/// Standard output and standard error.
pub(crate) struct Console {
    out: BufWriter<Box<dyn Write>>,
    err: Box<dyn Write>,
    /// Whether standard output is a terminal.
    on_terminal: bool,
    /// Styles are left out of what is printed there.
    plain: bool,
    /// How wide a table may be.
    width: usize,
    /// Nothing more is printed to standard output.
    closed: bool,
    /// Why something could not be written.
    failure: Option<Failure>,
}

/// An output that cannot be written.
#[derive(Debug)]
pub(crate) struct Failure {
    /// Whether it is standard error, to which nothing can be reported.
    pub(crate) of_errors: bool,
    pub(crate) error: io::Error,
}

/// The width of what is read as a file.
const WIDTH_OF_FILES: usize = 100;

/// How many bytes are gathered before they are written.
const BUFFER: usize = 1 << 16;

/// A smaller width is ignored: some terminals report 0.
const NARROWEST: usize = 40;

impl Console {
    pub(crate) fn open() -> Self {
        let on_terminal = io::stdout().is_terminal();
        let out: Box<dyn Write> = if closed::output_is_closed() {
            Box::new(closed::Nowhere)
        } else if on_terminal {
            Box::new(anstream::stdout().lock())
        } else {
            // Nothing between the command and a file or a pipe: `anstream` takes sequences out, those of data too.
            Box::new(io::stdout().lock())
        };
        let plain = !on_terminal && anstream::AutoStream::choice(&io::stdout()) == anstream::ColorChoice::Never;
        Console { plain, ..Console::over(out, Box::new(anstream::stderr()), on_terminal, width()) }
    }

    /// A console over these outputs.
    pub(crate) fn over(out: Box<dyn Write>, err: Box<dyn Write>, on_terminal: bool, width: usize) -> Self {
        Console {
            out: BufWriter::with_capacity(BUFFER, out),
            err,
            on_terminal,
            plain: false,
            width,
            closed: false,
            failure: None,
        }
    }

    /// Prints text to standard output.
    pub(crate) fn print(&mut self, text: &str) {
        self.write(|out| out.write_all(hidden::printable(text).as_bytes()));
    }

    /// Prints lines to standard output. A line feed within one is untrusted, for example of a file name, and is shown.
    pub(crate) fn lines(&mut self, lines: impl IntoIterator<Item = impl AsRef<str>>) {
        for line in lines {
            self.print(&line.as_ref().replace('\n', "<U+000A>"));
            self.print("\n");
        }
    }

    /// Prints a paragraph, its lines broken where the width ends.
    pub(crate) fn paragraph(&mut self, text: &str) {
        let width = self.width;
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

    /// Prints text with styles of our own, of which all else was made [printable](hidden::printable) before.
    pub(crate) fn styled(&mut self, text: &str) {
        let text = styled::printable(text);
        let text = if self.plain { anstream::adapter::strip_str(&text).to_string() } else { text };
        self.write(|out| out.write_all(text.as_bytes()));
    }

    /// Prints what is meant for programs to the byte: rules, or cells as they are. On a terminal it is text.
    pub(crate) fn data(&mut self, data: &str) {
        if self.on_terminal {
            return self.print(data);
        }
        self.write(|out| out.write_all(data.as_bytes()));
    }

    /// Prints a document of JSON and the end of its line.
    pub(crate) fn json(&mut self, document: &impl Serialize, layout: Layout) {
        self.write(|out| {
            document::write(out, document, layout)?;
            out.write_all(b"\n")
        });
    }

    fn write(&mut self, write: impl FnOnce(&mut BufWriter<Box<dyn Write>>) -> io::Result<()>) {
        if self.closed {
            return;
        }
        if let Err(error) = write(&mut self.out) {
            self.stopped(error);
        }
    }

    /// Prints text to standard error, after what was printed to standard output.
    pub(crate) fn print_error(&mut self, text: &str) {
        self.write_error(&hidden::printable(text));
    }

    /// Like [`print_error`](Self::print_error), for text with styles of our own: see [`styled`](Self::styled).
    pub(crate) fn print_error_styled(&mut self, text: &str) {
        self.write_error(&styled::printable(text));
    }

    fn write_error(&mut self, text: &str) {
        self.flush();
        match writeln!(self.err, "{text}").and_then(|()| self.err.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                self.failure.get_or_insert(Failure { of_errors: true, error });
            }
            _ => {}
        }
    }

    /// Prints notes to standard error, one to a line.
    pub(crate) fn notes(&mut self, notes: Vec<String>) {
        for note in notes {
            self.print_error(&note);
        }
    }

    /// How wide a table may be.
    pub(crate) const fn width(&self) -> usize {
        self.width
    }

    /// How wide a finding may be.
    pub(crate) fn width_of_findings() -> usize {
        if !io::stderr().is_terminal() {
            return 140;
        }
        comfy_table::Table::new().use_stderr().width().map_or(140, usize::from)
    }

    /// Ends the printing, and returns what could not be written.
    pub(crate) fn end(&mut self) -> Option<Failure> {
        self.flush();
        self.failure.take()
    }

    /// Whether nothing more can be printed, since the reader went away or the output is full.
    #[cfg(feature = "watch")]
    pub(crate) const fn is_closed(&self) -> bool {
        self.closed
    }

    /// Hands over what was printed until now.
    pub(crate) fn flush(&mut self) {
        if !self.closed
            && let Err(error) = self.out.flush()
        {
            self.stopped(error);
        }
    }

    fn stopped(&mut self, error: io::Error) {
        self.closed = true;
        if error.kind() != io::ErrorKind::BrokenPipe {
            self.failure.get_or_insert(Failure { of_errors: false, error });
        }
    }
}

/// How wide a table may be: as wide as the terminal, or as `COLUMNS` if there is none.
fn width() -> usize {
    if !io::stdout().is_terminal() {
        let columns = std::env::var("COLUMNS").ok().and_then(|written| written.parse().ok());
        return columns.filter(|width| *width >= NARROWEST).unwrap_or(WIDTH_OF_FILES);
    }
    let width = comfy_table::Table::new().width().map(usize::from);
    width.filter(|width| *width >= NARROWEST).unwrap_or(WIDTH_OF_FILES)
}
