//! The examples: each is planned, checked and told, and shows what it is for.

use leerpad::store::demos;
use serde_json::Value;

use super::program::{Program, ran};

/// What must hold of the plan of an example, whatever the catalog of the day says.
fn check_demo(id: &str) {
    let program = Program::new();
    let args = ["plan", &format!("demo:{id}"), "--format", "json"];
    let first = program.run(&args);
    let plan: Value = serde_json::from_str(&first.out).unwrap();
    match plan["status"].as_str().unwrap() {
        "optimal" => assert_eq!(first.code, 0),
        "infeasible" => {
            assert_eq!(first.code, 1);
            assert!(plan["conflict"].is_object(), "{id} has no plan and does not say why");
        }
        other => panic!("{id} is {other}"),
    }
    for step in plan["steps"].as_array().unwrap() {
        assert!(!step["sources"].as_array().unwrap().is_empty(), "{id}: {step}");
        assert!(["A", "B", "C", "D"].contains(&step["grade"].as_str().unwrap()), "{id}: {step}");
    }
    assert_eq!(program.run(&args).out, first.out, "{id} is planned in another way the second time");
    // Whoever edits the catalog sees here what the edit does to the examples, and reads it as an advisor would.
    let text = program.run(&["plan", &format!("demo:{id}"), "--explain", "--lang", "en"]).out;
    insta::assert_snapshot!(format!("demo-{id}"), text);
    assert_eq!(first.err, "");

    // The neutral problem, solved on its own, has the same answer.
    let problem = program.run(&["problem", &format!("demo:{id}")]).out;
    let solved = ran(program.command(&["solve", "/dev/stdin"]).write_stdin(problem));
    let line: Value = serde_json::from_str(&solved.out).unwrap();
    assert_eq!(line["status"].as_str().unwrap().to_lowercase(), plan["status"].as_str().unwrap());
    assert_eq!(line["finish"], plan["finish_week"], "{id}");
    assert_eq!(line["hours"], plan["study_hours"], "{id}");
    assert_eq!(line["cost"], plan["cost_eur"], "{id}");
}

macro_rules! demo_tests {
    ($($name:ident = $id:literal;)+) => {
        $(
            #[test]
            fn $name() {
                check_demo($id);
            }
        )+

        #[test]
        fn every_demo_is_tested() {
            let tested = [$($id),+];
            for demo in demos::ALL {
                assert!(tested.contains(&demo.id), "{}", demo.id);
            }
        }
    };
}

demo_tests! {
    demo_z_route = "z-route-keuken-zorg";
    demo_tour = "tour";
    demo_b1_route = "b1-route-moeder";
    demo_bbl = "bbl-baan";
    demo_two_steps = "twee-treden";
    demo_helpende = "helpende-zonder-ervaring";
    demo_vig = "vig-zonder-ervaring";
    demo_term_too_short = "termijn-te-kort";
    demo_all_granted = "alles-toegekend";
    demo_warehouse = "magazijn-ervaring";
    demo_cook = "restaurantkok";
    demo_team_leader = "teamleider-logistiek";
    demo_nurse = "verpleegkundige-zonder-papieren";
    demo_nurse_recognition = "verpleegkundige-erkenning";
    demo_childminder = "gastouder-gezin";
    demo_classroom_assistant = "klassenassistent-avond";
    demo_carpenter = "timmerman-ervaring";
    demo_painter = "schilder-certificaat";
    demo_gardener = "hovenier-ervaring";
    demo_cleaner = "schoonmaker-facilitair";
    demo_electrician = "elektricien-zonder-papieren";
    demo_bicycle_mechanic = "fietsenmaker-avond";
    demo_power_grid = "stroomnet-vanaf-nul";
    demo_lorry_driver = "chauffeur-ervaring";
    demo_baker = "bakker-avond";
    demo_older_diploma = "oud-diploma-certificaat";
    demo_practice_statement = "praktijkverklaring-groen";
}

#[test]
fn the_demos_show_what_they_are_for() {
    let program = Program::new();
    let plan = |id: &str| program.json(&["plan", &format!("demo:{id}"), "--format", "json"]);
    assert_eq!(plan("termijn-te-kort")["status"], "infeasible");
    let nothing_left = plan("alles-toegekend");
    assert_eq!(
        (nothing_left["finish_week"].as_u64(), nothing_left["steps"].as_array().unwrap().len()),
        (Some(0), 0)
    );
    let under_way = plan("bbl-baan");
    let steps = under_way["steps"].as_array().unwrap();
    assert!(steps.iter().any(|step| step["offering"].as_str().unwrap().contains("25960-bbl")));
    assert!(plan("twee-treden")["language_delay_weeks"].as_u64().unwrap() > 0);
}

/// The certificates that a plan earns, and its hours.
fn earned(plan: &Value) -> (Vec<String>, u64) {
    let grants = plan["steps"].as_array().unwrap().iter().flat_map(|step| step["grants"].as_array().unwrap());
    let codes = grants.filter_map(Value::as_str).filter(|code| code.starts_with('C') && code.len() == 5);
    let mut codes: Vec<String> = codes.map(ToOwned::to_owned).collect();
    codes.sort();
    codes.dedup();
    (codes, plan["study_hours"].as_u64().unwrap())
}

/// The case of an example with one more mark.
fn with_mark(program: &Program, id: &str, code: &str) -> String {
    let mut case = demos::find(id).unwrap().read().case.unwrap();
    case.marks.push(leerpad::model::case::Mark {
        on: code.parse().unwrap(),
        state: leerpad::model::case::MarkState::Granted,
        author: "Test".to_owned(),
        date: jiff::civil::date(2026, 11, 2),
        reason: String::new(),
    });
    let path = program.home.path().join(format!("{id}-{code}.ron"));
    leerpad::store::save_path(&path, &case).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn a_diploma_is_built_of_certificates_and_a_granted_one_takes_its_hours_away() {
    let program = Program::new();
    for (id, needed, one_of, granted) in [
        ("vig-zonder-ervaring", ["C0052", "C0053", "C0106", "C0109"].as_slice(), [].as_slice(), "C0052"),
        ("helpende-zonder-ervaring", &["C0160", "C0164", "C0166"], &["C0163", "C0165"], "C0160"),
    ] {
        let today = ["--today", "2026-11-23"];
        let plan =
            program.json(&[["plan", &format!("demo:{id}"), "--format", "json"].as_slice(), &today].concat());
        let (codes, hours) = earned(&plan);
        for code in needed {
            assert!(codes.iter().any(|own| own == code), "{id} lacks {code}: {codes:?}");
        }
        assert_eq!(
            codes.iter().filter(|code| one_of.contains(&code.as_str())).count(),
            usize::from(!one_of.is_empty())
        );
        let step = plan["steps"].as_array().unwrap().iter().find(|step| {
            step["grants"].as_array().unwrap().iter().any(|grant| grant.as_str() == Some(granted))
        });
        let own = step.unwrap()["study_hours"].as_u64().unwrap();
        let path = with_mark(&program, id, granted);
        let plan = program.json(&[["plan", path.as_str(), "--format", "json"].as_slice(), &today].concat());
        let (codes, fewer) = earned(&plan);
        assert!(!codes.iter().any(|code| code == granted));
        assert_eq!(hours - fewer, own, "{id} without {granted}");
    }
}
