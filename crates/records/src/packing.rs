//! Which files of text are packed, by the last ending of their names.

/// How a file is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packing {
    /// `.gz`
    Gzip,
    /// `.zst`
    Zstd,
}

impl Packing {
    /// How the file of this name is packed.
    pub(crate) fn of(name: &str) -> Option<Self> {
        match name.rsplit_once('.')?.1 {
            ending if ending.eq_ignore_ascii_case("gz") => Some(Packing::Gzip),
            ending if ending.eq_ignore_ascii_case("zst") => Some(Packing::Zstd),
            _ => None,
        }
    }

    /// The name of the packing, for findings.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Packing::Gzip => "gzip",
            Packing::Zstd => "zstd",
        }
    }
}
