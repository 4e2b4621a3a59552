//! User groups: headcount, members, and the columns of people that rules look at.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::Connection;
use rustc_hash::FxHashMap;
use understudy_domain::{day::Day, id::Id};

/// A user group.
#[derive(Debug, Clone)]
pub struct GroupRecord {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Site.
    pub site: Option<Id>,
    /// Name of the site.
    pub site_name: String,
    /// Headcount as entered.
    pub headcount: Option<u32>,
    /// Note.
    pub note: String,
    /// Rule as JSON; empty when there is none.
    pub rule: String,
    /// Members on the day asked for.
    pub members: u32,
}

/// A membership, past ones too.
#[derive(Debug, Clone)]
pub struct MemberRecord {
    /// Identity.
    pub id: Id,
    /// The person.
    pub person: Id,
    /// First day.
    pub from_on: Option<Day>,
    /// Last day.
    pub to_on: Option<Day>,
    /// Whether a rule made it.
    pub by_rule: bool,
}

impl MemberRecord {
    /// Whether the person belongs to the group on a day.
    pub fn holds(&self, on: Day) -> bool {
        self.from_on.is_none_or(|from| from <= on) && self.to_on.is_none_or(|to| to >= on)
    }
}

/// Groups by name, with their members on a day.
pub fn groups(reader: &Connection, on: Day) -> Result<Vec<GroupRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT m.user_group, count(*) FROM group_member m JOIN person p ON p.id = m.person AND p.hidden = 0 \
         WHERE m.hidden = 0 AND (m.from_on IS NULL OR m.from_on <= ?1) AND (m.to_on IS NULL OR m.to_on >= ?1) \
         GROUP BY m.user_group",
    )?;
    let members: FxHashMap<Id, u32> =
        statement.query_map([on.0], |row| Ok((id(row, 0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    let mut statement = reader.prepare_cached(
        "SELECT g.id, g.name, s.id, s.name, g.headcount, g.note, g.rule FROM user_group g \
         LEFT JOIN site s ON s.id = g.site AND s.hidden = 0 WHERE g.hidden = 0 ORDER BY g.name COLLATE NOCASE, g.id",
    )?;
    let found = statement.query_map([], |row| {
        let id = id(row, 0)?;
        Ok(GroupRecord {
            id,
            name: text(row, 1)?,
            site: id_or_none(row, 2)?,
            site_name: text(row, 3)?,
            headcount: row.get(4)?,
            note: text(row, 5)?,
            rule: text(row, 6)?,
            members: members.get(&id).copied().unwrap_or_default(),
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Memberships of a group, past ones too.
pub fn members(reader: &Connection, group: Id) -> Result<Vec<MemberRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, person, from_on, to_on, by_rule FROM group_member WHERE user_group = ?1 AND hidden = 0",
    )?;
    let found = statement.query_map([group.bytes()], |row| {
        Ok(MemberRecord {
            id: id(row, 0)?,
            person: id(row, 1)?,
            from_on: day(row, 2)?,
            to_on: day(row, 3)?,
            by_rule: row.get::<_, Option<bool>>(4)?.unwrap_or_default(),
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// E-mail addresses and sign-in names of the members of each group on a day, in lower case.
pub fn member_addresses(reader: &Connection, on: Day) -> Result<FxHashMap<Id, Vec<String>>> {
    let mut statement = reader.prepare_cached(
        "SELECT m.user_group, p.email, p.user_principal_name FROM group_member m JOIN person p ON p.id = m.person AND p.hidden = 0 \
         WHERE m.hidden = 0 AND (m.from_on IS NULL OR m.from_on <= ?1) AND (m.to_on IS NULL OR m.to_on >= ?1)",
    )?;
    let mut rows = statement.query([on.0])?;
    let mut addresses: FxHashMap<Id, Vec<String>> = FxHashMap::default();
    while let Some(row) = rows.next()? {
        let of = addresses.entry(id(row, 0)?).or_default();
        let (email, name) = (text(row, 1)?.to_lowercase(), text(row, 2)?.to_lowercase());
        if !name.is_empty() && name != email {
            of.push(name);
        }
        if !email.is_empty() {
            of.push(email);
        }
    }
    Ok(addresses)
}

/// The groups and number of processes in the scope of each superuser who is active on a day.
pub fn trained_groups(reader: &Connection, on: Day) -> Result<Vec<(Id, Vec<Id>, u32)>> {
    let mut statement = reader.prepare_cached(
        "SELECT s.id, c.user_group, c.process FROM superuser s \
         LEFT JOIN superuser_scope c ON c.superuser = s.id AND c.hidden = 0 \
         WHERE s.hidden = 0 AND (s.stepped_down_on IS NULL OR s.stepped_down_on > ?1) ORDER BY s.id",
    )?;
    let mut rows = statement.query([on.0])?;
    let mut trained: Vec<(Id, Vec<Id>, u32)> = Vec::new();
    while let Some(row) = rows.next()? {
        let superuser = id(row, 0)?;
        if trained.last().is_none_or(|last| last.0 != superuser) {
            trained.push((superuser, Vec::new(), 0));
        }
        if let Some(last) = trained.last_mut() {
            last.1.extend(id_or_none(row, 1)?);
            last.2 += u32::from(id_or_none(row, 2)?.is_some());
        }
    }
    Ok(trained)
}

/// People by the value of a column, in lower case; each with the site.
pub type PeopleByValue = FxHashMap<String, Vec<(Id, Option<Id>)>>;

/// Columns of people that a rule may look at.
pub const RULE_COLUMNS: [&str; 5] = ["job_title", "department", "office", "country", "company"];

fn rule_column(column: &str) -> Option<&'static str> {
    RULE_COLUMNS.into_iter().find(|known| *known == column)
}

/// Values of a column with the number of people, the most frequent first; empty for a column that no rule may look at.
pub fn column_values(reader: &Connection, column: &str) -> Result<Vec<(String, u32)>> {
    let Some(column) = rule_column(column) else { return Ok(Vec::new()) };
    let mut statement = reader.prepare_cached(&format!(
        "SELECT {column}, count(*) FROM person WHERE hidden = 0 AND {column} IS NOT NULL GROUP BY {column} \
         ORDER BY count(*) DESC, {column} COLLATE NOCASE"
    ))?;
    let found = statement.query_map([], |row| Ok((text(row, 0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Everybody who has not left by a day and has a value in a column, with site, by that value in lower case.
pub fn people_by_column(reader: &Connection, column: &str, on: Day) -> Result<PeopleByValue> {
    let mut people = PeopleByValue::default();
    let Some(column) = rule_column(column) else { return Ok(people) };
    let mut statement = reader.prepare_cached(&format!(
        "SELECT id, site, {column} FROM person WHERE hidden = 0 AND {column} IS NOT NULL \
         AND (leaves_on IS NULL OR leaves_on >= ?1)"
    ))?;
    let mut rows = statement.query([on.0])?;
    while let Some(row) = rows.next()? {
        let value = row.get_ref(2)?.as_str_or_null().ok().flatten().unwrap_or_default().trim().to_lowercase();
        people.entry(value).or_default().push((id(row, 0)?, id_or_none(row, 1)?));
    }
    Ok(people)
}
