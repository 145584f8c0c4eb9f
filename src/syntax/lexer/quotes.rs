//! Texts and their quotation marks: the right ones, those of word processors, and those that were forgotten.
//!
//! A text ends at the end of its line at the latest, unless it is raw. One forgotten mark then costs one line.

use super::Lexer;
use crate::diag::{Fix, Message, TextEdit, codes};
use crate::syntax::literal::{self, EscapeProblem};
use crate::syntax::report::quoted;
use crate::syntax::token::TokenKind;
use crate::text::{TextRange, offset};

impl Lexer<'_> {
    /// Whether `#`s and a quotation mark follow `skip` characters further on, as in `r#"`.
    pub(super) fn starts_raw(&self, skip: usize) -> bool {
        self.rest().get(skip..).is_some_and(|rest| {
            let after = rest.trim_start_matches('#');
            self.report.step(rest.len() - after.len());
            after.starts_with('"')
        })
    }

    pub(super) fn raw_text(&mut self) -> TokenKind {
        let start = self.at;
        self.at += 1;
        self.skip_while(|ch| ch == '#');
        let hashes = self.at - start - 1;
        self.at += 1;
        let end = format!("\"{}", "#".repeat(hashes));
        if let Some(found) = self.rest().find(&end) {
            self.report.step(found + end.len());
            self.at += found + end.len();
            return TokenKind::RawText;
        }
        let opening = self.range_from(start);
        self.at = self.text.len();
        let message = Message::new("syntax-unclosed-raw-text").text("end", quoted(&end));
        self.report.add(codes::UNCLOSED_TEXT, opening, message);
        self.report.cut_short = true;
        TokenKind::UnclosedText
    }

    pub(super) fn bytes(&mut self) -> TokenKind {
        let start = self.at;
        let (before, unclosed) = (self.report.len(), self.report.unclosed_texts.len());
        self.at += 1;
        match self.peek() {
            Some('"') => self.text_token(),
            Some('r') => self.raw_text(),
            _ => self.apostrophe(),
        };
        // What is wrong inside does not matter: it may not be there at all.
        self.report.truncate(before);
        self.report.unclosed_texts.truncate(unclosed);
        let range = self.range_from(start);
        self.report.add(codes::UNEXPECTED, range, Message::new("syntax-bytes"));
        TokenKind::Bytes
    }

    pub(super) fn text_token(&mut self) -> TokenKind {
        let start = self.at;
        self.at += 1;
        while let Some(ch) = self.peek() {
            match ch {
                '"' => {
                    self.at += 1;
                    if let Some(kind) = self.lost_mark(start) {
                        return kind;
                    }
                    self.check_escapes(start);
                    self.check_end_of_text();
                    return TokenKind::Text;
                }
                '\\' => self.escape(),
                '\n' | '\r' => break,
                _ => self.skip_plain(),
            }
        }
        self.unclosed(start)
    }

    /// A text that seems to end where the next one begins: its own mark was forgotten, or typed by a word processor, and
    /// the rest of the line was taken into it. Ends the token where the text most likely ends.
    fn lost_mark(&mut self, start: usize) -> Option<TokenKind> {
        let opens_another = self.peek().is_some_and(char::is_alphanumeric);
        let written = self.range_from(start).of(self.text);
        // Behind a value no text can start, so the mark that seems to start one is one too many.
        if !opens_another || self.last.is_some_and(TokenKind::ends_value) {
            return None;
        }
        self.report.step(2 * written.len());
        if let Some((mark, end)) = closed_by_word_processor(written) {
            self.at = start + end;
            self.curly_end(start, mark);
            return Some(TokenKind::OddText);
        }
        let (at, field) = next_field(written)?;
        self.at = start + at;
        let range = self.range_from(start);
        self.report.unclosed_texts.push(range);
        let message = Message::new("syntax-text-into-field").text("field", quoted(field));
        let edit = TextEdit::replace(TextRange::at(range.end), "\"");
        let fix = Fix::proposed(Message::new("fix-close-text"), vec![edit]);
        self.report.push(self.report.finding(codes::UNCLOSED_TEXT, range, message).with_fix(fix));
        Some(TokenKind::UnclosedText)
    }

    /// Moves over what is neither a mark nor a backslash nor a line end. Texts are most of a file, so this goes by bytes.
    fn skip_plain(&mut self) {
        let rest = self.rest().as_bytes();
        let stops = |byte: &u8| matches!(byte, b'"' | b'\\' | b'\n' | b'\r');
        let plain = rest.iter().position(stops).unwrap_or(rest.len());
        self.report.step(plain);
        self.at += plain;
    }

    /// A letter right after a text: the text holds a quotation mark, or one too many stands on the line.
    fn check_end_of_text(&mut self) {
        if self.peek().is_some_and(char::is_alphanumeric) {
            let mark = TextRange::new(offset(self.at - 1), offset(self.at));
            self.report.add(codes::UNCLOSED_TEXT, mark, Message::new("syntax-text-goes-on"));
            self.report.unclosed_texts.push(mark);
        }
    }

    /// Moves behind a backslash and the character it stands before. A line end is part of it, with the blanks that RON
    /// would drop: the finding then says what happened, and the text goes on where its writer thought it would.
    fn escape(&mut self) {
        self.at += 1;
        match self.peek() {
            Some('\n' | '\r') => self.skip_while(|ch| matches!(ch, ' ' | '\t' | '\n' | '\r')),
            Some(ch) => self.at += ch.len_utf8(),
            None => {}
        }
    }

    fn check_escapes(&mut self, start: usize) {
        let range = self.range_from(start);
        let body = literal::body(TokenKind::Text, range.of(self.text));
        let report = &mut *self.report;
        literal::unescape(body, |within, problem| {
            let place = TextRange::new(range.start + 1 + within.start, range.start + 1 + within.end);
            let id = match problem {
                EscapeProblem::Unknown => "syntax-unknown-escape",
                EscapeProblem::NotACharacter => "syntax-escape-no-character",
                EscapeProblem::LineEnd => "syntax-escape-line-end",
            };
            let message = Message::new(id).text("escape", quoted(within.of(body)));
            let mut finding = report.finding(codes::BAD_ESCAPE, place, message);
            if problem == EscapeProblem::Unknown {
                let title = Message::new("fix-double-backslash");
                let edit = TextEdit::replace(TextRange::at(place.start), "\\");
                finding = finding.with_fix(Fix::proposed(title, vec![edit]));
            }
            report.push(finding);
        });
    }

    /// Ends a text whose line ended first: before the brackets and the comma that close the line, if they do not belong
    /// to the text, so that one forgotten mark costs one finding.
    fn unclosed(&mut self, start: usize) -> TokenKind {
        let line = self.range_from(start).of(self.text);
        self.report.step(3 * line.len());
        if let Some((mark, end)) = closed_by_word_processor(line) {
            self.at = start + end;
            self.curly_end(start, mark);
            return TokenKind::OddText;
        }
        if let Some(end) = self.ends_on_a_later_line() {
            self.at = end;
            let range = self.range_from(start);
            self.report.unclosed_texts.push(range);
            self.report.add(codes::UNCLOSED_TEXT, range, Message::new("syntax-text-over-lines"));
            return TokenKind::OddText;
        }
        self.at = start + line.len() - trailing_closers(line);
        let range = self.range_from(start);
        self.report.unclosed_texts.push(range);
        let mark = line.chars().next().unwrap_or('"');
        if range.len() == offset(mark.len_utf8()) {
            return self.lone_mark(range, mark);
        }
        let message = Message::new("syntax-unclosed-text").text("mark", mark);
        let mut finding = self.report.finding(codes::UNCLOSED_TEXT, range, message);
        // Only where a value may start is the text likely to be one that lacks its end.
        if !self.last.is_some_and(TokenKind::ends_value) {
            let edit = TextEdit::replace(TextRange::at(range.end), mark);
            finding = finding.with_fix(Fix::proposed(Message::new("fix-close-text"), vec![edit]));
        }
        self.report.push(finding);
        TokenKind::UnclosedText
    }

    /// A straight mark at the start and a curly one at the end.
    fn curly_end(&mut self, start: usize, mark: char) {
        let range = self.range_from(start);
        let closing = TextRange::new(range.end - offset(mark.len_utf8()), range.end);
        let message = Message::new("syntax-wrong-quotes")
            .text("mark", mark)
            .text("code", format!("U+{:04X}", u32::from(mark)));
        let fix = Fix::proposed(Message::new("fix-straight-quotes"), vec![TextEdit::replace(closing, "\"")]);
        self.report.push(self.report.finding(codes::WRONG_QUOTES, closing, message).with_fix(fix));
    }

    /// Where a text that its own line does not close is closed on one of the next lines, if those hold nothing but text.
    fn ends_on_a_later_line(&self) -> Option<usize> {
        let mut at = self.at;
        for line in self.rest().split_inclusive('\n').take(MOST_LINES_OF_TEXT + 1) {
            self.report.step(line.len());
            // The first is only the end of the line that the text began on.
            if at > self.at {
                let text = line.split('"').next().unwrap_or_default();
                if text.trim().is_empty() || text.contains([':', '=', '(', ')', '[', ']', '{', '}']) {
                    return None;
                }
                if text.len() < line.len() {
                    let after = line.get(text.len() + 1..).unwrap_or_default().trim_start();
                    let ends = after.is_empty() || after.starts_with([',', ')', ']', '}']);
                    return ends.then_some(at + text.len() + 1);
                }
            }
            at += line.len();
        }
        None
    }

    /// A quotation mark that opens nothing and closes nothing, such as the second of a text that lacks the first.
    fn lone_mark(&mut self, range: TextRange, mark: char) -> TokenKind {
        let message = Message::new("syntax-lone-mark").text("mark", mark);
        let mut finding = self.report.finding(codes::UNCLOSED_TEXT, range, message);
        if matches!(self.last, Some(TokenKind::Number | TokenKind::Text | TokenKind::Comma)) {
            let edit = TextEdit::replace(range, "");
            finding = finding.with_fix(Fix::proposed(Message::new("fix-remove-mark"), vec![edit]));
        }
        self.report.push(finding);
        TokenKind::Odd
    }

    /// `'x'` is a character; a longer text between apostrophes was meant as a text.
    pub(super) fn apostrophe(&mut self) -> TokenKind {
        let start = self.at;
        // Whatever stands alone between two apostrophes is a character, even a line end: RON writes it so.
        if let Some(ch) = self.nth(1)
            && !matches!(ch, '\'' | '\\')
            && self.nth(2) == Some('\'')
        {
            self.at += ch.len_utf8() + 2;
            return TokenKind::Character;
        }
        self.at += 1;
        let mut characters = 0;
        while let Some(ch) = self.peek() {
            match ch {
                '\'' => {
                    self.at += 1;
                    let body = literal::body(TokenKind::Character, self.range_from(start).of(self.text));
                    if characters > 1 && literal::unescape(body, |_, _| {}).chars().count() == 1 {
                        characters = 1;
                    }
                    if characters == 1 {
                        self.check_escapes(start);
                        return TokenKind::Character;
                    }
                    self.wrong_quotes(start, '\'');
                    return TokenKind::OddText;
                }
                '\\' => {
                    self.escape();
                    characters += 2;
                }
                '\n' | '\r' => break,
                _ => {
                    self.at += ch.len_utf8();
                    characters += 1;
                }
            }
        }
        self.unclosed(start)
    }

    /// A text in quotation marks that a word processor or another language makes.
    pub(super) fn odd_text(&mut self, opening: char) -> TokenKind {
        let start = self.at;
        let marks = closing_marks(opening).unwrap_or_default();
        self.at += opening.len_utf8();
        self.skip_while(|ch| !marks.contains(ch) && !matches!(ch, '\n' | '\r'));
        if let Some(mark) = self.peek().filter(|&ch| marks.contains(ch)) {
            self.at += mark.len_utf8();
            self.wrong_quotes(start, opening);
            return TokenKind::OddText;
        }
        let line = self.range_from(start).of(self.text);
        self.at = start + line.len() - trailing_closers(line);
        self.wrong_quotes(start, opening);
        self.report.unclosed_texts.push(self.range_from(start));
        TokenKind::UnclosedText
    }

    fn wrong_quotes(&mut self, start: usize, mark: char) {
        let range = self.range_from(start);
        let message = Message::new(if mark == '\'' { "syntax-single-quotes" } else { "syntax-wrong-quotes" })
            .text("mark", mark)
            .text("code", format!("U+{:04X}", u32::from(mark)));
        let body =
            literal::body(TokenKind::OddText, range.of(self.text)).replace('\\', "\\\\").replace('"', "\\\"");
        let edit = TextEdit::replace(range, format!("\"{body}\""));
        let fix = Fix::proposed(Message::new("fix-straight-quotes"), vec![edit]);
        self.report.push(self.report.finding(codes::WRONG_QUOTES, range, message).with_fix(fix));
    }
}

/// How many lines a text that was broken off is followed.
const MOST_LINES_OF_TEXT: usize = 4;

/// Where in a text `, name:` begins, and the name: there a field has been taken into the text.
fn next_field(text: &str) -> Option<(usize, &str)> {
    text.match_indices(',').find_map(|(at, _)| {
        let rest = text.get(at + 1..)?.trim_start();
        let end = rest.find(|ch: char| !(ch == '_' || ch.is_ascii_lowercase()))?;
        let (name, after) = rest.split_at_checked(end)?;
        (at > 1 && !name.is_empty() && after.starts_with(':')).then_some((at, name))
    })
}

/// The marks that can close a text that was opened with this one; nothing if it does not open a text.
pub(super) fn closing_marks(opening: char) -> Option<&'static str> {
    Some(match opening {
        '“' | '”' | '„' | '‟' | '″' | '＂' | '〝' => "“”‟″＂〞\"",
        '‘' | '’' | '‚' | '‛' | '′' => "‘’‛′'",
        '«' => "»",
        '»' => "«»",
        '‹' => "›",
        '›' => "‹›",
        '`' | '´' => "`´'",
        _ => return None,
    })
}

/// The curly mark that was typed to close a text, if what follows it on the line shows that it was meant so.
fn closed_by_word_processor(line: &str) -> Option<(char, usize)> {
    let at = line.find(['“', '”', '″', '＂'])?;
    let rest = line.get(at..)?;
    let mark = rest.chars().next()?;
    let after = rest.get(mark.len_utf8()..)?.trim_start();
    (after.is_empty() || after.starts_with([',', ')', ']', '}', ':', ';']))
        .then_some((mark, at + mark.len_utf8()))
}

/// How many bytes at the end of an unclosed text are closing brackets, commas and blanks that belong to the line and not
/// to the text. A bracket that the text itself opened is its own.
fn trailing_closers(line: &str) -> usize {
    let mut kept = line.len();
    let mut opened = line.bytes().fold((0_i64, 0_i64, 0_i64), |mut count, byte| {
        match byte {
            b'(' => count.0 += 1,
            b')' => count.0 -= 1,
            b'[' => count.1 += 1,
            b']' => count.1 -= 1,
            b'{' => count.2 += 1,
            b'}' => count.2 -= 1,
            _ => {}
        }
        count
    });
    for (at, ch) in line.char_indices().rev() {
        let closes = match ch {
            ',' | ' ' | '\t' => true,
            ')' => give_back(&mut opened.0),
            ']' => give_back(&mut opened.1),
            '}' => give_back(&mut opened.2),
            _ => false,
        };
        if !closes || at == 0 {
            break;
        }
        kept = at;
    }
    line.len() - kept
}

/// Whether there is one bracket more closed than opened; counts it as taken.
fn give_back(opened: &mut i64) -> bool {
    let surplus = *opened < 0;
    *opened += i64::from(surplus);
    surplus
}
