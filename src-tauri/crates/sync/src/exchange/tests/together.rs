//! What a team sees when all goes well.

use super::*;

/// Edited apart, shared, equal; a newcomer gets all of it; and a second visit moves nothing.
#[test]
fn a_team_comes_together() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    ana.name(1, "made before sharing");
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Consultant);
    assert_eq!(ben.names(), ["made before sharing"]);
    ana.name(2, "Ana's");
    ben.name(3, "Ben's");
    ben.commit(vec![Edit::put(&PERSON, row(1), vec![(person::DISPLAY_NAME, "renamed by Ben".into())])]);
    let shared = ana.share(&common);
    assert_eq!((shared.sent > 0, shared.unsent), (true, 0));
    settle(&mut [&mut ana, &mut ben], &common);
    assert_eq!(ana.names(), ["Ana's", "Ben's", "renamed by Ben"]);
    assert_eq!(ana.digest(), ben.digest());
    let mut eva = Laptop::joined(3, &mut ana, &common, Role::Superuser);
    settle(&mut [&mut ana, &mut ben, &mut eva], &common);
    assert_eq!(eva.digest(), ana.digest());
    let quiet = eva.share(&common);
    assert_eq!((quiet.sent, quiet.received, quiet.already), (0, 0, 0));
    let laptops = laptops(eva.copy(), &eva.copy().roster().expect("roster")).expect("laptops");
    assert_eq!(laptops.len(), 3);
    let of_ben = laptops.iter().find(|laptop| laptop.device == ben.identity.device()).expect("Ben");
    assert_eq!((of_ben.role, of_ben.ops), (Role::Consultant, 2));
    assert!(of_ben.last_ms.is_some());
}

/// What is for leads alone reaches leads alone, is kept sealed by everybody, and opens for who becomes a lead.
#[test]
fn what_is_for_leads_opens_for_leads_alone() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Superuser);
    ana.name(1, "Ana");
    let note = |text: &str| vec![(review::GAPS, Value::from(text))];
    ana.commit(vec![Edit::make(&REVIEW, row(9), note("candid"))]);
    // Who cannot read what is for leads can write it.
    ben.commit(vec![Edit::make(&REVIEW, row(10), note("Ben's own"))]);
    settle(&mut [&mut ana, &mut ben], &common);
    let notes = |laptop: &Laptop| {
        let reader = laptop.store.reader().expect("reader");
        let values = |number| understudy_store::read::find::values(&reader, &REVIEW, row(number)).expect("reads");
        let gaps = |number| values(number).map(|values| values[usize::from(review::GAPS) - 1].clone());
        [9, 10].map(gaps).iter().flatten().filter(|value| **value != Value::Null).count()
    };
    assert_eq!((notes(&ana), notes(&ben)), (2, 1));
    assert_eq!(ben.share(&common).waiting.iter().map(|waits| waits.for_what).collect::<Vec<_>>(), [WaitsFor::Leads]);
    let mut source = ana.source.clone();
    ana.copy().set_role(ben.identity.device(), Role::Lead, &mut source).expect("promotes");
    ana.source = source;
    settle(&mut [&mut ana, &mut ben], &common);
    assert_eq!(notes(&ben), 2);
    assert!(ben.share(&common).waiting.is_empty());
    assert_eq!(ana.digest(), ben.digest());
}

/// A removed laptop keeps what it has and hears no more; what it said until then counts, and what it says afterwards is
/// refused by name.
#[test]
fn who_leaves_hears_no_more() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Consultant);
    let mut eva = Laptop::joined(3, &mut ana, &common, Role::Superuser);
    ben.name(2, "said before");
    settle(&mut [&mut ana, &mut ben, &mut eva], &common);
    let mut source = ana.source.clone();
    ana.copy().remove(ben.identity.device(), &mut source).expect("removes");
    ana.source = source;
    // Ben does not know yet, and says more; Eva hears it before she hears of the removal.
    ben.name(3, "said unknowing");
    ben.share(&common);
    ana.share(&common);
    ana.name(4, "said after");
    let shared = ana.share(&common);
    assert_eq!(
        shared.refused.iter().map(|one| (one.device, one.why)).collect::<Vec<_>>(),
        [(ben.identity.device(), RefusedWhy::AfterRemoval)]
    );
    assert_eq!(ben.share(&common).standing, Standing::Removed);
    assert_eq!(ben.names(), ["said before", "said unknowing"]);
    eva.share(&common);
    assert_eq!(eva.names(), ["said after", "said before"]);
    assert_eq!(refused(ana.copy()).expect("remembered").len(), 1);
}

/// Who had heard more of a leaver than the lead cannot unhear it: then all hear it.
#[test]
fn what_somebody_heard_of_a_leaver_all_hear() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Consultant);
    let mut eva = Laptop::joined(3, &mut ana, &common, Role::Superuser);
    settle(&mut [&mut ana, &mut ben, &mut eva], &common);
    ben.name(2, "heard by Eva alone");
    ben.share(&common);
    eva.share(&common);
    let mut source = ana.source.clone();
    ana.copy().remove(ben.identity.device(), &mut source).expect("removes");
    ana.source = source;
    for _ in 0..3 {
        ana.share(&common);
        eva.share(&common);
    }
    assert_eq!(ana.names(), eva.names());
    assert_eq!(ana.names(), ["heard by Eva alone"]);
    assert_eq!(ana.digest(), eva.digest());
}

/// Two laptops that write the same field apart: both values are findable on both.
#[test]
fn a_conflict_is_found_on_both() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    ana.name(1, "before");
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Consultant);
    let rename = |name: &str| vec![Edit::put(&PERSON, row(1), vec![(person::DISPLAY_NAME, name.into())])];
    ana.commit(rename("Ana's"));
    ben.commit(rename("Ben's"));
    ana.share(&common);
    assert_eq!(ben.share(&common).conflicts, 1);
    settle(&mut [&mut ana, &mut ben], &common);
    for laptop in [&ana, &ben] {
        let conflicts = laptop.store.conflicts(10).expect("conflicts");
        assert_eq!(conflicts.len(), 1);
    }
    assert_eq!(ana.digest(), ben.digest());
}

/// A file restored from a backup begins new streams; nothing is lost, nothing doubled.
#[test]
fn a_restored_file_goes_on() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Consultant);
    ana.name(1, "shared");
    ana.share(&common);
    ana.name(2, "in the backup, not sealed");
    let disk = tempfile::tempdir().expect("folder");
    ana.store.backup(&disk.path().join("backup.understudy")).expect("backs up");
    ana.name(3, "after the backup");
    ana.share(&common);
    // The laptop dies. The backup is restored with the same keys.
    let path = disk.path().join("restored.understudy");
    understudy_store::restore(&disk.path().join("backup.understudy"), &path, ana.identity.stream(900))
        .expect("restores");
    ana.store = Store::open(&path).expect("opens");
    ana.name(4, "after the restoring");
    settle(&mut [&mut ana, &mut ben], &common);
    assert_eq!(ana.names(), ["after the backup", "after the restoring", "in the backup, not sealed", "shared"]);
    assert_eq!(ana.digest(), ben.digest());
}

/// A clock that is far ahead, or behind what it has heard, is told.
#[test]
fn a_wrong_clock_is_told() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Consultant);
    let mut eva = Laptop::joined(3, &mut ana, &common, Role::Consultant);
    let day = 24 * 60 * 60 * 1_000;
    ben.source.now += 30 * day;
    ben.name(1, "from the future");
    ben.share(&common);
    eva.source.now = ana.source.now - day;
    eva.share(&common);
    eva.name(2, "from the past");
    eva.share(&common);
    ana.source.now += 1_000;
    ana.share(&common);
    let laptops = laptops(ana.copy(), &ana.copy().roster().expect("roster")).expect("laptops");
    let off = |laptop: &Laptop| {
        let found = laptops.iter().find(|known| known.device == laptop.identity.device()).expect("is in");
        found.clock_off_ms.map(|off| off / i64::try_from(day).expect("a day"))
    };
    assert_eq!(off(&ben), Some(29));
    assert!(off(&ana).is_none());
    settle(&mut [&mut ana, &mut ben, &mut eva], &common);
    assert_eq!(ana.digest(), eva.digest());
}

/// Changes of any size are sealed; one larger than a segment should be comes in several.
#[test]
fn a_large_change_comes_whole() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Consultant);
    let edits = (0..6_000).map(|number| {
        Edit::make(&PERSON, row(number), vec![(person::DISPLAY_NAME, Value::from(format!("Person {number}")))])
    });
    ana.commit(edits.collect());
    let sent = ana.share(&common).sent;
    assert_eq!(ben.share(&common).received, 6_000);
    assert!(sent >= 6_000);
    assert_eq!(ben.names().len(), 6_000);
    assert_eq!(
        ben.store.changes(None, None, 10).expect("changes").len(),
        ana.store.changes(None, None, 10).expect("changes").len()
    );
}

/// A material's file comes with it, in pieces that nobody outside can read, and comes again where it was lost.
#[test]
fn files_of_materials_come_along() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Superuser);
    let slides: Vec<u8> = (0..5_000_u32).map(|at| (at % 251) as u8).collect();
    let put = |laptop: &Laptop, bytes: &[u8]| {
        laptop.store.put_file(&mut std::io::Cursor::new(bytes), 1 << 20).expect("stores").expect("small").hash
    };
    let hash = put(&ana, &slides);
    ana.commit(vec![Edit::make(&MATERIAL, row(1), vec![(material::FILE, hash.as_str().into())])]);
    ana.share(&common);
    let pieces =
        || common.files().into_iter().filter(|path| path.components().any(|part| part.as_os_str() == "pieces"));
    assert_eq!(pieces().count(), 5, "pieces of a kibibyte");
    for piece in pieces() {
        let bytes = std::fs::read(piece).expect("reads");
        assert!(!bytes.windows(16).any(|part| slides.starts_with(part)), "sealed");
    }
    // One piece is not there yet.
    let late = pieces().nth(2).expect("a piece");
    let bytes = std::fs::read(&late).expect("reads");
    std::fs::write(&late, &bytes[..40]).expect("cuts off");
    let shared = ben.share(&common);
    assert_eq!((shared.files, shared.files_missing), (0, 1));
    std::fs::write(&late, bytes).expect("writes");
    assert_eq!(ben.share(&common).files, 1);
    let mut back = Vec::new();
    assert!(
        understudy_store::files::copy_file(&ben.store.reader().expect("reader"), &hash, &mut back).expect("copies")
    );
    assert_eq!(back, slides);
    assert_eq!(pieces().count(), 5, "who fetched it puts it not again");
}
