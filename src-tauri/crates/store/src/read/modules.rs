//! Modules with their materials, run sheet, checklist and timed tasks.
//!
//! Owns the rows as entered, and whether a material's file lies on this laptop. Deliberately answers nothing about approval:
//! `domain::content` does.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use rustc_hash::FxHashMap;
use understudy_domain::{
    content::Standing,
    day::Day,
    id::Id,
    words::{Delivery, MaterialKind, MaterialState, ReviewDecision},
};

/// A module as entered.
#[derive(Debug, Clone)]
pub struct ModuleRecord {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// How it is given.
    pub delivery: Delivery,
    /// Length in minutes.
    pub minutes: u32,
    /// Version, from 1.
    pub version: u32,
    /// Day on which this version began.
    pub released_on: Option<Day>,
    /// The person who owns it.
    pub owner: Option<Id>,
    /// Name of the owner.
    pub owner_name: String,
    /// Tags of the languages that it is needed in.
    pub languages: Vec<String>,
    /// People in a session at most.
    pub capacity: Option<u32>,
    /// Share of points from which a short assessment is passed, in percent.
    pub pass_percent: Option<u32>,
}

/// Words of a condition on one column, and the id to bind to it; both empty for all rows.
fn only_where(column: &str, only: Option<Id>) -> (String, Vec<Id>) {
    only.map_or_else(Default::default, |id| (format!(" AND {column} = ?1"), vec![id]))
}

fn each<T>(
    reader: &Connection,
    query: &str,
    ids: &[Id],
    take: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let mut statement = reader.prepare_cached(query)?;
    let rows = statement.query_map(params_from_iter(ids.iter().map(Id::bytes)), take)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A whole number that is never negative; none where a newer version or another program wrote something else.
fn number(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<u32>> {
    Ok(row.get::<_, Option<i64>>(at)?.and_then(|number| u32::try_from(number).ok()))
}

/// All modules by title, or one.
pub fn modules(reader: &Connection, only: Option<Id>) -> Result<Vec<ModuleRecord>> {
    let (condition, ids) = only_where("m.id", only);
    let query = format!(
        "SELECT m.id, m.title, m.summary, m.delivery, m.minutes, m.version, m.released_on, m.owner, p.display_name, \
           m.languages, m.capacity, m.pass_percent \
         FROM module m LEFT JOIN person p ON p.id = m.owner WHERE m.hidden = 0{condition} \
         ORDER BY m.title COLLATE NOCASE, m.id"
    );
    each(reader, &query, &ids, |row| {
        Ok(ModuleRecord {
            id: id(row, 0)?,
            title: text(row, 1)?,
            summary: text(row, 2)?,
            delivery: Delivery::parse(&text(row, 3)?).unwrap_or(Delivery::InPerson),
            minutes: number(row, 4)?.unwrap_or(0),
            version: number(row, 5)?.unwrap_or(1),
            released_on: day(row, 6)?,
            owner: id_or_none(row, 7)?,
            owner_name: text(row, 8)?,
            languages: serde_json::from_str(&text(row, 9)?).unwrap_or_default(),
            capacity: number(row, 10)?,
            pass_percent: number(row, 11)?,
        })
    })
}

/// One module.
pub fn module(reader: &Connection, module: Id) -> Result<Option<ModuleRecord>> {
    Ok(modules(reader, Some(module))?.pop())
}

/// What a module is linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// The processes that it covers.
    Processes,
    /// The user groups that need it.
    Groups,
    /// The modules that it builds on.
    Prerequisites,
}

/// A link of a module.
#[derive(Debug, Clone)]
pub struct LinkRecord {
    /// Identity of the link.
    pub id: Id,
    /// The module.
    pub module: Id,
    /// The process, group or module that it leads to.
    pub to: Id,
    /// Title or name of that.
    pub name: String,
}

/// Links between shown rows, of all modules or of one, in the order in which people read them.
pub fn links(reader: &Connection, which: Links, only: Option<Id>) -> Result<Vec<LinkRecord>> {
    let (condition, ids) = only_where("l.module", only);
    let (link, column, table, name, order) = match which {
        Links::Processes => ("module_process", "process", "process", "title", "t.position, t.title"),
        Links::Groups => ("module_group", "user_group", "user_group", "name", "t.name COLLATE NOCASE"),
        Links::Prerequisites => ("module_prerequisite", "requires", "module", "title", "t.title COLLATE NOCASE"),
    };
    let query = format!(
        "SELECT l.id, l.module, l.{column}, t.{name} FROM {link} l JOIN {table} t ON t.id = l.{column} AND t.hidden = 0 \
         JOIN module m ON m.id = l.module AND m.hidden = 0 WHERE l.hidden = 0{condition} ORDER BY {order}, l.id"
    );
    each(reader, &query, &ids, |row| {
        Ok(LinkRecord { id: id(row, 0)?, module: id(row, 1)?, to: id(row, 2)?, name: text(row, 3)? })
    })
}

/// A material as entered.
#[derive(Debug, Clone)]
pub struct MaterialRecord {
    /// Identity.
    pub id: Id,
    /// The module.
    pub module: Id,
    /// Title, kind, language and how far it is.
    pub standing: Standing,
    /// The author.
    pub author: Option<Id>,
    /// The author's name.
    pub author_name: String,
    /// Effort in minutes.
    pub effort_minutes: Option<u32>,
    /// Address, for links.
    pub link: String,
    /// BLAKE3 of the file in hex, where there is one.
    pub file: String,
    /// Name of the file.
    pub file_name: String,
    /// Its size in bytes.
    pub file_size: Option<u64>,
    /// Whether the file lies in this programme's file.
    pub here: bool,
    /// Place among the module's materials.
    pub position: i64,
}

impl MaterialRecord {
    /// Whether there is anything to look at.
    pub fn has_content(&self) -> bool {
        !self.file.is_empty() || !self.link.is_empty()
    }
}

const MATERIAL: &str = "SELECT a.id, a.module, a.title, a.kind, a.language, a.state, a.state_on, a.approved_version, \
    a.needed_by, a.author, p.display_name, a.effort_minutes, a.link, a.file, a.file_name, a.file_size, \
    f.hash IS NOT NULL, a.position \
    FROM material a JOIN module m ON m.id = a.module AND m.hidden = 0 LEFT JOIN person p ON p.id = a.author \
    LEFT JOIN stored_file f ON f.hash = a.file WHERE a.hidden = 0";

fn material_of(row: &Row<'_>) -> rusqlite::Result<MaterialRecord> {
    Ok(MaterialRecord {
        id: id(row, 0)?,
        module: id(row, 1)?,
        standing: Standing {
            title: text(row, 2)?,
            kind: MaterialKind::parse(&text(row, 3)?).unwrap_or(MaterialKind::Document),
            language: text(row, 4)?,
            // A state of a newer version is no approval that this version could vouch for.
            state: MaterialState::parse(&text(row, 5)?).unwrap_or(MaterialState::Draft),
            state_on: day(row, 6)?,
            approved_version: number(row, 7)?,
            needed_by: day(row, 8)?,
        },
        author: id_or_none(row, 9)?,
        author_name: text(row, 10)?,
        effort_minutes: number(row, 11)?,
        link: text(row, 12)?,
        file: text(row, 13)?,
        file_name: text(row, 14)?,
        file_size: row.get::<_, Option<i64>>(15)?.and_then(|bytes| u64::try_from(bytes).ok()),
        here: row.get(16)?,
        position: row.get::<_, Option<i64>>(17)?.unwrap_or(0),
    })
}

/// Materials of all modules or of one, in the order of their making.
pub fn materials(reader: &Connection, module: Option<Id>) -> Result<Vec<MaterialRecord>> {
    let (condition, ids) = only_where("a.module", module);
    each(reader, &format!("{MATERIAL}{condition} ORDER BY a.module, a.position, a.id"), &ids, material_of)
}

/// One material.
pub fn material(reader: &Connection, material: Id) -> Result<Option<MaterialRecord>> {
    let mut statement = reader.prepare_cached(&format!("{MATERIAL} AND a.id = ?1"))?;
    Ok(statement.query_row([material.bytes()], material_of).optional()?)
}

/// What a module is approved by: its materials, by module.
pub fn standings(reader: &Connection) -> Result<FxHashMap<Id, Vec<Standing>>> {
    let mut standings: FxHashMap<Id, Vec<Standing>> = FxHashMap::default();
    for material in materials(reader, None)? {
        standings.entry(material.module).or_default().push(material.standing);
    }
    Ok(standings)
}

/// Somebody asked to review a material, and what they said.
#[derive(Debug, Clone)]
pub struct ReviewerRecord {
    /// Identity.
    pub id: Id,
    /// The material.
    pub material: Id,
    /// The reviewer.
    pub person: Id,
    /// The reviewer's name.
    pub name: String,
    /// Day of the decision.
    pub decided_on: Option<Day>,
    /// The decision.
    pub decision: Option<ReviewDecision>,
    /// What they noted.
    pub note: String,
}

/// Reviewers of the materials of a module, by name.
pub fn reviewers(reader: &Connection, module: Id) -> Result<Vec<ReviewerRecord>> {
    let query = "SELECT r.id, r.material, r.person, p.display_name, r.decided_on, r.decision, r.note \
        FROM material_reviewer r JOIN material a ON a.id = r.material AND a.hidden = 0 \
        JOIN person p ON p.id = r.person AND p.hidden = 0 \
        WHERE r.hidden = 0 AND a.module = ?1 ORDER BY p.display_name COLLATE NOCASE, r.id";
    each(reader, query, &[module], |row| {
        Ok(ReviewerRecord {
            id: id(row, 0)?,
            material: id(row, 1)?,
            person: id(row, 2)?,
            name: text(row, 3)?,
            decided_on: day(row, 4)?,
            decision: ReviewDecision::parse(&text(row, 5)?),
            note: text(row, 6)?,
        })
    })
}

/// A line of a module's plan: a step of the run sheet, a line of the checklist or a timed task.
#[derive(Debug, Clone)]
pub struct LineRecord {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// Minutes of a step, target seconds of a task; 0 of a line of the checklist.
    pub number: u32,
    /// Note of a step, instructions of a task.
    pub text: String,
}

/// A part of a module's plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The run sheet.
    Steps,
    /// The checklist.
    Checks,
    /// The timed tasks.
    Tasks,
}

/// The lines of a part of a module's plan, in order.
pub fn lines(reader: &Connection, part: Part, module: Id) -> Result<Vec<LineRecord>> {
    let (table, number_column, text_column) = match part {
        Part::Steps => ("module_step", "minutes", "note"),
        Part::Checks => ("module_check", "0", "NULL"),
        Part::Tasks => ("module_task", "target_seconds", "instructions"),
    };
    let query = format!(
        "SELECT id, title, {number_column}, {text_column} FROM {table} WHERE hidden = 0 AND module = ?1 \
         ORDER BY position, id"
    );
    each(reader, &query, &[module], |row| {
        Ok(LineRecord {
            id: id(row, 0)?,
            title: text(row, 1)?,
            number: number(row, 2)?.unwrap_or(0),
            text: text(row, 3)?,
        })
    })
}

/// Sessions scheduled and still to come, by module: those with a slot that starts on a day or later.
pub fn sessions_ahead(reader: &Connection, today: Day) -> Result<FxHashMap<Id, u32>> {
    let mut statement = reader.prepare_cached(
        "SELECT e.module, count(DISTINCT e.id) FROM session_slot t JOIN session e ON e.id = t.session \
         WHERE t.hidden = 0 AND e.hidden = 0 AND e.state = 'scheduled' AND t.starts_at >= ?1 GROUP BY e.module",
    )?;
    let rows = statement.query_map([today.to_string()], |row| Ok((id(row, 0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
