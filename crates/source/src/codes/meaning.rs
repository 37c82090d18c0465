//! Types, values, units of time and targets that cannot mean anything.

use crate::Code;

register! {
    /// A value of one type where another is needed.
    WRONG_TYPE = error(301);
    /// Two values of types that cannot be compared.
    CANNOT_COMPARE = error(302);
    /// Values that can be equal, but not greater or less.
    NO_ORDER = error(303);
    /// A field that is not a condition by itself.
    NOT_A_CONDITION = error(304);
    /// A field or a calculation in the place of a fixed value.
    NOT_A_FIXED_VALUE = error(305);
    /// A share that can never be reached.
    OVER_ALL = error(306);
    /// A percentage as the bound of a number of records.
    PERCENT_OF_COUNT = error(307);
    /// A plain number as the bound of a share.
    SHARE_NEEDS_PERCENT = error(308);
    /// A number of records that is not whole.
    NOT_WHOLE = error(309);
    /// A bound in a unit that its figure is not counted in.
    WRONG_BOUND = error(310);
    /// A range whose end is below its beginning.
    RANGE_REVERSED = error(311);
    /// A day that does not exist.
    NO_SUCH_DAY = error(312);
    /// 29 February as a day of every year.
    LEAP_DAY = error(313);
    /// A time of day that does not exist.
    NO_SUCH_TIME = error(314);
    /// A clock time that the zone skips or has twice on that day.
    AMBIGUOUS_TIME = error(315);
    /// A period that does not exist.
    NO_SUCH_PERIOD = error(316);
    /// A last day before the first.
    DAYS_REVERSED = error(317);
    /// Working hours that end before they begin.
    HOURS_REVERSED = error(318);
    /// A month and day for records that no date places in a year.
    MONTH_DAY_NEEDS_YEAR = error(319);
    /// Hours or minutes between two days.
    HOURS_BETWEEN_DAYS = error(320);
    /// Working hours by a calendar that states no working hours.
    NO_WORKING_HOURS = error(321);
    /// A length of time that must be whole and is not, or that is too long.
    WRONG_LENGTH = error(322);
    /// A window without a field, of records that no field places in one.
    WINDOW_NEEDS_FIELD = error(323);
    /// `every …` in the place of a single window.
    EVERY_NOT_HERE = error(324);
    /// A comma clause that does not belong to a share.
    CLAUSE_NEEDS_SHARE = error(325);
    /// A comma clause that is written twice.
    CLAUSE_TWICE = error(326);
    /// Comma clauses out of their order.
    CLAUSE_ORDER = error(327);
    /// An indicator without target, milestones or monitored figure.
    ASKS_NOTHING = error(328);
    /// An indicator with more than one of target, milestones and monitored figure.
    ASKS_TWICE = error(329);
    /// A stretch without a target.
    STRETCH_ALONE = error(330);
    /// Two milestones of one day.
    MILESTONE_TWICE = error(332);
    /// `meets` for something that is not a unit.
    MEETS_NEEDS_UNIT = error(333);
    /// `meets` of an indicator that has no target.
    MEETS_MONITOR = error(334);
    /// `meets` of an indicator that never applies to these units.
    MEETS_NEVER = error(335);
    /// One moment less another without a length to compare it with.
    DIFFERENCE_ALONE = error(336);
    /// An average span of time without its unit.
    AVERAGE_UNIT = error(337);
    /// A ratio as a part of a ratio.
    RATIO_OF_RATIO = error(338);
    /// `own` for something that is not a unit.
    OWN_NEEDS_UNIT = error(339);
    /// A written form by which nothing can be read.
    WRONG_FORMAT = error(340);
    /// A comparison with an earlier time, of a measure that has no earlier figure.
    NO_EARLIER_FIGURE = error(341);
    /// `meets` in a condition on related records, which are counted before any verdict.
    MEETS_OF_RELATED = error(342);
    /// Rows of a table that cannot be: row 0, the last before the first, a header of too many rows or below the records.
    WRONG_ROWS = error(343);
    /// A text that means that there is no value, and is a value of the field too.
    EMPTY_IS_A_VALUE = error(344);
    /// Two written forms of a field by which one text has two meanings.
    FORMS_DISAGREE = error(345);
    /// A field that a clause on tables fills, and that another fills too.
    FILLED_TWICE = error(346);
    /// `always` with a condition that needs more than the record: related records, a verdict, the period.
    ALWAYS_OF_RECORD = error(347);
    /// Working hours of a day that is not in the working week.
    HOURS_OF_REST_DAY = error(348);
    /// A form of years that is not one, that reads like a month, or that years of the calendar do not have.
    WRONG_YEAR_FORM = error(349);
    /// A text of an office that is mapped to a value that its field cannot have.
    VALUE_NOT_MAPPED = error(350);
    /// A part of each year after another cadence than `every year`.
    PART_OF_YEAR = error(360);
    /// The length of a window that is zero, or is not counted in days, weeks, months or years.
    WINDOW_LENGTH = error(361);
    /// Blocks of weeks or months that do not divide a year.
    WRONG_BLOCKS = error(362);
    /// A day of the month after another window than `every month`.
    DAY_NEEDS_MONTH = error(363);
    /// Those that exist on a day, of a kind that does not last; or all up to a day, of one that lasts.
    WRONG_PLACING = error(364);
}
