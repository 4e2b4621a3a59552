//! How long the first painted screen took, for the bench.

use std::{sync::OnceLock, time::Instant};

static START: OnceLock<Instant> = OnceLock::new();

/// Takes the time of the start.
pub(crate) fn started() {
    START.get_or_init(Instant::now);
}

/// The first screen is painted. When the bench asks for it, prints how long that took and ends the program.
pub(crate) fn report() {
    if std::env::var_os("UNDERSTUDY_MARK_FIRST_PAINT").is_some() {
        let elapsed = START.get_or_init(Instant::now).elapsed();
        println!("first-paint {}", elapsed.as_millis());
        std::process::exit(0);
    }
}
