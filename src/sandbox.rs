//! What this process gives up before it reads the first case: other files, other programs, the network, its memory on disk.
//!
//! A fault in leerpad, or in something that it is built of, should find nothing to do harm with. What must stay true: it is
//! entered before any thread is started, because what holds is inherited by threads and never taken back; a system that cannot
//! hold something is no reason to stop, and the report says so; and nothing that was not asked for is ever allowed.

#[cfg(target_os = "linux")]
mod linux;

use std::path::PathBuf;

/// The files and folders that stay within reach. Everything below a folder counts; what is not there counts for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Allowed {
    /// May be read.
    pub read: Vec<PathBuf>,
    /// May be read, changed, made and removed.
    pub write: Vec<PathBuf>,
}

/// One thing that is given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guard {
    /// The memory of a crashed process is not written to a file.
    Core,
    /// Other processes of the same user cannot read this one's memory.
    Memory,
    /// No program can get more rights than this process has.
    Privileges,
    /// Only the files and folders that were named.
    Files,
    /// No other program can be started.
    Programs,
    /// No connection can be made or taken.
    Network,
    /// No signal can be sent to a process outside.
    Signals,
}

impl Guard {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Core,
        Self::Memory,
        Self::Privileges,
        Self::Files,
        Self::Programs,
        Self::Network,
        Self::Signals,
    ];

    /// The word for it that programs read.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Memory => "memory",
            Self::Privileges => "privileges",
            Self::Files => "files",
            Self::Programs => "programs",
            Self::Network => "network",
            Self::Signals => "signals",
        }
    }
}

/// Whether something is given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// All of it.
    Fully,
    /// As much of it as this system can.
    Partly,
    /// Not at all: this system cannot, or refused.
    No,
}

/// What of it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    held: Vec<(Guard, Held)>,
    /// The version of Landlock that the kernel speaks; 0 where there is none.
    pub landlock: u32,
}

impl Report {
    /// Nothing holds, as when it was never entered.
    pub fn nothing() -> Self {
        Self { held: Guard::ALL.map(|guard| (guard, Held::No)).to_vec(), landlock: 0 }
    }

    /// Whether this holds.
    pub fn of(&self, guard: Guard) -> Held {
        self.held.iter().find(|(other, _)| *other == guard).map_or(Held::No, |(_, held)| *held)
    }

    /// Each with whether it holds, in the order of [`Guard::ALL`].
    pub fn all(&self) -> impl Iterator<Item = (Guard, Held)> {
        Guard::ALL.into_iter().map(|guard| (guard, self.of(guard)))
    }

    #[cfg(target_os = "linux")]
    fn set(&mut self, guard: Guard, held: Held) {
        for (other, now) in &mut self.held {
            if *other == guard {
                *now = held;
            }
        }
    }
}

/// Gives up everything but these files, for good. Only this thread and those it starts later are bound.
#[cfg(target_os = "linux")]
pub fn enter(allowed: &Allowed) -> Report {
    linux::enter(allowed)
}

/// Gives up what other systems let a process give up: nothing but the file of a crash.
#[cfg(all(unix, not(target_os = "linux")))]
pub fn enter(_: &Allowed) -> Report {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let mut report = Report::nothing();
    if setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }).is_ok() {
        for (guard, held) in &mut report.held {
            if *guard == Guard::Core {
                *held = Held::Fully;
            }
        }
    }
    report
}

/// Nothing can be given up here.
#[cfg(not(unix))]
pub fn enter(_: &Allowed) -> Report {
    Report::nothing()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_holds_before_it_is_entered() {
        let report = Report::nothing();
        assert_eq!(report.all().count(), Guard::ALL.len());
        assert!(report.all().all(|(_, held)| held == Held::No));
    }

    #[test]
    fn every_guard_has_a_word_of_its_own() {
        let mut words = Guard::ALL.map(Guard::word).to_vec();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), Guard::ALL.len());
    }
}
