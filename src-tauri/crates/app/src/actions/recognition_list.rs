//! Rewards as everybody sees them, and what is private as leads do.

use crate::{
    App, Result,
    dto::{
        Named,
        actions::{RecognitionRow, Recognitions, RecognitionsQuery},
    },
    superusers::Role,
};
use understudy_domain::{
    action::{DueState, due_state},
    day::Day,
    id::Id,
};
use understudy_store::{
    Connection,
    read::recognitions::{self as read, RecognitionRecord},
};

/// What the labels of changes begin with that only leads may know of.
pub(crate) const PRIVATE_LABELS: &str = "change-private-recognition";

/// Rewards and corrective actions, latest first: as far as the one at this laptop may know of them.
pub fn list(app: &App, args: RecognitionsQuery) -> Result<Recognitions> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let lead = Role::of(&reader, app.me()?, app.today())?.is_lead();
    let as_of = args.as_of.unwrap_or_else(|| app.today());
    let rows: Vec<RecognitionRow> = read::recognitions(&reader, lead)?
        .into_iter()
        .filter(|record| record.given_on.is_none_or(|given| given <= as_of))
        .map(|record| row(record, as_of))
        .collect();
    let overdue = rows.iter().filter(|row| row.state == Some(DueState::Overdue)).count() as u32;
    Ok(Recognitions { rows, sees_private: lead, overdue })
}

fn row(record: RecognitionRecord, as_of: Day) -> RecognitionRow {
    let named = |id: Option<Id>, name: String| id.map(|id| Named { id, name });
    let followed = !record.follow_up.is_empty();
    RecognitionRow {
        id: record.id,
        kind: record.kind,
        private: record.private,
        person: named(record.person, record.person_name),
        group: named(record.group, record.group_name),
        given_by: named(record.given_by, record.given_by_name),
        given_on: record.given_on,
        what: record.what,
        reason: record.reason,
        follow_up: record.follow_up,
        follow_up_on: record.follow_up_on,
        done_on: record.done_on,
        state: followed.then(|| due_state(record.follow_up_on, record.done_on, false, as_of)),
    }
}

/// Follow-ups that are due or overdue, of those who gave the recognition; private ones only where a lead looks.
pub(crate) fn follow_ups(reader: &Connection, role: Role, today: Day) -> Result<Vec<RecognitionRow>> {
    let Some(me) = role.person else { return Ok(Vec::new()) };
    let records = read::recognitions(reader, role.is_lead())?;
    let rows = records.into_iter().filter(|record| record.given_by == Some(me)).map(|record| row(record, today));
    Ok(rows.filter(|row| matches!(row.state, Some(DueState::Overdue | DueState::Due))).collect())
}
