//! What the rules declare, as words to compare with.

use std::collections::{HashMap, HashSet};

use tieuchi_source::text::{fold, normalise};
use tieuchi_syntax::ast::{self, FieldKind, Item};
use tieuchi_syntax::keywords;

use super::sentence::{Sentence, tokens};
use super::words::{after_name, phrase};

/// More names than these are not compared.
const MOST: usize = 2_000;

/// Words without a meaning of their own, which no table of the language has.
const UNLISTED: [&str; 7] = ["tình trạng", "trường hợp", "vụ việc", "trở lên", "trở xuống", "lần", "lượt"];

/// What kind of field it is, as far as a cure needs it.
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

/// The names that a kind of record declares.
pub(super) struct KindNames {
    name: String,
    pub(super) is_units: bool,
    /// The fields that are one of some texts, with these.
    pub(super) choices: Vec<(String, Vec<String>)>,
    /// What is so or not: its yes/no fields, and the conditions that are defined for it.
    pub(super) marks: Vec<String>,
    /// The fields that hold a day or a moment.
    pub(super) timely: Vec<String>,
    /// The fields that hold a number.
    pub(super) numbers: Vec<String>,
    /// The days and moments that may be empty.
    pub(super) happening: Vec<String>,
}

impl KindNames {
    /// Adds fields.
    fn add(&mut self, fields: &[ast::Field]) {
        for field in fields {
            let name = || field.name.text.clone();
            match &field.kind {
                FieldKind::OneOf(choices) => {
                    self.choices.push((name(), choices.iter().map(|choice| choice.value.clone()).collect()));
                }
                FieldKind::YesNo => self.marks.push(name()),
                FieldKind::Number { .. } => self.numbers.push(name()),
                FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline => {
                    self.timely.push(name());
                    if field.optional {
                        self.happening.push(name());
                    }
                }
                _ => {}
            }
        }
    }

    /// The index after its name, if its name is at an index.
    pub(super) fn head(&self, sentence: &Sentence<'_>, index: usize) -> Option<usize> {
        if self.is_units {
            return phrase(sentence, index, &["units", "unit", "đơn vị"]).map(|(at, _)| at);
        }
        after_name(sentence, index, &self.name)
    }

    /// Its name in a sentence.
    pub(super) fn written(&self, vietnamese: bool) -> &str {
        match (self.is_units, vietnamese) {
            (true, false) => "units",
            (true, true) => "đơn vị",
            (false, _) => &self.name,
        }
    }
}

/// What the rules declare.
pub(super) struct Names {
    /// Every word of the rules, and how often it occurs.
    pub(super) used: HashMap<String, usize>,
    /// What each kind of record declares.
    pub(super) by_kind: Vec<KindNames>,
    /// The fields that hold a day or a moment.
    pub(super) timely: Vec<String>,
    /// Every name, folded, in their order.
    all_folded: Vec<String>,
    /// The same.
    declared: HashSet<String>,
    /// Every word of a choice, folded.
    in_choices: HashSet<String>,
    /// Every name.
    pub(super) all: Vec<String>,
    /// The kinds of record.
    pub(super) kinds: Vec<String>,
    /// The fields that are deadlines.
    pub(super) deadlines: Vec<String>,
    /// The fields of which more than the name is needed, with their kind of record.
    pub(super) fields: Vec<(String, String, Sort)>,
    /// The values of `one of`.
    pub(super) choices: Vec<String>,
    /// The phrases of the language, each as its words.
    pub(super) phrases: Vec<Vec<&'static str>>,
    /// Their single words.
    pub(super) words: Vec<&'static str>,
}

impl Names {
    pub(super) fn of<'t>(files: impl Iterator<Item = &'t ast::File>, texts: impl Iterator<Item = &'t str>) -> Self {
        let mut used: HashMap<String, usize> = HashMap::new();
        for text in texts {
            for (start, end) in tokens(text) {
                *used.entry(fold(text.get(start..end).unwrap_or_default())).or_default() += 1;
            }
        }
        let mut names = Names {
            used,
            all_folded: Vec::new(),
            declared: HashSet::new(),
            in_choices: HashSet::new(),
            by_kind: Vec::new(),
            timely: Vec::new(),
            all: Vec::new(),
            kinds: Vec::new(),
            deadlines: Vec::new(),
            fields: Vec::new(),
            choices: Vec::new(),
            phrases: Vec::new(),
            words: Vec::new(),
        };
        let mut defines: Vec<&ast::Define> = Vec::new();
        let mut additions = Vec::new();
        for item in files.flat_map(|file| &file.items) {
            match item {
                Item::Records(records) => names.records(records),
                Item::Addition(addition) => additions.push(addition),
                Item::Define(define) => {
                    names.all.push(define.name.text.clone());
                    defines.push(define);
                }
                Item::Measure(measure) => names.all.push(measure.name.text.clone()),
                Item::Indicator(indicator) => names.all.push(indicator.name.text.clone()),
                Item::Calendar(calendar) => names.all.push(calendar.name.text.clone()),
                Item::Uses(_)
                | Item::RuleSet(_)
                | Item::Mapping(_)
                | Item::Amend(_)
                | Item::Scorecard(_)
                | Item::Given(_)
                | Item::Test(_) => {}
            }
        }
        for addition in additions {
            let is_meant = |kind: &&mut KindNames| kind.name == addition.records.text;
            let Some(kind) = names.by_kind.iter_mut().find(is_meant) else { continue };
            kind.add(&addition.fields);
            names.fields(&addition.records.text, &addition.fields);
        }
        for define in defines {
            for subject in &define.subjects {
                let units = keywords::UNITS.english == subject.text || fold(&subject.text) == "đơn_vị";
                let is_subject = |kind: &&mut KindNames| kind.name == subject.text || kind.is_units && units;
                if let Some(kind) = names.by_kind.iter_mut().find(is_subject) {
                    kind.marks.push(define.name.text.clone());
                }
            }
        }
        names.by_kind.truncate(MOST);
        let lists = [&mut names.all, &mut names.kinds, &mut names.deadlines, &mut names.choices, &mut names.timely];
        for list in lists {
            list.sort();
            list.dedup();
            list.truncate(MOST);
        }
        names.fields.truncate(MOST);
        names.all_folded = names.all.iter().map(|name| fold(name)).collect();
        names.declared = names.all_folded.iter().cloned().collect();
        let words = |choice: &String| fold(choice).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        names.in_choices = names.choices.iter().flat_map(words).collect();
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
        let mut kind = KindNames {
            name: records.name.text.clone(),
            is_units: records.is_units,
            choices: Vec::new(),
            marks: Vec::new(),
            timely: Vec::new(),
            happening: Vec::new(),
            numbers: Vec::new(),
        };
        kind.add(&records.fields);
        self.by_kind.push(kind);
        self.fields(&records.name.text, &records.fields);
    }

    fn fields(&mut self, kind: &str, fields: &[ast::Field]) {
        for field in fields {
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
            if matches!(field.kind, FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline) {
                self.timely.push(field.name.text.clone());
            }
            let of = |sort| (kind.to_owned(), field.name.text.clone(), sort);
            self.fields.extend(sorts.into_iter().map(of));
        }
    }

    /// The fields of a sort, of one kind of record or of any.
    pub(super) fn of_sort<'n>(&'n self, kind: Option<&'n str>, sort: &'n Sort) -> impl Iterator<Item = &'n str> {
        let fields = self.fields.iter().filter(move |(of, _, is)| is == sort && kind.is_none_or(|kind| kind == of));
        fields.map(|(_, field, _)| field.as_str())
    }

    /// Every name, and as it is compared.
    pub(super) fn folded(&self) -> impl Iterator<Item = (&String, &String)> {
        self.all.iter().zip(&self.all_folded)
    }

    /// Whether a word is declared.
    pub(super) fn is_declared(&self, word: &str) -> bool {
        self.declared.contains(&fold(word))
    }

    /// Whether a word is part of a choice, and not a word of the language.
    pub(super) fn is_in_a_choice(&self, word: &str) -> bool {
        let folded = fold(word);
        self.in_choices.contains(&folded) && !self.words.contains(&folded.as_str())
    }

    /// Whether a word is one of the language, or declared.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.words.contains(&fold(word).as_str()) || self.is_declared(word)
    }
}
