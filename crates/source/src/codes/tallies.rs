//! `TC07xx`: tallies.

use crate::Code;

register! {
    /// A file that is not a tally, or is cut off or changed.
    NOT_A_TALLY = error(701);
    /// A tally in a form that this version does not read.
    TALLY_OF_OTHER_VERSION = error(702);
    /// A tally that was counted by rules that count something else.
    TALLY_OF_OTHER_RULES = error(703);
    /// A tally of another period.
    TALLY_OF_OTHER_PERIOD = error(704);
    /// A tally as of another moment, on which what was counted depends.
    TALLY_OF_OTHER_MOMENT = error(705);
    /// A tally that was counted with other units.
    TALLY_OF_OTHER_UNITS = error(706);
    /// Records that are in two tallies.
    OVERLAPPING_TALLIES = error(707);
    /// Records to be withdrawn from a tally that are not in it.
    NOT_IN_TALLY = error(708);
    /// Records that cannot be withdrawn from a tally.
    CANNOT_WITHDRAW = error(709);
    /// Tallies that state other days which their records cover.
    TALLIES_COVER_OTHER_DAYS = error(710);
    /// Errors in records that were passed over when a tally was made.
    ERRORS_IN_TALLY = error(711);
    /// A row that could not be read when a tally was made.
    UNREAD_ROW = error(712);
    /// More records than a tally counts.
    TOO_MANY_FOR_TALLY = error(713);
}
