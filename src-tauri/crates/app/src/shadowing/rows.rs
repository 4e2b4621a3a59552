//! Pairings as the screens show them.
//!
//! Owns reading the pairings and the slim log once, and every figure that follows: ladders, stalls, warnings.

use crate::{
    App, Result,
    dto::{
        Named,
        programme::Settings,
        shadowing::{LadderRow, LogEntry, PairingRow, PairingsQuery, RungCell},
    },
    open::lock,
    readiness::Snapshot,
};
use rustc_hash::FxHashMap;
use std::sync::Arc;
use understudy_domain::{
    catalogue::Catalogue,
    day::Day,
    id::Id,
    message::Message,
    pairing::{Entry, Ladder, StallLimits, stall},
    readiness::{Condition, Programme, Shadowing, SuperuserEvidence, in_force},
    words::{Driver, Stage},
};
use understudy_store::read::{
    self,
    shadowing::{LogRecord, PairingRecord},
};

/// Days ahead from which a roll-off without a planned end of the pairing is worth a warning.
const ROLL_OFF_SOON: i32 = 30;

/// What the rule in force asks of shadowing.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Asked {
    /// Sessions at observe, assist and lead.
    pub(super) sessions: [u32; 3],
    comfort: u8,
    no_open_blocker: bool,
}

impl Asked {
    /// What the rule in force on a day asks for a wave.
    pub(super) fn of(programme: &Programme, wave: Option<Id>, on: Day) -> Self {
        let gates = in_force(&programme.rules, wave, on).map_or(&[][..], |rule| &rule.gates);
        gates
            .iter()
            .find_map(|gate| match gate.condition {
                Condition::Shadowing { observe, assist, lead, comfort, no_open_blocker } => {
                    Some(Self { sessions: [observe, assist, lead], comfort, no_open_blocker })
                }
                _ => None,
            })
            .unwrap_or_default()
    }
}

/// An entry with its pairing.
struct Logged {
    pairing: Id,
    entry: Entry,
    blocked: bool,
}

/// The pairings of the programme or of one superuser, with what is needed to show them.
pub(crate) struct Pairings {
    today: Day,
    settings: Settings,
    snapshot: Arc<Snapshot>,
    records: Vec<PairingRecord>,
    processes: FxHashMap<Id, Vec<Named>>,
    /// By superuser.
    log: FxHashMap<Id, Vec<Logged>>,
}

/// All pairings as last read, kept until something is written: the frame, my day and the lists all start from them.
#[derive(Default)]
pub(crate) struct Kept {
    found: Option<Arc<Pairings>>,
    writes: u64,
}

impl Kept {
    /// Something was written, here or by another program.
    pub(crate) fn forget(&mut self) {
        *self = Self { found: None, writes: self.writes + 1 };
    }

    /// Keeps what was read, unless something was written meanwhile.
    fn keep(&mut self, since: u64, found: &Arc<Pairings>) {
        if self.writes == since {
            self.found = Some(Arc::clone(found));
        }
    }
}

impl Pairings {
    /// Reads all pairings, or those of one superuser, as they stand today.
    pub(crate) fn read(app: &App, superuser: Option<Id>) -> Result<Arc<Self>> {
        match superuser {
            None => Self::all(app),
            Some(_) => Ok(Arc::new(Self::read_on(app, superuser, app.today())?)),
        }
    }

    fn all(app: &App) -> Result<Arc<Self>> {
        let (open, today) = (app.programme()?, app.today());
        app.notice_outside_changes();
        let since = {
            let kept = lock(&open.pairings);
            match &kept.found {
                Some(found) if found.today == today => return Ok(Arc::clone(found)),
                _ => kept.writes,
            }
        };
        let found = Arc::new(Self::read_on(app, None, today)?);
        lock(&open.pairings).keep(since, &found);
        Ok(found)
    }

    /// The same as of a day: later entries do not count.
    pub(crate) fn read_on(app: &App, superuser: Option<Id>, today: Day) -> Result<Self> {
        let snapshot = crate::readiness::snapshot(app, None)?;
        let open = app.programme()?;
        let reader = open.reader()?;
        let records = read::shadowing::pairings(&reader, superuser)?;
        let mut processes: FxHashMap<Id, Vec<Named>> = FxHashMap::default();
        for link in read::shadowing::pairing_processes(&reader, superuser)? {
            processes.entry(link.of).or_default().push(Named { id: link.process, name: link.title });
        }
        let superusers: FxHashMap<Id, Id> = records.iter().map(|record| (record.id, record.superuser)).collect();
        let catalogue = &snapshot.evidence.programme.catalogue;
        let mut log: FxHashMap<Id, Vec<Logged>> = FxHashMap::default();
        for record in read::shadowing::entries(&reader, superuser)? {
            // Without a pairing or with a stage of a newer version an entry stays in the log but moves no ladder.
            let (Some(superuser), Some(stage)) = (superusers.get(&record.pairing), Stage::parse(&record.stage)) else {
                continue;
            };
            if record.on > today {
                continue;
            }
            let processes: Vec<u32> = record.processes.iter().filter_map(|id| catalogue.find(*id)).collect();
            let areas = areas(catalogue, &processes);
            let entry = Entry {
                id: record.id,
                on: record.on,
                minutes: record.minutes,
                stage,
                comfort: record.comfort,
                areas,
                processes,
            };
            let logged = Logged { pairing: record.pairing, entry, blocked: record.blocked };
            log.entry(*superuser).or_default().push(logged);
        }
        let settings = crate::readiness::settings(&reader)?;
        Ok(Self { today, settings, snapshot, records, processes, log })
    }

    /// The pairings, by name of the superuser.
    pub(crate) fn records(&self) -> &[PairingRecord] {
        &self.records
    }

    /// Readiness as of today.
    pub(crate) fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// Settings of the programme.
    pub(crate) const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The processes of a pairing.
    pub(super) fn processes_of(&self, pairing: Id) -> &[Named] {
        self.processes.get(&pairing).map_or(&[], Vec::as_slice)
    }

    /// The log of a superuser over all pairings.
    pub(super) fn superuser_log(&self, superuser: Id) -> Vec<Entry> {
        self.logged(superuser).map(|logged| logged.entry.clone()).collect()
    }

    /// The log of a pairing.
    pub(super) fn log_of(&self, record: &PairingRecord) -> Vec<Entry> {
        self.own(record).map(|logged| logged.entry.clone()).collect()
    }

    fn logged(&self, superuser: Id) -> impl Iterator<Item = &Logged> {
        self.log.get(&superuser).map_or(&[][..], Vec::as_slice).iter()
    }

    /// Training sessions that a superuser has given: no entries of the log, but rungs as the gate counts them.
    fn deliveries(&self, superuser: Id) -> Vec<&Shadowing> {
        let evidence = self.snapshot.position(superuser).and_then(|at| self.snapshot.evidence.superusers.get(at));
        let given = evidence.map_or(&[][..], |evidence| &evidence.shadowing);
        given.iter().filter(|session| session.delivered && session.on <= self.today).collect()
    }

    fn own(&self, record: &PairingRecord) -> impl Iterator<Item = &Logged> {
        let pairing = record.id;
        self.logged(record.superuser).filter(move |logged| logged.pairing == pairing)
    }

    /// Blockers not resolved, in all pairings.
    pub(crate) fn open_blockers(&self) -> u32 {
        self.log.values().flatten().filter(|logged| logged.blocked).count() as u32
    }

    /// Day of the last entry of a pairing.
    pub(crate) fn last_on(&self, record: &PairingRecord) -> Option<Day> {
        self.own(record).map(|logged| logged.entry.on).max()
    }

    /// What the rule asks of the superuser of a pairing.
    pub(super) fn asked(&self, record: &PairingRecord) -> Asked {
        Asked::of(&self.snapshot.evidence.programme, record.wave, self.today)
    }

    /// Positions of the areas of a pairing: of its processes, and where the log went beyond them.
    pub(super) fn areas_of(&self, record: &PairingRecord) -> Vec<u32> {
        let catalogue = &self.snapshot.evidence.programme.catalogue;
        let rows: Vec<u32> = self.processes_of(record.id).iter().filter_map(|named| catalogue.find(named.id)).collect();
        let mut areas: Vec<u32> = branch_areas(catalogue, &rows);
        areas.extend(self.own(record).flat_map(|logged| logged.entry.areas.iter().copied()));
        areas.sort_unstable();
        areas.dedup();
        areas
    }

    fn ladders(&self, superuser: Id, areas: &[u32], asked: Asked) -> Vec<Ladder> {
        let log = self.superuser_log(superuser);
        let given = self.deliveries(superuser);
        areas
            .iter()
            .map(|&area| Ladder::of(area, &log, asked.sessions).with_deliveries(given.iter().copied()))
            .collect()
    }

    /// The ladders of all areas in a superuser's scope and of those shadowed beyond it.
    pub(crate) fn ladders_of_scope(&self, superuser: &SuperuserEvidence) -> Vec<LadderRow> {
        let catalogue = &self.snapshot.evidence.programme.catalogue;
        let mut areas = branch_areas(catalogue, &superuser.scope);
        areas.extend(self.logged(superuser.id).flat_map(|logged| logged.entry.areas.iter().copied()));
        areas.extend(self.deliveries(superuser.id).iter().map(|session| session.area));
        areas.sort_unstable();
        areas.dedup();
        let asked = Asked::of(&self.snapshot.evidence.programme, superuser.wave, self.today);
        self.ladders(superuser.id, &areas, asked).iter().map(|ladder| ladder_row(catalogue, ladder)).collect()
    }

    /// Whether the pairing has brought what the rule asks in each of its areas.
    fn is_done(&self, record: &PairingRecord) -> bool {
        let asked = self.asked(record);
        let blocked = asked.no_open_blocker && self.own(record).any(|logged| logged.blocked);
        if blocked || asked.sessions.iter().sum::<u32>() == 0 {
            return false;
        }
        let ladders = self.ladders(record.superuser, &self.areas_of(record), asked);
        !ladders.is_empty()
            && ladders.iter().all(|ladder| {
                ladder.next_stage() == Stage::Solo && ladder.last_comfort.is_some_and(|given| given >= asked.comfort)
            })
    }

    /// Why an open pairing counts as stalled. One that has brought all it was for does not.
    pub(crate) fn stalled(&self, record: &PairingRecord) -> Option<Message> {
        let serves = record.stepped_down_on.is_none_or(|last| last > self.today);
        if !serves || !record.is_open(self.today) {
            return None;
        }
        let limits = StallLimits { days: self.settings.stalled_days, entries: self.settings.stalled_entries };
        let log = self.log_of(record);
        let first = log.iter().map(|entry| entry.on).min();
        let started = record.starts_on.or(first).unwrap_or(record.made_on);
        let found = stall(&log, started, self.today, limits)?;
        (!self.is_done(record)).then(|| found.message())
    }

    /// The consultant of an open pairing leaves before it is done.
    pub(crate) fn roll_off_warning(&self, record: &PairingRecord) -> Option<Message> {
        let leaves = record.rolls_off_on.filter(|_| record.is_open(self.today))?;
        let message =
            |id: &str| Message::new(id).with("consultant", record.consultant_name.as_str()).with("date", leaves);
        let found = match record.ends_on {
            _ if leaves < self.today => message("pairing-consultant-gone"),
            Some(ends) if leaves < ends => message("pairing-consultant-leaves-before-end").with("end", ends),
            None if leaves <= self.today.plus(ROLL_OFF_SOON) => message("pairing-consultant-leaves-soon"),
            _ => return None,
        };
        (!self.is_done(record)).then_some(found)
    }

    /// A pairing as shown.
    pub(crate) fn row(&self, record: &PairingRecord) -> PairingRow {
        let asked = self.asked(record);
        let ladders = self.ladders(record.superuser, &self.areas_of(record), asked);
        let catalogue = &self.snapshot.evidence.programme.catalogue;
        PairingRow {
            id: record.id,
            superuser: Named { id: record.superuser, name: record.superuser_name.clone() },
            consultant: Named { id: record.consultant, name: record.consultant_name.clone() },
            goal: record.goal.clone(),
            processes: self.processes_of(record.id).to_vec(),
            starts_on: record.starts_on,
            ends_on: record.ends_on,
            closed_on: record.closed_on,
            ladders: ladders.iter().map(|ladder| ladder_row(catalogue, ladder)).collect(),
            sessions: self.own(record).count() as u32,
            minutes: self.own(record).map(|logged| logged.entry.minutes).sum(),
            last_on: self.last_on(record),
            stalled: self.stalled(record),
            open_blockers: self.own(record).filter(|logged| logged.blocked).count() as u32,
            warnings: self.roll_off_warning(record).into_iter().collect(),
        }
    }

    /// The pairings asked for: those that need somebody first, then by name, closed ones last.
    pub(crate) fn rows(&self, query: &PairingsQuery) -> Vec<PairingRow> {
        let mut rows: Vec<PairingRow> = self
            .records
            .iter()
            .filter(|record| query.superuser.is_none_or(|superuser| record.superuser == superuser))
            .filter(|record| query.consultant.is_none_or(|consultant| record.consultant == consultant))
            .filter(|record| query.include_closed || record.is_open(self.today))
            .map(|record| self.row(record))
            .collect();
        rows.sort_by_key(|row| {
            let is_closed = row.closed_on.is_some_and(|closed| closed <= self.today);
            let needs_somebody = row.stalled.is_some() || row.open_blockers > 0 || !row.warnings.is_empty();
            (is_closed, !needs_somebody)
        });
        rows
    }
}

/// Areas of catalogue rows.
pub(super) fn areas(catalogue: &Catalogue, rows: &[u32]) -> Vec<u32> {
    let mut areas: Vec<u32> = rows.iter().map(|&row| catalogue.area(row)).collect();
    areas.sort_unstable();
    areas.dedup();
    areas
}

/// Areas of whatever can be assessed in the branches of catalogue rows; of the rows themselves where that is nothing.
fn branch_areas(catalogue: &Catalogue, rows: &[u32]) -> Vec<u32> {
    let mut found = Vec::new();
    for &row in rows {
        let before = found.len();
        found.extend(catalogue.assessable_in(row).map(|below| catalogue.area(below)));
        if found.len() == before {
            found.push(catalogue.area(row));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn ladder_row(catalogue: &Catalogue, ladder: &Ladder) -> LadderRow {
    let area = catalogue.row(ladder.area);
    LadderRow {
        area: Named { id: area.id, name: area.title.clone() },
        rungs: Stage::ALL
            .iter()
            .zip(&ladder.rungs)
            .map(|(&stage, rung)| RungCell { stage, done: rung.done, needed: rung.needed })
            .collect(),
        next_stage: ladder.next_stage(),
        last_on: ladder.last_on,
        last_comfort: ladder.last_comfort,
    }
}

/// An entry of the log as shown.
pub(crate) fn entry_row(record: LogRecord, me: Option<Id>) -> LogEntry {
    let advice = !record.dos.is_empty() || !record.donts.is_empty();
    LogEntry {
        can_acknowledge: advice && record.acknowledged_on.is_none() && me == Some(record.superuser_person),
        id: record.id,
        pairing: record.pairing,
        superuser: Named { id: record.superuser, name: record.superuser_name },
        consultant: Named { id: record.consultant, name: record.consultant_name },
        on: record.on,
        minutes: record.minutes,
        stage: Stage::parse(&record.stage).unwrap_or(Stage::Observe),
        driver: Driver::parse(&record.driver).unwrap_or(Driver::Both),
        processes: record.processes.into_iter().map(|link| Named { id: link.process, name: link.title }).collect(),
        comfort: record.comfort,
        dos: record.dos,
        donts: record.donts,
        blocker: record.blocker,
        blocker_resolved_on: record.blocker_resolved_on,
        next_step: record.next_step,
        acknowledged_on: record.acknowledged_on,
        corrected: record.corrected,
    }
}
