//! The file around its one value: headers before it, and what stands behind it.

use super::Parser;
use crate::diag::{Fix, Message, TextEdit, codes};
use crate::syntax::report::quoted;
use crate::syntax::token::TokenKind;
use crate::syntax::tree::{NodeId, NodeKind};
use crate::text::{TextRange, offset};

impl Parser<'_> {
    pub(super) fn file(&mut self) -> Option<NodeId> {
        let root = self.open(NodeKind::Root);
        self.header();
        let value = self.root_value();
        if self.peek().is_some() {
            self.trailing_text(value.is_some());
        }
        self.close(root, NodeKind::Root);
        if let Some(node) = self.nodes.first_mut() {
            node.first = 0;
            node.end = offset(self.tokens.len());
        }
        value
    }

    /// Passes over `#![..]`: it changes how RON is read, and leerpad reads RON in one way only.
    fn header(&mut self) {
        while self.peek() == Some(TokenKind::Hash) && self.peek_at(1) == Some(TokenKind::Bang) {
            let node = self.open(NodeKind::Header);
            let start = self.range_here();
            while let Some(kind) = self.peek() {
                self.bump();
                if kind == TokenKind::CloseBracket || self.starts_line() {
                    break;
                }
            }
            let range = start.cover(self.range_before());
            let fix = Fix::proposed(Message::new("fix-remove-header"), vec![TextEdit::replace(range, "")]);
            let message = Message::new("syntax-extension-header").text("header", quoted(range.of(self.text)));
            self.report.push(self.report.finding(codes::EXTENSION_HEADER, range, message).with_fix(fix));
            self.close(node, NodeKind::Header);
        }
    }

    fn root_value(&mut self) -> Option<NodeId> {
        let Some(kind) = self.peek() else {
            if !self.report.has_errors() {
                let range = TextRange::at(0);
                self.report.add(codes::EMPTY_FILE, range, Message::new("syntax-empty-file"));
            }
            return None;
        };
        if kind == TokenKind::Name && self.separator_at(1) {
            let range = self.range_here();
            let message = Message::new("syntax-fields-outside").text("field", quoted(range.of(self.text)));
            self.error(codes::UNEXPECTED, range, message);
            self.skip_rest();
            return None;
        }
        if !kind.starts_value() {
            let (code, message) = if kind.closes() {
                (codes::EXTRA_BRACKET, Message::new("syntax-extra-bracket").text("bracket", self.text_here()))
            } else {
                (codes::UNEXPECTED, self.expected(Message::new("expected-value")))
            };
            self.error(code, self.range_here(), message);
            while self.peek().is_some_and(|kind| !kind.starts_value()) {
                self.bump();
            }
            self.peek()?;
        }
        Some(self.value())
    }

    fn trailing_text(&mut self, after_value: bool) {
        let range = self.range_here();
        let alone = self.peek_at(1).is_none();
        match self.peek() {
            Some(TokenKind::Comma | TokenKind::Semicolon) if alone => {
                let fix = Fix::safe(Message::new("fix-remove-comma"), vec![TextEdit::replace(range, "")]);
                self.error_with_fix(codes::TRAILING_TEXT, range, Message::new("syntax-comma-at-end"), fix);
            }
            Some(kind) if kind.closes() => {
                let message = Message::new("syntax-extra-bracket").text("bracket", self.text_here());
                self.error(codes::EXTRA_BRACKET, range, message);
            }
            _ if after_value => {
                let message = Message::new("syntax-trailing-text").phrase("found", self.found_here());
                self.error(codes::TRAILING_TEXT, range, message);
            }
            _ => {}
        }
        self.skip_rest();
    }

    fn skip_rest(&mut self) {
        let node = self.open(NodeKind::Error);
        self.at = self.significant.len();
        self.close(node, NodeKind::Error);
    }
}
