//! Encrypted programmes on laptops with keychains of their own.

use super::*;
use crate::{
    FileUse,
    dto::{
        frame::{ProgrammeByName, ProgrammeCreate},
        people::Person,
        programme::{FileArgs, RestoreArgs},
        sharing::{InviteWrite, JoinApprove, JoinArgs, MemberRole, ShareFolder, ShareNow},
    },
    keychain::FolderKeychain,
    programme,
    testing::TestClock,
};
use std::{fs, path::PathBuf, sync::Arc};
use tempfile::TempDir;

const NAME: &str = "Aurelia Sundqvist";
const PROGRAMME: &str = "Nordwind";

/// A laptop with a data folder and a keychain of its own.
fn laptop(folder: &TempDir, name: &str) -> App {
    let root = folder.path().join(name);
    App::new(root.join("data"), Arc::new(TestClock::of_its_own()))
        .with_keychain(Arc::new(FolderKeychain::new(root.join("keys"))))
}

fn file(folder: &TempDir, laptop: &str) -> PathBuf {
    folder.path().join(laptop).join("data").join("Nordwind.understudy")
}

fn add(app: &App, name: &str) {
    crate::people::save(app, Person { display_name: name.to_owned(), ..Person::default() }).expect("saved");
}

fn make(app: &App, encrypted: bool) {
    let args = ProgrammeCreate { name: PROGRAMME.to_owned(), encrypted: Some(encrypted) };
    programme::create_as(app, args).expect("made");
    add(app, NAME);
}

fn open(app: &App) -> Result<()> {
    programme::open(app, ProgrammeByName { name: PROGRAMME.to_owned() }).map(|_| ())
}

fn digest(app: &App) -> String {
    let found = app.programme().expect("open").store.check().expect("checked");
    assert!(found.findings.is_empty(), "{:?}", found.findings);
    found.digest
}

fn words(app: &App) -> String {
    phrase(app, Nothing {}).expect("a phrase").words.join(" ")
}

fn recovered(app: &App, words: &str) -> Result<()> {
    recover(app, RecoveryUse { name: PROGRAMME.to_owned(), words: words.to_owned() }).map(|_| ())
}

fn switch_to(app: &App, encrypted: bool, delete: bool) -> Result<()> {
    set(app, ProtectionSet { encrypted, delete_plain_backups: Some(delete), job: None }).map(|_| ())
}

/// Files below a folder that hold the name as it is.
fn readable(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).expect("listed").map(|entry| entry.expect("entry").path()) {
        if path.is_dir() {
            found.extend(readable(&path));
        } else if fs::read(&path).expect("read").windows(NAME.len()).any(|window| window == NAME.as_bytes()) {
            found.push(path);
        }
    }
    found
}

/// What a thief of the disk without the keychain gets: nothing, neither of the programme nor of any backup.
#[test]
fn nothing_of_an_encrypted_programme_can_be_read_without_its_key() {
    let folder = tempfile::tempdir().expect("folder");
    let app = laptop(&folder, "Ana");
    make(&app, true);
    crate::backup::daily(&app);
    crate::backup::before_import(&app, &app.programme().expect("open")).expect("backed up");
    let copy = folder.path().join("copy.understudy");
    let saved = app.choose_file(&copy, FileUse::Save).file;
    crate::backup::backup_to(&app, FileArgs { file: saved }).expect("backed up");
    assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());
    let shown = get(&app, Nothing {}).expect("shown");
    assert!(shown.encrypted && shown.has_phrase && shown.plain_backups.is_empty());
    // What is typed and not saved must not lie beside it either.
    assert!(crate::frame::frame(&app, Nothing {}).expect("frame").drafts.is_some_and(|drafts| drafts.encrypted));
    let before = digest(&app);
    drop(app);
    let app = laptop(&folder, "Ana");
    open(&app).expect("opens by itself");
    assert_eq!(digest(&app), before);
    let backup = crate::backup::last_file(&app, PROGRAMME).expect("a backup");
    for from in [copy, backup] {
        let file = app.choose_file(&from, FileUse::Open).file;
        crate::backup::restore(&app, RestoreArgs { file, name: None }).expect("restored on the same laptop");
        assert!(app.programme().expect("open").store.is_encrypted());
        assert_eq!(digest(&app), before);
    }
    assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());
}

/// Both ways nothing is lost, the backups from before are named, and deleted only when asked to.
#[test]
fn a_switch_keeps_the_programme_and_names_plain_backups() {
    let folder = tempfile::tempdir().expect("folder");
    let app = laptop(&folder, "Ana");
    make(&app, false);
    crate::backup::daily(&app);
    assert!(!get(&app, Nothing {}).expect("shown").has_phrase && phrase(&app, Nothing {}).is_err());
    let before = digest(&app);
    let streams = app.programme().expect("open").store.streams().expect("streams").len();
    switch_to(&app, true, false).expect("encrypted");
    assert_eq!(digest(&app), before);
    assert_eq!(get(&app, Nothing {}).expect("shown").plain_backups.len(), 1);
    assert_eq!(readable(folder.path()).len(), 1, "the backup alone");
    switch_to(&app, true, true).expect("deleted");
    assert!(get(&app, Nothing {}).expect("shown").plain_backups.is_empty());
    assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());
    assert!(crate::backup::last_file(&app, PROGRAMME).is_some(), "an encrypted one in its place");
    add(&app, "Later");
    switch_to(&app, false, false).expect("ended");
    assert_eq!(salt(&file(&folder, "Ana")).expect("read"), None);
    assert_eq!(
        app.programme().expect("open").store.streams().expect("streams").len(),
        streams,
        "the same copy goes on"
    );
    let open = app.programme().expect("open");
    assert_eq!(
        understudy_store::read::find::people(
            &open.reader().expect("reader"),
            &understudy_store::read::find::Needle::new("Later"),
            5,
        )
        .expect("found")
        .len(),
        1
    );
}

/// Replacing the file under another window would lose what is written there.
#[test]
fn a_switch_is_refused_while_another_has_the_programme_open() {
    let folder = tempfile::tempdir().expect("folder");
    let app = laptop(&folder, "Ana");
    make(&app, false);
    let other = laptop(&folder, "Ana");
    open(&other).expect("opens beside it");
    assert_eq!(switch_to(&app, true, false).expect_err("refused").message.id, "protection-in-use");
    add(&other, "Still there");
    drop(other);
    switch_to(&app, true, false).expect("encrypted");
}

/// Somebody in this program who holds the file is waited for, and what is written meanwhile is not lost.
#[test]
fn what_is_written_during_a_switch_is_not_lost() {
    let folder = tempfile::tempdir().expect("folder");
    let app = laptop(&folder, "Ana");
    make(&app, false);
    let held = app.programme().expect("open");
    std::thread::scope(|scope| {
        let switching = scope.spawn(|| switch_to(&app, true, false));
        // The switch closes the programme once it is written anew, and waits for this hold.
        while app.programme().is_ok() {
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        held.store.set_local("late", Some("kept")).expect("written");
        drop(held);
        switching.join().expect("no panic").expect("encrypted");
    });
    let open = app.programme().expect("open");
    assert!(open.store.is_encrypted());
    assert_eq!(open.store.local("late").expect("read").as_deref(), Some("kept"));
}

/// Where somebody in this program never lets go, the programme stays as it is: open, and open to others.
#[test]
fn a_switch_gives_up_where_the_file_stays_in_use() {
    let folder = tempfile::tempdir().expect("folder");
    let app = laptop(&folder, "Ana");
    make(&app, false);
    let held = app.programme().expect("open");
    assert_eq!(switch_to(&app, true, false).expect_err("refused").message.id, "protection-busy");
    assert!(!app.programme().expect("still open").store.is_encrypted());
    assert!(!file(&folder, "Ana").with_file_name("Nordwind.understudy.switching").exists());
    drop(held);
    add(&app, "Goes on");
    let other = laptop(&folder, "Ana");
    open(&other).expect("opens beside it");
    assert_eq!(digest(&other), digest(&app));
}

/// A plain copy that a power cut left beside an encrypted programme goes at the next opening; the programme is whole.
#[test]
fn what_a_cut_off_switch_left_is_removed() {
    let folder = tempfile::tempdir().expect("folder");
    let app = laptop(&folder, "Ana");
    make(&app, true);
    let before = digest(&app);
    let open_store = app.programme().expect("open");
    std::mem::forget(open_store.store.switch(None).expect("written anew"));
    drop(open_store);
    drop(app);
    assert_eq!(readable(folder.path()).len(), 1, "left over");
    let app = laptop(&folder, "Ana");
    open(&app).expect("opens");
    assert_eq!(digest(&app), before);
    assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());
}

/// Without its key a programme is locked, not damaged; everything around it works, and its words open it.
#[test]
fn a_locked_programme_opens_with_its_words_alone() {
    let folder = tempfile::tempdir().expect("folder");
    let app = laptop(&folder, "Ana");
    make(&app, true);
    crate::backup::daily(&app);
    let (before, right) = (digest(&app), words(&app));
    drop(app);
    let elsewhere = laptop(&folder, "Other");
    make(&elsewhere, true);
    let others = words(&elsewhere);
    fs::rename(folder.path().join("Ana").join("keys"), folder.path().join("lost")).expect("lost");
    let app = laptop(&folder, "Ana");
    assert!(!app.open_last());
    let frame = crate::frame::frame(&app, Nothing {}).expect("the welcome screen");
    assert_eq!((frame.programmes.len(), frame.notices.len(), frame.recoverable.len()), (1, 1, 0));
    let error = open(&app).expect_err("locked");
    assert_eq!((error.code.as_str(), error.message.id.as_str()), ("locked", "protection-locked"));
    let said = |words: &str| recovered(&app, words).expect_err("refused").fields[0].message.id.clone();
    assert_eq!(said("abandon ability"), "recovery-words-count");
    let first = right.split(' ').next().expect("a word");
    assert_eq!(said(&right.replacen(first, "qqqq", 1)), "recovery-word-unknown");
    let mut turned: Vec<&str> = right.split(' ').collect();
    let at = (1..24).find(|&at| turned[at] != turned[0]).expect("another word");
    turned.swap(0, at);
    // One order in 256 fits together by chance, and is then the phrase of nobody.
    assert!(["recovery-words-mistyped", "recovery-other-programme"].contains(&said(&turned.join(" ")).as_str()));
    assert_eq!(said(&others), "recovery-other-programme");
    recovered(&app, &right.to_uppercase().replace(' ', ",\n 1. ")).expect("opens");
    assert_eq!(digest(&app), before);
    assert!(
        crate::frame::frame(&app, Nothing {})
            .expect("frame")
            .notices
            .iter()
            .all(|notice| notice.id != "programme-not-opened")
    );
    add(&app, "Goes on");
    assert_eq!(words(&app), right);
    drop(app);
    let app = laptop(&folder, "Ana");
    open(&app).expect("its key is in the keychain again");
    let backup = crate::backup::last_file(&app, PROGRAMME).expect("a backup");
    let file = app.choose_file(&backup, FileUse::Open).file;
    crate::backup::restore(&app, RestoreArgs { file, name: Some("From a backup".to_owned()) }).expect("restored");
    assert_eq!(digest(&app), before);
}

/// The right words of a damaged file are neither wrong nor another programme's, and damage with the key here is damage.
#[test]
fn a_damaged_file_is_told_from_wrong_words() {
    let folder = tempfile::tempdir().expect("folder");
    let app = laptop(&folder, "Ana");
    make(&app, true);
    crate::backup::daily(&app);
    let (before, right) = (digest(&app), words(&app));
    drop(app);
    let path = file(&folder, "Ana");
    let mut bytes = fs::read(&path).expect("read");
    for byte in &mut bytes[64..512] {
        *byte ^= 0x5a;
    }
    fs::write(&path, bytes).expect("damaged");
    let app = laptop(&folder, "Ana");
    let error = open(&app).expect_err("damaged");
    assert_eq!((error.code.as_str(), error.message.id.as_str()), ("damaged", "backup-offer"));
    assert_eq!(recovered(&app, &right).expect_err("damaged").code, "damaged");
    let offered = crate::frame::frame(&app, Nothing {}).expect("frame").recoverable.remove(0);
    let args = RestoreArgs { file: offered.backup.file, name: Some(offered.name) };
    crate::backup::restore(&app, args).expect("restored");
    assert_eq!(digest(&app), before);
    assert!(app.programme().expect("open").store.is_encrypted());
}

/// On another laptop an encrypted backup asks for its words, and replaces nothing meanwhile.
#[test]
fn a_backup_on_another_laptop_asks_for_its_words() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = laptop(&folder, "Ana");
    make(&ana, true);
    let copy = folder.path().join("Nordwind.understudy");
    let saved = ana.choose_file(&copy, FileUse::Save).file;
    crate::backup::backup_to(&ana, FileArgs { file: saved }).expect("backed up");
    let (before, right) = (digest(&ana), words(&ana));
    let ben = laptop(&folder, "Ben");
    let restore = || {
        let file = ben.choose_file(&copy, FileUse::Open).file;
        crate::backup::restore(&ben, RestoreArgs { file, name: None }).expect_err("locked")
    };
    for _ in 0..2 {
        let error = restore();
        assert_eq!((error.code.as_str(), error.message.id.as_str()), ("locked", "backup-locked"));
        assert_eq!(ben.programme_names(), [PROGRAMME], "laid there once");
    }
    add(&ana, "Later");
    let saved = ana.choose_file(&copy, FileUse::Save).file;
    crate::backup::backup_to(&ana, FileArgs { file: saved }).expect("backed up");
    let other = restore();
    assert_eq!((other.fields[0].field.as_str(), other.fields[0].message.id.as_str()), ("name", "backup-locked-taken"));
    recovered(&ben, &right).expect("opens");
    assert_eq!(digest(&ben), before);
    let own = |app: &App| -> Vec<_> {
        let streams = app.programme().expect("open").store.streams().expect("streams");
        streams.iter().filter(|state| state.own).map(|state| state.stream).collect()
    };
    add(&ben, "Ben's");
    assert!(own(&ben).iter().any(|stream| !own(&ana).contains(stream)), "a copy goes on with streams of its own");
}

/// A keychain that does not answer makes a programme neither locked nor damaged, and no file whose key nobody has.
#[test]
fn a_keychain_that_refuses_locks_nothing() {
    struct Refusing;
    impl crate::keychain::Keychain for Refusing {
        fn kind(&self) -> crate::dto::sharing::KeychainKind {
            crate::dto::sharing::KeychainKind::File
        }
        fn get(&self, _name: &str) -> Result<Option<crate::keychain::Secret>> {
            Err(crate::keychain::failed())
        }
        fn set(&self, _name: &str, _secret: &[u8]) -> Result<()> {
            Err(crate::keychain::failed())
        }
        fn remove(&self, _name: &str) -> Result<()> {
            Ok(())
        }
    }
    let folder = tempfile::tempdir().expect("folder");
    let ana = laptop(&folder, "Ana");
    make(&ana, true);
    drop(ana);
    let refusing = || {
        let data = folder.path().join("Ana").join("data");
        App::new(data, Arc::new(TestClock::of_its_own())).with_keychain(Arc::new(Refusing))
    };
    assert_eq!(open(&refusing()).expect_err("refused").message.id, "keychain-failed");
    let args = ProgrammeCreate { name: "Another".to_owned(), encrypted: Some(true) };
    assert_eq!(programme::create_as(&refusing(), args).expect_err("refused").message.id, "keychain-failed");
    assert_eq!(refusing().programme_names(), [PROGRAMME], "no file without a key that is kept");
}

/// Sharing goes on as before, encrypted or not, and across a switch.
#[test]
fn an_encrypted_programme_is_shared_like_any_other() {
    let folder = tempfile::tempdir().expect("folder");
    let shared = folder.path().join("shared");
    fs::create_dir_all(&shared).expect("a shared folder");
    let ana = laptop(&folder, "Ana");
    make(&ana, true);
    let place = ana.choose_file(&shared, FileUse::Folder).file;
    crate::sharing::folder(&ana, ShareFolder { file: place, laptop: "Ana's".to_owned() }).expect("shared");
    let invite = folder.path().join("Ben.understudy-invite");
    let written = ana.choose_file(&invite, FileUse::Save).file;
    let written = crate::sharing::invite(&ana, InviteWrite { file: written, hub_url: None }).expect("an invite");
    let ben = laptop(&folder, "Ben");
    let args = JoinArgs {
        file: ben.choose_file(&invite, FileUse::Open).file,
        passphrase: written.passphrase,
        person: "Ben".to_owned(),
        email: "ben@example.com".to_owned(),
        laptop: "Ben's".to_owned(),
        folder: Some(ben.choose_file(&shared, FileUse::Folder).file),
        name: None,
        encrypted: None,
    };
    crate::sharing::join(&ben, args).expect("asks");
    crate::sharing::now(&ana, ShareNow { job: None }).expect("shares");
    let request = crate::sharing::get(&ana, Nothing {}).expect("state").requests.remove(0).request;
    crate::sharing::approve(&ana, JoinApprove { request, role: MemberRole::Consultant, person: None }).expect("let in");
    crate::sharing::now(&ben, ShareNow { job: None }).expect("shares");
    assert!(phrase(&ben, Nothing {}).is_ok(), "shared, though not encrypted");
    switch_to(&ben, true, true).expect("encrypted");
    switch_to(&ana, false, false).expect("ended");
    add(&ana, "Carl");
    add(&ben, "Dora");
    for _ in 0..3 {
        crate::sharing::now(&ana, ShareNow { job: None }).expect("shares");
        crate::sharing::now(&ben, ShareNow { job: None }).expect("shares");
    }
    assert_eq!(digest(&ana), digest(&ben));
    assert!(readable(&folder.path().join("Ben")).is_empty());
}
