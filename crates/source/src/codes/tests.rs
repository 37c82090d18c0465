//! Tests that rules carry.

use crate::Code;

register! {
    /// A test that expects nothing.
    EXPECTS_NOTHING = error(601);
    /// A test without a period.
    TEST_WITHOUT_PERIOD = error(602);
    /// Two tests of one title.
    TEST_TITLE_TWICE = error(603);
    /// A column that is not a field of its kind of record.
    UNKNOWN_COLUMN = error(604);
    /// Two columns of one field.
    COLUMN_TWICE = error(605);
    /// A row with more or fewer cells than there are columns.
    RAGGED_TABLE = error(606);
    /// A `stretch` expected of an indicator that has no `stretch`.
    NO_STRETCH = error(607);
    /// A verdict expected for a unit that the test does not give.
    UNIT_NOT_GIVEN = error(608);
    /// One kind of record given by two tables.
    GIVEN_TWICE = error(609);
    /// A verdict that an indicator never has.
    VERDICT_NEVER_COMES = error(610);
    /// A window that the indicator does not have in the period.
    NO_SUCH_WINDOW = error(611);
    /// A figure, count or headroom that the verdicts of an indicator do not carry.
    NOT_CARRIED = error(612);
    /// A share below 0 % or above 100 %.
    SHARE_NEVER_SO = error(613);
    /// Two expectations of the same thing that contradict each other.
    EXPECTED_OTHERWISE = error(614);
    /// A file of records outside the folder of its rules.
    FILE_OUTSIDE = error(615);
    /// A list of reviewed mutants without one of its columns.
    REVIEWED_COLUMN = error(620);
    /// A reviewed mutant that is not a survivor.
    REVIEWED_NOT_A_SURVIVOR = error(621);
    /// A reviewed mutant without a reason.
    REVIEWED_WITHOUT_REASON = error(622);
}
