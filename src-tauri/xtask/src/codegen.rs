//! `cargo xtask codegen`: the TypeScript side of the command table, written to `ui/src/api`.
//!
//! Owns the files in that folder. What they say comes from `understudy-app`, whose example `codegen` prints one JSON
//! object of file name → content.

use crate::{
    process::{capture, cargo},
    workspace::at,
};
use anyhow::{Context, Result, bail};
use std::{collections::BTreeMap, fs, path::Path};

const FOLDER: &str = "ui/src/api";

/// File name and content of everything generated.
type Files = BTreeMap<String, String>;

/// Writes what is generated and removes what no longer is.
pub(crate) fn write() -> Result<()> {
    let wanted = generate()?;
    let folder = at(FOLDER);
    fs::create_dir_all(&folder)?;
    let present = read(&folder)?;
    let stale = differences(&wanted, &present);
    for name in &stale {
        match wanted.get(name) {
            Some(content) => fs::write(folder.join(name), content)?,
            None => fs::remove_file(folder.join(name))?,
        }
    }
    println!("{FOLDER}: {} files, {} written or removed", wanted.len(), stale.len());
    Ok(())
}

/// Fails with the names of the files that differ from what would be generated now.
pub(crate) fn check() -> Result<()> {
    let stale = differences(&generate()?, &read(&at(FOLDER))?);
    if stale.is_empty() {
        println!("{FOLDER} is up to date");
        return Ok(());
    }
    bail!("{FOLDER} is stale ({}); run `cargo xtask codegen` and commit the result", stale.join(", "))
}

fn generate() -> Result<Files> {
    let mut call = cargo(&["run", "--quiet", "--package", "understudy-app", "--example", "codegen"]);
    let (success, output, errors) = capture(&mut call)?;
    if !success {
        bail!("the TypeScript types could not be generated:\n{errors}");
    }
    serde_json::from_str(&output).context("reading what the example `codegen` of understudy-app printed")
}

fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    if folder.exists() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_file() {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                // A checkout on Windows may have turned the line ends round; that is no difference.
                files.insert(name, fs::read_to_string(&path)?.replace("\r\n", "\n"));
            }
        }
    }
    Ok(files)
}

/// Names that are missing, differ, or were generated once and should not be there any more.
fn differences(wanted: &Files, present: &Files) -> Vec<String> {
    let is_generated =
        |content: &str| content.lines().next().is_some_and(|line| line.to_lowercase().contains("generated"));
    let changed = wanted.iter().filter(|(name, content)| present.get(*name) != Some(content)).map(|(name, _)| name);
    let left_over = present.iter().filter(|(name, content)| !wanted.contains_key(*name) && is_generated(content));
    changed.chain(left_over.map(|(name, _)| name)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A renamed type leaves its old file behind; that must be noticed as much as a changed one.
    #[test]
    fn missing_changed_and_left_over_files_differ() {
        let files = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        let wanted: Files = files(&[("same.ts", "1"), ("changed.ts", "2"), ("missing.ts", "3")]);
        let present: Files =
            files(&[("same.ts", "1"), ("changed.ts", "0"), ("old.ts", "// Generated"), ("hand.ts", "5")]);
        assert_eq!(differences(&wanted, &present), ["changed.ts", "missing.ts", "old.ts"]);
    }
}
