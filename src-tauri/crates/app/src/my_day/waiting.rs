//! What waits for somebody.

use crate::{
    App, Result,
    dto::frame::{Waiting, WaitingKind},
    readiness::Snapshot,
    shadowing::Pairings,
    superusers::Role,
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{day::Day, id::Id, message::Message, words::GateKind};
use understudy_store::{
    Connection,
    read::{
        self,
        shadowing::{Log, PairingRecord},
    },
};

/// Days ahead in which an end is worth a word.
const SOON: i32 = 30;
/// Blockers and entries read at most; a list that long is worked through from the top.
const MOST: u32 = 200;

/// Whose work is asked for.
struct Mine {
    role: Role,
    /// Superusers of my pairings, when I am a consultant.
    superusers: FxHashSet<Id>,
}

impl Mine {
    fn of(role: Role, pairings: &Pairings, today: Day) -> Self {
        let mine = |record: &&PairingRecord| Some(record.consultant) == role.consultant && record.is_open(today);
        Self { role, superusers: pairings.records().iter().filter(mine).map(|record| record.superuser).collect() }
    }

    fn is_superuser(&self, superuser: Id) -> bool {
        self.role.is_lead() || self.role.superuser == Some(superuser) || self.superusers.contains(&superuser)
    }

    fn is_pairing(&self, superuser: Id, consultant: Id) -> bool {
        self.role.is_lead() || self.role.superuser == Some(superuser) || self.role.consultant == Some(consultant)
    }
}

/// Everything that waits, most pressing kind first, in each kind by day.
pub(super) fn waiting(
    app: &App,
    reader: &Connection,
    pairings: &Pairings,
    snapshot: &Snapshot,
    stalls: &FxHashMap<Id, Message>,
    role: Role,
) -> Result<Vec<Waiting>> {
    let today = app.today();
    let mine = Mine::of(role, pairings, today);
    let mut waiting = super::sessions::to_prepare(app, reader, role)?;
    waiting.extend(super::sessions::to_close(app, reader, role)?);
    waiting.extend(acknowledgements(reader, &mine)?);
    waiting.extend(sign_offs(snapshot, &mine));
    waiting.extend(drops(reader, today, role)?);
    waiting.extend(blockers(reader, &mine)?);
    waiting.extend(stalled(pairings, stalls, &mine));
    waiting.extend(roll_offs(pairings, &mine, today));
    waiting.extend(expiring(reader, snapshot, &mine, today)?);
    waiting.extend(super::sessions::materials(reader, today, role)?);
    waiting.extend(reviews(reader, today, role)?);
    waiting.extend(super::programme::due(reader, today, role)?);
    Ok(waiting)
}

fn acknowledgements(reader: &Connection, mine: &Mine) -> Result<Vec<Waiting>> {
    let Some(superuser) = mine.role.superuser else { return Ok(Vec::new()) };
    let entries = read::shadowing::log(reader, Log::Unacknowledged(superuser), MOST)?;
    let rows = entries.into_iter().map(|entry| Waiting {
        kind: WaitingKind::Acknowledge,
        title: entry.consultant_name,
        detail: Message::new("waiting-acknowledge").with("date", entry.on),
        due: Some(entry.on),
        superuser: Some(entry.superuser),
        pairing: Some(entry.pairing),
        session: None,
        module: None,
    });
    Ok(rows.collect())
}

/// Superusers of whom nothing but the sign-off is missing. Who waits for it cannot give it.
fn sign_offs(snapshot: &Snapshot, mine: &Mine) -> Vec<Waiting> {
    if !mine.role.may_sign() {
        return Vec::new();
    }
    let only_sign_off = |at: &usize| {
        let mut open = snapshot.results[*at].gates.iter().filter(|gate| !gate.is_passed()).peekable();
        open.peek().is_some() && open.all(|gate| gate.kind == GateKind::SignOff)
    };
    let mut found: Vec<Waiting> = (0..snapshot.results.len())
        .filter(|&at| snapshot.is_active(at))
        .filter(only_sign_off)
        .map(|at| &snapshot.evidence.superusers[at])
        .filter(|superuser| mine.is_superuser(superuser.id) && mine.role.person != Some(superuser.person))
        .map(|superuser| Waiting {
            kind: WaitingKind::SignOff,
            title: superuser.name.clone(),
            detail: Message::new("waiting-sign-off"),
            due: None,
            superuser: Some(superuser.id),
            pairing: None,
            session: None,
            module: None,
        })
        .collect();
    found.sort_by_cached_key(|row| row.title.to_lowercase());
    found
}

/// Drops of sentiment that nobody has answered; they are for leads to answer.
fn drops(reader: &Connection, today: Day, role: Role) -> Result<Vec<Waiting>> {
    if !role.is_lead() {
        return Ok(Vec::new());
    }
    let figure = |score: f64| format!("{score:.1}");
    let rows = crate::sentiment::unanswered(reader, today)?.into_iter().map(|drop| Waiting {
        kind: WaitingKind::Drop,
        title: drop.group.map_or_else(|| understudy_messages::word("waiting-drop-all"), |(_, name)| name),
        detail: Message::new("waiting-drop")
            .with("before", figure(drop.before))
            .with("now", figure(drop.now))
            .with("pulse", drop.pulse),
        due: drop.on,
        superuser: None,
        pairing: None,
        session: None,
        module: None,
    });
    Ok(rows.collect())
}

fn blockers(reader: &Connection, mine: &Mine) -> Result<Vec<Waiting>> {
    let mut entries = read::shadowing::log(reader, Log::Blocked, MOST)?;
    entries.retain(|entry| mine.is_pairing(entry.superuser, entry.consultant));
    entries.sort_by_key(|entry| entry.on);
    let rows = entries.into_iter().map(|entry| Waiting {
        kind: WaitingKind::Blocker,
        title: entry.superuser_name,
        detail: Message::new("waiting-blocker").with("blocker", entry.blocker).with("date", entry.on),
        due: Some(entry.on),
        superuser: Some(entry.superuser),
        pairing: Some(entry.pairing),
        session: None,
        module: None,
    });
    Ok(rows.collect())
}

fn stalled(pairings: &Pairings, stalls: &FxHashMap<Id, Message>, mine: &Mine) -> Vec<Waiting> {
    let mut found: Vec<Waiting> = pairings
        .records()
        .iter()
        .filter(|record| mine.is_pairing(record.superuser, record.consultant))
        .filter_map(|record| {
            Some(Waiting {
                kind: WaitingKind::Stalled,
                title: record.superuser_name.clone(),
                detail: Message::new("waiting-stalled")
                    .with("consultant", record.consultant_name.as_str())
                    .with("reason", stalls.get(&record.id)?.clone()),
                due: pairings.last_on(record).or(record.starts_on),
                superuser: Some(record.superuser),
                pairing: Some(record.id),
                session: None,
                module: None,
            })
        })
        .collect();
    found.sort_by_key(|row| row.due);
    found
}

/// Consultants who leave soon with pairings open, one line each.
fn roll_offs(pairings: &Pairings, mine: &Mine, today: Day) -> Vec<Waiting> {
    let mut leaving: FxHashMap<Id, (&PairingRecord, Day, u32)> = FxHashMap::default();
    for record in pairings.records() {
        let leaves = record.rolls_off_on.filter(|day| *day <= today.plus(SOON));
        let (Some(leaves), true) = (leaves, record.is_open(today)) else { continue };
        if mine.is_pairing(record.superuser, record.consultant) {
            leaving.entry(record.consultant).or_insert((record, leaves, 0)).2 += 1;
        }
    }
    let mut found: Vec<Waiting> = leaving
        .into_values()
        .map(|(record, leaves, count)| Waiting {
            kind: WaitingKind::RollOff,
            title: record.consultant_name.clone(),
            detail: Message::new(if leaves < today { "waiting-rolled-off" } else { "waiting-rolls-off" })
                .with("date", leaves)
                .with("count", count),
            due: Some(leaves),
            superuser: Some(record.superuser).filter(|_| count == 1),
            pairing: Some(record.id),
            session: None,
            module: None,
        })
        .collect();
    found.sort_by(|one, other| (one.due, &one.title).cmp(&(other.due, &other.title)));
    found
}

fn expiring(reader: &Connection, snapshot: &Snapshot, mine: &Mine, today: Day) -> Result<Vec<Waiting>> {
    let mut found: Vec<Waiting> = read::superusers::endings(reader, today, today.plus(SOON))?
        .into_iter()
        .filter(|ending| mine.is_superuser(ending.superuser))
        .filter_map(|ending| {
            let at = snapshot.position(ending.superuser).filter(|&at| snapshot.is_active(at))?;
            let detail = match ending.gate {
                None => Message::new("waiting-sign-off-expires"),
                Some(gate) => Message::new("waiting-waiver-expires")
                    .with("gate", Message::new(GateKind::parse(&gate)?.message_id())),
            };
            Some(Waiting {
                kind: WaitingKind::Expiring,
                title: snapshot.evidence.superusers[at].name.clone(),
                detail: detail.with("date", ending.on),
                due: Some(ending.on),
                superuser: Some(ending.superuser),
                pairing: None,
                session: None,
                module: None,
            })
        })
        .collect();
    found.sort_by(|one, other| (one.due, &one.title).cmp(&(other.due, &other.title)));
    Ok(found)
}

fn reviews(reader: &Connection, today: Day, role: Role) -> Result<Vec<Waiting>> {
    let rows = crate::reviews::overdue(reader, today, role)?.into_iter().map(|review| Waiting {
        kind: WaitingKind::Review,
        title: review.name,
        detail: match review.last_on {
            Some(last) => Message::new("waiting-review").with("date", last),
            None => Message::new("waiting-review-first"),
        },
        due: Some(review.due),
        superuser: Some(review.superuser),
        pairing: None,
        session: None,
        module: None,
    });
    Ok(rows.collect())
}
