//! Feedback without names.
//!
//! Owns the statements, what an answer looks like in the box, and how answers are counted into one result. Fewer than five
//! answers are never shown, whatever the settings say: from four a trainer can often tell who wrote what. Comments lose
//! their order.

use super::{LONGEST_TEXT, Scene};
use crate::{
    App, AppError, Result,
    dto::run::{FeedbackGive, FeedbackGiven, FeedbackResult, FeedbackState},
    error::FieldErrors,
};
use serde::{Deserialize, Serialize};
use understudy_domain::{id::Id, message::Message};
use understudy_store::{Connection, feedback_box, read::room as read};

/// Answers needed before any is shown.
pub(super) const LEAST: u32 = 5;

/// The statements, in order; each is answered on a scale of 1 to 5.
const STATEMENTS: [&str; 4] =
    ["room-statement-work", "room-statement-pace", "room-statement-materials", "room-statement-trainer"];

/// Steps of the scale.
const SCALE: usize = 5;

/// An answer as it lies in the box.
#[derive(Serialize, Deserialize)]
struct Answer {
    answers: Vec<u8>,
    comment: String,
}

/// Takes one participant's answers, without a name. They are on the disk before this answers.
pub fn give_feedback(app: &App, args: FeedbackGive) -> Result<FeedbackGiven> {
    let open = app.programme()?;
    let reader = open.reader()?;
    Scene::load_unclosed(&reader, args.session)?;
    let comment = args.comment.trim();
    let mut errors = FieldErrors::default();
    let sound =
        args.answers.len() == STATEMENTS.len() && args.answers.iter().all(|answer| usize::from(*answer) <= SCALE);
    errors.require(sound, "answers", "room-feedback-range");
    if comment.chars().count() > LONGEST_TEXT {
        errors.add("comment", Message::new("room-too-long").with("longest", LONGEST_TEXT));
    }
    if sound && comment.is_empty() && args.answers.iter().all(|answer| *answer == 0) {
        errors.add("answers", Message::new("room-feedback-empty"));
    }
    errors.finish()?;
    let answer = Answer { answers: args.answers, comment: comment.to_owned() };
    let text = serde_json::to_string(&answer).map_err(|error| internal(&error))?;
    open.store.drop_feedback(args.session, &text)?;
    Ok(FeedbackGiven { waiting: feedback_box::waiting(&reader, args.session)? })
}

fn internal(error: &serde_json::Error) -> AppError {
    AppError::failed(crate::internal_error(&error.to_string()))
}

/// How far the feedback round is.
pub(super) fn state(reader: &Connection, session: Id) -> Result<FeedbackState> {
    let counted = read::feedback(reader, session)?.filter(|counted| counted.shown);
    Ok(FeedbackState {
        waiting: feedback_box::waiting(reader, session)?,
        least: LEAST,
        result: counted.map(|counted| result_of(&counted)),
        statements: STATEMENTS.into_iter().map(Message::new).collect(),
    })
}

fn result_of(counted: &read::FeedbackRecord) -> FeedbackResult {
    FeedbackResult {
        responses: counted.responses,
        counts: fitting(serde_json::from_str(&counted.counts).unwrap_or_default()),
        comments: serde_json::from_str(&counted.comments).unwrap_or_default(),
    }
}

/// Counts with exactly one place for each statement and step of the scale.
fn fitting(mut counts: Vec<Vec<u32>>) -> Vec<Vec<u32>> {
    counts.resize(STATEMENTS.len(), Vec::new());
    for of_statement in &mut counts {
        of_statement.resize(SCALE, 0);
    }
    counts
}

/// What closing does with the box.
pub(super) enum Counted {
    /// There is nothing to count.
    Nothing,
    /// Too few answers: they are thrown away.
    ThrownAway(u32),
    /// Counted, with what was counted before.
    Result { result: FeedbackResult, new: u32 },
}

/// Counts the box of a session. A result of an earlier closing is kept and added to, also where that closing was undone.
pub(super) fn count(reader: &Connection, session: Id) -> Result<Counted> {
    let before = read::feedback(reader, session)?;
    let answers = feedback_box::answers(reader, session)?;
    let new = answers.len() as u32;
    if new > 0 && new < LEAST {
        return Ok(Counted::ThrownAway(new));
    }
    let Some(mut result) = before.as_ref().map(result_of).or_else(|| (new > 0).then(nothing)) else {
        return Ok(Counted::Nothing);
    };
    for text in answers {
        // What this program wrote it can read; a damaged answer is left out rather than losing all others.
        let Ok(answer) = serde_json::from_str::<Answer>(&text) else { continue };
        result.responses += 1;
        for (counts, answer) in result.counts.iter_mut().zip(answer.answers) {
            if let Some(count) = usize::from(answer).checked_sub(1).and_then(|at| counts.get_mut(at)) {
                *count += 1;
            }
        }
        result.comments.extend(Some(answer.comment).filter(|comment| !comment.is_empty()));
    }
    result.comments.sort_by_cached_key(|comment| (comment.to_lowercase(), comment.clone()));
    Ok(Counted::Result { result, new })
}

fn nothing() -> FeedbackResult {
    FeedbackResult { responses: 0, counts: fitting(Vec::new()), comments: Vec::new() }
}

impl Counted {
    /// What closing will do, said before.
    pub(super) fn said_before(&self) -> Message {
        match self {
            Self::Nothing => Message::new("room-feedback-none"),
            Self::ThrownAway(count) => Message::new("room-feedback-too-few").with("count", *count).with("least", LEAST),
            Self::Result { result, new: 0 } => {
                Message::new("room-feedback-counted-already").with("count", result.responses)
            }
            Self::Result { result, new } if result.responses > *new => {
                Message::new("room-feedback-added").with("count", *new).with("before", result.responses - *new)
            }
            Self::Result { new, .. } => Message::new("room-feedback-counted").with("count", *new),
        }
    }
}
