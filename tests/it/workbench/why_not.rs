//! "Why not?": what stands in the way of something, and what a plan with it would come to.

use leerpad::app::Input;
use leerpad::export::why_not_json;
use leerpad::i18n::Lang;
use leerpad::model::case::{Adjustment, Case, Counted, Fix, Mark, MarkState};
use leerpad::model::code::Key;
use leerpad::model::language::{Level, Skill};
use leerpad::model::offering::{Entry, LanguageEntry, Strength};
use leerpad::model::requirement::Requirement;
use leerpad::model::{Catalog, DependencyGraph};
use leerpad::planner::Cancel;
use leerpad::route::why_not::{Because, Explanation, Hindrance, Subject, trial, why_not};
use leerpad::route::{Options, Plan, propose};

use super::bench::Bench;
use super::fixture;

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

fn plan(catalog: &Catalog, case: &Case) -> Plan {
    propose(catalog, case, &Options::on(fixture::TODAY), &Cancel::new()).unwrap().plan
}

fn asked(catalog: &Catalog, case: &Case, about: &str) -> Explanation {
    let subject = Subject::of(catalog, &key(about)).unwrap();
    why_not(catalog, case, fixture::TODAY, &plan(catalog, case), subject)
}

/// The fixture's case without a civic duty, so that its plans are small.
fn case() -> Case {
    let mut case = fixture::case();
    case.civic = None;
    case
}

/// The fixture's catalog with something changed about the offering of C0166.
fn with_entry(needs: Requirement, strength: Strength) -> Catalog {
    let mut catalog = (*fixture::catalog()).clone();
    let offering = catalog.offerings.iter_mut().find(|one| one.id.as_str() == "c0166-ovo").unwrap();
    offering.entry = vec![Entry { needs, strength }];
    catalog.graph = DependencyGraph::build(&catalog.items, &catalog.offerings);
    catalog
}

#[test]
fn what_is_in_the_plan_or_held_says_so() {
    let catalog = fixture::catalog();
    let mut case = case();
    assert!(matches!(asked(&catalog, &case, "C0160").because[..], [Because::InPlan(_)]));
    assert!(matches!(asked(&catalog, &case, "offering:c0160-ovo").because[..], [Because::InPlan(_)]));
    assert_eq!(asked(&catalog, &case, "25960").because, [Because::IsGoal]);
    let reason = String::new();
    let author = "J. de Boer".to_owned();
    case.marks.push(Mark {
        on: key("C0160"),
        state: MarkState::Granted,
        author,
        date: fixture::TODAY,
        reason,
    });
    assert_eq!(asked(&catalog, &case, "C0160").because, [Because::Held]);
    assert_eq!(asked(&catalog, &case, "offering:c0160-ovo").because, [Because::GivesHeld]);
    for about in ["C0160", "25960", "C0164"] {
        assert!(asked(&catalog, &case, about).candidates().is_empty(), "{about}");
    }
}

#[test]
fn what_the_goal_does_not_need_says_so() {
    let catalog = fixture::catalog();
    let found = asked(&catalog, &case(), "job:helpende");
    assert!(found.because.contains(&Because::NotNeeded), "{found:?}");
    assert!(found.because.contains(&Because::NothingGives), "{found:?}");
    assert!(!found.sources.is_empty());
    assert!(asked(&catalog, &case(), "licence:ehbo").because.contains(&Because::NotNeeded));
}

#[test]
fn what_was_refused_or_kept_out_by_hand_says_so() {
    let catalog = fixture::catalog();
    let mut case = case();
    case.adjustments.push(Adjustment {
        offering: "c0164-ovo".parse().unwrap(),
        fix: Fix::Forbidden,
        author: "J. de Boer".to_owned(),
        date: fixture::TODAY,
        reason: "te ver weg".to_owned(),
    });
    let subject = Subject::of(&catalog, &key("offering:c0164-ovo")).unwrap();
    let found = why_not(&catalog, &case, fixture::TODAY, &plan(&catalog, &self::case()), subject);
    let [way] = &found.ways[..] else { panic!("{found:?}") };
    assert!(matches!(&way.hindrances[..], [Hindrance::Forbidden { reason, .. }] if reason == "te ver weg"));
    // It could be tried all the same: what keeps it out was chosen here.
    assert!(!way.is_closed());
    let author = String::new();
    let reason = String::new();
    let refused =
        Mark { on: key("23385/B1-K1-W1"), state: MarkState::Refused, author, date: fixture::TODAY, reason };
    case.adjustments.clear();
    case.marks.push(refused);
    assert!(asked(&catalog, &case, "23385/B1-K1-W1").because.contains(&Because::Refused));
}

#[test]
fn each_entry_that_is_not_met_is_named() {
    let base = fixture::catalog();
    let item = |text: &str| base.by_key[&key(text)];
    let hindrances = |needs: Requirement, strength: Strength, case: &Case| {
        let catalog = with_entry(needs, strength);
        let subject = Subject::of(&catalog, &key("offering:c0166-ovo")).unwrap();
        let plan = plan(&base, &self::case());
        why_not(&catalog, case, fixture::TODAY, &plan, subject).ways[0].hindrances.clone()
    };
    let mut own = case();
    own.settings.company = Counted::No;
    own.learner.age = Some(17);
    let vog = Requirement::Item(item("licence:vog"));
    let needs_vog = |strength| Hindrance::NeedsFirst { items: vec![item("licence:vog")], strength };
    for (needs, found) in [
        (vog.clone(), vec![needs_vog(Strength::Hard)]),
        (Requirement::Company(item("25960")), vec![Hindrance::Company]),
        (Requirement::Contract, vec![Hindrance::Contract]),
        (Requirement::Age(18), vec![Hindrance::Age(18)]),
        (Requirement::Age(16), vec![]),
        (Requirement::Placement(400), vec![Hindrance::Placement(400)]),
        (Requirement::Experience(item("job:zorghulp")), vec![Hindrance::Experience(item("job:zorghulp"))]),
        (
            Requirement::All(vec![vog.clone(), Requirement::Contract]),
            vec![Hindrance::Contract, needs_vog(Strength::Hard)],
        ),
    ] {
        assert_eq!(hindrances(needs.clone(), Strength::Hard, &own), found, "{needs:?}");
        assert_eq!(hindrances(needs, Strength::Soft, &own), [], "what is advised keeps nobody out");
    }
    assert_eq!(hindrances(vog.clone(), Strength::Waivable, &own), []);
    own.settings.entry_waiver = Counted::No;
    assert_eq!(hindrances(vog, Strength::Waivable, &own), [needs_vog(Strength::Waivable)]);
}

#[test]
fn language_hours_budget_and_dates_are_named() {
    let mut catalog = (*fixture::catalog()).clone();
    let offering = catalog.offerings.iter_mut().find(|one| one.id.as_str() == "c0166-ovo").unwrap();
    let strength = Strength::Hard;
    offering.language = vec![LanguageEntry { skill: Skill::Speaking, level: Level::B1, strength }];
    offering.valid_until = Some("2026-01-01".parse().unwrap());
    let mut own = case();
    own.availability.day = 20;
    own.settings.budget = Some(100);
    let subject = Subject::of(&catalog, &key("C0166")).unwrap();
    let base = fixture::catalog();
    let found = why_not(&catalog, &own, fixture::TODAY, &plan(&base, &case()), subject);
    let hindrances = &found.ways[0].hindrances;
    assert!(
        matches!(
            hindrances[..],
            [
                Hindrance::Language { skill: Skill::Speaking, level: Level::B1, hours: Some(1..), .. },
                Hindrance::NotOffered,
                Hindrance::Hours { takes: 24, have: 28 },
                Hindrance::Budget { cost: 295, budget: 100 },
            ]
        ),
        "{hindrances:?}"
    );
    own.settings.evening_only = true;
    let found = why_not(&catalog, &own, fixture::TODAY, &plan(&base, &case()), subject);
    assert!(found.ways[0].hindrances.contains(&Hindrance::DaytimeOnly));
    let json: serde_json::Value = serde_json::from_str(&why_not_json(&catalog, &found, None)).unwrap();
    assert_eq!(json["ways"][0]["offering"], "offering:c0166-ovo");
    assert_eq!(json["ways"][0]["closed"], true);
}

/// Where a plan could be tried with an offering in it, it is never better than the plan that was proved the best.
#[test]
fn a_plan_with_it_in_it_is_never_better_than_the_best() {
    let catalog = fixture::catalog();
    let case = case();
    let now = plan(&catalog, &case).figures.unwrap();
    for (place, offering) in catalog.offerings.iter().enumerate() {
        let id = leerpad::model::OfferingId(u32::try_from(place).unwrap());
        let found = trial(&catalog, &case, &key("25960"), fixture::TODAY, &[id], &Cancel::new()).unwrap();
        // Each of these is in the best plan: with it in it the plan is the same.
        let found = found.unwrap_or_else(|| panic!("{} was not tried", offering.id));
        assert_eq!((found.offering, found.weeks_later, found.figures), (id, Some(0), Some(now)));
        assert!(found.proved);
    }
    let goal = key("C0160");
    let other = leerpad::model::OfferingId(1);
    let found = trial(&catalog, &case, &goal, fixture::TODAY, &[other], &Cancel::new()).unwrap();
    // What does not lead to the goal makes the plan longer, or is not tried at all: it never makes it shorter.
    assert!(found.is_none_or(|found| found.weeks_later.is_none_or(|weeks| weeks >= 0)), "{found:?}");
}

#[test]
fn the_selected_thing_is_explained_with_its_sources() {
    for (lang, width, height) in [(Lang::Nl, 80, 24), (Lang::En, 120, 40), (Lang::Nl, 60, 20)] {
        let mut bench = Bench::open(lang, width, height);
        bench.keys("3");
        bench.search("helpende");
        bench.keys("n");
        insta::assert_snapshot!(format!("why-not-{}-{width}x{height}", lang.word()), bench.screen());
        bench.keys("end esc");
        assert!(bench.state.overlays.is_empty());
    }
}

#[test]
fn with_nothing_selected_it_is_looked_up_first() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("4 n");
    bench.types("c0164-ovo");
    bench.keys("enter");
    assert!(bench.screen().contains("Certificaattraject persoonlijke verzorging"), "{}", bench.screen());
    assert!(bench.screen().contains("Het zit wel in het plan"), "{}", bench.screen());
    bench.keys("esc");
    assert!(bench.state.overlays.is_empty());
    bench.keys("5 n");
    bench.types("zzzzqqq");
    bench.keys("enter");
    assert!(bench.screen().contains("niets gevonden"), "{}", bench.screen());
}

#[test]
fn without_a_plan_it_says_what_is_missing() {
    let mut bench = Bench::start(Lang::Nl, 80, 24);
    bench.keys("enter");
    bench.input(Input::Paste("Selam".to_owned()));
    bench.keys("enter esc n");
    assert!(bench.screen().contains("Er is nog geen doel; kies er een bij 3 Doel."), "{}", bench.screen());
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.hold_plans = true;
    bench.keys("2");
    bench.search("c0164");
    bench.keys("space n");
    assert!(bench.screen().contains("wacht tot het rekenen klaar is"), "{}", bench.screen());
}
