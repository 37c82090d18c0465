//! What the command line takes. What each argument means is in the catalogue (`help.rs`).

mod mutants;
mod test;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
#[cfg(feature = "manual")]
use clap_complete::Shell;
use tieuchi::Language;

pub(crate) use self::mutants::Mutants;
pub(crate) use self::test::{Test, TestForm};
use crate::language;

#[derive(Debug, Parser)]
#[command(name = "tieuchi", version, max_term_width = 100, args_conflicts_with_subcommands = true)]
pub(crate) struct Arguments {
    #[arg(long, value_enum)]
    pub(crate) lang: Option<Lang>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(Check),
    Eval(Eval),
    Explain(Explain),
    Fmt(Fmt),
    Test(Test),
    Diff(Diff),
    Plan(Plan),
    Tally(TallyArguments),
    Merge(Merge),
    Judge(Judge),
    Template(Template),
    Records(RecordsArguments),
    #[cfg(feature = "manual")]
    Completions {
        shell: Shell,
        #[command(flatten)]
        language: LanguageArguments,
    },
    #[cfg(feature = "manual")]
    Man {
        #[arg(long)]
        out: Option<PathBuf>,
        #[arg(long, requires = "out")]
        force: bool,
        #[command(flatten)]
        language: LanguageArguments,
    },
}

// A doc comment here would become that of the command.
#[derive(Debug, Args)]
pub(crate) struct Rules {
    #[arg(required = true)]
    pub(crate) rules: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) root: RootArguments,
}

// Below which folder rules may use files.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct RootArguments {
    #[arg(long)]
    pub(crate) root: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct LanguageArguments {
    #[arg(long, value_enum)]
    pub(crate) lang: Option<Lang>,
}

impl LanguageArguments {
    /// The language that the person chose, if any: the rules decide otherwise.
    pub(crate) fn chosen(&self) -> Option<Language> {
        self.lang.map(Lang::language).or_else(language::of_environment)
    }

    /// The language where there are no rules that decide.
    pub(crate) fn without_rules(&self) -> Language {
        self.chosen().unwrap_or_else(language::of_system)
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Lang {
    En,
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
    Text,
    Json,
}

/// How verdicts are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum EvalForm {
    Table,
    Json,
    JsonCompact,
    Ndjson,
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
    #[arg(required_unless_present = "explain")]
    pub(crate) rules: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) root: RootArguments,
    #[arg(long, conflicts_with_all = ["rules", "root", "deny_warnings"])]
    pub(crate) explain: Option<String>,
    #[arg(long)]
    pub(crate) deny_warnings: bool,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Form,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}

// How records are taken that were read, now or when they were counted.
#[derive(Debug, Args)]
pub(crate) struct ReadingArguments {
    #[arg(long)]
    pub(crate) covers: Vec<String>,
    #[arg(long)]
    pub(crate) keep_going: bool,
    #[arg(long = "limit")]
    pub(crate) limits: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct IdsArguments {
    #[arg(long, default_value_t = tieuchi::verdict::Ids::USUAL)]
    pub(crate) ids: usize,
}

// Where a tally is written.
#[derive(Debug, Args)]
pub(crate) struct OutArguments {
    #[arg(long)]
    pub(crate) out: PathBuf,
    #[arg(long)]
    pub(crate) force: bool,
}

// Which records, of which period, as of when.
#[derive(Debug, Args)]
pub(crate) struct QuestionArguments {
    #[arg(long, required = true, num_args = 1..)]
    pub(crate) records: Vec<String>,
    #[arg(long)]
    pub(crate) period: String,
    #[arg(long)]
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
    #[arg(long)]
    pub(crate) verbose: bool,
}

// Which verdicts, and in which form.
#[derive(Debug, Args)]
pub(crate) struct VerdictArguments {
    #[arg(long)]
    pub(crate) unit: Vec<String>,
    #[arg(long)]
    pub(crate) indicator: Vec<String>,
    #[arg(long)]
    pub(crate) total: bool,
    #[command(flatten)]
    pub(crate) ids: IdsArguments,
    #[arg(long, value_delimiter = ',')]
    pub(crate) deny: Vec<String>,
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: EvalForm,
    #[arg(long)]
    pub(crate) raw_cells: bool,
    #[arg(long)]
    pub(crate) matrix: bool,
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}

#[derive(Debug, Args)]
pub(crate) struct TallyArguments {
    #[command(flatten)]
    pub(crate) rules: Rules,
    #[command(flatten)]
    pub(crate) question: QuestionArguments,
    #[arg(long)]
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
    #[arg(required = true)]
    pub(crate) tallies: Vec<PathBuf>,
    #[arg(long, num_args = 1..)]
    pub(crate) withdraw: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) out: OutArguments,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Form,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}

#[derive(Debug, Args)]
pub(crate) struct Judge {
    #[command(flatten)]
    pub(crate) rules: Rules,
    #[arg(long, required = true, num_args = 1..)]
    pub(crate) tally: Vec<PathBuf>,
    #[arg(long)]
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
    #[arg(long)]
    pub(crate) indicator: String,
    #[arg(long)]
    pub(crate) unit: String,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Form,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}

#[derive(Debug, Args)]
pub(crate) struct Fmt {
    #[arg(required = true)]
    pub(crate) rules: Vec<PathBuf>,
    #[arg(long)]
    pub(crate) check: bool,
    #[arg(long, value_enum)]
    pub(crate) lang: Option<Lang>,
    #[arg(long)]
    pub(crate) canonical: bool,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Form,
}

#[derive(Debug, Args)]
pub(crate) struct Diff {
    pub(crate) old: String,
    pub(crate) new: String,
    #[arg(long, num_args = 1..)]
    pub(crate) with: Vec<String>,
    #[command(flatten)]
    pub(crate) root: RootArguments,
    #[arg(long, num_args = 1.., requires = "period")]
    pub(crate) records: Vec<String>,
    #[arg(long, requires = "records")]
    pub(crate) period: Option<String>,
    #[arg(long, requires = "records")]
    pub(crate) as_of: Option<String>,
    #[arg(long, requires = "records")]
    pub(crate) covers: Vec<String>,
    #[arg(long, requires = "records")]
    pub(crate) keep_going: bool,
    #[arg(long = "limit", requires = "records")]
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
    Text,
    Json,
    Markdown,
}

#[derive(Debug, Args)]
pub(crate) struct Plan {
    #[command(flatten)]
    pub(crate) rules: Rules,
    #[arg(long)]
    pub(crate) period: String,
    #[arg(long)]
    pub(crate) as_of: Option<String>,
    #[arg(long)]
    pub(crate) indicator: Vec<String>,
    #[arg(long = "limit")]
    pub(crate) limits: Vec<String>,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Form,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}

/// What is written, and how the command answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TemplateForm {
    Text,
    Json,
    #[cfg(feature = "xlsx")]
    Xlsx,
}

#[derive(Debug, Args)]
pub(crate) struct Template {
    #[command(flatten)]
    pub(crate) rules: Rules,
    #[arg(long)]
    pub(crate) out: PathBuf,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: TemplateForm,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}

#[derive(Debug, Args)]
pub(crate) struct RecordsArguments {
    #[arg(required = true)]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) root: RootArguments,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Form,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}
