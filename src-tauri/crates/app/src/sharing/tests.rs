//! Two and three laptops with a real folder between them.

mod pulses;
mod standing;

use super::*;
use crate::{
    App, FileUse,
    dto::{
        Nothing,
        frame::ProgrammeByName,
        people::{PeopleQuery, Person},
    },
    keychain::FolderKeychain,
    testing::TestClock,
};
use std::{path::Path, sync::Arc};
use tempfile::TempDir;

/// A laptop with a data folder and a keychain of its own.
fn laptop(folder: &Path, name: &str) -> App {
    let clock = Arc::new(TestClock::of_its_own());
    App::new(folder.join(name).join("data"), clock)
        .with_keychain(Arc::new(FolderKeychain::new(folder.join(name).join("keys"))))
}

/// The same laptop after a restart.
fn again(folder: &Path, name: &str, programme: &str) -> App {
    let app = laptop(folder, name);
    app.open_file(programme).expect("opens");
    app
}

fn shared_folder(app: &App, folder: &Path) -> String {
    let shared = folder.join("shared");
    std::fs::create_dir_all(&shared).expect("a shared folder");
    app.choose_file(&shared, FileUse::Folder).file
}

/// Ana's programme, shared through a folder.
fn founder(folder: &TempDir) -> App {
    let ana = laptop(folder.path(), "Ana");
    crate::programme::create(&ana, ProgrammeByName { name: "Nordwind".to_owned() }).expect("a programme");
    let file = shared_folder(&ana, folder.path());
    super::folder(&ana, ShareFolder { file, laptop: "Ana's laptop".to_owned() }).expect("shared");
    ana
}

/// Somebody who was invited by Ana and has asked to be let in.
fn asking(folder: &TempDir, ana: &App, name: &str, encrypted: bool) -> App {
    let invite = folder.path().join(format!("{name}.understudy-invite"));
    let file = ana.choose_file(&invite, FileUse::Save).file;
    let written = super::invite(ana, InviteWrite { file, hub_url: None }).expect("an invite");
    let app = laptop(folder.path(), name);
    let args = JoinArgs {
        file: app.choose_file(&invite, FileUse::Open).file,
        passphrase: written.passphrase,
        person: name.to_owned(),
        email: format!("{name}@example.com"),
        laptop: format!("{name}'s laptop"),
        folder: Some(shared_folder(&app, folder.path())),
        name: None,
        encrypted: Some(encrypted),
    };
    super::join(&app, args).expect("asks");
    app
}

/// Ana lets the one in who asks.
fn let_in(ana: &App, app: &App, role: MemberRole) {
    now(ana, ShareNow { job: None }).expect("Ana shares");
    let asking = get(ana, Nothing {}).expect("state").requests;
    assert_eq!(asking.len(), 1, "one newcomer asks");
    assert_eq!(Some(&asking[0].fingerprint), get(app, Nothing {}).expect("state").fingerprint.as_ref());
    let request = asking[0].request.clone();
    approve(ana, JoinApprove { request, role, person: None }).expect("let in");
    now(app, ShareNow { job: None }).expect("shares");
}

/// Ben, who was invited by Ana, asked, and was let in.
fn joiner(folder: &TempDir, ana: &App, name: &str, role: MemberRole) -> App {
    let app = asking(folder, ana, name, false);
    let_in(ana, &app, role);
    app
}

fn add(app: &App, name: &str) -> understudy_domain::id::Id {
    let args = Person { display_name: name.to_owned(), ..Person::default() };
    crate::people::save(app, args).expect("saved").id.expect("a person")
}

/// A candid note on somebody.
fn note(app: &App, person: understudy_domain::id::Id, text: &str) {
    use understudy_store::{
        Edit,
        tables::{REVIEW, SUPERUSER, review, superuser},
    };
    let (one, other) = (app.fresh_id(), app.fresh_id());
    let edits = vec![
        Edit::make(&SUPERUSER, one, vec![(superuser::PERSON, person.into())]),
        Edit::make(&REVIEW, other, vec![(review::SUPERUSER, one.into()), (review::GAPS, text.into())]),
    ];
    app.change(Message::new("change-review-saved"), edits).expect("noted");
}

fn people(app: &App) -> Vec<String> {
    let mut names: Vec<String> = crate::people::list(app, PeopleQuery { limit: 100, ..PeopleQuery::default() })
        .expect("people")
        .rows
        .into_iter()
        .map(|row| row.name)
        .collect();
    names.sort();
    names
}

fn digest(app: &App) -> String {
    let found = app.programme().expect("open").store.check().expect("checked");
    assert!(found.findings.is_empty(), "{:?}", found.findings);
    found.digest
}

/// Shares until nothing moves any more.
fn settle_all(apps: &[&App]) {
    for _ in 0..3 {
        for app in apps {
            now(app, ShareNow { job: None }).expect("shares");
        }
    }
}

/// The whole way: invite, join, let in, edit apart, share, equal.
#[test]
fn two_laptops_come_to_the_same_programme() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    add(&ana, "Zoe");
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Consultant);
    add(&ana, "Carl");
    add(&ben, "Dora");
    settle_all(&[&ana, &ben]);
    assert_eq!(people(&ana), ["Ben", "Carl", "Dora", "Zoe"]);
    assert_eq!(people(&ana), people(&ben));
    assert_eq!(digest(&ana), digest(&ben));
    let state = get(&ben, Nothing {}).expect("state");
    assert_eq!((state.mode, state.role, state.waiting), (SharingMode::Folder, MemberRole::Consultant, 0));
    assert_eq!(state.laptops.len(), 2);
    assert!(ben.me().expect("asked").is_some(), "Ben's laptop knows who sits at it");
}

/// What one has overwritten of the other's can be seen and taken back.
#[test]
fn a_conflict_is_named_and_settled_on_both_sides() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let zoe = add(&ana, "Zoe");
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Consultant);
    settle_all(&[&ana, &ben]);
    let rename = |app: &App, name: &str| {
        let args = Person { id: Some(zoe), display_name: name.to_owned(), ..Person::default() };
        crate::people::save(app, args).expect("renamed");
    };
    rename(&ana, "Zoe Holm");
    rename(&ben, "Zoe Lund");
    settle_all(&[&ana, &ben]);
    assert_eq!(digest(&ana), digest(&ben));
    let found = conflicts(&ana, Nothing {}).expect("conflicts");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].field, "display_name");
    let mut both = [found[0].shown.value.as_str(), found[0].other.value.as_str()];
    both.sort_unstable();
    assert_eq!(both, ["Zoe Holm", "Zoe Lund"]);
    let other = found[0].other.value.clone();
    let said = understudy_messages::say(&found[0].message);
    assert!(said.contains("Zoe Holm") && said.contains("Zoe Lund") && said.contains("Showing"), "{said}");
    let args = ConflictSettle { conflicts: vec![found[0].conflict.clone()], choice: ConflictChoice::UseOther };
    settle(&ana, args).expect("settled");
    settle_all(&[&ana, &ben]);
    for app in [&ana, &ben] {
        assert!(people(app).contains(&other));
        assert!(conflicts(app, Nothing {}).expect("conflicts").is_empty());
    }
    assert_eq!(digest(&ana), digest(&ben));
}

/// Two leads write the same private entry apart. Whoever is no lead and sits down at a lead's laptop neither sees the conflict
/// nor settles it.
#[test]
fn a_conflict_about_what_is_private_is_for_leads_alone() {
    use understudy_store::{
        Edit,
        tables::{CONSULTANT, PRIVATE_RECOGNITION, consultant, private_recognition::WHAT},
    };
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let (entry, zoe) = (ana.fresh_id(), add(&ana, "Zoe"));
    let write = |app: &App, text: &str| {
        let edit = Edit::make(&PRIVATE_RECOGNITION, entry, vec![(WHAT, text.into())]);
        app.change(Message::new("change-private-recognition-saved"), vec![edit]).expect("written");
    };
    write(&ana, "A talk");
    let adviser = vec![Edit::make(&CONSULTANT, ana.fresh_id(), vec![(consultant::PERSON, zoe.into())])];
    ana.change(Message::new("change-unknown"), adviser).expect("Zoe is no lead");
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Lead);
    settle_all(&[&ana, &ben]);
    write(&ana, "A long talk");
    write(&ben, "A short talk");
    settle_all(&[&ana, &ben]);
    let found = conflicts(&ana, Nothing {}).expect("conflicts");
    assert_eq!(found.len(), 1, "{found:?}");
    let args = ConflictSettle { conflicts: vec![found[0].conflict.clone()], choice: ConflictChoice::UseOther };
    // The header counts what the list shows, for whoever sits there.
    let counted =
        |app: &App| crate::frame::frame(app, Nothing {}).expect("a frame").programme.expect("open").sharing.conflicts;
    assert_eq!((counted(&ana), get(&ana, Nothing {}).expect("state").conflicts), (1, 1));
    crate::frame::set_me(&ana, crate::dto::frame::SetMe { person: Some(zoe) }).expect("Zoe sits down");
    assert_eq!((counted(&ana), get(&ana, Nothing {}).expect("state").conflicts), (0, 0));
    settle_all(&[&ana, &ben]);
    assert_eq!(counted(&ana), 0, "counted again after an exchange");
    assert!(conflicts(&ana, Nothing {}).expect("conflicts").is_empty());
    let AppError { message, .. } = settle(&ana, args.clone()).expect_err("settled by who may not know of it");
    assert_eq!(message.id, "conflict-gone");
    crate::frame::set_me(&ana, crate::dto::frame::SetMe { person: None }).expect("Ana is back");
    assert_eq!(counted(&ana), 1, "what others may not see still waits for leads");
    settle(&ana, args).expect("settled");
    assert_eq!(counted(&ana), 0);
    assert!(conflicts(&ana, Nothing {}).expect("conflicts").is_empty());
}

/// Candid notes are for leads: they must not even reach another's laptop.
#[test]
fn what_is_for_leads_reaches_leads_alone() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Superuser);
    let lea = joiner(&folder, &ana, "Lea", MemberRole::Lead);
    let zoe = add(&ana, "Zoe");
    note(&ana, zoe, "needs patience with beginners");
    settle_all(&[&ana, &ben, &lea]);
    let holds = |name: &str| {
        let bytes = std::fs::read(folder.path().join(name).join("data").join("Nordwind.understudy")).expect("the file");
        let log =
            std::fs::read(folder.path().join(name).join("data").join("Nordwind.understudy-wal")).unwrap_or_default();
        [bytes, log].iter().any(|bytes| bytes.windows(14).any(|window| window == b"needs patience"))
    };
    assert!(holds("Ana") && holds("Lea"));
    assert!(!holds("Ben"));
}

/// A purge reaches the others, and what it cannot reach is said.
#[test]
fn a_purge_reaches_the_others_and_says_what_it_cannot() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let zoe = add(&ana, "Zoe");
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Consultant);
    assert!(people(&ben).contains(&"Zoe".to_owned()));
    let changed = crate::people::purge(&ana, crate::dto::ById { id: zoe }).expect("purged");
    assert!(changed.warnings.iter().any(|warning| warning.id == "person-purged-shared"));
    settle_all(&[&ana, &ben]);
    assert!(!people(&ben).contains(&"Zoe".to_owned()));
    assert_eq!(digest(&ana), digest(&ben));
}

/// Who has left learns nothing newer.
#[test]
fn a_removed_laptop_gets_nothing_more() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Consultant);
    let device =
        get(&ana, Nothing {}).expect("state").laptops.into_iter().find(|laptop| !laptop.is_me).expect("Ben").device;
    remove(&ana, MemberByDevice { device }).expect("removed");
    add(&ana, "Secret");
    settle_all(&[&ana, &ben]);
    assert!(!people(&ben).contains(&"Secret".to_owned()));
    assert_eq!(get(&ben, Nothing {}).expect("state").mode, SharingMode::Removed);
    assert_eq!(get(&ana, Nothing {}).expect("state").left.len(), 1);
}

/// Puts an older copy in the place of Ana's programme, and starts again.
fn put_back(folder: &TempDir, ana: App, older: &Path) -> App {
    let file = folder.path().join("Ana").join("data").join("Nordwind.understudy");
    drop(ana);
    for ending in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(file.with_file_name(format!("Nordwind.understudy{ending}")));
    }
    std::fs::copy(older, &file).expect("put back");
    again(folder.path(), "Ana", "Nordwind")
}

/// A restored backup goes on without losing or doubling anything, be it that what came after it was shared or not.
#[test]
fn a_restored_backup_goes_on_as_a_new_stream() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Consultant);
    add(&ana, "Carl");
    settle_all(&[&ana, &ben]);
    add(&ana, "In the backup alone");
    let older = folder.path().join("backup.understudy");
    ana.programme().expect("open").store.backup(&older).expect("backed up");
    add(&ana, "Later");
    settle_all(&[&ana, &ben]);
    let ana = put_back(&folder, ana, &older);
    add(&ana, "After");
    settle_all(&[&ana, &ben]);
    assert_eq!(people(&ana), ["After", "Ben", "Carl", "In the backup alone", "Later"]);
    assert_eq!(people(&ana), people(&ben));
    assert_eq!(digest(&ana), digest(&ben));
}

/// The file itself may be copied and put back, past every backup: then it takes itself for the one that goes on, until it
/// meets what it had shared.
#[test]
fn an_older_file_put_back_meets_its_own_future() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Consultant);
    settle_all(&[&ana, &ben]);
    let file = folder.path().join("Ana").join("data").join("Nordwind.understudy");
    drop(ana);
    let older = folder.path().join("copy");
    std::fs::copy(&file, &older).expect("copied");
    let token = || {
        let store = understudy_store::Store::open(&file).expect("opens");
        store.local(understudy_store::COPY_TOKEN).expect("read")
    };
    let before = token();
    let ana = again(folder.path(), "Ana", "Nordwind");
    add(&ana, "Later");
    settle_all(&[&ana, &ben]);
    let ana = put_back(&folder, ana, &older);
    assert_ne!(token(), before);
    add(&ana, "After");
    settle_all(&[&ana, &ben]);
    assert_eq!(people(&ana), ["After", "Ben", "Later"]);
    assert_eq!(people(&ana), people(&ben));
    assert_eq!(digest(&ana), digest(&ben));
}

/// Within one opening the token does not help: what was shared does.
#[test]
fn a_copy_made_while_open_is_found_out_by_what_was_shared() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Consultant);
    settle_all(&[&ana, &ben]);
    let older = folder.path().join("copy.understudy");
    let open = ana.programme().expect("open");
    open.store.backup(&older).expect("copied");
    let token = open.store.local(understudy_store::COPY_TOKEN).expect("read");
    drop(open);
    {
        let copy = understudy_store::Store::open(&older).expect("opens");
        copy.set_local(understudy_store::COPY_TOKEN, token.as_deref()).expect("as a plain copy has it");
    }
    add(&ana, "Later");
    settle_all(&[&ana, &ben]);
    let ana = put_back(&folder, ana, &older);
    add(&ana, "After");
    settle_all(&[&ana, &ben]);
    assert_eq!(people(&ana), ["After", "Ben", "Later"]);
    assert_eq!(people(&ana), people(&ben));
    assert_eq!(digest(&ana), digest(&ben));
}

/// A folder that is gone must say so, keep everything, and go on when it is back.
#[test]
fn a_folder_that_is_gone_loses_nothing() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Consultant);
    let (here, away) = (folder.path().join("shared"), folder.path().join("unplugged"));
    std::fs::rename(&here, &away).expect("unplugged");
    add(&ana, "Carl");
    assert!(now(&ana, ShareNow { job: None }).is_err());
    let state = get(&ana, Nothing {}).expect("state");
    assert_eq!(state.problem.expect("said").message.id, "sharing-folder-gone");
    assert!(state.waiting > 0);
    std::fs::rename(&away, &here).expect("plugged in");
    settle_all(&[&ana, &ben]);
    assert!(people(&ben).contains(&"Carl".to_owned()));
}

/// A database in a synchronised folder is how data gets lost: such a folder is refused.
#[test]
fn a_folder_around_the_data_is_refused() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = laptop(folder.path(), "Ana");
    crate::programme::create(&ana, ProgrammeByName { name: "Nordwind".to_owned() }).expect("a programme");
    let file = ana.choose_file(&folder.path().join("Ana"), FileUse::Folder).file;
    let refused = super::folder(&ana, ShareFolder { file, laptop: "x".to_owned() }).expect_err("refused");
    assert_eq!(refused.message.id, "sharing-folder-holds-data");
    assert_eq!(get(&ana, Nothing {}).expect("state").mode, SharingMode::Alone);
}
