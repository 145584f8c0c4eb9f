//! Steps that are fixed by hand: kept in the plan, kept out of it, moved; what that costs, and what it clashes with.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use leerpad::export::{TextOptions, plan_json, plan_text};
use leerpad::i18n::{Lang, Texts};
use leerpad::model::case::{Adjustment, ChosenPlan, ChosenStep, Fix, UnderWay};
use leerpad::model::code::Key;
use leerpad::model::fact::{Facts, Grade, Source, SourceId, Wording};
use leerpad::model::item::{Item, ItemId, ItemKind};
use leerpad::model::language::LanguageBand;
use leerpad::model::load::Load;
use leerpad::model::offering::{Cost, Entry, Grant, Mode, Offering, OfferingId, Pathway, Starts, Strength};
use leerpad::model::older::OlderCodes;
use leerpad::model::requirement::Requirement;
use leerpad::model::{Case, Catalog, DependencyGraph};
use leerpad::planner::Cancel;
use leerpad::route::fixes::NoEffect;
use leerpad::route::plan::{Conflict, Demand, DemandKind, Plan, Reason, Status, Step, Timing, Warning};
use leerpad::route::{Beside, Change, Options, Proposal, problem, propose};
use proptest::prelude::*;

use crate::planner_brute;

pub(crate) const TODAY: Date = date(2027, 1, 4);
const WEEKS: u32 = 14;
const OFFERINGS: [&str; 4] = ["extra", "kort", "lang", "start"];

fn facts() -> Facts {
    Facts {
        sources: vec![SourceId(0)],
        grade: Grade::B,
        checked_on: TODAY,
        note: None,
        conflicts: Vec::new(),
    }
}

fn wording(text: &str) -> Wording {
    Wording { nl: text.to_owned(), en: text.to_owned() }
}

fn mode(day: u32, evening: u32, language: u32) -> Mode {
    Mode {
        name: wording("zo"),
        hours_per_week: day + evening,
        weeks: None,
        day,
        evening,
        placement: 0,
        language,
    }
}

/// A goal that asks for `start` and for one of `kort` and `lang`; `extra` is beside it, and asks for `start` before it begins.
/// `start` can be followed by day or in the evening; in a problem these are two offerings, because only one counts as lessons.
pub(crate) fn catalog() -> Catalog {
    let licence = || ItemKind::Licence { valid_months: None, from_level: None };
    let mut items: Vec<(Key, ItemKind)> = ["extra", "kort", "lang", "start"]
        .map(|name| (format!("licence:{name}").parse().unwrap(), licence()))
        .into();
    items.push(("job:doel".parse().unwrap(), ItemKind::Job { needs: None, level: None }));
    items.sort_by(|(one, _), (other, _)| one.cmp(other));
    let by_key: BTreeMap<Key, ItemId> =
        items.iter().zip(0..).map(|((key, _), id)| (key.clone(), ItemId(id))).collect();
    let id = |name: &str| by_key[&name.parse::<Key>().unwrap()];
    let item = |name: &str| Requirement::Item(id(&format!("licence:{name}")));
    let items: Vec<Item> = items
        .into_iter()
        .map(|(key, kind)| Item {
            name: key.to_string(),
            kind: match kind {
                ItemKind::Job { .. } => ItemKind::Job {
                    needs: Some(Requirement::All(vec![
                        item("start"),
                        Requirement::Any(vec![item("kort"), item("lang")]),
                    ])),
                    level: None,
                },
                kind => kind,
            },
            key,
            sector: "zorg".to_owned(),
            facts: facts(),
        })
        .collect();
    let offering = |slug: &str, hours: u32, cost: u32, modes: Vec<Mode>| Offering {
        id: slug.parse().unwrap(),
        name: format!("Cursus {slug}"),
        provider: "landelijk".to_owned(),
        pathway: Pathway::LicenceCourse,
        grants: vec![Grant::Item(id(&format!("licence:{slug}")))],
        load: Load::Measured(hours),
        modes,
        starts: Starts::AnyWeek,
        pauses: None,
        entry: Vec::new(),
        language: Vec::new(),
        cost: Cost::Euro(cost),
        funding: Vec::new(),
        paid: false,
        assessed: false,
        valid_from: None,
        valid_until: None,
        overlay: None,
        facts: facts(),
    };
    let mut extra = offering("extra", 20, 10, vec![mode(10, 0, 0)]);
    extra.entry.push(Entry { needs: item("start"), strength: Strength::Hard });
    let mut long = offering("lang", 60, 5, vec![mode(10, 0, 0)]);
    long.starts = Starts::Dates(vec![date(2027, 1, 18), date(2027, 2, 1)]);
    let offerings = vec![
        extra,
        offering("kort", 30, 100, vec![mode(10, 0, 0), mode(0, 5, 0)]),
        long,
        offering("start", 20, 20, vec![mode(10, 0, 0), mode(0, 5, 2)]),
    ];
    Catalog {
        version: "proef-1".to_owned(),
        hash: "0".repeat(16),
        older: OlderCodes::of(&items),
        graph: DependencyGraph::build(&items, &offerings),
        items,
        offerings,
        by_key,
        bands: vec![LanguageBand {
            id: "basis".parse().unwrap(),
            name: wording("basis"),
            steps: Vec::new(),
            facts: facts(),
        }],
        sources: vec![Source {
            id: "bron".parse().unwrap(),
            title: "Bron".to_owned(),
            publisher: "SBB".to_owned(),
            url: None,
            grade: Grade::B,
            date: None,
            checked_on: TODAY,
        }],
        ..Catalog::default()
    }
}

pub(crate) fn case() -> Case {
    let mut case = Case::new("proef".parse().unwrap(), "basis".parse().unwrap());
    case.goals = vec!["job:doel".parse().unwrap()];
    case.availability.day = 10;
    case.availability.evening = 5;
    case.settings.horizon_weeks = WEEKS;
    case
}

fn fixed(offering: &str, fix: Fix) -> Adjustment {
    Adjustment {
        offering: offering.parse().unwrap(),
        fix,
        author: "J. de Boer".to_owned(),
        date: TODAY,
        reason: "Voor deze test".to_owned(),
    }
}

fn with(fixes: &[(&str, Fix)]) -> Case {
    Case { adjustments: fixes.iter().map(|(offering, fix)| fixed(offering, *fix)).collect(), ..case() }
}

fn proposal(catalog: &Catalog, case: &Case) -> Proposal {
    let options = Options { beside: Beside { reasons: true, ..Beside::PLAN }, ..Options::on(TODAY) };
    propose(catalog, case, &options, &Cancel::new()).unwrap()
}

fn plan(case: &Case) -> Plan {
    proposal(&catalog(), case).plan
}

fn id(offering: &str) -> OfferingId {
    catalog().offering_by_slug(&offering.parse().unwrap()).unwrap().0
}

fn step<'p>(plan: &'p Plan, offering: &str) -> Option<&'p Step> {
    let id = id(offering);
    plan.steps.iter().find(|step| step.offering == id)
}

fn names(plan: &Plan) -> Vec<String> {
    let catalog = catalog();
    let mut names: Vec<String> =
        plan.steps.iter().map(|step| catalog.offering(step.offering).unwrap().id.to_string()).collect();
    names.sort();
    names
}

fn clash(plan: &Plan) -> &[Demand] {
    match plan.conflict.as_ref() {
        Some(Conflict::Clash(demands)) => demands,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_pinned_is_in_the_plan_and_the_plan_lasts_until_it_is_done() {
    assert_eq!(names(&plan(&case())), ["kort", "start"]);
    let pinned = plan(&with(&[("lang", Fix::Pinned(None))]));
    // The long course gives the same as the short one: nobody follows both for it.
    assert_eq!(names(&pinned), ["lang", "start"]);
    let long = step(&pinned, "lang").unwrap();
    assert_eq!(pinned.figures.unwrap().finish_week, long.end_week);
    assert!(long.because.contains(&Reason::Fixed) && long.is_fixed());
    assert!(!step(&pinned, "start").unwrap().is_fixed());
}

#[test]
fn what_is_pinned_beside_the_goal_comes_on_top_of_it_with_what_it_asks_for() {
    let pinned = plan(&with(&[("extra", Fix::Pinned(None))]));
    assert_eq!(names(&pinned), ["extra", "kort", "start"]);
    assert_eq!(step(&pinned, "extra").unwrap().because, [Reason::Fixed]);
    assert!(step(&pinned, "start").unwrap().end_week <= step(&pinned, "extra").unwrap().start_week);
}

#[test]
fn a_goal_that_is_reached_before_what_is_pinned_is_done_is_said() {
    let late = plan(&with(&[("extra", Fix::Pinned(Some(date(2027, 3, 3))))]));
    let before = late.warnings.iter().find_map(|warning| match warning {
        Warning::GoalBeforeFixed(day) => Some(*day),
        _ => None,
    });
    let goal = late.steps.iter().filter(|step| !step.is_fixed()).map(|step| step.end).max();
    assert_eq!(before, goal);
    assert!(before < late.finish_date());
}

#[test]
fn what_is_forbidden_is_not_in_the_plan() {
    assert_eq!(names(&plan(&with(&[("kort", Fix::Forbidden)]))), ["lang", "start"]);
}

#[test]
fn a_moved_step_starts_in_the_week_of_its_day() {
    let moved = plan(&with(&[("kort", Fix::Pinned(Some(date(2027, 1, 28))))]));
    let kort = step(&moved, "kort").unwrap();
    assert_eq!((kort.start, &kort.timing), (date(2027, 1, 25), &Timing::Fixed));
}

#[test]
fn the_last_word_about_an_offering_counts() {
    let case = with(&[("kort", Fix::Forbidden), ("kort", Fix::Pinned(None))]);
    assert_eq!(names(&plan(&case)), ["kort", "start"]);
}

#[test]
fn a_day_on_which_an_offering_does_not_start_is_named_with_what_would_do() {
    let plan = plan(&with(&[("lang", Fix::Pinned(Some(date(2027, 1, 12))))]));
    let demands = clash(&plan);
    let lang = id("lang");
    let kinds: Vec<&DemandKind> = demands.iter().map(|demand| &demand.what).collect();
    assert_eq!(kinds, [&DemandKind::Pinned(lang, Some(date(2027, 1, 12))), &DemandKind::StartWindows]);
    let remedy = demands[0].remedy.as_ref().unwrap();
    assert_eq!(remedy.change, Change::Fix("lang".parse().unwrap(), Fix::Pinned(None)));
}

#[test]
fn everything_that_is_kept_out_and_would_open_the_goal_is_named() {
    let plan = plan(&with(&[("extra", Fix::Forbidden), ("kort", Fix::Forbidden), ("lang", Fix::Forbidden)]));
    let changes: Vec<Change> =
        clash(&plan).iter().map(|demand| demand.remedy.as_ref().unwrap().change.clone()).collect();
    let unfix = |name: &str| Change::Unfix(name.parse().unwrap());
    assert_eq!(changes, [unfix("kort"), unfix("lang")]);
}

#[test]
fn two_pinned_starts_that_need_the_same_hours_clash_with_the_hours() {
    let day = date(2027, 2, 1);
    let mut case = with(&[("lang", Fix::Pinned(Some(day))), ("extra", Fix::Pinned(Some(day)))]);
    let plan = plan(&case);
    let kinds: Vec<&DemandKind> = clash(&plan).iter().map(|demand| &demand.what).collect();
    assert!(matches!(kinds[..2], [DemandKind::Pinned(..), DemandKind::Pinned(..)]), "{kinds:?}");
    let hours = |kind: &&DemandKind| matches!(kind, DemandKind::AvailableHours | DemandKind::DayHours);
    assert!(kinds[2..].iter().all(hours), "{kinds:?}");
    case.adjustments.pop();
    assert_eq!(plan_status(&case), Status::Optimal);
}

fn plan_status(case: &Case) -> Status {
    plan(case).status
}

#[test]
fn what_each_fix_costs_is_told() {
    let catalog = catalog();
    let case = with(&[("lang", Fix::Pinned(None))]);
    let proposal = proposal(&catalog, &case);
    let what_ifs = proposal.what_ifs.unwrap();
    let unfix =
        what_ifs.iter().find(|what_if| what_if.change == Change::Unfix("lang".parse().unwrap())).unwrap();
    let free = plan(&self::case()).figures.unwrap();
    assert_eq!(unfix.figures, Some(free));
    let now = proposal.plan.figures.unwrap();
    assert_eq!(unfix.weeks_saved, i64::from(now.finish_week) - i64::from(free.finish_week));
    assert!(unfix.weeks_saved > 0);
}

#[test]
fn evenings_only_leaves_out_what_is_taught_by_day_but_not_what_is_under_way() {
    let mut case = case();
    case.settings.evening_only = true;
    let evenings = plan(&case);
    assert_eq!(names(&evenings), ["kort", "start"]);
    let catalog = catalog();
    for step in &evenings.steps {
        assert_eq!(catalog.offering(step.offering).unwrap().modes[step.mode].day, 0);
    }
    case.under_way.push(UnderWay {
        offering: "lang".parse().unwrap(),
        hours_per_week: 4,
        until: date(2027, 2, 12),
    });
    assert!(step(&plan(&case), "lang").is_some());
}

#[test]
fn a_course_by_day_that_is_pinned_clashes_with_evenings_only() {
    let mut case = with(&[("lang", Fix::Pinned(None))]);
    case.settings.evening_only = true;
    let plan = plan(&case);
    let changes: Vec<&Change> =
        clash(&plan).iter().map(|demand| &demand.remedy.as_ref().unwrap().change).collect();
    assert_eq!(changes, [&Change::Unfix("lang".parse().unwrap()), &Change::EveningOnly(false)]);
}

#[test]
fn what_cannot_be_followed_is_kept_and_said() {
    let mut catalog = catalog();
    catalog.offerings[0].overlay = Some("elders".parse().unwrap());
    let mut case =
        with(&[("onbekend", Fix::Pinned(None)), ("extra", Fix::Pinned(None)), ("lang", Fix::Forbidden)]);
    case.under_way.push(UnderWay {
        offering: "lang".parse().unwrap(),
        hours_per_week: 4,
        until: date(2027, 2, 12),
    });
    let plan = proposal(&catalog, &case).plan;
    assert_eq!(plan.status, Status::Optimal);
    let said: Vec<(String, NoEffect)> = plan
        .warnings
        .iter()
        .filter_map(|warning| match warning {
            Warning::FixWithoutEffect(offering, why) => Some((offering.to_string(), *why)),
            _ => None,
        })
        .collect();
    let expected = [
        ("onbekend".to_owned(), NoEffect::Unknown),
        ("extra".to_owned(), NoEffect::NotHere),
        ("lang".to_owned(), NoEffect::UnderWay),
    ];
    assert_eq!(said, expected);
}

#[test]
fn the_text_and_the_json_of_a_plan_say_what_was_fixed_and_what_was_adopted() {
    let catalog = catalog();
    let mut case = with(&[("lang", Fix::Pinned(None)), ("kort", Fix::Forbidden)]);
    case.chosen = Some(ChosenPlan {
        date: TODAY,
        author: "J. de Boer".to_owned(),
        reason: "Past bij het werk".to_owned(),
        finish: Some(date(2027, 2, 5)),
        goal: "job:doel".parse().unwrap(),
        steps: vec![
            ChosenStep { offering: "kort".parse().unwrap(), start: TODAY, end: date(2027, 1, 22) },
            ChosenStep { offering: "start".parse().unwrap(), start: TODAY, end: date(2027, 1, 15) },
        ],
    });
    let proposal = proposal(&catalog, &case);
    let adopted = proposal.plan.by_hand.adopted.as_ref().unwrap();
    assert!(!adopted.is_followed());
    assert_eq!(adopted.gone, ["kort".parse().unwrap()]);
    assert_eq!(adopted.new.len(), 1);
    let texts = Texts::new(Lang::Nl);
    let options = TextOptions { explain: true, width: Some(200) };
    let text = plan_text(&texts, &catalog, "Proef", &proposal, options);
    for line in [
        "- Cursus lang staat in het plan, met de hand vastgezet; Voor deze test; op 4 jan 2027 door J. de Boer",
        "- Cursus kort blijft buiten het plan, met de hand uitgesloten; Voor deze test; op 4 jan 2027 door J. de Boer",
        "- Klaar op 5 feb 2027; Past bij het werk; op 4 jan 2027 door J. de Boer",
        "- Niet meer in het plan: Cursus kort.",
        "- Nieuw in het plan: Cursus lang.",
        "Met de hand in het plan vastgezet.",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let json: serde_json::Value = serde_json::from_str(&plan_json(&catalog, &proposal)).unwrap();
    assert_eq!(json["fixed"][0]["offering"], "offering:lang");
    assert_eq!(json["fixed"][1]["fix"], "forbidden");
    assert_eq!(json["adopted"]["gone"][0], "offering:kort");
    let long = json["steps"].as_array().unwrap().iter().find(|step| step["offering"] == "offering:lang");
    assert_eq!(long.unwrap()["fixed"], true);
}

#[test]
fn a_plan_that_was_adopted_is_followed_until_something_changes() {
    let catalog = catalog();
    let mut case = case();
    let first = proposal(&catalog, &case).plan;
    case.chosen = leerpad::route::adopted::chosen(&catalog, &first, TODAY, "J. de Boer", "Zo afgesproken");
    assert!(plan(&case).by_hand.adopted.unwrap().is_followed());
    case.adjustments.push(fixed("start", Fix::Pinned(Some(TODAY.saturating_add(2.weeks())))));
    let adopted = plan(&case).by_hand.adopted.unwrap();
    assert_eq!((adopted.gone.len(), adopted.new.len(), adopted.moved.len()), (0, 0, 1));
    assert!(adopted.other_finish.is_some());
    case.availability.day = 0;
    case.availability.evening = 0;
    let adopted = plan(&case).by_hand.adopted.unwrap();
    assert!(!adopted.possible && !adopted.is_followed());
}

/// What may be fixed about one offering.
fn any_fix() -> impl Strategy<Value = Option<Fix>> {
    prop_oneof![
        3 => Just(None),
        2 => Just(Some(Fix::Pinned(None))),
        2 => (0..i64::from(WEEKS) + 2).prop_map(|week| Some(Fix::Pinned(Some(TODAY.saturating_add(week.weeks()))))),
        2 => Just(Some(Fix::Forbidden)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Every plan keeps what was fixed, and is the best of all that do; where there is none, what is named cannot be made smaller.
    #[test]
    fn a_plan_around_what_is_fixed_is_the_best_there_is(
        fixes in prop::array::uniform4(any_fix()),
        evening_only in any::<bool>(),
    ) {
        let catalog = catalog();
        let mut case = case();
        case.settings.evening_only = evening_only;
        for (offering, fix) in OFFERINGS.iter().zip(fixes) {
            case.adjustments.extend(fix.map(|fix| fixed(offering, fix)));
        }
        let plan = proposal(&catalog, &case).plan;
        let best = planner_brute::best(&problem(&catalog, &case, &Options::on(TODAY)).unwrap());
        let figures = plan.figures.map(|figures| {
            (figures.finish_week, u64::from(figures.study_hours), u64::from(figures.cost_eur))
        });
        prop_assert_eq!(figures, best.map(|best| (best.finish, best.hours, best.cost)));
        for fix in &case.adjustments {
            let (id, _) = catalog.offering_by_slug(&fix.offering).unwrap();
            let step = plan.steps.iter().find(|step| step.offering == id);
            match (fix.fix, plan.figures, step) {
                (_, None, _) | (Fix::Forbidden, _, None) | (Fix::Pinned(None), _, Some(_)) => {}
                (Fix::Pinned(Some(day)), _, Some(step)) => prop_assert_eq!(step.start, day),
                other => prop_assert!(false, "{:?}", other),
            }
        }
        if plan.status == Status::Infeasible {
            let by_hand = clash(&plan).iter().filter_map(|demand| match &demand.what {
                DemandKind::Pinned(id, _) | DemandKind::Forbidden(id) => {
                    Some(Change::Unfix(catalog.offering(*id).unwrap().id.clone()))
                }
                DemandKind::EveningOnly => Some(Change::EveningOnly(false)),
                _ => None,
            });
            let by_hand: Vec<Change> = by_hand.collect();
            let mut only = case.clone();
            only.settings.evening_only &= by_hand.contains(&Change::EveningOnly(false));
            only.adjustments.retain(|fix| by_hand.contains(&Change::Unfix(fix.offering.clone())));
            prop_assert_eq!(plan_status(&only), Status::Infeasible);
            prop_assert!(!by_hand.is_empty());
            for change in by_hand {
                prop_assert_eq!(plan_status(&change.apply(&only, "", TODAY, "")), Status::Optimal);
            }
        }
    }
}
