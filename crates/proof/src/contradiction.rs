//! Conditions on one record that are never met together.

use tieuchi_model::schema::{FieldKind, Kind};

use crate::form::{ExprForm, Form};
use crate::forming::negated;
use crate::given::{COMPARED, always_applying};
use crate::strict::atom_implies;
use crate::values::Values;

/// How many pairs of conditions are compared for one answer.
pub(crate) const PAIRS: usize = COMPARED * COMPARED;

/// Whether, joined by `and`, parts are never met together; joined by `or`, whether one of two is always met. Only parts that
/// always apply contradict each other, or two that are all there is: they apply together or not at all.
pub(crate) fn contradict(kind: Option<&Kind>, parts: &[Form], and: bool) -> bool {
    let is_plain = |part: &&Form| !matches!(part, Form::Has(_) | Form::HasNot(_));
    if let [one, two] = parts
        && is_plain(&one)
        && is_plain(&two)
        && negated(one.clone()) == *two
    {
        return true;
    }
    let plain: Vec<&Form> = always_applying(parts).filter(is_plain).collect();
    if and {
        let each: Vec<&Form> = plain.iter().flat_map(|part| part.parts_of_all()).collect();
        let of_several = |(of, values, of_parts): &(&ExprForm, Values<'_>, usize)| {
            *of_parts > 1 && values.is_empty(choices(kind, of))
        };
        if by_expression(&each).iter().any(of_several) {
            return true;
        }
    }
    let mut left = PAIRS;
    let mut pairs =
        plain.iter().enumerate().flat_map(|(index, one)| plain.iter().skip(index + 1).map(move |two| (*one, *two)));
    pairs.any(|(one, two)| match and {
        // What two simple parts leave of an expression has been looked at.
        true if is_simple(one) && is_simple(two) => excludes(one, two) || excludes(two, one),
        true => never_both(kind, &one.parts_of_all(), &two.parts_of_all(), &mut left),
        false => always_one(one, two) || always_one(two, one),
    })
}

/// Whether one of two conditions is met wherever the other fails.
fn always_one(one: &Form, other: &Form) -> bool {
    let one = negated(one.clone());
    one == *other || atom_implies(&one, other)
}

/// Whether no record meets all of some conditions and all of others. It says no where more than so many `pairs` would have to
/// be compared.
pub(crate) fn never_both(kind: Option<&Kind>, these: &[&Form], those: &[&Form], pairs: &mut usize) -> bool {
    let (here, there) = (by_expression(these), by_expression(those));
    let are_apart = |(of, values, _): &(&ExprForm, Values<'_>, usize)| {
        let others = there.iter().filter(|(other, ..)| other == of);
        others.into_iter().any(|(_, others, _)| values.and(others).is_empty(choices(kind, of)))
    };
    if here.iter().any(are_apart) {
        return true;
    }
    for one in these {
        for other in those {
            let Some(left) = pairs.checked_sub(1) else { return false };
            *pairs = left;
            if excludes(one, other) || excludes(other, one) {
                return true;
            }
        }
    }
    let mut each_of = |alternatives: &[Form], others: &[&Form]| {
        alternatives.iter().all(|part| never_both(kind, &part.parts_of_all(), others, pairs))
    };
    these.iter().any(|form| matches!(form, Form::Any(parts) if each_of(parts, those)))
        || those.iter().any(|form| matches!(form, Form::Any(parts) if each_of(parts, these)))
}

/// Whether a record that meets one condition does not meet another.
fn excludes(one: &Form, other: &Form) -> bool {
    match (one, other) {
        (Form::Has(one), Form::Has(other)) => {
            one.related == other.related
                && one.by == other.by
                && one.bound.interval().and(other.bound.interval()).has_no_whole()
        }
        _ => {
            let not = negated(other.clone());
            *one == not || atom_implies(one, &not)
        }
    }
}

const fn is_simple(form: &Form) -> bool {
    !matches!(form, Form::All(_) | Form::Any(_))
}

/// The values that conditions leave to each expression, and how many of the conditions are on it.
pub(crate) fn by_expression<'f>(forms: &[&'f Form]) -> Vec<(&'f ExprForm, Values<'f>, usize)> {
    let mut found: Vec<(&ExprForm, Values<'_>, usize)> = Vec::new();
    for (of, values) in forms.iter().filter_map(|form| Values::of(form)) {
        match found.iter_mut().find(|(other, ..)| *other == of) {
            Some((_, known, parts)) => {
                *known = known.and(&values);
                *parts += 1;
            }
            None => found.push((of, values, 1)),
        }
    }
    found
}

/// The texts of a `one of`, if an expression is one.
pub(crate) fn choices<'k>(kind: Option<&'k Kind>, of: &ExprForm) -> Option<&'k [String]> {
    let ExprForm::Field(name) = of else { return None };
    match &kind?.fields.get(name)?.kind {
        FieldKind::OneOf(texts) => Some(texts),
        _ => None,
    }
}
