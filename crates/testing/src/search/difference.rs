//! A candidate on which the two sides differ, and how good the difference is.

use tieuchi_model::verdict::Answer;

use super::candidate::Candidate;
use super::comparer::Pair;
use super::judging_times::JudgingTime;

/// A candidate on which the two sides differ.
#[derive(Clone, Debug)]
pub(super) struct Difference {
    pub(super) time: JudgingTime,
    pub(super) candidate: Candidate,
    pub(super) pair: Pair,
    pub(super) rank: u8,
}

/// How good a difference is: 0 is met against missed; `None` means that the sides agree.
pub(super) fn rank(pair: &Pair, figures: bool) -> Option<u8> {
    let [before, after] = pair;
    let decided = |answer: Answer| matches!(answer, Answer::Met | Answer::Missed);
    if before.answer != after.answer {
        return Some(match (decided(before.answer), decided(after.answer)) {
            (true, true) => 0,
            (true, false) | (false, true) => 1,
            (false, false) => 3,
        });
    }
    if before.stretch != after.stretch && before.stretch.is_some() {
        return Some(if after.stretch.is_some() { 0 } else { 2 });
    }
    (figures && (before.counts != after.counts || before.value != after.value)).then_some(4)
}
