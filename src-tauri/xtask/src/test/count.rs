//! Counting: what the test programs print at their ends, and the table and the line that end the run.
//!
//! Owns the reading of cargo's and vitest's summaries. Runs nothing itself.

use anyhow::{Result, bail};
use std::time::{Duration, Instant};

/// How many tests ended how.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Counts {
    pub(super) passed: usize,
    pub(super) failed: usize,
    pub(super) skipped: usize,
    /// Tests of the running test binary that said they skipped; cargo will call them passed.
    said_skipped: usize,
}

impl Counts {
    /// Reads one line of `cargo test`: a `test result:` line, or one where a test says that it skipped something.
    pub(super) fn read_cargo(&mut self, line: &str) {
        if line.starts_with("skipped: ") {
            self.said_skipped += 1;
        }
        let Some(result) = line.strip_prefix("test result: ") else { return };
        for part in result.split([';', '.']) {
            let mut words = part.split_whitespace();
            if let (Some(Ok(number)), Some(kind)) = (words.next().map(str::parse::<usize>), words.next()) {
                self.add(number, kind);
            }
        }
        self.passed = self.passed.saturating_sub(self.said_skipped);
        self.skipped += std::mem::take(&mut self.said_skipped);
    }

    /// Reads one line of vitest, of the shape `Tests  1 failed | 11 passed | 2 skipped (14)`.
    pub(super) fn read_vitest(&mut self, line: &str) {
        let Some(result) = line.trim_start().strip_prefix("Tests ") else { return };
        for part in result.split(['|', '(']) {
            let mut words = part.split_whitespace();
            if let (Some(Ok(number)), Some(kind)) = (words.next().map(str::parse::<usize>), words.next()) {
                self.add(number, kind);
            }
        }
    }

    fn add(&mut self, number: usize, kind: &str) {
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

    /// Runs tests that count themselves while they run, and answer whether all is well.
    pub(super) fn tests(&mut self, name: &'static str, run: impl FnOnce(&mut Counts) -> Result<bool>) {
        let started = Instant::now();
        let mut counts = Counts::default();
        let succeeded = run(&mut counts).unwrap_or_else(|error| {
            eprintln!("{name}: {error:#}");
            false
        });
        self.push(Step { name, outcome: Outcome::Tests { counts, succeeded }, time: started.elapsed() });
    }

    /// Prints the table and the closing line; fails where any step did.
    pub(super) fn finish(&self, time: Duration) -> Result<()> {
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

    /// The closing line is what people and CI read; a summary that is not understood would count as nothing.
    #[test]
    fn summaries_of_cargo_and_vitest_are_added_up() {
        let mut counts = Counts::default();
        counts.read_cargo("skipped: no shared data");
        counts.read_cargo(
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.05s",
        );
        counts.read_cargo(
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s",
        );
        counts.read_cargo("test import::reads_a_file ... ok");
        assert_eq!((counts.passed, counts.failed, counts.skipped), (14, 2, 2));
        counts.read_vitest(" Test Files  3 passed (3)");
        counts.read_vitest("      Tests  1 failed | 11 passed | 2 skipped (14)");
        assert_eq!((counts.passed, counts.failed, counts.skipped), (25, 3, 4));
    }

    /// A step that fails without a failed test (a crash, a test binary that does not start) must fail the run.
    #[test]
    fn a_crash_fails_the_run_and_the_line_still_counts() {
        let mut report = Report::default();
        report.check("good", || Ok(()));
        report.online_check("advisories", || Ok(None));
        report.tests("crashing", |counts| {
            counts.passed = 4;
            Ok(false)
        });
        let line = report.closing_line(Duration::from_secs(130));
        assert_eq!(line, "cargo xtask test: 4 tests passed, 0 failed, 0 skipped, 1 check passed in 2 min");
        assert!(report.finish(Duration::ZERO).is_err());
    }
}
