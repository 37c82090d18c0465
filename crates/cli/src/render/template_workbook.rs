//! An empty workbook for a kind of record: typed columns, lists to choose from, and a sheet that explains each column.

use rust_xlsxwriter::{DataValidation, DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};
use tieuchi::schema::{FieldType, RecordField, RecordKind};
use tieuchi::source::Arg;
use tieuchi::{Language, messages};

use crate::tables::term;

/// Down to which row cells have lists to choose from.
const ROWS: u32 = 10_000;

/// Excel refuses a longer name of a sheet.
const LONGEST_NAME: usize = 31;

/// In which column of the explanation the choices of the first field with choices are; those of others are to the right.
const CHOICES: u16 = 5;

/// The workbook's bytes.
pub(crate) fn of_kind(kind: RecordKind<'_>, headers: &[String], language: Language) -> Result<Vec<u8>, XlsxError> {
    let say = |id: &str| messages::text(language, id, &[]);
    let mut workbook = Workbook::new();
    // The same rules give the same bytes.
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_timestamp(0)?));
    let explained = say("template-explained");
    let name: String = kind.name().chars().take(LONGEST_NAME).collect();
    let sheet = workbook.add_worksheet();
    sheet.set_name(&name)?;
    let mut explanation = Worksheet::new();
    explanation.set_name(&explained)?;
    let head = Format::new().set_bold();
    let titles = ["column", "required", "type", "values"];
    for (column, title) in (0..).zip(titles) {
        explanation.write_string_with_format(1, column, say(&format!("template-{title}")), &head)?;
    }
    let title = kind.title().map_or_else(|| kind.name().to_owned(), str::to_owned);
    explanation.write_string_with_format(0, 0, title, &head.clone().set_font_size(13))?;
    let mut choices = CHOICES;
    for (place, (field, header)) in (0u16..).zip(kind.fields().zip(headers)) {
        let cells = format_of(field.field_type());
        sheet.set_column_format(place, &cells)?.set_column_width(place, width(header))?;
        sheet.write_string_with_format(0, place, header, &head)?;
        let list = list_of(field, language);
        if !list.is_empty() {
            explanation.write_string_with_format(1, choices, header, &head)?;
            for (row, value) in (2..).zip(&list) {
                explanation.write_string(row, choices, value)?;
            }
            let last = u32::try_from(list.len()).unwrap_or(u32::MAX).saturating_add(2);
            let column = rust_xlsxwriter::utility::column_number_to_name(choices);
            let range = format!("='{explained}'!${column}$3:${column}${last}");
            let of_list = DataValidation::new().allow_list_formula(Formula::new(range));
            sheet.add_data_validation(1, place, ROWS, place, &of_list)?;
            choices = choices.saturating_add(1);
        }
        let row = u32::from(place).saturating_add(2);
        let required = if field.is_optional() { "template-optional" } else { "template-must" };
        let values = if list.is_empty() { values_of(field, language) } else { list.join("; ") };
        for (column, text) in (0..).zip([header.clone(), say(required), say(term(field.field_type())), values]) {
            explanation.write_string(row, column, text)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    explanation.set_column_width(0, 30)?.set_column_width(1, 14)?.set_column_width(2, 18)?.set_column_width(3, 60)?;
    workbook.push_worksheet(explanation);
    workbook.save_to_buffer()
}

/// Codes and texts stay as they are typed: without it Excel takes the zeros of 01013 away.
fn format_of(field: FieldType<'_>) -> Format {
    match field {
        FieldType::Number { .. } => Format::new(),
        FieldType::Date => Format::new().set_num_format("dd/mm/yyyy"),
        FieldType::DateTime | FieldType::Deadline => Format::new().set_num_format("dd/mm/yyyy hh:mm"),
        _ => Format::new().set_num_format("@"),
    }
}

/// The values to choose from: those that the field reads.
fn list_of(field: RecordField<'_>, language: Language) -> Vec<String> {
    let reader = field.cell_reader();
    let words = match language {
        Language::Vietnamese => ["có", "không"],
        Language::English => ["yes", "no"],
    };
    match field.field_type() {
        FieldType::OneOf(choices) => choices.to_vec(),
        FieldType::YesNo if words.iter().all(|word| reader.reads(word, false)) => words.map(str::to_owned).to_vec(),
        FieldType::YesNo => ["x"].into_iter().filter(|mark| reader.reads(mark, false)).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

/// What a cell may hold, where it is not chosen from a list.
fn values_of(field: RecordField<'_>, language: Language) -> String {
    let say = |id: &str, args: &[(&str, Arg)]| messages::text(language, id, args);
    match field.field_type() {
        FieldType::Reference(kind) => say("template-refers", &[("records", kind.into())]),
        FieldType::Unit => say("template-unit", &[]),
        FieldType::Date => "31/12/2026".to_owned(),
        FieldType::DateTime | FieldType::Deadline => "31/12/2026 17:00".to_owned(),
        FieldType::Number { lowest: Some(lowest), highest: Some(highest), .. } => {
            say("range-of", &[("lowest", lowest.to_string().into()), ("highest", highest.to_string().into())])
        }
        FieldType::Number { lowest: Some(lowest), .. } => say("range-from", &[("lowest", lowest.to_string().into())]),
        FieldType::Number { highest: Some(highest), .. } => say("range-to", &[("highest", highest.to_string().into())]),
        _ => String::new(),
    }
}

/// How wide a column is, in letters.
fn width(header: &str) -> u16 {
    u16::try_from(header.chars().count()).unwrap_or(u16::MAX).clamp(12, 40).saturating_add(2)
}
