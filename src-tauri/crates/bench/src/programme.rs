//! The generated programme that is measured, and copies of it for what writes.

use anyhow::{Context, Result, anyhow};
use rusqlite::Connection;
use std::{fs, path::Path, sync::Arc};
use understudy_app::{App, AppError, Size, SystemClock, generate};
use understudy_domain::id::Id;

/// Name of the programme.
const NAME: &str = "Bench";

/// The size measured; DESIGN §1 says how large it must be.
pub(crate) fn size(small: bool) -> Size {
    if small {
        Size {
            superusers: 20,
            people: 300,
            consultants: 4,
            processes: 100,
            groups: 10,
            shadowing_sessions: 240,
            assessments: 2_000,
            training_sessions: 200,
            attendance: 5_000,
            ..Size::default()
        }
    } else {
        Size::default()
    }
}

/// Makes the programme where it is not there or was made on another day. Answers what it is, in words.
pub(crate) fn prepare(folder: &Path, small: bool) -> Result<String> {
    let size = size(small);
    let app = App::new(folder.to_owned(), Arc::new(SystemClock));
    let marker = folder.join("made-on");
    // Evidence is dated relative to the day of making; on another day its age, and so the work, would differ.
    let wanted = format!("{} {size:?}", app.today());
    if fs::read_to_string(&marker).ok().as_deref() != Some(wanted.as_str()) {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        eprintln!("generating the programme");
        let start = std::time::Instant::now();
        said(generate(&app, NAME, &size))?;
        eprintln!("generated in {:.1} s", start.elapsed().as_secs_f64());
        fs::write(&marker, wanted)?;
    }
    Ok(format!(
        "{} people, {} superusers, {} consultants, {} processes in scope, {} shadowing sessions, {} assessments, \
         {} training sessions, {} attendance marks",
        size.people,
        size.superusers,
        size.consultants,
        size.processes,
        size.shadowing_sessions,
        size.assessments,
        size.training_sessions,
        size.attendance
    ))
}

/// The generated programme, freshly opened.
pub(crate) fn open(folder: &Path) -> Result<App> {
    let app = App::new(folder.to_owned(), Arc::new(SystemClock));
    said(app.open_file(NAME))?;
    Ok(app)
}

/// A folder with a copy of the programme, for work that writes.
pub(crate) fn copy(folder: &Path) -> Result<tempfile::TempDir> {
    let copy = scratch(folder)?;
    let file = format!("{NAME}.understudy");
    fs::copy(folder.join(&file), copy.path().join(&file)).context("the programme could not be copied")?;
    Ok(copy)
}

/// An empty folder on the same disk.
pub(crate) fn scratch(folder: &Path) -> Result<tempfile::TempDir> {
    Ok(tempfile::Builder::new().prefix("scratch-").tempdir_in(folder)?)
}

/// The programme's file.
pub(crate) fn file(folder: &Path) -> std::path::PathBuf {
    folder.join(format!("{NAME}.understudy"))
}

/// A plain SQLite file with the same settings as the store's.
pub(crate) fn plain(path: &Path) -> Result<Connection> {
    let connection = Connection::open(path)?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;",
    )?;
    Ok(connection)
}

/// The ids that a query finds.
pub(crate) fn ids(connection: &Connection, query: &str) -> Result<Vec<Id>> {
    let mut statement = connection.prepare(query)?;
    let rows = statement.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
    rows.map(|row| Id::from_bytes(&row?).context("not an id")).collect()
}

/// An error of a use case as one of this program.
pub(crate) fn said<T>(answer: Result<T, AppError>) -> Result<T> {
    answer.map_err(|error| anyhow!("{}: {:?}", error.code, error.message))
}
