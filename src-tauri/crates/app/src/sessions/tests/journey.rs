//! Scheduling, changing, moving, repeating, cancelling, preparing.

use super::{super::*, Stage, lead, slot};
use crate::{
    dto::{ById, Nothing, frame::WaitingKind, sessions::*},
    history,
    superusers::scene::{refusal, refusals},
};
use understudy_domain::{
    id::Id,
    words::{SessionState, Stage as Rung},
};

fn detail(stage: &Stage, id: Id) -> SessionDetail {
    get(stage.app(), ById { id }).expect("there")
}

fn sequence(stage: &Stage, id: Id) -> u32 {
    let open = stage.app().programme().expect("open");
    let reader = open.reader().expect("a reader");
    required(&reader, id).expect("there").sequence
}

/// A form says everything that is wrong at once, in the fields that it is about, and writes nothing.
#[test]
fn a_form_with_mistakes_names_them_all() {
    let stage = Stage::set();
    let form = SessionSave {
        module: Id::default(),
        slots: vec![
            slot("tomorrow", 60),
            slot("2026-12-01T09:00", 0),
            slot("2026-12-01T10:00", 60),
            slot("2026-12-01T10:30", 60),
        ],
        time_zone: "Mars/Base".to_owned(),
        link: "file:///etc".to_owned(),
        capacity: Some(0),
        trainers: [lead(stage.scene.ana), lead(stage.scene.ana)].concat(),
        ..stage.form("2026-12-01T09:00", 60)
    };
    let fields: Vec<String> = refusals(save(stage.app(), form)).into_iter().map(|(field, _)| field).collect();
    let expected = [
        "module",
        "time_zone",
        "slots.0.starts_at",
        "slots.1.minutes",
        "slots.3.starts_at",
        "link",
        "capacity",
        "trainers",
    ];
    assert_eq!(fields, expected);
    assert!(list(stage.app(), SessionsQuery::default()).expect("a list").is_empty());
    let empty = SessionSave { slots: vec![], ..stage.form("2026-12-01T09:00", 60) };
    assert_eq!(refusals(save(stage.app(), empty)), [("slots".to_owned(), "session-slots-missing".to_owned())]);
}

/// A calendar must hear of every change that matters to it and of no other.
#[test]
fn the_sequence_rises_with_what_matters_to_a_calendar() {
    let stage = Stage::set();
    let app = stage.app();
    let id = stage.schedule(stage.form("2026-12-01T09:00", 90));
    let change = |form: SessionSave| save(app, SessionSave { id: Some(id), ..form }).expect("saved");
    assert_eq!(sequence(&stage, id), 0);
    change(SessionSave { note: "Bring laptops".to_owned(), capacity: Some(8), ..stage.form("2026-12-01T09:00", 90) });
    assert_eq!(sequence(&stage, id), 0);
    change(SessionSave { room: "Blue".to_owned(), ..stage.form("2026-12-01T09:00", 90) });
    assert_eq!(sequence(&stage, id), 1);
    reschedule(app, SessionMove { id, starts_at: "2026-12-02T13:00".to_owned() }).expect("moved");
    assert_eq!(sequence(&stage, id), 2);
    reschedule(app, SessionMove { id, starts_at: "2026-12-02T13:00".to_owned() }).expect("stays");
    assert_eq!(sequence(&stage, id), 2);
    cancel(app, SessionCancel { id, reason: "Ill".to_owned() }).expect("cancelled");
    assert_eq!((sequence(&stage, id), detail(&stage, id).row.state), (3, SessionState::Cancelled));
    let moved = SessionMove { id, starts_at: "2026-12-03T13:00".to_owned() };
    assert_eq!(refusal(reschedule(app, moved)), "session-is-cancelled");
    reinstate(app, ById { id }).expect("reinstated");
    assert_eq!((sequence(&stage, id), detail(&stage, id).row.state), (4, SessionState::Scheduled));
    assert_eq!(refusals(cancel(app, SessionCancel { id, reason: " ".to_owned() }))[0].0, "reason");
}

/// A course of two days is moved as one, over a change of the clocks too, and undo puts it back.
#[test]
fn moving_keeps_the_distances_and_can_be_undone() {
    let stage = Stage::set();
    let app = stage.app();
    let form = SessionSave {
        slots: vec![slot("2027-03-25T09:00", 90), slot("2027-03-26T13:00", 60)],
        ..stage.form("2027-03-25T09:00", 90)
    };
    let id = stage.schedule(form);
    reschedule(app, SessionMove { id, starts_at: "2027-03-27T09:00".to_owned() }).expect("moved");
    let slots = detail(&stage, id).row.slots;
    assert_eq!((slots[1].starts_at.as_str(), slots[1].ends_at.as_str()), ("2027-03-28T13:00", "2027-03-28T14:00"));
    let hours = (slots[1].start_instant - slots[0].start_instant) / 3_600_000.0;
    assert!((hours - 27.0).abs() < f64::EPSILON, "28 hours on the clock are 27 in spring");
    history::undo(app, Nothing {}).expect("undone");
    assert_eq!(detail(&stage, id).row.slots[0].starts_at, "2027-03-25T09:00");
}

/// Many at once is the usual case; a preview writes nothing, and one undo takes all back.
#[test]
fn repeating_makes_a_series() {
    let stage = Stage::set();
    let app = stage.app();
    let id = stage.schedule(SessionSave { trainers: lead(stage.scene.ana), ..stage.form("2026-12-04T09:00", 90) });
    let again = SessionRepeat { id, every_days: 1, times: 3, skip_weekends: true, preview: true };
    let all = || list(app, SessionsQuery::default()).expect("a list");
    let preview = repeat(app, again.clone()).expect("a preview");
    assert_eq!((preview.sessions.len(), preview.changed.is_none(), all().len()), (3, true, 1));
    repeat(app, SessionRepeat { preview: false, ..again }).expect("repeated");
    let days: Vec<String> = all().iter().map(|row| row.slots[0].starts_at[..10].to_owned()).collect();
    assert_eq!(days, ["2026-12-04", "2026-12-07", "2026-12-08", "2026-12-09"]);
    assert!(all().iter().all(|row| row.series.is_some() && row.trainers.len() == 1));
    history::undo(app, Nothing {}).expect("undone");
    assert_eq!(all().len(), 1);
    delete(app, ById { id }).expect("deleted");
    assert!(all().is_empty());
    history::undo(app, Nothing {}).expect("undone");
    assert_eq!(detail(&stage, id).row.trainers.len(), 1, "its rows come back with it");
}

/// A list of days must find a session that runs over midnight on both days, and no other.
#[test]
fn a_session_over_midnight_is_on_both_days() {
    let stage = Stage::set();
    stage.schedule(stage.form("2026-12-01T23:00", 120));
    let on = |day: &str| {
        let day = understudy_domain::day::Day::parse(day);
        let query = SessionsQuery { from: day, to: day, ..SessionsQuery::default() };
        list(stage.app(), query).expect("a list").len()
    };
    assert_eq!(["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03"].map(on), [0, 1, 1, 0]);
    let text = |text: &str| SessionsQuery { text: text.to_owned(), ..SessionsQuery::default() };
    assert_eq!(list(stage.app(), text("orders")).expect("a list").len(), 1);
    assert!(list(stage.app(), text("returns")).expect("a list").is_empty());
}

/// A form that starts empty costs a minute for each session.
#[test]
fn a_draft_is_sensible() {
    let stage = Stage::set();
    stage.scene.sit_down(Some(stage.scene.ana));
    let args = SessionDraftArgs { module: Some(stage.module), ..SessionDraftArgs::default() };
    let draft = draft(stage.app(), args).expect("a draft");
    assert_eq!(draft.session.groups, [stage.group]);
    assert_eq!(draft.session.slots[0].starts_at, "2026-11-23T09:00", "the next working day");
    assert_eq!((draft.session.slots[0].minutes, draft.session.trainers[0].person), (90, stage.scene.ana));
    assert!(draft.time_zones.iter().any(|zone| zone == "Europe/Berlin"));
    assert_eq!(draft.trainers.len(), 3, "two superusers and a consultant");
    let unchosen = super::super::draft(stage.app(), SessionDraftArgs::default()).expect("a draft");
    assert_eq!(unchosen.session.module, Id::default(), "nobody has chosen a module yet");
    assert!(unchosen.modules.iter().any(|module| module.id == stage.module));
    let id = stage.schedule(stage.form("2026-12-01T09:00", 45));
    let like = super::super::draft(stage.app(), SessionDraftArgs { like: Some(id), ..SessionDraftArgs::default() });
    let like = like.expect("a draft").session;
    assert_eq!((like.id, like.slots[0].starts_at.as_str(), like.slots[0].minutes), (None, "2026-12-08T09:00", 45));
}

/// Reading must not write the usual checklist; the first tick must, and My day must say what is left.
#[test]
fn preparation_is_ticked_off_and_reminded_of() {
    let stage = Stage::set();
    let (app, scene) = (stage.app(), &stage.scene);
    let pairing = scene.pair(0);
    let mut entry = scene.entry(pairing, scene.today(), Rung::Lead);
    (entry.dos, entry.donts) = ("Show the short way".to_owned(), "Read slides aloud".to_owned());
    crate::shadowing::log(app, entry).expect("logged");
    let id = stage.schedule(SessionSave { trainers: lead(scene.ana), ..stage.form("2026-11-24T09:00", 90) });
    let shown = || preparation(app, ById { id }).expect("there");
    let first = shown();
    assert_eq!((first.done, first.of as usize), (0, first.lines.len() + 1), "the lines and the environment");
    assert_eq!((first.dos[0].text.as_str(), first.donts.len()), ("Show the short way", 1));
    assert_eq!(first.available_minutes, 90);
    scene.sit_down(Some(scene.ana));
    set_prepared(app, PreparationSet { session: id, line: first.lines[2].id, done: true }).expect("ticked");
    let environment = EnvironmentSave {
        session: id,
        data_fresh: Some(true),
        accounts: Some(true),
        roles: Some(true),
        note: String::new(),
    };
    save_environment(app, environment).expect("checked");
    let second = shown();
    assert_eq!((second.done, second.lines.len()), (2, first.lines.len()));
    assert_eq!(second.lines[2].done_by.as_ref().map(|person| person.id), Some(scene.ana));
    let day = crate::my_day::my_day(app, Nothing {}).expect("my day");
    assert_eq!((day.sessions.len(), day.sessions[0].done, day.sessions[0].of), (1, 2, first.of));
    assert!(day.waiting.iter().any(|one| one.kind == WaitingKind::Prepare && one.session == Some(id)));
    set_prepared(app, PreparationSet { session: id, line: first.lines[2].id, done: false }).expect("open again");
    assert_eq!(shown().done, 1);
    scene.clock.pass_days(4);
    let day = crate::my_day::my_day(app, Nothing {}).expect("my day");
    assert!(day.sessions.is_empty());
    assert!(day.waiting.iter().any(|one| one.kind == WaitingKind::Close && one.session == Some(id)));
    assert!(detail(&stage, id).row.to_close);
    let unknown = PreparationSet { session: id, line: Id::default(), done: true };
    assert_eq!(set_prepared(app, unknown).err().map(|error| error.code).as_deref(), Some("not_found"));
}

/// Importing a list again must change nothing; a changed list changes only what it says.
#[test]
fn a_list_is_imported_once() {
    use crate::{FileUse, dto::import::*, import};
    let stage = Stage::set();
    let app = stage.app();
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sessions.csv");
    let run = |text: &str, write: bool| {
        std::fs::write(&file, text).expect("written");
        let args = ImportArgs {
            kind: ImportKind::Sessions,
            file: app.choose_file(&file, FileUse::Open).file,
            mapping: std::collections::BTreeMap::new(),
            decisions: std::collections::BTreeMap::new(),
            session: None,
            pulse: None,
            job: None,
        };
        let preview = import::preview(app, args.clone()).expect("a preview");
        if write {
            import::apply(app, args).expect("imported");
        }
        preview
    };
    let text = "Module,Starts,Minutes,Time zone,Site,Room,Groups,Trainers\n\
        taking orders,2026-12-01 09:00,90,Europe/Berlin,Oslo,Blue,Order desk,Ana Holm;Bo Lind\n\
        Taking orders,2026-12-02 09:00,,Europe/Berlin,Oslo,Blue,,\n";
    let first = run(text, true);
    assert_eq!((first.counts.new, first.errors.len()), (2, 0));
    let again = run(text, true);
    assert_eq!((again.counts.unchanged, again.counts.rows), (2, 2), "{:?}", again.rows);
    assert_eq!(list(app, SessionsQuery::default()).expect("a list").len(), 2);
    let longer = run(&text.replace(",90,", ",120,"), true);
    assert_eq!((longer.counts.changed, longer.rows[0].changes[0].field.as_str()), (1, "minutes"));
    let wrong = run(
        "Module,Starts,Time zone,Groups,Trainers\nNothing,2026-12-01 09:00,Mars,Nobody,Nemo\nTaking orders,soon,,,\n",
        false,
    );
    let ids: Vec<&str> = wrong.errors.iter().map(|error| error.message.id.as_str()).collect();
    let expected =
        ["sessions-module-unknown", "sessions-group-unknown", "sessions-person-unknown", "sessions-start-unreadable"];
    assert_eq!(ids, expected);
    assert_eq!(wrong.counts.refused, 2);
}
