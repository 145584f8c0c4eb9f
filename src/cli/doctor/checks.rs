//! The facts, judged: one check per promise, each holding, not holding, or not to be known from inside.

use std::path::Path;

use super::Facts;
use crate::cli::env::Surroundings;
use crate::i18n::Arg;
use crate::sandbox::{Guard, Held};
use crate::store::probe::{Folder, Nature};

/// So much has to fit on the disk still: some hundred cases with all their older versions.
const LEAST_BYTES: u64 = 50 * 1024 * 1024;
/// So many files have to fit still.
const LEAST_FILES: u64 = 1_000;
/// A catalog older than this may say what is no longer so.
const OLD_CATALOG: i32 = 366;
/// The smallest window that the workbench draws in.
const LEAST_WINDOW: (u16, u16) = (60, 20);

/// Whether something holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// It does.
    Holds,
    /// It does not, and can be mended.
    Wrong,
    /// It cannot be known from here.
    Unknown,
}

impl State {
    /// The word that programs read; with the id of the check it is the end of the id of its sentence.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Wrong => "wrong",
            Self::Unknown => "unknown",
        }
    }
}

/// A value in a sentence.
pub(super) type Value = (&'static str, Arg<'static>);

/// One thing that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Check {
    /// Its id: for programs, and the middle of the ids of its sentences.
    pub(super) id: &'static str,
    /// Whether it holds.
    pub(super) state: State,
    /// What its sentences say beside their words.
    pub(super) values: Vec<Value>,
}

/// All checks with the states that each can be in, in the order in which they are shown.
#[cfg(test)]
pub(super) const ALL: &[(&str, &[State])] = {
    use State::{Holds, Unknown, Wrong};
    &[
        ("folder", &[Holds, Wrong, Unknown]),
        ("private", &[Holds, Wrong, Unknown]),
        ("owner", &[Holds, Unknown]),
        ("above", &[Holds, Wrong]),
        ("files", &[Holds, Wrong]),
        ("links", &[Holds, Wrong]),
        ("left-over", &[Holds, Wrong]),
        ("umask", &[Holds, Wrong, Unknown]),
        ("disk", &[Holds, Wrong, Unknown]),
        ("writing", &[Holds, Wrong]),
        ("confirming", &[Holds, Wrong]),
        ("locking", &[Holds, Wrong]),
        ("space", &[Holds, Wrong, Unknown]),
        ("inodes", &[Holds, Wrong]),
        ("clock", &[Holds, Wrong]),
        ("account", &[Holds, Wrong]),
        ("settings", &[Holds, Wrong]),
        ("catalog", &[Holds, Wrong]),
        ("terminal", &[Holds, Wrong, Unknown]),
        ("window", &[Holds, Wrong, Unknown]),
        ("colours", &[Holds]),
        ("letters", &[Holds, Wrong]),
        ("mouse", &[Holds]),
        ("sandbox", &[Holds, Wrong]),
        ("core", &[Holds, Wrong]),
        ("memory", &[Holds, Wrong]),
        ("privileges", &[Holds, Wrong]),
        ("reach", &[Holds, Wrong]),
        ("programs", &[Holds, Wrong]),
        ("network", &[Holds, Wrong]),
        ("signals", &[Holds, Wrong]),
        ("ssh", &[Holds]),
        ("forced", &[Unknown]),
        ("keep-alive", &[Unknown]),
        ("loader", &[Holds, Wrong]),
    ]
};

/// The checks that say something here.
pub(super) fn of(facts: &Facts) -> Vec<Check> {
    let mut checks = Vec::new();
    of_folder(facts, &mut checks);
    of_disk(facts, &mut checks);
    of_computer(facts, &mut checks);
    of_terminal(facts, &mut checks);
    of_sandbox(facts, &mut checks);
    of_ssh(facts, &mut checks);
    checks
}

/// A path with the home folder written as `~`, because its name is mostly that of somebody.
pub(super) fn without_home(path: &Path, surroundings: &Surroundings) -> String {
    let below = surroundings.home.as_deref().filter(|home| home.parent().is_some());
    match below.and_then(|home| path.strip_prefix(home).ok()) {
        Some(rest) => Path::new("~").join(rest).to_string_lossy().into_owned(),
        None => path.to_string_lossy().into_owned(),
    }
}

fn add(checks: &mut Vec<Check>, id: &'static str, state: State, values: Vec<Value>) {
    checks.push(Check { id, state, values });
}

const fn good(holds: bool) -> State {
    if holds { State::Holds } else { State::Wrong }
}

fn count(number: impl TryInto<i64>) -> Arg<'static> {
    Arg::Number(number.try_into().unwrap_or(i64::MAX))
}

fn of_folder(facts: &Facts, checks: &mut Vec<Check>) {
    let folder = &facts.folder;
    let Some(name) = &facts.folder_name else {
        return add(checks, "folder", State::Wrong, vec![("path", "".into())]);
    };
    let state = if folder.is_there { State::Holds } else { State::Unknown };
    add(checks, "folder", state, vec![("path", name.clone().into())]);
    if !folder.is_there {
        return;
    }
    let (state, team) = private(folder);
    let mode = folder.mode.map_or_else(String::new, |mode| format!("{mode:04o}"));
    add(checks, "private", state, vec![("mode", mode.into()), ("team", team.into())]);
    let own = folder.is_own == Some(true);
    add(checks, "owner", if own { State::Holds } else { State::Unknown }, Vec::new());
    let above = folder.open_above.as_ref().map(|above| without_home(above, &facts.surroundings));
    let state = good(above.is_none());
    add(checks, "above", state, vec![("path", above.unwrap_or_default().into())]);
    let files = &folder.files;
    for (id, number) in [("files", files.wide), ("links", files.links), ("left-over", files.left_over)] {
        add(checks, id, good(number == 0), vec![("n", count(number))]);
    }
    let state = facts.umask.map_or(State::Unknown, |mask| good(mask & 0o002 != 0));
    add(checks, "umask", state, vec![("mask", format!("{:03o}", facts.umask.unwrap_or(0)).into())]);
}

/// Whether nobody else gets in: alone, or with a team whose new files get its group.
fn private(folder: &Folder) -> (State, &'static str) {
    const PASSED_ON: u32 = 0o2000;
    let Some(mode) = folder.mode else { return (State::Unknown, "no") };
    if mode & 0o007 != 0 {
        return (State::Wrong, "no");
    }
    match mode & 0o070 {
        0 => (State::Holds, "no"),
        0o070 if mode & PASSED_ON != 0 => (State::Holds, "yes"),
        _ => (State::Wrong, "no"),
    }
}

fn of_disk(facts: &Facts, checks: &mut Vec<Check>) {
    let folder = &facts.folder;
    if !folder.is_there {
        return;
    }
    let (state, name) = match &folder.file_system {
        None => (State::Unknown, ""),
        Some(kind) => match kind.nature {
            Nature::Local => (State::Holds, &*kind.name),
            Nature::Remote | Nature::Memory => (State::Wrong, &*kind.name),
            Nature::Unknown => (State::Unknown, &*kind.name),
        },
    };
    let nature = match folder.file_system.as_ref().map(|kind| kind.nature) {
        Some(Nature::Remote) => "remote",
        Some(Nature::Memory) => "memory",
        Some(Nature::Local | Nature::Unknown) | None => "local",
    };
    add(checks, "disk", state, vec![("name", name.to_owned().into()), ("nature", nature.into())]);
    if let Some(tried) = &folder.tried {
        add(checks, "writing", good(tried.writing.is_ok()), Vec::new());
        if tried.writing.is_ok() {
            add(checks, "confirming", good(tried.confirming.is_ok()), Vec::new());
            add(checks, "locking", good(matches!(tried.locking, Ok(true))), Vec::new());
        }
    }
    let state = folder.free_bytes.map_or(State::Unknown, |bytes| good(bytes >= LEAST_BYTES));
    let megabytes = folder.free_bytes.unwrap_or(0) / (1024 * 1024);
    add(checks, "space", state, vec![("megabytes", count(megabytes))]);
    if let Some(files) = folder.free_files {
        add(checks, "inodes", good(files >= LEAST_FILES), vec![("n", count(files))]);
    }
}

fn of_computer(facts: &Facts, checks: &mut Vec<Check>) {
    // A file cannot have been written later than now, and no computer is older than the catalog that it plans with.
    let now = facts.surroundings.now.as_second();
    let written = facts.folder.files.newest.is_some_and(|newest| newest.as_second() > now + 60);
    let before = facts.catalog_age.is_some_and(|days| days < -1);
    add(checks, "clock", good(!written && !before), Vec::new());
    add(checks, "account", good(!facts.is_root), Vec::new());
    let fault = facts.settings_fault.clone();
    add(
        checks,
        "settings",
        good(fault.is_none()),
        vec![("what", without_home_in(fault.unwrap_or_default(), &facts.surroundings).into())],
    );
    let recent = facts.catalog.is_some() && facts.catalog_age.is_none_or(|days| days <= OLD_CATALOG);
    let readable = if facts.catalog.is_some() { "yes" } else { "no" };
    let values = vec![
        ("version", facts.catalog.clone().unwrap_or_default().into()),
        ("days", count(facts.catalog_age.unwrap_or(0).max(0))),
        ("readable", readable.into()),
    ];
    add(checks, "catalog", good(recent), values);
}

/// A sentence with the home folder written as `~`.
fn without_home_in(sentence: String, surroundings: &Surroundings) -> String {
    match surroundings.home.as_deref().filter(|home| home.parent().is_some()) {
        Some(home) => sentence.replace(&*home.to_string_lossy(), "~"),
        None => sentence,
    }
}

fn of_terminal(facts: &Facts, checks: &mut Vec<Check>) {
    let term = crate::diag::render::shown(&facts.surroundings.term);
    let state = match (facts.is_terminal, &*term) {
        (false, _) => State::Unknown,
        (true, "" | "dumb") => State::Wrong,
        (true, _) => State::Holds,
    };
    add(checks, "terminal", state, vec![("term", term.into())]);
    if facts.is_terminal {
        let state = facts.window.map_or(State::Unknown, |(columns, rows)| {
            good(columns >= LEAST_WINDOW.0 && rows >= LEAST_WINDOW.1)
        });
        let (columns, rows) = facts.window.unwrap_or((0, 0));
        add(checks, "window", state, vec![("columns", count(columns)), ("rows", count(rows))]);
        add(checks, "colours", State::Holds, vec![("n", count(facts.colours))]);
        add(checks, "mouse", State::Holds, vec![("on", if facts.mouse { "yes" } else { "no" }.into())]);
    }
    add(checks, "letters", good(facts.surroundings.is_utf8), Vec::new());
}

fn of_sandbox(facts: &Facts, checks: &mut Vec<Check>) {
    let version = vec![("landlock", count(facts.sandbox.landlock))];
    if facts.sandbox_off {
        return add(checks, "sandbox", State::Wrong, version);
    }
    add(checks, "sandbox", State::Holds, version);
    for (guard, held) in facts.sandbox.all() {
        let (id, held) = match guard {
            Guard::Core => ("core", held),
            Guard::Memory => ("memory", held),
            Guard::Privileges => ("privileges", held),
            // Said to hold, and tried.
            Guard::Files if facts.shut_in == Some(false) => ("reach", Held::No),
            Guard::Files => ("reach", held),
            Guard::Programs => ("programs", held),
            Guard::Network => ("network", held),
            Guard::Signals => ("signals", held),
        };
        let part = if held == Held::Partly { "yes" } else { "no" };
        add(checks, id, good(held == Held::Fully), vec![("partly", part.into())]);
    }
}

fn of_ssh(facts: &Facts, checks: &mut Vec<Check>) {
    let present = &facts.surroundings.present;
    let over_ssh = present.iter().any(|name| name.starts_with("SSH_"));
    let names: Vec<&str> = present.iter().filter(|name| name.starts_with("SSH_")).copied().collect();
    let ssh = if over_ssh { "yes" } else { "no" };
    add(checks, "ssh", State::Holds, vec![("over", ssh.into()), ("names", names.join(", ").into())]);
    if over_ssh {
        add(checks, "forced", State::Unknown, Vec::new());
        add(checks, "keep-alive", State::Unknown, Vec::new());
    }
    let loaders: Vec<&str> = present.iter().filter(|name| !name.starts_with("SSH_")).copied().collect();
    add(checks, "loader", good(loaders.is_empty()), vec![("names", loaders.join(", ").into())]);
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::sandbox::Report;
    use crate::store::probe::{FileSystem, Files, Tried};

    fn facts() -> Facts {
        Facts {
            folder_name: Some("~/cases".to_owned()),
            folder: Folder {
                is_there: true,
                is_own: Some(true),
                mode: Some(0o700),
                open_above: None,
                files: Files::default(),
                file_system: Some(FileSystem { name: "ext4".to_owned(), nature: Nature::Local }),
                free_bytes: Some(1 << 40),
                free_files: None,
                tried: Some(Tried { writing: Ok(()), confirming: Ok(()), locking: Ok(true) }),
            },
            umask: Some(0o022),
            is_root: false,
            surroundings: Surroundings {
                term: "xterm".to_owned(),
                is_utf8: true,
                present: Vec::new(),
                home: Some(PathBuf::from("/home/iemand")),
                now: jiff::Timestamp::UNIX_EPOCH,
            },
            is_terminal: true,
            colours: 16,
            mouse: true,
            window: Some((80, 24)),
            settings_fault: None,
            catalog: Some("2026-11-22".to_owned()),
            catalog_age: Some(3),
            sandbox_off: false,
            sandbox: Report::nothing(),
            shut_in: Some(true),
        }
    }

    /// What does not hold.
    fn wrong(facts: &Facts) -> Vec<&'static str> {
        let checks = of(facts);
        for check in &checks {
            let known = ALL.iter().find(|(id, _)| *id == check.id).unwrap();
            assert!(known.1.contains(&check.state), "{} cannot be {:?}", check.id, check.state);
        }
        let guards = ["core", "memory", "privileges", "reach", "programs", "network", "signals"];
        let wrong = checks.iter().filter(|check| check.state == State::Wrong).map(|check| check.id);
        wrong.filter(|id| !guards.contains(id)).collect()
    }

    #[test]
    fn a_computer_on_which_all_is_well_has_nothing_wrong() {
        assert_eq!(wrong(&facts()), Vec::<&str>::new());
    }

    #[test]
    fn a_folder_is_for_one_or_for_a_team() {
        for (mode, holds) in [
            (0o700, true),
            (0o2770, true),
            (0o2700, true),
            (0o770, false),
            (0o2750, false),
            (0o755, false),
            (0o701, false),
            (0o777, false),
        ] {
            let mut facts = facts();
            facts.folder.mode = Some(mode);
            assert_eq!(wrong(&facts).is_empty(), holds, "{mode:o}");
        }
    }

    /// A way to spoil what is well.
    type Spoil = fn(&mut Facts);

    #[test]
    fn what_does_not_hold_is_named() {
        let cases: [(&str, Spoil); 14] = [
            ("folder", |facts| facts.folder_name = None),
            ("above", |facts| facts.folder.open_above = Some("/srv".into())),
            ("files", |facts| facts.folder.files.wide = 1),
            ("links", |facts| facts.folder.files.links = 1),
            ("left-over", |facts| facts.folder.files.left_over = 1),
            ("umask", |facts| facts.umask = Some(0)),
            ("disk", |facts| facts.folder.file_system.as_mut().unwrap().nature = Nature::Memory),
            ("locking", |facts| facts.folder.tried.as_mut().unwrap().locking = Ok(false)),
            ("space", |facts| facts.folder.free_bytes = Some(1_000)),
            ("inodes", |facts| facts.folder.free_files = Some(1)),
            ("account", |facts| facts.is_root = true),
            ("catalog", |facts| facts.catalog_age = Some(400)),
            ("window", |facts| facts.window = Some((40, 12))),
            ("loader", |facts| facts.surroundings.present = vec!["LD_PRELOAD"]),
        ];
        for (id, spoil) in cases {
            let mut facts = facts();
            spoil(&mut facts);
            assert_eq!(wrong(&facts), [id]);
        }
    }

    #[test]
    fn a_file_of_tomorrow_and_a_catalog_of_tomorrow_show_a_clock_that_is_wrong() {
        let mut late = facts();
        late.folder.files.newest = Some("1970-01-02T00:00:00Z".parse().unwrap());
        assert_eq!(wrong(&late), ["clock"]);
        let mut early = facts();
        early.catalog_age = Some(-30);
        assert_eq!(wrong(&early), ["clock"]);
    }

    #[test]
    fn a_sandbox_that_says_it_holds_and_lets_through_does_not_hold() {
        let mut facts = facts();
        facts.shut_in = Some(false);
        let reach = of(&facts).into_iter().find(|check| check.id == "reach").unwrap();
        assert_eq!(reach.state, State::Wrong);
        facts.sandbox_off = true;
        assert_eq!(wrong(&facts), ["sandbox"]);
    }

    #[test]
    fn the_home_folder_is_not_shown() {
        let surroundings = facts().surroundings;
        assert_eq!(without_home(Path::new("/home/iemand/x/cases"), &surroundings), "~/x/cases");
        assert_eq!(without_home(Path::new("/srv/team"), &surroundings), "/srv/team");
        let sentence = "kan /home/iemand/a niet lezen".to_owned();
        assert_eq!(without_home_in(sentence, &surroundings), "kan ~/a niet lezen");
    }
}
