### How the tests of rules went: what was expected, what came instead.

# $expected: the expectation as the rules state it; $actual: what came instead.
test-unmet = “{ $expected }” – instead: { $actual }
    .record = `tieuchi test --accept` writes this in the place of “?”

test-actual-none = none
test-actual-no-verdict = no verdict, because no record names a unit “{ $unit }”
test-actual-no-window = no such window
test-actual-because = { $actual } ({ $reason })
test-actual-settled = settled
test-actual-not-settled = not settled
test-actual-not-decided = not decided
test-actual-more-ids = { $ids } and { $more } more

# $title: the test; $place: where it is.
test-failed = { $place }: “{ $title }”
test-summary = { COUNT($passed) } of { COUNT($all) } { $all ->
        [one] test
       *[other] tests
    } passed
test-summary-none = the rules contain no tests

# $text: what the command line asks for.
test-none-picked = no test has a title like “{ $text }”, or expects anything of such an indicator
    .help = a part of a title or of an indicator's name is enough, with or without diacritics
# $place: where it is; $sentence: the expectation as it reads now.
test-accepted = { $place }: written: “{ $sentence }”
# $files: the files that changed since the tests ran.
test-not-accepted = nothing was written: { $files } changed while the tests ran
    .help = run the command again

# $path: what is to be watched; $detail: what the system says.
test-cannot-watch = { $path } cannot be watched: { $detail }
    .help = run the command without --watch after each change
test-watching = waiting for a file to be saved; Ctrl-C ends it
