//! Draws values of the tree at random: names, texts, numbers, days, periods; what was drawn is counted by its variant.
//!
//! Only trees that a text can give are drawn: `and` has two parts at least, a bound of a share is a percentage.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use tieuchi_source::{FileId, Span};
use tieuchi_syntax::ast::{
    Cadence, Cut, CutDay, Date, Length, MonthDay, Name, PeriodDay, PeriodLabel, Placed, Quantity, QuantityUnit, Text,
    Time, TimeUnit, Window, WindowKind,
};

/// Names: plain ones, Vietnamese ones, and words that the grammar also reads otherwise.
const NAMES: &[&str] = &[
    "a",
    "due",
    "on_time",
    "hồ_sơ",
    "đơn_vị",
    "x1",
    "ngày",
    "số",
    "mã",
    "hạn",
    "điểm",
    "nhóm",
    "kỳ",
    "in",
    "and",
    "có",
    "mỗi",
    "where",
    "week",
    "minutes",
    "percent",
    "text",
    "period",
    "more",
    "average",
    "from",
    "trước",
    "h",
    "dạng",
    "count",
    "sum",
    "distinct",
    "tổng",
    "9a",
    "2026",
    "target",
    "records",
    "end",
    "đầu",
    "left",
    "own",
    "riêng",
    "lần",
];
const TEXTS: &[&str] = &["", "x", "đã ký", "a, b # c", "say \"so\"", "5%", "và hoặc", "(“hai” dấu)"];

/// A source of choices, and what was chosen.
pub(crate) struct Draw {
    state: u64,
    /// How often each variant was drawn, as `Enum::Variant`.
    pub(crate) drawn: BTreeMap<String, usize>,
    /// How deep conditions and values may still nest.
    pub(crate) depth: usize,
}

/// No place.
pub(crate) const AT: Span = Span::new(FileId(0), 0, 0);

impl Draw {
    pub(crate) fn new(seed: u64) -> Self {
        Draw { state: seed | 1, drawn: BTreeMap::new(), depth: 4 }
    }

    /// A number below `below`.
    pub(crate) fn below(&mut self, below: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.state >> 33).unwrap() % below
    }

    pub(crate) fn coin(&mut self) -> bool {
        self.below(2) == 0
    }

    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// Says that a variant was drawn, and gives it back.
    pub(crate) fn say<T>(&mut self, variant: &str, value: T) -> T {
        *self.drawn.entry(variant.to_owned()).or_default() += 1;
        value
    }

    /// The same for a value whose variant is its name: `Less`.
    pub(crate) fn named<T: std::fmt::Debug>(&mut self, of: &str, value: T) -> T {
        let shown = format!("{value:?}");
        let variant = shown.split(['(', ' ', '{']).next().unwrap().to_owned();
        self.say(&format!("{of}::{variant}"), value)
    }

    pub(crate) fn maybe<T>(&mut self, draw: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.coin().then(|| draw(self))
    }

    pub(crate) fn some<T>(&mut self, least: usize, most: usize, mut draw: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let count = least + self.below(most - least + 1);
        (0..count).map(|_| draw(self)).collect()
    }

    pub(crate) fn name(&mut self) -> Name {
        Name { text: self.pick(NAMES).to_owned(), span: AT }
    }

    /// A kind of record.
    pub(crate) fn kind(&mut self) -> Name {
        if self.below(6) == 0 { Name { text: "units".to_owned(), span: AT } } else { self.name() }
    }

    pub(crate) fn text(&mut self) -> Text {
        Text { value: self.pick(TEXTS).to_owned(), span: AT }
    }

    /// A number that is not below zero.
    pub(crate) fn number(&mut self) -> Decimal {
        let number = self.pick(&["0", "1", "2", "3.5", "0.125", "1.125", "95", "1000", "99.9", "100"]);
        number.parse().unwrap()
    }

    pub(crate) fn date(&mut self) -> Date {
        let (year, month) = (self.pick(&[1999, 2025, 2026]), self.pick(&[1, 2, 6, 12]));
        Date { year, month, day: self.pick(&[1, 9, 20, 31]), span: AT }
    }

    pub(crate) fn month_day(&mut self) -> MonthDay {
        let month = self.pick(&[1, 2, 6, 12]);
        let day =
            if self.coin() { MonthDay::Day { month, day: self.pick(&[1, 20]) } } else { MonthDay::EndOf { month } };
        self.named("MonthDay", day)
    }

    pub(crate) fn time(&mut self) -> Time {
        Time { hour: self.pick(&[0, 7, 17, 23]), minute: self.pick(&[0, 30, 59]), second: self.pick(&[0, 0, 5]) }
    }

    pub(crate) fn time_unit(&mut self) -> TimeUnit {
        let unit = self.pick(&[
            TimeUnit::Minutes,
            TimeUnit::Hours,
            TimeUnit::Days,
            TimeUnit::Weeks,
            TimeUnit::Months,
            TimeUnit::Years,
            TimeUnit::WorkingDays,
            TimeUnit::WorkingHours,
        ]);
        self.named("TimeUnit", unit)
    }

    pub(crate) fn length(&mut self) -> Length {
        Length { count: self.number(), unit: self.time_unit(), span: AT }
    }

    pub(crate) fn quantity(&mut self, percent: bool) -> Quantity {
        let unit = match (percent, self.below(4)) {
            (true, _) => QuantityUnit::Percent,
            (false, 0) => QuantityUnit::PercentagePoints,
            (false, 1) => QuantityUnit::Time(self.time_unit()),
            (false, _) => QuantityUnit::Plain,
        };
        Quantity { number: self.number(), unit: self.named("QuantityUnit", unit), span: AT }
    }

    pub(crate) fn period(&mut self) -> PeriodLabel {
        let year = self.pick(&[1999, 2026]);
        let label = match self.below(7) {
            6 => PeriodLabel::FirstMonths(year, self.pick(&[1, 9, 11])),
            0 => PeriodLabel::Year(year),
            1 => PeriodLabel::HalfYear(year, self.pick(&[1, 2])),
            2 => PeriodLabel::Quarter(year, self.pick(&[1, 2, 3, 4])),
            3 => PeriodLabel::Month(year, self.pick(&[1, 6, 12])),
            4 => PeriodLabel::Week(year, self.pick(&[1, 15, 53])),
            _ => PeriodLabel::Range(self.date(), self.date()),
        };
        self.named("PeriodLabel", label)
    }

    pub(crate) fn window(&mut self) -> Window {
        let kind = match self.below(8) {
            5 => WindowKind::Back(self.length(), self.pick(&[PeriodDay::First, PeriodDay::Last])),
            6 => WindowKind::First(self.length()),
            7 => {
                let every = if self.coin() {
                    Cadence::Several(self.length())
                } else {
                    Cadence::PartOfYear(self.month_day(), self.month_day())
                };
                WindowKind::Every(self.named("Cadence", every))
            }
            0 => WindowKind::Period,
            1 => WindowKind::PreviousPeriod,
            2 => WindowKind::PreviousYear,
            3 => WindowKind::Label(self.period()),
            _ => {
                let every =
                    self.pick(&[Cadence::Week, Cadence::Month, Cadence::Quarter, Cadence::HalfYear, Cadence::Year]);
                WindowKind::Every(self.named("Cadence", every))
            }
        };
        let kind = self.named("WindowKind", kind);
        if matches!(kind, WindowKind::Back(..) | WindowKind::First(_) | WindowKind::Every(Cadence::PartOfYear(..))) {
            return Window { kind, cut: None, span: AT };
        }
        let cut = self.maybe(|draw| {
            let day = match draw.below(3) {
                0 => CutDay::Date(draw.date()),
                1 => CutDay::MonthDay(draw.month_day()),
                _ => CutDay::OfMonth(draw.pick(&[1, 2, 3, 12, 21, 31])),
            };
            Cut { day: draw.named("CutDay", day), inclusive: draw.coin(), span: AT }
        });
        Window { kind, cut, span: AT }
    }

    pub(crate) fn placed(&mut self) -> Placed {
        let day = self.pick(&[PeriodDay::First, PeriodDay::Last]);
        let (at, up_to) = (WindowKind::At(day), WindowKind::UpTo(day));
        let fixed = |kind| Window { kind, cut: None, span: AT };
        match self.below(6) {
            0 => Placed { field: None, window: fixed(self.named("WindowKind", at)) },
            1 => Placed { field: self.maybe(Self::name), window: fixed(self.named("WindowKind", up_to)) },
            _ => Placed { field: self.maybe(Self::name), window: self.window() },
        }
    }
}
