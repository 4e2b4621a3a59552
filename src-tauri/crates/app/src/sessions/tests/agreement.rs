//! The figure of completion, the seats, the check of what a module builds on and the people to seat say the same of the
//! same person, in each case in which two readings of attendance could come apart.

use super::{super::*, Stage, module, person, write};
use crate::{
    completion,
    dto::{
        ById,
        completion::{CompletionArgs, CompletionPeopleArgs, CompletionState},
        people::MergePeople,
        sessions::*,
    },
};
use understudy_domain::{
    day::Day,
    id::Id,
    words::{AttendanceStatus, SessionPurpose, SessionState},
};
use understudy_store::{Edit, tables};

/// A closed session of a module in a version.
fn held(stage: &Stage, of: Id, starts_at: &str, minutes: u32, version: u32) -> Id {
    use tables::session as column;
    let id = stage.schedule(SessionSave { module: of, ..stage.form(starts_at, minutes) });
    let closed = vec![(column::STATE, SessionState::Closed.word().into()), (column::MODULE_VERSION, version.into())];
    write(stage.app(), vec![Edit::put(&tables::SESSION, id, closed)]);
    id
}

fn mark(stage: &Stage, session: Id, person: Id, status: AttendanceStatus, minutes: Option<u32>) {
    use tables::attendance as column;
    let mut cells = vec![
        (column::SESSION, session.into()),
        (column::PERSON, person.into()),
        (column::STATUS, status.word().into()),
    ];
    cells.extend(minutes.map(|minutes| (column::MINUTES, minutes.into())));
    let row = Id::derived("mark of a test", &[session.as_ref(), person.as_ref()]);
    write(stage.app(), vec![Edit::make(&tables::ATTENDANCE, row, cells)]);
}

/// Whether a person is trained in a module: by the completion, the seats, the check of a later module, and whoever fills
/// seats. All four must agree.
fn is_trained(stage: &Stage, of: Id, later: Id, who: Id) -> bool {
    let app = stage.app();
    let ask = CompletionPeopleArgs { group: Some(stage.group), module: Some(of), ..Default::default() };
    let people = completion::people(app, ask).expect("completion").people;
    use CompletionState::{Alternative, Completed, EarlierVersion};
    let state = people.iter().find(|line| line.person.id == who).expect("needs it").state;
    let by_completion = matches!(state, Completed | EarlierVersion | Alternative);

    let ask = SeatPeopleArgs { group: Some(stage.group), module: Some(of), ..Default::default() };
    let people = seat_people(app, ask).expect("seats").people;
    let place = people.iter().find(|line| line.person.id == who).expect("needs it").place;
    assert_eq!(place == SeatPlace::Trained, by_completion, "seats");

    let roster = get(app, ById { id: later }).expect("there").roster;
    let lacks = !roster.iter().find(|line| line.person.id == who).expect("on the roster").warnings.is_empty();
    assert_eq!(!lacks, by_completion, "the check");

    let again = stage.schedule(SessionSave { module: of, ..stage.form("2027-06-01T09:00", 60) });
    let found = candidates(app, ById { id: again }).expect("candidates");
    let reason = found.iter().find(|line| line.person.id == who).expect("needs it").elsewhere.clone();
    let trained = reason.is_some_and(|reason| reason.id == "session-candidate-trained");
    assert_eq!(trained, by_completion, "who to seat");
    delete(app, ById { id: again }).expect("deleted");
    by_completion
}

/// What the figures of both lists add up to.
fn figures(stage: &Stage, of: Id) -> [u32; 2] {
    let args = CompletionArgs { module: Some(of), ..CompletionArgs::default() };
    let total = completion::completion(stage.app(), args).expect("completion").total;
    let rows = seats(stage.app(), SeatsQuery { module: Some(of), ..SeatsQuery::default() }).expect("seats");
    [total.completed + total.earlier_version + total.alternative, rows.iter().map(|row| row.trained).sum()]
}

#[test]
fn trained_means_the_same_everywhere() {
    use AttendanceStatus::{Alternative, LeftEarly, Present};
    let stage = Stage::set();
    let app = stage.app();
    let basics = module(app, "Basics", &[], &[stage.group]);
    let required = vec![
        (tables::module_prerequisite::MODULE, stage.module.into()),
        (tables::module_prerequisite::REQUIRES, basics.into()),
    ];
    let version = vec![(tables::module::VERSION, 2_u32.into())];
    write(
        app,
        vec![
            Edit::make(&tables::MODULE_PREREQUISITE, Id::derived("required", &[]), required),
            Edit::put(&tables::MODULE, basics, version),
        ],
    );
    let later = stage.schedule(stage.form("2027-01-12T09:00", 60));
    let everybody = SessionEnrol { session: later, people: stage.people.clone(), everybody: false };
    enrol(app, everybody).expect("seated");
    let [parts, alternative, versions, short, rehearsed, nobody] = [0, 1, 2, 3, 4, 5].map(|at: usize| stage.people[at]);
    let old = held(&stage, basics, "2026-10-05T09:00", 120, 1);
    let first = held(&stage, basics, "2026-11-02T09:00", 120, 2);
    let second = held(&stage, basics, "2026-11-09T09:00", 60, 2);
    let rehearsal = held(&stage, basics, "2026-11-10T09:00", 60, 2);
    let purpose = vec![(tables::session::PURPOSE, SessionPurpose::Rehearsal.word().into())];
    write(app, vec![Edit::put(&tables::SESSION, rehearsal, purpose)]);
    let trained = |who| is_trained(&stage, basics, later, who);
    let all = || stage.people.iter().map(|who| trained(*who)).collect::<Vec<_>>();
    assert_eq!(all(), [false; 6]);

    // Parts add up against the longest session attended: 60 + 36 of 120 are 80 %.
    mark(&stage, first, parts, LeftEarly, Some(60));
    assert!(!trained(parts));
    mark(&stage, second, parts, LeftEarly, Some(36));
    assert!(trained(parts));
    // All of a short session is enough, though 70 of 120 together are not.
    mark(&stage, first, short, LeftEarly, Some(10));
    assert!(!trained(short));
    mark(&stage, second, short, Present, None);
    assert!(trained(short));
    mark(&stage, second, alternative, Alternative, None);
    assert!(trained(alternative));
    // An earlier version counts, also where its parts need one of the current version.
    mark(&stage, old, versions, LeftEarly, Some(60));
    assert!(!trained(versions));
    mark(&stage, first, versions, LeftEarly, Some(40));
    assert!(trained(versions));
    mark(&stage, rehearsal, rehearsed, Present, None);
    assert!(!trained(rehearsed) && !trained(nobody));
    assert_eq!(figures(&stage, basics), [4, 4]);

    // The share asked for is a setting.
    let mut settings = crate::programme::get(app, crate::dto::Nothing {}).expect("set-up").settings;
    settings.attendance_percent = 100;
    crate::programme::save_settings(app, settings).expect("saved");
    assert_eq!(all(), [false, true, false, true, false, false]);
    assert_eq!(figures(&stage, basics), [2, 2]);

    // What somebody attended under another name counts for who they are kept as.
    let double = person(app, "Jonny Jarl", "Sales");
    crate::people::merge(app, MergePeople { keep: nobody, merge: double }).expect("one person");
    mark(&stage, second, double, Present, None);
    assert!(trained(nobody));

    // A session reopened counts for nobody until it is closed again.
    let open = vec![(tables::session::STATE, SessionState::Scheduled.word().into())];
    write(app, vec![Edit::put(&tables::SESSION, second, open)]);
    assert_eq!(all(), [false; 6]);
    assert_eq!(figures(&stage, basics), [0, 0]);
}

/// Each figure of the seats opens a list of exactly so many people, and the reason says what stands in the way.
#[test]
fn each_figure_of_the_seats_opens_its_people() {
    let stage = Stage::set();
    let app = stage.app();
    let cutover = Day::parse("2027-02-01");
    let wave = crate::dto::programme::Wave {
        id: None,
        name: "Wave 1".to_owned(),
        cutover,
        sites: vec![],
        groups: vec![stage.group],
    };
    crate::programme::save_wave(app, wave).expect("a wave");
    let early = stage.schedule(SessionSave { capacity: Some(1), ..stage.form("2027-01-12T09:00", 60) });
    let late = stage.schedule(stage.form("2027-03-12T09:00", 60));
    let before = held(&stage, stage.module, "2026-11-02T09:00", 60, 1);
    for (session, people) in [(early, &stage.people[..2]), (late, &stage.people[2..3])] {
        enrol(app, SessionEnrol { session, people: people.to_vec(), everybody: false }).expect("seated");
    }
    mark(&stage, before, stage.people[3], AttendanceStatus::Present, None);
    mark(&stage, before, stage.people[4], AttendanceStatus::Absent, None);
    let row = seats(app, SeatsQuery::default()).expect("seats").remove(0);
    assert_eq!((row.need, row.trained, row.seated, row.waiting, row.missing), (6, 1, 1, 1, 4));
    let list = |place: Option<SeatPlace>| {
        let people = seat_people(app, SeatPeopleArgs { place, ..Default::default() }).expect("people");
        assert_eq!(people.total as usize, people.people.len());
        people.people.into_iter().map(|line| (line.person.id, line.reason.id)).collect::<Vec<_>>()
    };
    let [eva, finn, gro, hal, ida, jon] = [0, 1, 2, 3, 4, 5].map(|at: usize| stage.people[at]);
    let reason = |person: Id, id: &str| (person, id.to_owned());
    assert_eq!(list(None).len() as u32, row.need);
    assert_eq!(list(Some(SeatPlace::Trained)), [reason(hal, "completion-reason-completed")]);
    assert_eq!(list(Some(SeatPlace::Seated)), [reason(eva, "completion-reason-seated")]);
    assert_eq!(list(Some(SeatPlace::Waiting)), [reason(finn, "session-seats-waiting")]);
    let missing = [
        reason(gro, "session-seats-late"),
        reason(ida, "completion-reason-missed"),
        reason(jon, "completion-reason-nothing"),
        reason(finn, "session-seats-waiting"),
    ];
    assert_eq!(list(Some(SeatPlace::Missing)), missing);
}
