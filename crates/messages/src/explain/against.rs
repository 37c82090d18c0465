//! The sentences of a comparison with an earlier figure.
//!
//! They do not name the days that the earlier figure is over: a report that needs them names the window.

use std::cmp::Ordering;

use tieuchi_model::indicator::{Baseline, Bound, BoundUnit, Side, Target, TargetKind};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::VerdictOutcome;
use tieuchi_source::{Arg, Language};

use crate::catalogue::text;
use crate::{bounds, report};

/// The name of an earlier figure within a sentence: `cùng kỳ năm trước`.
#[must_use]
pub fn baseline(baseline: Baseline, language: Language) -> String {
    match baseline {
        Baseline::PreviousYear => text(language, "baseline-previous-year", &[]),
        Baseline::PreviousPeriod => text(language, "baseline-previous-period", &[]),
        Baseline::Year(year) => text(language, "baseline-year", &[("year", Arg::Number(i64::from(year)))]),
    }
}

/// The sentence of a comparison; `None` for a target that does not compare.
///
/// `Kỳ này 95, cùng kỳ năm trước 100: giảm 5% (yêu cầu giảm ít nhất 5%): đạt.`
#[must_use]
pub fn against(target: &Target, found: &VerdictOutcome, language: Language) -> Option<String> {
    let sentences = Against { found, language };
    match &target.kind {
        TargetKind::Change { measure, down, bound, points, baseline } => {
            let change = if *points { found.difference() } else { found.change() };
            Some(sentences.change(measure.unit(), *down, bound, change, *baseline))
        }
        TargetKind::Than { measure, than, baseline } => Some(sentences.than(measure.unit(), *than, *baseline)),
        TargetKind::All(_) | TargetKind::Any(_) | TargetKind::Figure { .. } | TargetKind::Meets(_) => None,
    }
}

struct Against<'a> {
    found: &'a VerdictOutcome,
    language: Language,
}

impl Against<'_> {
    /// A figure that must fall or rise by so much.
    fn change(&self, unit: BoundUnit, down: bool, bound: &Bound, change: Option<Ratio>, earlier: Baseline) -> String {
        let direction = if down { "down" } else { "up" };
        let asked = [("direction", direction.into()), ("bound", bounds::words(bound, self.language).into())];
        let required = text(self.language, "change-required", &asked);
        let moved = change.map(|change| self.moved(change, down, bound));
        let plain = |figure: Option<Ratio>| match figure {
            Some(figure) => bounds::shown(figure, unit, self.language),
            None => text(self.language, "value-unknown", &[]),
        };
        let id = if moved.is_some() { "change-decided" } else { "change-unknown" };
        let args = [
            ("value", plain(self.found.value).into()),
            ("baseline", plain(self.found.baseline()).into()),
            ("baseline-name", baseline(earlier, self.language).into()),
            ("change", moved.unwrap_or_default().into()),
            ("required", required.into()),
            ("verdict", report::answer(self.found.answer, self.language).into()),
        ];
        text(self.language, id, &args)
    }

    /// `giảm 5%`: next to the bound if it moved the way that is asked.
    fn moved(&self, change: Ratio, down: bool, bound: &Bound) -> String {
        let against_nothing = change.cmp(&Ratio::ZERO);
        let id = match against_nothing {
            Ordering::Equal => return text(self.language, "change-none", &[]),
            Ordering::Less => "change-down",
            Ordering::Greater => "change-up",
        };
        let size = change.magnitude();
        let as_asked = against_nothing.is_lt() == down;
        let amount = if as_asked {
            bounds::figure(bound, size, self.language)
        } else {
            bounds::shown(size, bound.unit, self.language)
        };
        text(self.language, id, &[("amount", amount.into())])
    }

    /// A figure that must compare so with an earlier one.
    fn than(&self, unit: BoundUnit, side: Side, earlier: Baseline) -> String {
        let asked = match side {
            Side::AtLeast => "than-at-least",
            Side::AtMost => "than-at-most",
            Side::MoreThan => "than-more-than",
            Side::LessThan => "than-less-than",
            Side::Exactly | Side::Between | Side::FromToLess => "than-exactly",
        };
        let known = self.found.value.zip(self.found.baseline());
        let (value, shown_earlier, sign) = match known {
            Some((value, earlier)) => {
                let shown = bounds::beside(value, earlier, unit, self.language);
                let sign = match value.cmp(&earlier) {
                    Ordering::Less => "<",
                    Ordering::Equal => "=",
                    Ordering::Greater => ">",
                };
                (shown.figure, shown.bound, sign)
            }
            None => {
                let value = self.found.value.map(|value| bounds::shown(value, unit, self.language));
                (value.unwrap_or_else(|| text(self.language, "value-unknown", &[])), String::new(), "")
            }
        };
        let args = [
            ("value", value.into()),
            ("sign", sign.into()),
            ("baseline", shown_earlier.into()),
            ("baseline-name", baseline(earlier, self.language).into()),
            ("required", text(self.language, asked, &[]).into()),
            ("verdict", report::answer(self.found.answer, self.language).into()),
        ];
        text(self.language, if known.is_some() { "than-decided" } else { "than-unknown" }, &args)
    }
}
