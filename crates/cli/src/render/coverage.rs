//! The page of a coverage: the text of the rules with its marks, in one file that needs nothing else.
//!
//! It reads without scripts: a marked line opens to show its goals, and unmet goals are listed below the text.
//! Hidden characters are shown as on a terminal, so that a bidirectional one cannot turn the text of a rule around.

use std::collections::BTreeMap;

use maud::{Markup, PreEscaped, Render, html};
use tieuchi::source::hidden;
use tieuchi::{Language, messages};
use tieuchi_testing::coverage::{Coverage, CoveredFile, Goal, State};

const STYLE: &str = include_str!("coverage.css");

/// What a page begins with: a file that does not is not ours to replace.
pub(crate) const MARK: &str =
    "<!DOCTYPE html><!-- tieuchi test --html: this page is replaced when it is written again -->";

/// Text of strangers.
struct Shown<T>(T);

impl<T: AsRef<str>> Render for Shown<T> {
    fn render_to(&self, page: &mut String) {
        hidden::printable(self.0.as_ref()).as_ref().render_to(page);
    }
}

/// The page.
pub(crate) fn page(covered: &Coverage, language: Language) -> String {
    let message = |id: &str| messages::text(language, id, &[]);
    let markup = html! {
        (PreEscaped(MARK)) "\n"
        html lang=(language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (message("coverage-page-title")) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 { (message("coverage-page-title")) }
                    p .total { (covered.summary(language)) }
                    p .legend {
                        (message("coverage-page-legend")) ": "
                        mark .met { (message("coverage-page-met")) } " "
                        mark .unmet { (message("coverage-page-unmet")) } " "
                        mark .proved { (message("coverage-page-proved")) }
                    }
                    p { (message("coverage-page-hint")) }
                }
                nav aria-label=(message("coverage-page-files")) {
                    table {
                        @for (place, file) in covered.files().enumerate() {
                            tr {
                                td { a href={ "#file-" (place) } { (Shown(file.name())) } }
                                td .number { (file.count().met) "/" (file.count().goals) }
                                td { (bar(file)) }
                            }
                        }
                    }
                }
                @for (place, file) in covered.files().enumerate() { (of_file(place, file, language)) }
            }
        }
    };
    markup.into_string()
}

fn bar(file: CoveredFile<'_>) -> Markup {
    html! { meter min="0" max=(file.count().goals) value=(file.count().met) { (file.count().percent()) "%" } }
}

fn line(goal: &Goal) -> u32 {
    goal.location().line().unwrap_or_default()
}

fn of_file(place: usize, file: CoveredFile<'_>, language: Language) -> Markup {
    let mut by_line: BTreeMap<u32, Vec<&Goal>> = BTreeMap::new();
    for goal in file.goals() {
        by_line.entry(line(goal)).or_default().push(goal);
    }
    let id = |line: u32| format!("file-{place}-line-{line}");
    let mut start = 0;
    let lines = file.text().split_inclusive('\n').zip(1u32..).map(|(text, number)| {
        let from = start;
        start += text.len();
        (number, from, text.trim_end_matches(['\r', '\n']))
    });
    let unmet: Vec<&Goal> = file.goals().iter().filter(|goal| goal.state() == State::Unmet).collect();
    html! {
        section id={ "file-" (place) } {
            h2 { (Shown(file.name())) }
            p .total { (file.summary(language)) }
            div .text {
                @for (number, from, text) in lines {
                    @match by_line.get(&number) {
                        Some(goals) => details id=(id(number)) {
                            summary {
                                span .no { (number) }
                                code { (marked(file, from, text, language)) }
                                (badge(goals))
                            }
                            (listed(goals, language))
                        },
                        None => div .line {
                            span .no { (number) }
                            code { (marked(file, from, text, language)) }
                        },
                    }
                }
            }
            @if unmet.is_empty() {
                p .whole { (messages::text(language, "coverage-page-all-shown", &[])) }
            } @else {
                ol .missing {
                    @for goal in unmet {
                        li value=(line(goal)) {
                            a href={ "#" (id(line(goal))) } {
                                (Shown(goal.item())) ": " (Shown(goal.sentence(language)))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// How many goals of a line are met, and of how many.
fn badge(goals: &[&Goal]) -> Markup {
    let number = |state: State| goals.iter().filter(|goal| goal.state() == state).count();
    let (met, unmet) = (number(State::Met), number(State::Unmet));
    html! { span class={ "badge " (state_of(goals).code()) } { (met) "/" (met + unmet) } }
}

fn listed(goals: &[&Goal], language: Language) -> Markup {
    html! {
        ul {
            @for goal in goals { li class=(goal.state().code()) { (Shown(goal.sentence(language))) } }
        }
    }
}

/// A line of the text; each span of it is marked by the goals of the smallest text that contains it.
fn marked(file: CoveredFile<'_>, from: usize, text: &str, language: Language) -> Markup {
    let to = from + text.len();
    let here = || file.goals().iter().filter(|goal| goal.bytes().start < to && from < goal.bytes().end);
    let mut ends: Vec<usize> = here().flat_map(|goal| [goal.bytes().start, goal.bytes().end]).collect();
    ends.retain(|end| from < *end && *end < to);
    ends.extend([from, to]);
    ends.sort_unstable();
    ends.dedup();
    let stretches = ends.iter().zip(ends.iter().skip(1));
    html! {
        @for (start, end) in stretches {
            @let words = file.text().get(*start..*end).unwrap_or_default();
            @let smallest = here()
                .map(Goal::bytes)
                .filter(|bytes| bytes.start <= *start && *end <= bytes.end)
                .min_by_key(std::ops::Range::len);
            @match smallest {
                Some(bytes) if !words.trim().is_empty() => {
                    @let goals: Vec<&Goal> = file.goals().iter().filter(|goal| goal.bytes() == bytes).collect();
                    @let sentences: Vec<String> = goals.iter().map(|goal| goal.sentence(language)).collect();
                    // The space before the next word belongs to neither.
                    @let marked = words.trim_end();
                    mark class=(state_of(&goals).code()) title=(Shown(sentences.join("\n"))) { (Shown(marked)) }
                    (Shown(words.get(marked.len()..).unwrap_or_default()))
                },
                _ => (Shown(words)),
            }
        }
    }
}

/// The state of several goals: unmet if one is, met if one is, else proved.
fn state_of(goals: &[&Goal]) -> State {
    let is = |state: State| goals.iter().any(|goal| goal.state() == state);
    [State::Unmet, State::Met].into_iter().find(|state| is(*state)).unwrap_or(State::Proved)
}
