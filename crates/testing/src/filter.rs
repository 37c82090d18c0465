//! Selecting tests by text.

use tieuchi::source::text::{fold, without_diacritics};
use tieuchi::test_case::TestCase;

/// Selects tests by a text in their title, or in the name of an indicator of which they expect something.
///
/// Case, diacritics and the separator of words (`_` or a space) make no difference.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records vụ counted by ngày\n  mã: id\n  đơn_vị: unit\n  ngày: date\nindicator không_vi_phạm: no vụ\ntest \"Một vụ là đủ\"\n  period 2026-04\n  given vụ\n    | đơn_vị | ngày |\n    | X | 2026-04-08 |\n  expect không_vi_phạm for X is missed")])?;
/// let test = rules.tests().next().unwrap();
/// let selects = |text| tieuchi_testing::Filter::new(text).selects(&test);
/// assert!(selects("mot vu") && selects("khong vi pham") && !selects("hai vu"));
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Filter {
    folded: String,
}

impl Filter {
    /// A filter for this text; the empty text selects all tests.
    #[must_use]
    pub fn new(text: &str) -> Filter {
        Filter { folded: folded(text) }
    }

    /// Whether a test is selected.
    #[must_use]
    pub fn selects(&self, test: &TestCase<'_>) -> bool {
        let contains = |text: &str| folded(text).contains(&self.folded);
        contains(test.title()) || test.expectations().any(|expectation| contains(expectation.indicator()))
    }
}

fn folded(text: &str) -> String {
    without_diacritics(&fold(&text.replace('_', " ")))
}
