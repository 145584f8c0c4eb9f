//! Who has a case open.
//!
//! What must stay true: a session that has died holds nothing, whatever its file says; a live one is named and is never pushed
//! aside silently; and somebody whose place was taken notices before the next thing is written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::disk::{Disk, Locked};
use super::file_error::Problem;
use super::journal::{Who, digest};

/// The most bytes of a lock file that are looked at. An honest one has a few hundred.
const MAX_BYTES: u64 = 4_096;

/// How often the lock is tried again when its file is exchanged meanwhile.
const TRIES: usize = 20;

/// A session that has a case open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Who, on which host.
    pub who: Who,
    /// The number of the process there.
    pub pid: u32,
    /// Since when.
    pub since: Timestamp,
    /// When something was last written.
    pub active: Timestamp,
}

/// What the file of the lock says. It is for people, and may hold anything: the lock does not depend on it.
#[derive(Debug, Serialize, Deserialize)]
struct Said {
    user: String,
    host: String,
    pid: u32,
    since: Timestamp,
    active: Timestamp,
    token: String,
}

/// The place of somebody who has a case open, until it is dropped.
#[derive(Debug)]
pub struct Presence {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    lock: Box<dyn Locked>,
    holder: Holder,
    token: String,
}

/// What came of asking for the place.
#[derive(Debug)]
pub enum Claim {
    /// It is ours.
    Mine(Presence),
    /// Somebody else has it. Nothing is known of them where their file says nothing sensible.
    Theirs(Option<Holder>),
    /// There are no locks here.
    NoLocks(Problem),
}

/// Whether a place is still ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is.
    Mine,
    /// Somebody has taken it.
    Taken(Holder),
}

impl Presence {
    /// Asks for the place.
    pub fn claim(disk: &Arc<dyn Disk>, path: &Path, who: &Who, now: Timestamp) -> Claim {
        let pid = std::process::id();
        let holder = Holder { who: who.clone(), pid, since: now, active: now };
        // One process may open a case twice: the count tells its places apart.
        for count in 0..TRIES {
            let mut lock = match disk.try_lock(path) {
                Ok(Some(lock)) => lock,
                Ok(None) => return Claim::Theirs(read(disk.as_ref(), path).map(|(holder, _)| holder)),
                Err(error) => return Claim::NoLocks(Problem::of(&error)),
            };
            let token = digest(&format!("{} {} {pid} {now} {count}", who.host, who.name));
            if let Err(error) = lock.say(&said(&holder, &token)) {
                return Claim::NoLocks(Problem::of(&error));
            }
            // Between opening the file and locking it, it may have been taken away: then the lock is on nothing.
            if read(disk.as_ref(), path).is_some_and(|(_, found)| found == token) {
                return Claim::Mine(Self {
                    disk: Arc::clone(disk),
                    path: path.to_owned(),
                    lock,
                    holder,
                    token,
                });
            }
        }
        Claim::NoLocks(Problem::Exchanged)
    }

    /// Takes the place from whoever has it: they keep a lock on a file that has no name any more.
    pub fn take_over(disk: &Arc<dyn Disk>, path: &Path, who: &Who, now: Timestamp) -> Claim {
        // When it cannot be removed, the claim says that it is still theirs.
        drop(disk.remove(path));
        Self::claim(disk, path, who, now)
    }

    /// Who has the place now, without asking for it.
    pub fn holder(disk: &dyn Disk, path: &Path) -> Option<Holder> {
        read(disk, path).map(|(holder, _)| holder)
    }

    /// Whether it is still ours. A file that was removed or cannot be read takes nothing from us: what keeps two who write from
    /// losing anything is what is in the case, not this.
    pub fn standing(&self) -> Standing {
        match read(self.disk.as_ref(), &self.path) {
            Some((holder, token)) if token != self.token => Standing::Taken(holder),
            _ => Standing::Mine,
        }
    }

    /// Says that something was just written.
    pub fn active(&mut self, now: Timestamp) {
        self.holder.active = now;
        // Only the words for others are older then.
        drop(self.lock.say(&said(&self.holder, &self.token)));
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        if self.standing() == Standing::Mine {
            drop(self.disk.remove(&self.path));
        }
    }
}

fn said(holder: &Holder, token: &str) -> Vec<u8> {
    let said = Said {
        user: holder.who.name.clone(),
        host: holder.who.host.clone(),
        pid: holder.pid,
        since: holder.since,
        active: holder.active,
        token: token.to_owned(),
    };
    serde_json::to_vec(&said).unwrap_or_default()
}

fn read(disk: &dyn Disk, path: &Path) -> Option<(Holder, String)> {
    let bytes = disk.read(path, MAX_BYTES).ok()?;
    let said: Said = serde_json::from_slice(&bytes).ok()?;
    let who = Who { name: said.user, host: said.host };
    Some((Holder { who, pid: said.pid, since: said.since, active: said.active }, said.token))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk;

    const NOON: Timestamp = Timestamp::constant(1_795_000_000, 0);

    fn who(name: &str) -> Who {
        Who { name: name.to_owned(), host: "balie-1".to_owned() }
    }

    fn mine(claim: Claim) -> Presence {
        match claim {
            Claim::Mine(presence) => presence,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_live_session_is_named_and_a_dead_one_holds_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("open");
        let disk = disk::real();
        let first = mine(Presence::claim(&disk, &path, &who("Anna"), NOON));
        match Presence::claim(&disk, &path, &who("Bram"), NOON) {
            Claim::Theirs(Some(holder)) => assert_eq!((holder.who, holder.since), (who("Anna"), NOON)),
            other => panic!("{other:?}"),
        }
        drop(first);
        assert!(!path.exists());
        // What a killed session leaves is its file, without the lock.
        for left in ["", "\0\u{1b}[2J", &"x".repeat(10_000_000)] {
            drop(disk.remove(&path));
            disk.create(&path).unwrap().write(left.as_bytes()).unwrap();
            mine(Presence::claim(&disk, &path, &who("Bram"), NOON));
        }
    }

    #[test]
    fn whoever_is_pushed_aside_notices_and_takes_nothing_back_by_leaving() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("open");
        let disk = disk::real();
        let mut first = mine(Presence::claim(&disk, &path, &who("Anna"), NOON));
        let second = mine(Presence::take_over(&disk, &path, &who("Bram"), NOON));
        first.active(NOON);
        match first.standing() {
            Standing::Taken(holder) => assert_eq!(holder.who, who("Bram")),
            Standing::Mine => panic!("nobody noticed"),
        }
        drop(first);
        assert_eq!(second.standing(), Standing::Mine);
        assert!(matches!(Presence::claim(&disk, &path, &who("Anna"), NOON), Claim::Theirs(_)));
    }
}
