//! The keys of the settings against the table of commands: what is no command or key, and what clashes.

use crate::app::View;
use crate::app::commands::{Command, Scope, TABLE};
use crate::app::keymap::{KeyMap, sequence};
use crate::app::state::Screen;
use crate::app::{KeyCode, KeyPress};
use crate::diag::{Diagnostic, Fix, Message, TextEdit, codes};
use crate::text::Place;
use crate::text::nearest::nearest;

use super::raw::RawKeys;

/// Keys that the user gave to a command.
struct Given {
    command: &'static Command,
    text: String,
    keys: Vec<KeyPress>,
    place: Place,
}

/// The keys of all commands, with everything that is wrong with those of the file.
pub(super) fn lower(raw: &RawKeys, findings: &mut Vec<Diagnostic>) -> KeyMap {
    let mut map = KeyMap::default();
    let mut given: Vec<Given> = Vec::new();
    let mut first: Option<(&str, Place)> = None;
    for (id, sequences) in raw {
        if let Some((_, place)) = first.filter(|(before, _)| *before == &***id) {
            let message = Message::new("read-duplicate-key").text("key", &***id);
            let finding = Diagnostic::new(codes::DUPLICATE_KEY, id.place, message);
            findings.push(finding.with_label(place, Message::new("label-first-here")));
            continue;
        }
        first = Some((id, id.place));
        let Some(command) = TABLE.iter().find(|command| command.id == &***id) else {
            findings.push(unknown_command(id, id.place));
            continue;
        };
        if sequences.is_empty() && command.id == "quit" {
            let message = Message::new("settings-key-needed").text("command", command.id);
            findings.push(Diagnostic::new(codes::SETTINGS_BAD_KEY, id.place, message));
        }
        let mut own = Vec::new();
        for text in sequences {
            match read_sequence(text) {
                Ok(keys) => {
                    if command.scope == Scope::Always
                        && let Some(finding) = typed_everywhere(command, text, &keys, text.place)
                    {
                        findings.push(finding);
                    }
                    own.push(text.to_string());
                    given.push(Given { command, text: text.to_string(), keys, place: text.place });
                }
                Err(part) => findings.push(bad_key(text, part, text.place)),
            }
        }
        map.set(command.id, own);
    }
    // In the order of the file, so that of two clashing keys the later is told about.
    given.sort_by_key(|given| given.place.range.start);
    for (at, one) in given.iter().enumerate() {
        findings.extend(clash(one, given.get(..at).unwrap_or_default(), &map));
    }
    map
}

/// The keys of a sequence such as `g g`, or the part of it that is no key.
fn read_sequence(text: &str) -> Result<Vec<KeyPress>, &str> {
    text.split(' ').map(|part| KeyPress::parse(part).filter(|key| can_be_sent(*key)).ok_or(part)).collect()
}

/// Whether a terminal sends a key as such: it has no capitals with control, and sends some of those as other keys.
fn can_be_sent(key: KeyPress) -> bool {
    match key.code {
        KeyCode::F(number) => (1..=12).contains(&number),
        KeyCode::Char(letter) if key.ctrl => {
            letter.is_ascii_lowercase() && !matches!(letter, 'h' | 'i' | 'j' | 'm') || letter == ' '
        }
        KeyCode::Char(letter) => !letter.is_control(),
        _ => true,
    }
}

fn unknown_command(id: &str, place: Place) -> Diagnostic {
    if let Some(near) = nearest(id, TABLE.iter().map(|command| command.id)) {
        let message = Message::new("settings-unknown-command-near").text("id", id).text("near", near);
        return Diagnostic::new(codes::SETTINGS_UNKNOWN_COMMAND, place, message)
            .with_fix(quoted(place, near));
    }
    let message = Message::new("settings-unknown-command").text("id", id);
    let finding = Diagnostic::new(codes::SETTINGS_UNKNOWN_COMMAND, place, message);
    finding.with_help(Message::new("settings-see-example"))
}

fn quoted(place: Place, name: &str) -> Fix {
    let edit = TextEdit::replace(place.range, format!("\"{name}\""));
    Fix::proposed(Message::new("fix-rename").text("name", name), vec![edit])
}

fn bad_key(whole: &str, part: &str, place: Place) -> Diagnostic {
    // What a terminal sends in the place of a key that it does not have.
    let instead = match part {
        "ctrl-h" => Some("backspace"),
        "ctrl-i" => Some("tab"),
        "ctrl-j" | "ctrl-m" => Some("enter"),
        _ => None,
    };
    if let Some(near) = instead {
        let message = Message::new("settings-key-sent-as").text("key", part).text("near", near);
        return Diagnostic::new(codes::SETTINGS_BAD_KEY, place, message);
    }
    let lower = part.to_lowercase();
    let near = if KeyPress::parse(&lower).is_some_and(can_be_sent) {
        Some(lower)
    } else {
        let (held, name) = part.rsplit_once('-').unwrap_or(("", part));
        let held = if held.is_empty() { String::new() } else { format!("{held}-") };
        nearest(name, KeyPress::names()).map(|near| format!("{held}{near}"))
    };
    let near = near.filter(|near| KeyPress::parse(near).is_some_and(can_be_sent));
    let finding = match near {
        Some(near) => {
            let message = Message::new("settings-bad-key-near").text("key", part).text("near", &near);
            let fix = quoted(place, &whole.replacen(part, &near, 1));
            Diagnostic::new(codes::SETTINGS_BAD_KEY, place, message).with_fix(fix)
        }
        None => Diagnostic::new(
            codes::SETTINGS_BAD_KEY,
            place,
            Message::new("settings-bad-key").text("key", part),
        ),
    };
    finding.with_help(Message::new("settings-keys-are").list("names", KeyPress::names()))
}

/// The finding that a command that works everywhere, also while something is typed, got a key that is needed there.
fn typed_everywhere(command: &Command, text: &str, keys: &[KeyPress], place: Place) -> Option<Diagnostic> {
    let needed = |key: &KeyPress| match key.code {
        KeyCode::F(_) => false,
        KeyCode::Char(letter) if key.ctrl => "adehuw".contains(letter),
        _ => !key.alt,
    };
    if let [key] = keys
        && !needed(key)
    {
        return None;
    }
    let message = Message::new("settings-key-everywhere").text("key", text).text("command", command.id);
    Some(Diagnostic::new(codes::SETTINGS_KEY_CLASH, place, message))
}

/// The screens on which both commands can be used.
fn meet(one: &Command, two: &Command) -> bool {
    let mut screens = [Screen::Start].into_iter().chain(View::ALL.map(Screen::Case));
    screens.any(|screen| one.scope.holds(screen) && two.scope.holds(screen))
}

/// Whether the table itself gives both commands one key: they exclude each other, or the narrower is meant to win.
fn share(one: &Command, two: &Command) -> bool {
    one.keys.iter().any(|keys| two.keys.contains(keys))
}

/// What the keys of one command clash with, the first only.
fn clash(given: &Given, before: &[Given], map: &KeyMap) -> Option<Diagnostic> {
    let others = TABLE.iter().filter(|other| other.id != given.command.id && meet(given.command, other));
    for other in others.filter(|other| !share(given.command, other)) {
        let own = before.iter().filter(|earlier| earlier.command.id == other.id);
        let own: Vec<(&[KeyPress], Option<Place>)> =
            own.map(|earlier| (earlier.keys.as_slice(), Some(earlier.place))).collect();
        let table: Vec<Vec<KeyPress>> = if map.has(other.id) {
            // The user gave it other keys: those that come later in the file find this one themselves.
            Vec::new()
        } else {
            other.keys.iter().map(|keys| sequence(keys)).collect()
        };
        let all = own.into_iter().chain(table.iter().map(|keys| (keys.as_slice(), None)));
        for (keys, place) in all {
            let same = keys == given.keys.as_slice();
            let begins = keys.starts_with(&given.keys) || given.keys.starts_with(keys);
            let equal = given.command.scope.narrowness() == other.scope.narrowness();
            let (code, id) = match (same, begins, equal) {
                (true, _, true) => (codes::SETTINGS_KEY_CLASH, "settings-key-taken"),
                (true, _, false) => (codes::SETTINGS_KEY_HIDDEN, "settings-key-hidden"),
                (false, true, _) => (codes::SETTINGS_KEY_CLASH, "settings-key-begins"),
                (false, false, _) => continue,
            };
            let message = Message::new(id)
                .text("key", &given.text)
                .text("command", given.command.id)
                .text("other", other.id);
            let finding = Diagnostic::new(code, given.place, message);
            return Some(match place {
                Some(place) => finding.with_label(place, Message::new("label-first-here")),
                None => finding,
            });
        }
    }
    None
}
