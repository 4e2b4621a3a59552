//! What is due of the work around the training: actions, follow-ups, entries of the log.

use crate::{
    Result,
    dto::frame::{Waiting, WaitingKind},
    superusers::Role,
};
use understudy_domain::{action::DueState, day::Day, message::Message};
use understudy_store::Connection;

fn waiting(kind: WaitingKind, title: String, detail: Message, due: Option<Day>) -> Waiting {
    Waiting { kind, title, detail, due, superuser: None, pairing: None, session: None, module: None }
}

/// Everything due or overdue, by kind, in each kind by day.
pub(super) fn due(reader: &Connection, today: Day, role: Role) -> Result<Vec<Waiting>> {
    let mut found = Vec::new();
    for action in crate::actions::open_of(reader, role, today)? {
        let id = if action.state == DueState::Overdue { "waiting-action-overdue" } else { "waiting-action" };
        let detail = Message::new(id).with("kind", Message::new(action.kind.message_id()));
        let detail = action.due_on.into_iter().fold(detail, |detail, due| detail.with("date", due));
        found.push(waiting(WaitingKind::Action, action.title, detail, action.due_on));
    }
    for row in crate::actions::follow_ups(reader, role, today)? {
        let detail = Message::new("waiting-follow-up");
        let detail = row.follow_up_on.into_iter().fold(detail, |detail, due| detail.with("date", due));
        found.push(waiting(WaitingKind::FollowUp, row.follow_up, detail, row.follow_up_on));
    }
    for row in crate::log::open_of(reader, role, today)? {
        let id = if row.state == DueState::Overdue { "waiting-log-overdue" } else { "waiting-log" };
        let detail = Message::new(id).with("kind", Message::new(row.kind.message_id()));
        let detail = row.due_on.into_iter().fold(detail, |detail, due| detail.with("date", due));
        found.push(waiting(WaitingKind::LogItem, row.title, detail, row.due_on));
    }
    Ok(found)
}
