//! What the sectors logistics and hospitality say of their certificates comes out of the planner, and nothing in them counts on
//! a subsidy that needs a recognised path.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use leerpad::catalog;
use leerpad::model::code::Slug;
use leerpad::model::item::ItemId;
use leerpad::model::offering::Grant;
use leerpad::model::{Case, Catalog, ItemKind};
use leerpad::planner::Cancel;
use leerpad::route::plan::{Proposal, Status};
use leerpad::route::{Options, propose};
use leerpad::store::demos;

static SHIPPED: LazyLock<Arc<Catalog>> =
    LazyLock::new(|| catalog::embedded().catalog.expect("the shipped catalog has no errors"));

/// The plan of somebody without experience who wants this.
fn from_nothing(goal: &str) -> Proposal {
    let demo = demos::find("vig-zonder-ervaring").expect("a bundled example");
    let mut case: Case = demo.read().case.expect("a bundled example has no errors");
    case.goals = vec![goal.parse().unwrap()];
    propose(&SHIPPED, &case, &Options::on(demo.today), &Cancel::new()).unwrap()
}

/// The ids of the offerings that a plan takes.
fn taken(proposal: &Proposal) -> BTreeSet<&str> {
    proposal.plan.steps.iter().map(|step| SHIPPED.offering(step.offering).unwrap().id.as_str()).collect()
}

/// What a certificate covers.
fn covers(code: &str) -> BTreeSet<String> {
    let (_, item) = SHIPPED.item_by_key(&code.parse().unwrap()).unwrap();
    keys(&item.covers())
}

/// The work processes of a diploma.
fn units(crebo: &str) -> BTreeSet<String> {
    let (_, item) = SHIPPED.item_by_key(&crebo.parse().unwrap()).unwrap();
    let ItemKind::Diploma(diploma) = &item.kind else { panic!("{crebo} is a diploma") };
    keys(&diploma.units)
}

fn keys(items: &[ItemId]) -> BTreeSet<String> {
    items.iter().map(|item| SHIPPED.item(*item).unwrap().key.to_string()).collect()
}

#[test]
fn logistiek_medewerker_from_nothing_takes_the_three_certificates_and_the_rest() {
    let proposal = from_nothing("25774");
    assert_eq!(proposal.plan.status, Status::Optimal);
    let expected = ["25774-afronding", "c0114-ovo", "c0115-ovo", "c0124-ovo"];
    assert_eq!(taken(&proposal), BTreeSet::from(expected));
}

#[test]
fn koken_in_de_horeca_covers_six_of_the_eleven_work_processes() {
    let expected = ["B1-K1-W2", "B1-K1-W4", "B1-K1-W5", "B1-K1-W6", "B1-K2-W2", "B1-K2-W3"];
    assert_eq!(covers("C0021"), expected.map(|code| format!("23085/{code}")).into());
    assert!(covers("C0021").is_subset(&units("25180")));
    assert_eq!(units("25180").len(), 11);
    let proposal = from_nothing("25180");
    assert_eq!(proposal.plan.status, Status::Optimal);
    let expected = ["25180-afronding", "25180-b1-k1-ovo", "25180-b1-k2-ovo", "c0021-ovo"];
    assert_eq!(taken(&proposal), BTreeSet::from(expected));
}

#[test]
fn logistiek_teamleider_is_the_base_of_the_medewerker_and_six_work_processes() {
    let base: BTreeSet<String> = ["C0114", "C0115", "C0124"].into_iter().flat_map(covers).collect();
    assert_eq!(units("25774"), base);
    let own: Vec<String> = units("25775").difference(&base).cloned().collect();
    let expected = ["P2-K1-W1", "P2-K1-W2", "P2-K1-W3", "P2-K1-W4", "P2-K2-W1", "P2-K2-W2"];
    assert_eq!(own, expected.map(|code| format!("23309/{code}")));
    assert!(covers("C0112").is_subset(&own.into_iter().collect()));
}

#[test]
fn no_offering_of_these_sectors_counts_on_a_recognised_path() {
    let mut seen = 0;
    for offering in &SHIPPED.offerings {
        let of_these = offering.grants.iter().any(|grant| {
            let (Grant::Item(item) | Grant::Claimed(item)) = grant;
            ["logistiek", "horeca"].contains(&SHIPPED.item(*item).unwrap().sector.as_str())
        });
        if of_these {
            seen += 1;
            let funding: Vec<&str> = offering.funding.iter().map(Slug::as_str).collect();
            assert!(!funding.contains(&"slim-scholing"), "{}", offering.id);
        }
    }
    assert!(seen > 30, "only {seen} offerings");
}
