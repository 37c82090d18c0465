//! What the rules say about single rows, with the columns in which they look.

use tieuchi::source::text::{fold, nearest};
use tieuchi::source::{Arg, CellTest, Diagnostic, LeftOut, codes};

use super::super::expected::Expected;
use super::super::header::Header;
use crate::Origin;

/// What the rules say about single rows, with the columns in which they look.
///
/// # Errors
/// A column that is not there.
pub(super) fn conditions(
    origin: &Origin,
    header: &Header,
    expected: &Expected,
) -> Result<Vec<(usize, CellTest, LeftOut)>, Diagnostic> {
    let column = |name: &str| {
        let folded = fold(name);
        let place = header.headers.iter().position(|header| fold(header) == folded);
        let of_field = || expected.named(&folded).iter().find_map(|field| header.fields.get(*field).copied().flatten());
        place.map(|place| header.first + place).or_else(of_field)
    };
    let layout = &expected.layout;
    let skipped = layout.skipped.iter().map(|condition| (condition, LeftOut::Declared));
    let totals = layout.totals.iter().map(|condition| (condition, LeftOut::Total));
    let conditions = skipped.chain(totals).map(|(condition, because)| {
        let column = column(&condition.header).ok_or_else(|| no_column(origin, header, &condition.header))?;
        Ok((column, condition.test.clone(), because))
    });
    conditions.collect()
}

/// A clause names a column that is not there.
fn no_column(origin: &Origin, header: &Header, name: &str) -> Diagnostic {
    let headers: Vec<String> = header.headers.iter().filter(|header| !header.is_empty()).cloned().collect();
    let finding = origin.finding_at(codes::MISSING_COLUMN, header.rows.1, None).with("column", name);
    let finding = match nearest(name, headers.iter().map(String::as_str)) {
        Some(nearest) => finding.with("nearest", nearest).help("clause-nearest"),
        None => finding.help("clause"),
    };
    finding.with("columns", Arg::List(headers))
}
