//! Readiness of all superusers, kept up to date.
//!
//! Owns the cache: evidence read once, then only for the superusers whose rows changed. It may be dropped at any time; what
//! it holds is computed again from the tables.

use crate::{App, Result, open::lock};
use rustc_hash::FxHashMap;
use std::{ops::Deref, sync::Arc};
use understudy_domain::{
    day::Day,
    id::Id,
    readiness::{Evidence, Readiness, evaluate},
};
use understudy_store::{
    Connection,
    read::readiness::{Loaded, Stale, load, reload, stale},
    tables::Table,
};

/// Evidence and answers as they stand.
#[derive(Default)]
pub(crate) struct Cache {
    loaded: Option<Arc<Loaded>>,
    results: Vec<Arc<Readiness>>,
    on: Option<Day>,
    changed: Vec<(u16, Id)>,
    outside: Option<i64>,
    /// Who was active and might train on a past day, per superuser: for the trend.
    past: FxHashMap<Day, Vec<Option<(bool, bool)>>>,
}

/// Evidence shared between snapshots.
#[derive(Clone)]
pub(crate) struct Shared(Arc<Loaded>);

impl Deref for Shared {
    type Target = Evidence;
    fn deref(&self) -> &Evidence {
        &self.0.evidence
    }
}

/// Readiness of all superusers on a day.
pub(crate) struct Snapshot {
    /// The day.
    pub(crate) as_of: Day,
    /// What was counted.
    pub(crate) evidence: Shared,
    /// The answers, in the order of the evidence.
    pub(crate) results: Vec<Arc<Readiness>>,
}

impl Cache {
    /// Takes note of changed rows.
    pub(crate) fn forget(&mut self, rows: &[(u16, Id)]) {
        if rows.len() > 2_000 {
            self.drop_all();
        } else if self.loaded.is_some() {
            self.changed.extend_from_slice(rows);
        }
    }

    /// Drops everything when another program has written the file since the last time.
    pub(crate) fn outside(&mut self, number: i64) -> bool {
        let changed = self.outside.replace(number).is_some_and(|known| known != number);
        if changed {
            self.drop_all();
        }
        changed
    }

    /// Drops everything.
    pub(crate) fn drop_all(&mut self) {
        *self = Self { outside: self.outside, ..Self::default() };
    }

    /// Brings evidence and answers up to date.
    fn refresh(&mut self, open: &crate::open::Open, today: Day) -> Result<()> {
        let reader = open.reader()?;
        let stale = self.stale(&reader)?;
        match &mut self.loaded {
            Some(loaded) if !stale.everything => {
                if stale != Stale::default() {
                    let loaded = Arc::make_mut(loaded);
                    let changed = reload(&reader, loaded, stale)?;
                    let evidence = &loaded.evidence;
                    for superuser in &changed {
                        let Some(at) = loaded.position(*superuser) else { continue };
                        let answer = Arc::new(evaluate(&evidence.programme, &evidence.superusers[at], today));
                        match self.results.get_mut(at) {
                            Some(slot) => *slot = answer,
                            None => self.results.push(answer),
                        }
                        for flags in self.past.values_mut() {
                            flags.resize(evidence.superusers.len(), None);
                            flags[at] = None;
                        }
                    }
                }
            }
            _ => {
                self.loaded = Some(Arc::new(load(&reader)?));
                self.on = None;
                self.past.clear();
            }
        }
        self.changed.clear();
        let Some(loaded) = &self.loaded else { return Ok(()) };
        if self.on != Some(today) {
            self.results = all(&loaded.evidence, today);
            self.on = Some(today);
        }
        Ok(())
    }

    /// What must be read again.
    fn stale(&self, reader: &Connection) -> Result<Stale> {
        let mut found = Stale { everything: self.loaded.is_none(), ..Stale::default() };
        for (table, row) in &self.changed {
            if found.everything {
                break;
            }
            let Some(table) = Table::by_number(*table) else { continue };
            stale(reader, table.name, *row, &mut found)?;
        }
        Ok(found)
    }
}

fn all(evidence: &Evidence, on: Day) -> Vec<Arc<Readiness>> {
    evidence.superusers.iter().map(|superuser| Arc::new(evaluate(&evidence.programme, superuser, on))).collect()
}

/// Readiness of all superusers on a day; today when none is given.
pub(crate) fn snapshot(app: &App, as_of: Option<Day>) -> Result<Arc<Snapshot>> {
    let open = app.programme()?;
    let today = app.today();
    app.notice_outside_changes();
    let mut cache = lock(&open.cache);
    cache.refresh(&open, today)?;
    let Some(loaded) = cache.loaded.clone() else { return Err(crate::AppError::no_programme()) };
    let evidence = Shared(loaded);
    let as_of = as_of.unwrap_or(today);
    let results = if as_of == today { cache.results.clone() } else { all(&evidence, as_of) };
    Ok(Arc::new(Snapshot { as_of, evidence, results }))
}

/// For each superuser and day: whether active and whether they might train. Days are computed once and kept.
pub(crate) fn past(app: &App, days: &[Day]) -> Result<Vec<Vec<(bool, bool)>>> {
    let open = app.programme()?;
    let mut cache = lock(&open.cache);
    cache.refresh(&open, app.today())?;
    let Some(loaded) = cache.loaded.clone() else { return Err(crate::AppError::no_programme()) };
    let evidence = &loaded.evidence;
    Ok(days
        .iter()
        .map(|&day| {
            let flags = cache.past.entry(day).or_default();
            flags.resize(evidence.superusers.len(), None);
            let answer = flags.iter_mut().zip(&evidence.superusers).map(|(flag, superuser)| {
                *flag.get_or_insert_with(|| {
                    let active = active_on(superuser, day);
                    (active, active && evaluate(&evidence.programme, superuser, day).status.may_train())
                })
            });
            answer.collect()
        })
        .collect())
}

/// Whether a superuser was nominated by a day and had not stepped down.
pub(crate) fn active_on(superuser: &understudy_domain::readiness::SuperuserEvidence, day: Day) -> bool {
    superuser.nominated_on.is_none_or(|since| since <= day) && superuser.stepped_down_on.is_none_or(|since| since > day)
}

impl Snapshot {
    /// Position of a superuser.
    pub(crate) fn position(&self, superuser: Id) -> Option<usize> {
        self.evidence.0.position(superuser)
    }

    /// Whether the superuser at a position is nominated and has not stepped down.
    pub(crate) fn is_active(&self, at: usize) -> bool {
        active_on(&self.evidence.superusers[at], self.as_of)
    }

    /// Whether the superuser at a position may train.
    pub(crate) fn may_train(&self, at: usize) -> bool {
        self.is_active(at) && self.results[at].status.may_train()
    }
}
