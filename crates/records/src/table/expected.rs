//! What rules expect of a table: its fields with their headers, and what they say about how it is kept.

use std::collections::HashMap;

use tieuchi::schema::{CellReader, FieldType, Layout, OfficeMapping, PeriodReader, RecordField, RecordKind};
use tieuchi::source::text::fold;

/// What the rules expect of the tables of one kind of record. By default nothing: then the first row is the header, and each below it a
/// record.
///
/// ```
/// use tieuchi_records::{Expected, Format, Origin};
/// let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  due \"Hẹn trả\": date\nindicator a: no d in period")])?;
/// let expected = Expected::of(rules.record_kinds().nth(1).unwrap());
/// let text = "DANH SÁCH HỒ SƠ,\n,\nCode,Hẹn trả\nA1,2026-04-08\n";
/// let tables = Format::Csv.read_as(Origin::memory("d.csv", text), &expected);
/// assert_eq!(tables[0].headers().expect("a header"), ["Code", "Hẹn trả"]);
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Expected {
    /// Its names, one of which a sheet of a workbook may have.
    #[cfg(feature = "xlsx")]
    pub(crate) name: String,
    #[cfg(feature = "xlsx")]
    pub(crate) title: Option<String>,
    pub(crate) fields: Vec<ExpectedField>,
    pub(crate) layout: Layout,
    /// Reads the headers of columns that each are a period.
    pub(crate) periods: Option<PeriodReader>,
    /// By folded name or header, the fields that it belongs to.
    named: HashMap<String, Vec<usize>>,
    /// By the words of it, without what divides its parts: `hạn trả ngày` of `Hạn trả / Ngày`.
    by_words: HashMap<String, Vec<usize>>,
}

/// What the rules expect of one field.
#[derive(Clone, Debug)]
pub(crate) struct ExpectedField {
    pub(crate) name: String,
    /// Its first declared header, or its name.
    pub(crate) header: String,
    pub(crate) is_optional: bool,
    /// Whether the time of day matters.
    pub(crate) is_moment: bool,
    pub(crate) holds: Holds,
    pub(crate) reader: CellReader,
}

/// What the values of a field are, as far as a table shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Id,
    Unit,
    Text,
    Number,
    /// A day or a moment.
    Time,
    /// A mark, a length.
    Other,
}

impl Holds {
    fn of(field: RecordField<'_>) -> Self {
        match field.field_type() {
            FieldType::Id => Holds::Id,
            FieldType::Unit => Holds::Unit,
            FieldType::Reference(_) | FieldType::Text | FieldType::OneOf(_) => Holds::Text,
            FieldType::Number { .. } => Holds::Number,
            FieldType::Date | FieldType::DateTime | FieldType::Deadline => Holds::Time,
            _ => Holds::Other,
        }
    }

    /// Whether a value is what a person reads, letter by letter.
    pub(crate) const fn is_text(self) -> bool {
        matches!(self, Holds::Id | Holds::Unit | Holds::Text)
    }
}

impl Expected {
    /// What a rule set expects of a kind of record.
    #[must_use]
    pub fn of(kind: RecordKind<'_>) -> Self {
        let mut expected = Expected {
            #[cfg(feature = "xlsx")]
            name: kind.name().to_owned(),
            #[cfg(feature = "xlsx")]
            title: kind.title().map(str::to_owned),
            layout: kind.layout().clone(),
            periods: kind.period_reader(),
            ..Expected::default()
        };
        for (place, field) in kind.fields().enumerate() {
            for name in std::iter::once(field.name()).chain(field.headers()) {
                expected.expect(name, place);
            }
            expected.fields.push(ExpectedField {
                name: field.name().to_owned(),
                header: field.headers().next().unwrap_or(field.name()).to_owned(),
                is_optional: field.is_optional(),
                is_moment: matches!(field.field_type(), FieldType::DateTime | FieldType::Deadline),
                holds: Holds::of(field),
                reader: field.cell_reader(),
            });
        }
        expected
    }

    /// What a rule set expects of a kind of record in the tables of an office, which has headers of its own.
    #[must_use]
    pub fn of_office(kind: RecordKind<'_>, office: &OfficeMapping<'_>) -> Self {
        let mut expected = Expected::of(kind);
        for (header, field) in office.headers() {
            if let Some(place) = expected.fields.iter().position(|known| known.name == field.name()) {
                expected.expect(header, place);
            }
        }
        expected
    }

    /// A field may have this header.
    fn expect(&mut self, header: &str, field: usize) {
        let header = fold(header);
        let of_words = self.by_words.entry(words(&header)).or_default();
        for fields in [of_words, self.named.entry(header).or_default()] {
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
    }

    /// Whether nothing is expected: then the first row is the header, and every row below it a record.
    pub(crate) fn is_nothing(&self) -> bool {
        self.fields.is_empty()
    }

    /// The fields to which a folded header belongs.
    pub(crate) fn named(&self, folded: &str) -> &[usize] {
        self.named.get(folded).map_or(&[], Vec::as_slice)
    }

    /// The fields to which folded headers belong that stand one below the other.
    pub(crate) fn named_by_parts(&self, folded: &str) -> &[usize] {
        self.by_words.get(&words(folded)).map_or(&[], Vec::as_slice)
    }
}

/// The words of a folded header, without what divides its parts.
pub(super) fn words(folded: &str) -> String {
    let letters = |word: &&str| word.chars().any(char::is_alphanumeric);
    let divided = |letter: char| letter.is_whitespace() || matches!(letter, '/' | '-' | '–' | '—' | ':' | '|' | ',');
    folded.split(divided).filter(letters).collect::<Vec<_>>().join(" ")
}
