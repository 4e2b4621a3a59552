//! Making a pulse: by hand, or like the last one, so that both can be compared.

use super::{leads_alone, list, model};
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, Named, sentiment::*},
    error::FieldErrors,
};
use rustc_hash::FxHashSet;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    sentiment::{MOST_QUESTIONS, PulseState, PulseTheme},
};
use understudy_messages::word;
use understudy_store::{
    Connection, Edit, Value, pulse_box,
    read::{
        groups::groups,
        superusers::{Target, first_missing},
    },
    tables,
};

/// Longest question, in characters.
const LONGEST_QUESTION: usize = 300;
/// Longest note, in characters.
const LONGEST_NOTE: usize = 4_000;
/// Label of an opening, which cannot be undone: a pulse in preparation could be given other questions, and who has answered
/// on some laptop has answered to these.
pub(crate) const OPENED: &str = "change-pulse-opened";
/// Days between two pulses, and days that one is open, where nothing else is known.
const USUAL_INTERVAL: i32 = 14;
const USUAL_LENGTH: i32 = 7;

/// Identity of a group's place in a pulse.
pub(crate) fn asked_row(pulse: Id, group: Id) -> Id {
    Id::derived("pulse_group", &[pulse.as_ref(), group.as_ref()])
}

/// Questions that are often asked.
fn proposals() -> Vec<PulseQuestion> {
    let themes = PulseTheme::ALL.iter().filter(|theme| **theme != PulseTheme::Other);
    let question = |theme: &PulseTheme| PulseQuestion {
        id: None,
        text: word(&format!("pulse-question-{}", theme.word())),
        theme: *theme,
    };
    themes.map(question).collect()
}

/// What the form starts with: a pulse as it is, the last one again, or the first.
pub fn draft(app: &App, args: PulseDraftArgs) -> Result<PulseDraft> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let people: Vec<PulseGroupChoice> = groups(&reader, today)?
        .into_iter()
        .map(|group| PulseGroupChoice {
            people: group.headcount.unwrap_or(group.members),
            group: Named { id: group.id, name: group.name },
        })
        .collect();
    let pulses = model::all(&reader)?;
    let base = |pulse, copied, fixed| PulseDraft {
        pulse,
        copied,
        groups: people.clone(),
        proposals: proposals(),
        most_questions: MOST_QUESTIONS as u32,
        fixed,
    };
    if let Some(id) = args.id {
        let told = list::told(&reader, id)?;
        return Ok(base(form(&told), None, told.pulse.state != PulseState::Draft));
    }
    let last = match args.copy {
        Some(copy) => Some(list::told(&reader, copy)?),
        None => pulses.last().cloned(),
    };
    let Some(last) = last else {
        let first = PulseForm {
            id: None,
            name: word("pulse-first-name"),
            opens_on: Some(today),
            closes_on: Some(today.plus(USUAL_LENGTH)),
            anonymous: true,
            note: String::new(),
            questions: proposals().into_iter().take(4).collect(),
            groups: people.iter().map(|one| PulseAsked { group: one.group.id, invited: one.people }).collect(),
        };
        return Ok(base(first, None, false));
    };
    let copied = Named { id: last.pulse.id, name: last.pulse.name.clone() };
    Ok(base(next(&last, &pulses, &people, today), Some(copied), false))
}

fn form(told: &model::Told) -> PulseForm {
    PulseForm {
        id: Some(told.pulse.id),
        name: told.pulse.name.clone(),
        opens_on: told.pulse.opens_on,
        closes_on: told.pulse.closes_on,
        anonymous: told.pulse.anonymous,
        note: told.pulse.note.clone(),
        questions: list::questions(told),
        groups: told.asked.iter().map(|one| PulseAsked { group: one.group, invited: one.invited }).collect(),
    }
}

/// The pulse after `last`: the same questions and groups, the same rhythm, and of each group as many as it has now.
fn next(last: &model::Told, pulses: &[model::Told], people: &[PulseGroupChoice], today: Day) -> PulseForm {
    let days = |from: Option<Day>, to: Option<Day>| Some(to?.since(from?)).filter(|days| *days > 0);
    let before = pulses.iter().rev().find(|one| one.pulse.opens_on < last.pulse.opens_on);
    let interval = before.and_then(|before| days(before.pulse.opens_on, last.pulse.opens_on)).unwrap_or(USUAL_INTERVAL);
    let length = days(last.pulse.opens_on, last.pulse.closes_on).unwrap_or(USUAL_LENGTH);
    let opens_on = last.pulse.opens_on.map_or(today, |opened| opened.plus(interval)).max(today);
    let known = |group: Id| people.iter().find(|one| one.group.id == group);
    PulseForm {
        id: None,
        name: next_name(&last.pulse.name),
        opens_on: Some(opens_on),
        closes_on: Some(opens_on.plus(length)),
        anonymous: last.pulse.anonymous,
        note: String::new(),
        questions: list::questions(last).into_iter().map(|question| PulseQuestion { id: None, ..question }).collect(),
        groups: last
            .asked
            .iter()
            .filter_map(|asked| Some(PulseAsked { group: asked.group, invited: known(asked.group)?.people }))
            .collect(),
    }
}

/// `Pulse 4` after `Pulse 3`; a name without a number gets one.
fn next_name(name: &str) -> String {
    let head = name.trim_end_matches(|c: char| c.is_ascii_digit());
    match name.get(head.len()..).and_then(|number| number.parse::<u32>().ok()) {
        Some(number) => format!("{head}{}", number.saturating_add(1)),
        None => format!("{} 2", name.trim_end()),
    }
}

/// Makes a pulse or changes one. Questions and the promise about names stand from the first opening on: who has answered
/// has answered to these.
pub fn save(app: &App, args: PulseForm) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    leads_alone(app, &reader)?;
    let before = match args.id {
        Some(id) => Some(list::told(&reader, id)?),
        None => None,
    };
    check(&reader, &args, before.as_ref())?;
    drop(reader);
    let id = args.id.unwrap_or_else(|| app.fresh_id());
    if before.is_none() {
        // Before it is made: cut off in between, nothing is there that could be taken for it.
        open.store.note_pulse_made_here(id)?;
    }
    let edits = edits(app, id, &args, before.as_ref());
    let label = if before.is_some() { "change-pulse-saved" } else { "change-pulse-made" };
    Ok(app.change(Message::new(label).with("name", args.name.trim()), edits)?.of(id))
}

fn check(reader: &Connection, args: &PulseForm, before: Option<&model::Told>) -> Result<()> {
    let mut errors = FieldErrors::default();
    crate::programme::check_name(&mut errors, "name", args.name.trim(), "pulse-name-missing");
    if args.note.chars().count() > LONGEST_NOTE {
        errors.add("note", Message::new("programme-too-long").with("longest", LONGEST_NOTE));
    }
    let in_order = args.opens_on.zip(args.closes_on).is_none_or(|(opens, closes)| opens <= closes);
    errors.require(in_order, "closes_on", "pulse-closes-before");
    errors.require(!args.groups.is_empty(), "groups", "pulse-groups-missing");
    let groups: Vec<Id> = args.groups.iter().map(|asked| asked.group).collect();
    if first_missing(reader, Target::Group, &groups)?.is_some() {
        errors.add("groups", Message::new("pulse-group-gone"));
    }
    errors.require(!args.questions.is_empty(), "questions", "pulse-questions-missing");
    if args.questions.len() > MOST_QUESTIONS {
        errors.add("questions", Message::new("pulse-questions-many").with("most", MOST_QUESTIONS));
    }
    let mut known = FxHashSet::default();
    for (at, question) in args.questions.iter().enumerate() {
        let (field, text) = (format!("questions.{at}"), question.text.trim());
        errors.require(!text.is_empty(), &field, "pulse-question-empty");
        errors.require(text.is_empty() || known.insert(text.to_lowercase()), &field, "pulse-question-twice");
        if text.chars().count() > LONGEST_QUESTION {
            errors.add(&field, Message::new("programme-too-long").with("longest", LONGEST_QUESTION));
        }
    }
    if let Some(before) = before.filter(|before| before.pulse.state != PulseState::Draft) {
        let plain = |questions: &[PulseQuestion]| -> Vec<String> {
            questions.iter().map(|question| question.text.trim().to_owned()).collect()
        };
        let same = plain(&args.questions) == plain(&list::questions(before));
        errors.require(same, "questions", "pulse-fixed");
        errors.require(args.anonymous == before.pulse.anonymous, "anonymous", "pulse-fixed");
    }
    errors.finish()
}

fn edits(app: &App, id: Id, args: &PulseForm, before: Option<&model::Told>) -> Vec<Edit> {
    use tables::{pulse, pulse_group, pulse_question};
    let cells = vec![
        (pulse::NAME, args.name.trim().into()),
        (pulse::OPENS_ON, args.opens_on.into()),
        (pulse::CLOSES_ON, args.closes_on.into()),
        (pulse::ANONYMOUS, i64::from(args.anonymous).into()),
        (pulse::NOTE, args.note.trim().into()),
    ];
    let mut edits = Vec::new();
    if before.is_some() {
        edits.push(Edit::put(&tables::PULSE, id, cells));
    } else {
        let state = (pulse::STATE, PulseState::Draft.word().into());
        edits.push(Edit::make(&tables::PULSE, id, cells.into_iter().chain([state]).collect()));
    }
    let had: Vec<Id> = before.iter().flat_map(|told| told.questions.iter().map(|question| question.id)).collect();
    let mut kept = FxHashSet::default();
    for (at, question) in args.questions.iter().enumerate() {
        let known = question.id.filter(|id| had.contains(id) && kept.insert(*id));
        let cells = vec![
            (pulse_question::PULSE, id.into()),
            (pulse_question::POSITION, (at as i64).into()),
            (pulse_question::KIND, "scale".into()),
            (pulse_question::TEXT, question.text.trim().into()),
            (pulse_question::THEME, question.theme.word().into()),
        ];
        edits.push(match known {
            Some(row) => Edit::put(&tables::PULSE_QUESTION, row, cells),
            None => Edit::make(&tables::PULSE_QUESTION, app.fresh_id(), cells),
        });
    }
    let gone = had.into_iter().filter(|row| !kept.contains(row));
    edits.extend(gone.map(|row| Edit::delete(&tables::PULSE_QUESTION, row)));
    let asked: FxHashSet<Id> = args.groups.iter().map(|asked| asked.group).collect();
    for one in &args.groups {
        let cells = vec![
            (pulse_group::PULSE, id.into()),
            (pulse_group::USER_GROUP, one.group.into()),
            (pulse_group::INVITED, one.invited.into()),
        ];
        edits.push(Edit::make(&tables::PULSE_GROUP, asked_row(id, one.group), cells));
    }
    let had = before.iter().flat_map(|told| &told.asked).filter(|one| !asked.contains(&one.group));
    edits.extend(had.map(|one| Edit::delete(&tables::PULSE_GROUP, one.id)));
    edits
}

/// Begins to collect answers, or begins again after a pulse was closed: what comes then is counted as a part of its own.
pub fn open(app: &App, args: ById) -> Result<Changed> {
    let programme = app.programme()?;
    let reader = programme.reader()?;
    leads_alone(app, &reader)?;
    let told = list::told(&reader, args.id)?;
    drop(reader);
    if told.questions.is_empty() || told.asked.is_empty() {
        return Err(AppError::refused(Message::new("pulse-incomplete")));
    }
    let today = app.today();
    let mut cells: Vec<(u16, Value)> = vec![(tables::pulse::STATE, PulseState::Open.word().into())];
    if told.pulse.opens_on.is_none_or(|opens| opens > today) {
        cells.push((tables::pulse::OPENS_ON, today.into()));
    }
    if told.pulse.closes_on.is_some_and(|closes| closes < today) {
        cells.push((tables::pulse::CLOSES_ON, Value::Null));
    }
    let label = Message::new(OPENED).with("name", told.pulse.name);
    Ok(app.change(label, vec![Edit::put(&tables::PULSE, args.id, cells)])?.of(args.id))
}

/// Hides a pulse; can be undone. One with answers waiting here is kept: they would be lost without being seen.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    leads_alone(app, &reader)?;
    let pulse = list::existing(&reader, args.id)?;
    let waiting = pulse_box::waiting(&reader, args.id)?;
    drop(reader);
    if waiting > 0 {
        return Err(AppError::refused(Message::new("pulse-delete-waiting").with("count", waiting)));
    }
    let label = Message::new("change-pulse-deleted").with("name", pulse.name);
    app.change(label, vec![Edit::delete(&tables::PULSE, args.id)])
}
