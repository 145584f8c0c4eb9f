//! What a power cut leaves, at every moment of a session.

use std::path::PathBuf;

use leerpad::store::keeper::{How, State};

use super::desk::{Advisor, NOON, canonical, desk_on};
use super::disk::{Fault, Memory, Mutant};
use super::tally::Tally;

fn file() -> PathBuf {
    PathBuf::from("/cases/balie-1.ron")
}

/// What is wrong with what power cuts left.
#[derive(Debug, Default, PartialEq, Eq)]
struct Verdict {
    states: usize,
    torn: usize,
    lost: usize,
}

/// A session that is cut off at each of its requests; every state that this may leave is opened.
fn cut_everywhere(mutant: Option<Mutant>) -> Verdict {
    let mut verdict = Verdict::default();
    let session = |disk: &Memory| -> Vec<String> {
        let mut said = vec!["Proef".to_owned()];
        if let Ok(opening) = desk_on(disk.share(), "Anna").open(&file(), How::Alone, NOON) {
            let mut anna = Advisor::of(opening);
            for title in ["een", "twee", "drie"] {
                match anna.titled(title) {
                    Ok(kept) if kept.state == State::Saved => said.push(title.to_owned()),
                    _ => break,
                }
            }
            // Going away is requests too, and they may be cut off as well.
            drop(anna);
        }
        said
    };
    let whole = Memory::with(&file(), &canonical());
    assert_eq!(session(&whole).len(), 4);
    for request in 0..=whole.requests() {
        let disk = Memory::with(&file(), &canonical());
        if let Some(mutant) = mutant {
            disk.mutate(mutant);
        }
        disk.fail_at(request, Fault::Killed);
        let said = session(&disk);
        let order = ["Proef", "een", "twee", "drie"];
        let place = |title: &str| order.iter().position(|known| *known == title);
        let last = said.last().and_then(|title| place(title)).unwrap();
        for left in disk.after_power_cut() {
            verdict.states += 1;
            let found = match desk_on(left.share(), "Bram").open(&file(), How::Alone, NOON) {
                Ok(opening) => {
                    let own = opening.file.case.map(|case| case.title);
                    opening.left.and_then(|left| left.case).map(|case| case.title).or(own)
                }
                Err(_) => None,
            };
            match found.and_then(|title| place(&title)) {
                None => verdict.torn += 1,
                Some(found) if found < last => verdict.lost += 1,
                Some(_) => {}
            }
        }
    }
    verdict
}

#[test]
fn no_power_cut_tears_a_case_or_takes_back_what_was_saved() {
    let verdict = cut_everywhere(None);
    println!("power cuts: {} states, {} torn, {} lost", verdict.states, verdict.torn, verdict.lost);
    assert!(verdict.states > 400, "{verdict:?}");
    let Verdict { states: cases, torn, lost } = verdict;
    Tally { cases, torn, lost, ..Tally::default() }.tell(2, "power cuts in a session of three saves");
    assert_eq!((verdict.torn, verdict.lost), (0, 0), "{verdict:?}");
}

#[test]
fn savers_that_are_written_wrongly_are_caught() {
    let mut caught = 0;
    for mutant in [Mutant::NoFileSync, Mutant::NoFolderSync, Mutant::RenameFirst, Mutant::TruncateFirst] {
        let verdict = cut_everywhere(Some(mutant));
        println!("{mutant:?}: {} states, {} torn, {} lost", verdict.states, verdict.torn, verdict.lost);
        assert!(verdict.torn + verdict.lost > 0, "{mutant:?} is not noticed: {verdict:?}");
        caught += 1;
    }
    let tally = Tally { cases: caught, faults: caught, ..Tally::default() };
    tally.tell(2, "savers written wrongly on purpose, all caught");
}
