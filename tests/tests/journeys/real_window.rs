//! Journeys in the real window, driven by keys and clicks.

use anyhow::{Result, ensure};
use understudy_tests::{accessibility, window::drive};

/// The window opens on the sample programme, paints, and is sound for a screen reader.
#[test]
fn opens_on_the_sample_programme() -> Result<()> {
    let folder = tempfile::tempdir()?;
    drive("opens_on_the_sample_programme", folder.path(), &["--sample"], async |window| {
        window.wait_for("html[data-painted]").await?;
        ensure!(!window.text().await?.trim().is_empty(), "the window is blank");
        window.screenshot("first-screen").await?;
        accessibility::must_be_sound(window, "the first screen").await
    })
}
