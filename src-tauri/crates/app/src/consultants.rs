//! Consultants: who is shadowed, what they know, when they leave.

use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Named, Nothing,
        programme::Settings,
        superusers::{ConsultantRow, ConsultantSave},
    },
    error::FieldErrors,
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{day::Day, id::Id, message::Message};
use understudy_store::{
    Connection, Edit,
    read::{
        self,
        consultants::ConsultantRecord,
        superusers::{Target, first_missing},
    },
    tables,
};

/// Days ahead from which a roll-off with open pairings is worth a warning.
const ROLL_OFF_SOON: i32 = 30;

/// All consultants, by name.
pub fn list(app: &App, _: Nothing) -> Result<Vec<ConsultantRow>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let settings = crate::readiness::settings(&reader)?;
    let mut expertise: FxHashMap<Id, Vec<Named>> = FxHashMap::default();
    for known in read::consultants::expertise(&reader)? {
        expertise.entry(known.consultant).or_default().push(Named { id: known.process, name: known.title });
    }
    let counts: FxHashMap<Id, (u32, u32)> = read::consultants::session_counts(&reader)?
        .into_iter()
        .map(|count| (count.consultant, (count.sessions, count.minutes)))
        .collect();
    let last_ends = last_ends(&reader, today)?;
    let row = |record: ConsultantRecord| {
        let (sessions, minutes) = counts.get(&record.id).copied().unwrap_or_default();
        ConsultantRow {
            warnings: warnings(&record, last_ends.get(&record.id).copied(), &settings, today),
            id: record.id,
            person: record.person,
            name: record.name,
            company: record.company,
            expertise: expertise.remove(&record.id).unwrap_or_default(),
            expertise_note: record.expertise_note,
            rolls_off_on: record.rolls_off_on,
            open_pairings: record.open_pairings,
            sessions,
            minutes,
        }
    };
    Ok(read::consultants::consultants(&reader, today)?.into_iter().map(row).collect())
}

/// The latest planned end among the open pairings of each consultant.
fn last_ends(reader: &Connection, today: Day) -> Result<FxHashMap<Id, Day>> {
    let mut ends: FxHashMap<Id, Day> = FxHashMap::default();
    for pairing in read::shadowing::pairings(reader, None)? {
        if let Some(end) = pairing.ends_on.filter(|_| pairing.is_open(today)) {
            let last = ends.entry(pairing.consultant).or_insert(end);
            *last = end.max(*last);
        }
    }
    Ok(ends)
}

fn warnings(record: &ConsultantRecord, last_end: Option<Day>, settings: &Settings, today: Day) -> Vec<Message> {
    let mut warnings = Vec::new();
    let count = record.open_pairings;
    if count > settings.pairings_per_consultant {
        warnings.push(
            Message::new("consultant-overload")
                .with("name", record.name.as_str())
                .with("count", count)
                .with("limit", settings.pairings_per_consultant),
        );
    }
    if let Some(leaves) = record.rolls_off_on.filter(|_| count > 0) {
        let message = |id: &str| Message::new(id).with("date", leaves).with("count", count);
        if leaves < today {
            warnings.push(message("consultant-gone"));
        } else if let Some(end) = last_end.filter(|end| *end > leaves) {
            warnings.push(message("consultant-leaves-before-end").with("end", end));
        } else if leaves <= today.plus(ROLL_OFF_SOON) {
            warnings.push(message("consultant-leaves-soon"));
        }
    }
    warnings
}

fn existing(reader: &Connection, consultant: Id, today: Day) -> Result<ConsultantRecord> {
    read::consultants::consultant(reader, consultant, today)?.ok_or_else(|| AppError::not_found("consultant"))
}

/// Makes a person a consultant, or changes one.
pub fn save(app: &App, args: ConsultantSave) -> Result<Changed> {
    use tables::consultant as column;
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let before = args.id.map(|id| existing(&reader, id, today)).transpose()?;
    let name = read::superusers::person_name(&reader, args.person)?.ok_or_else(|| AppError::not_found("person"))?;
    let mut errors = FieldErrors::default();
    let other = read::consultants::consultant_of_person(&reader, args.person)?.filter(|other| Some(*other) != args.id);
    if other.is_some() {
        errors.add("person", Message::new("consultant-already").with("name", name.as_str()));
    }
    let same_person = before.as_ref().is_none_or(|before| before.person == args.person);
    errors.require(same_person, "person", "consultant-person-fixed");
    if first_missing(&reader, Target::Process, &args.expertise)?.is_some() {
        errors.add("expertise", Message::new("pairing-process-gone"));
    }
    errors.finish()?;
    let id = args.id.unwrap_or_else(|| Id::derived("consultant", &[args.person.as_ref()]));
    let cells = vec![
        (column::PERSON, args.person.into()),
        (column::EXPERTISE_NOTE, args.expertise_note.trim().into()),
        (column::ROLLS_OFF_ON, args.rolls_off_on.into()),
    ];
    let mut edits = vec![Edit::make(&tables::CONSULTANT, id, cells)];
    edits.extend(expertise(&reader, id, &args.expertise)?);
    drop(reader);
    let label = if before.is_some() { "change-consultant-saved" } else { "change-consultant-made" };
    let mut changed = app.change(Message::new(label).with("name", name), edits)?.of(id);
    let reader = open.reader()?;
    let settings = crate::readiness::settings(&reader)?;
    let last_end = last_ends(&reader, today)?.get(&id).copied();
    changed.warnings = warnings(&existing(&reader, id, today)?, last_end, &settings, today);
    Ok(changed)
}

/// What to add to and take from a consultant's expertise.
fn expertise(reader: &Connection, consultant: Id, wanted: &[Id]) -> Result<Vec<Edit>> {
    use tables::consultant_expertise as column;
    let mut missing: FxHashSet<Id> = wanted.iter().copied().collect();
    let mut edits = Vec::new();
    for link in read::consultants::expertise(reader)?.into_iter().filter(|link| link.consultant == consultant) {
        if !missing.remove(&link.process) {
            edits.push(Edit::delete(&tables::CONSULTANT_EXPERTISE, link.id));
        }
    }
    let mut missing: Vec<Id> = missing.into_iter().collect();
    missing.sort_unstable();
    edits.extend(missing.into_iter().map(|process| {
        Edit::make(
            &tables::CONSULTANT_EXPERTISE,
            Id::derived("consultant_expertise", &[consultant.as_ref(), process.as_ref()]),
            vec![(column::CONSULTANT, consultant.into()), (column::PROCESS, process.into())],
        )
    }));
    Ok(edits)
}

/// Hides a consultant who has no open pairing; the sessions held stay.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let record = existing(&reader, args.id, app.today())?;
    drop(reader);
    if record.open_pairings > 0 {
        return Err(AppError::refused(
            Message::new("consultant-has-pairings").with("name", record.name).with("count", record.open_pairings),
        ));
    }
    let label = Message::new("change-consultant-deleted").with("name", record.name);
    Ok(app.change(label, vec![Edit::delete(&tables::CONSULTANT, args.id)])?.of(args.id))
}

#[cfg(test)]
mod tests;
