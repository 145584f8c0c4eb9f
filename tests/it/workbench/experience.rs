//! The experience view: suggestions, what each mark saves, only what is marked, and what belongs to a mark.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use leerpad::app::find::Finder;
use leerpad::app::standing;
use leerpad::app::suggest::{Because, Origin, marked_origins, suggest};
use leerpad::i18n::Lang;
use leerpad::model::case::{Case, Mark, MarkState};
use leerpad::model::code::Key;
use leerpad::model::{Catalog, ItemId, ItemKind};
use leerpad::planner::Cancel;
use leerpad::route::savings::Saving;
use leerpad::route::{Beside, Change, Options, Proposal, Stage, propose};

use super::bench::Bench;
use super::fixture;

static SHIPPED: LazyLock<Arc<Catalog>> =
    LazyLock::new(|| leerpad::catalog::embedded().catalog.expect("the shipped catalog has no errors"));

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

fn id(catalog: &Catalog, text: &str) -> ItemId {
    catalog.by_key[&key(text)]
}

fn unmarked(catalog: &Catalog) -> Vec<standing::Standing> {
    vec![standing::Standing::default(); catalog.items.len()]
}

/// What is suggested, as ids with their share.
fn suggested(catalog: &Catalog, origin: &str) -> Vec<(String, u32)> {
    let found = suggest(catalog, &unmarked(catalog), &[Origin::Item(id(catalog, origin))]).found;
    found.iter().map(|one| (catalog.item(one.item).unwrap().key.to_string(), one.share)).collect()
}

#[test]
fn a_job_suggests_what_it_asks_for_and_the_parts_of_that() {
    let catalog = fixture::catalog();
    let found = suggested(&catalog, "job:helpende");
    let of = |key: &str| found.iter().find(|(own, _)| own == key).map(|(_, share)| *share);
    assert_eq!(of("job:helpende"), Some(1_000));
    // The diploma is one of two ways, and its parts count as much as it does.
    assert_eq!(of("C0160"), Some(500));
    assert_eq!(of("23385/B1-K1-W1"), Some(500));
    assert_eq!(of("C0164"), Some(500));
    // The job before it on the path.
    assert_eq!(of("job:zorghulp"), Some(500));
    // Never a Dutch diploma as a whole, a licence or a level of Dutch.
    for never in ["25960", "licence:vog", "language:speaking-B1", "25960/generic"] {
        assert_eq!(of(never), None, "{never}");
    }
}

#[test]
fn a_statement_suggests_the_work_processes_it_is_evidence_for() {
    let catalog = fixture::catalog();
    let origin = Origin::Item(id(&catalog, "statement:zorghulp"));
    let found = suggest(&catalog, &unmarked(&catalog), &[origin]).found;
    let unit = found.iter().find(|one| one.item == id(&catalog, "23385/B1-K1-W2")).unwrap();
    assert_eq!(unit.because, Because::Evidenced(id(&catalog, "statement:zorghulp")));
}

#[test]
fn what_is_marked_already_is_left_out_and_counted() {
    let catalog = fixture::catalog();
    let mut case = fixture::case();
    case.marks.push(mark("C0160", MarkState::Claimed));
    let standing = standing::standings(&catalog, &case);
    let found = suggest(&catalog, &standing, &[Origin::Item(id(&catalog, "25960"))]);
    assert!(found.marked >= 3, "{found:?}");
    let left: Vec<ItemId> = found.found.iter().map(|one| one.item).collect();
    assert!(!left.contains(&id(&catalog, "C0160")) && !left.contains(&id(&catalog, "23385/B1-K1-W1")));
    assert!(left.contains(&id(&catalog, "C0164")));
    assert_eq!(marked_origins(&catalog, &case), [Origin::Item(id(&catalog, "C0160"))]);
}

/// Every reason that is given for a suggestion is a link of the catalog.
#[test]
fn every_reason_is_a_link_of_the_shipped_catalog() {
    let catalog = &SHIPPED;
    let standing = unmarked(catalog);
    let mut reasons = 0;
    let jobs = catalog.items.iter().zip(0..).filter(|(item, _)| matches!(item.kind, ItemKind::Job { .. }));
    for (_, job) in jobs {
        let found = suggest(catalog, &standing, &[Origin::Item(ItemId(job))]).found;
        assert_eq!(found.first().map(|one| one.item), Some(ItemId(job)));
        assert!(found.is_sorted_by_key(|one| std::cmp::Reverse(one.share)));
        let once: BTreeSet<ItemId> = found.iter().map(|one| one.item).collect();
        assert_eq!(once.len(), found.len());
        for one in &found {
            reasons += 1;
            assert!(one.share > 0 && one.share <= 1_000, "{one:?}");
            let item = catalog.item(one.item).unwrap();
            let holds = match one.because {
                Because::Itself => one.item == ItemId(job),
                Because::Asked(own) | Because::OneWay(own) => catalog.graph.needs(own).contains(&one.item),
                Because::PartOf(whole) => {
                    catalog.item(whole).unwrap().covers().contains(&one.item)
                        || matches!(&item.kind, ItemKind::Certificate { diplomas, .. } if diplomas.contains(&whole))
                }
                Because::Evidenced(statement) => {
                    catalog.item(statement).unwrap().evidences().contains(&one.item)
                }
                Because::Before(own) => catalog.paths.iter().any(|path| {
                    path.steps.windows(2).any(|pair| pair[0].job == one.item && pair[1].job == own)
                }),
            };
            assert!(holds, "{}: {one:?}", item.key);
        }
    }
    assert!(reasons > 200, "{reasons}");
}

/// A job is found by an everyday word in either language, and suggests something of its trade.
#[test]
fn everyday_words_lead_to_suggestions_of_the_trade() {
    let catalog = &SHIPPED;
    let finder = Finder::new(Arc::clone(catalog));
    for (word, sector) in
        [("kok", "horeca"), ("cook", "horeca"), ("verpleeghuis", "zorg"), ("welder", "techniek")]
    {
        let found = finder.find(word, |entry| {
            entry.item.is_some_and(|item| leerpad::app::suggest::is_origin(catalog, item))
        });
        let first = found.first().unwrap_or_else(|| panic!("{word} finds nothing"));
        let origin = Origin::Item(catalog.by_key[&first.key]);
        let found = suggest(catalog, &unmarked(catalog), &[origin]).found;
        let of_trade = found.iter().filter(|one| catalog.item(one.item).unwrap().sector == sector).count();
        assert!(of_trade > 0, "{word}: {} {found:?}", first.key);
    }
}

#[test]
fn several_suggestions_are_marked_in_one_change() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    bench.keys("2 s");
    bench.types("nursing home");
    assert!(bench.screen().contains("Helpende"), "{}", bench.screen());
    bench.keys("enter");
    insta::assert_snapshot!("suggest-nl-80x24", bench.screen());
    bench.keys("space space enter");
    assert!(bench.screen().contains("Uit werk als Helpende"), "{}", bench.screen());
    bench.types(", vier jaar");
    bench.keys("enter");
    let marks = bench.case().marks.clone();
    assert_eq!(marks.len(), 2);
    for mark in &marks {
        assert_eq!(
            (mark.state, mark.reason.as_str()),
            (MarkState::Claimed, "Uit werk als Helpende, vier jaar")
        );
        assert_eq!(mark.author, "J. de Boer");
    }
    assert!(bench.state.overlays.is_empty());
    assert!(bench.screen().contains("2 onderdelen gemeld"), "{}", bench.screen());
    bench.keys("u");
    assert_eq!(*bench.case(), before);
}

#[test]
fn escape_leads_back_to_the_search_and_then_out() {
    let mut bench = Bench::open(Lang::En, 80, 24);
    bench.keys("2 s");
    insta::assert_snapshot!("pick-en-80x24", bench.screen());
    bench.types("zorghulp");
    bench.keys("enter a esc");
    assert!(bench.screen().contains("What has the learner done?"), "{}", bench.screen());
    bench.keys("esc");
    assert!(bench.state.overlays.is_empty());
    assert_eq!(*bench.case(), fixture::case());
}

#[test]
fn suggestions_start_from_what_is_marked() {
    let mut bench = Bench::open(Lang::En, 60, 20);
    bench.keys("2");
    bench.search("helpende");
    bench.keys("space s enter");
    insta::assert_snapshot!("suggest-marked-en-60x20", bench.screen());
    bench.keys("enter enter");
    assert_eq!(bench.case().marks.last().unwrap().reason, "Fits what is marked already");
}

#[test]
fn each_row_says_what_its_mark_saves() {
    for (lang, width, height) in
        [(Lang::Nl, 80, 24), (Lang::En, 120, 40), (Lang::Nl, 60, 20), (Lang::En, 80, 24), (Lang::Nl, 120, 40)]
    {
        let mut bench = saving(lang, width, height);
        bench.keys("v");
        insta::assert_snapshot!(format!("saves-{}-{width}x{height}", lang.word()), bench.screen());
    }
}

/// C0160 granted, C0164 requested, and a job claimed.
fn saving(lang: Lang, width: u16, height: u16) -> Bench {
    let mut bench = Bench::open(lang, width, height);
    bench.keys("2");
    for (text, presses) in [("c0160", 4), ("c0164", 3), ("zorghulp", 1)] {
        bench.search(text);
        for _ in 0..presses {
            bench.keys("space");
        }
        bench.keys("esc");
    }
    bench
}

#[test]
fn what_a_mark_saves_is_not_told_before_it_is_known() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.until = Stage::Reasons;
    bench.keys("2");
    bench.search("c0160");
    bench.keys("space space space space");
    assert!(bench.screen().contains("toegekend  ..."), "{}", bench.screen());
    bench.until = Stage::Savings;
    bench.keys("space u");
    assert!(bench.screen().contains("toegekend  -14 wk"), "{}", bench.screen());
    bench.keys("esc");
    assert!(bench.screen().contains("1 toegekend: samen -14 wk"), "{}", bench.screen());
}

#[test]
fn only_what_is_marked_can_be_shown() {
    let mut bench = saving(Lang::Nl, 80, 24);
    bench.keys("v");
    let session = bench.state.session.as_ref().unwrap();
    assert_eq!(session.experience_rows(&bench.state.catalog).len(), 3);
    // Removing a mark removes its row; the selection stays in the list.
    bench.keys("G x");
    let session = bench.state.session.as_ref().unwrap();
    assert_eq!(session.experience_rows(&bench.state.catalog).len(), 2);
    assert!(session.experience.selected < 2);
    bench.keys("g g");
    let item = bench.state.session.as_ref().unwrap().selected_item(&bench.state.catalog);
    bench.keys("esc");
    let session = bench.state.session.as_ref().unwrap();
    assert!(!session.experience.only_marked);
    assert_eq!(session.selected_item(&bench.state.catalog), item);
}

#[test]
fn a_mark_tells_its_history_and_when_to_ask_again() {
    let mut bench = saving(Lang::Nl, 120, 40);
    bench.search("c0164");
    let screen = bench.screen();
    assert!(screen.contains("gemeld > bewijs > aangevraagd"), "{screen}");
    assert!(screen.contains("examencommissie naar het besluit"), "{screen}");
    assert!(screen.contains("scheelt het 14 weken"), "{screen}");
}

#[test]
fn what_a_mark_covers_is_said_before_it_is_made() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("2");
    bench.search("c0160");
    bench.keys("enter");
    assert!(bench.screen().contains("Markeert ook 2 onderdelen: B1-K1-W1, B1-K1-W2"), "{}", bench.screen());
    bench.keys("esc esc");
    bench.search("praktijkverklaring");
    bench.keys("enter");
    assert!(bench.screen().contains("Geeft bewijs voor 1 werkproces: B1-K1-W2"), "{}", bench.screen());
}

fn mark(on: &str, state: MarkState) -> Mark {
    Mark { on: key(on), state, author: "test".to_owned(), date: fixture::TODAY, reason: String::new() }
}

/// The fixture's case without a civic duty, so that its plans are small.
fn free(marks: &[(&str, MarkState)]) -> Case {
    let mut case = fixture::case();
    case.civic = None;
    case.marks = marks.iter().map(|(on, state)| mark(on, *state)).collect();
    case
}

fn planned(case: &Case) -> Proposal {
    let beside = Beside { reasons: true, savings: true, ..Beside::PLAN };
    let options = Options { beside, ..Options::on(fixture::TODAY) };
    propose(&fixture::catalog(), case, &options, &Cancel::new()).unwrap()
}

/// Whatever is granted or claimed: each number is the difference of two plans.
#[test]
fn what_a_mark_saves_is_the_difference_of_two_plans() {
    use MarkState::{Claimed, Granted, Refused, Requested};
    let cases: [&[(&str, MarkState)]; 6] = [
        &[("C0160", Granted)],
        &[("C0160", Granted), ("C0164", Granted), ("C0166", Claimed)],
        &[("C0160", Granted), ("23385/B1-K1-W1", Granted), ("licence:vog", Granted)],
        &[("25960", Granted)],
        &[("C0160", Requested), ("C0164", Refused), ("K0137", Granted)],
        &[("25498", Granted), ("statement:zorghulp", Granted)],
    ];
    let mut told = 0;
    for marks in cases {
        let case = free(marks);
        let proposal = planned(&case);
        let now = proposal.plan.figures.unwrap();
        let savings = proposal.savings.as_ref().unwrap();
        let difference = |without: &Proposal, with: &Proposal| {
            let (without, with) = (without.plan.figures.unwrap(), with.plan.figures.unwrap());
            Saving {
                weeks: Some(i64::from(without.finish_week) - i64::from(with.finish_week)),
                hours: i64::from(without.study_hours) - i64::from(with.study_hours),
                proved: true,
            }
        };
        let without = |leaves: &dyn Fn(&Mark) -> bool| {
            let mut case = case.clone();
            case.marks.retain(|mark| !leaves(mark));
            planned(&case)
        };
        for (key, saving) in &savings.granted {
            told += 1;
            let other = without(&|mark| mark.on == *key);
            assert_eq!(*saving, difference(&other, &proposal), "{key} in {marks:?}");
        }
        for (key, saving) in &savings.claims {
            told += 1;
            let granted = planned(&Change::Grant(key.clone()).apply(&case, "", fixture::TODAY, ""));
            assert_eq!(*saving, difference(&proposal, &granted), "{key} in {marks:?}");
        }
        let granted = case.marks.iter().filter(|mark| mark.state == MarkState::Granted).count();
        assert_eq!(savings.granted_count, granted);
        if granted > 0 {
            let none = without(&|mark| mark.state == MarkState::Granted);
            assert_eq!(savings.together, Some(difference(&none, &proposal)), "{marks:?}");
        } else {
            assert_eq!(savings.together, None);
        }
        assert!(now.finish_week == 0 || savings.granted.len() == granted);
    }
    assert!(told >= 10, "{told}");
}
