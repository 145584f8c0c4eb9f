//! A disk in memory that can fail at any request, and that can lose its power.
//!
//! What a power cut leaves is what a file system promises and no more: of a file, what was synced, and of what was written
//! since any beginning, or as many zeros; of a folder, the names that were synced, and of the changes since any selection.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use leerpad::store::Problem;
use leerpad::store::disk::{Disk, Handle, Kind, Locked, Look};

/// What a test does to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It fails with this error of the system and does nothing.
    Error(i32),
    /// It is done, and reported as failed all the same.
    DoneAndError(i32),
    /// The program is killed before it: nothing is done any more.
    Killed,
}

/// A way in which a saver may be written wrongly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mutant {
    /// Files are not synced.
    NoFileSync,
    /// Folders are not synced.
    NoFolderSync,
    /// A file gets its name before it is synced.
    RenameFirst,
    /// A file is written over in its place.
    TruncateFirst,
}

/// A change of names in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Naming {
    Set(PathBuf, usize),
    Remove(PathBuf),
    Move(PathBuf, PathBuf, usize),
}

/// A file, apart from its names.
#[derive(Debug, Clone, Default)]
struct Node {
    data: Vec<u8>,
    synced: Vec<u8>,
}

#[derive(Debug, Clone, Default)]
struct Inside {
    nodes: Vec<Node>,
    names: BTreeMap<PathBuf, usize>,
    durable: BTreeMap<PathBuf, usize>,
    pending: Vec<Naming>,
    /// Of files, whatever name they have: a lock stays with its file when the name goes.
    locks: BTreeSet<usize>,
    requests: usize,
    fault: Option<(usize, Fault)>,
    dead: bool,
    mutant: Option<Mutant>,
    unsynced: Vec<usize>,
}

/// A disk in memory.
#[derive(Debug, Clone, Default)]
pub(super) struct Memory(Arc<Mutex<Inside>>);

impl Memory {
    /// A disk with one file on it, safely.
    pub(super) fn with(path: &Path, text: &str) -> Self {
        let disk = Self::default();
        {
            let mut inside = disk.0.lock().unwrap();
            let bytes = text.as_bytes().to_vec();
            inside.nodes.push(Node { data: bytes.clone(), synced: bytes });
            inside.names.insert(path.to_owned(), 0);
            inside.durable.insert(path.to_owned(), 0);
        }
        disk
    }

    /// The same disk, to share.
    pub(super) fn share(&self) -> Arc<dyn Disk> {
        Arc::new(self.clone())
    }

    /// How many requests it has had.
    pub(super) fn requests(&self) -> usize {
        self.0.lock().unwrap().requests
    }

    /// Has the request with this number fail.
    pub(super) fn fail_at(&self, request: usize, fault: Fault) {
        self.0.lock().unwrap().fault = Some((request, fault));
    }

    /// Has a saver be a wrong one.
    pub(super) fn mutate(&self, mutant: Mutant) {
        self.0.lock().unwrap().mutant = Some(mutant);
    }

    /// What is in a file.
    pub(super) fn text(&self, path: &Path) -> Option<String> {
        let inside = self.0.lock().unwrap();
        let node = *inside.names.get(path)?;
        Some(String::from_utf8_lossy(&inside.nodes[node].data).into_owned())
    }

    /// Puts a file there, from outside and safely.
    pub(super) fn put(&self, path: &Path, bytes: &[u8]) {
        let mut inside = self.0.lock().unwrap();
        inside.nodes.push(Node { data: bytes.to_vec(), synced: bytes.to_vec() });
        let node = inside.nodes.len() - 1;
        inside.names.insert(path.to_owned(), node);
        inside.durable.insert(path.to_owned(), node);
    }

    /// Makes all that is there survive a power cut.
    pub(super) fn make_safe(&self) {
        let mut inside = self.0.lock().unwrap();
        for node in &mut inside.nodes {
            node.synced.clone_from(&node.data);
        }
        inside.durable = inside.names.clone();
        inside.pending.clear();
    }

    /// Every file there is, with what is in it.
    pub(super) fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let inside = self.0.lock().unwrap();
        inside.names.iter().map(|(path, node)| (path.clone(), inside.nodes[*node].data.clone())).collect()
    }

    /// The disk after a killed program: everything that was requested is there, and nothing is locked.
    pub(super) fn after_kill(&self) -> Self {
        let inside = self.0.lock().unwrap();
        let survived = Inside {
            nodes: inside.nodes.clone(),
            names: inside.names.clone(),
            durable: inside.durable.clone(),
            pending: inside.pending.clone(),
            requests: inside.requests,
            ..Inside::default()
        };
        Self(Arc::new(Mutex::new(survived)))
    }

    /// Every disk that a power cut now may leave.
    pub(super) fn after_power_cut(&self) -> Vec<Self> {
        let inside = self.0.lock().unwrap();
        let count = inside.pending.len().min(10);
        let mut disks = Vec::new();
        for chosen in 0..1_usize << count {
            let mut names = inside.durable.clone();
            for (place, naming) in inside.pending.iter().enumerate() {
                if place < count && chosen & (1 << place) == 0 {
                    continue;
                }
                match naming {
                    Naming::Set(path, node) => drop(names.insert(path.clone(), *node)),
                    Naming::Remove(path) => drop(names.remove(path)),
                    Naming::Move(from, to, node) => {
                        names.remove(from);
                        names.insert(to.clone(), *node);
                    }
                }
            }
            for tail in [Tail::None, Tail::Half, Tail::Zeros, Tail::All] {
                let nodes: Vec<Node> = inside.nodes.iter().map(|node| node.after_power_cut(tail)).collect();
                let left =
                    Inside { nodes, names: names.clone(), durable: names.clone(), ..Inside::default() };
                disks.push(Self(Arc::new(Mutex::new(left))));
            }
        }
        disks
    }

    /// Some of the disks that a power cut now may leave, no more than so many, the first and the last among them.
    pub(super) fn some_after_power_cut(&self, most: usize) -> Vec<Self> {
        let all = self.after_power_cut();
        let (count, last) = (all.len(), all.len().saturating_sub(1));
        let step = count.div_ceil(most).max(1);
        let chosen = |(place, disk): (usize, Self)| (place % step == 0 || place == last).then_some(disk);
        all.into_iter().enumerate().filter_map(chosen).collect()
    }

    /// Counts a request, and has it fail where that is wanted.
    fn ask<T>(&self, act: impl FnOnce(&mut Inside) -> io::Result<T>) -> io::Result<T> {
        let mut inside = self.0.lock().unwrap();
        let number = inside.requests;
        inside.requests += 1;
        if inside.dead {
            return Err(io::Error::from_raw_os_error(5));
        }
        match inside.fault.filter(|(request, _)| *request == number) {
            None => act(&mut inside),
            Some((_, Fault::Error(code))) => Err(io::Error::from_raw_os_error(code)),
            Some((_, Fault::DoneAndError(code))) => {
                drop(act(&mut inside)?);
                Err(io::Error::from_raw_os_error(code))
            }
            Some((_, Fault::Killed)) => {
                inside.dead = true;
                Err(io::Error::from_raw_os_error(5))
            }
        }
    }
}

/// How much of what was written and not synced is there after a power cut.
#[derive(Debug, Clone, Copy)]
enum Tail {
    None,
    Half,
    Zeros,
    All,
}

impl Node {
    fn sync(&mut self) {
        self.synced.clone_from(&self.data);
    }

    fn after_power_cut(&self, tail: Tail) -> Self {
        let kept = self.data.iter().zip(&self.synced).take_while(|(a, b)| a == b).count();
        // What was written over what was synced may be there or not; what was written behind it, in part.
        let data = if kept < self.synced.len() {
            match tail {
                Tail::None => self.synced.clone(),
                Tail::Half => self.data.get(..self.data.len() / 2).unwrap_or_default().to_vec(),
                Tail::Zeros => vec![0; self.data.len()],
                Tail::All => self.data.clone(),
            }
        } else {
            let new = self.data.len() - kept;
            let mut data = self.data[..kept].to_vec();
            match tail {
                Tail::None => {}
                Tail::Half => data.extend_from_slice(&self.data[kept..kept + new / 2]),
                Tail::Zeros => data.extend(std::iter::repeat_n(0, new)),
                Tail::All => data.extend_from_slice(&self.data[kept..]),
            }
            data
        };
        Self { synced: data.clone(), data }
    }
}

impl Inside {
    fn node(&self, path: &Path) -> io::Result<usize> {
        self.names.get(path).copied().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn set(&mut self, path: &Path, node: usize) {
        self.names.insert(path.to_owned(), node);
        self.pending.push(Naming::Set(path.to_owned(), node));
    }

    fn unset(&mut self, path: &Path) {
        self.names.remove(path);
        self.pending.push(Naming::Remove(path.to_owned()));
    }
}

impl Disk for Memory {
    fn look(&self, path: &Path) -> io::Result<Look> {
        self.ask(|inside| {
            let is_folder = |name: &PathBuf| name != path && name.starts_with(path);
            if inside.names.keys().any(is_folder) {
                return Ok(Look { kind: Kind::Folder, len: 0, modified: None });
            }
            let node = inside.node(path)?;
            Ok(Look { kind: Kind::File, len: inside.nodes[node].data.len() as u64, modified: None })
        })
    }

    fn read(&self, path: &Path, max: u64) -> Result<Vec<u8>, Problem> {
        let read = self.ask(|inside| Ok(inside.nodes[inside.node(path)?].data.clone()));
        let bytes = read.map_err(|error| Problem::of(&error))?;
        if bytes.len() as u64 > max { Err(Problem::TooLarge { max }) } else { Ok(bytes) }
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let node = self.ask(|inside| {
            if inside.names.contains_key(path) {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            inside.nodes.push(Node::default());
            let node = inside.nodes.len() - 1;
            inside.set(path, node);
            Ok(node)
        })?;
        Ok(Box::new(Open { disk: self.clone(), node, is_new: true }))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let node = self.ask(|inside| {
            if let Ok(node) = inside.node(path) {
                return Ok(node);
            }
            inside.nodes.push(Node::default());
            let node = inside.nodes.len() - 1;
            inside.set(path, node);
            Ok(node)
        })?;
        Ok(Box::new(Open { disk: self.clone(), node, is_new: false }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask(|inside| {
            let node = inside.node(from)?;
            if inside.mutant == Some(Mutant::TruncateFirst)
                && let Ok(target) = inside.node(to)
            {
                let data = inside.nodes[node].data.clone();
                inside.nodes[target].data = data;
                inside.unset(from);
                return Ok(());
            }
            inside.names.remove(from);
            inside.names.insert(to.to_owned(), node);
            // Both happen at once, or neither does.
            inside.pending.push(Naming::Move(from.to_owned(), to.to_owned(), node));
            Ok(())
        })
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask(|inside| {
            let node = inside.node(from)?;
            if inside.names.contains_key(to) {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            inside.set(to, node);
            Ok(())
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.ask(|inside| {
            inside.node(path)?;
            inside.unset(path);
            Ok(())
        })
    }

    fn names(&self, folder: &Path, max: usize) -> io::Result<Vec<String>> {
        self.ask(|inside| {
            let inside = inside.names.keys().filter(|path| path.parent() == Some(folder));
            let names = inside.filter_map(|path| path.file_name());
            Ok(names.take(max).map(|name| name.to_string_lossy().into_owned()).collect())
        })
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        self.ask(|inside| {
            // The saver that renames first syncs the file only now.
            for node in std::mem::take(&mut inside.unsynced) {
                inside.nodes[node].sync();
            }
            if inside.mutant != Some(Mutant::NoFolderSync) {
                inside.durable = inside.names.clone();
                inside.pending.clear();
            }
            Ok(())
        })
    }

    fn make_folder(&self, _: &Path) -> io::Result<()> {
        self.ask(|_| Ok(()))
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn Locked>>> {
        let mut locked = None;
        let taken = self.ask(|inside| {
            if inside.node(path).is_err() {
                inside.nodes.push(Node::default());
                let node = inside.nodes.len() - 1;
                inside.set(path, node);
            }
            let node = inside.node(path)?;
            let was_free = inside.locks.insert(node);
            locked = was_free.then_some(node);
            Ok((node, was_free))
        });
        if let (Err(_), Some(node)) = (&taken, locked) {
            // A lock that was taken and reported as refused goes with the file that was opened for it.
            self.0.lock().unwrap().locks.remove(&node);
        }
        let (node, taken) = taken?;
        let lock = taken.then(|| Held { disk: self.clone(), node });
        Ok(lock.map(|lock| Box::new(lock) as Box<dyn Locked>))
    }
}

#[derive(Debug)]
struct Open {
    disk: Memory,
    node: usize,
    is_new: bool,
}

impl Handle for Open {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let node = self.node;
        let done = self.disk.ask(|inside| {
            inside.nodes[node].data.extend_from_slice(bytes);
            Ok(())
        });
        if done.is_err() {
            // A write that fails may have written a part.
            let mut inside = self.disk.0.lock().unwrap();
            if !inside.dead || inside.nodes[node].data.len() < bytes.len() {
                inside.nodes[node].data.extend_from_slice(&bytes[..bytes.len() / 2]);
            }
        }
        done
    }

    fn sync(&mut self) -> io::Result<()> {
        let (node, is_new) = (self.node, self.is_new);
        self.disk.ask(|inside| {
            match inside.mutant {
                Some(Mutant::NoFileSync) => {}
                Some(Mutant::RenameFirst) if is_new => inside.unsynced.push(node),
                _ => inside.nodes[node].sync(),
            }
            Ok(())
        })
    }
}

#[derive(Debug)]
struct Held {
    disk: Memory,
    node: usize,
}

impl Locked for Held {
    fn say(&mut self, bytes: &[u8]) -> io::Result<()> {
        let node = self.node;
        self.disk.ask(|inside| {
            inside.nodes[node].data = bytes.to_vec();
            Ok(())
        })
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.disk.0.lock().unwrap().locks.remove(&self.node);
    }
}
