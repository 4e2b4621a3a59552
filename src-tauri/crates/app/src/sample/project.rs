//! The sample's project around the training: milestones, a group outside of the company, what was told to whom.
//!
//! What goes wrong here is worth a look on the timeline: groups trained long before their cutover, one that nobody told, one whose
//! interest nobody measured, suppliers whom everybody forgot, a test that begins before its superusers are ready.

use super::{
    company::Company,
    journal::Journal,
    story::{next_workday, workday},
};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{MilestoneKind, Track},
};
use understudy_messages::say;
use understudy_store::{
    Edit,
    tables::{self, action, action_group, milestone, user_group},
};

/// Days back on which the plan was entered, and on which it was last moved.
const ENTERED: i32 = 110;
const MOVED: i32 = 12;
/// What the project plan knows its dates by begins so.
const SOURCE: &str = "project";

/// A date: what it is, of which wave, days from today to it, how many days it has slipped, and whether it was reached.
struct Date {
    kind: MilestoneKind,
    wave: Option<usize>,
    on: i32,
    slipped: i32,
    reached: bool,
}

const fn date(kind: MilestoneKind, wave: usize, on: i32, slipped: i32) -> Date {
    Date { kind, wave: Some(wave), on, slipped, reached: on < 0 }
}

/// Days of a wave's cutover are the wave's own: they are taken from it.
const DATES: [Date; 9] = [
    date(MilestoneKind::CodeComplete, 0, -45, 10),
    date(MilestoneKind::Uat, 0, 9, 7),
    date(MilestoneKind::Cutover, 0, 0, 0),
    date(MilestoneKind::HypercareEnd, 0, 64, 0),
    date(MilestoneKind::CodeComplete, 1, 60, 21),
    date(MilestoneKind::Uat, 1, 75, 0),
    date(MilestoneKind::Cutover, 1, 0, 0),
    date(MilestoneKind::HypercareEnd, 1, 150, 0),
    Date { kind: MilestoneKind::ReleaseWave, wave: None, on: 210, slipped: 0, reached: false },
];

/// What was told: title, purpose, groups, days from today, and how many of those reached were interested.
struct Told {
    title: &'static str,
    purpose: &'static str,
    groups: &'static [usize],
    on: i32,
    reached: Option<u32>,
    interested: Option<u32>,
}

/// Nobody has told Production, and nobody asked Customer service.
const TOLD: [Told; 3] = [
    Told {
        title: "Town hall: why orders and money change",
        purpose: "awareness",
        groups: &[0, 1, 2, 3, 4, 6],
        on: -58,
        reached: Some(241),
        interested: Some(163),
    },
    Told {
        title: "Team talk: what a case looks like next year",
        purpose: "awareness",
        groups: &[7],
        on: -44,
        reached: Some(52),
        interested: None,
    },
    Told {
        title: "Letter to Finland and Denmark: what comes in spring",
        purpose: "awareness",
        groups: &[8, 9, 10, 11],
        on: 2,
        reached: None,
        interested: None,
    },
];

/// The group of the service desk, which is on a track of its own.
const SERVICE_DESK: usize = 9;
/// Suppliers on the portal.
const PORTAL: (&str, u32) = ("Supplier portal", 43);

/// Writes milestones, communications and tracks to the journal.
pub(super) fn tell(company: &Company, journal: &mut Journal, today: Day) {
    let Some(lead) = company.leads.get(1).map(|lead| lead.id) else { return };
    let entered = workday(today.plus(-ENTERED));
    journal.about(entered, lead, "change-sample-milestones", "", milestones(company, today));
    journal.about(entered.plus(1), lead, "change-sample-tracks", "", tracks(company));
    journal.about(workday(today.plus(-MOVED)), lead, "change-sample-moved", "", moved(company, today));
    for told in &TOLD {
        let written = workday(today.plus((told.on - 14).min(-1)));
        journal.note(written, lead, "change-sample-communications", communication(company, told, lead, today));
    }
}

/// The day of a date of the plan; of a cutover its wave's.
fn day_of(company: &Company, date: &Date, today: Day) -> Option<Day> {
    if date.kind == MilestoneKind::Cutover {
        return date.wave.and_then(|wave| company.cutovers.get(wave)).copied();
    }
    let day = today.plus(date.on);
    Some(if date.on < 0 { workday(day) } else { next_workday(day) })
}

fn row(date: &Date) -> Id {
    milestone_row(date.kind, date.wave)
}

/// The row of a date, by its kind and the position of its wave.
pub(super) fn milestone_row(kind: MilestoneKind, wave: Option<usize>) -> Id {
    let wave = wave.map_or_else(|| "all".to_owned(), |wave| wave.to_string());
    Id::derived("milestone", &[SOURCE.as_bytes(), kind.word().as_bytes(), wave.as_bytes()])
}

/// All dates as first planned.
fn milestones(company: &Company, today: Day) -> Vec<Edit> {
    let edit = |(at, date): (usize, &Date)| {
        let planned = day_of(company, date, today)?.plus(-date.slipped);
        let name = say(&Message::new(format!("sample-milestone-{}", date.kind.word())));
        let wave = date.wave.and_then(|wave| company.waves.get(wave)).copied();
        let cells = vec![
            (milestone::NAME, name.into()),
            (milestone::KIND, date.kind.word().into()),
            (milestone::WAVE, wave.into()),
            (milestone::DUE_ON, planned.into()),
            (milestone::PLANNED_ON, planned.into()),
            (milestone::SOURCE, SOURCE.into()),
            (milestone::SOURCE_KEY, (200 + at * 7).to_string().into()),
        ];
        Some(Edit::make(&tables::MILESTONE, row(date), cells))
    };
    DATES.iter().enumerate().filter_map(edit).collect()
}

/// What the plan moved later, and what was reached.
fn moved(company: &Company, today: Day) -> Vec<Edit> {
    let edit = |date: &Date| {
        let on = day_of(company, date, today)?;
        let mut cells = Vec::new();
        if date.slipped != 0 {
            cells.push((milestone::DUE_ON, on.into()));
        }
        if date.reached {
            cells.push((milestone::DONE_ON, on.into()));
        }
        (!cells.is_empty()).then(|| Edit::put(&tables::MILESTONE, row(date), cells))
    };
    DATES.iter().filter_map(edit).collect()
}

/// The suppliers' group, and the service desk's track.
fn tracks(company: &Company) -> Vec<Edit> {
    let (name, people) = PORTAL;
    let portal = vec![
        (user_group::NAME, name.into()),
        (user_group::HEADCOUNT, people.into()),
        (user_group::TRACK, Track::External.word().into()),
    ];
    let mut edits = vec![Edit::make(&tables::USER_GROUP, Id::derived("sample-group", &[name.as_bytes()]), portal)];
    if let Some(desk) = company.groups.get(SERVICE_DESK) {
        let cells = vec![(user_group::TRACK, Track::SupportDesk.word().into())];
        edits.push(Edit::put(&tables::USER_GROUP, *desk, cells));
    }
    edits
}

fn communication(company: &Company, told: &Told, owner: Id, today: Day) -> Vec<Edit> {
    let id = Id::derived("sample-communication", &[told.title.as_bytes()]);
    let on = if told.on < 0 { workday(today.plus(told.on)) } else { next_workday(today.plus(told.on)) };
    let mut cells = vec![
        (action::KIND, "communication".into()),
        (action::TITLE, told.title.into()),
        (action::CAUSE, told.purpose.into()),
        (action::OWNER, owner.into()),
        (action::DUE_ON, on.into()),
    ];
    if told.on < 0 {
        cells.push((action::DONE_ON, on.into()));
    }
    cells.extend(told.reached.map(|count| (action::REACHED, count.into())));
    cells.extend(told.interested.map(|count| (action::INTERESTED, count.into())));
    let mut edits = vec![Edit::make(&tables::ACTION, id, cells)];
    for group in told.groups.iter().filter_map(|at| company.groups.get(*at)) {
        let link = Id::derived("action_group", &[id.as_ref(), group.as_ref()]);
        let cells = vec![(action_group::ACTION, id.into()), (action_group::USER_GROUP, (*group).into())];
        edits.push(Edit::make(&tables::ACTION_GROUP, link, cells));
    }
    edits
}
