//! Periods and the windows in them.

use crate::indicator::Cut;
use crate::time::{Cadence, MonthDay, Period, When, Window, Zone};

#[expect(missing_docs, unused_variables, reason = "being built")]
impl Period {
    #[must_use]
    pub fn parse(text: &str) -> Option<Period> { None }
    #[must_use]
    pub fn label(self) -> String { String::new() }
    #[must_use]
    pub fn window(self, year_begins: MonthDay) -> Option<Window> { None }
    #[must_use]
    pub fn previous_year(self, year_begins: MonthDay) -> Option<(Period, Window)> { None }
    #[must_use]
    pub fn previous_period(self, year_begins: MonthDay) -> Option<(Period, Window)> { None }
    #[must_use]
    pub fn in_year(self, year: i16, year_begins: MonthDay) -> Option<(Period, Window)> { None }
}

/// The windows of a cadence that belong to a period.
#[expect(unused_variables, reason = "being built")]
#[must_use]
pub fn windows(period: Window, cadence: Cadence, year_begins: MonthDay) -> Vec<(Period, Window)> { Vec::new() }

/// A window cut short.
#[expect(unused_variables, reason = "being built")]
#[must_use]
pub fn cut(window: Window, cut: &Cut) -> Window { window }

/// A day or moment as it is written for `as of`.
#[expect(unused_variables, reason = "being built")]
#[must_use]
pub fn parse_moment(text: &str, zone: &Zone) -> Option<When> { None }
