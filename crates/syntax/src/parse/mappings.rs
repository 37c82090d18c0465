//! Reads how an office calls the columns and the values of a kind of record.

use tieuchi_grammar::Rule;

use super::reader::{Node, Reader, child, children, has};
use crate::ast::{MappedValue, Mapping, MappingLine, MappingLineKind};

impl Reader<'_> {
    /// `mapping of RECORDS for "…"` and its lines.
    pub(super) fn mapping(&mut self, node: &Node<'_>) -> Option<Mapping> {
        let records = self.kind_name(&child(node, Rule::kind_name)?);
        let office = self.child_string(node)?;
        let mut lines = Vec::new();
        self.clauses(node, Rule::whole_mapping_line, |reader, line| lines.extend(reader.mapping_line(line)));
        Some(Mapping { records, office, lines, span: self.span(node) })
    }

    fn mapping_line(&self, node: &Node<'_>) -> Option<MappingLine> {
        let mut texts = children(node, Rule::string).map(|text| self.string(&text));
        let header = texts.next()?;
        let kind = match texts.next() {
            None => MappingLineKind::Field(self.child_name(node)?),
            Some(written) => {
                let value = match texts.next() {
                    Some(choice) => MappedValue::Choice(choice),
                    None if has(node, Rule::kw_yes) => MappedValue::Yes,
                    None => MappedValue::No,
                };
                MappingLineKind::Value { written, value }
            }
        };
        Some(MappingLine { header, kind, span: self.span(node) })
    }
}
