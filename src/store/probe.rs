//! What a case folder and the disk below it can do, found out by trying: for `leerpad doctor`.
//!
//! What must stay true: nothing in the folder is changed; what is tried is tried on one file of its own, which is gone afterwards;
//! and a folder that is not there is not made.

use std::fs::{self, File, Metadata};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::disk::{Disk as _, Real};
use super::file_error::Problem;

/// The most names of a folder that are looked at.
const MOST: usize = 20_000;

/// What was found out about a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folder {
    /// Whether there is such a folder.
    pub is_there: bool,
    /// Whether the user owns it; nothing where the system does not say.
    pub is_own: Option<bool>,
    /// Its permission bits, with those for the group and for passing on the group.
    pub mode: Option<u32>,
    /// The nearest folder above it in which somebody else could put another in its place.
    pub open_above: Option<PathBuf>,
    /// What its files are.
    pub files: Files,
    /// The kind of its file system.
    pub file_system: Option<FileSystem>,
    /// What can still be written, in bytes.
    pub free_bytes: Option<u64>,
    /// How many files can still be made; nothing where they are not counted.
    pub free_files: Option<u64>,
    /// What came of trying to write in it; nothing where there is no folder.
    pub tried: Option<Tried>,
}

/// The files of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Files {
    /// Symbolic links.
    pub links: usize,
    /// Temporary files that a program left behind when it was killed, an hour ago or longer.
    pub left_over: usize,
    /// Files that more people can read or change than can reach the folder.
    pub wide: usize,
    /// When the newest was written.
    pub newest: Option<Timestamp>,
}

/// What came of trying to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// Making a file and writing in it.
    pub writing: Result<(), Problem>,
    /// Having the disk confirm the file and its name.
    pub confirming: Result<(), Problem>,
    /// Locking it twice, of which the second has to be refused; whether it was.
    pub locking: Result<bool, Problem>,
}

/// The kind of a file system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileSystem {
    /// Its name, or its number where that has none here.
    pub name: String,
    /// What it means for cases.
    pub nature: Nature,
}

/// What a kind of file system means for cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// A disk of this computer.
    Local,
    /// On another computer: locks are a courtesy there.
    Remote,
    /// In memory: gone when the computer is restarted.
    Memory,
    /// Not known.
    Unknown,
}

/// Looks at a folder at a moment, and tries to write in it.
pub fn folder(path: &Path, now: Timestamp) -> Folder {
    let Ok(metadata) = fs::metadata(path) else { return Folder::default() };
    if !metadata.is_dir() {
        return Folder::default();
    }
    let (free_bytes, free_files) = free(path);
    Folder {
        is_there: true,
        is_own: is_own(&metadata),
        mode: mode(&metadata),
        open_above: open_above(path),
        files: files(path, mode(&metadata), now),
        file_system: file_system(path),
        free_bytes,
        free_files,
        tried: Some(try_out(path)),
    }
}

/// Tries what every save needs, on a file of its own.
fn try_out(folder: &Path) -> Tried {
    let failed = |error: &std::io::Error| Problem::of(error);
    let made = tempfile::Builder::new().prefix(".leerpad-").suffix(".tmp").tempfile_in(folder);
    let mut file = match made {
        Ok(file) => file,
        Err(error) => {
            let problem = failed(&error);
            return Tried {
                writing: Err(problem.clone()),
                confirming: Err(problem.clone()),
                locking: Err(problem),
            };
        }
    };
    let writing = file.write_all(b"probe").map_err(|error| failed(&error));
    let confirming =
        file.as_file().sync_all().and_then(|()| Real.sync_folder(folder)).map_err(|error| failed(&error));
    let locking = File::open(file.path())
        .and_then(|second| {
            file.as_file().try_lock()?;
            Ok(matches!(second.try_lock(), Err(fs::TryLockError::WouldBlock)))
        })
        .map_err(|error| failed(&error));
    let writing = writing.and(file.close().map_err(|error| failed(&error)));
    Tried { writing, confirming, locking }
}

fn files(folder: &Path, of_folder: Option<u32>, now: Timestamp) -> Files {
    let mut found = Files::default();
    let Ok(names) = fs::read_dir(folder) else { return found };
    for entry in names.flatten().take(MOST) {
        let Ok(metadata) = fs::symlink_metadata(entry.path()) else { continue };
        if metadata.is_symlink() {
            found.links += 1;
            continue;
        }
        let written = metadata.modified().ok().and_then(|time| Timestamp::try_from(time).ok());
        found.newest = found.newest.max(written);
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_temporary = name.starts_with(".leerpad-") && name.ends_with(".tmp");
        let is_old = written.is_some_and(|written| now.as_second() - written.as_second() >= 3_600);
        found.left_over += usize::from(is_temporary && is_old);
        if metadata.is_file()
            && let (Some(file), Some(folder)) = (mode(&metadata), of_folder)
        {
            // Reading for all, or for a group that has no way into the folder.
            let group = if folder & 0o070 == 0 { 0o070 } else { 0 };
            found.wide += usize::from(file & (0o007 | group) != 0);
        }
    }
    found
}

/// The nearest folder above in which everybody can write, and rename what others made.
#[cfg(unix)]
fn open_above(path: &Path) -> Option<PathBuf> {
    const STICKY: u32 = 0o1000;
    let path = path.canonicalize().ok()?;
    let above = path.ancestors().skip(1);
    above
        .filter_map(|folder| Some((folder, mode(&fs::metadata(folder).ok()?)?)))
        .find(|(_, mode)| mode & 0o002 != 0 && mode & STICKY == 0)
        .map(|(folder, _)| folder.to_owned())
}

#[cfg(not(unix))]
fn open_above(_: &Path) -> Option<PathBuf> {
    None
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "other systems have none")]
fn mode(metadata: &Metadata) -> Option<u32> {
    use std::os::unix::fs::MetadataExt as _;
    Some(metadata.mode() & 0o7777)
}

#[cfg(not(unix))]
fn mode(_: &Metadata) -> Option<u32> {
    None
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "other systems do not say")]
fn is_own(metadata: &Metadata) -> Option<bool> {
    use std::os::unix::fs::MetadataExt as _;
    Some(metadata.uid() == rustix::process::geteuid().as_raw())
}

#[cfg(not(unix))]
fn is_own(_: &Metadata) -> Option<bool> {
    None
}

#[cfg(unix)]
fn free(path: &Path) -> (Option<u64>, Option<u64>) {
    let Ok(disk) = rustix::fs::statvfs(path) else { return (None, None) };
    // Some file systems make room for names as they go, and count none.
    let files = (disk.f_files > 0).then_some(disk.f_favail);
    (Some(disk.f_bavail.saturating_mul(disk.f_frsize)), files)
}

#[cfg(not(unix))]
fn free(_: &Path) -> (Option<u64>, Option<u64>) {
    (None, None)
}

/// The mask that takes permissions away from every file that is made; nothing where the system does not tell without changing it.
pub fn umask() -> Option<u32> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("Umask:"))?;
    u32::from_str_radix(line.trim(), 8).ok()
}

/// Whether this process may do everything.
pub fn is_root() -> bool {
    #[cfg(unix)]
    return rustix::process::geteuid().is_root();
    #[cfg(not(unix))]
    return false;
}

/// Whether the list of all accounts, which anybody may read, cannot be read from here; nothing where there is none.
pub fn outside_is_closed() -> Option<bool> {
    const OUTSIDE: &str = "/etc/passwd";
    fs::symlink_metadata(OUTSIDE).ok()?;
    Some(File::open(OUTSIDE).is_err_and(|error| error.kind() == std::io::ErrorKind::PermissionDenied))
}

/// The file systems of Linux that are met, by the numbers in their first blocks.
#[cfg(target_os = "linux")]
const KINDS: &[(u32, &str, Nature)] = &[
    (0x0000_ef53, "ext4", Nature::Local),
    (0x5846_5342, "xfs", Nature::Local),
    (0x9123_683e, "btrfs", Nature::Local),
    (0x2fc1_2fc1, "zfs", Nature::Local),
    (0xf2f5_2010, "f2fs", Nature::Local),
    (0x794c_7630, "overlay", Nature::Local),
    (0x0102_1994, "tmpfs", Nature::Memory),
    (0x8584_58f6, "ramfs", Nature::Memory),
    (0x0000_6969, "nfs", Nature::Remote),
    (0xff53_4d42, "cifs", Nature::Remote),
    (0xfe53_4d42, "smb2", Nature::Remote),
    (0x0000_517b, "smb", Nature::Remote),
    (0x6573_5546, "fuse", Nature::Remote),
    (0x0102_1997, "9p", Nature::Remote),
    (0x00c3_6400, "ceph", Nature::Remote),
    (0x5346_414f, "afs", Nature::Remote),
];

#[cfg(target_os = "linux")]
fn file_system(path: &Path) -> Option<FileSystem> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the number has 32 bits")]
    let number = rustix::fs::statfs(path).ok()?.f_type as u32;
    let known = KINDS.iter().find(|(kind, _, _)| *kind == number);
    Some(known.map_or_else(
        || FileSystem { name: format!("{number:#x}"), nature: Nature::Unknown },
        |(_, name, nature)| FileSystem { name: (*name).to_owned(), nature: *nature },
    ))
}

#[cfg(not(target_os = "linux"))]
fn file_system(_: &Path) -> Option<FileSystem> {
    None
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn set(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    fn make(path: &Path, mode: u32) {
        drop(File::create_new(path).unwrap());
        set(path, mode);
    }

    #[test]
    fn a_folder_is_tried_out_and_left_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        make(&folder.path().join("a.ron"), 0o600);
        let found = super::folder(folder.path(), Timestamp::now());
        assert!(found.is_there && found.is_own == Some(true));
        let tried = found.tried.unwrap();
        assert_eq!((tried.writing, tried.confirming, tried.locking), (Ok(()), Ok(()), Ok(true)));
        assert_eq!((found.files.wide, found.files.links, found.files.left_over), (0, 0, 0));
        assert!(found.free_bytes.is_some() && found.files.newest.is_some());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_is_not_there_is_not_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("none");
        assert_eq!(super::folder(&path, Timestamp::now()), Folder::default());
        assert!(!path.exists());
    }

    #[test]
    fn links_left_over_files_and_wide_files_are_counted() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        set(path, 0o700);
        make(&path.join("a.ron"), 0o644);
        make(&path.join(".leerpad-x.tmp"), 0o600);
        symlink("a.ron", path.join("b.ron")).unwrap();
        let later = Timestamp::now().saturating_add(jiff::SignedDuration::from_hours(2)).unwrap();
        let found = super::folder(path, later).files;
        assert_eq!((found.links, found.left_over, found.wide), (1, 1, 1));
        // A file that was made just now may still be in use.
        assert_eq!(super::folder(path, Timestamp::now()).files.left_over, 0);
        // In the folder of a team the group may read.
        set(path, 0o2770);
        set(&path.join("a.ron"), 0o660);
        assert_eq!(super::folder(path, later).files.wide, 0);
    }

    #[test]
    fn a_folder_above_that_everybody_can_change_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cases");
        fs::create_dir(&path).unwrap();
        assert_eq!(super::folder(&path, Timestamp::now()).open_above, None);
        set(folder.path(), 0o777);
        let named = super::folder(&path, Timestamp::now()).open_above.unwrap();
        assert_eq!(named, folder.path().canonicalize().unwrap());
        // As /tmp is: everybody may make something there, and remove only their own.
        set(folder.path(), 0o1777);
        assert_eq!(super::folder(&path, Timestamp::now()).open_above, None);
    }
}
