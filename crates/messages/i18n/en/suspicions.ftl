### Findings about what is legal but probably not meant.

part-extends = `extends`, a rule set above this one,
part-amend = an amendment
part-scorecard = a scorecard

## Earlier figures

# $records: the records.
TC0401 = with none in the earlier period there is no percentage
    .help = add: , or no { $records } in period
    .filtered = add, with the same `where`: , or no { $records } in period where …
    .figure = add, of the same figure: , or … is exactly 0
    .share = add, of the same share: , or … is exactly 0%
    .up = to be judged then too, say it without a percentage: … is more than in the previous year
    .meaning = A change is counted from the earlier figure. Where that is zero, there is no percentage, and the verdict is undetermined.
    .example = target offences in period down at least 5% from the previous year
    .instead = target offences in period down at least 5% from the previous year, or no offences in period

# $records: the records.
TC0402 = with none in the earlier period there cannot be fewer
    .help = add: , or no { $records } in period
    .filtered = add, with the same `where`: , or no { $records } in period where …
    .figure = add, of the same figure: , or … is exactly 0
    .share = add, of the same share: , or … is exactly 0%
    .meaning = “fewer” and “less than” are strict: a unit that had none, and again has none, would miss the target.
    .example = target fewer violations in period than in the previous year
    .instead = target fewer violations in period than in the previous year, or no violations in period

# $bound: the bound.
TC0416 = nothing falls by { $bound }
    .help = a fall by 100% leaves nothing; write less, or `no …`
    .meaning = A figure can fall by at most all of it, so that the target would never be reached.
    .example = target offences in period down at least 120% from the previous year, or no offences in period
    .instead = target offences in period down at least 20% from the previous year, or no offences in period

## Conditions

TC0403 = this is always true
    .help = take it out, or correct it
    .meaning = Every record meets it, so that it asks for nothing.
    .example = received is present, where received may not be empty
    .instead = completed is present

TC0404 = this is always false
    .help = take it out, or correct it
    .meaning = No record meets it, so that it lets nothing through.
    .example = score > 5, where score is a number from 1 to 5
    .instead = score > 4

# $name: the field.
TC0408 = “{ $name }” may be empty; such a record is missing, not failed
    .help = if empty means not done, write: { $name } is present and …
    .declared = “?” lets it be empty
    .meaning = What is compared with an empty value is neither true nor false. Where the author says nowhere what empty means, many records may stay undetermined.
    .example = kind is "urgent", where kind : one of "urgent", "usual" ?
    .instead = kind is present and kind is "urgent"

# $bound: the bound.
TC0414 = every figure reaches the bound { $bound }
    .help = correct the bound, or report the figure with `monitor`
    .meaning = A count is never below zero and a share never outside 0% to 100%, so that this target cannot be missed.
    .example = target at least 0 citizen_meetings in every week
    .instead = target at least 1 citizen_meetings in every week

# $bound: the bound.
TC0415 = no figure reaches the bound { $bound }
    .help = correct the bound
    .meaning = A count is never below zero, so that this target cannot be reached.
    .example = target fewer than 0 violations in period
    .instead = target no violations in period

## Limits

# $name: the field; $type: its type.
TC0409 = “{ $name }” is { $type }: as a limit it is empty until it has happened
    .help = if it is planned, declare it: { $name } : deadline
    .declared = declared here
    .meaning = A date or datetime later than the moment of evaluation has not happened yet and counts as empty. A deadline is a planned moment and may lie ahead.
    .example = completed by due, where due is a date
    .instead = due : deadline

# $day: the day; $moment: the moment.
TC0410 = “{ $day }” is a day and “{ $moment }” a moment: the days decide
    .help = write `by the day of …`, or declare both with a time
    .meaning = A date has no time of day, so that only the day of the other side counts.
    .example = completed before received, where completed is a date and received a datetime
    .instead = completed : datetime

## Units

TC0411 = units that no record names are missed here
    .help = declare `units`, so that each of them is asked
    .meaning = Without a `units` item the units are those that the records name. A unit with nothing to report is not among them, although it is the one that misses this target.
    .example = target at least 1 citizen_meetings in every week, in a rule set without units
    .instead = units with code : id, and the same target

TC0412 = these units can lie below one another: what lies below counts for each
    .help = write `has at least 1 own …`, or keep the population to one level: where level is "…"
    .meaning = “has” of a unit counts its whole subtree. In a share of units of several levels, the records of a commune would also serve its province.
    .example = 100% of units have at least 1 audits in every year
    .instead = 100% of units have at least 1 own audits in every year

## Targets

TC0413 = the stretch asks no more than the target
    .help = write a bound that goes further
    .declared = the target is here
    .meaning = A stretch is hoped for beyond the target. Here it is reached whenever the target is.
    .example = target at least 95% dossiers on_time, and stretch at least 90% dossiers on_time
    .instead = stretch at least 98% dossiers on_time

## Not used, not evaluated

# $name: the kind of record.
TC0405 = no rule reads the records “{ $name }”
    .help = take them out, or write the rule that needs them
    .meaning = The kind is declared, but no indicator, relation or reference uses it.
    .example = records surveys, and no indicator that speaks of surveys
    .instead = monitor average score of surveys in period

# $name: the define.
TC0406 = no rule reads the definition “{ $name }”
    .help = take it out, or write the rule that needs it
    .meaning = The definition is checked, but nothing depends on it. Often a rule has a similar name by mistake.
    .example = define on_time for dossiers: completed by due, and every target without on_time
    .instead = target at least 95% dossiers on_time

# $name: the measure.
TC0407 = no rule reads the measure “{ $name }”
    .help = take it out, or write the rule that needs it
    .meaning = The measure is checked, but no indicator uses it.
    .example = measure violation_rate: count of violations in period / count of officers, alone
    .instead = monitor violation_rate

# $name: the calendar.
TC0417 = the rule set does not use the calendar “{ $name }”
    .help = name it in the rule set: calendar { $name }
    .meaning = A rule set has one calendar: the one that its `ruleset` item names, or else vietnam.
    .example = calendar our_office extends vietnam, and no calendar clause in the rule set
    .instead = ruleset "…" calendar our_office

# $what: which part.
TC0418 = { $what } is read and formatted, but not evaluated in this version
    .help = its names are checked; the verdicts do not depend on it
    .meaning = Layers of rule sets and scorecards are part of the language, and this version does not reckon with them yet.
    .example = scorecard ba_nhat "…"
    .instead = the indicators of the scorecard, each with its verdict
