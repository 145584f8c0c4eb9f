//! How things look. Colour only repeats what shape and words already say, so that everything can be told apart without it.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text.
    Text,
    /// Text that matters less.
    Quiet,
    /// A heading.
    Heading,
    /// Something important.
    Strong,
    /// The selected row.
    Selected,
    /// The pinned lines at the top.
    Header,
    /// A key in a hint.
    Key,
    /// Letters that match a filter.
    Match,
    /// Held.
    Granted,
    /// Claimed and not decided.
    Open,
    /// Refused, or too much.
    Bad,
    /// To be minded.
    Mind,
    /// Hours of modules.
    Module,
    /// Hours of Dutch lessons.
    Language,
    /// Hours of participation.
    Participation,
    /// Hours of other accounts.
    Other,
}

/// A way to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Whether colours are used.
    pub colour: bool,
    /// Whether lines are drawn with ASCII characters only.
    pub ascii: bool,
}

impl Theme {
    /// The style of a role. The sixteen named colours follow the user's own terminal; the selection is reversed, which
    /// every terminal can show.
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        let (modifier, colour) = match role {
            Role::Text => return plain,
            Role::Quiet => (Modifier::DIM, None),
            Role::Heading => (Modifier::BOLD, Some(Color::Cyan)),
            Role::Selected => (Modifier::REVERSED, None),
            Role::Header => (Modifier::REVERSED.union(Modifier::BOLD), None),
            Role::Strong | Role::Key => (Modifier::BOLD, None),
            Role::Match => (Modifier::UNDERLINED, None),
            Role::Granted => (Modifier::BOLD, Some(Color::Green)),
            Role::Open => (Modifier::empty(), Some(Color::Yellow)),
            Role::Bad => (Modifier::BOLD, Some(Color::Red)),
            Role::Mind => (Modifier::BOLD, Some(Color::Yellow)),
            Role::Module => (Modifier::empty(), Some(Color::Blue)),
            Role::Language => (Modifier::empty(), Some(Color::Magenta)),
            Role::Participation => (Modifier::empty(), Some(Color::Green)),
            Role::Other => (Modifier::empty(), Some(Color::Cyan)),
        };
        let style = plain.add_modifier(modifier);
        match colour {
            Some(colour) if self.colour => style.fg(colour),
            _ => style,
        }
    }

    /// The character of a horizontal rule.
    pub const fn rule(self) -> &'static str {
        if self.ascii { "-" } else { "─" }
    }

    /// The character of a vertical rule.
    pub const fn divider(self) -> &'static str {
        if self.ascii { "|" } else { "│" }
    }
}
