//! Figures of groups and modules, and where each person of one stands.
//!
//! Owns the one walk over all people.

use super::{
    records::{Mark, Records, Seat},
    standing::{Rules, Standing, State},
};
use crate::{day::Day, words::AttendanceStatus};
use std::ops::AddAssign;

/// Counts of people; `need` is the sum of the others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// In the group on the day and needing the module.
    pub need: u32,
    /// Per state, in the order of [`State`].
    pub states: [u32; 7],
}

impl Figures {
    /// People of a state.
    pub fn of(&self, state: State) -> u32 {
        self.states[state as usize]
    }

    fn add(&mut self, state: State) {
        self.need += 1;
        self.states[state as usize] += 1;
    }
}

impl AddAssign for Figures {
    fn add_assign(&mut self, other: Self) {
        self.need += other.need;
        for (mine, others) in self.states.iter_mut().zip(other.states) {
            *mine += others;
        }
    }
}

/// What was counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// One a pair of [`Records::needs`], in their order; empty figures for pairs not chosen.
    pub rows: Vec<Figures>,
    /// Known people of each group on the day.
    pub members: Vec<u32>,
    /// All chosen pairs together, each person once a module.
    pub total: Figures,
}

/// Which pairs of [`Records::needs`] to count.
pub type Chosen<'a> = &'a dyn Fn(u32, u32) -> bool;

/// Somebody who needs a module for one of their groups.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// Position of the pair in [`Records::needs`].
    pub at: u32,
    /// Position of the person.
    pub person: u32,
    /// Where they stand.
    pub standing: Standing,
    /// Whether no line of the same person and module came before: each person counts once in a total.
    pub first: bool,
}

/// Counts all pairs that are chosen. `groups` is the number of groups, `percent` the share of a session's minutes asked.
pub fn count(records: &Records, groups: usize, on: Day, percent: u32, chosen: Chosen<'_>) -> Counted {
    let mut rows = vec![Figures::default(); records.needs.len()];
    let mut members = vec![0; groups];
    let mut total = Figures::default();
    walk(
        records,
        groups,
        &Rules::new(records, on, percent),
        chosen,
        |belongs| belongs.iter().for_each(|&group| members[group as usize] += 1),
        |line| {
            let state = line.standing.state();
            rows[line.at as usize].add(state);
            if line.first {
                total.add(state);
            }
        },
    );
    Counted { rows, members, total }
}

/// Known people of each group on a day. `groups` is the number of groups.
pub fn members(records: &Records, groups: usize, on: Day) -> Vec<u32> {
    let mut members = vec![0; groups];
    let mut belongs: Vec<u32> = Vec::new();
    for person in 0..records.people.len() {
        groups_of(records, person, on, &mut belongs);
        for &group in &belongs {
            members[group as usize] += 1;
        }
    }
    members
}

/// The people whom [`count`] counts, those that are kept: by position, each group and module of theirs in order.
pub fn lines(
    records: &Records,
    groups: usize,
    on: Day,
    percent: u32,
    chosen: Chosen<'_>,
    keep: impl Fn(&Line) -> bool,
) -> Vec<Line> {
    let mut found = Vec::new();
    let rules = Rules::new(records, on, percent);
    walk(
        records,
        groups,
        &rules,
        chosen,
        |_| (),
        |line| {
            if keep(&line) {
                found.push(line);
            }
        },
    );
    found
}

/// The one walk: everybody with the groups they belong to on the day, then where they stand with each module needed.
pub(super) fn walk(
    records: &Records,
    groups: usize,
    rules: &Rules,
    chosen: Chosen<'_>,
    mut member: impl FnMut(&[u32]),
    mut line: impl FnMut(Line),
) {
    let needs = Needs::new(records, groups, chosen);
    let mut desk = Desk::new(records);
    let mut belongs: Vec<u32> = Vec::new();
    for person in 0..records.people.len() {
        groups_of(records, person, rules.on, &mut belongs);
        if belongs.is_empty() {
            continue;
        }
        member(&belongs);
        if !belongs.iter().any(|&group| needs.any(group)) {
            continue;
        }
        desk.lay_out(records, rules, person);
        for &group in &belongs {
            for at in needs.of(group) {
                let module = records.needs[at].1;
                let first = desk.first_time(module);
                line(Line { at: at as u32, person: person as u32, standing: desk.on_desk(module), first });
            }
        }
    }
}

/// Where one person stands with each module.
#[derive(Debug, Clone, Copy)]
pub struct Standings<'a>(&'a Desk);

impl Standings<'_> {
    /// The standing with a module.
    pub fn with(&self, module: u32) -> Standing {
        self.0.on_desk(module)
    }
}

/// The same walk for questions other than the need of a group: everybody who works there on the day, with the groups they
/// belong to. `asked` says whether to work out where they stand, `each` gets it.
pub fn everybody(
    records: &Records,
    on: Day,
    percent: u32,
    mut asked: impl FnMut(u32, &[u32]) -> bool,
    mut each: impl FnMut(u32, &[u32], Standings<'_>),
) {
    let rules = Rules::new(records, on, percent);
    let mut desk = Desk::new(records);
    let mut belongs: Vec<u32> = Vec::new();
    for person in 0..records.people.len() {
        groups_of(records, person, on, &mut belongs);
        if records.people[person].is_there(on) && asked(person as u32, &belongs) {
            desk.lay_out(records, &rules, person);
            each(person as u32, &belongs, Standings(&desk));
        }
    }
}

/// Where one person at a time stands, for a caller that reads few people of few modules: the same answers as [`lines`].
#[derive(Debug)]
pub struct Ledger {
    records: Records,
    rules: Rules,
    desk: Desk,
    laid: u32,
}

impl Ledger {
    /// Takes modules and sessions; people, marks and seats of `records` are not looked at.
    pub fn new(records: Records, on: Day, percent: u32) -> Self {
        let (rules, desk) = (Rules::new(&records, on, percent), Desk::new(&records));
        Self { records, rules, desk, laid: 0 }
    }

    /// Where somebody stands with a module, by all marks and seats of theirs in the sessions known here. The person of
    /// these is not looked at.
    pub fn standing(&mut self, marks: &[Mark], seats: &[Seat], module: u32) -> Standing {
        self.desk.lay(&self.records, &self.rules, self.laid, marks, seats);
        self.laid += 1;
        self.desk.on_desk(module)
    }
}

/// The groups of somebody on a day, each once; none for who does not work there on that day.
fn groups_of(records: &Records, person: usize, on: Day, into: &mut Vec<u32>) {
    into.clear();
    let members = records.members.of(person);
    if members.is_empty() || !records.people[person].is_there(on) {
        return;
    }
    for member in members.iter().filter(|member| member.holds(on)) {
        if !into.contains(&member.group) {
            into.push(member.group);
        }
    }
}

/// Where the pairs of a group stand in [`Records::needs`], which is sorted by group.
struct Needs {
    starts: Vec<u32>,
    /// Positions of the chosen pairs.
    chosen: Vec<u32>,
}

impl Needs {
    fn new(records: &Records, groups: usize, chosen: Chosen<'_>) -> Self {
        let mut starts = vec![0_u32; groups + 1];
        let mut positions = Vec::new();
        for (at, &(group, module)) in records.needs.iter().enumerate() {
            if (group as usize) < groups && chosen(group, module) {
                positions.push(at as u32);
                starts[group as usize + 1] += 1;
            }
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        Self { starts, chosen: positions }
    }

    fn any(&self, group: u32) -> bool {
        self.starts[group as usize] < self.starts[group as usize + 1]
    }

    fn of(&self, group: u32) -> impl Iterator<Item = usize> + '_ {
        let range = self.starts[group as usize] as usize..self.starts[group as usize + 1] as usize;
        self.chosen[range].iter().map(|&at| at as usize)
    }
}

/// One person's standings, a place for each module. Kept from person to person so that nothing is allocated for one.
#[derive(Debug)]
pub(super) struct Desk {
    places: Vec<Standing>,
    /// For whom a place was last laid out; a place of somebody else is empty.
    owner: Vec<u32>,
    counted: Vec<u32>,
    person: u32,
    /// For whom a session was last marked.
    marked: Vec<u32>,
}

impl Desk {
    pub(super) fn new(records: &Records) -> Self {
        let modules = records.modules.len();
        Self {
            places: vec![Standing::default(); modules],
            owner: vec![0; modules],
            counted: vec![0; modules],
            person: 0,
            marked: vec![0; records.sessions.len()],
        }
    }

    /// Lays out all standings of a person.
    pub(super) fn lay_out(&mut self, records: &Records, rules: &Rules, person: usize) {
        self.lay(records, rules, person as u32, records.marks.of(person), records.seats.of(person));
    }

    /// Lays out the standings that marks and seats of one person come to. Nobody may be laid out twice running.
    fn lay(&mut self, records: &Records, rules: &Rules, person: u32, marks: &[Mark], seats: &[Seat]) {
        // From 1, so that 0 is nobody.
        self.person = person + 1;
        if !self.lay_marks(records, rules, marks) {
            // Two marks in one session, which hardly anybody has: everything again, with the better of the two.
            let marks = better_marks(records, marks);
            for mark in &marks {
                self.marked[mark.session as usize] = 0;
                self.owner[records.sessions[mark.session as usize].module as usize] = 0;
            }
            self.lay_marks(records, rules, &marks);
        }
        for seat in seats {
            let marked = self.marked[seat.session as usize] == self.person;
            self.place(records, seat.session).seat(records, rules, seat, marked);
        }
    }

    /// Lays out marks; false when a session has two.
    fn lay_marks(&mut self, records: &Records, rules: &Rules, marks: &[Mark]) -> bool {
        for mark in marks {
            if std::mem::replace(&mut self.marked[mark.session as usize], self.person) == self.person {
                return false;
            }
            self.place(records, mark.session).mark(records, rules, mark);
        }
        true
    }

    fn place(&mut self, records: &Records, session: u32) -> &mut Standing {
        let module = records.sessions[session as usize].module as usize;
        if self.owner[module] != self.person {
            self.owner[module] = self.person;
            self.places[module] = Standing::default();
        }
        &mut self.places[module]
    }

    /// The standing with a module.
    pub(super) fn on_desk(&self, module: u32) -> Standing {
        let at = module as usize;
        if self.owner[at] == self.person { self.places[at] } else { Standing::default() }
    }

    fn first_time(&mut self, module: u32) -> bool {
        std::mem::replace(&mut self.counted[module as usize], self.person) != self.person
    }
}

/// The marks of a person with the best of each session.
pub(super) fn better_marks(records: &Records, marks: &[Mark]) -> Vec<Mark> {
    let worth = |mark: &Mark| {
        let attended = mark.attended(records.sessions[mark.session as usize].minutes);
        let rank = match mark.status {
            AttendanceStatus::Alternative => 2,
            AttendanceStatus::Excused => 1,
            _ => 0,
        };
        (attended, rank)
    };
    let mut marks = marks.to_vec();
    marks.sort_by_key(|mark| (mark.session, std::cmp::Reverse(worth(mark))));
    marks.dedup_by_key(|mark| mark.session);
    marks
}

/// A module that somebody has completed, whether they need it or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Completion {
    /// Position of the person.
    pub person: u32,
    /// Position of the module.
    pub module: u32,
    /// Position of the session it rests on.
    pub session: u32,
    /// How: completed, earlier version or alternative route.
    pub state: State,
}

/// Everything that everybody has completed by a day, by person and module.
pub fn completions(records: &Records, on: Day, percent: u32) -> Vec<Completion> {
    let rules = Rules::new(records, on, percent);
    let mut desk = Desk::new(records);
    let mut found = Vec::new();
    let mut modules: Vec<u32> = Vec::new();
    for person in 0..records.people.len() {
        modules.clear();
        modules.extend(records.marks.of(person).iter().map(|mark| records.sessions[mark.session as usize].module));
        if modules.is_empty() {
            continue;
        }
        modules.sort_unstable();
        modules.dedup();
        desk.lay_out(records, &rules, person);
        for &module in &modules {
            let standing = desk.on_desk(module);
            let state = standing.state();
            if let (true, Some(session)) = (state.is_complete(), standing.session()) {
                found.push(Completion { person: person as u32, module, session, state });
            }
        }
    }
    found
}
