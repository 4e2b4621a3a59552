//! What a new session starts with, and what its form chooses from.

use super::{list::required, repeat::like_save, rows::instants, zones::time_zones};
use crate::{
    App, Result,
    dto::{
        Named,
        sessions::{SessionDraft, SessionDraftArgs, SessionSave, Slot, TrainerChoice},
    },
    sessions::rows::shown_slot,
};
use jiff::civil::Weekday;
use understudy_domain::{
    day::Day,
    id::Id,
    schedule::{WallSlot, show_wall, slot_instants, zone},
    words::{SessionPurpose, TrainerRole},
};
use understudy_store::{
    Connection,
    read::{
        coverage::{NamedTable, names},
        programme::{SiteRecord, sites},
        sessions::{self as read, GroupSite},
    },
};

/// Minutes of a session whose module does not say.
const MINUTES: u32 = 90;
/// Hour at which a session starts when nobody says otherwise.
const HOUR: i8 = 9;

/// What a new session starts with, and what its form chooses from.
pub fn draft(app: &App, args: SessionDraftArgs) -> Result<SessionDraft> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let modules = read::modules(&reader)?;
    let groups = read::group_sites(&reader)?;
    let sites = sites(&reader)?;
    let trainers = read::possible_trainers(&reader, app.today())?;
    let mut session = match args.like {
        Some(like) => taken_over(&reader, like)?,
        None => fresh(app, &reader, &args, &groups, &sites, &trainers)?,
    };
    if let Some(on) = args.on {
        on_day(&mut session, on);
    }
    fill(&mut session);
    let named = |(id, name): (Id, String)| Named { id, name };
    Ok(SessionDraft {
        session,
        modules: modules.into_iter().map(|module| named((module.id, module.title))).collect(),
        groups: groups.into_iter().map(|group| named((group.id, group.name))).collect(),
        sites: sites.into_iter().map(|site| named((site.id, site.name))).collect(),
        trainers: trainers.into_iter().map(named).collect(),
        rooms: read::rooms(&reader)?,
        time_zones: time_zones(),
    })
}

/// The same again a week later: what somebody who copies a session means most often.
fn taken_over(reader: &Connection, like: Id) -> Result<SessionSave> {
    let session = required(reader, like)?;
    let slots = instants(&session).into_iter().map(|(wall, at)| shown_slot(wall, at)).collect();
    let mut save = SessionSave { slots, ..like_save(&session) };
    if let Some((wall, _)) = instants(&session).first() {
        on_day(&mut save, Day::from_date(wall.starts_at.date()).plus(7));
    }
    Ok(save)
}

fn fresh(
    app: &App,
    reader: &Connection,
    args: &SessionDraftArgs,
    groups: &[GroupSite],
    sites: &[SiteRecord],
    trainers: &[(Id, String)],
) -> Result<SessionSave> {
    let module = match args.module {
        Some(module) => read::module(reader, module)?,
        None => None,
    };
    let chosen: Vec<Id> = match (args.group, &module) {
        (Some(group), _) => vec![group],
        (None, Some(module)) => module.groups.clone(),
        (None, None) => Vec::new(),
    };
    let site = chosen
        .iter()
        .find_map(|group| groups.iter().find(|known| known.id == *group)?.site)
        .filter(|site| names(reader, NamedTable::Site).is_ok_and(|known| known.contains_key(site)));
    let me = app.me()?.filter(|me| trainers.iter().any(|(person, _)| person == me));
    let starts_at = working_day(app.today().plus(1)).date().at(HOUR, 0, 0, 0);
    let minutes = module.as_ref().and_then(|module| module.minutes).filter(|minutes| *minutes > 0).unwrap_or(MINUTES);
    Ok(SessionSave {
        id: None,
        // Which module it is decides everything else: none is proposed before somebody chooses.
        module: args.module.unwrap_or_default(),
        purpose: SessionPurpose::Training,
        slots: vec![Slot {
            starts_at: show_wall(starts_at),
            minutes: minutes.min(understudy_domain::schedule::longest_slot()),
            ends_at: String::new(),
            start_instant: 0.0,
        }],
        time_zone: time_zone(reader, site, sites)?,
        site,
        room: String::new(),
        link: String::new(),
        language: module.as_ref().map(|module| first_language(&module.languages)).unwrap_or_default(),
        capacity: module.as_ref().and_then(|module| module.capacity),
        groups: chosen,
        trainers: me.into_iter().map(|person| TrainerChoice { person, role: TrainerRole::Lead }).collect(),
        note: String::new(),
    })
}

/// The zone of the site, else of the session scheduled last, else of this laptop.
fn time_zone(reader: &Connection, site: Option<Id>, sites: &[SiteRecord]) -> Result<String> {
    let of_site = sites.iter().find(|known| Some(known.id) == site).map(|site| site.time_zone.clone());
    if let Some(name) = of_site.filter(|name| zone(name).is_some()) {
        return Ok(name);
    }
    if let Some(name) = read::last_time_zone(reader)?.filter(|name| zone(name).is_some()) {
        return Ok(name);
    }
    let here = jiff::tz::TimeZone::try_system().ok().and_then(|zone| zone.iana_name().map(str::to_owned));
    let known = || sites.iter().map(|site| site.time_zone.clone()).find(|name| zone(name).is_some());
    Ok(here.filter(|name| zone(name).is_some()).or_else(known).unwrap_or_else(|| "Etc/UTC".to_owned()))
}

/// The first language tag of a list, however it is written.
fn first_language(tags: &str) -> String {
    let is_mark = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
    tags.split(is_mark).find(|tag| !tag.is_empty()).unwrap_or_default().to_owned()
}

fn working_day(mut day: Day) -> Day {
    while matches!(day.date().weekday(), Weekday::Saturday | Weekday::Sunday) {
        day = day.plus(1);
    }
    day
}

/// Moves the slots so that the first is on a day, at the time of day that it has.
fn on_day(session: &mut SessionSave, on: Day) {
    let walls: Vec<WallSlot> = walls(session);
    let Some(first) = walls.iter().map(|wall| wall.starts_at).min() else { return };
    let to = on.date().to_datetime(first.time());
    if let Some(moved) = understudy_domain::schedule::moved(&walls, to) {
        for (slot, wall) in session.slots.iter_mut().zip(moved) {
            slot.starts_at = show_wall(wall.starts_at);
        }
    }
}

fn walls(session: &SessionSave) -> Vec<WallSlot> {
    let wall = |slot: &Slot| {
        let starts_at = understudy_domain::schedule::parse_wall(&slot.starts_at)?;
        Some(WallSlot { starts_at, minutes: slot.minutes })
    };
    session.slots.iter().filter_map(wall).collect()
}

/// Fills ends and instants in.
fn fill(session: &mut SessionSave) {
    let zone = zone(&session.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    session.slots =
        walls(session).into_iter().filter_map(|wall| Some(shown_slot(wall, slot_instants(wall, &zone)?))).collect();
}
