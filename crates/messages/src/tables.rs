//! What was read of a table, in a sentence.

use tieuchi_model::tables::{LeftOut, TableRead};
use tieuchi_source::Arg;

use crate::Language;
use crate::catalogue::text;
use crate::finding::place_in_records;

/// Where a table was found and which of its rows are records:
///
/// `ho_so.xlsx, trang tính “Tháng 4”: tiêu đề ở dòng 5, đọc 34 bản ghi ở các dòng 6 đến 40; không tính dòng 41 (dòng tổng)`.
///
/// ```
/// # mod tieuchi { pub mod source { pub use tieuchi_model::tables::*; } pub mod messages { pub use tieuchi_messages::*; } }
/// use tieuchi::messages::{Language, table_read};
/// use tieuchi::source::{LeftOut, TableRead};
/// let mut read = TableRead { file: "d.csv".to_owned(), header: Some((3, 3)), ..TableRead::default() };
/// read.add(4);
/// read.add(5);
/// read.leave_out(6, LeftOut::Total, "Tổng cộng");
/// let said = table_read(&read, Language::English);
/// assert_eq!(said, "d.csv: header in row 3, 2 records in rows 4 to 5; left out: row 6 (total)");
/// ```
#[must_use]
pub fn table_read(read: &TableRead, language: Language) -> String {
    let place = place_in_records(&read.file, read.sheet.as_deref(), None, None, language);
    let header = rows(read.header.unwrap_or((1, 1)), language);
    let mut args: Vec<(&str, Arg)> =
        vec![("table", place.into()), ("header", header.into()), ("count", read.records.into())];
    let head = match read.rows {
        Some(found) => {
            args.push(("rows", rows(found, language).into()));
            text(language, "table-read", &args)
        }
        None => text(language, "table-read-none", &args),
    };
    let counted = |id: &str, count: u64| (count > 0).then(|| text(language, id, &[("count", count.into())]));
    let year = read.year.map(|year| text(language, "table-year", &[("year", year.to_string().into())]));
    let hidden = [
        year,
        read.is_sheet_hidden.then(|| text(language, "table-sheet-hidden", &[])),
        counted("table-rows-hidden", read.hidden),
        counted("table-other-sheets", read.other_sheets),
    ];
    let mut left_out: Vec<String> = read
        .left_out
        .iter()
        .filter(|rows| rows.because != LeftOut::Above)
        .map(|out| {
            let because = because(out.because, language);
            let rows = rows((out.first, out.last), language);
            text(language, "table-left-out-rows", &[("rows", rows.into()), ("because", because.into())])
        })
        .collect();
    left_out.extend(counted("table-left-out-more", read.left_out_more));
    let left_out = (!left_out.is_empty()).then(|| text(language, "table-left-out", &[("rows", Arg::List(left_out))]));
    let parts: Vec<String> = std::iter::once(head).chain(hidden.into_iter().flatten()).chain(left_out).collect();
    parts.join("; ")
}

/// Each stretch of rows of a table that are not records, with why and the first text in them:
///
/// `dòng 41: dòng tổng (“Tổng cộng”)`.
///
/// ```
/// # mod tieuchi { pub mod source { pub use tieuchi_model::tables::*; } pub mod messages { pub use tieuchi_messages::*; } }
/// use tieuchi::messages::{Language, rows_left_out};
/// use tieuchi::source::{LeftOut, TableRead};
/// let mut read = TableRead::default();
/// read.leave_out(6, LeftOut::Total, "Tổng cộng");
/// read.leave_out(9, LeftOut::Empty, "");
/// assert_eq!(rows_left_out(&read, Language::English), ["row 6: total (“Tổng cộng”)", "row 9: empty"]);
/// ```
#[must_use]
pub fn rows_left_out(read: &TableRead, language: Language) -> Vec<String> {
    let stretches = read.left_out.iter().map(|out| {
        let because = because(out.because, language);
        let rows = rows((out.first, out.last), language);
        let args = [("rows", rows.into()), ("because", because.into()), ("text", out.text.as_str().into())];
        text(language, if out.text.is_empty() { "rows-left-out" } else { "rows-left-out-text" }, &args)
    });
    let more = (read.left_out_more > 0)
        .then(|| text(language, "table-left-out-more", &[("count", read.left_out_more.into())]));
    stretches.chain(more).collect()
}

/// Why a row is not a record.
fn because(because: LeftOut, language: Language) -> String {
    text(language, &format!("left-out-{}", because.code()), &[])
}

/// `row 5`, `rows 6 to 40`.
fn rows((first, last): (u64, u64), language: Language) -> String {
    let args = [("first", Arg::Text(first.to_string())), ("last", Arg::Text(last.to_string()))];
    text(language, if first == last { "row-one" } else { "row-range" }, &args)
}
