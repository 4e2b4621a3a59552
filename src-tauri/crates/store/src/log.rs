//! Reading the change log: history and undo.
//!
//! Owns the way back from a row to what was said of it. A cell names the clock of the value it replaced; following those
//! from the row gives its whole history, without an index of a million entries.

use crate::{
    database::Store,
    error::{Result, StoreError},
    exchange::own,
    op::{Op, OpKind, decode},
    rows::{PURGED, Rows},
    tables::Table,
    value::Value,
    write::{Action, ChangeId, Committed, Edit, Intent},
};
use rusqlite::{Connection, Row};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use understudy_domain::{clock::Stamp, id::Id, message::Message};

/// A change as the log has it.
#[derive(Debug, Clone)]
pub struct Change {
    /// Identity.
    pub id: ChangeId,
    /// Who, when known.
    pub actor: Option<Id>,
    /// What.
    pub label: Message,
    /// Ops.
    pub rows: u32,
    /// The change it takes back.
    pub undoes: Option<ChangeId>,
    /// Whether another change has taken it back.
    pub undone: bool,
}

/// What a change did to a row.
#[derive(Debug, Clone)]
pub struct RowChange {
    /// The table; `None` when a newer version wrote it.
    pub table: Option<&'static Table>,
    /// The row.
    pub row: Id,
    /// What happened.
    pub kind: OpKind,
    /// Column number, value before, value after.
    pub cells: Vec<(u16, Value, Value)>,
}

/// What was said of a row at a time.
#[derive(Debug, Clone)]
pub struct Told {
    /// When.
    pub clock: Stamp,
    /// The row.
    pub row: Id,
    /// What happened.
    pub kind: OpKind,
    /// Column number and value; column 0 says whether the row is hidden.
    pub cells: Vec<(u16, Value)>,
}

const CHANGE: &str = "SELECT c.clock, c.stream, c.actor, c.label, c.last_sequence - c.first_sequence + 1, c.undoes_clock, c.undoes_stream, \
     (SELECT count(*) FROM change u WHERE u.undoes_clock = c.clock AND NOT EXISTS \
        (SELECT 1 FROM change r WHERE r.undoes_clock = u.clock)) FROM change c";

/// The streams that hold a part of the change of a clock and stream. What is only for leads stands in a stream of its own,
/// under the same clock.
const HALVES: &str = "SELECT h.stream FROM change h JOIN change c ON c.clock = h.clock \
     WHERE c.clock = ?1 AND c.stream = ?2 AND h.label = c.label AND h.actor IS c.actor";

/// Brings the parts of a change together. They follow each other in a list by clock and stream; of both streams the one that
/// was begun first names the change.
fn whole(parts: impl IntoIterator<Item = rusqlite::Result<Change>>) -> Result<Vec<Change>> {
    let mut changes: Vec<Change> = Vec::new();
    for part in parts {
        let part = part?;
        match changes.last_mut() {
            Some(last) if last.id.clock == part.id.clock && last.label == part.label && last.actor == part.actor => {
                last.id.stream = last.id.stream.min(part.id.stream);
                last.rows += part.rows;
                last.undone |= part.undone;
            }
            _ => changes.push(part),
        }
    }
    Ok(changes)
}

fn change(row: &Row<'_>) -> rusqlite::Result<Change> {
    let label: String = row.get(3)?;
    let undoes: Option<i64> = row.get(5)?;
    Ok(Change {
        id: ChangeId { clock: Stamp(row.get::<_, i64>(0)? as u64), stream: row.get(1)? },
        actor: row.get::<_, Option<[u8; 16]>>(2)?.and_then(|bytes| Id::from_bytes(&bytes)),
        label: serde_json::from_str(&label).unwrap_or_else(|_| Message::new("change-unknown")),
        rows: row.get(4)?,
        undoes: match undoes {
            Some(clock) => Some(ChangeId { clock: Stamp(clock as u64), stream: row.get(6)? }),
            None => None,
        },
        undone: row.get::<_, i64>(7)? > 0,
    })
}

/// Ops looked up by clock, decoded once.
struct Lookup<'c> {
    connection: &'c Connection,
    runs: FxHashMap<u64, Vec<Op>>,
    /// Position in the run by row, for changes of many rows.
    places: FxHashMap<(u64, Id), Vec<usize>>,
    /// What the change of a clock takes back.
    undoing: FxHashMap<u64, Option<Stamp>>,
}

impl<'c> Lookup<'c> {
    fn new(connection: &'c Connection) -> Self {
        Self { connection, runs: FxHashMap::default(), places: FxHashMap::default(), undoing: FxHashMap::default() }
    }

    fn load(&mut self, clock: Stamp) -> Result<()> {
        if self.runs.contains_key(&clock.0) {
            return Ok(());
        }
        let mut statement =
            self.connection.prepare_cached("SELECT body FROM op WHERE clock = ?1 ORDER BY stream, first_sequence")?;
        let mut found = statement.query([clock.0 as i64])?;
        let mut ops = Vec::new();
        while let Some(row) = found.next()? {
            ops.extend(decode(row.get_ref(0)?.as_blob().unwrap_or_default())?);
        }
        for (at, op) in ops.iter().enumerate() {
            self.places.entry((clock.0, op.row)).or_default().push(at);
        }
        self.runs.insert(clock.0, ops);
        Ok(())
    }

    fn ops(&mut self, clock: Stamp, row: Id) -> Result<Vec<&Op>> {
        self.load(clock)?;
        let ops = &self.runs[&clock.0];
        Ok(self
            .places
            .get(&(clock.0, row))
            .map(|places| places.iter().map(|&at| &ops[at]).collect())
            .unwrap_or_default())
    }

    /// Whether a value is a change's own, be it that undo and redo have taken it away and put it back since.
    fn stands(&mut self, row: Id, column: u16, mut clock: Stamp, change: Stamp) -> Result<bool> {
        while clock != change {
            let Some(undone) = self.undoes(clock)? else { return Ok(false) };
            let ops = self.ops(undone, row)?;
            let replaced = ops.iter().find_map(|op| op.sets().find(|cell| cell.column == column));
            match replaced {
                Some(cell) if cell.previous < clock.0 => clock = Stamp(cell.previous),
                _ => return Ok(false),
            }
        }
        Ok(true)
    }

    fn undoes(&mut self, clock: Stamp) -> Result<Option<Stamp>> {
        if let Some(known) = self.undoing.get(&clock.0) {
            return Ok(*known);
        }
        let mut statement = self
            .connection
            .prepare_cached("SELECT undoes_clock FROM change WHERE clock = ?1 AND undoes_clock IS NOT NULL")?;
        let mut found = statement.query([clock.0 as i64])?;
        let undone = match found.next()? {
            Some(row) => Some(Stamp(row.get::<_, i64>(0)? as u64)),
            None => None,
        };
        self.undoing.insert(clock.0, undone);
        Ok(undone)
    }

    /// The value that a column of a row had at a clock.
    fn value(&mut self, clock: Stamp, row: Id, column: u16) -> Result<Value> {
        if clock.0 == 0 {
            return Ok(Value::Null);
        }
        let ops = self.ops(clock, row)?;
        Ok(ops
            .iter()
            .rev()
            .find_map(|op| op.sets().find(|cell| cell.column == column))
            .map(|cell| cell.value.clone())
            .unwrap_or_default())
    }
}

impl Store {
    /// Changes, latest first; those before a change where given; those of a row where given.
    pub fn changes(&self, row: Option<Id>, before: Option<ChangeId>, limit: u32) -> Result<Vec<Change>> {
        let reader = self.reader()?;
        let before = before.map_or((i64::MAX, i64::MAX), |id| (id.clock.0 as i64, id.stream));
        if let Some(row) = row {
            let clocks = clocks_of(&reader, row)?;
            let mut statement =
                reader.prepare_cached(&format!("{CHANGE} WHERE c.clock = ?1 AND (c.clock, c.stream) < (?2, ?3)"))?;
            let mut changes = Vec::new();
            for clock in clocks.into_iter().rev() {
                changes.extend(whole(statement.query_map((clock as i64, before.0, before.1), change)?)?);
                if changes.len() >= limit as usize {
                    break;
                }
            }
            return Ok(changes);
        }
        let mut statement = reader.prepare_cached(&format!(
            "{CHANGE} WHERE (c.clock, c.stream) < (?1, ?2) ORDER BY c.clock DESC, c.stream DESC LIMIT ?3"
        ))?;
        // Each change has two parts at most.
        let mut changes = whole(statement.query_map((before.0, before.1, limit.saturating_mul(2)), change)?)?;
        changes.truncate(limit as usize);
        Ok(changes)
    }

    /// One change; `None` when there is none of that identity.
    pub fn change(&self, id: ChangeId) -> Result<Option<Change>> {
        let reader = self.reader()?;
        find_change(&reader, id)
    }

    /// What a change did, its first rows; only those of one row where given.
    pub fn rows_of(&self, id: ChangeId, only: Option<Id>, limit: usize) -> Result<Vec<RowChange>> {
        let reader = self.reader()?;
        let mut statement = reader.prepare_cached(&format!(
            "SELECT body FROM op WHERE clock = ?1 AND stream IN ({HALVES}) ORDER BY stream, first_sequence"
        ))?;
        let mut found = statement.query((id.clock.0 as i64, id.stream))?;
        let mut lookup = Lookup::new(&reader);
        let mut changes = Vec::new();
        while let Some(run) = found.next()? {
            for op in decode(run.get_ref(0)?.as_blob().unwrap_or_default())? {
                if only.is_some_and(|row| row != op.row) {
                    continue;
                }
                let mut cells = Vec::with_capacity(op.cells.len());
                for cell in op.sets() {
                    cells.push((
                        cell.column,
                        lookup.value(Stamp(cell.previous), op.row, cell.column)?,
                        cell.value.clone(),
                    ));
                }
                changes.push(RowChange { table: Table::by_number(op.table), row: op.row, kind: op.kind, cells });
                if changes.len() >= limit {
                    return Ok(changes);
                }
            }
        }
        Ok(changes)
    }

    /// How many rows of tables that are meant a change is about. Values are not looked up: cheaper than [`Store::rows_of`].
    pub fn rows_among(&self, id: ChangeId, is_meant: impl Fn(&Table) -> bool) -> Result<u32> {
        let reader = self.reader()?;
        let mut statement =
            reader.prepare_cached(&format!("SELECT body FROM op WHERE clock = ?1 AND stream IN ({HALVES})"))?;
        let mut found = statement.query((id.clock.0 as i64, id.stream))?;
        let mut count = 0;
        while let Some(run) = found.next()? {
            let ops = decode(run.get_ref(0)?.as_blob().unwrap_or_default())?;
            count += ops.iter().filter(|op| Table::by_number(op.table).is_some_and(&is_meant)).count() as u32;
        }
        Ok(count)
    }

    /// All that was ever said of some rows, in the order of time.
    pub fn told_of(&self, rows: &[Id]) -> Result<Vec<Told>> {
        let reader = self.reader()?;
        let mut lookup = Lookup::new(&reader);
        let mut told = Vec::new();
        for &row in rows {
            for clock in clocks_with(&mut lookup, row)? {
                told.extend(lookup.ops(Stamp(clock), row)?.into_iter().map(|op| Told {
                    clock: Stamp(clock),
                    row,
                    kind: op.kind,
                    cells: op.sets().map(|cell| (cell.column, cell.value.clone())).collect(),
                }));
            }
        }
        told.sort_by_key(|one| one.clock.0);
        Ok(told)
    }

    /// What undo and redo would take back and do again, of the changes made on this laptop.
    pub fn undo_targets(&self) -> Result<(Option<Change>, Option<Change>)> {
        self.undo_targets_among(|_| true)
    }

    /// As [`Store::undo_targets`], where some changes may not be taken back: undo steps over them, over what was overtaken
    /// since, and over older changes of the rows that one of them is about, because it stands on those.
    pub fn undo_targets_among(&self, may: impl Fn(&Change) -> bool) -> Result<(Option<Change>, Option<Change>)> {
        let reader = self.reader()?;
        let own = own(&reader)?;
        let mut statement = reader.prepare_cached(&format!(
            "{CHANGE} WHERE c.stream IN (?1, ?2) ORDER BY c.clock DESC, c.stream DESC LIMIT 400"
        ))?;
        let recent = whole(statement.query_map([own.everyone, own.leads], change)?)?;
        let by_clock: FxHashMap<Stamp, &Change> = recent.iter().map(|change| (change.id.clock, change)).collect();
        // A change that takes back a taking back does again: the number of steps to the first change tells which.
        let depth = |change: &Change| {
            let mut steps = 0;
            let mut at = change.undoes;
            while let Some(id) = at {
                steps += 1;
                at = by_clock.get(&id.clock).and_then(|change| change.undoes);
            }
            steps
        };
        let mut undo = None;
        let mut stand_on: FxHashSet<Id> = FxHashSet::default();
        for change in recent.iter().filter(|change| depth(change) % 2 == 0 && !change.undone) {
            if !may(change) {
                stand_on.extend(rows_in(&reader, change.id)?);
            } else if can_go(&reader, change.id)?
                && (stand_on.is_empty() || rows_in(&reader, change.id)?.iter().all(|row| !stand_on.contains(row)))
            {
                undo = Some(change.clone());
                break;
            }
        }
        // Doing again ends with the first new change after the taking back.
        let mut redo = None;
        for change in recent.iter().take_while(|change| change.undoes.is_some()) {
            if depth(change) % 2 == 1 && !change.undone && can_go(&reader, change.id)? {
                redo = Some(change.clone());
                break;
            }
        }
        Ok((undo, redo))
    }

    /// Takes a change back where its values still stand. Values that were changed since are left as they are.
    pub fn undo(&self, id: ChangeId, intent: Intent) -> Result<Committed> {
        let edits = {
            let reader = self.reader()?;
            let Some(change) = find_change(&reader, id)? else {
                return Err(StoreError::NotUndoable(Message::new("undo-gone")));
            };
            if change.undone {
                return Err(StoreError::NotUndoable(Message::new("undo-already")));
            }
            inverse(&reader, id, usize::MAX)?
        };
        if edits.is_empty() {
            return Err(StoreError::NotUndoable(Message::new("undo-overtaken")));
        }
        self.commit(&Intent { undoes: Some(id), ..intent }, edits)
    }
}

fn find_change(connection: &Connection, id: ChangeId) -> Result<Option<Change>> {
    let mut statement = connection
        .prepare_cached(&format!("{CHANGE} WHERE c.clock = ?1 AND c.stream IN ({HALVES}) ORDER BY c.stream DESC"))?;
    Ok(whole(statement.query_map((id.clock.0 as i64, id.stream), change)?)?.pop())
}

/// The rows that a change is about.
fn rows_in(connection: &Connection, id: ChangeId) -> Result<Vec<Id>> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT body FROM op WHERE clock = ?1 AND stream IN ({HALVES})"))?;
    let mut found = statement.query((id.clock.0 as i64, id.stream))?;
    let mut rows = Vec::new();
    while let Some(run) = found.next()? {
        rows.extend(decode(run.get_ref(0)?.as_blob().unwrap_or_default())?.iter().map(|op| op.row));
    }
    Ok(rows)
}

/// Whether anything of a change can still be taken back.
fn can_go(connection: &Connection, id: ChangeId) -> Result<bool> {
    match inverse(connection, id, 1) {
        Ok(edits) => Ok(!edits.is_empty()),
        Err(StoreError::NotUndoable(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

/// The edits that take a change back, at most so many.
fn inverse(connection: &Connection, id: ChangeId, most: usize) -> Result<Vec<Edit>> {
    let mut rows = Rows::new(connection)?;
    let mut lookup = Lookup::new(connection);
    let mut statement = connection.prepare_cached(&format!(
        "SELECT body FROM op WHERE clock = ?1 AND stream IN ({HALVES}) ORDER BY stream, first_sequence"
    ))?;
    let mut found = statement.query((id.clock.0 as i64, id.stream))?;
    let mut edits = Vec::new();
    while let Some(run) = found.next()? {
        for op in decode(run.get_ref(0)?.as_blob().unwrap_or_default())? {
            if edits.len() >= most {
                return Ok(edits);
            }
            if op.kind == OpKind::Purge {
                return Err(StoreError::NotUndoable(Message::new("undo-purged")));
            }
            let Some(table) = Table::by_number(op.table) else { continue };
            let Some(state) = rows.load(table, op.row)? else { continue };
            if state.hidden == PURGED {
                continue;
            }
            if op.kind == OpKind::Make {
                // Later changes of the row go with it; they come back when it is made again.
                if lookup.stands(op.row, 0, state.clock_of(0).0, id.clock)? {
                    edits.push(Edit::delete(table, op.row));
                }
                continue;
            }
            let mut cells = Vec::new();
            for cell in op.sets() {
                if !lookup.stands(op.row, cell.column, state.clock_of(cell.column).0, id.clock)? {
                    continue;
                }
                let before = lookup.value(Stamp(cell.previous), op.row, cell.column)?;
                cells.push((
                    cell.column,
                    if cell.column == 0 && before == Value::Null { Value::Integer(0) } else { before },
                ));
            }
            if !cells.is_empty() {
                edits.push(Edit { table, row: op.row, action: Action::Put(cells) });
            }
        }
    }
    edits.reverse();
    Ok(edits)
}

/// Clocks of all changes of a row, by following the replaced values back.
fn clocks_of(connection: &Connection, row: Id) -> Result<BTreeSet<u64>> {
    clocks_with(&mut Lookup::new(connection), row)
}

fn clocks_with(lookup: &mut Lookup<'_>, row: Id) -> Result<BTreeSet<u64>> {
    let mut rows = Rows::new(lookup.connection)?;
    let mut open: Vec<u64> = Vec::new();
    for table in crate::tables::ALL {
        if let Some(state) = rows.load(table, row)? {
            open.push(state.clock.0);
            open.extend(state.newer.iter().map(|newer| newer.1));
        }
    }
    // What lost against another laptop's value is not replaced by anything, so nothing leads to it.
    let mut heads = lookup.connection.prepare_cached("SELECT clock FROM cell_head WHERE tbl = ?1 AND row = ?2")?;
    for table in crate::tables::ALL {
        for clock in heads.query_map((table.number, row.bytes()), |row| row.get::<_, i64>(0))? {
            open.push(clock? as u64);
        }
    }
    let mut seen = FxHashSet::default();
    while let Some(clock) = open.pop() {
        if clock == 0 || !seen.insert(clock) {
            continue;
        }
        for op in lookup.ops(Stamp(clock), row)? {
            open.extend(op.cells.iter().map(|cell| cell.previous));
        }
    }
    Ok(seen.into_iter().collect())
}
