//! The generated table has the rules of the grammar file, and text is parsed by it as pest parses by the file.
//!
//! `TIEUCHI_GRAMMAR=write cargo test -p tieuchi-grammar --test table` generates the table again after a change of the file.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use pest::error::{Error, ErrorVariant};
use pest::iterators::{Pair, Pairs};
use pest::{Parser, RuleType};
use pest_meta::ast::RuleType as Form;
use pest_meta::optimizer::{OptimizedExpr, OptimizedRule, optimize};
use pest_meta::{parser, validator};
use tieuchi_grammar::{Grammar, Rule};

/// How the table begins.
const HEAD: &str = "\
//! Generated from `tieuchi.pest` by `tests/table.rs`: the rules of the grammar, and what each reads.
//!
//! Not to be edited by hand.

use pest::unicode;

use crate::pattern::{Form, Pattern, Pattern::*};

/// A rule of the grammar.
#[expect(non_camel_case_types, reason = \"rules are called here as they are called in the grammar\")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The end of the text.
    EOI,
";

fn in_crate(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn grammar() -> String {
    fs::read_to_string(in_crate("src/tieuchi.pest")).unwrap()
}

/// The rules of the file, each with the comment above it.
fn rules(grammar: &str) -> (Vec<OptimizedRule>, HashMap<String, String>) {
    let pairs = parser::parse(parser::Rule::grammar_rules, grammar).unwrap_or_else(|error| panic!("{error}"));
    validator::validate_pairs(pairs.clone()).unwrap();
    let (mut said, mut about) = (Vec::new(), HashMap::new());
    for line in grammar.lines() {
        if let Some(words) = line.strip_prefix("/// ") {
            said.push(words);
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| !said.is_empty()) {
            about.insert(name.to_owned(), said.join("\n    /// "));
            said.clear();
        }
    }
    (optimize(parser::consume_rules(pairs).unwrap()), about)
}

/// A rule's name as Rust takes it.
fn identifier(name: &str) -> String {
    const TAKEN: [&str; 15] = [
        "as", "else", "extern", "final", "for", "if", "in", "let", "loop", "match", "mod", "move", "ref", "type",
        "where",
    ];
    if TAKEN.contains(&name) { format!("r#{name}") } else { name.to_owned() }
}

/// A piece of the table's source: words, with lists between them that are broken over lines if they are long.
struct Source {
    before: String,
    parts: Vec<Source>,
    after: String,
}

impl Source {
    fn words(words: String) -> Source {
        Source { before: words, parts: Vec::new(), after: String::new() }
    }

    /// On one line if that is short enough.
    fn lay_out(&self, indent: usize) -> String {
        const WIDTH: usize = 120;
        let line = self.line();
        if self.parts.is_empty() || indent + line.chars().count() < WIDTH {
            return line;
        }
        let inner = " ".repeat(indent + 4);
        let parts: String = self.parts.iter().map(|part| format!("{inner}{},\n", part.lay_out(indent + 4))).collect();
        format!("{}\n{parts}{}{}", self.before, " ".repeat(indent), self.after)
    }

    fn line(&self) -> String {
        let parts: Vec<String> = self.parts.iter().map(Source::line).collect();
        format!("{}{}{}", self.before, parts.join(", "), self.after)
    }
}

/// A pattern as the source of the table.
fn pattern(expr: &OptimizedExpr) -> Source {
    let around = |word: &str, inner: &OptimizedExpr| {
        let Source { before, parts, after } = pattern(inner);
        Source { before: format!("{word}(&{before}"), parts, after: format!("{after})") }
    };
    match expr {
        OptimizedExpr::Str(text) => Source::words(format!("Text({text:?})")),
        OptimizedExpr::Ident(name) => Source::words(match name.as_str() {
            "ANY" => "Any".to_owned(),
            "SOI" => "Start".to_owned(),
            "EOI" => "End".to_owned(),
            "ASCII_DIGIT" => "Class(|c| c.is_ascii_digit())".to_owned(),
            "ASCII_ALPHA" => "Class(|c| c.is_ascii_alphabetic())".to_owned(),
            "ASCII_ALPHANUMERIC" => "Class(|c| c.is_ascii_alphanumeric())".to_owned(),
            "LETTER" | "MARK" | "NUMBER" => format!("Class(unicode::{name})"),
            _ => format!("Named(Rule::{})", identifier(name)),
        }),
        OptimizedExpr::PosPred(inner) => around("Ahead", inner),
        OptimizedExpr::NegPred(inner) => around("NotAhead", inner),
        OptimizedExpr::Opt(inner) => around("Optional", inner),
        OptimizedExpr::Rep(inner) => around("Repeat", inner),
        OptimizedExpr::Seq(first, rest) => {
            let (mut parts, mut rest) = (vec![pattern(first)], rest);
            while let OptimizedExpr::Seq(next, after) = &**rest {
                parts.push(pattern(next));
                rest = after;
            }
            parts.push(pattern(rest));
            Source { before: "Sequence(&[".to_owned(), parts, after: "])".to_owned() }
        }
        OptimizedExpr::Choice(first, rest) => {
            let (mut parts, mut rest) = (vec![pattern(first)], rest);
            while let OptimizedExpr::Choice(next, after) = &**rest {
                parts.push(pattern(next));
                rest = after;
            }
            parts.push(pattern(rest));
            Source { before: "Choice(&[".to_owned(), parts, after: "])".to_owned() }
        }
        OptimizedExpr::Skip(texts) => Source::words(format!("Until(&{texts:?})")),
        other => panic!("the reader of patterns knows no `{other}`: add it to `pattern.rs` and here"),
    }
}

fn form(rule: &OptimizedRule) -> &'static str {
    if ["WHITESPACE", "COMMENT"].contains(&rule.name.as_str()) {
        return "Between";
    }
    match rule.ty {
        Form::Normal => "Node",
        Form::Silent => "Silent",
        Form::Atomic => "Atomic",
        Form::CompoundAtomic => "Compound",
        Form::NonAtomic => panic!(
            "the reader of patterns knows no `!{{ }}`, which `{}` is: add it to `pattern.rs` and here",
            rule.name
        ),
    }
}

fn table(grammar: &str) -> String {
    let (rules, about) = rules(grammar);
    let mut out = String::from(HEAD);
    for rule in &rules {
        let words = about.get(&rule.name).unwrap_or_else(|| panic!("`{}` lacks a word about it", rule.name));
        let _ = writeln!(out, "    /// {words}\n    {},", identifier(&rule.name));
    }
    out.push_str(
        "}\n\nimpl Rule {\n    /// All rules, in the order of the grammar.\n    pub const ALL: &'static [Rule] = &[\n",
    );
    for rule in &rules {
        let _ = writeln!(out, "        Rule::{},", identifier(&rule.name));
    }
    out.push_str("    ];\n}\n");
    out.push_str(
        "\n/// Whether the match of a rule is a node, and what the rule reads.\n\
         pub(crate) const fn definition(rule: Rule) -> (Form, &'static Pattern) {\n    match rule {\n        \
         Rule::EOI => (Form::Silent, &End),\n",
    );
    for rule in &rules {
        let mut reads = pattern(&rule.expr);
        reads.before = format!("Rule::{} => (Form::{}, &{}", identifier(&rule.name), form(rule), reads.before);
        reads.after.push_str("),");
        let _ = writeln!(out, "        {}", reads.lay_out(8));
    }
    out.push_str("    }\n}\n");
    out
}

#[test]
fn the_table_says_what_the_file_says() {
    let (kept, expected) = (in_crate("src/table.rs"), table(&grammar()));
    if std::env::var("TIEUCHI_GRAMMAR").is_ok_and(|mode| mode == "write") {
        fs::write(kept, expected).unwrap();
        return;
    }
    let found = fs::read_to_string(kept).unwrap();
    let differs = expected.lines().zip(found.lines()).find(|(expected, found)| expected != found);
    assert!(
        found == expected,
        "`grammar/src/table.rs` is not what the grammar says: run `TIEUCHI_GRAMMAR=write cargo test -p tieuchi-grammar \
         --test table`; the first lines that differ: {differs:?}"
    );
}

/// A rule's name in the grammar, for both parsers.
fn called<R: RuleType>(rule: &R) -> String {
    format!("{rule:?}").trim_matches('"').to_owned()
}

/// The nodes of a parse, one a line, with their places.
fn nodes<R: RuleType>(pairs: Pairs<'_, R>) -> Vec<String> {
    let tell = |pair: Pair<'_, R>| format!("{} {:?}", called(&pair.as_rule()), pair.as_span());
    pairs.flatten().map(tell).collect()
}

/// What a parse gives, one thing a line: its nodes with their places, or where it ends and what was expected there.
fn told<R: RuleType>(parsed: Result<Pairs<'_, R>, Error<R>>) -> Vec<String> {
    let mut error = match parsed {
        Ok(pairs) => return nodes(pairs),
        Err(error) => error,
    };
    let mut told = vec![format!("{:?}", error.location)];
    if let ErrorVariant::ParsingError { positives, negatives } = &mut error.variant {
        for (word, rules) in [("expected", positives), ("unexpected", negatives)] {
            let mut names: Vec<String> = rules.iter().map(|rule| format!("{word} {}", called(rule))).collect();
            names.sort();
            told.extend(names);
        }
    }
    told
}

/// The rule files of the repository as the parser reads them, near enough: in lower case.
fn texts(folder: &Path, into: &mut Vec<String>) {
    // The crate alone, as it is published, has none of them.
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            texts(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "tieuchi") {
            into.push(fs::read_to_string(path).unwrap().to_lowercase());
        }
    }
}

#[test]
fn text_is_read_as_pest_reads_it_by_the_file() {
    let (rules, _) = rules(&grammar());
    let names: Vec<String> = rules.iter().map(|rule| rule.name.clone()).collect();
    let machine = pest_vm::Vm::new(rules);
    let mut files = Vec::new();
    for folder in ["../rules", "../tests/suite", "../examples"] {
        texts(&in_crate(folder), &mut files);
    }
    files.sort();
    // Beside the whole files their items, each also without its last word: what cannot be read must be missed alike.
    let mut pieces: Vec<String> = Vec::new();
    for file in &files {
        for item in file.split("\n\n") {
            pieces.push(item.to_owned());
            pieces.extend(item.rsplit_once(' ').map(|(before, _)| before.to_owned()));
        }
    }
    pieces.sort();
    pieces.dedup();
    for text in &files {
        assert_eq!(told(Grammar::parse(Rule::file, text)), told(machine.parse("file", text)), "{text}");
    }
    for text in pieces.iter().step_by(29) {
        assert_eq!(told(Grammar::parse(Rule::whole_item, text)), told(machine.parse("whole_item", text)), "{text}");
    }
    // Each rule alone, at the beginning of a few items.
    let rule_named: HashMap<String, Rule> = Rule::ALL.iter().map(|rule| (called(rule), *rule)).collect();
    for name in &names {
        for text in pieces.iter().step_by(1501).map(|text| text.trim_start()) {
            assert_eq!(told(Grammar::parse(rule_named[name], text)), told(machine.parse(name, text)), "{name}: {text}");
        }
    }
}
