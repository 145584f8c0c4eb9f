//! Undo and redo by keeping whole values: a case is small, and a value that was kept cannot be put back wrongly.

use jiff::civil::DateTime;

use super::message::Message;

/// How many changes can be taken back in the workbench: years of work on one case. The journal has them all.
const LIMIT: usize = 5_000;

/// One change: what it is called, and the value before it (or, in the future, after it).
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry<T> {
    label: Message,
    /// Who made it and when, where it comes from the journal.
    by: Option<(String, DateTime)>,
    value: T,
}

/// A change in a list of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen<'a> {
    /// What it is called.
    pub label: &'a Message,
    /// Who made it and when; nothing for one of this session.
    pub by: Option<(&'a str, DateTime)>,
}

impl<T> Entry<T> {
    fn seen(&self) -> Seen<'_> {
        Seen { label: &self.label, by: self.by.as_ref().map(|(by, at)| (by.as_str(), *at)) }
    }
}

/// The changes of a value, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History<T> {
    past: Vec<Entry<T>>,
    future: Vec<Entry<T>>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { past: Vec::new(), future: Vec::new() }
    }
}

impl<T> History<T> {
    /// Keeps the value as it was before a change; what was undone is forgotten.
    pub fn keep(&mut self, before: T, label: Message) {
        if self.past.len() >= LIMIT {
            self.past.remove(0);
        }
        self.past.push(Entry { label, by: None, value: before });
        self.future.clear();
    }

    /// Takes the last change back: swaps the current value for the kept one and returns what was undone.
    pub fn undo(&mut self, current: &mut T) -> Option<Message> {
        Self::swap(&mut self.past, &mut self.future, current)
    }

    /// Does the last undone change again.
    pub fn redo(&mut self, current: &mut T) -> Option<Message> {
        Self::swap(&mut self.future, &mut self.past, current)
    }

    fn swap(from: &mut Vec<Entry<T>>, to: &mut Vec<Entry<T>>, current: &mut T) -> Option<Message> {
        let Entry { label, by, value } = from.pop()?;
        let replaced = std::mem::replace(current, value);
        to.push(Entry { label: label.clone(), by, value: replaced });
        Some(label)
    }

    /// Takes the changes of a journal in the place of its own.
    pub fn replace(
        &mut self,
        past: impl IntoIterator<Item = (Message, String, DateTime, T)>,
        future: impl IntoIterator<Item = (Message, String, DateTime, T)>,
    ) {
        let entry = |(label, by, at, value)| Entry { label, by: Some((by, at)), value };
        self.past = past.into_iter().map(entry).collect();
        self.future = future.into_iter().map(entry).collect();
    }

    /// The changes that can be taken back, the oldest first.
    pub fn done(&self) -> impl DoubleEndedIterator<Item = Seen<'_>> + ExactSizeIterator {
        self.past.iter().map(Entry::seen)
    }

    /// The changes that can be done again, the next one first.
    pub fn undone(&self) -> impl ExactSizeIterator<Item = Seen<'_>> {
        self.future.iter().rev().map(Entry::seen)
    }

    /// The values before each change, the oldest first.
    pub fn past(&self) -> impl Iterator<Item = &T> {
        self.past.iter().map(|entry| &entry.value)
    }

    /// What undo would take back.
    pub fn undoes(&self) -> Option<&Message> {
        self.past.last().map(|entry| &entry.label)
    }

    /// What redo would do again.
    pub fn redoes(&self) -> Option<&Message> {
        self.future.last().map(|entry| &entry.label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undo_and_redo_walk_the_same_road() {
        let mut history = History::default();
        let mut value = 0;
        for next in 1..=3 {
            history.keep(value, Message::new("ui-undone"));
            value = next;
        }
        while history.undo(&mut value).is_some() {}
        assert_eq!(value, 0);
        assert!(history.redo(&mut value).is_some());
        assert_eq!(value, 1);
        history.keep(value, Message::new("ui-undone"));
        value = 9;
        assert!(history.redo(&mut value).is_none());
        assert!(history.undo(&mut value).is_some());
        assert_eq!(value, 1);
    }

    #[test]
    fn it_forgets_the_oldest_first() {
        let mut history = History::default();
        let mut value = 0;
        for next in 1..=5_100 {
            history.keep(value, Message::new("ui-undone"));
            value = next;
        }
        while history.undo(&mut value).is_some() {}
        assert_eq!(value, 100);
    }
}
