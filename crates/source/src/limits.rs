//! How much a host allows: of rules, of records, of what is made of them.

/// Declares the limits: each is a field, and a method that sets it.
macro_rules! limits {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $default:expr;)*) => {
        /// How much a host allows. Beyond a limit there is a finding that says how much is allowed, and no result; of
        /// findings the others are counted. Each limit has a default, which honest rules and records hardly reach.
        ///
        /// ```
        /// use tieuchi_source::Limits;
        /// let limits = Limits::new().units(10_000).windows(400);
        /// assert_eq!((limits.units, limits.windows, limits.ids), (10_000, 400, Limits::new().ids));
        /// ```
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Limits {
            $($(#[$doc])* pub $name: $type,)*
        }

        impl Default for Limits {
            fn default() -> Self {
                Limits { $($name: $default,)* }
            }
        }

        impl Limits {
            /// The names of all limits, as [`named`](Limits::named) takes them.
            pub const NAMES: &[&str] = &[$(stringify!($name)),*];

            /// Sets the limit of this name; `None` if there is no such limit, or if it cannot be so large.
            ///
            /// ```
            /// use tieuchi_source::Limits;
            /// assert_eq!(Limits::new().named("units", 5), Some(Limits::new().units(5)));
            /// assert!(Limits::new().named("unit", 5).is_none() && Limits::NAMES.contains(&"units"));
            /// ```
            #[must_use]
            pub fn named(self, name: &str, most: u64) -> Option<Limits> {
                match name {
                    $(stringify!($name) => Some(self.$name(<$type>::try_from(most).ok()?)),)*
                    _ => None,
                }
            }

            /// The defaults.
            #[must_use]
            pub fn new() -> Limits {
                Limits::default()
            }

            $($(#[$doc])*
            #[must_use]
            pub fn $name(mut self, most: $type) -> Limits {
                self.$name = most;
                self
            })*
        }
    };
}

limits! {
    /// Bytes of all rule files together: 64 MiB (TC0132).
    rule_bytes: usize = 64 << 20;
    /// Rule files, with those that others use: 10,000 (TC0141).
    rule_files: usize = 10_000;
    /// Items of all rule files together: 100,000 (TC0140).
    rule_items: usize = 100_000;
    /// Findings about rules that are listed, errors first; the others are counted: 1,000.
    rule_findings: usize = 1_000;
    /// Findings about records that are listed, errors first; the others are counted: 100.
    findings: usize = 100;
    /// Units: 10,000,000 (TC0542).
    units: usize = 10_000_000;
    /// Records of one kind: 10,000,000,000 (TC0542).
    records: u64 = 10_000_000_000;
    /// Ids of each outcome that a verdict lists: 1,000,000 (TC0542).
    ids: usize = 1_000_000;
    /// Windows of one measure: 100,000 (TC0542).
    windows: usize = 100_000;
    /// Bytes of a value in a file of records: 1 MiB (TC0533).
    value_bytes: usize = 1 << 20;
    /// Bytes of a row or line in a file of records: 16 MiB (TC0533).
    row_bytes: usize = 16 << 20;
    /// Columns of a table: those of a spreadsheet, 16,384 (TC0526).
    columns: usize = 16_384;
    /// Bytes of a workbook: 100 MB (TC0526).
    workbook_bytes: u64 = 100_000_000;
    /// Bytes that must be unpacked at once, of the texts of a workbook and the pages of a Parquet file: 128 MiB (TC0526).
    unpacked_bytes: u64 = 128 << 20;
    /// Bytes that a workbook or a Parquet file unpacks to beyond those, for each of its own bytes: 100 (TC0526).
    unpacked_ratio: u64 = 100;
    /// What is found for all indicators, units and windows: 2,000,000 outcomes (TC0542).
    outcomes: usize = 2_000_000;
}
