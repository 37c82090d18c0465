### Findings about types, values, units of time and targets.

a-id = an id
a-unit = a unit
a-reference = a reference
a-text = text
a-choice = a choice
a-yes-no = a yes/no
a-number = a number
a-date = a date
a-datetime = a datetime
a-deadline = a deadline
a-duration = a duration
a-difference = a difference of two moments

needed-moment = a date or a date field
needed-number = a number
needed-text = text
needed-duration = a duration
needed-difference = a difference of two moments

## Types

# $name: what was written; $found: its type; $needed: what is needed.
TC0301 = “{ $name }” is { $found }, and { $needed } is needed here
    .help = write a value of that type, or correct the declaration of the field
    .moment = before and after `by`, `before`, `after`, `within … of` write a date, or a field of type date, datetime or deadline
    .span = days and spans cannot be added or subtracted: write `completed within 3 working days of due`, or `completed - due > 3 working days`
    .average = `in hours`, `in days` and `in working days` belong to a difference: average (completed - received) in working days of dossiers
    .declared = declared here
    .meaning = Every position of a sentence takes values of certain types, and nothing is converted silently.
    .example = average office of surveys in period is at least 4
    .instead = average score of surveys in period is at least 4

# $left, $right: what was written; $left_type, $right_type: their types.
TC0302 = { $left_type } cannot be compared with { $right_type }: “{ $left }” is { $left_type }, “{ $right }” is { $right_type }
    .help = compare values of one type
    .answer = a yes/no is compared without quotes: { $answer }
    .moment = after `by` write a date or a date field; a date is written without quotes: 2026-05-05
    .meaning = Only values of one type can be compared. Dates, datetimes and deadlines fit each other; a quoted text fits texts, ids, units and choices.
    .example = completed by kind, where completed is a datetime and kind is text
    .instead = completed by due

# $type: the type of both.
TC0303 = values of type { $type } have no order
    .help = only numbers and dates have an order; write “is”, “is not” or “is one of”
    .meaning = Texts, choices, yes/no and durations can be equal or not, but they have no order.
    .example = level > "commune"
    .instead = level is one of "province", "department"

# $name: the field; $type: its type.
TC0304 = “{ $name }” is { $type }, not a condition
    .help = state what it must be, e.g. { $name } is …; if it only has to be filled in: { $name } is present
    .time = state when it must be, e.g. { $name } by …; if it only has to be filled in: { $name } is present
    .figure = the bound is that of the figure; if “{ $name }” must be compared too, compare it before the bound: where { $name } is … is at least …
    .declared = declared here
    .meaning = Only a define, a yes/no field, or a date or datetime (it has happened by the end of the period) can be written by its name alone. Any other field must be compared with something.
    .example = all dossiers are due, where due is a deadline
    .instead = all dossiers are completed by due

TC0305 = only a fixed value is allowed here
    .help = write a number, a date or a quoted text; to compare with fields, join comparisons with `or`
    .meaning = The list after “is one of” contains values that are the same for every record.
    .example = office is one of sender, receiver
    .instead = (office is sender or office is receiver)

## Bounds

# $bound: the bound; $meant: the share that was probably meant.
TC0306 = a share of { $bound } can never be reached
    .help = a share is between 0% and 100%
    .meant = did you mean { $meant }?
    .meaning = A share is a part of all: from 0% to 100%. A bound outside of that, or more than 100%, could never be met.
    .example = target at least 950% of dossiers are on_time
    .instead = target at least 95% of dossiers are on_time

# $bound: the bound.
TC0307 = “{ $bound }” is a percentage, and records are counted here
    .help = write a whole number; for a share state what they must be: at least 95% of RECORDS are …
    .meaning = A number of records is counted one by one. A percentage is the share of records that meet a condition.
    .example = target count of dossiers is at least 95%
    .instead = target at least 95% of dossiers are on_time

# $number: the number.
TC0308 = the bound of a share must be a percentage, and “{ $number }” is not
    .help = write { $number }%, or remove the condition to count records
    .meaning = “… of RECORDS are …” is a share, which is counted in percent.
    .example = target at least 95 of dossiers are on_time
    .instead = target at least 95% of dossiers are on_time

# $number: the number.
TC0309 = a number of records must be whole, and { $number } is not
    .help = write a whole number
    .meaning = Records are counted one by one.
    .example = target at least 1.5 citizen_meetings in every week
    .instead = target at least 1 citizen_meetings in every week

# $bound: the bound; $unit: the unit that is needed.
TC0310 = the bound “{ $bound }” does not fit this figure
    .number = write a plain number
    .points = percentage points compare shares and ratios; write a percentage, e.g. down at least 5%
    .change = a change is written in percent: down at least 5%; for shares also: down at least 2 percentage points
    .unit = write the bound in { $unit }, as the average is
    .meaning = A count, a sum or an average takes a plain number, a share a percentage, an average span of time the unit that it is counted in, a change a percentage.
    .example = target average score of surveys in period is at least 80%
    .instead = target average score of surveys in period is at least 4.0

# $lowest, $highest: the two ends.
TC0311 = the range from { $lowest } to { $highest } is empty
    .help = put the lower end first, in the same unit
    .meaning = A range goes from its lowest to its highest value, both included.
    .example = number from 5 to 1
    .instead = number from 1 to 5

## Days, times, periods

# $date: the day as written; $number and $year: its month; $days: how many days that month has.
TC0312 = { $date } does not exist
    .days = { period-month } has { $days } days
    .months = a year has the months 01 to 12; a day is written year-month-day
    .month_day = a day of every year is written month-day, e.g. 06-20, or `end of 02`
    .meaning = The day does not exist in the calendar.
    .example = in force from 2026-02-30
    .instead = in force from 2026-02-28

TC0313 = not every year has a 29 February
    .help = write `end of 02`
    .meaning = A month and day without a year must exist in every year.
    .example = in every year before 02-29
    .instead = in every year by end of 02

# $time: the time as written.
TC0314 = { $time } is not a time of day
    .help = write a time from 00:00 to 23:59
    .meaning = The time does not exist on a clock.
    .example = working hours 07:30 to 25:00
    .instead = working hours 07:30 to 17:00

# $time: day and time; $zone: the zone.
TC0315 = { $time } is ambiguous or does not exist in { $zone }
    .help = choose a time that the clocks showed exactly once
    .meaning = When clocks are changed, an hour is skipped or occurs twice. A rule must not depend on which of the two was meant.
    .example = completed before 2026-03-08 02:30, in a rule set whose zone is America/New_York
    .instead = completed before 2026-03-08 03:00

# $period: the label.
TC0316 = the period “{ $period }” does not exist
    .help = write 2026, 2026-H1, 2026-Q2, 2026-04, 2026-W15 or 2026-04-01..2026-06-30
    .meaning = A year has two halves, four quarters, twelve months and 52 or 53 weeks.
    .example = period 2026-Q5
    .instead = period 2026-Q4

# $from, $to: the days.
TC0317 = { $to } is before { $from }
    .help = put the earlier day first
    .meaning = A range of days goes from its first to its last day.
    .example = in force from 2026-04-01 to 2025-12-31
    .instead = in force from 2026-04-01 to 2030-12-31

# $from, $to: the times.
TC0318 = working hours from { $from } to { $to } end before they begin
    .help = write hours of one day in their order; a shift over midnight is written in two parts
    .meaning = Working hours are ranges within a day.
    .example = working hours 13:30 to 11:30
    .instead = working hours 07:30 to 11:30, 13:30 to 17:30

# $kind: the kind of record.
TC0319 = a day without a year needs a year here: “{ $kind }” is not counted by a date
    .help = write the day with its year, or declare: records { $kind } counted by FIELD
    .meaning = A month and day without a year is that day of the year in which the record is counted; of a register, in the year of the last day of the period. What lasts has no such year.
    .example = sent before 06-20, of records that last
    .instead = sent before 2026-06-20

TC0320 = hours cannot be counted between two days
    .help = count days, or declare the fields as datetime or deadline
    .meaning = A date is a whole day without a time, so that there is no number of hours between two of them.
    .example = handled within 48 hours of received, where both are of type date
    .instead = handled within 2 days of received

# $calendar: the calendar.
TC0321 = the calendar “{ $calendar }” has no working hours
    .help = declare a calendar with them: calendar our_office extends vietnam working hours 07:30 to 11:30, 13:30 to 17:30
    .meaning = Working hours can be counted only by a calendar that defines them.
    .example = handled within 8 working hours of received, with calendar vietnam
    .instead = the same with calendar our_office

# $count: the number.
TC0322 = “{ $count }” is not a length of time that can be counted
    .help = write at most 1000000 of the unit
    .whole = write a whole number; fractions are possible in hours and minutes alone
    .meaning = Days, weeks, months, years and working days are counted whole. Hours and minutes may have a fraction that amounts to whole microseconds.
    .example = completed within 1.5 days of received
    .instead = completed within 36 hours of received

## Windows

# $kind: the kind of record.
TC0323 = no field places “{ $kind }” in a window
    .help = name the field: … FIELD in period; or declare: records { $kind } counted by FIELD
    .meaning = Without a field, records are placed in a window by the field that they are counted by. A register has no such field, and a kind that lasts has no single moment.
    .example = target no weapons in period, where weapons is a register
    .instead = target no weapons lost_on in period

TC0324 = “every …” is not allowed here: a single window is needed
    .help = write “in period”
    .meaning = “every week”, “every month” … are several windows, each of which is judged. A condition on one field and the parts of a ratio need one.
    .example = inventoried in every year
    .instead = inventoried in period

## Comma clauses

TC0325 = this clause belongs to a share
    .help = remove it, or write a share: … of RECORDS are …
    .meaning = Counting open records, counting none and excusing decide what happens to the records of a share. A count, a sum or an average has no such records.
    .example = target no violations in period, counting open as met
    .instead = target at least 95% of dossiers are on_time, counting open as met

TC0326 = this clause may appear only once
    .help = remove one
    .meaning = A share takes each of its comma clauses once. To excuse for several reasons, join them with `or`.
    .example = …, excusing storm, excusing flood
    .instead = …, excusing storm or flood

TC0327 = these clauses are in the wrong order
    .help = the order is: counting open …, counting none …, excusing …
    .meaning = Comma clauses always come in the same order, so that two rules with the same meaning look the same.
    .example = …, excusing storm, counting open as met
    .instead = …, counting open as met, excusing storm

## Indicators

# $name: the indicator.
TC0328 = the indicator “{ $name }” has neither a target nor a monitored figure
    .help = add `target …`, `milestone …: …` or `monitor …`
    .meaning = An indicator states what must be reached, or which figure is reported.
    .example = indicator on_time "Dossiers on time"
    .instead = indicator on_time "Dossiers on time": at least 95% dossiers on_time

# $name: the indicator.
TC0329 = the indicator “{ $name }” has two targets or figures
    .help = keep one, join targets with `, and`, or write a second indicator
    .declared = the first is here
    .meaning = An indicator has one target, or milestones, or one monitored figure: one verdict.
    .example = target all dossiers are on_time, and in the next line target no violations in period
    .instead = target all dossiers are on_time, and no violations in period

TC0330 = a stretch needs a target, and there is none
    .help = add `target …`
    .meaning = A stretch is an aim beyond a binding target.
    .example = an indicator with stretch offences in period down at least 10% from the previous year, alone
    .instead = target offences in period down at least 5% from the previous year, and the stretch after it

# $day: the day.
TC0332 = two milestones end on { $day }
    .help = join them with `, and`, or correct one of the days
    .declared = the first is here
    .meaning = One milestone is in force at a time, so each has a day of its own.
    .example = milestone 2025-12-31: …, and once more milestone 2025-12-31: …
    .instead = milestone 2025-12-31: …, and milestone 2026-12-31: …

# $kind: the kind of record.
TC0333 = “meets” applies to units, and “{ $kind }” are not units
    .help = write it in a target, or in a condition on units
    .meaning = Verdicts are about units. A record has none.
    .example = define good for dossiers: meets on_time_dossiers
    .instead = define good for units: meets on_time_dossiers

TC0342 = “meets” cannot be used for related records: they are counted before any verdict
    .help = count these units in an indicator of its own, e.g. for each unit … target at least 1 units where meets NAME; and refer here to that one
    .meaning = “has” counts related records first, and verdicts are reached afterwards. How many units meet an indicator is counted by a target of its own: among the units below each unit, or among all.
    .example = target all units where level is "district" have at least 3 units where meets on_time
    .instead = for each unit where level is "district" target at least 3 units where meets on_time

# $name: the indicator.
TC0334 = “{ $name }” is monitored: it is never met
    .help = use an indicator that has a target
    .declared = its figure is reported here
    .meaning = A monitored figure is reported without a target, so no unit can meet it.
    .example = target meets satisfaction, where satisfaction says monitor …
    .instead = target meets on_time_dossiers

# $name: the indicator.
TC0335 = “{ $name }” never applies to these units
    .help = use the units to which it applies, or widen its `for each unit`
    .declared = it is limited here
    .meaning = The indicator applies to other units only, so that these could never meet it: no unit has values that both conditions accept.
    .example = 100% of units where level is "commune" meet model_ward, where model_ward is for each unit where level is "ward"
    .instead = 100% of units where level is "ward" meet model_ward

## Figures

# $difference: the difference.
TC0336 = “{ $difference }” is a span of time: compare it with a length
    .help = e.g. {"`"}{ $difference } > 3 working days{"`"}, or `average ({ $difference }) in working days of …`
    .field = with a length that each record has, write `A within FIELD of B`
    .meaning = One moment less another is neither a number nor a day. It can be compared with a length such as 3 working days, or averaged.
    .example = completed - received < 10
    .instead = completed - received < 10 days

# $difference: the difference.
TC0337 = the average of “{ $difference }” needs a unit of time
    .help = add in hours, in days or in working days: average ({ $difference }) in working days of …
    .meaning = A span of time can be counted in elapsed hours, calendar days or working days, and these are not converted into each other.
    .example = monitor average (completed - received) of dossiers
    .instead = monitor average (completed - received) in working days of dossiers

TC0338 = a part of a ratio cannot be a ratio
    .help = write each part as a count, a sum, an average or a share
    .meaning = A ratio has one figure as its numerator and one as its denominator.
    .example = measure r: violation_rate / count of units, where violation_rate is a ratio
    .instead = measure r: count of violations in period / count of units

TC0339 = “own” selects the records of the unit itself, and the subject is not a unit
    .help = remove “own”
    .meaning = A unit has the records of every unit below it, or with “own” only those that name it. Other records have no units below them.
    .example = all officers have at least 1 own trainings
    .instead = all officers have at least 1 trainings

# $format: the written form.
TC0340 = “{ $format }” is not a written form that can be read
    .time = use the letters yyyy yy MMMM MMM MM M dd d HH H hh h mm ss tt, e.g. as "dd/MM/yyyy HH:mm"; or write as "unix" or as "unix ms"
    .columns = letters that are the same in every header are in single quotes: { $proposed }
    .period = use the letters yyyy yy MMMM MMM MM M dd d, with at least the month: "MM/yyyy", "'Tháng' M"; letters that are written as they are stand between two '
    .deadline = a deadline needs its day: as "dd/MM/yyyy"
    .number = write as "1.234,5", as "1,234.5" or as "1 234,5", with a percent sign, a currency or brackets where the values have them: as "1.234,5%"
    .none = a field of this type has no written form; remove it
    .meaning = After `as` comes how the values of the field are written: a pattern for dates and times, the separators of a number, the mark for yes.
    .example = received : datetime as "DD/MM/YYYY"
    .instead = received : datetime as "dd/MM/yyyy"

# $records: the records.
TC0341 = “{ $records }” has no earlier figure to compare with
    .help = state when its records count: records { $records } counted by …, or lasting from … to …; or ask for what had happened by then, as in: certified by the end of period
    .units = state how long units exist: units lasting from … to …; or ask for what had happened by then, as in: certified by the end of period
    .window = write `in period` instead of a fixed one, so that the window moves with the period
    .declared = declared here
    .meaning = The figure is the same at every time: a register is all of its records, always, and a window with a fixed label does not move. Compared with the previous year it would be compared with itself.
    .example = share of villages are certified is present up at least 5 percentage points from the previous year, where villages are a register
    .instead = records villages counted by certified, and villages in period up at least 5% from the previous year

# $rows: the rows as written.
TC0343 = a table has no rows { $rows } of this sort
    .first = the rows of a table are counted from 1
    .order = put the first row first: rows 7 to 40
    .header = a header has at most ten rows; the rows of the records are given by: rows 7 to 40
    .below = the records are below the header: begin with a later row
    .meaning = Rows are counted as in a spreadsheet, from 1. The header has one row or a few, and the records are below it.
    .example = header row 5, and rows 5 to 40
    .instead = header row 5, and rows 6 to 40

# $text: the text; $field: the field.
TC0344 = “{ $text }” is a value of “{ $field }” and cannot mean that there is none
    .help = remove the text here, or the value there
    .declared = declared here
    .meaning = A text after `empty` means that there is no value. A text that is one of the values of the field would have two meanings.
    .example = result : one of "-", "+" empty "-"
    .instead = result : one of "-", "+" empty "?"

# $format: the written form; $other: one before it.
TC0345 = by “{ $other }” and by “{ $format }” one text has two meanings
    .help = keep the form that the records have; records in the other need a field of their own
    .declared = the other form
    .meaning = A field may have several written forms if none can be taken for another: 04/05/2026 is 4 May in one of these and 5 April in the other.
    .example = received : date as "dd/MM/yyyy" or "MM/dd/yyyy"
    .instead = received : date as "dd/MM/yyyy" or "d-M-yy"

# $field: the field.
TC0346 = “{ $field }” would have two values
    .help = name another field in one of these places
    .declared = it has its value from here
    .meaning = A field has its value from the name of the sheet, from the header of a column or from a cell, and only from one of them.
    .example = month from sheet, and columns "yyyyMM" give month and n
    .instead = area from sheet, and columns "yyyyMM" give month and n

TC0347 = “always” asks for more than the values of one record
    .help = compare values of the record, for example: always completed >= received; what other records or the period decide belongs in an indicator
    .meaning = What is always so is verified where each record is read: other records, verdicts and the period are not known there.
    .example = always completed in period
    .instead = always completed >= received

TC0348 = this day has working hours and is not in the working week
    .help = add it to the working week, for example: working week Monday to Saturday
    .meaning = Hours of a day of the week do not make it a working day: the working week says which days are worked.
    .example = working week Monday to Friday, and working hours Saturday 07:30 to 11:30
    .instead = working week Monday to Saturday, and working hours Saturday 07:30 to 11:30

# $form: the form as written.
TC0349 = years cannot be written “{ $form }”
    .form = give one such year as an example: two years that follow one another, such as years written "2024/25"
    .month = some of these look like a month; write "2024/25" or "2024-2025"
    .begins = a year that begins on 1 January has one number; state when years begin: year begins on 07-01
    .meaning = A year that begins in one year of the calendar and ends in the next is written with both. The example shows how.
    .example = years written "2024-25"
    .instead = years written "2024/25"

# $field: the field.
TC0350 = “{ $field }” cannot have this value
    .help = only values of `one of` and `yes/no` are mapped; other values are written in the form of the field
    .yes = write yes or no
    .choice = write one of its choices in quotes
    .declared = declared here
    .meaning = A mapping says which text of an office is which value of a field: one of its choices, or yes or no.
    .example = "Xong" value "C" is "done", where the field is yes/no
    .instead = "Xong" value "C" is yes

TC0360 = only a year has a part from one month and day to another
    .help = write “in every year from … to …”
    .meaning = “from 08-01 to 03-31” is a part of each year. Weeks, months and quarters have no such part.
    .example = at least 1 inspections in every month from 08-01 to 03-31
    .instead = at least 1 inspections in every year from 08-01 to 03-31

# $length: the length as written.
TC0361 = a window of { $length } cannot be counted in days
    .help = write at least one day, week, month or year: in the 12 months to the end of period
    .meaning = A window consists of whole days, so its length is a whole number of days, weeks, months or years, and not zero.
    .example = no violations in the 48 hours to the end of period
    .instead = no violations in the 2 days to the end of period

# $length: the length as written.
TC0362 = a year has no blocks of { $length }
    .help = write 2 to 26 weeks, or 2, 3, 4 or 6 months
    .meaning = “in every 2 weeks” divides each year into blocks, from its first week or month. Other lengths leave a rest, or are longer than a year.
    .example = at least 1 meetings in every 5 months
    .instead = at least 1 meetings in every 4 months

TC0363 = a day of the month ends only the windows of “every month”
    .help = write “in every month before the 20th”; for another window, write the month too: before 06-20
    .meaning = “the 20th” is a day of each month. In a longer window it would not be known of which month, and a week may have no such day.
    .example = at least 1 reports in every quarter before the 20th
    .instead = at least 1 reports in every month before the 20th

# $kind: the kind of record.
TC0364 = only what lasts exists on a day, and “{ $kind }” do not last
    .counted = for all of them until then, write “up to the end of period”; otherwise “in period”
    .register = all records of a register count: leave the words out
    .declared = declared here
    .meaning = “at the end of period” counts the records whose span contains that day, so the kind must be declared with “lasting from … to …”. What happens has no span, and a register has no time.
    .example = count of dossiers at the end of period
    .instead = count of dossiers up to the end of period
