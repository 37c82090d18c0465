//! Which field has a record's unit: its only unit field, the one marked `unit, its own`, or the unit of the record that
//! its only reference names.
//!
//! The engine builds the tree of units from the records.

use tieuchi_model::schema::{FieldId, FieldKind, KindId, UNITS, UnitOf};
use tieuchi_source::{Diagnostic, Span, codes};

use crate::findings::Findings;
use crate::kinds::{Schema, of_type};

/// The unit field of a kind itself, if it has one. Several fields of which none is marked are noted, because they are an
/// error only if a rule needs the unit.
pub(crate) fn own_field(
    kind: KindId,
    units: &[(FieldId, bool, Span)],
    schema: &mut Schema,
    findings: &mut Findings,
) -> UnitOf {
    let mut marked = units.iter().filter(|(_, own, _)| *own);
    match (marked.next(), marked.next()) {
        (Some(_), Some((_, _, second))) => {
            findings.report_at(codes::SEVERAL_OWN_UNITS, *second);
            UnitOf::None
        }
        (Some((place, _, _)), None) => UnitOf::Field(*place),
        (None, _) => match units {
            [] => UnitOf::None,
            [(place, _, _)] => UnitOf::Field(*place),
            several => {
                schema.several_units.insert(kind, several.iter().map(|(_, _, span)| *span).collect());
                UnitOf::None
            }
        },
    }
}

/// Follows references for the kinds that name no unit themselves.
pub(crate) fn settle(schema: &mut Schema, findings: &mut Findings) {
    let mut settled: Vec<UnitOf> = schema.kinds.values().map(|kind| kind.unit).collect();
    for index in 1..schema.kinds.len() {
        let start = KindId(index);
        let reaches = follow(start, schema, &settled, findings);
        if let (Some(place), Some((field, next))) = (settled.get_mut(index), reaches) {
            *place = UnitOf::Reference(field, next);
        }
    }
    for (kind, unit) in schema.kinds.values_mut().zip(settled) {
        kind.unit = unit;
    }
    references_have_ids(schema, findings);
}

/// The only reference of a kind that has no unit field.
fn only_reference(kind: KindId, schema: &Schema) -> Option<(FieldId, KindId)> {
    let fields = &schema.kinds.get_index(kind.0)?.1.fields;
    if schema.several_units.contains_key(&kind) {
        return None;
    }
    match of_type(fields, |kind| matches!(kind, FieldKind::Reference(_))).as_slice() {
        [only] => match fields.get_index(only.0)?.1.kind {
            FieldKind::Reference(next) => Some((*only, next)),
            _ => None,
        },
        _ => None,
    }
}

/// The reference by which a kind reaches a unit, if it does.
fn follow(start: KindId, schema: &Schema, settled: &[UnitOf], findings: &mut Findings) -> Option<(FieldId, KindId)> {
    if settled.get(start.0) != Some(&UnitOf::None) {
        return None;
    }
    let first = only_reference(start, schema)?;
    let mut seen = vec![false; settled.len()];
    let mut at = first.1;
    loop {
        if at == start || seen.get(at.0).copied().unwrap_or(true) {
            // The cycle is reported at the kinds that are on it.
            if at == start && !schema.is_open(start) {
                let span = schema.kinds.get_index(start.0)?.1.fields.get_index(first.0.0)?.1.span;
                let name = schema.kinds.get_index(start.0)?.1.name.as_str();
                findings.push(Diagnostic::at(codes::UNIT_CYCLE, span).with("kind", name).help("help"));
            }
            return None;
        }
        if let Some(place) = seen.get_mut(at.0) {
            *place = true;
        }
        match settled.get(at.0)? {
            UnitOf::None => at = only_reference(at, schema)?.1,
            UnitOf::Field(_) | UnitOf::Reference(..) | UnitOf::Itself => return Some(first),
        }
    }
}

/// A reference names an id, so its kind must have one.
fn references_have_ids(schema: &Schema, findings: &mut Findings) {
    for field in schema.kinds.values().flat_map(|kind| kind.fields.values()) {
        let FieldKind::Reference(target) = field.kind else { continue };
        let Some((name, kind)) = schema.kinds.get_index(target.0) else { continue };
        if target != UNITS && kind.id.is_none() && !schema.is_open(target) {
            let finding = Diagnostic::at(codes::REFERENCE_WITHOUT_ID, field.span).with("kind", name.as_str());
            let finding = finding.help("help");
            findings.push(match kind.span {
                Some(span) => finding.label(span, "declared"),
                None => finding,
            });
        }
    }
}
