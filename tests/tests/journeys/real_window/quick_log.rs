//! Logging a shadowing session by keyboard alone: the fifteen seconds that the product promises; and going on at once.

use anyhow::{Result, ensure};
use serde_json::json;
use understudy_tests::{accessibility, cli::Cli, window::drive};

/// One key opens, the next ones answer, one key saves; a draft survives a kill; no mouse is touched.
#[test]
fn a_session_is_logged_by_keyboard_only() -> Result<()> {
    let folder = tempfile::tempdir()?;
    drive("a_session_is_logged_by_keyboard_only", folder.path(), &["--sample"], async |window| {
        window.wait_painted("my-day").await?;
        window.press("l").await?;
        window.wait_for_role("dialog", "Log shadowing").await?;
        window.wait_for("[data-field=\"comfort\"] [role=\"radio\"]:focus").await?;
        window.press("4").await?;
        window.press("Tab").await?;
        window.type_text("Start from the customer's own order").await?;
        window.wait_for_text("After this").await?;
        window.screenshot("quick-log").await?;
        accessibility::must_be_sound(window, "the quick log").await?;

        // A battery that dies now must not cost what was typed. The page writes a draft with every key; the system's
        // browser engine puts it on disk a moment later.
        tokio::time::sleep(std::time::Duration::from_secs(6)).await;
        window.kill()?;
        window.restart().await?;
        window.wait_painted("my-day").await?;
        window.press("l").await?;
        window.wait_for("[data-field=\"dos\"] textarea").await?;
        let kept =
            window.script("return document.querySelector('[data-field=\"dos\"] textarea').value", vec![]).await?;
        ensure!(kept == json!("Start from the customer's own order"), "the draft came back as {kept}");

        window.press("Ctrl+Enter").await?;
        window.wait_gone("[data-field=\"dos\"]").await?;
        Ok(())
    })?;
    let cli = Cli::new(folder.path())?;
    let history = cli.json(&["history"])?;
    ensure!(history.to_string().contains("ogged"), "the history does not show the entry: {history}");
    let check = cli.json(&["check"])?;
    ensure!(check["sound"] == json!(true), "the programme is not sound: {check}");
    Ok(())
}

/// What says that something is done lies over its own place alone: the next click is not lost on it.
#[test]
fn a_notice_lets_the_mouse_go_on() -> Result<()> {
    let folder = tempfile::tempdir()?;
    drive("a_notice_lets_the_mouse_go_on", folder.path(), &["--sample"], async |window| {
        window.wait_painted("my-day").await?;
        window.press("l").await?;
        window.wait_for("[data-field=\"comfort\"] [role=\"radio\"]:focus").await?;
        window.press("4").await?;
        window.press("Ctrl+Enter").await?;
        window.wait_gone("[data-field=\"dos\"]").await?;
        window.wait_for(".fui-Toast button").await?;
        window.wait_still().await?;
        window.screenshot("notice").await?;
        let link = window.wait_for_role("link", "Coverage").await?;
        ensure!(
            window.script("return document.querySelector('.fui-Toast') !== null", vec![]).await? == json!(true),
            "the notice went before the click: nothing was tried"
        );
        // One try, without the patience of `Window::click`: whoever waits until the notice is gone sees nothing wrong.
        link.click().await?;
        window.wait_painted("coverage").await
    })
}
