//! What is told beside a plan: every sentence of it put to the test by planning again.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use leerpad::catalog;
use leerpad::export::plan_json;
use leerpad::model::{Case, Catalog};
use leerpad::planner::{self, Cancel, Limits};
use leerpad::route::plan::{Conflict, Demand, DemandKind};
use leerpad::route::{
    Beside, Change, Figures, Options, Order, Proposal, Stage, Status, problem, propose, propose_in_parts,
};
use leerpad::store::demos::{self, Demo};

static SHIPPED: LazyLock<Arc<Catalog>> =
    LazyLock::new(|| catalog::embedded().catalog.expect("the shipped catalog has no errors"));

fn everything(demo: &Demo) -> Options {
    Options { beside: Beside::ALL, ..Options::on(demo.today) }
}

fn case_of(demo: &Demo) -> Case {
    demo.read().case.expect("a bundled example has no errors")
}

fn plan_with(demo: &Demo, case: &Case, options: &Options) -> Proposal {
    propose(&SHIPPED, case, options, &Cancel::new()).unwrap_or_else(|error| panic!("{}: {error}", demo.id))
}

/// The figures of a case after a change, from a plan made from nothing.
fn figures_with(demo: &Demo, change: &Change) -> Option<Figures> {
    let case = change.apply(&case_of(demo), "Adviseur Demo", demo.today, "Voor deze test");
    plan_with(demo, &case, &Options::on(demo.today)).plan.figures
}

/// These examples, each with what is asked for beside its plan.
fn planned(names: &[&str], beside: Beside) -> Vec<(&'static Demo, Proposal)> {
    let demos = names.iter().map(|name| demos::find(name).expect(name));
    demos
        .map(|demo| {
            let options = Options { beside, ..Options::on(demo.today) };
            (demo, plan_with(demo, &case_of(demo), &options))
        })
        .collect()
}

/// Examples in which hours, language, start windows and holidays hold the finish, with reasons.
static REASONED: LazyLock<Vec<(&'static Demo, Proposal)>> = LazyLock::new(|| {
    let reasons = Beside { reasons: true, ..Beside::PLAN };
    planned(&["z-route-keuken-zorg", "b1-route-moeder", "twee-treden", "vig-zonder-ervaring"], reasons)
});

/// Examples with several routes and with trade-offs, with both.
static ROUTED: LazyLock<Vec<(&'static Demo, Proposal)>> = LazyLock::new(|| {
    let others = Beside { routes: 3, front: true, ..Beside::PLAN };
    planned(&["b1-route-moeder", "twee-treden", "bbl-baan"], others)
});

fn clash(id: &str) -> (&'static Demo, Vec<Demand>) {
    let demo = demos::find(id).unwrap();
    let proposal = plan_with(demo, &case_of(demo), &Options::on(demo.today));
    match proposal.plan.conflict {
        Some(Conflict::Clash(demands)) => (demo, demands),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_what_if_says_what_planning_again_says() {
    for (demo, proposal) in REASONED.iter() {
        let what_ifs = proposal.what_ifs.as_ref().expect(demo.id);
        assert!(what_ifs.len() >= 3, "{}", demo.id);
        let now = proposal.plan.figures.unwrap();
        for what_if in what_ifs {
            // A later start counts its weeks from there, and is told from the start of this plan.
            if matches!(what_if.change, Change::StartOn(_)) {
                continue;
            }
            let then = figures_with(demo, &what_if.change);
            assert!(what_if.proved, "{}: {:?}", demo.id, what_if.change);
            assert_eq!(what_if.figures, then, "{}: {:?}", demo.id, what_if.change);
            if let Some(then) = then {
                let saved = i64::from(now.finish_week) - i64::from(then.finish_week);
                assert_eq!(what_if.weeks_saved, saved, "{}: {:?}", demo.id, what_if.change);
            }
        }
        let saved: Vec<i64> = what_ifs.iter().map(|what_if| what_if.weeks_saved).collect();
        assert!(saved.is_sorted_by(|one, next| one >= next), "{}: {saved:?}", demo.id);
    }
}

#[test]
fn a_later_start_is_counted_from_the_start_of_the_plan() {
    let (demo, proposal) = REASONED.iter().find(|(demo, _)| demo.id == "vig-zonder-ervaring").unwrap();
    let what_ifs = proposal.what_ifs.as_ref().unwrap();
    let (day, what_if) = what_ifs
        .iter()
        .find_map(|what_if| match what_if.change {
            Change::StartOn(day) => Some((day, what_if)),
            _ => None,
        })
        .unwrap();
    let later = Change::StartOn(day).apply(&case_of(demo), "", demo.today, "");
    let plan = plan_with(demo, &later, &Options::on(demo.today)).plan;
    let week = what_if.figures.unwrap().finish_week;
    assert_eq!(proposal.plan.last_day_of(week), plan.finish_date().unwrap());
    assert!(what_if.weeks_saved < 0);
}

#[test]
fn half_a_day_that_does_not_help_is_followed_by_the_hours_that_do() {
    let fewer = |demo: &Demo, change: &Change| figures_with(demo, change).unwrap().finish_week;
    let mut found = 0;
    for (demo, proposal) in REASONED.iter() {
        let now = proposal.plan.figures.unwrap().finish_week;
        for what_if in proposal.what_ifs.as_ref().unwrap() {
            let less = match what_if.change {
                Change::DayHours(hours) if hours > 4 => Change::DayHours(hours - 1),
                Change::EveningHours(hours) if hours > 4 => Change::EveningHours(hours - 1),
                _ => continue,
            };
            found += 1;
            assert!(what_if.weeks_saved > 0, "{}", demo.id);
            assert_eq!(fewer(demo, &less), now, "{}: an hour less would do", demo.id);
        }
    }
    assert!(found > 0, "no example shows it");
}

#[test]
fn every_demand_that_holds_the_finish_does_so() {
    for (demo, proposal) in REASONED.iter() {
        let limiting = proposal.limiting.as_ref().expect(demo.id);
        let finish = proposal.plan.figures.unwrap().finish_week;
        let compiled = problem(&SHIPPED, &case_of(demo), &everything(demo)).unwrap();
        for demand in &limiting.demands {
            let without = demand.finish_without.unwrap();
            assert!(without < finish, "{}: {:?}", demo.id, demand.what);
            // The ones that are a single demand of the problem are asked for again, whole.
            let dropped = match &demand.what {
                DemandKind::LanguageEntry => planner::Demand::LanguageEntry,
                DemandKind::StartWindows => planner::Demand::Starts,
                DemandKind::Pauses(slug) => planner::Demand::Calendar(format!("calendar:{slug}")),
                _ => continue,
            };
            let relaxed = planner::without(&compiled, &[dropped]);
            let outcome = planner::solve(&relaxed, &Limits::default(), &Cancel::new(), &mut |_| {}).unwrap();
            assert_eq!(outcome.best.unwrap().figures.finish, without, "{}: {:?}", demo.id, demand.what);
        }
        let floor = limiting.floor_week.unwrap_or(0);
        let least = limiting.demands.iter().filter_map(|demand| demand.finish_without).min();
        assert!(floor <= least.unwrap_or(finish), "{}", demo.id);
    }
}

#[test]
fn the_chain_runs_up_to_the_goal_without_a_gap_that_is_not_told() {
    for (demo, proposal) in REASONED.iter() {
        let plan = &proposal.plan;
        let chain = &proposal.limiting.as_ref().unwrap().chain;
        let mut week = 0;
        for link in chain {
            let step = &plan.steps[link.step];
            assert_eq!(step.start_week, week + link.waits, "{}", demo.id);
            let waited = plan.weeks.iter().filter(|one| (week..step.start_week).contains(&one.week));
            assert_eq!(waited.filter(|one| one.holiday).count(), link.holidays as usize, "{}", demo.id);
            week = step.end_week;
        }
        assert_eq!(week, plan.figures.unwrap().finish_week, "{}: the chain ends with the goal", demo.id);
        let last = chain.last().unwrap();
        assert_eq!(plan.steps[last.step].slack, Some(0), "{}: the last link cannot slip", demo.id);
    }
}

#[test]
fn a_step_can_slip_by_its_slack_and_no_further() {
    for (demo, proposal) in REASONED.iter() {
        let compiled = problem(&SHIPPED, &case_of(demo), &everything(demo)).unwrap();
        let finish = proposal.plan.figures.unwrap().finish_week;
        let chosen = only_steps(&compiled, proposal);
        for step in proposal.plan.steps.iter().filter(|step| !step.under_way) {
            let slack = step.slack.unwrap_or_else(|| panic!("{}: not known", demo.id));
            let id = format!("offering:{}", SHIPPED.offering(step.offering).unwrap().id);
            let finish_from = |week: u32| {
                let mut later = chosen.clone();
                let own = |offering: &&mut planner::problem::Offering| {
                    offering.id == id || offering.id.starts_with(&format!("{id}~"))
                };
                let offering = later.offerings.iter_mut().find(own).unwrap();
                offering.starts = planner::problem::Starts::List(
                    offering
                        .starts
                        .before(later.horizon)
                        .into_iter()
                        .filter(|start| *start >= week)
                        .collect(),
                );
                let outcome =
                    planner::solve(&later, &Limits::default(), &Cancel::new(), &mut |_| {}).unwrap();
                outcome.best.map(|best| best.figures.finish)
            };
            assert_eq!(finish_from(step.start_week + slack), Some(finish), "{}: {id}", demo.id);
            let further = finish_from(step.start_week + slack + 1);
            assert!(further.is_none_or(|week| week > finish), "{}: {id} could slip further", demo.id);
        }
    }
}

/// The problem with the offerings and modes of the plan's steps alone, all of them in every plan.
fn only_steps(problem: &planner::Problem, proposal: &Proposal) -> planner::Problem {
    let mut only = problem.clone();
    only.offerings.clear();
    for offering in &problem.offerings {
        let step = proposal.plan.steps.iter().find(|step| {
            let id = format!("offering:{}", SHIPPED.offering(step.offering).unwrap().id);
            let mode = offering.modes.iter().any(|mode| mode.hours_per_week == step.hours_per_week);
            mode && (offering.id == id || offering.id.starts_with(&format!("{id}~")))
        });
        let Some(step) = step else {
            if offering.id.starts_with("deadline:") {
                only.offerings.push(offering.clone());
            }
            continue;
        };
        let mut kept = offering.clone();
        kept.modes.retain(|mode| mode.hours_per_week == step.hours_per_week);
        only.must.push(kept.id.clone());
        only.offerings.push(kept);
    }
    only
}

#[test]
fn every_way_out_of_a_conflict_leads_to_the_plan_it_names_and_is_the_least() {
    let (demo, demands) = clash("termijn-te-kort");
    assert!(demands.len() >= 2);
    for demand in &demands {
        // When courses start is a fact of the catalog: nobody at the table can change it.
        if demand.what == DemandKind::StartWindows {
            assert_eq!(demand.remedy, None);
            continue;
        }
        let remedy = demand.remedy.as_ref().unwrap_or_else(|| panic!("{:?} has no way out", demand.what));
        assert_eq!(figures_with(demo, &remedy.change), Some(remedy.figures), "{:?}", demand.what);
        let less = match remedy.change {
            Change::DayHours(hours) => Change::DayHours(hours - 1),
            Change::Extension(months) => Change::Extension(months - 1),
            ref other => panic!("{other:?}"),
        };
        assert_eq!(figures_with(demo, &less), None, "{less:?} would do");
    }
}

#[test]
fn a_course_that_asks_for_a_contract_is_opened_by_one() {
    let demo = demos::find("bbl-baan").unwrap();
    let mut case = case_of(demo);
    case.settings.contract = leerpad::model::case::Counted::No;
    let with = Change::Contract.apply(&case, "", demo.today, "");
    let with = plan_with(demo, &with, &Options::on(demo.today));
    let reasons = Options { beside: Beside { reasons: true, ..Beside::PLAN }, ..Options::on(demo.today) };
    let proposal = plan_with(demo, &case, &reasons);
    let found = proposal.what_ifs.unwrap();
    let contract = found.iter().find(|what_if| what_if.change == Change::Contract).unwrap();
    assert_eq!(contract.figures, with.plan.figures);
}

#[test]
fn routes_study_different_things_and_none_is_better() {
    let mut several = 0;
    for (demo, proposal) in ROUTED.iter() {
        let routes = proposal.routes.as_ref().unwrap();
        let best = proposal.plan.figures.unwrap();
        let mut known = BTreeSet::new();
        known.insert(proposal.plan.steps.iter().map(|step| step.offering).collect::<BTreeSet<_>>());
        let mut before = best;
        for other in &routes.plans {
            let figures = other.plan.figures.unwrap();
            assert!(figures >= before, "{}: best first", demo.id);
            before = figures;
            let studied: BTreeSet<_> = other.plan.steps.iter().map(|step| step.offering).collect();
            let (added, left_out): (BTreeSet<_>, BTreeSet<_>) =
                (other.added.iter().copied().collect(), other.left_out.iter().copied().collect());
            let own: BTreeSet<_> = proposal.plan.steps.iter().map(|step| step.offering).collect();
            assert_eq!(studied.difference(&own).copied().collect::<BTreeSet<_>>(), added);
            assert_eq!(own.difference(&studied).copied().collect::<BTreeSet<_>>(), left_out);
            assert!(known.insert(studied), "{}: twice", demo.id);
        }
        several += usize::from(routes.plans.len() > 1);
    }
    assert!(several > 0, "no example has several routes");
}

#[test]
fn the_front_holds_the_best_by_every_figure() {
    let mut trade_offs = 0;
    for (demo, proposal) in ROUTED.iter() {
        let front = proposal.front.as_ref().unwrap();
        assert!(front.complete, "{}", demo.id);
        let figures: Vec<Figures> = front.plans.iter().map(|other| other.plan.figures.unwrap()).collect();
        assert_eq!(figures.first(), proposal.plan.figures.as_ref(), "{}", demo.id);
        assert!(front.plans[0].is_proposed || front.plans.len() > 1 || !front.plans[0].added.is_empty());
        for one in &figures {
            let beaten = figures.iter().any(|other| {
                other != one
                    && other.finish_week <= one.finish_week
                    && other.study_hours <= one.study_hours
                    && other.cost_eur <= one.cost_eur
            });
            assert!(!beaten, "{}: {one:?} is beaten", demo.id);
        }
        trade_offs += usize::from(figures.len() > 1);
        for (order, rank) in [
            (Order::Hours, (|one| one.study_hours) as fn(&Figures) -> u32),
            (Order::Cost, |one| one.cost_eur),
        ] {
            let options = Options { order, ..Options::on(demo.today) };
            let by = plan_with(demo, &case_of(demo), &options).plan;
            assert_eq!(by.status, Status::Optimal, "{}", demo.id);
            assert_eq!(by.order, order);
            let least = figures.iter().map(rank).min();
            assert_eq!(by.figures.as_ref().map(rank), least, "{}: {order:?}", demo.id);
        }
    }
    assert!(trade_offs > 0, "no example has a trade-off");
}

#[test]
fn a_proposal_is_told_in_parts_that_only_get_better() {
    for demo in ["z-route-keuken-zorg", "twee-treden", "termijn-te-kort", "alles-toegekend"] {
        let demo = demos::find(demo).unwrap();
        let case = case_of(demo);
        let mut told: Vec<Proposal> = Vec::new();
        let whole = propose_in_parts(&SHIPPED, &case, &everything(demo), &Cancel::new(), &mut |proposal| {
            told.push(proposal.clone());
        })
        .unwrap();
        assert_eq!(told.last(), Some(&whole), "{}", demo.id);
        assert!(told.is_sorted_by_key(|proposal| proposal.stage), "{}", demo.id);
        assert!(told.iter().any(|proposal| proposal.stage == Stage::Planned), "{}", demo.id);
        for pair in told.windows(2) {
            let (before, after) = (&pair[0].plan, &pair[1].plan);
            if let (Some(before), Some(after)) = (before.figures, after.figures) {
                assert!(after <= before, "{}: a worse plan was told", demo.id);
            }
            assert!(before.bound_week <= after.bound_week, "{}: the bound fell", demo.id);
        }
        for proposal in &told {
            let searching = proposal.stage == Stage::Searching;
            assert!(!searching || proposal.plan.status == Status::Feasible, "{}", demo.id);
        }
    }
}

#[test]
fn everything_beside_a_plan_is_the_same_every_time() {
    for demo in ["b1-route-moeder", "twee-treden"] {
        let demo = demos::find(demo).unwrap();
        let [first, again] = [(); 2].map(|()| plan_with(demo, &case_of(demo), &everything(demo)));
        assert_eq!(plan_json(&SHIPPED, &first), plan_json(&SHIPPED, &again), "{}", demo.id);
    }
}

#[test]
fn planning_that_nobody_waits_for_ends() {
    let demo = demos::find("twee-treden").unwrap();
    let case = case_of(demo);
    for stage in
        [Stage::Searching, Stage::Planned, Stage::Around, Stage::Reasons, Stage::Savings, Stage::Routes]
    {
        let cancel = Cancel::new();
        let mut last = None;
        let result = propose_in_parts(&SHIPPED, &case, &everything(demo), &cancel, &mut |proposal| {
            if proposal.stage >= stage {
                cancel.cancel();
            }
            last = Some(proposal.stage);
        });
        assert_eq!(result, Err(leerpad::route::PlanError::Cancelled), "{stage:?}");
        assert!(last <= Some(stage), "{stage:?}: it went on to {last:?}");
    }
}

#[test]
fn a_goal_that_is_closed_names_what_would_open_it() {
    let demo = demos::find("magazijn-ervaring").unwrap();
    let mut case = case_of(demo);
    case.goals = vec!["statement:logistiek-praktijk".parse().unwrap()];
    case.settings.company = leerpad::model::case::Counted::No;
    let plan = plan_with(demo, &case, &Options::on(demo.today)).plan;
    let Some(Conflict::Unreachable { items, blocked }) = &plan.conflict else {
        panic!("{:?}", plan.conflict)
    };
    assert!(!items.is_empty());
    let opened = blocked.iter().find_map(|blocked| blocked.remedy.as_ref()).expect("a way to open it");
    assert_eq!(opened.change, Change::Company);
    let open = opened.change.apply(&case, "Adviseur Demo", demo.today, "Leerbedrijf gevonden");
    let plan = plan_with(demo, &open, &Options::on(demo.today)).plan;
    assert_eq!((plan.status, plan.figures), (Status::Optimal, Some(opened.figures)));
}
