//! The ids of the records that a verdict names: the first of each bucket, and how many more there are.

use std::fmt;
use std::sync::Arc;

use crate::answer::Bucket;

/// The records of one outcome: the first ids in natural order (2 before 10), as many as the question asked for, and how many
/// more there are.
///
/// What goes through it sees that it is not all: the last entry says how many are not listed.
///
/// ```
/// # use tieuchi_model as tieuchi;
/// use tieuchi::verdict::{Id, Ids};
/// let ids = Ids::new(vec!["A2".to_owned(), "A10".to_owned()], 50);
/// assert_eq!((ids.listed(), ids.more(), ids.len()), (["A2".to_owned(), "A10".to_owned()].as_slice(), 50, 52));
/// assert_eq!(ids.iter().collect::<Vec<_>>(), [Id::Listed("A2"), Id::Listed("A10"), Id::More(50)]);
/// assert_eq!(ids.to_string(), "A2, A10, 50 more");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ids {
    /// `None` if none is listed.
    listed: Option<Arc<Vec<String>>>,
    more: u64,
}

impl Ids {
    const NONE: Ids = Ids { listed: None, more: 0 };

    /// How many are listed unless a question says another number.
    pub const USUAL: usize = 100;

    /// These ids, and so many more.
    #[must_use]
    pub fn new(listed: Vec<String>, more: u64) -> Self {
        Ids { listed: (!listed.is_empty()).then(|| Arc::new(listed)), more }
    }

    /// The ids that are listed: all of them, or the first ones.
    #[must_use]
    pub fn listed(&self) -> &[String] {
        self.listed.as_deref().map(Vec::as_slice).unwrap_or_default()
    }

    /// How many more there are.
    #[must_use]
    pub const fn more(&self) -> u64 {
        self.more
    }

    /// How many there are, listed or not.
    #[must_use]
    pub fn len(&self) -> u64 {
        u64::try_from(self.listed().len()).unwrap_or(u64::MAX).saturating_add(self.more)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Each id that is listed, then how many more there are, if there are more.
    #[must_use]
    pub fn iter(&self) -> IdsIter<'_> {
        IdsIter { listed: self.listed().iter(), more: self.more }
    }
}

/// Whether the lists of ids of an outcome are as long as the question asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum KeptIds {
    /// All of them, or the first so many as the question asked for.
    #[default]
    AsAsked,
    /// Records are counted whose ids are in no list, because none were asked for, or because a tally kept fewer.
    NotKept,
}

impl KeptIds {
    /// The word of the JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            KeptIds::AsAsked => "as_asked",
            KeptIds::NotKept => "not_kept",
        }
    }

    /// By its code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<KeptIds> {
        [KeptIds::AsAsked, KeptIds::NotKept].into_iter().find(|kept| kept.code() == code)
    }
}

impl fmt::Display for Ids {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, id) in self.iter().enumerate() {
            write!(out, "{}{id}", if number > 0 { ", " } else { "" })?;
        }
        Ok(())
    }
}

impl<'a> IntoIterator for &'a Ids {
    type Item = Id<'a>;
    type IntoIter = IdsIter<'a>;

    fn into_iter(self) -> IdsIter<'a> {
        self.iter()
    }
}

/// An entry of [`Ids`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Id<'a> {
    /// The id of a record.
    Listed(&'a str),
    /// So many more are not listed.
    More(u64),
}

impl fmt::Display for Id<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Id::Listed(id) => out.write_str(id),
            Id::More(more) => write!(out, "{more} more"),
        }
    }
}

/// The entries of [`Ids`], the count of those that are not listed last.
#[derive(Clone, Debug)]
pub struct IdsIter<'a> {
    listed: std::slice::Iter<'a, String>,
    more: u64,
}

impl<'a> Iterator for IdsIter<'a> {
    type Item = Id<'a>;

    fn next(&mut self) -> Option<Id<'a>> {
        match self.listed.next() {
            Some(id) => Some(Id::Listed(id)),
            None => match std::mem::take(&mut self.more) {
                0 => None,
                more => Some(Id::More(more)),
            },
        }
    }
}

/// How many buckets keep ids: those in which a record may be inside, which come first.
const IDS_KEPT: usize = 5;

/// The ids of the buckets of one outcome; it takes no memory of its own if there are none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BucketIds(Option<Arc<[Ids; IDS_KEPT]>>);

impl BucketIds {
    /// The ids of a bucket; none of what lies outside.
    #[must_use]
    pub fn of(&self, bucket: Bucket) -> &Ids {
        self.0.as_ref().and_then(|ids| ids.get(bucket as usize)).unwrap_or(&Ids::NONE)
    }

    /// Puts these ids in the place of those of a bucket; ids of what lies outside are not kept.
    pub fn set(&mut self, bucket: Bucket, ids: Ids) {
        if (bucket as usize) >= IDS_KEPT || (ids.is_empty() && self.of(bucket).is_empty()) {
            return;
        }
        let kept = Arc::make_mut(self.0.get_or_insert_default());
        if let Some(place) = kept.get_mut(bucket as usize) {
            *place = ids;
        }
        if kept.iter().all(Ids::is_empty) {
            self.0 = None;
        }
    }

    /// Whether each list has so many ids, or all that there are; without any, that there are none.
    pub(super) fn kept(&self, asked: usize) -> KeptIds {
        let is_short = |ids: &Ids| ids.more > 0 && ids.listed().len() < asked.max(1);
        if self.0.iter().flat_map(|each| each.iter()).any(is_short) { KeptIds::NotKept } else { KeptIds::AsAsked }
    }
}
