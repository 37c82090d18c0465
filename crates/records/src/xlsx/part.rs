//! Goes through the XML of a part of a workbook, before the library that reads it does, and bounds what that keeps at once.
//!
//! The library keeps a piece of markup or text as a whole, and all of a cell until it ends.

/// What is wrong with a part.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// A piece, or a cell, has more bytes than are allowed.
    Long,
    /// It declares a document type, which workbooks may not.
    Declaration,
}

/// What the next byte belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Text,
    /// A tag, and the quote that is open in it.
    Tag(Option<u8>),
    Comment,
    Literal,
    Instruction,
}

/// How many bytes of a tag are looked at: no name that matters is longer.
const HEAD: usize = 16;

/// A part that is being gone through.
pub(super) struct Part {
    most: usize,
    within: Within,
    /// The first bytes of the tag.
    head: [u8; HEAD],
    /// Bytes of the piece so far.
    piece: usize,
    /// Bytes since the last cell or row began.
    cell: usize,
    in_sheet: bool,
    /// The last two bytes of a piece that two bytes end.
    before: [u8; 2],
    /// How many shared texts began.
    texts: u64,
}

impl Part {
    /// Allows so many bytes in a piece.
    pub(super) fn new(most: usize) -> Self {
        let within = Within::Text;
        Part { most, within, head: [0; HEAD], piece: 0, cell: 0, in_sheet: false, before: [0; 2], texts: 0 }
    }

    /// How many shared texts it has so far.
    pub(super) const fn texts(&self) -> u64 {
        self.texts
    }

    /// Goes on with these bytes.
    pub(super) fn pass(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let mut rest = bytes;
        loop {
            let (same, after) = rest.split_at_checked(self.same(rest)).unwrap_or((rest, &[]));
            (self.cell, self.piece) = (self.cell.saturating_add(same.len()), self.piece.saturating_add(same.len()));
            if let Some((byte, after)) = after.split_first() {
                let within = self.within;
                self.pass_byte(*byte)?;
                // What ends a piece does not overlap what begins it.
                self.before = if within == self.within { [self.before[1], *byte] } else { [0; 2] };
                rest = after;
            }
            if self.piece > self.most || (self.in_sheet && self.cell > self.most) {
                return Err(Fault::Long);
            }
            if after.is_empty() {
                return Ok(());
            }
        }
    }

    /// How many of these bytes change nothing.
    fn same(&self, bytes: &[u8]) -> usize {
        let until = |ends: fn(u8, u8) -> bool, quote: u8| bytes.iter().position(|byte| ends(*byte, quote));
        let place = match self.within {
            Within::Text => until(|byte, _| byte == b'<', 0),
            Within::Tag(None) if self.piece >= HEAD => until(|byte, _| matches!(byte, b'>' | b'"' | b'\''), 0),
            Within::Tag(Some(quote)) => until(|byte, quote| byte == quote, quote),
            Within::Tag(None) | Within::Comment | Within::Literal | Within::Instruction => Some(0),
        };
        place.unwrap_or(bytes.len())
    }

    fn pass_byte(&mut self, byte: u8) -> Result<(), Fault> {
        self.cell = self.cell.saturating_add(1);
        match self.within {
            Within::Text if byte == b'<' => {
                self.within = Within::Tag(None);
                self.head = [0; HEAD];
                self.piece = 0;
                return Ok(());
            }
            Within::Tag(None) => return self.pass_tag(byte),
            Within::Tag(Some(quote)) if byte == quote => self.within = Within::Tag(None),
            Within::Comment if byte == b'>' && self.before == *b"--" => self.end_piece(),
            Within::Literal if byte == b'>' && self.before == *b"]]" => self.end_piece(),
            Within::Instruction if byte == b'>' && self.before[1] == b'?' => self.end_piece(),
            Within::Text | Within::Tag(_) | Within::Comment | Within::Literal | Within::Instruction => {}
        }
        self.piece = self.piece.saturating_add(1);
        Ok(())
    }

    fn end_piece(&mut self) {
        self.within = Within::Text;
        self.piece = 0;
    }

    fn pass_tag(&mut self, byte: u8) -> Result<(), Fault> {
        if let Some(slot) = self.head.get_mut(self.piece) {
            *slot = byte;
        }
        self.piece = self.piece.saturating_add(1);
        let head = self.head;
        match head.get(..self.piece).unwrap_or(&head) {
            b"?" => self.within = Within::Instruction,
            b"!--" => self.within = Within::Comment,
            b"![CDATA[" => self.within = Within::Literal,
            begun if begun.starts_with(b"!") && !b"!--".starts_with(begun) && !b"![CDATA[".starts_with(begun) => {
                return Err(Fault::Declaration);
            }
            _ if byte == b'>' => {
                self.end_tag();
                self.end_piece();
            }
            _ if matches!(byte, b'"' | b'\'') => self.within = Within::Tag(Some(byte)),
            _ => {}
        }
        Ok(())
    }

    fn end_tag(&mut self) {
        let (closes, name) = match self.head.split_first() {
            Some((b'/', name)) => (true, name),
            _ => (false, &self.head[..]),
        };
        let ended = |byte: &u8| matches!(byte, 0 | b'>' | b'/') || byte.is_ascii_whitespace();
        let name = name.split(ended).next().unwrap_or_default();
        match name.rsplit(|byte| *byte == b':').next().unwrap_or_default() {
            b"sheetData" => self.in_sheet = !closes,
            b"c" | b"row" => self.cell = 0,
            b"si" if !closes => self.texts = self.texts.saturating_add(1),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(most: usize, text: &str) -> Result<u64, Fault> {
        let mut part = Part::new(most);
        // In two pieces, wherever they are cut.
        let (first, second) = text.as_bytes().split_at(text.len() / 2);
        part.pass(first).and_then(|()| part.pass(second)).map(|()| part.texts())
    }

    #[test]
    fn pieces_and_cells_are_bounded() {
        let sheet =
            |cell: &str| format!("<worksheet><sheetData><row r='1'><c>{cell}</c></row></sheetData></worksheet>");
        assert_eq!(passes(60, &sheet("<v>1</v>")), Ok(0));
        for long in [
            "x".repeat(70),
            format!("<!-- {} -->", "<c/>".repeat(20)),
            format!("<!-->{}-->", "<c/>".repeat(20)),
            format!("<![CDATA[{}]]>", "<c/>".repeat(20)),
            format!("<?a {}?>", "<c/>".repeat(20)),
            format!("<v a=\"{}\"/>", "<c/>".repeat(20)),
            "<t>a</t>".repeat(20),
        ] {
            assert_eq!(passes(60, &sheet(&long)), Err(Fault::Long), "{long}");
        }
        assert_eq!(passes(60, &format!("<a>{}</a>", "<t>a</t>".repeat(20))), Ok(0));
        assert_eq!(passes(60, "<sst><si><t>a</t></si><x:si/></sst>"), Ok(2));
    }

    #[test]
    fn a_declaration_is_refused() {
        for text in ["<!DOCTYPE a [<b>]>", "<!-x", "<![CDAT>"] {
            assert_eq!(passes(60, text), Err(Fault::Declaration), "{text}");
        }
    }
}
