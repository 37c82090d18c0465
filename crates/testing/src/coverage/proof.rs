//! Why a goal can never be reached, in the words of the catalogue; what can come about is decided in `tieuchi-proof`.

use tieuchi::source::Arg;
use tieuchi_proof::Why;

/// Why something can never come about: an entry of the catalogue with its words.
#[derive(Clone, Debug)]
pub(crate) struct Proof {
    pub(crate) id: &'static str,
    pub(crate) args: Vec<(&'static str, Arg)>,
}

impl Proof {
    fn plain(id: &'static str) -> Proof {
        Proof { id, args: Vec::new() }
    }

    pub(super) fn with(id: &'static str, name: &'static str, word: String) -> Proof {
        Proof { id, args: vec![(name, Arg::Text(word))] }
    }
}

impl From<Why> for Proof {
    fn from(why: Why) -> Self {
        match why {
            Why::BelowZero => Proof::plain("below-zero"),
            Why::AboveAll => Proof::plain("above-all"),
            Why::Whole => Proof::plain("whole"),
            Why::Declared(field) => Proof::with("declared", "field", field),
            Why::Required(field) => Proof::with("required", "field", field),
            Why::AllListed => Proof::plain("all-listed"),
            Why::Constant => Proof::plain("constant"),
            Why::Contradiction => Proof::plain("contradiction"),
            Why::Applies => Proof::plain("applies"),
            Why::NothingOpen => Proof::plain("nothing-open"),
            Why::OpenCounted => Proof::plain("open-settled"),
            Why::MetUntilExceeded => Proof::plain("met-until-exceeded"),
            Why::NeverEmpty => Proof::plain("never-empty"),
            Why::EmptyCounted => Proof::plain("none-settled"),
            Why::UnitItself => Proof::plain("unit-itself"),
        }
    }
}
