//! The typed view of a tree: values as RON knows them, with their places.

use std::borrow::Cow;
use std::fmt;

use super::literal::{self, Number};
use super::report::quoted;
use super::token::TokenKind;
use super::tree::{NodeId, NodeKind, Tree, plain_name};
use crate::diag::Message;
use crate::text::{Place, TextRange};

/// A value in a tree.
#[derive(Clone, Copy)]
pub struct Value<'t> {
    tree: &'t Tree,
    node: NodeId,
}

/// Shows the text of the value; the tree would show the whole file with each value.
impl fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Value({:?} {})", self.text(), self.range())
    }
}

/// What a value is, one level deep.
#[derive(Debug, Clone)]
pub enum ValueKind<'t> {
    /// `()`
    Unit,
    /// `true` or `false`
    Bool(bool),
    /// A whole number, however it is written; [`Value::text`] tells how.
    Int(i64),
    /// A whole number that does not fit 64 bits.
    Huge,
    /// A number with a decimal point or exponent, `inf` or `NaN`. RON has them, leerpad uses none.
    Float,
    /// `'x'`
    Char(char),
    /// A text, its backslashes resolved.
    Str(Cow<'t, str>),
    /// `[..]`
    List(Vec<Value<'t>>),
    /// `{..}`
    Map(Vec<(Value<'t>, Value<'t>)>),
    /// `Name(a: 1)` or `(a: 1)`
    Struct {
        /// The name in front of the bracket.
        name: Option<(&'t str, TextRange)>,
        /// The fields in the order of the file, with those given twice.
        fields: Vec<Field<'t>>,
    },
    /// `Name(1, 2)`, `Name()` or `(1, 2)`
    Tuple {
        /// The name in front of the bracket.
        name: Option<(&'t str, TextRange)>,
        /// The values.
        items: Vec<Value<'t>>,
    },
    /// A name alone, such as `B1` or `None`.
    Word(&'t str),
    /// What could not be read. It has been reported, so whoever meets it stays silent.
    Error,
}

/// A field of a record.
#[derive(Debug, Clone, Copy)]
pub struct Field<'t> {
    /// The name.
    pub name: &'t str,
    /// Where the name is.
    pub name_range: TextRange,
    /// The value; [`ValueKind::Error`] if it is missing.
    pub value: Value<'t>,
}

impl<'t> Value<'t> {
    pub(super) fn new(tree: &'t Tree, node: NodeId) -> Self {
        Self { tree, node }
    }

    /// The tree that it belongs to.
    pub fn tree(self) -> &'t Tree {
        self.tree
    }

    /// Its node in the tree.
    pub fn node(self) -> NodeId {
        self.node
    }

    /// Where it is.
    pub fn range(self) -> TextRange {
        self.tree.range(self.node)
    }

    /// Where it is, with the file.
    pub fn place(self) -> Place {
        self.tree.place(self.node)
    }

    /// The value as it is written.
    pub fn text(self) -> &'t str {
        self.range().of(self.tree.text())
    }

    /// Whether something directly inside it could not be read, so that what seems missing may be there.
    pub fn is_damaged(self) -> bool {
        self.tree.get(self.node).is_none_or(|node| node.damaged)
    }

    /// The name and place of the name in front of the bracket, or of the word itself.
    pub fn name(self) -> Option<(&'t str, TextRange)> {
        match self.tree.kind(self.node) {
            NodeKind::Record | NodeKind::Tuple | NodeKind::Word => self.tree.name_of(self.node),
            _ => None,
        }
    }

    /// The part of it that a finding about the whole value points at: the name or the opening bracket of a long value, so
    /// that not half the file is underlined.
    pub fn head(self) -> Place {
        let range = match self.tree.kind(self.node) {
            NodeKind::Record | NodeKind::Tuple | NodeKind::List | NodeKind::Map => {
                self.tree.first_token(self.node).map_or(self.range(), |token| token.range)
            }
            _ => self.range(),
        };
        Place::new(self.tree.file(), range)
    }

    /// What it is.
    pub fn kind(self) -> ValueKind<'t> {
        let tree = self.tree;
        match tree.kind(self.node) {
            NodeKind::Literal => self.literal(),
            NodeKind::Word => match self.text() {
                "true" => ValueKind::Bool(true),
                "false" => ValueKind::Bool(false),
                "inf" | "NaN" => ValueKind::Float,
                name => ValueKind::Word(plain_name(name)),
            },
            NodeKind::Unit => ValueKind::Unit,
            NodeKind::List => ValueKind::List(self.values().collect()),
            NodeKind::Map => ValueKind::Map(self.entries().collect()),
            NodeKind::Record => ValueKind::Struct { name: self.name(), fields: self.fields().collect() },
            NodeKind::Tuple => ValueKind::Tuple { name: self.name(), items: self.values().collect() },
            NodeKind::Root | NodeKind::Header | NodeKind::Entry | NodeKind::Field | NodeKind::Error => {
                ValueKind::Error
            }
        }
    }

    /// What it is, as a phrase for a finding: "a list", "the number 12".
    pub fn found(self) -> Message {
        match self.kind() {
            ValueKind::Unit => Message::new("found-unit"),
            ValueKind::Bool(value) => Message::new("found-word").text("word", value.to_string()),
            ValueKind::Int(_) | ValueKind::Huge => {
                Message::new("found-number").text("number", quoted(self.text()))
            }
            ValueKind::Float => Message::new("found-float").text("number", quoted(self.text())),
            ValueKind::Char(ch) => Message::new("found-character").text("character", quoted(&ch.to_string())),
            ValueKind::Str(text) if text.is_empty() => Message::new("found-empty-text"),
            ValueKind::Str(text) => Message::new("found-text").text("text", quoted(&text)),
            ValueKind::List(_) => Message::new("found-list"),
            ValueKind::Map(_) => Message::new("found-map"),
            ValueKind::Struct { name: Some((name, _)), .. }
            | ValueKind::Tuple { name: Some((name, _)), .. } => {
                Message::new("found-named").text("name", quoted(name))
            }
            ValueKind::Struct { .. } => Message::new("found-record"),
            ValueKind::Tuple { .. } => Message::new("found-tuple"),
            ValueKind::Word(word) => Message::new("found-word").text("word", quoted(word)),
            ValueKind::Error => Message::new("found-unreadable"),
        }
    }

    fn literal(self) -> ValueKind<'t> {
        let Some(token) = self.tree.first_token(self.node) else { return ValueKind::Error };
        let text = token.range.of(self.tree.text());
        match token.kind {
            TokenKind::Number => match literal::number(text) {
                Number::Whole(value) => ValueKind::Int(value),
                Number::Huge => ValueKind::Huge,
                Number::Float => ValueKind::Float,
                // It has been reported that the marks are missing; what it means is plain.
                Number::Date => ValueKind::Str(Cow::Borrowed(text)),
                Number::Bad => ValueKind::Error,
            },
            kind if kind.is_text() => ValueKind::Str(literal::text_of(token.kind, text)),
            TokenKind::Character => {
                literal::text_of(token.kind, text).chars().next().map_or(ValueKind::Error, ValueKind::Char)
            }
            _ => ValueKind::Error,
        }
    }

    fn values(self) -> impl Iterator<Item = Value<'t>> {
        let tree = self.tree;
        tree.children(self.node).map(move |node| Value::new(tree, node))
    }

    fn entries(self) -> impl Iterator<Item = (Value<'t>, Value<'t>)> {
        self.values().filter(|entry| entry.tree.kind(entry.node) == NodeKind::Entry).filter_map(|entry| {
            let mut parts = entry.values();
            Some((parts.next()?, parts.next()?))
        })
    }

    fn fields(self) -> impl Iterator<Item = Field<'t>> {
        self.values().filter(|field| field.tree.kind(field.node) == NodeKind::Field).filter_map(|field| {
            let token = field.tree.first_token(field.node)?;
            let written = token.range.of(field.tree.text());
            let name = if token.kind == TokenKind::Name {
                plain_name(written)
            } else {
                literal::body(token.kind, written)
            };
            Some(Field { name, name_range: token.range, value: field.values().next()? })
        })
    }
}
