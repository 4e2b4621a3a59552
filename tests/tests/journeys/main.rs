//! Whole journeys: on the command line, through the exports, and in the real window.
//!
//! One module per kind. `cargo xtask test` runs `export_acceptance` and `real_window` as steps of their own, because
//! they need tools beyond cargo; those exist for Linux.

mod command_line;
#[cfg(target_os = "linux")]
mod export_acceptance;
mod hub;
#[cfg(target_os = "linux")]
mod real_window;
