//! The tests of the rules: tables, columns, expectations.
//!
//! Their cells stay text: they are read as records are. Nothing is run here.

mod possible;

use std::collections::HashMap;
use std::sync::Arc;

use indexmap::IndexSet;
use tieuchi_model::indicator::{Body, Expect, ExpectKind, FigureName, Given, GivenRows, Indicator, IndicatorId, Test};
use tieuchi_model::schema::{FieldId, KindId, UNITS};
use tieuchi_model::time::{Moment, Period};
use tieuchi_model::verdict::{Answer, Bucket};
use tieuchi_proof::Prover;
use tieuchi_source::text::fold;
use tieuchi_source::{Diagnostic, Span, codes};
use tieuchi_syntax::ast;

use crate::checker::Checker;
use crate::dates;
use crate::findings::whole;
use crate::kinds::{field_names, kind_named};

/// What tests are about.
struct Tested<'t> {
    /// `None` for one that could not be understood.
    indicators: &'t [Option<Indicator>],
    prover: Prover<'t>,
}

impl Checker<'_, '_> {
    /// Every test, in the order of the files.
    pub(crate) fn rule_tests(&mut self, indicators: &[Option<Indicator>]) -> Vec<Test> {
        let world = self.world();
        let has_milestones = indicators.iter().flatten().any(|indicator| matches!(indicator.body, Body::Milestones(_)));
        let tested = Tested { indicators, prover: world.prover(has_milestones) };
        let mut titles: HashMap<String, Span> = HashMap::new();
        let mut tests = Vec::new();
        for file in world.declared.files.iter().filter(|file| file.used_at.is_none()) {
            let mut shared: Vec<Arc<Given>> = Vec::new();
            let given = file.items.iter().filter_map(|item| match item {
                ast::Item::Given(given) => Some(given),
                _ => None,
            });
            self.given_once(given);
            for item in &file.items {
                if self.is_cancelled() {
                    return tests;
                }
                match item {
                    ast::Item::Given(given) => shared.extend(self.given(given).map(Arc::new)),
                    ast::Item::Test(test) => {
                        if let Some(first) = titles.insert(fold(&test.title.value), test.title.span) {
                            let finding = Diagnostic::at(codes::TEST_TITLE_TWICE, test.title.span);
                            let finding = finding.with("title", test.title.value.as_str());
                            self.report(finding.label(first, "declared").help("help"));
                        }
                        tests.extend(self.rule_test(test, &shared, &tested));
                    }
                    _ => {}
                }
            }
        }
        tests
    }

    fn rule_test(&mut self, written: &ast::Test, shared: &[Arc<Given>], tested: &Tested<'_>) -> Option<Test> {
        let unsure = self.world().declared.unread.is_inside(written.span);
        let as_of = written.as_of.map(|as_of| self.as_of(as_of));
        let period = match written.period {
            Some((label, span)) => self.period(label, span),
            None if unsure => None,
            None => {
                self.test_finding(codes::TEST_WITHOUT_PERIOD, &written.title);
                None
            }
        };
        if written.expect.is_empty() && !unsure {
            self.test_finding(codes::EXPECTS_NOTHING, &written.title);
        }
        self.given_once(&written.given);
        let given = whole(written.given.iter().map(|given| self.given(given)).collect());
        let given: Option<Vec<Arc<Given>>> =
            given.map(|given| shared.iter().cloned().chain(given.into_iter().map(Arc::new)).collect());
        let units = given.as_ref().filter(|_| !unsure).and_then(|given| self.units_given(given));
        let expect = written.expect.iter().map(|expect| {
            if let Some(units) = &units {
                self.unit_given(&expect.unit.text, expect.unit.span, units);
            }
            self.expect(expect, period, tested)
        });
        let expect: Vec<Option<Expect>> = expect.collect();
        self.contradictions(&expect.iter().flatten().collect::<Vec<_>>());
        let expect = whole(expect);
        let as_of = match as_of {
            Some(as_of) => Some(as_of?),
            None => None,
        };
        Some(Test {
            title: written.title.value.clone(),
            as_of,
            period: period?,
            given: given?,
            expect: expect?,
            span: written.span,
        })
    }

    /// Whether something of an indicator could not be read.
    fn is_unsure(&self, indicator: IndicatorId) -> bool {
        let declared = &self.world().declared;
        let written = declared.indicators.at(indicator.0);
        written.is_some_and(|written| declared.unread.is_cut(written.span))
    }

    /// Each kind is given by one table: what is given for all tests of a file and what a test adds follow one another.
    fn given_once<'g>(&mut self, given: impl IntoIterator<Item = &'g ast::Given>) {
        let mut seen: HashMap<KindId, Span> = HashMap::new();
        for given in given {
            let Some(kind) = kind_named(&self.world().declared, &given.records.text) else { continue };
            if let Some(first) = seen.get(&kind) {
                let finding = Diagnostic::at(codes::GIVEN_TWICE, given.records.span);
                let finding = finding.with("records", given.records.text.as_str());
                self.report(finding.label(*first, "declared").help("help"));
            } else {
                seen.insert(kind, given.records.span);
            }
        }
    }

    /// The codes of the units that a test is given; `None` if it is given no units, or a file of them.
    fn units_given(&self, given: &[Arc<Given>]) -> Option<IndexSet<String>> {
        let id = self.world().kind(UNITS)?.id?;
        let mut codes = IndexSet::new();
        let mut rows_before = 0;
        let mut any = false;
        for given in given.iter().filter(|given| given.kind == UNITS) {
            let GivenRows::Table { columns, rows } = &given.rows else { return None };
            any = true;
            match columns.iter().position(|column| *column == id) {
                Some(place) => codes.extend(rows.iter().filter_map(|row| Some(row.get(place)?.0.clone()))),
                // Ids that are left out are numbered.
                None => codes.extend((rows_before + 1..).take(rows.len()).map(|number| number.to_string())),
            }
            rows_before += rows.len();
        }
        any.then_some(codes)
    }

    fn test_finding(&mut self, code: tieuchi_source::Code, title: &ast::Text) {
        self.report(Diagnostic::at(code, title.span).with("title", title.value.as_str()).help("help"));
    }

    /// The moment of `as of`; a day without a time means its end.
    fn as_of(&mut self, written: ast::AsOf) -> Option<Moment> {
        let zone = &self.world().setting.zone;
        match written.time {
            None => Some(zone.end_of(dates::date(written.date, self.findings())?)),
            Some(time) => self.moment(written.date, time, written.span).map(|when| zone.start(when)),
        }
    }

    fn given(&mut self, written: &ast::Given) -> Option<Given> {
        let kind = self.kind_of(&written.records);
        let covering = written.covering.map(|(from, to)| dates::span_of_days(from, to, written.span, self.findings()));
        let kind = kind?;
        let rows = match &written.rows {
            ast::GivenRows::File(text) => Some(GivenRows::File(text.value.clone())),
            ast::GivenRows::Table { header, rows } => self.table(kind, header, rows),
        };
        let covering = match covering {
            Some(covering) => Some(covering?),
            None => None,
        };
        Some(Given { kind, covering, rows: rows?, span: written.span })
    }

    fn table(&mut self, kind: KindId, header: &[ast::Cell], rows: &[Vec<ast::Cell>]) -> Option<GivenRows> {
        let mut seen: HashMap<FieldId, Span> = HashMap::new();
        let mut columns: Vec<Option<FieldId>> = Vec::new();
        for cell in header {
            let column = self.column(kind, cell);
            if let Some(first) = column.and_then(|column| seen.insert(column, cell.span)) {
                let finding = Diagnostic::at(codes::COLUMN_TWICE, cell.span).with("column", cell.text.as_str());
                self.report(finding.label(first, "declared").help("help"));
            }
            columns.push(column);
        }
        let mut sound = true;
        let mut cells = Vec::new();
        for row in rows {
            if row.len() != header.len() {
                sound = false;
                let span = match (row.first(), row.last()) {
                    (Some(first), Some(last)) => first.span.to(last.span),
                    _ => header.first()?.span,
                };
                let finding = Diagnostic::at(codes::RAGGED_TABLE, span)
                    .with("cells", row.len().to_string())
                    .with("columns", header.len().to_string());
                self.report(finding.help("help"));
            }
            cells.push(row.iter().map(|cell| (cell.text.clone(), cell.span)).collect());
        }
        let columns = whole(columns)?;
        sound.then_some(GivenRows::Table { columns, rows: cells })
    }

    /// The field of a column: by its name or one of its headers.
    fn column(&mut self, id: KindId, cell: &ast::Cell) -> Option<FieldId> {
        let kind = self.world().kind(id)?;
        let wanted = fold(&cell.text);
        let is = |text: &str| fold(text) == wanted;
        let found = kind
            .fields
            .values()
            .position(|field| is(&field.name))
            .or_else(|| kind.fields.values().position(|field| field.headers.iter().any(|header| is(header))));
        if found.is_none() {
            if self.world().schema.may_have(id, &cell.text) {
                return None;
            }
            let headers = kind
                .fields
                .values()
                .flat_map(|field| field.headers.iter().map(|header| (header.as_str(), Some(field.span))));
            let finding = Diagnostic::at(codes::UNKNOWN_COLUMN, cell.span)
                .with("column", cell.text.as_str())
                .with("records", kind.name.as_str());
            let finding = self.findings().with_nearest(finding, &cell.text, field_names(kind, |_| true).chain(headers));
            // A column may have the header of a field that could not be read.
            if finding.help == Some("nearest") || !self.world().schema.is_open(id) {
                self.report(finding);
            }
        }
        found.map(FieldId)
    }

    fn expect(&mut self, written: &ast::Expect, period: Option<Period>, tested: &Tested<'_>) -> Option<Expect> {
        let indicator: IndicatorId = self.met_indicator(&written.indicator)?;
        let kind = match &written.kind {
            ast::ExpectKind::Verdict(word) => ExpectKind::Verdict(answer(*word)),
            ast::ExpectKind::Settled(settled) => ExpectKind::Settled(*settled),
            ast::ExpectKind::Figure(word, quantity) => {
                let figure = match word {
                    ast::FigureWord::Value => FigureName::Value,
                    ast::FigureWord::Lowest => FigureName::Lowest,
                    ast::FigureWord::Highest => FigureName::Highest,
                    ast::FigureWord::Baseline => FigureName::Baseline,
                    ast::FigureWord::Change => FigureName::Change,
                };
                ExpectKind::Figure(figure, quantity.map(plain))
            }
            ast::ExpectKind::Count(word, count) => ExpectKind::Count(bucket(*word), *count),
            ast::ExpectKind::Ids(word, ids) => {
                ExpectKind::Ids(bucket(*word), ids.iter().map(|id| id.value.clone()).collect())
            }
            ast::ExpectKind::Headroom(headroom) => ExpectKind::Headroom(*headroom),
            ast::ExpectKind::Stretch(met) => ExpectKind::Stretch(*met),
            ast::ExpectKind::Window(label, word) => {
                ExpectKind::Window(self.period(*label, written.span)?, answer(*word))
            }
            ast::ExpectKind::Record => ExpectKind::Record,
        };
        let expect = Expect { indicator, unit: written.unit.text.clone(), kind, span: written.span };
        // The possible verdicts of an indicator are not known if a part of it could not be read.
        if self.is_unsure(indicator) {
            return None;
        }
        match tested.indicators.get(indicator.0) {
            Some(Some(indicator)) => {
                self.is_possible_result((indicator, &tested.prover), &expect, period).then_some(expect)
            }
            _ => Some(expect),
        }
    }
}

/// A figure as the verdicts have it: a share is a fraction of 1.
fn plain(quantity: ast::Quantity) -> rust_decimal::Decimal {
    match quantity.unit {
        ast::QuantityUnit::Percent | ast::QuantityUnit::PercentagePoints => {
            let hundred = rust_decimal::Decimal::from(100);
            quantity.number.checked_div(hundred).unwrap_or(quantity.number)
        }
        ast::QuantityUnit::Plain | ast::QuantityUnit::Time(_) => quantity.number,
    }
}

const fn answer(word: ast::VerdictWord) -> Answer {
    match word {
        ast::VerdictWord::Met => Answer::Met,
        ast::VerdictWord::Missed => Answer::Missed,
        ast::VerdictWord::Open => Answer::Open,
        ast::VerdictWord::Undetermined => Answer::Undetermined,
        ast::VerdictWord::NotApplicable => Answer::NotApplicable,
        ast::VerdictWord::Monitored => Answer::Monitored,
    }
}

const fn bucket(word: ast::CountWord) -> Bucket {
    match word {
        ast::CountWord::Met => Bucket::Met,
        ast::CountWord::Failed => Bucket::Failed,
        ast::CountWord::Open => Bucket::Open,
        ast::CountWord::Missing => Bucket::Missing,
        ast::CountWord::Excused => Bucket::Excused,
        ast::CountWord::Outside => Bucket::Outside,
        ast::CountWord::Unplaced => Bucket::Unplaced,
    }
}
