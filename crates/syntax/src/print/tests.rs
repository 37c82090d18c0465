//! Tests and the records they are given, as lines; the tables in columns.

use super::items::opened;
use super::lines::{Kept, Line, aligned};
use super::words::{Writer, sentence};
use crate::ast::{Cell, CountWord, Expect, ExpectKind, FigureWord, Given, GivenRows, Test, Text, VerdictWord};
use crate::keywords::{self as words, Keyword};
use tieuchi_source::Span;

impl Writer<'_> {
    pub(super) fn test(self, item: &Test) -> Vec<Line> {
        let mut lines = Vec::new();
        lines.extend(item.as_of.map(|as_of| {
            let moment = as_of.time.map_or_else(|| self.date(as_of.date), |time| self.moment(as_of.date, time));
            Line::clause(&sentence([self.keyword(&words::AS_OF), &moment]), as_of.span)
        }));
        lines.extend(
            item.period.map(|(period, span)| {
                Line::clause(&sentence([self.keyword(&words::PERIOD), &self.period(period)]), span)
            }),
        );
        lines.extend(item.given.iter().flat_map(|given| self.given(given, 2)));
        lines.extend(item.expect.iter().map(|expect| self.expect(expect)));
        let heading = sentence([self.keyword(&words::TEST), &self.text(&item.title)]);
        opened(&heading, item.span, item.title.span.end, lines)
    }

    /// `given RECORDS …` as a clause of a test, or with `indent` 0 as an item.
    pub(super) fn given(self, given: &Given, indent: usize) -> Vec<Line> {
        let mut end = given.records.span.end;
        let covering = given.covering.map(|(from, to)| {
            end = to.span.end;
            sentence([self.keyword(&words::COVERING), &self.date(from), self.keyword(&words::TO), &self.date(to)])
        });
        let mut file = String::new();
        let mut rows = Vec::new();
        match &given.rows {
            GivenRows::File(path) => {
                end = path.span.end;
                file = sentence([self.keyword(&words::GIVEN_FROM), &self.text(path)]);
            }
            GivenRows::Table { header, rows: records } => rows = table(header, records, indent + 2),
        }
        let records = self.kind_name(&given.records);
        let text = sentence([self.keyword(&words::GIVEN), &records, &covering.unwrap_or_default(), &file]);
        let heading = Line { indent, opens: indent == 0, ..Line::clause(&text, Span { end, ..given.span }) };
        std::iter::once(heading).chain(rows).collect()
    }

    /// `is missed`.
    pub(super) fn expected_verdict(self, verdict: VerdictWord) -> String {
        sentence([self.keyword(&words::EXPECT_IS), self.verdict(verdict)])
    }

    fn expect(self, expect: &Expect) -> Line {
        let has = self.keyword(&words::EXPECT_HAS);
        let what = match &expect.kind {
            ExpectKind::Verdict(verdict) => self.expected_verdict(*verdict),
            ExpectKind::Settled(true) => self.keyword(&words::SETTLED).to_owned(),
            ExpectKind::Settled(false) => self.keyword(&words::NOT_SETTLED).to_owned(),
            ExpectKind::Figure(word, Some(quantity)) => {
                sentence([has, self.keyword(figure(*word)), &self.quantity(*quantity)])
            }
            ExpectKind::Figure(word, None) => {
                let word = self.keyword(figure(*word));
                sentence([self.keyword(&words::NO_FIGURE), word])
            }
            ExpectKind::Count(word, count) => {
                let (count, word) = (count.to_string(), self.keyword(counted(*word)));
                self.either(sentence([has, word, &count]), sentence([has, &count, word]))
            }
            ExpectKind::Ids(word, ids) => {
                let (word, mark, ids) = (self.keyword(counted(*word)), self.keyword(&words::IDS), self.texts(ids));
                self.either(sentence([has, word, mark, &ids]), sentence([has, mark, word, &ids]))
            }
            ExpectKind::Headroom(headroom) => sentence([has, self.keyword(&words::HEADROOM), &headroom.to_string()]),
            ExpectKind::Stretch(met) => {
                let verdict = if *met { &words::MET } else { &words::MISSED };
                sentence([has, self.keyword(&words::EXPECT_STRETCH), self.keyword(verdict)])
            }
            ExpectKind::Window(period, verdict) => {
                let window = self.keyword(&words::EXPECT_WINDOW);
                sentence([has, window, &self.period(*period), self.verdict(*verdict)])
            }
            ExpectKind::Record => "?".to_owned(),
        };
        let code = unit_code(self, &expect.unit);
        let text = sentence([
            self.keyword(&words::EXPECT),
            &self.name(&expect.indicator),
            self.keyword(&words::EXPECT_FOR),
            &code,
            &what,
        ]);
        Line { kept: Kept::Unit { span: expect.unit.span, code }, ..Line::clause(&text, expect.span) }
    }
}

/// The code of a unit: unchanged if it is one plain word, else in quotes.
fn unit_code(writer: Writer<'_>, unit: &Cell) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.' | '*');
    if !unit.text.is_empty() && unit.text.chars().all(plain) {
        return unit.text.clone();
    }
    writer.text(&Text { value: unit.text.clone(), span: unit.span })
}

/// The header and the rows, a line each, in columns.
fn table(header: &[Cell], rows: &[Vec<Cell>], indent: usize) -> Vec<Line> {
    let rows: Vec<&[Cell]> = std::iter::once(header).chain(rows.iter().map(Vec::as_slice)).collect();
    let texts: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect();
    aligned(&texts)
        .iter()
        .zip(rows)
        .filter_map(|(texts, row)| {
            let (first, last) = (row.first()?, row.last()?);
            let text = format!("| {} |", texts.join(" | "));
            Some(Line::row(indent, text, first.span.to(last.span)))
        })
        .collect()
}

fn figure(word: FigureWord) -> &'static Keyword {
    match word {
        FigureWord::Value => &words::VALUE,
        FigureWord::Lowest => &words::LOWEST,
        FigureWord::Highest => &words::HIGHEST,
        FigureWord::Baseline => &words::BASELINE,
        FigureWord::Change => &words::CHANGE,
    }
}

fn counted(word: CountWord) -> &'static Keyword {
    match word {
        CountWord::Met => &words::MET,
        CountWord::Failed => &words::FAILED,
        CountWord::Open => &words::RECORD_OPEN,
        CountWord::Missing => &words::MISSING,
        CountWord::Excused => &words::EXCUSED,
        CountWord::Outside => &words::OUTSIDE,
        CountWord::Unplaced => &words::UNPLACED,
    }
}
