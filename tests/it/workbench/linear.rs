//! The workbench in lines: whole sessions as transcripts, and any lines in any order.

use std::fs;
use std::path::{Path, PathBuf};

use leerpad::app::{Effect, Input, View};
use leerpad::i18n::Lang;
use leerpad::model::case::MarkState;
use leerpad::route::Stage;
use leerpad::ui::linear::Talk;
use proptest::prelude::*;

use super::bench::Bench;

/// A conversation with the workbench of the tests.
struct Session {
    bench: Bench,
    talk: Talk,
    /// Everything that was said, with what was typed.
    said: String,
}

impl Session {
    fn start(lang: Lang, width: usize, height: usize) -> Self {
        let bench = Bench::start(lang, 80, 24);
        let mut talk = Talk::new(width, height);
        let mut said = talk.welcome(&bench.state);
        said.push_str(&talk.reply(&bench.state));
        Self { bench, talk, said }
    }

    /// Types a line and returns what is said to it.
    fn types(&mut self, line: &str) -> String {
        self.said.push_str(&self.talk.echo(&self.bench.state, line));
        for effect in self.talk.line(&mut self.bench.state, line) {
            self.bench.effect(effect);
        }
        let reply = if self.bench.ended {
            self.talk.farewell(&self.bench.state, true)
        } else {
            self.talk.reply(&self.bench.state)
        };
        self.said.push_str(&reply);
        reply
    }

    fn all(&mut self, lines: &[&str]) -> String {
        lines.iter().map(|line| self.types(line)).last().unwrap_or_default()
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/linear")
}

/// The transcripts: the first line says language and width; the lines behind a prompt are typed, everything is compared.
#[test]
fn sessions_are_as_they_were_written_down() {
    let mut names: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "in"))
        .collect();
    names.sort();
    assert!(names.len() >= 4, "{names:?}");
    for path in names {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let input = fs::read_to_string(&path).unwrap();
        for (lang, width, height) in
            [(Lang::Nl, 80, 24), (Lang::Nl, 40, 12), (Lang::En, 80, 24), (Lang::En, 40, 12)]
        {
            if !name.ends_with(lang.word()) {
                continue;
            }
            let mut session = Session::start(lang, width, height);
            for line in input.lines().filter(|line| !line.starts_with('#')) {
                session.types(line);
            }
            assert_plain(&session.said, width);
            insta::assert_snapshot!(format!("linear-{name}-{width}"), session.said);
        }
    }
}

/// Nothing acts on a terminal, and every line fits.
fn assert_plain(text: &str, width: usize) {
    for line in text.split('\n') {
        let odd = line.chars().find(|letter| letter.is_control());
        assert!(odd.is_none(), "{odd:?} in {line:?}");
        assert!(leerpad::text::safe::width(line) <= width, "wider than {width}: {line:?}");
        let drawn = line.chars().find(|letter| matches!(letter, '\u{2500}'..='\u{259f}'));
        assert!(drawn.is_none(), "{drawn:?} in {line:?}");
    }
}

#[test]
fn a_change_is_one_line_and_undo_takes_it_back() {
    let mut session = Session::start(Lang::Nl, 80, 24);
    session.all(&["2", "ervaring", "/c0160", "1"]);
    let before = session.bench.case().clone();
    let said = session.all(&["s", "4", "brief gezien"]);
    let mark = session.bench.case().mark(&"C0160".parse().unwrap()).unwrap();
    assert_eq!((mark.state, &*mark.reason), (MarkState::Granted, "brief gezien"));
    let line = said.replace('\n', " ");
    assert_eq!(
        line.trim(),
        "C0160 Ondersteunen bij wonen en huishouden: toegekend. Plan: 14 weken eerder, 336 uur minder."
    );
    assert!(session.types("u").starts_with("Ongedaan: "), "{}", session.said);
    assert_eq!(*session.bench.case(), before);
}

#[test]
fn one_letter_is_no_reason_but_a_slip_or_the_way_back() {
    let mut session = Session::start(Lang::Nl, 80, 24);
    session.all(&["2", "ervaring", "/c0160", "1"]);
    let before = session.bench.case().clone();
    session.all(&["s", "4"]);
    for slip in ["u", "s", "4", "n"] {
        let said = session.types(slip);
        assert!(said.starts_with("Eén letter of cijfer is hier geen antwoord."), "{slip}: {said}");
        assert_eq!(*session.bench.case(), before, "{slip}");
    }
    assert_eq!(session.bench.state.overlays.len(), 1);
    session.types("q");
    assert!(session.bench.state.overlays.is_empty(), "{}", session.said);
    assert_eq!(*session.bench.case(), before);
    // Where it can be the answer it is taken: a name, or a number of hours.
    let mut session = Session::start(Lang::Nl, 80, 24);
    session.all(&["1", "B"]);
    assert_eq!(session.bench.case().learner.name, "B");
}

#[test]
fn a_fact_is_told_with_its_value_and_picked_from_a_list() {
    let mut session = Session::start(Lang::En, 80, 24);
    let list = session.all(&["2", "case"]);
    // The rest of the list is read on with enter.
    let list = format!("{list}{}", session.types(""));
    let number = |list: &str, what: &str| {
        let line = list.lines().find(|line| line.contains(what)).unwrap_or_else(|| panic!("{list}"));
        line.split('.').next().unwrap().to_owned()
    };
    session.types(&number(&list, "Daytime"));
    assert_eq!(
        session.types("32").lines().next(),
        Some("Daytime: 32 hours a week. The plan keeps its length.")
    );
    assert_eq!(session.bench.case().availability.day, 32);
    let values = session.types(&number(&list, "Level of speaking"));
    assert!(values.contains("(as it is now)"), "{values}");
    let said = session.types(&number(&values, "B1"));
    assert!(said.starts_with("Level of speaking: B1."), "{said}");
    // One change, whatever the distance.
    session.types("u");
    assert_eq!(session.bench.case().language.levels[1], leerpad::model::language::Level::A2);
}

#[test]
fn unknown_input_is_answered_with_what_is_expected() {
    let mut session = Session::start(Lang::Nl, 80, 24);
    assert!(session.types("xyzzy").starts_with("Dat ken ik hier niet."));
    assert!(session.types("99").starts_with("Dat nummer staat er niet: kies 1 tot en met 5"));
    assert!(session.all(&["2", "/x"]).contains("Gevonden met"), "{}", session.said);
    assert!(session.all(&["plan", "/x"]).starts_with("Zoeken kan op"), "{}", session.said);
    // A mark needs an item, and none is before the reader here.
    let before = session.bench.case().clone();
    assert_eq!(session.all(&["ervaring", "m"]).trim(), "Kies eerst een regel.");
    assert_eq!(*session.bench.case(), before);
}

#[test]
fn what_would_be_lost_is_asked_about() {
    let mut session = Session::start(Lang::Nl, 80, 24);
    let demo = session.bench.state.start.rows(session.bench.state.texts()).len() - 1;
    session.all(&[&demo.to_string(), "ervaring", "/c0160", "1", "m"]);
    let question = session.types("q");
    assert!(question.contains("1. Ja, weggooien.") && question.contains("2. Nee, blijven."), "{question}");
    session.types("2");
    assert!(session.bench.state.session.is_some());
    session.all(&["q", "1"]);
    assert!(session.bench.state.session.is_none());
    session.types("q");
    assert!(session.bench.ended);
}

#[test]
fn a_plan_that_comes_later_is_told_before_the_next_answer() {
    let mut session = Session::start(Lang::Nl, 80, 24);
    session.all(&["2", "ervaring", "/c0160", "1"]);
    session.bench.hold_plans = true;
    assert!(session.types("m").contains("gemeld. Het plan wordt berekend."), "{}", session.said);
    let Effect::Plan { request, case, goal, .. } = session.bench.held.remove(0) else { panic!() };
    let catalog = super::fixture::catalog();
    for stage in [Stage::Searching, Stage::Planned] {
        let proposal = super::plans::until(super::plans::proposal(&catalog, &case, &goal), stage);
        let done = leerpad::app::TaskDone::Planned { request, result: Ok(Box::new(proposal)) };
        session.bench.input(Input::Done(done));
        let said = session.types("");
        let first = said.lines().next().unwrap();
        let expected =
            if stage == Stage::Searching { "Er is een plan gevonden" } else { "Het plan blijft even lang" };
        assert!(first.starts_with(expected), "{said}");
    }
    // Nothing is told twice.
    assert!(!session.types("").contains("Het plan blijft"), "{}", session.said);
}

#[test]
fn every_view_has_a_form_with_the_learner_in_its_first_line() {
    for lang in Lang::ALL {
        let mut session = Session::start(lang, 400, 100);
        session.types("2");
        for view in View::ALL {
            let name = session.bench.state.texts().get(view.name());
            let said = session.types(&name);
            let first = said.lines().next().unwrap();
            assert!(first.starts_with(&format!("{name}. ")), "{said}");
            assert!(
                first.contains("Helpende zorg en welzijn") && first.ends_with("Amina (schuilnaam)."),
                "{said}"
            );
            assert!(said.lines().count() > 3, "{said}");
        }
    }
}

#[test]
fn every_command_of_the_list_is_run_by_its_number() {
    let mut session = Session::start(Lang::En, 200, 100);
    session.types("2");
    let list = session.types("? plan");
    let line = list
        .lines()
        .find(|line| line.contains("Shows the shortest route"))
        .unwrap_or_else(|| panic!("{list}"));
    let said = session.types(line.split('.').next().unwrap());
    assert!(said.starts_with("Plan. "), "{said}");
}

#[test]
fn a_way_out_of_a_conflict_is_chosen_by_number_and_letter() {
    let mut session = Session::start(Lang::Nl, 80, 60);
    session.bench.hold_plans = false;
    session.types("2");
    for (what, hours) in [("Overdag", "0"), ("Avond en weekend", "0")] {
        let list = session.all(&["dossier", "herhaal"]);
        let line = list.lines().find(|line| line.contains(what)).unwrap_or_else(|| panic!("{list}"));
        session.all(&[line.split('.').next().unwrap(), hours]);
    }
    let plan = session.types("plan");
    assert!(plan.contains("1. Niet meer uren per week dan de deelnemer heeft"), "{plan}");
    let why = session.types("1");
    assert!(why.contains("Wie beslist: de deelnemer"), "{why}");
    let said = session.types("a");
    assert!(said.contains("Nu is er wel een plan."), "{said}");
    assert_eq!(session.bench.case().availability.day, 12);
}

fn typed() -> impl Strategy<Value = String> {
    let words: Vec<&str> = "plan ervaring doel dossier waarom vergelijk uren besluiten afdruk kaart terug meer herhaal \
        m s g a u U x e i r q w ? ?plan /zorg /c01 / - . 0 ongedaan opnieuw stoppen english nederlands omlaag omhoog why \
        experience case hours decisions print map back undo quit n :undo :plan"
        .split_whitespace()
        .collect();
    prop_oneof![
        5 => (0..14_u32).prop_map(|number| number.to_string()),
        6 => prop::sample::select(words).prop_map(str::to_owned),
        2 => Just(String::new()),
        1 => "\\PC{0,30}",
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_lines_are_answered_in_lines_that_fit_and_do_nothing_to_a_terminal(
        lines in prop::collection::vec(typed(), 30..70),
        width in prop::sample::select(vec![20_usize, 40, 80]),
        until in prop::sample::select(vec![Stage::Searching, Stage::Planned, Stage::Reasons, Stage::Complete]),
    ) {
        let mut session = Session::start(Lang::Nl, width, 12);
        session.bench.until = until;
        session.types("2");
        for line in lines {
            let reply = session.types(&line);
            let acts = reply.contains(['\u{1b}', '\u{7}']);
            prop_assert!(!acts);
            if session.bench.ended {
                break;
            }
        }
        assert_plain(&session.said, width);
    }
}
