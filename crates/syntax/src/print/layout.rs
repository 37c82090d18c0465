//! A sentence in lines of at most a hundred columns: its words, and where it may be broken.
//!
//! A break does not change the meaning. The author's breaks are kept if a clause or a part of a condition begins there; a line
//! that is too long is broken at the weakest joint first: `, or`, then commas, `or`, `and`, the verb, lists.

use tieuchi_source::text::normalise;
use unicode_normalization::UnicodeNormalization;

use crate::parse::string_length;

/// The length of a line, if it can be broken.
const WIDTH: usize = 100;
/// How much further a continued line is indented.
const CONTINUED: usize = 2;
/// And this much for each open bracket.
const BRACKET: usize = 2;

/// A word, a sign or a string of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// Whether it follows the word before it without a space.
    glued: bool,
    /// Whether it began a line.
    broken: bool,
}

/// The words of a text, without its comments.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut place, mut broken, mut spaced) = (0, false, false);
    while let Some(rest) = text.get(place..) {
        let Some(letter) = rest.chars().next() else { break };
        if is_space(letter) {
            (broken, spaced) = (broken || letter == '\n', true);
            place += letter.len_utf8();
            continue;
        }
        if letter == '#' {
            place += rest.find('\n').unwrap_or(rest.len());
            continue;
        }
        let length = word_length(rest, letter);
        let text = written(rest.get(..length).unwrap_or_default());
        let glued = words.last().is_some_and(|before| is_glued(&before.text, &text, spaced));
        words.push(Word { text, glued, broken });
        (broken, spaced) = (false, false);
        place += length;
    }
    words
}

/// What separates words, as in the copy that the grammar reads.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}' | '\u{2060}')
}

/// How many bytes the word at the beginning of `rest` takes.
fn word_length(rest: &str, first: char) -> usize {
    match first {
        '"' | '“' => return string_length(rest).unwrap_or(rest.len()),
        '`' => return rest.char_indices().skip(1).find(|(_, letter)| *letter == '`').map_or(1, |(end, _)| end + 1),
        '(' | ')' | ',' | ':' => return 1,
        _ => {}
    }
    let mut before = first;
    for (place, letter) in rest.char_indices().skip(1) {
        let ends = match letter {
            // `95,5`, `17:00`.
            ',' | ':' => {
                let next = rest.get(place + 1..).and_then(|rest| rest.chars().next());
                !before.is_ascii_digit() || !next.is_some_and(|next| next.is_ascii_digit())
            }
            '(' | ')' | '"' | '“' | '#' | '`' => true,
            letter => is_space(letter),
        };
        if ends {
            return place;
        }
        before = letter;
    }
    rest.len()
}

/// A word in its one form: names and keywords with one tone placement, strings between straight quotes.
fn written(word: &str) -> String {
    let mut letters = word.chars();
    if !matches!(letters.next(), Some('"' | '“')) {
        return normalise(word);
    }
    letters.next_back();
    let inside: String = letters.as_str().nfc().collect();
    quoted(&inside)
}

/// In straight quotes, unless it contains one.
pub(super) fn quoted(text: &str) -> String {
    if text.contains('"') { format!("“{text}”") } else { format!("\"{text}\"") }
}

fn is_glued(before: &str, word: &str, spaced: bool) -> bool {
    let is_digit = |letter: char| letter.is_ascii_digit();
    match (before, word) {
        (_, ")" | "," | ":" | "?") | ("(", _) => true,
        (_, word) if word.starts_with('%') => !spaced || before.ends_with(is_digit),
        ("," | ":" | ")", _) | (_, "(") => false,
        (before, word) => !spaced && !is_text(before) && !is_text(word),
    }
}

fn is_text(word: &str) -> bool {
    word.starts_with(['"', '“'])
}

/// The words in one line.
pub(super) fn joined(words: &[Word]) -> String {
    let mut out = String::new();
    for (place, word) in words.iter().enumerate() {
        if place > 0 && !word.glued {
            out.push(' ');
        }
        out.push_str(&word.text);
    }
    out
}

/// How strongly a sentence is joined at a possible break: by open brackets first, then by the joint.
type Hold = (usize, Joint);

/// A place at which a sentence may be broken, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Joint {
    /// Before `or` and `and` between targets.
    Target,
    /// After a comma or a colon.
    Clause,
    /// Before `or`.
    Or,
    /// Before `and`.
    And,
    /// Before the verb of a population.
    Verb,
    /// Before `where`.
    Where,
    /// Between values.
    List,
}

/// A sentence in lines, the first of which begins in `column`; the others are indented further than `indent`.
pub(super) fn laid_out(words: &[Word], column: usize, indent: usize) -> String {
    let layout = Sentence::new(words, column, indent);
    let mut out = String::new();
    for (place, word) in words.iter().enumerate() {
        if layout.breaks.get(place) == Some(&true) {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', layout.column_of(place)));
        } else if place > 0 && !word.glued {
            out.push(' ');
        }
        out.push_str(&word.text);
    }
    out
}

struct Sentence<'w> {
    words: &'w [Word],
    holds: Vec<Option<Hold>>,
    depths: Vec<usize>,
    breaks: Vec<bool>,
    column: usize,
    indent: usize,
}

impl<'w> Sentence<'w> {
    fn new(words: &'w [Word], column: usize, indent: usize) -> Self {
        let depths = depths(words);
        let holds = holds(words, &depths);
        let breaks: Vec<bool> = words.iter().zip(&holds).map(|(word, hold)| word.broken && hold.is_some()).collect();
        let mut sentence = Sentence { words, holds, depths, breaks, column, indent };
        let mut starts: Vec<usize> =
            (0..words.len()).filter(|place| sentence.breaks.get(*place) == Some(&true)).collect();
        starts.insert(0, 0);
        for (place, start) in starts.iter().enumerate() {
            sentence.split(*start, starts.get(place + 1).copied().unwrap_or(words.len()));
        }
        sentence
    }

    /// The column of the line that begins with a word.
    fn column_of(&self, start: usize) -> usize {
        let depth = self.depths.get(start).copied().unwrap_or_default();
        if start == 0 { self.column } else { self.indent + CONTINUED + BRACKET * depth }
    }

    fn width(&self, start: usize, end: usize) -> usize {
        let words = self.words.get(start..end).unwrap_or_default();
        let spaces = words.iter().skip(1).filter(|word| !word.glued).count();
        words.iter().map(|word| word.text.chars().count()).sum::<usize>() + spaces
    }

    /// Breaks a line that is too long, and its parts.
    fn split(&mut self, start: usize, end: usize) {
        if self.column_of(start) + self.width(start, end) <= WIDTH {
            return;
        }
        let within = || (start + 1..end).filter_map(|place| Some((place, (*self.holds.get(place)?)?)));
        let Some(weakest) = within().map(|(_, hold)| hold).min() else { return };
        let mut places: Vec<usize> = within().filter(|(_, hold)| *hold == weakest).map(|(place, _)| place).collect();
        if weakest.1 == Joint::List {
            places = self.filled(start, end, &places);
        }
        let mut from = start;
        for to in places.into_iter().chain([end]) {
            if let Some(broken) = self.breaks.get_mut(to) {
                *broken |= to < end;
            }
            self.split(from, to);
            from = to;
        }
    }

    /// The breaks between the values of a list that fill each line; if no break is needed, the last one.
    fn filled(&self, start: usize, end: usize, places: &[usize]) -> Vec<usize> {
        let (mut from, mut chosen) = (start, Vec::new());
        for (nth, place) in places.iter().enumerate() {
            let next = places.get(nth + 1).copied().unwrap_or(end);
            if self.column_of(from) + self.width(from, next) > WIDTH {
                chosen.push(*place);
                from = *place;
            }
        }
        chosen
    }
}

fn lower(word: Option<&Word>) -> String {
    word.map(|word| word.text.to_lowercase()).unwrap_or_default()
}

/// How many brackets are open before each word.
fn depths(words: &[Word]) -> Vec<usize> {
    let mut depth = 0_usize;
    words
        .iter()
        .map(|word| {
            let before = depth;
            match word.text.as_str() {
                "(" => depth += 1,
                ")" => depth = depth.saturating_sub(1),
                _ => {}
            }
            before
        })
        .collect()
}

/// Where a line may begin, and how strongly the sentence is joined there.
fn holds(words: &[Word], depths: &[usize]) -> Vec<Option<Hold>> {
    // The depth of brackets of each open `between A and B`, whose `and` joins no conditions.
    let mut between: Vec<usize> = Vec::new();
    let mut holds = Vec::with_capacity(words.len());
    for (place, word) in words.iter().enumerate() {
        let depth = depths.get(place).copied().unwrap_or_default();
        let previous = place.checked_sub(1).and_then(|place| words.get(place));
        let (before, word, after) = (lower(previous), lower(Some(word)), lower(words.get(place + 1)));
        if matches!(word.as_str(), "between" | "giữa" | "khoảng") {
            between.push(depth);
        }
        let joint = match joint(&before, &word, &after) {
            Some(Joint::And) if between.last() == Some(&depth) => {
                between.pop();
                None
            }
            joint => joint,
        };
        holds.push(joint.filter(|_| place > 0).map(|joint| (depth, joint)));
    }
    holds
}

/// Whether a target begins after a word: `yêu cầu giảm …`.
fn begins_target(before: &str) -> bool {
    matches!(
        before,
        "target" | "stretch" | "cầu" | "tiêu" | "đấu" | "(" | "or" | "and" | "hoặc" | "và" | "thời" | "không"
    )
}

fn joint(before: &str, word: &str, after: &str) -> Option<Joint> {
    let is_verb = |word: &str| matches!(word, "phải" | "đều" | "được" | "đã" | "are" | "không" | "bảo" | "đảm");
    let is_list = is_text(word) || word.starts_with(|letter: char| letter.is_ascii_digit() || letter == '-');
    match word {
        "or" if matches!(after, "more" | "less" | "fewer") => None,
        "and" | "or" | "và" | "hoặc" if before == "," => Some(Joint::Target),
        "đồng" if before == "," && after == "thời" => Some(Joint::Target),
        "or" | "hoặc" => Some(Joint::Or),
        "and" | "và" => Some(Joint::And),
        _ if before == "," => Some(if is_list { Joint::List } else { Joint::Clause }),
        _ if before == ":" => Some(Joint::Clause),
        _ if is_text(before) && is_text(word) => Some(Joint::List),
        "are" | "have" | "meet" => Some(Joint::Verb),
        "phải" | "đều" if !is_verb(before) => Some(Joint::Verb),
        "down" | "up" | "giảm" | "tăng" if !begins_target(before) => Some(Joint::Verb),
        "where" | "mà" | "if" | "nếu" => Some(Joint::Where),
        "trong" if after == "đó" => Some(Joint::Where),
        _ => None,
    }
}
