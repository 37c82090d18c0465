//! What the command line takes.

mod mutants;
mod test;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
#[cfg(feature = "manual")]
use clap_complete::Shell;
use tieuchi::Language;

pub(crate) use self::mutants::Mutants;
pub(crate) use self::test::{Test, TestForm};

/// Public-service indicators that read like the directive's sentence: checked, exact and explained.
///
/// Chỉ tiêu viết như câu chữ của văn bản: được kiểm tra, tính chính xác và giải thích được.
///
/// Exit status: 0 done; 1 the rules, the records or a test are wrong; 2 the command line is wrong; 3 `--deny` found a
/// verdict that it denies.
#[derive(Debug, Parser)]
#[command(name = "tieuchi", version, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Checks rules: every error and warning of every file · kiểm tra bộ tiêu chí
    Check(Check),
    /// Judges the indicators for a period, as of a moment · tính kết quả
    Eval(Eval),
    /// Explains why a verdict is what it is, record by record · giải thích kết quả
    Explain(Explain),
    /// Rewrites rules in their canonical layout · định dạng, dịch từ khóa
    Fmt(Fmt),
    /// Runs the tests that rules carry · chạy kiểm thử của bộ tiêu chí
    Test(Test),
    /// Shows what a change of rules means, and which verdicts it flips · tác động của một thay đổi
    ///
    /// Exit status: 0 the versions mean the same; 1 they do not, or one of them is wrong; 2 the command line is wrong.
    Diff(Diff),
    /// Shows what is counted for a period: once for all indicators that need it · những gì được tính cho một kỳ
    Plan(Plan),
    /// Counts records without judging, so that parts of them can be counted apart · đếm từng phần dữ liệu
    Tally(TallyArguments),
    /// Adds up tallies of parts of the records, and withdraws others · cộng hoặc rút các tệp số đếm
    Merge(Merge),
    /// Judges what was counted into tallies · tính kết quả từ các tệp số đếm
    Judge(Judge),
    /// Writes an empty record file for each kind of record · tạo tệp dữ liệu trống
    Template(Template),
    /// Prints the completions of a shell
    #[cfg(feature = "manual")]
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Prints the manual page, or writes one for each command into a folder
    #[cfg(feature = "manual")]
    Man {
        /// The folder.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// Replaces pages of that name even if this command did not write them
        #[arg(long, requires = "out")]
        force: bool,
    },
}

// A doc comment here would become that of the command.
#[derive(Debug, Args)]
pub(crate) struct Rules {
    /// Rule files, or folders of them; all of them together are one rule set
    #[arg(required = true, value_name = "RULES")]
    pub(crate) rules: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct LanguageArguments {
    /// The language of messages and reports [default: that of the first rule file's keywords]
    #[arg(long, value_enum)]
    pub(crate) lang: Option<Lang>,
}

impl LanguageArguments {
    pub(crate) fn chosen(&self) -> Option<Language> {
        self.lang.map(Lang::language)
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Lang {
    /// English
    En,
    /// Tiếng Việt
    Vi,
}

impl Lang {
    pub(crate) fn language(self) -> Language {
        match self {
            Lang::En => Language::English,
            Lang::Vi => Language::Vietnamese,
        }
    }
}

/// How a command answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// For a person
    Text,
    /// For a program, findings included
    Json,
}

/// How verdicts are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum EvalForm {
    /// For a person
    Table,
    /// One document, findings included
    Json,
    /// The same document in one line
    JsonCompact,
    /// One verdict to a line
    Ndjson,
    /// One verdict to a row; ISO dates, decimal points
    Csv,
}

impl EvalForm {
    /// Whether it is one document, findings included.
    pub(crate) const fn is_document(self) -> bool {
        matches!(self, EvalForm::Json | EvalForm::JsonCompact)
    }
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Rule files, or folders of them; all of them together are one rule set
    #[arg(required_unless_present = "explain", value_name = "RULES")]
    pub(crate) rules: Vec<PathBuf>,
    /// Shows what a code means, with an example and what to write instead
    #[arg(long, value_name = "CODE", conflicts_with_all = ["rules", "deny_warnings"])]
    pub(crate) explain: Option<String>,
    /// A warning is an error
    #[arg(long)]
    pub(crate) deny_warnings: bool,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Form,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}

/// The help of `--covers`.
const COVERS: &str = "The days that the records of a kind cover, all files and parts together";

/// The help of `--keep-going`.
const KEEP_GOING: &str = "Counts what cannot be read as missing instead of giving up";

/// The help of `--limit`.
const LIMIT: &str =
    "Allows more, or less: units, records, windows, outcomes, unpacked_bytes … (docs/embedding.md has all)";

// How records are taken that were read, now or when they were counted.
#[derive(Debug, Args)]
pub(crate) struct ReadingArguments {
    #[arg(long, value_name = "NAME=FROM..TO", help = COVERS)]
    pub(crate) covers: Vec<String>,
    #[arg(long, help = KEEP_GOING)]
    pub(crate) keep_going: bool,
    #[arg(long = "limit", value_name = "NAME=NUMBER", help = LIMIT)]
    pub(crate) limits: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct IdsArguments {
    /// How many ids of each outcome a verdict lists; the others are counted
    #[arg(long, value_name = "NUMBER", default_value_t = tieuchi::verdict::Ids::USUAL)]
    pub(crate) ids: usize,
}

// Where a tally is written.
#[derive(Debug, Args)]
pub(crate) struct OutArguments {
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// Replaces a file that is there; rules and records are never replaced
    #[arg(long)]
    pub(crate) force: bool,
}

// Which records, of which period, as of when.
#[derive(Debug, Args)]
pub(crate) struct QuestionArguments {
    /// Record files (.csv, .ndjson, .parquet, .xlsx), folders of them, or NAME=FILE; a file serves the kind of record that
    /// it is named after
    #[arg(long, value_name = "PATH", required = true, num_args = 1..)]
    pub(crate) records: Vec<String>,
    /// 2026, 2026-H1, 2026-Q2, 2026-04, 2026-W15 or 2026-04-01..2026-06-30 (both days included)
    #[arg(long, value_name = "PERIOD")]
    pub(crate) period: String,
    /// A date (the end of that day) or a time, of the rule set's time zone unless it has an offset [default: now]
    #[arg(long, value_name = "MOMENT")]
    pub(crate) as_of: Option<String>,
    #[command(flatten)]
    pub(crate) reading: ReadingArguments,
}

#[derive(Debug, Args)]
pub(crate) struct Eval {
    #[command(flatten)]
    pub(crate) rules: Rules,
    #[command(flatten)]
    pub(crate) question: QuestionArguments,
    #[command(flatten)]
    pub(crate) verdicts: VerdictArguments,
}

// Which verdicts, and in which form.
#[derive(Debug, Args)]
pub(crate) struct VerdictArguments {
    /// Only this unit, by its code
    #[arg(long, value_name = "CODE")]
    pub(crate) unit: Vec<String>,
    /// Only this indicator, by its name
    #[arg(long, value_name = "NAME")]
    pub(crate) indicator: Vec<String>,
    /// All units together too, as the unit `*`
    #[arg(long)]
    pub(crate) total: bool,
    #[command(flatten)]
    pub(crate) ids: IdsArguments,
    /// Exit status 3 if a verdict is one of these: met, missed, open, undetermined, not_applicable, monitored
    #[arg(long, value_name = "VERDICT,…", value_delimiter = ',')]
    pub(crate) deny: Vec<String>,
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: EvalForm,
    /// With `--format csv`: the words of rules and records as they are, also where a spreadsheet would run them
    #[arg(long)]
    pub(crate) raw_cells: bool,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}

#[derive(Debug, Args)]
pub(crate) struct TallyArguments {
    #[command(flatten)]
    pub(crate) rules: Rules,
    #[command(flatten)]
    pub(crate) question: QuestionArguments,
    /// Only what this indicator asks for, by its name
    #[arg(long, value_name = "NAME")]
    pub(crate) indicator: Vec<String>,
    #[command(flatten)]
    pub(crate) ids: IdsArguments,
    #[command(flatten)]
    pub(crate) out: OutArguments,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Form,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}

#[derive(Debug, Args)]
pub(crate) struct Merge {
    /// The tallies to add up
    #[arg(required = true, value_name = "TALLY")]
    pub(crate) tallies: Vec<PathBuf>,
    /// Withdraws the records of these tallies from the sum
    #[arg(long, value_name = "TALLY", num_args = 1..)]
    pub(crate) withdraw: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) out: OutArguments,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Form,
    /// The language of messages
    #[arg(long, value_enum, default_value = "vi")]
    pub(crate) lang: Lang,
}

#[derive(Debug, Args)]
pub(crate) struct Judge {
    #[command(flatten)]
    pub(crate) rules: Rules,
    /// The tallies of all parts
    #[arg(long, value_name = "TALLY", required = true, num_args = 1..)]
    pub(crate) tally: Vec<PathBuf>,
    /// A date (the end of that day) or a time; a later one than that of the tallies only if what was counted does not depend on it
    #[arg(long, value_name = "MOMENT")]
    pub(crate) as_of: Option<String>,
    #[command(flatten)]
    pub(crate) reading: ReadingArguments,
    #[command(flatten)]
    pub(crate) verdicts: VerdictArguments,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    #[command(flatten)]
    pub(crate) rules: Rules,
    #[command(flatten)]
    pub(crate) question: QuestionArguments,
    /// The indicator, by its name
    #[arg(long, value_name = "NAME")]
    pub(crate) indicator: String,
    /// The unit, by its code; `*` is all of them together
    #[arg(long, value_name = "CODE")]
    pub(crate) unit: String,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Form,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}

#[derive(Debug, Args)]
pub(crate) struct Fmt {
    /// Rule files, or folders of them; `-` reads standard input and prints what it becomes
    #[arg(required = true, value_name = "RULES")]
    pub(crate) rules: Vec<PathBuf>,
    /// Changes nothing, names the files that would change, and exits with 1 if there are any
    #[arg(long)]
    pub(crate) check: bool,
    /// Translates the keywords into this language too
    #[arg(long, value_enum)]
    pub(crate) lang: Option<Lang>,
    /// Replaces every accepted keyword by the canonical one of its language; otherwise the author's words stay
    #[arg(long)]
    pub(crate) canonical: bool,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Form,
}

#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// The old rules: a file or a folder, or REVISION:PATH of a git repository (main:rules/hung-yen)
    #[arg(value_name = "OLD")]
    pub(crate) old: String,
    /// The new rules
    #[arg(value_name = "NEW")]
    pub(crate) new: String,
    /// Files or folders that belong to both, such as a vocabulary; for a revision they are read as it has them
    #[arg(long, value_name = "RULES", num_args = 1..)]
    pub(crate) with: Vec<String>,
    /// Shows whose verdict flips on these record files, folders of them, or NAME=FILE
    #[arg(long, value_name = "PATH", num_args = 1.., requires = "period")]
    pub(crate) records: Vec<String>,
    /// The period that is judged under both: 2026, 2026-H1, 2026-Q2, 2026-04, 2026-W15 or 2026-04-01..2026-06-30
    #[arg(long, value_name = "PERIOD", requires = "records")]
    pub(crate) period: Option<String>,
    /// A date (the end of that day) or a time, of the rule set's time zone unless it has an offset [default: now]
    #[arg(long, value_name = "MOMENT", requires = "records")]
    pub(crate) as_of: Option<String>,
    #[arg(long, value_name = "NAME=FROM..TO", requires = "records", help = COVERS)]
    pub(crate) covers: Vec<String>,
    #[arg(long, requires = "records", help = KEEP_GOING)]
    pub(crate) keep_going: bool,
    #[arg(long = "limit", value_name = "NAME=NUMBER", requires = "records", help = LIMIT)]
    pub(crate) limits: Vec<String>,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: DiffForm,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}

impl Diff {
    /// Which records are judged under both versions, if any.
    pub(crate) fn question(&self) -> Option<QuestionArguments> {
        Some(QuestionArguments {
            records: self.records.clone(),
            period: self.period.clone()?,
            as_of: self.as_of.clone(),
            reading: ReadingArguments {
                covers: self.covers.clone(),
                keep_going: self.keep_going,
                limits: self.limits.clone(),
            },
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffForm {
    /// For a person
    Text,
    /// One document for programs
    Json,
    /// For a review
    Markdown,
}

#[derive(Debug, Args)]
pub(crate) struct Plan {
    #[command(flatten)]
    pub(crate) rules: Rules,
    /// 2026, 2026-H1, 2026-Q2, 2026-04, 2026-W15 or 2026-04-01..2026-06-30 (both days included)
    #[arg(long, value_name = "PERIOD")]
    pub(crate) period: String,
    /// A date (the end of that day) or a time, of the rule set's time zone unless it has an offset [default: now]
    #[arg(long, value_name = "MOMENT")]
    pub(crate) as_of: Option<String>,
    /// Only this indicator, by its name
    #[arg(long, value_name = "NAME")]
    pub(crate) indicator: Vec<String>,
    /// Allows more, or less: windows (docs/embedding.md has all)
    #[arg(long = "limit", value_name = "NAME=NUMBER")]
    pub(crate) limits: Vec<String>,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Form,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}

#[derive(Debug, Args)]
pub(crate) struct Template {
    #[command(flatten)]
    pub(crate) rules: Rules,
    /// The folder; it is created if it does not exist, and no file in it is overwritten
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Form,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}
