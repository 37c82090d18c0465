### Findings about names: unknown, declared twice, circular.

## Looked up

# $name: what was written; $nearest: the nearest declared name.
TC0201 = unknown name “{ $name }”
    .help = declare it, or correct the spelling
    .nearest = did you mean “{ $nearest }”?
    .quotes = if it is a text, write it between quotes: “{ $name }”
    .alike = this name contains a letter of another alphabet that looks like the one in “{ $nearest }”: type it again
    .brackets = write the conditions on “{ $kind }” in brackets: where (… and { $name } …)
    .declared = declared here
    .meaning = A rule uses a name that nothing declares. Names are compared with their diacritics; a name of several words is joined by “_”.
    .example = indicator on_time: all dossier are on_time
    .instead = indicator on_time: all dossiers are on_time

# $name: the name.
TC0202 = “{ $name }” is declared twice
    .help = give one of them another name
    .kind = one define names a kind of record once: remove the second
    .units = a rule set has one `units` item: remove one of the two, and move into the other what only this one declares
    .declared = first declared here
    .meaning = A name means one thing in the whole rule set, whichever file it is in. A define may have one name for several kinds of record.
    .example = define on_time for dossiers: completed by due, and the same define again in another file
    .instead = define on_time for dossiers: completed by due, and define very_early for dossiers: completed before received

# $name: the name.
TC0203 = “{ $name }” is ambiguous: it is declared with two meanings
    .help = rename one of them
    .units = “units” is the name of the `units` item; give this kind another name, or write it as `units`
    .declared = the other is declared here
    .meaning = A define and a field of the same kind, or a measure and a kind of record, are used in the same positions of a sentence, so that one name for both is ambiguous.
    .example = define completed for dossiers: completed by due
    .instead = define completed_in_time for dossiers: completed by due

# $name: the name.
TC0204 = “{ $name }” is both a field and a kind of record
    .help = write “{ $name } is present” for the field, or “has at least 1 { $name }” for the records
    .field = the field
    .records = the kind of record
    .meaning = “has” and a bare name means related records, or a field that is present. Here both exist.
    .example = all officers have pledges, where officers has a field pledges and pledges is a kind of record too
    .instead = all officers have at least 1 pledges

# $kind: the kind of record whose condition it is; $subject: the kind of the subject.
TC0213 = “{ $name }” is defined for “{ $kind }”, not for “{ $subject }”
    .help = define it for “{ $subject }” as well: define { $name } for { $subject }: …
    .outer = “{ $subject }” are counted by `has`: write { $name } before `has`, joined by `and`: { $name } and has …
    .refers = a condition on “{ $subject }” reads only its own fields: give “{ $subject }” a field for it, or put the condition on “{ $kind }”: { $kind } where { $name } …
    .declared = defined here
    .meaning = A define applies to one kind of record and can be used for records of that kind only.
    .example = define on_time for dossiers: completed by due, and then: all petitions are on_time
    .instead = define on_time for petitions: resolved by due

# $name: the define.
TC0226 = “{ $name }” is a condition, not a value
    .help = use it by itself, joined by `and`, `or`, `not`
    .declared = defined here
    .meaning = A record meets a define or fails it; a define has no value that could be compared or counted.
    .example = on_time is yes, where on_time is a define
    .instead = on_time

# $name: the define.
TC0227 = “{ $name }” is a condition: it cannot follow “has”
    .help = write it by itself: { $name }
    .declared = defined here
    .meaning = “has” and a name is for related records, or for a field that is filled in. A defined condition is written by its name alone.
    .example = all officers have diligent, where diligent is a define
    .instead = all officers are diligent

# $kind: the kind of record whose field it is; $subject: the kind of the subject.
TC0228 = “{ $name }” is a field of “{ $kind }”; here the records are “{ $subject }”
    .help = name a field of “{ $subject }”, or declare { $name } there too
    .outer = “{ $subject }” are counted by `has`: write the condition on { $name } before `has`, joined by `and`: { $name } … and has …
    .refers = a condition on “{ $subject }” reads only its own fields: give “{ $subject }” a field { $name } of its own, or put the condition on “{ $kind }”: { $kind } where { $name } …
    .declared = declared here
    .meaning = A condition applies to one record and reads the fields of that record. In the “where” of “has” these are the records that are counted.
    .example = all officers have no absences where day > joined, where joined is a field of officers
    .instead = all officers have no absences where day > 2026-01-01

# $name: the name; $owner: the kind of record whose condition or field it is.
TC0229 = “{ $name }” is { $what }; { $needed } is needed here
    .help = name { $needed }
    .meets = to test an indicator for a unit, use meets: meets { $name }
    .has = to count these records, use has: has { $name }
    .where = write the records first: { $owner } where { $name }
    .before = write the records first, and the condition last: { $owner } … where { $name }
    .sum = write which figure is made of it: sum of { $name } of { $owner }, or average { $name } of { $owner }
    .share = to apply the condition to records, write a share: 100% of { $owner } are { $name }
    .bound = to compare a figure, write a target: { $name } is at least …
    .declared = declared here
    .meaning = Conditions, fields, kinds of record, measures and indicators each have their positions in a sentence.
    .example = target no late_dossiers, where late_dossiers is a condition on dossiers
    .instead = target no dossiers where late_dossiers

# $choice: the choice; $field: the field.
TC0230 = “{ $name }” is one of the choices of “{ $field }”; a text must be written in quotes
    .help = write it between quotes: “{ $choice }”
    .declared = the choices are declared here
    .meaning = A word without quotes is the name of a field. A text, such as a choice, is between quotes.
    .example = level is commune
    .instead = level is "commune"

# $value: the text; $field: the field; $choices: what it may be; $nearest: the nearest choice.
TC0211 = “{ $value }” is not one of the choices of “{ $field }”
    .help = the choices are: { $choices }
    .nearest = did you mean “{ $nearest }”? The choices are: { $choices }
    .declared = the choices are declared here
    .meaning = A field of type “one of” has one of the texts in its declaration. No record could ever meet a misspelt text.
    .example = level is "communes", where level is one of "province", "commune"
    .instead = level is "commune"

# $zone: the name.
TC0212 = unknown time zone “{ $zone }”
    .help = write an IANA name, e.g. time zone "Asia/Ho_Chi_Minh"
    .meaning = The zone decides which moment belongs to which day. Its name is one of the IANA list: region, slash, city.
    .example = time zone "Hanoi"
    .instead = time zone "Asia/Ho_Chi_Minh"

# $grade: the grade; $nearest: the nearest.
TC0225 = unknown grade “{ $grade }” in this scorecard
    .help = write the title of one of its `grade` clauses
    .nearest = did you mean “{ $nearest }”?
    .declared = declared here
    .meaning = A cap on a grade names grades of the same scorecard by their titles.
    .example = at most 20% of the number graded "Good" are "Excellent", where no grade is called "Excellent"
    .instead = at most 20% of the number graded "Good" are "Very good"

## Circular names and sizes

# $names: the names, with arrows.
TC0205 = circular definitions: { $names }
    .help = state the condition of one of them without the others
    .meaning = A define is replaced by its condition. Definitions that name each other could be replaced without end.
    .example = define sound for weapons: not broken, and define broken for weapons: not sound
    .instead = define sound for weapons: condition is "good"

TC0206 = circular indicators, or too many indicators in a chain: { $names }
    .help = remove one `meets`
    .meaning = An indicator may require another, up to 256 in a chain, but it must not be needed for that other one.
    .example = indicator a: meets b, and indicator b: meets a
    .instead = indicator b: no hot_spots in period

TC0207 = circular measures, or too many measures in a chain: { $names }
    .help = write what one of them counts
    .meaning = A measure may name other measures, up to 16 in a chain, but the last must count records.
    .example = measure a: b, and measure b: a
    .instead = measure b: count of violations in period

# $kind: the kind of record.
TC0208 = the records of “{ $kind }” have no unit: their references are circular
    .help = give one of these kinds a field of type `unit`
    .meaning = A record without a unit of its own has the unit of the record that it refers to. Kinds of record that only refer to each other have no unit.
    .example = records a with b : b, and records b with a : a
    .instead = records b with office : unit

# $name: the calendar.
TC0209 = the calendar “{ $name }” extends itself
    .help = make one of the calendars of this circle extend vietnam or weekdays
    .meaning = A calendar takes over the days of the calendar that it extends, so calendars must not extend each other.
    .example = calendar a extends b, and calendar b extends a
    .instead = calendar b extends vietnam

TC0210 = a rule set may have only one `ruleset` item, and this is the second
    .help = remove it, or load each rule set by itself; `tieuchi check` on the folder of several checks each
    .declared = the first is here
    .meaning = The files of a folder are one rule set, with one title, one zone and one calendar.
    .example = two files of a folder that both begin with ruleset "…"
    .instead = one of them keeps the item

TC0216 = the definitions named here make this condition too large
    .help = name fewer definitions, or state the common part once
    .meaning = Definitions are replaced by their conditions. If each one names another twice, the whole doubles with every step; at 100,000 parts, or 200 levels, the checker stops.
    .example = define a for x: b and b, define b for x: c and c, and so on twenty times
    .instead = define a for x: b

## Relations

# $name: the kind or field; $subject: the kind of the subject.
TC0214 = “{ $name }” does not refer to “{ $subject }”
    .help = give “{ $name }” a field of that type, e.g. {"`"}belongs_to : { $subject }{"`"}
    .field = write a field whose type is “{ $subject }”
    .unit = give these records a field of type `unit`; if they have several, mark one: office : unit, its own
    .declared = declared here
    .meaning = “has” counts the records that refer to this one: through a field whose type is this kind of record, or, for a unit, through their unit.
    .example = all officers have at least 1 weapons, where weapons has no field of type officers
    .instead = records weapons with keeper : officers

# $fields: the fields.
TC0215 = “{ $name }” refers to these records by several fields: { $fields }
    .help = state which one: … { $name } by FIELD
    .meaning = If records refer to others in more than one way, “has” must state which one counts.
    .example = all officers have no complaints, where complaints has the fields against : officers and handled_by : officers
    .instead = all officers have no complaints by against

# $kind: the kind of record.
TC0219 = the records of “{ $kind }” have no id to refer to
    .help = declare one in “{ $kind }”: code : id
    .declared = declared here
    .meaning = A reference names a record of another kind by its id.
    .example = officer : officers, where officers has no field of type id
    .instead = records officers with code : id

TC0220 = this is the second `id` of these records
    .help = make it text: name : text
    .meaning = One field identifies the records of a kind.
    .example = code : id, and further down number : id
    .instead = number : text

TC0221 = `units` has no field of type `id`
    .help = declare one: code : id
    .meaning = Records name their unit by its code, so the units must have one.
    .example = units with name : text alone
    .instead = units with code : id and name : text

TC0222 = this is the second field that could name the unit above
    .help = keep one field of type `unit` in `units`; make the other text
    .meaning = Units form a tree: each has at most one unit above it, named by its only field of type unit.
    .example = units with parent : unit? and partner : unit?
    .instead = units with parent : unit? and partner : text?

TC0223 = two fields are marked as the unit of these records
    .help = keep `, its own` at one of them
    .meaning = A record counts for one unit.
    .example = from_office : unit, its own, and to_office : unit, its own
    .instead = from_office : unit, its own, and to_office : unit

# $kind: the kind of record.
TC0224 = a record of “{ $kind }” names several units, and none is marked as its own
    .help = mark the one that it counts for: office : unit, its own
    .asked = this rule needs it
    .meaning = The records name several units, and a rule counts them by unit. One field must be marked as the record's own.
    .example = from_office : unit, and to_office : unit
    .instead = from_office : unit, its own, and to_office : unit

## Lists

# $choice: the text.
TC0217 = the choice “{ $choice }” is listed twice
    .help = remove one
    .declared = first listed here
    .meaning = Choices are compared without regard to case, spaces and the place of the tone, so two that are alike are one.
    .example = one of "Good", "good"
    .instead = one of "good", "fair"

# $header: the header.
TC0218 = two fields use the column “{ $header }”
    .help = give one of them another header
    .declared = first used here
    .meaning = A column of a file fills one field. It is found by the field's name or by one of its headers.
    .example = received "Date" : date, and completed "Date" : date?
    .instead = received "Date received" : date, and completed "Date completed" : date?

# $encoding: the name as written; $nearest: the nearest; $known: every name.
TC0231 = unknown encoding “{ $encoding }”
    .nearest = did you mean “{ $nearest }”?
    .help = write one of: { $known }
    .meaning = The encoding of a text file says which bytes are which letters. It is stated, because it cannot be found by looking.
    .example = encoding "cp-1258"
    .instead = encoding "windows-1258"

# $header: the header of the office's column.
TC0232 = the column “{ $header }” belongs to no field
    .help = say first which field it is: “{ $header }” is …
    .meaning = A mapping says which of an office's columns belongs to which field, and what the texts in it mean. A text has a meaning only in the column of a field.
    .example = "Kết quả" value "Xong" is "đã trả", without a line for the column
    .instead = "Kết quả" is result, and "Kết quả" value "Xong" is "đã trả"

## Used by several rule sets

# $path: the path as written; $name: what it is, called as the files are.
TC0233 = there are no rules at “{ $path }”
    .help = the path begins in the folder of this file and names “{ $name }”: correct it, or put the rules there
    .unreadable = the reasons are reported with the files of “{ $name }”
    .meaning = “uses” names a file or a folder with what several rule sets share: kinds of record, conditions, measures, calendars. The path begins in the folder of the file that it is written in.
    .example = uses "../vocabulry", where the folder is called vocabulary
    .instead = uses "../vocabulary"

# $path: the path as written.
TC0234 = “{ $path }” leads out of the folder whose files rules may use
    .help = put the files below the folder that contains the repository or a file called tieuchi.root, or name another folder with `--root`
    .absolute = the path begins in the folder of this file: write it so, for example: uses "../vocabulary"
    .meaning = Rules use only files below one folder, so that rules of others cannot read the files of a computer. For the command it is the nearest folder above that contains a repository or a file called tieuchi.root, otherwise the folder above that of the rules; “--root” names another.
    .example = uses "../../../../elsewhere"
    .instead = uses "../vocabulary"

TC0235 = this path leads back to the file that it is written in
    .help = remove this line: what it names is read without it
    .meaning = Files that use each other in a circle, or a file that uses its own folder. What a rule set uses is read once, and its names apply in all of its files.
    .example = a/units.tieuchi with uses "../b", and b/calendar.tieuchi with uses "../a"
    .instead = a/units.tieuchi with uses "../b", and nothing in b

TC0236 = this is a rule set of its own: only what rule sets share can be used
    .help = put the kinds of record, conditions, measures and calendars that both need into a folder without a `ruleset` item, and use that folder
    .declared = its `ruleset` item is here
    .meaning = “uses” shares names, not targets: a file or folder with a `ruleset` item has verdicts of its own.
    .example = uses "../province", where a file of that folder has a `ruleset` item
    .instead = uses "../vocabulary", with the kinds of record of both

TC0237 = a file that other rules use cannot contain this
    .help = move it into the rule set that it belongs to: what is shared are kinds of record, conditions, measures, calendars and mappings
    .used = the file is used here
    .meaning = Indicators, scorecards, amendments, tests and their records belong to one rule set. A file or folder that others use declares what several rule sets share.
    .example = an indicator in vocabulary/dossiers.tieuchi, and uses "../vocabulary"
    .instead = the indicator in a file of the rule set
