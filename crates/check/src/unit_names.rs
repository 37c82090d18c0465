//! The names of the units.

/// The name under which the units are always known.
pub(crate) const UNITS_NAME: &str = "units";

/// Further names under which the units are known, unless a kind of record has them.
pub(crate) const UNITS_ALIASES: [&str; 2] = ["đơn_vị", "đơn vị"];
