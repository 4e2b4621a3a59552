//! Every screen on the sample programme: painted, photographed, sound for a screen reader.

use anyhow::{Context, Result, ensure};
use serde_json::json;
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
];

/// A screen that never paints, or that axe finds seriously wrong, must not reach a customer.
#[test]
fn every_screen_paints_and_is_sound() -> Result<()> {
    let folder = tempfile::tempdir()?;
    drive("every_screen_paints_and_is_sound", folder.path(), &["--sample"], async |window| {
        window.wait_for("html[data-painted]").await?;
        let mut problems = Vec::new();
        let fixed = SCREENS.iter().map(|(address, name)| ((*address).to_owned(), *name));
        for (address, name) in fixed.chain(of_one_superuser(folder.path())?) {
            window.script("location.hash = '#' + arguments[0]", vec![json!(address)]).await?;
            window.wait_painted(name).await?;
            window.screenshot(name).await?;
            let text = window.text().await?;
            ensure!(!text.contains("Something went wrong"), "{name} shows an error:\n{text}");
            problems.extend(
                accessibility::problems(window).await?.into_iter().map(|problem| format!("{name}: {problem:?}")),
            );
        }
        ensure!(problems.is_empty(), "axe finds:\n{}", problems.join("\n"));
        Ok(())
    })
}

/// Screens of a superuser who still lacks something.
fn of_one_superuser(data: &Path) -> Result<Vec<(String, &'static str)>> {
    let answer = Cli::new(data)?.json(&["readiness"])?;
    let unready = answer.as_array().and_then(|all| all.iter().find(|one| one["status"] == json!("in_progress")));
    let id = unready.and_then(|one| one["id"].as_str()).context("nobody in the sample is in progress")?;
    Ok(vec![(format!("/superusers/{id}"), "superuser"), (format!("/assess?superuser={id}"), "assess")])
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
