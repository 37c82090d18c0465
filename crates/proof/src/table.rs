//! Conditions that are written differently and mean the same: compared by what they give for every outcome of their parts.
//!
//! The parts are assumed to be independent, which allows more combinations than records can have: what is the same for all of
//! them is the same for every record.

use tieuchi_model::outcome::Outcome;

use crate::combination::Combinations;
use crate::form::{DurationForm, Form, HasForm, IndicatorForm, LimitForm, SpanForm};

/// A condition as the table of what it gives, if it is a combination; conditions inside its parts likewise.
pub(crate) fn tabled(form: &Form) -> Form {
    let form = inside(form);
    if !matches!(form, Form::All(_) | Form::Any(_) | Form::Not(_)) {
        return form;
    }
    let Some(combinations) = Combinations::of([&form], |part| part.outcomes().list()) else { return form };
    let mut table = Table::of(&form, combinations);
    table.leave_out_what_does_not_matter();
    match table.parts.as_slice() {
        [(only, outcomes)] if *outcomes == table.outcomes => only.clone(),
        _ => Form::Table(table.parts.into_iter().map(|(part, _)| part).collect(), table.outcomes),
    }
}

impl IndicatorForm {
    /// Whether both mean the same, as far as that can be proved.
    pub fn is_same(&self, other: &IndicatorForm) -> bool {
        self == other || self.each(&tabled) == other.each(&tabled)
    }
}

/// The same with the conditions inside its parts as tables.
fn inside(form: &Form) -> Form {
    let each = |parts: &[Form]| parts.iter().map(inside).collect();
    let has = |has: &HasForm| Box::new(HasForm { related: has.related.each(&tabled), ..has.clone() });
    match form {
        Form::All(parts) => Form::All(each(parts)),
        Form::Any(parts) => Form::Any(each(parts)),
        Form::Not(part) => Form::Not(Box::new(inside(part))),
        Form::Has(of) => Form::Has(has(of)),
        Form::HasNot(of) => Form::HasNot(has(of)),
        Form::Timely { what, side, limit, event } => {
            Form::Timely { what: what.clone(), side: *side, limit: limit_inside(limit), event: *event }
        }
        other => other.clone(),
    }
}

fn limit_inside(limit: &LimitForm) -> LimitForm {
    let choice = |span: &SpanForm| SpanForm {
        usual: span.usual.clone(),
        otherwise: span
            .otherwise
            .iter()
            .map(|(long, condition): &(DurationForm, Form)| (long.clone(), tabled(condition)))
            .collect(),
    };
    match limit {
        LimitForm::Within { span, start, rolled, not_counting } => LimitForm::Within {
            span: choice(span),
            start: start.clone(),
            rolled: *rolled,
            not_counting: not_counting.clone(),
        },
        LimitForm::Ahead { span, of, rolled } => {
            LimitForm::Ahead { span: choice(span), of: of.clone(), rolled: *rolled }
        }
        other => other.clone(),
    }
}

/// What a condition gives for every combination of its parts' outcomes; the last part varies fastest.
struct Table {
    /// Each part with what it can give.
    parts: Vec<(Form, Vec<Outcome>)>,
    outcomes: Vec<Outcome>,
}

impl Table {
    fn of(form: &Form, combinations: Combinations) -> Table {
        let mut outcomes = Vec::new();
        combinations.each(&mut |chosen| outcomes.push(combinations.given(form, chosen)));
        Table { parts: combinations.parts, outcomes }
    }

    fn leave_out_what_does_not_matter(&mut self) {
        let mut index = 0;
        while let Some((_, possible)) = self.parts.get(index) {
            let choices = possible.len();
            let after: usize = self.parts.iter().skip(index + 1).map(|(_, possible)| possible.len()).product();
            // Blocks of `after` outcomes, one for each of the part's own, again and again.
            let same = self.outcomes.chunks(after * choices).all(|blocks| {
                let mut blocks = blocks.chunks(after);
                let first = blocks.next();
                blocks.all(|block| Some(block) == first)
            });
            if same {
                let kept = self.outcomes.chunks(after * choices).flat_map(|blocks| blocks.iter().take(after));
                self.outcomes = kept.copied().collect();
                self.parts.remove(index);
            } else {
                index += 1;
            }
        }
    }
}
