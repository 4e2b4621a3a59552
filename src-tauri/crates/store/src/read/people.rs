//! People: pages, one person, what duplicates and imports are found by.

use super::{day, find::Needle, id, id_or_none, text};
use crate::{
    error::Result,
    op::decode,
    tables::{DISTINCT_PEOPLE, PERSON},
};
use rusqlite::{Connection, Row, functions::FunctionFlags, types::Value as Sql};
use rustc_hash::FxHashSet;
use std::sync::Arc;
use understudy_domain::{clock::Stamp, day::Day, id::Id, words::PersonKind};

/// Which page of people.
#[derive(Debug, Clone, Default)]
pub struct PeopleSelection {
    /// Words that must occur in name, e-mail, job title or department.
    pub text: String,
    /// Only members of this group on the day.
    pub group: Option<Id>,
    /// Only people of this site.
    pub site: Option<Id>,
    /// What the page is sorted by.
    pub sort: PeopleSort,
    /// Whether the order is descending.
    pub descending: bool,
    /// Rows to leave out.
    pub offset: u32,
    /// Rows at most.
    pub limit: u32,
}

/// What a page of people is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PeopleSort {
    /// Name.
    #[default]
    Name,
    /// E-mail address.
    Email,
    /// Job title.
    JobTitle,
    /// Department.
    Department,
    /// Site.
    Site,
}

/// A person as a list shows them.
#[derive(Debug, Clone)]
pub struct PersonListed {
    /// The person.
    pub id: Id,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Job title.
    pub job_title: String,
    /// Department.
    pub department: String,
    /// Name of the site.
    pub site: String,
    /// Kind; internal where not known.
    pub kind: PersonKind,
    /// Names of the groups.
    pub groups: Vec<String>,
    /// Whether the person is a superuser who has not stepped down.
    pub is_superuser: bool,
    /// Whether the person is a consultant.
    pub is_consultant: bool,
}

/// All fields of a person. Empty text means not known.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // The fields are those of the table.
pub struct PersonRecord {
    pub id: Id,
    pub display_name: String,
    pub given_name: String,
    pub surname: String,
    pub email: String,
    pub user_principal_name: String,
    pub object_id: String,
    pub kind: Option<PersonKind>,
    pub job_title: String,
    pub department: String,
    pub company: String,
    pub country: String,
    pub office: String,
    pub site: Option<Id>,
    pub language: String,
    pub employee_id: String,
    pub manager: String,
    pub phone: String,
    pub account_enabled: Option<bool>,
    pub starts_on: Option<Day>,
    pub leaves_on: Option<Day>,
}

const FIELDS: &str = "p.id, p.display_name, p.given_name, p.surname, p.email, p.user_principal_name, p.object_id, p.kind, \
     p.job_title, p.department, p.company, p.country, p.office, p.site, p.language, p.employee_id, p.manager, p.phone, \
     p.account_enabled, p.starts_on, p.leaves_on";

fn record(row: &Row<'_>) -> rusqlite::Result<PersonRecord> {
    Ok(PersonRecord {
        id: id(row, 0)?,
        display_name: text(row, 1)?,
        given_name: text(row, 2)?,
        surname: text(row, 3)?,
        email: text(row, 4)?,
        user_principal_name: text(row, 5)?,
        object_id: text(row, 6)?,
        kind: PersonKind::parse(&text(row, 7)?),
        job_title: text(row, 8)?,
        department: text(row, 9)?,
        company: text(row, 10)?,
        country: text(row, 11)?,
        office: text(row, 12)?,
        site: id_or_none(row, 13)?,
        language: text(row, 14)?,
        employee_id: text(row, 15)?,
        manager: text(row, 16)?,
        phone: text(row, 17)?,
        account_enabled: row.get(18)?,
        starts_on: day(row, 19)?,
        leaves_on: day(row, 20)?,
    })
}

/// Every person, with all fields.
pub fn everybody(reader: &Connection) -> Result<Vec<PersonRecord>> {
    let mut statement =
        reader.prepare_cached(&format!("SELECT {FIELDS} FROM person p WHERE p.hidden = 0 ORDER BY p.id"))?;
    let found = statement.query_map([], record)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// One person.
pub fn person(reader: &Connection, person: Id) -> Result<Option<PersonRecord>> {
    let mut statement =
        reader.prepare_cached(&format!("SELECT {FIELDS} FROM person p WHERE p.id = ?1 AND p.hidden = 0"))?;
    let mut found = statement.query_map([person.bytes()], record)?;
    Ok(found.next().transpose()?)
}

/// A page of people and how many there are in all.
pub fn page(reader: &Connection, selection: &PeopleSelection, on: Day) -> Result<(u32, Vec<PersonListed>)> {
    let mut conditions = vec!["p.hidden = 0"];
    let mut values: Vec<(&str, Sql)> = Vec::new();
    if let Some(site) = selection.site {
        conditions.push("p.site = :site");
        values.push((":site", Sql::Blob(site.bytes().to_vec())));
    }
    if let Some(group) = selection.group {
        conditions.push(
            "p.id IN (SELECT m.person FROM group_member m WHERE m.user_group = :group AND m.hidden = 0 \
             AND (m.from_on IS NULL OR m.from_on <= :today) AND (m.to_on IS NULL OR m.to_on >= :today))",
        );
        values.push((":group", Sql::Blob(group.bytes().to_vec())));
        values.push((":today", Sql::Integer(i64::from(on.0))));
    }
    let needle = Needle::new(&selection.text);
    if !needle.is_empty() {
        register(reader, needle)?;
        conditions.push("typed_text_occurs(p.display_name, p.email, p.job_title, p.department)");
    }
    let conditions = conditions.join(" AND ");
    let named: Vec<(&str, &dyn rusqlite::ToSql)> =
        values.iter().map(|(name, value)| (*name, value as &dyn rusqlite::ToSql)).collect();
    let total = reader
        .prepare_cached(&format!("SELECT count(*) FROM person p WHERE {conditions}"))?
        .query_row(&named[..], |row| row.get(0))?;
    let by = match selection.sort {
        PeopleSort::Name => "p.display_name",
        PeopleSort::Email => "p.email",
        PeopleSort::JobTitle => "p.job_title",
        PeopleSort::Department => "p.department",
        PeopleSort::Site => "s.name",
    };
    let direction = if selection.descending { "DESC" } else { "ASC" };
    // Who is on the page is found first, from few columns; the rest is read for the page only.
    let mut statement = reader.prepare_cached(&format!(
        "SELECT p.id FROM person p LEFT JOIN site s ON s.id = p.site AND s.hidden = 0 WHERE {conditions} \
         ORDER BY {by} IS NULL, {by} COLLATE NOCASE {direction}, p.display_name COLLATE NOCASE, p.id LIMIT {} OFFSET {}",
        selection.limit, selection.offset
    ))?;
    let ids: Vec<Id> = statement.query_map(&named[..], |row| id(row, 0))?.collect::<rusqlite::Result<_>>()?;
    Ok((total, listed(reader, &ids, on)?))
}

/// Makes `typed_text_occurs(…)` known to this connection, for the text typed last.
fn register(reader: &Connection, needle: Needle) -> Result<()> {
    let needle = Arc::new(needle);
    reader.create_scalar_function("typed_text_occurs", -1, FunctionFlags::SQLITE_UTF8, move |context| {
        let mut texts = Vec::with_capacity(context.len());
        for at in 0..context.len() {
            if let Ok(Some(text)) = context.get_raw(at).as_str_or_null() {
                texts.push(text);
            }
        }
        Ok(needle.occurs(&texts))
    })?;
    Ok(())
}

/// People as a list shows them, in the order of the ids given.
pub fn listed(reader: &Connection, ids: &[Id], on: Day) -> Result<Vec<PersonListed>> {
    let mut people = reader.prepare_cached(
        "SELECT p.id, p.display_name, p.email, p.job_title, p.department, s.name, p.kind, \
         EXISTS (SELECT 1 FROM superuser u WHERE u.person = p.id AND u.hidden = 0 AND (u.stepped_down_on IS NULL OR u.stepped_down_on > ?2)), \
         EXISTS (SELECT 1 FROM consultant c WHERE c.person = p.id AND c.hidden = 0) \
         FROM person p LEFT JOIN site s ON s.id = p.site AND s.hidden = 0 WHERE p.id = ?1",
    )?;
    let mut listed = Vec::with_capacity(ids.len());
    for one in ids {
        let mut found = people.query((one.bytes(), on.0))?;
        let Some(row) = found.next()? else { continue };
        listed.push(PersonListed {
            id: id(row, 0)?,
            name: text(row, 1)?,
            email: text(row, 2)?,
            job_title: text(row, 3)?,
            department: text(row, 4)?,
            site: text(row, 5)?,
            kind: PersonKind::parse(&text(row, 6)?).unwrap_or(PersonKind::Internal),
            groups: groups_of(reader, *one, on)?.into_iter().map(|(_, name)| name).collect(),
            is_superuser: row.get(7)?,
            is_consultant: row.get(8)?,
        });
    }
    Ok(listed)
}

/// Groups that a person belongs to on a day, by name.
pub fn groups_of(reader: &Connection, person: Id, on: Day) -> Result<Vec<(Id, String)>> {
    let mut statement = reader.prepare_cached(
        "SELECT g.id, g.name FROM group_member m JOIN user_group g ON g.id = m.user_group AND g.hidden = 0 \
         WHERE m.person = ?1 AND m.hidden = 0 AND (m.from_on IS NULL OR m.from_on <= ?2) \
         AND (m.to_on IS NULL OR m.to_on >= ?2) ORDER BY g.name COLLATE NOCASE",
    )?;
    let found = statement.query_map((person.bytes(), on.0), |row| Ok((id(row, 0)?, text(row, 1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The superuser and consultant rows of a person.
pub fn roles_of(reader: &Connection, person: Id) -> Result<(Vec<Id>, Vec<Id>)> {
    let rows = |sql: &str| -> Result<Vec<Id>> {
        let mut statement = reader.prepare_cached(sql)?;
        let found = statement.query_map([person.bytes()], |row| id(row, 0))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    };
    Ok((
        rows(
            "SELECT id FROM superuser WHERE person = ?1 AND hidden = 0 ORDER BY stepped_down_on IS NOT NULL, id DESC",
        )?,
        rows("SELECT id FROM consultant WHERE person = ?1 AND hidden = 0 ORDER BY id")?,
    ))
}

/// What a duplicate is found by.
#[derive(Debug, Clone)]
pub struct PersonEvidence {
    /// The person.
    pub id: Id,
    /// Object id in the directory.
    pub object_id: String,
    /// E-mail address.
    pub email: String,
    /// Name.
    pub name: String,
    /// Department.
    pub department: String,
    /// Site.
    pub site: Option<Id>,
}

/// What duplicates are found by, of everybody.
pub fn evidence(reader: &Connection) -> Result<Vec<PersonEvidence>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, object_id, email, display_name, department, site FROM person WHERE hidden = 0 ORDER BY id",
    )?;
    let found = statement.query_map([], |row| {
        Ok(PersonEvidence {
            id: id(row, 0)?,
            object_id: text(row, 1)?,
            email: text(row, 2)?,
            name: text(row, 3)?,
            department: text(row, 4)?,
            site: id_or_none(row, 5)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Pairs of which somebody said that they are not the same, the lower id first.
pub fn distinct(reader: &Connection) -> Result<FxHashSet<(Id, Id)>> {
    let mut statement = reader.prepare_cached("SELECT one, other FROM distinct_people WHERE hidden = 0")?;
    let found = statement.query_map([], |row| {
        let (one, other) = (id(row, 0)?, id(row, 1)?);
        Ok((one.min(other), one.max(other)))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Runs of the log looked through at most for people; more count as a change of people.
const MOST_RUNS: usize = 64;

/// Whether people, or what was said of two not being the same, may have changed after a clock.
pub fn changed_since(reader: &Connection, clock: Stamp) -> Result<bool> {
    let mut statement = reader.prepare_cached("SELECT body FROM op WHERE clock > ?1 LIMIT ?2")?;
    let mut runs = statement.query((clock.0 as i64, MOST_RUNS as i64))?;
    let mut looked_through = 0;
    while let Some(run) = runs.next()? {
        looked_through += 1;
        let of_people = |op: &crate::op::Op| [PERSON.number, DISTINCT_PEOPLE.number].contains(&op.table);
        let ops = decode(run.get_ref(0)?.as_blob().unwrap_or_default())?;
        if looked_through == MOST_RUNS || ops.iter().any(of_people) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The clock of the last change; zero where there is none.
pub fn last_clock(reader: &Connection) -> Result<Stamp> {
    let clock: i64 =
        reader.prepare_cached("SELECT coalesce(max(clock), 0) FROM change")?.query_row([], |row| row.get(0))?;
    Ok(Stamp(clock as u64))
}

/// People by e-mail address and sign-in name, in lower case.
pub fn addresses(reader: &Connection) -> Result<Vec<(Id, String, String)>> {
    let mut statement =
        reader.prepare_cached("SELECT id, email, user_principal_name FROM person WHERE hidden = 0 ORDER BY id")?;
    let found =
        statement.query_map([], |row| Ok((id(row, 0)?, text(row, 1)?.to_lowercase(), text(row, 2)?.to_lowercase())))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
