//! A disk that is really full: a small file system of its own, filled to the brim.
//!
//! Mounting needs a name space of one's own, which Linux gives; elsewhere the tests say that they are skipped.

use super::fixtures::{Desk, copy_folder};
use anyhow::{Context, Result, ensure};
use std::{
    fmt::Write,
    path::Path,
    process::{Command, Output},
};
use understudy_tests::places;

/// Runs a script inside a file system of 12 MiB on the folder `$DISK`, which holds what the folder held. `$BESIDE` is a
/// folder outside of it. `None` where this machine does not let one be mounted.
pub(super) fn on_a_small_disk(disk: &Path, script: &str) -> Result<Option<Output>> {
    if !cfg!(target_os = "linux") {
        return Ok(None);
    }
    let beside = disk.with_extension("beside");
    std::fs::create_dir(&beside)?;
    let apart = |script: &str| {
        let mut command = Command::new("unshare");
        command.args(["--mount", "--map-root-user", "sh", "-c", script]);
        command.env("DISK", disk).env("BESIDE", &beside);
        command
    };
    let mount = "mount -t tmpfs -o size=12m tmpfs \"$DISK\"";
    if !apart(mount).output().is_ok_and(|output| output.status.success()) {
        return Ok(None);
    }
    let (keep, bring) = ("cp -a \"$DISK\" \"$BESIDE/before\"", "cp -a \"$BESIDE/before/.\" \"$DISK\"");
    let output = apart(&format!("{keep} && {mount} && {bring} && {{\n{script}\n}}"))
        .env("UNDERSTUDY", places::binary("understudy-cli", "understudy")?)
        .output()?;
    Ok(Some(output))
}

/// An import that finds no room is refused in one line, and what was there is still there and sound; with room it works.
#[test]
fn a_full_disk_loses_nothing() -> Result<()> {
    let desk = Desk::with_programme()?;
    let before = desk.cli.json(&["check"])?["digest"].as_str().context("no digest")?.to_owned();
    let mut people = "Name,E-mail,Job title\n".to_owned();
    for number in 0..8_000 {
        writeln!(people, "Person {number},person{number}@example.com,Clerk of the office number {number}")?;
    }
    let file = desk.file("many.csv", people.as_bytes())?;
    let disk = desk.path("disk");
    copy_folder(&desk.data(), &disk.join("data"))?;
    // What is left after the filler is enough to open a programme and too little for its backup or the import.
    let script = r#"
        free=$(df --output=avail -k "$DISK" | tail -1)
        dd if=/dev/zero of="$DISK/filler" bs=1k count=$((free - 300)) status=none
        "$UNDERSTUDY" --data "$DISK/data" import people "$PEOPLE" >&2; echo "import $?"
        dd if=/dev/zero of="$DISK/more" bs=1k status=none 2>/dev/null
        "$UNDERSTUDY" --data "$DISK/data" people >/dev/null 2>&1; echo "read $?"
        rm "$DISK/filler" "$DISK/more"
        "$UNDERSTUDY" --data "$DISK/data" --json check
        "$UNDERSTUDY" --data "$DISK/data" --json import people "$PEOPLE" >/dev/null; echo "again $?"
    "#;
    let script = script.replace("$PEOPLE", &file);
    let Some(output) = on_a_small_disk(&disk, &script)? else {
        println!("skipped: this machine does not let a test mount a file system");
        return Ok(());
    };
    let (said, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    ensure!(said.contains("import 1\n"), "the import was not refused: {said}\n{errors}");
    let refusals: Vec<&str> = errors.lines().collect();
    ensure!(refusals.len() == 1 && refusals[0].starts_with("error: ") && refusals[0].contains("full"), "{errors}");
    // With not a byte left a programme may refuse to open, but only in so many words.
    ensure!(said.contains("read 0\n") || said.contains("read 1\n"), "{said}");
    ensure!(said.contains(&before), "the programme is not as it was before:\n{said}");
    ensure!(said.contains("\"sound\": true") || said.contains("\"sound\":true"), "{said}");
    ensure!(said.contains("again 0\n"), "with room again the import failed: {said}\n{errors}");
    Ok(())
}
