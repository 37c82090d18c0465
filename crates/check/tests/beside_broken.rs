//! A broken sentence beside others: every finding about the others stays, and the only new findings are about the sentence itself.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tieuchi_source::{Diagnostic, FileId, codes};
use tieuchi_syntax::ast::Item;

/// Sentences of which some part cannot be read, in both languages; each declares or names what nothing else does.
const BROKEN: [&str; 22] = [
    "define zz_one for zz_kind: zz_a by by zz_b\n",
    "define zz one for zz_kind zz_a by zz_b\n",
    "defin zz_one for zz_kind: zz_a by zz_b\n",
    "định nghĩa zz_một đối với zz_loại: zz_a chậm nhất chậm nhất zz_b\n",
    "records zz_kind countd by zz_day\n  zz_day : date\n",
    "records zz_kind\n  zz day date\n",
    "dữ liệu zz_loại tính theo 5\n",
    "recods zz_kind\n  zz_day : date\n",
    "measure zz_figure: count of of\n",
    "chỉ số zz_số: tổng của của\n",
    "indicator zz_many\n  target at leest 3 zz_kind\n",
    "indicator zz_many\n  target 95 of of zz_kind\n  cite\n",
    "chỉ tiêu zz_nhiều\n  yêu cầu ít nhât 3 zz_loại\n",
    "chỉ tieu zz_nhiều\n  yêu cầu ít nhất 3 zz_loại\n",
    "calendar zz_days extends 5\n",
    "lịch zz_ngày kế thừa thừa\n",
    "scorecard zz_card\n  grop \"A\" 3 points\n",
    "bảng điểm zz_bảng\n  nhóm nhóm\n",
    "test \"zz\"\n  perod 2026\n",
    "kiểm thử \"zz\"\n  kỳ kỳ\n",
    "units zz where zz is \"x\"\n",
    "đơn vị zz mà zz là \"x\"\n",
];

/// Of so many places, one is tried.
const EACH: usize = 9;

/// A finding: the file, its code, its place (as if nothing had been inserted), the text there, its cure.
type Found = Vec<(usize, String, usize, String, Option<&'static str>)>;

/// A rule set: its files.
type Set = Vec<(String, String)>;

/// Every finding but those in what is inserted: so many bytes from a byte of a file on.
fn found(files: &Set, (file, at, length): (usize, usize, usize)) -> Found {
    let mut trees = Vec::new();
    let mut findings = Vec::new();
    for ((name, text), id) in files.iter().zip(0u32..) {
        let parsed = tieuchi_syntax::parse(FileId(id), name, text);
        findings.extend(parsed.findings);
        trees.push(parsed.file);
    }
    findings.extend(tieuchi_check::check(&trees).findings);
    let told = |finding: &Diagnostic| {
        let span = finding.span().unwrap();
        let of = usize::try_from(span.file.0).unwrap();
        let start = span.range().start;
        let is_here = of == file && (at..at + length).contains(&start);
        let before = if of == file && start >= at + length { start - length } else { start };
        (!is_here).then(|| (of, finding.code.to_string(), before, files[of].1[span.range()].to_owned(), finding.help))
    };
    let mut found: Found = findings.iter().filter_map(told).collect();
    found.sort();
    found.dedup();
    found
}

/// The cases of this crate, each file by itself, and the folders of rules.
fn sets() -> Vec<Set> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |folder: &Path| -> Set {
        let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let rules = paths.filter(|path| path.extension().is_some_and(|extension| extension == "tieuchi"));
        let mut files: Set = rules
            .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
            .collect();
        files.sort();
        files
    };
    let mut sets: Vec<Set> = read(&root.join("tests/cases")).into_iter().map(|file| vec![file]).collect();
    // That one is large, to show what too much is.
    sets.retain(|files| files[0].0 != "names_too_large.tieuchi");
    let mut folders = vec![root.join("../../rules")];
    while let Some(folder) = folders.pop() {
        folders.extend(fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()));
        sets.push(read(&folder));
    }
    sets.retain(|files| !files.is_empty());
    sets
}

fn items(text: &str) -> Vec<Item> {
    tieuchi_syntax::parse(FileId(0), "a.tieuchi", text).file.items
}

#[test]
fn a_broken_sentence_changes_nothing_else() {
    let mut wrong = BTreeSet::new();
    let mut next = 0;
    for set in sets() {
        let before = found(&set, (0, 0, 0));
        let all: Vec<Item> = set.iter().flat_map(|(_, text)| items(text)).collect();
        let units = all.iter().any(|item| matches!(item, Item::Records(records) if records.is_units));
        for (file, (name, text)) in set.iter().enumerate() {
            // `given` after a test is a part of it.
            let items = items(text);
            let starts =
                items.iter().filter(|item| !matches!(item, Item::Given(_))).map(|item| item.span().range().start);
            for at in starts.chain([text.len()]) {
                // Comments before an item belong to it.
                let mut at = text[..at].rfind('\n').map_or(0, |end| end + 1);
                while let Some(line) =
                    text[..at].trim_end_matches('\n').rsplit('\n').next().filter(|line| line.starts_with('#'))
                {
                    at = text[..at].trim_end_matches('\n').len() - line.len();
                }
                next += 1;
                if next % EACH != 0 {
                    continue;
                }
                let broken = BROKEN[next / EACH % BROKEN.len()];
                // Where nothing else declares the units, this might have.
                if !units && ["units", "đơn vị"].iter().any(|word| broken.starts_with(word)) {
                    continue;
                }
                let mut with = set.clone();
                with[file].1 = format!("{}{broken}{}", &text[..at], &text[at..]);
                let after = found(&with, (file, at, broken.len()));
                // If rules are broken, they may use what nothing else uses, so that this is not reported then.
                let unused =
                    [codes::UNREAD_DEFINE, codes::UNREAD_MEASURE, codes::UNREAD_RECORDS].map(|code| code.to_string());
                let lost = before.iter().filter(|one| !after.contains(one) && !unused.contains(&one.1));
                let more = after.iter().filter(|one| !before.contains(one));
                wrong.extend(lost.map(|one| format!("{name}: {broken:?} at {at}: lost {one:?}")));
                wrong.extend(more.map(|one| format!("{name}: {broken:?} at {at}: added {one:?}")));
            }
        }
    }
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong[..wrong.len().min(60)].join("\n"));
}

/// Clauses of which some part cannot be read.
const CLAUSES: [&str; 6] = [
    "  zz_field date zz\n",
    "  zz_field : number from zz\n",
    "  targt at least 3 zz_kind\n",
    "  yêu cau zz_loại\n",
    "  period zz\n",
    "  cite zz\n",
];

#[test]
fn a_broken_clause_hides_no_error() {
    let mut wrong = BTreeSet::new();
    let mut next = 0;
    for set in sets() {
        let before = found(&set, (0, 0, 0));
        for (file, (name, text)) in set.iter().enumerate() {
            // The line after the first of an item, if the first is complete.
            for item in items(text) {
                let span = item.span().range();
                let Some(end) = text[span.clone()].find('\n').map(|end| span.start + end + 1) else { continue };
                let at_clause = match &item {
                    Item::Records(records) => records.fields.first().map(|field| field.span.range().start),
                    Item::Indicator(indicator) => indicator.clauses.first().map(|clause| clause.span.range().start),
                    _ => None,
                };
                next += 1;
                let follows = |start: usize| start >= end && text[end..start].trim().is_empty();
                if !at_clause.is_some_and(follows) {
                    continue;
                }
                let broken = CLAUSES[next % CLAUSES.len()];
                let mut with = set.clone();
                with[file].1 = format!("{}{broken}{}", &text[..end], &text[end..]);
                let after = found(&with, (file, end, broken.len()));
                let is_error = |code: &str| codes::find(code).unwrap().severity() == tieuchi_source::Severity::Error;
                // What an item lacks may be in its broken clause, and expectations of an indicator are checked only
                // if all of it could be read.
                let lacking = [
                    codes::NOT_RELATED,
                    codes::UNIT_CYCLE,
                    codes::UNITS_WITHOUT_ID,
                    codes::REFERENCE_WITHOUT_ID,
                    codes::SEVERAL_UNITS,
                    codes::NO_STRETCH,
                    codes::VERDICT_NEVER_COMES,
                    codes::NO_SUCH_WINDOW,
                    codes::NOT_CARRIED,
                    codes::SHARE_NEVER_SO,
                    codes::EXPECTED_OTHERWISE,
                ]
                .map(|code| code.to_string());
                let lost =
                    before.iter().filter(|one| !after.contains(one) && is_error(&one.1) && !lacking.contains(&one.1));
                let more = after.iter().filter(|one| !before.contains(one));
                wrong.extend(lost.map(|one| format!("{name}: {broken:?} at {end}: lost {one:?}")));
                wrong.extend(more.map(|one| format!("{name}: {broken:?} at {end}: added {one:?}")));
            }
        }
    }
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong[..wrong.len().min(60)].join("\n"));
}
