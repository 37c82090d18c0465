//! Types of fields as authors write them: `yes or no`, `date (optional)`, `number of days`, `một trong "a" hoặc "b"`.

use tieuchi_source::text::fold;
use tieuchi_syntax::phrases::{Phrase, Phrases};

use super::sentence::{Edit, Sentence};
use super::words::{is_string, is_vietnamese, line_end, phrase};

static OPTIONAL: Phrases<()> = Phrases::list(
    "optional · optionally · nullable · or empty · or blank · or missing · or none · may be empty · can be empty · may be blank ·
    can be blank · may be missing · not required · if any · có thể để trống · có thể trống · được để trống · được trống ·
    hoặc trống · hoặc để trống · không bắt buộc · nếu có · để trống được · cho phép trống",
);

/// A type of the language, and the words of authors for it.
static TYPES: Phrases<&str> = Phrases::new(&[
    ("yes/no", "yes or no · yes no · yes , no · y / n · true or false · true / false · boolean · bool · flag · checkbox · tick ·
        \"yes\" or \"no\" · logical"),
    ("có/không", "có hoặc không · có , không · có không · đúng / sai · đúng hoặc sai · đúng sai · không / có"),
    ("whole number", "int · integer · whole · count"),
    ("number", "numeric · decimal · float · amount · money · currency · percent · percentage · numbers · double · real"),
    ("số", "số lượng · số tiền · tiền · số thực · số thập phân · phần trăm · tỷ lệ · con số"),
    ("số nguyên", "nguyên"),
    ("text", "string · char · varchar · word · words · free text · name"),
    ("chữ", "chuỗi · ký tự · chữ viết · văn bản · tên"),
    ("datetime", "date time · date and time · date / time · timestamp · time"),
    ("date", "day · dates"),
    ("ngày giờ", "ngày và giờ · ngày , giờ · thời điểm · giờ ngày"),
    ("ngày", "ngày tháng · ngày tháng năm"),
    ("deadline", "due date · due · deadline date"),
    ("hạn", "hạn chót · thời hạn · ngày hẹn · ngày hạn"),
    ("id", "code"),
]);
static UNITS: Phrases<()> = Phrases::list(
    "days · day · hours · hour · minutes · weeks · months · working days · working hours · giờ · phút · tuần · tháng ·
    ngày làm việc · giờ làm việc",
);
const NUMBERS: [&str; 4] = ["number of", "count of", "số", "số lượng"];
static ONE_OF: Phrases<()> = Phrases::list(
    "one of · any of · either · choice of · choices · choice · enum · list of · list · select · one of the · options · một trong ·
    một trong các · một trong các giá trị · một trong những · lựa chọn · chọn một trong · danh mục · gồm · thuộc · chọn",
);

/// Each field whose type is in other words, and all of them.
pub(super) fn typed(sentence: &Sentence<'_>) -> Vec<String> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut index = 0;
    while index < sentence.tokens.len() {
        let end = line_end(sentence, index).max(index + 1);
        let colon = (index..end.min(index + 4)).find(|index| sentence.token(*index) == ":");
        if let Some((from, to, new)) = colon.and_then(|colon| rewritten(sentence, colon + 1, end)) {
            edits.push((from, to, new));
        }
        index = end;
    }
    let mut changes = sentence.with_each(&edits);
    changes.extend((edits.len() > 1).then(|| sentence.with_all(&edits)));
    changes
}

/// The type between two indices: the indices that change, and how the language writes it.
fn rewritten(sentence: &Sentence<'_>, from: usize, end: usize) -> Option<(usize, usize, String)> {
    // How it is written in a file stays.
    let format = (from..end).find(|index| {
        phrase(sentence, *index, &["as", "dạng", "định dạng"]).is_some_and(|(at, _)| is_string(sentence.token(at)))
    });
    let to = format.unwrap_or(end);
    let (mut kept, mut optional) = (Vec::new(), false);
    let mut index = from;
    while index < to {
        let open = usize::from(matches!(sentence.token(index), "(" | "," | "[") && index > from);
        if let Some((at, _)) = sentence.phrase(index + open, &OPTIONAL) {
            optional = true;
            index = at + usize::from(matches!(sentence.token(at), ")" | "]"));
        } else if sentence.token(index) == "?" {
            optional = true;
            index += 1;
        } else {
            kept.push(sentence.token(index));
            index += 1;
        }
    }
    let joined = kept.iter().map(|word| fold(word)).collect::<Vec<_>>().join(" ");
    let vietnamese = is_vietnamese(sentence);
    let known = TYPES.exactly(&joined).map(str::to_owned);
    let number = NUMBERS.iter().find_map(|number| joined.strip_prefix(number)?.strip_prefix(' '));
    let length = || UNITS.exactly(&joined).map(|()| if vietnamese { "khoảng thời gian" } else { "duration" });
    let counted = || {
        let is_unit = number
            .is_some_and(|rest| UNITS.exactly(rest).is_some() || rest == "ngày" || rest == "năm" || rest == "years");
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
    let joined = words.iter().map(|word| fold(word)).collect::<Vec<_>>().join(" ");
    let begun =
        ONE_OF.iter().filter(|begun| joined.strip_prefix(begun.written).is_some_and(|rest| rest.starts_with(' ')));
    let count = begun.map(Phrase::count).max().unwrap_or(0);
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
    let is_unit =
        |text: &str| UNITS.iter().any(|unit| fold(text).contains(unit.written)) || fold(text).contains("ngày");
    let new = fold(changed.trim_matches([':', '?', ' ']));
    match new.as_str() {
        "number" if is_unit(written) => Some(("cure-number", "duration")),
        "số" if is_unit(written) => Some(("cure-number", "khoảng thời gian")),
        "duration" if is_unit(written) => Some(("cure-length", "number")),
        "khoảng thời gian" if is_unit(written) => Some(("cure-length", "số")),
        _ => None,
    }
}
