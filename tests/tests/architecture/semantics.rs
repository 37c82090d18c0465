//! The numbered rules of `docs/semantics.md` and the cases that show them belong together.
//!
//! A rule begins with its number in bold (`**2.6.3**`), and says after `*Cases:*` what shows it: files of the suite by their names, other
//! tests by their paths (`file.rs::function` for one of them), findings by their codes. Files of the suite whose names begin
//! with the number of the rule need not be listed.

use std::collections::{BTreeMap, BTreeSet};

use tieuchi::source::codes;

use crate::repository::{files, none, root, text};

/// A numbered rule of the page.
struct Rule {
    number: String,
    /// What it says, with its reason and its cases.
    text: String,
}

impl Rule {
    /// The cases that the rule names.
    fn cases(&self) -> Vec<&str> {
        let Some((_, named)) = self.text.split_once("*Cases:*") else { return Vec::new() };
        named.split(',').map(|case| case.trim().trim_matches('`')).collect()
    }

    fn is_withdrawn(&self) -> bool {
        self.text.starts_with("Withdrawn")
    }
}

/// The page: its sections (`2.6`) in order, each with a title, and its rules in order.
struct Page {
    sections: Vec<String>,
    rules: Vec<Rule>,
}

fn page() -> Page {
    let mut page = Page { sections: Vec::new(), rules: Vec::new() };
    for line in text(&root().join("docs/semantics.md")).lines() {
        if let Some((number, _)) = line.strip_prefix("### ").and_then(|title| title.split_once(' ')) {
            page.sections.push(number.to_owned());
        } else if let Some((number, words)) = line.strip_prefix("**").and_then(|rest| rest.split_once("** "))
            && number.starts_with(|letter: char| letter.is_ascii_digit())
        {
            page.rules.push(Rule { number: number.to_owned(), text: words.to_owned() });
        } else if line.starts_with('#') {
            // The next section: what follows belongs to no rule yet.
        } else if let Some(rule) = page.rules.last_mut() {
            rule.text.push(' ');
            rule.text.push_str(line.trim());
        }
    }
    page
}

/// A file of the suite: its folder, and its name without the ending.
fn suite() -> Vec<(String, String)> {
    files("tests/suite", ".tieuchi")
        .into_iter()
        .map(|(path, _)| {
            let mut parts = path.trim_end_matches(".tieuchi").rsplit('/');
            let name = parts.next().unwrap().to_owned();
            (parts.next().unwrap().to_owned(), name)
        })
        .collect()
}

/// The number at the beginning of the name of a file.
fn number(name: &str) -> &str {
    name.split_once('-').map_or(name, |(number, _)| number)
}

/// The last part of a number, and what is before it.
fn parts(number: &str) -> (&str, usize) {
    let (before, last) = number.rsplit_once('.').unwrap_or(("", number));
    (before, last.parse().unwrap_or(0))
}

/// Whether a test that a rule names exists.
fn exists(case: &str, suite: &BTreeSet<&str>) -> bool {
    if let Some(code) = case.strip_prefix("TC") {
        // That every code is raised by a test is a rule of its own.
        return codes::all().any(|known| code.parse() == Ok(known.number()));
    }
    if !case.contains('/') {
        return suite.contains(case);
    }
    let (path, function) = case.split_once("::").map_or((case, None), |(path, function)| (path, Some(function)));
    let path = root().join(path);
    match function {
        Some(function) => path.is_file() && text(&path).contains(&format!("fn {function}(")),
        None => path.exists(),
    }
}

#[test]
fn numbers_are_consecutive() {
    let page = page();
    assert!(page.rules.len() > 100, "the rules are read from the page");
    let mut wrong = Vec::new();
    let mut last: BTreeMap<String, usize> = BTreeMap::new();
    for of_rules in [false, true] {
        let numbers: Vec<&String> = if of_rules {
            page.rules.iter().map(|rule| &rule.number).collect()
        } else {
            page.sections.iter().collect()
        };
        last.clear();
        for number in numbers {
            let (before, position) = parts(number);
            let previous = last.insert(before.to_owned(), position).unwrap_or(0);
            if position != previous + 1 {
                wrong.push(format!("{number} follows {before}.{previous}"));
            }
            if of_rules && !page.sections.iter().any(|section| section == before) {
                wrong.push(format!("{number} is in no section `### {before} …`"));
            }
        }
    }
    none("numbers of rules are consecutive: a rule that no longer holds keeps its number and says “Withdrawn”", &wrong);
}

#[test]
fn every_rule_has_a_case() {
    let suite = suite();
    let own: BTreeSet<&str> = suite.iter().map(|(_, name)| number(name)).collect();
    let page = page();
    let without = page
        .rules
        .iter()
        .filter(|rule| !rule.is_withdrawn() && rule.cases().is_empty() && !own.contains(rule.number.as_str()));
    let without: Vec<String> = without.map(|rule| format!("{}: {}", rule.number, rule.text)).collect();
    none("every rule of docs/semantics.md has a case: a file in tests/suite, or a test that it names", &without);
}

#[test]
fn every_case_of_a_rule_exists() {
    let suite = suite();
    let names: BTreeSet<&str> = suite.iter().map(|(_, name)| name.as_str()).collect();
    let page = page();
    let cases = page.rules.iter().flat_map(|rule| rule.cases().into_iter().map(move |case| (&rule.number, case)));
    let missing: Vec<String> =
        cases.filter(|(_, case)| !exists(case, &names)).map(|(number, case)| format!("{number}: {case}")).collect();
    none("every case that docs/semantics.md names exists", &missing);
}

#[test]
fn every_file_of_the_suite_shows_a_rule() {
    let page = page();
    let rules: BTreeSet<&str> = page.rules.iter().map(|rule| rule.number.as_str()).collect();
    let named: BTreeSet<&str> = page.rules.iter().flat_map(Rule::cases).collect();
    let mut wrong = Vec::new();
    let mut chapters: BTreeMap<String, String> = BTreeMap::new();
    for (folder, name) in suite() {
        let number = number(&name);
        if !rules.contains(number) && !(page.sections.iter().any(|section| section == number)) {
            wrong.push(format!("{folder}/{name}: docs/semantics.md has no {number}"));
        } else if !rules.contains(number) && !named.contains(name.as_str()) {
            wrong.push(format!("{folder}/{name}: it shows several rules of {number}, and none of them names it"));
        }
        let chapter = number.split('.').next().unwrap_or_default().to_owned();
        let other = chapters.entry(folder.clone()).or_insert_with(|| chapter.clone());
        if *other != chapter {
            wrong.push(format!("{folder}/{name}: the other files of this folder show rules of chapter {other}"));
        }
    }
    none("every file of tests/suite is named after a rule of docs/semantics.md", &wrong);
}

/// The numbers in the first line of a case of the command line: `# 1.7.5, 2.5.4: what it shows`.
fn numbers(line: &str) -> Vec<&str> {
    let words = line.strip_prefix("# ").and_then(|line| line.split_once(": ")).map_or("", |(before, _)| before);
    let numbers: Vec<&str> = words.split(", ").collect();
    if numbers.iter().all(|number| number.chars().all(|letter| letter.is_ascii_digit() || letter == '.')) {
        numbers.into_iter().filter(|number| !number.is_empty()).collect()
    } else {
        Vec::new()
    }
}

#[test]
fn cases_of_the_command_line_name_rules_of_the_page() {
    let page = page();
    let is_known = |number: &&str| {
        page.rules.iter().any(|rule| rule.number == **number) || page.sections.iter().any(|section| section == *number)
    };
    let mut wrong = Vec::new();
    for (name, path) in files("crates/cli/tests/cases", "expected.txt") {
        let text = text(&path);
        let unknown = numbers(text.lines().next().unwrap_or_default()).into_iter().filter(|number| !is_known(number));
        wrong.extend(unknown.map(|number| format!("{name}: docs/semantics.md has no {number}")));
    }
    none("cases of the command line begin with numbers of docs/semantics.md", &wrong);
}
