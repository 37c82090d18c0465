//! The `records` item that a table suggests: ready to paste, and then corrected by whoever knows what the columns mean.

use tieuchi::format::{Wording, format};
use tieuchi::source::text;
use tieuchi::{Language, RuleSet};

use super::{ColumnProfile, TableProfile};

/// A text with at most so many different values is taken for a choice.
const CHOICES: usize = 12;

/// How often a value of a choice comes at least, on average.
const OFTEN: u64 = 3;

/// The item in the keywords of a language; `None` if no column has a header that rules can name.
pub(crate) fn proposal(table: &TableProfile, sheets: Option<&str>, name: &str, language: Language) -> Option<String> {
    let mut fields = Fields::default();
    for column in &table.columns {
        fields.add(column, table.rows);
    }
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
    let item = format!("{head}\n{}{}", fields.lines.concat(), sheets.unwrap_or_default());
    Some(format("proposal.tieuchi", &item, Wording::Translated(language)).unwrap_or(item))
}

#[derive(Default)]
struct Fields {
    lines: Vec<String>,
    names: Vec<String>,
    has_id: bool,
    has_unit: bool,
    counted_by: Option<String>,
}

impl Fields {
    fn add(&mut self, column: &ColumnProfile, rows: u64) {
        let header = column.header.split_whitespace().collect::<Vec<_>>().join(" ");
        let header = header.as_str();
        let words = text::fold(header);
        // The number of the row is not of the record.
        let is_number_of_row = matches!(words.as_str(), "stt" | "tt" | "no" | "no." | "#" | "số tt");
        if header.is_empty() || is_number_of_row {
            return;
        }
        // A text of rules cannot hold a straight quote.
        if header.contains('"') {
            self.lines.push(format!("  # {header}\n"));
            return;
        }
        let Some(name) = named(header, &self.names) else { return };
        let field_type = self.field_type(column, &words, rows);
        let optional = if column.empty > 0 && !field_type.starts_with("yes/no as") { "?" } else { "" };
        let (base, form) = match field_type.split_once(" as ") {
            Some((base, form)) => (base.to_owned(), format!(" as {form}")),
            None => (field_type, String::new()),
        };
        let is_time = matches!(base.as_str(), "date" | "datetime" | "deadline");
        if is_time && column.empty == 0 && column.filled > 0 && self.counted_by.is_none() {
            self.counted_by = Some(name.clone());
        }
        let declared =
            if text::fold(name.trim_matches('`')) == words { String::new() } else { format!(" \"{header}\"") };
        self.lines.push(format!("  {name}{declared}: {base}{optional}{form}\n"));
        self.names.push(name);
    }

    fn field_type(&mut self, column: &ColumnProfile, words: &str, rows: u64) -> String {
        let says = |any: &[&str]| any.iter().any(|word| words.contains(word));
        let (different, has_more) = column.different();
        let is_unique = !has_more && column.empty == 0 && u64::try_from(different).is_ok_and(|count| count == rows);
        let is_first = self.names.is_empty() && column.declared.is_none();
        if !self.has_id && is_unique && rows > 0 && (is_first || says(&["mã", "số hiệu", "code", "id", "ref"])) {
            self.has_id = true;
            return "id".to_owned();
        }
        if !self.has_unit && says(&["đơn vị", "cơ quan", "unit", "office", "agency", "department"]) {
            self.has_unit = true;
            return "unit".to_owned();
        }
        match column.declared.filter(|_| column.filled > 0) {
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
    if is_choice && values.iter().all(|value| !value.contains(['"', '\n']) && value.len() <= 60) {
        let quoted: Vec<String> = values.iter().map(|value| format!("\"{value}\"")).collect();
        return format!("one of {}", quoted.join(", "));
    }
    "text".to_owned()
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
