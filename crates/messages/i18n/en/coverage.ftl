### What the tests of rules cover, and what they do not.

# $met, $goals: how many of how many; $proved: how many can never come about.
coverage-summary = { COUNT($met) } of { COUNT($goals) } { $goals ->
        [one] goal
       *[other] goals
    } covered by tests ({ $percent }%){ $proved ->
        [0] {""}
       *[other] ; { COUNT($proved) } proved unreachable
    }
coverage-heading = Coverage: { $summary }
coverage-too-low = the tests cover { $percent }% of the goals, and at least { $least }% is required
# $file: a rule file; $summary: how much of it is shown.
coverage-file = { $file }: { $summary }
# $line: the line; $item: the indicator or definition; $sentence: what is not shown.
coverage-line = line { $line } ({ $item }): { $sentence }
coverage-html-written = wrote “{ $file }”

## The page

coverage-page-title = What the tests cover
coverage-page-met = covered by a test
coverage-page-unmet = not covered yet
coverage-page-proved = proved unreachable
coverage-page-files = Files
coverage-page-legend = Marks
coverage-page-hint = Click a marked line to see its goals; what is not covered yet is listed below each text.
coverage-page-all-shown = Everything is covered.

## Sentences about a goal

# $goal: the record or the verdict; $proof: why it cannot be.
coverage-met = covered: { $goal }
coverage-unmet = not covered yet: { $goal }
coverage-proved = unreachable: { $goal } – { $proof }

# What records are called that are units.
coverage-units = units

## Goals: verdicts and figures

coverage-goal-verdict = a verdict “{ $verdict }” of { $indicator }
coverage-goal-stretch-met = a unit that meets the stretch “{ $text }”
coverage-goal-stretch-missed = a unit that does not meet the stretch “{ $text }”
coverage-goal-milestone-met = a unit that meets the milestone “{ $text }”
coverage-goal-milestone-missed = a unit that misses the milestone “{ $text }”
coverage-goal-figure-below = a unit whose figure is below the bound of “{ $text }”
coverage-goal-figure-at = a unit whose figure is exactly the bound of “{ $text }”
coverage-goal-figure-above = a unit whose figure is above the bound of “{ $text }”
coverage-goal-figure-below-upper = a unit whose figure is below the upper bound of “{ $text }”
coverage-goal-figure-at-upper = a unit whose figure is exactly the upper bound of “{ $text }”
coverage-goal-figure-above-upper = a unit whose figure is above the upper bound of “{ $text }”
coverage-goal-change-less = a unit whose figure changes less than “{ $text }” requires
coverage-goal-change-at = a unit whose figure changes exactly as much as “{ $text }” requires
coverage-goal-change-more = a unit whose figure changes more than “{ $text }” requires
coverage-goal-than-below = a unit whose figure is below the earlier one (“{ $text }”)
coverage-goal-than-at = a unit whose figure equals the earlier one (“{ $text }”)
coverage-goal-than-above = a unit whose figure is above the earlier one (“{ $text }”)
coverage-goal-zero-baseline = a unit whose earlier figure is zero (“{ $text }”)
coverage-goal-part-met = a unit for which “{ $text }” is met, and that decides the target
coverage-goal-part-missed = a unit for which “{ $text }” is missed, and that decides the target
coverage-goal-window-met = a window in which “{ $text }” is met
coverage-goal-window-missed = a window in which “{ $text }” is missed
coverage-goal-open-counted = a record of { $record } that is open and counted as the rule states (“{ $text }”)
coverage-goal-none-counted = a unit without a record in “{ $text }”, counted as the rule states
coverage-goal-excused = a record of { $record } that fails and is excused (“{ $text }”)

## Goals: conditions

coverage-goal-scope-in = a unit that { $text } includes
coverage-goal-scope-out = a unit that { $text } leaves out
coverage-goal-filter-in = a record of { $record } that { $text } includes
coverage-goal-filter-out = a record of { $record } that { $text } leaves out
coverage-goal-share-met = a record of { $record } that is { $text }
coverage-goal-share-failed = a record of { $record } that is not { $text }
coverage-goal-excusing-met = a failed record of { $record } that is { $text }
coverage-goal-excusing-failed = a failed record of { $record } that is not { $text }
coverage-goal-operand-met = a record of { $record } for which “{ $text }” holds, and that decides
coverage-goal-operand-failed = a record of { $record } for which “{ $text }” does not hold, and that decides
coverage-goal-holds = a record of { $record } for which “{ $text }” holds
coverage-goal-holds-not = a record of { $record } for which “{ $text }” does not hold
coverage-goal-deadline-before = a record of { $record } for which “{ $text }” happened before the limit
coverage-goal-deadline-at = a record of { $record } for which “{ $text }” happened at the last moment of the limit
coverage-goal-deadline-after = a record of { $record } for which “{ $text }” happened too late
coverage-goal-deadline-open = a record of { $record } for which “{ $text }” has not happened yet, while the limit has not passed
coverage-goal-deadline-lapsed = a record of { $record } for which “{ $text }” never happened, and the limit has passed
coverage-goal-compare-below = a record of { $record } below the bound of “{ $text }”
coverage-goal-compare-at = a record of { $record } exactly at the bound of “{ $text }”
coverage-goal-compare-above = a record of { $record } above the bound of “{ $text }”
coverage-goal-apart-below = a record of { $record } whose difference is shorter than in “{ $text }”
coverage-goal-apart-at = a record of { $record } whose difference is exactly that of “{ $text }”
coverage-goal-apart-above = a record of { $record } whose difference is longer than in “{ $text }”
coverage-goal-value = a record of { $record } with the value “{ $value }” (“{ $text }”)
coverage-goal-span = a record of { $record } for which “{ $branch }” decides how long the limit is (“{ $text }”)
coverage-goal-span-usual = a record of { $record } for which the usual limit applies (“{ $text }”)
coverage-goal-else-first = a record of { $record } that has the first value of “{ $text }”
coverage-goal-else-second = a record of { $record } that has only the second value of “{ $text }”
coverage-goal-has-below = a record of { $record } with fewer { $related } than in “{ $text }”
coverage-goal-has-at = a record of { $record } with exactly as many { $related } as in “{ $text }”
coverage-goal-has-above = a record of { $record } with more { $related } than in “{ $text }”
coverage-goal-has-below-upper = a record of { $record } with fewer { $related } than the upper bound of “{ $text }”
coverage-goal-has-at-upper = a record of { $record } with as many { $related } as the upper bound of “{ $text }”
coverage-goal-has-above-upper = a record of { $record } with more { $related } than the upper bound of “{ $text }”
coverage-goal-has-window-met = a record of { $record } with a window in which “{ $text }” is met
coverage-goal-has-window-missed = a record of { $record } with a window in which “{ $text }” is missed

## Goals: windows

coverage-goal-edge-inside = a record of { $record } on the first or the last day of the window (“{ $text }”)
coverage-goal-edge-outside = a record of { $record } on the day before the window or after it (“{ $text }”)
coverage-goal-edge-just-overlaps = a record of { $record } that ends on the first day of the window or begins on its last (“{ $text }”)
coverage-goal-edge-just-misses = a record of { $record } that ends just before the window or begins just after it (“{ $text }”)
coverage-goal-edge-before-cut = a record of { $record } on the last day before the window is cut short (“{ $text }”)
coverage-goal-edge-after-cut = a record of { $record } on the first day that the cut leaves out (“{ $text }”)

## Why a goal cannot be met

coverage-proof-below-zero = the figure is never below zero
coverage-proof-above-all = a share is never above 100%
coverage-proof-whole = a number of records is whole
coverage-proof-declared = the records declare what { $field } can be
coverage-proof-required = { $field } is never empty
coverage-proof-all-listed = every value is listed
coverage-proof-constant = the comparison is the same for every record
coverage-proof-contradiction = parts of the condition contradict each other
coverage-proof-applies = the condition applies to every record
coverage-proof-implied = “{ $other }” decides the same already
coverage-proof-nothing-open = no record can be open: every limit has passed
coverage-proof-open-settled = open records are counted at once
coverage-proof-met-until-exceeded = it is met until it is exceeded, and no record can be open
coverage-proof-never-empty = a number of records is 0 if there are no records
coverage-proof-none-settled = the rule states what an empty population gives
coverage-proof-unit-itself = a unit always counts itself
