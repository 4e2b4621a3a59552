//! `kill -9` in the middle of a session: on reopening it is exactly where it was, timers included.
//!
//! A hidden command marks people, starts and stops timers and parks questions as fast as it can, and acknowledges each act by
//! a line once it is committed. It is killed at a random moment; then the file must be sound and every acknowledged act be
//! there, and at most one more. 50 kills run always; `UNDERSTUDY_KILLS=1000` runs that many.

use super::fixtures::{Desk, copy_folder};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::{
    io::{BufRead, BufReader, Read},
    process::Stdio,
    thread,
    time::Duration,
};
use understudy_tests::cli::Cli;

/// Kills that always run.
const KILLS: u64 = 50;
/// Kills of one programme file; then a fresh one, so that checking it stays quick.
const KILLS_PER_FILE: u64 = 50;
/// More acts than any run lives to do.
const ENDLESS: &str = "1000000";
/// The session.
const SESSION: &str = "Orders 2027-03-01";
/// Who has a seat.
const PEOPLE: [&str; 3] = ["Ben Oto", "Carla Ruiz", "Dora Lind"];

/// A programme with a session of a module with a timed task, and people seated.
fn template() -> Result<Desk> {
    let desk = Desk::with_programme()?;
    desk.cli.done(&["modules", "add", "Orders", "--minutes", "120"])?;
    desk.cli.done(&["modules", "plan", "Orders", "--task", "90=Enter an order"])?;
    let schedule = ["sessions", "schedule", "Orders", "--at", "2027-03-01 09:00", "--minutes", "120", "--zone", "UTC"];
    desk.cli.done(&schedule)?;
    let mut enrol = vec!["sessions", "enrol", SESSION];
    enrol.extend(PEOPLE);
    desk.cli.done(&enrol)?;
    Ok(desk)
}

/// Changes in the log of a file that must be sound.
fn changes(cli: &Cli) -> Result<u64> {
    let report = cli.json(&["check"])?;
    ensure!(report["sound"] == true, "not sound: {report:#}");
    report["changes"].as_u64().context("check does not count changes")
}

/// Acts until killed; answers how many acts were acknowledged.
fn act_and_kill(cli: &Cli, next: u64, wait: Duration) -> Result<u64> {
    let from = next.to_string();
    let acts = ["torture-room", SESSION, "--from", &from, "--count", ENDLESS];
    let mut child = cli.command(&acts).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let mut output = BufReader::new(child.stdout.take().context("no standard output")?);
    let mut acknowledged = String::new();
    output.read_line(&mut acknowledged)?;
    thread::sleep(wait);
    child.kill()?;
    let ended = child.wait_with_output()?;
    ensure!(!acknowledged.is_empty(), "it did nothing: {}", String::from_utf8_lossy(&ended.stderr));
    output.read_to_string(&mut acknowledged)?;
    // A line without its end was not acknowledged yet.
    let whole = acknowledged.rsplit_once('\n').map_or("", |(lines, _)| lines);
    let numbers: Vec<u64> = whole.lines().map(str::parse).collect::<Result<_, _>>()?;
    let expected: Vec<u64> = (next..).take(numbers.len()).collect();
    ensure!(numbers == expected, "acknowledged {numbers:?}");
    Ok(numbers.len() as u64)
}

/// The room must be as the first `acts` acts left it.
fn look(cli: &Cli, acts: u64) -> Result<()> {
    let marked = (0..acts).rev().find(|act| act % 4 == 0);
    let people = cli.json(&["attendance", "show", SESSION])?;
    let people = people.as_array().context("no list of people")?;
    ensure!(people.len() == PEOPLE.len(), "{} people", people.len());
    for one in people {
        let reason = marked.map(|act| act.to_string()).unwrap_or_default();
        ensure!(one["reason"] == reason, "after {acts} acts: {one:#}");
        let minutes = marked.map_or(Value::Null, |act| Value::from(act / 4 % 60));
        ensure!(one["minutes"] == minutes, "after {acts} acts: {one:#}");
    }
    let timers = cli.json(&["tasks", "list", SESSION])?;
    let timers = timers.as_array().context("no list of timers")?;
    let started = (0..acts).filter(|act| act % 4 == 1).count() * PEOPLE.len();
    let running = if acts % 4 == 2 { PEOPLE.len() } else { 0 };
    let run = timers.iter().filter(|timer| timer["milliseconds"].is_null()).count();
    ensure!((timers.len(), run) == (started, running), "after {acts} acts {} timers, {run} running", timers.len());
    for timer in timers.iter().filter(|timer| timer["milliseconds"].is_null()) {
        let elapsed = timer["elapsed"].as_f64().context("no elapsed time")?;
        ensure!(elapsed < 600_000.0 && timer["doubtful"] == false, "a running timer went wrong: {timer:#}");
    }
    Ok(())
}

/// What was marked in the room is marked, whatever happens to the laptop the moment after.
#[test]
fn no_acknowledged_act_in_the_room_is_lost() -> Result<()> {
    let template = template()?;
    let wanted: Option<u64> = std::env::var("UNDERSTUDY_KILLS").ok().map(|number| number.parse()).transpose()?;
    let kills = wanted.unwrap_or(KILLS).max(KILLS);
    let (mut done, mut total) = (0, 0);
    while done < kills {
        let desk = Desk::new()?;
        copy_folder(&template.data(), &desk.data())?;
        let cli = Cli::new(&desk.data())?;
        let (mut known, mut next) = (changes(&cli)?, 0);
        for kill in 0..KILLS_PER_FILE.min(kills - done) {
            let context = || format!("kill {}", done + kill + 1);
            // Spread over the time of several acts, and the same in each run.
            let wait = Duration::from_micros((kill * 7_919 + done * 104_729) % 60_000);
            let acknowledged = act_and_kill(&cli, next, wait).with_context(context)?;
            let now = changes(&cli).with_context(context)?;
            let written = now.checked_sub(known).context("changes were lost").with_context(context)?;
            ensure!(
                written == acknowledged || written == acknowledged + 1,
                "kill {}: {acknowledged} acts were acknowledged and {written} are there",
                done + kill + 1
            );
            (known, next, total) = (now, next + written, total + acknowledged);
            look(&cli, next).with_context(context)?;
        }
        done += KILLS_PER_FILE;
    }
    println!("{kills} kills, {total} acts acknowledged, none lost");
    Ok(())
}
