//! How the tables of a kind of record are kept: the clauses beside its fields, checked against these.
//!
//! The headers that they name are those of files, so that nothing is known of them here.

use std::ops::RangeInclusive;

use indexmap::IndexMap;
use tieuchi_model::schema::{
    CellCondition, CellTest, Encoding, Field, FieldId, FieldKind, Format, KindId, Layout, PeriodColumns, TimePart,
    parse_period_format, read,
};
use tieuchi_model::time::Zone;
use tieuchi_source::text::fold;
use tieuchi_source::{Diagnostic, Span, codes};
use tieuchi_syntax::ast::{self, LayoutClauseKind, RowRange};

use crate::findings::Findings;
use crate::kinds::Schema;

/// A header of more rows is a mistake.
const HEADER_ROWS: u32 = 10;

/// What the clauses of a kind say. Texts that mean that there is no value are put into its fields.
pub(crate) fn lower(
    records: &ast::Records,
    (id, fields): (KindId, &mut IndexMap<String, Field>),
    schema: &Schema,
    findings: &mut Findings,
) -> Layout {
    let mut layout = Layout::default();
    let mut filled: Vec<(FieldId, Span)> = Vec::new();
    for clause in &records.layout {
        let named = |name: &ast::Name, findings: &mut Findings| field_named(name, (id, fields), schema, findings);
        match &clause.kind {
            LayoutClauseKind::Sheets(names) => {
                layout.sheets = names.iter().map(|name| name.value.clone()).collect();
            }
            LayoutClauseKind::FromSheet(name) => {
                layout.from_sheet = named(name, findings);
                filled.extend(layout.from_sheet.map(|field| (field, name.span)));
            }
            LayoutClauseKind::HeaderRows(rows) => layout.header_rows = header_rows(*rows, findings),
            LayoutClauseKind::Rows(rows) => layout.rows = row_range(*rows, findings),
            LayoutClauseKind::SkippedRows(cell) => layout.skipped.push(cell_condition(cell)),
            LayoutClauseKind::TotalRows(cell) => layout.totals.push(cell_condition(cell)),
            LayoutClauseKind::FilledDown(names) => {
                let fields = names.iter().filter_map(|name| named(name, findings));
                layout.filled_down.extend(fields);
            }
            LayoutClauseKind::PeriodColumns { form, period, value } => {
                let (period_field, value_field) = (named(period, findings), named(value, findings));
                filled.extend(period_field.map(|field| (field, period.span)));
                filled.extend(value_field.map(|field| (field, value.span)));
                layout.period_columns = period_form(form, findings)
                    .zip(period_field.zip(value_field))
                    .map(|(form, (period, value))| PeriodColumns { form, period, value });
            }
            LayoutClauseKind::Encoding(name) => layout.encoding = encoding(name, findings),
            // A condition is checked when every kind is known.
            LayoutClauseKind::Always { .. } => {}
            LayoutClauseKind::Empty(texts) => {
                for field in fields.values_mut() {
                    empty_texts(texts, field, findings);
                }
            }
        }
    }
    header_above_rows(records, &layout, findings);
    filled_once(&filled, fields, findings);
    layout
}

fn field_named(
    name: &ast::Name,
    (id, fields): (KindId, &IndexMap<String, Field>),
    schema: &Schema,
    findings: &mut Findings,
) -> Option<FieldId> {
    if let Some(place) = fields.get_index_of(&name.text) {
        return Some(FieldId(place));
    }
    if !schema.may_have(id, &name.text) {
        let known = fields.values().map(|field| (field.name.as_str(), Some(field.span)));
        findings.unknown(name, known);
    }
    None
}

fn row_range(rows: RowRange, findings: &mut Findings) -> Option<RangeInclusive<u32>> {
    let RowRange { first, last, span } = rows;
    let fault = match (first, last) {
        (0, _) => Some("first"),
        (first, Some(last)) if last < first => Some("order"),
        _ => None,
    };
    match fault {
        Some(help) => {
            wrong_rows(rows, span, help, findings);
            None
        }
        None => Some(first..=last.unwrap_or(u32::MAX)),
    }
}

fn header_rows(rows: RowRange, findings: &mut Findings) -> Option<RangeInclusive<u32>> {
    let range = row_range(rows, findings)?;
    if range.end() - range.start() >= HEADER_ROWS {
        wrong_rows(rows, rows.span, "header", findings);
        return None;
    }
    Some(range)
}

/// The records are below the header.
fn header_above_rows(records: &ast::Records, layout: &Layout, findings: &mut Findings) {
    let (Some(header), Some(rows)) = (&layout.header_rows, &layout.rows) else { return };
    let written = records.layout.iter().find_map(|clause| match clause.kind {
        LayoutClauseKind::Rows(rows) => Some(rows),
        _ => None,
    });
    if let Some(written) = written.filter(|_| rows.start() <= header.end()) {
        wrong_rows(written, written.span, "below", findings);
    }
}

fn wrong_rows(rows: RowRange, span: Span, help: &'static str, findings: &mut Findings) {
    let RowRange { first, last, .. } = rows;
    let written = match last {
        Some(last) if last == first => first.to_string(),
        Some(last) => format!("{first}–{last}"),
        None => format!("{first}–"),
    };
    findings.push(Diagnostic::at(codes::WRONG_ROWS, span).with("rows", written).help(help));
}

fn cell_condition(cell: &ast::CellCondition) -> CellCondition {
    let test = match &cell.test {
        ast::CellTest::Missing => CellTest::Missing,
        ast::CellTest::Present => CellTest::Present,
        ast::CellTest::Is(text) => CellTest::Is(text.value.clone()),
        ast::CellTest::BeginsWith(text) => CellTest::BeginsWith(text.value.clone()),
        ast::CellTest::EndsWith(text) => CellTest::EndsWith(text.value.clone()),
        ast::CellTest::Contains(text) => CellTest::Contains(text.value.clone()),
    };
    CellCondition { header: cell.header.value.clone(), test }
}

fn period_form(form: &ast::Text, findings: &mut Findings) -> Option<Vec<TimePart>> {
    let parts = parse_period_format(&form.value).ok();
    if parts.is_none() {
        let finding = Diagnostic::at(codes::WRONG_FORMAT, form.span).with("format", form.value.as_str());
        findings.push(match quoted_form(&form.value) {
            Some(proposed) => {
                let text = format!("\"{proposed}\"");
                finding.with("proposed", text.clone()).replace(form.span, text).help("columns")
            }
            None => finding.help("period"),
        });
    }
    parts
}

/// The form in which what is not a letter of a form is in quotes: `Tháng M/yyyy` is `'Tháng' M/yyyy`.
fn quoted_form(written: &str) -> Option<String> {
    let is_form = |word: &str| word.chars().all(|letter| "yMd/-.".contains(letter));
    let words = written.split_whitespace().map(|word| match is_form(word) {
        true => word.to_owned(),
        false => format!("'{word}'"),
    });
    let proposed = words.collect::<Vec<_>>().join(" ");
    parse_period_format(&proposed).is_ok().then_some(proposed)
}

fn encoding(name: &ast::Text, findings: &mut Findings) -> Option<Encoding> {
    let found = Encoding::named(&name.value);
    if found.is_none() {
        let finding = Diagnostic::at(codes::UNKNOWN_ENCODING, name.span).with("encoding", name.value.as_str());
        let known = Encoding::ALL.map(|encoding| encoding.name().to_owned());
        let finding = finding.with("known", tieuchi_source::Arg::List(known.to_vec()));
        let known = Encoding::ALL.into_iter().map(|encoding| (encoding.name(), None));
        let finding = findings.with_nearest(finding, &name.value, known);
        findings.push(finding);
    }
    found
}

/// Adds texts that mean that there is no value; one that is a value of the field is a finding.
pub(crate) fn empty_texts(texts: &[ast::Text], field: &mut Field, findings: &mut Findings) {
    for text in texts {
        if is_a_value(&text.value, field) {
            let finding = Diagnostic::at(codes::EMPTY_IS_A_VALUE, text.span).with("text", text.value.as_str());
            findings.push(finding.with("field", field.name.as_str()).label(field.span, "declared").help("help"));
        } else if !field.empty.iter().any(|known| fold(known) == fold(&text.value)) {
            field.empty.push(text.value.clone());
        }
    }
}

/// Whether a text is one of the few values that a field can have. Of a number or a date any value may mean that there is none (`0`,
/// `01/01/1900`), and of a text anything.
fn is_a_value(text: &str, field: &Field) -> bool {
    let is_listed = matches!(field.kind, FieldKind::OneOf(_) | FieldKind::YesNo);
    is_listed
        && read(text, &Field { empty: Vec::new(), ..field.clone() }, &Zone::utc()).is_ok_and(|value| value.is_some())
}

/// A field has one source.
fn filled_once(filled: &[(FieldId, Span)], fields: &IndexMap<String, Field>, findings: &mut Findings) {
    for (place, (field, span)) in filled.iter().enumerate() {
        let earlier = filled.iter().take(place).find(|(other, _)| other == field);
        let name = fields.get_index(field.0).map(|(name, _)| name.as_str());
        if let Some(((_, first), name)) = earlier.zip(name) {
            let finding = Diagnostic::at(codes::FILLED_TWICE, *span).with("field", name);
            findings.push(finding.label(*first, "declared").help("help"));
        }
    }
}

/// Reports the first form by which a text can be read otherwise than by one before it.
pub(crate) fn forms_agree(written: &[ast::Text], forms: &[Format], findings: &mut Findings) {
    for (place, form) in forms.iter().enumerate() {
        let earlier = forms.iter().take(place).position(|other| disagree(other, form));
        let texts = earlier.and_then(|earlier| written.get(earlier)).zip(written.get(place));
        if let Some((earlier, text)) = texts {
            let finding = Diagnostic::at(codes::FORMS_DISAGREE, text.span).with("format", text.value.as_str());
            let finding = finding.with("other", earlier.value.as_str()).label(earlier.span, "declared");
            findings.push(finding.help("help"));
            return;
        }
    }
}

/// Whether one text can be read by both forms, with two meanings.
fn disagree(one: &Format, other: &Format) -> bool {
    match (one, other) {
        (Format::Number(one), Format::Number(other)) => {
            (one.thousands, one.fraction) != (other.thousands, other.fraction) && one.percent == other.percent
        }
        (Format::Time(one), Format::Time(other)) => {
            let looks_alike = |(one, other): (&TimePart, &TimePart)| match (one, other) {
                (TimePart::Literal(one), TimePart::Literal(other)) => one == other,
                (TimePart::Literal(_), _) | (_, TimePart::Literal(_)) => false,
                (TimePart::Year4, other) => *other == TimePart::Year4,
                (one, TimePart::Year4) => *one == TimePart::Year4,
                (TimePart::MonthName { .. }, other) => matches!(other, TimePart::MonthName { .. }),
                (one, TimePart::MonthName { .. }) => matches!(one, TimePart::MonthName { .. }),
                (TimePart::HalfDay, other) => *other == TimePart::HalfDay,
                (one, TimePart::HalfDay) => *one == TimePart::HalfDay,
                _ => true,
            };
            let means_the_same = |(one, other): (&TimePart, &TimePart)| {
                matches!((one, other), (TimePart::Literal(_), TimePart::Literal(_)))
                    || std::mem::discriminant(one) == std::mem::discriminant(other)
            };
            one.len() == other.len()
                && one.iter().zip(other).all(looks_alike)
                && !one.iter().zip(other).all(means_the_same)
        }
        _ => false,
    }
}
