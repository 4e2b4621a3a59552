//! Calendar entries follow a session whatever happens to its slots.

use super::{super::*, Stage, slot};
use crate::{
    FileUse,
    dto::{
        ById, Nothing,
        completion::ExportSessions,
        readiness::{JobById, JobState},
        sessions::*,
    },
};
use understudy_domain::id::Id;

/// The entries of a session's calendar file: the end of the identity, and the status.
fn entries(stage: &Stage, session: Id) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("session.ics");
    let file = stage.app().choose_file(&path, FileUse::Save).file;
    let args = ExportSessions { file, query: SessionsQuery::default(), session: Some(session) };
    let job = crate::completion::export_sessions(stage.app(), args).expect("starts").job;
    loop {
        let progress = crate::export::job(stage.app(), JobById { job }).expect("a job");
        match progress.state {
            JobState::Running => std::thread::sleep(std::time::Duration::from_millis(5)),
            JobState::Done => break,
            _ => panic!("{:?}", progress.message),
        }
    }
    let text = std::fs::read_to_string(&path).expect("a text").replace("\r\n ", "");
    let values = |name: &str| -> Vec<String> {
        text.lines().filter_map(|line| line.strip_prefix(name)).map(str::to_owned).collect()
    };
    let ends = values("UID:").into_iter().map(|uid| uid.replace(&session.to_string(), "").replace("@understudy", ""));
    ends.zip(values("STATUS:")).collect()
}

fn entry(end: &str, status: &str) -> (String, String) {
    (end.to_owned(), status.to_owned())
}

/// Whoever took the calendar over before must learn that a part is gone, and only that.
#[test]
fn slots_that_are_gone_are_called_off() {
    let stage = Stage::set();
    let app = stage.app();
    let form = |id: Option<Id>, days: &[&str]| SessionSave {
        id,
        slots: days.iter().map(|day| slot(day, 60)).collect(),
        ..stage.form("2027-01-12T09:00", 60)
    };
    let irregular = ["2027-01-12T09:00", "2027-01-13T14:00", "2027-01-20T09:00"];
    let id = stage.schedule(form(None, &irregular));
    let confirmed = [entry("", "CONFIRMED"), entry("-2", "CONFIRMED"), entry("-3", "CONFIRMED")];
    assert_eq!(entries(&stage, id), confirmed);
    save(app, form(Some(id), &irregular[..2])).expect("shorter");
    let shorter = [entry("", "CONFIRMED"), entry("-2", "CONFIRMED"), entry("-3", "CANCELLED")];
    assert_eq!(entries(&stage, id), shorter);
    save(app, form(Some(id), &irregular)).expect("as long as before");
    assert_eq!(entries(&stage, id), confirmed, "back again");
    // Regular it becomes one entry; the two others are gone.
    save(app, form(Some(id), &["2027-01-12T09:00", "2027-01-13T09:00", "2027-01-14T09:00"])).expect("regular");
    let series = [entry("", "CONFIRMED"), entry("-2", "CANCELLED"), entry("-3", "CANCELLED")];
    assert_eq!(entries(&stage, id), series);
    cancel(app, SessionCancel { id, reason: "Ill".to_owned() }).expect("cancelled");
    assert!(entries(&stage, id).iter().all(|(_, status)| status == "CANCELLED"));
    reinstate(app, ById { id }).expect("reinstated");
    assert_eq!(entries(&stage, id), series);

    // A session that always was regular never had more than one entry, however it was moved.
    let regular = ["2027-02-02T09:00", "2027-02-03T09:00", "2027-02-04T09:00"];
    let other = stage.schedule(form(None, &regular));
    save(app, form(Some(other), &regular[..2])).expect("shorter");
    assert_eq!(entries(&stage, other), [entry("", "CONFIRMED")]);
    crate::history::undo(app, Nothing {}).expect("undone");
    assert_eq!(entries(&stage, other), [entry("", "CONFIRMED")]);
}
