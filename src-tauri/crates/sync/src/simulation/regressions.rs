//! Histories that failed once, each as small as it came.

use super::{
    history::{Act, Cut, History, Step},
    laptop::CURRENT,
    live,
};

fn lives(laptops: usize, steps: Vec<Step>) {
    if let Err(why) = live(&History { laptops, versions: [CURRENT; 8], hub: false, seed: 0, steps }) {
        panic!("{why}");
    }
}

/// Two changes for leads in two segments: to who is none, the second seemed to wait for the first, for ever.
#[test]
fn what_is_for_leads_alone_waits_for_nothing() {
    use Step::{Visit, Write};
    lives(3, vec![Write(0, Act::Review(0)), Visit(0, Cut::Whole), Write(0, Act::Undo)]);
}

/// A laptop's file copied before it was sealed: the same change goes out under two streams.
#[test]
fn a_change_under_two_streams_is_replaced_in_both() {
    use Step::{Copy, Write};
    let history = History {
        laptops: 7,
        versions: [CURRENT; 8],
        hub: false,
        seed: 2_697_750_586_309_142_946,
        steps: vec![Write(2, Act::Both(4)), Copy(2), Write(7, Act::Both(2))],
    };
    live(&history).expect("lives");
}

/// A taking back that names what has just come in: what had come was looked up too early, and seemed not to be there.
#[test]
fn what_has_just_come_in_is_not_awaited() {
    use Step::Write;
    let history = History {
        laptops: 5,
        versions: [CURRENT, CURRENT, CURRENT, CURRENT, 1, CURRENT, CURRENT, CURRENT],
        hub: false,
        seed: 1_020_455_520_942_423_560,
        steps: vec![Write(2, Act::Both(3)), Write(0, Act::Both(2)), Write(2, Act::Undo)],
    };
    live(&history).expect("lives");
}

/// A hub was set back, and what was put again got the number that it had before: what had come in ahead of it was never read.
#[test]
fn a_number_given_anew_hides_nothing() {
    use Step::{Copy, Keep, SetBack, Visit, Write};
    let visit = |laptop| Visit(laptop, Cut::Whole);
    let history = History {
        laptops: 4,
        versions: [CURRENT, CURRENT, CURRENT, 0, CURRENT, CURRENT, 1, CURRENT],
        hub: true,
        seed: 18_422_523_631_736_213_606,
        steps: vec![Copy(0), visit(0), Keep, Copy(0), visit(3), visit(6), visit(4), Write(0, Act::Make(4, 2)), SetBack],
    };
    live(&history).expect("lives");
}

/// Two changes that are twins wait for an upgrade together, and lost to a third: each seemed to have been replaced, because the
/// other was here already and did not stand.
#[test]
fn twins_that_wait_for_an_upgrade_are_both_kept() {
    use Step::{BackUp, Copy, Restore, Visit, Write};
    let visit = |laptop| Visit(laptop, Cut::Whole);
    let history = History {
        laptops: 4,
        versions: [CURRENT, CURRENT, CURRENT, 0, CURRENT, CURRENT, 1, CURRENT],
        hub: true,
        seed: 18_422_523_631_736_213_606,
        steps: vec![
            Write(2, Act::Import(19)),
            Visit(2, Cut::Dies(49)),
            Copy(0),
            Write(0, Act::Import(49)),
            BackUp(0),
            visit(0),
            Restore(5),
            visit(0),
            visit(3),
        ],
    };
    live(&history).expect("lives");
}
