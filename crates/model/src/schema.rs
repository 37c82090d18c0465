//! What records look like: kinds, fields, types and the values that they hold.

mod encoding;
mod headers;
mod layout;
mod mapping;
mod read;

use indexmap::IndexMap;
use rust_decimal::Decimal;
use tieuchi_source::Span;
use tieuchi_source::text::normalise;

pub use encoding::Encoding;
pub use headers::HeaderMatch;
pub use layout::{CellCondition, CellTest, Layout, PeriodColumns};
pub use mapping::{MappedValue, Mapping};
pub use read::{
    FormatFault, Point, Unreadable, accept, expected, has_clock, has_day, parse_number_format, parse_period_format,
    parse_time_format, point, read, read_plain,
};

use crate::numbers::Numbers;
use crate::time::{Length, When};

/// Which kind of record of a rule set. 0 is always `units`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindId(pub usize);

/// The kind of record that units are.
pub const UNITS: KindId = KindId(0);

/// The name of the kind of record that units are.
pub const UNITS_NAME: &str = "units";

/// Further names under which the units are known, unless a kind of record has them.
pub const UNITS_ALIASES: [&str; 2] = ["đơn_vị", "đơn vị"];

/// Which of these kinds of record is called so, in any spelling; the units also in Vietnamese.
///
/// ```
/// # mod tieuchi { pub mod schema { pub use tieuchi_model::schema::*; } }
/// use tieuchi::schema::kind_called;
/// assert_eq!(kind_called(["units", "hòa_giải"], "hoà_giải"), Some("hòa_giải"));
/// assert_eq!(kind_called(["units", "hòa_giải"], "Đơn vị"), Some("units"));
/// assert_eq!(kind_called(["units", "đơn_vị"], "đơn_vị"), Some("đơn_vị"));
/// ```
#[must_use]
pub fn kind_called<'k>(kinds: impl IntoIterator<Item = &'k str>, name: &str) -> Option<&'k str> {
    let name = normalise(name);
    let is_of_units = UNITS_ALIASES.contains(&name.to_lowercase().as_str());
    let mut units = None;
    for kind in kinds {
        if kind == name {
            return Some(kind);
        }
        if is_of_units && kind == UNITS_NAME {
            units = Some(kind);
        }
    }
    units
}

/// What a field with the name of a unit is called.
const NAME_FIELDS: [&str; 2] = ["name", "tên"];

/// Which field of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(pub usize);

impl From<usize> for FieldId {
    fn from(number: usize) -> Self {
        FieldId(number)
    }
}

impl From<FieldId> for usize {
    fn from(field: FieldId) -> Self {
        field.0
    }
}

/// Some fields of one kind of record, in the order of their declaration.
///
/// ```
/// use tieuchi_model::schema::{FieldId, FieldSet};
/// let fields: FieldSet = [FieldId(2), FieldId(0), FieldId(2)].into_iter().collect();
/// assert!(fields.contains(FieldId(0)) && !fields.contains(FieldId(1)));
/// assert_eq!(fields.iter().collect::<Vec<_>>(), [FieldId(0), FieldId(2)]);
/// ```
pub type FieldSet = Numbers<FieldId>;

/// A kind of record.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Its name.
    pub name: String,
    /// Its title, for reports.
    pub title: Option<String>,
    /// How a record gets its place in time.
    pub placement: Placement,
    /// Its fields by name, in the order of the declaration.
    pub fields: IndexMap<String, Field>,
    /// Its `id` field.
    pub id: Option<FieldId>,
    /// Where a record's unit is.
    pub unit: UnitOf,
    /// Of `units`: the field of type `unit` that names the unit above.
    pub parent: Option<FieldId>,
    /// How its records are kept in tables.
    pub layout: Layout,
    /// Where it is declared; `None` for `units` that no item declares.
    pub span: Option<Span>,
}

impl Kind {
    /// A field by its position.
    #[must_use]
    pub fn field(&self, id: FieldId) -> Option<&Field> {
        self.fields.get_index(id.0).map(|(_, field)| field)
    }

    /// Of `units`: the field with the name that people read beside the code, the text field `name` or `tên`.
    #[must_use]
    pub fn name_field(&self) -> Option<FieldId> {
        let (place, _, field) = NAME_FIELDS.iter().find_map(|name| self.fields.get_full(*name))?;
        (field.kind == FieldKind::Text).then_some(FieldId(place))
    }

    /// The fields with the time of an event.
    pub fn events(&self) -> impl Iterator<Item = FieldId> {
        let fields = self.fields.values().enumerate();
        fields.filter(|(_, field)| field.kind.happens()).map(|(place, _)| FieldId(place))
    }

    /// The fields with the time of an event that has happened to every record.
    pub fn must_have_happened(&self) -> impl Iterator<Item = FieldId> {
        self.events().filter(|field| self.field(*field).is_some_and(|field| !field.optional))
    }
}

/// How a record gets its place in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Placement {
    /// It happens: it is in the window that contains the value of this field.
    CountedBy(FieldId),
    /// It lasts: it is in every window that it overlaps.
    Lasting {
        /// The field of its start.
        from: FieldId,
        /// The field of its end; if it is empty, the record continues.
        to: FieldId,
    },
    /// A register: all of it, always.
    Register,
}

/// Where a record's unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnitOf {
    /// In this field.
    Field(FieldId),
    /// It is the unit of the record that this reference names.
    Reference(FieldId, KindId),
    /// The record is itself a unit.
    Itself,
    /// It has no unit: it counts only for all units together.
    None,
}

/// A field of a kind of record.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// The column headers to look for beside its name.
    pub headers: Vec<String>,
    /// Its type.
    pub kind: FieldKind,
    /// Whether it may be empty.
    pub optional: bool,
    /// How its values are written: in one of these forms.
    pub formats: Vec<Format>,
    /// Texts that mean that there is no value, beside a blank.
    pub empty: Vec<String>,
    /// Where it is declared.
    pub span: Span,
}

impl Field {
    /// The first of the forms in which its values are written: what is written for people is written in it.
    #[must_use]
    pub fn format(&self) -> Option<&Format> {
        self.formats.first()
    }

    /// The same field, of which values are written plainly.
    #[must_use]
    pub fn plain(&self) -> Self {
        Field { formats: Vec::new(), empty: Vec::new(), ..self.clone() }
    }
}

/// The type of a field.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// What identifies a record.
    Id,
    /// The code of a unit.
    Unit,
    /// The id of a record of another kind.
    Reference(KindId),
    /// Text.
    Text,
    /// One of these texts; a value is the position of its text.
    OneOf(Vec<String>),
    /// Yes or no.
    YesNo,
    /// A number.
    Number {
        /// Whether only whole numbers are read.
        whole: bool,
        /// The lowest value that is read.
        lowest: Option<Decimal>,
        /// The highest value that is read.
        highest: Option<Decimal>,
    },
    /// A day.
    Date,
    /// Something that happened: a moment or a whole day.
    DateTime,
    /// A planned moment or day.
    Deadline,
    /// A span of time.
    Duration,
}

impl FieldKind {
    /// Whether a value is the time of an event: an event in the future has not happened.
    #[must_use]
    pub const fn happens(&self) -> bool {
        matches!(self, FieldKind::Date | FieldKind::DateTime)
    }
}

/// How the values of a field are written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A date or time, by the letters `yyyy yy MMMM MMM MM M dd d HH H hh h mm ss tt`.
    Time(Vec<TimePart>),
    /// A number.
    Number(NumberForm),
    /// A yes/no for which this text is yes and a blank is no.
    Mark(String),
}

/// The written form of numbers: `1.234,5` has `.` for thousands and `,` for the fraction.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NumberForm {
    /// The separator of thousands, a space for any kind of space; `None` if thousands are not separated.
    pub thousands: Option<char>,
    /// The separator of the fraction.
    pub fraction: char,
    /// A sign before the number that may be left out, such as that of a currency.
    pub before: String,
    /// The same after the number.
    pub after: String,
    /// Whether a percent sign follows, so that `95%` is 0.95.
    pub percent: bool,
    /// Whether a number in brackets is below 0.
    pub brackets: bool,
}

/// A part of the written form of a date or time.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum TimePart {
    Year4,
    Year2,
    Month { padded: bool },
    Day { padded: bool },
    Hour24 { padded: bool },
    Hour12 { padded: bool },
    Minute,
    Second,
    HalfDay,
    Literal(String),
    // What is added comes last: tallies name a form by the places of its parts here.
    MonthName { short: bool },
    UnixSeconds,
    UnixMillis,
}

/// A value of a record or of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// An id, a unit's code, a reference or a text.
    Text(String),
    /// The position of a text among those of its `one of`.
    Choice(usize),
    /// Yes or no.
    YesNo(bool),
    /// A number.
    Number(Decimal),
    /// A day or a moment.
    When(When),
    /// A span.
    Length(Length),
}
