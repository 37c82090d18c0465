//! What records a rule set asks for.

use std::fmt;

use tieuchi_model::indicator::RuleSet;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{Field, FieldId, FieldKind, Format, Kind, KindId, Layout, Mapping, Value};
use tieuchi_source::text::fold;

use crate::figure::Figure;

/// A kind of record that a rule set declares.
///
/// ```
/// let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d \"Hồ sơ\" counted by due\n  office: unit\n  due \"Hẹn trả\": date\nindicator a: no d")])?;
/// let kinds: Vec<_> = rules.record_kinds().map(|kind| (kind.name(), kind.is_declared())).collect();
/// assert_eq!(kinds, [("units", false), ("d", true)]);
/// let kind = rules.record_kinds().nth(1).unwrap();
/// assert_eq!((kind.title(), kind.fields().count()), (Some("Hồ sơ"), 2));
/// assert_eq!(kind.headers(), ["office", "Hẹn trả"]);
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct RecordKind<'a> {
    pub(crate) rules: &'a RuleSet,
    pub(crate) kind: &'a Kind,
}

impl<'a> RecordKind<'a> {
    /// Its name: that of its file.
    #[must_use]
    pub fn name(&self) -> &'a str {
        &self.kind.name
    }

    /// Whether the rule set asks for its records: a kind of a vocabulary that no rule reads is for other rule sets.
    ///
    /// ```
    /// let vocabulary = "records d\n  office: unit\nrecords e\n  office: unit";
    /// let rules = tieuchi::RuleSet::load([("a.tieuchi", "uses \"b.tieuchi\"\nindicator i: no d"), ("b.tieuchi", vocabulary)])?;
    /// assert_eq!(rules.record_kinds().map(|kind| kind.is_asked_for()).collect::<Vec<_>>(), [true, true, false]);
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn is_asked_for(&self) -> bool {
        let place = self.rules.kinds.get_index_of(self.name());
        place.is_none_or(|place| !self.rules.for_others.contains(&KindId(place)))
    }

    /// Its title.
    #[must_use]
    pub fn title(&self) -> Option<&'a str> {
        self.kind.title.as_deref()
    }

    /// Its fields in the order of the declaration.
    pub fn fields(&self) -> impl Iterator<Item = RecordField<'a>> + use<'a> {
        let of = *self;
        self.kind.fields.values().map(move |field| RecordField { of, field })
    }

    /// The header of each field for an empty file: its first declared column header, or its name.
    #[must_use]
    pub fn headers(&self) -> Vec<String> {
        self.kind.template_headers()
    }

    /// What the rules say about how its records are kept in tables.
    #[must_use]
    pub fn layout(&self) -> &'a Layout {
        &self.kind.layout
    }

    /// How an office calls the columns and the values of this kind, if the rules say so.
    ///
    /// ```
    /// let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\n  late: yes/no as \"x\"\n\
    ///     indicator a: no d where late\nmapping of d for \"Sở Xây dựng\"\n  \"Ngày hẹn\" is due\n  \"late\" value \"trễ\" is yes")])?;
    /// let mapping = rules.record_kinds().nth(1).unwrap().mapping("sở xây dựng").unwrap();
    /// let headers: Vec<_> = mapping.headers().map(|(header, field)| (header, field.name())).collect();
    /// assert_eq!(headers, [("Ngày hẹn", "due")]);
    /// let values: Vec<_> = mapping.values().map(|(field, written, text)| (field.name(), written, text)).collect();
    /// assert_eq!(values, [("late", "trễ", "x")]);
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn mapping(&self, office: &str) -> Option<OfficeMapping<'a>> {
        let office = fold(office);
        self.mappings().find(|mapping| fold(mapping.office()) == office)
    }

    /// How offices call the columns and the values of this kind.
    pub fn mappings(&self) -> impl Iterator<Item = OfficeMapping<'a>> + use<'a> {
        let of = *self;
        let is_meant =
            move |mapping: &&Mapping| of.rules.kind(mapping.kind).is_some_and(|kind| kind.name == of.kind.name);
        of.rules.mappings.iter().filter(is_meant).map(move |mapping| OfficeMapping { of, mapping })
    }

    /// Whether the rules declare it; `units` is there even where they do not.
    #[must_use]
    pub fn is_declared(&self) -> bool {
        self.kind.span.is_some()
    }
}

/// How an office calls the columns and the values of a kind of record.
#[derive(Clone, Copy, Debug)]
pub struct OfficeMapping<'a> {
    of: RecordKind<'a>,
    mapping: &'a Mapping,
}

impl<'a> OfficeMapping<'a> {
    /// The office.
    #[must_use]
    pub fn office(&self) -> &'a str {
        &self.mapping.office
    }

    /// The headers of its columns, each with its field.
    pub fn headers(&self) -> impl Iterator<Item = (&'a str, RecordField<'a>)> + use<'a> {
        let of = self.of;
        let field = move |(header, id): &'a (String, FieldId)| {
            of.kind.field(*id).map(|field| (header.as_str(), RecordField { of, field }))
        };
        self.mapping.headers.iter().filter_map(field)
    }

    /// The texts of its columns that are values: the field, the office's text, and the text that the field has instead.
    pub fn values(&self) -> impl Iterator<Item = (RecordField<'a>, &'a str, &'a str)> + use<'a> {
        let of = self.of;
        let text = |field: &'a Field, value: &Value| match (&field.kind, value) {
            (FieldKind::OneOf(choices), Value::Choice(choice)) => choices.get(*choice).map(String::as_str),
            (_, Value::YesNo(yes)) => Some(match (field.format(), yes) {
                (Some(Format::Mark(mark)), true) => mark.as_str(),
                (Some(Format::Mark(_)), false) => "",
                (_, true) => "yes",
                (_, false) => "no",
            }),
            _ => None,
        };
        self.mapping.values.iter().filter_map(move |mapped| {
            let field = of.kind.field(mapped.field)?;
            Some((RecordField { of, field }, mapped.written.as_str(), text(field, &mapped.value)?))
        })
    }
}

/// A field of a kind of record.
///
/// ```
/// let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due \"Hẹn trả\": date\n  done: datetime?\nindicator a: no d")])?;
/// let due = rules.record_kinds().nth(1).unwrap().fields().nth(1).unwrap();
/// assert_eq!((due.name(), due.is_optional(), due.record_kind().name()), ("due", false, "d"));
/// assert_eq!(due.headers().collect::<Vec<_>>(), ["Hẹn trả"]);
/// assert_eq!(due.field_type(), tieuchi::schema::FieldType::Date);
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct RecordField<'a> {
    pub(crate) of: RecordKind<'a>,
    pub(crate) field: &'a Field,
}

impl<'a> RecordField<'a> {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'a str {
        &self.field.name
    }

    /// The column headers that serve it beside its name.
    pub fn headers(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.field.headers.iter().map(String::as_str)
    }

    /// Whether it may be empty.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.field.optional
    }

    /// The kind of record whose field it is.
    #[must_use]
    pub const fn record_kind(&self) -> RecordKind<'a> {
        self.of
    }

    /// What its values are.
    #[must_use]
    pub fn field_type(&self) -> FieldType<'a> {
        match &self.field.kind {
            FieldKind::Id => FieldType::Id,
            FieldKind::Unit => FieldType::Unit,
            FieldKind::Reference(kind) => {
                FieldType::Reference(self.of.rules.kind(*kind).map_or("", |kind| kind.name.as_str()))
            }
            FieldKind::Text => FieldType::Text,
            FieldKind::OneOf(choices) => FieldType::OneOf(choices),
            FieldKind::YesNo => FieldType::YesNo,
            FieldKind::Number { whole, lowest, highest } => FieldType::Number {
                whole: *whole,
                lowest: lowest.and_then(Ratio::of_decimal).map(Figure),
                highest: highest.and_then(Ratio::of_decimal).map(Figure),
            },
            FieldKind::Date => FieldType::Date,
            FieldKind::DateTime => FieldType::DateTime,
            FieldKind::Deadline => FieldType::Deadline,
            FieldKind::Duration => FieldType::Duration,
        }
    }
}

/// What the values of a field are. Its `Display` is the word of rules: `one of`, `yes/no`, `datetime`.
///
/// ```
/// use tieuchi::schema::FieldType;
/// let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  due: date\n  level: one of \"1\", \"2\"\nindicator a: no d")])?;
/// let kind = rules.record_kinds().find(|kind| kind.name() == "d").unwrap();
/// let types: Vec<FieldType> = kind.fields().map(|field| field.field_type()).collect();
/// assert_eq!(types, [FieldType::Date, FieldType::OneOf(&["1".to_owned(), "2".to_owned()])]);
/// assert_eq!(types[1].to_string(), "one of");
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FieldType<'a> {
    /// What tells records apart.
    Id,
    /// The code of a unit.
    Unit,
    /// The id of a record of another kind: the name of that kind.
    Reference(&'a str),
    /// Text.
    Text,
    /// One of these texts.
    OneOf(&'a [String]),
    /// Yes or no.
    YesNo,
    /// A number.
    Number {
        /// Whether only whole numbers are read.
        whole: bool,
        /// The lowest value that is read, if the rules say one.
        lowest: Option<Figure>,
        /// The highest value that is read, if the rules say one.
        highest: Option<Figure>,
    },
    /// A day.
    Date,
    /// Something that happened: a moment, or a whole day.
    DateTime,
    /// A planned moment or day.
    Deadline,
    /// A length of time.
    Duration,
}

impl fmt::Display for FieldType<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            FieldType::Id => "id",
            FieldType::Unit => "unit",
            FieldType::Reference(_) => "reference",
            FieldType::Text => "text",
            FieldType::OneOf(_) => "one of",
            FieldType::YesNo => "yes/no",
            FieldType::Number { .. } => "number",
            FieldType::Date => "date",
            FieldType::DateTime => "datetime",
            FieldType::Deadline => "deadline",
            FieldType::Duration => "duration",
        })
    }
}
