//! Damaged files: cut off at every byte, with single bits turned, with pages gone or in the wrong order.
//!
//! Opening such a case never panics and never shows another case without a word; and a whole version can be brought back.

use std::path::{Path, PathBuf};

use leerpad::model::case::{Case, Decision};
use leerpad::store::keeper::{Closed, How};
use leerpad::store::{read_case, write_case};

use super::desk::{Advisor, NOON, canonical, desk_on};
use super::disk::Memory;
use super::tally::{Dice, Tally};

/// A page of a disk.
const PAGE: usize = 4_096;

fn file() -> PathBuf {
    PathBuf::from("/cases/balie-1.ron")
}

fn journal() -> PathBuf {
    PathBuf::from("/cases/balie-1.ron.journal")
}

/// A case with changes of two sessions; it has so many decisions.
fn lived_in(decisions: usize) -> (Memory, Case) {
    let disk = Memory::with(&file(), &canonical());
    for session in 0..2 {
        let opening = desk_on(disk.share(), "Anna").open(&file(), How::Alone, NOON).unwrap();
        let mut anna = Advisor::of(opening);
        anna.change("besluiten", |case| {
            case.decisions.extend((0..decisions).map(|number| Decision {
                date: jiff::civil::date(2026, 11, 23),
                author: "Anna".to_owned(),
                text: format!("Afspraak {number} van keer {session}: {}", "woorden ".repeat(8)),
            }));
        });
        anna.titled(&format!("titel {session}")).unwrap();
    }
    let case = read_case("whole", disk.text(&file()).unwrap().as_bytes()).case.unwrap();
    (disk, case)
}

/// A copy of a disk with other bytes in one file.
fn with(disk: &Memory, path: &Path, bytes: &[u8]) -> Memory {
    let disk = disk.after_kill();
    disk.put(path, bytes);
    disk
}

/// What opening a damaged case gives: the same case, another one that is told of, or a refusal from which it is restored.
fn examine(disk: &Memory, truth: &Case, what: &str, tally: &mut Tally) {
    tally.cases += 1;
    tally.faults += 1;
    let desk = desk_on(disk.share(), "Bram");
    match desk.open(&file(), How::Alone, NOON) {
        Ok(opening) => {
            let shown = opening.file.case.clone().unwrap();
            let is_told =
                !opening.notes.is_empty() || opening.left.is_some() || !opening.file.findings.is_empty();
            if shown != *truth && !is_told {
                tally.false_said += 1;
                assert!(
                    tally.false_said < 3,
                    "{what}: another case is shown without a word: {}",
                    write_case(&shown)
                );
            }
        }
        Err(Closed::Wrong(_) | Closed::File(_)) => {
            let restored = desk.restore(&file()).unwrap_or_else(|why| panic!("{what}: {why}"));
            tally.lost += usize::from(restored.is_none());
            let again = desk.open(&file(), How::Alone, NOON);
            let case = again.unwrap_or_else(|why| panic!("{what}: {why:?}")).file.case.unwrap();
            // Nothing of the journal is lost with the file.
            assert_eq!(case, *truth, "{what}");
        }
        Err(other) => panic!("{what}: {other:?}"),
    }
}

#[test]
fn reliability_files_cut_off_at_any_byte_are_noticed_and_restored() {
    let mut tally = Tally::default();
    let (disk, truth) = lived_in(1);
    for path in [file(), journal()] {
        let whole = disk.text(&path).unwrap().into_bytes();
        for cut in 0..whole.len() {
            let what = format!("{} cut off at {cut}", path.display());
            examine(&with(&disk, &path, &whole[..cut]), &truth, &what, &mut tally);
        }
    }
    tally.tell(10, "case file and journal cut off at each byte");
}

#[test]
fn reliability_turned_bits_are_noticed_and_restored() {
    let mut tally = Tally::default();
    let (disk, truth) = lived_in(1);
    let mut dice = Dice::new(3);
    for path in [file(), journal()] {
        let whole = disk.text(&path).unwrap().into_bytes();
        // Every bit of the start of the case file; the journal is longer and has a sum over each line.
        let bits = 8 * whole.len().min(4_096);
        let every: Vec<usize> = if path == file() { (0..bits).collect() } else { Vec::new() };
        let random = (0..crate::ways_out::runs(1_000)).map(|_| dice.below(8 * whole.len()));
        for bit in every.into_iter().chain(random.collect::<Vec<_>>()) {
            let mut bytes = whole.clone();
            bytes[bit / 8] ^= 1 << (bit % 8);
            let what = format!("{}, bit {bit}", path.display());
            examine(&with(&disk, &path, &bytes), &truth, &what, &mut tally);
        }
    }
    tally.tell(10, "single bits of case file and journal turned");
}

#[test]
fn reliability_pages_that_are_gone_or_swapped_are_noticed_and_restored() {
    let mut tally = Tally::default();
    let (disk, truth) = lived_in(60);
    for path in [file(), journal()] {
        let whole = disk.text(&path).unwrap().into_bytes();
        let pages = whole.len().div_ceil(PAGE);
        assert!(pages >= 3, "{pages} pages");
        for page in 0..pages {
            let mut bytes = whole.clone();
            let end = bytes.len().min((page + 1) * PAGE);
            bytes[page * PAGE..end].fill(0);
            let what = format!("{}, page {page} gone", path.display());
            examine(&with(&disk, &path, &bytes), &truth, &what, &mut tally);
            for other in page + 1..pages {
                let mut order: Vec<usize> = (0..pages).collect();
                order.swap(page, other);
                let chunks: Vec<&[u8]> = whole.chunks(PAGE).collect();
                let bytes: Vec<u8> = order.iter().flat_map(|page| chunks[*page].iter().copied()).collect();
                let what = format!("{}, pages {page} and {other} swapped", path.display());
                examine(&with(&disk, &path, &bytes), &truth, &what, &mut tally);
            }
        }
    }
    tally.tell(10, "pages of case file and journal zeroed or swapped");
}

#[test]
fn reliability_without_a_journal_an_older_version_is_brought_back() {
    let mut tally = Tally::default();
    let (disk, _) = lived_in(1);
    let whole = disk.text(&file()).unwrap().into_bytes();
    for cut in 0..whole.len() - 3 {
        for gone in [b"".as_slice(), &[0; 4_096]] {
            let disk = with(&with(&disk, &file(), &whole[..cut]), &journal(), gone);
            let desk = desk_on(disk.share(), "Bram");
            tally.cases += 1;
            tally.faults += 2;
            let version = desk.restore(&file()).unwrap().unwrap();
            assert!(version.from.to_string_lossy().ends_with('~'), "{version:?}");
            let case = desk.look(&file()).unwrap().case.unwrap();
            tally.lost += usize::from(!["Proef", "titel 0"].contains(&case.title.as_str()));
            // The damaged one is only put aside.
            let aside = disk.files().into_iter().find(|(path, _)| *path == version.aside).unwrap();
            assert_eq!(aside.1, &whole[..cut]);
        }
    }
    tally.tell(10, "case file cut off and journal gone: an older version");
}
