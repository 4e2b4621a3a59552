//! `kill -9` at any moment during writes: nothing acknowledged is lost, nothing is half written.
//!
//! A hidden command writes change after change and acknowledges each by a line once it is committed. It is killed at a
//! random moment; then the file must be sound, every acknowledged change be there whole, and at most one more. At least
//! 100 kills run always; `UNDERSTUDY_KILLS=1000` runs that many.

use super::fixtures::{Desk, copy_folder};
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::{
    fs,
    io::{BufRead, BufReader, Read},
    path::PathBuf,
    process::{Child, ChildStdout, Stdio},
    thread,
    time::{Duration, Instant},
};
use understudy_tests::cli::Cli;

/// Kills that always run.
const KILLS: u64 = 100;
/// Kills of one programme file; then a fresh one, so that checking it stays quick.
const KILLS_PER_FILE: u64 = 100;
/// More changes than any run lives to write.
const ENDLESS: &str = "1000000";
/// Rows in each change.
const ROWS: u64 = 3;

/// Numbers that look random and are the same in each run: a failure can be repeated. Xorshift, after Marsaglia.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit.max(1)
    }

    fn milliseconds(&mut self, limit: u64) -> Duration {
        Duration::from_micros(self.below(limit * 1_000))
    }
}

/// A file that is written and killed again and again.
struct Victim {
    cli: Cli,
    /// Changes in the file when it was last looked at.
    changes: u64,
    /// Number of the next change.
    next: u64,
}

impl Victim {
    fn new(cli: Cli) -> Result<Self> {
        let changes = changes(&cli)?;
        Ok(Self { cli, changes, next: 0 })
    }

    fn start(&self) -> Result<(Child, BufReader<ChildStdout>)> {
        let from = self.next.to_string();
        let rows = ROWS.to_string();
        let write = ["torture", "Ana Holm", "--by", "Ola Berg", "--from", &from, "--count", ENDLESS, "--rows", &rows];
        let mut child = self.cli.command(&write).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let output = child.stdout.take().context("no standard output")?;
        Ok((child, BufReader::new(output)))
    }

    /// Writes until killed; answers how many changes were acknowledged. Every tenth time it is killed while it starts.
    fn write_and_kill(&self, random: &mut Random) -> Result<u64> {
        let (mut child, mut output) = self.start()?;
        let mut acknowledged = String::new();
        if random.below(10) > 0 {
            output.read_line(&mut acknowledged)?;
            if acknowledged.is_empty() {
                let ended = child.wait_with_output()?;
                bail!("it wrote nothing: {}", String::from_utf8_lossy(&ended.stderr));
            }
            thread::sleep(random.milliseconds(60));
        } else {
            thread::sleep(random.milliseconds(80));
        }
        child.kill()?;
        child.wait()?;
        output.read_to_string(&mut acknowledged)?;
        // A line without its end was not acknowledged yet.
        let whole = acknowledged.rsplit_once('\n').map_or("", |(lines, _)| lines);
        let numbers: Vec<u64> = whole.lines().map(str::parse).collect::<Result<_, _>>()?;
        let expected: Vec<u64> = (self.next..).take(numbers.len()).collect();
        ensure!(numbers == expected, "acknowledged {numbers:?}");
        Ok(numbers.len() as u64)
    }

    /// Opens the file again: sound, every acknowledged change whole, at most one more.
    fn look_at(&mut self, acknowledged: u64) -> Result<()> {
        let changes = changes(&self.cli)?;
        let written = changes.checked_sub(self.changes).context("changes were lost")?;
        ensure!(
            written == acknowledged || written == acknowledged + 1,
            "{acknowledged} changes were acknowledged and {written} are there"
        );
        let limit = written.to_string();
        let history =
            if written == 0 { Value::Array(Vec::new()) } else { self.cli.json(&["history", "--limit", &limit])? };
        let entries = history.as_array().context("history --json is no list")?;
        ensure!(entries.len() as u64 == written, "the history tells {} of {written} changes", entries.len());
        for (entry, number) in entries.iter().rev().zip(self.next..) {
            ensure!(entry["rows"] == ROWS, "change {number} is half written: {entry:#}");
            let note = format!("\"{number}\"");
            let told = entry["details"].as_array().context("no details")?;
            ensure!(!told.is_empty(), "change {number} tells no row: {entry:#}");
            for row in told {
                ensure!(row["fields"].to_string().contains(&note), "change {number} lacks its note: {row:#}");
            }
        }
        self.changes = changes;
        self.next += written;
        Ok(())
    }
}

/// Changes in the log of a file that must be sound.
fn changes(cli: &Cli) -> Result<u64> {
    let report = cli.json(&["check"])?;
    ensure!(report["sound"] == true, "not sound: {report:#}");
    report["changes"].as_u64().context("check does not count changes")
}

fn kills() -> Result<u64> {
    let wanted = std::env::var("UNDERSTUDY_KILLS").ok().map(|number| number.parse()).transpose()?;
    Ok(wanted.unwrap_or(KILLS).max(KILLS))
}

/// A superuser with competencies to be assessed, as a folder to copy.
fn template() -> Result<(Desk, PathBuf)> {
    let desk = Desk::with_programme()?;
    let data = desk.data();
    Ok((desk, data))
}

/// What was said to be saved is saved, whatever happens to the laptop the moment after.
#[test]
fn no_acknowledged_change_is_lost_and_none_is_half_written() -> Result<()> {
    let (_template, data) = template()?;
    let kills = kills()?;
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let (mut done, mut acknowledged) = (0, 0);
    while done < kills {
        let desk = Desk::new()?;
        copy_folder(&data, &desk.data())?;
        let mut victim = Victim::new(Cli::new(&desk.data())?)?;
        for kill in 0..KILLS_PER_FILE.min(kills - done) {
            let context = || format!("kill {}", done + kill + 1);
            let count = victim.write_and_kill(&mut random).with_context(context)?;
            victim.look_at(count).with_context(context)?;
            acknowledged += count;
        }
        done += KILLS_PER_FILE;
    }
    println!("{kills} kills, {acknowledged} changes acknowledged, none lost");
    ensure!(acknowledged > kills, "too few changes were written for the kills to mean anything");
    Ok(())
}

/// An import is one change of thousands of rows: killed at any moment it is there as a whole or not at all.
#[test]
fn a_killed_import_is_whole_or_not_there() -> Result<()> {
    const PEOPLE: usize = 3_000;
    let (template, data) = template()?;
    let mut rows = String::from("Name,Email\n");
    for number in 0..PEOPLE {
        rows.push_str(&format!("Person {number},person{number}@example.com\n"));
    }
    let file = template.file("many.csv", rows.as_bytes())?;
    let known = template.cli.json(&["people"])?.as_array().map_or(0, Vec::len);
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let mut whole_import = Duration::ZERO;
    for attempt in 0..12 {
        let desk = Desk::new()?;
        copy_folder(&data, &desk.data())?;
        let started = Instant::now();
        let mut child = desk.cli.command(&["import", "people", &file]).stdout(Stdio::piped()).spawn()?;
        // The first one runs to its end and says how long the others have.
        let killed = if attempt == 0 {
            false
        } else {
            thread::sleep(random.milliseconds(whole_import.as_millis() as u64));
            child.kill()?;
            true
        };
        let ended = child.wait_with_output()?;
        if !killed {
            whole_import = started.elapsed();
        }
        let acknowledged = !ended.stdout.is_empty();
        ensure!(changes(&desk.cli)? > 0, "nothing is left");
        let people = desk.cli.json(&["people"])?.as_array().map_or(0, Vec::len);
        ensure!(people == known || people == known + PEOPLE, "{people} people after a kill: half an import");
        ensure!(!acknowledged || people == known + PEOPLE, "the import was acknowledged and is not there");
    }
    Ok(())
}

/// Two programs on the same data, as a window and a script are: both write, nothing is lost, nobody is turned away.
#[test]
fn two_programs_write_the_same_programme() -> Result<()> {
    const EACH: u64 = 25;
    let desk = Desk::with_programme()?;
    let before = changes(&desk.cli)?;
    let count = EACH.to_string();
    let write = ["torture", "Ana Holm", "--by", "Ola Berg", "--count", &count];
    let start = || desk.cli.command(&write).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let (one, other) = (start()?, start()?);
    for child in [one, other] {
        let ended = child.wait_with_output()?;
        let lines = String::from_utf8_lossy(&ended.stdout).lines().count() as u64;
        ensure!(ended.status.success() && lines == EACH, "{}", String::from_utf8_lossy(&ended.stderr));
    }
    ensure!(changes(&desk.cli)? == before + 2 * EACH, "changes of one of the two are missing");
    // Whatever the two left beside the file is gone once both have ended.
    let beside =
        fs::read_dir(desk.data())?.flatten().filter(|entry| entry.file_name().to_string_lossy().contains("-wal"));
    ensure!(beside.count() == 0, "a write-ahead log was left behind");
    Ok(())
}
