//! The journeys of a programme: made, set up, backed up, restored.

use super::*;
use crate::{
    FileUse,
    dto::{ById, frame::ProgrammeByName},
    history,
    testing::{made, programme, programme_and_clock},
};
use std::fs;

fn wave(name: &str) -> Wave {
    Wave {
        id: None,
        name: name.to_owned(),
        cutover: Some(Day::parse("2027-02-01").expect("a day")),
        sites: vec![],
        groups: vec![],
    }
}

fn site(name: &str, time_zone: &str) -> Site {
    Site { id: None, name: name.to_owned(), country: "Norway".to_owned(), time_zone: time_zone.to_owned() }
}

/// A new programme must be usable at once: phases, a rule, skills and levels are there, and undo does not offer to take it away.
#[test]
fn a_new_programme_has_what_every_programme_starts_with() {
    let (_folder, app) = programme();
    let setup = get(&app, Nothing {}).expect("set-up");
    assert_eq!((setup.name.as_str(), setup.phases.len(), setup.waves.len()), ("Test", 4, 0));
    assert_eq!(setup.settings.stalled_days, 14);
    let shown = crate::frame::frame(&app, Nothing {}).expect("frame").programme.expect("open");
    assert!(shown.undo.is_none());
    assert_eq!(history::undo(&app, Nothing {}).expect_err("nothing").message.id, "history-nothing-to-undo");
    let again = create(&app, ProgrammeByName { name: " test ".to_owned() }).expect_err("taken");
    assert_eq!(again.fields[0].message.id, "programme-name-taken");
    let outside = create(&app, ProgrammeByName { name: "../elsewhere".to_owned() }).expect_err("refused");
    assert_eq!(outside.fields[0].message.id, "programme-name-bad");
    let report = crate::backup::check(&app, Nothing {}).expect("checked");
    assert!(report.sound, "{:?}", report.findings);
}

/// All mistakes of a form come at once, beside their fields; what is right is kept and can be undone.
#[test]
fn waves_and_sites_are_checked_saved_and_undone() {
    let (_folder, app) = programme();
    let oslo = made(save_site(&app, site("Oslo", "Europe/Oslo")));
    let errors = save_site(&app, site(" oslo", "Europe/Nowhere")).expect_err("refused").fields;
    assert_eq!(
        errors.iter().map(|error| (error.field.as_str(), error.message.id.as_str())).collect::<Vec<_>>(),
        [("name", "site-name-taken"), ("time_zone", "site-time-zone-unknown")]
    );
    let first = made(save_wave(&app, Wave { sites: vec![oslo], ..wave("Wave 1") }));
    let saved = get(&app, Nothing {}).expect("set-up").waves;
    assert_eq!(saved[0].sites, [oslo]);
    save_wave(&app, Wave { id: Some(first), sites: vec![], ..wave("Wave 1") }).expect("saved");
    assert!(get(&app, Nothing {}).expect("set-up").waves[0].sites.is_empty());
    history::undo(&app, Nothing {}).expect("undone");
    assert_eq!(get(&app, Nothing {}).expect("set-up").waves[0].sites, [oslo]);
    delete_wave(&app, ById { id: first }).expect("deleted");
    assert!(get(&app, Nothing {}).expect("set-up").waves.is_empty());
    let phase =
        Phase { kind: PhaseKind::Prepare, starts_on: Day::parse("2026-12-01"), ends_on: Day::parse("2026-11-01") };
    assert_eq!(save_phase(&app, phase).expect_err("refused").fields[0].field, "ends_on");
    let settings = Settings { stalled_days: 0, ..get(&app, Nothing {}).expect("set-up").settings };
    assert_eq!(save_settings(&app, settings).expect_err("refused").fields[0].field, "stalled_days");
}

/// A restore must bring back what was backed up and must never lose what it replaces.
#[test]
fn a_backup_is_restored_and_what_it_replaces_is_backed_up() {
    let (folder, app, clock) = programme_and_clock();
    made(save_site(&app, site("Oslo", "")));
    let copy = folder.path().join("copy.understudy");
    let save = app.choose_file(&copy, FileUse::Save);
    crate::backup::backup_to(&app, FileArgs { file: save.file.clone() }).expect("backed up");
    made(save_site(&app, site("Bergen", "")));
    clock.pass_days(1);
    let file = app.choose_file(&copy, FileUse::Open).file;
    let wrong = crate::backup::restore(&app, RestoreArgs { file: save.file, name: None });
    assert_eq!(wrong.expect_err("not chosen for reading").message.id, "error-file-not-chosen");
    crate::backup::restore(&app, RestoreArgs { file, name: None }).expect("restored");
    let setup = get(&app, Nothing {}).expect("set-up");
    assert_eq!(setup.sites.len(), 1);
    let before = setup.backups.first().expect("what was replaced").file.clone();
    crate::backup::restore(&app, RestoreArgs { file: before, name: Some("Other".to_owned()) }).expect("restored");
    assert_eq!(get(&app, Nothing {}).expect("set-up").sites.len(), 2);
    assert_eq!(app.programme_names(), ["Other", "Test"]);
    made(save_site(&app, site("Molde", "")));
}

/// People copy the data folder while the program runs; what lies in the second file must come back as well.
#[test]
fn a_copy_taken_while_in_use_is_restored_whole() {
    let (folder, app) = programme();
    made(save_site(&app, site("Oslo", "")));
    let data = folder.path().join("data");
    for ending in ["", "-wal"] {
        let from = data.join(format!("Test.understudy{ending}"));
        fs::copy(from, folder.path().join(format!("copy.understudy{ending}"))).expect("copies");
    }
    let file = app.choose_file(&folder.path().join("copy.understudy"), FileUse::Open).file;
    crate::backup::restore(&app, RestoreArgs { file, name: Some("Copy".to_owned()) }).expect("restored");
    assert_eq!(get(&app, Nothing {}).expect("set-up").sites.len(), 1);
    let left: Vec<_> = fs::read_dir(&data).expect("data").flatten().map(|entry| entry.file_name()).collect();
    let unfinished = |name: &str| name.starts_with(".restoring");
    assert!(!left.iter().any(|name| unfinished(&name.to_string_lossy())), "{left:?}");
    let outside = app.choose_file(&folder.path().join("copy.understudy"), FileUse::Open).file;
    let error = crate::backup::restore(&app, RestoreArgs { file: outside, name: Some("../out".to_owned()) });
    assert_eq!(error.expect_err("refused").message.id, "programme-name-bad");
}

/// A damaged programme must not be the end: the last backup is offered, restores, and the damaged file is kept.
#[test]
fn a_damaged_programme_gives_way_to_its_last_backup() {
    let (folder, app) = programme();
    made(save_site(&app, site("Oslo", "")));
    crate::backup::daily(&app);
    crate::backup::daily(&app);
    assert_eq!(get(&app, Nothing {}).expect("set-up").backups.len(), 1);
    app.close();
    let data = folder.path().join("data");
    fs::write(data.join("Test.understudy"), vec![7_u8; 20_000]).expect("damages");
    let error = open(&app, ProgrammeByName { name: "Test".to_owned() }).expect_err("damaged");
    assert_eq!(error.message.id, "backup-offer");
    let frame = crate::frame::frame(&app, Nothing {}).expect("frame");
    assert_eq!((frame.notices.len(), frame.recoverable[0].name.as_str()), (1, "Test"));
    let file = frame.recoverable[0].backup.file.clone();
    crate::backup::restore(&app, RestoreArgs { file, name: Some("Test".to_owned()) }).expect("restored");
    assert_eq!(get(&app, Nothing {}).expect("set-up").sites.len(), 1);
    let frame = crate::frame::frame(&app, Nothing {}).expect("frame");
    assert!(frame.notices.is_empty() && frame.recoverable.is_empty(), "it is mended");
    let kept = fs::read_dir(data.join("backups").join("Test"))
        .expect("backups")
        .flatten()
        .any(|entry| entry.path().extension().is_some_and(|ending| ending == "damaged"));
    assert!(kept, "the damaged file is kept");
}

/// Old copies must not fill the disk.
#[test]
fn the_last_twenty_automatic_backups_are_kept() {
    let (_folder, app, clock) = programme_and_clock();
    for _ in 0..23 {
        clock.pass_days(1);
        crate::backup::daily(&app);
    }
    let backups = get(&app, Nothing {}).expect("set-up").backups;
    assert_eq!(backups.len(), 20);
    assert_eq!(backups[0].made_on, app.today());
}
