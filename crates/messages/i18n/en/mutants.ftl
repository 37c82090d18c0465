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

# $place: where it is; $item: the define, measure or indicator; $mutation: the kind of mutation.
mutants-survivor = { $place }: { $item }: no test catches: { $mutation }
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

mutation-bound-step = a bound one step higher or lower
mutation-bound-strictness = a bound stricter or less strict
mutation-bound-side = the other side of a bound
mutation-number = a number one step higher or lower
mutation-length = a length of time one step longer or shorter
mutation-time-unit = another unit of time
mutation-day = a day earlier or later
mutation-comparison = another comparison
mutation-relation = “before” for “by” and the like
mutation-day-decides = the day decides, or the minute
mutation-rolled = a limit rolled to a working day, or not
mutation-not-counting = “not counting …” left out
mutation-connective = “or” for “and”
mutation-part-left-out = one of several parts left out
mutation-negation = “not” left out or added
mutation-field = another field of the same type
mutation-counting-field = counted by another field
mutation-choice = another choice
mutation-text-side = “contains” for “begins with”
mutation-arithmetic = another operation
mutation-window = another window
mutation-cut = cut short elsewhere or not at all
mutation-baseline = another earlier figure
mutation-filter-left-out = “where …” left out
mutation-scope-left-out = “for each unit where …” without its condition
mutation-own = “own” left out or added
mutation-target-left-out = one of several targets left out
mutation-target-connective = one of the targets for all of them
mutation-open = open records counted otherwise
mutation-empty = nothing to count gives another verdict
mutation-excuse-left-out = “excusing …” left out
mutation-direction = up for down
mutation-than = “more than” for “fewer than” and the like
mutation-measure = another figure
mutation-milestone = a milestone a year earlier or later
