### Findings about tests that rules carry.

# $title: the test.
TC0601 = the test “{ $title }” expects nothing
    .help = add: expect INDICATOR for UNIT is met
    .meaning = A test shows something by what it expects.
    .example = test "one minute late" with records and no `expect`
    .instead = expect on_time_dossiers for X01 is missed

# $title: the test.
TC0602 = the test “{ $title }” has no period
    .help = add e.g.: period 2026-Q2
    .meaning = A verdict is for a period, so a test names one.
    .example = test "one minute late" with `as of 2026-07-15` and no `period`
    .instead = period 2026-Q2

# $title: the test.
TC0603 = a second test is called “{ $title }”
    .help = say what this one shows
    .declared = the first is here
    .meaning = Tests are reported by their titles.
    .example = test "late", and once more test "late"
    .instead = test "late by one minute", and test "late by one day"

# $column: the header; $records: the kind of record; $nearest: the nearest field.
TC0604 = no field of “{ $records }” for the column “{ $column }”
    .help = write the name of a field, or one of its headers
    .nearest = did you mean “{ $nearest }”?
    .declared = declared here
    .meaning = A column of a test's table is a field of the records, by its name or by one of its headers.
    .example = | office | recieved |
    .instead = | office | received |

# $column: the header.
TC0605 = the column “{ $column }” stands for a field that another column has
    .help = take one out
    .declared = the first is here
    .meaning = A field has one value in a row.
    .example = | office | received | received |
    .instead = | office | received | completed |

# $cells: how many the row has; $columns: how many the header has.
TC0606 = this row has { $cells } cells, and the header has { $columns }
    .help = write one cell for each column; leave it empty where there is no value
    .meaning = A row of a table is a line, with as many cells as there are columns.
    .example = | X01 | 2026-04-01 |, under a header of three columns
    .instead = | X01 | 2026-04-01 | |

# $name: the indicator.
TC0607 = “{ $name }” has no stretch to expect
    .help = expect its verdict, or add `stretch …` to the indicator
    .declared = the indicator is here
    .meaning = Only an indicator with a stretch says whether it is met.
    .example = expect on_time_dossiers for X01 has stretch met, where that indicator has no stretch
    .instead = expect on_time_dossiers for X01 is met

# $column: the header that is missing; $columns: all of them.
TC0620 = the list of reviewed mutants has no column “{ $column }”
    .help = its columns are: { $columns }
    .meaning = The list names each mutant by its item and by the sentence before and after, and says why no test need notice it.
    .example = a list with the columns item, before and after
    .instead = item,before,after,reason

# $item: the define, measure or indicator.
TC0621 = the reviewed mutant of “{ $item }” is no survivor
    .help = take the row out; if the rule has changed, look at the mutants of today
    .meaning = A test notices that mutant by now, or the rules no longer say its sentence, so that there is nothing left to judge.
    .example = a row whose `before` is a sentence that the rules no longer say
    .instead = the list without that row

# $item: the define, measure or indicator.
TC0622 = the reviewed mutant of “{ $item }” gives no reason
    .help = write in `reason` why no test need notice it
    .meaning = A survivor is set aside by a person's judgement, and a judgement has a reason that others can weigh.
    .example = a row whose last cell is empty
    .instead = a plan in every month implies one in every quarter
