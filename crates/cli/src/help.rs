//! The texts of the argument parser in a language: what commands, arguments and their values mean, and the words around them.
//!
//! The texts are in the catalogue; which arguments there are is in `arguments`.

use clap::builder::StyledStr;
use clap::{Arg, Command, CommandFactory};
use tieuchi::source::Arg as Word;
use tieuchi::{Language, messages};

use crate::arguments::Arguments;

/// The command line with its texts in this language.
pub(crate) fn command(language: Language) -> Command {
    // Before it is built, since the parser then looks whether there are long texts; after it, for the arguments that it adds.
    let mut command = Texts(language).told(Arguments::command());
    command.build();
    Texts(language).with_usage(Texts(language).told(command))
}

/// The catalogue in one language.
#[derive(Clone, Copy)]
struct Texts(Language);

impl Texts {
    fn say(self, id: &str, args: &[(&str, Word)]) -> String {
        messages::text(self.0, id, args)
    }

    /// A text, if the catalogue has it.
    fn find(self, id: &str) -> Option<String> {
        Some(self.say(id, &[])).filter(|text| text != id)
    }

    fn told(self, command: Command) -> Command {
        let name = command.get_name().to_owned();
        let id = format!("help-{name}");
        let about = self.say(&id, &[]);
        let more = ["long", "other"].iter().filter_map(|part| self.find(&format!("{id}.{part}")));
        let long = std::iter::once(about.clone()).chain(more).collect::<Vec<_>>().join("\n\n");
        command
            .about(about)
            .long_about(long)
            .subcommand_help_heading(self.say("help-commands", &[]))
            .subcommand_value_name(self.say("help-any-command", &[]))
            .mut_args(|arg| self.explained(&name, arg))
            .mut_subcommands(|within| self.told(within))
    }

    /// The parser's own words around the usage of a command, and of those within it, are English.
    fn with_usage(self, mut command: Command) -> Command {
        if self.0 == Language::English {
            return command;
        }
        let usage = command.render_usage().to_string();
        let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
        let usage = usage.replace("[OPTIONS]", &format!("[{}]", self.say("help-any-options", &[])));
        let head = command.get_styles().get_usage();
        let template = format!(
            "{{before-help}}{{about-with-newline}}\n{head}{}:{head:#} {{usage}}\n\n{{all-args}}{{after-help}}",
            self.say("help-usage", &[])
        );
        let command = command.override_usage(usage).help_template(StyledStr::from(template));
        command.mut_subcommands(|within| self.with_usage(within))
    }

    fn explained(self, command: &str, arg: Arg) -> Arg {
        let key = arg.get_long().unwrap_or(arg.get_id().as_str()).to_owned();
        let of_command = format!("help-{command}-{key}");
        let id = if self.find(&of_command).is_some() { of_command } else { format!("help-argument-{key}") };
        let mut help = self.say(&id, &[]);
        let defaults: Vec<String> =
            arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
        let takes_values = arg.get_action().takes_values();
        if takes_values && !defaults.is_empty() {
            help = format!("{help} {}", self.say("help-default", &[("value", defaults.join(" ").into())]));
        }
        let choices = if takes_values { arg.get_possible_values() } else { Vec::new() };
        let choices: Vec<String> = choices.iter().map(|value| value.get_name().to_owned()).collect();
        let heading = if arg.is_positional() { "help-arguments" } else { "help-options" };
        let arg = arg.help_heading(self.say(heading, &[]));
        let named = |arg: Arg| arg.value_name(self.say(&format!("{id}.value"), &[]));
        let arg = if takes_values { named(arg).hide_default_value(true).hide_possible_values(true) } else { arg };
        if choices.is_empty() {
            return arg.help(help.clone()).long_help(help);
        }
        let explained: Vec<String> = choices.iter().map(|name| self.choice(name)).collect();
        let long = format!("{help}\n\n{}\n{}", self.say("help-choices-explained", &[]), explained.join("\n"));
        let short = self.say("help-choices", &[("values", Word::List(choices))]);
        arg.help(format!("{help} {short}")).long_help(long)
    }

    fn choice(self, name: &str) -> String {
        let meaning = self.say(&format!("help-value-{name}"), &[]);
        self.say("help-choice", &[("name", name.into()), ("meaning", meaning.into())])
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use std::collections::BTreeSet;

    use super::*;

    /// Every command, itself included.
    fn all(command: &Command) -> Vec<&Command> {
        std::iter::once(command).chain(command.get_subcommands().flat_map(all)).collect()
    }

    /// The catalogue returns an id where it has no text, and has the same ids in both languages.
    #[test]
    fn every_command_argument_and_value_has_its_text_in_both_languages() {
        for language in Language::ALL {
            let command = command(language);
            for command in all(&command) {
                let said = |what: &str, text: String| {
                    let is_text = !text.is_empty() && !text.contains("help-");
                    assert!(is_text, "{}, {} {what}: {text}", language.code(), command.get_name());
                };
                said("about", command.get_about().unwrap().to_string());
                for arg in command.get_arguments() {
                    said(arg.get_id().as_str(), arg.get_help().unwrap().to_string());
                    said(arg.get_id().as_str(), arg.get_long_help().unwrap().to_string());
                    for name in arg.get_value_names().into_iter().flatten() {
                        said(arg.get_id().as_str(), name.to_string());
                    }
                }
            }
        }
    }

    #[test]
    fn no_page_in_vietnamese_has_words_of_the_parser() {
        let mut command = command(Language::Vietnamese);
        for page in [command.render_help(), command.render_long_help()] {
            no_english(&page.to_string());
        }
        for within in command.get_subcommands_mut() {
            no_english(&within.render_help().to_string());
            no_english(&within.render_long_help().to_string());
        }
    }

    #[track_caller]
    fn no_english(page: &str) {
        for words in ["Usage", "Options", "OPTIONS", "Arguments", "Commands", "default", "ossible values", "Print"] {
            let theirs = page.replace("man", "");
            assert!(!theirs.contains(words), "`{words}` in:\n{page}");
        }
    }

    /// No text is left over from an argument that is gone.
    #[test]
    fn every_text_is_of_a_command_an_argument_or_a_value() {
        let catalogue = include_str!("../../messages/i18n/en/help.ftl");
        let command = command(Language::English);
        let mut used = BTreeSet::new();
        for command in all(&command) {
            used.insert(format!("help-{}", command.get_name()));
            for arg in command.get_arguments() {
                let key = arg.get_long().unwrap_or(arg.get_id().as_str());
                used.extend([format!("help-{}-{key}", command.get_name()), format!("help-argument-{key}")]);
                used.extend(arg.get_possible_values().iter().map(|value| format!("help-value-{}", value.get_name())));
            }
        }
        let of_parts = catalogue.lines().skip_while(|line| *line != "## Commands");
        let ids = of_parts.filter_map(|line| line.strip_prefix("help-")?.split_once(" = ")).map(|(id, _)| id);
        let idle: Vec<&str> = ids.filter(|id| !used.contains(&format!("help-{id}"))).collect();
        assert!(idle.is_empty(), "nothing has these texts: {idle:?}");
    }
}
