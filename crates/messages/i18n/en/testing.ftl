### How the tests of rules went: what was expected, what came instead.

# $expected: the expectation as the rules say it; $came: what came instead.
test-unmet = “{ $expected }” – instead: { $came }

test-came-none = none
test-came-no-verdict = no verdict, because no record names a unit “{ $unit }”
test-came-no-window = no such window
test-came-because = { $came } ({ $reason })
test-came-settled = settled
test-came-not-settled = not settled
test-came-not-decided = not decided
test-came-more-ids = { $ids } and { $more } more

# $title: the test; $place: where it stands.
test-failed = { $place }: “{ $title }”
test-summary = { COUNT($passed) } of { COUNT($all) } { $all ->
        [one] test
       *[other] tests
    } passed
