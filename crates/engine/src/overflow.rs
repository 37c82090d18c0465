//! Numbers that do not fit together: a sum that remembers whose numbers they were, and the findings that name them.

use std::cell::RefCell;
use std::collections::BTreeSet;

use tieuchi_model::ratio::Ratio;
use tieuchi_source::{Arg, Diagnostic, Place, codes};

/// A number with the record that it is from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Summand<'a> {
    pub(crate) number: Ratio,
    pub(crate) file: &'a str,
    pub(crate) row: u64,
}

/// A record whose number takes much room.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Wide {
    bits: u32,
    file: Box<str>,
    row: u64,
}

/// How many bits above and below the line a number may take before the record is remembered: sums of a thousand million
/// narrower decimals fit.
const WIDE: u32 = 60;

/// An exact sum, as long as it fits into 128-bit integers.
#[derive(Clone, Debug)]
pub(crate) struct Sum {
    /// `None` where it does not fit.
    total: Option<Ratio>,
    /// The record with the widest numerator, and the one with the widest denominator.
    widest: [Option<Box<Wide>>; 2],
}

impl Default for Sum {
    fn default() -> Self {
        Sum { total: Some(Ratio::ZERO), widest: [None, None] }
    }
}

impl Sum {
    pub(crate) fn add(&mut self, summand: Summand<'_>) {
        let bits = |part: i128| i128::BITS - part.unsigned_abs().leading_zeros();
        let parts = [bits(summand.number.numerator()), bits(summand.number.denominator())];
        if parts.iter().sum::<u32>() > WIDE {
            for (widest, bits) in self.widest.iter_mut().zip(parts) {
                if widest.as_ref().is_none_or(|widest| widest.bits < bits) {
                    *widest = Some(Box::new(Wide { bits, file: summand.file.into(), row: summand.row }));
                }
            }
        }
        self.total = self.total.and_then(|total| total.checked_add(summand.number));
    }

    pub(crate) fn merge(&mut self, other: &Sum) {
        for (widest, more) in self.widest.iter_mut().zip(&other.widest) {
            if let Some(more) = more
                && widest.as_ref().is_none_or(|widest| widest < more)
            {
                *widest = Some(more.clone());
            }
        }
        self.total = self.total.zip(other.total).and_then(|(total, more)| total.checked_add(more));
    }

    /// The sum; an error names the records whose numbers do not fit together: file and row.
    pub(crate) fn total(&self) -> Result<Ratio, Vec<(&str, u64)>> {
        self.total.ok_or_else(|| {
            let mut records: Vec<(&str, u64)> =
                self.widest.iter().flatten().map(|wide| (wide.file.as_ref(), wide.row)).collect();
            records.sort_unstable();
            records.dedup();
            records
        })
    }
}

/// The numbers that did not fit, noted wherever one turns up; each is told once.
#[derive(Debug, Default)]
pub(crate) struct Overflows {
    noted: RefCell<BTreeSet<Vec<(String, u64)>>>,
}

impl Overflows {
    /// Notes the records whose numbers do not fit; none where a figure is too large by itself.
    pub(crate) fn note<'a>(&self, records: impl IntoIterator<Item = (&'a str, u64)>) {
        let records = records.into_iter().map(|(file, row)| (file.to_owned(), row)).collect();
        self.noted.borrow_mut().insert(records);
    }

    /// The findings, one for each set of records; `rules` names the rule set where no record can be named.
    pub(crate) fn findings(self, rules: &str) -> Vec<Diagnostic> {
        let noted = self.noted.into_inner();
        let named = noted.iter().any(|records| !records.is_empty());
        let finding = |records: Vec<(String, u64)>| {
            let list: Vec<String> = records.iter().map(|(_, row)| row.to_string()).collect();
            let rows = Arg::Number(i64::try_from(list.len()).unwrap_or(i64::MAX));
            match records.into_iter().next() {
                Some((file, row)) => {
                    let place = Place::Record { file, row: Some(row), column: None };
                    Diagnostic::new(codes::OVERFLOW, place)
                        .with("rows", rows)
                        .with("list", Arg::List(list))
                        .help("help")
                }
                None => {
                    Diagnostic::new(codes::OVERFLOW, Place::File(rules.to_owned())).with("rows", rows).help("figure")
                }
            }
        };
        // Where records are named, a figure that does not fit follows from them.
        noted.into_iter().filter(|records| !named || !records.is_empty()).map(finding).collect()
    }
}
