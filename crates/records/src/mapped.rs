//! The table of an office that has headers and values of its own, as the rules call them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use tieuchi::schema::{OfficeMapping, RecordField};
use tieuchi::source::text::fold;
use tieuchi::source::{Cell, Chunks, Column, Diagnostic, Holds, Source, TableRead};

/// A table of an office, with the headers and the values of the rules.
///
/// ```
/// use tieuchi_records::{Expected, Format, Origin, of_office};
/// let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  due \"Hẹn trả\": date\n  late: yes/no\nindicator a: no d where late\n\
///     mapping of d for \"Sở Xây dựng\"\n  \"Hạn\" is due\n  \"late\" value \"trễ\" is yes")])?;
/// let kind = rules.record_kinds().nth(1).unwrap();
/// let office = kind.mapping("Sở Xây dựng").unwrap();
/// let file = Origin::memory("d.csv", "Sổ theo dõi\nHạn,late\n2026-04-08,trễ\n");
/// let table = Format::Csv.read_as(file, &Expected::of_office(kind, &office)).remove(0);
/// assert_eq!(of_office(table, &office).headers().expect("a header"), ["Hẹn trả", "late"]);
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[must_use]
pub fn of_office(table: Box<dyn Source>, office: &OfficeMapping<'_>) -> Box<dyn Source> {
    let own = |field: RecordField<'_>| field.headers().next().unwrap_or(field.name()).to_owned();
    let headers = office.headers().map(|(header, field)| (fold(header), own(field))).collect();
    let mut texts: HashMap<String, HashMap<String, String>> = HashMap::new();
    for (field, written, text) in office.values() {
        for name in std::iter::once(field.name()).chain(field.headers()) {
            texts.entry(fold(name)).or_default().insert(fold(written), text.to_owned());
        }
    }
    let texts = texts.into_iter().map(|(name, texts)| (name, Arc::new(texts))).collect();
    Box::new(Mapped { table, headers, texts })
}

struct Mapped {
    table: Box<dyn Source>,
    /// By the office's header, folded, the one of the rules.
    headers: HashMap<String, String>,
    /// By a header or the name of a field, folded: the office's texts, folded, and what they mean.
    texts: HashMap<String, Arc<HashMap<String, String>>>,
}

impl Source for Mapped {
    fn name(&self) -> &str {
        self.table.name()
    }

    fn sheet(&self) -> Option<&str> {
        self.table.sheet()
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        let headers = self.table.headers()?.into_iter();
        Ok(headers.map(|header| self.headers.get(&fold(&header)).cloned().unwrap_or(header)).collect())
    }

    fn file(&self) -> &str {
        self.table.file()
    }

    fn period_header(&self, day: &str) -> Option<String> {
        self.table.period_header(day)
    }

    fn table_read(&self) -> Option<TableRead> {
        self.table.table_read()
    }

    fn warnings(&self) -> Vec<Diagnostic> {
        self.table.warnings()
    }

    fn leaves_out_empty_fields(&self) -> bool {
        self.table.leaves_out_empty_fields()
    }

    fn records(&self) -> Option<u64> {
        self.table.records()
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let headers = self.headers()?;
        let texts: Vec<Option<Arc<HashMap<String, String>>>> = columns
            .iter()
            .map(|column| headers.get(*column).and_then(|header| self.texts.get(&fold(header))).map(Arc::clone))
            .collect();
        let chunks = self.table.open(columns)?;
        Ok(Box::new(chunks.map(move |chunk| {
            let mut chunk = chunk?;
            for (column, texts) in chunk.columns.iter_mut().zip(&texts) {
                if let Some(texts) = texts {
                    *column = Arc::new(MappedColumn { of: Arc::clone(column), texts: Arc::clone(texts) });
                }
            }
            Ok(chunk)
        })))
    }
}

/// A column in which some texts mean values of the rules.
#[derive(Debug)]
struct MappedColumn {
    of: Arc<dyn Column>,
    texts: Arc<HashMap<String, String>>,
}

impl Column for MappedColumn {
    fn holds(&self) -> Holds {
        match self.of.holds() {
            Holds::Text | Holds::YesNo | Holds::Whole => Holds::Text,
            other => other,
        }
    }

    fn type_name(&self) -> String {
        self.of.type_name()
    }

    fn cell(&self, row: usize) -> Cell<'_> {
        let cell = match self.of.cell(row) {
            Cell::YesNo(yes) => Cell::Plain(Cow::Owned(yes.to_string())),
            Cell::Whole(number) => Cell::Plain(Cow::Owned(number.to_string())),
            cell => cell,
        };
        let text = match &cell {
            Cell::Written(text) => fold(text),
            Cell::Plain(text) => fold(text),
            _ => return cell,
        };
        match self.texts.get(&text).map(String::as_str) {
            None => cell,
            Some("") => Cell::Empty,
            Some(text) => Cell::Written(text),
        }
    }

    fn is_left_out(&self, row: usize) -> bool {
        self.of.is_left_out(row)
    }
}
