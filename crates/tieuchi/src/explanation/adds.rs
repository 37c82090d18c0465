//! What a record adds to a sum, an average or a number of different values, in words.

use tieuchi_engine::{Addend, Content};
use tieuchi_messages::bounds;
use tieuchi_messages::evidence::RecordReason;
use tieuchi_model::indicator::BoundUnit;
use tieuchi_model::schema::Value;

use super::sentence::{ReasonText, with_sentence};
use super::values::ValueWriter;

/// The sentence; that of the values which are empty or could not be read, if there are such.
pub(super) fn reason(writer: ValueWriter<'_>, adds: &Addend) -> Option<ReasonText> {
    let sentence = |reason: &RecordReason<'_>| Some(with_sentence(writer.rules, reason, writer.language));
    let titles = |holds: &dyn Fn(&Content<Value>) -> bool| -> Vec<String> {
        let found = adds.values.iter().filter(|(_, value)| holds(value));
        found.map(|(field, _)| writer.title(*field)).collect()
    };
    let known = adds.values.iter().filter_map(|(field, value)| match value {
        Content::Value(value) => Some((writer.title(*field), writer.written(*field, value))),
        Content::Empty | Content::Unreadable => None,
    });
    let known: Vec<(String, String)> = known.collect();
    if known.is_empty() || (adds.number.is_none() && adds.values.len() > 1) {
        let [unreadable, empty] = [titles(&Content::is_unreadable), titles(&|value| *value == Content::Empty)];
        let [unreadable, empty] = [&unreadable, &empty].map(|of| of.iter().map(String::as_str).collect::<Vec<_>>());
        if !unreadable.is_empty() {
            return sentence(&RecordReason::Unreadable { fields: &unreadable });
        }
        if !empty.is_empty() {
            return sentence(&RecordReason::Empty { fields: &empty });
        }
    }
    let unit = adds.counted_in.map_or(BoundUnit::Plain, BoundUnit::Time);
    let number = adds.number.map(|number| bounds::shown(number, unit, writer.language));
    let values: Vec<(&str, &str)> = known.iter().map(|(field, value)| (field.as_str(), value.as_str())).collect();
    sentence(&RecordReason::Adds { number: number.as_deref(), values: &values })
}
