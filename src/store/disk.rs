//! The few things that are asked of a file system, so that every one of them can be made to fail in a test.
//!
//! What must stay true: no other module of leerpad writes, and none but [`Disk`] is asked by the modules of this folder.
//! A file is made with `O_EXCL` and is private from its first byte; links, pipes and devices are refused by the opening
//! itself and not by a look beforehand; and reading never takes more than it was told to.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::file_error::Problem;

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its length in bytes.
    pub len: u64,
    /// When it was last written, if the file system says so.
    pub modified: Option<Timestamp>,
}

/// The kinds of things that stand at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An ordinary file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link.
    Link,
    /// A pipe, a device or a socket.
    Other,
}

/// What is asked of a file system. Each method is one request that can fail by itself.
pub trait Disk: std::fmt::Debug + Send + Sync {
    /// What stands at a path; a link is not followed.
    fn look(&self, path: &Path) -> io::Result<Look>;
    /// The bytes of an ordinary file that is no link and has no more than `max` bytes.
    fn read(&self, path: &Path, max: u64) -> Result<Vec<u8>, Problem>;
    /// Makes a file that is not there yet, for nobody but the user.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Handle>>;
    /// Opens a file to write behind its end; makes it where it is not there.
    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>>;
    /// Gives a file the name of another, which goes.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file a second name; fails where that is there already.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// The names in a folder, in their order; no more than `max`.
    fn names(&self, folder: &Path, max: usize) -> io::Result<Vec<String>>;
    /// Makes the names in a folder survive a power cut.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Makes a folder for nobody but the user; the one above it must be there.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;
    /// Takes the lock of a file, which is made where it is not there. `None` when somebody else has it.
    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn Locked>>>;
}

/// A file that is open for writing.
pub trait Handle: std::fmt::Debug + Send {
    /// Writes all of the bytes.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Waits until what was written is on the disk.
    fn sync(&mut self) -> io::Result<()>;
}

/// A lock that is held until it is dropped, also by the death of the program.
pub trait Locked: std::fmt::Debug + Send {
    /// Replaces what the file of the lock says. For people: the lock itself does not depend on it.
    fn say(&mut self, bytes: &[u8]) -> io::Result<()>;
}

/// The file system of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct Real;

/// The file system of this machine, to share.
pub fn real() -> Arc<dyn Disk> {
    Arc::new(Real)
}

impl Disk for Real {
    fn look(&self, path: &Path) -> io::Result<Look> {
        let metadata = fs::symlink_metadata(path)?;
        let kind = match metadata.file_type() {
            kind if kind.is_symlink() => Kind::Link,
            kind if kind.is_file() => Kind::File,
            kind if kind.is_dir() => Kind::Folder,
            _ => Kind::Other,
        };
        let modified = metadata.modified().ok().and_then(|time| Timestamp::try_from(time).ok());
        Ok(Look { kind, len: metadata.len(), modified })
    }

    fn read(&self, path: &Path, max: u64) -> Result<Vec<u8>, Problem> {
        let file = flags::reading().open(path).map_err(|error| refused(path, &error))?;
        let metadata = file.metadata().map_err(|error| Problem::of(&error))?;
        if !metadata.is_file() {
            return Err(Problem::NotAFile);
        }
        if metadata.len() > max {
            return Err(Problem::TooLarge { max });
        }
        // One byte more than allowed shows that the file grew while it was read.
        let mut bytes = Vec::new();
        file.take(max + 1).read_to_end(&mut bytes).map_err(|error| Problem::of(&error))?;
        if bytes.len() as u64 > max {
            return Err(Problem::TooLarge { max });
        }
        Ok(bytes)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let file = flags::writing(path).write(true).create_new(true).open(path)?;
        flags::share(path, &file)?;
        Ok(Box::new(RealHandle(file)))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let file = flags::writing(path).append(true).create(true).open(path)?;
        ordinary(&file)?;
        share(path, &file);
        Ok(Box::new(RealHandle(file)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn names(&self, folder: &Path, max: usize) -> io::Result<Vec<String>> {
        let entries = fs::read_dir(folder)?;
        let mut names: Vec<String> = entries
            .take(max)
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        Ok(names)
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    /// Other systems have no way to sync a folder by name; the rename itself is all that can be asked of them.
    #[cfg(not(unix))]
    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn Locked>>> {
        let file = flags::writing(path).write(true).create(true).truncate(false).open(path)?;
        ordinary(&file)?;
        share(path, &file);
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(RealLock(file)))),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }
}

/// Lets the group at a file that was just made in a folder of a team, whatever the umask has kept from it. Only its owner can do so;
/// for everybody else it has been done.
pub(super) fn share(path: &Path, file: &File) {
    drop(flags::share(path, file));
}

/// Refuses to write to what is no ordinary file.
fn ordinary(file: &File) -> io::Result<()> {
    if file.metadata()?.is_file() { Ok(()) } else { Err(io::ErrorKind::IsADirectory.into()) }
}

/// Why a file could not be opened. The system says "too many links" for a link that is not followed.
fn refused(path: &Path, error: &io::Error) -> Problem {
    let problem = Problem::of(error);
    let is_link = || fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink());
    if matches!(problem, Problem::Other(_)) && is_link() { Problem::Link } else { problem }
}

#[derive(Debug)]
struct RealHandle(File);

impl Handle for RealHandle {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_all()
    }
}

#[derive(Debug)]
struct RealLock(File);

impl Locked for RealLock {
    fn say(&mut self, bytes: &[u8]) -> io::Result<()> {
        use std::io::Seek as _;

        self.0.rewind()?;
        self.0.set_len(0)?;
        self.0.write_all(bytes)
    }
}

#[cfg(unix)]
mod flags {
    use std::fs::{File, OpenOptions};
    use std::io;
    use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt};
    use std::path::Path;

    use rustix::fs::OFlags;

    /// The bits of a folder in which a team works together: what is made there belongs to its group.
    const TEAM: u32 = 0o2070;

    fn bits(flags: OFlags) -> i32 {
        // The flags are those of the system call, whose type is this one.
        flags.bits().cast_signed()
    }

    /// Opens at once whatever it is, without following a link or waiting for the other end of a pipe.
    pub(super) fn reading() -> OpenOptions {
        let mut options = OpenOptions::new();
        options.read(true).custom_flags(bits(OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY));
        options
    }

    pub(super) fn writing(path: &Path) -> OpenOptions {
        let mode = if is_team(path) { 0o660 } else { 0o600 };
        let mut options = OpenOptions::new();
        options.mode(mode).custom_flags(bits(OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY));
        options
    }

    /// Whether the folder of a path is one that a group shares: its owner has said so with the set-group-id bit.
    fn is_team(path: &Path) -> bool {
        let folder = super::super::atomic::folder_of(path);
        std::fs::metadata(folder).is_ok_and(|metadata| metadata.mode() & TEAM == TEAM)
    }

    /// Gives a new, empty file of a team's folder to the group, which the umask may have kept from it.
    pub(super) fn share(path: &Path, file: &File) -> io::Result<()> {
        if !is_team(path) || file.metadata()?.mode() & 0o777 == 0o660 {
            return Ok(());
        }
        file.set_permissions(PermissionsExt::from_mode(0o660))
    }
}

#[cfg(not(unix))]
mod flags {
    use std::fs::{File, OpenOptions};
    use std::io;
    use std::path::Path;

    pub(super) fn reading() -> OpenOptions {
        let mut options = OpenOptions::new();
        options.read(true);
        options
    }

    pub(super) fn writing(_: &Path) -> OpenOptions {
        OpenOptions::new()
    }

    pub(super) fn share(_: &Path, _: &File) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).map_or(0, |metadata| metadata.permissions().mode() & 0o7777)
    }

    #[test]
    fn what_is_no_ordinary_file_is_refused_and_never_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        Real.create(&file).unwrap().write(b"abc").unwrap();
        let (link, pipe) = (folder.path().join("link"), folder.path().join("pipe"));
        symlink(&file, &link).unwrap();
        rustix::fs::mknodat(
            rustix::fs::CWD,
            &pipe,
            rustix::fs::FileType::Fifo,
            rustix::fs::Mode::from_raw_mode(0o600),
            0,
        )
        .unwrap();
        assert_eq!(Real.read(&file, 3), Ok(b"abc".to_vec()));
        assert_eq!(Real.read(&file, 2), Err(Problem::TooLarge { max: 2 }));
        assert_eq!(Real.read(&link, 9), Err(Problem::Link));
        assert_eq!(Real.read(&pipe, 9), Err(Problem::NotAFile));
        assert_eq!(Real.read(folder.path(), 9), Err(Problem::NotAFile));
        assert_eq!(Real.read(Path::new("/dev/zero"), 9), Err(Problem::NotAFile));
        for bad in [&link, &pipe] {
            assert!(Real.append(bad).is_err() && Real.try_lock(bad).is_err(), "{}", bad.display());
            assert_eq!(Real.create(bad).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        }
        assert_eq!(fs::read(&file).unwrap(), b"abc");
    }

    #[test]
    fn files_are_for_the_user_alone_and_in_a_folder_of_a_team_for_its_group() {
        let folder = tempfile::tempdir().unwrap();
        Real.make_folder(&folder.path().join("own")).unwrap();
        assert_eq!(mode(&folder.path().join("own")), 0o700);
        let team = folder.path().join("team");
        fs::create_dir(&team).unwrap();
        fs::set_permissions(&team, fs::Permissions::from_mode(0o2770)).unwrap();
        // What the umask keeps from the group is given to it all the same: colleagues work in the same journal.
        for (place, expected) in [("own", 0o600), ("team", 0o660)] {
            let place = folder.path().join(place);
            Real.create(&place.join("a")).unwrap();
            Real.append(&place.join("b")).unwrap();
            Real.try_lock(&place.join("c")).unwrap().unwrap();
            for name in ["a", "b", "c"] {
                assert_eq!(mode(&place.join(name)), expected, "{name}");
            }
        }
    }

    #[test]
    fn a_lock_is_held_by_one_until_it_is_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let mut mine = Real.try_lock(&path).unwrap().unwrap();
        mine.say(b"one").unwrap();
        mine.say(b"2").unwrap();
        assert!(Real.try_lock(&path).unwrap().is_none());
        assert_eq!(fs::read(&path).unwrap(), b"2");
        drop(mine);
        assert!(Real.try_lock(&path).unwrap().is_some());
    }
}
