//! The settings file as a user meets it: where it is, what is said about it, and what wins from it.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::cargo::cargo_bin_cmd;

/// A user with a home of their own.
struct User {
    home: tempfile::TempDir,
}

/// What a run gave: exit code, answer, messages.
type Ran = (i32, String, String);

impl User {
    fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    /// A user with this settings file.
    fn with(text: &str) -> Self {
        let user = Self::new();
        write(&user.file(), text);
        user
    }

    fn file(&self) -> PathBuf {
        self.home.path().join("config/leerpad/settings.ron")
    }

    fn run(&self, args: &[&str], variables: &[(&str, &str)]) -> Ran {
        let mut command = cargo_bin_cmd!("leerpad");
        command.env_clear().env("HOME", self.home.path());
        command.env("XDG_CONFIG_HOME", self.home.path().join("config"));
        command.env("LEERPAD_CASES", self.home.path().join("cases"));
        let output = command.envs(variables.iter().copied()).args(args).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::File::create(path)
        .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()))
        .unwrap();
}

#[test]
fn without_a_file_the_place_for_it_is_told() {
    let user = User::new();
    let (code, out, err) = user.run(&["settings"], &[]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains(&*user.file().to_string_lossy()) && out.contains("settings example"), "{out}");
    let (_, path, _) = user.run(&["settings", "path"], &[]);
    assert_eq!(path.trim_end(), user.file().to_string_lossy());
    // Work without settings says nothing about them.
    assert_eq!(user.run(&["case", "list"], &[]).2, "");
}

#[test]
fn the_example_is_a_file_that_is_good_as_it_is() {
    for lang in ["nl", "en"] {
        let user = User::new();
        let (code, example, _) = user.run(&["--lang", lang, "settings", "example"], &[]);
        assert_eq!(code, 0);
        write(&user.file(), &example);
        let (code, out, err) = user.run(&["settings", "check"], &[]);
        assert_eq!((code, err.as_str()), (0, ""), "{out}");
        assert_eq!(user.run(&["settings"], &[]).0, 0);
    }
}

#[test]
fn mistakes_are_named_with_line_and_column_all_at_once_and_nobody_is_kept_from_working() {
    let user = User::with("Settings(\n    theme: Drak,\n    keys: { \"undoo\": [\"z\"] },\n)\n");
    let (code, out, _) = user.run(&["--lang", "en", "settings", "check"], &[]);
    assert_eq!(code, 2);
    assert!(out.contains("settings.ron:2:12") && out.contains("settings.ron:3:13"), "{out}");
    assert!(out.contains("Dark") && out.contains("undo"), "{out}");
    let (code, _, err) = user.run(&["--lang", "en", "case", "list"], &[]);
    assert_eq!(code, 0);
    assert_eq!(err.lines().count(), 1, "{err}");
    assert!(err.contains("line 2, column 12") && err.contains("leerpad settings check"), "{err}");
}

#[test]
fn the_language_of_the_file_holds_unless_another_is_typed() {
    let user = User::with("Settings(language: Nl)");
    let english = [("LC_ALL", "en_GB.UTF-8")];
    assert!(user.run(&["--help"], &english).1.contains("Gebruik"));
    assert!(user.run(&["settings"], &english).1.contains("instellingen"));
    assert!(user.run(&["settings", "--lang", "en"], &english).1.contains("settings are"));
}

#[test]
fn a_file_that_is_named_comes_before_the_users_own() {
    let user = User::with("Settings(language: Nl)");
    let other = user.home.path().join("other.ron");
    write(&other, "Settings(language: En)");
    let other = other.to_string_lossy().into_owned();
    assert!(user.run(&["settings"], &[("LEERPAD_SETTINGS", &other)]).1.contains("settings are"));
    let own = user.file().to_string_lossy().into_owned();
    let (_, out, _) = user.run(&["settings", "--settings", &own], &[("LEERPAD_SETTINGS", &other)]);
    assert!(out.contains("instellingen"), "{out}");
    // One that was typed has to be there; one that the surroundings name is told about, and work goes on.
    let (code, _, err) = user.run(&["case", "list", "--settings", "/nowhere/x.ron"], &[]);
    assert_eq!((code, err.contains("/nowhere/x.ron")), (2, true), "{err}");
    let (code, _, err) = user.run(&["case", "list"], &[("LEERPAD_SETTINGS", "/nowhere/x.ron")]);
    assert_eq!((code, err.lines().count()), (0, 1), "{err}");
}

#[test]
fn new_cases_start_where_the_settings_say() {
    let user = User::with("Settings(new_case: NewCase(region: \"AM08\"))");
    let known = user.run(&["show", "region:AM08"], &[]).0 == 0;
    assert!(known, "the region of this test is in the catalog");
    assert_eq!(user.run(&["case", "new", "proef", "--name", "Jan"], &[]).0, 0);
    let text = fs::read_to_string(user.home.path().join("cases/proef.ron")).unwrap();
    assert!(text.contains("AM08"), "{text}");
    // A region that the catalog does not know is told about, and left out.
    let user = User::with("Settings(new_case: NewCase(region: \"AM99\"))");
    let (code, out, _) = user.run(&["settings", "check"], &[]);
    assert_eq!((code, out.contains("SET006")), (0, true), "{out}");
    assert_eq!(user.run(&["case", "new", "proef", "--name", "Jan"], &[]).0, 0);
    assert!(!fs::read_to_string(user.home.path().join("cases/proef.ron")).unwrap().contains("AM99"));
}

#[test]
fn leerpad_never_writes_the_file() {
    let text = "// mine\nSettings( hints : Short )";
    let user = User::with(text);
    for args in
        [&["settings"][..], &["settings", "check"], &["settings", "example"], &["case", "new", "proef"]]
    {
        user.run(args, &[]);
    }
    assert_eq!(fs::read_to_string(user.file()).unwrap(), text);
}
