//! Ways in which what is not known can turn out, and what they agree on.

use tieuchi::Answer;

/// What a target is in one way in which everything turns out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Met,
    Missed,
    /// There is nothing to judge.
    Empty,
    /// There is no earlier figure to compare with.
    NoBaseline,
}

impl Way {
    pub(crate) fn of(holds: bool) -> Way {
        if holds { Way::Met } else { Way::Missed }
    }
}

/// For each way of the open records, all ways of what is missing.
pub(crate) type Ways = Vec<Vec<Way>>;

/// What all of some ways agree on.
fn agreed<'w>(ways: impl IntoIterator<Item = &'w Way>) -> Option<Way> {
    let mut ways = ways.into_iter();
    let first = *ways.next()?;
    ways.all(|way| *way == first).then_some(first)
}

/// The verdict: what all ways agree on; else open, if the open records could turn out so that the verdict is decided
/// whatever the missing ones are; else undetermined.
pub(crate) fn answer(ways: &Ways) -> Answer {
    match agreed(ways.iter().flatten()) {
        Some(Way::Met) => Answer::Met,
        Some(Way::Missed) => Answer::Missed,
        Some(Way::Empty) => Answer::NotApplicable,
        Some(Way::NoBaseline) => Answer::Undetermined,
        None if ways.len() > 1 && ways.iter().any(|row| matches!(agreed(row), Some(Way::Met | Way::Missed))) => {
            Answer::Open
        }
        None => Answer::Undetermined,
    }
}

/// Whether the verdict stays, however the open records turn out.
pub(crate) fn stays(ways: &Ways, answer: Answer) -> bool {
    ways.iter().all(|row| self::answer(&vec![row.clone()]) == answer)
}

/// Every choice of one of each list.
pub(crate) fn choices<T: Clone>(lists: &[Vec<T>]) -> Vec<Vec<T>> {
    lists.iter().fold(vec![Vec::new()], |all, list| {
        let longer = |one: &Vec<T>| {
            list.iter()
                .map(|choice| one.iter().cloned().chain([choice.clone()]).collect::<Vec<T>>())
                .collect::<Vec<_>>()
        };
        all.iter().flat_map(longer).collect()
    })
}
