//! `understudy-rivals`: the work of sharing as automerge and loro do it, for the table of `cargo xtask bench`.
//!
//! Owns what a programme built on either would do with the same work: hold people as a map of maps, take in what a peer sends,
//! and write the rows that come of it into SQLite, where a programme's screens read. `prepare NAME WORK OWN` makes what the
//! peer sends, `measure NAME WORK OWN SCRATCH` takes it in and prints milliseconds, peak memory and a note as JSON. Both get
//! the work from the plain files that `understudy-bench` writes, and the rows in the end must be those of the file.

mod automerge_people;
mod loro_people;
mod machine;
mod projection;
mod work;

use anyhow::{Context, Result, bail};
use projection::Projection;
use serde_json::json;
use std::{fs, path::Path, time::Instant};
use work::Work;

/// An engine that the exchange is compared with.
pub(crate) trait Rival {
    /// What its peers' bytes are kept under, with the version that made them.
    const PINNED: (&'static str, &'static str);

    /// Does the work as a peer, and answers what the peer sends: its changes as they come, in order.
    fn sent(work: &Work) -> Result<Vec<Vec<u8>>>;

    /// Takes in what a peer sent and hands every row to the projection. Words about how long the parts of it took.
    fn take_in(sent: &[Vec<u8>], rows: &mut Projection<'_>) -> Result<String>;
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [what, "automerge", rest @ ..] => run::<automerge_people::Automerge>(what, rest),
        [what, "loro", rest @ ..] => run::<loro_people::Loro>(what, rest),
        _ => bail!("usage: understudy-rivals prepare|measure automerge|loro WORK OWN [SCRATCH]"),
    }
}

fn run<R: Rival>(what: &str, rest: &[&str]) -> Result<()> {
    match (what, rest) {
        ("prepare", [work, own]) => prepare::<R>(Path::new(work), Path::new(own)),
        ("measure", [work, own, scratch]) => measure::<R>(Path::new(work), Path::new(own), Path::new(scratch)),
        _ => bail!("`{what}` needs the folder of the work and one of its own, and `measure` one to write in"),
    }
}

/// Makes what the peer sends, unless this version made it of this work before.
fn prepare<R: Rival>(work: &Path, own: &Path) -> Result<()> {
    let made = fs::metadata(work.join(work::OPS)).and_then(|file| file.modified()).context("no work to do")?;
    let wanted = format!("{} {} {made:?}", R::PINNED.0, R::PINNED.1);
    if fs::read_to_string(own.join("made")).is_ok_and(|before| before == wanted) {
        return Ok(());
    }
    if own.exists() {
        fs::remove_dir_all(own)?;
    }
    fs::create_dir_all(own)?;
    for (number, bytes) in R::sent(&Work::read(work)?)?.iter().enumerate() {
        fs::write(own.join(format!("{number:05}")), bytes)?;
    }
    Ok(fs::write(own.join("made"), wanted)?)
}

/// Takes everything in, once: a process that has done it before would have its memory in place.
fn measure<R: Rival>(work: &Path, own: &Path, scratch: &Path) -> Result<()> {
    let columns = work::columns(work)?;
    let path = scratch.join(format!("{}.sqlite", R::PINNED.0));
    let mut connection = projection::create(&path, &columns)?;
    let started = Instant::now();
    let sent = read_sent(own)?;
    let transaction = connection.transaction()?;
    let mut rows = Projection::new(&transaction, &columns)?;
    let parts = R::take_in(&sent, &mut rows)?;
    drop(rows);
    transaction.commit()?;
    let milliseconds = started.elapsed().as_secs_f64() * 1_000.0;
    let kibibytes = machine::peak_memory();
    projection::verify(&connection, &columns, work)?;
    drop(connection);
    fs::remove_file(&path)?;
    let bytes: usize = sent.iter().map(Vec::len).sum();
    let note = format!("{} {}: {parts}; {bytes} bytes sent", R::PINNED.0, R::PINNED.1);
    println!("{}", json!({ "milliseconds": milliseconds, "kibibytes": kibibytes, "note": note }));
    Ok(())
}

fn read_sent(own: &Path) -> Result<Vec<Vec<u8>>> {
    let mut names: Vec<_> = fs::read_dir(own)
        .context("nothing was prepared")?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<_>>()?;
    names.retain(|path| path.file_name().is_some_and(|name| name != "made"));
    names.sort();
    Ok(names.iter().map(fs::read).collect::<std::io::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The note of the table names a version: it must be the one that was measured.
    #[test]
    fn the_versions_named_are_those_pinned() {
        let manifest = include_str!("../Cargo.toml");
        for (name, version) in [automerge_people::Automerge::PINNED, loro_people::Loro::PINNED] {
            assert!(manifest.contains(&format!("\n{name} = \"={version}\"\n")), "{name} {version}");
        }
    }
}
