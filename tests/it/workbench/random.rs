//! Any keys in any order, 20,000 of them: nothing panics, and undo brings the first bytes of the case back.

use leerpad::app::{Input, KeyCode, KeyPress, Motion, Target};
use leerpad::i18n::Lang;
use leerpad::route::Stage;
use leerpad::store::write_case;
use proptest::prelude::*;

use super::bench::Bench;

fn key() -> impl Strategy<Value = Input> {
    let codes = vec![
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Enter,
        KeyCode::Esc,
        KeyCode::Tab,
        KeyCode::BackTab,
        KeyCode::Backspace,
        KeyCode::Delete,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::F(1),
        KeyCode::F(2),
        KeyCode::F(3),
        KeyCode::F(4),
        KeyCode::F(5),
    ];
    let letters: Vec<char> = "1234567890 /?:<>xuUqghjklierntsmpabfvzIRSTMW[]+-GeéC0160.".chars().collect();
    prop_oneof![
        6 => prop::sample::select(codes).prop_map(|code| Input::Key(KeyPress::plain(code))),
        6 => prop::sample::select(letters).prop_map(|letter| Input::Key(KeyPress::char(letter))),
        // Leaving is tried too; the run goes on with a new bench then.
        1 => prop::sample::select("abdefhjnoprsuwyz".chars().collect::<Vec<_>>())
            .prop_map(|letter| Input::Key(KeyPress::ctrl(letter))),
        1 => any::<char>().prop_map(|letter| Input::Key(KeyPress::char(letter))),
        1 => "\\PC{0,20}".prop_map(Input::Paste),
        1 => (0u16..140, 0u16..50).prop_map(|(width, height)| Input::Resize(width, height)),
        // A click on any row, drawn or not, and the wheel.
        1 => (0usize..40).prop_map(|row| Input::Pointer(Target::Row(row))),
        1 => any::<bool>().prop_map(|up| {
            Input::Pointer(Target::Wheel(if up { Motion::Up } else { Motion::Down }, 3))
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_undo_brings_the_first_case_back(
        inputs in prop::collection::vec(key(), 80..130),
        until in prop::sample::select(vec![Stage::Searching, Stage::Planned, Stage::Reasons, Stage::Complete]),
    ) {
        let mut bench = Bench::open(Lang::Nl, 80, 24);
        bench.until = until;
        let first = bench.case().clone();
        for (place, input) in inputs.into_iter().enumerate() {
            bench.input(input);
            if place % 5 == 0 {
                bench.screen();
            }
            let same = bench.state.session.as_ref().is_some_and(|session| session.case.id == first.id);
            if bench.ended || (!same && bench.state.session.is_some()) {
                bench = Bench::open(Lang::En, 80, 24);
            }
        }
        bench.screen();
        if bench.state.session.is_some() {
            bench.state.overlays.clear();
            bench.keys("1");
            while bench.state.session.as_ref().unwrap().history.undoes().is_some() {
                bench.keys("ctrl-z");
            }
            prop_assert_eq!(write_case(bench.case()), write_case(&first));
        }
    }
}
