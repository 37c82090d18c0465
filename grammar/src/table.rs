//! Generated from `tieuchi.pest` by `tests/table.rs`: the rules of the grammar, and what each reads.
//!
//! Not to be edited by hand.

use pest::unicode;

use crate::pattern::{Form, Pattern, Pattern::*};

/// A rule of the grammar.
#[expect(non_camel_case_types, reason = "rules are called here as they are called in the grammar")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The end of the text.
    EOI,
    /// What separates words: layout has no meaning.
    WHITESPACE,
    /// From `#` to the end of the line; not inside a string or a row of a table.
    COMMENT,
    /// What separates the syllables of a phrase.
    sp,
    /// Where a word ends: no letter, digit or `_` follows, so that `không_ma_túy` is a name and never `không`.
    wb,
    /// A Unicode word, its syllables joined by `_`.
    word,
    /// A word between backticks: always a name.
    quoted_name,
    /// Words that cannot be names without backticks: those that may be in the place of a name.
    reserved,
    /// The name of an indicator, a kind of record, a field, a condition, a measure.
    name,
    /// The beginning of the next item, if a name is missing before it.
    item_ahead,
    /// The name of a field in its declaration: any word, because the colon shows that it is a name.
    field_name,
    /// The units as a kind of record: `đơn vị`; in English their name is `units`.
    units_name,
    /// A kind of record.
    kind_name,
    /// Text between quotes, on one line.
    string,
    /// `:`.
    colon,
    /// `)`.
    close_bracket,
    /// Digits with a decimal point or comma; how the separator is meant is decided by the reader of the tree.
    number,
    /// A number that may be below zero.
    signed,
    /// `%`.
    percent,
    /// `percentage points`: the difference of two shares.
    percentage_points,
    /// `5-10%`: two levels in one, which is a mistake.
    two_levels,
    /// A number with what it counts in.
    quantity,
    /// A unit of time.
    time_unit,
    /// `working days`.
    unit_working_days,
    /// `working hours`.
    unit_working_hours,
    /// `minutes`.
    unit_minutes,
    /// `hours`, also `48h`.
    unit_hours,
    /// `days`.
    unit_days,
    /// `weeks`.
    unit_weeks,
    /// `months`.
    unit_months,
    /// `years`.
    unit_years,
    /// `5 working days`: a span of time.
    length,
    /// A year, four digits.
    year,
    /// One or two digits of a day, a month, a week.
    small,
    /// `2026-05-05`.
    iso_date,
    /// `ngày 05/5/2026`, `ngày 5 tháng 5 năm 2026`: day and month, never month and day.
    slash_date,
    /// A day of one year.
    date,
    /// `06-20`.
    iso_month_day,
    /// `ngày 20/6`, `ngày 20 tháng 6`.
    slash_month_day,
    /// `end of 02`, `cuối tháng 2`.
    end_of_month,
    /// A day of any year.
    month_day,
    /// `17:00`, `7h30`.
    time,
    /// A moment: a day and a time of day.
    datetime,
    /// A day of the week.
    weekday,
    /// `Monday`.
    monday,
    /// `Tuesday`.
    tuesday,
    /// `Wednesday`.
    wednesday,
    /// `Thursday`.
    thursday,
    /// `Friday`.
    friday,
    /// `Saturday`.
    saturday,
    /// `Sunday`.
    sunday,
    /// A period as it is labelled.
    period_label,
    /// `2026-04-01..2026-06-30`, `từ ngày … đến ngày …`.
    range_label,
    /// `2026-H1`, `6 tháng đầu năm 2026`.
    half_label,
    /// `đầu`: January to June.
    first_half,
    /// `cuối`: July to December.
    second_half,
    /// `2026-Q2`, `quý II/2026`.
    quarter_label,
    /// `II`: the number of a quarter.
    roman,
    /// `2026-W15`, `tuần 15/2026`.
    week_label,
    /// `2026-06`, `tháng 6/2026`.
    month_label,
    /// `2026`, `năm 2026`.
    year_label,
    /// `from`, `từ`.
    kw_from,
    /// `to`, `đến`, `đến hết`.
    kw_to,
    /// `for`, `của`.
    kw_for,
    /// `of`, `của`.
    kw_of,
    /// `and`.
    kw_and,
    /// `or`.
    kw_or,
    /// `not`; before `có` it belongs to that word.
    kw_not,
    /// `yes`.
    kw_yes,
    /// `no` as a value.
    kw_no_value,
    /// `where`: narrows a population.
    kw_where,
    /// The verb between a population and its condition; it has no meaning by itself.
    kw_verb,
    /// `own`, `riêng`: of the unit itself, not of those below it.
    kw_own,
    /// `lần`, `lượt` before what is counted: noise.
    kw_times,
    /// `trở lên`: that much or more.
    kw_or_more,
    /// `trở xuống`: that much or less.
    kw_or_less,
    /// `in`.
    kw_in,
    /// After `kỳ trước`: a day at which the window is cut short, and not the period before.
    cut_day_ahead,
    /// `period`: the reporting period.
    kw_period,
    /// `every`.
    kw_every,
    /// `the previous period`.
    kw_previous_period,
    /// `the previous year`: the same period a year earlier.
    kw_previous_year,
    /// How often.
    cadence,
    /// `week`.
    every_week,
    /// `month`.
    every_month,
    /// `quarter`.
    every_quarter,
    /// `half-year`.
    every_half_year,
    /// `year`.
    every_year,
    /// `/tuần`: in every week.
    slash_every,
    /// `in every week`.
    every_window,
    /// `in period`, `in the previous year`, `in 2026-Q2`.
    in_window,
    /// A span of time, perhaps cut short.
    window,
    /// `before 06-20`: the day at which a window is cut short.
    cut,
    /// `FIELD in WINDOW`, or without the field.
    placed,
    /// Whom a figure is about: a kind of record, perhaps in a window, perhaps narrowed.
    population,
    /// `where CONDITION`.
    filter,
    /// A condition on one record.
    condition,
    /// Conditions joined by `and`, which binds closer than `or`.
    conjunction,
    /// `not C`.
    negation,
    /// The one condition that `where` takes inside `has`; a further `has … where` needs brackets.
    inner_condition,
    /// `has no`.
    kw_has_no,
    /// `has`.
    kw_has,
    /// Related records of a record: `has at least 1 REPORTS in every month where C`.
    has,
    /// The same without its `where`.
    inner_has,
    /// `by FIELD`: through which reference.
    by_field,
    /// `by`, `theo`.
    kw_by_field,
    /// `where C` inside `has`.
    inner_filter,
    /// `meets`.
    kw_meets,
    /// `meets INDICATOR`.
    meets,
    /// A value, or a value and what it must be.
    plain,
    /// What must hold of the value before it.
    relation,
    /// `in WINDOW`.
    placed_in,
    /// `by B`.
    by,
    /// `by the day of`.
    kw_by_day_of,
    /// `by`: the limit itself is in time.
    kw_by,
    /// `before B`, also `trước B ít nhất D`.
    before,
    /// `before`.
    kw_before,
    /// `after B`.
    after,
    /// `after`.
    kw_after,
    /// A moment that limits: the period, or a value.
    limit,
    /// The period as a limit: its first day, its last day, or the one of the two that `before` or `after` means.
    limit_period,
    /// `the start of period`, `đầu kỳ`.
    period_first,
    /// `the end of period`, `cuối kỳ`.
    period_last,
    /// `period` itself: `before period` is before its first day, `after period` after its last.
    period_whole,
    /// `within D of B`.
    within,
    /// `within`.
    kw_within,
    /// `of`, `from`, `kể từ`: from when the span runs.
    kw_of_start,
    /// How long, with other spans for other records.
    span_choice,
    /// `5 working days`, or each record's own.
    span_length,
    /// `(45 days where complex)`.
    span_otherwise,
    /// `, rolled to a working day`.
    rolled,
    /// `rolled to a working day`.
    kw_rolled,
    /// `, not counting F`.
    not_counting,
    /// `not counting`.
    kw_not_counting,
    /// `is missing`.
    is_missing,
    /// `is present`.
    is_present,
    /// `is one of B, C`.
    is_one_of,
    /// `is one of`.
    kw_is_one_of,
    /// `is not one of`.
    kw_is_not_one_of,
    /// A value as it is written.
    value,
    /// `is not B`.
    is_not,
    /// `is not`.
    kw_is_not,
    /// `is at least 4`.
    is_compared,
    /// What only a figure is counted in: `where done at least 90%` ends at `done`.
    share_unit,
    /// `is B`.
    is,
    /// `is`; never `are`, which is the verb of the population: `where urgent are on_time`.
    kw_is,
    /// What a value is compared with.
    right_side,
    /// `= B`, `≤ B`.
    symbol_compared,
    /// A comparison by its sign.
    comparison,
    /// `at least 3`; `at least 3 days before B`.
    sided,
    /// `between X and Y`.
    between,
    /// `từ 3 trở lên`, `từ 3 đến 5`.
    from_or_between,
    /// `begins with "…"`.
    begins_with,
    /// `begins with`.
    kw_begins_with,
    /// `contains "…"`.
    contains,
    /// `contains`.
    kw_contains,
    /// A value of a record, or made from some.
    expression,
    /// `else`: used if the value before it is empty.
    kw_else,
    /// `A + B`.
    sum,
    /// `+`.
    plus,
    /// `-`.
    minus,
    /// `A * B`.
    product,
    /// `*`.
    times,
    /// `/`; before a cadence it belongs to that (`/tuần`), before a measure to the ratio (`/ count of …`).
    divided,
    /// The second half of a ratio of measures.
    slash_measure,
    /// A value by itself.
    primary,
    /// What a figure must reach.
    bound,
    /// `between 20% and 30%`.
    between_bound,
    /// `between`.
    kw_between,
    /// `trở lên` or `trở xuống` after a number.
    upward,
    /// On which side of a number.
    side,
    /// `at least`.
    kw_at_least,
    /// `at most`.
    kw_at_most,
    /// `more than`.
    kw_more_than,
    /// `less than`, `fewer than`.
    kw_less_than,
    /// `exactly`.
    kw_exactly,
    /// `all`; `100%` means the same.
    kw_all,
    /// After `no`: a bound, not a population.
    more_or_less_than,
    /// `no` before a population.
    kw_none,
    /// `tình trạng`, `trường hợp`, `vụ việc` before what must not happen: noise.
    kw_trouble,
    /// Between a bound and its population.
    kw_out_of,
    /// A figure over a population, or the ratio of two.
    measure,
    /// A figure over a population.
    measure_term,
    /// `count of P`.
    count_measure,
    /// `count of`, `số`, `số lượng`.
    kw_count_of,
    /// `distinct FIELD of P`.
    distinct_measure,
    /// `distinct`.
    kw_distinct,
    /// `khác nhau`.
    kw_different,
    /// `sum of E of P`.
    sum_measure,
    /// `sum of`.
    kw_sum_of,
    /// `average E of P`, `average (A - B) in hours of P`.
    average_measure,
    /// `average`.
    kw_average,
    /// `in` before a unit of time.
    kw_in_unit,
    /// `share of P are C`.
    share_measure,
    /// `share of`.
    kw_share_of,
    /// What must be reached: one thing, or several joined by `, or` or `, and`.
    target,
    /// `, or`, `, and`.
    target_joint,
    /// `and` between targets.
    target_and,
    /// `or` between targets.
    target_or,
    /// One target with the comma clauses that belong to it.
    simple_target,
    /// Targets in brackets.
    target_group,
    /// `BOUND of P are C`, `BOUND P`.
    bounded_target,
    /// What the members of a share must be; the verb may be left out before one name, and before `has` and `meets`.
    share_condition,
    /// With its verb.
    verb_condition,
    /// Without a verb.
    unverbed_condition,
    /// A single defined name.
    unverbed_name,
    /// `M is BOUND`, `M down at least 5% from BASE`, `M giảm so với BASE`.
    measured_target,
    /// `is BOUND`.
    measured_bound,
    /// `M is BOUND` if the last condition of M is a name or a bracket, which takes no number: the bound is that of the figure.
    bare_target,
    /// A figure whose last condition is a name or a bracket.
    bare_term,
    /// `share of P are C`.
    bare_share,
    /// `distinct FIELD of P`.
    bare_distinct,
    /// `sum of E of P`.
    bare_sum,
    /// `average E of P`.
    bare_average,
    /// `count of P`.
    bare_count,
    /// A population that ends so.
    bare_population,
    /// `where CONDITION`.
    bare_filter,
    /// Conditions joined by `or`, the last of which ends so.
    bare_condition,
    /// Conditions joined by `and`.
    bare_conjunction,
    /// A name or a bracket, perhaps of related records.
    bare_negation,
    /// `has BOUND RECORDS … where C`.
    bare_has,
    /// `where C` inside `has`.
    bare_inner_filter,
    /// One condition inside `has`.
    bare_inner_condition,
    /// A name or a bracket.
    bare_value,
    /// `is` between a measure and its bound.
    kw_is_figure,
    /// `down at least 5% from BASE`; without a bound, strictly.
    change,
    /// `from 5% to 10%` after `down` or `up`: a target and a stretch, which is a mistake.
    change_range,
    /// `down`.
    kw_down,
    /// `up`.
    kw_up,
    /// `from`, `so với`.
    kw_from_base,
    /// `giảm ít nhất 5% P so với BASE`.
    change_first,
    /// `is less than in BASE`, `không tăng so với BASE`.
    than,
    /// `less than in`.
    kw_less_than_in,
    /// `more than in`.
    kw_more_than_in,
    /// `at most as in`.
    kw_at_most_as_in,
    /// `at least as in`.
    kw_at_least_as_in,
    /// `không tăng`.
    kw_not_up,
    /// `không giảm`.
    kw_not_down,
    /// `fewer P than in BASE`, `at most as many P as in BASE`.
    than_first,
    /// `fewer`.
    kw_fewer,
    /// `more`.
    kw_more,
    /// `than in`.
    kw_than_in,
    /// `at most as many`.
    kw_at_most_as_many,
    /// `at least as many`.
    kw_at_least_as_many,
    /// `as in`.
    kw_as_in,
    /// The earlier figure.
    baseline,
    /// `2019`, `năm 2019`.
    baseline_year,
    /// A comma clause of a target.
    target_comma_clause,
    /// `, counting open as met`.
    counting_open,
    /// `counting open`.
    kw_counting_open,
    /// `as met`.
    kw_as_met,
    /// `as failed`, `as missed`.
    kw_as_failed,
    /// `left out`.
    kw_left_out,
    /// `, counting none as met`.
    counting_none,
    /// `counting none`.
    kw_counting_none,
    /// `, excusing C`.
    excusing,
    /// `excusing`.
    kw_excusing,
    /// A rule file. What cannot be read is set aside whole, so that one broken clause does not hide the next.
    file,
    /// What may be at the top level of a file.
    item,
    /// What looks like the beginning of an item.
    item_start,
    /// A sign that the folded copy has before a line that begins almost as an item does, so that its clauses are not taken for those
    /// of the item before it.
    misspelt_item,
    /// What looks like the beginning of a clause of an indicator or an amendment, or of an item.
    clause_start,
    /// The rest of a line.
    rest_of_line,
    /// Space and comments, lines too.
    blank,
    /// Text that is not an item, up to the next line that begins one.
    broken_item,
    /// One item and nothing after it: text that was set aside is read again by this rule, to find where it fails.
    whole_item,
    /// One clause of a rule set and nothing after it.
    whole_ruleset_clause,
    /// One clause of a calendar and nothing after it.
    whole_calendar_clause,
    /// One field and nothing after it.
    whole_field,
    /// One clause of an indicator and nothing after it.
    whole_indicator_clause,
    /// One clause of an amendment and nothing after it.
    whole_amend_clause,
    /// One clause of a scorecard and nothing after it.
    whole_scorecard_clause,
    /// One clause of a test and nothing after it.
    whole_test_clause,
    /// `define NAME for RECORDS: CONDITION`.
    define,
    /// `define`.
    kw_define,
    /// `for`, `đối với`.
    kw_define_for,
    /// `measure NAME: MEASURE`.
    measure_item,
    /// `measure`.
    kw_measure,
    /// `ruleset "…"` and its clauses.
    ruleset,
    /// `ruleset`.
    kw_ruleset,
    /// A clause of a rule set.
    ruleset_clause,
    /// What looks like the beginning of a clause of a rule set.
    ruleset_clause_start,
    /// A clause of a rule set that cannot be read.
    broken_ruleset_clause,
    /// `issued by "…"`.
    issued_by,
    /// `issued by`.
    kw_issued_by,
    /// `source "…"`.
    source_document,
    /// `source`.
    kw_source,
    /// `extends "…"`.
    extends,
    /// `extends`.
    kw_extends,
    /// `in force from D to D`.
    in_force,
    /// `in force from`.
    kw_in_force,
    /// `time zone "…"`.
    time_zone,
    /// `time zone`.
    kw_time_zone,
    /// `year begins on 11-15`.
    year_begins,
    /// `year begins on`.
    kw_year_begins,
    /// `calendar NAME` in a rule set; with a clause of its own after the name it is an item.
    use_calendar,
    /// `calendar`, `dùng lịch`.
    kw_use_calendar,
    /// `calendar NAME extends NAME` and its clauses.
    calendar,
    /// `extends NAME`.
    calendar_extends,
    /// `calendar`, `lịch làm việc`.
    kw_calendar,
    /// A clause of a calendar.
    calendar_clause,
    /// What looks like the beginning of a clause of a calendar.
    calendar_clause_start,
    /// A clause of a calendar that cannot be read.
    broken_calendar_clause,
    /// `working week Monday to Friday`.
    working_week,
    /// `working week`.
    kw_working_week,
    /// `working hours A to B, C to D`.
    working_hours,
    /// `working hours`.
    kw_working_hours,
    /// `07:30 to 11:30`.
    time_span,
    /// `from 15:00 counts from the next working day`.
    cut_off,
    /// `from` before a time of day.
    kw_cut_off_from,
    /// `after` before a time of day.
    kw_cut_off_after,
    /// `counts from the next working day`.
    kw_next_day,
    /// `off D in exchange for E "…"`.
    off,
    /// `off`.
    kw_off,
    /// `in exchange for`.
    kw_in_exchange_for,
    /// `decided to D`.
    decided_to,
    /// `decided to`.
    kw_decided_to,
    /// `records NAME …` and its fields.
    records,
    /// `units …` and its fields.
    units,
    /// `records`.
    kw_records,
    /// `units`.
    kw_units,
    /// How a record gets its place in time.
    placement,
    /// `counted by`.
    kw_counted_by,
    /// `lasting from`.
    kw_lasting_from,
    /// One field: its name, the headers to look for, its type.
    field,
    /// A field that cannot be read: the rest of its line, and lines that continue a list.
    broken_field,
    /// The type of a field.
    field_type,
    /// `?`.
    optional,
    /// `as`.
    kw_as,
    /// `unit`, `unit, its own`.
    type_unit,
    /// `unit`.
    kw_unit,
    /// `its own`.
    kw_its_own,
    /// `one of "…", "…"`.
    type_one_of,
    /// `one of`.
    kw_one_of,
    /// `yes/no`.
    type_yes_no,
    /// `number`, `whole number`, `number from 1 to 5`, `number at least 0`.
    type_number,
    /// `whole number`.
    kw_whole_number,
    /// `number`.
    kw_number,
    /// `datetime`.
    type_datetime,
    /// `date`.
    type_date,
    /// `deadline`.
    type_deadline,
    /// `duration`.
    type_duration,
    /// `text`.
    type_text,
    /// `id`.
    type_id,
    /// Another kind of record.
    type_reference,
    /// `indicator NAME "…"` and its clauses; after a colon, its target.
    indicator,
    /// `indicator`.
    kw_indicator,
    /// `: T` after the title.
    inline_target,
    /// A clause of an indicator.
    indicator_clause,
    /// What looks like the beginning of a clause of an indicator.
    indicator_clause_start,
    /// A clause of an indicator that cannot be read.
    broken_indicator_clause,
    /// `cite "…" "…"`.
    cite,
    /// `cite`.
    kw_cite,
    /// `for each unit where C`.
    scope,
    /// `for each unit`.
    kw_for_each_unit,
    /// `target T`.
    target_clause,
    /// `target`.
    kw_target,
    /// `stretch T`.
    stretch,
    /// `stretch`.
    kw_stretch,
    /// `monitor M`.
    monitor,
    /// `monitor`.
    kw_monitor,
    /// `milestone D: T`.
    milestone,
    /// `milestone`.
    kw_milestone,
    /// A day, or a year for its last day.
    milestone_day,
    /// `hết`, `cuối` before a year or a day: noise.
    kw_end_of,
    /// `năm 2025`.
    milestone_year,
    /// `amend indicator NAME` and its clauses.
    amend,
    /// `amend indicator`.
    kw_amend,
    /// A clause of an amendment.
    amend_clause,
    /// A clause of an amendment that cannot be read.
    broken_amend_clause,
    /// `tighten target T`.
    tighten,
    /// `tighten target`.
    kw_tighten,
    /// `replace target T`.
    replace,
    /// `replace target`.
    kw_replace,
    /// `repeal`.
    kw_repeal,
    /// `scorecard NAME "…"` and its clauses.
    scorecard,
    /// `scorecard`.
    kw_scorecard,
    /// A clause of a scorecard; a row belongs to the group before it.
    scorecard_clause,
    /// What looks like the beginning of a clause of a scorecard.
    scorecard_clause_start,
    /// A clause of a scorecard that cannot be read.
    broken_scorecard_clause,
    /// `group "…" 40 points`.
    score_group,
    /// `group`.
    kw_group,
    /// `points`.
    kw_points,
    /// `INDICATOR 10 points if met`.
    score_row,
    /// `if met`.
    kw_if_met,
    /// `scaled from A to B`.
    scaled,
    /// `scaled from`.
    kw_scaled,
    /// `2 points from 95%`.
    score_step,
    /// `unless empty then full points`.
    score_empty,
    /// `unless empty then`.
    kw_unless_empty,
    /// `full points`.
    kw_full_points,
    /// `no points`.
    kw_no_points,
    /// `deduct N points for each P, at most M points`.
    adjustment,
    /// `deduct`.
    kw_deduct,
    /// `add`.
    kw_add,
    /// `for each`.
    kw_for_each,
    /// `, at most M points`.
    adjustment_cap,
    /// `grade "…" from 90 points if C`.
    grade,
    /// `grade`.
    kw_grade,
    /// `otherwise`.
    kw_otherwise,
    /// `if C`.
    grade_condition,
    /// `if`.
    kw_if,
    /// `at most 20% of the number graded "A" are "B"`, `số xếp loại "B" không quá 20% số xếp loại "A"`.
    grade_cap,
    /// `of the number graded`.
    kw_number_graded,
    /// `số xếp loại`.
    kw_grade_cap,
    /// `test "…"` and its clauses.
    test,
    /// `test`.
    kw_test,
    /// A clause of a test.
    test_clause,
    /// A clause of a test that cannot be read.
    broken_test_clause,
    /// What looks like the beginning of an item after a test: `given` is a clause of it.
    test_item_start,
    /// `as of 2026-07-15 17:00`.
    as_of,
    /// `as of`.
    kw_as_of,
    /// `period 2026-Q2`.
    test_period,
    /// `period` in a test.
    kw_test_period,
    /// `given` before the first test of a file.
    given_item,
    /// `given RECORDS covering D to D`, with a table or a file.
    given,
    /// `given`.
    kw_given,
    /// `covering D to D`.
    covering,
    /// `covering`.
    kw_covering,
    /// `from "file.csv"`.
    given_file,
    /// Rows of cells: the header, then the records.
    table,
    /// One line between bars.
    table_row,
    /// `expect INDICATOR for UNIT …`.
    expect,
    /// `expect`.
    kw_expect,
    /// A unit's code, `*` for all together.
    unit_code,
    /// A code without quotes: the words up to the next keyword.
    bare_code,
    /// A piece of a code.
    code_word,
    /// Where a bare code ends.
    expectation_start,
    /// What a test expects.
    expectation,
    /// `?`: to be recorded.
    expect_record,
    /// `is settled`.
    expect_settled,
    /// `is settled`.
    kw_settled,
    /// `is not settled`.
    kw_not_settled,
    /// `is missed`.
    expect_is,
    /// `has …`.
    expect_has,
    /// `has`.
    kw_expect_has,
    /// The word for a verdict.
    verdict,
    /// `met`.
    verdict_met,
    /// `missed`.
    verdict_missed,
    /// `open`.
    verdict_open,
    /// `undetermined`.
    verdict_undetermined,
    /// `not_applicable`.
    verdict_not_applicable,
    /// `monitored`.
    verdict_monitored,
    /// `stretch met`.
    expect_stretch,
    /// `stretch` in a test.
    kw_expect_stretch,
    /// `window 2026-W15 missed`.
    expect_window,
    /// `window`.
    kw_expect_window,
    /// `headroom 0`.
    expect_headroom,
    /// `headroom`.
    kw_headroom,
    /// `value 50%`, `no value`.
    expect_figure,
    /// `no` before a figure.
    kw_no_figure,
    /// The word for a figure.
    figure_word,
    /// `value`.
    figure_value,
    /// `lowest`.
    figure_lowest,
    /// `highest`.
    figure_highest,
    /// `baseline`.
    figure_baseline,
    /// `change`.
    figure_change,
    /// A number that may be below zero, with what it counts in.
    signed_quantity,
    /// `failed 1`, `1 không đạt`.
    expect_count,
    /// `failed ids "A1", "A2"`.
    expect_ids,
    /// `ids`.
    kw_ids,
    /// The word for a count.
    count_word,
    /// `met`.
    count_met,
    /// `failed`.
    count_failed,
    /// `open`.
    count_open,
    /// `missing`.
    count_missing,
    /// `excused`.
    count_excused,
    /// `outside`.
    count_outside,
    /// `unplaced`.
    count_unplaced,
}

impl Rule {
    /// All rules, in the order of the grammar.
    pub const ALL: &'static [Rule] = &[
        Rule::WHITESPACE,
        Rule::COMMENT,
        Rule::sp,
        Rule::wb,
        Rule::word,
        Rule::quoted_name,
        Rule::reserved,
        Rule::name,
        Rule::item_ahead,
        Rule::field_name,
        Rule::units_name,
        Rule::kind_name,
        Rule::string,
        Rule::colon,
        Rule::close_bracket,
        Rule::number,
        Rule::signed,
        Rule::percent,
        Rule::percentage_points,
        Rule::two_levels,
        Rule::quantity,
        Rule::time_unit,
        Rule::unit_working_days,
        Rule::unit_working_hours,
        Rule::unit_minutes,
        Rule::unit_hours,
        Rule::unit_days,
        Rule::unit_weeks,
        Rule::unit_months,
        Rule::unit_years,
        Rule::length,
        Rule::year,
        Rule::small,
        Rule::iso_date,
        Rule::slash_date,
        Rule::date,
        Rule::iso_month_day,
        Rule::slash_month_day,
        Rule::end_of_month,
        Rule::month_day,
        Rule::time,
        Rule::datetime,
        Rule::weekday,
        Rule::monday,
        Rule::tuesday,
        Rule::wednesday,
        Rule::thursday,
        Rule::friday,
        Rule::saturday,
        Rule::sunday,
        Rule::period_label,
        Rule::range_label,
        Rule::half_label,
        Rule::first_half,
        Rule::second_half,
        Rule::quarter_label,
        Rule::roman,
        Rule::week_label,
        Rule::month_label,
        Rule::year_label,
        Rule::kw_from,
        Rule::kw_to,
        Rule::kw_for,
        Rule::kw_of,
        Rule::kw_and,
        Rule::kw_or,
        Rule::kw_not,
        Rule::kw_yes,
        Rule::kw_no_value,
        Rule::kw_where,
        Rule::kw_verb,
        Rule::kw_own,
        Rule::kw_times,
        Rule::kw_or_more,
        Rule::kw_or_less,
        Rule::kw_in,
        Rule::cut_day_ahead,
        Rule::kw_period,
        Rule::kw_every,
        Rule::kw_previous_period,
        Rule::kw_previous_year,
        Rule::cadence,
        Rule::every_week,
        Rule::every_month,
        Rule::every_quarter,
        Rule::every_half_year,
        Rule::every_year,
        Rule::slash_every,
        Rule::every_window,
        Rule::in_window,
        Rule::window,
        Rule::cut,
        Rule::placed,
        Rule::population,
        Rule::filter,
        Rule::condition,
        Rule::conjunction,
        Rule::negation,
        Rule::inner_condition,
        Rule::kw_has_no,
        Rule::kw_has,
        Rule::has,
        Rule::inner_has,
        Rule::by_field,
        Rule::kw_by_field,
        Rule::inner_filter,
        Rule::kw_meets,
        Rule::meets,
        Rule::plain,
        Rule::relation,
        Rule::placed_in,
        Rule::by,
        Rule::kw_by_day_of,
        Rule::kw_by,
        Rule::before,
        Rule::kw_before,
        Rule::after,
        Rule::kw_after,
        Rule::limit,
        Rule::limit_period,
        Rule::period_first,
        Rule::period_last,
        Rule::period_whole,
        Rule::within,
        Rule::kw_within,
        Rule::kw_of_start,
        Rule::span_choice,
        Rule::span_length,
        Rule::span_otherwise,
        Rule::rolled,
        Rule::kw_rolled,
        Rule::not_counting,
        Rule::kw_not_counting,
        Rule::is_missing,
        Rule::is_present,
        Rule::is_one_of,
        Rule::kw_is_one_of,
        Rule::kw_is_not_one_of,
        Rule::value,
        Rule::is_not,
        Rule::kw_is_not,
        Rule::is_compared,
        Rule::share_unit,
        Rule::is,
        Rule::kw_is,
        Rule::right_side,
        Rule::symbol_compared,
        Rule::comparison,
        Rule::sided,
        Rule::between,
        Rule::from_or_between,
        Rule::begins_with,
        Rule::kw_begins_with,
        Rule::contains,
        Rule::kw_contains,
        Rule::expression,
        Rule::kw_else,
        Rule::sum,
        Rule::plus,
        Rule::minus,
        Rule::product,
        Rule::times,
        Rule::divided,
        Rule::slash_measure,
        Rule::primary,
        Rule::bound,
        Rule::between_bound,
        Rule::kw_between,
        Rule::upward,
        Rule::side,
        Rule::kw_at_least,
        Rule::kw_at_most,
        Rule::kw_more_than,
        Rule::kw_less_than,
        Rule::kw_exactly,
        Rule::kw_all,
        Rule::more_or_less_than,
        Rule::kw_none,
        Rule::kw_trouble,
        Rule::kw_out_of,
        Rule::measure,
        Rule::measure_term,
        Rule::count_measure,
        Rule::kw_count_of,
        Rule::distinct_measure,
        Rule::kw_distinct,
        Rule::kw_different,
        Rule::sum_measure,
        Rule::kw_sum_of,
        Rule::average_measure,
        Rule::kw_average,
        Rule::kw_in_unit,
        Rule::share_measure,
        Rule::kw_share_of,
        Rule::target,
        Rule::target_joint,
        Rule::target_and,
        Rule::target_or,
        Rule::simple_target,
        Rule::target_group,
        Rule::bounded_target,
        Rule::share_condition,
        Rule::verb_condition,
        Rule::unverbed_condition,
        Rule::unverbed_name,
        Rule::measured_target,
        Rule::measured_bound,
        Rule::bare_target,
        Rule::bare_term,
        Rule::bare_share,
        Rule::bare_distinct,
        Rule::bare_sum,
        Rule::bare_average,
        Rule::bare_count,
        Rule::bare_population,
        Rule::bare_filter,
        Rule::bare_condition,
        Rule::bare_conjunction,
        Rule::bare_negation,
        Rule::bare_has,
        Rule::bare_inner_filter,
        Rule::bare_inner_condition,
        Rule::bare_value,
        Rule::kw_is_figure,
        Rule::change,
        Rule::change_range,
        Rule::kw_down,
        Rule::kw_up,
        Rule::kw_from_base,
        Rule::change_first,
        Rule::than,
        Rule::kw_less_than_in,
        Rule::kw_more_than_in,
        Rule::kw_at_most_as_in,
        Rule::kw_at_least_as_in,
        Rule::kw_not_up,
        Rule::kw_not_down,
        Rule::than_first,
        Rule::kw_fewer,
        Rule::kw_more,
        Rule::kw_than_in,
        Rule::kw_at_most_as_many,
        Rule::kw_at_least_as_many,
        Rule::kw_as_in,
        Rule::baseline,
        Rule::baseline_year,
        Rule::target_comma_clause,
        Rule::counting_open,
        Rule::kw_counting_open,
        Rule::kw_as_met,
        Rule::kw_as_failed,
        Rule::kw_left_out,
        Rule::counting_none,
        Rule::kw_counting_none,
        Rule::excusing,
        Rule::kw_excusing,
        Rule::file,
        Rule::item,
        Rule::item_start,
        Rule::misspelt_item,
        Rule::clause_start,
        Rule::rest_of_line,
        Rule::blank,
        Rule::broken_item,
        Rule::whole_item,
        Rule::whole_ruleset_clause,
        Rule::whole_calendar_clause,
        Rule::whole_field,
        Rule::whole_indicator_clause,
        Rule::whole_amend_clause,
        Rule::whole_scorecard_clause,
        Rule::whole_test_clause,
        Rule::define,
        Rule::kw_define,
        Rule::kw_define_for,
        Rule::measure_item,
        Rule::kw_measure,
        Rule::ruleset,
        Rule::kw_ruleset,
        Rule::ruleset_clause,
        Rule::ruleset_clause_start,
        Rule::broken_ruleset_clause,
        Rule::issued_by,
        Rule::kw_issued_by,
        Rule::source_document,
        Rule::kw_source,
        Rule::extends,
        Rule::kw_extends,
        Rule::in_force,
        Rule::kw_in_force,
        Rule::time_zone,
        Rule::kw_time_zone,
        Rule::year_begins,
        Rule::kw_year_begins,
        Rule::use_calendar,
        Rule::kw_use_calendar,
        Rule::calendar,
        Rule::calendar_extends,
        Rule::kw_calendar,
        Rule::calendar_clause,
        Rule::calendar_clause_start,
        Rule::broken_calendar_clause,
        Rule::working_week,
        Rule::kw_working_week,
        Rule::working_hours,
        Rule::kw_working_hours,
        Rule::time_span,
        Rule::cut_off,
        Rule::kw_cut_off_from,
        Rule::kw_cut_off_after,
        Rule::kw_next_day,
        Rule::off,
        Rule::kw_off,
        Rule::kw_in_exchange_for,
        Rule::decided_to,
        Rule::kw_decided_to,
        Rule::records,
        Rule::units,
        Rule::kw_records,
        Rule::kw_units,
        Rule::placement,
        Rule::kw_counted_by,
        Rule::kw_lasting_from,
        Rule::field,
        Rule::broken_field,
        Rule::field_type,
        Rule::optional,
        Rule::kw_as,
        Rule::type_unit,
        Rule::kw_unit,
        Rule::kw_its_own,
        Rule::type_one_of,
        Rule::kw_one_of,
        Rule::type_yes_no,
        Rule::type_number,
        Rule::kw_whole_number,
        Rule::kw_number,
        Rule::type_datetime,
        Rule::type_date,
        Rule::type_deadline,
        Rule::type_duration,
        Rule::type_text,
        Rule::type_id,
        Rule::type_reference,
        Rule::indicator,
        Rule::kw_indicator,
        Rule::inline_target,
        Rule::indicator_clause,
        Rule::indicator_clause_start,
        Rule::broken_indicator_clause,
        Rule::cite,
        Rule::kw_cite,
        Rule::scope,
        Rule::kw_for_each_unit,
        Rule::target_clause,
        Rule::kw_target,
        Rule::stretch,
        Rule::kw_stretch,
        Rule::monitor,
        Rule::kw_monitor,
        Rule::milestone,
        Rule::kw_milestone,
        Rule::milestone_day,
        Rule::kw_end_of,
        Rule::milestone_year,
        Rule::amend,
        Rule::kw_amend,
        Rule::amend_clause,
        Rule::broken_amend_clause,
        Rule::tighten,
        Rule::kw_tighten,
        Rule::replace,
        Rule::kw_replace,
        Rule::kw_repeal,
        Rule::scorecard,
        Rule::kw_scorecard,
        Rule::scorecard_clause,
        Rule::scorecard_clause_start,
        Rule::broken_scorecard_clause,
        Rule::score_group,
        Rule::kw_group,
        Rule::kw_points,
        Rule::score_row,
        Rule::kw_if_met,
        Rule::scaled,
        Rule::kw_scaled,
        Rule::score_step,
        Rule::score_empty,
        Rule::kw_unless_empty,
        Rule::kw_full_points,
        Rule::kw_no_points,
        Rule::adjustment,
        Rule::kw_deduct,
        Rule::kw_add,
        Rule::kw_for_each,
        Rule::adjustment_cap,
        Rule::grade,
        Rule::kw_grade,
        Rule::kw_otherwise,
        Rule::grade_condition,
        Rule::kw_if,
        Rule::grade_cap,
        Rule::kw_number_graded,
        Rule::kw_grade_cap,
        Rule::test,
        Rule::kw_test,
        Rule::test_clause,
        Rule::broken_test_clause,
        Rule::test_item_start,
        Rule::as_of,
        Rule::kw_as_of,
        Rule::test_period,
        Rule::kw_test_period,
        Rule::given_item,
        Rule::given,
        Rule::kw_given,
        Rule::covering,
        Rule::kw_covering,
        Rule::given_file,
        Rule::table,
        Rule::table_row,
        Rule::expect,
        Rule::kw_expect,
        Rule::unit_code,
        Rule::bare_code,
        Rule::code_word,
        Rule::expectation_start,
        Rule::expectation,
        Rule::expect_record,
        Rule::expect_settled,
        Rule::kw_settled,
        Rule::kw_not_settled,
        Rule::expect_is,
        Rule::expect_has,
        Rule::kw_expect_has,
        Rule::verdict,
        Rule::verdict_met,
        Rule::verdict_missed,
        Rule::verdict_open,
        Rule::verdict_undetermined,
        Rule::verdict_not_applicable,
        Rule::verdict_monitored,
        Rule::expect_stretch,
        Rule::kw_expect_stretch,
        Rule::expect_window,
        Rule::kw_expect_window,
        Rule::expect_headroom,
        Rule::kw_headroom,
        Rule::expect_figure,
        Rule::kw_no_figure,
        Rule::figure_word,
        Rule::figure_value,
        Rule::figure_lowest,
        Rule::figure_highest,
        Rule::figure_baseline,
        Rule::figure_change,
        Rule::signed_quantity,
        Rule::expect_count,
        Rule::expect_ids,
        Rule::kw_ids,
        Rule::count_word,
        Rule::count_met,
        Rule::count_failed,
        Rule::count_open,
        Rule::count_missing,
        Rule::count_excused,
        Rule::count_outside,
        Rule::count_unplaced,
    ];
}

/// Whether the match of a rule is a node, and what the rule reads.
pub(crate) const fn definition(rule: Rule) -> (Form, &'static Pattern) {
    match rule {
        Rule::EOI => (Form::Silent, &End),
        Rule::WHITESPACE => (Form::Between, &Choice(&[Text(" "), Text("\t"), Text("\r"), Text("\n")])),
        Rule::COMMENT => (Form::Between, &Sequence(&[Text("#"), Repeat(&Sequence(&[NotAhead(&Text("\n")), Any]))])),
        Rule::sp => (Form::Silent, &Sequence(&[
            Choice(&[Named(Rule::WHITESPACE), Named(Rule::COMMENT)]),
            Repeat(&Choice(&[Named(Rule::WHITESPACE), Named(Rule::COMMENT)])),
        ])),
        Rule::wb => (Form::Silent, &NotAhead(&Choice(&[
            Class(|c| c.is_ascii_alphanumeric()),
            Text("_"),
            Class(unicode::LETTER),
            Class(unicode::MARK),
            Class(unicode::NUMBER),
        ]))),
        Rule::word => (Form::Atomic, &Sequence(&[
            Choice(&[Class(|c| c.is_ascii_alphabetic()), Text("_"), Class(unicode::LETTER)]),
            Repeat(&Choice(&[
                Class(|c| c.is_ascii_alphanumeric()),
                Text("_"),
                Class(unicode::LETTER),
                Class(unicode::MARK),
                Class(unicode::NUMBER),
            ])),
        ])),
        Rule::quoted_name => (Form::Atomic, &Sequence(&[
            Text("`"),
            Sequence(&[
                Choice(&[
                    Class(|c| c.is_ascii_alphanumeric()),
                    Text("_"),
                    Class(unicode::LETTER),
                    Class(unicode::MARK),
                    Class(unicode::NUMBER),
                ]),
                Repeat(&Choice(&[
                    Class(|c| c.is_ascii_alphanumeric()),
                    Text("_"),
                    Class(unicode::LETTER),
                    Class(unicode::MARK),
                    Class(unicode::NUMBER),
                ])),
            ]),
            Text("`"),
        ])),
        Rule::reserved => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("and"),
                Text("or"),
                Text("not"),
                Text("is"),
                Text("are"),
                Text("has"),
                Text("have"),
                Text("meets"),
                Text("meet"),
                Text("where"),
                Text("in"),
                Text("by"),
                Text("before"),
                Text("after"),
                Text("within"),
                Text("of"),
                Text("from"),
                Text("to"),
                Text("for"),
                Text("at"),
                Text("as"),
                Text("else"),
                Text("no"),
                Text("all"),
                Text("yes"),
                Text("own"),
                Text("between"),
                Text("begins"),
                Text("contains"),
                Text("if"),
                Text("than"),
                Text("down"),
                Text("up"),
                Text("và"),
                Text("hoặc"),
                Text("không"),
                Text("chưa"),
                Text("là"),
                Text("thuộc"),
                Text("khác"),
                Text("có"),
                Text("mà"),
                Text("trong"),
                Text("trước"),
                Text("sau"),
                Text("được"),
                Text("đã"),
                Text("đều"),
                Text("phải"),
                Text("từ"),
                Text("đến"),
                Text("kể"),
                Text("của"),
                Text("mỗi"),
                Text("đạt"),
                Text("giảm"),
                Text("tăng"),
            ]),
            Named(Rule::wb),
        ])),
        Rule::name => (Form::Atomic, &Choice(&[
            Named(Rule::quoted_name),
            Sequence(&[NotAhead(&Choice(&[Named(Rule::reserved), Named(Rule::item_ahead)])), Named(Rule::word)]),
        ])),
        Rule::item_ahead => (Form::Atomic, &Choice(&[
            Sequence(&[
                Text("define"),
                Named(Rule::sp),
                NotAhead(&Named(Rule::reserved)),
                Named(Rule::word),
                Named(Rule::sp),
                Text("for"),
                Named(Rule::wb),
            ]),
            Sequence(&[
                Text("indicator"),
                Named(Rule::sp),
                NotAhead(&Choice(&[
                    Named(Rule::reserved),
                    Sequence(&[Choice(&[Text("group"), Text("cite"), Text("nhóm"), Text("căn")]), Named(Rule::wb)]),
                ])),
                Named(Rule::word),
                Choice(&[
                    Sequence(&[
                        Optional(&Named(Rule::sp)),
                        Text(":"),
                        Optional(&Named(Rule::sp)),
                        Choice(&[
                            Named(Rule::kw_all),
                            Named(Rule::kw_none),
                            Named(Rule::side),
                            Named(Rule::kw_between),
                            Named(Rule::kw_meets),
                            Class(|c| c.is_ascii_digit()),
                        ]),
                    ]),
                    Sequence(&[
                        Named(Rule::sp),
                        Choice(&[
                            Text("\""),
                            Sequence(&[
                                Choice(&[Text("target"), Text("cite"), Text("monitor"), Text("milestone")]),
                                Named(Rule::wb),
                            ]),
                        ]),
                    ]),
                ]),
            ]),
            Sequence(&[
                Text("measure"),
                Named(Rule::sp),
                NotAhead(&Named(Rule::reserved)),
                Named(Rule::word),
                Optional(&Named(Rule::sp)),
                Text(":"),
                Optional(&Named(Rule::sp)),
                Choice(&[
                    Named(Rule::kw_count_of),
                    Named(Rule::kw_sum_of),
                    Named(Rule::kw_average),
                    Named(Rule::kw_share_of),
                    Named(Rule::kw_distinct),
                ]),
            ]),
            Sequence(&[
                Text("records"),
                Named(Rule::sp),
                NotAhead(&Named(Rule::reserved)),
                Named(Rule::word),
                Named(Rule::sp),
                Choice(&[Text("counted"), Text("lasting")]),
                Named(Rule::wb),
            ]),
            Sequence(&[
                Text("calendar"),
                Named(Rule::sp),
                Named(Rule::word),
                Named(Rule::sp),
                Text("extends"),
                Named(Rule::wb),
            ]),
            Sequence(&[Text("amend"), Named(Rule::sp), Text("indicator"), Named(Rule::wb)]),
            Sequence(&[
                Choice(&[
                    Sequence(&[Text("định"), Named(Rule::sp), Text("nghĩa")]),
                    Sequence(&[Text("chỉ"), Named(Rule::sp), Choice(&[Text("tiêu"), Text("số")])]),
                    Sequence(&[Text("tiêu"), Named(Rule::sp), Text("chí")]),
                    Sequence(&[Text("dữ"), Named(Rule::sp), Text("liệu")]),
                    Sequence(&[Text("danh"), Named(Rule::sp), Text("sách")]),
                    Sequence(&[Text("sổ"), Named(Rule::sp), Text("theo"), Named(Rule::sp), Text("dõi")]),
                    Sequence(&[Text("bộ"), Named(Rule::sp), Text("tiêu"), Named(Rule::sp), Text("chí")]),
                    Sequence(&[Text("bảng"), Named(Rule::sp), Text("điểm")]),
                    Sequence(&[Text("kiểm"), Named(Rule::sp), Text("thử")]),
                    Sequence(&[Text("sửa"), Named(Rule::sp), Text("đổi")]),
                    Sequence(&[Text("yêu"), Named(Rule::sp), Text("cầu")]),
                    Sequence(&[Text("phấn"), Named(Rule::sp), Text("đấu")]),
                    Sequence(&[Text("theo"), Named(Rule::sp), Text("dõi")]),
                    Sequence(&[Text("căn"), Named(Rule::sp), Text("cứ")]),
                ]),
                Named(Rule::wb),
            ]),
        ])),
        Rule::field_name => (Form::Atomic, &Choice(&[Named(Rule::quoted_name), Named(Rule::word)])),
        Rule::units_name => (Form::Atomic, &Sequence(&[Text("đơn"), Named(Rule::sp), Text("vị"), Named(Rule::wb)])),
        Rule::kind_name => (Form::Node, &Choice(&[Named(Rule::units_name), Named(Rule::name)])),
        Rule::string => (Form::Atomic, &Sequence(&[Text("\""), Until(&["\"", "\n"]), Text("\"")])),
        Rule::colon => (Form::Node, &Text(":")),
        Rule::close_bracket => (Form::Node, &Text(")")),
        Rule::number => (Form::Atomic, &Sequence(&[
            Sequence(&[Class(|c| c.is_ascii_digit()), Repeat(&Class(|c| c.is_ascii_digit()))]),
            Repeat(&Sequence(&[
                Choice(&[Text("."), Text(",")]),
                Class(|c| c.is_ascii_digit()),
                Repeat(&Class(|c| c.is_ascii_digit())),
            ])),
        ])),
        Rule::signed => (Form::Atomic, &Sequence(&[
            Optional(&Choice(&[Text("-"), Text("−")])),
            Sequence(&[Class(|c| c.is_ascii_digit()), Repeat(&Class(|c| c.is_ascii_digit()))]),
            Repeat(&Sequence(&[
                Choice(&[Text("."), Text(",")]),
                Class(|c| c.is_ascii_digit()),
                Repeat(&Class(|c| c.is_ascii_digit())),
            ])),
        ])),
        Rule::percent => (Form::Atomic, &Choice(&[
            Text("%"),
            Sequence(&[
                Choice(&[Sequence(&[Text("phần"), Named(Rule::sp), Text("trăm")]), Text("percent")]),
                Named(Rule::wb),
            ]),
        ])),
        Rule::percentage_points => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("percentage"), Named(Rule::sp), Choice(&[Text("points"), Text("point")])]),
                Sequence(&[
                    Text("điểm"),
                    Named(Rule::sp),
                    Choice(&[Sequence(&[Text("phần"), Named(Rule::sp), Text("trăm")]), Text("%")]),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::two_levels => (Form::Atomic, &Sequence(&[
            Named(Rule::number),
            Optional(&Sequence(&[Repeat(&Text(" ")), Text("%")])),
            Repeat(&Text(" ")),
            Choice(&[Text("-"), Text("–")]),
            Repeat(&Text(" ")),
            Named(Rule::number),
            Repeat(&Text(" ")),
            Choice(&[Named(Rule::percent), Named(Rule::percentage_points)]),
        ])),
        Rule::quantity => (Form::Node, &Choice(&[
            Named(Rule::two_levels),
            Sequence(&[
                Named(Rule::number),
                Optional(&Choice(&[Named(Rule::percent), Named(Rule::percentage_points), Named(Rule::time_unit)])),
            ]),
        ])),
        Rule::time_unit => (Form::Node, &Choice(&[
            Named(Rule::unit_working_days),
            Named(Rule::unit_working_hours),
            Named(Rule::unit_minutes),
            Named(Rule::unit_hours),
            Named(Rule::unit_days),
            Named(Rule::unit_weeks),
            Named(Rule::unit_months),
            Named(Rule::unit_years),
        ])),
        Rule::unit_working_days => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("working"), Named(Rule::sp), Choice(&[Text("days"), Text("day")])]),
                Sequence(&[Text("ngày"), Named(Rule::sp), Text("làm"), Named(Rule::sp), Text("việc")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::unit_working_hours => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("working"), Named(Rule::sp), Choice(&[Text("hours"), Text("hour")])]),
                Sequence(&[Text("giờ"), Named(Rule::sp), Text("làm"), Named(Rule::sp), Text("việc")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::unit_minutes => (Form::Atomic, &Sequence(&[
            Choice(&[Text("minutes"), Text("minute"), Text("phút")]),
            Named(Rule::wb),
        ])),
        Rule::unit_hours => (Form::Atomic, &Sequence(&[
            Choice(&[Text("hours"), Text("hour"), Text("h"), Text("giờ"), Text("tiếng")]),
            Named(Rule::wb),
        ])),
        Rule::unit_days => (Form::Atomic, &Sequence(&[
            Choice(&[Text("days"), Text("day"), Text("ngày")]),
            Named(Rule::wb),
        ])),
        Rule::unit_weeks => (Form::Atomic, &Sequence(&[
            Choice(&[Text("weeks"), Text("week"), Text("tuần")]),
            Named(Rule::wb),
        ])),
        Rule::unit_months => (Form::Atomic, &Sequence(&[
            Choice(&[Text("months"), Text("month"), Text("tháng")]),
            Named(Rule::wb),
        ])),
        Rule::unit_years => (Form::Atomic, &Sequence(&[
            Choice(&[Text("years"), Text("year"), Text("năm")]),
            Named(Rule::wb),
        ])),
        Rule::length => (Form::Node, &Sequence(&[Named(Rule::number), Named(Rule::time_unit)])),
        Rule::year => (Form::Atomic, &Sequence(&[
            Sequence(&[
                Class(|c| c.is_ascii_digit()),
                Class(|c| c.is_ascii_digit()),
                Class(|c| c.is_ascii_digit()),
                Class(|c| c.is_ascii_digit()),
            ]),
            NotAhead(&Class(|c| c.is_ascii_digit())),
        ])),
        Rule::small => (Form::Atomic, &Sequence(&[
            Sequence(&[Class(|c| c.is_ascii_digit()), Optional(&Class(|c| c.is_ascii_digit()))]),
            NotAhead(&Class(|c| c.is_ascii_digit())),
        ])),
        Rule::iso_date => (Form::Compound, &Sequence(&[
            Named(Rule::year),
            Text("-"),
            Named(Rule::small),
            Text("-"),
            Named(Rule::small),
        ])),
        Rule::slash_date => (Form::Compound, &Sequence(&[
            Text("ngày"),
            Named(Rule::sp),
            Named(Rule::small),
            Choice(&[
                Sequence(&[Text("/"), Named(Rule::small), Text("/"), Named(Rule::year)]),
                Sequence(&[
                    Named(Rule::sp),
                    Text("tháng"),
                    Named(Rule::sp),
                    Named(Rule::small),
                    Named(Rule::sp),
                    Text("năm"),
                    Named(Rule::sp),
                    Named(Rule::year),
                ]),
            ]),
        ])),
        Rule::date => (Form::Node, &Choice(&[Named(Rule::iso_date), Named(Rule::slash_date)])),
        Rule::iso_month_day => (Form::Compound, &Sequence(&[
            Class(|c| c.is_ascii_digit()),
            Class(|c| c.is_ascii_digit()),
            Text("-"),
            Class(|c| c.is_ascii_digit()),
            Class(|c| c.is_ascii_digit()),
            NotAhead(&Choice(&[
                Class(|c| c.is_ascii_alphanumeric()),
                Text("-"),
                Sequence(&[Repeat(&Text(" ")), Text("%")]),
            ])),
        ])),
        Rule::slash_month_day => (Form::Compound, &Sequence(&[
            Text("ngày"),
            Named(Rule::sp),
            Named(Rule::small),
            Choice(&[Text("/"), Sequence(&[Named(Rule::sp), Text("tháng"), Named(Rule::sp)])]),
            Named(Rule::small),
            NotAhead(&Choice(&[
                Text("/"),
                Sequence(&[Named(Rule::sp), Text("năm"), Named(Rule::sp), Class(|c| c.is_ascii_digit())]),
            ])),
        ])),
        Rule::end_of_month => (Form::Compound, &Sequence(&[
            Choice(&[
                Sequence(&[Text("end"), Named(Rule::sp), Text("of")]),
                Sequence(&[Text("cuối"), Named(Rule::sp), Text("tháng")]),
            ]),
            Named(Rule::sp),
            Named(Rule::small),
            NotAhead(&Choice(&[Text("/"), Text("-")])),
        ])),
        Rule::month_day => (Form::Node, &Choice(&[
            Named(Rule::iso_month_day),
            Named(Rule::slash_month_day),
            Named(Rule::end_of_month),
        ])),
        Rule::time => (Form::Atomic, &Sequence(&[
            Sequence(&[Class(|c| c.is_ascii_digit()), Optional(&Class(|c| c.is_ascii_digit()))]),
            Choice(&[
                Sequence(&[
                    Text(":"),
                    Sequence(&[Class(|c| c.is_ascii_digit()), Class(|c| c.is_ascii_digit())]),
                    Optional(&Sequence(&[Text(":"), Class(|c| c.is_ascii_digit()), Class(|c| c.is_ascii_digit())])),
                ]),
                Sequence(&[
                    Text("h"),
                    Optional(&Sequence(&[Class(|c| c.is_ascii_digit()), Class(|c| c.is_ascii_digit())])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::datetime => (Form::Compound, &Choice(&[
            Sequence(&[Named(Rule::iso_date), Choice(&[Text("t"), Named(Rule::sp)]), Named(Rule::time)]),
            Sequence(&[Named(Rule::slash_date), Named(Rule::sp), Named(Rule::time)]),
            Sequence(&[Named(Rule::time), Named(Rule::sp), Named(Rule::slash_date)]),
        ])),
        Rule::weekday => (Form::Node, &Choice(&[
            Named(Rule::monday),
            Named(Rule::tuesday),
            Named(Rule::wednesday),
            Named(Rule::thursday),
            Named(Rule::friday),
            Named(Rule::saturday),
            Named(Rule::sunday),
        ])),
        Rule::monday => (Form::Atomic, &Sequence(&[
            Choice(&[Text("monday"), Sequence(&[Text("thứ"), Named(Rule::sp), Choice(&[Text("hai"), Text("2")])])]),
            Named(Rule::wb),
        ])),
        Rule::tuesday => (Form::Atomic, &Sequence(&[
            Choice(&[Text("tuesday"), Sequence(&[Text("thứ"), Named(Rule::sp), Choice(&[Text("ba"), Text("3")])])]),
            Named(Rule::wb),
        ])),
        Rule::wednesday => (Form::Atomic, &Sequence(&[
            Choice(&[Text("wednesday"), Sequence(&[Text("thứ"), Named(Rule::sp), Choice(&[Text("tư"), Text("4")])])]),
            Named(Rule::wb),
        ])),
        Rule::thursday => (Form::Atomic, &Sequence(&[
            Choice(&[Text("thursday"), Sequence(&[Text("thứ"), Named(Rule::sp), Choice(&[Text("năm"), Text("5")])])]),
            Named(Rule::wb),
        ])),
        Rule::friday => (Form::Atomic, &Sequence(&[
            Choice(&[Text("friday"), Sequence(&[Text("thứ"), Named(Rule::sp), Choice(&[Text("sáu"), Text("6")])])]),
            Named(Rule::wb),
        ])),
        Rule::saturday => (Form::Atomic, &Sequence(&[
            Choice(&[Text("saturday"), Sequence(&[Text("thứ"), Named(Rule::sp), Choice(&[Text("bảy"), Text("7")])])]),
            Named(Rule::wb),
        ])),
        Rule::sunday => (Form::Atomic, &Sequence(&[
            Choice(&[Text("sunday"), Sequence(&[Text("chủ"), Named(Rule::sp), Text("nhật")])]),
            Named(Rule::wb),
        ])),
        Rule::period_label => (Form::Node, &Choice(&[
            Named(Rule::range_label),
            Named(Rule::half_label),
            Named(Rule::quarter_label),
            Named(Rule::week_label),
            Named(Rule::month_label),
            Named(Rule::year_label),
        ])),
        Rule::range_label => (Form::Node, &Choice(&[
            Sequence(&[Named(Rule::iso_date), Text(".."), Named(Rule::iso_date)]),
            Sequence(&[Named(Rule::kw_from), Named(Rule::date), Named(Rule::kw_to), Named(Rule::date)]),
        ])),
        Rule::half_label => (Form::Compound, &Choice(&[
            Sequence(&[Named(Rule::year), Text("-h"), Named(Rule::small)]),
            Sequence(&[
                Choice(&[Text("6"), Text("sáu")]),
                Named(Rule::sp),
                Text("tháng"),
                Named(Rule::sp),
                Choice(&[Named(Rule::first_half), Named(Rule::second_half)]),
                Named(Rule::sp),
                Text("năm"),
                Named(Rule::sp),
                Named(Rule::year),
            ]),
        ])),
        Rule::first_half => (Form::Atomic, &Sequence(&[Text("đầu"), Named(Rule::wb)])),
        Rule::second_half => (Form::Atomic, &Sequence(&[Text("cuối"), Named(Rule::wb)])),
        Rule::quarter_label => (Form::Compound, &Choice(&[
            Sequence(&[Named(Rule::year), Text("-q"), Named(Rule::small)]),
            Sequence(&[
                Text("quý"),
                Named(Rule::sp),
                Choice(&[Named(Rule::roman), Named(Rule::small)]),
                Choice(&[Text("/"), Sequence(&[Named(Rule::sp), Text("năm"), Named(Rule::sp)])]),
                Named(Rule::year),
            ]),
        ])),
        Rule::roman => (Form::Atomic, &Sequence(&[
            Choice(&[Text("iii"), Text("iv"), Text("ii"), Text("i")]),
            Named(Rule::wb),
        ])),
        Rule::week_label => (Form::Compound, &Choice(&[
            Sequence(&[Named(Rule::year), Text("-w"), Named(Rule::small)]),
            Sequence(&[
                Text("tuần"),
                Named(Rule::sp),
                Named(Rule::small),
                Choice(&[Text("/"), Sequence(&[Named(Rule::sp), Text("năm"), Named(Rule::sp)])]),
                Named(Rule::year),
            ]),
        ])),
        Rule::month_label => (Form::Compound, &Choice(&[
            Sequence(&[Named(Rule::year), Text("-"), Named(Rule::small), NotAhead(&Text("-"))]),
            Sequence(&[
                Text("tháng"),
                Named(Rule::sp),
                Named(Rule::small),
                Choice(&[Text("/"), Sequence(&[Named(Rule::sp), Text("năm"), Named(Rule::sp)])]),
                Named(Rule::year),
            ]),
        ])),
        Rule::year_label => (Form::Compound, &Sequence(&[
            Optional(&Sequence(&[Text("năm"), Named(Rule::sp)])),
            Named(Rule::year),
            NotAhead(&Choice(&[Text("-"), Text("/")])),
        ])),
        Rule::kw_from => (Form::Atomic, &Sequence(&[Choice(&[Text("from"), Text("từ")]), Named(Rule::wb)])),
        Rule::kw_to => (Form::Atomic, &Sequence(&[
            Choice(&[Text("to"), Sequence(&[Text("đến"), Optional(&Sequence(&[Named(Rule::sp), Text("hết")]))])]),
            Named(Rule::wb),
        ])),
        Rule::kw_for => (Form::Atomic, &Sequence(&[Choice(&[Text("for"), Text("của")]), Named(Rule::wb)])),
        Rule::kw_of => (Form::Atomic, &Sequence(&[Choice(&[Text("of"), Text("của")]), Named(Rule::wb)])),
        Rule::kw_and => (Form::Atomic, &Sequence(&[Choice(&[Text("and"), Text("và")]), Named(Rule::wb)])),
        Rule::kw_or => (Form::Atomic, &Sequence(&[Choice(&[Text("or"), Text("hoặc")]), Named(Rule::wb)])),
        Rule::kw_not => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("not"),
                Sequence(&[
                    Choice(&[Text("không"), Text("chưa")]),
                    NotAhead(&Sequence(&[Named(Rule::sp), Text("có"), Named(Rule::wb)])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_yes => (Form::Atomic, &Sequence(&[Choice(&[Text("yes"), Text("có")]), Named(Rule::wb)])),
        Rule::kw_no_value => (Form::Atomic, &Sequence(&[Choice(&[Text("no"), Text("không")]), Named(Rule::wb)])),
        Rule::kw_where => (Form::Atomic, &Sequence(&[
            Choice(&[Text("where"), Text("mà"), Sequence(&[Text("trong"), Named(Rule::sp), Text("đó")])]),
            Named(Rule::wb),
        ])),
        Rule::kw_verb => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("are"),
                Text("is"),
                Sequence(&[Text("must"), Named(Rule::sp), Text("be")]),
                Sequence(&[Text("phải"), Named(Rule::sp), Text("được")]),
                Sequence(&[Text("đều"), Named(Rule::sp), Text("được")]),
                Sequence(&[Text("bảo"), Named(Rule::sp), Text("đảm")]),
                Sequence(&[Text("đảm"), Named(Rule::sp), Text("bảo")]),
                Text("phải"),
                Text("đều"),
                Text("được"),
                Sequence(&[Text("đã"), NotAhead(&Sequence(&[Named(Rule::sp), Text("có"), Named(Rule::wb)]))]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_own => (Form::Atomic, &Sequence(&[
            Choice(&[Text("own"), Text("riêng")]),
            Named(Rule::wb),
            Ahead(&Sequence(&[Named(Rule::sp), Choice(&[Named(Rule::quoted_name), Named(Rule::word)])])),
        ])),
        Rule::kw_times => (Form::Atomic, &Sequence(&[
            Choice(&[Text("lần"), Text("lượt")]),
            Named(Rule::wb),
            Ahead(&Sequence(&[Named(Rule::sp), Choice(&[Named(Rule::quoted_name), Named(Rule::word)])])),
        ])),
        Rule::kw_or_more => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("or"), Named(Rule::sp), Text("more")]),
                Sequence(&[Text("trở"), Named(Rule::sp), Text("lên")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_or_less => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("or"), Named(Rule::sp), Choice(&[Text("less"), Text("fewer")])]),
                Sequence(&[Text("trở"), Named(Rule::sp), Text("xuống")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_in => (Form::Atomic, &Sequence(&[Choice(&[Text("in"), Text("trong")]), Named(Rule::wb)])),
        Rule::cut_day_ahead => (Form::Silent, &Sequence(&[
            Named(Rule::sp),
            Choice(&[
                Class(|c| c.is_ascii_digit()),
                Sequence(&[Text("ngày"), Named(Rule::sp), Class(|c| c.is_ascii_digit())]),
                Sequence(&[
                    Text("cuối"),
                    Named(Rule::sp),
                    Text("tháng"),
                    Named(Rule::sp),
                    Class(|c| c.is_ascii_digit()),
                ]),
                Sequence(&[Text("đầu"), Named(Rule::wb)]),
            ]),
        ])),
        Rule::kw_period => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Optional(&Sequence(&[Text("the"), Named(Rule::sp)])), Text("period")]),
                Sequence(&[
                    Text("kỳ"),
                    Choice(&[
                        Sequence(&[Named(Rule::sp), Text("báo"), Named(Rule::sp), Text("cáo")]),
                        NotAhead(&Sequence(&[
                            Named(Rule::sp),
                            Choice(&[Text("trước"), Text("liền")]),
                            Named(Rule::wb),
                            NotAhead(&Named(Rule::cut_day_ahead)),
                        ])),
                    ]),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_every => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("every"),
                Text("each"),
                Text("mỗi"),
                Text("hằng"),
                Text("hàng"),
                Sequence(&[
                    Text("định"),
                    Named(Rule::sp),
                    Text("kỳ"),
                    Optional(&Sequence(&[
                        Named(Rule::sp),
                        Choice(&[Text("mỗi"), Text("hằng"), Text("hàng")]),
                        Named(Rule::wb),
                    ])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_previous_period => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("the"), Named(Rule::sp), Text("previous"), Named(Rule::sp), Text("period")]),
                Sequence(&[
                    Text("kỳ"),
                    Named(Rule::sp),
                    Choice(&[
                        Sequence(&[Text("liền"), Named(Rule::sp), Text("trước")]),
                        Sequence(&[Text("trước"), Named(Rule::wb), NotAhead(&Named(Rule::cut_day_ahead))]),
                    ]),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_previous_year => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("the"), Named(Rule::sp), Text("previous"), Named(Rule::sp), Text("year")]),
                Sequence(&[
                    Optional(&Sequence(&[Text("cùng"), Named(Rule::sp), Text("kỳ"), Named(Rule::sp)])),
                    Text("năm"),
                    Named(Rule::sp),
                    Text("trước"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::cadence => (Form::Node, &Choice(&[
            Named(Rule::every_week),
            Named(Rule::every_month),
            Named(Rule::every_quarter),
            Named(Rule::every_half_year),
            Named(Rule::every_year),
        ])),
        Rule::every_week => (Form::Atomic, &Sequence(&[Choice(&[Text("week"), Text("tuần")]), Named(Rule::wb)])),
        Rule::every_month => (Form::Atomic, &Sequence(&[Choice(&[Text("month"), Text("tháng")]), Named(Rule::wb)])),
        Rule::every_quarter => (Form::Atomic, &Sequence(&[Choice(&[Text("quarter"), Text("quý")]), Named(Rule::wb)])),
        Rule::every_half_year => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("half"), Choice(&[Text("-"), Named(Rule::sp)]), Text("year")]),
                Sequence(&[Choice(&[Text("6"), Text("06"), Text("sáu")]), Named(Rule::sp), Text("tháng")]),
                Sequence(&[Text("nửa"), Named(Rule::sp), Text("năm")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::every_year => (Form::Atomic, &Sequence(&[Choice(&[Text("year"), Text("năm")]), Named(Rule::wb)])),
        Rule::slash_every => (Form::Node, &Sequence(&[Text("/"), Named(Rule::cadence)])),
        Rule::every_window => (Form::Node, &Sequence(&[
            Optional(&Named(Rule::kw_in)),
            Named(Rule::kw_every),
            Named(Rule::cadence),
        ])),
        Rule::in_window => (Form::Node, &Sequence(&[
            Named(Rule::kw_in),
            Choice(&[
                Named(Rule::kw_previous_year),
                Named(Rule::kw_previous_period),
                Named(Rule::kw_period),
                Named(Rule::period_label),
            ]),
        ])),
        Rule::window => (Form::Node, &Choice(&[
            Sequence(&[
                Choice(&[Named(Rule::every_window), Named(Rule::slash_every), Named(Rule::in_window)]),
                Optional(&Named(Rule::cut)),
            ]),
            Sequence(&[Named(Rule::cut), Named(Rule::every_window)]),
        ])),
        Rule::cut => (Form::Node, &Sequence(&[
            Choice(&[Named(Rule::kw_before), Named(Rule::kw_by)]),
            Choice(&[Named(Rule::date), Named(Rule::month_day)]),
        ])),
        Rule::placed => (Form::Node, &Choice(&[
            Named(Rule::window),
            Sequence(&[Named(Rule::name), Named(Rule::window)]),
        ])),
        Rule::population => (Form::Node, &Sequence(&[
            Optional(&Named(Rule::kw_own)),
            Named(Rule::kind_name),
            Optional(&Named(Rule::placed)),
            Optional(&Named(Rule::filter)),
        ])),
        Rule::filter => (Form::Node, &Sequence(&[Named(Rule::kw_where), Named(Rule::condition)])),
        Rule::condition => (Form::Node, &Sequence(&[
            Named(Rule::conjunction),
            Repeat(&Sequence(&[Named(Rule::kw_or), Named(Rule::conjunction)])),
        ])),
        Rule::conjunction => (Form::Node, &Sequence(&[
            Named(Rule::negation),
            Repeat(&Sequence(&[Named(Rule::kw_and), Named(Rule::negation)])),
        ])),
        Rule::negation => (Form::Node, &Sequence(&[
            Repeat(&Named(Rule::kw_verb)),
            Repeat(&Sequence(&[Named(Rule::kw_not), Repeat(&Named(Rule::kw_verb))])),
            Choice(&[Named(Rule::has), Named(Rule::meets), Named(Rule::plain)]),
        ])),
        Rule::inner_condition => (Form::Node, &Sequence(&[
            Repeat(&Named(Rule::kw_verb)),
            Repeat(&Sequence(&[Named(Rule::kw_not), Repeat(&Named(Rule::kw_verb))])),
            Choice(&[Named(Rule::inner_has), Named(Rule::meets), Named(Rule::plain)]),
        ])),
        Rule::kw_has_no => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[
                    Choice(&[Text("has"), Text("have")]),
                    Named(Rule::sp),
                    Text("no"),
                    Named(Rule::wb),
                    NotAhead(&Named(Rule::more_or_less_than)),
                ]),
                Sequence(&[Choice(&[Text("không"), Text("chưa")]), Named(Rule::sp), Text("có")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_has => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("has"),
                Text("have"),
                Sequence(&[Choice(&[Text("đã"), Text("được")]), Named(Rule::sp), Text("có")]),
                Text("có"),
            ]),
            Named(Rule::wb),
        ])),
        Rule::has => (Form::Node, &Sequence(&[Named(Rule::inner_has), Optional(&Named(Rule::inner_filter))])),
        Rule::inner_has => (Form::Node, &Sequence(&[
            Choice(&[
                Sequence(&[Named(Rule::kw_has_no), Optional(&Named(Rule::kw_trouble))]),
                Sequence(&[
                    Named(Rule::kw_has),
                    Optional(&Sequence(&[Named(Rule::bound), Optional(&Named(Rule::kw_times))])),
                ]),
            ]),
            Optional(&Named(Rule::kw_own)),
            Named(Rule::kind_name),
            Optional(&Named(Rule::by_field)),
            Optional(&Named(Rule::placed)),
        ])),
        Rule::by_field => (Form::Node, &Sequence(&[Named(Rule::kw_by_field), Named(Rule::name)])),
        Rule::kw_by_field => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("by"),
                Sequence(&[Text("theo"), NotAhead(&Sequence(&[Named(Rule::sp), Text("dõi"), Named(Rule::wb)]))]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::inner_filter => (Form::Node, &Sequence(&[Named(Rule::kw_where), Named(Rule::inner_condition)])),
        Rule::kw_meets => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("meets"),
                Text("meet"),
                Sequence(&[
                    Choice(&[Text("đạt"), Sequence(&[Text("hoàn"), Named(Rule::sp), Text("thành")])]),
                    Named(Rule::sp),
                    Choice(&[
                        Sequence(&[Text("chỉ"), Named(Rule::sp), Text("tiêu")]),
                        Sequence(&[Text("tiêu"), Named(Rule::sp), Text("chí")]),
                    ]),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::meets => (Form::Node, &Sequence(&[Named(Rule::kw_meets), Named(Rule::name)])),
        Rule::plain => (Form::Node, &Sequence(&[Named(Rule::expression), Optional(&Named(Rule::relation))])),
        Rule::relation => (Form::Node, &Choice(&[
            Named(Rule::placed_in),
            Named(Rule::by),
            Named(Rule::before),
            Named(Rule::after),
            Named(Rule::within),
            Named(Rule::is_missing),
            Named(Rule::is_present),
            Named(Rule::is_one_of),
            Named(Rule::is_compared),
            Named(Rule::is_not),
            Named(Rule::is),
            Named(Rule::symbol_compared),
            Named(Rule::between),
            Named(Rule::from_or_between),
            Named(Rule::sided),
            Named(Rule::begins_with),
            Named(Rule::contains),
        ])),
        Rule::placed_in => (Form::Node, &Named(Rule::window)),
        Rule::by => (Form::Node, &Sequence(&[
            Choice(&[Named(Rule::kw_by_day_of), Named(Rule::kw_by)]),
            Named(Rule::limit),
        ])),
        Rule::kw_by_day_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[
                    Text("by"),
                    Named(Rule::sp),
                    Text("the"),
                    Named(Rule::sp),
                    Text("day"),
                    Named(Rule::sp),
                    Text("of"),
                ]),
                Sequence(&[
                    Text("chậm"),
                    Named(Rule::sp),
                    Text("nhất"),
                    Named(Rule::sp),
                    Optional(&Sequence(&[Text("là"), Named(Rule::sp)])),
                    Text("hết"),
                    Named(Rule::sp),
                    Text("ngày"),
                    NotAhead(&Sequence(&[Named(Rule::sp), Class(|c| c.is_ascii_digit())])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_by => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("by"),
                Sequence(&[
                    Text("chậm"),
                    Named(Rule::sp),
                    Text("nhất"),
                    Optional(&Sequence(&[Named(Rule::sp), Choice(&[Text("là"), Text("vào")]), Named(Rule::wb)])),
                ]),
                Sequence(&[
                    Text("không"),
                    Named(Rule::sp),
                    Choice(&[Text("muộn"), Text("chậm")]),
                    Named(Rule::sp),
                    Text("hơn"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::before => (Form::Node, &Sequence(&[
            Named(Rule::kw_before),
            Named(Rule::limit),
            Optional(&Sequence(&[Named(Rule::kw_at_least), Named(Rule::span_choice), Optional(&Named(Rule::rolled))])),
        ])),
        Rule::kw_before => (Form::Atomic, &Sequence(&[Choice(&[Text("before"), Text("trước")]), Named(Rule::wb)])),
        Rule::after => (Form::Node, &Sequence(&[Named(Rule::kw_after), Named(Rule::limit)])),
        Rule::kw_after => (Form::Atomic, &Sequence(&[Choice(&[Text("after"), Text("sau")]), Named(Rule::wb)])),
        Rule::limit => (Form::Node, &Choice(&[Named(Rule::limit_period), Named(Rule::sum)])),
        Rule::limit_period => (Form::Node, &Choice(&[
            Named(Rule::period_first),
            Named(Rule::period_last),
            Named(Rule::period_whole),
        ])),
        Rule::period_first => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[
                    Optional(&Sequence(&[Text("the"), Named(Rule::sp)])),
                    Choice(&[Text("start"), Text("beginning")]),
                    Named(Rule::sp),
                    Text("of"),
                    Named(Rule::sp),
                    Optional(&Sequence(&[Text("the"), Named(Rule::sp)])),
                    Text("period"),
                ]),
                Sequence(&[
                    Optional(&Sequence(&[Text("ngày"), Named(Rule::sp)])),
                    Text("đầu"),
                    Named(Rule::sp),
                    Text("kỳ"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("báo"), Named(Rule::sp), Text("cáo")])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::period_last => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[
                    Optional(&Sequence(&[Text("the"), Named(Rule::sp)])),
                    Text("end"),
                    Named(Rule::sp),
                    Text("of"),
                    Named(Rule::sp),
                    Optional(&Sequence(&[Text("the"), Named(Rule::sp)])),
                    Text("period"),
                ]),
                Sequence(&[
                    Choice(&[
                        Sequence(&[Optional(&Sequence(&[Text("ngày"), Named(Rule::sp)])), Text("cuối")]),
                        Text("hết"),
                    ]),
                    Named(Rule::sp),
                    Text("kỳ"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("báo"), Named(Rule::sp), Text("cáo")])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::period_whole => (Form::Atomic, &Sequence(&[
            Optional(&Sequence(&[Text("the"), Named(Rule::sp)])),
            Text("period"),
            Named(Rule::wb),
        ])),
        Rule::within => (Form::Node, &Sequence(&[
            Named(Rule::kw_within),
            Named(Rule::span_choice),
            Named(Rule::kw_of_start),
            Named(Rule::sum),
            Repeat(&Choice(&[Named(Rule::rolled), Named(Rule::not_counting)])),
        ])),
        Rule::kw_within => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("within"),
                Sequence(&[Text("trong"), Named(Rule::sp), Text("thời"), Named(Rule::sp), Text("hạn")]),
                Sequence(&[Text("trong"), Optional(&Sequence(&[Named(Rule::sp), Text("vòng")]))]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_of_start => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("of"),
                Text("from"),
                Text("after"),
                Sequence(&[
                    Text("kể"),
                    Named(Rule::sp),
                    Text("từ"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("khi"), Named(Rule::wb)])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::span_choice => (Form::Node, &Sequence(&[
            Named(Rule::span_length),
            Repeat(&Named(Rule::span_otherwise)),
        ])),
        Rule::span_length => (Form::Node, &Choice(&[Named(Rule::length), Named(Rule::name)])),
        Rule::span_otherwise => (Form::Node, &Sequence(&[
            Text("("),
            Named(Rule::span_length),
            Named(Rule::kw_where),
            Named(Rule::condition),
            Named(Rule::close_bracket),
        ])),
        Rule::rolled => (Form::Node, &Sequence(&[Text(","), Named(Rule::kw_rolled)])),
        Rule::kw_rolled => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[
                    Text("rolled"),
                    Named(Rule::sp),
                    Text("to"),
                    Named(Rule::sp),
                    Choice(&[Text("a"), Sequence(&[Text("the"), Named(Rule::sp), Text("next")])]),
                    Named(Rule::sp),
                    Text("working"),
                    Named(Rule::sp),
                    Text("day"),
                ]),
                Sequence(&[
                    Text("gặp"),
                    Named(Rule::sp),
                    Text("ngày"),
                    Named(Rule::sp),
                    Text("nghỉ"),
                    Named(Rule::sp),
                    Optional(&Sequence(&[Text("thì"), Named(Rule::sp)])),
                    Text("chuyển"),
                    Named(Rule::sp),
                    Text("sang"),
                    Named(Rule::sp),
                    Text("ngày"),
                    Named(Rule::sp),
                    Text("làm"),
                    Named(Rule::sp),
                    Text("việc"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("tiếp"), Named(Rule::sp), Text("theo")])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::not_counting => (Form::Node, &Sequence(&[Text(","), Named(Rule::kw_not_counting), Named(Rule::name)])),
        Rule::kw_not_counting => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("not"), Named(Rule::sp), Text("counting")]),
                Sequence(&[Text("không"), Named(Rule::sp), Text("tính")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::is_missing => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[
                    Text("is"),
                    Named(Rule::sp),
                    Choice(&[Text("missing"), Sequence(&[Text("not"), Named(Rule::sp), Text("present")])]),
                ]),
                Sequence(&[Text("để"), Named(Rule::sp), Text("trống")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::is_present => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[
                    Text("is"),
                    Named(Rule::sp),
                    Choice(&[Text("present"), Sequence(&[Text("not"), Named(Rule::sp), Text("missing")])]),
                ]),
                Sequence(&[Text("không"), Named(Rule::sp), Text("để"), Named(Rule::sp), Text("trống")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::is_one_of => (Form::Node, &Sequence(&[
            Choice(&[Named(Rule::kw_is_not_one_of), Named(Rule::kw_is_one_of)]),
            Named(Rule::value),
            Repeat(&Sequence(&[Text(","), Named(Rule::value)])),
        ])),
        Rule::kw_is_one_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("is"), Named(Rule::sp), Text("one"), Named(Rule::sp), Text("of")]),
                Sequence(&[Text("là"), Named(Rule::sp), Text("một"), Named(Rule::sp), Text("trong")]),
                Text("thuộc"),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_is_not_one_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[
                    Text("is"),
                    Named(Rule::sp),
                    Text("not"),
                    Named(Rule::sp),
                    Text("one"),
                    Named(Rule::sp),
                    Text("of"),
                ]),
                Sequence(&[
                    Text("không"),
                    Named(Rule::sp),
                    Choice(&[
                        Sequence(&[
                            Text("phải"),
                            Named(Rule::sp),
                            Text("là"),
                            Named(Rule::sp),
                            Text("một"),
                            Named(Rule::sp),
                            Text("trong"),
                        ]),
                        Text("thuộc"),
                    ]),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::value => (Form::Node, &Choice(&[
            Named(Rule::string),
            Named(Rule::datetime),
            Named(Rule::date),
            Named(Rule::month_day),
            Named(Rule::signed),
        ])),
        Rule::is_not => (Form::Node, &Sequence(&[Named(Rule::kw_is_not), Named(Rule::right_side)])),
        Rule::kw_is_not => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("is"), Named(Rule::sp), Text("not")]),
                Sequence(&[
                    Text("khác"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("với"), Named(Rule::wb)])),
                    NotAhead(&Sequence(&[Named(Rule::sp), Text("nhau"), Named(Rule::wb)])),
                ]),
                Sequence(&[
                    Text("không"),
                    Named(Rule::sp),
                    Text("phải"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("là"), Named(Rule::wb)])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::is_compared => (Form::Node, &Sequence(&[
            Named(Rule::kw_is),
            Named(Rule::side),
            Named(Rule::sum),
            NotAhead(&Named(Rule::share_unit)),
        ])),
        Rule::share_unit => (Form::Silent, &Choice(&[Named(Rule::percent), Named(Rule::percentage_points)])),
        Rule::is => (Form::Node, &Sequence(&[
            Named(Rule::kw_is),
            NotAhead(&Choice(&[Named(Rule::side), Sequence(&[Named(Rule::kw_from), Named(Rule::number)])])),
            Named(Rule::right_side),
            NotAhead(&Named(Rule::share_unit)),
        ])),
        Rule::kw_is => (Form::Atomic, &Sequence(&[Choice(&[Text("is"), Text("là")]), Named(Rule::wb)])),
        Rule::right_side => (Form::Node, &Choice(&[Named(Rule::kw_yes), Named(Rule::kw_no_value), Named(Rule::sum)])),
        Rule::symbol_compared => (Form::Node, &Sequence(&[
            Named(Rule::comparison),
            Named(Rule::right_side),
            NotAhead(&Named(Rule::share_unit)),
        ])),
        Rule::comparison => (Form::Atomic, &Choice(&[
            Text("!="),
            Text("≠"),
            Text("<>"),
            Text("<="),
            Text("≤"),
            Text(">="),
            Text("≥"),
            Text("=="),
            Text("="),
            Text("<"),
            Text(">"),
        ])),
        Rule::sided => (Form::Node, &Sequence(&[
            Named(Rule::side),
            Named(Rule::sum),
            NotAhead(&Named(Rule::share_unit)),
            Optional(&Choice(&[
                Named(Rule::upward),
                Sequence(&[
                    Repeat(&Named(Rule::span_otherwise)),
                    Named(Rule::kw_before),
                    Named(Rule::sum),
                    Optional(&Named(Rule::rolled)),
                ]),
            ])),
        ])),
        Rule::between => (Form::Node, &Sequence(&[
            Optional(&Named(Rule::kw_is)),
            Named(Rule::kw_between),
            Named(Rule::sum),
            Named(Rule::kw_and),
            Named(Rule::sum),
            NotAhead(&Named(Rule::share_unit)),
        ])),
        Rule::from_or_between => (Form::Node, &Sequence(&[
            Optional(&Named(Rule::kw_is)),
            Named(Rule::kw_from),
            Named(Rule::sum),
            NotAhead(&Named(Rule::share_unit)),
            Choice(&[
                Named(Rule::upward),
                Sequence(&[Named(Rule::kw_to), Named(Rule::sum), NotAhead(&Named(Rule::share_unit))]),
            ]),
        ])),
        Rule::begins_with => (Form::Node, &Sequence(&[Named(Rule::kw_begins_with), Named(Rule::string)])),
        Rule::kw_begins_with => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("begins"), Named(Rule::sp), Text("with")]),
                Sequence(&[Text("begin"), Named(Rule::sp), Text("with")]),
                Sequence(&[Text("bắt"), Named(Rule::sp), Text("đầu"), Named(Rule::sp), Text("bằng")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::contains => (Form::Node, &Sequence(&[Named(Rule::kw_contains), Named(Rule::string)])),
        Rule::kw_contains => (Form::Atomic, &Sequence(&[
            Choice(&[Text("contains"), Text("contain"), Text("chứa")]),
            Named(Rule::wb),
        ])),
        Rule::expression => (Form::Node, &Sequence(&[
            Named(Rule::sum),
            Repeat(&Sequence(&[Named(Rule::kw_else), Named(Rule::sum)])),
        ])),
        Rule::kw_else => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("else"),
                Sequence(&[
                    Text("nếu"),
                    Named(Rule::sp),
                    Choice(&[
                        Sequence(&[Text("trống"), Named(Rule::sp), Text("thì")]),
                        Sequence(&[Text("không"), Named(Rule::sp), Text("có"), Named(Rule::sp), Text("thì")]),
                    ]),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::sum => (Form::Node, &Sequence(&[
            Named(Rule::product),
            Repeat(&Sequence(&[Choice(&[Named(Rule::plus), Named(Rule::minus)]), Named(Rule::product)])),
        ])),
        Rule::plus => (Form::Node, &Text("+")),
        Rule::minus => (Form::Node, &Choice(&[Text("-"), Text("−")])),
        Rule::product => (Form::Node, &Sequence(&[
            Named(Rule::primary),
            Repeat(&Sequence(&[Choice(&[Named(Rule::times), Named(Rule::divided)]), Named(Rule::primary)])),
        ])),
        Rule::times => (Form::Node, &Choice(&[Text("*"), Text("×")])),
        Rule::divided => (Form::Node, &Sequence(&[
            NotAhead(&Choice(&[Named(Rule::slash_every), Named(Rule::slash_measure)])),
            Text("/"),
        ])),
        Rule::slash_measure => (Form::Silent, &Sequence(&[
            Text("/"),
            Choice(&[
                Sequence(&[
                    Choice(&[Named(Rule::kw_count_of), Named(Rule::kw_sum_of)]),
                    NotAhead(&Sequence(&[Named(Rule::side), Choice(&[Named(Rule::number), Text("(")])])),
                ]),
                Sequence(&[Named(Rule::kw_distinct), Named(Rule::name), Named(Rule::kw_of)]),
                Sequence(&[
                    Named(Rule::kw_average),
                    Choice(&[
                        Text("("),
                        Sequence(&[Named(Rule::name), Choice(&[Named(Rule::kw_of), Named(Rule::kw_in_unit)])]),
                    ]),
                ]),
                Named(Rule::kw_share_of),
            ]),
        ])),
        Rule::primary => (Form::Node, &Choice(&[
            Named(Rule::string),
            Named(Rule::datetime),
            Named(Rule::date),
            Named(Rule::month_day),
            Named(Rule::length),
            Named(Rule::signed),
            Sequence(&[Text("("), Named(Rule::condition), Named(Rule::close_bracket)]),
            Named(Rule::name),
        ])),
        Rule::bound => (Form::Node, &Choice(&[
            Named(Rule::between_bound),
            Sequence(&[Named(Rule::side), Named(Rule::quantity), Optional(&Named(Rule::upward))]),
            Sequence(&[
                Named(Rule::kw_from),
                Named(Rule::quantity),
                Choice(&[Named(Rule::upward), Sequence(&[Named(Rule::kw_to), Named(Rule::quantity)])]),
            ]),
            Sequence(&[Named(Rule::quantity), Optional(&Named(Rule::upward))]),
        ])),
        Rule::between_bound => (Form::Node, &Sequence(&[
            Named(Rule::kw_between),
            Named(Rule::quantity),
            Named(Rule::kw_and),
            Named(Rule::quantity),
        ])),
        Rule::kw_between => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("between"),
                Sequence(&[
                    Text("trong"),
                    Named(Rule::sp),
                    Text("khoảng"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("từ"), Named(Rule::wb)])),
                ]),
                Text("giữa"),
            ]),
            Named(Rule::wb),
        ])),
        Rule::upward => (Form::Node, &Choice(&[Named(Rule::kw_or_more), Named(Rule::kw_or_less)])),
        Rule::side => (Form::Node, &Choice(&[
            Named(Rule::kw_at_least),
            Named(Rule::kw_at_most),
            Named(Rule::kw_more_than),
            Named(Rule::kw_less_than),
            Named(Rule::kw_exactly),
        ])),
        Rule::kw_at_least => (Form::Atomic, &Choice(&[
            Sequence(&[
                Choice(&[
                    Sequence(&[Text("at"), Named(Rule::sp), Text("least")]),
                    Sequence(&[
                        Choice(&[Text("not"), Text("no")]),
                        Named(Rule::sp),
                        Choice(&[Text("less"), Text("fewer")]),
                        Named(Rule::sp),
                        Text("than"),
                        NotAhead(&Sequence(&[Named(Rule::sp), Text("in"), Named(Rule::wb)])),
                    ]),
                    Sequence(&[Text("ít"), Named(Rule::sp), Text("nhất")]),
                    Sequence(&[Text("tối"), Named(Rule::sp), Text("thiểu")]),
                    Sequence(&[
                        Text("không"),
                        Named(Rule::sp),
                        Choice(&[
                            Text("dưới"),
                            Sequence(&[Choice(&[Text("ít"), Text("thấp"), Text("nhỏ")]), Named(Rule::sp), Text("hơn")]),
                        ]),
                    ]),
                ]),
                Named(Rule::wb),
            ]),
            Text("≥"),
            Text(">="),
        ])),
        Rule::kw_at_most => (Form::Atomic, &Choice(&[
            Sequence(&[
                Choice(&[
                    Sequence(&[Text("at"), Named(Rule::sp), Text("most")]),
                    Sequence(&[
                        Choice(&[Text("not"), Text("no")]),
                        Named(Rule::sp),
                        Text("more"),
                        Named(Rule::sp),
                        Text("than"),
                        NotAhead(&Sequence(&[Named(Rule::sp), Text("in"), Named(Rule::wb)])),
                    ]),
                    Sequence(&[Text("tối"), Named(Rule::sp), Text("đa")]),
                    Sequence(&[Text("nhiều"), Named(Rule::sp), Text("nhất")]),
                    Sequence(&[
                        Text("không"),
                        Named(Rule::sp),
                        Choice(&[
                            Text("quá"),
                            Sequence(&[Text("vượt"), Named(Rule::sp), Text("quá")]),
                            Sequence(&[
                                Choice(&[Text("nhiều"), Text("cao"), Text("lớn")]),
                                Named(Rule::sp),
                                Text("hơn"),
                            ]),
                        ]),
                    ]),
                ]),
                Named(Rule::wb),
            ]),
            Text("≤"),
            Text("<="),
        ])),
        Rule::kw_more_than => (Form::Atomic, &Choice(&[
            Sequence(&[
                Choice(&[
                    Sequence(&[Text("more"), Named(Rule::sp), Text("than")]),
                    Text("trên"),
                    Sequence(&[Choice(&[Text("nhiều"), Text("cao"), Text("lớn")]), Named(Rule::sp), Text("hơn")]),
                    Text("vượt"),
                ]),
                Named(Rule::wb),
            ]),
            Text(">"),
        ])),
        Rule::kw_less_than => (Form::Atomic, &Choice(&[
            Sequence(&[
                Choice(&[
                    Sequence(&[Choice(&[Text("less"), Text("fewer")]), Named(Rule::sp), Text("than")]),
                    Text("dưới"),
                    Sequence(&[Choice(&[Text("ít"), Text("thấp"), Text("nhỏ")]), Named(Rule::sp), Text("hơn")]),
                ]),
                Named(Rule::wb),
            ]),
            Text("<"),
        ])),
        Rule::kw_exactly => (Form::Atomic, &Choice(&[
            Sequence(&[
                Choice(&[
                    Text("exactly"),
                    Sequence(&[Text("đúng"), Named(Rule::sp), Text("bằng")]),
                    Text("đúng"),
                    Text("bằng"),
                ]),
                Named(Rule::wb),
            ]),
            Text("="),
        ])),
        Rule::kw_all => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("all"), Optional(&Sequence(&[Named(Rule::sp), Text("of"), Named(Rule::wb)]))]),
                Sequence(&[Text("toàn"), Named(Rule::sp), Choice(&[Text("bộ"), Text("thể")])]),
                Sequence(&[
                    Text("tất"),
                    Named(Rule::sp),
                    Text("cả"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("các"), Named(Rule::wb)])),
                ]),
                Text("mọi"),
            ]),
            Named(Rule::wb),
        ])),
        Rule::more_or_less_than => (Form::Silent, &Sequence(&[
            Named(Rule::sp),
            Choice(&[Text("more"), Text("less"), Text("fewer")]),
            Named(Rule::sp),
            Text("than"),
            Named(Rule::wb),
        ])),
        Rule::kw_none => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("no"), Named(Rule::wb), NotAhead(&Named(Rule::more_or_less_than))]),
                Sequence(&[
                    Text("không"),
                    Named(Rule::sp),
                    Choice(&[
                        Sequence(&[
                            Text("để"),
                            Named(Rule::sp),
                            Choice(&[
                                Sequence(&[Text("xảy"), Named(Rule::sp), Text("ra")]),
                                Sequence(&[Text("phát"), Named(Rule::sp), Text("sinh")]),
                            ]),
                        ]),
                        Text("để"),
                        Text("có"),
                    ]),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_trouble => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("tình"), Named(Rule::sp), Text("trạng")]),
                Sequence(&[Text("trường"), Named(Rule::sp), Text("hợp")]),
                Sequence(&[Text("vụ"), Named(Rule::sp), Text("việc")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_out_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("of"),
                Sequence(&[
                    Text("trong"),
                    Named(Rule::sp),
                    Choice(&[Sequence(&[Text("tổng"), Named(Rule::sp), Text("số")]), Text("số")]),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::measure => (Form::Node, &Sequence(&[
            Named(Rule::measure_term),
            Repeat(&Sequence(&[Text("/"), Named(Rule::measure_term)])),
        ])),
        Rule::measure_term => (Form::Node, &Choice(&[
            Named(Rule::distinct_measure),
            Named(Rule::sum_measure),
            Named(Rule::average_measure),
            Named(Rule::share_measure),
            Named(Rule::count_measure),
            Named(Rule::population),
        ])),
        Rule::count_measure => (Form::Node, &Sequence(&[Named(Rule::kw_count_of), Named(Rule::population)])),
        Rule::kw_count_of => (Form::Atomic, &Choice(&[
            Sequence(&[Text("count"), Named(Rule::sp), Text("of"), Named(Rule::wb)]),
            Sequence(&[
                Choice(&[
                    Sequence(&[Text("số"), Named(Rule::sp), Text("lượng")]),
                    Sequence(&[Text("tổng"), Named(Rule::sp), Text("số")]),
                    Text("số"),
                ]),
                Named(Rule::wb),
                Ahead(&Sequence(&[
                    Named(Rule::sp),
                    Choice(&[
                        Named(Rule::quoted_name),
                        Named(Rule::units_name),
                        Named(Rule::kw_own),
                        Sequence(&[NotAhead(&Named(Rule::reserved)), Named(Rule::word)]),
                    ]),
                ])),
            ]),
        ])),
        Rule::distinct_measure => (Form::Node, &Choice(&[
            Sequence(&[Named(Rule::kw_distinct), Named(Rule::name), Named(Rule::kw_of), Named(Rule::population)]),
            Sequence(&[
                Named(Rule::kw_number),
                Named(Rule::name),
                Named(Rule::kw_different),
                Named(Rule::kw_of),
                Named(Rule::population),
            ]),
        ])),
        Rule::kw_distinct => (Form::Atomic, &Sequence(&[Text("distinct"), Named(Rule::wb)])),
        Rule::kw_different => (Form::Atomic, &Sequence(&[
            Text("khác"),
            Named(Rule::sp),
            Text("nhau"),
            Named(Rule::wb),
        ])),
        Rule::sum_measure => (Form::Node, &Sequence(&[
            Named(Rule::kw_sum_of),
            Named(Rule::sum),
            Named(Rule::kw_of),
            Named(Rule::population),
        ])),
        Rule::kw_sum_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("sum"), Named(Rule::sp), Text("of")]),
                Sequence(&[
                    Text("tổng"),
                    NotAhead(&Sequence(&[
                        Named(Rule::sp),
                        Text("số"),
                        Named(Rule::sp),
                        NotAhead(&Sequence(&[Text("của"), Named(Rule::wb)])),
                    ])),
                ]),
            ]),
            Named(Rule::wb),
            Ahead(&Sequence(&[
                Named(Rule::sp),
                Choice(&[
                    Text("("),
                    Named(Rule::quoted_name),
                    Sequence(&[NotAhead(&Named(Rule::reserved)), Named(Rule::word)]),
                ]),
            ])),
        ])),
        Rule::average_measure => (Form::Node, &Sequence(&[
            Named(Rule::kw_average),
            Named(Rule::sum),
            Optional(&Sequence(&[Named(Rule::kw_in_unit), Named(Rule::time_unit)])),
            Named(Rule::kw_of),
            Named(Rule::population),
        ])),
        Rule::kw_average => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[
                    Choice(&[Text("average"), Text("mean")]),
                    Optional(&Sequence(&[Named(Rule::sp), Text("of"), Named(Rule::wb)])),
                ]),
                Sequence(&[Text("trung"), Named(Rule::sp), Text("bình")]),
                Sequence(&[Text("bình"), Named(Rule::sp), Text("quân")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_in_unit => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("in"),
                Text("theo"),
                Sequence(&[Text("tính"), Named(Rule::sp), Choice(&[Text("bằng"), Text("theo")])]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::share_measure => (Form::Node, &Sequence(&[
            Named(Rule::kw_share_of),
            Named(Rule::population),
            Named(Rule::share_condition),
            Repeat(&Named(Rule::target_comma_clause)),
        ])),
        Rule::kw_share_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("share"), Named(Rule::sp), Text("of")]),
                Sequence(&[Text("tỷ"), Named(Rule::sp), Text("lệ")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::target => (Form::Node, &Sequence(&[
            Named(Rule::simple_target),
            Repeat(&Sequence(&[Named(Rule::target_joint), Named(Rule::simple_target)])),
        ])),
        Rule::target_joint => (Form::Node, &Sequence(&[
            Text(","),
            Choice(&[Named(Rule::target_and), Named(Rule::target_or)]),
        ])),
        Rule::target_and => (Form::Atomic, &Sequence(&[
            Choice(&[Text("and"), Text("và"), Sequence(&[Text("đồng"), Named(Rule::sp), Text("thời")])]),
            Named(Rule::wb),
        ])),
        Rule::target_or => (Form::Atomic, &Sequence(&[Choice(&[Text("or"), Text("hoặc")]), Named(Rule::wb)])),
        Rule::simple_target => (Form::Node, &Sequence(&[
            Choice(&[
                Named(Rule::target_group),
                Named(Rule::meets),
                Named(Rule::than_first),
                Named(Rule::change_first),
                Named(Rule::bounded_target),
                Named(Rule::measured_target),
                Named(Rule::bare_target),
            ]),
            Repeat(&Named(Rule::target_comma_clause)),
        ])),
        Rule::target_group => (Form::Node, &Sequence(&[Text("("), Named(Rule::target), Named(Rule::close_bracket)])),
        Rule::bounded_target => (Form::Node, &Sequence(&[
            Choice(&[
                Sequence(&[Named(Rule::kw_all), Optional(&Named(Rule::kw_out_of))]),
                Sequence(&[Named(Rule::kw_none), Optional(&Named(Rule::kw_trouble))]),
                Sequence(&[Named(Rule::bound), Optional(&Choice(&[Named(Rule::kw_out_of), Named(Rule::kw_times)]))]),
            ]),
            Named(Rule::population),
            Optional(&Named(Rule::share_condition)),
        ])),
        Rule::share_condition => (Form::Node, &Choice(&[
            Named(Rule::verb_condition),
            Named(Rule::unverbed_condition),
            Named(Rule::unverbed_name),
        ])),
        Rule::verb_condition => (Form::Node, &Sequence(&[Ahead(&Named(Rule::kw_verb)), Named(Rule::condition)])),
        Rule::unverbed_condition => (Form::Node, &Sequence(&[
            Ahead(&Choice(&[Named(Rule::kw_has_no), Named(Rule::kw_has), Named(Rule::kw_meets), Named(Rule::kw_not)])),
            Named(Rule::condition),
        ])),
        Rule::unverbed_name => (Form::Node, &Sequence(&[NotAhead(&Named(Rule::clause_start)), Named(Rule::name)])),
        Rule::measured_target => (Form::Node, &Sequence(&[
            Named(Rule::measure),
            Choice(&[Named(Rule::change), Named(Rule::than), Named(Rule::measured_bound)]),
        ])),
        Rule::measured_bound => (Form::Node, &Sequence(&[Optional(&Named(Rule::kw_is_figure)), Named(Rule::bound)])),
        Rule::bare_target => (Form::Node, &Sequence(&[
            Repeat(&Sequence(&[Named(Rule::measure_term), Text("/")])),
            Named(Rule::bare_term),
            Named(Rule::measured_bound),
        ])),
        Rule::bare_term => (Form::Node, &Choice(&[
            Named(Rule::bare_distinct),
            Named(Rule::bare_sum),
            Named(Rule::bare_average),
            Named(Rule::bare_share),
            Named(Rule::bare_count),
            Named(Rule::bare_population),
        ])),
        Rule::bare_share => (Form::Node, &Sequence(&[
            Named(Rule::kw_share_of),
            Named(Rule::population),
            Ahead(&Named(Rule::kw_verb)),
            Named(Rule::bare_condition),
        ])),
        Rule::bare_distinct => (Form::Node, &Choice(&[
            Sequence(&[Named(Rule::kw_distinct), Named(Rule::name), Named(Rule::kw_of), Named(Rule::bare_population)]),
            Sequence(&[
                Named(Rule::kw_number),
                Named(Rule::name),
                Named(Rule::kw_different),
                Named(Rule::kw_of),
                Named(Rule::bare_population),
            ]),
        ])),
        Rule::bare_sum => (Form::Node, &Sequence(&[
            Named(Rule::kw_sum_of),
            Named(Rule::sum),
            Named(Rule::kw_of),
            Named(Rule::bare_population),
        ])),
        Rule::bare_average => (Form::Node, &Sequence(&[
            Named(Rule::kw_average),
            Named(Rule::sum),
            Optional(&Sequence(&[Named(Rule::kw_in_unit), Named(Rule::time_unit)])),
            Named(Rule::kw_of),
            Named(Rule::bare_population),
        ])),
        Rule::bare_count => (Form::Node, &Sequence(&[Named(Rule::kw_count_of), Named(Rule::bare_population)])),
        Rule::bare_population => (Form::Node, &Sequence(&[
            Optional(&Named(Rule::kw_own)),
            Named(Rule::kind_name),
            Optional(&Named(Rule::placed)),
            Named(Rule::bare_filter),
        ])),
        Rule::bare_filter => (Form::Node, &Sequence(&[Named(Rule::kw_where), Named(Rule::bare_condition)])),
        Rule::bare_condition => (Form::Node, &Sequence(&[
            Repeat(&Sequence(&[Named(Rule::conjunction), Named(Rule::kw_or)])),
            Named(Rule::bare_conjunction),
        ])),
        Rule::bare_conjunction => (Form::Node, &Sequence(&[
            Repeat(&Sequence(&[Named(Rule::negation), Named(Rule::kw_and)])),
            Named(Rule::bare_negation),
        ])),
        Rule::bare_negation => (Form::Node, &Sequence(&[
            Repeat(&Named(Rule::kw_verb)),
            Repeat(&Sequence(&[Named(Rule::kw_not), Repeat(&Named(Rule::kw_verb))])),
            Choice(&[Named(Rule::bare_has), Named(Rule::bare_value)]),
        ])),
        Rule::bare_has => (Form::Node, &Sequence(&[Named(Rule::inner_has), Named(Rule::bare_inner_filter)])),
        Rule::bare_inner_filter => (Form::Node, &Sequence(&[
            Named(Rule::kw_where),
            Named(Rule::bare_inner_condition),
        ])),
        Rule::bare_inner_condition => (Form::Node, &Sequence(&[
            Repeat(&Named(Rule::kw_verb)),
            Repeat(&Sequence(&[Named(Rule::kw_not), Repeat(&Named(Rule::kw_verb))])),
            Named(Rule::bare_value),
        ])),
        Rule::bare_value => (Form::Node, &Choice(&[
            Sequence(&[Text("("), Named(Rule::condition), Named(Rule::close_bracket)]),
            Named(Rule::name),
        ])),
        Rule::kw_is_figure => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("is"),
                Text("are"),
                Sequence(&[
                    Text("đạt"),
                    NotAhead(&Sequence(&[Named(Rule::sp), Choice(&[Text("chỉ"), Text("tiêu")]), Named(Rule::wb)])),
                ]),
                Text("là"),
                Sequence(&[Text("phải"), Optional(&Sequence(&[Named(Rule::sp), Text("đạt"), Named(Rule::wb)]))]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::change => (Form::Node, &Sequence(&[
            Choice(&[Named(Rule::kw_down), Named(Rule::kw_up)]),
            Optional(&Choice(&[Named(Rule::change_range), Named(Rule::bound)])),
            Named(Rule::kw_from_base),
            Named(Rule::baseline),
        ])),
        Rule::change_range => (Form::Node, &Sequence(&[
            Optional(&Named(Rule::side)),
            Choice(&[
                Sequence(&[
                    Named(Rule::kw_between),
                    Named(Rule::quantity),
                    Choice(&[Named(Rule::kw_and), Named(Rule::kw_to)]),
                    Named(Rule::quantity),
                ]),
                Sequence(&[
                    Optional(&Named(Rule::kw_from)),
                    Choice(&[
                        Named(Rule::two_levels),
                        Sequence(&[Named(Rule::quantity), Named(Rule::kw_to), Named(Rule::quantity)]),
                    ]),
                ]),
            ]),
            Optional(&Named(Rule::upward)),
        ])),
        Rule::kw_down => (Form::Atomic, &Sequence(&[Choice(&[Text("down"), Text("giảm")]), Named(Rule::wb)])),
        Rule::kw_up => (Form::Atomic, &Sequence(&[Choice(&[Text("up"), Text("tăng")]), Named(Rule::wb)])),
        Rule::kw_from_base => (Form::Atomic, &Sequence(&[
            Choice(&[Text("from"), Sequence(&[Text("so"), Named(Rule::sp), Text("với")])]),
            Named(Rule::wb),
        ])),
        Rule::change_first => (Form::Node, &Sequence(&[
            Choice(&[Named(Rule::kw_down), Named(Rule::kw_up)]),
            Choice(&[Named(Rule::change_range), Named(Rule::bound)]),
            Named(Rule::measure),
            Named(Rule::kw_from_base),
            Named(Rule::baseline),
        ])),
        Rule::than => (Form::Node, &Choice(&[
            Sequence(&[
                Optional(&Named(Rule::kw_is_figure)),
                Choice(&[
                    Named(Rule::kw_less_than_in),
                    Named(Rule::kw_more_than_in),
                    Named(Rule::kw_at_most_as_in),
                    Named(Rule::kw_at_least_as_in),
                ]),
                Named(Rule::baseline),
            ]),
            Sequence(&[
                Choice(&[Named(Rule::kw_not_up), Named(Rule::kw_not_down)]),
                Named(Rule::kw_from_base),
                Named(Rule::baseline),
            ]),
        ])),
        Rule::kw_less_than_in => (Form::Atomic, &Sequence(&[
            Choice(&[Text("less"), Text("fewer"), Text("lower")]),
            Named(Rule::sp),
            Text("than"),
            Named(Rule::sp),
            Text("in"),
            Named(Rule::wb),
        ])),
        Rule::kw_more_than_in => (Form::Atomic, &Sequence(&[
            Choice(&[Text("more"), Text("higher"), Text("greater")]),
            Named(Rule::sp),
            Text("than"),
            Named(Rule::sp),
            Text("in"),
            Named(Rule::wb),
        ])),
        Rule::kw_at_most_as_in => (Form::Atomic, &Sequence(&[
            Text("at"),
            Named(Rule::sp),
            Text("most"),
            Named(Rule::sp),
            Optional(&Sequence(&[
                Text("as"),
                Named(Rule::sp),
                Choice(&[Text("many"), Text("much"), Text("high")]),
                Named(Rule::sp),
            ])),
            Text("as"),
            Named(Rule::sp),
            Text("in"),
            Named(Rule::wb),
        ])),
        Rule::kw_at_least_as_in => (Form::Atomic, &Sequence(&[
            Text("at"),
            Named(Rule::sp),
            Text("least"),
            Named(Rule::sp),
            Optional(&Sequence(&[
                Text("as"),
                Named(Rule::sp),
                Choice(&[Text("many"), Text("much"), Text("high")]),
                Named(Rule::sp),
            ])),
            Text("as"),
            Named(Rule::sp),
            Text("in"),
            Named(Rule::wb),
        ])),
        Rule::kw_not_up => (Form::Atomic, &Sequence(&[Text("không"), Named(Rule::sp), Text("tăng"), Named(Rule::wb)])),
        Rule::kw_not_down => (Form::Atomic, &Sequence(&[
            Text("không"),
            Named(Rule::sp),
            Text("giảm"),
            Named(Rule::wb),
        ])),
        Rule::than_first => (Form::Node, &Choice(&[
            Sequence(&[
                Choice(&[Named(Rule::kw_fewer), Named(Rule::kw_more)]),
                Named(Rule::population),
                Named(Rule::kw_than_in),
                Named(Rule::baseline),
            ]),
            Sequence(&[
                Choice(&[Named(Rule::kw_at_most_as_many), Named(Rule::kw_at_least_as_many)]),
                Named(Rule::population),
                Named(Rule::kw_as_in),
                Named(Rule::baseline),
            ]),
        ])),
        Rule::kw_fewer => (Form::Atomic, &Sequence(&[
            Choice(&[Text("fewer"), Text("less")]),
            Named(Rule::wb),
            NotAhead(&Sequence(&[Named(Rule::sp), Text("than"), Named(Rule::wb)])),
        ])),
        Rule::kw_more => (Form::Atomic, &Sequence(&[
            Text("more"),
            Named(Rule::wb),
            NotAhead(&Sequence(&[Named(Rule::sp), Text("than"), Named(Rule::wb)])),
        ])),
        Rule::kw_than_in => (Form::Atomic, &Sequence(&[
            Text("than"),
            Optional(&Sequence(&[Named(Rule::sp), Text("in"), Named(Rule::wb)])),
            Named(Rule::wb),
        ])),
        Rule::kw_at_most_as_many => (Form::Atomic, &Sequence(&[
            Text("at"),
            Named(Rule::sp),
            Text("most"),
            Named(Rule::sp),
            Text("as"),
            Named(Rule::sp),
            Text("many"),
            Named(Rule::wb),
        ])),
        Rule::kw_at_least_as_many => (Form::Atomic, &Sequence(&[
            Text("at"),
            Named(Rule::sp),
            Text("least"),
            Named(Rule::sp),
            Text("as"),
            Named(Rule::sp),
            Text("many"),
            Named(Rule::wb),
        ])),
        Rule::kw_as_in => (Form::Atomic, &Sequence(&[
            Text("as"),
            Optional(&Sequence(&[Named(Rule::sp), Text("in"), Named(Rule::wb)])),
            Named(Rule::wb),
        ])),
        Rule::baseline => (Form::Node, &Choice(&[
            Named(Rule::kw_previous_year),
            Named(Rule::kw_previous_period),
            Named(Rule::baseline_year),
        ])),
        Rule::baseline_year => (Form::Compound, &Sequence(&[
            Optional(&Sequence(&[Text("năm"), Named(Rule::sp)])),
            Named(Rule::year),
        ])),
        Rule::target_comma_clause => (Form::Node, &Sequence(&[
            Text(","),
            Choice(&[Named(Rule::counting_open), Named(Rule::counting_none), Named(Rule::excusing)]),
        ])),
        Rule::counting_open => (Form::Node, &Sequence(&[
            Named(Rule::kw_counting_open),
            Choice(&[Named(Rule::kw_as_met), Named(Rule::kw_as_failed), Named(Rule::kw_left_out)]),
        ])),
        Rule::kw_counting_open => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("counting"), Named(Rule::sp), Text("open")]),
                Sequence(&[Text("còn"), Named(Rule::sp), Text("hạn")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_as_met => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("as"), Named(Rule::sp), Text("met")]),
                Sequence(&[Text("tính"), Named(Rule::sp), Text("là"), Named(Rule::sp), Text("đạt")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_as_failed => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("as"), Named(Rule::sp), Choice(&[Text("failed"), Text("missed")])]),
                Sequence(&[
                    Text("tính"),
                    Named(Rule::sp),
                    Text("là"),
                    Named(Rule::sp),
                    Text("không"),
                    Named(Rule::sp),
                    Text("đạt"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_left_out => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[
                    Optional(&Sequence(&[Text("as"), Named(Rule::sp)])),
                    Text("left"),
                    Named(Rule::sp),
                    Text("out"),
                ]),
                Sequence(&[Text("không"), Named(Rule::sp), Text("tính")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::counting_none => (Form::Node, &Sequence(&[
            Named(Rule::kw_counting_none),
            Choice(&[Named(Rule::kw_as_met), Named(Rule::kw_as_failed)]),
        ])),
        Rule::kw_counting_none => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("counting"), Named(Rule::sp), Text("none")]),
                Sequence(&[Text("không"), Named(Rule::sp), Text("phát"), Named(Rule::sp), Text("sinh")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::excusing => (Form::Node, &Sequence(&[Named(Rule::kw_excusing), Named(Rule::condition)])),
        Rule::kw_excusing => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("excusing"),
                Sequence(&[
                    Text("trừ"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("trường"), Named(Rule::sp), Text("hợp")])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::file => (Form::Node, &Sequence(&[
            Start,
            Repeat(&Choice(&[Named(Rule::item), Named(Rule::broken_item)])),
            End,
        ])),
        Rule::item => (Form::Silent, &Choice(&[
            Named(Rule::ruleset),
            Named(Rule::calendar),
            Named(Rule::units),
            Named(Rule::records),
            Named(Rule::define),
            Named(Rule::measure_item),
            Named(Rule::indicator),
            Named(Rule::amend),
            Named(Rule::scorecard),
            Named(Rule::given_item),
            Named(Rule::test),
        ])),
        Rule::item_start => (Form::Node, &Choice(&[
            Named(Rule::misspelt_item),
            Named(Rule::kw_ruleset),
            Named(Rule::kw_calendar),
            Sequence(&[
                Named(Rule::kw_units),
                NotAhead(&Sequence(&[
                    Named(Rule::blank),
                    Repeat(&Sequence(&[Named(Rule::string), Named(Rule::blank)])),
                    Text(":"),
                ])),
            ]),
            Named(Rule::kw_records),
            Named(Rule::kw_define),
            Named(Rule::kw_measure),
            Named(Rule::kw_amend),
            Named(Rule::kw_indicator),
            Named(Rule::kw_scorecard),
            Named(Rule::kw_test),
            Named(Rule::kw_given),
        ])),
        Rule::misspelt_item => (Form::Node, &Text("\u{2}")),
        Rule::clause_start => (Form::Node, &Choice(&[Named(Rule::indicator_clause_start), Named(Rule::item_start)])),
        Rule::rest_of_line => (Form::Silent, &Sequence(&[
            Choice(&[Named(Rule::string), Sequence(&[NotAhead(&Text("\n")), Any])]),
            Repeat(&Choice(&[Named(Rule::string), Sequence(&[NotAhead(&Text("\n")), Any])])),
        ])),
        Rule::blank => (Form::Silent, &Repeat(&Choice(&[Named(Rule::WHITESPACE), Named(Rule::COMMENT)]))),
        Rule::broken_item => (Form::Atomic, &Sequence(&[
            NotAhead(&End),
            Named(Rule::rest_of_line),
            Repeat(&Sequence(&[
                Text("\n"),
                NotAhead(&Sequence(&[Named(Rule::blank), Choice(&[Named(Rule::item_start), End])])),
                Optional(&Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::whole_item => (Form::Node, &Sequence(&[Start, Named(Rule::item), End])),
        Rule::whole_ruleset_clause => (Form::Node, &Sequence(&[Start, Named(Rule::ruleset_clause), End])),
        Rule::whole_calendar_clause => (Form::Node, &Sequence(&[Start, Named(Rule::calendar_clause), End])),
        Rule::whole_field => (Form::Node, &Sequence(&[Start, Named(Rule::field), End])),
        Rule::whole_indicator_clause => (Form::Node, &Sequence(&[Start, Named(Rule::indicator_clause), End])),
        Rule::whole_amend_clause => (Form::Node, &Sequence(&[Start, Named(Rule::amend_clause), End])),
        Rule::whole_scorecard_clause => (Form::Node, &Sequence(&[Start, Named(Rule::scorecard_clause), End])),
        Rule::whole_test_clause => (Form::Node, &Sequence(&[Start, Named(Rule::test_clause), End])),
        Rule::define => (Form::Node, &Sequence(&[
            Named(Rule::kw_define),
            Named(Rule::name),
            Named(Rule::kw_define_for),
            Named(Rule::kind_name),
            Named(Rule::colon),
            Named(Rule::condition),
        ])),
        Rule::kw_define => (Form::Atomic, &Sequence(&[
            Choice(&[Text("define"), Sequence(&[Text("định"), Named(Rule::sp), Text("nghĩa")])]),
            Named(Rule::wb),
        ])),
        Rule::kw_define_for => (Form::Atomic, &Sequence(&[
            Choice(&[Text("for"), Sequence(&[Text("đối"), Named(Rule::sp), Text("với")]), Text("cho")]),
            Named(Rule::wb),
        ])),
        Rule::measure_item => (Form::Node, &Sequence(&[
            Named(Rule::kw_measure),
            Named(Rule::name),
            Named(Rule::colon),
            Named(Rule::measure),
        ])),
        Rule::kw_measure => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("measure"),
                Sequence(&[Text("chỉ"), Named(Rule::sp), Text("số")]),
                Sequence(&[Text("số"), Named(Rule::sp), Text("đo")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::ruleset => (Form::Node, &Sequence(&[
            Named(Rule::kw_ruleset),
            Named(Rule::string),
            Repeat(&Choice(&[Named(Rule::ruleset_clause), Named(Rule::broken_ruleset_clause)])),
        ])),
        Rule::kw_ruleset => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("ruleset"),
                Sequence(&[Text("bộ"), Named(Rule::sp), Text("tiêu"), Named(Rule::sp), Text("chí")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::ruleset_clause => (Form::Node, &Choice(&[
            Named(Rule::issued_by),
            Named(Rule::source_document),
            Named(Rule::extends),
            Named(Rule::in_force),
            Named(Rule::time_zone),
            Named(Rule::year_begins),
            Named(Rule::use_calendar),
        ])),
        Rule::ruleset_clause_start => (Form::Node, &Choice(&[
            Named(Rule::kw_issued_by),
            Named(Rule::kw_source),
            Named(Rule::kw_extends),
            Named(Rule::kw_in_force),
            Named(Rule::kw_time_zone),
            Named(Rule::kw_year_begins),
            Named(Rule::kw_use_calendar),
        ])),
        Rule::broken_ruleset_clause => (Form::Atomic, &Sequence(&[
            NotAhead(&Choice(&[Named(Rule::item_start), End])),
            Named(Rule::rest_of_line),
            Repeat(&Sequence(&[
                Text("\n"),
                NotAhead(&Sequence(&[
                    Named(Rule::blank),
                    Choice(&[Named(Rule::ruleset_clause_start), Named(Rule::item_start), End]),
                ])),
                Optional(&Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::issued_by => (Form::Node, &Sequence(&[Named(Rule::kw_issued_by), Named(Rule::string)])),
        Rule::kw_issued_by => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("issued"), Named(Rule::sp), Text("by")]),
                Sequence(&[
                    Text("cơ"),
                    Named(Rule::sp),
                    Text("quan"),
                    Named(Rule::sp),
                    Text("ban"),
                    Named(Rule::sp),
                    Text("hành"),
                ]),
                Sequence(&[Text("ban"), Named(Rule::sp), Text("hành"), Named(Rule::sp), Text("bởi")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::source_document => (Form::Node, &Sequence(&[Named(Rule::kw_source), Named(Rule::string)])),
        Rule::kw_source => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("source"),
                Sequence(&[Text("theo"), Named(Rule::sp), Text("văn"), Named(Rule::sp), Text("bản")]),
                Text("nguồn"),
            ]),
            Named(Rule::wb),
        ])),
        Rule::extends => (Form::Node, &Sequence(&[Named(Rule::kw_extends), Named(Rule::string)])),
        Rule::kw_extends => (Form::Atomic, &Sequence(&[
            Choice(&[Text("extends"), Sequence(&[Text("kế"), Named(Rule::sp), Text("thừa")])]),
            Named(Rule::wb),
        ])),
        Rule::in_force => (Form::Node, &Sequence(&[
            Named(Rule::kw_in_force),
            Named(Rule::date),
            Optional(&Sequence(&[Named(Rule::kw_to), Named(Rule::date)])),
        ])),
        Rule::kw_in_force => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("in"), Named(Rule::sp), Text("force"), Named(Rule::sp), Text("from")]),
                Sequence(&[
                    Choice(&[
                        Sequence(&[
                            Optional(&Sequence(&[Text("có"), Named(Rule::sp)])),
                            Text("hiệu"),
                            Named(Rule::sp),
                            Text("lực"),
                        ]),
                        Sequence(&[Text("áp"), Named(Rule::sp), Text("dụng")]),
                    ]),
                    Named(Rule::sp),
                    Text("từ"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::time_zone => (Form::Node, &Sequence(&[Named(Rule::kw_time_zone), Named(Rule::string)])),
        Rule::kw_time_zone => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("time"), Named(Rule::sp), Text("zone")]),
                Sequence(&[Text("múi"), Named(Rule::sp), Text("giờ")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::year_begins => (Form::Node, &Sequence(&[Named(Rule::kw_year_begins), Named(Rule::month_day)])),
        Rule::kw_year_begins => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("year"), Named(Rule::sp), Text("begins"), Named(Rule::sp), Text("on")]),
                Sequence(&[
                    Text("năm"),
                    Named(Rule::sp),
                    Choice(&[
                        Sequence(&[
                            Text("bắt"),
                            Named(Rule::sp),
                            Text("đầu"),
                            Optional(&Sequence(&[Named(Rule::sp), Text("từ"), Named(Rule::wb)])),
                        ]),
                        Sequence(&[Text("tính"), Named(Rule::sp), Text("từ")]),
                    ]),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::use_calendar => (Form::Node, &Sequence(&[
            Named(Rule::kw_use_calendar),
            Named(Rule::name),
            NotAhead(&Choice(&[
                Sequence(&[Named(Rule::kw_extends), Named(Rule::name)]),
                Named(Rule::calendar_clause_start),
            ])),
        ])),
        Rule::kw_use_calendar => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("calendar"),
                Sequence(&[Text("dùng"), Named(Rule::sp), Text("lịch")]),
                Sequence(&[Text("sử"), Named(Rule::sp), Text("dụng"), Named(Rule::sp), Text("lịch")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::calendar => (Form::Node, &Sequence(&[
            Named(Rule::kw_calendar),
            Named(Rule::name),
            Optional(&Named(Rule::calendar_extends)),
            Repeat(&Choice(&[Named(Rule::calendar_clause), Named(Rule::broken_calendar_clause)])),
        ])),
        Rule::calendar_extends => (Form::Node, &Sequence(&[Named(Rule::kw_extends), Named(Rule::name)])),
        Rule::kw_calendar => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("calendar"),
                Sequence(&[
                    Text("lịch"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("làm"), Named(Rule::sp), Text("việc")])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::calendar_clause => (Form::Node, &Choice(&[
            Named(Rule::working_week),
            Named(Rule::working_hours),
            Named(Rule::cut_off),
            Named(Rule::off),
            Named(Rule::decided_to),
        ])),
        Rule::calendar_clause_start => (Form::Node, &Choice(&[
            Named(Rule::kw_working_week),
            Named(Rule::kw_working_hours),
            Named(Rule::kw_cut_off_from),
            Named(Rule::kw_cut_off_after),
            Named(Rule::kw_off),
            Named(Rule::kw_decided_to),
        ])),
        Rule::broken_calendar_clause => (Form::Atomic, &Sequence(&[
            NotAhead(&Choice(&[Named(Rule::item_start), End])),
            Named(Rule::rest_of_line),
            Repeat(&Sequence(&[
                Text("\n"),
                NotAhead(&Sequence(&[
                    Named(Rule::blank),
                    Choice(&[Named(Rule::calendar_clause_start), Named(Rule::item_start), End]),
                ])),
                Optional(&Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::working_week => (Form::Node, &Sequence(&[
            Named(Rule::kw_working_week),
            Optional(&Named(Rule::kw_from)),
            Named(Rule::weekday),
            Named(Rule::kw_to),
            Named(Rule::weekday),
        ])),
        Rule::kw_working_week => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("working"), Named(Rule::sp), Text("week")]),
                Sequence(&[Text("tuần"), Named(Rule::sp), Text("làm"), Named(Rule::sp), Text("việc")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::working_hours => (Form::Node, &Sequence(&[
            Named(Rule::kw_working_hours),
            Named(Rule::time_span),
            Repeat(&Sequence(&[Text(","), Named(Rule::time_span)])),
        ])),
        Rule::kw_working_hours => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("working"), Named(Rule::sp), Text("hours")]),
                Sequence(&[Text("giờ"), Named(Rule::sp), Text("làm"), Named(Rule::sp), Text("việc")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::time_span => (Form::Node, &Sequence(&[
            Optional(&Named(Rule::kw_from)),
            Named(Rule::time),
            Named(Rule::kw_to),
            Named(Rule::time),
        ])),
        Rule::cut_off => (Form::Node, &Sequence(&[
            Choice(&[Named(Rule::kw_cut_off_from), Named(Rule::kw_cut_off_after)]),
            Named(Rule::time),
            Named(Rule::kw_next_day),
        ])),
        Rule::kw_cut_off_from => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Optional(&Sequence(&[Text("received"), Named(Rule::sp)])), Text("from")]),
                Sequence(&[Optional(&Sequence(&[Text("nhận"), Named(Rule::sp)])), Text("từ")]),
            ]),
            Named(Rule::wb),
            Ahead(&Sequence(&[Named(Rule::sp), Class(|c| c.is_ascii_digit())])),
        ])),
        Rule::kw_cut_off_after => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Optional(&Sequence(&[Text("received"), Named(Rule::sp)])), Text("after")]),
                Sequence(&[Optional(&Sequence(&[Text("nhận"), Named(Rule::sp)])), Text("sau")]),
            ]),
            Named(Rule::wb),
            Ahead(&Sequence(&[Named(Rule::sp), Class(|c| c.is_ascii_digit())])),
        ])),
        Rule::kw_next_day => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[
                    Text("counts"),
                    Named(Rule::sp),
                    Text("from"),
                    Named(Rule::sp),
                    Text("the"),
                    Named(Rule::sp),
                    Text("next"),
                    Named(Rule::sp),
                    Text("working"),
                    Named(Rule::sp),
                    Text("day"),
                ]),
                Sequence(&[
                    Optional(&Sequence(&[Text("thì"), Named(Rule::sp)])),
                    Text("tính"),
                    Named(Rule::sp),
                    Text("từ"),
                    Named(Rule::sp),
                    Text("ngày"),
                    Named(Rule::sp),
                    Text("làm"),
                    Named(Rule::sp),
                    Text("việc"),
                    Named(Rule::sp),
                    Text("tiếp"),
                    Named(Rule::sp),
                    Text("theo"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::off => (Form::Node, &Sequence(&[
            Named(Rule::kw_off),
            Named(Rule::date),
            Optional(&Sequence(&[Named(Rule::kw_in_exchange_for), Named(Rule::date)])),
            Optional(&Named(Rule::string)),
        ])),
        Rule::kw_off => (Form::Atomic, &Sequence(&[Choice(&[Text("off"), Text("nghỉ")]), Named(Rule::wb)])),
        Rule::kw_in_exchange_for => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("in"), Named(Rule::sp), Text("exchange"), Named(Rule::sp), Text("for")]),
                Sequence(&[Text("làm"), Named(Rule::sp), Text("bù")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::decided_to => (Form::Node, &Sequence(&[Named(Rule::kw_decided_to), Named(Rule::date)])),
        Rule::kw_decided_to => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("decided"), Named(Rule::sp), Text("to")]),
                Sequence(&[
                    Text("đã"),
                    Named(Rule::sp),
                    Text("có"),
                    Named(Rule::sp),
                    Text("quyết"),
                    Named(Rule::sp),
                    Text("định"),
                    Named(Rule::sp),
                    Text("đến"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("hết"), Named(Rule::wb)])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::records => (Form::Node, &Sequence(&[
            Named(Rule::kw_records),
            Named(Rule::name),
            Optional(&Named(Rule::string)),
            Optional(&Named(Rule::placement)),
            Repeat(&Choice(&[Named(Rule::field), Named(Rule::broken_field)])),
        ])),
        Rule::units => (Form::Node, &Sequence(&[
            Named(Rule::kw_units),
            NotAhead(&Sequence(&[
                Named(Rule::blank),
                Repeat(&Sequence(&[Named(Rule::string), Named(Rule::blank)])),
                Text(":"),
            ])),
            Optional(&Named(Rule::string)),
            Optional(&Named(Rule::placement)),
            Repeat(&Choice(&[Named(Rule::field), Named(Rule::broken_field)])),
        ])),
        Rule::kw_records => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("records"),
                Sequence(&[Text("dữ"), Named(Rule::sp), Text("liệu")]),
                Sequence(&[Text("danh"), Named(Rule::sp), Text("sách")]),
                Sequence(&[Text("sổ"), Named(Rule::sp), Text("theo"), Named(Rule::sp), Text("dõi")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_units => (Form::Atomic, &Sequence(&[
            Choice(&[Text("units"), Sequence(&[Text("đơn"), Named(Rule::sp), Text("vị")])]),
            Named(Rule::wb),
        ])),
        Rule::placement => (Form::Node, &Choice(&[
            Sequence(&[Named(Rule::kw_counted_by), Named(Rule::name)]),
            Sequence(&[Named(Rule::kw_lasting_from), Named(Rule::name), Named(Rule::kw_to), Named(Rule::name)]),
        ])),
        Rule::kw_counted_by => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("counted"), Named(Rule::sp), Text("by")]),
                Sequence(&[Text("tính"), Named(Rule::sp), Text("theo")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_lasting_from => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("lasting"), Named(Rule::sp), Text("from")]),
                Sequence(&[
                    Choice(&[Text("tính"), Sequence(&[Text("kéo"), Named(Rule::sp), Text("dài")])]),
                    Named(Rule::sp),
                    Text("từ"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::field => (Form::Node, &Sequence(&[
            Named(Rule::field_name),
            Repeat(&Named(Rule::string)),
            Named(Rule::colon),
            Named(Rule::field_type),
        ])),
        Rule::broken_field => (Form::Atomic, &Sequence(&[
            NotAhead(&Choice(&[Named(Rule::item_start), End])),
            Named(Rule::rest_of_line),
            Repeat(&Sequence(&[
                Text("\n"),
                Repeat(&Choice(&[Text(" "), Text("\t")])),
                Ahead(&Choice(&[Text("\""), Text(",")])),
                Named(Rule::rest_of_line),
            ])),
        ])),
        Rule::field_type => (Form::Node, &Sequence(&[
            Choice(&[
                Named(Rule::type_unit),
                Named(Rule::type_one_of),
                Named(Rule::type_yes_no),
                Named(Rule::type_number),
                Named(Rule::type_datetime),
                Named(Rule::type_date),
                Named(Rule::type_deadline),
                Named(Rule::type_duration),
                Named(Rule::type_text),
                Named(Rule::type_id),
                Named(Rule::type_reference),
            ]),
            Optional(&Named(Rule::optional)),
            Optional(&Sequence(&[Named(Rule::kw_as), Named(Rule::string)])),
            Optional(&Named(Rule::optional)),
        ])),
        Rule::optional => (Form::Node, &Text("?")),
        Rule::kw_as => (Form::Atomic, &Sequence(&[
            Choice(&[Text("as"), Sequence(&[Text("định"), Named(Rule::sp), Text("dạng")]), Text("dạng")]),
            Named(Rule::wb),
        ])),
        Rule::type_unit => (Form::Node, &Sequence(&[
            Named(Rule::kw_unit),
            Optional(&Sequence(&[Text(","), Named(Rule::kw_its_own)])),
        ])),
        Rule::kw_unit => (Form::Atomic, &Sequence(&[
            Choice(&[Text("unit"), Sequence(&[Text("đơn"), Named(Rule::sp), Text("vị")])]),
            Named(Rule::wb),
        ])),
        Rule::kw_its_own => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("its"), Named(Rule::sp), Text("own")]),
                Sequence(&[Text("của"), Named(Rule::sp), Text("chính"), Named(Rule::sp), Text("nó")]),
                Sequence(&[Text("của"), Named(Rule::sp), Text("mình")]),
                Text("chính"),
            ]),
            Named(Rule::wb),
        ])),
        Rule::type_one_of => (Form::Node, &Sequence(&[
            Named(Rule::kw_one_of),
            Named(Rule::string),
            Repeat(&Sequence(&[Text(","), Named(Rule::string)])),
        ])),
        Rule::kw_one_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("one"), Named(Rule::sp), Text("of")]),
                Sequence(&[Text("một"), Named(Rule::sp), Text("trong")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::type_yes_no => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("yes"), Optional(&Named(Rule::sp)), Text("/"), Optional(&Named(Rule::sp)), Text("no")]),
                Sequence(&[
                    Text("có"),
                    Optional(&Named(Rule::sp)),
                    Text("/"),
                    Optional(&Named(Rule::sp)),
                    Text("không"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::type_number => (Form::Node, &Sequence(&[
            Choice(&[Named(Rule::kw_whole_number), Named(Rule::kw_number)]),
            Optional(&Choice(&[
                Sequence(&[Named(Rule::kw_from), Named(Rule::signed), Named(Rule::kw_to), Named(Rule::signed)]),
                Sequence(&[Named(Rule::kw_at_least), Named(Rule::signed)]),
                Sequence(&[Named(Rule::kw_at_most), Named(Rule::signed)]),
            ])),
        ])),
        Rule::kw_whole_number => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("whole"), Named(Rule::sp), Text("number")]),
                Sequence(&[Text("số"), Named(Rule::sp), Text("nguyên")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_number => (Form::Atomic, &Sequence(&[Choice(&[Text("number"), Text("số")]), Named(Rule::wb)])),
        Rule::type_datetime => (Form::Atomic, &Sequence(&[
            Choice(&[Text("datetime"), Sequence(&[Text("ngày"), Named(Rule::sp), Text("giờ")])]),
            Named(Rule::wb),
        ])),
        Rule::type_date => (Form::Atomic, &Sequence(&[Choice(&[Text("date"), Text("ngày")]), Named(Rule::wb)])),
        Rule::type_deadline => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("deadline"),
                Text("hạn"),
                Sequence(&[Text("thời"), Named(Rule::sp), Text("điểm"), Named(Rule::sp), Text("hẹn")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::type_duration => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("duration"),
                Sequence(&[Text("khoảng"), Named(Rule::sp), Text("thời"), Named(Rule::sp), Text("gian")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::type_text => (Form::Atomic, &Sequence(&[
            Choice(&[Text("text"), Text("chữ"), Sequence(&[Text("văn"), Named(Rule::sp), Text("bản")])]),
            Named(Rule::wb),
        ])),
        Rule::type_id => (Form::Atomic, &Sequence(&[Choice(&[Text("id"), Text("mã")]), Named(Rule::wb)])),
        Rule::type_reference => (Form::Node, &Named(Rule::name)),
        Rule::indicator => (Form::Node, &Sequence(&[
            Named(Rule::kw_indicator),
            Named(Rule::name),
            Optional(&Named(Rule::string)),
            Optional(&Named(Rule::inline_target)),
            Repeat(&Choice(&[Named(Rule::indicator_clause), Named(Rule::broken_indicator_clause)])),
        ])),
        Rule::kw_indicator => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("indicator"),
                Sequence(&[Text("chỉ"), Named(Rule::sp), Text("tiêu")]),
                Sequence(&[Text("tiêu"), Named(Rule::sp), Text("chí")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::inline_target => (Form::Node, &Sequence(&[Named(Rule::colon), Named(Rule::target)])),
        Rule::indicator_clause => (Form::Node, &Choice(&[
            Named(Rule::cite),
            Named(Rule::scope),
            Named(Rule::target_clause),
            Named(Rule::stretch),
            Named(Rule::monitor),
            Named(Rule::milestone),
            Named(Rule::inline_target),
        ])),
        Rule::indicator_clause_start => (Form::Node, &Choice(&[
            Named(Rule::kw_cite),
            Named(Rule::kw_for_each_unit),
            Named(Rule::kw_target),
            Named(Rule::kw_stretch),
            Named(Rule::kw_monitor),
            Named(Rule::kw_milestone),
            Named(Rule::kw_tighten),
            Named(Rule::kw_replace),
            Named(Rule::kw_repeal),
        ])),
        Rule::broken_indicator_clause => (Form::Atomic, &Sequence(&[
            NotAhead(&Choice(&[Named(Rule::item_start), End])),
            Named(Rule::rest_of_line),
            Repeat(&Sequence(&[
                Text("\n"),
                NotAhead(&Sequence(&[Named(Rule::blank), Choice(&[Named(Rule::clause_start), End])])),
                Optional(&Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::cite => (Form::Node, &Sequence(&[
            Named(Rule::kw_cite),
            Named(Rule::string),
            Repeat(&Named(Rule::string)),
        ])),
        Rule::kw_cite => (Form::Atomic, &Sequence(&[
            Choice(&[Text("cite"), Sequence(&[Text("căn"), Named(Rule::sp), Text("cứ")])]),
            Named(Rule::wb),
        ])),
        Rule::scope => (Form::Node, &Sequence(&[Named(Rule::kw_for_each_unit), Optional(&Named(Rule::filter))])),
        Rule::kw_for_each_unit => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[
                    Text("for"),
                    Named(Rule::sp),
                    Choice(&[Text("each"), Text("every")]),
                    Named(Rule::sp),
                    Text("unit"),
                ]),
                Sequence(&[
                    Optional(&Sequence(&[Text("đối"), Named(Rule::sp)])),
                    Text("với"),
                    Named(Rule::sp),
                    Choice(&[Text("mỗi"), Text("từng")]),
                    Named(Rule::sp),
                    Text("đơn"),
                    Named(Rule::sp),
                    Text("vị"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::target_clause => (Form::Node, &Sequence(&[Named(Rule::kw_target), Named(Rule::target)])),
        Rule::kw_target => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("target"),
                Sequence(&[Text("yêu"), Named(Rule::sp), Text("cầu")]),
                Sequence(&[Text("mục"), Named(Rule::sp), Text("tiêu")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::stretch => (Form::Node, &Sequence(&[Named(Rule::kw_stretch), Named(Rule::target)])),
        Rule::kw_stretch => (Form::Atomic, &Sequence(&[
            Choice(&[Text("stretch"), Sequence(&[Text("phấn"), Named(Rule::sp), Text("đấu")])]),
            Named(Rule::wb),
        ])),
        Rule::monitor => (Form::Node, &Sequence(&[Named(Rule::kw_monitor), Named(Rule::measure)])),
        Rule::kw_monitor => (Form::Atomic, &Sequence(&[
            Choice(&[Text("monitor"), Sequence(&[Text("theo"), Named(Rule::sp), Text("dõi")])]),
            Named(Rule::wb),
        ])),
        Rule::milestone => (Form::Node, &Sequence(&[
            Named(Rule::kw_milestone),
            Named(Rule::milestone_day),
            Named(Rule::colon),
            Named(Rule::target),
        ])),
        Rule::kw_milestone => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("milestone"),
                Sequence(&[Text("mốc"), Optional(&Sequence(&[Named(Rule::sp), Text("đến"), Named(Rule::wb)]))]),
                Text("đến"),
            ]),
            Named(Rule::wb),
        ])),
        Rule::milestone_day => (Form::Node, &Sequence(&[
            Optional(&Named(Rule::kw_end_of)),
            Choice(&[Named(Rule::date), Named(Rule::milestone_year)]),
        ])),
        Rule::kw_end_of => (Form::Atomic, &Sequence(&[Choice(&[Text("hết"), Text("cuối")]), Named(Rule::wb)])),
        Rule::milestone_year => (Form::Compound, &Sequence(&[
            Optional(&Sequence(&[Text("năm"), Named(Rule::sp)])),
            Named(Rule::year),
            NotAhead(&Choice(&[Text("-"), Text("/")])),
        ])),
        Rule::amend => (Form::Node, &Sequence(&[
            Named(Rule::kw_amend),
            Named(Rule::name),
            Repeat(&Choice(&[Named(Rule::amend_clause), Named(Rule::broken_amend_clause)])),
        ])),
        Rule::kw_amend => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("amend"), Named(Rule::sp), Text("indicator")]),
                Sequence(&[
                    Text("sửa"),
                    Named(Rule::sp),
                    Text("đổi"),
                    Named(Rule::sp),
                    Choice(&[
                        Sequence(&[Text("chỉ"), Named(Rule::sp), Text("tiêu")]),
                        Sequence(&[Text("tiêu"), Named(Rule::sp), Text("chí")]),
                    ]),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::amend_clause => (Form::Node, &Choice(&[
            Named(Rule::cite),
            Named(Rule::tighten),
            Named(Rule::replace),
            Named(Rule::kw_repeal),
        ])),
        Rule::broken_amend_clause => (Form::Atomic, &Sequence(&[
            NotAhead(&Choice(&[Named(Rule::item_start), End])),
            Named(Rule::rest_of_line),
            Repeat(&Sequence(&[
                Text("\n"),
                NotAhead(&Sequence(&[Named(Rule::blank), Choice(&[Named(Rule::clause_start), End])])),
                Optional(&Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::tighten => (Form::Node, &Sequence(&[Named(Rule::kw_tighten), Named(Rule::target)])),
        Rule::kw_tighten => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[
                    Text("tighten"),
                    Named(Rule::sp),
                    Text("target"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("to"), Named(Rule::wb)])),
                ]),
                Sequence(&[
                    Choice(&[Sequence(&[Text("siết"), Named(Rule::sp), Text("chặt")]), Text("nâng")]),
                    Named(Rule::sp),
                    Text("yêu"),
                    Named(Rule::sp),
                    Text("cầu"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::replace => (Form::Node, &Sequence(&[Named(Rule::kw_replace), Named(Rule::target)])),
        Rule::kw_replace => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[
                    Text("replace"),
                    Named(Rule::sp),
                    Text("target"),
                    Optional(&Sequence(&[Named(Rule::sp), Choice(&[Text("by"), Text("with")]), Named(Rule::wb)])),
                ]),
                Sequence(&[
                    Text("thay"),
                    Named(Rule::sp),
                    Optional(&Sequence(&[Text("thế"), Named(Rule::sp)])),
                    Text("yêu"),
                    Named(Rule::sp),
                    Text("cầu"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_repeal => (Form::Atomic, &Sequence(&[
            Choice(&[Text("repeal"), Sequence(&[Text("bãi"), Named(Rule::sp), Text("bỏ")])]),
            Named(Rule::wb),
        ])),
        Rule::scorecard => (Form::Node, &Sequence(&[
            Named(Rule::kw_scorecard),
            Named(Rule::name),
            Optional(&Named(Rule::string)),
            Repeat(&Choice(&[Named(Rule::scorecard_clause), Named(Rule::broken_scorecard_clause)])),
        ])),
        Rule::kw_scorecard => (Form::Atomic, &Sequence(&[
            Choice(&[Text("scorecard"), Sequence(&[Text("bảng"), Named(Rule::sp), Text("điểm")])]),
            Named(Rule::wb),
        ])),
        Rule::scorecard_clause => (Form::Node, &Choice(&[
            Named(Rule::cite),
            Named(Rule::score_group),
            Named(Rule::adjustment),
            Named(Rule::grade_cap),
            Named(Rule::grade),
            Named(Rule::score_row),
        ])),
        Rule::scorecard_clause_start => (Form::Node, &Choice(&[
            Named(Rule::kw_cite),
            Sequence(&[Named(Rule::kw_group), Named(Rule::string)]),
            Named(Rule::kw_deduct),
            Named(Rule::kw_add),
            Named(Rule::kw_grade),
            Named(Rule::kw_grade_cap),
            Sequence(&[Named(Rule::kw_at_most), Named(Rule::quantity)]),
            Sequence(&[Named(Rule::name), Named(Rule::number), Named(Rule::kw_points)]),
        ])),
        Rule::broken_scorecard_clause => (Form::Atomic, &Sequence(&[
            NotAhead(&Choice(&[Named(Rule::item_start), End])),
            Named(Rule::rest_of_line),
            Repeat(&Sequence(&[
                Text("\n"),
                NotAhead(&Sequence(&[
                    Named(Rule::blank),
                    Choice(&[
                        Named(Rule::kw_cite),
                        Named(Rule::kw_group),
                        Named(Rule::kw_deduct),
                        Named(Rule::kw_add),
                        Named(Rule::kw_grade),
                        Named(Rule::kw_grade_cap),
                        Named(Rule::kw_at_most),
                        Sequence(&[
                            Named(Rule::name),
                            Named(Rule::blank),
                            Named(Rule::number),
                            Named(Rule::blank),
                            Named(Rule::kw_points),
                        ]),
                        Named(Rule::item_start),
                        End,
                    ]),
                ])),
                Optional(&Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::score_group => (Form::Node, &Sequence(&[
            Named(Rule::kw_group),
            Named(Rule::string),
            Named(Rule::number),
            Named(Rule::kw_points),
        ])),
        Rule::kw_group => (Form::Atomic, &Sequence(&[Choice(&[Text("group"), Text("nhóm")]), Named(Rule::wb)])),
        Rule::kw_points => (Form::Atomic, &Sequence(&[
            Choice(&[Text("points"), Text("point"), Text("điểm")]),
            Named(Rule::wb),
        ])),
        Rule::score_row => (Form::Node, &Sequence(&[
            Named(Rule::name),
            Choice(&[
                Sequence(&[
                    Named(Rule::number),
                    Named(Rule::kw_points),
                    Choice(&[Named(Rule::kw_if_met), Named(Rule::scaled)]),
                ]),
                Sequence(&[Named(Rule::score_step), Repeat(&Sequence(&[Text(","), Named(Rule::score_step)]))]),
            ]),
            Optional(&Named(Rule::score_empty)),
        ])),
        Rule::kw_if_met => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("if"), Named(Rule::sp), Text("met")]),
                Sequence(&[Text("nếu"), Named(Rule::sp), Text("đạt")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::scaled => (Form::Node, &Sequence(&[
            Named(Rule::kw_scaled),
            Named(Rule::quantity),
            Named(Rule::kw_to),
            Named(Rule::quantity),
        ])),
        Rule::kw_scaled => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("scaled"), Named(Rule::sp), Text("from")]),
                Sequence(&[
                    Text("chấm"),
                    Named(Rule::sp),
                    Text("theo"),
                    Named(Rule::sp),
                    Text("tỷ"),
                    Named(Rule::sp),
                    Text("lệ"),
                    Named(Rule::sp),
                    Text("từ"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::score_step => (Form::Node, &Sequence(&[
            Named(Rule::number),
            Named(Rule::kw_points),
            Named(Rule::kw_from),
            Named(Rule::quantity),
            Optional(&Named(Rule::kw_or_more)),
        ])),
        Rule::score_empty => (Form::Node, &Sequence(&[
            Optional(&Text(",")),
            Named(Rule::kw_unless_empty),
            Choice(&[Named(Rule::kw_full_points), Named(Rule::kw_no_points), Named(Rule::kw_left_out)]),
        ])),
        Rule::kw_unless_empty => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("unless"), Named(Rule::sp), Text("empty"), Named(Rule::sp), Text("then")]),
                Sequence(&[
                    Text("không"),
                    Named(Rule::sp),
                    Text("phát"),
                    Named(Rule::sp),
                    Text("sinh"),
                    Named(Rule::sp),
                    Text("thì"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_full_points => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("full"), Named(Rule::sp), Text("points")]),
                Sequence(&[Text("điểm"), Named(Rule::sp), Text("tối"), Named(Rule::sp), Text("đa")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_no_points => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("no"), Named(Rule::sp), Text("points")]),
                Sequence(&[Text("không"), Named(Rule::sp), Text("điểm")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::adjustment => (Form::Node, &Sequence(&[
            Choice(&[Named(Rule::kw_deduct), Named(Rule::kw_add)]),
            Named(Rule::number),
            Named(Rule::kw_points),
            Named(Rule::kw_for_each),
            Named(Rule::population),
            Optional(&Named(Rule::adjustment_cap)),
        ])),
        Rule::kw_deduct => (Form::Atomic, &Sequence(&[Choice(&[Text("deduct"), Text("trừ")]), Named(Rule::wb)])),
        Rule::kw_add => (Form::Atomic, &Sequence(&[Choice(&[Text("add"), Text("cộng")]), Named(Rule::wb)])),
        Rule::kw_for_each => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("for"), Named(Rule::sp), Text("each")]),
                Sequence(&[Text("cho"), Named(Rule::sp), Choice(&[Text("mỗi"), Text("từng")])]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::adjustment_cap => (Form::Node, &Sequence(&[
            Text(","),
            Named(Rule::kw_at_most),
            Named(Rule::number),
            Named(Rule::kw_points),
        ])),
        Rule::grade => (Form::Node, &Sequence(&[
            Named(Rule::kw_grade),
            Named(Rule::string),
            Choice(&[
                Named(Rule::kw_otherwise),
                Sequence(&[
                    Named(Rule::kw_from),
                    Named(Rule::number),
                    Named(Rule::kw_points),
                    Optional(&Named(Rule::kw_or_more)),
                    Optional(&Named(Rule::grade_condition)),
                ]),
            ]),
        ])),
        Rule::kw_grade => (Form::Atomic, &Sequence(&[
            Choice(&[Text("grade"), Sequence(&[Text("xếp"), Named(Rule::sp), Text("loại")])]),
            Named(Rule::wb),
        ])),
        Rule::kw_otherwise => (Form::Atomic, &Sequence(&[
            Choice(&[Text("otherwise"), Sequence(&[Text("còn"), Named(Rule::sp), Text("lại")])]),
            Named(Rule::wb),
        ])),
        Rule::grade_condition => (Form::Node, &Sequence(&[Named(Rule::kw_if), Named(Rule::condition)])),
        Rule::kw_if => (Form::Atomic, &Sequence(&[Choice(&[Text("if"), Text("nếu")]), Named(Rule::wb)])),
        Rule::grade_cap => (Form::Node, &Choice(&[
            Sequence(&[
                Named(Rule::kw_at_most),
                Named(Rule::quantity),
                Named(Rule::kw_number_graded),
                Named(Rule::string),
                Named(Rule::kw_verb),
                Named(Rule::string),
            ]),
            Sequence(&[
                Named(Rule::kw_grade_cap),
                Named(Rule::string),
                Named(Rule::kw_at_most),
                Named(Rule::quantity),
                Named(Rule::kw_grade_cap),
                Named(Rule::string),
            ]),
        ])),
        Rule::kw_number_graded => (Form::Atomic, &Sequence(&[
            Text("of"),
            Named(Rule::sp),
            Text("the"),
            Named(Rule::sp),
            Text("number"),
            Named(Rule::sp),
            Text("graded"),
            Named(Rule::wb),
        ])),
        Rule::kw_grade_cap => (Form::Atomic, &Sequence(&[
            Text("số"),
            Named(Rule::sp),
            Optional(&Sequence(&[Text("lượng"), Named(Rule::sp)])),
            Text("xếp"),
            Named(Rule::sp),
            Text("loại"),
            Named(Rule::wb),
        ])),
        Rule::test => (Form::Node, &Sequence(&[
            Named(Rule::kw_test),
            Named(Rule::string),
            Repeat(&Choice(&[Named(Rule::test_clause), Named(Rule::broken_test_clause)])),
        ])),
        Rule::kw_test => (Form::Atomic, &Sequence(&[
            Choice(&[Text("test"), Sequence(&[Text("kiểm"), Named(Rule::sp), Text("thử")])]),
            Named(Rule::wb),
        ])),
        Rule::test_clause => (Form::Node, &Choice(&[
            Named(Rule::as_of),
            Named(Rule::test_period),
            Named(Rule::given),
            Named(Rule::expect),
        ])),
        Rule::broken_test_clause => (Form::Atomic, &Sequence(&[
            NotAhead(&Choice(&[Named(Rule::test_item_start), End])),
            Named(Rule::rest_of_line),
            Repeat(&Sequence(&[
                Text("\n"),
                NotAhead(&Sequence(&[
                    Named(Rule::blank),
                    Choice(&[
                        Named(Rule::kw_as_of),
                        Named(Rule::kw_test_period),
                        Named(Rule::kw_given),
                        Named(Rule::kw_expect),
                        Named(Rule::test_item_start),
                        End,
                    ]),
                ])),
                Optional(&Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::test_item_start => (Form::Node, &Sequence(&[NotAhead(&Named(Rule::kw_given)), Named(Rule::item_start)])),
        Rule::as_of => (Form::Node, &Sequence(&[
            Named(Rule::kw_as_of),
            Choice(&[Named(Rule::datetime), Named(Rule::date)]),
        ])),
        Rule::kw_as_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("as"), Named(Rule::sp), Text("of")]),
                Sequence(&[
                    Text("tính"),
                    Named(Rule::sp),
                    Text("đến"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("hết"), Named(Rule::wb)])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::test_period => (Form::Node, &Sequence(&[Named(Rule::kw_test_period), Named(Rule::period_label)])),
        Rule::kw_test_period => (Form::Atomic, &Sequence(&[Choice(&[Text("period"), Text("kỳ")]), Named(Rule::wb)])),
        Rule::given_item => (Form::Node, &Named(Rule::given)),
        Rule::given => (Form::Node, &Sequence(&[
            Named(Rule::kw_given),
            Named(Rule::kind_name),
            Optional(&Named(Rule::covering)),
            Optional(&Choice(&[Named(Rule::given_file), Named(Rule::table)])),
        ])),
        Rule::kw_given => (Form::Atomic, &Sequence(&[
            Choice(&[Text("given"), Text("cho"), Sequence(&[Text("giả"), Named(Rule::sp), Text("sử")])]),
            Named(Rule::wb),
        ])),
        Rule::covering => (Form::Node, &Sequence(&[
            Named(Rule::kw_covering),
            Named(Rule::date),
            Named(Rule::kw_to),
            Named(Rule::date),
        ])),
        Rule::kw_covering => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("covering"),
                Sequence(&[
                    Choice(&[
                        Sequence(&[Text("bao"), Named(Rule::sp), Choice(&[Text("quát"), Text("gồm")])]),
                        Text("phủ"),
                    ]),
                    Optional(&Sequence(&[Named(Rule::sp), Text("từ"), Named(Rule::wb)])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::given_file => (Form::Node, &Sequence(&[Named(Rule::kw_from), Named(Rule::string)])),
        Rule::table => (Form::Node, &Sequence(&[Named(Rule::table_row), Repeat(&Named(Rule::table_row))])),
        Rule::table_row => (Form::Atomic, &Sequence(&[Text("|"), Until(&["\n"])])),
        Rule::expect => (Form::Node, &Sequence(&[
            Named(Rule::kw_expect),
            Named(Rule::name),
            Named(Rule::kw_for),
            Named(Rule::unit_code),
            Named(Rule::expectation),
        ])),
        Rule::kw_expect => (Form::Atomic, &Sequence(&[
            Choice(&[Text("expect"), Text("thì"), Sequence(&[Text("mong"), Named(Rule::sp), Text("đợi")])]),
            Named(Rule::wb),
        ])),
        Rule::unit_code => (Form::Node, &Choice(&[Named(Rule::string), Named(Rule::bare_code)])),
        Rule::bare_code => (Form::Atomic, &Sequence(&[
            Named(Rule::code_word),
            Repeat(&Sequence(&[
                Sequence(&[Text(" "), Repeat(&Text(" "))]),
                NotAhead(&Named(Rule::expectation_start)),
                Named(Rule::code_word),
            ])),
        ])),
        Rule::code_word => (Form::Silent, &Sequence(&[
            Sequence(&[
                NotAhead(&Choice(&[Text(" "), Text("\t"), Text("\r"), Text("\n"), Text("\""), Text("?"), Text("|")])),
                Any,
            ]),
            Repeat(&Sequence(&[
                NotAhead(&Choice(&[Text(" "), Text("\t"), Text("\r"), Text("\n"), Text("\""), Text("?"), Text("|")])),
                Any,
            ])),
        ])),
        Rule::expectation_start => (Form::Silent, &Choice(&[
            Sequence(&[
                Choice(&[
                    Text("is"),
                    Text("has"),
                    Text("là"),
                    Text("có"),
                    Text("đã"),
                    Text("chưa"),
                    Sequence(&[Text("không"), Named(Rule::sp), Text("có")]),
                ]),
                Named(Rule::wb),
            ]),
            Text("?"),
            Text("#"),
        ])),
        Rule::expectation => (Form::Node, &Choice(&[
            Named(Rule::expect_record),
            Named(Rule::expect_settled),
            Named(Rule::expect_is),
            Named(Rule::expect_has),
        ])),
        Rule::expect_record => (Form::Node, &Text("?")),
        Rule::expect_settled => (Form::Node, &Choice(&[Named(Rule::kw_not_settled), Named(Rule::kw_settled)])),
        Rule::kw_settled => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Choice(&[Text("is"), Text("has")]), Named(Rule::sp), Text("settled")]),
                Sequence(&[
                    Optional(&Sequence(&[Text("là"), Named(Rule::sp)])),
                    Text("đã"),
                    Named(Rule::sp),
                    Text("chắc"),
                    Named(Rule::sp),
                    Text("chắn"),
                ]),
                Sequence(&[Text("là"), Named(Rule::sp), Text("chắc"), Named(Rule::sp), Text("chắn")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_not_settled => (Form::Atomic, &Sequence(&[
            Choice(&[
                Sequence(&[Text("is"), Named(Rule::sp), Text("not"), Named(Rule::sp), Text("settled")]),
                Sequence(&[
                    Optional(&Sequence(&[Text("là"), Named(Rule::sp)])),
                    Choice(&[Text("chưa"), Text("không")]),
                    Named(Rule::sp),
                    Text("chắc"),
                    Named(Rule::sp),
                    Text("chắn"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::expect_is => (Form::Node, &Sequence(&[Named(Rule::kw_is), Named(Rule::verdict)])),
        Rule::expect_has => (Form::Node, &Choice(&[
            Sequence(&[
                Named(Rule::kw_expect_has),
                Choice(&[
                    Named(Rule::expect_stretch),
                    Named(Rule::expect_window),
                    Named(Rule::expect_headroom),
                    Named(Rule::expect_figure),
                    Named(Rule::expect_ids),
                    Named(Rule::expect_count),
                ]),
            ]),
            Sequence(&[Ahead(&Named(Rule::kw_no_figure)), Named(Rule::expect_figure)]),
        ])),
        Rule::kw_expect_has => (Form::Atomic, &Sequence(&[Choice(&[Text("has"), Text("có")]), Named(Rule::wb)])),
        Rule::verdict => (Form::Node, &Choice(&[
            Named(Rule::verdict_missed),
            Named(Rule::verdict_met),
            Named(Rule::verdict_open),
            Named(Rule::verdict_undetermined),
            Named(Rule::verdict_not_applicable),
            Named(Rule::verdict_monitored),
        ])),
        Rule::verdict_met => (Form::Atomic, &Sequence(&[Choice(&[Text("met"), Text("đạt")]), Named(Rule::wb)])),
        Rule::verdict_missed => (Form::Atomic, &Sequence(&[
            Choice(&[Text("missed"), Text("failed"), Sequence(&[Text("không"), Named(Rule::sp), Text("đạt")])]),
            Named(Rule::wb),
        ])),
        Rule::verdict_open => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("open"),
                Sequence(&[Text("chưa"), Named(Rule::sp), Text("kết"), Named(Rule::sp), Text("luận")]),
                Sequence(&[Text("còn"), Named(Rule::sp), Text("hạn")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::verdict_undetermined => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("undetermined"),
                Text("missing"),
                Sequence(&[
                    Text("chưa"),
                    Named(Rule::sp),
                    Text("xác"),
                    Named(Rule::sp),
                    Text("định"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("được"), Named(Rule::wb)])),
                ]),
                Sequence(&[Text("thiếu"), Named(Rule::sp), Text("dữ"), Named(Rule::sp), Text("liệu")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::verdict_not_applicable => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("not_applicable"),
                Sequence(&[Text("not"), Named(Rule::sp), Text("applicable")]),
                Sequence(&[Text("không"), Named(Rule::sp), Text("áp"), Named(Rule::sp), Text("dụng")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::verdict_monitored => (Form::Atomic, &Sequence(&[
            Choice(&[Text("monitored"), Sequence(&[Text("theo"), Named(Rule::sp), Text("dõi")])]),
            Named(Rule::wb),
        ])),
        Rule::expect_stretch => (Form::Node, &Sequence(&[
            Named(Rule::kw_expect_stretch),
            Choice(&[Named(Rule::verdict_missed), Named(Rule::verdict_met)]),
        ])),
        Rule::kw_expect_stretch => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("stretch"),
                Sequence(&[Text("mức"), Named(Rule::sp), Text("phấn"), Named(Rule::sp), Text("đấu")]),
                Sequence(&[Text("phấn"), Named(Rule::sp), Text("đấu")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::expect_window => (Form::Node, &Sequence(&[
            Named(Rule::kw_expect_window),
            Named(Rule::period_label),
            Optional(&Named(Rule::kw_is)),
            Named(Rule::verdict),
        ])),
        Rule::kw_expect_window => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("window"),
                Text("khoảng"),
                Sequence(&[Text("cửa"), Named(Rule::sp), Text("sổ")]),
                Text("kỳ"),
            ]),
            Named(Rule::wb),
        ])),
        Rule::expect_headroom => (Form::Node, &Sequence(&[Named(Rule::kw_headroom), Named(Rule::signed)])),
        Rule::kw_headroom => (Form::Atomic, &Sequence(&[
            Choice(&[Text("headroom"), Sequence(&[Text("dư"), Named(Rule::sp), Text("địa")])]),
            Named(Rule::wb),
        ])),
        Rule::expect_figure => (Form::Node, &Choice(&[
            Sequence(&[Named(Rule::kw_no_figure), Named(Rule::figure_word)]),
            Sequence(&[Named(Rule::figure_word), Named(Rule::signed_quantity)]),
        ])),
        Rule::kw_no_figure => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("no"),
                Sequence(&[Text("không"), Optional(&Sequence(&[Named(Rule::sp), Text("có"), Named(Rule::wb)]))]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::figure_word => (Form::Node, &Choice(&[
            Named(Rule::figure_lowest),
            Named(Rule::figure_highest),
            Named(Rule::figure_baseline),
            Named(Rule::figure_value),
            Named(Rule::figure_change),
        ])),
        Rule::figure_value => (Form::Atomic, &Sequence(&[
            Choice(&[Text("value"), Sequence(&[Text("giá"), Named(Rule::sp), Text("trị")])]),
            Named(Rule::wb),
        ])),
        Rule::figure_lowest => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("lowest"),
                Sequence(&[
                    Optional(&Sequence(&[Text("giá"), Named(Rule::sp), Text("trị"), Named(Rule::sp)])),
                    Text("thấp"),
                    Named(Rule::sp),
                    Text("nhất"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::figure_highest => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("highest"),
                Sequence(&[
                    Optional(&Sequence(&[Text("giá"), Named(Rule::sp), Text("trị"), Named(Rule::sp)])),
                    Text("cao"),
                    Named(Rule::sp),
                    Text("nhất"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::figure_baseline => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("baseline"),
                Sequence(&[
                    Optional(&Sequence(&[Text("giá"), Named(Rule::sp), Text("trị"), Named(Rule::sp)])),
                    Text("gốc"),
                ]),
                Sequence(&[Text("kỳ"), Named(Rule::sp), Text("gốc")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::figure_change => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("change"),
                Sequence(&[Text("mức"), Named(Rule::sp), Text("thay"), Named(Rule::sp), Text("đổi")]),
                Sequence(&[Text("thay"), Named(Rule::sp), Text("đổi")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::signed_quantity => (Form::Node, &Sequence(&[
            Named(Rule::signed),
            Optional(&Choice(&[Named(Rule::percent), Named(Rule::percentage_points), Named(Rule::time_unit)])),
        ])),
        Rule::expect_count => (Form::Node, &Choice(&[
            Sequence(&[Named(Rule::count_word), Named(Rule::number)]),
            Sequence(&[Named(Rule::number), Named(Rule::count_word)]),
        ])),
        Rule::expect_ids => (Form::Node, &Choice(&[
            Sequence(&[
                Named(Rule::count_word),
                Named(Rule::kw_ids),
                Named(Rule::string),
                Repeat(&Sequence(&[Text(","), Named(Rule::string)])),
            ]),
            Sequence(&[
                Named(Rule::kw_ids),
                Named(Rule::count_word),
                Named(Rule::string),
                Repeat(&Sequence(&[Text(","), Named(Rule::string)])),
            ]),
        ])),
        Rule::kw_ids => (Form::Atomic, &Sequence(&[Choice(&[Text("ids"), Text("id"), Text("mã")]), Named(Rule::wb)])),
        Rule::count_word => (Form::Node, &Choice(&[
            Named(Rule::count_failed),
            Named(Rule::count_met),
            Named(Rule::count_open),
            Named(Rule::count_missing),
            Named(Rule::count_excused),
            Named(Rule::count_outside),
            Named(Rule::count_unplaced),
        ])),
        Rule::count_met => (Form::Atomic, &Sequence(&[Choice(&[Text("met"), Text("đạt")]), Named(Rule::wb)])),
        Rule::count_failed => (Form::Atomic, &Sequence(&[
            Choice(&[Text("failed"), Text("missed"), Sequence(&[Text("không"), Named(Rule::sp), Text("đạt")])]),
            Named(Rule::wb),
        ])),
        Rule::count_open => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("open"),
                Sequence(&[Text("còn"), Named(Rule::sp), Text("hạn")]),
                Sequence(&[Text("chưa"), Named(Rule::sp), Text("kết"), Named(Rule::sp), Text("luận")]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::count_missing => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("missing"),
                Text("undetermined"),
                Sequence(&[Text("thiếu"), Named(Rule::sp), Text("dữ"), Named(Rule::sp), Text("liệu")]),
                Sequence(&[
                    Text("chưa"),
                    Named(Rule::sp),
                    Text("xác"),
                    Named(Rule::sp),
                    Text("định"),
                    Optional(&Sequence(&[Named(Rule::sp), Text("được"), Named(Rule::wb)])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::count_excused => (Form::Atomic, &Sequence(&[
            Choice(&[Text("excused"), Sequence(&[Text("loại"), Named(Rule::sp), Text("trừ")])]),
            Named(Rule::wb),
        ])),
        Rule::count_outside => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("outside"),
                Sequence(&[
                    Text("ngoài"),
                    Optional(&Sequence(&[
                        Named(Rule::sp),
                        Choice(&[Text("kỳ"), Sequence(&[Text("phạm"), Named(Rule::sp), Text("vi")])]),
                    ])),
                ]),
            ]),
            Named(Rule::wb),
        ])),
        Rule::count_unplaced => (Form::Atomic, &Sequence(&[
            Choice(&[
                Text("unplaced"),
                Sequence(&[Text("không"), Named(Rule::sp), Text("rõ"), Named(Rule::sp), Text("kỳ")]),
                Sequence(&[
                    Text("chưa"),
                    Named(Rule::sp),
                    Text("xếp"),
                    Named(Rule::sp),
                    Optional(&Sequence(&[Text("được"), Named(Rule::sp)])),
                    Text("kỳ"),
                ]),
            ]),
            Named(Rule::wb),
        ])),
    }
}
