//! The list of pulses, and one pulse with its results.

use super::{
    is_lead,
    model::{self, Told},
    overview::point,
};
use crate::{
    App, AppError, Result,
    dto::{ById, Named, Nothing, sentiment::*},
};
use understudy_domain::{
    id::Id,
    sentiment::{LEAST, PulseState, Tally, code},
};
use understudy_store::{
    Connection, pulse_box,
    read::sentiment::{self as read, PulseRecord},
};

/// All pulses, the latest first.
pub fn list(app: &App, _: Nothing) -> Result<Vec<PulseRow>> {
    let open = app.programme()?;
    let mut rows = rows(app, &*open.reader()?)?;
    rows.reverse();
    Ok(rows)
}

/// All pulses, the oldest first.
pub(super) fn rows(app: &App, reader: &Connection) -> Result<Vec<PulseRow>> {
    model::all(reader)?.iter().map(|told| row(app, reader, told)).collect()
}

fn row(app: &App, reader: &Connection, told: &Told) -> Result<PulseRow> {
    let pulse = &told.pulse;
    let waiting = if pulse.anonymous {
        pulse_box::waiting(reader, pulse.id)?
    } else {
        read::answers(reader, pulse.id)?.iter().filter(|answer| !answer.counted).count() as u32
    };
    let overall = told.overall();
    let past = pulse.closes_on.is_some_and(|last| last < app.today());
    Ok(PulseRow {
        id: pulse.id,
        name: pulse.name.clone(),
        state: pulse.state,
        anonymous: pulse.anonymous,
        opens_on: pulse.opens_on,
        closes_on: pulse.closes_on,
        groups: told.asked.len() as u32,
        questions: told.questions.len() as u32,
        invited: told.invited(),
        responses: overall.as_ref().map_or(0, Tally::people),
        waiting,
        score: overall.as_ref().and_then(Tally::score),
        to_close: match pulse.state {
            PulseState::Draft => false,
            PulseState::Open => past,
            // A pulse with names keeps what is too few: that is no reason to count again.
            PulseState::Closed => pulse.anonymous && waiting > 0,
        },
        made_here: pulse_box::made_here(reader, pulse.id)?,
    })
}

/// The questions of a pulse as shown.
pub(super) fn questions(told: &Told) -> Vec<PulseQuestion> {
    let question = |question: &read::QuestionRecord| PulseQuestion {
        id: Some(question.id),
        text: question.text.clone(),
        theme: question.theme,
    };
    told.questions.iter().map(question).collect()
}

/// A pulse that is there.
pub(crate) fn existing(reader: &Connection, pulse: Id) -> Result<PulseRecord> {
    read::pulse(reader, pulse)?.ok_or_else(|| AppError::not_found("pulse"))
}

/// A pulse with everything that was told of it.
pub(super) fn told(reader: &Connection, pulse: Id) -> Result<Told> {
    let found = model::all(reader)?.into_iter().find(|told| told.pulse.id == pulse);
    found.ok_or_else(|| AppError::not_found("pulse"))
}

/// One pulse.
pub fn get(app: &App, args: ById) -> Result<PulseDetail> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let told = told(&reader, args.id)?;
    let is_lead = is_lead(app, &reader)?;
    let groups = told.asked.iter().map(|asked| {
        let tally = told.of_group(asked.group);
        PulseGroupRow {
            group: Named { id: asked.group, name: asked.name.clone() },
            invited: asked.invited,
            code: if told.pulse.anonymous { code(told.pulse.id, asked.group) } else { String::new() },
            point: tally.is_some().then(|| point(&told, Some(asked.group), tally)),
        }
    });
    let overall = told.overall();
    Ok(PulseDetail {
        row: row(app, &reader, &told)?,
        least: LEAST as u32,
        is_lead,
        note: told.pulse.note.clone(),
        source: told.pulse.source.clone(),
        questions: questions(&told),
        groups: groups.collect(),
        overall: overall.is_some().then(|| point(&told, None, overall)),
        pooled: told.pool().as_ref().map_or(0, Tally::people),
        comments: if is_lead { read::comments(&reader, Some(args.id), "")?.len() as u32 } else { 0 },
        answers: if is_lead { answers(&reader, args.id)? } else { Vec::new() },
    })
}

fn answers(reader: &Connection, pulse: Id) -> Result<Vec<PulseAnswerRow>> {
    let answer = |answer: read::AnswerRecord| PulseAnswerRow {
        id: answer.id,
        person: Named { id: answer.person, name: answer.name },
        group: Named { id: answer.group, name: answer.group_name },
        answers: serde_json::from_str(&answer.answers).unwrap_or_default(),
        comment: answer.comment,
        counted: answer.counted,
    };
    Ok(read::answers(reader, pulse)?.into_iter().map(answer).collect())
}
