//! Questions put off in a session.

use super::{
    Scene,
    scene::{check_length, known_person},
};
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, run::QuestionSave},
    error::FieldErrors,
};
use understudy_domain::message::Message;
use understudy_store::{
    Edit, Value,
    read::room as read,
    tables::{self, parked_question as column},
};

/// Parks a question or answers one; also after closing.
pub fn save_question(app: &App, args: QuestionSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let before = match args.id {
        Some(id) => Some(read::question(&reader, id)?.ok_or_else(|| AppError::not_found("parked_question"))?),
        None => None,
    };
    Scene::load(&reader, before.as_ref().map_or(args.session, |before| before.session))?;
    if let Some(person) = args.asked_by {
        known_person(&reader, person)?;
    }
    drop(reader);
    let (question, answer) = (args.question.trim(), args.answer.trim());
    let mut errors = FieldErrors::default();
    errors.require(!question.is_empty(), "question", "room-question-missing");
    check_length(&mut errors, "question", question);
    check_length(&mut errors, "answer", answer);
    errors.finish()?;
    let answered_on = match &before {
        _ if answer.is_empty() => None,
        Some(before) if before.answer == answer => before.answered_on,
        _ => Some(app.today()),
    };
    let mut cells: Vec<(u16, Value)> = vec![
        (column::QUESTION, question.into()),
        (column::ASKED_BY, args.asked_by.into()),
        (column::ANSWER, answer.into()),
        (column::ANSWERED_ON, answered_on.into()),
    ];
    let (id, edit) = match args.id {
        Some(id) => (id, Edit::put(&tables::PARKED_QUESTION, id, cells)),
        None => {
            cells.push((column::SESSION, args.session.into()));
            let id = app.fresh_id();
            (id, Edit::make(&tables::PARKED_QUESTION, id, cells))
        }
    };
    let answered = !answer.is_empty() && before.as_ref().is_none_or(|before| before.answer != answer);
    let label = Message::new(match (&before, answered) {
        (_, true) => "change-question-answered",
        (None, false) => "change-question-parked",
        (Some(_), false) => "change-question-saved",
    });
    Ok(app.change(label, vec![edit])?.of(id))
}

/// Hides a question.
pub fn delete_question(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    read::question(&*open.reader()?, args.id)?.ok_or_else(|| AppError::not_found("parked_question"))?;
    let edits = vec![Edit::delete(&tables::PARKED_QUESTION, args.id)];
    Ok(app.change(Message::new("change-question-deleted"), edits)?.of(args.id))
}
