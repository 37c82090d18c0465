//! The hash of all verdicts, by which programs are compared: indicator by indicator in the order of [`ORDER`](super::ORDER), the
//! offices in the order of their codes; a byte is 1 for met, 2 for missed, 0 for anything else. Twelve digits of SHA-256.

use std::collections::{BTreeMap, BTreeSet};

use tieuchi::{Answer, Evaluation};

use super::ORDER;

/// The hash of an evaluation's verdicts, of the offices that have a dossier (others are not in the queries of other programs).
#[must_use]
pub fn digest(evaluation: &Evaluation, offices: &BTreeSet<String>) -> String {
    let places: BTreeMap<&str, usize> = ORDER.into_iter().zip(0..).collect();
    let mut verdicts: BTreeMap<(usize, &str), u8> = BTreeMap::new();
    for verdict in evaluation.verdicts() {
        let Some(place) = places.get(verdict.indicator()) else { continue };
        if offices.contains(verdict.unit()) {
            let answer = match verdict.answer() {
                Answer::Met => 1,
                Answer::Missed => 2,
                _ => 0,
            };
            verdicts.insert((*place, verdict.unit()), answer);
        }
    }
    hash(&verdicts.into_values().collect::<Vec<u8>>())
}

/// Twelve digits of the SHA-256 of bytes.
pub(crate) fn hash(bytes: &[u8]) -> String {
    let mut digits = sha256(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    digits.truncate(12);
    digits
}

/// The first 32 bits behind the point of a root of each of the first primes.
fn roots<const N: usize>(of: impl Fn(u128) -> u128) -> [u32; N] {
    let mut primes = (2_u128..).filter(|number| (2..*number).all(|other| number % other > 0));
    std::array::from_fn(|_| (of(primes.next().unwrap_or_default()) & 0xFFFF_FFFF) as u32)
}

/// The cube root of a whole number, rounded down.
fn cube_root(of: u128) -> u128 {
    let (mut low, mut high) = (0_u128, 1 << 42);
    while high - low > 1 {
        let middle = u128::midpoint(low, high);
        if middle * middle * middle <= of { low = middle } else { high = middle }
    }
    low
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    let constants: [u32; 64] = roots(|prime| cube_root(prime << 96));
    let mut state: [u32; 8] = roots(|prime| (prime << 64).isqrt());
    let mut padded = bytes.to_vec();
    padded.push(0x80);
    padded.resize((padded.len() + 8).next_multiple_of(64) - 8, 0);
    padded.extend((bytes.len() as u64 * 8).to_be_bytes());
    for block in padded.as_chunks::<64>().0 {
        let mut words: Vec<u32> = block.as_chunks::<4>().0.iter().map(|word| u32::from_be_bytes(*word)).collect();
        let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = state;
        for (round, constant) in constants.iter().enumerate() {
            let at = |back: usize| (words.len()).checked_sub(back).and_then(|at| words.get(at)).copied();
            let word = if let Some(word) = words.get(round).copied() {
                word
            } else {
                let [far, near, middle, last] = [16, 15, 7, 2].map(|back| at(back).unwrap_or_default());
                let first = near.rotate_right(7) ^ near.rotate_right(18) ^ near >> 3;
                let second = last.rotate_right(17) ^ last.rotate_right(19) ^ last >> 10;
                let word = far.wrapping_add(first).wrapping_add(middle).wrapping_add(second);
                words.push(word);
                word
            };
            let upper = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
            let choice = e & f ^ !e & g;
            let one = h.wrapping_add(upper).wrapping_add(choice).wrapping_add(*constant).wrapping_add(word);
            let lower = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
            let two = lower.wrapping_add(a & b ^ a & c ^ b & c);
            (h, g, f, e, d, c, b, a) = (g, f, e, d.wrapping_add(one), c, b, a, one.wrapping_add(two));
        }
        for (word, added) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
            *word = word.wrapping_add(added);
        }
    }
    let mut bytes = [0; 32];
    for (to, word) in bytes.as_chunks_mut::<4>().0.iter_mut().zip(state) {
        *to = word.to_be_bytes();
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_sha_256() {
        assert_eq!(hash(b""), "e3b0c44298fc");
        assert_eq!(hash(b"abc"), "ba7816bf8f01");
        assert_eq!(hash(&[b'a'; 1_000_000]), "cdc76e5c9914");
    }
}
