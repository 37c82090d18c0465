//! Combinations of candidates, with as many records of each as the bounds of the two rules suggest.
//!
//! Bounds give the numbers: `n` for a count, 19 of 20 for 95%, 19 after 20 for a fall by 5%, and what lies between two bounds.

use tieuchi_model::ratio::Ratio;

use super::candidate::Candidate;

/// How often one candidate is repeated at most.
const MOST: i128 = 250;

/// How often two candidates are repeated when they are combined, the fewest first.
pub(super) fn repetitions(bounds: &[Ratio]) -> Vec<(usize, usize)> {
    let mut found: Vec<(i128, i128)> =
        vec![(1, 1), (2, 1), (1, 2), (2, 0), (3, 0), (2, 2), (3, 1), (1, 3), (3, 2), (2, 3), (4, 1), (9, 1), (19, 1)];
    let one = Ratio::whole(1);
    let mut limits: Vec<Ratio> = Vec::new();
    for bound in bounds {
        let (count, of) = (bound.numerator(), bound.denominator());
        if of == 1 {
            for count in [count - 1, count, count + 1] {
                found.extend([(count, 0), (count, 1), (count, count), (1, count)]);
            }
        }
        limits.extend([Some(*bound), one.checked_sub(*bound), one.checked_add(*bound)].into_iter().flatten());
    }
    limits.retain(|limit| limit.numerator() > 0 && limit.denominator() <= MOST && limit.numerator() <= MOST);
    limits.sort();
    limits.dedup();
    for limit in &limits {
        share(limit.numerator(), limit.denominator(), &mut found);
    }
    for (low, high) in limits.iter().zip(limits.iter().skip(1)) {
        if let Some((count, of)) = between(*low, *high) {
            share(count, of, &mut found);
        }
    }
    let fits = |number: i128| (0..=MOST).contains(&number);
    let mut found: Vec<(usize, usize)> = found
        .into_iter()
        .filter(|(one, other)| fits(*one) && fits(*other) && one + other > 1)
        .filter_map(|(one, other)| Some((usize::try_from(one).ok()?, usize::try_from(other).ok()?)))
        .collect();
    found.sort_by_key(|(one, other)| (one + other, *one));
    found.dedup();
    found
}

/// `count` of `of`: together with the others, and in a later window than they; also one more and one less.
fn share(count: i128, of: i128, found: &mut Vec<(i128, i128)>) {
    for count in [count, count - 1, count + 1] {
        found.extend([(count, of - count), (of - count, count), (count, of), (of, count)]);
    }
}

/// The simplest fraction between two.
fn between(low: Ratio, high: Ratio) -> Option<(i128, i128)> {
    (1..=MOST).find_map(|of| {
        let count = low.checked_mul(Ratio::whole(of))?.floor() + 1;
        (Ratio::new(count, of)? < high).then_some((count, of))
    })
}

/// Combinations of two candidates, each repeated; the fewest records first.
pub(super) fn pairs<'s>(
    candidates: &'s [Candidate],
    repetitions: &[(usize, usize)],
    most: usize,
) -> impl Iterator<Item = Candidate> + use<'s> {
    let mut found = Vec::new();
    for (index, one) in candidates.iter().enumerate() {
        for (other_index, other) in candidates.iter().enumerate() {
            for (first, second) in repetitions {
                let size = first * one.size() + second * other.size();
                let repeats =
                    (*second == 0 && other_index != index) || (other_index == index && *second > 0) || size > most;
                if !repeats {
                    found.push((size + index + other_index, (one, *first), (other, *second)));
                }
            }
        }
    }
    found.sort_by_key(|(weight, ..)| *weight);
    found.into_iter().map(|(_, (one, first), (other, second))| one.bare().with(one, first).with(other, second))
}

/// All candidates combined, and all but each one; each repeated.
pub(super) fn together(candidates: &[Candidate], repetitions: &[usize]) -> Vec<Candidate> {
    let Some(first) = candidates.first() else { return Vec::new() };
    let unit = first.bare();
    let mut found = Vec::new();
    for repetitions in repetitions {
        for left_out in std::iter::once(None).chain((0..candidates.len()).map(Some)) {
            let selected = candidates.iter().enumerate().filter(|(index, _)| Some(*index) != left_out);
            found.push(selected.fold(unit.clone(), |all, (_, candidate)| all.with(candidate, *repetitions)));
        }
    }
    found
}
