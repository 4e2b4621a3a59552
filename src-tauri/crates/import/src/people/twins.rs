//! Rows of one file that seem to be about the same person.
//!
//! Owns what becomes of them. The answer does not depend on the order of the rows: of equal rows one stays, of rows that
//! contradict each other none does. Deliberately compares only within the file.

use super::{
    PersonFields,
    matching::{has_evidence, lower, plain_key},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;

/// What stands against a row because of other rows. In rising order of weight.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Twin {
    /// Another row, clearly of somebody else, has the same address; the positions of all of them.
    SharesAddress(Vec<u32>),
    /// The row at this position says exactly the same.
    Same(u32),
    /// These rows are about one person and differ.
    Differs(Vec<u32>),
}

/// Finds the rows with a twin. `rows` gives the position of each row that takes part and its fields.
pub(super) fn find(rows: &[(u32, &PersonFields)]) -> FxHashMap<u32, Twin> {
    let mut twins = FxHashMap::default();
    let by_id = rows.iter().filter_map(|(at, fields)| fields.object_id.as_deref().map(|id| (*at, Cow::Borrowed(id))));
    let by_address = rows.iter().flat_map(|(at, fields)| {
        let mail = fields.email.as_deref().map(lower);
        let name = fields.user_principal_name.as_deref().map(lower).filter(|name| mail.as_ref() != Some(name));
        mail.into_iter().chain(name).map(|address| (*at, address))
    });
    let by_name = rows
        .iter()
        .filter(|(_, fields)| !has_evidence(fields))
        .map(|(at, fields)| (*at, Cow::Owned(plain_key(fields))));
    let groups: Vec<Vec<u32>> = [groups(by_id), groups(by_address), groups(by_name)].concat();
    if groups.is_empty() {
        return twins;
    }
    let fields: FxHashMap<u32, &PersonFields> = rows.iter().copied().collect();
    for group in groups {
        judge(&group, &fields, &mut twins);
    }
    twins
}

/// Positions that share a key, two or more.
fn groups<'a>(keys: impl Iterator<Item = (u32, Cow<'a, str>)>) -> Vec<Vec<u32>> {
    // The first position of each key, and its group once there is a second.
    let mut first: FxHashMap<Cow<'a, str>, (u32, Option<usize>)> = FxHashMap::default();
    first.reserve(keys.size_hint().0);
    let mut groups: Vec<Vec<u32>> = Vec::new();
    for (position, key) in keys {
        let (leader, group) = first.entry(key).or_insert((position, None));
        if *leader == position {
            continue;
        }
        if let Some(members) = group.and_then(|group| groups.get_mut(group)) {
            members.push(position);
        } else {
            *group = Some(groups.len());
            groups.push(vec![*leader, position]);
        }
    }
    groups
}

fn judge(group: &[u32], fields: &FxHashMap<u32, &PersonFields>, twins: &mut FxHashMap<u32, Twin>) {
    let mut seen: FxHashMap<&PersonFields, u32> = FxHashMap::default();
    let mut unique = Vec::new();
    for position in group {
        let Some(row) = fields.get(position) else { continue };
        if let Some(first) = seen.get(row) {
            weigh(twins, *position, Twin::Same(*first));
        } else {
            seen.insert(row, *position);
            unique.push(*row);
        }
    }
    if unique.len() < 2 {
        return;
    }
    let apart = all_apart(&unique, |row| row.object_id.as_deref())
        || all_apart(&unique, |row| row.user_principal_name.as_deref());
    let named: Vec<u32> = group.iter().copied().take(10).collect();
    for position in group {
        let twin = if apart { Twin::SharesAddress(named.clone()) } else { Twin::Differs(named.clone()) };
        weigh(twins, *position, twin);
    }
}

fn weigh(twins: &mut FxHashMap<u32, Twin>, position: u32, twin: Twin) {
    match twins.get(&position) {
        Some(heavier) if *heavier >= twin => {}
        _ => {
            twins.insert(position, twin);
        }
    }
}

/// Whether every row has the evidence, and no two the same.
fn all_apart<'a>(rows: &[&'a PersonFields], evidence: impl Fn(&'a PersonFields) -> Option<&'a str>) -> bool {
    let mut seen = FxHashSet::default();
    rows.iter().all(|row| evidence(row).is_some_and(|value| seen.insert(lower(value))))
}
