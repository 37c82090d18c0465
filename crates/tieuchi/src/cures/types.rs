//! Types of fields as authors say them: `yes or no`, `date (optional)`, `number of days`, `một trong "a" hoặc "b"`.

use tieuchi_source::text::fold;

use super::sentence::Sentence;
use super::words::{is_string, is_vietnamese, line_end, phrase};

const OPTIONAL: [&str; 24] = [
    "optional",
    "optionally",
    "nullable",
    "or empty",
    "or blank",
    "or missing",
    "or none",
    "may be empty",
    "can be empty",
    "may be blank",
    "can be blank",
    "may be missing",
    "not required",
    "if any",
    "có thể để trống",
    "có thể trống",
    "được để trống",
    "được trống",
    "hoặc trống",
    "hoặc để trống",
    "không bắt buộc",
    "nếu có",
    "để trống được",
    "cho phép trống",
];

/// A type as it is said, and as it is written.
const TYPES: [(&str, &str); 77] = [
    ("yes or no", "yes/no"),
    ("yes no", "yes/no"),
    ("yes , no", "yes/no"),
    ("y / n", "yes/no"),
    ("true or false", "yes/no"),
    ("true / false", "yes/no"),
    ("boolean", "yes/no"),
    ("bool", "yes/no"),
    ("flag", "yes/no"),
    ("checkbox", "yes/no"),
    ("tick", "yes/no"),
    ("\"yes\" or \"no\"", "yes/no"),
    ("logical", "yes/no"),
    ("có hoặc không", "có/không"),
    ("có , không", "có/không"),
    ("có không", "có/không"),
    ("đúng / sai", "có/không"),
    ("đúng hoặc sai", "có/không"),
    ("đúng sai", "có/không"),
    ("không / có", "có/không"),
    ("int", "whole number"),
    ("integer", "whole number"),
    ("whole", "whole number"),
    ("count", "whole number"),
    ("numeric", "number"),
    ("decimal", "number"),
    ("float", "number"),
    ("amount", "number"),
    ("money", "number"),
    ("currency", "number"),
    ("percent", "number"),
    ("percentage", "number"),
    ("numbers", "number"),
    ("double", "number"),
    ("real", "number"),
    ("số lượng", "số"),
    ("số tiền", "số"),
    ("tiền", "số"),
    ("số thực", "số"),
    ("số thập phân", "số"),
    ("phần trăm", "số"),
    ("tỷ lệ", "số"),
    ("con số", "số"),
    ("nguyên", "số nguyên"),
    ("string", "text"),
    ("char", "text"),
    ("varchar", "text"),
    ("word", "text"),
    ("words", "text"),
    ("free text", "text"),
    ("name", "text"),
    ("chuỗi", "chữ"),
    ("ký tự", "chữ"),
    ("chữ viết", "chữ"),
    ("văn bản", "chữ"),
    ("tên", "chữ"),
    ("date time", "datetime"),
    ("date and time", "datetime"),
    ("date / time", "datetime"),
    ("timestamp", "datetime"),
    ("time", "datetime"),
    ("day", "date"),
    ("dates", "date"),
    ("ngày và giờ", "ngày giờ"),
    ("ngày , giờ", "ngày giờ"),
    ("thời điểm", "ngày giờ"),
    ("giờ ngày", "ngày giờ"),
    ("ngày tháng", "ngày"),
    ("ngày tháng năm", "ngày"),
    ("due date", "deadline"),
    ("due", "deadline"),
    ("deadline date", "deadline"),
    ("hạn chót", "hạn"),
    ("thời hạn", "hạn"),
    ("ngày hẹn", "hạn"),
    ("ngày hạn", "hạn"),
    ("code", "id"),
];
const UNITS: [&str; 15] = [
    "days",
    "day",
    "hours",
    "hour",
    "minutes",
    "weeks",
    "months",
    "working days",
    "working hours",
    "giờ",
    "phút",
    "tuần",
    "tháng",
    "ngày làm việc",
    "giờ làm việc",
];
const NUMBERS: [&str; 4] = ["number of", "count of", "số", "số lượng"];
const ONE_OF: [&str; 22] = [
    "one of",
    "any of",
    "either",
    "choice of",
    "choices",
    "choice",
    "enum",
    "list of",
    "list",
    "select",
    "one of the",
    "options",
    "một trong",
    "một trong các",
    "một trong các giá trị",
    "một trong những",
    "lựa chọn",
    "chọn một trong",
    "danh mục",
    "gồm",
    "thuộc",
    "chọn",
];

/// Each field whose type is said otherwise, and all of them.
pub(super) fn typed(sentence: &Sentence<'_>) -> Vec<String> {
    let mut edits: Vec<(usize, usize, String)> = Vec::new();
    let mut place = 0;
    while place < sentence.tokens.len() {
        let end = line_end(sentence, place).max(place + 1);
        let colon = (place..end.min(place + 4)).find(|place| sentence.token(*place) == ":");
        if let Some((from, to, new)) = colon.and_then(|colon| anew(sentence, colon + 1, end)) {
            edits.push((from, to, new));
        }
        place = end;
    }
    edits.sort_by_key(|(from, ..)| from.abs_diff(sentence.near));
    let mut changes: Vec<String> = edits.iter().filter_map(|(from, to, new)| sentence.with(*from, *to, new)).collect();
    edits.sort_by_key(|(from, ..)| std::cmp::Reverse(*from));
    if edits.len() > 1 {
        let mut whole = sentence.text.to_owned();
        for (from, to, new) in &edits {
            whole = Sentence::new(&whole, 0).with(*from, *to, new).unwrap_or(whole);
        }
        changes.push(whole);
    }
    changes
}

/// The type between two places: from where to where it is said otherwise, and how it is written.
fn anew(sentence: &Sentence<'_>, from: usize, end: usize) -> Option<(usize, usize, String)> {
    // How it is written in a file stays.
    let format = (from..end).find(|place| {
        phrase(sentence, *place, &["as", "dạng", "định dạng"]).is_some_and(|(at, _)| is_string(sentence.token(at)))
    });
    let to = format.unwrap_or(end);
    let (mut kept, mut optional) = (Vec::new(), false);
    let mut place = from;
    while place < to {
        let open = usize::from(matches!(sentence.token(place), "(" | "," | "[") && place > from);
        if let Some((at, _)) = phrase(sentence, place + open, &OPTIONAL) {
            optional = true;
            place = at + usize::from(matches!(sentence.token(at), ")" | "]"));
        } else if sentence.token(place) == "?" {
            optional = true;
            place += 1;
        } else {
            kept.push(sentence.token(place));
            place += 1;
        }
    }
    let said = kept.iter().map(|word| fold(word)).collect::<Vec<_>>().join(" ");
    let vietnamese = is_vietnamese(sentence);
    let known = TYPES.iter().find(|(name, _)| *name == said).map(|(_, read)| (*read).to_owned());
    let number = NUMBERS.iter().find_map(|number| said.strip_prefix(number)?.strip_prefix(' '));
    let length =
        || UNITS.contains(&said.as_str()).then_some(if vietnamese { "khoảng thời gian" } else { "duration" });
    let counted = || {
        let is_unit =
            number.is_some_and(|rest| UNITS.contains(&rest) || rest == "ngày" || rest == "năm" || rest == "years");
        is_unit.then_some(if vietnamese { "số" } else { "number" })
    };
    let written = known
        .or_else(|| counted().map(str::to_owned))
        .or_else(|| length().map(str::to_owned))
        .or_else(|| one_of(&kept, vietnamese))
        .unwrap_or_else(|| kept.join(" ").replace(" / ", "/").replace(" ,", ","));
    let mark = if optional { "?" } else { "" };
    (!kept.is_empty()).then(|| (from, to, format!("{written}{mark}")))
}

/// `one of ("a", "b")`, `one of a, b`.
fn one_of(words: &[&str], vietnamese: bool) -> Option<String> {
    let said = words.iter().map(|word| fold(word)).collect::<Vec<_>>().join(" ");
    let begun = ONE_OF.iter().filter(|begun| said.strip_prefix(**begun).is_some_and(|rest| rest.starts_with(' ')));
    let count = begun.map(|begun| begun.split(' ').count()).max().unwrap_or(0);
    let mut choices: Vec<String> = Vec::new();
    let mut bare: Vec<&str> = Vec::new();
    for word in words.get(count..)?.iter().copied().chain([","]) {
        match fold(word).as_str() {
            "(" | ")" | "[" | "]" | ":" | "{" | "}" => {}
            "," | ";" | "or" | "hoặc" | "and" | "và" | "hay" | "/" | "|" => {
                if !bare.is_empty() {
                    choices.push(format!("\"{}\"", bare.join(" ")));
                    bare.clear();
                }
            }
            _ if is_string(word) => choices.push(word.to_owned()),
            _ => bare.push(word),
        }
    }
    let is_list = choices.len() > 1 && (count > 0 || words.first().is_some_and(|word| is_string(word)));
    is_list.then(|| format!("{} {}", if vietnamese { "một trong" } else { "one of" }, choices.join(", ")))
}

/// Whether a change settles that a number, or a length, of time is meant: its words in the catalogue, and the other type.
pub(super) fn about_length(written: &str, changed: &str) -> Option<(&'static str, &'static str)> {
    let is_unit = |text: &str| UNITS.iter().any(|unit| fold(text).contains(unit)) || fold(text).contains("ngày");
    let new = fold(changed.trim_matches([':', '?', ' ']));
    match new.as_str() {
        "number" if is_unit(written) => Some(("cure-number", "duration")),
        "số" if is_unit(written) => Some(("cure-number", "khoảng thời gian")),
        "duration" if is_unit(written) => Some(("cure-length", "number")),
        "khoảng thời gian" if is_unit(written) => Some(("cure-length", "số")),
        _ => None,
    }
}
