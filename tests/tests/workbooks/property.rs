//! A property: a table that is written in any layout, format, encoding and split gives the verdicts of the plain CSV file.
//!
//! `PROPTEST_CASES` says how many tables are written.

mod file;
mod layout;
mod record;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestError, TestRunner};
use serde_json::Value;
use tieuchi::{Question, Records, RuleSet};
use tieuchi_records::{Expected, Format, Origin};

use self::file::{Form, Written};
use self::layout::Layout;
use self::record::RULES;

/// So many tables are written where nothing else is asked for.
const CASES: u32 = 48;

/// What differs, of the smallest table found.
pub(crate) fn tables_in_any_form() -> Result<(), String> {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let config = Config { cases: asked.unwrap_or(CASES), failure_persistence: None, ..Config::default() };
    let all = (prop::collection::vec(record::drawn(), 1..12), layout::drawn(), file::drawn());
    let outcome = TestRunner::new(config).run(&all, |(records, layout, form)| {
        let records = record::numbered(records);
        let plain = verdicts(&file::write(&records, &Layout::default(), &Form::default()), &Form::default());
        let plain = plain.map_err(TestCaseError::fail)?;
        let written = file::write(&records, &layout, &form);
        let other = verdicts(&written, &form).map_err(TestCaseError::fail)?;
        prop_assert_eq!(other, plain);
        Ok(())
    });
    outcome.map_err(|error| match error {
        TestError::Fail(reason, (records, layout, form)) => {
            let records = record::numbered(records);
            let shown = layout.sheet(&records, 0).shown();
            format!("{reason}\n{form:?}\n{layout:?}\n{shown}")
        }
        TestError::Abort(reason) => reason.to_string(),
    })
}

/// The verdicts of files, or the findings that there are instead.
fn verdicts(files: &[Written], form: &Form) -> Result<Value, String> {
    let rules = RULES.replace("  # clauses", &form.clauses().join("\n"));
    let rules = RuleSet::load([("rules.tieuchi", rules.as_str())]).map_err(|error| error.to_string())?;
    let expected = Expected::of(rules.record_kinds().find(|kind| kind.name() == "hồ_sơ").unwrap());
    let mut records = Records::new();
    for file in files {
        let origin = Origin::memory(&file.name, file.bytes.clone());
        for table in Format::of(file.name.as_ref()).unwrap().read_as(origin, &expected) {
            records.source("hồ_sơ", table);
        }
    }
    let question = Question::new("2026-Q2", "2026-07-15").unwrap();
    let evaluation = rules.evaluate(&records, &question).map_err(|error| format!("{error:?}"))?;
    let document = serde_json::to_value(&evaluation).unwrap();
    Ok(document.get("verdicts").unwrap().clone())
}
