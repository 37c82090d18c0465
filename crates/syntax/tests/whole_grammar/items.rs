//! Draws items: rule sets, calendars, records, indicators, amendments, scorecards, tests.

use tieuchi_syntax::ast::{
    Addition, Adjustment, Amend, AmendKind, AsOf, Calendar, CalendarClause, CalendarClauseKind, Cell, CellCondition,
    CellTest, Cite, Consequence, CountWord, Define, EmptyPoints, Expect, ExpectKind, Field, FieldKind, FigureWord,
    File, Given, GivenRows, Grade, GradeCap, InForce, Indicator, IndicatorClause, IndicatorClauseKind, Item,
    LayoutClause, LayoutClauseKind, MappedValue, Mapping, MappingLine, MappingLineKind, Name, NamedMeasure, Placement,
    Quantity, QuantityUnit, Records, RowRange, RuleSet, Scale, Scope, ScoreGroup, ScoreRow, Scorecard, Test, Uses,
    VerdictWord,
};

use super::draw::{AT, Draw};

impl Draw {
    /// A file: what belongs to no test comes first.
    pub(crate) fn file(&mut self) -> File {
        let mut items = self.some(1, 3, Self::item);
        // After a rule set it would be a clause of it.
        items.sort_by_key(|item| !matches!(item, Item::Uses(_)));
        items.extend(self.maybe(|draw| {
            let test = Item::Test(draw.test());
            draw.named("Item", test)
        }));
        File { items, ..File::default() }
    }

    fn item(&mut self) -> Item {
        let item = match self.below(12) {
            10 => Item::Uses(self.uses()),
            // `empty` on a line of its own is a mistake here.
            11 => Item::Addition(Addition {
                records: self.kind(),
                fields: self.some(1, 3, |draw| Field { empty: Vec::new(), ..draw.field() }),
                span: AT,
            }),
            8 => Item::Mapping(self.mapping()),
            0 => Item::RuleSet(self.rule_set()),
            1 => Item::Calendar(self.calendar()),
            2 => Item::Records(self.records()),
            3 => Item::Define(Define {
                name: self.name(),
                subjects: self.some(1, 3, Self::kind),
                condition: self.condition(),
                span: AT,
            }),
            4 => Item::Measure(NamedMeasure { name: self.name(), measure: self.measure(), span: AT }),
            5 => Item::Indicator(self.indicator()),
            6 => Item::Amend(self.amend()),
            7 => Item::Scorecard(self.scorecard()),
            _ => Item::Given(self.given()),
        };
        self.named("Item", item)
    }

    fn rule_set(&mut self) -> RuleSet {
        RuleSet {
            title: self.text(),
            issued_by: self.maybe(Self::text),
            source: self.maybe(Self::text),
            uses: self.some(0, 2, Self::uses),
            extends: self.maybe(Self::text),
            in_force: self.maybe(|draw| InForce { from: draw.date(), to: draw.maybe(Self::date), span: AT }),
            time_zone: self.maybe(Self::text),
            calendar: self.maybe(Self::name),
            year_begins: self.maybe(|draw| (draw.month_day(), AT)),
            years_written: self.maybe(Self::text),
            span: AT,
        }
    }

    fn uses(&mut self) -> Uses {
        Uses { path: self.text(), span: AT }
    }

    fn calendar(&mut self) -> Calendar {
        let clauses = self.some(1, 4, |draw| {
            let kind = match draw.below(5) {
                0 => CalendarClauseKind::WorkingWeek { from: draw.pick(&[1, 2, 3, 7]), to: draw.pick(&[4, 5, 6]) },
                1 => CalendarClauseKind::WorkingHours {
                    weekday: draw.maybe(|draw| draw.pick(&[1, 5, 7])),
                    spans: draw.some(1, 2, |draw| (draw.time(), draw.time())),
                },
                2 => CalendarClauseKind::CutOff { time: draw.time(), included: draw.coin() },
                3 => CalendarClauseKind::Off {
                    day: draw.date(),
                    in_exchange_for: draw.maybe(Self::date),
                    authority: draw.maybe(Self::text),
                },
                _ => CalendarClauseKind::DecidedTo(draw.date()),
            };
            CalendarClause { kind: draw.named("CalendarClauseKind", kind), span: AT }
        });
        Calendar { name: self.name(), extends: self.maybe(Self::name), clauses, span: AT }
    }

    fn records(&mut self) -> Records {
        let is_units = self.below(4) == 0;
        let name = if is_units { Name { text: "units".to_owned(), span: AT } } else { self.name() };
        let placement = self.maybe(|draw| {
            let placement = if draw.coin() {
                Placement::CountedBy(draw.name())
            } else {
                Placement::Lasting { from: draw.name(), to: draw.name() }
            };
            draw.named("Placement", placement)
        });
        let fields = self.some(0, 4, Self::field);
        let layout = self.layout();
        Records { is_units, name, title: self.maybe(Self::text), placement, fields, layout, span: AT }
    }

    /// Each clause once, except those that may appear again.
    fn layout(&mut self) -> Vec<LayoutClause> {
        let clauses = [
            self.maybe(|draw| LayoutClauseKind::Sheets(draw.some(1, 2, Self::text))),
            self.maybe(|draw| LayoutClauseKind::FromSheet(draw.name())),
            self.maybe(|draw| LayoutClauseKind::HeaderRows(draw.row_range())),
            self.maybe(|draw| LayoutClauseKind::Rows(draw.row_range())),
            self.maybe(|draw| LayoutClauseKind::SkippedRows(draw.cell_condition())),
            self.maybe(|draw| LayoutClauseKind::TotalRows(draw.cell_condition())),
            self.maybe(|draw| LayoutClauseKind::SkippedRows(draw.cell_condition())),
            self.maybe(|draw| LayoutClauseKind::FilledDown(draw.some(1, 2, Self::name))),
            self.maybe(|draw| LayoutClauseKind::PeriodColumns {
                form: draw.text(),
                period: draw.name(),
                value: draw.name(),
            }),
            self.maybe(|draw| LayoutClauseKind::Encoding(draw.text())),
            self.maybe(|draw| LayoutClauseKind::Empty(draw.some(1, 3, Self::text))),
            // Last: a number at its end may be read with the name that begins another clause (`5` and `minutes`).
            self.maybe(|draw| LayoutClauseKind::Always {
                condition: draw.condition(),
                consequence: {
                    let consequence = draw.pick(&[Consequence::Warning, Consequence::Missing, Consequence::Refused]);
                    draw.named("Consequence", consequence)
                },
            }),
        ];
        let clause = |(kind, draw): (LayoutClauseKind, &mut Draw)| LayoutClause {
            kind: draw.named("LayoutClauseKind", kind),
            span: AT,
        };
        clauses.into_iter().flatten().map(|kind| clause((kind, self))).collect()
    }

    fn mapping(&mut self) -> Mapping {
        let lines = self.some(1, 3, |draw| {
            let kind = if draw.coin() {
                MappingLineKind::Field(draw.name())
            } else {
                let value = match draw.below(3) {
                    0 => MappedValue::Choice(draw.text()),
                    1 => MappedValue::Yes,
                    _ => MappedValue::No,
                };
                MappingLineKind::Value { written: draw.text(), value: draw.named("MappedValue", value) }
            };
            MappingLine { header: draw.text(), kind: draw.named("MappingLineKind", kind), span: AT }
        });
        Mapping { records: self.kind(), office: self.text(), lines, span: AT }
    }

    fn row_range(&mut self) -> RowRange {
        RowRange { first: self.pick(&[1, 5]), last: self.pick(&[None, Some(5), Some(40)]), span: AT }
    }

    fn cell_condition(&mut self) -> CellCondition {
        let test = match self.below(6) {
            0 => CellTest::Missing,
            1 => CellTest::Present,
            2 => CellTest::Is(self.text()),
            3 => CellTest::BeginsWith(self.text()),
            4 => CellTest::EndsWith(self.text()),
            _ => CellTest::Contains(self.text()),
        };
        CellCondition { header: self.text(), test: self.named("CellTest", test) }
    }

    fn field(&mut self) -> Field {
        let kind = match self.below(10) {
            0 => FieldKind::Id,
            1 => FieldKind::Unit { own: self.coin() },
            2 => FieldKind::Reference(self.name()),
            3 => FieldKind::Text,
            4 => FieldKind::OneOf(self.some(1, 3, Self::text)),
            5 => FieldKind::YesNo,
            6 => FieldKind::Number {
                whole: self.coin(),
                lowest: self.maybe(|draw| -draw.number()),
                highest: self.maybe(Self::number),
            },
            7 => FieldKind::Date,
            8 if self.coin() => FieldKind::DateTime,
            8 => FieldKind::Deadline,
            _ => FieldKind::Duration,
        };
        Field {
            name: self.name(),
            headers: self.some(0, 2, Self::text),
            kind: self.named("FieldKind", kind),
            kind_span: AT,
            optional: self.coin(),
            formats: self.some(0, 2, Self::text),
            empty: self.some(0, 2, Self::text),
            span: AT,
        }
    }

    fn cites(&mut self) -> Vec<Cite> {
        self.some(0, 2, |draw| Cite { parts: draw.some(1, 3, Self::text), span: AT })
    }

    fn indicator(&mut self) -> Indicator {
        let mut clauses = Vec::new();
        let mut put = |kind| clauses.push(IndicatorClause { kind, span: AT });
        if self.coin() {
            let target = IndicatorClauseKind::Target(self.target());
            put(self.named("IndicatorClauseKind", target));
        }
        for _ in 0..self.below(2) {
            let mut date = self.date();
            date.day = self.pick(&[1, 31]);
            let milestone = IndicatorClauseKind::Milestone(date, self.target());
            put(self.named("IndicatorClauseKind", milestone));
        }
        if self.coin() {
            let stretch = IndicatorClauseKind::Stretch(self.target());
            put(self.named("IndicatorClauseKind", stretch));
        }
        if self.coin() {
            let monitor = IndicatorClauseKind::Monitor(self.measure());
            put(self.named("IndicatorClauseKind", monitor));
        }
        Indicator {
            name: self.name(),
            title: self.maybe(Self::text),
            cites: self.cites(),
            scope: self.maybe(|draw| Scope { filter: draw.maybe(Self::condition), span: AT }),
            clauses,
            span: AT,
        }
    }

    fn amend(&mut self) -> Amend {
        let kind = match self.below(3) {
            0 => AmendKind::Tighten(self.target()),
            1 => AmendKind::Replace(self.target()),
            _ => AmendKind::Repeal,
        };
        Amend { indicator: self.name(), cites: self.cites(), kind: self.named("AmendKind", kind), span: AT }
    }

    fn any_quantity(&mut self) -> Quantity {
        let percent = self.coin();
        self.quantity(percent)
    }

    fn scorecard(&mut self) -> Scorecard {
        Scorecard {
            name: self.name(),
            title: self.maybe(Self::text),
            cites: self.cites(),
            groups: self.some(1, 2, |draw| ScoreGroup {
                title: draw.text(),
                points: draw.number(),
                rows: draw.some(0, 3, Self::score_row),
                span: AT,
            }),
            adjustments: self.some(0, 2, |draw| Adjustment {
                adds: draw.coin(),
                points: draw.number(),
                population: draw.population(),
                at_most: draw.maybe(Self::number),
                span: AT,
            }),
            grades: self.some(0, 2, |draw| {
                let from = draw.maybe(Self::number);
                let condition = from.and_then(|_| draw.maybe(Self::condition));
                Grade { title: draw.text(), from, condition, span: AT }
            }),
            caps: self.some(0, 1, |draw| GradeCap {
                share: draw.quantity(true),
                of: draw.text(),
                capped: draw.text(),
                span: AT,
            }),
            span: AT,
        }
    }

    fn score_row(&mut self) -> ScoreRow {
        let scale = match self.below(3) {
            0 => Scale::IfMet(self.number()),
            1 => Scale::Scaled { points: self.number(), from: self.any_quantity(), to: self.any_quantity() },
            _ => Scale::Steps(self.some(1, 3, |draw| (draw.number(), draw.any_quantity()))),
        };
        let empty = self.maybe(|draw| {
            let empty = draw.pick(&[EmptyPoints::Full, EmptyPoints::None, EmptyPoints::LeftOut]);
            draw.named("EmptyPoints", empty)
        });
        ScoreRow { indicator: self.name(), scale: self.named("Scale", scale), empty, span: AT }
    }

    fn cell(&mut self) -> Cell {
        Cell { text: self.pick(&["", "A", "đã ký", "2026-05-05 # x", "“a”"]).to_owned(), span: AT }
    }

    fn given(&mut self) -> Given {
        let rows = if self.coin() {
            GivenRows::File(self.text())
        } else {
            let columns = 1 + self.below(3);
            let header = (0..columns).map(|_| self.cell()).collect();
            let rows = self.some(0, 2, |draw| (0..columns).map(|_| draw.cell()).collect());
            GivenRows::Table { header, rows }
        };
        Given {
            records: self.kind(),
            covering: self.maybe(|draw| (draw.date(), draw.date())),
            rows: self.named("GivenRows", rows),
            span: AT,
        }
    }

    fn test(&mut self) -> Test {
        Test {
            title: self.text(),
            as_of: self.maybe(|draw| AsOf { date: draw.date(), time: draw.maybe(Self::time), span: AT }),
            period: self.maybe(|draw| (draw.period(), AT)),
            given: self.some(0, 2, Self::given),
            expect: self.some(0, 4, Self::expect),
            span: AT,
        }
    }

    fn verdict(&mut self) -> VerdictWord {
        let verdict = self.pick(&[
            VerdictWord::Met,
            VerdictWord::Missed,
            VerdictWord::Open,
            VerdictWord::Undetermined,
            VerdictWord::NotApplicable,
            VerdictWord::Monitored,
        ]);
        self.named("VerdictWord", verdict)
    }

    fn count_word(&mut self) -> CountWord {
        let word = self.pick(&[
            CountWord::Met,
            CountWord::Failed,
            CountWord::Open,
            CountWord::Missing,
            CountWord::Excused,
            CountWord::Outside,
            CountWord::Unplaced,
        ]);
        self.named("CountWord", word)
    }

    fn expect(&mut self) -> Expect {
        let kind = match self.below(9) {
            0 => ExpectKind::Verdict(self.verdict()),
            1 => ExpectKind::Settled(self.coin()),
            2 => {
                let word = self.pick(&[
                    FigureWord::Value,
                    FigureWord::Lowest,
                    FigureWord::Highest,
                    FigureWord::Baseline,
                    FigureWord::Change,
                ]);
                let quantity = self.maybe(|draw| {
                    let quantity = draw.any_quantity();
                    let unit = match quantity.unit {
                        QuantityUnit::PercentagePoints => QuantityUnit::Plain,
                        unit => unit,
                    };
                    Quantity { number: -quantity.number, unit, ..quantity }
                });
                ExpectKind::Figure(self.named("FigureWord", word), quantity)
            }
            3 => ExpectKind::Count(self.count_word(), 12),
            4 => ExpectKind::Ids(self.count_word(), self.some(1, 3, Self::text)),
            5 => ExpectKind::Headroom(self.pick(&[-3, 0, 12])),
            6 => ExpectKind::Stretch(self.coin()),
            7 => ExpectKind::Window(self.period(), self.verdict()),
            _ => ExpectKind::Record,
        };
        let unit = Cell { text: self.pick(&["X01", "*", "H35.12-0417", "xã A", "là A"]).to_owned(), span: AT };
        Expect { indicator: self.name(), unit, kind: self.named("ExpectKind", kind), span: AT }
    }
}
