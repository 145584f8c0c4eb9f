//! The shipped catalog and the bundled cases, planned for real.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use leerpad::catalog;
use leerpad::export::{TextOptions, plan_json, plan_markdown, plan_text};
use leerpad::i18n::{Lang, Texts};
use leerpad::model::case::{Mark, MarkState};
use leerpad::model::code::Key;
use leerpad::model::{Case, Catalog, ItemKind};
use leerpad::planner::{self, Cancel, Limits};
use leerpad::route::plan::{Conflict, Proposal, Status};
use leerpad::route::{Options, problem, propose};
use leerpad::store::demos::{self, Demo};

static SHIPPED: LazyLock<Arc<Catalog>> =
    LazyLock::new(|| catalog::embedded().catalog.expect("the shipped catalog has no errors"));

fn demo(id: &str) -> (&'static Demo, Case) {
    let demo = demos::find(id).expect("a bundled example");
    (demo, demo.read().case.expect("a bundled example has no errors"))
}

fn options(demo: &Demo) -> Options {
    Options::on(demo.today)
}

fn plan(demo: &Demo, case: &Case) -> Proposal {
    propose(&SHIPPED, case, &options(demo), &Cancel::new())
        .unwrap_or_else(|error| panic!("{}: {error}", demo.id))
}

/// The codes of the certificates that a plan's steps give.
fn certificates(proposal: &Proposal) -> BTreeSet<String> {
    let given = proposal.plan.steps.iter().flat_map(|step| &step.grants);
    given
        .filter_map(|item| SHIPPED.item(*item))
        .filter(|item| matches!(item.kind, ItemKind::Certificate { .. }))
        .map(|item| item.key.to_string())
        .collect()
}

fn mark(on: &str, state: MarkState) -> Mark {
    Mark {
        on: on.parse().unwrap(),
        state,
        author: "Adviseur Demo".to_owned(),
        date: "2026-11-09".parse().unwrap(),
        reason: "Voor deze test".to_owned(),
    }
}

#[test]
fn every_demo_has_a_proved_plan_or_a_conflict() {
    for demo in demos::ALL {
        let case = demo.read().case.unwrap();
        let proposal = plan(demo, &case);
        let plan = &proposal.plan;
        match plan.status {
            Status::Optimal => {
                assert!(plan.conflict.is_none(), "{}", demo.id);
                assert_eq!(plan.figures.unwrap().finish_week, plan.bound_week, "{}", demo.id);
                for step in &plan.steps {
                    assert!(!step.sources.is_empty(), "{}: a step without a source", demo.id);
                    assert!(!step.because.is_empty(), "{}: a step without a reason", demo.id);
                }
            }
            Status::Infeasible => match plan.conflict.as_ref().expect(demo.id) {
                Conflict::Clash(demands) => assert!(!demands.is_empty(), "{}", demo.id),
                Conflict::Unreachable { items, .. } => assert!(!items.is_empty(), "{}", demo.id),
            },
            other => panic!("{}: {other:?}", demo.id),
        }
    }
}

#[test]
fn only_the_demo_that_shows_it_is_impossible() {
    let impossible: Vec<&str> = demos::ALL
        .iter()
        .filter(|demo| plan(demo, &demo.read().case.unwrap()).plan.status == Status::Infeasible)
        .map(|demo| demo.id)
        .collect();
    assert_eq!(impossible, ["termijn-te-kort"]);
}

#[test]
fn two_runs_give_the_same_bytes() {
    for demo in demos::ALL {
        let case = demo.read().case.unwrap();
        let (first, again) = (plan(demo, &case), plan(demo, &case));
        assert_eq!(plan_json(&SHIPPED, &first), plan_json(&SHIPPED, &again), "{}", demo.id);
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            let options = TextOptions { explain: true, width: None };
            assert_eq!(
                plan_text(&texts, &SHIPPED, "x", &first, options),
                plan_text(&texts, &SHIPPED, "x", &again, options),
            );
            assert_eq!(
                plan_markdown(&texts, &SHIPPED, "x", &first),
                plan_markdown(&texts, &SHIPPED, "x", &again),
            );
        }
    }
}

#[test]
fn verzorgende_ig_from_nothing_takes_the_four_certificates() {
    let (demo, case) = demo("vig-zonder-ervaring");
    let proposal = plan(demo, &case);
    assert_eq!(proposal.plan.status, Status::Optimal);
    let expected = ["C0052", "C0053", "C0106", "C0109"].map(str::to_owned);
    assert_eq!(certificates(&proposal), BTreeSet::from(expected));
}

#[test]
fn a_granted_certificate_removes_exactly_its_hours() {
    let (demo, mut case) = demo("vig-zonder-ervaring");
    let before = plan(demo, &case).plan;
    let (certificate, _) = SHIPPED.item_by_key(&"C0052".parse().unwrap()).unwrap();
    let step = before.steps.iter().find(|step| step.grants.contains(&certificate)).unwrap();
    case.marks.push(mark("C0052", MarkState::Granted));
    let after = plan(demo, &case).plan;
    let saved = before.figures.unwrap().study_hours - after.figures.unwrap().study_hours;
    assert_eq!(saved, step.study_hours);
    assert!(after.figures.unwrap().finish_week <= before.figures.unwrap().finish_week);
}

#[test]
fn helpende_from_nothing_takes_three_certificates_and_one_of_two() {
    let (demo, case) = demo("helpende-zonder-ervaring");
    let taken = certificates(&plan(demo, &case));
    for code in ["C0160", "C0164", "C0166"] {
        assert!(taken.contains(code), "{taken:?}");
    }
    let either = ["C0163", "C0165"].iter().filter(|code| taken.contains(**code)).count();
    assert_eq!((either, taken.len()), (1, 4), "{taken:?}");
}

#[test]
fn a_claim_shortens_nothing_until_it_is_granted() {
    let (demo, mut case) = demo("vig-zonder-ervaring");
    let nothing = plan(demo, &case);
    assert_eq!(nothing.if_granted, None);
    case.marks.push(mark("C0052", MarkState::Refused));
    assert_eq!(plan(demo, &case).plan.figures, nothing.plan.figures);
    case.marks = vec![mark("C0052", MarkState::Claimed)];
    let claimed = plan(demo, &case);
    case.marks = vec![mark("C0052", MarkState::Granted)];
    let granted = plan(demo, &case);
    assert_eq!(claimed.if_granted, granted.plan.figures);
}

#[test]
fn the_neutral_problem_gives_the_figures_of_the_plan() {
    for demo in demos::ALL {
        let case = demo.read().case.unwrap();
        let proposal = plan(demo, &case);
        let written = planner::json::write(&problem(&SHIPPED, &case, &options(demo)).unwrap());
        let read = planner::json::read(&written).unwrap();
        let outcome = planner::solve(&read, &Limits::default(), &Cancel::new(), &mut |_| {}).unwrap();
        let figures =
            outcome.best.as_ref().map(|best| (best.figures.finish, best.figures.hours, best.figures.cost));
        let planned = proposal.plan.figures.map(|figures| {
            (figures.finish_week, u64::from(figures.study_hours), u64::from(figures.cost_eur))
        });
        assert_eq!(figures, planned, "{}", demo.id);
    }
}

#[test]
fn a_mark_on_something_unknown_is_kept_and_said() {
    let (demo, mut case) = demo("vig-zonder-ervaring");
    let before = plan(demo, &case);
    case.marks.push(mark("C9999", MarkState::Granted));
    let after = plan(demo, &case);
    assert_eq!(before.plan.figures, after.plan.figures);
    let unknown: Key = "C9999".parse().unwrap();
    assert!(after.plan.warnings.contains(&leerpad::route::plan::Warning::UnknownReference(unknown)));
}
