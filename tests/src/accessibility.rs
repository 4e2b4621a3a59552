//! What axe-core finds on the screen that is shown.
//!
//! axe-core comes with the window's own packages; it is handed to the page by WebDriver, which the page's content
//! security policy does not reach.

use crate::{
    places,
    window::{MOVES, Window},
};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{fmt, fs};

/// One rule that the screen breaks seriously or critically.
#[derive(Debug)]
pub struct Problem {
    /// axe's name of the rule, such as `color-contrast`.
    pub rule: String,
    /// What it asks for.
    pub help: String,
    /// Selector of each element that breaks it, with axe's words about it.
    pub elements: Vec<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}: {}", self.rule, self.help)?;
        self.elements.iter().try_for_each(|element| writeln!(out, "    {element}"))
    }
}

/// Fluent brackets groups of controls with empty elements that take the focus and pass it on at once, so that Tab enters
/// and leaves a group as one stop. They are hidden from screen readers on purpose and never keep the focus, which axe
/// cannot see; they alone are left out.
///
/// A notice that fades away is pale for a moment: what is found while something moves, or on what is gone by then, is
/// looked at again, as often as it takes. `moves` stands before it ([`MOVES`]).
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const frame = () => new Promise((next) => setTimeout(next, 50));
    const look = async () => {
        for (let left = 10; ; left -= 1) {
            while (moves()) await frame();
            const { violations } = await axe.run(
                { exclude: [['[data-tabster-dummy]']] }, { resultTypes: ['violations'], elementRef: true });
            const elements = violations.flatMap((one) => one.nodes.map((node) => node.element));
            const stands = !moves() && elements.every((element) => element?.isConnected);
            for (const node of violations.flatMap((one) => one.nodes)) delete node.element;
            if (stands || left === 0) return violations;
        }
    };
    look().then((violations) => done({ violations }), (error) => done({ error: String(error) }));
";

/// Runs axe-core and answers what is serious or critical.
pub async fn problems(window: &Window) -> Result<Vec<Problem>> {
    let axe =
        fs::read_to_string(places::root().join("ui/node_modules/axe-core/axe.min.js")).context("reading axe-core")?;
    window
        .script(&format!("{axe}; window.axe = axe; return true;"), vec![])
        .await
        .context("handing axe-core to the page")?;
    let found =
        window.driver().execute_async(format!("const moves = () => {MOVES};{RUN}"), vec![]).await?.json().clone();
    if let Some(error) = found.get("error") {
        bail!("axe-core failed: {error}");
    }
    let violations = found["violations"].as_array().context("axe-core answered no list")?;
    Ok(violations.iter().filter(|violation| is_grave(violation)).map(problem).collect())
}

/// Fails with every serious or critical problem of the screen that is shown.
pub async fn must_be_sound(window: &Window, screen: &str) -> Result<()> {
    let problems = problems(window).await?;
    if problems.is_empty() {
        return Ok(());
    }
    bail!("axe-core on {screen}:\n{}", problems.iter().map(Problem::to_string).collect::<String>())
}

fn is_grave(violation: &Value) -> bool {
    matches!(violation["impact"].as_str(), Some("serious" | "critical"))
}

fn problem(violation: &Value) -> Problem {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = violation["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let element = |node: &Value| {
        let selector: Vec<String> = node["target"].as_array().into_iter().flatten().map(text).collect();
        format!("{}: {}", selector.join(" "), text(&node["failureSummary"]).replace('\n', " "))
    };
    Problem {
        rule: text(&violation["id"]),
        help: text(&violation["help"]),
        elements: nodes.iter().map(element).collect(),
    }
}
