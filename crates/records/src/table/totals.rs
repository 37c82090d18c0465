//! The sums that a total row is compared with.

use tieuchi::schema::CellReader;
use tieuchi::verdict::Figure;

use super::raw::{Cells, Content};
use super::words::is_rate;

/// So many groups are distinguished; of more the first are taken together.
const GROUPS: usize = 1000;

/// A sum of cells; unknown if one of them is not a number.
#[derive(Clone, Debug, Default)]
struct Sum {
    whole: i128,
    rest: Option<Figure>,
    is_unknown: bool,
    /// How many of its cells are not zero.
    addends: u64,
}

impl Sum {
    fn add(&mut self, content: Content<'_>, reader: &CellReader) {
        if content.is_blank() {
            return;
        }
        let text = content.text();
        // What is nothing but a few digits is the same in every written form.
        if text.len() <= 15 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            let whole = text.bytes().fold(0, |sum, digit| sum * 10 + i128::from(digit - b'0'));
            self.addends = self.addends.saturating_add(u64::from(whole != 0));
            self.add_whole(whole);
            return;
        }
        match number(content, reader) {
            Some(number) => {
                self.addends = self.addends.saturating_add(u64::from(number.numerator() != 0));
                self.add_figure(number);
            }
            // What the rules call empty, such as `-`, adds nothing.
            None => self.is_unknown |= !reader.is_empty(text, matches!(content, Content::Plain(..))),
        }
    }

    fn add_whole(&mut self, whole: i128) {
        self.whole = self.whole.saturating_add(whole);
    }

    fn add_figure(&mut self, figure: Figure) {
        let sum = self.rest.map_or(Some(figure), |rest| rest.checked_add(figure));
        self.is_unknown |= sum.is_none();
        self.rest = sum;
    }

    fn add_sum(&mut self, other: &Sum) {
        self.add_whole(other.whole);
        other.rest.into_iter().for_each(|rest| self.add_figure(rest));
        self.is_unknown |= other.is_unknown;
        self.addends = self.addends.saturating_add(other.addends);
    }

    fn figure(&self) -> Option<Figure> {
        let whole = Figure::new(self.whole, 1)?;
        if self.is_unknown { None } else { self.rest.map_or(Some(whole), |rest| rest.checked_add(whole)) }
    }
}

fn number(content: Content<'_>, reader: &CellReader) -> Option<Figure> {
    reader.number(content.text(), matches!(content, Content::Plain(..)))
}

/// The sums of a column of numbers.
struct Column {
    column: usize,
    header: String,
    reader: CellReader,
    /// Since the last total.
    group: Sum,
    /// Of the groups before.
    groups: Vec<Sum>,
}

/// The sums of a table so far.
pub(super) struct Totals {
    columns: Vec<Column>,
    /// Columns of numbers that do not add up: rates, averages.
    others: Vec<usize>,
    /// How many records there are since the last total.
    group: u64,
}

/// A figure of a total row that is not the sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) header: String,
    /// What it says.
    pub(super) total: Figure,
    /// What the rows add up to.
    pub(super) sum: Figure,
}

/// A total row compared with what it totals.
#[derive(Debug, Default)]
pub(super) struct Comparison {
    /// How many of its figures are the sum.
    pub(super) equal: usize,
    pub(super) differences: Vec<Difference>,
}

impl Comparison {
    /// Whether all figures of the row are the sums.
    pub(super) const fn adds_up(&self) -> bool {
        self.equal > 0 && self.differences.is_empty()
    }
}

impl Totals {
    pub(super) fn of(columns: impl Iterator<Item = (usize, String, CellReader)>) -> Self {
        let mut totals = Totals { columns: Vec::new(), others: Vec::new(), group: 0 };
        for (column, header, reader) in columns {
            if is_rate(&header) {
                totals.others.push(column);
            } else {
                // A total may be beyond what one record may have.
                let reader = reader.without_bounds();
                totals.columns.push(Column { column, header, reader, group: Sum::default(), groups: Vec::new() });
            }
        }
        totals
    }

    /// Whether a column is one of numbers.
    pub(super) fn has(&self, column: usize) -> bool {
        self.columns.iter().any(|of| of.column == column) || self.others.contains(&column)
    }

    /// Whether there is any such column that adds up.
    pub(super) const fn has_columns(&self) -> bool {
        !self.columns.is_empty()
    }

    /// Sums of the same columns, of no record yet.
    pub(super) fn anew(&self) -> Self {
        Totals::of(self.columns.iter().map(|column| (column.column, column.header.clone(), column.reader.clone())))
    }

    /// Adds a record.
    pub(super) fn add(&mut self, cells: &impl Cells) {
        self.group = self.group.saturating_add(1);
        for column in &mut self.columns {
            column.group.add(cells.get(column.column), &column.reader);
        }
    }

    /// Whether there is no record yet.
    pub(super) fn is_empty(&self) -> bool {
        self.group == 0 && self.columns.iter().all(|column| column.groups.is_empty())
    }

    /// Compares the figures of a total row with the sums of the rows above it: since the last total, or since one before.
    pub(super) fn compare(&self, cells: &impl Cells) -> Comparison {
        let mut comparison = Comparison::default();
        for column in &self.columns {
            let content = cells.get(column.column);
            // A per cent sign shows a rate that its header does not name.
            let total = number(content, &column.reader).filter(|_| !content.text().trim_end().ends_with('%'));
            let Some(total) = total else { continue };
            let mut sum = column.group.clone();
            let nearest = if self.group > 0 { sum.figure() } else { None };
            let (mut found, mut whole) = (nearest == Some(total), nearest);
            for group in column.groups.iter().rev() {
                sum.add_sum(group);
                whole = sum.figure();
                found |= whole == Some(total);
            }
            match whole {
                _ if found => comparison.equal += 1,
                // A total of a group is nearer to the sum of that.
                Some(sum) => {
                    let sum = nearest.filter(|_| !column.groups.is_empty() && total < sum).unwrap_or(sum);
                    comparison.differences.push(Difference { header: column.header.clone(), total, sum });
                }
                None => {}
            }
        }
        comparison
    }

    /// Whether all figures of a row are the sums of the rows above it, since the last total: then the product of those that are
    /// sums of several. The greater it is, the less are they so by chance.
    pub(super) fn product_of_sums(&self, cells: &impl Cells) -> Option<u128> {
        self.product(cells, |column, figure| {
            let is_sum = column.group.figure() == Some(figure);
            is_sum.then_some(column.group.addends)
        })
    }

    /// The same of the first row, which is one of those that are added up, and the rows below it.
    pub(super) fn product_of_sums_below(&self, first: &impl Cells) -> Option<u128> {
        self.product(first, |column, figure| {
            let is_sum = column.group.figure() == figure.checked_add(figure);
            is_sum.then_some(column.group.addends.saturating_sub(1))
        })
    }

    /// The product of the figures of a row for which the number of addends is known, of those with several.
    fn product(&self, cells: &impl Cells, addends: impl Fn(&Column, Figure) -> Option<u64>) -> Option<u128> {
        let mut product: Option<u128> = None;
        for column in &self.columns {
            let content = cells.get(column.column);
            if content.is_blank() {
                continue;
            }
            let figure = number(content, &column.reader)?;
            if addends(column, figure)? > 1 {
                let whole = figure.numerator().unsigned_abs().checked_div(figure.denominator().unsigned_abs());
                product = Some(product.unwrap_or(1).saturating_mul(whole.unwrap_or(1).max(1)));
            }
        }
        product
    }

    /// The rows so far have their total.
    pub(super) fn close(&mut self) {
        if self.group == 0 {
            return;
        }
        self.group = 0;
        for column in &mut self.columns {
            column.groups.push(std::mem::take(&mut column.group));
            if column.groups.len() > GROUPS {
                let second = column.groups.remove(1);
                if let Some(first) = column.groups.first_mut() {
                    first.add_sum(&second);
                }
            }
        }
    }
}
