//! The workbench on a real pseudo-terminal: it starts, takes a new size, and gives the terminal back on every way out.

use std::io::{Read as _, Write as _};
use std::num::NonZeroU16;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, NativePtySystem, PtySize, PtySystem as _};

/// Long enough for a busy machine; a test that waits this long has failed.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Set for the child of the panic test.
const CHILD: &str = "LEERPAD_TEST_PANICS";

/// A program on a pseudo-terminal, with a terminal emulator that reads what it writes.
pub(crate) struct Term {
    pub(crate) master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn std::io::Write + Send>>,
    pub(crate) child: Box<dyn Child + Send + Sync>,
    pub(crate) emulator: Arc<Mutex<vt100::Parser>>,
    /// Everything that was written to the terminal.
    pub(crate) sent: Arc<Mutex<Vec<u8>>>,
    reading: Arc<Mutex<bool>>,
    before: String,
    folder: tempfile::TempDir,
}

impl Term {
    /// Starts the workbench, or says why it cannot be done here: then the test is not run, and says so.
    pub(crate) fn start(args: &[&str]) -> Option<Self> {
        Self::start_with(args, &[], |_| {})
    }

    /// Starts the workbench in surroundings of its own, with something in its folder.
    pub(crate) fn start_with(
        args: &[&str],
        variables: &[(&str, &str)],
        fill: impl FnOnce(&std::path::Path),
    ) -> Option<Self> {
        Self::start_sized(args, variables, fill, (80, 24))
    }

    /// Starts the workbench in a window of so many columns and rows.
    pub(crate) fn start_at(args: &[&str], columns: u16, rows: u16) -> Option<Self> {
        Self::start_sized(args, &[], |_| {}, (columns, rows))
    }

    fn start_sized(
        args: &[&str],
        variables: &[(&str, &str)],
        fill: impl FnOnce(&std::path::Path),
        size: (u16, u16),
    ) -> Option<Self> {
        // A short path of the same length everywhere: some screens show it.
        let folder = tempfile::tempdir_in("/tmp").or_else(|_| tempfile::tempdir()).unwrap();
        fill(folder.path());
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_leerpad"));
        command.args(args);
        command.env("LEERPAD_CASES", folder.path().join("cases"));
        // Nobody's own settings or terminal decide about a test.
        command.env_remove("LEERPAD_SETTINGS");
        command.env_remove("COLORTERM");
        command.env_remove("NO_COLOR");
        command.env("XDG_CONFIG_HOME", folder.path().join("config"));
        command.env("TERM", "xterm-256color");
        for (name, value) in variables {
            command.env(name, value);
        }
        Self::spawn(command, folder, size)
    }

    /// Starts any program in a window of so many columns and rows, with a home of its own.
    #[allow(clippy::print_stdout, reason = "a test that cannot be run says so")]
    pub(crate) fn spawn(
        mut command: CommandBuilder,
        folder: tempfile::TempDir,
        (columns, rows): (u16, u16),
    ) -> Option<Self> {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = match NativePtySystem::default().openpty(size) {
            Ok(pair) => pair,
            Err(error) => {
                println!("NOT RUN: there is no pseudo-terminal here: {error}");
                return None;
            }
        };
        command.env("LC_ALL", "nl_NL.UTF-8");
        command.env("HOME", folder.path());
        let before = settings(pair.master.as_ref());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let emulator = Arc::new(Mutex::new(vt100::Parser::new(cells(rows), cells(columns), 0)));
        let reading = Arc::new(Mutex::new(true));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (screen, goes_on) = (Arc::clone(&emulator), Arc::clone(&reading));
        let sent = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&sent);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count) = reader.read(&mut bytes) {
                if count == 0 {
                    return;
                }
                log.lock().unwrap().extend_from_slice(&bytes[..count]);
                screen.lock().unwrap().process(&bytes[..count]);
                if !*goes_on.lock().unwrap() {
                    return;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Some(Self {
            master: Some(pair.master),
            writer: Some(writer),
            child,
            emulator,
            sent,
            reading,
            before,
            folder,
        })
    }

    /// Where its home and its cases are.
    pub(crate) fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Looks at the screen with its colours.
    pub(crate) fn with_screen<T>(&self, look: impl FnOnce(&vt100::Screen) -> T) -> T {
        look(self.emulator.lock().unwrap().screen())
    }

    pub(crate) fn screen(&self) -> String {
        self.emulator.lock().unwrap().screen().contents()
    }

    /// Waits until the screen shows a text.
    pub(crate) fn wait_for(&self, text: &str) {
        let start = Instant::now();
        while !self.screen().contains(text) {
            assert!(start.elapsed() < PATIENCE, "no {text:?} on\n{}", self.screen());
            thread::sleep(Duration::from_millis(10));
        }
    }

    pub(crate) fn press(&mut self, keys: &str) {
        self.press_bytes(keys.as_bytes());
    }

    pub(crate) fn press_bytes(&mut self, bytes: &[u8]) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes).unwrap();
        writer.flush().unwrap();
    }

    /// Presses a key of a program that may have ended.
    pub(crate) fn press_if_open(&mut self, keys: &str) {
        let writer = self.writer.as_mut().unwrap();
        drop(writer.write_all(keys.as_bytes()));
    }

    /// Gives the window another size, in the program and in the emulator.
    pub(crate) fn resize(&mut self, cols: u16, rows: u16) {
        if let (Some(cols), Some(rows)) = (NonZeroU16::new(cols), NonZeroU16::new(rows)) {
            self.emulator.lock().unwrap().screen_mut().set_size(rows, cols);
        }
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// How many bytes have been written, once nothing more has come for a while.
    pub(crate) fn settled(&self, quiet: Duration) -> usize {
        let start = Instant::now();
        let mut last = (self.sent.lock().unwrap().len(), Instant::now());
        while last.1.elapsed() < quiet && start.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(5));
            let now = self.sent.lock().unwrap().len();
            if now != last.0 {
                last = (now, Instant::now());
            }
        }
        last.0
    }

    /// Presses a key until the screen shows a text: a key that comes while the program is stopped or another program has the
    /// terminal is lost.
    pub(crate) fn press_until(&mut self, keys: &str, text: &str) {
        let start = Instant::now();
        while !self.screen().contains(text) {
            assert!(start.elapsed() < PATIENCE, "no {text:?} on\n{}", self.screen());
            self.press(keys);
            thread::sleep(Duration::from_millis(300));
        }
    }

    #[allow(clippy::disallowed_methods, reason = "the program starts no other, this test has to signal it")]
    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        let status = std::process::Command::new("kill").args(["-s", name, &id]).status().unwrap();
        assert!(status.success());
    }

    /// The other side of the terminal goes, as when a connection breaks.
    pub(crate) fn hang_up(&mut self) {
        *self.reading.lock().unwrap() = false;
        // What reads for the emulator holds the terminal open until it sees something.
        if let Some(writer) = self.writer.as_mut() {
            drop(writer.write_all(b"4"));
        }
        thread::sleep(Duration::from_millis(200));
        self.writer = None;
        self.master = None;
    }

    /// Waits for the end and returns the exit code.
    pub(crate) fn end(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            if start.elapsed() > PATIENCE {
                self.child.kill().unwrap();
                panic!("still running with\n{}", self.screen());
            }
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// The terminal is as it was: its settings, the user's own screen, the cursor, pasting.
    pub(crate) fn assert_given_back(&self) {
        // What was written last may still be on its way to the emulator.
        let start = Instant::now();
        while self.emulator.lock().unwrap().screen().alternate_screen() && start.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(10));
        }
        let emulator = self.emulator.lock().unwrap();
        let screen = emulator.screen();
        assert!(!screen.alternate_screen(), "still on the other screen");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pasting is still bracketed");
        assert_eq!(
            screen.mouse_protocol_mode(),
            vt100::MouseProtocolMode::None,
            "the mouse is still reported"
        );
        assert_eq!(settings(self.master.as_ref().unwrap().as_ref()), self.before);
    }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

/// The settings of the terminal, as text.
fn settings(master: &(dyn MasterPty + Send)) -> String {
    format!("{:?}", master.get_termios())
}

#[test]
fn it_starts_takes_a_new_size_and_leaves_the_terminal_as_it_was() {
    let Some(mut term) = Term::start(&["demo"]) else { return };
    term.wait_for("[2Erv]");
    assert!(term.emulator.lock().unwrap().screen().alternate_screen());
    term.press("2");
    term.wait_for("[2Erv]");
    term.wait_for("weken)");
    let size = |rows, cols| PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
    term.emulator.lock().unwrap().screen_mut().set_size(cells(10), cells(40));
    term.master.as_ref().unwrap().resize(size(10, 40)).unwrap();
    term.wait_for("Maak het venster groter");
    term.emulator.lock().unwrap().screen_mut().set_size(cells(40), cells(140));
    term.master.as_ref().unwrap().resize(size(40, 140)).unwrap();
    term.wait_for("[2 Ervaring]");
    term.press_until("4", "[4 Plan]");
    term.press("\u{3}");
    assert_eq!(term.end(), 0, "{}", term.screen());
    term.assert_given_back();
}

#[test]
fn a_window_without_a_size_and_a_storm_of_sizes_do_no_harm() {
    let Some(mut term) = Term::start(&["demo"]) else { return };
    term.wait_for("[2Erv]");
    for step in 0..200_u16 {
        let (rows, cols) = (step * 7 % 60, step * 13 % 150);
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        term.master.as_ref().unwrap().resize(size).unwrap();
        if step % 10 == 0 {
            term.press("2\u{1b}[B4");
        }
    }
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    term.emulator.lock().unwrap().screen_mut().set_size(cells(24), cells(80));
    term.master.as_ref().unwrap().resize(size).unwrap();
    term.press_until("3", "[3Doel]");
    term.press("\u{11}");
    assert_eq!(term.end(), 0);
    term.assert_given_back();
}

#[test]
fn signals_give_the_terminal_back_and_end_the_program() {
    for (name, code) in [("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131)] {
        let Some(mut term) = Term::start(&["demo"]) else { return };
        term.wait_for("[2Erv]");
        term.signal(name);
        assert_eq!(term.end(), code, "SIG{name}");
        term.assert_given_back();
    }
}

#[test]
fn what_was_marked_is_on_disk_when_the_line_goes() {
    let Some(mut term) = Term::start(&[]) else { return };
    term.wait_for("Nieuw dossier");
    term.press("\u{e}");
    term.wait_for("schuilnaam");
    term.press("Proefpersoon\r");
    term.wait_for("Dossier gemaakt");
    term.press("\u{1b}");
    term.wait_for("nog niet gesteld");
    term.press("2 ");
    term.press("\u{1b}[B\u{1b}[B ");
    term.wait_for("gemeld");
    term.hang_up();
    let gone = Instant::now();
    // It hears of it as a signal or as the end of its input, whichever comes first.
    assert!([1, 129].contains(&term.end()));
    assert!(gone.elapsed() < Duration::from_secs(10));
    let saved = std::fs::read_dir(term.folder.path().join("cases")).unwrap();
    let saved = saved.map(|entry| entry.unwrap().path());
    let case = saved.into_iter().find(|path| path.extension().is_some_and(|end| end == "ron")).unwrap();
    let text = std::fs::read_to_string(case).unwrap();
    assert!(text.contains("Claimed"), "{text}");
}

#[test]
fn a_pasted_text_is_text() {
    let Some(mut term) = Term::start(&["demo"]) else { return };
    term.wait_for("[2Erv]");
    term.press("2/");
    term.press("\u{1b}[200~zorg\u{3}\u{1b}[Aq\u{1b}[201~");
    term.wait_for("Zoek: zorg");
    term.press("\u{11}");
    assert_eq!(term.end(), 0);
    term.assert_given_back();
}

/// Runs this very test program in a pseudo-terminal, with a test that takes the terminal and panics.
#[test]
fn a_panic_gives_the_terminal_back_before_its_message() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["--exact", "pty::takes_the_terminal_and_panics", "--nocapture"]);
    command.env(CHILD, "1");
    command.env("RUST_BACKTRACE", "0");
    let Some(mut term) = Term::spawn(command, folder, (80, 24)) else { return };
    assert_ne!(term.end(), 0);
    term.wait_for("a panic of the test");
    term.assert_given_back();
}

#[test]
#[allow(clippy::disallowed_methods, reason = "tells the child of the panic test from an ordinary run")]
fn takes_the_terminal_and_panics() {
    use leerpad::app::keeping::{Access, Changed, Kept, Unkept, Unopened};

    struct Nothing;
    impl leerpad::app::Services for Nothing {
        fn propose(
            &self,
            _: &leerpad::model::Case,
            _: &leerpad::model::Key,
            _: jiff::civil::Date,
            _: &leerpad::planner::Cancel,
            _: &mut dyn FnMut(&leerpad::route::Proposal),
        ) -> Result<leerpad::route::Proposal, leerpad::app::Message> {
            Err(leerpad::app::Message::new("ui-why-no-plan"))
        }
        fn try_with(
            &self,
            _: &leerpad::app::why_not::TrialOf,
            _: &leerpad::planner::Cancel,
        ) -> Result<Option<leerpad::route::why_not::Trial>, leerpad::app::Message> {
            Ok(None)
        }
        fn list(&self) -> leerpad::app::Listing {
            leerpad::app::Listing::default()
        }
        fn load(&self, _: &leerpad::app::CaseRef, _: Access) -> Result<leerpad::app::Opened, Unopened> {
            Err(Unopened::Failed(leerpad::app::Message::new("ui-why-no-plan")))
        }
        fn save(
            &self,
            _: &leerpad::app::CaseRef,
            _: &[Changed],
            _: &leerpad::model::Case,
        ) -> Result<Kept, Unkept> {
            Ok(Kept::default())
        }
        fn draft(&self, _: &leerpad::app::CaseRef, _: &str, _: &str) {}
        fn recover(&self, _: bool, _: &Changed) -> Result<Kept, Unkept> {
            Ok(Kept::default())
        }
        fn go_on(&self) -> Result<Kept, Unkept> {
            Ok(Kept::default())
        }
        fn close(&self) {}
        fn create(
            &self,
            case: leerpad::model::Case,
        ) -> Result<(leerpad::app::CaseRef, leerpad::model::Case), leerpad::app::Message> {
            Ok((leerpad::app::CaseRef::Demo("x".to_owned()), case))
        }
        fn write_handout(
            &self,
            _: &leerpad::app::effect::Writing,
        ) -> Result<String, leerpad::app::effect::Unwritten> {
            Ok(String::new())
        }
    }
    if std::env::var(CHILD).is_err() {
        return;
    }
    let report: leerpad::app::tasks::Report = Arc::new(|_| {});
    let tasks = leerpad::app::tasks::Tasks::start(Arc::new(Nothing), report).unwrap();
    let (events, _queue) = std::sync::mpsc::channel();
    let _screen = leerpad::ui::terminal::Screen::enter(Arc::new(tasks), events, true).unwrap();
    panic!("a panic of the test");
}

/// Everything that a program wrote to its pseudo-terminal.
fn all_written(term: &str, lines: &[&str]) -> Option<(u32, String)> {
    let folder = tempfile::tempdir().unwrap();
    let size = PtySize { rows: 12, cols: 40, pixel_width: 0, pixel_height: 0 };
    let pair = NativePtySystem::default().openpty(size).ok()?;
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_leerpad"));
    command.args(["demo", "alles-toegekend"]);
    command.env("LEERPAD_CASES", folder.path().join("cases"));
    command.env("HOME", folder.path());
    command.env("LC_ALL", "nl_NL.UTF-8");
    command.env("TERM", term);
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut writer = pair.master.take_writer().unwrap();
    let (sender, pieces) = std::sync::mpsc::channel();
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count) = reader.read(&mut bytes) {
            if count == 0 || sender.send(bytes[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    let mut written = Vec::new();
    let mut prompts = 0;
    for line in lines {
        // A line is typed when it is asked for, as people do.
        prompts += 1;
        let start = Instant::now();
        while String::from_utf8_lossy(&written).matches(", keuze:").count() < prompts {
            assert!(start.elapsed() < PATIENCE, "{}", String::from_utf8_lossy(&written));
            if let Ok(piece) = pieces.recv_timeout(Duration::from_millis(50)) {
                written.extend(piece);
            }
        }
        writer.write_all(line.as_bytes()).unwrap();
        writer.flush().unwrap();
    }
    let start = Instant::now();
    let code = loop {
        if let Ok(piece) = pieces.recv_timeout(Duration::from_millis(20)) {
            written.extend(piece);
        } else if let Some(status) = child.try_wait().unwrap() {
            break status.exit_code();
        }
        assert!(start.elapsed() < PATIENCE, "{}", String::from_utf8_lossy(&written));
    };
    Some((code, String::from_utf8_lossy(&written).into_owned()))
}

#[test]
fn a_terminal_that_can_do_nothing_gets_lines() {
    for term in ["dumb", ""] {
        let Some((code, text)) = all_written(term, &["plan\n", "stoppen\n"]) else { return };
        assert_eq!(code, 0, "{text}");
        assert!(!text.contains(['\u{1b}', '\u{7}', '\u{8}']), "{text:?}");
        assert!(text.contains("Het doel is al bereikt") && text.contains("Tot ziens."), "{text}");
        // What was typed is shown by the terminal itself.
        let typed = |line: &&str| !line.contains(", keuze:");
        assert!(text.lines().filter(typed).all(|line| line.chars().count() <= 40), "{text}");
    }
}

#[test]
fn an_interrupt_and_the_end_of_input_end_the_lines_cleanly() {
    for end in ["\u{3}", "\u{4}"] {
        let Some((code, text)) = all_written("dumb", &["plan\n", end]) else { return };
        assert_eq!(code, 0, "{text}");
        assert!(text.contains("Tot ziens."), "{text}");
    }
}
