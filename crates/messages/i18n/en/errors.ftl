### What the library refuses before anything is evaluated: a question, records of a program.

## The question

error-period = cannot read the period “{ $text }”
    .help = write 2026, 2026-H1, 2026-Q2, 2026-04, 2026-W15 or 2026-04-01..2026-06-30; also Q2 2026, first half of 2026, April 2026
error-moment = cannot read the moment “{ $text }”
    .help = write 2026-06-30, 2026-06-30T17:00 or 2026-06-30T17:00:00+07:00; also 30/6/2026 (the day first), 17:00 on 30 June 2026
error-seconds = { $seconds } seconds since 1970-01-01T00:00:00Z are outside the calendar, the years 1 to 9999
    .help = give seconds, not milliseconds
error-covers = cannot read the covered days “{ $text }”
    .help = write 2025-01-01..2026-06-30, or a period: 2026
error-cancelled = cancelled; there is no result
error-unknown-indicator = unknown indicator “{ $name }”
    .nearest = did you mean “{ $nearest }”?
    .help = the indicators: { $names }

## The records of a program

error-json = not the JSON of records: { $detail }
error-question-json = not the JSON of a question: { $detail }
error-row = row { $row } of “{ $records }” is not a record: { $detail }
detail-at = line { $line }, character { $character }: { $detail }
detail-reader = { $text }
detail-form = { $text }; expected { $form } or { $longer }
detail-kind = “{ $name }” is neither a list of rows nor an object; expected { $form } or { $longer }
detail-covers = “covers” of “{ $name }” is “{ $text }”; expected { $form }, the first day and the last
detail-twice = “{ $name }” occurs twice
detail-unknown = unknown field “{ $name }” (the fields are { $names })
detail-unknown-nearest = unknown field “{ $name }” (did you mean “{ $nearest }”?)
detail-missing = the field “{ $name }” is missing
detail-not-text = “{ $name }” must be a text between quotes
detail-not-texts = “{ $name }” must be a list of texts
detail-not-yes-no = “{ $name }” must be true or false
detail-not-count = “{ $name }” must be a whole number, 0 or more
detail-map = expected a map of field names to values
detail-nested = “{ $name }” has a list or a map, expected a plain value

## Findings as text

more-findings = … and { COUNT($count) } more { $count ->
        [one] finding
       *[other] findings
    }
