//! Records that a program hands over: what may be left out.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

use std::sync::Arc;

use serde_json::{Value, json};
use tieuchi::source::{Chunk, Chunks, Column, Diagnostic, Source, TextColumn};
use tieuchi::{Answer, Error, Language, Question, Records, RuleSet};

const RULES: &str = "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\n\
    indicator a: all d are done by due\nindicator b: all d are done is missing\n";

fn judged(rows: &[Value]) -> Result<Vec<Answer>, Error> {
    let rules = RuleSet::load([("a.tieuchi", RULES)])?;
    let mut records = Records::new();
    records.rows("d", rows)?;
    let evaluation = rules.evaluate(&records, &Question::new("2026-04", "2026-05-01")?)?;
    Ok(evaluation.verdicts().map(|verdict| verdict.answer()).collect())
}

#[test]
fn an_optional_field_that_every_row_leaves_out_is_empty() {
    let row = json!({ "code": "A1", "office": "X", "due": "2026-04-08" });
    let with_null = json!({ "code": "A1", "office": "X", "due": "2026-04-08", "done": null });
    assert_eq!(judged(&[row]).unwrap(), [Answer::Missed, Answer::Met]);
    assert_eq!(judged(&[with_null]).unwrap(), [Answer::Missed, Answer::Met]);
}

#[test]
fn a_required_field_and_a_misspelt_key_are_findings() {
    for (row, column) in [
        (json!({ "code": "A1", "office": "X" }), "due"),
        (json!({ "code": "A1", "office": "X", "due": "2026-04-08", "donne": "2026-04-08" }), "done"),
    ] {
        let Err(Error::Findings(findings)) = judged(&[row]) else { panic!("refused") };
        let said = findings.to_string();
        assert!(said.contains("TC0502") && said.contains(column), "{said}");
    }
}

/// Rows of which the second is like `changed`, in which one key may be misspelt.
fn rows_with(changed: Value) -> [Value; 3] {
    let row = |code: &str| json!({ "code": code, "office": "X", "due": "2026-04-08", "done": "2026-04-07" });
    [row("A1"), changed, row("A3")]
}

#[test]
fn a_key_that_is_misspelt_in_some_rows_is_a_finding_with_how_many_rows() {
    let misspelt = json!({ "code": "A2", "office": "X", "due": "2026-04-08", "dnoe": "2026-04-07" });
    let required = json!({ "code": "A2", "office": "X", "deu": "2026-04-08", "done": "2026-04-07" });
    for (row, key, field) in [(misspelt.clone(), "dnoe", "done"), (required, "deu", "due")] {
        let mut rows = rows_with(row.clone()).to_vec();
        let mut another = row;
        another["code"] = json!("A4");
        rows.push(another);
        let Err(Error::Findings(findings)) = judged(&rows) else { panic!("refused") };
        assert_eq!(findings.iter().count(), 1, "{findings}");
        let said = findings.message(Language::English);
        assert!(said.contains("row 2") && said.contains(&format!("missing column “{field}”")), "{said}");
        assert!(said.contains(&format!("2 rows have the key “{key}” and no key “{field}”; rename the key")), "{said}");
        let said = findings.message(Language::Vietnamese);
        assert!(said.contains(&format!("2 dòng có khóa “{key}” mà không có khóa “{field}”")), "{said}");
    }
    // What was meant is not empty: it is not known.
    let rules = RuleSet::load([("a.tieuchi", RULES)]).unwrap();
    let mut records = Records::new();
    records.rows("d", &rows_with(misspelt)).unwrap();
    let question = Question::new("2026-04", "2026-05-01").unwrap().keep_going();
    let evaluation = rules.evaluate(&records, &question).unwrap();
    let answer = |name| evaluation.verdict(name, "X").unwrap().answer();
    assert_eq!([answer("a"), answer("b")], [Answer::Undetermined, Answer::Missed]);
    assert_eq!(evaluation.findings().iter().count(), 1);
}

#[test]
fn a_key_is_misspelt_only_in_a_row_without_the_field() {
    for (changed, answer) in [
        (json!({ "done": "2026-04-07", "dnoe": "2026-04-09" }), Answer::Met),
        (json!({ "done": null, "dnoe": "2026-04-07" }), Answer::Missed),
        (json!({ "dnoe": null }), Answer::Missed),
        (json!({ "completed": "2026-04-07" }), Answer::Missed),
    ] {
        let mut row = json!({ "code": "A2", "office": "X", "due": "2026-04-08" });
        row.as_object_mut().unwrap().extend(changed.as_object().unwrap().clone());
        assert_eq!(judged(&rows_with(row)).unwrap()[0], answer, "{changed}");
    }
}

#[test]
fn so_many_similar_keys_that_none_is_surely_meant_make_the_field_missing() {
    let mut row = json!({ "code": "A2", "office": "X", "due": "2026-04-08" });
    let keys = (0..70u8).map(|letter| format!("don{}", char::from_u32(0x4e00 + u32::from(letter)).unwrap()));
    row.as_object_mut().unwrap().extend(keys.map(|key| (key, json!("x"))));
    let Err(Error::Findings(findings)) = judged(&rows_with(row)) else { panic!("refused") };
    assert!(findings.to_string().contains("missing column “done”"), "{findings}");
}

#[test]
fn what_is_wrong_in_the_json_of_a_question_has_its_place_in_either_language() {
    let said = |json: &str| {
        let error = Question::from_json(json).unwrap_err();
        [Language::English, Language::Vietnamese].map(|language| error.message(language))
    };
    let with = |more: &str| said(&format!("{{ \"period\": \"2026\",\n  \"as_of\": \"2026-07-15\", {more} }}"));
    for (found, english, vietnamese) in [
        (
            with(r#""unit": []"#),
            "line 2, character 26: unknown field “unit” (did you mean “units”?)",
            "không có trường “unit” (có phải “units”?)",
        ),
        (
            with(r#""x": 1"#),
            "unknown field “x” (the fields are period, as_of, ",
            "không có trường “x” (các trường: period, ",
        ),
        (
            with(r#""ids": -1"#),
            "line 2, character 33: “ids” must be a whole number, 0 or more",
            "“ids” phải là số nguyên không âm",
        ),
        (with(r#""ids": null"#), "“ids” must be a whole number", "“ids” phải là số nguyên"),
        (with(r#""total": 1"#), "“total” must be true or false", "“total” phải là true hoặc false"),
        (with(r#""units": ["X", 1]"#), "“units” must be a list of texts", "“units” phải là danh sách văn bản"),
        (with(r#""period": "2026""#), "“period” occurs twice", "“period” xuất hiện hai lần"),
        (said(r#"{ "period": "2026" }"#), "line 1, character 1: the field “as_of” is missing", "thiếu trường “as_of”"),
        (said(r#"{ "period": 2026 }"#), "“period” must be a text between quotes", "“period” phải là văn bản"),
        (
            said("[]"),
            "not the JSON of a question: line 1, character 1: ",
            "không phải JSON của câu hỏi: dòng 1, ký tự 1: ",
        ),
        (
            said(r#"{ "period": "2026-Q5", "as_of": "2026-07-15" }"#),
            "cannot read the period “2026-Q5”",
            "không hiểu kỳ “2026-Q5”",
        ),
    ] {
        assert!(found[0].contains(english) && found[1].contains(vietnamese), "{found:?}");
    }
    let json = r#"{ "period": "2026", "as_of": "2026-07-15", "indicators": ["\u0061"], "ids": 3, "keep_going": true }"#;
    let written = |question: &Question| serde_json::to_value(question).unwrap();
    assert_eq!(written(&Question::from_json(json).unwrap()), written(&serde_json::from_str(json).unwrap()));
}

#[test]
fn what_is_wrong_in_the_json_of_records_is_whole_in_vietnamese() {
    let said = |json: &str| Records::from_json(json).unwrap_err().message(Language::Vietnamese);
    assert!(said(r#"{ "d": { "row": [] } }"#).ends_with("không có trường “row” (có phải “rows”?)"));
    assert!(said(r#"{ "d": {} }"#).ends_with("thiếu trường “rows”"));
    assert!(said(r#"{ "d": 1 }"#).contains("[ … ] }` hoặc `{ "), "{}", said(r#"{ "d": 1 }"#));
}

const SUM: &str = "records d counted by due\n  code: id\n  office: unit\n  due: date\n  n: number as \"1.234,5\"\n\
    indicator a\n  monitor sum of n of d\n";

/// The sum of the numbers of some records, or the findings.
fn sum(records: &Records) -> String {
    let rules = RuleSet::load([("a.tieuchi", SUM)]).unwrap();
    match rules.evaluate(records, &Question::new("2026-04", "2026-05-01").unwrap()) {
        Ok(evaluation) => {
            let figure = evaluation.verdicts().next().unwrap().outcome().value().map(|figure| figure.to_string());
            figure.unwrap_or_else(|| "none".to_owned())
        }
        Err(refused) => refused.to_string(),
    }
}

/// A row with a number of any type.
#[derive(serde::Serialize)]
struct Numbered<T> {
    code: &'static str,
    office: &'static str,
    due: &'static str,
    n: T,
}

fn sum_of<T: serde::Serialize>(n: T) -> String {
    let mut records = Records::new();
    records.rows("d", &[Numbered { code: "A1", office: "X", due: "2026-04-08", n }]).unwrap();
    sum(&records)
}

#[test]
fn numbers_of_rows_are_taken_by_their_shortest_digits() {
    assert_eq!(sum_of(0.1f32), "0.1");
    assert_eq!(sum_of(0.1f64), "0.1");
    assert_eq!(sum_of(1e16f64), "10000000000000000");
    assert_eq!(sum_of(Some(1e-6f64)), "0.000001");
    assert_eq!(sum_of(-7i128), "-7");
    assert_eq!(sum_of(json!(1e16)), "10000000000000000");
    let raw = serde_json::value::RawValue::from_string("2.50".to_owned()).unwrap();
    assert_eq!(sum_of(raw), "2.5");
}

#[test]
fn a_number_of_a_row_that_cannot_be_kept_is_unreadable_and_not_empty() {
    for (refused, shown) in [
        (sum_of(f64::NAN), "cannot read “NaN”"),
        (sum_of(Some(f32::INFINITY)), "cannot read “inf”"),
        (sum_of(f64::NEG_INFINITY), "cannot read “-inf”"),
        (sum_of(u128::MAX), "cannot read “340282366920938463463374607431768211455” (only 28 digits"),
    ] {
        assert!(refused.contains("TC0501") && refused.contains(shown), "{refused}");
    }
    assert!(sum_of(Option::<f64>::None).contains("TC0507"));
}

#[test]
fn numbers_of_json_may_have_an_exponent() {
    let read = |n: &str| {
        let row = format!(r#"{{ "code": 1e3, "office": "X", "due": "2026-04-08", "n": {n} }}"#);
        sum(&Records::from_json(&format!(r#"{{ "d": [{row}] }}"#)).unwrap())
    };
    assert_eq!(["1e3", "1.0e0", "1.25E+1", "-25e-1"].map(read), ["1000", "1", "12.5", "-2.5"]);
    assert!(read("1e30").contains("cannot read “1e30” (only 28 digits"), "{}", read("1e30"));
    // Text is in the field's written form, which has no exponent.
    assert!(read(r#""1e3""#).contains("TC0501"));
}

#[test]
fn an_id_is_the_text_that_json_has() {
    let row = r#"{ "code": 1e3, "office": "X", "due": "2026-04-08" }"#;
    let records = Records::from_json(&format!(r#"{{ "d": [{row}] }}"#)).unwrap();
    let rules = RuleSet::load([("a.tieuchi", RULES)]).unwrap();
    let evaluation = rules.evaluate(&records, &Question::new("2026-04", "2026-05-01").unwrap()).unwrap();
    assert_eq!(evaluation.verdict("a", "X").unwrap().failed_ids().to_string(), "1e3");
}

/// A workbook with one row in a sheet that has a name.
struct Workbook([&'static str; 4]);

impl Source for Workbook {
    fn name(&self) -> &str {
        "d.xlsx"
    }

    fn sheet(&self) -> Option<&str> {
        Some("Tháng 4")
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        Ok(["code", "office", "due", "done"].map(ToOwned::to_owned).to_vec())
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let column = |index: &usize| -> Arc<dyn Column> {
            let mut column = TextColumn::default();
            column.push_written(self.0.get(*index).unwrap());
            Arc::new(column)
        };
        let columns = columns.iter().map(column).collect();
        Ok(Box::new(std::iter::once(Ok(Chunk { columns, rows: vec![2], rejected: Vec::new() }))))
    }
}

#[test]
fn the_sheet_of_a_workbook_is_named_with_its_file() {
    let rules = RuleSet::load([("a.tieuchi", RULES)]).unwrap();
    let question = Question::new("2026-04", "2026-05-01").unwrap();
    let mut records = Records::new();
    records.source("d", Box::new(Workbook(["A1", "X", "2026-04-08", "2026-04-09"])));
    let explanation = rules.explain(&records, &question, "a", "X").unwrap();
    let source = explanation.records()[0].source.clone();
    assert_eq!(source.location().words(Language::Vietnamese), "d.xlsx, trang tính “Tháng 4”, dòng 2");
    assert_eq!(source.location().words(Language::English), "d.xlsx, sheet “Tháng 4”, row 2");

    let mut records = Records::new();
    records.source("d", Box::new(Workbook(["A1", "X", "soon", "2026-04-09"])));
    let Err(Error::Findings(findings)) = rules.evaluate(&records, &question) else { panic!("`soon` is not a date") };
    let finding = findings.iter().next().unwrap();
    assert_eq!(finding.place(Language::Vietnamese), "d.xlsx, trang tính “Tháng 4”, dòng 2, cột “due”");
    assert_eq!(finding.place(Language::English), "d.xlsx, sheet “Tháng 4”, row 2, column “due”");
}

#[test]
fn the_text_of_an_explanation_says_what_its_data_says() {
    let rules = RuleSet::load([("a.tieuchi", RULES)]).unwrap();
    let row = json!({ "code": "A1", "office": "X", "due": "2026-04-08", "done": "2026-04-09" });
    let mut records = Records::new();
    records.rows("d", &[row]).unwrap();
    let explanation = rules.explain(&records, &Question::new("2026-04", "2026-05-01").unwrap(), "a", "X").unwrap();
    let record = &explanation.records()[0];
    for language in [Language::Vietnamese, Language::English] {
        let said = record.evidence.because.of(language).join("; ");
        assert!(explanation.text(language).contains(&format!("{}: {said}", record.source.id)), "{said}");
    }
}

#[test]
fn what_a_share_divides_is_what_its_sentence_says() {
    let text = "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\n\
        indicator a: at least 50% of d are done by due, counting open as failed\n";
    let rules = RuleSet::load([("a.tieuchi", text)]).unwrap();
    let row = |code: &str, due: &str, done: &str| json!({ "code": code, "office": "X", "due": due, "done": done });
    let mut records = Records::new();
    let open = json!({ "code": "A3", "office": "X", "due": "2026-04-29", "done": null });
    let (good, late) = (row("A1", "2026-04-08", "2026-04-07"), row("A2", "2026-04-08", "2026-04-09"));
    records.rows("d", &[good, late, open]).unwrap();
    let explanation = rules.explain(&records, &Question::new("2026-04", "2026-04-20").unwrap(), "a", "X").unwrap();
    let figures = explanation.arithmetic().unwrap();
    let digits = |figure: Option<tieuchi::json::Decimal>| figure.map(|figure| figure.to_string());
    assert_eq!((digits(figures.numerator).as_deref(), digits(figures.denominator).as_deref()), (Some("1"), Some("3")));
    assert!(explanation.text(Language::English).contains("1/3 d"), "{}", explanation.text(Language::English));
}

#[test]
fn related_records_of_several_sources_are_all_listed() {
    let text = "records officers\n  code: id\n  office: unit\nrecords meetings counted by day\n  who: officers\n  \
        day: date\nindicator a: all officers have at least 3 meetings in period\n";
    let rules = RuleSet::load([("a.tieuchi", text)]).unwrap();
    let meeting = |day: &str| json!({ "who": "O1", "day": day });
    let mut records = Records::new();
    records.rows("officers", &[json!({ "code": "O1", "office": "X" })]).unwrap();
    // Neither has an id, and both are the first row of their source.
    records.rows("meetings", &[meeting("2026-04-08")]).unwrap();
    records.rows("meetings", &[meeting("2026-04-09")]).unwrap();
    let explanation = rules.explain(&records, &Question::new("2026-04", "2026-05-01").unwrap(), "a", "X").unwrap();
    let related = &explanation.records()[0].evidence.related[0];
    assert_eq!((related.counted, related.listed.len(), related.more), (2, 2, 0));
}

#[test]
fn what_is_serialised_has_the_findings() {
    let rules = RuleSet::load([("a.tieuchi", RULES)]).unwrap();
    let mut records = Records::new();
    records.rows("d", &[json!({ "code": "A1", "office": "X", "due": "soon" })]).unwrap();
    let question = Question::new("2026-04", "2026-05-01").unwrap().keep_going();
    let evaluation = serde_json::to_value(rules.evaluate(&records, &question).unwrap()).unwrap();
    let codes = |document: &Value| -> Vec<String> {
        document["findings"].as_array().unwrap().iter().map(|finding| finding["code"].to_string()).collect()
    };
    assert!(codes(&evaluation).contains(&"\"TC0501\"".to_owned()), "{evaluation}");
    let explanation = serde_json::to_value(rules.explain(&records, &question, "a", "X").unwrap()).unwrap();
    assert!(codes(&explanation).contains(&"\"TC0501\"".to_owned()), "{explanation}");
}

#[test]
fn documents_say_how_many_findings_they_do_not_list() {
    let rules = RuleSet::load([("a.tieuchi", RULES)]).unwrap();
    let mut records = Records::new();
    let rows: Vec<Value> =
        (0..130).map(|number| json!({ "code": format!("A{number}"), "office": "X", "due": "soon" })).collect();
    records.rows("d", &rows).unwrap();
    let question = Question::new("2026-04", "2026-05-01").unwrap().keep_going();
    let evaluation = rules.evaluate(&records, &question).unwrap();
    let more = evaluation.findings().more();
    assert!(more >= 30, "{more}");
    let warnings = rules.warnings().iter().count();
    let listed = |document: &Value| document["findings"].as_array().unwrap().len();
    let document = serde_json::to_value(&evaluation).unwrap();
    assert_eq!((&document["findings_more"], listed(&document)), (&json!(more), 100 + warnings));
    let document = serde_json::to_value(rules.explain(&records, &question, "a", "X").unwrap()).unwrap();
    assert_eq!((&document["findings_more"], listed(&document)), (&json!(more), 100));
    assert_eq!(document["evaluation"].get("findings_more"), None);
}

#[test]
fn a_code_is_the_same_in_any_unicode_form() {
    let rules = RuleSet::load([("a.tieuchi", RULES)]).unwrap();
    let mut records = Records::new();
    records.rows("d", &[json!({ "code": "A1", "office": "Phường Ồ", "due": "2026-04-08" })]).unwrap();
    let decomposed = "Phu\u{31b}o\u{31b}\u{300}ng O\u{302}\u{300}";
    let question = Question::new("2026-04", "2026-05-01").unwrap().unit(decomposed);
    let evaluation = rules.evaluate(&records, &question).unwrap();
    assert_eq!(evaluation.verdict("a", decomposed).unwrap().unit(), "Phường Ồ");
}

#[test]
fn an_error_is_printed_in_words() {
    let error = RuleSet::load([("a.tieuchi", "indicator a: no violations in period")]).unwrap_err();
    assert_eq!(format!("{error:?}"), error.to_string());
    assert!(error.to_string().starts_with("a.tieuchi:1:"), "{error}");
}

#[test]
fn days_that_json_covers_in_another_form_are_refused_with_the_form() {
    for written in [r#""2026""#, "2026", r#"{ "from": "2026-06-30", "to": "2026-01-01" }"#] {
        let error = Records::from_json(&format!(r#"{{ "d": {{ "covers": {written}, "rows": [] }} }}"#)).unwrap_err();
        let text = error.to_string();
        assert!(text.contains("“covers” of “d”") && text.contains(r#"expected `{ "from": "2026-01-01""#), "{text}");
    }
}

#[test]
fn what_is_wrong_in_json_is_placed_in_the_whole_text() {
    let cases = [
        (
            "{ \"d\": [\n  { \"office\": \"X\" },\n  3\n] }",
            "row 2 of “d” is not a record: line 3, character 3: expected a map",
        ),
        (
            "{ \"d\": [\n  { \"ngày\": [] }\n] }",
            "row 1 of “d” is not a record: line 2, character 13: “ngày” has a list",
        ),
        (
            "{ \"d\": [\n  { \"a\": 1, \"a\": 2 }\n] }",
            "row 1 of “d” is not a record: line 2, character 3: “a” occurs twice",
        ),
        ("{ \"d\": [\n  { \"a\": \"\\ud800\" }\n] }", "row 1 of “d” is not a record: line 2, character 1"),
        ("{ \"d\": [],\n  \"d\": [] }", "not the JSON of records: line 2, character 8: “d” occurs twice"),
        ("{\n\"d\": 3 }", "not the JSON of records: line 2, character 6: “d” is neither"),
        ("{\n\"ngày\": { \"rows\": [], \"row\": 1 } }", "not the JSON of records: line 2, character 2"),
        (
            "{\n\"d\": { \"rows\": [], \"covers\": 1 } }",
            "not the JSON of records: line 2, character 30: “covers” of “d” is “1”",
        ),
        ("{\n\"đ\": [}", "not the JSON of records: line 2, character 7: expected value; expected `{"),
        ("", "not the JSON of records: line 1, character 1: EOF"),
    ];
    for (json, wanted) in cases {
        let text = Records::from_json(json).unwrap_err().to_string();
        assert!(text.starts_with(wanted), "{json}: {text}");
    }
}

#[test]
fn a_program_is_told_in_either_language_what_is_wrong() {
    let rules = RuleSet::load([("a.tieuchi", RULES)]).unwrap();
    let question = Question::new("2026-04", "2026-05-01").unwrap();
    let of_rows = Records::new().rows("d", &[1]).map(|_| ()).unwrap_err();
    let mut wrong = Records::new();
    wrong.rows("d", &[json!({ "code": "A1", "office": "X", "due": "soon" })]).unwrap();
    let cases = [
        (Question::new("soon", "2026-05-01").unwrap_err(), "cannot read the period “soon”", "không hiểu kỳ “soon”"),
        (Question::new("2026", "soon").unwrap_err(), "cannot read the moment “soon”", "không hiểu thời điểm “soon”"),
        (
            Question::at("2026", 1_784_134_800_000).unwrap_err(),
            "1784134800000 seconds since 1970-01-01T00:00:00Z are outside the calendar, the years 1 to 9999 \
             (give seconds, not milliseconds)",
            "1784134800000 giây",
        ),
        (
            Records::new().set_coverage("d", "soon").map(|_| ()).unwrap_err(),
            "cannot read the covered days “soon”",
            "không hiểu khoảng ngày “soon”",
        ),
        (Records::from_json("3").unwrap_err(), "not the JSON of records: ", "không phải JSON của dữ liệu: "),
        (of_rows, "row 1 of “d” is not a record: expected a map", "dòng 1 của “d” không phải là một bản ghi: phải là"),
        (
            rules.evaluate(&wrong, &question.clone().indicator("c")).unwrap_err(),
            "unknown indicator “c”",
            "không có chỉ tiêu “c”",
        ),
        (
            rules.evaluate(&wrong, &question).unwrap_err(),
            "d, row 1, column “due”: error TC0501: ",
            "d, dòng 1, cột “due”: lỗi TC0501: ",
        ),
    ];
    for (error, english, vietnamese) in cases {
        assert!(error.to_string().starts_with(english), "{error}");
        assert_eq!(error.message(Language::English), error.to_string());
        let said = error.message(Language::Vietnamese);
        assert!(said.starts_with(vietnamese), "{said}");
    }
}
