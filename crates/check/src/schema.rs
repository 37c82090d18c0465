//! Kinds of record: their fields, types and places in time.
//!
//! `unit_of` decides which field has a record's unit, once all kinds are known.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;
use tieuchi_model::schema::{
    Field, FieldId, FieldKind, Format, Kind, KindId, Layout, Placement, UNITS, UNITS_NAME, UnitOf, has_day,
    parse_number_format, parse_time_format,
};
use tieuchi_source::text::fold;
use tieuchi_source::{Arg, Diagnostic, Span, codes};
use tieuchi_syntax::ast::BrokenKind;
use tieuchi_syntax::{ast, keywords};

use crate::findings::{Findings, whole};
use crate::kinds::{Open, Schema, field_names, is_timely, kind_named, kind_names, of_type, type_term};
use crate::layout;
use crate::names::Declared;
use crate::unit_of;
use crate::world::guess_kind;

/// Reads all kinds.
pub(crate) fn lower(declared: &Declared<'_>, findings: &mut Findings) -> Schema {
    let mut schema = Schema {
        kinds: IndexMap::new(),
        several_units: HashMap::new(),
        broken: Vec::new(),
        open: HashMap::new(),
        unplaced: HashSet::new(),
    };
    let additions = additions(declared, findings);
    let added = |id: KindId| additions.get(&id).map_or(&[][..], Vec::as_slice);
    let units = match declared.units {
        Some(units) => lower_kind((units, added(UNITS)), UNITS, declared, &mut schema, findings),
        None => {
            if declared.unread.has(BrokenKind::Units) || declared.unread.may_declare(BrokenKind::Units, UNITS_NAME) {
                schema.open.insert(UNITS, Open { wholly: true, ..Open::default() });
                schema.unplaced.insert(UNITS);
            }
            units_of_records()
        }
    };
    schema.kinds.insert(UNITS_NAME.to_owned(), units);
    for (index, records) in declared.kinds.iter().enumerate() {
        let id = KindId(index + 1);
        let kind = lower_kind((records, added(id)), id, declared, &mut schema, findings);
        schema.kinds.insert(kind.name.clone(), kind);
    }
    unit_of::settle(&mut schema, findings);
    schema
}

/// The additions to each kind.
fn additions<'a>(declared: &Declared<'a>, findings: &mut Findings) -> HashMap<KindId, Vec<&'a ast::Addition>> {
    let mut additions: HashMap<KindId, Vec<&ast::Addition>> = HashMap::new();
    for addition in &declared.additions {
        let kind =
            kind_named(declared, &addition.records.text).filter(|kind| *kind != UNITS || declared.units.is_some());
        let kind = kind.or_else(|| guess_kind(declared, &addition.records, findings));
        if let Some(kind) = kind {
            additions.entry(kind).or_default().push(addition);
        }
    }
    additions
}

/// The units as the records name them.
fn units_of_records() -> Kind {
    let code = Field {
        name: "code".to_owned(),
        headers: vec!["mã".to_owned()],
        kind: FieldKind::Id,
        optional: false,
        formats: Vec::new(),
        empty: Vec::new(),
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
        layout: Layout::default(),
        span: None,
    }
}

fn lower_kind(
    (records, added): (&ast::Records, &[&ast::Addition]),
    id: KindId,
    declared: &Declared<'_>,
    schema: &mut Schema,
    findings: &mut Findings,
) -> Kind {
    let mut fields: IndexMap<String, Field> = IndexMap::new();
    let mut headers: HashMap<String, Span> = HashMap::new();
    let mut units: Vec<(FieldId, bool, Span)> = Vec::new();
    note_unread(records, id, declared, schema);
    for addition in added {
        note_unread_fields(addition.span, id, declared, schema);
    }
    for written in records.fields.iter().chain(added.iter().flat_map(|addition| &addition.fields)) {
        if let Some(first) = fields.get(&written.name.text) {
            findings.twice(&written.name, first.span);
            continue;
        }
        let place = FieldId(fields.len());
        let kind = field_kind(written, declared, findings);
        if kind.is_none() {
            schema.broken.push((id, place));
            schema.open.entry(id).or_default();
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
        let mut field = Field {
            name: written.name.text.clone(),
            headers: written.headers.iter().map(|header| header.value.clone()).collect(),
            optional: written.optional,
            formats: read_formats(&written.formats, &kind, findings),
            empty: Vec::new(),
            kind,
            span: written.name.span,
        };
        layout::empty_texts(&written.empty, &mut field, findings);
        fields.insert(field.name.clone(), field);
    }
    let ids: Vec<FieldId> = of_type(&fields, |kind| matches!(kind, FieldKind::Id));
    if let Some(second) = ids.get(1).and_then(|second| fields.get_index(second.0)) {
        findings.report_at(codes::SEVERAL_IDS, second.1.span);
    }
    let layout = layout::lower(records, (id, &mut fields), schema, findings);
    let mut kind = Kind {
        name: records.name.text.clone(),
        title: records.title.as_ref().map(|title| title.value.clone()),
        placement: Placement::Register,
        id: ids.first().copied(),
        unit: UnitOf::None,
        parent: None,
        layout,
        fields,
        span: Some(records.name.span),
    };
    if records.is_units {
        kind.name = UNITS_NAME.to_owned();
        kind.unit = UnitOf::Itself;
        kind.parent = units.first().map(|(place, _, _)| *place);
        if kind.id.is_none() && !schema.is_open(id) {
            findings.report_at(codes::UNITS_WITHOUT_ID, records.name.span);
        }
        if let Some((_, _, span)) = units.get(1) {
            findings.report_at(codes::SEVERAL_PARENTS, *span);
        }
    } else {
        kind.unit = unit_of::own_field(id, &units, schema, findings);
    }
    match placement(records, (id, &kind), schema, findings) {
        Some(placement) => kind.placement = placement,
        None => {
            schema.unplaced.insert(id);
        }
    }
    kind
}

/// Notes which parts of a kind could not be read.
fn note_unread(records: &ast::Records, id: KindId, declared: &Declared<'_>, schema: &mut Schema) {
    let heads = declared.unread.inside(records.span).filter(|broken| broken.kind == BrokenKind::Head);
    if records.placement.is_none() && heads.count() > 0 {
        schema.unplaced.insert(id);
    }
    note_unread_fields(records.span, id, declared, schema);
}

/// Notes which fields could not be read in an item about a kind.
fn note_unread_fields(item: Span, id: KindId, declared: &Declared<'_>, schema: &mut Schema) {
    for broken in declared.unread.inside(item).filter(|broken| broken.kind != BrokenKind::Head) {
        let open = schema.open.entry(id).or_default();
        open.nameless |= broken.names.is_empty();
        open.names.extend(broken.names.iter().cloned());
    }
}

/// A header that only one field may claim.
fn own_header(header: &str, span: Span, headers: &mut HashMap<String, Span>, findings: &mut Findings) {
    if let Some(first) = headers.insert(fold(header), span) {
        findings.push(
            Diagnostic::at(codes::HEADER_TWICE, span).with("header", header).label(first, "declared").help("help"),
        );
    }
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
            Some(kind) => reference(kind),
            None if declared.unread.may_declare(BrokenKind::Records, &name.text) => return None,
            None => {
                let types = TYPES.iter().flat_map(|(word, _)| [(word.english, None), (word.vietnamese, None)]);
                let nearest = findings.unknown(name, kind_names(declared).chain(types))?;
                match kind_named(declared, nearest) {
                    Some(kind) => reference(kind),
                    None => {
                        TYPES.iter().find(|(word, _)| [word.english, word.vietnamese].contains(&nearest))?.1.clone()
                    }
                }
            }
        },
    })
}

const fn reference(kind: KindId) -> FieldKind {
    if kind.0 == UNITS.0 { FieldKind::Unit } else { FieldKind::Reference(kind) }
}

/// The words for the types, as candidates for an unknown one, each with its type.
static TYPES: [(&keywords::Keyword, FieldKind); 9] = [
    (&keywords::TYPE_ID, FieldKind::Id),
    (&keywords::TYPE_UNIT, FieldKind::Unit),
    (&keywords::TYPE_TEXT, FieldKind::Text),
    (&keywords::TYPE_YES_NO, FieldKind::YesNo),
    (&keywords::TYPE_NUMBER, FieldKind::Number { whole: false, lowest: None, highest: None }),
    (&keywords::TYPE_DATE, FieldKind::Date),
    (&keywords::TYPE_DATETIME, FieldKind::DateTime),
    (&keywords::TYPE_DEADLINE, FieldKind::Deadline),
    (&keywords::TYPE_DURATION, FieldKind::Duration),
];

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

/// Reads `as "…" or "…"` by the type of the field.
fn read_formats(written: &[ast::Text], kind: &FieldKind, findings: &mut Findings) -> Vec<Format> {
    let forms: Vec<Option<Format>> = written.iter().map(|form| read_format(form, kind, findings)).collect();
    let Some(forms) = whole(forms) else { return Vec::new() };
    layout::forms_agree(written, &forms, findings);
    forms
}

fn read_format(written: &ast::Text, kind: &FieldKind, findings: &mut Findings) -> Option<Format> {
    let wrong = Diagnostic::at(codes::WRONG_FORMAT, written.span).with("format", written.value.as_str());
    match kind {
        FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline => match parse_time_format(&written.value) {
            Ok(parts) => {
                if *kind == FieldKind::Deadline && !has_day(&parts) {
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

/// What places the records in time; `None` if that clause could not be read.
fn placement(
    records: &ast::Records,
    (id, kind): (KindId, &Kind),
    schema: &Schema,
    findings: &mut Findings,
) -> Option<Placement> {
    let mut timely = |name: &ast::Name| -> Option<FieldId> {
        let found = match kind.fields.get_full(&name.text) {
            Some(found) => found,
            None if schema.may_have(id, &name.text) => return None,
            None => {
                let known = field_names(kind, is_timely);
                let nearest = findings.unknown(name, known)?;
                kind.fields.get_full(nearest)?
            }
        };
        let (place, _, field) = found;
        if schema.broken.contains(&(id, FieldId(place))) {
            return None;
        }
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
        None => Some(Placement::Register),
        Some(ast::Placement::CountedBy(name)) => timely(name).map(Placement::CountedBy),
        Some(ast::Placement::Lasting { from, to }) => {
            let (from, to) = (timely(from), timely(to));
            from.zip(to).map(|(from, to)| Placement::Lasting { from, to })
        }
    }
}
