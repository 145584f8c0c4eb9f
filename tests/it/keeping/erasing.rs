//! An erasure that is killed at any of its requests: after the next start nothing of the person is left.

use std::fs;
use std::path::{Path, PathBuf};

use leerpad::store::keeper::How;
use leerpad::store::{CaseFolder, Mode, Seal, write_case, write_handout};

use super::desk::{Advisor, NOON, desk_on};
use super::disk::{Fault, Memory};
use super::tally::Tally;
use crate::leaks::{CANARY, case};
use crate::program::Program;

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);

/// A disk with a case that holds a canary in every text, edited in two sessions, given to somebody, and with what programs
/// that were killed left of it.
fn lived_in() -> (Memory, CaseFolder, usize) {
    let case = case();
    let texts = write_case(&case).matches(CANARY).count();
    let id = case.id.clone();
    let file = PathBuf::from(format!("/cases/{id}.ron"));
    let disk = Memory::with(&file, &write_case(&case));
    let cases = CaseFolder::on(disk.share(), "/cases", Seal::Open);
    for session in 0..2 {
        let mut anna = Advisor::of(desk_on(disk.share(), "Anna").open(&file, How::Alone, NOON).unwrap());
        anna.titled(&format!("{CANARY} titel {session}")).unwrap();
        anna.keeper.draft("reason", &format!("{CANARY} nog niet af"), NOON).unwrap();
    }
    let text = format!("Plan van {CANARY}");
    write_handout(&cases, &format!("{id}-school.html"), text.as_bytes(), Mode::Create).unwrap();
    let mut left = 0;
    // Killed while it saves, in every place where a temporary file may be left, by processes of other numbers.
    for (place, name) in [
        format!(".leerpad-{id}.ron.1-0.tmp"),
        format!(".leerpad-{id}.ron.journal.2-0.tmp"),
        format!(".leerpad-{id}.ron.~1~.3-0.tmp"),
        format!("handouts/.leerpad-{id}-school.html.4-0.tmp"),
    ]
    .iter()
    .enumerate()
    {
        disk.put(&Path::new("/cases").join(name), format!("{CANARY} {place}").as_bytes());
        left += 1;
    }
    assert!(disk.files().iter().any(|(path, _)| path.to_string_lossy().ends_with('~')));
    assert_eq!(left, 4);
    (disk, cases, texts)
}

/// The files that still know the person.
fn known(disk: &Memory) -> Vec<PathBuf> {
    let has = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(CANARY);
    disk.files().into_iter().filter(|(_, bytes)| has(bytes)).map(|(path, _)| path).collect()
}

#[test]
fn reliability_an_erasure_that_is_killed_anywhere_is_finished_by_the_next_start() {
    let mut tally = Tally::default();
    let id = case().id;
    let (disk, cases, texts) = lived_in();
    assert!(texts > 25 && known(&disk).len() >= 6, "{texts}, {:?}", known(&disk));
    let from = disk.requests();
    cases.erase(&id, TODAY).unwrap();
    let to = disk.requests();
    assert_eq!(known(&disk), Vec::<PathBuf>::new());
    for request in from..=to {
        for fault in [Fault::Killed, Fault::Error(5), Fault::Error(30), Fault::DoneAndError(5)] {
            let (disk, cases, _) = lived_in();
            let all = known(&disk).len();
            disk.fail_at(request, fault);
            let said = cases.erase(&id, TODAY);
            tally.cases += 1;
            tally.faults += 1;
            tally.kills += usize::from(fault == Fault::Killed);
            // The next start.
            let disk = disk.after_kill();
            let cases = CaseFolder::on(disk.share(), "/cases", Seal::Open);
            cases.finish_erasures().unwrap();
            let left = known(&disk);
            if cases.erased(&id).is_some() {
                tally.lost += left.len();
                assert_eq!(left, Vec::<PathBuf>::new(), "request {request}, {fault:?}");
            } else {
                // It was not begun: the case is whole, and nobody was told that it is gone.
                tally.false_said += usize::from(said.is_ok());
                assert_eq!(left.len(), all, "request {request}, {fault:?}");
            }
        }
    }
    tally.tell(29, &format!("erasure with a canary in {texts} texts, cut off at each request"));
}

#[test]
fn the_next_command_finishes_an_erasure_that_was_cut_off_unless_it_may_only_read() {
    let program = Program::new();
    fs::create_dir(program.cases()).unwrap();
    let put = |name: &str, text: &str| {
        fs::File::create(program.cases().join(name))
            .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()))
            .unwrap();
    };
    put("balie-1.erased", "2026-11-22\n");
    put("balie-1.ron.~1~", CANARY);
    put("balie-10.ron.~1~", CANARY);
    let is_there = |name: &str| program.cases().join(name).exists();
    assert_eq!(program.run(&["case", "list", "--read-only"]).code, 0);
    assert!(is_there("balie-1.ron.~1~"));
    assert_eq!(program.run(&["case", "list"]).code, 0);
    assert!(!is_there("balie-1.ron.~1~") && is_there("balie-10.ron.~1~") && is_there("balie-1.erased"));
}
