//! How things look. Colour only repeats what shape and words already say, so that everything can be told apart without it.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use crate::app::looks::{Looks, ThemeName};

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

/// How many colours the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Depth {
    /// The sixteen that every terminal with colours has.
    #[default]
    Sixteen,
    /// 256.
    Indexed,
    /// Any.
    True,
}

/// A way to look: what the user chose, on what the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    /// The set of colours.
    pub name: ThemeName,
    /// The colours of the terminal.
    pub depth: Depth,
    /// Whether lines are drawn with ASCII characters only.
    pub ascii: bool,
}

/// A colour in the three depths: any, one of 256, one of sixteen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Ink(u32, u8, Color);

impl Ink {
    const fn at(self, depth: Depth) -> Color {
        match depth {
            Depth::Sixteen => self.2,
            Depth::Indexed => Color::Indexed(self.1),
            Depth::True => {
                let [_, red, green, blue] = self.0.to_be_bytes();
                Color::Rgb(red, green, blue)
            }
        }
    }
}

/// The letters and the background of a set of colours that has its own.
const fn ground(name: ThemeName) -> Option<(Ink, Ink)> {
    match name {
        ThemeName::Sixteen | ThemeName::Plain => None,
        ThemeName::Dark => Some((Ink(0xE4_E4E4, 254, Color::White), Ink(0x1C_1C1C, 234, Color::Black))),
        ThemeName::Light => Some((Ink(0x1C_1C1C, 234, Color::Black), Ink(0xFF_FFFF, 231, Color::White))),
        ThemeName::HighContrast => Some((Ink(0xFF_FFFF, 231, Color::White), Ink(0, 16, Color::Black))),
    }
}

/// The colour of a role, where it has one of its own.
const fn ink(name: ThemeName, role: Role) -> Option<Ink> {
    let colour = match name {
        ThemeName::Plain | ThemeName::Sixteen => return None,
        ThemeName::Dark => match role {
            Role::Quiet => Ink(0xA8_A8A8, 248, Color::Gray),
            Role::Heading | Role::Other => Ink(0x5F_D7FF, 81, Color::LightCyan),
            Role::Granted | Role::Participation => Ink(0x87_D787, 114, Color::LightGreen),
            Role::Open => Ink(0xFF_D75F, 221, Color::LightYellow),
            Role::Bad => Ink(0xFF_8787, 210, Color::LightRed),
            Role::Mind => Ink(0xFF_AF5F, 215, Color::LightYellow),
            Role::Module => Ink(0x87_AFFF, 111, Color::LightBlue),
            Role::Language => Ink(0xD7_AFFF, 183, Color::LightMagenta),
            _ => return None,
        },
        ThemeName::Light => match role {
            Role::Quiet => Ink(0x58_5858, 240, Color::DarkGray),
            Role::Heading | Role::Other => Ink(0x00_5F87, 24, Color::Blue),
            Role::Granted | Role::Participation => Ink(0x00_5F00, 22, Color::Black),
            Role::Open => Ink(0x5F_5F00, 58, Color::Black),
            Role::Bad => Ink(0xAF_0000, 124, Color::Red),
            Role::Mind => Ink(0x87_5F00, 94, Color::Red),
            Role::Module => Ink(0x00_00AF, 19, Color::Blue),
            Role::Language => Ink(0x87_00AF, 91, Color::Magenta),
            _ => return None,
        },
        ThemeName::HighContrast => match role {
            Role::Heading | Role::Other => Ink(0x00_FFFF, 51, Color::LightCyan),
            Role::Granted | Role::Participation => Ink(0x5F_FF5F, 83, Color::LightGreen),
            Role::Open | Role::Mind => Ink(0xFF_FF00, 226, Color::LightYellow),
            Role::Bad => Ink(0xFF_AFAF, 217, Color::LightRed),
            Role::Module => Ink(0xAF_D7FF, 153, Color::White),
            Role::Language => Ink(0xFF_AFFF, 219, Color::LightMagenta),
            _ => return None,
        },
    };
    Some(colour)
}

/// The colour that a role has among the sixteen of the terminal.
const fn own_colour(role: Role) -> Option<Color> {
    match role {
        Role::Heading | Role::Other => Some(Color::Cyan),
        Role::Granted | Role::Participation => Some(Color::Green),
        Role::Open | Role::Mind => Some(Color::Yellow),
        Role::Bad => Some(Color::Red),
        Role::Module => Some(Color::Blue),
        Role::Language => Some(Color::Magenta),
        _ => None,
    }
}

impl Theme {
    /// What the user chose, on a terminal with so many colours.
    pub const fn of(looks: Looks, depth: Depth) -> Self {
        Self { name: looks.theme, depth, ascii: looks.ascii }
    }

    /// The style of a role. What matters is told by bold, underlined and reversed letters, which every terminal can show; the
    /// sixteen named colours follow the user's own terminal.
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new().add_modifier(self.modifier(role));
        let colour = match self.name {
            ThemeName::Plain => None,
            ThemeName::Sixteen => own_colour(role),
            name => ink(name, role).map(|ink| ink.at(self.depth)),
        };
        match colour {
            Some(colour) => plain.fg(colour),
            None => plain,
        }
    }

    fn modifier(self, role: Role) -> Modifier {
        match role {
            // A theme with colours of its own has a quiet one; how a terminal makes dim letters of it cannot be known.
            Role::Quiet if matches!(self.name, ThemeName::Sixteen | ThemeName::Plain) => Modifier::DIM,
            Role::Selected => Modifier::REVERSED,
            Role::Header => Modifier::REVERSED.union(Modifier::BOLD),
            Role::Heading | Role::Strong | Role::Key | Role::Granted | Role::Bad | Role::Mind => {
                Modifier::BOLD
            }
            Role::Match => Modifier::UNDERLINED,
            _ => Modifier::empty(),
        }
    }

    /// Gives everything that has no colour yet the letters and the background of the theme, where it has its own.
    pub fn paint(self, buf: &mut Buffer) {
        let Some((letters, behind)) = ground(self.name) else { return };
        for cell in &mut buf.content {
            if cell.fg == Color::Reset {
                cell.fg = letters.at(self.depth);
            }
            if cell.bg == Color::Reset {
                cell.bg = behind.at(self.depth);
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 16] = [
        Role::Text,
        Role::Quiet,
        Role::Heading,
        Role::Strong,
        Role::Selected,
        Role::Header,
        Role::Key,
        Role::Match,
        Role::Granted,
        Role::Open,
        Role::Bad,
        Role::Mind,
        Role::Module,
        Role::Language,
        Role::Participation,
        Role::Other,
    ];

    #[test]
    fn without_colours_the_selection_the_header_a_match_and_what_matters_are_told_apart_in_every_theme() {
        for name in ThemeName::ALL {
            for depth in [Depth::Sixteen, Depth::Indexed, Depth::True] {
                let theme = Theme { name, depth, ascii: false };
                let told = [Role::Text, Role::Strong, Role::Selected, Role::Header, Role::Match];
                for (place, role) in told.into_iter().enumerate() {
                    for other in &told[..place] {
                        let (one, two) = (theme.style(role), theme.style(*other));
                        assert_ne!(one.add_modifier, two.add_modifier, "{name:?}: {role:?} and {other:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_plain_theme_has_no_colour() {
        let theme = Theme { name: ThemeName::Plain, depth: Depth::True, ascii: true };
        for role in ROLES {
            assert_eq!((theme.style(role).fg, theme.style(role).bg), (None, None), "{role:?}");
        }
    }

    #[test]
    fn a_terminal_of_sixteen_colours_gets_no_others() {
        for name in ThemeName::ALL {
            let theme = Theme { name, depth: Depth::Sixteen, ascii: false };
            let mut buf = Buffer::empty(ratatui::layout::Rect::new(0, 0, 16, 1));
            for (x, role) in (0..).zip(ROLES) {
                buf.set_string(x, 0, "x", theme.style(role));
            }
            theme.paint(&mut buf);
            for cell in &buf.content {
                let known = |colour| !matches!(colour, Color::Rgb(..) | Color::Indexed(_));
                assert!(known(cell.fg) && known(cell.bg), "{name:?}");
            }
        }
    }

    /// The contrast of two colours as the guidelines for accessible pages (WCAG 2) count it.
    fn contrast(one: u32, two: u32) -> f64 {
        let light = |colour: u32| -> f64 {
            let [_, red, green, blue] = colour.to_be_bytes();
            let linear = |part: u8| {
                let part = f64::from(part) / 255.0;
                if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
        };
        let (one, two) = (light(one) + 0.05, light(two) + 0.05);
        one.max(two) / one.min(two)
    }

    #[test]
    fn letters_stand_out_from_their_background() {
        for (name, least) in [(ThemeName::Dark, 4.5), (ThemeName::Light, 4.5), (ThemeName::HighContrast, 7.0)]
        {
            let (letters, behind) = ground(name).unwrap();
            for role in ROLES {
                let shown = ink(name, role).unwrap_or(letters);
                let found = contrast(shown.0, behind.0);
                assert!(found >= least, "{name:?} {role:?}: {found:.1}");
            }
        }
    }

    #[test]
    fn every_place_is_painted_also_under_what_lies_on_top() {
        let theme = Theme { name: ThemeName::Light, depth: Depth::True, ascii: false };
        let mut buf = Buffer::empty(ratatui::layout::Rect::new(0, 0, 4, 2));
        buf.set_string(0, 0, "x", theme.style(Role::Bad));
        theme.paint(&mut buf);
        assert!(
            buf.content.iter().all(|cell| cell.bg == Color::Rgb(255, 255, 255) && cell.fg != Color::Reset)
        );
    }
}
