//! Installs what a task needs, and says what and why.
//!
//! Owns the list of prerequisites per task: [`system`] packages, the window's npm packages and build ([`ui`]), and the
//! [`tools`] that only the tests use. Deliberately installs nothing by other means than the platform's own.

pub(crate) mod system;
pub(crate) mod tools;
pub(crate) mod ui;

use anyhow::Result;

/// Everything that `run` and `test` need.
pub(crate) fn everything() -> Result<()> {
    system::install(&[system::RUN, system::HUB_TESTS, system::WINDOW_TESTS, system::EXPORT_TESTS])?;
    if cfg!(target_os = "linux") {
        tools::tauri_driver()?;
        tools::export_checkers()?;
    }
    tools::cargo_deny()?;
    ui::packages()?;
    ui::build()?;
    println!("Everything that `cargo xtask run` and `cargo xtask test` need is installed.");
    Ok(())
}
