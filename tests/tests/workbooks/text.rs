//! Text files in the encodings of offices, and files that are packed.

use std::io::Write;

use unicode_normalization::UnicodeNormalization;

/// The bytes of a text in an encoding, by the name that rules give it.
pub(crate) fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    let utf16 = || text.encode_utf16();
    match encoding {
        "utf-8" => text.as_bytes().to_vec(),
        "utf-16le" => utf16().flat_map(u16::to_le_bytes).collect(),
        "utf-16be" => utf16().flat_map(u16::to_be_bytes).collect(),
        "windows-1258" => letters(text, windows_1258),
        "windows-1252" => letters(text, |letter| Some(vec![u8::try_from(u32::from(letter)).ok()?])),
        "tcvn3" => letters(text, tcvn3),
        "vni" => letters(text, vni),
        other => unreachable!("no encoding {other}"),
    }
}

/// A packed file.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

/// A file packed by zstd.
pub(crate) fn zstd(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 3).unwrap()
}

fn letters(text: &str, of: impl Fn(char) -> Option<Vec<u8>>) -> Vec<u8> {
    let bytes = |letter: char| {
        let ascii = letter.is_ascii().then(|| vec![u8::try_from(letter).unwrap()]);
        ascii.or_else(|| of(letter)).unwrap_or_else(|| unreachable!("no byte for {letter}"))
    };
    text.nfc().flat_map(bytes).collect()
}

/// Letters without a tone, each followed by the byte of the tone.
fn windows_1258(letter: char) -> Option<Vec<u8>> {
    const LETTERS: &str = "ĂÂÊÔĐăâêôđ";
    const BYTES: [u8; 10] = [0xC3, 0xC2, 0xCA, 0xD4, 0xD0, 0xE3, 0xE2, 0xEA, 0xF4, 0xF0];
    let (plain, tone) = toned(letter)?;
    let byte = match plain {
        'Ơ' => 0xD5,
        'Ư' => 0xDD,
        'ơ' => 0xF5,
        'ư' => 0xFD,
        _ if plain.is_ascii() => u8::try_from(plain).ok()?,
        _ => *BYTES.get(LETTERS.chars().position(|known| known == plain)?)?,
    };
    let tones = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2];
    Some(std::iter::once(byte).chain(tone.map(|tone| tones[tone])).collect())
}

/// The tones in the order of the alphabet: grave, hook, tilde, acute, dot.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// A letter without its tone, and the number of the tone.
fn toned(letter: char) -> Option<(char, Option<usize>)> {
    let mut plain = String::new();
    let mut tone = None;
    for part in letter.nfd() {
        match TONES.iter().position(|known| *known == part) {
            Some(place) => tone = Some(place),
            None => plain.push(part),
        }
    }
    let mut letters = plain.nfc();
    let letter = letters.next()?;
    letters.next().is_none().then_some((letter, tone))
}

/// One byte for each small letter and for each capital without a tone. Capitals with a tone are small letters in a font of capitals.
fn tcvn3(letter: char) -> Option<Vec<u8>> {
    const LETTERS: &str = "ĂÂÊÔƠƯĐăâêôơưđ";
    const BYTES: [u8; 14] = [0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE];
    if let Some(place) = LETTERS.chars().position(|known| known == letter) {
        return Some(vec![BYTES[place]]);
    }
    const TONED: [(char, [u8; 5]); 12] = [
        ('a', [0xB5, 0xB6, 0xB7, 0xB8, 0xB9]),
        ('ă', [0xBB, 0xBC, 0xBD, 0xBE, 0xC6]),
        ('â', [0xC7, 0xC8, 0xC9, 0xCA, 0xCB]),
        ('e', [0xCC, 0xCE, 0xCF, 0xD0, 0xD1]),
        ('ê', [0xD2, 0xD3, 0xD4, 0xD5, 0xD6]),
        ('i', [0xD7, 0xD8, 0xDC, 0xDD, 0xDE]),
        ('o', [0xDF, 0xE1, 0xE2, 0xE3, 0xE4]),
        ('ô', [0xE5, 0xE6, 0xE7, 0xE8, 0xE9]),
        ('ơ', [0xEA, 0xEB, 0xEC, 0xED, 0xEE]),
        ('u', [0xEF, 0xF1, 0xF2, 0xF3, 0xF4]),
        ('ư', [0xF5, 0xF6, 0xF7, 0xF8, 0xF9]),
        ('y', [0xFA, 0xFB, 0xFC, 0xFD, 0xFE]),
    ];
    let (plain, tone) = toned(letter)?;
    let (_, bytes) = TONED.iter().find(|(known, _)| *known == plain)?;
    Some(vec![bytes[tone?]])
}

/// A letter and the byte of what is above or below it; some have a byte of their own.
fn vni(letter: char) -> Option<Vec<u8>> {
    let (plain, tone) = toned(letter)?;
    let small = plain.to_lowercase().next()?;
    // Capitals and their marks are 32 below the small ones.
    let case = if small == plain { 0 } else { 0x20 };
    let own = |byte: u8| Some(vec![byte - case]);
    let base = u8::try_from(plain.to_string().nfd().next()?).ok();
    let tones = [0xF8, 0xFB, 0xF5, 0xF9, 0xEF];
    let mark = match (small, tone) {
        ('đ', None) => return own(0xF1),
        ('i', Some(tone)) => return own([0xEC, 0xE6, 0xF3, 0xED, 0xF2][tone]),
        ('y', Some(4)) => return own(0xEE),
        ('ơ', _) => {
            return Some(std::iter::once(0xF4 - case).chain(tone.map(|tone| tones[tone] - case)).collect());
        }
        ('ư', _) => {
            return Some(std::iter::once(0xF6 - case).chain(tone.map(|tone| tones[tone] - case)).collect());
        }
        ('ă', None) => 0xEA,
        ('ă', Some(tone)) => [0xE8, 0xFA, 0xFC, 0xE9, 0xEB][tone],
        ('â' | 'ê' | 'ô', None) => 0xE2,
        ('â' | 'ê' | 'ô', Some(tone)) => [0xE0, 0xE5, 0xE3, 0xE1, 0xE4][tone],
        ('a' | 'e' | 'o' | 'u' | 'y', Some(tone)) => tones[tone],
        _ => return None,
    };
    Some(vec![base?, mark - case])
}
