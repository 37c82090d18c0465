//! A verdict as the cells of a table: what is asked, the figure, and how far it may still move.

use tieuchi_messages::{self as messages, Language, bounds, explain, report, times};
use tieuchi_model::indicator::{self as model, Bound, BoundUnit, BoundWord, Side, TargetKind};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::{self, VerdictOutcome};

use super::arithmetic::{Judged, judged};

/// The cells of a table that show a verdict; none of them contradicts the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The required bound: `≥ 95%`. Empty if there is no target, or if the sentence must contain it.
    pub target: String,
    /// The figure: `94,996%`. Empty if there is no figure.
    pub value: String,
    /// From where to where it can turn out. Empty where it cannot be told.
    pub range: String,
}

pub(crate) fn shown(indicator: &model::Indicator, verdict: &verdict::Verdict, language: Language) -> Shown {
    match judged(indicator, verdict) {
        Some(Judged::Monitored(measure)) => figure(&verdict.outcome, measure.unit(), None, language),
        Some(Judged::Target(target)) => of_target(target, &verdict.outcome, language),
        None => Shown::default(),
    }
}

fn of_target(target: &model::Target, found: &VerdictOutcome, language: Language) -> Shown {
    match &target.kind {
        TargetKind::Figure { measure, bound } => {
            let unit = if found.windows().is_empty() { bound.unit } else { measure.unit() };
            Shown {
                target: in_windows(bounds::signs(bound, language), measure, language),
                ..figure(found, unit, Some(bound), language)
            }
        }
        TargetKind::Change { down, bound, baseline: earlier, points, .. } => {
            let sign = if *down { "↓" } else { "↑" };
            let judged =
                format!("{sign} {} ({})", bounds::signs(bound, language), explain::baseline(*earlier, language));
            let size = if *points { found.difference() } else { found.change() };
            let value = size.map(|size| {
                // Shown so that a fall of 4.996% does not seem one of 5%.
                let judged = Bound { upper: None, side: Side::AtLeast, ..*bound };
                let towards = if *down { size.checked_mul(Ratio::whole(-1)).unwrap_or(size) } else { size };
                let shown = bounds::figure(&judged, towards, language);
                if *down { flipped(&shown) } else { shown }
            });
            Shown { target: judged, value: value.unwrap_or_default(), range: String::new() }
        }
        TargetKind::Than { measure, than, baseline: earlier } => {
            let sign = bounds::sign(*than, true);
            let target = format!("{sign} {}", explain::baseline(*earlier, language));
            let against = found.baseline().map(|value| Bound {
                side: *than,
                value,
                upper: None,
                word: BoundWord::Number,
                unit: measure.unit(),
            });
            Shown { target, ..figure(found, measure.unit(), against.as_ref(), language) }
        }
        TargetKind::Meets(_) | TargetKind::All(_) | TargetKind::Any(_) => {
            let parts: Vec<&model::Target> = match &target.kind {
                TargetKind::All(parts) | TargetKind::Any(parts) => parts.iter().collect(),
                _ => Vec::new(),
            };
            let cells: Vec<Shown> = parts
                .into_iter()
                .zip(found.parts())
                .map(|(part, found)| of_target(part, &found.outcome, language))
                .collect();
            let joint = if matches!(target.kind, TargetKind::Any(_)) { "bound-or" } else { "bound-and" };
            let joint = format!(" {} ", messages::text(language, joint, &[]));
            let values: Vec<&str> =
                cells.iter().map(|shown| shown.value.as_str()).filter(|value| !value.is_empty()).collect();
            // Where a part has no bound of its own, the sentence must say it all.
            let whole = cells.iter().all(|shown| !shown.target.is_empty());
            let targets: Vec<&str> = cells.iter().map(|shown| shown.target.as_str()).filter(|_| whole).collect();
            Shown { target: targets.join(&joint), value: values.join("; "), range: String::new() }
        }
    }
}

/// A bound with the windows in each of which it is to be reached: `≥ 1 every week`.
fn in_windows(bound: String, measure: &model::Measure, language: Language) -> String {
    let Some((cadence, _)) = measure.cadence() else { return bound };
    let window = times::cadence(cadence, 1, language);
    messages::text(language, "bound-every", &[("bound", bound.into()), ("window", window.into())])
}

/// The opposite of a shown figure: a fall of 5 % is a change of −5 %. What is shown as zero has no sign.
fn flipped(shown: &str) -> String {
    let is_zero = !shown.chars().any(|letter| ('1'..='9').contains(&letter));
    match shown.strip_prefix('−') {
        _ if is_zero => shown.to_owned(),
        Some(rest) => format!("+{rest}"),
        None => format!("−{shown}"),
    }
}

fn figure(found: &VerdictOutcome, unit: BoundUnit, bound: Option<&Bound>, language: Language) -> Shown {
    if let (false, Some(counts)) = (found.windows().is_empty(), found.counts) {
        let all = counts.met + counts.failed + counts.open + counts.missing;
        return Shown { value: format!("{}/{all}", counts.met), ..Shown::default() };
    }
    let value = found.value.map(|value| match bound {
        Some(bound) => bounds::figure(bound, value, language),
        None => bounds::shown(value, unit, language),
    });
    let range = report::range(found.lowest, found.highest, unit, bound, language);
    Shown { target: String::new(), value: value.unwrap_or_default(), range: range.unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fall_is_shown_as_a_change_and_zero_without_a_sign() {
        for (fall, change) in [("5%", "−5%"), ("−5,2%", "+5,2%"), ("0%", "0%"), ("0,00%", "0,00%"), ("10%", "−10%")]
        {
            assert_eq!(flipped(fall), change);
        }
    }
}
