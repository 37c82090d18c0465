//! Which fields of a record are certainly present if a condition on it is met.

use std::collections::BTreeSet;

use crate::form::{ExprForm, Form};

/// Whether a value is there in every record that meets a condition.
pub(crate) fn is_there_if_met(form: &Form, what: &ExprForm) -> bool {
    match form {
        // A value that is compared is there, whatever it is made of.
        Form::Compare { left, right, .. } if left == what || right == what => true,
        Form::OneOf { what: compared, .. }
        | Form::Timely { what: compared, .. }
        | Form::BeginsWith(compared, _)
        | Form::Contains(compared, _)
            if compared == what =>
        {
            true
        }
        _ => is_made_of(what, &if_met(form)),
    }
}

/// Whether a value is there if these fields are.
fn is_made_of(what: &ExprForm, fields: &BTreeSet<String>) -> bool {
    match what {
        ExprForm::Field(field) => fields.contains(field),
        ExprForm::Else(first, second) => is_made_of(first, fields) || is_made_of(second, fields),
        ExprForm::Literal(_) | ExprForm::MonthDay(_) | ExprForm::PeriodDay(_) | ExprForm::Arithmetic(..) => false,
    }
}

/// The names of the fields that are present in every record that meets a condition.
pub(crate) fn if_met(form: &Form) -> BTreeSet<String> {
    match form {
        Form::All(parts) => parts.iter().flat_map(if_met).collect(),
        Form::Any(parts) => in_each(parts.iter().map(if_met)),
        Form::Not(part) => match part.as_ref() {
            // An empty value gives neither met nor failed.
            Form::Yes(_) | Form::OneOf { .. } | Form::BeginsWith(..) | Form::Contains(..) => if_met(part),
            _ => BTreeSet::new(),
        },
        Form::Yes(field) => BTreeSet::from([field.clone()]),
        Form::Present(what)
        | Form::In(what, _)
        | Form::OneOf { what, .. }
        | Form::BeginsWith(what, _)
        | Form::Contains(what, _)
        | Form::Timely { what, .. } => if_there(what),
        Form::Compare { left, right, .. } => if_there(left).into_iter().chain(if_there(right)).collect(),
        Form::Apart { later, earlier, .. } => if_there(later).into_iter().chain(if_there(earlier)).collect(),
        Form::Has(_) | Form::HasNot(_) | Form::Meets(_) | Form::Table(..) => BTreeSet::new(),
    }
}

/// The fields that are present if an expression has a value.
fn if_there(expr: &ExprForm) -> BTreeSet<String> {
    match expr {
        ExprForm::Field(field) => BTreeSet::from([field.clone()]),
        ExprForm::Literal(_) | ExprForm::MonthDay(_) | ExprForm::PeriodDay(_) => BTreeSet::new(),
        ExprForm::Else(first, second) => in_each([if_there(first), if_there(second)].into_iter()),
        ExprForm::Arithmetic(left, _, right) => if_there(left).into_iter().chain(if_there(right)).collect(),
    }
}

fn in_each(sets: impl Iterator<Item = BTreeSet<String>>) -> BTreeSet<String> {
    sets.reduce(|one, other| one.intersection(&other).cloned().collect()).unwrap_or_default()
}
