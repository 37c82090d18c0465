//! What the grammar would have read, in the author's words: the rules of the grammar as nouns and as keywords.

use tieuchi_grammar::Rule;

use crate::keywords as words;
use tieuchi_source::Language;

/// The noun for the first of these that has one, the wider before the narrower.
pub(super) fn expected_term(expected: &[Rule]) -> Option<&'static str> {
    TERMS.iter().find(|(rules, _)| rules.iter().any(|rule| expected.contains(rule))).map(|(_, term)| *term)
}

/// The nouns, each an entry of the catalogue.
const TERMS: [(&[Rule], &str); 24] = [
    (&[Rule::field_type], "expected-type"),
    (&[Rule::colon], "expected-colon"),
    (&[Rule::target, Rule::simple_target], "expected-target"),
    (
        &[Rule::condition, Rule::conjunction, Rule::negation, Rule::inner_condition, Rule::share_condition],
        "expected-condition",
    ),
    (&[Rule::population, Rule::kind_name], "expected-records"),
    (&[Rule::measure, Rule::measure_term], "expected-measure"),
    (&[Rule::milestone_day, Rule::date, Rule::iso_date, Rule::slash_date], "expected-date"),
    (&[Rule::month_day], "expected-month-day"),
    (&[Rule::period_label], "expected-period"),
    (&[Rule::time, Rule::time_span], "expected-time"),
    (&[Rule::span_choice, Rule::span_length, Rule::length], "expected-span"),
    (&[Rule::time_unit, Rule::unit_days], "expected-time-unit"),
    (&[Rule::kw_of_start], "expected-start"),
    (&[Rule::bound, Rule::quantity], "expected-quantity"),
    (&[Rule::baseline], "expected-baseline"),
    (&[Rule::expectation, Rule::verdict], "expected-expectation"),
    (&[Rule::limit, Rule::sum, Rule::product, Rule::primary, Rule::value, Rule::right_side], "expected-value"),
    (&[Rule::string, Rule::cell_test], "expected-text"),
    (&[Rule::cadence], "expected-cadence"),
    (&[Rule::number, Rule::signed, Rule::row_range], "expected-number"),
    (&[Rule::every_window], "expected-every"),
    (&[Rule::year], "expected-year"),
    (&[Rule::close_bracket], "expected-bracket"),
    (&[Rule::name, Rule::field_name, Rule::word], "expected-name"),
];

/// The keywords among them, in the author's language.
pub(super) fn expected_words(expected: &[Rule], language: Language) -> Vec<String> {
    let phrases = expected.iter().filter_map(|rule| keyword(*rule)).map(|keyword| keyword.phrase(language));
    let mut phrases: Vec<String> = phrases.filter(|phrase| !phrase.is_empty()).map(str::to_owned).collect();
    phrases.sort();
    phrases.dedup();
    phrases
}

fn keyword(rule: Rule) -> Option<&'static words::Keyword> {
    Some(match rule {
        Rule::kw_to => &words::TO,
        Rule::kw_onwards => &words::ONWARDS,
        Rule::kw_for => &words::EXPECT_FOR,
        Rule::kw_of => &words::OF,
        Rule::kw_of_start => &words::WITHIN_OF,
        Rule::kw_define_for => &words::DEFINE_FOR,
        Rule::kw_points => &words::POINTS,
        Rule::kw_for_each => &words::FOR_EACH,
        Rule::kw_if_met => &words::IF_MET,
        Rule::kw_scaled => &words::SCALED_FROM,
        Rule::kw_next_day => &words::CUT_OFF_COUNTS,
        Rule::kw_than_in => &words::THAN_IN,
        Rule::kw_as_in => &words::AS_IN,
        Rule::kw_from_base => &words::FROM_BASELINE,
        Rule::kw_counted_by => &words::COUNTED_BY,
        Rule::kw_lasting_from => &words::LASTING_FROM,
        Rule::kw_and => &words::AND,
        Rule::kw_or => &words::OR,
        Rule::kw_where => &words::WHERE,
        Rule::kw_verb => &words::ARE,
        Rule::kw_in => &words::IN_LABEL,
        Rule::kw_before => &words::BEFORE,
        Rule::kw_by => &words::BY,
        Rule::kw_else_missing => &words::ELSE_MISSING,
        Rule::kw_else_refused => &words::ELSE_REFUSED,
        Rule::kw_give => &words::GIVE,
        Rule::is_missing => &words::IS_MISSING,
        Rule::is_present => &words::IS_PRESENT,
        Rule::kw_begins_with => &words::BEGINS_WITH,
        Rule::kw_ends_with => &words::ENDS_WITH,
        Rule::kw_contains => &words::CONTAINS,
        Rule::kw_as_met => &words::OPEN_AS_MET,
        Rule::kw_as_failed => &words::OPEN_AS_FAILED,
        Rule::kw_left_out => &words::OPEN_LEFT_OUT,
        _ => return None,
    })
}
