//! The sample's log of assumptions, risks, issues and dependencies: what stands in the way of risk areas, what was told to the
//! project two weeks ago and has changed since.

use super::{actions::day_from, company::Company, journal::Journal, project::milestone_row, story::workday};
use understudy_domain::{
    day::Day,
    id::Id,
    risk::LogKind::{self, Assumption, Dependency, Issue, Risk},
    words::MilestoneKind,
};
use understudy_store::{
    Edit,
    tables::{self, log_item},
};

/// Days back on which the project was told; what had been raised a week before then was in it.
const TOLD: i32 = 14;

/// What an entry is about.
#[derive(Clone, Copy)]
enum About {
    /// An area of processes for a group: its risk area.
    Area(&'static str, usize),
    Group(usize),
    /// A date of the first wave.
    Date(MilestoneKind),
    Nothing,
}

/// An entry: raised so many days back, due in so many days from today, closed so many days back with an outcome.
struct Entry {
    kind: LogKind,
    title: &'static str,
    about: About,
    /// Probability, where it is not certain, and impact.
    weight: (Option<u8>, u8),
    response: &'static str,
    next: &'static str,
    lead: usize,
    raised: i32,
    due: i32,
    closed: Option<(i32, &'static str)>,
}

const ENTRIES: [Entry; 11] = [
    Entry {
        kind: Issue,
        title: "Handhelds in the training hall are not the ones in use",
        about: About::Area("45.10", 6),
        weight: (None, 4),
        response: "Train on the new type only",
        next: "Get twelve handhelds of the new type from IT",
        lead: 2,
        raised: 6,
        due: -1,
        closed: None,
    },
    Entry {
        kind: Issue,
        title: "Training data has no routings",
        about: About::Area("55.10", 5),
        weight: (None, 5),
        response: "Copy the routings of three products by hand",
        next: "Try the copied routings with a planner",
        lead: 2,
        raised: 30,
        due: 3,
        closed: None,
    },
    Entry {
        kind: Issue,
        title: "Superusers cannot release orders",
        about: About::Area("65.10", 1),
        weight: (None, 4),
        response: "Role to be corrected by the project",
        next: "",
        lead: 1,
        raised: 24,
        due: -6,
        closed: Some((4, "Role corrected, tried with three orders")),
    },
    Entry {
        kind: Issue,
        title: "Technicians are not released before February",
        about: About::Area("25.10", 8),
        weight: (None, 3),
        response: "",
        next: "Agree on Fridays with the service manager",
        lead: 3,
        raised: 9,
        due: 12,
        closed: None,
    },
    Entry {
        kind: Risk,
        title: "Two superusers of Production leave before the cutover",
        about: About::Group(5),
        weight: (Some(3), 5),
        response: "",
        next: "Ask the production manager for two more names",
        lead: 0,
        raised: 7,
        due: 10,
        closed: None,
    },
    Entry {
        kind: Risk,
        title: "The consultant for Production leaves before the first wave",
        about: About::Group(5),
        weight: (Some(5), 3),
        response: "Every pairing in Production ends a week before that",
        next: "Move the last two pairings",
        lead: 0,
        raised: 40,
        due: 9,
        closed: None,
    },
    Entry {
        kind: Risk,
        title: "The shift plan in Malmö changes in the weeks of training",
        about: About::Group(6),
        weight: (Some(2), 3),
        response: "Sessions are planned with the shift planner, four weeks ahead",
        next: "",
        lead: 2,
        raised: 33,
        due: 20,
        closed: None,
    },
    Entry {
        kind: Assumption,
        title: "Managers release everybody for two half days",
        about: About::Date(MilestoneKind::Cutover),
        weight: (Some(3), 4),
        response: "The sponsor says so in writing",
        next: "Ask for the letter",
        lead: 1,
        raised: 36,
        due: 5,
        closed: None,
    },
    Entry {
        kind: Assumption,
        title: "Every site has a room with twelve screens",
        about: About::Nothing,
        weight: (None, 3),
        response: "",
        next: "",
        lead: 0,
        raised: 70,
        due: -40,
        closed: Some((35, "Wrong for Aarhus: two rooms are rented")),
    },
    Entry {
        kind: Dependency,
        title: "Training environment is refreshed before the acceptance test",
        about: About::Date(MilestoneKind::Uat),
        weight: (None, 4),
        response: "",
        next: "Confirm the day with the infrastructure team",
        lead: 0,
        raised: 27,
        due: 16,
        closed: None,
    },
    Entry {
        kind: Dependency,
        title: "Dates of the payroll provider",
        about: About::Group(4),
        weight: (Some(4), 2),
        response: "",
        next: "Call the provider again",
        lead: 1,
        raised: 28,
        due: -8,
        closed: None,
    },
];

/// Writes the log to the journal.
pub(super) fn tell(company: &Company, journal: &mut Journal, today: Day) {
    let Some(me) = company.leads.first().map(|lead| lead.id) else { return };
    let told = workday(today.plus(-TOLD));
    for entry in &ENTRIES {
        let Some(lead) = company.leads.get(entry.lead).map(|lead| lead.id) else { continue };
        let row = Id::derived("sample-log", &[entry.title.as_bytes()]);
        let raised = workday(today.plus(-entry.raised));
        journal.note(raised, lead, "change-sample-log", vec![made(company, entry, row, lead, raised, today)]);
        let was_open = entry.closed.is_none_or(|(back, _)| back < TOLD);
        if was_open && entry.raised > TOLD + 7 {
            let cells = vec![(log_item::REPORTED_ON, told.into())];
            journal.note(told, me, crate::log::REPORTED, vec![Edit::put(&tables::LOG_ITEM, row, cells)]);
        }
        if let Some((back, outcome)) = entry.closed {
            let on = workday(today.plus(-back));
            let cells = vec![(log_item::CLOSED_ON, on.into()), (log_item::OUTCOME, outcome.into())];
            journal.note(on, lead, "change-sample-log-closed", vec![Edit::put(&tables::LOG_ITEM, row, cells)]);
        }
    }
}

fn made(company: &Company, entry: &Entry, row: Id, lead: Id, raised: Day, today: Day) -> Edit {
    let mut cells = vec![
        (log_item::KIND, entry.kind.word().into()),
        (log_item::TITLE, entry.title.into()),
        (log_item::PROBABILITY, entry.weight.0.into()),
        (log_item::IMPACT, entry.weight.1.into()),
        (log_item::RESPONSE, entry.response.into()),
        (log_item::NEXT_STEP, entry.next.into()),
        (log_item::OWNER, lead.into()),
        (log_item::RAISED_ON, raised.into()),
        (log_item::DUE_ON, day_from(today, entry.due).into()),
    ];
    match entry.about {
        About::Area(code, group) => {
            if let (Some(area), Some(group)) = (company.areas.get(code), company.groups.get(group)) {
                let area = Id::derived("risk_area", &[area.as_ref(), group.as_ref()]);
                cells.push((log_item::RISK_AREA, area.into()));
            }
        }
        About::Group(group) => cells.push((log_item::USER_GROUP, company.groups.get(group).copied().into())),
        About::Date(kind) => cells.push((log_item::MILESTONE, milestone_row(kind, Some(0)).into())),
        About::Nothing => {}
    }
    Edit::make(&tables::LOG_ITEM, row, cells)
}
