//! What Excel shows of a number in a format that fills it with zeros: `00000` shows 1 as `00001`.

/// A number format made of zeros and letters that mean themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Zeros(Vec<Sign>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Digit,
    Itself(char),
}

impl Zeros {
    /// The format, if it is such a one and shows more than the number.
    pub(super) fn of(format: &str) -> Option<Self> {
        let mut signs = Vec::new();
        let mut letters = format.chars();
        while let Some(letter) = letters.next() {
            match letter {
                ';' => break,
                '0' => signs.push(Sign::Digit),
                '"' => signs.extend(letters.by_ref().take_while(|letter| *letter != '"').map(Sign::Itself)),
                '\\' => signs.push(Sign::Itself(letters.next()?)),
                '[' => {
                    letters.by_ref().find(|letter| *letter == ']')?;
                }
                '-' | ' ' | '/' | '(' | ')' | ':' => signs.push(Sign::Itself(letter)),
                _ => return None,
            }
        }
        let digits = signs.iter().filter(|sign| **sign == Sign::Digit).count();
        (digits > 1 || (digits == 1 && signs.len() > 1)).then_some(Zeros(signs))
    }

    /// What is shown of a whole number that is not negative.
    pub(super) fn shown(&self, number: f64) -> Option<String> {
        if !(0.0..1e15).contains(&number) || number.fract() != 0.0 {
            return None;
        }
        let digits = number.to_string();
        let mut left = digits.chars().rev().peekable();
        let mut shown = Vec::new();
        let first = self.0.iter().position(|sign| *sign == Sign::Digit);
        for (place, sign) in self.0.iter().enumerate().rev() {
            match sign {
                Sign::Itself(letter) => shown.push(*letter),
                Sign::Digit => {
                    shown.push(left.next().unwrap_or('0'));
                    // Digits for which there is no zero stand before the first.
                    if Some(place) == first {
                        shown.extend(left.by_ref());
                    }
                }
            }
        }
        Some(shown.into_iter().rev().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_are_filled_in() {
        let shown = |format: &str, number: f64| Zeros::of(format).and_then(|zeros| zeros.shown(number));
        assert_eq!(shown("00000", 1.0).as_deref(), Some("00001"));
        assert_eq!(shown("00000", 1_234_567.0).as_deref(), Some("1234567"));
        assert_eq!(shown("000-0000", 1234.0).as_deref(), Some("000-1234"));
        assert_eq!(shown("\"HS-\"000", 7.0).as_deref(), Some("HS-007"));
        assert_eq!(shown("0\\.00", 705.0).as_deref(), Some("7.05"));
        for format in ["General", "0", "0.00", "#,##0", "dd/mm/yyyy", "@", "0%"] {
            assert_eq!(Zeros::of(format), None, "{format}");
        }
        assert_eq!(shown("00000", 1.5), None);
    }
}
