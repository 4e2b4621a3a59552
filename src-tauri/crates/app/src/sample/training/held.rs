//! What happened in the sessions held: who came, how long the timed tasks took, what went wrong, what people thought.

use super::{
    Event, SUBJECTS, Training,
    modules::{self, SECOND_WAREHOUSE},
    plans::Fate,
    trainer_row,
};
use crate::{
    Result,
    sample::{company::Colleague, story::workday},
};
use understudy_domain::{
    id::Id,
    schedule::day_of,
    words::{
        AttendanceStatus::{self, Absent, Alternative, Excused, Late, LeftEarly, Present},
        FaultSeverity, PersonKind, SessionState,
    },
};
use understudy_store::{
    Edit, Value,
    read::room::feedback_row,
    tables::{
        self, attendance, parked_question, person, score, session, session_fault, session_feedback, session_trainer,
        timed_task,
    },
};

/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;
/// Most people are there; the others by the dozen. An eventful session goes through the list from its beginning.
const STATUSES: [AttendanceStatus; 12] =
    [Present, Late, LeftEarly, Present, Absent, Present, Excused, Present, Alternative, Present, Present, Present];
/// Points of the short assessment.
const OUT_OF: u32 = 10;

/// Title, detail, whether it blocks, and the way around it.
const FAULTS: [(&str, &str, bool, &str); 4] = [
    (
        "Delivery date lies in the past",
        "Confirming an order with a blocked item gives a date of last year.",
        false,
        "Type the date by hand.",
    ),
    (
        "Credit stop is not lifted",
        "Paying the oldest invoice leaves the customer blocked until the next morning.",
        true,
        "",
    ),
    ("Handheld loses the bin", "After an interruption the handheld asks for the bin again and counts twice.", true, ""),
    ("Label in the wrong size", "The pallet label comes out for the old printer.", false, "Print from the office."),
];
/// Questions, and the answers where there is one.
const QUESTIONS: [(&str, &str); 6] = [
    ("Who may change prices after cutover?", "The price team; ask through the service desk."),
    ("Do old orders move over with their numbers?", ""),
    ("What happens to a consignment at the customer’s?", ""),
    ("Can two people pick one order?", "Yes, each takes a zone."),
    ("How do we print without network?", ""),
    ("Is there a key for the last order?", "F7, also on the handheld."),
];
/// Comments, in the order of the alphabet, as they are kept.
const COMMENTS: [&str; 4] = [
    "A second handheld for each pair, please.",
    "Good that we did it ourselves.",
    "More time for the exceptions.",
    "The room was too warm.",
];

/// Writes the record of a session, and its opening again where that is its fate.
pub(super) fn tell(training: &mut Training<'_>, event: &Event<'_>) -> Result<()> {
    let plan = event.plan;
    let eventful = plan.fate == Fate::Held { eventful: true };
    let mut edits = attendance_of(training, event, eventful);
    edits.extend(rating(training, event));
    if eventful {
        edits.extend(walk_ins(training, event));
        edits.extend(troubles(training, event));
        edits.push(feedback(training, event)?);
    }
    let version = if plan.module == super::content::WAREHOUSE && plan.on < -SECOND_WAREHOUSE {
        1
    } else {
        SUBJECTS[plan.module].version
    };
    let cells = vec![
        (session::STATE, SessionState::Closed.word().into()),
        (session::STARTED_AT, (event.at.start - 5 * MINUTE).into()),
        (session::CLOSED_AT, (event.at.end + 12 * MINUTE).into()),
        (session::MODULE_VERSION, version.into()),
    ];
    edits.push(Edit::put(&tables::SESSION, event.id, cells));
    let on = day_of(event.start);
    let title = SUBJECTS[plan.module].title;
    training.journal.about(on, event.lead.id, "change-sample-held", title, edits);
    if plan.fate == Fate::Reopened {
        let cells = vec![
            (session::STATE, SessionState::Scheduled.word().into()),
            (session::CLOSED_AT, Value::Null),
            (session::MODULE_VERSION, Value::Null),
            (session::REOPEN_REASON, "Two operators of the night shift signed the sheet and were not marked.".into()),
        ];
        let edits = vec![Edit::put(&tables::SESSION, event.id, cells)];
        let on = workday(training.today.plus(-3));
        training.journal.about(on, event.lead.id, "change-sample-reopened", title, edits);
    }
    Ok(())
}

/// Everybody on the roster marked; who was there may have done the timed tasks and the assessment.
fn attendance_of(training: &mut Training<'_>, event: &Event<'_>, eventful: bool) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (place, colleague) in event.roster.iter().enumerate() {
        let at = if eventful { place } else { training.random.below(STATUSES.len() as u32) as usize };
        let status = STATUSES[at % STATUSES.len()];
        let length = event.minutes as i32;
        let (minutes, reason) = match status {
            Late => (Some(length - training.random.between(5, 20)), ""),
            LeftEarly => (Some(length - training.random.between(20, length / 2)), "Called back to the floor"),
            Excused => (None, "Ill"),
            Alternative => (None, "Watched the recorded series"),
            Present | Absent => (None, ""),
        };
        edits.push(mark(event, colleague.id, status, (minutes, reason), false));
        if matches!(status, Present | Late) {
            edits.extend(results(training, event, colleague, eventful));
        }
    }
    edits
}

fn mark(
    event: &Event<'_>,
    person: Id,
    status: AttendanceStatus,
    (minutes, reason): (Option<i32>, &str),
    walk_in: bool,
) -> Edit {
    let cells = vec![
        (attendance::SESSION, event.id.into()),
        (attendance::PERSON, person.into()),
        (attendance::STATUS, status.word().into()),
        (attendance::MINUTES, minutes.into()),
        (attendance::REASON, reason.into()),
        (attendance::WALK_IN, walk_in.into()),
        (attendance::MARKED_AT, (event.at.start + 3 * MINUTE).into()),
    ];
    Edit::make(&tables::ATTENDANCE, crate::room::attendance_id(event.id, person), cells)
}

/// Timed tasks and the short assessment.
fn results(training: &mut Training<'_>, event: &Event<'_>, colleague: &Colleague, eventful: bool) -> Vec<Edit> {
    let subject = &SUBJECTS[event.plan.module];
    let on = day_of(event.start);
    let mut edits = Vec::new();
    let tasks = if eventful || training.random.chance(30) { subject.tasks } else { &[] };
    for (nth, &(title, target, _)) in tasks.iter().enumerate() {
        let aided = training.random.chance(25);
        let took = i64::from(target) * 10 * i64::from(training.random.between(62, if aided { 160 } else { 125 }));
        let started = event.at.start + (50 + 12 * nth as i64) * MINUTE;
        let cells = vec![
            (timed_task::SESSION, event.id.into()),
            (timed_task::PERSON, colleague.id.into()),
            (timed_task::TASK, modules::task(event.plan.module, title).into()),
            (timed_task::STARTED_AT, started.into()),
            (timed_task::MILLISECONDS, took.into()),
            (timed_task::AIDED, aided.into()),
            (timed_task::ERRORS, training.random.pick(&[0_u8, 0, 0, 1, 1, 2]).into()),
            (timed_task::NOTE, if aided { "Needed the card." } else { "" }.into()),
        ];
        edits.push(Edit::make(&tables::TIMED_TASK, training.random.id(on), cells));
    }
    if subject.pass_percent.is_some() {
        let cells = vec![
            (score::SESSION, event.id.into()),
            (score::PERSON, colleague.id.into()),
            (score::POINTS, (training.random.between(5, 10) as u32).into()),
            (score::OUT_OF, OUT_OF.into()),
        ];
        edits.push(Edit::make(
            &tables::SCORE,
            Id::derived("score", &[event.id.as_ref(), colleague.id.as_ref()]),
            cells,
        ));
    }
    edits
}

/// A colleague without a seat, and somebody nobody knew.
fn walk_ins(training: &Training<'_>, event: &Event<'_>) -> Vec<Edit> {
    let members = &training.company.members[event.plan.group];
    let colleague = members.iter().rev().find(|one| !event.roster.iter().any(|seated| seated.id == one.id));
    let mut edits: Vec<Edit> =
        colleague.map(|one| mark(event, one.id, Present, (None, ""), true)).into_iter().collect();
    let (given, surname) = if event.plan.group == 1 { ("Runa", "Eikeland") } else { ("Ville", "Sandgren") };
    let name = format!("{given} {surname}");
    let stranger = Id::derived("sample-person", &[name.as_bytes()]);
    let cells = vec![
        (person::DISPLAY_NAME, name.into()),
        (person::GIVEN_NAME, given.into()),
        (person::SURNAME, surname.into()),
        (person::KIND, PersonKind::Internal.word().into()),
    ];
    edits.push(Edit::make(&tables::PERSON, stranger, cells));
    edits.push(mark(event, stranger, Late, (Some(event.minutes as i32 - 15), ""), true));
    edits
}

/// Faults of the system and questions put off.
fn troubles(training: &mut Training<'_>, event: &Event<'_>) -> Vec<Edit> {
    let on = day_of(event.start);
    let half = usize::from(event.plan.group != 1);
    let later = event.plan.on > -20;
    let process = SUBJECTS[event.plan.module].areas.last().and_then(|code| training.company.work.get(code));
    let process = process.and_then(|works| works.first()).map(|work| work.process);
    let mut edits = Vec::new();
    for &(title, detail, blocks, workaround) in &FAULTS[half * 2..half * 2 + 2 - usize::from(later)] {
        let severity = if blocks { FaultSeverity::Blocking } else { FaultSeverity::Workaround };
        let cells = vec![
            (session_fault::SESSION, event.id.into()),
            (session_fault::TITLE, title.into()),
            (session_fault::DETAIL, detail.into()),
            (session_fault::SEVERITY, severity.word().into()),
            (session_fault::WORKAROUND, workaround.into()),
            (session_fault::PROCESS, process.into()),
            (session_fault::SEEN_AT, (event.at.start + 40 * MINUTE).into()),
            (session_fault::REPORTED_ON, (!later).then_some(on).into()),
        ];
        edits.push(Edit::make(&tables::SESSION_FAULT, training.random.id(on), cells));
    }
    for (nth, &(question, answer)) in QUESTIONS[half * 3..half * 3 + 3].iter().enumerate() {
        let asked_by = event.roster.get(nth).map(|colleague| colleague.id);
        let answered = (!answer.is_empty()).then_some(on);
        let cells = vec![
            (parked_question::SESSION, event.id.into()),
            (parked_question::QUESTION, question.into()),
            (parked_question::ASKED_BY, asked_by.into()),
            (parked_question::ANSWER, answer.into()),
            (parked_question::ANSWERED_ON, answered.into()),
        ];
        edits.push(Edit::make(&tables::PARKED_QUESTION, training.random.id(on), cells));
    }
    edits
}

/// Counted feedback of a room that was mostly content.
fn feedback(training: &mut Training<'_>, event: &Event<'_>) -> Result<Edit> {
    let mut counts = [[0_u32; 5]; 4];
    let responses = 7;
    for of_statement in &mut counts {
        for _ in 0..responses {
            of_statement[training.random.pick(&[1_usize, 2, 3, 3, 3, 4, 4, 4])] += 1;
        }
    }
    let text = |value: serde_json::Result<String>| {
        value.map_err(|error| crate::AppError::failed(crate::internal_error(&error.to_string())))
    };
    let cells = vec![
        (session_feedback::SESSION, event.id.into()),
        (session_feedback::RESPONSES, responses.into()),
        (session_feedback::COUNTS, text(serde_json::to_string(&counts))?.into()),
        (session_feedback::COMMENTS, text(serde_json::to_string(&COMMENTS))?.into()),
    ];
    Ok(Edit::make(&tables::SESSION_FEEDBACK, feedback_row(event.id), cells))
}

/// What the observer says of the one who led.
fn rating(training: &Training<'_>, event: &Event<'_>) -> Option<Edit> {
    let rating = event.plan.rating?;
    let note = match rating {
        ..=2 => "Read from the slides; nobody practised.",
        3 => "Sound. The ending was rushed.",
        _ => "Everybody did the exercise unaided.",
    };
    let cells = vec![
        (session_trainer::RATING, rating.into()),
        (session_trainer::RATED_BY, training.company.lead_of(event.plan.group).id.into()),
        (session_trainer::RATING_NOTE, note.into()),
    ];
    Some(Edit::put(&tables::SESSION_TRAINER, trainer_row(event.id, event.lead.id), cells))
}
