### Plausible mistakes in a rule, and whether a test catches them.

# $killed: how many a test noticed; $counted: of how many that one should notice.
mutants-summary = { COUNT($killed) } of { COUNT($counted) } { $counted ->
        [one] mutant
       *[other] mutants
    } caught by a test
# $equivalent: how many are proved to mean what the rules mean.
mutants-equivalent = { COUNT($equivalent) } proved to mean the same
# $reviewed: how many a person has judged.
mutants-reviewed = { COUNT($reviewed) } excluded by review

# $place: where it is; $item: the define, measure or indicator; $slip: the sort of slip.
mutants-survivor = { $place }: { $item }: no test catches: { $slip }
# $percent: the share that `--min-score` asks for.
mutants-below = fewer than { $percent }% were caught
# $run: how many were run now; $milliseconds: in how long; $pace: how many a second.
mutants-pace = { COUNT($run) } run in { COUNT($milliseconds) } ms, { COUNT($pace) } a second
# $item: the define, measure or indicator; $before, $after: the words that differ.
mutants-example-title = { $item }: “{ $before }”, not “{ $after }”
mutants-example-with = { $item }: with “{ $before }”
mutants-example-without = { $item }: without “{ $after }”
mutants-example = this test would catch it:
# $tried: how many sets of records were judged; $largest: how many records the largest had.
mutants-no-example = no counterexample was found in { COUNT($tried) } { NOUN($tried, "sets") } of up to { COUNT($largest) } { NOUN($largest, "records") }; this does not prove that they mean the same

slip-bound-step = a bound one step higher or lower
slip-bound-strictness = a bound stricter or less strict
slip-bound-side = the other side of a bound
slip-number = a number one step higher or lower
slip-length = a length of time one step longer or shorter
slip-time-unit = another unit of time
slip-day = a day earlier or later
slip-comparison = another comparison
slip-relation = “before” for “by” and the like
slip-day-decides = the day decides, or the minute
slip-rolled = a limit rolled to a working day, or not
slip-not-counting = “not counting …” left out
slip-joint = “or” for “and”
slip-part-left-out = one of several parts left out
slip-negation = “not” left out or added
slip-field = another field of the same type
slip-counting-field = counted by another field
slip-choice = another choice
slip-text-side = “contains” for “begins with”
slip-arithmetic = another operation
slip-window = another window
slip-cut = cut short elsewhere or not at all
slip-baseline = another earlier figure
slip-filter-left-out = “where …” left out
slip-scope-left-out = “for each unit where …” without its condition
slip-own = “own” left out or added
slip-target-left-out = one of several targets left out
slip-target-joint = one of the targets for all of them
slip-open = open records counted otherwise
slip-empty = nothing to count gives another verdict
slip-excuse-left-out = “excusing …” left out
slip-direction = up for down
slip-than = “more than” for “fewer than” and the like
slip-measure = another figure
slip-milestone = a milestone a year earlier or later
