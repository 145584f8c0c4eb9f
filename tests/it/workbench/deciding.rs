//! The decisions view: what was decided, by whom and why, and the form of the assessment framework.

use jiff::civil::date;
use leerpad::app::decisions::{Entry, Kind, entries};
use leerpad::app::{Input, View};
use leerpad::i18n::Lang;
use leerpad::model::case::{
    Adjustment, Appointment, Case, ChosenPlan, Counted, Extension, Fix, Mark, MarkState, Question, Verdict,
};

use super::bench::Bench;
use super::fixture;

/// A case in which everything that can be decided was.
fn decided() -> Case {
    let mut case = fixture::case();
    let author = || "J. de Boer".to_owned();
    for (on, state, day) in [
        ("C0160", MarkState::Granted, date(2026, 11, 10)),
        ("C0164", MarkState::Refused, date(2026, 11, 12)),
        ("C0166", MarkState::Claimed, date(2026, 11, 20)),
    ] {
        let reason = "brief gezien".to_owned();
        case.marks.push(Mark { on: on.parse().unwrap(), state, author: author(), date: day, reason });
    }
    case.adjustments.push(Adjustment {
        offering: "c0166-ovo".parse().unwrap(),
        fix: Fix::Forbidden,
        author: author(),
        date: date(2026, 11, 14),
        reason: "te ver weg".to_owned(),
    });
    case.chosen = Some(ChosenPlan {
        date: date(2026, 11, 21),
        author: author(),
        reason: "snelst klaar".to_owned(),
        finish: Some(date(2027, 12, 17)),
        goal: "25960".parse().unwrap(),
        steps: Vec::new(),
    });
    case.settings.contract = Counted::No;
    let ground = "zwangerschap partner".to_owned();
    case.civic.as_mut().unwrap().extensions.push(Extension { ground, months: 6, by: None });
    case.appointments.push(Appointment {
        date: date(2026, 12, 1),
        text: "Gesprek met de school".to_owned(),
        by: None,
    });
    case
}

fn bench(lang: Lang, width: u16, height: u16) -> Bench {
    let mut bench = Bench::open(lang, width, height);
    bench.state.session.as_mut().unwrap().case = decided();
    bench.keys("8");
    bench
}

#[test]
fn everything_decided_is_listed_the_newest_first() {
    let case = decided();
    assert_eq!(
        entries(&case),
        [
            Entry::Appointment(0),
            Entry::Chosen,
            Entry::ByHand(0),
            Entry::Mark(1),
            Entry::Mark(0),
            Entry::Written(0),
            Entry::Setting(leerpad::app::facts::Field::Contract),
            Entry::Extension(0),
        ]
    );
    // A claim is no decision yet.
    assert!(!entries(&case).contains(&Entry::Mark(2)));
    for kind in Kind::ALL {
        assert!(entries(&case).iter().any(|entry| entry.kind() == kind), "{kind:?}");
    }
}

#[test]
fn the_view_at_every_size() {
    for (lang, width, height) in [
        (Lang::Nl, 80, 24),
        (Lang::En, 80, 24),
        (Lang::Nl, 120, 40),
        (Lang::En, 120, 40),
        (Lang::Nl, 60, 20),
        (Lang::En, 60, 20),
    ] {
        let mut bench = bench(lang, width, height);
        bench.keys("down");
        insta::assert_snapshot!(format!("decisions-{}-{width}x{height}", lang.word()), bench.screen());
    }
}

#[test]
fn a_decision_is_written_down_changed_removed_and_undone() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    bench.keys("8 a");
    bench.types("Eerst C0164, omdat de school in januari start.");
    bench.keys("enter");
    let written = bench.case().decisions.last().unwrap().clone();
    assert_eq!((written.author.as_str(), written.date), ("J. de Boer", fixture::TODAY));
    assert!(bench.screen().contains("Besluit: Eerst C0164"), "{}", bench.screen());
    // The newest stands first below the form.
    bench.keys("g g down down down down enter");
    bench.types(" Afgesproken.");
    bench.keys("enter");
    assert!(bench.case().decisions.last().unwrap().text.ends_with("start. Afgesproken."));
    bench.keys("x");
    assert_eq!(*bench.case(), before);
    assert!(bench.screen().contains("Besluit weggehaald"), "{}", bench.screen());
    bench.keys("u u u");
    assert_eq!(*bench.case(), before);
    // An empty line is no decision.
    bench.keys("a enter");
    assert_eq!(*bench.case(), before);
}

#[test]
fn a_question_is_answered_with_a_note_and_ends_in_the_case() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    bench.keys("8 g g down enter");
    insta::assert_snapshot!("verdicts-nl", bench.screen());
    bench.keys("down enter");
    bench.types("Het werk hangt aan een tijdelijk project.");
    bench.keys("enter");
    let [answer] = &bench.case().assessment[..] else { panic!("{:?}", bench.case().assessment) };
    assert_eq!((answer.question, answer.verdict), (Question::SustainableWork, Verdict::Partly));
    assert_eq!(answer.note, "Het werk hangt aan een tijdelijk project.");
    assert_eq!((answer.author.as_str(), answer.date), ("J. de Boer", fixture::TODAY));
    assert!(bench.screen().contains("deels"), "{}", bench.screen());
    // The same answer again changes nothing; no answer takes it away.
    let once = bench.case().clone();
    bench.keys("enter enter enter");
    assert_eq!(*bench.case(), once);
    bench.keys("enter down down down enter");
    assert_eq!(bench.case().assessment, before.assessment);
    bench.keys("u x");
    assert_eq!(bench.case().assessment, before.assessment);
    bench.keys("u u");
    assert_eq!(*bench.case(), before);
}

#[test]
fn facts_stand_beside_each_question_and_no_verdict_of_ours() {
    let mut bench = bench(Lang::Nl, 120, 40);
    bench.keys("g g");
    for fact in ["feiten, geen", "800 van 800 uur", "inburgeringstermijn", "1 waarschuwing"] {
        assert!(bench.screen().contains(fact), "{fact}\n{}", bench.screen());
    }
    bench.keys("down");
    assert!(bench.screen().contains("Helpende"), "{}", bench.screen());
    bench.keys("down");
    assert!(bench.screen().contains("Onbetaald bij een bedrijf"), "{}", bench.screen());
    bench.keys("down");
    assert!(bench.screen().contains("Telt de gemeente uren bij een bedrijf"), "{}", bench.screen());
    assert!(bench.case().assessment.is_empty());
}

#[test]
fn decisions_are_filtered_by_kind_and_by_words() {
    let mut bench = bench(Lang::Nl, 80, 24);
    bench.keys("f f");
    let screen = bench.screen();
    assert!(
        screen.contains("C0160") && screen.contains("C0164") && !screen.contains("te ver weg"),
        "{screen}"
    );
    bench.keys("esc");
    bench.search("te ver");
    let screen = bench.screen();
    assert!(screen.contains("Buiten het plan gehouden") && !screen.contains("C0160"), "{screen}");
    bench.keys("enter");
    assert!(bench.state.session.as_ref().unwrap().details);
    bench.keys("esc esc");
    assert!(bench.screen().contains("Afwegingskader"), "{}", bench.screen());
    assert_eq!(bench.state.session.as_ref().unwrap().view, View::Decisions);
}

#[test]
fn what_was_decided_elsewhere_is_not_removed_here() {
    let mut bench = bench(Lang::En, 80, 24);
    let before = bench.case().clone();
    bench.keys("G x");
    assert!(bench.screen().contains("This was not written down here."), "{}", bench.screen());
    assert_eq!(*bench.case(), before);
}

/// Whatever a file says, nothing of it acts on the terminal, in the view or over it.
#[test]
fn decisions_never_act_on_the_terminal() {
    let nasty = "a\u{1b}[31m\u{7}\u{9b}2J\u{202e}b\u{2066}\r\nc".to_owned();
    let mut bench = bench(Lang::Nl, 80, 24);
    let case = &mut bench.state.session.as_mut().unwrap().case;
    case.decisions[0].text.clone_from(&nasty);
    case.decisions[0].author.clone_from(&nasty);
    case.adjustments[0].reason.clone_from(&nasty);
    case.appointments[0].text.clone_from(&nasty);
    case.chosen.as_mut().unwrap().reason.clone_from(&nasty);
    case.work.as_mut().unwrap().what.clone_from(&nasty);
    case.marks[0].reason.clone_from(&nasty);
    for keys in ["8", "8 G i", "8 g g down", "8 G enter", "8 esc G k k k enter", "2 s", "2 n", "4 n"] {
        bench.keys(keys);
        for cell in &bench.buffer().content {
            let bad = |letter: char| {
                letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            assert!(!cell.symbol().chars().any(bad), "{keys}: {:?}", cell.symbol());
        }
        bench.keys("esc esc esc");
    }
}

/// Any keys in the view and its overlays: nothing panics, at any size.
#[test]
fn every_size_and_key_is_harmless() {
    let mut bench = bench(Lang::En, 80, 24);
    for keys in ["enter", "i", "a", "f", "/", "n", "down enter", "G enter", "x", "u"] {
        bench.keys(keys);
        for (width, height) in [(0, 0), (20, 6), (60, 20), (61, 21), (110, 22), (130, 50), (500, 300)] {
            bench.input(Input::Resize(width, height));
            bench.screen();
        }
        bench.input(Input::Resize(80, 24));
        bench.keys("esc esc esc");
    }
}
