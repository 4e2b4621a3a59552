//! Completion, cascade and exports over a real programme file.

use super::{
    cascade, cascade_people, cascade_reached, completion, export_attendance, export_completion, export_sessions, people,
};
use crate::{
    App, FileUse,
    dto::{
        completion::{
            AttendanceShape, CascadeArgs, CascadePeopleArgs, CascadeReachedArgs, CompletionArgs, CompletionPeopleArgs,
            CompletionState, ExportAttendance, ExportCompletion, ExportSessions,
        },
        readiness::{JobById, JobStarted, JobState},
        sessions::SessionsQuery,
    },
    testing::programme,
};
use std::{path::Path, time::Duration};
use tempfile::TempDir;
use understudy_domain::{day::Day, id::Id, message::Message};
use understudy_store::{Edit, Value, tables};

/// A group of four that needs one module; one session of it was held on 3 Nov 2026 and closed.
struct Scene {
    folder: TempDir,
    app: App,
    people: [Id; 4],
    lead: Id,
    group: Id,
    module: Id,
    session: Id,
}

fn link(table: &'static tables::Table, cells: Vec<(u16, Value)>, of: &[Id]) -> Edit {
    let parts: Vec<&[u8]> = of.iter().map(AsRef::as_ref).collect();
    Edit::make(table, Id::derived(table.name, &parts), cells)
}

impl Scene {
    fn set() -> Self {
        let (folder, app) = programme();
        let people = [0; 4].map(|_| app.fresh_id());
        let [lead, group, module, session, slot] = [0; 5].map(|_| app.fresh_id());
        let mut edits = Vec::new();
        for (id, name, email) in [
            (people[0], "Ana Holm", "ana@example.com"),
            (people[1], "Bo Lind", ""),
            (people[2], "Cem Aydin", "cem@example.com"),
            (people[3], "Dag Moe", "dag@example.com"),
            (lead, "Eva Berg", "eva@example.com"),
        ] {
            let cells = vec![(tables::person::DISPLAY_NAME, name.into()), (tables::person::EMAIL, email.into())];
            edits.push(Edit::make(&tables::PERSON, id, cells));
        }
        edits.push(Edit::make(
            &tables::USER_GROUP,
            group,
            vec![(tables::user_group::NAME, "Order desk".into()), (tables::user_group::HEADCOUNT, 6_u32.into())],
        ));
        for person in people {
            let cells =
                vec![(tables::group_member::USER_GROUP, group.into()), (tables::group_member::PERSON, person.into())];
            edits.push(link(&tables::GROUP_MEMBER, cells, &[group, person]));
        }
        edits.push(Edit::make(
            &tables::MODULE,
            module,
            vec![
                (tables::module::TITLE, "Returns".into()),
                (tables::module::VERSION, 1_u32.into()),
                (tables::module::DELIVERY, "in_person".into()),
                (tables::module::PASS_PERCENT, 60_u32.into()),
            ],
        ));
        let needs =
            vec![(tables::module_group::MODULE, module.into()), (tables::module_group::USER_GROUP, group.into())];
        edits.push(link(&tables::MODULE_GROUP, needs, &[module, group]));
        edits.push(Edit::make(
            &tables::SESSION,
            session,
            vec![
                (tables::session::MODULE, module.into()),
                (tables::session::PURPOSE, "training".into()),
                (tables::session::STATE, "closed".into()),
                (tables::session::TIME_ZONE, "Europe/Oslo".into()),
                (tables::session::LANGUAGE, "en".into()),
                (tables::session::MODULE_VERSION, 1_u32.into()),
            ],
        ));
        edits.push(Edit::make(
            &tables::SESSION_SLOT,
            slot,
            vec![
                (tables::session_slot::SESSION, session.into()),
                (tables::session_slot::STARTS_AT, "2026-11-03T09:00".into()),
                (tables::session_slot::MINUTES, 120_u32.into()),
            ],
        ));
        let gives = vec![
            (tables::session_trainer::SESSION, session.into()),
            (tables::session_trainer::PERSON, lead.into()),
            (tables::session_trainer::ROLE, "lead".into()),
            (tables::session_trainer::RATING, 4_u32.into()),
        ];
        edits.push(link(&tables::SESSION_TRAINER, gives, &[session, lead]));
        for (person, status, minutes) in
            [(people[0], "present", None), (people[1], "left_early", Some(45_u32)), (people[2], "absent", None)]
        {
            let mut cells = vec![
                (tables::attendance::SESSION, session.into()),
                (tables::attendance::PERSON, person.into()),
                (tables::attendance::STATUS, status.into()),
            ];
            cells.extend(minutes.map(|minutes| (tables::attendance::MINUTES, minutes.into())));
            edits.push(link(&tables::ATTENDANCE, cells, &[session, person]));
        }
        let score = vec![
            (tables::score::SESSION, session.into()),
            (tables::score::PERSON, people[0].into()),
            (tables::score::POINTS, 9_u32.into()),
            (tables::score::OUT_OF, 12_u32.into()),
        ];
        edits.push(link(&tables::SCORE, score, &[session, people[0]]));
        let fault = app.fresh_id();
        let cells = vec![
            (tables::session_fault::SESSION, session.into()),
            (tables::session_fault::TITLE, "Cannot post".into()),
            (tables::session_fault::SEVERITY, "blocking".into()),
        ];
        edits.push(Edit::make(&tables::SESSION_FAULT, fault, cells));
        app.change(Message::new("change-unknown"), edits).expect("a scene");
        Self { folder, app, people, lead, group, module, session }
    }

    /// Runs an export to a file of this name and reads it.
    fn export(&self, name: &str, run: impl FnOnce(String) -> crate::Result<JobStarted>) -> String {
        let path = self.folder.path().join(name);
        let file = self.app.choose_file(&path, FileUse::Save).file;
        let job = run(file).expect("starts").job;
        loop {
            let progress = crate::export::job(&self.app, JobById { job }).expect("a job");
            match progress.state {
                JobState::Running => std::thread::sleep(Duration::from_millis(5)),
                JobState::Done => return read(&path),
                _ => panic!("{:?}", progress.message),
            }
        }
    }

    fn attendance(&self, shape: AttendanceShape) -> impl FnOnce(String) -> crate::Result<JobStarted> + '_ {
        move |file| {
            export_attendance(&self.app, ExportAttendance { file, shape, session: None, group: None, module: None })
        }
    }
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a text")
}

/// A figure, the list behind it and the cascade must say the same of the same rows.
#[test]
fn figures_and_lists_say_the_same() {
    let scene = Scene::set();
    let found = completion(&scene.app, CompletionArgs::default()).expect("completion");
    let [row] = found.rows.as_slice() else { panic!("{:?}", found.rows) };
    let of = row.figures;
    assert_eq!((of.need, of.completed, of.partly, of.missed, of.nothing), (4, 1, 1, 1, 1));
    assert_eq!((row.unnamed, found.unnamed, found.total), (2, 2, of));
    let ask = |states: &[CompletionState], of_row: bool| {
        let row = of_row.then_some((scene.group, scene.module)).unzip();
        let ask = CompletionPeopleArgs { group: row.0, module: row.1, states: states.to_vec(), ..Default::default() };
        people(&scene.app, ask).expect("people")
    };
    let states =
        [CompletionState::Completed, CompletionState::Partly, CompletionState::Missed, CompletionState::Nothing];
    let wanted: Vec<_> = ["Ana Holm", "Bo Lind", "Cem Aydin", "Dag Moe"].into_iter().zip(states).collect();
    for of_row in [true, false] {
        let all = ask(&[], of_row);
        let names: Vec<_> = all.people.iter().map(|p| (p.person.name.as_str(), p.state)).collect();
        assert_eq!((names, all.total), (wanted.clone(), 4));
    }
    let partly = ask(&[CompletionState::Partly], true).people;
    assert_eq!((partly.len(), partly[0].session, partly[0].on), (1, Some(scene.session), Day::parse("2026-11-03")));
    let two = [CompletionState::Missed, CompletionState::Nothing];
    assert_eq!(ask(&two, false).people.len() as u32, of.missed + of.nothing);
    let args = CompletionPeopleArgs { offset: 1, limit: Some(2), ..Default::default() };
    let page = people(&scene.app, args).expect("a page");
    let names: Vec<&str> = page.people.iter().map(|person| person.person.name.as_str()).collect();
    assert_eq!((page.total, names), (4, vec!["Bo Lind", "Cem Aydin"]), "a page of four");
    let before = CompletionArgs { as_of: Day::parse("2026-11-02"), ..CompletionArgs::default() };
    assert_eq!(completion(&scene.app, before).expect("completion").total.completed, 0);
    let trained = cascade(&scene.app, CascadeArgs::default()).expect("cascade");
    assert_eq!((trained.reached, trained.rows[0].trainer.id, trained.rows[0].rating), (1, scene.lead, Some(4.0)));
    let ask = CascadePeopleArgs { trainer: scene.lead, module: None, version: None, as_of: None };
    let reached = cascade_people(&scene.app, ask).expect("people");
    assert_eq!((reached.len(), reached[0].person.id), (1, scene.people[0]));
    let anybody = cascade_reached(&scene.app, CascadeReachedArgs::default()).expect("people");
    assert_eq!(anybody.total, trained.reached, "the list behind the total has as many people");
    let by: Vec<Id> = anybody.people[0].trainings.iter().map(|training| training.trainer.id).collect();
    assert_eq!((anybody.people[0].person.id, by), (scene.people[0], vec![scene.lead]));
    assert_eq!(reached[0].group.as_ref().map(|group| group.id), Some(scene.group));
}

/// The setting decides how much of a session is enough; 45 of 120 minutes are 37.5 %.
#[test]
fn the_share_asked_for_is_a_setting() {
    let scene = Scene::set();
    let mut settings = crate::programme::get(&scene.app, crate::dto::Nothing {}).expect("set-up").settings;
    assert_eq!((settings.attendance_percent, settings.team_share_percent), (80, 30));
    settings.attendance_percent = 37;
    crate::programme::save_settings(&scene.app, settings).expect("saved");
    assert_eq!(completion(&scene.app, CompletionArgs::default()).expect("completion").total.completed, 2);
}

/// What leaves must carry the rows it was made from, and no e-mail address where accounts are asked for.
#[test]
fn every_shape_is_written() {
    let scene = Scene::set();
    let sessions =
        |file| export_sessions(&scene.app, ExportSessions { file, query: SessionsQuery::default(), session: None });
    assert!(scene.export("sessions.csv", sessions).contains(&scene.session.to_string()));
    let table = scene.export("attendance.csv", scene.attendance(AttendanceShape::Table));
    assert_eq!(table.lines().count(), 4);
    assert!(table.contains(&scene.people[1].to_string()) && table.contains("Order desk"));
    let statements = scene.export("statements.json", scene.attendance(AttendanceShape::Xapi));
    let again = scene.export("again.json", scene.attendance(AttendanceShape::Xapi));
    assert_eq!(statements, again);
    let verbs = |verb: &str| statements.matches(&format!("verbs/{verb}\"")).count();
    assert_eq!([verbs("attended"), verbs("completed"), verbs("passed"), verbs("failed")], [2, 1, 1, 0]);
    assert!(statements.contains("2026-11-03T11:00:00+01:00") && !statements.contains('@'));
    let users = scene.export("users.csv", scene.attendance(AttendanceShape::Moodle));
    assert_eq!(users.lines().count(), 4, "{users}");
    assert!(read(&scene.folder.path().join("users-cohorts.csv")).contains("Order desk"));
    let faults = scene.export("faults.csv", scene.attendance(AttendanceShape::Faults));
    assert!(faults.contains("Bug,Cannot post,1,1 - Critical"));
    let completed = |file| export_completion(&scene.app, ExportCompletion { file, args: CompletionArgs::default() });
    let json: serde_json::Value = serde_json::from_str(&scene.export("completion.json", completed)).expect("JSON");
    assert_eq!(json["rows"].as_array().map(Vec::len), Some(6));
}

/// A wrong ending must be said before anything is written.
#[test]
fn a_wrong_ending_is_refused() {
    let scene = Scene::set();
    for (shape, name, wanted) in [
        (AttendanceShape::Xapi, "a.csv", "completion-export-json-only"),
        (AttendanceShape::Moodle, "a.json", "completion-export-csv-only"),
        (AttendanceShape::Table, "a.pdf", "completion-export-table-only"),
    ] {
        let file = scene.app.choose_file(&scene.folder.path().join(name), FileUse::Save).file;
        let refused = scene.attendance(shape)(file).expect_err("refused");
        assert_eq!(refused.message.id, wanted);
    }
}
