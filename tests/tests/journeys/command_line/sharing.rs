//! Three laptops and one programme: through a folder, and through a PostgreSQL hub.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{fs, path::Path};
use understudy_tests::cli::Cli;

/// Two edit apart, share, are equal; a conflict is settled by hand; a third joins by invite and is equal as well.
#[test]
fn a_team_shares_through_a_folder() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let shared = folder.path().join("shared");
    fs::create_dir(&shared)?;
    let place = shared.to_str().context("a folder")?.to_owned();
    let ana = Cli::new(&folder.path().join("ana"))?;
    ana.done(&["sample"])?;
    ana.done(&["share", "folder", &place, "--laptop", "Ana's laptop"])?;
    team(folder.path(), &ana, |_| Ok(vec!["--folder".to_owned(), place.clone()]), None)
}

/// The same over a real server, each with a login of its own. The hub holds nothing that can be read.
#[test]
fn a_team_shares_through_a_hub() -> Result<()> {
    let Some(hub) = crate::hub::Hub::begin("team")? else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let ana = Cli::new(&folder.path().join("ana"))?;
    ana.done(&["sample"])?;
    ana.done(&["share", "hub", &hub.login("ana", true)?, "--laptop", "Ana's laptop"])?;
    team(folder.path(), &ana, |_| Ok(Vec::new()), Some(&hub))?;
    ensure!(!hub.holds("Holm")?, "the hub can read a name");
    Ok(())
}

/// The way of a team of three; `more` gives the options with which a newcomer joins.
fn team(
    folder: &Path,
    ana: &Cli,
    more: impl Fn(&str) -> Result<Vec<String>>,
    hub: Option<&crate::hub::Hub>,
) -> Result<()> {
    let ben = newcomer(folder, ana, "ben", &more, hub)?;
    equal(&[ana, &ben])?;

    let mail = text(&ana.json(&["people"])?, "/0/email")?;
    rename(folder, ana, &mail, "Conflict One")?;
    rename(folder, &ben, &mail, "Conflict Two")?;
    equal(&[ana, &ben])?;
    let found = ana.json(&["conflicts"])?;
    let of_the_name: Vec<&Value> =
        found.as_array().context("a list")?.iter().filter(|one| one["field"] == json!("display_name")).collect();
    ensure!(of_the_name.len() == 1, "not one conflict of the name: {found}");
    let (word, other) = (text(of_the_name[0], "/conflict")?, text(of_the_name[0], "/other/value")?);
    ensure!(["Conflict One", "Conflict Two"].contains(&other.as_str()), "{found}");
    ben.done(&["conflicts", "resolve", &word, "--take", "other"])?;
    equal(&[ana, &ben])?;
    for cli in [ana, &ben] {
        ensure!(cli.json(&["people", &other])?[0]["name"] == json!(other), "the other value does not show");
        let left = cli.json(&["conflicts"])?;
        ensure!(left.as_array().is_some_and(|all| all.iter().all(|one| one["conflict"] != json!(word))), "{left}");
    }

    let cem = newcomer(folder, ana, "cem", &more, hub)?;
    equal(&[ana, &ben, &cem])?;
    ana.done(&["members", "remove", "ben"])?;
    // A hub shuts who was removed out and does not say why; in a folder they read that they were. Either way they are told.
    let told = match hub {
        Some(_) => ben.refused(&["share", "now"])?,
        None => ben.json(&["share", "now"])?.to_string(),
    };
    ensure!(told.contains("removed"), "Ben is not told: {told}");
    let status = ben.done(&["share", "status"])?;
    ensure!(status.contains("removed") && status.contains("keeps everything"), "Ben is not told: {status}");
    Ok(())
}

/// Renames a person by an import of one line: the command line has no other way.
fn rename(folder: &Path, cli: &Cli, mail: &str, name: &str) -> Result<()> {
    let file = folder.join("rename.csv");
    fs::write(&file, format!("mail,displayName\n{mail},{name}\n"))?;
    cli.done(&["import", "people", file.to_str().context("a path")?])?;
    Ok(())
}

/// Invites somebody, joins on a laptop of their own, lets them in.
fn newcomer(
    folder: &Path,
    ana: &Cli,
    name: &str,
    more: &impl Fn(&str) -> Result<Vec<String>>,
    hub: Option<&crate::hub::Hub>,
) -> Result<Cli> {
    let invite = folder.join(format!("{name}.understudy-invite"));
    let file = invite.to_str().context("a path")?;
    let mut inviting = vec!["invite".to_owned(), "--to".to_owned(), file.to_owned()];
    if let Some(hub) = hub {
        inviting.extend(["--hub-url".to_owned(), hub.login(name, false)?]);
    }
    let written = ana.json(&inviting)?;
    let passphrase = text(&written, "/passphrase")?;
    ensure!(fs::read_to_string(&invite)?.contains("AGE ENCRYPTED FILE"), "the invite is not sealed");
    let cli = Cli::new(&folder.join(name))?;
    let mail = format!("{name}@example.com");
    let laptop = format!("{name}'s laptop");
    let wrong = [
        &["join", file, "--passphrase", "0000-0000-0000-0000-0000", "--person", name, "--laptop", &laptop]
            .map(str::to_owned)[..],
        &more(name)?,
    ]
    .concat();
    let refusal = cli.refused(&wrong)?;
    ensure!(refusal.contains("passphrase"), "{refusal}");
    let right = [
        &["join", file, "--passphrase", &passphrase, "--person", name, "--email", &mail, "--laptop", &laptop]
            .map(str::to_owned)[..],
        &more(name)?,
    ]
    .concat();
    let joined = cli.json(&right)?;
    ana.done(&["share", "now"])?;
    let asking = ana.json(&["members", "requests"])?;
    ensure!(asking[0]["fingerprint"] == joined["fingerprint"], "the fingerprints differ: {asking} {joined}");
    ana.done(&["members", "approve", name, "--role", "consultant"])?;
    cli.done(&["share", "now"])?;
    Ok(cli)
}

/// Shares until nothing moves, and compares what `check` says.
fn equal(all: &[&Cli]) -> Result<()> {
    for _ in 0..2 {
        for cli in all {
            cli.done(&["share", "now"])?;
        }
    }
    let checks = all.iter().map(|cli| cli.json(&["check"])).collect::<Result<Vec<_>>>()?;
    for check in &checks {
        ensure!(check["sound"] == json!(true), "not sound: {check}");
        ensure!(check["digest"] == checks[0]["digest"], "not equal: {check} {}", checks[0]);
    }
    Ok(())
}

fn text(value: &Value, at: &str) -> Result<String> {
    Ok(value.pointer(at).and_then(Value::as_str).with_context(|| format!("no {at} in {value}"))?.to_owned())
}
