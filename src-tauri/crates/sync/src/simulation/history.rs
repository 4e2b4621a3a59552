//! What happens: people write, laptops visit, die, are copied, restored and upgraded, the place goes wrong or is set back.

use super::laptop::CURRENT;
use proptest::prelude::*;

/// A history. Numbers of laptops, rows and files wrap around, so that a smaller history still means something.
#[derive(Debug, Clone)]
pub(super) struct History {
    /// Laptops at the beginning, 2 to 8.
    pub(super) laptops: usize,
    /// Which version of the program each has at the beginning, see [`super::laptop::CURRENT`].
    pub(super) versions: [u8; 8],
    /// Whether they meet at a hub and not in a folder.
    pub(super) hub: bool,
    /// Draws all that is left to chance.
    pub(super) seed: u64,
    pub(super) steps: Vec<Step>,
}

#[derive(Debug, Clone)]
pub(super) enum Step {
    /// Somebody writes on a laptop.
    Write(usize, Act),
    /// A laptop visits the place.
    Visit(usize, Cut),
    /// Something happens to a file of the folder: which file, what.
    Harm(usize, Harm),
    /// The good copy of a file that was harmed arrives.
    Mend(usize),
    /// A laptop's file is backed up.
    BackUp(usize),
    /// A laptop dies for good, and its backup is restored.
    Restore(usize),
    /// A laptop's file is copied to another laptop, which goes on with it.
    Copy(usize),
    /// A laptop gets the next version of the program.
    Upgrade(usize),
    /// The place is backed up.
    Keep,
    /// The place is restored from its backup.
    SetBack,
}

/// How a visit ends.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cut {
    Whole,
    /// The place fails after so many things.
    Fails(u32),
    /// The program is killed after so many things.
    Dies(u32),
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Harm {
    /// Not there until later.
    Lost,
    /// A conflict copy lies beside it.
    Doubled,
    /// Only so many 256ths of it are there.
    CutOff(u8),
    /// A bit is turned, so many 65536ths into it.
    Turned(u16),
    /// A page of a sign-in stands under its name.
    WebPage,
    Renamed,
}

#[derive(Debug, Clone)]
pub(super) enum Act {
    Make(u8, u8),
    Put(u8, u8),
    /// A value that others may write as well.
    Same(u8, u8, u8),
    Delete(u8),
    Undelete(u8),
    Purge(u8),
    /// A candid note, which only leads have.
    Review(u8),
    /// Two halves: for everyone and for leads.
    Both(u8),
    Superuser(u8, u8),
    /// Many rows in one change.
    Import(u8),
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    let (row, column) = (0_u8..5, 0_u8..3);
    prop_oneof![
        4 => (row.clone(), column.clone()).prop_map(|(row, column)| Act::Make(row, column)),
        8 => (row.clone(), column.clone()).prop_map(|(row, column)| Act::Put(row, column)),
        2 => (row.clone(), column, 0_u8..2).prop_map(|(row, column, value)| Act::Same(row, column, value)),
        2 => row.clone().prop_map(Act::Delete),
        1 => row.clone().prop_map(Act::Undelete),
        1 => (0_u8..6).prop_map(Act::Purge),
        2 => (0_u8..2).prop_map(Act::Review),
        1 => row.clone().prop_map(Act::Both),
        1 => (0_u8..2, row).prop_map(|(row, person)| Act::Superuser(row, person)),
        2 => (3_u8..60).prop_map(Act::Import),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
    ]
}

fn cut() -> impl Strategy<Value = Cut> {
    prop_oneof![
        5 => Just(Cut::Whole),
        1 => (0_u32..24).prop_map(Cut::Fails),
        2 => (2_u32..12).prop_map(Cut::Dies),
        1 => (0_u32..60).prop_map(Cut::Dies),
    ]
}

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        2 => Just(Harm::Lost),
        2 => Just(Harm::Doubled),
        2 => any::<u8>().prop_map(Harm::CutOff),
        2 => any::<u16>().prop_map(Harm::Turned),
        1 => Just(Harm::WebPage),
        1 => Just(Harm::Renamed),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let laptop = 0_usize..8;
    prop_oneof![
        12 => (laptop.clone(), act()).prop_map(|(laptop, act)| Step::Write(laptop, act)),
        8 => (laptop.clone(), cut()).prop_map(|(laptop, cut)| Step::Visit(laptop, cut)),
        4 => (0_usize..40, harm()).prop_map(|(file, harm)| Step::Harm(file, harm)),
        2 => (0_usize..8).prop_map(Step::Mend),
        1 => laptop.clone().prop_map(Step::BackUp),
        1 => laptop.clone().prop_map(Step::Restore),
        1 => laptop.clone().prop_map(Step::Copy),
        1 => laptop.prop_map(Step::Upgrade),
        1 => Just(Step::Keep),
        1 => Just(Step::SetBack),
    ]
}

/// A quarter of all laptops have one of the two older versions.
fn version() -> impl Strategy<Value = u8> {
    prop_oneof![6 => Just(CURRENT), 1 => Just(1), 1 => Just(0)]
}

fn of(
    laptops: impl Strategy<Value = usize>,
    steps: impl Strategy<Value = Vec<Step>>,
) -> impl Strategy<Value = History> {
    let hub = prop::bool::weighted(0.3);
    (laptops, prop::array::uniform8(version()), hub, any::<u64>(), steps)
        .prop_map(|(laptops, versions, hub, seed, steps)| History { laptops, versions, hub, seed, steps })
}

/// Two or three laptops and a dozen steps: where most mistakes show already.
pub(super) fn short() -> impl Strategy<Value = History> {
    of(2_usize..=3, prop::collection::vec(step(), 1..16))
}

/// Up to eight laptops and 200 steps.
pub(super) fn long() -> impl Strategy<Value = History> {
    let steps = prop_oneof![
        6 => prop::collection::vec(step(), 10..50),
        1 => prop::collection::vec(step(), 100..200),
    ];
    of(2_usize..=8, steps)
}
