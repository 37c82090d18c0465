//! What a sheet says beside the values of its cells: merged cells, hidden rows, formulas that were not calculated, and formulas
//! that sum the cells above them.
//!
//! The library that reads the cells does not tell, so the part of the sheet is gone through once.

use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use tieuchi::source::Diagnostic;
use zip::ZipArchive;

use super::{BookKind, damaged};
use crate::Origin;
use crate::origin::Stream;
use crate::table::raw::Merged;

/// So many places of each sort are kept.
const KEPT: usize = 1 << 18;
/// A longer formula is not a plain sum.
const LONGEST: usize = 1000;

/// What a sheet says beside its values.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) merged: Vec<Merged>,
    /// The rows that are hidden: the first and the last of each stretch.
    hidden: Vec<(u64, u64)>,
    /// The cells whose formulas sum cells above them.
    sums: HashSet<(u64, usize)>,
    /// The cells whose formulas have no value.
    pub(super) not_calculated: Vec<(u64, usize)>,
}

impl Facts {
    /// What the sheet of this name says.
    ///
    /// # Errors
    /// The workbook is damaged.
    pub(super) fn of(origin: &Origin, sheet: &str) -> Result<Self, Diagnostic> {
        let explain = |error: &dyn std::error::Error| damaged(origin, BookKind::Xlsx, error.to_string());
        let mut archive = ZipArchive::new(origin.open_without_progress()?).map_err(|error| explain(&error))?;
        let id_of = |workbook: &[u8]| id_of(origin, workbook, sheet);
        let Some(name) = part_of(origin, &mut archive, &id_of)? else { return Ok(Facts::default()) };
        let part = archive.by_name(&name).map_err(|error| explain(&error))?;
        let mut facts = Facts::default();
        let mut sheet = Sheet::default();
        each_tag(origin, BufReader::new(part), &mut |event| {
            sheet.pass(&mut facts, event);
            facts.merged.len() < KEPT && facts.hidden.len() < KEPT
        })?;
        facts.merged.sort_unstable();
        Ok(facts)
    }

    /// What is known of a sheet of which only merged cells are.
    pub(super) fn merged(merged: Vec<Merged>) -> Self {
        Facts { merged, ..Facts::default() }
    }

    /// Adds a row that is hidden; rows come in their order.
    pub(super) fn hide(&mut self, row: u64) {
        let count = self.hidden.len();
        match self.hidden.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(row) => *last = row,
            Some((_, last)) if *last >= row => {}
            _ if count < KEPT => self.hidden.push((row, row)),
            _ => {}
        }
    }

    /// Adds cells that are merged.
    pub(super) fn merge(&mut self, merged: Option<Merged>) {
        if self.merged.len() < KEPT {
            self.merged.extend(merged);
        }
    }

    pub(super) fn is_hidden(&self, row: u64) -> bool {
        let place = self.hidden.partition_point(|(_, last)| *last < row);
        self.hidden.get(place).is_some_and(|(first, _)| *first <= row)
    }

    pub(super) fn sums_above(&self, row: u64, column: usize) -> bool {
        !self.sums.is_empty() && self.sums.contains(&(row, column))
    }
}

/// Where the reading of a sheet is.
#[derive(Debug, Default)]
struct Sheet {
    row: u64,
    column: usize,
    is_in_cell: bool,
    formula: Option<String>,
    value: bool,
    is_text: bool,
    within: Within,
    /// Of formulas that are written once for several cells, whether they sum the cells above.
    shared: HashMap<String, bool>,
    shared_index: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Within {
    #[default]
    Nothing,
    Formula,
    Value,
}

impl Sheet {
    fn pass(&mut self, facts: &mut Facts, event: &Event<'_>) {
        match event {
            Event::Start(tag) => self.begin(facts, tag),
            Event::End(tag) => match tag.local_name().as_ref() {
                "c" => self.end_cell(facts),
                "row" => self.column = 0,
                "f" | "v" | "t" => self.within = Within::Nothing,
                _ => {}
            },
            Event::Text(text) => self.text(text.as_ref()),
            Event::CData(text) => self.text(text.as_ref()),
            Event::GeneralRef(_) => self.text("&"),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match self.within {
            Within::Formula => {
                let formula = self.formula.get_or_insert_default();
                if formula.len() <= LONGEST {
                    formula.push_str(text);
                }
            }
            Within::Value => self.value |= !text.is_empty(),
            Within::Nothing => {}
        }
    }

    fn begin(&mut self, facts: &mut Facts, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "row" => {
                let stated = attribute(tag, "r").and_then(|number| number.parse().ok());
                self.row = stated.unwrap_or_else(|| self.row.saturating_add(1));
                self.column = 0;
                if attribute(tag, "hidden").is_some_and(|hidden| hidden == "1" || hidden == "true") {
                    facts.hide(self.row);
                }
            }
            "c" => {
                if let Some((row, column)) = attribute(tag, "r").as_deref().and_then(cell) {
                    (self.row, self.column) = (row, column);
                }
                self.is_in_cell = true;
                self.is_text = attribute(tag, "t").is_some_and(|of| of == "str" || of == "inlineStr" || of == "s");
                (self.formula, self.value, self.shared_index) = (None, false, None);
            }
            "f" if self.is_in_cell => {
                self.formula = Some(String::new());
                self.within = Within::Formula;
                self.shared_index = attribute(tag, "si");
            }
            "v" | "t" if self.is_in_cell => self.within = Within::Value,
            "mergeCell" => {
                let range = attribute(tag, "ref").and_then(|range| {
                    let (from, to) = range.split_once(':')?;
                    Some((cell(from)?, cell(to)?))
                });
                if let Some((from, to)) = range {
                    facts.merged.push(Merged { rows: (from.0, to.0), columns: (from.1, to.1) });
                }
            }
            _ => {}
        }
    }

    fn end_cell(&mut self, facts: &mut Facts) {
        if let Some(formula) = self.formula.take() {
            let sums = match (&self.shared_index, formula.is_empty()) {
                (Some(index), true) => self.shared.get(index).copied().unwrap_or(false),
                (index, _) => {
                    let sums = sums_above(&formula, self.row, self.column);
                    if let Some(index) = index {
                        self.shared.insert(index.clone(), sums);
                    }
                    sums
                }
            };
            if sums && facts.sums.len() < KEPT {
                facts.sums.insert((self.row, self.column));
            }
            if !self.value && !self.is_text && facts.not_calculated.len() < KEPT {
                facts.not_calculated.push((self.row, self.column));
            }
        }
        self.is_in_cell = false;
        self.column = self.column.saturating_add(1);
    }
}

/// Whether a formula adds up cells of its own column that stand above it, and nothing else.
fn sums_above(formula: &str, row: u64, column: usize) -> bool {
    let formula: String = formula.chars().filter(|letter| !letter.is_whitespace() && *letter != '$').collect();
    let formula = formula.trim_start_matches(['=', '+']).to_ascii_uppercase();
    let arguments = formula.strip_suffix(')').and_then(|rest| {
        let of_sum = rest.strip_prefix("SUM(");
        of_sum.or_else(|| rest.strip_prefix("SUBTOTAL(9,")).or_else(|| rest.strip_prefix("SUBTOTAL(109,"))
    });
    let is_call = arguments.is_some();
    let cells: Vec<&str> = arguments.unwrap_or(&formula).split(['+', ',', ';', ':']).collect();
    let is_above = |text: &&str| cell(text).is_some_and(|(of_row, of_column)| of_column == column && of_row < row);
    (is_call || cells.len() > 1) && cells.iter().all(is_above)
}

/// The row and the column of `D12`: rows from 1, columns from 0.
fn cell(text: &str) -> Option<(u64, usize)> {
    let text = text.trim();
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, number) = text.split_at_checked(letters)?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.bytes().fold(0usize, |sum, letter| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'@'));
    Some((number.parse().ok().filter(|row| *row > 0)?, column - 1))
}

pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Explicit1_0).ok()?.into_owned())
}

/// Goes through the tags of a part, as long as `each` is true.
pub(super) fn each_tag(
    origin: &Origin,
    part: impl BufRead,
    each: &mut dyn FnMut(&Event<'_>) -> bool,
) -> Result<(), Diagnostic> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().check_end_names = false;
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        if origin.cancel().is_set() {
            return Err(origin.interrupted());
        }
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Eof) => return Ok(()),
            Ok(event) if !each(&event) => return Ok(()),
            Ok(_) => {}
            Err(error) => return Err(damaged(origin, BookKind::Xlsx, error.to_string())),
        }
    }
}

/// The id of a sheet, from the part that lists the sheets of a workbook.
pub(super) type IdOf<'i> = &'i dyn Fn(&[u8]) -> Result<Option<String>, Diagnostic>;

/// The name of the part that is a sheet, of which the workbook says the id.
pub(super) fn part_of(
    origin: &Origin,
    archive: &mut ZipArchive<BufReader<Stream>>,
    id_of: IdOf<'_>,
) -> Result<Option<String>, Diagnostic> {
    let Some(workbook) = relations(origin, archive, "_rels/.rels", "")?
        .into_iter()
        .find(|relation| relation.kind.ends_with("/officeDocument"))
        .map(|relation| relation.target)
    else {
        return Ok(None);
    };
    let (folder, name) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
    let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let parts = relations(origin, archive, &format!("{prefix}_rels/{name}.rels"), &prefix)?;
    let id = read(origin, archive, &workbook)?.map_or(Ok(None), |bytes| id_of(&bytes))?;
    let part = id.and_then(|id| parts.into_iter().find(|relation| relation.id == id));
    Ok(part.and_then(|relation| named(archive, &relation.target)))
}

/// The id of the sheet of this name.
fn id_of(origin: &Origin, workbook: &[u8], sheet: &str) -> Result<Option<String>, Diagnostic> {
    let mut id = None;
    each_tag(origin, workbook, &mut |event| {
        if let Event::Start(tag) = event
            && tag.local_name().as_ref() == "sheet"
            && attribute(tag, "name").as_deref() == Some(sheet)
        {
            id = attribute(tag, "id");
        }
        id.is_none()
    })?;
    Ok(id)
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

fn relations(
    origin: &Origin,
    archive: &mut ZipArchive<BufReader<Stream>>,
    name: &str,
    prefix: &str,
) -> Result<Vec<Relation>, Diagnostic> {
    let mut found = Vec::new();
    let Some(text) = read(origin, archive, name)? else { return Ok(found) };
    each_tag(origin, text.as_slice(), &mut |event| {
        if let Event::Start(tag) = event
            && tag.local_name().as_ref() == "Relationship"
            && let Some(target) = attribute(tag, "Target")
        {
            let target = match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None => format!("{prefix}{target}"),
            };
            let of = |name| attribute(tag, name).unwrap_or_default();
            found.push(Relation { id: of("Id"), kind: of("Type"), target });
        }
        found.len() < KEPT
    })?;
    Ok(found)
}

/// A part as it is named in the archive: in either letter case.
fn named(archive: &ZipArchive<BufReader<Stream>>, wanted: &str) -> Option<String> {
    let names = archive.file_names().filter_map(Result::ok);
    names.map(|name| name.to_string()).find(|name| name.eq_ignore_ascii_case(wanted))
}

/// A small part, whole.
fn read(
    origin: &Origin,
    archive: &mut ZipArchive<BufReader<Stream>>,
    name: &str,
) -> Result<Option<Vec<u8>>, Diagnostic> {
    let Some(name) = named(archive, name) else { return Ok(None) };
    let explain = |error: &dyn std::error::Error| damaged(origin, BookKind::Xlsx, error.to_string());
    let part = archive.by_name(&name).map_err(|error| explain(&error))?;
    let mut text = Vec::new();
    part.take(origin.limits().unpacked_bytes).read_to_end(&mut text).map_err(|error| explain(&error))?;
    Ok(Some(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_that_sum_what_is_above() {
        for formula in
            ["SUM(D6:D11)", "=SUM( $D$6:$D$11 )", "SUBTOTAL(9,D2:D11)", "SUBTOTAL(109,D2:D11)", "D5+D9", "SUM(D5,D9)"]
        {
            assert!(sums_above(formula, 12, 3), "{formula}");
        }
        for formula in
            ["SUM(A12:C12)", "SUM(D6:D12)", "D5", "SUM(D6:D11)/2", "SUM(E6:E11)", "SUBTOTAL(1,D2:D11)", "D5-D9"]
        {
            assert!(!sums_above(formula, 12, 3), "{formula}");
        }
    }
}
