//! The subcommands: what is typed becomes a call of the library, and its answer becomes text and an exit code.
//!
//! What must stay true: only `env` reads the environment and the clock; only `output` writes to the terminal; and every
//! way out has one of the exit codes of [`Kind`].

mod args;
mod audit;
mod case;
mod check;
mod confine;
mod demo;
mod doctor;
mod entry;
mod env;
mod error;
mod export;
mod fault;
mod graph;
mod help;
mod open;
mod output;
mod plan;
mod problem;
mod search;
#[cfg(feature = "vault")]
mod secret;
mod session;
mod settings;
mod show;
mod solve;
mod unlock;
#[cfg(feature = "vault")]
mod vault;
mod watch;

use std::ffi::OsString;
use std::process::ExitCode;

pub use args::{Args, Command};
pub use env::Env;
pub use error::{CliError, Kind};
pub use fault::tell_place_only;
use session::Session;

/// Runs the program with these arguments, the first of which is its own name.
pub fn run(args: impl IntoIterator<Item = OsString>, env: &Env) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let settings = settings::load(&args, env);
    let lang = settings.file.settings.language.unwrap_or(env.lang);
    let args = match help::parse(args, lang) {
        Ok(args) => args,
        Err(refused) => return output::usage(&refused.0, &refused.1),
    };
    let session = Session::new(&args.globals, env, settings);
    fault::tell_place_only(&session.texts);
    if let Err(error) = settings::refuse_missing(&session, args.globals.settings.as_deref()) {
        return output::fail(&session, &error);
    }
    if !matches!(args.command, Some(Command::Settings { .. })) {
        settings::complain(&session);
    }
    confine::enter(&session, args.command.as_ref(), args.linear);
    let done = match args.command {
        None => open::run(&session, None, args.linear),
        Some(Command::Open { case, linear }) => open::run(&session, case.as_deref(), linear || args.linear),
        Some(Command::Demo { name, linear }) => demo::run(&session, name.as_deref(), linear || args.linear),
        Some(_) if args.linear => Err(open::only_the_workbench(&session)),
        Some(Command::Plan(args)) => plan::run(&session, &args),
        Some(Command::Export(args)) => export::run(&session, &args),
        Some(Command::Solve(args)) => solve::run(&session, &args),
        Some(Command::Problem(args)) => problem::run(&session, &args),
        Some(Command::Search(args)) => search::run(&session, &args),
        Some(Command::Show(args)) => show::run(&session, &args),
        Some(Command::Graph(args)) => graph::run(&session, &args),
        Some(Command::Check(args)) => check::run(&session, &args),
        Some(Command::Case { command }) => case::run(&session, &command),
        Some(Command::Audit { command }) => audit::run(&session, &command),
        Some(Command::Doctor { format }) => Ok(doctor::run(&session, format)),
        Some(Command::Settings { command }) => settings::run(&session, command.as_ref()),
        #[cfg(feature = "vault")]
        Some(Command::Vault { command }) => vault::run(&session, &command),
    };
    match done {
        Ok(answer) => output::finish(&session, &answer),
        Err(error) => output::fail(&session, &error),
    }
}
