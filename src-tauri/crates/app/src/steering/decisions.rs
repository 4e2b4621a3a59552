//! Decisions that the committee is asked for.

use crate::{
    App, AppError, Result,
    dto::{ById, Changed, steering::*},
    error::FieldErrors,
    programme::{check_name, require_row},
};
use understudy_domain::{id::Id, message::Message};
use understudy_store::{
    Connection, Edit,
    read::{
        programme::is_shown,
        steering::{DecisionRecord, decisions},
    },
    tables::{self, steering_decision as column},
};

/// Longest text, in characters.
const LONGEST_TEXT: usize = 4000;

fn existing(reader: &Connection, id: Id) -> Result<DecisionRecord> {
    let found = decisions(reader)?.into_iter().find(|decision| decision.id == id);
    found.ok_or_else(|| AppError::not_found("steering_decision"))
}

/// Asks for a decision, or changes what is asked.
pub fn save_decision(app: &App, args: SteeringDecisionSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    if let Some(id) = args.id {
        require_row(&reader, &tables::STEERING_DECISION, id)?;
    }
    let (title, detail) = (args.title.trim(), args.detail.trim());
    let mut errors = FieldErrors::default();
    check_name(&mut errors, "title", title, "steering-decision-missing");
    errors.require(detail.chars().count() <= LONGEST_TEXT, "detail", "steering-text-long");
    if let Some(wave) = args.wave {
        errors.require(is_shown(&reader, &tables::WAVE, wave)?, "wave", "steering-wave-gone");
    }
    if let Some(owner) = args.owner {
        errors.require(is_shown(&reader, &tables::PERSON, owner)?, "owner", "steering-owner-gone");
    }
    errors.finish()?;
    drop(reader);
    let mut cells = vec![
        (column::TITLE, title.into()),
        (column::DETAIL, detail.into()),
        (column::WAVE, args.wave.into()),
        (column::OWNER, args.owner.into()),
        (column::NEEDED_BY, args.needed_by.into()),
    ];
    let (id, edit) = match args.id {
        Some(id) => (id, Edit::put(&tables::STEERING_DECISION, id, cells)),
        None => {
            let id = app.fresh_id();
            cells.push((column::ASKED_ON, app.today().into()));
            (id, Edit::make(&tables::STEERING_DECISION, id, cells))
        }
    };
    Ok(app.change(Message::new("change-decision-asked").with("title", title), vec![edit])?.of(id))
}

/// Records what was decided; an empty decision opens it again.
pub fn decide(app: &App, args: SteeringDecide) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let title = existing(&reader, args.id)?.title;
    drop(reader);
    let (decision, today) = (args.decision.trim(), app.today());
    let on = args.on.unwrap_or(today);
    let mut errors = FieldErrors::default();
    errors.require(decision.chars().count() <= LONGEST_TEXT, "decision", "steering-text-long");
    errors.require(on <= today, "on", "steering-decided-ahead");
    errors.finish()?;
    let taken = !decision.is_empty();
    let cells = vec![(column::DECISION, decision.into()), (column::DECIDED_ON, taken.then_some(on).into())];
    let label =
        Message::new(if taken { "change-decision-taken" } else { "change-decision-reopened" }).with("title", title);
    Ok(app.change(label, vec![Edit::put(&tables::STEERING_DECISION, args.id, cells)])?.of(args.id))
}

/// Hides a decision.
pub fn delete_decision(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let title = existing(&reader, args.id)?.title;
    drop(reader);
    let label = Message::new("change-decision-deleted").with("title", title);
    Ok(app.change(label, vec![Edit::delete(&tables::STEERING_DECISION, args.id)])?.of(args.id))
}
