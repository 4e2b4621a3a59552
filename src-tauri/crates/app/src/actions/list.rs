//! The board: what is overdue, due, coming and done, over all four plans.

use crate::{
    App, Result,
    dto::{Named, actions::*},
    superusers::Role,
};
use understudy_domain::{
    action::{
        ActionKind, Coached, CommunicationPurpose, DueState, ResistanceCause, due_state, may_win_others, stage_of,
        week_of,
    },
    day::Day,
    id::Id,
    message::Message,
};
use understudy_store::{
    Connection,
    read::actions::{self as read, ActionRecord},
};

/// The board on a day, as far as it was asked for.
pub fn list(app: &App, args: ActionsQuery) -> Result<ActionsBoard> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let as_of = args.as_of.unwrap_or_else(|| app.today());
    let me = app.me()?;
    let records = read::actions(&reader)?;
    let steps = coached(&records);
    let fits = |record: &&ActionRecord| {
        args.kind.is_none_or(|kind| record.kind == kind)
            && args.wave.is_none_or(|wave| record.wave == Some(wave))
            && args.group.is_none_or(|group| record.groups.iter().any(|known| known.0 == group))
            && (!args.mine.unwrap_or_default() || (me.is_some() && record.owner == me))
    };
    let rows: Vec<ActionRow> =
        records.iter().filter(fits).map(|record| row_of(record.clone(), &steps, as_of)).collect();
    Ok(board(rows))
}

fn board(rows: Vec<ActionRow>) -> ActionsBoard {
    let count = |state: DueState| rows.iter().filter(|row| row.state == state).count() as u32;
    // Only a communication after which somebody asked says anything about interest.
    let reached = |asked: bool| -> u32 {
        let done = rows.iter().filter(|row| row.state == DueState::Done && row.interested.is_some() == asked);
        done.filter_map(|row| row.reached).sum()
    };
    let done = rows.iter().filter(|row| row.state == DueState::Done && row.reached.is_some());
    ActionsBoard {
        overdue: count(DueState::Overdue),
        due: count(DueState::Due),
        coming: count(DueState::Coming),
        undated: count(DueState::Undated),
        done: count(DueState::Done),
        dropped: count(DueState::Dropped),
        reached: reached(true),
        interested: done.filter_map(|row| row.interested).sum(),
        not_asked: reached(false),
        rows,
    }
}

/// The steps of coaching that say how far managers are.
fn coached(records: &[ActionRecord]) -> Vec<Coached> {
    records
        .iter()
        .filter(|record| record.kind == ActionKind::Coaching && record.dropped.is_empty())
        .filter_map(|record| {
            let on = record.done_on.or(record.due_on);
            Some(Coached { manager: record.person?, stage: record.stage?, on })
        })
        .collect()
}

fn named(id: Option<Id>, name: String) -> Option<Named> {
    id.map(|id| Named { id, name })
}

/// An action as shown.
pub(crate) fn row_of(record: ActionRecord, steps: &[Coached], as_of: Day) -> ActionRow {
    let state = due_state(record.due_on, record.done_on, !record.dropped.is_empty(), as_of);
    let is = |kind: ActionKind| record.kind == kind;
    ActionRow {
        warnings: warnings(&record, state, steps),
        state,
        week: record.due_on.map(week_of),
        purpose: CommunicationPurpose::parse(&record.cause).filter(|_| is(ActionKind::Communication)),
        cause: ResistanceCause::parse(&record.cause).filter(|_| is(ActionKind::Resistance)),
        id: record.id,
        kind: record.kind,
        title: record.title,
        detail: record.detail,
        person: named(record.person, record.person_name),
        sender: record.sender,
        channel: record.channel,
        stage: record.stage,
        groups: record.groups.into_iter().map(|(id, name)| Named { id, name }).collect(),
        wave: named(record.wave, record.wave_name),
        owner: named(record.owner, record.owner_name),
        due_on: record.due_on,
        done_on: record.done_on,
        outcome: record.outcome,
        reached: record.reached,
        interested: record.interested,
        response: record.response,
        dropped: record.dropped,
    }
}

fn warnings(record: &ActionRecord, state: DueState, steps: &[Coached]) -> Vec<Message> {
    let mut warnings = Vec::new();
    if !state.is_open() {
        return warnings;
    }
    if record.owner.is_none() {
        warnings.push(Message::new("action-without-owner"));
    }
    // A sponsor's talk and an answer to resistance win others; a step of coaching is about the manager's own way.
    let winner = match record.kind {
        ActionKind::Sponsor => named(record.person, record.person_name.clone()),
        ActionKind::Resistance => named(record.owner, record.owner_name.clone()),
        ActionKind::Communication | ActionKind::Coaching => None,
    };
    if let Some(winner) = winner
        && let Some(stage) = stage_of(winner.id, steps).filter(|stage| !may_win_others(Some(*stage)))
    {
        warnings.push(
            Message::new("action-manager-first")
                .with("name", winner.name)
                .with("stage", Message::new(stage.message_id())),
        );
    }
    warnings
}

/// What is worth knowing about one action.
pub(crate) fn warnings_of(app: &App, action: Id) -> Result<Vec<Message>> {
    let board = list(app, ActionsQuery::default())?;
    Ok(board.rows.into_iter().find(|row| row.id == action).map(|row| row.warnings).unwrap_or_default())
}

/// Overdue and due actions of whose work is asked for: one's own, and for a lead also those that nobody owns.
pub(crate) fn open_of(reader: &Connection, role: Role, today: Day) -> Result<Vec<ActionRow>> {
    let records = read::actions(reader)?;
    let mine = |record: &ActionRecord| {
        (role.person.is_some() && record.owner == role.person) || (role.is_lead() && record.owner.is_none())
    };
    let rows = records.into_iter().filter(mine).map(|record| row_of(record, &[], today));
    Ok(rows.filter(|row| matches!(row.state, DueState::Overdue | DueState::Due)).collect())
}
