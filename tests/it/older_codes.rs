//! Diplomas of before: a code of 2015 is marked, kept as it was marked, and its successor stands for it.

use std::sync::{Arc, LazyLock};

use jiff::civil::date;
use leerpad::catalog::{self, Loaded, source};
use leerpad::model::case::{Mark, MarkState};
use leerpad::model::code::Key;
use leerpad::model::older::Meant;
use leerpad::model::{Case, Catalog, ItemId};
use leerpad::planner::Cancel;
use leerpad::route::plan::{Plan, Status, Warning};
use leerpad::route::standing::Standing;
use leerpad::route::{Options, propose};
use leerpad::store::{self, demos};

static SHIPPED: LazyLock<Arc<Catalog>> = LazyLock::new(|| catalog::embedded().catalog.unwrap());

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

fn item(catalog: &Catalog, text: &str) -> ItemId {
    catalog.item_by_key(&key(text)).unwrap().0
}

/// The shipped catalog with some of its text replaced.
fn changed(changes: &[(&str, &str)]) -> Loaded {
    let mut files = source::embedded_files();
    for (from, to) in changes {
        let mut found = 0;
        for (_, bytes) in &mut files {
            let text = String::from_utf8(std::mem::take(bytes)).unwrap();
            found += text.matches(from).count();
            *bytes = text.replacen(from, to, 1).into_bytes();
        }
        assert_eq!(found, 1, "{from}");
    }
    catalog::load(files)
}

/// A catalog in which 25498 was split into two.
fn split() -> Loaded {
    changed(&[
        (r#"replaces: ["25498", "92640"]"#, r#"split_from: ["25498"]"#),
        (r#"replaces: ["25491"]"#, r#"split_from: ["25498"]"#),
    ])
}

/// A bundled case with a goal and one mark.
fn marked(on: &str, state: MarkState) -> Case {
    let mut case = demos::find("vig-zonder-ervaring").unwrap().read().case.unwrap();
    case.goals = vec![key("job:verzorgende-ig")];
    let author = "J. de Boer".to_owned();
    let reason = "diploma uit 2016 gezien".to_owned();
    case.marks = vec![Mark { on: key(on), state, author, date: date(2026, 11, 2), reason }];
    case
}

fn plan(catalog: &Catalog, case: &Case) -> Plan {
    propose(catalog, case, &Options::on(date(2026, 11, 23)), &Cancel::new()).unwrap().plan
}

#[test]
fn a_job_that_asks_for_the_new_diploma_takes_the_older_one() {
    let older = plan(&SHIPPED, &marked("25491", MarkState::Granted));
    let same = plan(&SHIPPED, &marked("25656", MarkState::Granted));
    assert_eq!(older.status, Status::Optimal);
    assert_eq!(older.figures, same.figures);
    let diploma = item(&SHIPPED, "25656");
    assert!(older.warnings.contains(&Warning::OlderCode(key("25491"), diploma)));
    let claimed = plan(&SHIPPED, &marked("25491", MarkState::Claimed));
    assert!(
        claimed.figures.unwrap().finish_week > older.figures.unwrap().finish_week,
        "a claim is no diploma"
    );
}

#[test]
fn the_older_diploma_is_held_and_its_work_processes_are_only_evidenced() {
    let standing = Standing::new(&SHIPPED, &marked("25491", MarkState::Granted));
    let diploma = item(&SHIPPED, "25656");
    let unit = item(&SHIPPED, "23268/B1-K1-W1");
    assert!(standing.held.contains(&diploma) && !standing.held.contains(&unit));
    assert!(standing.claimed.contains(&unit));
    assert!(standing.unknown.is_empty());
    let refused = Standing::new(&SHIPPED, &marked("25491", MarkState::Refused));
    assert!(refused.refused.contains(&diploma) && refused.claimed.is_empty() && refused.held.is_empty());
}

#[test]
fn a_goal_of_before_is_what_came_in_its_place() {
    let mut case = marked("25960", MarkState::Claimed);
    case.goals = vec![key("25491")];
    assert_eq!(plan(&SHIPPED, &case).goal, item(&SHIPPED, "25656"));
}

#[test]
fn the_case_keeps_the_code_that_was_marked() {
    let text = store::write_case(&marked("25491", MarkState::Granted));
    let file = store::read_case("a.ron", text.as_bytes());
    assert_eq!(file.case.as_ref().unwrap().marks[0].on, key("25491"));
    assert_eq!(store::write_case(file.case.as_ref().unwrap()), text);
    let findings = store::unknown_references(&file, &SHIPPED);
    let codes: Vec<(&str, &str)> = findings.iter().map(|one| (one.code.0, one.message.id)).collect();
    assert_eq!(codes, [("CASE007", "case-older-code")]);
}

#[test]
fn a_code_that_nothing_replaces_stays_unknown() {
    let case = marked("25999", MarkState::Granted);
    assert_eq!(Standing::new(&SHIPPED, &case).unknown, [key("25999")]);
    assert_eq!(SHIPPED.meant(&key("25999")), Meant::Unknown);
    let found =
        store::unknown_references(&store::read_case("a.ron", store::write_case(&case).as_bytes()), &SHIPPED);
    assert_eq!(found[0].code.0, "CASE006");
}

#[test]
fn of_a_split_code_somebody_has_to_say_which_it_is() {
    let loaded = split();
    assert_eq!(loaded.errors() + loaded.warnings(), 0);
    let catalog = loaded.catalog.unwrap();
    let both = vec![item(&catalog, "25656"), item(&catalog, "25960")];
    let case = marked("25498", MarkState::Granted);
    assert_eq!(catalog.meant(&key("25498")), Meant::Split(&"25498".parse().unwrap(), &both));
    let standing = Standing::new(&catalog, &case);
    assert!(standing.held.is_empty() && standing.claimed.is_empty(), "it has no effect");
    assert!(plan(&catalog, &case).warnings.contains(&Warning::SplitCode(key("25498"), both)));
    let found =
        store::unknown_references(&store::read_case("a.ron", store::write_case(&case).as_bytes()), &catalog);
    assert_eq!((found.len(), found[0].code.0), (1, "CASE008"));
}

#[test]
fn two_that_claim_the_same_code_are_an_error_until_the_split_is_written_down() {
    let codes = |loaded: &Loaded| -> Vec<String> {
        let at = |place| loaded.sources.place_of(place).0.to_owned();
        let found = loaded.diagnostics.iter();
        found.map(|one| format!("{} {}", one.code, one.place.map(at).unwrap_or_default())).collect()
    };
    let twice = changed(&[(r#"replaces: ["25491"]"#, r#"replaces: ["25498"]"#)]);
    assert_eq!(codes(&twice), ["CAT028 zorg.ron"]);
    assert!(twice.catalog.is_none() && !twice.diagnostics[0].labels.is_empty());
    let half = changed(&[(r#"replaces: ["25491"]"#, r#"split_from: ["25498"]"#)]);
    assert_eq!(codes(&half), ["CAT028 zorg.ron"]);
    let itself = changed(&[(r#"replaces: ["25491"]"#, r#"replaces: ["25656"]"#)]);
    assert_eq!(codes(&itself), ["CAT029 zorg.ron"]);
    let circle = changed(&[
        (r#"replaces: ["25491"]"#, r#"replaces: ["25960"]"#),
        (r#"replaces: ["25498", "92640"]"#, r#"replaces: ["25656"]"#),
    ]);
    assert_eq!(codes(&circle), ["CAT029 zorg.ron", "CAT029 zorg.ron"]);
}

#[test]
fn a_chain_of_successors_is_followed_to_its_end() {
    // 25960 came in the place of 25498, and is taken to have been replaced itself.
    let loaded = changed(&[(r#"replaces: ["25491"]"#, r#"replaces: ["25960"]"#)]);
    let catalog = loaded.catalog.unwrap();
    let standing = Standing::new(&catalog, &marked("25498", MarkState::Granted));
    assert!(standing.held.contains(&item(&catalog, "25960")));
    assert!(standing.held.contains(&item(&catalog, "25656")));
    let own = Standing::new(&catalog, &marked("25960", MarkState::Granted));
    assert!(own.held.contains(&item(&catalog, "23385/B1-K1-W1")), "its own work processes are held");
    assert!(!own.held.contains(&item(&catalog, "23268/B1-K1-W1")), "those of its successor are not");
}

#[test]
fn every_older_code_is_found_and_shown() {
    let mut count = 0;
    for (code, _) in SHIPPED.older.iter() {
        count += 1;
        let found = leerpad::app::find(&SHIPPED, code.as_str(), 1);
        assert_eq!(found.len(), 1, "{code}");
        assert!(matches!(SHIPPED.meant(&Key::Diploma(code.clone())), Meant::Successor(..)), "{code}");
    }
    assert!(count >= 9);
}
