//! Random records of one kind, and the rules that count them.

use jiff::civil::{DateTime, date};
use proptest::prelude::*;

use crate::cell::{Cell, Content};

/// The rules, with a place for the clauses of a form.
pub(super) const RULES: &str = r#"
dữ liệu hồ_sơ "Hồ sơ" tính theo hạn_trả
  mã        "Mã hồ sơ"       : mã
  đơn_vị    "Đơn vị"         : đơn vị
  hạn_trả   "Ngày hẹn trả"   : hạn dạng "dd/MM/yyyy HH:mm"
  trả       "Ngày trả"       : ngày giờ? dạng "dd/MM/yyyy HH:mm"
  phí       "Phí"            : số? dạng "1.234,5"
  mạng      "Nộp qua mạng"   : có/không dạng "x"
  lĩnh_vực  "Lĩnh vực"       : một trong "đất đai", "hộ tịch", "xây dựng"
  kết_quả   "Kết quả"        : chữ?
  # clauses

chỉ tiêu đúng_hạn
  yêu cầu tối thiểu 60% hồ_sơ phải được trả chậm nhất là hạn_trả
chỉ tiêu qua_mạng
  yêu cầu tối thiểu 50% hồ_sơ phải mạng
chỉ tiêu thu_phí
  theo dõi tổng phí của hồ_sơ trong kỳ
chỉ tiêu đất_đai
  theo dõi số hồ_sơ trong kỳ mà lĩnh_vực là "đất đai"
chỉ tiêu không_đủ
  yêu cầu không để xảy ra hồ_sơ trong kỳ mà kết_quả là "không đủ, trả lại"
"#;

/// The headers of the columns in the order of [`Record::cells`].
pub(super) const HEADERS: [&str; 8] =
    ["Mã hồ sơ", "Đơn vị", "Ngày hẹn trả", "Ngày trả", "Phí", "Nộp qua mạng", "Lĩnh vực", "Kết quả"];

/// The columns that are moments.
pub(super) const MOMENTS: [usize; 2] = [2, 3];

/// The column of the amounts.
pub(super) const FEE: usize = 4;

const UNITS: [&str; 3] = ["Xã Bình Minh", "Xã Hòa Bình", "phường 3"];
const KINDS: [&str; 3] = ["đất đai", "hộ tịch", "xây dựng"];
const RESULTS: [&str; 5] = ["đủ", "không đủ, trả lại", "nói \"có\"; chờ", "hai\ndòng", "cần\tbổ sung"];

/// A record.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) id: String,
    pub(super) unit: &'static str,
    pub(super) due: DateTime,
    pub(super) returned: Option<DateTime>,
    /// In hundredths.
    pub(super) fee: Option<i32>,
    pub(super) online: bool,
    pub(super) kind: &'static str,
    pub(super) result: Option<&'static str>,
}

/// Any record, without an id of its own.
pub(super) fn drawn() -> impl Strategy<Value = Record> {
    let minutes = 0..180 * 1440_i64;
    let moment = |minutes: i64| date(2026, 1, 1).at(7, 30, 0, 0) + jiff::SignedDuration::from_mins(minutes);
    (
        0..UNITS.len(),
        minutes,
        prop::option::of(-14_400..14_400_i64),
        prop::option::of(-200_000_000..2_000_000_000),
        any::<bool>(),
        0..KINDS.len(),
        prop::option::of(0..RESULTS.len()),
    )
        .prop_map(move |(unit, due, returned, fee, online, kind, result)| Record {
            id: String::new(),
            unit: UNITS[unit],
            due: moment(due),
            returned: returned.map(|after| moment(due + after)),
            fee,
            online,
            kind: KINDS[kind],
            result: result.map(|result| RESULTS[result]),
        })
}

/// Records with ids that begin with zeros.
pub(super) fn numbered(mut records: Vec<Record>) -> Vec<Record> {
    for (record, number) in records.iter_mut().zip(1..) {
        record.id = format!("{number:04}");
    }
    records
}

impl Record {
    /// Its cells in a spreadsheet.
    pub(super) fn cells(&self) -> [Cell; 8] {
        let text = |text: &str| Content::Text(text.to_owned());
        let or_blank = |content: Option<Content>| content.unwrap_or(Content::Blank);
        [
            text(&self.id),
            text(self.unit),
            moment(self.due),
            or_blank(self.returned.map(moment)),
            or_blank(self.fee.map(|fee| Content::Number(f64::from(fee) / 100.0))),
            or_blank(self.online.then(|| text("x"))),
            text(self.kind),
            or_blank(self.result.map(text)),
        ]
        .map(Cell::of)
    }

    /// The sum of the amounts of records.
    pub(super) fn total(records: &[Record]) -> Content {
        let total: i64 = records.iter().filter_map(|record| record.fee).map(i64::from).sum();
        #[expect(clippy::cast_precision_loss, reason = "a few amounts of at most ten digits")]
        Content::Number(total as f64 / 100.0)
    }
}

fn moment(at: DateTime) -> Content {
    let days = f64::from((at.date() - date(1899, 12, 30)).get_days());
    Content::Moment(days + f64::from(i32::from(at.hour()) * 60 + i32::from(at.minute())) / 1440.0, true)
}

/// What a spreadsheet that is set to Vietnamese shows of a cell.
pub(super) fn shown(content: &Content) -> String {
    match content {
        Content::Text(text) => text.clone(),
        #[expect(clippy::cast_possible_truncation, reason = "amounts in hundredths, and minutes")]
        Content::Number(number) => amount((number * 100.0).round() as i64),
        #[expect(clippy::cast_possible_truncation, reason = "amounts in hundredths, and minutes")]
        Content::Moment(days, _) => {
            let at =
                date(1899, 12, 30).at(0, 0, 0, 0) + jiff::SignedDuration::from_mins((days * 1440.0).round() as i64);
            at.strftime("%d/%m/%Y %H:%M").to_string()
        }
        _ => String::new(),
    }
}

/// An amount in hundredths with a point for thousands and a decimal comma.
fn amount(hundredths: i64) -> String {
    let (whole, part) = ((hundredths / 100).unsigned_abs().to_string(), (hundredths % 100).unsigned_abs());
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let sign = if hundredths < 0 { "-" } else { "" };
    if part == 0 { format!("{sign}{grouped}") } else { format!("{sign}{grouped},{part:02}") }
}
