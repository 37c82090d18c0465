//! `test --watch`: what is saved is run, whatever it is meanwhile.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use crate::tested::LATE;
use crate::{Folder, RULES, tieuchi};

/// A watch that hangs fails here; nothing else depends on time.
const LONGEST: Duration = Duration::from_secs(120);

struct Watch {
    child: Child,
    lines: Receiver<String>,
}

impl Watch {
    fn of(folder: &Folder, path: &str) -> Watch {
        let mut command = tieuchi(&folder.path(""), &["test", path, "--watch", "--lang", "en"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (sender, lines) = channel();
        pass_on(child.stdout.take().unwrap(), sender.clone());
        pass_on(child.stderr.take().unwrap(), sender);
        Watch { child, lines }
    }

    /// Reads up to a line with this text, and returns the lines before it. The lines of each stream are in their order, but the
    /// two streams are not in one order.
    #[track_caller]
    fn says(&self, words: &str) -> Vec<String> {
        let mut read = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(LONGEST) {
            if line.contains(words) {
                return read;
            }
            assert!(!line.contains('\u{1b}'), "nothing is cleared: {line:?}");
            read.push(line);
        }
        panic!("`{words}` does not come after {read:#?}");
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn pass_on(pipe: impl Read + Send + 'static, sender: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            let _ = sender.send(line);
        }
    });
}

/// The rules with one test that passes or fails.
fn rules(word: &str) -> String {
    format!("{RULES}{LATE}is {word}\n")
}

#[test]
fn every_save_is_run_also_of_a_file_that_is_broken_or_gone() {
    let folder = Folder::with(&[("rules.tieuchi", &rules("missed"))]);
    let watch = Watch::of(&folder, "rules.tieuchi");
    watch.says("1 of 1 test passed");
    folder.write("rules.tieuchi", rules("met").as_bytes());
    watch.says("0 of 1 test passed");
    // Half written.
    let half = rules("missed");
    folder.write("rules.tieuchi", &half.as_bytes()[..half.len() - 30]);
    watch.says("error");
    folder.write("rules.tieuchi", rules("missed").as_bytes());
    watch.says("1 of 1 test passed");
    // Gone, and made anew.
    std::fs::remove_file(folder.path("rules.tieuchi")).unwrap();
    watch.says("error");
    folder.write("rules.tieuchi", rules("met").as_bytes());
    watch.says("0 of 1 test passed");
    // Put in its place, as editors do.
    folder.write(".rules.tieuchi.new", rules("missed").as_bytes());
    std::fs::rename(folder.path(".rules.tieuchi.new"), folder.path("rules.tieuchi")).unwrap();
    watch.says("1 of 1 test passed");
}

#[test]
fn a_folder_of_rules_is_watched_with_what_comes_into_it() {
    let folder = Folder::with(&[("rules/a.tieuchi", RULES)]);
    let watch = Watch::of(&folder, "rules");
    watch.says("Ctrl-C");
    folder.write("rules/b.test.tieuchi", format!("{LATE}is missed\n").as_bytes());
    watch.says("1 of 1 test passed");
}

#[test]
fn a_report_that_is_written_beside_the_rules_is_no_change_of_them() {
    let folder = Folder::with(&[("rules.tieuchi", &rules("missed"))]);
    let watch = Watch::of(&folder, "rules.tieuchi");
    watch.says("1 of 1 test passed");
    for number in 0..5 {
        folder.write("report.txt", format!("{number}").as_bytes());
        thread::sleep(Duration::from_millis(100));
    }
    folder.write("rules.tieuchi", rules("met").as_bytes());
    let before = watch.says("0 of 1 test passed");
    assert!(before.iter().all(|line| !line.contains("test passed")), "{before:#?}");
}

#[test]
fn what_the_rules_use_is_watched_too() {
    let whole = rules("missed").replace("ruleset \"Dossiers\"\n", "");
    let (declared, indicators) = whole.split_at(whole.find("indicator ").unwrap());
    let set = format!("uses \"../vocabulary\"\n{indicators}");
    let folder = Folder::with(&[("offices/rules.tieuchi", &set), ("vocabulary/kinds.tieuchi", declared)]);
    let watch = Watch::of(&folder, "offices");
    watch.says("1 of 1 test passed");
    folder.write("vocabulary/kinds.tieuchi", declared.replace("completed", "finished").as_bytes());
    watch.says("TC0201");
    folder.write("vocabulary/kinds.tieuchi", declared.as_bytes());
    watch.says("1 of 1 test passed");
}
