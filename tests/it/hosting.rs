//! The configuration and the script of `docs/hosting.md`, taken out of the page and run: by a shell, and by a real SSH server.

#![cfg(target_os = "linux")]
#![allow(clippy::disallowed_methods, reason = "these tests run a server, its clients and a shell")]

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;

use crate::pty::{PATIENCE, Term};
use crate::ways_out::{only_case, runs};

/// The text of the fenced block with this info string.
fn snippet(info: &str) -> String {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hosting.md")).unwrap();
    let start = format!("```{info}\n");
    let block = page.split(&start).nth(1).unwrap_or_else(|| panic!("no {info} in the page"));
    block.split("```").next().unwrap().to_owned()
}

fn write(path: &Path, text: &str, mode: u32) {
    std::io::Write::write_all(&mut fs::File::create(path).unwrap(), text.as_bytes()).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// The script of the page, for the program under test.
fn wrapper(folder: &Path) -> PathBuf {
    let text = snippet("sh leerpad-session").replace("/usr/local/bin/leerpad", env!("CARGO_BIN_EXE_leerpad"));
    let path = folder.join("leerpad-session");
    write(&path, &text, 0o755);
    path
}

/// The process of the program below another.
fn program_below(parent: u32) -> Option<u32> {
    let children = fs::read_to_string(format!("/proc/{parent}/task/{parent}/children")).ok()?;
    children.split_whitespace().filter_map(|id| id.parse().ok()).find(|id: &u32| {
        fs::read_to_string(format!("/proc/{id}/comm")).is_ok_and(|name| name.trim() == "leerpad")
    })
}

fn signal(id: u32, name: &str) {
    assert!(Command::new("kill").args(["-s", name, &id.to_string()]).status().unwrap().success());
}

/// The script of the page in a terminal of its own.
fn session() -> Option<(Term, u32)> {
    let folder = tempfile::tempdir().unwrap();
    let mut command = CommandBuilder::new("sh");
    command.arg(wrapper(folder.path()));
    command.env("TERM", "xterm-256color");
    command.env("LEERPAD_CASES", folder.path().join("cases"));
    let term = Term::spawn(command, folder, (80, 24))?;
    term.wait_for("Nieuw dossier");
    let id = program_below(term.child.process_id().unwrap()).unwrap();
    Some((term, id))
}

#[test]
fn killed_without_warning_the_script_of_the_page_gives_the_terminal_back() {
    for _ in 0..runs(4) {
        let Some((mut term, id)) = session() else { return };
        signal(id, "KILL");
        assert_eq!(term.end(), 137);
        term.assert_given_back();
    }
}

#[test]
fn the_script_of_the_page_hands_on_how_it_ended() {
    for (name, code) in [("TERM", 143), ("HUP", 129)] {
        let Some((mut term, id)) = session() else { return };
        signal(id, name);
        assert_eq!(term.end(), code);
        term.assert_given_back();
    }
    let Some((mut term, _)) = session() else { return };
    term.press("\u{11}");
    assert_eq!(term.end(), 0);
    term.assert_given_back();
}

/// A line that drops under the script: the shell waits for the program, and both are gone.
#[test]
fn when_the_line_goes_the_script_and_the_program_go() {
    let Some((mut term, id)) = session() else { return };
    term.press("\u{e}");
    term.wait_for("schuilnaam");
    term.press("Proefpersoon Acht\r");
    term.wait_for("Dossier gemaakt");
    let cases = term.folder().join("cases");
    term.hang_up();
    let gone = Instant::now();
    term.end();
    while Path::new(&format!("/proc/{id}")).exists() {
        assert!(gone.elapsed() < Duration::from_secs(3), "the program is still there");
        thread::sleep(Duration::from_millis(20));
    }
    assert!(only_case(&cases).contains("Proefpersoon Acht"));
}

/// A server on a port of its own, in a folder of its own.
struct Server {
    folder: tempfile::TempDir,
    child: Child,
    port: u16,
    account: String,
    /// Where the account's cases are.
    cases: PathBuf,
    /// The number of the account.
    uid: u32,
    /// Whether the account is this server's alone.
    is_own: bool,
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// The server program: of the system, or where `LEERPAD_SSHD` says.
fn sshd() -> Option<PathBuf> {
    let named = std::env::var_os("LEERPAD_SSHD").map(PathBuf::from);
    named
        .into_iter()
        .chain(["/usr/sbin/sshd".into(), "/usr/local/sbin/sshd".into()])
        .find(|path| path.is_file())
}

#[allow(clippy::print_stderr, reason = "a test that cannot be run says so")]
fn not_run<T>(why: &str) -> Option<T> {
    eprintln!("NOT RUN: {why}");
    None
}

fn keygen(path: &Path) -> bool {
    let mut command = Command::new("ssh-keygen");
    command.args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(path);
    command.status().is_ok_and(|status| status.success())
}

/// What a server needs beside the page: keys, a port, and where it keeps things.
fn base(folder: &Path, port: u16) -> String {
    let folder = folder.display();
    format!(
        "Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/authorized\n\
         PidFile none\nUsePAM no\nStrictModes no\nSubsystem sftp internal-sftp\nAcceptEnv LANG LC_*\n"
    )
}

impl Server {
    /// Starts a server with the configuration of the page; with numbers for a dead line that a test can wait for.
    ///
    /// As root it lets somebody in whom only its own list of accounts knows, and what is in `/usr/local/bin` is its own too: then the
    /// page is used to the letter. Otherwise it lets in whoever runs it, and names and paths are put in the place of those of the page.
    fn start() -> Option<Self> {
        let Some(sshd) = sshd() else { return not_run("there is no sshd here; LEERPAD_SSHD can name one") };
        // Somewhere that another account can reach.
        let folder = tempfile::tempdir_in("/tmp").ok()?;
        let at = folder.path();
        fs::set_permissions(at, fs::Permissions::from_mode(0o755)).unwrap();
        if !keygen(&at.join("host")) || !keygen(&at.join("client")) {
            return not_run("there is no ssh-keygen here");
        }
        fs::copy(at.join("client.pub"), at.join("authorized")).unwrap();
        fs::set_permissions(at.join("authorized"), fs::Permissions::from_mode(0o644)).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").ok()?.local_addr().ok()?.port();
        let page = snippet("sshd_config")
            .replace("ClientAliveInterval 15", "ClientAliveInterval 1")
            .replace("ClientAliveCountMax 3", "ClientAliveCountMax 2");
        let as_root = is_root();
        let (mut command, account, home, uid) = if as_root {
            let bin = at.join("bin");
            let home = at.join("home");
            fs::create_dir(&bin).unwrap();
            fs::create_dir(&home).unwrap();
            fs::copy(env!("CARGO_BIN_EXE_leerpad"), bin.join("leerpad")).unwrap();
            write(&bin.join("leerpad-session"), &snippet("sh leerpad-session"), 0o755);
            // No other server that runs at the same time has this number.
            let uid = 100_000 + u32::from(port);
            std::os::unix::fs::chown(&home, Some(uid), Some(uid)).unwrap();
            let root = "root:x:0:0::/root:/bin/sh";
            let server = "sshd:x:61002:61002::/run/sshd:/usr/sbin/nologin";
            let account = format!("advies:x:{uid}:{uid}::{}:/bin/sh", home.display());
            write(&at.join("passwd"), &format!("{root}\n{server}\n{account}\n"), 0o644);
            write(
                &at.join("group"),
                &format!("root:x:0:\nsshd:x:61002:\nadvies:x:{uid}:\nleerpad:x:61003:advies\n"),
                0o644,
            );
            write(&at.join("config"), &format!("{}{page}", base(at, port)), 0o644);
            let script = "set -e; cd \"$0\"; mount --bind passwd /etc/passwd; mount --bind group /etc/group; \
                          mount --bind bin /usr/local/bin; mount -t tmpfs none /run; mkdir -p -m 755 /run/sshd; \
                          \"$1\" -t -f config; exec \"$1\" -D -e -f \"$0/config\"";
            let mut command = Command::new("unshare");
            command.args(["-m", "sh", "-c", script]).arg(at).arg(&sshd);
            (command, "advies".to_owned(), home, uid)
        } else {
            let account = String::from_utf8(Command::new("id").arg("-un").output().ok()?.stdout).ok()?;
            let account = account.trim().to_owned();
            let id = String::from_utf8(Command::new("id").arg("-u").output().ok()?.stdout).ok()?;
            let session = wrapper(at);
            let home = at.join("home");
            fs::create_dir(&home).unwrap();
            let text = fs::read_to_string(&session).unwrap();
            let set = format!("HOME={}\nexport HOME\nbefore=", home.display());
            write(&session, &text.replace("before=", &set), 0o755);
            let page = page
                .replace("Match Group leerpad", &format!("Match User {account}"))
                .replace("/usr/local/bin/leerpad-session", &session.display().to_string());
            write(&at.join("config"), &format!("{}{page}", base(at, port)), 0o644);
            let mut command = Command::new(&sshd);
            command.args(["-D", "-e", "-f"]).arg(at.join("config"));
            (command, account, home, id.trim().parse().ok()?)
        };
        let errors = fs::File::create(at.join("log")).unwrap();
        let child = command.stdin(Stdio::null()).stderr(errors).stdout(Stdio::null()).spawn().ok()?;
        let cases = home.join(".local/share/leerpad/cases");
        let mut server = Self { folder, child, port, account, cases, uid, is_own: as_root };
        let start = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = server.child.try_wait().unwrap().is_some();
            if ended || start.elapsed() > PATIENCE {
                let log = fs::read_to_string(server.folder.path().join("log")).unwrap_or_default();
                // A mistake in the page is no reason to leave the test out.
                assert!(!log.contains("config:") && !log.contains("Bad configuration"), "{log}");
                return not_run(&format!("the server does not start: {log}"));
            }
            thread::sleep(Duration::from_millis(50));
        }
        Some(server)
    }

    /// The arguments of a client.
    fn args(&self, more: &[&str]) -> Vec<String> {
        let key = self.folder.path().join("client").display().to_string();
        let port = self.port.to_string();
        let mut args: Vec<String> = [
            "-F",
            "/dev/null",
            "-p",
            &port,
            "-i",
            &key,
            "-o",
            "StrictHostKeyChecking=no",
            "-o",
            "UserKnownHostsFile=/dev/null",
            "-o",
            "LogLevel=ERROR",
            "-o",
            "BatchMode=yes",
            "-o",
            "SendEnv=LANG",
        ]
        .map(ToOwned::to_owned)
        .to_vec();
        args.extend(more.iter().map(|arg| (*arg).to_owned()));
        args
    }

    fn target(&self) -> String {
        format!("{}@127.0.0.1", self.account)
    }

    /// A client without a terminal, to its end.
    fn ask(&self, options: &[&str], command: &[&str]) -> Output {
        let mut client = Command::new("timeout");
        client.args(["60", "ssh"]).args(self.args(options)).arg(self.target()).args(command);
        client.env("LANG", "nl_NL.UTF-8").stdin(Stdio::null()).output().unwrap()
    }

    /// Somebody at a terminal.
    fn client(&self, command: &[&str]) -> Option<Term> {
        let mut client = CommandBuilder::new("ssh");
        client.args(self.args(&["-tt"]));
        client.arg(self.target());
        client.args(command);
        client.env("TERM", "xterm-256color");
        client.env("LANG", "nl_NL.UTF-8");
        Term::spawn(client, tempfile::tempdir().unwrap(), (80, 24))
    }

    /// The programs of the account that run.
    fn programs(&self) -> Vec<u32> {
        let below = self.folder.path().display().to_string();
        let ids = fs::read_dir("/proc").unwrap().flatten();
        let ids = ids.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
        ids.filter(|id| {
            let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
            let is = |start: &str, value: &str| {
                status.lines().any(|line| {
                    line.strip_prefix(start).is_some_and(|rest| rest.split_whitespace().next() == Some(value))
                })
            };
            // Of one's own account others may run at the same time; the script that started it tells them apart.
            let parent = status.lines().find_map(|line| line.strip_prefix("PPid:")).unwrap_or("0").trim();
            let own = self.is_own
                || fs::read(format!("/proc/{parent}/cmdline"))
                    .is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains(&below));
            own && is("Name:", "leerpad") && is("Uid:", &self.uid.to_string()) && !is("State:", "Z")
        })
        .collect()
    }

    /// Waits until no program of the account runs any more.
    fn wait_until_gone(&self, at_most: Duration) {
        let start = Instant::now();
        while !self.programs().is_empty() {
            assert!(start.elapsed() < at_most, "{:?} still there", self.programs());
            thread::sleep(Duration::from_millis(50));
        }
    }
}

fn is_root() -> bool {
    fs::read_to_string("/proc/self/status")
        .is_ok_and(|status| status.lines().any(|line| line.starts_with("Uid:\t0\t")))
}

/// Makes a case, and marks in it while the plan is made.
fn edit(term: &mut Term, name: &str) {
    term.wait_for("Nieuw dossier");
    term.press("\u{e}");
    term.wait_for("schuilnaam");
    term.press(&format!("{name}\r"));
    term.wait_for("Dossier gemaakt");
    term.press("\u{1b}");
    term.wait_for("nog niet gesteld");
    term.press("2 ");
    term.press("\u{1b}[B\u{1b}[B ");
    term.wait_for("gemeld");
}

#[test]
fn over_ssh_a_client_that_is_killed_or_falls_silent_loses_nothing() {
    for run in 0..runs(1) {
        let Some(server) = Server::start() else { return };
        for (way, patience) in [("KILL", 4), ("STOP", 10)] {
            let Some(mut term) = server.client(&[]) else { return };
            edit(&mut term, &format!("Proefpersoon {way} {run}"));
            assert_eq!(server.programs().len(), 1);
            let client = term.child.process_id().unwrap();
            signal(client, way);
            server.wait_until_gone(Duration::from_secs(patience));
            let texts = fs::read_dir(&server.cases).unwrap().flatten();
            let saved: Vec<String> =
                texts.filter_map(|entry| fs::read_to_string(entry.path()).ok()).collect();
            let name = format!("Proefpersoon {way} {run}");
            let case = saved.iter().find(|text| text.contains(&name)).unwrap_or_else(|| panic!("{saved:?}"));
            assert!(case.contains("Claimed"), "{case}");
            if way == "STOP" {
                signal(client, "KILL");
            }
        }
        let bits = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(bits(&server.cases), 0o700);
    }
}

#[test]
fn over_ssh_there_is_no_way_to_anything_but_leerpad() {
    let Some(server) = Server::start() else { return };
    // A command is not run: leerpad is.
    for command in [&["id"][..], &["; id"], &["scp", "-f", "/etc/passwd"]] {
        let output = server.ask(&[], command);
        let out = String::from_utf8_lossy(&output.stdout).into_owned();
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!out.contains("uid=") && !out.contains("root:"), "{command:?}: {out}");
        assert!(err.contains("De werkbank heeft een terminal nodig"), "{command:?}: {out} {err}");
    }
    let Some(mut term) = server.client(&["id"]) else { return };
    term.wait_for("Nieuw dossier");
    term.press("\u{11}");
    assert_eq!(term.end(), 0);
    term.assert_given_back();
    // A subsystem neither.
    let output = server.ask(&["-s"], &["sftp"]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("Plan voor"), "{output:?}");
    // No tunnel, in either direction.
    let port = server.port.to_string();
    let output = server.ask(&["-W", &format!("127.0.0.1:{port}")], &[]);
    assert!(
        !output.status.success() && !String::from_utf8_lossy(&output.stdout).contains("SSH-"),
        "{output:?}"
    );
    let back = format!("0:127.0.0.1:{port}");
    let output = server.ask(&["-N", "-o", "ExitOnForwardFailure=yes", "-R", &back], &[]);
    assert!(!output.status.success(), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("forwarding failed"), "{output:?}");
    // Nobody brings code along.
    let output = server.ask(&["-o", "SetEnv=LD_PRELOAD=/nonexistent/x.so"], &[]);
    assert!(!String::from_utf8_lossy(&output.stderr).contains("x.so"), "{output:?}");
}

#[test]
fn the_configuration_of_the_page_is_one_that_the_server_takes() {
    let Some(sshd) = sshd() else {
        return not_run("there is no sshd here; LEERPAD_SSHD can name one").unwrap_or(());
    };
    let folder = tempfile::tempdir().unwrap();
    if !keygen(&folder.path().join("host")) {
        return not_run("there is no ssh-keygen here").unwrap_or(());
    }
    let config = folder.path().join("config");
    let test = |text: &str| {
        write(&config, &format!("{}{text}", base(folder.path(), 2222)), 0o644);
        let mut command = Command::new(&sshd);
        command.args(["-T", "-C", "user=advies,host=x,addr=192.0.2.1", "-f"]).arg(&config).output().unwrap()
    };
    let page = snippet("sshd_config").replace("Match Group leerpad", "Match User advies");
    let output = test(&page);
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    if err.contains("Privilege separation user") || err.contains("Missing privilege separation") {
        return not_run(&format!("{}: {}", sshd.display(), err.trim())).unwrap_or(());
    }
    assert!(output.status.success(), "{err}");
    let said = String::from_utf8_lossy(&output.stdout).to_lowercase();
    for line in [
        "forcecommand /usr/local/bin/leerpad-session",
        "disableforwarding yes",
        "permituserrc no",
        "permituserenvironment no",
        "clientaliveinterval 15",
        "clientalivecountmax 3",
        "passwordauthentication no",
    ] {
        assert!(said.lines().any(|said| said == line), "no {line} in\n{said}");
    }
    // What it would say of a word that it does not know.
    assert!(!test(&page.replace("PermitUserRC", "PermitUserRX")).status.success());
}
