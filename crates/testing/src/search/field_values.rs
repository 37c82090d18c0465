//! The values that a field of a candidate record may take: at, just before and just after everything that a rule mentions.
//!
//! The first value of a field is the simplest one that is likely to meet the target; an empty one comes last.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use tieuchi_model::calendar::Reach;
use tieuchi_model::schema::{FieldKind, Value};
use tieuchi_model::time::{Date, Length, Moment, When, Zone};

use super::candidate::{CandidateCell, CandidateRow};
use super::cell_text::has_clock;
use super::compared::ComparedIndicator;
use super::joint_schema::{FieldKey, JointField, JointSchema};
use super::judging_times::{JudgingTime, days_earlier, days_later, length};
use super::mentions::{Mentions, TimeOffset, USUAL_DURATION};

const MINUTE: i64 = 60_000_000;
/// 08:00, in microseconds after midnight.
const MORNING: i64 = 8 * 60 * MINUTE;
/// 17:00.
const AFTERNOON: i64 = 17 * 60 * MINUTE;
/// 21:00.
const NIGHT: i64 = 21 * 60 * MINUTE;

/// The values of each field for one judging time.
pub(super) struct FieldValues<'a> {
    schema: &'a JointSchema<'a>,
    mentions: &'a Mentions,
    time: &'a JudgingTime,
    zone: &'a Zone,
    fixed: BTreeMap<FieldKey, Vec<CandidateCell>>,
}

impl<'a> FieldValues<'a> {
    /// `None` if there are no rules.
    pub(super) fn new(
        schema: &'a JointSchema<'a>,
        mentions: &'a Mentions,
        time: &'a JudgingTime,
    ) -> Option<FieldValues<'a>> {
        let zone = &schema.sides.first()?.rules.zone;
        let mut values = FieldValues { schema, mentions, time, zone, fixed: BTreeMap::new() };
        for (kind, joint) in schema.kinds.iter().enumerate() {
            for (index, field) in joint.fields.iter().enumerate() {
                let at = (kind, index);
                if mentions.reads(at) || mentions.placed.contains(&at) {
                    let cells = values.fixed_values(at, field);
                    values.fixed.insert(at, cells);
                }
            }
        }
        Some(values)
    }

    /// The values of a field in a row whose other cells are already set.
    pub(super) fn of(&self, at: FieldKey, row: &CandidateRow) -> Vec<CandidateCell> {
        let Some(field) = self.schema.field(at) else { return Vec::new() };
        let mut cells = Vec::new();
        for offset in self.mentions.offsets.iter().filter(|offset| offset.later == at && offset.from.0 == at.0) {
            match row.cell(offset.from.1) {
                CandidateCell::Value(Value::When(from)) => self.add_around_end(offset, *from, field, &mut cells),
                CandidateCell::Value(Value::Number(number)) => {
                    self.add_numbers(*number, field, &mut cells);
                }
                CandidateCell::Value(other) if offset.length.is_none() => {
                    push_new(&mut cells, CandidateCell::Value(other.clone()))
                }
                _ => {}
            }
        }
        let linked = cells.len();
        for cell in self.fixed.get(&at).into_iter().flatten() {
            // A moment that is measured from another one needs few values besides.
            if linked == 0 || cells.len() < linked + 6 || !matches!(cell, CandidateCell::Value(Value::When(_))) {
                push_new(&mut cells, cell.clone());
            }
        }
        if cells.is_empty() {
            cells.push(CandidateCell::Empty);
        }
        cells
    }

    fn fixed_values(&self, at: FieldKey, field: &JointField<'_>) -> Vec<CandidateCell> {
        let constants = self.mentions.constants.get(&at).map_or(&[][..], Vec::as_slice);
        let mut cells = Vec::new();
        match &field.declared.kind {
            FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) => {}
            FieldKind::Text => add_texts(constants, &mut cells),
            FieldKind::OneOf(choices) => {
                for constant in constants {
                    push_new(&mut cells, CandidateCell::Value(constant.clone()));
                }
                let others = if choices.len() <= 5 { choices.len() } else { 1 };
                let unmentioned = choices.iter().map(|choice| Value::Text(choice.clone()));
                let unmentioned: Vec<Value> = unmentioned.filter(|value| !constants.contains(value)).collect();
                cells.extend(unmentioned.into_iter().take(others).map(CandidateCell::Value));
            }
            FieldKind::YesNo => {
                cells.extend([CandidateCell::Value(Value::YesNo(true)), CandidateCell::Value(Value::YesNo(false))]);
            }
            FieldKind::Number { .. } => {
                for constant in constants {
                    if let Value::Number(number) = constant {
                        self.add_numbers(*number, field, &mut cells);
                    }
                }
                if self.mentions.computed.contains(&at) {
                    for number in combinations(constants) {
                        self.add_numbers(number, field, &mut cells);
                    }
                }
                for number in [Decimal::ONE, Decimal::ZERO, Decimal::TEN] {
                    add_number(number, field, &mut cells);
                }
                for bound in &self.mentions.bounds {
                    for number in [bound.numerator(), bound.denominator(), bound.denominator() - bound.numerator()] {
                        if let Ok(number) = Decimal::try_from_i128_with_scale(number, 0) {
                            add_number(number, field, &mut cells);
                        }
                    }
                }
                if let FieldKind::Number { lowest, highest, .. } = &field.declared.kind {
                    [lowest, highest].into_iter().flatten().for_each(|end| add_number(*end, field, &mut cells));
                }
            }
            FieldKind::Duration => {
                let lengths = constants.iter().filter_map(|value| match value {
                    Value::Length(length) => Some(*length),
                    _ => None,
                });
                let lengths: Vec<Length> = lengths.chain(self.mentions.lengths.iter().copied()).collect();
                for length in lengths.into_iter().chain([USUAL_DURATION]) {
                    push_new(&mut cells, CandidateCell::Value(Value::Length(length)));
                    push_new(&mut cells, CandidateCell::Value(Value::Length(longer(length))));
                }
                cells.truncate(8);
            }
            FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline => {
                self.add_moments(at, field, constants, &mut cells)
            }
        }
        if !field.required {
            if self.schema.kind(at.0).and_then(|kind| kind.lasting).is_some_and(|(_, to)| to == at.1) {
                // A span that has not ended is the simplest.
                cells.insert(0, CandidateCell::Empty);
            } else {
                cells.push(CandidateCell::Empty);
            }
        }
        cells
    }

    fn add_numbers(&self, number: Decimal, field: &JointField<'_>, cells: &mut Vec<CandidateCell>) {
        let step = match &field.declared.kind {
            FieldKind::Number { whole: true, .. } => Decimal::ONE,
            _ => Decimal::new(1, number.normalize().scale()),
        };
        for number in [Some(number), number.checked_add(step), number.checked_sub(step)].into_iter().flatten() {
            add_number(number, field, cells);
        }
    }

    fn add_moments(&self, at: FieldKey, field: &JointField<'_>, constants: &[Value], cells: &mut Vec<CandidateCell>) {
        let Some(kind) = self.schema.kind(at.0) else { return };
        let mut add = |day: Date, clock: i64| push_new(cells, self.when(field, day, clock));
        let middle = self.ordinary_day();
        let starts = kind.lasting.is_some_and(|(from, _)| from == at.1);
        if starts {
            add(days_earlier(self.time.window.from, 1000), MORNING);
        }
        // A deadline is at the end of office hours.
        let clock = if field.declared.kind == FieldKind::Deadline { AFTERNOON } else { MORNING };
        add(middle, clock);
        let is_start = self.mentions.offsets.iter().any(|offset| offset.from == at);
        if self.mentions.placed.contains(&at) || !is_start {
            for window in &self.time.windows {
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
        if !self.time.is_over {
            let today = self.zone.day_of(Moment(self.time.as_of.0.saturating_sub(1)));
            add(today, MORNING);
            add(today.tomorrow().unwrap_or(today), MORNING);
            add(days_later(today, 5), AFTERNOON);
        }
        for constant in constants {
            if let Value::When(When::Moment(moment)) = constant
                && has_clock(field.declared)
            {
                for moment in [*moment, moment.later(MINUTE), moment.later(-MINUTE)] {
                    push_new(cells, CandidateCell::Value(Value::When(When::Moment(moment))));
                }
            }
        }
    }

    /// A working day early in the period, between two other working days.
    fn ordinary_day(&self) -> Date {
        let window = self.time.window;
        let third = days_later(window.from, (length(window) / 3).min(7));
        let is_ordinary = |day: &Date| {
            let around = [day.yesterday().unwrap_or(*day), *day, day.tomorrow().unwrap_or(*day)];
            around.iter().all(|day| self.is_working(*day))
        };
        (0..7).map(|count| days_later(third, count)).find(is_ordinary).unwrap_or(third)
    }

    fn is_working(&self, day: Date) -> bool {
        self.schema.sides.iter().all(|side| side.rules.calendar.is_working(day) != Some(false))
    }

    /// Starts from which different ways to count a span give different ends: one day for each order of the limits of both
    /// sides, a day before a day off, one at night, and a day off.
    fn special_starts(&self, at: FieldKey) -> Vec<(Date, i64)> {
        let window = self.time.window;
        let days: Vec<Date> = (0..length(window).min(100)).map(|count| days_later(window.from, count)).collect();
        let find = |wanted: &dyn Fn(Date) -> bool| days.iter().copied().find(|day| wanted(*day));
        let eve = find(&|day| self.is_working(day) && !self.is_working(tomorrow(day)));
        let off = find(&|day| !self.is_working(day));
        let offsets: Vec<&TimeOffset> =
            self.mentions.offsets.iter().filter(|offset| offset.from == at && offset.length.is_some()).collect();
        let mut orders = BTreeSet::new();
        let distinct_orders = days.iter().copied().filter(|day| orders.insert(self.order(&offsets, *day))).take(9);
        let mut starts: Vec<(Date, i64)> = distinct_orders.map(|day| (day, MORNING)).collect();
        starts.push((self.ordinary_day(), NIGHT));
        starts.extend(eve.map(|day| (day, AFTERNOON)));
        starts.extend(off.map(|day| (day, MORNING)));
        starts
    }

    /// The order of the limits that are counted from a day, and whether each is on a working day.
    fn order(&self, offsets: &[&TimeOffset], day: Date) -> Vec<(usize, bool)> {
        let from = When::Moment(self.zone.start_of(day).later(MORNING));
        let ends = self.schema.sides.iter().flat_map(|side| {
            offsets.iter().map(move |offset| match reach(offset, from, side) {
                Reach::Moment(moment) => side.rules.zone.day_of(moment),
                Reach::Day(day) | Reach::NotKnown { earliest: day, .. } => day,
                Reach::Beyond | Reach::Undefined => day,
            })
        });
        let ends: Vec<Date> = ends.collect();
        ends.iter().map(|end| (ends.iter().filter(|other| *other < end).count(), self.is_working(*end))).collect()
    }

    /// Values at, just before and just after the end of a span from another moment.
    fn add_around_end(&self, offset: &TimeOffset, from: When, field: &JointField<'_>, cells: &mut Vec<CandidateCell>) {
        for side in &self.schema.sides {
            let zone = &side.rules.zone;
            match reach(offset, from, side) {
                Reach::Moment(moment) if has_clock(field.declared) => {
                    for moment in [moment.later(-MINUTE), moment, moment.later(MINUTE)] {
                        push_new(cells, CandidateCell::Value(Value::When(When::Moment(moment))));
                    }
                    push_new(cells, self.when(field, tomorrow(zone.day_of(moment)), MORNING));
                }
                Reach::Moment(moment) => self.add_around(field, zone.day_of(moment), cells),
                Reach::Day(day) => self.add_around(field, day, cells),
                Reach::NotKnown { earliest, .. } => self.add_around(field, earliest, cells),
                Reach::Beyond | Reach::Undefined => {}
            }
        }
    }

    fn add_around(&self, field: &JointField<'_>, day: Date, cells: &mut Vec<CandidateCell>) {
        for day in [day.yesterday().unwrap_or(day), day, tomorrow(day)] {
            push_new(cells, self.when(field, day, MORNING));
        }
    }

    /// A day, with a clock time if the field has one.
    fn when(&self, field: &JointField<'_>, day: Date, clock: i64) -> CandidateCell {
        CandidateCell::Value(Value::When(if has_clock(field.declared) {
            When::Moment(self.zone.start_of(day).later(clock))
        } else {
            When::Day(day)
        }))
    }
}

/// The end of a span from a moment, by the calendar of a side.
fn reach(offset: &TimeOffset, from: When, side: &ComparedIndicator<'_>) -> Reach {
    let (calendar, zone) = (&side.rules.calendar, &side.rules.zone);
    match (offset.length, from) {
        (None, When::Day(day)) => Reach::Day(day),
        (None, When::Moment(moment)) => Reach::Moment(moment),
        (Some(length), _) if offset.back => calendar.ahead(zone, from, length, offset.rolled),
        (Some(length), _) => calendar.limit(zone, from, length, offset.rolled),
    }
}

fn tomorrow(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

fn push_new(cells: &mut Vec<CandidateCell>, cell: CandidateCell) {
    if !cells.contains(&cell) {
        cells.push(cell);
    }
}

fn add_number(number: Decimal, field: &JointField<'_>, cells: &mut Vec<CandidateCell>) {
    let FieldKind::Number { whole, lowest, highest } = &field.declared.kind else { return };
    let too_low = lowest.is_some_and(|lowest| number < lowest);
    let too_high = highest.is_some_and(|highest| number > highest);
    if !too_low && !too_high && (!*whole || number.fract().is_zero()) {
        push_new(cells, CandidateCell::Value(Value::Number(number.normalize())));
    }
}

/// The results of combining the numbers of a rule, as whole numbers.
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

fn add_texts(constants: &[Value], cells: &mut Vec<CandidateCell>) {
    let mut add = |text: String| push_new(cells, CandidateCell::Value(Value::Text(text)));
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

/// The length plus one of its unit.
fn longer(length: Length) -> Length {
    match length {
        Length::Elapsed(micros) => Length::Elapsed(micros.saturating_add(60 * MINUTE)),
        Length::WorkingTime(micros) => Length::WorkingTime(micros.saturating_add(60 * MINUTE)),
        Length::Days(days) => Length::Days(days.saturating_add(1)),
        Length::Months(months) => Length::Months(months.saturating_add(1)),
        Length::WorkingDays(days) => Length::WorkingDays(days.saturating_add(1)),
    }
}
