//! Places that lose what was put there: somebody deletes files, or restores the place from yesterday.

use super::*;
use crate::{
    hub::{
        HubError, HubPlace, MemoryHub,
        tests::{meeting::RealHub, server::hub},
    },
    names::Device,
    testing::meeting::{Meeting, SharedFolder},
};

const HOUR: u64 = 60 * 60 * 1_000;

fn visit(laptop: &mut Laptop, at: &dyn Meeting) -> Shared {
    let mut place = at.open(laptop.project, laptop.identity.device()).expect("opens");
    let shared = laptop.share_at(&mut *place).expect("shares");
    assert!(shared.refused.is_empty() && shared.problem.is_none(), "{:?} {:?}", shared.refused, shared.problem);
    shared
}

fn rounds(laptops: &mut [&mut Laptop], at: &dyn Meeting) {
    for _ in 0..3 {
        for laptop in laptops.iter_mut() {
            visit(laptop, at);
        }
    }
}

/// A laptop that a lead lets in without invite and request, and that knows only what comes from the place.
fn newcomer(seed: u8, lead: &mut Laptop, at: &dyn Meeting, role: Role) -> Laptop {
    let mut new = Laptop::new(seed, Some(lead.project));
    let founding = lead.copy().statements().expect("statements").into_iter().filter(|said| said.project().is_some());
    new.copy().keep(&founding.collect::<Vec<_>>()).expect("keeps");
    let admitted = crate::roster::Newcomer {
        device: new.identity.device(),
        sealing: new.identity.sealing_public(),
        streams: Vec::new(),
    };
    let roster = lead.copy().roster().expect("roster");
    let said = roster.admit(&lead.identity, &admitted, role, &mut lead.source).expect("admits");
    lead.copy().keep(&said).expect("keeps");
    visit(lead, at);
    assert_eq!(visit(&mut new, at).standing, Standing::Member(role));
    new
}

/// What each kind of place must bear.
fn everywhere(test: &str, lives: impl Fn(&mut dyn Meeting, Laptop)) {
    let disk = tempfile::tempdir().expect("folder");
    lives(&mut SharedFolder::new(disk.path().join("shared")), Laptop::founder());
    lives(&mut MemoryHub::default(), Laptop::founder());
    let ana = Laptop::founder();
    let devices: Vec<Device> = (1..=6).map(|seed| Identity::from_seed([seed; 32]).device()).collect();
    if let Some(mut hub) = RealHub::new(test, ana.project, &devices) {
        lives(&mut hub, ana);
    }
}

/// A lead's statements, and nothing else, were put since the backup: who asks for them afterwards must find them.
#[test]
fn statements_come_back_to_a_place_that_was_set_back() {
    everywhere("setback", |at, mut ana| {
        let mut ben = newcomer(2, &mut ana, at, Role::Lead);
        ana.name(1, "Ana's");
        rounds(&mut [&mut ana, &mut ben], at);
        at.keep();
        // Nobody but Ana knows of the newcomer yet.
        let mut eva = Laptop::new(3, Some(ana.project));
        let founding = ana.copy().statements().expect("statements");
        let admitted = crate::roster::Newcomer {
            device: eva.identity.device(),
            sealing: eva.identity.sealing_public(),
            streams: Vec::new(),
        };
        eva.copy().keep(&founding).expect("keeps");
        let roster = ana.copy().roster().expect("roster");
        let said = roster.admit(&ana.identity, &admitted, Role::Consultant, &mut ana.source).expect("admits");
        ana.copy().keep(&said).expect("keeps");
        visit(&mut ana, at);
        assert!(at.set_back());
        assert_eq!(visit(&mut eva, at).standing, Standing::Asking);
        assert!(visit(&mut ana, at).place_lost, "Ana looks, and puts them again");
        assert_eq!(visit(&mut eva, at).standing, Standing::Member(Role::Consultant));
        rounds(&mut [&mut ana, &mut ben, &mut eva], at);
        assert_eq!(eva.digest(), ana.digest());
        assert!(!visit(&mut ana, at).place_lost, "and once is enough");
    });
}

/// The author's laptop is lost, and the place is restored from before it shared. Whoever has it puts it again.
#[test]
fn what_a_lost_laptop_had_shared_is_put_again_by_others() {
    everywhere("carried", |at, mut ana| {
        let mut ben = newcomer(2, &mut ana, at, Role::Lead);
        let mut eva = newcomer(3, &mut ana, at, Role::Consultant);
        rounds(&mut [&mut ana, &mut ben, &mut eva], at);
        at.keep();
        ben.name(2, "Ben's last");
        let note = vec![(review::GAPS, Value::from("candid"))];
        ben.commit(vec![Edit::make(&REVIEW, row(9), note)]);
        visit(&mut ben, at);
        // Eva is no lead: she keeps what is for leads unopened.
        visit(&mut eva, at);
        drop(ben);
        assert!(at.set_back());
        let carried = visit(&mut eva, at).carried;
        assert_eq!(carried, 0, "authors have their time");
        visit(&mut ana, at);
        assert!(ana.names().is_empty());
        eva.source.now += 2 * HOUR;
        assert_eq!(visit(&mut eva, at).carried, 2);
        assert_eq!(visit(&mut eva, at).carried, 0, "once is enough");
        let received = visit(&mut ana, at).received;
        assert_eq!((received, ana.names()), (2, vec!["Ben's last".to_owned()]));
        let reader = ana.store.reader().expect("reader");
        let review = understudy_store::read::find::values(&reader, &REVIEW, row(9)).expect("reads").expect("is there");
        assert_eq!(review[usize::from(review::GAPS) - 1], Value::from("candid"));
    });
}

/// A hub is restored from before somebody was let in: the lead's next visit lets that login in again.
#[test]
fn who_was_let_in_since_is_let_in_again() {
    let Some(hub) = hub("readmitted") else { return };
    let (ana_login, ben_login) = (hub.organiser("ana"), hub.login("ben"));
    let mut ana = Laptop::founder();
    let at =
        |laptop: &Laptop, login| HubPlace::open(login, laptop.project, laptop.identity.device()).expect("a runtime");
    let mut at_ana = at(&ana, &ana_login);
    at_ana.found().expect("an organiser may");
    ana.share_at(&mut at_ana).expect("shares");
    let mut ben = Laptop::new(2, Some(ana.project));
    ben.copy().keep(&ana.copy().statements().expect("statements")).expect("keeps");
    let mut at_ben = at(&ben, &ben_login);
    let mut source = ben.source.clone();
    ben.copy().ask(&mut at_ben, ["Ben", "ben@example.org", "ThinkPad"], &mut source).expect("asks");
    ana.share_at(&mut at_ana).expect("shares");
    let device = ben.identity.device();
    let mut source = ana.source.clone();
    ana.copy().approve(device, Role::Consultant, &mut source).expect("approves");
    let login = at_ana.admit_asker(&device, false).expect("an organiser may").expect("somebody asked");
    ana.copy().remember_login(device, &login).expect("remembers");
    ana.share_at(&mut at_ana).expect("shares");
    assert_eq!(ben.share_at(&mut at_ben).expect("shares").standing, Standing::Member(Role::Consultant));
    ben.name(1, "Ben's");
    hub.set_back_to_the_founding(ana.identity.device());
    let refused = ben.share_at(&mut at_ben);
    assert!(matches!(refused, Err(SyncError::Hub(HubError::NotAdmitted))), "{refused:?}");
    assert!(ana.share_at(&mut at_ana).expect("shares").place_lost);
    assert!(ben.share_at(&mut at_ben).expect("shares").problem.is_none());
    ana.share_at(&mut at_ana).expect("shares");
    assert_eq!(ana.names(), ["Ben's"]);
}

/// A team moves to another place after somebody left. What the leaver had said comes along, at once.
#[test]
fn what_a_leaver_had_said_moves_along() {
    everywhere("moved", |at, mut ana| {
        let disk = tempfile::tempdir().expect("folder");
        let before = SharedFolder::new(disk.path().join("before"));
        let mut ben = newcomer(2, &mut ana, &before, Role::Consultant);
        ben.name(2, "Ben's");
        rounds(&mut [&mut ana, &mut ben], &before);
        let mut source = ana.source.clone();
        ana.copy().remove(ben.identity.device(), &mut source).expect("removes");
        ana.source = source;
        assert_eq!(visit(&mut ana, at).carried, 1);
        let mut eva = newcomer(3, &mut ana, at, Role::Consultant);
        rounds(&mut [&mut ana, &mut eva], at);
        assert_eq!(eva.names(), ["Ben's"]);
        assert_eq!(eva.digest(), ana.digest());
    });
}

/// Somebody deletes files of one kind, whichever: all is there again after everybody was here, and nothing is put twice.
#[test]
fn files_that_somebody_deletes_are_put_again() {
    for kind in ["statements", "state", "segments", "snapshot", ""] {
        let common = Common::new();
        let mut ana = Laptop::founder();
        let mut ben = Laptop::joined(2, &mut ana, &common, Role::Lead);
        let slides: Vec<u8> = (0..3_000_u32).map(|at| (at % 251) as u8).collect();
        let stored = ana.store.put_file(&mut std::io::Cursor::new(&slides), 1 << 20).expect("stores").expect("small");
        ana.commit(vec![Edit::make(&MATERIAL, row(1), vec![(material::FILE, stored.hash.as_str().into())])]);
        ben.name(2, "Ben's");
        settle(&mut [&mut ana, &mut ben], &common);
        // Who was let in asks no more.
        let named = |path: &PathBuf| {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            name.starts_with(kind) && !name.starts_with("request")
        };
        let count = || common.files().iter().filter(|path| named(path)).count();
        let before = count();
        common.files().iter().filter(|path| named(path)).for_each(|path| std::fs::remove_file(path).expect("removes"));
        let lost = [ana.share(&common), ben.share(&common)].iter().any(|shared| shared.place_lost);
        settle(&mut [&mut ana, &mut ben], &common);
        assert_eq!((lost, count()), (before > 0, before), "files of the kind {kind}");
        let mut eva = Laptop::joined(3, &mut ana, &common, Role::Consultant);
        settle(&mut [&mut ana, &mut ben, &mut eva], &common);
        assert_eq!(eva.digest(), ana.digest());
        assert_eq!(eva.share(&common).files_missing, 0);
    }
}

/// A piece in the middle of a material's file is deleted, and its author never comes back.
#[test]
fn a_piece_that_somebody_deletes_is_put_again() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Lead);
    let slides: Vec<u8> = (0..5_000_u32).map(|at| (at % 251) as u8).collect();
    let stored = ana.store.put_file(&mut std::io::Cursor::new(&slides), 1 << 20).expect("stores").expect("small");
    ana.commit(vec![Edit::make(&MATERIAL, row(1), vec![(material::FILE, stored.hash.as_str().into())])]);
    settle(&mut [&mut ana, &mut ben], &common);
    let piece = |path: &PathBuf| path.components().any(|part| part.as_os_str() == "pieces");
    let pieces = || common.files().into_iter().filter(piece).collect::<Vec<_>>();
    assert_eq!(pieces().len(), 5);
    std::fs::remove_file(&pieces()[2]).expect("removes");
    drop(ana);
    ben.share(&common);
    assert_eq!(pieces().len(), 5);
}
