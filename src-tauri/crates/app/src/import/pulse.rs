//! Import of answers to a pulse, such as the workbook of Microsoft Forms: preview and plan.
//!
//! Owns which group or person a response belongs to, and what of it is kept. Without names nothing that identifies is kept:
//! the answers go into the box of this laptop like any other, and beside them only keyed hashes of what the workbook calls
//! its responses, so that importing it again changes nothing. A hash says that a response was taken in – which the workbook
//! itself says – and not which answer it was: answers have random keys, hashes stand in their own order. The key of the
//! hashes is this laptop's; on another laptop the same workbook would be new, so workbooks are read only on the laptop on
//! which the pulse was made.

use super::{Plan, columns as shown_columns, errors, refused, shown};
use crate::{
    App, AppError, Result,
    dto::import::*,
    open::Open,
    programme::folded,
    sentiment::{answer_row, existing, named, steps_text},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use understudy_domain::{id::Id, message::Message, sentiment::PulseState};
use understudy_import::{
    RowError,
    forms::{self as files, Columns, Response},
    sheet::Sheet,
};
use understudy_store::{
    Connection, Edit, Store,
    pulse_box::{self, BoxedAnswer, Fingerprint},
    read::{
        groups as groups_read, people as people_read,
        sentiment::{self as read, AskedRecord, PulseRecord},
    },
};

/// Name under which this laptop keeps the key of its hashes.
const KEY: &str = "pulse-key";

/// Answers without names, and what they were read from.
pub(super) struct ForTheBox {
    answers: Vec<BoxedAnswer>,
    taken: Vec<(Id, Fingerprint)>,
    pulse: Id,
}

impl ForTheBox {
    /// Puts them into the box, all or none, and remembers the file until the pulse is counted.
    pub(super) fn put(&self, store: &Store, file: &str) -> Result<()> {
        if self.answers.is_empty() {
            return Ok(());
        }
        store.drop_answers(&self.answers, &self.taken)?;
        let name = crate::sentiment::files_name(self.pulse);
        let mut files: Vec<String> =
            store.local(&name)?.iter().flat_map(|known| known.split(", ")).map(str::to_owned).collect();
        if !files.iter().any(|known| known == file) {
            files.push(file.to_owned());
        }
        Ok(store.set_local(&name, Some(&files.join(", ")))?)
    }
}

/// A pulse, its groups, and what was taken in before.
struct Looker {
    pulse: PulseRecord,
    questions: Vec<String>,
    asked: Vec<AskedRecord>,
    key: [u8; 32],
    taken: FxHashSet<Fingerprint>,
    /// People by address, with the groups asked that they belong to; only for a pulse with names.
    people: FxHashMap<String, (Id, String)>,
    groups_of: FxHashMap<Id, Vec<Id>>,
    answered: FxHashMap<Id, read::AnswerRecord>,
}

impl Looker {
    fn load(app: &App, open: &Open, args: &ImportArgs) -> Result<Self> {
        let reader = open.reader()?;
        let id = args.pulse.ok_or_else(|| AppError::refused(Message::new("pulse-import-no-pulse")))?;
        let pulse = existing(&reader, id)?;
        let state = |message: &str| AppError::refused(Message::new(message).with("name", pulse.name.as_str()));
        match pulse.state {
            PulseState::Draft => return Err(state("pulse-import-draft")),
            PulseState::Closed => return Err(state("pulse-import-closed")),
            PulseState::Open => {}
        }
        // Read on two laptops, the later time with one response more, the two figures would differ by that answer.
        if !pulse_box::made_here(&reader, id)? {
            return Err(state("pulse-import-elsewhere"));
        }
        let questions = read::questions(&reader)?.into_iter().filter(|one| one.pulse == id).map(|one| one.text);
        let asked: Vec<AskedRecord> = read::asked(&reader)?.into_iter().filter(|one| one.pulse == id).collect();
        let mut looker = Self {
            questions: questions.collect(),
            key: [0; 32],
            taken: FxHashSet::default(),
            people: FxHashMap::default(),
            groups_of: FxHashMap::default(),
            answered: FxHashMap::default(),
            asked,
            pulse,
        };
        if looker.pulse.anonymous {
            looker.taken = pulse_box::taken(&reader, id)?;
            drop(reader);
            looker.key = key(&open.store)?;
        } else {
            looker.load_people(&reader, app)?;
        }
        Ok(looker)
    }

    fn load_people(&mut self, reader: &Connection, app: &App) -> Result<()> {
        let today = app.today();
        for person in people_read::everybody(reader)? {
            for address in [&person.email, &person.user_principal_name] {
                if !address.is_empty() {
                    self.people.insert(address.to_lowercase(), (person.id, person.display_name.clone()));
                }
            }
        }
        for asked in &self.asked {
            for member in groups_read::members(reader, asked.group)?.into_iter().filter(|member| member.holds(today)) {
                self.groups_of.entry(member.person).or_default().push(asked.group);
            }
        }
        self.answered =
            read::answers(reader, self.pulse.id)?.into_iter().map(|answer| (answer.person, answer)).collect();
        Ok(())
    }

    fn fingerprint(&self, response: &Response) -> Fingerprint {
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        hasher.update(self.pulse.id.as_ref()).update(response.identity.as_bytes());
        let mut found = Fingerprint::default();
        hasher.finalize_xof().fill(&mut found);
        found
    }

    /// The group of a response: as written, else the only one asked, else that of the person.
    fn group(&self, response: &Response, person: Option<Id>) -> std::result::Result<Id, Message> {
        if !response.group.is_empty() {
            let wanted = folded(&response.group);
            let found = self.asked.iter().find(|asked| folded(&asked.name) == wanted);
            return found.map(|asked| asked.group).ok_or_else(|| {
                let names: Vec<&str> = self.asked.iter().map(|asked| asked.name.as_str()).collect();
                Message::new("pulse-import-group-unknown")
                    .with("value", response.group.as_str())
                    .with("groups", names.join(", "))
            });
        }
        if let [only] = &self.asked[..] {
            return Ok(only.group);
        }
        match person {
            Some(person) => {
                let own = self.groups_of.get(&person).and_then(|groups| groups.first());
                own.copied().ok_or_else(|| Message::new("pulse-import-no-group"))
            }
            None => Err(Message::new("pulse-import-group-missing")),
        }
    }

    fn group_name(&self, group: Id) -> String {
        self.asked.iter().find(|asked| asked.group == group).map(|asked| asked.name.clone()).unwrap_or_default()
    }
}

/// The key of this laptop's hashes; drawn when it is first needed.
fn key(store: &Store) -> Result<[u8; 32]> {
    let parsed = |text: String| blake3::Hash::from_hex(text).ok().map(|hash| *hash.as_bytes());
    if let Some(key) = store.local(KEY)?.and_then(parsed) {
        return Ok(key);
    }
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(|error| AppError::failed(crate::internal_error(&error.to_string())))?;
    store.set_local(KEY, Some(blake3::Hash::from_bytes(key).to_hex().as_str()))?;
    Ok(key)
}

/// What an import would do.
#[derive(Default)]
struct Looked {
    rows: Vec<ImportRow>,
    errors: Vec<RowError>,
    refused: u32,
    edits: Vec<Edit>,
    answers: Vec<BoxedAnswer>,
    taken: Vec<(Id, Fingerprint)>,
}

fn row(number: u32, title: String, detail: String, outcome: ImportOutcome) -> ImportRow {
    ImportRow { row: number, title, detail, outcome, changes: Vec::new(), candidates: Vec::new(), reason: None }
}

fn corrected(args: &ImportArgs) -> BTreeMap<String, String> {
    args.mapping.iter().filter(|(field, _)| *field != super::WORKSHEET).map(|(a, b)| (a.clone(), b.clone())).collect()
}

fn look(
    looker: &Looker,
    sheet: &Sheet,
    columns: &Columns,
) -> std::result::Result<Looked, understudy_import::ImportError> {
    let read = files::read(sheet, columns, &looker.questions)?;
    let mut looked =
        Looked { errors: read.errors, refused: u32::try_from(read.refused).unwrap_or(u32::MAX), ..Looked::default() };
    let mut seen: FxHashSet<Fingerprint> = FxHashSet::default();
    let mut people: FxHashMap<Id, usize> = FxHashMap::default();
    for response in &read.responses {
        if looker.pulse.anonymous {
            boxed(looker, columns, sheet, response, &mut seen, &mut looked);
        } else {
            by_name(looker, columns, sheet, response, &mut people, &mut looked);
        }
    }
    looked.errors.sort_by_key(|error| error.row);
    Ok(looked)
}

fn wrong(looked: &mut Looked, columns: &Columns, sheet: &Sheet, response: &Response, field: &str, message: Message) {
    let column = columns.of(field).map(|column| sheet.column_title(column));
    looked.errors.push(RowError { row: response.row, column, message });
    looked.refused += 1;
}

/// A response without a name: by its number in the workbook alone.
fn boxed(
    looker: &Looker,
    columns: &Columns,
    sheet: &Sheet,
    response: &Response,
    seen: &mut FxHashSet<Fingerprint>,
    looked: &mut Looked,
) {
    let group = match looker.group(response, None) {
        Ok(group) => group,
        Err(message) => return wrong(looked, columns, sheet, response, "group", message),
    };
    let fingerprint = looker.fingerprint(response);
    let is_new = seen.insert(fingerprint) && !looker.taken.contains(&fingerprint);
    // Said in words, so that neither number nor name of a workbook stands beside an answer.
    let title = understudy_messages::say(&Message::new("pulse-import-row").with("row", response.row));
    let outcome = if is_new { ImportOutcome::New } else { ImportOutcome::Unchanged };
    looked.rows.push(row(response.row, title, looker.group_name(group), outcome));
    if is_new {
        looked.answers.push(BoxedAnswer {
            pulse: looker.pulse.id,
            group,
            answers: steps_text(&response.answers),
            comment: response.comment.clone(),
        });
        looked.taken.push((looker.pulse.id, fingerprint));
    }
}

/// A response with a name: one a person; the later of two counts, and what was counted stays.
fn by_name(
    looker: &Looker,
    columns: &Columns,
    sheet: &Sheet,
    response: &Response,
    people: &mut FxHashMap<Id, usize>,
    looked: &mut Looked,
) {
    if response.email.is_empty() {
        let message = Message::new("pulse-import-person-missing");
        return wrong(looked, columns, sheet, response, "email", message);
    }
    let Some((person, name)) = looker.people.get(&response.email) else {
        let message = Message::new("pulse-import-person-unknown");
        return wrong(looked, columns, sheet, response, "email", message);
    };
    let group = match looker.group(response, Some(*person)) {
        Ok(group) => group,
        Err(message) => return wrong(looked, columns, sheet, response, "group", message),
    };
    let before = looker.answered.get(person);
    let same = before.is_some_and(|before| {
        before.answers == format!("{:?}", response.answers)
            && before.comment == response.comment
            && before.group == group
    });
    let counted = before.is_some_and(|before| before.counted);
    let outcome = match before {
        None => ImportOutcome::New,
        Some(_) if same || counted => ImportOutcome::Unchanged,
        Some(_) => ImportOutcome::Changed,
    };
    let mut line = row(response.row, name.clone(), looker.group_name(group), outcome);
    if counted && !same {
        line.reason = Some(Message::new("pulse-import-counted"));
    }
    let edit = named(looker.pulse.id, *person, group, &response.answers, &response.comment);
    if let Some(at) = people.insert(*person, looked.rows.len()) {
        // Who answered twice: the earlier answer steps back.
        looked.edits.retain(|edit| edit.row != answer_row(looker.pulse.id, *person));
        if let Some(earlier) = looked.rows.get_mut(at) {
            earlier.outcome = ImportOutcome::Unchanged;
            earlier.reason = Some(Message::new("pulse-import-twice"));
        }
    }
    if outcome != ImportOutcome::Unchanged {
        looked.edits.push(edit);
    }
    looked.rows.push(line);
}

fn count(looked: &Looked) -> ImportCounts {
    let of = |outcome| looked.rows.iter().filter(|row| row.outcome == outcome).count() as u32;
    let (changed, unchanged) = (of(ImportOutcome::Changed), of(ImportOutcome::Unchanged));
    ImportCounts {
        rows: looked.rows.len() as u32 + looked.refused,
        new: of(ImportOutcome::New),
        matched: changed + unchanged,
        changed,
        unchanged,
        refused: looked.refused,
        ..ImportCounts::default()
    }
}

pub(super) fn preview(app: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<ImportPreview> {
    let looker = Looker::load(app, open, args)?;
    let shape = Message::new("pulse-import-shape").with("name", looker.pulse.name.as_str());
    let columns = files::columns(sheet, &corrected(args), &looker.questions).map_err(refused)?;
    let fields = columns.list(sheet).into_iter().map(|(field, column)| ImportField {
        required: field.starts_with("question_") || (field == "email" && !looker.pulse.anonymous),
        field,
        column,
    });
    let fields: Vec<ImportField> = fields.collect();
    let looked = match look(&looker, sheet, &columns) {
        Ok(looked) => looked,
        Err(error) => return super::unmapped(sheet, shape, fields, error),
    };
    let mut notes = sheet.notes.clone();
    let mut titles = shown_columns(sheet);
    if looker.pulse.anonymous {
        // What identifies is not even shown as an example.
        let hidden: Vec<String> = ["id", "start", "end", "email", "name"]
            .iter()
            .filter_map(|field| columns.of(field))
            .map(|column| sheet.column_title(column))
            .collect();
        for column in titles.iter_mut().filter(|column| hidden.contains(&column.title)) {
            column.examples.clear();
        }
        notes.push(Message::new("pulse-import-anonymous"));
    }
    if !looker.pulse.source.is_empty() {
        notes.push(Message::new("pulse-import-counted-before").with("files", looker.pulse.source.as_str()));
    }
    notes.extend(super::unused_note(&columns.unused(sheet)));
    Ok(ImportPreview {
        name: sheet.source.clone(),
        shape,
        columns: titles,
        fields,
        counts: count(&looked),
        rows: shown(&looked.rows, |row| row.outcome == ImportOutcome::Unchanged),
        errors: errors(looked.errors),
        conflicts: Vec::new(),
        notes,
    })
}

pub(super) fn plan(app: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<Plan> {
    let looker = Looker::load(app, open, args)?;
    let columns = files::columns(sheet, &corrected(args), &looker.questions).map_err(refused)?;
    let looked = look(&looker, sheet, &columns).map_err(refused)?;
    let counts = count(&looked);
    let boxed = looker.pulse.anonymous.then_some(ForTheBox {
        answers: looked.answers,
        taken: looked.taken,
        pulse: looker.pulse.id,
    });
    Ok(Plan { label: "change-pulse-imported", counts, edits: looked.edits, warnings: Vec::new(), boxed })
}
