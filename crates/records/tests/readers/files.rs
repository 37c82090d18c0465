//! Files and folders: which serve which kind, and those that cannot be opened.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use tieuchi::source::codes;
use tieuchi_records::{Expected, Format, Origin, beside, discover, find, open, write_template};

use crate::table::all;

fn kinds(found: &[(String, std::path::PathBuf)]) -> Vec<&str> {
    found.iter().map(|(kind, _)| kind.as_str()).collect()
}

#[test]
fn a_folder_gives_what_it_holds_by_name() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["officers.csv", "ho\u{302}\u{300}_sơ.XLSX", "units.ndjson", "~$units.xlsx", ".hidden.csv", "notes.txt"]
    {
        fs::write(folder.path().join(name), "code\n").unwrap();
    }
    fs::create_dir(folder.path().join("old.csv")).unwrap();
    assert_eq!(kinds(&discover(folder.path(), &[]).unwrap()), ["hồ_sơ", "officers", "units"]);

    fs::write(folder.path().join("units.csv"), "code\n").unwrap();
    assert_eq!(discover(folder.path(), &[]).unwrap_err().code, codes::TWO_FILES);
    let path_of = |name: &str| folder.path().join(name).display().to_string();
    let both = find(&[path_of("units.csv"), path_of("units.ndjson")], &[]).unwrap_err();
    assert_eq!(both.iter().map(|finding| finding.code).collect::<Vec<_>>(), [codes::TWO_FILES]);
    let one = [format!("a={}", path_of("units.csv")), path_of("units.ndjson"), path_of("units.ndjson")];
    assert_eq!(kinds(&find(&one, &[]).unwrap().files), ["a", "units"]);
}

#[test]
fn several_files_of_one_kind() {
    let folder = tempfile::tempdir().unwrap();
    let path_of = |name: &str| folder.path().join(name).display().to_string();
    let served = |arguments: &[String]| {
        find(arguments, &["hồ_sơ", "hồ_sơ_đất", "units"]).map_err(|findings| findings[0].code).map(|found| {
            let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
            found.files.iter().map(|(kind, path)| format!("{kind}: {}", name(path))).collect::<Vec<_>>()
        })
    };
    let write = |name: &str| fs::write(folder.path().join(name), "code\n").unwrap();
    for name in ["hồ_sơ-2025.csv", "hồ_sơ 2026.csv", "hồ_sơ_đất_2026.csv", "units.csv", "thuế.csv"] {
        write(name);
    }
    let whole = [folder.path().display().to_string()];
    let files = ["hồ_sơ: hồ_sơ 2026.csv", "hồ_sơ: hồ_sơ-2025.csv", "hồ_sơ_đất: hồ_sơ_đất_2026.csv", "units: units.csv"];
    assert_eq!(served(&whole).unwrap(), files);
    assert_eq!(find(&whole, &["hồ_sơ"]).unwrap().unread.len(), 2);
    // In the order in which they are given.
    let given = [format!("units={}", path_of("thuế.csv")), format!("units={}", path_of("hồ_sơ-2025.csv"))];
    assert_eq!(served(&given).unwrap(), ["units: thuế.csv", "units: hồ_sơ-2025.csv"]);
    assert_eq!(served(&[format!("units={}", path_of("hồ_sơ?202*.csv"))]).unwrap().len(), 2);
    assert_eq!(served(&[format!("units={}", path_of("x*.csv"))]), Err(codes::CANNOT_OPEN));
    // A folder of the name of a kind.
    fs::create_dir(folder.path().join("units")).unwrap();
    for name in ["units/a.csv", "units/b.csv"] {
        write(name);
    }
    assert_eq!(served(&[path_of("units")]).unwrap(), ["units: a.csv", "units: b.csv"]);
    assert_eq!(served(&whole), Err(codes::TWO_FILES));
    fs::remove_file(folder.path().join("units.csv")).unwrap();
    assert_eq!(served(&whole).unwrap()[3..], ["units: a.csv", "units: b.csv"]);
    // Which one holds the others is not known.
    write("hồ_sơ.csv");
    assert_eq!(served(&whole), Err(codes::TWO_FILES));
    fs::remove_file(folder.path().join("hồ_sơ.csv")).unwrap();
    write("hồ_sơ-2025.xlsx");
    assert_eq!(served(&whole), Err(codes::TWO_FILES));
}

#[test]
fn what_names_no_records() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("notes.txt"), "").unwrap();
    fs::write(folder.path().join("a=b.csv"), "code\n").unwrap();
    let path_of = |name: &str| folder.path().join(name).display().to_string();
    let cases = [
        (folder.path().display().to_string(), vec![]),
        (path_of("notes.txt"), vec![codes::UNKNOWN_FORMAT]),
        (path_of("missing.csv"), vec![codes::CANNOT_OPEN]),
        (path_of("=x.csv").replace(&path_of(""), ""), vec![codes::MALFORMED_CHOICE]),
        ("units=".to_owned(), vec![codes::MALFORMED_CHOICE]),
        ("units=x.doc".to_owned(), vec![codes::UNKNOWN_FORMAT]),
    ];
    for (argument, expected) in cases {
        let found = find(std::slice::from_ref(&argument), &[]);
        let found = found.err().unwrap_or_default();
        assert_eq!(found.iter().map(|finding| finding.code).collect::<Vec<_>>(), expected, "{argument}");
    }
    assert_eq!(kinds(&find(&[path_of("a=b.csv")], &[]).unwrap().files), ["a=b"]);
    let empty = tempfile::tempdir().unwrap();
    assert_eq!(discover(empty.path(), &[]).unwrap_err().code, codes::NO_RECORD_FILES);
    let all = find(&["units=", &path_of("notes.txt"), &path_of("missing.csv")], &[]).unwrap_err();
    assert_eq!(all.len(), 3);
}

#[test]
fn files_that_cannot_be_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("folder.csv")).unwrap();
    fs::write(path("table.doc"), "code\n").unwrap();
    let failure = |path: &Path| open(path).err().map(|finding| (finding.code, finding.help));
    assert_eq!(failure(&path("missing.csv")), Some((codes::CANNOT_OPEN, Some("missing"))));
    assert_eq!(failure(&path("folder.csv")), Some((codes::CANNOT_OPEN, Some("folder"))));
    assert_eq!(failure(&path("table.doc")), Some((codes::UNKNOWN_FORMAT, Some("help"))));
    assert_eq!(failure(&path("table.xls/inside.csv")), Some((codes::CANNOT_OPEN, Some("missing"))));
    assert_eq!(failure(Path::new("nul\0.csv")).map(|(code, _)| code), Some(codes::CANNOT_OPEN));

    // A file that goes away between opening and reading.
    fs::write(path("table.csv"), "code\nD1\n").unwrap();
    let table = open(&path("table.csv")).unwrap();
    fs::remove_file(path("table.csv")).unwrap();
    assert_eq!(all(table.as_ref()).failure(), Some((codes::CANNOT_OPEN, Some("missing"))));
}

#[cfg(unix)]
#[test]
fn devices_are_not_files() {
    let failed = Format::Csv.read(Origin::file("/dev/zero")).headers().unwrap_err();
    assert_eq!((failed.code, failed.help), (codes::CANNOT_OPEN, Some("special")));
}

#[test]
fn progress_ends_at_the_size_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let csv = format!("code,at\n{}", "D1,2\n".repeat(50_000));
    let files = [
        (Format::Csv, "t.csv", csv.into_bytes()),
        (Format::Ndjson, "t.ndjson", b"{\"a\":1}\n".to_vec()),
        (
            Format::Parquet,
            "t.parquet",
            crate::parquet::file(vec![("n", Arc::new(arrow_array::Int64Array::from_iter_values(0..20_000)))]),
        ),
    ];
    for (format, name, bytes) in files {
        let path = folder.path().join(name);
        fs::write(&path, &bytes).unwrap();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let reported = Arc::clone(&seen);
        let origin = Origin::file(&path)
            .with_progress(Arc::new(move |read, total| reported.lock().unwrap().push((read, total))));
        assert_eq!(all(format.read(origin).as_ref()).failed, None);
        let size = u64::try_from(bytes.len()).unwrap();
        let seen = seen.lock().unwrap();
        assert_eq!(seen.last(), Some(&(size, size)), "{name}");
        assert!(seen.iter().all(|(read, total)| read <= total), "{name}");
    }
}

#[test]
fn templates_are_read_back_and_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("new/records");
    let headers = vec!["mã".to_owned(), "Ngày trả, giờ".to_owned(), "ghi \"chú\"".to_owned()];
    let kinds = [("hồ_sơ".to_owned(), headers.clone()), ("units".to_owned(), vec!["code".to_owned()])];
    let written = write_template(&out, &kinds).unwrap();
    assert_eq!(written.len(), 2);
    let table = all(open(&written[0]).unwrap().as_ref());
    assert_eq!((table.headers, table.rows.len()), (headers, 0));
    let again = write_template(&out, &kinds).unwrap_err();
    assert_eq!((again.code, again.help), (codes::CANNOT_WRITE, Some("exists")));
    for name in ["../escape", "a/b", "", ".."] {
        let refused = write_template(&out, &[(name.to_owned(), vec![])]).unwrap_err();
        assert_eq!((refused.code, refused.help), (codes::CANNOT_WRITE, Some("name")), "{name}");
    }
}

#[test]
fn a_file_that_rules_name_lies_below_their_folder() {
    let home = tempfile::tempdir().unwrap();
    let rules = home.path().join("rules/r.tieuchi");
    fs::create_dir_all(home.path().join("rules/below")).unwrap();
    for name in ["secret.csv", "rules/d.csv", "rules/below/d.csv"] {
        fs::write(home.path().join(name), "code\nA1\n").unwrap();
    }
    let code =
        |name: &str| beside(&rules, name, &Expected::default()).err().map(|finding| (finding.code, finding.help));
    for name in ["d.csv", "./d.csv", "below/d.csv"] {
        assert_eq!(code(name), None, "{name}");
    }
    let outside = |help| Some((codes::FILE_OUTSIDE, Some(help)));
    for name in ["../secret.csv", "below/../d.csv", "..", "../not-there.csv"] {
        assert_eq!(code(name), outside("parent"), "{name}");
    }
    assert_eq!(code("/etc/passwd"), outside("absolute"));
    assert_eq!(code("/dev/stdin.csv"), outside("absolute"));
    assert_eq!(code("not-there.csv"), Some((codes::CANNOT_OPEN, Some("missing"))));
    assert_eq!(code("below"), Some((codes::UNKNOWN_FORMAT, Some("help"))));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_of_the_rules_is_not_followed() {
    use std::os::unix::fs::symlink;
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("rules");
    fs::create_dir_all(folder.join("below")).unwrap();
    fs::write(home.path().join("secret.csv"), "code\nTOPSECRET\n").unwrap();
    fs::write(folder.join("below/d.csv"), "code\nA1\n").unwrap();
    symlink(home.path().join("secret.csv"), folder.join("out.csv")).unwrap();
    symlink("../secret.csv", folder.join("up.csv")).unwrap();
    symlink(home.path(), folder.join("all")).unwrap();
    symlink("/not/there.csv", folder.join("nowhere.csv")).unwrap();
    symlink("below/d.csv", folder.join("in.csv")).unwrap();
    let rules = folder.join("r.tieuchi");
    for name in ["out.csv", "up.csv", "all/secret.csv", "nowhere.csv"] {
        let refused = beside(&rules, name, &Expected::default()).err().map(|finding| (finding.code, finding.help));
        assert_eq!(refused, Some((codes::FILE_OUTSIDE, Some("link"))), "{name}");
    }
    assert!(beside(&rules, "in.csv", &Expected::default()).is_ok());
    // The folder itself may be reached by a link.
    symlink(&folder, home.path().join("linked")).unwrap();
    assert!(beside(&home.path().join("linked/r.tieuchi"), "in.csv", &Expected::default()).is_ok());
}
