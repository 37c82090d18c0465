### The sentences of the command line: summaries, progress, what each command did.

## Summaries of findings

command-nothing-found = no errors, no warnings
command-found-errors = { COUNT($errors) } { $errors ->
        [one] error
       *[other] errors
    }
command-found-warnings = { COUNT($warnings) } { $warnings ->
        [one] warning
       *[other] warnings
    }
command-found-both = { command-found-errors }, { command-found-warnings }
command-checked = { COUNT($indicators) } { $indicators ->
        [one] indicator
       *[other] indicators
    }, { COUNT($kinds) } { $kinds ->
        [one] kind
       *[other] kinds
    } of record: { $count }
command-explain-hint = to learn more: tieuchi check --explain { $code }
# $folder: a rule set, or files that none uses; $found: what was checked, and what was found.
command-checked-folder = { $folder }: { $found }
command-several-rule-sets = this folder contains several rule sets
    .help = name one of them: { $folders }

## What a code means

command-code-example = Example
command-code-instead = Instead
command-code-unknown = unknown code “{ $code }”
    .help = a code looks like TC0201

## Reading files and records

command-reading = Reading { $file }
command-progress-survey = Reading { $records }: { COUNT($done) }, { COUNT($rate) }/s
command-progress-relate = Relating { $records }: { COUNT($done) }, { COUNT($rate) }/s
command-progress-count = Counting { $records }: { COUNT($done) }, { COUNT($rate) }/s
command-progress-judge = Judging
command-progress-explain = Explaining by { $records }: { COUNT($done) }, { COUNT($rate) }/s
command-progress-left = { $time } left
command-not-read = “{ $file }” does not match any kind of record of these rules and was not read
    .nearest = did you mean “{ $nearest }”?
command-others-not-read = not read, because no kind of record of these rules has this name: { $files }
command-formats-not-read = not read, because these files are not tables (.xlsx, .csv …): { $files }
command-folders-not-read = not read, because no kind of record of these rules has the name of the folder: { $files }
command-files-not-read = Not read: { $files }.

## The command line itself

command-wrong-covers = cannot read “{ $text }”
    .help = write NAME=FROM..TO, e.g. dossiers=2025-01-01..2026-06-30
command-wrong-limit = cannot read the limit “{ $text }”
    .help = write NAME=NUMBER, e.g. units=1000; the names: { $names }
command-wrong-verdict = unknown verdict “{ $text }”
    .help = the verdicts: met, missed, open, undetermined, not_applicable, monitored; and stale, for records that end before the period
command-raw-cells = --raw-cells is only for cells of CSV
    .help = add --format csv, or leave --raw-cells out
command-output-fails = the output could not be written: { $detail }
    .help = free some space, or choose another place for the output
command-unknown-kind = unknown kind of record “{ $name }”
    .nearest = did you mean “{ $nearest }”?
    .help = the kinds of record: { $names }
command-unknown-office = no mapping of { $kind } for “{ $name }”
    .help = the offices that have one: { $names }
    .none = the rules declare none; write one: `mapping of { $kind } for { "\"" }{ $name }{ "\"" }`
command-lacks = missing argument: { $argument }
    .help = { $command } --help lists its arguments
command-lacks-command = missing command
    .help = { $command } --help lists the commands
command-lacks-value = { $argument } needs a value
    .help = { $command } --help lists its arguments
command-wrong-value = { $argument } cannot be “{ $text }”
    .values = write one of { $values }
    .number = write a whole number; a percentage is from 0 to 100
    .help = { $command } --help lists its arguments
command-unknown-argument = unexpected argument “{ $argument }”
    .nearest = did you mean “{ $nearest }”?
    .help = { $command } --help lists its arguments
command-unknown-command = unknown command “{ $text }”
    .nearest = did you mean “{ $nearest }”?
    .help = { $command } --help lists the commands
command-conflict = “{ $argument }” cannot be combined with “{ $other }”
    .help = { $command } --help lists its arguments
command-order = “{ $other }” comes after the command “{ $text }”
    .help = write tieuchi { $text } …, then the options
command-misused = the command line is not valid
    .help = { $command } --help lists its arguments
command-denied = ended with 3, because of --deny: verdicts that are denied: { $verdicts }
command-denied-stale = ended with 3, because of --deny stale: there are no records of the period yet (TC0545)
command-denied-warnings = ended with 1, because of --deny-warnings: a warning is an error

## Formatting, templates, tests

command-formatted = { COUNT($count) } { $count ->
        [one] file
       *[other] files
    } formatted
command-format-same = { COUNT($count) } { $count ->
        [one] file was
       *[other] files were
    } already formatted
command-format-differs = “{ $file }” is not formatted
    .help = run tieuchi fmt
command-format-nothing = no file was written: correct the errors first
command-format-linked = “{ $file }” is a link to a file of another folder and was not changed; to format that file, name it
command-template-written = wrote “{ $file }”
command-tally-written = wrote “{ $file }”
command-tally-counted = { $records }: { $rows ->
        [one] one row
       *[other] { COUNT($rows) } rows
    }, counted
command-tally-kept = { $records }: { $rows ->
        [one] one row
       *[other] { COUNT($rows) } rows
    }, kept until all parts are judged together

## Plans

plan-count = number
plan-distinct = different values
plan-sum = sum
plan-average = average
plan-share = share
command-plan-head = { $period }, as of { $moment }
command-plan-countings = { COUNT($count) } { $count ->
        [one] figure is
       *[other] figures are
    } counted, { COUNT($shared) } of them for more than one indicator:
command-plan-counting = { "  " }{ $key }  { $counts }: { $words }
command-plan-relations = { COUNT($count) } { $count ->
        [one] relation is
       *[other] relations are
    } counted before that:
command-plan-relation = { "  " }{ $key }  { $records } by { $by }, level { $level }: { $words }
command-plan-relation-of-unit = { "  " }{ $key }  { $records } of each unit, level { $level }: { $words }
command-plan-windows = { "    " }windows: { $windows }{ $more ->
        [0] { "" }
       *[other] {" "}… and { COUNT($more) } more
    }
command-plan-no-windows = { "    " }windows: none in this period
command-plan-register = { "    " }windows: all records
command-plan-indicators = { "    " }{ $count ->
        [one] indicator
       *[other] indicators
    }: { $names }
command-plan-record-by-record = { "    " }counted record by record, which takes longer
command-plan-stages = It is counted and judged in { COUNT($count) } stages:
command-plan-stage = { "  " }{ $number }. counts { $keys }; judges { $names }
command-plan-reads = Columns that are read:
command-plan-reading = { "  " }{ $records }: { $columns }
command-plan-together = { "    " }records with the same value in one of these columns are counted together: { $columns }
command-plan-kept = { "    " }a tally keeps these records, and counts them when all parts are there
command-plan-apart = { "    " }records can be counted apart in any way
command-plan-once = { "    " }read once, unless ids turn out to be repeated
command-plan-again = { "    " }read more than once


## Results

command-rules-warn = the rules: { $count } (tieuchi check shows them)
command-tables-read = Tables that were read:
command-columns-left-out = Not shown in so narrow a table: { $columns }. To see them: a window of at least { $width } columns (or COLUMNS={ $width }), or --format csv
command-matrix-form = --matrix is a table, CSV or a workbook
    .help = leave --format out, or write --format csv, or --out report.xlsx; --format json has every verdict without --matrix
command-out-form = --out writes a workbook with --matrix, or CSV with --format csv
    .help = add --matrix, or --format csv, or leave --out out
command-matrix-too-large = { COUNT($count) } verdicts are too many to show here. All of them: --matrix --out report.xlsx, or --format csv
command-matrix-outside = –: not for this unit
command-report-written = wrote “{ $file }”
workbook-sheet = Report
workbook-made-by = Prepared by
workbook-signed-by = Approved by
command-overview = OVERVIEW
command-out-of-scope = Outside the scope: { $names }
command-headroom = Headroom: how many more records may count against the target before it is missed; a negative number states how many are too many.
command-no-verdicts = No verdict: no unit is known. Add the records of the units (units.csv), or request one verdict for all units together (--total).
command-too-many = { COUNT($count) } verdicts are too many to list. For each of them: --format csv, or --unit, --indicator

## Tables of records

records-table = { $table }: { $count ->
        [one] one row
       *[other] { COUNT($count) } rows
    } of records
records-proposal = Proposed for the rules; correct the names and types where you know better:
records-unreadable = { COUNT($count) } cannot be read (row { $row }: “{ $text }”)
records-repeated = { COUNT($count) } repeated
records-column-header = Column
records-column-field = Field
records-column-type = Type
records-column-empty = Empty
records-column-different = Different
records-column-range = Least – greatest
records-column-first = First values

## Templates

template-explained = Explanation
template-column = Column
template-required = Required
template-type = Type
template-values = May hold
template-must = required
template-optional = may be empty
template-refers = a code of “{ $records }”
template-unit = a code of the list of units
