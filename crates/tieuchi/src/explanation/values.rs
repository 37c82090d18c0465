//! Fields and their values as a reader knows them, in one language.

use tieuchi_messages::{Language, explain, figures, times};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldId, FieldKind, Kind, Value};
use tieuchi_model::time::Zone;

use crate::rule_set::RuleSet;

/// A field as its reader knows it: by its header, else by its name.
pub(crate) fn title(kind: &Kind, field: FieldId) -> String {
    let field = kind.field(field);
    field.map_or_else(String::new, |field| {
        field.headers.first().map_or_else(|| explain::plain_name(&field.name), |header| header.to_lowercase())
    })
}

/// Writes fields and values of one kind of record.
#[derive(Clone, Copy)]
pub(super) struct ValueWriter<'a> {
    pub(super) rules: &'a RuleSet,
    pub(super) kind: &'a Kind,
    pub(super) language: Language,
}

impl ValueWriter<'_> {
    pub(super) fn zone(&self) -> &Zone {
        &self.rules.rules.zone
    }

    pub(super) fn title(&self, field: FieldId) -> String {
        title(self.kind, field)
    }

    /// A value as its field writes it.
    pub(super) fn written(&self, field: FieldId, value: &Value) -> String {
        match (value, self.kind.field(field).map(|field| &field.kind)) {
            (Value::Choice(choice), Some(FieldKind::OneOf(choices))) => {
                choices.get(*choice).cloned().unwrap_or_default()
            }
            _ => self.plain(value),
        }
    }

    /// A value without its field.
    pub(super) fn plain(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Choice(choice) => choice.to_string(),
            Value::YesNo(yes) => {
                tieuchi_messages::text(self.language, if *yes { "value-yes" } else { "value-no" }, &[])
            }
            Value::Number(number) => {
                let digits = Ratio::of_decimal(*number).map_or_else(|| number.to_string(), Ratio::digits);
                figures::decimal(&digits, self.language)
            }
            Value::When(when) => times::in_table(*when, self.zone(), self.language),
            Value::Length(length) => times::length(*length, self.language),
        }
    }
}
