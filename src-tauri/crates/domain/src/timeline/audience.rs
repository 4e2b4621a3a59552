//! The sequence of one audience: told, trained neither too early nor too late, on finished content and a finished system.

use super::{
    plan::{Audience, Content, Dated, Desk, Purpose, Session, Told},
    violation::{Place, Row, RowKind, Rule, Violation},
};
use crate::{
    day::Day,
    id::Id,
    message::Message,
    words::{MilestoneKind, Track},
};

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
            way_out: way_out.with("audience", &self.audience.name).with("people", self.audience.headcount),
            place,
            rows: vec![Row { kind: RowKind::Group, id: self.audience.id }],
            depends_on: Vec::new(),
        }
    }

    /// People without any training, or without a session with the cutover near.
    fn presence(&self) -> Option<Violation> {
        let Audience { headcount, exempt, track, .. } = self.audience;
        if *headcount == 0 || *exempt || *track == Track::Superuser || !self.sessions.is_empty() {
            return None;
        }
        if self.audience.modules.is_empty() {
            let way_out = Message::new("timeline-no-training-way-out");
            return Some(self.violation(Rule::NoTraining, "timeline-no-training", way_out, Place::Needs));
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
        let asked = self.audience.track == Track::Business && self.audience.headcount > 0 && !self.audience.exempt;
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

    /// Whether everybody can have the module between two days: then whoever had it outside of them can come again.
    fn is_made_up(&self, module: Id, from: Day, to: Option<Day>) -> bool {
        let between = |session: &&&Session| session.on >= from && to.is_none_or(|to| session.until <= to);
        let mut seats =
            self.of_module(module).filter(between).map(|session| session.seats.unwrap_or(u32::MAX)).peekable();
        seats.peek().is_some() && seats.fold(0, u32::saturating_add) >= self.audience.headcount
    }

    /// What is still to come can be moved; what was held has to be repeated.
    fn way_out_of(&self, ids: [&str; 2], sessions: &[&Session], from: Day, to: Option<Day>) -> Message {
        let open = sessions.iter().filter(|session| !session.held).count();
        let id = if open > 0 { ids[0] } else { ids[1] };
        // Nothing is scheduled for a day that is over.
        let from = from.max(self.today());
        let way_out = Message::new(id).with("count", open).with("from", from);
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
