//! Which of the rows below a header are records.
//!
//! A row with a value in every field that must have one is a record, unless its first words say that it is a total. What is left out
//! is said; what may be one or the other is a finding, or a record whose values are then missing: nothing is dropped in silence.

mod conditions;
mod down;
mod headings;
mod kind;
mod left_out;
mod open;
mod sums;
mod value;

use std::sync::Arc;

use tieuchi::source::{CellTest, Diagnostic, LeftOut, TableRead, codes};

use super::beside::Own;
use super::columns::{Made, headers, made, own_columns};
use super::expected::{Expected, Holds};
use super::place::{Place, Report};
use super::raw::{Cells, Content, HeldCell, HeldRow, Merged};
use super::totals::Totals;
use super::words::is_note;
use crate::Origin;
use crate::batch::{Cell, TextBatch};
use conditions::conditions;
use down::{Down, Filled};
use kind::Kind;
use left_out::Reports;
use open::{Open, Settled, Taken};
use sums::Sums;
use value::cell;

/// So many rows are held back until it is known whether a record follows.
const HELD: usize = 60;
/// And so many bytes of them.
const HELD_BYTES: usize = 1 << 20;

/// The name of a unit has so many words at most; what has more is a sentence.
const NAME_WORDS: usize = 4;
/// More records below a total are a group of their own.
const FEW: usize = 3;

/// A column that is asked for.
#[derive(Clone, Debug)]
struct Asked {
    /// Its place in the file; `None` for the name of the sheet, a period and its value.
    column: Option<usize>,
    header: String,
    /// Whether its values are read letter by letter.
    is_text: bool,
    /// What it is if it is not a column of the file.
    made: Made,
}

/// A row that is held back.
enum Pending {
    Row(HeldRow),
    /// A row that cannot be read as a record.
    Refused(HeldRow, Diagnostic),
}

/// Goes through the rows below a header.
pub(crate) struct Body {
    origin: Origin,
    place: Arc<Place>,
    expected: Arc<Expected>,
    asked: Vec<Asked>,
    /// The columns of fields, with what they hold.
    fields: Vec<(usize, Holds)>,
    /// The columns that a record must have a value in.
    required: Vec<usize>,
    /// The columns in which a total may be named.
    naming: Vec<usize>,
    conditions: Vec<(usize, CellTest, LeftOut)>,
    down: Vec<Down>,
    next_merged: usize,
    totals: Totals,
    /// Rows that may total those below them.
    open: Open,
    /// Records that may be sums of the others.
    sums: Sums,
    /// The heading of the group.
    heading: Option<String>,
    /// The last records below a total that does not total what follows; `None` without such a total.
    below_total: Option<Vec<HeldRow>>,
    /// Whether totals are above what they total.
    has_early_total: bool,
    /// Whether a record has to have more than texts.
    needs_value: bool,
    pending: Vec<Pending>,
    pending_bytes: usize,
    /// The number of the last row that was seen.
    last: u64,
    /// Whether the last row that counts is a total.
    after_total: bool,
    /// The number that the next record has, if records are numbered.
    next: Option<u64>,
    read: TableRead,
    reports: Reports,
    report: Report,
}

impl Body {
    /// The rows of a table, of which these columns are asked for.
    ///
    /// # Errors
    /// A column that is not there, or is there twice.
    pub(crate) fn new(
        origin: &Origin,
        place: Arc<Place>,
        expected: Arc<Expected>,
        columns: &[usize],
        report: &Report,
    ) -> Result<Self, Diagnostic> {
        let (header, periods, merged) = (&place.header, &place.periods, &place.merged);
        let about_periods = periods.check(origin, header, &expected)?;
        let headers = headers(header, &expected, periods);
        origin.selected(&headers, columns)?;
        let own = own_columns(header, periods);
        let made = made(header, &expected, periods);
        let field_of = |column: usize| header.fields.iter().position(|of| *of == Some(column));
        let holds =
            |column: usize| field_of(column).and_then(|field| expected.fields.get(field)).map(|field| field.holds);
        let asked = columns.iter().map(|place| {
            let column = own.get(*place).copied();
            let of = if column.is_some() {
                Made::No
            } else {
                made.get(place - own.len()).map_or(Made::No, |(made, _)| *made)
            };
            let is_text = column.and_then(holds).is_some_and(Holds::is_text);
            Asked { column, header: headers.get(*place).cloned().unwrap_or_default(), is_text, made: of }
        });
        let asked = asked.collect();
        let mut fields = Vec::new();
        let mut required = Vec::new();
        for (column, field) in header.fields.iter().zip(&expected.fields) {
            let Some(column) = column else { continue };
            fields.push((*column, field.holds));
            if !field.is_optional {
                required.push(*column);
            }
        }
        if required.is_empty() {
            required = fields.iter().map(|(column, _)| *column).collect();
        }
        let is_text = |column: &usize| holds(*column).is_some_and(|holds| matches!(holds, Holds::Unit | Holds::Text));
        let is_value = |(_, holds): &(usize, Holds)| matches!(holds, Holds::Number | Holds::Time | Holds::Other);
        let needs_value = required.iter().all(is_text) && fields.iter().any(is_value);
        let naming =
            fields.iter().filter(|(_, holds)| matches!(holds, Holds::Id | Holds::Unit)).map(|(column, _)| *column);
        let numbers = header.fields.iter().zip(&expected.fields).filter(|(_, field)| field.holds == Holds::Number);
        let numbers = numbers.filter_map(|(column, field)| Some(((*column)?, field)));
        let value = expected.layout.period_columns.as_ref().map(|columns| usize::from(columns.value));
        let value = value.and_then(|field| expected.fields.get(field)).filter(|field| field.holds == Holds::Number);
        let of_periods =
            value.into_iter().flat_map(|field| periods.columns.iter().map(move |(column, _)| (*column, field)));
        let totals = Totals::of(numbers.chain(of_periods).filter_map(|(column, field)| {
            Some((column, header.headers.get(column - header.first)?.clone(), field.reader.clone()))
        }));
        let declared_down: Vec<usize> = expected
            .layout
            .filled_down
            .iter()
            .filter_map(|field| header.fields.get(usize::from(*field)).copied().flatten())
            .collect();
        let reaches_down = |merge: &&Merged| merge.rows.1 > merge.rows.0;
        let mut down: Vec<usize> = merged.iter().filter(reaches_down).map(|merge| merge.columns.0).collect();
        down.extend(&declared_down);
        down.sort_unstable();
        down.dedup();
        let down = down
            .into_iter()
            .map(|column| Down { column, is_declared: declared_down.contains(&column), above: None })
            .collect();
        let naming = naming.collect();
        Ok(Body {
            conditions: conditions(origin, header, &expected)?,
            origin: origin.clone(),
            asked,
            fields,
            required,
            naming,
            down,
            next_merged: 0,
            totals,
            open: Open::default(),
            sums: Sums::default(),
            heading: None,
            below_total: None,
            has_early_total: false,
            needs_value,
            pending: Vec::new(),
            pending_bytes: 0,
            last: header.rows.1,
            after_total: false,
            next: None,
            read: place.read.clone(),
            reports: Reports::about_periods(about_periods),
            report: report.clone(),
            place,
            expected,
        })
    }

    /// Whether rows are looked at at all; else each is a record.
    fn looks(&self) -> bool {
        !self.expected.is_nothing()
    }

    /// Takes a row that is not blank.
    pub(crate) fn row<C: Cells>(&mut self, number: u64, is_hidden: bool, cells: &C, batch: &mut TextBatch) {
        if number <= self.place.header.rows.1 {
            return;
        }
        if !self.looks() {
            self.emit(number, is_hidden, cells, batch);
        } else if self.place.header.beside.is_empty() {
            self.row_of_table(number, is_hidden, cells, batch);
        } else {
            let place = Arc::clone(&self.place);
            self.row_of_table(number, is_hidden, &Own { cells, beside: &place.header.beside }, batch);
        }
    }

    fn row_of_table<C: Cells>(&mut self, number: u64, is_hidden: bool, cells: &C, batch: &mut TextBatch) {
        if self.down.is_empty() {
            self.take(number, is_hidden, cells, batch);
        } else {
            let before: Vec<_> = self.down.iter().map(|down| down.above.clone()).collect();
            let filled = self.filled(number, cells);
            self.take(number, is_hidden, &Filled { cells, above: &filled }, batch);
            if self.after_total && self.last == number {
                // What a total says is not that of the records below it.
                for (down, before) in self.down.iter_mut().zip(before).filter(|(down, _)| down.is_declared) {
                    down.above = before;
                }
            }
        }
    }

    /// Takes a row that has more or fewer cells than the header: the finding is raised unless the row is not a record.
    pub(crate) fn ragged<C: Cells>(&mut self, number: u64, cells: &C, finding: Diagnostic, batch: &mut TextBatch) {
        if number <= self.place.header.rows.1 {
            return;
        }
        if self.looks() {
            match self.kind(number, cells) {
                Kind::Out(because) => return self.leave_out(number, cells, because, batch),
                Kind::Total(is_declared) => return self.total(number, cells, is_declared, batch),
                Kind::Doubtful => {
                    return self.hold(Pending::Refused(HeldRow::of(number, false, cells), finding), batch);
                }
                Kind::Record | Kind::Refused(_) | Kind::Open(_) => {}
            }
        }
        self.release(batch);
        self.last = number;
        batch.reject(finding);
    }

    fn take<C: Cells>(&mut self, number: u64, is_hidden: bool, cells: &C, batch: &mut TextBatch) {
        match self.kind(number, cells) {
            Kind::Record => {
                self.release(batch);
                self.emit(number, is_hidden, cells, batch);
            }
            Kind::Total(is_declared) => self.total(number, cells, is_declared, batch),
            Kind::Out(because) => self.leave_out(number, cells, because, batch),
            Kind::Refused(finding) => {
                self.release(batch);
                self.last = number;
                batch.reject(finding);
            }
            Kind::Open(finding) => {
                self.release(batch);
                self.last = number;
                let settled = self.open.settle();
                self.settle(settled, batch);
                let taken =
                    self.open.take(HeldRow::of(number, is_hidden, cells), &self.totals, Taken::Doubtful(finding));
                self.settle(taken, batch);
            }
            Kind::Doubtful => self.hold(Pending::Row(HeldRow::of(number, is_hidden, cells)), batch),
        }
    }

    /// Reports the outcome of rows that may total those below them.
    fn settle(&mut self, settled: impl IntoIterator<Item = Settled>, batch: &mut TextBatch) {
        for settled in settled {
            match settled {
                Settled::Differs(row, differences) => {
                    for difference in differences {
                        self.reports.difference(&self.origin, row.number, difference);
                    }
                }
                Settled::Total(row) => {
                    let text = label(&row);
                    self.read.leave_out(row.number, LeftOut::Total, &text);
                    self.reports.total(row.number, &text);
                    self.below_total = None;
                }
                Settled::Refused(finding) => batch.reject(finding),
            }
        }
    }

    fn header_of(&self, column: usize) -> Option<String> {
        let header = self.place.header.headers.get(column.checked_sub(self.place.header.first)?)?;
        Some(header.clone()).filter(|header| !header.is_empty())
    }

    /// Passes a record on.
    fn emit<C: Cells>(&mut self, number: u64, is_hidden: bool, cells: &C, batch: &mut TextBatch) {
        (self.last, self.after_total) = (number, false);
        if let Some(finding) = self.note_sum(number, cells) {
            return batch.reject(finding);
        }
        self.read.add(number);
        if is_hidden {
            self.read.hidden = self.read.hidden.saturating_add(1);
        }
        self.totals.add(cells);
        if !self.open.is_empty() {
            self.open.add(cells);
        }
        if let Some(column) = self.place.numbering {
            let number = cells.get(column).text().trim().trim_end_matches('.').parse::<u64>();
            self.next = number.ok().and_then(|number| number.checked_add(1));
        }
        if self.below_total.is_some() {
            self.note_below_total(number, cells);
        }
        if let Err(finding) = self.push(number, cells, batch) {
            batch.reject(*finding);
        }
    }

    /// Adds the cells that are asked for to a batch; for each period that has one.
    fn push<C: Cells>(&self, number: u64, cells: &C, batch: &mut TextBatch) -> Result<(), Box<Diagnostic>> {
        for asked in &self.asked {
            let content = asked.column.map_or(Content::Empty, |column| cells.get(column));
            if let Content::Error(error) = content {
                let shows = self.origin.finding_at(codes::ERROR_CELL, number, Some(&asked.header));
                return Err(Box::new(shows.with("error", error).help("help")));
            }
            if content.text().len() > self.origin.limits().value_bytes {
                return Err(Box::new(self.origin.long_value(number, Some(&asked.header))));
            }
        }
        let values = |period: Option<&(usize, String)>| {
            let period = period.cloned();
            self.asked.iter().map(move |asked| match (asked.made, &period) {
                (Made::No, _) => cell(asked.column.map_or(Content::Empty, |column| cells.get(column)), asked.is_text),
                (Made::Sheet, _) => self.sheet(),
                (Made::Heading, _) => self.heading.as_deref().map_or(Cell::Empty, Cell::Written),
                (Made::Period, Some(_)) | (Made::Value, Some(_)) | (_, None) => Cell::Empty,
            })
        };
        if self.place.periods.columns.is_empty() {
            batch.push(number, values(None));
            return Ok(());
        }
        let value = self.expected.layout.period_columns.as_ref().map(|columns| usize::from(columns.value));
        let reader = value.and_then(|value| self.expected.fields.get(value)).map(|field| &field.reader);
        for (column, day) in &self.place.periods.columns {
            let content = cells.get(*column);
            let is_plain = matches!(content, Content::Plain(..));
            if content.is_blank() || reader.is_some_and(|reader| reader.is_empty(content.text(), is_plain)) {
                continue;
            }
            if let Content::Error(error) = content {
                let shows = self.origin.finding_at(codes::ERROR_CELL, number, self.header_of(*column).as_deref());
                return Err(Box::new(shows.with("error", error).help("help")));
            }
            let of_period = |asked: &Asked| match asked.made {
                Made::No => cell(asked.column.map_or(Content::Empty, |column| cells.get(column)), asked.is_text),
                Made::Sheet => self.sheet(),
                Made::Heading => self.heading.as_deref().map_or(Cell::Empty, Cell::Written),
                Made::Period => Cell::Plain(day),
                Made::Value => cell(content, false),
            };
            batch.push(number, self.asked.iter().map(of_period).collect::<Vec<_>>());
        }
        Ok(())
    }

    /// Notes a record below a total: if only few follow and no total of them, they may be something else.
    fn note_below_total<C: Cells>(&mut self, number: u64, cells: &C) {
        let is_sure = self.place.numbering.is_some() || self.has_id_or_time(cells, None);
        match &mut self.below_total {
            Some(rows) if rows.len() < FEW && !is_sure => rows.push(HeldRow::of(number, false, cells)),
            below => *below = None,
        }
    }

    fn leave_out<C: Cells>(&mut self, number: u64, cells: &C, because: LeftOut, batch: &mut TextBatch) {
        if because == LeftOut::Header {
            // What is above a header that is repeated is a title of what follows.
            self.drop_pending(LeftOut::Heading);
            self.reports.header(number);
        } else if because != LeftOut::Empty {
            self.release(batch);
        }
        let text = label(cells);
        let is_outside = because == LeftOut::Declared && self.expected.layout.rows.is_some();
        if is_outside && matches!(self.inside(number, cells), Kind::Record) {
            self.reports.outside(number, &text);
        }
        self.read.leave_out(number, because, &text);
        self.last = number;
    }

    /// Leaves a total out, after it is compared with what it totals.
    fn total<C: Cells>(&mut self, number: u64, cells: &C, is_declared: bool, batch: &mut TextBatch) {
        self.release(batch);
        let settled = self.open.settle();
        self.settle(settled, batch);
        let text = label(cells);
        self.read.leave_out(number, LeftOut::Total, &text);
        let is_early = self.totals.is_empty();
        let comparison = self.totals.compare(cells);
        if is_early || !comparison.differences.is_empty() {
            let row = HeldRow::of(number, false, cells);
            let taken = self.open.take(row, &self.totals, Taken::Total(comparison.differences));
            self.settle(taken, batch);
        }
        self.has_early_total |= is_early;
        self.totals.close();
        let may_end = !self.has_early_total && !self.declares_totals();
        self.below_total = may_end.then(Vec::new);
        if !is_declared {
            self.reports.total(number, &text);
        }
        (self.last, self.after_total) = (number, true);
    }

    fn hold(&mut self, row: Pending, batch: &mut TextBatch) {
        let (Pending::Row(held) | Pending::Refused(held, _)) = &row;
        self.pending_bytes = self.pending_bytes.saturating_add(held.bytes());
        self.pending.push(row);
        if self.pending.len() > HELD || self.pending_bytes > HELD_BYTES {
            self.release(batch);
        }
    }

    /// A record follows the rows that are held back: they are headings of it, or records of which values are missing.
    fn release(&mut self, batch: &mut TextBatch) {
        if self.pending.is_empty() {
            return;
        }
        self.pending_bytes = 0;
        let mut above = None;
        for pending in std::mem::take(&mut self.pending) {
            match pending {
                Pending::Row(row) | Pending::Refused(row, _) if !self.is_full(&row) && self.is_heading(&row) => {
                    let text = label(&row);
                    self.read.leave_out(row.number, LeftOut::Heading, &text);
                    let levels = self.take_heading(row.number, &text, above.replace(text.clone()).as_deref());
                    levels.into_iter().for_each(|finding| batch.reject(finding));
                    self.last = row.number;
                }
                Pending::Row(row) => {
                    above = None;
                    self.emit(row.number, row.is_hidden, &row, batch);
                }
                Pending::Refused(row, finding) => {
                    above = None;
                    self.last = row.number;
                    batch.reject(finding);
                }
            }
        }
    }

    /// The value of a field that the sheet's name gives.
    fn sheet(&self) -> Cell<'_> {
        let month = self.place.month.as_deref().map(Cell::Plain);
        month.or(self.place.read.sheet.as_deref().map(Cell::Written)).unwrap_or(Cell::Empty)
    }

    fn is_field(&self, row: &HeldRow) -> bool {
        row.cells.iter().any(|(column, _)| self.fields.iter().any(|(of, _)| of == column))
    }

    fn drop_pending(&mut self, because: LeftOut) {
        self.pending_bytes = 0;
        for pending in std::mem::take(&mut self.pending) {
            let (Pending::Row(row) | Pending::Refused(row, _)) = pending;
            let text = label(&row);
            self.read.leave_out(row.number, because, &text);
            if because == LeftOut::Heading {
                self.take_heading(row.number, &text, None);
            }
        }
    }

    /// Whether a row below which no record follows is below the table: apart from it, a note, or a sentence.
    fn is_apart(&self, row: &HeldRow) -> bool {
        let follows = self.last.checked_add(1) == Some(row.number);
        let names = |column: usize| self.naming.contains(&column) && !self.is_wide(row);
        let is_sentence = row.cells.len() == 1
            && row.first().is_some_and(|(column, content)| {
                let words = content.text().split_whitespace().count();
                words > 1 && !(names(column) && words <= NAME_WORDS)
            });
        let says = row.cells.iter().any(|(_, cell)| is_note(cell.content().text()));
        !follows || self.after_total || says || is_sentence
    }

    /// The rows are over: what is held back is below the table, unless it may be a record.
    pub(crate) fn end(&mut self, batch: &mut TextBatch) {
        self.pending_bytes = 0;
        let mut rest = std::mem::take(&mut self.pending).into_iter();
        for pending in rest.by_ref() {
            let (Pending::Row(row) | Pending::Refused(row, _)) = &pending;
            if self.is_apart(row) {
                self.pending.push(pending);
                break;
            }
            match pending {
                Pending::Row(row) => self.emit(row.number, row.is_hidden, &row, batch),
                Pending::Refused(row, finding) => {
                    self.last = row.number;
                    batch.reject(finding);
                }
            }
        }
        self.pending.extend(rest);
        self.drop_pending(LeftOut::Below);
        self.report_sums(batch);
        self.totals.close();
        let settled = self.open.end();
        self.settle(settled, batch);
        for row in self.below_total.take().unwrap_or_default() {
            let column = (0..row.width).find(|column| is_text(row.get(*column).text())).unwrap_or_default();
            batch.reject(self.like_total(row.number, column, row.get(column).text()));
        }
        self.reports.place(&self.origin, &self.place);
        let warnings = std::mem::take(&mut self.reports).into_findings(&self.origin);
        self.report.set(std::mem::take(&mut self.read), warnings);
    }

    /// The values from above of the columns in which this row has none, and notes those that it has.
    fn filled<C: Cells>(&mut self, number: u64, cells: &C) -> Vec<(usize, HeldCell)> {
        for down in self.down.iter_mut().filter(|down| down.is_declared) {
            if let Some(cell) = HeldCell::of(cells.get(down.column)).filter(|cell| !cell.content().is_blank()) {
                down.above = Some((cell, u64::MAX));
            }
        }
        while let Some(merge) = self.place.merged.get(self.next_merged).filter(|merge| merge.rows.0 <= number) {
            self.next_merged += 1;
            if merge.rows.0 != number {
                continue;
            }
            // Whether each of the rows has the number, or all of them together, is not known.
            if self.totals.has(merge.columns.0) && merge.rows.1 > merge.rows.0 {
                self.reports.merged_number(number, cells.get(merge.columns.0).shown());
                continue;
            }
            if let Some(down) = self.down.iter_mut().find(|down| down.column == merge.columns.0)
                && let Some(cell) = HeldCell::of(cells.get(down.column))
                && !down.is_declared
            {
                down.above = Some((cell, merge.rows.1));
            }
        }
        let above = self.down.iter().filter_map(|down| {
            let (cell, until) = down.above.as_ref()?;
            let is_blank = cells.get(down.column).is_blank();
            (is_blank && number <= *until).then(|| (down.column, cell.clone()))
        });
        above.collect()
    }
}

fn is_text(text: &str) -> bool {
    text.chars().any(|letter| letter.is_alphabetic() || letter == 'Σ')
}

/// What a person calls a row: its first text that is not a letter or a Roman number, or else its first cell.
fn label<C: Cells>(cells: &C) -> String {
    let mut texts = (0..cells.width()).map(|column| cells.get(column).shown().trim());
    let numbers = |text: &str| text.chars().count() < 2 || text.chars().all(|letter| "IVXivx.".contains(letter));
    let text = texts.find(|text| is_text(text) && !numbers(text));
    text.or(cells.first().map(|(_, content)| content.shown().trim())).unwrap_or_default().to_owned()
}
