//! Many sessions at once, like one.

use super::{
    check::{Checker, Planned},
    list::required,
    reschedule::wall_slots,
    rows::{shown_slot, zone_of},
    save::write,
};
use crate::{
    App, AppError, Result,
    dto::sessions::{Repeated, RepeatedSession, SessionRepeat, SessionSave, TrainerChoice},
    error::FieldErrors,
};
use understudy_domain::{
    message::Message,
    schedule::{WallSlot, repeated, slot_instants},
    words::SessionState,
};
use understudy_store::{
    Edit,
    read::sessions::SessionRecord,
    tables::{self, session as column},
};

/// Sessions made at once at most.
const MOST: u32 = 200;
/// Days between two at most.
const MOST_DAYS: u32 = 366;

/// Schedules more sessions like one: same place, groups and trainers, empty roster. A preview only says which.
pub fn repeat(app: &App, args: SessionRepeat) -> Result<Repeated> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let session = required(&reader, args.id)?;
    if session.state == SessionState::Cancelled {
        return Err(AppError::refused(Message::new("session-is-cancelled")));
    }
    let mut errors = FieldErrors::default();
    errors.require((1..=MOST_DAYS).contains(&args.every_days), "every_days", "session-repeat-days");
    errors.require((1..=MOST).contains(&args.times), "times", "session-repeat-times");
    errors.finish()?;
    let all = repeated(&wall_slots(&session), args.every_days, args.times, args.skip_weekends);
    let zone = zone_of(&session);
    let like = Planned::of_record(&session);
    let plans: Vec<Planned> = all
        .iter()
        .map(|slots| like.at(slots.iter().filter_map(|slot| Some((*slot, slot_instants(*slot, &zone)?))).collect()))
        .collect();
    let mut checker = Checker::new(app, &reader, &plans)?;
    let mut sessions = Vec::with_capacity(plans.len());
    for plan in &plans {
        sessions.push(RepeatedSession {
            slots: plan.slots.iter().map(|(wall, at)| shown_slot(*wall, *at)).collect(),
            findings: checker.findings(plan)?,
        });
    }
    if args.preview {
        return Ok(Repeated { sessions, changed: None });
    }
    let series = if session.series.is_empty() { app.fresh_id().to_string() } else { session.series.clone() };
    let mut edits = Vec::new();
    if session.series.is_empty() {
        edits.push(Edit::put(&tables::SESSION, session.id, vec![(column::SERIES, series.as_str().into())]));
    }
    for slots in &all {
        let written = write(app, &reader, None, &like_save(&session), slots)?;
        edits.extend(written.edits.into_iter().map(|edit| in_series(edit, &series)));
    }
    let label =
        Message::new("change-session-repeated").with("module", session.module_title.as_str()).with("count", all.len());
    let changed = app.change(label, edits)?.of(session.id);
    Ok(Repeated { sessions, changed: Some(changed) })
}

/// Adds the series to the edit that makes a session.
fn in_series(mut edit: Edit, series: &str) -> Edit {
    if edit.table.number == tables::SESSION.number
        && let understudy_store::Action::Make(cells) = &mut edit.action
    {
        cells.push((column::SERIES, series.into()));
    }
    edit
}

/// A session as a form would save it anew; without its times.
pub(super) fn like_save(session: &SessionRecord) -> SessionSave {
    SessionSave {
        id: None,
        module: session.module,
        purpose: session.purpose,
        slots: Vec::new(),
        time_zone: session.time_zone.clone(),
        site: session.site,
        room: session.room.clone(),
        link: session.link.clone(),
        language: session.language.clone(),
        capacity: session.capacity,
        groups: session.groups.iter().map(|(group, _)| *group).collect(),
        trainers: session
            .trainers
            .iter()
            .map(|trainer| TrainerChoice { person: trainer.person, role: trainer.role })
            .collect(),
        note: session.note.clone(),
    }
}

/// Minutes of all slots.
pub(super) fn minutes(slots: &[WallSlot]) -> u32 {
    slots.iter().map(|slot| slot.minutes).sum()
}
