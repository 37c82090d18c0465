//! Canonical text: printing twice changes nothing, translating there and back loses nothing, comments stay.

#![expect(clippy::unwrap_used, reason = "a test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tieuchi_source::Language::{self, English, Vietnamese};
use tieuchi_source::{Diagnostic, FileId};
use tieuchi_syntax::ast::File;
use tieuchi_syntax::{Parsed, Wording, format, keywords, parse, print};

/// Every rule file of the suite, of `rules/` and of `examples/`: name and text.
fn rule_files() -> Vec<(String, String)> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![here.join("tests/cases"), here.join("../../rules"), here.join("../../examples")];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "tieuchi") {
                files.push(path);
            }
        }
    }
    files.sort();
    files.into_iter().map(|path| (path.display().to_string(), fs::read_to_string(path).unwrap())).collect()
}

/// A file that can be read, its canonical texts, and those read again.
struct Case {
    name: String,
    original: File,
    english: (String, File),
    vietnamese: (String, File),
}

/// The files that can be read: some cases are there for their findings.
fn cases() -> &'static [Case] {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    CASES.get_or_init(|| {
        let case = |(name, text): (String, String)| {
            let Parsed { file: original, findings } = parse(FileId(0), "a.tieuchi", &text);
            let readable = !findings.iter().any(Diagnostic::is_error);
            let again = |language| {
                let printed = print(&original, language);
                let read = read(&printed);
                (printed, read)
            };
            readable.then(|| Case {
                name,
                english: again(English),
                vietnamese: again(Vietnamese),
                original: original.clone(),
            })
        };
        rule_files().into_iter().filter_map(case).collect()
    })
}

fn read(text: &str) -> File {
    let Parsed { file, findings } = parse(FileId(0), "a.tieuchi", text);
    assert!(!findings.iter().any(Diagnostic::is_error), "{findings:#?}\n{text}");
    file
}

fn canonical(text: &str, language: Language) -> String {
    print(&read(text), language)
}

/// The tree without its places, as text.
fn tree(file: &File) -> String {
    let debug = format!("{:#?}", file.items);
    let mut out = Vec::new();
    let mut inside: Option<String> = None;
    for line in debug.lines() {
        let indent: String = line.chars().take_while(|letter| *letter == ' ').collect();
        match &inside {
            Some(open) if *open == indent => inside = None,
            Some(_) => {}
            None if line.ends_with("Span {") => inside = Some(indent),
            None => out.push(without_needless_zeros(line)),
        }
    }
    out.join("\n")
}

/// `number: 4.0,` as `number: 4,`.
fn without_needless_zeros(line: &str) -> String {
    let (before, last) = line.rsplit_once(' ').unwrap_or(("", line));
    match last.trim_end_matches(',').parse::<rust_decimal::Decimal>() {
        Ok(number) => format!("{before} {}", number.normalize()),
        Err(_) => line.to_owned(),
    }
}

/// The first lines that differ, with the lines before them.
fn first_difference(left: &str, right: &str) -> Option<String> {
    let same = left.lines().zip(right.lines()).take_while(|(left, right)| left == right).count();
    let around = |text: &str| text.lines().skip(same.saturating_sub(20)).take(40).collect::<Vec<_>>().join("\n");
    (left != right).then(|| format!("{}\n-----\n{}", around(left), around(right)))
}

fn comments(file: &File) -> Vec<&str> {
    file.comments.iter().map(|comment| comment.text.as_str()).collect()
}

#[test]
fn every_rule_file_of_ours_is_read() {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    for (name, text) in rule_files().into_iter().filter(|(name, _)| Path::new(name).starts_with(&rules)) {
        let findings = parse(FileId(0), &name, &text).findings;
        assert!(findings.is_empty(), "{name}: {findings:#?}");
    }
}

#[test]
fn canonical_text_is_canonical() {
    for Case { name, english, vietnamese, .. } in cases() {
        assert_eq!(english.0, print(&english.1, English), "{name}");
        assert_eq!(vietnamese.0, print(&vietnamese.1, Vietnamese), "{name}");
    }
}

#[test]
fn there_and_back_is_the_same() {
    for Case { name, english, vietnamese, .. } in cases() {
        assert_eq!(english.0, print(&vietnamese.1, English), "{name}");
        assert_eq!(vietnamese.0, print(&english.1, Vietnamese), "{name}");
    }
}

#[test]
fn canonical_text_says_the_same() {
    for Case { name, original, english, vietnamese } in cases() {
        let original = tree(original);
        for (printed, again) in [english, vietnamese] {
            let difference = first_difference(&original, &tree(again)).unwrap_or_default();
            assert!(difference.is_empty(), "{name}\n{difference}\n{printed}");
        }
    }
}

#[test]
fn comments_survive_in_order() {
    for Case { name, original, english, vietnamese } in cases() {
        assert_eq!(comments(original), comments(&english.1), "{name}");
        assert_eq!(comments(original), comments(&vietnamese.1), "{name}");
    }
}

fn pretty(text: &str) -> String {
    let file = read(text);
    print(&file, file.language)
}

#[test]
fn comments_stay_with_what_they_speak_of() {
    let text = "\
# The header.

# Of the records.
records r \"R\"   # the title
  # The unit.
  a : unit  # a
  long_name \"L\" : date

  # No more fields.
# Of the indicator.
indicator i: at least 95% of r  # broken
    # off
    are b   # here
# The end.
";
    let expected = "\
# The header.

# Of the records.
records r \"R\"  # the title
  # The unit.
  a : unit  # a
  long_name \"L\" : date
  # No more fields.

# Of the indicator.
indicator i
  # broken
  # off
  target at least 95% of r are b  # here

# The end.
";
    assert_eq!(pretty(text), expected);
    assert_eq!(pretty(expected), expected);
}

#[test]
fn brackets_stand_where_they_are_needed() {
    for text in [
        "measure m: sum of (1000) of r\n",
        "measure m: average (\"x\") of r / sum of f of r\n",
        "define a for r: `9a` by (period + b)\n",
        "define a for r: b by the day of 0.5 hours\n",
        "indicator i\n  target no r in period before end of 12\n",
        "indicator i\n  target meets j, excusing has no s\n  monitor count of s\n",
        "scorecard s\n  group \"g\" 5 points\n    a         5 points from 3\n    `minutes` 5 points if met\n",
        "define a for r: (b or c) and d\n",
        "define a for r: b or c and d\n",
        "define a for r: not (b and c)\n",
        "define a for r: not not b\n",
        "define a for r: not b by c\n",
        "define a for r: (b else c) by d\n",
        "define a for r: b - (c - d) > 3 days\n",
        "define a for r: b - c - d > 3\n",
        "define a for r: (b else c else d) by e\n",
        "define a for r: ((b else c) else d) by e\n",
        "define a for r: (b + c) * d is 4\n",
        "define a for r: has at least 1 s in period where (b or c) and d\n",
        "define a for r: not has at least 1 s where not b\n",
        "measure m: count of r in period where b / count of s where c / average f of t\n",
        "indicator i\n  target no r in period, or (no s in period, and meets j)\n",
        "indicator i\n  target (no r in period, or no s in period), and meets j\n",
    ] {
        assert_eq!(pretty(text), text);
        let vietnamese = canonical(text, Vietnamese);
        assert_eq!(canonical(&vietnamese, English), text, "{vietnamese}");
    }
}

#[test]
fn names_that_are_words_keep_their_backticks() {
    let text = "records r\n  `in`   : date\n  `mỗi`  : date\n\ndefine a for r: `in` by `mỗi`\n";
    let printed = canonical(text, Vietnamese);
    assert!(printed.contains("`in` chậm nhất là `mỗi`"), "{printed}");
    assert_eq!(tree(&read(text)), tree(&read(&printed)));
}

#[test]
fn numbers_and_days_are_written_as_the_language_does() {
    let text = "indicator i\n  target at least 95.50% of r in 2026-Q2 before 2026-02-05 are b and c > 1.1250\n";
    assert_eq!(
        canonical(text, Vietnamese),
        "chỉ tiêu i\n  yêu cầu ít nhất 95,5% r trong quý II/2026 trước ngày 05/02/2026 phải b và c trên 1,1250\n"
    );
    assert_eq!(canonical(text, English).trim_end(), text.trim_end().replace("95.50%", "95.5%"));
}

#[test]
fn a_quote_inside_a_text_keeps_typographic_quotes() {
    let text = "ruleset “the \"best\" “three””\n";
    assert_eq!(pretty(text), text);
    assert_eq!(pretty("ruleset “ba “nhất””\n"), "ruleset \"ba “nhất”\"\n");
}

#[test]
fn markdown_keeps_everything_around_its_rules() {
    let text = "\u{feff}# Title\r\n\r\n- item\r\n  ```tieuchi\r\n  # why\r\n  indicator i :  no r\r\n  ```\r\n```rust\r\nfn  x\r\n```\r\nend";
    let expected = "# Title\r\n\r\n- item\r\n  ```tieuchi\r\n  # why\r\n  indicator i\r\n    target no r\r\n  ```\r\n```rust\r\nfn  x\r\n```\r\nend";
    assert_eq!(format("a.md", text, Wording::Kept).unwrap(), expected);
    assert_eq!(format("a.md", expected, Wording::Kept).unwrap(), expected);
}

#[test]
fn a_file_with_a_mistake_is_not_touched() {
    assert!(format("a.tieuchi", "indicator i\n  target no\n", Wording::Kept).is_err());
}

#[test]
fn a_target_after_the_title_gets_its_own_line() {
    assert_eq!(canonical("chỉ tiêu a: toàn bộ r phải b", English), "indicator a\n  target all r are b\n");
}

#[test]
fn names_may_be_words_of_the_language() {
    let phrases = keywords::all().flat_map(|keyword| {
        [keyword.english, keyword.vietnamese]
            .into_iter()
            .chain(keyword.other_english.iter().copied())
            .chain(keyword.other_vietnamese.iter().copied())
    });
    let one_word = |phrase: &&str| !phrase.is_empty() && phrase.chars().all(char::is_alphabetic);
    let always_quoted = |word: &&str| keywords::is_reserved(word) && !matches!(*word, "in" | "riêng" | "không");
    let words: BTreeSet<&str> = phrases.filter(one_word).filter(|word| !always_quoted(word)).collect();
    let sentences = [
        "records `W` \"T\" counted by `W`\n `W` : `W`?\n `W` \"H\" : date\n",
        "define `W` for `W`: `W` by `W` and not `W` or `W` before `W` and `W` within `W` of `W`, not counting `W`\n",
        "define a for r: has `W` and has no `W` and has at least 1 own `W` by `W` `W` in period where `W`\n",
        "define a for r: `W` is \"x\" and `W` is missing and (`W` else `W`) + `W` / `W` > 3 and `W` in period\n",
        "measure `W`: count of `W` `W` in period where `W` / distinct `W` of own `W` where `W`\n",
        "measure a: `W` / `W`\n",
        "measure a: sum of `W` of `W` / average `W` in hours of `W` where `W` is present\n",
        "indicator `W` \"T\"\n target at least 5 `W` `W` in every week where `W`, or `W` is less than in 2019\n stretch no `W`\n",
        "indicator a\n for each unit where `W`\n target 95% `W` where `W` are `W`, excusing `W`, and meets `W`\n",
        "indicator a\n target fewer `W` in period than in the previous year, and `W` in period down at least 5% from 2019\n",
        "scorecard `W`\n group \"G\" 5 points\n  `W` 5 points if met\n deduct 5 points for each `W`\n",
        "given `W` from \"x\"\n\ntest \"T\"\n given `W`\n  | a |\n expect `W` for U is met\n",
        "calendar `W` extends `W`\n off 2026-01-01\n\nruleset \"R\"\n calendar `W`\n",
    ];
    let mut wrong = Vec::new();
    for word in words {
        for sentence in sentences {
            let text = sentence.replace('W', word).replace("95%", "at least 95% of");
            let file = read(&text);
            for language in [English, Vietnamese] {
                let printed = print(&file, language);
                let again = parse(FileId(0), "a.tieuchi", &printed);
                if !again.findings.is_empty() || print(&again.file, English) != print(&file, English) {
                    wrong.push(printed);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

fn kept(text: &str) -> String {
    format("a.tieuchi", text, Wording::Kept).unwrap()
}

#[test]
fn the_authors_words_and_brackets_stay() {
    let text = "\
chỉ tiêu đúng_hạn \"Đúng hạn\"
  mục tiêu tối thiểu 95,50 % hồ_sơ mà khẩn bảo đảm (đúng_hạn và đủ) hoặc `b`,còn hạn tính là đạt

định nghĩa a đối với r:(b hoặc c)
";
    let expected = "\
chỉ tiêu đúng_hạn \"Đúng hạn\"
  mục tiêu tối thiểu 95,50% hồ_sơ mà khẩn bảo đảm (đúng_hạn và đủ) hoặc `b`, còn hạn tính là đạt

định nghĩa a đối với r: (b hoặc c)
";
    assert_eq!(kept(text), expected);
    assert_eq!(
        format("a.tieuchi", text, Wording::Canonical).unwrap(),
        "\
chỉ tiêu đúng_hạn \"Đúng hạn\"
  yêu cầu ít nhất 95,5% hồ_sơ mà khẩn phải (đúng_hạn và đủ) hoặc b, còn hạn tính là đạt

định nghĩa a đối với r: (b hoặc c)
"
    );
    let english = format("a.tieuchi", text, Wording::Translated(English)).unwrap();
    assert!(english.contains("where khẩn are (đúng_hạn and đủ) or b, counting open as met"), "{english}");
}

#[test]
fn long_sentences_are_broken_where_a_part_begins() {
    let text = "\
indicator offences_fall \"Offences\"
  cite \"BD-02\" \"II.2\" \"The number of offences falls by five per cent at least, or there are none of them at all.\"
  target offences in period where kind is one of \"theft\", \"fraud\" down at least 5% from the previous year, or no offences in period, counting none as met
  stretch share of offences in period where kind is \"theft\" and (value is between 10 and 20 or solved within 30 days of reported or older) and not forgotten are solved is at least 90%

define heavy for offences: kind is one of \"theft\", \"fraud\", \"robbery\", \"burglary\", \"arson\", \"assault\", \"smuggling\", \"forgery\", \"perjury\"
";
    let expected = "\
indicator offences_fall \"Offences\"
  cite \"BD-02\" \"II.2\"
    \"The number of offences falls by five per cent at least, or there are none of them at all.\"
  target offences in period where kind is one of \"theft\", \"fraud\"
    down at least 5% from the previous year,
    or no offences in period, counting none as met
  stretch share of offences in period where kind is \"theft\"
    and (value is between 10 and 20 or solved within 30 days of reported or older)
    and not forgotten are solved is at least 90%

define heavy for offences:
  kind is one of \"theft\", \"fraud\", \"robbery\", \"burglary\", \"arson\", \"assault\", \"smuggling\",
  \"forgery\", \"perjury\"
";
    assert_eq!(kept(text), expected);
    assert_eq!(kept(expected), expected);
    assert_eq!(canonical(text, English), expected.replace("value is between", "value between"));
}

#[test]
fn breaks_of_the_author_stay_where_a_part_begins() {
    let text = "\
indicator a
  target all r are b
   and c
         or
    d,
  excusing e
";
    let expected = "\
indicator a
  target all r are b
    and c
    or d,
    excusing e
";
    assert_eq!(kept(text), expected);
    assert_eq!(kept(expected), expected);
    assert_eq!(canonical(text, English), "indicator a\n  target all r are b and c or d, excusing e\n");
}
