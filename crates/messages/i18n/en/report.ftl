### The table of results: heading, columns, the lines below it and the short reasons.

report-heading = RESULTS BY INDICATOR
report-ruleset = Rule set “{ $title }”
report-unit = Unit: { $unit }
report-unit-named = { $name } ({ $code })
report-all-units = all units
report-period = Period: { $period }
report-as-of = As of { $moment }

column-number = No.
column-indicator = Indicator
column-unit = Unit
column-citation = Citation
column-target = Target
column-total = Total
column-met = Met
column-failed = Failed
column-open = Open
column-missing = Missing
column-excused = Excused
column-value = Value
column-range = Could be
column-verdict = Verdict
column-headroom = Headroom
column-stretch = Stretch
column-settled = Settled
column-reason = Reason
column-window = Window

range-of = { $lowest } – { $highest }
range-from = { $lowest } or more
range-to = up to { $highest }

headroom-over = { COUNT($count) } more than allowed

foot-read = { COUNT($count) } { $count ->
        [one] row
       *[other] rows
    } of “{ $records }” read
foot-rows = { COUNT($count) } { $count ->
        [one] row
       *[other] rows
    } of “{ $records }”
foot-whole = Read: { $rows }.
foot-counted = { COUNT($count) } counted
foot-open = { COUNT($count) } open
foot-missing = { COUNT($count) } with missing values
foot-outside = { COUNT($count) } outside the population or the period
foot-rejected = { COUNT($count) } rejected (may change the figures)
foot-duplicate = { COUNT($count) } duplicate
foot-later = { COUNT($count) } later
foot-unplaced = { COUNT($count) } unplaced
foot-unreadable = { COUNT($count) } { $count ->
        [one] cell
       *[other] cells
    } unreadable (not taken as empty)
foot-later-values = { foot-later-values-alone } ({ $count ->
        [one] row
       *[other] rows
    } { $rows }{ $more ->
        [0] {""}
       *[other] {" "}and { COUNT($more) } more
    })
foot-later-values-alone = “{ $records }”: { COUNT($count) } { $count ->
        [one] value
       *[other] values
    } of “{ $field }” after the moment of judging, taken as not there yet
foot-unread = These files could not be read, or not to their end: { $files }.
foot-not-given = “{ $records }” not given
foot-sentence = { $head }: { $parts }

covers-inferred = “{ $records }” cover { $from } to { $to } (inferred from the records)
latest = The latest record: { $list }
latest-of = “{ $records }” { $day }
covers-stated = “{ $records }” cover { $from } to { $to }

settled-yes = The verdict is settled
settled-no = The verdict may still change
settled-short-yes = yes
settled-short-no = not yet

stretch-met = The stretch is met
stretch-missed = The stretch is not met
stretch-unknown = It is not decided whether the stretch is met

reason-empty = nothing to count
reason-out_of_scope = does not apply to this unit
reason-scope_not_known = not known whether it applies to this unit
reason-no_window = no window in the period
reason-not_given = records not given
reason-not_covered = records do not cover the window
reason-zero_baseline = baseline is zero
reason-unknown_baseline = baseline not known
reason-zero_divisor = divisor is zero
reason-missing_values = values missing
reason-rejected_records = rejected rows
reason-too_large = number too large
reason-open_records = records still open
reason-window_runs = window has not ended
reason-milestone_ahead = milestone not reached yet

table-read = { $table }: header in { $header }, { COUNT($count) } { $count ->
        [one] record
       *[other] records
    } in { $rows }
table-read-none = { $table }: header in { $header }, no record
table-year = months of { $year }
table-sheet-hidden = the sheet is hidden
table-rows-hidden = { COUNT($count) } of them in hidden rows
table-other-sheets = { COUNT($count) } other { $count ->
        [one] sheet
       *[other] sheets
    } not read
table-left-out = left out: { $rows }
table-left-out-rows = { $rows } ({ $because })
table-left-out-more = { COUNT($count) } more
# $text: the first text in them.
rows-left-out = { $rows }: { $because }
rows-left-out-text = { $rows }: { $because } (“{ $text }”)
row-one = row { $first }
row-range = rows { $first } to { $last }
left-out-above = above the header
left-out-numbers = numbers of columns
left-out-header = the header again
left-out-heading = a heading
left-out-total = total
left-out-empty = empty
left-out-below = below the table
left-out-declared = as the rules say
