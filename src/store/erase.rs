//! Erasing a case: its file, its older versions, its journals, what was left over, and the hand-outs made of it.
//!
//! What must stay true: an erasure that was begun is finished, by the next start where this program is killed; what stays is
//! a tombstone with the day and nothing else, so that the id is not given to somebody else; and nothing of another case goes.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::atomic::{self, Mode};
use super::companions::Companions;
use super::disk::Disk;
use super::file_error::{FileError, Problem};
use super::folder::CaseFolder;
use super::handouts::handout_folder;
use crate::model::code::Slug;

/// How the name of a tombstone ends.
const TOMBSTONE: &str = ".erased";

/// The most names of a folder that are looked through.
const MAX_NAMES: usize = 100_000;

impl CaseFolder {
    /// The files that erasing a case removes, those that are there.
    pub fn to_erase(&self, id: &Slug) -> Result<Vec<PathBuf>, FileError> {
        let disk = self.disk().as_ref();
        let fail = |error: std::io::Error| FileError::reading(self.dir(), Problem::of(&error));
        let mut all = Vec::new();
        // A folder that was sealed later may hold files of the same case under both names.
        for name in [format!("{id}.ron"), format!("{id}.ron.age")] {
            all.extend(Companions::of(&self.dir().join(name)).all(disk).map_err(fail)?);
        }
        let handouts = handout_folder(self.dir());
        if disk.look(&handouts).is_ok() {
            let of_case = |name: &String| is_of(name, id);
            let names = disk.names(&handouts, MAX_NAMES).map_err(fail)?;
            all.extend(names.into_iter().filter(of_case).map(|name| handouts.join(name)));
        }
        all.retain(|path| disk.look(path).is_ok());
        all.sort();
        all.dedup();
        Ok(all)
    }

    /// Erases a case. The tombstone comes first: from then on every start removes what is still there.
    pub fn erase(&self, id: &Slug, today: Date) -> Result<usize, FileError> {
        let tombstone = self.tombstone(id);
        if self.disk().look(&tombstone).is_err() {
            atomic::write_on(
                self.disk().as_ref(),
                &tombstone,
                format!("{today}\n").as_bytes(),
                Mode::Create,
            )?;
        }
        self.remove_all(id)
    }

    /// Finishes the erasures that were begun; how many files that were.
    pub fn finish_erasures(&self) -> Result<usize, FileError> {
        let names = match self.disk().names(self.dir(), MAX_NAMES) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(0),
            names => names.map_err(|error| FileError::reading(self.dir(), Problem::of(&error)))?,
        };
        let ids: Vec<Slug> = names.iter().filter_map(|name| erased_id(name)).collect();
        if ids.is_empty() {
            return Ok(0);
        }
        let handouts = self.disk().names(&handout_folder(self.dir()), MAX_NAMES).unwrap_or_default();
        let mut removed = 0;
        for id in ids {
            // Erased cases stay known for good: a folder is not looked through once for each.
            let of_it = |name: &&String| name.contains(id.as_str()) && erased_id(name).as_ref() != Some(&id);
            if names.iter().chain(&handouts).any(|name| of_it(&name)) {
                removed += self.remove_all(&id)?;
            }
        }
        Ok(removed)
    }

    /// When a case with this id was erased, if one was; the day as it was written.
    pub fn erased(&self, id: &Slug) -> Option<String> {
        let bytes = self.disk().read(&self.tombstone(id), 64).ok()?;
        Some(String::from_utf8_lossy(&bytes).trim().to_owned())
    }

    fn tombstone(&self, id: &Slug) -> PathBuf {
        self.dir().join(format!("{id}{TOMBSTONE}"))
    }

    fn remove_all(&self, id: &Slug) -> Result<usize, FileError> {
        let files = self.to_erase(id)?;
        let disk = self.disk().as_ref();
        for file in &files {
            remove(disk, file)?;
        }
        let mut folders: Vec<&Path> = files.iter().map(|file| atomic::folder_of(file)).collect();
        folders.dedup();
        for folder in folders {
            disk.sync_folder(folder).map_err(|error| FileError::writing(folder, Problem::of(&error)))?;
        }
        Ok(files.len())
    }
}

fn remove(disk: &dyn Disk, file: &Path) -> Result<(), FileError> {
    match disk.remove(file) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        removed => removed.map_err(|error| FileError::writing(file, Problem::of(&error))),
    }
}

/// The id that a tombstone is for, if this is the name of one.
fn erased_id(name: &str) -> Option<Slug> {
    name.strip_suffix(TOMBSTONE)?.parse().ok()
}

/// Whether a hand-out was made of a case: its name begins with the id, and the id ends there.
fn is_of(name: &str, id: &Slug) -> bool {
    // What a program that was killed left of one counts as well.
    let name = atomic::temporary_of(name).unwrap_or(name);
    let rest = name.trim_start_matches("leerpad-").strip_prefix(id.as_str());
    rest.is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_of_the_case_goes_and_nothing_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let cases = CaseFolder::at(folder.path());
        let own = [
            "a-1.ron",
            "a-1.ron.journal",
            "a-1.ron.journal.~1~",
            "a-1.ron.~4~",
            ".a-1.ron.lock",
            ".leerpad-a-1.ron.9-0.tmp",
            "a-1.ron.age",
            "a-1.ron.age.journal",
            "handouts/a-1-deelnemer.html",
            "handouts/.leerpad-a-1-deelnemer.html.9-0.tmp",
        ];
        let others =
            ["a-10.ron", "a-10.ron.~1~", "b.ron", "handouts/a-10-deelnemer.html", "handouts/lijst.csv"];
        std::fs::create_dir(folder.path().join("handouts")).unwrap();
        for name in own.iter().chain(&others) {
            cases.disk().create(&folder.path().join(name)).unwrap();
        }
        let id: Slug = "a-1".parse().unwrap();
        assert_eq!(cases.to_erase(&id).unwrap().len(), own.len());
        let today = Date::constant(2026, 11, 22);
        assert_eq!(cases.erase(&id, today).unwrap(), own.len());
        assert!(own.iter().all(|name| !folder.path().join(name).exists()));
        assert!(others.iter().all(|name| folder.path().join(name).exists()));
        assert_eq!(cases.erased(&id).as_deref(), Some("2026-11-22"));
        // What a killed erasure leaves, or a program that still had the case open writes, goes with the next start.
        cases.disk().create(&folder.path().join("a-1.ron.~5~")).unwrap();
        assert_eq!(cases.finish_erasures().unwrap(), 1);
        assert_eq!(cases.finish_erasures().unwrap(), 0);
        assert!(cases.has(&id), "the id is taken for good");
    }
}
