//! Answers from paper: a line a sheet, the code in front.

use super::{LONGEST_COMMENT, collect::steps_text, model};
use crate::{
    App, Event, Result,
    dto::{Named, sentiment::*},
};
use understudy_domain::{
    id::Id,
    message::Message,
    sentiment::{PulseState, code, parse_answers, split_line},
};
use understudy_store::pulse_box::BoxedAnswer;

/// Takes lines such as `7KQ2M 4 3 5 2 too much at once`. All errors are said at once; where there is any, nothing is taken.
pub fn enter(app: &App, args: PulseEnter) -> Result<PulseEntered> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let pulses = model::all(&reader)?;
    drop(reader);
    let lines: Vec<EnteredLine> = args
        .text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| read(&pulses, at, line))
        .collect();
    let errors = lines.iter().filter(|line| line.error.is_some()).count() as u32;
    let mut taken = 0;
    if errors == 0 && !args.dry_run {
        let answer = |line: &EnteredLine| {
            let (pulse, group) = (line.pulse.as_ref()?.id, line.group.as_ref()?.id);
            Some(BoxedAnswer { pulse, group, answers: steps_text(&line.answers), comment: line.comment.clone() })
        };
        let answers: Vec<BoxedAnswer> = lines.iter().filter_map(answer).collect();
        open.store.drop_answers(&answers, &[])?;
        taken = answers.len() as u32;
        app.tell(&Event::Changed(vec!["sentiment".to_owned()]));
    }
    Ok(PulseEntered { lines, taken, errors })
}

fn read(pulses: &[model::Told], at: usize, line: &str) -> EnteredLine {
    let mut entered = EnteredLine {
        line: u32::try_from(at + 1).unwrap_or(u32::MAX),
        text: line.trim().to_owned(),
        pulse: None,
        group: None,
        answers: Vec::new(),
        comment: String::new(),
        error: None,
    };
    let (written, rest) = match split_line(line) {
        Ok(found) => found,
        Err(error) => {
            entered.error = Some(error);
            return entered;
        }
    };
    let Some((told, group, name)) = meant(pulses, &written) else {
        entered.error = Some(Message::new("pulse-line-unknown").with("code", written));
        return entered;
    };
    entered.pulse = Some(Named { id: told.pulse.id, name: told.pulse.name.clone() });
    entered.group = Some(Named { id: group, name });
    entered.error = match parse_answers(rest, told.questions.len()) {
        _ if told.pulse.state != PulseState::Open => {
            Some(Message::new("pulse-not-open").with("name", told.pulse.name.as_str()))
        }
        Ok((_, comment)) if comment.chars().count() > LONGEST_COMMENT => {
            Some(Message::new("room-too-long").with("longest", LONGEST_COMMENT))
        }
        Ok((answers, comment)) => {
            (entered.answers, entered.comment) = (answers, comment);
            None
        }
        Err(error) => Some(error),
    };
    entered
}

/// The pulse and group of a code. A pulse with names has no codes.
fn meant<'p>(pulses: &'p [model::Told], written: &str) -> Option<(&'p model::Told, Id, String)> {
    pulses.iter().filter(|told| told.pulse.anonymous).find_map(|told| {
        let asked = told.asked.iter().find(|asked| code(told.pulse.id, asked.group) == written)?;
        Some((told, asked.group, asked.name.clone()))
    })
}
