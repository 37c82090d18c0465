//! The kinds of goal: what a test can show at a place of the rules. Their words are in the catalogue.

/// Declares the kinds with their names in documents, and collects them in `ALL`.
macro_rules! goal_kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)*) => {
        /// What a test can show at a place of the rules.
        ///
        /// ```
        /// use tieuchi_testing::coverage::GoalKind;
        /// assert_eq!(GoalKind::DeadlineAt.code(), "deadline-at");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum GoalKind {
            $($(#[$doc])* $name,)*
        }

        impl GoalKind {
            /// Every kind of goal.
            pub const ALL: &[GoalKind] = &[$(GoalKind::$name),*];

            /// Its name in documents for programs: `deadline-at`.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(GoalKind::$name => $code,)*
                }
            }
        }
    };
}

goal_kinds! {
    /// The indicator has a verdict.
    Verdict = "verdict";
    /// The stretch is met.
    StretchMet = "stretch-met";
    /// It is not.
    StretchMissed = "stretch-missed";
    /// The milestone in force is met.
    MilestoneMet = "milestone-met";
    /// It is missed.
    MilestoneMissed = "milestone-missed";
    /// The figure is below the target's bound.
    FigureBelow = "figure-below";
    /// It is at the bound.
    FigureAt = "figure-at";
    /// It is above the bound.
    FigureAbove = "figure-above";
    /// The figure is below the upper bound of `between`.
    FigureBelowUpper = "figure-below-upper";
    /// It is at the upper bound.
    FigureAtUpper = "figure-at-upper";
    /// It is above the upper bound.
    FigureAboveUpper = "figure-above-upper";
    /// The change is smaller than required.
    ChangeLess = "change-less";
    /// It is as required.
    ChangeAt = "change-at";
    /// It is larger than required.
    ChangeMore = "change-more";
    /// The figure is below the earlier one.
    ThanBelow = "than-below";
    /// It is equal to the earlier one.
    ThanAt = "than-at";
    /// It is above the earlier one.
    ThanAbove = "than-above";
    /// The earlier figure is zero.
    ZeroBaseline = "zero-baseline";
    /// A part of the target is met, and decides.
    PartMet = "part-met";
    /// A part is missed, and decides.
    PartMissed = "part-missed";
    /// A window of `every …` is met.
    WindowMet = "window-met";
    /// A window is missed.
    WindowMissed = "window-missed";
    /// Open records are counted as `counting open` says.
    OpenCounted = "open-counted";
    /// An empty population is decided as `counting none` says.
    NoneCounted = "none-counted";
    /// A record is excused.
    Excused = "excused";
    /// A unit is inside `for each unit where`.
    ScopeIn = "scope-in";
    /// A unit is outside it.
    ScopeOut = "scope-out";
    /// A record is inside `where`.
    FilterIn = "filter-in";
    /// A record is outside it.
    FilterOut = "filter-out";
    /// A record meets the condition of a share.
    ShareMet = "share-met";
    /// A record fails it.
    ShareFailed = "share-failed";
    /// A record meets the condition of `excusing`.
    ExcusingMet = "excusing-met";
    /// A record fails it.
    ExcusingFailed = "excusing-failed";
    /// A part of a condition is met, and decides.
    OperandMet = "operand-met";
    /// A part fails, and decides.
    OperandFailed = "operand-failed";
    /// A condition holds.
    Holds = "holds";
    /// It does not hold.
    HoldsNot = "holds-not";
    /// A record is before its limit.
    DeadlineBefore = "deadline-before";
    /// It is at the limit.
    DeadlineAt = "deadline-at";
    /// It is after the limit.
    DeadlineAfter = "deadline-after";
    /// It has not happened, and the limit has not passed.
    DeadlineOpen = "deadline-open";
    /// It has not happened, and the limit has passed.
    DeadlineLapsed = "deadline-lapsed";
    /// A value is below what it is compared with.
    CompareBelow = "compare-below";
    /// It is equal to it.
    CompareAt = "compare-at";
    /// It is above it.
    CompareAbove = "compare-above";
    /// Two moments are less far apart than the length.
    ApartBelow = "apart-below";
    /// They are as far apart.
    ApartAt = "apart-at";
    /// They are further apart.
    ApartAbove = "apart-above";
    /// A field has one of the values that are listed.
    Value = "value";
    /// A branch decides the length of time.
    Span = "span";
    /// No branch decides it.
    SpanUsual = "span-usual";
    /// The first of `… else …` has a value.
    ElseFirst = "else-first";
    /// Only the second has one.
    ElseSecond = "else-second";
    /// The number of related records is below the bound.
    HasBelow = "has-below";
    /// It is at the bound.
    HasAt = "has-at";
    /// It is above the bound.
    HasAbove = "has-above";
    /// The number of related records is below the upper bound of `between`.
    HasBelowUpper = "has-below-upper";
    /// It is at the upper bound.
    HasAtUpper = "has-at-upper";
    /// It is above the upper bound.
    HasAboveUpper = "has-above-upper";
    /// A window of `has … every …` is met.
    HasWindowMet = "has-window-met";
    /// A window is missed.
    HasWindowMissed = "has-window-missed";
    /// A record is just inside its window.
    EdgeInside = "edge-inside";
    /// A record is just outside it.
    EdgeOutside = "edge-outside";
    /// A span of days just overlaps the window.
    EdgeJustOverlaps = "edge-just-overlaps";
    /// A span just misses it.
    EdgeJustMisses = "edge-just-misses";
    /// A record is just before the day at which the window is cut short.
    EdgeBeforeCut = "edge-before-cut";
    /// A record is just after it.
    EdgeAfterCut = "edge-after-cut";
}
