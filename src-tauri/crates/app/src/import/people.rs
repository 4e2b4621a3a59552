//! Import of people.

use super::{
    Plan, WORKSHEET, changes, columns, counts, errors, odd, refused, shown, sites::Sites, unmapped, unused_note,
};
use crate::{App, AppError, Result, dto::import::*, open::Open, people::duplicates::distinct, programme::same_name};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use understudy_domain::{
    clock::Stamp,
    day::Day,
    id::Id,
    message::Message,
    progress::{Progress, Unwatched},
};
use understudy_import::{
    people::{
        self as files, Decision, Decisions, ExistingPerson, Field, Mapping, Outcome, PeoplePreview, PersonFields,
        RejectedMatches, RowPreview, Shape,
    },
    sheet::Sheet,
};
use understudy_store::{
    Edit, Value,
    read::people::{self as read, PersonRecord},
    tables::{self, person as column},
};

/// A choice among the corrections that is no column: whether the day stands first in dates.
const DAY_FIRST: &str = "day_first";

/// What is known before the import.
struct Known {
    people: Vec<ExistingPerson>,
    rejected: RejectedMatches,
    sites: Sites,
}

impl Known {
    fn load(open: &Open) -> Result<Self> {
        let reader = open.reader()?;
        let sites = Sites::load(&reader)?;
        let people: Vec<ExistingPerson> = read::everybody(&reader)?
            .into_iter()
            .map(|record| ExistingPerson { id: record.id.0, fields: fields(record, &sites) })
            .collect();
        let pairs = read::distinct(&reader)?;
        let mut rejected = RejectedMatches::default();
        if !pairs.is_empty() {
            let by_id: FxHashMap<Id, &ExistingPerson> = people.iter().map(|person| (Id(person.id), person)).collect();
            for (one, other) in pairs {
                let (Some(a), Some(b)) = (by_id.get(&one), by_id.get(&other)) else { continue };
                let (key_a, key_b) = (files::row_key(&a.fields), files::row_key(&b.fields));
                if key_a != key_b {
                    rejected.insert((key_a, other.0));
                    rejected.insert((key_b, one.0));
                }
            }
        }
        Ok(Self { people, rejected, sites })
    }
}

fn known_text(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

fn fields(record: PersonRecord, sites: &Sites) -> PersonFields {
    PersonFields {
        display_name: known_text(record.display_name),
        given_name: known_text(record.given_name),
        surname: known_text(record.surname),
        email: known_text(record.email),
        user_principal_name: known_text(record.user_principal_name),
        object_id: known_text(record.object_id),
        kind: record.kind,
        job_title: known_text(record.job_title),
        department: known_text(record.department),
        company: known_text(record.company),
        country: known_text(record.country),
        office: known_text(record.office),
        site: sites.name(record.site).map(str::to_owned),
        language: known_text(record.language),
        employee_id: known_text(record.employee_id),
        manager: known_text(record.manager),
        account_enabled: record.account_enabled,
        phone: known_text(record.phone),
        starts_on: record.starts_on.map(Day::date),
        leaves_on: record.leaves_on.map(Day::date),
    }
}

/// The mapping as recognised, with the user's corrections.
fn mapping(sheet: &Sheet, args: &ImportArgs) -> Result<Mapping> {
    let mut mapping = files::recognise(sheet);
    for (field, column) in &args.mapping {
        match field.as_str() {
            WORKSHEET => {}
            DAY_FIRST => {
                mapping.day_first = match column.as_str() {
                    "yes" | "true" | "day" => Some(true),
                    "no" | "false" | "month" => Some(false),
                    _ => None,
                }
            }
            field => mapping.set(sheet, field, column).map_err(refused)?,
        }
    }
    Ok(mapping)
}

fn decisions(args: &ImportArgs) -> Result<Decisions> {
    args.decisions
        .iter()
        .map(|(row, decision)| {
            let decided = match decision.as_str() {
                "new" => Some(Decision::NewPerson),
                id => Id::parse(id).map(|id| Decision::SamePersonAs(id.0)),
            };
            row.parse().ok().zip(decided).ok_or_else(|| AppError::refused(Message::new("people-decision-unclear")))
        })
        .collect()
}

/// What checking a sheet came to, and what that stands on.
pub(crate) struct Checked {
    mapping: BTreeMap<String, String>,
    decisions: BTreeMap<String, String>,
    clock: Stamp,
    found: PeoplePreview,
}

impl Checked {
    /// Whether it still holds: asked in the same way, and nothing was written since.
    fn holds(&self, args: &ImportArgs, clock: Stamp) -> bool {
        self.mapping == args.mapping && self.decisions == args.decisions && self.clock == clock
    }
}

/// Reads a file and says what an import would do. What was checked is left for the import itself.
pub(super) fn preview(
    open: &Open,
    sheet: &Sheet,
    args: &ImportArgs,
    checked: &mut Option<Checked>,
    watch: &dyn Progress,
) -> Result<ImportPreview> {
    let mapping = mapping(sheet, args)?;
    let clock = read::last_clock(&*open.reader()?)?;
    let known = Known::load(open)?;
    let shown_fields = mapped_fields(sheet, &mapping);
    let found = match files::preview(sheet, &mapping, &known.people, &known.rejected, &decisions(args)?, watch) {
        Ok(found) => same_sites(found),
        // The mapping is what has to be corrected, so it is shown with the error.
        Err(error) => return unmapped(sheet, shape(mapping.shape), shown_fields, error),
    };
    let mut notes = found.notes.clone();
    notes.extend(known.sites.note(found.rows.iter().filter_map(|row| row.fields.site.as_deref())));
    notes.extend(unused_note(&mapping.unused(sheet)));
    let names: FxHashMap<Id, &ExistingPerson> = known.people.iter().map(|person| (Id(person.id), person)).collect();
    let rows = shown(&found.rows, |row| matches!(row.outcome, Outcome::Unchanged { .. }));
    let preview = ImportPreview {
        name: sheet.source.clone(),
        shape: shape(mapping.shape),
        columns: columns(sheet),
        fields: shown_fields,
        counts: counts(found.counts),
        rows: rows.into_iter().map(|row| row_of(row, &names)).collect(),
        errors: errors(found.errors.clone()),
        conflicts: odd(found.warnings.clone()),
        notes,
    };
    *checked = Some(Checked { mapping: args.mapping.clone(), decisions: args.decisions.clone(), clock, found });
    Ok(preview)
}

/// A site written in another case is the same site, and no change.
fn same_sites(mut found: PeoplePreview) -> PeoplePreview {
    for row in &mut found.rows {
        let Outcome::Changed { id, changes } = &mut row.outcome else { continue };
        changes.retain(|change| {
            let (before, after) = (change.before.as_deref(), change.after.as_deref());
            change.field != Field::Site.name() || before.zip(after).is_none_or(|(one, other)| !same_name(one, other))
        });
        if changes.is_empty() {
            row.outcome = Outcome::Unchanged { id: *id };
            found.counts.changed -= 1;
            found.counts.unchanged += 1;
        }
    }
    found
}

fn shape(shape: Shape) -> Message {
    Message::new(match shape {
        Shape::EntraExport => "people-shape-entra-export",
        Shape::EntraBulkCreate => "people-shape-entra-bulk-create",
        Shape::OwnExport => "people-shape-own",
        Shape::Other => "people-shape-other",
    })
}

fn mapped_fields(sheet: &Sheet, mapping: &Mapping) -> Vec<ImportField> {
    let named = mapping.column(Field::GivenName).or(mapping.column(Field::Surname)).is_some();
    Field::ALL
        .iter()
        .map(|field| ImportField {
            field: field.name().to_owned(),
            column: mapping.column(*field).map(|column| sheet.column_title(column)),
            required: *field == Field::DisplayName && !named,
        })
        .collect()
}

fn row_of(row: RowPreview, names: &FxHashMap<Id, &ExistingPerson>) -> ImportRow {
    let (outcome, changed, candidates, reason) = match row.outcome {
        Outcome::New => (ImportOutcome::New, Vec::new(), Vec::new(), None),
        Outcome::Unchanged { .. } => (ImportOutcome::Unchanged, Vec::new(), Vec::new(), None),
        Outcome::Changed { changes: found, .. } => (ImportOutcome::Changed, changes(found), Vec::new(), None),
        Outcome::Review { candidates, reason } => {
            let candidates = candidates.into_iter().filter_map(|id| candidate(Id(id), names)).collect();
            (ImportOutcome::Review, Vec::new(), candidates, Some(reason))
        }
        Outcome::Refused => (ImportOutcome::Refused, Vec::new(), Vec::new(), None),
    };
    ImportRow {
        row: row.row,
        title: row.fields.display_name.unwrap_or_default(),
        detail: row.fields.email.or(row.fields.user_principal_name).or(row.fields.job_title).unwrap_or_default(),
        outcome,
        changes: changed,
        candidates,
        reason,
    }
}

fn candidate(id: Id, names: &FxHashMap<Id, &ExistingPerson>) -> Option<ImportCandidate> {
    let fields = &names.get(&id)?.fields;
    let detail = [&fields.email, &fields.job_title, &fields.department].into_iter().flatten().next();
    Some(ImportCandidate {
        id,
        name: fields.display_name.clone().unwrap_or_default(),
        detail: detail.cloned().unwrap_or_default(),
    })
}

/// What the import will write.
pub(super) fn plan(
    app: &App,
    open: &Open,
    sheet: &Sheet,
    args: &ImportArgs,
    checked: Option<Checked>,
    watch: &dyn Progress,
) -> Result<Plan> {
    let mapping = mapping(sheet, args)?;
    let clock = read::last_clock(&*open.reader()?)?;
    let decisions = decisions(args)?;
    let Known { people, rejected, mut sites } = Known::load(open)?;
    let found = match checked.filter(|checked| checked.holds(args, clock)) {
        Some(checked) => checked.found,
        None => same_sites(files::preview(sheet, &mapping, &people, &rejected, &decisions, watch).map_err(refused)?),
    };
    let not_these = rejections(sheet, &mapping, &people, &rejected, &decisions)?;
    let counts = counts(found.counts);
    let mut edits = Vec::with_capacity(found.rows.len());
    let mut remembered = Vec::new();
    for RowPreview { row, outcome, fields } in found.rows {
        match outcome {
            Outcome::New => {
                let person = app.fresh_id();
                remembered.extend(not_these.get(&row).into_iter().flatten().map(|other| distinct(person, *other)));
                edits.push(Edit::make(&tables::PERSON, person, cells(app, fields, &mut sites)));
            }
            Outcome::Changed { id, changes } => {
                let changed: FxHashSet<u16> = changes.iter().filter_map(|change| column_of(&change.field)).collect();
                let mut cells = cells(app, fields, &mut sites);
                cells.retain(|(column, _)| changed.contains(column));
                edits.push(Edit::put(&tables::PERSON, Id(id), cells));
            }
            Outcome::Unchanged { .. } | Outcome::Review { .. } | Outcome::Refused => {}
        }
    }
    edits.splice(0..0, sites.edits());
    edits.extend(remembered);
    let mut warnings = Vec::new();
    if counts.review > 0 {
        warnings.push(Message::new("people-import-review-left").with("count", counts.review));
    }
    if counts.refused > 0 {
        warnings.push(Message::new("people-import-refused").with("count", counts.refused));
    }
    Ok(Plan { label: "change-people-imported", counts, edits, warnings, boxed: None })
}

/// Whom each row that was decided to be somebody new is not, so that the rejection is remembered.
fn rejections(
    sheet: &Sheet,
    mapping: &Mapping,
    people: &[ExistingPerson],
    rejected: &RejectedMatches,
    decisions: &Decisions,
) -> Result<FxHashMap<u32, Vec<Id>>> {
    if people.is_empty() || !decisions.values().any(|decision| *decision == Decision::NewPerson) {
        return Ok(FxHashMap::default());
    }
    let undecided =
        files::preview(sheet, mapping, people, rejected, &Decisions::default(), &Unwatched).map_err(refused)?;
    Ok(undecided
        .rows
        .into_iter()
        .filter(|row| decisions.get(&row.row) == Some(&Decision::NewPerson))
        .filter_map(|row| match row.outcome {
            Outcome::Review { candidates, .. } => Some((row.row, candidates.into_iter().map(Id).collect())),
            _ => None,
        })
        .collect())
}

fn column_of(field: &str) -> Option<u16> {
    tables::PERSON.columns.iter().find(|column| column.name == field).map(|column| column.number)
}

/// The cells that a row fills. Texts are moved, not copied: there may be a million of them.
fn cells(app: &App, fields: PersonFields, sites: &mut Sites) -> Vec<(u16, Value)> {
    let mut cells = Vec::with_capacity(12);
    for (column, text) in [
        (column::DISPLAY_NAME, fields.display_name),
        (column::GIVEN_NAME, fields.given_name),
        (column::SURNAME, fields.surname),
        (column::EMAIL, fields.email),
        (column::USER_PRINCIPAL_NAME, fields.user_principal_name),
        (column::OBJECT_ID, fields.object_id),
        (column::JOB_TITLE, fields.job_title),
        (column::DEPARTMENT, fields.department),
        (column::COMPANY, fields.company),
        (column::COUNTRY, fields.country),
        (column::OFFICE, fields.office),
        (column::LANGUAGE, fields.language),
        (column::EMPLOYEE_ID, fields.employee_id),
        (column::MANAGER, fields.manager),
        (column::PHONE, fields.phone),
    ] {
        if let Some(text) = text {
            cells.push((column, Value::Text(text.into())));
        }
    }
    if let Some(kind) = fields.kind {
        cells.push((column::KIND, kind.word().into()));
    }
    if let Some(site) = fields.site {
        cells.push((column::SITE, sites.take(app, site).into()));
    }
    if let Some(enabled) = fields.account_enabled {
        cells.push((column::ACCOUNT_ENABLED, enabled.into()));
    }
    for (column, date) in [(column::STARTS_ON, fields.starts_on), (column::LEAVES_ON, fields.leaves_on)] {
        if let Some(date) = date {
            cells.push((column, Day::from_date(date).into()));
        }
    }
    cells
}
