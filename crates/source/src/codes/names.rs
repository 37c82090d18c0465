//! Names: unknown, declared twice, circular.

use crate::Code;

register! {
    /// A name that nothing declares.
    UNKNOWN_NAME = error(201);
    /// A name that is declared a second time.
    DECLARED_TWICE = error(202);
    /// One name for two things, either of which could be meant.
    NAME_CLASH = error(203);
    /// `has NAME` where NAME is both a kind of record and a field.
    AMBIGUOUS_HAS = error(204);
    /// Definitions that name each other in a circle.
    DEFINE_CYCLE = error(205);
    /// Indicators that require each other in a circle, or a chain of too many.
    MEETS_CYCLE = error(206);
    /// Measures that name each other in a circle, or a chain of too many.
    MEASURE_CYCLE = error(207);
    /// Kinds of record whose references lead in a circle and never to a unit.
    UNIT_CYCLE = error(208);
    /// Calendars that build on each other in a circle.
    CALENDAR_CYCLE = error(209);
    /// More than one `ruleset` item.
    SEVERAL_RULE_SETS = error(210);
    /// A value that is not among the choices of its field.
    UNKNOWN_CHOICE = error(211);
    /// A time zone that does not exist.
    UNKNOWN_ZONE = error(212);
    /// A condition that is defined for another kind of record.
    DEFINED_FOR_OTHERS = error(213);
    /// `has` of records that do not refer to the subject.
    NOT_RELATED = error(214);
    /// `has` of records that refer to the subject by several fields.
    SEVERAL_REFERENCES = error(215);
    /// Definitions that make too much text when they replace their names.
    TOO_MUCH_INLINED = error(216);
    /// A choice that is listed twice.
    CHOICE_TWICE = error(217);
    /// A column header that two fields of a kind claim.
    HEADER_TWICE = error(218);
    /// A reference to records that have no `id` field.
    REFERENCE_WITHOUT_ID = error(219);
    /// A kind of record with two `id` fields.
    SEVERAL_IDS = error(220);
    /// `units` without an `id` field.
    UNITS_WITHOUT_ID = error(221);
    /// `units` with two fields that could name the unit above.
    SEVERAL_PARENTS = error(222);
    /// A kind of record with two fields marked `unit, its own`.
    SEVERAL_OWN_UNITS = error(223);
    /// A kind of record with several unit fields, none of them marked, if a rule needs the unit.
    SEVERAL_UNITS = error(224);
    /// A grade that the scorecard does not have.
    UNKNOWN_GRADE = error(225);
    /// A condition's name in the place of a value.
    CONDITION_AS_VALUE = error(226);
    /// `has NAME` where NAME is a condition.
    HAS_CONDITION = error(227);
    /// A field of other records than those that the condition is about.
    FIELD_OF_OTHERS = error(228);
    /// The name of something else than what is needed.
    OF_ANOTHER_SORT = error(229);
    /// A choice that is not in quotes.
    CHOICE_WITHOUT_QUOTES = error(230);
    /// An encoding of text that is not known.
    UNKNOWN_ENCODING = error(231);
    /// Values of a column of an office that belongs to no field.
    UNMAPPED_HEADER = error(232);
    /// `uses` of a file or a folder that cannot be had.
    NOTHING_TO_USE = error(233);
    /// `uses` of a path that leads out of the folder that the host allows.
    USED_OUTSIDE = error(234);
    /// Files that use each other in a circle.
    USES_CYCLE = error(235);
    /// `uses` of a rule set.
    RULE_SET_USED = error(236);
    /// In a file that others use: an item that rule sets cannot share.
    NOT_SHARED = error(237);
}
