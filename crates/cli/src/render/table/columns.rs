//! The columns of a table of verdicts: which there are for the given width, and their cells.

use comfy_table::{Cell, CellAlignment, Color, ColumnConstraint, ContentArrangement, Table, Width, presets};
use tieuchi::messages::figures;
use tieuchi::messages::report::{self, Column};
use tieuchi::source::hidden;
use tieuchi::verdict::Counts;
use tieuchi::{Answer, Language, Verdict};

use super::{Shown, cites, target_text};

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Room {
    /// For figure and verdict only.
    Narrow,
    /// The counts of records that are not zero.
    Usual,
    /// For every column.
    Ample,
}

/// The width of a table, in letters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wide {
    pub(super) letters: u16,
    pub(crate) room: Room,
}

impl Wide {
    /// From how many letters on the counts of records are shown.
    pub(crate) const USUAL: u16 = 90;

    pub(crate) fn of(letters: usize) -> Self {
        let room = match letters {
            170.. => Room::Ample,
            _ if letters >= usize::from(Self::USUAL) => Room::Usual,
            _ => Room::Narrow,
        };
        Wide { letters: u16::try_from(letters.clamp(40, 240)).unwrap_or(100), room }
    }
}

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rows {
    /// The indicators of one unit.
    Indicators,
    /// The units of one indicator.
    Units,
}

/// A table in the style of all tables, as wide as it may be.
pub(crate) fn ruled(wide: Wide) -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::UTF8_FULL_CONDENSED)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(wide.letters)
        .enforce_styling();
    table
}

/// How many letters of a text its column has at least before the counts of records are left out.
const LEAST_TEXT: usize = 22;

/// How much room there is for these verdicts: where the window is narrow, the counts of records are shown if they fit.
pub(super) fn room(shown: &Shown<'_>, listed: &[Verdict<'_>], rows: Rows) -> Room {
    if shown.wide.room != Room::Narrow {
        return shown.wide.room;
    }
    let columns = columns(Room::Usual, listed, rows);
    let table = filled(shown, listed, rows, &columns);
    let width = |(place, column): (usize, &Column)| {
        let need = Need::of(&table, place, *column);
        let is_text = matches!(column, Column::Indicator | Column::Unit | Column::Target);
        if is_text { need.width.max(need.longest.min(LEAST_TEXT + 2)) } else { need.width }
    };
    let all = columns.iter().enumerate().map(width).sum::<usize>() + columns.len() + 1;
    if all <= usize::from(shown.wide.letters) { Room::Usual } else { Room::Narrow }
}

/// The verdicts as a table.
pub(crate) fn verdicts(shown: &Shown<'_>, listed: &[Verdict<'_>], rows: Rows) -> String {
    let columns = columns(shown.wide.room, listed, rows);
    let mut table = filled(shown, listed, rows, &columns);
    fit(&mut table, &columns, shown.wide);
    format!("{table}\n")
}

/// A table with these columns.
fn filled(shown: &Shown<'_>, listed: &[Verdict<'_>], rows: Rows, columns: &[Column]) -> Table {
    let mut table = ruled(shown.wide);
    if rows == Rows::Indicators {
        // Cells of several lines: lines between the rows separate them.
        table.load_style(presets::UTF8_FULL);
    }
    table
        .set_header(columns.iter().map(|column| cell(&column.title(shown.language)).set_alignment(alignment(*column))));
    for verdict in listed {
        let number = match rows {
            Rows::Indicators => shown.numbers.indicator(verdict),
            Rows::Units => shown.numbers.unit(verdict),
        };
        let cells = Cells { shown, verdict, number, columns };
        table.add_row(columns.iter().map(|column| cells.cell(*column)));
    }
    table
}

/// A cell with a text, printable before the table puts its colours beside it.
pub(super) fn cell(text: &str) -> Cell {
    Cell::new(hidden::printable(text).replace('\t', " "))
}

/// The columns that are not empty.
fn columns(room: Room, listed: &[Verdict<'_>], rows: Rows) -> Vec<Column> {
    let has_some = |of: fn(Counts) -> u64| {
        room == Room::Ample
            || listed.iter().filter_map(|verdict| verdict.outcome().counts()).any(|counts| of(counts) > 0)
    };
    let by_indicator = rows == Rows::Indicators;
    let counted = room != Room::Narrow;
    let headroom = listed.iter().any(|verdict| verdict.outcome().headroom().is_some());
    [
        (Column::Number, true),
        (Column::Indicator, by_indicator),
        (Column::Unit, !by_indicator),
        (Column::Citation, by_indicator && room == Room::Ample),
        (Column::Target, by_indicator),
        (Column::Total, counted),
        (Column::Met, counted && listed.iter().any(Verdict::counts_met_and_failed)),
        (Column::Failed, counted && listed.iter().any(Verdict::counts_met_and_failed)),
        (Column::Open, counted && has_some(|counts| counts.open)),
        (Column::Missing, counted && has_some(|counts| counts.missing)),
        (Column::Excused, counted && has_some(|counts| counts.excused)),
        (Column::Value, true),
        (Column::Range, room == Room::Ample),
        (Column::Verdict, true),
        (Column::Headroom, headroom),
    ]
    .into_iter()
    .filter_map(|(column, is_there)| is_there.then_some(column))
    .collect()
}

/// The columns with counts of records for which there is no room.
pub(super) fn left_out(wide: Wide, listed: &[Verdict<'_>]) -> Vec<Column> {
    if wide.room != Room::Narrow {
        return Vec::new();
    }
    let shown = columns(wide.room, listed, Rows::Indicators);
    columns(Room::Usual, listed, Rows::Indicators).into_iter().filter(|column| !shown.contains(column)).collect()
}

/// Gives every column its width: figures as much as they need, texts their longest word and then, letter by letter,
/// what is left to the one whose cells are the highest.
fn fit(table: &mut Table, columns: &[Column], wide: Wide) {
    let mut needs: Vec<Need> =
        columns.iter().enumerate().map(|(place, column)| Need::of(table, place, *column)).collect();
    let borders = columns.len() + 1;
    let mut left =
        usize::from(wide.letters).saturating_sub(borders + needs.iter().map(|need| need.width).sum::<usize>());
    while left > 0 {
        let highest = needs.iter_mut().filter(|need| need.width < need.longest).max_by_key(|need| need.height());
        let Some(highest) = highest else { break };
        highest.width += 1;
        left -= 1;
    }
    for (place, need) in needs.iter().enumerate() {
        if let Some(column) = table.column_mut(place) {
            let width = u16::try_from(need.width).unwrap_or(u16::MAX);
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
    }
}

/// How wide a column must and would be, in letters with the space at both sides.
struct Need {
    width: usize,
    longest: usize,
}

/// A word beyond this length is broken.
const LONGEST_WORD: usize = 16;

impl Need {
    fn of(table: &Table, place: usize, column: Column) -> Need {
        let header = table.header().and_then(|row| row.cell_iter().nth(place)).map(Cell::content);
        let cells: Vec<String> = table.column_cells_iter(place).flatten().map(Cell::content).chain(header).collect();
        let letters = |part: &str| part.chars().count() + 2;
        let mut words = cells.iter().flat_map(|cell| cell.split([' ', '\n'])).map(letters).max().unwrap_or(2);
        if matches!(column, Column::Verdict | Column::Value) {
            // The answer itself is read at a glance; why may take more lines.
            words = cells.iter().filter_map(|cell| cell.lines().next()).map(letters).max().unwrap_or(2).max(words);
        }
        let longest = cells.iter().flat_map(|cell| cell.lines()).map(letters).max().unwrap_or(2);
        Need { width: words.min(LONGEST_WORD + 2), longest }
    }

    /// How many lines its longest text takes, in tenths.
    fn height(&self) -> usize {
        self.longest * 10 / self.width
    }
}

fn alignment(column: Column) -> CellAlignment {
    match column {
        Column::Number
        | Column::Total
        | Column::Met
        | Column::Failed
        | Column::Open
        | Column::Missing
        | Column::Excused
        | Column::Value
        | Column::Headroom => CellAlignment::Right,
        _ => CellAlignment::Left,
    }
}

/// The cells of one verdict.
struct Cells<'a> {
    shown: &'a Shown<'a>,
    verdict: &'a Verdict<'a>,
    /// All units together have none.
    number: Option<usize>,
    columns: &'a [Column],
}

impl Cells<'_> {
    fn cell(&self, column: Column) -> Cell {
        let language = self.shown.language;
        let text = match column {
            Column::Number => self.number.map_or_else(String::new, |number| number.to_string()),
            Column::Indicator => self.indicator(),
            Column::Unit => self.verdict.unit_title(language),
            Column::Citation => cites(self.verdict),
            Column::Target => target_text(self.shown, self.verdict).unwrap_or_else(nothing),
            Column::Total => self.count(|all| all.met + all.failed + all.open + all.missing + all.excused),
            Column::Met => self.count_if_judged(|counts| counts.met),
            Column::Failed => self.count_if_judged(|counts| counts.failed),
            Column::Open => self.count(|counts| counts.open),
            Column::Missing => self.count(|counts| counts.missing),
            Column::Excused => self.count(|counts| counts.excused),
            Column::Value => self.value(),
            Column::Range => self.range(),
            Column::Verdict => self.answer(),
            Column::Headroom => self.headroom(),
            Column::Stretch | Column::Settled | Column::Reason | Column::Window => String::new(),
        };
        let cell = cell(&text).set_alignment(alignment(column));
        if column == Column::Verdict { coloured(cell, self.verdict.answer()) } else { cell }
    }

    fn indicator(&self) -> String {
        let title = self.verdict.title().unwrap_or(self.verdict.indicator());
        let cites = cites(self.verdict);
        if self.columns.contains(&Column::Citation) || cites.is_empty() {
            return title.to_owned();
        }
        format!("{title}\n({cites})")
    }

    fn count(&self, of: impl Fn(Counts) -> u64) -> String {
        let whole = |number: u64| figures::whole(i128::from(number), self.shown.language);
        self.verdict.outcome().counts().map_or_else(nothing, |counts| whole(of(counts)))
    }

    /// Like [`count`](Self::count), for counts that are good or bad.
    fn count_if_judged(&self, of: impl Fn(Counts) -> u64) -> String {
        if self.verdict.counts_met_and_failed() { self.count(of) } else { nothing() }
    }

    fn value(&self) -> String {
        let cells = self.verdict.shown(self.shown.language);
        let value = if cells.value.is_empty() { nothing() } else { cells.value };
        if self.columns.contains(&Column::Range) || cells.range.is_empty() || cells.range == value {
            return value;
        }
        format!("{value}\n({})", cells.range)
    }

    fn range(&self) -> String {
        let range = self.verdict.shown(self.shown.language).range;
        if range.is_empty() { nothing() } else { range }
    }

    /// The verdict, and below it why, and whether the stretch is met.
    fn answer(&self) -> String {
        let language = self.shown.language;
        let word = answer(self.verdict.answer(), language);
        let reason = self.verdict.reason().map(|reason| format!("({})", report::reason(reason, language)));
        let stretch = self.verdict.stretch().map(|met| format!("({})", small(&report::stretch(Some(met), language))));
        [Some(word), reason, stretch].into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    fn headroom(&self) -> String {
        let room = self.verdict.outcome().headroom();
        room.map_or_else(nothing, |room| report::headroom(room, self.shown.language))
    }
}

/// The word of a verdict in a cell.
pub(crate) fn answer(answer: Answer, language: Language) -> String {
    report::answer_title(answer, language)
}

/// A verdict's cell in the colour of its verdict.
pub(crate) fn coloured(cell: Cell, answer: Answer) -> Cell {
    match answer {
        Answer::Met => cell.fg(Color::Green),
        Answer::Missed => cell.fg(Color::Red),
        Answer::Open => cell.fg(Color::Yellow),
        Answer::Undetermined => cell.fg(Color::Magenta),
        Answer::NotApplicable | Answer::Monitored => cell,
    }
}

fn small(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The text of an empty cell.
pub(super) fn nothing() -> String {
    "–".to_owned()
}
