//! An encrypted programme in the real window: made, its phrase noted, closed and opened again; the keychain lost, and the
//! phrase opens it; its backup restored on another laptop, where the phrase opens it too.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{fs, path::Path, time::Duration};
use understudy_tests::{
    accessibility,
    cli::Cli,
    places,
    window::{Window, drive},
};

const PROGRAMME: &str = "Nordlys";

/// What its owner goes through in the worst of weeks, without losing anything and without a dead end.
#[test]
fn an_encrypted_programme_opens_with_its_phrase() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let place = |name: &str| folder.path().join(name);
    let backup = place("nordlys.understudy");
    fs::write(place("answers.txt"), backup.display().to_string())?;
    let answers = place("answers.txt").display().to_string();
    let start = ["--dialog-answers", answers.as_str()];
    let (ana_data, ben_data) = (place("ana"), place("ben"));
    let name = "an_encrypted_programme_opens_with_its_phrase";
    drive(name, &ana_data, &start, async |ana| {
        let phrase = create(ana).await?;
        ana.click("button", "Back up").await?;
        ana.wait_until("the backup", async || Ok(backup.is_file())).await?;
        let before = digest(&ana_data)?;

        ana.restart().await?;
        ana.wait_painted("my-day").await?;

        ana.kill()?;
        places::lose_keychain(&ana_data)?;
        ana.restart().await?;
        ana.wait_painted("welcome").await?;
        ana.screenshot("encryption-locked").await?;
        ana.click("button", PROGRAMME).await?;
        unlock(ana, &phrase, "unlock").await?;
        ensure!(digest(&ana_data)? == before, "not what it was");
        ana.restart().await?;
        ana.wait_painted("my-day").await?;

        ana.beside("an_encrypted_programme_ben", &ben_data, &start, async |ben| {
            ben.wait_painted("welcome").await?;
            ben.click("button", "Restore from a backup").await?;
            ben.wait_for_role("dialog", "Restore").await?;
            ben.click("button", "Restore and open").await?;
            unlock(ben, &phrase, "unlock-backup").await
        })
        .await?;
        ensure!(digest(&ben_data)? == before, "the backup is not what it was");
        Ok(())
    })
}

/// Makes an encrypted programme, and answers its phrase as it is shown.
async fn create(window: &Window) -> Result<String> {
    const WORDS: &str = "return Array.from(document.querySelectorAll('[role=\"alertdialog\"] li'),
        (line) => line.lastChild.textContent.trim()).join(' ');";
    const READABLE: &str = "return document.querySelector('h1').closest('[aria-hidden=\"true\"]') === null;";
    window.wait_painted("welcome").await?;
    window.click("textbox", "Name of the programme").await?;
    window.type_text(PROGRAMME).await?;
    window.press("Tab").await?;
    window.press("Space").await?;
    window.click("button", "Create").await?;
    window.wait_for_role("alertdialog", "Recovery phrase").await?;
    window.click("button", "Show the words").await?;
    window.wait_for_role("button", "I have written them down").await?;
    let phrase = window.script(WORDS, vec![]).await?.as_str().unwrap_or_default().to_owned();
    ensure!(phrase.split(' ').count() == 24, "the phrase is “{phrase}”");
    // The dialog fades in.
    tokio::time::sleep(Duration::from_millis(600)).await;
    window.screenshot("encryption-phrase").await?;
    accessibility::must_be_sound(window, "the recovery phrase").await?;
    window.click("button", "I have written them down").await?;
    window.wait_painted("programme").await?;
    let readable = async || Ok(window.script(READABLE, vec![]).await? == json!(true));
    window.wait_until("screen readers to be let back to the screen", readable).await?;
    Ok(phrase)
}

/// Types the phrase where it is asked for; the programme opens.
async fn unlock(window: &Window, phrase: &str, picture: &str) -> Result<()> {
    window.wait_painted("unlock").await?;
    window.screenshot(picture).await?;
    accessibility::must_be_sound(window, "unlocking").await?;
    window.click("textbox", "Recovery phrase").await?;
    window.type_text(phrase).await?;
    window.wait_for_text("24 words").await?;
    window.press("Ctrl+Enter").await?;
    window.wait_painted("my-day").await
}

fn digest(data: &Path) -> Result<Value> {
    let check = Cli::new(data)?.json(&["check"])?;
    ensure!(check["sound"] == json!(true), "not sound: {check}");
    check.get("digest").cloned().context("no digest")
}
