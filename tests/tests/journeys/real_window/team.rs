//! Two real windows, two data folders, one shared folder: invited, let in, edited apart, shared, a conflict settled by
//! hand, equal.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};
use understudy_tests::{
    accessibility,
    cli::Cli,
    window::{Window, drive},
};

/// The passphrase as it is shown.
const PASSPHRASE: &str = "return document.body.innerText.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){4}/)?.[0] ?? '';";

/// What a team does on its first day.
#[test]
fn two_windows_come_to_the_same_programme() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let place = |name: &str| folder.path().join(name);
    fs::create_dir(place("Rollout"))?;
    let answers = |name: &str, files: &[PathBuf]| -> Result<String> {
        let lines: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
        fs::write(place(name), lines.join("\n"))?;
        Ok(place(name).display().to_string())
    };
    let invite = place("nordwind.understudy-invite");
    let of_ana = answers("ana.txt", &[place("Rollout"), invite.clone()])?;
    let of_ben = answers("ben.txt", &[invite, place("Rollout")])?;
    let (ana_data, ben_data) = (place("ana"), place("ben"));
    let start = ["--sample", "--dialog-answers", &of_ana, "--at", "/sharing"];
    drive("two_windows_come_to_the_same_programme", &ana_data, &start, async |ana| {
        ana.wait_painted("sharing").await?;
        accessibility::must_be_sound(ana, "sharing, alone").await?;
        ana.screenshot("sharing-alone").await?;
        begin(ana).await?;
        let passphrase = write_invite(ana).await?;

        let ben = ana.beside(&ben_data, &["--dialog-answers", &of_ben]).await?;
        let journey = async {
            join(&ben, &passphrase).await?;
            let_in(ana, &ben).await?;
            disagree(ana, &ben, &ana_data, &ben_data).await
        };
        let ended = journey.await;
        if ended.is_err() {
            ben.keep_evidence("two_windows_ben").await;
        }
        ben.end().await;
        ended
    })?;
    equal(&[&ana_data, &ben_data])
}

/// Ana shares through the folder.
async fn begin(ana: &Window) -> Result<()> {
    ana.click("button", "Choose a folder").await?;
    ana.wait_for_text("Rollout").await?;
    name_laptop(ana, "Through a shared folder", "Ana's laptop").await?;
    ana.click("button", "Share through this folder").await?;
    ana.wait_for_text("Laptops that take part").await?;
    ana.wait_for_text("Ana's laptop").await
}

/// Gives the laptop a name, in the form of that title.
async fn name_laptop(window: &Window, form: &str, name: &str) -> Result<()> {
    const FOCUS: &str = "
        const form = Array.from(document.querySelectorAll('form')).find((e) => e.getAttribute('aria-label') === arguments[0]);
        const field = (form ?? document).querySelector('[data-field=\"laptop\"] input');
        field?.focus();
        field?.select();
        return field !== null && field !== undefined;";
    let found = window.script(FOCUS, vec![json!(form)]).await?;
    ensure!(found == json!(true), "no field for the laptop's name");
    window.type_text(name).await
}

async fn write_invite(ana: &Window) -> Result<String> {
    ana.click("button", "Invite somebody").await?;
    ana.wait_for_role("dialog", "Invite somebody").await?;
    ana.click("button", "Write the invite").await?;
    ana.wait_for_text("The invite is written").await?;
    let passphrase = ana.script(PASSPHRASE, vec![]).await?.as_str().unwrap_or_default().to_owned();
    ensure!(!passphrase.is_empty(), "no passphrase is shown");
    // The dialog fades in.
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    ana.screenshot("sharing-invite").await?;
    accessibility::must_be_sound(ana, "the passphrase").await?;
    ana.click("button", "I have noted it").await?;
    Ok(passphrase)
}

/// Ben asks to be let in.
async fn join(ben: &Window, passphrase: &str) -> Result<()> {
    ben.wait_painted("welcome").await?;
    ben.click("button", "Join with an invite").await?;
    ben.wait_painted("join").await?;
    accessibility::must_be_sound(ben, "joining").await?;
    ben.click("button", "Choose the file").await?;
    ben.wait_for_text("nordwind.understudy-invite").await?;
    fill(ben, "Passphrase", passphrase).await?;
    ben.click("button", "Choose a folder").await?;
    ben.wait_for_text("Rollout").await?;
    fill(ben, "Your name", "Ben Lund").await?;
    fill(ben, "Your e-mail", "ben.lund@example.com").await?;
    fill(ben, "Name of this laptop", "Ben's laptop").await?;
    ben.screenshot("sharing-join").await?;
    ben.click("button", "Ask to be let in").await?;
    ben.wait_painted("joining").await?;
    accessibility::must_be_sound(ben, "waiting to be let in").await?;
    ben.screenshot("sharing-waiting").await.map(|_| ())
}

async fn fill(window: &Window, field: &str, text: &str) -> Result<()> {
    window.click("textbox", field).await?;
    window.type_text(text).await
}

/// Ana compares the fingerprint and lets Ben in; Ben's window becomes the programme.
async fn let_in(ana: &Window, ben: &Window) -> Result<()> {
    const TICK: &str = "
        const box = document.querySelector('[role=\"group\"][aria-label=\"Ben Lund\"] input[type=\"checkbox\"]');
        box?.focus();
        return box !== null && box !== undefined;";
    ana.press("s").await?;
    ana.wait_for_text("Somebody waits to be let in").await?;
    let mine = fingerprint(ben).await?;
    ensure!(digits(&ana.text().await?).contains(&mine), "Ana's screen does not show Ben's fingerprint {mine}");
    ensure!(ana.script(TICK, vec![]).await? == json!(true), "nothing to tick");
    ana.press("Space").await?;
    ana.screenshot("sharing-newcomer").await?;
    accessibility::must_be_sound(ana, "a newcomer").await?;
    ana.click("button", "Let in").await?;
    let done = async || Ok(!ana.text().await?.contains("Somebody waits to be let in"));
    ana.wait_until("Ben to be let in", done).await?;
    ben.click("button", "Share now").await?;
    ben.wait_painted("my-day").await
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

async fn fingerprint(window: &Window) -> Result<String> {
    const PRINT: &str = "return document.body.innerText.match(/\\d{4}(\\s+\\d{4}){3}/)?.[0] ?? '';";
    let print = digits(window.script(PRINT, vec![]).await?.as_str().unwrap_or_default());
    ensure!(!print.is_empty(), "no fingerprint is shown");
    Ok(print)
}

/// Both change one name, share, and Ana takes the other value.
async fn disagree(ana: &Window, ben: &Window, ana_data: &Path, ben_data: &Path) -> Result<()> {
    let mail = Cli::new(ana_data)?.json(&["people"])?[0]["email"].as_str().context("a person")?.to_owned();
    rename(ana_data, &mail, "Conflict One")?;
    rename(ben_data, &mail, "Conflict Two")?;
    for window in [ana, ben, ana] {
        share(window).await?;
    }
    ana.script("location.hash = '/conflicts'", vec![]).await?;
    ana.wait_painted("conflicts").await?;
    ana.wait_for_text("Conflict One").await?;
    ana.wait_for_text("Conflict Two").await?;
    ana.wait_for_text("Showing “Conflict").await?;
    ana.screenshot("sharing-conflicts").await?;
    accessibility::must_be_sound(ana, "conflicts").await?;
    let before = Cli::new(ana_data)?.json(&["conflicts"])?;
    let other = before[0]["other"]["value"].as_str().context("a conflict")?.to_owned();
    focus_first_row(ana).await?;
    ana.press("u").await?;
    ana.wait_for_text("No conflicts").await?;
    for window in [ana, ben, ana] {
        share(window).await?;
    }
    for data in [ana_data, ben_data] {
        let found = Cli::new(data)?.json(&["people", &other])?;
        ensure!(found[0]["email"] == json!(mail), "{other} does not stand in {found}");
    }
    Ok(())
}

async fn focus_first_row(window: &Window) -> Result<()> {
    const FOCUS: &str = "const row = document.querySelector('[data-row=\"0\"]'); row?.focus(); return row !== null;";
    ensure!(window.script(FOCUS, vec![]).await? == json!(true), "no row");
    Ok(())
}

/// Presses the key and waits until that exchange is over.
async fn share(window: &Window) -> Result<()> {
    window.script("location.hash = '/sharing'", vec![]).await?;
    window.wait_painted("sharing").await?;
    window.press("s").await?;
    window.wait_for_text("Last exchange").await?;
    let over = async || Ok(!window.text().await?.contains("Sharing…"));
    window.wait_until("the exchange to end", over).await
}

fn rename(data: &Path, mail: &str, name: &str) -> Result<()> {
    let file = data.with_extension("csv");
    fs::write(&file, format!("mail,displayName\n{mail},{name}\n"))?;
    Cli::new(data)?.done(&["import", "people", file.to_str().context("a path")?])?;
    Ok(())
}

fn equal(all: &[&Path]) -> Result<()> {
    let checks = all.iter().map(|data| Cli::new(data)?.json(&["check"])).collect::<Result<Vec<Value>>>()?;
    for check in &checks {
        ensure!(check["sound"] == json!(true), "not sound: {check}");
        ensure!(check["digest"] == checks[0]["digest"], "not equal: {check} and {}", checks[0]);
    }
    Ok(())
}
