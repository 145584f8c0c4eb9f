//! Writing RON as case files have it: records with their names, one value a line where it does not fit on one.
//!
//! What must stay true: the same value gives the same bytes, so that a case that is read and written again does not change,
//! and two versions of it can be compared line by line.

/// A line may be this long before a record or list is spread over several lines.
const MAX_WIDTH: usize = 110;

/// A value to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// A number or a word, written as it is.
    Word(String),
    /// A text, written in quotation marks.
    Text(String),
    /// A record.
    Record(&'static str, Vec<(&'static str, Value)>),
    /// A list.
    List(Vec<Value>),
}

impl Value {
    /// A text.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Anything whose text form is how RON writes it: numbers and words.
    pub(super) fn word(word: impl std::fmt::Display) -> Self {
        Self::Word(format!("{word}"))
    }
}

/// A record that is built field by field, without the fields that hold what they would hold when left out.
#[derive(Debug)]
pub(super) struct Record {
    name: &'static str,
    fields: Vec<(&'static str, Value)>,
}

impl Record {
    pub(super) fn new(name: &'static str) -> Self {
        Self { name, fields: Vec::new() }
    }

    /// A field that is always written.
    pub(super) fn field(mut self, name: &'static str, value: Value) -> Self {
        self.fields.push((name, value));
        self
    }

    /// A field that is written when there is a value.
    pub(super) fn optional(self, name: &'static str, value: Option<Value>) -> Self {
        match value {
            Some(value) => self.field(name, value),
            None => self,
        }
    }

    /// A field that is written when its value is not the one it has when left out.
    pub(super) fn unless(self, left_out: bool, name: &'static str, value: Value) -> Self {
        if left_out { self } else { self.field(name, value) }
    }

    /// A field with a list, written when the list is not empty.
    pub(super) fn list(self, name: &'static str, values: impl IntoIterator<Item = Value>) -> Self {
        let values: Vec<Value> = values.into_iter().collect();
        self.unless(values.is_empty(), name, Value::List(values))
    }

    pub(super) fn end(self) -> Value {
        Value::Record(self.name, self.fields)
    }
}

/// The text of a file that holds one value.
pub(super) fn write(value: &Value) -> String {
    let mut out = String::new();
    // The outermost record is always spread: a file of one line is hard to compare.
    spread(value, 0, &mut out);
    out.push('\n');
    out
}

/// A value on one line, however long that is.
fn on_one_line(value: &Value) -> String {
    let mut line = String::new();
    one_line(value, &mut line);
    line
}

fn put(value: &Value, depth: usize, used: usize, out: &mut String) {
    let line = on_one_line(value);
    // The comma after the value has to fit too.
    if depth * 4 + used + line.chars().count() < MAX_WIDTH {
        out.push_str(&line);
    } else {
        spread(value, depth, out);
    }
}

fn one_line(value: &Value, out: &mut String) {
    match value {
        Value::Word(word) => out.push_str(word),
        Value::Text(text) => quote(text, out),
        Value::Record(name, fields) => {
            out.push_str(name);
            out.push('(');
            for (place, (field, value)) in fields.iter().enumerate() {
                out.push_str(if place == 0 { "" } else { ", " });
                out.push_str(field);
                out.push_str(": ");
                one_line(value, out);
            }
            out.push(')');
        }
        Value::List(values) => {
            out.push('[');
            for (place, value) in values.iter().enumerate() {
                out.push_str(if place == 0 { "" } else { ", " });
                one_line(value, out);
            }
            out.push(']');
        }
    }
}

fn spread(value: &Value, depth: usize, out: &mut String) {
    match value {
        // A long text stays on its line: breaking it would put line ends into it.
        Value::Word(_) | Value::Text(_) => one_line(value, out),
        Value::Record(name, fields) => {
            out.push_str(name);
            out.push_str("(\n");
            for (field, value) in fields {
                indent(depth + 1, out);
                out.push_str(field);
                out.push_str(": ");
                put(value, depth + 1, field.len() + 2, out);
                out.push_str(",\n");
            }
            indent(depth, out);
            out.push(')');
        }
        Value::List(values) => {
            out.push_str("[\n");
            for value in values {
                indent(depth + 1, out);
                put(value, depth + 1, 0, out);
                out.push_str(",\n");
            }
            indent(depth, out);
            out.push(']');
        }
    }
}

fn indent(depth: usize, out: &mut String) {
    for _ in 0..depth {
        out.push_str("    ");
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for ch in text.chars() {
        match ch {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            ch if ch.is_control() => out.extend(ch.escape_unicode()),
            ch => out.push(ch),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_records_take_a_line_and_long_ones_are_spread() {
        let mark = Record::new("Mark").field("on", Value::text("C0160")).field("n", Value::word(3)).end();
        let long = Record::new("Mark").field("reason", Value::text("x".repeat(100))).end();
        let case = Record::new("Case")
            .field("format", Value::word(1))
            .optional("none", None)
            .list("empty", [])
            .unless(true, "default", Value::word(0))
            .list("marks", [mark, long])
            .end();
        let expected = format!(
            "Case(\n    format: 1,\n    marks: [\n        Mark(on: \"C0160\", n: 3),\n        Mark(\n            \
             reason: \"{}\",\n        ),\n    ],\n)\n",
            "x".repeat(100)
        );
        assert_eq!(write(&case), expected);
    }

    #[test]
    fn texts_are_escaped_as_ron_reads_them() {
        let text = "say \"ja\" \\ één\nregel\u{1b}";
        let mut out = String::new();
        quote(text, &mut out);
        assert_eq!(out, "\"say \\\"ja\\\" \\\\ één\\nregel\\u{1b}\"");
        assert_eq!(ron::from_str::<String>(&out).unwrap(), text);
    }
}
