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
