//! What the rules declare, as words to compare with.

use tieuchi_source::text::{fold, normalise};
use tieuchi_syntax::ast::{self, FieldKind, Item};
use tieuchi_syntax::keywords;

/// More names than these are not compared.
const MOST: usize = 2_000;

/// Words that say nothing by themselves, and so stand in no table of the language.
const UNLISTED: [&str; 7] = ["tình trạng", "trường hợp", "vụ việc", "trở lên", "trở xuống", "lần", "lượt"];

/// What a field is, where a cure asks for it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// A deadline.
    Deadline,
    /// A moment that may not have come yet.
    Awaited,
    /// A length of time.
    Length,
    /// One of several values.
    Choice(String),
}

/// What the rules declare.
pub(super) struct Names {
    /// Every name.
    pub(super) all: Vec<String>,
    /// The kinds of record.
    pub(super) kinds: Vec<String>,
    /// The fields that are deadlines.
    pub(super) deadlines: Vec<String>,
    /// The fields that say more than their name, with their kind of record.
    pub(super) fields: Vec<(String, String, Sort)>,
    /// The values of `one of`.
    pub(super) choices: Vec<String>,
    /// The phrases of the language, each as its words.
    pub(super) phrases: Vec<Vec<&'static str>>,
    /// Their single words.
    pub(super) words: Vec<&'static str>,
}

impl Names {
    pub(super) fn of<'t>(files: impl Iterator<Item = &'t ast::File>) -> Self {
        let mut names = Names {
            all: Vec::new(),
            kinds: Vec::new(),
            deadlines: Vec::new(),
            fields: Vec::new(),
            choices: Vec::new(),
            phrases: Vec::new(),
            words: Vec::new(),
        };
        for item in files.flat_map(|file| &file.items) {
            match item {
                Item::Records(records) => names.records(records),
                Item::Define(define) => names.all.push(define.name.text.clone()),
                Item::Measure(measure) => names.all.push(measure.name.text.clone()),
                Item::Indicator(indicator) => names.all.push(indicator.name.text.clone()),
                Item::Calendar(calendar) => names.all.push(calendar.name.text.clone()),
                Item::RuleSet(_) | Item::Amend(_) | Item::Scorecard(_) | Item::Given(_) | Item::Test(_) => {}
            }
        }
        for list in [&mut names.all, &mut names.kinds, &mut names.deadlines, &mut names.choices] {
            list.sort();
            list.dedup();
            list.truncate(MOST);
        }
        names.fields.truncate(MOST);
        for keyword in keywords::all() {
            let vietnamese = std::iter::once(keyword.vietnamese).chain(keyword.other_vietnamese.iter().copied());
            let english = std::iter::once(keyword.english).chain(keyword.other_english.iter().copied());
            names.phrases.extend(vietnamese.chain(english).map(|phrase| phrase.split_whitespace().collect()));
        }
        names.phrases.extend(UNLISTED.iter().map(|phrase| phrase.split_whitespace().collect::<Vec<_>>()));
        names.phrases.retain(|phrase| !phrase.is_empty());
        // The longest phrase is the likeliest.
        names.phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        names.words =
            names.phrases.iter().flatten().copied().filter(|word| word.chars().all(char::is_alphabetic)).collect();
        names.words.sort_unstable();
        names.words.dedup();
        names
    }

    fn records(&mut self, records: &ast::Records) {
        if !records.is_units {
            self.all.push(records.name.text.clone());
            self.kinds.push(records.name.text.clone());
        }
        for field in &records.fields {
            self.all.push(normalise(&field.name.text));
            let sorts: Vec<Sort> = match &field.kind {
                FieldKind::OneOf(choices) => {
                    self.choices.extend(choices.iter().map(|choice| choice.value.clone()));
                    choices.iter().map(|choice| Sort::Choice(choice.value.clone())).collect()
                }
                FieldKind::Deadline => {
                    self.deadlines.push(field.name.text.clone());
                    vec![Sort::Deadline]
                }
                FieldKind::Date | FieldKind::DateTime if field.optional => vec![Sort::Awaited],
                FieldKind::Duration => vec![Sort::Length],
                _ => Vec::new(),
            };
            let of = |sort| (records.name.text.clone(), field.name.text.clone(), sort);
            self.fields.extend(sorts.into_iter().map(of));
        }
    }

    /// The fields of a sort, of one kind of record or of any.
    pub(super) fn of_sort<'n>(&'n self, kind: Option<&'n str>, sort: &'n Sort) -> impl Iterator<Item = &'n str> {
        let fields = self.fields.iter().filter(move |(of, _, is)| is == sort && kind.is_none_or(|kind| kind == of));
        fields.map(|(_, field, _)| field.as_str())
    }

    /// Whether a word is one of the language, or declared.
    pub(super) fn knows(&self, word: &str) -> bool {
        let folded = fold(word);
        self.words.contains(&folded.as_str()) || self.all.iter().any(|name| fold(name) == folded)
    }
}
