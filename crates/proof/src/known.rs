//! What is known of a record that meets conditions.

use std::rc::Rc;

use tieuchi_model::indicator::Condition;
use tieuchi_model::schema::{FieldId, FieldSet, KindId};

use crate::contradiction::{PAIRS, by_expression, choices, never_both};
use crate::form::{ExprForm, Form};
use crate::given::COMPARED;
use crate::present::if_met;
use crate::prover::Prover;
use crate::values::Values;

/// Conditions that one record meets.
#[derive(Clone, Debug, Default)]
pub struct Known(Vec<Rc<Form>>);

impl Known {
    /// How many conditions are kept.
    pub const MOST: usize = COMPARED;

    /// These and others.
    #[must_use]
    pub fn and(&self, others: &Known) -> Known {
        Known(self.0.iter().chain(&others.0).take(Known::MOST).cloned().collect())
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Prover<'_> {
    /// That a record meets a condition, and so each of its parts that is certainly met with it, by itself.
    #[must_use]
    pub fn known(&self, subject: KindId, condition: &Condition) -> Known {
        let form = self.form(subject, condition);
        Known(form.parts_of_all().into_iter().cloned().map(Rc::new).collect())
    }

    /// Those that hold at any other moment too, whatever happens: none of them asks for something that happens.
    #[must_use]
    pub fn lasting(&self, subject: KindId, known: &Known) -> Known {
        let kind = self.kind(subject);
        let lasts = |name: &str| kind.and_then(|kind| kind.fields.get(name)).is_some_and(|field| !field.kind.happens());
        let is_lasting = |form: &Form| match form {
            Form::Yes(field) => lasts(field),
            Form::Not(part) if matches!(**part, Form::Yes(_)) => {
                matches!(&**part, Form::Yes(field) if lasts(field))
            }
            form => matches!(Values::of(form), Some((ExprForm::Field(field), _)) if lasts(field)),
        };
        Known(known.0.iter().filter(|form| is_lasting(form)).cloned().collect())
    }

    /// Whether no record that meets these conditions meets those.
    #[must_use]
    pub fn never_together(&self, subject: KindId, these: &Known, those: &Known) -> bool {
        let (these, those) = (these.0.iter().map(|form| &**form), those.0.iter().map(|form| &**form));
        let mut pairs = PAIRS;
        never_both(self.kind(subject), &these.collect::<Vec<_>>(), &those.collect::<Vec<_>>(), &mut pairs)
    }

    /// Whether a condition holds a `one of` to a single choice.
    #[must_use]
    pub fn is_of_one_choice(&self, subject: KindId, condition: &Condition) -> bool {
        let (kind, form) = (self.kind(subject), self.form(subject, condition));
        by_expression(&form.parts_of_all()).iter().any(|(of, values, _)| values.is_one_choice(choices(kind, of)))
    }

    /// The fields that are present in every record that meets a condition.
    #[must_use]
    pub fn there_if_met(&self, subject: KindId, condition: &Condition) -> FieldSet {
        let Some(kind) = self.kind(subject) else { return FieldSet::new() };
        let names = if_met(&self.form(subject, condition));
        names.into_iter().filter_map(|name| kind.fields.get_index_of(&name)).map(FieldId).collect()
    }
}
