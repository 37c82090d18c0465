//! What is written: text that is not in the language, or not quite.

use crate::Code;

register! {
    /// Something else was expected here.
    UNEXPECTED_TEXT = error(101);
    /// The sentence ends before it is complete.
    TEXT_MISSING = error(102);
    /// A word that begins no item and no clause.
    UNKNOWN_KEYWORD = error(103);
    /// A string that is opened and not closed on its line.
    UNTERMINATED_TEXT = error(104);
    /// A name of several words without `_` between them.
    FORGOTTEN_UNDERSCORE = error(105);
    /// A Vietnamese keyword without its diacritics.
    MISSING_DIACRITICS = error(106);
    /// `exactly` before something that is not a number.
    EXACTLY_WITHOUT_NUMBER = error(107);
    /// A share that does not say what its members must be.
    SHARE_WITHOUT_CONDITION = error(108);
    /// A count that is followed by a condition without `where`.
    CONDITION_AFTER_COUNT = error(109);
    /// After `where …` the condition of a share begins without a verb.
    VERB_MISSING = error(110);
    /// `5-10%`: two levels in one.
    TWO_LEVELS = error(111);
    /// `more than 30% or more`: two bounds in one.
    TWO_BOUNDS = error(112);
    /// A number before a population without `at least` or `at most`.
    BOUND_WITHOUT_SIDE = error(113);
    /// A number whose separator may mean thousands or decimals.
    AMBIGUOUS_NUMBER = error(114);
    /// A decimal comma in English text.
    DECIMAL_COMMA = error(115);
    /// A number of more digits than are kept exactly.
    TOO_MANY_DIGITS = error(116);
    /// A time of day that no clock shows.
    IMPOSSIBLE_TIME = error(117);
    /// `, and` together with `, or` without brackets.
    MIXED_JOINTS = error(118);
    /// A comma before `and` or `or` in a condition.
    COMMA_IN_CONDITION = error(119);
    /// A second clause of a sort that may appear only once.
    REPEATED_CLAUSE = error(120);
    /// A value in the place of a condition.
    VALUE_ALONE = error(121);
    /// A condition in the place of a value.
    CONDITION_FOR_VALUE = error(122);
    /// Something else in the place of a field.
    FIELD_NEEDED = error(123);
    /// Something else in the place of a span of time.
    SPAN_NEEDED = error(124);
    /// `at most`, `more than` … before `D before B`, which only `at least` can precede.
    ONLY_AT_LEAST_BEFORE = error(125);
    /// An amendment that changes nothing.
    AMENDMENT_WITHOUT_CHANGE = error(126);
    /// A row of a scorecard before its first group.
    ROW_WITHOUT_GROUP = error(127);
    /// A row of a table whose last cell is not closed.
    ROW_NOT_CLOSED = error(128);
    /// A fraction in the place of a whole number.
    WHOLE_NUMBER_NEEDED = error(129);
    /// Brackets or joined words that are nested too deeply.
    TOO_DEEP = error(130);
    /// A word above the length that is read.
    TOO_LONG = error(131);
    /// A file above the size that is read.
    FILE_TOO_LARGE = error(132);
    /// A file or folder without a rule in it.
    NO_RULES = error(133);
    /// `by period`, which does not say by which of its two ends.
    BY_THE_PERIOD = error(134);
    /// A character in a rule that controls a terminal or turns the direction of text.
    HIDDEN_CHARACTER = error(135);
    /// A word of the language where a name is declared.
    RESERVED_NAME = error(139);
    /// More items of rules than the host allows.
    TOO_MANY_ITEMS = error(140);
    /// More files of rules than the host allows.
    TOO_MANY_FILES = error(141);
    /// `about 25%`, which is not a bound.
    ABOUT = error(145);
}
