//! The sample's plans for people: what is told to whom, what sponsors do, why the warehouse resists, how far managers are, who
//! was thanked, and what leads keep to themselves.
//!
//! What goes wrong here is worth a look on the board: Production was to be told and was not, a sponsor has not spoken, and the
//! manager of the warehouse is to win a team for what nobody has won that manager for.

use super::{
    company::Company,
    journal::{APART, Journal},
    story::{next_workday, workday},
};
use crate::actions::group_row;
use understudy_domain::{
    action::{
        ActionKind::{self, Coaching, Communication, Resistance, Sponsor},
        CoachingStage, CommunicationPurpose, RecognitionKind, ResistanceCause,
    },
    day::Day,
    id::Id,
};
use understudy_store::{
    Edit,
    tables::{self, action, action_group, person, recognition},
};

/// Days before its day on which an action was planned.
const AHEAD: i32 = 21;
/// Days back on which sponsors and managers were named.
const NAMED: i32 = 96;

/// Group, place among its people and title of those who sponsor and manage. Places are behind the superusers.
const MANAGERS: [(usize, usize, &str); 7] = [
    (0, 12, "Finance director"),
    (1, 20, "Sales director"),
    (5, 22, "Operations director"),
    (5, 26, "Production manager"),
    (6, 20, "Warehouse manager"),
    (7, 14, "Head of customer service"),
    (8, 20, "Service manager"),
];
const FINANCE: usize = 0;
const SALES: usize = 1;
const OPERATIONS: usize = 2;
const PRODUCTION: usize = 3;
const WAREHOUSE: usize = 4;
const SERVICE: usize = 5;
const FIELD: usize = 6;

/// Who does it.
#[derive(Clone, Copy)]
enum By {
    /// A lead, by position.
    Lead(usize),
    /// A manager, by position.
    Manager(usize),
}

/// What has become of an action.
#[derive(Clone, Copy)]
enum End {
    Open,
    /// Done so many days from today, and what came of it.
    Done(i32, &'static str),
    /// Done so many days from today, what came of it, how many it reached, how many were interested.
    Counted(i32, &'static str, u32, u32),
    Dropped(&'static str),
}

/// An action: `about` is the purpose, the cause or the stage; `due` counts in days from today.
struct Planned {
    kind: ActionKind,
    title: &'static str,
    detail: &'static str,
    about: &'static str,
    /// The sponsor or the manager.
    person: Option<usize>,
    /// Who sends a message, and how.
    sent: (&'static str, &'static str),
    groups: &'static [usize],
    by: By,
    due: i32,
    end: End,
}

const fn message(
    title: &'static str,
    purpose: CommunicationPurpose,
    sent: (&'static str, &'static str),
    groups: &'static [usize],
    by: By,
    due: i32,
    end: End,
) -> Planned {
    Planned { kind: Communication, title, detail: "", about: purpose.word(), person: None, sent, groups, by, due, end }
}

const fn sponsor(title: &'static str, peers: &'static str, person: usize, by: By, due: i32, end: End) -> Planned {
    Planned {
        kind: Sponsor,
        title,
        detail: peers,
        about: "",
        person: Some(person),
        sent: ("", ""),
        groups: &[],
        by,
        due,
        end,
    }
}

const fn resistance(
    title: &'static str,
    answer: &'static str,
    cause: ResistanceCause,
    by: By,
    due: i32,
    end: End,
) -> Planned {
    let (kind, about) = (Resistance, cause.word());
    Planned { kind, title, detail: answer, about, person: None, sent: ("", ""), groups: &[6], by, due, end }
}

const fn coaching(title: &'static str, stage: CoachingStage, person: usize, by: By, due: i32, end: End) -> Planned {
    Planned {
        kind: Coaching,
        title,
        detail: "",
        about: stage.word(),
        person: Some(person),
        sent: ("", ""),
        groups: &[],
        by,
        due,
        end,
    }
}

const PLANNED: [Planned; 22] = [
    message(
        "What a shift looks like with the new system",
        CommunicationPurpose::Awareness,
        ("Production manager", "Shift meeting"),
        &[5],
        By::Lead(2),
        -9,
        End::Open,
    ),
    message(
        "Invitation to the training of the warehouse",
        CommunicationPurpose::Training,
        ("Warehouse manager", "E-mail and notice board"),
        &[6],
        By::Lead(2),
        -2,
        End::Open,
    ),
    message(
        "Ten minutes at the screen: try an order",
        CommunicationPurpose::Interest,
        ("Superusers of sales", "Open office"),
        &[0, 1],
        By::Lead(1),
        -20,
        End::Counted(-19, "Most asked for price lists; a page on them is being written", 84, 57),
    ),
    message(
        "Your training: when, where, what to bring",
        CommunicationPurpose::Training,
        ("Training lead", "E-mail"),
        &[0, 1, 2],
        By::Lead(0),
        0,
        End::Open,
    ),
    message(
        "Answers to what the test brought up",
        CommunicationPurpose::Interest,
        ("Change manager", "Team meeting"),
        &[1, 2],
        By::Lead(1),
        12,
        End::Open,
    ),
    message(
        "What happens in the weekend of the cutover",
        CommunicationPurpose::GoLive,
        ("Programme lead", "Intranet"),
        &[0, 1, 2, 3, 4, 5, 6, 7],
        By::Lead(1),
        27,
        End::Open,
    ),
    message(
        "Video of the finance director",
        CommunicationPurpose::Awareness,
        ("Finance director", "Intranet"),
        &[0, 2],
        By::Lead(1),
        -40,
        End::Dropped("The town hall had said it all; the director comes to the teams instead."),
    ),
    sponsor(
        "Open the town hall: why orders and money change",
        "Heads of finance, sales and purchasing",
        FINANCE,
        By::Lead(1),
        -58,
        End::Done(-58, "Stayed for the questions, which was noticed"),
    ),
    sponsor(
        "Say at the table of shift leaders what Production gains",
        "Plant managers in Malmö",
        OPERATIONS,
        By::Lead(1),
        -6,
        End::Open,
    ),
    sponsor("Come to the first training of sales", "Country heads of sales", SALES, By::Lead(1), 8, End::Open),
    sponsor("Speak when the shifts change", "Team leaders of both shifts", WAREHOUSE, By::Lead(2), 9, End::Open),
    sponsor("Thank the superusers of the first wave", "", FINANCE, By::Lead(0), 41, End::Open),
    resistance(
        "Drivers fear that the handheld watches them",
        "The works council shows what is recorded and what is not",
        ResistanceCause::Distrust,
        By::Lead(2),
        -5,
        End::Open,
    ),
    resistance(
        "Inventory and training in the same week",
        "Two sessions move behind the inventory",
        ResistanceCause::NoTime,
        By::Lead(2),
        4,
        End::Open,
    ),
    resistance(
        "Older colleagues fear the small screen",
        "An hour with a superuser, four people at a time",
        ResistanceCause::NotAble,
        By::Manager(WAREHOUSE),
        6,
        End::Open,
    ),
    resistance(
        "Team leaders lose their whiteboard",
        "The whiteboard stays until the screen shows the same",
        ResistanceCause::LostSomething,
        By::Lead(2),
        -13,
        End::Done(-12, "Agreed with the team leaders; looked at again after the cutover"),
    ),
    coaching(
        "First talk: what changes for the shifts",
        CoachingStage::Aware,
        WAREHOUSE,
        By::Lead(2),
        -33,
        End::Done(-33, "Knows what comes, doubts that it fits the night shift"),
    ),
    coaching("A shift on the handheld together", CoachingStage::Aware, WAREHOUSE, By::Lead(2), -1, End::Open),
    coaching(
        "Brings the team’s questions to the shift meeting",
        CoachingStage::Willing,
        PRODUCTION,
        By::Lead(2),
        3,
        End::Open,
    ),
    coaching(
        "Handles a case alone",
        CoachingStage::Does,
        SERVICE,
        By::Lead(1),
        -11,
        End::Done(-10, "Showed it to a team leader the same day"),
    ),
    coaching("Leads the stand-up on the new board", CoachingStage::Leads, SERVICE, By::Lead(1), 14, End::Open),
    coaching("What the tablet changes for planning", CoachingStage::Aware, FIELD, By::Lead(3), 10, End::Open),
];

/// Whom a reward or a corrective action is for.
#[derive(Clone, Copy)]
enum Whom {
    /// Group and place among its people.
    Member(usize, usize),
    Manager(usize),
    Group(usize),
}

/// A reward or a corrective action, given so many days back; what follows in so many days from today.
struct Given {
    kind: RecognitionKind,
    private: bool,
    whom: Whom,
    back: i32,
    what: &'static str,
    reason: &'static str,
    follow: Option<(&'static str, i32)>,
}

const GIVEN: [Given; 5] = [
    Given {
        kind: RecognitionKind::Reward,
        private: false,
        whom: Whom::Member(6, 0),
        back: 12,
        what: "A day off, and thanks in the newsletter of the site",
        reason: "Led sessions for both shifts while two colleagues were ill",
        follow: Some(("Ask about two weeks in Aarhus", 9)),
    },
    Given {
        kind: RecognitionKind::Reward,
        private: false,
        whom: Whom::Group(0),
        back: 26,
        what: "Breakfast for the team",
        reason: "Rehearsed the month end twice before anybody asked",
        follow: None,
    },
    Given {
        kind: RecognitionKind::Reward,
        private: false,
        whom: Whom::Member(2, 0),
        back: 19,
        what: "Speaks at the kick-off of the second wave",
        reason: "Wrote the exercises that every buyer now trains with",
        follow: Some(("Agree on the ten minutes", -3)),
    },
    Given {
        kind: RecognitionKind::Corrective,
        private: true,
        whom: Whom::Manager(WAREHOUSE),
        back: 16,
        what: "Talk about sessions called off in the morning",
        reason: "Two trainings of the day shift were called off within an hour of their begin",
        follow: Some(("See whether the next two are held", -2)),
    },
    Given {
        kind: RecognitionKind::Reward,
        private: true,
        whom: Whom::Member(5, 0),
        back: 9,
        what: "Named to HR for the next team leader",
        reason: "Holds the training of three shifts together",
        follow: Some(("Hear what HR says, before it gets around", 30)),
    },
];

/// Writes everything to the journal.
pub(super) fn tell(company: &Company, journal: &mut Journal, today: Day) {
    let Some(me) = company.leads.first().map(|lead| lead.id) else { return };
    let titles = MANAGERS.iter().enumerate().filter_map(|(at, (_, _, title))| {
        Some(Edit::put(&tables::PERSON, manager(company, at)?, vec![(person::JOB_TITLE, (*title).into())]))
    });
    journal.about(workday(today.plus(-NAMED)), me, "change-sample-managers", "", titles.collect());
    for planned in &PLANNED {
        tell_one(company, journal, planned, today);
    }
    for given in &GIVEN {
        reward(company, journal, given, me, today);
    }
}

fn manager(company: &Company, at: usize) -> Option<Id> {
    let (group, place, _) = MANAGERS.get(at)?;
    company.members.get(*group)?.get(*place).map(|person| person.id)
}

/// The workday nearest to a day: before it in the past, after it ahead.
pub(super) fn day_from(today: Day, days: i32) -> Day {
    let day = today.plus(days);
    if days < 0 { workday(day) } else { next_workday(day) }
}

/// Plans an action, and says later what became of it.
fn tell_one(company: &Company, journal: &mut Journal, planned: &Planned, today: Day) {
    let Some(by) = company.leads.get(if let By::Lead(at) = planned.by { at } else { 0 }).map(|lead| lead.id) else {
        return;
    };
    let row = Id::derived("sample-action", &[planned.title.as_bytes()]);
    let ended = match planned.end {
        End::Done(on, _) | End::Counted(on, ..) => Some(day_from(today, on)),
        End::Dropped(_) => Some(day_from(today, planned.due)),
        End::Open => None,
    };
    let cells = match planned.end {
        End::Open => Vec::new(),
        End::Done(_, outcome) => vec![(action::DONE_ON, ended.into()), (action::OUTCOME, outcome.into())],
        End::Counted(_, outcome, reached, interested) => vec![
            (action::DONE_ON, ended.into()),
            (action::OUTCOME, outcome.into()),
            (action::REACHED, reached.into()),
            (action::INTERESTED, interested.into()),
        ],
        End::Dropped(reason) => vec![(action::DROPPED, reason.into())],
    };
    let due = day_from(today, planned.due);
    // What is due in many weeks was planned lately.
    let written = workday(due.plus(-AHEAD)).min(workday(today.plus(-APART)));
    journal.note(written, by, "change-sample-actions", made(company, planned, row, by, due));
    if let Some(on) = ended {
        let label = if matches!(planned.end, End::Dropped(_)) {
            "change-sample-action-dropped"
        } else {
            "change-sample-actions-done"
        };
        journal.note(on, by, label, vec![Edit::put(&tables::ACTION, row, cells)]);
    }
}

/// The action as planned.
fn made(company: &Company, planned: &Planned, row: Id, by: Id, due: Day) -> Vec<Edit> {
    let owner = match planned.by {
        By::Lead(_) => Some(by),
        By::Manager(at) => manager(company, at),
    };
    let wave = planned.groups.first().map(|group| Company::wave_of(*group));
    let mut cells = vec![
        (action::KIND, planned.kind.word().into()),
        (action::TITLE, planned.title.into()),
        (action::DETAIL, planned.detail.into()),
        (action::PERSON, planned.person.and_then(|at| manager(company, at)).into()),
        (action::SENDER, planned.sent.0.into()),
        (action::CHANNEL, planned.sent.1.into()),
        (action::WAVE, wave.and_then(|at| company.waves.get(at)).copied().into()),
        (action::OWNER, owner.into()),
        (action::DUE_ON, due.into()),
    ];
    match planned.kind {
        Communication | Resistance => cells.push((action::CAUSE, planned.about.into())),
        Coaching => cells.push((action::STAGE, planned.about.into())),
        Sponsor => {}
    }
    let mut edits = vec![Edit::make(&tables::ACTION, row, cells)];
    for &group in planned.groups.iter().filter_map(|at| company.groups.get(*at)) {
        let cells = vec![(action_group::ACTION, row.into()), (action_group::USER_GROUP, group.into())];
        edits.push(Edit::make(&tables::ACTION_GROUP, group_row(row, group), cells));
    }
    edits
}

fn reward(company: &Company, journal: &mut Journal, given: &Given, me: Id, today: Day) {
    let person = match given.whom {
        Whom::Member(group, place) => company.members.get(group).and_then(|people| people.get(place)).map(|one| one.id),
        Whom::Manager(at) => manager(company, at),
        Whom::Group(_) => None,
    };
    let group = match given.whom {
        Whom::Group(at) => company.groups.get(at).copied(),
        _ => None,
    };
    let on = workday(today.plus(-given.back));
    // Both tables have the same columns under the same numbers.
    let cells = vec![
        (recognition::KIND, given.kind.word().into()),
        (recognition::PERSON, person.into()),
        (recognition::USER_GROUP, group.into()),
        (recognition::GIVEN_BY, me.into()),
        (recognition::GIVEN_ON, on.into()),
        (recognition::REASON, given.reason.into()),
        (recognition::WHAT, given.what.into()),
        (recognition::FOLLOW_UP, given.follow.map(|(what, _)| what).unwrap_or_default().into()),
        (recognition::FOLLOW_UP_ON, given.follow.map(|(_, days)| day_from(today, days)).into()),
    ];
    let row = Id::derived("sample-recognition", &[given.what.as_bytes()]);
    // The label of a private one is the one by which the history keeps it from everybody but leads.
    let (table, label) = if given.private {
        (&tables::PRIVATE_RECOGNITION, "change-private-recognition-made")
    } else {
        (&tables::RECOGNITION, "change-sample-rewards")
    };
    journal.note(on, me, label, vec![Edit::make(table, row, cells)]);
}
