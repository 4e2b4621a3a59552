//! Being told that somebody put something: a hint, and no more.

use super::server::{Memory, hub, hub_alone, patiently, put_segment};
use std::{thread, time::Duration};

/// Far beyond what being told takes. Being told is told apart from waiting until the end by the answer, not by a clock.
const LONG: Duration = Duration::from_secs(30);

/// A waiting laptop hears at once, also when the other one was faster than its waiting.
#[test]
fn a_waiting_laptop_is_woken() {
    let Some(hub) = hub("wake") else { return };
    let mut ana = hub.founded();
    let mut ben = hub.admitted(&mut ana, "ben", 2);
    let mut memory = Memory::default();
    assert!(!ben.wait(Duration::from_millis(20)).expect("waits"), "nothing happens");
    let putting = thread::spawn(move || {
        thread::sleep(Duration::from_millis(100));
        put_segment(&mut ana, 1, 1).expect("admitted");
        ana
    });
    assert!(ben.wait(LONG).expect("waits"));
    assert_eq!(memory.fetch(&mut ben).expect("reads"), ["1/1"]);
    let mut ana = putting.join().expect("no panic");
    put_segment(&mut ana, 1, 2).expect("admitted");
    assert!(ben.wait(LONG).expect("waits"), "told before it waited");
    assert_eq!(memory.fetch(&mut ben).expect("reads"), ["1/2"]);
}

/// Whose connection is lost while waiting looks again, over a new one, instead of sleeping on.
#[test]
fn a_lost_connection_ends_the_waiting() {
    let Some(hub) = hub_alone("lost") else { return };
    let mut ana = hub.founded();
    let mut ben = hub.admitted(&mut ana, "ben", 2);
    let mut memory = Memory::default();
    memory.fetch(&mut ben).expect("reads");
    thread::scope(|scope| {
        let waiting = scope.spawn(|| {
            let woken = ben.wait(LONG).expect("waits");
            (woken, patiently(|| memory.fetch(&mut ben)))
        });
        thread::sleep(Duration::from_millis(200));
        hub.restart();
        let (woken, came) = waiting.join().expect("no panic");
        assert!(woken && came.is_empty());
    });
    patiently(|| put_segment(&mut ana, 1, 1));
    assert!(ben.wait(Duration::from_millis(20)).is_ok_and(|woken| !woken), "it listens anew, from now on");
    put_segment(&mut ana, 1, 2).expect("admitted");
    assert!(ben.wait(LONG).expect("waits"));
}
