//! Random groups of indicators that are near to each other in meaning: with milestones, `for each unit` and `meets`.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;

use crate::records::{self, Day, LEVELS};
use crate::rules::{self, Condition, Joined, RECORDS, Target, joined};

/// A condition on a unit.
#[derive(Clone, Debug)]
pub(crate) enum OfUnit {
    Level(&'static str),
    NotLevel(&'static str),
    PeopleAtLeast(i128),
    PeopleAtMost(i128),
    OpenedBefore(Day),
    OpenedBy(Day),
    OpenedAfter(Day),
    OpenedIsPresent,
    HasDossiers(bool, i128),
    /// The indicator that the group asks for is met.
    Meets,
    Not(Box<OfUnit>),
    All(Box<OfUnit>, Box<OfUnit>),
    Any(Box<OfUnit>, Box<OfUnit>),
}

impl OfUnit {
    pub(crate) fn text(&self) -> String {
        match self {
            OfUnit::Level(level) => format!("level is \"{level}\""),
            OfUnit::NotLevel(level) => format!("level is not \"{level}\""),
            OfUnit::PeopleAtLeast(people) => format!("people >= {people}"),
            OfUnit::PeopleAtMost(people) => format!("people <= {people}"),
            OfUnit::OpenedBefore(day) => format!("opened < {}", records::text(*day)),
            OfUnit::OpenedBy(day) => format!("opened by {}", records::text(*day)),
            OfUnit::OpenedAfter(day) => format!("opened after {}", records::text(*day)),
            OfUnit::OpenedIsPresent => "opened is present".to_owned(),
            OfUnit::HasDossiers(true, number) => format!("has at least {number} dossiers in period"),
            OfUnit::HasDossiers(false, number) => format!("has at most {number} dossiers in period"),
            OfUnit::Meets => "meets asked".to_owned(),
            OfUnit::Not(inner) => format!("not ({})", inner.text()),
            OfUnit::All(one, other) => format!("({}) and ({})", one.text(), other.text()),
            OfUnit::Any(one, other) => format!("({}) or ({})", one.text(), other.text()),
        }
    }
}

impl Joined for OfUnit {
    const NOT: fn(Box<Self>) -> Self = OfUnit::Not;
    const ALL: fn(Box<Self>, Box<Self>) -> Self = OfUnit::All;
    const ANY: fn(Box<Self>, Box<Self>) -> Self = OfUnit::Any;
}

/// Conditions on units; some of them ask for the indicator, if that is allowed.
pub(crate) fn of_unit(meets: bool) -> BoxedStrategy<OfUnit> {
    let leaf = prop_oneof![
        4 => select(&LEVELS[..]).prop_map(OfUnit::Level),
        2 => select(&LEVELS[..]).prop_map(OfUnit::NotLevel),
        2 => (0..=4i128).prop_map(OfUnit::PeopleAtLeast),
        2 => (0..=4i128).prop_map(OfUnit::PeopleAtMost),
        1 => (60..=95i32).prop_map(OfUnit::OpenedBefore),
        1 => (60..=95i32).prop_map(OfUnit::OpenedBy),
        1 => (60..=95i32).prop_map(OfUnit::OpenedAfter),
        1 => Just(OfUnit::OpenedIsPresent),
        1 => (any::<bool>(), 1..=2i128).prop_map(|(least, number)| OfUnit::HasDossiers(least, number)),
    ];
    joined(if meets { prop_oneof![3 => leaf, 2 => Just(OfUnit::Meets)].boxed() } else { leaf.boxed() })
}

/// Two conditions on units that are near to each other in meaning.
pub(crate) fn two_of_units() -> impl Strategy<Value = (OfUnit, OfUnit)> {
    (of_unit(false), any::<u8>(), of_unit(false)).prop_map(|(one, way, other)| {
        let near = otherwise(one.clone(), way, other.clone());
        if way < 128 { (one, other) } else { (other, near) }
    })
}

/// A condition in other words, stricter, looser or another one.
fn otherwise<C: Joined>(old: C, way: u8, other: C) -> C {
    let negated = |one: C| C::NOT(Box::new(one));
    let all = |one: C, other: C| C::ALL(Box::new(one), Box::new(other));
    let any = |one: C, other: C| C::ANY(Box::new(one), Box::new(other));
    match way % 8 {
        0 => negated(negated(old)),
        1 => all(old, other),
        2 => any(old, other),
        3 => all(old.clone(), any(other, old)),
        4 => negated(all(negated(old), negated(other))),
        5 => all(old.clone(), negated(old)),
        6 => other,
        _ => old,
    }
}

fn changed(mut target: Target, way: u8, by: i128, other: Condition) -> Target {
    match &mut target {
        Target::Share { percent, condition, filter, .. } => {
            *percent = (*percent + by).clamp(1, 99);
            if way.is_multiple_of(3) {
                let changed = |filter| otherwise(filter, way, Condition::Flood);
                *filter = Some(filter.clone().map_or(other, changed));
            } else {
                *condition = otherwise(condition.clone(), way, other);
            }
        }
        Target::Count { number, filter, .. }
        | Target::Sum { number, filter, .. }
        | Target::Average { number, filter, .. } => {
            *number = (*number + by % 3).max(0);
            let changed = |filter| otherwise(filter, way, other.clone());
            *filter = Some(filter.clone().map_or(other.clone(), changed));
        }
        Target::Has { number, .. } => *number = (*number + by % 3).max(1),
        _ => {}
    }
    target
}

fn target() -> BoxedStrategy<Target> {
    prop_oneof![
        rules::shares(),
        rules::counts(),
        rules::sums(),
        rules::averages(),
        rules::has(),
        rules::ratios(),
        rules::distinct(),
        rules::changes()
    ]
    .boxed()
}

/// A target and others that are near to it in meaning.
fn near() -> BoxedStrategy<Vec<Target>> {
    (target(), vec((any::<u8>(), -30..=30i128, rules::condition()), 1..4))
        .prop_map(|(one, others)| {
            let changed = others.into_iter().map(|(way, by, condition)| changed(one.clone(), way, by, condition));
            std::iter::once(one.clone()).chain(changed.collect::<Vec<_>>()).collect()
        })
        .boxed()
}

fn near_of_units() -> BoxedStrategy<Vec<(OfUnit, OfUnit)>> {
    let others = vec((any::<u8>(), any::<u8>(), of_unit(true)), 1..4);
    (of_unit(true), of_unit(true), others)
        .prop_map(|(filter, condition, others)| {
            let changed = others.into_iter().map(|(of_filter, of_condition, other)| {
                (otherwise(filter.clone(), of_filter, other.clone()), otherwise(condition.clone(), of_condition, other))
            });
            let changed: Vec<_> = changed.collect();
            std::iter::once((filter.clone(), condition.clone())).chain(changed).collect()
        })
        .boxed()
}

/// What the indicators of a group are.
#[derive(Clone, Debug)]
pub(crate) enum Sort {
    Targets(Vec<Target>),
    /// The targets at one day or at another.
    Milestones([Day; 2], Vec<Target>),
    /// The indicator that is asked for, and (or) the targets.
    Meets(bool, Vec<Target>),
    /// Shares without a target, in each month or in the period.
    Monitored(Vec<(bool, Condition)>),
    /// A share of the units that meet one condition that meet another.
    OfUnits(i128, Vec<(OfUnit, OfUnit)>),
}

/// To whom an indicator applies: `None` to all together too.
type Scope = Option<Option<OfUnit>>;

/// Indicators near to each other in meaning, and one that they may ask for.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) asked: Target,
    /// The days of its milestones, if it has some.
    pub(crate) asked_by: Option<[Day; 2]>,
    pub(crate) asked_scope: Scope,
    pub(crate) scope: Scope,
    pub(crate) sort: Sort,
}

fn scope() -> BoxedStrategy<Scope> {
    prop_oneof![3 => Just(None), 1 => Just(Some(None)), 4 => of_unit(false).prop_map(|of| Some(Some(of)))].boxed()
}

pub(crate) fn group() -> impl Strategy<Value = Group> {
    let days = || select(&[[61, 90], [75, 120], [90, 274], [80, 95]][..]);
    let sort = prop_oneof![
        3 => near().prop_map(Sort::Targets),
        3 => (days(), near()).prop_map(|(days, targets)| Sort::Milestones(days, targets)),
        2 => (any::<bool>(), near()).prop_map(|(and, targets)| Sort::Meets(and, targets)),
        1 => vec((any::<bool>(), rules::condition()), 1..3).prop_map(Sort::Monitored),
        3 => (select(&[30, 50, 100][..]), near_of_units()).prop_map(|(percent, of)| Sort::OfUnits(percent, of)),
    ];
    let asked = (target(), weighted(0.3, days()));
    (asked, scope(), scope(), sort).prop_map(|((asked, asked_by), asked_scope, scope, sort)| Group {
        asked,
        asked_by,
        asked_scope,
        scope,
        sort,
    })
}

/// The text of an indicator.
struct Indicator<'g> {
    name: String,
    scope: &'g Scope,
    text: String,
    measures: String,
}

impl Indicator<'_> {
    fn of<'g>(name: &str, scope: &'g Scope) -> Indicator<'g> {
        Indicator { name: name.to_owned(), scope, text: String::new(), measures: String::new() }
    }

    /// A target as a sentence; its measure is declared apart.
    fn sentence(&mut self, target: &Target, number: usize) -> String {
        let (sentence, measure) = target.sentence(&format!("{}_m{number}", self.name));
        self.measures.push_str(&measure);
        sentence
    }

    fn written(self) -> String {
        let scope = match self.scope {
            None => String::new(),
            Some(None) => "  for each unit\n".to_owned(),
            Some(Some(scope)) => format!("  for each unit where {}\n", scope.text()),
        };
        format!("{}\nindicator {}\n{scope}{}", self.measures, self.name, self.text)
    }
}

impl Group {
    /// The group as a file.
    pub(crate) fn document(&self) -> String {
        let mut text = RECORDS.to_owned();
        let mut asked = Indicator::of("asked", &self.asked_scope);
        let sentence = asked.sentence(&self.asked, 0);
        asked.text = match self.asked_by.map(|days| days.map(records::text)) {
            None => format!("  target {sentence}\n"),
            Some([first, last]) => format!("  milestone {first}: {sentence}\n  milestone {last}: {sentence}\n"),
        };
        text.push_str(&asked.written());
        let mut add = |place: usize, body: &dyn Fn(&mut Indicator<'_>) -> String| {
            let mut indicator = Indicator::of(&format!("t{place}"), &self.scope);
            indicator.text = body(&mut indicator);
            text.push_str(&indicator.written());
        };
        match &self.sort {
            Sort::Targets(targets) => {
                for (place, target) in targets.iter().enumerate() {
                    add(place, &|indicator| format!("  target {}\n", indicator.sentence(target, 0)));
                }
            }
            Sort::Milestones(days, targets) => {
                let [first, last] = days.map(records::text);
                for (place, target) in targets.iter().enumerate() {
                    add(place, &|indicator| {
                        let (one, other) = (indicator.sentence(target, 0), indicator.sentence(&targets[0], 1));
                        // What is changed is at either day.
                        match place % 2 {
                            0 => format!("  milestone {first}: {one}\n  milestone {last}: {other}\n"),
                            _ => format!("  milestone {first}: {other}\n  milestone {last}: {one}\n"),
                        }
                    });
                }
            }
            Sort::Meets(and, targets) => {
                for (place, target) in targets.iter().enumerate() {
                    let join = if *and { "and" } else { "or" };
                    add(place, &|indicator| {
                        format!("  target meets asked, {join} {}\n", indicator.sentence(target, 0))
                    });
                }
            }
            Sort::Monitored(shares) => {
                for (place, (every, condition)) in shares.iter().enumerate() {
                    let window = if *every { "every month" } else { "period" };
                    let share = format!("share of dossiers in {window} are ({})", condition.text());
                    add(place, &|_| format!("  monitor {share}\n"));
                }
            }
            Sort::OfUnits(percent, of) => {
                for (place, (filter, condition)) in of.iter().enumerate() {
                    let (filter, condition) = (filter.text(), condition.text());
                    add(place, &|_| {
                        format!("  target at least {percent}% of units where ({filter}) are ({condition})\n")
                    });
                }
            }
        }
        text
    }
}
