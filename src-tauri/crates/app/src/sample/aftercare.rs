//! The sample's training that never ends: a release half judged, people who came late, a certificate that lapses, and
//! questions and tickets of the pilot that point at one process.

use super::{company::Company, journal::Journal, random::Random, story::workday, training::module_id};
use understudy_domain::{day::Day, id::Id, retraining::ReleaseVerdict};
use understudy_store::{
    Edit,
    tables::{self, group_member, module, release, release_change, ticket},
};

/// Days from today to the release.
const RELEASE: i32 = 52;
/// Days back on which its notes were imported, and some of them judged.
const IMPORTED: i32 = 15;
const JUDGED: i32 = 6;
/// Module whose certificate counts for so many days.
const CERTIFIED: (usize, u32) = (4, 30);
/// Who came late: group, place among its people from the end, days back.
const CAME: [(usize, usize, i32); 4] = [(1, 2, 9), (1, 5, 16), (6, 3, 12), (6, 7, 5)];

/// What a release changes: title, area, words about it, the area of processes, and what was judged.
struct Change {
    title: &'static str,
    area: &'static str,
    detail: &'static str,
    judged: Option<(ReleaseVerdict, &'static str)>,
}

const CHANGES: [Change; 7] = [
    Change {
        title: "Quotations are sent by mail from the form",
        area: "Sales",
        detail: "The quotation is attached, the customer’s contact is filled in, and the mail is kept with the quotation.",
        judged: Some((ReleaseVerdict::Retrain, "65.05")),
    },
    Change {
        title: "Warehouse tasks are grouped on the handheld",
        area: "Supply chain",
        detail: "Picking tasks of one aisle are offered together. The old order can be chosen in the settings.",
        judged: Some((ReleaseVerdict::UpdateMaterial, "45.05")),
    },
    Change {
        title: "A calmer start page",
        area: "Platform",
        detail: "Fewer tiles, and the last five forms at the top.",
        judged: Some((ReleaseVerdict::NoEffect, "")),
    },
    Change {
        title: "Customer payments are matched by rules",
        area: "Finance",
        detail: "Incoming payments are matched to open invoices by rules that can be ordered.",
        judged: None,
    },
    Change {
        title: "Purchase requisitions: approval on the phone",
        area: "Procurement",
        detail: "Approvers see lines and budget and approve a purchase requisition with one tap.",
        judged: None,
    },
    Change {
        title: "Count journals are split by zone",
        area: "Supply chain",
        detail: "One count can be given to several people; stock differences are shown per zone.",
        judged: None,
    },
    Change { title: "New icons", area: "Platform", detail: "", judged: None },
];

/// Calls: title, code of the area, group, whether it is a question, and how often it came.
const CALLS: [(&str, &str, Option<usize>, bool, u32); 9] = [
    ("Order is on hold and nobody knows why", "65.10", Some(1), false, 9),
    ("Delivery date jumps when a line is added", "65.10", Some(1), false, 6),
    ("Where do I release a credit hold?", "65.10", Some(7), true, 5),
    ("Handheld shows the wrong location", "45.05", Some(6), false, 4),
    ("How do I count half a pallet?", "45.15", Some(10), true, 2),
    ("Quotation has the old price", "65.05", Some(1), false, 3),
    ("Posting period is closed", "90.05", Some(0), false, 3),
    ("Case cannot be moved to another queue", "10.05", Some(9), true, 2),
    ("Signs me out again and again", "", None, false, 5),
];

/// Writes releases, latecomers and calls to the journal.
pub(super) fn tell(company: &Company, random: &mut Random, journal: &mut Journal, today: Day) {
    let Some(lead) = company.leads.first().map(|lead| lead.id) else { return };
    notes(company, journal, today, lead);
    latecomers(company, journal, today, lead);
    let (certified, days) = CERTIFIED;
    let cells = vec![(module::VALID_DAYS, days.into())];
    journal.note(
        today.plus(-20),
        lead,
        "change-sample-certificate",
        vec![Edit::put(&tables::MODULE, module_id(certified), cells)],
    );
    calls(company, random, journal, today, lead);
}

fn notes(company: &Company, journal: &mut Journal, today: Day, lead: Id) {
    let row = Id::derived("release", &[b"spring update"]);
    let mut edits = vec![Edit::make(
        &tables::RELEASE,
        row,
        vec![
            (release::NAME, "Spring update".into()),
            (release::PLANNED_ON, workday(today.plus(RELEASE)).into()),
            (release::SOURCE, "spring-update.csv".into()),
        ],
    )];
    let mut judged = Vec::new();
    for change in &CHANGES {
        let id = Id::derived("release-change", &[row.as_ref(), change.title.to_lowercase().as_bytes()]);
        edits.push(Edit::make(
            &tables::RELEASE_CHANGE,
            id,
            vec![
                (release_change::RELEASE, row.into()),
                (release_change::SOURCE_KEY, change.title.to_lowercase().into()),
                (release_change::TITLE, change.title.into()),
                (release_change::AREA, change.area.into()),
                (release_change::DETAIL, change.detail.into()),
            ],
        ));
        if let Some((verdict, area)) = change.judged {
            let on = workday(today.plus(-JUDGED));
            let mut cells = vec![
                (release_change::VERDICT, verdict.word().into()),
                (release_change::JUDGED_BY, lead.into()),
                (release_change::JUDGED_ON, on.into()),
            ];
            cells.extend(company.areas.get(area).map(|area| (release_change::PROCESS, (*area).into())));
            judged.push(Edit::put(&tables::RELEASE_CHANGE, id, cells));
        }
    }
    journal.note(workday(today.plus(-IMPORTED)), lead, "change-sample-release", edits);
    journal.note(workday(today.plus(-JUDGED)), lead, "change-sample-release-judged", judged);
}

/// Some people are in their group for days only: whoever plans has to find them a seat.
fn latecomers(company: &Company, journal: &mut Journal, today: Day, lead: Id) {
    let mut edits = Vec::new();
    for (group, from_end, days) in CAME {
        let members = &company.members[group];
        let person = members.len().checked_sub(from_end).and_then(|at| members.get(at));
        let (Some(person), Some(id)) = (person, company.groups.get(group)) else { continue };
        let row = Id::derived("group_member", &[id.as_ref(), person.id.as_ref()]);
        let came = workday(today.plus(-days));
        edits.push(Edit::put(&tables::GROUP_MEMBER, row, vec![(group_member::FROM_ON, came.into())]));
    }
    journal.note(workday(today.plus(-4)), lead, "change-sample-latecomers", edits);
}

fn calls(company: &Company, random: &mut Random, journal: &mut Journal, today: Day, lead: Id) {
    let mut number = 1040;
    let mut edits = Vec::new();
    for (title, area, group, is_question, times) in CALLS {
        for _ in 0..times {
            number += 1;
            let key = format!("INC{number}");
            let on = workday(today.plus(-random.between(2, 40)));
            let mut cells = vec![
                (ticket::KIND, if is_question { "question" } else { "ticket" }.into()),
                (ticket::SOURCE_KEY, key.as_str().into()),
                (ticket::RAISED_ON, on.into()),
                (ticket::TITLE, title.into()),
            ];
            // The first process of the area: help desks know areas at best, and people match them closer.
            let process = company.work.get(area).and_then(|work| work.first()).map(|work| work.process);
            cells.extend(process.map(|process| (ticket::PROCESS, process.into())));
            cells
                .extend(group.and_then(|at| company.groups.get(at)).map(|group| (ticket::USER_GROUP, (*group).into())));
            edits.push(Edit::make(&tables::TICKET, Id::derived("ticket", &[key.to_lowercase().as_bytes()]), cells));
        }
    }
    journal.note(workday(today.plus(-1)), lead, "change-sample-tickets", edits);
}
