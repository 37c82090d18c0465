//! Random layouts of a table in a sheet.

use proptest::prelude::*;

use super::record::{FEE, HEADERS, MOMENTS, Record, shown};
use crate::book::{Row, Sheet};
use crate::cell::{Cell, Content};

/// How a table is laid out in a sheet.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layout {
    /// Rows above the header.
    titles: Vec<Title>,
    /// Whether the header has two rows.
    is_grouped: bool,
    numbers: Option<Numbers>,
    /// Whether the first column is an ordinal number.
    is_ordinal: bool,
    /// Whether the last column is one that the rules do not know.
    has_remarks: bool,
    /// The columns, by their places in a record; empty for their own order.
    order: Vec<usize>,
    total: Option<Total>,
    /// Rows below the records.
    footers: Vec<Title>,
    /// Whether a blank row follows every third record.
    has_gaps: bool,
}

/// A row outside the table.
#[derive(Clone, Copy, Debug)]
enum Title {
    Blank,
    Office,
    Name,
    Signature,
}

/// How the columns are numbered.
#[derive(Clone, Copy, Debug)]
enum Numbers {
    Plain,
    InBrackets,
}

/// Where the total is.
#[derive(Clone, Copy, Debug)]
enum Total {
    Above,
    Below,
}

/// Any layout.
pub(crate) fn drawn() -> impl Strategy<Value = Layout> {
    let titles = prop::collection::vec(prop_oneof![Just(Title::Blank), Just(Title::Office), Just(Title::Name)], 0..5);
    let footers = prop::collection::vec(prop_oneof![Just(Title::Blank), Just(Title::Signature)], 0..4);
    let numbers = prop::option::of(prop_oneof![Just(Numbers::Plain), Just(Numbers::InBrackets)]);
    let total = prop::option::of(prop_oneof![Just(Total::Above), Just(Total::Below)]);
    let order = Just((0..HEADERS.len()).collect::<Vec<_>>()).prop_shuffle();
    let marks = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (titles, footers, numbers, total, order, marks).prop_map(
        |(titles, footers, numbers, total, order, (is_grouped, is_ordinal, has_remarks, has_gaps))| Layout {
            titles,
            is_grouped,
            numbers,
            is_ordinal,
            has_remarks,
            order,
            total,
            footers,
            has_gaps,
        },
    )
}

fn text(text: &str) -> Cell {
    Cell::of(Content::Text(text.to_owned()))
}

fn blank() -> Cell {
    Cell::of(Content::Blank)
}

impl Layout {
    /// The columns, by their places in a record.
    fn columns(&self) -> Vec<usize> {
        if self.order.is_empty() { (0..HEADERS.len()).collect() } else { self.order.clone() }
    }

    /// The sheet of records, of which the first is the one after `before` others.
    pub(crate) fn sheet(&self, records: &[Record], before: usize) -> Sheet {
        let mut rows: Vec<Vec<Cell>> = self.titles.iter().map(|title| self.title(*title)).collect();
        rows.extend(self.header());
        rows.extend(self.numbers.map(|numbers| self.number_row(numbers)));
        rows.extend(matches!(self.total, Some(Total::Above)).then(|| self.total_row(records)));
        for (place, record) in records.iter().enumerate() {
            let cells = record.cells();
            let number = || Cell::of(Content::Text((before + place + 1).to_string()));
            rows.push(self.framed(number, self.columns().into_iter().map(|column| cells[column].clone()), blank));
            if self.has_gaps && place % 3 == 2 {
                rows.push(Vec::new());
            }
        }
        rows.extend(matches!(self.total, Some(Total::Below)).then(|| self.total_row(records)));
        if self.total.is_none() && !self.footers.is_empty() {
            rows.push(Vec::new());
        }
        rows.extend(self.footers.iter().map(|footer| self.title(*footer)));
        let rows = rows.into_iter().map(|cells| Row { cells, is_hidden: false }).collect();
        Sheet { name: "Sheet1".to_owned(), rows, ..Sheet::default() }
    }

    /// The cells of the fields with those that surround them.
    fn framed(
        &self,
        ordinal: impl Fn() -> Cell,
        cells: impl Iterator<Item = Cell>,
        remarks: impl Fn() -> Cell,
    ) -> Vec<Cell> {
        self.is_ordinal.then(ordinal).into_iter().chain(cells).chain(self.has_remarks.then(remarks)).collect()
    }

    fn title(&self, title: Title) -> Vec<Cell> {
        match title {
            Title::Blank => Vec::new(),
            Title::Office => {
                let left = || Cell::of(Content::Left);
                vec![text("UBND xã A"), left(), left(), blank(), text("Độc lập - Tự do - Hạnh phúc"), left()]
            }
            Title::Name => vec![text("Danh sách hồ sơ quý II năm 2026")],
            Title::Signature => vec![blank(), text("Người lập biểu"), blank(), blank(), text("Chủ tịch")],
        }
    }

    fn header(&self) -> Vec<Vec<Cell>> {
        let headers = self.framed(
            || text("STT"),
            self.columns().into_iter().map(|column| text(HEADERS[column])),
            || text("Ghi chú"),
        );
        if !self.is_grouped {
            return vec![headers];
        }
        // Columns of moments are grouped below one cell where they are beside each other.
        let first = usize::from(self.is_ordinal);
        let is_moment = |place: usize| {
            let column = place.checked_sub(first).and_then(|place| self.columns().get(place).copied());
            column.is_some_and(|column| MOMENTS.contains(&column))
        };
        let above = headers.iter().enumerate().map(|(place, header)| match is_moment(place) {
            true if place > 0 && is_moment(place - 1) => Cell::of(Content::Left),
            true => text("Thời gian"),
            false => header.clone(),
        });
        let below = headers
            .iter()
            .enumerate()
            .map(|(place, header)| if is_moment(place) { header.clone() } else { Cell::of(Content::Above) });
        vec![above.collect(), below.collect()]
    }

    fn number_row(&self, numbers: Numbers) -> Vec<Cell> {
        let columns = HEADERS.len() + usize::from(self.is_ordinal) + usize::from(self.has_remarks);
        (1..=columns)
            .map(|number| match numbers {
                Numbers::Plain => text(&number.to_string()),
                Numbers::InBrackets => text(&format!("({number})")),
            })
            .collect()
    }

    /// The word of the total is in the column of the ordinal number, else in that of the unit.
    fn total_row(&self, records: &[Record]) -> Vec<Cell> {
        let cells = self.columns().into_iter().map(|column| match column {
            1 if !self.is_ordinal => text("Tổng cộng"),
            FEE => Cell::of(Record::total(records)),
            _ => blank(),
        });
        self.framed(|| text("Tổng cộng"), cells, blank)
    }
}

impl Sheet {
    /// What a person sees, a line for each row.
    pub(crate) fn shown(&self) -> String {
        let cell = |cell: &Cell| format!(" {} |", shown(&cell.content).escape_debug());
        let row = |row: &Row| format!("|{}\n", row.cells.iter().map(cell).collect::<String>());
        self.rows.iter().map(row).collect()
    }
}
