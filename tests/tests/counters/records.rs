//! Random records of dossiers, as rows of a program and as typed columns.

use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, DictionaryArray, StringArray, TimestampMicrosecondArray,
};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::sample::select;
use serde_json::{Value, json};
use tieuchi::Records;
use tieuchi::arrow::RecordBatch;

const HOUR: i64 = 3_600_000_000;
/// 1 April 2026, 00:00 UTC.
const START: i64 = 1_775_001_600_000_000;
const START_DAY: i32 = 20_544;

/// A moment of judging.
#[derive(Clone, Debug)]
pub(crate) enum AsOf {
    /// So many hours after 1 April 2026.
    Hours(i64),
    /// At the deadline of a record, or a microsecond before or after it.
    Deadline(usize, i64),
}

pub(crate) fn as_of() -> impl Strategy<Value = AsOf> {
    prop_oneof![
        (0..130i64 * 24).prop_map(AsOf::Hours),
        (any::<usize>(), -1..=1i64).prop_map(|(record, micros)| AsOf::Deadline(record, micros)),
    ]
}

impl AsOf {
    /// As a question has it.
    pub(crate) fn text(&self, records: &[Record]) -> String {
        text(match self {
            AsOf::Hours(hours) => START + hours * HOUR,
            AsOf::Deadline(place, micros) => {
                let due: Vec<i64> = records.iter().filter_map(|record| record.due).collect();
                due.get(place % due.len().max(1)).unwrap_or(&START) + micros
            }
        })
    }
}

fn text(micros: i64) -> String {
    jiff::Timestamp::from_microsecond(micros).unwrap().to_string()
}

/// The rules before the indicators; with `ids` each dossier has a code, which some have in common.
pub(crate) fn schema(zone: &str, ids: bool) -> String {
    let code = if ids { "  code      : id\n" } else { "" };
    format!(
        "ruleset \"Drawn\"\n  time zone \"{zone}\"\n  calendar office_days\n
calendar office_days extends weekdays
  working hours 08:00 to 12:00, 13:00 to 17:00

records dossiers counted by received
{code}  office    : unit
  received  : datetime
  due       : deadline?
  completed : datetime?
  paid      : date?
  category  : one of \"a\", \"b\", \"c\"
  name      : text?
  fee       : number?
  cost      : number?
  flag      : yes/no?

records visits counted by day
  office : unit
  day    : date
  ok     : yes/no

"
    )
}

#[derive(Clone, Debug)]
pub(crate) struct Record {
    code: Option<u16>,
    office: &'static str,
    received: i64,
    due: Option<i64>,
    completed: Option<i64>,
    paid: Option<i32>,
    category: &'static str,
    name: Option<&'static str>,
    fee: Option<i64>,
    cost: Option<i64>,
    flag: Option<bool>,
    /// A field whose value cannot be read.
    broken: Option<&'static str>,
}

impl Record {
    pub(crate) fn is_readable(&self) -> bool {
        self.broken.is_none() && self.code.is_some()
    }

    fn code(&self) -> Option<String> {
        self.code.map(|code| format!("D{code}"))
    }
}

/// Moments in the second quarter of 2026 and around it, many of them at the edges of days.
fn moment() -> impl Strategy<Value = i64> {
    prop_oneof![
        4 => (-200..2600i64).prop_map(|hours| START + hours * HOUR),
        1 => (-10..100i64, -1..=1i64).prop_map(|(days, micros)| START + days * 24 * HOUR + micros),
        1 => (-10..100i64, -1..=1i64).prop_map(|(days, micros)| START + (days * 24 - 7) * HOUR + micros),
    ]
}

fn record() -> impl Strategy<Value = Record> {
    let broken = select(&["received", "due", "completed", "paid", "category", "fee", "flag"][..]);
    let code = weighted(0.99, 0..3000u16);
    (
        (code, select(&["A", "B", "C"][..]), moment(), weighted(0.8, 0..400i64), weighted(0.7, -5..500i64)),
        (weighted(0.7, -10..100i32), select(&["a", "b", "c"][..]), weighted(0.8, select(&["xa", "xb", "yb", "z"][..]))),
        (weighted(0.8, 0..1500i64), weighted(0.8, 0..1500i64), weighted(0.8, any::<bool>()), weighted(0.06, broken)),
    )
        .prop_map(
            |((code, office, received, due, completed), (paid, category, name), (fee, cost, flag, broken))| Record {
                code,
                office,
                received,
                due: due.map(|hours| received + hours * HOUR),
                completed: completed.map(|hours| received + hours * HOUR),
                paid,
                category,
                name,
                fee,
                cost,
                flag,
                broken,
            },
        )
}

/// Few records, or enough for several words of bits; sometimes one of them is there twice, or has the code of another.
pub(crate) fn drawn_records() -> impl Strategy<Value = Vec<Record>> {
    let records = prop_oneof![4 => vec(record(), 0..12), 1 => vec(record(), 60..150)];
    (records, any::<usize>(), any::<usize>(), 0..6u8).prop_map(|(mut records, from, to, how)| {
        let count = records.len().max(1);
        if let Some(record) = records.get(from % count).cloned()
            && let Some(other) = records.get_mut(to % count)
        {
            match how {
                0 => *other = record,
                1 => other.code = record.code,
                _ => {}
            }
        }
        records
    })
}

/// As rows of a program.
pub(crate) fn rows(records: &[Record], ids: bool) -> Records {
    let rows: Vec<Value> = records
        .iter()
        .map(|record| {
            let day = |days: i32| {
                jiff::civil::date(2026, 4, 1).checked_add(jiff::Span::new().days(days)).unwrap().to_string()
            };
            let number = |number: i64| format!("{}.{:02}", number / 100, number % 100);
            let mut row = json!({
                "office": record.office, "received": text(record.received), "due": record.due.map(text),
                "completed": record.completed.map(text), "paid": record.paid.map(day), "category": record.category,
                "name": record.name, "fee": record.fee.map(number), "cost": record.cost.map(number),
                "flag": record.flag,
            });
            if ids {
                row.as_object_mut().unwrap().insert("code".to_owned(), json!(record.code()));
            }
            if let Some(field) = record.broken {
                row.as_object_mut().unwrap().insert(field.to_owned(), json!("?!"));
            }
            row
        })
        .collect();
    given(|records| {
        records.rows("dossiers", &rows).unwrap();
    })
}

fn given(give: impl FnOnce(&mut Records)) -> Records {
    let mut records = Records::new();
    give(&mut records);
    records.set_coverage("dossiers", "2026-01-01..2026-12-31").unwrap();
    records
}

/// As typed columns, in batches of so many rows.
pub(crate) fn batches(records: &[Record], ids: bool, rows: usize) -> Records {
    let batches = if records.is_empty() {
        vec![batch(records, ids)]
    } else {
        records.chunks(rows.max(records.len() / 3)).map(|records| batch(records, ids)).collect()
    };
    given(|given| {
        given.batches("dossiers", batches);
    })
}

fn batch(records: &[Record], ids: bool) -> RecordBatch {
    let moments = |of: &dyn Fn(&Record) -> Option<i64>| -> ArrayRef {
        Arc::new(records.iter().map(of).collect::<TimestampMicrosecondArray>().with_timezone("UTC"))
    };
    let numbers = |of: &dyn Fn(&Record) -> Option<i64>| -> ArrayRef {
        let numbers: Decimal128Array = records.iter().map(|record| of(record).map(i128::from)).collect();
        Arc::new(numbers.with_precision_and_scale(20, 2).unwrap())
    };
    let dictionary = |of: &dyn Fn(&Record) -> Option<&'static str>| -> ArrayRef {
        Arc::new(records.iter().map(of).collect::<DictionaryArray<Int32Type>>())
    };
    let codes = ids
        .then(|| -> (&str, ArrayRef) { ("code", Arc::new(records.iter().map(Record::code).collect::<StringArray>())) });
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("office", dictionary(&|record| Some(record.office))),
        ("received", moments(&|record| Some(record.received))),
        ("due", moments(&|record| record.due)),
        ("completed", moments(&|record| record.completed)),
        (
            "paid",
            Arc::new(records.iter().map(|record| record.paid.map(|day| START_DAY + day)).collect::<Date32Array>()),
        ),
        ("category", dictionary(&|record| Some(record.category))),
        ("name", Arc::new(records.iter().map(|record| record.name).collect::<StringArray>())),
        ("fee", numbers(&|record| record.fee)),
        ("cost", numbers(&|record| record.cost)),
        ("flag", Arc::new(records.iter().map(|record| record.flag).collect::<BooleanArray>())),
    ];
    let columns = codes.into_iter().chain(columns);
    RecordBatch::try_from_iter_with_nullable(columns.map(|(name, column)| (name, column, true))).unwrap()
}
