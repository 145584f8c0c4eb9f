//! A screen as a picture: what a terminal emulator shows, as SVG that needs nothing else.

use std::fmt::Write as _;

use vt100::{Cell, Color, Screen};

/// Width of a cell, in the units of the picture.
const CELL: f64 = 8.4;
/// Height of a row.
const ROW: f64 = 18.0;
/// Room around the screen.
const EDGE: f64 = 12.0;
/// The colour of text that has none.
const FORE: &str = "#e4e4e4";
/// The colour behind it.
const BACK: &str = "#1c1c1c";
/// The sixteen named colours, as most terminals show them.
const NAMED: [&str; 16] = [
    "#1c1c1c", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#e4e4e4", "#7f848e",
    "#ff7b86", "#b5e08f", "#ffd894", "#8cc8ff", "#dd9bf0", "#7fd6e0", "#ffffff",
];

/// How a run of cells looks.
#[derive(Clone, PartialEq)]
struct Look {
    fore: String,
    back: Option<String>,
    bold: bool,
    dim: bool,
    underline: bool,
}

/// The picture of a screen. `about` says what it shows, to who cannot see it.
pub(crate) fn svg(screen: &Screen, about: &str) -> String {
    let (rows, columns) = screen.size();
    let (rows, columns) = (rows.get(), columns.get());
    let width = f64::from(columns) * CELL + 2.0 * EDGE;
    let height = f64::from(rows) * ROW + 2.0 * EDGE;
    let mut out = String::new();
    writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.1} {height:.1}\" width=\"{width:.0}\" \
         role=\"img\" font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"14\">"
    )
    .unwrap();
    writeln!(out, "<title>{}</title>", escaped(about)).unwrap();
    writeln!(out, "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"{BACK}\"/>").unwrap();
    for row in 0..rows {
        let mut runs: Vec<(u16, u16, Look, String)> = Vec::new();
        for column in 0..columns {
            let Some(cell) = screen.cell(row, column) else { continue };
            if cell.is_wide_continuation() {
                if let Some((_, len, _, _)) = runs.last_mut() {
                    *len += 1;
                }
                continue;
            }
            let text = if cell.contents().is_empty() { " " } else { cell.contents() };
            let look = look(cell);
            match runs.last_mut() {
                Some((_, len, same, run)) if *same == look => {
                    *len += 1;
                    run.push_str(text);
                }
                _ => runs.push((column, 1, look, text.to_owned())),
            }
        }
        for (column, len, look, text) in runs {
            run(&mut out, row, column, len, &look, &text);
        }
    }
    out.push_str("</svg>\n");
    out
}

fn run(out: &mut String, row: u16, column: u16, len: u16, look: &Look, text: &str) {
    let (x, y) = (EDGE + f64::from(column) * CELL, EDGE + f64::from(row) * ROW);
    let width = f64::from(len) * CELL;
    if let Some(back) = &look.back {
        writeln!(
            out,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{ROW:.1}\" fill=\"{back}\"/>"
        )
        .unwrap();
    }
    if text.trim().is_empty() {
        return;
    }
    // Blanks at the ends carry no ink: the run starts at its first letter.
    let lead = text.chars().take_while(|letter| *letter == ' ').count();
    let shown = text.trim();
    let columns = usize::from(len) - lead - (text.chars().count() - lead - shown.chars().count());
    let x = x + f64::from(u16::try_from(lead).unwrap()) * CELL;
    let length = f64::from(u16::try_from(columns).unwrap()) * CELL;
    write!(out, "<text x=\"{x:.1}\" y=\"{:.1}\" textLength=\"{length:.1}\" fill=\"{}\"", y + 13.5, look.fore)
        .unwrap();
    for (set, attribute) in [
        (look.bold, " font-weight=\"bold\""),
        (look.dim, " opacity=\"0.65\""),
        (look.underline, " text-decoration=\"underline\""),
    ] {
        if set {
            out.push_str(attribute);
        }
    }
    writeln!(out, " xml:space=\"preserve\">{}</text>", escaped(shown)).unwrap();
}

fn look(cell: &Cell) -> Look {
    let (mut fore, mut back) = (colour(cell.fgcolor()), colour(cell.bgcolor()));
    if cell.inverse() {
        (fore, back) =
            (Some(back.unwrap_or_else(|| BACK.to_owned())), Some(fore.unwrap_or_else(|| FORE.to_owned())));
    }
    Look {
        fore: fore.unwrap_or_else(|| FORE.to_owned()),
        back,
        bold: cell.bold(),
        dim: cell.dim(),
        underline: cell.underline(),
    }
}

fn colour(colour: Color) -> Option<String> {
    match colour {
        Color::Default => None,
        Color::Rgb(red, green, blue) => Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        Color::Idx(index @ 0..16) => Some(NAMED[usize::from(index)].to_owned()),
        Color::Idx(index @ 16..232) => {
            let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
            let (index, cube) = (index - 16, 6);
            let [red, green, blue] = [index / 36, index / cube % cube, index % cube].map(level);
            Some(format!("#{red:02x}{green:02x}{blue:02x}"))
        }
        Color::Idx(index) => {
            let grey = 8 + 10 * (index - 232);
            Some(format!("#{grey:02x}{grey:02x}{grey:02x}"))
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn a_screen_becomes_a_picture_with_its_letters_where_they_stand() {
    let size = |count: u16| std::num::NonZeroU16::new(count).unwrap();
    let mut parser = vt100::Parser::new(size(2), size(12), 0);
    parser.process(b"a <b>\r\n  \x1b[1;31mred\x1b[0m \x1b[7msel\x1b[0m");
    insta::assert_snapshot!(svg(parser.screen(), "Twee regels & meer"));
}
