### What a change of rules changes: each indicator, verdicts on records, and counterexamples.

## What became of an indicator

impact-unchanged = unchanged
impact-reworded = reworded only
impact-stricter = stricter
impact-looser = looser
impact-other-population = other population
impact-changed = changed
impact-new = new
impact-removed = removed
impact-renamed = was called { $name }

# $proof: one of the sentences below.
impact-proved-same = proved: the meaning is the same
impact-proved-stricter = proved: whatever meets it now met it before
impact-proved-looser = proved: whatever met it before meets it now

## What is touched

impact-touched = changed: { $aspects }
impact-touched-scope = the units to which it applies
impact-touched-population = the records it is about
impact-touched-window = the date or window of counting
impact-touched-condition = the condition
impact-touched-measure = what is measured
impact-touched-bound = the bound
impact-touched-baseline = the baseline
impact-touched-counting-open = how open records are counted
impact-touched-counting-none = what nothing to count gives
impact-touched-excusing = which failures are excused
impact-touched-target = the parts of the target
impact-touched-milestones = the days of the milestones
impact-touched-stretch = the stretch
impact-touched-records = how its records are declared
impact-touched-setting = the zone, calendar, year or days in force
# $indicators: those that must be met and that changed.
impact-touched-meets = the indicators that must be met ({ $indicators })

## The whole

impact-same = same meaning: { COUNT($count) } { $count ->
        [one] indicator
       *[other] indicators
    }
impact-different = different meaning: { $kinds }
impact-counted = { COUNT($count) } { $kind }
impact-shares-nothing = the two rule sets have no indicator in common
    .help = name two versions of one rule set, the old one first; a version of a git repository is written main:rules/hung-yen

## Verdicts that change

impact-flips = Verdicts that change on these records
impact-no-flips = no verdict changes on these records
# $unit, $before and $after: verdicts in words.
impact-flip = { $unit }: { $before } → { $after }
impact-flip-records = records that changed it: { $ids }
impact-flip-bound = the same records; another bound
impact-column-indicator = Indicator
impact-column-verdict = Verdict
impact-column-records = Records
impact-heading = Impact of a change

## Counterexamples

# $before and $after: verdicts in words; $unit.
impact-counterexample = counterexample: this test passes before ({ $before }) and fails after ({ $after }):
impact-no-counterexample = no counterexample found in { COUNT($tried) } { NOUN($tried, "sets") } of up to { COUNT($records) } { NOUN($records, "records") }; this does not prove that they are equal
impact-test-title = { $indicator }: the old version

## Versions of a git repository

impact-git-failed = cannot read { $revision } with git: { $detail }
    .help = a version is written REVISION:PATH, e.g. main:rules/hung-yen, with the path as it is from the current folder
impact-git-no-rules = { $revision } contains no rule files
    .help = name a rule file (.tieuchi, .md) or a folder of them, as it is from the current folder
