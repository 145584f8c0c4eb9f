//! Colons and commas: those that are there, those that are missing, and what people write for them.

use super::Parser;
use crate::diag::{Fix, Message, TextEdit, codes};
use crate::syntax::report::quoted;
use crate::syntax::token::TokenKind;
use crate::syntax::tree::NodeKind;
use crate::text::TextRange;

impl Parser<'_> {
    /// Passes over a colon, or what was written for one.
    pub(super) fn colon(&mut self) -> bool {
        match self.peek() {
            Some(TokenKind::Colon) => self.bump(),
            Some(TokenKind::Equals) => {
                let range = self.range_here();
                let message = Message::new("syntax-sign-for-colon").text("found", quoted(self.text_here()));
                let fix = Fix::safe(Message::new("fix-colon"), vec![TextEdit::replace(range, ":")]);
                self.error_with_fix(codes::MISSING_COLON, range, message, fix);
                self.bump();
            }
            _ => return false,
        }
        true
    }

    /// Passes over the comma after an element, or finds that it is missing.
    pub(super) fn separator(&mut self) {
        match self.peek() {
            None => {}
            Some(TokenKind::Comma) => self.bump(),
            Some(TokenKind::Semicolon) => {
                let range = self.range_here();
                let message = Message::new("syntax-sign-for-comma").text("found", quoted(self.text_here()));
                let fix = Fix::safe(Message::new("fix-comma"), vec![TextEdit::replace(range, ",")]);
                self.error_with_fix(codes::MISSING_COMMA, range, message, fix);
                self.bump();
            }
            Some(kind) if kind.closes() => {}
            Some(_) if self.is_unit_of_number() => self.unit_of_number(),
            Some(TokenKind::Number) if self.touches_a_word() => self.unexpected_separator(),
            Some(kind) if kind.starts_value() => {
                let place = TextRange::at(self.range_before().end);
                let fix = Fix::safe(Message::new("fix-add-comma"), vec![TextEdit::replace(place, ",")]);
                self.error_with_fix(codes::MISSING_COMMA, place, Message::new("syntax-missing-comma"), fix);
            }
            Some(_) => self.unexpected_separator(),
        }
    }

    /// Something that neither separates nor ends: passed over up to the next comma.
    fn unexpected_separator(&mut self) {
        let expected = Message::new("expected-comma-or-end").text("end", self.innermost_end());
        self.error(codes::UNEXPECTED, self.range_here(), self.expected(expected));
        self.damage_current();
        self.pass_over_unexpected();
        if matches!(self.peek(), Some(TokenKind::Comma | TokenKind::Semicolon)) {
            self.bump();
        }
    }

    /// Whether a number stands right behind a word, as in `B1.5`.
    fn touches_a_word(&self) -> bool {
        let before = self.at.checked_sub(1);
        before.and_then(|before| self.kind_of(before)) == Some(TokenKind::Name)
            && self.range_before().end == self.range_here().start
    }

    /// Whether the word here is the unit of the number before it: `240 hours`.
    fn is_unit_of_number(&self) -> bool {
        self.peek() == Some(TokenKind::Name)
            && self.at.checked_sub(1).and_then(|before| self.kind_of(before)) == Some(TokenKind::Number)
            && !self.starts_line()
            && !self.separator_at(1)
            && self.peek_at(1).is_some_and(|next| next == TokenKind::Comma || next.closes())
    }

    fn unit_of_number(&mut self) {
        let (number, unit) = (self.range_before(), self.range_here());
        let message = Message::new("syntax-number-with-unit")
            .text("number", quoted(number.of(self.text)))
            .text("unit", quoted(unit.of(self.text)));
        let edit = TextEdit::replace(TextRange::new(number.end, unit.end), "");
        let fix = Fix::proposed(Message::new("fix-remove-word"), vec![edit]);
        self.error_with_fix(codes::UNEXPECTED, unit, message, fix);
        let node = self.open(NodeKind::Error);
        self.bump();
        self.close(node, NodeKind::Error);
        if self.peek() == Some(TokenKind::Comma) {
            self.bump();
        }
    }

    pub(super) fn extra_comma(&mut self) {
        let range = self.range_here();
        let fix = Fix::safe(Message::new("fix-remove-comma"), vec![TextEdit::replace(range, "")]);
        self.error_with_fix(codes::EXTRA_COMMA, range, Message::new("syntax-extra-comma"), fix);
        self.bump();
        // A row of commas is one mistake.
        self.quiet_until = self.at + usize::from(matches!(self.peek(), Some(TokenKind::Comma)));
    }

    /// `hours: 1,5`: the part after the comma looks like a value without a name.
    pub(super) fn decimal_comma(&mut self) -> bool {
        let touching = |left: TextRange, right: TextRange| left.end == right.start;
        let (Some(before), Some(comma)) = (self.at.checked_sub(2), self.at.checked_sub(1)) else {
            return false;
        };
        let numbers =
            self.kind_of(before) == Some(TokenKind::Number) && self.peek() == Some(TokenKind::Number);
        let (left, middle, right) = (self.range_of(before), self.range_of(comma), self.range_here());
        if !numbers
            || !touching(left, middle)
            || !touching(middle, right)
            || self.kind_of(comma) != Some(TokenKind::Comma)
        {
            return false;
        }
        let range = left.cover(right);
        let message = Message::new("syntax-decimal-comma").text("number", quoted(range.of(self.text)));
        self.error(codes::BAD_NUMBER, range, message);
        true
    }
}
