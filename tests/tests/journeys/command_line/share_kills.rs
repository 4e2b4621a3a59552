//! `kill -9` at any moment of sharing: nothing acknowledged is lost, and in the end both laptops have the same.
//!
//! Two laptops and a folder. On one after the other something is imported, which is acknowledged, and then `share now` is
//! killed at a random moment: while it opens the file, seals, puts, takes in or tidies. `UNDERSTUDY_KILLS=2000` runs that
//! many.

use super::fixtures::{Desk, copy_folder};
use anyhow::{Context, Result, ensure};
use std::{
    collections::BTreeSet,
    fs,
    process::Stdio,
    thread,
    time::{Duration, Instant},
};
use understudy_tests::cli::Cli;

/// Kills that always run.
const KILLS: u64 = 200;
/// Kills of one team; then a fresh one, so that each visit stays short.
const KILLS_PER_TEAM: u64 = 100;
/// Something is imported before each of so many kills; the others go on with what the killed left.
const KILLS_PER_IMPORT: u64 = 5;

/// Two laptops of one programme that share a folder.
struct Team {
    _folder: tempfile::TempDir,
    folder: std::path::PathBuf,
    laptops: [Cli; 2],
}

impl Team {
    fn new() -> Result<Self> {
        let temporary = tempfile::tempdir()?;
        let folder = temporary.path().to_owned();
        let shared = folder.join("shared");
        fs::create_dir(&shared)?;
        let place = shared.to_str().context("a folder")?;
        let desk = Desk::new()?;
        desk.cli.done(&["new", "Nordwind"])?;
        copy_folder(&desk.data(), &folder.join("ana"))?;
        let ana = Cli::new(&folder.join("ana"))?;
        ana.done(&["share", "folder", place, "--laptop", "Ana's laptop"])?;
        let invite = folder.join("ben.understudy-invite");
        let invite = invite.to_str().context("a path")?;
        let written = ana.json(&["invite", "--to", invite])?;
        let passphrase = written["passphrase"].as_str().context("no passphrase")?;
        let ben = Cli::new(&folder.join("ben"))?;
        let who = ["--person", "ben", "--email", "ben@example.com", "--laptop", "Ben's laptop", "--folder", place];
        ben.done(&[&["join", invite, "--passphrase", passphrase][..], &who].concat())?;
        ana.done(&["share", "now"])?;
        ana.done(&["members", "approve", "ben", "--role", "lead"])?;
        ben.done(&["share", "now"])?;
        Ok(Self { _folder: temporary, folder, laptops: [ana, ben] })
    }

    /// Imports people on a laptop; answers their addresses once that is acknowledged.
    fn import(&self, laptop: usize, number: u64) -> Result<Vec<String>> {
        let mails: Vec<String> = (0..3).map(|at| format!("person{number}.{at}@example.com")).collect();
        let mut rows = String::from("mail,displayName\n");
        for mail in &mails {
            rows.push_str(&format!("{mail},Person {number}\n"));
        }
        let file = self.folder.join("people.csv");
        fs::write(&file, rows)?;
        self.laptops[laptop].done(&["import", "people", file.to_str().context("a path")?])?;
        Ok(mails)
    }

    /// Shares until killed; `false` when it had ended before.
    fn share_and_kill(&self, laptop: usize, after: Duration) -> Result<bool> {
        let mut child =
            self.laptops[laptop].command(&["share", "now"]).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
        thread::sleep(after);
        let ended = child.try_wait()?;
        child.kill()?;
        let output = child.wait_with_output()?;
        let failed = ended.is_some_and(|status| !status.success());
        ensure!(!failed, "sharing failed by itself: {}", String::from_utf8_lossy(&output.stderr));
        Ok(ended.is_none())
    }

    /// Both share in peace; then they are sound, equal, and everything acknowledged is on both.
    fn look(&self, acknowledged: &BTreeSet<String>) -> Result<()> {
        for _ in 0..2 {
            for cli in &self.laptops {
                cli.done(&["share", "now"])?;
            }
        }
        let checks = self.laptops.iter().map(|cli| cli.json(&["check"])).collect::<Result<Vec<_>>>()?;
        ensure!(checks.iter().all(|check| check["sound"] == true), "not sound: {checks:#?}");
        ensure!(checks[0]["digest"] == checks[1]["digest"], "not equal: {checks:#?}");
        for cli in &self.laptops {
            let people = cli.json(&["people"])?;
            let people = people.as_array().context("no list of people")?;
            let here: BTreeSet<&str> = people.iter().filter_map(|one| one["email"].as_str()).collect();
            let lost = acknowledged.iter().find(|mail| !here.contains(mail.as_str()));
            ensure!(lost.is_none(), "{lost:?} was acknowledged and is lost");
        }
        Ok(())
    }
}

/// What was said to be saved reaches everybody, whenever the program is killed while it shares.
#[test]
fn nothing_is_lost_when_sharing_is_killed() -> Result<()> {
    let wanted: Option<u64> = std::env::var("UNDERSTUDY_KILLS").ok().map(|number| number.parse()).transpose()?;
    let kills = wanted.unwrap_or(KILLS).max(KILLS);
    let (mut done, mut in_the_middle, began) = (0, 0, Instant::now());
    while done < kills {
        let team = Team::new()?;
        let visit = Instant::now();
        team.laptops[0].done(&["share", "now"])?;
        let whole = visit.elapsed().max(Duration::from_millis(5));
        let mut acknowledged = BTreeSet::new();
        for kill in 0..KILLS_PER_TEAM.min(kills - done) {
            let context = || format!("kill {}", done + kill + 1);
            let laptop = usize::from(kill / KILLS_PER_IMPORT % 2 == 1);
            if kill % KILLS_PER_IMPORT == 0 {
                acknowledged.extend(team.import(laptop, kill).with_context(context)?);
            }
            // Spread over a visit and a little beyond, and at the same points in each run.
            let after = whole.mul_f64(((kill * 7_919 + done * 104_729) % 1_000) as f64 / 900.0);
            in_the_middle += u64::from(team.share_and_kill(laptop, after).with_context(context)?);
        }
        team.look(&acknowledged).with_context(|| format!("after kill {}", done + KILLS_PER_TEAM))?;
        done += KILLS_PER_TEAM;
    }
    println!("{kills} kills, {in_the_middle} in the middle of a visit, none lost, {:.0?}", began.elapsed());
    ensure!(in_the_middle * 2 > kills, "too few kills fell into a visit to mean anything");
    Ok(())
}
