//! `understudy`: the same use cases as the window, on the command line.
//!
//! Owns the words and options of the command line, how rows are named there, and how answers are printed: for people as
//! sentences and aligned tables, with `--json` as one document. Deliberately decides nothing: the use cases do.

mod answer;
mod arguments;
mod commands;
mod failure;
mod naming;
mod owed;
mod progress;
mod session;
mod table;
mod values;

use clap::Parser;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    let arguments = arguments::Arguments::parse();
    log();
    let json = arguments.json;
    match commands::run(arguments) {
        Ok(answer) => answer.print(json),
        Err(failure) => failure.print(json),
    }
}

/// Writes what happens inside to standard error, only where `UNDERSTUDY_LOG` asks for it: a refusal is one line.
fn log() {
    if let Ok(filter) = EnvFilter::try_from_env("UNDERSTUDY_LOG") {
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    }
}
