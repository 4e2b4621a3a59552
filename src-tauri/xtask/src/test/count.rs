//! Counting: the failures, the table and the line that end the run.
//!
//! Owns what a run says at its end. Runs nothing itself; what test programs print is read by [`super::output`].

use super::output::Output;
use anyhow::{Result, bail};
use std::time::{Duration, Instant};

/// How many tests ended how.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Counts {
    pub(super) passed: usize,
    pub(super) failed: usize,
    pub(super) skipped: usize,
}

impl Counts {
    /// Adds one part of a summary, such as `12 passed`.
    pub(super) fn add(&mut self, part: &str) {
        let mut words = part.split_whitespace();
        let (Some(Ok(number)), Some(kind)) = (words.next().map(str::parse::<usize>), words.next()) else { return };
        match kind {
            "passed" => self.passed += number,
            "failed" => self.failed += number,
            "skipped" | "ignored" | "todo" => self.skipped += number,
            _ => {}
        }
    }
}

/// One row of the table.
pub(super) struct Step {
    name: &'static str,
    outcome: Outcome,
    time: Duration,
}

enum Outcome {
    Check { passed: bool },
    NotPossible,
    Tests { counts: Counts, succeeded: bool },
}

impl Step {
    /// A step that passes or fails as a whole.
    pub(super) fn check(name: &'static str, passed: bool, time: Duration) -> Self {
        Self { name, outcome: Outcome::Check { passed }, time }
    }

    fn failed(&self) -> bool {
        matches!(self.outcome, Outcome::Check { passed: false } | Outcome::Tests { succeeded: false, .. })
    }

    fn said(&self) -> String {
        match &self.outcome {
            Outcome::Check { passed: true } => "passed".to_owned(),
            Outcome::Check { passed: false } => "FAILED".to_owned(),
            Outcome::NotPossible => "not possible here: the advisory database did not answer".to_owned(),
            Outcome::Tests { counts: Counts { passed, failed, skipped, .. }, succeeded } => {
                let mark = if *succeeded { "" } else { "  FAILED" };
                format!("{passed} passed, {failed} failed, {skipped} skipped{mark}")
            }
        }
    }
}

/// Everything that was run.
#[derive(Default)]
pub(super) struct Report {
    steps: Vec<Step>,
    /// What the failed tests said, a line each.
    failures: Vec<String>,
}

impl Report {
    /// Adds a step that was run elsewhere.
    pub(super) fn push(&mut self, step: Step) {
        self.steps.push(step);
    }

    /// Runs a check; an error is printed and the check counts as failed.
    pub(super) fn check(&mut self, name: &'static str, check: impl FnOnce() -> Result<()>) {
        let started = Instant::now();
        let result = check();
        if let Err(error) = &result {
            eprintln!("{name}: {error:#}");
        }
        self.push(Step::check(name, result.is_ok(), started.elapsed()));
    }

    /// Runs a check that asks a service on the network; `None` says that the service did not answer.
    pub(super) fn online_check(&mut self, name: &'static str, check: impl FnOnce() -> Result<Option<bool>>) {
        let started = Instant::now();
        let outcome = match check() {
            Ok(Some(passed)) => Outcome::Check { passed },
            Ok(None) => Outcome::NotPossible,
            Err(error) => {
                eprintln!("{name}: {error:#}");
                Outcome::Check { passed: false }
            }
        };
        self.push(Step { name, outcome, time: started.elapsed() });
    }

    /// Runs tests whose output is read while they run, and that answer whether all is well.
    pub(super) fn tests(&mut self, name: &'static str, run: impl FnOnce(&mut Output) -> Result<bool>) {
        let started = Instant::now();
        let mut output = Output::default();
        let succeeded = run(&mut output).unwrap_or_else(|error| {
            eprintln!("{name}: {error:#}");
            false
        });
        let Output { counts, failures, .. } = output;
        self.failures.extend(failures);
        self.push(Step { name, outcome: Outcome::Tests { counts, succeeded }, time: started.elapsed() });
    }

    /// Prints what the failed tests said once more, then the table and the closing line; fails where any step did.
    pub(super) fn finish(&self, time: Duration) -> Result<()> {
        if !self.failures.is_empty() {
            println!("\nWhat failed:\n{}", self.failures.join("\n"));
        }
        println!("\n{}", self.table());
        println!("{}", self.closing_line(time));
        let failed: Vec<_> = self.steps.iter().filter(|step| step.failed()).map(|step| step.name).collect();
        if failed.is_empty() { Ok(()) } else { bail!("failed: {}", failed.join(", ")) }
    }

    fn table(&self) -> String {
        let row = |step: &Step| format!("  {:<22} {:>8}  {}\n", step.name, shown(step.time), step.said());
        self.steps.iter().map(row).collect()
    }

    fn closing_line(&self, time: Duration) -> String {
        let mut sum = Counts::default();
        let (mut checks, mut failed_checks) = (0, 0);
        for step in &self.steps {
            match &step.outcome {
                Outcome::Check { passed: true } => checks += 1,
                Outcome::Check { passed: false } => failed_checks += 1,
                Outcome::NotPossible => {}
                Outcome::Tests { counts, .. } => {
                    sum.passed += counts.passed;
                    sum.failed += counts.failed;
                    sum.skipped += counts.skipped;
                }
            }
        }
        let Counts { passed, failed, skipped, .. } = sum;
        let checked =
            |number: usize, how: &str| format!(", {number} {} {how}", if number == 1 { "check" } else { "checks" });
        let failing = if failed_checks == 0 { String::new() } else { checked(failed_checks, "failed") };
        format!(
            "cargo xtask test: {passed} tests passed, {failed} failed, {skipped} skipped{}{failing} in {}",
            checked(checks, "passed"),
            shown(time)
        )
    }
}

fn shown(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 100 { format!("{seconds} s") } else { format!("{} min", (seconds + 30) / 60) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A step that fails without a failed test (a crash, a test binary that does not start) must fail the run.
    #[test]
    fn a_crash_fails_the_run_and_the_line_still_counts() {
        let mut report = Report::default();
        report.check("good", || Ok(()));
        report.online_check("advisories", || Ok(None));
        report.tests("crashing", |output| {
            output.counts.passed = 4;
            Ok(false)
        });
        let line = report.closing_line(Duration::from_secs(130));
        assert_eq!(line, "cargo xtask test: 4 tests passed, 0 failed, 0 skipped, 1 check passed in 2 min");
        assert!(report.finish(Duration::ZERO).is_err());
    }
}
