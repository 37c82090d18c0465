//! A column whose type changes between two tables of one kind: the same values, or a finding.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use std::sync::Arc;

use arrow_array::types::Decimal256Type;
use arrow_array::{
    ArrayRef, ArrowPrimitiveType, BooleanArray, Date32Array, Decimal32Array, Decimal64Array, Decimal128Array,
    Decimal256Array, DictionaryArray, Float64Array, Int8Array, Int32Array, Int64Array, RecordBatch, StringArray,
    TimestampSecondArray,
};
use tieuchi::source::codes;
use tieuchi::{Error, Evaluation, Question, Records, RuleSet};

const RULES: &str = r#"
records visits counted by day
  code   : id
  office : unit
  day    : date
  fee    : number

indicator fees
  monitor sum of fee of visits
indicator dear
  target at most 1 visits in period where fee is at least 5
"#;

/// A table of one record for each fee.
fn table(code: ArrayRef, day: ArrayRef, fee: ArrayRef) -> RecordBatch {
    let office: ArrayRef = Arc::new(StringArray::from(vec!["X"; fee.len()]));
    RecordBatch::try_from_iter([("code", code), ("office", office), ("day", day), ("fee", fee)]).unwrap()
}

fn texts(texts: [&str; 2]) -> ArrayRef {
    Arc::new(StringArray::from(texts.to_vec()))
}

fn tenfold(number: u8, zeros: usize) -> <Decimal256Type as ArrowPrimitiveType>::Native {
    format!("{number}{}", "0".repeat(zeros)).parse().unwrap()
}

fn days() -> ArrayRef {
    Arc::new(Date32Array::from(vec![20_550, 20_551]))
}

fn evaluate(tables: [RecordBatch; 2]) -> Result<Evaluation, Error> {
    let rules = RuleSet::load([("rules.tieuchi", RULES)]).unwrap();
    let mut records = Records::new();
    for table in tables {
        records.batches("visits", vec![table]);
    }
    rules.evaluate(&records, &Question::new("2026-Q2", "2026-07-15").unwrap())
}

fn verdicts(evaluation: &Evaluation) -> serde_json::Value {
    serde_json::to_value(evaluation).unwrap()["verdicts"].clone()
}

#[test]
fn values_of_another_type_are_the_same_values() {
    let first = || table(texts(["1", "2"]), days(), Arc::new(Int64Array::from(vec![4, 5])));
    let second = |fee: ArrayRef| evaluate([first(), table(texts(["3", "4"]), days(), fee)]);
    let truth = verdicts(&second(Arc::new(Int64Array::from(vec![6, 3]))).unwrap());
    let decimals = Decimal128Array::from(vec![600, 300]).with_precision_and_scale(10, 2).unwrap();
    let narrow = Decimal32Array::from(vec![60, 30]).with_precision_and_scale(9, 1).unwrap();
    let wide = Decimal256Array::from(vec![tenfold(6, 2), tenfold(3, 2)]).with_precision_and_scale(76, 2);
    let fine = Decimal256Array::from(vec![tenfold(6, 40), tenfold(3, 40)]).with_precision_and_scale(76, 40).unwrap();
    let numbers = DictionaryArray::new(Int8Array::from(vec![1, 0]), Arc::new(Int64Array::from(vec![3, 6])));
    let others: [ArrayRef; 9] = [
        Arc::new(Int32Array::from(vec![6, 3])),
        Arc::new(Float64Array::from(vec![6.0, 3.0])),
        Arc::new(decimals),
        Arc::new(narrow),
        Arc::new(Decimal64Array::from(vec![6, 3]).with_precision_and_scale(18, 0).unwrap()),
        Arc::new(wide.unwrap()),
        Arc::new(fine),
        Arc::new(numbers),
        texts(["6", "3"]),
    ];
    for fee in others {
        let of = fee.data_type().clone();
        assert_eq!(verdicts(&second(fee).unwrap()), truth, "{of}");
    }
    // Days as moments, and ids as numbers, of which one is in both tables.
    let moments: ArrayRef = Arc::new(TimestampSecondArray::from(vec![20_550 * 86_400, 20_551 * 86_400]));
    let ids: ArrayRef = Arc::new(Int64Array::from(vec![2, 3]));
    let entries: ArrayRef = Arc::new(Date32Array::from(vec![20_550, 20_551]));
    let of_dictionary: ArrayRef = Arc::new(DictionaryArray::new(Int8Array::from(vec![0, 1]), entries));
    let fees = || Arc::new(Int64Array::from(vec![6, 3]));
    assert_eq!(verdicts(&evaluate([first(), table(texts(["3", "4"]), of_dictionary, fees())]).unwrap()), truth);
    let same = evaluate([first(), table(ids, moments, Arc::new(Int64Array::from(vec![5, 3])))]);
    let Err(Error::Findings(findings)) = same else { panic!("{same:?}") };
    assert!(findings.iter().any(|finding| finding.code() == codes::DUPLICATE_ID), "{findings}");
}

#[test]
fn a_type_that_the_field_cannot_have_is_a_finding() {
    let first = || table(texts(["1", "2"]), days(), Arc::new(Int64Array::from(vec![4, 5])));
    let yes: ArrayRef = Arc::new(BooleanArray::from(vec![true, false]));
    for (day, fee) in [(days(), Arc::clone(&yes)), (yes, Arc::new(Int64Array::from(vec![6, 3])) as ArrayRef)] {
        let second = table(texts(["3", "4"]), day, fee);
        for tables in [[first(), second.clone()], [second, first()]] {
            let Err(Error::Findings(findings)) = evaluate(tables) else { panic!("a wrong figure") };
            assert!(findings.iter().any(|finding| finding.code() == codes::WRONG_COLUMN_TYPE), "{findings}");
        }
    }
}
