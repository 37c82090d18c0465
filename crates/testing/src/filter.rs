//! Which tests are asked for.

use tieuchi::source::text::{fold, without_diacritics};
use tieuchi::test_case::TestCase;

/// Picks tests by a text that their title, or the name of an indicator of which they expect something, contains.
///
/// Case, diacritics and the way of joining words (`_`, spaces) make no difference.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records vụ counted by ngày\n  mã: id\n  đơn_vị: unit\n  ngày: date\nindicator không_vi_phạm: no vụ\ntest \"Một vụ là đủ\"\n  period 2026-04\n  given vụ\n    | đơn_vị | ngày |\n    | X | 2026-04-08 |\n  expect không_vi_phạm for X is missed")])?;
/// let test = rules.tests().next().unwrap();
/// let picks = |text| tieuchi_testing::Filter::new(text).picks(&test);
/// assert!(picks("mot vu") && picks("khong vi pham") && !picks("hai vu"));
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Filter {
    wanted: String,
}

impl Filter {
    /// Tests that have to do with this text; with the empty one all of them.
    #[must_use]
    pub fn new(text: &str) -> Filter {
        Filter { wanted: plain(text) }
    }

    /// Whether a test is asked for.
    #[must_use]
    pub fn picks(&self, test: &TestCase<'_>) -> bool {
        let is_meant = |text: &str| plain(text).contains(&self.wanted);
        is_meant(test.title()) || test.expectations().any(|expectation| is_meant(expectation.indicator()))
    }
}

fn plain(text: &str) -> String {
    without_diacritics(&fold(&text.replace('_', " ")))
}
