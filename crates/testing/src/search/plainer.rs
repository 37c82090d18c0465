//! What was found made plainer: fewer records, fewer filled columns, the same value everywhere, plain clock times.
//!
//! The difference must stay as good as it was; at the end the records are judged alone, as a test judges them.

use tieuchi_model::schema::Value;
use tieuchi_model::time::When;

use super::court::Court;
use super::scene::{Cell, Scene};
use super::seeking::{Find, rank};

/// The most steps that are taken.
const STEPS: usize = 60;

/// The plainest set that still parts the sides alone, and how many were judged for it.
pub(super) fn plainer(court: &Court<'_>, found: Find, figures: bool) -> (Option<Find>, usize) {
    let mut best = found;
    let mut tried = 0;
    for _ in 0..STEPS {
        let steps = steps(court, &best.scene);
        tried += steps.len();
        let pairs = court.judge(&best.occasion, &steps);
        let next = pairs.into_iter().zip(steps).find_map(|(pair, scene)| {
            let pair = pair?;
            let rank = rank(&pair, figures).filter(|rank| *rank <= best.rank)?;
            Some((scene, pair, rank))
        });
        let Some((scene, pair, rank)) = next else { break };
        best = Find { scene, pair, rank, ..best };
    }
    for (covering, units_given) in [(false, false), (false, true), (true, false), (true, true)] {
        if units_given && !best.scene.units_given {
            continue;
        }
        let scene = Scene { covering, units_given, ..best.scene.clone() };
        tried += 1;
        if let Some(pair) = court.alone(&best.occasion, &scene)
            && let Some(rank) = rank(&pair, figures)
            && rank <= best.rank
        {
            return (Some(Find { scene, pair, rank, ..best }), tried);
        }
    }
    (None, tried)
}

/// Every set that is one step plainer, the greatest steps first.
fn steps(court: &Court<'_>, scene: &Scene) -> Vec<Scene> {
    // Of rows that are alike one is enough.
    let is_first = |place: &usize| {
        let row = scene.rows.get(*place);
        !scene.rows.iter().take(*place).any(|other| Some(other) == row)
    };
    let mut steps: Vec<Scene> =
        (1..scene.rows.len()).filter(is_first).filter_map(|place| scene.without(place)).take(80).collect();
    for (kind, joint) in court.both.kinds.iter().enumerate() {
        let rows: Vec<usize> =
            scene.rows.iter().enumerate().filter(|(_, row)| row.kind == kind).map(|(place, _)| place).collect();
        for (field, declared) in joint.fields.iter().enumerate() {
            let cells: Vec<&Cell> =
                rows.iter().filter_map(|place| scene.rows.get(*place)).map(|row| row.cell(field)).collect();
            if cells.iter().all(|cell| **cell == Cell::Empty) {
                continue;
            }
            let may_be_empty = !declared.required || !court.mentions.reads((kind, field));
            let mut with = |places: &[usize], cell: Cell| {
                let mut plainer = scene.clone();
                for place in places {
                    if let Some(row) = plainer.rows.get_mut(*place) {
                        row.set(field, cell.clone());
                    }
                }
                if plainer != *scene {
                    steps.push(plainer);
                }
            };
            if may_be_empty && joint.owner != Some(field) {
                with(&rows, Cell::Empty);
                if rows.len() < 8 {
                    rows.iter().for_each(|place| with(&[*place], Cell::Empty));
                }
            }
            if let Some(first) = cells.first().copied().cloned()
                && matches!(first, Cell::Value(_))
                && cells.iter().any(|cell| **cell != first)
            {
                with(&rows, first);
            }
            if rows.len() < 8 {
                for (place, cell) in rows.iter().zip(cells) {
                    rounder(court, cell).into_iter().for_each(|plain| with(&[*place], plain));
                }
            }
        }
    }
    steps
}

/// Eight in the morning of the same day, the day before and the day after, for a moment at an odd minute.
fn rounder(court: &Court<'_>, cell: &Cell) -> Vec<Cell> {
    let Cell::Value(Value::When(when @ When::Moment(moment))) = cell else { return Vec::new() };
    let Some(zone) = court.both.sides.first().map(|side| &side.rules.zone) else { return Vec::new() };
    if zone.time_of(*moment).minute() == 0 {
        return Vec::new();
    }
    let day = zone.day(*when);
    let days = [Some(day), day.yesterday().ok(), day.tomorrow().ok()].into_iter().flatten();
    days.map(|day| Cell::Value(Value::When(When::Moment(zone.start_of(day).later(8 * 3_600_000_000))))).collect()
}
