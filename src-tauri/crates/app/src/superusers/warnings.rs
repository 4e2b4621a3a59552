//! What is worth a warning about a superuser: too much to carry, no pairing, a consultant who leaves too early.
//!
//! Too few superusers for a group is a warning of the group, not of a superuser.

use crate::{App, Result, shadowing::Pairings};
use rustc_hash::FxHashMap;
use understudy_domain::{day::Day, id::Id, message::Message, words::GateKind};
use understudy_store::{Connection, read};

/// Least share of working time that leaves room to learn and train, in percent (the default rule asks the same).
const LEAST_ALLOCATION: u8 = 20;
/// Processes in scope from which one person has too many to know well; a product choice.
const MANY_PROCESSES: u32 = 40;
/// Open pairings at once from which a superuser has too many; a product choice.
const MANY_PAIRINGS: usize = 3;

/// Warnings of all superusers who serve and have any.
pub(crate) fn warnings_by_superuser(app: &App) -> Result<FxHashMap<Id, Vec<Message>>> {
    collect(app, None)
}

/// Warnings of one superuser.
pub(crate) fn warnings_of(app: &App, superuser: Id) -> Result<Vec<Message>> {
    Ok(collect(app, Some(superuser))?.remove(&superuser).unwrap_or_default())
}

fn collect(app: &App, only: Option<Id>) -> Result<FxHashMap<Id, Vec<Message>>> {
    let pairings = Pairings::read(app, only)?;
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let mut open_pairings: FxHashMap<Id, usize> = FxHashMap::default();
    let mut leaving: FxHashMap<Id, Vec<Message>> = FxHashMap::default();
    for record in pairings.records().iter().filter(|record| record.is_open(today)) {
        *open_pairings.entry(record.superuser).or_default() += 1;
        leaving.entry(record.superuser).or_default().extend(pairings.roll_off_warning(record));
    }
    let mut shares = colleagues(&reader, today, only)?;
    let limit = pairings.settings().colleagues_per_superuser;
    let mut all = FxHashMap::default();
    for (superuser, readiness) in pairings.snapshot().evidence.superusers.iter().zip(&pairings.snapshot().results) {
        let is_asked = only.is_none_or(|only| only == superuser.id);
        if !is_asked || superuser.stepped_down_on.is_some_and(|last| last <= today) {
            continue;
        }
        let mut warnings = Vec::new();
        if let Some(percent) = superuser.allocation_percent.filter(|percent| *percent < LEAST_ALLOCATION) {
            warnings.push(Message::new("superuser-overload-allocation").with("percent", percent));
        }
        let knowledge = readiness.gates.iter().find(|gate| gate.kind == GateKind::Knowledge);
        if let Some(gate) = knowledge.filter(|gate| gate.of > MANY_PROCESSES) {
            warnings.push(Message::new("superuser-overload-scope").with("count", gate.of));
        }
        // Twice the plan, so that a group just over the ratio does not put a warning on each of its superusers.
        if let Some(people) = shares.remove(&superuser.id).filter(|people| *people > 2.0 * f64::from(limit)) {
            warnings.push(
                Message::new("superuser-overload-colleagues").with("count", people.round()).with("planned", limit),
            );
        }
        match open_pairings.get(&superuser.id).copied().unwrap_or(0) {
            0 if !readiness.status.may_train() => warnings.push(Message::new("superuser-no-pairing")),
            count if count > MANY_PAIRINGS => {
                warnings.push(Message::new("superuser-overload-pairings").with("count", count));
            }
            _ => {}
        }
        warnings.extend(leaving.remove(&superuser.id).unwrap_or_default());
        if !warnings.is_empty() {
            all.insert(superuser.id, warnings);
        }
    }
    Ok(all)
}

/// Colleagues for each superuser: the people of each group shared among its superusers.
fn colleagues(reader: &Connection, today: Day, only: Option<Id>) -> Result<FxHashMap<Id, f64>> {
    let groups = read::superusers::groups_of_superusers(reader, today, only)?;
    let mut trainers: FxHashMap<Id, u32> = FxHashMap::default();
    for link in &groups {
        *trainers.entry(link.group).or_default() += 1;
    }
    let mut shares: FxHashMap<Id, f64> = FxHashMap::default();
    for link in &groups {
        let of = trainers.get(&link.group).copied().unwrap_or(1).max(1);
        *shares.entry(link.superuser).or_default() += f64::from(link.people) / f64::from(of);
    }
    Ok(shares)
}
