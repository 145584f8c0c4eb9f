//! Every way in which a file is not a problem, each named by its place.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that looks at something that is not there has failed"
)]

use leerpad::planner::json;
use serde_json::{Value, json};

fn sound() -> Value {
    json!({
        "format": "routeplan/1", "name": "sound", "horizon": 4, "capacity": [4, 4, 4, 4],
        "calendars": {"school": [1]},
        "cefr": {"thresholds": {"A1": 10}, "base": {"reading": 2}},
        "accounts": [{"id": "language", "required": 3, "deadline": 4, "min_per_week": 0, "max_per_week": [1, 1, 1, 1], "from": 0}],
        "nodes": [{"id": "a"}, {"id": "b", "held": true}, {"id": "both", "k": 2, "of": ["a", "b"]}],
        "offerings": [{"id": "o", "kind": "course", "grants": ["a"], "modes": [{"hpw": 2, "weeks": 1}], "hours": 2,
            "cost": 5, "starts": {"every": 1, "offset": 0}, "calendar": "school", "prereqs": ["b"],
            "cefr": {"reading": "A1"}, "counts": {"language": 1}}],
        "target": "both", "a key from later": true
    })
}

/// The refusals of the sound problem after a change, one per line.
fn refused(change: impl FnOnce(&mut Value)) -> String {
    let mut value = sound();
    change(&mut value);
    let refusals = json::read(&value.to_string()).unwrap_err();
    let lines: Vec<String> = refusals.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[test]
fn a_sound_problem_is_read_and_unknown_keys_are_ignored() {
    assert_eq!(json::read(&sound().to_string()).unwrap().offerings.len(), 1);
}

#[test]
fn unknown_ids_are_refused() {
    let lines = refused(|value| {
        value["target"] = "nowhere".into();
        value["nodes"][2]["of"][1] = "c".into();
        value["offerings"][0]["grants"][0] = "d".into();
        value["offerings"][0]["prereqs"] = json!(["b", "e"]);
        value["offerings"][0]["coreqs"] = json!(["f"]);
        value["offerings"][0]["with"] = json!(["g"]);
        value["offerings"][0]["calendar"] = "company".into();
        value["offerings"][0]["cefr"]["reading"] = "C9".into();
        value["offerings"][0]["modes"][0]["uses"] = json!({"room": 1});
        value["offerings"][0]["modes"][0]["spends"] = json!({"purse": 1});
        value["must"] = json!(["h"]);
    });
    assert_eq!(
        lines,
        "target: unknown node \"nowhere\"\n\
         nodes[2].of[1]: unknown node \"c\"\n\
         offerings[0].grants[0]: unknown node \"d\"\n\
         offerings[0].prereqs[1]: unknown node \"e\"\n\
         offerings[0].coreqs[0]: unknown node \"f\"\n\
         offerings[0].with[0]: unknown node \"g\"\n\
         offerings[0].calendar: unknown calendar \"company\"\n\
         offerings[0].cefr.reading: unknown level \"C9\"\n\
         offerings[0].modes[0].uses.room: unknown resource \"room\"\n\
         offerings[0].modes[0].spends.purse: unknown budget \"purse\"\n\
         must[0]: unknown offering \"h\""
    );
}

#[test]
fn an_account_that_the_learner_does_not_have_is_no_mistake() {
    let mut value = sound();
    value["offerings"][0]["counts"]["participation"] = 8.into();
    assert!(json::read(&value.to_string()).is_ok());
}

#[test]
fn duplicate_ids_are_refused() {
    let lines = refused(|value| {
        value["nodes"][1]["id"] = "a".into();
        value["nodes"][2]["of"] = json!(["a"]);
        value["offerings"][0]["prereqs"] = json!([]);
        let again = value["offerings"][0].clone();
        value["offerings"].as_array_mut().unwrap().push(again);
        let again = value["accounts"][0].clone();
        value["accounts"].as_array_mut().unwrap().push(again);
        value["resources"] =
            json!([{"id": "r", "capacity": [1, 1, 1, 1]}, {"id": "r", "capacity": [1, 1, 1, 1]}]);
        value["budgets"] = json!([{"id": "p", "limit": 1}, {"id": "p", "limit": 1}]);
    });
    assert_eq!(
        lines,
        "nodes[1].id: duplicate node \"a\"\n\
         offerings[1].id: duplicate offering \"o\"\n\
         accounts[1].id: duplicate account \"language\"\n\
         resources[1].id: duplicate resource \"r\"\n\
         budgets[1].id: duplicate budget \"p\""
    );
}

#[test]
fn numbers_that_are_none_are_refused() {
    let lines = refused(|value| {
        value["capacity"][2] = json!(-1);
        value["accounts"][0]["required"] = json!(2.5);
        value["accounts"][0]["max_per_week"][3] = json!(-0.5);
        value["offerings"][0]["hours"] = json!(2_147_483_649_u64);
        value["offerings"][0]["cost"] = json!("ten");
        value["offerings"][0]["modes"][0]["hpw"] = json!(1e300);
    });
    assert_eq!(
        lines,
        "capacity[2]: a negative number: -1\n\
         accounts[0].required: expected a whole number, found 2.5\n\
         accounts[0].max_per_week[3]: a negative number: -0.5\n\
         offerings[0].modes[0].hpw: a number above 2^31: 1e+300\n\
         offerings[0].hours: a number above 2^31: 2147483649\n\
         offerings[0].cost: expected a whole number, found \"ten\""
    );
}

#[test]
fn lists_of_the_wrong_length_are_refused() {
    let lines = refused(|value| {
        value["capacity"] = json!([4, 4]);
        value["accounts"][0]["max_per_week"] = json!([1, 1, 1, 1, 1]);
        value["resources"] = json!([{"id": "r", "capacity": []}]);
    });
    assert_eq!(
        lines,
        "capacity: expected 4 numbers, one per week, found 2\n\
         accounts[0].max_per_week: expected 4 numbers, one per week, found 5\n\
         resources[0].capacity: expected 4 numbers, one per week, found 0"
    );
}

#[test]
fn a_cycle_of_nodes_is_refused_with_the_cycle() {
    let lines = refused(|value| {
        value["nodes"][0]["of"] = json!(["both"]);
    });
    assert_eq!(lines, "nodes[0].of: a cycle of nodes: a -> both -> a");
}

#[test]
fn modes_and_starts_that_stand_still_are_refused() {
    let lines = refused(|value| {
        value["offerings"][0]["modes"][0]["weeks"] = 0.into();
        value["offerings"][0]["starts"]["every"] = 0.into();
    });
    assert_eq!(
        lines,
        "offerings[0].starts.every: \"every\" must be at least 1\n\
         offerings[0].modes[0].weeks: a mode must last at least one week"
    );
}

#[test]
fn missing_keys_and_wrong_kinds_are_refused() {
    let lines = refused(|value| {
        let map = value.as_object_mut().unwrap();
        map.remove("target");
        map.insert("format".into(), "routeplan/2".into());
        map.insert("calendars".into(), json!([]));
        map["offerings"][0]["grants"] = "a".into();
        map["nodes"][1]["held"] = "yes".into();
    });
    assert_eq!(
        lines,
        "format: expected the format \"routeplan/1\", found \"routeplan/2\"\n\
         calendars: expected an object, found a list\n\
         nodes[1].held: expected true or false, found \"yes\"\n\
         offerings[0].grants: expected a list, found \"a\"\n\
         target: this key is missing\n\
         offerings[0].calendar: unknown calendar \"school\""
    );
}

#[test]
fn outsized_problems_are_refused_before_their_tables_are_made() {
    let lines = refused(|value| {
        value["horizon"] = 2_000_000_000.into();
    });
    assert!(lines.starts_with("horizon: at most 10000 are allowed, found 2000000000"), "{lines}");
    let lines = refused(|value| {
        let account = value["accounts"][0].clone();
        value["accounts"] = vec![account; 65].into();
    });
    assert!(lines.contains("accounts: at most 64 are allowed, found 65"), "{lines}");
}

#[test]
fn what_is_not_json_is_refused_with_line_and_column() {
    let refusals = json::read("{\n  \"format\": routeplan\n}").unwrap_err();
    assert!(refusals[0].to_string().starts_with("the file: not JSON at line 2, column"), "{}", refusals[0]);
    let deep = "[".repeat(100_000);
    assert_eq!(json::read(&deep).unwrap_err().len(), 1);
}
