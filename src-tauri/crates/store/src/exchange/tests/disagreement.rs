//! Conflicts, settling, what is only for leads, and purging.

use super::{model, *};
use crate::tables::{REVIEW, review};

/// Both laptops name the person without knowing of each other.
fn apart() -> (Laptop, Laptop) {
    let (ana, ben) = two();
    ana.name(2_000, 7, "Ana’s");
    ben.name(3_000, 7, "Ben’s");
    let (from_ana, from_ben) = (ana.seal(9), ben.seal(9));
    assert_eq!(ana.take(&from_ben).conflicts, 1);
    assert_eq!(ben.take(&from_ana).conflicts, 1);
    (ana, ben)
}

/// Nobody's value may vanish: the one shown and the one that lost are both named, with their laptops.
#[test]
fn a_conflict_names_both_versions() {
    let (ana, ben) = apart();
    for laptop in [&ana, &ben] {
        let conflicts = laptop.store.conflicts(9).expect("reads");
        let [conflict] = &conflicts[..] else { panic!("{conflicts:?}") };
        assert_eq!((conflict.kind, conflict.table.number), (ConflictKind::Value, PERSON.number));
        assert_eq!((conflict.row, conflict.column), (id(7), person::DISPLAY_NAME));
        assert_eq!((&conflict.shown.value, conflict.shown.stream), (&"Ben’s".into(), stream(0x2222)));
        assert_eq!((&conflict.other.value, conflict.other.stream), (&"Ana’s".into(), stream(0x1111)));
        assert_eq!(laptop.shown(7).0.as_deref(), Some("Ben’s"));
    }
    // The history of the row must lead to what lost as well.
    assert_eq!(ben.store.changes(Some(id(7)), None, 9).expect("reads").len(), 3);
}

/// Settled by one, settled for all, whichever value was chosen.
#[test]
fn settling_hides_a_conflict_on_all_laptops() {
    for (chosen, name) in [(Chosen::Shown, "Ben’s"), (Chosen::Other, "Ana’s")] {
        let (ana, ben) = apart();
        let conflict = ana.store.conflicts(9).expect("reads").remove(0);
        ana.commit(4_000, conflict.settle(chosen));
        ben.take(&ana.seal(9));
        for laptop in [&ana, &ben] {
            assert_eq!(laptop.store.conflicts(9).expect("reads"), []);
            assert_eq!(laptop.shown(7).0.as_deref(), Some(name));
        }
        assert_eq!(ana.digests(), ben.digests());
    }
}

/// The same said twice is no disagreement.
#[test]
fn equal_values_are_no_conflict() {
    let (ana, ben) = two();
    ana.name(2_000, 7, "Kim Lee");
    ben.name(3_000, 7, "Kim Lee");
    assert_eq!(ana.take(&ben.seal(9)).conflicts, 0);
    assert_eq!(ana.store.conflicts(9).expect("reads"), []);
}

/// A value replaced by somebody who saw it is history, not a conflict.
#[test]
fn what_was_seen_and_replaced_is_no_conflict() {
    let (ana, ben) = two();
    ana.name(2_000, 7, "one");
    ben.take(&ana.seal(9));
    ben.name(1_000, 7, "two");
    assert_eq!(ana.take(&ben.seal(9)).conflicts, 0);
    assert_eq!(ana.shown(7).0.as_deref(), Some("two"));
    assert_eq!(model::kept(&ana.store).len(), 0);
}

/// A row deleted by one while another works on it: the work must not vanish silently, whichever came first by the clock.
#[test]
fn deleted_here_while_edited_there_is_a_conflict() {
    for (deleted_at, edited_at) in [(2_000, 3_000), (3_000, 2_000)] {
        let (ana, ben) = two();
        ana.commit(deleted_at, vec![Edit::delete(&PERSON, id(7))]);
        ben.name(edited_at, 7, "still at work");
        let (from_ana, from_ben) = (ana.seal(9), ben.seal(9));
        assert_eq!(ana.take(&from_ben).conflicts, 1);
        assert_eq!(ben.take(&from_ana).conflicts, 1);
        let conflict = ben.store.conflicts(9).expect("reads").remove(0);
        assert_eq!(conflict, ana.store.conflicts(9).expect("reads").remove(0));
        assert_eq!((conflict.kind, &conflict.other.value), (ConflictKind::Deleted, &"still at work".into()));
        assert_eq!((conflict.shown.stream, conflict.other.stream), (stream(0x1111), stream(0x2222)));
        ben.commit(4_000, conflict.settle(Chosen::Other));
        ana.take(&ben.seal(9));
        assert_eq!(ana.shown(7), (Some("still at work".to_owned()), 0));
        assert_eq!(ana.store.conflicts(9).expect("reads"), []);
        assert_eq!(ana.digests(), ben.digests());
    }
}

/// Who deletes a row knowing all that was written in it has no conflict with anybody.
#[test]
fn a_deletion_that_saw_everything_is_no_conflict() {
    let (ana, ben) = two();
    ben.name(9_000, 7, "later by the clock");
    ana.take(&ben.seal(9));
    ana.commit(2_000, vec![Edit::delete(&PERSON, id(7))]);
    assert_eq!(ben.take(&ana.seal(9)).conflicts, 0);
    assert_eq!(model::kept(&ben.store).len(), 0);
    assert_eq!(ana.digests(), ben.digests());
}

/// What is only for leads must not be in the stream that everybody reads, and undo must take back both halves.
#[test]
fn a_change_of_two_halves_is_one_change() {
    let ana = Laptop::new(0x1111);
    let note = Edit::make(&REVIEW, id(30), vec![(review::STRENGTHS, "candid".into())]);
    ana.commit(1_000, vec![Edit::make(&PERSON, id(7), named("Kim")), note]);
    let packets = ana.seal(9);
    assert_eq!(packets.len(), 2);
    let candid = |packet: &Packet| packet.sealed.windows(6).any(|window| window == b"candid");
    assert!(packets.iter().all(|packet| candid(packet) == (packet.audience == Audience::Leads)));
    let [change] = &ana.store.changes(None, None, 9).expect("reads")[..] else { panic!("one change") };
    assert_eq!(change.rows, 2);
    assert_eq!(ana.store.rows_of(change.id, None, 9).expect("reads").len(), 2);
    assert_eq!(ana.store.changes(None, Some(change.id), 9).expect("reads").len(), 0);
    // One who is no lead has the half for everyone, and it is whole for him.
    let ben = Laptop::new(0x2222);
    ben.take(&packets.iter().filter(|packet| packet.audience == Audience::Everyone).cloned().collect::<Vec<_>>());
    assert_eq!((ben.count("person"), ben.count("review")), (1, 0));
    assert_eq!(ben.check().digest, ana.check().digest);
    for hidden in [1, 0] {
        let (undo, redo) = ana.store.undo_targets().expect("targets");
        let target = if hidden == 1 { undo } else { redo };
        ana.store.undo(target.expect("a target").id, Laptop::intent(2_000)).expect("takes back");
        assert_eq!(ana.count(&format!("person WHERE hidden = {hidden}")), 1);
        assert_eq!(ana.count(&format!("review WHERE hidden = {hidden}")), 1);
    }
    assert_eq!(ana.store.changes(None, None, 9).expect("reads").len(), 3);
    ana.check();
}

/// A purge must reach other laptops, and what others wrote of the person meanwhile must not come back in.
#[test]
fn a_purge_reaches_what_comes_later() {
    let (ana, ben) = two();
    let label = Message::new("change-person-saved").with("name", "Unmistakable Name");
    let named = vec![Edit::put(&PERSON, id(7), named("Unmistakable Name"))];
    ben.store.commit(&Intent { label, ..Laptop::intent(2_000) }, named).expect("commits");
    ana.commit(1_500, vec![Edit::purge(&PERSON, id(7))]);
    let (from_ana, from_ben) = (ana.seal(9), ben.seal(9));
    ana.take(&from_ben);
    ben.take(&from_ana);
    for laptop in [&ana, &ben] {
        assert!(model::is_purged(laptop, 7));
        assert_eq!(laptop.store.conflicts(9).expect("reads"), []);
        let said =
            |text: &str| model::log(&laptop.store).iter().any(|(_, change)| format!("{change:?}").contains(text));
        assert!(!said("Unmistakable"));
    }
    assert_eq!(ana.digests(), ben.digests());
}

/// Lets new laptops take in what three said after a first one, in every order: all come to the same, by the model too.
fn any_order(first: &[Packet], said: [&[Packet]; 3]) -> std::collections::BTreeSet<model::Line> {
    let heads = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]].map(|order| {
        let new = Laptop::new(0x7777);
        new.take(first);
        for at in order {
            new.take(said[at]);
            assert_eq!(model::kept(&new.store), model::heads(&model::log(&new.store)), "up to {at} of {order:?}");
        }
        model::kept(&new.store)
    });
    assert!(heads.windows(2).all(|two| two[0] == two[1]), "{heads:?}");
    heads[0].clone()
}

/// A deletion that was emptied by a purge, of which others do not know yet, is replaced by two of them.
#[test]
fn an_emptied_deletion_is_replaced_in_any_order() {
    let [ana, ben, cem] = [0x1111, 0x2222, 0x3333].map(Laptop::new);
    ana.commit(1_000, vec![Edit::make(&PERSON, id(7), named("Kim"))]);
    let made = ana.seal(1);
    ana.commit(2_000, vec![Edit::delete(&PERSON, id(7))]);
    ana.commit(5_000, vec![Edit::purge(&PERSON, id(7))]);
    let deleted = ana.seal(1).remove(0);
    for (laptop, at) in [(&ben, 3_000), (&cem, 4_000)] {
        laptop.take(&made);
        laptop.take(std::slice::from_ref(&deleted));
        laptop.commit(at, vec![Edit::undelete(&PERSON, id(7))]);
    }
    let heads = any_order(&made, [&[deleted], &ben.seal(9), &cem.seal(9)]);
    let lost: Vec<_> = heads.iter().map(|line| (line.2, line.4, line.5)).collect();
    assert_eq!(lost, [(0, stream(0x2222), 0)], "what Ben said, whom Cem did not know of");
}

/// The same overtakes a deletion that had not seen everything.
#[test]
fn an_emptied_deletion_overtakes_another_in_any_order() {
    let [ana, ben, cem] = [0x1111, 0x2222, 0x3333].map(Laptop::new);
    ana.commit(1_000, vec![Edit::make(&PERSON, id(7), named("Kim"))]);
    let made = ana.seal(1);
    ben.take(&made);
    cem.take(&made);
    ana.commit(2_000, vec![Edit::delete(&PERSON, id(7))]);
    ben.name(1_500, 7, "Ben’s");
    cem.commit(4_000, vec![Edit::delete(&PERSON, id(7))]);
    cem.commit(5_000, vec![Edit::purge(&PERSON, id(7))]);
    let emptied = cem.seal(1).remove(0);
    let heads = any_order(&made, [&ana.seal(9), &ben.seal(9), &[emptied]]);
    assert!(heads.iter().all(|line| line.5 != 2), "{heads:?}");
}

/// Until the purge arrives, the deletion that it emptied is what lost, like any other.
#[test]
fn an_emptied_deletion_that_lost_is_a_conflict() {
    let (ana, ben) = two();
    ana.commit(2_000, vec![Edit::delete(&PERSON, id(7))]);
    ana.commit(5_000, vec![Edit::purge(&PERSON, id(7))]);
    ben.commit(3_000, vec![Edit::delete(&PERSON, id(7))]);
    ben.commit(4_000, vec![Edit::undelete(&PERSON, id(7))]);
    let from_ana = ana.seal(1);
    ben.take(&from_ana[..1]);
    let conflict = ben.store.conflicts(9).expect("reads").remove(0);
    assert_eq!((conflict.column, conflict.other.stream), (0, stream(0x1111)));
    assert_eq!((&conflict.shown.value, &conflict.other.value), (&Value::Integer(0), &Value::Integer(1)));
    ben.take(&from_ana[1..]);
    assert_eq!(ben.store.conflicts(9).expect("reads"), []);
}
