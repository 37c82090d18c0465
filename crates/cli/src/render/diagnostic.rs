//! Findings for a person: the code, the place, the source line with the span marked, and what to do.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use tieuchi::finding::{Excerpt, Label};
use tieuchi::source::{Arg, hidden};
use tieuchi::{Finding, Findings, Language, messages};

use crate::console::Console;

/// Prints findings to standard error.
pub(crate) fn report(console: &mut Console, findings: &Findings, language: Language) {
    let renderer = renderer();
    for finding in findings.iter() {
        console.print_error_styled(&format!("{}\n", drawn(&renderer, &finding, language)));
    }
    if findings.more() > 0 {
        console.print_error(&format!("{}\n", counted("more-findings", "count", findings.more(), language)));
    }
}

/// Prints how many errors and warnings there are to standard error.
pub(crate) fn summary(console: &mut Console, findings: &Findings, language: Language) {
    console.print_error(&count(findings, language));
    let first = findings.iter().find(Finding::is_error).or(findings.iter().next());
    if let Some(first) = first {
        let args = [("code", Arg::Text(first.code().to_string()))];
        console.print_error(&messages::text(language, "command-explain-hint", &args));
    }
}

/// How many errors and warnings there are.
pub(crate) fn count(findings: &Findings, language: Language) -> String {
    let number = |errors: bool| {
        let count = findings.iter().filter(|finding| finding.is_error() == errors).count();
        Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
    };
    let args = [("errors", number(true)), ("warnings", number(false))];
    let id = match &args {
        [(_, Arg::Number(0)), (_, Arg::Number(0))] => "command-nothing-found",
        [_, (_, Arg::Number(0))] => "command-found-errors",
        [(_, Arg::Number(0)), _] => "command-found-warnings",
        _ => "command-found-both",
    };
    messages::text(language, id, &args)
}

/// Prints to standard error what is wrong with the command line.
pub(crate) fn misuse(console: &mut Console, headline: &str, help: Option<&str>, language: Language) {
    let name = messages::text(language, "severity-error", &[]);
    let title = Level::ERROR.with_name(name).primary_title(hidden::one_line(headline));
    let report = Group::with_title(title).elements(help.map(|help| helping(help, language)));
    console.print_error_styled(&renderer().render(&[report]));
}

fn renderer() -> Renderer {
    let ascii = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let style = if ascii { DecorStyle::Ascii } else { DecorStyle::Unicode };
    Renderer::styled().decor_style(style).term_width(Console::width_of_findings())
}

fn counted(id: &str, name: &str, count: u64, language: Language) -> String {
    messages::text(language, id, &[(name, Arg::Number(i64::try_from(count).unwrap_or(i64::MAX)))])
}

fn helping(help: &str, language: Language) -> annotate_snippets::Message<'_> {
    Level::HELP.with_name(messages::text(language, "severity-help", &[])).message(hidden::printable(help))
}

fn drawn(renderer: &Renderer, finding: &Finding<'_>, language: Language) -> String {
    let (level, severity) =
        if finding.is_error() { (Level::ERROR, "severity-error") } else { (Level::WARNING, "severity-warning") };
    let code = finding.code().to_string();
    let headline = finding.message(language);
    let place = finding.place(language);
    let help = finding.help(language);
    let labels = finding.labels(language);
    let title = level
        .with_name(messages::text(language, severity, &[]))
        .primary_title(hidden::one_line(&headline))
        .id(code.as_str());
    let mut group = Group::with_title(title);
    match finding.excerpt() {
        Some(Excerpt { file: here, text, bytes, line }) => {
            let is_near = |other: &Excerpt<'_>| other.file == here && bytes.start.abs_diff(other.bytes.start) <= NEAR;
            let mut marks = vec![Mark { span: bytes.clone(), line, words: None }];
            let mut elsewhere: Vec<(&str, &str, Vec<Mark<'_>>)> = Vec::new();
            for Label { excerpt, message } in &labels {
                let mark = Mark { span: excerpt.bytes.clone(), line: excerpt.line, words: Some(message) };
                if is_near(excerpt) {
                    marks.push(mark);
                } else {
                    elsewhere.push((excerpt.file, excerpt.text, vec![mark]));
                }
            }
            group = group.element(snippet(here, text, &marks));
            for (file, other, marks) in &elsewhere {
                group = group.element(snippet(file, other, marks));
            }
        }
        // For records there is no line to show: the place has the row and the column.
        None => group = group.element(Origin::path(hidden::one_line(&place))),
    }
    let group = group.elements(help.as_deref().map(|help| helping(help, language)));
    renderer.render(&[group])
}

/// How many bytes apart two places are shown as one piece of text: with many findings, no long text is looked through for each.
const NEAR: usize = 16 << 10;

/// A span to mark, with its text if it is not the first one.
struct Mark<'a> {
    span: Range<usize>,
    /// The line that it begins in, from 1.
    line: u32,
    words: Option<&'a str>,
}

/// The lines of a file that hold the marks.
fn snippet<'a>(file: &'a str, text: &'a str, marks: &[Mark<'a>]) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let spans: Vec<Range<usize>> = marks.iter().map(|mark| within(text, &mark.span)).collect();
    let first = spans.iter().map(|span| span.start).min().unwrap_or(0);
    let last = spans.iter().map(|span| span.end).max().unwrap_or(0);
    // Only these lines are handed on, so that a long file with many findings is not looked through for each.
    let start = text.get(..first).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let end = text.get(last..).and_then(|after| after.find('\n')).map_or(text.len(), |length| last + length);
    let line = marks.iter().map(|mark| mark.line).min().map_or(1, |line| line as usize);
    let lines = text.get(start..end).unwrap_or_default();
    let annotations = marks.iter().zip(spans).map(|(mark, span)| {
        let kind = if mark.words.is_none() { AnnotationKind::Primary } else { AnnotationKind::Context };
        let (from, to) = (shown_to(lines, span.start - start), shown_to(lines, span.end - start));
        kind.span(from..to.max(from)).label(mark.words.map(hidden::one_line))
    });
    Snippet::source(shown(lines)).line_start(line).path(hidden::one_line(file)).annotations(annotations)
}

/// Lines as they are shown. The carriage return before the end of a line is not part of it.
fn shown(lines: &str) -> String {
    hidden::printable(&lines.replace("\r\n", "\n")).into_owned()
}

/// Where a place of the lines is among those that are shown.
fn shown_to(lines: &str, place: usize) -> usize {
    lines.get(..place).map_or(0, |before| shown(before.strip_suffix('\r').unwrap_or(before)).len())
}

/// The span, kept within the text and on the boundaries of letters.
fn within(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = span.start.min(text.len());
    let start = (0..=start).rev().find(|place| text.is_char_boundary(*place)).unwrap_or(0);
    let end = span.end.clamp(start, text.len());
    start..(end..=text.len()).find(|place| text.is_char_boundary(*place)).unwrap_or(text.len())
}
