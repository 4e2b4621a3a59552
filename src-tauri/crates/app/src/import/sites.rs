//! Sites by name: files name them, the programme keeps them as rows.

use crate::{
    App, Result,
    programme::{folded, sites::new_site},
};
use rustc_hash::FxHashMap;
use understudy_domain::{id::Id, message::Message};
use understudy_store::{Connection, Edit, read::programme as read};

/// Sites known and to be made.
#[derive(Default)]
pub(super) struct Sites {
    by_name: FxHashMap<String, Id>,
    /// As written in the file, so that most names need not be folded.
    written: FxHashMap<String, Id>,
    names: FxHashMap<Id, String>,
    made: Vec<(Id, String)>,
}

impl Sites {
    pub(super) fn load(reader: &Connection) -> Result<Self> {
        let mut sites = Self::default();
        for site in read::sites(reader)? {
            sites.by_name.insert(folded(&site.name), site.id);
            sites.names.insert(site.id, site.name);
        }
        Ok(sites)
    }

    /// Name of a site that is there.
    pub(super) fn name(&self, site: Option<Id>) -> Option<&str> {
        self.names.get(&site?).map(String::as_str)
    }

    /// The name as the programme has it, where a file only writes it differently.
    pub(super) fn known_as(&self, written: &str) -> Option<&str> {
        self.name(self.by_name.get(&folded(written)).copied())
    }

    /// The site of a name; made where there is none.
    pub(super) fn take(&mut self, app: &App, name: String) -> Id {
        if let Some(id) = self.written.get(&name) {
            return *id;
        }
        let key = folded(&name);
        let id = self.by_name.get(&key).copied().unwrap_or_else(|| {
            let id = app.fresh_id();
            self.by_name.insert(key, id);
            self.made.push((id, name.clone()));
            id
        });
        self.written.insert(name, id);
        id
    }

    /// Edits that make the sites which are not there yet.
    pub(super) fn edits(&self) -> impl Iterator<Item = Edit> {
        self.made.iter().map(|(id, name)| new_site(*id, name))
    }

    /// Which names would become new sites.
    pub(super) fn note<'a>(&self, names: impl Iterator<Item = &'a str>) -> Option<Message> {
        let mut unknown: Vec<&str> = Vec::new();
        let mut seen: rustc_hash::FxHashSet<&str> = rustc_hash::FxHashSet::default();
        for name in names {
            if seen.insert(name)
                && !self.by_name.contains_key(&folded(name))
                && !unknown.iter().any(|known| folded(known) == folded(name))
            {
                unknown.push(name);
            }
        }
        (!unknown.is_empty()).then(|| {
            let shown = unknown.iter().take(20).copied().collect::<Vec<_>>().join(", ");
            Message::new("people-sites-made").with("count", unknown.len()).with("names", shown)
        })
    }
}
