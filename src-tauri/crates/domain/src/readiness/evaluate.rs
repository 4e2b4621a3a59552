//! The one function that answers whether somebody may train.
//!
//! Owns how each gate reads the evidence. Evidence dated after the day asked for does not count; a later assessment
//! replaces an earlier one, even a better one.

use super::{
    evidence::{Programme, SuperuserEvidence},
    next_step::NextStep,
    rule::{Condition, Gate, in_force},
    shortfall::Shortfall,
};
use crate::{
    day::Day,
    id::Id,
    message::Message,
    words::{GateKind, GateState, Stage, Status},
};

/// The answer for one superuser.
#[derive(Debug, Clone)]
pub struct Readiness {
    /// The superuser.
    pub superuser: Id,
    /// Version of the rule that was applied; absent when none was in force.
    pub rule: Option<Id>,
    /// The answer.
    pub status: Status,
    /// Each gate, in the rule's order.
    pub gates: Vec<GateResult>,
    /// Share of the weighted gates that is done, 0 to 1.
    pub progress: f32,
    /// What to do next; nothing when all is met.
    pub next_step: Option<NextStep>,
}

/// One gate's answer.
#[derive(Debug, Clone)]
pub struct GateResult {
    /// The evidence looked at.
    pub kind: GateKind,
    /// Weight in the progress.
    pub weight: u8,
    /// How far it is.
    pub state: GateState,
    /// Parts met.
    pub done: u32,
    /// Parts asked.
    pub of: u32,
    /// What is missing; empty when met. Kept when waived.
    pub shortfalls: Vec<Shortfall>,
    /// The rows that count.
    pub rows: Vec<Id>,
}

impl GateResult {
    /// Whether the gate stands open: met or waived.
    pub const fn is_passed(&self) -> bool {
        matches!(self.state, GateState::Met | GateState::Waived)
    }

    /// What a cell of the heat map shows, in the catalogue's words.
    pub fn short(&self) -> Message {
        let counted = |id: &str| Message::new(id).with("done", self.done).with("of", self.of);
        if matches!(self.state, GateState::Waived) {
            return Message::new("cell-waived");
        }
        if self.state == GateState::Met {
            return match self.kind {
                GateKind::Knowledge | GateKind::Content if self.of > 0 => counted("cell-count"),
                _ => Message::new("cell-met"),
            };
        }
        match self.shortfalls.first() {
            Some(Shortfall::NoScope) => Message::new("cell-no-scope"),
            Some(Shortfall::SignOffExpired { .. }) => Message::new("cell-expired"),
            Some(Shortfall::SignOffRevoked { .. }) => Message::new("cell-revoked"),
            Some(Shortfall::NoAccount) => Message::new("cell-no-account"),
            Some(Shortfall::NotSignedOff) => Message::new("cell-open"),
            Some(Shortfall::AllocationLow { percent, .. }) => Message::new("cell-percent").with("percent", *percent),
            // Where one of the two was asked, how many say more than that one was not.
            Some(Shortfall::AllocationUnknown | Shortfall::ManagerNotAgreed) if self.done > 0 => counted("cell-count"),
            Some(Shortfall::AllocationUnknown | Shortfall::ManagerNotAgreed) => Message::new("cell-unasked"),
            Some(_)
                if self.state == GateState::Missing
                    && self.kind != GateKind::Knowledge
                    && self.kind != GateKind::Content =>
            {
                Message::new("cell-open")
            }
            _ => match self.shortfalls.iter().find(|shortfall| shortfall.is_failure()) {
                Some(Shortfall::Blocker { .. }) => Message::new("cell-blocked"),
                Some(Shortfall::ComfortLow { comfort: Some(comfort), .. }) => {
                    Message::new("cell-comfort").with("comfort", *comfort)
                }
                Some(Shortfall::SkillLow { level, .. }) => Message::new("cell-level").with("level", *level),
                Some(Shortfall::RehearsalLow { rating, .. }) => Message::new("cell-rated").with("rating", *rating),
                _ => match self.shortfalls.iter().find(|shortfall| matches!(shortfall, Shortfall::Sessions { .. })) {
                    Some(Shortfall::Sessions { stage, done, needed, .. }) => Message::new("cell-stage")
                        .with("stage", Message::new(stage.message_id()))
                        .with("done", *done)
                        .with("of", *needed),
                    _ => counted("cell-count"),
                },
            },
        }
    }
}

/// Answers for one superuser on a day, under the rule in force then for their wave.
pub fn evaluate(programme: &Programme, superuser: &SuperuserEvidence, on: Day) -> Readiness {
    let rule = in_force(&programme.rules, superuser.wave, on);
    let gates: Vec<GateResult> = rule.map_or_else(Vec::new, |rule| {
        let processes = processes_in_scope(programme, superuser);
        rule.gates.iter().map(|gate| waive(superuser, on, pass(programme, superuser, &processes, gate, on))).collect()
    });
    let weight: u32 = gates.iter().map(|gate| u32::from(gate.weight)).sum();
    let earned: f32 = gates.iter().map(|gate| f32::from(gate.weight) * gate.fraction()).sum();
    Readiness {
        superuser: superuser.id,
        rule: rule.map(|rule| rule.id),
        status: status(superuser, &gates, on),
        progress: if weight == 0 { 0.0 } else { earned / weight as f32 },
        next_step: NextStep::choose(&gates),
        gates,
    }
}

/// Positions of the processes that the superuser trains, in the catalogue's order, each once.
pub(crate) fn processes_in_scope(programme: &Programme, superuser: &SuperuserEvidence) -> Vec<u32> {
    let mut processes: Vec<u32> =
        superuser.scope.iter().flat_map(|&row| programme.catalogue.assessable_in(row)).collect();
    processes.sort_unstable();
    processes.dedup();
    processes
}

fn status(superuser: &SuperuserEvidence, gates: &[GateResult], on: Day) -> Status {
    let passed = !gates.is_empty() && gates.iter().all(GateResult::is_passed);
    if passed {
        return if gates.iter().any(|gate| gate.state == GateState::Waived) {
            Status::Conditional
        } else {
            Status::Ready
        };
    }
    let was_signed_off = superuser.sign_offs.iter().any(|sign_off| sign_off.by_other && sign_off.on <= on);
    if was_signed_off
        && gates.iter().any(|gate| gate.state != GateState::Waived && gate.shortfalls.iter().any(Shortfall::is_lapse))
    {
        return Status::Lapsed;
    }
    let started = superuser.knowledge.iter().chain(&superuser.facilitation).any(|given| given.on <= on)
        || superuser.shadowing.iter().any(|session| session.on <= on)
        || superuser.rehearsals.iter().any(|rehearsal| rehearsal.on <= on)
        || was_signed_off;
    if started { Status::InProgress } else { Status::NotStarted }
}

fn waive(superuser: &SuperuserEvidence, on: Day, mut result: GateResult) -> GateResult {
    let waiver = superuser.waivers.iter().find(|waiver| {
        waiver.gate == result.kind
            && waiver.on <= on
            && on <= waiver.expires_on
            && waiver.revoked_on.is_none_or(|revoked| on < revoked)
    });
    if let Some(waiver) = waiver.filter(|_| result.state != GateState::Met) {
        result.state = GateState::Waived;
        result.rows.push(waiver.id);
    }
    result
}

fn pass(programme: &Programme, superuser: &SuperuserEvidence, processes: &[u32], gate: &Gate, on: Day) -> GateResult {
    let mut result = GateResult {
        kind: gate.condition.kind(),
        weight: gate.weight,
        state: GateState::Missing,
        done: 0,
        of: 0,
        shortfalls: Vec::new(),
        rows: Vec::new(),
    };
    match gate.condition {
        Condition::Knowledge { level, max_age_days } => {
            knowledge(&mut result, superuser, processes, level, max_age_days, on);
        }
        Condition::Shadowing { .. } => shadowing(&mut result, programme, superuser, processes, &gate.condition, on),
        Condition::Facilitation { level, rehearsal_rating } => {
            facilitation(&mut result, programme, superuser, level, rehearsal_rating, on);
        }
        Condition::Content {} => content(&mut result, superuser, on),
        Condition::Environment {} => {
            result.of = 1;
            result.rows.push(superuser.id);
            if superuser.environment_on.is_some_and(|since| since <= on) {
                result.done = 1;
            } else {
                result.shortfalls.push(Shortfall::NoAccount);
            }
        }
        Condition::Commitment { allocation_percent, manager_agreement } => {
            commitment(&mut result, superuser, allocation_percent, manager_agreement, on);
        }
        Condition::SignOff { valid_days } => sign_off(&mut result, superuser, valid_days, on),
    }
    result.state = result.judge();
    result
}

impl GateResult {
    fn judge(&self) -> GateState {
        if self.shortfalls.is_empty() {
            GateState::Met
        } else if self.shortfalls.iter().any(Shortfall::is_lapse) {
            GateState::Lapsed
        } else if self.shortfalls.iter().any(Shortfall::is_failure) {
            GateState::Failed
        } else if self.done > 0
            || matches!(self.kind, GateKind::Knowledge | GateKind::Shadowing) && !self.rows.is_empty()
        {
            GateState::Partial
        } else {
            GateState::Missing
        }
    }

    fn fraction(&self) -> f32 {
        if self.is_passed() {
            1.0
        } else if self.of == 0 {
            0.0
        } else {
            (self.done as f32 / self.of as f32).min(1.0)
        }
    }
}

/// The latest that counts of what was given for each subject; `about` is the position of a process or skill.
fn latest(given: &[super::evidence::Assessment], about: u32, on: Day) -> Option<&super::evidence::Assessment> {
    // Ids are ordered by time of making, so that of two on one day the later entry holds.
    given
        .iter()
        .filter(|given| given.about == about && given.by_other && given.on <= on)
        .max_by_key(|given| (given.on, given.id))
}

fn knowledge(
    result: &mut GateResult,
    superuser: &SuperuserEvidence,
    processes: &[u32],
    level: u8,
    max_age_days: Option<u32>,
    on: Day,
) {
    result.of = processes.len() as u32;
    if processes.is_empty() {
        result.shortfalls.push(Shortfall::NoScope);
        return;
    }
    // One pass over the assessments: `processes` is sorted, so a slot is found by halving.
    let mut last: Vec<Option<&super::evidence::Assessment>> = vec![None; processes.len()];
    for given in &superuser.knowledge {
        if !given.by_other || given.on > on {
            continue;
        }
        if let Ok(slot) = processes.binary_search(&given.about)
            && last[slot].is_none_or(|earlier| (earlier.on, earlier.id) < (given.on, given.id))
        {
            last[slot] = Some(given);
        }
    }
    for (&process, last) in processes.iter().zip(last) {
        let Some(given) = last else {
            result.shortfalls.push(Shortfall::KnowledgeNone { process });
            continue;
        };
        result.rows.push(given.id);
        if given.level < level {
            result.shortfalls.push(Shortfall::KnowledgeLow { process, level: given.level, needed: level });
        } else if max_age_days.is_some_and(|days| i64::from(on.since(given.on)) > i64::from(days)) {
            result.shortfalls.push(Shortfall::KnowledgeOld { process, on: given.on });
        } else {
            result.done += 1;
        }
    }
}

fn shadowing(
    result: &mut GateResult,
    programme: &Programme,
    superuser: &SuperuserEvidence,
    processes: &[u32],
    condition: &Condition,
    on: Day,
) {
    let Condition::Shadowing { observe, assist, lead, comfort, no_open_blocker } = *condition else { return };
    let mut areas: Vec<u32> = processes.iter().map(|&process| programme.catalogue.area(process)).collect();
    areas.dedup();
    areas.sort_unstable();
    areas.dedup();
    if areas.is_empty() {
        result.shortfalls.push(Shortfall::NoScope);
    }
    let mut blockers = Vec::new();
    for area in areas {
        let mut held = [0_u32; 4];
        let mut last: Option<&super::evidence::Shadowing> = None;
        for session in superuser.shadowing.iter().filter(|session| session.area == area && session.on <= on) {
            held[session.stage as usize] += 1;
            result.rows.push(session.id);
            // Who has given a session was not asked about comfort: the log's last word stands.
            if !session.delivered && last.is_none_or(|earlier| (earlier.on, earlier.id) < (session.on, session.id)) {
                last = Some(session);
            }
            if no_open_blocker && session.blocker.is_some_and(|resolved| resolved.is_none_or(|resolved| resolved > on))
            {
                blockers.push((session.on, area));
            }
        }
        let asked = [
            (Stage::Observe, observe, held[0]),
            (Stage::Assist, assist, held[1]),
            (Stage::Lead, lead, held[2] + held[3]),
        ];
        for (stage, needed, done) in asked {
            result.of += needed;
            result.done += done.min(needed);
            if done < needed {
                result.shortfalls.push(Shortfall::Sessions { area, stage, done, needed });
            }
        }
        if let Some(session) = last.filter(|session| session.comfort.is_none_or(|given| given < comfort)) {
            result.shortfalls.push(Shortfall::ComfortLow { area, comfort: session.comfort, needed: comfort });
        }
    }
    // One session may cover several areas; the row is listed once.
    result.rows.sort_unstable();
    result.rows.dedup();
    // The oldest first, whatever the order of the rows.
    blockers.sort_unstable_by_key(|&(since, area)| (since, area));
    result.shortfalls.extend(blockers.into_iter().map(|(since, area)| Shortfall::Blocker { area, since }));
}

fn facilitation(
    result: &mut GateResult,
    programme: &Programme,
    superuser: &SuperuserEvidence,
    level: u8,
    rehearsal_rating: Option<u8>,
    on: Day,
) {
    result.of = programme.skills.len() as u32 + u32::from(rehearsal_rating.is_some());
    for skill in 0..programme.skills.len() as u32 {
        match latest(&superuser.facilitation, skill, on) {
            None => result.shortfalls.push(Shortfall::SkillNone { skill }),
            Some(given) => {
                result.rows.push(given.id);
                if given.level < level {
                    result.shortfalls.push(Shortfall::SkillLow { skill, level: given.level, needed: level });
                } else {
                    result.done += 1;
                }
            }
        }
    }
    let Some(needed) = rehearsal_rating else { return };
    let observed = superuser.rehearsals.iter().filter(|rehearsal| rehearsal.by_other && rehearsal.on <= on);
    match observed.max_by_key(|rehearsal| (rehearsal.rating, rehearsal.on)) {
        None => result.shortfalls.push(Shortfall::RehearsalNone),
        Some(best) => {
            result.rows.push(best.id);
            if best.rating < needed {
                result.shortfalls.push(Shortfall::RehearsalLow { rating: best.rating, needed });
            } else {
                result.done += 1;
            }
        }
    }
}

fn content(result: &mut GateResult, superuser: &SuperuserEvidence, on: Day) {
    result.of = superuser.modules.len() as u32;
    for (at, module) in superuser.modules.iter().enumerate() {
        if module.approved_on.is_some_and(|since| since <= on) {
            result.done += 1;
            result.rows.push(module.id);
        } else {
            result.shortfalls.push(Shortfall::ContentOpen { module: at as u32 });
        }
    }
}

fn commitment(result: &mut GateResult, superuser: &SuperuserEvidence, needed: u8, manager_agreement: bool, on: Day) {
    result.of = 1 + u32::from(manager_agreement);
    result.rows.push(superuser.id);
    match superuser.allocation_percent {
        None if needed > 0 => result.shortfalls.push(Shortfall::AllocationUnknown),
        Some(percent) if percent < needed => result.shortfalls.push(Shortfall::AllocationLow { percent, needed }),
        _ => result.done += 1,
    }
    if manager_agreement {
        if superuser.manager_agreed_on.is_some_and(|since| since <= on) {
            result.done += 1;
        } else {
            result.shortfalls.push(Shortfall::ManagerNotAgreed);
        }
    }
}

fn sign_off(result: &mut GateResult, superuser: &SuperuserEvidence, valid_days: Option<u32>, on: Day) {
    result.of = 1;
    let given = superuser.sign_offs.iter().filter(|sign_off| sign_off.by_other && sign_off.on <= on);
    let Some(last) = given.max_by_key(|sign_off| (sign_off.on, sign_off.id)) else {
        result.shortfalls.push(Shortfall::NotSignedOff);
        return;
    };
    result.rows.push(last.id);
    let by_rule = valid_days.map(|days| last.on.plus(i32::try_from(days).unwrap_or(i32::MAX)));
    let expires = match (last.expires_on, by_rule) {
        (Some(own), Some(rule)) => Some(own.min(rule)),
        (own, rule) => own.or(rule),
    };
    if let Some(revoked) = last.revoked_on.filter(|&revoked| revoked <= on) {
        result.shortfalls.push(Shortfall::SignOffRevoked { on: revoked });
    } else if let Some(expired) = expires.filter(|&last_day| last_day < on) {
        result.shortfalls.push(Shortfall::SignOffExpired { on: expired });
    } else {
        result.done = 1;
    }
}
