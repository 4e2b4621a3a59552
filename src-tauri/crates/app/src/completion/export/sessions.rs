//! The list of sessions as a table.

use super::{columns, ids, yes_no};
use crate::{
    App, Result,
    dto::{
        ById,
        completion::ExportSessions,
        sessions::{SessionRow, Slot},
    },
};
use understudy_domain::{day::Day, words::TrainerRole};
use understudy_export::{
    Cell,
    ColumnKind::{Date, Integer, Text},
    Table,
};
use understudy_messages::word;

const COLUMNS: [(&str, understudy_export::ColumnKind); 23] = [
    ("completion-column-date", Date),
    ("completion-column-slots", Text),
    ("completion-column-time-zone", Text),
    ("completion-column-minutes", Integer),
    ("completion-column-module", Text),
    ("completion-column-purpose", Text),
    ("completion-column-state", Text),
    ("completion-column-delivery", Text),
    ("completion-column-groups", Text),
    ("completion-column-lead", Text),
    ("completion-column-assistants", Text),
    ("completion-column-observers", Text),
    ("completion-column-site", Text),
    ("completion-column-room", Text),
    ("completion-column-link", Text),
    ("completion-column-language", Text),
    ("completion-column-capacity", Integer),
    ("completion-column-seated", Integer),
    ("completion-column-waiting", Integer),
    ("completion-column-attended", Integer),
    ("completion-column-to-close", Text),
    ("completion-column-session-id", Text),
    ("completion-column-trainer-ids", Text),
];

/// The sessions asked for, in time.
pub(super) fn table(app: &App, args: &ExportSessions) -> Result<Table> {
    let rows = match args.session {
        Some(id) => vec![crate::sessions::get(app, ById { id })?.row],
        None => crate::sessions::list(app, args.query.clone())?,
    };
    let title = word("completion-sheet-sessions");
    Ok(Table { title, columns: columns(&COLUMNS), rows: rows.iter().map(cells).collect() })
}

fn cells(session: &SessionRow) -> Vec<Cell> {
    let trainers = |role: TrainerRole| {
        let names: Vec<&str> = session
            .trainers
            .iter()
            .filter(|trainer| trainer.role == role)
            .map(|trainer| trainer.person.name.as_str())
            .collect();
        names.join(", ")
    };
    let groups: Vec<&str> = session.groups.iter().map(|group| group.name.as_str()).collect();
    let slots: Vec<String> = session.slots.iter().map(slot).collect();
    let day = session.slots.first().and_then(|slot| slot.starts_at.get(..10)).and_then(Day::parse);
    vec![
        day.into(),
        slots.join("; ").into(),
        session.time_zone.as_str().into(),
        session.slots.iter().map(|slot| slot.minutes).sum::<u32>().into(),
        session.module.name.as_str().into(),
        word(session.purpose.message_id()).into(),
        word(session.state.message_id()).into(),
        word(session.delivery.message_id()).into(),
        groups.join(", ").into(),
        trainers(TrainerRole::Lead).into(),
        trainers(TrainerRole::Assistant).into(),
        trainers(TrainerRole::Observer).into(),
        session.site.as_ref().map(|site| site.name.clone()).into(),
        session.room.as_str().into(),
        session.link.as_str().into(),
        session.language.as_str().into(),
        session.capacity.into(),
        session.seated.into(),
        session.waiting.into(),
        session.attended.into(),
        yes_no(session.to_close),
        session.id.to_string().into(),
        ids(session.trainers.iter().map(|trainer| trainer.person.id)).into(),
    ]
}

/// A slot as `2026-11-03 09:00–11:00`; the day of the end only where it is another one.
fn slot(slot: &Slot) -> String {
    let start = slot.starts_at.replace('T', " ");
    let same_day = slot.ends_at.get(..10) == slot.starts_at.get(..10);
    let end =
        if same_day { slot.ends_at.get(11..).unwrap_or_default().to_owned() } else { slot.ends_at.replace('T', " ") };
    format!("{start}–{end}")
}
