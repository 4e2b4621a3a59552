//! The sequence of one audience: told, trained neither too early nor too late, on finished content and a finished system.

use super::{
    plan::{Audience, Content, Dated, Desk, Purpose, Session, Told},
    violation::{Place, Row, RowKind, Rule, Violation},
};
use crate::{
    day::Day,
    id::Id,
    message::Message,
    plan::{GroupFacts, GroupReach, GroupTraining},
    words::{MilestoneKind, Track},
};
use rustc_hash::FxHashMap;

/// Days of a week.
const WEEK: i32 = 7;

/// Adds what is wrong for an audience.
pub(super) fn check(desk: &Desk<'_>, audience: &Audience, found: &mut Vec<Violation>) {
    let case = Case { desk, audience, cutover: desk.cutover(audience), sessions: desk.sessions(audience.id) };
    found.extend(case.presence());
    found.extend(case.no_wave());
    found.extend(case.after_cutover());
    // What came before a cutover that is past can no longer be put right before it.
    if case.cutover.on.is_none_or(|on| on >= desk.plan.today) {
        found.extend(case.too_early());
        found.extend(case.before_code_complete());
        found.extend(case.not_told());
        found.extend(case.interest());
    }
    found.extend(case.content());
}

/// An audience with what its rules ask for.
struct Case<'a> {
    desk: &'a Desk<'a>,
    audience: &'a Audience,
    cutover: Dated,
    sessions: &'a [&'a Session],
}

impl Case<'_> {
    fn today(&self) -> Day {
        self.desk.plan.today
    }

    fn violation(&self, rule: Rule, message: &str, way_out: Message, place: Place) -> Violation {
        Violation {
            rule,
            wave: self.audience.wave.filter(|wave| self.desk.wave(*wave).is_some()),
            audience: Some(self.audience.id),
            about: None,
            message: Message::new(message)
                .with("audience", &self.audience.name)
                .with("people", self.audience.headcount),
            way_out: self.named(way_out),
            place,
            rows: vec![Row { kind: RowKind::Group, id: self.audience.id }],
            depends_on: Vec::new(),
        }
    }

    /// A way out with the audience and its people, where it does not speak of fewer.
    fn named(&self, way_out: Message) -> Message {
        let way_out = way_out.with("audience", &self.audience.name);
        if way_out.args.contains_key("people") { way_out } else { way_out.with("people", self.audience.headcount) }
    }

    /// What is known of the audience, as the needs judge it.
    fn known(&self) -> GroupFacts {
        let Audience { headcount, track, at_risk, wave, modules, reason, .. } = self.audience;
        GroupFacts {
            people: *headcount,
            track: *track,
            at_risk: *at_risk,
            in_wave: wave.is_some(),
            has_module: !modules.is_empty(),
            has_session: !self.sessions.is_empty(),
            has_seats: !self.sessions.is_empty(),
            reason: *reason,
        }
    }

    /// People without any training, or without a session with the cutover near.
    fn presence(&self) -> Option<Violation> {
        if self.audience.headcount == 0 {
            return None;
        }
        let known = self.known();
        if known.is_open() {
            let way_out = match known.reach() {
                GroupReach::Unjudged => "timeline-unjudged-way-out",
                _ => "timeline-no-training-way-out",
            };
            let expired = self.audience.expired_on.filter(|_| known.training() == GroupTraining::Expired);
            let message = if expired.is_some() { "timeline-no-training-expired" } else { "timeline-no-training" };
            let mut violation = self.violation(Rule::NoTraining, message, Message::new(way_out), Place::Needs);
            if let Some(expired) = expired {
                violation.message = violation.message.with("expired", expired);
            }
            return Some(violation);
        }
        if self.audience.is_exempt() || self.audience.track == Track::Superuser || !self.sessions.is_empty() {
            return None;
        }
        let cutover = self.cutover.on?;
        let days = cutover.since(self.today());
        if days > self.desk.plan.limits.session_days as i32 {
            return None;
        }
        let way_out = Message::new("timeline-no-session-way-out").with("cutover", cutover);
        let id = if days < 0 { "timeline-no-session-past" } else { "timeline-no-session" };
        let mut violation = self.violation(Rule::NoSession, id, way_out, Place::Sessions);
        violation.message = violation.message.with("cutover", cutover).with("days", days.max(0));
        violation.depends_on.clone_from(&self.cutover.milestones);
        Some(violation)
    }

    /// An ordinary group that goes live with nothing.
    fn no_wave(&self) -> Option<Violation> {
        let known = self.audience.wave.is_some_and(|wave| self.desk.wave(wave).is_some());
        let asked = self.audience.track == Track::Business && self.audience.headcount > 0 && !self.audience.is_exempt();
        if known || !asked || self.desk.plan.waves.is_empty() {
            return None;
        }
        let way_out = Message::new("timeline-no-wave-way-out");
        Some(self.violation(Rule::NoWave, "timeline-no-wave", way_out, Place::Programme))
    }

    /// Modules that nobody of them can have before the cutover, though sessions are to come.
    fn after_cutover(&self) -> Option<Violation> {
        let cutover = self.cutover.on?;
        let late: Vec<&&Session> = self
            .sessions
            .iter()
            .filter(|session| session.on > cutover && self.audience.modules.contains(&session.module))
            .filter(|session| !self.of_module(session.module).any(|other| other.until <= cutover))
            .collect();
        let first = late.iter().filter(|session| !session.held).map(|session| session.on).min()?;
        let way_out = Message::new("timeline-after-cutover-way-out").with("cutover", cutover);
        let mut violation = self.violation(Rule::AfterCutover, "timeline-after-cutover", way_out, Place::Sessions);
        violation.message = violation
            .message
            .with("cutover", cutover)
            .with("first", first)
            .with("days", first.since(cutover))
            .with("count", late.len());
        violation.rows = rows(late.into_iter().copied());
        violation.depends_on.clone_from(&self.cutover.milestones);
        Some(violation)
    }

    /// Sessions so early that much is forgotten by the cutover.
    fn too_early(&self) -> Option<Violation> {
        if matches!(self.audience.track, Track::Superuser | Track::Administrator) {
            return None;
        }
        let cutover = self.cutover.on?;
        let from = cutover.plus(-(self.desk.plan.limits.too_early_days as i32));
        let early: Vec<&Session> = self
            .sessions
            .iter()
            .copied()
            .filter(|session| session.until < from && !self.is_made_up(session.module, from, Some(cutover)))
            .collect();
        let first = early.iter().map(|session| session.until).min()?;
        let mut violation = self.violation(
            Rule::TooEarly,
            "timeline-too-early",
            self.way_out_of(["timeline-too-early-move", "timeline-too-early-repeat"], &early, from, Some(cutover)),
            Place::Sessions,
        );
        violation.message = violation
            .message
            .with("weeks", cutover.since(first) / WEEK)
            .with("count", early.len())
            .with("cutover", cutover)
            .with("limit", self.desk.plan.limits.too_early_days);
        violation.rows = rows(early);
        violation.depends_on.clone_from(&self.cutover.milestones);
        Some(violation)
    }

    /// Sessions on a system that was still being built.
    fn before_code_complete(&self) -> Option<Violation> {
        if !matches!(self.audience.track, Track::Business | Track::External) {
            return None;
        }
        let complete = self.desk.dated(MilestoneKind::CodeComplete, self.audience.wave, true);
        let from = complete.on?;
        let early: Vec<&Session> = self
            .sessions
            .iter()
            .copied()
            .filter(|session| session.on < from && !self.is_made_up(session.module, from, self.cutover.on))
            .collect();
        let first = early.iter().map(|session| session.on).min()?;
        let mut violation = self.violation(
            Rule::BeforeCodeComplete,
            "timeline-before-complete",
            self.way_out_of(
                ["timeline-before-complete-move", "timeline-before-complete-repeat"],
                &early,
                from,
                self.cutover.on,
            ),
            Place::Sessions,
        );
        violation.message = violation.message.with("complete", from).with("first", first).with("count", early.len());
        violation.rows = rows(early);
        violation.depends_on = both(&complete.milestones, &self.cutover.milestones);
        Some(violation)
    }

    /// Trained before anybody told them what is coming.
    fn not_told(&self) -> Option<Violation> {
        if !matches!(self.audience.track, Track::Business | Track::External) {
            return None;
        }
        let first = self.sessions.first()?;
        let aware = || self.audience.told.iter().filter(|told| told.purpose == Purpose::Awareness);
        let in_time = |told: &Told| told.on < first.on && first.on > self.today();
        if aware().any(|told| told.done || in_time(told)) {
            return None;
        }
        let planned = aware().map(|told| told.on).min();
        let (id, way_out) = match planned {
            None => ("timeline-not-told", "timeline-not-told-way-out"),
            Some(_) => ("timeline-told-late", "timeline-told-late-way-out"),
        };
        let by = if first.on > self.today() { first.on.plus(-1) } else { self.today() };
        let mut violation =
            self.violation(Rule::NotTold, id, Message::new(way_out).with("by", by), Place::Communications);
        violation.message = violation.message.with("first", first.on);
        if let Some(planned) = planned {
            violation.message = violation.message.with("planned", planned);
        }
        violation.rows = rows([*first]);
        violation.rows.extend(aware().map(|told| Row { kind: RowKind::Communication, id: told.id }));
        violation.depends_on.clone_from(&self.cutover.milestones);
        Some(violation)
    }

    /// Interest was raised, sessions are to come, and nobody knows how many are interested.
    fn interest(&self) -> Option<Violation> {
        let first = self.sessions.iter().find(|session| !session.held && session.on >= self.today())?;
        let raised = |told: &&Told| told.done && told.purpose != Purpose::Other;
        let mut told = self.audience.told.iter().filter(raised).peekable();
        let latest = told.peek()?.on;
        if self.audience.told.iter().any(|told| told.done && told.interested.is_some()) {
            return None;
        }
        let latest = self.audience.told.iter().filter(raised).map(|told| told.on).max().unwrap_or(latest);
        let way_out = Message::new("timeline-interest-way-out").with("first", first.on);
        let mut violation =
            self.violation(Rule::InterestNotMeasured, "timeline-interest", way_out, Place::Communications);
        violation.message = violation.message.with("told", latest).with("first", first.on);
        violation.rows = told.map(|told| Row { kind: RowKind::Communication, id: told.id }).collect();
        violation.depends_on.clone_from(&self.cutover.milestones);
        Some(violation)
    }

    /// Sessions soon, whose content is not approved: one for each module.
    fn content(&self) -> Vec<Violation> {
        let last = self.today().plus(self.desk.plan.limits.notice_days as i32);
        let soon = |session: &&&Session| !session.held && session.on >= self.today() && session.on <= last;
        let mut modules: Vec<Id> = self.sessions.iter().filter(soon).map(|session| session.module).collect();
        modules.sort_unstable();
        modules.dedup();
        let open = |module: Id| -> Option<Violation> {
            let module = self.desk.module(module)?;
            let Content::Open(materials) = module.content else { return None };
            let sessions: Vec<&Session> =
                self.sessions.iter().filter(soon).copied().filter(|session| session.module == module.id).collect();
            let first = sessions.iter().map(|session| session.on).min()?;
            let way_out = Message::new("timeline-content-way-out").with("module", &module.name).with("first", first);
            let mut violation = self.violation(Rule::ContentOpen, "timeline-content", way_out, Place::Modules);
            violation.about = Some(module.id);
            violation.message = violation
                .message
                .with("module", &module.name)
                .with("materials", materials)
                .with("first", first)
                .with("count", sessions.len());
            violation.rows = rows(sessions);
            Some(violation)
        };
        modules.into_iter().filter_map(open).collect()
    }

    fn of_module(&self, module: Id) -> impl Iterator<Item = &&Session> {
        self.sessions.iter().filter(move |session| session.module == module)
    }

    /// Seats of a module between two days; absent where there is no session.
    fn seats_between(&self, module: Id, from: Day, to: Option<Day>) -> Option<u32> {
        let between = |session: &&&Session| session.on >= from && to.is_none_or(|to| session.until <= to);
        let seats = self.of_module(module).filter(between).map(|session| session.seats.unwrap_or(u32::MAX));
        seats.reduce(u32::saturating_add)
    }

    /// Whether everybody can have the module between two days: then whoever had it outside of them can come again.
    fn is_made_up(&self, module: Id, from: Day, to: Option<Day>) -> bool {
        self.seats_between(module, from, to).is_some_and(|seats| seats >= self.audience.headcount)
    }

    /// How many people at most had a module too early and find no seat to have it again: of each module no more than its
    /// held sessions had seats, and no more than those to come have too few.
    fn to_repeat(&self, early: &[&Session], from: Day, to: Option<Day>) -> u32 {
        let people = self.audience.headcount;
        let mut seats: FxHashMap<Id, u32> = FxHashMap::default();
        for session in early.iter().filter(|session| session.held) {
            let of_module = seats.entry(session.module).or_default();
            *of_module = of_module.saturating_add(session.seats.unwrap_or(people));
        }
        let missing = |module: Id| people.saturating_sub(self.seats_between(module, from, to).unwrap_or_default());
        let open = seats.into_iter().map(|(module, seats)| seats.min(missing(module)));
        open.fold(0, u32::saturating_add).min(people)
    }

    /// What is still to come can be moved; what was held has to be repeated.
    fn way_out_of(&self, ids: [&str; 2], sessions: &[&Session], from: Day, to: Option<Day>) -> Message {
        let open = sessions.iter().filter(|session| !session.held).count();
        let id = if open > 0 { ids[0] } else { ids[1] };
        let people = self.to_repeat(sessions, from, to);
        // Nothing is scheduled for a day that is over.
        let from = from.max(self.today());
        let way_out = Message::new(id).with("count", open).with("people", people).with("from", from);
        match to {
            Some(to) => way_out.with("to", to),
            None => way_out.with("to", from),
        }
    }
}

fn rows<'s>(sessions: impl IntoIterator<Item = &'s Session>) -> Vec<Row> {
    sessions.into_iter().map(|session| Row { kind: RowKind::Session, id: session.id }).collect()
}

/// The milestones of two dates, in order and each once.
fn both(one: &[Id], other: &[Id]) -> Vec<Id> {
    let mut all: Vec<Id> = one.iter().chain(other).copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}
