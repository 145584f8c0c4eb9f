//! `leerpad plan CASE --why-not ID`: why something is not in a plan, for people and for programs.

use serde_json::Value;

use super::program::Program;

/// What the program prints, and its exit code.
fn run(args: &[&str]) -> (i32, String, String) {
    let ran = Program::new().run(args);
    (ran.code, ran.out, ran.err)
}

#[test]
fn what_is_held_or_not_needed_is_explained_with_sources() {
    let (code, out, _) =
        run(&["plan", "demo:alles-toegekend", "--why-not", "licence:vca-basis", "--lang", "nl"]);
    assert_eq!(code, 0, "{out}");
    assert!(out.starts_with("Waarom niet: "), "{out}");
    assert!(out.contains("is het niet nodig"), "{out}");
    assert!(out.contains("Bronnen"), "{out}");
    let (code, out, _) =
        run(&["plan", "demo:alles-toegekend", "--why-not", "licence:vca-basis", "--format", "json"]);
    assert_eq!(code, 0);
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (&json["format"], &json["subject"]),
        (&"leerpad-why-not/1".into(), &"licence:vca-basis".into())
    );
    assert_eq!(json["because"][0]["code"], "not-needed");
    assert!(!json["sources"].as_array().unwrap().is_empty());
}

#[test]
fn what_cannot_be_in_a_plan_is_refused_and_a_slip_is_put_right() {
    let (code, out, err) = run(&["plan", "demo:alles-toegekend", "--why-not", "band:basis", "--lang", "en"]);
    assert_ne!(code, 0);
    assert!(out.is_empty() && !err.is_empty(), "{err}");
    let (code, _, err) = run(&["plan", "demo:alles-toegekend", "--why-not", "job:helpenden", "--lang", "en"]);
    assert_ne!(code, 0);
    assert!(err.contains("job:helpende"), "{err}");
}
