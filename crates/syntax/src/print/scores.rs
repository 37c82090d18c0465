//! Scorecards as lines: groups with their rows, adjustments, grades and caps, in the author's order.

use super::condition::Around;
use super::items::opened;
use super::lines::{Kept, Line, aligned};
use super::words::{Writer, sentence};
use crate::ast::{Adjustment, EmptyPoints, Grade, GradeCap, Scale, ScoreGroup, ScoreRow, Scorecard};
use crate::keywords::{self as words, Place};
use rust_decimal::Decimal;

impl Writer<'_> {
    pub(super) fn scorecard(self, item: &Scorecard) -> Vec<Line> {
        let mut lines = self.cites(&item.cites);
        lines.extend(item.groups.iter().flat_map(|group| self.group(group)));
        lines.extend(item.adjustments.iter().map(|adjustment| self.adjustment(adjustment)));
        lines.extend(item.grades.iter().map(|grade| self.grade(grade)));
        lines.extend(item.caps.iter().map(|cap| self.cap(cap)));
        let (heading, end) = self.titled(&words::SCORECARD, &item.name, item.title.as_ref());
        opened(&heading, item.span, end, lines)
    }

    fn group(self, group: &ScoreGroup) -> Vec<Line> {
        let heading = sentence([self.keyword(&words::GROUP), &self.text(&group.title), &self.points(group.points)]);
        let end = group.title.span.end;
        let rows_begin = group.rows.first().map_or(group.span.end, |row| row.span.start);
        let kept = Kept::Words { after: None, up_to: Some(rows_begin) };
        let mut lines = vec![Line { end, kept, ..Line::clause(&heading, group.span) }];
        let names: Vec<Vec<String>> =
            group.rows.iter().map(|row| vec![self.name_at(&row.indicator, Place::Kind)]).collect();
        lines.extend(aligned(&names).iter().zip(&group.rows).map(|(name, row)| {
            let head = format!("{} ", name.concat());
            Line { indent: 4, ..Line::headed(head, &self.score_row(row), row.indicator.span.end, row.span) }
        }));
        lines
    }

    fn score_row(self, row: &ScoreRow) -> String {
        let scale = match &row.scale {
            Scale::IfMet(points) => sentence([&self.points(*points), self.keyword(&words::IF_MET)]),
            Scale::Scaled { points, from, to } => sentence([
                &self.points(*points),
                self.keyword(&words::SCALED_FROM),
                &self.quantity(*from),
                self.keyword(&words::TO),
                &self.quantity(*to),
            ]),
            Scale::Steps(steps) => {
                let steps: Vec<String> = steps
                    .iter()
                    .map(|(points, from)| {
                        sentence([&self.points(*points), self.keyword(&words::STEP_FROM), &self.quantity(*from)])
                    })
                    .collect();
                steps.join(", ")
            }
        };
        let Some(empty) = row.empty else { return scale };
        let given = match empty {
            EmptyPoints::Full => &words::FULL_POINTS,
            EmptyPoints::None => &words::NO_POINTS,
            EmptyPoints::LeftOut => &words::LEFT_OUT_OF_SCORE,
        };
        format!("{scale}, {} {}", self.keyword(&words::UNLESS_EMPTY), self.keyword(given))
    }

    /// `10 points`.
    fn points(self, points: Decimal) -> String {
        let word = self.keyword(&words::POINTS);
        let word = if points == Decimal::ONE && !self.is_vietnamese() { word.trim_end_matches('s') } else { word };
        sentence([&self.number(points), word])
    }

    fn adjustment(self, adjustment: &Adjustment) -> Line {
        let verb = if adjustment.adds { &words::ADD } else { &words::DEDUCT };
        let most =
            adjustment.at_most.map(|most| format!(", {} {}", self.keyword(&words::POINTS_AT_MOST), self.points(most)));
        let text = sentence([
            self.keyword(verb),
            &self.points(adjustment.points),
            self.keyword(&words::FOR_EACH),
            &self.population(&adjustment.population),
        ]);
        Line::clause(&(text + &most.unwrap_or_default()), adjustment.span)
    }

    fn grade(self, grade: &Grade) -> Line {
        let from = match grade.from {
            Some(from) => sentence([self.keyword(&words::GRADE_FROM), &self.points(from)]),
            None => self.keyword(&words::OTHERWISE).to_owned(),
        };
        let condition = grade.condition.as_ref();
        let condition = condition
            .map(|condition| sentence([self.keyword(&words::GRADE_IF), &self.condition(condition, Around::Nothing)]))
            .unwrap_or_default();
        let text = sentence([self.keyword(&words::GRADE), &self.text(&grade.title), &from, &condition]);
        Line::clause(&text, grade.span)
    }

    /// `at most 20% of the number graded "A" are "B"`, `số xếp loại "B" không quá 20% số xếp loại "A"`.
    fn cap(self, cap: &GradeCap) -> Line {
        let (most, share, graded) =
            (self.keyword(&words::AT_MOST), self.quantity(cap.share), self.keyword(&words::NUMBER_GRADED));
        let (of, capped) = (self.text(&cap.of), self.text(&cap.capped));
        let text = self.either(
            sentence([most, &share, graded, &of, words::ARE.english, &capped]),
            sentence([graded, &capped, most, &share, graded, &of]),
        );
        Line::clause(&text, cap.span)
    }
}
