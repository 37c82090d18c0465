### Why a verdict is what it is: the figures, what follows, then the ids of the records.

## What things are called where they have no title

noun-records = records
condition-met = met

ids-not-kept = their ids were not kept
ids-more = { $ids } and { COUNT($count) } more { NOUN($count, $records) }

## The parts of an explanation

explain-heading = { $indicator } – { $unit }: { $verdict }
explain-citation = Citation: { $cite }
explain-words = “{ $words }”
explain-target = Target: { $target }
explain-milestone = Milestone in force: by the end of { $day }.
explain-population = Population: { COUNT($count) } { NOUN($count, $records) }
explain-left-out = Outside the population or the period: { COUNT($count) } { NOUN($count, $records) }
explain-records-heading = The records that decide:
explain-records-more = … and { COUNT($count) } more { NOUN($count, $records) }

## Shares

share-decided = { COUNT($met) }/{ COUNT($decided) } { $records } { $condition } = { $value } { $relation }: { $verdict }.
share-so-far = { COUNT($met) }/{ COUNT($decided) } decided { $records } { $condition } = { $value }; { $doubt }.
share-nothing-decided = No { $records } decided yet; { $doubt }.
share-monitored = { COUNT($met) }/{ COUNT($decided) } { $records } { $condition } = { $value }; no target is set.
share-doubt-open = { COUNT($open) } { NOUN($open, $records) } still open
share-doubt-missing = { COUNT($missing) } { NOUN($missing, $records) } with missing values
share-doubt-both = { COUNT($open) } { NOUN($open, $records) } still open and { COUNT($missing) } { NOUN($missing, $records) } with missing values
share-range = { $count ->
        [1] If this one is { $condition }: { $highest }; if not: { $lowest } (target { $bound }).
       *[other] If all { COUNT($count) } { NOUN($count, $records) } are { $condition }: { $highest }; if all { COUNT($count) } fail: { $lowest } (target { $bound }).
    }
share-no-matter = The verdict does not depend on { $doubt }.
share-open-as = { $as ->
        [met] Counted as met among these: { COUNT($open) } open { NOUN($open, $records) }.
        [failed] Counted as failed among these: { COUNT($open) } open { NOUN($open, $records) }.
       *[left-out] Not counted in the share: { COUNT($open) } open { NOUN($open, $records) }.
    }
share-over = { $against ->
        [failed] { COUNT($count) } { NOUN($count, $records) } failed, { COUNT($over) } more than allowed
       *[met] { COUNT($count) } { NOUN($count, $records) } { $condition }, { COUNT($over) } more than allowed
    }
share-none-allowed = { $against ->
        [failed] { COUNT($count) } { NOUN($count, $records) } failed; the target allows none
       *[met] { COUNT($count) } { NOUN($count, $records) } { $condition }; the target allows none
    }
share-room = { $against ->
        [failed] { COUNT($count) } more { NOUN($count, $records) } may fail.
       *[met] { COUNT($count) } more { NOUN($count, $records) } may be { $condition }.
    }
share-no-room = { $against ->
        [failed] No more { $records } may fail.
       *[met] No more { $records } may be { $condition }.
    }

## Counts, sums, averages, ratios

figure-title = The value
figure-none = No { $records }{ $which }: { $verdict }.
figure-none-so-far = No { $records }{ $which } so far: { $verdict }.
figure-arisen = { $value } { NOUN($value, $records) }{ $which } (target { $bound }): { $verdict }.
figure-counted = { $value } { NOUN($value, $records) }{ $which } (target { $bound }): { $verdict }.
figure-measured = { $title } = { $value } { $relation }: { $verdict }.
figure-undecided = { $title }: { $value } (target { $bound }): { $verdict }.
figure-unknown = { $title } is not known (target { $bound }): { $verdict }.
figure-monitored = { $title }: { $value }; no target is set.
figure-monitored-of = { $title }: { $value } ({ COUNT($count) } { NOUN($count, $records) }); no target is set.
figure-monitored-unknown = { $title }: not known; no target is set.
figure-range = It may be from { $lowest } to { $highest }.
figure-range-from = It may be { $lowest } or more.
figure-range-to = It may be up to { $highest }.

count-room-more = { COUNT($count) } more { NOUN($count, $records) }{ $which } may occur.
count-no-room-more = No more { $records }{ $which } may occur.
count-over = { COUNT($count) } { NOUN($count, $records) } more than allowed
count-room-fewer = { COUNT($count) } { NOUN($count, $records) } more than needed.
count-no-room-fewer = Just as many as needed.
count-short = { COUNT($count) } { NOUN($count, $records) } short.

relation-holds = { $sign } { $bound }
relation-within = within { $bound } to { $upper }
relation-outside = outside { $bound } to { $upper }
relation-within-less = within { $bound } to less than { $upper }
relation-outside-less = outside { $bound } to less than { $upper }

## Against an earlier figure

baseline-previous-year = the previous year
baseline-previous-period = the previous period
baseline-year = the same period of { $year }

change-decided = { $value } in this period, { $baseline } in { $baseline-name }: { $change } (target { $required }): { $verdict }.
change-down = down { $amount }
change-up = up { $amount }
change-none = no change
change-required = { $direction ->
        [down] down { $bound }
       *[up] up { $bound }
    }
change-unknown = { $value } in this period; it cannot be compared with { $baseline-name } (target { $required }): { $verdict }.

than-decided = { $value } in this period { $sign } { $baseline } in { $baseline-name } (target { $required }): { $verdict }.
than-unknown = { $value } in this period; it cannot be compared with { $baseline-name } (target { $required }): { $verdict }.
than-at-least = not lower
than-at-most = not higher
than-more-than = higher
than-less-than = lower
than-exactly = equal

value-unknown = not known

## Week by week, month by month

windows-met = { COUNT($met) } of { COUNT($count) } { $window } met.
windows-missed = Missed: { $windows }.
windows-open = Open: { $windows }.
windows-undetermined = Undetermined: { $windows }.
windows-not-applicable = Not applicable: { $windows }.
windows-running = Not ended yet: { $windows }.

## Several parts

parts-all = All { COUNT($count) } of these must be met:
parts-any = One of these { COUNT($count) } is enough:
part-line = ({ $number }) { $target }: { $verdict }
part-meets = indicator “{ $title }”
part-numerator = numerator
part-denominator = denominator

## The ids of records

listed-failed = Failed: { $ids }.
listed-counted = These: { $ids }.
listed-open = Open: { $ids }.
listed-missing = Missing values: { $ids }.
listed-excused = Excused: { $ids }.

missing-decide = Missing values in { COUNT($count) } { NOUN($count, $records) } ({ $ids }); the verdict depends on them. Fill them in or correct them, and run again.

## Why a verdict is not plainly met or missed

why-empty = No { $records } in the period.
why-out_of_scope = { $scope ->
        [none] The indicator does not apply to this unit.
       *[other] The indicator does not apply to this unit: only { $scope }.
    }
why-scope_not_known = { $scope ->
        [none] It is not known whether the indicator applies to this unit. Fill in the fields of the unit and run again.
       *[other] It is not known whether the indicator applies to this unit (only { $scope }). Fill in the fields of the unit and run again.
    }
why-no_window = No week, month, quarter or year of the target belongs to this period.
why-not_given = No records of { $records } were given. Add them and run again; if there are none, give an empty list of rows or a file with the header alone.
why-not_covered = The records of { $records } do not cover the whole window. Add the rest, or state which days they cover.
why-zero_baseline = { $direction ->
        [down] There was none in { $baseline }, so no decrease can be calculated.
       *[up] There was none in { $baseline }, so no increase can be calculated.
    }
why-unknown_baseline = The figure of { $baseline } is not known, so the two cannot be compared.
why-zero_divisor = The divisor is 0, so there is no ratio.
why-missing_values = Some { $records } have missing values, and the verdict depends on them. Fill them in or correct them, and run again.
why-rejected_records = Rows were rejected, or it is not known in which unit records of { $records } are, and the verdict depends on that. Correct the rows that the findings name and run again.
why-too_large = A number of { $records } is too large to be kept exactly. Correct it and run again.
why-open_records = Some { $records } are still open, and the verdict depends on them.
why-window_runs = The window has not ended.
why-milestone_ahead = The day of the milestone has not ended.

## Why a record is what it is

record-line = { $id }: { $reason }
record-on-time = { $field } { $when }, on time (due { $limit })
record-late = { $field } { $when }, late by { $late } (due { $limit })
record-too-late = { $field } { $when }, not before { $limit }
record-in-order = { $field } { $when }, before { $limit }
record-too-early = { $field } { $when }, not after { $limit }
record-after = { $field } { $when }, after { $limit }
record-after-milestone = { $field } { $when }, after the milestone of { $milestone }
record-never = no “{ $field }”, overdue since { $limit }
record-not-yet = no “{ $field }” yet, due { $limit }
record-ahead = { $reason }; “{ $field }” is { $when }, after the moment of judging, so that it counts as not there yet
record-empty = { $fields } empty
record-unreadable = { $fields } could not be read
record-present = “{ $field }” is present
record-absent = “{ $field }” is empty
record-yes = “{ $field }”: yes
record-no = “{ $field }”: no
record-compared = “{ $field }” is { $value }; required { $sign } { $other }
record-stands = “{ $field }” is { $value }, which is { $sign } { $other }
record-is = “{ $field }” is { $value }
record-adds = { $number } ({ $values })
record-one-of = “{ $field }” is { $value }; required one of { $values }
record-begins = “{ $field }” is { $value }; required to begin with “{ $other }”
record-contains = “{ $field }” is { $value }; required to contain “{ $other }”
record-within = { $field } { $when }, within { $window }
record-superseded = a later record of the same id counts in this window
record-outside = { $field } { $when }, outside { $window }
record-outside-span = from { $from } to { $to }, outside { $window }
record-outside-since = since { $from }, outside { $window }
record-has = { COUNT($count) } { NOUN($count, $records) }; required { $bound }
record-has-unclear = { COUNT($count) } { NOUN($count, $records) }, { COUNT($doubtful) } not certain; required { $bound }
record-counted = { COUNT($count) } { NOUN($count, $records) }
record-meets = indicator “{ $indicator }”: { $verdict }
record-calendar = the days off of { $year } are not decided yet
record-excused = excused: { $reason }

## The explanation as a whole

explain-verdict = Verdict
explain-more = … and { COUNT($count) } more
