//! What a row is, as far as it says itself.

use tieuchi::source::{Diagnostic, LeftOut, codes};

use super::super::expected::Holds;
use super::super::numbers::is_number;
use super::super::raw::Cells;
use super::super::words::{TotalWord, total_word};
use super::value::{begins_with_digit, is_like_id};
use super::{Body, is_text};

/// What a row is.
pub(super) enum Kind {
    Record,
    Total(bool),
    Out(LeftOut),
    Refused(Diagnostic),
    /// It may be a total of rows below it; else this is the finding.
    Open(Diagnostic),
    /// It depends on what follows.
    Doubtful,
}

impl Body {
    /// What a row is, as far as it says itself.
    pub(super) fn kind<C: Cells>(&self, number: u64, cells: &C) -> Kind {
        if let Some(rows) = &self.expected.layout.rows
            && !u32::try_from(number).is_ok_and(|number| rows.contains(&number))
        {
            return Kind::Out(LeftOut::Declared);
        }
        self.inside(number, cells)
    }

    /// What a row is, wherever it is.
    pub(super) fn inside<C: Cells>(&self, number: u64, cells: &C) -> Kind {
        for (column, test, because) in &self.conditions {
            if test.holds(cells.get(*column).shown()) {
                return if *because == LeftOut::Total { Kind::Total(true) } else { Kind::Out(*because) };
            }
        }
        if self.place.header.numbers == Some(number) {
            return Kind::Out(LeftOut::Numbers);
        }
        let is_full = self.is_full(cells);
        let is_usual = !cells.sums_any_above() && !self.may_be_total(cells) && self.is_numbered(cells) != Some(false);
        if is_full && !self.is_header(cells) && is_usual && (!self.needs_value || self.has_value(cells)) {
            return Kind::Record;
        }
        self.unusual(number, is_full, cells)
    }

    /// Whether a row has all that a record must have.
    pub(super) fn is_full<C: Cells>(&self, cells: &C) -> bool {
        self.required.iter().all(|column| !cells.get(*column).is_blank())
    }

    /// Whether a row has a number as the records have; `None` if those have none.
    pub(super) fn is_numbered<C: Cells>(&self, cells: &C) -> Option<bool> {
        self.place.numbering.map(|column| is_number(cells.get(column)))
    }

    /// Whether the rules say which rows are totals: then no other row is taken for one.
    pub(super) fn declares_totals(&self) -> bool {
        !self.expected.layout.totals.is_empty()
    }

    /// Whether the first words may say that it is a total.
    fn may_be_total<C: Cells>(&self, cells: &C) -> bool {
        if self.declares_totals() {
            return false;
        }
        let first = cells.first().is_some_and(|(_, content)| total_word(content.text()).is_some());
        first || self.naming.iter().any(|column| total_word(cells.get(*column).text()).is_some())
    }

    /// Whether it is a row of the header once more.
    fn is_header<C: Cells>(&self, cells: &C) -> bool {
        self.place.header.written.iter().any(|written| {
            let mut same = written.cells.iter().map(|(column, cell)| cells.get(*column) == cell.content());
            // The first cell says no for nearly every row.
            same.next().unwrap_or(false) && same.all(|same| same) && written.cells.len() > 1
        })
    }

    /// A row that has not all that a record must have, or that names a total.
    fn unusual<C: Cells>(&self, number: u64, is_full: bool, cells: &C) -> Kind {
        if self.is_header(cells) {
            return Kind::Out(LeftOut::Header);
        }
        if self.fields.iter().all(|(column, _)| cells.get(*column).is_blank()) && !self.fields.is_empty() {
            let is_text = cells.first().is_some_and(|(_, content)| content.text().chars().any(char::is_alphabetic));
            let is_total = cells.first().is_some_and(|(_, content)| total_word(content.text()).is_some());
            return match (is_total, is_text) {
                (true, _) => Kind::Total(false),
                // What is beside the columns of the table may be a heading or a note.
                (false, true) => Kind::Doubtful,
                (false, false) => Kind::Out(LeftOut::Empty),
            };
        }
        if self.declares_totals() {
            return if is_full && !self.needs_value || self.has_id_or_time(cells, None) || self.has_value(cells) {
                Kind::Record
            } else {
                self.without_values(cells)
            };
        }
        let named = self.total_named(cells);
        let has_own = self.has_id_or_time(cells, named.map(|(column, _)| column));
        let has_id = self.has_own(cells, |holds| holds == Holds::Id, named.map(|(column, _)| column));
        let is_numbered = self.is_numbered(cells);
        if let Some((column, word)) = named {
            let comparison = self.totals.compare(cells);
            let adds_up = comparison.adds_up() && !has_id;
            let has_number = is_numbered == Some(true);
            let is_record = has_id || has_number || !(is_full || self.has_value(cells));
            let is_total = match word {
                TotalWord::Whole => adds_up || !(has_own || has_number && is_full),
                TotalWord::Begins => !has_number && (adds_up || (!has_own && !is_full)),
                TotalWord::All => adds_up,
                TotalWord::Beside => false,
            };
            if is_total {
                return Kind::Total(false);
            }
            let finding = || self.like_total(number, column, cells.get(column).text());
            match word {
                TotalWord::Whole => return Kind::Refused(finding()),
                TotalWord::All if !has_id && self.has_value(cells) => return Kind::Open(finding()),
                TotalWord::Begins | TotalWord::Beside if !is_record => return Kind::Open(finding()),
                TotalWord::All | TotalWord::Begins | TotalWord::Beside => {}
            }
        } else if cells.sums_any_above() && !has_own {
            let is_figure =
                |(column, holds): &&(usize, Holds)| *holds == Holds::Number && !cells.get(*column).is_blank();
            let mut figures =
                self.fields.iter().filter(is_figure).map(|(column, _)| cells.sums_above(*column)).peekable();
            if figures.peek().is_some() && figures.all(|sums| sums) {
                return Kind::Total(false);
            }
        }
        let skips = !self.expected.layout.skipped.is_empty();
        if is_numbered == Some(false) && !has_id && !skips && self.has_value(cells) {
            if self.totals.compare(cells).adds_up() {
                return Kind::Total(false);
            }
            let name = (0..cells.width()).find(|column| is_text(cells.get(*column).text()));
            let column = name.or(self.place.numbering).unwrap_or_default();
            return Kind::Open(self.like_total(number, column, cells.get(column).text()));
        }
        if is_full && !self.needs_value || has_own || self.has_value(cells) {
            Kind::Record
        } else {
            self.without_values(cells)
        }
    }

    /// A row with nothing but texts: a record if it has the next number, else it depends on what follows.
    fn without_values<C: Cells>(&self, cells: &C) -> Kind {
        let number = self.place.numbering.map(|column| cells.get(column).text().trim());
        let is_next = number.and_then(|text| text.parse().ok()).is_some_and(|number: u64| Some(number) == self.next);
        if is_next { Kind::Record } else { Kind::Doubtful }
    }

    /// The finding of a row that may be a total.
    pub(super) fn like_total(&self, number: u64, column: usize, text: &str) -> Diagnostic {
        let header = self.header_of(column);
        let finding = self.origin.finding_at(codes::LIKE_TOTAL_ROW, number, header.as_deref());
        finding.with("text", text.trim()).with("column", header.unwrap_or_default()).help("help")
    }

    /// The column in which a total is named.
    pub(super) fn total_named<C: Cells>(&self, cells: &C) -> Option<(usize, TotalWord)> {
        // A number before it is that of the row.
        let mut texts = (0..cells.width()).map(|column| (column, cells.get(column)));
        let first = texts.find(|(_, content)| is_text(content.text()));
        let columns = first.map(|(column, _)| column).into_iter().chain(self.naming.iter().copied());
        columns.into_iter().find_map(|column| Some((column, total_word(cells.get(column).text())?)))
    }

    /// Whether it has an id or a time of its own.
    pub(super) fn has_id_or_time<C: Cells>(&self, cells: &C, but: Option<usize>) -> bool {
        self.has_own(cells, |holds| matches!(holds, Holds::Id | Holds::Time), but)
    }

    /// Whether it has a value of such a field in another column than that which names a total.
    fn has_own<C: Cells>(&self, cells: &C, of: impl Fn(Holds) -> bool, but: Option<usize>) -> bool {
        let others = self.fields.iter().filter(|(column, holds)| Some(*column) != but && of(*holds));
        others.into_iter().any(|(column, holds)| {
            let content = cells.get(*column);
            match holds {
                Holds::Id => is_like_id(content),
                Holds::Time => begins_with_digit(content),
                Holds::Unit | Holds::Text | Holds::Number | Holds::Other => false,
            }
        })
    }

    /// Whether it has a number, or another value that is not text.
    fn has_value<C: Cells>(&self, cells: &C) -> bool {
        self.fields.iter().any(|(column, holds)| {
            let content = cells.get(*column);
            match holds {
                Holds::Number => begins_with_digit(content),
                Holds::Other => content.text().trim().chars().count() == 1 || begins_with_digit(content),
                Holds::Id | Holds::Unit | Holds::Text | Holds::Time => false,
            }
        })
    }
}
