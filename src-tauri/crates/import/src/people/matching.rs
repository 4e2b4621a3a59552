//! Whether a row is about a person known already.
//!
//! Owns the order of evidence: object id, then e-mail address or sign-in name, then the full name. Only the first two
//! decide by themselves; a name alone asks a person. Deliberately does not compare values that are not evidence.

use super::PersonFields;
use crate::sheet::plain;
use rustc_hash::{FxHashMap, FxHashSet};
use std::{borrow::Cow, cell::OnceCell};
use uuid::Uuid;

/// How many people of one name are compared, and at most shown as candidates.
const MOST_NAMESAKES: usize = 50;

/// A person known already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExistingPerson {
    /// Identity in the programme.
    pub id: Uuid,
    /// What is known.
    pub fields: PersonFields,
}

/// Matches that a person has rejected before: the key of the row (see [`row_key`]) and the id of the person it is not.
pub type RejectedMatches = FxHashSet<(String, Uuid)>;

/// What identifies a row over several imports: its object id, else its e-mail address or sign-in name, else the name
/// with department, site and employee id.
pub fn row_key(fields: &PersonFields) -> String {
    if let Some(id) = &fields.object_id {
        return format!("object-id:{id}");
    }
    match fields.email.as_ref().or(fields.user_principal_name.as_ref()) {
        Some(address) => format!("address:{}", address.to_lowercase()),
        None => format!("name:{}", plain_key(fields)),
    }
}

/// Name, department, site and employee id, folded: what tells people apart who have no address and no object id.
pub(super) fn plain_key(fields: &PersonFields) -> String {
    let part = |value: &Option<String>| value.as_deref().map(plain::folded).unwrap_or_default();
    let (name, department) = (part(&fields.display_name), part(&fields.department));
    format!("{name}|{department}|{}|{}", part(&fields.site), part(&fields.employee_id))
}

/// Whether a person can be told apart by more than a name.
pub(super) fn has_evidence(fields: &PersonFields) -> bool {
    fields.object_id.is_some() || fields.email.is_some() || fields.user_principal_name.is_some()
}

/// Lower case, without an allocation where it is already.
pub(super) fn lower(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

/// What the evidence says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nobody.
    Nobody,
    /// One person, by position among the existing.
    Person(u32),
    /// A person has to decide between these, for the reason of the message id.
    Unclear(Vec<u32>, &'static str),
}

#[derive(Default)]
struct Names {
    by_name: FxHashMap<String, Vec<u32>>,
    /// Of those without address and object id, by [`plain_key`].
    plain: FxHashMap<String, Vec<u32>>,
}

/// People known already, findable by evidence.
pub(super) struct Index<'a> {
    existing: &'a [ExistingPerson],
    rejected: &'a RejectedMatches,
    by_object_id: FxHashMap<Cow<'a, str>, u32>,
    by_address: FxHashMap<Cow<'a, str>, u32>,
    /// The second and further holders of an address; nearly always empty.
    sharing: FxHashMap<Cow<'a, str>, Vec<u32>>,
    /// Built when the first row without other evidence asks for it.
    names: OnceCell<Names>,
}

impl<'a> Index<'a> {
    pub(super) fn new(existing: &'a [ExistingPerson], rejected: &'a RejectedMatches) -> Self {
        let mut index = Self {
            existing,
            rejected,
            by_object_id: FxHashMap::with_capacity_and_hasher(existing.len(), Default::default()),
            by_address: FxHashMap::with_capacity_and_hasher(existing.len(), Default::default()),
            sharing: FxHashMap::default(),
            names: OnceCell::new(),
        };
        for (position, person) in existing.iter().enumerate() {
            let position = position as u32;
            if let Some(id) = &person.fields.object_id {
                index.by_object_id.entry(lower(id)).or_insert(position);
            }
            for address in [&person.fields.email, &person.fields.user_principal_name].into_iter().flatten() {
                let address = lower(address);
                match index.by_address.get(&address) {
                    None => {
                        index.by_address.insert(address, position);
                    }
                    Some(first) if *first == position => {}
                    Some(_) => index.sharing.entry(address).or_default().push(position),
                }
            }
        }
        index
    }

    fn names(&self) -> &Names {
        self.names.get_or_init(|| {
            let mut names = Names::default();
            for (position, person) in self.existing.iter().enumerate() {
                let name = person.fields.display_name.as_deref().map(plain::folded).unwrap_or_default();
                names.by_name.entry(name).or_default().push(position as u32);
                if !has_evidence(&person.fields) {
                    names.plain.entry(plain_key(&person.fields)).or_default().push(position as u32);
                }
            }
            names
        })
    }

    fn person(&self, position: u32) -> Option<&'a ExistingPerson> {
        self.existing.get(position as usize)
    }

    /// Looks for the person of a row.
    pub(super) fn find(&self, fields: &PersonFields) -> Found {
        if self.existing.is_empty() {
            return Found::Nobody;
        }
        let by_id = fields.object_id.as_ref().and_then(|id| self.by_object_id.get(id.as_str()).copied());
        let mut holders = self.holders(fields);
        let mut by_id = by_id;
        if !self.rejected.is_empty() {
            let key = row_key(fields);
            let rejected = |position: &u32| {
                self.person(*position).is_some_and(|person| self.rejected.contains(&(key.clone(), person.id)))
            };
            by_id = by_id.filter(|position| !rejected(position));
            holders.retain(|position| !rejected(position));
        }
        match (by_id, holders.as_slice()) {
            (Some(person), []) => Found::Person(person),
            (Some(person), holders) if holders.contains(&person) => Found::Person(person),
            (Some(person), others) => {
                let all = std::iter::once(person).chain(others.iter().copied()).collect();
                Found::Unclear(all, "import-review-evidence-conflicts")
            }
            (None, []) => self.by_name(fields),
            (None, [only]) => self.by_one_address(fields, *only),
            (None, _) => self.by_shared_address(fields, holders),
        }
    }

    /// Everybody who has one of the row's addresses.
    fn holders(&self, fields: &PersonFields) -> Vec<u32> {
        let mut holders = Vec::new();
        for address in [&fields.email, &fields.user_principal_name].into_iter().flatten() {
            let address = lower(address);
            let first = self.by_address.get(&address).copied();
            let others = self.sharing.get(&address).into_iter().flatten().copied().take(MOST_NAMESAKES);
            for position in first.into_iter().chain(others) {
                if !holders.contains(&position) {
                    holders.push(position);
                }
            }
        }
        holders
    }

    fn by_one_address(&self, fields: &PersonFields, position: u32) -> Found {
        let known = self.person(position).and_then(|person| person.fields.object_id.as_ref());
        match (known, &fields.object_id) {
            (Some(known), Some(id)) if !known.eq_ignore_ascii_case(id) => {
                Found::Unclear(vec![position], "import-review-other-object-id")
            }
            _ => Found::Person(position),
        }
    }

    /// A mailbox may be shared; the sign-in name belongs to one person.
    fn by_shared_address(&self, fields: &PersonFields, holders: Vec<u32>) -> Found {
        let Some(name) = fields.user_principal_name.as_deref() else {
            return Found::Unclear(holders, "import-review-address-shared");
        };
        let same = |position: &&u32| {
            let known = self.person(**position).and_then(|person| person.fields.user_principal_name.as_deref());
            known.is_some_and(|known| lower(known) == lower(name))
        };
        let mut matching = holders.iter().filter(same);
        match (matching.next(), matching.next()) {
            (Some(only), None) => self.by_one_address(fields, *only),
            _ => Found::Unclear(holders, "import-review-address-shared"),
        }
    }

    fn by_name(&self, fields: &PersonFields) -> Found {
        let name = fields.display_name.as_deref().map(plain::folded).unwrap_or_default();
        let Some(namesakes) = self.names().by_name.get(&name) else { return Found::Nobody };
        let key = row_key(fields);
        let possible = |position: &u32| {
            self.person(*position).is_some_and(|person| {
                // Two object ids are two accounts, whatever the name.
                !(person.fields.object_id.is_some() && fields.object_id.is_some())
                    && (self.rejected.is_empty() || !self.rejected.contains(&(key.clone(), person.id)))
            })
        };
        if !has_evidence(fields) {
            let plain = self.names().plain.get(&plain_key(fields)).into_iter().flatten();
            let mut plain = plain.copied().filter(possible).take(2);
            if let (Some(only), None) = (plain.next(), plain.next()) {
                return Found::Person(only);
            }
        }
        let candidates: Vec<u32> =
            namesakes.iter().copied().take(4 * MOST_NAMESAKES).filter(possible).take(MOST_NAMESAKES).collect();
        if candidates.is_empty() { Found::Nobody } else { Found::Unclear(candidates, "import-review-same-name") }
    }
}
