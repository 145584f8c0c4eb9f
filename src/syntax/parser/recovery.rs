//! Brackets that do not match: which one is missing, which one is too much?
//!
//! A parser that believes every bracket reports the mistake where it notices it, often at the end of the file. A person
//! counts the brackets and looks at the indentation. So does this module, but only in files whose brackets do not match:
//! in a file that is right, the layout is free.

use super::{Group, Parser, TokenKind};
use crate::diag::{Fix, Message, TextEdit, codes};
use crate::syntax::token::{Bracket, Token};
use crate::text::TextRange;

/// How many labels point at brackets that a file left open.
const OPEN_SHOWN: usize = 3;

/// What a closing bracket does to the innermost open one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing {
    /// It closes it, or was meant to.
    Here,
    /// It closes one further out; the innermost was never closed.
    Missing,
    /// It closes nothing.
    Extra,
}

/// For each kind of bracket, how many more are opened than closed in the file, less what has been explained.
#[derive(Debug, Clone, Copy)]
pub(super) struct Surplus {
    counts: [i64; 3],
    /// Whether all brackets match each other in order.
    balanced: bool,
}

impl Surplus {
    pub(super) fn count(tokens: &[Token]) -> Self {
        let mut surplus = Self { counts: [0; 3], balanced: false };
        let mut open = Vec::new();
        let mut balanced = true;
        for token in tokens {
            let Some(bracket) = token.kind.bracket() else { continue };
            if token.kind.opens() {
                open.push(bracket);
            } else {
                balanced &= open.pop() == Some(bracket);
            }
            surplus.explain(bracket, if token.kind.opens() { 1 } else { -1 });
        }
        Self { balanced: balanced && open.is_empty(), ..surplus }
    }

    /// How many more are opened than closed; less than nothing if there are closing ones to spare.
    fn of(&self, bracket: Bracket) -> i64 {
        let [paren, square, brace] = self.counts;
        match bracket {
            Bracket::Paren => paren,
            Bracket::Square => square,
            Bracket::Brace => brace,
        }
    }

    /// Takes note that one bracket too many or too few has been reported.
    fn explain(&mut self, bracket: Bracket, change: i64) {
        let [paren, square, brace] = &mut self.counts;
        *match bracket {
            Bracket::Paren => paren,
            Bracket::Square => square,
            Bracket::Brace => brace,
        } += change;
    }
}

impl Parser<'_> {
    /// Decides what the closing bracket here does, and reports it if it is wrong.
    pub(super) fn closing(&mut self, kind: TokenKind) -> Closing {
        let (Some(bracket), Some(group)) = (kind.bracket(), self.groups.last().copied()) else {
            return Closing::Extra;
        };
        let is_spare = self.surplus.of(bracket) < 0;
        if bracket == group.bracket {
            if is_spare && self.goes_on_inside(&group) {
                self.extra_bracket(bracket);
                return Closing::Extra;
            }
            return Closing::Here;
        }
        let closes_outer = self.groups.iter().rev().skip(1).any(|outer| outer.bracket == bracket);
        let lacks_own = self.surplus.of(group.bracket) > 0;
        if is_spare && lacks_own {
            self.wrong_bracket(&group, bracket);
            Closing::Here
        } else if closes_outer && !is_spare {
            self.surplus.explain(group.bracket, -1);
            self.unclosed(group.bracket, self.range_of(group.opening), self.range_here());
            self.damage_current();
            Closing::Missing
        } else {
            self.extra_bracket(bracket);
            Closing::Extra
        }
    }

    fn wrong_bracket(&mut self, group: &Group, found: Bracket) {
        self.surplus.explain(found, 1);
        self.surplus.explain(group.bracket, -1);
        let (here, expected) = (self.range_here(), group.bracket.close());
        let message =
            Message::new("syntax-wrong-bracket").text("found", found.close()).text("expected", expected);
        let title = Message::new("fix-bracket").text("bracket", expected);
        let fix = Fix::proposed(title, vec![TextEdit::replace(here, expected)]);
        let label = Message::new("label-opened-here").text("bracket", group.bracket.open());
        let opening = self.report.place(self.range_of(group.opening));
        let finding = self.report.finding(codes::WRONG_BRACKET, here, message).with_fix(fix);
        self.push(finding.with_label(opening, label));
    }

    fn extra_bracket(&mut self, bracket: Bracket) {
        self.surplus.explain(bracket, 1);
        self.damage_current();
        let here = self.range_here();
        let message = Message::new("syntax-extra-bracket").text("bracket", bracket.close());
        let fix = Fix::proposed(Message::new("fix-remove-bracket"), vec![TextEdit::replace(here, "")]);
        self.error_with_fix(codes::EXTRA_BRACKET, here, message, fix);
    }

    /// Whether what follows the closing bracket here belongs inside the bracket that it seems to close, and not around it.
    fn goes_on_inside(&self, group: &Group) -> bool {
        let outer = self.groups.len().checked_sub(2).and_then(|outer| self.groups.get(outer));
        let next = self.at + 1;
        // Of two closing brackets in a row the second is one too many.
        let closes = self.kind_of(next).is_some_and(TokenKind::closes);
        let may_touch = self
            .at
            .checked_sub(1)
            .and_then(|before| self.kind_of(before))
            .is_some_and(|before| before == TokenKind::Comma || before.opens());
        if closes || !self.fits(Some(group), next, may_touch) {
            return false;
        }
        if !self.fits(outer, next, false) {
            return true;
        }
        // Both are possible: then the indentation decides.
        let element = next + usize::from(self.kind_of(next) == Some(TokenKind::Comma));
        let column = Some(self.column_of(element));
        self.line_starts_before(element)
            && group.indent == column
            && outer.is_some_and(|outer| outer.indent != column)
    }

    /// Whether the tokens from `at` on can follow an element of this bracket; of the file, if there is none. `may_touch` is
    /// whether they can do so without a comma.
    fn fits(&self, group: Option<&Group>, at: usize, may_touch: bool) -> bool {
        let Some(group) = group else { return self.kind_of(at).is_none() };
        match self.kind_of(at) {
            Some(TokenKind::Comma) => match self.kind_of(at + 1) {
                Some(kind) if kind.closes() => kind.bracket() == Some(group.bracket),
                _ => self.element_fits(group, at + 1),
            },
            Some(kind) if kind.closes() => kind.bracket() == Some(group.bracket),
            _ => may_touch && self.element_fits(group, at),
        }
    }

    fn element_fits(&self, group: &Group, at: usize) -> bool {
        let is_field = self.is_field(at);
        let is_value = self.kind_of(at).is_some_and(TokenKind::starts_value) && !is_field;
        match group.bracket {
            Bracket::Square => is_value,
            Bracket::Brace => is_value || is_field,
            Bracket::Paren => match group.has_fields {
                Some(true) => is_field,
                Some(false) => is_value,
                None => is_value || is_field,
            },
        }
    }

    /// A closing bracket between a colon and the value that belongs to it, in a file with one too many.
    pub(super) fn pass_over_extra_before_value(&mut self) {
        if self.is_extra(0) && self.peek_at(1).is_some_and(TokenKind::starts_value) && !self.line_starts_at(1)
        {
            self.pass_over_extra();
        }
    }

    /// Whether a closing bracket stands between the name here and its colon, in a file with one too many.
    pub(super) fn has_extra_before_colon(&self) -> bool {
        self.peek() == Some(TokenKind::Name) && self.is_extra(1) && self.separator_at(2)
    }

    /// Reports the closing bracket here as one too many, and moves behind it.
    pub(super) fn pass_over_extra(&mut self) {
        if let Some(bracket) = self.peek().and_then(TokenKind::bracket) {
            self.extra_bracket(bracket);
        }
        self.bump();
    }

    fn is_extra(&self, ahead: usize) -> bool {
        let closing = self.peek_at(ahead).filter(|kind| kind.closes());
        closing.and_then(TokenKind::bracket).is_some_and(|bracket| self.surplus.of(bracket) < 0)
    }

    /// Whether the `(` after the name here was left out: the file has a `)` too many, and a value follows at once, or a
    /// field where there can be none.
    pub(super) fn lacks_opening(&self) -> bool {
        if self.surplus.of(Bracket::Paren) >= 0 {
            return false;
        }
        let in_record = self
            .groups
            .last()
            .is_some_and(|group| group.bracket == Bracket::Paren && group.has_fields == Some(true));
        if self.is_field(self.at + 1) {
            return !in_record || !self.line_starts_at(1);
        }
        let value = self.peek_at(1).is_some_and(TokenKind::starts_value) && !self.line_starts_at(1);
        value && self.range_at(1).start <= self.range_here().end + 1
    }

    /// Whether a `[` stands where a `(` belongs, that many tokens ahead: after a name or before a field, in a file that has
    /// one `[` and one `)` too many.
    pub(super) fn has_wrong_opening(&self, ahead: usize) -> bool {
        self.surplus.of(Bracket::Paren) < 0
            && self.surplus.of(Bracket::Square) > 0
            && self.peek_at(ahead) == Some(TokenKind::OpenBracket)
            && (ahead > 0 || self.is_field(self.at + 1))
            && !(ahead > 0 && self.line_starts_at(ahead))
    }

    pub(super) fn wrong_opening(&mut self, ahead: usize) {
        self.surplus.explain(Bracket::Paren, 1);
        self.surplus.explain(Bracket::Square, -1);
        let range = self.range_at(ahead);
        let message = Message::new("syntax-wrong-bracket").text("found", "[").text("expected", "(");
        let title = Message::new("fix-bracket").text("bracket", "(");
        let fix = Fix::proposed(title, vec![TextEdit::replace(range, "(")]);
        self.error_with_fix(codes::WRONG_BRACKET, range, message, fix);
    }

    /// Whether the list of the field before was never opened: the file has a `]` too many.
    pub(super) fn lacks_opening_of_list(&self) -> bool {
        self.surplus.of(Bracket::Square) < 0
    }

    /// Whether the `(` before the field here was left out, as far as the number of brackets tells.
    pub(super) fn lacks_opening_of_record(&self) -> bool {
        self.surplus.of(Bracket::Paren) < 0
    }

    /// Reports an opening bracket that was left out at the end of `place`.
    pub(super) fn missing_opening(&mut self, bracket: Bracket, place: TextRange) {
        self.surplus.explain(bracket, 1);
        let message = Message::new("syntax-missing-opening").text("bracket", bracket.open());
        let fix = Fix::proposed(
            Message::new("fix-add-bracket").text("bracket", bracket.open()),
            vec![TextEdit::replace(TextRange::at(place.end), bracket.open())],
        );
        self.error_with_fix(codes::MISSING_OPENING, place, message, fix);
    }

    /// Whether the layout shows that the innermost bracket should have been closed before the token here; reports it.
    pub(super) fn layout_ends_group(&mut self, bracket: Bracket) -> bool {
        let Some((group, outer)) = self.groups.split_last() else { return false };
        if self.surplus.balanced || self.surplus.of(bracket) <= 0 || outer.is_empty() {
            return false;
        }
        let (group, around_is_record) = (*group, outer.iter().any(|outer| outer.bracket == Bracket::Paren));
        let is_field = self.is_field(self.at);
        let ends = match bracket {
            // `name:` never stands in a list.
            Bracket::Square => is_field && around_is_record,
            // A line that goes back to where the line of the bracket started, after lines that were further in.
            Bracket::Paren | Bracket::Brace => {
                let column = self.column_of(self.at);
                self.starts_line()
                    && group.indent.is_some_and(|indent| column < indent)
                    && column <= self.line_indent(group.opening)
            }
        };
        if ends {
            self.surplus.explain(bracket, -1);
            self.damage_current();
            self.unclosed(bracket, self.range_of(group.opening), self.range_here());
            self.quiet_until = self.at + 1;
        }
        ends
    }

    fn unclosed(&mut self, bracket: Bracket, opening: TextRange, noticed: TextRange) {
        let message = Message::new("syntax-unclosed-bracket")
            .text("bracket", bracket.open())
            .text("expected", bracket.close());
        let label = Message::new("label-missing-before").text("bracket", bracket.close());
        let place = self.report.place(noticed);
        let finding = self.report.finding(codes::UNCLOSED_BRACKET, opening, message).with_label(place, label);
        self.push(finding);
    }

    /// The file ended inside brackets: one finding for all of them.
    pub(super) fn end_of_file(&mut self) {
        if self.ended {
            return;
        }
        self.ended = true;
        // What the open records lack is in the part of the file that is gone.
        let mut open = self.current;
        while let Some(node) = open {
            self.damage(node);
            open = self.nodes.get(node.0 as usize).and_then(|node| node.parent);
        }
        if self.too_deep || self.report.cut_short {
            return;
        }
        let end = TextRange::at(self.range_before().end);
        let message = Message::new("syntax-ends-too-early")
            .number("count", self.groups.len())
            .list("missing", self.groups.iter().rev().map(|group| group.bracket.close()));
        let mut finding = self.report.finding(codes::ENDS_TOO_EARLY, end, message);
        for group in self.groups.iter().rev().take(OPEN_SHOWN) {
            let label = Message::new("label-opened-here").text("bracket", group.bracket.open());
            finding = finding.with_label(self.report.place(self.range_of(group.opening)), label);
        }
        self.report.push(finding);
        self.quiet_until = usize::MAX;
    }

    /// What closes the innermost open bracket.
    pub(super) fn innermost_end(&self) -> &'static str {
        self.groups.last().map_or("", |group| group.bracket.close())
    }

    /// Remembers whether the elements of the innermost bracket have names, from the first.
    pub(super) fn note_fields(&mut self, named: bool) {
        if let Some(group) = self.groups.last_mut() {
            group.has_fields = Some(group.has_fields.unwrap_or(false) || named);
        }
    }

    /// Remembers how far the elements of the innermost bracket are indented, from the first that starts a line.
    pub(super) fn note_indent(&mut self) {
        let Some(group) = self.groups.last().copied() else { return };
        if group.indent.is_none() && self.starts_line() {
            let column = self.column_of(self.at);
            let deeper = column > self.line_indent(group.opening);
            if let Some(group) = self.groups.last_mut().filter(|_| deeper) {
                group.indent = Some(column);
            }
        }
    }

    /// Whether the token here is the first of its line.
    pub(super) fn starts_line(&self) -> bool {
        self.line_starts_at(0)
    }

    /// Whether a line ends between the token that many tokens ahead and the one before it.
    pub(super) fn line_starts_at(&self, ahead: usize) -> bool {
        self.line_starts_before(self.at + ahead)
    }

    fn line_starts_before(&self, at: usize) -> bool {
        let start = self.range_of(at).start;
        let before = at.checked_sub(1).map_or(0, |before| self.range_of(before).end);
        let between = TextRange::new(before, start);
        self.report.step(between.len() as usize);
        between.of(self.text).contains(['\n', '\r'])
    }

    /// The number of characters between the start of the line and a token, in bytes: enough to compare indentations.
    fn column_of(&self, at: usize) -> u32 {
        let start = self.range_of(at).start;
        start - self.lines.line_start_at(start)
    }

    /// The indentation of the line that a token is on.
    fn line_indent(&self, at: usize) -> u32 {
        let line = self.lines.line_start_at(self.range_of(at).start);
        let rest = TextRange::new(line, self.range_of(at).start).of(self.text);
        crate::text::offset(rest.len() - rest.trim_start_matches([' ', '\t']).len())
    }
}
