# Findings about tallies: what was counted of parts of the records.

TC0701 = this is not a tally
    .help = give a file that `tieuchi tally` wrote
    .damaged = it begins as a tally, but a part is missing or was changed; copy it again, or count again with `tieuchi tally`
    .meaning = A tally is a file of counts. It carries a check sum, so that a file that was cut off or changed is noticed.
    .example = a tally of which a mail server kept the first half
    .instead = the file as it was written

# $form: the number of the form.
TC0702 = this tally is in form { $form }, which this version does not read
    .help = count again with this version, or judge with the version that counted
    .meaning = What is kept in a tally changes now and then. Each form has a number, so that no tally is read as something else.
    .example = a tally that a newer version wrote
    .instead = a tally of this version

# $records: the kind of record; $names: the indicators.
TC0703 = this tally was counted by rules that count something else
    .help = what is asked of “{ $records }” was not counted, or was read otherwise (another field, header, calendar or time zone), for { $names }: count the records again with these rules
    .columns = “{ $records }” were kept with the columns of other fields or headers: count the records again with these rules
    .kind = the rules have no records “{ $records }”: judge with the rules that counted, or count the records again with these
    .merge = count all parts with the same rules, for the same indicators
    .meaning = Bounds may change without counting again. Conditions, windows, fields, the calendar and the time zone may not: the records would count as something else.
    .example = a tally of “done by due”, and rules that now say “done within 5 days”
    .instead = the records, counted with the new rules

# $tally: the period of the tally; $asked: the one that is asked for.
TC0704 = this tally is of { $tally }, not of { $asked }
    .help = judge each period from its own tallies
    .meaning = Records were placed in the windows of one period when they were counted.
    .example = the tallies of March and of April together
    .instead = tallies of one period

# $tally: the moment of the tally; $asked: the one that is asked for; $records: the kind of record.
TC0705 = this tally is as of another moment
    .help = it is as of { $tally }; what was counted of “{ $records }” may be different as of { $asked }: count again as of that moment
    .merge = count all parts as of the same moment
    .meaning = A record that is open today may be late tomorrow. A tally can be judged as of a later moment if every window and every limit was over, and nothing lay in the future; never as of an earlier one, since some records did not exist then.
    .example = open dossiers counted on 1 July, judged as of 1 August
    .instead = the dossiers, counted as of 1 August

TC0706 = this tally was counted with other units
    .help = give every part the same table of units, or none of them any, and count again
    .meaning = To which units a record belongs is settled when it is counted. Parts with different units do not add up.
    .example = one part counted with the units of 2025, one with those of 2026
    .instead = all parts counted with the units of 2026

# $count: how many ids.
TC0707 = records of this tally are in the other one, too
    .ids = { $count ->
        [one] one id is in both: give each record to one part
       *[other] { $count } ids are in both: give each record to one part
    }
    .file = the file is named twice: name each once
    .source = all the records of a source without ids are in both: add each part once
    .meaning = What is in two parts would count twice. Records with an id are compared one by one; of those without an id only whole sources are.
    .example = the tally of January, added twice
    .instead = each month once

# $count: how many ids.
TC0708 = records that are to be withdrawn were never added
    .ids = { $count ->
        [one] one record is not in the tally: withdraw the records as they were added, with the same values
       *[other] { $count } records are not in the tally: withdraw the records as they were added, with the same values
    }
    .help = withdraw the records as they were added, with the same values
    .meaning = To replace records, those that were counted are withdrawn with the values that they had then, and the new ones are added.
    .example = a corrected dossier, withdrawn with its corrected date
    .instead = the dossier as it was counted

TC0709 = these records cannot be withdrawn from the tally
    .help = count the records that remain anew
    .meaning = Numbers that are very long, or whose sum does not fit, are remembered by their record. They can be added but not withdrawn.
    .example = an amount of 20 digits
    .instead = a new tally without it

# $records: the kind of record; $days: what the parts state.
TC0710 = parts state different days that their “{ $records }” cover: { $days }
    .help = state the days that all of them together cover: --covers { $records }=FROM..TO
    .meaning = A month counted apart covers that month, a province counted apart the whole period. Which days all parts together cover is not known from theirs.
    .example = parts that cover 2026-01 and 2026-02
    .instead = --covers dossiers=2026-01-01..2026-02-28

# $count: how many errors.
TC0711 = { $count ->
        [one] an error in the records was passed over
       *[other] { $count } errors in the records were passed over
    } when this was counted
    .help = mend the records and count again, or judge with --keep-going: what could not be read is missing then
    .meaning = `--keep-going` counts what cannot be read as missing. Whoever judges decides whether that is good enough.
    .example = a tally that was made with --keep-going
    .instead = a tally of records without errors

TC0712 = this row could not be read when the records were counted
    .help = mend it and count again, or judge with --keep-going: it is an unknown record then
    .meaning = The tally keeps the records of this kind, but not what is wrong with a row that is no record at all.
    .example = a row with more cells than the header
    .instead = the row, mended

TC0713 = these are more records or units than a tally counts
    .help = count and judge fewer records or units at a time
    .meaning = A tally counts up to 281,474,976,710,656 records of a kind, and 268,435,456 units in windows (units times windows).
    .example = a file that says it has more
    .instead = the file as it was written
