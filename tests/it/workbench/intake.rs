//! The guided intake: keys in, a case out.

use leerpad::app::{CaseRef, Input, View};
use leerpad::catalog::embedded;
use leerpad::i18n::Lang;
use leerpad::model::case::{Counted, Exception, Literacy, Work, Written};
use leerpad::model::language::Level;
use leerpad::store::{read_case, write_case};

use super::bench::Bench;
use super::fixture;

/// A new learner, at the first question behind the name.
fn new_learner(lang: Lang, width: u16, height: u16) -> Bench {
    let mut bench = Bench::start(lang, width, height);
    bench.keys("enter");
    bench.types("Selam");
    bench.keys("enter");
    bench
}

/// Types an answer and keeps it.
fn answer(bench: &mut Bench, text: &str) {
    bench.types(text);
    bench.keys("enter");
}

fn answers(bench: &mut Bench, texts: &[&str]) {
    for text in texts {
        answer(bench, text);
    }
}

/// Number, age and what the learner wants.
const LEARNER: &[&str] = &["", "34", "Koken in een verpleeghuis"];
/// The act of 2021, the Z route, asylum, the first PIP, no extension.
const CIVIC: &[&str] = &["2", "3", "1", "2-3-2026", "2"];
/// Four levels, literacy, schooling; the pace that is suggested; lessons since, lessons a week.
const LANGUAGE: &[&str] = &["3", "3", "2", "2", "1", "12", "", "0", "12"];

/// The whole intake, up to its summary.
fn whole(bench: &mut Bench) {
    answers(bench, LEARNER);
    answers(bench, CIVIC);
    // Hours done: language, participation, not known for PVT, MAP.
    answers(bench, &["230", "0"]);
    bench.keys("f4");
    answer(bench, "0");
    answers(bench, LANGUAGE);
    // Day, evening, both; a period with other hours, and no more of them.
    answers(bench, &["24", "8", "1", "1"]);
    answers(bench, &["19-7-2027", "27-8-2027", "4", "4", "kinderen thuis", ""]);
    // The calendar, work, nothing under way.
    answers(bench, &["2", "1", "keukenhulp", "8", "", "2"]);
    // From today, no matter what it costs.
    bench.keys("enter f4");
    // Whether placement counts is to be asked, no waiver, a company, no contract, the usual cap.
    answers(bench, &["0", "2", "1", "2", ""]);
}

#[test]
fn the_whole_intake_of_a_new_learner() {
    for lang in Lang::ALL {
        let mut bench = new_learner(lang, 80, 24);
        let first = bench.case().clone();
        whole(&mut bench);
        let mut expected = first.clone();
        expected.learner.age = Some(34);
        "Koken in een verpleeghuis".clone_into(&mut expected.title);
        expected.civic = Some(fixture::civic());
        expected.language.levels = [Level::A2, Level::A2, Level::A1, Level::A1];
        expected.language.literacy = Some(Literacy::Latin);
        expected.language.schooling_years = Some(12);
        expected.language.lessons_per_week = Some(12);
        expected.availability.day = 24;
        expected.availability.evening = 8;
        expected.availability.exceptions = vec![Exception {
            by: Some(Written { author: "J. de Boer".to_owned(), date: fixture::TODAY }),
            ..fixture::summer()
        }];
        expected.school_calendar = Some("midden".parse().unwrap());
        expected.work = Some(Work { what: "keukenhulp".to_owned(), hours_per_week: 8 });
        expected.settings.entry_waiver = Counted::No;
        expected.settings.company = Counted::Yes;
        expected.settings.contract = Counted::No;
        expected.asked = bench.case().asked.clone();
        assert_eq!(*bench.case(), expected);
        let unknown: Vec<&str> =
            expected.asked.iter().filter(|asked| !asked.known).map(|asked| asked.about.as_str()).collect();
        assert_eq!(unknown, ["done-pvt", "budget", "placement-counts"]);
        // The summary says so, and leads to the experience.
        let screen = bench.screen();
        let said = match lang {
            Lang::Nl => ["3 onbekend, 0 niet gevraagd", "- Kosten, hoogstens: het plan kent geen grens"],
            Lang::En => ["3 unknown, 0 not asked", "- Cost, at most: the plan has no limit"],
        };
        assert!(said.iter().all(|said| screen.contains(said)), "{screen}");
        bench.keys("enter");
        assert!(bench.state.overlays.is_empty());
        assert_eq!(bench.state.session.as_ref().unwrap().view, View::Experience);
        // Every answer can be taken back, one by one, to the first case.
        let mut taken = 0;
        while bench.state.session.as_ref().unwrap().history.undoes().is_some() {
            bench.keys("u");
            taken += 1;
        }
        assert_eq!(*bench.case(), first);
        // A list that was filled in is one change for its entry and one for being complete.
        assert_eq!(taken, expected.asked.len() + 2);
    }
}

/// What was answered stands in the file, and is read back from it.
#[test]
fn what_was_asked_is_kept_in_the_case_file() {
    let mut bench = new_learner(Lang::Nl, 80, 24);
    whole(&mut bench);
    let read = read_case("proef.ron", write_case(bench.case()).as_bytes());
    assert_eq!(read.case.as_ref(), Some(bench.case()), "{:?}", read.findings);
}

#[test]
fn the_intake_is_left_and_goes_on_where_it_was() {
    let mut bench = new_learner(Lang::Nl, 80, 24);
    answers(&mut bench, &["", "34"]);
    assert!(bench.screen().contains("in eigen woorden?"), "{}", bench.screen());
    bench.types("niet bewaard");
    bench.keys("esc");
    assert_eq!(bench.case().title, "");
    bench.keys("4");
    assert_eq!(bench.state.session.as_ref().unwrap().view, View::Plan);
    bench.keys("I");
    assert!(bench.screen().contains("in eigen woorden?"), "{}", bench.screen());
    // Also when a question before it was passed over.
    bench.keys("tab tab esc I");
    assert!(bench.screen().contains("in eigen woorden?"), "{}", bench.screen());
    bench.keys("esc 1");
    let screen = bench.screen();
    assert!(screen.contains("vragen nog niet gesteld (?): I gaat verder"), "{screen}");
}

#[test]
fn the_help_of_every_view_lists_the_intake() {
    for view in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"] {
        let mut bench = Bench::open(Lang::Nl, 80, 24);
        bench.keys(view);
        bench.keys("?");
        bench.types("intake");
        bench.keys("enter");
        assert!(bench.screen().contains("Intake: vraag"), "{view}\n{}", bench.screen());
    }
}

#[test]
fn unknown_is_an_answer() {
    let mut bench = new_learner(Lang::Nl, 80, 24);
    bench.keys("enter");
    // Nothing typed is no answer, but there is a key that says so.
    bench.keys("enter");
    assert!(bench.screen().contains("druk op F4 als het niet bekend is"), "{}", bench.screen());
    assert!(bench.case().asked.iter().all(|asked| asked.about.as_str() != "age"));
    bench.keys("f4");
    assert_eq!(bench.case().learner.age, None);
    assert!(bench.screen().contains("Onbekend: Leeftijd"), "{}", bench.screen());
    bench.keys("esc 1");
    let age = |bench: &mut Bench| {
        bench.keys("g g");
        for _ in 0..60 {
            let screen = bench.screen();
            if let Some(line) = screen.lines().find(|line| line.starts_with('>') && line.contains("Leeftijd"))
            {
                return line.to_owned();
            }
            bench.keys("down");
        }
        panic!("{}", bench.screen());
    };
    assert!(age(&mut bench).starts_with("> - Leeftijd"));
    assert!(bench.screen().contains("gevraagd, maar niemand weet het"), "{}", bench.screen());
    // What is filled in later is known.
    bench.keys("enter");
    answer(&mut bench, "34");
    assert!(age(&mut bench).starts_with(">   Leeftijd"));
    bench.keys("u");
    assert!(age(&mut bench).starts_with("> - Leeftijd"));
    bench.keys("u");
    assert!(age(&mut bench).starts_with("> ? Leeftijd"));
    assert!(bench.screen().contains("Nog niet gevraagd"), "{}", bench.screen());
}

/// Nobody wants to find "yes" where enter was pressed once too often.
#[test]
fn enter_on_a_choice_that_was_not_asked_says_that_nobody_knows() {
    let mut bench = new_learner(Lang::Nl, 80, 24);
    answers(&mut bench, LEARNER);
    bench.keys("enter");
    assert_eq!(bench.case().civic, None);
    let act = bench.case().asked.last().unwrap();
    assert_eq!((act.about.as_str(), act.known), ("act", false));
}

#[test]
fn an_answer_is_undone_where_it_was_given() {
    let mut bench = new_learner(Lang::En, 80, 24);
    answers(&mut bench, &["", "34"]);
    bench.keys("ctrl-z");
    assert_eq!(bench.case().learner.age, None);
    assert!(bench.screen().contains("Undone: Changed: Age"), "{}", bench.screen());
    bench.keys("ctrl-y");
    assert_eq!(bench.case().learner.age, Some(34));
}

#[test]
fn what_does_not_apply_is_not_asked() {
    let mut bench = new_learner(Lang::Nl, 80, 24);
    answers(&mut bench, LEARNER);
    let with = bench.screen();
    answer(&mut bench, "1");
    assert!(with.contains("Inburgering"), "{with}");
    assert_eq!(bench.case().civic, None);
    assert!(bench.screen().contains("Welk niveau Nederlands"), "{}", bench.screen());
    // A question that an undone answer had brought is left with it.
    bench.keys("backtab");
    answer(&mut bench, "2");
    assert!(bench.screen().contains("Welke leerroute"), "{}", bench.screen());
    bench.keys("ctrl-z");
    assert!(!bench.screen().contains("Welke leerroute"), "{}", bench.screen());
}

#[test]
fn the_act_of_2013_asks_for_its_own_term() {
    let mut bench = new_learner(Lang::Nl, 80, 24);
    answers(&mut bench, LEARNER);
    answers(&mut bench, &["3", "1"]);
    let screen = bench.screen();
    assert!(screen.contains("begon de inburgeringstermijn") && !screen.contains("eerste PIP?"), "{screen}");
}

#[test]
fn what_was_typed_is_kept_by_going_on() {
    let mut bench = new_learner(Lang::Nl, 80, 24);
    bench.keys("tab");
    bench.types("34");
    bench.keys("tab");
    assert_eq!(bench.case().learner.age, Some(34));
    assert!(bench.screen().contains("in eigen woorden?"));
    bench.keys("backtab ctrl-u");
    bench.types("duizend");
    bench.keys("down");
    // What cannot be kept stays in its field with what is wrong.
    assert!(bench.screen().contains("Typ een heel getal van 1 tot 120."), "{}", bench.screen());
    bench.keys("ctrl-u");
    bench.types("35");
    bench.keys("up");
    assert_eq!(bench.case().learner.age, Some(35));
    assert!(bench.screen().contains("Onder welk nummer"), "{}", bench.screen());
}

#[test]
fn a_bsn_is_refused_where_it_is_typed() {
    let refused = |bench: &mut Bench| {
        let screen = bench.screen();
        assert!(screen.contains("een nummer dat op een BSN lijkt"), "{screen}");
    };
    // At the name of a new learner.
    let mut bench = Bench::start(Lang::Nl, 80, 24);
    bench.keys("enter");
    answer(&mut bench, "123456782");
    refused(&mut bench);
    assert!(bench.state.session.is_none());
    bench.keys("ctrl-u");
    answer(&mut bench, "Selam");
    // In an answer of the intake, with blanks too.
    answer(&mut bench, "123 456 782");
    refused(&mut bench);
    assert_eq!(bench.case().learner.case_number, None);
    // At the reason of a mark.
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    bench.keys("2");
    bench.search("c0160");
    bench.keys("enter enter");
    answer(&mut bench, "zie 123456782");
    refused(&mut bench);
    assert_eq!(*bench.case(), before);
    bench.keys("ctrl-w");
    answer(&mut bench, "diploma");
    assert_eq!(bench.case().marks[0].reason, "zie diploma");
}

/// The rule of a region is what the plan counts with: it is shown instead of a question mark.
#[test]
fn the_place_answers_what_the_case_leaves_open() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.state.catalog = embedded().catalog.unwrap();
    let session = bench.state.session.as_mut().unwrap();
    session.case.goals.clear();
    session.case.region = Some("AM08".parse().unwrap());
    bench.keys("1 g g");
    while !bench.screen().lines().any(|line| line.starts_with('>') && line.contains("Stage telt")) {
        bench.keys("down");
    }
    assert!(bench.screen().contains("ja, volgens een regel"), "{}", bench.screen());
    bench.keys("enter");
    let screen = bench.screen();
    assert!(screen.contains("Regel van Voorbeeld Rijk van"), "{screen}");
    // What the case itself says has the last word.
    answer(&mut bench, "2");
    assert_eq!(bench.case().settings.placement_counts, Counted::No);
    assert!(!bench.screen().contains("volgens een regel"), "{}", bench.screen());
}

#[test]
fn a_long_list_is_gone_through_by_number_and_by_letter() {
    let mut bench = new_learner(Lang::Nl, 80, 24);
    bench.state.catalog = embedded().catalog.unwrap();
    bench.keys("tab tab tab");
    assert!(bench.screen().contains("In welke arbeidsmarktregio"), "{}", bench.screen());
    let regions = &bench.state.catalog.regions;
    let (twelfth, with_z) = (
        regions[11].id.clone(),
        regions.iter().find(|region| region.name.starts_with('Z')).map(|region| region.id.clone()).unwrap(),
    );
    answer(&mut bench, "12");
    assert_eq!(bench.case().region, Some(twelfth));
    bench.keys("backtab");
    bench.types("0");
    answer(&mut bench, "z");
    assert_eq!(bench.case().region, Some(with_z));
}

#[test]
fn the_summary_leads_back_to_a_question() {
    let mut bench = new_learner(Lang::Nl, 80, 24);
    whole(&mut bench);
    bench.keys("down enter");
    assert!(bench.screen().contains("Hoeveel uren zijn al gedaan voor PVT?"), "{}", bench.screen());
    answer(&mut bench, "12");
    assert!(bench.case().asked.iter().any(|asked| asked.about.as_str() == "done-pvt" && asked.known));
    bench.keys("esc I");
    assert!(bench.screen().contains("2 onbekend"), "{}", bench.screen());
}

#[test]
fn a_paste_into_the_intake_is_an_answer_and_no_command() {
    let mut bench = new_learner(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    bench.keys("tab tab");
    bench.input(Input::Paste("q u x\n\u{1b}[31m".repeat(50_000)));
    assert_eq!(*bench.case(), before);
    bench.keys("enter");
    assert_eq!(bench.case().title.chars().count(), 200);
    assert_eq!(bench.state.session.as_ref().unwrap().origin, CaseRef::Saved("2026-11-23-1".to_owned()));
}

#[test]
fn intake_screens() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40), (60, 20)] {
            let size = format!("{}-{width}x{height}", lang.word());
            let mut bench = new_learner(lang, width, height);
            bench.keys("enter");
            bench.types("x");
            bench.keys("enter");
            insta::assert_snapshot!(format!("intake-text-{size}"), bench.screen());
            bench.keys("ctrl-u");
            answers(&mut bench, &LEARNER[1..]);
            bench.keys("2");
            insta::assert_snapshot!(format!("intake-choice-{size}"), bench.screen());
            let mut bench = new_learner(lang, width, height);
            answers(&mut bench, LEARNER);
            answers(&mut bench, &["1", "3", "3", "2", "2", "1", "12"]);
            insta::assert_snapshot!(format!("intake-pace-{size}"), bench.screen());
            let mut bench = new_learner(lang, width, height);
            whole(&mut bench);
            bench.keys("down");
            insta::assert_snapshot!(format!("intake-summary-{size}"), bench.screen());
        }
    }
}
