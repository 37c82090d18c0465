//! The mistakes that are drawn: each is a function of a text, a kind and a seed, so that what was drawn can be drawn again.

use tieuchi::source::text::without_diacritics;

/// The kinds of mistake; those about Vietnamese letters come last.
pub(crate) const KINDS: [&str; 10] =
    ["dropped", "doubled", "misspelt", "moved", "percent", "quote", "split", "plain", "plain-word", "telex"];

/// A generator of numbers that is the same on every machine.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % u64::try_from(end.max(1)).unwrap()).unwrap()
    }
}

/// The words of a text as places, those of its first line only if it is the whole text or continues after a colon.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = None;
    for (place, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_whitespace(), from) {
            (false, None) => from = Some(place),
            (true, Some(start)) => {
                found.push((start, place));
                from = None;
            }
            _ => {}
        }
    }
    // The keyword of the item and its name are left as they are: another name is another rule.
    let kept = if text.starts_with(|letter: char| letter.is_ascii()) && !text.starts_with("ch") { 2 } else { 3 };
    found.into_iter().skip(kept).collect()
}

/// The text with a mistake, if it has a place for one of that kind.
pub(crate) fn mistaken(text: &str, kind: &str, seed: u64) -> Option<String> {
    let mut numbers = Numbers(seed);
    let words = words(text);
    let with = |from: usize, to: usize, new: &str| format!("{}{new}{}", &text[..from], &text[to..]);
    let mut one_of = |places: Vec<(usize, usize)>| (!places.is_empty()).then(|| places[numbers.below(places.len())]);
    let of = |is: &dyn Fn(&str) -> bool| {
        words.iter().copied().filter(|(from, to)| is(&text[*from..*to])).collect::<Vec<_>>()
    };
    let changed = match kind {
        "dropped" => {
            let (from, to) = one_of(words.clone())?;
            let to = to + usize::from(text[to..].starts_with(' '));
            with(from, to, "").trim_end().to_owned()
        }
        "doubled" => {
            let (from, to) = one_of(words.clone())?;
            with(to, to, &format!(" {}", &text[from..to]))
        }
        "misspelt" => {
            let (from, to) = one_of(of(&|word| word.chars().filter(|letter| letter.is_alphabetic()).count() >= 4))?;
            let letters: Vec<char> = text[from..to].chars().collect();
            let at = 1 + numbers.below(letters.len() - 2);
            let mut new = letters.clone();
            match numbers.below(3) {
                0 => {
                    new.remove(at);
                }
                1 => new.insert(at, letters[at]),
                _ => new.swap(at, at + 1),
            }
            with(from, to, &new.into_iter().collect::<String>())
        }
        "moved" => {
            let first = numbers.below(words.len().checked_sub(1)?);
            let ((from, to), (next, end)) = (*words.get(first)?, *words.get(first + 1)?);
            with(from, end, &format!("{}{}{}", &text[next..end], &text[to..next], &text[from..to]))
        }
        "percent" => {
            let at = text.find('%')?;
            with(at, at + 1, "")
        }
        "quote" => {
            let quotes: Vec<(usize, usize)> = text.match_indices('"').map(|(at, _)| (at, at + 1)).collect();
            let (from, to) = one_of(quotes)?;
            with(from, to, "")
        }
        "split" => {
            let (from, to) = one_of(of(&|word| word.contains('_')))?;
            with(from, to, &text[from..to].replace('_', " "))
        }
        "plain" => {
            let (start, _) = *words.first()?;
            with(start, text.len(), &without_diacritics(&text[start..]))
        }
        "plain-word" => {
            let (from, to) = one_of(of(&|word| !word.is_ascii()))?;
            with(from, to, &without_diacritics(&text[from..to]))
        }
        "telex" => {
            let (from, to) = one_of(of(&|word| !word.is_ascii()))?;
            with(from, to, &telex(&text[from..to]))
        }
        _ => return None,
    };
    (changed != text).then_some(changed)
}

/// A word as its keys are pressed, where the editor does not put them together.
fn telex(word: &str) -> String {
    const MARKED: [(&str, &str); 12] = [
        ("aáàảãạ", "a"),
        ("ăắằẳẵặ", "aw"),
        ("âấầẩẫậ", "aa"),
        ("eéèẻẽẹ", "e"),
        ("êếềểễệ", "ee"),
        ("iíìỉĩị", "i"),
        ("oóòỏõọ", "o"),
        ("ôốồổỗộ", "oo"),
        ("ơớờởỡợ", "ow"),
        ("uúùủũụ", "u"),
        ("ưứừửữự", "uw"),
        ("yýỳỷỹỵ", "y"),
    ];
    const TONES: [&str; 6] = ["", "s", "f", "r", "x", "j"];
    let (mut typed, mut tone) = (String::new(), "");
    for letter in word.chars().chain(['\0']) {
        let marked = MARKED.iter().find_map(|(row, keys)| Some((keys, row.chars().position(|other| other == letter)?)));
        match (letter, marked) {
            (_, Some((keys, place))) => {
                typed.push_str(keys);
                tone = if place > 0 { TONES[place] } else { tone };
            }
            ('đ', None) => typed.push_str("dd"),
            (letter, None) => {
                if !letter.is_alphabetic() {
                    typed.push_str(tone);
                    tone = "";
                }
                if letter != '\0' {
                    typed.push(letter);
                }
            }
        }
    }
    typed
}
