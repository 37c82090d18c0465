//! The values of a batch, typed and one field after another: what everything behind the intake reads.

use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use rust_decimal::Decimal;
use tieuchi_model::schema::{FieldId, FieldKind, Kind, Point, Value, point};
use tieuchi_model::time::{Length, Moment, UNIX_EPOCH, When, Zone, date_of, days_between};

use crate::bits::Bits;
use crate::column::TextColumn;
use crate::content::Content;

/// A value of a record; text is borrowed from its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ValueRef<'a> {
    Text(&'a str),
    Choice(usize),
    YesNo(bool),
    Number(Decimal),
    When(When),
    Length(Length),
}

impl ValueRef<'_> {
    pub(crate) fn value(self) -> Value {
        match self {
            ValueRef::Text(text) => Value::Text(text.to_owned()),
            ValueRef::Choice(choice) => Value::Choice(choice),
            ValueRef::YesNo(yes) => Value::YesNo(yes),
            ValueRef::Number(number) => Value::Number(number),
            ValueRef::When(when) => Value::When(when),
            ValueRef::Length(length) => Value::Length(length),
        }
    }

    /// The value as text that equal values share: 1 is 1.0.
    pub(crate) fn key(self) -> String {
        match self {
            ValueRef::Number(number) => number.normalize().to_string(),
            other => format!("{other:?}"),
        }
    }
}

impl<'a> From<&'a Value> for ValueRef<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Text(text) => ValueRef::Text(text),
            Value::Choice(choice) => ValueRef::Choice(*choice),
            Value::YesNo(yes) => ValueRef::YesNo(*yes),
            Value::Number(number) => ValueRef::Number(*number),
            Value::When(when) => ValueRef::When(*when),
            Value::Length(length) => ValueRef::Length(*length),
        }
    }
}

impl NumberPoints {
    /// Notes the point of a number in a row of so many.
    pub(crate) fn note(known: &mut Option<Box<NumberPoints>>, text: &str, (row, rows): (usize, usize)) {
        let point = point(text);
        if point == Point::Absent {
            return;
        }
        let nothing = || Box::new(NumberPoints { doubtful: Bits::none(rows), first: None, decimals: false });
        let known = known.get_or_insert_with(nothing);
        if point == Point::Doubtful {
            known.doubtful.insert(row);
            known.first.get_or_insert_with(|| text.trim().to_owned());
        } else {
            known.decimals = true;
        }
    }
}

/// Texts, row by row or each once.
#[derive(Debug)]
pub(crate) enum Texts {
    /// The text of each row.
    Rows(TextColumn),
    /// For each row the place of its text among these.
    Dictionary { keys: Vec<u32>, entries: Arc<FieldColumn> },
}

/// Numbers that have as many digits behind the point, or others.
#[derive(Debug)]
pub(crate) enum Numbers {
    /// The digits of each, so many of them behind the point.
    Scaled { digits: Vec<i64>, scale: u32 },
    /// Any numbers.
    Decimals(Vec<Decimal>),
}

/// Days, moments, or both.
#[derive(Debug)]
pub(crate) enum Whens {
    /// Days, counted from 1 January 1970.
    Days(Vec<i32>),
    /// Moments, in microseconds since 1970-01-01T00:00:00Z.
    Moments(Vec<i64>),
    /// Some of each.
    Mixed(Vec<When>),
}

/// The values of one field, one for each row; that of a row without one means nothing.
#[derive(Debug)]
pub(crate) enum FieldValues {
    Texts(Texts),
    Choices(Vec<u32>),
    YesNo(Bits),
    Numbers(Numbers),
    Whens(Whens),
    Lengths(Vec<Length>),
}

/// One field of a batch.
#[derive(Debug)]
pub(crate) struct FieldColumn {
    pub(crate) values: FieldValues,
    /// The rows that have a value.
    pub(crate) filled: Bits,
    /// The rows whose value lies after the moment of judging; `None` if there are none.
    pub(crate) ahead: Option<Bits>,
    /// The rows whose value is not known; `None` if there are none.
    pub(crate) unreadable: Option<Bits>,
    /// The first and the last of its moments, or two between which they lie; found when they are asked for.
    pub(crate) moments_between: OnceLock<Option<(i64, i64)>>,
    /// What the points in its numbers may be; `None` if none of them is written as text without a form and with a point.
    pub(crate) points: Option<Box<NumberPoints>>,
    /// The rows with a number above 1 without a percent sign, if the field is written with one; `None` if there are none.
    pub(crate) bare_percents: Option<Bits>,
}

/// The points in numbers that are written as text without a form.
#[derive(Debug)]
pub(crate) struct NumberPoints {
    /// The rows whose point may be between thousands.
    pub(crate) doubtful: Bits,
    /// How the first of these is written.
    pub(crate) first: Option<String>,
    /// Whether that of another row begins a fraction.
    pub(crate) decimals: bool,
}

impl FieldColumn {
    /// Values of which all are known that there are.
    pub(crate) fn new(values: FieldValues, filled: Bits) -> FieldColumn {
        FieldColumn {
            values,
            filled,
            ahead: None,
            unreadable: None,
            moments_between: OnceLock::new(),
            points: None,
            bare_percents: None,
        }
    }

    /// Whether it certainly has the values of another column, row by row: texts or choices.
    pub(crate) fn has_values_of(&self, other: &FieldColumn) -> bool {
        let values = match (&self.values, &other.values) {
            (FieldValues::Texts(Texts::Rows(texts)), FieldValues::Texts(Texts::Rows(other))) => {
                texts.has_cells_of(other)
            }
            (FieldValues::Choices(choices), FieldValues::Choices(other)) => choices == other,
            _ => false,
        };
        values && self.filled == other.filled && self.unreadable == other.unreadable
    }

    fn get(&self, row: usize) -> Content<ValueRef<'_>> {
        if !self.filled.get(row) {
            let is_unreadable = self.unreadable.as_ref().is_some_and(|rows| rows.get(row));
            return if is_unreadable { Content::Unreadable } else { Content::Empty };
        }
        self.value(row).into()
    }

    /// How many microseconds clocks are ahead of UTC, if that is the same around all moments of this column; `None` if it has
    /// other values than moments.
    pub(crate) fn steady_offset(&self, zone: &Zone) -> Option<i64> {
        let FieldValues::Whens(Whens::Moments(moments)) = &self.values else { return None };
        match *self.moments_between.get_or_init(|| extremes(moments, &self.filled)) {
            Some((first, last)) => zone.steady_offset(Moment(first), Moment(last)),
            None => Some(0),
        }
    }

    /// The text of a row.
    pub(crate) fn text(&self, row: usize) -> Option<&str> {
        match self.get(row) {
            Content::Value(ValueRef::Text(text)) => Some(text),
            _ => None,
        }
    }

    fn value(&self, row: usize) -> Option<ValueRef<'_>> {
        Some(match &self.values {
            FieldValues::Texts(texts) => ValueRef::Text(texts.get(row)?),
            FieldValues::Choices(choices) => ValueRef::Choice(usize::try_from(*choices.get(row)?).ok()?),
            FieldValues::YesNo(yes) => ValueRef::YesNo(yes.get(row)),
            FieldValues::Numbers(Numbers::Scaled { digits, scale }) => {
                ValueRef::Number(Decimal::try_new(*digits.get(row)?, *scale).ok()?)
            }
            FieldValues::Numbers(Numbers::Decimals(numbers)) => ValueRef::Number(*numbers.get(row)?),
            FieldValues::Whens(whens) => ValueRef::When(whens.get(row)?),
            FieldValues::Lengths(lengths) => ValueRef::Length(*lengths.get(row)?),
        })
    }
}

/// The lowest and the highest value of some rows; `None` if there are none.
pub(crate) fn extremes<T: Ord + Copy>(values: &[T], rows: &Bits) -> Option<(T, T)> {
    fn of<T: Ord + Copy>(mut values: impl Iterator<Item = T>) -> Option<(T, T)> {
        let first = values.next()?;
        Some(values.fold((first, first), |(lowest, highest), value| (lowest.min(value), highest.max(value))))
    }
    if rows.is_all() && rows.len() == values.len() {
        return of(values.iter().copied());
    }
    of(rows.rows().filter_map(|row| values.get(row).copied()))
}

impl Texts {
    /// The text of a row.
    pub(crate) fn get(&self, row: usize) -> Option<&str> {
        match self {
            Texts::Rows(texts) => texts.text(row),
            Texts::Dictionary { keys, entries } => entries.text(usize::try_from(*keys.get(row)?).ok()?),
        }
    }
}

impl Whens {
    fn get(&self, row: usize) -> Option<When> {
        Some(match self {
            Whens::Days(days) => When::Day(date_of((*days.get(row)?).into())?),
            Whens::Moments(moments) => When::Moment(Moment(*moments.get(row)?)),
            Whens::Mixed(whens) => *whens.get(row)?,
        })
    }

    /// Days alone or moments alone, if those of the rows in which something is written are.
    fn of(whens: Vec<When>, written: &Bits) -> Whens {
        let moments = whens.iter().enumerate().map(|(row, when)| match when {
            When::Moment(moment) => Some(moment.0),
            When::Day(_) => (!written.get(row)).then_some(0),
        });
        let moments: Option<Vec<i64>> = moments.collect();
        if let Some(moments) = moments {
            return Whens::Moments(moments);
        }
        let days = whens.iter().enumerate().map(|(row, when)| match when {
            When::Day(day) => unix_day(*day),
            When::Moment(_) => (!written.get(row)).then_some(0),
        });
        let days: Option<Vec<i32>> = days.collect();
        days.map_or(Whens::Mixed(whens), Whens::Days)
    }
}

/// How many days a day is after 1 January 1970.
pub(crate) fn unix_day(day: Date) -> Option<i32> {
    i32::try_from(days_between(UNIX_EPOCH, day)).ok()
}

impl Numbers {
    /// With one scale, if the numbers of the rows that have a value have one and are not too long.
    fn of(numbers: Vec<Decimal>, filled: &Bits) -> Numbers {
        let Some(scale) = filled.rows().next().and_then(|row| numbers.get(row)).map(Decimal::scale) else {
            return Numbers::Decimals(numbers);
        };
        let digits = numbers.iter().enumerate().map(|(row, number)| match i64::try_from(number.mantissa()) {
            Ok(digits) if number.scale() == scale => Some(digits),
            _ => (!filled.get(row)).then_some(0),
        });
        let digits: Option<Vec<i64>> = digits.collect();
        match digits {
            Some(digits) => Numbers::Scaled { digits, scale },
            None => Numbers::Decimals(numbers),
        }
    }
}

/// The values of a field while they are read cell by cell.
pub(crate) struct CellByCell {
    values: Cells,
    filled: Bits,
    row: usize,
}

enum Cells {
    Texts(TextColumn),
    Choices(Vec<u32>),
    YesNo(Bits),
    Numbers(Vec<Decimal>),
    Whens(Vec<When>),
    Lengths(Vec<Length>),
}

impl CellByCell {
    pub(crate) fn new(kind: &FieldKind, rows: usize) -> CellByCell {
        let values = match kind {
            FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text => {
                Cells::Texts(TextColumn::default())
            }
            FieldKind::OneOf(_) => Cells::Choices(Vec::with_capacity(rows)),
            FieldKind::YesNo => Cells::YesNo(Bits::none(rows)),
            FieldKind::Number { .. } => Cells::Numbers(Vec::with_capacity(rows)),
            FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline => Cells::Whens(Vec::with_capacity(rows)),
            FieldKind::Duration => Cells::Lengths(Vec::with_capacity(rows)),
        };
        CellByCell { values, filled: Bits::none(rows), row: 0 }
    }

    /// Adds the text of the next row.
    pub(crate) fn push_text(&mut self, text: &str) {
        if let Cells::Texts(texts) = &mut self.values {
            texts.push_written(text);
            self.filled.insert(self.row);
        }
        self.row += 1;
    }

    /// Adds the next row, which has no value as long as this has not happened.
    pub(crate) fn push_ahead(&mut self, when: When) {
        self.push(Some(Value::When(when)));
        self.filled.take(self.row.saturating_sub(1));
    }

    /// Adds the value of the next row; one of another type counts as none.
    pub(crate) fn push(&mut self, value: Option<Value>) {
        let is_filled = match (&mut self.values, value) {
            (Cells::Texts(texts), Some(Value::Text(text))) => {
                texts.push_written(&text);
                true
            }
            (Cells::Texts(texts), _) => {
                texts.push_empty();
                false
            }
            (Cells::Choices(choices), value) => {
                let choice = match value {
                    Some(Value::Choice(choice)) => u32::try_from(choice).ok(),
                    _ => None,
                };
                choices.push(choice.unwrap_or_default());
                choice.is_some()
            }
            (Cells::YesNo(yes), value) => {
                if value == Some(Value::YesNo(true)) {
                    yes.insert(self.row);
                }
                matches!(value, Some(Value::YesNo(_)))
            }
            (Cells::Numbers(numbers), value) => {
                let number = if let Some(Value::Number(number)) = value { Some(number) } else { None };
                numbers.push(number.unwrap_or_default());
                number.is_some()
            }
            (Cells::Whens(whens), value) => {
                let when = if let Some(Value::When(when)) = value { Some(when) } else { None };
                whens.push(when.unwrap_or(When::Moment(Moment(0))));
                when.is_some()
            }
            (Cells::Lengths(lengths), value) => {
                let length = if let Some(Value::Length(length)) = value { Some(length) } else { None };
                lengths.push(length.unwrap_or(Length::Days(0)));
                length.is_some()
            }
        };
        if is_filled {
            self.filled.insert(self.row);
        }
        self.row += 1;
    }

    /// The column, when every row has been added.
    pub(crate) fn finish(self, ahead: Option<Bits>, unreadable: Option<Bits>) -> FieldColumn {
        let filled = self.filled;
        let mut written = filled.clone();
        if let Some(ahead) = &ahead {
            written.add(ahead);
        }
        let values = match self.values {
            Cells::Texts(texts) => FieldValues::Texts(Texts::Rows(texts)),
            Cells::Choices(choices) => FieldValues::Choices(choices),
            Cells::YesNo(yes) => FieldValues::YesNo(yes),
            Cells::Numbers(numbers) => FieldValues::Numbers(Numbers::of(numbers, &filled)),
            Cells::Whens(whens) => FieldValues::Whens(Whens::of(whens, &written)),
            Cells::Lengths(lengths) => FieldValues::Lengths(lengths),
        };
        FieldColumn { ahead, unreadable, ..FieldColumn::new(values, filled) }
    }
}

/// The typed columns of a batch, by field; a field that is not read has no column.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    pub(crate) rows: usize,
    pub(crate) fields: Vec<Option<FieldColumn>>,
    /// Rows in which something that must have happened lies after the moment of judging: they do not exist yet.
    pub(crate) later: Bits,
    /// Rows in which something that must have happened could not be read: it may lie after the moment of judging.
    pub(crate) perhaps_later: Bits,
    /// The fields that should have been read and have no column: nothing is known of any of their values.
    pub(crate) absent: Vec<FieldId>,
}

impl Columns {
    /// No columns and no rows: every value is empty.
    pub(crate) fn empty() -> Columns {
        Columns::default()
    }

    /// The columns of one row of which nothing could be read.
    pub(crate) fn unknown(kind: &Kind) -> Columns {
        let absent = (0..kind.fields.len()).map(FieldId).collect();
        let exists = kind.must_have_happened().next().is_none();
        let perhaps_later = if exists { Bits::none(1) } else { Bits::all(1) };
        Columns { rows: 1, absent, perhaps_later, ..Columns::empty() }
    }

    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    pub(crate) fn field(&self, field: FieldId) -> Option<&FieldColumn> {
        self.fields.get(field.0)?.as_ref()
    }

    pub(crate) fn is_later(&self, row_in_batch: usize) -> bool {
        self.later.get(row_in_batch)
    }

    /// Whether a value is empty because it lies after the moment of judging.
    pub(crate) fn is_ahead(&self, field: FieldId, row_in_batch: usize) -> bool {
        let ahead = self.field(field).and_then(|column| column.ahead.as_ref());
        ahead.is_some_and(|rows| rows.get(row_in_batch))
    }

    /// What a value says that is empty because it lies after the moment of judging.
    pub(crate) fn ahead(&self, field: FieldId, row_in_batch: usize) -> Option<When> {
        match &self.field(field).filter(|_| self.is_ahead(field, row_in_batch))?.values {
            FieldValues::Whens(whens) => whens.get(row_in_batch),
            _ => None,
        }
    }

    /// Whether the record may turn out not to exist yet.
    pub(crate) fn is_perhaps_later(&self, row_in_batch: usize) -> bool {
        self.perhaps_later.get(row_in_batch)
    }

    pub(crate) fn get(&self, field: FieldId, row_in_batch: usize) -> Content<ValueRef<'_>> {
        match self.field(field) {
            Some(column) => column.get(row_in_batch),
            None if self.absent.contains(&field) => Content::Unreadable,
            None => Content::Empty,
        }
    }

    /// Marks an empty value as not known; the record may then turn out not to exist yet if `may_be_later`.
    pub(crate) fn mark_unreadable(&mut self, field: FieldId, row_in_batch: usize, may_be_later: bool) {
        let rows = self.rows;
        if let Some(column) = self.fields.get_mut(field.0).and_then(Option::as_mut) {
            column.unreadable.get_or_insert_with(|| Bits::none(rows)).insert(row_in_batch);
        }
        if may_be_later {
            self.perhaps_later.insert(row_in_batch);
        }
    }

    /// What something gives of the values as they are written, also of those that lie after the moment of judging.
    pub(crate) fn as_written<T>(&mut self, read: impl FnOnce(&Columns) -> T) -> T {
        for column in self.fields.iter_mut().flatten() {
            if let Some(ahead) = &column.ahead {
                column.filled.add(ahead);
            }
        }
        let found = read(self);
        for column in self.fields.iter_mut().flatten() {
            if let Some(ahead) = &column.ahead {
                column.filled.remove(ahead);
            }
        }
        found
    }

    /// Finds again which rows do not exist yet, after values were taken out.
    pub(crate) fn find_later(&mut self, kind: &Kind) {
        let mut later = Bits::none(self.rows);
        for field in kind.must_have_happened() {
            if let Some(ahead) = self.field(field).and_then(|column| column.ahead.as_ref()) {
                later.add(ahead);
            }
        }
        self.later = later;
    }

    /// Takes out a value, which is not known then; whether there was one. The record may then turn out not to exist yet if
    /// `may_be_later`.
    pub(crate) fn forget(&mut self, field: FieldId, row_in_batch: usize, may_be_later: bool) -> bool {
        let was_ahead = self.is_ahead(field, row_in_batch);
        let column = self.fields.get_mut(field.0).and_then(Option::as_mut);
        let was_there = column.is_some_and(|column| {
            let was_there = column.filled.get(row_in_batch) || was_ahead;
            column.filled.take(row_in_batch);
            if let Some(ahead) = &mut column.ahead {
                ahead.take(row_in_batch);
            }
            was_there
        });
        if was_there {
            self.mark_unreadable(field, row_in_batch, may_be_later);
        }
        was_there
    }

    /// The text of a cell that names something.
    pub(crate) fn text(&self, field: FieldId, row_in_batch: usize) -> Content<&str> {
        self.get(field, row_in_batch).and_then(|value| match value {
            ValueRef::Text(text) => Content::Value(text),
            _ => Content::Empty,
        })
    }

    pub(crate) fn when(&self, field: FieldId, row_in_batch: usize) -> Content<When> {
        self.get(field, row_in_batch).and_then(|value| match value {
            ValueRef::When(when) => Content::Value(when),
            _ => Content::Empty,
        })
    }
}
