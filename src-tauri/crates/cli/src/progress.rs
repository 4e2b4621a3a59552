//! How far long work is, for whoever sits at a terminal.
//!
//! Owns one line on standard error that is written over and wiped when the work is done. Deliberately silent where standard
//! error is no terminal: scripts and logs want the outcome only. The work is stopped with Ctrl+C: the program ends, and the
//! store writes a change whole or not at all.

use std::{
    io::{IsTerminal, Write},
    sync::Mutex,
    time::{Duration, Instant},
};
use understudy_domain::{
    message::Message,
    progress::{Progress, Unwatched},
};
use understudy_messages::say;

/// Work that is done sooner says nothing.
const PATIENCE: Duration = Duration::from_millis(300);

struct Line {
    /// What is done.
    doing: &'static str,
    began: Instant,
    /// The share last shown, in percent.
    shown: Mutex<Option<u32>>,
}

impl Progress for Line {
    fn step(&self, done: u32, of: u32) {
        let percent = u64::from(done) * 100 / u64::from(of.max(1));
        let percent = u32::try_from(percent).unwrap_or(100);
        let Ok(mut shown) = self.shown.lock() else { return };
        if self.began.elapsed() < PATIENCE || *shown == Some(percent) {
            return;
        }
        *shown = Some(percent);
        write(&say(&Message::new(self.doing).with("percent", percent)));
    }

    fn cancelled(&self) -> bool {
        false
    }
}

/// Writes over the line. A terminal that cannot be written to is no reason to stop the work.
fn write(words: &str) {
    let _ = write!(std::io::stderr(), "\r\x1b[K{words}").and_then(|()| std::io::stderr().flush());
}

/// Does work and shows how far it is, where somebody sees it. `doing` is a message of the catalogue.
pub(crate) fn watched<T>(doing: &'static str, work: impl FnOnce(&dyn Progress) -> T) -> T {
    if !std::io::stderr().is_terminal() {
        return work(&Unwatched);
    }
    let line = Line { doing, began: Instant::now(), shown: Mutex::new(None) };
    let done = work(&line);
    if line.shown.lock().is_ok_and(|shown| shown.is_some()) {
        write("");
    }
    done
}
