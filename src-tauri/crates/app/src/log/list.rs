//! The log as a list, and as what stands in the way of a risk area.

use crate::{
    App, Result,
    dto::{
        Named,
        log::{LogAnswer, LogQuery, LogRow},
    },
    open::Open,
    superusers::Role,
};
use rustc_hash::FxHashMap;
use understudy_domain::{
    action::{DueState, due_state},
    day::Day,
    id::Id,
    message::Message,
    risk::{Grade, LogKind, exposure, grade},
};
use understudy_store::{
    Connection,
    read::log_items::{self as read, LogItemRecord},
};

/// The log on a day, as far as it was asked for; the first due first.
pub fn list(app: &App, args: LogQuery) -> Result<LogAnswer> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let as_of = args.as_of.unwrap_or_else(|| app.today());
    let me = app.me()?;
    let fits = |row: &LogRow| {
        args.kind.is_none_or(|kind| row.kind == kind)
            && args.group.is_none_or(|group| row.group.as_ref().is_some_and(|known| known.id == group))
            && args.risk_area.is_none_or(|area| row.risk_area == Some(area))
            && (!args.open.unwrap_or_default() || row.state.is_open())
            && (!args.mine.unwrap_or_default() || (me.is_some() && row.owner.as_ref().map(|owner| owner.id) == me))
    };
    let mut rows = Vec::new();
    for record in raised(read::log_items(&reader)?, as_of) {
        let to_report = to_report(&open, &record)?;
        rows.push(LogRow { to_report, ..row_of(record, as_of) });
    }
    rows.retain(fits);
    let count = |holds: &dyn Fn(&LogRow) -> bool| rows.iter().filter(|row| holds(row)).count() as u32;
    Ok(LogAnswer {
        open: count(&|row| row.state.is_open()),
        overdue: count(&|row| row.state == DueState::Overdue),
        high: count(&|row| row.state.is_open() && row.grade == Some(Grade::High)),
        to_report: count(&|row| row.to_report),
        rows,
    })
}

/// What stood in the log on a day.
fn raised(records: Vec<LogItemRecord>, as_of: Day) -> impl Iterator<Item = LogItemRecord> {
    records.into_iter().filter(move |record| record.raised_on.is_none_or(|raised| raised <= as_of))
}

/// Whether the project has not been told of an entry as it stands: never told and open, or changed since it was. That is asked
/// of the history, so that it holds for changes from other laptops as well.
pub(super) fn to_report(open: &Open, record: &LogItemRecord) -> Result<bool> {
    if record.reported_on.is_none() {
        return Ok(record.closed_on.is_none());
    }
    let last = open.store.changes(Some(record.id), None, 1)?;
    Ok(last.first().is_some_and(|change| change.label.id != super::REPORTED))
}

/// An entry as shown; `to_report` is left to the caller.
pub(super) fn row_of(record: LogItemRecord, as_of: Day) -> LogRow {
    let named = |id: Option<Id>, name: &str| id.map(|id| Named { id, name: name.to_owned() });
    let exposure = exposure(record.kind, record.probability, record.impact);
    let state = due_state(record.due_on, record.closed_on, false, as_of);
    LogRow {
        warnings: warnings(&record, state, exposure.map(grade)),
        id: record.id,
        kind: record.kind,
        risk_area: record.risk_area,
        process: named(record.process, &record.process_title),
        group: named(record.group, &record.group_name),
        milestone: named(record.milestone, &record.milestone_name),
        milestone_on: record.milestone_on,
        probability: record.probability,
        impact: record.impact,
        exposure,
        grade: exposure.map(grade),
        owner: named(record.owner, &record.owner_name),
        title: record.title,
        detail: record.detail,
        response: record.response,
        raised_on: record.raised_on,
        due_on: record.due_on,
        closed_on: record.closed_on,
        state,
        next_step: record.next_step,
        outcome: record.outcome,
        reported_on: record.reported_on,
        to_report: false,
    }
}

fn warnings(record: &LogItemRecord, state: DueState, grade: Option<Grade>) -> Vec<Message> {
    let mut warnings = Vec::new();
    if !state.is_open() {
        return warnings;
    }
    if record.owner.is_none() {
        warnings.push(Message::new("action-without-owner"));
    }
    if grade == Some(Grade::High) && record.kind != LogKind::Issue && record.response.is_empty() {
        warnings.push(Message::new("log-high-without-response"));
    }
    if let (Some(due), Some(milestone)) = (record.due_on, record.milestone_on)
        && due > milestone
    {
        let warning = Message::new("log-due-after-milestone").with("milestone", record.milestone_name.as_str());
        warnings.push(warning.with("date", milestone));
    }
    warnings
}

/// What is worth knowing about one entry.
pub(super) fn warnings_of(app: &App, item: Id) -> Result<Vec<Message>> {
    let open = app.programme()?;
    let found = read::log_item(&*open.reader()?, item)?;
    Ok(found.map(|record| row_of(record, app.today()).warnings).unwrap_or_default())
}

/// Issues by risk area, open on a day or closed by then, the first due first.
pub(crate) fn obstacles(reader: &Connection, as_of: Day) -> Result<FxHashMap<Id, Vec<LogRow>>> {
    let mut found: FxHashMap<Id, Vec<LogRow>> = FxHashMap::default();
    for record in raised(read::log_items(reader)?, as_of) {
        if let (LogKind::Issue, Some(area)) = (record.kind, record.risk_area) {
            found.entry(area).or_default().push(row_of(record, as_of));
        }
    }
    Ok(found)
}

/// Overdue and due entries of whose work is asked for.
pub(crate) fn open_of(reader: &Connection, role: Role, today: Day) -> Result<Vec<LogRow>> {
    let Some(me) = role.person else { return Ok(Vec::new()) };
    let mine = read::log_items(reader)?.into_iter().filter(|record| record.owner == Some(me));
    let rows = mine.map(|record| row_of(record, today));
    Ok(rows.filter(|row| matches!(row.state, DueState::Overdue | DueState::Due)).collect())
}
