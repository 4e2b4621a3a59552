//! Scheduling from the command line, and changing.

use super::{id, module, shown};
use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    naming,
};
use clap::Args;
use understudy_app::{
    App,
    dto::sessions::{SessionDraftArgs, SessionSave, Slot, TrainerChoice},
    sessions,
};
use understudy_domain::words::{SessionPurpose, TrainerRole};

#[derive(Args)]
pub(super) struct Schedule {
    /// The module
    module: String,
    /// Start on the clock of the zone, such as "2027-03-01 09:00"; several times for several slots
    #[arg(long = "at", value_name = "START", required = true)]
    starts: Vec<String>,
    #[command(flatten)]
    fields: Fields,
    /// Say what the checks find and write nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Args)]
pub(super) struct Change {
    /// The session
    session: String,
    /// Start on the clock of the zone; several times for several slots
    #[arg(long = "at", value_name = "START")]
    starts: Vec<String>,
    #[command(flatten)]
    fields: Fields,
    /// Say what the checks find and write nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Args)]
struct Fields {
    /// Minutes of each slot
    #[arg(long, value_name = "N")]
    minutes: Option<u32>,
    /// Time zone, such as Europe/Berlin; that of the site when absent
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// Site
    #[arg(long, value_name = "SITE")]
    site: Option<String>,
    /// Room
    #[arg(long, value_name = "ROOM")]
    room: Option<String>,
    /// Link to join
    #[arg(long, value_name = "URL")]
    link: Option<String>,
    /// Language, such as en
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Seats
    #[arg(long, value_name = "N")]
    capacity: Option<u32>,
    /// User group; may be given several times
    #[arg(long = "group", value_name = "GROUP")]
    groups: Vec<String>,
    /// Who leads; may be given several times
    #[arg(long = "lead", value_name = "PERSON")]
    leads: Vec<String>,
    /// Who assists; may be given several times
    #[arg(long = "assistant", value_name = "PERSON")]
    assistants: Vec<String>,
    /// Who observes; may be given several times
    #[arg(long = "observer", value_name = "PERSON")]
    observers: Vec<String>,
    /// A rehearsal: nobody counts as trained
    #[arg(long)]
    rehearsal: bool,
    /// Note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

pub(super) fn schedule(app: &App, args: Schedule) -> Outcome {
    let module = module(app, &args.module)?;
    let group = match args.fields.groups.first() {
        Some(group) => Some(naming::group(app, group)?),
        None => None,
    };
    let draft = SessionDraftArgs { module: Some(module), group, ..SessionDraftArgs::default() };
    let drafted = sessions::draft(app, draft)?.session;
    let save = SessionSave { groups: if group.is_some() { Vec::new() } else { drafted.groups.clone() }, ..drafted };
    finish(app, with(app, save, &args.starts, args.fields)?, args.dry_run)
}

pub(super) fn change(app: &App, args: Change) -> Outcome {
    let session = id(app, &args.session)?;
    let known = sessions::get(app, understudy_app::dto::ById { id: session })?;
    let save = SessionSave {
        id: Some(session),
        module: known.row.module.id,
        purpose: known.row.purpose,
        slots: known.row.slots,
        time_zone: known.row.time_zone,
        site: known.row.site.map(|site| site.id),
        room: known.row.room,
        link: known.row.link,
        language: known.row.language,
        capacity: known.row.capacity,
        groups: known.row.groups.into_iter().map(|group| group.id).collect(),
        trainers: known
            .row
            .trainers
            .into_iter()
            .map(|trainer| TrainerChoice { person: trainer.person.id, role: trainer.role })
            .collect(),
        note: known.note,
    };
    finish(app, with(app, save, &args.starts, args.fields)?, args.dry_run)
}

/// What is said over what is there.
fn with(app: &App, mut save: SessionSave, starts: &[String], fields: Fields) -> Result<SessionSave, Failure> {
    let minutes = fields.minutes.or(save.slots.first().map(|slot| slot.minutes)).unwrap_or_default();
    if starts.is_empty() {
        for slot in &mut save.slots {
            slot.minutes = fields.minutes.unwrap_or(slot.minutes);
        }
    } else {
        let slot = |start: &String| Slot {
            starts_at: start.trim().replace(' ', "T"),
            minutes,
            ends_at: String::new(),
            start_instant: 0.0,
        };
        save.slots = starts.iter().map(slot).collect();
    }
    if let Some(site) = naming::maybe(app, fields.site.as_deref(), naming::site)? {
        save.site = Some(site);
        if fields.zone.is_none() {
            let setup = understudy_app::programme::get(app, understudy_app::dto::Nothing {})?;
            let of_site = setup.sites.into_iter().find(|known| known.id == Some(site)).map(|site| site.time_zone);
            save.time_zone = of_site.filter(|zone| !zone.is_empty()).unwrap_or(save.time_zone);
        }
    }
    save.time_zone = fields.zone.unwrap_or(save.time_zone);
    save.room = fields.room.unwrap_or(save.room);
    save.link = fields.link.unwrap_or(save.link);
    save.language = fields.language.unwrap_or(save.language);
    save.capacity = fields.capacity.or(save.capacity);
    save.note = fields.note.unwrap_or(save.note);
    if !fields.groups.is_empty() {
        save.groups = naming::groups(app, &fields.groups)?;
    }
    if fields.rehearsal {
        save.purpose = SessionPurpose::Rehearsal;
    }
    let named = [
        (&fields.leads, TrainerRole::Lead),
        (&fields.assistants, TrainerRole::Assistant),
        (&fields.observers, TrainerRole::Observer),
    ];
    if named.iter().any(|(people, _)| !people.is_empty()) {
        save.trainers.clear();
        for (people, role) in named {
            for person in people {
                save.trainers.push(TrainerChoice { person: naming::person(app, person)?, role });
            }
        }
    }
    Ok(save)
}

/// Saves, or only checks; what the checks find is said either way.
fn finish(app: &App, save: SessionSave, dry_run: bool) -> Outcome {
    let checks = sessions::check(app, save.clone())?;
    if dry_run {
        return Ok(shown::findings(&checks.findings));
    }
    let mut changed = sessions::save(app, save)?;
    // The findings hold what the change warns of, and more.
    changed.warnings = checks.findings.iter().map(|finding| finding.message.clone()).collect();
    Ok(Answer::changed(&changed).with("findings", &checks.findings))
}
