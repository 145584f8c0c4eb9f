//! The lossless tree: all tokens of a file in a row, and nodes that are stretches of that row.
//!
//! A tree never changes. Files are small and are read again as a whole, and a change of a file is a list of text edits, so
//! an arena of plain numbers is enough: no reference counting, nothing recursive to drop.

use super::token::{Token, TokenKind};
use super::value::Value;
use crate::text::{FileId, Place, TextRange};

/// A node of a [`Tree`], by its place in the arena.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NodeKind {
    /// The whole file.
    Root,
    /// A `#![..]` header.
    Header,
    /// A number, text, character or byte text.
    Literal,
    /// A name alone.
    Word,
    /// `()` without a name.
    Unit,
    /// `[..]`
    List,
    /// `{..}`
    Map,
    /// A key and its value in a map.
    Entry,
    /// `Name(a: 1)` or `(a: 1)`
    Record,
    /// A name and its value in a record.
    Field,
    /// `Name(1, 2)`, `Name()` or `(1, 2)`
    Tuple,
    /// What could not be read; the finding is in the list.
    Error,
}

/// A node: its kind, its tokens, its family.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    pub(super) kind: NodeKind,
    /// The first token.
    pub(super) first: u32,
    /// The token after the last one.
    pub(super) end: u32,
    pub(super) parent: Option<NodeId>,
    pub(super) first_child: Option<NodeId>,
    /// Only for building: where the next child is linked.
    pub(super) last_child: Option<NodeId>,
    pub(super) next: Option<NodeId>,
    /// Whether something directly inside it could not be read, so that what it lacks may be what was not read.
    pub(super) damaged: bool,
}

/// A file as a tree.
#[derive(Debug, Clone)]
pub struct Tree {
    pub(super) file: FileId,
    pub(super) text: String,
    pub(super) tokens: Vec<Token>,
    pub(super) nodes: Vec<Node>,
    pub(super) root: Option<NodeId>,
}

impl Tree {
    /// The file that was read.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// The text of the file, byte for byte.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// All tokens, with blanks and comments. Together they are the text.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The text of a token.
    pub fn token_text(&self, token: Token) -> &str {
        token.range.of(&self.text)
    }

    /// The value that the file holds; nothing if there is none to be found.
    pub fn root(&self) -> Option<Value<'_>> {
        self.root.map(|node| Value::new(self, node))
    }

    /// All nodes, each before those inside it.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> {
        (0..crate::text::offset(self.nodes.len())).map(NodeId)
    }

    /// What a node is.
    pub fn kind(&self, node: NodeId) -> NodeKind {
        self.get(node).map_or(NodeKind::Error, |node| node.kind)
    }

    /// The node around this one.
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.get(node)?.parent
    }

    /// The nodes directly inside this one, in the order of the file.
    pub fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> {
        let first = self.get(node).and_then(|node| node.first_child);
        std::iter::successors(first, |&child| self.get(child).and_then(|node| node.next))
    }

    /// The tokens of a node, with those of the nodes inside it.
    pub fn tokens_of(&self, node: NodeId) -> &[Token] {
        self.get(node)
            .and_then(|node| self.tokens.get(node.first as usize..node.end as usize))
            .unwrap_or_default()
    }

    /// The range of a node, without blanks and comments around it. A node without tokens has an empty range at the place
    /// where it is missing.
    pub fn range(&self, node: NodeId) -> TextRange {
        let tokens = self.tokens_of(node);
        if let (Some(first), Some(last)) = (tokens.first(), tokens.last()) {
            return first.range.cover(last.range);
        }
        let before = self.get(node).and_then(|node| node.first.checked_sub(1));
        let end =
            before.and_then(|before| self.tokens.get(before as usize)).map_or(0, |token| token.range.end);
        TextRange::at(end)
    }

    /// The place of a node.
    pub fn place(&self, node: NodeId) -> Place {
        Place::new(self.file, self.range(node))
    }

    /// The innermost node that holds the character at `offset`: where an editor's cursor is.
    pub fn node_at(&self, offset: u32) -> Option<NodeId> {
        let mut found = Some(NodeId(0)).filter(|&node| self.get(node).is_some())?;
        while let Some(inner) = self.children(found).find(|&child| self.range(child).contains(offset)) {
            found = inner;
        }
        Some(found)
    }

    /// The first token of a node that is not a blank or a comment.
    pub(super) fn first_token(&self, node: NodeId) -> Option<Token> {
        self.tokens_of(node).iter().copied().find(|token| !token.kind.is_trivia())
    }

    pub(super) fn get(&self, node: NodeId) -> Option<&Node> {
        self.nodes.get(node.0 as usize)
    }

    /// The name in front of the bracket of a record or tuple.
    pub(super) fn name_of(&self, node: NodeId) -> Option<(&str, TextRange)> {
        let token = self.first_token(node).filter(|token| token.kind == TokenKind::Name)?;
        Some((plain_name(token.range.of(&self.text)), token.range))
    }
}

/// A name without the `r#` that RON allows in front of it.
pub(super) fn plain_name(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}
