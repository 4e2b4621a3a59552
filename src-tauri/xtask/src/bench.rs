//! `cargo xtask bench`: the figures under "Speed", measured on the release build.
//!
//! Owns building what is measured, and the start-up of the window against an empty one. Everything else is measured by
//! the package `understudy-bench`.

use crate::{
    process::{self, capture, cargo, command, find},
    run::has_display,
    setup::{system, ui},
    workspace::{binary, target},
};
use anyhow::{Context, Result, bail};
use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

/// Starts of each window; odd, so that the median is one of them.
const STARTS: usize = 7;
/// The programme of DESIGN §1.
const SIZE: &[&str] = &["--superusers", "1000", "--people", "50000"];

/// Measures everything; the arguments go to `understudy-bench`.
pub(crate) fn bench(arguments: &[String]) -> Result<()> {
    system::install(&[system::RUN])?;
    ui::packages()?;
    ui::build()?;
    let packages = ["understudy-bench", "understudy-cli", "understudy-window"];
    let mut build = cargo(&["build", "--release"]);
    process::run(build.args(packages.iter().flat_map(|package| ["--package", package])))?;
    process::run(command(binary("release", "understudy-bench"), &[]).args(arguments))?;
    if let Some(display) = Display::open()? {
        return start_up(&display);
    }
    println!("start to the first painted screen: not measured, there is neither a display nor Xvfb");
    Ok(())
}

/// Starts the window on a large programme and an empty window in turn, and prints both medians and their ratio.
fn start_up(display: &Display) -> Result<()> {
    let data = target().join("bench").join("start-up");
    if !data.exists() {
        let mut generate = command(binary("release", "understudy"), &["--data"]);
        process::run(generate.arg(&data).arg("generate").args(SIZE))?;
    }
    let (mut full, mut empty) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        empty.push(first_paint(display, &data, &["--empty-window"])?);
        full.push(first_paint(display, &data, &[])?);
    }
    let (full, empty) = (median(full), median(empty));
    println!(
        "start to the first painted screen: {full:.0} ms, against {empty:.0} ms for an empty window: {:.2}× (at most 1.25×)",
        full / empty
    );
    Ok(())
}

/// Milliseconds from the start of the process to its first painted screen; the window prints them and exits.
fn first_paint(display: &Display, data: &Path, arguments: &[&str]) -> Result<f64> {
    let mut window = command(binary("release", "understudy-window"), &["--data"]);
    window.arg(data).args(arguments).env("UNDERSTUDY_MARK_FIRST_PAINT", "1").env("NO_AT_BRIDGE", "1");
    display.lend_to(&mut window);
    let (_, output, errors) = capture(&mut window)?;
    let printed = output.lines().find_map(|line| line.strip_prefix("first-paint ")).map(str::trim);
    printed
        .and_then(|milliseconds| milliseconds.parse().ok())
        .with_context(|| format!("the window did not print `first-paint MILLISECONDS`: {errors}"))
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

    /// One slow start, when the disk cache is cold, must not move the figure.
    #[test]
    fn median_ignores_an_outlier() {
        assert!((median(vec![3.0, 900.0, 1.0, 2.0, 4.0]) - 3.0).abs() < f64::EPSILON);
    }
}
