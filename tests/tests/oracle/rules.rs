//! Random rules of the core: as a tree, and in the words of the language.

use std::fmt::Debug;

use proptest::prelude::{BoxedStrategy, Just, Strategy, prop_oneof};
use proptest::sample::select;

use crate::records::{self, Day};

/// A condition on a dossier.
#[derive(Clone, Debug)]
pub(crate) enum Condition {
    DoneByDue,
    DoneBeforeDue,
    KindIsA,
    KindIsB,
    KindIsMissing,
    Flood,
    PointsAtLeast(i128),
    PointsAtMost(i128),
    DueBefore(Day),
    DueFrom(Day),
    DoneInPeriod,
    Not(Box<Condition>),
    All(Box<Condition>, Box<Condition>),
    Any(Box<Condition>, Box<Condition>),
}

impl Condition {
    pub(crate) fn text(&self) -> String {
        match self {
            Condition::DoneByDue => "done by due".to_owned(),
            Condition::DoneBeforeDue => "done before due".to_owned(),
            Condition::KindIsA => "kind is \"a\"".to_owned(),
            Condition::KindIsB => "kind is \"b\"".to_owned(),
            Condition::KindIsMissing => "kind is missing".to_owned(),
            Condition::Flood => "flood".to_owned(),
            Condition::PointsAtLeast(points) => format!("points >= {points}"),
            Condition::PointsAtMost(points) => format!("points <= {points}"),
            Condition::DueBefore(day) => format!("due < {}", records::text(*day)),
            Condition::DueFrom(day) => format!("due >= {}", records::text(*day)),
            Condition::DoneInPeriod => "done in period".to_owned(),
            Condition::Not(inner) => format!("not ({})", inner.text()),
            Condition::All(one, other) => format!("({}) and ({})", one.text(), other.text()),
            Condition::Any(one, other) => format!("({}) or ({})", one.text(), other.text()),
        }
    }
}

/// Conditions that `not`, `and` and `or` join.
pub(crate) trait Joined: Clone + Debug + 'static {
    const NOT: fn(Box<Self>) -> Self;
    const ALL: fn(Box<Self>, Box<Self>) -> Self;
    const ANY: fn(Box<Self>, Box<Self>) -> Self;
}

impl Joined for Condition {
    const NOT: fn(Box<Self>) -> Self = Condition::Not;
    const ALL: fn(Box<Self>, Box<Self>) -> Self = Condition::All;
    const ANY: fn(Box<Self>, Box<Self>) -> Self = Condition::Any;
}

/// Some conditions, and what is joined of them.
pub(crate) fn joined<C: Joined>(leaf: impl Strategy<Value = C> + 'static) -> BoxedStrategy<C> {
    leaf.prop_recursive(2, 4, 2, |inner| {
        let boxed = || inner.clone().prop_map(Box::new);
        prop_oneof![
            boxed().prop_map(C::NOT),
            (boxed(), boxed()).prop_map(|(one, other)| C::ALL(one, other)),
            (boxed(), boxed()).prop_map(|(one, other)| C::ANY(one, other)),
        ]
    })
    .boxed()
}

/// A bound without its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Exactly,
}

impl Side {
    fn text(self) -> &'static str {
        match self {
            Side::AtLeast => "at least",
            Side::MoreThan => "more than",
            Side::AtMost => "at most",
            Side::LessThan => "less than",
            Side::Exactly => "exactly",
        }
    }

    /// The bound of a number of records.
    fn of_records(self, number: i128) -> String {
        match self {
            Side::LessThan => format!("fewer than {number}"),
            side => format!("{} {number}", side.text()),
        }
    }
}

/// What open records are taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OpenAs {
    Met,
    Failed,
    LeftOut,
}

#[derive(Clone, Debug)]
pub(crate) enum Target {
    /// A share of dossiers in hundredths; `every` is each month.
    Share {
        every: bool,
        side: Side,
        percent: i128,
        filter: Option<Condition>,
        condition: Condition,
        open_as: Option<OpenAs>,
        none_as: Option<bool>,
        excusing: Option<Condition>,
    },
    Count {
        every: bool,
        own: bool,
        side: Side,
        number: i128,
        filter: Option<Condition>,
    },
    Sum {
        side: Side,
        number: i128,
        filter: Option<Condition>,
    },
    Average {
        side: Side,
        number: i128,
        filter: Option<Condition>,
    },
    Distinct {
        side: Side,
        number: i128,
        filter: Option<Condition>,
    },
    Ratio {
        side: Side,
        number: i128,
        above: Option<Condition>,
        below: Option<Condition>,
    },
    /// A number of dossiers that must be down by so many hundredths; without it, fewer.
    Change {
        percent: Option<i128>,
        filter: Option<Condition>,
    },
    /// A share of officers that have so many slips.
    Has {
        every: bool,
        negated: bool,
        side: Side,
        number: i128,
        only_a: bool,
        of_officers: (Side, i128),
    },
}

fn of(filter: Option<&Condition>) -> String {
    filter.map_or_else(String::new, |filter| format!(" where ({})", filter.text()))
}

impl Target {
    /// What is measured, where that is declared by itself.
    fn measure(&self) -> Option<String> {
        let dossiers = |filter: &Option<Condition>| format!("dossiers in period{}", of(filter.as_ref()));
        match self {
            Target::Share { .. } | Target::Count { .. } | Target::Has { .. } => None,
            Target::Sum { filter, .. } => Some(format!("sum of points of {}", dossiers(filter))),
            Target::Average { filter, .. } => Some(format!("average points of {}", dossiers(filter))),
            Target::Distinct { filter, .. } => Some(format!("distinct kind of {}", dossiers(filter))),
            Target::Change { filter, .. } => Some(format!("count of {}", dossiers(filter))),
            Target::Ratio { above, below, .. } => {
                Some(format!("count of {} / count of {}", dossiers(above), dossiers(below)))
            }
        }
    }

    /// It as a sentence, and the declaration of its measure by a name, if it has one.
    pub(crate) fn sentence(&self, name: &str) -> (String, String) {
        match self.measure() {
            Some(measure) => (format!("{name} {}", self.text()), format!("\nmeasure {name}: {measure}\n")),
            None => (self.text(), String::new()),
        }
    }

    /// What is asked; of a measure, what follows its name.
    fn text(&self) -> String {
        let window = |every: bool| if every { " in every month" } else { " in period" };
        match self {
            Target::Share { every, side, percent, filter, condition, open_as, none_as, excusing } => {
                let mut text = format!(
                    "{} {percent}% of dossiers{}{} are ({})",
                    side.text(),
                    window(*every),
                    of(filter.as_ref()),
                    condition.text()
                );
                text.push_str(match open_as {
                    Some(OpenAs::Met) => ", counting open as met",
                    Some(OpenAs::Failed) => ", counting open as failed",
                    Some(OpenAs::LeftOut) => ", counting open as left out",
                    None => "",
                });
                text.push_str(match none_as {
                    Some(true) => ", counting none as met",
                    Some(false) => ", counting none as missed",
                    None => "",
                });
                if let Some(excusing) = excusing {
                    text.push_str(&format!(", excusing ({})", excusing.text()));
                }
                text
            }
            Target::Count { every, own, side, number, filter } => {
                let own = if *own { "own " } else { "" };
                format!("{} {own}dossiers{}{}", side.of_records(*number), window(*every), of(filter.as_ref()))
            }
            Target::Sum { side, number, .. }
            | Target::Average { side, number, .. }
            | Target::Distinct { side, number, .. }
            | Target::Ratio { side, number, .. } => format!("is {} {number}", side.text()),
            Target::Change { percent: Some(percent), .. } => {
                format!("down at least {percent}% from the previous period")
            }
            Target::Change { percent: None, .. } => "is less than in the previous period".to_owned(),
            Target::Has { every, negated, side, number, only_a, of_officers: (of_side, percent) } => {
                let only = if *only_a { " where kind is \"a\"" } else { "" };
                let has = format!("has {} slips{}{only}", side.of_records(*number), window(*every));
                let not = if *negated { "not " } else { "" };
                format!("{} {percent}% of officers are ({not}({has}))", of_side.text())
            }
        }
    }
}

/// The kinds of record.
pub(crate) const RECORDS: &str = r#"units
  code   : id
  parent : unit?
  level  : one of "province", "ward", "commune"?
  people : number?
  opened : date?

records dossiers counted by day
  code    : id
  office  : unit
  entered : date
  day     : date?
  due     : deadline?
  done    : date?
  kind    : one of "a", "b"?
  points  : number from 1 to 5?
  flood   : yes/no?

records officers
  code   : id
  office : unit

records slips counted by day
  code    : id
  officer : officers
  day     : date?
  kind    : one of "a", "b"?
"#;

/// The rules as a file.
pub(crate) fn document(targets: &[Target]) -> String {
    let mut text = RECORDS.to_owned();
    for (place, target) in targets.iter().enumerate() {
        let (sentence, measure) = target.sentence(&format!("m{place}"));
        text.push_str(&format!("{measure}\nindicator t{place}\n  target {sentence}\n"));
    }
    text
}

pub(crate) fn condition() -> BoxedStrategy<Condition> {
    joined(prop_oneof![
        4 => Just(Condition::DoneByDue),
        1 => Just(Condition::DoneBeforeDue),
        2 => Just(Condition::KindIsA),
        1 => Just(Condition::KindIsMissing),
        2 => Just(Condition::Flood),
        1 => (2..=4i128).prop_map(Condition::PointsAtLeast),
        1 => Just(Condition::KindIsB),
        1 => (1..=4i128).prop_map(Condition::PointsAtMost),
        1 => (60..=95i32).prop_map(Condition::DueBefore),
        1 => (60..=95i32).prop_map(Condition::DueFrom),
        1 => Just(Condition::DoneInPeriod),
    ])
}

fn filter() -> impl Strategy<Value = Option<Condition>> {
    prop_oneof![2 => Just(None), 3 => condition().prop_map(Some)]
}

fn side() -> impl Strategy<Value = Side> {
    select(&[Side::AtLeast, Side::MoreThan, Side::AtMost, Side::LessThan][..])
}

fn any_side() -> impl Strategy<Value = Side> {
    prop_oneof![6 => side(), 1 => Just(Side::Exactly)]
}

fn percent() -> impl Strategy<Value = i128> {
    select(&[25, 30, 50, 60, 75, 90][..])
}

fn maybe() -> impl Strategy<Value = bool> {
    proptest::bool::weighted(0.3)
}

pub(crate) fn shares() -> impl Strategy<Value = Target> {
    (
        (maybe(), side(), percent(), filter(), condition()),
        (
            prop_oneof![3 => Just(None), 1 => Just(Some(OpenAs::Met)), 1 => Just(Some(OpenAs::Failed)), 1 => Just(Some(OpenAs::LeftOut))],
            prop_oneof![3 => Just(None), 1 => Just(Some(true)), 1 => Just(Some(false))],
            prop_oneof![1 => Just(None), 1 => condition().prop_map(Some)],
        ),
    )
        .prop_map(|((every, side, percent, filter, condition), (open_as, none_as, excusing))| Target::Share {
            every,
            side,
            percent,
            filter,
            condition,
            open_as,
            none_as,
            excusing,
        })
}

pub(crate) fn counts() -> impl Strategy<Value = Target> {
    (maybe(), maybe(), any_side(), 1..=4i128, filter()).prop_map(|(every, own, side, number, filter)| Target::Count {
        every,
        own,
        side,
        number,
        filter,
    })
}

pub(crate) fn sums() -> impl Strategy<Value = Target> {
    (side(), 1..=12i128, filter()).prop_map(|(side, number, filter)| Target::Sum { side, number, filter })
}

pub(crate) fn averages() -> impl Strategy<Value = Target> {
    (side(), 2..=4i128, filter()).prop_map(|(side, number, filter)| Target::Average { side, number, filter })
}

pub(crate) fn distinct() -> impl Strategy<Value = Target> {
    (side(), 1..=2i128, filter()).prop_map(|(side, number, filter)| Target::Distinct { side, number, filter })
}

pub(crate) fn ratios() -> impl Strategy<Value = Target> {
    (side(), 1..=2i128, filter(), filter()).prop_map(|(side, number, above, below)| Target::Ratio {
        side,
        number,
        above,
        below,
    })
}

pub(crate) fn changes() -> impl Strategy<Value = Target> {
    (prop_oneof![Just(None), percent().prop_map(Some)], filter())
        .prop_map(|(percent, filter)| Target::Change { percent, filter })
}

pub(crate) fn has() -> impl Strategy<Value = Target> {
    (maybe(), maybe(), any_side(), 1..=2i128, maybe(), (side(), percent())).prop_map(
        |(every, negated, side, number, only_a, of_officers)| Target::Has {
            every,
            negated,
            side,
            number,
            only_a,
            of_officers,
        },
    )
}
