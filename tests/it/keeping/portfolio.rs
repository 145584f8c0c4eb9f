//! Portfolios: what is taken to another case folder is the same there, and taking it in again or after changes loses nothing.

use std::fs;
use std::path::{Path, PathBuf};

use leerpad::store::journal::{Deed, Entry, Named, Who};
use leerpad::store::keeper::How;
use leerpad::store::portfolio::{BadPortfolio, Portfolio};
use leerpad::store::{CaseFolder, Imported, NotImported};
use proptest::prelude::*;

use super::desk::{Advisor, Folder, NOON, desk_on};

fn named() -> Named {
    Named { id: "portfolio-taken".to_owned(), nl: "ingelezen".to_owned(), en: "taken in".to_owned() }
}

fn who() -> Who {
    Who { name: "Bram".to_owned(), host: "loket".to_owned() }
}

/// Everything of the case in a file, written and read.
fn portfolio(file: &Path) -> Portfolio {
    let desk = desk_on(leerpad::store::disk::real(), "Anna");
    let looked = desk.look_at(file).unwrap();
    let entries = desk.journal_of(file).unwrap().entries;
    let id = looked.file.case.unwrap().id;
    let portfolio = Portfolio { id, text: looked.text, entries };
    let text = portfolio.write().unwrap();
    let read = Portfolio::read("a.leerpad", text.as_bytes()).unwrap();
    assert_eq!(read, portfolio);
    read
}

/// Another case folder.
struct Other {
    dir: tempfile::TempDir,
}

impl Other {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    fn cases(&self) -> CaseFolder {
        CaseFolder::at(self.dir.path().join("cases"))
    }

    fn file(&self) -> PathBuf {
        self.cases().dir().join("balie-1.ron")
    }

    fn import(&self, portfolio: &Portfolio) -> Result<Imported, NotImported> {
        self.cases().import(portfolio, &who(), &named(), NOON)
    }

    fn journal(&self) -> Vec<Entry> {
        desk_on(leerpad::store::disk::real(), "Bram").journal_of(&self.file()).unwrap().entries
    }

    fn open(&self) -> Advisor {
        let desk = desk_on(leerpad::store::disk::real(), "Bram");
        Advisor::of(desk.open(&self.file(), How::Alone, NOON).unwrap())
    }

    /// Everything in the folder but the locks, which are empty.
    fn bytes(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let entries = fs::read_dir(self.cases().dir()).unwrap();
        let is_lock = |path: &PathBuf| path.extension().is_some_and(|end| end == "lock");
        let paths = entries.map(|entry| entry.unwrap().path()).filter(|path| !is_lock(path));
        let mut all: Vec<_> = paths.map(|path| (path.clone(), fs::read(path).unwrap())).collect();
        all.sort();
        all
    }
}

#[derive(Debug, Clone)]
enum Doing {
    Title(u8),
    Hours(u8),
    Note(u8),
    Undo,
    Redo,
    Draft(u8),
    Reopen,
}

fn doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        4 => any::<u8>().prop_map(Doing::Title),
        3 => (0_u8..40).prop_map(Doing::Hours),
        2 => any::<u8>().prop_map(Doing::Note),
        3 => Just(Doing::Undo),
        2 => Just(Doing::Redo),
        1 => any::<u8>().prop_map(Doing::Draft),
        1 => Just(Doing::Reopen),
    ]
}

fn work(folder: &Folder, doings: &[Doing]) {
    let mut anna = folder.alone("Anna");
    for doing in doings {
        match doing {
            Doing::Title(number) => anna.change("titel", |case| case.title = format!("t{number} \"é\\")),
            Doing::Hours(hours) => anna.change("uren", |case| case.availability.day = u32::from(*hours)),
            Doing::Note(number) => {
                anna.change("notitie", |case| case.handover = format!("een\ntwee {number}"));
            }
            Doing::Undo => drop(anna.undo()),
            Doing::Redo => drop(anna.redo()),
            Doing::Draft(number) => anna.keeper.draft("reden", &format!("tekst {number}"), NOON).unwrap(),
            Doing::Reopen => {
                anna.save().unwrap();
                drop(anna);
                anna = folder.alone("Anna");
            }
        }
        anna.save().unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_case_is_the_same_in_an_empty_folder_byte_for_byte_with_all_its_history(
        before in proptest::collection::vec(doing(), 0..25),
        after in proptest::collection::vec(doing(), 0..10),
    ) {
        let folder = Folder::new();
        work(&folder, &before);
        let first = portfolio(&folder.file());
        let other = Other::new();
        prop_assert!(matches!(other.import(&first), Ok(Imported::New(_))));
        prop_assert_eq!(&fs::read_to_string(other.file()).unwrap(), &folder.text());
        let journal = other.journal();
        if !first.entries.is_empty() {
            prop_assert_eq!(&journal[..first.entries.len()], &*first.entries);
        }
        prop_assert_eq!(journal.last().unwrap().deed, Deed::Imported);

        let there = other.bytes();
        prop_assert_eq!(other.import(&first).unwrap(), Imported::Same);
        prop_assert_eq!(other.bytes(), there);

        // What was done there since comes behind it, and can be undone here.
        work(&folder, &after);
        let second = portfolio(&folder.file());
        let imported = other.import(&second).unwrap();
        prop_assert_eq!(&fs::read_to_string(other.file()).unwrap(), &folder.text(), "{:?}", imported);
        let there = other.bytes();
        prop_assert!(matches!(other.import(&second).unwrap(), Imported::Same));
        prop_assert!(matches!(other.import(&first).unwrap(), Imported::Same | Imported::Older));
        prop_assert_eq!(other.bytes(), there);
        let mut bram = other.open();
        while bram.undo() {}
        bram.save().unwrap();
        prop_assert_eq!(&fs::read_to_string(other.file()).unwrap(), &super::desk::canonical());
    }
}

/// Two folders that have the same case, with a change.
fn both() -> (Folder, Other) {
    let folder = Folder::new();
    folder.alone("Anna").titled("begin").unwrap();
    let other = Other::new();
    other.import(&portfolio(&folder.file())).unwrap();
    (folder, other)
}

/// Whoever began the history: it begins with the same text.
#[test]
fn a_case_that_was_taken_along_before_anything_was_done_goes_on_there() {
    let folder = Folder::new();
    let other = Other::new();
    other.import(&portfolio(&folder.file())).unwrap();
    folder.alone("Anna").titled("daar").unwrap();
    assert_eq!(other.import(&portfolio(&folder.file())).unwrap(), Imported::Added(1));
    assert_eq!(other.open().case.title, "daar");
}

#[test]
fn what_was_changed_here_and_there_is_made_one() {
    let (folder, other) = both();
    folder.alone("Anna").titled("daar").unwrap();
    let mut bram = other.open();
    bram.change("uren", |case| case.availability.evening = 6);
    bram.save().unwrap();
    drop(bram);
    let taken = portfolio(&folder.file());
    assert_eq!(other.import(&taken).unwrap(), Imported::Joined);
    let case = other.open().case;
    assert_eq!((case.title.as_str(), case.availability.evening), ("daar", 6));
    let there = other.bytes();
    assert_eq!(other.import(&taken).unwrap(), Imported::Older);
    assert_eq!(other.bytes(), there);
}

#[test]
fn where_both_changed_the_same_nothing_is_changed() {
    let (folder, other) = both();
    folder.alone("Anna").titled("daar").unwrap();
    other.open().titled("hier").unwrap();
    let there = other.bytes();
    match other.import(&portfolio(&folder.file())) {
        Err(NotImported::Clashes(clashes)) => {
            assert_eq!(clashes[0].part.field, "title");
            let both = (clashes[0].first.as_deref(), clashes[0].second.as_deref());
            assert_eq!(both, (Some("hier"), Some("daar")));
        }
        done => panic!("{done:?}"),
    }
    assert_eq!(other.bytes(), there);
}

#[test]
fn another_case_with_the_same_id_is_left_alone_and_another_id_makes_room() {
    let (folder, _) = both();
    let other = Other::new();
    let mut case = folder.case();
    case.learner.name = "Dhr. Anders".to_owned();
    other.cases().create(&case).unwrap();
    let there = other.bytes();
    let taken = portfolio(&folder.file());
    assert!(matches!(other.import(&taken), Err(NotImported::Exists)));
    assert_eq!(other.bytes(), there);
    let renamed = taken.renamed(&"loket-2".parse().unwrap()).unwrap();
    assert!(matches!(other.import(&renamed), Ok(Imported::New(_))));
    assert_eq!(other.import(&renamed).unwrap(), Imported::Same);
    let file = other.cases().load(&"loket-2".parse().unwrap()).unwrap().case.unwrap();
    assert_eq!((file.id.as_str(), &file.title), ("loket-2", &folder.case().title));
    // Also the earlier states have the new id: undo never leads to the file of another case.
    assert!(renamed.entries.iter().all(|entry| entry.after.contains("id: \"loket-2\"")));
}

#[test]
fn a_case_that_was_erased_or_is_open_is_not_taken_in() {
    let (folder, other) = both();
    folder.alone("Anna").titled("daar").unwrap();
    let taken = portfolio(&folder.file());
    let bram = other.open();
    assert!(matches!(other.import(&taken), Err(NotImported::Closed(_))));
    drop(bram);
    other.cases().erase(&taken.id, jiff::civil::date(2026, 11, 22)).unwrap();
    assert!(matches!(other.import(&taken), Err(NotImported::Erased(_))));
    assert!(!other.file().exists());
}

/// A number like a BSN can only come from outside: what leerpad writes never holds one.
#[test]
fn a_number_like_a_bsn_is_refused_in_the_case_and_anywhere_in_its_history() {
    const NUMBER: &str = "123456782";
    let (folder, _) = both();
    let mut taken = portfolio(&folder.file());
    let read = |portfolio: &Portfolio| {
        Portfolio::read("a.leerpad", portfolio.write().unwrap().as_bytes()).unwrap_err()
    };
    let whole = taken.text.clone();
    taken.text = whole.replace("begin", NUMBER);
    match read(&taken) {
        BadPortfolio::Wrong(file) => {
            let place = file.findings[0].place.unwrap();
            assert_eq!(file.sources.place_of(place).1.line, 4);
        }
        bad => panic!("{bad:?}"),
    }
    taken.text = whole;
    taken.entries[1].reason = format!("bel over {NUMBER}");
    assert!(matches!(read(&taken), BadPortfolio::Private { record: 2 }));
    taken.entries[1].reason.clear();
    taken.entries[1].after = taken.entries[1].after.replace("begin", NUMBER).into();
    assert!(matches!(read(&taken), BadPortfolio::Private { record: 2 }));
}
