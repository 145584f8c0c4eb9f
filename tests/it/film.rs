//! Whole sessions with the real program, from an empty machine to a printed plan, and the pictures of the manual.

use std::fs;
use std::path::Path;

use leerpad::i18n::Lang;

use crate::picture::svg;
use crate::pty::Term;
use crate::script;

/// The day on which all of it happens.
const TODAY: [&str; 2] = ["--today", "2026-11-23"];

/// A new learner, from the start screen to the hand-out, at a size.
fn new_learner(lang: Lang, columns: u16, rows: u16) {
    let args = [TODAY[0], TODAY[1], "--lang", lang.word()];
    let Some(mut term) = Term::start_at(&args, columns, rows) else { return };
    let script = include_str!("fixtures/scripts/new-learner.txt");
    script::run(&mut term, lang, script, &mut |term, name| {
        let folder = term.folder().display().to_string();
        let screen = term.screen().replace(&folder, "~");
        // A line with the folder is as long as its name.
        let squeezed = |line: &str| match line.split_once('~') {
            Some((before, rest)) if rest.starts_with('/') => {
                format!("{before}~{}", rest.split_whitespace().collect::<Vec<_>>().join(" "))
            }
            _ => line.trim_end().to_owned(),
        };
        let screen: Vec<String> = screen.lines().map(squeezed).collect();
        let screen = screen.join("\n");
        insta::assert_snapshot!(format!("{name}-{}-{columns}x{rows}", lang.word()), screen);
    });
    assert_eq!(term.end(), 0);
    term.assert_given_back();
}

#[test]
fn a_new_learner_in_dutch_on_a_small_screen() {
    new_learner(Lang::Nl, 80, 24);
}

#[test]
fn a_new_learner_in_dutch_on_a_large_screen() {
    new_learner(Lang::Nl, 140, 40);
}

#[test]
fn a_new_learner_in_english_on_a_small_screen() {
    new_learner(Lang::En, 80, 24);
}

#[test]
fn a_new_learner_in_english_on_a_large_screen() {
    new_learner(Lang::En, 140, 40);
}

/// The pictures of README and manual are what the program shows today; `tools/pictures` makes them anew.
#[test]
fn the_pictures_are_current() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    let makes = std::env::var_os("LEERPAD_PICTURES").is_some_and(|value| value == "make");
    let mut names = Vec::new();
    for lang in Lang::ALL {
        let args = [TODAY[0], TODAY[1], "--lang", lang.word(), "demo", "tour"];
        let Some(mut term) = Term::start_at(&args, 100, 30) else { return };
        let script = include_str!("fixtures/scripts/pictures.txt");
        script::run(&mut term, lang, script, &mut |term, name| {
            let file = format!("{name}-{}.svg", lang.word());
            let picture = term.with_screen(|screen| svg(screen, &format!("leerpad: {name}")));
            if makes {
                fs::create_dir_all(&folder).unwrap();
                fs::File::create(folder.join(&file))
                    .and_then(|mut out| std::io::Write::write_all(&mut out, picture.as_bytes()))
                    .unwrap();
            } else {
                let kept = fs::read_to_string(folder.join(&file)).unwrap_or_default();
                assert!(
                    kept == picture,
                    "docs/pictures/{file} is not what the program shows: run tools/pictures"
                );
            }
            names.push(file);
        });
        assert_eq!(term.end(), 0);
    }
    let pictures = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut kept: Vec<String> = pictures
        .filter(|path| path.extension().is_some_and(|extension| extension == "svg"))
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    kept.sort();
    names.sort();
    assert_eq!(kept, names, "every picture is made by the script");
}
