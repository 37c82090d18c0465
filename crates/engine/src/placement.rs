//! The windows in which a record lies, or may lie.

use tieuchi_model::indicator::Population;
use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::{FieldId, Kind, Placement};
use tieuchi_model::time::{Moment, When, Zone};

use crate::columns::Columns;
use crate::content::Content;
use crate::latest::SpanOrder;
use crate::plan::CountedWindow;
use crate::record::Record;
use crate::window::WindowBounds;

/// A window in which a record lies, or may lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct InWindow {
    /// Its index.
    pub(crate) window: usize,
    /// Met if the record lies in it; missing if that is not known.
    pub(crate) lies: Outcome,
}

impl InWindow {
    /// Whether a record that lies here is one of a population, from the outcome of the population's filter.
    pub(crate) fn member(self, filter: Outcome) -> Outcome {
        Outcome::all([self.lies, filter])
    }
}

/// In which windows a record lies.
#[derive(Debug)]
pub(crate) enum RecordWindows {
    /// The field that places it is empty.
    Unplaced,
    /// In these, in the order of time.
    In(Vec<InWindow>),
}

/// Places a record. The windows are in the order of their first days and of their last ones; they may overlap.
///
/// A record whose date could not be read may lie in any window, and one that may turn out not to exist yet may lie in
/// none.
pub(crate) fn record_windows(
    population: &Population,
    windows: &[CountedWindow],
    columns: &Columns,
    row_in_batch: usize,
) -> RecordWindows {
    let mut found: Vec<InWindow> = match population.placement {
        Placement::Register => each(windows, |_| Outcome::Met),
        Placement::CountedBy(field) => match columns.when(field, row_in_batch) {
            Content::Empty => return RecordWindows::Unplaced,
            Content::Unreadable => each(windows, |bounds| match bounds {
                Some(bounds) if bounds.is_empty() => Outcome::Failed,
                // It may also lie after the moment of judging, and then the record is unplaced.
                _ => Outcome::Missing,
            }),
            Content::Value(when) => holding(windows, when),
        },
        Placement::Lasting { from, to } => {
            let (start, end) = (columns.when(from, row_in_batch), columns.when(to, row_in_batch));
            if start == Content::Empty {
                return RecordWindows::Unplaced;
            }
            each(windows, |bounds| match bounds {
                Some(bounds) => bounds.overlaps(start, end),
                None if start.is_unreadable() => Outcome::Missing,
                None => Outcome::Met,
            })
        }
    };
    if columns.is_perhaps_later(row_in_batch) {
        for in_window in &mut found {
            in_window.lies = Outcome::Missing;
        }
    }
    RecordWindows::In(found)
}

/// The windows in which the record lies or may lie; a register has no bounds.
fn each(windows: &[CountedWindow], lies: impl Fn(Option<WindowBounds>) -> Outcome) -> Vec<InWindow> {
    let in_window = windows.iter().enumerate().map(|(window, counted)| InWindow { window, lies: lies(counted.bounds) });
    in_window.filter(|in_window| in_window.lies != Outcome::Failed).collect()
}

fn holding(windows: &[CountedWindow], when: When) -> Vec<InWindow> {
    let ahead = |window: &CountedWindow| window.bounds.is_some_and(|bounds| bounds.is_over_before(when));
    let first = windows.partition_point(ahead);
    // Windows that are cut short may leave gaps, so the first that has not ended need not contain it.
    let holds = |counted: &CountedWindow| counted.bounds.is_none_or(|bounds| bounds.contains(when));
    let not_over = windows.iter().enumerate().skip(first);
    let holding = not_over.take_while(|(_, counted)| holds(counted));
    holding.map(|(window, _)| InWindow { window, lies: Outcome::Met }).collect()
}

/// The order of a record among the spans of its id.
pub(crate) fn span_order(population: &Population, record: Record<'_>, record_number: u64, zone: &Zone) -> SpanOrder {
    let (start, end) = match population.placement {
        Placement::Lasting { from, to } => (Some(from), Some(to)),
        Placement::CountedBy(field) => (Some(field), None),
        Placement::Register => (None, None),
    };
    let (first, last) = (Moment(i64::MIN), Moment(i64::MAX));
    // What could not be read may be the latest.
    let moment = |field: Option<FieldId>, empty: Moment| match field
        .map(|field| record.columns.when(field, record.row_in_batch))
    {
        Some(Content::Value(when)) => zone.start(when),
        Some(Content::Unreadable) => last,
        Some(Content::Empty) | None => empty,
    };
    SpanOrder { start: moment(start, first), end: moment(end, last), record_number }
}

/// The fields of a record that place it in windows, or decide whether it exists yet, and could not be read.
pub(crate) fn unread(kind: &Kind, population: &Population, record: Record<'_>) -> Vec<FieldId> {
    let gives_placement = |id: FieldId| match population.placement {
        Placement::CountedBy(field) => field == id,
        Placement::Lasting { from, to } => from == id || to == id,
        Placement::Register => false,
    };
    let required: Vec<FieldId> = kind.must_have_happened().collect();
    let fields = (0..kind.fields.len()).map(FieldId);
    let deciding = fields.filter(|id| gives_placement(*id) || required.contains(id));
    deciding.filter(|id| record.columns.get(*id, record.row_in_batch).is_unreadable()).collect()
}
