//! Looking at time: zoom, the selected week, milestones, and the hours of each week.

use std::sync::Arc;

use leerpad::app::looks::{Looks, ThemeName};
use leerpad::app::milestones::{Kind, milestones};
use leerpad::app::zoom::Zoom;
use leerpad::app::{Input, hours};
use leerpad::export::Phrases;
use leerpad::i18n::{Lang, Texts};
use leerpad::model::Catalog;
use leerpad::model::code::Key;
use leerpad::model::item::ItemId;
use leerpad::model::offering::{Grant, Pathway};
use leerpad::route::plan::ExamPart;
use leerpad::route::{Plan, Proposal};

use super::bench::Bench;
use super::{fixture, plans};

fn bench(lang: Lang, width: u16, height: u16, keys: &str) -> Bench {
    let mut bench = Bench::open(lang, width, height);
    // The hours that the fixture's plan counts with.
    bench.state.session.as_mut().unwrap().case.availability.day = 32;
    bench.keys(keys);
    bench.state.notice = None;
    bench
}

fn item(catalog: &Catalog, key: &str) -> ItemId {
    catalog.item_by_key(&key.parse::<Key>().unwrap()).unwrap().0
}

fn proposal(catalog: &Catalog) -> Proposal {
    plans::proposal(catalog, &fixture::case(), &"25960".parse().unwrap())
}

/// The row of the screen that shows a text.
fn row(screen: &str, text: &str) -> String {
    screen
        .lines()
        .find(|line| line.contains(text))
        .unwrap_or_else(|| panic!("no {text}\n{screen}"))
        .to_owned()
}

#[test]
fn the_plan_at_every_zoom() {
    for (keys, zoom) in [("4 +", "terms"), ("4 + +", "months"), ("4 + + + down down down", "weeks")] {
        insta::assert_snapshot!(format!("plan-{zoom}-nl-80x24"), bench(Lang::Nl, 80, 24, keys).screen());
    }
    insta::assert_snapshot!("plan-weeks-en-120x40", bench(Lang::En, 120, 40, "4 + + + down down").screen());
    insta::assert_snapshot!("plan-weeks-nl-60x20", bench(Lang::Nl, 60, 20, "4 + + +").screen());
    let mut plain = bench(Lang::Nl, 80, 24, "4 + + + down down");
    plain.state.looks = Looks { theme: ThemeName::Plain, ascii: true, ..plain.state.looks };
    insta::assert_snapshot!("plan-weeks-no-color", format!("{}\n{}", plain.screen(), plain.styles()));
}

#[test]
fn everything_about_the_plan_down_to_its_last_milestone() {
    insta::assert_snapshot!("plan-moments-nl-80x24", bench(Lang::Nl, 80, 24, "4 end").screen());
    insta::assert_snapshot!("plan-moments-en-80x24", bench(Lang::En, 80, 24, "4 end").screen());
    let mut bench = bench(Lang::Nl, 80, 24, "4");
    bench.keys("down down down down down down down down down enter");
    insta::assert_snapshot!("why-milestone-nl", bench.screen());
}

#[test]
fn the_hours_of_each_week() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40), (60, 20)] {
            let name = format!("hours-{}-{width}x{height}", lang.word());
            insta::assert_snapshot!(name, bench(lang, width, height, "7").screen());
        }
    }
    insta::assert_snapshot!("hours-months-nl", bench(Lang::Nl, 80, 24, "7 -").screen());
    insta::assert_snapshot!("hours-terms-en", bench(Lang::En, 80, 24, "7 - -").screen());
    insta::assert_snapshot!("hours-details-nl-60x20", bench(Lang::Nl, 60, 20, "7 t enter").screen());
    let mut plain = bench(Lang::Nl, 80, 24, "7 down");
    plain.state.looks = Looks { theme: ThemeName::Plain, ascii: true, ..plain.state.looks };
    insta::assert_snapshot!("hours-no-color", format!("{}\n{}", plain.screen(), plain.styles()));
}

#[test]
fn without_a_plan_the_hours_are_those_there_are() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.state.session.as_mut().unwrap().planning.answer = None;
    bench.keys("7 t");
    bench.state.notice = None;
    // The tightest week is the first one of the summer with the children at home.
    insta::assert_snapshot!("hours-without-plan-nl", bench.screen());
}

#[test]
fn a_selected_step_comes_into_sight_when_the_plan_is_looked_at_from_closer() {
    let mut bench = bench(Lang::Nl, 80, 24, "4 + + +");
    assert_eq!(bench.state.session.as_ref().unwrap().time.plan, Zoom::Weeks);
    let fourth = row(&bench.screen(), " 4 Generieke");
    assert!(fourth.trim_end().ends_with('>'), "{fourth}");
    bench.keys("down down down down");
    let screen = bench.screen();
    assert!(row(&screen, " 4 Generieke").contains("[===="), "{screen}");
    assert!(row(&screen, " 1 C0160").contains('<'), "{screen}");
    // What stands above is nearer to where the plan starts.
    bench.keys("up up up");
    assert!(row(&bench.screen(), " 1 C0160").contains("[~~~"));
    bench.keys("+");
    assert!(bench.screen().contains("Dichterbij kan niet"), "{}", bench.screen());
    bench.keys("- - -");
    assert!(row(&bench.screen(), " 4 Generieke").contains("====]"));
    bench.keys("-");
    assert!(bench.screen().contains("Verder weg kan niet"), "{}", bench.screen());
}

#[test]
fn the_selected_week_says_how_full_it_is_and_the_plan_moves_along() {
    let mut bench = bench(Lang::En, 80, 24, "4 + + +");
    assert!(bench.screen().contains("Week 23 Nov: 40 of 40 h"), "{}", bench.screen());
    bench.keys("l right");
    assert!(bench.screen().contains("Week 7 Dec: 40 of 40 h"), "{}", bench.screen());
    for _ in 0..18 {
        bench.keys("l");
    }
    let screen = bench.screen();
    assert!(row(&screen, "Week 12 Apr: 36 of 40 h").trim_end().ends_with('^'), "{screen}");
    assert!(bench.state.session.as_ref().unwrap().time.from > 0);
    bench.keys("h left");
    assert!(bench.screen().contains("Week 29 Mar"), "{}", bench.screen());
    // The same week is selected among the hours.
    bench.keys("7");
    assert!(bench.screen().lines().any(|line| line.starts_with("> 29 Mar 2027")), "{}", bench.screen());
    // The last week is the last.
    bench.keys("end 4 l");
    assert!(bench.screen().contains("Week 13 Dec"), "{}", bench.screen());
}

#[test]
fn the_tightest_weeks_are_jumped_to_from_any_zoom() {
    let mut bench = bench(Lang::Nl, 80, 24, "7 - end");
    bench.keys("t");
    let session = bench.state.session.as_ref().unwrap();
    assert_eq!((session.time.week, session.time.hours), (0, Zoom::Weeks));
    bench.keys("t");
    assert_eq!(bench.state.session.as_ref().unwrap().time.week, 1);
    let screen = bench.screen();
    assert!(screen.contains("In 20 van de 56 weken is er geen uur vrij."), "{screen}");
    assert!(screen.lines().any(|line| line.starts_with("> 30 nov 2026")), "{screen}");
}

#[test]
fn months_and_terms_hold_every_week_once() {
    let mut bench = bench(Lang::Nl, 80, 24, "7");
    let session = bench.state.session.as_ref().unwrap().clone();
    let weeks = hours::weeks(&bench.state.catalog, &session);
    let (start, count) = hours::span(&session);
    assert_eq!(weeks.len(), count as usize);
    for zoom in Zoom::ALL {
        let periods = hours::periods(start, count, zoom);
        assert_eq!(periods.iter().map(|period| period.end - period.first).sum::<u32>(), count);
        for (before, after) in periods.iter().zip(periods.iter().skip(1)) {
            assert_eq!(before.end, after.first);
        }
    }
    // Walking down month by month ends in the last one.
    bench.keys("- end");
    assert!(bench.screen().lines().any(|line| line.starts_with("> dec 2027")), "{}", bench.screen());
}

#[test]
fn milestones_follow_each_other_and_a_job_has_its_talks_afterwards() {
    let mut catalog = fixture::catalog();
    let mut plan = proposal(&catalog).plan;
    let kinds = |catalog: &Catalog, plan| -> Vec<Kind> {
        milestones(catalog, plan).into_iter().map(|milestone| milestone.kind).collect()
    };
    let reached = |code| Kind::Reached(item(&fixture::catalog(), code));
    let expected = [
        Kind::Start,
        reached("C0160"),
        reached("C0164"),
        reached("C0166"),
        Kind::Met(0),
        Kind::Goal,
        Kind::TermEnd,
    ];
    assert_eq!(kinds(&catalog, &plan), expected);
    plan.goal = item(&catalog, "job:helpende");
    let found = milestones(Arc::make_mut(&mut catalog), &plan);
    let talks = found.iter().filter_map(|one| match one.kind {
        Kind::FollowUp(months) => Some((months, one.date.to_string())),
        _ => None,
    });
    // The plan ends on 17 December 2027.
    assert_eq!(talks.collect::<Vec<_>>(), [(3, "2028-03-17".to_owned()), (6, "2028-06-17".to_owned())]);
    plan.figures.as_mut().unwrap().finish_week = 0;
    assert!(milestones(&catalog, &plan).is_empty());
}

#[test]
fn an_exam_that_is_a_step_is_not_told_twice() {
    let mut catalog = (*fixture::catalog()).clone();
    let speaking = item(&catalog, "language:speaking-B1");
    let mut plan = proposal(&catalog).plan;
    let texts = Texts::new(Lang::En);
    let said =
        |catalog: &Catalog, plan: &Plan| Phrases { texts: &texts, catalog }.exam_step(plan, &plan.exams[0]);
    assert_eq!(said(&catalog, &plan), None);
    catalog.offerings[1].pathway = Pathway::LanguageExam;
    catalog.offerings[1].grants = vec![Grant::Item(speaking)];
    plan.steps[1].grants = vec![speaking];
    assert_eq!(said(&catalog, &plan).as_deref(), Some("this is step 2 of the plan"));
    // A lower level than the exam, or another part, is another exam.
    plan.exams[0].level = Some(leerpad::model::Level::B2);
    assert_eq!(said(&catalog, &plan), None);
    plan.exams[0].part = ExamPart::Knm;
    assert_eq!(said(&catalog, &plan), None);
    // Nor is one that comes after the last day to register.
    plan.exams[0].part = ExamPart::Skill(leerpad::model::Skill::Speaking);
    plan.exams[0].level = Some(leerpad::model::Level::A2);
    assert!(said(&catalog, &plan).is_some());
    plan.exams[0].register_by = Some(plan.start);
    assert_eq!(said(&catalog, &plan), None);
}

#[test]
fn hours_beyond_what_is_required_are_called_what_they_are() {
    let mut bench = bench(Lang::Nl, 80, 40, "4");
    let session = bench.state.session.as_mut().unwrap();
    let Some(Ok(proposal)) = &mut session.planning.answer else { panic!("no plan") };
    proposal.plan.civic[0].planned = 890;
    let screen = bench.screen();
    assert!(screen.contains("800 van 800 u"), "{screen}");
    assert!(screen.contains("plus 320 uur voor de stappen"), "{screen}");
    assert!(!screen.contains("1.120"), "{screen}");
}

#[test]
fn a_plan_of_which_no_price_is_known_is_not_free() {
    let mut bench = bench(Lang::En, 80, 24, "4");
    let session = bench.state.session.as_mut().unwrap();
    let Some(Ok(proposal)) = &mut session.planning.answer else { panic!("no plan") };
    proposal.plan.figures.as_mut().unwrap().cost_eur = 0;
    for step in &mut proposal.plan.steps {
        step.cost_eur = None;
    }
    let screen = bench.screen();
    assert!(screen.contains("cost unknown") && !screen.contains('€'), "{screen}");
    bench.keys("e");
    assert!(bench.screen().contains("The cost is unknown."), "{}", bench.screen());
}

/// Every size, at every zoom: nothing panics, and the selection stays on the screen.
#[test]
fn time_at_every_size() {
    for keys in ["4", "4 +", "4 + +", "4 + + + down down down", "7", "7 -", "7 - -", "7 - - -", "7 t enter"] {
        let mut bench = bench(Lang::Nl, 80, 24, keys);
        for height in (20..=50).step_by(5) {
            for width in (60..=140).step_by(8) {
                bench.input(Input::Resize(width, height));
                let screen = bench.screen();
                let selected = screen.lines().skip(2).any(|line| line.starts_with('>'));
                assert!(selected || keys.ends_with("enter"), "{keys} {width}x{height}\n{screen}");
            }
        }
    }
}
