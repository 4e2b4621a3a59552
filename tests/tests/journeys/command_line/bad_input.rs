//! What files, folders and people get wrong: a clear line, and nothing lost.

use super::fixtures::{Desk, ENTRA_NEW, copy_folder};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::{fs, path::PathBuf};

/// Where SQLite keeps the number that Understudy uses as the version of the file's format.
const FORMAT_VERSION: usize = 60;

/// The programme's file.
fn database(desk: &Desk, name: &str) -> PathBuf {
    desk.data().join(format!("{name}.understudy"))
}

/// A file that is not what its name says is the commonest mistake; the error says what it is.
#[test]
fn a_file_that_is_not_what_its_name_says_is_refused() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    let before = desk.cli.json(&["check"])?;
    let text = desk.file("people.xlsx", ENTRA_NEW.as_bytes())?;
    let refusal = desk.cli.refused(&["import", "people", &text])?;
    ensure!(refusal.contains("people.xlsx") && refusal.contains("csv"), "{refusal}");
    let picture = desk.file("people.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01")?;
    ensure!(desk.cli.refused(&["import", "people", &picture])?.contains("people.csv"), "the file is not named");
    let empty = desk.file("empty.csv", b"")?;
    ensure!(desk.cli.refused(&["import", "people", &empty])?.contains("empty"), "not said to be empty");
    let missing = desk.path("missing.csv").to_string_lossy().into_owned();
    ensure!(desk.cli.refused(&["import", "people", &missing])?.contains("missing.csv"), "the file is not named");
    ensure!(desk.cli.refused(&["restore", &missing])?.contains("missing.csv"), "the backup is not named");
    ensure!(desk.cli.refused(&["restore", &text])?.contains("not an Understudy"), "a list of people was restored");
    ensure!(desk.cli.json(&["check"])?["digest"] == before["digest"], "a refused file changed the programme");
    Ok(())
}

/// A name that nobody has, and one that several have, are told apart; the rows that may be meant are named.
#[test]
fn unknown_and_ambiguous_names_are_refused() -> Result<()> {
    let desk = Desk::with_programme()?;
    let unknown = desk.cli.refused(&["superusers", "nominate", "Nobody Known"])?;
    ensure!(unknown.contains("Nobody Known"), "{unknown}");
    let several = desk.cli.refused(&["superusers", "nominate", "example.com"])?;
    ensure!(several.contains("Ben Oto") && several.contains("Carla Ruiz"), "{several}");
    ensure!(several.contains("more than one person") && several.contains(" and "), "{several}");
    ensure!(desk.cli.refused(&["scope", "add", "99.99"])?.contains("99.99"), "the code is not named");
    ensure!(desk.cli.refused(&["assess", "Ben Oto", "Check credit", "3"])?.contains("Ben Oto"), "Ben is no superuser");
    let again = desk.cli.refused(&["superusers", "nominate", "Ana Holm"])?;
    ensure!(again.contains("Ana") || again.contains("already"), "{again}");
    Ok(())
}

/// Several programmes and no word which: guessing would write into the wrong one.
#[test]
fn the_programme_is_named_where_several_may_be_meant() -> Result<()> {
    let desk = Desk::new()?;
    ensure!(desk.cli.refused(&["readiness"])?.contains("understudy new"), "the first step is not offered");
    desk.cli.done(&["new", "Nordwind"])?;
    desk.cli.done(&["new", "Sudwind"])?;
    ensure!(desk.cli.refused(&["new", "Nordwind"])?.contains("Nordwind"), "a programme was made twice");
    fs::remove_file(desk.data().join("last-opened"))?;
    let refusal = desk.cli.refused(&["readiness"])?;
    ensure!(
        refusal.contains("Nordwind") && refusal.contains("Sudwind") && refusal.contains("--programme"),
        "{refusal}"
    );
    desk.cli.done(&["--programme", "nordwind", "readiness"])?;
    ensure!(
        desk.cli.refused(&["--programme", "../Nordwind", "readiness"])?.contains("name"),
        "a path was taken for a name"
    );
    let unknown = desk.cli.refused(&["--programme", "Westwind", "readiness"])?;
    ensure!(["Westwind", "There are: ", "Nordwind", "Sudwind"].iter().all(|word| unknown.contains(word)), "{unknown}");
    Ok(())
}

/// With `--json` a refusal is a document as well, and still one line for people.
#[test]
fn a_refusal_is_one_json_document() -> Result<()> {
    let desk = Desk::with_programme()?;
    let answer = desk.cli.run(&["--json", "sign-off", "Ana Holm", "--by", "Ana Holm"])?;
    let document: Value = serde_json::from_str(&answer.output).context("standard output is no JSON document")?;
    ensure!(answer.code == Some(1) && document["error"].is_string() && document["code"] == "refused", "{answer:?}");
    ensure!(answer.errors.lines().count() == 1, "{answer:?}");
    Ok(())
}

/// A newer version may have written what this one would destroy.
#[test]
fn a_newer_file_is_refused_and_left_as_it_is() -> Result<()> {
    let desk = Desk::with_programme()?;
    let path = database(&desk, "Nordwind");
    let mut bytes = fs::read(&path)?;
    bytes[FORMAT_VERSION..FORMAT_VERSION + 4].copy_from_slice(&900_u32.to_be_bytes());
    fs::write(&path, &bytes)?;
    let refusal = desk.cli.refused(&["readiness"])?;
    ensure!(refusal.contains("newer") && !refusal.contains("restore"), "{refusal}");
    ensure!(fs::read(&path)? == bytes, "the newer file was changed");
    Ok(())
}

/// A damaged file: the last backup is offered with the very line to type, and typing it brings the work back.
#[test]
fn a_damaged_file_offers_the_last_backup() -> Result<()> {
    for from in [0, 100] {
        let desk = Desk::with_programme()?;
        let backups = desk.data().join("backups").join("Nordwind");
        let path = database(&desk, "Nordwind");
        let mut bytes = fs::read(&path)?;
        let until = bytes.len().min(from + 8_000);
        bytes[from..until].fill(0xA5);
        fs::write(&path, &bytes)?;
        let refusal = desk.cli.refused(&["people"])?;
        let offer = refusal.split("understudy restore \"").nth(1).and_then(|rest| rest.split('"').next());
        let backup = offer.with_context(|| format!("no backup is offered: {refusal}"))?;
        ensure!(fs::canonicalize(backup)?.starts_with(fs::canonicalize(&backups)?), "{refusal}");
        desk.cli.done(&["restore", backup, "--as", "Nordwind"])?;
        // The last automatic copy is from before the last import: the people are in it, the nomination is not.
        let restored = desk.cli.json(&["people"])?;
        ensure!(restored.as_array().map(Vec::len) == Some(5), "the backup lacks people: {restored:#}");
        ensure!(desk.cli.json(&["check"])?["sound"] == true, "the restored programme is not sound");
    }
    Ok(())
}

/// A folder that cannot be written: said in a line, nothing half made.
#[test]
fn a_folder_that_cannot_be_written_is_said() -> Result<()> {
    let desk = Desk::new()?;
    fs::write(desk.data(), b"a file where the folder should be")?;
    ensure!(!desk.cli.refused(&["new", "Nordwind"])?.is_empty(), "no reason given");
    fs::remove_file(desk.data())?;

    fs::create_dir(desk.data())?;
    let before = fs::metadata(desk.data())?.permissions();
    let mut rights = before.clone();
    rights.set_readonly(true);
    fs::set_permissions(desk.data(), rights)?;
    if fs::write(desk.data().join("probe"), b"").is_ok() {
        println!("skipped: who runs this test may write everywhere");
        return Ok(());
    }
    let refusal = desk.cli.refused(&["new", "Nordwind"]);
    // The temporary folder must be removable again.
    fs::set_permissions(desk.data(), before)?;
    ensure!(refusal?.contains("written"), "the reason is not said");
    ensure!(fs::read_dir(desk.data())?.next().is_none(), "something was left behind");
    Ok(())
}

/// An export into a folder that is not there writes nothing; over an existing file it is all or nothing.
#[test]
fn an_export_never_leaves_half_a_file() -> Result<()> {
    let desk = Desk::with_programme()?;
    let nowhere = desk.path("nowhere/summary.pdf").to_string_lossy().into_owned();
    ensure!(!desk.cli.refused(&["export", "readiness", "--to", &nowhere])?.is_empty(), "no reason given");
    let kept = desk.file("summary.json", b"kept")?;
    let refusal = desk.cli.refused(&["export", "readiness", "--to", &kept, "--wave", "No such wave"])?;
    ensure!(refusal.contains("No such wave") && fs::read(&kept)? == b"kept", "{refusal}");
    desk.cli.done(&["export", "readiness", "--to", &kept])?;
    ensure!(fs::read(&kept)?.len() > 100, "the summary was not written");
    Ok(())
}

/// A refusal says the way out in words that can be typed, and what had nothing to do is none.
#[test]
fn refusals_name_the_way_out() -> Result<()> {
    let desk = Desk::with_programme()?;
    desk.cli.done(&["modules", "add", "Take orders", "--minutes", "60"])?;
    let schedule = ["sessions", "schedule", "Take orders", "--at", "2026-12-01 09:00", "--minutes", "60", "--zone"];
    let zone = desk.cli.refused(&[&schedule[..], &["Oslo"]].concat())?;
    ensure!(zone.contains("such as Europe/Oslo."), "{zone}");
    desk.cli.done(&[&schedule[..], &["Europe/Oslo"]].concat())?;
    let site = desk.cli.refused(&["sites", "add", "Oslo", "--time-zone", "oslo"])?;
    ensure!(site.contains("Europe/Oslo"), "{site}");

    let text = desk.path("summary.txt").to_string_lossy().into_owned();
    let format = desk.cli.refused(&["export", "readiness", "--to", &text])?;
    ensure!(format.contains(".pdf") && format.contains(" or .") && !format.contains(" and ."), "{format}");
    let nowhere = desk.path("nowhere").to_string_lossy().into_owned();
    let folder = desk.cli.refused(&["export", "readiness", "--to", &format!("{nowhere}/summary.pdf")])?;
    ensure!(folder.contains(&format!("The folder {nowhere} does not exist")), "{folder}");

    let log = desk.path("log.csv");
    let nothing = desk.cli.done(&["raid", "export", "--to", &log.to_string_lossy()])?;
    ensure!(nothing.contains("No file was written") && !log.exists(), "{nothing}");
    ensure!(desk.cli.done(&["releases"])? == desk.cli.done(&["releases", "list"])?, "releases alone lists nothing");
    let counted = desk.cli.done(&["plan", "check"])?;
    ensure!(counted.contains("one session looked at") && !counted.contains("1 sessions"), "{counted}");
    Ok(())
}

/// The marks of a session are words, not the ids of messages.
#[test]
fn marks_are_shown_in_words() -> Result<()> {
    let desk = Desk::with_programme()?;
    desk.cli.done(&["modules", "add", "Take orders", "--minutes", "60"])?;
    let schedule = ["sessions", "schedule", "Take orders", "--at", "2026-01-12 09:00", "--minutes", "60"];
    desk.cli.done(&[&schedule[..], &["--zone", "Europe/Oslo"]].concat())?;
    let session = "Take orders 2026-01-12";
    desk.cli.done(&["attendance", "walk-in", session, "Ben Oto", "--email", "ben.oto@example.com"])?;
    desk.cli.done(&["attendance", "mark", session, "left_early", "Ben Oto", "--minutes", "30"])?;
    let shown = desk.cli.done(&["attendance", "show", session])?;
    let history = desk.cli.done(&["history", "--limit", "1"])?;
    for text in [shown, history] {
        ensure!(text.to_lowercase().contains("left early") && !text.contains("left_early"), "{text}");
    }
    Ok(())
}

/// A folder copied while nothing runs is the programme: nothing of it lies elsewhere.
#[test]
fn a_copied_data_folder_is_the_same_programme() -> Result<()> {
    let desk = Desk::with_programme()?;
    let other = Desk::new()?;
    copy_folder(&desk.data(), &other.data())?;
    ensure!(desk.cli.json(&["check"])?["digest"] == other.cli.json(&["check"])?["digest"], "the copy differs");
    Ok(())
}
