//! What identifies a goal: a place in the rules, and what a test can show there.

use std::cmp::Ordering;

use tieuchi_engine::{At, Observation};
use tieuchi_model::verdict::Answer;

/// What tests can show at a place of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Observable {
    /// The indicator has this verdict.
    Verdict(Answer),
    /// The stretch is met, or is not.
    Stretch(bool),
    /// The milestone in force is met, or is missed.
    Milestone(bool),
    /// A decided figure is below, at or above its bound.
    Figure(Ordering),
    /// It is below, at or above the upper bound of `between`.
    Upper(Ordering),
    /// The change of a figure is below, at or above what is required.
    Change(Ordering),
    /// The earlier figure is zero.
    ZeroBaseline,
    /// A part of a target is met or missed, and decides the target.
    Part(usize, bool),
    /// A window of `every …` is met or missed.
    Window(bool),
    /// Open records were counted, as `counting open` says.
    OpenCounted,
    /// An empty population was decided, as `counting none` says.
    NoneCounted,
    /// A record was excused.
    Excused,
    /// A record shows something of a condition or a window.
    Record(Observation),
}

/// A place in the rules, and what is to be shown there.
pub(crate) type GoalKey = (At, Observable);
