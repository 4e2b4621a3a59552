//! One superuser's story, told as evidence: nomination, pairings, sessions, assessments, sign-off.
//!
//! Owns what each fate leaves out or adds. Everything is dated relative to today and written to the journal of who did it.

use super::{
    cast::{Fate, Part},
    company::{Colleague, Company, Work},
    journal::{APART, Journal},
    random::Random,
    shadowing, texts,
};
use jiff::civil::Weekday;
use understudy_domain::{day::Day, id::Id, words::GateKind};
use understudy_store::{
    Edit,
    tables::{self, assessment, rehearsal, review, sign_off, superuser, superuser_scope, waiver},
};

/// The day itself, or the Friday before when it falls on a weekend.
pub(super) fn workday(day: Day) -> Day {
    match day.date().weekday() {
        Weekday::Saturday => day.plus(-1),
        Weekday::Sunday => day.plus(-2),
        _ => day,
    }
}

/// The day itself, or the Monday after when it falls on a weekend.
pub(super) fn next_workday(day: Day) -> Day {
    match day.date().weekday() {
        Weekday::Saturday => day.plus(2),
        Weekday::Sunday => day.plus(1),
        _ => day,
    }
}

/// What the stories are told with.
pub(super) struct Teller<'a> {
    pub(super) company: &'a Company,
    pub(super) random: &'a mut Random,
    pub(super) journal: &'a mut Journal,
    pub(super) today: Day,
    /// A facilitation skill each.
    pub(super) skills: &'a [Id],
}

/// Who the story is about.
pub(super) struct Hero<'a> {
    pub(super) part: Part,
    pub(super) person: &'a Colleague,
    pub(super) id: Id,
    /// First and last day of evidence.
    pub(super) begin: Day,
    pub(super) end: Day,
    /// Day of the sign-off, where there is one.
    signed: Day,
    /// What is trained, by code of the area.
    pub(super) scope: Vec<(&'static str, Vec<Work>)>,
}

impl Hero<'_> {
    /// The day at a share of the way from the first to the last day of evidence.
    pub(super) fn at(&self, percent: i32) -> Day {
        workday(self.begin.plus(self.end.since(self.begin) * percent / 100)).max(self.begin)
    }

    /// Whether a gate is left open on purpose.
    fn lacks(&self, gate: GateKind) -> bool {
        self.part.fate == Fate::Waived(gate)
    }
}

impl Teller<'_> {
    /// Tells the whole story of a part.
    pub(super) fn tell(&mut self, part: Part, person: &Colleague) {
        let nominated = workday(self.today.plus(-part.nominated));
        let id = Id::derived("sample-superuser", &[person.id.as_ref()]);
        let begin = workday(nominated.plus(6)).max(nominated.plus(4));
        let signed = workday(self.today.plus(-part.last));
        let end = if part.fate.signed_off() { workday(signed.plus(-1)) } else { signed };
        let scope = self.scope(part);
        let hero = Hero { part, person, id, begin, end, signed, scope };
        self.nominate(&hero, nominated);
        shadowing::tell(self, &hero);
        if part.fate == Fate::NotStarted {
            return;
        }
        self.knowledge(&hero);
        self.facilitation(&hero);
        self.rehearsals(&hero);
        self.review(&hero);
        self.waive(&hero);
        self.sign_off(&hero);
        self.step_down(&hero);
    }

    /// The first area whole, and the second whole or in part.
    fn scope(&mut self, part: Part) -> Vec<(&'static str, Vec<Work>)> {
        let mut scope = Vec::new();
        for (at, &code) in part.areas.iter().enumerate() {
            let mut work = self.company.work.get(code).cloned().unwrap_or_default();
            if at > 0 && self.random.chance(35) {
                work.truncate(self.random.between(3, 6) as usize);
            }
            scope.push((code, work));
        }
        scope
    }

    fn nominate(&mut self, hero: &Hero<'_>, on: Day) {
        let Part { group, fate, .. } = hero.part;
        let wave = Company::wave_of(group);
        let unasked = fate == Fate::NotStarted && self.random.chance(50);
        let percent: Option<u8> = match fate {
            Fate::LittleTime => Some(15),
            _ if unasked => None,
            _ => Some(self.random.pick(&[20, 20, 20, 25, 30, 40])),
        };
        let managers = &self.company.members[group];
        let manager = managers.last().map(|manager| manager.name.clone()).unwrap_or_default();
        let cells = vec![
            (superuser::PERSON, hero.person.id.into()),
            (superuser::WAVE, self.company.waves[wave].into()),
            (superuser::NOMINATED_ON, on.into()),
            (superuser::ALLOCATION_PERCENT, percent.into()),
            (superuser::MANAGER, manager.into()),
        ];
        let mut edits = vec![Edit::make(&tables::SUPERUSER, hero.id, cells)];
        let mut scoped = |row: Id, column: u16| {
            let id = Id::derived("superuser_scope", &[hero.id.as_ref(), row.as_ref()]);
            let cells = vec![(superuser_scope::SUPERUSER, hero.id.into()), (column, row.into())];
            edits.push(Edit::make(&tables::SUPERUSER_SCOPE, id, cells));
        };
        for (code, work) in &hero.scope {
            let whole = self.company.work.get(code).is_some_and(|all| all.len() == work.len());
            match self.company.areas.get(code).filter(|_| whole) {
                Some(&area) => scoped(area, superuser_scope::PROCESS),
                None => work.iter().for_each(|work| scoped(work.process, superuser_scope::PROCESS)),
            }
        }
        scoped(self.company.groups[group], superuser_scope::USER_GROUP);
        let lead = self.company.lead_of(group).id;
        self.journal.about(on, lead, "change-sample-nominated", &hero.person.name, edits);
        self.arrange(hero, on, lead);
    }

    /// The manager's agreement and the account, which come some days later.
    fn arrange(&mut self, hero: &Hero<'_>, nominated: Day, lead: Id) {
        let fate = hero.part.fate;
        if fate == Fate::NotStarted {
            return;
        }
        let on = workday(nominated.plus(APART + 2 + self.random.between(0, 5))).min(hero.end);
        let mut cells = Vec::new();
        if fate != Fate::NoAgreement {
            cells.push((superuser::MANAGER_AGREED_ON, on.into()));
        }
        if fate != Fate::NoAccount && !hero.lacks(GateKind::Environment) {
            cells.push((superuser::ENVIRONMENT_ON, on.into()));
        }
        let edits = vec![Edit::put(&tables::SUPERUSER, hero.id, cells)];
        self.journal.note(on, lead, "change-sample-arranged", edits);
    }

    /// Each process assessed two to four times by the area's consultant, at rising levels.
    fn knowledge(&mut self, hero: &Hero<'_>) {
        let last_area = hero.scope.len().saturating_sub(1);
        for (area, (code, works)) in hero.scope.iter().enumerate() {
            let by = self.company.consultants[self.company.consultant_for(code)].person.id;
            for (at, work) in works.iter().enumerate() {
                let first = self.random.between(1, 2) as u8;
                let mut given = vec![(self.random.between(10, 30), first), (self.random.between(42, 62), 2)];
                let weak = match hero.part.fate {
                    Fate::HalfWay => area == last_area && at % 2 == 0,
                    Fate::Waived(GateKind::Knowledge) => area == last_area && at == 0,
                    fate => fate.is_early(),
                };
                if !weak {
                    if self.random.chance(35) {
                        given.push((self.random.between(64, 74), 3));
                    }
                    let level = if self.random.chance(28) { 4 } else { 3 };
                    given.push((self.random.between(78, 100), level));
                } else if hero.part.fate.is_early() && at % 3 == 2 {
                    given.truncate(1);
                }
                for (percent, level) in given {
                    let note = self.random.pick(texts::LEVEL_NOTES[usize::from(level)]);
                    self.assess(hero, work.competency, (hero.at(percent), level), (by, note), "change-sample-assessed");
                }
            }
        }
    }

    fn assess(
        &mut self,
        hero: &Hero<'_>,
        competency: Id,
        (on, level): (Day, u8),
        (by, note): (Id, &str),
        label: &'static str,
    ) {
        let cells = vec![
            (assessment::SUPERUSER, hero.id.into()),
            (assessment::COMPETENCY, competency.into()),
            (assessment::LEVEL, level.into()),
            (assessment::ASSESSED_BY, by.into()),
            (assessment::ASSESSED_ON, on.into()),
            (assessment::NOTE, note.into()),
        ];
        let edits = vec![Edit::make(&tables::ASSESSMENT, self.random.id(on), cells)];
        self.journal.note(on, by, label, edits);
    }

    fn facilitation(&mut self, hero: &Hero<'_>) {
        let by = self.company.lead_of(hero.part.group).id;
        let rounds: &[(i32, u8)] = if hero.part.fate.is_early() { &[(60, 1)] } else { &[(32, 1), (60, 2), (92, 3)] };
        for &(percent, usual) in rounds {
            for (at, &skill) in self.skills.iter().enumerate() {
                let is_last = usual == 3;
                let weak = hero.part.fate == Fate::WeakSkill && at == 3;
                let level = match usual {
                    _ if weak => 1,
                    3 if self.random.chance(45) => 2,
                    1 if self.random.chance(25) => 2,
                    usual => usual,
                };
                // Not every skill is looked at every time; the last round is complete.
                if is_last || self.random.chance(80) {
                    let note = self.random.pick(&texts::SKILL_NOTES);
                    self.assess(hero, skill, (hero.at(percent), level), (by, note), "change-sample-skills");
                }
            }
        }
    }

    fn rehearsals(&mut self, hero: &Hero<'_>) {
        let fate = hero.part.fate;
        if fate.is_early() || hero.lacks(GateKind::Facilitation) {
            return;
        }
        let mut held = Vec::new();
        if fate == Fate::WeakRehearsal || self.random.chance(40) {
            held.push((58, 2, self.random.pick(&texts::WEAK_REHEARSAL)));
        }
        if fate != Fate::WeakRehearsal {
            held.push((90, self.random.between(3, 5) as u8, self.random.pick(&texts::GOOD_REHEARSAL)));
        }
        for (percent, rating, note) in held {
            let on = hero.at(percent);
            let by = self.company.lead_of(hero.part.group).id;
            let cells = vec![
                (rehearsal::SUPERUSER, hero.id.into()),
                (rehearsal::HELD_ON, on.into()),
                (rehearsal::RATING, rating.into()),
                (rehearsal::OBSERVER, by.into()),
                (rehearsal::NOTE, note.into()),
            ];
            let edits = vec![Edit::make(&tables::REHEARSAL, self.random.id(on), cells)];
            self.journal.note(on, by, "change-sample-rehearsed", edits);
        }
    }

    /// The candid review, for about half; some of the next ones are overdue by now.
    fn review(&mut self, hero: &Hero<'_>) {
        if hero.part.nominated < 50 || self.random.chance(30) {
            return;
        }
        let on = workday(hero.begin.plus(self.random.between(24, 40))).min(hero.end);
        let by = self.company.lead_of(hero.part.group).id;
        let cells = vec![
            (review::SUPERUSER, hero.id.into()),
            (review::HELD_ON, on.into()),
            (review::REVIEWER, by.into()),
            (review::STRENGTHS, self.random.pick(&texts::STRENGTHS).into()),
            (review::GAPS, self.random.pick(&texts::GAPS).into()),
            (review::ACTIONS, self.random.pick(&texts::ACTIONS).into()),
            (review::NEXT_ON, workday(on.plus(self.random.between(45, 110))).into()),
        ];
        let edits = vec![Edit::make(&tables::REVIEW, self.random.id(on), cells)];
        self.journal.note(on, by, "change-sample-reviewed", edits);
    }

    fn waive(&mut self, hero: &Hero<'_>) {
        let Fate::Waived(gate) = hero.part.fate else { return };
        let reason = match gate {
            GateKind::Facilitation => "The rehearsal fell ill with its observer; a new one is booked before cutover.",
            GateKind::Environment => "New handheld on order; trains with a colleague’s account until it is here.",
            _ => "This process goes live a month later; knowledge follows by then.",
        };
        let on = hero.end;
        let by = self.company.lead_of(hero.part.group).id;
        let cells = vec![
            (waiver::SUPERUSER, hero.id.into()),
            (waiver::GATE, gate.word().into()),
            (waiver::REASON, reason.into()),
            (waiver::GRANTED_BY, by.into()),
            (waiver::GRANTED_ON, on.into()),
            (waiver::EXPIRES_ON, self.today.plus(self.random.between(9, 30)).into()),
        ];
        let edits = vec![Edit::make(&tables::WAIVER, self.random.id(on), cells)];
        self.journal.about(on, by, "change-sample-waived", &hero.person.name, edits);
    }

    fn sign_off(&mut self, hero: &Hero<'_>) {
        let fate = hero.part.fate;
        if !fate.signed_off() {
            return;
        }
        let on = hero.signed;
        let area = hero.part.areas.first().copied().unwrap_or_default();
        let consultant = self.company.consultants[self.company.consultant_for(area)].person.id;
        let by = if self.random.chance(65) { consultant } else { self.company.lead_of(hero.part.group).id };
        let expires_on = match fate {
            Fate::Expired => Some(self.today.plus(-5)),
            _ if self.random.chance(40) => Some(self.company.cutovers[Company::wave_of(hero.part.group)].plus(90)),
            _ => None,
        };
        let row = self.random.id(on);
        let cells = vec![
            (sign_off::SUPERUSER, hero.id.into()),
            (sign_off::SIGNED_BY, by.into()),
            (sign_off::SIGNED_ON, on.into()),
            (sign_off::EXPIRES_ON, expires_on.into()),
            (sign_off::NOTE, self.random.pick(&texts::SIGN_OFF_NOTES).into()),
        ];
        let edits = vec![Edit::make(&tables::SIGN_OFF, row, cells)];
        self.journal.about(on, by, "change-sample-signed-off", &hero.person.name, edits);
        if fate == Fate::Revoked {
            let revoked = workday(self.today.plus(-11));
            let lead = self.company.lead_of(hero.part.group).id;
            let cells = vec![
                (sign_off::REVOKED_ON, revoked.into()),
                (sign_off::REVOKED_BY, lead.into()),
                (sign_off::REVOKE_REASON, texts::REVOKED.into()),
            ];
            let edits = vec![Edit::put(&tables::SIGN_OFF, row, cells)];
            self.journal.about(revoked, lead, "change-sample-revoked", &hero.person.name, edits);
        }
    }

    fn step_down(&mut self, hero: &Hero<'_>) {
        if hero.part.fate != Fate::SteppedDown {
            return;
        }
        let on = workday(hero.end.plus(2));
        let lead = self.company.lead_of(hero.part.group).id;
        let cells =
            vec![(superuser::STEPPED_DOWN_ON, on.into()), (superuser::STEP_DOWN_REASON, texts::STEPPED_DOWN.into())];
        let edits = vec![Edit::put(&tables::SUPERUSER, hero.id, cells)];
        self.journal.about(on, lead, "change-sample-stepped-down", &hero.person.name, edits);
    }
}
