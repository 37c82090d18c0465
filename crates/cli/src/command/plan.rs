//! `plan`: what is counted for a period, without records.

use tieuchi::json::{CountedAs, Plan as Planned, PlannedCounting, PlannedReading, PlannedRelation};
use tieuchi::source::Arg;
use tieuchi::verdict::Days;
use tieuchi::{Language, messages};

use crate::arguments::{Form, Plan};
use crate::command_error::{CommandError, DONE, Reporting};
use crate::console::Console;
use crate::render::json;
use crate::{question, rules};

pub(crate) fn run(arguments: &Plan, console: &mut Console) -> Result<u8, CommandError> {
    let json = arguments.format == Form::Json;
    let (rules, reporting) = rules::load(&arguments.rules, arguments.language.chosen(), json)?;
    let Reporting { language, .. } = reporting;
    let question = question::of_period(&arguments.period, arguments.as_of.as_deref(), reporting)?;
    let mut question = question.limits(&question::limits(&arguments.limits, reporting)?);
    for indicator in &arguments.indicator {
        question = question.indicator(indicator);
    }
    let plan = rules.plan(&question).map_err(|error| {
        let names: Vec<&str> = rules.indicators().map(|indicator| indicator.name()).collect();
        reporting.refused(error, &names)
    })?;
    if json {
        json::document(console, &plan);
    } else {
        console.lines(Lines { language, lines: Vec::new() }.of(&plan));
    }
    Ok(DONE)
}

/// How many of the first windows are shown.
const SHOWN: usize = 3;

/// How many digits of a key are shown; JSON has all of them.
const DIGITS: usize = 8;

/// The lines of a plan.
struct Lines {
    language: Language,
    lines: Vec<String>,
}

impl Lines {
    fn of(mut self, plan: &Planned) -> Vec<String> {
        let period = format!("{}..{}", plan.period.from, plan.period.to);
        self.message("command-plan-head", &[("period", period.into()), ("moment", plan.as_of.to_string().into())]);
        let shared = plan.countings.iter().filter(|counting| counting.indicators.len() > 1).count();
        self.message("command-plan-countings", &[("count", count(plan.countings.len())), ("shared", count(shared))]);
        plan.countings.iter().for_each(|counting| self.counting(counting));
        if !plan.relations.is_empty() {
            self.message("command-plan-relations", &[("count", count(plan.relations.len()))]);
            plan.relations.iter().for_each(|relation| self.relation(relation));
        }
        if plan.stages.len() > 1 {
            self.message("command-plan-stages", &[("count", count(plan.stages.len()))]);
            for (number, stage) in (1_usize..).zip(&plan.stages) {
                let keys = stage.relations.iter().chain(&stage.countings).map(|key| short(key)).collect();
                let names = Arg::List(stage.indicators.clone());
                let args = [("number", count(number)), ("keys", Arg::List(keys)), ("names", names)];
                self.message("command-plan-stage", &args);
            }
        }
        self.message("command-plan-reads", &[]);
        plan.reads.iter().for_each(|reading| self.reading(reading));
        self.lines
    }

    fn message(&mut self, key: &str, args: &[(&str, Arg)]) {
        self.lines.push(messages::text(self.language, key, args));
    }

    fn counting(&mut self, counting: &PlannedCounting) {
        let counts = match counting.counts {
            CountedAs::Distinct => "plan-distinct",
            CountedAs::Sum => "plan-sum",
            CountedAs::Average => "plan-average",
            CountedAs::Share => "plan-share",
            _ => "plan-count",
        };
        self.message(
            "command-plan-counting",
            &[
                ("key", short(&counting.key).into()),
                ("counts", Arg::Term(counts)),
                ("records", counting.records.as_str().into()),
                ("words", counting.words.as_str().into()),
            ],
        );
        self.windows(counting.windows.as_deref());
        self.needed_by(&counting.indicators);
        if counting.record_by_record {
            self.message("command-plan-record-by-record", &[]);
        }
    }

    fn relation(&mut self, relation: &PlannedRelation) {
        let key = if relation.by.is_some() { "command-plan-relation" } else { "command-plan-relation-of-unit" };
        self.message(
            key,
            &[
                ("key", short(&relation.key).into()),
                ("records", relation.records.as_str().into()),
                ("by", relation.by.clone().unwrap_or_default().into()),
                ("words", relation.words.as_str().into()),
                ("level", relation.level.into()),
            ],
        );
        self.windows(relation.windows.as_deref());
        self.needed_by(&relation.indicators);
    }

    fn windows(&mut self, windows: Option<&[Days]>) {
        let Some(windows) = windows else { return self.message("command-plan-register", &[]) };
        if windows.is_empty() {
            return self.message("command-plan-no-windows", &[]);
        }
        let shown = windows.iter().take(SHOWN).map(|days| format!("{}..{}", days.from, days.to)).collect();
        let more = windows.len().saturating_sub(SHOWN);
        self.message("command-plan-windows", &[("windows", Arg::List(shown)), ("more", count(more))]);
    }

    fn needed_by(&mut self, indicators: &[String]) {
        self.message(
            "command-plan-indicators",
            &[("count", count(indicators.len())), ("names", Arg::List(indicators.to_vec()))],
        );
    }

    fn reading(&mut self, reading: &PlannedReading) {
        let columns = Arg::List(reading.columns.clone());
        self.message("command-plan-reading", &[("records", reading.records.as_str().into()), ("columns", columns)]);
        let together = Arg::List(reading.together.clone());
        let key = match reading.together.as_slice() {
            _ if reading.kept => "command-plan-kept",
            [] => "command-plan-apart",
            _ => "command-plan-together",
        };
        self.message(key, &[("columns", together)]);
        self.message(if reading.once { "command-plan-once" } else { "command-plan-again" }, &[]);
    }
}

fn count(of: usize) -> Arg {
    u64::try_from(of).unwrap_or(u64::MAX).into()
}

/// The first digits of a key.
fn short(key: &str) -> String {
    key.chars().take(DIGITS).collect()
}
