//! Closing, feedback, reopening.

use super::*;
use crate::dto::{
    Nothing,
    frame::SetMe,
    run::{
        FaultSave, FeedbackGive, QuestionSave, RatingGive, Rebook, ScoreSave, SessionClose, SessionReopen, TimersStart,
    },
};
use understudy_domain::words::FaultSeverity;

fn give(room: &Room, answers: [u8; 4], comment: &str) {
    let give = FeedbackGive { session: room.session, answers: answers.to_vec(), comment: comment.to_owned() };
    give_feedback(&room.app, give).expect("given");
}

fn close_it(room: &Room, ratings: Vec<RatingGive>, rebook: Vec<Rebook>) -> crate::Result<crate::dto::Changed> {
    close(&room.app, SessionClose { session: room.session, ratings, rebook })
}

fn reopen_it(room: &Room) {
    reopen(&room.app, SessionReopen { id: room.session, reason: "A list was found".to_owned() }).expect("reopened");
}

/// From four answers a trainer can tell who wrote what; they must be gone, and five must be counted, but never one by one.
#[test]
fn feedback_is_shown_from_five_answers_up_only() {
    let room = room();
    for _ in 0..4 {
        give(&room, [5, 4, 3, 0], "Thanks");
    }
    assert_eq!(room.get().feedback.waiting, 4);
    let preview = close_preview(&room.app, ById { id: room.session }).expect("a preview");
    assert_eq!(preview.feedback.id, "room-feedback-too-few");
    open(&room.app, ById { id: room.session }).expect("open");
    let closed = close_it(&room, vec![], vec![]).expect("closed");
    assert_eq!(closed.warnings[0].id, "room-feedback-thrown-away");
    assert!(room.get().feedback.result.is_none() && room.get().feedback.waiting == 0);
    reopen_it(&room);
    for (at, comment) in ["b", "", "A", "c", ""].into_iter().enumerate() {
        give(&room, [at as u8 + 1, 5, 0, 5], comment);
    }
    close_it(&room, vec![], vec![]).expect("closed");
    let result = room.get().feedback.result.expect("counted");
    assert_eq!(result.responses, 5);
    assert_eq!(result.counts, [vec![1, 1, 1, 1, 1], vec![0, 0, 0, 0, 5], vec![0; 5], vec![0, 0, 0, 0, 5]]);
    assert_eq!(result.comments, ["A", "b", "c"]);
    // Closing undone and done again loses nothing; too few new answers do not spoil what was counted.
    crate::history::undo(&room.app, Nothing {}).expect("undone");
    assert!(room.get().feedback.result.is_none());
    give(&room, [1, 1, 1, 1], "late");
    close_it(&room, vec![], vec![]).expect("closed");
    reopen_it(&room);
    close_it(&room, vec![], vec![]).expect("closed");
    assert_eq!(room.get().feedback.result.map(|result| result.responses), Some(5));
}

/// Closing writes what nobody marked, fixes the version, gives no-shows a seat, and nothing can be marked afterwards.
#[test]
fn closing_settles_the_record() {
    let room = room();
    let next = add_session(&room.app, "next", "2027-06-01T09:00", Some(1), &[]);
    let late = add_session(&room.app, "later", "2027-06-02T09:00", None, &[]);
    room.mark(room.people[0], Some(AttendanceStatus::Present), "").expect("marked");
    let timers = TimersStart { session: room.session, task: room.task, people: vec![room.people[0]] };
    start_timers(&room.app, timers).expect("started");
    let preview = close_preview(&room.app, ById { id: room.session }).expect("a preview");
    assert_eq!((preview.unmarked.len(), preview.running_timers), (2, 1));
    assert_eq!((preview.attended, preview.expected), (1, 3));
    // One seat is free in the next: the second no-show is proposed the one after.
    let mut proposed: Vec<Option<Id>> =
        preview.no_shows.iter().map(|one| one.next.as_ref().map(|next| next.id)).collect();
    proposed.sort_unstable();
    let mut both = [Some(next), Some(late)];
    both.sort_unstable();
    assert_eq!(proposed, both);
    open(&room.app, ById { id: room.session }).expect("open");
    let rebook = room.people[1..].iter().map(|person| Rebook { person: *person, session: next }).collect();
    let closed = close_it(&room, vec![], rebook).expect("closed");
    assert_eq!(closed.label.map(|label| label.id).as_deref(), Some("change-session-closed-timers"));
    let after = room.get();
    assert!(after.closed && after.timers.is_empty() && after.module_version == 3);
    assert_eq!(room.participant(room.people[2]).status, Some(AttendanceStatus::Absent));
    let seats =
        crate::sessions::required(&room.app.programme().expect("open").reader().expect("reader"), next).expect("there");
    assert_eq!((seats.seated, seats.waiting), (1, 1));
    let refused = room.mark(room.people[1], Some(AttendanceStatus::Present), "").expect_err("closed");
    assert_eq!(refused.message.id, "room-closed");
    let empty = SessionReopen { id: room.session, reason: " ".to_owned() };
    assert_eq!(reopen(&room.app, empty).expect_err("refused").fields[0].field, "reason");
    reopen_it(&room);
    room.mark(room.people[1], Some(AttendanceStatus::Present), "").expect("corrected");
}

/// Four eyes: a rating comes from somebody else, who is known.
#[test]
fn nobody_rates_themselves() {
    let room = room();
    let trainer = room.people[2];
    let row = {
        use tables::session_trainer::*;
        let cells = vec![(SESSION, room.session.into()), (PERSON, trainer.into()), (ROLE, "lead".into())];
        Edit::make(&tables::SESSION_TRAINER, id("trainer"), cells)
    };
    room.app.change(Message::new("change-settings-saved"), vec![row]).expect("a trainer");
    open(&room.app, ById { id: room.session }).expect("open");
    let rate = |rating| vec![RatingGive { trainer, rating: Some(rating), note: "Calm".to_owned() }];
    let error = |rating| close_it(&room, rate(rating), vec![]).expect_err("refused").fields[0].message.id.clone();
    assert_eq!(error(4), "room-rating-who");
    let me = |person| crate::frame::set_me(&room.app, SetMe { person: Some(person) }).expect("said");
    me(trainer);
    assert_eq!(error(4), "room-rating-oneself");
    me(room.people[0]);
    assert_eq!(error(6), "room-rating-range");
    close_it(&room, rate(4), vec![]).expect("closed");
    let preview = crate::sessions::get(&room.app, ById { id: room.session }).expect("there");
    assert_eq!(preview.ratings[0].rating, Some(4));
}

/// Scores, faults and questions are kept, checked and corrected; the last two also after closing.
#[test]
fn scores_faults_and_questions_are_kept() {
    let room = room();
    let score = |points, out_of| {
        save_score(&room.app, ScoreSave { session: room.session, person: room.people[0], points, out_of })
    };
    assert_eq!(score(Some(11), 10).expect_err("refused").fields[0].field, "points");
    score(Some(7), 10).expect("scored");
    score(Some(8), 10).expect("corrected");
    assert_eq!(room.get().scores.iter().map(|score| score.points).collect::<Vec<_>>(), [8]);
    score(None, 10).expect("taken away");
    assert!(room.get().scores.is_empty());
    open(&room.app, ById { id: room.session }).expect("open");
    close_it(&room, vec![], vec![]).expect("closed");
    let fault = |title: &str| FaultSave {
        id: None,
        session: room.session,
        title: title.to_owned(),
        detail: String::new(),
        severity: FaultSeverity::Blocking,
        workaround: String::new(),
        process: None,
        reported_on: None,
    };
    assert_eq!(save_fault(&room.app, fault(" ")).expect_err("refused").fields[0].field, "title");
    let fault = made(save_fault(&room.app, fault("Order cannot be saved")));
    let question = |id, answer: &str| QuestionSave {
        id,
        session: room.session,
        question: "Who approves?".to_owned(),
        asked_by: None,
        answer: answer.to_owned(),
    };
    let parked = made(save_question(&room.app, question(None, "")));
    save_question(&room.app, question(Some(parked), "The lead")).expect("answered");
    let after = room.get();
    assert_eq!((after.faults.len(), after.questions[0].answered_on), (1, Some(room.app.today())));
    delete_fault(&room.app, ById { id: fault }).expect("hidden");
    delete_question(&room.app, ById { id: parked }).expect("hidden");
    assert!(room.get().faults.is_empty() && room.get().questions.is_empty());
}
