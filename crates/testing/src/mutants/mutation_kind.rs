//! The kinds of mutation: what a person can get wrong in one place of a rule.
//!
//! The edits of each kind are in the folder `mutations`; its words are in the catalogue.

use tieuchi::{Language, messages};

/// Declares the kinds with their names in documents, and collects them in `ALL`.
macro_rules! mutation_kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)*) => {
        /// What a person can get wrong in one place of a rule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum MutationKind {
            $($(#[$doc])* $name,)*
        }

        impl MutationKind {
            /// Every kind of mutation.
            pub const ALL: &[MutationKind] = &[$(MutationKind::$name),*];

            /// Its name in documents for programs: `bound-step`.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(MutationKind::$name => $code,)*
                }
            }
        }
    };
}

mutation_kinds! {
    /// A bound one step higher or lower.
    BoundStep = "bound-step";
    /// `at least` for `more than`, `exactly` for `at least`, …
    BoundStrictness = "bound-strictness";
    /// `at most` for `at least`.
    BoundSide = "bound-side";
    /// A number in a condition one step higher or lower.
    Number = "number";
    /// A length of time one step longer or shorter.
    Length = "length";
    /// Days for hours, working days for days, …
    TimeUnit = "time-unit";
    /// A day earlier or later.
    Day = "day";
    /// `<` for `<=`, `is not` for `is`, …
    Comparison = "comparison";
    /// `before` for `by`, `by` for `within`, `after` for `before`, …
    Relation = "relation";
    /// `by the day of` for `by`.
    DayDecides = "day-decides";
    /// `, rolled to a working day` left out or added.
    Rolled = "rolled";
    /// `, not counting …` left out.
    NotCounting = "not-counting";
    /// `or` for `and`.
    Connective = "connective";
    /// One of several conditions left out.
    PartLeftOut = "part-left-out";
    /// `not` left out or added.
    Negation = "negation";
    /// Another field of the same type.
    Field = "field";
    /// Another field that places records in their window.
    CountingField = "counting-field";
    /// Another choice, one more, or one fewer.
    Choice = "choice";
    /// `contains` for `begins with`.
    TextSide = "text-side";
    /// `plus` for `minus`, operands exchanged, …
    Arithmetic = "arithmetic";
    /// Another window.
    Window = "window";
    /// Where a window is cut short.
    Cut = "cut";
    /// Another earlier figure.
    Baseline = "baseline";
    /// `where …` left out.
    FilterLeftOut = "filter-left-out";
    /// `for each unit where …` without its condition.
    ScopeLeftOut = "scope-left-out";
    /// `own` left out or added.
    Own = "own";
    /// `, or …` or `, and …` left out.
    TargetLeftOut = "target-left-out";
    /// `, and` for `, or`.
    TargetConnective = "target-connective";
    /// How open records are counted.
    Open = "open";
    /// The verdict if there is nothing to count.
    Empty = "empty";
    /// `, excusing …` left out.
    ExcuseLeftOut = "excuse-left-out";
    /// `up` for `down`.
    Direction = "direction";
    /// `more than` for `fewer than`, `at most as many as` for `fewer than`.
    Than = "than";
    /// A sum for an average, all records for distinct values, …
    Measure = "measure";
    /// A milestone a year earlier or later.
    Milestone = "milestone";
}

impl MutationKind {
    /// Its name, as a phrase.
    #[must_use]
    pub fn name(self, language: Language) -> String {
        messages::text(language, &format!("mutation-{}", self.code()), &[])
    }
}
