//! How Linux is asked: limits, Landlock for files and the network, and a filter of system calls as a second wall.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use landlock::{
    ABI, Access as _, AccessFs, AccessNet, BitFlags, LandlockStatus, PathBeneath, PathFd, RestrictionStatus,
    Ruleset, RulesetAttr as _, RulesetCreatedAttr as _, RulesetError, Scope,
};
use rustix::process::{
    DumpableBehavior, Resource, Rlimit, dumpable_behavior, getrlimit, set_dumpable_behavior, setrlimit,
};
use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, TargetArch};

use super::{Allowed, Guard, Held, Report};

/// The newest version of Landlock whose restrictions have been thought through here; an older kernel gets what it can hold.
const NEWEST: ABI = ABI::V10;

/// What every run needs beside its own folders: the terminal and the time zone.
const TERMINAL: &str = "/dev/tty";
const TIME_ZONES: [&str; 2] = ["/etc/localtime", "/usr/share/zoneinfo"];

pub(super) fn enter(allowed: &Allowed) -> Report {
    let mut report = Report::nothing();
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    // A limit that could not be set may be 0 already, so what counts is what is there afterwards.
    let _ = setrlimit(Resource::Core, none);
    report.set(Guard::Core, fully(getrlimit(Resource::Core).maximum == Some(0)));
    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    report.set(Guard::Memory, fully(matches!(dumpable_behavior(), Ok(DumpableBehavior::NotDumpable))));
    let _ = rustix::thread::set_no_new_privs(true);
    report.set(Guard::Privileges, fully(matches!(rustix::thread::no_new_privs(), Ok(true))));
    let abi = landlock(allowed).unwrap_or(ABI::Unsupported);
    report.landlock = abi as u32;
    // Before its third version a file could be cut short that may only be read.
    report.set(Guard::Files, grade(abi, ABI::V1, ABI::V3));
    report.set(Guard::Signals, grade(abi, ABI::V6, ABI::V6));
    let filtered = filter().is_ok();
    report.set(Guard::Network, either(filtered, abi >= ABI::V4));
    report.set(Guard::Programs, either(filtered, abi >= ABI::V1));
    report
}

const fn fully(holds: bool) -> Held {
    if holds { Held::Fully } else { Held::No }
}

fn grade(abi: ABI, some: ABI, all: ABI) -> Held {
    match abi {
        abi if abi >= all => Held::Fully,
        abi if abi >= some => Held::Partly,
        _ => Held::No,
    }
}

/// The filter closes all of it; Landlock alone leaves a way (UDP, memory that is run as a program).
const fn either(filtered: bool, landlocked: bool) -> Held {
    match (filtered, landlocked) {
        (true, _) => Held::Fully,
        (false, true) => Held::Partly,
        (false, false) => Held::No,
    }
}

/// Leaves only these files; the version that the kernel held it in.
fn landlock(allowed: &Allowed) -> Result<ABI, RulesetError> {
    let read = AccessFs::ReadFile | AccessFs::ReadDir;
    let write = read
        | AccessFs::WriteFile
        | AccessFs::Truncate
        | AccessFs::MakeReg
        | AccessFs::MakeDir
        | AccessFs::RemoveFile
        | AccessFs::RemoveDir
        | AccessFs::Refer;
    let terminal = AccessFs::ReadFile | AccessFs::WriteFile | AccessFs::IoctlDev;
    let mut rules = Vec::new();
    for (paths, access) in [
        (allowed.read.clone(), read),
        (allowed.write.clone(), write),
        (vec![PathBuf::from(TERMINAL)], terminal),
        (TIME_ZONES.map(PathBuf::from).to_vec(), read),
    ] {
        // What is not there or cannot be opened cannot be allowed either: reaching for it fails, as it would have.
        let found = paths.iter().filter_map(|path| Some((path.is_dir(), PathFd::new(path).ok()?)));
        rules.extend(found.map(|(is_folder, at)| (at, rights(access, is_folder))));
    }
    let ruleset = Ruleset::default()
        .handle_access(AccessFs::from_all(NEWEST))?
        .handle_access(AccessNet::from_all(NEWEST))?
        .scope(Scope::from_all(NEWEST))?
        .create()?
        .add_rules(
            rules.into_iter().map(|(at, access)| Ok::<_, RulesetError>(PathBeneath::new(at, access))),
        )?;
    Ok(version(&ruleset.restrict_self()?))
}

/// A single file has no names in it to make or remove.
fn rights(access: BitFlags<AccessFs>, is_folder: bool) -> BitFlags<AccessFs> {
    if is_folder { access } else { access & AccessFs::from_file(NEWEST) }
}

const fn version(status: &RestrictionStatus) -> ABI {
    match status.landlock {
        LandlockStatus::Available { effective_abi, .. } => effective_abi,
        _ => ABI::Unsupported,
    }
}

/// The system calls that are refused: starting a program, making a socket, and the ways around the filter. Pairs of sockets stay,
/// because signals are waited for with one.
const REFUSED: &[i64] = &[
    libc::SYS_execve,
    libc::SYS_execveat,
    libc::SYS_socket,
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_io_uring_setup,
];

/// The same calls in the second numbering of `x86_64`, which some kernels still take.
#[cfg(target_arch = "x86_64")]
const REFUSED_X32: &[i64] = &[520, 545, 41, 521, 539, 540, 425];

fn filter() -> io::Result<()> {
    let Some(arch) = arch() else { return Err(io::ErrorKind::Unsupported.into()) };
    let mut rules: BTreeMap<i64, Vec<_>> = REFUSED.iter().map(|number| (*number, Vec::new())).collect();
    #[cfg(target_arch = "x86_64")]
    rules.extend(REFUSED_X32.iter().map(|number| (number | 0x4000_0000, Vec::new())));
    let refuse = SeccompAction::Errno(libc::EPERM.unsigned_abs());
    let program: BpfProgram = SeccompFilter::new(rules, SeccompAction::Allow, refuse, arch)
        .and_then(TryInto::try_into)
        .map_err(io::Error::other)?;
    seccompiler::apply_filter(&program).map_err(io::Error::other)
}

const fn arch() -> Option<TargetArch> {
    if cfg!(target_arch = "x86_64") {
        Some(TargetArch::x86_64)
    } else if cfg!(target_arch = "aarch64") {
        Some(TargetArch::aarch64)
    } else if cfg!(target_arch = "riscv64") {
        Some(TargetArch::riscv64)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::thread;

    use super::*;

    /// What holds is never taken back, so each of these has a thread of its own.
    fn inside<T: Send + 'static>(allowed: Allowed, act: impl FnOnce(Report) -> T + Send + 'static) -> T {
        thread::spawn(move || act(enter(&allowed))).join().unwrap()
    }

    #[test]
    #[allow(clippy::print_stderr, reason = "a test that cannot be run says so")]
    fn only_what_was_allowed_can_be_reached() {
        let folder = tempfile::tempdir().unwrap();
        let (read, write, other) =
            (folder.path().join("read"), folder.path().join("write"), folder.path().join("other"));
        for one in [&read, &write, &other] {
            fs::create_dir(one).unwrap();
            drop(fs::File::create_new(one.join("a")).unwrap());
        }
        let allowed = Allowed { read: vec![read.clone()], write: vec![write.clone()] };
        inside(allowed, move |report| {
            if report.of(Guard::Files) == Held::No {
                eprintln!("NOT RUN: this kernel has no Landlock");
                return;
            }
            assert!(fs::read(read.join("a")).is_ok() && fs::read_dir(&read).is_ok());
            assert!(
                fs::File::create_new(read.join("b")).is_err() && fs::remove_file(read.join("a")).is_err()
            );
            assert!(fs::File::options().write(true).open(read.join("a")).is_err());
            assert!(fs::File::create_new(write.join("b")).is_ok());
            assert!(fs::rename(write.join("b"), write.join("a")).is_ok());
            assert!(fs::create_dir(write.join("c")).is_ok() && fs::remove_dir(write.join("c")).is_ok());
            assert!(fs::rename(write.join("a"), other.join("b")).is_err());
            assert!(fs::read(other.join("a")).is_err() && fs::read_dir(&other).is_err());
            assert!(fs::read("/etc/passwd").is_err() && fs::read(write.join("../other/a")).is_err());
            std::os::unix::fs::symlink(other.join("a"), write.join("l")).unwrap_err();
        });
    }

    #[test]
    #[allow(
        clippy::disallowed_methods,
        clippy::print_stderr,
        reason = "proves that no program can be started"
    )]
    fn no_program_and_no_connection() {
        inside(Allowed { read: vec!["/".into()], write: Vec::new() }, |report| {
            if report.of(Guard::Programs) == Held::No {
                eprintln!("NOT RUN: this kernel has neither Landlock nor filters of system calls");
                return;
            }
            let denied = std::process::Command::new("/bin/true").status().unwrap_err();
            assert_eq!(denied.kind(), io::ErrorKind::PermissionDenied);
            assert!(std::net::TcpListener::bind("127.0.0.1:0").is_err());
            assert!(
                std::net::UdpSocket::bind("127.0.0.1:0").is_err() || report.of(Guard::Network) != Held::Fully
            );
            // Signals are waited for with a pair of these.
            assert!(std::os::unix::net::UnixStream::pair().is_ok());
        });
    }

    #[test]
    fn what_a_kernel_holds_of_it_follows_from_its_version() {
        assert_eq!(grade(ABI::Unsupported, ABI::V1, ABI::V3), Held::No);
        assert_eq!(grade(ABI::V2, ABI::V1, ABI::V3), Held::Partly);
        assert_eq!(grade(ABI::V7, ABI::V1, ABI::V3), Held::Fully);
        assert_eq!((either(false, true), either(false, false)), (Held::Partly, Held::No));
    }
}
