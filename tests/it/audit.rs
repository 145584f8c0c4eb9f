//! The audit log: every line that is tampered with is found, nothing of a case but its id is in it, and who exports is in it.

use std::fs;
use std::path::Path;
use std::process::Command;

use assert_cmd::cargo::cargo_bin_cmd;
use jiff::Timestamp;
use leerpad::store::audit::{self, Audit, Event, HEAD, LOG, Outcome, Report, What, Why};
use leerpad::store::{Problem, save_path};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use crate::store::full;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_795_305_600 + second).unwrap()
}

fn write(dir: &Path, second: i64, who: &str, what: What) {
    let id = "2026-11-22-1".parse().unwrap();
    let event = Event { at: at(second), who, host: "balie-2", what, on: Some(&id), outcome: Outcome::Done };
    Audit::of(dir).append(&event).unwrap();
}

fn exported() -> What {
    What::Exported { audience: "school".to_owned(), format: "html".to_owned() }
}

/// A log of so many lines.
fn log(lines: i64) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let all = [What::Opened, What::Changed, exported(), What::HandedOver, What::TakenOver, What::Recovered];
    for second in 0..lines {
        let what = all[usize::try_from(second).unwrap() % all.len()].clone();
        write(dir.path(), second, if second % 3 == 0 { "A. Advies" } else { "B. Balie" }, what);
    }
    dir
}

fn verified(dir: &tempfile::TempDir) -> Report {
    audit::verify(dir.path()).unwrap()
}

#[test]
fn a_log_is_whole_as_long_as_only_leerpad_writes_it() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(verified(&dir), Report::default());
    for count in 1..=20 {
        write(dir.path(), count, "A. Advies", What::Opened);
        let lines = u64::try_from(count).unwrap();
        assert_eq!(verified(&dir), Report { lines, ..Report::default() });
    }
    let text = fs::read_to_string(dir.path().join(LOG)).unwrap();
    let first = text.lines().next().unwrap();
    let start = r#"{"n":1,"at":"2026-11-22T00:00:01Z","who":"A. Advies","host":"balie-2","what":"opened","on":"2026-11-22-1","outcome":"done","hash":""#;
    assert!(first.starts_with(start), "{first}");
}

/// What somebody does to a log who may write in the file, and not in the one beside it.
#[derive(Debug, Clone)]
enum Tampering {
    /// One byte becomes another.
    Edit(prop::sample::Index, u8),
    Delete(prop::sample::Index),
    Swap(prop::sample::Index, prop::sample::Index),
    /// A line again, at another place.
    Insert(prop::sample::Index, prop::sample::Index),
    /// Nothing is left behind a byte.
    Cut(prop::sample::Index),
    /// A name in a line becomes another, with a hash that fits the line before it.
    Forge(prop::sample::Index),
}

fn tampering() -> impl Strategy<Value = Tampering> {
    prop_oneof![
        3 => (any::<prop::sample::Index>(), any::<u8>()).prop_map(|(place, byte)| Tampering::Edit(place, byte)),
        1 => any::<prop::sample::Index>().prop_map(Tampering::Delete),
        1 => (any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(|(one, two)| Tampering::Swap(one, two)),
        1 => (any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(|(line, place)| Tampering::Insert(line, place)),
        1 => any::<prop::sample::Index>().prop_map(Tampering::Cut),
        1 => any::<prop::sample::Index>().prop_map(Tampering::Forge),
    ]
}

/// The line with another name, chained to the line before it as ours are: the recipe is public.
fn forged(before: Option<&str>, line: &str) -> String {
    use sha2::{Digest as _, Sha256};

    let before =
        before.map_or("0".repeat(64), |before| before[before.len() - 67..before.len() - 3].to_owned());
    let body = line[..line.rfind(",\"hash\"").unwrap()].replace("Advies", "Ander").replace("Balie", "Bakker");
    let mut hasher = Sha256::new();
    hasher.update(before);
    hasher.update(format!("{body}}}"));
    let hash = format!("{:x}", hasher.finalize());
    format!("{body},\"hash\":\"{hash}\"}}\n")
}

fn tampered(whole: &[u8], tampering: &Tampering) -> Vec<u8> {
    let text = std::str::from_utf8(whole).unwrap();
    let mut lines: Vec<String> = text.split_inclusive('\n').map(ToOwned::to_owned).collect();
    let count = lines.len();
    match tampering {
        Tampering::Edit(place, byte) => {
            let mut bytes = whole.to_vec();
            let place = place.index(bytes.len());
            bytes[place] = *byte;
            return bytes;
        }
        Tampering::Delete(line) => drop(lines.remove(line.index(count))),
        Tampering::Swap(one, two) => lines.swap(one.index(count), two.index(count)),
        Tampering::Insert(line, place) => {
            lines.insert(place.index(count + 1), lines[line.index(count)].clone());
        }
        Tampering::Cut(place) => return whole[..place.index(whole.len())].to_vec(),
        Tampering::Forge(line) => {
            let at = line.index(count);
            let before = at.checked_sub(1).map(|before| lines[before].clone());
            lines[at] = forged(before.as_deref(), &lines[at]);
        }
    }
    lines.concat().into_bytes()
}

#[test]
fn ten_thousand_tamperings_are_all_found() {
    let dir = log(5);
    let path = dir.path().join(LOG);
    let whole = fs::read(&path).unwrap();
    let mut runner =
        TestRunner::new(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() });
    let strategy = tampering();
    let mut tried = 0;
    while tried < 10_000 {
        let tampering = strategy.new_tree(&mut runner).unwrap().current();
        let other = tampered(&whole, &tampering);
        if other == whole {
            continue;
        }
        fs::File::create(&path).and_then(|mut file| std::io::Write::write_all(&mut file, &other)).unwrap();
        assert!(!verified(&dir).is_whole(), "{tampering:?}");
        tried += 1;
    }
}

#[test]
fn what_is_wrong_is_said_at_its_line() {
    let dir = log(6);
    let path = dir.path().join(LOG);
    let text = fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let put = |text: &str| {
        fs::File::create(&path)
            .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()))
            .unwrap();
        verified(&dir).broken
    };
    assert_eq!(put(&text.replacen("B. Balie", "B. Ander", 1)), [(2, Why::Hash)]);
    assert_eq!(put(&[&lines[..2], &lines[3..]].concat().concat()), [(3, Why::Number)]);
    assert_eq!(put(&lines[..4].concat()), [(4, Why::Cut)]);
    assert_eq!(put(&text[..text.len() - 9]), [(6, Why::Torn)]);
    assert_eq!(put(&text.replacen("\"n\":3,", "\"n\": 3,", 1))[0], (3, Why::Unreadable));
    assert_eq!(put(""), [(0, Why::Cut)]);
    fs::remove_file(dir.path().join(HEAD)).unwrap();
    assert_eq!(put(&text), [(6, Why::NoHead)]);
    // The log may be gone as a whole: then the head tells.
    let dir = log(3);
    fs::remove_file(dir.path().join(LOG)).unwrap();
    assert_eq!(verified(&dir).broken, [(0, Why::Cut)]);
}

/// A power cut between the two files leaves a line that the head does not know, or half a line; neither stops the next.
#[test]
fn a_power_cut_while_writing_stops_nobody_and_is_told_for_what_it_is() {
    let dir = log(3);
    let head = fs::read(dir.path().join(HEAD)).unwrap();
    write(dir.path(), 9, "A. Advies", What::Opened);
    let put_back = fs::File::create(dir.path().join(HEAD));
    put_back.and_then(|mut file| std::io::Write::write_all(&mut file, &head)).unwrap();
    let report = verified(&dir);
    assert!(report.is_whole() && report.unconfirmed == 1, "{report:?}");
    write(dir.path(), 10, "A. Advies", What::Opened);
    assert_eq!(verified(&dir), Report { lines: 5, ..Report::default() });

    let path = dir.path().join(LOG);
    let text = fs::read(&path).unwrap();
    let torn = fs::OpenOptions::new().write(true).open(&path).unwrap();
    torn.set_len(u64::try_from(text.len() - 40).unwrap()).unwrap();
    write(dir.path(), 11, "A. Advies", What::Opened);
    write(dir.path(), 12, "A. Advies", What::Opened);
    assert_eq!(verified(&dir).broken, [(5, Why::Unreadable)]);
}

#[test]
fn many_who_write_at_once_lose_no_line() {
    let dir = tempfile::tempdir().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..25).for_each(|second| write(dir.path(), second, "A. Advies", What::Changed)));
        }
    });
    assert_eq!(verified(&dir), Report { lines: 100, ..Report::default() });
}

#[test]
fn a_name_breaks_no_line_and_commands_no_terminal() {
    let dir = tempfile::tempdir().unwrap();
    for who in
        ["a\nb", "\u{1b}[2J", "\"},{\"n\":9", "\u{202e}x\u{9b}31m", &"x".repeat(9_000), "\0\r\u{85}\u{2028}"]
    {
        write(dir.path(), 1, who, What::Opened);
    }
    assert_eq!(verified(&dir), Report { lines: 6, ..Report::default() });
    let text = fs::read_to_string(dir.path().join(LOG)).unwrap();
    assert_eq!(text.lines().count(), 6);
    // What stood there is replaced by a sign that says so.
    let text = text.replace('\u{fffd}', "?");
    assert!(text.lines().all(|line| leerpad::text::safe::find_unsafe(line).is_none()), "{text}");
    assert_eq!(audit::entries(dir.path()).unwrap()[2].as_ref().unwrap().who, "\"},{\"n\":9");
}

#[cfg(unix)]
#[test]
fn the_log_is_private_and_written_to_an_ordinary_file_only() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let dir = log(1);
    let bits = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((bits(&dir.path().join(LOG)), bits(&dir.path().join(HEAD))), (0o600, 0o600));

    let id = "a".parse().unwrap();
    let event =
        Event { at: at(0), who: "x", host: "y", what: What::Opened, on: Some(&id), outcome: Outcome::Done };
    let elsewhere = tempfile::tempdir().unwrap();
    let victim = elsewhere.path().join("victim");
    fs::File::create(&victim).unwrap();
    symlink(&victim, elsewhere.path().join(LOG)).unwrap();
    let refused = Audit::of(elsewhere.path()).append(&event).unwrap_err().problem;
    assert_eq!((refused, fs::metadata(&victim).unwrap().len()), (Problem::Link, 0));
    assert_eq!(audit::verify(elsewhere.path()).unwrap_err().problem, Problem::Link);

    let pipes = tempfile::tempdir().unwrap();
    #[allow(
        clippy::disallowed_methods,
        reason = "the program starts no other, a pipe can only be made by one"
    )]
    let made = Command::new("mkfifo").arg(pipes.path().join(LOG)).status();
    if !made.is_ok_and(|status| status.success()) {
        eprintln!("not run: there is no mkfifo here, so a pipe in the place of the log was not tried");
        return;
    }
    assert_eq!(Audit::of(pipes.path()).append(&event).unwrap_err().problem, Problem::NotAFile);
    assert_eq!(audit::verify(pipes.path()).unwrap_err().problem, Problem::NotAFile);
}

struct Ran {
    code: i32,
    out: String,
    err: String,
}

fn run(home: &Path, args: &[&str]) -> Ran {
    let mut command = cargo_bin_cmd!("leerpad");
    command.env_clear().env("HOME", home).env("LEERPAD_CASES", home.join("cases"));
    let output = command.args(args).current_dir(home).output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn an_export_is_in_the_log_and_an_example_is_not() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let ran = run(home, &["audit", "verify", "--lang", "en"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "There is no log in this case folder yet.\n"));
    let ran = run(
        home,
        &["case", "new", "dossier-1", "--goal", "job:helpende", "--day", "20", "--title", "TITELKANARIE"],
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    for args in [
        &["export", "dossier-1", "--format", "markdown", "--for", "school"][..],
        &["export", "cases/dossier-1.ron", "--format", "html", "--out", "a.html"],
        // There is a file of that name already.
        &["export", "dossier-1", "--format", "html", "--out", "a.html"],
        &["export", "demo:tour", "--format", "html", "--out", "b.html"],
    ] {
        run(home, args);
    }
    // A file elsewhere gets no log beside it.
    save_path(&home.join("elders.ron"), &full()).unwrap();
    run(home, &["export", "elders.ron", "--format", "markdown"]);
    assert!(!home.join(LOG).exists());

    let ran = run(home, &["audit", "show", "--lang", "en"]);
    let told: Vec<&str> =
        ran.out.lines().map(|line| line.split("  ").nth(3).unwrap_or_default().trim()).collect();
    let all = ran.out.lines().collect::<Vec<_>>();
    assert_eq!(all.len(), 4, "{}", ran.out);
    for (line, what) in all.iter().zip([
        "changed (done)",
        "hand-out made (for school, as md) (done)",
        "hand-out made (for learner, as html) (done)",
        "hand-out made (for learner, as html) (failed)",
    ]) {
        assert!(line.contains("dossier-1") && line.contains(what), "{line} {told:?}");
    }
    assert!(!fs::read_to_string(home.join("cases").join(LOG)).unwrap().contains("KANARIE"));
    let ran = run(home, &["audit", "verify", "--lang", "nl"]);
    assert!(ran.code == 0 && ran.out.starts_with("Het logboek heeft 4 regels en is zoals"), "{}", ran.out);
    // A log is no case.
    assert!(!run(home, &["case", "list"]).out.contains("audit"));
}

#[test]
fn a_log_that_was_tampered_with_fails_the_check() {
    let home = tempfile::tempdir().unwrap();
    let cases = home.path().join("cases");
    fs::create_dir(&cases).unwrap();
    for second in 0..3 {
        write(&cases, second, "A. Advies", What::Opened);
    }
    let text = fs::read_to_string(cases.join(LOG)).unwrap().replacen("Advies", "Ander", 2);
    fs::File::create(cases.join(LOG))
        .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()))
        .unwrap();
    let ran = run(home.path(), &["audit", "verify", "--lang", "en"]);
    assert_eq!(ran.code, 2);
    assert!(ran.out.contains("line 1: the line was changed"), "{}", ran.out);
    let ran = run(home.path(), &["audit", "verify", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&value["whole"], &value["broken"][1]["line"]), (&false.into(), &2.into()));
    assert_eq!(value["broken"][1]["why"], "hash");
    let ran = run(home.path(), &["audit", "show", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(value["entries"][2]["who"], "A. Advies");
}
