//! One rule set in an `Arc`, evaluated from several threads at once: each has its own records and moment.
#![expect(clippy::print_stdout, reason = "an example shows its verdicts")]

use std::sync::Arc;
use std::thread;

use tieuchi::{Error, Question, Records, RuleSet};

const RULES: &str = r#"
records reports "Hotline reports" counted by received
  code     : id
  office   : unit
  received : datetime
  handled  : datetime?

indicator in_48_hours "Handled within 48 hours"
  target all reports are handled within 48 hours of received
"#;

/// The verdict of one day, on records of its own.
fn judge(rules: &RuleSet, as_of: &str) -> Result<String, Error> {
    let mut records = Records::new();
    let report = serde_json::json!({ "code": "P1", "office": "X01", "received": "2026-04-06 08:00", "handled": "2026-04-08 08:01" });
    records.rows("reports", &[report])?;
    let evaluation = rules.evaluate(&records, &Question::new("2026-Q2", as_of)?)?;
    let verdicts: Vec<String> = evaluation.verdicts().map(|verdict| format!("{:?}", verdict.answer())).collect();
    Ok(format!("as of {as_of}: {}", verdicts.join(", ")))
}

fn main() -> Result<(), Error> {
    let rules = Arc::new(RuleSet::load([("rules.tieuchi", RULES)])?);
    let threads = ["2026-04-07", "2026-04-08", "2026-07-15"].map(|as_of| {
        let rules = Arc::clone(&rules);
        thread::spawn(move || judge(&rules, as_of))
    });
    for thread in threads {
        match thread.join() {
            Ok(answer) => println!("{}", answer?),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }
    Ok(())
}
