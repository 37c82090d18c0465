//! Words by which a person knows a total, a note or a signature.

use tieuchi::source::text::fold;

/// How surely a text names a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TotalWord {
    /// It is such a word and nothing else: `Tổng cộng`.
    Whole,
    /// It begins with one: `Cộng xã A`.
    Begins,
    /// It may be the name of all units together: `Toàn tỉnh`.
    All,
    /// It is compared with the records, or is a part of one: `Kỳ trước`, `Trong đó: …`.
    Beside,
}

/// Texts that are a total if they stand alone.
const WHOLE: [&str; 21] = [
    "tổng cộng",
    "cộng",
    "tổng số",
    "tổng",
    "cộng tổng",
    "tổng cộng chung",
    "tong cong",
    "tong so",
    "total",
    "totals",
    "grand total",
    "subtotal",
    "sub total",
    "sub-total",
    "sum",
    "σ",
    "t.cộng",
    "t. cộng",
    "t cộng",
    "t/cộng",
    "t.số",
];
/// Beginnings of texts that may be a total.
const BEGINNINGS: [&str; 8] =
    ["tổng ", "cộng ", "tong cong ", "tong so ", "total ", "grand total ", "subtotal ", "sum of "];
/// Words that begin like a total and are names.
const NAMES: [&str; 10] = [
    "tổng công ty",
    "tổng cục",
    "tổng hội",
    "tổng kho",
    "tổng đội",
    "tổng đài",
    "tổng lãnh sự",
    "cộng hòa",
    "cộng đồng",
    "cộng tác",
];
const ALL_UNITS: [&str; 8] =
    ["toàn tỉnh", "toàn huyện", "toàn xã", "toàn thành phố", "toàn quốc", "toàn ngành", "cả nước", "cả tỉnh"];
/// Beginnings of texts of rows that are beside the records.
const BESIDE: [&str; 12] = [
    "trong đó",
    "kỳ trước",
    "cùng kỳ",
    "tăng/giảm",
    "tăng, giảm",
    "tăng (+)",
    "lũy kế",
    "luỹ kế",
    "so với",
    "so sánh",
    "bình quân",
    "trung bình",
];
/// A longer text is a sentence.
const LONGEST: usize = 120;

/// Whether a text names a total. Of nearly all texts the first two letters say no.
pub(crate) fn total_word(text: &str) -> Option<TotalWord> {
    let bytes = text.trim_start().as_bytes();
    let second = bytes.get(1).copied().unwrap_or(b' ').to_ascii_lowercase();
    let may_be = match bytes.first()?.to_ascii_lowercase() {
        b't' => matches!(second, b'o' | b' ' | b'.' | b'/' | b'r') || !second.is_ascii(),
        b'c' => matches!(second, b'o' | b' ') || !second.is_ascii(),
        b's' => matches!(second, b'u' | b'o'),
        b'g' => second == b'r',
        b'b' => second == b'i' || !second.is_ascii(),
        b'k' | b'l' => second == b'u' || !second.is_ascii(),
        // The sign Σ, a bracket, a bullet.
        first => !first.is_ascii() || matches!(first, b'(' | b'*' | b'-' | b'"'),
    };
    if !may_be || text.len() > LONGEST {
        return None;
    }
    let folded = fold(text);
    let bare = folded.trim_matches(|letter: char| !letter.is_alphanumeric());
    if WHOLE.contains(&bare) {
        return Some(TotalWord::Whole);
    }
    if NAMES.iter().any(|name| bare.starts_with(name)) {
        return None;
    }
    if BEGINNINGS.iter().any(|beginning| bare.starts_with(beginning)) || bare.strip_prefix("tổng số").is_some() {
        return Some(TotalWord::Begins);
    }
    if BESIDE.iter().any(|beginning| bare.starts_with(beginning)) {
        return Some(TotalWord::Beside);
    }
    ALL_UNITS.contains(&bare).then_some(TotalWord::All)
}

/// Words of the header of a rate or an average, which does not add up.
const RATES: [&str; 8] = ["tỷ lệ", "tỉ lệ", "tỷ suất", "%", "phần trăm", "bình quân", "per cent", "percent"];
/// Beginnings of such a header: `hộ trung bình` are households.
const AVERAGES: [&str; 5] = ["trung bình", "điểm trung bình", "average", "mean ", "rate "];

/// Whether a header is that of rates or averages.
pub(crate) fn is_rate(header: &str) -> bool {
    let folded = fold(header);
    RATES.iter().any(|word| folded.contains(word)) || AVERAGES.iter().any(|word| folded.starts_with(word))
}

/// Words with which a note, a signature or the place and day of one begins.
const NOTES: [&str; 30] = [
    "ghi chú",
    "chú thích",
    "nguồn",
    "lưu ý",
    "người lập",
    "lập biểu",
    "lập bảng",
    "người tổng hợp",
    "cán bộ",
    "kế toán",
    "thủ trưởng",
    "thủ quỹ",
    "giám đốc",
    "chủ tịch",
    "trưởng phòng",
    "phó",
    "tm.",
    "kt.",
    "tl.",
    "tuq.",
    "(ký",
    "ký tên",
    "nơi nhận",
    "xác nhận",
    "note",
    "source",
    "prepared by",
    "signed",
    "approved",
    "(*)",
];

/// Whether a text is a note, a signature, or the place and day of one.
pub(crate) fn is_note(text: &str) -> bool {
    if text.len() > 10 * LONGEST {
        return true;
    }
    let folded = fold(text);
    let is_day = folded.contains("ngày") && folded.contains("tháng") && folded.contains("năm");
    is_day || NOTES.iter().any(|note| folded.starts_with(note))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_known_by_their_words() {
        for text in ["Tổng cộng", " TỔNG CỘNG: ", "Cộng", "Tổng số", "total", "Grand Total", "Tong cong", "(Tổng)", "Σ"]
        {
            assert_eq!(total_word(text), Some(TotalWord::Whole), "{text}");
        }
        for text in ["Tổng cộng: 25 hồ sơ", "Cộng xã A", "Tổng xã B", "Total of April"] {
            assert_eq!(total_word(text), Some(TotalWord::Begins), "{text}");
        }
        assert_eq!(total_word("Toàn tỉnh"), Some(TotalWord::All));
        for text in ["Trong đó: nữ", "Kỳ trước", "Tăng/giảm (%)", "So với cùng kỳ", "Luỹ kế"] {
            assert_eq!(total_word(text), Some(TotalWord::Beside), "{text}");
        }
        assert_eq!(total_word("T.cộng"), Some(TotalWord::Whole));
        for text in [
            "TC-001",
            "Tổ 3",
            "Công an xã",
            "Thôn Cộng",
            "Tổng công ty Điện lực",
            "Cộng Hòa",
            "Cộng đồng 1",
            "",
            "12",
            "Tốt",
        ] {
            assert_eq!(total_word(text), None, "{text}");
        }
    }

    #[test]
    fn rates_are_known_by_their_words() {
        for header in ["Tỷ lệ đúng hạn", "TỈ LỆ", "Đúng hạn (%)", "Thu nhập bình quân", "Trung bình tháng", "Average"]
        {
            assert!(is_rate(header), "{header}");
        }
        assert!(!is_rate("Hộ trung bình") && !is_rate("Đúng hạn"));
    }

    #[test]
    fn notes_are_known_by_their_words() {
        for text in
            ["Hưng Yên, ngày 30 tháng 6 năm 2026", "NGƯỜI LẬP BIỂU", "Ghi chú: số liệu tạm tính", "(Ký, ghi rõ họ tên)"]
        {
            assert!(is_note(text), "{text}");
        }
        assert!(!is_note("Xã An Bình") && !is_note("HS-01"));
    }
}
