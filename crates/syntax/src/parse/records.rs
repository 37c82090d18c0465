//! Reads kinds of records and their fields.

use rust_decimal::Decimal;
use tieuchi_grammar::Rule;

use super::reader::{Node, Reader, child, children, first, has};
use crate::ast::{Field, FieldKind, Name, Placement, Records};
use crate::keywords::Declared;

impl Reader<'_> {
    /// `records NAME …` or `units …`.
    pub(super) fn records(&mut self, node: &Node<'_>) -> Option<Records> {
        let is_units = node.as_rule() == Rule::units;
        let name = if is_units {
            Name { text: "units".to_owned(), span: self.span(&child(node, Rule::kw_units)?) }
        } else {
            self.declared_name(&child(node, Rule::name)?, Declared::Records)
        };
        let placement = child(node, Rule::placement).and_then(|placement| self.placement(&placement));
        let title = self.child_string(node);
        let mut fields = Vec::new();
        self.clauses(node, Rule::whole_field, |reader, clause| {
            if clause.as_rule() == Rule::field {
                fields.extend(reader.field(clause));
            }
        });
        Some(Records { is_units, name, title, placement, fields, span: self.span(node) })
    }

    fn placement(&self, node: &Node<'_>) -> Option<Placement> {
        let mut names = children(node, Rule::name).map(|name| self.name(&name));
        let one = names.next()?;
        Some(match names.next() {
            Some(to) => Placement::Lasting { from: one, to },
            None => Placement::CountedBy(one),
        })
    }

    fn field(&mut self, node: &Node<'_>) -> Option<Field> {
        let name = child(node, Rule::field_name)?;
        let headers = children(node, Rule::string).map(|header| self.string(&header)).collect();
        let field_type = child(node, Rule::field_type)?;
        let written = first(&field_type)?;
        let kind = self.field_kind(&written)?;
        Some(Field {
            name: self.declared_name(&name, Declared::Field),
            headers,
            kind,
            kind_span: self.span(&written),
            optional: has(&field_type, Rule::optional),
            format: self.child_string(&field_type),
            span: self.span(node),
        })
    }

    fn field_kind(&mut self, node: &Node<'_>) -> Option<FieldKind> {
        Some(match node.as_rule() {
            Rule::type_unit => FieldKind::Unit { own: has(node, Rule::kw_its_own) },
            Rule::type_one_of => {
                FieldKind::OneOf(children(node, Rule::string).map(|value| self.string(&value)).collect())
            }
            Rule::type_yes_no => FieldKind::YesNo,
            Rule::type_number => {
                let limits: Vec<Option<Decimal>> =
                    children(node, Rule::signed).map(|limit| self.number(&limit)).collect();
                let limits = limits.into_iter().collect::<Option<Vec<Decimal>>>()?;
                let (lowest, highest) = match limits.as_slice() {
                    [lowest, highest] => (Some(*lowest), Some(*highest)),
                    [limit] if has(node, Rule::kw_at_most) => (None, Some(*limit)),
                    [limit] => (Some(*limit), None),
                    _ => (None, None),
                };
                FieldKind::Number { whole: has(node, Rule::kw_whole_number), lowest, highest }
            }
            Rule::type_datetime => FieldKind::DateTime,
            Rule::type_date => FieldKind::Date,
            Rule::type_deadline => FieldKind::Deadline,
            Rule::type_duration => FieldKind::Duration,
            Rule::type_text => FieldKind::Text,
            Rule::type_id => FieldKind::Id,
            _ => FieldKind::Reference(self.name(&first(node)?)),
        })
    }
}
