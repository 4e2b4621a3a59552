//! What test programs print: counted, cut to what somebody reads, and kept where a test failed.
//!
//! Owns the reading of cargo's and vitest's output. A thousand lines of `ok` would hide the one failure, so passing tests
//! are counted and not listed; failures are shown where they happen and handed on for the end of the run.

use super::count::Counts;

/// What was read so far of one step's output.
#[derive(Default)]
pub(super) struct Output {
    pub(super) counts: Counts,
    /// What the failed tests said.
    pub(super) failures: Vec<String>,
    part: Part,
    /// The test whose output is being read.
    test: String,
    /// Tests of the running test binary that said they skipped; cargo will call them passed.
    said_skipped: usize,
}

/// Where in a test program's output we are.
#[derive(Clone, Copy, Default, PartialEq)]
enum Part {
    #[default]
    Running,
    Successes,
    Failures,
}

impl Output {
    /// Reads one line of `cargo test -- --show-output`; answers what to show of it.
    pub(super) fn read_cargo(&mut self, line: &str) -> Option<String> {
        match line {
            "successes:" => self.part = Part::Successes,
            "failures:" => self.part = Part::Failures,
            _ => {}
        }
        if let Some(result) = line.strip_prefix("test result: ") {
            self.part = Part::Running;
            result.split([';', '.']).for_each(|part| self.counts.add(part));
            self.counts.passed = self.counts.passed.saturating_sub(self.said_skipped);
            self.counts.skipped += std::mem::take(&mut self.said_skipped);
        }
        if let Some(test) = line.strip_prefix("---- ").and_then(|rest| rest.strip_suffix(" stdout ----")) {
            test.clone_into(&mut self.test);
        }
        match self.part {
            Part::Running if line.starts_with("test ") && line.ends_with(" ... ok") => None,
            Part::Running => Some(line.to_owned()),
            Part::Successes if line.starts_with("skipped: ") => {
                self.said_skipped += 1;
                Some(format!("{}: {line}", self.test))
            }
            Part::Successes => None,
            Part::Failures => {
                self.failures.push(line.to_owned());
                Some(line.to_owned())
            }
        }
    }

    /// Reads one line of vitest, which ends in `Tests  1 failed | 11 passed | 2 skipped (14)`.
    pub(super) fn read_vitest(&mut self, line: &str) {
        if line.contains("Failed Tests") || line.contains("Failed Suites") {
            self.part = Part::Failures;
        } else if line.trim_start().starts_with("Test Files ") {
            self.part = Part::Running;
        }
        if let Some(result) = line.trim_start().strip_prefix("Tests ") {
            result.split(['|', '(']).for_each(|part| self.counts.add(part));
        }
        if self.part == Part::Failures {
            self.failures.push(line.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The closing line is what people and CI read; a summary that is not understood would count as nothing.
    #[test]
    fn summaries_of_cargo_and_vitest_are_added_up() {
        let mut output = Output::default();
        for line in [
            "test import::reads_a_file ... ok",
            "successes:",
            "---- import::reads_the_catalogue stdout ----",
            "skipped: no shared data",
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.05s",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s",
        ] {
            output.read_cargo(line);
        }
        assert_eq!((output.counts.passed, output.counts.failed, output.counts.skipped), (14, 2, 2));
        output.read_vitest(" Test Files  3 passed (3)");
        output.read_vitest("      Tests  1 failed | 11 passed | 2 skipped (14)");
        assert_eq!((output.counts.passed, output.counts.failed, output.counts.skipped), (25, 3, 4));
    }

    /// Where only the end of a long output is kept, the failure must be in it, and nothing that passed.
    #[test]
    fn failures_are_kept_and_what_passed_is_not_shown() {
        let mut output = Output::default();
        let lines = [
            "running 3 tests",
            "test a::passes ... ok",
            "test a::fails ... FAILED",
            "successes:",
            "",
            "---- a::passes stdout ----",
            "a word on the way",
            "successes:",
            "    a::passes",
            "",
            "failures:",
            "",
            "---- a::fails stdout ----",
            "left: 1, right: 2",
            "failures:",
            "    a::fails",
            "test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s",
            "test b::passes ... ok",
        ];
        let shown: Vec<String> = lines.iter().filter_map(|line| output.read_cargo(line)).collect();
        let expected = [0, 2, 10, 11, 12, 13, 14, 15, 16].map(|at| lines[at]);
        assert_eq!(shown, expected);
        assert_eq!(output.failures, lines[10..16]);
    }
}
