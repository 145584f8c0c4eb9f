//! A sealed case folder as a user meets it: the commands of the manual as they are written, and nothing plain on the disk.
#![cfg(feature = "vault")]

use std::fs;
use std::path::Path;

use assert_cmd::Command;

use crate::pty::Term;

/// What must be nowhere on the disk.
const CANARY: &str = "kanarie-55e1";

/// A folder with a case folder in it, and the program in surroundings of its own.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Self { folder };
        place.write("passphrase.txt", "vier losse woorden hier\n");
        place
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let mut file = fs::File::create(self.path(name)).unwrap();
        std::io::Write::write_all(&mut file, text.as_bytes()).unwrap();
    }

    fn prepared(&self, mut command: Command) -> Command {
        command.env_clear().env("HOME", self.folder.path()).env("LEERPAD_CASES", self.path("cases"));
        command.env("LC_ALL", "en_US.UTF-8").current_dir(self.folder.path());
        command
    }

    /// Runs the program with a key; returns the exit code and all that it said.
    fn run(&self, key: Option<&str>, args: &[&str]) -> (i32, String) {
        let mut command = self.prepared(Command::new(env!("CARGO_BIN_EXE_leerpad")));
        if let Some(key) = key {
            command.env("LEERPAD_IDENTITY", self.path(key));
        }
        let output = command.args(args).output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.code().unwrap(), String::from_utf8(said).unwrap())
    }

    fn done(&self, key: Option<&str>, args: &[&str]) -> String {
        let (code, said) = self.run(key, args);
        assert_eq!(code, 0, "{args:?}: {said}");
        said
    }

    /// Makes a key; returns its public half.
    fn key(&self, name: &str) -> String {
        let said = self.done(None, &["vault", "key", "new", name]);
        let public = said.split_whitespace().find(|word| word.starts_with("age1")).unwrap();
        public.to_owned()
    }

    /// A folder for a team: Noord, and a key for emergencies.
    fn team(&self) {
        let (north, safe) = (self.key("noord.key"), self.key("kluis.key"));
        let (north, safe) = (format!("Noord={north}"), format!("kluis={safe}"));
        self.done(None, &["vault", "init", "--recipient", &north, "--escrow", &safe]);
    }

    fn has_canary(&self) -> bool {
        has_canary(&self.path("cases"))
    }
}

fn has_canary(folder: &Path) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return has_canary(&path);
        }
        fs::read(&path).unwrap().windows(CANARY.len()).any(|part| part == CANARY.as_bytes())
    })
}

#[test]
fn a_team_keeps_its_cases_sealed_from_the_first_to_the_last() {
    let place = Place::new();
    place.team();
    place.done(Some("noord.key"), &["case", "new", "a-1", "--title", CANARY, "--name", CANARY]);
    assert!(place.path("cases/a-1.ron.age").exists() && !place.has_canary());
    for key in ["noord.key", "kluis.key"] {
        assert!(place.done(Some(key), &["case", "list"]).contains(CANARY));
        assert!(place.done(Some(key), &["case", "show", "a-1"]).contains(CANARY));
    }

    let south = format!("Zuid={}", place.key("zuid.key"));
    let (code, said) = place.run(Some("zuid.key"), &["case", "show", "a-1"]);
    assert!(code == 1 && said.contains("none of your keys fits") && !said.contains(CANARY), "{said}");
    place.done(Some("noord.key"), &["vault", "add", &south]);
    assert!(place.done(Some("zuid.key"), &["case", "show", "a-1"]).contains(CANARY));
    let before = fs::read(place.path("cases/a-1.ron.age")).unwrap();
    let said = place.done(Some("noord.key"), &["vault", "remove", "Zuid"]);
    assert!(said.contains("backups"), "{said}");
    assert_eq!(place.run(Some("zuid.key"), &["case", "show", "a-1"]).0, 1);
    assert_ne!(fs::read(place.path("cases/a-1.ron.age")).unwrap(), before);

    assert_eq!(
        place.run(Some("noord.key"), &["vault", "remove", "kluis"]).0,
        1,
        "the last key for emergencies"
    );
    assert_eq!(
        place.run(Some("noord.key"), &["vault", "remove", "Noord"]).0,
        1,
        "the only key that was given"
    );
    assert_eq!(place.run(Some("noord.key"), &["vault", "open"]).0, 1, "nobody said yes");
    assert!(!place.has_canary());
    place.done(Some("kluis.key"), &["vault", "open", "--yes"]);
    assert!(place.path("cases/a-1.ron").exists() && !place.path("cases/vault.ron").exists());
    assert!(place.done(None, &["case", "show", "a-1"]).contains(CANARY));
}

#[test]
fn a_portfolio_is_sealed_where_it_is_taken_in() {
    let place = Place::new();
    place.done(None, &["--cases", "plain", "case", "new", "a-1", "--title", CANARY]);
    place.done(None, &["--cases", "plain", "case", "handover", "a-1", "--to", "B. Opvolger"]);
    place.done(None, &["--cases", "plain", "case", "export", "a-1", "--out", "a.leerpad"]);
    place.team();
    let key = Some("noord.key");
    place.done(key, &["case", "import", "a.leerpad"]);
    assert!(place.path("cases/a-1.ron.age").exists() && !place.has_canary());
    assert!(place.done(key, &["case", "show", "a-1"]).contains(CANARY));
    let history = place.done(key, &["case", "history", "a-1"]);
    assert!(history.contains("handed over to B. Opvolger") && history.contains("taken in"), "{history}");
    assert!(place.done(key, &["case", "import", "a.leerpad"]).contains("just so"));
    // And out again, which is said not to be sealed.
    assert!(place.done(key, &["case", "export", "a-1", "--out", "b.leerpad"]).contains("not sealed"));
    place.done(None, &["--cases", "third", "case", "import", "b.leerpad"]);
    let plain = |folder: &str| fs::read(place.path(folder)).unwrap();
    assert_eq!(plain("third/a-1.ron"), plain("plain/a-1.ron"));
    let log = fs::read_to_string(place.path("cases/audit.log")).unwrap();
    assert!(log.contains("vault-changed") && log.contains("imported"), "{log}");
}

#[test]
fn a_plain_folder_is_sealed_with_a_passphrase_and_nothing_plain_is_left() {
    let place = Place::new();
    place.done(None, &["case", "new", "a-1", "--title", CANARY]);
    place.write("short.txt", "te kort\n");
    let (code, _) = place.run(None, &["vault", "init", "--passphrase", "--passphrase-file", "short.txt"]);
    assert!(code == 1 && !place.path("cases/vault.ron").exists());
    let with = ["--passphrase-file", "passphrase.txt"];
    let said = place.done(None, &[["vault", "init"].as_slice(), &["--passphrase"], &with].concat());
    assert!(said.contains("1 file in the folder is still open") && said.contains("no key for emergencies"));
    assert_eq!(place.run(None, &["vault", "status"]).0, 1);
    place.done(None, &[["vault", "seal"].as_slice(), &with].concat());
    assert!(!place.has_canary());
    assert_eq!(place.run(None, &["vault", "status"]).0, 0);
    assert!(place.done(None, &[["case", "show", "a-1"].as_slice(), &with].concat()).contains(CANARY));

    place.write("wrong.txt", "vier heel andere woorden\n");
    let (code, said) = place.run(None, &["case", "list", "--passphrase-file", "wrong.txt"]);
    assert!(code == 1 && said.contains("passphrase does not fit"), "{said}");
    // Damage of the key is no wrong passphrase.
    let path = place.path("cases/vault.key.age");
    let mut bytes = fs::read(&path).unwrap();
    bytes[90] ^= 1;
    fs::File::create(&path).and_then(|mut file| std::io::Write::write_all(&mut file, &bytes)).unwrap();
    let (code, said) = place.run(None, &[["case", "list"].as_slice(), &with].concat());
    assert!(code == 2 && said.contains("changed or cut"), "{said}");
}

#[test]
fn a_sealed_folder_is_never_taken_for_a_plain_one() {
    let place = Place::new();
    place.team();
    place.done(Some("noord.key"), &["case", "new", "a-1", "--title", CANARY]);
    for args in
        [["case", "list"].as_slice(), &["case", "new", "b-2"], &["plan", "a-1"], &["case", "show", "a-1"]]
    {
        let (code, said) = place.run(None, args);
        assert!(code == 1 && said.contains("LEERPAD_IDENTITY"), "{args:?}: {said}");
    }
    // Opened by its path it would be written back plain.
    let (code, said) = place.run(Some("noord.key"), &["case", "show", "cases/a-1.ron.age"]);
    assert!(code == 1 && said.contains("--cases"), "{said}");
    // A damaged case is named as damaged, and the others stay in the list.
    place.done(Some("noord.key"), &["case", "new", "b-2", "--title", "heel"]);
    let path = place.path("cases/a-1.ron.age");
    let bytes = fs::read(&path).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_len(bytes.len() as u64 - 1).unwrap();
    let said = place.done(Some("noord.key"), &["case", "list"]);
    assert!(said.contains("heel") && said.contains("changed or cut"), "{said}");
    // Without its set-up nothing is read and nothing is written.
    fs::remove_file(place.path("cases/vault.ron")).unwrap();
    let (code, said) = place.run(Some("noord.key"), &["case", "new", "c-3"]);
    assert!(code == 1 && said.contains("vault.ron is gone"), "{said}");
    assert!(!place.path("cases/c-3.ron").exists());
}

#[test]
fn mistakes_in_what_is_typed_and_in_the_set_up_are_told_and_change_nothing() {
    let place = Place::new();
    let key = place.key("noord.key");
    let north = format!("Noord={key}");
    let secret = fs::read_to_string(place.path("noord.key")).unwrap();
    let secret = secret.lines().last().unwrap();
    for (args, code, word) in [
        (vec!["vault", "init"], 1, "For whom"),
        (vec!["vault", "init", "--recipient", &north], 1, "emergencies"),
        (vec!["vault", "init", "--recipient", "Noord", "--escrow", &north], 64, "no recipient"),
        (vec!["vault", "init", "--recipient", &north, "--escrow", &north], 2, "two recipients"),
        (vec!["vault", "init", "--recipient", secret], 64, "secret key"),
        (vec!["vault", "add", &north], 1, "not sealed"),
        (vec!["vault", "key", "new", "noord.key"], 1, "already"),
        (vec!["case", "new", "vault"], 1, "already"),
        (vec!["vault", "init", "--passphrase"], 1, "no terminal"),
    ] {
        let (found, said) = place.run(None, &args);
        assert!(found == code && said.contains(word) && !said.contains(secret), "{args:?}: {found} {said}");
    }
    assert!(!place.path("cases").join("vault.ron").exists());
    place.done(
        None,
        &["vault", "init", "--recipient", &north, "--escrow", &format!("kluis={}", place.key("k"))],
    );
    let path = place.path("cases/vault.ron");
    let text =
        fs::read_to_string(&path).unwrap().replace("Escrow", "Escro").replace("format: 1", "format: 7");
    fs::File::create(&path)
        .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()))
        .unwrap();
    let (code, said) = place.run(Some("noord.key"), &["vault", "status"]);
    assert!(code == 2 && said.contains("RON106") && said.contains("vault.ron:"), "{said}");
}

#[cfg(unix)]
#[test]
fn keys_are_private_and_one_that_others_can_read_is_told() {
    use std::os::unix::fs::PermissionsExt as _;

    let place = Place::new();
    place.team();
    let path = place.path("noord.key");
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(!place.done(Some("noord.key"), &["case", "list"]).contains("chmod"));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    assert!(place.done(Some("noord.key"), &["case", "list"]).contains("chmod 600"));
}

/// The commands of the manual, in one shell, as they are written there.
#[cfg(unix)]
#[test]
fn the_commands_of_the_manual_do_what_it_says() {
    let manual = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/vault.md")).unwrap();
    let blocks: Vec<&str> =
        manual.split("```sh\n").skip(1).map(|block| block.split("```").next().unwrap()).collect();
    assert!(blocks.len() >= 6);
    // The first is for one person, who types; the others are for a team.
    let (one, team) = blocks.split_first().unwrap();
    for (script, wanted) in [
        (format!("{} --passphrase-file passphrase.txt", one.trim_end()), vec!["vault.ron", "vault.key.age"]),
        (team.concat(), vec!["intake-1.ron"]),
    ] {
        let place = Place::new();
        let bin = Path::new(env!("CARGO_BIN_EXE_leerpad")).parent().unwrap();
        let path = format!("{}:/usr/local/bin:/usr/bin:/bin", bin.display());
        let mut shell = place.prepared(Command::new("sh"));
        let output = shell.env("PATH", path).args(["-euc", &script]).output().unwrap();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert!(output.status.success(), "{script}\n{said}");
        for name in wanted {
            assert!(place.path("cases").join(name).exists(), "{name}: {said}");
        }
    }
}

#[test]
fn a_passphrase_is_typed_unseen_and_the_terminal_is_given_back() {
    let place = Place::new();
    let with = ["--passphrase-file", "passphrase.txt"];
    place.done(None, &[["vault", "init", "--passphrase"].as_slice(), &with].concat());
    place.done(None, &[["case", "new", "a-1", "--title", CANARY].as_slice(), &with].concat());
    let fill = |folder: &Path| {
        let cases = folder.join("cases");
        fs::create_dir(&cases).unwrap();
        for entry in fs::read_dir(place.path("cases")).unwrap() {
            let path = entry.unwrap().path();
            fs::copy(&path, cases.join(path.file_name().unwrap())).unwrap();
        }
    };
    let Some(mut term) = Term::start_with(&["case", "show", "a-1"], &[], fill) else { return };
    term.wait_for("Wachtzin");
    term.press("een verkeerde zin\r");
    term.wait_for("past niet");
    term.press("vier losse woorden hier\r");
    term.wait_for(CANARY);
    assert_eq!(term.end(), 0);
    term.assert_given_back();
    let sent = String::from_utf8_lossy(&term.sent.lock().unwrap()).into_owned();
    assert!(!sent.contains("verkeerde") && !sent.contains("losse woorden"), "{sent}");
}

#[test]
fn what_is_typed_in_the_workbench_reaches_the_disk_sealed() {
    let place = Place::new();
    place.team();
    let key = place.path("noord.key");
    let fill = |folder: &Path| {
        fs::create_dir(folder.join("cases")).unwrap();
        fs::copy(place.path("cases/vault.ron"), folder.join("cases/vault.ron")).unwrap();
    };
    let variables = [("LEERPAD_IDENTITY", key.to_str().unwrap())];
    let Some(mut term) = Term::start_with(&[], &variables, fill) else { return };
    term.wait_for("Nieuw dossier");
    term.press("\u{e}");
    term.wait_for("schuilnaam");
    term.press(&format!("{CANARY}\r"));
    term.wait_for("Dossier gemaakt");
    term.press("\u{1b}");
    term.wait_for("nog niet gesteld");
    term.press("2 ");
    term.press("\u{1b}[B\u{1b}[B ");
    term.wait_for("gemeld");
    let cases = term.folder().join("cases");
    assert!(!has_canary(&cases), "while it is open");
    term.press("\u{11}");
    assert_eq!(term.end(), 0, "{}", term.screen());
    assert!(!has_canary(&cases));
    let mut names = fs::read_dir(&cases).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(names.any(|name| name.to_string_lossy().ends_with(".ron.age")));
}

/// The public tools open what leerpad sealed, and a case and a record of a journal by the commands of the manual. Where neither is
/// on the machine, the age library in the tests of the vault is the independent reader.
#[test]
fn the_public_tools_open_the_files() {
    let Some(tool) =
        ["age", "rage"].into_iter().find(|tool| Command::new(tool).arg("--version").output().is_ok())
    else {
        eprintln!("NOT RUN: neither age nor rage is on this machine");
        return;
    };
    let place = Place::new();
    place.team();
    place.done(Some("noord.key"), &["case", "new", "a-1", "--title", CANARY]);
    for key in ["noord.key", "kluis.key"] {
        let mut command = Command::new(tool);
        command.current_dir(place.folder.path()).args(["-d", "-i", key, "cases/a-1.ron.age"]);
        let output = command.output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && text.contains(CANARY), "{tool}: {text}");
    }
}
