//! From tokens to the tree, going on after every mistake.
//!
//! What must stay true: the parser never fails, looks at each token a bounded number of times, and recurses no deeper than
//! [`MAX_DEPTH`]. One mistake gives one finding: after a finding the parser is quiet until it has read something new, and
//! where a bracket is missing it is looked for where a person would look, at the layout (see `recovery`).

mod file;
mod ground;
mod recovery;
mod separators;

use super::report::{Report, quoted};
use super::token::{Bracket, Token, TokenKind};
use super::tree::{Node, NodeId, NodeKind};
use crate::diag::{Fix, Message, TextEdit, codes};
use crate::text::{LineIndex, TextRange};
use recovery::{Closing, Surplus};

/// How many brackets may stand inside each other. The deepest record of a catalog takes about ten.
pub(super) const MAX_DEPTH: usize = 64;

/// Builds the nodes and gives them with the node of the value of the file.
pub(super) fn parse(text: &str, tokens: &[Token], report: &mut Report) -> (Vec<Node>, Option<NodeId>) {
    let significant: Vec<u32> =
        (0_u32..).zip(tokens).filter(|(_, token)| !token.kind.is_trivia()).map(|(at, _)| at).collect();
    let surplus = Surplus::count(tokens);
    let mut parser = Parser {
        text,
        tokens,
        significant,
        at: 0,
        nodes: Vec::new(),
        groups: Vec::new(),
        current: None,
        quiet_until: 0,
        surplus,
        lines: LineIndex::new(text),
        too_deep: false,
        ended: false,
        report,
    };
    let root = parser.file();
    (parser.nodes, root)
}

struct Parser<'a> {
    text: &'a str,
    tokens: &'a [Token],
    /// The places in `tokens` of those that are not blanks, comments or odd characters.
    significant: Vec<u32>,
    /// The next token, as a place in `significant`.
    at: usize,
    nodes: Vec<Node>,
    /// The brackets that are open here, outermost first.
    groups: Vec<Group>,
    /// The node that is being filled.
    current: Option<NodeId>,
    /// Findings at tokens before this one would repeat the last one.
    quiet_until: usize,
    surplus: Surplus,
    lines: LineIndex,
    too_deep: bool,
    ended: bool,
    report: &'a mut Report,
}

/// An open bracket.
#[derive(Debug, Clone, Copy)]
struct Group {
    bracket: Bracket,
    /// The opening token, as a place in `significant`.
    opening: usize,
    /// The column of the first field or item that starts a line of its own, deeper than the line of the bracket.
    indent: Option<u32>,
    /// Whether its elements have names; nothing as long as there is none.
    has_fields: Option<bool>,
}

/// How a bracket begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// With the bracket itself.
    Bare,
    /// With a name in front of the bracket.
    Named,
    /// With a name, and the bracket was left out.
    LeftOutAfterName,
    /// With its first field: the bracket was left out.
    LeftOut,
}

/// What the elements of one bracket turned out to be.
#[derive(Debug, Clone, Copy, Default)]
struct Elements {
    fields: usize,
    items: usize,
    /// The first value without a name, and whether what makes it wrong has been reported already.
    first_item: Option<(NodeId, bool)>,
    /// The value of the last field.
    last_value: Option<NodeId>,
}

impl Parser<'_> {
    /// Reads one value. Where none starts, an empty error node stands for it and nothing is passed over.
    fn value(&mut self) -> NodeId {
        match self.peek() {
            Some(TokenKind::Name) => match self.peek_at(1) {
                Some(TokenKind::OpenParen) => {
                    self.check_may_have_values();
                    self.group(Bracket::Paren, Opening::Named)
                }
                Some(TokenKind::OpenBrace) if !self.line_starts_at(1) => self.braced_record(),
                _ if self.has_wrong_opening(1) => {
                    self.wrong_opening(1);
                    self.group(Bracket::Paren, Opening::Named)
                }
                _ if self.lacks_opening() => {
                    self.missing_opening(Bracket::Paren, self.range_here());
                    self.group(Bracket::Paren, Opening::LeftOutAfterName)
                }
                _ => self.leaf(NodeKind::Word),
            },
            Some(TokenKind::OpenParen) => self.group(Bracket::Paren, Opening::Bare),
            Some(TokenKind::OpenBracket) if self.has_wrong_opening(0) => {
                self.wrong_opening(0);
                self.group(Bracket::Paren, Opening::Bare)
            }
            Some(TokenKind::OpenBracket) => self.group(Bracket::Square, Opening::Bare),
            Some(TokenKind::OpenBrace) => self.group(Bracket::Brace, Opening::Bare),
            Some(kind) if kind.starts_value() => self.leaf(NodeKind::Literal),
            _ => self.nothing(),
        }
    }

    /// An empty node where a value is missing.
    fn nothing(&mut self) -> NodeId {
        let node = self.open(NodeKind::Error);
        self.close(node, NodeKind::Error);
        node
    }

    /// The words of RON itself stand alone: `None()` and `true(1)` mean nothing.
    fn check_may_have_values(&mut self) {
        let word = self.text_here();
        if matches!(word, "true" | "false" | "None" | "inf" | "NaN") {
            let message = Message::new("syntax-word-stands-alone").text("word", word);
            self.error(codes::UNEXPECTED, self.range_at(1), message);
        }
    }

    fn leaf(&mut self, kind: NodeKind) -> NodeId {
        let node = self.open(kind);
        self.bump();
        self.close(node, kind);
        node
    }

    /// `Name { a: 1 }`, as Rust and many configuration languages write it: read as `Name(a: 1)`.
    fn braced_record(&mut self) -> NodeId {
        let name = self.text_here();
        let range = self.range_at(1);
        let message = Message::new("syntax-braces-for-record").text("name", quoted(name));
        self.error(codes::WRONG_BRACKET, range, message);
        self.group(Bracket::Brace, Opening::Named)
    }

    /// Reads a bracket with all that is in it.
    fn group(&mut self, bracket: Bracket, opening: Opening) -> NodeId {
        let node = self.open(NodeKind::Error);
        let named = matches!(opening, Opening::Named | Opening::LeftOutAfterName);
        if self.groups.len() >= MAX_DEPTH {
            self.pass_over_depth(named);
            self.close(node, NodeKind::Error);
            return node;
        }
        self.at += usize::from(named);
        self.groups.push(Group { bracket, opening: self.at, indent: None, has_fields: None });
        if matches!(opening, Opening::Bare | Opening::Named) {
            self.bump();
        }
        let is_map = bracket == Bracket::Brace && !named;
        let elements = self.elements(bracket, named);
        self.groups.pop();
        let kind = match bracket {
            Bracket::Square => NodeKind::List,
            Bracket::Brace if is_map => NodeKind::Map,
            _ if elements.fields > 0 => NodeKind::Record,
            _ if elements.items == 0 && !named => NodeKind::Unit,
            _ => NodeKind::Tuple,
        };
        if kind == NodeKind::Record
            && let Some((item, reported)) = elements.first_item
            && !reported
        {
            let range = self.node_range(item);
            self.error(codes::MISSING_NAME, range, Message::new("syntax-missing-name"));
            self.damage(node);
        }
        self.close(node, kind);
        node
    }

    /// Reads the elements of a bracket up to and including its end.
    fn elements(&mut self, bracket: Bracket, named: bool) -> Elements {
        let mut elements = Elements::default();
        loop {
            let Some(kind) = self.peek() else {
                self.end_of_file();
                return elements;
            };
            if kind.closes() {
                match self.closing(kind) {
                    Closing::Here => {
                        self.bump();
                        return elements;
                    }
                    Closing::Missing => return elements,
                    Closing::Extra => {
                        self.bump();
                        self.quiet_until = self.at + 1;
                        continue;
                    }
                }
            }
            if matches!(kind, TokenKind::Comma | TokenKind::Semicolon) {
                self.extra_comma();
                continue;
            }
            if self.layout_ends_group(bracket) {
                return elements;
            }
            let before = self.at;
            match bracket {
                Bracket::Square => {
                    self.item();
                }
                Bracket::Brace if !named => self.entry(),
                _ => self.field_or_item(&mut elements),
            }
            if self.at == before {
                self.pass_over_unexpected();
            }
            self.separator();
        }
    }

    fn item(&mut self) -> NodeId {
        self.note_indent();
        let in_list = self.groups.last().is_some_and(|group| group.bracket == Bracket::Square);
        if in_list && self.is_field(self.at) && self.lacks_opening_of_record() {
            self.missing_opening(Bracket::Paren, TextRange::at(self.range_here().start));
            return self.group(Bracket::Paren, Opening::LeftOut);
        }
        self.value()
    }

    /// `key: value` in a map.
    fn entry(&mut self) {
        if !self.peek().is_some_and(TokenKind::starts_value) {
            return;
        }
        self.note_indent();
        let node = self.open(NodeKind::Entry);
        let key = self.value();
        let has_colon = self.colon();
        if !has_colon {
            let range = TextRange::at(self.range_before().end);
            self.error(codes::MISSING_COLON, range, Message::new("syntax-missing-colon-in-map"));
        }
        if has_colon || (self.peek().is_some_and(TokenKind::starts_value) && !self.starts_line()) {
            self.field_value(self.node_range(key));
        } else {
            self.damage_current();
            self.nothing();
        }
        self.close(node, NodeKind::Entry);
    }

    /// `name: value` or a value, in round brackets.
    fn field_or_item(&mut self, elements: &mut Elements) {
        let Some(kind) = self.peek() else { return };
        let bracket_between = self.has_extra_before_colon();
        let has_colon = self.separator_at(1) || bracket_between;
        let name = self.range_here();
        let written = name.of(self.text);
        if has_colon && kind.is_text() {
            let plain = super::literal::body(kind, written).to_owned();
            let message = Message::new("syntax-quoted-name").text("name", quoted(&plain));
            let fix = Fix::safe(Message::new("fix-remove-quotes"), vec![TextEdit::replace(name, plain)]);
            self.error_with_fix(codes::UNEXPECTED, name, message, fix);
        } else if !has_colon && (kind != TokenKind::Name || !self.lacks_colon(elements)) {
            if !kind.starts_value() {
                return;
            }
            if let Some(value) = elements.last_value.filter(|_| self.lacks_opening_of_list()) {
                self.rest_of_list(value);
                return;
            }
            let reported = self.is_quiet() || (elements.fields > 0 && self.decimal_comma());
            let item = self.item();
            elements.items += 1;
            self.note_fields(false);
            elements.first_item = elements.first_item.or(Some((item, reported)));
            return;
        } else if kind != TokenKind::Name {
            let expected = Message::new("expected-field-name");
            self.error(codes::UNEXPECTED, name, self.expected(expected));
            if !kind.starts_value() || kind.opens() {
                return;
            }
        }
        elements.fields += 1;
        self.note_fields(true);
        self.note_indent();
        let node = self.open(NodeKind::Field);
        self.bump();
        if bracket_between {
            self.pass_over_extra();
        }
        if !self.colon() {
            let place = TextRange::at(name.end);
            let message = Message::new("syntax-missing-colon").text("name", quoted(written));
            let fix = Fix::proposed(Message::new("fix-add-colon"), vec![TextEdit::replace(place, ":")]);
            self.error_with_fix(codes::MISSING_COLON, place, message, fix);
        }
        elements.last_value = Some(self.field_value(name));
        self.close(node, NodeKind::Field);
    }

    /// Reads the rest of a list whose `[` was left out, so that its first value was taken for the value of the field.
    fn rest_of_list(&mut self, first: NodeId) {
        self.missing_opening(Bracket::Square, TextRange::at(self.node_range(first).start));
        // A list without its first value would be a second finding.
        if let Some(node) = self.nodes.get_mut(first.0 as usize) {
            node.kind = NodeKind::Error;
        }
        self.damage_current();
        self.group(Bracket::Square, Opening::LeftOut);
    }

    /// Whether the name here is most likely a field whose colon was forgotten: `level B1`.
    fn lacks_colon(&self, elements: &Elements) -> bool {
        let word = self.text_here();
        elements.items == 0
            && word.starts_with(|ch: char| ch.is_lowercase())
            && !matches!(word, "true" | "false" | "inf")
            && !self.line_starts_at(1)
            && self.peek_at(1).is_some_and(|next| next.starts_value() && next != TokenKind::OpenParen)
    }

    /// The value after a colon.
    fn field_value(&mut self, name: TextRange) -> NodeId {
        self.pass_over_extra_before_value();
        let next_field = self.is_field(self.at);
        if self.peek().is_some_and(TokenKind::starts_value) && !next_field {
            let unquoted = self.peek() == Some(TokenKind::Name) && self.is_unquoted_text();
            return if unquoted { self.unquoted_text() } else { self.value() };
        }
        let place = TextRange::at(self.range_before().end);
        let message = Message::new("syntax-missing-value").text("name", quoted(name.of(self.text)));
        self.error(codes::MISSING_VALUE, place, message);
        // An item that follows without a comma follows from this.
        self.quiet_until = self.quiet_until.max(self.at + 1);
        let node = self.nothing();
        if !self.peek().is_some_and(|kind| kind.closes() || kind == TokenKind::Comma) && !next_field {
            self.pass_over_unexpected();
        }
        node
    }

    /// Whether several words in a row stand here: a text without its quotation marks.
    fn is_unquoted_text(&self) -> bool {
        matches!(self.peek_at(1), Some(TokenKind::Name | TokenKind::Number))
            && self.range_at(1).start > self.range_here().end
            && !self.line_starts_at(1)
            && !self.separator_at(2)
    }

    fn unquoted_text(&mut self) -> NodeId {
        let node = self.open(NodeKind::Error);
        let start = self.range_here();
        self.bump();
        while self.peek().is_some_and(|kind| matches!(kind, TokenKind::Name | TokenKind::Number))
            && !self.starts_line()
        {
            self.bump();
        }
        let range = start.cover(self.range_before());
        let written = range.of(self.text);
        let message = Message::new("syntax-unquoted-text").text("text", quoted(written));
        let fix = Fix::proposed(
            Message::new("fix-add-quotes"),
            vec![
                TextEdit::replace(TextRange::at(range.start), "\""),
                TextEdit::replace(TextRange::at(range.end), "\""),
            ],
        );
        self.error_with_fix(codes::UNQUOTED_TEXT, range, message, fix);
        self.quiet_until = self.at + 1;
        self.close(node, NodeKind::Error);
        node
    }

    /// Passes over what cannot be read here, at least one token, up to a comma, a bracket or a new line.
    fn pass_over_unexpected(&mut self) {
        if self.peek().is_some() {
            let expected = Message::new("expected-value");
            self.error(codes::UNEXPECTED, self.range_here(), self.expected(expected));
            self.damage_current();
        }
        let node = self.open(NodeKind::Error);
        let mut first = true;
        while let Some(kind) = self.peek() {
            let stop = kind.opens() || kind == TokenKind::Comma || self.starts_line();
            if kind.closes() || (stop && !first) {
                break;
            }
            first = false;
            self.bump();
        }
        self.quiet_until = self.at + 1;
        self.close(node, NodeKind::Error);
    }

    /// Passes over a bracket that lies too deep, with all that is in it, without recursion.
    fn pass_over_depth(&mut self, named: bool) {
        self.at += usize::from(named);
        if !self.too_deep {
            self.too_deep = true;
            let range = self.range_here();
            let message = Message::new("syntax-too-deep").number("limit", MAX_DEPTH);
            self.report.add(codes::TOO_DEEP, range, message);
        }
        let mut depth = 0_usize;
        while let Some(kind) = self.peek() {
            if kind.opens() {
                depth += 1;
            } else if kind.closes() {
                depth -= 1;
            }
            self.bump();
            if depth == 0 {
                break;
            }
        }
        self.quiet_until = self.at + 1;
    }
}
