//! Conditions without parts as operations on columns.
//!
//! An operation gives the outcome of most rows, and says of which rows it gives none: those are left to the reference.

mod limit;
mod timely;

use tieuchi_model::indicator::{Comparison, ConditionKind, Duration, Expr};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldId, FieldKind, Kind, Value};
use tieuchi_model::time::{Length, When, Window, Zone};

pub(super) use self::timely::{ApartAtom, TimelyAtom};
use super::compare::{Equal, compare_each};
use super::operand::{InFrame, Operand, Values, View};
use super::outcomes::Outcomes;
use crate::bits::Bits;
use crate::columns::{Columns, Texts, unix_day};
use crate::condition::Evaluator;
use crate::condition::scalar::compare_lengths;
use crate::plan::FrameId;
use crate::window::{Until, WindowBounds};

/// A condition without parts on one record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Atom {
    /// A field is yes.
    Yes(Operand),
    /// A field is one of some choices: for each choice whether it is.
    Choices(Operand, Vec<bool>),
    /// A text passes a test.
    Text(Operand, TextTest),
    /// A number is compared with a fixed one.
    Number(Operand, Comparison, Ratio),
    /// A day or moment is compared with a fixed one.
    When(Operand, Comparison, When),
    /// Two values of one type are compared.
    Values(Operand, Comparison, Operand),
    /// How much later one moment is than another, in microseconds.
    Elapsed { later: Operand, earlier: Operand, op: Comparison, micros: i64 },
    /// How far apart two times are, by the calendar.
    Apart(ApartAtom),
    /// There is a value; `awaited` if one that is empty counts as open.
    Present { what: Operand, awaited: bool },
    /// A day or moment lies in a window; `None` if there is no such window.
    In { what: Operand, window: Option<Window>, happens: bool },
    /// Something happens by its limit.
    Timely(TimelyAtom),
    /// Another, if these have happened; if not, the reference decides.
    Happened { atom: Box<Atom>, awaited: Vec<Operand> },
    /// These had happened by the end of a milestone's day, as far as they have happened.
    Existed(Vec<FieldId>, Until),
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

impl Found {
    /// The outcomes of every row.
    fn of(outcomes: Outcomes) -> Found {
        Found { outcomes, left: None }
    }

    /// Outcomes, but for some rows.
    fn with(outcomes: Outcomes, left: Bits) -> Found {
        Found { outcomes, left: (!left.is_none()).then_some(left) }
    }
}

/// Whose conditions are compiled, and when.
#[derive(Clone, Copy)]
pub(super) struct Context<'k> {
    pub(super) kind: &'k Kind,
    pub(super) frame: FrameId,
    /// What the frame means for values.
    pub(super) values: InFrame,
    /// Whether what may still happen counts as open.
    pub(super) awaiting: bool,
}

impl Context<'_> {
    fn operand(self, expr: &Expr) -> Option<Operand> {
        Operand::of(expr, self.kind, self.values)
    }

    fn field(self, field: FieldId) -> Operand {
        Operand::field(field, self.kind, self.values)
    }

    fn happens(self, field: FieldId) -> bool {
        self.kind.field(field).is_some_and(|field| field.kind.happens())
    }

    /// Whether what has not happened may still do so, and counts as open.
    fn awaits(self, evaluator: &Evaluator<'_, '_>) -> bool {
        self.awaiting && !self.values.until.is_some_and(|until| until.is_over(evaluator.plan.as_of))
    }

    /// What is made of several values may be another when one of these has happened.
    fn awaited(self, evaluator: &Evaluator<'_, '_>, condition: &ConditionKind) -> Vec<Operand> {
        let exprs = condition.exprs();
        let is_made = |expr: &&Expr| match condition {
            ConditionKind::Present(_) => !matches!(expr, Expr::Field(_)),
            _ => !expr.choices().is_empty(),
        };
        if !self.awaits(evaluator) || !exprs.iter().any(is_made) {
            return Vec::new();
        }
        let fields = exprs.into_iter().flat_map(Expr::fields).filter(|field| self.happens(*field));
        fields.map(|field| self.field(field)).collect()
    }
}

impl Atom {
    /// The atom of a condition, with this length if its limit depends on the record; `None` if there is no operation for it.
    pub(super) fn of(
        evaluator: &Evaluator<'_, '_>,
        condition: &ConditionKind,
        length: Option<Duration>,
        context: Context<'_>,
    ) -> Option<Atom> {
        let awaited = context.awaited(evaluator, condition);
        if awaited.is_empty() {
            return Atom::plain(evaluator, condition, length, context);
        }
        let context = Context { awaiting: false, ..context };
        let atom = Atom::plain(evaluator, condition, length, context)?;
        Some(Atom::Happened { atom: Box::new(atom), awaited })
    }

    /// The same, if no value that is made of several may be another later.
    fn plain(
        evaluator: &Evaluator<'_, '_>,
        condition: &ConditionKind,
        length: Option<Duration>,
        context: Context<'_>,
    ) -> Option<Atom> {
        match condition {
            ConditionKind::Yes(field) => Some(Atom::Yes(context.field(*field))),
            ConditionKind::Present(what) => {
                let happens = matches!(what, Expr::Field(field) if context.happens(*field));
                let awaited = happens && context.awaits(evaluator);
                Some(Atom::Present { what: context.operand(what)?, awaited })
            }
            ConditionKind::In { what, window } => {
                let window = evaluator.plan.window(*window, context.frame).map(|bounds| bounds.window);
                let happens = what.fields().into_iter().all(|field| context.happens(field));
                Some(Atom::In { what: context.operand(what)?, window, happens })
            }
            ConditionKind::OneOf { what: Expr::Field(field), values } => of_values(context, *field, values),
            ConditionKind::BeginsWith { what: Expr::Field(field), text } => {
                of_text(context, *field, TextTest::BeginsWith(text.clone()))
            }
            ConditionKind::Contains { what: Expr::Field(field), text } => {
                of_text(context, *field, TextTest::Contains(text.clone()))
            }
            ConditionKind::Compare { left: Expr::Field(field), op, right: Expr::Literal(value) }
                if matches!(value, Value::Choice(_) | Value::Text(_)) =>
            {
                of_word(context, *field, *op, value)
            }
            ConditionKind::Compare { left: Expr::Literal(value), op, right: Expr::Field(field) }
                if matches!(value, Value::Choice(_) | Value::Text(_)) =>
            {
                of_word(context, *field, op.mirrored(), value)
            }
            ConditionKind::Compare { left, op, right } => {
                Atom::of_comparison(context.operand(left)?, *op, context.operand(right)?)
            }
            ConditionKind::Apart { later, earlier, op, length: Length::Elapsed(micros) } => Some(Atom::Elapsed {
                later: context.operand(later)?,
                earlier: context.operand(earlier)?,
                op: *op,
                micros: *micros,
            }),
            ConditionKind::Apart { later, earlier, op, length } => {
                let (later, earlier) = (context.operand(later)?, context.operand(earlier)?);
                Some(Atom::Apart(ApartAtom::of((later, earlier), *op, *length)))
            }
            ConditionKind::Timely(timely) => {
                let span = condition.span_choice();
                let usual = || span.filter(|span| span.otherwise.is_empty()).map(|span| span.usual);
                TimelyAtom::of(evaluator, (timely, length.or_else(usual)), context).map(Atom::Timely)
            }
            _ => None,
        }
    }

    /// Whether a value is this number or time.
    pub(super) fn equal(what: &Expr, value: &Value, context: Context<'_>) -> Option<Atom> {
        let value = Operand::of(&Expr::Literal(value.clone()), context.kind, InFrame::default())?;
        Atom::of_comparison(context.operand(what)?, Comparison::Equal, value)
    }

    fn of_comparison(left: Operand, op: Comparison, right: Operand) -> Option<Atom> {
        Some(match (left, right) {
            (left, Operand::Number(number)) => Atom::Number(left, op, number),
            (Operand::Number(number), right) => Atom::Number(right, op.mirrored(), number),
            (left, Operand::When(when)) => Atom::When(left, op, when),
            (Operand::When(when), right) => Atom::When(right, op.mirrored(), when),
            (left, right) => Atom::Values(left, op, right),
        })
    }

    /// Whether it has an outcome for every record.
    pub(super) fn applies(&self) -> bool {
        !matches!(self, Atom::In { window: None, .. })
    }

    /// The outcomes of the rows of a batch, where those that are wanted count; `None` if the columns do not have the types for it.
    pub(super) fn outcomes(&self, evaluator: &Evaluator<'_, '_>, columns: &Columns, wanted: &Bits) -> Option<Found> {
        let (rows, zone) = (columns.rows(), evaluator.zone());
        let view = |operand: &Operand| operand.view(columns, zone, wanted);
        let known = |holds: Bits, known: Bits| Some(Found::of(Outcomes::decided(holds, known)));
        let nothing = |known: Bits| Some(Found::of(Outcomes::decided(Bits::none(rows), known)));
        match self {
            Atom::Yes(what) => {
                let View { values, filled, .. } = view(what)?;
                match values {
                    Values::YesNo(yes) => known(yes.clone(), filled),
                    Values::Nothing => nothing(filled),
                    _ => None,
                }
            }
            Atom::Choices(what, holds) => {
                let View { values, filled, .. } = view(what)?;
                let is = |choice: u32| usize::try_from(choice).ok().and_then(|at| holds.get(at)).copied() == Some(true);
                match values {
                    Values::Choices(choices) => known(Bits::of_wanted(wanted, choices, is), filled),
                    Values::Nothing => nothing(filled),
                    _ => None,
                }
            }
            Atom::Text(what, test) => {
                let View { values, filled, .. } = view(what)?;
                match values {
                    Values::Texts(texts) => known(passing(texts, wanted, test), filled),
                    Values::Nothing => nothing(filled),
                    _ => None,
                }
            }
            Atom::Number(what, op, value) => {
                let View { values, filled, .. } = view(what)?;
                match values {
                    Values::Scaled { digits, scale } => {
                        known(equal_number(*value, scale)?.compare(wanted, &digits, *op), filled)
                    }
                    Values::Ratios(ratios) => {
                        let holds = |row: usize| ratios.get(row).is_some_and(|ratio| op.holds(ratio.cmp(value)));
                        known(wanted.passing(holds), filled)
                    }
                    Values::Nothing => nothing(filled),
                    _ => None,
                }
            }
            Atom::When(what, op, value) => {
                let View { values, filled, .. } = view(what)?;
                let holds = match (values, *value) {
                    (Values::Moments(moments), When::Moment(moment)) => {
                        Equal { from: moment.0, until: moment.0.saturating_add(1) }.compare(wanted, &moments, *op)
                    }
                    (Values::Moments(moments), When::Day(day)) => {
                        let (from, until) = zone.whole_day(day)?;
                        Equal { from: from.0, until: until.0 }.compare(wanted, &moments, *op)
                    }
                    (Values::Days(days), when) => {
                        let day = i64::from(unix_day(zone.day(when))?);
                        Equal { from: day, until: day.saturating_add(1) }.compare_days(wanted, &days, *op)?
                    }
                    (Values::Nothing, _) => return nothing(filled),
                    _ => return None,
                };
                known(holds, filled)
            }
            Atom::Values(left, op, right) => {
                let (left, right) = (view(left)?, view(right)?);
                let mut both = left.filled.clone();
                both.keep(&right.filled);
                if let (Values::Lengths(left), Values::Lengths(right)) = (&left.values, &right.values) {
                    let order = |row: usize| compare_lengths(*left.get(row)?, *right.get(row)?);
                    let holds = both.passing(|row| order(row).is_some_and(|order| op.holds(order)));
                    return known(holds, both.passing(|row| order(row).is_some()));
                }
                known(compare_values(wanted, &left, &right, (*op, zone))?, both)
            }
            Atom::Elapsed { later, earlier, op, micros } => {
                let (later, earlier) = (view(later)?, view(earlier)?);
                let mut both = later.filled;
                both.keep(&earlier.filled);
                if both.is_none() {
                    return nothing(both);
                }
                let (Some(from), Some(to)) = (earlier.values.moments(), later.values.moments()) else { return None };
                // Beyond the last moment there is, nothing is later.
                let limit: Vec<i64> = from.iter().map(|from| from.saturating_add(*micros)).collect();
                known(compare_each(wanted, to, &limit, *op), both)
            }
            Atom::Apart(apart) => apart.outcomes(evaluator, columns, wanted),
            Atom::Present { what, awaited } => {
                let view = view(what)?;
                let mut readable = view.filled.clone();
                readable.add(&view.unreadable.inverted());
                let mut outcomes = Outcomes::decided(view.filled, readable);
                if *awaited {
                    outcomes.open = std::mem::replace(&mut outcomes.failed, Bits::none(rows));
                }
                Some(Found::of(outcomes))
            }
            Atom::In { window: None, .. } => Some(Found::of(Outcomes::not_applicable(rows))),
            Atom::In { what, window: Some(window), happens } => {
                let view = view(what)?;
                let bounds = WindowBounds::of(*window, zone);
                let holds = match &view.values {
                    Values::Nothing => Bits::none(rows),
                    values => within(values, &bounds)?,
                };
                let empty = view.empty();
                let mut outcomes = Outcomes::decided(holds, view.filled);
                if *happens {
                    outcomes.missing.remove(&empty);
                    let of = if evaluator.plan.as_of >= bounds.end { &mut outcomes.failed } else { &mut outcomes.open };
                    of.add(&empty);
                }
                Some(Found::of(outcomes))
            }
            Atom::Timely(timely) => timely.outcomes(evaluator, columns, wanted),
            Atom::Happened { atom, awaited } => {
                let Found { outcomes, left } = atom.outcomes(evaluator, columns, wanted)?;
                let mut left = left.unwrap_or_else(|| Bits::none(rows));
                for operand in awaited {
                    left.add(&view(operand)?.empty());
                }
                Some(Found::with(outcomes, left))
            }
            Atom::Existed(fields, until) => {
                let happened = |row: usize| {
                    let mut whens = fields.iter().filter_map(|field| columns.when(*field, row).value());
                    whens.all(|when| until.contains(when))
                };
                known(wanted.passing(happened), Bits::all(rows))
            }
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

/// The rows whose day or moment lies in a window; `None` if the values are neither days nor moments.
pub(super) fn within(values: &Values<'_>, bounds: &WindowBounds) -> Option<Bits> {
    Some(match values {
        Values::Moments(moments) => {
            let (start, end) = (bounds.start.0, bounds.end.0);
            Bits::of_values(moments, |moment| start <= moment && moment < end)
        }
        Values::Days(days) => {
            let (from, until) = (unix_day(bounds.window.from)?, unix_day(bounds.window.until)?);
            Bits::of_values(days, |day| from <= day && day < until)
        }
        _ => return None,
    })
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

/// The rows for which a comparison of two values is true; a day and a moment are compared by their days.
fn compare_values(wanted: &Bits, left: &View<'_>, right: &View<'_>, (op, zone): (Comparison, &Zone)) -> Option<Bits> {
    Some(match (&left.values, &right.values) {
        (Values::Nothing, _) | (_, Values::Nothing) => Bits::none(wanted.len()),
        (Values::Moments(left), Values::Moments(right)) => compare_each(wanted, left, right, op),
        (Values::Moments(_) | Values::Days(_), Values::Moments(_) | Values::Days(_)) => {
            let (left, right) = (left.values.days(zone, &left.filled)?, right.values.days(zone, &right.filled)?);
            compare_each(wanted, &left, &right, op)
        }
        (Values::Scaled { digits: left, scale }, Values::Scaled { digits: right, scale: other }) if scale == other => {
            compare_each(wanted, left, right, op)
        }
        (Values::Choices(left), Values::Choices(right)) => compare_each(wanted, left, right, op),
        (Values::Texts(left), Values::Texts(right)) => wanted
            .passing(|row| left.get(row).zip(right.get(row)).is_some_and(|(left, right)| op.holds(left.cmp(right)))),
        (left, right) => compare_each(wanted, &left.ratios()?, &right.ratios()?, op),
    })
}

fn of_values(context: Context<'_>, field: FieldId, values: &[Value]) -> Option<Atom> {
    match &context.kind.field(field)?.kind {
        FieldKind::OneOf(choices) => {
            let is = |choice: usize| values.contains(&Value::Choice(choice));
            Some(Atom::Choices(context.field(field), (0..choices.len()).map(is).collect()))
        }
        FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text => {
            let texts = values.iter().map(|value| match value {
                Value::Text(text) => Some(text.clone()),
                _ => None,
            });
            Some(Atom::Text(context.field(field), TextTest::OneOf(texts.collect::<Option<_>>()?)))
        }
        _ => None,
    }
}

fn of_text(context: Context<'_>, field: FieldId, test: TextTest) -> Option<Atom> {
    match &context.kind.field(field)?.kind {
        FieldKind::OneOf(choices) => {
            Some(Atom::Choices(context.field(field), choices.iter().map(|choice| test.holds(choice)).collect()))
        }
        FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text => {
            Some(Atom::Text(context.field(field), test))
        }
        _ => None,
    }
}

/// A text or a choice compared with a fixed one.
fn of_word(context: Context<'_>, field: FieldId, op: Comparison, value: &Value) -> Option<Atom> {
    match (&context.kind.field(field)?.kind, value) {
        (FieldKind::OneOf(choices), Value::Choice(other)) => {
            let holds = (0..choices.len()).map(|choice| op.holds(choice.cmp(other))).collect();
            Some(Atom::Choices(context.field(field), holds))
        }
        (FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text, Value::Text(text)) => {
            Some(Atom::Text(context.field(field), TextTest::Order(op, text.clone())))
        }
        _ => None,
    }
}
