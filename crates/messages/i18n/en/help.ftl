### The help of the command line: what each command does, what each argument means, and the words around them.
###
### `help-COMMAND` is about a command, `help-COMMAND-ARGUMENT` about one of its arguments, `help-argument-ARGUMENT` about an
### argument of several commands; `.value` is what stands for its value. `help-value-VALUE` is about a value that can be chosen.

help-usage = Usage
help-arguments = Arguments
help-options = Options
help-commands = Commands
help-any-options = OPTIONS
help-any-command = COMMAND
help-default = [default: { $value }]
help-choices = [values: { $values }]
help-choices-explained = Values:
help-choice = - { $name }: { $meaning }
help-synopsis = Synopsis
help-description = Description
help-name = Name
help-version = Version

## Commands

help-tieuchi = Public-service indicators that read like the directive's sentence: checked, exact and explained.
    .long = Exit status: 0 done; 1 the rules, the records or a test are wrong; 2 the command line is wrong; 3 `--deny` found a verdict that it denies, or records that end before the period.
    .other = Hướng dẫn bằng tiếng Việt: tieuchi --lang vi --help
help-check = Checks rules: every error and warning of every file
help-eval = Judges the indicators for a period, as of a moment
help-explain = Explains why a verdict is what it is, record by record
help-fmt = Rewrites rules in their canonical layout
help-test = Runs the tests that rules carry
help-diff = Shows what a change of rules means, and which verdicts it flips
    .long = Exit status: 0 the versions mean the same; 1 they do not, or one of them is wrong; 2 the command line is wrong.
help-plan = Shows what is counted for a period: once for all indicators that need it
help-tally = Counts records without judging, so that parts of them can be counted apart
help-merge = Adds up tallies of parts of the records, and withdraws others
help-judge = Judges what was counted into tallies
help-template = Writes an empty record file for each kind of record
help-records = Shows what is in tables of records; without rules it proposes the item that declares them
help-completions = Prints the completions of a shell
help-man = Prints the manual page, or writes one for each command into a folder
help-help = Prints this text, or the help of a command

## Arguments of several commands

help-argument-rules = Rule files, or folders of them; all of them together are one rule set
    .value = RULES
help-argument-root = The folder below which rules may use files [default: the nearest above that contains a repository or a file tieuchi.root, else that above the rules]
    .value = FOLDER
help-argument-lang = The language of messages and reports [default: TIEUCHI_LANG, else that of the first rule file's keywords, else that of the system]
    .value = LANGUAGE
help-argument-format = How the answer is given
    .value = FORMAT
help-argument-records = Record files (.csv, .json, .ndjson, .parquet, .xlsx), folders of them, addresses of tables in databases, or NAME=FILE; a file serves the kind of record that it is named after
    .value = PATH
help-argument-period = 2026, 2026-H1, 2026-Q2, 2026-04, 2026-W15 or 2026-04-01..2026-06-30 (both days included); also "Q2 2026", "first half of 2026", "April 2026"
    .value = PERIOD
help-argument-as-of = A date (the end of that day) or a time, of the rule set's time zone unless it has an offset: 2026-06-30, 30/6/2026, "2026-06-30 17:00" [default: now]
    .value = MOMENT
help-argument-covers = The days that the records of a kind cover, all files and parts together
    .value = NAME=FROM..TO
help-argument-keep-going = Counts what cannot be read as missing instead of giving up
help-argument-limit = Allows more, or less: units, records, windows, outcomes, unpacked_bytes … (docs/embedding.md has all)
    .value = NAME=NUMBER
help-argument-ids = How many ids of each outcome a verdict lists; the others are counted
    .value = NUMBER
help-argument-out = The file to write
    .value = FILE
help-argument-force = Replaces a file that is there; rules and records are never replaced
help-argument-unit = Only this unit, by its code
    .value = CODE
help-argument-indicator = Only this indicator, by its name
    .value = NAME
help-argument-total = All units together too, as the unit `*`
help-argument-deny = Exit status 3 if a verdict is one of these: met, missed, open, undetermined, not_applicable, monitored, or if the latest record is older than the period: stale
    .value = VERDICT,…
help-argument-verbose = Below the verdicts: each table that was read, and every row that is no record, with why
help-argument-raw-cells = With `--format csv`: the words of rules and records as they are, also where a spreadsheet would run them
help-argument-matrix = All verdicts in one table: units from top to bottom, indicators from left to right
help-eval-out = Writes a file: with `--matrix` a workbook, with `--format csv` a CSV file that Excel opens with its letters; no file is replaced
    .value = FILE
help-judge-out = Writes a file: with `--matrix` a workbook, with `--format csv` a CSV file that Excel opens with its letters; no file is replaced
    .value = FILE
help-argument-help = Prints help; -h is shorter than --help
help-argument-version = Prints the version

## Arguments of one command

help-tieuchi-lang = The language of this help [default: TIEUCHI_LANG, else that of the system]
    .value = LANGUAGE
help-check-explain = Shows what a code means, with an example and what to write instead
    .value = CODE
help-check-deny-warnings = A warning is an error
help-explain-indicator = The indicator, by its name
    .value = NAME
help-explain-unit = The unit, by its code; `*` is all of them together
    .value = CODE
help-fmt-rules = Rule files, or folders of them; `-` reads standard input and prints what it becomes
    .value = RULES
help-fmt-check = Changes nothing, names the files that would change, and exits with 1 if there are any
help-fmt-lang = Translates the keywords into this language too
    .value = LANGUAGE
help-fmt-canonical = Replaces every accepted keyword by the canonical one of its language; otherwise the author's words stay
help-test-filter = Only tests whose title, or an indicator of which they expect something, contains this; diacritics and case make no difference
    .value = TEXT
help-test-accept = Replaces each `?` of a test by the actual verdict, and lists what it wrote; nothing else is changed
help-test-watch = Runs again whenever a file is saved; Ctrl-C ends it
help-test-coverage = Shows what the tests cover of the rules, and what they do not
help-test-min-coverage = Exit status 1 if the tests show fewer than so many per cent of the goals of the coverage
    .value = NUMBER
help-test-html = Writes the coverage as a page: the text of the rules with its marks
    .value = FILE
help-test-force = Replaces the file of `--html` even if this command did not write it; rules and records are never replaced
help-test-mutants = Mutation testing: applies plausible mistakes to the rules one by one, and shows those that no test detects
help-test-reviewed = A list of the mutants that a person has judged, with the columns item, before, after and reason
    .value = FILE
help-test-examples = For how many of those that no test notices a test is sought that would; each takes a moment
    .value = NUMBER
help-test-min-score = Exit status 1 if fewer than so many per cent of the mutants are noticed
    .value = NUMBER
help-diff-old = The old rules: a file or a folder, or REVISION:PATH of a git repository (main:rules/hung-yen)
    .value = OLD
help-diff-new = The new rules
    .value = NEW
help-diff-with = Files or folders that belong to both, such as a vocabulary; for a revision they are read as it has them
    .value = RULES
help-diff-records = Shows whose verdict flips on these record files, folders of them, or NAME=FILE
    .value = PATH
help-plan-limit = Allows more, or less: windows (docs/embedding.md has all)
    .value = NAME=NUMBER
help-merge-tallies = The tallies to add up
    .value = TALLY
help-merge-withdraw = Withdraws the records of these tallies from the sum
    .value = TALLY
help-judge-tally = The tallies of all parts
    .value = TALLY
help-judge-as-of = A date (the end of that day) or a time; a later one than that of the tallies only if what was counted does not depend on it
    .value = MOMENT
help-template-out = The folder; it is created if it does not exist, and no file in it is overwritten
    .value = DIR
help-records-paths = Record files or folders of them, and the rule files that they are for, if there are any
    .value = PATH
help-completions-shell = The shell
    .value = SHELL
help-man-out = The folder
    .value = DIR
help-man-force = Replaces pages of that name even if this command did not write them

## Values to choose from

help-value-en = English
help-value-vi = Tiếng Việt
help-value-text = for a person
help-value-table = for a person
help-value-json = one document for programs, findings included
help-value-json-compact = the same document in one line
help-value-ndjson = one verdict to a line
help-value-xlsx = an empty workbook for each kind of record, with a sheet that explains it
help-value-csv = one verdict to a row; ISO dates, decimal points
help-value-markdown = for a review
help-value-junit = XML, as build servers read it
help-value-tap = Test Anything Protocol, version 14
help-value-bash = Bash
help-value-elvish = Elvish
help-value-fish = Fish
help-value-powershell = PowerShell
help-value-zsh = Z shell
