//! Records: files, columns, cells, ids, units.
//!
//! Below 520: found by the intake, for records from any source. From 520: found by the readers of files.

use crate::Code;

register! {
    /// A cell that cannot be read as its field's type.
    UNREADABLE_VALUE = error(501);
    /// A field for which the records have no column.
    MISSING_COLUMN = error(502);
    /// Two records of one kind with the same id that differ.
    DUPLICATE_ID = error(503);
    /// A record whose unit is not among `units`.
    UNKNOWN_UNIT = error(504);
    /// A unit that is, through its parents, below itself.
    PARENT_CYCLE = error(505);
    /// A reference to a record that does not exist.
    UNKNOWN_REFERENCE = warning(506);
    /// An empty cell of a field that must not be empty.
    EMPTY_REQUIRED = error(507);
    /// Two columns, either of which could be the field's.
    AMBIGUOUS_COLUMN = error(508);
    /// A column whose type does not fit the field.
    WRONG_COLUMN_TYPE = error(509);
    /// A record that ends before it starts.
    END_BEFORE_START = error(510);
    /// Two records of one id that last at the same time.
    OVERLAPPING_SPANS = error(511);
    /// Deadlines that a rule reads as moments; too many of them are midnight, so they are probably days.
    DEADLINES_AT_MIDNIGHT = warning(512);
    /// A unit with the code that all units together have.
    RESERVED_UNIT = error(513);
    /// Records under a name that no kind of record has.
    UNKNOWN_RECORDS = error(514);
    /// A sum that does not fit.
    OVERFLOW = error(515);
    /// A verdict that depends on days which the records are only assumed to cover.
    COVER_GUESSED = warning(516);
    /// A period outside the range of dates.
    PERIOD_OUT_OF_REACH = error(517);
    /// A requested unit that no record names.
    UNIT_NOT_FOUND = error(518);
    /// Rows of a kind without an id that are equal in every field.
    EQUAL_ROWS = warning(519);
    /// A file that cannot be opened or read: missing, a folder, not permitted.
    CANNOT_OPEN = error(520);
    /// A table without a header.
    NO_HEADER = error(521);
    /// A row with more or fewer cells than the header.
    RAGGED_ROW = error(522);
    /// Bytes that are not UTF-8 text.
    NOT_UTF8 = error(523);
    /// A line that is not a JSON object.
    BROKEN_LINE = error(524);
    /// A file that is not of its format, or is cut off.
    BROKEN_FILE = error(525);
    /// A file above the size that is read.
    TOO_LARGE = error(526);
    /// A file whose ending is not that of a format that can be read.
    UNKNOWN_FORMAT = error(527);
    /// Two columns with the same header, which a field needs.
    DUPLICATE_HEADER = error(528);
    /// A list or structure in the place of one value.
    NESTED_VALUE = error(529);
    /// A cell of a spreadsheet that holds an error, such as `#N/A`.
    ERROR_CELL = error(530);
    /// Two files for one kind of record.
    TWO_FILES = error(531);
    /// A quote that is opened and never closed.
    UNTERMINATED_QUOTE = error(532);
    /// A value or line above the length that is read.
    LONG_VALUE = error(533);
    /// A JSON object that has one key twice.
    REPEATED_KEY = error(534);
    /// A `NAME=FILE` without a name or without a file.
    MALFORMED_CHOICE = error(535);
    /// A folder that holds no file of records.
    NO_RECORD_FILES = error(536);
    /// A file that cannot be written, or that exists already.
    CANNOT_WRITE = error(537);
    /// A workbook in which several sheets hold the table.
    SEVERAL_SHEETS = error(538);
    /// A formula that was saved without its value.
    NOT_CALCULATED = error(539);
    /// A unit below more units than a tree may have levels.
    TREE_TOO_DEEP = error(540);
    /// A source of a program that does not give all of its records.
    BROKEN_SOURCE = error(541);
    /// More of something than the host allows.
    OVER_LIMIT = error(542);
    /// Two units whose names are nearly the same, where no list of units says that they are two.
    SIMILAR_UNITS = warning(543);
    /// A unit that is called `NULL`, `-` or the like.
    UNIT_THAT_IS_NONE = warning(544);
    /// Records that end before the period that is judged begins.
    STALE_RECORDS = warning(545);
    /// Numbers whose points may separate thousands or begin a fraction.
    DOUBTFUL_POINTS = error(546);
    /// The same where other numbers of the field have a fraction for certain.
    POINTS_READ_AS_DECIMALS = warning(547);
    /// Days that lie years after the moment of judging.
    FAR_AHEAD = warning(548);
    /// Units of which rules declare more than a code, and no list of them.
    UNITS_NOT_LISTED = warning(549);
    /// Units of the list that no record of a kind names, where most have some.
    SILENT_LISTED_UNITS = warning(550);
    /// Two ids that differ only in zeros at the beginning.
    SIMILAR_IDS = warning(551);
    /// Days of January 1970, of 1900 or of the year 1 in a field in which no other lies near.
    FAR_BACK = warning(552);
    /// A number above 1 without a percent sign, in a field that is written with one.
    BARE_PERCENT = warning(553);
    /// A JSON file that is not a list of objects.
    NOT_A_LIST = error(555);
    /// An address of a database that is not one, or names no table.
    DATABASE_ADDRESS = error(556);
    /// A database that cannot be read: not reached, not permitted, a table that is missing, a query that fails or writes.
    DATABASE = error(557);
    /// A database that changed while it was read.
    DATABASE_CHANGED = error(558);
    /// A value of a type that no field can be read from.
    UNSUPPORTED_VALUE = error(559);
    /// Records for which what the rules say is always so is false.
    NOT_ALWAYS = warning(560);
    /// What happened to half of the records or more has the same second.
    ONE_SECOND = warning(561);
    /// What happened to the records is always of 00:00.
    ONLY_MIDNIGHTS = warning(562);
    /// Rows that total others: they are not records.
    TOTAL_ROWS = warning(570);
    /// A figure of a total row that is not the sum of the rows it totals.
    TOTAL_DIFFERS = warning(571);
    /// A row that may be a total or a record.
    LIKE_TOTAL_ROW = error(572);
    /// Rows among the records that are headings of groups.
    HEADING_ROWS = warning(573);
    /// The header of a table once more among its records.
    REPEATED_HEADER = warning(574);
    /// Several places of a sheet that look like the header of the table.
    SEVERAL_TABLES = error(575);
    /// A file in which no row names a field.
    TABLE_NOT_FOUND = error(576);
    /// No sheet of a workbook has the name that the rules say.
    NO_SUCH_SHEET = error(577);
    /// Rows that would be records, and lie outside the rows that the rules name.
    ROWS_OUTSIDE = warning(578);
    /// No header of a table whose columns are periods is one.
    NO_PERIOD_COLUMNS = error(579);
    /// A number in cells that are merged downwards: it is not known whether each row has it.
    MERGED_NUMBER = warning(580);
    /// Columns that each are a month, and it is not known of which year.
    MONTHS_WITHOUT_YEAR = error(581);
    /// A column whose header looks as if it were a period, and is not read as one.
    NOT_A_PERIOD = warning(582);
    /// A record whose few figures are the sums of others, perhaps by chance.
    SUM_OF_ROWS = warning(590);
    /// A workbook that opens with a password.
    PASSWORD = error(591);
    /// Two headings one below the other, where a field has the heading as its value.
    HEADINGS_IN_LEVELS = error(592);
    /// A time of which the day and the hour are in two columns.
    DAY_AND_HOUR = error(593);
    /// A column of hours that no field has, beside that of the days.
    HOUR_NOT_READ = warning(594);
    /// A sheet called like a month, of which no year is named, or several.
    MONTH_WITHOUT_YEAR = error(595);
    /// Sheets of a workbook that have the table too, and are not read.
    SHEETS_NOT_READ = warning(596);
}
