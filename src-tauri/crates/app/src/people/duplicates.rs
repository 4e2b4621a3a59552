//! Pairs that may be the same person.
//!
//! Owns what makes two people look like one: the same object id, the same e-mail address, or the same name where nothing
//! tells them apart. A pair that somebody rejected never comes back.

use super::list::row;
use crate::{
    App, AppError, Result,
    dto::{Changed, Nothing, people::*},
    open::{Open, lock},
    programme::folded,
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{clock::Stamp, id::Id, message::Message};
use understudy_store::{
    Connection, Edit,
    read::people::{self as read, PersonEvidence},
    tables,
};

/// Pairs shown at once; more come when these are answered.
const MOST_PAIRS: usize = 500;
/// Of so many people who share a key each is compared with the first only.
const CROWD: usize = 12;

/// A pair and why.
struct Pair {
    one: Id,
    other: Id,
    reason: &'static str,
}

/// How many pairs there were after a change. Looking for them anew with every page would take longer than the
/// page.
pub(crate) type Counted = (Stamp, u32);

pub(super) fn count(open: &Open, reader: &Connection) -> Result<u32> {
    let now = read::last_clock(reader)?;
    let known = lock(&open.duplicates).filter(|known| known.0 <= now);
    let count = match known {
        Some((clock, count)) if !read::changed_since(reader, clock)? => count,
        _ => pairs(reader)?.len() as u32,
    };
    *lock(&open.duplicates) = Some((now, count));
    Ok(count)
}

/// Pairs that may be the same person.
pub fn duplicates(app: &App, _args: Nothing) -> Result<Vec<DuplicatePair>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let pairs = pairs(&reader)?;
    let ids: Vec<Id> = pairs.iter().flat_map(|pair| [pair.one, pair.other]).collect();
    let people: FxHashMap<Id, PersonRow> =
        read::listed(&reader, &ids, app.today())?.into_iter().map(|person| (person.id, row(person))).collect();
    let of = |id: Id| people.get(&id).cloned();
    Ok(pairs
        .into_iter()
        .filter_map(|pair| {
            Some(DuplicatePair { one: of(pair.one)?, other: of(pair.other)?, reason: Message::new(pair.reason) })
        })
        .collect())
}

fn pairs(reader: &Connection) -> Result<Vec<Pair>> {
    let people = read::evidence(reader)?;
    let rejected = read::distinct(reader)?;
    let mut found = Finder { rejected, seen: FxHashSet::default(), pairs: Vec::new() };
    let by = |key: &dyn Fn(&PersonEvidence) -> String| {
        let mut groups: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, person) in people.iter().enumerate() {
            let key = key(person);
            if !key.is_empty() {
                groups.entry(key).or_default().push(at);
            }
        }
        let mut groups: Vec<Vec<usize>> = groups.into_values().filter(|group| group.len() > 1).collect();
        groups.sort_unstable();
        groups
    };
    found.take(&people, by(&|person| person.object_id.to_lowercase()), "people-same-object-id", |_, _| true);
    found.take(&people, by(&|person| person.email.to_lowercase()), "people-same-email", |_, _| true);
    found.take(&people, by(&|person| folded(&person.name)), "people-same-name", alike);
    Ok(found.pairs)
}

/// Whether two people of one name may be one: two directory accounts are two people, else the same place of work or too
/// little to tell them apart.
fn alike(one: &PersonEvidence, other: &PersonEvidence) -> bool {
    if !one.object_id.is_empty() && !other.object_id.is_empty() {
        return false;
    }
    let bare = |person: &PersonEvidence| person.object_id.is_empty() && person.email.is_empty();
    let same_department = !one.department.is_empty() && folded(&one.department) == folded(&other.department);
    let same_site = one.site.is_some() && one.site == other.site;
    same_department || same_site || bare(one) || bare(other)
}

struct Finder {
    rejected: FxHashSet<(Id, Id)>,
    seen: FxHashSet<(Id, Id)>,
    pairs: Vec<Pair>,
}

impl Finder {
    fn take(
        &mut self,
        people: &[PersonEvidence],
        groups: Vec<Vec<usize>>,
        reason: &'static str,
        fits: impl Fn(&PersonEvidence, &PersonEvidence) -> bool,
    ) {
        for group in groups {
            // In a crowd every pair would be a crowd squared.
            let firsts = if group.len() > CROWD { 1 } else { group.len() };
            for first in 0..firsts {
                for second in first + 1..group.len() {
                    if self.pairs.len() >= MOST_PAIRS {
                        return;
                    }
                    let (one, other) = (&people[group[first]], &people[group[second]]);
                    let key = (one.id.min(other.id), one.id.max(other.id));
                    if fits(one, other) && !self.rejected.contains(&key) && self.seen.insert(key) {
                        self.pairs.push(Pair { one: key.0, other: key.1, reason });
                    }
                }
            }
        }
    }
}

/// Remembers that two are not the same.
pub fn not_same(app: &App, args: MergePeople) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let name = |id| -> Result<String> {
        Ok(read::person(&reader, id)?.ok_or_else(|| AppError::not_found("person"))?.display_name)
    };
    if args.keep == args.merge {
        return Err(AppError::refused(Message::new("person-merge-same")));
    }
    let label = Message::new("change-people-not-same").with("one", name(args.keep)?).with("other", name(args.merge)?);
    app.change(label, vec![distinct(args.keep, args.merge)])
}

/// The edit that remembers that two are not the same.
pub(crate) fn distinct(one: Id, other: Id) -> Edit {
    let (one, other) = (one.min(other), one.max(other));
    Edit::make(
        &tables::DISTINCT_PEOPLE,
        Id::derived("distinct_people", &[one.as_ref(), other.as_ref()]),
        vec![(tables::distinct_people::ONE, one.into()), (tables::distinct_people::OTHER, other.into())],
    )
}
