//! A page of people, by rank and name.

use crate::Result;
use understudy_domain::id::Id;
use understudy_store::{
    Connection,
    read::{
        completion::{PersonLine, person_lines, person_names},
        find::Needle,
    },
};

/// Which page.
pub(crate) struct Page<'a> {
    /// Any part of the name.
    pub(crate) text: &'a str,
    pub(crate) offset: u32,
    /// All when absent.
    pub(crate) limit: Option<u32>,
}

/// Lines of people with their names.
pub(crate) struct Paged<T> {
    /// Lines of all pages.
    pub(crate) total: u32,
    pub(crate) lines: Vec<(T, Id, PersonLine)>,
}

/// Sorts lines by rank, then name, and gives one page of them. `person` says whose a line is.
pub(crate) fn page<T>(
    reader: &Connection,
    lines: Vec<T>,
    person: impl Fn(&T) -> Id,
    rank: impl Fn(&T) -> u8,
    asked: &Page<'_>,
) -> Result<Paged<T>> {
    let ids: Vec<Id> = lines.iter().map(&person).collect();
    let names = person_names(reader, &ids)?;
    let needle = Needle::new(asked.text);
    let name = |id: &Id| names.get(id).map_or("", String::as_str);
    let mut lines: Vec<(T, Id)> = lines.into_iter().zip(ids).collect();
    if !needle.is_empty() {
        lines.retain(|(_, id)| needle.occurs(&[name(id)]));
    }
    lines.sort_by_cached_key(|(line, id)| (rank(line), name(id).to_lowercase(), *id));
    let total = lines.len() as u32;
    let limit = asked.limit.map_or(usize::MAX, |limit| limit as usize);
    let lines: Vec<(T, Id)> = lines.into_iter().skip(asked.offset as usize).take(limit).collect();
    let ids: Vec<Id> = lines.iter().map(|(_, id)| *id).collect();
    let known = person_lines(reader, &ids)?;
    Ok(Paged { total, lines: lines.into_iter().zip(known).map(|((line, id), known)| (line, id, known)).collect() })
}
