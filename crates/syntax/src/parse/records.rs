//! Reads kinds of records, their fields, and how their tables are kept.

use rust_decimal::Decimal;
use tieuchi_grammar::Rule;

use tieuchi_source::{Diagnostic, Span, codes};

use super::reader::{Node, Reader, child, children, first, has};
use crate::ast::{
    Addition, CellCondition, CellTest, Consequence, Field, FieldKind, LayoutClause, LayoutClauseKind, Name, Placement,
    Records, RowRange,
};
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
        let (fields, layout) = self.fields(node);
        self.layout_once(&layout);
        Some(Records { is_units, name, title, placement, fields, layout, span: self.span(node) })
    }

    /// `add to records NAME` and its fields. How the tables are kept is said where the kind is declared.
    pub(super) fn addition(&mut self, node: &Node<'_>) -> Option<Addition> {
        let records = self.kind_name(&child(node, Rule::kind_name)?);
        let (fields, layout) = self.fields(node);
        for clause in layout {
            let found = self.written(clause.span).lines().next().unwrap_or_default();
            self.report(Diagnostic::at(codes::UNEXPECTED_TEXT, clause.span).with("found", found).help("addition"));
        }
        Some(Addition { records, fields, span: self.span(node) })
    }

    /// The fields of an item, and its clauses on how the tables are kept.
    fn fields(&mut self, node: &Node<'_>) -> (Vec<Field>, Vec<LayoutClause>) {
        let (mut fields, mut layout): (Vec<Field>, Vec<LayoutClause>) = (Vec::new(), Vec::new());
        let mut field_before: Option<Span> = None;
        self.clauses(node, Rule::whole_field, |reader, clause| {
            let span = reader.span(clause);
            if clause.as_rule() == Rule::field {
                fields.extend(reader.field(clause));
                field_before = Some(span);
                return;
            }
            let beside = field_before.take().is_some_and(|field| reader.is_one_line(field, span));
            let Some(kind) = first(clause).and_then(|clause| reader.layout_clause(&clause)) else { return };
            match (kind, fields.last_mut()) {
                (LayoutClauseKind::Empty(texts), Some(field)) if beside => {
                    field.empty.extend(texts);
                    field.span.end = span.end;
                    field_before = Some(span);
                }
                (kind, _) => layout.push(LayoutClause { kind, span }),
            }
        });
        (fields, layout)
    }

    /// Whether one place continues the line on which another ends.
    fn is_one_line(&self, before: Span, after: Span) -> bool {
        !self.text.get(before.range().end..after.range().start).is_none_or(|between| between.contains('\n'))
    }

    fn layout_clause(&mut self, node: &Node<'_>) -> Option<LayoutClauseKind> {
        let mut names = children(node, Rule::name).map(|name| self.name(&name));
        Some(match node.as_rule() {
            Rule::sheets => {
                LayoutClauseKind::Sheets(children(node, Rule::string).map(|name| self.string(&name)).collect())
            }
            Rule::from_sheet => LayoutClauseKind::FromSheet(names.next()?),
            Rule::filled_down => LayoutClauseKind::FilledDown(names.collect()),
            Rule::period_columns => LayoutClauseKind::PeriodColumns {
                form: self.child_string(node)?,
                period: names.next()?,
                value: names.next()?,
            },
            Rule::header_rows => LayoutClauseKind::HeaderRows(self.row_range(&child(node, Rule::row_range)?)?),
            Rule::table_rows => LayoutClauseKind::Rows(self.row_range(&child(node, Rule::row_range)?)?),
            Rule::skipped_rows => LayoutClauseKind::SkippedRows(self.cell_condition(&child(node, Rule::cell_test)?)?),
            Rule::total_rows => LayoutClauseKind::TotalRows(self.cell_condition(&child(node, Rule::cell_test)?)?),
            Rule::always => LayoutClauseKind::Always {
                condition: self.child_condition(node)?,
                consequence: match (has(node, Rule::kw_else_missing), has(node, Rule::kw_else_refused)) {
                    (true, _) => Consequence::Missing,
                    (_, true) => Consequence::Refused,
                    _ => Consequence::Warning,
                },
            },
            Rule::encoding => LayoutClauseKind::Encoding(self.child_string(node)?),
            _ => LayoutClauseKind::Empty(children(node, Rule::string).map(|text| self.string(&text)).collect()),
        })
    }

    fn row_range(&mut self, node: &Node<'_>) -> Option<RowRange> {
        let rows: Vec<Node<'_>> = children(node, Rule::number).collect();
        let mut rows = rows.iter().map(|row| self.row_number(row));
        let first = rows.next()??;
        // Without a row after it, `rows from 7` is `rows 7 onwards`.
        let onwards = has(node, Rule::kw_onwards) || has(node, Rule::kw_from);
        let last = match rows.next() {
            Some(last) => Some(last?),
            None => Some(first).filter(|_| !onwards),
        };
        Some(RowRange { first, last, span: self.span(node) })
    }

    fn row_number(&mut self, node: &Node<'_>) -> Option<u32> {
        let read = node.as_str().parse().ok();
        if read.is_none() {
            let at = self.span(node);
            self.report(Diagnostic::at(codes::WHOLE_NUMBER_NEEDED, at).with("written", self.written(at)).help("help"));
        }
        read
    }

    fn cell_condition(&self, node: &Node<'_>) -> Option<CellCondition> {
        let mut texts = children(node, Rule::string).map(|text| self.string(&text));
        let header = texts.next()?;
        let kind = |rule: Rule| has(node, rule);
        let test = match texts.next() {
            None if kind(Rule::is_present) => CellTest::Present,
            None => CellTest::Missing,
            Some(text) if kind(Rule::kw_begins_with) => CellTest::BeginsWith(text),
            Some(text) if kind(Rule::kw_ends_with) => CellTest::EndsWith(text),
            Some(text) if kind(Rule::kw_contains) => CellTest::Contains(text),
            Some(text) => CellTest::Is(text),
        };
        Some(CellCondition { header, test })
    }

    /// A clause that may appear only once, and appears again.
    fn layout_once(&mut self, clauses: &[LayoutClause]) {
        for (place, clause) in clauses.iter().enumerate() {
            let is_same =
                |other: &LayoutClause| std::mem::discriminant(&other.kind) == std::mem::discriminant(&clause.kind);
            let often = matches!(
                clause.kind,
                LayoutClauseKind::SkippedRows(_)
                    | LayoutClauseKind::TotalRows(_)
                    | LayoutClauseKind::FilledDown(_)
                    | LayoutClauseKind::Empty(_)
                    | LayoutClauseKind::Always { .. }
            );
            if !often && clauses.iter().take(place).any(is_same) {
                let written = self.written(clause.span).to_owned();
                self.report(Diagnostic::at(codes::REPEATED_CLAUSE, clause.span).with("clause", written).help("help"));
            }
        }
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
            formats: children(&field_type, Rule::string).map(|form| self.string(&form)).collect(),
            empty: Vec::new(),
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
