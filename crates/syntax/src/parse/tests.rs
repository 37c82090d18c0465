//! Reads the tests among the rules: given records and what is expected.

use tieuchi_grammar::Rule;
use tieuchi_source::{Diagnostic, codes};

use super::reader::{Node, Reader, child, children, first, has};
use super::scan::span;
use crate::ast::{AsOf, Cell, CountWord, Expect, ExpectKind, FigureWord, Given, GivenRows, Test, VerdictWord};

impl Reader<'_> {
    /// `test "…" …`.
    pub(super) fn test(&mut self, node: &Node<'_>) -> Option<Test> {
        let mut test = Test {
            title: self.child_string(node)?,
            as_of: None,
            period: None,
            given: Vec::new(),
            expect: Vec::new(),
            span: self.span(node),
        };
        self.clauses(node, Rule::whole_test_clause, |reader, clause| {
            let Some(clause) = first(clause) else { return };
            let at = reader.span(&clause);
            match clause.as_rule() {
                Rule::as_of => {
                    let read = reader.as_of(&clause);
                    reader.once(&mut test.as_of, read, at);
                }
                Rule::test_period => {
                    let label = child(&clause, Rule::period_label);
                    let read = label.and_then(|label| Some((reader.period_label(&label)?, reader.span(&label))));
                    reader.once(&mut test.period, read, at);
                }
                Rule::given => test.given.extend(reader.given(&clause)),
                _ => test.expect.extend(reader.expect(&clause)),
            }
        });
        Some(test)
    }

    fn as_of(&mut self, node: &Node<'_>) -> Option<AsOf> {
        let span = self.span(node);
        if let Some(moment) = child(node, Rule::datetime) {
            let (date, time) = self.datetime(&moment)?;
            return Some(AsOf { date, time: Some(time), span });
        }
        Some(AsOf { date: self.child_date(node)?, time: None, span })
    }

    /// `given RECORDS …`.
    pub(super) fn given(&mut self, node: &Node<'_>) -> Option<Given> {
        let records = self.kind_name(&child(node, Rule::kind_name)?);
        let covering = child(node, Rule::covering).and_then(|covering| {
            let mut days = children(&covering, Rule::date).filter_map(|day| self.date(&day));
            Some((days.next()?, days.next()?))
        });
        let rows = match (child(node, Rule::given_file), child(node, Rule::table)) {
            (Some(file), _) => GivenRows::File(self.child_string(&file)?),
            (None, Some(table)) => {
                let mut rows =
                    children(&table, Rule::table_row).map(|row| self.cells(&row)).collect::<Vec<_>>().into_iter();
                GivenRows::Table { header: rows.next().unwrap_or_default(), rows: rows.collect() }
            }
            (None, None) => GivenRows::Table { header: Vec::new(), rows: Vec::new() },
        };
        Some(Given { records, covering, rows, span: self.span(node) })
    }

    /// The cells of a row; after its last bar only a comment is allowed.
    fn cells(&mut self, node: &Node<'_>) -> Vec<Cell> {
        let row = self.span(node);
        let written = self.written(row);
        let mut at = row.range().start;
        let mut cells = Vec::new();
        for (place, piece) in written.split('|').enumerate() {
            let start = at + (piece.len() - piece.trim_start().len());
            let text = piece.trim();
            if place > 0 {
                cells.push(Cell { text: text.to_owned(), span: span(self.file, start, start + text.len()) });
            }
            at += piece.len() + 1;
        }
        match cells.pop() {
            Some(last) if !last.text.is_empty() && !last.text.starts_with('#') => {
                self.report(
                    Diagnostic::at(codes::ROW_NOT_CLOSED, last.span).with("written", last.text.clone()).help("help"),
                );
                cells.push(last);
            }
            _ => {}
        }
        cells
    }

    fn expect(&mut self, node: &Node<'_>) -> Option<Expect> {
        let code = child(node, Rule::unit_code)?;
        let unit = match child(&code, Rule::string) {
            Some(quoted) => {
                let text = self.string(&quoted);
                Cell { text: text.value, span: text.span }
            }
            None => {
                let span = self.span(&code);
                Cell { text: self.written(span).trim().to_owned(), span }
            }
        };
        let kind = self.expectation(&first(&child(node, Rule::expectation)?)?)?;
        Some(Expect { indicator: self.child_name(node)?, unit, kind, span: self.span(node) })
    }

    fn expectation(&mut self, node: &Node<'_>) -> Option<ExpectKind> {
        match node.as_rule() {
            Rule::expect_record => Some(ExpectKind::Record),
            Rule::expect_settled => Some(ExpectKind::Settled(has(node, Rule::kw_settled))),
            Rule::expect_is => verdict(&child(node, Rule::verdict)?).map(ExpectKind::Verdict),
            _ => self.expected_part(&node.inner().last()?),
        }
    }

    fn expected_part(&mut self, node: &Node<'_>) -> Option<ExpectKind> {
        match node.as_rule() {
            Rule::expect_stretch => Some(ExpectKind::Stretch(has(node, Rule::verdict_met))),
            Rule::expect_window => {
                let label = self.period_label(&child(node, Rule::period_label)?)?;
                Some(ExpectKind::Window(label, verdict(&child(node, Rule::verdict)?)?))
            }
            Rule::expect_headroom => {
                let number = child(node, Rule::signed)?;
                self.whole(&number).map(ExpectKind::Headroom)
            }
            Rule::expect_figure => {
                let word = figure_word(&child(node, Rule::figure_word)?)?;
                let quantity = match child(node, Rule::signed_quantity) {
                    Some(quantity) => Some(self.quantity(&quantity)?),
                    None => None,
                };
                Some(ExpectKind::Figure(word, quantity))
            }
            Rule::expect_ids => {
                let ids = children(node, Rule::string).map(|id| self.string(&id)).collect();
                Some(ExpectKind::Ids(count_word(&child(node, Rule::count_word)?)?, ids))
            }
            _ => {
                let count = self.whole(&child(node, Rule::number)?)?;
                let word = count_word(&child(node, Rule::count_word)?)?;
                u64::try_from(count).ok().map(|count| ExpectKind::Count(word, count))
            }
        }
    }

    /// A whole number.
    fn whole(&mut self, node: &Node<'_>) -> Option<i64> {
        let number = self.number(node)?;
        let whole = number.is_integer().then(|| i64::try_from(number).ok()).flatten();
        if whole.is_none() {
            let at = self.span(node);
            self.report(Diagnostic::at(codes::WHOLE_NUMBER_NEEDED, at).with("written", self.written(at)).help("help"));
        }
        whole
    }
}

fn verdict(node: &Node<'_>) -> Option<VerdictWord> {
    match first(node)?.as_rule() {
        Rule::verdict_met => Some(VerdictWord::Met),
        Rule::verdict_missed => Some(VerdictWord::Missed),
        Rule::verdict_open => Some(VerdictWord::Open),
        Rule::verdict_undetermined => Some(VerdictWord::Undetermined),
        Rule::verdict_not_applicable => Some(VerdictWord::NotApplicable),
        Rule::verdict_monitored => Some(VerdictWord::Monitored),
        _ => None,
    }
}

fn figure_word(node: &Node<'_>) -> Option<FigureWord> {
    match first(node)?.as_rule() {
        Rule::figure_value => Some(FigureWord::Value),
        Rule::figure_lowest => Some(FigureWord::Lowest),
        Rule::figure_highest => Some(FigureWord::Highest),
        Rule::figure_baseline => Some(FigureWord::Baseline),
        Rule::figure_change => Some(FigureWord::Change),
        _ => None,
    }
}

fn count_word(node: &Node<'_>) -> Option<CountWord> {
    match first(node)?.as_rule() {
        Rule::count_met => Some(CountWord::Met),
        Rule::count_failed => Some(CountWord::Failed),
        Rule::count_open => Some(CountWord::Open),
        Rule::count_missing => Some(CountWord::Missing),
        Rule::count_excused => Some(CountWord::Excused),
        Rule::count_outside => Some(CountWord::Outside),
        Rule::count_unplaced => Some(CountWord::Unplaced),
        _ => None,
    }
}
