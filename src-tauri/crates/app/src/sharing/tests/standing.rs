//! How a laptop stands: stopped on the way, removed, with somebody else's clock off, encrypted from the beginning.

use super::*;
use crate::{
    dto::readiness::{JobById, JobState},
    export,
    open::lock,
    testing::StopsAfter,
};
use understudy_store::{
    Edit,
    tables::{SUPERUSER, superuser},
};

fn count_superusers(app: &App) -> usize {
    crate::superusers::list(app, Default::default()).expect("superusers").len()
}

/// Stopped anywhere, an exchange keeps what came in, is no problem to be told of, and the next one does the rest. What came
/// in shows at once, also in figures that are kept.
#[test]
fn a_stopped_exchange_keeps_what_came_and_goes_on() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Consultant);
    settle_all(&[&ana, &ben]);
    assert_eq!(count_superusers(&ben), 0);
    let zoe = add(&ana, "Zoe");
    let nominated = Edit::make(&SUPERUSER, ana.fresh_id(), vec![(superuser::PERSON, zoe.into())]);
    ana.change(Message::new("change-review-saved"), vec![nominated]).expect("nominated");
    add(&ben, "Ben's own");
    settle_all(&[&ana]);
    let mut stopped = 0;
    for told in 0.. {
        match now_watched(&ben, &StopsAfter::new(told)) {
            Ok(done) => {
                assert_ne!(done.message.id, "sharing-cancelled");
                break;
            }
            Err(error) => assert_eq!(error.code, "cancelled"),
        }
        assert!(get(&ben, Nothing {}).expect("state").problem.is_none(), "stopping is no problem");
        // What is kept of the figures is asked for between the two.
        count_superusers(&ben);
        stopped += 1;
    }
    assert!(stopped > 2, "stopped {stopped} times");
    settle_all(&[&ana, &ben]);
    assert_eq!(digest(&ana), digest(&ben));
    assert_eq!(count_superusers(&ben), 1);
}

/// The window hears how far an exchange is and can stop it, as with any long work.
#[test]
fn an_exchange_is_a_job() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let heard = Arc::new(std::sync::Mutex::new(Vec::new()));
    let hears = Arc::clone(&heard);
    ana.listen(move |event| {
        if let crate::Event::Job(progress) = event {
            hears.lock().expect("one thread").push((progress.done * 1000 / progress.of, progress.state));
        }
    });
    add(&ana, "Zoe");
    let begin = || export::begin(&ana, Nothing {}).expect("announced").job;
    now(&ana, ShareNow { job: Some(begin()) }).expect("shares");
    let told = std::mem::take(&mut *heard.lock().expect("one thread"));
    assert!(told.is_sorted_by_key(|(share, _)| *share), "{told:?}");
    assert_eq!(told.last(), Some(&(1000, JobState::Done)));
    let job = begin();
    export::cancel(&ana, JobById { job }).expect("asked to stop");
    assert_eq!(now(&ana, ShareNow { job: Some(job) }).expect_err("stopped").code, "cancelled");
    assert_eq!(export::job(&ana, JobById { job }).expect("known").state, JobState::Cancelled);
}

/// Who waits for an exchange that another thread is at can stop waiting.
#[test]
fn waiting_for_another_exchange_can_be_stopped() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let open = ana.programme().expect("open");
    let other = lock(&open.sharing);
    assert_eq!(now_watched(&ana, &StopsAfter::new(0)).expect_err("stopped").code, "cancelled");
    drop(other);
    now_watched(&ana, &StopsAfter::new(u32::MAX)).expect("shares");
}

/// Whoever was removed is told so, and by name whom to ask; the header says it once.
#[test]
fn who_was_removed_is_told_whom_to_ask() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let me = add(&ana, "Ana Berg");
    crate::frame::set_me(&ana, crate::dto::frame::SetMe { person: Some(me) }).expect("said");
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Consultant);
    settle_all(&[&ana, &ben]);
    let laptops = get(&ana, Nothing {}).expect("state").laptops;
    let device = laptops.into_iter().find(|laptop| !laptop.is_me).expect("Ben's").device;
    remove(&ana, MemberByDevice { device }).expect("removed");
    let told = now(&ben, ShareNow { job: None }).expect("is told");
    let said = understudy_messages::say(&told.message);
    assert!(said.contains("removed") && said.contains("Ana Berg"), "{said}");
    let state = get(&ben, Nothing {}).expect("state");
    assert_eq!(state.mode, SharingMode::Removed);
    assert_eq!(understudy_messages::say(&state.problem.expect("said").message), said);
    let mark = mark(&ben, &ben.programme().expect("open")).expect("a mark");
    assert_eq!((mark.mode, mark.problem.is_none()), (SharingMode::Removed, true));
}

/// A hub says the same to who was never let in and to who was removed. Who was in by all that it has read is told what it
/// means; whoever still waits is not told to have been removed.
#[test]
fn not_being_admitted_is_worded_by_how_one_stood() {
    use understudy_sync::{SyncError, hub::HubError};
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let me = add(&ana, "Ana Berg");
    crate::frame::set_me(&ana, crate::dto::frame::SetMe { person: Some(me) }).expect("said");
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Consultant);
    settle_all(&[&ana, &ben]);
    let told = |app: &App| {
        let open = app.programme().expect("open");
        let member = Member::of(app, &open).expect("a part in it");
        problem::worded(&open, &member, SyncError::Hub(HubError::NotAdmitted)).message
    };
    let said = understudy_messages::say(&told(&ben));
    assert!(said.contains("removed") && said.contains("Ana Berg"), "{said}");
    let cem = asking(&folder, &ana, "Cem", false);
    assert_eq!(told(&cem).id, "sharing-hub-not-admitted");
}

/// The header names what is wrong beside what waits and what is in conflict, the gravest first.
#[test]
fn the_header_names_the_gravest_problem() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let shown = || mark(&ana, &ana.programme().expect("open")).expect("a mark");
    assert!(shown().problem.is_none());
    asking(&folder, &ana, "Cem", false);
    now(&ana, ShareNow { job: None }).expect("shares");
    assert_eq!(shown().problem.expect("a newcomer").kind, SharingProblemKind::Newcomer);
    add(&ana, "Carl");
    let away = folder.path().join("unplugged");
    std::fs::rename(folder.path().join("shared"), &away).expect("unplugged");
    now(&ana, ShareNow { job: None }).expect_err("nothing there");
    let troubled = shown();
    let problem = troubled.problem.expect("a problem");
    assert_eq!((problem.kind, problem.message.id.as_str()), (SharingProblemKind::Unreachable, "sharing-folder-gone"));
    assert!(problem.since.is_some() && troubled.waiting > 0);
    std::fs::rename(&away, folder.path().join("shared")).expect("plugged in");
    now(&ana, ShareNow { job: None }).expect("shares");
    assert_eq!(shown().problem.expect("still waits").kind, SharingProblemKind::Newcomer);
}

/// A programme joined as an encrypted one is encrypted before anything of the team is in it, and is shared like any other.
#[test]
fn a_programme_can_be_encrypted_from_the_day_it_is_joined() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    add(&ana, "Aurelia Sundqvist");
    let ben = asking(&folder, &ana, "Ben", true);
    let listed = crate::frame::frame(&ben, Nothing {}).expect("frame").programmes;
    assert!(listed.iter().all(|programme| programme.encrypted));
    assert!(!crate::frame::frame(&ana, Nothing {}).expect("frame").programmes[0].encrypted);
    let words = crate::protection::phrase(&ben, Nothing {}).expect("a phrase").words;
    let_in(&ana, &ben, MemberRole::Consultant);
    settle_all(&[&ana, &ben]);
    assert!(people(&ben).contains(&"Aurelia Sundqvist".to_owned()));
    let before = digest(&ben);
    assert_eq!(before, digest(&ana));
    drop(ben);
    for file in ["Nordwind.understudy", "Nordwind.understudy-wal"] {
        let bytes = std::fs::read(folder.path().join("Ben").join("data").join(file)).unwrap_or_default();
        assert!(!bytes.windows(8).any(|window| window == b"Aurelia "), "{file} can be read");
    }
    std::fs::rename(folder.path().join("Ben").join("keys"), folder.path().join("lost")).expect("lost");
    let ben = laptop(folder.path(), "Ben");
    let args = crate::dto::protection::RecoveryUse { name: "Nordwind".to_owned(), words: words.join(" ") };
    crate::protection::recover(&ben, args).expect("opens");
    assert_eq!(digest(&ben), before);
}

/// Somebody empties the shared folder. Whoever shares next puts everything there again and is told so, once.
#[test]
fn what_the_folder_lost_is_put_again_and_told() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Consultant);
    add(&ana, "Zoe");
    settle_all(&[&ana, &ben]);
    // Of the programme's own folder only the folder is left.
    let below = |path: &Path| std::fs::read_dir(path).expect("a folder").map(|entry| entry.expect("an entry").path());
    below(&folder.path().join("shared")).flat_map(|programme| below(&programme)).for_each(|devices| {
        std::fs::remove_dir_all(&devices).expect("removes");
    });
    let said = |app: &App| now(app, ShareNow { job: None }).expect("shares").message.id;
    assert_eq!((said(&ana), said(&ben)), ("sharing-put-again".to_owned(), "sharing-put-again".to_owned()));
    settle_all(&[&ana, &ben]);
    assert_eq!(digest(&ana), digest(&ben));
    assert_eq!((said(&ana), said(&ben)), ("sharing-nothing-new".to_owned(), "sharing-nothing-new".to_owned()));
    let eva = joiner(&folder, &ana, "Eva", MemberRole::Consultant);
    assert!(people(&eva).contains(&"Zoe".to_owned()));
}
