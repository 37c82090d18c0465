//! A host that sets its flag gets no result, wherever the work is, and little is done after it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tieuchi::progress::Step;
use tieuchi::{CancelFlag, Error, Loader, Question, Records, RuleSet};
use tieuchi_records::{Format, Origin};

/// Related records, an indicator that others ask for, and an id that is there twice: each step reads.
const RULES: &str = r#"
records dossiers "D" counted by due
  code    : id
  office  : unit
  officer : officers
  due     : date
  done    : date?

records officers "O"
  code   : id
  office : unit

indicator on_time "A"
  target at least 50% of dossiers due in period are done by due

indicator staffed "B"
  target at least 50% of officers have at least 1 dossiers due in period

indicator both "C"
  target at least 50% of units meet on_time
"#;

fn rules() -> RuleSet {
    RuleSet::load([("rules.tieuchi", RULES)]).unwrap()
}

fn records() -> Records {
    let mut records = Records::new();
    let dossier = |row: usize| {
        serde_json::json!({
            "code": format!("D{}", row % 80), "office": format!("X{}", row % 7), "officer": format!("O{}", row % 5),
            "due": "2026-04-08", "done": "2026-04-07",
        })
    };
    for part in [0..30, 30..60, 60..90] {
        // Each part is a batch.
        records.rows("dossiers", &part.map(dossier).collect::<Vec<_>>()).unwrap();
    }
    let officer = |row: usize| serde_json::json!({ "code": format!("O{row}"), "office": format!("X{row}") });
    records.rows("officers", &(0..5).map(officer).collect::<Vec<_>>()).unwrap();
    records
}

fn question() -> Question {
    Question::new("2026-Q2", "2026-07-15").unwrap().keep_going()
}

/// The steps that are reported while `run` is asked; if `cancelled_at` is given, the flag is set at that report.
fn reports<T>(
    cancelled_at: Option<usize>,
    run: impl Fn(&Question) -> Result<T, Error>,
) -> (Result<T, Error>, Vec<Step>) {
    let (flag, seen) = (CancelFlag::new(), Arc::new(std::sync::Mutex::new(Vec::new())));
    let (set, steps, count) = (flag.clone(), Arc::clone(&seen), AtomicUsize::new(0));
    let question = question().cancel(&flag).progress(move |progress| {
        steps.lock().unwrap().push(progress.step);
        if Some(count.fetch_add(1, Ordering::Relaxed)) == cancelled_at {
            set.set();
        }
    });
    let result = run(&question);
    let steps = seen.lock().unwrap().clone();
    (result, steps)
}

fn ends_wherever_it_is<T>(run: impl Fn(&Question) -> Result<T, Error>, steps: &[Step]) {
    let (whole, reported) = reports(None, &run);
    assert!(whole.is_ok());
    for step in steps {
        assert!(reported.contains(step), "{step:?} is not among {reported:?}");
    }
    for at in 0..reported.len() {
        let (result, until) = reports(Some(at), &run);
        assert!(matches!(result, Err(Error::Cancelled)), "cancelled at report {at} of {reported:?}");
        assert_eq!(until.len(), at + 1, "nothing is read or judged after the flag is set");
    }
}

#[test]
fn an_evaluation_ends_wherever_it_is() {
    let (rules, records) = (rules(), records());
    let steps = [Step::Survey, Step::Relate, Step::Count, Step::Judge];
    ends_wherever_it_is(|question| rules.evaluate(&records, question), &steps);
}

#[test]
fn an_explanation_ends_wherever_it_is() {
    let (rules, records) = (rules(), records());
    let explain = |question: &Question| rules.explain(&records, question, "staffed", "X1");
    ends_wherever_it_is(explain, &[Step::Survey, Step::Relate, Step::Judge, Step::Explain]);
}

#[test]
fn rules_are_not_loaded_when_the_flag_is_set() {
    let wrong = RULES.replace("are done", "are don");
    let flag = CancelFlag::new();
    let loader = Loader::new().cancel(&flag);
    assert!(loader.load([("rules.tieuchi", RULES)]).is_ok());
    assert!(matches!(loader.load([("rules.tieuchi", &wrong)]), Err(Error::Findings(_))));
    flag.set();
    for text in [RULES, &wrong, "", "(((", "indicator"] {
        assert!(matches!(loader.load([("rules.tieuchi", text)]), Err(Error::Cancelled)), "{text}");
        assert!(matches!(loader.check([("rules.tieuchi", text)]), Err(Error::Cancelled)), "{text}");
    }
}

#[test]
fn a_file_that_is_read_ends_the_evaluation_too() {
    let rules = rules();
    let csv = "code,office,officer,due,done\nD1,X1,O1,2026-04-08,\n";
    let ndjson = "{\"code\":\"D1\",\"office\":\"X1\",\"officer\":\"O1\",\"due\":\"2026-04-08\"}\n";
    for (format, name, text) in [(Format::Csv, "d.csv", csv), (Format::Ndjson, "d.ndjson", ndjson)] {
        for cancelled in [false, true] {
            let flag = CancelFlag::new();
            let (set, origin) = (flag.clone(), Origin::memory(name, text).with_cancel(&flag));
            // The flag is set while the file is read.
            let progress = move |_, _| {
                if cancelled {
                    set.set()
                }
            };
            let mut records = Records::new();
            records.source("dossiers", format.read(origin.with_progress(Arc::new(progress))));
            let result = rules.evaluate(&records, &question().cancel(&flag));
            match (cancelled, result) {
                (true, Err(Error::Cancelled)) | (false, Ok(_)) => {}
                (_, other) => panic!("{name}, cancelled {cancelled}: {other:?}"),
            }
        }
    }
}

#[test]
fn what_a_cancelled_evaluation_says() {
    assert_eq!(Error::Cancelled.message(tieuchi::Language::English), "cancelled; there is no result");
    assert_eq!(Error::Cancelled.message(tieuchi::Language::Vietnamese), "đã hủy theo yêu cầu; không có kết quả");
}

#[test]
fn progress_says_how_many_records_there_are_if_it_is_known() {
    let (rules, records) = (rules(), records());
    let heard = Arc::new(std::sync::Mutex::new(Vec::new()));
    let hear = Arc::clone(&heard);
    let question = question().progress(move |progress| {
        let records = progress.records.map(str::to_owned);
        hear.lock().unwrap().push((progress.step, records, progress.done, progress.total));
    });
    rules.evaluate(&records, &question).unwrap();
    let heard = heard.lock().unwrap();
    let of = |step| heard.iter().filter(move |(of, ..)| *of == step);
    let dossiers = Some("dossiers".to_owned());
    let survey: Vec<_> = of(Step::Survey).filter(|(_, records, ..)| *records == dossiers).collect();
    assert!(survey.iter().all(|(_, _, done, total)| *total == Some(90) && *done <= 90));
    assert_eq!(survey.iter().map(|(_, _, done, _)| *done).max(), Some(90));
    assert!(of(Step::Judge).all(|(_, records, done, total)| records.is_none() && total.is_some_and(|all| *done < all)));
}
