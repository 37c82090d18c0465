//! Generated from `tieuchi.pest` by `tests/table.rs`: the rules of the grammar, and what each reads.
//!
//! Not to be edited by hand.

use pest::unicode;

use crate::first::{ANY, First};
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
    /// `the first 9 months of 2026`, `9 tháng đầu năm 2026`.
    first_months_label,
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
    /// `in every week`; without a cadence of one, `in every 2 weeks`.
    every_window,
    /// `2 weeks`: blocks of weeks or months.
    every_several,
    /// `2 tuần một lần`: looked for as a whole, so that another number after a population is not taken for a beginning of it.
    several_ahead,
    /// `một lần` after how often.
    kw_once,
    /// `in period`, `in the previous year`, `in 2026-Q2`.
    in_window,
    /// A span of time, perhaps cut short.
    window,
    /// `in the 12 months to the end of period`, `in the 6 months before period`.
    window_back,
    /// `in the first 240 days of period`, `trong 240 ngày đầu kỳ`.
    window_first,
    /// `in the` before a length.
    kw_in_the,
    /// `in the first`.
    kw_in_the_first,
    /// `of period`.
    kw_of_period,
    /// `to the end of period`.
    kw_to_period_end,
    /// `before period`, `before the start of period`: every day before it.
    kw_before_period,
    /// `from 08-01 to 03-31`: the part of each year.
    part_of_year,
    /// `before 06-20`, `before the 20th`: the day at which a window is cut short.
    cut,
    /// `the 20th`, `ngày 20`.
    day_of_month,
    /// `up to the end of period`, `before period`: every day up to then.
    window_up_to,
    /// `up to the end of period`.
    kw_up_to_period_end,
    /// `at the end of period`, `at the start of period`: those that exist on that day.
    window_at,
    /// `at the end of period`.
    kw_at_period_end,
    /// `at the start of period`.
    kw_at_period_start,
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
    /// `about 25`: no condition, which is a mistake.
    about_value,
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
    /// `about 25%`: no bound, which is a mistake.
    about_bound,
    /// `about` before a number.
    kw_about,
    /// `to less than`: the upper end is left out.
    kw_to_less_than,
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
    /// `năm trước` after `cao hơn`: an earlier figure, and not a value.
    earlier_ahead,
    /// A comparison with an earlier figure, which is never part of a condition.
    than_ahead,
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
    /// `cùng kỳ` by itself: that of the previous year.
    kw_same_period,
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
    /// One field, or one clause of how records are kept, and nothing after it.
    whole_field,
    /// One line of a mapping and nothing after it.
    whole_mapping_line,
    /// One clause of an indicator and nothing after it.
    whole_indicator_clause,
    /// One clause of an amendment and nothing after it.
    whole_amend_clause,
    /// One clause of a scorecard and nothing after it.
    whole_scorecard_clause,
    /// One clause of a test and nothing after it.
    whole_test_clause,
    /// `define NAME for RECORDS: CONDITION`, for one kind of record or several.
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
    /// `uses "…"`: a file or a folder whose names the rules share. An item where no rule set is declared before it.
    uses,
    /// `uses`.
    kw_uses,
    /// What looks like the beginning of `uses "…"`, and is not a field of that name.
    uses_start,
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
    /// `years written "2024/25"`.
    years_written,
    /// `years written`.
    kw_years_written,
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
    /// `working hours A to B, C to D`, `working hours Saturday A to B`.
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
    /// `records NAME …`, its fields, and how its tables are kept.
    records,
    /// `units …`, its fields, and how its tables are kept.
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
    /// How the tables of a kind of record are kept.
    layout_clause,
    /// `sheet "Tháng *"`, `sheet "A", "B"`.
    sheets,
    /// `sheet`.
    kw_sheet,
    /// `month from sheet`.
    from_sheet,
    /// `from sheet`.
    kw_from_sheet,
    /// `header row 5`, `header rows 5 to 6`.
    header_rows,
    /// `header row`.
    kw_header_row,
    /// `rows 7 to 40`.
    table_rows,
    /// `rows`.
    kw_rows,
    /// `5`, `5 to 6`, `7 onwards`.
    row_range,
    /// `onwards`.
    kw_onwards,
    /// `skip rows where "STT" is missing`.
    skipped_rows,
    /// `skip rows where`.
    kw_skip_rows,
    /// `total rows where "Đơn vị" begins with "Tổng"`.
    total_rows,
    /// `total rows where`.
    kw_total_rows,
    /// `"Đơn vị" begins with "Tổng"`: the text of the cell below a header.
    cell_test,
    /// `ends with`.
    kw_ends_with,
    /// `fill down office`.
    filled_down,
    /// `fill down`.
    kw_fill_down,
    /// `columns "yyyyMM" give month and n`.
    period_columns,
    /// `columns`.
    kw_columns,
    /// `give`.
    kw_give,
    /// `encoding "windows-1258"`.
    encoding,
    /// `encoding`.
    kw_encoding,
    /// `empty "NULL", "-"`: on the line of a field for that field, otherwise for all fields.
    empty_texts,
    /// `always completed >= received, else missing`.
    always,
    /// `always`.
    kw_always,
    /// `else missing`.
    kw_else_missing,
    /// `else refused`.
    kw_else_refused,
    /// `empty`.
    kw_empty,
    /// `add to records dossiers` and its fields: those that a kind has here, beside those of its declaration.
    addition,
    /// `add to records`.
    kw_add_to,
    /// `mapping of dossiers for "Sở Xây dựng"` and its lines: how an office calls the columns and the values of a kind.
    mapping,
    /// `mapping of`.
    kw_mapping,
    /// `"Ngày hẹn" is due`, `"Kết quả" value "Xong" is "đã trả"`.
    mapping_line,
    /// `value`.
    kw_mapped_value,
    /// A line of a mapping that cannot be read.
    broken_mapping_line,
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
        Rule::first_months_label,
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
        Rule::every_several,
        Rule::several_ahead,
        Rule::kw_once,
        Rule::in_window,
        Rule::window,
        Rule::window_back,
        Rule::window_first,
        Rule::kw_in_the,
        Rule::kw_in_the_first,
        Rule::kw_of_period,
        Rule::kw_to_period_end,
        Rule::kw_before_period,
        Rule::part_of_year,
        Rule::cut,
        Rule::day_of_month,
        Rule::window_up_to,
        Rule::kw_up_to_period_end,
        Rule::window_at,
        Rule::kw_at_period_end,
        Rule::kw_at_period_start,
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
        Rule::about_value,
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
        Rule::about_bound,
        Rule::kw_about,
        Rule::kw_to_less_than,
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
        Rule::earlier_ahead,
        Rule::than_ahead,
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
        Rule::kw_same_period,
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
        Rule::whole_mapping_line,
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
        Rule::uses,
        Rule::kw_uses,
        Rule::uses_start,
        Rule::extends,
        Rule::kw_extends,
        Rule::in_force,
        Rule::kw_in_force,
        Rule::time_zone,
        Rule::kw_time_zone,
        Rule::year_begins,
        Rule::kw_year_begins,
        Rule::years_written,
        Rule::kw_years_written,
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
        Rule::layout_clause,
        Rule::sheets,
        Rule::kw_sheet,
        Rule::from_sheet,
        Rule::kw_from_sheet,
        Rule::header_rows,
        Rule::kw_header_row,
        Rule::table_rows,
        Rule::kw_rows,
        Rule::row_range,
        Rule::kw_onwards,
        Rule::skipped_rows,
        Rule::kw_skip_rows,
        Rule::total_rows,
        Rule::kw_total_rows,
        Rule::cell_test,
        Rule::kw_ends_with,
        Rule::filled_down,
        Rule::kw_fill_down,
        Rule::period_columns,
        Rule::kw_columns,
        Rule::kw_give,
        Rule::encoding,
        Rule::kw_encoding,
        Rule::empty_texts,
        Rule::always,
        Rule::kw_always,
        Rule::kw_else_missing,
        Rule::kw_else_refused,
        Rule::kw_empty,
        Rule::addition,
        Rule::kw_add_to,
        Rule::mapping,
        Rule::kw_mapping,
        Rule::mapping_line,
        Rule::kw_mapped_value,
        Rule::broken_mapping_line,
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
        Rule::WHITESPACE => (Form::Between, &Choice(&[
            (F0, Text(" ")),
            (F1, Text("\t")),
            (F2, Text("\r")),
            (F3, Text("\n")),
        ])),
        Rule::COMMENT => (Form::Between, &Sequence(&[
            Text("#"),
            Repeat(ANY, &Sequence(&[NotAhead(F3, &Text("\n")), Any])),
        ])),
        Rule::sp => (Form::Silent, &Sequence(&[
            Choice(&[(F4, Named(Rule::WHITESPACE)), (F5, Named(Rule::COMMENT))]),
            Repeat(F6, &Choice(&[(F4, Named(Rule::WHITESPACE)), (F5, Named(Rule::COMMENT))])),
        ])),
        Rule::wb => (Form::Silent, &NotAhead(F7, &Choice(&[
            (F8, Class(|c| c.is_ascii_alphanumeric())),
            (F9, Text("_")),
            (F10, Class(unicode::LETTER)),
            (F11, Class(unicode::MARK)),
            (F12, Class(unicode::NUMBER)),
        ]))),
        Rule::word => (Form::Atomic, &Sequence(&[
            Choice(&[(F13, Class(|c| c.is_ascii_alphabetic())), (F9, Text("_")), (F10, Class(unicode::LETTER))]),
            Repeat(F7, &Choice(&[
                (F8, Class(|c| c.is_ascii_alphanumeric())),
                (F9, Text("_")),
                (F10, Class(unicode::LETTER)),
                (F11, Class(unicode::MARK)),
                (F12, Class(unicode::NUMBER)),
            ])),
        ])),
        Rule::quoted_name => (Form::Atomic, &Sequence(&[
            Text("`"),
            Sequence(&[
                Choice(&[
                    (F8, Class(|c| c.is_ascii_alphanumeric())),
                    (F9, Text("_")),
                    (F10, Class(unicode::LETTER)),
                    (F11, Class(unicode::MARK)),
                    (F12, Class(unicode::NUMBER)),
                ]),
                Repeat(F7, &Choice(&[
                    (F8, Class(|c| c.is_ascii_alphanumeric())),
                    (F9, Text("_")),
                    (F10, Class(unicode::LETTER)),
                    (F11, Class(unicode::MARK)),
                    (F12, Class(unicode::NUMBER)),
                ])),
            ]),
            Text("`"),
        ])),
        Rule::reserved => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F14, Text("and")),
                (F15, Text("or")),
                (F16, Text("not")),
                (F17, Text("is")),
                (F14, Text("are")),
                (F18, Text("has")),
                (F18, Text("have")),
                (F19, Text("meets")),
                (F19, Text("meet")),
                (F20, Text("where")),
                (F17, Text("in")),
                (F21, Text("by")),
                (F21, Text("before")),
                (F14, Text("after")),
                (F20, Text("within")),
                (F15, Text("of")),
                (F22, Text("from")),
                (F23, Text("to")),
                (F22, Text("for")),
                (F14, Text("at")),
                (F14, Text("as")),
                (F24, Text("else")),
                (F16, Text("no")),
                (F14, Text("all")),
                (F25, Text("yes")),
                (F15, Text("own")),
                (F21, Text("between")),
                (F21, Text("begins")),
                (F26, Text("contains")),
                (F17, Text("if")),
                (F23, Text("than")),
                (F27, Text("down")),
                (F28, Text("up")),
                (F29, Text("và")),
                (F18, Text("hoặc")),
                (F30, Text("không")),
                (F26, Text("chưa")),
                (F31, Text("là")),
                (F23, Text("thuộc")),
                (F30, Text("khác")),
                (F26, Text("có")),
                (F19, Text("mà")),
                (F23, Text("trong")),
                (F23, Text("trước")),
                (F32, Text("sau")),
                (F33, Text("được")),
                (F33, Text("đã")),
                (F33, Text("đều")),
                (F34, Text("phải")),
                (F23, Text("từ")),
                (F33, Text("đến")),
                (F30, Text("kể")),
                (F26, Text("của")),
                (F19, Text("mỗi")),
                (F33, Text("đạt")),
                (F35, Text("giảm")),
                (F23, Text("tăng")),
            ]),
            Named(Rule::wb),
        ])),
        Rule::name => (Form::Atomic, &Choice(&[
            (F36, Named(Rule::quoted_name)),
            (F37, Sequence(&[
                NotAhead(F38, &Choice(&[(F39, Named(Rule::reserved)), (F40, Named(Rule::item_ahead))])),
                Named(Rule::word),
            ])),
        ])),
        Rule::item_ahead => (Form::Atomic, &Choice(&[
            (F27, Sequence(&[
                Text("define"),
                Named(Rule::sp),
                NotAhead(F39, &Named(Rule::reserved)),
                Named(Rule::word),
                Named(Rule::sp),
                Text("for"),
                Named(Rule::wb),
            ])),
            (F17, Sequence(&[
                Text("indicator"),
                Named(Rule::sp),
                NotAhead(F39, &Choice(&[
                    (F39, Named(Rule::reserved)),
                    (F41, Sequence(&[
                        Choice(&[(F35, Text("group")), (F26, Text("cite")), (F16, Text("nhóm")), (F26, Text("căn"))]),
                        Named(Rule::wb),
                    ])),
                ])),
                Named(Rule::word),
                Choice(&[
                    (F42, Sequence(&[
                        Optional(F6, &Named(Rule::sp)),
                        Text(":"),
                        Optional(F6, &Named(Rule::sp)),
                        Choice(&[
                            (F43, Named(Rule::kw_all)),
                            (F44, Named(Rule::kw_none)),
                            (F45, Named(Rule::side)),
                            (F46, Named(Rule::kw_between)),
                            (F47, Named(Rule::kw_meets)),
                            (F48, Class(|c| c.is_ascii_digit())),
                        ]),
                    ])),
                    (F6, Sequence(&[
                        Named(Rule::sp),
                        Choice(&[
                            (F49, Text("\"")),
                            (F50, Sequence(&[
                                Choice(&[
                                    (F23, Text("target")),
                                    (F26, Text("cite")),
                                    (F19, Text("monitor")),
                                    (F19, Text("milestone")),
                                ]),
                                Named(Rule::wb),
                            ])),
                        ]),
                    ])),
                ]),
            ])),
            (F19, Sequence(&[
                Text("measure"),
                Named(Rule::sp),
                NotAhead(F39, &Named(Rule::reserved)),
                Named(Rule::word),
                Optional(F6, &Named(Rule::sp)),
                Text(":"),
                Optional(F6, &Named(Rule::sp)),
                Choice(&[
                    (F51, Named(Rule::kw_count_of)),
                    (F52, Named(Rule::kw_sum_of)),
                    (F53, Named(Rule::kw_average)),
                    (F52, Named(Rule::kw_share_of)),
                    (F27, Named(Rule::kw_distinct)),
                ]),
            ])),
            (F54, Sequence(&[
                Text("records"),
                Named(Rule::sp),
                NotAhead(F39, &Named(Rule::reserved)),
                Named(Rule::word),
                Named(Rule::sp),
                Choice(&[(F26, Text("counted")), (F31, Text("lasting"))]),
                Named(Rule::wb),
            ])),
            (F26, Sequence(&[
                Text("calendar"),
                Named(Rule::sp),
                Named(Rule::word),
                Named(Rule::sp),
                Text("extends"),
                Named(Rule::wb),
            ])),
            (F14, Sequence(&[Text("amend"), Named(Rule::sp), Text("indicator"), Named(Rule::wb)])),
            (F55, Sequence(&[
                Choice(&[
                    (F33, Sequence(&[Text("định"), Named(Rule::sp), Text("nghĩa")])),
                    (F26, Sequence(&[Text("chỉ"), Named(Rule::sp), Choice(&[(F23, Text("tiêu")), (F32, Text("số"))])])),
                    (F23, Sequence(&[Text("tiêu"), Named(Rule::sp), Text("chí")])),
                    (F27, Sequence(&[Text("dữ"), Named(Rule::sp), Text("liệu")])),
                    (F27, Sequence(&[Text("danh"), Named(Rule::sp), Text("sách")])),
                    (F32, Sequence(&[Text("sổ"), Named(Rule::sp), Text("theo"), Named(Rule::sp), Text("dõi")])),
                    (F21, Sequence(&[Text("bộ"), Named(Rule::sp), Text("tiêu"), Named(Rule::sp), Text("chí")])),
                    (F21, Sequence(&[Text("bảng"), Named(Rule::sp), Text("điểm")])),
                    (F30, Sequence(&[Text("kiểm"), Named(Rule::sp), Text("thử")])),
                    (F32, Sequence(&[Text("sửa"), Named(Rule::sp), Text("đổi")])),
                    (F25, Sequence(&[Text("yêu"), Named(Rule::sp), Text("cầu")])),
                    (F34, Sequence(&[Text("phấn"), Named(Rule::sp), Text("đấu")])),
                    (F23, Sequence(&[Text("theo"), Named(Rule::sp), Text("dõi")])),
                    (F26, Sequence(&[Text("căn"), Named(Rule::sp), Text("cứ")])),
                ]),
                Named(Rule::wb),
            ])),
        ])),
        Rule::field_name => (Form::Atomic, &Choice(&[(F36, Named(Rule::quoted_name)), (F56, Named(Rule::word))])),
        Rule::units_name => (Form::Atomic, &Sequence(&[Text("đơn"), Named(Rule::sp), Text("vị"), Named(Rule::wb)])),
        Rule::kind_name => (Form::Node, &Choice(&[(F33, Named(Rule::units_name)), (F57, Named(Rule::name))])),
        Rule::string => (Form::Atomic, &Sequence(&[Text("\""), Until(&["\"", "\n"]), Text("\"")])),
        Rule::colon => (Form::Node, &Text(":")),
        Rule::close_bracket => (Form::Node, &Text(")")),
        Rule::number => (Form::Atomic, &Sequence(&[
            Sequence(&[Class(|c| c.is_ascii_digit()), Repeat(F48, &Class(|c| c.is_ascii_digit()))]),
            Repeat(F58, &Sequence(&[
                Choice(&[(F59, Text(".")), (F60, Text(","))]),
                Class(|c| c.is_ascii_digit()),
                Repeat(F48, &Class(|c| c.is_ascii_digit())),
            ])),
        ])),
        Rule::signed => (Form::Atomic, &Sequence(&[
            Optional(F61, &Choice(&[(F62, Text("-")), (F63, Text("−"))])),
            Sequence(&[Class(|c| c.is_ascii_digit()), Repeat(F48, &Class(|c| c.is_ascii_digit()))]),
            Repeat(F58, &Sequence(&[
                Choice(&[(F59, Text(".")), (F60, Text(","))]),
                Class(|c| c.is_ascii_digit()),
                Repeat(F48, &Class(|c| c.is_ascii_digit())),
            ])),
        ])),
        Rule::percent => (Form::Atomic, &Choice(&[
            (F64, Text("%")),
            (F34, Sequence(&[
                Choice(&[(F34, Sequence(&[Text("phần"), Named(Rule::sp), Text("trăm")])), (F34, Text("percent"))]),
                Named(Rule::wb),
            ])),
        ])),
        Rule::percentage_points => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F34, Sequence(&[
                    Text("percentage"),
                    Named(Rule::sp),
                    Choice(&[(F34, Text("points")), (F34, Text("point"))]),
                ])),
                (F33, Sequence(&[
                    Text("điểm"),
                    Named(Rule::sp),
                    Choice(&[(F34, Sequence(&[Text("phần"), Named(Rule::sp), Text("trăm")])), (F64, Text("%"))]),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::two_levels => (Form::Atomic, &Sequence(&[
            Named(Rule::number),
            Optional(F65, &Sequence(&[Repeat(F0, &Text(" ")), Text("%")])),
            Repeat(F0, &Text(" ")),
            Choice(&[(F62, Text("-")), (F63, Text("–"))]),
            Repeat(F0, &Text(" ")),
            Named(Rule::number),
            Repeat(F0, &Text(" ")),
            Choice(&[(F66, Named(Rule::percent)), (F67, Named(Rule::percentage_points))]),
        ])),
        Rule::quantity => (Form::Node, &Choice(&[
            (F48, Named(Rule::two_levels)),
            (F48, Sequence(&[
                Named(Rule::number),
                Optional(F68, &Choice(&[
                    (F66, Named(Rule::percent)),
                    (F67, Named(Rule::percentage_points)),
                    (F69, Named(Rule::time_unit)),
                ])),
            ])),
        ])),
        Rule::time_unit => (Form::Node, &Choice(&[
            (F70, Named(Rule::unit_working_days)),
            (F71, Named(Rule::unit_working_hours)),
            (F72, Named(Rule::unit_minutes)),
            (F73, Named(Rule::unit_hours)),
            (F74, Named(Rule::unit_days)),
            (F75, Named(Rule::unit_weeks)),
            (F76, Named(Rule::unit_months)),
            (F77, Named(Rule::unit_years)),
        ])),
        Rule::unit_working_days => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F20, Sequence(&[
                    Text("working"),
                    Named(Rule::sp),
                    Choice(&[(F27, Text("days")), (F27, Text("day"))]),
                ])),
                (F16, Sequence(&[Text("ngày"), Named(Rule::sp), Text("làm"), Named(Rule::sp), Text("việc")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::unit_working_hours => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F20, Sequence(&[
                    Text("working"),
                    Named(Rule::sp),
                    Choice(&[(F18, Text("hours")), (F18, Text("hour"))]),
                ])),
                (F35, Sequence(&[Text("giờ"), Named(Rule::sp), Text("làm"), Named(Rule::sp), Text("việc")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::unit_minutes => (Form::Atomic, &Sequence(&[
            Choice(&[(F19, Text("minutes")), (F19, Text("minute")), (F34, Text("phút"))]),
            Named(Rule::wb),
        ])),
        Rule::unit_hours => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F18, Text("hours")),
                (F18, Text("hour")),
                (F18, Text("h")),
                (F35, Text("giờ")),
                (F23, Text("tiếng")),
            ]),
            Named(Rule::wb),
        ])),
        Rule::unit_days => (Form::Atomic, &Sequence(&[
            Choice(&[(F27, Text("days")), (F27, Text("day")), (F16, Text("ngày"))]),
            Named(Rule::wb),
        ])),
        Rule::unit_weeks => (Form::Atomic, &Sequence(&[
            Choice(&[(F20, Text("weeks")), (F20, Text("week")), (F23, Text("tuần"))]),
            Named(Rule::wb),
        ])),
        Rule::unit_months => (Form::Atomic, &Sequence(&[
            Choice(&[(F19, Text("months")), (F19, Text("month")), (F23, Text("tháng"))]),
            Named(Rule::wb),
        ])),
        Rule::unit_years => (Form::Atomic, &Sequence(&[
            Choice(&[(F25, Text("years")), (F25, Text("year")), (F16, Text("năm"))]),
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
            NotAhead(F48, &Class(|c| c.is_ascii_digit())),
        ])),
        Rule::small => (Form::Atomic, &Sequence(&[
            Sequence(&[Class(|c| c.is_ascii_digit()), Optional(F48, &Class(|c| c.is_ascii_digit()))]),
            NotAhead(F48, &Class(|c| c.is_ascii_digit())),
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
                (F78, Sequence(&[Text("/"), Named(Rule::small), Text("/"), Named(Rule::year)])),
                (F6, Sequence(&[
                    Named(Rule::sp),
                    Text("tháng"),
                    Named(Rule::sp),
                    Named(Rule::small),
                    Named(Rule::sp),
                    Text("năm"),
                    Named(Rule::sp),
                    Named(Rule::year),
                ])),
            ]),
        ])),
        Rule::date => (Form::Node, &Choice(&[(F48, Named(Rule::iso_date)), (F16, Named(Rule::slash_date))])),
        Rule::iso_month_day => (Form::Compound, &Sequence(&[
            Class(|c| c.is_ascii_digit()),
            Class(|c| c.is_ascii_digit()),
            Text("-"),
            Class(|c| c.is_ascii_digit()),
            Class(|c| c.is_ascii_digit()),
            NotAhead(F79, &Choice(&[
                (F8, Class(|c| c.is_ascii_alphanumeric())),
                (F62, Text("-")),
                (F65, Sequence(&[Repeat(F0, &Text(" ")), Text("%")])),
            ])),
        ])),
        Rule::slash_month_day => (Form::Compound, &Sequence(&[
            Text("ngày"),
            Named(Rule::sp),
            Named(Rule::small),
            Choice(&[(F78, Text("/")), (F6, Sequence(&[Named(Rule::sp), Text("tháng"), Named(Rule::sp)]))]),
            Named(Rule::small),
            NotAhead(F80, &Choice(&[
                (F78, Text("/")),
                (F6, Sequence(&[Named(Rule::sp), Text("năm"), Named(Rule::sp), Class(|c| c.is_ascii_digit())])),
            ])),
        ])),
        Rule::end_of_month => (Form::Compound, &Sequence(&[
            Choice(&[
                (F24, Sequence(&[Text("end"), Named(Rule::sp), Text("of")])),
                (F26, Sequence(&[Text("cuối"), Named(Rule::sp), Text("tháng")])),
            ]),
            Named(Rule::sp),
            Named(Rule::small),
            NotAhead(F81, &Choice(&[(F78, Text("/")), (F62, Text("-"))])),
        ])),
        Rule::month_day => (Form::Node, &Choice(&[
            (F48, Named(Rule::iso_month_day)),
            (F16, Named(Rule::slash_month_day)),
            (F82, Named(Rule::end_of_month)),
        ])),
        Rule::time => (Form::Atomic, &Sequence(&[
            Sequence(&[Class(|c| c.is_ascii_digit()), Optional(F48, &Class(|c| c.is_ascii_digit()))]),
            Choice(&[
                (F83, Sequence(&[
                    Text(":"),
                    Sequence(&[Class(|c| c.is_ascii_digit()), Class(|c| c.is_ascii_digit())]),
                    Optional(F83, &Sequence(&[
                        Text(":"),
                        Class(|c| c.is_ascii_digit()),
                        Class(|c| c.is_ascii_digit()),
                    ])),
                ])),
                (F18, Sequence(&[
                    Text("h"),
                    Optional(F48, &Sequence(&[Class(|c| c.is_ascii_digit()), Class(|c| c.is_ascii_digit())])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::datetime => (Form::Compound, &Choice(&[
            (F48, Sequence(&[
                Named(Rule::iso_date),
                Choice(&[(F23, Text("t")), (F6, Named(Rule::sp))]),
                Named(Rule::time),
            ])),
            (F16, Sequence(&[Named(Rule::slash_date), Named(Rule::sp), Named(Rule::time)])),
            (F48, Sequence(&[Named(Rule::time), Named(Rule::sp), Named(Rule::slash_date)])),
        ])),
        Rule::weekday => (Form::Node, &Choice(&[
            (F76, Named(Rule::monday)),
            (F23, Named(Rule::tuesday)),
            (F75, Named(Rule::wednesday)),
            (F23, Named(Rule::thursday)),
            (F84, Named(Rule::friday)),
            (F52, Named(Rule::saturday)),
            (F85, Named(Rule::sunday)),
        ])),
        Rule::monday => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F19, Text("monday")),
                (F23, Sequence(&[Text("thứ"), Named(Rule::sp), Choice(&[(F18, Text("hai")), (F86, Text("2"))])])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::tuesday => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F23, Text("tuesday")),
                (F23, Sequence(&[Text("thứ"), Named(Rule::sp), Choice(&[(F21, Text("ba")), (F87, Text("3"))])])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::wednesday => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F20, Text("wednesday")),
                (F23, Sequence(&[Text("thứ"), Named(Rule::sp), Choice(&[(F23, Text("tư")), (F88, Text("4"))])])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::thursday => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F23, Text("thursday")),
                (F23, Sequence(&[Text("thứ"), Named(Rule::sp), Choice(&[(F16, Text("năm")), (F89, Text("5"))])])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::friday => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F22, Text("friday")),
                (F23, Sequence(&[Text("thứ"), Named(Rule::sp), Choice(&[(F32, Text("sáu")), (F90, Text("6"))])])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::saturday => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F32, Text("saturday")),
                (F23, Sequence(&[Text("thứ"), Named(Rule::sp), Choice(&[(F21, Text("bảy")), (F91, Text("7"))])])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::sunday => (Form::Atomic, &Sequence(&[
            Choice(&[(F32, Text("sunday")), (F26, Sequence(&[Text("chủ"), Named(Rule::sp), Text("nhật")]))]),
            Named(Rule::wb),
        ])),
        Rule::period_label => (Form::Node, &Choice(&[
            (F92, Named(Rule::range_label)),
            (F93, Named(Rule::half_label)),
            (F94, Named(Rule::first_months_label)),
            (F95, Named(Rule::quarter_label)),
            (F96, Named(Rule::week_label)),
            (F96, Named(Rule::month_label)),
            (F97, Named(Rule::year_label)),
        ])),
        Rule::range_label => (Form::Node, &Choice(&[
            (F48, Sequence(&[Named(Rule::iso_date), Text(".."), Named(Rule::iso_date)])),
            (F84, Sequence(&[Named(Rule::kw_from), Named(Rule::date), Named(Rule::kw_to), Named(Rule::date)])),
        ])),
        Rule::half_label => (Form::Compound, &Choice(&[
            (F48, Sequence(&[Named(Rule::year), Text("-h"), Named(Rule::small)])),
            (F98, Sequence(&[
                Choice(&[(F90, Text("6")), (F32, Text("sáu"))]),
                Named(Rule::sp),
                Text("tháng"),
                Named(Rule::sp),
                Choice(&[(F33, Named(Rule::first_half)), (F26, Named(Rule::second_half))]),
                Named(Rule::sp),
                Text("năm"),
                Named(Rule::sp),
                Named(Rule::year),
            ])),
        ])),
        Rule::first_months_label => (Form::Compound, &Choice(&[
            (F99, Sequence(&[
                Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                Text("first"),
                Named(Rule::sp),
                Named(Rule::small),
                Named(Rule::sp),
                Text("months"),
                Named(Rule::sp),
                Text("of"),
                Named(Rule::sp),
                Named(Rule::year),
            ])),
            (F48, Sequence(&[
                Named(Rule::small),
                Named(Rule::sp),
                Text("tháng"),
                Named(Rule::sp),
                Text("đầu"),
                Named(Rule::sp),
                Text("năm"),
                Named(Rule::sp),
                Named(Rule::year),
            ])),
        ])),
        Rule::first_half => (Form::Atomic, &Sequence(&[Text("đầu"), Named(Rule::wb)])),
        Rule::second_half => (Form::Atomic, &Sequence(&[Text("cuối"), Named(Rule::wb)])),
        Rule::quarter_label => (Form::Compound, &Choice(&[
            (F48, Sequence(&[Named(Rule::year), Text("-q"), Named(Rule::small)])),
            (F100, Sequence(&[
                Text("quý"),
                Named(Rule::sp),
                Choice(&[(F17, Named(Rule::roman)), (F48, Named(Rule::small))]),
                Choice(&[(F78, Text("/")), (F6, Sequence(&[Named(Rule::sp), Text("năm"), Named(Rule::sp)]))]),
                Named(Rule::year),
            ])),
        ])),
        Rule::roman => (Form::Atomic, &Sequence(&[
            Choice(&[(F17, Text("iii")), (F17, Text("iv")), (F17, Text("ii")), (F17, Text("i"))]),
            Named(Rule::wb),
        ])),
        Rule::week_label => (Form::Compound, &Choice(&[
            (F48, Sequence(&[Named(Rule::year), Text("-w"), Named(Rule::small)])),
            (F23, Sequence(&[
                Text("tuần"),
                Named(Rule::sp),
                Named(Rule::small),
                Choice(&[(F78, Text("/")), (F6, Sequence(&[Named(Rule::sp), Text("năm"), Named(Rule::sp)]))]),
                Named(Rule::year),
            ])),
        ])),
        Rule::month_label => (Form::Compound, &Choice(&[
            (F48, Sequence(&[Named(Rule::year), Text("-"), Named(Rule::small), NotAhead(F62, &Text("-"))])),
            (F23, Sequence(&[
                Text("tháng"),
                Named(Rule::sp),
                Named(Rule::small),
                Choice(&[(F78, Text("/")), (F6, Sequence(&[Named(Rule::sp), Text("năm"), Named(Rule::sp)]))]),
                Named(Rule::year),
            ])),
        ])),
        Rule::year_label => (Form::Compound, &Sequence(&[
            Optional(F16, &Sequence(&[Text("năm"), Named(Rule::sp)])),
            Named(Rule::year),
            NotAhead(F81, &Choice(&[(F62, Text("-")), (F78, Text("/"))])),
        ])),
        Rule::kw_from => (Form::Atomic, &Sequence(&[
            Choice(&[(F22, Text("from")), (F23, Text("từ"))]),
            Named(Rule::wb),
        ])),
        Rule::kw_to => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F23, Text("to")),
                (F33, Sequence(&[Text("đến"), Optional(F6, &Sequence(&[Named(Rule::sp), Text("hết")]))])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_for => (Form::Atomic, &Sequence(&[
            Choice(&[(F22, Text("for")), (F26, Text("của"))]),
            Named(Rule::wb),
        ])),
        Rule::kw_of => (Form::Atomic, &Sequence(&[Choice(&[(F15, Text("of")), (F26, Text("của"))]), Named(Rule::wb)])),
        Rule::kw_and => (Form::Atomic, &Sequence(&[
            Choice(&[(F14, Text("and")), (F29, Text("và"))]),
            Named(Rule::wb),
        ])),
        Rule::kw_or => (Form::Atomic, &Sequence(&[
            Choice(&[(F15, Text("or")), (F18, Text("hoặc"))]),
            Named(Rule::wb),
        ])),
        Rule::kw_not => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F16, Text("not")),
                (F101, Sequence(&[
                    Choice(&[(F30, Text("không")), (F26, Text("chưa"))]),
                    NotAhead(F6, &Sequence(&[Named(Rule::sp), Text("có"), Named(Rule::wb)])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_yes => (Form::Atomic, &Sequence(&[
            Choice(&[(F25, Text("yes")), (F26, Text("có"))]),
            Named(Rule::wb),
        ])),
        Rule::kw_no_value => (Form::Atomic, &Sequence(&[
            Choice(&[(F16, Text("no")), (F30, Text("không"))]),
            Named(Rule::wb),
        ])),
        Rule::kw_where => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F20, Text("where")),
                (F19, Text("mà")),
                (F23, Sequence(&[Text("trong"), Named(Rule::sp), Text("đó")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_verb => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F14, Text("are")),
                (F17, Text("is")),
                (F19, Sequence(&[Text("must"), Named(Rule::sp), Text("be")])),
                (F34, Sequence(&[Text("phải"), Named(Rule::sp), Text("được")])),
                (F33, Sequence(&[Text("đều"), Named(Rule::sp), Text("được")])),
                (F21, Sequence(&[Text("bảo"), Named(Rule::sp), Text("đảm")])),
                (F33, Sequence(&[Text("đảm"), Named(Rule::sp), Text("bảo")])),
                (F34, Text("phải")),
                (F33, Text("đều")),
                (F33, Text("được")),
                (F33, Sequence(&[
                    Text("đã"),
                    NotAhead(F6, &Sequence(&[Named(Rule::sp), Text("có"), Named(Rule::wb)])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_own => (Form::Atomic, &Sequence(&[
            Choice(&[(F15, Text("own")), (F54, Text("riêng"))]),
            Named(Rule::wb),
            Ahead(F6, &Sequence(&[
                Named(Rule::sp),
                Choice(&[(F36, Named(Rule::quoted_name)), (F56, Named(Rule::word))]),
            ])),
        ])),
        Rule::kw_times => (Form::Atomic, &Sequence(&[
            Choice(&[(F31, Text("lần")), (F31, Text("lượt"))]),
            Named(Rule::wb),
            Ahead(F6, &Sequence(&[
                Named(Rule::sp),
                Choice(&[(F36, Named(Rule::quoted_name)), (F56, Named(Rule::word))]),
            ])),
        ])),
        Rule::kw_or_more => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F15, Sequence(&[Text("or"), Named(Rule::sp), Text("more")])),
                (F23, Sequence(&[Text("trở"), Named(Rule::sp), Text("lên")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_or_less => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F15, Sequence(&[Text("or"), Named(Rule::sp), Choice(&[(F31, Text("less")), (F22, Text("fewer"))])])),
                (F23, Sequence(&[Text("trở"), Named(Rule::sp), Text("xuống")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_in => (Form::Atomic, &Sequence(&[
            Choice(&[(F17, Text("in")), (F23, Text("trong"))]),
            Named(Rule::wb),
        ])),
        Rule::cut_day_ahead => (Form::Silent, &Sequence(&[
            Named(Rule::sp),
            Choice(&[
                (F48, Class(|c| c.is_ascii_digit())),
                (F16, Sequence(&[Text("ngày"), Named(Rule::sp), Class(|c| c.is_ascii_digit())])),
                (F26, Sequence(&[
                    Text("cuối"),
                    Named(Rule::sp),
                    Text("tháng"),
                    Named(Rule::sp),
                    Class(|c| c.is_ascii_digit()),
                ])),
                (F33, Sequence(&[Text("đầu"), Named(Rule::wb)])),
            ]),
        ])),
        Rule::kw_period => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F102, Sequence(&[Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])), Text("period")])),
                (F30, Sequence(&[
                    Text("kỳ"),
                    Choice(&[
                        (F6, Sequence(&[Named(Rule::sp), Text("báo"), Named(Rule::sp), Text("cáo")])),
                        (ANY, NotAhead(F6, &Sequence(&[
                            Named(Rule::sp),
                            Choice(&[(F23, Text("trước")), (F31, Text("liền"))]),
                            Named(Rule::wb),
                            NotAhead(F6, &Named(Rule::cut_day_ahead)),
                        ]))),
                    ]),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_every => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F24, Text("every")),
                (F24, Text("each")),
                (F19, Text("mỗi")),
                (F18, Text("hằng")),
                (F18, Text("hàng")),
                (F33, Sequence(&[
                    Text("định"),
                    Named(Rule::sp),
                    Text("kỳ"),
                    Optional(F6, &Sequence(&[
                        Named(Rule::sp),
                        Choice(&[(F19, Text("mỗi")), (F18, Text("hằng")), (F18, Text("hàng"))]),
                        Named(Rule::wb),
                    ])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_previous_period => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F23, Sequence(&[Text("the"), Named(Rule::sp), Text("previous"), Named(Rule::sp), Text("period")])),
                (F30, Sequence(&[
                    Text("kỳ"),
                    Named(Rule::sp),
                    Choice(&[
                        (F31, Sequence(&[Text("liền"), Named(Rule::sp), Text("trước")])),
                        (F23, Sequence(&[Text("trước"), Named(Rule::wb), NotAhead(F6, &Named(Rule::cut_day_ahead))])),
                    ]),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_previous_year => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F23, Sequence(&[Text("the"), Named(Rule::sp), Text("previous"), Named(Rule::sp), Text("year")])),
                (F103, Sequence(&[
                    Optional(F26, &Sequence(&[Text("cùng"), Named(Rule::sp), Text("kỳ"), Named(Rule::sp)])),
                    Text("năm"),
                    Named(Rule::sp),
                    Text("trước"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::cadence => (Form::Node, &Choice(&[
            (F75, Named(Rule::every_week)),
            (F76, Named(Rule::every_month)),
            (F100, Named(Rule::every_quarter)),
            (F104, Named(Rule::every_half_year)),
            (F77, Named(Rule::every_year)),
        ])),
        Rule::every_week => (Form::Atomic, &Sequence(&[
            Choice(&[(F20, Text("week")), (F23, Text("tuần"))]),
            Named(Rule::wb),
        ])),
        Rule::every_month => (Form::Atomic, &Sequence(&[
            Choice(&[(F19, Text("month")), (F23, Text("tháng"))]),
            Named(Rule::wb),
        ])),
        Rule::every_quarter => (Form::Atomic, &Sequence(&[
            Choice(&[(F100, Text("quarter")), (F100, Text("quý"))]),
            Named(Rule::wb),
        ])),
        Rule::every_half_year => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F18, Sequence(&[Text("half"), Choice(&[(F62, Text("-")), (F6, Named(Rule::sp))]), Text("year")])),
                (F105, Sequence(&[
                    Choice(&[(F90, Text("6")), (F106, Text("06")), (F32, Text("sáu"))]),
                    Named(Rule::sp),
                    Text("tháng"),
                ])),
                (F16, Sequence(&[Text("nửa"), Named(Rule::sp), Text("năm")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::every_year => (Form::Atomic, &Sequence(&[
            Choice(&[(F25, Text("year")), (F16, Text("năm"))]),
            Named(Rule::wb),
        ])),
        Rule::slash_every => (Form::Node, &Sequence(&[Text("/"), Named(Rule::cadence)])),
        Rule::every_window => (Form::Node, &Choice(&[
            (F107, Sequence(&[
                Optional(F108, &Named(Rule::kw_in)),
                Named(Rule::kw_every),
                Choice(&[(F109, Named(Rule::cadence)), (F48, Named(Rule::every_several))]),
            ])),
            (F110, Sequence(&[
                Ahead(F48, &Named(Rule::several_ahead)),
                Named(Rule::every_several),
                Named(Rule::kw_once),
            ])),
        ])),
        Rule::every_several => (Form::Node, &Sequence(&[Named(Rule::number), Named(Rule::time_unit)])),
        Rule::several_ahead => (Form::Atomic, &Sequence(&[
            Sequence(&[Class(|c| c.is_ascii_digit()), Repeat(F48, &Class(|c| c.is_ascii_digit()))]),
            Repeat(F58, &Sequence(&[
                Choice(&[(F59, Text(".")), (F60, Text(","))]),
                Class(|c| c.is_ascii_digit()),
                Repeat(F48, &Class(|c| c.is_ascii_digit())),
            ])),
            Named(Rule::sp),
            Choice(&[
                (F111, Sequence(&[
                    Choice(&[(F16, Text("ngày")), (F35, Text("giờ"))]),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("làm"), Named(Rule::sp), Text("việc")])),
                ])),
                (F23, Text("tuần")),
                (F23, Text("tháng")),
                (F16, Text("năm")),
                (F34, Text("phút")),
                (F23, Text("tiếng")),
            ]),
            Named(Rule::sp),
            Text("một"),
            Named(Rule::sp),
            Text("lần"),
            Named(Rule::wb),
        ])),
        Rule::kw_once => (Form::Atomic, &Sequence(&[Text("một"), Named(Rule::sp), Text("lần"), Named(Rule::wb)])),
        Rule::in_window => (Form::Node, &Sequence(&[
            Named(Rule::kw_in),
            Choice(&[
                (F112, Named(Rule::kw_previous_year)),
                (F113, Named(Rule::kw_previous_period)),
                (F114, Named(Rule::kw_period)),
                (F115, Named(Rule::period_label)),
            ]),
        ])),
        Rule::window => (Form::Node, &Choice(&[
            (F108, Named(Rule::window_back)),
            (F108, Named(Rule::window_first)),
            (F116, Sequence(&[
                Choice(&[(F117, Named(Rule::every_window)), (F78, Named(Rule::slash_every))]),
                Optional(F118, &Choice(&[(F84, Named(Rule::part_of_year)), (F119, Named(Rule::cut))])),
            ])),
            (F108, Sequence(&[Named(Rule::in_window), Optional(F119, &Named(Rule::cut))])),
            (F119, Sequence(&[Named(Rule::cut), Named(Rule::every_window)])),
        ])),
        Rule::window_back => (Form::Node, &Sequence(&[
            Named(Rule::kw_in_the),
            Named(Rule::length),
            Choice(&[(F120, Named(Rule::kw_to_period_end)), (F121, Named(Rule::kw_before_period))]),
        ])),
        Rule::window_first => (Form::Node, &Choice(&[
            (F17, Sequence(&[Named(Rule::kw_in_the_first), Named(Rule::length), Named(Rule::kw_of_period)])),
            (F108, Sequence(&[Named(Rule::kw_in), Named(Rule::length), Named(Rule::period_first)])),
        ])),
        Rule::kw_in_the => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Sequence(&[
                    Text("in"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("the"), Named(Rule::wb)])),
                ])),
                (F23, Text("trong")),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_in_the_first => (Form::Atomic, &Sequence(&[
            Text("in"),
            Named(Rule::sp),
            Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
            Text("first"),
            Named(Rule::wb),
        ])),
        Rule::kw_of_period => (Form::Atomic, &Sequence(&[
            Text("of"),
            Named(Rule::sp),
            Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
            Text("period"),
            Named(Rule::wb),
        ])),
        Rule::kw_to_period_end => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F23, Sequence(&[
                    Text("to"),
                    Named(Rule::sp),
                    Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                    Text("end"),
                    Named(Rule::sp),
                    Text("of"),
                    Named(Rule::sp),
                    Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                    Text("period"),
                ])),
                (F33, Sequence(&[
                    Text("đến"),
                    Named(Rule::sp),
                    Choice(&[
                        (F18, Text("hết")),
                        (F103, Sequence(&[Optional(F16, &Sequence(&[Text("ngày"), Named(Rule::sp)])), Text("cuối")])),
                    ]),
                    Named(Rule::sp),
                    Text("kỳ"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("báo"), Named(Rule::sp), Text("cáo")])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_before_period => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F21, Sequence(&[
                    Text("before"),
                    Named(Rule::sp),
                    Optional(F122, &Sequence(&[
                        Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                        Choice(&[(F32, Text("start")), (F21, Text("beginning"))]),
                        Named(Rule::sp),
                        Text("of"),
                        Named(Rule::sp),
                    ])),
                    Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                    Text("period"),
                ])),
                (F23, Sequence(&[
                    Text("trước"),
                    Named(Rule::sp),
                    Optional(F16, &Sequence(&[Text("ngày"), Named(Rule::sp)])),
                    Text("đầu"),
                    Named(Rule::sp),
                    Text("kỳ"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("báo"), Named(Rule::sp), Text("cáo")])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::part_of_year => (Form::Node, &Sequence(&[
            Named(Rule::kw_from),
            Named(Rule::month_day),
            Named(Rule::kw_to),
            Named(Rule::month_day),
        ])),
        Rule::cut => (Form::Node, &Sequence(&[
            Choice(&[(F121, Named(Rule::kw_before)), (F123, Named(Rule::kw_by))]),
            Choice(&[(F124, Named(Rule::date)), (F125, Named(Rule::month_day)), (F126, Named(Rule::day_of_month))]),
        ])),
        Rule::day_of_month => (Form::Compound, &Choice(&[
            (F23, Sequence(&[
                Text("the"),
                Named(Rule::sp),
                Named(Rule::small),
                Choice(&[(F32, Text("st")), (F16, Text("nd")), (F54, Text("rd")), (F23, Text("th"))]),
                Named(Rule::wb),
            ])),
            (F16, Sequence(&[
                Text("ngày"),
                Named(Rule::sp),
                Named(Rule::small),
                Named(Rule::wb),
                NotAhead(F80, &Choice(&[
                    (F78, Text("/")),
                    (F6, Sequence(&[Named(Rule::sp), Text("tháng"), Named(Rule::sp), Class(|c| c.is_ascii_digit())])),
                ])),
            ])),
        ])),
        Rule::window_up_to => (Form::Node, &Choice(&[
            (F127, Named(Rule::kw_up_to_period_end)),
            (F121, Named(Rule::kw_before_period)),
        ])),
        Rule::kw_up_to_period_end => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F28, Sequence(&[
                    Text("up"),
                    Named(Rule::sp),
                    Text("to"),
                    Named(Rule::sp),
                    Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                    Text("end"),
                    Named(Rule::sp),
                    Text("of"),
                    Named(Rule::sp),
                    Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                    Text("period"),
                ])),
                (F31, Sequence(&[
                    Text("lũy"),
                    Named(Rule::sp),
                    Text("kế"),
                    Named(Rule::sp),
                    Text("đến"),
                    Named(Rule::sp),
                    Choice(&[
                        (F18, Text("hết")),
                        (F103, Sequence(&[Optional(F16, &Sequence(&[Text("ngày"), Named(Rule::sp)])), Text("cuối")])),
                    ]),
                    Named(Rule::sp),
                    Text("kỳ"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("báo"), Named(Rule::sp), Text("cáo")])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::window_at => (Form::Node, &Choice(&[
            (F128, Named(Rule::kw_at_period_end)),
            (F128, Named(Rule::kw_at_period_start)),
        ])),
        Rule::kw_at_period_end => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F14, Sequence(&[
                    Text("at"),
                    Named(Rule::sp),
                    Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                    Text("end"),
                    Named(Rule::sp),
                    Text("of"),
                    Named(Rule::sp),
                    Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                    Text("period"),
                ])),
                (F129, Sequence(&[
                    Choice(&[
                        (F23, Sequence(&[
                            Text("tại"),
                            Named(Rule::sp),
                            Text("thời"),
                            Named(Rule::sp),
                            Text("điểm"),
                            Named(Rule::sp),
                            Text("cuối"),
                        ])),
                        (F26, Sequence(&[
                            Text("có"),
                            Named(Rule::sp),
                            Text("đến"),
                            Named(Rule::sp),
                            Choice(&[(F26, Text("cuối")), (F18, Text("hết"))]),
                        ])),
                    ]),
                    Named(Rule::sp),
                    Text("kỳ"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("báo"), Named(Rule::sp), Text("cáo")])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_at_period_start => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F14, Sequence(&[
                    Text("at"),
                    Named(Rule::sp),
                    Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                    Choice(&[(F32, Text("start")), (F21, Text("beginning"))]),
                    Named(Rule::sp),
                    Text("of"),
                    Named(Rule::sp),
                    Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                    Text("period"),
                ])),
                (F129, Sequence(&[
                    Choice(&[
                        (F23, Sequence(&[Text("tại"), Named(Rule::sp), Text("thời"), Named(Rule::sp), Text("điểm")])),
                        (F26, Sequence(&[Text("có"), Named(Rule::sp), Text("đến")])),
                    ]),
                    Named(Rule::sp),
                    Text("đầu"),
                    Named(Rule::sp),
                    Text("kỳ"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("báo"), Named(Rule::sp), Text("cáo")])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::placed => (Form::Node, &Choice(&[
            (F130, Named(Rule::window)),
            (F131, Named(Rule::window_up_to)),
            (F128, Named(Rule::window_at)),
            (F57, Sequence(&[
                Named(Rule::name),
                Choice(&[(F130, Named(Rule::window)), (F131, Named(Rule::window_up_to))]),
            ])),
        ])),
        Rule::population => (Form::Node, &Sequence(&[
            Optional(F132, &Named(Rule::kw_own)),
            Named(Rule::kind_name),
            Optional(F133, &Named(Rule::placed)),
            Optional(F134, &Named(Rule::filter)),
        ])),
        Rule::filter => (Form::Node, &Sequence(&[Named(Rule::kw_where), Named(Rule::condition)])),
        Rule::condition => (Form::Node, &Sequence(&[
            Named(Rule::conjunction),
            Repeat(F135, &Sequence(&[Named(Rule::kw_or), Named(Rule::conjunction)])),
        ])),
        Rule::conjunction => (Form::Node, &Sequence(&[
            Named(Rule::negation),
            Repeat(F136, &Sequence(&[Named(Rule::kw_and), Named(Rule::negation)])),
        ])),
        Rule::negation => (Form::Node, &Sequence(&[
            Repeat(F137, &Named(Rule::kw_verb)),
            Repeat(F138, &Sequence(&[Named(Rule::kw_not), Repeat(F137, &Named(Rule::kw_verb))])),
            Choice(&[(F139, Named(Rule::has)), (F47, Named(Rule::meets)), (F140, Named(Rule::plain))]),
        ])),
        Rule::inner_condition => (Form::Node, &Sequence(&[
            Repeat(F137, &Named(Rule::kw_verb)),
            Repeat(F138, &Sequence(&[Named(Rule::kw_not), Repeat(F137, &Named(Rule::kw_verb))])),
            Choice(&[(F139, Named(Rule::inner_has)), (F47, Named(Rule::meets)), (F140, Named(Rule::plain))]),
        ])),
        Rule::kw_has_no => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F18, Sequence(&[
                    Choice(&[(F18, Text("has")), (F18, Text("have"))]),
                    Named(Rule::sp),
                    Text("no"),
                    Named(Rule::wb),
                    NotAhead(F6, &Named(Rule::more_or_less_than)),
                ])),
                (F101, Sequence(&[Choice(&[(F30, Text("không")), (F26, Text("chưa"))]), Named(Rule::sp), Text("có")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_has => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F18, Text("has")),
                (F18, Text("have")),
                (F33, Sequence(&[Choice(&[(F33, Text("đã")), (F33, Text("được"))]), Named(Rule::sp), Text("có")])),
                (F26, Text("có")),
            ]),
            Named(Rule::wb),
        ])),
        Rule::has => (Form::Node, &Sequence(&[Named(Rule::inner_has), Optional(F134, &Named(Rule::inner_filter))])),
        Rule::inner_has => (Form::Node, &Sequence(&[
            Choice(&[
                (F141, Sequence(&[Named(Rule::kw_has_no), Optional(F142, &Named(Rule::kw_trouble))])),
                (F143, Sequence(&[
                    Named(Rule::kw_has),
                    Optional(F144, &Sequence(&[Named(Rule::bound), Optional(F31, &Named(Rule::kw_times))])),
                ])),
            ]),
            Optional(F132, &Named(Rule::kw_own)),
            Named(Rule::kind_name),
            Optional(F121, &Named(Rule::by_field)),
            Optional(F133, &Named(Rule::placed)),
        ])),
        Rule::by_field => (Form::Node, &Sequence(&[Named(Rule::kw_by_field), Named(Rule::name)])),
        Rule::kw_by_field => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F21, Text("by")),
                (F23, Sequence(&[
                    Text("theo"),
                    NotAhead(F6, &Sequence(&[Named(Rule::sp), Text("dõi"), Named(Rule::wb)])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::inner_filter => (Form::Node, &Sequence(&[Named(Rule::kw_where), Named(Rule::inner_condition)])),
        Rule::kw_meets => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F19, Text("meets")),
                (F19, Text("meet")),
                (F145, Sequence(&[
                    Choice(&[(F33, Text("đạt")), (F18, Sequence(&[Text("hoàn"), Named(Rule::sp), Text("thành")]))]),
                    Named(Rule::sp),
                    Choice(&[
                        (F26, Sequence(&[Text("chỉ"), Named(Rule::sp), Text("tiêu")])),
                        (F23, Sequence(&[Text("tiêu"), Named(Rule::sp), Text("chí")])),
                    ]),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::meets => (Form::Node, &Sequence(&[Named(Rule::kw_meets), Named(Rule::name)])),
        Rule::plain => (Form::Node, &Sequence(&[Named(Rule::expression), Optional(F146, &Named(Rule::relation))])),
        Rule::relation => (Form::Node, &Choice(&[
            (F130, Named(Rule::placed_in)),
            (F123, Named(Rule::by)),
            (F121, Named(Rule::before)),
            (F147, Named(Rule::after)),
            (F75, Named(Rule::within)),
            (F148, Named(Rule::is_missing)),
            (F149, Named(Rule::is_present)),
            (F150, Named(Rule::is_one_of)),
            (F151, Named(Rule::is_compared)),
            (F149, Named(Rule::is_not)),
            (F151, Named(Rule::is)),
            (F152, Named(Rule::symbol_compared)),
            (F153, Named(Rule::between)),
            (F154, Named(Rule::from_or_between)),
            (F155, Named(Rule::about_value)),
            (F156, Named(Rule::sided)),
            (F21, Named(Rule::begins_with)),
            (F26, Named(Rule::contains)),
        ])),
        Rule::placed_in => (Form::Node, &Named(Rule::window)),
        Rule::by => (Form::Node, &Sequence(&[
            Choice(&[(F157, Named(Rule::kw_by_day_of)), (F123, Named(Rule::kw_by))]),
            Named(Rule::limit),
        ])),
        Rule::kw_by_day_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F21, Sequence(&[
                    Text("by"),
                    Named(Rule::sp),
                    Text("the"),
                    Named(Rule::sp),
                    Text("day"),
                    Named(Rule::sp),
                    Text("of"),
                ])),
                (F26, Sequence(&[
                    Text("chậm"),
                    Named(Rule::sp),
                    Text("nhất"),
                    Named(Rule::sp),
                    Optional(F31, &Sequence(&[Text("là"), Named(Rule::sp)])),
                    Text("hết"),
                    Named(Rule::sp),
                    Text("ngày"),
                    NotAhead(F6, &Sequence(&[Named(Rule::sp), Class(|c| c.is_ascii_digit())])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_by => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F21, Text("by")),
                (F26, Sequence(&[
                    Text("chậm"),
                    Named(Rule::sp),
                    Text("nhất"),
                    Optional(F6, &Sequence(&[
                        Named(Rule::sp),
                        Choice(&[(F31, Text("là")), (F29, Text("vào"))]),
                        Named(Rule::wb),
                    ])),
                ])),
                (F30, Sequence(&[
                    Text("không"),
                    Named(Rule::sp),
                    Choice(&[(F19, Text("muộn")), (F26, Text("chậm"))]),
                    Named(Rule::sp),
                    Text("hơn"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::before => (Form::Node, &Sequence(&[
            Named(Rule::kw_before),
            Named(Rule::limit),
            Optional(F158, &Sequence(&[
                Named(Rule::kw_at_least),
                Named(Rule::span_choice),
                Optional(F60, &Named(Rule::rolled)),
            ])),
        ])),
        Rule::kw_before => (Form::Atomic, &Sequence(&[
            Choice(&[(F21, Text("before")), (F23, Text("trước"))]),
            Named(Rule::wb),
        ])),
        Rule::after => (Form::Node, &Sequence(&[Named(Rule::kw_after), Named(Rule::limit)])),
        Rule::kw_after => (Form::Atomic, &Sequence(&[
            Choice(&[(F14, Text("after")), (F32, Text("sau"))]),
            Named(Rule::wb),
        ])),
        Rule::limit => (Form::Node, &Choice(&[(F159, Named(Rule::limit_period)), (F140, Named(Rule::sum))])),
        Rule::limit_period => (Form::Node, &Choice(&[
            (F160, Named(Rule::period_first)),
            (F161, Named(Rule::period_last)),
            (F102, Named(Rule::period_whole)),
        ])),
        Rule::period_first => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F122, Sequence(&[
                    Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                    Choice(&[(F32, Text("start")), (F21, Text("beginning"))]),
                    Named(Rule::sp),
                    Text("of"),
                    Named(Rule::sp),
                    Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                    Text("period"),
                ])),
                (F162, Sequence(&[
                    Optional(F16, &Sequence(&[Text("ngày"), Named(Rule::sp)])),
                    Text("đầu"),
                    Named(Rule::sp),
                    Text("kỳ"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("báo"), Named(Rule::sp), Text("cáo")])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::period_last => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F163, Sequence(&[
                    Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                    Text("end"),
                    Named(Rule::sp),
                    Text("of"),
                    Named(Rule::sp),
                    Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
                    Text("period"),
                ])),
                (F164, Sequence(&[
                    Choice(&[
                        (F103, Sequence(&[Optional(F16, &Sequence(&[Text("ngày"), Named(Rule::sp)])), Text("cuối")])),
                        (F18, Text("hết")),
                    ]),
                    Named(Rule::sp),
                    Text("kỳ"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("báo"), Named(Rule::sp), Text("cáo")])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::period_whole => (Form::Atomic, &Sequence(&[
            Optional(F23, &Sequence(&[Text("the"), Named(Rule::sp)])),
            Text("period"),
            Named(Rule::wb),
        ])),
        Rule::within => (Form::Node, &Sequence(&[
            Named(Rule::kw_within),
            Named(Rule::span_choice),
            Named(Rule::kw_of_start),
            Choice(&[(F160, Named(Rule::period_first)), (F161, Named(Rule::period_last)), (F140, Named(Rule::sum))]),
            Repeat(F60, &Choice(&[(F60, Named(Rule::rolled)), (F60, Named(Rule::not_counting))])),
        ])),
        Rule::kw_within => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F20, Text("within")),
                (F23, Sequence(&[Text("trong"), Named(Rule::sp), Text("thời"), Named(Rule::sp), Text("hạn")])),
                (F23, Sequence(&[Text("trong"), Optional(F6, &Sequence(&[Named(Rule::sp), Text("vòng")]))])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_of_start => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F15, Text("of")),
                (F22, Text("from")),
                (F14, Text("after")),
                (F30, Sequence(&[
                    Text("kể"),
                    Named(Rule::sp),
                    Text("từ"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("khi"), Named(Rule::wb)])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::span_choice => (Form::Node, &Sequence(&[
            Named(Rule::span_length),
            Repeat(F165, &Named(Rule::span_otherwise)),
        ])),
        Rule::span_length => (Form::Node, &Choice(&[(F48, Named(Rule::length)), (F57, Named(Rule::name))])),
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
                (F54, Sequence(&[
                    Text("rolled"),
                    Named(Rule::sp),
                    Text("to"),
                    Named(Rule::sp),
                    Choice(&[(F14, Text("a")), (F23, Sequence(&[Text("the"), Named(Rule::sp), Text("next")]))]),
                    Named(Rule::sp),
                    Text("working"),
                    Named(Rule::sp),
                    Text("day"),
                ])),
                (F35, Sequence(&[
                    Text("gặp"),
                    Named(Rule::sp),
                    Text("ngày"),
                    Named(Rule::sp),
                    Text("nghỉ"),
                    Named(Rule::sp),
                    Optional(F23, &Sequence(&[Text("thì"), Named(Rule::sp)])),
                    Text("chuyển"),
                    Named(Rule::sp),
                    Text("sang"),
                    Named(Rule::sp),
                    Text("ngày"),
                    Named(Rule::sp),
                    Text("làm"),
                    Named(Rule::sp),
                    Text("việc"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("tiếp"), Named(Rule::sp), Text("theo")])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::not_counting => (Form::Node, &Sequence(&[Text(","), Named(Rule::kw_not_counting), Named(Rule::name)])),
        Rule::kw_not_counting => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F16, Sequence(&[Text("not"), Named(Rule::sp), Text("counting")])),
                (F30, Sequence(&[Text("không"), Named(Rule::sp), Text("tính")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::is_missing => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Sequence(&[
                    Text("is"),
                    Named(Rule::sp),
                    Choice(&[
                        (F19, Text("missing")),
                        (F16, Sequence(&[Text("not"), Named(Rule::sp), Text("present")])),
                    ]),
                ])),
                (F33, Sequence(&[Text("để"), Named(Rule::sp), Text("trống")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::is_present => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Sequence(&[
                    Text("is"),
                    Named(Rule::sp),
                    Choice(&[
                        (F34, Text("present")),
                        (F16, Sequence(&[Text("not"), Named(Rule::sp), Text("missing")])),
                    ]),
                ])),
                (F30, Sequence(&[Text("không"), Named(Rule::sp), Text("để"), Named(Rule::sp), Text("trống")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::is_one_of => (Form::Node, &Sequence(&[
            Choice(&[(F149, Named(Rule::kw_is_not_one_of)), (F166, Named(Rule::kw_is_one_of))]),
            Named(Rule::value),
            Repeat(F60, &Sequence(&[Text(","), Named(Rule::value)])),
        ])),
        Rule::kw_is_one_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Sequence(&[Text("is"), Named(Rule::sp), Text("one"), Named(Rule::sp), Text("of")])),
                (F31, Sequence(&[Text("là"), Named(Rule::sp), Text("một"), Named(Rule::sp), Text("trong")])),
                (F23, Text("thuộc")),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_is_not_one_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Sequence(&[
                    Text("is"),
                    Named(Rule::sp),
                    Text("not"),
                    Named(Rule::sp),
                    Text("one"),
                    Named(Rule::sp),
                    Text("of"),
                ])),
                (F30, Sequence(&[
                    Text("không"),
                    Named(Rule::sp),
                    Choice(&[
                        (F34, Sequence(&[
                            Text("phải"),
                            Named(Rule::sp),
                            Text("là"),
                            Named(Rule::sp),
                            Text("một"),
                            Named(Rule::sp),
                            Text("trong"),
                        ])),
                        (F23, Text("thuộc")),
                    ]),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::value => (Form::Node, &Choice(&[
            (F49, Named(Rule::string)),
            (F124, Named(Rule::datetime)),
            (F124, Named(Rule::date)),
            (F125, Named(Rule::month_day)),
            (F167, Named(Rule::signed)),
        ])),
        Rule::is_not => (Form::Node, &Sequence(&[Named(Rule::kw_is_not), Named(Rule::right_side)])),
        Rule::kw_is_not => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Sequence(&[Text("is"), Named(Rule::sp), Text("not")])),
                (F30, Sequence(&[
                    Text("khác"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("với"), Named(Rule::wb)])),
                    NotAhead(F6, &Sequence(&[Named(Rule::sp), Text("nhau"), Named(Rule::wb)])),
                ])),
                (F30, Sequence(&[
                    Text("không"),
                    Named(Rule::sp),
                    Text("phải"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("là"), Named(Rule::wb)])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::is_compared => (Form::Node, &Sequence(&[
            Named(Rule::kw_is),
            NotAhead(F168, &Named(Rule::than_ahead)),
            Named(Rule::side),
            Named(Rule::sum),
            NotAhead(F169, &Named(Rule::share_unit)),
        ])),
        Rule::share_unit => (Form::Silent, &Choice(&[
            (F66, Named(Rule::percent)),
            (F67, Named(Rule::percentage_points)),
        ])),
        Rule::is => (Form::Node, &Sequence(&[
            Named(Rule::kw_is),
            NotAhead(F170, &Choice(&[
                (F45, Named(Rule::side)),
                (F171, Named(Rule::kw_about)),
                (F84, Sequence(&[Named(Rule::kw_from), Named(Rule::number)])),
                (F168, Named(Rule::than_ahead)),
            ])),
            Named(Rule::right_side),
            NotAhead(F169, &Named(Rule::share_unit)),
        ])),
        Rule::kw_is => (Form::Atomic, &Sequence(&[Choice(&[(F17, Text("is")), (F31, Text("là"))]), Named(Rule::wb)])),
        Rule::right_side => (Form::Node, &Choice(&[
            (F172, Named(Rule::kw_yes)),
            (F44, Named(Rule::kw_no_value)),
            (F140, Named(Rule::sum)),
        ])),
        Rule::symbol_compared => (Form::Node, &Sequence(&[
            Named(Rule::comparison),
            Named(Rule::right_side),
            NotAhead(F169, &Named(Rule::share_unit)),
        ])),
        Rule::comparison => (Form::Atomic, &Choice(&[
            (F173, Text("!=")),
            (F63, Text("≠")),
            (F174, Text("<>")),
            (F174, Text("<=")),
            (F63, Text("≤")),
            (F175, Text(">=")),
            (F63, Text("≥")),
            (F176, Text("==")),
            (F176, Text("=")),
            (F174, Text("<")),
            (F175, Text(">")),
        ])),
        Rule::sided => (Form::Node, &Sequence(&[
            NotAhead(F168, &Named(Rule::than_ahead)),
            Named(Rule::side),
            Named(Rule::sum),
            NotAhead(F169, &Named(Rule::share_unit)),
            Optional(F177, &Choice(&[
                (F178, Named(Rule::upward)),
                (F179, Sequence(&[
                    Repeat(F165, &Named(Rule::span_otherwise)),
                    Named(Rule::kw_before),
                    Named(Rule::limit),
                    Optional(F60, &Named(Rule::rolled)),
                ])),
            ])),
        ])),
        Rule::between => (Form::Node, &Sequence(&[
            Optional(F151, &Named(Rule::kw_is)),
            Named(Rule::kw_between),
            Named(Rule::sum),
            Named(Rule::kw_and),
            Named(Rule::sum),
            NotAhead(F169, &Named(Rule::share_unit)),
        ])),
        Rule::from_or_between => (Form::Node, &Sequence(&[
            Optional(F151, &Named(Rule::kw_is)),
            Named(Rule::kw_from),
            Named(Rule::sum),
            NotAhead(F169, &Named(Rule::share_unit)),
            Choice(&[
                (F178, Named(Rule::upward)),
                (F180, Sequence(&[
                    Choice(&[(F180, Named(Rule::kw_to_less_than)), (F120, Named(Rule::kw_to))]),
                    Named(Rule::sum),
                    NotAhead(F169, &Named(Rule::share_unit)),
                ])),
            ]),
        ])),
        Rule::about_value => (Form::Node, &Sequence(&[
            Optional(F151, &Named(Rule::kw_is)),
            Named(Rule::kw_about),
            NotAhead(F48, &Sequence(&[Named(Rule::number), Named(Rule::share_unit)])),
            Named(Rule::quantity),
        ])),
        Rule::begins_with => (Form::Node, &Sequence(&[Named(Rule::kw_begins_with), Named(Rule::string)])),
        Rule::kw_begins_with => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F21, Sequence(&[Text("begins"), Named(Rule::sp), Text("with")])),
                (F21, Sequence(&[Text("begin"), Named(Rule::sp), Text("with")])),
                (F21, Sequence(&[Text("bắt"), Named(Rule::sp), Text("đầu"), Named(Rule::sp), Text("bằng")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::contains => (Form::Node, &Sequence(&[Named(Rule::kw_contains), Named(Rule::string)])),
        Rule::kw_contains => (Form::Atomic, &Sequence(&[
            Choice(&[(F26, Text("contains")), (F26, Text("contain")), (F26, Text("chứa"))]),
            Named(Rule::wb),
        ])),
        Rule::expression => (Form::Node, &Sequence(&[
            Named(Rule::sum),
            Repeat(F181, &Sequence(&[Named(Rule::kw_else), Named(Rule::sum)])),
        ])),
        Rule::kw_else => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F24, Text("else")),
                (F16, Sequence(&[
                    Text("nếu"),
                    Named(Rule::sp),
                    Choice(&[
                        (F23, Sequence(&[Text("trống"), Named(Rule::sp), Text("thì")])),
                        (F30, Sequence(&[Text("không"), Named(Rule::sp), Text("có"), Named(Rule::sp), Text("thì")])),
                    ]),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::sum => (Form::Node, &Sequence(&[
            Named(Rule::product),
            Repeat(F182, &Sequence(&[
                Choice(&[(F183, Named(Rule::plus)), (F61, Named(Rule::minus))]),
                Named(Rule::product),
            ])),
        ])),
        Rule::plus => (Form::Node, &Text("+")),
        Rule::minus => (Form::Node, &Choice(&[(F62, Text("-")), (F63, Text("−"))])),
        Rule::product => (Form::Node, &Sequence(&[
            Named(Rule::primary),
            Repeat(F184, &Sequence(&[
                Choice(&[(F185, Named(Rule::times)), (F80, Named(Rule::divided))]),
                Named(Rule::primary),
            ])),
        ])),
        Rule::times => (Form::Node, &Choice(&[(F186, Text("*")), (F187, Text("×"))])),
        Rule::divided => (Form::Node, &Sequence(&[
            NotAhead(F78, &Choice(&[(F78, Named(Rule::slash_every)), (F78, Named(Rule::slash_measure))])),
            Text("/"),
        ])),
        Rule::slash_measure => (Form::Silent, &Sequence(&[
            Text("/"),
            Choice(&[
                (F51, Sequence(&[
                    Choice(&[(F51, Named(Rule::kw_count_of)), (F52, Named(Rule::kw_sum_of))]),
                    NotAhead(F45, &Sequence(&[
                        Named(Rule::side),
                        Choice(&[(F48, Named(Rule::number)), (F165, Text("("))]),
                    ])),
                ])),
                (F27, Sequence(&[Named(Rule::kw_distinct), Named(Rule::name), Named(Rule::kw_of)])),
                (F53, Sequence(&[
                    Named(Rule::kw_average),
                    Choice(&[
                        (F165, Text("(")),
                        (F57, Sequence(&[
                            Named(Rule::name),
                            Choice(&[(F188, Named(Rule::kw_of)), (F108, Named(Rule::kw_in_unit))]),
                        ])),
                    ]),
                ])),
                (F52, Named(Rule::kw_share_of)),
            ]),
        ])),
        Rule::primary => (Form::Node, &Choice(&[
            (F49, Named(Rule::string)),
            (F124, Named(Rule::datetime)),
            (F124, Named(Rule::date)),
            (F125, Named(Rule::month_day)),
            (F48, Named(Rule::length)),
            (F167, Named(Rule::signed)),
            (F165, Sequence(&[Text("("), Named(Rule::condition), Named(Rule::close_bracket)])),
            (F57, Named(Rule::name)),
        ])),
        Rule::bound => (Form::Node, &Choice(&[
            (F46, Named(Rule::between_bound)),
            (F171, Named(Rule::about_bound)),
            (F45, Sequence(&[Named(Rule::side), Named(Rule::quantity), Optional(F178, &Named(Rule::upward))])),
            (F84, Sequence(&[
                Named(Rule::kw_from),
                Named(Rule::quantity),
                Choice(&[
                    (F178, Named(Rule::upward)),
                    (F180, Sequence(&[
                        Choice(&[(F180, Named(Rule::kw_to_less_than)), (F120, Named(Rule::kw_to))]),
                        Named(Rule::quantity),
                    ])),
                ]),
            ])),
            (F48, Sequence(&[Named(Rule::quantity), Optional(F178, &Named(Rule::upward))])),
        ])),
        Rule::about_bound => (Form::Node, &Sequence(&[Named(Rule::kw_about), Named(Rule::quantity)])),
        Rule::kw_about => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F14, Text("about")),
                (F14, Text("around")),
                (F14, Text("approximately")),
                (F54, Text("roughly")),
                (F30, Text("khoảng")),
                (F189, Sequence(&[Text("xấp"), Named(Rule::sp), Text("xỉ")])),
            ]),
            Named(Rule::wb),
            Ahead(F6, &Sequence(&[Named(Rule::sp), Class(|c| c.is_ascii_digit())])),
        ])),
        Rule::kw_to_less_than => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F190, Sequence(&[
                    Optional(F28, &Sequence(&[Text("up"), Named(Rule::sp)])),
                    Text("to"),
                    Named(Rule::sp),
                    Choice(&[(F31, Text("less")), (F22, Text("fewer"))]),
                    Named(Rule::sp),
                    Text("than"),
                ])),
                (F33, Sequence(&[
                    Text("đến"),
                    Named(Rule::sp),
                    Choice(&[
                        (F27, Text("dưới")),
                        (F191, Sequence(&[
                            Choice(&[(F187, Text("ít")), (F23, Text("thấp")), (F16, Text("nhỏ"))]),
                            Named(Rule::sp),
                            Text("hơn"),
                        ])),
                    ]),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::between_bound => (Form::Node, &Sequence(&[
            Named(Rule::kw_between),
            Named(Rule::quantity),
            Named(Rule::kw_and),
            Named(Rule::quantity),
        ])),
        Rule::kw_between => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F21, Text("between")),
                (F23, Sequence(&[
                    Text("trong"),
                    Named(Rule::sp),
                    Text("khoảng"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("từ"), Named(Rule::wb)])),
                ])),
                (F35, Text("giữa")),
            ]),
            Named(Rule::wb),
        ])),
        Rule::upward => (Form::Node, &Choice(&[(F178, Named(Rule::kw_or_more)), (F178, Named(Rule::kw_or_less))])),
        Rule::side => (Form::Node, &Choice(&[
            (F158, Named(Rule::kw_at_least)),
            (F192, Named(Rule::kw_at_most)),
            (F193, Named(Rule::kw_more_than)),
            (F194, Named(Rule::kw_less_than)),
            (F195, Named(Rule::kw_exactly)),
        ])),
        Rule::kw_at_least => (Form::Atomic, &Choice(&[
            (F196, Sequence(&[
                Choice(&[
                    (F14, Sequence(&[Text("at"), Named(Rule::sp), Text("least")])),
                    (F16, Sequence(&[
                        Choice(&[(F16, Text("not")), (F16, Text("no"))]),
                        Named(Rule::sp),
                        Choice(&[(F31, Text("less")), (F22, Text("fewer"))]),
                        Named(Rule::sp),
                        Text("than"),
                        NotAhead(F6, &Sequence(&[Named(Rule::sp), Text("in"), Named(Rule::wb)])),
                    ])),
                    (F187, Sequence(&[Text("ít"), Named(Rule::sp), Text("nhất")])),
                    (F23, Sequence(&[Text("tối"), Named(Rule::sp), Text("thiểu")])),
                    (F30, Sequence(&[
                        Text("không"),
                        Named(Rule::sp),
                        Choice(&[
                            (F27, Text("dưới")),
                            (F191, Sequence(&[
                                Choice(&[(F187, Text("ít")), (F23, Text("thấp")), (F16, Text("nhỏ"))]),
                                Named(Rule::sp),
                                Text("hơn"),
                            ])),
                        ]),
                    ])),
                ]),
                Named(Rule::wb),
            ])),
            (F63, Text("≥")),
            (F175, Text(">=")),
        ])),
        Rule::kw_at_most => (Form::Atomic, &Choice(&[
            (F197, Sequence(&[
                Choice(&[
                    (F14, Sequence(&[Text("at"), Named(Rule::sp), Text("most")])),
                    (F16, Sequence(&[
                        Choice(&[(F16, Text("not")), (F16, Text("no"))]),
                        Named(Rule::sp),
                        Text("more"),
                        Named(Rule::sp),
                        Text("than"),
                        NotAhead(F6, &Sequence(&[Named(Rule::sp), Text("in"), Named(Rule::wb)])),
                    ])),
                    (F23, Sequence(&[Text("tối"), Named(Rule::sp), Text("đa")])),
                    (F16, Sequence(&[Text("nhiều"), Named(Rule::sp), Text("nhất")])),
                    (F30, Sequence(&[
                        Text("không"),
                        Named(Rule::sp),
                        Choice(&[
                            (F100, Text("quá")),
                            (F29, Sequence(&[Text("vượt"), Named(Rule::sp), Text("quá")])),
                            (F198, Sequence(&[
                                Choice(&[(F16, Text("nhiều")), (F26, Text("cao")), (F31, Text("lớn"))]),
                                Named(Rule::sp),
                                Text("hơn"),
                            ])),
                        ]),
                    ])),
                ]),
                Named(Rule::wb),
            ])),
            (F63, Text("≤")),
            (F174, Text("<=")),
        ])),
        Rule::kw_more_than => (Form::Atomic, &Choice(&[
            (F199, Sequence(&[
                Choice(&[
                    (F19, Sequence(&[Text("more"), Named(Rule::sp), Text("than")])),
                    (F23, Text("trên")),
                    (F198, Sequence(&[
                        Choice(&[(F16, Text("nhiều")), (F26, Text("cao")), (F31, Text("lớn"))]),
                        Named(Rule::sp),
                        Text("hơn"),
                    ])),
                    (F29, Text("vượt")),
                ]),
                Named(Rule::wb),
            ])),
            (F175, Text(">")),
        ])),
        Rule::kw_less_than => (Form::Atomic, &Choice(&[
            (F200, Sequence(&[
                Choice(&[
                    (F201, Sequence(&[
                        Choice(&[(F31, Text("less")), (F22, Text("fewer"))]),
                        Named(Rule::sp),
                        Text("than"),
                    ])),
                    (F27, Text("dưới")),
                    (F191, Sequence(&[
                        Choice(&[(F187, Text("ít")), (F23, Text("thấp")), (F16, Text("nhỏ"))]),
                        Named(Rule::sp),
                        Text("hơn"),
                    ])),
                ]),
                Named(Rule::wb),
            ])),
            (F174, Text("<")),
        ])),
        Rule::kw_exactly => (Form::Atomic, &Choice(&[
            (F202, Sequence(&[
                Choice(&[
                    (F24, Text("exactly")),
                    (F33, Sequence(&[Text("đúng"), Named(Rule::sp), Text("bằng")])),
                    (F33, Text("đúng")),
                    (F21, Text("bằng")),
                ]),
                Named(Rule::wb),
            ])),
            (F176, Text("=")),
        ])),
        Rule::kw_all => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F14, Sequence(&[
                    Text("all"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("of"), Named(Rule::wb)])),
                ])),
                (F23, Sequence(&[Text("toàn"), Named(Rule::sp), Choice(&[(F21, Text("bộ")), (F23, Text("thể"))])])),
                (F23, Sequence(&[
                    Text("tất"),
                    Named(Rule::sp),
                    Text("cả"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("các"), Named(Rule::wb)])),
                ])),
                (F19, Text("mọi")),
            ]),
            Named(Rule::wb),
        ])),
        Rule::more_or_less_than => (Form::Silent, &Sequence(&[
            Named(Rule::sp),
            Choice(&[(F19, Text("more")), (F31, Text("less")), (F22, Text("fewer"))]),
            Named(Rule::sp),
            Text("than"),
            Named(Rule::wb),
        ])),
        Rule::kw_none => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F16, Sequence(&[Text("no"), Named(Rule::wb), NotAhead(F6, &Named(Rule::more_or_less_than))])),
                (F30, Sequence(&[
                    Text("không"),
                    Named(Rule::sp),
                    Choice(&[
                        (F33, Sequence(&[
                            Text("để"),
                            Named(Rule::sp),
                            Choice(&[
                                (F189, Sequence(&[Text("xảy"), Named(Rule::sp), Text("ra")])),
                                (F34, Sequence(&[Text("phát"), Named(Rule::sp), Text("sinh")])),
                            ]),
                        ])),
                        (F33, Text("để")),
                        (F26, Text("có")),
                    ]),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_trouble => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F23, Sequence(&[Text("tình"), Named(Rule::sp), Text("trạng")])),
                (F23, Sequence(&[Text("trường"), Named(Rule::sp), Text("hợp")])),
                (F29, Sequence(&[Text("vụ"), Named(Rule::sp), Text("việc")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_out_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F15, Text("of")),
                (F23, Sequence(&[
                    Text("trong"),
                    Named(Rule::sp),
                    Choice(&[(F23, Sequence(&[Text("tổng"), Named(Rule::sp), Text("số")])), (F32, Text("số"))]),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::measure => (Form::Node, &Sequence(&[
            Named(Rule::measure_term),
            Repeat(F78, &Sequence(&[Text("/"), Named(Rule::measure_term)])),
        ])),
        Rule::measure_term => (Form::Node, &Choice(&[
            (F203, Named(Rule::distinct_measure)),
            (F52, Named(Rule::sum_measure)),
            (F53, Named(Rule::average_measure)),
            (F52, Named(Rule::share_measure)),
            (F51, Named(Rule::count_measure)),
            (F57, Named(Rule::population)),
        ])),
        Rule::count_measure => (Form::Node, &Sequence(&[Named(Rule::kw_count_of), Named(Rule::population)])),
        Rule::kw_count_of => (Form::Atomic, &Choice(&[
            (F26, Sequence(&[Text("count"), Named(Rule::sp), Text("of"), Named(Rule::wb)])),
            (F52, Sequence(&[
                Choice(&[
                    (F32, Sequence(&[Text("số"), Named(Rule::sp), Text("lượng")])),
                    (F23, Sequence(&[Text("tổng"), Named(Rule::sp), Text("số")])),
                    (F32, Text("số")),
                ]),
                Named(Rule::wb),
                Ahead(F6, &Sequence(&[
                    Named(Rule::sp),
                    Choice(&[
                        (F36, Named(Rule::quoted_name)),
                        (F33, Named(Rule::units_name)),
                        (F132, Named(Rule::kw_own)),
                        (F37, Sequence(&[NotAhead(F39, &Named(Rule::reserved)), Named(Rule::word)])),
                    ]),
                ])),
            ])),
        ])),
        Rule::distinct_measure => (Form::Node, &Choice(&[
            (F27, Sequence(&[
                Named(Rule::kw_distinct),
                Named(Rule::name),
                Named(Rule::kw_of),
                Named(Rule::population),
            ])),
            (F204, Sequence(&[
                Named(Rule::kw_number),
                Named(Rule::name),
                Named(Rule::kw_different),
                Named(Rule::kw_of),
                Named(Rule::population),
            ])),
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
                (F32, Sequence(&[Text("sum"), Named(Rule::sp), Text("of")])),
                (F23, Sequence(&[
                    Text("tổng"),
                    NotAhead(F6, &Sequence(&[
                        Named(Rule::sp),
                        Text("số"),
                        Named(Rule::sp),
                        NotAhead(F26, &Sequence(&[Text("của"), Named(Rule::wb)])),
                    ])),
                ])),
            ]),
            Named(Rule::wb),
            Ahead(F6, &Sequence(&[
                Named(Rule::sp),
                Choice(&[
                    (F165, Text("(")),
                    (F36, Named(Rule::quoted_name)),
                    (F37, Sequence(&[NotAhead(F39, &Named(Rule::reserved)), Named(Rule::word)])),
                ]),
            ])),
        ])),
        Rule::average_measure => (Form::Node, &Sequence(&[
            Named(Rule::kw_average),
            Named(Rule::sum),
            Optional(F108, &Sequence(&[Named(Rule::kw_in_unit), Named(Rule::time_unit)])),
            Named(Rule::kw_of),
            Named(Rule::population),
        ])),
        Rule::kw_average => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F205, Sequence(&[
                    Choice(&[(F14, Text("average")), (F19, Text("mean"))]),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("of"), Named(Rule::wb)])),
                ])),
                (F23, Sequence(&[Text("trung"), Named(Rule::sp), Text("bình")])),
                (F21, Sequence(&[Text("bình"), Named(Rule::sp), Text("quân")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_in_unit => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Text("in")),
                (F23, Text("theo")),
                (F23, Sequence(&[Text("tính"), Named(Rule::sp), Choice(&[(F21, Text("bằng")), (F23, Text("theo"))])])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::share_measure => (Form::Node, &Sequence(&[
            Named(Rule::kw_share_of),
            Named(Rule::population),
            Named(Rule::share_condition),
            Repeat(F60, &Named(Rule::target_comma_clause)),
        ])),
        Rule::kw_share_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F32, Sequence(&[Text("share"), Named(Rule::sp), Text("of")])),
                (F23, Sequence(&[Text("tỷ"), Named(Rule::sp), Text("lệ")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::target => (Form::Node, &Sequence(&[
            Named(Rule::simple_target),
            Repeat(F60, &Sequence(&[Named(Rule::target_joint), Named(Rule::simple_target)])),
        ])),
        Rule::target_joint => (Form::Node, &Sequence(&[
            Text(","),
            Choice(&[(F206, Named(Rule::target_and)), (F135, Named(Rule::target_or))]),
        ])),
        Rule::target_and => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F14, Text("and")),
                (F29, Text("và")),
                (F33, Sequence(&[Text("đồng"), Named(Rule::sp), Text("thời")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::target_or => (Form::Atomic, &Sequence(&[
            Choice(&[(F15, Text("or")), (F18, Text("hoặc"))]),
            Named(Rule::wb),
        ])),
        Rule::simple_target => (Form::Node, &Sequence(&[
            Choice(&[
                (F165, Named(Rule::target_group)),
                (F47, Named(Rule::meets)),
                (F207, Named(Rule::than_first)),
                (F208, Named(Rule::change_first)),
                (F144, Named(Rule::bounded_target)),
                (F57, Named(Rule::measured_target)),
                (F57, Named(Rule::bare_target)),
            ]),
            Repeat(F60, &Named(Rule::target_comma_clause)),
        ])),
        Rule::target_group => (Form::Node, &Sequence(&[Text("("), Named(Rule::target), Named(Rule::close_bracket)])),
        Rule::bounded_target => (Form::Node, &Sequence(&[
            Choice(&[
                (F43, Sequence(&[Named(Rule::kw_all), Optional(F178, &Named(Rule::kw_out_of))])),
                (F44, Sequence(&[Named(Rule::kw_none), Optional(F142, &Named(Rule::kw_trouble))])),
                (F144, Sequence(&[
                    Named(Rule::bound),
                    Optional(F209, &Choice(&[(F178, Named(Rule::kw_out_of)), (F31, Named(Rule::kw_times))])),
                ])),
            ]),
            Named(Rule::population),
            Optional(F140, &Named(Rule::share_condition)),
        ])),
        Rule::share_condition => (Form::Node, &Choice(&[
            (F140, Named(Rule::verb_condition)),
            (F140, Named(Rule::unverbed_condition)),
            (F57, Named(Rule::unverbed_name)),
        ])),
        Rule::verb_condition => (Form::Node, &Sequence(&[Ahead(F137, &Named(Rule::kw_verb)), Named(Rule::condition)])),
        Rule::unverbed_condition => (Form::Node, &Sequence(&[
            Ahead(F210, &Choice(&[
                (F141, Named(Rule::kw_has_no)),
                (F143, Named(Rule::kw_has)),
                (F47, Named(Rule::kw_meets)),
                (F138, Named(Rule::kw_not)),
            ])),
            Named(Rule::condition),
        ])),
        Rule::unverbed_name => (Form::Node, &Sequence(&[
            NotAhead(F211, &Named(Rule::clause_start)),
            Named(Rule::name),
        ])),
        Rule::measured_target => (Form::Node, &Sequence(&[
            Named(Rule::measure),
            Choice(&[(F208, Named(Rule::change)), (F212, Named(Rule::than)), (F213, Named(Rule::measured_bound))]),
        ])),
        Rule::measured_bound => (Form::Node, &Sequence(&[
            Optional(F214, &Named(Rule::kw_is_figure)),
            Named(Rule::bound),
        ])),
        Rule::bare_target => (Form::Node, &Sequence(&[
            Repeat(F57, &Sequence(&[Named(Rule::measure_term), Text("/")])),
            Named(Rule::bare_term),
            Named(Rule::measured_bound),
        ])),
        Rule::bare_term => (Form::Node, &Choice(&[
            (F203, Named(Rule::bare_distinct)),
            (F52, Named(Rule::bare_sum)),
            (F53, Named(Rule::bare_average)),
            (F52, Named(Rule::bare_share)),
            (F51, Named(Rule::bare_count)),
            (F57, Named(Rule::bare_population)),
        ])),
        Rule::bare_share => (Form::Node, &Sequence(&[
            Named(Rule::kw_share_of),
            Named(Rule::population),
            Ahead(F137, &Named(Rule::kw_verb)),
            Named(Rule::bare_condition),
        ])),
        Rule::bare_distinct => (Form::Node, &Choice(&[
            (F27, Sequence(&[
                Named(Rule::kw_distinct),
                Named(Rule::name),
                Named(Rule::kw_of),
                Named(Rule::bare_population),
            ])),
            (F204, Sequence(&[
                Named(Rule::kw_number),
                Named(Rule::name),
                Named(Rule::kw_different),
                Named(Rule::kw_of),
                Named(Rule::bare_population),
            ])),
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
            Optional(F108, &Sequence(&[Named(Rule::kw_in_unit), Named(Rule::time_unit)])),
            Named(Rule::kw_of),
            Named(Rule::bare_population),
        ])),
        Rule::bare_count => (Form::Node, &Sequence(&[Named(Rule::kw_count_of), Named(Rule::bare_population)])),
        Rule::bare_population => (Form::Node, &Sequence(&[
            Optional(F132, &Named(Rule::kw_own)),
            Named(Rule::kind_name),
            Optional(F133, &Named(Rule::placed)),
            Named(Rule::bare_filter),
        ])),
        Rule::bare_filter => (Form::Node, &Sequence(&[Named(Rule::kw_where), Named(Rule::bare_condition)])),
        Rule::bare_condition => (Form::Node, &Sequence(&[
            Repeat(F140, &Sequence(&[Named(Rule::conjunction), Named(Rule::kw_or)])),
            Named(Rule::bare_conjunction),
        ])),
        Rule::bare_conjunction => (Form::Node, &Sequence(&[
            Repeat(F140, &Sequence(&[Named(Rule::negation), Named(Rule::kw_and)])),
            Named(Rule::bare_negation),
        ])),
        Rule::bare_negation => (Form::Node, &Sequence(&[
            Repeat(F137, &Named(Rule::kw_verb)),
            Repeat(F138, &Sequence(&[Named(Rule::kw_not), Repeat(F137, &Named(Rule::kw_verb))])),
            Choice(&[(F139, Named(Rule::bare_has)), (F215, Named(Rule::bare_value))]),
        ])),
        Rule::bare_has => (Form::Node, &Sequence(&[Named(Rule::inner_has), Named(Rule::bare_inner_filter)])),
        Rule::bare_inner_filter => (Form::Node, &Sequence(&[
            Named(Rule::kw_where),
            Named(Rule::bare_inner_condition),
        ])),
        Rule::bare_inner_condition => (Form::Node, &Sequence(&[
            Repeat(F137, &Named(Rule::kw_verb)),
            Repeat(F138, &Sequence(&[Named(Rule::kw_not), Repeat(F137, &Named(Rule::kw_verb))])),
            Named(Rule::bare_value),
        ])),
        Rule::bare_value => (Form::Node, &Choice(&[
            (F165, Sequence(&[Text("("), Named(Rule::condition), Named(Rule::close_bracket)])),
            (F57, Named(Rule::name)),
        ])),
        Rule::kw_is_figure => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Text("is")),
                (F14, Text("are")),
                (F33, Sequence(&[
                    Text("đạt"),
                    NotAhead(F6, &Sequence(&[
                        Named(Rule::sp),
                        Choice(&[(F26, Text("chỉ")), (F23, Text("tiêu"))]),
                        Named(Rule::wb),
                    ])),
                ])),
                (F31, Text("là")),
                (F34, Sequence(&[
                    Text("phải"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("đạt"), Named(Rule::wb)])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::change => (Form::Node, &Sequence(&[
            Choice(&[(F216, Named(Rule::kw_down)), (F217, Named(Rule::kw_up))]),
            Optional(F218, &Choice(&[(F219, Named(Rule::change_range)), (F144, Named(Rule::bound))])),
            Named(Rule::kw_from_base),
            Named(Rule::baseline),
        ])),
        Rule::change_range => (Form::Node, &Sequence(&[
            Optional(F45, &Named(Rule::side)),
            Choice(&[
                (F46, Sequence(&[
                    Named(Rule::kw_between),
                    Named(Rule::quantity),
                    Choice(&[(F136, Named(Rule::kw_and)), (F120, Named(Rule::kw_to))]),
                    Named(Rule::quantity),
                ])),
                (F94, Sequence(&[
                    Optional(F84, &Named(Rule::kw_from)),
                    Choice(&[
                        (F48, Named(Rule::two_levels)),
                        (F48, Sequence(&[
                            Named(Rule::quantity),
                            Choice(&[(F180, Named(Rule::kw_to_less_than)), (F120, Named(Rule::kw_to))]),
                            Named(Rule::quantity),
                        ])),
                    ]),
                ])),
            ]),
            Optional(F178, &Named(Rule::upward)),
        ])),
        Rule::kw_down => (Form::Atomic, &Sequence(&[
            Choice(&[(F27, Text("down")), (F35, Text("giảm"))]),
            Named(Rule::wb),
        ])),
        Rule::kw_up => (Form::Atomic, &Sequence(&[
            Choice(&[(F28, Text("up")), (F23, Text("tăng"))]),
            Named(Rule::wb),
        ])),
        Rule::kw_from_base => (Form::Atomic, &Sequence(&[
            Choice(&[(F22, Text("from")), (F32, Sequence(&[Text("so"), Named(Rule::sp), Text("với")]))]),
            Named(Rule::wb),
        ])),
        Rule::change_first => (Form::Node, &Sequence(&[
            Choice(&[(F216, Named(Rule::kw_down)), (F217, Named(Rule::kw_up))]),
            Choice(&[(F219, Named(Rule::change_range)), (F144, Named(Rule::bound))]),
            Named(Rule::measure),
            Named(Rule::kw_from_base),
            Named(Rule::baseline),
        ])),
        Rule::than => (Form::Node, &Choice(&[
            (F212, Sequence(&[
                Optional(F214, &Named(Rule::kw_is_figure)),
                Choice(&[
                    (F220, Named(Rule::kw_less_than_in)),
                    (F221, Named(Rule::kw_more_than_in)),
                    (F222, Named(Rule::kw_at_most_as_in)),
                    (F222, Named(Rule::kw_at_least_as_in)),
                ]),
                Named(Rule::baseline),
            ])),
            (F30, Sequence(&[
                Choice(&[(F30, Named(Rule::kw_not_up)), (F30, Named(Rule::kw_not_down))]),
                Named(Rule::kw_from_base),
                Named(Rule::baseline),
            ])),
        ])),
        Rule::kw_less_than_in => (Form::Atomic, &Choice(&[
            (F201, Sequence(&[
                Choice(&[(F31, Text("less")), (F22, Text("fewer")), (F31, Text("lower"))]),
                Named(Rule::sp),
                Text("than"),
                Named(Rule::sp),
                Text("in"),
                Named(Rule::wb),
            ])),
            (F191, Sequence(&[
                Choice(&[(F187, Text("ít")), (F23, Text("thấp")), (F16, Text("nhỏ"))]),
                Named(Rule::sp),
                Text("hơn"),
                Optional(F6, &Sequence(&[Named(Rule::sp), Text("so"), Named(Rule::sp), Text("với")])),
                Named(Rule::earlier_ahead),
            ])),
        ])),
        Rule::kw_more_than_in => (Form::Atomic, &Choice(&[
            (F223, Sequence(&[
                Choice(&[(F19, Text("more")), (F18, Text("higher")), (F35, Text("greater"))]),
                Named(Rule::sp),
                Text("than"),
                Named(Rule::sp),
                Text("in"),
                Named(Rule::wb),
            ])),
            (F198, Sequence(&[
                Choice(&[(F16, Text("nhiều")), (F26, Text("cao")), (F31, Text("lớn"))]),
                Named(Rule::sp),
                Text("hơn"),
                Optional(F6, &Sequence(&[Named(Rule::sp), Text("so"), Named(Rule::sp), Text("với")])),
                Named(Rule::earlier_ahead),
            ])),
        ])),
        Rule::kw_at_most_as_in => (Form::Atomic, &Choice(&[
            (F14, Sequence(&[
                Text("at"),
                Named(Rule::sp),
                Text("most"),
                Named(Rule::sp),
                Optional(F14, &Sequence(&[
                    Text("as"),
                    Named(Rule::sp),
                    Choice(&[(F19, Text("many")), (F19, Text("much")), (F18, Text("high"))]),
                    Named(Rule::sp),
                ])),
                Text("as"),
                Named(Rule::sp),
                Text("in"),
                Named(Rule::wb),
            ])),
            (F30, Sequence(&[
                Text("không"),
                Named(Rule::sp),
                Choice(&[(F16, Text("nhiều")), (F26, Text("cao")), (F31, Text("lớn"))]),
                Named(Rule::sp),
                Text("hơn"),
                Optional(F6, &Sequence(&[Named(Rule::sp), Text("so"), Named(Rule::sp), Text("với")])),
                Named(Rule::earlier_ahead),
            ])),
        ])),
        Rule::kw_at_least_as_in => (Form::Atomic, &Choice(&[
            (F14, Sequence(&[
                Text("at"),
                Named(Rule::sp),
                Text("least"),
                Named(Rule::sp),
                Optional(F14, &Sequence(&[
                    Text("as"),
                    Named(Rule::sp),
                    Choice(&[(F19, Text("many")), (F19, Text("much")), (F18, Text("high"))]),
                    Named(Rule::sp),
                ])),
                Text("as"),
                Named(Rule::sp),
                Text("in"),
                Named(Rule::wb),
            ])),
            (F30, Sequence(&[
                Text("không"),
                Named(Rule::sp),
                Choice(&[(F187, Text("ít")), (F23, Text("thấp")), (F16, Text("nhỏ"))]),
                Named(Rule::sp),
                Text("hơn"),
                Optional(F6, &Sequence(&[Named(Rule::sp), Text("so"), Named(Rule::sp), Text("với")])),
                Named(Rule::earlier_ahead),
            ])),
        ])),
        Rule::earlier_ahead => (Form::Silent, &Sequence(&[
            Named(Rule::wb),
            Ahead(F6, &Sequence(&[
                Named(Rule::sp),
                Choice(&[
                    (F26, Sequence(&[Text("cùng"), Named(Rule::sp), Text("kỳ")])),
                    (F16, Sequence(&[
                        Text("năm"),
                        Named(Rule::sp),
                        Choice(&[
                            (F23, Text("trước")),
                            (F48, Sequence(&[
                                Class(|c| c.is_ascii_digit()),
                                Class(|c| c.is_ascii_digit()),
                                Class(|c| c.is_ascii_digit()),
                                Class(|c| c.is_ascii_digit()),
                            ])),
                        ]),
                    ])),
                    (F30, Sequence(&[
                        Text("kỳ"),
                        Named(Rule::sp),
                        Choice(&[
                            (F23, Text("trước")),
                            (F31, Sequence(&[Text("liền"), Named(Rule::sp), Text("trước")])),
                        ]),
                    ])),
                ]),
                Named(Rule::wb),
            ])),
        ])),
        Rule::than_ahead => (Form::Silent, &Choice(&[
            (F220, Named(Rule::kw_less_than_in)),
            (F221, Named(Rule::kw_more_than_in)),
            (F222, Named(Rule::kw_at_most_as_in)),
            (F222, Named(Rule::kw_at_least_as_in)),
        ])),
        Rule::kw_not_up => (Form::Atomic, &Sequence(&[Text("không"), Named(Rule::sp), Text("tăng"), Named(Rule::wb)])),
        Rule::kw_not_down => (Form::Atomic, &Sequence(&[
            Text("không"),
            Named(Rule::sp),
            Text("giảm"),
            Named(Rule::wb),
        ])),
        Rule::than_first => (Form::Node, &Choice(&[
            (F224, Sequence(&[
                Choice(&[(F201, Named(Rule::kw_fewer)), (F19, Named(Rule::kw_more))]),
                Named(Rule::population),
                Named(Rule::kw_than_in),
                Named(Rule::baseline),
            ])),
            (F14, Sequence(&[
                Choice(&[(F14, Named(Rule::kw_at_most_as_many)), (F14, Named(Rule::kw_at_least_as_many))]),
                Named(Rule::population),
                Named(Rule::kw_as_in),
                Named(Rule::baseline),
            ])),
        ])),
        Rule::kw_fewer => (Form::Atomic, &Sequence(&[
            Choice(&[(F22, Text("fewer")), (F31, Text("less"))]),
            Named(Rule::wb),
            NotAhead(F6, &Sequence(&[Named(Rule::sp), Text("than"), Named(Rule::wb)])),
        ])),
        Rule::kw_more => (Form::Atomic, &Sequence(&[
            Text("more"),
            Named(Rule::wb),
            NotAhead(F6, &Sequence(&[Named(Rule::sp), Text("than"), Named(Rule::wb)])),
        ])),
        Rule::kw_than_in => (Form::Atomic, &Sequence(&[
            Text("than"),
            Optional(F6, &Sequence(&[Named(Rule::sp), Text("in"), Named(Rule::wb)])),
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
            Optional(F6, &Sequence(&[Named(Rule::sp), Text("in"), Named(Rule::wb)])),
            Named(Rule::wb),
        ])),
        Rule::baseline => (Form::Node, &Choice(&[
            (F112, Named(Rule::kw_previous_year)),
            (F26, Named(Rule::kw_same_period)),
            (F113, Named(Rule::kw_previous_period)),
            (F97, Named(Rule::baseline_year)),
        ])),
        Rule::kw_same_period => (Form::Atomic, &Sequence(&[
            Text("cùng"),
            Named(Rule::sp),
            Text("kỳ"),
            Named(Rule::wb),
            NotAhead(F6, &Sequence(&[Named(Rule::sp), Text("năm"), Named(Rule::wb)])),
        ])),
        Rule::baseline_year => (Form::Compound, &Sequence(&[
            Optional(F16, &Sequence(&[Text("năm"), Named(Rule::sp)])),
            Named(Rule::year),
        ])),
        Rule::target_comma_clause => (Form::Node, &Sequence(&[
            Text(","),
            Choice(&[
                (F26, Named(Rule::counting_open)),
                (F101, Named(Rule::counting_none)),
                (F225, Named(Rule::excusing)),
            ]),
        ])),
        Rule::counting_open => (Form::Node, &Sequence(&[
            Named(Rule::kw_counting_open),
            Choice(&[
                (F226, Named(Rule::kw_as_met)),
                (F226, Named(Rule::kw_as_failed)),
                (F227, Named(Rule::kw_left_out)),
            ]),
        ])),
        Rule::kw_counting_open => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F26, Sequence(&[Text("counting"), Named(Rule::sp), Text("open")])),
                (F26, Sequence(&[Text("còn"), Named(Rule::sp), Text("hạn")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_as_met => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F14, Sequence(&[Text("as"), Named(Rule::sp), Text("met")])),
                (F23, Sequence(&[Text("tính"), Named(Rule::sp), Text("là"), Named(Rule::sp), Text("đạt")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_as_failed => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F14, Sequence(&[
                    Text("as"),
                    Named(Rule::sp),
                    Choice(&[(F22, Text("failed")), (F19, Text("missed"))]),
                ])),
                (F23, Sequence(&[
                    Text("tính"),
                    Named(Rule::sp),
                    Text("là"),
                    Named(Rule::sp),
                    Text("không"),
                    Named(Rule::sp),
                    Text("đạt"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_left_out => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F228, Sequence(&[
                    Optional(F14, &Sequence(&[Text("as"), Named(Rule::sp)])),
                    Text("left"),
                    Named(Rule::sp),
                    Text("out"),
                ])),
                (F30, Sequence(&[Text("không"), Named(Rule::sp), Text("tính")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::counting_none => (Form::Node, &Sequence(&[
            Named(Rule::kw_counting_none),
            Choice(&[(F226, Named(Rule::kw_as_met)), (F226, Named(Rule::kw_as_failed))]),
        ])),
        Rule::kw_counting_none => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F26, Sequence(&[Text("counting"), Named(Rule::sp), Text("none")])),
                (F30, Sequence(&[Text("không"), Named(Rule::sp), Text("phát"), Named(Rule::sp), Text("sinh")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::excusing => (Form::Node, &Sequence(&[Named(Rule::kw_excusing), Named(Rule::condition)])),
        Rule::kw_excusing => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F24, Text("excusing")),
                (F23, Sequence(&[
                    Text("trừ"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("trường"), Named(Rule::sp), Text("hợp")])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::file => (Form::Node, &Sequence(&[
            Start,
            Repeat(ANY, &Choice(&[(F229, Named(Rule::item)), (ANY, Named(Rule::broken_item))])),
            End,
        ])),
        Rule::item => (Form::Silent, &Choice(&[
            (F230, Named(Rule::uses)),
            (F231, Named(Rule::ruleset)),
            (F232, Named(Rule::calendar)),
            (F233, Named(Rule::units)),
            (F234, Named(Rule::records)),
            (F235, Named(Rule::addition)),
            (F236, Named(Rule::mapping)),
            (F237, Named(Rule::define)),
            (F238, Named(Rule::measure_item)),
            (F239, Named(Rule::indicator)),
            (F147, Named(Rule::amend)),
            (F240, Named(Rule::scorecard)),
            (F241, Named(Rule::given_item)),
            (F113, Named(Rule::test)),
        ])),
        Rule::item_start => (Form::Node, &Choice(&[
            (F242, Named(Rule::misspelt_item)),
            (F230, Named(Rule::uses_start)),
            (F231, Named(Rule::kw_ruleset)),
            (F232, Named(Rule::kw_calendar)),
            (F233, Sequence(&[
                Named(Rule::kw_units),
                NotAhead(F243, &Sequence(&[
                    Named(Rule::blank),
                    Repeat(F49, &Sequence(&[Named(Rule::string), Named(Rule::blank)])),
                    Text(":"),
                ])),
            ])),
            (F234, Named(Rule::kw_records)),
            (F235, Named(Rule::kw_add_to)),
            (F236, Named(Rule::kw_mapping)),
            (F237, Named(Rule::kw_define)),
            (F238, Named(Rule::kw_measure)),
            (F147, Named(Rule::kw_amend)),
            (F239, Named(Rule::kw_indicator)),
            (F240, Named(Rule::kw_scorecard)),
            (F113, Named(Rule::kw_test)),
            (F241, Named(Rule::kw_given)),
        ])),
        Rule::misspelt_item => (Form::Node, &Text("\u{2}")),
        Rule::clause_start => (Form::Node, &Choice(&[
            (F244, Named(Rule::indicator_clause_start)),
            (F245, Named(Rule::item_start)),
        ])),
        Rule::rest_of_line => (Form::Silent, &Sequence(&[
            Choice(&[(F49, Named(Rule::string)), (ANY, Sequence(&[NotAhead(F3, &Text("\n")), Any]))]),
            Repeat(ANY, &Choice(&[(F49, Named(Rule::string)), (ANY, Sequence(&[NotAhead(F3, &Text("\n")), Any]))])),
        ])),
        Rule::blank => (Form::Silent, &Repeat(F6, &Choice(&[
            (F4, Named(Rule::WHITESPACE)),
            (F5, Named(Rule::COMMENT)),
        ]))),
        Rule::broken_item => (Form::Atomic, &Sequence(&[
            NotAhead(ANY, &End),
            Named(Rule::rest_of_line),
            Repeat(F3, &Sequence(&[
                Text("\n"),
                NotAhead(ANY, &Sequence(&[Named(Rule::blank), Choice(&[(F245, Named(Rule::item_start)), (ANY, End)])])),
                Optional(ANY, &Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::whole_item => (Form::Node, &Sequence(&[Start, Named(Rule::item), End])),
        Rule::whole_ruleset_clause => (Form::Node, &Sequence(&[Start, Named(Rule::ruleset_clause), End])),
        Rule::whole_calendar_clause => (Form::Node, &Sequence(&[Start, Named(Rule::calendar_clause), End])),
        Rule::whole_field => (Form::Node, &Sequence(&[
            Start,
            Choice(&[(F246, Named(Rule::field)), (F57, Named(Rule::layout_clause))]),
            End,
        ])),
        Rule::whole_mapping_line => (Form::Node, &Sequence(&[Start, Named(Rule::mapping_line), End])),
        Rule::whole_indicator_clause => (Form::Node, &Sequence(&[Start, Named(Rule::indicator_clause), End])),
        Rule::whole_amend_clause => (Form::Node, &Sequence(&[Start, Named(Rule::amend_clause), End])),
        Rule::whole_scorecard_clause => (Form::Node, &Sequence(&[Start, Named(Rule::scorecard_clause), End])),
        Rule::whole_test_clause => (Form::Node, &Sequence(&[Start, Named(Rule::test_clause), End])),
        Rule::define => (Form::Node, &Sequence(&[
            Named(Rule::kw_define),
            Named(Rule::name),
            Named(Rule::kw_define_for),
            Named(Rule::kind_name),
            Repeat(F247, &Sequence(&[
                Choice(&[
                    (F60, Sequence(&[Text(","), Optional(F136, &Named(Rule::kw_and))])),
                    (F136, Named(Rule::kw_and)),
                ]),
                Named(Rule::kind_name),
            ])),
            Named(Rule::colon),
            Named(Rule::condition),
        ])),
        Rule::kw_define => (Form::Atomic, &Sequence(&[
            Choice(&[(F27, Text("define")), (F33, Sequence(&[Text("định"), Named(Rule::sp), Text("nghĩa")]))]),
            Named(Rule::wb),
        ])),
        Rule::kw_define_for => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F22, Text("for")),
                (F33, Sequence(&[Text("đối"), Named(Rule::sp), Text("với")])),
                (F26, Text("cho")),
            ]),
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
                (F19, Text("measure")),
                (F26, Sequence(&[Text("chỉ"), Named(Rule::sp), Text("số")])),
                (F32, Sequence(&[Text("số"), Named(Rule::sp), Text("đo")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::ruleset => (Form::Node, &Sequence(&[
            Named(Rule::kw_ruleset),
            Named(Rule::string),
            Repeat(ANY, &Choice(&[(F248, Named(Rule::ruleset_clause)), (ANY, Named(Rule::broken_ruleset_clause))])),
        ])),
        Rule::kw_ruleset => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F54, Text("ruleset")),
                (F21, Sequence(&[Text("bộ"), Named(Rule::sp), Text("tiêu"), Named(Rule::sp), Text("chí")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::ruleset_clause => (Form::Node, &Choice(&[
            (F249, Named(Rule::issued_by)),
            (F250, Named(Rule::source_document)),
            (F230, Named(Rule::uses)),
            (F251, Named(Rule::extends)),
            (F252, Named(Rule::in_force)),
            (F76, Named(Rule::time_zone)),
            (F77, Named(Rule::year_begins)),
            (F77, Named(Rule::years_written)),
            (F253, Named(Rule::use_calendar)),
        ])),
        Rule::ruleset_clause_start => (Form::Node, &Choice(&[
            (F249, Named(Rule::kw_issued_by)),
            (F250, Named(Rule::kw_source)),
            (F230, Named(Rule::uses_start)),
            (F251, Named(Rule::kw_extends)),
            (F252, Named(Rule::kw_in_force)),
            (F76, Named(Rule::kw_time_zone)),
            (F77, Named(Rule::kw_year_begins)),
            (F77, Named(Rule::kw_years_written)),
            (F253, Named(Rule::kw_use_calendar)),
        ])),
        Rule::broken_ruleset_clause => (Form::Atomic, &Sequence(&[
            NotAhead(ANY, &Choice(&[(F245, Named(Rule::item_start)), (ANY, End)])),
            Named(Rule::rest_of_line),
            Repeat(F3, &Sequence(&[
                Text("\n"),
                NotAhead(ANY, &Sequence(&[
                    Named(Rule::blank),
                    Choice(&[(F248, Named(Rule::ruleset_clause_start)), (F245, Named(Rule::item_start)), (ANY, End)]),
                ])),
                Optional(ANY, &Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::issued_by => (Form::Node, &Sequence(&[Named(Rule::kw_issued_by), Named(Rule::string)])),
        Rule::kw_issued_by => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Sequence(&[Text("issued"), Named(Rule::sp), Text("by")])),
                (F26, Sequence(&[
                    Text("cơ"),
                    Named(Rule::sp),
                    Text("quan"),
                    Named(Rule::sp),
                    Text("ban"),
                    Named(Rule::sp),
                    Text("hành"),
                ])),
                (F21, Sequence(&[Text("ban"), Named(Rule::sp), Text("hành"), Named(Rule::sp), Text("bởi")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::source_document => (Form::Node, &Sequence(&[Named(Rule::kw_source), Named(Rule::string)])),
        Rule::kw_source => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F32, Text("source")),
                (F23, Sequence(&[Text("theo"), Named(Rule::sp), Text("văn"), Named(Rule::sp), Text("bản")])),
                (F16, Text("nguồn")),
            ]),
            Named(Rule::wb),
        ])),
        Rule::uses => (Form::Node, &Sequence(&[Named(Rule::kw_uses), Named(Rule::string)])),
        Rule::kw_uses => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F28, Text("uses")),
                (F27, Text("dùng")),
                (F32, Sequence(&[Text("sử"), Named(Rule::sp), Text("dụng")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::uses_start => (Form::Node, &Sequence(&[
            Named(Rule::kw_uses),
            Ahead(F254, &Sequence(&[Named(Rule::blank), Text("\"")])),
            NotAhead(F254, &Sequence(&[
                Named(Rule::blank),
                Sequence(&[
                    Sequence(&[Named(Rule::string), Named(Rule::blank)]),
                    Repeat(F49, &Sequence(&[Named(Rule::string), Named(Rule::blank)])),
                ]),
                Text(":"),
            ])),
        ])),
        Rule::extends => (Form::Node, &Sequence(&[Named(Rule::kw_extends), Named(Rule::string)])),
        Rule::kw_extends => (Form::Atomic, &Sequence(&[
            Choice(&[(F24, Text("extends")), (F30, Sequence(&[Text("kế"), Named(Rule::sp), Text("thừa")]))]),
            Named(Rule::wb),
        ])),
        Rule::in_force => (Form::Node, &Sequence(&[
            Named(Rule::kw_in_force),
            Named(Rule::date),
            Optional(F120, &Sequence(&[Named(Rule::kw_to), Named(Rule::date)])),
        ])),
        Rule::kw_in_force => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Sequence(&[Text("in"), Named(Rule::sp), Text("force"), Named(Rule::sp), Text("from")])),
                (F255, Sequence(&[
                    Choice(&[
                        (F256, Sequence(&[
                            Optional(F26, &Sequence(&[Text("có"), Named(Rule::sp)])),
                            Text("hiệu"),
                            Named(Rule::sp),
                            Text("lực"),
                        ])),
                        (F187, Sequence(&[Text("áp"), Named(Rule::sp), Text("dụng")])),
                    ]),
                    Named(Rule::sp),
                    Text("từ"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::time_zone => (Form::Node, &Sequence(&[Named(Rule::kw_time_zone), Named(Rule::string)])),
        Rule::kw_time_zone => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F23, Sequence(&[Text("time"), Named(Rule::sp), Text("zone")])),
                (F19, Sequence(&[Text("múi"), Named(Rule::sp), Text("giờ")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::year_begins => (Form::Node, &Sequence(&[Named(Rule::kw_year_begins), Named(Rule::month_day)])),
        Rule::kw_year_begins => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F25, Sequence(&[Text("year"), Named(Rule::sp), Text("begins"), Named(Rule::sp), Text("on")])),
                (F16, Sequence(&[
                    Text("năm"),
                    Named(Rule::sp),
                    Choice(&[
                        (F21, Sequence(&[
                            Text("bắt"),
                            Named(Rule::sp),
                            Text("đầu"),
                            Optional(F6, &Sequence(&[Named(Rule::sp), Text("từ"), Named(Rule::wb)])),
                        ])),
                        (F23, Sequence(&[Text("tính"), Named(Rule::sp), Text("từ")])),
                    ]),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::years_written => (Form::Node, &Sequence(&[Named(Rule::kw_years_written), Named(Rule::string)])),
        Rule::kw_years_written => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F25, Sequence(&[Text("years"), Named(Rule::sp), Text("written")])),
                (F16, Sequence(&[Text("năm"), Named(Rule::sp), Text("viết")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::use_calendar => (Form::Node, &Sequence(&[
            Named(Rule::kw_use_calendar),
            Named(Rule::name),
            NotAhead(F257, &Choice(&[
                (F251, Sequence(&[Named(Rule::kw_extends), Named(Rule::name)])),
                (F258, Named(Rule::calendar_clause_start)),
            ])),
        ])),
        Rule::kw_use_calendar => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F26, Text("calendar")),
                (F27, Sequence(&[Text("dùng"), Named(Rule::sp), Text("lịch")])),
                (F32, Sequence(&[Text("sử"), Named(Rule::sp), Text("dụng"), Named(Rule::sp), Text("lịch")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::calendar => (Form::Node, &Sequence(&[
            Named(Rule::kw_calendar),
            Named(Rule::name),
            Optional(F251, &Named(Rule::calendar_extends)),
            Repeat(ANY, &Choice(&[(F258, Named(Rule::calendar_clause)), (ANY, Named(Rule::broken_calendar_clause))])),
        ])),
        Rule::calendar_extends => (Form::Node, &Sequence(&[Named(Rule::kw_extends), Named(Rule::name)])),
        Rule::kw_calendar => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F26, Text("calendar")),
                (F31, Sequence(&[
                    Text("lịch"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("làm"), Named(Rule::sp), Text("việc")])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::calendar_clause => (Form::Node, &Choice(&[
            (F75, Named(Rule::working_week)),
            (F71, Named(Rule::working_hours)),
            (F259, Named(Rule::cut_off)),
            (F260, Named(Rule::off)),
            (F237, Named(Rule::decided_to)),
        ])),
        Rule::calendar_clause_start => (Form::Node, &Choice(&[
            (F75, Named(Rule::kw_working_week)),
            (F71, Named(Rule::kw_working_hours)),
            (F261, Named(Rule::kw_cut_off_from)),
            (F262, Named(Rule::kw_cut_off_after)),
            (F260, Named(Rule::kw_off)),
            (F237, Named(Rule::kw_decided_to)),
        ])),
        Rule::broken_calendar_clause => (Form::Atomic, &Sequence(&[
            NotAhead(ANY, &Choice(&[(F245, Named(Rule::item_start)), (ANY, End)])),
            Named(Rule::rest_of_line),
            Repeat(F3, &Sequence(&[
                Text("\n"),
                NotAhead(ANY, &Sequence(&[
                    Named(Rule::blank),
                    Choice(&[(F258, Named(Rule::calendar_clause_start)), (F245, Named(Rule::item_start)), (ANY, End)]),
                ])),
                Optional(ANY, &Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::working_week => (Form::Node, &Sequence(&[
            Named(Rule::kw_working_week),
            Optional(F84, &Named(Rule::kw_from)),
            Named(Rule::weekday),
            Named(Rule::kw_to),
            Named(Rule::weekday),
        ])),
        Rule::kw_working_week => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F20, Sequence(&[Text("working"), Named(Rule::sp), Text("week")])),
                (F23, Sequence(&[Text("tuần"), Named(Rule::sp), Text("làm"), Named(Rule::sp), Text("việc")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::working_hours => (Form::Node, &Sequence(&[
            Named(Rule::kw_working_hours),
            Optional(F263, &Named(Rule::weekday)),
            Named(Rule::time_span),
            Repeat(F60, &Sequence(&[Text(","), Named(Rule::time_span)])),
        ])),
        Rule::kw_working_hours => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F20, Sequence(&[Text("working"), Named(Rule::sp), Text("hours")])),
                (F35, Sequence(&[Text("giờ"), Named(Rule::sp), Text("làm"), Named(Rule::sp), Text("việc")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::time_span => (Form::Node, &Sequence(&[
            Optional(F84, &Named(Rule::kw_from)),
            Named(Rule::time),
            Named(Rule::kw_to),
            Named(Rule::time),
        ])),
        Rule::cut_off => (Form::Node, &Sequence(&[
            Choice(&[(F261, Named(Rule::kw_cut_off_from)), (F262, Named(Rule::kw_cut_off_after))]),
            Named(Rule::time),
            Named(Rule::kw_next_day),
        ])),
        Rule::kw_cut_off_from => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F264, Sequence(&[Optional(F54, &Sequence(&[Text("received"), Named(Rule::sp)])), Text("from")])),
                (F265, Sequence(&[Optional(F16, &Sequence(&[Text("nhận"), Named(Rule::sp)])), Text("từ")])),
            ]),
            Named(Rule::wb),
            Ahead(F6, &Sequence(&[Named(Rule::sp), Class(|c| c.is_ascii_digit())])),
        ])),
        Rule::kw_cut_off_after => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F266, Sequence(&[Optional(F54, &Sequence(&[Text("received"), Named(Rule::sp)])), Text("after")])),
                (F267, Sequence(&[Optional(F16, &Sequence(&[Text("nhận"), Named(Rule::sp)])), Text("sau")])),
            ]),
            Named(Rule::wb),
            Ahead(F6, &Sequence(&[Named(Rule::sp), Class(|c| c.is_ascii_digit())])),
        ])),
        Rule::kw_next_day => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F26, Sequence(&[
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
                ])),
                (F268, Sequence(&[
                    Optional(F23, &Sequence(&[Text("thì"), Named(Rule::sp)])),
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
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::off => (Form::Node, &Sequence(&[
            Named(Rule::kw_off),
            Named(Rule::date),
            Optional(F151, &Sequence(&[Named(Rule::kw_in_exchange_for), Named(Rule::date)])),
            Optional(F49, &Named(Rule::string)),
        ])),
        Rule::kw_off => (Form::Atomic, &Sequence(&[
            Choice(&[(F15, Text("off")), (F16, Text("nghỉ"))]),
            Named(Rule::wb),
        ])),
        Rule::kw_in_exchange_for => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Sequence(&[Text("in"), Named(Rule::sp), Text("exchange"), Named(Rule::sp), Text("for")])),
                (F31, Sequence(&[Text("làm"), Named(Rule::sp), Text("bù")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::decided_to => (Form::Node, &Sequence(&[Named(Rule::kw_decided_to), Named(Rule::date)])),
        Rule::kw_decided_to => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F27, Sequence(&[Text("decided"), Named(Rule::sp), Text("to")])),
                (F33, Sequence(&[
                    Text("đã"),
                    Named(Rule::sp),
                    Text("có"),
                    Named(Rule::sp),
                    Text("quyết"),
                    Named(Rule::sp),
                    Text("định"),
                    Named(Rule::sp),
                    Text("đến"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("hết"), Named(Rule::wb)])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::records => (Form::Node, &Sequence(&[
            Named(Rule::kw_records),
            Named(Rule::name),
            Optional(F49, &Named(Rule::string)),
            Optional(F269, &Named(Rule::placement)),
            Repeat(ANY, &Choice(&[
                (F246, Named(Rule::field)),
                (F57, Named(Rule::layout_clause)),
                (ANY, Named(Rule::broken_field)),
            ])),
        ])),
        Rule::units => (Form::Node, &Sequence(&[
            Named(Rule::kw_units),
            NotAhead(F243, &Sequence(&[
                Named(Rule::blank),
                Repeat(F49, &Sequence(&[Named(Rule::string), Named(Rule::blank)])),
                Text(":"),
            ])),
            Optional(F49, &Named(Rule::string)),
            Optional(F269, &Named(Rule::placement)),
            Repeat(ANY, &Choice(&[
                (F246, Named(Rule::field)),
                (F57, Named(Rule::layout_clause)),
                (ANY, Named(Rule::broken_field)),
            ])),
        ])),
        Rule::kw_records => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F54, Text("records")),
                (F27, Sequence(&[Text("dữ"), Named(Rule::sp), Text("liệu")])),
                (F27, Sequence(&[Text("danh"), Named(Rule::sp), Text("sách")])),
                (F32, Sequence(&[Text("sổ"), Named(Rule::sp), Text("theo"), Named(Rule::sp), Text("dõi")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_units => (Form::Atomic, &Sequence(&[
            Choice(&[(F28, Text("units")), (F33, Sequence(&[Text("đơn"), Named(Rule::sp), Text("vị")]))]),
            Named(Rule::wb),
        ])),
        Rule::placement => (Form::Node, &Choice(&[
            (F129, Sequence(&[Named(Rule::kw_counted_by), Named(Rule::name)])),
            (F270, Sequence(&[Named(Rule::kw_lasting_from), Named(Rule::name), Named(Rule::kw_to), Named(Rule::name)])),
        ])),
        Rule::kw_counted_by => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F26, Sequence(&[Text("counted"), Named(Rule::sp), Text("by")])),
                (F23, Sequence(&[Text("tính"), Named(Rule::sp), Text("theo")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_lasting_from => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F31, Sequence(&[Text("lasting"), Named(Rule::sp), Text("from")])),
                (F113, Sequence(&[
                    Choice(&[(F23, Text("tính")), (F30, Sequence(&[Text("kéo"), Named(Rule::sp), Text("dài")]))]),
                    Named(Rule::sp),
                    Text("từ"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::field => (Form::Node, &Sequence(&[
            Named(Rule::field_name),
            Repeat(F49, &Named(Rule::string)),
            Named(Rule::colon),
            Named(Rule::field_type),
        ])),
        Rule::broken_field => (Form::Atomic, &Sequence(&[
            NotAhead(ANY, &Choice(&[(F245, Named(Rule::item_start)), (ANY, End)])),
            Named(Rule::rest_of_line),
            Repeat(F3, &Sequence(&[
                Text("\n"),
                Repeat(F271, &Choice(&[(F0, Text(" ")), (F1, Text("\t"))])),
                Ahead(F272, &Choice(&[(F49, Text("\"")), (F60, Text(","))])),
                Named(Rule::rest_of_line),
            ])),
        ])),
        Rule::field_type => (Form::Node, &Sequence(&[
            Choice(&[
                (F233, Named(Rule::type_unit)),
                (F273, Named(Rule::type_one_of)),
                (F172, Named(Rule::type_yes_no)),
                (F274, Named(Rule::type_number)),
                (F74, Named(Rule::type_datetime)),
                (F74, Named(Rule::type_date)),
                (F275, Named(Rule::type_deadline)),
                (F276, Named(Rule::type_duration)),
                (F277, Named(Rule::type_text)),
                (F278, Named(Rule::type_id)),
                (F57, Named(Rule::type_reference)),
            ]),
            Optional(F279, &Named(Rule::optional)),
            Optional(F280, &Sequence(&[
                Named(Rule::kw_as),
                Named(Rule::string),
                Repeat(F135, &Sequence(&[Named(Rule::kw_or), Named(Rule::string)])),
            ])),
            Optional(F279, &Named(Rule::optional)),
        ])),
        Rule::optional => (Form::Node, &Text("?")),
        Rule::kw_as => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F14, Text("as")),
                (F33, Sequence(&[Text("định"), Named(Rule::sp), Text("dạng")])),
                (F27, Text("dạng")),
            ]),
            Named(Rule::wb),
        ])),
        Rule::type_unit => (Form::Node, &Sequence(&[
            Named(Rule::kw_unit),
            Optional(F60, &Sequence(&[Text(","), Named(Rule::kw_its_own)])),
        ])),
        Rule::kw_unit => (Form::Atomic, &Sequence(&[
            Choice(&[(F28, Text("unit")), (F33, Sequence(&[Text("đơn"), Named(Rule::sp), Text("vị")]))]),
            Named(Rule::wb),
        ])),
        Rule::kw_its_own => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Sequence(&[Text("its"), Named(Rule::sp), Text("own")])),
                (F26, Sequence(&[Text("của"), Named(Rule::sp), Text("chính"), Named(Rule::sp), Text("nó")])),
                (F26, Sequence(&[Text("của"), Named(Rule::sp), Text("mình")])),
                (F26, Text("chính")),
            ]),
            Named(Rule::wb),
        ])),
        Rule::type_one_of => (Form::Node, &Sequence(&[
            Named(Rule::kw_one_of),
            Named(Rule::string),
            Repeat(F60, &Sequence(&[Text(","), Named(Rule::string)])),
        ])),
        Rule::kw_one_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F15, Sequence(&[Text("one"), Named(Rule::sp), Text("of")])),
                (F19, Sequence(&[Text("một"), Named(Rule::sp), Text("trong")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::type_yes_no => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F25, Sequence(&[
                    Text("yes"),
                    Optional(F6, &Named(Rule::sp)),
                    Text("/"),
                    Optional(F6, &Named(Rule::sp)),
                    Text("no"),
                ])),
                (F26, Sequence(&[
                    Text("có"),
                    Optional(F6, &Named(Rule::sp)),
                    Text("/"),
                    Optional(F6, &Named(Rule::sp)),
                    Text("không"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::type_number => (Form::Node, &Sequence(&[
            Choice(&[(F281, Named(Rule::kw_whole_number)), (F204, Named(Rule::kw_number))]),
            Optional(F282, &Choice(&[
                (F84, Sequence(&[Named(Rule::kw_from), Named(Rule::signed), Named(Rule::kw_to), Named(Rule::signed)])),
                (F158, Sequence(&[Named(Rule::kw_at_least), Named(Rule::signed)])),
                (F192, Sequence(&[Named(Rule::kw_at_most), Named(Rule::signed)])),
            ])),
        ])),
        Rule::kw_whole_number => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F20, Sequence(&[Text("whole"), Named(Rule::sp), Text("number")])),
                (F32, Sequence(&[Text("số"), Named(Rule::sp), Text("nguyên")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_number => (Form::Atomic, &Sequence(&[
            Choice(&[(F16, Text("number")), (F32, Text("số"))]),
            Named(Rule::wb),
        ])),
        Rule::type_datetime => (Form::Atomic, &Sequence(&[
            Choice(&[(F27, Text("datetime")), (F16, Sequence(&[Text("ngày"), Named(Rule::sp), Text("giờ")]))]),
            Named(Rule::wb),
        ])),
        Rule::type_date => (Form::Atomic, &Sequence(&[
            Choice(&[(F27, Text("date")), (F16, Text("ngày"))]),
            Named(Rule::wb),
        ])),
        Rule::type_deadline => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F27, Text("deadline")),
                (F18, Text("hạn")),
                (F23, Sequence(&[Text("thời"), Named(Rule::sp), Text("điểm"), Named(Rule::sp), Text("hẹn")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::type_duration => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F27, Text("duration")),
                (F30, Sequence(&[Text("khoảng"), Named(Rule::sp), Text("thời"), Named(Rule::sp), Text("gian")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::type_text => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F23, Text("text")),
                (F26, Text("chữ")),
                (F29, Sequence(&[Text("văn"), Named(Rule::sp), Text("bản")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::type_id => (Form::Atomic, &Sequence(&[
            Choice(&[(F17, Text("id")), (F19, Text("mã"))]),
            Named(Rule::wb),
        ])),
        Rule::type_reference => (Form::Node, &Named(Rule::name)),
        Rule::layout_clause => (Form::Node, &Choice(&[
            (F52, Named(Rule::sheets)),
            (F57, Named(Rule::from_sheet)),
            (F283, Named(Rule::header_rows)),
            (F240, Named(Rule::skipped_rows)),
            (F284, Named(Rule::total_rows)),
            (F285, Named(Rule::table_rows)),
            (F286, Named(Rule::filled_down)),
            (F287, Named(Rule::period_columns)),
            (F288, Named(Rule::encoding)),
            (F82, Named(Rule::empty_texts)),
            (F289, Named(Rule::always)),
        ])),
        Rule::sheets => (Form::Node, &Sequence(&[
            Named(Rule::kw_sheet),
            Named(Rule::string),
            Repeat(F247, &Sequence(&[Choice(&[(F60, Text(",")), (F136, Named(Rule::kw_and))]), Named(Rule::string)])),
        ])),
        Rule::kw_sheet => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F32, Text("sheets")),
                (F32, Text("sheet")),
                (F23, Sequence(&[
                    Text("trang"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("tính"), Named(Rule::wb)])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::from_sheet => (Form::Node, &Sequence(&[Named(Rule::name), Named(Rule::kw_from_sheet)])),
        Rule::kw_from_sheet => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F22, Sequence(&[Text("from"), Named(Rule::sp), Text("sheet")])),
                (F31, Sequence(&[
                    Text("lấy"),
                    Named(Rule::sp),
                    Text("từ"),
                    Named(Rule::sp),
                    Text("tên"),
                    Named(Rule::sp),
                    Text("trang"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::header_rows => (Form::Node, &Sequence(&[Named(Rule::kw_header_row), Named(Rule::row_range)])),
        Rule::kw_header_row => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F18, Sequence(&[Text("header"), Named(Rule::sp), Choice(&[(F54, Text("rows")), (F54, Text("row"))])])),
                (F290, Sequence(&[
                    Optional(F26, &Sequence(&[Text("các"), Named(Rule::sp)])),
                    Text("dòng"),
                    Named(Rule::sp),
                    Text("tiêu"),
                    Named(Rule::sp),
                    Text("đề"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::table_rows => (Form::Node, &Sequence(&[Named(Rule::kw_rows), Named(Rule::row_range)])),
        Rule::kw_rows => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F54, Text("rows")),
                (F290, Sequence(&[Optional(F26, &Sequence(&[Text("các"), Named(Rule::sp)])), Text("dòng")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::row_range => (Form::Node, &Sequence(&[
            Optional(F84, &Named(Rule::kw_from)),
            Named(Rule::number),
            Optional(F291, &Choice(&[
                (F120, Sequence(&[Named(Rule::kw_to), Named(Rule::number)])),
                (F178, Named(Rule::kw_onwards)),
            ])),
        ])),
        Rule::kw_onwards => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F15, Text("onwards")),
                (F23, Sequence(&[Text("trở"), Named(Rule::sp), Choice(&[(F33, Text("đi")), (F189, Text("xuống"))])])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::skipped_rows => (Form::Node, &Sequence(&[Named(Rule::kw_skip_rows), Named(Rule::cell_test)])),
        Rule::kw_skip_rows => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F32, Sequence(&[Text("skip"), Named(Rule::sp), Text("rows"), Named(Rule::sp), Text("where")])),
                (F21, Sequence(&[
                    Text("bỏ"),
                    Named(Rule::sp),
                    Optional(F26, &Sequence(&[Text("các"), Named(Rule::sp)])),
                    Text("dòng"),
                    Named(Rule::sp),
                    Text("mà"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::total_rows => (Form::Node, &Sequence(&[Named(Rule::kw_total_rows), Named(Rule::cell_test)])),
        Rule::kw_total_rows => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F23, Sequence(&[Text("total"), Named(Rule::sp), Text("rows"), Named(Rule::sp), Text("where")])),
                (F290, Sequence(&[
                    Optional(F26, &Sequence(&[Text("các"), Named(Rule::sp)])),
                    Text("dòng"),
                    Named(Rule::sp),
                    Text("tổng"),
                    Named(Rule::sp),
                    Text("mà"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::cell_test => (Form::Node, &Sequence(&[
            Named(Rule::string),
            Choice(&[
                (F148, Named(Rule::is_missing)),
                (F149, Named(Rule::is_present)),
                (F292, Sequence(&[
                    Choice(&[
                        (F21, Named(Rule::kw_begins_with)),
                        (F251, Named(Rule::kw_ends_with)),
                        (F26, Named(Rule::kw_contains)),
                        (F151, Named(Rule::kw_is)),
                    ]),
                    Named(Rule::string),
                ])),
            ]),
        ])),
        Rule::kw_ends_with => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F24, Sequence(&[Text("ends"), Named(Rule::sp), Text("with")])),
                (F30, Sequence(&[Text("kết"), Named(Rule::sp), Text("thúc"), Named(Rule::sp), Text("bằng")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::filled_down => (Form::Node, &Sequence(&[
            Named(Rule::kw_fill_down),
            Named(Rule::name),
            Repeat(F247, &Sequence(&[Choice(&[(F60, Text(",")), (F136, Named(Rule::kw_and))]), Named(Rule::name)])),
        ])),
        Rule::kw_fill_down => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F22, Sequence(&[Text("fill"), Named(Rule::sp), Text("down")])),
                (F33, Sequence(&[Text("điền"), Named(Rule::sp), Text("tiếp")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::period_columns => (Form::Node, &Sequence(&[
            Named(Rule::kw_columns),
            Named(Rule::string),
            Named(Rule::kw_give),
            Named(Rule::name),
            Named(Rule::kw_and),
            Named(Rule::name),
        ])),
        Rule::kw_columns => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F26, Text("columns")),
                (F287, Sequence(&[Optional(F26, &Sequence(&[Text("các"), Named(Rule::sp)])), Text("cột")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_give => (Form::Atomic, &Sequence(&[
            Choice(&[(F35, Text("give")), (F26, Text("cho"))]),
            Named(Rule::wb),
        ])),
        Rule::encoding => (Form::Node, &Sequence(&[Named(Rule::kw_encoding), Named(Rule::string)])),
        Rule::kw_encoding => (Form::Atomic, &Sequence(&[
            Choice(&[(F24, Text("encoding")), (F21, Sequence(&[Text("bảng"), Named(Rule::sp), Text("mã")]))]),
            Named(Rule::wb),
        ])),
        Rule::empty_texts => (Form::Node, &Sequence(&[
            Named(Rule::kw_empty),
            Named(Rule::string),
            Repeat(F60, &Sequence(&[Text(","), Named(Rule::string)])),
        ])),
        Rule::always => (Form::Node, &Sequence(&[
            Named(Rule::kw_always),
            Named(Rule::condition),
            Optional(F60, &Sequence(&[
                Text(","),
                Choice(&[(F181, Named(Rule::kw_else_missing)), (F181, Named(Rule::kw_else_refused))]),
            ])),
        ])),
        Rule::kw_always => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F14, Text("always")),
                (F31, Sequence(&[
                    Text("luôn"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("có"), Named(Rule::wb)])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_else_missing => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F24, Sequence(&[Text("else"), Named(Rule::sp), Text("missing")])),
                (F16, Sequence(&[
                    Text("nếu"),
                    Named(Rule::sp),
                    Text("không"),
                    Named(Rule::sp),
                    Text("thì"),
                    Named(Rule::sp),
                    Text("thiếu"),
                    Named(Rule::sp),
                    Text("dữ"),
                    Named(Rule::sp),
                    Text("liệu"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_else_refused => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F24, Sequence(&[Text("else"), Named(Rule::sp), Text("refused")])),
                (F16, Sequence(&[
                    Text("nếu"),
                    Named(Rule::sp),
                    Text("không"),
                    Named(Rule::sp),
                    Text("thì"),
                    Named(Rule::sp),
                    Text("từ"),
                    Named(Rule::sp),
                    Text("chối"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_empty => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F24, Text("empty")),
                (F26, Sequence(&[Text("coi"), Named(Rule::sp), Text("là"), Named(Rule::sp), Text("trống")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::addition => (Form::Node, &Sequence(&[
            Named(Rule::kw_add_to),
            Named(Rule::kind_name),
            Choice(&[(F246, Named(Rule::field)), (F57, Named(Rule::layout_clause)), (ANY, Named(Rule::broken_field))]),
            Repeat(ANY, &Choice(&[
                (F246, Named(Rule::field)),
                (F57, Named(Rule::layout_clause)),
                (ANY, Named(Rule::broken_field)),
            ])),
        ])),
        Rule::kw_add_to => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F14, Sequence(&[Text("add"), Named(Rule::sp), Text("to"), Named(Rule::sp), Text("records")])),
                (F21, Sequence(&[
                    Text("bổ"),
                    Named(Rule::sp),
                    Text("sung"),
                    Named(Rule::sp),
                    Choice(&[
                        (F27, Sequence(&[Text("dữ"), Named(Rule::sp), Text("liệu")])),
                        (F27, Sequence(&[Text("danh"), Named(Rule::sp), Text("sách")])),
                        (F32, Sequence(&[Text("sổ"), Named(Rule::sp), Text("theo"), Named(Rule::sp), Text("dõi")])),
                    ]),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::mapping => (Form::Node, &Sequence(&[
            Named(Rule::kw_mapping),
            Named(Rule::kind_name),
            Named(Rule::kw_for),
            Named(Rule::string),
            Repeat(ANY, &Choice(&[(F49, Named(Rule::mapping_line)), (ANY, Named(Rule::broken_mapping_line))])),
        ])),
        Rule::kw_mapping => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F19, Sequence(&[Text("mapping"), Named(Rule::sp), Text("of")])),
                (F33, Sequence(&[Text("đối"), Named(Rule::sp), Text("chiếu")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::mapping_line => (Form::Node, &Sequence(&[
            Named(Rule::string),
            Choice(&[
                (F293, Sequence(&[
                    Named(Rule::kw_mapped_value),
                    Named(Rule::string),
                    Named(Rule::kw_is),
                    Choice(&[(F49, Named(Rule::string)), (F172, Named(Rule::kw_yes)), (F44, Named(Rule::kw_no_value))]),
                ])),
                (F151, Sequence(&[Named(Rule::kw_is), Named(Rule::name)])),
            ]),
        ])),
        Rule::kw_mapped_value => (Form::Atomic, &Sequence(&[
            Choice(&[(F29, Text("value")), (F35, Sequence(&[Text("giá"), Named(Rule::sp), Text("trị")]))]),
            Named(Rule::wb),
        ])),
        Rule::broken_mapping_line => (Form::Atomic, &Sequence(&[
            NotAhead(ANY, &Choice(&[(F245, Named(Rule::item_start)), (ANY, End)])),
            Named(Rule::rest_of_line),
            Repeat(F3, &Sequence(&[
                Text("\n"),
                NotAhead(ANY, &Sequence(&[
                    Named(Rule::blank),
                    Choice(&[(F49, Text("\"")), (F245, Named(Rule::item_start)), (ANY, End)]),
                ])),
                Optional(ANY, &Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::indicator => (Form::Node, &Sequence(&[
            Named(Rule::kw_indicator),
            Named(Rule::name),
            Optional(F49, &Named(Rule::string)),
            Optional(F83, &Named(Rule::inline_target)),
            Repeat(ANY, &Choice(&[(F294, Named(Rule::indicator_clause)), (ANY, Named(Rule::broken_indicator_clause))])),
        ])),
        Rule::kw_indicator => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Text("indicator")),
                (F26, Sequence(&[Text("chỉ"), Named(Rule::sp), Text("tiêu")])),
                (F23, Sequence(&[Text("tiêu"), Named(Rule::sp), Text("chí")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::inline_target => (Form::Node, &Sequence(&[Named(Rule::colon), Named(Rule::target)])),
        Rule::indicator_clause => (Form::Node, &Choice(&[
            (F26, Named(Rule::cite)),
            (F295, Named(Rule::scope)),
            (F296, Named(Rule::target_clause)),
            (F297, Named(Rule::stretch)),
            (F76, Named(Rule::monitor)),
            (F236, Named(Rule::milestone)),
            (F83, Named(Rule::inline_target)),
        ])),
        Rule::indicator_clause_start => (Form::Node, &Choice(&[
            (F26, Named(Rule::kw_cite)),
            (F295, Named(Rule::kw_for_each_unit)),
            (F296, Named(Rule::kw_target)),
            (F297, Named(Rule::kw_stretch)),
            (F76, Named(Rule::kw_monitor)),
            (F236, Named(Rule::kw_milestone)),
            (F250, Named(Rule::kw_tighten)),
            (F298, Named(Rule::kw_replace)),
            (F231, Named(Rule::kw_repeal)),
        ])),
        Rule::broken_indicator_clause => (Form::Atomic, &Sequence(&[
            NotAhead(ANY, &Choice(&[(F245, Named(Rule::item_start)), (ANY, End)])),
            Named(Rule::rest_of_line),
            Repeat(F3, &Sequence(&[
                Text("\n"),
                NotAhead(ANY, &Sequence(&[
                    Named(Rule::blank),
                    Choice(&[(F211, Named(Rule::clause_start)), (ANY, End)]),
                ])),
                Optional(ANY, &Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::cite => (Form::Node, &Sequence(&[
            Named(Rule::kw_cite),
            Named(Rule::string),
            Repeat(F49, &Named(Rule::string)),
        ])),
        Rule::kw_cite => (Form::Atomic, &Sequence(&[
            Choice(&[(F26, Text("cite")), (F26, Sequence(&[Text("căn"), Named(Rule::sp), Text("cứ")]))]),
            Named(Rule::wb),
        ])),
        Rule::scope => (Form::Node, &Sequence(&[Named(Rule::kw_for_each_unit), Optional(F134, &Named(Rule::filter))])),
        Rule::kw_for_each_unit => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F22, Sequence(&[
                    Text("for"),
                    Named(Rule::sp),
                    Choice(&[(F24, Text("each")), (F24, Text("every"))]),
                    Named(Rule::sp),
                    Text("unit"),
                ])),
                (F299, Sequence(&[
                    Optional(F33, &Sequence(&[Text("đối"), Named(Rule::sp)])),
                    Text("với"),
                    Named(Rule::sp),
                    Choice(&[(F19, Text("mỗi")), (F23, Text("từng"))]),
                    Named(Rule::sp),
                    Text("đơn"),
                    Named(Rule::sp),
                    Text("vị"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::target_clause => (Form::Node, &Sequence(&[Named(Rule::kw_target), Named(Rule::target)])),
        Rule::kw_target => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F23, Text("target")),
                (F25, Sequence(&[Text("yêu"), Named(Rule::sp), Text("cầu")])),
                (F19, Sequence(&[Text("mục"), Named(Rule::sp), Text("tiêu")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::stretch => (Form::Node, &Sequence(&[Named(Rule::kw_stretch), Named(Rule::target)])),
        Rule::kw_stretch => (Form::Atomic, &Sequence(&[
            Choice(&[(F32, Text("stretch")), (F34, Sequence(&[Text("phấn"), Named(Rule::sp), Text("đấu")]))]),
            Named(Rule::wb),
        ])),
        Rule::monitor => (Form::Node, &Sequence(&[Named(Rule::kw_monitor), Named(Rule::measure)])),
        Rule::kw_monitor => (Form::Atomic, &Sequence(&[
            Choice(&[(F19, Text("monitor")), (F23, Sequence(&[Text("theo"), Named(Rule::sp), Text("dõi")]))]),
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
                (F19, Text("milestone")),
                (F19, Sequence(&[
                    Text("mốc"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("đến"), Named(Rule::wb)])),
                ])),
                (F33, Text("đến")),
            ]),
            Named(Rule::wb),
        ])),
        Rule::milestone_day => (Form::Node, &Sequence(&[
            Optional(F300, &Named(Rule::kw_end_of)),
            Choice(&[(F124, Named(Rule::date)), (F97, Named(Rule::milestone_year))]),
        ])),
        Rule::kw_end_of => (Form::Atomic, &Sequence(&[
            Choice(&[(F18, Text("hết")), (F26, Text("cuối"))]),
            Named(Rule::wb),
        ])),
        Rule::milestone_year => (Form::Compound, &Sequence(&[
            Optional(F16, &Sequence(&[Text("năm"), Named(Rule::sp)])),
            Named(Rule::year),
            NotAhead(F81, &Choice(&[(F62, Text("-")), (F78, Text("/"))])),
        ])),
        Rule::amend => (Form::Node, &Sequence(&[
            Named(Rule::kw_amend),
            Named(Rule::name),
            Repeat(ANY, &Choice(&[(F301, Named(Rule::amend_clause)), (ANY, Named(Rule::broken_amend_clause))])),
        ])),
        Rule::kw_amend => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F14, Sequence(&[Text("amend"), Named(Rule::sp), Text("indicator")])),
                (F32, Sequence(&[
                    Text("sửa"),
                    Named(Rule::sp),
                    Text("đổi"),
                    Named(Rule::sp),
                    Choice(&[
                        (F26, Sequence(&[Text("chỉ"), Named(Rule::sp), Text("tiêu")])),
                        (F23, Sequence(&[Text("tiêu"), Named(Rule::sp), Text("chí")])),
                    ]),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::amend_clause => (Form::Node, &Choice(&[
            (F26, Named(Rule::cite)),
            (F250, Named(Rule::tighten)),
            (F298, Named(Rule::replace)),
            (F231, Named(Rule::kw_repeal)),
        ])),
        Rule::broken_amend_clause => (Form::Atomic, &Sequence(&[
            NotAhead(ANY, &Choice(&[(F245, Named(Rule::item_start)), (ANY, End)])),
            Named(Rule::rest_of_line),
            Repeat(F3, &Sequence(&[
                Text("\n"),
                NotAhead(ANY, &Sequence(&[
                    Named(Rule::blank),
                    Choice(&[(F211, Named(Rule::clause_start)), (ANY, End)]),
                ])),
                Optional(ANY, &Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::tighten => (Form::Node, &Sequence(&[Named(Rule::kw_tighten), Named(Rule::target)])),
        Rule::kw_tighten => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F23, Sequence(&[
                    Text("tighten"),
                    Named(Rule::sp),
                    Text("target"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("to"), Named(Rule::wb)])),
                ])),
                (F204, Sequence(&[
                    Choice(&[(F32, Sequence(&[Text("siết"), Named(Rule::sp), Text("chặt")])), (F16, Text("nâng"))]),
                    Named(Rule::sp),
                    Text("yêu"),
                    Named(Rule::sp),
                    Text("cầu"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::replace => (Form::Node, &Sequence(&[Named(Rule::kw_replace), Named(Rule::target)])),
        Rule::kw_replace => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F54, Sequence(&[
                    Text("replace"),
                    Named(Rule::sp),
                    Text("target"),
                    Optional(F6, &Sequence(&[
                        Named(Rule::sp),
                        Choice(&[(F21, Text("by")), (F20, Text("with"))]),
                        Named(Rule::wb),
                    ])),
                ])),
                (F23, Sequence(&[
                    Text("thay"),
                    Named(Rule::sp),
                    Optional(F23, &Sequence(&[Text("thế"), Named(Rule::sp)])),
                    Text("yêu"),
                    Named(Rule::sp),
                    Text("cầu"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_repeal => (Form::Atomic, &Sequence(&[
            Choice(&[(F54, Text("repeal")), (F21, Sequence(&[Text("bãi"), Named(Rule::sp), Text("bỏ")]))]),
            Named(Rule::wb),
        ])),
        Rule::scorecard => (Form::Node, &Sequence(&[
            Named(Rule::kw_scorecard),
            Named(Rule::name),
            Optional(F49, &Named(Rule::string)),
            Repeat(ANY, &Choice(&[(F302, Named(Rule::scorecard_clause)), (ANY, Named(Rule::broken_scorecard_clause))])),
        ])),
        Rule::kw_scorecard => (Form::Atomic, &Sequence(&[
            Choice(&[(F32, Text("scorecard")), (F21, Sequence(&[Text("bảng"), Named(Rule::sp), Text("điểm")]))]),
            Named(Rule::wb),
        ])),
        Rule::scorecard_clause => (Form::Node, &Choice(&[
            (F26, Named(Rule::cite)),
            (F111, Named(Rule::score_group)),
            (F303, Named(Rule::adjustment)),
            (F304, Named(Rule::grade_cap)),
            (F305, Named(Rule::grade)),
            (F57, Named(Rule::score_row)),
        ])),
        Rule::scorecard_clause_start => (Form::Node, &Choice(&[
            (F26, Named(Rule::kw_cite)),
            (F111, Sequence(&[Named(Rule::kw_group), Named(Rule::string)])),
            (F306, Named(Rule::kw_deduct)),
            (F307, Named(Rule::kw_add)),
            (F305, Named(Rule::kw_grade)),
            (F32, Named(Rule::kw_grade_cap)),
            (F192, Sequence(&[Named(Rule::kw_at_most), Named(Rule::quantity)])),
            (F57, Sequence(&[Named(Rule::name), Named(Rule::number), Named(Rule::kw_points)])),
        ])),
        Rule::broken_scorecard_clause => (Form::Atomic, &Sequence(&[
            NotAhead(ANY, &Choice(&[(F245, Named(Rule::item_start)), (ANY, End)])),
            Named(Rule::rest_of_line),
            Repeat(F3, &Sequence(&[
                Text("\n"),
                NotAhead(ANY, &Sequence(&[
                    Named(Rule::blank),
                    Choice(&[
                        (F26, Named(Rule::kw_cite)),
                        (F111, Named(Rule::kw_group)),
                        (F306, Named(Rule::kw_deduct)),
                        (F307, Named(Rule::kw_add)),
                        (F305, Named(Rule::kw_grade)),
                        (F32, Named(Rule::kw_grade_cap)),
                        (F192, Named(Rule::kw_at_most)),
                        (F57, Sequence(&[
                            Named(Rule::name),
                            Named(Rule::blank),
                            Named(Rule::number),
                            Named(Rule::blank),
                            Named(Rule::kw_points),
                        ])),
                        (F245, Named(Rule::item_start)),
                        (ANY, End),
                    ]),
                ])),
                Optional(ANY, &Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::score_group => (Form::Node, &Sequence(&[
            Named(Rule::kw_group),
            Named(Rule::string),
            Named(Rule::number),
            Named(Rule::kw_points),
        ])),
        Rule::kw_group => (Form::Atomic, &Sequence(&[
            Choice(&[(F35, Text("group")), (F16, Text("nhóm"))]),
            Named(Rule::wb),
        ])),
        Rule::kw_points => (Form::Atomic, &Sequence(&[
            Choice(&[(F34, Text("points")), (F34, Text("point")), (F33, Text("điểm"))]),
            Named(Rule::wb),
        ])),
        Rule::score_row => (Form::Node, &Sequence(&[
            Named(Rule::name),
            Choice(&[
                (F48, Sequence(&[
                    Named(Rule::number),
                    Named(Rule::kw_points),
                    Choice(&[(F308, Named(Rule::kw_if_met)), (F85, Named(Rule::scaled))]),
                ])),
                (F48, Sequence(&[
                    Named(Rule::score_step),
                    Repeat(F60, &Sequence(&[Text(","), Named(Rule::score_step)])),
                ])),
            ]),
            Optional(F309, &Named(Rule::score_empty)),
        ])),
        Rule::kw_if_met => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Sequence(&[Text("if"), Named(Rule::sp), Text("met")])),
                (F16, Sequence(&[Text("nếu"), Named(Rule::sp), Text("đạt")])),
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
                (F32, Sequence(&[Text("scaled"), Named(Rule::sp), Text("from")])),
                (F26, Sequence(&[
                    Text("chấm"),
                    Named(Rule::sp),
                    Text("theo"),
                    Named(Rule::sp),
                    Text("tỷ"),
                    Named(Rule::sp),
                    Text("lệ"),
                    Named(Rule::sp),
                    Text("từ"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::score_step => (Form::Node, &Sequence(&[
            Named(Rule::number),
            Named(Rule::kw_points),
            Named(Rule::kw_from),
            Named(Rule::quantity),
            Optional(F178, &Named(Rule::kw_or_more)),
        ])),
        Rule::score_empty => (Form::Node, &Sequence(&[
            Optional(F60, &Text(",")),
            Named(Rule::kw_unless_empty),
            Choice(&[
                (F286, Named(Rule::kw_full_points)),
                (F44, Named(Rule::kw_no_points)),
                (F227, Named(Rule::kw_left_out)),
            ]),
        ])),
        Rule::kw_unless_empty => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F28, Sequence(&[Text("unless"), Named(Rule::sp), Text("empty"), Named(Rule::sp), Text("then")])),
                (F30, Sequence(&[
                    Text("không"),
                    Named(Rule::sp),
                    Text("phát"),
                    Named(Rule::sp),
                    Text("sinh"),
                    Named(Rule::sp),
                    Text("thì"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_full_points => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F22, Sequence(&[Text("full"), Named(Rule::sp), Text("points")])),
                (F33, Sequence(&[Text("điểm"), Named(Rule::sp), Text("tối"), Named(Rule::sp), Text("đa")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_no_points => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F16, Sequence(&[Text("no"), Named(Rule::sp), Text("points")])),
                (F30, Sequence(&[Text("không"), Named(Rule::sp), Text("điểm")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::adjustment => (Form::Node, &Sequence(&[
            Choice(&[(F306, Named(Rule::kw_deduct)), (F307, Named(Rule::kw_add))]),
            Named(Rule::number),
            Named(Rule::kw_points),
            Named(Rule::kw_for_each),
            Named(Rule::population),
            Optional(F60, &Named(Rule::adjustment_cap)),
        ])),
        Rule::kw_deduct => (Form::Atomic, &Sequence(&[
            Choice(&[(F27, Text("deduct")), (F23, Text("trừ"))]),
            Named(Rule::wb),
        ])),
        Rule::kw_add => (Form::Atomic, &Sequence(&[
            Choice(&[(F14, Text("add")), (F26, Text("cộng"))]),
            Named(Rule::wb),
        ])),
        Rule::kw_for_each => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F22, Sequence(&[Text("for"), Named(Rule::sp), Text("each")])),
                (F26, Sequence(&[Text("cho"), Named(Rule::sp), Choice(&[(F19, Text("mỗi")), (F23, Text("từng"))])])),
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
                (F188, Named(Rule::kw_otherwise)),
                (F84, Sequence(&[
                    Named(Rule::kw_from),
                    Named(Rule::number),
                    Named(Rule::kw_points),
                    Optional(F178, &Named(Rule::kw_or_more)),
                    Optional(F308, &Named(Rule::grade_condition)),
                ])),
            ]),
        ])),
        Rule::kw_grade => (Form::Atomic, &Sequence(&[
            Choice(&[(F35, Text("grade")), (F189, Sequence(&[Text("xếp"), Named(Rule::sp), Text("loại")]))]),
            Named(Rule::wb),
        ])),
        Rule::kw_otherwise => (Form::Atomic, &Sequence(&[
            Choice(&[(F15, Text("otherwise")), (F26, Sequence(&[Text("còn"), Named(Rule::sp), Text("lại")]))]),
            Named(Rule::wb),
        ])),
        Rule::grade_condition => (Form::Node, &Sequence(&[Named(Rule::kw_if), Named(Rule::condition)])),
        Rule::kw_if => (Form::Atomic, &Sequence(&[Choice(&[(F17, Text("if")), (F16, Text("nếu"))]), Named(Rule::wb)])),
        Rule::grade_cap => (Form::Node, &Choice(&[
            (F192, Sequence(&[
                Named(Rule::kw_at_most),
                Named(Rule::quantity),
                Named(Rule::kw_number_graded),
                Named(Rule::string),
                Named(Rule::kw_verb),
                Named(Rule::string),
            ])),
            (F32, Sequence(&[
                Named(Rule::kw_grade_cap),
                Named(Rule::string),
                Named(Rule::kw_at_most),
                Named(Rule::quantity),
                Named(Rule::kw_grade_cap),
                Named(Rule::string),
            ])),
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
            Optional(F31, &Sequence(&[Text("lượng"), Named(Rule::sp)])),
            Text("xếp"),
            Named(Rule::sp),
            Text("loại"),
            Named(Rule::wb),
        ])),
        Rule::test => (Form::Node, &Sequence(&[
            Named(Rule::kw_test),
            Named(Rule::string),
            Repeat(ANY, &Choice(&[(F310, Named(Rule::test_clause)), (ANY, Named(Rule::broken_test_clause))])),
        ])),
        Rule::kw_test => (Form::Atomic, &Sequence(&[
            Choice(&[(F23, Text("test")), (F30, Sequence(&[Text("kiểm"), Named(Rule::sp), Text("thử")]))]),
            Named(Rule::wb),
        ])),
        Rule::test_clause => (Form::Node, &Choice(&[
            (F226, Named(Rule::as_of)),
            (F311, Named(Rule::test_period)),
            (F241, Named(Rule::given)),
            (F312, Named(Rule::expect)),
        ])),
        Rule::broken_test_clause => (Form::Atomic, &Sequence(&[
            NotAhead(ANY, &Choice(&[(F313, Named(Rule::test_item_start)), (ANY, End)])),
            Named(Rule::rest_of_line),
            Repeat(F3, &Sequence(&[
                Text("\n"),
                NotAhead(ANY, &Sequence(&[
                    Named(Rule::blank),
                    Choice(&[
                        (F226, Named(Rule::kw_as_of)),
                        (F311, Named(Rule::kw_test_period)),
                        (F241, Named(Rule::kw_given)),
                        (F312, Named(Rule::kw_expect)),
                        (F313, Named(Rule::test_item_start)),
                        (ANY, End),
                    ]),
                ])),
                Optional(ANY, &Named(Rule::rest_of_line)),
            ])),
        ])),
        Rule::test_item_start => (Form::Node, &Sequence(&[
            NotAhead(F241, &Named(Rule::kw_given)),
            Named(Rule::item_start),
        ])),
        Rule::as_of => (Form::Node, &Sequence(&[
            Named(Rule::kw_as_of),
            Choice(&[(F124, Named(Rule::datetime)), (F124, Named(Rule::date))]),
        ])),
        Rule::kw_as_of => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F14, Sequence(&[Text("as"), Named(Rule::sp), Text("of")])),
                (F23, Sequence(&[
                    Text("tính"),
                    Named(Rule::sp),
                    Text("đến"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("hết"), Named(Rule::wb)])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::test_period => (Form::Node, &Sequence(&[Named(Rule::kw_test_period), Named(Rule::period_label)])),
        Rule::kw_test_period => (Form::Atomic, &Sequence(&[
            Choice(&[(F34, Text("period")), (F30, Text("kỳ"))]),
            Named(Rule::wb),
        ])),
        Rule::given_item => (Form::Node, &Named(Rule::given)),
        Rule::given => (Form::Node, &Sequence(&[
            Named(Rule::kw_given),
            Named(Rule::kind_name),
            Optional(F314, &Named(Rule::covering)),
            Optional(F315, &Choice(&[(F84, Named(Rule::given_file)), (F316, Named(Rule::table))])),
        ])),
        Rule::kw_given => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F35, Text("given")),
                (F26, Text("cho")),
                (F35, Sequence(&[Text("giả"), Named(Rule::sp), Text("sử")])),
            ]),
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
                (F26, Text("covering")),
                (F317, Sequence(&[
                    Choice(&[
                        (F21, Sequence(&[
                            Text("bao"),
                            Named(Rule::sp),
                            Choice(&[(F100, Text("quát")), (F35, Text("gồm"))]),
                        ])),
                        (F34, Text("phủ")),
                    ]),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("từ"), Named(Rule::wb)])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::given_file => (Form::Node, &Sequence(&[Named(Rule::kw_from), Named(Rule::string)])),
        Rule::table => (Form::Node, &Sequence(&[Named(Rule::table_row), Repeat(F316, &Named(Rule::table_row))])),
        Rule::table_row => (Form::Atomic, &Sequence(&[Text("|"), Until(&["\n"])])),
        Rule::expect => (Form::Node, &Sequence(&[
            Named(Rule::kw_expect),
            Named(Rule::name),
            Named(Rule::kw_for),
            Named(Rule::unit_code),
            Named(Rule::expectation),
        ])),
        Rule::kw_expect => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F24, Text("expect")),
                (F23, Text("thì")),
                (F19, Sequence(&[Text("mong"), Named(Rule::sp), Text("đợi")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::unit_code => (Form::Node, &Choice(&[(F49, Named(Rule::string)), (ANY, Named(Rule::bare_code))])),
        Rule::bare_code => (Form::Atomic, &Sequence(&[
            Named(Rule::code_word),
            Repeat(F0, &Sequence(&[
                Sequence(&[Text(" "), Repeat(F0, &Text(" "))]),
                NotAhead(F318, &Named(Rule::expectation_start)),
                Named(Rule::code_word),
            ])),
        ])),
        Rule::code_word => (Form::Silent, &Sequence(&[
            Sequence(&[
                NotAhead(F319, &Choice(&[
                    (F0, Text(" ")),
                    (F1, Text("\t")),
                    (F2, Text("\r")),
                    (F3, Text("\n")),
                    (F49, Text("\"")),
                    (F279, Text("?")),
                    (F316, Text("|")),
                ])),
                Any,
            ]),
            Repeat(ANY, &Sequence(&[
                NotAhead(F319, &Choice(&[
                    (F0, Text(" ")),
                    (F1, Text("\t")),
                    (F2, Text("\r")),
                    (F3, Text("\n")),
                    (F49, Text("\"")),
                    (F279, Text("?")),
                    (F316, Text("|")),
                ])),
                Any,
            ])),
        ])),
        Rule::expectation_start => (Form::Silent, &Choice(&[
            (F320, Sequence(&[
                Choice(&[
                    (F17, Text("is")),
                    (F18, Text("has")),
                    (F31, Text("là")),
                    (F26, Text("có")),
                    (F33, Text("đã")),
                    (F26, Text("chưa")),
                    (F30, Sequence(&[Text("không"), Named(Rule::sp), Text("có")])),
                ]),
                Named(Rule::wb),
            ])),
            (F279, Text("?")),
            (F5, Text("#")),
        ])),
        Rule::expectation => (Form::Node, &Choice(&[
            (F279, Named(Rule::expect_record)),
            (F321, Named(Rule::expect_settled)),
            (F151, Named(Rule::expect_is)),
            (F322, Named(Rule::expect_has)),
        ])),
        Rule::expect_record => (Form::Node, &Text("?")),
        Rule::expect_settled => (Form::Node, &Choice(&[
            (F323, Named(Rule::kw_not_settled)),
            (F324, Named(Rule::kw_settled)),
        ])),
        Rule::kw_settled => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F325, Sequence(&[Choice(&[(F17, Text("is")), (F18, Text("has"))]), Named(Rule::sp), Text("settled")])),
                (F326, Sequence(&[
                    Optional(F31, &Sequence(&[Text("là"), Named(Rule::sp)])),
                    Text("đã"),
                    Named(Rule::sp),
                    Text("chắc"),
                    Named(Rule::sp),
                    Text("chắn"),
                ])),
                (F31, Sequence(&[Text("là"), Named(Rule::sp), Text("chắc"), Named(Rule::sp), Text("chắn")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::kw_not_settled => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F17, Sequence(&[Text("is"), Named(Rule::sp), Text("not"), Named(Rule::sp), Text("settled")])),
                (F327, Sequence(&[
                    Optional(F31, &Sequence(&[Text("là"), Named(Rule::sp)])),
                    Choice(&[(F26, Text("chưa")), (F30, Text("không"))]),
                    Named(Rule::sp),
                    Text("chắc"),
                    Named(Rule::sp),
                    Text("chắn"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::expect_is => (Form::Node, &Sequence(&[Named(Rule::kw_is), Named(Rule::verdict)])),
        Rule::expect_has => (Form::Node, &Choice(&[
            (F300, Sequence(&[
                Named(Rule::kw_expect_has),
                Choice(&[
                    (F328, Named(Rule::expect_stretch)),
                    (F329, Named(Rule::expect_window)),
                    (F330, Named(Rule::expect_headroom)),
                    (F322, Named(Rule::expect_figure)),
                    (F331, Named(Rule::expect_ids)),
                    (F332, Named(Rule::expect_count)),
                ]),
            ])),
            (F322, Sequence(&[Ahead(F44, &Named(Rule::kw_no_figure)), Named(Rule::expect_figure)])),
        ])),
        Rule::kw_expect_has => (Form::Atomic, &Sequence(&[
            Choice(&[(F18, Text("has")), (F26, Text("có"))]),
            Named(Rule::wb),
        ])),
        Rule::verdict => (Form::Node, &Choice(&[
            (F333, Named(Rule::verdict_missed)),
            (F236, Named(Rule::verdict_met)),
            (F188, Named(Rule::verdict_open)),
            (F334, Named(Rule::verdict_undetermined)),
            (F44, Named(Rule::verdict_not_applicable)),
            (F76, Named(Rule::verdict_monitored)),
        ])),
        Rule::verdict_met => (Form::Atomic, &Sequence(&[
            Choice(&[(F19, Text("met")), (F33, Text("đạt"))]),
            Named(Rule::wb),
        ])),
        Rule::verdict_missed => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F19, Text("missed")),
                (F22, Text("failed")),
                (F30, Sequence(&[Text("không"), Named(Rule::sp), Text("đạt")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::verdict_open => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F15, Text("open")),
                (F26, Sequence(&[Text("chưa"), Named(Rule::sp), Text("kết"), Named(Rule::sp), Text("luận")])),
                (F26, Sequence(&[Text("còn"), Named(Rule::sp), Text("hạn")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::verdict_undetermined => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F28, Text("undetermined")),
                (F19, Text("missing")),
                (F26, Sequence(&[
                    Text("chưa"),
                    Named(Rule::sp),
                    Text("xác"),
                    Named(Rule::sp),
                    Text("định"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("được"), Named(Rule::wb)])),
                ])),
                (F23, Sequence(&[Text("thiếu"), Named(Rule::sp), Text("dữ"), Named(Rule::sp), Text("liệu")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::verdict_not_applicable => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F16, Text("not_applicable")),
                (F16, Sequence(&[Text("not"), Named(Rule::sp), Text("applicable")])),
                (F30, Sequence(&[Text("không"), Named(Rule::sp), Text("áp"), Named(Rule::sp), Text("dụng")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::verdict_monitored => (Form::Atomic, &Sequence(&[
            Choice(&[(F19, Text("monitored")), (F23, Sequence(&[Text("theo"), Named(Rule::sp), Text("dõi")]))]),
            Named(Rule::wb),
        ])),
        Rule::expect_stretch => (Form::Node, &Sequence(&[
            Named(Rule::kw_expect_stretch),
            Choice(&[(F333, Named(Rule::verdict_missed)), (F236, Named(Rule::verdict_met))]),
        ])),
        Rule::kw_expect_stretch => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F32, Text("stretch")),
                (F19, Sequence(&[Text("mức"), Named(Rule::sp), Text("phấn"), Named(Rule::sp), Text("đấu")])),
                (F34, Sequence(&[Text("phấn"), Named(Rule::sp), Text("đấu")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::expect_window => (Form::Node, &Sequence(&[
            Named(Rule::kw_expect_window),
            Named(Rule::period_label),
            Optional(F151, &Named(Rule::kw_is)),
            Named(Rule::verdict),
        ])),
        Rule::kw_expect_window => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F20, Text("window")),
                (F30, Text("khoảng")),
                (F26, Sequence(&[Text("cửa"), Named(Rule::sp), Text("sổ")])),
                (F30, Text("kỳ")),
            ]),
            Named(Rule::wb),
        ])),
        Rule::expect_headroom => (Form::Node, &Sequence(&[Named(Rule::kw_headroom), Named(Rule::signed)])),
        Rule::kw_headroom => (Form::Atomic, &Sequence(&[
            Choice(&[(F18, Text("headroom")), (F27, Sequence(&[Text("dư"), Named(Rule::sp), Text("địa")]))]),
            Named(Rule::wb),
        ])),
        Rule::expect_figure => (Form::Node, &Choice(&[
            (F44, Sequence(&[Named(Rule::kw_no_figure), Named(Rule::figure_word)])),
            (F335, Sequence(&[Named(Rule::figure_word), Named(Rule::signed_quantity)])),
        ])),
        Rule::kw_no_figure => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F16, Text("no")),
                (F30, Sequence(&[
                    Text("không"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("có"), Named(Rule::wb)])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::figure_word => (Form::Node, &Choice(&[
            (F336, Named(Rule::figure_lowest)),
            (F337, Named(Rule::figure_highest)),
            (F338, Named(Rule::figure_baseline)),
            (F293, Named(Rule::figure_value)),
            (F50, Named(Rule::figure_change)),
        ])),
        Rule::figure_value => (Form::Atomic, &Sequence(&[
            Choice(&[(F29, Text("value")), (F35, Sequence(&[Text("giá"), Named(Rule::sp), Text("trị")]))]),
            Named(Rule::wb),
        ])),
        Rule::figure_lowest => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F31, Text("lowest")),
                (F339, Sequence(&[
                    Optional(F35, &Sequence(&[Text("giá"), Named(Rule::sp), Text("trị"), Named(Rule::sp)])),
                    Text("thấp"),
                    Named(Rule::sp),
                    Text("nhất"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::figure_highest => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F18, Text("highest")),
                (F340, Sequence(&[
                    Optional(F35, &Sequence(&[Text("giá"), Named(Rule::sp), Text("trị"), Named(Rule::sp)])),
                    Text("cao"),
                    Named(Rule::sp),
                    Text("nhất"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::figure_baseline => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F21, Text("baseline")),
                (F341, Sequence(&[
                    Optional(F35, &Sequence(&[Text("giá"), Named(Rule::sp), Text("trị"), Named(Rule::sp)])),
                    Text("gốc"),
                ])),
                (F30, Sequence(&[Text("kỳ"), Named(Rule::sp), Text("gốc")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::figure_change => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F26, Text("change")),
                (F19, Sequence(&[Text("mức"), Named(Rule::sp), Text("thay"), Named(Rule::sp), Text("đổi")])),
                (F23, Sequence(&[Text("thay"), Named(Rule::sp), Text("đổi")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::signed_quantity => (Form::Node, &Sequence(&[
            Named(Rule::signed),
            Optional(F68, &Choice(&[
                (F66, Named(Rule::percent)),
                (F67, Named(Rule::percentage_points)),
                (F69, Named(Rule::time_unit)),
            ])),
        ])),
        Rule::expect_count => (Form::Node, &Choice(&[
            (F342, Sequence(&[Named(Rule::count_word), Named(Rule::number)])),
            (F48, Sequence(&[Named(Rule::number), Named(Rule::count_word)])),
        ])),
        Rule::expect_ids => (Form::Node, &Choice(&[
            (F342, Sequence(&[
                Named(Rule::count_word),
                Named(Rule::kw_ids),
                Named(Rule::string),
                Repeat(F60, &Sequence(&[Text(","), Named(Rule::string)])),
            ])),
            (F278, Sequence(&[
                Named(Rule::kw_ids),
                Named(Rule::count_word),
                Named(Rule::string),
                Repeat(F60, &Sequence(&[Text(","), Named(Rule::string)])),
            ])),
        ])),
        Rule::kw_ids => (Form::Atomic, &Sequence(&[
            Choice(&[(F17, Text("ids")), (F17, Text("id")), (F19, Text("mã"))]),
            Named(Rule::wb),
        ])),
        Rule::count_word => (Form::Node, &Choice(&[
            (F333, Named(Rule::count_failed)),
            (F236, Named(Rule::count_met)),
            (F188, Named(Rule::count_open)),
            (F334, Named(Rule::count_missing)),
            (F343, Named(Rule::count_excused)),
            (F260, Named(Rule::count_outside)),
            (F344, Named(Rule::count_unplaced)),
        ])),
        Rule::count_met => (Form::Atomic, &Sequence(&[
            Choice(&[(F19, Text("met")), (F33, Text("đạt"))]),
            Named(Rule::wb),
        ])),
        Rule::count_failed => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F22, Text("failed")),
                (F19, Text("missed")),
                (F30, Sequence(&[Text("không"), Named(Rule::sp), Text("đạt")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::count_open => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F15, Text("open")),
                (F26, Sequence(&[Text("còn"), Named(Rule::sp), Text("hạn")])),
                (F26, Sequence(&[Text("chưa"), Named(Rule::sp), Text("kết"), Named(Rule::sp), Text("luận")])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::count_missing => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F19, Text("missing")),
                (F28, Text("undetermined")),
                (F23, Sequence(&[Text("thiếu"), Named(Rule::sp), Text("dữ"), Named(Rule::sp), Text("liệu")])),
                (F26, Sequence(&[
                    Text("chưa"),
                    Named(Rule::sp),
                    Text("xác"),
                    Named(Rule::sp),
                    Text("định"),
                    Optional(F6, &Sequence(&[Named(Rule::sp), Text("được"), Named(Rule::wb)])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::count_excused => (Form::Atomic, &Sequence(&[
            Choice(&[(F24, Text("excused")), (F31, Sequence(&[Text("loại"), Named(Rule::sp), Text("trừ")]))]),
            Named(Rule::wb),
        ])),
        Rule::count_outside => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F15, Text("outside")),
                (F16, Sequence(&[
                    Text("ngoài"),
                    Optional(F6, &Sequence(&[
                        Named(Rule::sp),
                        Choice(&[(F30, Text("kỳ")), (F34, Sequence(&[Text("phạm"), Named(Rule::sp), Text("vi")]))]),
                    ])),
                ])),
            ]),
            Named(Rule::wb),
        ])),
        Rule::count_unplaced => (Form::Atomic, &Sequence(&[
            Choice(&[
                (F28, Text("unplaced")),
                (F30, Sequence(&[Text("không"), Named(Rule::sp), Text("rõ"), Named(Rule::sp), Text("kỳ")])),
                (F26, Sequence(&[
                    Text("chưa"),
                    Named(Rule::sp),
                    Text("xếp"),
                    Named(Rule::sp),
                    Optional(F33, &Sequence(&[Text("được"), Named(Rule::sp)])),
                    Text("kỳ"),
                ])),
            ]),
            Named(Rule::wb),
        ])),
    }
}

/// With what space and comments begin.
pub(crate) const BETWEEN: &First = &First([0x900002600, 0x0, 0x0, 0x0]);

const F0: &First = &First([0x100000000, 0x0, 0x0, 0x0]);
const F1: &First = &First([0x200, 0x0, 0x0, 0x0]);
const F2: &First = &First([0x2000, 0x0, 0x0, 0x0]);
const F3: &First = &First([0x400, 0x0, 0x0, 0x0]);
const F4: &First = &First([0x100002600, 0x0, 0x0, 0x0]);
const F5: &First = &First([0x800000000, 0x0, 0x0, 0x0]);
const F6: &First = &First([0x900002600, 0x0, 0x0, 0x0]);
const F7: &First = &First([0x3ff000000000000, 0x7fffffe87fffffe, 0xffffffffffffffff, 0xffffffffffffffff]);
const F8: &First = &First([0x3ff000000000000, 0x7fffffe07fffffe, 0x0, 0x0]);
const F9: &First = &First([0x0, 0x80000000, 0x0, 0x0]);
const F10: &First = &First([0x0, 0x7fffffe07fffffe, 0xffffffffffffffff, 0xffffffffffffffff]);
const F11: &First = &First([0x0, 0x0, 0xffffffffffffffff, 0xffffffffffffffff]);
const F12: &First = &First([0x3ff000000000000, 0x0, 0xffffffffffffffff, 0xffffffffffffffff]);
const F13: &First = &First([0x0, 0x7fffffe07fffffe, 0x0, 0x0]);
const F14: &First = &First([0x0, 0x200000000, 0x0, 0x0]);
const F15: &First = &First([0x0, 0x800000000000, 0x0, 0x0]);
const F16: &First = &First([0x0, 0x400000000000, 0x0, 0x0]);
const F17: &First = &First([0x0, 0x20000000000, 0x0, 0x0]);
const F18: &First = &First([0x0, 0x10000000000, 0x0, 0x0]);
const F19: &First = &First([0x0, 0x200000000000, 0x0, 0x0]);
const F20: &First = &First([0x0, 0x80000000000000, 0x0, 0x0]);
const F21: &First = &First([0x0, 0x400000000, 0x0, 0x0]);
const F22: &First = &First([0x0, 0x4000000000, 0x0, 0x0]);
const F23: &First = &First([0x0, 0x10000000000000, 0x0, 0x0]);
const F24: &First = &First([0x0, 0x2000000000, 0x0, 0x0]);
const F25: &First = &First([0x0, 0x200000000000000, 0x0, 0x0]);
const F26: &First = &First([0x0, 0x800000000, 0x0, 0x0]);
const F27: &First = &First([0x0, 0x1000000000, 0x0, 0x0]);
const F28: &First = &First([0x0, 0x20000000000000, 0x0, 0x0]);
const F29: &First = &First([0x0, 0x40000000000000, 0x0, 0x0]);
const F30: &First = &First([0x0, 0x80000000000, 0x0, 0x0]);
const F31: &First = &First([0x0, 0x100000000000, 0x0, 0x0]);
const F32: &First = &First([0x0, 0x8000000000000, 0x0, 0x0]);
const F33: &First = &First([0x0, 0x0, 0x0, 0x10]);
const F34: &First = &First([0x0, 0x1000000000000, 0x0, 0x0]);
const F35: &First = &First([0x0, 0x8000000000, 0x0, 0x0]);
const F36: &First = &First([0x0, 0x100000000, 0x0, 0x0]);
const F37: &First = &First([0x900002600, 0x7fffffe87fffffe, 0xffffffffffffffff, 0xffffffffffffffff]);
const F38: &First = &First([0x0, 0x2fdfbfe00000000, 0x0, 0x10]);
const F39: &First = &First([0x0, 0x2f9fbfe00000000, 0x0, 0x10]);
const F40: &First = &First([0x0, 0x21d2a1e00000000, 0x0, 0x10]);
const F41: &First = &First([0x0, 0x408800000000, 0x0, 0x0]);
const F42: &First = &First([0x400000900002600, 0x0, 0x0, 0x0]);
const F43: &First = &First([0x0, 0x10200200000000, 0x0, 0x0]);
const F44: &First = &First([0x0, 0x480000000000, 0x0, 0x0]);
const F45: &First = &First([0x7000000000000000, 0x50787e00000000, 0x0, 0x400000018]);
const F46: &First = &First([0x0, 0x10008400000000, 0x0, 0x0]);
const F47: &First = &First([0x0, 0x210000000000, 0x0, 0x10]);
const F48: &First = &First([0x3ff000000000000, 0x0, 0x0, 0x0]);
const F49: &First = &First([0x400000000, 0x0, 0x0, 0x0]);
const F50: &First = &First([0x0, 0x10200800000000, 0x0, 0x0]);
const F51: &First = &First([0x0, 0x18000800000000, 0x0, 0x0]);
const F52: &First = &First([0x0, 0x18000000000000, 0x0, 0x0]);
const F53: &First = &First([0x0, 0x10200600000000, 0x0, 0x0]);
const F54: &First = &First([0x0, 0x4000000000000, 0x0, 0x0]);
const F55: &First = &First([0x0, 0x219081c00000000, 0x0, 0x10]);
const F56: &First = &First([0x0, 0x7fffffe87fffffe, 0xffffffffffffffff, 0xffffffffffffffff]);
const F57: &First = &First([0x900002600, 0x7ffffff87fffffe, 0xffffffffffffffff, 0xffffffffffffffff]);
const F58: &First = &First([0x500000000000, 0x0, 0x0, 0x0]);
const F59: &First = &First([0x400000000000, 0x0, 0x0, 0x0]);
const F60: &First = &First([0x100000000000, 0x0, 0x0, 0x0]);
const F61: &First = &First([0x200000000000, 0x0, 0x0, 0x400000000]);
const F62: &First = &First([0x200000000000, 0x0, 0x0, 0x0]);
const F63: &First = &First([0x0, 0x0, 0x0, 0x400000000]);
const F64: &First = &First([0x2000000000, 0x0, 0x0, 0x0]);
const F65: &First = &First([0x2900002600, 0x0, 0x0, 0x0]);
const F66: &First = &First([0x2000000000, 0x1000000000000, 0x0, 0x0]);
const F67: &First = &First([0x0, 0x1000000000000, 0x0, 0x10]);
const F68: &First = &First([0x2000000000, 0x291619000000000, 0x0, 0x10]);
const F69: &First = &First([0x0, 0x291619000000000, 0x0, 0x0]);
const F70: &First = &First([0x0, 0x80400000000000, 0x0, 0x0]);
const F71: &First = &First([0x0, 0x80008000000000, 0x0, 0x0]);
const F72: &First = &First([0x0, 0x1200000000000, 0x0, 0x0]);
const F73: &First = &First([0x0, 0x10018000000000, 0x0, 0x0]);
const F74: &First = &First([0x0, 0x401000000000, 0x0, 0x0]);
const F75: &First = &First([0x0, 0x90000000000000, 0x0, 0x0]);
const F76: &First = &First([0x0, 0x10200000000000, 0x0, 0x0]);
const F77: &First = &First([0x0, 0x200400000000000, 0x0, 0x0]);
const F78: &First = &First([0x800000000000, 0x0, 0x0, 0x0]);
const F79: &First = &First([0x3ff202900002600, 0x7fffffe07fffffe, 0x0, 0x0]);
const F80: &First = &First([0x800900002600, 0x0, 0x0, 0x0]);
const F81: &First = &First([0xa00000000000, 0x0, 0x0, 0x0]);
const F82: &First = &First([0x0, 0x2800000000, 0x0, 0x0]);
const F83: &First = &First([0x400000000000000, 0x0, 0x0, 0x0]);
const F84: &First = &First([0x0, 0x10004000000000, 0x0, 0x0]);
const F85: &First = &First([0x0, 0x8000800000000, 0x0, 0x0]);
const F86: &First = &First([0x4000000000000, 0x0, 0x0, 0x0]);
const F87: &First = &First([0x8000000000000, 0x0, 0x0, 0x0]);
const F88: &First = &First([0x10000000000000, 0x0, 0x0, 0x0]);
const F89: &First = &First([0x20000000000000, 0x0, 0x0, 0x0]);
const F90: &First = &First([0x40000000000000, 0x0, 0x0, 0x0]);
const F91: &First = &First([0x80000000000000, 0x0, 0x0, 0x0]);
const F92: &First = &First([0x3ff000000000000, 0x10004000000000, 0x0, 0x0]);
const F93: &First = &First([0x3ff000000000000, 0x8000000000000, 0x0, 0x0]);
const F94: &First = &First([0x3ff000900002600, 0x10004000000000, 0x0, 0x0]);
const F95: &First = &First([0x3ff000000000000, 0x2000000000000, 0x0, 0x0]);
const F96: &First = &First([0x3ff000000000000, 0x10000000000000, 0x0, 0x0]);
const F97: &First = &First([0x3ff000900002600, 0x400000000000, 0x0, 0x0]);
const F98: &First = &First([0x40000000000000, 0x8000000000000, 0x0, 0x0]);
const F99: &First = &First([0x900002600, 0x10004000000000, 0x0, 0x0]);
const F100: &First = &First([0x0, 0x2000000000000, 0x0, 0x0]);
const F101: &First = &First([0x0, 0x80800000000, 0x0, 0x0]);
const F102: &First = &First([0x900002600, 0x11000000000000, 0x0, 0x0]);
const F103: &First = &First([0x900002600, 0x400800000000, 0x0, 0x0]);
const F104: &First = &First([0x41000000000000, 0x8410000000000, 0x0, 0x0]);
const F105: &First = &First([0x41000000000000, 0x8000000000000, 0x0, 0x0]);
const F106: &First = &First([0x1000000000000, 0x0, 0x0, 0x0]);
const F107: &First = &First([0x900002600, 0x10232000000000, 0x0, 0x10]);
const F108: &First = &First([0x0, 0x10020000000000, 0x0, 0x0]);
const F109: &First = &First([0x41000000000000, 0x29a610000000000, 0x0, 0x0]);
const F110: &First = &First([0x3ff000900002600, 0x0, 0x0, 0x0]);
const F111: &First = &First([0x0, 0x408000000000, 0x0, 0x0]);
const F112: &First = &First([0x900002600, 0x10400800000000, 0x0, 0x0]);
const F113: &First = &First([0x0, 0x10080000000000, 0x0, 0x0]);
const F114: &First = &First([0x900002600, 0x11080000000000, 0x0, 0x0]);
const F115: &First = &First([0x3ff000900002600, 0x1a404000000000, 0x0, 0x0]);
const F116: &First = &First([0x3ff800900002600, 0x10232000000000, 0x0, 0x10]);
const F117: &First = &First([0x3ff000900002600, 0x10232000000000, 0x0, 0x10]);
const F118: &First = &First([0x0, 0x10084c00000000, 0x0, 0x0]);
const F119: &First = &First([0x0, 0x10080c00000000, 0x0, 0x0]);
const F120: &First = &First([0x0, 0x10000000000000, 0x0, 0x10]);
const F121: &First = &First([0x0, 0x10000400000000, 0x0, 0x0]);
const F122: &First = &First([0x900002600, 0x18000400000000, 0x0, 0x0]);
const F123: &First = &First([0x0, 0x80c00000000, 0x0, 0x0]);
const F124: &First = &First([0x3ff000000000000, 0x400000000000, 0x0, 0x0]);
const F125: &First = &First([0x3ff000000000000, 0x402800000000, 0x0, 0x0]);
const F126: &First = &First([0x0, 0x10400000000000, 0x0, 0x0]);
const F127: &First = &First([0x0, 0x20100000000000, 0x0, 0x0]);
const F128: &First = &First([0x0, 0x10000a00000000, 0x0, 0x0]);
const F129: &First = &First([0x0, 0x10000800000000, 0x0, 0x0]);
const F130: &First = &First([0x3ff800900002600, 0x102b2c00000000, 0x0, 0x10]);
const F131: &First = &First([0x0, 0x30100400000000, 0x0, 0x0]);
const F132: &First = &First([0x0, 0x4800000000000, 0x0, 0x0]);
const F133: &First = &First([0x3ff800900002600, 0x7ffffff87fffffe, 0xffffffffffffffff, 0xffffffffffffffff]);
const F134: &First = &First([0x0, 0x90200000000000, 0x0, 0x0]);
const F135: &First = &First([0x0, 0x810000000000, 0x0, 0x0]);
const F136: &First = &First([0x0, 0x40000200000000, 0x0, 0x0]);
const F137: &First = &First([0x0, 0x1220600000000, 0x0, 0x10]);
const F138: &First = &First([0x0, 0x480800000000, 0x0, 0x0]);
const F139: &First = &First([0x0, 0x90800000000, 0x0, 0x10]);
const F140: &First = &First([0x3ff210d00002600, 0x7ffffff87fffffe, 0xffffffffffffffff, 0xffffffffffffffff]);
const F141: &First = &First([0x0, 0x90800000000, 0x0, 0x0]);
const F142: &First = &First([0x0, 0x50000000000000, 0x0, 0x0]);
const F143: &First = &First([0x0, 0x10800000000, 0x0, 0x10]);
const F144: &First = &First([0x73ff000000000000, 0x15478fe00000000, 0x0, 0x400000018]);
const F145: &First = &First([0x0, 0x10000000000, 0x0, 0x10]);
const F146: &First = &First([0x73ff800b00002600, 0x1dc7bfe00000000, 0x0, 0x400000018]);
const F147: &First = &First([0x0, 0x8000200000000, 0x0, 0x0]);
const F148: &First = &First([0x0, 0x20000000000, 0x0, 0x10]);
const F149: &First = &First([0x0, 0xa0000000000, 0x0, 0x0]);
const F150: &First = &First([0x0, 0x101a0000000000, 0x0, 0x0]);
const F151: &First = &First([0x0, 0x120000000000, 0x0, 0x0]);
const F152: &First = &First([0x7000000200000000, 0x0, 0x0, 0x400000000]);
const F153: &First = &First([0x900002600, 0x10128400000000, 0x0, 0x0]);
const F154: &First = &First([0x900002600, 0x10124000000000, 0x0, 0x0]);
const F155: &First = &First([0x900002600, 0x1041a0200000000, 0x0, 0x0]);
const F156: &First = &First([0x7000000900002600, 0x50787e00000000, 0x0, 0x400000018]);
const F157: &First = &First([0x0, 0xc00000000, 0x0, 0x0]);
const F158: &First = &First([0x4000000000000000, 0x10480200000000, 0x0, 0x400000008]);
const F159: &First = &First([0x900002600, 0x19412c00000000, 0x0, 0x10]);
const F160: &First = &First([0x900002600, 0x18400400000000, 0x0, 0x10]);
const F161: &First = &First([0x900002600, 0x10412800000000, 0x0, 0x0]);
const F162: &First = &First([0x900002600, 0x400000000000, 0x0, 0x10]);
const F163: &First = &First([0x900002600, 0x10002000000000, 0x0, 0x0]);
const F164: &First = &First([0x900002600, 0x410800000000, 0x0, 0x0]);
const F165: &First = &First([0x10000000000, 0x0, 0x0, 0x0]);
const F166: &First = &First([0x0, 0x10120000000000, 0x0, 0x0]);
const F167: &First = &First([0x3ff200900002600, 0x0, 0x0, 0x400000000]);
const F168: &First = &First([0x0, 0x1079ca00000000, 0x0, 0x8]);
const F169: &First = &First([0x2000000000, 0x1000000000000, 0x0, 0x10]);
const F170: &First = &First([0x7000000000000000, 0x15479fe00000000, 0x0, 0x400000018]);
const F171: &First = &First([0x0, 0x104080200000000, 0x0, 0x0]);
const F172: &First = &First([0x0, 0x200000800000000, 0x0, 0x0]);
const F173: &First = &First([0x200000000, 0x0, 0x0, 0x0]);
const F174: &First = &First([0x1000000000000000, 0x0, 0x0, 0x0]);
const F175: &First = &First([0x4000000000000000, 0x0, 0x0, 0x0]);
const F176: &First = &First([0x2000000000000000, 0x0, 0x0, 0x0]);
const F177: &First = &First([0x10900002600, 0x10800400000000, 0x0, 0x0]);
const F178: &First = &First([0x0, 0x10800000000000, 0x0, 0x0]);
const F179: &First = &First([0x10900002600, 0x10000400000000, 0x0, 0x0]);
const F180: &First = &First([0x900002600, 0x30000000000000, 0x0, 0x10]);
const F181: &First = &First([0x0, 0x402000000000, 0x0, 0x0]);
const F182: &First = &First([0x280000000000, 0x0, 0x0, 0x400000000]);
const F183: &First = &First([0x80000000000, 0x0, 0x0, 0x0]);
const F184: &First = &First([0x840900002600, 0x0, 0x0, 0x8]);
const F185: &First = &First([0x40000000000, 0x0, 0x0, 0x8]);
const F186: &First = &First([0x40000000000, 0x0, 0x0, 0x0]);
const F187: &First = &First([0x0, 0x0, 0x0, 0x8]);
const F188: &First = &First([0x0, 0x800800000000, 0x0, 0x0]);
const F189: &First = &First([0x0, 0x100000000000000, 0x0, 0x0]);
const F190: &First = &First([0x900002600, 0x30000000000000, 0x0, 0x0]);
const F191: &First = &First([0x0, 0x10400000000000, 0x0, 0x8]);
const F192: &First = &First([0x1000000000000000, 0x10480200000000, 0x0, 0x400000000]);
const F193: &First = &First([0x4000000000000000, 0x50700800000000, 0x0, 0x0]);
const F194: &First = &First([0x1000000000000000, 0x10505000000000, 0x0, 0x8]);
const F195: &First = &First([0x2000000000000000, 0x2400000000, 0x0, 0x10]);
const F196: &First = &First([0x0, 0x10480200000000, 0x0, 0x8]);
const F197: &First = &First([0x0, 0x10480200000000, 0x0, 0x0]);
const F198: &First = &First([0x0, 0x500800000000, 0x0, 0x0]);
const F199: &First = &First([0x0, 0x50700800000000, 0x0, 0x0]);
const F200: &First = &First([0x0, 0x10505000000000, 0x0, 0x8]);
const F201: &First = &First([0x0, 0x104000000000, 0x0, 0x0]);
const F202: &First = &First([0x0, 0x2400000000, 0x0, 0x10]);
const F203: &First = &First([0x0, 0x8401000000000, 0x0, 0x0]);
const F204: &First = &First([0x0, 0x8400000000000, 0x0, 0x0]);
const F205: &First = &First([0x0, 0x200200000000, 0x0, 0x0]);
const F206: &First = &First([0x0, 0x40000200000000, 0x0, 0x10]);
const F207: &First = &First([0x0, 0x304200000000, 0x0, 0x0]);
const F208: &First = &First([0x0, 0x30009000000000, 0x0, 0x0]);
const F209: &First = &First([0x0, 0x10900000000000, 0x0, 0x0]);
const F210: &First = &First([0x0, 0x690800000000, 0x0, 0x10]);
const F211: &First = &First([0x900002604, 0x27d7ade00000000, 0x0, 0x10]);
const F212: &First = &First([0x900002600, 0x117bca00000000, 0x0, 0x18]);
const F213: &First = &First([0x73ff000900002600, 0x1557afe00000000, 0x0, 0x400000018]);
const F214: &First = &First([0x0, 0x1120200000000, 0x0, 0x10]);
const F215: &First = &First([0x10900002600, 0x7ffffff87fffffe, 0xffffffffffffffff, 0xffffffffffffffff]);
const F216: &First = &First([0x0, 0x9000000000, 0x0, 0x0]);
const F217: &First = &First([0x0, 0x30000000000000, 0x0, 0x0]);
const F218: &First = &First([0x73ff000900002600, 0x15478fe00000000, 0x0, 0x400000018]);
const F219: &First = &First([0x73ff000900002600, 0x5078fe00000000, 0x0, 0x400000018]);
const F220: &First = &First([0x0, 0x10504000000000, 0x0, 0x8]);
const F221: &First = &First([0x0, 0x718800000000, 0x0, 0x0]);
const F222: &First = &First([0x0, 0x80200000000, 0x0, 0x0]);
const F223: &First = &First([0x0, 0x218000000000, 0x0, 0x0]);
const F224: &First = &First([0x0, 0x304000000000, 0x0, 0x0]);
const F225: &First = &First([0x0, 0x10002000000000, 0x0, 0x0]);
const F226: &First = &First([0x0, 0x10000200000000, 0x0, 0x0]);
const F227: &First = &First([0x900002600, 0x180200000000, 0x0, 0x0]);
const F228: &First = &First([0x900002600, 0x100200000000, 0x0, 0x0]);
const F229: &First = &First([0x0, 0x3c3a9e00000000, 0x0, 0x10]);
const F230: &First = &First([0x0, 0x28001000000000, 0x0, 0x0]);
const F231: &First = &First([0x0, 0x4000400000000, 0x0, 0x0]);
const F232: &First = &First([0x0, 0x100800000000, 0x0, 0x0]);
const F233: &First = &First([0x0, 0x20000000000000, 0x0, 0x10]);
const F234: &First = &First([0x0, 0xc001000000000, 0x0, 0x0]);
const F235: &First = &First([0x0, 0x600000000, 0x0, 0x0]);
const F236: &First = &First([0x0, 0x200000000000, 0x0, 0x10]);
const F237: &First = &First([0x0, 0x1000000000, 0x0, 0x10]);
const F238: &First = &First([0x0, 0x8200800000000, 0x0, 0x0]);
const F239: &First = &First([0x0, 0x10020800000000, 0x0, 0x0]);
const F240: &First = &First([0x0, 0x8000400000000, 0x0, 0x0]);
const F241: &First = &First([0x0, 0x8800000000, 0x0, 0x0]);
const F242: &First = &First([0x4, 0x0, 0x0, 0x0]);
const F243: &First = &First([0x400000d00002600, 0x0, 0x0, 0x0]);
const F244: &First = &First([0x900002600, 0x25d604c00000000, 0x0, 0x10]);
const F245: &First = &First([0x4, 0x3c3a9e00000000, 0x0, 0x10]);
const F246: &First = &First([0x0, 0x7ffffff87fffffe, 0xffffffffffffffff, 0xffffffffffffffff]);
const F247: &First = &First([0x100000000000, 0x40000200000000, 0x0, 0x0]);
const F248: &First = &First([0x900002600, 0x2386b3c00000000, 0x0, 0x8]);
const F249: &First = &First([0x0, 0x20c00000000, 0x0, 0x0]);
const F250: &First = &First([0x0, 0x18400000000000, 0x0, 0x0]);
const F251: &First = &First([0x0, 0x82000000000, 0x0, 0x0]);
const F252: &First = &First([0x900002600, 0x30800000000, 0x0, 0x8]);
const F253: &First = &First([0x0, 0x8001800000000, 0x0, 0x0]);
const F254: &First = &First([0xd00002600, 0x0, 0x0, 0x0]);
const F255: &First = &First([0x900002600, 0x10800000000, 0x0, 0x8]);
const F256: &First = &First([0x900002600, 0x10800000000, 0x0, 0x0]);
const F257: &First = &First([0x900002600, 0x9cc8f200000000, 0x0, 0x10]);
const F258: &First = &First([0x900002600, 0x9cc0d200000000, 0x0, 0x10]);
const F259: &First = &First([0x900002600, 0x1c404200000000, 0x0, 0x0]);
const F260: &First = &First([0x0, 0xc00000000000, 0x0, 0x0]);
const F261: &First = &First([0x900002600, 0x14404000000000, 0x0, 0x0]);
const F262: &First = &First([0x900002600, 0xc400200000000, 0x0, 0x0]);
const F263: &First = &First([0x0, 0x98204800000000, 0x0, 0x0]);
const F264: &First = &First([0x900002600, 0x4004000000000, 0x0, 0x0]);
const F265: &First = &First([0x900002600, 0x10400000000000, 0x0, 0x0]);
const F266: &First = &First([0x900002600, 0x4000200000000, 0x0, 0x0]);
const F267: &First = &First([0x900002600, 0x8400000000000, 0x0, 0x0]);
const F268: &First = &First([0x900002600, 0x10000000000000, 0x0, 0x0]);
const F269: &First = &First([0x0, 0x10180800000000, 0x0, 0x0]);
const F270: &First = &First([0x0, 0x10180000000000, 0x0, 0x0]);
const F271: &First = &First([0x100000200, 0x0, 0x0, 0x0]);
const F272: &First = &First([0x100400000000, 0x0, 0x0, 0x0]);
const F273: &First = &First([0x0, 0xa00000000000, 0x0, 0x0]);
const F274: &First = &First([0x0, 0x88400000000000, 0x0, 0x0]);
const F275: &First = &First([0x0, 0x10011000000000, 0x0, 0x0]);
const F276: &First = &First([0x0, 0x81000000000, 0x0, 0x0]);
const F277: &First = &First([0x0, 0x50000800000000, 0x0, 0x0]);
const F278: &First = &First([0x0, 0x220000000000, 0x0, 0x0]);
const F279: &First = &First([0x8000000000000000, 0x0, 0x0, 0x0]);
const F280: &First = &First([0x0, 0x1200000000, 0x0, 0x10]);
const F281: &First = &First([0x0, 0x88000000000000, 0x0, 0x0]);
const F282: &First = &First([0x5000000000000000, 0x10484200000000, 0x0, 0x400000008]);
const F283: &First = &First([0x900002600, 0x11800000000, 0x0, 0x0]);
const F284: &First = &First([0x900002600, 0x10001800000000, 0x0, 0x0]);
const F285: &First = &First([0x900002600, 0x4001800000000, 0x0, 0x0]);
const F286: &First = &First([0x0, 0x4000000000, 0x0, 0x10]);
const F287: &First = &First([0x900002600, 0x800000000, 0x0, 0x0]);
const F288: &First = &First([0x0, 0x2400000000, 0x0, 0x0]);
const F289: &First = &First([0x0, 0x100200000000, 0x0, 0x0]);
const F290: &First = &First([0x900002600, 0x1800000000, 0x0, 0x0]);
const F291: &First = &First([0x0, 0x10800000000000, 0x0, 0x10]);
const F292: &First = &First([0x0, 0x1a2c00000000, 0x0, 0x0]);
const F293: &First = &First([0x0, 0x40008000000000, 0x0, 0x0]);
const F294: &First = &First([0x400000900002600, 0x259204800000000, 0x0, 0x10]);
const F295: &First = &First([0x900002600, 0x40004000000000, 0x0, 0x10]);
const F296: &First = &First([0x0, 0x210200000000000, 0x0, 0x0]);
const F297: &First = &First([0x0, 0x9000000000000, 0x0, 0x0]);
const F298: &First = &First([0x0, 0x14000000000000, 0x0, 0x0]);
const F299: &First = &First([0x900002600, 0x40000000000000, 0x0, 0x10]);
const F300: &First = &First([0x0, 0x10800000000, 0x0, 0x0]);
const F301: &First = &First([0x0, 0x1c400c00000000, 0x0, 0x0]);
const F302: &First = &First([0x1000000900002600, 0x7ffffff87fffffe, 0xffffffffffffffff, 0xffffffffffffffff]);
const F303: &First = &First([0x0, 0x10001a00000000, 0x0, 0x0]);
const F304: &First = &First([0x1000000000000000, 0x18480200000000, 0x0, 0x400000000]);
const F305: &First = &First([0x0, 0x100008000000000, 0x0, 0x0]);
const F306: &First = &First([0x0, 0x10001000000000, 0x0, 0x0]);
const F307: &First = &First([0x0, 0xa00000000, 0x0, 0x0]);
const F308: &First = &First([0x0, 0x420000000000, 0x0, 0x0]);
const F309: &First = &First([0x100900002600, 0x20080000000000, 0x0, 0x0]);
const F310: &First = &First([0x0, 0x1128aa00000000, 0x0, 0x0]);
const F311: &First = &First([0x0, 0x1080000000000, 0x0, 0x0]);
const F312: &First = &First([0x0, 0x10202000000000, 0x0, 0x0]);
const F313: &First = &First([0x900002604, 0x3c3a9e00000000, 0x0, 0x10]);
const F314: &First = &First([0x0, 0x1000c00000000, 0x0, 0x0]);
const F315: &First = &First([0x0, 0x1010004000000000, 0x0, 0x0]);
const F316: &First = &First([0x0, 0x1000000000000000, 0x0, 0x0]);
const F317: &First = &First([0x0, 0x1000400000000, 0x0, 0x0]);
const F318: &First = &First([0x8000000800000000, 0x1b0800000000, 0x0, 0x10]);
const F319: &First = &First([0x8000000500002600, 0x1000000000000000, 0x0, 0x0]);
const F320: &First = &First([0x0, 0x1b0800000000, 0x0, 0x10]);
const F321: &First = &First([0x900002600, 0x1b0800000000, 0x0, 0x10]);
const F322: &First = &First([0x900002600, 0x50798c00000000, 0x0, 0x0]);
const F323: &First = &First([0x900002600, 0x1a0800000000, 0x0, 0x0]);
const F324: &First = &First([0x900002600, 0x130000000000, 0x0, 0x10]);
const F325: &First = &First([0x0, 0x30000000000, 0x0, 0x0]);
const F326: &First = &First([0x900002600, 0x100000000000, 0x0, 0x10]);
const F327: &First = &First([0x900002600, 0x180800000000, 0x0, 0x0]);
const F328: &First = &First([0x0, 0x9200000000000, 0x0, 0x0]);
const F329: &First = &First([0x0, 0x80080800000000, 0x0, 0x0]);
const F330: &First = &First([0x0, 0x11000000000, 0x0, 0x0]);
const F331: &First = &First([0x0, 0x30fa6800000000, 0x0, 0x10]);
const F332: &First = &First([0x3ff000000000000, 0x30f86800000000, 0x0, 0x10]);
const F333: &First = &First([0x0, 0x284000000000, 0x0, 0x0]);
const F334: &First = &First([0x0, 0x30200800000000, 0x0, 0x0]);
const F335: &First = &First([0x900002600, 0x50398c00000000, 0x0, 0x0]);
const F336: &First = &First([0x900002600, 0x10108000000000, 0x0, 0x0]);
const F337: &First = &First([0x900002600, 0x18800000000, 0x0, 0x0]);
const F338: &First = &First([0x900002600, 0x88400000000, 0x0, 0x0]);
const F339: &First = &First([0x900002600, 0x10008000000000, 0x0, 0x0]);
const F340: &First = &First([0x900002600, 0x8800000000, 0x0, 0x0]);
const F341: &First = &First([0x900002600, 0x8000000000, 0x0, 0x0]);
const F342: &First = &First([0x0, 0x30f86800000000, 0x0, 0x10]);
const F343: &First = &First([0x0, 0x102000000000, 0x0, 0x0]);
const F344: &First = &First([0x0, 0x20080800000000, 0x0, 0x0]);
