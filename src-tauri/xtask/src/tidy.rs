//! `cargo xtask tidy`: the rules of the source tree that no compiler checks.
//!
//! Owns the rules, one module each: the [`floors`] that crates stand on, words a person reads ([`strings`]), the
//! message catalogue ([`messages`]), what may stand in which source file ([`sources`]) and in which folder
//! ([`layout`]). A rule is a function from a [`Tree`] to what breaks it, so that each is tested on trees in memory.

mod floors;
mod layout;
mod messages;
mod sources;
mod strings;

use crate::process::{capture, cargo, command};
use anyhow::{Context, Result, bail};
use std::{fs, path::Path};

/// One place that breaks a rule, and what to do about it.
#[derive(Debug, PartialEq)]
struct Violation {
    /// Path from the root, with `/`.
    file: String,
    /// From 1; 0 where the rule is about the file as a whole.
    line: usize,
    advice: String,
}

impl Violation {
    fn new(file: &str, line: usize, advice: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, advice: advice.into() }
    }
}

/// One text file of the project.
struct Source {
    /// Path from the root, with `/`.
    path: String,
    text: String,
}

impl Source {
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    fn is(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }

    /// A test of the window's code, which never reaches a user.
    fn is_ui_test(&self) -> bool {
        self.path.contains(".test.") || self.path.starts_with("ui/src/testing/")
    }
}

/// The text files of the project, without what git ignores.
struct Tree {
    sources: Vec<Source>,
    /// Every path, of binary files too.
    paths: Vec<String>,
}

impl Tree {
    fn read(root: &Path) -> Result<Self> {
        let list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
        let (success, output, errors) = capture(&mut command("git", &list))?;
        if !success {
            bail!("git could not list the project's files: {errors}");
        }
        let mut tree = Self { sources: Vec::new(), paths: Vec::new() };
        for path in output.split_terminator('\0') {
            // A file that was deleted but not yet committed is still listed.
            let Ok(bytes) = fs::read(root.join(path)) else { continue };
            tree.paths.push(path.to_owned());
            if let Ok(text) = String::from_utf8(bytes) {
                tree.sources.push(Source { path: path.to_owned(), text });
            }
        }
        Ok(tree)
    }

    #[cfg(test)]
    fn of(files: &[(&str, &str)]) -> Self {
        let source = |(path, text): &(&str, &str)| Source { path: (*path).to_owned(), text: (*text).to_owned() };
        Self {
            sources: files.iter().map(source).collect(),
            paths: files.iter().map(|(path, _)| (*path).to_owned()).collect(),
        }
    }
}

/// Checks every rule and fails where one is broken.
pub(crate) fn tidy() -> Result<()> {
    let tree = Tree::read(&crate::workspace::root())?;
    let (success, metadata, errors) = capture(&mut cargo(&["metadata", "--no-deps", "--format-version", "1"]))?;
    if !success {
        bail!("cargo could not describe the workspace: {errors}");
    }
    let packages = floors::packages(&metadata).context("reading cargo's description of the workspace")?;

    let mut violations = floors::check(&packages);
    violations.extend(layout::check(&tree, &packages));
    violations.extend(sources::check(&tree));
    violations.extend(strings::check(&tree));
    violations.extend(messages::check(&tree));
    violations.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    for warning in sources::long_files(&tree) {
        println!("warning: {}: {}", warning.file, warning.advice);
    }
    for Violation { file, line, advice } in &violations {
        if *line == 0 { println!("{file}: {advice}") } else { println!("{file}:{line}: {advice}") }
    }
    if violations.is_empty() {
        println!("tidy: {} files, nothing to say", tree.paths.len());
        return Ok(());
    }
    bail!("{} places break a rule of the source tree", violations.len())
}
