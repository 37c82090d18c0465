//! The sentences of a comparison with an earlier figure.
//!
//! Which days the earlier figure is over is not said here: a report that wants to say it names the window.

use tieuchi_source::Arg;

use crate::Language;
use crate::bounds::{Bound, Side, Unit};
use crate::catalogue::text;
use crate::figures::{Exact, order};
use crate::report::Verdict;

/// The earlier figure that one is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Baseline {
    /// The same period a year earlier.
    PreviousYear,
    /// The period before.
    PreviousPeriod,
    /// The same period of that year.
    Year(i16),
}

impl Baseline {
    /// Its name within a sentence: `cùng kỳ năm trước`.
    #[must_use]
    pub fn name(self, language: Language) -> String {
        match self {
            Baseline::PreviousYear => text(language, "baseline-previous-year", &[]),
            Baseline::PreviousPeriod => text(language, "baseline-previous-period", &[]),
            Baseline::Year(year) => text(language, "baseline-year", &[("year", Arg::Number(i64::from(year)))]),
        }
    }
}

/// What was found for a figure that shall fall or rise by so much.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// The present figure.
    pub value: Option<Exact>,
    /// The earlier one.
    pub earlier: Option<Exact>,
    /// What both count.
    pub unit: Unit,
    /// (value − earlier) / earlier, or with a bound in points value − earlier; `None` where it cannot be worked out.
    pub change: Option<Exact>,
    /// Whether it should fall.
    pub down: bool,
    /// By how much, as a size.
    pub bound: Bound,
    /// Which earlier figure.
    pub baseline: Baseline,
    /// The answer.
    pub verdict: Verdict,
}

/// The sentence of a change: `Kỳ này 95, cùng kỳ năm trước 100: giảm 5% (yêu cầu giảm ít nhất 5%): đạt.`
#[must_use]
pub fn change(found: &Change, language: Language) -> String {
    let direction = if found.down { "down" } else { "up" };
    let asked = [("direction", direction.into()), ("bound", found.bound.words(language).into())];
    let required = text(language, "change-required", &asked);
    let moved = found.change.map(|change| moved(change, found, language));
    let plain = |figure: Option<Exact>| match figure {
        Some(figure) => found.unit.shown(figure, language),
        None => text(language, "value-unknown", &[]),
    };
    let id = if moved.is_some() { "change-decided" } else { "change-unknown" };
    let args = [
        ("value", plain(found.value).into()),
        ("baseline", plain(found.earlier).into()),
        ("baseline-name", found.baseline.name(language).into()),
        ("change", moved.unwrap_or_default().into()),
        ("required", required.into()),
        ("verdict", found.verdict.word(language).into()),
    ];
    text(language, id, &args)
}

/// `giảm 5%`: beside the bound if it moved the way that is asked.
fn moved(change: Exact, found: &Change, language: Language) -> String {
    let against_nothing = order(change, (0, 1));
    let size = (change.0.checked_abs().unwrap_or(i128::MAX), change.1.checked_abs().unwrap_or(i128::MAX));
    let id = match against_nothing {
        std::cmp::Ordering::Equal => return text(language, "change-none", &[]),
        std::cmp::Ordering::Less => "change-down",
        std::cmp::Ordering::Greater => "change-up",
    };
    let as_asked = against_nothing.is_lt() == found.down;
    let amount = if as_asked { found.bound.figure(size, language) } else { found.bound.unit.shown(size, language) };
    text(language, id, &[("amount", amount.into())])
}

/// What was found for a figure that shall stand so to an earlier one.
#[derive(Clone, Copy, Debug)]
pub struct Than {
    /// The present figure.
    pub value: Option<Exact>,
    /// The earlier one.
    pub earlier: Option<Exact>,
    /// What both count.
    pub unit: Unit,
    /// How the present one should stand to it.
    pub side: Side,
    /// Which earlier figure.
    pub baseline: Baseline,
    /// The answer.
    pub verdict: Verdict,
}

/// The sentence of a comparison: `Kỳ này 12 < cùng kỳ năm trước 15 (yêu cầu thấp hơn): đạt.`
#[must_use]
pub fn than(found: &Than, language: Language) -> String {
    let asked = match found.side {
        Side::AtLeast => "than-at-least",
        Side::AtMost => "than-at-most",
        Side::MoreThan => "than-more-than",
        Side::LessThan => "than-less-than",
        Side::Exactly | Side::Between => "than-exactly",
    };
    let known = found.value.zip(found.earlier);
    let (value, earlier, sign) = match known {
        Some((value, earlier)) => {
            let shown = found.unit.beside(value, earlier, language);
            let sign = match order(value, earlier) {
                std::cmp::Ordering::Less => "<",
                std::cmp::Ordering::Equal => "=",
                std::cmp::Ordering::Greater => ">",
            };
            (shown.figure, shown.bound, sign)
        }
        None => {
            let value = found.value.map(|value| found.unit.shown(value, language));
            (value.unwrap_or_else(|| text(language, "value-unknown", &[])), String::new(), "")
        }
    };
    let args = [
        ("value", value.into()),
        ("sign", sign.into()),
        ("baseline", earlier.into()),
        ("baseline-name", found.baseline.name(language).into()),
        ("required", text(language, asked, &[]).into()),
        ("verdict", found.verdict.word(language).into()),
    ];
    text(language, if known.is_some() { "than-decided" } else { "than-unknown" }, &args)
}
