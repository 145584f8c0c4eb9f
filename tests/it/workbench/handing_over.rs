//! Handing a case over in the workbench: to whom, an own note, the note that is written, and whose case it is.

use leerpad::app::effect::{Opened, TaskDone};
use leerpad::app::{CaseRef, Input};
use leerpad::i18n::Lang;

use super::bench::Bench;

#[test]
fn a_case_goes_to_a_colleague_with_a_note_and_can_be_taken_back() {
    for lang in Lang::ALL {
        let mut bench = Bench::open(lang, 80, 24);
        let before = bench.case().clone();
        bench.keys("O");
        // Somebody has to have it.
        bench.keys("enter");
        assert!(bench.screen().contains(&bench.state.texts().get("ui-hand-over-nobody")));
        bench.types("B. Opvolger");
        bench.keys("enter");
        bench.types("Bel na twaalf uur.");
        bench.keys("enter");
        let case = bench.case().clone();
        assert_eq!((case.advisor.as_str(), case.handover.as_str()), ("B. Opvolger", "Bel na twaalf uur."));
        assert_eq!(case.handover_by.unwrap().author, "J. de Boer");
        let writing = bench.written.last().unwrap();
        assert!(writing.name.starts_with(&format!("{}-", case.id)), "{}", writing.name);
        assert_eq!((writing.audience, writing.format), ("colleague", "md"));
        for wanted in ["B. Opvolger", "J. de Boer", "Bel na twaalf uur.", &before.learner.name] {
            assert!(writing.text.contains(wanted), "{wanted} is not in\n{}", writing.text);
        }
        bench.keys("1");
        let advisor = bench.state.texts().with("ui-advisor-is", &[("name", "B. Opvolger".into())]);
        bench.keys("home");
        assert!(bench.screen().contains(&advisor), "{}", bench.screen());
        bench.keys("u");
        assert_eq!(*bench.case(), before);
    }
}

#[test]
fn an_example_cannot_be_handed_over() {
    let mut bench = Bench::demo(Lang::Nl, 80, 24);
    bench.keys("O");
    assert!(bench.state.overlays.is_empty() && bench.written.is_empty());
}

#[test]
fn the_case_of_another_advisor_says_so_and_blocks_nothing() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    for (advisor, notice) in [("B. Opvolger", Some("ui-others-case")), ("J. de Boer", None), ("", None)] {
        let mut case = bench.case().clone();
        advisor.clone_into(&mut case.advisor);
        let result = Ok(Box::new(Opened::new(case, None)));
        let from = CaseRef::Saved("een".to_owned());
        bench.input(Input::Done(TaskDone::Loaded { from, result }));
        assert_eq!(bench.state.notice.as_ref().map(|notice| notice.id), notice, "{advisor}");
        assert!(bench.state.overlays.is_empty());
    }
}
