//! Listening to the terminal: its bytes become events of the main loop.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use super::event::Event;

/// Listens until the terminal gives no more.
///
/// On Unix the bytes are read and understood here and not by the terminal library: that waits without end for the rest of a
/// paste whose end was lost with the line, and every key after it, also the one that ends the program, would go into it.
#[cfg(unix)]
pub(super) fn start(events: Sender<Event>) -> io::Result<()> {
    use std::sync::mpsc::sync_channel;

    // A terminal that sends more than can be used is made to wait, so that no flood of bytes fills the memory.
    let (pieces, received) = sync_channel::<Vec<u8>>(QUEUE);
    thread::Builder::new().name("input".to_owned()).spawn(move || read(&pieces))?;
    thread::Builder::new().name("wire".to_owned()).spawn(move || understand(&received, &events))?;
    Ok(())
}

/// How many pieces may wait.
#[cfg(unix)]
const QUEUE: usize = 16;

/// How many events may be sent ahead of the main loop.
#[cfg(unix)]
const AHEAD: u64 = 1_000;

/// The most bytes of a piece.
#[cfg(unix)]
const PIECE: usize = 4_096;

#[cfg(unix)]
fn read(pieces: &std::sync::mpsc::SyncSender<Vec<u8>>) {
    use std::io::Read as _;

    let mut input = io::stdin().lock();
    let mut piece = [0; PIECE];
    loop {
        match input.read(&mut piece) {
            Ok(count) if count > 0 => {
                let bytes = piece.get(..count).unwrap_or_default().to_vec();
                if pieces.send(bytes).is_err() {
                    return;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            // The other side hears of it when this side is gone.
            Ok(_) | Err(_) => return,
        }
    }
}

/// Makes events of the bytes. Nothing ticks: without a sequence that has begun the next piece is waited for without end.
#[cfg(unix)]
fn understand(pieces: &std::sync::mpsc::Receiver<Vec<u8>>, events: &Sender<Event>) {
    use std::sync::mpsc::RecvTimeoutError;
    use std::time::Instant;

    use super::wire::{Incoming, Wire};
    use crate::app::Input;

    let start = Instant::now();
    let mut wire = Wire::default();
    let mut sent: u64 = 0;
    loop {
        let piece = match wire.patience() {
            Some(patience) => pieces.recv_timeout(patience),
            None => pieces.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let found = match piece {
            Ok(bytes) => wire.feed(&bytes, start.elapsed()),
            Err(RecvTimeoutError::Timeout) => wire.wait_over(start.elapsed()),
            Err(RecvTimeoutError::Disconnected) => {
                // The main loop may have ended already.
                drop(events.send(Event::Lost));
                return;
            }
        };
        for incoming in found {
            sent += 1;
            if sent.is_multiple_of(AHEAD) && !caught_up(events) {
                return;
            }
            let event = match incoming {
                Incoming::Key(key) => Event::Input(Input::Key(key)),
                Incoming::Paste(text) => Event::Input(Input::Paste(text)),
                Incoming::Pointer(pointer) => Event::Pointer(pointer),
            };
            if events.send(event).is_err() {
                return;
            }
        }
    }
}

/// Waits until the main loop has taken what was sent; whether it is still there.
#[cfg(unix)]
fn caught_up(events: &Sender<Event>) -> bool {
    let (reached, waiting) = std::sync::mpsc::sync_channel(1);
    if events.send(Event::Reached(reached)).is_err() {
        return false;
    }
    // It is never answered, only dropped.
    let _ = waiting.recv();
    true
}

/// On Windows the console gives events and no bytes.
#[cfg(not(unix))]
pub(super) fn start(events: Sender<Event>) -> io::Result<()> {
    use ratatui::crossterm::event;

    let listen = move || {
        loop {
            let sent = match event::read() {
                Ok(raw) => match super::event::translate(raw) {
                    Some(input) => events.send(Event::Input(input)),
                    None => Ok(()),
                },
                Err(error) if error.kind() == io::ErrorKind::Interrupted => Ok(()),
                Err(_) => {
                    drop(events.send(Event::Lost));
                    return;
                }
            };
            if sent.is_err() {
                return;
            }
        }
    };
    thread::Builder::new().name("input".to_owned()).spawn(listen).map(|_| ())
}
