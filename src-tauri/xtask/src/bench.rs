//! `cargo xtask bench`: the figures under "Speed", measured on the release build.
//!
//! Owns building what is measured, and the start-up of the window against an empty one. Everything else is measured by
//! the package `understudy-bench`, which is also given the rivals in sharing: a program built apart from the workspace.

use crate::{
    process::{self, capture, cargo, command, find},
    run::has_display,
    setup::{system, ui},
    workspace::{binary, rivals, target},
};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// Starts of each window; odd, so that the median is one of them.
const STARTS: usize = 7;
/// Opens the window on the month of the sessions' calendar.
const MONTH: &[&str] = &["--at", "/sessions?view=month"];
/// How often the memory of a starting window is looked at.
const LOOK: Duration = Duration::from_millis(10);
/// How long a window may take to be painted.
const PATIENCE: Duration = Duration::from_mins(1);

/// Measures everything; the arguments go to `understudy-bench`. With `--built` first, what was built last is measured
/// again without building: a release build takes many times longer than the measurement.
pub(crate) fn bench(arguments: &[String]) -> Result<()> {
    let (built, arguments) = match arguments {
        [first, rest @ ..] if first == "--built" => (true, rest),
        all => (false, all),
    };
    let no_rivals = if built { NOT_BUILT.to_owned() } else { build()? };
    let measure = || command(binary("release", "understudy-bench"), &["--data"]);
    let data = target().join("bench");
    process::run(measure().arg(&data).arg("--prepare").args(arguments))?;
    let size = if arguments.iter().any(|argument| argument == "--small") { "small" } else { "full" };
    let mut table = measure();
    table.arg(&data).args(arguments);
    let (program, _) = rivals();
    if no_rivals.is_empty() || built && program.is_file() {
        table.arg("--rivals").arg(program);
    } else {
        table.arg("--no-rivals").arg(no_rivals);
    }
    if let Some(display) = Display::open()? {
        let figures = start_up(&display, &data.join(size))?;
        table.arg("--start-up").args(figures.map(|figure| format!("{figure:.0}")));
        table.arg("--month").arg(format!("{:.0}", month(&display, &data.join(size))?));
    }
    process::run(&mut table)
}

/// Why the rivals are missing where nothing was to be built.
const NOT_BUILT: &str = "the rivals were not built before";

/// Builds everything. Why the rivals could not be built; nothing where they could: without network what they are made of
/// cannot be fetched, and the rest is measured all the same.
fn build() -> Result<String> {
    system::install(&[system::RUN])?;
    ui::packages()?;
    ui::build()?;
    let packages = ["understudy-bench", "understudy-window"];
    let mut build = cargo(&["build", "--release"]);
    process::run(build.args(packages.iter().flat_map(|package| ["--package", package])))?;
    println!("building automerge and loro, which sharing is compared with; this takes minutes, once");
    let (program, manifest) = rivals();
    let mut build = cargo(&["build", "--release", "--locked", "--manifest-path", manifest]);
    let (success, _, errors) = capture(build.arg("--target-dir").arg(target().join("rivals")))?;
    if success && program.is_file() {
        return Ok(String::new());
    }
    eprint!("{errors}");
    Ok(reason(&errors))
}

/// The first line in which cargo says what went wrong.
fn reason(errors: &str) -> String {
    let line = errors.lines().find(|line| line.starts_with("error")).unwrap_or("cargo did not say why");
    format!("the rivals could not be built: {}", line.trim_start_matches("error: "))
}

/// Starts the window on the large programme and an empty window in turn. Answers both medians in milliseconds and the most
/// memory that the full window's process held, in KiB (0 where that is not known).
fn start_up(display: &Display, data: &Path) -> Result<[f64; 3]> {
    // The first start of each warms the disk's cache and is not counted.
    first_paint(display, data, &["--empty-window"])?;
    first_paint(display, data, &[])?;
    let (mut full, mut empty, mut memory) = (Vec::new(), Vec::new(), 0.0_f64);
    for _ in 0..STARTS {
        empty.push(first_paint(display, data, &["--empty-window"])?.0);
        let (milliseconds, kibibytes) = first_paint(display, data, &[])?;
        full.push(milliseconds);
        memory = memory.max(kibibytes);
    }
    Ok([median(full), median(empty), memory])
}

/// Milliseconds from the start to the painted month of the sessions' calendar: the median of some starts, the first of which
/// is not counted.
fn month(display: &Display, data: &Path) -> Result<f64> {
    first_paint(display, data, MONTH)?;
    let starts = (0..STARTS).map(|_| Ok(first_paint(display, data, MONTH)?.0));
    Ok(median(starts.collect::<Result<_>>()?))
}

/// Milliseconds from the start of the process to its first painted screen, and its peak memory; the window prints the
/// milliseconds and exits.
fn first_paint(display: &Display, data: &Path, arguments: &[&str]) -> Result<(f64, f64)> {
    let mut window = command(binary("release", "understudy-window"), &["--data"]);
    window.arg(data).args(arguments).env("UNDERSTUDY_MARK_FIRST_PAINT", "1").env("NO_AT_BRIDGE", "1");
    window.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    display.lend_to(&mut window);
    let mut child = window.spawn().context("the window could not be started")?;
    let mut kibibytes = 0.0_f64;
    let started = Instant::now();
    while child.try_wait()?.is_none() {
        if started.elapsed() > PATIENCE {
            let _ = child.kill();
            bail!("the window was not painted within {} s", PATIENCE.as_secs());
        }
        kibibytes = kibibytes.max(peak_memory(child.id()));
        thread::sleep(LOOK);
    }
    let output = child.wait_with_output()?;
    let printed = String::from_utf8_lossy(&output.stdout);
    let milliseconds = printed.lines().find_map(|line| line.strip_prefix("first-paint ")).map(str::trim);
    let milliseconds = milliseconds.and_then(|milliseconds| milliseconds.parse().ok()).with_context(|| {
        format!("the window did not print `first-paint MILLISECONDS`: {}", String::from_utf8_lossy(&output.stderr))
    })?;
    Ok((milliseconds, kibibytes))
}

/// The most memory that a process has held, in KiB; 0 where the system does not say.
fn peak_memory(process: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|peak| peak.split_whitespace().next()).and_then(|size| size.parse().ok()).unwrap_or(0.0)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Somewhere to show a window: the user's own display, or an Xvfb that ends with this value.
enum Display {
    Own,
    Virtual { name: String, server: Child },
}

impl Display {
    fn open() -> Result<Option<Self>> {
        if has_display() {
            return Ok(Some(Self::Own));
        }
        let Some(xvfb) = find("Xvfb") else { return Ok(None) };
        let arguments = ["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"];
        let mut server = Command::new(xvfb).args(arguments).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            BufReader::new(output).read_line(&mut number)?;
        }
        if number.trim().is_empty() {
            bail!("Xvfb did not start");
        }
        Ok(Some(Self::Virtual { name: format!(":{}", number.trim()), server }))
    }

    fn lend_to(&self, window: &mut Command) {
        if let Self::Virtual { name, .. } = self {
            window.env("DISPLAY", name);
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        if let Self::Virtual { server, .. } = self {
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table must say why rows are missing, in one line of what cargo says in many.
    #[test]
    fn the_reason_is_the_line_with_the_error() {
        let errors =
            "    Updating index\nwarning: spurious network error\nerror: failed to get `loro`\n\nCaused by:\n  x\n";
        assert_eq!(reason(errors), "the rivals could not be built: failed to get `loro`");
        assert_eq!(reason(""), "the rivals could not be built: cargo did not say why");
    }

    /// One slow start, when the disk cache is cold, must not move the figure.
    #[test]
    fn median_ignores_an_outlier() {
        assert!((median(vec![3.0, 900.0, 1.0, 2.0, 4.0]) - 3.0).abs() < f64::EPSILON);
    }
}
