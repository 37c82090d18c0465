//! Follows the first cure of a mistake literally, and checks whether the rules then mean what was meant.

use std::fs;

use tieuchi::{Checked, Language, RuleSet};

use super::case::Case;

/// A cure may lead to a next finding with its own cure, at most so often.
const STEPS: usize = 5;

/// How a mistake comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Read as meant, without an error.
    Read,
    /// As meant after one cure, followed literally.
    Cured,
    /// As meant after several.
    Steps,
    /// As meant after what the author writes who reads a cure in words.
    Words,
    /// It loads and means something else.
    Misled,
    /// It does not load, and there is no further cure.
    Stuck,
    /// Drawn at random, it is another correct rule, and nothing in its words shows that it was not meant.
    Unseen,
}

impl Way {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Way::Read => "read",
            Way::Cured => "cured",
            Way::Steps => "steps",
            Way::Words => "words",
            Way::Misled => "misled",
            Way::Stuck => "stuck",
            Way::Unseen => "unseen",
        }
    }
}

/// Its result.
#[derive(Debug)]
pub(crate) struct Result {
    pub(crate) way: Way,
    pub(crate) finding: String,
}

/// The first finding about a text: what it says, and the text with its cure followed.
struct First {
    said: String,
    cured: Option<String>,
}

/// Reads a text below its world; the first error in it, else the first warning in it.
fn load(world: &str, text: &str, language: Language) -> (Option<RuleSet>, Option<First>) {
    let whole = format!("{world}\n{text}\n");
    let Checked { rules, findings } = RuleSet::check([("rules.tieuchi", whole.as_str())]);
    let begins = world.len() + 1;
    let ours = |finding: &tieuchi::Finding<'_>| finding.excerpt().is_some_and(|excerpt| excerpt.bytes.start >= begins);
    let first = findings
        .iter()
        .find(|finding| finding.is_error() && ours(finding))
        .or_else(|| findings.iter().find(tieuchi::Finding::is_error))
        .or_else(|| findings.iter().find(|finding| ours(finding) && finding.replacement().is_some()));
    let first = first.map(|finding| {
        let at = finding.excerpt().unwrap().bytes;
        let mut said =
            format!("{} “{}” {}", finding.code(), whole[at].trim().replace('\n', "⏎"), finding.message(language));
        if let Some(help) = finding.help(language) {
            said.push_str(&format!("\n  {help}"));
        }
        let cured = finding.replacement().map(|cure| {
            let (at, new) = (cure.bytes, cure.text);
            said.push_str(&format!("\n  -{}- +{}+", whole[at.clone()].replace('\n', "⏎"), new.replace('\n', "⏎")));
            format!("{}{new}{}", &whole[begins.min(at.start)..at.start], &whole[at.end..]).trim_end().to_owned()
        });
        First { said, cured }
    });
    (rules, first)
}

/// The declarations before a case: those of its world that it does not declare itself.
fn world(case: &Case) -> String {
    let path = super::folder().join("worlds").join(format!("{}.tieuchi", case.world));
    let text = fs::read_to_string(path).unwrap();
    let own: Vec<String> = case.meant.lines().filter_map(head).collect();
    let keeps = |block: &&str| !block.lines().find_map(head).is_some_and(|head| own.contains(&head));
    text.split("\n\n").filter(keeps).map(|block| format!("{}\n\n", block.trim_end())).collect()
}

/// The keyword and the name with which a line begins an item.
fn head(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split([' ', ':']).filter(|word| !word.is_empty()).collect();
    let count = if line.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && words.first().is_some_and(|word| word.is_ascii() && !["danh", "sổ"].contains(word))
    {
        2
    } else {
        3
    };
    (!line.starts_with([' ', '#']) && words.len() >= count).then(|| words[..count].join(" "))
}

/// Whether two rule sets mean the same in every indicator.
fn means(rules: Option<&RuleSet>, meant: &RuleSet) -> bool {
    rules.is_some_and(|rules| tieuchi_testing::diff(meant, rules).is_same())
}

/// Follows a mistake.
pub(crate) fn follow(case: &Case) -> Result {
    let world = world(case);
    let language = if case.meant.is_ascii() { Language::English } else { Language::Vietnamese };
    let (meant, why) = load(&world, &case.meant, language);
    let Some(meant) = meant else {
        return Result {
            way: Way::Stuck,
            finding: format!("WHAT WAS MEANT DOES NOT LOAD: {}", why.map_or_else(String::new, |first| first.said)),
        };
    };
    let (rules, first) = load(&world, &case.wrong, language);
    let said = |first: &Option<First>| first.as_ref().map_or_else(|| "none".to_owned(), |first| first.said.clone());
    let finding = said(&first);
    if means(rules.as_ref(), &meant) {
        return Result { way: Way::Read, finding };
    }
    if rules.is_some() && first.is_none() {
        let way = if case.drawn.is_empty() { Way::Misled } else { Way::Unseen };
        return Result { way, finding: "none: it is read as another rule".to_owned() };
    }
    let mut next = first.and_then(|first| first.cured);
    let follows_words = next.is_none();
    for step in 1..=STEPS {
        let Some(text) = next.take() else { break };
        let (rules, first) = load(&world, &text, language);
        if means(rules.as_ref(), &meant) {
            return Result { way: if step == 1 { Way::Cured } else { Way::Steps }, finding };
        }
        if rules.is_some() {
            return Result { way: Way::Misled, finding };
        }
        next = first.and_then(|first| first.cured);
    }
    // What a reader of the words wrote counts as long as the words are those that were read.
    if follows_words && !case.followed.is_empty() && case.finding == finding {
        let followed = if case.followed == "as meant" { &case.meant } else { &case.followed };
        if means(load(&world, followed, language).0.as_ref(), &meant) {
            return Result { way: Way::Words, finding };
        }
    }
    Result { way: Way::Stuck, finding }
}
