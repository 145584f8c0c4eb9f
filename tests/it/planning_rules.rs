//! What the facts of a case do to its plan, one fact at a time.

use std::sync::{Arc, LazyLock};

use jiff::ToSpan as _;
use jiff::civil::date;
use leerpad::catalog;
use leerpad::model::case::{Counted, Exception, Extension, Mark, MarkState};
use leerpad::model::civic::Account;
use leerpad::model::{Case, Catalog, ItemId, ItemKind};
use leerpad::planner::Cancel;
use leerpad::route::audit::{Fault, audit};
use leerpad::route::plan::{Plan, Status, Step, Timing, Unsure, Warning, Week};
use leerpad::route::{Options, propose};
use leerpad::store::demos;

static SHIPPED: LazyLock<Arc<Catalog>> =
    LazyLock::new(|| catalog::embedded().catalog.expect("the shipped catalog has no errors"));

fn case(id: &str) -> Case {
    demos::find(id).expect("a bundled example").read().case.expect("without errors")
}

fn plan(case: &Case) -> Plan {
    let options = Options::on(date(2026, 11, 23));
    propose(&SHIPPED, case, &options, &Cancel::new()).unwrap().plan
}

fn step<'p>(plan: &'p Plan, offering: &str) -> Option<&'p Step> {
    plan.steps.iter().find(|step| SHIPPED.offering(step.offering).unwrap().id.as_str() == offering)
}

fn account(plan: &Plan, account: Account) -> &leerpad::route::plan::AccountPlan {
    plan.civic.iter().find(|own| own.account == account).expect("the account is planned")
}

#[test]
fn the_term_is_three_years_from_the_first_pip_and_extensions_come_on_top() {
    let mut case = case("z-route-keuken-zorg");
    assert_eq!(plan(&case).term_end, Some(date(2028, 9, 1)));
    let civic = case.civic.as_mut().unwrap();
    civic.extensions.push(Extension { ground: "geboorte".to_owned(), months: 4, by: None });
    assert_eq!(plan(&case).term_end, Some(date(2029, 1, 1)));
}

#[test]
fn without_a_pip_the_term_is_unknown_and_nothing_is_computed_from_it() {
    let mut case = case("z-route-keuken-zorg");
    case.civic.as_mut().unwrap().first_pip = None;
    let plan = plan(&case);
    assert!(plan.warnings.contains(&Warning::TermUnknown));
    assert!(plan.civic.iter().all(|account| account.deadline.is_none()));
}

#[test]
fn a_term_that_is_over_is_said_and_binds_nothing() {
    let mut case = case("z-route-keuken-zorg");
    case.civic.as_mut().unwrap().first_pip = Some(date(2020, 3, 2));
    let plan = plan(&case);
    assert!(plan.warnings.contains(&Warning::TermOver(date(2023, 3, 2))));
    assert_eq!(plan.status, Status::Optimal);
}

#[test]
fn only_asylum_permit_holders_make_participation_hours_on_the_z_route() {
    let mut case = case("z-route-keuken-zorg");
    assert_eq!(account(&plan(&case), Account::Participation).required, 800);
    case.civic.as_mut().unwrap().group = leerpad::model::CivicGroup::Family;
    let plan = plan(&case);
    assert!(plan.civic.iter().all(|own| own.account != Account::Participation || own.required == 0));
}

/// The hours made week by week come to those of the accounts, in the last week that ends by their deadline.
fn hours_add_up(plan: &Plan) {
    for (place, account) in plan.civic.iter().enumerate() {
        let ends_in_time =
            |week: &&Week| account.deadline.is_none_or(|last| week.date.saturating_add(4.days()) <= last);
        let last = plan.weeks.iter().filter(ends_in_time).map(|week| week.week).max().unwrap();
        let made = leerpad::app::hours::made_by(&SHIPPED, plan, last)[place];
        assert_eq!(made, account.done + account.planned, "{account:?}");
    }
}

#[test]
fn placement_counts_as_participation_only_where_the_municipality_says_so() {
    let mut case = case("z-route-keuken-zorg");
    case.settings.placement_counts = Counted::Yes;
    let counted = plan(&case);
    assert!(account(&counted, Account::Participation).within_steps > 0);
    hours_add_up(&counted);
    case.settings.placement_counts = Counted::Ask;
    let plan = plan(&case);
    if plan.figures.is_some() {
        assert_eq!(account(&plan, Account::Participation).within_steps, 0);
    }
    assert!(plan.warnings.contains(&Warning::PlacementNotCounted(Counted::Ask)));
}

#[test]
fn no_hour_is_planned_in_a_blocked_period() {
    let mut case = case("helpende-zonder-ervaring");
    let (from, to) = (date(2027, 3, 1), date(2027, 3, 26));
    case.availability.exceptions.push(Exception {
        from,
        to,
        day: 0,
        evening: 0,
        reason: "verhuizing".to_owned(),
        by: None,
    });
    let plan = plan(&case);
    assert_eq!(plan.status, Status::Optimal);
    for week in plan.weeks.iter().filter(|week| from <= week.date && week.date <= to) {
        assert_eq!((week.available, week.used()), (0, 0), "{}", week.date);
    }
}

#[test]
fn what_an_earlier_step_earns_needs_no_waiver() {
    // The BBL of the nurse's aide comes first and is the prior schooling that the next asks for.
    let plan = plan(&case("bbl-baan"));
    let first = step(&plan, "25960-bbl").unwrap();
    let next = plan.steps.iter().filter(|step| step.start_week >= first.end_week);
    let next: Vec<&Step> = next.collect();
    assert!(!next.is_empty(), "{:?}", plan.steps);
    for step in next {
        assert!(!step.unsure.contains(&Unsure::Waiver), "{step:?}");
    }
}

#[test]
fn a_part_of_which_an_assessment_covers_some_says_that_its_hours_are_those_of_the_whole() {
    let plan = plan(&case("hovenier-ervaring"));
    let part = step(&plan, "27081-p1-k1-ovo").unwrap_or_else(|| panic!("{:?}", plan.steps));
    assert!(part.unsure.contains(&Unsure::CountedWhole { covered: 1, of: 2 }), "{:?}", part.unsure);
    let whole = plan.steps.iter().filter(|step| step.offering != part.offering);
    for step in whole {
        assert!(
            !step.unsure.iter().any(|own| matches!(own, Unsure::CountedWhole { .. })),
            "{:?}",
            step.unsure
        );
    }
}

#[test]
fn a_school_that_does_not_waive_its_entry_requirement_asks_for_the_entree_first() {
    let mut case = case("helpende-zonder-ervaring");
    case.settings.entry_waiver = Counted::Yes;
    let waived = plan(&case);
    assert!(step(&waived, "25960-afronding").unwrap().unsure.contains(&Unsure::Waiver));
    case.settings.entry_waiver = Counted::No;
    // Without prior schooling the entree diploma is the way in, and it takes its time.
    let refused = plan(&case);
    let entree = refused.steps.iter().find(|step| {
        let gives = |item: &ItemId| {
            let item = SHIPPED.item(*item).unwrap();
            matches!(&item.kind, ItemKind::Diploma(diploma) if diploma.level == 1)
        };
        step.grants.iter().any(gives)
    });
    let entree = entree.unwrap_or_else(|| panic!("{:?}", refused.steps));
    let rest = step(&refused, "25960-afronding").unwrap();
    assert!(entree.end_week <= rest.start_week);
    assert!(!rest.unsure.contains(&Unsure::Waiver));
    assert!(refused.figures > waived.figures);
    case.marks.push(Mark {
        on: "licence:vmbo-basis".parse().unwrap(),
        state: MarkState::Granted,
        author: "Adviseur Demo".to_owned(),
        date: date(2026, 11, 9),
        reason: "Diplomawaardering gezien".to_owned(),
    });
    let held = plan(&case);
    assert_eq!(held.figures, waived.figures);
}

#[test]
fn without_a_company_nothing_that_needs_one_is_planned() {
    let mut case = case("helpende-zonder-ervaring");
    case.settings.company = Counted::No;
    let without = plan(&case);
    assert!(without.steps.iter().all(|step| {
        SHIPPED.offering(step.offering).unwrap().pathway != leerpad::model::Pathway::Ovo
            || step.unsure.iter().all(|own| !matches!(own, Unsure::Company(_)))
    }));
    assert!(step(&without, "c0160-ovo").is_none());
    case.settings.company = Counted::Ask;
    let asked = plan(&case);
    let certificate = asked.steps.iter().find(|step| {
        !step.grants.is_empty() && step.unsure.iter().any(|own| matches!(own, Unsure::Company(_)))
    });
    assert!(certificate.is_some(), "a company that still has to be found is said");
}

#[test]
fn a_bbl_is_planned_only_with_an_employment_contract() {
    let mut case = case("helpende-zonder-ervaring");
    case.settings.contract = Counted::Ask;
    assert!(step(&plan(&case), "25960-bbl").is_none());
}

#[test]
fn a_certificate_of_conduct_is_asked_for_shortly_before_it_is_needed() {
    let mut case = case("vig-zonder-ervaring");
    case.goals = vec!["job:verzorgende-ig".parse().unwrap()];
    let plan = plan(&case);
    let (vog, record) = SHIPPED.item_by_key(&"licence:vog".parse().unwrap()).unwrap();
    let ItemKind::Licence { valid_months: Some(months), .. } = record.kind else { panic!("a VOG lapses") };
    let step = plan.steps.iter().find(|step| step.grants.contains(&vog)).expect("the job asks for a VOG");
    let finish = plan.figures.unwrap().finish_week;
    assert!(finish - step.end_week <= months * 4, "asked for in week {} of {finish}", step.start_week);
}

#[test]
fn the_level_of_dutch_that_delays_a_job_is_named() {
    let mut case = case("b1-route-moeder");
    case.goals = vec!["job:pedagogisch-medewerker".parse().unwrap()];
    case.marks.clear();
    case.language.levels = [leerpad::model::Level::A2; 4];
    case.language.hours_since = 0;
    let options = Options::on(date(2026, 11, 23));
    let proposal = propose(&SHIPPED, &case, &options, &Cancel::new()).unwrap();
    assert_eq!(proposal.plan.status, Status::Optimal);
    assert!(proposal.language_delay.is_some_and(|weeks| weeks > 0), "{:?}", proposal.language_delay);
    assert!(proposal.plan.steps.iter().any(|step| matches!(step.timing, Timing::Language { .. })));
}

#[test]
fn the_audit_notices_a_plan_that_was_tampered_with() {
    let case = case("helpende-zonder-ervaring");
    let good = plan(&case);
    assert_eq!(audit(&SHIPPED, &case, &good), []);
    let tampered = |change: &dyn Fn(&mut Plan)| {
        let mut plan = good.clone();
        change(&mut plan);
        audit(&SHIPPED, &case, &plan)
    };
    let has = |faults: &[Fault], wanted: &dyn Fn(&Fault) -> bool| faults.iter().any(wanted);
    assert!(has(&tampered(&|plan| plan.steps[0].start_week += 1), &|fault| matches!(fault, Fault::Dates(0))));
    assert!(has(
        &tampered(&|plan| {
            plan.steps.pop();
        }),
        &|fault| matches!(fault, Fault::Goal)
    ));
    assert!(has(&tampered(&|plan| plan.steps[0].study_hours += 1), &|fault| matches!(fault, Fault::Figures)));
    assert!(has(&tampered(&|plan| plan.steps[0].mode = 9), &|fault| matches!(
        fault,
        Fault::NoSuchOffering(0)
    )));
    assert!(has(&tampered(&|plan| plan.weeks[0].accounts.push((Account::Pvt, 90))), &|fault| matches!(
        fault,
        Fault::Hours(0)
    )));
    assert!(has(&tampered(&|plan| plan.weeks[1].steps.clear()), &|fault| matches!(fault, Fault::Week(1))));
    assert!(has(&tampered(&|plan| plan.civic[0].planned += 1), &|fault| matches!(fault, Fault::Account(_))));
    assert!(has(&tampered(&|plan| plan.figures.as_mut().unwrap().finish_week += 1), &|fault| matches!(
        fault,
        Fault::Goal
    )));
}
