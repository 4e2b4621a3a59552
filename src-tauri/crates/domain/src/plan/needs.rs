//! Who needs to learn what how deeply, what teaches it, what is missing, and what that comes to for one person.
//!
//! Positions come in and go out; ids and names stay with the caller. Depths: 1 to be aware of, 2 to practise, 3 to be an
//! expert in.

use crate::{catalogue::Catalogue, day::Day, words::words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The depth at which a module teaches the processes that it covers.
pub const PRACTISE: u8 = 2;

/// Whether a number is a depth.
pub const fn is_depth(depth: u8) -> bool {
    depth >= 1 && depth <= 3
}

words! {
    /// Why a need is not met.
    GapKind, "need-gap" {
        /// No module teaches it deeply enough.
        Untaught = "untaught",
        /// A module teaches it, and is not for the group.
        Unassigned = "unassigned",
        /// A module for the group teaches it, and has too few seats before the cutover.
        Unscheduled = "unscheduled",
    }
}

/// A group needs a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Position of the group.
    pub group: u32,
    /// Position of the topic.
    pub topic: u32,
    /// How deeply.
    pub depth: u8,
}

/// A module teaches a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Teaching {
    /// Position of the module.
    pub module: u32,
    /// Position of the topic.
    pub topic: u32,
    /// How deeply.
    pub depth: u8,
}

/// A module is for a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assigned {
    /// Position of the group.
    pub group: u32,
    /// Position of the module.
    pub module: u32,
    /// Seats before the cutover.
    pub seats: Seats,
}

/// Seats of a group and module before the cutover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seats {
    /// People trained or with a seat.
    pub settled: u32,
    /// People with neither.
    pub missing: u32,
    /// Free seats.
    pub free: u32,
}

impl Seats {
    /// How many people find no seat.
    pub const fn short(&self) -> u32 {
        self.missing.saturating_sub(self.free)
    }

    /// Whether everybody can be seated, or, of a group whose people are not listed, anybody.
    pub const fn suffice(&self) -> bool {
        self.short() == 0 && self.settled + self.missing + self.free > 0
    }
}

/// A need that is not met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Position of the need.
    pub need: u32,
    /// Why.
    pub kind: GapKind,
    /// The depth that is taught at most; 0 where nothing teaches the topic.
    pub taught: u8,
    /// Position of the module that could meet it: the shortest.
    pub module: Option<u32>,
    /// People without a seat; 0 unless seats are what is missing.
    pub people: u32,
}

/// A module.
#[derive(Debug, Clone, Default)]
pub struct Module {
    /// Length in minutes.
    pub minutes: u32,
    /// Positions of the modules that it builds on.
    pub requires: Vec<u32>,
}

/// Which topics the modules teach. A module that covers a process practises each topic that is this process, lies below it
/// or above it in the catalogue; what somebody said of a module and topic goes before that. `topics` has the position of
/// each topic's process in the catalogue, `covers` pairs of module and process, `said` what was said.
pub fn teachings(
    catalogue: &Catalogue,
    topics: &[Option<u32>],
    covers: &[(u32, u32)],
    said: &[Teaching],
) -> Vec<Teaching> {
    let mut found: Vec<Teaching> = said.to_vec();
    let mut known: rustc_hash::FxHashSet<(u32, u32)> = said.iter().map(|one| (one.module, one.topic)).collect();
    for &(module, process) in covers {
        for (topic, own) in topics.iter().enumerate() {
            let Some(own) = *own else { continue };
            let touches = catalogue.branch(own).contains(&process) || catalogue.branch(process).contains(&own);
            if touches && known.insert((module, topic as u32)) {
                found.push(Teaching { module, topic: topic as u32, depth: PRACTISE });
            }
        }
    }
    found.sort_unstable();
    found
}

/// Needs that are not met, in their order. A need is met when one module teaches it deeply enough, is for the group, and has
/// seats enough before the cutover.
pub fn gaps(needs: &[Need], teachings: &[Teaching], assigned: &[Assigned], modules: &[Module]) -> Vec<Gap> {
    let minutes = |module: u32| modules.get(module as usize).map_or(u32::MAX, |module| module.minutes);
    needs
        .iter()
        .enumerate()
        .filter_map(|(at, need)| {
            let of_topic = || teachings.iter().filter(|one| one.topic == need.topic);
            let taught = of_topic().map(|one| one.depth).max().unwrap_or(0);
            let gap = |kind, module, people| Some(Gap { need: at as u32, kind, taught, module, people });
            let mut deep: Vec<u32> = of_topic().filter(|one| one.depth >= need.depth).map(|one| one.module).collect();
            deep.sort_by_key(|&module| (minutes(module), module));
            let Some(&first) = deep.first() else { return gap(GapKind::Untaught, None, 0) };
            let own: Vec<&Assigned> =
                assigned.iter().filter(|one| one.group == need.group && deep.contains(&one.module)).collect();
            if own.is_empty() {
                return gap(GapKind::Unassigned, Some(first), 0);
            }
            if own.iter().any(|one| one.seats.suffice()) {
                return None;
            }
            let best = own.iter().min_by_key(|one| (one.seats.short(), minutes(one.module), one.module))?;
            gap(GapKind::Unscheduled, Some(best.module), best.seats.short())
        })
        .collect()
}

/// What somebody must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Position of the topic.
    pub topic: u32,
    /// How deeply.
    pub depth: u8,
    /// By when: the cutover.
    pub by: Option<Day>,
}

/// A module that somebody still has to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Position of the module.
    pub module: u32,
    /// Positions of the topics wanted that it teaches.
    pub topics: Vec<u32>,
    /// By when.
    pub by: Option<Day>,
    /// Whether it is asked only because a later one builds on it.
    pub groundwork: bool,
}

/// The way of one person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Curriculum {
    /// What is left, in the order to do it.
    pub steps: Vec<Step>,
    /// Positions of the modules done that count for something asked.
    pub done: Vec<u32>,
    /// Positions of the topics wanted that no module teaches deeply enough.
    pub untaught: Vec<u32>,
}

/// What somebody still has to do, in which order, by when.
///
/// Asked are the modules of their groups (`required`), and for each topic wanted that none of those nor a module done
/// teaches deeply enough, the shortest module that does; then whatever those build on. Earlier days come first, nothing comes
/// before what it builds on; a circle of prerequisites is cut where it is met.
pub fn curriculum(
    wanted: &[Wanted],
    required: &[(u32, Option<Day>)],
    teachings: &[Teaching],
    modules: &[Module],
    is_done: impl Fn(u32) -> bool,
) -> Curriculum {
    let mut asked = Asked::default();
    for &(module, by) in required {
        asked.add(module, by, false);
    }
    let mut untaught = Vec::new();
    for want in wanted {
        let deep = || teachings.iter().filter(|one| one.topic == want.topic && one.depth >= want.depth);
        let chosen = deep().find(|one| asked.has(one.module) || is_done(one.module));
        let minutes = |module: u32| modules.get(module as usize).map_or(u32::MAX, |module| module.minutes);
        match chosen.or_else(|| deep().min_by_key(|one| (minutes(one.module), one.module))) {
            Some(one) => asked.add(one.module, want.by, false),
            None => untaught.push(want.topic),
        }
    }
    asked.add_groundwork(modules, &is_done);
    let topics = |module: u32| -> Vec<u32> {
        let taught = |want: &&Wanted| {
            teachings.iter().any(|one| one.module == module && one.topic == want.topic && one.depth >= want.depth)
        };
        wanted.iter().filter(taught).map(|want| want.topic).collect()
    };
    let (done, left): (Vec<_>, Vec<_>) = asked.0.into_iter().partition(|one| is_done(one.module));
    let steps = in_order(left, modules).into_iter().map(|one| Step {
        module: one.module,
        topics: topics(one.module),
        by: one.by,
        groundwork: one.groundwork,
    });
    Curriculum { steps: steps.collect(), done: done.into_iter().map(|one| one.module).collect(), untaught }
}

/// A module asked for.
#[derive(Debug, Clone, Copy)]
struct One {
    module: u32,
    by: Option<Day>,
    groundwork: bool,
}

#[derive(Debug, Default)]
struct Asked(Vec<One>);

impl Asked {
    fn has(&self, module: u32) -> bool {
        self.0.iter().any(|one| one.module == module)
    }

    /// Asks for a module; the earliest day holds.
    fn add(&mut self, module: u32, by: Option<Day>, groundwork: bool) {
        match self.0.iter_mut().find(|one| one.module == module) {
            Some(one) => {
                one.by = [one.by, by].into_iter().flatten().min();
                one.groundwork &= groundwork;
            }
            None => self.0.push(One { module, by, groundwork }),
        }
    }

    /// Asks for what the modules left build on, and for what that builds on.
    fn add_groundwork(&mut self, modules: &[Module], is_done: &impl Fn(u32) -> bool) {
        let mut at = 0;
        while at < self.0.len() {
            let One { module, by, .. } = self.0[at];
            at += 1;
            if is_done(module) {
                continue;
            }
            for &below in modules.get(module as usize).map_or(&[][..], |module| &module.requires) {
                let earlier = |one: &One| one.module == below && by.is_some_and(|by| one.by.is_none_or(|own| own > by));
                // What was looked at already and is now needed earlier hands that on as well.
                if let Some(found) = self.0.iter().position(earlier) {
                    self.0[found].by = by;
                    at = at.min(found);
                } else if !self.has(below) && !is_done(below) {
                    self.0.push(One { module: below, by, groundwork: true });
                }
            }
        }
    }
}

/// Orders modules by day, each after those of them that it builds on.
fn in_order(mut left: Vec<One>, modules: &[Module]) -> Vec<One> {
    left.sort_by_key(|one| (one.by.is_none(), one.by, one.module));
    let mut ordered: Vec<One> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let waits = |one: &One| {
            let requires = modules.get(one.module as usize).map_or(&[][..], |module| &module.requires);
            left.iter().any(|other| other.module != one.module && requires.contains(&other.module))
        };
        // In a circle each waits for another: the first of them begins.
        let next = left.iter().position(|one| !waits(one)).unwrap_or(0);
        ordered.push(left.remove(next));
    }
    ordered
}
