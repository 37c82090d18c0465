//! Where the header of a table is: the rows whose cells name the most fields.

use std::collections::HashMap;
use std::rc::Rc;

use tieuchi::source::text::{fold, nearest};

use super::beside::{Claims, LOWER_ALONE, beside};
use super::expected::{Expected, ExpectedField, Holds};
use super::raw::{Cells, Content, HeldRow, Merged};

/// Among so many rows a header is looked for.
pub(crate) const SEARCHED: usize = 100;
/// So many rows a header may have.
const DEEPEST: usize = 4;
/// A longer text is not a header.
const LONGEST: usize = 500;

/// The header of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Header {
    /// Its first row and its last.
    pub(crate) rows: (u64, u64),
    /// The column of the first header.
    pub(crate) first: usize,
    /// The headers from there on: of a column that is a field's, a name of that.
    pub(crate) headers: Vec<String>,
    /// The column of each field that is expected, if it is known.
    pub(crate) fields: Vec<Option<usize>>,
    /// The row below it that numbers the columns.
    pub(crate) numbers: Option<u64>,
    /// What is in its rows.
    pub(crate) written: Vec<HeldRow>,
    /// How many fields it names.
    pub(crate) named: usize,
    /// Columns of another table beside it.
    pub(crate) beside: Vec<usize>,
    /// Whether rows below it may be headings of groups.
    pub(crate) has_headings: bool,
}

impl Header {
    /// The same header, with the columns before it that have none.
    pub(crate) fn begin_at_first_column(&mut self) {
        let before = std::iter::repeat_n(String::new(), self.first);
        self.headers.splice(0..0, before);
        self.first = 0;
    }

    /// Whether it names as many fields as another header; of many, one may be called otherwise.
    #[cfg(feature = "xlsx")]
    pub(crate) const fn fits(&self, other: &Header) -> bool {
        self.named > 0 && (self.named >= other.named || (other.named > 3 && self.named + 1 == other.named))
    }
}

/// What looking for a header found.
#[derive(Debug)]
pub(crate) enum Found {
    Header(Box<Header>),
    /// Several places that look like the header, by their rows.
    Several(Vec<(u64, u64)>),
    /// No row names a field: the row that comes nearest, the header that is missing there and the one that is similar.
    Nothing {
        row: u64,
        similar: Option<(String, String)>,
    },
    /// There are no rows.
    Blank,
}

/// Looks for the header in the first rows of a file.
pub(crate) fn find(rows: &[HeldRow], merged: &[Merged], expected: &Expected) -> Found {
    let Some(first) = rows.first() else { return Found::Blank };
    if expected.is_nothing() {
        return Found::Header(Box::new(plain(first)));
    }
    let sheet = Beginning::of(rows, merged, expected);
    if let Some(declared) = &expected.layout.header_rows {
        let (from, to) = (u64::from(*declared.start()), u64::from(*declared.end()));
        let place = |row: &HeldRow| from <= row.number && row.number <= to;
        let Some(start) = rows.iter().position(place) else { return Found::Blank };
        let end = rows.iter().rposition(place).unwrap_or(start);
        let mut header = sheet.header(start, end);
        header.rows = (from, to);
        header.numbers = sheet.numbered_below(&header);
        return Found::Header(Box::new(header));
    }
    // Nearly always it is the first row, and names everything.
    let at_first = sheet.header(0, 0);
    if at_first.named == expected.fields.len() {
        return Found::Header(Box::new(sheet.whole(0, 0)));
    }
    let mut best: Vec<(usize, usize)> = Vec::new();
    let mut most = 0;
    for end in 0..rows.len() {
        let (start, named) = sheet.deepest(end);
        if named > most {
            (most, best) = (named, vec![(start, end)]);
        } else if named == most && named > 0 && best.last().is_some_and(|(_, before)| *before < start) {
            best.push((start, end));
        }
    }
    let Some((start, end)) = best.first().copied() else {
        let (row, similar) = sheet.nearest();
        return Found::Nothing { row, similar };
    };
    let header = sheet.whole(start, end);
    // Below itself it is the same table, written for each page.
    let others = best.iter().filter(|(start, end)| sheet.header(*start, *end).fields != header.fields);
    let several: Vec<(u64, u64)> = others.map(|(start, end)| sheet.numbers(*start, *end)).collect();
    if most > 1 && !several.is_empty() {
        return Found::Several(std::iter::once(header.rows).chain(several).collect());
    }
    Found::Header(Box::new(header))
}

/// A header in one row, of which nothing is expected.
fn plain(row: &HeldRow) -> Header {
    let first = row.cells.first().map_or(0, |(column, _)| *column);
    let headers = (first..row.width).map(|column| row.get(column).text().to_owned()).collect();
    Header { rows: (row.number, row.number), first, headers, written: vec![row.clone()], ..Header::default() }
}

/// The first rows, with each text where a person sees it.
struct Beginning<'a> {
    rows: &'a [HeldRow],
    merged: Vec<Merged>,
    expected: &'a Expected,
    width: usize,
    /// Of each row the text of each column; cells that are merged have the text of the first.
    texts: Vec<Vec<Text<'a>>>,
    /// The same, and cells that are blank have the text to the left.
    carried: Vec<Vec<Text<'a>>>,
}

/// A text, as it is written and folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Text<'a> {
    written: &'a str,
    folded: Rc<str>,
}

impl Text<'_> {
    fn is_blank(&self) -> bool {
        self.written.is_empty()
    }
}

/// Whether a text calculates with the numbers of columns: `2/1`, `(3)+(4)`.
fn is_of_numbers(text: &str) -> bool {
    let is_part =
        |letter: char| letter.is_ascii_digit() || letter.is_whitespace() || "()[]+-–*×x/:%.,".contains(letter);
    text.contains(|letter: char| letter.is_ascii_digit()) && text.chars().all(is_part)
}

impl<'a> Beginning<'a> {
    fn of(rows: &'a [HeldRow], merged: &'a [Merged], expected: &'a Expected) -> Self {
        let width = rows.iter().map(Cells::width).max().unwrap_or(0);
        let first_rows = |merge: &&Merged| rows.last().is_some_and(|last| merge.rows.0 <= last.number);
        let merged: Vec<Merged> = merged.iter().filter(first_rows).copied().collect();
        let text = |content: Content<'a>| {
            let written = Some(content.shown().trim()).filter(|text| text.len() <= LONGEST).unwrap_or("");
            Text { written, folded: fold(written).into() }
        };
        let texts = rows.iter().map(|row| {
            let mut texts = vec![Text::default(); width];
            for (column, cell) in &row.cells {
                if let Some(of) = texts.get_mut(*column) {
                    *of = text(cell.content());
                }
            }
            for merge in merged.iter().filter(|merge| merge.rows.0 <= row.number && row.number <= merge.rows.1) {
                let top = rows.iter().find(|other| other.number == merge.rows.0);
                let last = merge.columns.1.min(width.saturating_sub(1));
                if let Some(top) = top
                    && let Some(covered) = texts.get_mut(merge.columns.0..=last.max(merge.columns.0))
                {
                    covered.fill(text(top.get(merge.columns.0)));
                }
            }
            texts
        });
        let texts: Vec<Vec<Text<'a>>> = texts.collect();
        let carry = |texts: &Vec<Text<'a>>| {
            let mut left = Text::default();
            let carried = texts.iter().map(|text| {
                if !text.is_blank() {
                    left = text.clone();
                }
                left.clone()
            });
            carried.collect()
        };
        let carried = texts.iter().map(carry).collect();
        Beginning { rows, merged, expected, width, texts, carried }
    }

    fn numbers(&self, start: usize, end: usize) -> (u64, u64) {
        let number = |place: usize| self.rows.get(place).map_or(0, |row| row.number);
        (number(start), number(end))
    }

    /// From where the rows that end here name the most fields; of as many the fewest rows.
    fn deepest(&self, end: usize) -> (usize, usize) {
        let mut best = (end, 0);
        for start in (end.saturating_sub(DEEPEST - 1)..=end).rev() {
            let (first, last) = self.numbers(start, end);
            if last.saturating_sub(first) >= 2 * u64::try_from(DEEPEST).unwrap_or(0) {
                break;
            }
            let named = self.header(start, end).named;
            if named > best.1 {
                best = (start, named);
            }
        }
        best
    }

    /// The texts of a column in these rows, each once; and with the text to the left where an upper row has none.
    fn column(&self, (start, end): (usize, usize), column: usize) -> (Vec<&Text<'a>>, Vec<&Text<'a>>) {
        let (mut own, mut carried): (Vec<&Text<'a>>, Vec<&Text<'a>>) = (Vec::new(), Vec::new());
        for row in start..=end {
            let at = |texts: &Vec<Text<'a>>| texts.get(column).is_some_and(|text| !text.is_blank());
            let text = self.texts.get(row).filter(|texts| at(texts)).and_then(|texts| texts.get(column));
            let left = self.carried.get(row).filter(|texts| at(texts) && row < end).and_then(|texts| texts.get(column));
            if let Some(text) = text
                && own.last() != Some(&text)
            {
                own.push(text);
            }
            if let Some(text) = text.or(left)
                && carried.last() != Some(&text)
            {
                carried.push(text);
            }
        }
        (own, carried)
    }

    /// The header in these rows.
    fn header(&self, start: usize, end: usize) -> Header {
        let rows = (start, end);
        let columns: Vec<_> = (0..self.width).map(|column| self.column(rows, column)).collect();
        // By field and by how surely, the columns.
        let mut claims: Vec<Claims> = vec![Default::default(); self.expected.fields.len()];
        for (column, (own, carried)) in columns.iter().enumerate() {
            let lower = own.last().map(std::slice::from_ref).unwrap_or_default();
            let readings = [self.named(own), self.named(carried), self.named(lower)];
            for (surely, fields) in readings.into_iter().enumerate() {
                for field in fields {
                    let claims = claims.get_mut(*field).and_then(|claims| claims.get_mut(surely));
                    claims.into_iter().for_each(|columns| columns.push(column));
                }
            }
        }
        let filled: Vec<bool> = columns.iter().map(|(own, _)| !own.is_empty()).collect();
        let beside = beside(&filled, &mut claims);
        let mut fields: Vec<Option<usize>> = vec![None; self.expected.fields.len()];
        let mut of_column: HashMap<usize, usize> = HashMap::new();
        let mut named = 0;
        for (field, by_surely) in claims.iter().enumerate() {
            let Some(surely) = by_surely.iter().position(|columns| !columns.is_empty()) else { continue };
            match by_surely.get(surely).map_or(&[][..], Vec::as_slice) {
                [column] => {
                    named += 1;
                    of_column.insert(*column, field);
                    if let Some(of) = fields.get_mut(field) {
                        *of = Some(*column);
                    }
                }
                several if surely < LOWER_ALONE => {
                    named += 1;
                    of_column.extend(several.iter().map(|column| (*column, field)));
                }
                _ => {}
            }
        }
        let shown = |column: usize| -> String {
            if beside.contains(&column) {
                return String::new();
            }
            let own = columns.get(column).map_or(&[][..], |(own, _)| own.as_slice());
            match (of_column.get(&column).and_then(|field| self.expected.fields.get(*field)), own) {
                // What one row says is kept as it is written.
                (_, [text]) if of_column.get(&column).is_none_or(|field| self.named(&[text]).contains(field)) => {
                    text.written.to_owned()
                }
                (Some(field), _) => field.header.clone(),
                (None, own) => own.iter().map(|text| text.written).collect::<Vec<_>>().join(" / "),
            }
        };
        let first = columns.iter().position(|(own, _)| !own.is_empty()).unwrap_or(0);
        let written = columns.iter().rposition(|(own, _)| !own.is_empty()).map_or(0, |last| last + 1);
        let last = if start == end { self.rows.get(start).map_or(0, Cells::width).max(written) } else { written };
        Header {
            rows: self.numbers(start, end),
            first,
            headers: (first..last.max(first)).map(shown).collect(),
            fields,
            numbers: None,
            written: self.rows.get(start..=end).unwrap_or_default().to_vec(),
            named,
            has_headings: false,
            beside,
        }
    }

    /// The fields that texts name which stand one below the other.
    fn named(&self, texts: &[&Text<'a>]) -> &'a [usize] {
        match texts {
            [] => &[],
            [text] => self.expected.named(&text.folded),
            several => {
                let parts: Vec<&str> = several.iter().map(|text| text.folded.as_ref()).collect();
                self.expected.named_by_parts(&parts.join(" "))
            }
        }
    }

    /// The header in these rows and in those below that go on with it, and the row that numbers its columns.
    fn whole(&self, start: usize, end: usize) -> Header {
        let mut last = end;
        let found = self.header(start, end);
        while let Some(below) = self.rows.get(last + 1) {
            let next = self.rows.get(last).map_or(0, |row| row.number.saturating_add(1));
            let merged_into = self.merged.iter().any(|merge| {
                let begins = found.rows.0 <= merge.rows.0 && merge.rows.0 < below.number;
                begins && merge.rows.1 >= below.number && merge.columns.0 == merge.columns.1
            });
            let goes_on = merged_into || (below.number == next && self.is_below_headings(&found, last + 1));
            if !goes_on || last - start + 1 >= DEEPEST || self.is_record(&found, below) {
                break;
            }
            last += 1;
        }
        let mut header = if last == end { found } else { self.header(start, last) };
        if header.named < self.header(start, end).named {
            header = self.header(start, end);
        }
        self.begin_above(&mut header);
        header.numbers = self.numbered_below(&header);
        header
    }

    /// The row below a header that numbers its columns.
    fn numbered_below(&self, header: &Header) -> Option<u64> {
        let below = self.rows.iter().find(|row| row.number > header.rows.1);
        below.filter(|row| self.numbers_columns(header, row)).map(|row| row.number)
    }

    /// The header begins where cells begin that are merged down into it.
    fn begin_above(&self, header: &mut Header) {
        let reaches = |merge: &&Merged| merge.rows.0 < header.rows.0 && header.rows.0 <= merge.rows.1;
        let Some(top) = self.merged.iter().filter(reaches).map(|merge| merge.rows.0).min() else { return };
        let above = self.rows.iter().filter(|row| top <= row.number && row.number < header.rows.0);
        header.written = above.chain(&header.written).cloned().collect();
        header.rows.0 = top;
    }

    /// Whether a row is blank wherever a field is, and has texts below headings that no field is: it divides those.
    fn is_below_headings(&self, header: &Header, place: usize) -> bool {
        let Some(row) = self.rows.get(place) else { return false };
        let own = |column: &usize| !row.get(*column).is_blank();
        let is_field = |column: &usize| header.fields.iter().flatten().any(|field| field == column);
        let filled: Vec<usize> = (0..row.width).filter(own).collect();
        let is_text = |column: &usize| row.get(*column).text().chars().any(char::is_alphabetic);
        filled.len() > 1
            && filled.iter().all(|column| !is_field(column) && is_text(column) && *column >= header.first)
            && filled.iter().all(|column| *column < header.first + header.headers.len())
    }

    /// Whether a row has a value that its column asks for, so that it cannot be a header.
    fn is_record(&self, header: &Header, row: &HeldRow) -> bool {
        header.fields.iter().zip(&self.expected.fields).any(|(column, field)| {
            let content = column.map_or(Content::Empty, |column| row.get(column));
            !field.holds.is_text() && content.text().trim_start().starts_with(|first: char| first.is_ascii_digit())
        })
    }

    /// Whether a row numbers the columns: `(1) (2) (3)`, `A B 1 2`, `1 2 3`, `– 1 2 3=2/1`.
    fn numbers_columns(&self, header: &Header, row: &HeldRow) -> bool {
        let (mut marked, mut next, mut letters, mut dashes) = (0, None, 0, 0);
        let mut calculates = false;
        for (_, cell) in &row.cells {
            let text = cell.content().text().trim();
            if next.is_none() && matches!(text, "-" | "–" | "—") {
                dashes += 1;
                continue;
            }
            let text = match text.split_once('=') {
                Some((number, calculation)) if is_of_numbers(calculation) => {
                    calculates = true;
                    number.trim()
                }
                _ => text,
            };
            let inner = text.strip_prefix(['(', '[']).and_then(|rest| rest.split([')', ']']).next());
            let label = inner.unwrap_or(text).trim();
            if let Ok(number) = label.parse::<usize>() {
                if number != next.unwrap_or(1) {
                    return false;
                }
                next = Some(number + 1);
                marked += usize::from(inner.is_some());
            } else {
                let wanted = ('a'..='z').nth(letters);
                let mut letter = label.chars().map(|letter| letter.to_ascii_lowercase());
                if next.is_some() || letter.next() != wanted || letter.next().is_some() {
                    return false;
                }
                letters += 1;
            }
        }
        let numbers = next.map_or(0, |next| next - 1);
        if numbers == 0 || numbers + letters < 2 {
            return false;
        }
        if marked == numbers && marked > 1 || calculates {
            return true;
        }
        // Bare numbers may be a record: not where a day is expected, nor below a title.
        let is_time = |(column, field): (&Option<usize>, &ExpectedField)| {
            field.holds == Holds::Time && column.is_some_and(|column| !row.get(column).is_blank())
        };
        // What is left of the first number, such as the numbers of the rows, need not have one.
        let first = row.cells.first().map_or(0, |(column, _)| *column);
        let after = header.headers.iter().skip(first.saturating_sub(header.first));
        let is_counted = first <= header.first + 1 && after.filter(|text| !text.is_empty()).count() <= row.cells.len();
        let counts_all =
            is_counted && row.cells.len() >= 3.min(header.headers.len()) && numbers + letters + dashes >= 2;
        counts_all && (header.rows.0 > 1 || header.fields.iter().zip(&self.expected.fields).any(is_time))
    }

    /// Of rows that name no field, the one that comes nearest.
    fn nearest(&self) -> (u64, Option<(String, String)>) {
        for (row, texts) in self.rows.iter().zip(&self.texts) {
            let named = texts.iter().map(|text| text.written).filter(|text| !text.is_empty());
            for field in &self.expected.fields {
                if let Some(similar) = nearest(&field.header, named.clone()) {
                    return (row.number, Some((field.header.clone(), similar.to_owned())));
                }
            }
        }
        // The row with the most texts is what a person would take for the header.
        let widest = self.rows.iter().rev().max_by_key(|row| row.cells.len());
        (widest.map_or(1, |row| row.number), None)
    }
}
