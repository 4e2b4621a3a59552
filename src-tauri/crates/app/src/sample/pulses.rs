//! The sample's pulses: five, three weeks apart. Customer service fell once and was answered; the warehouse in Malmö fell in
//! the latest one and nobody has decided anything; of HR and payroll too few answer to be told.
//!
//! Owns the invented answers. They go through the same division into parts as real ones, so that what the sample shows is
//! what anybody would get to see.

use super::{company::Company, journal::Journal, random::Random, setting::GROUPS, story::workday};
use crate::actions::group_row;
use understudy_domain::{
    action::{ActionKind, CommunicationPurpose, ResistanceCause},
    day::Day,
    id::Id,
    sentiment::{DropDecision, PulseState, PulseTheme, Tally, portions},
};
use understudy_messages::word;
use understudy_store::{
    Edit, Value,
    tables::{
        self, action, action_group, pulse, pulse_comment, pulse_group, pulse_question, pulse_result, sentiment_response,
    },
};

/// Days back on which each pulse was counted.
const COUNTED: [i32; 5] = [88, 67, 46, 25, 5];
/// Days that a pulse is open.
const OPEN: i32 = 7;
/// Questions asked, by theme.
const THEMES: [PulseTheme; 4] =
    [PulseTheme::Informed, PulseTheme::Prepared, PulseTheme::Supported, PulseTheme::Workload];

/// A group that is asked: position, share of its people that answers in percent, and how it feels in each pulse, in tenths of
/// a point.
struct Asked {
    group: usize,
    answers: u32,
    mood: [i32; 5],
}

const ASKED: [Asked; 8] = [
    Asked { group: 0, answers: 72, mood: [34, 35, 36, 37, 39] },
    Asked { group: 1, answers: 41, mood: [33, 34, 34, 36, 36] },
    Asked { group: 2, answers: 68, mood: [36, 36, 37, 36, 38] },
    Asked { group: 4, answers: 33, mood: [35, 35, 35, 35, 35] },
    Asked { group: 5, answers: 34, mood: [31, 32, 33, 34, 34] },
    Asked { group: 6, answers: 38, mood: [36, 36, 37, 36, 27] },
    Asked { group: 7, answers: 55, mood: [37, 37, 28, 32, 34] },
    Asked { group: 8, answers: 29, mood: [32, 33, 33, 34, 35] },
];
/// How many of those who usually answer did so in each pulse, in percent.
const TURNOUT: [u32; 5] = [100, 94, 97, 88, 91];
/// The group that fell and was answered, the pulse in which it fell, and days after it on which that was agreed.
const ANSWERED: (usize, usize, i32) = (7, 2, 4);

/// What people wrote: pulse, position of the group, words.
const WRITTEN: [(usize, usize, &str); 14] = [
    (0, 1, "Nobody has told us yet what happens to our price lists."),
    (0, 5, "Good that we are asked at all."),
    (1, 0, "The closing checklist in the new system is better than ours."),
    (1, 8, "When do we get the tablets?"),
    (2, 7, "The phones do not stop while we are in training. Who answers them?"),
    (2, 7, "I was told Monday that my session is Tuesday."),
    (2, 7, "The exercises are fine, the timing is not."),
    (3, 7, "Better since the callbacks go to the back office."),
    (3, 5, "The superusers take their time for us."),
    (4, 6, "Inventory and training in the same week – whose idea was that?"),
    (4, 6, "The handhelds in the training hall are not the ones we get."),
    (4, 6, "I still cannot book a return without help."),
    (4, 1, "I would show it to a new colleague by now."),
    (4, 0, "Looking forward to closing without spreadsheets."),
];

/// Writes the pulses, the answer to the first drop, and nothing about the second.
pub(super) fn tell(company: &Company, random: &mut Random, journal: &mut Journal, today: Day) {
    let Some(me) = company.leads.first() else { return };
    for (at, back) in COUNTED.into_iter().enumerate() {
        let on = workday(today.plus(-back));
        let name = format!("Pulse {}", at + 1);
        let edits = held(company, random, at, on, &name);
        journal.about(on, me.id, "change-sample-pulse", &name, edits);
    }
    let (group, at, later) = ANSWERED;
    let on = workday(today.plus(later - COUNTED[at]));
    journal.about(on, me.id, "change-sample-drop-answered", GROUPS[group].name, answered(company, on));
}

fn pulse_id(at: usize) -> Id {
    Id::derived("sample-pulse", &[&[at as u8]])
}

/// How many of a group are asked.
fn invited(group: usize) -> u32 {
    GROUPS[group].headcount.unwrap_or(GROUPS[group].listed)
}

/// A pulse as it stands once it is counted.
fn held(company: &Company, random: &mut Random, at: usize, on: Day, name: &str) -> Vec<Edit> {
    let id = pulse_id(at);
    let cells = vec![
        (pulse::NAME, name.into()),
        (pulse::OPENS_ON, on.plus(-OPEN).into()),
        (pulse::CLOSES_ON, on.into()),
        (pulse::ANONYMOUS, 1_i64.into()),
        (pulse::STATE, PulseState::Closed.word().into()),
        (pulse::CLOSED_ON, on.into()),
    ];
    let mut edits = vec![Edit::make(&tables::PULSE, id, cells)];
    for (place, theme) in THEMES.iter().enumerate() {
        let cells = vec![
            (pulse_question::PULSE, id.into()),
            (pulse_question::POSITION, (place as i64).into()),
            (pulse_question::KIND, "scale".into()),
            (pulse_question::TEXT, word(&format!("pulse-question-{}", theme.word())).into()),
            (pulse_question::THEME, theme.word().into()),
        ];
        let row = Id::derived("sample-pulse-question", &[&[at as u8, place as u8]]);
        edits.push(Edit::make(&tables::PULSE_QUESTION, row, cells));
    }
    let (mut groups, mut answers) = (Vec::new(), Vec::new());
    for asked in &ASKED {
        let Some(group) = company.groups.get(asked.group).copied() else { continue };
        let cells = vec![
            (pulse_group::PULSE, id.into()),
            (pulse_group::USER_GROUP, group.into()),
            (pulse_group::INVITED, invited(asked.group).into()),
        ];
        edits.push(Edit::make(&tables::PULSE_GROUP, crate::sentiment::asked_row(id, group), cells));
        for _ in 0..invited(asked.group) * asked.answers * TURNOUT[at] / 10_000 {
            groups.push(group);
            answers.push(answer(random, asked.mood[at]));
        }
    }
    edits.extend(told(random, id, on, &groups, &answers));
    for (_, group, words) in WRITTEN.into_iter().filter(|(of, ..)| *of == at) {
        let cells = vec![
            (pulse_comment::PULSE, id.into()),
            (pulse_comment::USER_GROUP, company.groups.get(group).copied().into()),
            (pulse_comment::COMMENT, words.into()),
        ];
        edits.push(Edit::make(&tables::PULSE_COMMENT, random.id(on), cells));
    }
    edits
}

/// One person's steps around a mood in tenths: people differ, and so do their answers.
fn answer(random: &mut Random, mood: i32) -> Vec<u8> {
    let person = mood + random.between(-6, 6) + random.between(-6, 6);
    let step = |random: &mut Random| {
        let tenths = person + random.between(-5, 5) + random.between(-4, 4);
        ((tenths + 5).div_euclid(10)).clamp(1, 5).unsigned_abs() as u8
    };
    THEMES.iter().map(|_| step(random)).collect()
}

/// The parts that may be told.
fn told(random: &mut Random, id: Id, on: Day, groups: &[Id], answers: &[Vec<u8>]) -> Vec<Edit> {
    let mut edits = Vec::new();
    for part in portions(groups).parts {
        let members = part.members.iter().filter_map(|at| answers.get(*at)).map(Vec::as_slice);
        // Counts are numbers: writing them as JSON cannot fail.
        let counts = serde_json::to_string(&Tally::of(members, THEMES.len())).unwrap_or_default();
        let cells = vec![
            (pulse_result::PULSE, id.into()),
            (pulse_result::USER_GROUP, part.group.into()),
            (pulse_result::RESPONSES, (part.members.len() as i64).into()),
            (pulse_result::COUNTS, counts.into()),
        ];
        edits.push(Edit::make(&tables::PULSE_RESULT, random.id(on), cells));
    }
    edits
}

/// The answer to the drop of customer service: two changes to the plans, agreed and done.
fn answered(company: &Company, on: Day) -> Vec<Edit> {
    let (group, at, _) = ANSWERED;
    let (Some(group_id), [lead, manager, ..]) = (company.groups.get(group).copied(), &company.leads[..]) else {
        return Vec::new();
    };
    let response = crate::sentiment::response_row(pulse_id(at), Some(group_id));
    let cells = vec![
        (sentiment_response::PULSE, pulse_id(at).into()),
        (sentiment_response::USER_GROUP, group_id.into()),
        (sentiment_response::DECISION, DropDecision::Act.word().into()),
        (sentiment_response::REASON, "Nobody is trained while the phones ring unanswered.".into()),
        (sentiment_response::AGREED_WITH, manager.id.into()),
        (sentiment_response::AGREED_ON, on.into()),
    ];
    let mut edits = vec![Edit::make(&tables::SENTIMENT_RESPONSE, response, cells)];
    let mut change = |kind: ActionKind, title: &str, days: i32, more: Vec<(u16, Value)>| {
        let row = Id::derived("sample-drop-action", &[title.as_bytes()]);
        let mut cells = vec![
            (action::KIND, kind.word().into()),
            (action::TITLE, title.into()),
            (action::OWNER, lead.id.into()),
            (action::DUE_ON, on.plus(days).into()),
            (action::DONE_ON, workday(on.plus(days)).into()),
            (action::RESPONSE, response.into()),
        ];
        cells.extend(more);
        edits.push(Edit::make(&tables::ACTION, row, cells));
        let cells = vec![(action_group::ACTION, row.into()), (action_group::USER_GROUP, group_id.into())];
        edits.push(Edit::make(&tables::ACTION_GROUP, group_row(row, group_id), cells));
    };
    change(
        ActionKind::Resistance,
        "Callbacks go to the back office during training",
        5,
        vec![
            (action::DETAIL, "Two colleagues of the back office take callbacks while a team is in training.".into()),
            (action::CAUSE, ResistanceCause::NoTime.word().into()),
        ],
    );
    change(
        ActionKind::Communication,
        "Training plan two weeks ahead, by team",
        3,
        vec![
            (action::CHANNEL, "Team meeting".into()),
            (action::SENDER, "Head of customer service".into()),
            (action::CAUSE, CommunicationPurpose::Training.word().into()),
        ],
    );
    edits
}
