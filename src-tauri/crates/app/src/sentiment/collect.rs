//! Taking answers, one person at a time.
//!
//! Owns what an answer must have, and where it goes: without a name into the box of this laptop, with a name into a row that
//! only leads read. Every question needs an answer: `domain::sentiment` says why.

use super::{LONGEST_COMMENT, list};
use crate::{
    App, AppError, Event, Result,
    dto::{ById, Named, sentiment::*},
    error::FieldErrors,
};
use understudy_domain::{
    id::Id,
    message::Message,
    sentiment::{LEAST, PulseState, STEPS},
};
use understudy_store::{
    Connection, Edit,
    pulse_box::{self, BoxedAnswer},
    read::{programme::is_shown, sentiment as read},
    tables,
};

/// Identity of a person's answer: one a person and pulse.
pub(crate) fn answer_row(pulse: Id, person: Id) -> Id {
    Id::derived("pulse_answer", &[pulse.as_ref(), person.as_ref()])
}

/// Answers as they lie in the box: a digit each.
pub(crate) fn steps_text(answers: &[u8]) -> String {
    answers.iter().map(u8::to_string).collect()
}

/// Answers from the box.
pub(super) fn steps(text: &str) -> Vec<u8> {
    text.chars().filter_map(|digit| digit.to_digit(10)).filter_map(|digit| u8::try_from(digit).ok()).collect()
}

/// What the kiosk shows: questions, groups, and how many have answered here. Nothing of what they said.
pub fn kiosk(app: &App, args: ById) -> Result<PulseKiosk> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let told = list::told(&reader, args.id)?;
    Ok(PulseKiosk {
        pulse: Named { id: told.pulse.id, name: told.pulse.name.clone() },
        anonymous: told.pulse.anonymous,
        open: told.pulse.state == PulseState::Open,
        least: LEAST as u32,
        waiting: waiting(&reader, args.id, told.pulse.anonymous)?,
        questions: list::questions(&told),
        groups: told.asked.into_iter().map(|asked| Named { id: asked.group, name: asked.name }).collect(),
    })
}

fn waiting(reader: &Connection, pulse: Id, anonymous: bool) -> Result<u32> {
    if anonymous {
        return Ok(pulse_box::waiting(reader, pulse)?);
    }
    Ok(read::answers(reader, pulse)?.iter().filter(|answer| !answer.counted).count() as u32)
}

/// Takes one person's answers. They are on the disk before this answers.
pub fn give(app: &App, args: PulseGive) -> Result<PulseGiven> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let told = list::told(&reader, args.pulse)?;
    if told.pulse.state != PulseState::Open {
        return Err(AppError::refused(Message::new("pulse-not-open").with("name", told.pulse.name)));
    }
    let comment = args.comment.trim();
    let mut errors = FieldErrors::default();
    errors.require(told.asked.iter().any(|asked| asked.group == args.group), "group", "pulse-group-not-asked");
    let on_scale = |step: &u8| (1..=STEPS).contains(&usize::from(*step));
    let complete = args.answers.len() == told.questions.len() && args.answers.iter().all(on_scale);
    errors.require(complete, "answers", "pulse-answers-missing");
    if comment.chars().count() > LONGEST_COMMENT {
        errors.add("comment", Message::new("room-too-long").with("longest", LONGEST_COMMENT));
    }
    let person = if told.pulse.anonymous { None } else { args.person };
    if !told.pulse.anonymous {
        let there = match person {
            Some(person) => is_shown(&reader, &tables::PERSON, person)?,
            None => false,
        };
        errors.require(there, "person", "pulse-person-missing");
    }
    errors.finish()?;
    match person {
        None => {
            let answer = BoxedAnswer {
                pulse: args.pulse,
                group: args.group,
                answers: steps_text(&args.answers),
                comment: comment.to_owned(),
            };
            drop(reader);
            open.store.drop_answers(&[answer], &[])?;
            app.tell(&Event::Changed(vec!["sentiment".to_owned()]));
        }
        Some(person) => {
            let counted = read::answers(&reader, args.pulse)?.iter().any(|one| one.person == person && one.counted);
            if counted {
                return Err(AppError::refused(Message::new("pulse-counted-already")));
            }
            drop(reader);
            let edit = named(args.pulse, person, args.group, &args.answers, comment);
            // The history is everybody's: it does not say who has answered.
            app.change(Message::new("change-pulse-answered").with("name", told.pulse.name), vec![edit])?;
        }
    }
    let reader = open.reader()?;
    Ok(PulseGiven { waiting: waiting(&reader, args.pulse, told.pulse.anonymous)? })
}

/// The row of a person's answer.
pub(crate) fn named(pulse: Id, person: Id, group: Id, answers: &[u8], comment: &str) -> Edit {
    use tables::pulse_answer as column;
    let cells = vec![
        (column::PULSE, pulse.into()),
        (column::PERSON, person.into()),
        (column::USER_GROUP, group.into()),
        (column::ANSWERS, format!("{answers:?}").into()),
        (column::COMMENT, comment.into()),
    ];
    Edit::make(&tables::PULSE_ANSWER, answer_row(pulse, person), cells)
}
