//! Import of people: the file read, previewed, checked and committed, against plain inserts of the same rows.

use crate::{
    programme::{plain, said, scratch, size},
    rate::{Measured, in_turn, time},
};
use anyhow::Result;
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path, sync::Arc};
use understudy_app::{
    App, FileUse, SystemClock,
    dto::{
        frame::ProgrammeByName,
        import::{ImportArgs, ImportKind},
    },
    import, programme,
};
use understudy_domain::id::Id;

const HEADERS: [&str; 10] = [
    "userPrincipalName",
    "displayName",
    "surname",
    "mail",
    "givenName",
    "objectId",
    "jobTitle",
    "department",
    "country",
    "officeLocation",
];

/// Measures on fresh programmes.
pub(crate) fn measure(folder: &Path, small: bool) -> Result<Measured> {
    let rows = people(size(small).people);
    let scratch = scratch(folder)?;
    let file = scratch.path().join("people.csv");
    fs::write(&file, csv(&rows))?;
    let mut round = 0;
    let mut previews = Vec::new();
    let mut measured = in_turn(
        if small { 1 } else { 3 },
        || {
            round += 1;
            let app = App::new(scratch.path().join(format!("app-{round}")), Arc::new(SystemClock));
            said(programme::create(&app, ProgrammeByName { name: "Import".to_owned() }))?;
            let (preview, total) = import_once(&app, &file, rows.len())?;
            previews.push(preview);
            Ok(total)
        },
        {
            let mut round = 0;
            let (rows, scratch) = (&rows, &scratch);
            move || {
                round += 1;
                insert(&scratch.path().join(format!("plain-{round}.sqlite")), rows)
            }
        },
    )?;
    measured.note = format!("of which {:.0} ms preview", crate::rate::median(&previews));
    Ok(measured)
}

/// Milliseconds of the preview and of preview and import together.
fn import_once(app: &App, file: &Path, people: usize) -> Result<(f64, f64)> {
    let chosen = app.choose_file(file, FileUse::Open);
    let args = ImportArgs {
        kind: ImportKind::People,
        file: chosen.file,
        mapping: BTreeMap::new(),
        decisions: BTreeMap::new(),
        session: None,
        pulse: None,
        job: None,
    };
    let (preview, _) = time(|| said(import::preview(app, args.clone())))?;
    let (apply, done) = time(|| said(import::apply(app, args)))?;
    anyhow::ensure!(done.counts.new as usize == people, "imported {} of {people}", done.counts.new);
    Ok((preview, preview + apply))
}

fn insert(path: &Path, rows: &[[String; 10]]) -> Result<f64> {
    let mut connection = plain(path)?;
    connection.execute_batch(
        "CREATE TABLE person (id BLOB NOT NULL PRIMARY KEY, user_principal_name TEXT, display_name TEXT, surname TEXT, email TEXT, given_name TEXT, object_id TEXT, job_title TEXT, department TEXT, country TEXT, office TEXT) WITHOUT ROWID",
    )?;
    let (milliseconds, ()) = time(|| {
        let transaction = connection.transaction()?;
        {
            let mut statement =
                transaction.prepare("INSERT INTO person VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")?;
            for (number, row) in rows.iter().enumerate() {
                // In rising order, as the app's own ids are.
                statement.raw_bind_parameter(1, (number as u128).to_be_bytes())?;
                for (at, cell) in row.iter().enumerate() {
                    statement.raw_bind_parameter(at + 2, cell.as_str())?;
                }
                statement.raw_execute()?;
            }
        }
        transaction.commit()?;
        Ok(())
    })?;
    Ok(milliseconds)
}

fn people(count: u32) -> Vec<[String; 10]> {
    let person = |number: u32| {
        let (given, surname) = (format!("Given{}", number % 997), format!("Surname{number}"));
        let address = format!("given.surname{number}@example.com");
        [
            address.clone(),
            format!("{given} {surname}"),
            surname,
            address,
            given,
            Id::derived("bench-object", &[&number.to_be_bytes()]).to_string(),
            format!("Title {}", number % 40),
            format!("Department {}", number % 25),
            "Norway".to_owned(),
            format!("Office {}", number % 12),
        ]
    };
    (0..count).map(person).collect()
}

fn csv(rows: &[[String; 10]]) -> String {
    let mut text = HEADERS.join(",");
    text.push('\n');
    for row in rows {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", row.join(","));
    }
    text
}
