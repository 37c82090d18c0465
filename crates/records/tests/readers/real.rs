//! Real public records, where they lie beside the checkout.

use std::path::Path;

use tieuchi_records::open;

use crate::table::all;

#[test]
fn every_row_of_real_records_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let files = [
        ("baltimore_311.csv", 26, 10_000),
        ("sffd_calls.csv", 36, 10_000),
        ("kc_311_potholes.csv", 30, 4_493),
        ("nyc_311_2024_snapshot.csv", 41, 1_000),
        ("india_district_crime_2001_2012.csv", 33, 9_017),
        ("vn_766_provinces_2026-09-17.csv", 10, 34),
        ("vn_766_metrics_2026-10-08.csv", 8, 75),
    ];
    for (name, columns, rows) in files {
        let path = folder.join(name);
        if !path.exists() {
            eprintln!("skipped: {name} is not here");
            continue;
        }
        let found = all(open(&path).unwrap().as_ref());
        assert_eq!(found.failed, None, "{name}");
        assert_eq!(found.rejected, [], "{name}");
        assert_eq!((found.headers.len(), found.rows.len()), (columns, rows), "{name}");
        let last = u64::try_from(rows).unwrap() + 1;
        assert_eq!(found.rows.last().map(|(row, _)| *row), Some(last), "{name}");
    }
}
