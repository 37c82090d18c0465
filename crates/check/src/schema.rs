//! Kinds of record: their fields, types and places in time.
//!
//! Where a record's unit stands is settled in `unit_of`, once all kinds are known.

use std::collections::HashMap;

use indexmap::IndexMap;
use tieuchi_model::schema::{
    Field, FieldId, FieldKind, Format, Kind, KindId, Placement, UNITS, UnitOf, parse_number_format, parse_time_format,
};
use tieuchi_source::text::fold;
use tieuchi_source::{Arg, Diagnostic, Span, codes};
use tieuchi_syntax::{ast, keywords};

use crate::findings::Findings;
use crate::names::{Declared, UNITS_ALIASES, UNITS_NAME};
use crate::unit_of;

/// The kinds of record, and what could not be settled about them.
#[derive(Clone, Debug)]
pub(crate) struct Schema {
    /// By name, `units` first.
    pub(crate) kinds: IndexMap<String, Kind>,
    /// The kinds whose unit could stand in several fields, with those fields' places.
    pub(crate) several_units: HashMap<KindId, Vec<Span>>,
    /// The fields whose type could not be read: what is said of them is not judged.
    pub(crate) broken: Vec<(KindId, FieldId)>,
}

/// The position of a kind by its name; the units by any of theirs.
pub(crate) fn kind_named(declared: &Declared<'_>, name: &str) -> Option<KindId> {
    match declared.kinds.get_index_of(name) {
        Some(index) => Some(KindId(index + 1)),
        None if name == UNITS_NAME || UNITS_ALIASES.contains(&name) => Some(UNITS),
        None => None,
    }
}

/// The names of all kinds, with their places.
pub(crate) fn kind_names<'d>(declared: &'d Declared<'_>) -> impl Iterator<Item = (&'d str, Option<Span>)> {
    let units = std::iter::once((UNITS_NAME, declared.units.map(|units| units.name.span)));
    units.chain(declared.kinds.values().map(|kind| (kind.name.text.as_str(), Some(kind.name.span))))
}

/// Reads all kinds.
pub(crate) fn lower(declared: &Declared<'_>, findings: &mut Findings) -> Schema {
    let mut schema = Schema { kinds: IndexMap::new(), several_units: HashMap::new(), broken: Vec::new() };
    let units = match declared.units {
        Some(units) => lower_kind(units, UNITS, declared, &mut schema, findings),
        None => units_of_records(),
    };
    schema.kinds.insert(UNITS_NAME.to_owned(), units);
    for (index, records) in declared.kinds.values().enumerate() {
        let kind = lower_kind(records, KindId(index + 1), declared, &mut schema, findings);
        schema.kinds.insert(kind.name.clone(), kind);
    }
    unit_of::settle(&mut schema, findings);
    schema
}

/// The units as the records name them.
fn units_of_records() -> Kind {
    let code = Field {
        name: "code".to_owned(),
        headers: vec!["mã".to_owned()],
        kind: FieldKind::Id,
        optional: false,
        format: None,
        span: Span::new(tieuchi_source::FileId(0), 0, 0),
    };
    Kind {
        name: UNITS_NAME.to_owned(),
        title: None,
        placement: Placement::Register,
        fields: IndexMap::from([(code.name.clone(), code)]),
        id: Some(FieldId(0)),
        unit: UnitOf::Itself,
        parent: None,
        span: None,
    }
}

fn lower_kind(
    records: &ast::Records,
    id: KindId,
    declared: &Declared<'_>,
    schema: &mut Schema,
    findings: &mut Findings,
) -> Kind {
    let mut fields: IndexMap<String, Field> = IndexMap::new();
    let mut headers: HashMap<String, Span> = HashMap::new();
    let mut units: Vec<(FieldId, bool, Span)> = Vec::new();
    for written in &records.fields {
        if let Some(first) = fields.get(&written.name.text) {
            findings.twice(&written.name, first.span);
            continue;
        }
        let place = FieldId(fields.len());
        let kind = field_kind(written, declared, findings);
        if kind.is_none() {
            schema.broken.push((id, place));
        }
        let kind = kind.unwrap_or(FieldKind::Text);
        if let ast::FieldKind::Unit { own } = written.kind {
            units.push((place, own, written.name.span));
        }
        own_header(&written.name.text, written.name.span, &mut headers, findings);
        for header in &written.headers {
            if fold(&header.value) != fold(&written.name.text) {
                own_header(&header.value, header.span, &mut headers, findings);
            }
        }
        let field = Field {
            name: written.name.text.clone(),
            headers: written.headers.iter().map(|header| header.value.clone()).collect(),
            optional: written.optional,
            format: written.format.as_ref().and_then(|format| read_format(format, &kind, findings)),
            kind,
            span: written.name.span,
        };
        fields.insert(field.name.clone(), field);
    }
    let ids: Vec<FieldId> = of_type(&fields, |kind| matches!(kind, FieldKind::Id));
    if let Some(second) = ids.get(1).and_then(|second| fields.get_index(second.0)) {
        findings.say(codes::SEVERAL_IDS, second.1.span);
    }
    let mut kind = Kind {
        name: records.name.text.clone(),
        title: records.title.as_ref().map(|title| title.value.clone()),
        placement: Placement::Register,
        id: ids.first().copied(),
        unit: UnitOf::None,
        parent: None,
        fields,
        span: Some(records.name.span),
    };
    if records.is_units {
        kind.name = UNITS_NAME.to_owned();
        kind.unit = UnitOf::Itself;
        kind.parent = units.first().map(|(place, _, _)| *place);
        if kind.id.is_none() {
            findings.say(codes::UNITS_WITHOUT_ID, records.name.span);
        }
        if let Some((_, _, span)) = units.get(1) {
            findings.say(codes::SEVERAL_PARENTS, *span);
        }
    } else {
        kind.unit = unit_of::own_field(id, &units, schema, findings);
    }
    kind.placement = placement(records, &kind, findings);
    kind
}

/// A header that only one field may claim.
fn own_header(header: &str, span: Span, headers: &mut HashMap<String, Span>, findings: &mut Findings) {
    if let Some(first) = headers.insert(fold(header), span) {
        findings.push(
            Diagnostic::at(codes::HEADER_TWICE, span).with("header", header).label(first, "declared").help("help"),
        );
    }
}

/// The fields of a type.
pub(crate) fn of_type(fields: &IndexMap<String, Field>, wanted: impl Fn(&FieldKind) -> bool) -> Vec<FieldId> {
    fields.values().enumerate().filter(|(_, field)| wanted(&field.kind)).map(|(place, _)| FieldId(place)).collect()
}

fn field_kind(written: &ast::Field, declared: &Declared<'_>, findings: &mut Findings) -> Option<FieldKind> {
    Some(match &written.kind {
        ast::FieldKind::Id => FieldKind::Id,
        ast::FieldKind::Unit { .. } => FieldKind::Unit,
        ast::FieldKind::Text => FieldKind::Text,
        ast::FieldKind::YesNo => FieldKind::YesNo,
        ast::FieldKind::Date => FieldKind::Date,
        ast::FieldKind::DateTime => FieldKind::DateTime,
        ast::FieldKind::Deadline => FieldKind::Deadline,
        ast::FieldKind::Duration => FieldKind::Duration,
        ast::FieldKind::OneOf(texts) => FieldKind::OneOf(choices(texts, findings)),
        ast::FieldKind::Number { whole, lowest, highest } => {
            if let (Some(low), Some(high)) = (lowest, highest)
                && low > high
            {
                let finding = Diagnostic::at(codes::RANGE_REVERSED, written.kind_span);
                let finding =
                    finding.with("lowest", low.normalize().to_string()).with("highest", high.normalize().to_string());
                findings.push(finding.help("help"));
            }
            FieldKind::Number { whole: *whole, lowest: *lowest, highest: *highest }
        }
        ast::FieldKind::Reference(name) => match kind_named(declared, &name.text) {
            Some(UNITS) => FieldKind::Unit,
            Some(kind) => FieldKind::Reference(kind),
            None => {
                findings.unknown(name, kind_names(declared).chain(type_words()));
                return None;
            }
        },
    })
}

/// The words for the types, as candidates for an unknown one.
fn type_words<'n>() -> impl Iterator<Item = (&'n str, Option<Span>)> {
    let types = [
        &keywords::TYPE_ID,
        &keywords::TYPE_UNIT,
        &keywords::TYPE_TEXT,
        &keywords::TYPE_YES_NO,
        &keywords::TYPE_NUMBER,
        &keywords::TYPE_DATE,
        &keywords::TYPE_DATETIME,
        &keywords::TYPE_DEADLINE,
        &keywords::TYPE_DURATION,
    ];
    types.into_iter().flat_map(|word| [(word.english, None), (word.vietnamese, None)])
}

fn choices(texts: &[ast::Text], findings: &mut Findings) -> Vec<String> {
    let mut seen: HashMap<String, Span> = HashMap::new();
    for text in texts {
        if let Some(first) = seen.insert(fold(&text.value), text.span) {
            let finding = Diagnostic::at(codes::CHOICE_TWICE, text.span).with("choice", text.value.as_str());
            findings.push(finding.label(first, "declared").help("help"));
        }
    }
    texts.iter().map(|text| text.value.clone()).collect()
}

/// Reads `as "…"` by the type of the field.
fn read_format(written: &ast::Text, kind: &FieldKind, findings: &mut Findings) -> Option<Format> {
    let wrong = Diagnostic::at(codes::WRONG_FORMAT, written.span).with("format", written.value.as_str());
    match kind {
        FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline => match parse_time_format(&written.value) {
            Ok(parts) => {
                let has_day = parts.iter().any(|part| matches!(part, tieuchi_model::schema::TimePart::Day { .. }));
                if *kind == FieldKind::Deadline && !has_day {
                    findings.push(wrong.help("deadline"));
                    return None;
                }
                Some(Format::Time(parts))
            }
            Err(_) => {
                findings.push(wrong.help("time"));
                None
            }
        },
        FieldKind::Number { .. } => {
            let format = parse_number_format(&written.value);
            if format.is_none() {
                findings.push(wrong.help("number"));
            }
            format
        }
        FieldKind::YesNo => Some(Format::Mark(written.value.clone())),
        FieldKind::Id
        | FieldKind::Unit
        | FieldKind::Reference(_)
        | FieldKind::Text
        | FieldKind::OneOf(_)
        | FieldKind::Duration => {
            findings.push(wrong.help("none"));
            None
        }
    }
}

fn placement(records: &ast::Records, kind: &Kind, findings: &mut Findings) -> Placement {
    let mut timely = |name: &ast::Name| -> Option<FieldId> {
        let Some((place, _, field)) = kind.fields.get_full(&name.text) else {
            findings.unknown(name, field_names(kind));
            return None;
        };
        if !is_timely(&field.kind) {
            let finding = Diagnostic::at(codes::WRONG_TYPE, name.span).with("name", name.text.as_str());
            let finding =
                finding.with("found", Arg::Term(type_term(&field.kind))).with("needed", Arg::Term("needed-moment"));
            findings.push(finding.label(field.span, "declared").help("help"));
            return None;
        }
        Some(FieldId(place))
    };
    match &records.placement {
        None => Placement::Register,
        Some(ast::Placement::CountedBy(name)) => timely(name).map_or(Placement::Register, Placement::CountedBy),
        Some(ast::Placement::Lasting { from, to }) => {
            let (from, to) = (timely(from), timely(to));
            from.zip(to).map_or(Placement::Register, |(from, to)| Placement::Lasting { from, to })
        }
    }
}

/// Whether values of a type lie in time.
pub(crate) fn is_timely(kind: &FieldKind) -> bool {
    matches!(kind, FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline)
}

/// The fields of a kind as candidates for an unknown name.
pub(crate) fn field_names(kind: &Kind) -> impl Iterator<Item = (&str, Option<Span>)> {
    let declared = kind.span.is_some();
    kind.fields.values().map(move |field| (field.name.as_str(), declared.then_some(field.span)))
}

/// The word of the catalogue for a type.
pub(crate) fn type_term(kind: &FieldKind) -> &'static str {
    match kind {
        FieldKind::Id => "a-id",
        FieldKind::Unit => "a-unit",
        FieldKind::Reference(_) => "a-reference",
        FieldKind::Text => "a-text",
        FieldKind::OneOf(_) => "a-choice",
        FieldKind::YesNo => "a-yes-no",
        FieldKind::Number { .. } => "a-number",
        FieldKind::Date => "a-date",
        FieldKind::DateTime => "a-datetime",
        FieldKind::Deadline => "a-deadline",
        FieldKind::Duration => "a-duration",
    }
}
