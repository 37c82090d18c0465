### Findings in records. The place (file, row, column) comes before the sentence and is not repeated in it.

## Values, columns, ids and units

# $value: what the cell contains; $column: its column. The cure is the attribute that is named after the cause, and may
# use $written (the same in quotes), $form (the written form that is expected), $forms (others in which it can be read), $choices, $nearest, $mark, $readings, $lowest, $highest, $year, $month,
# $days, $zone, and $first and $second, the two offsets of a change of clocks.
TC0501 = cannot read “{ $value }”
    .one-of = write one of { $choices }
    .one-of-nearest = did you mean “{ $nearest }”? The values are { $choices }
    .yes-no = write yes or no (also y, n, true, false, 1, 0, x)
    .mark = write “{ $mark }” for yes and leave the cell empty for no
    .number = write a number as { $form }
    .empty = if it means that there is no value, add “?” to the type of the field and state that it is empty: empty { $written }; else write the value
    .separators = it may be { $readings }; write it without separators, or state after the field what its points and commas mean, for example as "1.234,5"
    .percentage = this field contains a plain number: write 0.95 for 95% and leave the percent sign out, or state after the field that its values are percentages: as { $forms }
    .two-readings = it may be { $readings }, by the forms that its field declares; write it as 2026-04-05 or 1234.5 in a cell of that type, or leave only the form that is meant
    .other-form = write it as { $form }, or state after the field how its values are written; this one may be as { $forms }
    .rounded = it is stored as a floating-point number, which has lost its last digits; enter it again as text, with all its digits
    .digits = only 28 digits are kept exactly; write fewer
    .whole = write a whole number
    .lowest = the lowest value is { $lowest }
    .highest = the highest value is { $highest }
    .time = write it as { $form }
    .serial = this is the number behind a day: give the column of the spreadsheet a date format, or write it as { $form }
    .no-day = a deadline must name its day, for example 2026-04-05
    .day-alone = write the time too, as { $form }; if it may be met until the end of the day, the time is 24:00
    .month = write it as { $form }; there is no month { $month }
    .day = write it as { $form }; month { $month } of { $year } has { $days } days
    .clock = write it as { $form }; no clock shows this time
    .fine = only microseconds are kept; write fewer digits of the second
    .day-expected = this field contains days; leave the time out
    .skipped = clocks in { $zone } were set forward over this time; correct it, or write it with the offset of the clock that showed it: { $first }, as before the change, or { $second }, as after it
    .repeated = clocks in { $zone } showed this time twice; write it with its offset: { $first } for the first time, { $second } for the second
    .range = dates go from the year 1 to the year 9999
    .duration = write a span of time, for example 7 working days or 48 hours
    .type = write it as text, or with the type of the field
    .unprintable = a code is one line of visible characters; remove the line break or the hidden character
    .meaning = The content of the cell is not a value of its field. The record is rejected; if the evaluation keeps going (`--keep-going`), it counts with that value missing.
    .example = 31/4/2026 8h in a column that is read as dd/MM/yyyy HH:mm (April has 30 days)
    .instead = 30/04/2026 08:00

# $column: the field; $columns: the headers of the file; $nearest: the header most like it; $rows: how many rows.
TC0502 = missing column “{ $column }”
    .help = rename a column to it, or declare its header after the field: the columns read are { $columns }
    .nearest = the columns read are { $columns }; the nearest is “{ $nearest }”: rename it, or declare its header after the field
    .clause = a clause of the rules (`skip rows where …`, `total rows where …`) looks in it; the columns of the table are { $columns }
    .clause-nearest = a clause of the rules (`skip rows where …`, `total rows where …`) looks in it; the nearest column is “{ $nearest }”; the columns of the table are { $columns }
    .key = { COUNT($rows) } { $rows ->
            [one] row has
           *[other] rows have
        } the key “{ $nearest }” and no key “{ $column }”; rename the key, or, where “{ $column }” is empty, write it as null
    .none = no column of the table is known; the headers must be in its first row: remove the rows above them. The first row is now: { $columns }
    .meaning = The rules read a field for which the records have no column, neither by the field's own name nor by a declared header.
    .example = received : datetime, and a file with the headers “Code” and “Date received”
    .instead = received "Date received" : datetime

# $id: the id; $first: the row that has it already; $file: its file; $elsewhere: 1 if that is another one, else 0.
TC0503 = id “{ $id }” repeats row { $first }{ $elsewhere ->
        [0] { "" }
       *[other] {" "}of { $file }
    }
    .help = neither row is counted; keep one or correct the id
    .meaning = Within a kind of record an id is unique. Rows that are equal in every field are read once; these two differ, and nothing shows which is right.
    .example = two rows with the code H35.12-0417 and different completion dates
    .instead = one row for each id

# $unit: what the cell contains; $column: the header of its column; $nearest: the code that it may mean; $name: the name of that unit; $codes: the units of this name; $written: what the cell contains in quotes.
TC0504 = unknown unit “{ $unit }”
    .nearest = did you mean “{ $nearest }”? Correct the code, or add the unit to the units
    .nearest-name = did you mean “{ $nearest }” ({ $name })? Correct the name, or add the unit to the units
    .marked = did you mean “{ $nearest }”? Remove the mark; if it is a unit of its own, such as one before a merger, add it to the units, with “{ $nearest }” as the unit above it: its records then count for both. Rows that are skipped count for none
    .zeros = did you mean “{ $nearest }”? The zeros at its beginning are lost where a column of codes is kept as numbers: keep it as text
    .several = several units have this name: { $codes }; write the code
    .empty = if it means that there is no unit, state after the field that it is empty: empty { $written }; else add the unit to the units
    .help = correct the code, or add the unit to the units (one that was renamed or merged with the new one as the unit above it); if the row is a total, say so in the rules: `total rows where { "\"" }{ $column }{ "\"" } is { "\"" }{ $unit }{ "\"" }`; if it is no record either, `skip rows where { "\"" }{ $column }{ "\"" } is { "\"" }{ $unit }{ "\"" }`
    .parent = a unit names it as the unit above; correct the code, or add the unit to the units
    .meaning = The record names a unit that is not in the table of units, so that it counts for no unit.
    .example = X99 in the column of the unit, where the units are X01 to X12
    .instead = X09

# $unit: a unit of the circle.
TC0505 = the parents of the unit “{ $unit }” are circular
    .help = correct its parent, or that of a unit above it
    .meaning = A unit's verdict is over its own records and those of every unit below it, so no unit may be below itself.
    .example = X01 has the parent X02, and X02 has the parent X01
    .instead = the parent of X02 left empty

# $unit: the unit.
TC0540 = the unit “{ $unit }” is below 1,000 levels of other units
    .help = correct its parent; until then it is read without one
    .meaning = What a unit has is counted in every unit above it. No tree of offices has 1,000 levels; if there seem to be so many, the parents are wrong.
    .example = 1,001 units, each the parent of the next
    .instead = province, district, commune

# $id: what the cell contains; $records: the kind of record that it should name.
TC0506 = no record of “{ $records }” has the id “{ $id }”
    .help = correct the id, or add the record; until then this reference is empty
    .meaning = The cell refers to a record of another kind by its id, and no such record was read.
    .example = an absence of the officer CB-118, where the officers hold no CB-118
    .instead = the id of an officer who is in the list

# $column: the column.
TC0507 = “{ $column }” is empty
    .help = fill in the cell, or mark the field with “?” if it may be empty; if the row is a total, say so in the rules: `total rows where "…" is "…"`
    .meaning = The field is declared without “?”, so that every record must have a value for it. The record is rejected; if the evaluation keeps going (`--keep-going`), it counts with that value missing.
    .example = received : datetime, and a row without it
    .instead = the date filled in, or received : datetime?

# $field: the field; $columns: the headers that fit it.
TC0508 = several columns could be “{ $field }”: { $columns }
    .help = rename or delete all but one; in rows of JSON or of a program, use one key in all rows
    .period = each period may have one column; rename or delete all but one
    .meaning = Headers are compared without regard to letter case and spacing, and a field is found by its own name or by any of its declared headers. Here more than one column fits, and nothing shows which is meant.
    .example = a file with both “Received” and “received”
    .instead = one of the two columns

# $column: the column; $found: its type, as the file calls it; $field: the field.
TC0509 = the column “{ $column }” contains { $found }, which the field “{ $field }” cannot hold
    .help = write the column as text, or with the type of the field
    .meaning = The file states of which type the column is, and values of that type are not values of this field.
    .example = a Parquet column of true and false for the field received : datetime
    .instead = a column of timestamps, or of text such as 2026-04-05T08:00

TC0510 = the record ends before it starts
    .help = correct one of the two days
    .meaning = A record that lasts from one day to another cannot end before it starts.
    .example = joined 2026-05-01, left 2026-04-01
    .instead = joined 2026-04-01, left 2026-05-01

# $id: the id; $first: the other row; $file: its file; $elsewhere: 1 if that is another one, else 0.
TC0511 = “{ $id }” overlaps the period in row { $first }{ $elsewhere ->
        [0] { "" }
       *[other] {" "}of { $file }
    }
    .help = end the earlier one before the later one starts
    .meaning = A kind of record that lasts may have an id several times, one period after another; the periods must not overlap.
    .example = officer CB-118 from January to June, and again from May on
    .instead = from January to the end of April, and again from May on

# $count: how many deadlines at 00:00; $all: of how many with a time; $field: the field.
TC0512 = deadlines in “{ $field }” are at 00:00, { COUNT($count) } of { COUNT($all) }: they probably mean whole days
    .help = if such a deadline lasts to the end of its day, write `by the day of { $field }` in the rule; as it is, 08:00 on that day is late
    .meaning = Many programs write a day as its first moment. A deadline at 00:00 has passed as soon as the day begins, while `by the day of` lasts to the end of the day. More than one in ten deadlines at 00:00 is not chance.
    .example = completed by due, where most deadlines are like 2026-04-05 00:00
    .instead = completed by the day of due, or values such as 2026-04-05

TC0513 = the unit code “*” is reserved for all units together
    .help = write the code of the unit itself
    .meaning = In verdicts and options “*” is all units together, so a unit with this code could not be distinguished from them. The row is rejected.
    .example = a dossier of the office *
    .instead = a dossier of the office X01

# $name: the name given; $kinds: the kinds of record of the rules; $nearest: the one most like it.
TC0514 = unknown kind of record “{ $name }”
    .help = the rules read { $kinds }; give the records one of these names (on the command line, name the file so, or write NAME=FILE)
    .nearest = did you mean “{ $nearest }”? Give the records this name (on the command line, rename the file, or write { $nearest }=FILE)
    .meaning = A file is read for the kind of record that it is named after, and the rules declare none of this name.
    .example = --records dosier.csv
    .instead = --records dossiers.csv, or --records dossiers=dosier.csv

TC0515 = { $rows ->
        [0] a figure of these rules is too large to be kept exactly
        [1] the number in this row is too large, or has too many digits, to be kept exactly
       *[other] the numbers of these rows do not fit together into a sum that is exact
    }
    .help = correct the numbers in { $rows ->
        [1] row { $list }: one of them is far too large, or has too many digits after the point
       *[other] rows { $list }: one of them is far too large, or has too many digits after the point
    }
    .figure = look for a number in the records, or in the rules, that is far too large
    .meaning = Sums are exact. A number of more than about 38 digits does not fit, and a rounded sum would be a guess.
    .example = a column of counts in which one cell holds a number of 38 digits
    .instead = the true count

# $records: the kind of record; $from, $to: the days that it is taken to cover; $count: of the verdicts; $list: the first of them, each
# `indicator (unit)`; $more: how many of them $list leaves out.
TC0516 = that the records of “{ $records }” are complete from { DAY($from) } to { DAY($to) } is only assumed, and { $count ->
        [1] a verdict depends
       *[other] { COUNT($count) } verdicts depend
    } on it: { $list }{ $more ->
        [0] { "" }
       *[other] {" "}and { COUNT($more) } more
    }
    .help = if they are complete, state it: `--covers { $records }={ $from }..{ $to }`; if not, add the missing records or state the days that they do cover
    .meaning = Records without a stated cover are taken to be complete from 1 January of the earliest year from which on every year has records, up to the moment of judging. Here they begin in a later month, or end in an earlier one, than a window that is judged; for the rest of that window it is not known whether nothing happened or records are missing. There is no warning if records of the kind are so few that none need be there. A program states the cover with `Records::set_coverage`, JSON with `covers`, a test with `given dossiers covering 2026-01-01 to 2026-06-30`.
    .example = a file whose last record is of March, for the second quarter
    .instead = --covers dossiers=2026-01-01..2026-06-30

## Files of records

# $first, $last: the years that can be evaluated.
TC0517 = the period is outside the calendar
    .help = choose a period between the years { $first } and { $last }, e.g. 2026-Q2
    .meaning = The period, or one that it is compared with, is outside the years that can be evaluated: 2 to 9998, so that the year before and the year after are years of the calendar, 1 to 9999.
    .example = --period 9999-H2
    .instead = --period 2026-H2

# $unit: the code given; $nearest: the code most like it.
TC0518 = unknown unit “{ $unit }”
    .nearest = did you mean “{ $nearest }”?
    .nearest-name = did you mean “{ $nearest }” ({ $name })?
    .zeros = did you mean “{ $nearest }”?
    .several = several units have this name: { $codes }; write the code
    .help = correct the code; the units are those of the units file or, without one, those that the records name
    .meaning = The requested unit is neither among the units nor in any record.
    .example = --unit X99
    .instead = --unit X01

# $count: how many rows; $compared: `all` rows, or `some` if there are too many; $records: the kind of record.
TC0519 = { $compared ->
        [some] at least { COUNT($count) }
       *[all] { COUNT($count) }
    } { $count ->
        [one] row is
       *[other] rows are
    } equal to an earlier row in every field, and each counts as a record of “{ $records }”
    .help = remove rows that were entered twice; if each is a record of its own, add an `id` field to “{ $records }” and a column of ids
    .meaning = A kind of record without an `id` field cannot show whether two equal rows are one record written twice or two records. Each row counts; with ids, equal rows are read once. Of more than 3,670,016 different rows only some are compared.
    .example = two rows of the office X01 on 2026-04-05, without an id
    .instead = a field `code : id`, and an id in each row

TC0520 = the file cannot be read
    .missing = there is no file or folder of this name; check the path
    .folder = this is a folder; name a file in it
    .permission = reading it is not permitted; ask for the right to read it
    .special = only ordinary files can be read; save it as a file first
    .interrupted = reading stopped in the middle; check the disk or the network, and run again
    .meaning = The file of records is missing, is not an ordinary file, may not be read, or reading it failed.
    .example = --records dosiers.csv, where the folder holds dossiers.csv
    .instead = --records dossiers.csv

TC0521 = the table has no header
    .help = the first row must name the columns
    .objects = the file contains no object; each line must be one, such as { "{" }"code": "D1"{ "}" }
    .meaning = Columns are found by their headers. An empty file has none; a file with a header and nothing below it is correct and has no records.
    .example = a file of 0 bytes
    .instead = code,received,completed

# $found: cells in this row; $expected: cells in the header.
TC0522 = this row has { $found } { NOUN($found, "cells") }, and the header has { $expected }
    .help = put a text that contains the separator or a line break in double quotes, or add the missing separators
    .meaning = Every row of a CSV file must have as many cells as its header; otherwise nothing shows which cell belongs to which column. The row is rejected.
    .example = H35-1,Hồ sơ đất đai, nhà ở,2026-04-05 under a header of three columns
    .instead = H35-1,"Hồ sơ đất đai, nhà ở",2026-04-05

# $encoding: the name of the encoding.
TC0523 = this is not { $encoding } text
    .help = save the file as “CSV UTF-8”; or, if you know its encoding, declare it after the fields of the records, such as encoding "windows-1258", "TCVN3" or "VNI"
    .declared = the rules declare this encoding; save the file in it, or as “CSV UTF-8” and delete the declaration
    .nul = it contains a zero byte, which texts do not have; export the records again, or declare the encoding (UTF-16LE, UTF-16BE) if it is UTF-16 without a byte-order mark
    .rules = save the file as UTF-8
    .meaning = Text is read as UTF-8, and as UTF-16 if it begins with a byte-order mark. Older encodings cannot be distinguished, and a letter read wrongly would be a guess: they are read if the rules declare them.
    .example = a file saved in a Windows code page or in TCVN3
    .instead = the same file saved as “CSV UTF-8 (comma delimited)”

# $detail: what the reader of JSON found, in its own words.
TC0524 = this is not a JSON object
    .help = { $detail }
    .array = the file is one JSON list: name it .json; or write each object on a line of its own, without the brackets and commas around them
    .meaning = In an NDJSON file each line is one record, and in a JSON file each part of its list, written as one JSON object. What is not is rejected.
    .example = { "{" }"code": "D1",
    .instead = { "{" }"code": "D1", "received": "2026-04-05"{ "}" }

# $format: the format that the file's name has; $detail: what its reader found, in its own words.
TC0525 = the file is incomplete, or is not { $format }
    .help = { $detail }; export or copy it again
    .empty = it has no content: export or copy it again
    .page = it is a web page, as some programs save tables under another name: open it in Excel, and save it as .xlsx
    .text = it is text: rename it so that its name ends in .csv, or open it in Excel and save it as .xlsx
    .workbook = it is a workbook: rename it so that its name ends in .xlsx (.ods if LibreOffice saved it), or open it and save it in the format that its name gives
    .packed = it is packed: rename it so that its name ends in .csv.gz or .csv.zst, or unpack it
    .parquet = it is a Parquet file: rename it so that its name ends in .parquet
    .old-format = it is a workbook of Excel until 2003: rename it so that its name ends in .xls, or save it as .xlsx
    .meaning = The file was cut off when it was copied, is damaged, or is not of the format that its name gives.
    .example = a Parquet file of which half was downloaded
    .instead = the whole file

# $limit: the most that is read, with its unit.
TC0526 = the file is too large for this format: the limit is { $limit }
    .help = save the sheet as CSV; a CSV file may be of any size; or allow more (workbook_bytes)
    .unpacked = it is smaller when packed, but its content is not; save the sheet as CSV, or allow more (unpacked_ratio)
    .packed = it is smaller when packed, but its content is not; unpack it, or allow more (unpacked_ratio)
    .kept = its texts and styles are kept in memory; save the sheet as CSV, or allow more (unpacked_bytes)
    .pages = its pages unpack to more than that at once; write smaller pages and row groups, or allow more (unpacked_bytes)
    .content = its pages are smaller when packed, but all that they contain is not; save it as CSV, or allow more (unpacked_ratio)
    .columns = leave out the columns that no rule reads, or allow more (columns)
    .meaning = What a file unpacks to is read only up to a limit, so that a small file cannot fill the memory; no table may have more columns than a spreadsheet has.
    .example = an .xlsx of 300 MB
    .instead = the same sheet saved as “CSV UTF-8”

# $known: the endings that are known.
TC0527 = the file name does not end like a format that can be read
    .help = the endings that are read are { $known }
    .meaning = The format of a file of records is taken from the ending of its name.
    .example = dossiers.xls
    .instead = dossiers.xlsx

# $column: the header; $first, $second: the positions of the columns, from 1.
TC0528 = the columns { $first } and { $second } are both called “{ $column }”
    .help = rename or delete one of them
    .meaning = A field is found by its header. Two columns share this one, and nothing shows which is meant.
    .example = code,received,received
    .instead = code,received,completed

TC0529 = this is a list or a structure, but one value is needed
    .help = write the parts as columns of their own, or as a kind of record of their own
    .meaning = A field has one value: a text, a number, a date. The record, or the whole column, cannot be used.
    .example = { "{" }"code": "D1", "office": { "{" }"id": "X01"{ "}" }{ "}" }
    .instead = { "{" }"code": "D1", "office": "X01"{ "}" }

# $error: the error as the spreadsheet shows it.
TC0530 = the cell contains the error { $error }
    .help = correct the formula, or clear the cell
    .meaning = A formula of the spreadsheet failed, so that there is no value. The row is rejected.
    .example = #N/A from a lookup that found nothing
    .instead = the value itself, or an empty cell

# $name: the kind of record; $files: the files that serve it.
TC0531 = several files match “{ $name }”: { $files }
    .help = name those that are meant, each with { $name }=FILE; or keep one of them
    .meaning = Several files hold one kind of record if they are named after it with more behind the name, or lie in a folder of its name. Here one may hold the same records as another, so it is not plain which are meant.
    .example = a folder that holds dossiers.csv and dossiers.xlsx
    .instead = only one of the two

TC0532 = a double quote that is opened in this row is never closed
    .help = close the quote, or write a quote inside a text twice (""); otherwise everything after it would belong to the text
    .meaning = Text in double quotes continues, over line breaks too, until the closing quote. Here there is no closing quote, so that the rest of the file cannot be read.
    .example = H35-1,"Hồ sơ đất đai,2026-04-05
    .instead = H35-1,"Hồ sơ đất đai",2026-04-05

# $limit: the most that is read, with its unit.
TC0533 = a value or a row is longer than { $limit }
    .help = shorten it; a quote that is not closed in the right place makes such values, too; or allow more (value_bytes)
    .row = shorten the row; a quote that is not closed in the right place makes such rows, too; or allow more (row_bytes)
    .meaning = Values, lines and rows are read up to a length that no real record reaches, so that a damaged file cannot fill the memory. The row is rejected; a Parquet file is not read any further.
    .example = a cell into which a whole document was pasted
    .instead = the number of the document

# $key: the key.
TC0534 = the key “{ $key }” appears twice in one object
    .help = keep one of them
    .meaning = A key that is given twice has two values, and nothing shows which is meant. The line is rejected.
    .example = { "{" }"code": "D1", "code": "D2"{ "}" }
    .instead = { "{" }"code": "D1"{ "}" }

# $given: what was written.
TC0535 = “{ $given }” does not state which records are in which file
    .help = write NAME=FILE, for example dossiers=export.csv
    .meaning = The name of a kind of record comes before the equals sign, the file after it.
    .example = --records =export.csv
    .instead = --records dossiers=export.csv

# $known: the endings that are known.
TC0536 = the folder contains no file of records
    .help = the endings that are read are { $known }; folders inside it are not searched
    .meaning = Of a folder every file is read whose ending is known, each for the kind of record that it is named after.
    .example = --records . in a folder that holds only .xls files
    .instead = the files saved as .xlsx or CSV

# $detail: what the system said, in its own words.
TC0537 = the file cannot be written
    .help = { $detail }
    .exists = it is there already and is not overwritten; move it away, or choose another folder
    .name = the name of the kind of record cannot be the name of a file
    .not-ours = a file is there that this command did not write; choose another name, or add --force to replace it
    .there = a file is there; choose another name, or add --force to replace it
    .read = rules and records are never replaced; choose another name: a page ends with .html
    .read-tally = rules and records are never replaced; choose another name: a tally ends with .tally
    .no-workbook = a report as a workbook ends with .xlsx; choose such a name
    .no-csv = the verdicts as CSV go into a file that ends with .csv; choose such a name
    .report-there = a file is there and is not overwritten; move it away, or choose another name
    .special = this is not an ordinary file; choose another name
    .owner = the file would get another owner; ask its owner to run the command, or work on a copy of your own
    .linked = it is a link to a file of another folder; name the file itself to have it written
    .meaning = A file could not be written, or must not be. What was there before is unchanged, and nothing else was written.
    .example = template rules --out records, where records/dossiers.csv exists; test rules --html notes.html, where notes.html is a page of your own
    .instead = template rules --out new-records; test rules --html coverage.html

# $sheets: the sheets; $name: the name of the file without its ending; $names: the names or the pattern of those that belong together,
# in quotes; $others: the sheets that these leave out.
TC0538 = several sheets contain this table: { $sheets }
    .help = put the rows together in one sheet, or name the one that is meant “{ $name }”
    .pattern = say that all of them are meant, after the fields in the rules: `sheet { $names }`; or name the one that is meant “{ $name }”
    .some = say which are meant, after the fields in the rules: `sheet { $names }` leaves out { $others }, which may repeat rows; or name the one that is meant “{ $name }”
    .meaning = Unless the rules say which sheets are read (`sheet "…"`), one sheet of a workbook is read. Here others have the same header, and ignoring their rows would be a guess; reading all of them would be one too, since one may repeat the rows of the others.
    .example = a workbook with the sheets “April”, “May” and “June”
    .instead = one sheet with the rows of all three months

TC0539 = this row contains a formula without a value
    .help = open the file in Excel or LibreOffice and save it: that calculates the formulas
    .meaning = A program wrote the formula but did not calculate it, so that the cell only looks empty.
    .example = =D2+1, written by a script
    .instead = the same file, saved by a spreadsheet

# $given, $wanted: how many the source gave, and how many it should have.
TC0541 = the program that reads these records did not give all of them
    .columns = a batch had { $given } of the { $wanted } columns that were asked for; for the programmer: give each of them, in the order asked for
    .rows = a batch had row numbers for { $given } rows, and a column with more; for the programmer: give a number for each row
    .changed = there were { $wanted } rows at first, and { $given } when they were read again; for the programmer: give the same rows each time, from a copy if the table changes meanwhile
    .meaning = Records are read more than once. A program that hands them over must give all of them each time; verdicts over a part would be wrong.
    .example = a cursor of a database that can be read only once
    .instead = the rows, read once and kept

# $records: the kind; $units: the first of the units; $more: how many others.
TC0550 = units of the list without any record of “{ $records }”: { $units }{ $more ->
        [0] { "" }
       *[other] {" "}and { COUNT($more) } more
    }
    .help = if their file did not come, add it; if nothing happened there, there is nothing to do
    .meaning = Most units of the list have records of this kind, and these have none, as if the file of an office were missing. What a unit without records gets is what the rules say of an empty population.
    .example = twelve communes in the list of units, and files of eleven
    .instead = the file of the twelfth

# $id: an id that begins with zeros; $other: the same without them; $count: how many such ids there are.
TC0551 = the ids “{ $id }” and “{ $other }” differ only in zeros at the beginning{ $count ->
        [1] { "" }
       *[other] {" "}, and { COUNT($count) } ids do so in all
    }
    .help = if they are one record, a spreadsheet has dropped the zeros: give only one of the exports, or keep the column as text
    .meaning = A spreadsheet that takes a column of ids for numbers keeps 1 of 000001. Beside the first export the same record then counts twice.
    .example = 000001 in one file, and 1 in the same export that was saved again
    .instead = 000001 in both, whose rows are then read once if they are equal

# $field: the field; $value: the first such day; $count: how many there are; $list: the rows of the first; $more: how many others.
TC0552 = “{ $field }” lies on { $value }, far from all its other values{ $count ->
        [1] { "" }
       *[other] {" "}and so on in { COUNT($count) } rows: { $list }{ $more ->
            [0] { "" }
           *[other] {" "}and { COUNT($more) } more
        }
    }
    .seconds = seconds that are read as milliseconds give such days, and so does a zero: write all values in one way, or leave the cell blank if there is no value
    .help = a cell of zero gives such a day: correct it, or leave it blank if there is no value
    .meaning = The value lies in January 1970, in 1900 or in the year 1, and no other of the field lies near. Programs and spreadsheets write such days for a zero; records that are counted by it are in no period that is looked at.
    .example = 1775642400 in a column of milliseconds (unix ms)
    .instead = 1775642400000

# $field: the field; $value: the first such number; $count: how many there are; $list: the rows of the first; $more: how many others.
TC0553 = { $value } has no percent sign in “{ $field }”, which is written with one, and is read as { $value } times 100%{ $count ->
        [1] { "" }
       *[other] {" "}and so on in { COUNT($count) } rows: { $list }{ $more ->
            [0] { "" }
           *[other] {" "}and { COUNT($more) } more
        }
    }
    .help = write { $value }% if that is meant; in a workbook the number with the percent format
    .meaning = The field is written with a percent sign, so that 95% is 0.95. A number without the sign is read as it is: 95 is 9500%.
    .example = 95 beside 95%, in a field of the form "1.234,5%"
    .instead = 95%

# $limit: how many are allowed; $count: how many there are.
TC0542 = too much for the limits of this program: { COUNT($count) }, and { COUNT($limit) } are allowed
    .units = leave out records of units that are not asked about, or allow more units
    .records = leave out records that no window reaches, or allow more records
    .ids = ask for fewer ids of each outcome, or allow more
    .windows = ask about a shorter period or longer windows, or allow more windows
    .outcomes = ask about fewer units, fewer indicators or a shorter period, or allow more outcomes (units × indicators × windows; each takes up to 900 bytes): --limit outcomes=NUMBER
    .meaning = A program that evaluates rules of others says how much it allows: units, records, windows, and what is found for all of them. Beyond that nothing is evaluated.
    .example = a target “in every week” of a year, for a million units
    .instead = the same for a quarter, or with higher limits

TC0555 = this JSON file is not a list of objects
    .help = write the records as [{ "{" }…{ "}" }, { "{" }…{ "}" }], or as an object whose only key has such a list
    .object = it is an object whose only key has not such a list; write the list alone; if it has one object on each line, name it .ndjson
    .cut = it ends before the list does; export or copy it again
    .followed = something follows the list; leave it out
    .meaning = A .json file of records is a list of objects, each of which is a record. In an object around it, only one key can be meant.
    .example = { "{" }"total": 2, "data": [{ "{" }"code": "D1"{ "}" }, { "{" }"code": "D2"{ "}" }]{ "}" }
    .instead = [{ "{" }"code": "D1"{ "}" }, { "{" }"code": "D2"{ "}" }]

# $records: the kind of record; $condition: what is always so; $count: for how many rows it is false; $list: the first of them; $more: how many others.
TC0560 = “{ $records }” are always “{ $condition }”, and { $count ->
        [one] one row is
       *[other] { COUNT($count) } rows are
    } not: { $list }{ $more ->
        [0] {""}
       *[other] {" "}and { COUNT($more) } more
    }
    .help = correct these rows; they count as they are
    .missing = correct these rows; their values in the condition are not known, so that they are missing where these matter
    .refused = correct these rows; they are rejected, and count as unknown records
    .meaning = The rules say what is always so of these records. A record of which it is false is wrong, and its figures are doubtful.
    .example = a completion before the receipt, where dossiers are always completed >= received
    .instead = the day on which it was completed

# $unit, $other: the two units.
TC0543 = “{ $unit }” and “{ $other }” may be one unit
    .help = if they are, write one of them everywhere; if they are not, give a table of units that lists both
    .meaning = Without a table of units every spelling is a unit of its own, but for tones, capitals, spaces and characters that show nothing. Here two names differ in one letter of ten at most, and not in a number; or in zeros before a number, in the mark of a footnote, or because one is written without diacritics.
    .example = Thôn Hòa Bình in some rows, and Thôn Hòa Binh in others
    .instead = Thôn Hòa Bình in all of them, or a table of units

# $unit: the unit; $written: the same in quotes.
TC0544 = “{ $unit }” is taken for the name of a unit
    .help = if it means that there is no unit, state after the field that it is empty: empty { $written }
    .meaning = Exports write NULL, N/A or - where there is no value. As the name of a unit such a text is a unit like any other, with its records and verdicts.
    .example = NULL in the column of the unit
    .instead = office : unit? empty "NULL"

# $rows: the rows, each with its text; $count: how many.
TC0570 = { $count ->
        [one] this row is a total and no record
       *[other] { COUNT($count) } rows are totals and no records
    }: { $rows }
    .help = if one of them is a record, say which rows total others: `total rows where "…" is "…"`; then every other row is a record
    .meaning = A total row adds up the rows above it. It is known by its first words (“Tổng cộng”, “Cộng”, “Total”) or by formulas that sum the rows above, is compared with them, and is left out: as a record it would count everything twice.
    .example = a last row “Tổng cộng” below the offices
    .instead = the same row: it is compared and left out

# $total: the figure of the total row; $sum: what the rows add up to; $column: the column.
TC0571 = this total says { COUNT($total) } in “{ $column }”, and the rows that it totals add up to { COUNT($sum) }
    .help = a row is missing, or is there twice, or the total was not calculated again; the rows are counted, not the total
    .meaning = The figures of a total row are compared with the sums of the rows above it, of its group or of the whole table. A difference shows that one of them is wrong.
    .example = rows of 120 and 180, and a total of 310
    .instead = a total of 300

# $text: what the cell says; $column: its column.
TC0572 = this row may be a total, or belong to no record: “{ $text }” in “{ $column }”
    .help = if it is a total, say so in the rules: `total rows where { "\"" }{ $column }{ "\"" } is { "\"" }{ $text }{ "\"" }`; if it is no record either, `skip rows where { "\"" }{ $column }{ "\"" } is { "\"" }{ $text }{ "\"" }`; if it is a record, say which rows are totals, such as `total rows where { "\"" }{ $column }{ "\"" } is "Tổng cộng"`: then every other row is a record
    .above = all its figures are the sums of the rows above: if it is a total, say so in the rules: `total rows where { "\"" }{ $column }{ "\"" } is { "\"" }{ $text }{ "\"" }`; if it is a record, say which rows are totals, such as `total rows where { "\"" }{ $column }{ "\"" } is "Tổng cộng"`: then every other row is a record
    .below = all its figures are the sums of the rows below: if it is a total, say so in the rules: `total rows where { "\"" }{ $column }{ "\"" } is { "\"" }{ $text }{ "\"" }`; if it is a record, say which rows are totals, such as `total rows where { "\"" }{ $column }{ "\"" } is "Tổng cộng"`: then every other row is a record
    .meaning = A row that names a total and has an id or a day as records do, that has no number where the records have one, whose figures are the sums of the others, that names what is compared with them (“Trong đó”, “Kỳ trước”), or that is one of few below the total may be a record or not. Counting a total as a record counts everything twice; leaving a record out loses it.
    .example = Tổng cộng | 2026-06-30 | 600
    .instead = Tổng cộng | | 600

# $rows: the rows, each with its text; $count: how many.
TC0573 = { $count ->
        [one] this row is the heading of a group and no record
       *[other] { COUNT($count) } rows are headings of groups and no records
    }: { $rows }
    .help = if it is a record, fill in its other cells; if it is the value of a field that has no column, state so: `fill down FIELD`
    .meaning = A row among the records that has one text and nothing else is the heading of the rows below it.
    .example = II. Lĩnh vực đất đai
    .instead = the same row: it is left out

# $rows: the rows; $count: how many.
TC0574 = the header is written again in { $count ->
        [one] row
       *[other] rows
    } { $rows }; the rows below are read as the same table
    .help = if they are another table, put it in a sheet of its own, or say which rows are meant: `rows … to …`
    .meaning = A header that is repeated, as on each printed page, is no record. The rows below it are read on.
    .example = the row “Code | Received | Due” above each 40 rows
    .instead = one header above all rows

# $rows: the rows of the headers.
TC0575 = several tables look like the one that is meant: headers in the rows { $rows }
    .help = say which one: `header row …`, and `rows … to …`, after the fields in the rules; or put each in a sheet of its own
    .meaning = The header is looked for in the first hundred rows, by the headers that the rules declare. Where two places fit equally well, choosing one would be a guess.
    .example = a table of April and beside it one of May, each with the columns “Office” and “Number”
    .instead = one table with a column “Month”

# $columns: the headers that are looked for; $column: one of them; $nearest: what is similar to it in the file.
TC0576 = no row here names a column of this table
    .help = the header is looked for in the first hundred rows; it should have: { $columns }. Name the columns so, or declare the headers of the file after the fields
    .nearest = “{ $nearest }” in this row comes nearest, to “{ $column }”; the header should have: { $columns }. Name the columns so, or declare the headers of the file after the fields
    .meaning = The header of a table is the row that names the most fields, by their names or by headers that are declared after them. Here no row of the first hundred names any.
    .example = a file with the headers “No.” and “Date in”, and a field `received "Received" : date`
    .instead = received "Date in" : date

# $name: the name that is asked for; $sheets: the sheets that there are.
TC0577 = no sheet is called “{ $name }”
    .help = the sheets are { $sheets }; correct the name in the rules, in which `*` is any letters
    .meaning = The rules say which sheets of a workbook hold the records, and it has none of this name.
    .example = sheet "Tháng *", and a workbook with the sheets “T1” and “T2”
    .instead = sheet "T*"

# $rows: the rows, each with its text; $count: how many.
TC0578 = { $count ->
        [one] a row with values lies
       *[other] { COUNT($count) } rows with values lie
    } outside the rows that the rules name: { $rows }
    .help = they are not counted; if they are records, extend `rows … to …` in the rules, or delete it: the end of a table is found without it
    .meaning = The rules say which rows of the table are read, and rows that look like records lie outside: often the table grew after the rules were written.
    .example = rows 3 to 40, and records in the rows 41 to 47
    .instead = no such clause, or one that goes as far as the table

# $field: the field whose values are in the columns; $columns: the headers.
TC0579 = no column is a period for “{ $field }”: no header reads in the form that the rules say
    .form = the headers are { $columns }; write in the rules `columns { "\"" }{ $form }{ "\"" }`
    .help = the headers are { $columns }; write the form after `columns` in the rules as they are written, such as "'Tháng' M"
    .meaning = The rules say that each period has a column of its own and in which form its header is written, and no header is written so.
    .example = columns "MM/yyyy" for month and value, and the headers “Month 1/2026”, “Month 2/2026”
    .instead = columns "'Month' M/yyyy" for month and value

TC0580 = { $count ->
        [one] a number is in cells
       *[other] { COUNT($count) } numbers are in cells
    } merged downwards, and counted once: { $rows }
    .help = if each row has the number, write it into each; if the rows share it, this is right, and the other rows have no number
    .meaning = A number in cells that are merged over several rows may be that of each row or of all of them together. It is read as that of the first row alone.
    .example = 10 merged over the rows of two villages
    .instead = 10 in each row, or 6 and 4

# $years: the years that are named beside the headers.
TC0581 = of which year the months above the columns are is not known
    .none = write the year into the title above the table (“NĂM 2026”), into the name of the sheet or of the file, or into the headers: Tháng 1/2026
    .several = the title, the sheet and the file name { $years }; leave one of them, or write the year into the headers: Tháng 1/2026
    .meaning = The headers name months without a year. The year is that of a heading above the months, else that which the title, the sheet and the file name. Here they name none, or several.
    .example = the headers “Tháng 1”, “Tháng 2” below “SỐ VỤ NĂM 2026”, in the file vụ-2025.xlsx
    .instead = the file vụ-2026.xlsx

# $columns: the headers.
TC0582 = columns that are not read as periods, although they look like some: { $columns }
    .help = if one is a period, write its header in the form of the rules; else nothing needs to be done
    .meaning = The rules say that each period is a column, and in which form its header is written. These headers are nearly in that form, or in a usual one, so that figures below them may be missed.
    .example = Tháng 3/2026 (ước) beside Tháng 1/2026, Tháng 2/2026
    .instead = Tháng 3/2026
# $text: what the cell says; $column: its column.
TC0590 = the figures of “{ $text }” are the sums of the other rows; it is counted as a record
    .help = if it is a total, say so in the rules: `total rows where { "\"" }{ $column }{ "\"" } is { "\"" }{ $text }{ "\"" }`; if it is a record, say which rows are totals, such as `total rows where { "\"" }{ $column }{ "\"" } is "Tổng cộng"`: then every other row is a record
    .meaning = No word and no number tells this row from the records. Its figures are small, so that they may be the sums of the others by chance; greater ones are an error (TC0572).
    .example = two villages with 1 and 2 cases, and a row “Together” with 3
    .instead = total rows where "Village" is "Together"

TC0591 = the workbook opens with a password
    .help = open it in Excel or LibreOffice and save it without one (File, Info, Protect Workbook, Encrypt with Password: leave the field empty)
    .meaning = The whole file is encrypted with the password, so that nothing in it can be read. It is not damaged. A sheet that is only protected against changes is read like any other.
    .example = dossiers.xlsx, for which Excel asks for a password
    .instead = the same workbook, saved without a password

# $field: the field; $first, $second: the two headings.
TC0592 = “{ $first }” and “{ $second }” are headings one below the other, and it is not known which one is “{ $field }”
    .help = write “{ $field }” into a column of its own, on each row; or remove the headings of the other level
    .meaning = The rules fill a field down that has no column, so that it has the heading above the records. With headings in two levels either may be meant.
    .example = “Commune A”, below it “Land”, and then the dossiers
    .instead = a column “Commune”, and the heading “Land”

# $column: the header above both columns; $day, $hour: what the row below calls them.
TC0593 = “{ $column }” is kept in two columns, “{ $day }” and “{ $hour }”
    .help = put both into one column “{ $column }”: in Excel insert a column with =D3+E3 (=D3+E3/24 where the hour is a number such as 17), copy it as values, and delete the two; or, if the day alone counts, declare after the field the header `{ "\"" }{ $column } / { $day }{ "\"" }`: the hour is not read then
    .meaning = A field has one column. Here the day of a moment is in one and its hour in another, so that neither is the moment.
    .example = the deadline, and below it the columns “Date” and “Hour”
    .instead = one column “Deadline” with 08/04/2026 17:00

# $column: the header of the day; $hour: that of the hour.
TC0594 = the hours in “{ $hour }” are not read: the field has only the days in “{ $column }”
    .help = if the hour matters, put both into one column, in Excel with =D3+E3 (=D3+E3/24 where the hour is a number such as 17); if it does not, delete the column or give the field the type `date`
    .meaning = The field is a deadline or a moment, its column has the days, and a column beside it the hours. Without them a deadline lasts to the end of its day.
    .example = due "Due / Date" : deadline, and the columns “Due / Date” and “Due / Hour”
    .instead = one column “Due” with 08/04/2026 17:00

# $sheet: the name of the sheet.
TC0595 = the sheet “{ $sheet }” is called like a month, and the year is not known
    .help = write the year into the title above the table (“2026”) or into the name of the file (`…-2026.xlsx`)
    .several = the title above the table and the name of the file name several years: leave one, or name the sheets with their year and declare the form after the field, such as "'Tháng' M-yyyy" for “Tháng 4-2026”
    .meaning = A field has the name of the sheet as its value. A month without a year is read if the title above the table and the name of the file name one year, and no other.
    .example = the sheets “Tháng 4” and “Tháng 5” in cases.xlsx
    .instead = the same sheets in cases-2026.xlsx

# $sheets: the sheets; $count: how many rows they have at least.
TC0596 = sheets that have this table too are not read: { $sheets }, with { COUNT($count) } { $count ->
        [one] row
       *[other] rows
    } or more
    .help = if their rows count, name them in the rules, after the fields: `sheet "…", "…"`; else move them into a file of their own
    .meaning = The sheets that are read are those that the rules name (`sheet "…"`), or the one that is called like the file or the kind of record. Other sheets have the same header, and their rows are not counted. A sheet that is called like a summary (“Tổng hợp”) is not meant.
    .example = sheet "Tháng *", and a sheet “Thang 6”
    .instead = sheet "Tháng *", "Thang 6"

# $records: the kind of record; $latest: the day of the latest; $from: when the period begins.
TC0545 = the latest record of “{ $records }” is of { DAY($latest) }: there is none yet since { DAY($from) }, when the period began
    .help = add the records of the period; if nothing happened, state what the records cover (on the command line `--covers { $records }=…`)
    .meaning = There are records before the period that is judged and none in it, although it has begun. An old file gives verdicts that look like those of a period in which nothing happened. `--deny stale` ends with 3.
    .example = a file whose last record is of 2026-03-10, for the third quarter
    .instead = the file as it is now

# $name: what the address has that is not known; $tables: the tables and views of the database.
TC0556 = this address does not lead to a table of a database
    .help = write postgresql://HOST/DATABASE?table=TABLE, sqlite:FILE?table=TABLE or, at the end in place of table=, query=SELECT …
    .table = it names no table; add ?table= and one of { $tables }
    .no-table = it names no table, and the database has none that may be read
    .parameter = “{ $name }” is not known or has a value that is not; write table=, query= or a parameter of the connection
    .driver = this program was built without this kind of database
    .meaning = The address says which database is meant, and which table or query of it has the records. Passwords are taken from PGPASSWORD, the password file or a service file.
    .example = --records dossiers=postgresql://db.example/dvc
    .instead = --records dossiers="postgresql://db.example/dvc?table=dossiers"

# $detail: what the database or its client says, in its own words; $tables: the tables and views that there are.
TC0557 = the database cannot be read
    .help = reading fails; the database says: “{ $detail }”
    .connection = the server cannot be reached; its client says: “{ $detail }”
    .login = the server refuses the login; give the password in PGPASSWORD, in the password file or in a service file. It says: “{ $detail }”
    .table = there is no such table, or reading it is not permitted (“{ $detail }”); the tables are { $tables }
    .query = the query is refused; the database says: “{ $detail }”
    .query-column = the query names a column that there is not; the database says: “{ $detail }”
    .query-table = the query names a table that there is not, or that may not be read; the database says: “{ $detail }”
    .query-syntax = the query is not written as SQL has it; the database says: “{ $detail }”
    .query-value = the query calculates with a value that does not allow it; the database says: “{ $detail }”
    .no-columns = the query has no columns; write SELECT and the columns
    .busy = another program keeps the file locked; run again when it has finished, or read a copy. SQLite says: “{ $detail }”
    .writes = the query would write; only a query that reads is run
    .encryption = no encrypted connection came about: { $detail }; sslrootcert=FILE names the certificate of the authority that the server's is by, sslmode=verify-full needs the name of the host in it
    .authority = sslmode=verify-ca and verify-full need the authorities that are trusted: sslrootcert=FILE with their certificates, or sslrootcert=system with verify-full for those of the computer
    .certificate = this certificate or key cannot be used: { $detail }
    .no-certificate = there is no certificate in { $detail }; it is text that begins with BEGIN CERTIFICATE
    .no-key = the key of the certificate in { $detail } is not given; name its file in sslkey=FILE
    .key = there is no key without a password in { $detail }; it is text that begins with BEGIN PRIVATE KEY
    .open-key = others may read the key in { $detail }, so it is not used; let only its owner read it (chmod 600)
    .file = this is not a file of SQLite, or it is damaged; SQLite says: “{ $detail }”
    .ended = the connection ended in the middle; run again. The server says: “{ $detail }”
    .meaning = The database was not reached, refused the login or the query, or stopped. Nothing is written to a database: queries run in a transaction that can only read.
    .example = a table that was renamed
    .instead = the address with its new name

TC0558 = the database changed while it was read
    .help = run again when no one writes to it, or read a copy of it
    .meaning = Records are read more than once. If another program writes in between, the readings do not agree, and no verdict is given.
    .example = a SQLite file that a running program writes to
    .instead = a copy, made with “sqlite3 FILE .backup”

# $found: the type.
TC0559 = this value is of the type { $found }, which no field can hold
    .help = leave the column out, or have the query convert it to text or a number
    .meaning = Fields are texts, numbers, days and moments, marks. The record is rejected.
    .example = a picture in the column “note”
    .instead = a text

# $value: the first of the numbers; $thousands: what it is if the point separates thousands; $count: how many there are; $field: their field.
TC0546 = “{ $value }” may be { $thousands } or { $value }{ $count ->
        [1] { "" }
       *[other] , as { COUNT($count) } numbers in “{ $field }” may
    }
    .help = state after the field what its points are: as "1.234,5" if they separate thousands, as "1,234.5" if they begin a fraction
    .meaning = A point before exactly three digits separates thousands in Vietnamese and begins a fraction in English, and no other value of the column shows which. The values are not read.
    .example = fee : number, and cells of text such as 1.500 and 12.000
    .instead = fee : number as "1.234,5"

# $value: the first of the numbers; $thousands: what it would be if the point separated thousands; $count: how many there are; $field: their field.
TC0547 = “{ $value }” is read as a fraction, not as { $thousands }{ $count ->
        [1] { "" }
       *[other] , and so are { COUNT($count) } numbers in “{ $field }” in all
    }
    .help = state after the field what its points are: as "1,234.5" if they begin a fraction, as "1.234,5" if they separate thousands
    .meaning = Other values of the column have a fraction for certain, such as 0.25, so that these are read in the same way. If the column mixes both, some of its numbers are a thousand times too small.
    .example = fee : number, and cells of text such as 0.25 and 1.500
    .instead = fee : number as "1,234.5"

# $field: the field; $value: the first such day; $count: how many there are; $list: the rows of the first; $more: how many others.
TC0548 = “{ $field }” lies far ahead, on { DAY($value) }{ $count ->
        [1] { "" }
       *[other] {" "}and so on in { COUNT($count) } rows: { $list }{ $more ->
            [0] { "" }
           *[other] {" "}and { COUNT($more) } more
        }
    }
    .help = correct the year; as it is, it counts as not having happened yet
    .deadline = correct the year if it is a mistake
    .meaning = What has happened lies more than a year after the moment of judging, or a deadline or an end more than ten. What lies after the moment of judging has not happened: a dossier returned in 2062 is not returned.
    .example = completed on 08/04/2062, judged as of 2026-07-15
    .instead = completed on 08/04/2026

# $field: a field of units that is not the code.
TC0549 = the rules say more of units than their code (“{ $field }”), and no list of units is given
    .help = give the list as `units.csv` beside the records, or `--records units=FILE`; without it every text is a unit, and neither names nor misspellings can be told
    .meaning = A list of units says which there are, what they are called and which are below others. Without it the units are the texts that the records have.
    .example = units with code, name and parent in the rules, and only dossiers.csv
    .instead = units.csv and dossiers.csv

# $field: the field; $count: in how many records; $all: of how many; $day, $clock: the second; $list: the first rows; $more: how many others.
TC0561 = “{ $field }” is the same second in { COUNT($count) } of { COUNT($all) } records, { $clock } on { DAY($day) }: { $list }{ $more ->
        [0] { "" }
       *[other] {" "}and { COUNT($more) } more
    }
    .help = find out whether a program wrote this time for many records at once (when they were closed, or moved to another system); if so, give the times when it really happened, or leave the cell empty
    .meaning = Half of the records or more have the very same second as the time of something that people do one by one. Such a time is mostly that of a program, and a share on time that is made of it says nothing. The first 10,000 times of a file are looked at, if there are at least 20.
    .example = 300 dossiers that all were completed on 2026-06-30 at 23:59:59
    .instead = the time when each was completed

# $field: the field; $count: how many times there are.
TC0562 = “{ $field }” is 00:00 in all { COUNT($count) } records that have it
    .help = if only days are known, declare the field as `date`, so that limits in hours are not applied to it; if the hours were lost, export the file again with them
    .meaning = The rules read moments, and every one is midnight: a file that has only days. Limits in hours would be counted from the first moment of the day. The first 10,000 times of a file are looked at, if there are at least 10.
    .example = received : datetime, and a column of days such as 2026-04-08 00:00
    .instead = received : date
