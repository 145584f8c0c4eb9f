//! What belongs to a place: regions, overlays and what they do to a plan; and money that runs out on a date.

use std::sync::{Arc, LazyLock};

use leerpad::app::facts::{Field, adjust};
use leerpad::catalog;
use leerpad::export::{TextOptions, plan_markdown, plan_text};
use leerpad::i18n::{Lang, Texts};
use leerpad::model::case::{Counted, Extension};
use leerpad::model::civic::{Account, CivicRoute};
use leerpad::model::code::{Key, Slug};
use leerpad::model::measure::Element;
use leerpad::model::offering::{Cost, Pathway, Starts};
use leerpad::model::rule::RuleTopic;
use leerpad::model::{Act, Case, Catalog};
use leerpad::planner::Cancel;
use leerpad::route::local::local;
use leerpad::route::measures::{elements, fitting};
use leerpad::route::plan::{Unsure, Warning};
use leerpad::route::{Options, Proposal, propose};
use leerpad::store::demos;

use jiff::civil::{Date, date};

static SHIPPED: LazyLock<Arc<Catalog>> = LazyLock::new(|| catalog::embedded().catalog.unwrap());

const TODAY: Date = date(2026, 11, 23);

/// The bundled case of the Z route, which does not know whether hours at a company count.
fn case() -> Case {
    let mut case = demos::find("z-route-keuken-zorg").unwrap().read().case.unwrap();
    case.settings.placement_counts = Counted::Ask;
    case
}

fn living_in(region: &str) -> Case {
    Case { region: Some(region.parse().unwrap()), ..case() }
}

fn plan(catalog: &Catalog, case: &Case) -> Proposal {
    propose(catalog, case, &Options::on(TODAY), &Cancel::new()).unwrap()
}

fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

fn overlay_of(proposal: &Proposal) -> Option<(&str, bool)> {
    proposal.plan.warnings.iter().find_map(|warning| match warning {
        Warning::Overlay { id, example } => Some((id.as_str(), *example)),
        _ => None,
    })
}

/// Participation hours made within steps, and the price of the EVC.
fn local_figures(proposal: &Proposal) -> (u32, Option<u32>) {
    let participation = proposal.plan.civic.iter().find(|account| account.account == Account::Participation);
    let evc = proposal.plan.steps.iter().find(|step| {
        SHIPPED.offering(step.offering).is_some_and(|offering| offering.pathway == Pathway::Evc)
    });
    (participation.unwrap().within_steps, evc.and_then(|step| step.cost_eur))
}

#[test]
fn an_overlay_changes_the_plan_of_who_lives_there_and_of_nobody_else() {
    let before = SHIPPED.offering_by_slug(&slug("25960-evc")).unwrap().1.clone();
    let nowhere = plan(&SHIPPED, &case());
    let elsewhere = plan(&SHIPPED, &living_in("AM01"));
    let there = plan(&SHIPPED, &living_in("AM08"));
    assert_eq!(overlay_of(&nowhere), None);
    assert_eq!(nowhere, elsewhere, "a region without overlay changes nothing");
    assert_eq!(overlay_of(&there), Some(("voorbeeld-rijk-van-nijmegen", true)));
    assert_eq!(local_figures(&nowhere), (0, None));
    let (within, price) = local_figures(&there);
    assert!(within > 0, "hours at a company count there");
    assert_eq!(price, Some(450));
    let evc = there.plan.steps.iter().find(|step| step.cost_eur == Some(450)).unwrap();
    assert!([1, 5, 9].contains(&evc.start.month()), "EVC begins in {}", evc.start);
    assert_eq!(
        SHIPPED.offering_by_slug(&slug("25960-evc")).unwrap().1,
        &before,
        "the national base is untouched"
    );
}

#[test]
fn an_offering_of_an_overlay_is_offered_only_there() {
    let own = slug("voorbeeld-am08-25960-afronding");
    let (id, offering) = SHIPPED.offering_by_slug(&own).unwrap();
    assert_eq!(offering.overlay.as_ref().map(Slug::as_str), Some("voorbeeld-rijk-van-nijmegen"));
    let (goal, _) = SHIPPED.item_by_key(&"25960".parse::<Key>().unwrap()).unwrap();
    let offered = |case: &Case| {
        let place = local(&SHIPPED, case, TODAY);
        place.catalog.graph.closure(goal).offerings.contains(&id)
    };
    assert!(offered(&living_in("AM08")));
    assert!(!offered(&living_in("AM38")));
    assert!(!offered(&case()));
    // Ids stay what they are, so that a plan is read with the catalog it did not see.
    let (there, here) = (living_in("AM08"), case());
    let (there, here) = (local(&SHIPPED, &there, TODAY), local(&SHIPPED, &here, TODAY));
    let ids = |catalog: &Catalog| catalog.offerings.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&there.catalog), ids(&here.catalog));
}

#[test]
fn the_case_has_the_last_word_over_the_place() {
    let mut case = living_in("AM08");
    let counts = |case: &Case| local(&SHIPPED, case, TODAY).case.settings.placement_counts;
    assert_eq!(counts(&case), Counted::Yes);
    case.settings.placement_counts = Counted::No;
    assert_eq!(counts(&case), Counted::No);
    // The setting of the example is one of the Z route.
    case.settings.placement_counts = Counted::Ask;
    case.civic.as_mut().unwrap().route = Some(CivicRoute::B1);
    assert_eq!(counts(&case), Counted::Ask);
}

#[test]
fn a_municipality_has_the_last_word_over_its_region() {
    let mut catalog = (**SHIPPED).clone();
    let mut town = catalog.overlays[0].clone();
    town.id = slug("voorbeeld-stad");
    town.municipality = Some(slug("voorbeeldstad"));
    town.changes[0].cost = Some(Cost::Euro(300));
    town.changes[0].starts = Some(Starts::Monthly);
    catalog.overlays.push(town);
    let price = |case: &Case| {
        let place = local(&catalog, case, TODAY);
        place.catalog.offering_by_slug(&slug("25960-evc")).unwrap().1.cost.clone()
    };
    let mut case = living_in("AM08");
    assert_eq!(price(&case), Cost::Euro(450));
    case.municipality = Some(slug("voorbeeldstad"));
    assert_eq!(price(&case), Cost::Euro(300));
    case.municipality = Some(slug("andere-stad"));
    assert_eq!(price(&case), Cost::Euro(450));
    case.region = Some("AM01".parse().unwrap());
    case.municipality = Some(slug("voorbeeldstad"));
    assert_eq!(price(&case), Cost::Unknown);
}

#[test]
fn the_example_is_said_to_be_invented_wherever_it_is_used() {
    let there = plan(&SHIPPED, &living_in("AM08"));
    for (lang, words) in [(Lang::Nl, "verzonnen voorbeeld"), (Lang::En, "invented example")] {
        let texts = Texts::new(lang);
        let options = TextOptions { width: Some(1_000), ..TextOptions::default() };
        assert!(plan_text(&texts, &SHIPPED, "", &there, options).contains(words));
        assert!(plan_markdown(&texts, &SHIPPED, "", &there).contains(words));
    }
    for overlay in &SHIPPED.overlays {
        let said = overlay.example && overlay.name.contains("verzonnen");
        assert!(said, "{}: an overlay that is shipped is an example", overlay.id);
    }
}

#[test]
fn the_regions_are_the_thirty_five_and_give_their_holidays_where_a_source_says_so() {
    assert_eq!(SHIPPED.regions.len(), 35);
    for missing in ["AM04", "AM16", "AM31"] {
        assert!(SHIPPED.region(&missing.parse().unwrap()).is_none(), "{missing} is not in use");
    }
    let mut case = living_in("AM24");
    case.school_calendar = None;
    let uses = |case: &Case| leerpad::route::frame::school_calendar(&SHIPPED, case).unwrap().id.to_string();
    assert_eq!(uses(&case), "schoolvakanties-zuid");
    // The audit finds the same calendar by its own way; a plan that it refuses is an error.
    let proposal = plan(&SHIPPED, &case);
    assert!(!proposal.plan.warnings.iter().any(|warning| matches!(warning, Warning::DefaultCalendar(_))));
    case.school_calendar = Some(slug("schoolvakanties-noord"));
    assert_eq!(uses(&case), "schoolvakanties-noord");
    // No source places this region, so that the advisor is asked.
    let mut case = living_in("AM13");
    case.school_calendar = None;
    let proposal = plan(&SHIPPED, &case);
    assert!(proposal.plan.warnings.iter().any(|warning| matches!(warning, Warning::DefaultCalendar(_))));
}

#[test]
fn a_step_without_money_on_its_start_date_is_unfunded() {
    let planned = |until: Date| {
        let mut catalog = (**SHIPPED).clone();
        for offering in &mut catalog.offerings {
            offering.funding = vec![slug("sowis")];
        }
        catalog.funding.iter_mut().find(|one| one.id.as_str() == "sowis").unwrap().valid_until = Some(until);
        let proposal = plan(&catalog, &case());
        (catalog, proposal)
    };
    let (catalog, closed) = planned(date(2026, 9, 30));
    let unfunded = |proposal: &Proposal| {
        let steps = proposal.plan.steps.iter();
        steps.filter(|step| step.unsure.contains(&Unsure::Unfunded)).count()
    };
    assert!(unfunded(&closed) > 0);
    for (lang, words) in [(Lang::Nl, ["ongedekt", "Ongedekt"]), (Lang::En, ["unfunded", "Unfunded"])] {
        let texts = Texts::new(lang);
        let text = plan_text(&texts, &catalog, "", &closed, TextOptions::default());
        let markdown = plan_markdown(&texts, &catalog, "", &closed);
        for word in words {
            assert!(text.contains(word) && markdown.contains(word), "{word}");
        }
    }
    let (_, open) = planned(date(2035, 12, 31));
    assert_eq!(unfunded(&open), 0);
    assert!(!open.plan.warnings.iter().any(|warning| matches!(warning, Warning::Unfunded(_))));
}

#[test]
fn an_extension_longer_than_the_rules_give_is_named() {
    let warned = |ground: &str, months: u32| {
        let mut case = case();
        case.civic.as_mut().unwrap().extensions =
            vec![Extension { ground: ground.to_owned(), months, by: None }];
        let proposal = plan(&SHIPPED, &case);
        proposal.plan.warnings.iter().find_map(|warning| match warning {
            Warning::LongExtension { months, most } => Some((*months, *most)),
            _ => None,
        })
    };
    assert_eq!(warned("verlenging-bevalling", 4), None);
    assert_eq!(warned("verlenging-bevalling", 5), Some((5, 4)));
    assert_eq!(warned("eigen woorden", 24), None);
    assert_eq!(warned("eigen woorden", 25), Some((25, 24)));
}

#[test]
fn without_a_pip_the_plan_says_when_it_is_due() {
    let mut case = case();
    case.civic.as_mut().unwrap().first_pip = None;
    assert!(plan(&SHIPPED, &case).plan.warnings.contains(&Warning::PipDue(10)));
    case.civic.as_mut().unwrap().act = Act::Wi2013;
    let proposal = plan(&SHIPPED, &case);
    assert!(proposal.plan.warnings.contains(&Warning::TermUnknown));
    assert!(!proposal.plan.warnings.iter().any(|warning| matches!(warning, Warning::PipDue(_))));
}

#[test]
fn a_slow_result_of_speaking_and_writing_at_a2_brings_registration_forward() {
    let mut case = case();
    let civic = case.civic.as_mut().unwrap();
    (civic.act, civic.route) = (Act::Wi2013, None);
    let proposal = plan(&SHIPPED, &case);
    let waits: Vec<u32> = proposal.plan.exams.iter().map(|exam| exam.result_weeks).collect();
    // Listening, speaking, reading, writing, KNM.
    assert_eq!(waits, [8, 16, 8, 16, 8]);
    let dates: Vec<Date> = proposal.plan.exams.iter().filter_map(|exam| exam.register_by).collect();
    assert_eq!((dates[0] - dates[1]).get_days(), 56);
    let rule = SHIPPED.rule_for(RuleTopic::ExamResultA2, date(2026, 7, 30), case.civic.as_ref());
    assert!(rule.is_none(), "it is slow since 31 July 2026");
}

#[test]
fn measures_fit_what_a_step_has() {
    let proposal = plan(&SHIPPED, &case());
    let plan = &proposal.plan;
    let mut seen = [false; 3];
    for step in &plan.steps {
        let own = elements(&SHIPPED, plan, step);
        let found = fitting(&SHIPPED, plan, step);
        assert!(found.iter().all(|one| one.elements.iter().all(|element| own.contains(element))));
        let first = found.first().map(|one| one.measure.id.as_str());
        if own.contains(&Element::LanguageOnTheJob) {
            assert_eq!(first, Some("praktik-med-sprakstod"), "most in common, and best studied of those");
            seen[0] = true;
        } else if own.contains(&Element::Recognition) {
            assert_eq!(first, Some("jamstalld-etablering"));
            seen[1] = true;
        } else if own.is_empty() {
            assert_eq!(first, None);
            seen[2] = true;
        }
    }
    assert_eq!(seen, [true; 3], "the plan has a placement with lessons, an EVC, and a step with neither");
}

#[test]
fn the_workbench_steps_through_regions_and_their_municipalities() {
    let mut catalog = (**SHIPPED).clone();
    catalog.overlays[0].municipality = Some(slug("voorbeeldstad"));
    let mut case = case();
    adjust(&catalog, &mut case, Field::Region, true);
    assert_eq!(case.region.as_ref().map(ToString::to_string).as_deref(), Some("AM01"));
    adjust(&catalog, &mut case, Field::Municipality, true);
    assert_eq!(case.municipality, None, "no overlay of AM01 names a municipality");
    case.region = Some("AM08".parse().unwrap());
    adjust(&catalog, &mut case, Field::Municipality, true);
    assert_eq!(case.municipality, Some(slug("voorbeeldstad")));
    adjust(&catalog, &mut case, Field::Region, true);
    assert_eq!(case.municipality, None, "a municipality lies in one region");
}

/// The codes of the findings in a catalog with these records beside a source and a region.
fn findings(records: &str) -> Vec<String> {
    let text = format!(
        r#"Catalog(format: 1, version: "1",
            sources: [Source(id: "bron", title: "t", publisher: "p", grade: A, checked_on: "2026-11-22")],
            {records})"#
    );
    let loaded = catalog::load(vec![("proef.ron".to_owned(), text.into_bytes())]);
    loaded.diagnostics.iter().map(|finding| finding.code.to_string()).collect()
}

#[test]
fn mistakes_in_places_and_measures_are_found() {
    let region = |code: &str, extra: &str| {
        format!(r#"regions: [Region(id: "{code}", name: "Rijk van Nijmegen", {extra} sources: ["bron"])],"#)
    };
    let overlay = |extra: &str| {
        format!(
            r#"overlays: [Overlay(id: "plaats", name: "Plaats", region: "AM08", text: (nl: "t", en: "t"), {extra}
                sources: ["bron"])],"#
        )
    };
    let measure = |levels: &str| {
        format!(
            r#"measures: [Measure(id: "maat", name: "Maat", country: Denmark, levels: [{levels}],
                text: (nl: "t", en: "t"), sources: ["bron"])],"#
        )
    };
    let here = region("AM08", "");
    assert!(findings(&here).is_empty());
    assert!(findings(&format!("{here}{}", overlay(""))).is_empty());
    assert!(findings(&measure("0, 5")).is_empty());
    assert_eq!(findings(&region("AM8", "")), ["CAT003"]);
    assert_eq!(findings(&region("AM08", r#"school_calendar: "midden","#)), ["CAT002"]);
    assert_eq!(findings(&overlay("")), ["CAT002"], "an overlay of a region that nothing defines");
    let change = overlay(r#"changes: [Change(offering: "iets", starts: Months([13]))],"#);
    assert_eq!(findings(&format!("{here}{change}")), ["CAT002", "CAT019"]);
    assert_eq!(findings(&measure("6")), ["RON108"]);
    assert_eq!(findings(&format!("{here}{}", region("AM08", ""))).len(), 1, "a field given twice");
}

#[test]
fn every_measure_has_a_source_and_levels_of_the_scale() {
    assert_eq!(SHIPPED.measures.len(), 28);
    for measure in &SHIPPED.measures {
        assert!(!measure.facts.sources.is_empty() && !measure.text.en.is_empty(), "{}", measure.id);
        assert!(measure.levels.iter().all(|level| *level <= 5), "{}", measure.id);
    }
    let listed = SHIPPED.measures.iter().filter(|measure| measure.kind.is_none()).count();
    assert_eq!(listed, 15);
}
