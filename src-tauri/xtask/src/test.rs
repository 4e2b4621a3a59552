//! `cargo xtask test`: every check and every test, and one line at the end that counts.
//!
//! Owns the order, the reading of what tests print ([`output`]) and the counting ([`count`]). A failing step does not stop the others; only a build that does not
//! compile does, because nothing after it would say anything.

mod count;
mod output;
mod postgres;

use crate::{
    codegen,
    process::{self, capture, cargo, command, npm, stream},
    setup::{system, tools, ui},
    tidy,
    workspace::{at, rivals},
};
use anyhow::{Result, bail};
use count::{Report, Step};
use postgres::Cluster;
use std::{path::PathBuf, thread, time::Instant};

/// Modules of the test binary `journeys` that need more than cargo: they run as steps of their own.
const EXPORTS: &str = "export_acceptance::";
const WINDOW: &str = "real_window::";

/// The parts that can be asked for by name.
const PARTS: &[&str] = &["tidy", "rust", "ui", "exports", "window"];

/// Runs the named parts, or all of them.
pub(crate) fn test(arguments: &[String]) -> Result<()> {
    let started = Instant::now();
    let (parts, names) = match arguments.iter().position(|word| word == "--") {
        Some(at) => (&arguments[..at], &arguments[at + 1..]),
        None => (arguments, &[][..]),
    };
    if let Some(unknown) = parts.iter().find(|part| !PARTS.contains(&part.as_str())) {
        bail!(
            "`{unknown}` is not a part; the parts are {}. To run tests by name: cargo xtask test -- NAME",
            PARTS.join(", ")
        );
    }
    let wanted = |part: &str| {
        if parts.is_empty() { names.is_empty() || part == "rust" } else { parts.iter().any(|named| named == part) }
    };
    let everything = parts.is_empty() && names.is_empty();
    let mut report = Report::default();

    prepare(&wanted)?;
    // Compiling cargo-deny takes minutes and needs nothing from the other steps.
    let cargo_deny = everything.then(|| thread::spawn(tools::cargo_deny));

    if wanted("tidy") {
        report.check("tidy", tidy::tidy);
    }
    if wanted("ui") {
        window_code(&mut report);
    }
    if wanted("rust") && names.is_empty() {
        rust_checks(&mut report);
    }
    if wanted("rust") || wanted("exports") || wanted("window") {
        if !build(&mut report)? {
            return report.finish(started.elapsed());
        }
        let server = if needs_server(&wanted) { server(&mut report) } else { None };
        if wanted("rust") {
            let skipped = ["--skip", EXPORTS, "--skip", WINDOW];
            let only: Vec<&str> = skipped.into_iter().chain(names.iter().map(String::as_str)).collect();
            rust_tests(&mut report, "Rust tests", &[], &only, server.as_ref());
        }
        if wanted("exports") {
            rust_tests(&mut report, "export acceptance", &["--test", "journeys"], &[EXPORTS], None);
        }
        if wanted("window") {
            let only = [WINDOW, "--test-threads=1"];
            rust_tests(&mut report, "real window", &["--test", "journeys"], &only, server.as_ref());
        }
    }
    if let Some(installing) = cargo_deny {
        dependencies(&mut report, installing);
    }
    report.finish(started.elapsed())
}

/// Installs what the wanted parts need. The pages are built first of all: cargo embeds them in the window.
fn prepare(wanted: &impl Fn(&str) -> bool) -> Result<()> {
    let compiles = ["rust", "exports", "window"].into_iter().any(wanted);
    let mut needs = Vec::new();
    if compiles {
        needs.push(system::RUN);
    }
    if needs_server(wanted) {
        needs.push(system::HUB_TESTS);
    }
    if wanted("window") {
        needs.push(system::WINDOW_TESTS);
    }
    if wanted("exports") {
        needs.push(system::EXPORT_TESTS);
    }
    system::install(&needs)?;
    if compiles || wanted("ui") {
        ui::packages()?;
    }
    if compiles {
        ui::build()?;
    }
    if cfg!(target_os = "linux") && wanted("window") {
        tools::tauri_driver()?;
    }
    if cfg!(target_os = "linux") && wanted("exports") {
        tools::export_checkers()?;
    }
    Ok(())
}

/// The parts with tests that share through a hub.
fn needs_server(wanted: &impl Fn(&str) -> bool) -> bool {
    wanted("rust") || wanted("window")
}

/// A PostgreSQL of our own. That it starts is a check: without it tests would be skipped and nobody would notice.
fn server(report: &mut Report) -> Option<Cluster> {
    let mut server = None;
    report.check("PostgreSQL", || {
        server = Cluster::start()?;
        Ok(())
    });
    server
}

/// What the window's own code is held to.
fn window_code(report: &mut Report) {
    let folder = at("ui");
    for (name, script) in [("ESLint", "lint"), ("TypeScript", "typecheck"), ("Prettier", "format:check")] {
        report.check(name, || process::run(&mut npm(&folder, &["run", "--silent", script])));
    }
    report.tests("window code tests", |output| {
        let mut vitest = npm(&folder, &["test", "--silent"]);
        stream(vitest.env("NO_COLOR", "1"), |line| {
            output.read_vitest(line);
            Some(line.to_owned())
        })
    });
}

fn rust_checks(report: &mut Report) {
    report.check("rustfmt", || {
        process::run(&mut cargo(&["fmt", "--all", "--check"]))?;
        process::run(&mut cargo(&["fmt", "--manifest-path", rivals().1, "--check"]))
    });
    report.check("clippy", || {
        process::run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))
    });
    report.check("generated TypeScript", codegen::check);
}

/// Builds every test and the binaries that the whole-program tests start. Asking for both at once makes cargo choose
/// the same features for both, so that nothing is compiled twice.
fn build(report: &mut Report) -> Result<bool> {
    let started = Instant::now();
    let built = process::succeeds(&mut cargo(&["build", "--workspace", "--bins", "--tests"]))?;
    if !built {
        report.push(Step::check("build", false, started.elapsed()));
    }
    Ok(built)
}

fn rust_tests(report: &mut Report, name: &'static str, targets: &[&str], filters: &[&str], server: Option<&Cluster>) {
    report.tests(name, |output| {
        // Shows what passing tests print as well: that is where a test says that it had to skip something.
        let mut tests = cargo(&["test", "--workspace", "--no-fail-fast"]);
        tests.args(targets).arg("--").arg("--show-output").args(filters);
        tests.envs(server.map(Cluster::environment).into_iter().flatten());
        stream(&mut tests, |line| output.read_cargo(line))
    });
}

/// Licences, sources and known faults of what the project depends on.
fn dependencies(report: &mut Report, installing: thread::JoinHandle<Result<PathBuf>>) {
    let installed = match installing.join() {
        Ok(Ok(path)) => path,
        Ok(Err(error)) => return report.check("cargo deny", || Err(error)),
        Err(_) => return report.check("cargo deny", || bail!("installing cargo-deny ended abnormally")),
    };
    report.check("cargo deny", || {
        process::run(&mut command(&installed, &["--all-features", "check", "bans", "licenses", "sources"]))
    });
    // Never shipped and not compiled here: their crates may not be at hand.
    let mut of_rivals =
        command(&installed, &["--manifest-path", rivals().1, "--config", "deny.toml", "--all-features"]);
    report.online_check("cargo deny of the rivals", || {
        let (success, output, errors) =
            capture(of_rivals.args(["--log-level", "error", "check", "bans", "licenses", "sources"]))?;
        let said = format!("{output}{errors}");
        if !success && ["failed to get", "failed to download"].iter().any(|words| said.contains(words)) {
            return Ok(None);
        }
        print!("{said}");
        Ok(Some(success))
    });
    let mut advisories = command(&installed, &["--all-features", "check", "advisories"]);
    report.online_check("crate advisories", || {
        let (success, output, errors) = capture(&mut advisories)?;
        let said = format!("{output}{errors}");
        if !success && said.contains("failed to fetch advisory database") {
            return Ok(None);
        }
        print!("{said}");
        Ok(Some(success))
    });
    report.online_check("npm advisories", || {
        let (success, output, _) = capture(&mut npm(&at("ui"), &["audit", "--audit-level=high", "--json"]))?;
        if !output.contains("\"auditReportVersion\"") {
            return Ok(None);
        }
        if !success {
            print!("{output}");
        }
        Ok(Some(success))
    });
}
