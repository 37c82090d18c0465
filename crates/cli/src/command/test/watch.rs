//! `--watch`: runs again whenever a file is saved, until Ctrl-C.
//!
//! A file that is half written, or gone while an editor puts another in its place, is reported like any other that is wrong,
//! and the watch continues. Nothing that was printed is cleared.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use tieuchi::{Language, messages};
use tieuchi_records::Format;

use crate::arguments::Rules;
use crate::command_error::{CommandError, DONE, Reporting};
use crate::console::Console;
use crate::{on_disk, rule_file, rules};

/// So long nothing must happen before a save is taken to be over.
const QUIET: Duration = Duration::from_millis(60);

/// Runs now and after every change of the rules, or of a file beside them, until the output is closed.
pub(super) fn run(
    of_rules: &Rules,
    language: Option<Language>,
    json: bool,
    console: &mut Console,
    mut once: impl FnMut(&mut Console) -> Result<u8, CommandError>,
) -> Result<u8, CommandError> {
    let reporting = Reporting { language: language.unwrap_or_else(|| on_disk::read(&of_rules.rules).language()), json };
    let cannot = |path: &Path, detail: String| {
        let args = [("path", path.display().to_string().into()), ("detail", detail.into())];
        reporting.misused("test-cannot-watch", &args, "help")
    };
    let (sender, receiver) = mpsc::channel();
    let heard = move |event| {
        // The receiver lives as long as the watch.
        let _ = sender.send(event);
    };
    let nowhere = Path::new("");
    let mut watcher = notify::recommended_watcher(heard).map_err(|error| cannot(nowhere, error.to_string()))?;
    let mut places = Vec::new();
    for path in &of_rules.rules {
        let place = Place::of(path).map_err(|error| cannot(path, error.to_string()))?;
        place.listen(&mut watcher).map_err(|error| cannot(path, error.to_string()))?;
        places.push(place);
    }
    loop {
        // Each edit may use more; what is not there is reported by the run.
        for place in rules::used(of_rules, reporting).iter().filter_map(|path| Place::of(path).ok()) {
            if !places.contains(&place) && place.listen(&mut watcher).is_ok() {
                places.push(place);
            }
        }
        if let Err(fault) = once(console) {
            fault.report(console);
        }
        if !json {
            console.print_error(&messages::text(reporting.language, "test-watching", &[]));
        }
        console.flush();
        if console.is_closed() || !changed(&receiver, &places) {
            return Ok(DONE);
        }
        for place in &places {
            // A folder that was created again is watched again; one that was removed is reported by the run.
            let _ = place.listen(&mut watcher);
        }
    }
}

/// What is listened to for one of the command's paths: for a file all that lies beside it, as its tests may name it, and
/// as an editor may put another file in its place.
#[derive(PartialEq, Eq)]
struct Place {
    /// The folder that holds what the path names.
    holder: PathBuf,
    /// The folder of rules, where the path names one.
    folder: Option<PathBuf>,
}

impl Place {
    fn of(path: &Path) -> std::io::Result<Place> {
        if path.is_dir() {
            let folder = fs::canonicalize(path)?;
            let holder = folder.parent().unwrap_or(&folder).to_owned();
            return Ok(Place { holder, folder: Some(folder) });
        }
        let beside = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Ok(Place { holder: fs::canonicalize(beside)?, folder: None })
    }

    fn listen(&self, watcher: &mut RecommendedWatcher) -> notify::Result<()> {
        watcher.watch(&self.holder, RecursiveMode::NonRecursive)?;
        self.folder.as_ref().map_or(Ok(()), |folder| watcher.watch(folder, RecursiveMode::Recursive))
    }

    /// Whether it may be a file of rules or records, or the folder itself. What begins with a dot is never read, and what
    /// is neither may be the very report that is written here.
    fn concerns(&self, path: &Path) -> bool {
        if path.file_name().and_then(OsStr::to_str).is_some_and(|name| name.starts_with('.')) {
            return false;
        }
        let is_read = rule_file::may_hold(path) || Format::of(path).is_some();
        if !is_read && self.folder.as_deref() != Some(path) {
            return false;
        }
        match &self.folder {
            Some(folder) => path.starts_with(folder),
            None => path.parent() == Some(&self.holder),
        }
    }
}

/// Waits for a change, and for the end of it; `false` if no further change can come.
fn changed(receiver: &Receiver<notify::Result<Event>>, places: &[Place]) -> bool {
    let concerns = |event: &notify::Result<Event>| {
        event.as_ref().is_ok_and(|event| {
            let reads = matches!(event.kind, EventKind::Access(_));
            !reads && event.paths.iter().any(|path| places.iter().any(|place| place.concerns(path)))
        })
    };
    loop {
        match receiver.recv() {
            Ok(event) if concerns(&event) => break,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
    loop {
        match receiver.recv_timeout(QUIET) {
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout) => return true,
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
}
