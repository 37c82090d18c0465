//! The values that a field of a candidate record may take: at, just before and just after everything that a rule says.
//!
//! The first value of a field is the plainest one that is likely to meet; an empty one comes last.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use tieuchi_model::calendar::Reach;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldKind, Value};
use tieuchi_model::time::{Date, Length, Moment, When, Zone};

use super::Side;
use super::both::{At, Both, JointField};
use super::mentions::{Link, Mentions};
use super::occasion::{Occasion, days_earlier, days_later, length};
use super::scene::{Cell, Row};
use super::written::has_clock;

/// What a record's own duration is where the rules say none.
pub(super) const USUAL_DURATION: Length = Length::WorkingDays(5);

const MINUTE: i64 = 60_000_000;
/// Eight in the morning.
const MORNING: i64 = 8 * 60 * MINUTE;
/// Five in the afternoon.
const AFTERNOON: i64 = 17 * 60 * MINUTE;
const NIGHT: i64 = 21 * 60 * MINUTE;

/// A ratio as a decimal, where it has few digits.
pub(super) fn decimal(ratio: Ratio) -> Option<Decimal> {
    let numerator = Decimal::try_from_i128_with_scale(ratio.numerator(), 0).ok()?;
    let denominator = Decimal::try_from_i128_with_scale(ratio.denominator(), 0).ok()?;
    let value = numerator.checked_div(denominator)?.normalize();
    (value.scale() <= 6).then_some(value)
}

/// The values of each field for one occasion.
pub(super) struct Values<'a> {
    both: &'a Both<'a>,
    mentions: &'a Mentions,
    occasion: &'a Occasion,
    zone: &'a Zone,
    fixed: BTreeMap<At, Vec<Cell>>,
}

impl<'a> Values<'a> {
    /// `None` without rules.
    pub(super) fn new(both: &'a Both<'a>, mentions: &'a Mentions, occasion: &'a Occasion) -> Option<Values<'a>> {
        let zone = &both.sides.first()?.rules.zone;
        let mut values = Values { both, mentions, occasion, zone, fixed: BTreeMap::new() };
        for (kind, joint) in both.kinds.iter().enumerate() {
            for (place, field) in joint.fields.iter().enumerate() {
                let at = (kind, place);
                if mentions.reads(at) || mentions.placed.contains(&at) {
                    let cells = values.fixed_of(at, field);
                    values.fixed.insert(at, cells);
                }
            }
        }
        Some(values)
    }

    /// The values of a field in a row whose other cells stand already.
    pub(super) fn of(&self, at: At, row: &Row) -> Vec<Cell> {
        let Some(field) = self.both.field(at) else { return Vec::new() };
        let mut cells = Vec::new();
        for link in self.mentions.links.iter().filter(|link| link.later == at && link.from.0 == at.0) {
            match row.cell(link.from.1) {
                Cell::Value(Value::When(from)) => self.linked(link, *from, field, &mut cells),
                Cell::Value(Value::Number(number)) => {
                    self.numbers(*number, field, &mut cells);
                }
                Cell::Value(other) if link.length.is_none() => push(&mut cells, Cell::Value(other.clone())),
                _ => {}
            }
        }
        let linked = cells.len();
        for cell in self.fixed.get(&at).into_iter().flatten() {
            // What is measured from another moment needs few moments of its own.
            if linked == 0 || cells.len() < linked + 6 || !matches!(cell, Cell::Value(Value::When(_))) {
                push(&mut cells, cell.clone());
            }
        }
        if cells.is_empty() {
            cells.push(Cell::Empty);
        }
        cells
    }

    fn fixed_of(&self, at: At, field: &JointField<'_>) -> Vec<Cell> {
        let constants = self.mentions.constants.get(&at).map_or(&[][..], Vec::as_slice);
        let mut cells = Vec::new();
        match &field.declared.kind {
            FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) => {}
            FieldKind::Text => texts(constants, &mut cells),
            FieldKind::OneOf(choices) => {
                for constant in constants {
                    push(&mut cells, Cell::Value(constant.clone()));
                }
                let others = if choices.len() <= 5 { choices.len() } else { 1 };
                let unmentioned = choices.iter().map(|choice| Value::Text(choice.clone()));
                let unmentioned: Vec<Value> = unmentioned.filter(|value| !constants.contains(value)).collect();
                cells.extend(unmentioned.into_iter().take(others).map(Cell::Value));
            }
            FieldKind::YesNo => {
                cells.extend([Cell::Value(Value::YesNo(true)), Cell::Value(Value::YesNo(false))]);
            }
            FieldKind::Number { .. } => {
                for constant in constants {
                    if let Value::Number(number) = constant {
                        self.numbers(*number, field, &mut cells);
                    }
                }
                if self.mentions.computed.contains(&at) {
                    for number in combinations(constants) {
                        self.numbers(number, field, &mut cells);
                    }
                }
                for number in [Decimal::ONE, Decimal::ZERO, Decimal::TEN] {
                    push_number(number, field, &mut cells);
                }
                for bound in &self.mentions.bounds {
                    for number in [bound.numerator(), bound.denominator(), bound.denominator() - bound.numerator()] {
                        if let Ok(number) = Decimal::try_from_i128_with_scale(number, 0) {
                            push_number(number, field, &mut cells);
                        }
                    }
                }
                if let FieldKind::Number { lowest, highest, .. } = &field.declared.kind {
                    [lowest, highest].into_iter().flatten().for_each(|end| push_number(*end, field, &mut cells));
                }
            }
            FieldKind::Duration => {
                let lengths = constants.iter().filter_map(|value| match value {
                    Value::Length(length) => Some(*length),
                    _ => None,
                });
                let lengths: Vec<Length> = lengths.chain(self.mentions.lengths.iter().copied()).collect();
                for length in lengths.into_iter().chain([USUAL_DURATION]) {
                    push(&mut cells, Cell::Value(Value::Length(length)));
                    push(&mut cells, Cell::Value(Value::Length(longer(length))));
                }
                cells.truncate(8);
            }
            FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline => {
                self.moments(at, field, constants, &mut cells)
            }
        }
        if !field.required {
            if self.both.kind(at.0).and_then(|kind| kind.lasting).is_some_and(|(_, to)| to == at.1) {
                // Who is still there has no end.
                cells.insert(0, Cell::Empty);
            } else {
                cells.push(Cell::Empty);
            }
        }
        cells
    }

    fn numbers(&self, number: Decimal, field: &JointField<'_>, cells: &mut Vec<Cell>) {
        let step = match &field.declared.kind {
            FieldKind::Number { whole: true, .. } => Decimal::ONE,
            _ => Decimal::new(1, number.normalize().scale()),
        };
        for number in [Some(number), number.checked_add(step), number.checked_sub(step)].into_iter().flatten() {
            push_number(number, field, cells);
        }
    }

    fn moments(&self, at: At, field: &JointField<'_>, constants: &[Value], cells: &mut Vec<Cell>) {
        let Some(kind) = self.both.kind(at.0) else { return };
        let mut add = |day: Date, clock: i64| push(cells, self.when(field, day, clock));
        let middle = self.plain_day();
        let starts = kind.lasting.is_some_and(|(from, _)| from == at.1);
        if starts {
            add(days_earlier(self.occasion.window.from, 1000), MORNING);
        }
        // A limit falls at the end of office hours.
        let clock = if field.declared.kind == FieldKind::Deadline { AFTERNOON } else { MORNING };
        add(middle, clock);
        let is_start = self.mentions.links.iter().any(|link| link.from == at);
        if self.mentions.placed.contains(&at) || !is_start {
            for window in &self.occasion.windows {
                add(days_later(window.from, length(*window) / 2), clock);
                add(window.from, MORNING);
                add(window.last(), AFTERNOON);
                add(window.from.yesterday().unwrap_or(window.from), AFTERNOON);
                add(window.until, MORNING);
            }
        }
        if is_start {
            for (day, clock) in self.special_starts(at) {
                add(day, clock);
            }
        }
        for constant in constants {
            if let Value::When(when) = constant {
                let day = self.zone.day(*when);
                add(day.yesterday().unwrap_or(day), MORNING);
                add(day, MORNING);
                add(day.tomorrow().unwrap_or(day), MORNING);
            }
        }
        for day in self.mentions.month_days.get(&at).into_iter().flatten() {
            if let Some(day) = day.in_year(middle.year()) {
                add(day.yesterday().unwrap_or(day), MORNING);
                add(day, MORNING);
                add(day.tomorrow().unwrap_or(day), MORNING);
            }
        }
        for day in &self.mentions.days {
            add(day.yesterday().unwrap_or(*day), MORNING);
            add(*day, MORNING);
            add(day.tomorrow().unwrap_or(*day), MORNING);
        }
        if !self.occasion.is_over {
            let today = self.zone.day_of(Moment(self.occasion.as_of.0.saturating_sub(1)));
            add(today, MORNING);
            add(today.tomorrow().unwrap_or(today), MORNING);
            add(days_later(today, 5), AFTERNOON);
        }
        for constant in constants {
            if let Value::When(When::Moment(moment)) = constant
                && has_clock(field.declared)
            {
                for moment in [*moment, moment.later(MINUTE), moment.later(-MINUTE)] {
                    push(cells, Cell::Value(Value::When(When::Moment(moment))));
                }
            }
        }
    }

    /// A working day early in the period that has other working days around it.
    fn plain_day(&self) -> Date {
        let window = self.occasion.window;
        let third = days_later(window.from, (length(window) / 3).min(7));
        let is_plain = |day: &Date| {
            let around = [day.yesterday().unwrap_or(*day), *day, day.tomorrow().unwrap_or(*day)];
            around.iter().all(|day| self.is_working(*day))
        };
        (0..7).map(|count| days_later(third, count)).find(is_plain).unwrap_or(third)
    }

    fn is_working(&self, day: Date) -> bool {
        self.both.sides.iter().all(|side| side.rules.calendar.is_working(day) != Some(false))
    }

    /// Starts from which the ways to count a span part: the first of each order in which the limits of both sides fall,
    /// before a day off, at night, and on a day that is not worked.
    fn special_starts(&self, at: At) -> Vec<(Date, i64)> {
        let window = self.occasion.window;
        let days: Vec<Date> = (0..length(window).min(100)).map(|count| days_later(window.from, count)).collect();
        let find = |wanted: &dyn Fn(Date) -> bool| days.iter().copied().find(|day| wanted(*day));
        let eve = find(&|day| self.is_working(day) && !self.is_working(tomorrow(day)));
        let off = find(&|day| !self.is_working(day));
        let links: Vec<&Link> =
            self.mentions.links.iter().filter(|link| link.from == at && link.length.is_some()).collect();
        let mut orders = BTreeSet::new();
        let parting = days.iter().copied().filter(|day| orders.insert(self.order(&links, *day))).take(9);
        let mut starts: Vec<(Date, i64)> = parting.map(|day| (day, MORNING)).collect();
        starts.push((self.plain_day(), NIGHT));
        starts.extend(eve.map(|day| (day, AFTERNOON)));
        starts.extend(off.map(|day| (day, MORNING)));
        starts
    }

    /// How the limits from a day fall: in which order, and whether each is on a working day.
    fn order(&self, links: &[&Link], day: Date) -> Vec<(usize, bool)> {
        let from = When::Moment(self.zone.start_of(day).later(MORNING));
        let ends = self.both.sides.iter().flat_map(|side| {
            links.iter().map(move |link| match reach(link, from, side) {
                Reach::Moment(moment) => side.rules.zone.day_of(moment),
                Reach::Day(day) | Reach::NotKnown { earliest: day, .. } => day,
                Reach::Beyond | Reach::Undefined => day,
            })
        });
        let ends: Vec<Date> = ends.collect();
        ends.iter().map(|end| (ends.iter().filter(|other| *other < end).count(), self.is_working(*end))).collect()
    }

    /// What lies at, just before and just after the end of a span from another moment.
    fn linked(&self, link: &Link, from: When, field: &JointField<'_>, cells: &mut Vec<Cell>) {
        for side in &self.both.sides {
            let zone = &side.rules.zone;
            match reach(link, from, side) {
                Reach::Moment(moment) if has_clock(field.declared) => {
                    for moment in [moment.later(-MINUTE), moment, moment.later(MINUTE)] {
                        push(cells, Cell::Value(Value::When(When::Moment(moment))));
                    }
                    push(cells, self.when(field, tomorrow(zone.day_of(moment)), MORNING));
                }
                Reach::Moment(moment) => self.around(field, zone.day_of(moment), cells),
                Reach::Day(day) => self.around(field, day, cells),
                Reach::NotKnown { earliest, .. } => self.around(field, earliest, cells),
                Reach::Beyond | Reach::Undefined => {}
            }
        }
    }

    fn around(&self, field: &JointField<'_>, day: Date, cells: &mut Vec<Cell>) {
        for day in [day.yesterday().unwrap_or(day), day, tomorrow(day)] {
            push(cells, self.when(field, day, MORNING));
        }
    }

    /// A day with a clock time, as far as the field can say it.
    fn when(&self, field: &JointField<'_>, day: Date, clock: i64) -> Cell {
        Cell::Value(Value::When(if has_clock(field.declared) {
            When::Moment(self.zone.start_of(day).later(clock))
        } else {
            When::Day(day)
        }))
    }
}

/// Where a span from a moment ends by the calendar of a side.
fn reach(link: &Link, from: When, side: &Side<'_>) -> Reach {
    let (calendar, zone) = (&side.rules.calendar, &side.rules.zone);
    match (link.length, from) {
        (None, When::Day(day)) => Reach::Day(day),
        (None, When::Moment(moment)) => Reach::Moment(moment),
        (Some(length), _) if link.back => calendar.ahead(zone, from, length, link.rolled),
        (Some(length), _) => calendar.limit(zone, from, length, link.rolled),
    }
}

fn tomorrow(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

fn push(cells: &mut Vec<Cell>, cell: Cell) {
    if !cells.contains(&cell) {
        cells.push(cell);
    }
}

fn push_number(number: Decimal, field: &JointField<'_>, cells: &mut Vec<Cell>) {
    let FieldKind::Number { whole, lowest, highest } = &field.declared.kind else { return };
    let too_low = lowest.is_some_and(|lowest| number < lowest);
    let too_high = highest.is_some_and(|highest| number > highest);
    if !too_low && !too_high && (!*whole || number.fract().is_zero()) {
        push(cells, Cell::Value(Value::Number(number.normalize())));
    }
}

/// What the numbers of a rule give when they are combined, as whole numbers.
fn combinations(constants: &[Value]) -> Vec<Decimal> {
    let number = |value: &Value| match value {
        Value::Number(number) => Some(*number),
        _ => None,
    };
    let numbers: Vec<Decimal> = constants.iter().filter_map(number).take(5).collect();
    let pairs = numbers.iter().flat_map(|one| numbers.iter().map(move |other| (*one, *other)));
    let results = pairs.flat_map(|(one, other)| {
        [one.checked_div(other), one.checked_sub(other), one.checked_add(other), one.checked_mul(other)]
    });
    results.flatten().map(|number| number.floor()).collect()
}

fn texts(constants: &[Value], cells: &mut Vec<Cell>) {
    let mut add = |text: String| push(cells, Cell::Value(Value::Text(text)));
    for constant in constants {
        if let Value::Text(text) = constant {
            add(text.clone());
            add(format!("{text} B"));
            add(format!("A {text}"));
        }
    }
    add("A".to_owned());
    add("B".to_owned());
}

/// One of its unit more.
fn longer(length: Length) -> Length {
    match length {
        Length::Elapsed(micros) => Length::Elapsed(micros.saturating_add(60 * MINUTE)),
        Length::WorkingTime(micros) => Length::WorkingTime(micros.saturating_add(60 * MINUTE)),
        Length::Days(days) => Length::Days(days.saturating_add(1)),
        Length::Months(months) => Length::Months(months.saturating_add(1)),
        Length::WorkingDays(days) => Length::WorkingDays(days.saturating_add(1)),
    }
}
