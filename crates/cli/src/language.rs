//! Which language the command uses, as far as the environment decides: `TIEUCHI_LANG`, else the system's locale.
//!
//! `--lang` goes before both, and rules before the locale.

use tieuchi::Language;

use crate::command_error::{CommandError, Reporting};

/// The variable by which a person chooses a language for all commands.
const VARIABLE: &str = "TIEUCHI_LANG";

/// The language of `TIEUCHI_LANG`.
pub(crate) fn of_environment() -> Option<Language> {
    std::env::var(VARIABLE).ok().and_then(|written| named(&written))
}

/// The language of the locale: the first of its variables that is set decides, as for other programs.
pub(crate) fn of_system() -> Language {
    let set = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set);
    locale.and_then(|locale| named(&locale)).unwrap_or(Language::English)
}

/// Refuses a `TIEUCHI_LANG` that names no language of the command.
pub(crate) fn check_environment() -> Result<(), CommandError> {
    let Ok(written) = std::env::var(VARIABLE) else { return Ok(()) };
    if written.is_empty() || named(&written).is_some() {
        return Ok(());
    }
    let reporting = Reporting { language: of_system(), json: false };
    let args = [("argument", VARIABLE.into()), ("text", written.into()), ("values", "en, vi".into())];
    Err(reporting.misused("command-wrong-value", &args, "values"))
}

/// The language of a locale such as `vi_VN.UTF-8`.
fn named(locale: &str) -> Option<Language> {
    let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
    Language::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
}
