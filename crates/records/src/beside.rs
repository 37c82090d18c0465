//! The files of records that tests of rules name: they lie below the folder of their rule file.
//!
//! Rules may come from an untrusted person, and findings about a file are printed: nothing outside the folder is opened, and
//! the finding does not reveal whether it exists.

use std::fs;
use std::path::{Component, Path};

use tieuchi::source::{Diagnostic, Place, Source, codes};

use crate::format::unknown;
use crate::origin::{shown, why};
use crate::{Expected, Format, Origin};

/// The tables that rules expect in the file that a rule file names, such as `records/dossiers.csv`: of the folder of the rule file or
/// one below it. What a link points at must lie there too.
///
/// ```
/// let folder = tempfile::tempdir()?;
/// std::fs::write(folder.path().join("dossiers.csv"), "code\nD1\n")?;
/// let rules = folder.path().join("rules.tieuchi");
/// let expected = tieuchi_records::Expected::default();
/// assert!(tieuchi_records::beside(&rules, "dossiers.csv", &expected).is_ok());
/// for name in ["../dossiers.csv", "/etc/dossiers.csv"] {
///     assert_eq!(tieuchi_records::beside(&rules, name, &expected).err().unwrap().code, tieuchi::source::codes::FILE_OUTSIDE);
/// }
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// A finding if the name leads out of the folder, there is no such file, it may not be read, is a folder or a device,
/// or its ending is not known.
pub fn beside(rule_file: &Path, name: &str, expected: &Expected) -> Result<Vec<Box<dyn Source>>, Diagnostic> {
    let outside =
        |help| Diagnostic::new(codes::FILE_OUTSIDE, Place::File(name.to_owned())).with("name", name).help(help);
    let cannot = |error: std::io::Error| {
        Diagnostic::new(codes::CANNOT_OPEN, Place::File(shown(Path::new(name)))).help(why(&error))
    };
    for part in Path::new(name).components() {
        match part {
            Component::Normal(_) | Component::CurDir => {}
            Component::ParentDir => return Err(outside("parent")),
            Component::RootDir | Component::Prefix(_) => return Err(outside("absolute")),
        }
    }
    let folder = rule_file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = fs::canonicalize(folder).map_err(cannot)?;
    let path = match fs::canonicalize(folder.join(name)) {
        Ok(path) => path,
        // A link out of the folder gives the same finding whether its target exists or not.
        Err(_) if is_link_outside(&folder, name) => return Err(outside("link")),
        Err(error) => return Err(cannot(error)),
    };
    if !path.starts_with(&folder) {
        return Err(outside("link"));
    }
    let Some(format) = Format::of(Path::new(name)) else { return Err(unknown(Path::new(name))) };
    // The file is opened where it was found, so that a link which is changed meanwhile does not matter.
    let origin = Origin::file(path).called(shown(Path::new(name)));
    origin.open()?;
    Ok(format.read_as(origin, expected))
}

/// Whether a part of the path is a link that leads out of the folder.
fn is_link_outside(folder: &Path, name: &str) -> bool {
    let mut path = folder.to_owned();
    Path::new(name).components().any(|part| {
        path.push(part);
        match fs::read_link(&path) {
            // Where it ends is not known, as nothing is there: it is enough that it does not stay beside it.
            Ok(target) => target.components().any(|part| !matches!(part, Component::Normal(_) | Component::CurDir)),
            Err(_) => false,
        }
    })
}
