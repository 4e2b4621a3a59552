//! Import of user groups.

use super::{
    Plan, changes, columns, corrected, counts, errors, fields, odd, refused, shown, sites::Sites, unmapped, unused_note,
};
use crate::{App, Result, dto::import::*, groups::joined, open::Open};
use rustc_hash::FxHashMap;
use understudy_domain::{id::Id, message::Message};
use understudy_import::{
    ImportError as FileError, Mapping,
    groups::{self as files, ExistingGroup, GroupFields, GroupOutcome, GroupsPreview},
    sheet::Sheet,
};
use understudy_store::{
    Edit,
    read::{groups as read, people},
    tables::{self, user_group as column},
};

struct Known {
    groups: Vec<ExistingGroup>,
    sites: Sites,
    /// People by address.
    people: FxHashMap<String, Id>,
}

impl Known {
    fn load(app: &App, open: &Open) -> Result<Self> {
        let reader = open.reader()?;
        let sites = Sites::load(&reader)?;
        let mut members = read::member_addresses(&reader, app.today())?;
        let groups = read::groups(&reader, app.today())?
            .into_iter()
            .map(|group| ExistingGroup {
                id: group.id.0,
                fields: GroupFields {
                    site: group.site.map(|_| group.site_name),
                    headcount: group.headcount,
                    note: (!group.note.is_empty()).then_some(group.note),
                    members: members.remove(&group.id).unwrap_or_default(),
                    name: group.name,
                },
            })
            .collect();
        let mut by_address = FxHashMap::default();
        for (id, email, name) in people::addresses(&reader)? {
            for address in [name, email] {
                if !address.is_empty() {
                    by_address.entry(address).or_insert(id);
                }
            }
        }
        Ok(Self { groups, sites, people: by_address })
    }

    /// Compares the file with what is known. Members whom nobody knows change nothing; they are named instead.
    fn compare(
        &self,
        sheet: &Sheet,
        mapping: &Mapping,
    ) -> std::result::Result<(GroupsPreview, Vec<String>), FileError> {
        let mut found = files::preview(sheet, mapping, &self.groups)?;
        let mut strangers = Vec::new();
        for group in &mut found.groups {
            if let Some(known) = group.fields.site.as_deref().and_then(|site| self.sites.known_as(site)) {
                group.fields.site = Some(known.to_owned());
            }
            let unknown = |address: &String| !self.people.contains_key(&address.to_lowercase());
            strangers.extend(group.fields.members.iter().filter(|address| unknown(address)).cloned());
            group.fields.members.retain(|address| !unknown(address));
            let GroupOutcome::Changed { id, changes } = &mut group.outcome else { continue };
            changes.retain_mut(|change| {
                if change.field == "members" {
                    let added = change.after.take().unwrap_or_default();
                    let added: Vec<&str> = added.split("; ").filter(|one| !unknown(&(*one).to_owned())).collect();
                    change.after = Some(added.join("; "));
                }
                if change.field == "site" && group.fields.site == change.before {
                    return false;
                }
                change.after.as_deref() != Some("")
            });
            if changes.is_empty() {
                group.outcome = GroupOutcome::Unchanged { id: *id };
                found.counts.changed -= 1;
                found.counts.unchanged += 1;
            }
        }
        strangers.sort_unstable();
        strangers.dedup();
        Ok((found, strangers))
    }
}

fn strangers_note(strangers: &[String]) -> Option<Message> {
    (!strangers.is_empty()).then(|| {
        let shown = strangers.iter().take(20).cloned().collect::<Vec<_>>().join(", ");
        Message::new("groups-members-unknown").with("count", strangers.len()).with("addresses", shown)
    })
}

/// Reads a file and says what an import would do.
pub(super) fn preview(app: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<ImportPreview> {
    let mapping = corrected(files::recognise(sheet), sheet, args)?;
    let fields = fields(mapping.list(sheet), |field| field == "name");
    let known = Known::load(app, open)?;
    let (found, strangers) = match known.compare(sheet, &mapping) {
        Ok(compared) => compared,
        Err(error) => return unmapped(sheet, Message::new("groups-shape"), fields, error),
    };
    let mut notes = found.notes;
    notes.extend(unused_note(&mapping.unused(sheet)));
    notes.extend(known.sites.note(found.groups.iter().filter_map(|group| group.fields.site.as_deref())));
    notes.extend(strangers_note(&strangers));
    let rows = shown(&found.groups, |group| matches!(group.outcome, GroupOutcome::Unchanged { .. }))
        .into_iter()
        .map(|group| {
            let (outcome, changed) = match group.outcome {
                GroupOutcome::New => (ImportOutcome::New, Vec::new()),
                GroupOutcome::Unchanged { .. } => (ImportOutcome::Unchanged, Vec::new()),
                GroupOutcome::Changed { changes: found, .. } => (ImportOutcome::Changed, changes(found)),
                GroupOutcome::Refused => (ImportOutcome::Refused, Vec::new()),
            };
            ImportRow {
                row: group.rows.first().copied().unwrap_or_default(),
                title: group.fields.name,
                detail: group.fields.site.unwrap_or_default(),
                outcome,
                changes: changed,
                candidates: Vec::new(),
                reason: None,
            }
        })
        .collect();
    Ok(ImportPreview {
        name: sheet.source.clone(),
        shape: Message::new("groups-shape"),
        columns: columns(sheet),
        fields,
        counts: counts(found.counts),
        rows,
        errors: errors(found.errors),
        conflicts: odd(found.warnings),
        notes,
    })
}

/// What the import will write.
pub(super) fn plan(app: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<Plan> {
    let mapping = corrected(files::recognise(sheet), sheet, args)?;
    let mut known = Known::load(app, open)?;
    let (found, strangers) = known.compare(sheet, &mapping).map_err(refused)?;
    let today = app.today();
    let counts = counts(found.counts);
    let mut edits = Vec::new();
    for group in found.groups {
        let (id, is_new) = match group.outcome {
            GroupOutcome::New => (app.fresh_id(), true),
            GroupOutcome::Changed { id, .. } => (Id(id), false),
            GroupOutcome::Unchanged { .. } | GroupOutcome::Refused => continue,
        };
        let had: rustc_hash::FxHashSet<String> = known
            .groups
            .iter()
            .filter(|known| known.id == id.0)
            .flat_map(|known| known.fields.members.iter().cloned())
            .collect();
        let GroupFields { name, headcount, site, note, members } = group.fields;
        let mut cells = Vec::new();
        if is_new {
            cells.push((column::NAME, name.into()));
        }
        if let Some(headcount) = headcount {
            cells.push((column::HEADCOUNT, headcount.into()));
        }
        if let Some(site) = site {
            cells.push((column::SITE, known.sites.take(app, site).into()));
        }
        if let Some(note) = note {
            cells.push((column::NOTE, note.into()));
        }
        edits.push(if is_new {
            Edit::make(&tables::USER_GROUP, id, cells)
        } else {
            Edit::put(&tables::USER_GROUP, id, cells)
        });
        let mut joining: Vec<Id> = members
            .iter()
            .map(|address| address.to_lowercase())
            .filter(|address| !had.contains(address))
            .filter_map(|address| known.people.get(&address).copied())
            .collect();
        joining.sort_unstable();
        joining.dedup();
        edits.extend(joining.into_iter().map(|person| joined(id, person, today, false)));
    }
    edits.splice(0..0, known.sites.edits());
    Ok(Plan {
        label: "change-groups-imported",
        counts,
        edits,
        warnings: strangers_note(&strangers).into_iter().collect(),
        boxed: None,
    })
}
