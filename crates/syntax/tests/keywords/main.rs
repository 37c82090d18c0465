//! Every phrase of the table of keywords is read as its construct.

use std::collections::BTreeSet;

use tieuchi_source::FileId;
use tieuchi_source::Language;
use tieuchi_syntax::keywords;
use tieuchi_syntax::{Parsed, Wording, format, parse, print};

mod sentences;
mod structure;

/// The English and the Vietnamese sentence of a construct.
fn template(id: &str) -> Option<(&'static str, &'static str)> {
    let mut all = structure::STRUCTURE.iter().chain(sentences::SENTENCES);
    all.find(|(name, ..)| *name == id).map(|(_, english, vietnamese)| (*english, *vietnamese))
}

/// The sentence in canonical English.
fn read(text: &str) -> String {
    let Parsed { file, findings } = parse(FileId(0), "a.tieuchi", text);
    assert!(findings.is_empty(), "{text}\n{findings:#?}");
    print(&file, Language::English)
}

#[test]
fn every_phrase_is_read_as_its_construct() {
    let mut wrong = Vec::new();
    for keyword in keywords::all() {
        let Some((english, vietnamese)) = template(keyword.id) else {
            wrong.push(format!("{} has no sentence", keyword.id));
            continue;
        };
        let canonical = read(&english.replace("{}", keyword.english));
        let phrases = std::iter::once(&keyword.vietnamese).chain(keyword.other_vietnamese);
        let english = keyword.other_english.iter().map(|phrase| english.replace("{}", phrase));
        for text in english.chain(phrases.map(|phrase| vietnamese.replace("{}", phrase))) {
            let Parsed { file, findings } = parse(FileId(0), "a.tieuchi", &text);
            let read = print(&file, Language::English);
            if !findings.is_empty() || read != canonical {
                wrong.push(format!("{}: {text}\n  read as {read}\n  not as {canonical}\n  {findings:?}", keyword.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The words of a text with single spaces.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_phrase_stays_in_a_file_that_is_laid_out() {
    let mut wrong = Vec::new();
    for keyword in keywords::all() {
        let Some((english, vietnamese)) = template(keyword.id) else { continue };
        let english = std::iter::once(&keyword.english).chain(keyword.other_english).map(|phrase| (english, phrase));
        let vietnamese =
            std::iter::once(&keyword.vietnamese).chain(keyword.other_vietnamese).map(|phrase| (vietnamese, phrase));
        for text in english.chain(vietnamese).map(|(text, phrase)| text.replace("{}", phrase)) {
            let kept = format("a.tieuchi", &text, Wording::Kept).unwrap_or_default();
            if squeezed(&kept) != squeezed(&text).replace(" : ", ": ") && squeezed(&kept) != squeezed(&text) {
                wrong.push(format!("{}: {text}\n  became {kept}", keyword.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn ids_are_unique() {
    let ids: Vec<&str> = keywords::all().map(|keyword| keyword.id).collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), distinct.len());
}
