//! From text to tokens, without ever losing a byte or failing.
//!
//! The lexer knows the mistakes that are made inside one token (a quotation mark forgotten, typed by a word processor, a
//! number that is none) and ends the token where a person would say it ends, so that the parser meets healthy tokens. Every
//! byte is looked at a bounded number of times.

mod quotes;

use std::collections::BTreeMap;

use quotes::closing_marks;

use super::report::{Report, quoted};
use super::token::{Token, TokenKind};
use crate::diag::{Fix, Message, TextEdit, codes};
use crate::syntax::literal::{self, Number};
use crate::text::{TextRange, offset, safe};

/// Splits the text into tokens; problems go to the report.
pub(super) fn lex(text: &str, report: &mut Report) -> Vec<Token> {
    let last_conflict_end = text.rfind(">>>>>>>").unwrap_or(0);
    let mut lexer = Lexer {
        text,
        at: 0,
        tokens: Vec::new(),
        last: None,
        odd: BTreeMap::new(),
        last_conflict_end,
        report,
    };
    while lexer.at < text.len() {
        let start = lexer.at;
        let kind = lexer.token();
        // No rule may stand still: a byte that none wants is an odd character.
        if lexer.at <= start {
            lexer.at = start + lexer.rest().chars().next().map_or(1, char::len_utf8);
        }
        if !kind.is_trivia() {
            lexer.last = Some(kind);
        }
        lexer.tokens.push(Token { kind, range: TextRange::new(offset(start), offset(lexer.at)) });
    }
    lexer.report_odd();
    lexer.tokens
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<Token>,
    /// The kind of the last token that is not a blank or a comment.
    last: Option<TokenKind>,
    /// The odd characters and all their places: one finding for each character, not for each place.
    odd: BTreeMap<char, Vec<TextRange>>,
    /// Where the last `>>>>>>>` is, so that looking for one is never in vain.
    last_conflict_end: usize,
    report: &'a mut Report,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.report.step(1);
        self.rest().chars().next()
    }

    fn nth(&self, n: usize) -> Option<char> {
        self.report.step(n);
        self.rest().chars().nth(n)
    }

    /// Moves over the characters for which `wanted` holds.
    fn skip_while(&mut self, wanted: impl FnMut(char) -> bool) {
        let rest = self.rest();
        let skipped = rest.len() - rest.trim_start_matches(wanted).len();
        self.report.step(skipped + 1);
        self.at += skipped;
    }

    /// The rest of the line, without its end.
    fn line_rest(&self) -> &'a str {
        let rest = self.rest();
        let len = rest.find(['\n', '\r']).unwrap_or(rest.len());
        self.report.step(len);
        rest.get(..len).unwrap_or_default()
    }

    fn range_from(&self, start: usize) -> TextRange {
        TextRange::new(offset(start), offset(self.at))
    }

    /// Reads one token and moves behind it.
    fn token(&mut self) -> TokenKind {
        let Some(ch) = self.peek() else { return TokenKind::Odd };
        if matches!(ch, '<' | '=' | '>' | '|') && self.at_line_start() && self.is_conflict_marker() {
            return self.conflict(ch);
        }
        match ch {
            ' ' | '\t' | '\n' | '\r' => {
                self.skip_while(|ch| matches!(ch, ' ' | '\t' | '\n' | '\r'));
                TokenKind::Blank
            }
            '"' => self.text_token(),
            '\'' => self.apostrophe(),
            '/' => self.slash(),
            '0'..='9' => self.number(),
            '+' | '-' | '.' if self.sign_starts_number() => self.number(),
            'r' if self.starts_raw(1) => self.raw_text(),
            'b' if matches!(self.nth(1), Some('"' | '\''))
                || (self.nth(1) == Some('r') && self.starts_raw(2)) =>
            {
                self.bytes()
            }
            'r' if self.nth(1) == Some('#')
                && self.nth(2).is_some_and(|ch| ch == '_' || ch.is_alphanumeric()) =>
            {
                self.at += 2;
                self.skip_while(|ch| {
                    ch == '_' || ch.is_ascii_alphanumeric() || matches!(ch, '.' | '+' | '-')
                });
                TokenKind::Name
            }
            'h' if self.rest().starts_with("http://") || self.rest().starts_with("https://") => {
                self.web_address()
            }
            '_' => self.name(),
            _ if ch.is_alphabetic() => self.name(),
            _ if ch.is_numeric() => self.number(),
            _ if closing_marks(ch).is_some() => self.odd_text(ch),
            '\u{feff}' if self.at == 0 => self.byte_order_mark(),
            _ => self.sign(ch),
        }
    }

    fn sign(&mut self, ch: char) -> TokenKind {
        let start = self.at;
        self.at += ch.len_utf8();
        match ch {
            '(' => TokenKind::OpenParen,
            ')' => TokenKind::CloseParen,
            '[' => TokenKind::OpenBracket,
            ']' => TokenKind::CloseBracket,
            '{' => TokenKind::OpenBrace,
            '}' => TokenKind::CloseBrace,
            ',' => TokenKind::Comma,
            ';' | '，' | '،' | '、' => TokenKind::Semicolon,
            ':' => TokenKind::Colon,
            '=' | '：' => {
                self.skip_while(|ch| ch == '>');
                TokenKind::Equals
            }
            '#' => TokenKind::Hash,
            '!' => TokenKind::Bang,
            _ => {
                let range = self.range_from(start);
                self.odd.entry(ch).or_default().push(range);
                // A bracket as Chinese and Japanese keyboards type it: what was meant is plain.
                match full_width(ch) {
                    Some('(') => TokenKind::OpenParen,
                    Some(')') => TokenKind::CloseParen,
                    Some('[') => TokenKind::OpenBracket,
                    Some(']') => TokenKind::CloseBracket,
                    Some('{') => TokenKind::OpenBrace,
                    Some('}') => TokenKind::CloseBrace,
                    _ => TokenKind::Odd,
                }
            }
        }
    }

    fn byte_order_mark(&mut self) -> TokenKind {
        self.at += '\u{feff}'.len_utf8();
        let range = self.range_from(0);
        let fix = Fix::safe(Message::new("fix-remove-byte-order-mark"), vec![TextEdit::replace(range, "")]);
        self.report.push(
            self.report
                .finding(codes::BYTE_ORDER_MARK, range, Message::new("syntax-byte-order-mark"))
                .with_fix(fix),
        );
        TokenKind::ByteOrderMark
    }

    /// `https://..` without quotation marks: split at its signs it would be a field, a colon and a comment.
    fn web_address(&mut self) -> TokenKind {
        let start = self.at;
        self.skip_while(|ch| !ch.is_whitespace() && !matches!(ch, '"' | ',' | ')' | ']' | '}'));
        let range = self.range_from(start);
        let mut edits = vec![TextEdit::replace(TextRange::at(range.start), "\"")];
        if self.peek() == Some('"') {
            self.at += 1;
        } else {
            edits.push(TextEdit::replace(TextRange::at(range.end), "\""));
        }
        let message = Message::new("syntax-unquoted-text").text("text", quoted(range.of(self.text)));
        let fix = Fix::proposed(Message::new("fix-add-quotes"), edits);
        self.report.push(self.report.finding(codes::UNQUOTED_TEXT, range, message).with_fix(fix));
        TokenKind::BareText
    }

    fn name(&mut self) -> TokenKind {
        let start = self.at;
        // Invisible characters inside a name belong to it: taken apart, its halves would only confuse.
        self.skip_while(|ch| ch == '_' || ch.is_alphanumeric() || is_invisible_in_name(ch));
        let range = self.range_from(start);
        let name = range.of(self.text);
        if let Some(letter) = name.chars().find(|&ch| !ch.is_ascii() && !is_invisible_in_name(ch)) {
            self.foreign_letter(range, name, letter);
        } else if !name.is_ascii() {
            for (at, ch) in name.char_indices().filter(|&(_, ch)| is_invisible_in_name(ch)) {
                let at = start + at;
                let place = TextRange::new(offset(at), offset(at + ch.len_utf8()));
                self.odd.entry(ch).or_default().push(place);
            }
        }
        TokenKind::Name
    }

    fn foreign_letter(&mut self, range: TextRange, name: &str, letter: char) {
        let message = Message::new("syntax-foreign-letter")
            .text("name", quoted(name))
            .text("letter", quoted(letter.encode_utf8(&mut [0; 4])))
            .text("code", format!("U+{:04X}", u32::from(letter)));
        let mut finding = self.report.finding(codes::FOREIGN_LETTER, range, message);
        let latin = latin_letter(letter);
        if let Some(latin) = &latin {
            finding =
                finding.with_help(Message::new("syntax-foreign-letter-looks").text("latin", latin.as_str()));
        }
        let plain: Option<String> = name
            .chars()
            .filter(|&ch| !is_invisible_in_name(ch))
            .map(|ch| if ch.is_ascii() { Some(ch.to_string()) } else { latin_letter(ch) })
            .collect();
        if let Some(plain) = plain.filter(|plain| plain.len() <= MOST_IN_A_NAME) {
            let title = Message::new("fix-rename").text("name", plain.as_str());
            finding = finding.with_fix(Fix::proposed(title, vec![TextEdit::replace(range, plain)]));
        }
        self.report.push(finding);
    }

    fn slash(&mut self) -> TokenKind {
        let start = self.at;
        match self.nth(1) {
            Some('/') => {
                self.at += self.line_rest().len();
                self.check_comment(start);
                TokenKind::LineComment
            }
            Some('*') => {
                self.block_comment(start);
                self.check_comment(start);
                TokenKind::BlockComment
            }
            _ => self.sign('/'),
        }
    }

    /// Moves behind a block comment. Comments inside it are counted, not entered, so that depth costs nothing.
    fn block_comment(&mut self, start: usize) {
        let mut depth = 0_usize;
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            let next = bytes.get(self.at + 1);
            match (byte, next) {
                (b'/', Some(b'*')) => {
                    depth += 1;
                    self.at += 2;
                }
                (b'*', Some(b'/')) => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        return;
                    }
                }
                _ => self.at += 1,
            }
        }
        let opening = TextRange::new(offset(start), offset(start + 2));
        self.report.add(codes::UNCLOSED_COMMENT, opening, Message::new("syntax-unclosed-comment"));
        self.report.cut_short = true;
    }

    /// A comment may hold any language, but nothing that shows other text than the file has.
    fn check_comment(&mut self, start: usize) {
        let comment = self.range_from(start).of(self.text);
        self.report.step(2 * comment.len());
        if comment.is_ascii() && !comment.bytes().any(|byte| byte == 0x1b || byte == 0) {
            return;
        }
        let mut from = 0;
        while let Some((at, ch, _)) = comment.get(from..).and_then(safe::find_unsafe) {
            let at = from + at;
            from = at + ch.len_utf8();
            // A letter with many accents is only ugly in a comment; what is not to be seen at all is more than that.
            let alone = safe::find_unsafe(ch.encode_utf8(&mut [0; 4])).is_some();
            if alone && !matches!(ch, '\t' | '\n' | '\r') {
                let range = TextRange::new(offset(start + at), offset(start + from));
                self.odd.entry(ch).or_default().push(range);
            }
        }
    }

    fn sign_starts_number(&self) -> bool {
        match (self.peek(), self.nth(1), self.nth(2)) {
            (Some('.'), Some(next), _) | (_, Some('.'), Some(next)) => next.is_ascii_digit(),
            (_, Some(next), _) => {
                next.is_ascii_digit()
                    || self.rest().get(1..4).is_some_and(|word| matches!(word, "inf" | "NaN"))
            }
            _ => false,
        }
    }

    fn number(&mut self) -> TokenKind {
        let start = self.at;
        self.skip_while(|ch| matches!(ch, '+' | '-'));
        while let Some(ch) = self.peek() {
            let next = self.nth(1);
            let before = self.text.as_bytes().get(self.at.wrapping_sub(1)).copied().unwrap_or(0);
            let digit_next = next.is_some_and(|next| next.is_ascii_digit());
            let belongs = match ch {
                '_' => true,
                '.' => next != Some('.'),
                '-' | '/' => digit_next && (before.is_ascii_digit() || matches!(before, b'e' | b'E')),
                '+' => digit_next && matches!(before, b'e' | b'E'),
                _ => ch.is_alphanumeric(),
            };
            if !belongs {
                break;
            }
            self.at += ch.len_utf8();
        }
        let range = self.range_from(start);
        let written = range.of(self.text);
        match literal::number(written) {
            Number::Date => {
                let title = Message::new("fix-add-quotes");
                let fix = Fix::proposed(title, vec![TextEdit::replace(range, format!("\"{written}\""))]);
                let message = Message::new("syntax-date-without-quotes").text("date", quoted(written));
                self.report.push(self.report.finding(codes::UNQUOTED_TEXT, range, message).with_fix(fix));
            }
            Number::Bad => {
                let message = Message::new("syntax-bad-number").text("number", quoted(written));
                self.report.add(codes::BAD_NUMBER, range, message);
            }
            Number::Whole(_) | Number::Huge | Number::Float => {}
        }
        TokenKind::Number
    }

    fn at_line_start(&self) -> bool {
        self.at
            .checked_sub(1)
            .and_then(|before| self.text.as_bytes().get(before))
            .is_none_or(|&byte| matches!(byte, b'\n' | b'\r'))
    }

    /// Seven times the same sign at the start of a line, then a blank or the line end: what git leaves behind.
    fn is_conflict_marker(&self) -> bool {
        let line = self.line_rest();
        let sign = line.as_bytes().first();
        line.bytes().take(7).filter(|byte| Some(byte) == sign).count() == 7
            && line.as_bytes().get(7).is_none_or(|&byte| byte == b' ')
    }

    /// One side of a merge is read, the other is passed over as a whole: read as well, it would only repeat everything.
    fn conflict(&mut self, sign: char) -> TokenKind {
        let start = self.at;
        self.at += self.line_rest().len();
        let range = self.range_from(start);
        match sign {
            '=' | '|' if start < self.last_conflict_end => {
                while self.at < self.text.len() {
                    self.skip_while(|ch| matches!(ch, '\n' | '\r'));
                    let ends = self.rest().starts_with(">>>>>>>");
                    self.at += self.line_rest().len();
                    if ends {
                        break;
                    }
                }
            }
            '<' => {
                self.report.add(codes::MERGE_CONFLICT, range, Message::new("syntax-merge-conflict"));
                self.report.in_conflict = true;
                return TokenKind::Conflict;
            }
            _ => {}
        }
        if !self.report.in_conflict {
            self.report.add(codes::MERGE_CONFLICT, range, Message::new("syntax-merge-conflict"));
        }
        TokenKind::Conflict
    }

    fn report_odd(&mut self) {
        for (ch, places) in std::mem::take(&mut self.odd) {
            let Some(&first) = places.first() else { continue };
            let shown = TextRange::new(first.start, first.end).of(self.text);
            let named = safe::find_unsafe(shown)
                .map(|(_, ch, name)| safe::describe(ch, name))
                .or_else(|| blank_name(ch));
            let (code, id) = match ch {
                '\0' => (codes::DAMAGED_FILE, "syntax-nul"),
                '<' | '>' => (codes::ODD_CHARACTER, "syntax-odd-character"),
                _ if named.is_some() => (codes::ODD_CHARACTER, "syntax-invisible-character"),
                _ => (codes::ODD_CHARACTER, "syntax-odd-character"),
            };
            let message = Message::new(id)
                .text("character", named.clone().unwrap_or_else(|| ch.to_string()))
                .text("code", format!("U+{:04X}", u32::from(ch)))
                .number("count", places.len());
            let mut finding = self.report.finding(code, first, message);
            let all = |new: &str| places.iter().map(|&range| TextEdit::replace(range, new)).collect();
            if named.is_some() && ch != '\0' {
                let blank = if blank_name(ch).is_some() { " " } else { "" };
                let title =
                    Message::new(if blank.is_empty() { "fix-remove-character" } else { "fix-plain-space" });
                finding = finding.with_fix(Fix::safe(title, all(blank)));
            } else if let Some(plain) = full_width(ch) {
                let title = Message::new("fix-bracket").text("bracket", plain);
                finding = finding.with_fix(Fix::proposed(title, all(plain.encode_utf8(&mut [0; 4]))));
            }
            self.report.push(finding);
        }
    }
}

/// A name longer than this is repeated in no proposal: no field has one.
const MOST_IN_A_NAME: usize = 64;

/// Whether a character that cannot be seen is read as part of the name that it stands in.
fn is_invisible_in_name(ch: char) -> bool {
    matches!(ch, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{ad}')
}

/// The letter or letters of a to z that a foreign one looks like, in its own case.
fn latin_letter(letter: char) -> Option<String> {
    let latin: String = crate::text::nearest::fold(letter.encode_utf8(&mut [0; 4])).collect();
    let latin = if letter.is_uppercase() { latin.to_uppercase() } else { latin };
    (latin.is_ascii() && !latin.is_empty()).then_some(latin)
}

/// The plain sign that a full-width one stands for.
fn full_width(ch: char) -> Option<char> {
    matches!(ch, '\u{ff01}'..='\u{ff5e}').then(|| char::from_u32(u32::from(ch) - 0xfee0)).flatten()
}

/// The name of a blank that RON does not take for one.
fn blank_name(ch: char) -> Option<String> {
    let name = match ch {
        '\u{a0}' => "no-break space",
        '\u{202f}' => "narrow no-break space",
        '\u{3000}' => "ideographic space",
        '\u{b}' => "vertical tab",
        '\u{c}' => "form feed",
        '\u{85}' => "next line",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        _ if ch.is_whitespace() => "unusual space",
        _ => return None,
    };
    Some(format!("U+{:04X} {name}", u32::from(ch)))
}
