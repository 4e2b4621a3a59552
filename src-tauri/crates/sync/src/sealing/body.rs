//! The body of a segment: changes in columns, so that compression finds what is alike.
//!
//! Owns the form (postcard of [`Body`], first byte the version). Ids stand in one table, byte by byte across all of them,
//! for those made in one hour share their first bytes; clocks stand in one table as differences; values stand by table and
//! column. What a segment may hold is bounded here, so that a few bytes cannot claim a terabyte.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use understudy_domain::{clock::Stamp, id::Id};
use understudy_store::{
    OpKind, Value,
    exchange::{Cell, Op, SentChange},
};

/// Version of the form.
const FORM: u8 = 1;
/// Ops of a segment at most.
pub const OPS_AT_MOST: usize = 1 << 20;
/// Cells of a segment at most.
pub const CELLS_AT_MOST: usize = 4 << 20;
/// Clocks beyond this (the year 4199) are not a clock's; a stamp that high would leave no room to go on counting.
const LATEST: u64 = (1 << 46) << 16;

/// All kinds of ops; permanent order.
const KINDS: [OpKind; 5] = [OpKind::Make, OpKind::Put, OpKind::Delete, OpKind::Undelete, OpKind::Purge];

#[derive(Default, Serialize, Deserialize)]
struct Body {
    changes: Vec<Change>,
    labels: Vec<String>,
    /// Bytes 0 of all ids, then bytes 1, and so on.
    ids: Vec<u8>,
    /// Rising; each as the difference to the one before.
    clocks: Vec<u64>,
    shapes: Vec<Shape>,
    /// For each op the number of its shape.
    ops: Vec<u32>,
    /// For each op its row: 0 the next id not named yet, else one more than its number.
    rows: Vec<u32>,
    /// For each cell of a shape that replaces, the number of the clock replaced.
    previous: Vec<u32>,
    /// In the order in which shapes first name a column.
    columns: Vec<Column>,
}

#[derive(Serialize, Deserialize)]
struct Change {
    clock: u64,
    /// One more than the id's number; 0 for nobody.
    actor: u32,
    label: u32,
    /// Clock, and one more than the number of the stream's id.
    undoes: Option<(u64, u32)>,
    ops: u32,
}

/// What ops have in common: table, kind, columns, and whether any cell replaces a value.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Shape {
    table: u16,
    /// Place in [`KINDS`].
    kind: u8,
    replaces: bool,
    /// Number of the column and kind of the value: 0 none, 1 integer, 2 text, 3 id, 4 bytes, 5 real.
    cells: Vec<(u16, u8)>,
}

/// Values of a column of a table, in the order of the ops.
#[derive(Default, Serialize, Deserialize)]
struct Column {
    integers: Vec<i64>,
    text: String,
    /// Lengths in bytes.
    texts: Vec<u32>,
    ids: Vec<u32>,
    bytes: Vec<Box<[u8]>>,
    /// Bits of the floating-point numbers.
    reals: Vec<u64>,
}

fn kind(value: &Value) -> u8 {
    match value {
        Value::Null => 0,
        Value::Integer(_) => 1,
        Value::Text(_) => 2,
        Value::Id(_) => 3,
        Value::Bytes(_) => 4,
        Value::Real(_) => 5,
    }
}

#[derive(Default)]
struct Ids {
    order: Vec<Id>,
    at: FxHashMap<Id, u32>,
}

impl Ids {
    fn number(&mut self, id: Id) -> u32 {
        *self.at.entry(id).or_insert_with(|| {
            self.order.push(id);
            self.order.len() as u32 - 1
        })
    }

    /// 0 and a place at the end for one that is new, else one more than its number.
    fn next_or(&mut self, id: Id) -> u32 {
        let known = self.order.len() as u32;
        let number = self.number(id);
        if number == known { 0 } else { number + 1 }
    }
}

fn shape(op: &Op) -> Shape {
    Shape {
        table: op.table,
        kind: KINDS.iter().position(|kind| *kind == op.kind).unwrap_or_default() as u8,
        replaces: op.cells.iter().any(|cell| cell.previous != 0),
        cells: op.cells.iter().map(|cell| (cell.column, kind(&cell.value))).collect(),
    }
}

/// Puts changes into columns. `None` beyond what a segment may hold.
pub(crate) fn encode(changes: &[SentChange]) -> Option<Vec<u8>> {
    let ops = || changes.iter().flat_map(|change| &change.ops);
    if ops().count() > OPS_AT_MOST || ops().map(|op| op.cells.len()).sum::<usize>() > CELLS_AT_MOST {
        return None;
    }
    let mut body = Body::default();
    let mut ids = Ids::default();
    let mut labels: FxHashMap<&str, u32> = FxHashMap::default();
    let mut clocks: Vec<u64> = ops().flat_map(|op| &op.cells).map(|cell| cell.previous).collect();
    clocks.sort_unstable();
    clocks.dedup();
    let mut shapes: FxHashMap<Shape, u32> = FxHashMap::default();
    let mut columns: FxHashMap<(u16, u16), usize> = FxHashMap::default();
    for change in changes {
        let label = *labels.entry(&change.label).or_insert_with(|| {
            body.labels.push(change.label.clone());
            body.labels.len() as u32 - 1
        });
        body.changes.push(Change {
            clock: change.clock.0,
            actor: change.actor.map_or(0, |actor| ids.number(actor) + 1),
            label,
            undoes: change.undoes.map(|(clock, stream)| (clock.0, ids.number(stream) + 1)),
            ops: change.ops.len() as u32,
        });
    }
    for op in ops() {
        let shape = shape(op);
        let replaces = shape.replaces;
        let number = match shapes.get(&shape) {
            Some(number) => *number,
            None => {
                for (column, _) in &shape.cells {
                    columns.entry((op.table, *column)).or_insert_with(|| {
                        body.columns.push(Column::default());
                        body.columns.len() - 1
                    });
                }
                body.shapes.push(shape.clone());
                shapes.insert(shape, body.shapes.len() as u32 - 1);
                body.shapes.len() as u32 - 1
            }
        };
        body.ops.push(number);
        body.rows.push(ids.next_or(op.row));
        for cell in &op.cells {
            if replaces {
                body.previous.push(clocks.binary_search(&cell.previous).ok()? as u32);
            }
            let column = &mut body.columns[*columns.get(&(op.table, cell.column))?];
            match &cell.value {
                Value::Null => {}
                Value::Integer(number) => column.integers.push(*number),
                Value::Text(text) => {
                    column.texts.push(u32::try_from(text.len()).ok()?);
                    column.text.push_str(text);
                }
                Value::Id(id) => column.ids.push(ids.next_or(*id)),
                Value::Bytes(bytes) => column.bytes.push(bytes.clone()),
                Value::Real(number) => column.reals.push(number.to_bits()),
            }
        }
    }
    body.ids = (0..16).flat_map(|byte| ids.order.iter().map(move |id| id.bytes()[byte])).collect();
    let mut before = 0;
    body.clocks = clocks.iter().map(|&clock| clock - std::mem::replace(&mut before, clock)).collect();
    postcard::to_extend(&body, vec![FORM]).ok()
}

/// What went wrong with a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyFault {
    /// A form of a newer version.
    Newer,
    /// Not what the form says; who sealed it did not use this program, or it is broken.
    Malformed,
}

/// Reads changes out of columns; their ops are numbered from `first`.
pub(crate) fn decode(bytes: &[u8], first: u64) -> Result<Vec<SentChange>, BodyFault> {
    let (form, rest) = bytes.split_first().ok_or(BodyFault::Malformed)?;
    if *form != FORM {
        return Err(BodyFault::Newer);
    }
    let (body, rest) = postcard::take_from_bytes::<Body>(rest).map_err(|_| BodyFault::Malformed)?;
    if rest.is_empty() { Columns::of(body).and_then(|columns| columns.changes(first)) } else { None }
        .ok_or(BodyFault::Malformed)
}

/// A body while it is read.
struct Columns {
    body: Body,
    ids: Vec<Id>,
    /// Ids named so far.
    named: usize,
    clocks: Vec<u64>,
    /// For each shape the numbers of its columns.
    places: Vec<Vec<usize>>,
    /// For each column how much of each kind was taken.
    taken: Vec<[usize; 5]>,
    text: Vec<usize>,
    previous: usize,
}

impl Columns {
    fn of(body: Body) -> Option<Self> {
        if !body.ids.len().is_multiple_of(16) || body.ops.len() > OPS_AT_MOST || body.rows.len() != body.ops.len() {
            return None;
        }
        let count = body.ids.len() / 16;
        let mut ids = Vec::with_capacity(count);
        for at in 0..count {
            let mut id = [0; 16];
            for (byte, slot) in id.iter_mut().enumerate() {
                *slot = body.ids[byte * count + at];
            }
            ids.push(Id::from_bytes(&id)?);
        }
        let mut clocks = Vec::with_capacity(body.clocks.len());
        let mut clock = 0_u64;
        for step in &body.clocks {
            clock = clock.checked_add(*step).filter(|clock| *clock < LATEST)?;
            clocks.push(clock);
        }
        let mut columns: FxHashMap<(u16, u16), usize> = FxHashMap::default();
        let mut places = Vec::with_capacity(body.shapes.len());
        for shape in &body.shapes {
            let place = shape.cells.iter().map(|(column, _)| {
                let next = columns.len();
                *columns.entry((shape.table, *column)).or_insert(next)
            });
            places.push(place.collect());
        }
        if columns.len() != body.columns.len() {
            return None;
        }
        let cells: usize = body
            .ops
            .iter()
            .map(|op| body.shapes.get(*op as usize).map(|shape| shape.cells.len()))
            .try_fold(0_usize, |sum, cells| sum.checked_add(cells?))?;
        if cells > CELLS_AT_MOST {
            return None;
        }
        let taken = vec![[0; 5]; body.columns.len()];
        let text = vec![0; body.columns.len()];
        Some(Self { body, ids, named: 0, clocks, places, taken, text, previous: 0 })
    }

    fn changes(mut self, first: u64) -> Option<Vec<SentChange>> {
        let (heads, shapes) = (std::mem::take(&mut self.body.changes), std::mem::take(&mut self.body.shapes));
        let mut changes = Vec::with_capacity(heads.len());
        let mut at = 0_usize;
        // Actors and undone streams were named before any row.
        for head in &heads {
            for number in [Some(head.actor), head.undoes.map(|(_, stream)| stream)].into_iter().flatten() {
                self.named = self.named.max(number as usize);
            }
        }
        for head in heads {
            let actor = match head.actor {
                0 => None,
                number => Some(*self.ids.get(number as usize - 1)?),
            };
            let undoes = match head.undoes {
                None => None,
                Some((clock, stream)) => Some((Stamp(clock), *self.ids.get((stream as usize).checked_sub(1)?)?)),
            };
            if head.clock == 0 || head.clock >= LATEST || undoes.is_some_and(|(clock, _)| clock.0 >= LATEST) {
                return None;
            }
            let end = at.checked_add(head.ops as usize).filter(|end| *end <= self.body.ops.len())?;
            let first_sequence = first.checked_add(at as u64)?;
            let ops = (at..end).map(|at| self.op(&shapes, at)).collect::<Option<Vec<Op>>>()?;
            let label = self.body.labels.get(head.label as usize)?.clone();
            changes.push(SentChange { clock: Stamp(head.clock), actor, label, undoes, first_sequence, ops });
            at = end;
        }
        // Nothing may be left over: what is not read could hide what another version reads.
        (at == self.body.ops.len()
            && self.named == self.ids.len()
            && self.previous == self.body.previous.len()
            && self.spent())
        .then_some(changes)
    }

    fn spent(&self) -> bool {
        self.body.columns.iter().zip(&self.taken).zip(&self.text).all(|((column, taken), text)| {
            let lengths =
                [column.integers.len(), column.texts.len(), column.ids.len(), column.bytes.len(), column.reals.len()];
            lengths == *taken && *text == column.text.len()
        })
    }

    fn id(&mut self, number: u32) -> Option<Id> {
        let at = match number {
            0 => {
                self.named += 1;
                self.named - 1
            }
            known => known as usize - 1,
        };
        if at < self.named { self.ids.get(at).copied() } else { None }
    }

    fn op(&mut self, shapes: &[Shape], at: usize) -> Option<Op> {
        let number = self.body.ops[at] as usize;
        let Shape { table, kind, replaces, cells } = shapes.get(number)?;
        let kind = *KINDS.get(usize::from(*kind))?;
        let row = self.id(self.body.rows[at])?;
        let mut made = Vec::with_capacity(cells.len());
        for (nth, &(column, value)) in cells.iter().enumerate() {
            let previous = if *replaces {
                let clock = *self.clocks.get(*self.body.previous.get(self.previous)? as usize)?;
                self.previous += 1;
                clock
            } else {
                0
            };
            let place = self.places[number][nth];
            made.push(Cell { column, previous, value: self.value(place, value)? });
        }
        Some(Op { table: *table, row, kind, cells: made })
    }

    fn value(&mut self, place: usize, kind: u8) -> Option<Value> {
        let Some(slot) = usize::from(kind).checked_sub(1) else { return Some(Value::Null) };
        let taken = self.taken[place].get_mut(slot)?;
        let at = *taken;
        *taken += 1;
        let column = &mut self.body.columns[place];
        Some(match kind {
            1 => Value::Integer(*column.integers.get(at)?),
            2 => {
                let from = self.text[place];
                let to = from.checked_add(*column.texts.get(at)? as usize)?;
                let text = column.text.get(from..to)?.into();
                self.text[place] = to;
                Value::Text(text)
            }
            3 => {
                let number = *column.ids.get(at)?;
                Value::Id(self.id(number)?)
            }
            4 => Value::Bytes(std::mem::take(column.bytes.get_mut(at)?)),
            _ => Value::Real(f64::from_bits(*column.reals.get(at)?)),
        })
    }
}
