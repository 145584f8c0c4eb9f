//! `leerpad case export` and `import`: everything of a case as one file, from one case folder to another.

use std::fmt::Write as _;
use std::path::Path;

use super::history::{not_kept, refused};
use crate::app::parts_of_case;
use crate::cli::error::{CliError, Kind};
use crate::cli::output::{self, Answer};
use crate::cli::session::{Origin, Session};
use crate::cli::{audit, env, unlock};
use crate::diag::render::{say, shown};
use crate::i18n::{Lang, Texts};
use crate::model::code::Slug;
use crate::store::audit::{Outcome, What};
use crate::store::journal::Named;
use crate::store::portfolio::{BadPortfolio, MAX_PORTFOLIO_BYTES, Portfolio};
use crate::store::{self, Imported, Mode, NotImported, Problem, Unsealed};

pub(super) fn export(session: &Session<'_>, name: &str, out: &Path) -> Result<Answer, CliError> {
    let (folder, path) = session.file_of(name)?;
    if folder.id_of(&path).is_none() {
        unlock::refuse_path(session, &path)?;
    }
    let desk = folder.desk(&path, session.who(&session.author()));
    let opened = desk.look_at(&path).map_err(|error| session.file_error(&error))?;
    let Some(case) = opened.file.case else {
        return Err(session.show_findings(&opened.file.findings, &opened.file.sources, "cli-case-wrong"));
    };
    let journal = desk.journal_of(&path).map_err(|error| session.file_error(&error))?;
    if let Some(line) = journal.damaged {
        output::say(&session.with("case-history-damaged", &[("line", line.into())]));
    }
    let portfolio = Portfolio { id: case.id.clone(), text: opened.text, entries: journal.entries };
    let text = portfolio.write().map_err(|why| fault(session, &why))?;
    let written = store::write_file(out, text.as_bytes(), Mode::Create);
    let outcome = if written.is_ok() { Outcome::Done } else { Outcome::Failed };
    let what = What::Exported { audience: "portfolio".to_owned(), format: "leerpad".to_owned() };
    audit::log_file(session, &path, what, outcome);
    let written = written.map_err(|error| session.file_error(&error))?;
    let args = [
        ("id", case.id.as_str().into()),
        ("path", written.to_string_lossy().into_owned().into()),
        ("n", portfolio.entries.len().into()),
    ];
    let mut told = format!("{}\n", session.with("portfolio-written", &args));
    if desk.seal.is_vault() {
        let _ = writeln!(told, "{}", session.get("portfolio-not-sealed"));
    }
    Ok(Answer::text(told))
}

pub(super) fn import(session: &Session<'_>, file: &Path, id: Option<&str>) -> Result<Answer, CliError> {
    let id: Option<Slug> = id
        .map(|id| {
            id.parse().map_err(|_| {
                CliError::new(Kind::Usage, session.with("case-bad-id", &[("id", shown(id).into())]))
                    .hinted(session.get("case-bad-id-hint"))
            })
        })
        .transpose()?;
    let name = file.to_string_lossy().into_owned();
    let bytes = store::read_large(file, MAX_PORTFOLIO_BYTES).map_err(|error| session.file_error(&error))?;
    let read = Portfolio::read(&name, &bytes).map_err(|bad| bad_portfolio(session, &name, bad))?;
    let portfolio = match id {
        Some(id) => read.renamed(&id).ok_or_else(|| fault(session, &Unsealed::Damaged))?,
        None => read,
    };
    let folder = session.case_folder()?;
    let who = session.who(&session.author());
    let imported = folder.import(&portfolio, &who, &named(&portfolio), (env::clock().now)());
    let imported = imported.map_err(|why| not_imported(session, &portfolio.id, why))?;
    if !matches!(imported, Imported::Same | Imported::Older) {
        audit::log(session, &Origin::Folder, &portfolio.id, What::Imported, Outcome::Done);
    }
    let at = [("id", portfolio.id.as_str().into())];
    Ok(Answer::text(match imported {
        Imported::New(path) => {
            let [id] = at;
            let path = ("path", path.to_string_lossy().into_owned().into());
            format!("{}\n", session.with("portfolio-new", &[id, path]))
        }
        Imported::Same => format!("{}\n", session.with("portfolio-same", &at)),
        Imported::Older => format!("{}\n", session.with("portfolio-older", &at)),
        Imported::Added(count) => {
            let [id] = at;
            format!("{}\n", session.with("portfolio-added", &[id, ("n", count.into())]))
        }
        Imported::Joined => format!("{}\n", session.with("portfolio-joined", &at)),
    }))
}

/// What taking in is called in the history: with who wrote there last, and where.
fn named(portfolio: &Portfolio) -> Named {
    let last = portfolio.entries.last().map(|entry| format!("{} ({})", entry.who.name, entry.who.host));
    let say = |lang| match &last {
        Some(last) => Texts::new(lang).with("portfolio-taken-from", &[("who", last.as_str().into())]),
        None => Texts::new(lang).get("portfolio-taken"),
    };
    Named { id: "portfolio-taken".to_owned(), nl: say(Lang::Nl), en: say(Lang::En) }
}

fn fault(session: &Session<'_>, why: &Unsealed) -> CliError {
    let why = say(&session.texts, &why.message());
    session.refuse("portfolio-fault", &[("why", why.into())])
}

/// Why a file is no portfolio.
fn bad_portfolio(session: &Session<'_>, name: &str, bad: BadPortfolio) -> CliError {
    let path = || ("path", shown(name).into());
    let message = match bad {
        BadPortfolio::Wrong(file) => {
            return session.show_findings(&file.findings, &file.sources, "portfolio-wrong");
        }
        BadPortfolio::Unreadable { line, column } => {
            let args = [path(), ("line", line.into()), ("column", column.into())];
            session.with("portfolio-unreadable", &args)
        }
        BadPortfolio::Other => session.with("portfolio-other", &[path()]),
        BadPortfolio::Newer { format, known } => {
            let args = [path(), ("format", format.into()), ("known", known.into())];
            session.with("portfolio-newer", &args)
        }
        BadPortfolio::Changed => session.with("portfolio-changed", &[path()]),
        BadPortfolio::OtherCase => session.with("portfolio-other-case", &[path()]),
        BadPortfolio::History { record } => {
            session.with("portfolio-history", &[path(), ("n", record.into())])
        }
        BadPortfolio::Private { record } => {
            session.with("portfolio-private", &[path(), ("n", record.into())])
        }
    };
    CliError::new(Kind::Data, message)
}

/// Why a portfolio was not taken in.
fn not_imported(session: &Session<'_>, id: &Slug, why: NotImported) -> CliError {
    let at = [("id", id.as_str().into())];
    match why {
        NotImported::Exists => {
            session.refuse("portfolio-exists", &at).hinted(session.get("portfolio-exists-hint"))
        }
        NotImported::Erased(day) => {
            let args = [("id", id.as_str().into()), ("day", shown(&day).into())];
            session.refuse("case-was-erased", &args).hinted(session.get("portfolio-exists-hint"))
        }
        NotImported::Clashes(clashes) => {
            let mut parts: Vec<String> =
                clashes.iter().map(|clash| session.get(parts_of_case::name(&clash.part))).collect();
            parts.dedup();
            let args = [("id", id.as_str().into()), ("parts", parts.join(", ").into())];
            session.refuse("portfolio-clashes", &args).hinted(session.get("portfolio-exists-hint"))
        }
        NotImported::Left => {
            session.refuse("case-history-left", &[]).hinted(session.get("case-history-left-hint"))
        }
        NotImported::Closed(closed) => refused(session, closed),
        NotImported::NotKept(why) => not_kept(session, why),
        NotImported::File(error) if error.problem == Problem::Exists => {
            session.refuse("portfolio-exists", &at).hinted(session.get("portfolio-exists-hint"))
        }
        NotImported::File(error) => session.file_error(&error),
    }
}
