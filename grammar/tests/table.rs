//! The generated table has the rules of the grammar file, and text is parsed by it as pest parses by the file.
//!
//! `TIEUCHI_GRAMMAR=write cargo test -p tieuchi-grammar --test table` generates the table again after a change of the file.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use pest::error::{Error, ErrorVariant, InputLocation};
use pest::iterators::Pairs;
use pest_meta::ast::RuleType as Form;
use pest_meta::optimizer::{OptimizedExpr, OptimizedRule, optimize};
use pest_meta::{parser, validator};
use tieuchi_grammar::{Nodes, Rule, Tree, Unread, parse};

/// How the table begins.
const HEAD: &str = "\
//! Generated from `tieuchi.pest` by `tests/table.rs`: the rules of the grammar, and what each reads.
//!
//! Not to be edited by hand.

use pest::unicode;

use crate::first::{ANY, First};
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

/// A set of bytes.
type Bytes = [u64; 4];

const ANY: Bytes = [u64::MAX; 4];

fn bytes(held: impl Fn(u8) -> bool) -> Bytes {
    let mut bytes = Bytes::default();
    (0..=u8::MAX).filter(|byte| held(*byte)).for_each(|byte| bytes[usize::from(byte >> 6)] |= 1 << (byte & 63));
    bytes
}

fn both(left: Bytes, right: Bytes) -> Bytes {
    std::array::from_fn(|word| left[word] | right[word])
}

/// The bytes with which what is read may begin, and whether nothing may be read.
type Begins = (Bytes, bool);

/// With which bytes the patterns of the rules begin.
struct Firsts<'g> {
    rules: HashMap<&'g str, &'g OptimizedRule>,
    known: HashMap<&'g str, Begins>,
    /// The sets of the table, in the order in which they are named.
    named: Vec<Bytes>,
}

impl<'g> Firsts<'g> {
    fn new(rules: &'g [OptimizedRule]) -> Self {
        let rules = rules.iter().map(|rule| (rule.name.as_str(), rule)).collect();
        Firsts { rules, known: HashMap::new(), named: Vec::new() }
    }

    fn begins(&mut self, expr: &'g OptimizedExpr) -> Begins {
        match expr {
            OptimizedExpr::Str(text) => {
                text.bytes().next().map_or((Bytes::default(), true), |first| (bytes(|byte| byte == first), false))
            }
            OptimizedExpr::Ident(name) => self.rule(name),
            // What follows is read by what comes after it.
            OptimizedExpr::PosPred(_) | OptimizedExpr::NegPred(_) => (Bytes::default(), true),
            OptimizedExpr::Opt(inner) | OptimizedExpr::Rep(inner) => (self.begins(inner).0, true),
            OptimizedExpr::Seq(first, rest) => match self.begins(first) {
                (begins, false) => (begins, false),
                (begins, true) => {
                    let (then, nothing) = self.begins(rest);
                    // Space may be between the two.
                    (both(both(begins, then), self.between()), nothing)
                }
            },
            OptimizedExpr::Choice(first, rest) => {
                let ((first, nothing), (rest, neither)) = (self.begins(first), self.begins(rest));
                (both(first, rest), nothing || neither)
            }
            _ => (ANY, true),
        }
    }

    fn rule(&mut self, name: &'g str) -> Begins {
        match name {
            "ANY" => return (ANY, false),
            "SOI" | "EOI" => return (Bytes::default(), true),
            "ASCII_DIGIT" => return (bytes(|byte| byte.is_ascii_digit()), false),
            "ASCII_ALPHA" => return (bytes(|byte| byte.is_ascii_alphabetic()), false),
            "ASCII_ALPHANUMERIC" => return (bytes(|byte| byte.is_ascii_alphanumeric()), false),
            "LETTER" => return (bytes(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii()), false),
            "MARK" => return (bytes(|byte| !byte.is_ascii()), false),
            "NUMBER" => return (bytes(|byte| byte.is_ascii_digit() || !byte.is_ascii()), false),
            _ => {}
        }
        if let Some(known) = self.known.get(name) {
            return *known;
        }
        let begins = self.begins(&self.rules[name].expr);
        self.known.insert(name, begins);
        begins
    }

    fn between(&mut self) -> Bytes {
        both(self.rule("WHITESPACE").0, self.rule("COMMENT").0)
    }

    /// What the table calls the bytes before which a pattern is tried.
    fn before(&mut self, expr: &'g OptimizedExpr) -> String {
        let (begins, nothing) = self.begins(expr);
        if nothing || begins == ANY {
            return "ANY".to_owned();
        }
        let place = self.named.iter().position(|named| *named == begins).unwrap_or_else(|| {
            self.named.push(begins);
            self.named.len() - 1
        });
        format!("F{place}")
    }
}

/// A pattern as the source of the table.
fn pattern<'g>(expr: &'g OptimizedExpr, firsts: &mut Firsts<'g>) -> Source {
    let mut around = |word: &str, inner: &'g OptimizedExpr| {
        let first = firsts.before(inner);
        let Source { before, parts, after } = pattern(inner, firsts);
        Source { before: format!("{word}({first}, &{before}"), parts, after: format!("{after})") }
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
            let (mut parts, mut rest) = (vec![pattern(first, firsts)], rest);
            while let OptimizedExpr::Seq(next, after) = &**rest {
                parts.push(pattern(next, firsts));
                rest = after;
            }
            parts.push(pattern(rest, firsts));
            Source { before: "Sequence(&[".to_owned(), parts, after: "])".to_owned() }
        }
        OptimizedExpr::Choice(first, rest) => {
            let (mut parts, mut rest) = (vec![alternative(first, firsts)], rest);
            while let OptimizedExpr::Choice(next, after) = &**rest {
                parts.push(alternative(next, firsts));
                rest = after;
            }
            parts.push(alternative(rest, firsts));
            Source { before: "Choice(&[".to_owned(), parts, after: "])".to_owned() }
        }
        OptimizedExpr::Skip(texts) => Source::words(format!("Until(&{texts:?})")),
        other => panic!("the reader of patterns knows no `{other}`: add it to `reading.rs` and here"),
    }
}

/// A pattern of a choice, beside the bytes before which it is tried.
fn alternative<'g>(expr: &'g OptimizedExpr, firsts: &mut Firsts<'g>) -> Source {
    let first = firsts.before(expr);
    let Source { before, parts, after } = pattern(expr, firsts);
    Source { before: format!("({first}, {before}"), parts, after: format!("{after})") }
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
            "the reader of patterns knows no `!{{ }}`, which `{}` is: add it to `reading.rs` and here",
            rule.name
        ),
    }
}

fn table(grammar: &str) -> String {
    let (rules, about) = rules(grammar);
    let mut firsts = Firsts::new(&rules);
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
        let mut reads = pattern(&rule.expr, &mut firsts);
        reads.before = format!("Rule::{} => (Form::{}, &{}", identifier(&rule.name), form(rule), reads.before);
        reads.after.push_str("),");
        let _ = writeln!(out, "        {}", reads.lay_out(8));
    }
    out.push_str("    }\n}\n\n/// With what space and comments begin.\n");
    let set = |words: Bytes| format!("&First([{}]);", words.map(|word| format!("{word:#x}")).join(", "));
    let _ = writeln!(out, "pub(crate) const BETWEEN: &First = {}\n", set(firsts.between()));
    for (place, named) in firsts.named.iter().enumerate() {
        let _ = writeln!(out, "const F{place}: &First = {}", set(*named));
    }
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

/// What a parse by pest gives, one thing a line: its nodes with their places, or where it ends and what was expected there.
fn by_pest(parsed: Result<Pairs<'_, &str>, Error<&str>>) -> Vec<String> {
    let error = match parsed {
        Ok(pairs) => {
            return pairs
                .flatten()
                .map(|pair| line(pair.as_rule(), pair.as_span().start(), pair.as_span().end()))
                .collect();
        }
        Err(error) => error,
    };
    let InputLocation::Pos(at) = error.location else { panic!("{error}: no place") };
    let ErrorVariant::ParsingError { positives, negatives } = error.variant else { panic!("{at}: not a failure") };
    failure(at, positives.iter().map(|rule| (*rule).to_owned()), negatives.iter().map(|rule| (*rule).to_owned()))
}

/// What a parse by the table gives, in the same lines.
fn by_table(parsed: Result<Tree<'_>, Unread>) -> Vec<String> {
    fn add(nodes: Nodes<'_>, lines: &mut Vec<String>) {
        for node in nodes {
            lines.push(line(&called(node.as_rule()), node.start(), node.end()));
            add(node.inner(), lines);
        }
    }
    match parsed {
        Ok(tree) => {
            let mut lines = Vec::new();
            add(tree.nodes(), &mut lines);
            lines
        }
        Err(unread) => {
            let [expected, unexpected] =
                [unread.expected, unread.unexpected].map(|rules| rules.into_iter().map(called));
            failure(unread.at, expected, unexpected)
        }
    }
}

/// A rule's name in the grammar.
fn called(rule: Rule) -> String {
    format!("{rule:?}")
}

fn line(rule: &str, start: usize, end: usize) -> String {
    format!("{rule} {start}..{end}")
}

fn failure(at: usize, expected: impl Iterator<Item = String>, unexpected: impl Iterator<Item = String>) -> Vec<String> {
    let sorted = |rules: &mut dyn Iterator<Item = String>| {
        let mut rules: Vec<String> = rules.collect();
        rules.sort();
        rules.join(" ")
    };
    let (mut expected, mut unexpected) = (expected, unexpected);
    vec![format!("unread at {at}"), sorted(&mut expected), sorted(&mut unexpected)]
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
        assert_eq!(by_table(parse(Rule::file, text)), by_pest(machine.parse("file", text)), "{text}");
    }
    for text in pieces.iter().step_by(29) {
        assert_eq!(by_table(parse(Rule::whole_item, text)), by_pest(machine.parse("whole_item", text)), "{text}");
    }
    // Each rule alone, at the beginning of a few items.
    let rule_named: HashMap<String, Rule> = Rule::ALL.iter().map(|rule| (called(*rule), *rule)).collect();
    for name in &names {
        for text in pieces.iter().step_by(1501).map(|text| text.trim_start()) {
            assert_eq!(by_table(parse(rule_named[name], text)), by_pest(machine.parse(name, text)), "{name}: {text}");
        }
    }
}
