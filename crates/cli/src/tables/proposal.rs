//! The `records` item that a table suggests: ready to paste, and then corrected by whoever knows what the columns mean.

use tieuchi::format::{Wording, format};
use tieuchi::source::text;
use tieuchi::{Language, RuleSet};
use tieuchi_records::numbers_rows;

use super::months::Months;
use super::{ColumnProfile, TableProfile};

/// A text with at most so many different values is taken for a choice.
const CHOICES: usize = 12;

/// How often a value of a choice comes at least, on average.
const OFTEN: u64 = 3;

/// The item in the keywords of a language; `None` if no column has a header that rules can name.
pub(crate) fn proposal(table: &TableProfile, sheets: Option<&str>, name: &str, language: Language) -> Option<String> {
    let months = Months::of(&table.columns);
    // What is unique among the rows is not unique among the records, of which each row has one for each month.
    let mut fields = Fields { unit: unit_column(table), has_id: months.is_some(), ..Fields::default() };
    for column in &table.columns {
        if !months.as_ref().is_some_and(|months| months.has(&column.header)) {
            fields.add(column);
        }
    }
    let columns = months.and_then(|months| {
        let [month, figure] = Months::names(language);
        let month = named(month, &fields.names)?;
        let figure = named(figure, &fields.names)?;
        fields.counted_by = Some(month.clone());
        fields.names.extend([month.clone(), figure.clone()]);
        let names = [month, figure];
        fields.lines.push(months.fields(&names));
        Some(months.clause(&names))
    });
    if fields.names.is_empty() {
        return None;
    }
    let words = text::fold(name);
    let head = if matches!(words.as_str(), "units" | "đơn_vị" | "đơn vị") {
        "units".to_owned()
    } else {
        let counted = fields.counted_by.map(|field| format!(" counted by {field}")).unwrap_or_default();
        let title = if name.contains('"') { String::new() } else { format!(" \"{name}\"") };
        format!("records {}{title}{counted}", named(name, &[])?)
    };
    let (sheets, columns) = (sheets.unwrap_or_default(), columns.unwrap_or_default());
    let item = format!("{head}\n{}{sheets}{columns}", fields.lines.concat());
    Some(format("proposal.tieuchi", &item, Wording::Translated(language)).unwrap_or(item))
}

#[derive(Default)]
struct Fields {
    lines: Vec<String>,
    names: Vec<String>,
    has_id: bool,
    /// The header of the column of units.
    unit: Option<String>,
    counted_by: Option<String>,
}

impl Fields {
    fn add(&mut self, column: &ColumnProfile) {
        let header = column.header.split_whitespace().collect::<Vec<_>>().join(" ");
        let header = header.as_str();
        let words = text::fold(header);
        // The number of the row is not of the record.
        if header.is_empty() || numbers_rows(header) {
            return;
        }
        // A text of rules cannot hold a straight quote.
        if header.contains('"') {
            self.lines.push(format!("  # {header}\n"));
            return;
        }
        let Some(name) = named(header, &self.names) else { return };
        let field_type = self.field_type(column, &words);
        let nothing = nothing(column, &field_type);
        let is_optional = column.empty > 0 && !field_type.starts_with("yes/no as") || !nothing.is_empty();
        let optional = if is_optional { "?" } else { "" };
        let empty = if nothing.is_empty() { String::new() } else { format!(" empty {}", quoted(&nothing)) };
        let (base, form) = match field_type.split_once(" as ") {
            Some((base, form)) => (base.to_owned(), format!(" as {form}")),
            None => (field_type, String::new()),
        };
        let is_time = matches!(base.as_str(), "date" | "datetime" | "deadline");
        if is_time && !is_optional && column.filled > 0 && self.counted_by.is_none() {
            self.counted_by = Some(name.clone());
        }
        let declared =
            if text::fold(name.trim_matches('`')) == words { String::new() } else { format!(" \"{header}\"") };
        self.lines.push(format!("  {name}{declared}: {base}{optional}{form}{empty}\n"));
        self.names.push(name);
    }

    fn field_type(&mut self, column: &ColumnProfile, words: &str) -> String {
        let says = |any: &[&str]| any.iter().any(|word| words.contains(word));
        let is_first = self.names.is_empty() && column.declared.is_none();
        if !self.has_id && column.is_unique() && (is_first || says(&["mã", "số hiệu", "code", "id", "ref"])) {
            self.has_id = true;
            return "id".to_owned();
        }
        if self.unit.as_deref() == Some(column.header.as_str()) {
            return "unit".to_owned();
        }
        match column.declared.as_deref().filter(|_| column.filled > 0) {
            Some(declared) if says(&["hạn", "hẹn", "due", "deadline"]) => {
                for time in ["datetime", "date"] {
                    if let Some(form) = declared.strip_prefix(time) {
                        return format!("deadline{form}");
                    }
                }
                declared.to_owned()
            }
            // A mark means yes, and a blank no.
            Some("yes/no") if column.empty > 0 && column.different() == (1, false) && is_mark(column) => {
                let marks: Vec<&str> = column.values().into_iter().collect();
                format!("yes/no as \"{}\"", marks.concat())
            }
            // Beside `có`, `không có` is an answer.
            Some("yes/no") if column.nothing.iter().any(|value| value.contains(' ')) => of_text(column),
            Some(declared) => declared.to_owned(),
            None => of_text(column),
        }
    }
}

fn is_mark(column: &ColumnProfile) -> bool {
    column.values().iter().all(|value| matches!(text::fold(value).as_str(), "x" | "v" | "✓" | "✔"))
}

fn of_text(column: &ColumnProfile) -> String {
    let (different, has_more) = column.different();
    let values = column.values();
    let often = u64::try_from(different).map_or(u64::MAX, |count| count.saturating_mul(OFTEN));
    let is_choice = !has_more && (2..=CHOICES).contains(&different) && column.filled >= often;
    let choices: Vec<&str> = values.into_iter().filter(|value| !is_nothing_in_text(column, value)).collect();
    if is_choice && choices.len() > 1 && choices.iter().all(|value| is_quotable(value) && value.len() <= 60) {
        return format!("one of {}", quoted(&choices));
    }
    "text".to_owned()
}

fn is_quotable(text: &str) -> bool {
    !text.contains(['"', '\n'])
}

fn quoted(texts: &[&str]) -> String {
    texts.iter().map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(", ")
}

/// In a column of texts, words such as `không có` may be an answer; only signs and abbreviations say that there is none.
fn is_nothing_in_text(column: &ColumnProfile, value: &str) -> bool {
    column.nothing.contains(value) && !value.contains(' ') && is_quotable(value)
}

/// The values of a column that its field has to call empty.
fn nothing<'c>(column: &'c ColumnProfile, field_type: &str) -> Vec<&'c str> {
    let is_text = matches!(field_type.split(' ').next(), Some("text" | "one"));
    let is_code = matches!(field_type, "id" | "unit");
    let values = column.nothing.iter().map(String::as_str).filter(|value| is_quotable(value));
    values.filter(|value| !is_code && (!is_text || is_nothing_in_text(column, value))).collect()
}

/// The header of the column that has the units: it is called so, or is that of places, or its values are such.
fn unit_column(table: &TableProfile) -> Option<String> {
    const CALLED: [&str; 6] = ["đơn vị", "cơ quan", "unit", "office", "agency", "department"];
    const PLACES: [&str; 18] = [
        "thôn",
        "xã",
        "phường",
        "thị trấn",
        "tổ dân phố",
        "tdp",
        "khu phố",
        "ấp",
        "bản",
        "buôn",
        "làng",
        "xóm",
        "huyện",
        "quận",
        "tỉnh",
        "phòng",
        "sở",
        "ubnd",
    ];
    let begins = |text: &str| {
        PLACES.iter().any(|place| text.strip_prefix(place).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    };
    let is_open =
        |column: &&ColumnProfile| column.declared.is_none() && column.filled > 0 && !column.header.contains('"');
    let header = |column: &ColumnProfile| text::fold(&column.header);
    let is_called = |column: &&ColumnProfile| CALLED.iter().any(|word| header(column).contains(word));
    let is_place = |column: &&ColumnProfile| {
        let header = header(column);
        begins(header.strip_prefix("tên ").unwrap_or(&header)) && !column.is_unique()
    };
    // Most of them, so that a wrong one does not hide it.
    let has_places = |column: &&ColumnProfile| {
        let values = column.values();
        let places = values.iter().filter(|value| begins(&text::fold(value))).count();
        values.len() > 1 && places.saturating_mul(3) >= values.len().saturating_mul(2)
    };
    let columns = || table.columns.iter().filter(is_open);
    let called = table.columns.iter().find(|column| is_called(column) && !column.header.contains('"'));
    let found = called.or_else(|| columns().find(is_place)).or_else(|| columns().find(has_places));
    found.map(|column| column.header.clone())
}

/// A name for a header: its words joined by `_`; with a number if that cannot be a name, or is taken.
fn named(header: &str, taken: &[String]) -> Option<String> {
    let folded = text::fold(header);
    let words: Vec<&str> =
        folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let joined = words.join("_");
    let plain = std::iter::once(joined.clone());
    let numbered = (2..=100).map(|number| format!("{joined}_{number}"));
    let prefixed = std::iter::once(format!("c_{joined}"));
    let quoted = std::iter::once(format!("`{joined}`"));
    let is_taken = |name: &str| taken.iter().any(|taken| taken.trim_matches('`') == name.trim_matches('`'));
    plain.chain(quoted).chain(prefixed).chain(numbered).find(|name| !is_taken(name) && is_name(name))
}

/// Whether rules can have a field with this name, and count by it.
fn is_name(name: &str) -> bool {
    let rules = format!("records r1 counted by {name}\n  {name}: date\n");
    let checked = RuleSet::check([("name.tieuchi", rules)]);
    let plain = name.trim_matches('`');
    checked.rules.is_some_and(|rules| {
        rules.record_kinds().any(|kind| kind.name() == "r1" && kind.fields().any(|field| field.name() == plain))
    })
}
