//! Random records of every kind that the drawn rules are about, as rows of a program and as typed columns.

use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, DictionaryArray, StringArray, TimestampMicrosecondArray,
};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use serde_json::{Map, Value, json};
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
    /// At the deadline of a dossier, or a microsecond before or after it.
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
    pub(crate) fn text(&self, drawn: &Drawn) -> String {
        text(match self {
            AsOf::Hours(hours) => START + hours * HOUR,
            AsOf::Deadline(place, micros) => {
                let due: Vec<i64> = drawn.moments("dossiers", "due").collect();
                due.get(place % due.len().max(1)).unwrap_or(&START) + micros
            }
        })
    }
}

fn text(micros: i64) -> String {
    jiff::Timestamp::from_microsecond(micros).unwrap().to_string()
}

/// What a cell contains.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    /// In microseconds since 1970.
    Moment(i64),
    /// In days since 1970.
    Day(i32),
    /// In hundredths.
    Number(i64),
    YesNo(bool),
    /// Something that is not a value of the field.
    Broken,
}

impl Cell {
    fn json(&self) -> Value {
        match self {
            Cell::Empty => Value::Null,
            Cell::Text(text) => json!(text),
            Cell::Moment(micros) => json!(text(*micros)),
            Cell::Day(days) => {
                let day = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(*days)).unwrap();
                json!(day.to_string())
            }
            Cell::Number(hundredths) => {
                let (sign, digits) = (if *hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
                // Whole numbers have no digits behind the point.
                let part = if digits % 100 == 0 { String::new() } else { format!(".{:02}", digits % 100) };
                json!(format!("{sign}{}{part}", digits / 100))
            }
            Cell::YesNo(yes) => json!(yes),
            Cell::Broken => json!("?!"),
        }
    }
}

/// How a column is given to a program that has typed columns.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Typed {
    Text,
    Dictionary,
    Moments,
    Days,
    Numbers,
    YesNo,
}

/// A column: its name, its type as rules declare it, and what its cells may be.
struct Column {
    name: &'static str,
    declared: &'static str,
    typed: Typed,
    cells: BoxedStrategy<Cell>,
}

/// A kind of record: its name, how its records are placed, its columns.
struct Kind {
    name: &'static str,
    placed: &'static str,
    columns: Vec<Column>,
}

/// The records of one kind.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) kind: &'static str,
    pub(crate) columns: Vec<(&'static str, Typed)>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// How the rules before the indicators differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Schema {
    /// Whether each dossier has a code, which some have in common.
    pub(crate) ids: bool,
    /// Whether units have records.
    pub(crate) units: bool,
    /// Whether units last.
    pub(crate) lasting: bool,
    /// Whether the calendar ends with 2026, and days end at 15:00.
    pub(crate) vietnam: bool,
    /// Whether dossiers refer to officers.
    pub(crate) refers: bool,
    /// Whether every cell can be a cell of a typed column.
    pub(crate) typed: bool,
}

/// The records of every kind, with the rules for them.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    pub(crate) schema: Schema,
    pub(crate) tables: Vec<Table>,
}

/// Moments in the second quarter of 2026 and around it, many of them at the edges of days.
fn moment() -> impl Strategy<Value = i64> {
    prop_oneof![
        4 => (-200..2600i64).prop_map(|hours| START + hours * HOUR),
        1 => (-10..100i64, -1..=1i64).prop_map(|(days, micros)| START + days * 24 * HOUR + micros),
        1 => (-10..100i64, -1..=1i64).prop_map(|(days, micros)| START + (days * 24 - 7) * HOUR + micros),
    ]
}

fn column(
    (name, declared): (&'static str, &'static str),
    typed: Typed,
    cells: impl Strategy<Value = Cell> + 'static,
) -> Column {
    Column { name, declared, typed, cells: cells.boxed() }
}

/// Cells that are filled so often, and sometimes not readable.
fn often(filled: f64, cells: impl Strategy<Value = Cell> + 'static) -> BoxedStrategy<Cell> {
    let cells = weighted(filled, cells).prop_map(|cell| cell.unwrap_or(Cell::Empty));
    prop_oneof![120 => cells, 1 => Just(Cell::Broken)].boxed()
}

/// Cells that are filled, and sometimes not readable.
fn always(cells: impl Strategy<Value = Cell> + 'static) -> BoxedStrategy<Cell> {
    prop_oneof![120 => cells, 1 => Just(Cell::Broken)].boxed()
}

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = Cell> {
    select(texts).prop_map(|text| Cell::Text(text.to_owned()))
}

fn numbered(letter: char, of: u16) -> impl Strategy<Value = Cell> {
    (0..of).prop_map(move |number| Cell::Text(format!("{letter}{number}")))
}

fn moments() -> impl Strategy<Value = Cell> {
    moment().prop_map(Cell::Moment)
}

fn days() -> impl Strategy<Value = Cell> {
    (-40..100i32).prop_map(|day| Cell::Day(START_DAY + day))
}

/// Some of them do not fit when they are multiplied.
fn numbers() -> impl Strategy<Value = Cell> {
    prop_oneof![
        60 => (0..1500i64).prop_map(Cell::Number),
        10 => (0..8i64).prop_map(|whole| Cell::Number(whole * 100)),
        1 => select(&[-250, i64::MAX, i64::MIN, 100_000_000_000][..]).prop_map(Cell::Number),
    ]
}

/// Planned moments, and planned days among them.
fn deadlines() -> impl Strategy<Value = Cell> {
    prop_oneof![150 => moments(), 1 => days()]
}

fn yes_or_no() -> impl Strategy<Value = Cell> {
    any::<bool>().prop_map(Cell::YesNo)
}

fn lengths() -> impl Strategy<Value = Cell> {
    one_of(&["1 days", "3 days", "2 working days", "30 hours", "5 working hours", "1 months"])
}

fn office() -> BoxedStrategy<Cell> {
    // One unit, however it is spelled.
    prop_oneof![6 => one_of(&["A", "B", "C"]), 1 => one_of(&["a", " B\u{200b}", "c"])].boxed()
}

/// The kinds of record.
fn kinds(Schema { ids, units, lasting, refers, .. }: Schema) -> Vec<Kind> {
    use Typed::{Days, Dictionary, Moments, Numbers, Text, YesNo};
    let mut dossiers = vec![
        column(("office", "unit, its own"), Dictionary, office()),
        column(("officer", if refers { "officers?" } else { "text?" }), Text, often(0.7, numbered('P', 12))),
        column(("received", "datetime"), Moments, always(moments())),
        column(("due", "deadline?"), Moments, often(0.8, deadlines())),
        column(("completed", "datetime?"), Moments, often(0.7, moments())),
        column(("paid", "date?"), Days, often(0.7, days())),
        column(("category", "one of \"a\", \"b\", \"c\""), Dictionary, always(one_of(&["a", "b", "c"]))),
        column(("name", "text?"), Text, often(0.8, one_of(&["xa", "xb", "yb", "z"]))),
        column(("fee", "number?"), Numbers, often(0.8, numbers())),
        column(("cost", "number?"), Numbers, often(0.8, numbers())),
        column(("flag", "yes/no?"), YesNo, often(0.8, yes_or_no())),
        column(("paused", "duration?"), Text, often(0.3, lengths())),
        column(("term", "duration?"), Text, often(0.8, lengths())),
    ];
    if ids {
        let codes = prop_oneof![200 => numbered('D', 3000), 1 => Just(Cell::Empty), 6 => numbered('D', 8)];
        dossiers.insert(0, column(("code", "id"), Text, codes));
    }
    let mut visits = vec![
        column(("office", "unit, its own"), Dictionary, office()),
        column(("day", "date"), Days, always(days())),
        column(("ok", "yes/no"), YesNo, always(yes_or_no())),
        column(("score", "number?"), Numbers, often(0.8, numbers())),
    ];
    if ids {
        let dossiers = prop_oneof![1 => numbered('D', 8), 2 => numbered('D', 3000)];
        visits.push(column(("file", "dossiers?"), Text, often(0.8, dossiers)));
    }
    let officers = vec![
        column(("code", "id"), Text, prop_oneof![3 => numbered('P', 12), 5 => numbered('P', 300)]),
        column(("office", "unit"), Dictionary, office()),
        column(("joined", "date"), Days, always((-200..60i32).prop_map(|day| Cell::Day(START_DAY + day)))),
        column(("left", "date?"), Days, often(0.4, days())),
        column(("rank", "one of \"high\", \"low\""), Dictionary, always(one_of(&["high", "low"]))),
        column(("pledge", "date?"), Days, often(0.6, days())),
        column(("pay", "number?"), Numbers, often(0.8, numbers())),
    ];
    let mistakes = vec![
        column(("officer", "officers"), Text, always(numbered('P', 14))),
        column(("day", "date"), Days, always(days())),
        column(("grave", "yes/no"), YesNo, always(yes_or_no())),
        column(("answered", "date?"), Days, often(0.6, days())),
    ];
    let procedures = vec![
        column(("name", "id"), Text, prop_oneof![20 => numbered('R', 4000), 1 => numbered('R', 3)]),
        column(("office", "unit"), Dictionary, office()),
        column(("published", "date?"), Days, often(0.7, days())),
        column(("effective", "deadline?"), Days, often(0.9, days())),
        column(("started", "datetime?"), Moments, often(0.8, moments())),
        column(("finished", "datetime?"), Moments, often(0.6, moments())),
        column(("term", "duration?"), Text, often(0.8, lengths())),
    ];
    let leaves = vec![
        column(("office", "unit"), Dictionary, office()),
        column(("from_time", "datetime"), Moments, always(moments())),
        column(("to_time", "datetime?"), Moments, often(0.7, moments())),
        column(("fee", "number?"), Numbers, often(0.8, numbers())),
    ];
    let mut kinds = vec![
        Kind { name: "officers", placed: " lasting from joined to left", columns: officers },
        Kind { name: "dossiers", placed: " counted by received", columns: dossiers },
        Kind { name: "visits", placed: " counted by day", columns: visits },
        Kind { name: "mistakes", placed: " counted by day", columns: mistakes },
        Kind { name: "procedures", placed: "", columns: procedures },
        Kind { name: "leaves", placed: " lasting from from_time to to_time", columns: leaves },
    ];
    if units {
        let columns = vec![
            column(("code", "id"), Text, one_of(&["A", "B", "C", "T", "S"])),
            column(("parent", "unit?"), Text, Just(Cell::Empty)),
            column(("level", "one of \"upper\", \"lower\""), Dictionary, one_of(&["upper", "lower"])),
            column(("hotline", "yes/no?"), YesNo, often(0.8, yes_or_no())),
            column(("size", "number?"), Numbers, often(0.8, numbers())),
            if lasting {
                column(("opened", "date"), Days, always((-200..60i32).prop_map(|day| Cell::Day(START_DAY + day))))
            } else {
                column(("opened", "date?"), Days, often(0.7, days()))
            },
            column(("closed", "date?"), Days, often(0.3, days())),
        ];
        let placed = if lasting { " lasting from opened to closed" } else { "" };
        kinds.insert(0, Kind { name: "units", placed, columns });
    }
    kinds
}

/// The rules before the indicators.
pub(crate) fn schema(zone: &str, schema: Schema) -> String {
    let (extends, more) =
        if schema.vietnam { ("vietnam", "  from 15:00 counts from the next working day\n") } else { ("weekdays", "") };
    let mut text = format!(
        "ruleset \"Drawn\"\n  time zone \"{zone}\"\n  calendar office_days\n
calendar office_days extends {extends}
  working hours 08:00 to 12:00, 13:00 to 17:00
  off 2026-05-04 \"a holiday\"
{more}
"
    );
    for Kind { name, placed, columns } in kinds(schema) {
        text.push_str(&if name == "units" { format!("units{placed}\n") } else { format!("records {name}{placed}\n") });
        for column in columns {
            text.push_str(&format!("  {}: {}\n", column.name, column.declared));
        }
    }
    text.push_str(
        "indicator base: at least 50% of dossiers received in period are completed by due
indicator visited for each unit target at least 1 visits in period
indicator calm: at most 2 mistakes in period where grave
",
    );
    text
}

/// Few records, or enough for several words of bits; sometimes one of them is there twice.
fn table(kind: Kind) -> BoxedStrategy<Table> {
    let columns: Vec<(&'static str, Typed)> = kind.columns.iter().map(|column| (column.name, column.typed)).collect();
    let row: Vec<BoxedStrategy<Cell>> = kind.columns.into_iter().map(|column| column.cells).collect();
    let name = kind.name;
    if name == "units" {
        // Each unit once: a tree of T over A and B, S over C, whatever their other cells are.
        let units = [("A", Some("T")), ("B", Some("T")), ("C", Some("S")), ("T", None), ("S", None)];
        return vec(row, units.len())
            .prop_map(move |mut rows| {
                for (row, (code, parent)) in rows.iter_mut().zip(units) {
                    let parent = parent.map_or(Cell::Empty, |parent| Cell::Text(parent.to_owned()));
                    for (cell, known) in row.iter_mut().zip([Cell::Text(code.to_owned()), parent]) {
                        *cell = known;
                    }
                }
                Table { kind: name, columns: columns.clone(), rows }
            })
            .boxed();
    }
    let most = if name == "dossiers" { 150 } else { 90 };
    let rows = prop_oneof![2 => vec(row.clone(), 0..4), 8 => vec(row.clone(), 4..14), 1 => vec(row, 60..most)];
    (rows, any::<usize>(), any::<usize>(), 0..6u8)
        .prop_map(move |(mut rows, from, to, how)| {
            let count = rows.len().max(1);
            if how == 0
                && let Some(row) = rows.get(from % count).cloned()
                && let Some(other) = rows.get_mut(to % count)
            {
                *other = row;
            }
            Table { kind: name, columns: columns.clone(), rows }
        })
        .boxed()
}

pub(crate) fn drawn_records() -> impl Strategy<Value = Drawn> {
    schemas().prop_flat_map(|schema| {
        let tables: Vec<BoxedStrategy<Table>> = kinds(schema).into_iter().map(table).collect();
        tables.prop_map(move |mut tables| {
            if schema.typed {
                tables.iter_mut().for_each(Table::make_typed);
            }
            Drawn { schema, tables }
        })
    })
}

fn schemas() -> impl Strategy<Value = Schema> {
    any::<[bool; 6]>().prop_map(|[ids, units, lasting, vietnam, refers, typed]| Schema {
        ids,
        units,
        lasting,
        vietnam,
        refers,
        typed,
    })
}

impl Drawn {
    /// Whether every cell can be a cell of a typed column.
    pub(crate) fn is_typed(&self) -> bool {
        self.tables.iter().all(|table| table.rows.iter().all(|row| row.iter().zip(&table.columns).all(is_typed)))
    }

    fn moments(&self, kind: &str, column: &str) -> impl Iterator<Item = i64> {
        let of_kind = self.tables.iter().filter(move |table| table.kind == kind);
        of_kind.flat_map(move |table| {
            let at = table.columns.iter().position(|(name, _)| *name == column);
            table.rows.iter().filter_map(move |row| match row.get(at?) {
                Some(Cell::Moment(moment)) => Some(*moment),
                _ => None,
            })
        })
    }

    /// As rows of a program.
    pub(crate) fn rows(&self) -> Records {
        self.given(|records, table| table.add_rows(records))
    }

    /// As typed columns, in batches of about so many rows.
    pub(crate) fn batches(&self, rows: usize) -> Records {
        self.given(|records, table| {
            let batches: Vec<RecordBatch> = if table.rows.is_empty() {
                vec![table.batch(&[])]
            } else {
                table.rows.chunks(rows.max(table.rows.len() / 8)).map(|rows| table.batch(rows)).collect()
            };
            records.batches(table.kind, batches);
        })
    }

    fn given(&self, give: impl Fn(&mut Records, &Table)) -> Records {
        let mut records = Records::new();
        for table in &self.tables {
            give(&mut records, table);
        }
        records.set_coverage("dossiers", "2026-01-01..2026-12-31").unwrap();
        records.set_coverage("mistakes", "2026-01-01..2026-12-31").unwrap();
        records
    }
}

/// Whether a cell can be one of its column, if that is typed.
fn is_typed((cell, (name, _)): (&Cell, &(&str, Typed))) -> bool {
    match cell {
        Cell::Broken => false,
        Cell::Day(_) => *name != "due",
        _ => true,
    }
}

impl Table {
    /// Leaves out the rows that have a cell of another type.
    fn make_typed(&mut self) {
        let columns = &self.columns;
        self.rows.retain(|row| row.iter().zip(columns).all(is_typed));
    }

    /// Adds them as rows of a program.
    pub(crate) fn add_rows(&self, records: &mut Records) {
        let object = |row: &Vec<Cell>| {
            let cells = self.columns.iter().zip(row).map(|((name, _), cell)| ((*name).to_owned(), cell.json()));
            Value::Object(cells.collect::<Map<String, Value>>())
        };
        let rows: Vec<Value> = self.rows.iter().map(object).collect();
        records.rows(self.kind, &rows).unwrap();
    }

    fn batch(&self, rows: &[Vec<Cell>]) -> RecordBatch {
        let columns = self.columns.iter().enumerate().map(|(at, (name, typed))| {
            let cells = rows.iter().map(|row| row.get(at).unwrap_or(&Cell::Empty));
            (*name, array(*typed, cells), true)
        });
        RecordBatch::try_from_iter_with_nullable(columns).unwrap()
    }
}

fn array<'c>(typed: Typed, cells: impl Iterator<Item = &'c Cell>) -> ArrayRef {
    let text = |cell: &'c Cell| if let Cell::Text(text) = cell { Some(text.as_str()) } else { None };
    match typed {
        Typed::Text => Arc::new(cells.map(text).collect::<StringArray>()),
        Typed::Dictionary => Arc::new(cells.map(text).collect::<DictionaryArray<Int32Type>>()),
        Typed::Moments => {
            let moments = cells.map(|cell| if let Cell::Moment(micros) = cell { Some(*micros) } else { None });
            Arc::new(moments.collect::<TimestampMicrosecondArray>().with_timezone("UTC"))
        }
        Typed::Days => {
            let days = cells.map(|cell| if let Cell::Day(days) = cell { Some(*days) } else { None });
            Arc::new(days.collect::<Date32Array>())
        }
        Typed::Numbers => {
            let numbers =
                cells.map(|cell| if let Cell::Number(digits) = cell { Some(i128::from(*digits)) } else { None });
            Arc::new(numbers.collect::<Decimal128Array>().with_precision_and_scale(20, 2).unwrap())
        }
        Typed::YesNo => {
            let yes = cells.map(|cell| if let Cell::YesNo(yes) = cell { Some(*yes) } else { None });
            Arc::new(yes.collect::<BooleanArray>())
        }
    }
}
