//! Targets and their figures, as sentences.
//!
//! The two languages order some sentences differently: `fewer P than in B` is `P giảm so với B`.

use super::condition::Around;
use super::words::{Writer, bracketed, sentence};
use crate::ast::{
    Baseline, BaselineKind, Bound, BoundKind, Condition, Direction, Measure, MeasureKind, OpenAs, Population, Target,
    TargetClause, TargetClauseKind, TargetKind, Than,
};
use crate::keywords::{self as words, Place};

impl Writer<'_> {
    pub(super) fn target(self, target: &Target) -> String {
        self.part(target, false)
    }

    /// A target, `inside` another or not; joined targets inside, or with clauses of their own, are put in brackets.
    fn part(self, target: &Target, inside: bool) -> String {
        let (parts, by) = match &target.kind {
            TargetKind::And(parts) => (parts, &words::TARGET_AND),
            TargetKind::Or(parts) => (parts, &words::TARGET_OR),
            _ => return self.one_target(&target.kind) + &self.target_clauses(&target.clauses),
        };
        let parts: Vec<String> = parts.iter().map(|part| self.part(part, true)).collect();
        let joined = parts.join(&format!(", {} ", self.keyword(by)));
        let brackets = inside || !target.clauses.is_empty();
        bracketed(joined, brackets) + &self.target_clauses(&target.clauses)
    }

    fn one_target(self, kind: &TargetKind) -> String {
        match kind {
            TargetKind::And(_) | TargetKind::Or(_) => String::new(),
            TargetKind::Share { bound, population, condition } => {
                let of = if matches!(bound.kind, BoundKind::All { as_percent: false }) {
                    ""
                } else {
                    self.keyword(&words::OF_POPULATION)
                };
                sentence([&self.bound(bound), of, &self.population(population), &self.main_condition(condition)])
            }
            TargetKind::Count { bound, population } => sentence([&self.bound(bound), &self.population(population)]),
            TargetKind::Measured { measure, bound } => {
                sentence([&self.measure(measure), self.keyword(&words::MEASURE_IS), &self.bound(bound)])
            }
            TargetKind::Change { measure, direction, bound, baseline } => {
                let way = match direction {
                    Direction::Down => &words::DOWN,
                    Direction::Up => &words::UP,
                };
                sentence([
                    &self.subject(measure),
                    self.keyword(way),
                    &self.bound(bound),
                    self.keyword(&words::FROM_BASELINE),
                    &self.baseline(*baseline),
                ])
            }
            TargetKind::Than { measure, op, baseline } => self.than(measure, *op, *baseline),
            TargetKind::Meets(name) => sentence([self.keyword(&words::MEETS), &self.name(name)]),
        }
    }

    /// `are C`; in English `have …` and `meet …` are written without `are`, in Vietnamese `đều` before a `không`.
    fn main_condition(self, condition: &Condition) -> String {
        let text = self.condition(condition, Around::Nothing);
        if self.is_vietnamese() {
            let negative =
                ["không", "chưa"].iter().any(|word| text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')));
            let verb = if negative { &words::ARE_BEFORE_NOT } else { &words::ARE };
            return sentence([self.keyword(verb), &text]);
        }
        let plural = [(&words::HAS, "have"), (&words::MEETS, "meet")];
        let turned = plural.iter().find_map(|(singular, plural)| {
            let rest = text.strip_prefix(self.keyword(singular))?.strip_prefix(' ')?;
            Some(sentence([plural, rest]))
        });
        turned.unwrap_or_else(|| sentence([self.keyword(&words::ARE), &text]))
    }

    fn than(self, measure: &Measure, op: Than, baseline: Baseline) -> String {
        let (word, than) = match op {
            Than::Fewer => (&words::FEWER, &words::THAN_IN),
            Than::More => (&words::MORE, &words::THAN_IN),
            Than::AtMostAsMany => (&words::AT_MOST_AS_MANY, &words::AS_IN),
            Than::AtLeastAsMany => (&words::AT_LEAST_AS_MANY, &words::AS_IN),
        };
        let (word, than, baseline) = (self.keyword(word), self.keyword(than), self.baseline(baseline));
        let subject = self.subject(measure);
        if self.is_vietnamese() {
            return sentence([&subject, word, than, &baseline]);
        }
        if let MeasureKind::Count(population) = &measure.kind {
            return sentence([word, &self.population(population), than, &baseline]);
        }
        let compared = match op {
            Than::Fewer => &words::IS_LESS_THAN_IN,
            Than::More => &words::IS_MORE_THAN_IN,
            Than::AtMostAsMany => &words::IS_AT_MOST_AS_IN,
            Than::AtLeastAsMany => &words::IS_AT_LEAST_AS_IN,
        };
        sentence([&subject, self.keyword(compared), &baseline])
    }

    /// A figure before a comparison with an earlier one: a count is then just its population, unless that is one name,
    /// which would be read as a declared measure.
    fn subject(self, measure: &Measure) -> String {
        match &measure.kind {
            MeasureKind::Count(population)
                if population.own || population.placed.is_some() || population.filter.is_some() =>
            {
                self.population(population)
            }
            _ => self.measure(measure),
        }
    }

    fn baseline(self, baseline: Baseline) -> String {
        match baseline.kind {
            BaselineKind::PreviousYear => self.keyword(&words::PREVIOUS_YEAR).to_owned(),
            BaselineKind::PreviousPeriod => self.keyword(&words::PREVIOUS_PERIOD).to_owned(),
            BaselineKind::Year(year) => self.period(crate::ast::PeriodLabel::Year(year)),
        }
    }

    pub(super) fn target_clauses(self, clauses: &[TargetClause]) -> String {
        let mut out = String::new();
        for clause in clauses {
            let text = match &clause.kind {
                TargetClauseKind::CountingOpen(open) => {
                    let how = match open {
                        OpenAs::Met => &words::OPEN_AS_MET,
                        OpenAs::Failed => &words::OPEN_AS_FAILED,
                        OpenAs::LeftOut => &words::OPEN_LEFT_OUT,
                    };
                    sentence([self.keyword(&words::COUNTING_OPEN), self.keyword(how)])
                }
                TargetClauseKind::CountingNone { met } => {
                    let how = if *met { &words::NONE_AS_MET } else { &words::NONE_AS_MISSED };
                    sentence([self.keyword(&words::COUNTING_NONE), self.keyword(how)])
                }
                TargetClauseKind::Excusing(condition) => {
                    sentence([self.keyword(&words::EXCUSING), &self.condition(condition, Around::Nothing)])
                }
            };
            out.push_str(", ");
            out.push_str(&text);
        }
        out
    }

    pub(super) fn measure(self, measure: &Measure) -> String {
        let of = self.keyword(&words::OF);
        match &measure.kind {
            MeasureKind::Count(population) => sentence([self.keyword(&words::COUNT_OF), &self.population(population)]),
            MeasureKind::Distinct(field, population) => sentence([
                self.keyword(&words::DISTINCT),
                &self.name(field),
                self.keyword(&words::DISTINCT_OF),
                &self.population(population),
            ]),
            MeasureKind::Sum(value, population) => {
                sentence([self.keyword(&words::SUM_OF), &self.single(value), of, &self.population(population)])
            }
            MeasureKind::Average(value, unit, population) => {
                let unit = match unit {
                    Some(unit) => sentence([self.keyword(&words::AVERAGE_IN), self.time_unit(*unit)]),
                    None => String::new(),
                };
                let (value, population) = (self.single(value), self.population(population));
                sentence([self.keyword(&words::AVERAGE), &value, &unit, of, &population])
            }
            MeasureKind::Share(population, condition, clauses) => {
                let share = sentence([
                    self.keyword(&words::SHARE_OF),
                    &self.population(population),
                    &self.main_condition(condition),
                ]);
                share + &self.target_clauses(clauses)
            }
            MeasureKind::Ratio(above, below) => {
                let below = match &below.kind {
                    MeasureKind::Named(name) => self.name_at(name, Place::Divisor),
                    _ => self.measure(below),
                };
                format!("{} / {below}", self.measure(above))
            }
            MeasureKind::Named(name) => self.name_at(name, Place::Figure),
        }
    }

    pub(super) fn population(self, population: &Population) -> String {
        let own = if population.own { self.keyword(&words::OWN) } else { "" };
        let records = self.kind_name(&population.records);
        let placed = self.placed(population.placed.as_ref());
        let filter = self.filter(population.filter.as_deref(), Around::Nothing);
        sentence([own, &records, &placed, &filter])
    }

    pub(super) fn bound(self, bound: &Bound) -> String {
        let (word, quantity) = match bound.kind {
            BoundKind::AtLeast(quantity) => (&words::AT_LEAST, quantity),
            BoundKind::AtMost(quantity) => (&words::AT_MOST, quantity),
            BoundKind::MoreThan(quantity) => (&words::MORE_THAN, quantity),
            BoundKind::LessThan(quantity) => (&words::LESS_THAN, quantity),
            BoundKind::Exactly(quantity) => (&words::EXACTLY, quantity),
            BoundKind::Between(lowest, highest) | BoundKind::FromToLess(lowest, highest) => {
                let (from, to) = self.between(matches!(bound.kind, BoundKind::FromToLess(..)));
                return sentence([from, &self.quantity(lowest), to, &self.quantity(highest)]);
            }
            BoundKind::No => return self.keyword(&words::NONE).to_owned(),
            BoundKind::All { as_percent: true } => return "100%".to_owned(),
            BoundKind::All { as_percent: false } => return self.keyword(&words::ALL).to_owned(),
        };
        sentence([self.keyword(word), &self.quantity(quantity)])
    }

    /// The words before the two ends of a range; `below` if the upper end is left out.
    pub(super) fn between(self, below: bool) -> (&'static str, &'static str) {
        let (from, to) =
            if below { (&words::FROM_LOWEST, &words::TO_LESS_THAN) } else { (&words::BETWEEN, &words::BETWEEN_AND) };
        (self.keyword(from), self.keyword(to))
    }

    /// The bound of `has`, and whether it is `no`, which joins the verb.
    pub(super) fn bound_before_records(self, bound: &Bound) -> (String, bool) {
        match bound.kind {
            BoundKind::No => (String::new(), true),
            _ => (self.bound(bound), false),
        }
    }
}
