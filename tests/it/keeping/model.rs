//! Random sessions: whatever is done, undone, cut off and opened again, the journal is the truth and undo leads all the way back.

use std::path::PathBuf;

use leerpad::store::keeper::How;
use leerpad::store::write_case;
use proptest::prelude::*;

use super::desk::{Advisor, NOON, canonical, desk_on};
use super::disk::{Fault, Memory};

/// What somebody does.
#[derive(Debug, Clone)]
enum Doing {
    Title(u8),
    Hours(u8),
    Goal(u8),
    Undo,
    Redo,
    Save,
    Draft(u8),
    Reopen,
    CutOff(u8),
}

fn doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        4 => any::<u8>().prop_map(Doing::Title),
        3 => (0_u8..40).prop_map(Doing::Hours),
        2 => (0_u8..4).prop_map(Doing::Goal),
        3 => Just(Doing::Undo),
        2 => Just(Doing::Redo),
        4 => Just(Doing::Save),
        1 => any::<u8>().prop_map(Doing::Draft),
        1 => Just(Doing::Reopen),
        1 => (0_u8..30).prop_map(Doing::CutOff),
    ]
}

fn file() -> PathBuf {
    PathBuf::from("/cases/balie-1.ron")
}

fn open(disk: &Memory) -> Advisor {
    let opening = desk_on(disk.share(), "Anna").open(&file(), How::Alone, NOON).unwrap();
    let left = opening.left.clone();
    let mut anna = Advisor::of(opening);
    if let Some(left) = left {
        anna.keeper.recover(true, &leerpad::store::journal::Named::default(), NOON).unwrap();
        if left.draft.is_some() {
            // What was being typed is offered until somebody has answered.
            anna.keeper.draft("", "", NOON).unwrap();
        }
        drop(anna);
        return open(disk);
    }
    anna
}

/// How many sequences are tried: more in the nightly run.
fn sequences() -> u32 {
    #[allow(clippy::disallowed_methods, reason = "the nightly run asks for more")]
    std::env::var("LEERPAD_SEQUENCES").ok().and_then(|count| count.parse().ok()).unwrap_or(2_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: sequences(), max_shrink_iters: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn undo_leads_back_to_the_first_bytes_and_redo_to_the_last(doings in proptest::collection::vec(doing(), 1..60)) {
        let mut disk = Memory::with(&file(), &canonical());
        let mut anna = open(&disk);
        let mut saved = anna.case.clone();
        for doing in doings {
            match doing {
                Doing::Title(number) => anna.change("titel", |case| case.title = format!("t{number}")),
                Doing::Hours(hours) => anna.change("uren", |case| case.availability.day = u32::from(hours)),
                Doing::Goal(number) => anna.change("doel", |case| {
                    case.goals = vec![format!("job:doel-{number}").parse().unwrap()];
                }),
                Doing::Undo => drop(anna.undo()),
                Doing::Redo => drop(anna.redo()),
                Doing::Save => {
                    prop_assert!(anna.save().unwrap().together.is_none());
                    saved = anna.case.clone();
                }
                Doing::Draft(number) => anna.keeper.draft("reden", &format!("tekst {number}"), NOON).unwrap(),
                Doing::Reopen => {
                    anna.save().unwrap();
                    saved = anna.case.clone();
                    drop(anna);
                    disk = disk.after_kill();
                    anna = open(&disk);
                    prop_assert_eq!(&anna.case, &saved);
                }
                Doing::CutOff(request) => {
                    // Killed somewhere in the next save: what was saved before is there, or what was being saved.
                    disk.fail_at(disk.requests() + usize::from(request), Fault::Killed);
                    let done = anna.save().is_ok();
                    let now = anna.case.clone();
                    drop(anna);
                    disk = disk.after_kill();
                    anna = open(&disk);
                    let states = if done { vec![&now] } else { vec![&saved, &now] };
                    let between = !done && anna.case != saved && anna.case != now;
                    // Of several changes that were being saved, the first few may be there.
                    prop_assert!(states.contains(&&anna.case) || between, "{:?}", anna.case);
                    saved = anna.case.clone();
                }
            }
        }
        anna.save().unwrap();
        let last = disk.text(&file()).unwrap();
        prop_assert_eq!(&last, &write_case(&anna.case));
        let mut steps = 0;
        while anna.undo() {
            steps += 1;
        }
        anna.save().unwrap();
        prop_assert_eq!(disk.text(&file()).unwrap(), canonical());
        for _ in 0..steps {
            prop_assert!(anna.redo());
        }
        anna.save().unwrap();
        prop_assert_eq!(disk.text(&file()).unwrap(), last);
    }
}
