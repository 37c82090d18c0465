### Findings about what is legal but probably not meant.

part-extends = `extends`, a rule set above this one,
part-amend = an amendment
part-scorecard = a scorecard

## Earlier figures

# $records: the records.
TC0401 = the percentage is undefined if the earlier period has none
    .help = add: , or no { $records } in period
    .filtered = add, with the same `where`: , or no { $records } in period where …
    .figure = add, of the same figure: , or … is exactly 0
    .share = add, of the same share: , or … is exactly 0%
    .up = for a verdict in that case too, write it without a percentage: … is more than in the previous year
    .meaning = A change is calculated from the earlier figure. If that is zero, there is no percentage, and the verdict is undetermined.
    .example = target offences in period down at least 5% from the previous year
    .instead = target offences in period down at least 5% from the previous year, or no offences in period

# $records: the records.
TC0402 = there cannot be fewer if the earlier period has none
    .help = add: , or no { $records } in period
    .filtered = add, with the same `where`: , or no { $records } in period where …
    .figure = add, of the same figure: , or … is exactly 0
    .share = add, of the same share: , or … is exactly 0%
    .meaning = “fewer” and “less than” are strict: a unit that had none, and again has none, would miss the target.
    .example = target fewer violations in period than in the previous year
    .instead = target fewer violations in period than in the previous year, or no violations in period

# $bound: the bound.
TC0416 = no figure can fall by { $bound }
    .help = a fall by 100% leaves nothing; write less, or `no …`
    .meaning = A figure can fall by at most 100%, so that the target could never be met.
    .example = target offences in period down at least 120% from the previous year, or no offences in period
    .instead = target offences in period down at least 20% from the previous year, or no offences in period

## Conditions

TC0403 = this is always true
    .help = remove it, or correct it
    .meaning = Every record meets it, so that it has no effect.
    .example = received is present, where received may not be empty
    .instead = completed is present

TC0404 = this is always false
    .help = remove it, or correct it
    .meaning = No record meets it.
    .example = score > 5, where score is a number from 1 to 5
    .instead = score > 4

# $name: the field.
TC0408 = “{ $name }” may be empty; such a record is missing, not failed
    .help = if empty means not done, write: { $name } is present and …
    .declared = “?” lets it be empty
    .meaning = A comparison with an empty value is neither true nor false. If the rules never state what empty means, many records may stay undetermined.
    .example = kind is "urgent", where kind : one of "urgent", "usual" ?
    .instead = kind is present and kind is "urgent"

# $bound: the bound.
TC0414 = every possible figure meets the bound { $bound }
    .help = correct the bound, or report the figure with `monitor`
    .meaning = A count is never below zero and a share never outside 0% to 100%, so that this target cannot be missed.
    .example = target at least 0 citizen_meetings in every week
    .instead = target at least 1 citizen_meetings in every week

# $bound: the bound.
TC0415 = no possible figure meets the bound { $bound }
    .help = correct the bound
    .meaning = A count is never below zero, so that this target cannot be met.
    .example = target fewer than 0 violations in period
    .instead = target no violations in period

## Limits

# $name: the field of what happens; $type: its type; $planned: what is held against it.
TC0409 = “{ $name }” is { $type }: it is empty until it has happened, and “{ $planned }” is compared with it
    .help = write what happens first: { $name } - { $planned }, compared with the length
    .before = write what happens first: { $name } after { $planned }
    .by = write what happens first: { $name } is present and not { $name } before { $planned }
    .declared = declared here
    .meaning = A date or datetime that has not happened is empty, and a limit that is empty makes the record missing, for ever if it never happens. With what happens on the left, what has not happened is open or failed.
    .example = due before completed, where due is a deadline and completed a datetime
    .instead = completed after due

# $day: the day; $moment: the moment; $left, $right: the two sides as they are written.
TC0410 = “{ $day }” is a day and “{ $moment }” a moment: only the days are compared
    .help = declare both with a time (datetime), or both as days (date)
    .by = if the day decides, state it: { $left } by the day of { $right }; otherwise declare both with a time (datetime)
    .meaning = A date has no time of day, so that only the day of the other side counts.
    .example = completed before received, where completed is a date and received a datetime
    .instead = completed : datetime

# $what: what happens; $negated: the condition as it is written; $limit: its limit.
TC0419 = “{ $negated }” is also met by what never happened, { $when }
    .help = to count only what happened late: { $what } is present and { $negated }; to count what never happened too: (({ $what } is present and { $negated }) or ({ $what } is missing and { $negated }))
    .by = to count only what happened in time: { $what } by { $limit }; to count what never happened too: (({ $what } is present and { $negated }) or ({ $what } is missing and { $negated }))
    .after = to count only what happened late: { $what } after { $limit }; to count what never happened too: (({ $what } is present and { $negated }) or ({ $what } is missing and { $negated }))
    .declared = “?” lets it be empty
    .meaning = “A by B” has failed when its limit has passed without A, and what has failed is met when it is negated. “A after B” is met only by what happened after B.
    .example = no dossiers where not completed by due
    .instead = no dossiers where completed after due

# $name: the field; $day: a day, as a rule writes it.
TC0420 = “{ $name }” counts at any time, even after the period
    .help = for the period: { $name } in period; up to its end: { $name } by the end of period; up to a fixed day, for example: { $name } by { $day }
    .missing = for the period: not { $name } in period; up to its end: not { $name } by the end of period; up to a fixed day, for example: not { $name } by { $day }
    .declared = declared here
    .meaning = “is present” only checks whether a date is filled in on the day of judging. A report on 2025 that is made in 2026 then also counts what was done in 2026. In a milestone a date counts up to the milestone's day only.
    .example = 100% of households are registered is present
    .instead = 100% of households are registered in period

## Units

TC0411 = units that no record names are not judged here
    .help = declare `units`, so that each of them is judged
    .meaning = Without a `units` item the units are those that the records name. A unit with nothing to report is not among them, although it is the one that misses this target.
    .example = target at least 1 citizen_meetings in every week, in a rule set without units
    .instead = units with code : id, and the same target

TC0412 = these units can be below one another: records of a lower unit count for each unit above it
    .help = write `has at least 1 own …`, or keep the population to one level: where level is "…"
    .meaning = “has” of a unit counts its whole subtree. In a share of units of several levels, the records of a commune would also serve its province.
    .example = 100% of units have at least 1 audits in every year
    .instead = 100% of units have at least 1 own audits in every year

## Targets

TC0413 = the stretch is no stricter than the target
    .help = write a stricter bound
    .declared = the target is here
    .meaning = A stretch is an aim beyond the target. Here it is met whenever the target is met.
    .example = target at least 95% dossiers on_time, and stretch at least 90% dossiers on_time
    .instead = stretch at least 98% dossiers on_time

# $name: the field.
TC0421 = inside `in every …`, “period” is each week, month or year of it
    .help = if each of these windows is meant, leave it as it is; if the period of the report is meant, write its name instead of “period”, for example: in 2026-Q2
    .field = if each of these windows is meant, leave it as it is: { $name } in period; if the period of the report is meant, write its name, for example: { $name } in 2026-Q2
    .meaning = Each window of “every …” is judged by itself, and takes the place of the period in all its conditions. The period of the report itself can be written only by its name.
    .example = at least 50% of papers in every month are signed in period
    .instead = at least 50% of papers in every month are signed in 2026-Q2

# $records: the records of that side.
TC0422 = “{ $records }” has no earlier figure: the earlier ratio is over those of today
    .help = declare when they count: records { $records } counted by …, or lasting from … to …; or compare the other side of the ratio alone
    .units = declare how long units exist: units lasting from … to …; or compare the other side of the ratio alone
    .window = write `in period`, so that the window moves with the period
    .declared = declared here
    .meaning = A register is all of its records at every time. A ratio of two periods over one and the same register rises and falls as its other side alone.
    .example = measure rate: count of violations in period / count of officers, where officers are a register, and rate down at least 5% from the previous year
    .instead = records officers lasting from joined to left

## Not used, not evaluated

# $name: the kind of record.
TC0405 = no rule uses the records “{ $name }”
    .help = remove them, or write the rule that needs them
    .meaning = The kind is declared, but no indicator, relation or reference uses it.
    .example = records surveys, and no indicator that speaks of surveys
    .instead = monitor average score of surveys in period

# $name: the define.
TC0406 = no rule uses the definition “{ $name }”
    .help = remove it, or write the rule that needs it
    .meaning = The definition is checked, but nothing depends on it. Often a rule has a similar name by mistake.
    .example = define on_time for dossiers: completed by due, and every target without on_time
    .instead = target at least 95% dossiers on_time

# $name: the measure.
TC0407 = no rule uses the measure “{ $name }”
    .help = remove it, or write the rule that needs it
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
    .meaning = Layers of rule sets and scorecards are part of the language, and this version does not evaluate them yet.
    .example = scorecard ba_nhat "…"
    .instead = the indicators of the scorecard, each with its verdict

## What cannot be seen

# $found: the character.
TC0423 = hidden character { $found } in a comment: what follows it may look different from what it is
    .help = delete { $found } at this place, or delete the comment and type it again
    .meaning = Some characters control the screen or reverse the direction of text. In a comment they can make rules look like a comment, or a comment like rules.
    .example = a comment with U+202E, which turns the letters after it around
    .instead = the same comment, typed again

# $found: the character.
TC0424 = invisible character { $found }: this text is not equal to the same text without it
    .help = delete { $found }, unless the records are written with it too; delete the characters before and after it as well, and type them again
    .meaning = Characters such as the zero-width space come in from web pages and chat programs. Two texts that look the same are then different.
    .example = the code of a unit with U+200B in it
    .instead = the same code, typed again

# $place: where it is: “html”, “quote”, “indented”, or else in a comment.
TC0425 = this block of rules { $place ->
        [html] is within HTML
        [quote] is in a quote
        [indented] is indented as the text of code
       *[comment] is in an HTML comment
    } and is not read
    .help = take the block out of the comment <!-- … -->, or delete it
    .html = move the block out of the element of HTML (<details>, <div> …), or close the element before it
    .quote = a quote is another text; if these are rules of this document, remove the “>” before each line
    .indented = indent the block by at most three spaces, or as far as the text of its item in a list
    .meaning = Rules are what a reader of the document sees as a block of its text. HTML may hide its content, and a quote is taken from another text.
    .example = <!-- and in the lines after it a block that begins with ```tieuchi
    .instead = the block after the end of the comment -->

# $name: the name or choice; $other: the one it looks like.
TC0426 = “{ $name }” contains characters that look like others
    .mixed = a word of it has letters of several alphabets; type it again with one keyboard
    .invisible = it contains an invisible character; type it again
    .two = “{ $other }” looks the same and is something else; give one of the two another name
    .declared = “{ $other }” is declared here
    .meaning = Letters of other alphabets and some digits look like ours. A person cannot distinguish two such names.
    .example = a name in which о is the Cyrillic letter
    .instead = the same name with the Latin o

# $name: the name.
TC0429 = “{ $name }” must be written in backticks to be used in a rule: a keyword is spelled the same
    .help = write {"`"}{ $name }{"`"}, here and wherever the name is used, or choose another name
    .meaning = A field may have any name in a file of records. In a rule, a word such as from, at, to or yes is read as a keyword unless it is in backticks; `day` after a number is a length of time.
    .example = records trips with from : date, and then: from is present
    .instead = records trips with {"`"}from{"`"} : date, and then: {"`"}from{"`"} is present
