//! Mutations of windows and baselines: the wrong span of time, cut at the wrong day or not at all.

use tieuchi_syntax::ast::{
    Baseline, BaselineKind, Cadence, Cut, CutDay, Length, PeriodDay, PeriodLabel, Window, WindowKind,
};

use super::value::{days, length, month_days};
use crate::mutants::edit::{Edit, within};
use crate::mutants::mutation_kind::MutationKind;

/// Every edit of a window.
pub(crate) fn window(written: &Window) -> Vec<Edit<Window>> {
    let edit = |kind| Edit::new(MutationKind::Window, written.span, Window { kind, ..written.clone() });
    let mut edits: Vec<Edit<Window>> = others(written.kind).into_iter().map(edit).collect();
    let lengths = length_of(written.kind).map(length).unwrap_or_default();
    edits.extend(within(lengths, |length| Window { kind: with_length(written.kind, length), ..written.clone() }));
    let Some(written_cut) = written.cut else { return edits };
    let uncut = Window { cut: None, ..written.clone() };
    edits.push(Edit::new(MutationKind::Cut, written_cut.span, uncut));
    edits.extend(within(cut(written_cut), |cut| Window { cut: Some(cut), ..written.clone() }));
    edits
}

/// The windows that one is confused with.
fn others(kind: WindowKind) -> Vec<WindowKind> {
    use WindowKind::{At, Back, Every, First, Label, Period, PreviousPeriod, PreviousYear, UpTo};
    match kind {
        Back(length, to) => vec![Back(length, other_day(to)), Period],
        First(_) => vec![Period],
        UpTo(to) => vec![UpTo(other_day(to)), Period],
        At(day) => vec![At(other_day(day)), Period],
        Every(Cadence::PartOfYear(from, to)) => {
            let parts = month_days(from).into_iter().map(move |from| Cadence::PartOfYear(from, to));
            let parts = parts.chain(month_days(to).into_iter().map(move |to| Cadence::PartOfYear(from, to)));
            parts.chain([Cadence::Year]).map(Every).chain([Period]).collect()
        }
        Period => vec![PreviousPeriod, PreviousYear],
        PreviousPeriod => vec![Period, PreviousYear],
        PreviousYear => vec![Period, PreviousPeriod],
        Every(cadence) => {
            let (shorter, longer) = beside(cadence);
            shorter.into_iter().chain(longer).map(Every).chain([Period]).collect()
        }
        Label(label) => labels(label).into_iter().map(Label).collect(),
    }
}

/// The length of a window.
const fn length_of(kind: WindowKind) -> Option<Length> {
    match kind {
        WindowKind::Back(length, _) | WindowKind::First(length) | WindowKind::Every(Cadence::Several(length)) => {
            Some(length)
        }
        _ => None,
    }
}

/// A window with another length.
const fn with_length(kind: WindowKind, length: Length) -> WindowKind {
    match kind {
        WindowKind::Back(_, to) => WindowKind::Back(length, to),
        WindowKind::First(_) => WindowKind::First(length),
        WindowKind::Every(Cadence::Several(_)) => WindowKind::Every(Cadence::Several(length)),
        other => other,
    }
}

const fn other_day(day: PeriodDay) -> PeriodDay {
    match day {
        PeriodDay::First => PeriodDay::Last,
        PeriodDay::Last => PeriodDay::First,
    }
}

/// The next shorter and the next longer cadence.
const fn beside(cadence: Cadence) -> (Option<Cadence>, Option<Cadence>) {
    match cadence {
        Cadence::Week => (None, Some(Cadence::Month)),
        Cadence::Month => (Some(Cadence::Week), Some(Cadence::Quarter)),
        Cadence::Quarter => (Some(Cadence::Month), Some(Cadence::HalfYear)),
        Cadence::HalfYear => (Some(Cadence::Quarter), Some(Cadence::Year)),
        Cadence::Year => (Some(Cadence::HalfYear), None),
        // The length of a block is edited by itself, and so are the days of a part.
        Cadence::Several(_) | Cadence::PartOfYear(..) => (None, None),
    }
}

/// The labels next to one: the previous and the next of its year, or the previous and the next year.
fn labels(label: PeriodLabel) -> Vec<PeriodLabel> {
    let years = |year: i16| [year.checked_add(1), year.checked_sub(1)].into_iter().flatten();
    let parts = |part: u8| [part.checked_add(1), part.checked_sub(1)].into_iter().flatten();
    match label {
        PeriodLabel::Year(year) => years(year).map(PeriodLabel::Year).collect(),
        PeriodLabel::HalfYear(year, half) => parts(half).map(|half| PeriodLabel::HalfYear(year, half)).collect(),
        PeriodLabel::Quarter(year, quarter) => {
            parts(quarter).map(|quarter| PeriodLabel::Quarter(year, quarter)).collect()
        }
        PeriodLabel::Month(year, month) => parts(month).map(|month| PeriodLabel::Month(year, month)).collect(),
        PeriodLabel::FirstMonths(year, months) => {
            let others = parts(months).map(|months| PeriodLabel::FirstMonths(year, months));
            others.chain(years(year).map(|year| PeriodLabel::FirstMonths(year, months))).collect()
        }
        PeriodLabel::Week(year, week) => parts(week).map(|week| PeriodLabel::Week(year, week)).collect(),
        PeriodLabel::Range(from, to) => {
            let from_others = days(from).map(move |from| PeriodLabel::Range(from, to));
            from_others.chain(days(to).map(move |to| PeriodLabel::Range(from, to))).collect()
        }
    }
}

fn cut(written: Cut) -> Vec<Edit<Cut>> {
    let edit = |cut| Edit::new(MutationKind::Cut, written.span, cut);
    let mut edits = vec![edit(Cut { inclusive: !written.inclusive, ..written })];
    match written.day {
        CutDay::Date(date) => edits.extend(days(date).map(|date| edit(Cut { day: CutDay::Date(date), ..written }))),
        CutDay::MonthDay(day) => {
            let days = month_days(day).into_iter();
            edits.extend(days.map(|day| edit(Cut { day: CutDay::MonthDay(day), ..written })));
        }
        CutDay::OfMonth(day) => {
            let days = [day.checked_add(1), day.checked_sub(1)].into_iter().flatten();
            edits.extend(days.map(|day| edit(Cut { day: CutDay::OfMonth(day), ..written })));
        }
    }
    edits
}

/// Every edit of the earlier figure of a comparison.
pub(crate) fn baseline(written: Baseline) -> Vec<Edit<Baseline>> {
    let kinds = match written.kind {
        BaselineKind::PreviousYear => vec![BaselineKind::PreviousPeriod],
        BaselineKind::PreviousPeriod => vec![BaselineKind::PreviousYear],
        BaselineKind::Year(year) => {
            let years = [year.checked_add(1), year.checked_sub(1)].into_iter().flatten();
            years.map(BaselineKind::Year).chain([BaselineKind::PreviousYear]).collect()
        }
    };
    kinds
        .into_iter()
        .map(|kind| Edit::new(MutationKind::Baseline, written.span, Baseline { kind, ..written }))
        .collect()
}
