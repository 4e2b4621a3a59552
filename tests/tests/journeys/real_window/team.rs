//! Three real windows, three data folders, one place: invited, let in, edited apart, shared, a conflict settled by hand,
//! equal. The same through a shared folder and over a PostgreSQL hub.

use crate::hub::{self, Hub};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};
use understudy_tests::{
    accessibility,
    cli::Cli,
    window::{Window, drive},
};

/// The passphrase as it is shown.
const PASSPHRASE: &str = "return document.body.innerText.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){4}/)?.[0] ?? '';";
/// Name of the shared folder.
const FOLDER: &str = "Rollout";

/// Where the team shares.
enum Place<'a> {
    Folder,
    Hub(&'a Hub),
}

/// Somebody who joins.
struct Newcomer {
    /// As their login and their files are called.
    word: &'static str,
    person: &'static str,
    laptop: &'static str,
}

const BEN: Newcomer = Newcomer { word: "ben", person: "Ben Lund", laptop: "Ben's laptop" };
const CEM: Newcomer = Newcomer { word: "cem", person: "Cem Aydin", laptop: "Cem's laptop" };

/// What a team does on its first day, through a folder that nobody serves.
#[test]
fn windows_come_to_the_same_programme_through_a_folder() -> Result<()> {
    team("windows_through_a_folder", &Place::Folder)
}

/// The same over a hub, each with a login of its own. The hub holds nothing that can be read.
#[test]
fn windows_come_to_the_same_programme_over_a_hub() -> Result<()> {
    let Some(hub) = Hub::begin("windows")? else { return Ok(()) };
    team("windows_over_a_hub", &Place::Hub(&hub))?;
    ensure!(!hub.holds("Conflict")?, "the hub can read a name");
    Ok(())
}

/// Ana shares and invites; Ben joins, both disagree and Ana settles it; Cem joins; all three are equal.
fn team(name: &str, place: &Place<'_>) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let story = Story { name, place, folder: folder.path() };
    fs::create_dir(story.path(FOLDER))?;
    let answers = story.answers("ana", &[FOLDER, &BEN.invite(), &CEM.invite()])?;
    let start = ["--sample", "--dialog-answers", &answers, "--at", "/sharing"];
    let data = [story.path("ana"), story.path(BEN.word), story.path(CEM.word)];
    drive(name, &data[0], &start, async |ana| {
        let ana: &Window = ana;
        ana.wait_painted("sharing").await?;
        accessibility::must_be_sound(ana, "sharing, alone").await?;
        story.picture(ana, "alone").await?;
        story.begin(ana).await?;
        story
            .newcomer(ana, &BEN, async |ben| {
                disagree(&story, ana, ben, [&data[0], &data[1]]).await?;
                story
                    .newcomer(ana, &CEM, async |cem| {
                        for window in [ana, ben, cem, ana, ben, cem] {
                            share(window).await?;
                        }
                        Ok(())
                    })
                    .await
            })
            .await
    })?;
    equal(&data)
}

impl Newcomer {
    fn invite(&self) -> String {
        format!("{}.understudy-invite", self.word)
    }

    fn email(&self) -> String {
        format!("{}@example.com", self.word)
    }
}

/// One telling of it.
struct Story<'a> {
    name: &'a str,
    place: &'a Place<'a>,
    folder: &'a Path,
}

impl Story<'_> {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The file that answers the dialogs of a window; a folder is only asked for where one is shared through.
    fn answers(&self, name: &str, files: &[&str]) -> Result<String> {
        let asked = files.iter().filter(|file| **file != FOLDER || matches!(self.place, Place::Folder));
        let lines: Vec<String> = asked.map(|file| self.path(file).display().to_string()).collect();
        let answers = self.path(&format!("{name}.txt"));
        fs::write(&answers, lines.join("\n"))?;
        Ok(answers.display().to_string())
    }

    async fn picture(&self, window: &Window, name: &str) -> Result<()> {
        let place = match self.place {
            Place::Folder => "sharing",
            Place::Hub(_) => "sharing-hub",
        };
        window.screenshot(&format!("{place}-{name}")).await.map(|_| ())
    }

    /// Ana shares through the place.
    async fn begin(&self, ana: &Window) -> Result<()> {
        match self.place {
            Place::Folder => {
                ana.click("button", "Choose a folder").await?;
                ana.wait_for_text(FOLDER).await?;
                name_laptop(ana, "Through a shared folder", "Ana's laptop").await?;
                ana.click("button", "Share through this folder").await?;
            }
            Place::Hub(hub) => {
                fill(ana, "Address of the database", &hub.login("ana", true)?).await?;
                name_laptop(ana, "Through a hub", "Ana's laptop").await?;
                self.picture(ana, "begin").await?;
                ana.click("button", "Share through this hub").await?;
            }
        }
        ana.wait_for_text("Laptops that take part").await?;
        ana.wait_for_text("Ana's laptop").await
    }

    /// Ana invites somebody and lets them in, who then goes on in a window of their own.
    async fn newcomer<J>(&self, ana: &Window, who: &Newcomer, journey: J) -> Result<()>
    where
        J: AsyncFnOnce(&Window) -> Result<()>,
    {
        let passphrase = self.write_invite(ana, who).await?;
        let answers = self.answers(who.word, &[&who.invite(), FOLDER])?;
        let evidence = format!("{}_{}", self.name, who.word);
        ana.beside(&evidence, &self.path(who.word), &["--dialog-answers", &answers], async |window| {
            self.join(window, who, &passphrase).await?;
            self.let_in(ana, window, who).await?;
            journey(window).await
        })
        .await
    }

    async fn write_invite(&self, ana: &Window, who: &Newcomer) -> Result<String> {
        open_sharing(ana).await?;
        ana.click("button", "Invite somebody").await?;
        ana.wait_for_role("dialog", "Invite somebody").await?;
        if let Place::Hub(hub) = self.place {
            hub.login(who.word, false)?;
            fill(ana, "Login", &hub.login_name(who.word)).await?;
            // The next field, which hides what is typed.
            ana.press("Tab").await?;
            ana.type_text(hub::PASSWORD).await?;
            self.picture(ana, "invite-login").await?;
        }
        ana.click("button", "Write the invite").await?;
        ana.wait_for_text("The invite is written").await?;
        let passphrase = ana.script(PASSPHRASE, vec![]).await?.as_str().unwrap_or_default().to_owned();
        ensure!(!passphrase.is_empty(), "no passphrase is shown");
        // The dialog fades in.
        tokio::time::sleep(Duration::from_millis(600)).await;
        self.picture(ana, "invite").await?;
        accessibility::must_be_sound(ana, "the passphrase").await?;
        ana.click("button", "I have noted it").await?;
        Ok(passphrase)
    }

    /// Somebody asks to be let in.
    async fn join(&self, window: &Window, who: &Newcomer, passphrase: &str) -> Result<()> {
        window.wait_painted("welcome").await?;
        window.click("button", "Join with an invite").await?;
        window.wait_painted("join").await?;
        accessibility::must_be_sound(window, "joining").await?;
        window.click("button", "Choose the file").await?;
        window.wait_for_text(&who.invite()).await?;
        fill(window, "Passphrase", passphrase).await?;
        match self.place {
            Place::Folder => {
                window.click("button", "Choose a folder").await?;
                window.wait_for_text(FOLDER).await?;
            }
            Place::Hub(_) => window.click("radio", "A hub").await?,
        }
        fill(window, "Your name", who.person).await?;
        fill(window, "Your e-mail", &who.email()).await?;
        fill(window, "Name of this laptop", who.laptop).await?;
        self.picture(window, "join").await?;
        window.click("button", "Ask to be let in").await?;
        window.wait_painted("joining").await?;
        accessibility::must_be_sound(window, "waiting to be let in").await?;
        self.picture(window, "waiting").await
    }

    /// Ana compares the fingerprint and lets the newcomer in; their window becomes the programme.
    async fn let_in(&self, ana: &Window, newcomer: &Window, who: &Newcomer) -> Result<()> {
        const WAITS: &str = "return document.documentElement.dataset.painted === 'joining';";
        const TICK: &str = "
            const group = Array.from(document.querySelectorAll('[role=\"group\"]'))
                .find((e) => e.getAttribute('aria-label') === arguments[0]);
            const box = group?.querySelector('input[type=\"checkbox\"]');
            box?.focus();
            return box !== null && box !== undefined;";
        ana.press("s").await?;
        ana.wait_for_text("Somebody waits to be let in").await?;
        let mine = fingerprint(newcomer).await?;
        let compared = async || Ok(digits(&ana.text().await?).contains(&mine));
        ana.wait_until(&format!("Ana's screen to show the fingerprint {mine}"), compared).await?;
        ensure!(ana.script(TICK, vec![json!(who.person)]).await? == json!(true), "nothing to tick");
        ana.press("Space").await?;
        self.picture(ana, "newcomer").await?;
        accessibility::must_be_sound(ana, "a newcomer").await?;
        ana.click("button", "Let in").await?;
        let done = async || Ok(!ana.text().await?.contains("I compared it by telephone"));
        ana.wait_until(&format!("{} to be let in", who.person), done).await?;
        // Their laptop may ask before Ana's has told the place: the screen says to press it again then.
        let came = async || {
            let waits = newcomer.script(WAITS, vec![]).await? == json!(true);
            if waits {
                newcomer.press("s").await?;
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
            Ok(!waits)
        };
        newcomer.wait_until("the programme to come", came).await?;
        newcomer.wait_painted("my-day").await
    }
}

/// Gives the laptop a name, in the form of that title.
async fn name_laptop(window: &Window, form: &str, name: &str) -> Result<()> {
    const FOCUS: &str = "
        const form = Array.from(document.querySelectorAll('form')).find((e) => e.getAttribute('aria-label') === arguments[0]);
        const field = form?.querySelector('[data-field=\"laptop\"] input');
        field?.focus();
        field?.select();
        return field !== null && field !== undefined;";
    let found = window.script(FOCUS, vec![json!(form)]).await?;
    ensure!(found == json!(true), "no field for the laptop's name");
    window.type_text(name).await
}

async fn fill(window: &Window, field: &str, text: &str) -> Result<()> {
    window.click("textbox", field).await?;
    window.type_text(text).await
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
async fn disagree(story: &Story<'_>, ana: &Window, ben: &Window, data: [&Path; 2]) -> Result<()> {
    const MARK: &str = "header a[href=\"#/conflicts\"]";
    const FOCUS: &str = "document.querySelector(arguments[0]).focus();";
    let mail = Cli::new(data[0])?.json(&["people"])?[0]["email"].as_str().context("a person")?.to_owned();
    rename(data[0], &mail, "Conflict One")?;
    rename(data[1], &mail, "Conflict Two")?;
    for window in [ana, ben, ana] {
        share(window).await?;
    }
    ana.wait_for(MARK).await?;
    ana.script(FOCUS, vec![json!(MARK)]).await?;
    ana.press("Enter").await?;
    ana.wait_painted("conflicts").await?;
    ana.wait_for_text("Conflict One").await?;
    ana.wait_for_text("Conflict Two").await?;
    ana.wait_for_text("Showing “Conflict").await?;
    story.picture(ana, "conflicts").await?;
    accessibility::must_be_sound(ana, "conflicts").await?;
    let before = Cli::new(data[0])?.json(&["conflicts"])?;
    let other = before[0]["other"]["value"].as_str().context("a conflict")?.to_owned();
    focus_first_row(ana).await?;
    ana.press("u").await?;
    ana.wait_for_text("No conflicts").await?;
    for window in [ana, ben, ana] {
        share(window).await?;
    }
    for data in data {
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

/// Goes to the sharing screen as everybody does: by the navigation.
async fn open_sharing(window: &Window) -> Result<()> {
    window.click("link", "Sharing").await?;
    window.wait_painted("sharing").await
}

/// Presses the key and waits until that exchange is over.
async fn share(window: &Window) -> Result<()> {
    open_sharing(window).await?;
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

fn equal(all: &[PathBuf]) -> Result<()> {
    let checks = all.iter().map(|data| Cli::new(data)?.json(&["check"])).collect::<Result<Vec<Value>>>()?;
    for check in &checks {
        ensure!(check["sound"] == json!(true), "not sound: {check}");
        ensure!(check["digest"] == checks[0]["digest"], "not equal: {check} and {}", checks[0]);
    }
    Ok(())
}
