//! The first visit of a newcomer: everything is fetched, verified, opened and applied; then the same once more.

use super::{
    laptop::{Laptop, NEWCOMER, copy_whole},
    place::{Untidied, folder},
    prepare::{AUTHOR, NEW, Part, SHARED, Sizes, part},
    work::{COLUMNS, Row, WIDTH, read_rows},
};
use crate::{
    programme::{plain, scratch},
    rate::{Measured, Unit, in_turn, median, time},
};
use anyhow::{Context, Result, ensure};
use rusqlite::Connection;
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;
use understudy_domain::id::Id;
use understudy_store::Value;

/// Rounds that are counted.
pub(super) fn rounds(small: bool) -> usize {
    if small { 1 } else { 5 }
}

/// Newcomers, each with a new file and its own copy of the shared folder.
pub(super) struct Newcomers {
    prepared: PathBuf,
    scratch: TempDir,
    /// Ops in the folder.
    ops: usize,
    number: u64,
}

impl Newcomers {
    pub(super) fn new(data: &Path, small: bool, wanted: Part, ops: usize) -> Result<Self> {
        Ok(Self { prepared: part(data, small, wanted)?, scratch: scratch(data)?, ops, number: 0 })
    }

    pub(super) fn scratch(&self) -> &Path {
        self.scratch.path()
    }

    /// Folder of the newcomer's file and its shared folder; that of the one before is gone.
    pub(super) fn next(&mut self) -> Result<(Laptop, PathBuf)> {
        let before = self.own();
        if before.exists() {
            fs::remove_dir_all(before)?;
        }
        self.number += 1;
        let own = self.own();
        fs::create_dir(&own)?;
        copy_whole(&self.prepared.join(NEW), &own.join(NEW))?;
        copy_whole(&self.prepared.join(SHARED), &own.join(SHARED))?;
        Ok((Laptop::open(&own.join(NEW), NEWCOMER, self.number)?, own.join(SHARED)))
    }

    fn own(&self) -> PathBuf {
        self.scratch.path().join(format!("newcomer-{}", self.number))
    }

    /// Milliseconds of a first visit, from opening the folder to the last file put.
    pub(super) fn import(&mut self) -> Result<f64> {
        let (mut laptop, shared) = self.next()?;
        self.visit(&mut laptop, &shared)
    }

    fn visit(&self, laptop: &mut Laptop, shared: &Path) -> Result<f64> {
        let (milliseconds, done) = time(|| {
            let mut place = folder(laptop, shared, false)?;
            laptop.share(&mut place)
        })?;
        ensure!(done.received == self.ops as u64, "{} of {} ops came", done.received, self.ops);
        Ok(milliseconds)
    }

    /// Milliseconds of a first visit, of a second to a place that hands out everything again, and of an ordinary second one.
    fn import_again(&mut self) -> Result<[f64; 3]> {
        let (mut laptop, shared) = self.next()?;
        let first = self.visit(&mut laptop, &shared)?;
        let (ordinary, done) = time(|| {
            let mut place = folder(&laptop, &shared, false)?;
            laptop.share(&mut place)
        })?;
        ensure!(done.received == 0, "ops came twice");
        let (second, done) = time(|| {
            let mut place = Untidied::anew(folder(&laptop, &shared, false)?);
            laptop.share(&mut place)
        })?;
        ensure!(done.received == 0, "ops came twice");
        Ok([first, second, ordinary])
    }

    /// Compares what the last newcomer has with the rows that the work comes to.
    pub(super) fn verify(&self) -> Result<()> {
        let columns: Vec<&str> = COLUMNS.iter().map(|(_, name, _)| *name).collect();
        let connection = Connection::open(self.own().join(NEW))?;
        let mut statement = connection
            .prepare(&format!("SELECT id, {} FROM person WHERE hidden = 0 ORDER BY id", columns.join(", ")))?;
        let mut found = statement.query([])?;
        let mut rows = Vec::new();
        while let Some(row) = found.next()? {
            let mut values: [Value; WIDTH] = Default::default();
            for (at, value) in values.iter_mut().enumerate() {
                *value = Value::from_sql(row.get_ref(at + 1)?);
            }
            rows.push(Row { id: Id::from_bytes(&row.get::<_, [u8; 16]>(0)?).context("not an id")?, values });
        }
        ensure!(rows == read_rows(&self.prepared)?, "the newcomer has other rows than the work comes to");
        Ok(())
    }
}

/// Everything comes in, against the rows that it comes to.
pub(crate) fn import(data: &Path, small: bool) -> Result<Measured> {
    let mut newcomers = Newcomers::new(data, small, Part::Full, Sizes::of(small).ops())?;
    let (prepared, scratch) = (newcomers.prepared.clone(), newcomers.scratch().to_owned());
    let (mut rows, mut round) = (Vec::new(), 0);
    let mut measured = in_turn(
        rounds(small),
        || newcomers.import(),
        || {
            if rows.is_empty() {
                rows = read_rows(&prepared)?;
            }
            round += 1;
            insert(&scratch.join(format!("plain-{round}.sqlite")), &rows)
        },
    )?;
    newcomers.verify()?;
    let ops = newcomers.ops;
    measured.note =
        format!("{ops} ops, {:.1} µs each; tidying the folder included", measured.figure * 1_000.0 / ops as f64);
    Ok(measured)
}

/// Milliseconds of writing rows into a plain table in one transaction.
fn insert(path: &Path, rows: &[Row]) -> Result<f64> {
    let mut connection = plain(path)?;
    let columns: Vec<String> = COLUMNS
        .iter()
        .map(|(_, name, is_text)| format!("{name} {}", if *is_text { "TEXT" } else { "INTEGER" }))
        .collect();
    connection.execute_batch(&format!(
        "CREATE TABLE person (id BLOB NOT NULL PRIMARY KEY, {}) WITHOUT ROWID",
        columns.join(", ")
    ))?;
    let (milliseconds, ()) = time(|| {
        let transaction = connection.transaction()?;
        {
            let mut statement =
                transaction.prepare("INSERT INTO person VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?;
            for row in rows {
                statement.raw_bind_parameter(1, row.id.bytes())?;
                for (at, value) in row.values.iter().enumerate() {
                    statement.raw_bind_parameter(at + 2, value)?;
                }
                statement.raw_execute()?;
            }
        }
        Ok(transaction.commit()?)
    })?;
    Ok(milliseconds)
}

/// What is here already comes once more: read, verified and compared, segment by segment.
pub(crate) fn again(data: &Path, small: bool) -> Result<Measured> {
    let mut newcomers = Newcomers::new(data, small, Part::Full, Sizes::of(small).ops())?;
    newcomers.import_again()?;
    let kibibytes = crate::machine::peak_memory();
    let (mut first, mut second, mut ordinary) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds(small) {
        let [one, two, three] = newcomers.import_again()?;
        first.push(one);
        second.push(two);
        ordinary.push(three);
    }
    let note =
        format!("handed out anew, every segment compared; an ordinary second visit: {:.1} ms", median(&ordinary));
    Ok(Measured::time(median(&second), Some(median(&first)), kibibytes, note))
}

/// Bytes that an op takes in sealed segments.
pub(crate) fn bytes_an_op(data: &Path, small: bool) -> Result<Measured> {
    let prepared = part(data, small, Part::Full)?;
    let connection = Connection::open(prepared.join(AUTHOR))?;
    let (bytes, ops, segments): (i64, i64, i64) = connection.query_row(
        "SELECT sum(length(sealed)), sum(last_sequence - first_sequence + 1), count(*) FROM segment",
        [],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    ensure!(ops == Sizes::of(small).ops() as i64, "{ops} ops were sealed");
    let note = format!("{segments} segments, {bytes} bytes");
    Ok(Measured { figure: bytes as f64 / ops as f64, unit: Unit::Bytes, against: None, kibibytes: None, note })
}
