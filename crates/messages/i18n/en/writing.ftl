### Findings about what is written: text that is not the language, or not quite.

## What was expected

expected-type = a type (id, unit, text, one of, yes/no, number, date, datetime, deadline, duration, or another kind of record)
expected-colon = a colon
expected-target = a target, e.g. “at least 95% of dossiers are on_time”
expected-condition = a condition
expected-records = a kind of record
expected-measure = a figure: count of, share of, sum of, average, distinct
expected-date = a date, e.g. 2026-05-05
expected-month-day = a month and day, e.g. 06-20
expected-period = a period, e.g. 2026-Q2
expected-time = a time of day, e.g. 07:30
expected-span = a span of time, e.g. 5 working days
expected-time-unit = a unit of time, e.g. working days
expected-start = “of” and the field from which the time runs, e.g. “of received”
expected-quantity = a number, perhaps with %
expected-baseline = the previous year, the previous period, or a year
expected-expectation = what is expected: “is met”, “has value 50%”, “is settled”
expected-value = a value: a field, a number, a date or a quoted text
expected-text = a text in quotes
expected-number = a number
expected-cadence = week, month, quarter, half-year or year
expected-every = every week, month, quarter, half-year or year
expected-year = a year of four digits, e.g. 2026
expected-bracket = a closing bracket
expected-name = a name

## Sentences

# $found: what is written there; $expected: what would have been read; $words: the words that would have been read.
TC0101 = “{ $found }” is unexpected here
    .help = the sentence before it is complete; begin a new clause or item, or correct this word
    .expected = expected here: { $expected }
    .words = expected here: { $words }
    .unseen = this word contains an invisible character; delete the word and type it again
    .blank-rows = blank rows are never records: delete this clause; to skip rows by a cell: `skip rows where "No." is missing`
    .total-rows = state in which column the text is: `total rows where "Office" begins with "{ $text }"`, with the header of that column
    .rows = rows are written from one to another: { $rows }
    .quotes = texts of files are written in quotes: { $text }
    .addition = an addition has fields: how the tables are kept is stated where the records are declared
    .joint = targets are joined with a comma before the word: , { $found }
    .late = write which moment is later than which: `completed after due`; if what never happened counts as late too: `not completed by due`
    .early = write which moment is earlier than which: `completed before due`
    .span = write how long, and from when: `completed within 14 days of received`; for what takes longer: `completed - received > 14 days`
    .except = state which records remain: `where not urgent`; for failed records with a cause: `, excusing confirmed_cause`; for time that does not count towards a limit: `, not counting paused`
    .each = state it for all of them: `all officers are trained`; or how often: `at least 1 reports in every month`
    .none = state the result if there is no record: `, counting none as met` or `, counting none as missed`; for records that are not yet due: `, counting open as met`
    .cadence = each of them is a separate target: `at least 1 reports in every week, and at least 1 reports in every month`
    .earlier = write what it is compared with: `down at least 5% from the previous year`, `is less than in the previous year`, `fewer complaints in period than in the previous year`
    .meaning = The sentence cannot be read beyond this word. What was read before it keeps its meaning.
    .example = define on_time for dossiers: completed by by due
    .instead = define on_time for dossiers: completed by due

# $expected: what would have been read; $words: the words that would have been read.
TC0102 = the sentence is incomplete: something is missing after this
    .help = complete the sentence
    .expected = expected next: { $expected }
    .words = expected next: { $words }
    .meaning = The sentence ends before it is complete.
    .example = define on_time for dossiers: completed by
    .instead = define on_time for dossiers: completed by due

# $word: what is written there; $nearest: the keyword that was probably meant; $words: the items.
TC0103 = “{ $word }” does not begin an item or a clause
    .help = an item begins with one of: { $words }
    .nearest = did you mean “{ $nearest }”?
    .meaning = Items and clauses begin with a keyword, and this is not one that is allowed here.
    .example = indikator on_time "On time"
    .instead = indicator on_time "On time"

TC0104 = this quote is not closed on its line
    .help = close it on the same line, or remove the opening quote
    .meaning = A text is written between quotes, “…” or "…", on one line.
    .example = ruleset "Ba nhất
    .instead = ruleset "Ba nhất"

# $written: the words; $name: the same as one name.
TC0105 = the words of a name are joined by “_”: “{ $written }”
    .help = write `{ $name }`
    .meaning = A name is one word; its parts are joined by “_”, so that it cannot be confused with a keyword.
    .example = records hồ_sơ
        đơn vị : unit
    .instead = records hồ_sơ
        đơn_vị : unit

# $written: the words; $phrase: the keyword.
TC0106 = “{ $written }” lacks its diacritics
    .help = write `{ $phrase }`
    .meaning = A Vietnamese keyword is written with its diacritics.
    .example = chỉ tiêu không_vi_phạm
        yeu cau không có vi_phạm trong kỳ
    .instead = chỉ tiêu không_vi_phạm
        yêu cầu không có vi_phạm trong kỳ

# $exactly: the word; $written: with what follows it.
TC0107 = “{ $exactly }” must be followed by a number
    .help = write the number after it; if “{ $written }” is a name, write the name as it is declared, its words joined by “_”
    .meaning = “exactly” (“đúng”) sets a bound and needs a number.
    .example = chỉ tiêu hạn
        yêu cầu 100% hồ_sơ phải đúng hạn
    .instead = chỉ tiêu hạn
        yêu cầu 100% hồ_sơ phải đúng_hạn

## Targets

# $written: the share.
TC0108 = “{ $written }” has no condition
    .help = add a condition: { $written } are on_time
    .meaning = A share is the part of the records that meet a condition. Without a condition there is nothing to count.
    .example = indicator on_time
        target 100% of dossiers
    .instead = indicator on_time
        target 100% of dossiers are on_time

# $written: the condition.
TC0109 = a count cannot have a condition of its own: “{ $written }”
    .help = narrow what is counted: … where { $written }
    .kind = “{ $written }” is a kind of record: write it first, and the condition that narrows it after “where”: … { $written } where …
    .percent = if a share is meant, write “{ $write }”; if a number of records is counted: … where { $written }
    .meaning = A count is the number of records; a condition after it belongs to a share (95%, all). The condition that narrows a count comes after “where”.
    .example = indicator audits
        target at least 3 audits are thorough
    .instead = indicator audits
        target at least 3 audits where thorough

# $written: the condition.
TC0110 = a verb is missing after “where …” and before “{ $written }”
    .help = write: are { $written }
    .meaning = Without the verb, the condition after “where” cannot be separated from the condition of the target.
    .example = indicator urgent_ones
        target 100% of dossiers where urgent on_time
    .instead = indicator urgent_ones
        target 100% of dossiers where urgent are on_time

# $written: the levels; $binding, $wished: the two; $target, $stretch: the clauses to write.
TC0111 = “{ $written }” gives two levels
    .help = put the binding level in `target` ({ $binding }) and the other in `stretch` ({ $wished })
    .lines = write two clauses: `{ $target }` and `{ $stretch }`
    .reversed = write by how much the figure must change at least, or which level it must reach (`is at most …`)
    .meaning = A target has one level. A more ambitious level is written in a clause of its own.
    .example = indicator crime_falls
        target offences in period down at least 5-10% from the previous year
    .instead = indicator crime_falls
        target offences in period down at least 5% from the previous year
        stretch offences in period down at least 10% from the previous year

# $written: the limit.
TC0134 = “{ $written }” does not state by which day of the period
    .help = write: by the end of period
    .meaning = A period has a first and a last day. “before period” is before the first and “after period” after the last; “by” needs one of them: by the start of period, by the end of period.
    .example = define finished for dossiers: completed by period
    .instead = define finished for dossiers: completed by the end of period

# $written: the bound; $side, $upward: its two words.
TC0112 = “{ $written }” combines “{ $side }” and “{ $upward }”
    .help = keep one of the two: “at least” includes the number, “more than” does not
    .meaning = The two words of the bound contradict each other: one includes the number itself and the other does not, or they name different sides.
    .example = indicator on_time
        target more than 30% or more of dossiers are on_time
    .instead = indicator on_time
        target at least 30% of dossiers are on_time

# $written: the number.
TC0113 = “{ $written }” does not state a direction: at least or at most
    .help = write: at least { $written }
    .meaning = Only 100% can be written alone, for all of them. Every other number needs “at least”, “at most”, “more than”, “less than” or “exactly”.
    .example = indicator on_time
        target 95% of dossiers are on_time
    .instead = indicator on_time
        target at least 95% of dossiers are on_time

# $written: as written; $meant: a range around its number.
TC0145 = “{ $written }” does not say which figures are close enough
    .help = say between which figures, for example: { $meant }
    .meaning = “About” leaves open whether 24% is about 25%; a verdict must not depend on who reads it.
    .example = indicator signed
        target about 25% of surveys are signed
    .instead = indicator signed
        target between 20% and 30% of surveys are signed

## Numbers and times

# $number: as written; $reading: “grouped” if it has several separators; $thousands: read with a separator of thousands; $decimal: read with decimals.
TC0114 = { $reading ->
        [grouped] “{ $number }” has more than one separator
       *[either] “{ $number }” can be read as { $thousands } or as { $decimal }
    }
    .help = write { $thousands }, or { $decimal }0 for the fraction
    .plain = write { $thousands }, without group separators
    .one = write the number with one decimal sign and no other
    .meaning = Some readers take three digits after one separator for thousands, others for a fraction. In a rule this is never guessed.
    .example = indicator cases
        target at most 1.000 cases in period
    .instead = indicator cases
        target at most 1000 cases in period

# $number: as written; $decimal: read as one number; $list: read as two.
TC0115 = “{ $number }” can be read as { $decimal } or as two numbers
    .help = write { $decimal }, or “{ $list }” with a space for two
    .meaning = In English text a number has a decimal point. A comma between numbers is followed by a space.
    .example = indicator on_time
        target at least 99,5% of dossiers are on_time
    .instead = indicator on_time
        target at least 99.5% of dossiers are on_time

# $most: how many digits.
TC0116 = a number has at most { $most } digits
    .help = shorten the number
    .meaning = Numbers are exact, up to 28 digits.
    .example = define rich for people: income > 12345678901234567890123456789
    .instead = define rich for people: income > 1000000000

# $time: as written.
TC0117 = “{ $time }” is not a time of day
    .help = hours go from 00 to 24, minutes and seconds from 00 to 59
    .meaning = A time of day is written 07:30 or 7h30.
    .example = calendar office extends vietnam
        working hours 07:75 to 11:30
    .instead = calendar office extends vietnam
        working hours 07:45 to 11:30

## Joining

TC0118 = “, and” and “, or” are mixed without brackets
    .help = group the targets with brackets: (… , or …), and …
    .meaning = Joined without brackets, the targets can be read in two ways.
    .example = indicator both
        target meets a, or meets b, and meets c
    .instead = indicator both
        target (meets a, or meets b), and meets c

# $word: the word after the comma.
TC0119 = a comma before “{ $word }” joins targets, not conditions
    .help = remove the comma
    .meaning = “, and” and “, or” with the comma join whole targets; without it they join conditions on one record.
    .example = define good for dossiers: on_time, and sound
    .instead = define good for dossiers: on_time and sound

# $clause: the clause.
TC0120 = “{ $clause }” may appear only once
    .help = keep one of the two; several targets are joined by `, and`
    .meaning = This clause appears a second time in its item. Only the first is read.
    .example = test "two periods"
        period 2026-Q1
        period 2026-Q2
    .instead = test "one period"
        period 2026-Q2

## Conditions

# $written: the value.
TC0121 = “{ $written }” is a value, not a condition
    .help = state what it must be: { $written } = …, { $written } is present
    .meaning = A condition holds or does not hold. A value by itself must be compared with something.
    .example = define late for dossiers: completed - due
    .instead = define late for dossiers: completed - due > 3 working days

# $written: the condition.
TC0122 = “{ $written }” is a condition, not a value
    .help = compare a field, a number or a date, and join conditions by `and` or `or`
    .meaning = Only values can be compared or calculated with, not conditions in brackets.
    .example = define odd for dossiers: (urgent and sound) > 3
    .instead = define odd for dossiers: urgent and sound and pages > 3

# $written: what is written there.
TC0123 = “{ $written }” must be a field
    .help = write the name of a field
    .meaning = Only a field of the record, or the first of several that is there (`completed else received`), can lie in a window.
    .example = define odd for dossiers: 3 in period
    .instead = define odd for dossiers: received in period

# $written: what is written there.
TC0124 = “{ $written }” is not a span of time
    .help = write a number and a unit, e.g. 20 working days, or a field of type duration
    .meaning = “before” needs a span of time in front of it: how long before.
    .example = define early for plans: published at least 20 before effective
    .instead = define early for plans: published at least 20 working days before effective

# $written: the word.
TC0125 = only “at least” is allowed before a limit, not “{ $written }”
    .help = write: at least … before …; for the other direction, use `within`
    .meaning = `at least D before B` asks that something happens early enough.
    .example = define early for plans: published more than 20 days before effective
    .instead = define early for plans: published at least 21 days before effective

## Items

# $name: the indicator.
TC0126 = the amendment of “{ $name }” changes nothing
    .help = add `tighten target …`, `replace target …` or `repeal`
    .meaning = An amendment tightens, replaces or repeals the target of an indicator of the set above.
    .example = amend indicator on_time
        cite "LP-01"
    .instead = amend indicator on_time
        cite "LP-01"
        tighten target all dossiers are on_time

# $name: the indicator of the row.
TC0127 = the row “{ $name }” comes before the first group
    .help = write `group "…" 40 points` above it
    .meaning = The rows of a scorecard belong to groups.
    .example = scorecard ranking
        on_time 10 points if met
    .instead = scorecard ranking
        group "Service" 10 points
        on_time 10 points if met

# $written: the text after the last bar.
TC0128 = the last cell, “{ $written }”, is not closed
    .help = end the row with `|`
    .meaning = Every cell of a table is between two bars; only a comment may follow the last bar.
    .example = given dossiers
        | code | due
    .instead = given dossiers
        | code | due |

# $written: the number.
TC0129 = “{ $written }” must be a whole number
    .help = write a number without a fraction
    .meaning = Counts of records and the headroom are whole numbers.
    .example = test "counts"
        expect on_time for X01 has failed 1.5
    .instead = test "counts"
        expect on_time for X01 has failed 1

# $found: the character.
TC0135 = hidden character { $found }: a rule must be what it looks like
    .help = delete { $found } at this place; it cannot be seen, so delete the characters before and after it too, and type them again
    .meaning = Some characters control the screen or reverse the direction of text, so that a person reads something else than the program does. They are refused in rules, and reported in comments.
    .example = a title with U+202E, which turns the letters after it around
    .instead = the same title, typed again

# $name: the word.
TC0139 = “{ $name }” is a keyword: as a name it must be written in backticks
    .help = write {"`"}{ $name }{"`"}, here and wherever the name is used, or choose another name
    .meaning = The words that join a sentence (and, from, at, to, yes …) cannot be distinguished from a name of the same letters. A word in backticks is always a name.
    .example = define at for dossiers: completed by due
    .instead = define {"`"}at{"`"} for dossiers: completed by due

## Size

TC0130 = brackets or joined words are nested too deeply
    .help = name a part of it with `define` and use that name
    .meaning = Brackets, “not”, “else” and signs may be nested only up to a certain depth.
    .example = define deep for dossiers: not not not not … urgent
    .instead = define deep for dossiers: urgent

TC0131 = this word is too long to be read
    .help = shorten the name or the number
    .meaning = A word is read up to 4096 bytes.
    .example = a name of five thousand letters
    .instead = on_time_dossiers

TC0132 = the file is too large to be read
    .help = split the rules into several files of at most 16 MiB
    .all = all rule files together may have { COUNT($limit) } bytes: leave out files, or allow more
    .meaning = A rule file is read up to 16 MiB.
    .example = a file of rules of 20 MiB
    .instead = several smaller files in one folder

# $limit: how many are allowed.
TC0140 = there are too many items of rules: { COUNT($limit) } are allowed
    .help = load fewer rule files at once, or allow more items
    .meaning = A program that loads rules of others says how many items (indicators, definitions, kinds of record, tests …) it allows.
    .example = a rule set of 200,000 indicators
    .instead = several rule sets, each loaded by itself

# $limit: how many are allowed.
TC0141 = there are too many rule files: { COUNT($limit) } are allowed
    .help = load fewer rule files at once, use smaller folders, or allow more files
    .meaning = A program that loads rules of others says how many rule files it allows, those that rules use included.
    .example = a rule set of 20,000 files
    .instead = several rule sets, each loaded by itself

TC0133 = there are no rules here
    .empty = the file is empty; write the rules into it, or leave it out
    .comments = nothing is written here but comments; write the rules, or leave the file out
    .folder = a folder of rules contains files that end with .tieuchi, or with .md and have a block marked `tieuchi`
    .paper = the rules of a .md file are in a block that begins with ```tieuchi and ends with ```
    .meaning = A file or folder that was named contains no rules: it is empty, or none of its files is a rule file.
    .example = tieuchi check records/
    .instead = tieuchi check rules/
