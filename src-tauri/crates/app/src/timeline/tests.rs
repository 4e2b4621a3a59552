//! The check of the plan over real rows: what is read, and that names, days and ways out come with it.

use crate::{
    App,
    dto::{milestones::*, modules::ModuleSave, people::GroupSave, programme::Wave, sessions::SessionSave},
    testing::{made, programme},
};
use understudy_domain::{
    day::Day,
    id::Id,
    timeline::{Place, RowKind, Rule},
    words::{Delivery, MilestoneKind, SessionPurpose, Track},
};
use understudy_store::{Edit, tables};

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

pub(crate) fn group(app: &App, name: &str, headcount: u32) -> Id {
    let save = GroupSave {
        id: None,
        name: name.to_owned(),
        site: None,
        headcount: Some(headcount),
        note: String::new(),
        rule: None,
    };
    made(crate::groups::save(app, save))
}

pub(crate) fn wave(app: &App, name: &str, cutover: &str, groups: Vec<Id>) -> Id {
    let cutover = Some(day(cutover));
    let save = Wave { id: None, name: name.to_owned(), cutover, sites: Vec::new(), groups };
    made(crate::programme::save_wave(app, save))
}

fn module(app: &App, title: &str, groups: Vec<Id>) -> Id {
    let save = ModuleSave {
        id: None,
        title: title.to_owned(),
        summary: String::new(),
        delivery: Delivery::InPerson,
        minutes: 60,
        owner: None,
        languages: Vec::new(),
        capacity: None,
        pass_percent: None,
        processes: Vec::new(),
        groups,
        prerequisites: Vec::new(),
    };
    made(crate::modules::save(app, save))
}

fn session(app: &App, module: Id, group: Id, on: &str) -> Id {
    let save = SessionSave {
        id: None,
        module,
        purpose: SessionPurpose::Training,
        slots: vec![crate::dto::sessions::Slot {
            starts_at: format!("{on}T09:00"),
            minutes: 60,
            ends_at: String::new(),
            start_instant: 0.0,
        }],
        time_zone: "Europe/Oslo".to_owned(),
        site: None,
        room: "Fjord".to_owned(),
        link: String::new(),
        language: "en".to_owned(),
        capacity: None,
        groups: vec![group],
        trainers: Vec::new(),
        note: String::new(),
    };
    made(crate::sessions::save(app, save))
}

fn check(app: &App) -> Vec<TimelineViolation> {
    super::plan_check(app, PlanCheckArgs::default()).expect("checked").violations
}

fn of(found: &[TimelineViolation], rule: Rule) -> Option<&TimelineViolation> {
    found.iter().find(|violation| violation.rule == rule)
}

/// The figure and its rows: sessions are read with their days, named by their module, and lead to where they are changed.
#[test]
fn what_is_wrong_names_its_rows_and_the_way_out() {
    let (_folder, app) = programme();
    let desk = group(&app, "Order desk", 40);
    let wave = wave(&app, "Wave 1", "2027-03-01", vec![desk]);
    let module = module(&app, "Returns", vec![desk]);
    let early = session(&app, module, desk, "2026-12-01");
    let found = check(&app);
    let violation = of(&found, Rule::TooEarly).expect("trained too early");
    assert_eq!(understudy_messages::say(&violation.message), "Order desk: trained 12 weeks before cutover");
    assert_eq!(violation.wave.as_ref().map(|wave| wave.id), Some(wave));
    assert_eq!((violation.place, violation.grave), (Place::Sessions, true));
    assert_eq!(violation.rows.len(), 1);
    let row = &violation.rows[0];
    assert_eq!(
        (row.kind, row.id, row.name.as_str(), row.on),
        (RowKind::Session, early, "Returns", Some(day("2026-12-01")))
    );
    // Called off, it trains nobody; moved into the last weeks, it is in time.
    crate::sessions::reschedule(
        &app,
        crate::dto::sessions::SessionMove { id: early, starts_at: "2027-02-01T09:00".to_owned() },
    )
    .expect("moved");
    assert!(of(&check(&app), Rule::TooEarly).is_none());
}

/// A communication is told to its groups, done from the day it was done, and interest counts once it is measured.
#[test]
fn what_was_told_is_read_from_the_communication_plan() {
    let (_folder, app) = programme();
    let desk = group(&app, "Order desk", 40);
    wave(&app, "Wave 1", "2027-01-20", vec![desk]);
    let module = module(&app, "Returns", vec![desk]);
    session(&app, module, desk, "2027-01-11");
    assert_eq!(of(&check(&app), Rule::NotTold).map(|found| found.message.id.as_str()), Some("timeline-not-told"));
    let (action, link) = (app.fresh_id(), app.fresh_id());
    use tables::{action as column, action_group};
    let cells = vec![
        (column::KIND, "communication".into()),
        (column::TITLE, "What changes".into()),
        (column::CAUSE, "awareness".into()),
        (column::DUE_ON, day("2026-11-10").into()),
        (column::DONE_ON, day("2026-11-12").into()),
    ];
    let edits = vec![
        Edit::make(&tables::ACTION, action, cells),
        Edit::make(
            &tables::ACTION_GROUP,
            link,
            vec![(action_group::ACTION, action.into()), (action_group::USER_GROUP, desk.into())],
        ),
    ];
    let label = || understudy_domain::message::Message::new("change-settings-saved");
    app.change(label(), edits).expect("told");
    let found = check(&app);
    assert!(of(&found, Rule::NotTold).is_none());
    let unmeasured = of(&found, Rule::InterestNotMeasured).expect("nobody measured");
    assert_eq!(unmeasured.rows[0].name, "What changes");
    let measured = vec![Edit::put(&tables::ACTION, action, vec![(column::INTERESTED, 21_u32.into())])];
    app.change(label(), measured).expect("measured");
    assert!(of(&check(&app), Rule::InterestNotMeasured).is_none());
    // As of a day before it was done, it was still ahead.
    let before =
        super::plan_check(&app, PlanCheckArgs { wave: None, as_of: Some(day("2026-11-11")) }).expect("checked");
    assert!(of(&before.violations, Rule::InterestNotMeasured).is_none());
}

/// Nobody is forgotten: a portal's users without training, and the desks that need a track of their own.
#[test]
fn external_users_and_own_tracks_are_not_forgotten() {
    let (_folder, app) = programme();
    let portal = group(&app, "Supplier portal", 43);
    let operations = group(&app, "Operations", 5);
    wave(&app, "Wave 1", "2027-06-01", Vec::new());
    for (id, track) in [(portal, Track::External), (operations, Track::Administrator)] {
        crate::groups::set_track(&app, GroupTrack { id, track }).expect("on a track");
    }
    let found = check(&app);
    let said: Vec<String> = found.iter().map(|violation| understudy_messages::say(&violation.message)).collect();
    assert!(said.contains(&"No training at all: 43 people of Supplier portal".to_owned()), "{said:?}");
    assert!(said.iter().any(|said| said.starts_with("Nobody is trained as support desk")), "{said:?}");
    module(&app, "System administration", vec![operations]);
    let found = check(&app);
    let missing = of(&found, Rule::TrackNotTaught).expect("nothing of its own");
    assert_eq!(
        understudy_messages::say(&missing.message),
        "Operations: nothing teaches cloud concepts, rollback and access"
    );
    let exempt = vec![Edit::make(
        &tables::TRAINING_EXEMPTION,
        app.fresh_id(),
        vec![
            (tables::training_exemption::USER_GROUP, portal.into()),
            (tables::training_exemption::REASON, "Trained by their own company".into()),
        ],
    )];
    app.change(understudy_domain::message::Message::new("change-settings-saved"), exempt).expect("exempt");
    assert!(
        of(&check(&app), Rule::NoTraining).is_none_or(|found| found.audience.as_ref().map(|of| of.id) != Some(portal))
    );
}

/// The table beside the picture has every audience, and the picture is one.
#[test]
fn a_timeline_has_a_picture_and_its_table() {
    let (_folder, app) = programme();
    let desk = group(&app, "Order desk", 40);
    let lost = group(&app, "Lost desk", 4);
    let wave = wave(&app, "Wave 1", "2027-01-20", vec![desk]);
    let module = module(&app, "Returns", vec![desk]);
    session(&app, module, desk, "2027-01-11");
    made(crate::milestones::save(
        &app,
        MilestoneSave {
            id: None,
            name: "UAT".to_owned(),
            kind: MilestoneKind::Uat,
            wave: Some(wave),
            due_on: Some(day("2026-12-14")),
            note: String::new(),
        },
    ));
    let of_wave =
        |wave| TimelineArgs { of: PlanCheckArgs { wave: Some(wave), as_of: None }, ..TimelineArgs::default() };
    let found = super::plan_timeline(&app, TimelineArgs::default()).expect("timelines");
    let names: Vec<(Option<&str>, Vec<&str>)> = found
        .iter()
        .map(|timeline| {
            let lines = timeline.lines.iter().map(|line| line.audience.name.as_str()).collect();
            (timeline.wave.as_ref().map(|wave| wave.name.as_str()), lines)
        })
        .collect();
    assert_eq!(names, [(Some("Wave 1"), vec!["Order desk"]), (None, vec!["Lost desk"])]);
    assert!(found[0].chart.svg.starts_with("<svg ") && found[0].chart.svg.contains("UAT"));
    assert_eq!((found[0].lines[0].sessions, found[0].lines[0].first_on), (1, Some(day("2027-01-11"))));
    let only = super::plan_timeline(&app, of_wave(wave)).expect("one");
    assert_eq!(only.len(), 1);
    let gone = super::plan_timeline(&app, of_wave(lost));
    assert_eq!(gone.expect_err("no wave").code, "not_found");
}
