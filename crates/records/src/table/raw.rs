//! Rows as they are in a file, before it is known what they are.

/// What is in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content<'a> {
    /// Nothing.
    Empty,
    /// Text as a person wrote it.
    Written(&'a str),
    /// The plain text of a number, a day or a mark, and what a person sees where that is another text.
    Plain(&'a str, Option<&'a str>),
    /// An error, such as `#N/A`.
    Error(&'a str),
}

impl<'a> Content<'a> {
    /// The text of it.
    pub(crate) const fn text(self) -> &'a str {
        match self {
            Content::Empty => "",
            Content::Written(text) | Content::Plain(text, _) | Content::Error(text) => text,
        }
    }

    /// What a person sees of it.
    pub(crate) const fn shown(self) -> &'a str {
        match self {
            Content::Plain(_, Some(shown)) => shown,
            other => other.text(),
        }
    }

    /// Whether a person sees nothing.
    pub(crate) fn is_blank(self) -> bool {
        self.text().trim().is_empty()
    }
}

/// The cells of a row.
pub(crate) trait Cells {
    /// One more than the last column that may have a cell.
    fn width(&self) -> usize;

    /// What is in a column.
    fn get(&self, column: usize) -> Content<'_>;

    /// Whether the cell is a formula that sums cells above it.
    fn sums_above(&self, _column: usize) -> bool {
        false
    }

    /// Whether some cell does.
    fn sums_any_above(&self) -> bool {
        false
    }

    /// The first cell that is not blank.
    fn first(&self) -> Option<(usize, Content<'_>)> {
        (0..self.width()).map(|column| (column, self.get(column))).find(|(_, content)| !content.is_blank())
    }
}

/// A cell that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HeldCell {
    Written(String),
    Plain(String, Option<String>),
    Error(String),
}

impl HeldCell {
    /// Keeps a content that is not empty.
    pub(crate) fn of(content: Content<'_>) -> Option<Self> {
        match content {
            Content::Empty => None,
            Content::Written(text) => Some(HeldCell::Written(text.to_owned())),
            Content::Plain(text, shown) => Some(HeldCell::Plain(text.to_owned(), shown.map(str::to_owned))),
            Content::Error(text) => Some(HeldCell::Error(text.to_owned())),
        }
    }

    pub(crate) fn content(&self) -> Content<'_> {
        match self {
            HeldCell::Written(text) => Content::Written(text),
            HeldCell::Plain(text, shown) => Content::Plain(text, shown.as_deref()),
            HeldCell::Error(text) => Content::Error(text),
        }
    }
}

/// A row that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct HeldRow {
    /// Its number, as a person counts.
    pub(crate) number: u64,
    pub(crate) is_hidden: bool,
    /// How many cells it has in the file, blank ones too.
    pub(crate) width: usize,
    /// Its cells that are not blank, by column.
    pub(crate) cells: Vec<(usize, HeldCell)>,
}

impl HeldRow {
    pub(crate) fn of(number: u64, is_hidden: bool, cells: &impl Cells) -> Self {
        let width = cells.width();
        let held = (0..width).filter_map(|column| {
            let content = cells.get(column);
            if content.is_blank() { None } else { Some((column, HeldCell::of(content)?)) }
        });
        HeldRow { number, is_hidden, width, cells: held.collect() }
    }

    /// How many bytes its texts have.
    pub(crate) fn bytes(&self) -> usize {
        self.cells.iter().map(|(_, cell)| cell.content().text().len().saturating_add(size_of::<HeldCell>())).sum()
    }
}

impl Cells for HeldRow {
    fn width(&self) -> usize {
        self.width
    }

    fn get(&self, column: usize) -> Content<'_> {
        let place = self.cells.binary_search_by_key(&column, |(column, _)| *column).ok();
        place.and_then(|place| self.cells.get(place)).map_or(Content::Empty, |(_, cell)| cell.content())
    }
}

/// Cells that are shown as one: its rows and columns, the first and the last of each. Only the first cell has a content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Merged {
    pub(crate) rows: (u64, u64),
    pub(crate) columns: (usize, usize),
}

impl Merged {
    pub(crate) const fn contains(&self, row: u64, column: usize) -> bool {
        self.rows.0 <= row && row <= self.rows.1 && self.columns.0 <= column && column <= self.columns.1
    }
}
