//! Planned and actual progress of the preparation of a risk area.
//!
//! **Method.** An area is prepared in up to four parts: superusers ready, content approved, people trained, tasks timed within
//! their target. Each part counts things (`done` of `of`); the actual progress of a part is their share, that of the area the
//! mean of its parts, each weighing the same, so that a thousand people do not hide a missing trainer.
//!
//! **Plan.** Each thing should be done by a day: a superuser by the end of the pairing, a module by the day its last material
//! is needed, a person by the day of the session they are seated in, a timed task by the same day. What nobody planned is
//! taken to be done evenly between the first and the last day of its span, whose last day is the wave's cutover. The planned
//! share of a part on a day is the share of things whose day has come plus the even part of the others. It never falls.
//!
//! **No training.** A group that gets none, for a recorded reason that holds, is asked for no content, nobody trained and no
//! task timed. Its superusers are asked for all the same, as coverage asks for them: an impact alone makes that need, whoever
//! works with the process turns to them, and they take months, which a reason that expires before the cutover would hide.
//! Training goes before a reason ([`crate::plan::GroupFacts::training`]): a group with a module or a session is asked for all.
//!
//! **Slippage** in points is planned less actual progress, in percent; in days it is how long ago the plan stood where the
//! work stands today. Parts without a plan (no cutover, nothing dated) are left out of both.

use crate::{day::Day, plan::GroupTraining, words::words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// A part of the preparation of a risk area.
    PartKind, "risk-part" {
        /// Superusers who may train it.
        Superusers = "superusers",
        /// Modules whose content is approved.
        Content = "content",
        /// People of the group who completed a module.
        People = "people",
        /// Timed tasks done alone within their target.
        Tasks = "tasks",
    }
}
words! {
    /// How the preparation of a risk area stands, the most urgent first.
    RiskStanding, "risk-standing" {
        /// Far behind, or not done after the cutover.
        Late = "late",
        /// Behind.
        Slipping = "slipping",
        /// There is no cutover and no date to measure by.
        Unplanned = "unplanned",
        /// As far as planned.
        OnTrack = "on_track",
        /// Everything is done.
        Done = "done",
    }
}

impl PartKind {
    /// Whether the part is asked for of a group whose training stands so.
    pub const fn is_asked_of(self, training: GroupTraining) -> bool {
        match self {
            Self::Superusers => true,
            Self::Content | Self::People | Self::Tasks => training.is_asked_for(),
        }
    }
}

/// Points behind from which an area is slipping.
pub const SLIPPING_POINTS: i32 = 10;
/// Points behind from which an area is late.
pub const LATE_POINTS: i32 = 25;

/// The days between which something without a date is taken to be done evenly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First day: nothing is asked for.
    pub from: Day,
    /// Last day: everything is asked for.
    pub to: Day,
}

impl Span {
    /// The share that should be done by a day, 0 to 1. A span that ends before it begins asks for everything on its last day.
    pub fn share(self, day: Day) -> f64 {
        if day >= self.to {
            1.0
        } else if day <= self.from {
            0.0
        } else {
            f64::from(day.since(self.from)) / f64::from(self.to.since(self.from))
        }
    }
}

/// By when the things of a part should be done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Number of things by day, in the order of days, each day once.
    dated: Vec<(Day, u32)>,
    /// Things that nobody planned.
    undated: u32,
}

impl Plan {
    /// Adds things that should be done by a day, or that nobody planned.
    pub fn add(&mut self, on: Option<Day>, count: u32) {
        if count == 0 {
            return;
        }
        let Some(on) = on else {
            self.undated = self.undated.saturating_add(count);
            return;
        };
        match self.dated.binary_search_by_key(&on, |(day, _)| *day) {
            Ok(at) => self.dated[at].1 = self.dated[at].1.saturating_add(count),
            Err(at) => self.dated.insert(at, (on, count)),
        }
    }

    /// Adds everything of another plan, so many times.
    pub fn extend(&mut self, other: &Self, times: u32) {
        for (day, count) in &other.dated {
            self.add(Some(*day), count.saturating_mul(times));
        }
        self.add(None, other.undated.saturating_mul(times));
    }

    /// Things planned and not.
    pub fn total(&self) -> u32 {
        self.dated.iter().fold(self.undated, |sum, (_, count)| sum.saturating_add(*count))
    }

    /// Things that nobody planned.
    pub fn undated(&self) -> u32 {
        self.undated
    }

    /// The first and last day planned.
    fn ends(&self) -> Option<(Day, Day)> {
        Some((self.dated.first()?.0, self.dated.last()?.0))
    }

    /// The share that should be done by a day, 0 to 1. `None` where there is nothing, or nothing says when.
    pub fn share(&self, day: Day, span: Option<Span>) -> Option<f64> {
        let total = self.total();
        if total == 0 {
            return None;
        }
        let even = match span {
            Some(span) => f64::from(self.undated) * span.share(day),
            None if self.undated > 0 => return None,
            None => 0.0,
        };
        let due = self.dated.iter().take_while(|(on, _)| *on <= day).map(|(_, count)| f64::from(*count)).sum::<f64>();
        Some(((due + even) / f64::from(total)).min(1.0))
    }
}

/// A part as counted on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub kind: PartKind,
    /// Things done.
    pub done: u32,
    /// Of so many; a part of none is left out.
    pub of: u32,
    /// By when they should be.
    pub plan: Plan,
    /// The days of what nobody planned.
    pub span: Option<Span>,
}

impl Part {
    fn actual(&self) -> f64 {
        f64::from(self.done.min(self.of)) / f64::from(self.of.max(1))
    }

    fn planned(&self, day: Day) -> Option<f64> {
        self.plan.share(day, self.span)
    }

    /// A day before everything planned.
    fn before(&self) -> Option<Day> {
        let first = [self.plan.ends().map(|ends| ends.0), self.span.map(|span| span.from.min(span.to))];
        first.into_iter().flatten().min().map(|day| day.plus(-1))
    }
}

/// A part as it stands on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PartProgress {
    /// Which.
    pub kind: PartKind,
    /// Things done.
    pub done: u32,
    /// Of so many.
    pub of: u32,
    /// Share done, 0 to 1.
    pub actual: f64,
    /// Share that should be done, 0 to 1; none where nothing says when.
    pub planned: Option<f64>,
}

impl PartProgress {
    /// Points behind (positive) or ahead.
    pub fn points(&self) -> Option<i32> {
        self.planned.map(|planned| points(planned, self.actual))
    }
}

/// An area as it stands on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// The parts, in the order of [`PartKind`].
    pub parts: Vec<PartProgress>,
    /// Share done, 0 to 1: the mean of the parts.
    pub actual: f64,
    /// Share that should be done, 0 to 1: the mean of the parts that have a plan.
    pub planned: Option<f64>,
    /// Points behind (positive) or ahead, over the parts that have a plan.
    pub points: Option<i32>,
    /// Days behind; 0 when not behind.
    pub days: Option<u32>,
    /// What it comes to.
    pub standing: RiskStanding,
}

fn points(planned: f64, actual: f64) -> i32 {
    ((planned - actual) * 100.0).round() as i32
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

/// How an area stands on a day; `cutover` is that of its wave. An area of no part has nothing to prepare and stands unplanned.
pub fn progress(parts: &[Part], today: Day, cutover: Option<Day>) -> Progress {
    let mut parts: Vec<&Part> = parts.iter().filter(|part| part.of > 0).collect();
    parts.sort_by_key(|part| part.kind);
    let planned_parts: Vec<&Part> = parts.iter().filter(|part| part.planned(today).is_some()).copied().collect();
    let planned_on = |day: Day| mean(planned_parts.iter().filter_map(|part| part.planned(day)));
    let actual = mean(parts.iter().map(|part| part.actual())).unwrap_or(0.0);
    let planned = planned_on(today);
    let counted = mean(planned_parts.iter().map(|part| part.actual())).unwrap_or(0.0);
    let behind = planned.map(|planned| points(planned, counted));
    let before = planned_parts.iter().filter_map(|part| part.before()).min();
    let days = before.map(|before| days_behind(&planned_on, counted, before, today));
    let done = !parts.is_empty() && parts.iter().all(|part| part.done >= part.of);
    let over = cutover.is_some_and(|cutover| cutover <= today);
    let standing = match behind {
        _ if done => RiskStanding::Done,
        Some(points) if points >= LATE_POINTS => RiskStanding::Late,
        _ if over && !parts.is_empty() => RiskStanding::Late,
        Some(points) if points >= SLIPPING_POINTS => RiskStanding::Slipping,
        Some(_) => RiskStanding::OnTrack,
        None => RiskStanding::Unplanned,
    };
    let parts = parts
        .into_iter()
        .map(|part| PartProgress {
            kind: part.kind,
            done: part.done,
            of: part.of,
            actual: part.actual(),
            planned: part.planned(today),
        })
        .collect();
    Progress { parts, actual, planned, points: behind, days, standing }
}

/// Days since the plan stood where the work stands: the plan never falls, so the last such day is found by halving.
fn days_behind(planned_on: &dyn Fn(Day) -> Option<f64>, actual: f64, before: Day, today: Day) -> u32 {
    // Shares are sums of fractions: what differs by rounding alone is not behind.
    let reached = |day: Day| planned_on(day).is_none_or(|planned| planned <= actual + 1e-9);
    if before >= today || reached(today) {
        return 0;
    }
    let (mut low, mut high) = (before.0, today.0);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if reached(Day(middle)) { low = middle } else { high = middle }
    }
    today.since(Day(low)).unsigned_abs()
}
