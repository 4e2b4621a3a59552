//! A training day in the window by keys alone: plan the session, prepare, run the room, close, hand out what it leaves.
//!
//! From screen to screen with Ctrl+K and the keys of the screens, never by an address. A control that has no key of its own
//! is reached as a person without a mouse reaches it: with Tab, from where the focus is.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::{ffi::OsStr, fs, path::Path, time::Duration};
use understudy_tests::{
    accessibility,
    cli::Cli,
    exports,
    keyboard::{choose_in_menu, find, pick, press_times, press_to, tab_and_enter, tab_to},
    window::{Window, drive},
};

/// People of the group, and so marks to make.
const PEOPLE: usize = 30;
/// Participants of the timed task.
const TIMED: usize = 6;
/// Answers of the feedback round: as many as are needed for a result.
const ANSWERS: usize = 5;
const MODULE: &str = "Take sales orders";
const GROUP: &str = "Order desk";
/// When a session begins where nobody says otherwise, in every way of writing it.
const START: &str = "9:00";

/// A programme in which thirty people need one module.
fn programme(understudy: &Cli, folder: &Path) -> Result<()> {
    understudy.done(&["new", "Nordlys"])?;
    let rows: Vec<String> =
        (1..=PEOPLE).map(|at| format!("Person {at:02},person{at:02}@example.com,Order clerk")).collect();
    let people = folder.join("people.csv");
    fs::write(&people, format!("displayName,mail,jobTitle\n{}\n", rows.join("\n")))?;
    understudy.done(&[OsStr::new("import"), OsStr::new("people"), people.as_os_str()])?;
    understudy.done(&["groups", "add", GROUP])?;
    understudy.done(&["groups", "rule", GROUP, "job_title", "Order clerk"])?;
    let mut plan = vec!["modules", "plan", MODULE, "--step", "30=Welcome", "--task", "90=Enter an order"];
    plan.extend(["--check", "Log in with the training account"]);
    understudy.done(&["modules", "add", MODULE, "--minutes", "120", "--group", GROUP])?;
    understudy.done(&plan)?;
    Ok(())
}

/// The id in the address, such as that of the session shown.
async fn id_shown(window: &Window) -> Result<String> {
    let place = window.script("return location.hash", vec![]).await?;
    let id = place.as_str().and_then(|hash| hash.split(['/', '?']).nth(2)).unwrap_or_default().to_owned();
    ensure!(id.len() == 36, "no row is shown at {place}");
    Ok(id)
}

/// Plans a session today for the group, seats everybody and ticks what is prepared; answers its id.
async fn plan_and_prepare(window: &Window) -> Result<String> {
    find(window, "sessions", &["Sessions"], "sessions").await?;
    press_to(window, "n", "session-new").await?;
    pick(window, "Module", MODULE).await?;
    pick(window, "Groups", GROUP).await?;
    window.wait_for_text("Before you save").await?;
    window.screenshot("training-day-1-plan").await?;
    accessibility::must_be_sound(window, "planning a session").await?;
    press_to(window, "Ctrl+Enter", "session").await?;
    let id = id_shown(window).await?;
    window.wait_for_text("Nobody has a seat yet").await?;
    tab_and_enter(window, "Seat everybody who needs it").await?;
    window.wait_for_text("Person 30").await?;
    // The tabs are one stop; arrows lead from one to the next.
    tab_to(window, "Overview").await?;
    window.press("Right").await?;
    window.press("Enter").await?;
    window.wait_for_text("0 of 2 prepared").await?;
    tab_to(window, "Log in with the training account").await?;
    window.press("Space").await?;
    window.wait_for_text("1 of 2 prepared").await?;
    window.screenshot("training-day-2-prepare").await?;
    Ok(id)
}

/// Half of the marks, a battery that dies, the other half; then six timed tasks.
async fn run_the_room(window: &mut Window, understudy: &Cli, session: &str) -> Result<()> {
    press_to(window, "r", "run").await?;
    window.wait_for_text(&format!("0 of {PEOPLE} present")).await?;
    press_times(window, "p", PEOPLE / 2).await?;
    window.wait_for_text(&format!("{} of {PEOPLE} present", PEOPLE / 2)).await?;
    let shown = || understudy.json(&["attendance", "show", session]);
    let marked = |shown: Value| shown.to_string().matches("\"present\"").count();
    window.wait_until("the marks on disk", async || Ok(marked(shown()?) >= PEOPLE / 2)).await?;
    window.kill()?;
    window.restart().await?;
    window.wait_for("html[data-painted]").await?;
    find(window, MODULE, &[MODULE, START], "session").await?;
    press_to(window, "r", "run").await?;
    window.wait_for_text(&format!("{} of {PEOPLE} present", PEOPLE / 2)).await?;
    // After a restart the first person without a mark is the one that the keys are for.
    press_times(window, "a", 1).await?;
    window.press("Enter").await?;
    window.wait_for_text(&format!("{PEOPLE} of {PEOPLE} present")).await?;

    window.press("c").await?;
    window.wait_for_text("Tick who takes part").await?;
    for _ in 0..TIMED {
        window.press("Space").await?;
        window.press("Tab").await?;
    }
    window.press("Escape").await?;
    window.press("Space").await?;
    window.wait_for_text("running").await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    window.screenshot("training-day-3-room").await?;
    accessibility::must_be_sound(window, "the room").await?;
    for digit in 1..=TIMED {
        window.press(&digit.to_string()).await?;
    }
    window.wait_for_text(&format!("{TIMED} of {TIMED} unaided and in time")).await
}

/// Reads what came of a file, and goes on.
async fn leave_dialog(window: &Window) -> Result<()> {
    window.wait_for_role("dialog", "").await?;
    window.press("Escape").await?;
    window.wait_gone("[role=\"dialog\"]").await
}

/// The laptop goes from hand to hand; then the trainer takes it back.
async fn take_feedback(window: &Window) -> Result<()> {
    press_to(window, "Shift+F", "feedback").await?;
    for answered in 1..=ANSWERS {
        for key in ["5", "4", "4", "3"] {
            window.press(key).await?;
        }
        window.press("Ctrl+Enter").await?;
        window.wait_for_text("Thank you").await?;
        window.wait_for_text(&format!("{answered} answer")).await?;
        if answered < ANSWERS {
            window.press("Enter").await?;
            window.wait_for_text("1 means not at all").await?;
        }
    }
    window.screenshot("training-day-4-feedback").await?;
    // A short press does not lead out; it shows the word to type.
    tab_and_enter(window, "Trainer: hold to leave").await?;
    tab_to(window, "or type").await?;
    window.type_text("leave").await?;
    window.wait_painted("run").await
}

/// Thirty people, six of them timed, one battery that dies, and every figure and file afterwards.
#[test]
fn a_training_day() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    let understudy = Cli::new(&data)?;
    programme(&understudy, folder.path())?;
    let place = |name: &str| folder.path().join(name);
    let answers = ["pack.pdf", "session.ics"].map(|name| place(name).to_string_lossy().into_owned());
    fs::write(place("answers.txt"), answers.join("\n"))?;
    let answers = place("answers.txt").to_string_lossy().into_owned();
    drive("a_training_day", &data, &["--dialog-answers", &answers], async |window| {
        window.wait_for("html[data-painted]").await?;
        let session = plan_and_prepare(window).await?;
        tab_and_enter(window, "Session pack").await?;
        window.wait_until("the pack", async || Ok(place("pack.pdf").is_file())).await?;
        leave_dialog(window).await?;
        choose_in_menu(window, "More to do with this session", "Calendar file").await?;
        window.wait_until("the calendar", async || Ok(place("session.ics").is_file())).await?;
        leave_dialog(window).await?;
        run_the_room(window, &understudy, &session).await?;
        take_feedback(window).await?;
        press_to(window, "Shift+C", "close").await?;
        window.screenshot("training-day-5-close").await?;
        accessibility::must_be_sound(window, "closing a session").await?;
        tab_and_enter(window, "Close session").await?;
        window.wait_for_text(&format!("{PEOPLE} of {PEOPLE} attended")).await?;
        tab_and_enter(window, "See completion").await?;
        window.wait_painted("completion").await?;
        window.wait_for_text(GROUP).await?;
        window.screenshot("training-day-6-completion").await?;
        Ok(())
    })?;
    let completion = understudy.json(&["completion"])?.to_string();
    ensure!(completion.contains(&format!("\"completed\":{PEOPLE}")), "completion says {completion}");
    exports::verify_pdf(&place("pack.pdf"))?;
    ensure!(exports::read_calendar(&place("session.ics"))?.events.len() == 1, "the calendar is not one session");
    ensure!(understudy.json(&["check"])?["sound"] == json!(true), "the programme is not sound");
    Ok(())
}
