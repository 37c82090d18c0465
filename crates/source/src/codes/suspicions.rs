//! What is legal but probably not meant.

use crate::Code;

register! {
    /// A change from a baseline that can be zero, without `, or no …`.
    BASELINE_MAY_BE_ZERO = warning(401);
    /// `fewer … than` an earlier figure that can be zero, without `, or no …`.
    FEWER_THAN_NONE = warning(402);
    /// A condition that is always true.
    ALWAYS_TRUE = warning(403);
    /// A condition that is always false.
    ALWAYS_FALSE = warning(404);
    /// A kind of record that no rule reads.
    UNREAD_RECORDS = warning(405);
    /// A definition that no rule reads.
    UNREAD_DEFINE = warning(406);
    /// A declared measure that no rule reads.
    UNREAD_MEASURE = warning(407);
    /// A comparison with a field that may be empty.
    MAY_BE_EMPTY = warning(408);
    /// A planned moment compared with something that happens: the latter is empty until then.
    LIMIT_NOT_PLANNED = warning(409);
    /// A day compared with a moment: the days decide.
    DAYS_DECIDE = warning(410);
    /// A target that misses units which no record names.
    SILENT_UNITS = warning(411);
    /// `has` over units of several levels: records of lower units count for each level.
    POOLED_UNITS = warning(412);
    /// A stretch that does not go beyond its target.
    STRETCH_NOT_BEYOND = warning(413);
    /// A bound that every figure reaches.
    BOUND_ALWAYS = warning(414);
    /// A bound that no figure reaches.
    BOUND_NEVER = warning(415);
    /// A fall by more than 100 %.
    FALL_OVER_ALL = warning(416);
    /// A declared calendar that the rule set does not name.
    CALENDAR_NOT_USED = warning(417);
    /// A part of the rules that is read and formatted, but not evaluated.
    NOT_EVALUATED = warning(418);
    /// `not A by B`, which is met if A never happened.
    MET_BY_NEVER = warning(419);
    /// A date that must be present, at whatever time it was.
    PRESENT_AT_ANY_TIME = warning(420);
    /// `period` inside `every …`, which means each of its windows.
    PERIOD_IN_EVERY = warning(421);
    /// A comparison with an earlier time of a ratio with one side that has no earlier figure.
    SIDE_WITHOUT_EARLIER = warning(422);
    /// A character in a comment that controls a terminal or turns the direction of text.
    HIDDEN_IN_COMMENT = warning(423);
    /// An invisible character in a text or a table.
    INVISIBLE_CHARACTER = warning(424);
    /// A block of rules of a Markdown file that is not read: in a comment or an element of HTML, in a quote, or indented as code.
    BLOCK_UNREAD = warning(425);
    /// A name that looks like another, or mixes alphabets.
    LOOKS_ALIKE = warning(426);
    /// A name that is declared and cannot be used without backticks.
    NEEDS_BACKTICKS = warning(429);
}
