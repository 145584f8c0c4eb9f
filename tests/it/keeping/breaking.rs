//! Every request of every way of writing fails once, in every way it can.

use std::path::{Path, PathBuf};

use leerpad::store::keeper::{How, NotKept, State};
use leerpad::store::write_case;

use super::desk::{Advisor, NOON, canonical, case_of, desk_on};
use super::disk::{Fault, Memory};
use super::tally::Tally;

/// No space, no quota, an input or output error, no permission, read-only, interrupted, gone stale, and killed.
pub(super) const FAULTS: [Fault; 8] = [
    Fault::Error(28),
    Fault::Error(122),
    Fault::Error(5),
    Fault::Error(13),
    Fault::Error(30),
    Fault::Error(4),
    Fault::DoneAndError(116),
    Fault::Killed,
];

fn file() -> PathBuf {
    PathBuf::from("/cases/balie-1.ron")
}

fn advisor(disk: &Memory) -> Option<Advisor> {
    let opening = desk_on(disk.share(), "Anna").open(&file(), How::Alone, NOON).ok()?;
    Some(Advisor::of(opening))
}

/// What somebody finds who opens the case: what is in the file, and what is offered beside it.
fn found(disk: &Memory) -> (String, String) {
    let opening = desk_on(disk.share(), "Bram")
        .open(&file(), How::Alone, NOON)
        .unwrap_or_else(|why| panic!("{why:?}: {:?}", disk.text(&file())));
    let own = opening.file.case.unwrap();
    let offered = opening.left.and_then(|left| left.case).map_or_else(|| own.clone(), |case| *case);
    (own.title, offered.title)
}

/// The ways in which something is written.
type Way = (&'static str, fn(&mut Advisor) -> Result<bool, NotKept>);

const WAYS: [Way; 4] = [
    ("a change", |anna| anna.titled("twee").map(|kept| kept.state == State::Saved)),
    ("undo", |anna| {
        anna.undo();
        anna.save().map(|kept| kept.state == State::Saved)
    }),
    ("a draft", |anna| anna.keeper.draft("reden", "Zij wil", NOON).map(|()| false)),
    ("two changes", |anna| {
        anna.change("tussen", |case| "tussen".clone_into(&mut case.title));
        anna.titled("twee").map(|kept| kept.state == State::Saved)
    }),
];

#[test]
fn every_request_that_fails_leaves_the_old_or_the_new_and_nothing_said_wrongly() {
    let (mut cases, mut failures) = (0, 0);
    for (way, write) in WAYS {
        // What it takes when all goes well.
        let prepared = || {
            let disk = Memory::with(&file(), &canonical());
            let mut anna = advisor(&disk).unwrap();
            anna.titled("een").unwrap();
            (disk, anna)
        };
        let (disk, mut anna) = prepared();
        let from = disk.requests();
        write(&mut anna).unwrap();
        let to = disk.requests();
        assert!(to > from + 3, "{way}: {from}..{to}");
        for request in from..to {
            for fault in FAULTS {
                let (disk, mut anna) = prepared();
                disk.fail_at(request, fault);
                let before = disk.text(&file());
                let said = write(&mut anna);
                let wanted = anna.case.title.clone();
                cases += 1;
                failures += usize::from(said.is_err());
                let place = format!("{way}, request {request} of {from}..{to}, {fault:?}: {said:?}");
                // As it stands now, and as a program that was killed here leaves it.
                let (own, offered) = found(&disk.after_kill());
                assert!(
                    [&Some(own.clone()), &Some(wanted.clone())].contains(&&Some(own.clone()))
                        && ["een", "twee", "Proef"].contains(&own.as_str()),
                    "{place}: {own}"
                );
                if matches!(said, Ok(true)) {
                    assert_eq!(own, wanted, "saved is said, and it is not: {place}");
                }
                if said.is_ok() && way != "a draft" {
                    assert_eq!(offered, wanted, "kept is said, and it is not: {place}");
                }
                if disk.text(&file()) != before {
                    // A file that was written is whole.
                    assert_eq!(
                        write_case(&case_of(&disk.text(&file()).unwrap())),
                        disk.text(&file()).unwrap()
                    );
                }
                if fault == Fault::Killed {
                    continue;
                }
                // The edit is still in memory: what stood in the way is gone, and saving again succeeds.
                let again = anna.save().unwrap_or_else(|why| panic!("{place}: {why:?}"));
                assert_eq!(again.state, State::Saved, "{place}");
                if way != "a draft" {
                    assert_eq!(anna.case.title, wanted, "{place}");
                    assert_eq!(found(&disk.after_kill()).0, wanted, "{place}");
                }
                // And nothing was lost from the past.
                drop(anna);
                let mut next = advisor(&disk.after_kill()).unwrap();
                while next.undo() {}
                assert_eq!(next.case.title, "Proef", "{place}");
            }
        }
    }
    println!("faults: {cases} cases, {failures} reported as failures, 0 torn, 0 lost, 0 said wrongly");
    let tally = Tally { cases, faults: cases, kills: cases / FAULTS.len(), ..Tally::default() };
    tally.tell(1, "each request of saving, undo and drafts x 8 faults");
    assert!(cases > 300, "{cases}");
}

#[test]
fn a_full_disk_keeps_the_edit_and_saves_when_there_is_room() {
    let disk = Memory::with(&file(), &canonical());
    let mut anna = advisor(&disk).unwrap();
    anna.titled("een").unwrap();
    for request in 0..40 {
        disk.fail_at(disk.requests() + request, Fault::Error(28));
        let said = anna.titled(&format!("poging {request}"));
        if let Err(NotKept::File(error)) = &said {
            assert_eq!(error.problem, leerpad::store::Problem::Full);
        }
        // Somebody has made room.
        disk.fail_at(usize::MAX, Fault::Error(28));
        assert_eq!(anna.save().unwrap().state, State::Saved);
        assert_eq!(disk.text(&file()).map(|text| case_of(&text).title), Some(format!("poging {request}")));
    }
}

#[test]
fn what_killed_programs_left_is_swept_by_the_next() {
    let disk = Memory::with(&file(), &canonical());
    let mut anna = advisor(&disk).unwrap();
    anna.titled("een").unwrap();
    let from = disk.requests();
    anna.titled("twee").unwrap();
    for request in from..disk.requests() {
        let disk = Memory::with(&file(), &canonical());
        let mut anna = advisor(&disk).unwrap();
        anna.titled("een").unwrap();
        disk.fail_at(request, Fault::Killed);
        drop(anna.titled("twee"));
        drop(anna);
        let next = disk.after_kill();
        drop(advisor(&next).unwrap());
        let names: Vec<PathBuf> = next.files().into_iter().map(|(path, _)| path).collect();
        assert!(names.iter().all(|name| name.extension() != Some("tmp".as_ref())), "{request}: {names:?}");
        assert!(names.contains(&Path::new("/cases/balie-1.ron").to_owned()));
    }
}
