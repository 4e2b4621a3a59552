//! The session pack: what a trainer prints the evening before.

use crate::{
    App, FileUse, Result,
    dto::{
        ById,
        completion::ExportPack,
        readiness::{JobStarted, JobState},
        sessions::RosterLine,
    },
    files::saved,
    sessions::{instants, preparation, zone_of},
};
use understudy_domain::words::SessionState;
use understudy_export::{ExportError, Pack, PackPerson, PackStep, PackTask};
use understudy_store::read::modules::module;

/// Writes the session pack: run sheet, roster, sign-in sheet, exercise cards.
pub fn export_pack(app: &App, args: ExportPack) -> Result<JobStarted> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    // Gathered before the job starts: what is wrong with the question is said at once.
    let pack = gather(app, ById { id: args.session })?;
    let job = app.jobs.start(app, move |watch| match understudy_export::pack(&pack, &path, watch) {
        Ok(report) => (JobState::Done, Some(saved(&path)), report.notes),
        Err(ExportError::Cancelled) => (JobState::Cancelled, Some(ExportError::Cancelled.message()), Vec::new()),
        Err(error) => (JobState::Failed, Some(error.message()), Vec::new()),
    });
    Ok(JobStarted { job })
}

fn gather(app: &App, session: ById) -> Result<Pack> {
    let open = app.programme()?;
    let record = crate::sessions::required(&*open.reader()?, session.id)?;
    let module = module(&*open.reader()?, record.module)?;
    // The roster with what each person lacks, and the module's plan with what still waits.
    let roster = crate::sessions::get(app, ById { id: session.id })?.roster;
    let preparation = preparation(app, ById { id: session.id })?;
    let is_open = record.state == SessionState::Scheduled;
    let step =
        |step: crate::dto::modules::RunStep| PackStep { title: step.title, minutes: step.minutes, note: step.note };
    let task = |task: crate::dto::modules::ModuleTask| PackTask {
        title: task.title,
        target_seconds: task.target_seconds,
        instructions: task.instructions,
    };
    Ok(Pack {
        programme: open.name.clone(),
        zone: zone_of(&record),
        slots: instants(&record).into_iter().map(|(wall, _)| (wall.starts_at, wall.minutes)).collect(),
        version: record.module_version.unwrap_or(record.current_version),
        summary: module.map(|module| module.summary).unwrap_or_default(),
        cancelled: record.state == SessionState::Cancelled,
        module: record.module_title,
        delivery: record.delivery,
        purpose: record.purpose,
        site: record.site_name,
        room: record.room,
        link: record.link,
        language: record.language,
        capacity: record.capacity,
        groups: record.groups.into_iter().map(|(_, name)| name).collect(),
        trainers: record.trainers.into_iter().map(|trainer| (trainer.role, trainer.name)).collect(),
        note: record.note,
        open: if is_open { preparation.open } else { Vec::new() },
        steps: preparation.steps.into_iter().map(step).collect(),
        roster: roster.into_iter().map(person).collect(),
        tasks: preparation.tasks.into_iter().map(task).collect(),
        made_on: app.today(),
    })
}

fn person(line: RosterLine) -> PackPerson {
    PackPerson {
        id: line.person.id,
        name: line.person.name,
        detail: line.detail,
        group: line.group.map(|group| group.name).unwrap_or_default(),
        waiting: line.place,
        warnings: line.warnings,
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        FileUse,
        dto::{
            completion::{ExportPack, ExportSessions},
            modules::{ModulePlanSave, ModuleSave, ModuleTask, RunStep},
            readiness::{JobById, JobProgress, JobStarted, JobState},
            sessions::{SessionCancel, SessionEnrol, SessionMove, SessionSave, SessionsQuery, Slot, TrainerChoice},
        },
        superusers::scene::{Scene, refusal},
        testing::made,
    };
    use std::path::Path;
    use understudy_domain::{
        id::Id,
        words::{Delivery, SessionPurpose, TrainerRole},
    };

    fn ended(scene: &Scene, started: crate::Result<JobStarted>) -> JobProgress {
        let job = started.expect("started").job;
        loop {
            let progress = crate::export::job(&scene.app, JobById { job }).expect("a job");
            if progress.state != JobState::Running {
                return progress;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
    }

    fn chosen(scene: &Scene, path: &Path) -> String {
        scene.app.choose_file(path, FileUse::Save).file
    }

    /// A module with a plan, and a session of it in two slots a week apart, led by Ana, with Dag on the roster.
    fn session(scene: &Scene) -> Id {
        let module = ModuleSave {
            id: None,
            title: "Taking orders".to_owned(),
            summary: "From call to order.".to_owned(),
            delivery: Delivery::InPerson,
            minutes: 90,
            owner: None,
            languages: vec!["en".to_owned()],
            capacity: Some(12),
            pass_percent: None,
            processes: vec![],
            groups: vec![],
            prerequisites: vec![],
        };
        let module = made(crate::modules::save(&scene.app, module));
        let step = RunStep { id: None, title: "Welcome".to_owned(), minutes: 30, note: String::new() };
        let task =
            ModuleTask { id: None, title: "Take one".to_owned(), target_seconds: 90, instructions: "Go.".to_owned() };
        let plan = ModulePlanSave { id: module, steps: vec![step], checks: vec![], tasks: vec![task] };
        crate::modules::save_plan(&scene.app, plan).expect("a plan");
        let slot = |starts_at: &str| Slot {
            starts_at: starts_at.to_owned(),
            minutes: 60,
            ends_at: String::new(),
            start_instant: 0.0,
        };
        let save = SessionSave {
            id: None,
            module,
            purpose: SessionPurpose::Training,
            slots: vec![slot("2026-12-01T09:00"), slot("2026-12-08T09:00")],
            time_zone: "Europe/Oslo".to_owned(),
            site: None,
            room: "Room 4".to_owned(),
            link: String::new(),
            language: "en".to_owned(),
            capacity: Some(12),
            groups: vec![],
            trainers: vec![TrainerChoice { person: scene.ana, role: TrainerRole::Lead }],
            note: String::new(),
        };
        let session = made(crate::sessions::save(&scene.app, save));
        crate::sessions::enrol(&scene.app, SessionEnrol { session, people: vec![scene.dag], everybody: false })
            .expect("a seat");
        session
    }

    /// From rows of the programme to both files that a trainer hands out.
    #[test]
    fn a_session_leaves_as_pack_and_as_calendar() {
        let scene = Scene::set();
        let session = session(&scene);
        let folder = tempfile::tempdir().expect("folder");
        let pdf = folder.path().join("pack.pdf");
        let file = chosen(&scene, &pdf);
        let done = ended(&scene, super::export_pack(&scene.app, ExportPack { file, session }));
        assert_eq!((done.state, done.notes), (JobState::Done, vec![]), "{:?}", done.message);
        assert!(std::fs::read(&pdf).expect("a pack").starts_with(b"%PDF"));

        let ics = folder.path().join("sessions.ics");
        let written = |query: SessionsQuery, session: Option<Id>| -> String {
            let args = ExportSessions { file: chosen(&scene, &ics), query, session };
            let done = ended(&scene, crate::completion::export_sessions(&scene.app, args));
            assert_eq!(done.state, JobState::Done, "{:?}", done.message);
            std::fs::read_to_string(&ics).expect("a calendar")
        };
        let of_ana = SessionsQuery { trainer: Some(scene.ana), ..SessionsQuery::default() };
        let series = written(of_ana.clone(), None);
        assert!(series.contains("DTSTART;TZID=Europe/Oslo:20261201T090000"), "{series}");
        assert!(series.contains("RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=2") && series.contains("METHOD:PUBLISH"));
        assert!(!series.contains("Dag Moe"), "a participant is named: {series}");
        let sequence = |text: &str| -> u32 {
            let line = text.lines().find_map(|line| line.strip_prefix("SEQUENCE:")).expect("a sequence");
            line.trim().parse().expect("a number")
        };

        let later = SessionMove { id: session, starts_at: "2026-12-02T10:00".to_owned() };
        crate::sessions::reschedule(&scene.app, later).expect("moved");
        let moved = written(of_ana, None);
        assert!(sequence(&moved) > sequence(&series), "{moved}");
        let reason = "Trainer ill".to_owned();
        crate::sessions::cancel(&scene.app, SessionCancel { id: session, reason }).expect("cancelled");
        let off = written(SessionsQuery::default(), Some(session));
        assert!(off.contains("METHOD:CANCEL") && off.contains("STATUS:CANCELLED") && sequence(&off) > sequence(&moved));
    }

    /// A calendar without an entry is no calendar; the reader's program would refuse it without saying why.
    #[test]
    fn nothing_chosen_is_said_at_once() {
        let scene = Scene::set();
        let folder = tempfile::tempdir().expect("folder");
        let file = chosen(&scene, &folder.path().join("none.ics"));
        let args = ExportSessions { file, query: SessionsQuery::default(), session: None };
        assert_eq!(refusal(crate::completion::export_sessions(&scene.app, args)), "calendar-none");
        let file = chosen(&scene, &folder.path().join("none.pdf"));
        assert!(super::export_pack(&scene.app, ExportPack { file, session: scene.app.fresh_id() }).is_err());
    }
}
