//! The queue, releases and calls over a real programme file.

use super::*;
use crate::{
    App, FileUse,
    dto::{
        ById,
        import::{ImportArgs, ImportKind},
        retraining::*,
    },
    import,
    superusers::scene::{Scene, refusals},
};
use std::fs;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    retraining::{Cause, Decision, ReleaseVerdict},
};
use understudy_store::{Edit, Value, tables};

/// Today is 2026-11-21.
struct Stage {
    folder: tempfile::TempDir,
    scene: Scene,
    group: Id,
    orders: Id,
    people: Vec<Id>,
}

fn write(app: &App, edits: Vec<Edit>) {
    app.change(Message::new("change-unknown"), edits).expect("written");
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn module(app: &App, title: &str, minutes: u32, processes: &[Id], groups: &[Id]) -> Id {
    use tables::{module as column, module_group, module_process};
    let id = app.fresh_id();
    let cells: Vec<(u16, Value)> = vec![
        (column::TITLE, title.into()),
        (column::DELIVERY, "in_person".into()),
        (column::MINUTES, minutes.into()),
        (column::VERSION, 1_u32.into()),
    ];
    let mut edits = vec![Edit::make(&tables::MODULE, id, cells)];
    for process in processes {
        let cells = vec![(module_process::MODULE, id.into()), (module_process::PROCESS, (*process).into())];
        edits.push(Edit::make(&tables::MODULE_PROCESS, app.fresh_id(), cells));
    }
    for group in groups {
        let cells = vec![(module_group::MODULE, id.into()), (module_group::USER_GROUP, (*group).into())];
        edits.push(Edit::make(&tables::MODULE_GROUP, app.fresh_id(), cells));
    }
    write(app, edits);
    id
}

impl Stage {
    /// Four people of a group that needs one module of four hours; the first two were trained on 2 Nov, the third came on
    /// 10 Nov, the fourth was always there.
    fn set() -> Self {
        let scene = Scene::set();
        let app = &scene.app;
        let (group, people) = (app.fresh_id(), [0; 4].map(|_| app.fresh_id()).to_vec());
        let mut edits =
            vec![Edit::make(&tables::USER_GROUP, group, vec![(tables::user_group::NAME, "Order desk".into())])];
        for (at, name) in ["Eva Ek", "Finn Foss", "Gro Graf", "Hal Hus"].into_iter().enumerate() {
            edits.push(Edit::make(&tables::PERSON, people[at], vec![(tables::person::DISPLAY_NAME, name.into())]));
            let mut cells = vec![
                (tables::group_member::USER_GROUP, group.into()),
                (tables::group_member::PERSON, people[at].into()),
            ];
            if at == 2 {
                cells.push((tables::group_member::FROM_ON, day("2026-11-10").into()));
            }
            edits.push(Edit::make(&tables::GROUP_MEMBER, app.fresh_id(), cells));
        }
        write(app, edits);
        let orders = module(app, "Taking orders", 240, &scene.processes[..2], &[group]);
        let folder = tempfile::tempdir().expect("a temporary folder");
        let stage = Self { folder, scene, group, orders, people };
        stage.held(orders, "2026-11-02", &stage.people[..2]);
        stage
    }

    fn app(&self) -> &App {
        &self.scene.app
    }

    fn held(&self, module: Id, on: &str, present: &[Id]) {
        let (app, session) = (self.app(), self.app().fresh_id());
        let mut edits = vec![
            Edit::make(
                &tables::SESSION,
                session,
                vec![
                    (tables::session::MODULE, module.into()),
                    (tables::session::PURPOSE, "training".into()),
                    (tables::session::STATE, "closed".into()),
                    (tables::session::TIME_ZONE, "Europe/Oslo".into()),
                    (tables::session::MODULE_VERSION, 1_u32.into()),
                ],
            ),
            Edit::make(
                &tables::SESSION_SLOT,
                app.fresh_id(),
                vec![
                    (tables::session_slot::SESSION, session.into()),
                    (tables::session_slot::STARTS_AT, format!("{on}T09:00").into()),
                    (tables::session_slot::MINUTES, 60_u32.into()),
                ],
            ),
        ];
        edits.extend(present.iter().map(|person| {
            Edit::make(
                &tables::ATTENDANCE,
                app.fresh_id(),
                vec![
                    (tables::attendance::SESSION, session.into()),
                    (tables::attendance::PERSON, (*person).into()),
                    (tables::attendance::STATUS, "present".into()),
                ],
            )
        }));
        write(app, edits);
    }

    fn queue(&self) -> Vec<(String, Cause, Vec<String>)> {
        let queue = super::queue(self.app(), RetrainingArgs::default()).expect("a queue");
        assert_eq!(queue.people as usize, queue.rows.len());
        let course = |row: &RetrainingPerson| row.courses.iter().map(|course| course.module.name.clone()).collect();
        queue.rows.iter().map(|row| (row.person.name.clone(), row.needs[0].cause, course(row))).collect()
    }

    fn import(&self, kind: ImportKind, text: &str) -> (u32, u32, u32) {
        let path = self.folder.path().join("wave 2.csv");
        fs::write(&path, text).expect("writes");
        let file = self.app().choose_file(&path, FileUse::Open).file;
        let args = ImportArgs {
            kind,
            file,
            mapping: Default::default(),
            decisions: Default::default(),
            session: None,
            pulse: None,
            job: None,
        };
        let shown = import::preview(self.app(), args.clone()).expect("previewed").counts;
        let done = import::apply(self.app(), args).expect("imported").counts;
        assert_eq!(shown, done);
        (done.new, done.changed, done.unchanged)
    }
}

fn named(rows: &[(String, Cause, Vec<String>)]) -> Vec<(&str, Cause)> {
    rows.iter().map(|(name, cause, _)| (name.as_str(), *cause)).collect()
}

/// Who came late is asked at once; who was there waits for the plan until the group is live.
#[test]
fn joiners_are_asked_and_the_others_at_go_live() {
    let stage = Stage::set();
    assert_eq!(named(&stage.queue()), [("Gro Graf", Cause::Joiner)]);
    let wave = stage.app().fresh_id();
    write(
        stage.app(),
        vec![
            Edit::make(
                &tables::WAVE,
                wave,
                vec![(tables::wave::NAME, "Wave 1".into()), (tables::wave::CUTOVER, day("2026-11-20").into())],
            ),
            Edit::make(
                &tables::WAVE_MEMBER,
                stage.app().fresh_id(),
                vec![(tables::wave_member::WAVE, wave.into()), (tables::wave_member::USER_GROUP, stage.group.into())],
            ),
        ],
    );
    assert_eq!(
        named(&stage.queue()),
        [("Hal Hus", Cause::Phase), ("Gro Graf", Cause::Joiner)],
        "who is late comes first"
    );
    let late =
        super::queue(stage.app(), RetrainingArgs { overdue: true, ..RetrainingArgs::default() }).expect("a queue");
    assert_eq!((late.overdue, late.total, late.people), (1, 1, 2));
}

/// A release asks only for what it changes, from the shortest module that teaches it, until that was given.
#[test]
fn a_judged_release_asks_for_the_shortest_training_that_suffices() {
    let stage = Stage::set();
    let short = module(stage.app(), "What is new in orders", 30, &stage.scene.processes[1..2], &[]);
    let notes = "Title,Release,Release date\nQuotes by mail,Wave 2,2027-01-10\nDark theme,Wave 2,2027-01-10\n";
    assert_eq!(stage.import(ImportKind::Releases, notes), (2, 0, 0));
    let releases = releases(stage.app(), crate::dto::Nothing {}).expect("releases");
    assert_eq!((releases[0].changes, releases[0].judged, releases[0].planned_on), (2, 0, Some(day("2027-01-10"))));
    let found = changes(stage.app(), ById { id: releases[0].id }).expect("changes").changes;
    let change = |title: &str| found.iter().find(|change| change.title == title).expect("the change").id;
    let judge_as = |change: Id, verdict, process| ReleaseJudge {
        changes: vec![change],
        verdict: Some(verdict),
        process,
        note: String::new(),
    };
    stage.scene.sit_down(Some(stage.people[0]));
    let without = judge(stage.app(), judge_as(change("Quotes by mail"), ReleaseVerdict::Retrain, None));
    assert_eq!(refusals(without), [("process".to_owned(), "release-process-missing".to_owned())]);
    let process = Some(stage.scene.processes[1]);
    judge(stage.app(), judge_as(change("Quotes by mail"), ReleaseVerdict::Retrain, process)).expect("judged");
    judge(stage.app(), judge_as(change("Dark theme"), ReleaseVerdict::NoEffect, None)).expect("judged");
    let queue = stage.queue();
    let eva = queue.iter().find(|(name, ..)| name == "Eva Ek").expect("trained before");
    assert_eq!((eva.1, eva.2.as_slice()), (Cause::Release, &["What is new in orders".to_owned()][..]));
    let gro = queue.iter().find(|(name, ..)| name == "Gro Graf").expect("never trained");
    assert_eq!((gro.1, gro.2.as_slice()), (Cause::Joiner, &["Taking orders".to_owned()][..]));
    stage.held(short, "2026-11-21", &stage.people[..1]);
    assert_eq!(named(&stage.queue()), [("Gro Graf", Cause::Joiner), ("Finn Foss", Cause::Release)]);
    assert_eq!(stage.import(ImportKind::Releases, notes), (0, 0, 2), "importing again changes nothing");
    assert_eq!(named(&stage.queue()).len(), 2, "and takes no judgement back");
}

#[test]
fn a_decision_takes_somebody_off_the_queue_and_can_be_taken_back() {
    let stage = Stage::set();
    stage.scene.sit_down(Some(stage.people[0]));
    let decide_on = |decision, reason: &str, due_on| {
        let (person, module) = (stage.people[2], stage.orders);
        let args =
            RetrainingDecide { person, module, cause: Cause::Joiner, decision, reason: reason.to_owned(), due_on };
        decide(stage.app(), args)
    };
    let refused = refusals(decide_on(Some(Decision::Later), "", Some(day("2026-11-20"))));
    assert_eq!(refused.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["reason", "due_on"]);
    decide_on(Some(Decision::Later), "On leave", Some(day("2027-02-01"))).expect("decided");
    let row = super::queue(stage.app(), RetrainingArgs::default()).expect("a queue").rows.remove(0);
    assert_eq!((row.due, row.needs[0].later_reason.as_str()), (Some(day("2027-02-01")), "On leave"));
    decide_on(Some(Decision::NotNeeded), "Wrote the training", None).expect("decided");
    assert_eq!(stage.queue(), []);
    decide_on(None, "", None).expect("taken back");
    assert_eq!(named(&stage.queue()), [("Gro Graf", Cause::Joiner)]);
}

/// Tickets without a process are kept and can be matched; a process with many of them stands out beside its training.
#[test]
fn calls_show_where_training_did_not_work() {
    let stage = Stage::set();
    let others = (0..40).map(|_| stage.app().fresh_id()).collect::<Vec<_>>();
    let quiet = stage.app().fresh_id();
    let mut edits = vec![Edit::make(&tables::USER_GROUP, quiet, vec![(tables::user_group::NAME, "Store".into())])];
    for person in &others {
        edits.push(Edit::make(&tables::PERSON, *person, vec![(tables::person::DISPLAY_NAME, "Somebody".into())]));
        let cells =
            vec![(tables::group_member::USER_GROUP, quiet.into()), (tables::group_member::PERSON, (*person).into())];
        edits.push(Edit::make(&tables::GROUP_MEMBER, stage.app().fresh_id(), cells));
    }
    write(stage.app(), edits);
    module(stage.app(), "Counting", 60, &stage.scene.processes[2..3], &[quiet]);
    let mut text = "Number,Opened,Short description,Process,User group\n".to_owned();
    for number in 0..9 {
        text.push_str(&format!("INC{number},2026-11-{:02},Cannot save,,Order desk\n", number + 10));
    }
    text.push_str("INC9,2026-11-20,How to count,nowhere,\nINC10,,No day,,\n");
    let (new, ..) = stage.import(ImportKind::Tickets, &text);
    assert_eq!(new, 11);
    let unmatched = tickets(stage.app(), TicketsArgs { unmatched: true, ..TicketsArgs::default() }).expect("calls");
    assert_eq!(unmatched.len(), 11);
    let saves = unmatched.iter().filter(|ticket| ticket.title == "Cannot save").map(|ticket| ticket.id).collect();
    match_tickets(stage.app(), TicketMatch { tickets: saves, process: stage.scene.processes[0] }).expect("matched");
    let calls = calls(stage.app(), CallsArgs::default()).expect("calls");
    assert_eq!((calls.calls, calls.unmatched), (11, 2));
    let row = &calls.rows[0];
    assert!(row.stands_out, "{row:?}");
    assert_eq!((row.tickets, row.people, row.trained), (9, 4, 2));
    assert_eq!(row.groups[0].group.as_ref().map(|group| group.name.as_str()), Some("Order desk"));
    assert_eq!(stage.import(ImportKind::Tickets, &text), (0, 0, 11), "what was matched by hand stays");
}
