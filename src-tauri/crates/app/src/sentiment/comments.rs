//! What people wrote: for leads alone, searched, and destroyed where it names somebody.

use super::{is_lead, leads_alone};
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, Named, sentiment::*},
};
use understudy_domain::message::Message;
use understudy_store::{
    Edit,
    read::{programme::is_shown, sentiment as read},
    tables,
};

/// Comments, the latest pulse first; none for who is no lead.
pub fn comments(app: &App, args: PulseCommentsArgs) -> Result<Vec<PulseCommentRow>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    if !is_lead(app, &reader)? {
        return Ok(Vec::new());
    }
    let mut found = read::comments(&reader, args.pulse, &args.search)?;
    found.retain(|comment| args.group.is_none_or(|group| comment.group == Some(group)));
    let row = |comment: read::CommentRecord| PulseCommentRow {
        id: comment.id,
        pulse: Named { id: comment.pulse, name: comment.pulse_name },
        group: comment.group.map(|id| Named { id, name: comment.group_name }),
        comment: comment.comment,
        person: comment.person_name,
    };
    Ok(found.into_iter().map(row).collect())
}

/// Destroys a comment for good, in the history as well; of a pulse with names the person's whole answer. What was counted of
/// it stays counted: a part is never changed once it is told.
pub fn purge(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    leads_alone(app, &reader)?;
    let table = if is_shown(&reader, &tables::PULSE_COMMENT, args.id)? {
        &tables::PULSE_COMMENT
    } else if is_shown(&reader, &tables::PULSE_ANSWER, args.id)? {
        &tables::PULSE_ANSWER
    } else {
        return Err(AppError::not_found("pulse_comment"));
    };
    drop(reader);
    app.change(Message::new("change-pulse-comment-purged"), vec![Edit::purge(table, args.id)])
}
