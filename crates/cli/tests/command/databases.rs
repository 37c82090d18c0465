//! Records in databases, as the command is given them.

use rusqlite::Connection;

use crate::{Folder, RULES};

/// Dossiers in a SQLite file; the dates are text, as SQLite keeps them.
fn folder() -> Folder {
    let folder = Folder::with(&[("rules.tieuchi", RULES)]);
    let statements = "
        CREATE TABLE dossiers (\"Mã HS\" TEXT, office TEXT, due TEXT, completed TEXT);
        INSERT INTO dossiers VALUES ('A1', 'X01', '2026-04-08 17:00', '2026-04-08 17:00'), ('A2', 'X01', '2026-04-09 17:00', NULL);
        CREATE TABLE notes (a);
    ";
    Connection::open(folder.path("register.db")).unwrap().execute_batch(statements).unwrap();
    folder
}

fn eval(folder: &Folder, records: &str, more: &[&str]) -> crate::Ran {
    let eval =
        ["eval", "rules.tieuchi", "--period", "2026-Q2", "--as-of", "2026-07-15T00:00:00+07:00", "--records", records];
    folder.run(&[&eval, more].concat())
}

#[test]
fn a_table_and_a_query_are_records_like_those_of_a_file() {
    let folder = folder();
    for records in [
        "register.db?table=dossiers",
        "dossiers=sqlite:register.db?table=dossiers",
        "dossiers=register.db?query=SELECT * FROM dossiers WHERE office = 'X01'",
    ] {
        eval(&folder, records, &["--format", "csv"]).is(0).says("on_time,").says("X01");
    }
}

#[test]
fn what_cannot_be_read_is_said_in_both_languages_and_nothing_is_written() {
    let folder = folder();
    let eval = |records: &str, more: &[&str]| eval(&folder, records, more);
    eval("dossiers=register.db", &[]).is(1).warns("TC0556").warns("dossiers, notes");
    eval("dossiers=register.db?table=hồ_sơ", &["--lang", "vi"]).is(1).warns("TC0557").warns("không có bảng ấy");
    eval("dossiers=register.db?query=DELETE FROM dossiers", &[]).is(1).warns("the query would write");
    for (query, why) in [
        (
            "SELECT absent FROM dossiers",
            "câu truy vấn nêu một cột không có; cơ sở dữ liệu báo: “no such column: absent",
        ),
        (
            "SELECT * FROM nowhere",
            "câu truy vấn nêu một bảng không có hoặc không được phép đọc; cơ sở dữ liệu báo: “no such table",
        ),
        ("SELEC 1", "câu truy vấn viết sai cú pháp SQL; cơ sở dữ liệu báo: “near"),
        ("", "câu truy vấn không có cột nào"),
    ] {
        let records = format!("dossiers=register.db?query={query}");
        eval(&records, &["--lang", "vi"]).is(1).warns("TC0557").warns(why);
    }
    let server = "dossiers=postgresql://clerk:secret@127.0.0.1:1/dvc?table=dossiers";
    for more in [&["--lang", "en"][..], &["--lang", "vi"], &["--format", "json"]] {
        let ran = eval(server, more);
        ran.is(1);
        assert!(!ran.out.contains("secret") && !ran.err.contains("secret"), "{ran:#?}");
    }
    let rows = Connection::open(folder.path("register.db")).unwrap();
    assert_eq!(rows.query_row("SELECT count(*) FROM dossiers", [], |row| row.get(0)), Ok(2));
}
