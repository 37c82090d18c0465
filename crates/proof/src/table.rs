//! Conditions that are written otherwise and mean the same: compared by what they give for every outcome of their parts.
//!
//! The parts are taken to be free of each other, which allows more combinations than records can show: what is the same for
//! all of them is the same for every record.

use crate::form::{Decided, DurationForm, Form, HasForm, LimitForm, SpanForm};

/// The most combinations that are tried; a condition of more parts stays as it is written.
const MOST: usize = 20_000;

/// A condition as the table of what it gives, if it is a combination; conditions inside its parts likewise.
pub(crate) fn tabled(form: &Form) -> Form {
    let form = inside(form);
    if !matches!(form, Form::All(_) | Form::Any(_) | Form::Not(_)) {
        return form;
    }
    let mut parts = Vec::new();
    atoms(&form, &mut parts);
    parts.sort_by_cached_key(|part| format!("{part:?}"));
    parts.dedup();
    if combinations(&parts, &possible).is_none() {
        return form;
    }
    let mut table = Table::of(&form, parts);
    table.leave_out_what_does_not_matter();
    match (table.parts.as_slice(), table.outcomes.as_slice()) {
        ([only], outcomes) if outcomes == possible(only) => only.clone(),
        _ => Form::Table(table.parts, table.outcomes),
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

/// The parts of a combination that are none themselves.
pub(crate) fn atoms(form: &Form, found: &mut Vec<Form>) {
    match form {
        Form::All(parts) | Form::Any(parts) => parts.iter().for_each(|part| atoms(part, found)),
        Form::Not(part) => atoms(part, found),
        other => found.push(other.clone()),
    }
}

/// What a part can give at all.
fn possible(part: &Form) -> &'static [Decided] {
    use Decided::{Failed, Met, Missing, NotApplicable, Open};
    match part {
        Form::Present(_) => &[Met, Failed],
        Form::Yes(_) | Form::Compare { .. } | Form::OneOf { .. } | Form::BeginsWith(..) | Form::Contains(..) => {
            &[Met, Failed, Missing]
        }
        Form::Timely { .. } | Form::Apart { .. } => &[Met, Failed, Missing, Open],
        Form::In(..)
        | Form::Has(_)
        | Form::HasNot(_)
        | Form::Meets(_)
        | Form::Table(..)
        | Form::All(_)
        | Form::Any(_)
        | Form::Not(_) => &[Met, Failed, Missing, Open, NotApplicable],
    }
}

/// What a condition gives for every combination of its parts' outcomes; the last part varies fastest.
struct Table {
    parts: Vec<Form>,
    outcomes: Vec<Decided>,
}

impl Table {
    fn of(form: &Form, parts: Vec<Form>) -> Table {
        let mut outcomes = Vec::new();
        each_combination(&parts, &possible, &mut |chosen| outcomes.push(given(form, &parts, chosen)));
        Table { parts, outcomes }
    }

    fn leave_out_what_does_not_matter(&mut self) {
        let mut place = 0;
        while let Some(part) = self.parts.get(place) {
            let choices = possible(part).len();
            let after: usize = self.parts.iter().skip(place + 1).map(|part| possible(part).len()).product();
            // Blocks of `after` outcomes, one for each of the part's own, again and again.
            let same = self.outcomes.chunks(after * choices).all(|blocks| {
                let mut blocks = blocks.chunks(after);
                let first = blocks.next();
                blocks.all(|block| Some(block) == first)
            });
            if same {
                let kept = self.outcomes.chunks(after * choices).flat_map(|blocks| blocks.iter().take(after));
                self.outcomes = kept.copied().collect();
                self.parts.remove(place);
            } else {
                place += 1;
            }
        }
    }
}

/// Goes through every combination of what the parts can give.
pub(crate) fn each_combination(
    parts: &[Form],
    possible: &impl Fn(&Form) -> &'static [Decided],
    each: &mut impl FnMut(&[Decided]),
) {
    fn further(
        parts: &[Form],
        possible: &impl Fn(&Form) -> &'static [Decided],
        chosen: &mut Vec<Decided>,
        each: &mut impl FnMut(&[Decided]),
    ) {
        let Some(part) = parts.get(chosen.len()) else { return each(chosen) };
        for outcome in possible(part) {
            chosen.push(*outcome);
            further(parts, possible, chosen, each);
            chosen.pop();
        }
    }
    further(parts, possible, &mut Vec::with_capacity(parts.len()), each);
}

/// How many combinations there are; `None` where they are too many to try.
pub(crate) fn combinations(parts: &[Form], possible: &impl Fn(&Form) -> &'static [Decided]) -> Option<usize> {
    let all = parts.iter().try_fold(1usize, |all, part| all.checked_mul(possible(part).len()));
    all.filter(|all| *all <= MOST)
}

/// What a combination gives when its parts give these.
pub(crate) fn given(form: &Form, parts: &[Form], chosen: &[Decided]) -> Decided {
    use Decided::{Failed, Met, Missing, NotApplicable, Open};
    let first_of = |of: &[Form], order: [Decided; 4]| {
        let found: Vec<Decided> = of.iter().map(|part| given(part, parts, chosen)).collect();
        order.into_iter().find(|outcome| found.contains(outcome)).unwrap_or(NotApplicable)
    };
    match form {
        Form::All(of) => first_of(of, [Failed, Missing, Open, Met]),
        Form::Any(of) => first_of(of, [Met, Missing, Open, Failed]),
        Form::Not(part) => match given(part, parts, chosen) {
            Met => Failed,
            Failed => Met,
            other => other,
        },
        atom => {
            let place = parts.iter().position(|part| part == atom);
            place.and_then(|place| chosen.get(place)).copied().unwrap_or(Missing)
        }
    }
}
