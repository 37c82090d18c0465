### The words that all others share: types, verdicts, outcomes of records, bounds, times, places.

## Types of fields

type-id = id
type-unit = unit
type-reference = reference
type-text = text
type-choice = one of the choices
type-yes-no = yes/no
type-number = number
type-whole-number = whole number
type-date = date
type-datetime = datetime
type-deadline = deadline
type-duration = duration
type-percentage = percentage
type-population = population
type-condition = condition

## What a name names

name-condition = a condition
name-field = a field
name-records = a kind of record
name-measure = a measure
name-indicator = an indicator

## When what never happened counts

once-limit = once the limit has passed
once-period = once the period has ended

## Units of time

unit-seconds = seconds
unit-minutes = minutes
unit-hours = hours
unit-days = days
unit-working-days = working days
unit-working-hours = working hours
unit-weeks = weeks
unit-months = months
unit-quarters = quarters
unit-half-years = half-years
unit-years = years

## Verdicts on an indicator

verdict-met = met
verdict-missed = missed
verdict-open = open
verdict-undetermined = undetermined
verdict-not_applicable = not applicable
verdict-monitored = monitored

## Outcomes of a record

outcome-met = met
outcome-counted = counted
outcome-not-counted = not counted
outcome-superseded = a later one counts
outcome-failed = failed
outcome-open = open
outcome-missing = missing
outcome-excused = excused
outcome-outside = outside
outcome-unplaced = unplaced
outcome-later = later
outcome-rejected = rejected
outcome-duplicate = duplicate

## Bounds

bound-at-least = at least { $bound }
bound-at-most = at most { $bound }
bound-more-than = more than { $bound }
bound-less-than = less than { $bound }
bound-exactly = exactly { $bound }
bound-between = between { $bound } and { $upper }
bound-from-to-less = from { $bound } to less than { $upper }
bound-none = none
bound-all = 100%

bound-every = { $bound } every { $window }
bound-and = and
bound-or = or
bound-points = { $bound } { NOUN($bound, "percentage points") }
bound-hours = { $bound } { NOUN($bound, "hours") }
bound-days = { $bound } { NOUN($bound, "days") }
bound-working-days = { $bound } { NOUN($bound, "working days") }

## Yes and no

kind-units = Units
value-yes = yes
value-no = no
value-empty = empty

## Days, clock times, periods

time-day = { $day }
time-moment = { $clock } on { $day }
time-end-of-day = the end of { $day }

month-name = { $number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[other] December
    }

period-year = { $year }
period-half-year = { $number ->
        [1] first half of { $year }
       *[other] second half of { $year }
    }
period-quarter = Q{ $number } { $year }
period-month = { month-name } { $year }
period-week = week { $number } of { $year }
period-range = { $from } to { $to }
# $to: the last day of a window without a beginning.
period-up-to = up to { $to }

window-week = { $count ->
        [one] week
       *[other] weeks
    }
window-month = { $count ->
        [one] month
       *[other] months
    }
window-quarter = { $count ->
        [one] quarter
       *[other] quarters
    }
window-half-year = { $count ->
        [one] half-year
       *[other] half-years
    }
window-year = { $count ->
        [one] year
       *[other] years
    }
# $number: how many weeks or months each window has.
window-weeks = { $count ->
        [one] window of { $number } weeks
       *[other] windows of { $number } weeks
    }
window-months = { $count ->
        [one] window of { $number } months
       *[other] windows of { $number } months
    }
window-part-of-year = { $count ->
        [one] season
       *[other] seasons
    }

## Spans

span-seconds = { COUNT($count) } { $count ->
        [one] second
       *[other] seconds
    }
span-minutes = { COUNT($count) } { $count ->
        [one] minute
       *[other] minutes
    }
span-hours = { COUNT($count) } { $count ->
        [one] hour
       *[other] hours
    }
span-days = { COUNT($count) } { $count ->
        [one] day
       *[other] days
    }
span-weeks = { COUNT($count) } { $count ->
        [one] week
       *[other] weeks
    }
span-months = { COUNT($count) } { $count ->
        [one] month
       *[other] months
    }
span-years = { COUNT($count) } { $count ->
        [one] year
       *[other] years
    }
span-working-days = { COUNT($count) } { $count ->
        [one] working day
       *[other] working days
    }
span-working-hours = { COUNT($count) } { $count ->
        [one] working hour
       *[other] working hours
    }
span-working-time = { $span } of working time

## Places

place-rule = { $file }, line { $line }, character { $character }
place-bytes = byte { $start }
place-file = { $file }
place-sheet = { $file }, sheet “{ $sheet }”
place-row = { $file }, row { $row }
place-column = { $file }, column “{ $column }”
place-cell = { $file }, row { $row }, column “{ $column }”

## How much a finding matters

severity-error = error
severity-warning = warning
severity-note = note
severity-help = help

## Cures that any finding may have

# $instead-of: what is written there; $write: what to write.
cure-tried = write “{ $write }” in place of “{ $instead-of }”

# $either: what may be written.
cure-either = write what is meant: { $either }

# $instead-of: what is written there; $write: what to write; $other: the other type.
cure-number = write “{ $write }” in place of “{ $instead-of }”: a cell then holds a number, e.g. 3; if cells hold a length with its unit, e.g. 3 working days, write “{ $other }”
cure-length = write “{ $write }” in place of “{ $instead-of }”: a cell then holds a length with its unit, e.g. 3 working days; if cells hold a number, e.g. 3, write “{ $other }”
