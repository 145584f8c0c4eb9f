//! A settings file with everything in it, made of the tables that read it.

use crate::app::commands::TABLE;
use crate::app::looks::{Hints, ThemeName};
use crate::i18n::Texts;
use crate::text::safe;

use super::raw::{RawHints, RawTheme};

/// How wide the explanations are.
const WIDTH: usize = 96;

/// A file that says what holds without any file, with an explanation of every setting in the language of the texts. What is put
/// between `//` is an example, and holds when those are taken away.
pub fn example(texts: &Texts) -> String {
    let mut file = String::new();
    comment(&mut file, "", &texts.get("settings-example-head"));
    line(&mut file, "Settings(");
    let mut setting = |about: &str, text: &str| {
        comment(&mut file, "    ", &texts.get(about));
        line(&mut file, &format!("    {text}"));
        line(&mut file, "");
    };
    setting("settings-example-language", "// language: Nl,");
    let themes: Vec<&str> = ThemeName::ALL.iter().map(|theme| RawTheme::of(*theme).word()).collect();
    setting("settings-example-theme", &format!("theme: {}, // {}", word(&themes), themes.join(", ")));
    setting("settings-example-ascii", "ascii_borders: false,");
    setting("settings-example-mouse", "// mouse: true,");
    let hints: Vec<&str> = Hints::ALL.iter().map(|hints| RawHints::of(*hints).word()).collect();
    setting("settings-example-hints", &format!("hints: {}, // {}", word(&hints), hints.join(", ")));
    setting("settings-example-linear", "linear: false,");
    setting("settings-example-sandbox", "// sandbox: true,");
    setting("settings-example-author", "// author: \"J. de Boer\",");
    setting("settings-example-identity", "// identity: \"/home/jdeboer/leerpad-key.txt\",");
    setting("settings-example-retention", "// retention_months: 24,");
    comment(&mut file, "    ", &texts.get("settings-example-new-case"));
    line(&mut file, "    new_case: NewCase(");
    line(&mut file, "        // region: \"AM08\",");
    line(&mut file, "        // municipality: \"utrecht\",");
    line(&mut file, "    ),");
    line(&mut file, "");
    comment(&mut file, "    ", &texts.get("settings-example-keys"));
    line(&mut file, "    keys: {");
    let longest = TABLE.iter().map(|command| entry(command.id, command.keys).len()).max().unwrap_or(0);
    for command in TABLE {
        let entry = entry(command.id, command.keys);
        line(&mut file, &format!("        // {entry:longest$} // {}", texts.get(command.name)));
    }
    line(&mut file, "    },");
    line(&mut file, ")");
    file
}

/// The first of the words is the one that holds without a file.
fn word<'a>(words: &[&'a str]) -> &'a str {
    words.first().copied().unwrap_or_default()
}

fn entry(id: &str, keys: &[&str]) -> String {
    let keys: Vec<String> =
        keys.iter().map(|key| format!("\"{}\"", key.replace('\\', "\\\\").replace('"', "\\\""))).collect();
    format!("\"{id}\": [{}],", keys.join(", "))
}

fn line(file: &mut String, text: &str) {
    file.push_str(text.trim_end());
    file.push('\n');
}

/// A text as comment lines, broken at blanks.
fn comment(file: &mut String, indent: &str, text: &str) {
    let mut row = String::new();
    for word in text.split_whitespace() {
        if !row.is_empty() && safe::width(&row) + 1 + safe::width(word) > WIDTH {
            line(file, &format!("{indent}// {row}"));
            row.clear();
        }
        if !row.is_empty() {
            row.push(' ');
        }
        row.push_str(word);
    }
    line(file, &format!("{indent}// {row}"));
}
