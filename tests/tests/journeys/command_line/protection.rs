//! Encryption: a programme that is encrypted, whose keychain is lost, whose backup goes to another laptop.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{fs, path::Path};
use understudy_tests::{cli::Cli, places};

const PROGRAMME: &str = "Nordlys";
const PERSON: &str = "Aurelia Sundqvist";

/// With the keychain it opens by itself; without it the phrase opens it, here and from a backup elsewhere, and everything
/// is as it was.
#[test]
fn an_encrypted_programme_outlives_its_keychain() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("ana");
    let ana = Cli::new(&data)?;
    let made = ana.done(&["new", PROGRAMME, "--encrypted"])?;
    ensure!(made.contains("recovery show"), "nobody is told to write the phrase down: {made}");
    import(&ana, folder.path(), PERSON)?;
    let before = digest(&ana)?;
    let phrase = words(&ana)?;
    let backup = folder.path().join("nordlys-backup.understudy");
    let backup = backup.to_str().context("a path")?;
    ana.done(&["backup", "--to", backup])?;
    ensure!(!readable(folder.path(), &["people.csv"])?, "something can be read without the key");

    places::lose_keychain(&data)?;
    let refusal = ana.refused(&["check"])?;
    ensure!(refusal.contains("recovery use \"Nordlys\""), "{refusal}");
    let wrong = ana.run_with_input(&["recovery", "use", PROGRAMME], "abandon ability able")?;
    ensure!(wrong.code == Some(1) && wrong.errors.contains("24"), "{wrong:?}");
    opens(&ana, &phrase)?;
    ensure!(digest(&ana)? == before, "not what it was");

    let ben = Cli::new(&folder.path().join("ben"))?;
    let refusal = ben.refused(&["restore", backup])?;
    let name = "nordlys-backup";
    ensure!(refusal.contains(&format!("recovery use \"{name}\"")), "no way on: {refusal}");
    let opened = ben.run_with_input(&["recovery", "use", name], &phrase)?;
    ensure!(opened.code == Some(0), "{opened:?}");
    ensure!(digest(&ben)? == before, "the backup is not what it was");
    import(&ben, folder.path(), "Somebody New")?;
    ensure!(digest(&ben)? != before, "it does not go on");
    Ok(())
}

/// Encrypting later and ending it keep everything, and plain backups are named.
#[test]
fn a_programme_is_encrypted_later_and_again_not() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let ana = Cli::new(&folder.path().join("ana"))?;
    ana.done(&["new", PROGRAMME])?;
    import(&ana, folder.path(), PERSON)?;
    fs::remove_file(folder.path().join("people.csv"))?;
    let before = digest(&ana)?;
    ana.done(&["protect", "on"])?;
    let status = ana.json(&["protect", "status"])?;
    ensure!(status["encrypted"] == json!(true), "{status}");
    ensure!(status["plain_backups"].as_array().is_some_and(|plain| !plain.is_empty()), "plain backups: {status}");
    ensure!(digest(&ana)? == before, "not what it was");
    ana.done(&["protect", "on", "--delete-plain-backups"])?;
    ensure!(!readable(folder.path(), &[])?, "something can be read without the key");
    ana.done(&["protect", "off"])?;
    ensure!(digest(&ana)? == before, "not what it was");
    ensure!(readable(folder.path(), &[])?, "it still is encrypted");
    Ok(())
}

fn import(cli: &Cli, folder: &Path, person: &str) -> Result<()> {
    let file = folder.join("people.csv");
    fs::write(&file, format!("displayName,mail\n{person},somebody@example.com\n"))?;
    cli.done(&["import", "people", file.to_str().context("a path")?]).map(|_| ())
}

fn digest(cli: &Cli) -> Result<Value> {
    let check = cli.json(&["check"])?;
    ensure!(check["sound"] == json!(true), "not sound: {check}");
    Ok(check["digest"].clone())
}

fn words(cli: &Cli) -> Result<String> {
    let shown = cli.json(&["recovery", "show"])?;
    let words: Vec<&str> = shown["words"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    ensure!(words.len() == 24, "{shown}");
    Ok(words.join(" "))
}

fn opens(cli: &Cli, phrase: &str) -> Result<()> {
    let opened = cli.run_with_input(&["recovery", "use", PROGRAMME], phrase)?;
    ensure!(opened.code == Some(0), "{opened:?}");
    Ok(())
}

/// Whether the name stands as it is in any file below a folder, other than these.
fn readable(folder: &Path, other_than: &[&str]) -> Result<bool> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let passed = path.file_name().is_some_and(|name| other_than.iter().any(|other| name == *other));
        let holds = |bytes: Vec<u8>| bytes.windows(PERSON.len()).any(|window| window == PERSON.as_bytes());
        if !passed && if path.is_dir() { readable(&path, other_than)? } else { holds(fs::read(&path)?) } {
            return Ok(true);
        }
    }
    Ok(false)
}
