//! The command line itself: what it refuses, its help, completions and manual.

use crate::{Folder, RECORDS, RULES};

fn folder() -> Folder {
    Folder::with(&[("rules.tieuchi", RULES), ("dossiers.csv", RECORDS)])
}

#[test]
fn a_command_line_that_is_wrong_is_status_two() {
    let folder = folder();
    folder.run(&[]).is(2);
    folder.run(&["evaluate"]).is(2);
    folder.run(&["eval", "rules.tieuchi"]).is(2).warns("--records");
    let eval = |more: &[&str]| folder.run(&[&["eval", "rules.tieuchi", "--records", "dossiers.csv"], more].concat());
    eval(&["--period", "2026-Q9"]).is(2).warns("cannot read the period “2026-Q9”").warns("help: write 2026");
    eval(&["--period", "2026", "--lang", "vi", "--as-of", "hôm nay"]).is(2).warns("không hiểu thời điểm “hôm nay”");
    eval(&["--period", "2026", "--indicator", "on_tim"]).is(2).warns("did you mean “on_time”?");
    eval(&["--period", "2026", "--covers", "dossiers"]).is(2).warns("NAME=FROM..TO");
    eval(&["--period", "2026", "--covers", "dossier=2026"]).is(2).warns("did you mean “dossiers”?");
    let json = eval(&["--period", "2026-Q9", "--format", "json"]).is(2).json();
    assert_eq!(json["schema"], "tieuchi.misuse/1");
}

#[test]
fn what_the_argument_parser_refuses_is_said_in_the_language_of_the_rules() {
    let folder = Folder::with(&[("rules.tieuchi", RULES), ("luật.tieuchi", "bộ tiêu chí \"Một\"\n")]);
    let eval = ["eval", "luật.tieuchi", "--records", "a.csv"];
    folder.run(&eval).is(2).warns("lỗi: thiếu tham số: --period <KỲ>").warns("tieuchi eval --help");
    folder
        .run(&[&eval[..], &["--perid", "2026"]].concat())
        .is(2)
        .warns("tham số “--perid” không hợp lệ")
        .warns("“--period”");
    folder.run(&[&eval[..], &["--period"]].concat()).is(2).warns("--period <KỲ> phải có giá trị");
    folder.run(&["check", "luật.tieuchi", "--format", "yaml"]).is(2).warns("không nhận “yaml”").warns("text, json");
    folder.run(&["evl", "--lang=vi"]).is(2).warns("không có lệnh “evl”").warns("eval");
    folder.run(&["eval", "luật.tieuchi", "--lang", "en"]).is(2).warns("the following required arguments");
    let json = folder.run(&["eval", "rules.tieuchi", "--format", "json"]).is(2).json();
    assert_eq!(json["schema"], "tieuchi.misuse/1");
    folder.run(&["eval", "luật.tieuchi", "--help"]).is(0).says("Cách dùng: tieuchi eval [TÙY_CHỌN]");
    let test = ["test", "luật.tieuchi", "--mutants"];
    folder.run(&[&test[..], &["--accept"]].concat()).is(2).warns("“--mutants” không dùng cùng “--accept” được");
    folder.run(&[&test[..], &["--min-score", "101"]].concat()).is(2).warns("phần trăm thì từ 0 đến 100");
    folder.run(&["--lang", "vi"]).is(2).warns("thiếu tên lệnh");
    folder.run(&["--lang", "vi", "check", "luật.tieuchi"]).is(2).warns("phải đứng sau lệnh “check”");
}

#[test]
fn the_language_is_that_of_the_variable_then_of_the_rules_then_of_the_system() {
    let folder = Folder::with(&[("rules.tieuchi", RULES), ("luật.tieuchi", "bộ tiêu chí \"Một\"\n")]);
    let says = |set: &[(&str, &str)], arguments: &[&str], words: &str| {
        let mut command = crate::tieuchi(&folder.path(""), arguments);
        let ran = crate::Ran::new(command.envs(set.iter().copied()).output().unwrap());
        let all = format!("{}{}", ran.out, ran.err);
        assert!(all.contains(words), "{set:?} {arguments:?}: {all}");
    };
    says(&[], &["--help"], "Usage");
    says(&[("LANG", "vi_VN.UTF-8")], &["--help"], "Cách dùng");
    says(&[("LANG", "vi_VN.UTF-8"), ("LC_ALL", "C")], &["--help"], "Usage");
    says(&[("LANG", "vi_VN.UTF-8")], &["--lang", "en", "--help"], "Usage");
    says(&[("LANG", "vi_VN.UTF-8")], &["check", "rules.tieuchi"], "no errors");
    says(&[("LANG", "vi_VN.UTF-8")], &["check", "--explain", "TC0201"], "Ví dụ");
    says(&[("TIEUCHI_LANG", "vi")], &["check", "rules.tieuchi"], "không có lỗi");
    says(&[("TIEUCHI_LANG", "vi")], &["check", "rules.tieuchi", "--lang", "en"], "no errors");
    says(&[("TIEUCHI_LANG", "en")], &["check", "luật.tieuchi", "--help"], "Usage");
    says(&[("TIEUCHI_LANG", "fr")], &["check", "rules.tieuchi"], "TIEUCHI_LANG cannot be “fr”");
}

#[test]
fn a_unit_that_no_record_names_is_said() {
    let ran =
        folder().run(&["eval", "rules.tieuchi", "--records", "dossiers.csv", "--period", "2026", "--unit", "X99"]);
    ran.is(1).warns("TC0518").warns("X99");
    let near =
        folder().run(&["eval", "rules.tieuchi", "--records", "dossiers.csv", "--period", "2026", "--unit", "X1"]);
    near.is(1).warns("TC0518").warns("did you mean “X01”?");
}

#[test]
fn help_completions_and_manual_are_there() {
    let folder = folder();
    folder.run(&["--help"]).is(0).says("Exit status").says("Hướng dẫn bằng tiếng Việt: tieuchi --lang vi");
    folder.run(&["--lang", "vi", "--help"]).is(0).says("Mã kết thúc").says("Kiểm tra bộ tiêu chí").says("<LỆNH>");
    folder.run(&["man", "--lang", "vi"]).is(0).says(".SH \"CÁCH DÙNG\"").says(".SH \"TÙY CHỌN\"").says("Kiểm tra");
    folder.run(&["completions", "fish", "--lang", "vi"]).is(0).says("Kiểm tra bộ tiêu chí");
    folder.run(&["--version"]).is(0).says("tieuchi 0.");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        folder.run(&["completions", shell]).is(0).says("tieuchi").says("explain");
    }
    folder.run(&["man"]).is(0).says(".TH tieuchi 1");
    folder.run(&["man", "--out", "pages"]).is(0);
    assert!(folder.read("pages/tieuchi-eval.1").contains("covers"));
}
