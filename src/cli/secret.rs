//! Passphrases: typed at the terminal without being shown, or read from a file that was named.

use std::io::{self, IsTerminal as _};

use ratatui::crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use zeroize::{Zeroize as _, Zeroizing};

use super::error::CliError;
use super::output;
use super::session::Session;
use crate::store::vault::Passphrase;

/// The most bytes of a passphrase.
const MAX_BYTES: usize = 1_024;

/// Whether there is somebody to ask.
pub(super) fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// The passphrase of the file that was named, if one was.
pub(super) fn from_file(session: &Session<'_>) -> Result<Option<Passphrase>, CliError> {
    let Some(path) = session.passphrase_file() else { return Ok(None) };
    let bytes = crate::store::read_file(path).map_err(|error| session.file_error(&error))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        error.into_bytes().zeroize();
        session.refuse("vault-passphrase-no-text", &[])
    })?;
    Ok(Some(Passphrase::new(&Zeroizing::new(text))))
}

/// Asks for a passphrase without showing it.
pub(super) fn ask(session: &Session<'_>, _unseen: &Unseen, id: &str) -> Result<Passphrase, CliError> {
    output::prompt(&session.get(id));
    let typed = typed();
    output::prompt("\r\n");
    match typed {
        Ok(Some(text)) => Ok(Passphrase::new(&text)),
        Ok(None) => Err(session.refuse("vault-not-typed", &[])),
        Err(error) => Err(terminal_error(session, &error)),
    }
}

fn terminal_error(session: &Session<'_>, error: &io::Error) -> CliError {
    session.refuse("open-terminal", &[("why", error.to_string().into())])
}

/// Asks a question that is answered with a word; whether it was the word for yes.
pub(super) fn confirm(session: &Session<'_>, question: &str) -> bool {
    if !can_ask() {
        return false;
    }
    output::prompt(&format!("{question} "));
    let mut line = String::new();
    let read = io::stdin().read_line(&mut line);
    read.is_ok() && line.trim().to_lowercase() == session.get("vault-yes")
}

/// Shows nothing of what is typed, until this is dropped: also not what is typed ahead while a passphrase is tried.
pub(super) struct Unseen(());

impl Unseen {
    /// Begins. Without a terminal there is nobody to ask.
    pub(super) fn start(session: &Session<'_>) -> Result<Self, CliError> {
        if !can_ask() {
            let error = session.refuse("vault-no-terminal", &[]);
            return Err(error.hinted(session.get("vault-no-terminal-hint")));
        }
        enable_raw_mode().map_err(|error| terminal_error(session, &error))?;
        Ok(Self(()))
    }
}

impl Drop for Unseen {
    fn drop(&mut self) {
        // The terminal may be gone; then there is nothing to give back.
        drop(disable_raw_mode());
    }
}

fn typed() -> io::Result<Option<Zeroizing<String>>> {
    // The terminal itself and not standard input, whose buffer would keep a copy.
    #[cfg(unix)]
    return line_of(&mut std::fs::File::open("/dev/tty")?);
    #[cfg(not(unix))]
    return line_of(&mut io::stdin().lock());
}

/// Reads the bytes of a terminal in raw mode up to the end of a line; nothing when it was broken off.
fn line_of(input: &mut impl io::Read) -> io::Result<Option<Zeroizing<String>>> {
    // Made as large as it gets at once: a buffer that grows leaves copies behind.
    let mut line = Zeroizing::new(Vec::with_capacity(MAX_BYTES));
    let mut next = Zeroizing::new([0_u8; 1]);
    loop {
        if input.read(next.as_mut_slice())? == 0 {
            return Ok(None);
        }
        let [byte] = *next;
        match byte {
            b'\r' | b'\n' => break,
            // Ctrl-C, Ctrl-D, Escape.
            3 | 4 | 27 => return Ok(None),
            // Ctrl-U.
            21 => line.zeroize(),
            8 | 127 => while line.pop().is_some_and(|byte| byte & 0xc0 == 0x80) {},
            byte if line.len() < MAX_BYTES => line.push(byte),
            _ => {}
        }
    }
    match std::str::from_utf8(&line) {
        Ok(text) => Ok(Some(Zeroizing::new(text.to_owned()))),
        Err(_) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(bytes: &[u8]) -> Option<String> {
        line_of(&mut &*bytes).unwrap().map(|line| line.to_string())
    }

    #[test]
    fn a_line_is_typed_and_mended_unseen() {
        assert_eq!(line("vier woorden\r".as_bytes()).as_deref(), Some("vier woorden"));
        assert_eq!(line("caf\u{e9}\u{7f}e\n".as_bytes()).as_deref(), Some("cafe"));
        assert_eq!(line(b"fout\x15goed\r").as_deref(), Some("goed"));
        assert_eq!(line(b"\x7f\x7fa\r").as_deref(), Some("a"));
    }

    #[test]
    fn it_can_be_broken_off() {
        for bytes in [b"abc\x03".as_slice(), b"abc\x04", b"abc\x1b", b"abc", b"", b"\xff\r"] {
            assert_eq!(line(bytes), None, "{bytes:?}");
        }
    }
}
