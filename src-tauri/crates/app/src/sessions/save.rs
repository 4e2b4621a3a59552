//! Scheduling a session and changing one.

use super::{
    check::{Checker, Planned},
    enrol::moved_up,
    list::required,
    zones::unknown_zone,
};
use crate::{
    App, AppError, Result,
    dto::{
        Changed,
        sessions::{FindingWeight, SessionSave, Slot},
    },
    error::FieldErrors,
};
use jiff::tz::TimeZone;
use rustc_hash::FxHashSet;
use understudy_domain::{
    id::Id,
    message::Message,
    schedule::{WallSlot, longest_slot, parse_wall, show_wall, slot_instants, zone},
    words::SessionState,
};
use understudy_store::{
    Connection, Edit,
    read::{
        programme::is_shown,
        sessions::{self as read, SessionRecord},
    },
    tables,
};

/// Slots of a session at most.
const MOST_SLOTS: usize = 60;
/// Seats at most.
const MOST_SEATS: u32 = 100_000;
/// Longest room, in characters.
const LONGEST_ROOM: usize = 200;
/// Longest note or link, in characters.
const LONGEST_TEXT: usize = 4000;
/// Longest language tag, as BCP 47 advises.
const LONGEST_TAG: usize = 35;

/// Schedules a session or changes one. What the checks find is said, and keeps nobody from saving.
pub fn save(app: &App, args: SessionSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let known = match args.id {
        Some(id) => Some(open_for_changes(&reader, id)?),
        None => None,
    };
    let slots = checked(&reader, &args)?;
    let plan = Planned::of_save(&reader, &args)?;
    let warnings = Checker::new(app, &reader, std::slice::from_ref(&plan))?
        .findings(&plan)?
        .into_iter()
        .filter(|finding| finding.weight == FindingWeight::Serious)
        .map(|finding| finding.message)
        .collect();
    let written = write(app, &reader, known.as_ref(), &args, &slots)?;
    let id = if known.is_some() { "change-session-saved" } else { "change-session-scheduled" };
    let label = Message::new(id).with("module", written.module).with("date", slots[0].starts_at.date());
    let mut changed = app.change(label, written.edits)?.of(written.session);
    changed.warnings = warnings;
    Ok(changed)
}

/// A session that may be changed: closed and cancelled ones say what to do first.
pub(super) fn open_for_changes(reader: &Connection, session: Id) -> Result<SessionRecord> {
    let found = required(reader, session)?;
    match found.state {
        SessionState::Scheduled => Ok(found),
        SessionState::Closed => Err(AppError::refused(Message::new("session-is-closed"))),
        SessionState::Cancelled => Err(AppError::refused(Message::new("session-is-cancelled"))),
    }
}

/// Everything that is wrong with a form, at once; else its slots in time.
fn checked(reader: &Connection, args: &SessionSave) -> Result<Vec<WallSlot>> {
    let mut errors = FieldErrors::default();
    errors.require(is_shown(reader, &tables::MODULE, args.module)?, "module", "session-module-missing");
    let zone = zone(args.time_zone.trim());
    if zone.is_none() {
        errors.add("time_zone", unknown_zone(args.time_zone.trim()));
    }
    let slots = checked_slots(&mut errors, &args.slots, zone.as_ref());
    if let Some(site) = args.site {
        errors.require(is_shown(reader, &tables::SITE, site)?, "site", "session-site-gone");
    }
    let length = |text: &str| text.trim().chars().count();
    errors.require(length(&args.room) <= LONGEST_ROOM, "room", "session-room-long");
    errors.require(length(&args.note) <= LONGEST_TEXT, "note", "session-note-long");
    errors.require(length(&args.language) <= LONGEST_TAG, "language", "session-language-unreadable");
    let link = args.link.trim();
    let is_link = link.is_empty()
        || ["http://", "https://"].iter().any(|start| {
            link.get(..start.len()).is_some_and(|given| given.eq_ignore_ascii_case(start)) && link.len() > start.len()
        });
    errors.require(is_link && link.chars().count() <= LONGEST_TEXT, "link", "session-link-unreadable");
    let seats = args.capacity.is_none_or(|capacity| (1..=MOST_SEATS).contains(&capacity));
    errors.require(seats, "capacity", "session-capacity-range");
    for group in &args.groups {
        errors.require(is_shown(reader, &tables::USER_GROUP, *group)?, "groups", "session-group-gone");
    }
    let mut people = FxHashSet::default();
    for trainer in &args.trainers {
        errors.require(is_shown(reader, &tables::PERSON, trainer.person)?, "trainers", "session-trainer-gone");
        errors.require(people.insert(trainer.person), "trainers", "session-trainer-twice");
    }
    errors.finish()?;
    Ok(slots)
}

fn checked_slots(errors: &mut FieldErrors, given: &[Slot], zone: Option<&TimeZone>) -> Vec<WallSlot> {
    errors.require(!given.is_empty(), "slots", "session-slots-missing");
    errors.require(given.len() <= MOST_SLOTS, "slots", "session-slots-many");
    let mut slots = Vec::new();
    for (at, slot) in given.iter().enumerate() {
        let starts_at = parse_wall(&slot.starts_at);
        errors.require(starts_at.is_some(), &format!("slots.{at}.starts_at"), "session-start-unreadable");
        let fits = (1..=longest_slot()).contains(&slot.minutes);
        errors.require(fits, &format!("slots.{at}.minutes"), "session-minutes-range");
        if let (Some(starts_at), true) = (starts_at, fits) {
            slots.push((at, WallSlot { starts_at, minutes: slot.minutes }));
        }
    }
    let utc = TimeZone::UTC;
    let instants = |slot: &WallSlot| slot_instants(*slot, zone.unwrap_or(&utc));
    slots.sort_by_key(|(_, slot)| (instants(slot).map(|at| at.start), slot.starts_at));
    for pair in slots.windows(2) {
        if let [(_, before), (at, after)] = pair
            && let (Some(before), Some(after)) = (instants(before), instants(after))
            && after.start < before.end
        {
            errors.add(&format!("slots.{at}.starts_at"), Message::new("session-slots-overlap"));
        }
    }
    slots.into_iter().map(|(_, slot)| slot).collect()
}

/// What writes a session.
pub(crate) struct Written {
    pub(crate) session: Id,
    /// Title of the module.
    pub(crate) module: String,
    pub(crate) edits: Vec<Edit>,
}

/// The edits that make a session, or bring a known one to what is given. The form has been checked.
pub(crate) fn write(
    app: &App,
    reader: &Connection,
    known: Option<&SessionRecord>,
    args: &SessionSave,
    slots: &[WallSlot],
) -> Result<Written> {
    let session = known.map_or_else(|| app.fresh_id(), |known| known.id);
    let module = read::module(reader, args.module)?.map(|module| module.title).unwrap_or_default();
    let mut edits = vec![session_edit(session, known, args, slots)];
    edits.extend(slot_edits(app, session, known, slots));
    edits.extend(group_edits(session, known, args));
    edits.extend(trainer_edits(session, known, args));
    if let Some(known) = known
        && args.capacity != known.capacity
    {
        edits.extend(moved_up(reader, session, args.capacity, &[])?);
    }
    Ok(Written { session, module, edits })
}

fn session_edit(session: Id, known: Option<&SessionRecord>, args: &SessionSave, slots: &[WallSlot]) -> Edit {
    use tables::session as column;
    let mut cells = vec![
        (column::MODULE, args.module.into()),
        (column::PURPOSE, args.purpose.word().into()),
        (column::LANGUAGE, args.language.trim().into()),
        (column::CAPACITY, args.capacity.into()),
        (column::SITE, args.site.into()),
        (column::ROOM, args.room.trim().into()),
        (column::LINK, args.link.trim().into()),
        (column::TIME_ZONE, args.time_zone.trim().into()),
        (column::NOTE, args.note.trim().into()),
    ];
    let Some(known) = known else {
        cells.push((column::STATE, SessionState::Scheduled.word().into()));
        cells.push((column::SEQUENCE, 0_u32.into()));
        return Edit::make(&tables::SESSION, session, cells);
    };
    let times = known.slots.iter().map(|slot| (slot.starts_at.clone(), slot.minutes));
    let matters = !times.eq(slots.iter().map(|slot| (show_wall(slot.starts_at), slot.minutes)))
        || known.module != args.module
        || known.site != args.site
        || known.room != args.room.trim()
        || known.link != args.link.trim()
        || known.time_zone != args.time_zone.trim();
    if matters {
        cells.push((column::SEQUENCE, (known.sequence + 1).into()));
    }
    Edit::put(&tables::SESSION, session, cells)
}

/// Slots keep their rows in the order of time, so that history says "moved" and not "removed and added".
pub(super) fn slot_edits(app: &App, session: Id, known: Option<&SessionRecord>, slots: &[WallSlot]) -> Vec<Edit> {
    use tables::session_slot as column;
    let rows = known.map(|known| known.slots.as_slice()).unwrap_or_default();
    let mut edits = Vec::new();
    for (at, slot) in slots.iter().enumerate() {
        let mut cells =
            vec![(column::STARTS_AT, show_wall(slot.starts_at).into()), (column::MINUTES, slot.minutes.into())];
        edits.push(match rows.get(at) {
            Some(row) => Edit::put(&tables::SESSION_SLOT, row.id, cells),
            None => {
                cells.push((column::SESSION, session.into()));
                Edit::make(&tables::SESSION_SLOT, app.fresh_id(), cells)
            }
        });
    }
    edits.extend(rows.iter().skip(slots.len()).map(|row| Edit::delete(&tables::SESSION_SLOT, row.id)));
    edits
}

fn group_edits(session: Id, known: Option<&SessionRecord>, args: &SessionSave) -> Vec<Edit> {
    use tables::session_group as column;
    let row = |group: Id| Id::derived("session_group", &[session.as_ref(), group.as_ref()]);
    let before: FxHashSet<Id> = known.iter().flat_map(|known| known.groups.iter().map(|(group, _)| *group)).collect();
    let after: FxHashSet<Id> = args.groups.iter().copied().collect();
    let added = after.difference(&before).map(|group| {
        let cells = vec![(column::SESSION, session.into()), (column::USER_GROUP, (*group).into())];
        Edit::make(&tables::SESSION_GROUP, row(*group), cells)
    });
    let removed = before.difference(&after).map(|group| Edit::delete(&tables::SESSION_GROUP, row(*group)));
    added.chain(removed).collect()
}

fn trainer_edits(session: Id, known: Option<&SessionRecord>, args: &SessionSave) -> Vec<Edit> {
    use tables::session_trainer as column;
    let before = known.map(|known| known.trainers.as_slice()).unwrap_or_default();
    let mut edits = Vec::new();
    for trainer in &args.trainers {
        let role = (column::ROLE, trainer.role.word().into());
        // A rating that was given stays with who keeps giving the session.
        edits.push(match before.iter().find(|row| row.person == trainer.person) {
            Some(row) => Edit::put(&tables::SESSION_TRAINER, row.id, vec![role]),
            None => {
                let row = Id::derived("session_trainer", &[session.as_ref(), trainer.person.as_ref()]);
                let cells = vec![(column::SESSION, session.into()), (column::PERSON, trainer.person.into()), role];
                Edit::make(&tables::SESSION_TRAINER, row, cells)
            }
        });
    }
    let gone = before.iter().filter(|row| !args.trainers.iter().any(|trainer| trainer.person == row.person));
    edits.extend(gone.map(|row| Edit::delete(&tables::SESSION_TRAINER, row.id)));
    edits
}
