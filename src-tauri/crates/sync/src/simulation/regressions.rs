//! Histories that failed once, each as small as it came.

use super::{
    history::{Act, Cut, History, Step},
    live,
};

fn lives(laptops: usize, steps: Vec<Step>) {
    if let Err(why) = live(&History { laptops, older: false, seed: 0, steps }) {
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
        older: false,
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
        older: true,
        seed: 1_020_455_520_942_423_560,
        steps: vec![Write(2, Act::Both(3)), Write(0, Act::Both(2)), Write(2, Act::Undo)],
    };
    live(&history).expect("lives");
}
