//! One advisor after another, and two at once.

use std::fs;

use leerpad::store::Problem;
use leerpad::store::journal::Deed;
use leerpad::store::keeper::{Closed, How, NotKept, Note, State};

use super::desk::{Folder, NOON, case_of};

#[test]
fn what_was_done_can_be_taken_back_tomorrow_to_the_first_bytes() {
    let folder = Folder::new();
    // Written by hand, not as leerpad writes it: undo leads back to these bytes.
    let by_hand = format!("// Met de hand.\n{}", super::desk::SMALL);
    fs::write(folder.file(), &by_hand).unwrap();
    let mut anna = folder.alone("Anna");
    anna.titled("een").unwrap();
    anna.titled("twee").unwrap();
    assert!(anna.undo());
    anna.save().unwrap();
    let last = folder.text();
    drop(anna);

    let mut bram = folder.alone("Bram");
    assert_eq!(bram.case.title, "een");
    assert!(bram.redo());
    bram.save().unwrap();
    assert_eq!(folder.case().title, "twee");
    assert!(bram.undo() && bram.undo() && !bram.undo());
    bram.save().unwrap();
    assert_eq!(folder.text(), by_hand);
    assert!(bram.redo());
    bram.save().unwrap();
    assert_eq!(folder.text(), last);
}

#[test]
fn the_journal_says_who_did_what_in_which_order() {
    let folder = Folder::new();
    folder.alone("Anna").titled("een").unwrap();
    folder.alone("Bram").titled("twee").unwrap();
    let anna = folder.alone("Anna");
    let told: Vec<(u64, Deed, &str, &str)> = anna
        .keeper
        .journal()
        .entries
        .iter()
        .map(|entry| (entry.number, entry.deed, entry.who.name.as_str(), entry.named.nl.as_str()))
        .collect();
    assert_eq!(
        told,
        [(1, Deed::Began, "Anna", ""), (2, Deed::Did, "Anna", "een"), (3, Deed::Did, "Bram", "twee")]
    );
}

#[test]
fn a_session_that_ends_between_journal_and_file_is_offered_to_the_next() {
    let folder = Folder::new();
    let mut anna = folder.alone("Anna");
    anna.titled("een").unwrap();
    let before = folder.text();
    anna.titled("twee").unwrap();
    drop(anna);
    // As if the power had gone after the journal was written and before the file was.
    fs::write(folder.file(), &before).unwrap();
    for take in [true, false] {
        let opening = folder.open("Anna", How::Alone).unwrap();
        let left = opening.left.clone().unwrap();
        assert_eq!(left.entries.iter().map(|entry| entry.named.nl.as_str()).collect::<Vec<_>>(), ["twee"]);
        assert_eq!(left.case.unwrap().title, "twee");
        let mut keeper = opening.keeper;
        keeper.recover(take, &leerpad::store::journal::Named::default(), NOON).unwrap();
        assert_eq!(folder.case().title, if take { "twee" } else { "een" });
        drop(keeper);
        assert!(folder.open("Anna", How::Alone).unwrap().left.is_none());
        fs::write(folder.file(), &before).unwrap();
    }
    // What was left aside is one undo away.
    let mut anna = folder.alone("Anna");
    assert!(anna.undo());
    assert_eq!(anna.case.title, "twee");
}

#[test]
fn what_was_being_typed_is_offered_and_gone_when_it_was_done() {
    let folder = Folder::new();
    let mut anna = folder.alone("Anna");
    anna.titled("een").unwrap();
    for text in ["Zij", "Zij wil in mei", "Zij wil in juni beginnen"] {
        anna.keeper.draft("handover", text, NOON).unwrap();
    }
    // A number that no file may hold is in no draft either.
    anna.keeper.draft("handover", "Zij wil in juni beginnen 111222333", NOON).unwrap();
    drop(anna);
    let opening = folder.open("Anna", How::Alone).unwrap();
    let left = opening.left.unwrap();
    assert!(left.entries.is_empty());
    assert_eq!(left.draft, Some(("handover".to_owned(), "Zij wil in juni beginnen".to_owned())));
    let mut keeper = opening.keeper;
    keeper.draft("", "", NOON).unwrap();
    drop(keeper);
    assert!(folder.open("Anna", How::Alone).unwrap().left.is_none());
    assert!(!fs::read_to_string(folder.file().with_extension("ron.journal")).unwrap().contains("111222333"));
}

#[test]
fn two_who_change_different_things_both_find_them() {
    let folder = Folder::new();
    let mut anna = folder.alone("Anna");
    match folder.open("Bram", How::Alone) {
        Err(Closed::Held(Some(holder))) => assert_eq!(holder.who.name, "Anna"),
        other => panic!("{other:?}"),
    }
    let mut bram = folder.beside("Bram");
    anna.titled("Van Anna").unwrap();
    bram.change("uren", |case| case.availability.evening = 6);
    let together = bram.save().unwrap().together.unwrap();
    assert_eq!(together.others.iter().map(|(who, _)| who.name.as_str()).collect::<Vec<_>>(), ["Anna"]);
    assert!(together.clashes.is_empty());
    for case in [&bram.case, &folder.case()] {
        assert_eq!((case.title.as_str(), case.availability.evening), ("Van Anna", 6));
    }
    // Anna learns of it with the next thing she does, and can take back what Bram did.
    anna.change("reden", |case| "Vr".clone_into(&mut case.learner.name));
    anna.save().unwrap().together.unwrap();
    assert_eq!(anna.case.availability.evening, 6);
    assert!(anna.undo() && anna.undo());
    anna.save().unwrap();
    assert_eq!((folder.case().availability.evening, folder.case().title.as_str()), (0, "Van Anna"));
}

#[test]
fn two_who_change_the_same_are_asked_and_neither_is_lost() {
    let folder = Folder::new();
    let mut anna = folder.alone("Anna");
    let mut bram = folder.beside("Bram");
    anna.titled("Van Anna").unwrap();
    bram.change("alles", |case| {
        "Van Bram".clone_into(&mut case.title);
        case.availability.day = 20;
    });
    let together = bram.save().unwrap().together.unwrap();
    let clash = &together.clashes[0];
    assert_eq!(together.clashes.len(), 1);
    assert_eq!(
        (clash.part.field, clash.first.as_deref(), clash.second.as_deref()),
        ("title", Some("Van Anna"), Some("Van Bram"))
    );
    assert_eq!((bram.case.title.as_str(), bram.case.availability.day), ("Van Anna", 20));
    // Bram's version is in the journal, whatever he answers.
    let journal = fs::read_to_string(folder.file().with_extension("ron.journal")).unwrap();
    assert!(journal.contains("Van Bram"));
}

#[test]
fn whoever_was_pushed_aside_writes_nothing_until_they_say_so() {
    let folder = Folder::new();
    let mut anna = folder.alone("Anna");
    anna.titled("een").unwrap();
    let mut bram = super::desk::Advisor::of(folder.open("Bram", How::TakeOver).unwrap());
    let before = folder.text();
    match anna.titled("twee") {
        Err(NotKept::TakenOver(holder)) => assert_eq!(holder.who.name, "Bram"),
        other => panic!("{other:?}"),
    }
    assert_eq!(folder.text(), before);
    bram.change("uren", |case| case.availability.day = 8);
    bram.save().unwrap();
    anna.keeper.go_on_together();
    anna.save().unwrap();
    assert_eq!((folder.case().title.as_str(), folder.case().availability.day), ("twee", 8));
}

#[test]
fn a_file_changed_by_something_else_is_taken_as_it_is_and_can_be_taken_back() {
    let folder = Folder::new();
    let mut anna = folder.alone("Anna");
    anna.titled("een").unwrap();
    fs::write(folder.file(), folder.text().replace("day: 16", "day: 24")).unwrap();
    anna.titled("twee").unwrap();
    assert_eq!((anna.case.availability.day, anna.case.title.as_str()), (24, "twee"));
    drop(anna);
    fs::write(folder.file(), folder.text().replace("day: 24", "day: 12")).unwrap();
    let opening = folder.open("Anna", How::Alone).unwrap();
    assert_eq!(opening.notes, [Note::Outside]);
    let mut anna = super::desk::Advisor::of(opening);
    anna.titled("drie").unwrap();
    assert_eq!((folder.case().availability.day, folder.case().title.as_str()), (12, "drie"));

    // What is no case is not written over.
    fs::write(folder.file(), "Case(").unwrap();
    match anna.titled("vier") {
        Err(NotKept::File(error)) => assert_eq!(error.problem, Problem::Damaged),
        other => panic!("{other:?}"),
    }
    assert_eq!(folder.text(), "Case(");
}

#[test]
fn older_versions_are_kept_one_for_each_session_and_not_without_end() {
    let folder = Folder::new();
    for session in 0..14 {
        let mut anna = folder.alone("Anna");
        anna.titled(&format!("{session} a")).unwrap();
        anna.titled(&format!("{session} b")).unwrap();
    }
    let mut kept: Vec<String> = fs::read_dir(folder.file().parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with('~'))
        .collect();
    kept.sort_by_key(|name| (name.len(), name.clone()));
    assert_eq!(kept.len(), 10);
    let newest = kept.last().unwrap();
    let text = fs::read_to_string(folder.file().with_file_name(newest)).unwrap();
    assert_eq!(case_of(&text).title, "12 b");
}

#[test]
fn a_damaged_journal_is_put_aside_and_a_torn_end_is_skipped() {
    let folder = Folder::new();
    let mut anna = folder.alone("Anna");
    for title in ["een", "twee", "drie"] {
        anna.titled(title).unwrap();
    }
    drop(anna);
    let path = folder.file().with_extension("ron.journal");
    let whole = fs::read(&path).unwrap();
    let lines: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    let last = whole.len() - lines[3].len();
    for cut in last + 1..whole.len() {
        // The file already has "drie": it is found in no state of the journal, and taken as it is.
        fs::write(&path, &whole[..cut]).unwrap();
        let mut anna = folder.alone("Anna");
        assert_eq!(anna.case.title, "drie");
        anna.titled("vier").unwrap();
        drop(anna);
        let opening = folder.open("Anna", How::Alone).unwrap();
        assert!(opening.notes.is_empty() && opening.left.is_none());
        assert_eq!(opening.file.case.unwrap().title, "vier");
        drop(opening.keeper);
        fs::write(folder.file(), folder.text().replace("vier", "drie")).unwrap();
    }
    let mut bad = whole.clone();
    bad[lines[0].len() + 50] ^= 1;
    fs::write(&path, &bad).unwrap();
    let opening = folder.open("Anna", How::Alone).unwrap();
    assert_eq!(opening.notes, [Note::JournalPutAside { line: 2 }]);
    let mut anna = super::desk::Advisor::of(opening);
    assert_eq!(anna.titled("vijf").unwrap().state, State::Saved);
    assert_eq!(fs::read(folder.file().with_extension("ron.journal.~1~")).unwrap(), bad);
}

#[test]
fn of_lines_that_were_written_at_the_same_moment_without_locks_the_first_counts() {
    // Into a journal that is there, and into one that each of them begins, with two lines at once.
    for begins in [false, true] {
        let folder = Folder::new();
        let path = folder.file().with_extension("ron.journal");
        if begins {
            put(&path, "");
        } else {
            folder.alone("Anna").titled("een").unwrap();
        }
        let (base, file) = (fs::read_to_string(&path).unwrap(), folder.text());
        let mut written = Vec::new();
        for name in ["Anna", "Bram", "Coen"] {
            folder.alone(name).titled(&format!("van {name}")).unwrap();
            written.push(fs::read_to_string(&path).unwrap()[base.len()..].to_owned());
            // Each knew nothing of the others.
            put(&path, &base);
            put(&folder.file(), &file);
        }
        for count in 1..=3 {
            put(&path, &format!("{base}{}", written[..count].concat()));
            let opening = folder.open("Dina", How::Alone).unwrap();
            assert_eq!(opening.notes, []);
            assert_eq!(opening.left.unwrap().case.unwrap().title, "van Anna");
        }
    }
}

fn put(path: &std::path::Path, text: &str) {
    fs::File::create(path)
        .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()))
        .unwrap();
}
