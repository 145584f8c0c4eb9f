use super::*;
use crate::app::commands::TABLE;
use crate::app::keymap::sequence;
use crate::diag::render;
use crate::i18n::Texts;

/// The findings as `line:column code`.
fn places(text: &str) -> Vec<String> {
    let read = read_settings("settings.ron", text.as_bytes());
    read.findings
        .iter()
        .map(|finding| {
            let place = finding.place.unwrap();
            let index = crate::text::LineIndex::new(read.sources.text(place.file));
            let at = index.line_column(place.range.start);
            format!("{}:{} {}", at.line, at.column, finding.code)
        })
        .collect()
}

fn keys(text: &str) -> Vec<String> {
    places(&format!("Settings(keys: {{{text}}})"))
}

#[test]
fn an_empty_record_and_the_example_give_what_holds_without_a_file() {
    let read = read_settings("settings.ron", b"Settings()");
    assert_eq!((read.settings, read.findings.len()), (Settings::default(), 0));
    for lang in Lang::ALL {
        let text = example(&Texts::new(lang));
        let read = read_settings("settings.ron", text.as_bytes());
        assert_eq!(read.settings, Settings::default());
        assert_eq!(read.findings, [], "{text}");
    }
}

#[test]
fn what_the_example_has_between_slashes_can_be_used_as_it_stands() {
    let text = example(&Texts::new(Lang::Nl));
    let used: Vec<String> = text
        .lines()
        .map(|line| match line.split_once("// ") {
            Some((indent, rest)) if indent.trim().is_empty() && rest.contains(": ") && rest.contains(',') => {
                let is_setting = rest.starts_with('"')
                    || [
                        "language:",
                        "mouse:",
                        "sandbox:",
                        "author:",
                        "region:",
                        "municipality:",
                        "retention_months:",
                    ]
                    .iter()
                    .any(|name| rest.starts_with(name));
                if is_setting { format!("{indent}{rest}") } else { line.to_owned() }
            }
            _ => line.to_owned(),
        })
        .collect();
    let read = read_settings("settings.ron", used.join("\n").as_bytes());
    assert_eq!(read.findings, []);
    assert_eq!(read.settings.language, Some(Lang::Nl));
    assert_eq!(read.settings.mouse, Some(true));
    assert_eq!(read.settings.author.as_deref(), Some("J. de Boer"));
    assert_eq!(read.settings.retention_months, Some(24));
    assert!(read.settings.new_case.region.is_some() && read.settings.new_case.municipality.is_some());
    for command in TABLE {
        assert!(read.settings.keys.has(command.id), "{} is not in the example", command.id);
        assert_eq!(read.settings.keys.keys(command), command.keys);
    }
}

#[test]
fn every_setting_of_the_file_is_taken() {
    let text = r#"Settings(
        language: En, theme: HighContrast, ascii_borders: true, mouse: false, hints: Off, linear: true,
        sandbox: false, author: "A. Adviseur", keys: {"undo": ["y y", "f8"], "redo": []}, new_case: NewCase(region: "AM08"),
        retention_months: 60,
    )"#;
    let read = read_settings("settings.ron", text.as_bytes());
    assert_eq!(read.findings, []);
    let settings = read.settings;
    assert_eq!(settings.language, Some(Lang::En));
    assert_eq!(settings.mouse, Some(false));
    assert_eq!(settings.retention_months, Some(60));
    assert!(settings.linear);
    assert_eq!(settings.sandbox, Some(false));
    let expected = Looks { theme: ThemeName::HighContrast, ascii: true, hints: Hints::Off };
    assert_eq!(settings.looks(true), expected);
    // The surroundings win from the file.
    assert_eq!(settings.looks(false).theme, ThemeName::Plain);
    let undo = TABLE.iter().find(|command| command.id == "undo").unwrap();
    assert_eq!(settings.keys.keys(undo), ["y y", "f8"]);
}

#[test]
fn all_mistakes_come_at_once_and_then_nothing_of_the_file_holds() {
    let text = r#"Settings(
    theme: Drak,
    mouse: 1,
    colour: true,
    keys: { "undoo": ["z"], "redo": ["ctl-y", "f99"] },
    new_case: NewCase(region: "Utrecht"),
)"#;
    let expected = [
        "2:12 RON106",
        "3:12 RON101",
        "4:5 RON102",
        "5:13 SET001",
        "5:38 SET002",
        "5:47 SET002",
        "6:31 SET005",
    ];
    assert_eq!(places(text), expected);
    assert_eq!(read_settings("settings.ron", text.as_bytes()).settings, Settings::default());
}

#[test]
fn a_name_that_is_nearly_right_is_proposed() {
    let text = r#"Settings(keys: {"show-plam": ["x"], "help": ["pgeup", "ctrl-P"]})"#;
    let read = read_settings("settings.ron", text.as_bytes());
    let said: Vec<String> =
        read.findings.iter().map(|finding| render::say(&Texts::new(Lang::En), &finding.message)).collect();
    assert!(said[0].contains("show-plan"), "{said:?}");
    assert!(said[1].contains("pageup"), "{said:?}");
    assert!(said[2].contains("ctrl-p"), "{said:?}");
}

#[test]
fn keys_that_clash_are_found_and_those_that_only_hide_another_are_told() {
    // Two commands of one screen.
    assert_eq!(keys(r#""close-case": ["u"]"#), ["1:32 SET003"]);
    assert_eq!(keys(r#""close-case": ["Y"], "redo": ["Y"]"#), ["1:47 SET003"]);
    // One swapped for the other is none.
    assert_eq!(keys(r#""undo": ["U"], "redo": ["u"]"#), Vec::<String>::new());
    // A key that begins another sequence would never be waited for.
    assert_eq!(keys(r#""undo": ["g"]"#), ["1:26 SET003"]);
    // The narrower wins where both are: allowed, and told.
    assert_eq!(keys(r#""undo": ["x"]"#), ["1:26 SET004"]);
    // On different screens nothing is in the way.
    assert_eq!(keys(r#""new-case": ["u"]"#), Vec::<String>::new());
    // A command that works while something is typed needs a key that types nothing.
    assert_eq!(keys(r#""language": ["L"]"#), ["1:30 SET003"]);
    assert_eq!(keys(r#""quit": []"#), ["1:17 SET002"]);
    // The same command twice.
    assert_eq!(keys(r#""undo": ["y"], "undo": ["Y"]"#), ["1:32 RON114"]);
    // What no terminal sends.
    assert_eq!(keys(r#""undo": ["ctrl-i"]"#), ["1:26 SET002"]);
}

#[test]
fn the_keys_of_the_table_are_all_keys_that_a_terminal_sends() {
    for command in TABLE {
        for keys in command.keys {
            assert_eq!(sequence(keys).len(), keys.split(' ').count(), "{keys}");
        }
    }
}

#[test]
fn any_bytes_are_read_without_a_panic() {
    use proptest::prelude::*;
    proptest!(|(bytes in prop::collection::vec(any::<u8>(), 0..200))| {
        let read = read_settings("settings.ron", &bytes);
        prop_assert!(read.first_mistake().is_some() || read.settings.keys.is_default());
    });
}
