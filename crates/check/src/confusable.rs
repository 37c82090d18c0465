//! Names that a person cannot distinguish.

use std::sync::LazyLock;

use unicode_security::confusable_detection::skeleton;

/// What a text looks like: two texts that a person cannot distinguish look the same.
pub(crate) fn looks(text: &str) -> String {
    /// What each character of ASCII looks like, which is a text of ASCII.
    static ASCII: LazyLock<Vec<String>> = LazyLock::new(|| {
        (0..128_u8).map(|byte| skeleton(char::from(byte).encode_utf8(&mut [0; 4])).collect()).collect()
    });
    if !text.is_ascii() {
        return skeleton(text).collect();
    }
    text.bytes().filter_map(|byte| ASCII.get(usize::from(byte))).map(String::as_str).collect()
}

/// Whether a person cannot distinguish two names.
pub(crate) fn look_alike(one: &str, other: &str) -> bool {
    one != other && looks(one) == looks(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_text_of_ascii_looks_like_is_what_each_of_its_characters_looks_like() {
        for one in 0..128_u8 {
            for other in 0..128_u8 {
                let text = String::from_iter([one, other].map(char::from));
                assert_eq!(looks(&text), skeleton(&text).collect::<String>(), "{text:?}");
            }
        }
    }
}
