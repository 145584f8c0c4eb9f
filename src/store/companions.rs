//! The files that belong to a case file and stand beside it.
//!
//! What must stay true: their names are made from the name of the case file alone, so that erasing can find them all, and
//! none of them can be taken for a case.

use std::io;
use std::path::{Path, PathBuf};

use super::atomic;
use super::disk::Disk;

/// How many older versions of a case file are kept.
pub const GENERATIONS: usize = 10;

/// The most names of a folder that are looked through.
const MAX_NAMES: usize = 100_000;

/// A case file and those beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Companions {
    file: PathBuf,
    name: String,
}

impl Companions {
    /// Those of the case file at this path.
    pub fn of(file: &Path) -> Self {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Self { file: file.to_owned(), name }
    }

    /// The case file itself.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The name of the case file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The folder of all of them.
    pub fn folder(&self) -> &Path {
        atomic::folder_of(&self.file)
    }

    /// The journal.
    pub fn journal(&self) -> PathBuf {
        self.beside(format!("{}.journal", self.name))
    }

    /// The lock that is held while something is written.
    pub fn writing(&self) -> PathBuf {
        self.beside(format!(".{}.lock", self.name))
    }

    /// The lock that is held while the case is open, with who has it.
    pub fn open(&self) -> PathBuf {
        self.beside(format!(".{}.open", self.name))
    }

    fn beside(&self, name: String) -> PathBuf {
        self.folder().join(name)
    }

    /// Older versions of the case file, the newest first, with their numbers.
    pub fn generations(&self, disk: &dyn Disk) -> io::Result<Vec<(u64, PathBuf)>> {
        self.numbered(disk, &self.name)
    }

    /// Journals that were put aside, the newest first.
    pub fn put_aside(&self, disk: &dyn Disk) -> io::Result<Vec<(u64, PathBuf)>> {
        self.numbered(disk, &format!("{}.journal", self.name))
    }

    /// The name for the next older version of the case file.
    pub fn next_generation(&self, disk: &dyn Disk) -> io::Result<PathBuf> {
        let newest = self.generations(disk)?.first().map_or(0, |(number, _)| *number);
        Ok(self.beside(format!("{}.~{}~", self.name, newest + 1)))
    }

    /// The name for the next journal that is put aside.
    pub fn next_aside(&self, disk: &dyn Disk) -> io::Result<PathBuf> {
        let newest = self.put_aside(disk)?.first().map_or(0, |(number, _)| *number);
        Ok(self.beside(format!("{}.journal.~{}~", self.name, newest + 1)))
    }

    fn numbered(&self, disk: &dyn Disk, name: &str) -> io::Result<Vec<(u64, PathBuf)>> {
        let names = disk.names(self.folder(), MAX_NAMES)?;
        let mut found: Vec<(u64, PathBuf)> = names
            .iter()
            .filter_map(|other| {
                let number = other.strip_prefix(name)?.strip_prefix(".~")?.strip_suffix('~')?;
                Some((number.parse().ok()?, self.folder().join(other)))
            })
            .collect();
        found.sort_by(|a, b| b.cmp(a));
        Ok(found)
    }

    /// Temporary files that were left over by programs that were killed.
    pub fn temporaries(&self, disk: &dyn Disk) -> io::Result<Vec<PathBuf>> {
        let older = format!("{}.~", self.name);
        let of_ours = |name: &&String| {
            let Some(of) = atomic::temporary_of(name) else { return false };
            of == self.name
                || of.strip_prefix(&self.name) == Some(".journal")
                // A copy of an older version, where files cannot have two names.
                || of.strip_prefix(&older).is_some_and(|rest| rest.ends_with('~'))
        };
        let names = disk.names(self.folder(), MAX_NAMES)?;
        Ok(names.iter().filter(of_ours).map(|name| self.folder().join(name)).collect())
    }

    /// Every file that holds something of the case, that file itself first.
    pub fn all(&self, disk: &dyn Disk) -> io::Result<Vec<PathBuf>> {
        let mut all = vec![self.file.clone(), self.journal()];
        all.extend(self.generations(disk)?.into_iter().map(|(_, path)| path));
        all.extend(self.put_aside(disk)?.into_iter().map(|(_, path)| path));
        all.extend(self.temporaries(disk)?);
        all.extend([self.writing(), self.open()]);
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::Real;

    #[test]
    fn all_that_belongs_to_a_case_is_found_and_nothing_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let names = [
            "a-1.ron",
            "a-1.ron.journal",
            "a-1.ron.journal.~2~",
            "a-1.ron.~3~",
            "a-1.ron.~12~",
            ".a-1.ron.lock",
            ".a-1.ron.open",
            ".leerpad-a-1.ron.77-0.tmp",
            ".leerpad-a-1.ron.journal.77-0.tmp",
            ".leerpad-a-1.ron.~3~.77-0.tmp",
            "a-10.ron",
            "a-10.ron.~1~",
            "a-1.ron.~x~",
            ".leerpad-a-10.ron.77-0.tmp",
        ];
        for name in names {
            Real.create(&folder.path().join(name)).unwrap();
        }
        let companions = Companions::of(&folder.path().join("a-1.ron"));
        let mut all: Vec<String> = companions
            .all(&Real)
            .unwrap()
            .iter()
            .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
            .collect();
        all.sort();
        let mut expected: Vec<&str> = names[..10].to_vec();
        expected.sort_unstable();
        assert_eq!(all, expected);
        assert_eq!(companions.next_generation(&Real).unwrap(), folder.path().join("a-1.ron.~13~"));
    }
}
