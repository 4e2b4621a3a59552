//! Questions to superusers and tickets of the help desk, one by one.

use super::teaching::{Suggesting, Teaching};
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, Named, retraining::*},
    error::FieldErrors,
    programme::{check_name, require_row},
};
use understudy_domain::{day::Day, message::Message};
use understudy_store::{
    Edit,
    read::{
        programme::is_shown,
        retraining::{self as read, TicketRecord},
    },
    tables::{self, ticket as column},
};

/// Longest description, in characters.
const LONGEST_DETAIL: usize = 8000;
/// Calls of a list at most, the latest; whoever has more looks at one process at a time.
const MOST: usize = 2000;

/// Whether a call was raised in the days asked for.
pub(super) fn is_within(ticket: &TicketRecord, on: Day, days: u32) -> bool {
    let back = i32::try_from(days).unwrap_or(i32::MAX);
    ticket.raised_on.is_none_or(|raised| raised <= on && (days == 0 || raised > on.plus(-back)))
}

/// Calls, the latest first.
pub fn tickets(app: &App, args: TicketsArgs) -> Result<Vec<TicketRow>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let teaching = Teaching::read(&reader)?;
    let suggesting = Suggesting::new(&teaching);
    let on = args.as_of.unwrap_or_else(|| app.today());
    let mut found = read::tickets(&reader)?;
    found.retain(|ticket| {
        is_within(ticket, on, args.days)
            && (!args.unmatched || ticket.process.is_none())
            && args.process.is_none_or(|process| ticket.process == Some(process))
    });
    found.truncate(MOST);
    let shown = |ticket: TicketRecord| TicketRow {
        suggestions: match ticket.process {
            Some(_) => Vec::new(),
            None => suggesting.of(&format!("{} {}", ticket.title, ticket.detail)),
        },
        id: ticket.id,
        is_question: ticket.is_question,
        key: ticket.source_key,
        on: ticket.raised_on,
        title: ticket.title,
        detail: ticket.detail,
        process: ticket.process.map(|id| Named { id, name: ticket.process_title }),
        group: ticket.group.map(|id| Named { id, name: ticket.group_name }),
    };
    Ok(found.into_iter().map(shown).collect())
}

/// Notes a question or a ticket, or changes one.
pub fn save_ticket(app: &App, args: TicketSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    if let Some(id) = args.id {
        require_row(&reader, &tables::TICKET, id)?;
    }
    let (title, detail) = (args.title.trim(), args.detail.trim());
    let mut errors = FieldErrors::default();
    check_name(&mut errors, "title", title, "ticket-title-missing");
    errors.require(args.on <= app.today(), "on", "ticket-day-ahead");
    errors.require(detail.chars().count() <= LONGEST_DETAIL, "detail", "ticket-detail-long");
    if let Some(process) = args.process {
        errors.require(is_shown(&reader, &tables::PROCESS, process)?, "process", "release-process-gone");
    }
    if let Some(group) = args.group {
        errors.require(is_shown(&reader, &tables::USER_GROUP, group)?, "group", "ticket-group-gone");
    }
    errors.finish()?;
    drop(reader);
    let cells = vec![
        (column::KIND, if args.is_question { "question" } else { "ticket" }.into()),
        (column::RAISED_ON, args.on.into()),
        (column::TITLE, title.into()),
        (column::DETAIL, detail.into()),
        (column::PROCESS, args.process.into()),
        (column::USER_GROUP, args.group.into()),
    ];
    let (id, edit) = match args.id {
        Some(id) => (id, Edit::put(&tables::TICKET, id, cells)),
        None => {
            let id = app.fresh_id();
            (id, Edit::make(&tables::TICKET, id, cells))
        }
    };
    Ok(app.change(Message::new("change-ticket-saved").with("title", title), vec![edit])?.of(id))
}

/// Hides a call.
pub fn delete_ticket(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let found = read::tickets(&reader)?.into_iter().find(|ticket| ticket.id == args.id);
    let title = found.ok_or_else(|| AppError::not_found("ticket"))?.title;
    drop(reader);
    let label = Message::new("change-ticket-deleted").with("title", title);
    Ok(app.change(label, vec![Edit::delete(&tables::TICKET, args.id)])?.of(args.id))
}

/// Says which process calls are about, several at once.
pub fn match_tickets(app: &App, args: TicketMatch) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let all = read::tickets(&reader)?;
    let known = args.tickets.iter().filter(|id| all.iter().any(|ticket| ticket.id == **id)).count();
    if known == 0 || known < args.tickets.len() {
        return Err(AppError::not_found("ticket"));
    }
    let teaching = Teaching::read(&reader)?;
    let process = teaching.catalogue.find(args.process).ok_or_else(|| AppError::not_found("process"))?;
    drop(reader);
    let edits =
        args.tickets.iter().map(|id| Edit::put(&tables::TICKET, *id, vec![(column::PROCESS, args.process.into())]));
    let label =
        Message::new("change-tickets-matched").with("count", known).with("process", teaching.process(process).name);
    app.change(label, edits.collect())
}
