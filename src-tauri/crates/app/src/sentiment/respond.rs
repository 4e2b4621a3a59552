//! What is done about a drop.
//!
//! Owns the rule that a drop is answered: with changes to the plans that the project manager agreed to, or with a reason why
//! there are none.

use super::{leads_alone, model::History};
use crate::{
    App, AppError, Result,
    actions::edits_of,
    dto::{ById, Changed, sentiment::*},
    error::{FieldError, FieldErrors},
};
use understudy_domain::{id::Id, message::Message, sentiment::DropDecision};
use understudy_store::{
    Connection, Edit,
    read::{actions as actions_read, programme::is_shown, sentiment as read},
    tables::{self, sentiment_response as column},
};

/// Longest reason, in characters.
const LONGEST_REASON: usize = 2_000;

/// Identity of the answer to a drop: one a pulse and group.
pub(crate) fn response_row(pulse: Id, group: Option<Id>) -> Id {
    let group = group.map_or_else(Vec::new, |group| group.bytes().to_vec());
    Id::derived("sentiment_response", &[pulse.as_ref(), &group])
}

/// Answers a drop, or changes the answer; new changes to the plans are made with it, all or nothing.
pub fn respond(app: &App, args: SentimentRespond) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    leads_alone(app, &reader)?;
    let history = History::load(&reader, app.today())?;
    let drop_there = history.drops.iter().any(|drop| {
        history.told[drop.at].pulse.id == args.pulse && history.group(drop.series).map(|group| group.0) == args.group
    });
    let id = response_row(args.pulse, args.group);
    let known = read::responses(&reader)?.iter().any(|response| response.id == id);
    if !drop_there && !known {
        return Err(AppError::refused(Message::new("drop-gone")));
    }
    let subject = args.group.and_then(|group| history.groups.iter().find(|known| known.0 == group));
    let label = match subject {
        Some((_, name)) => Message::new("change-drop-answered").with("group", name.as_str()),
        None => Message::new("change-drop-answered-all"),
    };
    let made = |at: usize| (at, app.fresh_id());
    let ids: Vec<(usize, Id)> = (0..args.actions.len()).map(made).collect();
    let mut edits = vec![response_edit(id, &args)];
    edits.extend(check(app, &reader, id, &args, &ids)?);
    drop(reader);
    Ok(app.change(label, edits)?.of(id))
}

fn response_edit(id: Id, args: &SentimentRespond) -> Edit {
    let agreed = args.decision == DropDecision::Act;
    let cells = vec![
        (column::PULSE, args.pulse.into()),
        (column::USER_GROUP, args.group.into()),
        (column::DECISION, args.decision.word().into()),
        (column::REASON, args.reason.trim().into()),
        (column::AGREED_WITH, args.agreed_with.filter(|_| agreed).into()),
        (column::AGREED_ON, args.agreed_on.filter(|_| agreed).into()),
    ];
    Edit::make(&tables::SENTIMENT_RESPONSE, id, cells)
}

/// Checks everything at once and gives the edits of the actions.
fn check(app: &App, reader: &Connection, id: Id, args: &SentimentRespond, ids: &[(usize, Id)]) -> Result<Vec<Edit>> {
    let mut errors = FieldErrors::default();
    let mut of_actions: Vec<FieldError> = Vec::new();
    let mut edits = Vec::new();
    if args.reason.chars().count() > LONGEST_REASON {
        errors.add("reason", Message::new("programme-too-long").with("longest", LONGEST_REASON));
    }
    match args.decision {
        DropDecision::NoAction => errors.require(!args.reason.trim().is_empty(), "reason", "drop-reason-missing"),
        DropDecision::Act => {
            let has = actions_read::actions(reader)?.iter().any(|action| action.response == Some(id));
            errors.require(has || !args.actions.is_empty(), "actions", "drop-actions-missing");
            let there = match args.agreed_with {
                Some(person) => is_shown(reader, &tables::PERSON, person)?,
                None => false,
            };
            errors.require(there, "agreed_with", "drop-agreed-missing");
            let today = app.today();
            errors.require(args.agreed_on.is_some_and(|on| on <= today), "agreed_on", "drop-agreed-on-missing");
            for ((at, row), action) in ids.iter().zip(&args.actions) {
                let mut action = action.clone();
                action.id = None;
                action.response = Some(id);
                match edits_of(reader, *row, &action) {
                    Ok(more) => edits.extend(more),
                    Err(error) if error.fields.is_empty() => return Err(error),
                    Err(error) => of_actions.extend(error.fields.into_iter().map(|field| FieldError {
                        field: format!("actions.{at}.{}", field.field),
                        message: field.message,
                    })),
                }
            }
        }
    }
    for error in of_actions {
        errors.add(&error.field, error.message);
    }
    errors.finish()?;
    Ok(edits)
}

/// Takes an answer back; its actions stay. The drop is unanswered again.
pub fn withdraw(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    leads_alone(app, &reader)?;
    if !is_shown(&reader, &tables::SENTIMENT_RESPONSE, args.id)? {
        return Err(AppError::not_found("sentiment_response"));
    }
    drop(reader);
    app.change(Message::new("change-drop-reopened"), vec![Edit::delete(&tables::SENTIMENT_RESPONSE, args.id)])
}
