//! Findings about characters of a rule file that a person does not see: the text that is read must be the text that is seen.
//!
//! Characters that control a terminal or turn the direction of text are errors in rules and warnings in comments; see Boucher and
//! Anderson, *Trojan Source: Invisible Vulnerabilities* (2021). Invisible characters are warnings in texts and tables; the grammar
//! refuses them between the words of a rule.

use tieuchi_source::hidden::{Hidden, code_point, hidden};
use tieuchi_source::text::is_latin;
use tieuchi_source::{Diagnostic, FileId, codes};

use super::scan::{Piece, PieceKind, span};

/// How many findings a file gets at most.
const MOST: usize = 100;

/// The findings about the pieces of a file.
pub(super) fn findings(file: FileId, text: &str, pieces: &[Piece]) -> Vec<Diagnostic> {
    // Most files have none in any piece.
    if text.chars().all(|letter| hidden(letter).is_none()) {
        return Vec::new();
    }
    pieces.iter().flat_map(|piece| of_piece(file, text, *piece)).take(MOST).collect()
}

fn of_piece(file: FileId, text: &str, piece: Piece) -> impl Iterator<Item = Diagnostic> {
    let part = text.get(piece.start..piece.end).unwrap_or_default();
    let mut before = None;
    part.char_indices().filter_map(move |(place, letter)| {
        let code = match hidden(letter) {
            // The mark at the beginning of a file gives its encoding.
            Some(Hidden::Invisible) if letter == '\u{feff}' && piece.start + place == 0 => None,
            Some(Hidden::Control) if letter == '\r' && part.get(place + 1..).is_some_and(ends_line) => None,
            Some(found) => code(found, piece.kind, before),
            None => None,
        };
        before = Some(letter);
        let (from, to) = (piece.start + place, piece.start + place + letter.len_utf8());
        code.map(|code| Diagnostic::at(code, span(file, from, to)).with("found", code_point(letter)).help("help"))
    })
}

/// Whether a carriage return before this is one of a line end.
fn ends_line(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('\n')
}

fn code(found: Hidden, kind: PieceKind, before: Option<char>) -> Option<tieuchi_source::Code> {
    match (kind, found) {
        (PieceKind::Outside | PieceKind::Misspelt, _) => None,
        (PieceKind::Comment, Hidden::Control | Hidden::Bidirectional) => Some(codes::HIDDEN_IN_COMMENT),
        (_, Hidden::Control | Hidden::Bidirectional) => Some(codes::HIDDEN_CHARACTER),
        // A joiner, or the style of a sign, is part of how signs and other alphabets are written.
        (PieceKind::Text | PieceKind::Row, Hidden::Invisible) => {
            before.is_none_or(is_of_our_alphabet).then_some(codes::INVISIBLE_CHARACTER)
        }
        (PieceKind::Rule | PieceKind::Broken | PieceKind::Comment | PieceKind::TooDeep, Hidden::Invisible) => None,
    }
}

fn is_of_our_alphabet(letter: char) -> bool {
    letter.is_ascii() || (letter.is_alphabetic() && is_latin(letter.encode_utf8(&mut [0; 4])))
}
