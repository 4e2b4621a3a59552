//! The real window, driven over WebDriver: opened on a display of its own, looked at, typed into, ended.
//!
//! `tauri-driver` hands WebDriver calls to `WebKitWebDriver`, which starts the window. Known of that pair: the session
//! request must not name a browser, and a window that ends while starting leaves the request hanging, so it has a limit.
//! One window runs at a time: two of them on two cores make each other's waits run out.

use crate::{
    display::{Display, SIZE},
    places,
};
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::{
    ffi::OsStr,
    fs,
    net::TcpListener,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};
use thirtyfour::{Capabilities, Key, WebDriver, WebElement};

/// How long anything that should appear may take before the journey fails.
const PATIENCE: Duration = Duration::from_secs(20);
const START_LIMIT: Duration = Duration::from_mins(1);
/// What lies over the middle of an element.
const COVERING: &str = "
    const box = arguments[0].getBoundingClientRect();
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return `${Math.round(box.x)},${Math.round(box.y)} ${over?.outerHTML.slice(0, 300)}`;";
/// Whether anything that is seen moves and will stop: neither a spinner, nor what only counts the time of a notice.
pub(crate) const MOVES: &str = "document.getAnimations().some((one) => one.playState === 'running'
    && one.effect?.getComputedTiming().endTime !== Infinity
    && (one.effect?.target?.getBoundingClientRect().width ?? 0) > 0)";
const FIND_BY_NAME: &str = include_str!("find.js");

/// An open window on a data folder.
pub struct Window {
    driver: WebDriver,
    starter: Starter,
    arguments: Vec<String>,
    data: PathBuf,
    binary: PathBuf,
}

/// Opens the window on this data folder and runs a journey in it. Where the journey fails, what the window showed is
/// left in `artifacts/failures`. The window is ended either way.
pub fn drive<J>(name: &str, data: &Path, arguments: &[&str], journey: J) -> Result<()>
where
    J: AsyncFnOnce(&mut Window) -> Result<()>,
{
    drive_binary(&places::binary("understudy-window", "understudy-window")?, name, data, arguments, journey)
}

/// As [`drive`], with another program than `understudy-window`: to try the harness itself.
pub fn drive_binary<J>(binary: &Path, name: &str, data: &Path, arguments: &[&str], journey: J) -> Result<()>
where
    J: AsyncFnOnce(&mut Window) -> Result<()>,
{
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut window = runtime.block_on(Window::open(binary, data, arguments))?;
    let ended = catch_unwind(AssertUnwindSafe(|| runtime.block_on(journey(&mut window))));
    if !matches!(ended, Ok(Ok(()))) {
        runtime.block_on(window.keep_evidence(name));
    }
    runtime.block_on(window.close());
    ended.unwrap_or_else(|panic| resume_unwind(panic))
}

impl Window {
    /// Opens a window on another data folder beside this one, with a display of its own, and runs a journey in it. Where
    /// the journey fails, what that window showed is left as `NAME`. The window is ended either way.
    pub async fn beside<J>(&self, name: &str, data: &Path, arguments: &[&str], journey: J) -> Result<()>
    where
        J: AsyncFnOnce(&mut Self) -> Result<()>,
    {
        let mut other = Self::open(&self.binary, data, arguments).await?;
        let ended = journey(&mut other).await;
        if ended.is_err() {
            other.keep_evidence(name).await;
        }
        other.close().await;
        ended
    }

    async fn open(binary: &Path, data: &Path, arguments: &[&str]) -> Result<Self> {
        let starter = Starter::start(data)?;
        let arguments: Vec<String> = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        let driver = starter.session(binary, data, &arguments).await?;
        let window = Self { driver, starter, arguments, data: data.to_path_buf(), binary: binary.to_path_buf() };
        window.fill_display().await?;
        Ok(window)
    }

    /// The WebDriver session, for what has no verb here.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Runs a script in the page and answers its value.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.driver.execute(script, arguments).await?.json().clone())
    }

    /// Waits until the screen of this name says that it is painted with its data (`data-painted` on the root element).
    pub async fn wait_painted(&self, screen: &str) -> Result<()> {
        self.wait_for(&format!("html[data-painted=\"{screen}\"]")).await.map(|_| ())
    }

    /// Waits for a shown element and answers it.
    pub async fn wait_for(&self, selector: &str) -> Result<WebElement> {
        const SHOWN: &str =
            "return Array.from(document.querySelectorAll(arguments[0])).find((e) => e.checkVisibility()) ?? null;";
        self.wait_element(SHOWN, vec![json!(selector)], || format!("`{selector}`")).await
    }

    /// Waits for a shown element of this role whose accessible name is, or begins with, this.
    pub async fn wait_for_role(&self, role: &str, name: &str) -> Result<WebElement> {
        self.wait_element(FIND_BY_NAME, vec![json!(role), json!(name)], || format!("{role} “{name}”")).await
    }

    /// Waits until the page shows this text.
    pub async fn wait_for_text(&self, text: &str) -> Result<()> {
        self.wait_until(&format!("the text “{text}”"), async || Ok(self.text().await?.contains(text))).await
    }

    /// Waits until no element that matches is shown.
    pub async fn wait_gone(&self, selector: &str) -> Result<()> {
        const GONE: &str =
            "return Array.from(document.querySelectorAll(arguments[0])).every((e) => !e.checkVisibility());";
        let gone = async || Ok(self.script(GONE, vec![json!(selector)]).await? == json!(true));
        self.wait_until(&format!("`{selector}` to go"), gone).await
    }

    /// Waits until nothing moves any more.
    pub async fn wait_still(&self) -> Result<()> {
        let still = async || Ok(self.script(&format!("return !({MOVES});"), vec![]).await? == json!(true));
        self.wait_until("everything to stand still", still).await
    }

    /// Asks again and again until the answer is yes.
    pub async fn wait_until(&self, what: &str, ask: impl AsyncFn() -> Result<bool>) -> Result<()> {
        let started = Instant::now();
        loop {
            if ask().await? {
                return Ok(());
            }
            ensure!(started.elapsed() < PATIENCE, "waited {} s for {what}", PATIENCE.as_secs());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The words that the page shows.
    pub async fn text(&self) -> Result<String> {
        let text = self.script("return document.body?.innerText ?? '';", vec![]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Clicks the element of this role and name.
    pub async fn click(&self, role: &str, name: &str) -> Result<()> {
        let until = Instant::now() + PATIENCE;
        loop {
            let element = self.wait_for_role(role, name).await?;
            // What is still moving, or under a notice that is about to go, is tried again, as a person would.
            match element.click().await {
                Ok(()) => return Ok(()),
                Err(_) if Instant::now() < until => tokio::time::sleep(Duration::from_millis(200)).await,
                Err(error) => {
                    let covering = self.script(COVERING, vec![element.to_json()?]).await.unwrap_or_default();
                    return Err(error).with_context(|| format!("clicking {role} “{name}”, covered by {covering}"));
                }
            }
        }
    }

    /// Types text into whatever has the focus.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(text).perform().await?)
    }

    /// Presses a key or a chord, such as `Enter`, `Ctrl+K` or `Ctrl+Shift+Tab`.
    pub async fn press(&self, chord: &str) -> Result<()> {
        let (held, key) = parse_chord(chord)?;
        let mut actions = self.driver.action_chain();
        for modifier in &held {
            actions = actions.key_down(*modifier);
        }
        actions = actions.key_down(key).key_up(key);
        for modifier in held.iter().rev() {
            actions = actions.key_up(*modifier);
        }
        actions.perform().await.with_context(|| format!("pressing {chord}"))
    }

    /// What has the focus: its role or tag, and its name, as `button “Save”`. For saying where the keyboard is.
    pub async fn focused(&self) -> Result<String> {
        const FOCUSED: &str = "
            const e = document.activeElement;
            const words = (ids) => ids?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
            const name = e?.getAttribute('aria-label') || words(e?.getAttribute('aria-labelledby'))
                || e?.labels?.[0]?.textContent || e?.textContent || '';
            return `${e?.getAttribute('role') ?? e?.tagName.toLowerCase()} “${name.trim().slice(0, 80)}”`;";
        Ok(self.script(FOCUSED, vec![]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Writes what the window shows to `artifacts/screenshots/NAME.png`, which must be 1366×768.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let picture = self.driver.screenshot_as_png().await?;
        let size = png_size(&picture);
        ensure!(size == Some(SIZE), "the screenshot {name} is {size:?} and not {SIZE:?}");
        let path = places::artifacts("screenshots")?.join(format!("{name}.png"));
        fs::write(&path, picture)?;
        Ok(path)
    }

    /// Ends the window as `kill -9` does, without a chance to save anything.
    pub fn kill(&self) -> Result<()> {
        let found = self.processes()?;
        ensure!(!found.is_empty(), "the window is not running");
        found.into_iter().try_for_each(|process| signal("KILL", process))
    }

    /// Opens the window again on the same data, after [`Window::kill`] or instead of a click on its icon.
    pub async fn restart(&mut self) -> Result<()> {
        // The old session belongs to a window that is gone, or that this ends; its answer says nothing.
        let _ = self.driver.clone().quit().await;
        self.starter.stop_driver();
        self.starter.start_driver()?;
        self.driver = self.starter.session(&self.binary, &self.data, &self.arguments).await?;
        self.fill_display().await
    }

    /// Process ids of the window: running this binary on this data folder.
    fn processes(&self) -> Result<Vec<u32>> {
        let mut found = Vec::new();
        for entry in fs::read_dir("/proc")? {
            let entry = entry?;
            let Some(process) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
            // Processes come and go while they are listed; one that is gone is not the window.
            let runs_it = fs::read_link(entry.path().join("exe")).is_ok_and(|exe| exe == self.binary);
            let arguments = fs::read(entry.path().join("cmdline")).unwrap_or_default();
            let data = self.data.as_os_str().as_encoded_bytes();
            if runs_it && arguments.split(|byte| *byte == 0).any(|argument| argument == data) {
                found.push(process);
            }
        }
        Ok(found)
    }

    async fn wait_element(&self, script: &str, arguments: Vec<Value>, what: impl Fn() -> String) -> Result<WebElement> {
        let started = Instant::now();
        loop {
            let found = self.driver.execute(script, arguments.clone()).await?;
            if !found.json().is_null() {
                return Ok(found.element()?);
            }
            if started.elapsed() > PATIENCE {
                let shown: String = self.text().await?.chars().take(2000).collect();
                bail!("waited {} s for {}; the window shows:\n{shown}", PATIENCE.as_secs(), what());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn fill_display(&self) -> Result<()> {
        Ok(self.driver.set_window_rect(0, 0, SIZE.0, SIZE.1).await?)
    }

    /// Leaves a picture and the words of a window that a journey failed in. What cannot be had is left out: the failure
    /// itself is what must be reported.
    async fn keep_evidence(&self, name: &str) {
        let Ok(folder) = places::artifacts("failures") else { return };
        if let Ok(picture) = self.driver.screenshot_as_png().await {
            let _ = fs::write(folder.join(format!("{name}.png")), picture);
        }
        if let Ok(text) = self.text().await {
            let _ = fs::write(folder.join(format!("{name}.txt")), text);
        }
        println!("what the window showed: artifacts/failures/{name}.png and .txt");
    }

    async fn close(self) {
        // A window that a journey killed has no session to end.
        let _ = self.driver.quit().await;
    }
}

/// The display and the two drivers that a window needs; ended with the value.
struct Starter {
    display: Display,
    driver: Option<Child>,
    native_driver: u32,
    port: u16,
    keychain: String,
}

impl Starter {
    fn start(data: &Path) -> Result<Self> {
        let keychain = places::keychain(data);
        let mut starter = Self { display: Display::open()?, driver: None, native_driver: 0, port: 0, keychain };
        starter.start_driver()?;
        Ok(starter)
    }

    fn start_driver(&mut self) -> Result<()> {
        let (port, native_port) = (free_port()?, free_port()?);
        let log = fs::File::create(places::artifacts("logs")?.join("window.log"))?;
        let child = Command::new(places::tool("bin/tauri-driver")?)
            .args(["--port", &port.to_string(), "--native-port", &native_port.to_string()])
            .env("DISPLAY", self.display.name())
            .env_remove("WAYLAND_DISPLAY")
            // There is no accessibility bus here, and waiting for one delays every start.
            .env("NO_AT_BRIDGE", "1")
            .env(places::KEYCHAIN, &self.keychain)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("tauri-driver could not be started; run `cargo xtask setup`")?;
        let driver = child.id();
        self.driver = Some(child);
        self.port = port;
        for wanted in [port, native_port] {
            wait_for_port(wanted)?;
        }
        self.native_driver = child_of(driver).unwrap_or_default();
        Ok(())
    }

    async fn session(&self, binary: &Path, data: &Path, arguments: &[String]) -> Result<WebDriver> {
        let data = data.to_str().context("the data folder's path must be UTF-8")?;
        let mut all = vec!["--data", data];
        all.extend(arguments.iter().map(String::as_str));
        let mut capabilities = Capabilities::new();
        capabilities.set("tauri:options", json!({ "application": binary, "args": all }))?;
        WebDriver::builder(format!("http://127.0.0.1:{}", self.port), capabilities)
            .request_timeout(START_LIMIT)
            .await
            .context("the window did not start; artifacts/logs/window.log has what it printed")
    }

    fn stop_driver(&mut self) {
        if let Some(mut driver) = self.driver.take() {
            // The native driver outlives tauri-driver when that is killed, and would keep its window open.
            let _ = signal("TERM", self.native_driver);
            let _ = driver.kill();
            let _ = driver.wait();
        }
    }
}

impl Drop for Starter {
    fn drop(&mut self) {
        self.stop_driver();
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn wait_for_port(port: u16) -> Result<()> {
    let started = Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        ensure!(started.elapsed() < PATIENCE, "the WebDriver did not listen; artifacts/logs/window.log may say why");
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// The first process whose parent is this one.
fn child_of(parent: u32) -> Option<u32> {
    let children = fs::read_to_string(format!("/proc/{parent}/task/{parent}/children")).ok()?;
    children.split_whitespace().next()?.parse().ok()
}

fn signal(name: &str, process: u32) -> Result<()> {
    if process == 0 {
        return Ok(());
    }
    let arguments = [OsStr::new("-c"), OsStr::new("kill -s \"$0\" \"$1\""), OsStr::new(name)];
    let status = Command::new("sh").args(arguments).arg(process.to_string()).stderr(Stdio::null()).status()?;
    ensure!(status.success(), "process {process} could not be signalled");
    Ok(())
}

/// `Ctrl+Shift+Tab` → the keys held and the key pressed.
fn parse_chord(chord: &str) -> Result<(Vec<char>, char)> {
    let mut names: Vec<&str> = chord.split('+').collect();
    let last = names.pop().unwrap_or_default();
    let held = names.into_iter().map(|name| match name {
        "Ctrl" => Ok(Key::Control.value()),
        "Shift" => Ok(Key::Shift.value()),
        "Alt" => Ok(Key::Alt.value()),
        _ => bail!("`{name}` is not a key that can be held"),
    });
    Ok((held.collect::<Result<_>>()?, parse_key(last)?))
}

fn parse_key(name: &str) -> Result<char> {
    let key = match name {
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Escape" => Key::Escape,
        "Space" => Key::Space,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "F1" => Key::F1,
        "F2" => Key::F2,
        _ => {
            let mut letters = name.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => Ok(letter.to_ascii_lowercase()),
                _ => bail!("`{name}` is not a key that the harness knows"),
            };
        }
    };
    Ok(key.value())
}

/// Width and height from a PNG's header (PNG specification, section 11.2.2).
fn png_size(png: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| png.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    Some((number(16)?, number(20)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A chord that is read wrongly would make a keyboard journey pass or fail for the wrong reason.
    #[test]
    fn chords_are_read() {
        assert_eq!(parse_chord("Ctrl+K").expect("chord"), (vec![Key::Control.value()], 'k'));
        assert_eq!(parse_chord("?").expect("chord"), (vec![], '?'));
        let (held, key) = parse_chord("Ctrl+Shift+Tab").expect("chord");
        assert_eq!((held.len(), key), (2, Key::Tab.value()));
        assert!(parse_chord("Hyper+K").is_err());
        assert!(parse_chord("Ctrl+Nothing").is_err());
    }
}
