### Findings about tests that rules carry.

# $title: the test.
TC0601 = the test “{ $title }” expects nothing
    .help = add: expect INDICATOR for UNIT is met
    .meaning = A test checks what it expects.
    .example = test "one minute late" with records and no `expect`
    .instead = expect on_time_dossiers for X01 is missed

# $title: the test.
TC0602 = the test “{ $title }” has no period
    .help = add e.g.: period 2026-Q2
    .meaning = A verdict is for a period, so a test names one.
    .example = test "one minute late" with `as of 2026-07-15` and no `period`
    .instead = period 2026-Q2

# $title: the test.
TC0603 = two tests are called “{ $title }”
    .help = give this one a title of its own
    .declared = the first is here
    .meaning = Tests are reported by their titles.
    .example = test "late", and once more test "late"
    .instead = test "late by one minute", and test "late by one day"

# $column: the header; $records: the kind of record; $nearest: the nearest field.
TC0604 = the column “{ $column }” is not a field of “{ $records }”
    .help = write the name of a field, or one of its headers
    .nearest = did you mean “{ $nearest }”?
    .declared = declared here
    .meaning = A column of a test's table is a field of the records, by its name or by one of its headers.
    .example = | office | recieved |
    .instead = | office | received |

# $column: the header.
TC0605 = the column “{ $column }” is a field that another column already has
    .help = remove one
    .declared = the first is here
    .meaning = A field has one value in a row.
    .example = | office | received | received |
    .instead = | office | received | completed |

# $cells: how many the row has; $columns: how many the header has.
TC0606 = this row has { $cells } { NOUN($cells, "cells") }, and the header has { $columns }
    .help = write one cell for each column; leave it empty if there is no value
    .meaning = A row of a table is a line, with as many cells as there are columns.
    .example = | X01 | 2026-04-01 |, under a header of three columns
    .instead = | X01 | 2026-04-01 | |

# $name: the indicator.
TC0607 = “{ $name }” has no stretch to expect
    .help = expect its verdict, or add `stretch …` to the indicator
    .declared = the indicator is here
    .meaning = Only an indicator with a `stretch` clause has a result for it.
    .example = expect on_time_dossiers for X01 has stretch met, where that indicator has no stretch
    .instead = expect on_time_dossiers for X01 is met

# $unit: the unit; $units: some that are given; $nearest: the nearest of them.
TC0608 = the unit “{ $unit }” is not given in this test
    .help = give it in the table of units, or expect something of one of: { $units }
    .nearest = did you mean “{ $nearest }”?
    .meaning = A test that gives a table of units is about these units, and about all together (`*`).
    .example = given units with X01 and X02, then: expect on_time_dossiers for X10 is met
    .instead = expect on_time_dossiers for X01 is met

# $records: the kind of record.
TC0609 = “{ $records }” may be given only once
    .help = put all rows into one table
    .declared = the first table is here
    .meaning = A test gives each kind of record by one table or file. What is given before the first test of a file belongs to each of its tests, and the rows of a test's own table follow.
    .example = given dossiers with one row, and in the same test again given dossiers with another
    .instead = one table with both rows

# $name: the indicator.
TC0610 = “{ $name }” never has this verdict
    .target = it has a target, so expect met, missed, open, undetermined or not_applicable
    .monitor = it has no target, so expect: is monitored, or a figure: has value …
    .never-open = no records leave it open, so expect met, missed or undetermined
    .always-applicable = there is always something to judge, so expect met, missed or undetermined
    .never = no records lead to this verdict, so expect another one
    .declared = the indicator is here
    .meaning = An indicator with a target is never `monitored`; one that is monitored is neither met nor missed. Some targets exclude more: a share of records that have no limit is never `open`, and a number of records in the period is never `not_applicable` for a unit to which the indicator applies.
    .example = expect on_time_dossiers for X01 is monitored
    .instead = expect on_time_dossiers for X01 is met

# $name: the indicator; $window: the window; $period: the period; $first, $last: the first and the last window of the period.
TC0611 = “{ $name }” has no window { $window } in the period { $period }
    .help = it is judged over the whole period; expect its verdict, or say `every …` in the target
    .outside = the windows of the period go from { $first } to { $last }
    .short = no whole window belongs to this period; name a longer one
    .declared = the indicator is here
    .meaning = Only a target with `every …` has windows, and only those that belong to the period of the test.
    .example = period 2026-Q2, and expect weekly_meetings for X01 has window 2026-W40 met
    .instead = expect weekly_meetings for X01 has window 2026-W15 met

# $name: the indicator.
TC0612 = verdicts of “{ $name }” do not have this
    .comparison = only what is compared with an earlier period has a baseline and a change
    .parts = the counts and figures are those of the parts; expect them of an indicator that is one of the parts
    .windows = over several windows the verdict counts windows, and its value is the share of those that are met
    .monitor = a monitored figure has no target that could be missed; expect its value
    .monitored-windows = each window has its own figure, and without a target the windows are not counted
    .declared = the indicator is here
    .meaning = What a verdict contains follows from its target: a baseline from a comparison, counts and headroom from one figure.
    .example = expect on_time_dossiers for X01 has baseline 10, where that target compares with nothing
    .instead = expect on_time_dossiers for X01 has value 95%

# $name: the indicator.
TC0613 = “{ $name }” is a share, and this is below 0% or above 100%
    .help = write a percentage, for example: has value 95%
    .declared = the indicator is here
    .meaning = A share is from 0% to 100%; a number without % is taken as it is, so that 50 is 5000%.
    .example = expect on_time_dossiers for X01 has value 95
    .instead = expect on_time_dossiers for X01 has value 95%

TC0614 = this contradicts another expectation of the same verdict
    .help = remove one of the two
    .declared = the other one is here
    .meaning = A verdict has one answer, and each figure and count once.
    .example = expect on_time_dossiers for X01 is met, and in the same test is missed
    .instead = expect on_time_dossiers for X01 is missed

# $name: the file as the test names it.
TC0615 = “{ $name }” is not in the folder of the rule file
    .help = copy the file into the folder of the rule file, and name it from there: given dossiers from "records.csv"
    .parent = copy the file into the folder of the rule file or one below it, and name it without “..”
    .absolute = copy the file into the folder of the rule file or one below it, and name it from that folder
    .link = replace the link with the file itself
    .meaning = A test reads files of the folder of its rule file, and of folders below it, and no others: rules may come from another person, and findings print parts of the file.
    .example = given dossiers from "../records.csv"
    .instead = given dossiers from "records.csv"

# $column: the header that is missing; $columns: all of them.
TC0620 = the list of reviewed mutants has no column “{ $column }”
    .help = its columns are: { $columns }
    .meaning = The list names each mutant by its item and by the sentence before and after, and states why no test needs to catch it.
    .example = a list with the columns item, before and after
    .instead = item,before,after,reason

# $item: the define, measure or indicator.
TC0621 = the reviewed mutant of “{ $item }” does not survive
    .help = remove the row; if the rule has changed, review the mutants of today
    .meaning = A test catches that mutant by now, or the rules no longer contain its sentence, so that there is nothing left to review.
    .example = a row whose `before` is a sentence that the rules no longer contain
    .instead = the list without that row

# $item: the define, measure or indicator.
TC0622 = the reviewed mutant of “{ $item }” gives no reason
    .help = write in `reason` why no test needs to catch it
    .meaning = A person may exclude a survivor, with a reason that others can check.
    .example = a row whose last cell is empty
    .instead = a plan in every month implies one in every quarter
