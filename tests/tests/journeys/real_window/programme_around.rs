//! The programme around the training in the window, by keys alone: the project's plan, what moving it breaks, objectives that
//! measure themselves while a session runs, a pulse that drops and its answer, the pack for the committee.

use anyhow::{Context, Result, ensure};
use jiff::{Zoned, civil::Date};
use serde_json::json;
use std::{ffi::OsStr, fs, path::Path};
use understudy_tests::{
    accessibility,
    cli::Cli,
    exports,
    keyboard::{find, open_row, press_to, tab_and_enter, tab_to},
    window::{Window, drive},
};

const GROUP: &str = "Field Service technicians";
const MODULE: &str = "Mobile work orders";
const PEOPLE: usize = 12;
const ATTEND: &str = "100 percent of Field Service technicians attend the in-person mobile training or view the complete online \
                      series before system cutover";
const COMPLETE: &str = "Field Service technicians complete work order completion on their mobile devices without assistance; the \
                        lead-generation process in under three minutes";
/// Days from today to the cutover of the plan.
const CUTOVER: i32 = 35;

fn in_days(days: i32) -> Result<Date> {
    Ok(Zoned::now().date().checked_add(jiff::Span::new().days(days))?)
}

/// A plan as Microsoft Project saves it: a summary task for the wave, and its milestones.
fn project_plan() -> Result<String> {
    let task = |id: i32, name: &str, level: i32, day: Date, milestone: i32| {
        format!(
            "<Task><UID>{id}</UID><ID>{id}</ID><Name>{name}</Name><OutlineLevel>{level}</OutlineLevel>\
             <Finish>{day}T17:00:00</Finish><Milestone>{milestone}</Milestone><Summary>{}</Summary></Task>",
            1 - milestone
        )
    };
    let tasks = [
        task(1, "Code complete", 1, in_days(-14)?, 1),
        task(2, "Wave 1", 1, in_days(CUTOVER + 42)?, 0),
        task(3, "UAT begins", 2, in_days(14)?, 1),
        task(4, "Go-live", 2, in_days(CUTOVER)?, 1),
        task(5, "Hypercare ends", 2, in_days(CUTOVER + 42)?, 1),
    ];
    Ok(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Project xmlns=\"http://schemas.microsoft.com/project\"><Name>Rollout</Name>\
         <Tasks>{}</Tasks></Project>",
        tasks.concat()
    ))
}

/// A programme with one wave, one group, one module with two timed tasks, a session today, and a first pulse that went well.
fn programme(understudy: &Cli, folder: &Path) -> Result<()> {
    understudy.done(&["new", "Fjord"])?;
    let mut rows: Vec<String> =
        (1..=PEOPLE).map(|at| format!("Technician {at:02},tech{at:02}@example.com,Technician")).collect();
    rows.push("Kari Lunde,kari@example.com,Training lead".to_owned());
    let people = folder.join("people.csv");
    fs::write(&people, format!("displayName,mail,jobTitle\n{}\n", rows.join("\n")))?;
    understudy.done(&[OsStr::new("import"), OsStr::new("people"), people.as_os_str()])?;
    understudy.done(&["me", "Kari Lunde"])?;
    understudy.done(&["groups", "add", GROUP, "--headcount", &PEOPLE.to_string()])?;
    understudy.done(&["groups", "rule", GROUP, "job_title", "Technician"])?;
    let cutover = in_days(CUTOVER + 3)?.to_string();
    understudy.done(&["waves", "add", "Wave 1", "--cutover", &cutover, "--group", GROUP])?;
    understudy.done(&["modules", "add", MODULE, "--minutes", "60", "--delivery", "in_person", "--group", GROUP])?;
    let tasks = ["--task", "300=Work order completion", "--task", "180=Lead generation"];
    understudy.done(&[&["modules", "plan", MODULE, "--step", "60=Practise"], &tasks[..]].concat())?;
    let start = format!("{} 09:00", in_days(0)?);
    understudy.done(&["sessions", "schedule", MODULE, "--at", &start, "--group", GROUP, "--zone", "UTC"])?;
    understudy.done(&["pulse", "add", "Pulse 1", "--group", GROUP])?;
    understudy.done(&["pulse", "open", "Pulse 1"])?;
    let code = understudy.json(&["pulse", "results", "Pulse 1"])?["groups"][0]["code"].clone();
    let code = code.as_str().context("the pulse has no code for paper")?.to_owned();
    let sheets = folder.join("sheets.txt");
    fs::write(&sheets, format!("{code} 5 4 5 4\n{code} 4 4 5 5\n").repeat(PEOPLE / 2))?;
    understudy.done(&[OsStr::new("pulse"), OsStr::new("enter"), sheets.as_os_str()])?;
    understudy.done(&["pulse", "close", "Pulse 1"])?;
    Ok(())
}

/// The project's plan comes in; its go-live moves, what that breaks is said, and is mended again.
async fn plan_moves(window: &Window) -> Result<()> {
    find(window, "Import milestones", &["Import milestones"], "import").await?;
    tab_and_enter(window, "Choose a file").await?;
    window.wait_for_role("button", "Import 4 rows").await?;
    window.screenshot("programme-1-plan").await?;
    accessibility::must_be_sound(window, "the preview of a project plan").await?;
    tab_and_enter(window, "Import 4 rows").await?;
    window.wait_for_text("What next").await?;
    find(window, "milestones", &["Milestones"], "milestones").await?;
    move_go_live(window, CUTOVER + 70).await?;
    window.wait_for_text("weeks before cutover").await?;
    window.screenshot("programme-2-breaks").await?;
    accessibility::must_be_sound(window, "what moving a milestone breaks").await?;
    save_panel(window).await?;
    find(window, "timeline", &["Timeline"], "timeline").await?;
    window.wait_for_text("weeks before cutover").await?;
    window.screenshot("programme-3-timeline").await?;
    accessibility::must_be_sound(window, "the timeline").await?;
    find(window, "milestones", &["Milestones"], "milestones").await?;
    move_go_live(window, CUTOVER).await?;
    window.wait_for_text("Mends").await?;
    save_panel(window).await?;
    find(window, "timeline", &["Timeline"], "timeline").await?;
    let mended = async || Ok(!window.text().await?.contains("weeks before cutover"));
    window.wait_until("the plan to be in order again", mended).await
}

/// Opens the go-live in the table and types another day, which the form then weighs.
async fn move_go_live(window: &Window, days: i32) -> Result<()> {
    window.wait_for_text("Go-live").await?;
    open_row(window, "Go-live").await?;
    window.wait_for_role("dialog", "").await?;
    tab_to(window, "Due").await?;
    window.press("Ctrl+A").await?;
    window.type_text(&in_days(days)?.to_string()).await?;
    window.press("Tab").await
}

async fn save_panel(window: &Window) -> Result<()> {
    window.press("Ctrl+Enter").await?;
    window.wait_gone("[role=\"dialog\"]").await
}

/// Writes an objective exactly as its words are.
async fn write_objective(window: &Window, sentence: &str) -> Result<()> {
    find(window, "objective", &["Write an objective"], "objective").await?;
    tab_to(window, "Sentence").await?;
    window.type_text(sentence).await?;
    window.wait_for_text(&format!("0 of {PEOPLE} people")).await?;
    accessibility::must_be_sound(window, "writing an objective").await?;
    window.press("Ctrl+Enter").await?;
    window.wait_for_text("Exceptions").await
}

/// Everybody is there, three are timed at both tasks; the figures follow.
async fn record_session(window: &Window) -> Result<()> {
    find(window, MODULE, &[MODULE, "9:00"], "session").await?;
    tab_and_enter(window, "Seat everybody who needs it").await?;
    window.wait_for_text("Technician 12").await?;
    press_to(window, "r", "run").await?;
    window.press("a").await?;
    window.press("Enter").await?;
    window.wait_for_text(&format!("{PEOPLE} of {PEOPLE} present")).await?;
    press_to(window, "Shift+C", "close").await?;
    tab_and_enter(window, "Close session").await?;
    window.wait_for_text(&format!("{PEOPLE} of {PEOPLE} attended")).await?;
    find(window, "objectives", &["Objectives"], "objectives").await?;
    window.wait_for_text(&format!("{PEOPLE} of {PEOPLE} people")).await?;
    window.screenshot("programme-4-objectives").await?;
    accessibility::must_be_sound(window, "objectives").await
}

/// The second pulse, answered in the room: it drops, and the drop is answered.
async fn pulse_drops(window: &Window) -> Result<()> {
    find(window, "pulse", &["Next pulse"], "pulses").await?;
    window.wait_for_role("dialog", "").await?;
    save_panel(window).await?;
    window.wait_painted("pulse").await?;
    tab_and_enter(window, "Open for answers").await?;
    tab_and_enter(window, "Begin").await?;
    window.wait_painted("pulse-kiosk").await?;
    for answered in 1..=PEOPLE {
        for key in ["2", "1", "2", "2"] {
            window.press(key).await?;
        }
        window.press("Ctrl+Enter").await?;
        window.wait_for_text("Thank you").await?;
        if answered < PEOPLE {
            window.press("Enter").await?;
            window.wait_for_text("I know what changes").await?;
        }
    }
    window.screenshot("programme-5-kiosk").await?;
    tab_and_enter(window, "Hold to leave").await?;
    tab_to(window, "or type").await?;
    window.type_text("leave").await?;
    window.wait_painted("pulse").await?;
    tab_and_enter(window, "Count and close").await?;
    window.wait_for_text("Count Pulse 2?").await?;
    tab_and_enter(window, "Count and close").await?;
    window.wait_gone("[role=\"alertdialog\"]").await?;
    find(window, "sentiment", &["Sentiment"], "sentiment").await?;
    window.wait_for_text("No answer yet").await?;
    window.screenshot("programme-6-drop").await?;
    accessibility::must_be_sound(window, "a drop").await?;
    tab_and_enter(window, "Answer the drop").await?;
    window.wait_for_role("dialog", "").await?;
    tab_to(window, "Change the plans").await?;
    window.press("Right").await?;
    tab_to(window, "Why nothing is changed").await?;
    window.type_text("The handhelds arrive on Monday").await?;
    save_panel(window).await?;
    window.wait_for_text("Nothing is changed").await
}

#[test]
fn the_programme_around_the_training() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    let understudy = Cli::new(&data)?;
    programme(&understudy, folder.path())?;
    let place = |name: &str| folder.path().join(name);
    fs::write(place("plan.xml"), project_plan()?)?;
    let answers = ["plan.xml", "pack.pdf", "slides.pdf"].map(|name| place(name).to_string_lossy().into_owned());
    fs::write(place("answers.txt"), answers.join("\n"))?;
    let answers = place("answers.txt").to_string_lossy().into_owned();
    drive("the_programme_around_the_training", &data, &["--dialog-answers", &answers], async |window| {
        window.wait_for("html[data-painted]").await?;
        plan_moves(window).await?;
        write_objective(window, ATTEND).await?;
        write_objective(window, COMPLETE).await?;
        record_session(window).await?;
        pulse_drops(window).await?;
        find(window, "steering", &["Write the steering pack"], "steering").await?;
        window.wait_for_role("dialog", "Write the steering pack").await?;
        window.screenshot("programme-7-steering").await?;
        accessibility::must_be_sound(window, "the steering pack").await?;
        tab_and_enter(window, "Choose a file and write").await?;
        window.wait_until("the pack", async || Ok(place("pack.pdf").is_file())).await?;
        Ok(())
    })?;
    exports::verify_pdf(&place("pack.pdf"))?;
    let told: String = exports::pdf_text(&place("pack.pdf"))?.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in ["Wave 1", "Field Service technicians attend", "drop, answered"] {
        ensure!(told.contains(part), "“{part}” is not in the pack:\n{told}");
    }
    let objectives = understudy.json(&["objectives"])?;
    let value = objectives["rows"][0]["value"]["percent"].clone();
    ensure!(value == json!(100), "the first objective stands at {value}:\n{objectives}");
    ensure!(understudy.json(&["check"])?["sound"] == json!(true), "the programme is not sound");
    Ok(())
}
