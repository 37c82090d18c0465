//! Tables of SQLite files.

use rusqlite::Connection;
use tempfile::TempDir;
use tieuchi::source::{Diagnostic, Source, codes};
use tieuchi::{CancelFlag, Limits};
use tieuchi_records::Database;

use crate::table::{Read, all, some};

/// A folder with a database that these statements made.
fn made(statements: &str) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hồ sơ.db").to_str().unwrap().to_owned();
    Connection::open(&path).unwrap().execute_batch(statements).unwrap();
    (folder, path)
}

fn open(address: &str) -> Result<Box<dyn Source>, Diagnostic> {
    Database::at(address).unwrap()?.open()
}

fn read(address: &str) -> Read {
    match open(address) {
        Ok(source) => all(source.as_ref()),
        Err(finding) => Read { failed: Some(finding), ..Read::default() },
    }
}

const DOSSIERS: &str = "
    CREATE TABLE \"hồ sơ\" (\"mã\" TEXT, due TEXT, fee REAL, n INTEGER);
    INSERT INTO \"hồ sơ\" VALUES ('D1', '2026-04-05', 2.5, 7), ('D2', NULL, 1e20, -1), ('D3', '', 0.1, NULL);
";

#[test]
fn a_table_is_read_whatever_it_is_called() {
    let (_folder, path) = made(DOSSIERS);
    let lines = ["1:D1|2026-04-05|=2.5|=7", "2:D2|-|=1e20|=-1", "3:D3|-|=0.1|-"];
    for address in [
        path.clone(),
        format!("{path}?table=hồ sơ"),
        format!("sqlite:{path}"),
        format!("sqlite://{path}?table=HỒ SƠ").replace("HỒ SƠ", "hồ sơ"),
        format!("{path}?query=SELECT * FROM \"hồ sơ\" ORDER BY 1"),
    ] {
        let found = read(&address);
        assert_eq!(found.failed, None, "{address}");
        assert_eq!(found.headers, ["mã", "due", "fee", "n"], "{address}");
        assert_eq!(found.lines(), lines, "{address}");
    }
    let table = open(&path).unwrap();
    assert_eq!(some(table.as_ref(), &[3, 0]).lines(), ["1:=7|D1", "2:=-1|D2", "3:-|D3"]);
    assert_eq!(table.name(), "hồ sơ.db");
    let named = Database::at("records.db?table=dossiers").unwrap().unwrap();
    assert_eq!((named.name(), named.kind()), ("records.db/dossiers", Some("dossiers")));
}

#[test]
fn a_query_is_taken_as_it_is() {
    let (_folder, path) = made(DOSSIERS);
    let query = "SELECT \"mã\" AS code, n & 3 AS rest FROM \"hồ sơ\" WHERE \"mã\" LIKE 'D%' AND n = 7";
    let found = read(&format!("{path}?query={query}"));
    assert_eq!((found.headers.join(","), found.lines()), ("code,rest".to_owned(), vec!["1:D1|=3".to_owned()]));
}

#[test]
fn what_is_no_table_is_a_finding() {
    let (folder, path) = made(&format!("{DOSSIERS} CREATE TABLE offices (code); CREATE VIEW v AS SELECT 1 AS a;"));
    let text = folder.path().join("text.db");
    std::fs::write(&text, "this is not a file of SQLite, however long it is ".repeat(100)).unwrap();
    let cases = [
        (path.clone(), codes::DATABASE_ADDRESS, "table"),
        (format!("{path}?table=dossiers"), codes::DATABASE, "table"),
        (format!("{path}?query=SELECT nothing FROM offices"), codes::DATABASE, "query-syntax"),
        (format!("{path}?query=SELECT 1; SELECT 2"), codes::DATABASE, "query"),
        (format!("{path}?query="), codes::DATABASE, "no-columns"),
        (format!("{path}?password=secret"), codes::DATABASE_ADDRESS, "parameter"),
        (text.to_str().unwrap().to_owned(), codes::DATABASE, "file"),
        (folder.path().join("none.db").to_str().unwrap().to_owned(), codes::CANNOT_OPEN, "missing"),
        (format!("sqlite:{}", folder.path().display()), codes::CANNOT_OPEN, "folder"),
    ];
    for (address, code, help) in cases {
        assert_eq!(read(&address).failure(), Some((code, Some(help))), "{address}");
    }
    let echoed = read(&format!("{path}?password=secret")).failed.unwrap();
    assert!(!tieuchi::Findings::from(echoed).to_string().contains("secret"));
    assert_eq!(read(&format!("{path}?table=v")).lines(), ["1:=1"]);
}

#[test]
fn a_query_that_writes_is_refused_and_writes_nothing() {
    let (_folder, path) = made(DOSSIERS);
    let statements = [
        "DELETE FROM \"hồ sơ\"",
        "DELETE FROM \"hồ sơ\" RETURNING \"mã\"",
        "INSERT INTO \"hồ sơ\" VALUES ('D4', NULL, NULL, NULL)",
        "CREATE TABLE t (a)",
        "PRAGMA user_version = 7",
        "ATTACH DATABASE 'other.db' AS other",
        "VACUUM",
    ];
    for statement in statements {
        let found = read(&format!("{path}?query={statement}"));
        assert_eq!(found.failed.map(|finding| finding.code), Some(codes::DATABASE), "{statement}");
    }
    assert_eq!(read(&path).rows.len(), 3);
}

#[test]
fn values_that_no_field_can_hold_reject_their_row() {
    let (_folder, path) = made(
        "CREATE TABLE t (code, note); INSERT INTO t VALUES ('D1', x'00ff'), ('D2', CAST(x'ff' AS TEXT)), \
         ('D3', printf('%.2000000c', 'x')), ('D4', 'ok')",
    );
    let found = read(&path);
    assert_eq!(found.failed, None);
    assert_eq!(found.rejections(), ["TC0559 1 note", "TC0523 2 note", "TC0533 3 note"]);
    assert_eq!(found.lines(), ["4:D4|ok"]);
    let table = open(&path).unwrap();
    assert_eq!(some(table.as_ref(), &[0]).rows.len(), 4, "a column that is not asked for does not matter");
}

#[test]
fn readings_agree_or_it_is_a_finding() {
    for mode in ["DELETE", "WAL"] {
        let (_folder, path) = made(&format!("PRAGMA journal_mode = {mode}; {DOSSIERS}"));
        let table = open(&path).unwrap();
        assert_eq!(some(table.as_ref(), &[0]).lines(), some(table.as_ref(), &[0]).lines());
        // Others are not kept from writing between the readings.
        Connection::open(&path).unwrap().execute_batch("UPDATE \"hồ sơ\" SET n = 8 WHERE n = 7").unwrap();
        let failure = some(table.as_ref(), &[0]).failure();
        assert_eq!(failure, Some((codes::DATABASE_CHANGED, Some("help"))), "{mode}");
    }
}

#[test]
fn many_rows_come_in_batches_and_an_endless_query_is_cancelled() {
    let (_folder, path) = made("CREATE TABLE t (n)");
    let count = |rows: u64| {
        format!(
            "{path}?query=WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT {rows}) SELECT n FROM c"
        )
    };
    let table = open(&count(20_000)).unwrap();
    let sizes: Vec<usize> = table.open(&[0]).unwrap().map(|chunk| chunk.unwrap().rows.len()).collect();
    assert_eq!(sizes, [8192, 8192, 3616]);

    let flag = CancelFlag::new();
    let endless =
        format!("{path}?query=WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c");
    let table = Database::at(&endless).unwrap().unwrap().with_cancel(&flag).open().unwrap();
    let reads = move || table.open(&[0]).map_or(true, |mut chunks| chunks.any(|chunk| chunk.is_err()));
    let reader = std::thread::spawn(reads);
    flag.set();
    assert!(reader.join().unwrap());

    let wide = format!("{path}?query=SELECT 1 AS a, 2 AS b");
    let table = Database::at(&wide).unwrap().unwrap().with_limits(&Limits::new().columns(1)).open().unwrap();
    assert_eq!(some(table.as_ref(), &[0]).failure(), Some((codes::TOO_LARGE, Some("columns"))));
}
