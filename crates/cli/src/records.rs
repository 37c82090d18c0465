//! Record files on disk: which of them serve which kind of record of the rules.
//!
//! How a file is read is the readers' business.

#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod databases;

use std::path::{Path, PathBuf};

use tieuchi::schema::{OfficeMapping, RecordKind, kind_called};
use tieuchi::source::{Arg, Diagnostic, Source, text};
use tieuchi::{Findings, Language, Limits, Records, RuleSet, messages};
use tieuchi_records::{Expected, Format, Found, Origin, find, of_office};

use crate::command_error::{CommandError, Reporting};
use crate::progress::Bar;

/// The name of the kind of record that is called so, in any of its spellings.
pub(crate) fn kind<'r>(rules: &'r RuleSet, name: &str) -> Option<&'r str> {
    kind_called(rules.record_kinds().map(|kind| kind.name()), name)
}

/// What a name before a file, `dossiers` or `dossiers@Sở Xây dựng`, names.
struct Named<'r> {
    kind: &'r str,
    declared: Option<RecordKind<'r>>,
    /// Whose headers and values the file has.
    office: Option<OfficeMapping<'r>>,
}

impl<'r> Named<'r> {
    /// A name in another spelling is the rules' own; one that is not known at all is the facade's to refuse.
    fn of(rules: &'r RuleSet, name: &'r str, reporting: Reporting) -> Result<Self, CommandError> {
        let (of_kind, office) = match name.split_once('@') {
            Some((of_kind, office)) if kind(rules, name).is_none() => (of_kind.trim(), Some(office.trim())),
            _ => (name, None),
        };
        let kind = kind(rules, of_kind).unwrap_or(of_kind);
        let declared = rules.record_kinds().find(|declared| declared.name() == kind);
        let Some((office, of)) = office.zip(declared) else { return Ok(Named { kind, declared, office: None }) };
        match of.mapping(office) {
            Some(mapping) => Ok(Named { kind, declared, office: Some(mapping) }),
            None => {
                let offices = Arg::List(of.mappings().map(|mapping| mapping.office().to_owned()).collect());
                let help = if of.mappings().next().is_some() { "help" } else { "none" };
                let args = [("name", office.into()), ("kind", kind.into()), ("names", offices)];
                Err(reporting.misused("command-unknown-office", &args, help))
            }
        }
    }

    fn expected(&self) -> Expected {
        match (self.declared, &self.office) {
            (None, _) => Expected::default(),
            (Some(declared), None) => Expected::of(declared),
            (Some(declared), Some(office)) => Expected::of_office(declared, office),
        }
    }

    /// The table with the headers and values of the rules.
    fn table(&self, table: Box<dyn Source>) -> Box<dyn Source> {
        match &self.office {
            Some(office) => of_office(table, office),
            None => table,
        }
    }
}

/// There is no kind of record with this name.
pub(crate) fn unknown_kind(rules: &RuleSet, name: &str, reporting: Reporting) -> CommandError {
    let kinds: Vec<&str> = rules.record_kinds().map(|kind| kind.name()).collect();
    match text::nearest(name, kinds.iter().copied()) {
        Some(nearest) => {
            reporting.misused("command-unknown-kind", &[("name", name.into()), ("nearest", nearest.into())], "nearest")
        }
        None => {
            let names = Arg::List(kinds.into_iter().map(str::to_owned).collect());
            reporting.misused("command-unknown-kind", &[("name", name.into()), ("names", names)], "help")
        }
    }
}

/// The records of the command line.
pub(crate) struct Given {
    /// Those that were opened.
    pub(crate) records: Records,
    /// What lies in a folder and was not read.
    pub(crate) unread: Unread,
}

/// What lies in a folder of records and was not read.
#[derive(Default)]
pub(crate) struct Unread(Vec<PathBuf>);

impl Unread {
    /// The paths.
    pub(crate) fn files(&self) -> Vec<String> {
        self.0.iter().map(|path| path.display().to_string()).collect()
    }

    /// What was not read, why, and what may be done: files that may be misnamed one by one, the others together.
    pub(crate) fn notes(&self, rules: &RuleSet, language: Language) -> Vec<String> {
        let mut notes = Vec::new();
        let (mut others, mut of_no_format, mut folders) = (Vec::new(), Vec::new(), Vec::new());
        for path in &self.0 {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            if path.is_dir() {
                folders.push(path.display().to_string());
            } else if Format::of(path).is_none() {
                of_no_format.push(shown(path));
            } else if let Some(nearest) = text::nearest(&stem, rules.record_kinds().map(|kind| kind.name())) {
                let args = [("file", Arg::Text(path.display().to_string())), ("nearest", Arg::from(nearest))];
                let message = |id: &str| messages::text(language, id, &args);
                notes.push(format!("{}; {}", message("command-not-read"), message("command-not-read.nearest")));
            } else {
                others.push(shown(path));
            }
        }
        let kinds = [
            ("command-others-not-read", others),
            ("command-formats-not-read", of_no_format),
            ("command-folders-not-read", folders),
        ];
        let listed = kinds.into_iter().filter(|(_, files)| !files.is_empty());
        notes.extend(listed.map(|(id, files)| messages::text(language, id, &[("files", Arg::List(files))])));
        notes
    }

    /// What was not read and may be meant, in a line of a report; `None` if there is nothing. Tables of other names may be those of other
    /// rules, or reports.
    pub(crate) fn line(&self, rules: &RuleSet, language: Language) -> Option<String> {
        let may_be_meant = |path: &&PathBuf| {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let kinds = rules.record_kinds().map(|kind| kind.name());
            path.is_dir() || Format::of(path).is_none() || text::nearest(&stem, kinds).is_some()
        };
        let files: Vec<String> = self.0.iter().filter(may_be_meant).map(|path| shown(path)).collect();
        (!files.is_empty()).then(|| messages::text(language, "command-files-not-read", &[("files", Arg::List(files))]))
    }
}

fn shown(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Opens the files that the arguments name.
pub(crate) fn open(
    arguments: &[String],
    rules: &RuleSet,
    limits: &Limits,
    reporting: Reporting,
    bar: &Bar,
) -> Result<Given, CommandError> {
    let wrong = |findings: Vec<Diagnostic>| reporting.wrong(Findings::of(findings));
    let kinds: Vec<&str> = rules.record_kinds().map(|kind| kind.name()).collect();
    let mut records = Records::new();
    let mut of_files = Vec::new();
    for argument in arguments {
        #[cfg(any(feature = "sqlite", feature = "postgres"))]
        if let Some((name, table)) = databases::find(argument) {
            let table =
                table.and_then(|table| databases::open(table, limits)).map_err(|finding| wrong(vec![finding]))?;
            let named = Named::of(rules, &name, reporting)?;
            records.source(named.kind, named.table(table));
            continue;
        }
        of_files.push(argument);
    }
    let Found { files, unread } = find(&of_files, &kinds).map_err(wrong)?;
    for (name, path) in files {
        let named = Named::of(rules, &name, reporting)?;
        for table in tables(&path, &named.expected(), limits, Some(bar)).map_err(|finding| wrong(vec![finding]))? {
            records.source(named.kind, named.table(table));
        }
    }
    Ok(Given { records, unread: Unread(unread) })
}

/// Tables with their names.
pub(crate) type NamedTables = Vec<(String, Box<dyn Source>)>;

/// The tables of a database that an argument names, each with the name that it has there; `None` if it is not an address of a database.
pub(crate) fn tables_of_database(argument: &str, limits: &Limits) -> Option<Result<NamedTables, Diagnostic>> {
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    return databases::tables(argument, limits);
    #[cfg(not(any(feature = "sqlite", feature = "postgres")))]
    {
        let _ = (argument, limits);
        None
    }
}

/// The tables in a file that rules expect there, if it can be opened.
pub(crate) fn tables(
    path: &Path,
    expected: &Expected,
    limits: &Limits,
    bar: Option<&Bar>,
) -> Result<Vec<Box<dyn Source>>, Diagnostic> {
    let opened = tieuchi_records::open(path)?;
    let Some(format) = Format::of(path) else { return Ok(vec![opened]) };
    let origin = Origin::file(path).with_limits(limits);
    let progress = bar.map(|bar| bar.of(origin.name()));
    let origin = match progress {
        Some(progress) => origin.with_progress(progress),
        None => origin,
    };
    Ok(format.read_as(origin, expected))
}
