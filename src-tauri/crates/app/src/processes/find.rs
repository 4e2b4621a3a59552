//! Finding processes that work can be about.

use super::{catalogue, tree::in_scope_before};
use crate::Result;
use rustc_hash::FxHashMap;
use understudy_domain::{id::Id, words::ProcessLevel};
use understudy_store::{
    Connection,
    read::{
        find::{FoundRecord, Needle, Rank},
        processes as read,
    },
};

/// The best fitting processes in scope, and branches that hold any: the others cannot be meant. Of those that fit as well the
/// widest comes first, because it stands for what lies below it. The detail is the code.
pub(crate) fn find_in_scope(reader: &Connection, needle: &Needle, limit: usize) -> Result<Vec<FoundRecord>> {
    let records = read::processes(reader)?;
    let catalogue = catalogue(&records);
    let before = in_scope_before(&catalogue);
    let mut codes: FxHashMap<Id, String> = records.into_iter().map(|record| (record.id, record.code)).collect();
    let mut found: Vec<(Rank, ProcessLevel, FoundRecord)> = Vec::new();
    for (at, process) in (0_u32..).zip(catalogue.rows()) {
        if before[catalogue.branch(at).end as usize] == before[at as usize] {
            continue;
        }
        let detail = codes.remove(&process.id).unwrap_or_default();
        let Some(rank) = needle.rank(&process.title, &[&detail]) else { continue };
        let record = FoundRecord { rank, title: process.title.clone(), detail, id: process.id };
        found.push((rank, process.level, record));
    }
    found.sort();
    found.truncate(limit);
    Ok(found.into_iter().map(|(.., record)| record).collect())
}
