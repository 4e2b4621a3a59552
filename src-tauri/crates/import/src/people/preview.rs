//! What an import of people would do, row by row.
//!
//! Owns the outcome of each row and the errors of all rows at once. Deliberately changes nothing; a person looks first.

use super::{
    Field, Mapping, PersonFields,
    dates::{self, Order, Reading},
    matching::{ExistingPerson, Found, Index, RejectedMatches},
    twins::{self, Twin},
    value,
};
use crate::{
    FieldChange, ImportCounts, ImportError, RowError,
    sheet::{CellKind, Row, Sheet},
};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use understudy_domain::{message::Message, progress::Progress, words::PersonKind};
use uuid::Uuid;

/// After how many rows whoever watches is told.
const TOLD: u32 = 2048;

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// The person is added.
    New,
    /// The person is known and the row says nothing new.
    Unchanged {
        /// The person.
        id: Uuid,
    },
    /// The person is known and the row says something new.
    Changed {
        /// The person.
        id: Uuid,
        /// What it says.
        changes: Vec<FieldChange>,
    },
    /// A person has to decide whether the row is about one of these or about somebody new.
    Review {
        /// Who it may be; may be empty.
        candidates: Vec<Uuid>,
        /// Why it is not clear.
        reason: Message,
    },
    /// The row cannot be imported; the errors say why.
    Refused,
}

/// A decision about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "decision", content = "id", rename_all = "snake_case")]
pub enum Decision {
    /// The row is about this person.
    SamePersonAs(Uuid),
    /// The row is about nobody known so far.
    NewPerson,
}

/// Decisions by the number of the row in the file.
pub type Decisions = FxHashMap<u32, Decision>;

/// One row of the preview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RowPreview {
    /// Number in the file, from 1.
    pub row: u32,
    /// What becomes of it.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// What the row says; of a refused row, as far as it could be read.
    pub fields: PersonFields,
}

/// What an import of people would do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PeoplePreview {
    /// Every row of the file, in its order.
    pub rows: Vec<RowPreview>,
    /// Every error of every row, in the order of the file.
    pub errors: Vec<RowError>,
    /// Rows that were read, but look odd.
    pub warnings: Vec<RowError>,
    /// What a person should know about the file as a whole.
    pub notes: Vec<Message>,
    /// How many rows have which outcome.
    pub counts: ImportCounts,
}

struct Checked {
    number: u32,
    fields: PersonFields,
    sound: bool,
    /// Whether the kind is only a guess from a directory's member or guest.
    kind_is_guess: bool,
}

/// Compares a file with the people known so far.
///
/// # Errors
/// When no column gives a name, or it was asked to stop. What is wrong with single rows stands in the preview.
pub fn preview(
    sheet: &Sheet,
    mapping: &Mapping,
    existing: &[ExistingPerson],
    rejected: &RejectedMatches,
    decisions: &Decisions,
    watch: &dyn Progress,
) -> Result<PeoplePreview, ImportError> {
    mapping.check(sheet)?;
    let index = Index::new(existing, rejected);
    let mut reader = Reader::new(sheet, mapping);
    let mut rows: Vec<Checked> = Vec::with_capacity(sheet.len());
    let of = u32::try_from(sheet.len()).unwrap_or(u32::MAX);
    for (at, row) in (0_u32..).zip(sheet.rows()) {
        if at % TOLD == 0 {
            if watch.cancelled() {
                return Err(ImportError::cancelled());
            }
            watch.step(at, of);
        }
        let checked = reader.row(row);
        rows.push(checked);
    }
    watch.step(of, of);
    let mut errors = reader.errors;
    let guessed = rows.iter().any(|row| row.kind_is_guess);
    let twins = refuse_twins(&mut rows, &mut errors);
    let outcomes = outcomes(&mut rows, &index, existing, &twins, decisions, &mut errors);
    let mut notes = sheet.notes.clone();
    if guessed {
        notes.push(Message::new("import-note-kind-guessed"));
    }
    errors.sort_by_key(|error| error.row);
    let rows: Vec<RowPreview> = rows
        .into_iter()
        .zip(outcomes)
        .map(|(row, outcome)| RowPreview { row: row.number, outcome, fields: row.fields })
        .collect();
    let counts = count(&rows);
    Ok(PeoplePreview { rows, errors, warnings: sheet.row_notes.clone(), notes, counts })
}

struct Reader<'a> {
    sheet: &'a Sheet,
    columns: Vec<(Field, usize)>,
    orders: FxHashMap<usize, Order>,
    blocks: bool,
    errors: Vec<RowError>,
}

impl<'a> Reader<'a> {
    fn new(sheet: &'a Sheet, mapping: &Mapping) -> Self {
        let columns: Vec<(Field, usize)> =
            Field::ALL.iter().filter_map(|field| mapping.column(*field).map(|column| (*field, column))).collect();
        let mut orders = FxHashMap::default();
        for (_, column) in columns.iter().filter(|(field, _)| matches!(field, Field::StartsOn | Field::LeavesOn)) {
            let order = match mapping.day_first {
                Some(true) => Order::DayFirst,
                Some(false) => Order::MonthFirst,
                None => dates::order(sheet.rows().map(|row| dates::read(row.cell(*column)))),
            };
            orders.insert(*column, order);
        }
        let blocks = mapping.column(Field::AccountEnabled).is_some_and(|column| {
            sheet
                .headers
                .get(column)
                .is_some_and(|title| title.to_lowercase().replace([' ', '_'], "").contains("blocksignin"))
        });
        Self { sheet, columns, orders, blocks, errors: Vec::new() }
    }

    /// Reads and checks one row; every error is kept.
    fn row(&mut self, row: Row<'_>) -> Checked {
        let mut fields = PersonFields::default();
        let before = self.errors.len();
        let mut kind_is_guess = false;
        for at in 0..self.columns.len() {
            let (field, column) = self.columns[at];
            let cell = row.cell(column);
            if cell.text.is_empty() {
                continue;
            }
            let read = match field {
                _ if cell.kind == CellKind::Error => Err(value::about("import-cell-formula-error", cell.text)),
                Field::Kind => value::kind(cell).map(|found| {
                    fields.kind = found.map(|(kind, _)| kind);
                    kind_is_guess = found.is_some_and(|(_, guess)| guess);
                }),
                Field::AccountEnabled => value::enabled(cell, self.blocks).map(|yes| fields.account_enabled = yes),
                Field::StartsOn => self.date(column, cell).map(|date| fields.starts_on = date),
                Field::LeavesOn => self.date(column, cell).map(|date| fields.leaves_on = date),
                _ => value::text(field, cell).map(|text| {
                    if let Some(place) = fields.words_mut(field) {
                        *place = text;
                    }
                }),
            };
            if let Err(message) = read {
                let column = Some(self.sheet.column_title(column));
                self.errors.push(RowError { row: row.number, column, message });
            }
        }
        self.finish(row.number, &mut fields);
        Checked { number: row.number, fields, sound: self.errors.len() == before, kind_is_guess }
    }

    fn date(&self, column: usize, cell: crate::sheet::Cell<'_>) -> Result<Option<jiff::civil::Date>, Message> {
        let reading = dates::read(cell);
        if reading == Reading::Invalid && cell.text.trim().is_empty() {
            return Ok(None);
        }
        let order = self.orders.get(&column).copied().unwrap_or(Order::Unknown);
        dates::resolve(reading, order).map(Some).ok_or_else(|| {
            let id = match (reading, order) {
                (Reading::Either(..), Order::Unknown) => "import-date-ambiguous",
                (Reading::Either(..), Order::Mixed) => "import-date-order-mixed",
                _ => "import-date-invalid",
            };
            value::about(id, cell.text)
        })
    }

    /// What depends on several cells of a row.
    fn finish(&mut self, number: u32, fields: &mut PersonFields) {
        if fields.display_name.is_none() {
            fields.display_name = match (&fields.given_name, &fields.surname) {
                (Some(given), Some(surname)) => Some(format!("{given} {surname}")),
                (given, surname) => given.as_ref().or(surname.as_ref()).cloned(),
            };
        }
        let mut refuse = |field: Field, message: Message| {
            let column = self.columns.iter().find(|(found, _)| *found == field).map(|(_, column)| *column);
            let column = column.map(|column| self.sheet.column_title(column));
            self.errors.push(RowError { row: number, column, message });
        };
        if fields.display_name.is_none() {
            refuse(Field::DisplayName, Message::new("import-name-missing"));
        }
        if let (Some(starts), Some(leaves)) = (fields.starts_on, fields.leaves_on)
            && leaves < starts
        {
            let message = Message::new("import-leaves-before-start").with("starts", starts).with("leaves", leaves);
            refuse(Field::LeavesOn, message);
        }
    }
}

/// A directory only knows member and guest; what is known more exactly (vendor, customer) stays.
fn soften_guess(row: &mut Checked, person: &ExistingPerson) {
    if let Some(known) = person.fields.kind.filter(|_| row.kind_is_guess)
        && (known == PersonKind::Internal) == (row.fields.kind == Some(PersonKind::Internal))
    {
        row.fields.kind = Some(known);
    }
}

/// Refuses rows that contradict or repeat each other, and gives those that share an address.
fn refuse_twins(rows: &mut [Checked], errors: &mut Vec<RowError>) -> FxHashMap<u32, Twin> {
    let sound: Vec<(u32, &PersonFields)> =
        rows.iter().enumerate().filter(|(_, row)| row.sound).map(|(at, row)| (at as u32, &row.fields)).collect();
    let mut twins = twins::find(&sound);
    let numbers = |positions: &[u32]| {
        let numbers = positions.iter().filter_map(|at| rows.get(*at as usize)).map(|row| row.number.to_string());
        numbers.collect::<Vec<_>>().join(", ")
    };
    let mut refused = Vec::new();
    for (position, twin) in &twins {
        let message = match twin {
            Twin::SharesAddress(_) => continue,
            Twin::Same(first) => Message::new("import-row-repeated").with("other", numbers(&[*first])),
            Twin::Differs(all) => Message::new("import-rows-contradict").with("rows", numbers(all)),
        };
        refused.push((*position, message));
    }
    twins.retain(|_, twin| matches!(twin, Twin::SharesAddress(_)));
    for (position, message) in refused {
        if let Some(row) = rows.get_mut(position as usize) {
            row.sound = false;
            errors.push(RowError { row: row.number, column: None, message });
        }
    }
    twins
}

/// Who each row is about, before it is compared.
enum Claim {
    Refused,
    New,
    Person(u32),
    Review(Vec<u32>, Message),
}

fn outcomes(
    rows: &mut [Checked],
    index: &Index<'_>,
    existing: &[ExistingPerson],
    twins: &FxHashMap<u32, Twin>,
    decisions: &Decisions,
    errors: &mut Vec<RowError>,
) -> Vec<Outcome> {
    let ids: FxHashMap<Uuid, u32> = if decisions.is_empty() {
        FxHashMap::default()
    } else {
        existing.iter().enumerate().map(|(at, person)| (person.id, at as u32)).collect()
    };
    let mut claims: Vec<Claim> = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        claims.push(match decisions.get(&row.number) {
            _ if !row.sound => Claim::Refused,
            Some(Decision::NewPerson) => Claim::New,
            Some(Decision::SamePersonAs(id)) => {
                if let Some(position) = ids.get(id) {
                    Claim::Person(*position)
                } else {
                    let message = Message::new("import-decision-person-gone");
                    errors.push(RowError { row: row.number, column: None, message });
                    Claim::Refused
                }
            }
            None => claim(index.find(&row.fields), twins.get(&(at as u32))),
        });
    }
    settle_double_claims(rows, &mut claims, decisions, errors);
    let outcome = |(row, claim): (&mut Checked, Claim)| match claim {
        Claim::Refused => Outcome::Refused,
        Claim::New => Outcome::New,
        Claim::Person(position) => match existing.get(position as usize) {
            Some(person) => {
                soften_guess(row, person);
                compare(person, &row.fields)
            }
            None => Outcome::New,
        },
        Claim::Review(positions, reason) => {
            let people = positions.iter().filter_map(|position| existing.get(*position as usize));
            Outcome::Review { candidates: people.map(|person| person.id).collect(), reason }
        }
    };
    rows.iter_mut().zip(claims).map(outcome).collect()
}

fn claim(found: Found, twin: Option<&Twin>) -> Claim {
    match (found, twin) {
        (Found::Person(position), _) => Claim::Person(position),
        (Found::Unclear(positions, reason), _) => Claim::Review(positions, Message::new(reason)),
        (Found::Nobody, Some(_)) => Claim::Review(Vec::new(), Message::new("import-review-address-shared-in-file")),
        (Found::Nobody, None) => Claim::New,
    }
}

/// Two rows cannot both be about one person: without a decision they are reviewed, with one they are refused.
fn settle_double_claims(rows: &[Checked], claims: &mut [Claim], decisions: &Decisions, errors: &mut Vec<RowError>) {
    let mut claimed: FxHashMap<u32, u32> = FxHashMap::default();
    let mut doubled: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for (at, claim) in claims.iter().enumerate() {
        let Claim::Person(position) = claim else { continue };
        match claimed.get(position) {
            None => {
                claimed.insert(*position, at as u32);
            }
            Some(first) => doubled.entry(*position).or_insert_with(|| vec![*first]).push(at as u32),
        }
    }
    for (position, group) in doubled {
        let row_of = |at: &u32| rows.get(*at as usize).map_or(0, |row| row.number);
        let (decided, open): (Vec<u32>, Vec<u32>) = group.iter().partition(|at| decisions.contains_key(&row_of(at)));
        let numbers = group.iter().take(10).map(|at| row_of(at).to_string()).collect::<Vec<_>>().join(", ");
        for at in open {
            if let Some(claim) = claims.get_mut(at as usize) {
                let reason = Message::new("import-review-rows-claim-one-person").with("rows", numbers.as_str());
                *claim = Claim::Review(vec![position], reason);
            }
        }
        for at in decided.iter().filter(|_| decided.len() > 1) {
            if let Some(claim) = claims.get_mut(*at as usize) {
                *claim = Claim::Refused;
                let message = Message::new("import-rows-claim-one-person").with("rows", numbers.as_str());
                errors.push(RowError { row: row_of(at), column: None, message });
            }
        }
    }
}

fn compare(person: &ExistingPerson, incoming: &PersonFields) -> Outcome {
    let changes: Vec<FieldChange> = Field::ALL
        .iter()
        .filter(|field| person.fields.differs(incoming, **field))
        .map(|field| FieldChange {
            field: field.name().to_owned(),
            before: person.fields.text(*field).map(Cow::into_owned),
            after: incoming.text(*field).map(Cow::into_owned),
        })
        .collect();
    if changes.is_empty() { Outcome::Unchanged { id: person.id } } else { Outcome::Changed { id: person.id, changes } }
}

fn count(rows: &[RowPreview]) -> ImportCounts {
    let mut counts = ImportCounts { rows: rows.len(), ..ImportCounts::default() };
    for row in rows {
        match row.outcome {
            Outcome::New => counts.new += 1,
            Outcome::Unchanged { .. } => counts.unchanged += 1,
            Outcome::Changed { .. } => counts.changed += 1,
            Outcome::Review { .. } => counts.review += 1,
            Outcome::Refused => counts.refused += 1,
        }
    }
    counts.matched = counts.changed + counts.unchanged;
    counts
}
