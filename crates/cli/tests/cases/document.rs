//! The outputs of a command, and where the things that a case expects of it are found.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// A command that has run.
pub(crate) struct Ran {
    line: String,
    pub(crate) status: i32,
    out: String,
    err: String,
    /// Standard output, where it is a document.
    json: Option<Value>,
}

impl Ran {
    /// Runs a line, which leaves out the word `tieuchi`, in a folder.
    pub(crate) fn of(program: &Path, folder: &Path, line: &str) -> Self {
        let mut command = Command::new(program);
        command.current_dir(folder).args(words(line)).env_remove("COLUMNS").env_remove("CLICOLOR_FORCE");
        let output = command.output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let out = text(&output.stdout);
        let json = serde_json::from_str(&out).ok();
        Ran { line: line.to_owned(), status: output.status.code().unwrap_or(-1), out, err: text(&output.stderr), json }
    }

    /// The run as a reader of a failure sees it.
    pub(crate) fn shown(&self) -> String {
        format!("$ tieuchi {}   (exit {})\n{}{}", self.line, self.status, self.out, self.err)
    }

    /// What a person reads, on either stream.
    pub(crate) fn says(&self, words: &str) -> bool {
        self.out.contains(words) || self.err.contains(words)
    }

    fn document(&self) -> Result<&Value, String> {
        self.json.as_ref().ok_or_else(|| "the command wrote no document: it lacks `--format json`".to_owned())
    }

    /// Whether a finding was told, of a code and at a place (`row` or `line`) where these are said.
    pub(crate) fn has_finding(&self, code: Option<&str>, at: &[(&str, u64)]) -> bool {
        let Some(document) = &self.json else {
            return at.is_empty() && self.says(&format!("[{}", code.unwrap_or("TC")));
        };
        let listed = document.get("findings").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        listed.iter().any(|finding| {
            let is = |(name, number): &(&str, u64)| finding.get(*name).and_then(Value::as_u64) == Some(*number);
            code.is_none_or(|code| finding.get("code").and_then(Value::as_str) == Some(code)) && at.iter().all(is)
        })
    }

    /// What was read of each kind of record.
    fn readings(&self) -> &[Value] {
        self.json
            .as_ref()
            .map(|document| list(document.get("evaluation").unwrap_or(document), "records"))
            .unwrap_or_default()
    }

    /// What was read of a kind of record.
    pub(crate) fn reading(&self, kind: &str) -> Option<&Value> {
        self.readings().iter().find(|reading| text(reading, "name") == kind)
    }

    /// The tables that were read, kind by kind.
    pub(crate) fn tables(&self) -> Vec<&Value> {
        self.readings().iter().flat_map(|reading| list(reading, "tables")).collect()
    }

    /// Why a row of a table was left out, of each table in which it was.
    pub(crate) fn left_out(&self, row: u64) -> Vec<&str> {
        let number = |rows: &Value, name: &str| rows.get(name).and_then(Value::as_u64).unwrap_or_default();
        let stretches = self.tables().into_iter().flat_map(|table| list(table, "left_out"));
        let with_row = stretches.filter(|rows| (number(rows, "first")..=number(rows, "last")).contains(&row));
        with_row.map(|rows| text(rows, "because")).collect()
    }

    fn verdicts(&self) -> Result<&Vec<Value>, String> {
        let document = self.document()?;
        // An explanation holds its evaluation.
        let evaluation = document.get("evaluation").unwrap_or(document);
        let verdicts = evaluation.get("verdicts").and_then(Value::as_array);
        verdicts.ok_or_else(|| "there are no verdicts".to_owned())
    }

    /// The units that were judged, each once.
    pub(crate) fn units(&self) -> Result<Vec<&str>, String> {
        let mut units: Vec<&str> = Vec::new();
        for unit in self.verdicts()?.iter().filter_map(|verdict| verdict.get("unit")?.as_str()) {
            if !units.contains(&unit) {
                units.push(unit);
            }
        }
        Ok(units)
    }

    /// The verdict of an indicator for a unit.
    pub(crate) fn verdict(&self, indicator: &str, unit: &str) -> Result<&Value, String> {
        let is = |verdict: &Value, field: &str, name: &str| verdict.get(field).and_then(Value::as_str) == Some(name);
        let mut all = self.verdicts()?.iter();
        let found = all.find(|verdict| is(verdict, "indicator", indicator) && is(verdict, "unit", unit));
        found.ok_or_else(|| format!("there is no verdict of {indicator} for {unit}"))
    }

    /// How an explanation lists a record: each time its outcome and its reasons, in English.
    pub(crate) fn explained(&self, id: &str) -> Result<Vec<(&str, String)>, String> {
        Ok(self.records(id)?.into_iter().map(id_and_outcome).collect())
    }

    /// How it lists a related record of that record, at whatever depth.
    pub(crate) fn related(&self, id: &str, other: &str) -> Result<Vec<(&str, String)>, String> {
        let mut found = Vec::new();
        let mut due = self.records(id)?;
        while let Some(record) = due.pop() {
            for one in list(record, "related").iter().flat_map(|related| list(related, "listed")) {
                if text(one, "id") == other {
                    found.push(id_and_outcome(one));
                }
                due.push(one);
            }
        }
        Ok(found)
    }

    fn records(&self, id: &str) -> Result<Vec<&Value>, String> {
        Ok(list(self.document()?, "records").iter().filter(|record| text(record, "id") == id).collect())
    }
}

/// The words of a line; text in double quotes is one word.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (place, part) in line.split('"').enumerate() {
        if place % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(ToOwned::to_owned));
        }
    }
    words
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The outcome of a record and its reasons.
fn id_and_outcome(record: &Value) -> (&str, String) {
    let reasons = record.get("because").map(|because| list(because, "en")).unwrap_or_default();
    (text(record, "outcome"), reasons.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("; "))
}
