//! Whole folders: sealed, sealed anew, opened, stopped half way, and left alone when something is wrong.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::date;

use super::*;
use crate::store::vault::{Keys, Kind, NewKey, Recipient, Setup};

/// What must be nowhere on the disk once a folder is sealed.
const CANARY: &str = "kanarie-7f3a";

fn setup_for(keys: &[&NewKey]) -> Setup {
    let recipients = keys.iter().enumerate().map(|(n, key)| Recipient {
        name: format!("ontvanger {n}"),
        key: key.public(),
        kind: if n == 0 { Kind::Escrow } else { Kind::Member },
        added: date(2026, 11, 23),
        by: None,
    });
    Setup { recipients: recipients.collect(), passphrase: None }
}

fn vault(keys: &[&NewKey], given: Keys) -> (Arc<Vault>, Seal) {
    let vault = Arc::new(Vault::new(setup_for(keys), given));
    (Arc::clone(&vault), Seal::Vault(vault))
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::io::Write::write_all(&mut File::create(path).unwrap(), bytes).unwrap();
}

/// A journal with records, a line that was cut off, and a line without its end.
fn journal_text(records: usize) -> String {
    let mut text = String::new();
    let mut sum = String::new();
    for n in 0..records {
        if n == 2 {
            text.extend(["0000 {\"n\": 2, \"cut off ", CANARY, "\n"]);
        }
        let payload = format!("{{\"n\": {n}, \"text\": \"{CANARY} {n}\"}}");
        sum = chained(&sum, &payload);
        text.extend([sum.as_str(), " ", &payload, "\n"]);
    }
    text + &format!("12ab {{\"unfinished\": \"{CANARY}")
}

/// A folder as it is after some work without a vault.
fn plain_folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let case = |n: u32| format!("Case(format: 1, id: \"a-1\", title: \"{CANARY} {n}\")\n");
    write(&folder.path().join("a-1.ron"), case(0).as_bytes());
    write(&folder.path().join("a-1.ron.~1~"), case(1).as_bytes());
    write(&folder.path().join("a-1.ron.~2~"), case(2).as_bytes());
    write(&folder.path().join("a-1.ron.journal"), journal_text(5).as_bytes());
    write(&folder.path().join("a-1.ron.journal.~1~"), format!("what is this {CANARY}\n").as_bytes());
    write(&folder.path().join("b-2.ron"), format!("not even good RON, {CANARY}").as_bytes());
    write(&folder.path().join(".leerpad-a-1.ron.77-0.tmp"), CANARY.as_bytes());
    write(&folder.path().join("audit.log"), b"who did what\n");
    write(&folder.path().join("notes.txt"), b"of somebody else\n");
    write(&folder.path().join("handouts").join("plan.html"), CANARY.as_bytes());
    folder
}

/// Every file below a folder but the hand-outs, by name.
fn all_files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            found.insert(path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap());
        }
    }
    found
}

fn has_canary(folder: &Path) -> bool {
    all_files(folder).values().any(|bytes| bytes.windows(CANARY.len()).any(|part| part == CANARY.as_bytes()))
}

fn go(folder: &Path, vault: &(Arc<Vault>, Seal), aim: Aim) -> Result<usize, Stopped> {
    bring(folder, &vault.0, &vault.1, aim, || Ok(()))
}

#[test]
fn nothing_plain_is_left_of_a_folder_that_is_sealed_and_opening_gives_back_every_byte() {
    let folder = plain_folder();
    let before = all_files(folder.path());
    let (one, two) = (NewKey::generate(), NewKey::generate());
    let vault = vault(&[&one, &two], one.keys());
    let survey_before = survey(folder.path(), &vault.0).unwrap();
    assert_eq!((survey_before.plain.len(), survey_before.leftovers.len()), (6, 1));

    assert_eq!(go(folder.path(), &vault, Aim::Sealed).unwrap(), 7);
    assert!(!has_canary(folder.path()));
    let names: Vec<String> = all_files(folder.path()).into_keys().collect();
    let expected = [
        "a-1.ron.age",
        "a-1.ron.age.journal",
        "a-1.ron.age.journal.~1~",
        "a-1.ron.age.~1~",
        "a-1.ron.age.~2~",
        "audit.log",
        "b-2.ron.age",
        "notes.txt",
    ];
    assert_eq!(names, expected);
    let after = survey(folder.path(), &vault.0).unwrap();
    assert!(after.is_done() && after.current == 6, "{after:?}");
    assert_eq!(after.unknown, [folder.path().join("notes.txt")]);
    // Doing it again changes nothing.
    let sealed = all_files(folder.path());
    assert_eq!(go(folder.path(), &vault, Aim::Sealed).unwrap(), 0);
    assert_eq!(all_files(folder.path()), sealed);

    assert_eq!(go(folder.path(), &vault, Aim::Plain).unwrap(), 6);
    let mut expected = before;
    expected.remove(".leerpad-a-1.ron.77-0.tmp");
    assert_eq!(all_files(folder.path()), expected);
}

#[test]
fn whoever_is_removed_opens_no_file_any_more_and_the_others_open_all() {
    let folder = plain_folder();
    let (stays, goes) = (NewKey::generate(), NewKey::generate());
    go(folder.path(), &vault(&[&stays, &goes], goes.keys()), Aim::Sealed).unwrap();
    let fewer = vault(&[&stays], stays.keys());
    assert_eq!(survey(folder.path(), &fewer.0).unwrap().behind.len(), 6);
    assert_eq!(go(folder.path(), &fewer, Aim::Sealed).unwrap(), 6);
    let removed = vault(&[&stays], goes.keys()).1;
    for (path, form) in files(folder.path()).unwrap().known {
        let bytes = read(&path).unwrap();
        assert_eq!(opened(&bytes, form, &removed), Err(Unsealed::WrongKey), "{}", path.display());
        assert!(opened(&bytes, form, &fewer.1).is_ok());
    }
}

#[test]
fn work_that_was_stopped_anywhere_is_gone_on_with() {
    let (one, two) = (NewKey::generate(), NewKey::generate());
    let vault = vault(&[&one, &two], two.keys());
    for aim in [Aim::Sealed, Aim::Plain] {
        // For every number of finished files, with the last of them left under both names as well.
        for done in 0..=6 {
            for both in [false, true] {
                let folder = plain_folder();
                let mut before = all_files(folder.path());
                before.remove(".leerpad-a-1.ron.77-0.tmp");
                if aim == Aim::Plain {
                    go(folder.path(), &vault, Aim::Sealed).unwrap();
                }
                let mut known = files(folder.path()).unwrap().known;
                known.retain(|(_, form)| *form != Form::Leftover);
                for (at, (path, form)) in known.iter().enumerate().take(done) {
                    let bytes = fs::read(path).unwrap();
                    assert!(bring_one(path, *form, &vault.0, &vault.1, aim).unwrap());
                    if both && at + 1 == done {
                        write(path, &bytes);
                    }
                }
                go(folder.path(), &vault, aim).unwrap();
                assert_eq!(has_canary(folder.path()), aim == Aim::Plain);
                go(folder.path(), &vault, Aim::Plain).unwrap();
                assert_eq!(all_files(folder.path()), before, "{aim:?} {done} {both}");
            }
        }
    }
}

#[test]
fn one_file_that_does_not_open_stops_everything_before_anything_is_changed() {
    let folder = plain_folder();
    let (one, two) = (NewKey::generate(), NewKey::generate());
    let vault = vault(&[&one, &two], one.keys());
    go(folder.path(), &vault, Aim::Sealed).unwrap();
    let path = folder.path().join("b-2.ron.age");
    let mut bytes = fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    write(&path, &bytes);
    let before = all_files(folder.path());
    let mut first_done = false;
    let stopped = bring(folder.path(), &vault.0, &vault.1, Aim::Plain, || {
        first_done = true;
        Ok(())
    });
    let expected = FileError::reading(&path, Problem::Sealed(Unsealed::Damaged));
    assert_eq!(stopped, Err(Stopped::Files(vec![expected])));
    assert!(!first_done);
    assert_eq!(all_files(folder.path()), before);
}

#[test]
fn nothing_is_changed_while_somebody_has_a_case_open() {
    let folder = plain_folder();
    let one = NewKey::generate();
    let vault = vault(&[&one], one.keys());
    let path = folder.path().join(".a-1.ron.open");
    write(&path, b"somebody");
    let held = File::options().read(true).write(true).open(&path).unwrap();
    held.lock().unwrap();
    let before = all_files(folder.path());
    assert_eq!(go(folder.path(), &vault, Aim::Sealed), Err(Stopped::Busy(path.clone())));
    assert_eq!(all_files(folder.path()), before);
    // What a session leaves that was killed holds nobody up.
    drop(held);
    go(folder.path(), &vault, Aim::Sealed).unwrap();
    assert!(!has_canary(folder.path()));
}

#[test]
fn a_plain_and_a_sealed_file_that_differ_are_both_kept() {
    let folder = plain_folder();
    let one = NewKey::generate();
    let vault = vault(&[&one], one.keys());
    go(folder.path(), &vault, Aim::Sealed).unwrap();
    let plain = folder.path().join("b-2.ron");
    write(&plain, b"something newer");
    let sealed = folder.path().join("b-2.ron.age");
    assert_eq!(go(folder.path(), &vault, Aim::Sealed), Err(Stopped::Differ(plain.clone(), sealed.clone())));
    assert_eq!(fs::read(&plain).unwrap(), b"something newer");
    assert!(vault.1.unseal(&fs::read(&sealed).unwrap()).is_ok());
}

#[test]
fn a_journal_is_a_journal_with_the_same_records_in_either_form() {
    let one = NewKey::generate();
    let (_, seal) = vault(&[&one], one.keys());
    let plain = journal_text(6);
    let sealed = closed(plain.as_bytes(), Form::Journal, &seal).unwrap();
    // Each sealed line with a record builds on the one before, as the journal reads it.
    let text = String::from_utf8(sealed.clone()).unwrap();
    let mut sum = String::new();
    let mut good = 0;
    for line in text.lines() {
        let (own, payload) = line.split_once(' ').unwrap();
        if chained(&sum, payload) == own {
            own.clone_into(&mut sum);
            good += 1;
        } else {
            assert_eq!(own, NO_RECORD);
        }
        assert!(seal::is_sealed_line(payload));
    }
    assert_eq!((good, text.lines().count()), (6, 8));
    assert_eq!(opened(&sealed, Form::Journal, &seal).unwrap(), plain.as_bytes());
    // A journal that went on with plain lines has records of both kinds, and every one is kept.
    let payload = format!("{{\"n\": 7, \"text\": \"{CANARY} 7\"}}");
    let mixed = format!("{text}\n{} {payload}\n", chained(&sum, &payload));
    let again =
        closed(&opened(mixed.as_bytes(), Form::Journal, &seal).unwrap(), Form::Journal, &seal).unwrap();
    let again = String::from_utf8(again).unwrap();
    assert!(!again.contains(CANARY) && again.lines().count() == 9);
    let last = again.lines().last().unwrap();
    assert_eq!(seal.unseal_line(super::payload(last)).unwrap(), payload);
}

#[test]
fn names_say_what_a_file_is() {
    for (name, form) in [
        ("a-1.ron", Some(Form::Whole)),
        ("a-1.ron.age", Some(Form::Whole)),
        ("a-1.ron.~12~", Some(Form::Whole)),
        ("a-1.ron.age.~1~", Some(Form::Whole)),
        ("a-1.ron.journal", Some(Form::Journal)),
        ("a-1.ron.age.journal.~3~", Some(Form::Journal)),
        (".leerpad-a-1.ron.age.1-0.tmp", Some(Form::Leftover)),
        ("vault.ron", None),
        ("vault.key.age", None),
        ("a-1.txt", None),
        ("ron", None),
        (".ron", None),
        ("a-1.ron.of.something.else", None),
    ] {
        assert_eq!(form_of(name), form, "{name}");
    }
    let path = Path::new("/x/a-1.ron.journal");
    assert_eq!(named(path, Aim::Sealed), Path::new("/x/a-1.ron.age.journal"));
    assert_eq!(named(Path::new("/x/a-1.ron.age"), Aim::Sealed), Path::new("/x/a-1.ron.age"));
    assert_eq!(named(Path::new("/x/a-1.ron.age.~2~"), Aim::Plain), Path::new("/x/a-1.ron.~2~"));
}

#[cfg(unix)]
#[test]
fn sealed_files_are_private_keep_their_time_and_links_are_left_alone() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = plain_folder();
    let path = folder.path().join("a-1.ron");
    let long_ago = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
    File::options().append(true).open(&path).unwrap().set_modified(long_ago).unwrap();
    let outside = tempfile::tempdir().unwrap();
    write(&outside.path().join("c.ron"), b"of somebody else");
    symlink(outside.path().join("c.ron"), folder.path().join("c-3.ron")).unwrap();
    let one = NewKey::generate();
    go(folder.path(), &vault(&[&one], one.keys()), Aim::Sealed).unwrap();
    let sealed = fs::metadata(folder.path().join("a-1.ron.age")).unwrap();
    assert_eq!(sealed.permissions().mode() & 0o777, 0o600);
    assert_eq!(sealed.modified().unwrap(), long_ago);
    assert_eq!(fs::read(outside.path().join("c.ron")).unwrap(), b"of somebody else");
    assert!(fs::symlink_metadata(folder.path().join("c-3.ron")).unwrap().is_symlink());
}
