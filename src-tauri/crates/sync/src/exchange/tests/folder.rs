//! What a shared folder does to files, and what must not come of it.

use super::*;
use std::fs;

/// A folder that two laptops share and in which Ana has just put one pack.
fn one_pack() -> (Common, Laptop, Laptop, PathBuf) {
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Consultant);
    settle(&mut [&mut ana, &mut ben], &common);
    let before = common.packs(&ana, "segments");
    ana.name(1, "Ana's");
    ana.share(&common);
    let pack = common.packs(&ana, "segments").into_iter().find(|path| !before.contains(path)).expect("a pack");
    (common, ana, ben, pack)
}

/// Half files, web pages under our name and the like wait or do nothing; the whole file is taken once, whatever its name.
#[test]
fn rubbish_is_harmless_and_what_becomes_whole_is_taken() {
    let (common, ana, mut ben, pack) = one_pack();
    let whole = fs::read(&pack).expect("reads");
    let beside = |name: &str| pack.with_file_name(name);
    fs::remove_file(&pack).expect("removes");
    fs::write(beside("desktop.ini"), "[.ShellClassInfo]").expect("writes");
    fs::write(beside("~$notes.docx"), [0; 40]).expect("writes");
    for (name, bytes) in [
        ("sign-in.understudy-pack", b"<!doctype html><title>Sign in</title>".as_slice()),
        ("empty.understudy-pack", b""),
        ("half.understudy-pack", &whole[..whole.len() / 2]),
        ("head.understudy-pack", &whole[..20]),
    ] {
        fs::write(beside(name), bytes).expect("writes");
    }
    for _ in 0..2 {
        let shared = ben.share(&common);
        assert_eq!(shared.received, 0);
        let mut why: Vec<_> = shared.pending.iter().map(|pending| format!("{:?}", pending.why)).collect();
        why.sort();
        assert_eq!(why, ["Incomplete", "Incomplete", "Incomplete", "NotAPack"], "{:?}", shared.pending);
        assert!(shared.refused.is_empty());
    }
    // The half file becomes whole, and two copies of it lie beside it.
    fs::write(beside("half.understudy-pack"), &whole).expect("writes");
    fs::write(beside("segments (1).understudy-pack"), &whole).expect("writes");
    fs::write(beside("Renamed by somebody.bin"), &whole).expect("writes");
    let shared = ben.share(&common);
    assert_eq!((shared.received, shared.already), (1, 0));
    assert_eq!(ben.names(), ["Ana's"]);
    assert_eq!(ben.digest(), ana.digest());
    assert_eq!(ben.share(&common).received, 0);
    assert!(
        beside("desktop.ini").exists() && beside("sign-in.understudy-pack").exists(),
        "nothing of others is touched"
    );
}

/// What was deleted or cut off in the folder is put again, the same bytes.
#[test]
fn what_is_lost_is_put_again() {
    let (common, mut ana, mut ben, pack) = one_pack();
    let whole = fs::read(&pack).expect("reads");
    fs::write(&pack, &whole[..30]).expect("cuts off");
    ana.share(&common);
    assert_eq!(fs::read(&pack).expect("reads"), whole);
    for file in common.packs(&ana, "") {
        fs::remove_file(file).expect("removes");
    }
    assert!(ana.share(&common).problem.is_none());
    assert!(!common.packs(&ana, "statements").is_empty() && !common.packs(&ana, "segments").is_empty());
    assert_eq!(ben.share(&common).received, 1);
    assert_eq!(ben.digest(), ana.digest());
}

/// A folder that is gone is an error and never made anew; when it is back, all goes on.
#[test]
fn a_folder_that_is_gone_is_said_and_not_made_anew() {
    let (common, mut ana, mut ben, _) = one_pack();
    let away = common.path().with_extension("away");
    fs::rename(common.path(), &away).expect("unplugs");
    ana.name(2, "while it was away");
    let open = |begin| Folder::open(common.path(), ana.project, ana.identity.device(), begin);
    assert!(matches!(open(false), Err(SyncError::FolderGone)));
    assert!(matches!(open(true), Err(SyncError::FolderGone)));
    // An empty folder of the same name, as an unplugged stick leaves one behind.
    fs::create_dir(common.path()).expect("makes");
    assert!(matches!(open(false), Err(SyncError::FolderGone)));
    fs::remove_dir(common.path()).expect("removes");
    fs::rename(&away, common.path()).expect("plugs in");
    settle(&mut [&mut ana, &mut ben], &common);
    assert_eq!(ben.names(), ["Ana's", "while it was away"]);
}

/// Where a laptop's own folder cannot be written, reading goes on and nothing is lost.
#[test]
fn a_folder_that_cannot_be_written_is_said() {
    let (common, mut ana, mut ben, _) = one_pack();
    let mut carl = Laptop::asking(4, &mut ana, &common);
    let own =
        common.path().join(format!("understudy-{}", &ben.project.hex()[..8])).join(&ben.identity.device().hex()[..16]);
    let aside = own.with_extension("aside");
    fs::rename(&own, &aside).expect("moves");
    fs::write(&own, "a file where the folder was").expect("blocks");
    ben.name(5, "Ben's");
    let mut folder = Folder::open(common.path(), ben.project, ben.identity.device(), false).expect("opens");
    let shared = ben.share_at(&mut folder).expect("reads all the same");
    assert_eq!((shared.received, shared.unsent), (1, 1));
    assert!(shared.problem.is_some());
    fs::remove_file(&own).expect("unblocks");
    fs::rename(&aside, &own).expect("moves back");
    settle(&mut [&mut ben, &mut ana], &common);
    assert_eq!(ana.names(), ["Ana's", "Ben's"]);
    assert_eq!(carl.share(&common).standing, Standing::Asking);
    assert!(carl.names().is_empty(), "who is not let in reads nothing");
}

/// Many small packs become one, and whoever comes later gets all of it.
#[test]
fn small_packs_are_rolled_up() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Consultant);
    for number in 0..40 {
        ana.name(number, &format!("Person {number:02}"));
        ana.share(&common);
        if number == 20 {
            ben.share(&common);
        }
    }
    assert!(common.packs(&ana, "segments").len() < 20, "{:?}", common.packs(&ana, "segments"));
    let mut eva = Laptop::joined(3, &mut ana, &common, Role::Consultant);
    settle(&mut [&mut ana, &mut ben, &mut eva], &common);
    assert_eq!(ben.names().len(), 40);
    assert_eq!(ben.digest(), ana.digest());
    assert_eq!(eva.digest(), ana.digest());
    assert_eq!(common.packs(&ana, "statements").len(), 1, "of statements the pack that holds all");
    assert_eq!(common.packs(&ana, "state-").len(), 1, "of states only the newest stays");
}

/// Old packs go once two snapshots hold them and everybody has them, not before; a newcomer then reads the snapshots.
#[test]
fn old_packs_go_only_when_nobody_needs_them() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Consultant);
    let mut late = Laptop::joined(3, &mut ana, &common, Role::Consultant);
    for round in 0..4_u64 {
        let edits = (0..2_200).map(|number| {
            let name = Value::from(format!("Person {round} {number}"));
            Edit::make(&PERSON, row(round * 100_000 + number), vec![(person::DISPLAY_NAME, name)])
        });
        ana.commit(edits.collect());
        for _ in 0..2 {
            ana.share(&common);
            ben.share(&common);
        }
    }
    let snapshots = common.packs(&ana, "snapshot").len() + common.packs(&ben, "snapshot").len();
    assert!(snapshots >= 2, "{snapshots} snapshots");
    let kept = common.packs(&ana, "segments").len();
    assert!(kept >= 4, "one laptop has not been here: {kept}");
    late.share(&common);
    for _ in 0..2 {
        ana.share(&common);
        ben.share(&common);
    }
    assert!(common.packs(&ana, "segments").len() < kept, "{:?}", common.files());
    assert_eq!(ana.share(&common).sent, 0, "what snapshots hold is not put again");
    let mut eva = Laptop::joined(5, &mut ana, &common, Role::Superuser);
    settle(&mut [&mut ana, &mut ben, &mut late, &mut eva], &common);
    assert_eq!(eva.digest(), ana.digest());
    assert_eq!(late.digest(), ana.digest());
}
