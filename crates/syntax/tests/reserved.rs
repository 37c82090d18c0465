//! The words of the language as names: which of them need backticks is what the grammar makes of them, and backticks always help.
#![expect(clippy::unwrap_used, reason = "a test")]

use std::collections::BTreeSet;
use std::thread;

use tieuchi_source::Language;
use tieuchi_source::{FileId, codes};
use tieuchi_syntax::keywords::{self, Declared, needs_backticks};
use tieuchi_syntax::{parse, print};

/// What is declared, and sentences of one language in which `W` is its name.
type Role = (Declared, &'static [&'static str]);

const ROLES: [Role; 10] = [
    (
        Declared::Field,
        &[
            "define x for r: W",
            "define x for r: not W",
            "define x for r: a and W",
            "define x for r: W or a",
            "define x for r: W is \"x\"",
            "define x for r: W is at least 3",
            "define x for r: W = b",
            "define x for r: W is missing",
            "define x for r: W begins with \"x\"",
            "define x for r: W by b",
            "define x for r: W within 3 days of b",
            "define x for r: W in period",
            "define x for r: a is W",
            "define x for r: a >= W",
            "define x for r: a by W",
            "define x for r: a before W",
            "define x for r: a after W",
            "define x for r: a within 3 days of W",
            "define x for r: a within W of b",
            "define x for r: a within 3 days of b, not counting W",
            "define x for r: (a else W) + W is 3",
            "define x for r: W - a > 3 days",
            "define x for r: (W) and has W",
            "define x for r: has at least 1 s by W",
            "define x for r: has no s W in period where W",
            "indicator i\n target all r where W are a",
            "indicator i\n target all r W in period are a",
            "indicator i\n target no r where W",
            "indicator i\n target at least 95% of r are W",
            "indicator i\n target at least 95% r W",
            "indicator i\n target all r are a, excusing W",
            "measure m: sum of W of r",
            "measure m: average (W - a) in days of r",
            "measure m: distinct W of r",
            "records r counted by W\n a : date",
            "records r lasting from b to W\n a : date",
        ],
    ),
    (
        Declared::Field,
        &[
            "định nghĩa x đối với r: W",
            "định nghĩa x đối với r: không W",
            "định nghĩa x đối với r: a và W",
            "định nghĩa x đối với r: W hoặc a",
            "định nghĩa x đối với r: W là \"x\"",
            "định nghĩa x đối với r: W ít nhất 3",
            "định nghĩa x đối với r: W để trống",
            "định nghĩa x đối với r: W thuộc \"x\"",
            "định nghĩa x đối với r: W chậm nhất là b",
            "định nghĩa x đối với r: W trong 3 ngày kể từ b",
            "định nghĩa x đối với r: W trong kỳ",
            "định nghĩa x đối với r: a là W",
            "định nghĩa x đối với r: a khác W",
            "định nghĩa x đối với r: a chậm nhất là W",
            "định nghĩa x đối với r: a trước W",
            "định nghĩa x đối với r: a sau W",
            "định nghĩa x đối với r: a trong 3 ngày kể từ W",
            "định nghĩa x đối với r: a trong thời hạn W kể từ b",
            "định nghĩa x đối với r: có W",
            "định nghĩa x đối với r: có ít nhất 1 s theo W",
            "chỉ tiêu i\n yêu cầu toàn thể r mà W phải a",
            "chỉ tiêu i\n yêu cầu không có r W trong kỳ",
            "chỉ tiêu i\n yêu cầu ít nhất 95% r phải W",
            "chỉ tiêu i\n yêu cầu ít nhất 95% r W",
            "chỉ số m: tổng W của r",
            "chỉ số m: trung bình W của r",
            "chỉ số m: số W khác nhau của r",
            "dữ liệu r tính theo W\n a : ngày",
            "dữ liệu r tính từ b đến W\n a : ngày",
        ],
    ),
    (
        Declared::Records,
        &[
            "records W counted by a\n a : date",
            "define x for W: a",
            "define x for r: has W",
            "define x for r: has no W",
            "define x for r: has at least 1 W by b",
            "define x for r: has at least 1 own W in period",
            "indicator i\n target all W are a",
            "indicator i\n target no W in period",
            "indicator i\n target at least 3 W",
            "indicator i\n target at least 95% of W are a",
            "measure m: count of W / count of r",
            "measure m: count of r / count of W",
            "measure m: average a of W",
            "indicator i\n target fewer W than in the previous year",
            "indicator i\n target W in period down at least 5% from the previous year",
            "records r\n f : W",
            "records r\n f : W?\n g : date",
            "given W from \"x\"",
        ],
    ),
    (
        Declared::Records,
        &[
            "dữ liệu W tính theo a\n a : ngày",
            "định nghĩa x đối với W: a",
            "định nghĩa x đối với r: có W",
            "định nghĩa x đối với r: không có W",
            "định nghĩa x đối với r: có ít nhất 1 W",
            "chỉ tiêu i\n yêu cầu toàn thể W phải a",
            "chỉ tiêu i\n yêu cầu không để xảy ra W trong kỳ",
            "chỉ tiêu i\n yêu cầu ít nhất 3 W mỗi tuần",
            "chỉ tiêu i\n yêu cầu ít nhất 95% W phải a",
            "chỉ số m: số W / số r",
            "chỉ số m: số r / số W",
            "chỉ số m: tổng a của W",
            "chỉ tiêu i\n yêu cầu giảm ít nhất 5% W so với năm trước",
            "chỉ tiêu i\n yêu cầu số W đạt ít nhất 3",
            "dữ liệu r\n f : W",
            "dữ liệu r\n f : W?\n g : ngày",
        ],
    ),
    (
        Declared::Measure,
        &[
            "measure W: count of r",
            "measure m: W",
            "measure m: W / r",
            "measure m: r / W",
            "indicator i\n target W is at least 3, and W is at most 5",
            "indicator i\n target W is less than in the previous year",
            "indicator i\n target W down at least 5% from the previous year",
            "indicator i\n monitor W",
        ],
    ),
    (
        Declared::Measure,
        &[
            "chỉ số W: số r",
            "chỉ số m: W",
            "chỉ số m: W / r",
            "chỉ số m: r / W",
            "chỉ tiêu i\n yêu cầu W đạt ít nhất 3",
            "chỉ tiêu i\n yêu cầu W giảm so với năm trước",
            "chỉ tiêu i\n theo dõi W",
        ],
    ),
    (
        Declared::Other,
        &[
            "define W for r: a",
            "define x for r: W",
            "define x for r: not W",
            "define x for r: a and W",
            "define x for r: W or a",
            "indicator i\n for each unit where W\n target no r",
            "indicator i\n target all r where W are a",
            "indicator i\n target all r are W",
            "indicator i\n target at least 95% r W",
            "indicator i\n target all r are a, excusing W",
            "define x for r: has at least 1 s where W",
        ],
    ),
    (
        Declared::Other,
        &[
            "định nghĩa W đối với r: a",
            "định nghĩa x đối với r: W",
            "định nghĩa x đối với r: không W",
            "định nghĩa x đối với r: a và W",
            "chỉ tiêu i\n yêu cầu toàn thể r mà W phải a",
            "chỉ tiêu i\n yêu cầu toàn thể r phải W",
            "chỉ tiêu i\n yêu cầu ít nhất 95% r W",
            "chỉ tiêu i\n yêu cầu ít nhất 95% r phải a, trừ trường hợp W",
        ],
    ),
    (
        Declared::Other,
        &[
            "indicator W\n target no r",
            "indicator W: no r",
            "indicator i\n target meets W, and meets W",
            "define x for units: meets W",
            "amend indicator W\n repeal",
            "test \"T\"\n expect W for U is met",
            "scorecard c\n group \"G\" 5 points\n W 5 points if met",
            "calendar W extends W\n decided to 2026-01-01",
            "ruleset \"R\"\n calendar W",
            "scorecard W\n group \"G\" 5 points",
        ],
    ),
    (
        Declared::Other,
        &[
            "chỉ tiêu W\n yêu cầu không có r",
            "chỉ tiêu i\n yêu cầu đạt chỉ tiêu W",
            "sửa đổi chỉ tiêu W\n bãi bỏ",
            "kiểm thử \"T\"\n thì W của U là đạt",
            "bảng điểm c\n nhóm \"G\" 5 điểm\n W 5 điểm nếu đạt",
            "lịch W kế thừa W\n đã có quyết định đến 2026-01-01",
        ],
    ),
];

/// What is read, as canonical text; `None` if something could not be read.
fn read(text: &str) -> Option<String> {
    let parsed = parse(FileId(0), "a.tieuchi", text);
    (!parsed.findings.iter().any(tieuchi_source::Diagnostic::is_error)).then(|| print(&parsed.file, Language::English))
}

/// Every word of every phrase.
fn words() -> BTreeSet<String> {
    let phrases = keywords::all().flat_map(|keyword| {
        let others = keyword.other_english.iter().chain(keyword.other_vietnamese).copied();
        [keyword.english, keyword.vietnamese].into_iter().chain(others)
    });
    let words = phrases.flat_map(|phrase| phrase.split([' ', '-', '/']));
    words.filter(|word| word.chars().next().is_some_and(char::is_alphabetic)).map(str::to_lowercase).collect()
}

/// Words of which the table is wrong, and words for which backticks do not help.
fn wrong(word: &str, neutral: &[Vec<String>]) -> Vec<String> {
    let mut wrong = Vec::new();
    let quoted = format!("`{word}`");
    for ((declared, sentences), neutral) in ROLES.iter().zip(neutral) {
        let needed = needs_backticks(word, *declared);
        let mut broken = Vec::new();
        // Most words are names everywhere, which one reading of all sentences shows.
        if !needed && read(&all(sentences, word)) == Some(neutral.join("\n").replace(NEUTRAL, word)) {
            continue;
        }
        for (sentence, neutral) in sentences.iter().zip(neutral) {
            let bare = read(&sentence.replace('W', word));
            let meant = neutral.replace(NEUTRAL, word);
            let mut breaks = bare.as_ref().map(|text| text.replace('`', "")) != Some(meant.clone());
            if breaks || needed {
                let cured = read(&sentence.replace('W', &quoted));
                // The printer writes backticks if a name could be read as something else.
                breaks |= bare != cured;
                if cured.map(|text| text.replace('`', "")) != Some(meant) {
                    wrong.push(format!("{word}: backticks do not help in {sentence}"));
                }
            }
            broken.extend(breaks.then_some(*sentence));
        }
        // The table leaves out a word that is misread in only one of thirty places: that place has its own cure.
        if (broken.len() > 1) && !needed {
            wrong.push(format!("{word} needs backticks as {declared:?}: {broken:?}"));
        }
        // Words of one language are of use in the other.
        let elsewhere = ROLES.iter().filter(|(other, _)| other == declared).count() > 1;
        if broken.is_empty() && needed && !elsewhere {
            wrong.push(format!("{word} needs no backticks as {declared:?}"));
        }
    }
    wrong
}

/// The sentences one after another, with a name in place of `W`.
fn all(sentences: &[&str], name: &str) -> String {
    sentences.iter().map(|sentence| sentence.replace('W', name)).collect::<Vec<_>>().join("\n")
}

const NEUTRAL: &str = "zz_name";

#[test]
fn the_table_is_what_the_grammar_reads() {
    let neutral: Vec<Vec<String>> = ROLES
        .iter()
        .map(|(_, sentences)| sentences.iter().map(|sentence| read(&sentence.replace('W', NEUTRAL)).unwrap()).collect())
        .collect();
    for ((_, sentences), neutral) in ROLES.iter().zip(&neutral) {
        assert_eq!(read(&all(sentences, NEUTRAL)).unwrap(), neutral.join("\n"), "all sentences in one file");
    }
    let words: Vec<String> = words().into_iter().collect();
    let found: Vec<String> = thread::scope(|scope| {
        let parts = words.chunks(words.len().div_ceil(4)).map(|part| {
            let neutral = &neutral;
            scope.spawn(move || part.iter().flat_map(|word| wrong(word, neutral)).collect::<Vec<_>>())
        });
        let running: Vec<_> = parts.collect();
        running.into_iter().flat_map(|part| part.join().unwrap()).collect()
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The codes of what is found.
fn codes_of(text: &str) -> Vec<String> {
    parse(FileId(0), "a.tieuchi", text).findings.iter().map(|finding| finding.code.to_string()).collect()
}

#[test]
fn a_name_that_breaks_is_reported_where_it_is_declared() {
    let warned = codes::NEEDS_BACKTICKS.to_string();
    let refused = codes::RESERVED_NAME.to_string();
    for word in ["at", "from", "yes", "up", "down", "all", "own", "within", "đến", "giảm", "của", "phải"] {
        for (head, type_of) in [("records r", "date"), ("dữ liệu r", "ngày")] {
            assert_eq!(codes_of(&format!("{head}\n  {word} : {type_of}")), [warned.as_str()], "{word}");
            assert!(codes_of(&format!("{head}\n  `{word}` : {type_of}")).is_empty(), "{word}");
        }
        for item in [
            "records W counted by a\n  a : date",
            "dữ liệu W tính theo a\n  a : ngày",
            "define W for r: a",
            "định nghĩa W đối với r: a",
            "measure W: count of r",
            "chỉ số W: số r",
            "indicator W\n  target no r",
            "chỉ tiêu W\n  yêu cầu không có r",
            "calendar W extends vietnam",
            "scorecard W \"T\"",
            "bảng điểm W \"T\"",
        ] {
            assert_eq!(codes_of(&item.replace('W', word)), [refused.as_str()], "{word}: {item}");
            assert!(codes_of(&item.replace('W', &format!("`{word}`"))).is_empty(), "{word}: {item}");
        }
    }
    for word in ["days", "tháng", "hạn", "số"] {
        assert_eq!(codes_of(&format!("records {word}\n  a : date")), [warned.as_str()], "{word}");
    }
    assert!(codes_of("records r\n  days : number\n  hạn : date\n  name : text\n  riêng : yes/no").is_empty());
}
