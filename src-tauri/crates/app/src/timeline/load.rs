//! From rows to a plan.

use crate::{
    App, AppError, Result,
    needs::expired_on,
    readiness::{settings, snapshot},
};
use rustc_hash::FxHashMap;
use understudy_domain::{
    content,
    day::Day,
    id::Id,
    timeline::{
        Audience, Content, Limits, Milestone, Module, Phase, Plan, Purpose, Session, Superuser, Told, Topic, Wave,
    },
    words::Track,
};
use understudy_store::{
    Connection,
    read::{
        coverage, milestones, modules,
        needs::exemptions,
        programme::{WaveRecord, phases, waves},
        timeline as read,
    },
};

/// A plan with what its rows are called.
pub(crate) struct Read {
    pub(crate) plan: Plan,
    /// Titles of communications.
    pub(super) told: FxHashMap<Id, String>,
    /// Names of superusers.
    pub(super) superusers: FxHashMap<Id, String>,
}

impl Read {
    /// Reads everything, as it stands on a day; today when none is given.
    pub(crate) fn of(app: &App, reader: &Connection, as_of: Option<Day>) -> Result<Self> {
        let today = as_of.unwrap_or_else(|| app.today());
        let known = waves(reader)?;
        let (waves, superusers) = waves_of(app, &known, today)?;
        let (audiences, told) = audiences(reader, &known, today)?;
        let limits = Limits { too_early_days: settings(reader)?.too_early_days, ..Limits::default() };
        let plan = Plan {
            today,
            limits,
            milestones: milestones::milestones(reader)?
                .into_iter()
                .map(|known| Milestone {
                    id: known.id,
                    name: known.name,
                    kind: known.kind,
                    wave: known.wave,
                    due_on: known.due_on,
                    // What was reached later than asked for was open then.
                    done_on: known.done_on.filter(|on| *on <= today),
                })
                .collect(),
            waves,
            phases: phases(reader)?
                .into_iter()
                .map(|phase| Phase { kind: phase.kind, starts_on: phase.starts_on, ends_on: phase.ends_on })
                .collect(),
            audiences,
            sessions: sessions(reader, today)?,
            modules: content_of(reader)?,
            topics: read::topics(reader)?
                .into_iter()
                .map(|topic| Topic { id: topic.id, name: topic.name, track: topic.track })
                .collect(),
        };
        Ok(Self { plan, told, superusers })
    }

    /// Refuses a wave that is not there.
    pub(super) fn require_wave(&self, wave: Id) -> Result<()> {
        let known = self.plan.waves.iter().any(|known| known.id == wave);
        if known { Ok(()) } else { Err(AppError::not_found("wave")) }
    }
}

type Names = FxHashMap<Id, String>;

/// Waves with their superusers, and whether each may train on the day.
fn waves_of(app: &App, known: &[WaveRecord], on: Day) -> Result<(Vec<Wave>, Names)> {
    let snapshot = snapshot(app, Some(on))?;
    let mut of_wave: FxHashMap<Id, Vec<Superuser>> = FxHashMap::default();
    let mut names = Names::default();
    for (at, superuser) in snapshot.evidence.superusers.iter().enumerate() {
        let Some(wave) = superuser.wave.filter(|_| snapshot.is_active(at)) else { continue };
        let ready = snapshot.may_train(at);
        if !ready {
            names.insert(superuser.id, superuser.name.clone());
        }
        of_wave.entry(wave).or_default().push(Superuser { id: superuser.id, ready });
    }
    let wave = |wave: &WaveRecord| Wave {
        id: wave.id,
        name: wave.name.clone(),
        cutover: wave.cutover,
        superusers: of_wave.remove(&wave.id).unwrap_or_default(),
    };
    Ok((known.iter().map(wave).collect(), names))
}

/// User groups with the wave they go live with, what they need and what they were told; and the titles of that.
fn audiences(reader: &Connection, waves: &[WaveRecord], today: Day) -> Result<(Vec<Audience>, Names)> {
    let tracks = read::tracks(reader)?;
    let reasons: FxHashMap<Id, (bool, Option<Day>)> = exemptions(reader)?
        .into_iter()
        .map(|reason| (reason.group, (reason.holds(today), expired_on(&reason, today))))
        .collect();
    let at_risk = read::at_risk(reader)?;
    let mut needs: FxHashMap<Id, Vec<Id>> = FxHashMap::default();
    for link in modules::links(reader, modules::Links::Groups, None)? {
        needs.entry(link.to).or_default().push(link.module);
    }
    let told = read::told(reader)?;
    let found = coverage::audiences(reader, today)?.into_iter().map(|group| {
        // As in scheduling: the waves that a group is in itself come before those of its site, the first to go live first.
        let direct = waves.iter().find(|wave| wave.groups.contains(&group.id));
        let of_site = || waves.iter().find(|wave| group.site.is_some_and(|site| wave.sites.contains(&site)));
        let wave = direct.or_else(of_site).map(|wave| wave.id);
        Audience {
            track: tracks.get(&group.id).copied().unwrap_or(Track::Business),
            wave,
            modules: needs.remove(&group.id).unwrap_or_default(),
            at_risk: at_risk.contains(&group.id),
            reason: reasons.get(&group.id).map(|(holds, _)| *holds),
            expired_on: reasons.get(&group.id).and_then(|(_, expired)| *expired),
            told: told.iter().filter_map(|record| told_to(record, group.id, wave, today)).collect(),
            id: group.id,
            name: group.name,
            headcount: group.headcount,
        }
    });
    let audiences = found.collect();
    Ok((audiences, told.into_iter().map(|record| (record.id, record.title)).collect()))
}

/// What a communication says to a group; nothing where it is for others.
fn told_to(record: &read::ToldRecord, group: Id, wave: Option<Id>, today: Day) -> Option<Told> {
    let is_for = if record.groups.is_empty() {
        record.wave.is_none() || record.wave == wave
    } else {
        record.groups.contains(&group)
    };
    let done = record.done_on.filter(|on| *on <= today);
    let on = done.or(record.due_on).or(record.done_on).filter(|_| is_for)?;
    let purpose = match record.purpose.as_str() {
        "awareness" => Purpose::Awareness,
        "interest" => Purpose::Interest,
        _ => Purpose::Other,
    };
    let interested = record.interested.filter(|_| done.is_some());
    Some(Told { id: record.id, purpose, on, done: done.is_some(), interested })
}

fn sessions(reader: &Connection, today: Day) -> Result<Vec<Session>> {
    let found = read::trainings(reader)?.into_iter().map(|training| Session {
        id: training.id,
        module: training.module,
        audiences: training.groups,
        on: training.on,
        until: training.until,
        // A record that nobody has closed yet was held all the same once its last day is over.
        held: training.until < today || (training.closed && training.until <= today),
        seats: training.capacity,
    });
    Ok(found.collect())
}

/// Modules with how far their content is.
fn content_of(reader: &Connection) -> Result<Vec<Module>> {
    let mut standings = modules::standings(reader)?;
    let mut taught = read::taught(reader)?;
    let found = modules::modules(reader, None)?.into_iter().map(|module| {
        let materials = standings.remove(&module.id).unwrap_or_default();
        let is_approved = content::approved_on(module.version, &module.languages, &materials).is_some();
        let open = materials.iter().filter(|material| !material.is_approved(module.version)).count();
        Module {
            id: module.id,
            name: module.title,
            content: if is_approved { Content::Approved } else { Content::Open(open as u32) },
            topics: taught.remove(&module.id).unwrap_or_default(),
        }
    });
    Ok(found.collect())
}
