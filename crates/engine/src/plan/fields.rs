//! Which fields of which kinds are read.

use tieuchi_model::indicator::visit::{self, Visitor};
use tieuchi_model::indicator::{
    Averaged, Comparison, Condition, ConditionKind, Expr, Has, Indicator, LimitSpec, Population, Relation, RuleSet,
    Timely, TimelySide,
};
use tieuchi_model::schema::{FieldId, FieldKind, FieldSet, Kind, KindId, Placement};

use super::Counted;

/// The fields of each kind, by the kind's index.
type Fields = [FieldSet];

fn add(fields: &mut Fields, kind: KindId, field: FieldId) {
    if let Some(of_kind) = fields.get_mut(kind.0) {
        of_kind.insert(field);
    }
}

/// The fields of each kind that an indicator reads, in the order of their declaration, without those that only give a record
/// its id or unit.
#[must_use]
pub fn fields_of(rules: &RuleSet, indicator: &Indicator) -> Vec<Vec<FieldId>> {
    let mut fields = vec![FieldSet::new(); rules.kinds.len()];
    visit::indicator(&mut Read(&mut fields), indicator);
    fields.iter().map(|of_kind| of_kind.iter().collect()).collect()
}

/// Fields that are read, by the kind's index.
struct Read<'f>(&'f mut Fields);

impl<'m> Visitor<'m> for Read<'_> {
    fn field(&mut self, subject: KindId, found: FieldId) {
        add(self.0, subject, found);
    }
}

/// Fields that are read by a part itself, not by the conditions and the populations inside it.
struct ReadHere<'f>(&'f mut Fields);

impl<'m> Visitor<'m> for ReadHere<'_> {
    fn field(&mut self, subject: KindId, found: FieldId) {
        add(self.0, subject, found);
    }

    fn condition(&mut self, _: KindId, _: &'m Condition) {}

    fn population(&mut self, _: &'m Population) {}
}

/// The fields that place the records of a population in windows.
pub(super) fn of_placement(placement: Placement, kind: KindId, fields: &mut Fields) {
    match placement {
        Placement::CountedBy(field) => add(fields, kind, field),
        Placement::Lasting { from, to } => {
            add(fields, kind, from);
            add(fields, kind, to);
        }
        Placement::Register => {}
    }
}

/// What is counted beyond the records themselves.
pub(super) fn of_counted(counted: Counted<'_>, kind: KindId, fields: &mut Fields) {
    match counted {
        Counted::Records | Counted::Share(_) => {}
        Counted::Distinct(field) => add(fields, kind, field),
        Counted::Sum(of) | Counted::Average(Averaged::Number(of)) => visit::expr(&mut Read(fields), kind, of),
        Counted::Average(Averaged::Difference { later, earlier, .. }) => {
            visit::expr(&mut Read(fields), kind, later);
            visit::expr(&mut Read(fields), kind, earlier);
        }
    }
}

/// The reference by which related records name their subject.
pub(super) fn of_relation(has: &Has, fields: &mut Fields) {
    if let Relation::Reference(field) = has.by {
        add(fields, has.related.kind, field);
    }
}

/// What a condition reads itself, without the conditions within it and without related records.
pub(super) fn of_atom(condition: &ConditionKind, kind: KindId, fields: &mut Fields) {
    if !matches!(condition, ConditionKind::Has(_)) {
        visit::condition_kind(&mut ReadHere(fields), kind, condition);
    }
}

/// The deadlines with which a condition compares something as moments, so that a deadline at 00:00 ends as its day begins.
///
/// Not among them: a deadline whose day is used, one that is compared with a day (the days decide), and one before
/// whose moment something must lie (which for 00:00 is before its day).
pub(super) fn deadlines_as_moments(condition: &ConditionKind, kind: &Kind, found: &mut FieldSet) {
    let is_day = |expr: &Expr| match expr {
        Expr::Field(field) => kind.field(*field).is_some_and(|field| field.kind == FieldKind::Date),
        Expr::Literal(_) | Expr::MonthDay(_) | Expr::PeriodDay(_) => true,
        Expr::Else(..) | Expr::Arithmetic { .. } => false,
    };
    let mut limit = |limit: &Expr, what: &Expr| {
        if !is_day(what) {
            deadlines_of(limit, kind, found);
        }
    };
    match condition {
        ConditionKind::Timely(Timely {
            what,
            side: TimelySide::By | TimelySide::After,
            limit: LimitSpec::Value(of),
            ..
        }) => {
            limit(of, what);
        }
        ConditionKind::Compare { left, op, right } => {
            use Comparison::{Equal, Greater, GreaterOrEqual, Less, LessOrEqual, NotEqual};
            if matches!(op, LessOrEqual | Greater | Equal | NotEqual) {
                limit(right, left);
            }
            if matches!(op, GreaterOrEqual | Less | Equal | NotEqual) {
                limit(left, right);
            }
        }
        _ => {}
    }
}

fn deadlines_of(expr: &Expr, kind: &Kind, found: &mut FieldSet) {
    let is_deadline = |field: &FieldId| kind.field(*field).is_some_and(|field| field.kind == FieldKind::Deadline);
    found.extend(expr.fields().into_iter().filter(is_deadline));
}
