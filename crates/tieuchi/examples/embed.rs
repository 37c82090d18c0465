//! A host that embeds tieuchi: rules as text, records as its own rows, verdicts back.
#![expect(clippy::print_stdout, reason = "an example shows its verdicts")]

use tieuchi::{Error, Language, Question, Records, RuleSet};

const RULES: &str = r#"
records dossiers "Dossiers" counted by due
  code      : id
  office    : unit
  due       : deadline
  completed : datetime?

indicator on_time "Settled by the due date"
  target at least 95% of dossiers due in period are completed by due
"#;

#[derive(serde::Serialize)]
struct Dossier {
    code: &'static str,
    office: &'static str,
    due: &'static str,
    completed: Option<&'static str>,
}

fn main() -> Result<(), Error> {
    let rules = RuleSet::load([("rules.tieuchi", RULES)])?;
    let due = "2026-04-08 17:00";
    let rows = [
        Dossier { code: "A1", office: "X01", due, completed: Some("2026-04-08 17:00") },
        Dossier { code: "A2", office: "X01", due, completed: Some("2026-04-08 17:01") },
    ];
    let mut records = Records::new();
    records.rows("dossiers", &rows)?;
    let evaluation = rules.evaluate(&records, &Question::new("2026-Q2", "2026-07-15")?)?;
    // What is suspicious about the records: here, that the days they cover are only assumed.
    println!("{}", evaluation.findings());
    for verdict in evaluation.verdicts() {
        println!("{} {}: {:?}, late: {}", verdict.unit(), verdict.indicator(), verdict.answer(), verdict.failed_ids());
        println!("{}", verdict.sentence(Language::English));
    }
    Ok(())
}
