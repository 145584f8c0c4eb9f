//! The help and the complaints about arguments, in the language of the reader.
//!
//! The shape of the arguments is declared once, in [`super::args`]; here every command and option gets its words from the
//! language files, under ids made of their names: `help-plan` and `help-plan-goal`.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory as _, FromArgMatches as _};

use super::args::Args;
use crate::diag::render::shown;
use crate::i18n::{Lang, Texts};

/// The arguments, or clap's complaint about them with the words it is said in.
pub(super) fn parse(args: Vec<OsString>, lang: Lang) -> Result<Args, Box<(clap::Error, Texts)>> {
    let texts = Texts::new(language(&args).unwrap_or(lang));
    let parsed =
        command(&texts).try_get_matches_from(args).and_then(|matches| Args::from_arg_matches(&matches));
    parsed.map_err(|error| Box::new((error, texts)))
}

/// The language asked for with `--lang`, looked for before anything else is understood.
fn language(args: &[OsString]) -> Option<Lang> {
    let word = args.iter().enumerate().find_map(|(at, arg)| match arg.to_str()? {
        "--lang" => args.get(at + 1)?.to_str().map(ToOwned::to_owned),
        arg => arg.strip_prefix("--lang=").map(ToOwned::to_owned),
    })?;
    Lang::ALL.into_iter().find(|lang| lang.word() == word)
}

/// The whole command with its words.
pub(super) fn command(texts: &Texts) -> Command {
    let command = Args::command().after_help(texts.get("help-after"));
    worded(command, "help", texts)
}

fn worded(command: Command, id: &str, texts: &Texts) -> Command {
    let template = template(&command, texts);
    let mut command = command
        .about(texts.get(id))
        .help_template(template)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true);
    let names: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    for name in names {
        // The options of every command are explained once, under the program's own name.
        let word = name.replace('_', "-");
        let own = format!("{id}-{word}");
        let text = texts.get(&if texts.has(&own) { own } else { format!("help-{word}") });
        command = command.mut_arg(&name, |arg| {
            // The text names the values, and clap would list them in English.
            let values = arg.get_action().takes_values();
            arg.help(text).hide_possible_values(values).hide_default_value(values)
        });
    }
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    command = command.arg(help.help(texts.get("help-help")));
    if id == "help" {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        command = command.arg(version.help(texts.get("help-version")));
    }
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let id = format!("{id}-{name}");
        command = command.mut_subcommand(name, |sub| worded(sub, &id, texts));
    }
    command
}

/// The order and the headings of the help of a command.
fn template(command: &Command, texts: &Texts) -> String {
    let mut template = format!("{{about-with-newline}}\n{} {{usage}}", texts.get("help-usage"));
    let mut part = |heading: &str, tag: &str| {
        template.push_str(&["\n\n", &texts.get(heading), ":\n{", tag, "}"].concat());
    };
    if command.has_subcommands() {
        part("help-commands", "subcommands");
    }
    if command.get_positionals().next().is_some() {
        part("help-arguments", "positionals");
    }
    part("help-options", "options");
    template.push_str("{after-help}\n");
    template
}

/// What is wrong with the arguments, in one sentence, with a hint if there is one.
pub(super) fn complaint(error: &clap::Error, texts: &Texts) -> (String, Option<String>) {
    let context = |kind: ContextKind| {
        error.get(kind).map(|value| match value {
            ContextValue::String(text) => shown(text),
            ContextValue::Strings(all) => all.iter().map(|text| shown(text)).collect::<Vec<_>>().join(", "),
            other => shown(&other.to_string()),
        })
    };
    let arg = context(ContextKind::InvalidArg).unwrap_or_default();
    let value = context(ContextKind::InvalidValue).unwrap_or_default();
    let sentence = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = context(ContextKind::InvalidSubcommand).unwrap_or_default();
            texts.with("usage-unknown-command", &[("name", name.into())])
        }
        ErrorKind::UnknownArgument => texts.with("usage-unknown-option", &[("name", arg.into())]),
        ErrorKind::MissingRequiredArgument => texts.with("usage-missing", &[("names", arg.into())]),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            texts.get("usage-missing-command")
        }
        ErrorKind::InvalidValue if value.is_empty() => texts.with("usage-no-value", &[("name", arg.into())]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            texts.with("usage-bad-value", &[("value", value.into()), ("name", arg.into())])
        }
        ErrorKind::ArgumentConflict => texts.with("usage-twice", &[("name", arg.into())]),
        _ => texts.get("usage-other"),
    };
    let near = context(ContextKind::SuggestedSubcommand).or_else(|| context(ContextKind::SuggestedArg));
    let hint = match (near, context(ContextKind::ValidValue).filter(|values| !values.is_empty())) {
        (Some(near), _) => Some(texts.with("cli-did-you-mean", &[("near", near.into())])),
        (None, Some(values)) => Some(texts.with("usage-values", &[("values", values.into())])),
        (None, None) => None,
    };
    (sentence, hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ids of all texts that the help of a command and its subcommands asks for.
    fn ids(command: &Command, id: &str, found: &mut Vec<(String, String)>) {
        found.push((id.to_owned(), id.to_owned()));
        for arg in command.get_arguments() {
            let name = arg.get_id().as_str().replace('_', "-");
            found.push((format!("{id}-{name}"), format!("help-{name}")));
        }
        for sub in command.get_subcommands() {
            ids(sub, &format!("{id}-{}", sub.get_name()), found);
        }
    }

    #[test]
    fn every_command_and_option_has_its_words() {
        let mut found = Vec::new();
        ids(&Args::command(), "help", &mut found);
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for (own, shared) in &found {
                assert!(texts.has(own) || texts.has(shared), "{own} has no {} text", lang.word());
            }
            command(&texts).debug_assert();
        }
    }
}
