//! Conditions without parts as operations on columns.
//!
//! An operation gives the outcome of most rows, and says of which rows it gives none: those are left to the reference.

mod timely;

use tieuchi_model::indicator::{Comparison, ConditionKind, Expr};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldId, FieldKind, Kind, Value};
use tieuchi_model::time::{Length, When, Window};

pub(super) use self::timely::TimelyAtom;
use super::compare::{Equal, compare_each};
use super::outcomes::Outcomes;
use crate::bits::Bits;
use crate::columns::{Columns, FieldColumn, FieldValues, Numbers, Texts, Whens, unix_day};
use crate::condition::Evaluator;
use crate::plan::FrameId;
use crate::window::WindowBounds;

/// A condition without parts on fields of one record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Atom {
    /// A field is yes.
    Yes(FieldId),
    /// A field is one of some choices: for each choice whether it is.
    Choices(FieldId, Vec<bool>),
    /// A text passes a test.
    Text(FieldId, TextTest),
    /// A number is compared with a fixed one.
    Number(FieldId, Comparison, Ratio),
    /// A day or moment is compared with a fixed one.
    When(FieldId, Comparison, When),
    /// Two fields of one type are compared.
    Fields(FieldId, Comparison, FieldId),
    /// How much later one moment is than another, in microseconds.
    Apart { later: FieldId, earlier: FieldId, op: Comparison, micros: i64 },
    /// A field has a value; `awaited` if one that is empty counts as open.
    Present { field: FieldId, awaited: bool },
    /// A field lies in a window; `None` if there is no such window.
    In { field: FieldId, window: Option<Window>, happens: bool },
    /// Something happens by its limit.
    Timely(TimelyAtom),
}

/// A test of a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum TextTest {
    OneOf(Vec<String>),
    BeginsWith(String),
    Contains(String),
    Order(Comparison, String),
}

impl TextTest {
    fn holds(&self, text: &str) -> bool {
        match self {
            TextTest::OneOf(texts) => texts.iter().any(|other| other == text),
            TextTest::BeginsWith(start) => text.starts_with(start.as_str()),
            TextTest::Contains(part) => text.contains(part.as_str()),
            TextTest::Order(op, other) => op.holds(text.cmp(other)),
        }
    }
}

/// The outcomes of an atom, and the rows of which it gives none.
pub(super) struct Found {
    pub(super) outcomes: Outcomes,
    pub(super) left: Option<Bits>,
}

impl Atom {
    /// The atom of a condition; `None` if there is no operation for it.
    pub(super) fn of(
        evaluator: &Evaluator<'_, '_>,
        condition: &ConditionKind,
        kind: &Kind,
        frame: FrameId,
        awaiting: bool,
    ) -> Option<Atom> {
        let happens = |field: FieldId| kind.field(field).is_some_and(|field| field.kind.happens());
        match condition {
            ConditionKind::Yes(field) => Some(Atom::Yes(*field)),
            ConditionKind::Present(Expr::Field(field)) => {
                Some(Atom::Present { field: *field, awaited: awaiting && happens(*field) })
            }
            ConditionKind::In { what, window } => {
                let window = evaluator.plan.window(*window, frame).map(|bounds| bounds.window);
                Some(Atom::In { field: *what, window, happens: happens(*what) })
            }
            ConditionKind::OneOf { what: Expr::Field(field), values } => of_values(kind, *field, values),
            ConditionKind::BeginsWith { what: Expr::Field(field), text } => {
                of_text(kind, *field, TextTest::BeginsWith(text.clone()))
            }
            ConditionKind::Contains { what: Expr::Field(field), text } => {
                of_text(kind, *field, TextTest::Contains(text.clone()))
            }
            ConditionKind::Compare { left: Expr::Field(field), op, right: Expr::Literal(value) } => {
                of_comparison(kind, *field, *op, value)
            }
            ConditionKind::Compare { left: Expr::Literal(value), op, right: Expr::Field(field) } => {
                of_comparison(kind, *field, op.mirrored(), value)
            }
            ConditionKind::Compare { left: Expr::Field(left), op, right: Expr::Field(right) } => {
                Some(Atom::Fields(*left, *op, *right))
            }
            ConditionKind::Apart {
                later: Expr::Field(later),
                earlier: Expr::Field(earlier),
                op,
                length: Length::Elapsed(micros),
            } => Some(Atom::Apart { later: *later, earlier: *earlier, op: *op, micros: *micros }),
            ConditionKind::Timely(timely) => TimelyAtom::of(evaluator, timely, kind, frame, awaiting).map(Atom::Timely),
            _ => None,
        }
    }

    /// Whether it has an outcome for every record.
    pub(super) fn applies(&self) -> bool {
        !matches!(self, Atom::In { window: None, .. })
    }

    /// The outcomes of the rows of a batch, where those that are wanted count; `None` if the columns do not have the types for it.
    pub(super) fn outcomes(&self, evaluator: &Evaluator<'_, '_>, columns: &Columns, wanted: &Bits) -> Option<Found> {
        let rows = columns.rows();
        let known = |holds: Bits, known: Bits| Some(Found { outcomes: Outcomes::decided(holds, known), left: None });
        match self {
            Atom::Yes(field) => {
                let column = columns.field(*field)?;
                let FieldValues::YesNo(yes) = &column.values else { return None };
                known(yes.clone(), column.filled.clone())
            }
            Atom::Choices(field, holds) => {
                let column = columns.field(*field)?;
                let FieldValues::Choices(choices) = &column.values else { return None };
                let is = |choice: u32| usize::try_from(choice).ok().and_then(|at| holds.get(at)).copied() == Some(true);
                known(Bits::of_wanted(wanted, choices, is), column.filled.clone())
            }
            Atom::Text(field, test) => {
                let column = columns.field(*field)?;
                let FieldValues::Texts(texts) = &column.values else { return None };
                known(passing(texts, wanted, test), column.filled.clone())
            }
            Atom::Number(field, op, value) => {
                let column = columns.field(*field)?;
                let FieldValues::Numbers(Numbers::Scaled { digits, scale }) = &column.values else { return None };
                known(equal_number(*value, *scale)?.compare(wanted, digits, *op), column.filled.clone())
            }
            Atom::When(field, op, value) => {
                let column = columns.field(*field)?;
                let FieldValues::Whens(whens) = &column.values else { return None };
                let holds = match (whens, *value) {
                    (Whens::Moments(moments), When::Moment(moment)) => {
                        Equal { from: moment.0, until: moment.0.saturating_add(1) }.compare(wanted, moments, *op)
                    }
                    (Whens::Moments(moments), When::Day(day)) => {
                        let (from, until) = evaluator.zone().whole_day(day)?;
                        Equal { from: from.0, until: until.0 }.compare(wanted, moments, *op)
                    }
                    (Whens::Days(days), when) => {
                        let day = i64::from(unix_day(evaluator.zone().day(when))?);
                        Equal { from: day, until: day.saturating_add(1) }.compare_days(wanted, days, *op)?
                    }
                    (Whens::Mixed(_), _) => return None,
                };
                known(holds, column.filled.clone())
            }
            Atom::Fields(left, op, right) => {
                let (left, right) = (columns.field(*left)?, columns.field(*right)?);
                let holds = compare_fields(wanted, left, right, *op)?;
                let mut both = left.filled.clone();
                both.keep(&right.filled);
                known(holds, both)
            }
            Atom::Apart { later, earlier, op, micros } => {
                let (later, earlier) = (columns.field(*later)?, columns.field(*earlier)?);
                let (Some(from), Some(to)) = (moments(earlier), moments(later)) else { return None };
                // Beyond the last moment there is, nothing is later.
                let limit: Vec<i64> = from.iter().map(|from| from.saturating_add(*micros)).collect();
                let mut both = later.filled.clone();
                both.keep(&earlier.filled);
                known(compare_each(wanted, to, &limit, *op), both)
            }
            Atom::Present { field, awaited } => {
                let (filled, unreadable) = filling(columns, *field);
                let mut known = filled.clone();
                known.add(&unreadable.inverted());
                let mut outcomes = Outcomes::decided(filled, known);
                if *awaited {
                    outcomes.open = std::mem::replace(&mut outcomes.failed, Bits::none(rows));
                }
                Some(Found { outcomes, left: None })
            }
            Atom::In { window: None, .. } => Some(Found { outcomes: Outcomes::not_applicable(rows), left: None }),
            Atom::In { field, window: Some(window), happens } => {
                let column = columns.field(*field)?;
                let bounds = WindowBounds::of(*window, evaluator.zone());
                let holds = within(column, &bounds)?;
                let mut outcomes = Outcomes::decided(holds, column.filled.clone());
                if *happens {
                    let mut empty = std::mem::replace(&mut outcomes.missing, Bits::none(rows));
                    if let Some(unreadable) = &column.unreadable {
                        outcomes.missing.add(unreadable);
                        empty.remove(unreadable);
                    }
                    let of = if evaluator.plan.as_of >= bounds.end { &mut outcomes.failed } else { &mut outcomes.open };
                    of.add(&empty);
                }
                Some(Found { outcomes, left: None })
            }
            Atom::Timely(timely) => timely.outcomes(evaluator, columns, wanted),
        }
    }
}

/// The rows of a field that have a value, and those whose value is not known.
pub(super) fn filling(columns: &Columns, field: FieldId) -> (Bits, Bits) {
    let rows = columns.rows();
    match columns.field(field) {
        Some(column) => (column.filled.clone(), column.unreadable.clone().unwrap_or_else(|| Bits::none(rows))),
        None if columns.absent.contains(&field) => (Bits::none(rows), Bits::all(rows)),
        None => (Bits::none(rows), Bits::none(rows)),
    }
}

/// The rows whose day or moment lies in a window; `None` if there are both days and moments.
pub(super) fn within(column: &FieldColumn, bounds: &WindowBounds) -> Option<Bits> {
    let FieldValues::Whens(whens) = &column.values else { return None };
    Some(match whens {
        Whens::Moments(moments) => {
            let (start, end) = (bounds.start.0, bounds.end.0);
            Bits::of_values(moments, |moment| start <= moment && moment < end)
        }
        Whens::Days(days) => {
            let (from, until) = (unix_day(bounds.window.from)?, unix_day(bounds.window.until)?);
            Bits::of_values(days, |day| from <= day && day < until)
        }
        Whens::Mixed(_) => return None,
    })
}

/// The moments of a column, if it has nothing else.
pub(super) fn moments(column: &FieldColumn) -> Option<&[i64]> {
    match &column.values {
        FieldValues::Whens(Whens::Moments(moments)) => Some(moments),
        _ => None,
    }
}

/// Those of some rows whose text passes a test.
fn passing(texts: &Texts, wanted: &Bits, test: &TextTest) -> Bits {
    let mut passing = Bits::none(wanted.len());
    match texts {
        Texts::Rows(texts) => wanted.rows().for_each(|row| {
            if texts.text(row).is_some_and(|text| test.holds(text)) {
                passing.insert(row);
            }
        }),
        Texts::Dictionary { keys, entries } => {
            let mut known: Vec<Option<bool>> = vec![None; entries.filled.len()];
            wanted.rows().for_each(|row| {
                let Some(at) = keys.get(row).and_then(|key| usize::try_from(*key).ok()) else { return };
                let Some(passes) = known.get_mut(at) else { return };
                if *passes.get_or_insert_with(|| entries.text(at).is_some_and(|text| test.holds(text))) {
                    passing.insert(row);
                }
            });
        }
    }
    passing
}

/// Which digits of a scale are equal to a number; `None` if it is too large for them.
fn equal_number(value: Ratio, scale: u32) -> Option<Equal> {
    let scaled = value.numerator().checked_mul(10i128.checked_pow(scale)?)?;
    let (floor, rest) = (scaled.div_euclid(value.denominator()), scaled.rem_euclid(value.denominator()));
    let next = i64::try_from(floor.checked_add(1)?).ok()?;
    let from = if rest == 0 { i64::try_from(floor).ok()? } else { next };
    Some(Equal { from, until: next })
}

fn compare_fields(wanted: &Bits, left: &FieldColumn, right: &FieldColumn, op: Comparison) -> Option<Bits> {
    match (&left.values, &right.values) {
        (FieldValues::Whens(Whens::Moments(left)), FieldValues::Whens(Whens::Moments(right))) => {
            Some(compare_each(wanted, left, right, op))
        }
        (FieldValues::Whens(Whens::Days(left)), FieldValues::Whens(Whens::Days(right))) => {
            Some(compare_each(wanted, left, right, op))
        }
        (
            FieldValues::Numbers(Numbers::Scaled { digits: left, scale }),
            FieldValues::Numbers(Numbers::Scaled { digits: right, scale: other }),
        ) if scale == other => Some(compare_each(wanted, left, right, op)),
        _ => None,
    }
}

fn of_values(kind: &Kind, field: FieldId, values: &[Value]) -> Option<Atom> {
    match &kind.field(field)?.kind {
        FieldKind::OneOf(choices) => {
            let is = |choice: usize| values.contains(&Value::Choice(choice));
            Some(Atom::Choices(field, (0..choices.len()).map(is).collect()))
        }
        FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text => {
            let texts = values.iter().map(|value| match value {
                Value::Text(text) => Some(text.clone()),
                _ => None,
            });
            Some(Atom::Text(field, TextTest::OneOf(texts.collect::<Option<_>>()?)))
        }
        _ => None,
    }
}

fn of_text(kind: &Kind, field: FieldId, test: TextTest) -> Option<Atom> {
    match &kind.field(field)?.kind {
        FieldKind::OneOf(choices) => {
            Some(Atom::Choices(field, choices.iter().map(|choice| test.holds(choice)).collect()))
        }
        FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text => Some(Atom::Text(field, test)),
        _ => None,
    }
}

fn of_comparison(kind: &Kind, field: FieldId, op: Comparison, value: &Value) -> Option<Atom> {
    match (&kind.field(field)?.kind, value) {
        (FieldKind::OneOf(choices), Value::Choice(other)) => {
            Some(Atom::Choices(field, (0..choices.len()).map(|choice| op.holds(choice.cmp(other))).collect()))
        }
        (FieldKind::Number { .. }, Value::Number(number)) => Some(Atom::Number(field, op, Ratio::of_decimal(*number)?)),
        (FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline, Value::When(when)) => {
            Some(Atom::When(field, op, *when))
        }
        (FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text, Value::Text(text)) => {
            Some(Atom::Text(field, TextTest::Order(op, text.clone())))
        }
        _ => None,
    }
}
