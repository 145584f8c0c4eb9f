//! Every request of the other ways of writing fails once, in every way it can: making a case, erasing, recovering, taking
//! over, putting a damaged journal aside, restoring, and writing a hand-out.

use std::path::{Path, PathBuf};

use leerpad::store::journal::Named;
use leerpad::store::keeper::{How, Note, State};
use leerpad::store::{CaseFolder, Mode, Seal, read_case, write_handout};

use super::breaking::FAULTS;
use super::desk::{Advisor, NOON, canonical, case_of, desk_on};
use super::disk::{Fault, Memory};
use super::tally::Tally;

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);

/// What was damaged and must not be thrown away.
const DAMAGED: &str = "Case(format: 1, id: \"balie-1\", tit";

fn file() -> PathBuf {
    PathBuf::from("/cases/balie-1.ron")
}

fn journal() -> PathBuf {
    PathBuf::from("/cases/balie-1.ron.journal")
}

fn cases(disk: &Memory) -> CaseFolder {
    CaseFolder::on(disk.share(), "/cases", Seal::Open)
}

/// A disk before something is written, and whoever has a case open there.
struct Before {
    disk: Memory,
    open: Option<Advisor>,
}

/// What stands on a disk.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    /// As before.
    Old,
    /// As it should be afterwards.
    New,
    /// Neither.
    Neither(String),
}

/// A way in which something is written.
struct Way {
    name: &'static str,
    before: fn() -> Before,
    /// Writes; whether it is said to be done.
    write: fn(&Before) -> Result<bool, String>,
    /// What a program that is started on this disk finds.
    find: fn(&Memory) -> Found,
}

fn alone(disk: &Memory) -> Advisor {
    Advisor::of(desk_on(disk.share(), "Anna").open(&file(), How::Alone, NOON).unwrap())
}

/// A case with two changes.
fn with_two() -> Memory {
    let disk = Memory::with(&file(), &canonical());
    let mut anna = alone(&disk);
    anna.titled("een").unwrap();
    anna.titled("twee").unwrap();
    drop(anna);
    disk
}

/// A session that ended between journal and file: the file says "een", the journal "twee".
fn left() -> Memory {
    let disk = Memory::with(&file(), &canonical());
    let mut anna = alone(&disk);
    anna.titled("een").unwrap();
    let before = disk.text(&file()).unwrap();
    anna.titled("twee").unwrap();
    drop(anna);
    disk.put(&file(), before.as_bytes());
    disk
}

/// The title in the file, and the one that is offered beside it.
fn titles(disk: &Memory) -> Option<(String, Option<String>)> {
    let opening = desk_on(disk.share(), "Bram").open(&file(), How::Alone, NOON).ok()?;
    let own = opening.file.case?.title;
    Some((own, opening.left.and_then(|left| left.case).map(|case| case.title)))
}

fn recover(before: &Before, take: bool) -> Result<bool, String> {
    let opened = desk_on(before.disk.share(), "Anna").open(&file(), How::Alone, NOON);
    let mut opening = opened.map_err(|why| format!("{why:?}"))?;
    if opening.left.is_none() {
        return Ok(true);
    }
    let kept = opening.keeper.recover(take, &Named::default(), NOON).map_err(|why| format!("{why:?}"))?;
    Ok(kept.state == State::Saved)
}

/// Whether bytes are still in some file.
fn is_somewhere(disk: &Memory, bytes: &[u8]) -> bool {
    disk.files().iter().any(|(_, found)| found == bytes)
}

/// The journal of [`with_two`], damaged in its second line.
fn bad_journal(disk: &Memory) -> Vec<u8> {
    let mut bytes = disk.text(&journal()).unwrap().into_bytes();
    let second = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    bytes[second + 60] ^= 1;
    bytes
}

const WAYS: [Way; 8] = [
    Way {
        name: "a new case",
        before: || Before { disk: Memory::default(), open: None },
        write: |before| {
            match cases(&before.disk).create(&case_of(&canonical())) {
                Ok(_) => Ok(true),
                // What failed before had come through after all.
                Err(leerpad::store::SaveError::File(error))
                    if error.problem == leerpad::store::Problem::Exists =>
                {
                    Ok(true)
                }
                Err(why) => Err(format!("{why:?}")),
            }
        },
        find: |disk| match disk.text(&file()) {
            None => Found::Old,
            Some(text) if text == canonical() => Found::New,
            Some(text) => Found::Neither(text),
        },
    },
    Way {
        name: "an erasure",
        before: || {
            let disk = with_two();
            disk.put(Path::new("/cases/handouts/balie-1-school.html"), b"Mw. Bedacht");
            disk.put(Path::new("/cases/handouts/.leerpad-balie-1-school.html.9-0.tmp"), b"Mw. Bed");
            disk.put(Path::new("/cases/.leerpad-balie-1.ron.~1~.9-0.tmp"), b"Mw. Bed");
            Before { disk, open: None }
        },
        write: |before| {
            let id = "balie-1".parse().unwrap();
            cases(&before.disk).erase(&id, TODAY).map(|_| true).map_err(|why| why.to_string())
        },
        find: |disk| {
            cases(disk).finish_erasures().unwrap();
            let known =
                disk.files().iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("Mw. Bed"));
            match (cases(disk).erased(&"balie-1".parse().unwrap()), known) {
                (Some(_), false) => Found::New,
                (None, _) if titles(disk) == Some(("twee".to_owned(), None)) => Found::Old,
                other => Found::Neither(format!("{other:?}")),
            }
        },
    },
    Way {
        name: "recovery, taken",
        before: || Before { disk: left(), open: None },
        write: |before| recover(before, true),
        find: |disk| match titles(disk) {
            Some((own, None)) if own == "twee" => Found::New,
            Some((own, Some(offered))) if own == "een" && offered == "twee" => Found::Old,
            other => Found::Neither(format!("{other:?}")),
        },
    },
    Way {
        name: "recovery, left aside",
        before: || Before { disk: left(), open: None },
        write: |before| recover(before, false),
        find: |disk| match titles(disk) {
            Some((own, Some(offered))) if own == "een" && offered == "twee" => Found::Old,
            Some((own, None)) if own == "een" => {
                let mut anna = alone(disk);
                // What was left aside is one undo away.
                if anna.undo() && anna.case.title == "twee" {
                    Found::New
                } else {
                    Found::Neither(anna.case.title.clone())
                }
            }
            other => Found::Neither(format!("{other:?}")),
        },
    },
    Way {
        name: "taking over",
        before: || {
            let disk = with_two();
            let open = Some(alone(&disk));
            Before { disk, open }
        },
        write: |before| {
            let opened = desk_on(before.disk.share(), "Bram").open(&file(), How::TakeOver, NOON);
            let mut bram = Advisor::of(opened.map_err(|why| format!("{why:?}"))?);
            if bram.case.title == "drie" {
                return Ok(true);
            }
            bram.titled("drie").map(|kept| kept.state == State::Saved).map_err(|why| format!("{why:?}"))
        },
        find: |disk| match titles(disk) {
            Some((own, None)) if own == "twee" => Found::Old,
            Some((own, None)) if own == "drie" => Found::New,
            Some((own, Some(offered))) if own == "twee" && offered == "drie" => Found::Old,
            other => Found::Neither(format!("{other:?}")),
        },
    },
    Way {
        name: "a damaged journal",
        before: || {
            let disk = with_two();
            disk.put(&journal(), &bad_journal(&disk));
            Before { disk, open: None }
        },
        write: |before| {
            let opened = desk_on(before.disk.share(), "Anna").open(&file(), How::Alone, NOON);
            let mut anna = Advisor::of(opened.map_err(|why| format!("{why:?}"))?);
            if anna.case.title == "drie" {
                return Ok(true);
            }
            anna.titled("drie").map(|kept| kept.state == State::Saved).map_err(|why| format!("{why:?}"))
        },
        find: |disk| {
            let is_kept = is_somewhere(disk, &bad_journal(&with_two()));
            match titles(disk) {
                Some((own, None)) if own == "twee" && is_kept => Found::Old,
                Some((own, Some(offered))) if own == "twee" && offered == "drie" && is_kept => Found::Old,
                Some((own, None)) if own == "drie" && is_kept => Found::New,
                other => Found::Neither(format!("{other:?}, kept: {is_kept}")),
            }
        },
    },
    Way {
        name: "restoring",
        before: || {
            let disk = with_two();
            disk.put(&file(), DAMAGED.as_bytes());
            Before { disk, open: None }
        },
        write: |before| {
            let restored = desk_on(before.disk.share(), "Anna").restore(&file());
            restored.map(|version| version.is_some()).map_err(|why| why.to_string())
        },
        find: |disk| {
            let is_kept = is_somewhere(disk, DAMAGED.as_bytes());
            match disk.text(&file()) {
                Some(text) if text == DAMAGED => Found::Old,
                Some(text) if is_kept && read_case("restored", text.as_bytes()).case.is_some() => Found::New,
                other => Found::Neither(format!("{other:?}, kept: {is_kept}")),
            }
        },
    },
    Way {
        name: "a hand-out",
        before: || Before { disk: Memory::with(&file(), &canonical()), open: None },
        write: |before| match write_handout(
            &cases(&before.disk),
            "balie-1-school.html",
            b"voor de school",
            Mode::Create,
        ) {
            Ok(_) => Ok(true),
            Err(error) if error.problem == leerpad::store::Problem::Exists => Ok(true),
            Err(error) => Err(error.to_string()),
        },
        find: |disk| match disk.text(Path::new("/cases/handouts/balie-1-school.html")) {
            None => Found::Old,
            Some(text) if text == "voor de school" => Found::New,
            Some(text) => Found::Neither(text),
        },
    },
];

/// The requests of a way, from the first to behind the last.
fn requests(way: &Way) -> std::ops::Range<usize> {
    let before = (way.before)();
    let from = before.disk.requests();
    assert_eq!((way.find)(&before.disk.after_kill()), Found::Old, "{}", way.name);
    assert_eq!((way.write)(&before), Ok(true), "{}", way.name);
    let to = before.disk.requests();
    assert_eq!((way.find)(&before.disk.after_kill()), Found::New, "{}", way.name);
    assert!(to >= from + 4, "{}: {from}..{to}", way.name);
    from..to
}

#[test]
fn reliability_every_request_of_every_way_of_writing_fails_and_leaves_the_old_or_the_new() {
    let mut tally = Tally::default();
    for way in &WAYS {
        for request in requests(way) {
            for fault in FAULTS {
                let before = (way.before)();
                before.disk.fail_at(request, fault);
                let said = (way.write)(&before);
                tally.cases += 1;
                tally.faults += 1;
                tally.kills += usize::from(fault == Fault::Killed);
                let place = format!("{}, request {request}, {fault:?}: {said:?}", way.name);
                match (way.find)(&before.disk.after_kill()) {
                    Found::Neither(what) => panic!("{place}: {what}"),
                    Found::Old if said == Ok(true) => tally.false_said += 1,
                    Found::Old | Found::New => {}
                }
                if fault == Fault::Killed {
                    continue;
                }
                // What stood in the way is gone: it succeeds.
                let again = Before { disk: before.disk.after_kill(), open: None };
                assert_eq!((way.write)(&again), Ok(true), "{place}");
                assert_eq!((way.find)(&again.disk.after_kill()), Found::New, "{place}");
                drop(before.open);
            }
        }
    }
    tally.tell(1, "each request of eight more ways of writing x 8 faults");
}

#[test]
fn reliability_a_power_cut_in_any_way_of_writing_leaves_the_old_or_the_new() {
    let mut tally = Tally::default();
    for way in &WAYS {
        let requests = requests(way);
        for request in requests.start..=requests.end {
            let before = (way.before)();
            before.disk.make_safe();
            before.disk.fail_at(request, Fault::Killed);
            let said = (way.write)(&before);
            tally.kills += 1;
            for left in before.disk.some_after_power_cut(24) {
                tally.cases += 1;
                match (way.find)(&left) {
                    Found::Neither(what) => {
                        tally.torn += 1;
                        assert!(tally.torn < 3, "{}, request {request}, {said:?}: {what}", way.name);
                    }
                    Found::Old if said == Ok(true) => tally.lost += 1,
                    Found::Old | Found::New => {}
                }
            }
        }
    }
    tally.tell(2, "power cuts in eight more ways of writing");
}

#[test]
fn the_note_on_a_damaged_journal_is_there_once() {
    let disk = with_two();
    disk.put(&journal(), &bad_journal(&disk));
    let opening = desk_on(disk.share(), "Anna").open(&file(), How::Alone, NOON).unwrap();
    assert_eq!(opening.notes, [Note::JournalPutAside { line: 2 }]);
    drop(opening);
    let opening = desk_on(disk.share(), "Anna").open(&file(), How::Alone, NOON).unwrap();
    assert_eq!(opening.notes, []);
}
