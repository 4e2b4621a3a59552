//! Import of sessions from a list: preview and plan.
//!
//! A row is about the session of its module that starts then in that room; importing again changes nothing. What a file
//! does not speak of stays as it is, and a new session takes it from its module.

use super::{Plan, columns, counts, errors, odd, refused, shown, sites::Sites};
use crate::{
    App, Result,
    dto::{
        import::*,
        sessions::{SessionSave, TrainerChoice},
    },
    open::Open,
    programme::folded,
    sessions::{unknown_zone, write_session},
};
use jiff::civil::DateTime;
use rustc_hash::FxHashMap;
use understudy_domain::{
    id::Id,
    message::Message,
    schedule::{WallSlot, parse_wall, show_wall, zone},
    words::{SessionPurpose, SessionState, TrainerRole},
};
use understudy_import::{
    ImportCounts as Counts, RowError,
    sessions::{self as files, SessionRow, SessionsRead},
    sheet::Sheet,
};
use understudy_store::{
    Connection,
    read::{
        people, programme,
        sessions::{self as read, ModuleDefaults, SessionRecord, SessionSelection},
    },
};

/// Minutes of a session where neither the file nor the module says.
const MINUTES: u32 = 90;

/// Rows by a name in the form in which names are compared; several where it is not unique.
type ByName = FxHashMap<String, Vec<Id>>;

struct Known {
    modules: FxHashMap<Id, ModuleDefaults>,
    module_names: ByName,
    groups: ByName,
    people: ByName,
    names: FxHashMap<Id, String>,
    zones: FxHashMap<String, String>,
    sites: Sites,
    sessions: FxHashMap<(Id, String, String), SessionRecord>,
}

/// What a row comes to.
struct Compared {
    row: SessionRow,
    save: SessionSave,
    slot: WallSlot,
    known: Option<SessionRecord>,
    outcome: ImportOutcome,
    changes: Vec<FieldChange>,
}

impl Known {
    fn load(reader: &Connection) -> Result<Self> {
        let mut modules = FxHashMap::default();
        let mut module_names = ByName::default();
        for mut module in read::modules(reader)? {
            module.groups = read::module_groups(reader, module.id)?;
            module_names.entry(folded(&module.title)).or_default().push(module.id);
            modules.insert(module.id, module);
        }
        let mut groups = ByName::default();
        let mut names = FxHashMap::default();
        for group in read::group_sites(reader)? {
            groups.entry(folded(&group.name)).or_default().push(group.id);
            names.insert(group.id, group.name);
        }
        let mut by_name = ByName::default();
        for person in people::everybody(reader)? {
            for text in [&person.display_name, &person.email, &person.user_principal_name] {
                let of = by_name.entry(folded(text)).or_default();
                if !text.is_empty() && !of.contains(&person.id) {
                    of.push(person.id);
                }
            }
            names.insert(person.id, person.display_name);
        }
        let zones = programme::sites(reader)?.into_iter().map(|site| (folded(&site.name), site.time_zone)).collect();
        let sessions = read::sessions(reader, &SessionSelection::default())?
            .into_iter()
            .filter_map(|session| {
                let start = parse_wall(&session.slots.first()?.starts_at)?;
                Some((key(session.module, start, &session.room), session))
            })
            .collect();
        let sites = Sites::load(reader)?;
        Ok(Self { modules, module_names, groups, people: by_name, names, zones, sites, sessions })
    }

    fn compare(&self, found: SessionsRead) -> (Vec<Compared>, Vec<RowError>, Counts, Vec<SessionRow>) {
        let mut counts = Counts { refused: found.refused, rows: found.refused, ..Counts::default() };
        let mut errors = found.errors;
        let mut seen: FxHashMap<(Id, String, String), u32> = FxHashMap::default();
        let (mut rows, mut refused) = (Vec::new(), Vec::new());
        for row in found.rows {
            counts.rows += 1;
            let mut wrong = Vec::new();
            let compared = self.resolve(&row, &mut wrong);
            if let Some(compared) = &compared {
                let key = key(compared.save.module, row.starts_at, &row.room);
                if let Some(other) = seen.insert(key, row.row) {
                    wrong.push(("module", Message::new("sessions-twice").with("other", other)));
                }
            }
            if let (Some(compared), true) = (compared, wrong.is_empty()) {
                match compared.outcome {
                    ImportOutcome::New => counts.new += 1,
                    ImportOutcome::Changed => counts.changed += 1,
                    _ => counts.unchanged += 1,
                }
                rows.push(compared);
                continue;
            }
            counts.refused += 1;
            errors.extend(wrong.into_iter().map(|(field, message)| RowError {
                row: row.row,
                column: found.columns.iter().find(|(name, _)| *name == field).and_then(|(_, title)| title.clone()),
                message,
            }));
            refused.push(row);
        }
        counts.matched = counts.changed + counts.unchanged;
        errors.sort_by_key(|error| error.row);
        (rows, errors, counts, refused)
    }

    /// Turns names into rows; what is wrong is added, all at once.
    fn resolve(&self, row: &SessionRow, wrong: &mut Vec<(&'static str, Message)>) -> Option<Compared> {
        let module = one(&self.module_names, &row.module, "sessions-module-unknown", "sessions-module-ambiguous");
        let module = module.map_err(|message| wrong.push(("module", message))).ok();
        let mut each = |field, names: &ByName, texts: &[&String], unknown, ambiguous| -> Vec<Id> {
            let found = texts.iter().map(|text| one(names, text, unknown, ambiguous));
            found.filter_map(|found| found.map_err(|message| wrong.push((field, message))).ok()).collect()
        };
        let given: Option<Vec<&String>> = row.groups.as_ref().map(|groups| groups.iter().collect());
        let groups =
            given.map(|texts| each("groups", &self.groups, &texts, "sessions-group-unknown", "sessions-group-unknown"));
        let given: Option<Vec<&String>> = row.trainers.as_ref().map(|all| all.iter().map(|(name, _)| name).collect());
        let people = given.map(|texts| {
            each("trainers", &self.people, &texts, "sessions-person-unknown", "sessions-person-ambiguous")
        });
        let module = self.modules.get(&module?)?;
        let known = self.sessions.get(&key(module.id, row.starts_at, &row.room));
        let time_zone = self.time_zone(row, known).map_err(|message| wrong.push(("time_zone", message))).ok()?;
        if !wrong.is_empty() {
            return None;
        }
        let trainers: Option<Vec<TrainerChoice>> = people.zip(row.trainers.as_ref()).map(|(people, roles)| {
            let choice = |(person, (_, role)): (Id, &(String, TrainerRole))| TrainerChoice { person, role: *role };
            people.into_iter().zip(roles).map(choice).collect()
        });
        let (save, slot) = merged(row, module, known, time_zone, groups, trainers);
        let changes = known.map(|known| self.changes(row, known, &save, slot)).unwrap_or_default();
        let outcome = match known {
            None => ImportOutcome::New,
            Some(_) if changes.is_empty() => ImportOutcome::Unchanged,
            Some(_) => ImportOutcome::Changed,
        };
        match known.map(|known| known.state) {
            Some(SessionState::Closed) if outcome == ImportOutcome::Changed => {
                wrong.push(("module", Message::new("sessions-is-closed")));
            }
            Some(SessionState::Cancelled) if outcome == ImportOutcome::Changed => {
                wrong.push(("module", Message::new("sessions-is-cancelled")));
            }
            _ => {}
        }
        Some(Compared { row: row.clone(), save, slot, known: known.cloned(), outcome, changes })
    }

    /// The zone written, else the known session's, else the site's.
    fn time_zone(&self, row: &SessionRow, known: Option<&SessionRecord>) -> std::result::Result<String, Message> {
        let of_site = || self.zones.get(&folded(&row.site)).cloned().filter(|zone| !zone.is_empty());
        let written = Some(row.time_zone.clone()).filter(|zone| !zone.is_empty());
        let name = written.or_else(|| known.map(|known| known.time_zone.clone())).or_else(of_site);
        let name = name.ok_or_else(|| Message::new("sessions-zone-missing"))?;
        match zone(&name) {
            Some(_) => Ok(name),
            None => Err(unknown_zone(&name)),
        }
    }

    fn changes(&self, row: &SessionRow, known: &SessionRecord, save: &SessionSave, slot: WallSlot) -> Vec<FieldChange> {
        let mut changes = Vec::new();
        let mut change = |field: &str, before: String, after: String| {
            if before != after {
                changes.push(FieldChange { field: field.to_owned(), before, after });
            }
        };
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        change("minutes", number(known.slots.first().map(|slot| slot.minutes)), slot.minutes.to_string());
        change("time_zone", known.time_zone.clone(), save.time_zone.clone());
        if !row.site.is_empty() {
            let site = self.sites.known_as(&row.site).unwrap_or(&row.site).to_owned();
            change("site", known.site_name.clone(), site);
        }
        change("room", known.room.clone(), save.room.clone());
        change("link", known.link.clone(), save.link.clone());
        change("language", known.language.clone(), save.language.clone());
        change("capacity", number(known.capacity), number(save.capacity));
        change("purpose", known.purpose.word().to_owned(), save.purpose.word().to_owned());
        change("note", known.note.clone(), save.note.clone());
        let mut groups: Vec<String> = known.groups.iter().map(|(_, name)| name.clone()).collect();
        groups.sort();
        change("groups", groups.join("; "), self.named(save.groups.iter().copied()));
        let role = |person: Id, role: TrainerRole| format!("{} ({})", self.name(person), role.word());
        let mut before: Vec<String> = known.trainers.iter().map(|known| role(known.person, known.role)).collect();
        let mut after: Vec<String> = save.trainers.iter().map(|given| role(given.person, given.role)).collect();
        before.sort();
        after.sort();
        change("trainers", before.join("; "), after.join("; "));
        changes
    }

    fn name(&self, id: Id) -> &str {
        self.names.get(&id).map(String::as_str).unwrap_or_default()
    }

    fn named(&self, ids: impl Iterator<Item = Id>) -> String {
        let mut names: Vec<&str> = ids.map(|id| self.name(id)).collect();
        names.sort_unstable();
        names.join("; ")
    }
}

/// The one row that a name means.
fn one(names: &ByName, text: &str, unknown: &str, ambiguous: &str) -> std::result::Result<Id, Message> {
    match names.get(&folded(text)).map(Vec::as_slice) {
        Some([only]) => Ok(*only),
        Some([_, ..]) => Err(Message::new(ambiguous).with("name", text)),
        _ => Err(Message::new(unknown).with("name", text)),
    }
}

/// What makes a session of a file the one that is known.
fn key(module: Id, starts_at: DateTime, room: &str) -> (Id, String, String) {
    (module, show_wall(starts_at), folded(room))
}

/// What the row says, over what is known, over what the module starts with.
fn merged(
    row: &SessionRow,
    module: &ModuleDefaults,
    known: Option<&SessionRecord>,
    time_zone: String,
    groups: Option<Vec<Id>>,
    trainers: Option<Vec<TrainerChoice>>,
) -> (SessionSave, WallSlot) {
    let text = |given: &str, known: Option<&String>| {
        if given.is_empty() { known.cloned().unwrap_or_default() } else { given.to_owned() }
    };
    let minutes = row.minutes.or(known.and_then(|known| known.slots.first().map(|slot| slot.minutes)));
    let minutes = minutes.or(module.minutes.filter(|minutes| *minutes > 0)).unwrap_or(MINUTES);
    let same_groups = || match known {
        Some(known) => known.groups.iter().map(|(group, _)| *group).collect(),
        None => module.groups.clone(),
    };
    let same_trainers = || -> Vec<TrainerChoice> {
        let known = known.into_iter().flat_map(|known| &known.trainers);
        known.map(|known| TrainerChoice { person: known.person, role: known.role }).collect()
    };
    let save = SessionSave {
        id: known.map(|known| known.id),
        module: module.id,
        purpose: row.purpose.or(known.map(|known| known.purpose)).unwrap_or(SessionPurpose::Training),
        slots: Vec::new(),
        time_zone,
        site: known.and_then(|known| known.site),
        // The room is part of what a session is known by: its case is no change.
        room: known.map_or_else(|| row.room.clone(), |known| known.room.clone()),
        link: text(&row.link, known.map(|known| &known.link)),
        language: text(&row.language, known.map(|known| &known.language)),
        capacity: row.capacity.or(match known {
            Some(known) => known.capacity,
            None => module.capacity,
        }),
        groups: groups.unwrap_or_else(same_groups),
        trainers: trainers.unwrap_or_else(same_trainers),
        note: text(&row.note, known.map(|known| &known.note)),
    };
    (save, WallSlot { starts_at: row.starts_at, minutes })
}

fn read_file(sheet: &Sheet, args: &ImportArgs) -> Result<SessionsRead> {
    files::read(sheet, |field| args.mapping.get(field).cloned()).map_err(refused)
}

fn detail(row: &SessionRow) -> String {
    let start = show_wall(row.starts_at).replace('T', " ");
    [start, row.room.clone()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Reads a file and says what an import would do.
pub(super) fn preview(_: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<ImportPreview> {
    let reader = open.reader()?;
    let known = Known::load(&reader)?;
    let read = read_file(sheet, args)?;
    let fields = read
        .columns
        .iter()
        .map(|(field, column)| ImportField {
            field: (*field).to_owned(),
            column: column.clone(),
            required: matches!(*field, "module" | "starts"),
        })
        .collect();
    let (found, wrong, counted, refused) = known.compare(read);
    let mut notes = sheet.notes.clone();
    notes.extend(known.sites.note(found.iter().map(|one| one.row.site.as_str()).filter(|site| !site.is_empty())));
    let good = found.into_iter().map(|one| (one.row, one.outcome, one.changes));
    let bad = refused.into_iter().map(|row| (row, ImportOutcome::Refused, Vec::new()));
    let mut rows: Vec<ImportRow> = good
        .chain(bad)
        .map(|(row, outcome, changes)| ImportRow {
            row: row.row,
            detail: detail(&row),
            title: row.module,
            outcome,
            changes,
            candidates: Vec::new(),
            reason: None,
        })
        .collect();
    rows.sort_by_key(|row| row.row);
    Ok(ImportPreview {
        name: sheet.source.clone(),
        shape: Message::new("sessions-shape"),
        columns: columns(sheet),
        fields,
        counts: counts(counted),
        rows: shown(&rows, |row| row.outcome == ImportOutcome::Unchanged),
        errors: errors(wrong),
        conflicts: odd(sheet.row_notes.clone()),
        notes,
    })
}

/// What the import will write.
pub(super) fn plan(app: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<Plan> {
    let reader = open.reader()?;
    let mut known = Known::load(&reader)?;
    let (found, _, counted, _) = known.compare(read_file(sheet, args)?);
    let mut edits = Vec::new();
    for mut one in found {
        if one.outcome == ImportOutcome::Unchanged {
            continue;
        }
        if !one.row.site.is_empty() {
            one.save.site = Some(known.sites.take(app, one.row.site));
        }
        let mut slots = vec![one.slot];
        // A session of several slots is known by the first; the file says nothing about the others.
        let others = one.known.iter().flat_map(|known| known.slots.iter().skip(1));
        slots.extend(
            others.filter_map(|slot| Some(WallSlot { starts_at: parse_wall(&slot.starts_at)?, minutes: slot.minutes })),
        );
        edits.extend(write_session(app, &reader, one.known.as_ref(), &one.save, &slots)?.edits);
    }
    let mut made: Vec<_> = known.sites.edits().collect();
    made.append(&mut edits);
    Ok(Plan {
        label: "change-sessions-imported",
        counts: counts(counted),
        edits: made,
        warnings: Vec::new(),
        boxed: None,
    })
}
