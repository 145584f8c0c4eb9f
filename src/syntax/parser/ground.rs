//! The ground the parser walks on: tokens, nodes, findings.

use super::Parser;
use crate::diag::{Code, Diagnostic, Fix, Message};
use crate::syntax::literal;
use crate::syntax::report::quoted;
use crate::syntax::token::TokenKind;
use crate::syntax::tree::{Node, NodeId, NodeKind};
use crate::text::{TextRange, offset};

/// Moving over the tokens.
impl<'a> Parser<'a> {
    pub(super) fn kind_of(&self, at: usize) -> Option<TokenKind> {
        self.report.step(1);
        self.significant.get(at).and_then(|&token| self.tokens.get(token as usize)).map(|token| token.kind)
    }

    pub(super) fn range_of(&self, at: usize) -> TextRange {
        let token = self.significant.get(at).and_then(|&token| self.tokens.get(token as usize));
        token.map_or(TextRange::at(offset(self.text.len())), |token| token.range)
    }

    pub(super) fn peek(&self) -> Option<TokenKind> {
        self.kind_of(self.at)
    }

    pub(super) fn peek_at(&self, ahead: usize) -> Option<TokenKind> {
        self.kind_of(self.at + ahead)
    }

    /// Whether a name with a colon stands at `at`.
    pub(super) fn is_field(&self, at: usize) -> bool {
        self.kind_of(at) == Some(TokenKind::Name)
            && matches!(self.kind_of(at + 1), Some(TokenKind::Colon | TokenKind::Equals))
    }

    /// Whether a colon, or what was written for one, stands there.
    pub(super) fn separator_at(&self, ahead: usize) -> bool {
        matches!(self.peek_at(ahead), Some(TokenKind::Colon | TokenKind::Equals))
    }

    pub(super) fn range_here(&self) -> TextRange {
        self.range_of(self.at)
    }

    pub(super) fn range_at(&self, ahead: usize) -> TextRange {
        self.range_of(self.at + ahead)
    }

    /// The range of the token before this one.
    pub(super) fn range_before(&self) -> TextRange {
        self.at.checked_sub(1).map_or(TextRange::at(0), |before| self.range_of(before))
    }

    pub(super) fn text_here(&self) -> &'a str {
        self.range_here().of(self.text)
    }

    pub(super) fn bump(&mut self) {
        self.at += 1;
    }
}

/// Building nodes.
impl Parser<'_> {
    pub(super) fn open(&mut self, kind: NodeKind) -> NodeId {
        let id = NodeId(offset(self.nodes.len()));
        let first = self.token_index(self.at);
        let node = Node {
            kind,
            first,
            end: first,
            parent: self.current,
            first_child: None,
            last_child: None,
            next: None,
            damaged: false,
        };
        self.nodes.push(node);
        if let Some(parent) = self.current
            && let Some(node) = self.nodes.get_mut(parent.0 as usize)
        {
            let before = node.last_child.replace(id);
            match before {
                None => node.first_child = Some(id),
                Some(before) => {
                    if let Some(before) = self.nodes.get_mut(before.0 as usize) {
                        before.next = Some(id);
                    }
                }
            }
        }
        self.current = Some(id);
        id
    }

    pub(super) fn close(&mut self, id: NodeId, kind: NodeKind) {
        // The node ends behind its last token, not before the next one: blanks between belong to neither.
        let end = self.at.checked_sub(1).map_or(0, |last| self.token_index(last) + 1);
        if let Some(node) = self.nodes.get_mut(id.0 as usize) {
            node.kind = kind;
            node.end = end.max(node.first);
            self.current = node.parent;
        }
    }

    /// The place in `tokens` of a significant token.
    pub(super) fn token_index(&self, at: usize) -> u32 {
        self.significant.get(at).copied().unwrap_or(offset(self.tokens.len()))
    }

    pub(super) fn node_range(&self, id: NodeId) -> TextRange {
        let tokens = self
            .nodes
            .get(id.0 as usize)
            .and_then(|node| self.tokens.get(node.first as usize..node.end as usize));
        match tokens.and_then(|tokens| Some((tokens.first()?, tokens.last()?))) {
            Some((first, last)) => first.range.cover(last.range),
            None => TextRange::at(self.range_before().end),
        }
    }

    pub(super) fn damage(&mut self, id: NodeId) {
        if let Some(node) = self.nodes.get_mut(id.0 as usize) {
            node.damaged = true;
        }
    }

    pub(super) fn damage_current(&mut self) {
        if let Some(current) = self.current {
            self.damage(current);
        }
    }
}

/// Reporting.
impl Parser<'_> {
    /// Whether a finding here would repeat the last one, or one of the lexer just before.
    pub(super) fn is_quiet(&self) -> bool {
        if self.at < self.quiet_until {
            return true;
        }
        let here = self.token_index(self.at) as usize;
        let between = self.at.checked_sub(1).map_or(0, |before| self.token_index(before) as usize);
        let before = self.tokens.get(between..here).unwrap_or_default();
        self.report.step(before.len());
        before
            .iter()
            .any(|token| matches!(token.kind, TokenKind::Odd | TokenKind::UnclosedText | TokenKind::Conflict))
    }

    pub(super) fn error(&mut self, code: Code, range: TextRange, message: Message) {
        let finding = self.report.finding(code, range, message);
        self.push(finding);
    }

    pub(super) fn error_with_fix(&mut self, code: Code, range: TextRange, message: Message, fix: Fix) {
        let finding = self.report.finding(code, range, message).with_fix(fix);
        self.push(finding);
    }

    pub(super) fn push(&mut self, finding: Diagnostic) {
        if !self.is_quiet() {
            self.report.push(finding);
        }
        self.quiet_until = self.quiet_until.max(self.at + 1);
    }

    pub(super) fn expected(&self, expected: Message) -> Message {
        Message::new("syntax-expected").phrase("expected", expected).phrase("found", self.found_here())
    }

    /// What stands here, as a phrase.
    pub(super) fn found_here(&self) -> Message {
        let text = quoted(self.text_here());
        match self.peek() {
            None => Message::new("found-end"),
            Some(TokenKind::Name) => Message::new("found-word").text("word", text),
            Some(TokenKind::Number) => Message::new("found-number").text("number", text),
            Some(kind) if kind.is_text() => {
                let body = literal::body(kind, self.text_here());
                Message::new("found-text").text("text", quoted(body))
            }
            Some(_) => Message::new("found-sign").text("sign", text),
        }
    }
}
