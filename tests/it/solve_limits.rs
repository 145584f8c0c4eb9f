//! `leerpad solve` on problems without end: time limits, Ctrl-C, and files made to hurt.

use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use assert_cmd::cargo::cargo_bin_cmd;
use portable_pty::{CommandBuilder, NativePtySystem, PtySize, PtySystem as _};
use serde_json::{Value, json};

/// Long enough for a debug build on a busy machine; a hang is longer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Sixty courses of one week that hardly fit into twenty: a plan is found at once, a proof takes ages.
fn packing() -> Value {
    let ids: Vec<String> = (0..60).map(|at| format!("n{at}")).collect();
    let nodes = ids.iter().map(|id| json!({"id": id})).chain([json!({"id": "target", "of": ids})]);
    let offerings = ids.iter().enumerate().map(|(at, id)| {
        json!({
            "id": format!("o{at}"), "grants": [id], "starts": {"every": 1},
            "modes": [{"hpw": 260 + (at * 37) % 141, "weeks": 1}],
        })
    });
    json!({
        "format": "routeplan/1", "name": "packing", "horizon": 60, "capacity": vec![1_000; 60],
        "nodes": nodes.collect::<Vec<_>>(), "offerings": offerings.collect::<Vec<_>>(), "target": "target",
    })
}

/// A file in a folder of its own, which goes with it.
struct File {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

fn file(text: &str) -> File {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("problem.json");
    std::fs::File::create(&path).unwrap().write_all(text.as_bytes()).unwrap();
    File { _folder: folder, path }
}

struct Ran {
    code: i32,
    out: String,
    err: String,
    took: Duration,
}

fn solve(text: &str, options: &[&str]) -> Ran {
    let file = file(text);
    let mut command = cargo_bin_cmd!("leerpad");
    command.env_clear().arg("solve").args(options).arg(&file.path).timeout(4 * PATIENCE);
    let began = Instant::now();
    let output = command.output().unwrap();
    Ran {
        code: output.status.code().expect("it ended by itself"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        took: began.elapsed(),
    }
}

#[test]
fn a_time_limit_ends_a_solve_with_the_best_plan_and_the_gap() {
    let ran = solve(&packing().to_string(), &["--limit-ms", "300"]);
    assert!(ran.took < PATIENCE, "{:?}", ran.took);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(answer["status"], "FEASIBLE");
    let (finish, bound) = (answer["finish"].as_u64().unwrap(), answer["bound"][0].as_u64().unwrap());
    assert!(bound <= finish && bound > 0, "{}", ran.out);
    // One sentence, and no line of progress: this is no terminal.
    let said = format!("finishes in week {finish}, and no plan finishes before week {bound}.\n");
    assert!(ran.err.ends_with(&said) && ran.err.lines().count() == 1, "{}", ran.err);
}

#[test]
fn no_time_at_all_is_no_answer() {
    let ran = solve(&packing().to_string(), &["--limit-ms", "0"]);
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((answer["status"].as_str(), ran.code), (Some("UNKNOWN"), 1));
    assert_eq!(ran.err, "Stopped before a plan was found.\n");
}

#[test]
#[allow(clippy::print_stdout, reason = "a test that cannot be run says so")]
fn ctrl_c_ends_a_solve_with_the_best_plan_so_far() {
    let size = PtySize { rows: 24, cols: 200, pixel_width: 0, pixel_height: 0 };
    let pair = match NativePtySystem::default().openpty(size) {
        Ok(pair) => pair,
        Err(error) => {
            println!("NOT RUN: there is no pseudo-terminal here: {error}");
            return;
        }
    };
    let file = file(&packing().to_string());
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_leerpad"));
    command.args(["solve", "--lang", "en"]);
    command.arg(&file.path);
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let (mut reader, mut writer) =
        (pair.master.try_clone_reader().unwrap(), pair.master.take_writer().unwrap());
    let mut seen = String::new();
    let mut bytes = [0; 4096];
    let mut pressed = false;
    // The end of the program ends the reading, on some systems with an error.
    while let Ok(count @ 1..) = reader.read(&mut bytes) {
        seen.push_str(&String::from_utf8_lossy(&bytes[..count]));
        if !pressed && seen.contains("Best plan so far: week ") {
            writer.write_all(b"\x03").unwrap();
            pressed = true;
        }
    }
    assert!(pressed, "no progress was shown: {seen}");
    assert!(child.wait().unwrap().success(), "{seen}");
    assert!(seen.contains("\"status\":\"FEASIBLE\""), "{seen}");
    assert!(seen.contains("Stopped before the proof was complete"), "{seen}");
}

fn offering(id: usize, grants: &str, prereqs: &[String]) -> Value {
    json!({
        "id": format!("o{id}"), "grants": [grants], "starts": {"every": 1}, "prereqs": prereqs,
        "modes": [{"hpw": 1, "weeks": 1}], "hours": id % 97, "cost": id % 31,
    })
}

#[allow(clippy::needless_pass_by_value, reason = "the lists are made for this alone")]
fn problem(mut nodes: Vec<Value>, offerings: Vec<Value>) -> Value {
    nodes.push(json!({"id": "t"}));
    json!({
        "format": "routeplan/1", "horizon": 52, "capacity": vec![40; 52], "target": "t",
        "nodes": nodes, "offerings": offerings,
    })
}

/// What hurts a planner that is not careful: depth, width, squares and tables. A name, the file, and whether it is refused.
fn hostile() -> Vec<(&'static str, String, bool)> {
    const MANY: usize = 3_000;
    let name = |at: usize| format!("n{at}");
    let node = |at: usize| json!({"id": name(at)});
    let all = |count: usize| (0..count).map(node).collect::<Vec<_>>();
    let mut line = String::from("{\"format\":\"routeplan/1\",\"capacity\":[0");
    for at in 0..100_000 {
        write!(line, ",{at}").unwrap();
    }
    let chain = (0..MANY).map(|at| offering(at, &name(at), &[name(at + 1)]));
    let chain =
        chain.chain([offering(MANY, "t", &[name(0)]), offering(MANY + 1, &name(MANY), &[])]).collect();
    let nested = (0..20 * MANY).map(|at| json!({"id": name(at), "of": [name(at + 1)]}));
    let nested = nested.chain([node(20 * MANY)]).collect();
    let mesh: Vec<Value> = (0..300)
        .map(|at| json!({"id": name(at), "k": 2, "of": (0..300).map(name).collect::<Vec<_>>()}))
        .collect();
    let circles = (0..MANY).map(|at| offering(at, &name(at % 99), &[name(at * 7 % 99), name(at * 5 % 99)]));
    let circles: Vec<Value> = circles.chain([offering(MANY, "t", &[name(3)])]).collect();
    let same: Vec<Value> = (0..MANY).map(|at| offering(at, "t", &[])).collect();
    let modes: Vec<Value> = (0..MANY).map(|at| json!({"hpw": 1 + at % 40, "weeks": 1 + at % 50})).collect();
    let mut way = offering(0, "t", &(0..MANY).map(name).collect::<Vec<_>>());
    way["modes"] = modes.clone().into();
    let supplier = json!({
        "id": "all", "grants": (0..MANY).map(name).collect::<Vec<_>>(), "starts": {"every": 1},
        "modes": [{"hpw": 1, "weeks": 1}],
    });
    let mut long = problem(Vec::new(), vec![offering(0, "t", &[])]);
    long["horizon"] = 10_000.into();
    long["capacity"] = vec![1u64 << 31; 10_000].into();
    let mut endless = long.clone();
    endless["offerings"][0]["modes"] = modes.into();
    long["offerings"][0]["modes"] = vec![json!({"hpw": 1u64 << 31, "weeks": 4_000}); 40].into();
    long["offerings"][0]["hours"] = (1u64 << 31).into();
    long["accounts"] = (0..64)
        .map(|at| {
            let id = if at == 0 { "language".to_owned() } else { name(at) };
            json!({"id": id, "required": 1u64 << 31, "deadline": 10_000, "max_per_week": 1u64 << 31})
        })
        .collect();
    let mut calendars = problem(Vec::new(), vec![offering(0, "t", &[])]);
    calendars["calendars"] = (0..MANY).map(|at| (name(at), (0..52).collect::<Value>())).collect();
    calendars["offerings"][0]["calendar"] = "n7".into();
    vec![
        ("one endless line", line, true),
        ("deep brackets", "[".repeat(200_000), true),
        ("a long chain", problem(all(MANY + 1), chain).to_string(), false),
        ("nested nodes", problem(nested, vec![offering(0, "t", &[])]).to_string(), false),
        ("a mesh of cycles", problem(mesh, vec![offering(0, "t", &[])]).to_string(), true),
        ("courses in circles", problem(all(99), circles).to_string(), false),
        ("the same course again and again", problem(Vec::new(), same).to_string(), false),
        ("modes times prerequisites", problem(all(MANY), vec![way, supplier]).to_string(), false),
        ("the largest numbers", long.to_string(), false),
        ("more runs than there is room for", endless.to_string(), true),
        ("every week closed", calendars.to_string(), false),
    ]
}

#[test]
fn hostile_files_are_answered_or_refused_in_time() {
    for (name, text, refused) in hostile() {
        let ran = solve(&text, &["--limit-ms", "1000"]);
        assert!(ran.took < PATIENCE, "{name}: {:?}", ran.took);
        let begin: String = ran.err.chars().take(300).collect();
        if refused {
            assert_eq!((ran.code, &*ran.out), (2, ""), "{name}: {begin}");
        } else {
            assert!(ran.code <= 1, "{name}: {begin}");
            let answer: Value = serde_json::from_str(&ran.out).unwrap();
            assert!(answer["status"].is_string(), "{name}: {}", ran.out);
        }
    }
}
