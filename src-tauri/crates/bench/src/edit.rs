//! One assessment given and committed, against one row written by a transaction of its own.

use crate::{
    machine,
    programme::{copy, file, ids, open, plain, said},
    rate::{Measured, median, time},
};
use anyhow::{Context, Result};
use rusqlite::Connection;
use std::path::Path;
use understudy_app::{
    App, assessments,
    dto::superusers::{Assess, AssessOne},
};
use understudy_domain::id::Id;

/// Edits measured.
const ROUNDS: u32 = 200;

/// Whom and what to assess, and who does.
pub(crate) struct Subjects {
    pub(crate) superusers: Vec<Id>,
    pub(crate) competencies: Vec<Id>,
    assessor: Id,
}

impl Subjects {
    /// Reads them from the programme's file.
    pub(crate) fn of(file: &Path) -> Result<Self> {
        let connection = Connection::open(file)?;
        let assessor = ids(&connection, "SELECT person FROM consultant WHERE hidden = 0 LIMIT 1")?;
        Ok(Self {
            superusers: ids(&connection, "SELECT id FROM superuser WHERE hidden = 0")?,
            competencies: ids(
                &connection,
                "SELECT id FROM competency WHERE hidden = 0 AND kind = 'knowledge' LIMIT 500",
            )?,
            assessor: assessor.first().copied().context("nobody may assess")?,
        })
    }

    /// Gives the nth assessment.
    pub(crate) fn assess(&self, app: &App, nth: u32) -> Result<()> {
        let pick = |list: &[Id]| list.get(nth as usize * 7 % list.len().max(1)).copied().context("an empty programme");
        let one = AssessOne {
            superuser: pick(&self.superusers)?,
            competency: pick(&self.competencies)?,
            level: (nth % 4 + 1) as u8,
            note: String::new(),
        };
        said(assessments::assess(app, Assess { assessments: vec![one], by: Some(self.assessor), on: None }))?;
        Ok(())
    }
}

/// Measures on a copy; edits and raw rows alternate, so that both meet the same disk.
pub(crate) fn measure(folder: &Path, small: bool) -> Result<Measured> {
    let copy = copy(folder)?;
    let app = open(copy.path())?;
    let subjects = Subjects::of(&file(copy.path()))?;
    let mut raw = plain(&copy.path().join("plain.sqlite"))?;
    raw.execute_batch(
        "CREATE TABLE assessment (id BLOB NOT NULL PRIMARY KEY, superuser BLOB, competency BLOB, level INTEGER, assessed_by BLOB, assessed_on INTEGER, note TEXT) WITHOUT ROWID",
    )?;
    let rounds = if small { 20 } else { ROUNDS };
    for warm in 0..5 {
        subjects.assess(&app, warm)?;
    }
    let kibibytes = machine::peak_memory();
    let (mut edits, mut rows) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        edits.push(time(|| subjects.assess(&app, round))?.0);
        rows.push(time(|| write_row(&mut raw, &subjects, round))?.0);
    }
    let note = format!("{rounds} times each");
    Ok(Measured::time(median(&edits), Some(median(&rows)), kibibytes, note))
}

fn write_row(raw: &mut Connection, subjects: &Subjects, round: u32) -> Result<()> {
    let transaction = raw.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let superuser = subjects.superusers.first().context("an empty programme")?;
    let competency = subjects.competencies.first().context("an empty programme")?;
    transaction.prepare_cached("INSERT INTO assessment VALUES (?1, ?2, ?3, ?4, ?5, ?6, NULL)")?.execute((
        u128::from(round).to_be_bytes(),
        superuser.bytes(),
        competency.bytes(),
        3,
        subjects.assessor.bytes(),
        20_000,
    ))?;
    Ok(transaction.commit()?)
}
