//! Kinds of record as lines: their fields in columns, the clauses on how their tables are kept, and how offices call them.
//!
//! What all items share is in `items`.

use super::condition::Around;
use super::items::opened;
use super::lines::{Line, aligned};
use super::words::{Writer, sentence};
use crate::ast::{
    Addition, CellCondition, CellTest, Consequence, Field, FieldKind, LayoutClauseKind, MappedValue, Mapping,
    MappingLine, MappingLineKind, Name, Placement, Records, RowRange,
};
use crate::keywords::{self as words, Declared, Keyword, Place};

impl Writer<'_> {
    pub(super) fn records(self, item: &Records) -> Vec<Line> {
        let mut heading = if item.is_units {
            self.keyword(&words::UNITS).to_owned()
        } else {
            sentence([self.keyword(&words::RECORDS), &self.declared(&item.name, Declared::Records)])
        };
        let mut end = item.name.span.end;
        if let Some(title) = &item.title {
            heading = sentence([&heading, &self.text(title)]);
            end = title.span.end;
        }
        let placement = match &item.placement {
            None => String::new(),
            Some(Placement::CountedBy(field)) => {
                end = field.span.end;
                sentence([self.keyword(&words::COUNTED_BY), &self.name(field)])
            }
            Some(Placement::Lasting { from, to }) => {
                end = to.span.end;
                let (from, to) = (self.name(from), self.name(to));
                sentence([self.keyword(&words::LASTING_FROM), &from, self.keyword(&words::TO), &to])
            }
        };
        let mut clauses = self.fields(&item.fields);
        let layout = item.layout.iter();
        clauses.extend(layout.map(|clause| Line::clause(&self.layout_clause(&clause.kind), clause.span)));
        opened(&sentence([&heading, &placement]), item.span, end, clauses)
    }

    pub(super) fn addition(self, item: &Addition) -> Vec<Line> {
        let heading = sentence([self.keyword(&words::ADD_TO_RECORDS), &self.kind_name(&item.records)]);
        opened(&heading, item.span, item.records.span.end, self.fields(&item.fields))
    }

    /// The fields in columns: names, headers, types. Fields without a header have columns of their own.
    fn fields(self, fields: &[Field]) -> Vec<Line> {
        let rows = |headed: bool| -> Vec<Vec<String>> {
            let fields = fields.iter().filter(|field| field.headers.is_empty() != headed);
            let row = |field: &Field| {
                let headers: Vec<String> = field.headers.iter().map(|header| self.text(header)).collect();
                vec![self.declared(&field.name, Declared::Field), headers.join(" ")]
            };
            aligned(&fields.map(row).collect::<Vec<_>>())
        };
        let (mut headed, mut plain) = (rows(true).into_iter(), rows(false).into_iter());
        let columns = fields.iter().filter_map(|field| {
            let row = if field.headers.is_empty() { plain.next() } else { headed.next() };
            row.map(|row| (row, field))
        });
        let line = |(row, field): (Vec<String>, &Field)| {
            let filled: Vec<&str> = row.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
            let optional = if field.optional { "?" } else { "" };
            let forms: Vec<String> = field.formats.iter().map(|form| self.text(form)).collect();
            let forms = forms.join(&format!(" {} ", self.keyword(&words::WRITTEN_OR)));
            let written = self.after_keyword(&words::WRITTEN_AS, &forms);
            let empty = self.after_keyword(&words::EMPTY_TEXTS, &self.texts(&field.empty));
            let kind = format!("{}{optional}", self.field_kind(&field.kind));
            let head = format!("{} : ", filled.join(" "));
            Line::headed(head, &sentence([&kind, &written, &empty]), field.kind_span.start, field.span)
        };
        columns.map(line).collect()
    }

    fn field_kind(self, kind: &FieldKind) -> String {
        let keyword = match kind {
            FieldKind::Unit { own: true } => {
                return format!("{}, {}", self.keyword(&words::TYPE_UNIT), self.keyword(&words::TYPE_ITS_OWN));
            }
            FieldKind::Reference(name) => return self.name_at(name, Place::Type),
            FieldKind::OneOf(values) => return sentence([self.keyword(&words::TYPE_ONE_OF), &self.texts(values)]),
            FieldKind::Number { whole, lowest, highest } => {
                let kind = self.keyword(if *whole { &words::TYPE_WHOLE_NUMBER } else { &words::TYPE_NUMBER });
                let bounds = match (lowest, highest) {
                    (None, None) => String::new(),
                    (Some(lowest), None) => sentence([self.keyword(&words::TYPE_AT_LEAST), &self.number(*lowest)]),
                    (None, Some(highest)) => sentence([self.keyword(&words::TYPE_AT_MOST), &self.number(*highest)]),
                    (Some(lowest), Some(highest)) => {
                        let (from, to) = (self.keyword(&words::TYPE_FROM), self.keyword(&words::TO));
                        sentence([from, &self.number(*lowest), to, &self.number(*highest)])
                    }
                };
                return sentence([kind, &bounds]);
            }
            FieldKind::Id => &words::TYPE_ID,
            FieldKind::Unit { own: false } => &words::TYPE_UNIT,
            FieldKind::Text => &words::TYPE_TEXT,
            FieldKind::YesNo => &words::TYPE_YES_NO,
            FieldKind::Date => &words::TYPE_DATE,
            FieldKind::DateTime => &words::TYPE_DATETIME,
            FieldKind::Deadline => &words::TYPE_DEADLINE,
            FieldKind::Duration => &words::TYPE_DURATION,
        };
        self.keyword(keyword).to_owned()
    }

    /// A keyword before a text, or nothing before nothing.
    fn after_keyword(self, keyword: &Keyword, text: &str) -> String {
        if text.is_empty() { String::new() } else { sentence([self.keyword(keyword), text]) }
    }

    fn layout_clause(self, clause: &LayoutClauseKind) -> String {
        match clause {
            LayoutClauseKind::Sheets(names) => sentence([self.keyword(&words::SHEETS), &self.texts(names)]),
            LayoutClauseKind::FromSheet(field) => sentence([&self.name(field), self.keyword(&words::FROM_SHEET)]),
            LayoutClauseKind::HeaderRows(rows) => {
                let keyword = if rows.last == Some(rows.first) { &words::HEADER_ROW } else { &words::HEADER_ROWS };
                sentence([self.keyword(keyword), &self.row_range(*rows)])
            }
            LayoutClauseKind::Rows(rows) => sentence([self.keyword(&words::ROWS), &self.row_range(*rows)]),
            LayoutClauseKind::SkippedRows(cell) => {
                sentence([self.keyword(&words::SKIPPED_ROWS), &self.cell_condition(cell)])
            }
            LayoutClauseKind::TotalRows(cell) => {
                sentence([self.keyword(&words::TOTAL_ROWS), &self.cell_condition(cell)])
            }
            LayoutClauseKind::FilledDown(fields) => {
                let fields: Vec<String> = fields.iter().map(|field: &Name| self.name(field)).collect();
                sentence([self.keyword(&words::FILLED_DOWN), &fields.join(", ")])
            }
            LayoutClauseKind::PeriodColumns { form, period, value } => sentence([
                self.keyword(&words::PERIOD_COLUMNS),
                &self.text(form),
                self.keyword(&words::GIVE),
                &self.name(period),
                self.keyword(&words::AND),
                &self.name(value),
            ]),
            LayoutClauseKind::Always { condition, consequence } => {
                let always = sentence([self.keyword(&words::ALWAYS), &self.condition(condition, Around::Nothing)]);
                match consequence {
                    Consequence::Warning => always,
                    Consequence::Missing => format!("{always}, {}", self.keyword(&words::ELSE_MISSING)),
                    Consequence::Refused => format!("{always}, {}", self.keyword(&words::ELSE_REFUSED)),
                }
            }
            LayoutClauseKind::Encoding(name) => sentence([self.keyword(&words::ENCODING), &self.text(name)]),
            LayoutClauseKind::Empty(texts) => sentence([self.keyword(&words::EMPTY_TEXTS), &self.texts(texts)]),
        }
    }

    pub(super) fn mapping(self, item: &Mapping) -> Vec<Line> {
        let heading = sentence([
            self.keyword(&words::MAPPING),
            &self.kind_name(&item.records),
            self.keyword(&words::MAPPING_FOR),
            &self.text(&item.office),
        ]);
        let line = |line: &MappingLine| {
            let header = self.text(&line.header);
            let text = match &line.kind {
                MappingLineKind::Field(field) => sentence([&header, self.keyword(&words::IS), &self.name(field)]),
                MappingLineKind::Value { written, value } => {
                    let value = match value {
                        MappedValue::Choice(choice) => self.text(choice),
                        MappedValue::Yes => self.keyword(&words::YES).to_owned(),
                        MappedValue::No => self.keyword(&words::NO).to_owned(),
                    };
                    let (mapped, is) = (self.keyword(&words::MAPPED_VALUE), self.keyword(&words::IS));
                    sentence([&header, mapped, &self.text(written), is, &value])
                }
            };
            Line::clause(&text, line.span)
        };
        opened(&heading, item.span, item.office.span.end, item.lines.iter().map(line).collect())
    }

    fn row_range(self, rows: RowRange) -> String {
        let RowRange { first, last, .. } = rows;
        match last {
            None => format!("{first} {}", self.keyword(&words::ONWARDS)),
            Some(last) if last == first => first.to_string(),
            Some(last) => format!("{first} {} {last}", self.keyword(&words::TO)),
        }
    }

    fn cell_condition(self, cell: &CellCondition) -> String {
        let (keyword, text) = match &cell.test {
            CellTest::Missing => (&words::IS_MISSING, None),
            CellTest::Present => (&words::IS_PRESENT, None),
            CellTest::Is(text) => (&words::IS, Some(text)),
            CellTest::BeginsWith(text) => (&words::BEGINS_WITH, Some(text)),
            CellTest::EndsWith(text) => (&words::ENDS_WITH, Some(text)),
            CellTest::Contains(text) => (&words::CONTAINS, Some(text)),
        };
        let text = text.map(|text| self.text(text)).unwrap_or_default();
        sentence([&self.text(&cell.header), self.keyword(keyword), &text])
    }
}
