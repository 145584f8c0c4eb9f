//! The commands as a user meets them: what they print, where, and with which exit code.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use leerpad::store::demos;
use serde_json::Value;

use super::program::{Program, Ran, ran};

fn write(path: &Path, text: &str) {
    fs::File::create(path)
        .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()))
        .unwrap();
}

#[test]
fn without_a_terminal_there_is_one_sentence_and_the_plan_as_text() {
    let program = Program::new();
    for args in [["demo", "alles-toegekend"].as_slice(), &["open", "demo:alles-toegekend"]] {
        let ran = program.run(&[&["--lang", "en"], args].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
        assert!(ran.err.contains("needs a terminal"), "{}", ran.err);
        assert!(ran.out.contains("Goal: 25960"), "{}", ran.out);
    }
    let ran = program.run(&[]);
    assert_eq!((ran.code, ran.err.lines().count()), (0, 1), "{}", ran.err);
}

#[test]
fn the_language_follows_the_option_and_then_the_locale() {
    let program = Program::new();
    let heading = |command: &mut Command| ran(command).out.lines().last().unwrap_or_default().to_owned();
    let args = ["plan", "demo:alles-toegekend"];
    assert!(heading(&mut program.command(&args)).starts_with("Catalog "));
    assert!(heading(program.command(&args).env("LANG", "nl_NL.UTF-8")).starts_with("Catalogus "));
    assert!(heading(program.command(&args).env("LANG", "nl_NL").env("LC_ALL", "C")).starts_with("Catalog "));
    assert!(
        heading(program.command(&["plan", "demo:alles-toegekend", "--lang", "nl"]).env("LANG", "en_US"))
            .starts_with("Catalogus ")
    );
}

#[test]
fn what_does_not_exist_gets_the_nearest_name_and_exit_code_1() {
    let program = Program::new();
    for (args, near) in [
        (["plan", "demo:alles-toegekend", "--goal", "C0616"].as_slice(), "C0166"),
        (&["plan", "demo:alles-toegekend", "--goal", "helpende"], "job:helpende"),
        (&["show", "c0160"], "C0160"),
        (&["show", "job:groephulp"], "job:groepshulp"),
        (&["demo", "bbl-ban"], "bbl-baan"),
        (&["plan", "bbl-baan"], "demo:bbl-baan"),
        (&["graph", "--focus", "С0160"], "C0160"),
    ] {
        let ran = program.run(args);
        assert_eq!(ran.code, 1, "{args:?}: {}", ran.err);
        assert!(ran.err.contains(&format!("Did you mean {near}?")), "{args:?}: {}", ran.err);
        assert_eq!(ran.out, "");
    }
    assert_eq!(program.run(&["search", "xyzzyqq"]).code, 1);
    assert_eq!(program.run(&["plan", "demo:alles-toegekend", "--goal", "offering:c0160-ovo"]).code, 1);
}

#[test]
fn a_wrong_use_is_exit_code_64() {
    let program = Program::new();
    for args in [
        ["plna"].as_slice(),
        &["plan"],
        &["plan", "demo:bbl-baan", "--by", "speed"],
        &["plan", "demo:bbl-baan", "--today", "2027-02-30"],
        &["--lang", "fr", "check"],
        &["graph", "--depth", "3"],
        &["case", "new", "Geen Id"],
    ] {
        assert_eq!(program.run(args).code, 64, "{args:?}");
    }
    let help = program.run(&["--help"]);
    assert_eq!(help.code, 0);
    assert!(help.out.contains("Exit codes:"));
    assert_eq!(program.run(&["--version"]).out, format!("leerpad {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_wrong_case_is_exit_code_2_with_every_place() {
    let program = Program::new();
    let path = program.home.path().join("kapot.ron");
    write(&path, "Case(\n    format: 1,\n    id: \"a\",\n    titel: \"x\",\n    goals: [\"CO160\"],\n)\n");
    let path = path.to_string_lossy().into_owned();
    for command in ["plan", "problem", "open"] {
        let ran = program.run(&[command, &path]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{command}");
        for place in
            ["kapot.ron:4:5", "kapot.ron:5:13", "kapot.ron:1:1", "Did you mean title?", "probably C0160"]
        {
            assert!(ran.err.contains(place), "{place} is not in\n{}", ran.err);
        }
    }
    let checked = program.json(&["case", "check", &path, "--format", "json"]);
    assert_eq!(checked["summary"]["errors"], 3);
    let first = &checked["findings"][1];
    assert_eq!(
        (first["line"].as_u64(), first["column"].as_u64(), first["end_column"].as_u64()),
        (Some(4), Some(5), Some(10))
    );
    assert_eq!(program.run(&["case", "check", &path]).code, 2);
    assert_eq!(program.run(&["case", "show", &path]).code, 2);
    assert_eq!(program.run(&["plan", "./none.ron"]).code, 2);
}

#[test]
fn a_wrong_catalog_is_exit_code_2_and_nothing_is_planned() {
    let program = Program::new();
    let folder = program.home.path().join("catalog");
    fs::create_dir(&folder).unwrap();
    write(
        &folder.join("a.ron"),
        "Catalog(format: 1, version: \"x\", jobs: [Job(id: \"Kok\", nme: \"Kok\", sources: [])])",
    );
    write(&folder.join("b.ron"), "Catalog(format: 1, offerings: [");
    let folder = folder.to_string_lossy().into_owned();
    for args in [
        ["plan", "demo:bbl-baan"].as_slice(),
        &["show", "C0160"],
        &["search", "zorg"],
        &["graph"],
        &["problem", "demo:bbl-baan"],
    ] {
        let ran = program.run(&[args, &["--catalog", &folder]].concat());
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(ran.err.contains("a.ron:1:") && ran.err.contains("b.ron:1:"), "{}", ran.err);
    }
    let by_variable = ran(program.command(&["graph"]).env("LEERPAD_CATALOG", &folder));
    assert_eq!(by_variable.code, 2);

    let checked = program.json(&["check", &folder, "--format", "json"]);
    assert_eq!(program.run(&["check", &folder]).code, 2);
    let files: Vec<&str> = checked["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["file"].as_str().unwrap())
        .collect();
    assert!(files.contains(&"a.ron") && files.contains(&"b.ron"), "{files:?}");
    for finding in checked["findings"].as_array().unwrap() {
        for key in [
            "file",
            "line",
            "column",
            "end_line",
            "end_column",
            "code",
            "severity",
            "message",
            "help",
            "fix",
            "related",
        ] {
            assert!(finding.get(key).is_some(), "{key} is not in {finding}");
        }
    }
    let github = program.run(&["check", &folder, "--format", "github"]).out;
    assert!(
        github.lines().all(|line| line.starts_with("::error file=") || line.starts_with("::warning file="))
    );
    assert_eq!(program.run(&["check", "/none/such"]).code, 2);
}

#[test]
fn the_shipped_catalog_has_no_findings() {
    let program = Program::new();
    let ran = program.run(&["check", "--deny", "warnings"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    let catalog = concat!(env!("CARGO_MANIFEST_DIR"), "/catalog");
    assert_eq!(program.run(&["check", catalog, "--deny", "warnings"]).code, 0);
}

#[test]
fn entries_are_shown_with_their_sources() {
    let program = Program::new();
    let shown = program.json(&["show", "C0160", "--format", "json"]);
    assert_eq!((shown["id"].as_str(), shown["kind"].as_str()), (Some("C0160"), Some("certificate")));
    for key in ["needs", "unlocks", "sources", "conflicts", "covers", "given_by"] {
        assert!(shown[key].is_array(), "{key}");
    }
    for key in ["title", "url", "grade", "date", "checked_on"] {
        assert!(shown["sources"][0].get(key).is_some(), "{key}");
    }
    let text = program.run(&["show", "C0160", "--lang", "nl"]).out;
    assert!(text.contains("Bronnen (graad"), "{text}");
}

/// Entries of every kind can be shown, some forty over the whole catalog, and no text id is left where words belong.
#[test]
fn entries_of_every_kind_can_be_shown() {
    let program = Program::new();
    let graph = program.run(&["graph"]).out;
    let mut ids: Vec<&str> = graph.lines().filter_map(|line| line.split(" -> ").next()).collect();
    ids.sort_unstable();
    ids.dedup();
    let texts = leerpad::i18n::Texts::new(leerpad::i18n::Lang::Nl);
    let others =
        ["path:zorg", "file:23385", "band:basis", "funding:slim-scholing", "calendar:schoolvakanties-midden"];
    for id in ids.iter().step_by(ids.len() / 40).chain(&others) {
        let shown = program.run(&["show", id, "--lang", "nl"]);
        assert_eq!(shown.code, 0, "{id}: {}", shown.err);
        for word in shown.out.split(|ch: char| ch.is_whitespace() || "():,".contains(ch)) {
            let looks_like_id =
                ["show-", "kind-", "link-", "match-", "strength-", "pathway-", "needs-", "starts-"];
            assert!(
                !looks_like_id.iter().any(|start| word.starts_with(start)) || texts.has(word),
                "{id}: {word}"
            );
        }
    }
}

#[test]
fn search_finds_codes_and_names() {
    let program = Program::new();
    let found = program.json(&["search", "C016", "--format", "json"]);
    assert_eq!(found["found"][0]["id"], "C0160");
    let ran = program.run(&["search", "verzorgende"]);
    assert!(ran.out.contains("25656"), "{}", ran.out);
}

#[test]
fn search_says_why_and_show_takes_an_older_code() {
    let program = Program::new();
    let found = program.json(&["search", "verpleeghuis", "--format", "json"]);
    assert_eq!(found["found"][0]["why"][0]["by"], "synonym");
    assert_eq!(found["found"][0]["why"][0]["what"], "verpleeghuis");
    let found = program.json(&["search", "25491", "--format", "json"]);
    assert_eq!(found["found"][0]["id"], "25656");
    assert_eq!(found["found"][0]["why"][0]["by"], "older-code");
    let ran = program.run(&["--lang", "en", "search", "25491"]);
    assert!(ran.out.contains("Verzorgende-IG  (older code 25491)"), "{}", ran.out);
    let ran = program.run(&["--lang", "en", "show", "25491"]);
    assert!(ran.out.contains("25491 is an older code"), "{}", ran.out);
    let shown = program.json(&["show", "25491", "--format", "json"]);
    assert_eq!((shown["id"].as_str(), shown["older_code"].as_str()), (Some("25656"), Some("25491")));
}

#[test]
fn the_graph_comes_in_three_forms() {
    let program = Program::new();
    let focus = ["graph", "--focus", "C0160", "--depth", "1", "--format"];
    let form = |format: &str| program.run(&[focus.as_slice(), &[format]].concat()).out;
    assert!(form("text").lines().any(|line| line == "offering:c0160-ovo -> C0160 (gives)"));
    let dot = form("dot");
    assert!(dot.starts_with("digraph leerpad {\n") && dot.ends_with("}\n"), "{dot}");
    assert_eq!(dot.matches('"').count() % 2, 0);
    assert!(form("mermaid").starts_with("flowchart LR\n"));
}

#[test]
fn cases_are_made_listed_shown_and_never_overwritten() {
    let program = Program::new();
    let made =
        program.run(&["case", "new", "intake-1", "--title", "Intake", "--goal", "25960", "--day", "20"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let path = program.cases().join("intake-1.ron");
    let before = fs::read(&path).unwrap();
    assert_eq!(program.run(&["case", "new", "intake-1"]).code, 1);
    assert_eq!(fs::read(&path).unwrap(), before);

    let listed = program.json(&["case", "list", "--format", "json"]);
    assert_eq!(
        (listed["cases"][0]["id"].as_str(), listed["cases"][0]["goal"].as_str()),
        (Some("intake-1"), Some("25960"))
    );
    assert!(listed["cases"][0]["updated"].is_string());
    assert_eq!(listed["demos"].as_array().unwrap().len(), demos::ALL.len());
    assert!(listed["demos"][0]["shows"].is_string());
    assert!(program.run(&["case", "list"]).out.contains("intake-1"));

    let shown = program.json(&["case", "show", "intake-1", "--format", "json"]);
    assert_eq!((shown["title"].as_str(), shown["availability"]["day"].as_u64()), (Some("Intake"), Some(20)));
    assert!(program.run(&["case", "show", "demo:z-route-keuken-zorg"]).out.contains("C0164"));
    assert_eq!(program.run(&["case", "check", "intake-1"]).code, 0);
}

/// A case that was never filled in says so where there is no plan for it; one with too few hours does not.
#[test]
fn without_a_plan_it_is_told_whether_hours_were_filled_in() {
    let program = Program::new();
    for (id, hours, told) in [("leeg", [].as_slice(), true), ("weinig", ["--day", "1"].as_slice(), false)] {
        let made = program.run(&[["case", "new", id, "--goal", "25960"].as_slice(), hours].concat());
        assert_eq!(made.code, 0, "{}", made.err);
        let ran = program.run(&["plan", id, "--lang", "en", "--today", "2026-11-23"]);
        let words: Vec<&str> = ran.out.split_whitespace().collect();
        assert_eq!(words.join(" ").contains("none were filled in yet"), told, "{}", ran.out);
        // Nobody has a name here.
        assert!(ran.out.starts_with("Plan\n"), "{}", ran.out);
    }
    let plan = program.json(&["plan", "leeg", "--format", "json", "--today", "2026-11-23"]);
    assert_eq!(plan["conflict"]["demands"][0]["code"], "available-hours");
    assert_eq!(plan["conflict"]["demands"][0]["value"], "not-filled-in");
}

#[test]
fn what_was_fixed_and_chosen_is_shown_with_who_and_why() {
    use leerpad::model::case::{Adjustment, ChosenPlan, ChosenStep, Fix};

    let program = Program::new();
    let mut case = demos::find("alles-toegekend").unwrap().read().case.unwrap();
    let offering: leerpad::model::code::Slug = "c0160-ovo".parse().unwrap();
    let day = jiff::civil::date(2026, 11, 2);
    let fixed = |on: &str, fix| Adjustment {
        offering: on.parse().unwrap(),
        fix,
        author: "T. Test".to_owned(),
        date: day,
        reason: "reisafstand".to_owned(),
    };
    case.adjustments = vec![
        fixed("c0160-ovo", Fix::Forbidden),
        fixed("c0166-ovo", Fix::Pinned(Some(jiff::civil::date(2027, 2, 1)))),
    ];
    case.chosen = Some(ChosenPlan {
        goal: "25960".parse().unwrap(),
        author: "K. Keuze".to_owned(),
        date: day,
        reason: "snel klaar".to_owned(),
        finish: Some(jiff::civil::date(2027, 7, 2)),
        steps: vec![ChosenStep { offering, start: day, end: jiff::civil::date(2027, 7, 2) }],
    });
    let path = program.path("gekozen.ron");
    leerpad::store::save_path(&path, &case).unwrap();
    let path = path.to_string_lossy().into_owned();
    let text = program.run(&["case", "show", &path, "--lang", "nl"]).out;
    for told in [
        "blijft buiten het plan (2 nov 2026, T. Test): reisafstand",
        "moet in het plan, start 1 feb 2027 (2 nov 2026, T. Test): reisafstand",
        "(2 nov 2026, K. Keuze): snel klaar",
        "klaar op 2 jul 2027",
    ] {
        assert!(text.contains(told), "{told} is not in\n{text}");
    }
    let shown = program.json(&["case", "show", &path, "--format", "json"]);
    assert_eq!(shown["adjustments"][0]["fix"], "forbidden");
    assert_eq!(shown["adjustments"][1]["start"], "2027-02-01");
    assert_eq!(
        (&shown["chosen"]["author"], &shown["chosen"]["reason"]),
        (&"K. Keuze".into(), &"snel klaar".into())
    );
    assert_eq!(shown["chosen"]["steps"][0]["offering"]["id"], "offering:c0160-ovo");
}

#[test]
fn a_bsn_is_refused_and_nothing_is_written() {
    let program = Program::new();
    let made = program.run(&["case", "new", "intake-2", "--name", "Iemand 123.456.782"]);
    assert_eq!(made.code, 1, "{}", made.err);
    assert!(made.err.contains("CASE002"), "{}", made.err);
    assert!(!program.cases().exists());
}

#[test]
fn a_case_of_another_catalog_keeps_what_it_says() {
    let program = Program::new();
    let mut case = demos::find("alles-toegekend").unwrap().read().case.unwrap();
    case.catalog_version = Some("1999-01-01".to_owned());
    case.marks.first_mut().unwrap().on = "C9999".parse().unwrap();
    let path = program.home.path().join("oud.ron");
    leerpad::store::save_path(&path, &case).unwrap();
    let path = path.to_string_lossy().into_owned();
    let checked = program.json(&["case", "check", &path, "--format", "json"]);
    assert_eq!(checked["findings"][0]["code"], "CASE006");
    assert_eq!(program.run(&["case", "check", &path]).code, 0);
    assert!(program.run(&["case", "show", &path]).out.contains("C9999 (not in this catalog, kept)"));
    assert!(program.run(&["plan", &path, "--today", "2026-11-23"]).out.contains("C9999"));
}

#[test]
fn solving_refuses_with_the_place_and_says_when_there_is_no_plan() {
    let program = Program::new();
    let solve = |text: &str| ran(program.command(&["solve", "/dev/stdin"]).write_stdin(text.to_owned()));
    let refused = solve("{\"format\": \"routeplan/1\", \"horizon\": -1}");
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    assert!(refused.err.contains("horizon"), "{}", refused.err);
    assert_eq!(solve("no json").code, 2);
    assert_eq!(program.run(&["solve", "/none/such"]).code, 2);
    let impossible = solve(
        "{\"format\": \"routeplan/1\", \"name\": \"x\", \"horizon\": 2, \"capacity\": [1, 1], \"nodes\": [{\"id\": \"a\"}], \
         \"offerings\": [], \"target\": \"a\"}",
    );
    assert_eq!(impossible.code, 1, "{}", impossible.err);
    assert!(impossible.out.contains("INFEASIBLE"));
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_failure_and_a_full_disk_is() {
    use std::process::Stdio;

    let program = Program::new();
    let binary = assert_cmd::cargo::cargo_bin!("leerpad");
    #[allow(clippy::disallowed_methods, reason = "the test starts the program itself")]
    let start = |stdout: Stdio| {
        let mut command = std::process::Command::new(binary);
        command
            .env_clear()
            .env("HOME", program.home.path())
            .arg("graph")
            .stdout(stdout)
            .stderr(Stdio::piped());
        command.spawn().unwrap()
    };
    let mut gone = start(Stdio::piped());
    drop(gone.stdout.take());
    let output = gone.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()));

    if let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") {
        let output = start(Stdio::from(full)).wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains("could not be written"));
    }
}

#[test]
fn nothing_from_a_file_reaches_the_terminal_raw() {
    let program = Program::new();
    let path = program.home.path().join("boos.ron");
    write(&path, "Case(format: 1, id: \"a\", title: \"\u{1b}]52;c;eA==\u{7}\u{202e}\", \u{9b}x: 1)");
    let ran = program.run(&["plan", &path.to_string_lossy()]);
    assert_eq!(ran.code, 2);
    for harmful in ['\u{1b}', '\u{7}', '\u{202e}', '\u{9b}'] {
        assert!(!ran.err.contains(harmful), "{:?}", ran.err);
    }
    let ran = program.run(&["show", "\u{1b}[2Jx"]);
    assert!(ran.code == 1 && !ran.err.contains('\u{1b}'), "{:?}", ran.err);
}

#[test]
fn a_plan_says_why_not_earlier_and_what_would_help() {
    let program = Program::new();
    let plan = program.json(&["plan", "demo:twee-treden", "--explain", "--format", "json"]);
    let limits = &plan["limits"];
    let chain = limits["chain"].as_array().unwrap();
    assert_eq!(chain.last().unwrap()["end_week"], plan["finish_week"]);
    let language =
        limits["demands"].as_array().unwrap().iter().find(|demand| demand["code"] == "language-entry");
    assert!(language.unwrap()["gain"].as_u64() < plan["finish_week"].as_u64());
    for what_if in plan["what_ifs"].as_array().unwrap() {
        assert!(what_if["change"].is_string() && what_if["proved"].is_boolean(), "{what_if}");
    }
    assert!(plan["steps"].as_array().unwrap().iter().all(|step| step["slack_weeks"].is_u64()));
    assert_eq!(plan["alternatives_complete"], Value::Null);
    for (lang, heading, helps) in [
        ("nl", "Waarom niet eerder?", "Wat zou het meest schelen?"),
        ("en", "Why not earlier?", "What would help most?"),
    ] {
        let text = program.run(&["plan", "demo:twee-treden", "--explain", "--lang", lang]).out;
        assert!(text.contains(heading) && text.contains(helps), "{text}");
        let markdown = program
            .run(&["plan", "demo:twee-treden", "--explain", "--format", "markdown", "--lang", lang])
            .out;
        assert!(markdown.contains(&format!("## {heading}")), "{markdown}");
    }
    let short = program.run(&["plan", "demo:twee-treden"]).out;
    assert!(!short.contains("Why not earlier?"));
}

#[test]
fn other_routes_and_trade_offs_are_given_when_asked_for() {
    let program = Program::new();
    let plan = program.json(&["plan", "demo:twee-treden", "--alternatives", "2", "--format", "json"]);
    let others = plan["alternatives"].as_array().unwrap();
    assert!((1..=2).contains(&others.len()));
    for other in others {
        assert!(other["figures"]["finish_week"].as_u64() >= plan["finish_week"].as_u64());
        assert!(!other["steps"].as_array().unwrap().is_empty());
    }
    let front = plan["front"]["plans"].as_array().unwrap();
    assert_eq!(front[0]["figures"]["finish_week"], plan["finish_week"]);
    assert!(front.len() > 1, "this example trades weeks for money");

    let least = |by: &str, figure: &str| {
        let plan = program.json(&["plan", "demo:twee-treden", "--by", by, "--format", "json"]);
        assert_eq!((plan["order"].as_str(), plan["status"].as_str()), (Some(by), Some("optimal")));
        let figures = front.iter().map(|other| other["figures"][figure].as_u64().unwrap());
        assert_eq!(plan[figure].as_u64(), figures.min(), "{by}");
        program.run(&["plan", "demo:twee-treden", "--by", by, "--lang", "en"]).out
    };
    assert!(least("hours", "study_hours").contains("Proved fewest study hours"));
    assert!(least("cost", "cost_eur").contains("Proved lowest known cost"));
    assert_eq!(program.run(&["plan", "demo:twee-treden", "--alternatives", "0"]).code, 64);
}

#[test]
fn a_conflict_names_what_would_give_a_plan() {
    let program = Program::new();
    let ran = program.run(&["plan", "demo:termijn-te-kort", "--lang", "en"]);
    assert_eq!(ran.code, 1);
    let words: Vec<&str> = ran.out.split_whitespace().collect();
    assert!(words.join(" ").contains("There is a plan with: 3 more daytime hours a week"), "{}", ran.out);
    let plan = program.json(&["plan", "demo:termijn-te-kort", "--format", "json"]);
    let demands = plan["conflict"]["demands"].as_array().unwrap();
    for demand in demands {
        let remedy = &demand["remedy"]["figures"]["finish_week"];
        assert!(
            demand["gain"].is_u64() && (remedy.is_u64() || demand["code"] == "start-windows"),
            "{demand}"
        );
    }
    assert!(demands.iter().filter(|demand| demand["remedy"].is_object()).count() >= 2);
}

/// The report tells the same in both forms, fits a terminal, and does not hide a catalog that is wrong.
#[test]
fn the_state_of_the_catalog_is_told_for_people_and_programs() {
    let program = Program::new();
    let folder = program.home.path().join("catalog");
    fs::create_dir(&folder).unwrap();
    write(&folder.join("techniek.ron"), crate::catalog_report::TECHNIEK);
    let path = folder.to_string_lossy().into_owned();
    let report = ["check", "--report", &path, "--today", "2026-11-22"];
    let told = program.json(&[report.as_slice(), &["--format", "json"]].concat());
    assert_eq!(told["format"], "leerpad-report/1");
    assert_eq!(told["today"], "2026-11-22");
    assert_eq!(told["stale"]["records"], serde_json::json!(["path:techniek", "statement:leerling"]));
    let sets = serde_json::json!([["C0001", "C0002"], ["C0002", "C0003"]]);
    assert_eq!(told["qualifications"][0]["smallest_sets"], sets);
    assert_eq!(told["sectors"][0]["names"]["nl"], "Techniek");
    assert_eq!(told["sectors"][0]["route"], "complete");
    assert_eq!(told["sectors"][0]["paths"][0]["steps"][1]["reach"], "complete");

    let text = program.run(&[report.as_slice(), &["--lang", "en"]].concat()).out;
    for line in [
        "25001 Monteur: 5 of 6 (83%)",
        "    - C0001 + C0002",
        "Records of which a source was not looked at for a year: 2",
        "  complete route from no credentials to a job: yes",
        "  only with a waiver (2): job:keurmeester, job:monteur",
    ] {
        assert!(text.lines().any(|told| told == line), "{line} is not in\n{text}");
    }
    assert_eq!(program.run(&[report.as_slice(), &["--format", "github"]].concat()).code, 64);

    write(&folder.join("fout.ron"), "Catalog(format: 2)");
    let wrong = program.run(&["check", "--report", &path]);
    assert!(wrong.code == 2 && wrong.out.contains("CAT016"), "{}", wrong.out);
}

#[test]
fn reports_and_paths_are_no_wider_than_a_terminal_and_leave_no_text_id() {
    let program = Program::new();
    for lang in leerpad::i18n::Lang::ALL {
        let path = program.run(&["show", "path:kinderopvang", "--lang", lang.word()]).out;
        let steps = path.split("\n\n").next().unwrap().to_owned();
        let report = program.run(&["check", "--report", "--lang", lang.word()]).out;
        for line in steps.lines().chain(report.lines()) {
            assert!(leerpad::text::safe::width(line) <= 80, "{line}");
            let ids = line.split(|ch: char| ch.is_whitespace() || "():,".contains(ch));
            for word in ids {
                let is_id = ["report-", "path-", "way-"].iter().any(|start| word.starts_with(start));
                assert!(!is_id, "{word} in {line}");
            }
        }
    }
}

#[test]
fn a_path_tells_programs_what_leads_to_each_job() {
    let program = Program::new();
    let shown = program.json(&["show", "path:kinderopvang", "--format", "json"]);
    let first = &shown["steps"][0];
    assert_eq!((first["job"].as_str(), first["first"].as_bool()), (Some("job:groepshulp"), Some(true)));
    for step in shown["steps"].as_array().unwrap() {
        assert!(step["language"].is_array(), "{step}");
        for demand in step["demands"].as_array().unwrap() {
            for way in demand["one_of"].as_array().unwrap() {
                assert!(way["kind"].is_string() && way["requirement"].is_object(), "{way}");
                assert!(
                    way["proofs"].as_array().unwrap().iter().all(|proof| proof["given_by"].is_array()),
                    "{way}"
                );
            }
        }
    }
}

/// A conversation in lines from a script.
fn in_lines(program: &Program, args: &[&str], lines: &str) -> Ran {
    ran(program.command(args).write_stdin(lines.to_owned()))
}

#[test]
fn a_script_holds_the_workbench_in_lines_and_the_case_is_kept() {
    let program = Program::new();
    let args = ["--linear", "--lang", "en"];
    let first = in_lines(
        &program,
        &args,
        "1\nMs Example\n.\n4\n24\nexperience\n/C0160\n1\ns\n1\nthree years\nq\nq\n",
    );
    assert_eq!((first.code, &*first.err), (0, ""), "{}", first.out);
    assert!(first.out.contains("Daytime: 24 hours a week."), "{}", first.out);
    assert!(first.out.contains("Experience, choice: q"), "{}", first.out);
    // Who closes a case hears that it is there.
    let (_, closed) = first.out.split_once("Experience, choice: q").unwrap();
    assert!(!closed.contains("There are no cases yet"), "{}", first.out);
    assert!(first.out.contains("Case made. A full stop leaves the intake"), "{}", first.out);
    assert!(first.out.ends_with("Goodbye.\n") && !first.out.contains('\u{1b}'), "{}", first.out);
    let files = fs::read_dir(program.cases()).unwrap().map(|entry| entry.unwrap().path());
    let case = files.into_iter().find(|path| path.extension().is_some_and(|end| end == "ron")).unwrap();
    let text = fs::read_to_string(case).unwrap();
    assert!(text.contains("Ms Example") && text.contains("three years"), "{text}");
    // The end of the script is a way to leave like any other.
    let second = in_lines(&program, &args, "2\n");
    assert_eq!(second.code, 0);
    assert!(second.out.contains("Learner: Ms Example."), "{}", second.out);
}

#[test]
fn lines_go_with_the_workbench_only() {
    let program = Program::new();
    let ran = program.run(&["--linear", "--lang", "en", "plan", "demo:alles-toegekend"]);
    assert_eq!((ran.code, &*ran.out), (64, ""), "{}", ran.err);
    for args in [["open", "--linear", "demo:alles-toegekend"], ["demo", "--linear", "alles-toegekend"]] {
        let ran = in_lines(&program, &[&["--lang", "en"], args.as_slice()].concat(), "plan\n");
        assert_eq!((ran.code, &*ran.err), (0, ""), "{}", ran.out);
        assert!(ran.out.contains("Learner:"), "{}", ran.out);
    }
}
