//! The window by keys alone, as a person without a mouse: finding with Ctrl+K, going with Tab, choosing with arrows.
//!
//! Deliberately knows no address and no element: what no key leads to cannot be done.

use crate::window::Window;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

/// Finds something with Ctrl+K and opens it: types, goes down to the line that says all of this, presses Enter.
pub async fn find(window: &Window, typed: &str, says: &[&str], screen: &str) -> Result<()> {
    const LINES: &str =
        "return Array.from(document.querySelectorAll('[role=\"listbox\"] [role=\"option\"]'), (e) => e.textContent);";
    const CHOSEN: &str =
        "return document.querySelector('[role=\"option\"][aria-selected=\"true\"]')?.textContent ?? '';";
    let fits = |line: &str| says.iter().all(|says| line.contains(says));
    window.press("Ctrl+K").await?;
    window.wait_for("[role=\"dialog\"] [role=\"combobox\"]:focus").await?;
    window.type_text(typed).await?;
    let listed = async || {
        let lines = window.script(LINES, vec![]).await?;
        Ok(lines.as_array().into_iter().flatten().filter_map(Value::as_str).any(fits))
    };
    window.wait_until(&format!("a line that says {says:?}"), listed).await?;
    let lines = window.script(LINES, vec![]).await?.as_array().map_or(0, Vec::len);
    for _ in 0..=lines {
        let chosen = window.script(CHOSEN, vec![]).await?;
        let chosen = chosen.as_str().unwrap_or_default();
        if fits(chosen) {
            window.press("Enter").await?;
            return window.wait_painted(screen).await.with_context(|| format!("from “{chosen}”"));
        }
        window.press("Down").await?;
    }
    bail!("no line of the list says {says:?}")
}

/// Presses the key that leads to another screen.
pub async fn press_to(window: &Window, key: &str, screen: &str) -> Result<()> {
    window.press(key).await?;
    window.wait_painted(screen).await.with_context(|| format!("after {key}"))
}

/// Types into a field that finds, takes the first that it finds, and goes on: what was taken then stands in the field or
/// under it, what was only typed does not.
pub async fn pick(window: &Window, field: &str, typed: &str) -> Result<()> {
    const TAKEN: &str = "
        const fields = Array.from(document.querySelectorAll('input[role=\"combobox\"]'));
        return fields.some((e) => e.value === arguments[0]) || document.body.innerText.includes(arguments[0]);";
    tab_to(window, field).await?;
    window.type_text(typed).await?;
    window.wait_for_role("option", typed).await?;
    window.press("Down").await?;
    window.press("Enter").await?;
    window.press("Tab").await?;
    let taken = async || Ok(window.script(TAKEN, vec![json!(typed)]).await? == json!(true));
    window.wait_until(&format!("“{typed}” to stand in {field}"), taken).await
}

/// Presses a key several times.
pub async fn press_times(window: &Window, key: &str, times: usize) -> Result<()> {
    for _ in 0..times {
        window.press(key).await?;
    }
    Ok(())
}

/// More controls than any screen has.
const CONTROLS: usize = 400;

/// Whether the focus is on a notice, which keeps it until Escape sends it away.
async fn is_on_notice(window: &Window, focused: &str) -> Result<bool> {
    const ON_NOTICE: &str =
        "return document.activeElement?.closest('.fui-Toaster, [role=\"listitem\"]:has(.fui-Toast)') != null;";
    let may_be = focused == "button “Undo”" || focused.starts_with("listitem “");
    Ok(may_be && window.script(ON_NOTICE, vec![]).await? == json!(true))
}

/// Goes to the control of this name with Tab; fails where Tab does not lead to it.
pub async fn tab_to(window: &Window, name: &str) -> Result<()> {
    let wanted = format!("“{name}");
    for _ in 0..CONTROLS {
        let focused = window.focused().await?;
        // A screen's heading has the focus at first and may say the same; it does nothing.
        if focused.contains(&wanted) && !focused.starts_with("h1") {
            return Ok(());
        }
        window.press(if is_on_notice(window, &focused).await? { "Escape" } else { "Tab" }).await?;
    }
    bail!("Tab does not lead to “{name}”; the focus is on {}", window.focused().await?)
}

/// The same, and presses Enter there.
pub async fn tab_and_enter(window: &Window, name: &str) -> Result<()> {
    tab_to(window, name).await?;
    window.press("Enter").await
}

/// Opens a menu and takes a line of it, with the arrow keys as in any menu.
pub async fn choose_in_menu(window: &Window, menu: &str, line: &str) -> Result<()> {
    tab_and_enter(window, menu).await?;
    window.wait_for_role("menuitem", line).await?;
    let wanted = format!("menuitem “{line}");
    for _ in 0..CONTROLS {
        if window.focused().await?.starts_with(&wanted) {
            return window.press("Enter").await;
        }
        window.press("Down").await?;
    }
    bail!("no arrow key leads to “{line}”; the focus is on {}", window.focused().await?)
}

/// Goes to a table with Tab and to the row that begins with this with the arrow key, and opens it.
pub async fn open_row(window: &Window, begins: &str) -> Result<()> {
    let wanted = format!("tr “{begins}");
    for _ in 0..CONTROLS {
        let focused = window.focused().await?;
        if focused.starts_with(&wanted) {
            return window.press("Enter").await;
        }
        let key = match focused.as_str() {
            row if row.starts_with("tr “") => "Down",
            other if is_on_notice(window, other).await? => "Escape",
            _ => "Tab",
        };
        window.press(key).await?;
    }
    bail!("no key leads to the row “{begins}”; the focus is on {}", window.focused().await?)
}
