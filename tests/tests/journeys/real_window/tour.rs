//! Every screen on the sample programme: painted, photographed, sound for a screen reader.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::path::Path;
use understudy_tests::{accessibility, cli::Cli, window::drive};

/// Address and name of each screen that needs no row.
const SCREENS: &[(&str, &str)] = &[
    ("/my-day", "my-day"),
    ("/superusers", "superusers"),
    ("/shadowing", "shadowing"),
    ("/readiness", "readiness"),
    ("/coverage", "coverage"),
    ("/people", "people"),
    ("/groups", "groups"),
    ("/consultants", "consultants"),
    ("/import?kind=people", "import"),
    ("/processes", "processes"),
    ("/processes/risk-areas", "risk-areas"),
    ("/rule", "rule"),
    ("/competencies", "competencies"),
    ("/reviews", "reviews"),
    ("/programme", "programme"),
    ("/programmes", "programmes"),
    ("/history", "history"),
    ("/modules", "modules"),
    ("/completion", "completion"),
    ("/cascade", "cascade"),
    ("/seats", "seats"),
    ("/absences", "absences"),
    ("/sharing", "sharing"),
    ("/conflicts", "conflicts"),
    ("/plan", "plan"),
    ("/plan/timeline", "timeline"),
    ("/plan/milestones", "milestones"),
    ("/plan/needs", "needs"),
    ("/plan/checklists", "checklists"),
    ("/objectives", "objectives"),
    ("/objectives/figures", "figures"),
    ("/sentiment", "sentiment"),
    ("/sentiment/pulses", "pulses"),
    ("/sentiment/comments", "pulse-comments"),
    ("/sentiment/paper", "pulse-paper"),
    ("/actions", "actions"),
    ("/actions/communication", "action-plan"),
    ("/actions/recognition", "recognition"),
    ("/risk", "risk"),
    ("/risk/log", "risk-log"),
    ("/retraining", "retraining"),
    ("/retraining/releases", "releases"),
    ("/retraining/tickets", "tickets"),
    ("/steering", "steering"),
];

/// A screen to visit.
struct Stop {
    address: String,
    /// What the screen says it is when it is painted. Two stops in a row differ in it: else the first would stand for both.
    screen: &'static str,
    /// Name of the picture.
    picture: &'static str,
}

impl Stop {
    fn new(address: String, screen: &'static str, picture: &'static str) -> Self {
        Self { address, screen, picture }
    }
}

/// A screen that never paints, or that axe finds seriously wrong, must not reach a customer.
#[test]
fn every_screen_paints_and_is_sound() -> Result<()> {
    let folder = tempfile::tempdir()?;
    drive("every_screen_paints_and_is_sound", folder.path(), &["--sample"], async |window| {
        window.wait_for("html[data-painted]").await?;
        let mut problems = Vec::new();
        let fixed = SCREENS.iter().map(|(address, name)| Stop::new((*address).to_owned(), name, name));
        for Stop { address, screen, picture } in fixed
            .chain(of_one_superuser(folder.path())?)
            .chain(of_training(folder.path())?)
            .chain(of_programme(folder.path())?)
        {
            window.script("location.hash = '#' + arguments[0]", vec![json!(address)]).await?;
            window.wait_painted(screen).await.with_context(|| format!("{picture} at {address}"))?;
            window.screenshot(picture).await?;
            let text = window.text().await?;
            ensure!(!text.contains("Something went wrong"), "{picture} shows an error:\n{text}");
            problems.extend(
                accessibility::problems(window).await?.into_iter().map(|problem| format!("{picture}: {problem:?}")),
            );
        }
        ensure!(problems.is_empty(), "axe finds:\n{}", problems.join("\n"));
        Ok(())
    })
}

/// Screens of a superuser who still lacks something.
fn of_one_superuser(data: &Path) -> Result<Vec<Stop>> {
    let answer = Cli::new(data)?.json(&["readiness"])?;
    let unready = answer.as_array().and_then(|all| all.iter().find(|one| one["status"] == json!("in_progress")));
    let id = unready.and_then(|one| one["id"].as_str()).context("nobody in the sample is in progress")?;
    Ok(vec![
        Stop::new(format!("/superusers/{id}"), "superuser", "superuser"),
        Stop::new(format!("/assess?superuser={id}"), "assess", "assess"),
    ])
}

/// The calendar, the session with most to look at, the next one in which people are seated, one held, and its module.
fn of_training(data: &Path) -> Result<Vec<Stop>> {
    let cli = Cli::new(data)?;
    let ahead = cli.json(&["sessions", "list", "--state", "scheduled"])?;
    let ahead = ahead.as_array().context("no list of sessions")?;
    let held = cli.json(&["sessions", "list", "--state", "closed"])?;
    let number = |row: &Value, field: &str| row[field].as_u64().unwrap_or_default();
    let id = |row: Option<&Value>, what: &'static str| {
        row.and_then(|row| row["id"].as_str())
            .map(str::to_owned)
            .with_context(|| format!("the sample has no session {what}"))
    };
    let troubled = ahead.iter().max_by_key(|row| number(row, "findings")).filter(|row| number(row, "findings") > 0);
    let troubled = id(troubled, "with findings")?;
    let next = ahead.iter().find(|row| number(row, "seated") > 0 && row["to_close"] == json!(false));
    let module = next.and_then(|row| row["module"]["id"].as_str()).context("a session without a module")?.to_owned();
    let next = id(next, "to come with people in it")?;
    let held = held.as_array().and_then(|all| all.iter().max_by_key(|row| number(row, "attended")));
    let held = id(held, "that was held")?;
    let stop = |address: String, screen, picture| Stop::new(address, screen, picture);
    Ok(vec![
        stop("/sessions?view=month".to_owned(), "sessions", "sessions-month"),
        stop(format!("/sessions/{troubled}"), "session", "session"),
        stop("/sessions?view=week".to_owned(), "sessions", "sessions-week"),
        stop(format!("/sessions/{next}?tab=preparation"), "session", "preparation"),
        stop("/sessions?view=list".to_owned(), "sessions", "sessions-list"),
        stop(format!("/sessions/{held}?tab=results"), "session", "session-results"),
        stop("/sessions/new".to_owned(), "session-new", "session-new"),
        stop(format!("/modules/{module}"), "module", "module"),
        stop(format!("/run/{next}"), "run", "run"),
        stop(format!("/run/{next}/close"), "close", "close"),
        stop(format!("/run/{next}/feedback"), "feedback", "feedback"),
    ])
}

/// An objective, a pulse with an answer to a drop, the round in which answers are given, a release half judged.
fn of_programme(data: &Path) -> Result<Vec<Stop>> {
    let cli = Cli::new(data)?;
    let first = |command: &[&str], rows: &str| -> Result<String> {
        let answer = cli.json(command)?;
        let rows = if rows.is_empty() { &answer } else { &answer[rows] };
        let id = rows.as_array().and_then(|all| all.first()).and_then(|row| row["id"].as_str());
        id.map(str::to_owned).with_context(|| format!("the sample has nothing for {command:?}"))
    };
    let objective = first(&["objectives"], "rows")?;
    let pulse = first(&["pulse", "list"], "")?;
    let release = first(&["releases", "list"], "")?;
    Ok(vec![
        Stop::new(format!("/objectives/{objective}"), "objective", "objective"),
        Stop::new(format!("/sentiment/pulses/{pulse}"), "pulse", "pulse"),
        Stop::new(format!("/retraining/releases/{release}"), "release", "release"),
    ])
}

/// The welcome screen is the first that anybody sees.
#[test]
fn the_welcome_screen_offers_the_first_step() -> Result<()> {
    let folder = tempfile::tempdir()?;
    drive("the_welcome_screen_offers_the_first_step", folder.path(), &[], async |window| {
        window.wait_painted("welcome").await?;
        window.screenshot("welcome").await?;
        accessibility::must_be_sound(window, "welcome").await
    })
}
