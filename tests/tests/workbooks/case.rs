//! A case as a text that an official can read; `tests/workbooks/README.md` describes it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::book::{Book, Row, Sheet, State};
use crate::cell::{Cell, characters};
use crate::{ods, text, xlsb, xlsx};

/// What is run where a case names no command.
const COMMAND: &str = "eval rules.tieuchi --records records --period 2026-Q2 --as-of 2026-07-15 --format json";

/// The line of shared rules that the clauses of a case replace.
const CLAUSES: &str = "  # clauses of the case";

/// A case.
#[derive(Debug, Default)]
pub(crate) struct Case {
    rules: String,
    clauses: Vec<String>,
    files: Vec<File>,
    /// The commands, without the word `tieuchi`.
    pub(crate) commands: Vec<String>,
    /// What must come, with the numbers of the lines.
    pub(crate) expected: Vec<(usize, String)>,
}

/// A file of records.
#[derive(Debug, Default)]
struct File {
    name: String,
    encoding: String,
    /// Marks after the name: `bom`, `crlf`, `empty`.
    options: Vec<String>,
    lines: Vec<String>,
    book: Book,
}

impl Case {
    /// The case of a text; what is wrong with it.
    pub(crate) fn read(text: &str, folder: &Path) -> Result<Self, String> {
        let mut case = Case::default();
        if !text.starts_with("# ") {
            return Err("its first line is a comment that says what is shown".to_owned());
        }
        let mut lines = (1..).zip(text.lines());
        for (number, line) in lines.by_ref() {
            let (word, rest) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
            let wrong = || format!("line {number} is not understood: {line}");
            match word {
                "" => {}
                _ if word.starts_with('#') && !word.starts_with("#N") => {}
                "rules" => {
                    let path = folder.join("rules").join(format!("{rest}.tieuchi"));
                    case.rules = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
                }
                "clause" => case.clauses.push(format!("  {rest}")),
                "file" => case.files.push(File::named(rest).ok_or_else(wrong)?),
                "run" => case.commands.push(if rest.is_empty() { COMMAND.to_owned() } else { rest.to_owned() }),
                ">" => match case.files.last_mut() {
                    Some(file) => file.lines.push(characters(line.trim_start().strip_prefix("> ").unwrap_or_default())),
                    None => {
                        case.rules.push_str(&format!("{}\n", line.trim_start().strip_prefix("> ").unwrap_or_default()))
                    }
                },
                "sheet" => {
                    let sheet = sheet(rest).ok_or_else(wrong)?;
                    case.files.last_mut().ok_or_else(wrong)?.book.sheets.push(sheet);
                }
                "expected" => {
                    if let Some(other) = rest.strip_prefix("as ") {
                        case.expected = figures(&folder.join(format!("{other}.case")), number)?;
                    }
                    break;
                }
                _ => {
                    let sheet = case.files.last_mut().and_then(|file| file.book.sheets.last_mut());
                    row(line, sheet.ok_or_else(wrong)?).ok_or_else(wrong)?;
                }
            }
        }
        for (number, line) in lines.filter(|(_, line)| !line.trim().is_empty() && !line.trim().starts_with("# ")) {
            case.expected.push((number, line.trim().to_owned()));
        }
        if case.commands.is_empty() {
            case.commands.push(COMMAND.to_owned());
        }
        if case.expected.is_empty() {
            return Err("it expects nothing".to_owned());
        }
        Ok(case)
    }

    /// Writes the rules and the files into a folder. A file that nothing here can write is kept, with the name `kept` and its own
    /// ending; what it was made of is written beside it where there are cells.
    pub(crate) fn write(&self, folder: &Path, kept: &Path) {
        let rules = self.rules.replace(CLAUSES, &self.clauses.join("\n"));
        fs::write(folder.join("rules.tieuchi"), rules).unwrap();
        for file in &self.files {
            let path = folder.join("records").join(&file.name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            if file.is("kept") {
                let ending = path.extension().unwrap();
                fs::copy(kept.with_extension(ending), &path).unwrap();
                if !file.book.sheets.is_empty() {
                    fs::write(folder.join("kept.xlsx"), xlsx::bytes(&file.book)).unwrap();
                }
                continue;
            }
            fs::write(path, file.bytes()).unwrap();
        }
    }
}

impl File {
    fn named(written: &str) -> Option<Self> {
        let mut words = written.split_whitespace();
        let mut file = File { name: characters(words.next()?), encoding: "utf-8".to_owned(), ..File::default() };
        for word in words {
            match word.strip_prefix("encoding=") {
                Some(encoding) => file.encoding = encoding.to_owned(),
                None if word == "1904" => file.book.from_1904 = true,
                None => file.options.push(word.to_owned()),
            }
        }
        Some(file)
    }

    fn is(&self, option: &str) -> bool {
        self.options.iter().any(|given| given == option)
    }

    fn bytes(&self) -> Vec<u8> {
        let ending = |ending: &str| self.name.ends_with(ending);
        let plain = if self.is("empty") {
            Vec::new()
        } else if ending(".xlsx") || ending(".xlsm") {
            xlsx::bytes(&self.book)
        } else if ending(".xlsb") {
            xlsb::bytes(&self.book)
        } else if ending(".ods") {
            ods::bytes(&self.book)
        } else {
            let newline = if self.is("crlf") { "\r\n" } else { "\n" };
            let mark = if self.is("bom") { "\u{feff}" } else { "" };
            let lines: String = self.lines.iter().flat_map(|line| [line, newline]).collect();
            text::encoded(&format!("{mark}{lines}"), &self.encoding)
        };
        match () {
            () if ending(".gz") => text::gzip(&plain),
            () if ending(".zst") => text::zstd(&plain),
            () => plain,
        }
    }
}

/// The figures that another case expects: those of the same records in another form.
fn figures(path: &Path, number: usize) -> Result<Vec<(usize, String)>, String> {
    const FIGURES: [&str; 4] = ["units ", "verdict ", "count ", "value "];
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let lines = text.lines().filter(|line| FIGURES.iter().any(|word| line.starts_with(word)));
    Ok(lines.map(|line| (number, line.to_owned())).collect())
}

/// The sheet of `"Tháng 4" hidden filter=A1:C9 formatted-to=1000`.
fn sheet(written: &str) -> Option<Sheet> {
    let (name, options) = written.strip_prefix('"')?.split_once('"')?;
    let mut sheet = Sheet { name: name.to_owned(), ..Sheet::default() };
    for option in options.split_whitespace() {
        match option.split_once('=').unwrap_or((option, "")) {
            ("hidden", _) => sheet.state = State::Hidden,
            ("very-hidden", _) => sheet.state = State::VeryHidden,
            ("filter", cells) => sheet.filter = Some(cells.to_owned()),
            ("formatted-to", row) => sheet.formatted_to = Some(row.parse().ok()?),
            _ => return None,
        }
    }
    Some(sheet)
}

/// Adds the row of `7 hidden | a | b` to a sheet; without a number it is the next one.
fn row(line: &str, sheet: &mut Sheet) -> Option<()> {
    let (head, cells) = line.split_once('|')?;
    let mut row = Row::default();
    for word in head.split_whitespace() {
        match word.parse::<usize>() {
            Ok(number) if number > sheet.rows.len() => sheet.rows.resize(number - 1, Row::default()),
            Ok(_) => return None,
            Err(_) if word == "hidden" => row.is_hidden = true,
            Err(_) => return None,
        }
    }
    let cells = cells.trim_end().strip_suffix('|').unwrap_or(cells);
    row.cells = cells.split('|').map(Cell::read).collect();
    sheet.rows.push(row);
    Some(())
}

/// The texts of all cases in a folder, by name.
pub(crate) fn all(folder: &Path) -> Vec<(String, PathBuf)> {
    let paths = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let mut cases: Vec<(String, PathBuf)> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "case"))
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), path))
        .collect();
    cases.sort();
    cases
}
