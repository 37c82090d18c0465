//! The decided days of Việt Nam, 2019 to 2026: the days off, and the Saturdays worked in exchange.
//!
//! Facts of the yearly decisions, each year with its authority. Holidays that fall on a weekend are listed too, for an
//! office whose week includes it. No year is computed: days without a decision are not here.

use jiff::civil::{Date, date};

use super::ExceptionKind;

/// The first and the last day that is decided.
pub(super) const DECIDED: (Date, Date) = (date(2019, 1, 1), date(2026, 12, 31));

/// The name of a day off that is worked on another day.
pub(super) const SWAP: &str = "swap";

/// A year of decisions.
struct Year {
    authority: &'static str,
    /// Each day off with its name.
    off: &'static [(Date, &'static str)],
    /// Each Saturday that is worked, and the day off that it is worked for.
    worked: &'static [(Date, Date)],
}

/// Every exception with its authority.
pub(super) fn exceptions() -> impl Iterator<Item = (Date, ExceptionKind, &'static str)> {
    YEARS.iter().flat_map(|year| {
        let off = year.off.iter().map(|(day, name)| (*day, ExceptionKind::Off { name }));
        let worked =
            year.worked.iter().map(|(day, instead_of)| (*day, ExceptionKind::Worked { instead_of: *instead_of }));
        off.chain(worked).map(|(day, kind)| (day, kind, year.authority))
    })
}

const YEARS: [Year; 8] = [
    Year {
        authority: "Công văn 6519/VPCP-KGVX (2018)",
        off: &[
            (date(2019, 1, 1), "new year"),
            (date(2019, 2, 4), "tet"),
            (date(2019, 2, 5), "tet"),
            (date(2019, 2, 6), "tet"),
            (date(2019, 2, 7), "tet"),
            (date(2019, 2, 8), "tet"),
            (date(2019, 4, 14), "hung kings"),
            (date(2019, 4, 15), "hung kings, make-up of Sunday 14"),
            (date(2019, 4, 29), SWAP),
            (date(2019, 4, 30), "reunification"),
            (date(2019, 5, 1), "labour"),
            (date(2019, 9, 2), "national day"),
        ],
        worked: &[(date(2019, 1, 5), date(2018, 12, 31)), (date(2019, 5, 4), date(2019, 4, 29))],
    },
    Year {
        authority: "Bộ luật Lao động 2012",
        off: &[
            (date(2020, 1, 1), "new year"),
            (date(2020, 1, 23), "tet"),
            (date(2020, 1, 24), "tet"),
            (date(2020, 1, 25), "tet"),
            (date(2020, 1, 26), "tet"),
            (date(2020, 1, 27), "tet"),
            (date(2020, 1, 28), "tet, make-up"),
            (date(2020, 1, 29), "tet, make-up"),
            (date(2020, 4, 2), "hung kings"),
            (date(2020, 4, 30), "reunification"),
            (date(2020, 5, 1), "labour"),
            (date(2020, 9, 2), "national day"),
        ],
        worked: &[],
    },
    Year {
        authority: "Thông báo 4875/TB-LĐTBXH",
        off: &[
            (date(2021, 1, 1), "new year"),
            (date(2021, 2, 10), "tet"),
            (date(2021, 2, 11), "tet"),
            (date(2021, 2, 12), "tet"),
            (date(2021, 2, 13), "tet"),
            (date(2021, 2, 14), "tet"),
            (date(2021, 2, 15), "tet, make-up"),
            (date(2021, 2, 16), "tet, make-up"),
            (date(2021, 4, 21), "hung kings"),
            (date(2021, 4, 30), "reunification"),
            (date(2021, 5, 1), "labour"),
            (date(2021, 5, 3), "labour, make-up of Saturday 1"),
            (date(2021, 9, 2), "national day"),
            (date(2021, 9, 3), "national day, second day"),
        ],
        worked: &[],
    },
    Year {
        authority: "Thông báo 119/TB-LĐTBXH",
        off: &[
            (date(2022, 1, 1), "new year"),
            (date(2022, 1, 3), "new year, make-up of Saturday 1"),
            (date(2022, 1, 31), "tet"),
            (date(2022, 2, 1), "tet"),
            (date(2022, 2, 2), "tet"),
            (date(2022, 2, 3), "tet"),
            (date(2022, 2, 4), "tet"),
            (date(2022, 4, 10), "hung kings"),
            (date(2022, 4, 11), "hung kings, make-up of Sunday 10"),
            (date(2022, 4, 30), "reunification"),
            (date(2022, 5, 1), "labour"),
            (date(2022, 5, 2), "reunification, make-up of Saturday 30"),
            (date(2022, 5, 3), "labour, make-up of Sunday 1"),
            (date(2022, 9, 1), "national day, second day"),
            (date(2022, 9, 2), "national day"),
        ],
        worked: &[],
    },
    Year {
        authority: "Thông báo 5034/TB-LĐTBXH",
        off: &[
            (date(2023, 1, 1), "new year"),
            (date(2023, 1, 2), "new year, make-up of Sunday 1"),
            (date(2023, 1, 20), "tet"),
            (date(2023, 1, 21), "tet"),
            (date(2023, 1, 22), "tet"),
            (date(2023, 1, 23), "tet"),
            (date(2023, 1, 24), "tet"),
            (date(2023, 1, 25), "tet, make-up"),
            (date(2023, 1, 26), "tet, make-up"),
            (date(2023, 4, 29), "hung kings"),
            (date(2023, 4, 30), "reunification"),
            (date(2023, 5, 1), "labour"),
            (date(2023, 5, 2), "hung kings, make-up of Saturday 29"),
            (date(2023, 5, 3), "reunification, make-up of Sunday 30"),
            (date(2023, 9, 1), "national day, second day"),
            (date(2023, 9, 2), "national day"),
            (date(2023, 9, 4), "national day, make-up of Saturday 2"),
        ],
        worked: &[],
    },
    Year {
        authority: "Thông báo 5015/TB-LĐTBXH, 1570/TB-LĐTBXH; Công văn 2450/VPCP-KGVX",
        off: &[
            (date(2024, 1, 1), "new year"),
            (date(2024, 2, 8), "tet"),
            (date(2024, 2, 9), "tet"),
            (date(2024, 2, 10), "tet"),
            (date(2024, 2, 11), "tet"),
            (date(2024, 2, 12), "tet"),
            (date(2024, 2, 13), "tet, make-up"),
            (date(2024, 2, 14), "tet, make-up"),
            (date(2024, 4, 18), "hung kings"),
            (date(2024, 4, 29), SWAP),
            (date(2024, 4, 30), "reunification"),
            (date(2024, 5, 1), "labour"),
            (date(2024, 9, 2), "national day"),
            (date(2024, 9, 3), "national day, second day"),
        ],
        worked: &[(date(2024, 5, 4), date(2024, 4, 29))],
    },
    Year {
        authority: "Thông báo 6150/TB-BLĐTBXH",
        off: &[
            (date(2025, 1, 1), "new year"),
            (date(2025, 1, 27), "tet"),
            (date(2025, 1, 28), "tet"),
            (date(2025, 1, 29), "tet"),
            (date(2025, 1, 30), "tet"),
            (date(2025, 1, 31), "tet"),
            (date(2025, 4, 7), "hung kings"),
            (date(2025, 4, 30), "reunification"),
            (date(2025, 5, 1), "labour"),
            (date(2025, 5, 2), SWAP),
            (date(2025, 9, 1), "national day, second day"),
            (date(2025, 9, 2), "national day"),
        ],
        worked: &[(date(2025, 4, 26), date(2025, 5, 2))],
    },
    Year {
        authority: "Thông báo 9441/TB-BNV; Công văn 12729/VPCP-KGVX; Công văn 3383/BNV-CVL; Nghị quyết 28/2026/QH16",
        off: &[
            (date(2026, 1, 1), "new year"),
            (date(2026, 1, 2), SWAP),
            (date(2026, 2, 16), "tet"),
            (date(2026, 2, 17), "tet"),
            (date(2026, 2, 18), "tet"),
            (date(2026, 2, 19), "tet"),
            (date(2026, 2, 20), "tet"),
            (date(2026, 4, 26), "hung kings"),
            (date(2026, 4, 27), "hung kings, make-up of Sunday 26"),
            (date(2026, 4, 30), "reunification"),
            (date(2026, 5, 1), "labour"),
            (date(2026, 8, 31), SWAP),
            (date(2026, 9, 1), "national day, second day"),
            (date(2026, 9, 2), "national day"),
            (date(2026, 11, 24), "culture day"),
        ],
        worked: &[(date(2026, 1, 10), date(2026, 1, 2)), (date(2026, 8, 22), date(2026, 8, 31))],
    },
];
