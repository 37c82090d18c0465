//! The places of untrusted text, and the commands that print each place in each form of output.

use std::cell::RefCell;
use std::fs;
use std::io::{self, Cursor, Write};
use std::path::Path;
use std::rc::Rc;

use tempfile::TempDir;
use zip::write::SimpleFileOptions;

use super::outputs::Output;
use super::text::{MARK, Text};
use crate::console::Console;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    RuleSet,
    Issuer,
    Indicator,
    Cite,
    Kind,
    Header,
    Choice,
    Comment,
    Test,
    TestCell,
    GivenFile,
    Unit,
    Id,
    Cell,
    UnreadCell,
    RecordsHeader,
    RulesFile,
    RecordsFile,
    Sheet,
    Key,
    Argument,
}

pub(crate) const PLACES: [(Place, &str); 21] = [
    (Place::RuleSet, "title of the rule set"),
    (Place::Issuer, "who issued the rule set"),
    (Place::Indicator, "title of an indicator"),
    (Place::Cite, "words of a citation"),
    (Place::Kind, "title of a kind of record"),
    (Place::Header, "column header that the rules declare"),
    (Place::Choice, "choice of a field"),
    (Place::Comment, "comment in the rules"),
    (Place::Test, "title of a test"),
    (Place::TestCell, "id in a table of a test"),
    (Place::GivenFile, "file that a test names"),
    (Place::Unit, "code of a unit in the records"),
    (Place::Id, "id in the records"),
    (Place::Cell, "text in the records"),
    (Place::UnreadCell, "what should be a number in the records"),
    (Place::RecordsHeader, "column header of the record file"),
    (Place::RulesFile, "name of the rule file"),
    (Place::RecordsFile, "name of the record file"),
    (Place::Sheet, "name of a sheet in a workbook"),
    (Place::Key, "key of a line of NDJSON"),
    (Place::Argument, "argument of the command"),
];

impl Place {
    /// Whether the text is in the rules.
    pub(crate) fn is_of_rules(self) -> bool {
        use Place::{Choice, Cite, Comment, GivenFile, Header, Indicator, Issuer, Kind, RuleSet, Test, TestCell};
        matches!(
            self,
            RuleSet | Issuer | Indicator | Cite | Kind | Header | Choice | Comment | Test | TestCell | GivenFile
        )
    }

    /// Whether the text in this place is read for a form of output.
    pub(crate) fn reaches(self, output: Output) -> bool {
        use Output::{Csv, Diff, Explain, Findings, Fmt, Html, Json, Junit, Table, Tap};
        match self {
            Place::Argument | Place::RulesFile => true,
            // Comments are ignored when rules are loaded, for every form of output; refused comments are refused for all of them.
            Place::Comment => matches!(output, Findings | Table | Html | Fmt),
            Place::RecordsHeader | Place::Sheet | Place::Key => matches!(output, Table | Findings | Json),
            Place::Test | Place::TestCell | Place::GivenFile => matches!(output, Findings | Html | Junit | Tap | Fmt),
            _ if self.is_of_rules() => true,
            Place::Unit | Place::Id => matches!(output, Table | Findings | Explain | Json | Csv | Diff),
            _ => matches!(output, Table | Findings | Explain | Json | Csv),
        }
    }
}

/// A folder whose name, which some outputs print, does not contain the mark by chance.
fn folder() -> TempDir {
    loop {
        let folder = TempDir::new().unwrap();
        if !folder.path().display().to_string().contains(MARK) {
            return folder;
        }
    }
}

/// Whether rules with this text in its place can be read.
pub(crate) fn are_read(place: Place, text: &Text) -> bool {
    let folder = folder();
    let rules = folder.path().join("rules.tieuchi");
    let world = World::new(place, Output::Fmt, &text.text);
    let (_, written) = world.files.iter().find(|(name, _)| *name == world.rules).unwrap();
    fs::write(&rules, written).unwrap();
    command(&["check".to_owned(), rules.display().to_string()]).0 == 0
}

/// The results of a command.
pub(crate) struct CommandResult {
    pub(crate) status: u8,
    pub(crate) out: String,
    pub(crate) err: String,
    /// The file that it wrote.
    pub(crate) file: Option<String>,
    /// Whether it gave the requested output.
    pub(crate) done: bool,
}

/// Runs the command that prints the place in the form of output; `None` if no file can have such a name.
pub(crate) fn run(place: Place, output: Output, text: &Text) -> Option<CommandResult> {
    let folder = folder();
    let world = World::new(place, output, &text.text);
    let folder = folder.path();
    for (name, bytes) in &world.files {
        fs::write(folder.join(name), bytes).ok()?;
    }
    let rules = folder.join(&world.rules).display().to_string();
    if place == Place::RulesFile && !Path::new(&rules).is_file() {
        return None;
    }
    let records = format!("d={}", folder.join(&world.records).display());
    let with_records = |words: &[&str]| {
        let records = [
            "--records",
            &records,
            "--period",
            "2026-Q2",
            "--as-of",
            "2026-07-15",
            "--covers",
            "d=2026-01-01..2026-07-15",
        ];
        let all = words[..1].iter().copied().chain([rules.as_str()]).chain(records).chain(words[1..].iter().copied());
        all.map(str::to_owned).collect::<Vec<String>>()
    };
    let page = folder.join("page.html").display().to_string();
    let plain = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<String>>();
    let text = text.text.as_str();
    let words = match (place, output) {
        (Place::Argument, Output::Table) => with_records(&["eval", "--unit", text]),
        (Place::Argument, Output::Findings) => with_records(&["eval", "--indicator", text]),
        (Place::Argument, Output::Explain) => with_records(&["explain", "--indicator", "a", "--unit", text]),
        (Place::Argument, Output::Json) => with_records(&["eval", "--format", "json", "--deny", text]),
        (Place::Argument, Output::Csv) => with_records(&["eval", "--format", "csv", "--lang", "vi", "--deny", text]),
        (Place::Argument, Output::Html) => plain(&["test", &rules, "--html", &page, "--filter", text]),
        (Place::Argument, Output::Junit) => plain(&["test", &rules, "--format", text]),
        (Place::Argument, Output::Tap) => plain(&["test", &format!("--{text}"), "--lang", "vi", &rules]),
        (Place::Argument, Output::Fmt) => plain(&["fmt", &folder.join(text).display().to_string()]),
        (Place::Argument, Output::Diff) => plain(&["diff", text, &rules]),
        (Place::UnreadCell, Output::Table) => with_records(&["eval", "--keep-going"]),
        (Place::UnreadCell, Output::Findings) => with_records(&["eval"]),
        (_, Output::Table) => with_records(&["eval"]),
        (
            Place::Unit
            | Place::Id
            | Place::Cell
            | Place::RecordsHeader
            | Place::RecordsFile
            | Place::Sheet
            | Place::Key,
            Output::Findings,
        ) => with_records(&["eval"]),
        (Place::GivenFile, Output::Findings) => plain(&["test", &rules]),
        (Place::RulesFile, Output::Findings) => plain(&["check", &rules]),
        (_, Output::Findings) => plain(&["check", &rules, "--deny-warnings"]),
        (Place::Unit, Output::Explain) => with_records(&["explain", "--indicator", "a", "--unit", text]),
        (_, Output::Explain) => with_records(&["explain", "--indicator", "a", "--unit", "X1"]),
        (_, Output::Json) => with_records(&["eval", "--format", "json"]),
        (_, Output::Csv) => with_records(&["eval", "--format", "csv"]),
        (_, Output::Html) => plain(&["test", &rules, "--html", &page]),
        (_, Output::Junit) => plain(&["test", &rules, "--format", "junit"]),
        (_, Output::Tap) => plain(&["test", &rules, "--format", "tap"]),
        (_, Output::Fmt) => plain(&["fmt", &rules]),
        (_, Output::Diff) => {
            // With records, because the search for a counterexample would take longer than everything else.
            let old = folder.join("old.tieuchi").display().to_string();
            let words = with_records(&["diff", "--format", "markdown"]);
            words[..1].iter().cloned().chain([old]).chain(words[1..].iter().cloned()).collect()
        }
    };
    let (status, out, err) = command(&words);
    let written = match output {
        Output::Html => Some(folder.join("page.html")),
        Output::Fmt => Some(folder.join(&world.rules)),
        _ => None,
    };
    let file = written.and_then(|path| fs::read_to_string(path).ok());
    let done = match output {
        Output::Table | Output::Explain | Output::Fmt => status == 0,
        Output::Findings => false,
        Output::Json => status == 0,
        Output::Csv => out.starts_with("indicator,"),
        Output::Html => file.is_some(),
        Output::Junit => out.starts_with("<?xml"),
        Output::Tap => out.starts_with("TAP "),
        Output::Diff => out.starts_with("##"),
    };
    Some(CommandResult { status, out, err, file, done })
}

/// A command as on a terminal, with its colours.
fn command(words: &[String]) -> (u8, String, String) {
    let (out, err) = (Sink::default(), Sink::default());
    let status = {
        let mut console = Console::over(Box::new(out.clone()), Box::new(err.clone()), true, 240);
        crate::run(words.iter().map(Into::into).collect(), &mut console)
    };
    (status, out.text(), err.text())
}

/// An output in memory.
#[derive(Clone, Default)]
struct Sink(Rc<RefCell<Vec<u8>>>);

impl Sink {
    fn text(&self) -> String {
        String::from_utf8(self.0.borrow().clone()).unwrap()
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Rules and records with the text in its place.
struct World {
    files: Vec<(String, Vec<u8>)>,
    rules: String,
    records: String,
}

impl World {
    fn new(place: Place, output: Output, text: &str) -> World {
        let at = |here: Place, otherwise: &str| if place == here { text.to_owned() } else { otherwise.to_owned() };
        // If the rules themselves are checked, there is an error on the line of the text.
        let slip = |here: Place| if place == here && output == Output::Findings { " ?" } else { "" };
        let given = if place == Place::GivenFile {
            format!("  given d from \"{text}\"")
        } else {
            let id = at(Place::TestCell, "A");
            format!("  given d\n    | code | office | sort | due | note |\n    | {id} | X1 | other | 2026-04-08 | x |")
        };
        let rules = |share: u32| {
            format!(
                "ruleset \"{}\"{}\n  issued by \"{}\"{}\n\n\
                 records d \"{}\"{} counted by due\n  code : id\n  office : unit\n  sort \"{}\"{} : one of \"{}\", \"other\"{}\n  \
                 note : text?\n  amount : number?\n  due : deadline\n  done : datetime?\n\n\
                 # {}{}\n\
                 indicator a \"{}\"{}\n  cite \"P\" \"{}\"{}\n  \
                 target at least {share}% of d due in period are done by due, and sort is \"{}\" or note is \"x\" or amount is at least 1\n\n\
                 test \"{}\"{}\n  as of 2026-07-15\n  period 2026-Q2\n{given}\n  expect a for X1 is not_applicable\n",
                at(Place::RuleSet, "Rules"), slip(Place::RuleSet), at(Place::Issuer, "Office"), slip(Place::Issuer),
                at(Place::Kind, "Dossiers"), slip(Place::Kind),
                at(Place::Header, "Sort"), slip(Place::Header), at(Place::Choice, "some"), slip(Place::Choice),
                at(Place::Comment, "why"), if place == Place::Comment && output == Output::Findings { "\nindicator a ?" } else { "" },
                at(Place::Indicator, "In time"), slip(Place::Indicator), at(Place::Cite, "I.1"), slip(Place::Cite),
                at(Place::Choice, "some"), at(Place::Test, "late"), slip(Place::Test),
            )
            .replace(", and sort", " and (sort")
            .replace("at least 1\n", "at least 1)\n")
        };
        let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
        let (unit, id) = (at(Place::Unit, "X1"), at(Place::Id, "A1"));
        let header = if place == Place::RecordsHeader { quoted(text) } else { "Sort".to_owned() };
        let choice = if place == Place::Choice { quoted(text) } else { "other".to_owned() };
        let sort = if place == Place::Header { quoted(text) } else { header };
        let note = if place == Place::Cell { quoted(text) } else { "x".to_owned() };
        let amount = if place == Place::UnreadCell { quoted(text) } else { "1".to_owned() };
        let row = format!("{},{},{choice},{note},{amount},2026-04-08,\n", quoted(&id), quoted(&unit));
        // Two records of one id that differ are a finding.
        let again = if output == Output::Findings { row.replace(",2026-04-08", ",2026-04-09") } else { String::new() };
        let table = format!("code,office,{sort},note,amount,due,done\n{row}{again}");
        let (records_name, records) = match place {
            Place::RecordsFile => (format!("{text}.csv"), table.into_bytes()),
            Place::Sheet => ("d.xlsx".to_owned(), workbook(text)),
            Place::Key => {
                let row = serde_json::json!({ "code": "A1", "office": "X1", text: "some", "due": "2026-04-08" });
                ("d.ndjson".to_owned(), format!("{row}\n").into_bytes())
            }
            _ => ("d.csv".to_owned(), table.into_bytes()),
        };
        let rules_name = if place == Place::RulesFile { format!("{text}.tieuchi") } else { "rules.tieuchi".to_owned() };
        let mut new = rules(95);
        if place == Place::RulesFile && output == Output::Findings {
            new.push_str("indicator b ?\n");
        }
        let files = vec![
            ("old.tieuchi".to_owned(), rules(0).into_bytes()),
            (rules_name.clone(), new.into_bytes()),
            (records_name.clone(), records),
        ];
        World { files, rules: rules_name, records: records_name }
    }
}

/// A workbook of two sheets with one header, which is a finding that names them.
fn workbook(sheet: &str) -> Vec<u8> {
    let name: String = sheet.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    let cell = |column: char, row: u32, text: &str| {
        format!("<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let line = |row: u32, cells: [&str; 4]| {
        let cells: String = ('A'..).zip(cells).map(|(column, text)| cell(column, row, text)).collect();
        format!("<row r=\"{row}\">{cells}</row>")
    };
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    let rows =
        format!("{}{}", line(1, ["code", "office", "sort", "due"]), line(2, ["A1", "X1", "other", "2026-04-08"]));
    let sheet = format!("<worksheet {main}><sheetData>{rows}</sheetData></worksheet>");
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let parts = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
                .to_owned(),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                 <Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook {main} xmlns:r=\"{relations}\"><sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"r1\"/>\
                 <sheet name=\"{name}2\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                 <Relationship Id=\"r1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
                 <Relationship Id=\"r2\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", sheet.clone()),
        ("xl/worksheets/sheet2.xml", sheet),
    ];
    let mut workbook = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        workbook.start_file(name, SimpleFileOptions::default()).unwrap();
        workbook.write_all(text.as_bytes()).unwrap();
    }
    workbook.finish().unwrap().into_inner()
}
