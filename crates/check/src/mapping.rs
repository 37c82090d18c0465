//! How offices call the columns and the values of a kind: fields and values looked up, each text with one meaning.

use std::collections::HashMap;

use tieuchi_model::schema::{Field, FieldId, FieldKind, KindId, MappedValue, Mapping, Value};
use tieuchi_source::text::fold;
use tieuchi_source::{Diagnostic, Span, codes};
use tieuchi_syntax::ast::{self, MappingLineKind};

use crate::checker::Checker;
use crate::kinds::{field_names, kind_named};
use crate::world::{World, guess_kind};

impl Checker<'_, '_> {
    /// Reads every mapping.
    pub(crate) fn mappings(&mut self) -> Vec<Mapping> {
        let mut known: HashMap<(KindId, String), Span> = HashMap::new();
        let mut read = Vec::new();
        for written in &self.world().declared.mappings {
            let Some(mapping) = self.mapping(written) else { continue };
            if let Some(first) = known.insert((mapping.kind, fold(&mapping.office)), written.office.span) {
                let finding = Diagnostic::at(codes::DECLARED_TWICE, written.office.span);
                self.report(finding.with("name", mapping.office.as_str()).label(first, "declared").help("help"));
            }
            read.push(mapping);
        }
        read
    }

    fn mapping(&mut self, written: &ast::Mapping) -> Option<Mapping> {
        let world = self.world();
        let kind = match kind_named(&world.declared, &written.records.text) {
            Some(kind) => kind,
            None => guess_kind(&world.declared, &written.records, self.findings())?,
        };
        let mut mapping =
            Mapping { kind, office: written.office.value.clone(), headers: Vec::new(), values: Vec::new() };
        let mut headers: HashMap<String, Span> = HashMap::new();
        for line in &written.lines {
            let MappingLineKind::Field(name) = &line.kind else { continue };
            if let Some(first) = headers.insert(fold(&line.header.value), line.header.span) {
                let finding = Diagnostic::at(codes::HEADER_TWICE, line.header.span);
                let finding = finding.with("header", line.header.value.as_str());
                self.report(finding.label(first, "declared").help("help"));
                continue;
            }
            let field = field_of(world, kind, name, self);
            mapping.headers.extend(field.map(|field| (line.header.value.clone(), field)));
        }
        let mut texts: HashMap<(FieldId, String), Span> = HashMap::new();
        for line in &written.lines {
            let MappingLineKind::Value { written, value } = &line.kind else { continue };
            let Some((id, field)) = column_of(world, &mapping, &line.header.value) else {
                let finding = Diagnostic::at(codes::UNMAPPED_HEADER, line.header.span);
                self.report(finding.with("header", line.header.value.as_str()).help("help"));
                continue;
            };
            if let Some(first) = texts.insert((id, fold(&written.value)), written.span) {
                let finding = Diagnostic::at(codes::CHOICE_TWICE, written.span).with("choice", written.value.as_str());
                self.report(finding.label(first, "declared").help("help"));
                continue;
            }
            let value = self.mapped((kind, id), field, value, line.span);
            mapping.values.extend(value.map(|value| MappedValue { field: id, written: written.value.clone(), value }));
        }
        Some(mapping)
    }

    /// The value that a text means.
    fn mapped(
        &mut self,
        column: (KindId, FieldId),
        field: &Field,
        value: &ast::MappedValue,
        line: Span,
    ) -> Option<Value> {
        match (&field.kind, value) {
            (FieldKind::YesNo, ast::MappedValue::Yes) => Some(Value::YesNo(true)),
            (FieldKind::YesNo, ast::MappedValue::No) => Some(Value::YesNo(false)),
            (FieldKind::OneOf(_), ast::MappedValue::Choice(choice)) => self.choice(choice, column).map(Value::Choice),
            _ => {
                let finding = Diagnostic::at(codes::VALUE_NOT_MAPPED, line).with("field", field.name.as_str());
                let help = match field.kind {
                    FieldKind::YesNo => "yes",
                    FieldKind::OneOf(_) => "choice",
                    _ => "help",
                };
                self.report(finding.label(field.span, "declared").help(help));
                None
            }
        }
    }
}

fn field_of(world: &World<'_>, kind: KindId, name: &ast::Name, checker: &mut Checker<'_, '_>) -> Option<FieldId> {
    let declared = world.kind(kind)?;
    if let Some(place) = declared.fields.get_index_of(&name.text) {
        return Some(FieldId(place));
    }
    if !world.schema.may_have(kind, &name.text) {
        checker.findings().unknown(name, field_names(declared, |_| true));
    }
    None
}

/// The field of a column of the office: by a line of the mapping, by its name or by a header that the rules declare.
fn column_of<'w>(world: &'w World<'_>, mapping: &Mapping, header: &str) -> Option<(FieldId, &'w Field)> {
    let kind = world.kind(mapping.kind)?;
    let folded = fold(header);
    let declared =
        |field: &Field| std::iter::once(&field.name).chain(&field.headers).any(|known| fold(known) == folded);
    let id = mapping.field(header).or_else(|| kind.fields.values().position(declared).map(FieldId))?;
    Some((id, kind.field(id)?))
}
