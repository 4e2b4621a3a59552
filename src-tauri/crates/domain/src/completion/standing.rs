//! Where one person stands with one module.
//!
//! Owns the order of the cases and what they rest on.

use super::records::{Mark, Module, Records, Seat};
use crate::{
    attendance::completes,
    day::Day,
    words::{AttendanceStatus, SessionPurpose, SessionState},
};

/// Where somebody stands with a module they need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// There long enough, in the current version.
    Completed,
    /// There long enough or by an alternative route, in an earlier version.
    EarlierVersion,
    /// By an alternative route.
    Alternative,
    /// There, but not long enough.
    Partly,
    /// Had a seat or a mark and did not come.
    Missed,
    /// Has a seat in a session to come.
    Seated,
    /// Nothing yet.
    Nothing,
}

impl State {
    /// Every state, in order.
    pub const ALL: [Self; 7] = [
        Self::Completed,
        Self::EarlierVersion,
        Self::Alternative,
        Self::Partly,
        Self::Missed,
        Self::Seated,
        Self::Nothing,
    ];

    /// Whether the person counts as trained for a cutover.
    pub const fn is_complete(self) -> bool {
        matches!(self, Self::Completed | Self::EarlierVersion | Self::Alternative)
    }
}

/// What was attended of some sessions, taken together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Part {
    /// Minutes attended.
    pub minutes: u32,
    /// Minutes of the longest of the sessions attended.
    pub of: u32,
    /// Sessions attended.
    pub sessions: u32,
    /// The session that completes it; else the one attended longest, the latest of equals. Meaningless without sessions.
    pub best: u32,
    /// Whether it completes the module.
    pub complete: bool,
    best_minutes: u32,
    best_alone: bool,
}

impl Part {
    fn add(&mut self, session: u32, minutes: u32, of: u32, later: bool, percent: u32) {
        let alone = completes(minutes, of, percent);
        let rank = (alone, minutes, later);
        if self.sessions == 0 || rank > (self.best_alone, self.best_minutes, !later) {
            (self.best, self.best_alone, self.best_minutes) = (session, alone, minutes);
        }
        self.minutes = self.minutes.saturating_add(minutes);
        self.of = self.of.max(of);
        self.sessions += 1;
        self.complete |= alone || completes(self.minutes, self.of, percent);
    }

    /// Minutes attended of the best session.
    pub fn alone_minutes(&self) -> u32 {
        self.best_minutes
    }

    /// Whether one session alone completes it.
    pub fn is_alone(&self) -> bool {
        self.best_alone
    }
}

/// What there is about one person and one module; [`Standing::state`] says what it comes to.
#[derive(Debug, Clone, Copy, Default)]
pub struct Standing {
    /// What was attended in the current version.
    pub current: Part,
    /// What was attended in any version.
    pub any: Part,
    /// Latest session of the current version with the mark of an alternative route.
    pub alternative: Option<u32>,
    /// The same of an earlier version.
    pub alternative_earlier: Option<u32>,
    /// Latest session with a seat or mark to which they did not come.
    pub missed: Option<u32>,
    /// Whether that was with a reason.
    pub excused: bool,
    /// How many such sessions there are.
    pub misses: u32,
    /// First session to come in which they have a seat.
    pub to_come: Option<u32>,
    /// Latest session held, with a seat or mark, whose record is not closed.
    pub unclosed: Option<u32>,
}

impl Standing {
    /// What it comes to.
    pub fn state(&self) -> State {
        if self.current.complete {
            State::Completed
        } else if self.alternative.is_some() {
            State::Alternative
        } else if self.any.complete || self.alternative_earlier.is_some() {
            State::EarlierVersion
        } else if self.to_come.is_some() {
            State::Seated
        } else if self.any.minutes > 0 {
            State::Partly
        } else if self.missed.is_some() {
            State::Missed
        } else {
            State::Nothing
        }
    }

    /// The session that it rests on, if any.
    pub fn session(&self) -> Option<u32> {
        match self.state() {
            State::Completed => Some(self.current.best),
            State::Alternative => self.alternative,
            State::EarlierVersion => {
                if self.any.complete {
                    Some(self.any.best)
                } else {
                    self.alternative_earlier
                }
            }
            State::Seated => self.to_come,
            State::Partly => Some(self.any.best),
            State::Missed => self.missed,
            State::Nothing => self.unclosed,
        }
    }

    /// Adds a mark. It must be the only one of its person and session.
    pub(super) fn mark(&mut self, records: &Records, rules: &Rules, mark: &Mark) {
        let session = &records.sessions[mark.session as usize];
        if !session.counts(rules.on) {
            self.not_counted(records, rules, mark.session);
            return;
        }
        let current = session.version >= rules.current[session.module as usize];
        if mark.status == AttendanceStatus::Alternative {
            let alternative = if current { &mut self.alternative } else { &mut self.alternative_earlier };
            *alternative = Some(records.later(*alternative, mark.session));
            return;
        }
        let minutes = mark.attended(session.minutes);
        if minutes == 0 {
            self.miss(records, mark.session, mark.status == AttendanceStatus::Excused);
            return;
        }
        let later = |than: &Part| than.sessions > 0 && records.is_later(mark.session, than.best);
        let (any_later, current_later) = (later(&self.any), later(&self.current));
        self.any.add(mark.session, minutes, session.minutes, any_later, rules.percent);
        if current {
            self.current.add(mark.session, minutes, session.minutes, current_later, rules.percent);
        }
    }

    /// Adds a seat. `marked` says whether the person has a mark in that session, which then speaks for itself.
    pub(super) fn seat(&mut self, records: &Records, rules: &Rules, seat: &Seat, marked: bool) {
        let session = &records.sessions[seat.session as usize];
        if session.counts(rules.on) {
            if !marked {
                self.miss(records, seat.session, false);
            }
        } else if rules.is_to_come(session) {
            if rules.was_taken(seat) {
                let first = match self.to_come {
                    Some(known) if !records.is_later(known, seat.session) => known,
                    _ => seat.session,
                };
                self.to_come = Some(first);
            }
        } else {
            self.not_counted(records, rules, seat.session);
        }
    }

    fn miss(&mut self, records: &Records, session: u32, excused: bool) {
        self.misses += 1;
        if self.missed.is_none_or(|known| records.is_later(session, known)) {
            (self.missed, self.excused) = (Some(session), excused);
        }
    }

    fn not_counted(&mut self, records: &Records, rules: &Rules, at: u32) {
        let session = &records.sessions[at as usize];
        let open = session.state == SessionState::Scheduled && session.purpose == SessionPurpose::Training;
        if open && session.on <= rules.on {
            self.unclosed = Some(records.later(self.unclosed, at));
        }
    }
}

impl Records {
    /// Whether a session is later than another; of one day the higher position is.
    pub(super) fn is_later(&self, session: u32, than: u32) -> bool {
        (self.sessions[session as usize].on, session) > (self.sessions[than as usize].on, than)
    }

    fn later(&self, known: Option<u32>, session: u32) -> u32 {
        known.filter(|&known| self.is_later(known, session)).unwrap_or(session)
    }
}

/// What holds for everybody on a day.
#[derive(Debug, Clone)]
pub(super) struct Rules {
    /// The day.
    pub(super) on: Day,
    /// Share of a session's minutes that completes it.
    pub(super) percent: u32,
    /// The current version of each module on that day.
    pub(super) current: Vec<u32>,
}

impl Rules {
    pub(super) fn new(records: &Records, on: Day, percent: u32) -> Self {
        let mut given = vec![0; records.modules.len()];
        for session in records.sessions.iter().filter(|session| session.counts(on)) {
            let newest = &mut given[session.module as usize];
            *newest = session.version.max(*newest);
        }
        let current = |(module, given): (&Module, u32)| match module.released_on {
            // Versions rise by one, and the log of releases is not asked: what was given until then is the best witness.
            Some(released) if released > on => given.min(module.version.saturating_sub(1)),
            _ => module.version,
        };
        Self { on, percent, current: records.modules.iter().zip(given).map(current).collect() }
    }

    /// Whether a seat was there on the day. One taken later was not; the day was noted by universal time, so one day more
    /// is allowed.
    pub(super) fn was_taken(&self, seat: &Seat) -> bool {
        seat.taken_on.is_none_or(|taken| taken <= self.on.plus(1))
    }

    /// Whether a session lay ahead on the day.
    pub(super) fn is_to_come(&self, session: &super::Session) -> bool {
        let training = session.purpose == SessionPurpose::Training;
        let ahead = match session.state {
            // A session of several days lies ahead until its last: its people come back tomorrow.
            SessionState::Scheduled => session.until >= self.on,
            SessionState::Closed => session.on > self.on,
            SessionState::Cancelled => false,
        };
        training && ahead
    }
}
