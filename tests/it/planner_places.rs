//! Whatever is wrong in a file, wherever it stands: it is refused, and the refusal names the place.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that looks at something that is not there has failed"
)]

use assert_cmd::cargo::cargo_bin_cmd;
use leerpad::planner::{Fault, Refusal, json};
use serde_json::{Value, json};

/// A sound problem with every key of the format.
fn full() -> Value {
    json!({
        "format": "routeplan/1", "name": "full", "horizon": 3, "capacity": [4, 5, 6],
        "calendars": {"school": [1]},
        "cefr": {"thresholds": {"A1": 10, "A2": 20}, "base": {"reading": 2}},
        "accounts": [
            {"id": "language", "required": 3, "deadline": 3, "min_per_week": [0, 0, 0], "max_per_week": [1, 2, 3], "from": 0}
        ],
        "nodes": [
            {"id": "a"}, {"id": "b", "held": true}, {"id": "c"}, {"id": "all", "k": 2, "of": ["a", "b", "c"]}
        ],
        "offerings": [
            {"id": "one", "kind": "course", "grants": ["a"], "hours": 2, "cost": 5,
             "modes": [{"hpw": 2, "weeks": 1, "uses": {"room": 1}, "spends": {"purse": 2}}],
             "starts": {"every": 1, "offset": 0}, "calendar": "school", "prereqs": ["b"], "coreqs": ["b"], "with": ["c"],
             "group": "either", "cefr": {"reading": "A1"}, "counts": {"language": 1}},
            {"id": "two", "kind": "course", "grants": ["c"], "modes": [{"hpw": 1, "weeks": 1}], "hours": 1, "cost": 0,
             "starts": {"list": [0, 2]}, "calendar": null, "prereqs": [], "cefr": {}, "counts": {}}
        ],
        "target": "all",
        "resources": [{"id": "room", "capacity": [1, 1, 1]}],
        "budgets": [{"id": "purse", "limit": 3}],
        "must": ["two"]
    })
}

/// Every value below this one, as a pointer in JSON and as the place that a refusal names.
fn places(value: &Value, pointer: &str, place: &str, found: &mut Vec<(String, String)>) {
    let mut go = |step: &str, below: &Value, place: String| {
        let pointer = format!("{pointer}/{step}");
        found.push((pointer.clone(), place.clone()));
        places(below, &pointer, &place, found);
    };
    match value {
        Value::Object(map) => {
            for (key, below) in map {
                let dot = if place.is_empty() { "" } else { "." };
                go(key, below, format!("{place}{dot}{key}"));
            }
        }
        Value::Array(items) => {
            for (at, below) in items.iter().enumerate() {
                go(&at.to_string(), below, format!("{place}[{at}]"));
            }
        }
        _ => {}
    }
}

fn all_places() -> Vec<(String, String)> {
    let mut found = Vec::new();
    places(&full(), "", "", &mut found);
    found
}

/// The refusals after the value at a pointer became another one.
fn refused(pointer: &str, value: Value) -> Vec<Refusal> {
    let mut problem = full();
    *problem.pointer_mut(pointer).unwrap() = value;
    json::read(&problem.to_string()).err().unwrap_or_default()
}

#[track_caller]
fn names(refusals: &[Refusal], place: &str, is_fault: fn(&Fault) -> bool) {
    let found = refusals.iter().any(|refusal| refusal.place == place && is_fault(&refusal.fault));
    assert!(found, "{place}: {refusals:?}");
}

#[test]
fn the_full_problem_is_sound() {
    assert_eq!(
        json::read(&full().to_string()).map_err(|refusals| format!("{refusals:?}")).map(|_| ()),
        Ok(())
    );
}

#[test]
fn every_number_that_is_negative_too_large_or_broken_is_refused_in_its_place() {
    let mut n_numbers = 0;
    for (pointer, place) in all_places() {
        if full().pointer(&pointer).unwrap().is_number() {
            n_numbers += 1;
            names(&refused(&pointer, json!(-1)), &place, |fault| matches!(fault, Fault::Negative { .. }));
            let above = json!((1_u64 << 31) + 1);
            names(&refused(&pointer, above), &place, |fault| matches!(fault, Fault::TooLarge { .. }));
            names(&refused(&pointer, json!(0.5)), &place, |fault| matches!(fault, Fault::WrongType { .. }));
            let largest = refused(&pointer, json!(1_u64 << 31));
            let too_large = largest.iter().any(|refusal| matches!(refusal.fault, Fault::TooLarge { .. }));
            assert!(!too_large, "{place}: {largest:?}");
        }
    }
    assert!(n_numbers > 30, "the numbers were not found");
}

#[test]
fn every_value_of_another_kind_is_refused_in_its_place() {
    for (pointer, place) in all_places() {
        let other = match full().pointer(&pointer).unwrap() {
            Value::Number(_) | Value::Bool(_) => json!("text"),
            Value::Null => json!([]),
            // Hours for every week may be one number.
            _ if place.ends_with("_per_week") => json!("text"),
            _ => json!(7),
        };
        names(&refused(&pointer, other), &place, |fault| matches!(fault, Fault::WrongType { .. }));
    }
}

#[test]
fn every_key_that_has_no_default_is_missed_in_its_place() {
    let needed = [
        ("", "format"),
        ("", "horizon"),
        ("", "capacity"),
        ("", "nodes"),
        ("", "offerings"),
        ("", "target"),
        ("/accounts/0", "id"),
        ("/accounts/0", "deadline"),
        ("/accounts/0", "max_per_week"),
        ("/nodes/0", "id"),
        ("/offerings/0", "id"),
        ("/offerings/0", "modes"),
        ("/offerings/0", "starts"),
        ("/offerings/0/modes/0", "hpw"),
        ("/offerings/0/modes/0", "weeks"),
        ("/offerings/0/starts", "every"),
        ("/resources/0", "id"),
        ("/resources/0", "capacity"),
        ("/budgets/0", "id"),
        ("/budgets/0", "limit"),
    ];
    for (pointer, key) in needed {
        let mut problem = full();
        problem.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove(key).unwrap();
        let refusals = json::read(&problem.to_string()).unwrap_err();
        let (_, place) = all_places().into_iter().find(|(at, _)| *at == format!("{pointer}/{key}")).unwrap();
        names(&refusals, &place, |fault| *fault == Fault::Missing);
    }
}

#[test]
fn every_list_of_weeks_that_is_too_short_or_too_long_is_refused_in_its_place() {
    let lists =
        ["/capacity", "/accounts/0/min_per_week", "/accounts/0/max_per_week", "/resources/0/capacity"];
    for pointer in lists {
        let (_, place) = all_places().into_iter().find(|(at, _)| at == pointer).unwrap();
        for weeks in [json!([1, 1]), json!([1, 1, 1, 1]), json!([])] {
            let refusals = refused(pointer, weeks);
            names(&refusals, &place, |fault| matches!(fault, Fault::WrongLength { expected: 3, .. }));
        }
    }
}

#[test]
fn every_id_that_stands_for_nothing_is_refused_in_its_place() {
    let ids = [
        "/target",
        "/must/0",
        "/nodes/3/of/1",
        "/offerings/0/grants/0",
        "/offerings/0/prereqs/0",
        "/offerings/0/coreqs/0",
        "/offerings/0/with/0",
        "/offerings/0/calendar",
        "/offerings/0/cefr/reading",
    ];
    for pointer in ids {
        let (_, place) = all_places().into_iter().find(|(at, _)| at == pointer).unwrap();
        names(&refused(pointer, json!("nobody")), &place, |fault| matches!(fault, Fault::UnknownId { .. }));
    }
    for amounts in ["uses", "spends"] {
        let refusals = refused(&format!("/offerings/0/modes/0/{amounts}"), json!({"nobody": 1}));
        let place = format!("offerings[0].modes[0].{amounts}.nobody");
        names(&refusals, &place, |fault| matches!(fault, Fault::UnknownId { .. }));
    }
}

#[test]
fn every_id_that_is_given_twice_is_refused_in_its_place() {
    for list in ["nodes", "offerings", "accounts", "resources", "budgets"] {
        let mut problem = full();
        let items = problem[list].as_array_mut().unwrap();
        items.push(items[0].clone());
        let place = format!("{list}[{}].id", items.len() - 1);
        let refusals = json::read(&problem.to_string()).unwrap_err();
        names(&refusals, &place, |fault| matches!(fault, Fault::DuplicateId { .. }));
    }
}

/// The text of a value in which the key that a pointer ends with stands twice.
fn with_repeated_key(value: &Value, pointer: &[&str]) -> String {
    match (value, pointer) {
        (Value::Object(map), [key, below @ ..]) => {
            let entries = map.iter().flat_map(|(name, value)| {
                let text = if name == key { with_repeated_key(value, below) } else { value.to_string() };
                let entry = format!("{}:{text}", json!(name));
                let twice = name == key && below.is_empty();
                vec![entry; if twice { 2 } else { 1 }]
            });
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
        (Value::Array(items), [at, below @ ..]) => {
            let items = items.iter().enumerate().map(|(index, item)| {
                if index.to_string() == *at { with_repeated_key(item, below) } else { item.to_string() }
            });
            format!("[{}]", items.collect::<Vec<_>>().join(","))
        }
        _ => value.to_string(),
    }
}

#[test]
fn every_key_that_is_given_twice_is_refused_in_its_place() {
    let mut n_keys = 0;
    for (pointer, place) in all_places() {
        if place.ends_with(']') {
            continue;
        }
        n_keys += 1;
        let steps: Vec<&str> = pointer.split('/').skip(1).collect();
        let refusals = json::read(&with_repeated_key(&full(), &steps)).unwrap_err();
        let key = (*steps.last().unwrap()).to_owned();
        // Both values are the same, and still it is refused: nobody writes a thing twice on purpose.
        assert_eq!(refusals, [Refusal::new(place, Fault::DuplicateId { kind: "key", id: key })]);
    }
    assert!(n_keys > 50, "the keys were not found");
}

#[test]
fn every_cycle_of_nodes_is_refused_in_its_place() {
    let cycle = |ids: &[&str]| Fault::GateCycle { nodes: ids.iter().map(ToString::to_string).collect() };
    let refusals = refused("/nodes/3/of", json!(["a", "all"]));
    assert_eq!(refusals, [Refusal::new("nodes[3].of", cycle(&["all", "all"]))]);
    // A node that is held still may not be made of itself.
    let mut problem = full();
    problem["nodes"][1]["of"] = json!(["all"]);
    let refusals = json::read(&problem.to_string()).unwrap_err();
    assert_eq!(refusals, [Refusal::new("nodes[1].of", cycle(&["b", "all", "b"]))]);
    // Two cycles are two refusals.
    problem["nodes"][0]["of"] = json!(["c"]);
    problem["nodes"][2]["of"] = json!(["a"]);
    assert_eq!(json::read(&problem.to_string()).unwrap_err().len(), 2);
}

/// Each sentence of the format on what a reader refuses, once through the program.
#[test]
fn the_program_refuses_with_the_place_and_exit_code_2() {
    let wrong = [
        ("/target", json!("nobody"), "target: unknown node \"nobody\""),
        ("/nodes/1/id", json!("a"), "nodes[1].id: duplicate node \"a\""),
        ("/capacity/2", json!(-4), "capacity[2]: a negative number: -4"),
        ("/capacity", json!([1]), "capacity: expected 3 numbers, one per week, found 1"),
        ("/nodes/3/of/0", json!("all"), "nodes[3].of: a cycle of nodes: all -> all"),
        (
            "/offerings/0/modes/0/weeks",
            json!(0),
            "offerings[0].modes[0].weeks: a mode must last at least one week",
        ),
        ("/budgets/0/limit", json!(2_147_483_649_u64), "budgets[0].limit: a number above 2^31: 2147483649"),
        (
            "/format",
            json!("routeplan/2"),
            "format: expected the format \"routeplan/1\", found \"routeplan/2\"",
        ),
    ];
    for (pointer, value, message) in wrong {
        let mut problem = full();
        *problem.pointer_mut(pointer).unwrap() = value;
        let mut command = cargo_bin_cmd!("leerpad");
        command.env_clear().args(["solve", "/dev/stdin"]).write_stdin(problem.to_string());
        let output = command.output().unwrap();
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            (output.status.code(), output.stdout.as_slice()),
            (Some(2), b"".as_slice()),
            "{complaint}"
        );
        assert!(complaint.lines().any(|line| line == message), "{message}\n{complaint}");
    }
}
