//! What the bytes of the encodings of one byte to a letter mean.
//!
//! Sources: windows-1252 and windows-1258 as in the WHATWG Encoding Standard, without the control characters that it puts where
//! Windows has no letter; TCVN 5712:1993 (VN1, of which VN3, the encoding of the ABC fonts, is a part); VNI for Windows as in the
//! tables of VNI Software. In the ABC fonts a capital letter with a tone has the byte of the small one and a font of capitals, so
//! it is read as a small letter.

use tieuchi::schema::Encoding;

/// What a byte means.
#[derive(Clone, Copy)]
pub(super) enum Letter {
    /// A letter, a digit, a mark of its own.
    Base(char),
    /// Marks on the letter before, which must be one of these.
    Marks { marks: &'static str, bases: &'static str },
    /// Nothing.
    Nothing,
}

/// What each byte of an encoding means.
pub(super) struct Letters([Letter; 256]);

/// No letter, in the tables below.
const NONE: char = '\0';

/// From 0x80 to 0x9F.
const WINDOWS_1252: &str = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

/// Where Windows-1258 differs from Windows-1252.
const WINDOWS_1258: [(u8, char); 18] = [
    (0x8A, NONE),
    (0x8E, NONE),
    (0x9A, NONE),
    (0x9E, NONE),
    (0xC3, 'Ă'),
    (0xCC, '\u{300}'),
    (0xD0, 'Đ'),
    (0xD2, '\u{309}'),
    (0xD5, 'Ơ'),
    (0xDD, 'Ư'),
    (0xDE, '\u{303}'),
    (0xE3, 'ă'),
    (0xEC, '\u{301}'),
    (0xF0, 'đ'),
    (0xF2, '\u{323}'),
    (0xF5, 'ơ'),
    (0xFD, 'ư'),
    (0xFE, '₫'),
];

/// Capital letters below 0x20.
const TCVN_LOW: [(u8, char); 12] = [
    (0x01, 'Ú'),
    (0x02, 'Ụ'),
    (0x04, 'Ừ'),
    (0x05, 'Ử'),
    (0x06, 'Ữ'),
    (0x11, 'Ứ'),
    (0x12, 'Ự'),
    (0x13, 'Ỳ'),
    (0x14, 'Ỷ'),
    (0x15, 'Ỹ'),
    (0x16, 'Ý'),
    (0x17, 'Ỵ'),
];

/// From 0x80 on.
const TCVN: &str = concat!(
    "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ",
    "\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ",
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò",
    "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ",
);

/// Letters of VNI for which there is one byte, the small ones; a capital letter is 0x20 lower.
const VNI_LETTERS: [(u8, char, char); 9] = [
    (0xE6, 'ỉ', 'Ỉ'),
    (0xEC, 'ì', 'Ì'),
    (0xED, 'í', 'Í'),
    (0xEE, 'ỵ', 'Ỵ'),
    (0xF1, 'đ', 'Đ'),
    (0xF2, 'ị', 'Ị'),
    (0xF3, 'ĩ', 'Ĩ'),
    (0xF4, 'ơ', 'Ơ'),
    (0xF6, 'ư', 'Ư'),
];

const TONED: &str = "aeouyơưAEOUYƠƯ";
const WITH_CIRCUMFLEX: &str = "aeoAEO";
const WITH_BREVE: &str = "aA";

/// Marks of VNI after a small letter, and the letters that may have them; after a capital letter the byte is 0x20 lower.
const VNI_MARKS: [(u8, &str, &str); 17] = [
    (0xF8, "\u{300}", TONED),
    (0xF9, "\u{301}", TONED),
    (0xFB, "\u{309}", TONED),
    (0xF5, "\u{303}", TONED),
    (0xEF, "\u{323}", TONED),
    (0xE2, "\u{302}", WITH_CIRCUMFLEX),
    (0xE0, "\u{302}\u{300}", WITH_CIRCUMFLEX),
    (0xE1, "\u{302}\u{301}", WITH_CIRCUMFLEX),
    (0xE5, "\u{302}\u{309}", WITH_CIRCUMFLEX),
    (0xE3, "\u{302}\u{303}", WITH_CIRCUMFLEX),
    (0xE4, "\u{302}\u{323}", WITH_CIRCUMFLEX),
    (0xEA, "\u{306}", WITH_BREVE),
    (0xE8, "\u{306}\u{300}", WITH_BREVE),
    (0xE9, "\u{306}\u{301}", WITH_BREVE),
    (0xFA, "\u{306}\u{309}", WITH_BREVE),
    (0xFC, "\u{306}\u{303}", WITH_BREVE),
    (0xEB, "\u{306}\u{323}", WITH_BREVE),
];

impl Letters {
    /// The bytes of this encoding; `None` if it does not have one byte to a letter.
    pub(super) fn of(encoding: Encoding) -> Option<Letters> {
        let mut letters = Letters([Letter::Nothing; 256]);
        let all = 0..=u8::MAX;
        letters.set(all.clone().map(|byte| (byte, char::from(byte))));
        match encoding {
            Encoding::Windows1252 => letters.set(from(0x80, WINDOWS_1252)),
            Encoding::Windows1258 => {
                letters.set(from(0x80, WINDOWS_1252));
                letters.set(WINDOWS_1258);
            }
            Encoding::Tcvn3 => {
                letters.set(from(0x80, TCVN));
                letters.set(TCVN_LOW);
            }
            Encoding::Vni => {
                letters.set(from(0x80, WINDOWS_1252));
                for (byte, marks, bases) in VNI_MARKS {
                    letters.put(byte, Letter::Marks { marks, bases });
                    letters.put(byte - 0x20, Letter::Marks { marks, bases });
                }
                for (byte, small, capital) in VNI_LETTERS {
                    letters.set([(byte, small), (byte - 0x20, capital)]);
                }
            }
            _ => return None,
        }
        Some(letters)
    }

    pub(super) fn get(&self, byte: u8) -> Letter {
        self.0.get(usize::from(byte)).copied().unwrap_or(Letter::Nothing)
    }

    fn set(&mut self, letters: impl IntoIterator<Item = (u8, char)>) {
        for (byte, letter) in letters {
            self.put(byte, if letter == NONE && byte != 0 { Letter::Nothing } else { Letter::Base(letter) });
        }
    }

    fn put(&mut self, byte: u8, letter: Letter) {
        if let Some(place) = self.0.get_mut(usize::from(byte)) {
            *place = letter;
        }
    }
}

/// The letters of a table, with the bytes from this one on.
fn from(first: u8, letters: &'static str) -> impl Iterator<Item = (u8, char)> {
    (first..=u8::MAX).zip(letters.chars())
}
