//! Making one person of two.
//!
//! Owns what moves: everything that refers to the one merged refers to the one kept; where both have a role, the roles
//! become one as well. All in one change, so that one undo takes it back.

use crate::{
    App, AppError, Result,
    dto::{Changed, people::MergePeople},
};
use rustc_hash::FxHashMap;
use understudy_domain::{id::Id, message::Message};
use understudy_store::{
    Connection, Edit, Value,
    read::{
        find::{ReferenceRecord, references, values},
        people as read,
    },
    tables::{self, Table},
};

/// Makes one person of two.
pub fn merge(app: &App, args: MergePeople) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    if args.keep == args.merge {
        return Err(AppError::refused(Message::new("person-merge-same")));
    }
    let keep = read::person(&reader, args.keep)?.ok_or_else(|| AppError::not_found("person"))?;
    let merged = read::person(&reader, args.merge)?.ok_or_else(|| AppError::not_found("person"))?;
    let mut mover = Mover { reader: &reader, edits: Vec::new() };
    let gone = vec![(tables::person::MERGED_INTO, args.keep.into())];
    mover.merge(&tables::PERSON, args.keep, args.merge, gone)?;
    let label =
        Message::new("change-people-merged").with("keep", keep.display_name).with("merged", merged.display_name);
    let edits = mover.edits;
    let changed = app.change(label, edits)?.of(args.keep);
    if app.me()? == Some(args.merge) {
        open.store.set_local("me", Some(&args.keep.to_string()))?;
    }
    Ok(changed)
}

struct Mover<'c> {
    reader: &'c Connection,
    edits: Vec<Edit>,
}

impl Mover<'_> {
    /// Moves what refers to `merge` over to `keep`, fills the empty fields of `keep`, and hides `merge`.
    fn merge(&mut self, table: &'static Table, keep: Id, merge: Id, gone: Vec<(u16, Value)>) -> Result<()> {
        let (Some(kept), Some(lost)) = (values(self.reader, table, keep)?, values(self.reader, table, merge)?) else {
            return Ok(());
        };
        let filled: Vec<(u16, Value)> = table
            .columns
            .iter()
            .zip(kept.into_iter().zip(lost))
            .filter(|(_, (kept, lost))| *kept == Value::Null && *lost != Value::Null)
            .map(|(column, (_, lost))| (column.number, lost))
            .filter(|(_, value)| *value != Value::Id(keep) && *value != Value::Id(merge))
            .collect();
        if !filled.is_empty() {
            self.edits.push(Edit::put(table, keep, filled));
        }
        let kept_roles = self.roles(table, keep)?;
        for reference in references(self.reader, table, merge)? {
            self.redirect(&reference, keep, merge, &kept_roles)?;
        }
        if !gone.is_empty() {
            self.edits.push(Edit::put(table, merge, gone));
        }
        self.edits.push(Edit::delete(table, merge));
        Ok(())
    }

    /// Roles of which a person has only one: a second one is merged into it.
    fn roles(&self, table: &Table, keep: Id) -> Result<FxHashMap<u16, Id>> {
        let mut roles = FxHashMap::default();
        if table.number == tables::PERSON.number {
            let (superusers, consultants) = read::roles_of(self.reader, keep)?;
            roles.extend(superusers.first().map(|id| (tables::SUPERUSER.number, *id)));
            roles.extend(consultants.first().map(|id| (tables::CONSULTANT.number, *id)));
        }
        Ok(roles)
    }

    fn redirect(
        &mut self,
        reference: &ReferenceRecord,
        keep: Id,
        merge: Id,
        kept_roles: &FxHashMap<u16, Id>,
    ) -> Result<()> {
        let table = reference.table;
        if table.number == tables::DISTINCT_PEOPLE.number {
            // What was said of the one merged is said of nobody any more.
            if reference.shown {
                self.edits.push(Edit::delete(table, reference.row));
            }
            return Ok(());
        }
        if let Some(role) = kept_roles.get(&table.number).filter(|_| reference.shown) {
            return self.merge(table, *role, reference.row, Vec::new());
        }
        let mut moved = reference.values.clone();
        for column in &reference.columns {
            if let Some(value) = moved.get_mut(usize::from(*column) - 1) {
                *value = Value::Id(keep);
            }
        }
        if let Some(row) = derived(table, &moved).filter(|_| is_link(table)) {
            if reference.shown {
                self.relink(reference, row, moved)?;
            }
            return Ok(());
        }
        let cells = reference.columns.iter().map(|column| (*column, Value::Id(keep))).collect();
        debug_assert_ne!(keep, merge);
        self.edits.push(Edit::put(table, reference.row, cells));
        Ok(())
    }

    /// A link's identity follows from what it links: the old one goes, the new one is made unless it is there.
    fn relink(&mut self, reference: &ReferenceRecord, row: Id, moved: Vec<Value>) -> Result<()> {
        self.edits.push(Edit::delete(reference.table, reference.row));
        let is_there = understudy_store::read::programme::is_shown(self.reader, reference.table, row)?;
        if !is_there {
            let cells = (1_u16..).zip(moved).collect();
            self.edits.push(Edit::make(reference.table, row, cells));
        }
        Ok(())
    }
}

fn is_link(table: &Table) -> bool {
    [&tables::GROUP_MEMBER, &tables::SUPERUSER_SCOPE, &tables::CONSULTANT_EXPERTISE]
        .iter()
        .any(|link| link.number == table.number)
}

/// The identity of a link: of its two ends, in the order of the columns.
fn derived(table: &Table, values: &[Value]) -> Option<Id> {
    let mut ends = values.iter().filter_map(|value| match value {
        Value::Id(id) => Some(*id),
        _ => None,
    });
    let (one, other) = (ends.next()?, ends.next()?);
    Some(Id::derived(table.name, &[one.as_ref(), other.as_ref()]))
}
