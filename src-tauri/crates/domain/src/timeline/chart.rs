//! The rows of the timeline of a wave: what is drawn, and what its table says.

use super::{
    plan::{Audience, Desk, Milestone, Phase, Plan, Purpose, Wave},
    violation::{Rule, Violation},
};
use crate::{
    day::Day,
    id::Id,
    words::{MilestoneKind, Track},
};
use rustc_hash::FxHashMap;

/// The timeline of a wave.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The wave; absent for audiences of none.
    pub wave: Option<Id>,
    /// Its name; empty without one.
    pub name: String,
    /// Today.
    pub today: Day,
    /// Go-live.
    pub cutover: Option<Day>,
    /// The first day shown.
    pub from: Day,
    /// The last day shown.
    pub to: Day,
    /// Phases that have both days, in order.
    pub phases: Vec<Phase>,
    /// Milestones of the wave and of the whole programme that have a day, in time.
    pub milestones: Vec<Milestone>,
    /// The superusers of the wave, where it has any.
    pub superusers: Option<Preparation>,
    /// Audiences: superusers, then those who use the system, then those on tracks of their own; each by its first session.
    pub lines: Vec<Line>,
}

/// The superusers of a wave, who have to be ready when the acceptance test begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preparation {
    /// Who may train.
    pub ready: u32,
    /// All of them.
    pub of: u32,
    /// The day on which the acceptance test begins.
    pub by: Option<Day>,
    /// How much is wrong.
    pub problems: u32,
}

/// An audience on the timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The audience.
    pub audience: Id,
    /// Its name.
    pub name: String,
    /// Its track.
    pub track: Track,
    /// People.
    pub headcount: u32,
    /// When it is trained.
    pub bar: Option<Bar>,
    /// When it is told.
    pub signs: Vec<Sign>,
    /// How much is wrong.
    pub problems: u32,
    /// Whether some of it is grave.
    pub is_grave: bool,
}

/// From the first session to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Whose, by colour.
    pub kind: BarKind,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Sessions.
    pub sessions: u32,
    /// Of these, held.
    pub held: u32,
}

/// What a bar is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarKind {
    /// Superusers.
    Superusers,
    /// People who use the system, within and without.
    Users,
    /// Support desk and administrators.
    Own,
}

/// A communication on the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    /// What for.
    pub kind: SignKind,
    /// The day.
    pub on: Day,
    /// Whether it was done.
    pub done: bool,
}

/// What a sign says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SignKind {
    /// Made known.
    Awareness,
    /// Interest raised.
    Interest,
}

/// Days left free at both ends.
const MARGIN: i32 = 7;
/// The most days shown to either side of the cutover, or of today where there is none.
const FARTHEST: i32 = 730;

/// One timeline a wave, in the order of their cutovers; and one of ordinary groups without a wave, where there are any.
pub fn charts(plan: &Plan, violations: &[Violation]) -> Vec<Chart> {
    let desk = Desk::new(plan);
    let mut problems: FxHashMap<Id, (u32, bool)> = FxHashMap::default();
    for violation in violations {
        if let Some(audience) = violation.audience {
            let known = problems.entry(audience).or_default();
            *known = (known.0 + 1, known.1 || violation.rule.is_grave());
        }
    }
    let mut waves: Vec<&Wave> = plan.waves.iter().collect();
    waves.sort_by_key(|wave| (wave.cutover.is_none(), wave.cutover, &wave.name, wave.id));
    let has_wave = |audience: &Audience| audience.wave.is_some_and(|wave| desk.wave(wave).is_some());
    let mut charts: Vec<Chart> = waves
        .into_iter()
        .map(|wave| {
            let fits = |audience: &&Audience| {
                audience.wave == Some(wave.id) || (!has_wave(audience) && audience.track != Track::Business)
            };
            Chart {
                superusers: preparation(&desk, wave, violations),
                ..chart(&desk, Some(wave), plan.audiences.iter().filter(fits), &problems)
            }
        })
        .collect();
    let of_none =
        |audience: &&Audience| !has_wave(audience) && (audience.track == Track::Business || charts.is_empty());
    let lost: Vec<&Audience> = plan.audiences.iter().filter(of_none).collect();
    if !lost.is_empty() {
        charts.push(chart(&desk, None, lost.into_iter(), &problems));
    }
    charts
}

fn chart<'a>(
    desk: &Desk<'_>,
    wave: Option<&Wave>,
    audiences: impl Iterator<Item = &'a Audience>,
    problems: &FxHashMap<Id, (u32, bool)>,
) -> Chart {
    let plan = desk.plan;
    let mut lines: Vec<Line> = audiences.map(|audience| line(desk, audience, problems)).collect();
    lines.sort_by_key(|line| {
        let bar = line.bar.map(|bar| bar.from);
        (place(line.track), bar.is_none(), bar, line.name.to_lowercase(), line.audience)
    });
    let id = wave.map(|wave| wave.id);
    let belongs = |known: &&Milestone| known.due_on.is_some() && (known.wave.is_none() || known.wave == id);
    let mut milestones: Vec<Milestone> = plan.milestones.iter().filter(belongs).cloned().collect();
    milestones.sort_by(|one, other| (one.due_on, &one.name, one.id).cmp(&(other.due_on, &other.name, other.id)));
    let mut phases: Vec<Phase> = plan.phases.clone();
    phases.retain(|phase| phase.starts_on.is_some() && phase.ends_on.is_some());
    phases.sort_by_key(|phase| phase.kind);
    let cutover = wave.and_then(|wave| wave.cutover);
    let days = lines
        .iter()
        .flat_map(|line| {
            let bar = line.bar.into_iter().flat_map(|bar| [bar.from, bar.to]);
            bar.chain(line.signs.iter().map(|sign| sign.on))
        })
        .chain(milestones.iter().filter_map(|known| known.due_on))
        .chain(cutover)
        .chain([plan.today]);
    let middle = cutover.unwrap_or(plan.today);
    let (from, to) = days
        .filter(|day| day.since(middle).abs() <= FARTHEST)
        .fold((plan.today, plan.today), |(from, to), day| (from.min(day), to.max(day)));
    Chart {
        wave: id,
        name: wave.map(|wave| wave.name.clone()).unwrap_or_default(),
        today: plan.today,
        cutover,
        from: from.plus(-MARGIN),
        to: to.plus(MARGIN),
        phases,
        milestones,
        superusers: None,
        lines,
    }
}

fn preparation(desk: &Desk<'_>, wave: &Wave, violations: &[Violation]) -> Option<Preparation> {
    let of = wave.superusers.len() as u32;
    let is_theirs = |violation: &&Violation| {
        let of_superusers = matches!(violation.rule, Rule::SuperusersAfterUat | Rule::SuperusersNotReady);
        of_superusers && violation.wave == Some(wave.id)
    };
    (of > 0).then(|| Preparation {
        ready: wave.superusers.iter().filter(|superuser| superuser.ready).count() as u32,
        of,
        by: desk.dated(MilestoneKind::Uat, Some(wave.id), false).on,
        problems: violations.iter().filter(is_theirs).count() as u32,
    })
}

/// Where a track stands among the others.
const fn place(track: Track) -> u8 {
    match track {
        Track::Superuser => 0,
        Track::Business => 1,
        Track::External => 2,
        Track::SupportDesk => 3,
        Track::Administrator => 4,
    }
}

fn line(desk: &Desk<'_>, audience: &Audience, problems: &FxHashMap<Id, (u32, bool)>) -> Line {
    let sessions = desk.sessions(audience.id);
    let from = sessions.iter().map(|session| session.on).min();
    let to = sessions.iter().map(|session| session.until.max(session.on)).max();
    let kind = match audience.track {
        Track::Superuser => BarKind::Superusers,
        Track::Business | Track::External => BarKind::Users,
        Track::SupportDesk | Track::Administrator => BarKind::Own,
    };
    let held = sessions.iter().filter(|session| session.held).count() as u32;
    let bar = from.zip(to).map(|(from, to)| Bar { kind, from, to, sessions: sessions.len() as u32, held });
    let mut signs: Vec<Sign> = audience
        .told
        .iter()
        .filter_map(|told| {
            let kind = match told.purpose {
                Purpose::Awareness => SignKind::Awareness,
                Purpose::Interest => SignKind::Interest,
                Purpose::Other => return None,
            };
            Some(Sign { kind, on: told.on, done: told.done })
        })
        .collect();
    signs.sort_by_key(|sign| (sign.on, sign.kind, sign.done));
    let (count, is_grave) = problems.get(&audience.id).copied().unwrap_or_default();
    Line {
        audience: audience.id,
        name: audience.name.clone(),
        track: audience.track,
        headcount: audience.headcount,
        bar,
        signs,
        problems: count,
        is_grave,
    }
}
