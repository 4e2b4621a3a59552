//! The evidence of readiness, read in one pass a table.
//!
//! Owns the way from rows to [`Evidence`]: ids become positions here, so that the rules compare small numbers. The same
//! queries serve all superusers and, after a change, one.

use super::{content::Modules, day, deliveries, id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, Row, ToSql, types::ValueRef};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use understudy_domain::{
    catalogue::{Catalogue, Process},
    day::Day,
    id::Id,
    readiness::{
        Assessment, Evidence, Programme, Rehearsal, Rule, Shadowing, SignOff, Skill, SuperuserEvidence, Waiver,
    },
    words::{CompetencyKind, GateKind, ProcessLevel, ProcessScope, Stage},
};

/// What competencies are about: position of the process or of the skill.
#[derive(Debug, Clone, Copy)]
enum Subject {
    Process(u32),
    Skill(u32),
}

/// Evidence together with what is needed to read more of it.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// The evidence.
    pub evidence: Evidence,
    subjects: FxHashMap<Id, u32>,
    positions: FxHashMap<Id, u32>,
    modules: Modules,
}

/// Marks a subject as a skill; positions stay far below.
const SKILL: u32 = 1 << 31;

impl Loaded {
    fn subject(&self, competency: Id) -> Option<Subject> {
        let packed = *self.subjects.get(&competency)?;
        Some(if packed & SKILL == 0 { Subject::Process(packed) } else { Subject::Skill(packed & !SKILL) })
    }

    /// Position of a superuser.
    pub fn position(&self, superuser: Id) -> Option<usize> {
        self.positions.get(&superuser).map(|&at| at as usize)
    }
}

/// The process catalogue in the order of its file.
pub fn catalogue(connection: &Connection) -> Result<Catalogue> {
    let mut statement = connection.prepare_cached(
        "SELECT id, parent, level, title, scope FROM process WHERE hidden = 0 ORDER BY position, code, id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Process {
            id: id(row, 0)?,
            parent: id_or_none(row, 1)?,
            level: row.get_ref(2)?.as_str().ok().and_then(ProcessLevel::parse).unwrap_or(ProcessLevel::Process),
            title: text(row, 3)?,
            in_scope: row.get_ref(4)?.as_str().ok().and_then(ProcessScope::parse) == Some(ProcessScope::In),
        })
    })?;
    Ok(Catalogue::new(rows.collect::<rusqlite::Result<_>>()?))
}

/// All versions of the readiness rule. A version whose gates cannot be read is left out.
pub fn rules(connection: &Connection) -> Result<Vec<Rule>> {
    let mut statement =
        connection.prepare_cached("SELECT id, name, version, in_force_from, wave, gates FROM readiness_rule WHERE hidden = 0 ORDER BY in_force_from, version, id")?;
    let mut rows = statement.query([])?;
    let mut rules = Vec::new();
    while let Some(row) = rows.next()? {
        if let Ok(gates) = serde_json::from_str(&text(row, 5)?) {
            rules.push(Rule {
                id: id(row, 0)?,
                name: text(row, 1)?,
                version: row.get::<_, Option<u32>>(2)?.unwrap_or(1),
                in_force_from: day(row, 3)?.unwrap_or_default(),
                wave: id_or_none(row, 4)?,
                gates,
            });
        }
    }
    Ok(rules)
}

/// All evidence of all superusers.
pub fn load(connection: &Connection) -> Result<Loaded> {
    let mut loaded = Loaded {
        evidence: Evidence {
            programme: Programme { catalogue: catalogue(connection)?, skills: Vec::new(), rules: rules(connection)? },
            superusers: Vec::new(),
        },
        ..Loaded::default()
    };
    competencies(connection, &mut loaded)?;
    loaded.modules = Modules::read(connection, &loaded.evidence.programme.catalogue)?;
    superusers(connection, &mut loaded, None)?;
    details(connection, &mut loaded, None)?;
    Ok(loaded)
}

/// What must be read again after changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stale {
    /// Everything: the change may bear on everybody, so that all must be loaded anew.
    pub everything: bool,
    /// The modules and how far their materials are.
    pub content: bool,
    /// These superusers.
    pub superusers: BTreeSet<Id>,
}

/// Reads again the content and superusers that are stale; new superusers are added. Answers the superusers whose evidence may be another now.
pub fn reload(connection: &Connection, loaded: &mut Loaded, stale: Stale) -> Result<BTreeSet<Id>> {
    if stale.content {
        loaded.modules = Modules::read(connection, &loaded.evidence.programme.catalogue)?;
    }
    for superuser in &stale.superusers {
        superusers(connection, loaded, Some(superuser))?;
        if loaded.positions.contains_key(superuser) {
            details(connection, loaded, Some(superuser))?;
        }
    }
    let mut changed = stale.superusers;
    if stale.content {
        let Evidence { programme, superusers } = &mut loaded.evidence;
        for superuser in superusers {
            let modules = loaded.modules.of(&programme.catalogue, superuser);
            if superuser.modules != modules {
                superuser.modules = modules;
                changed.insert(superuser.id);
            }
        }
    }
    Ok(changed)
}

/// The superusers who give a session, for a row that names the session; those who gave it before the change are in the
/// trainers' rows, which stay when they are hidden.
macro_rules! givers {
    ($from:literal, $session:literal) => {
        concat!(
            "SELECT u.id FROM ",
            $from,
            " JOIN session_trainer t ON t.session = ",
            $session,
            " JOIN superuser u ON u.person = t.person WHERE x.id = ?1"
        )
    };
}

/// Adds what a changed row makes stale.
pub fn stale(connection: &Connection, table: &str, row: Id, stale: &mut Stale) -> Result<()> {
    stale.content |= matches!(table, "module" | "module_process" | "module_group" | "material" | "user_group");
    let query = match table {
        "superuser" => {
            stale.superusers.insert(row);
            return Ok(());
        }
        "superuser_scope" => "SELECT superuser FROM superuser_scope WHERE id = ?1",
        "assessment" => "SELECT superuser FROM assessment WHERE id = ?1",
        "rehearsal" => "SELECT superuser FROM rehearsal WHERE id = ?1",
        "sign_off" => "SELECT superuser FROM sign_off WHERE id = ?1",
        "waiver" => "SELECT superuser FROM waiver WHERE id = ?1",
        "pairing" => "SELECT superuser FROM pairing WHERE id = ?1",
        "pairing_process" => {
            "SELECT p.superuser FROM pairing_process x JOIN pairing p ON p.id = x.pairing WHERE x.id = ?1"
        }
        "shadowing_session" => {
            "SELECT p.superuser FROM shadowing_session s JOIN pairing p ON p.id = s.pairing WHERE s.id = ?1"
        }
        "shadowing_process" => {
            "SELECT p.superuser FROM shadowing_process x JOIN shadowing_session s ON s.id = x.shadowing_session JOIN pairing p ON p.id = s.pairing WHERE x.id = ?1"
        }
        "session" => givers!("session x", "x.id"),
        "session_slot" => givers!("session_slot x", "x.session"),
        "session_trainer" => givers!("session_trainer x", "x.session"),
        // The areas of sessions already given follow the processes of their module.
        "module_process" => givers!("module_process x JOIN session e ON e.module = x.module", "e.id"),
        "process" | "competency" | "readiness_rule" | "person" => {
            stale.everything = true;
            return Ok(());
        }
        _ => return Ok(()),
    };
    let mut statement = connection.prepare_cached(query)?;
    for superuser in statement.query_map([row.bytes()], |row| id(row, 0))? {
        stale.superusers.insert(superuser?);
    }
    Ok(())
}

fn competencies(connection: &Connection, loaded: &mut Loaded) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "SELECT id, kind, process, name FROM competency WHERE hidden = 0 ORDER BY position, name, id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let competency = id(row, 0)?;
        match row.get_ref(1)?.as_str().ok().and_then(CompetencyKind::parse) {
            Some(CompetencyKind::Knowledge) => {
                if let Some(at) = loaded.evidence.programme.catalogue.find(id(row, 2)?) {
                    loaded.subjects.insert(competency, at);
                }
            }
            Some(CompetencyKind::Facilitation) => {
                loaded.subjects.insert(competency, loaded.evidence.programme.skills.len() as u32 | SKILL);
                loaded.evidence.programme.skills.push(Skill { id: competency, name: text(row, 3)? });
            }
            None => {}
        }
    }
    Ok(())
}

/// Runs a query for all superusers or, with ` AND <column> = ?1`, for one.
pub(super) fn each(
    connection: &Connection,
    query: &str,
    column: &str,
    tail: &str,
    only: Option<&Id>,
    mut take: impl FnMut(&Row<'_>) -> Result<()>,
) -> Result<()> {
    let (text, parameters): (String, &[&dyn ToSql]) = match only {
        Some(id) => (format!("{query} AND {column} = ?1{tail}"), &[&id.bytes()]),
        None => (format!("{query}{tail}"), &[]),
    };
    let mut statement = connection.prepare_cached(&text)?;
    let mut rows = statement.query(parameters)?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

fn superusers(connection: &Connection, loaded: &mut Loaded, only: Option<&Id>) -> Result<()> {
    if let Some(at) = only.and_then(|superuser| loaded.position(*superuser)) {
        // Hidden meanwhile: an empty entry keeps the positions of the others.
        loaded.evidence.superusers[at] = SuperuserEvidence {
            id: loaded.evidence.superusers[at].id,
            stepped_down_on: Some(Day(i32::MIN)),
            ..Default::default()
        };
    }
    let query = "SELECT s.id, s.person, p.display_name, s.wave, s.nominated_on, s.stepped_down_on, s.allocation_percent, s.manager_agreed_on, s.environment_on \
         FROM superuser s JOIN person p ON p.id = s.person WHERE s.hidden = 0";
    each(connection, query, "s.id", " ORDER BY p.display_name COLLATE NOCASE, s.id", only, |row| {
        let superuser = SuperuserEvidence {
            id: id(row, 0)?,
            person: id(row, 1)?,
            name: text(row, 2)?,
            wave: id_or_none(row, 3)?,
            nominated_on: day(row, 4)?,
            stepped_down_on: day(row, 5)?,
            allocation_percent: row.get::<_, Option<i64>>(6)?.and_then(|percent| u8::try_from(percent).ok()),
            manager_agreed_on: day(row, 7)?,
            environment_on: day(row, 8)?,
            ..SuperuserEvidence::default()
        };
        match loaded.position(superuser.id) {
            Some(at) => loaded.evidence.superusers[at] = superuser,
            None => {
                loaded.positions.insert(superuser.id, loaded.evidence.superusers.len() as u32);
                loaded.evidence.superusers.push(superuser);
            }
        }
        Ok(())
    })
}

fn details(connection: &Connection, loaded: &mut Loaded, only: Option<&Id>) -> Result<()> {
    each(
        connection,
        "SELECT superuser, process, user_group, site FROM superuser_scope WHERE hidden = 0",
        "superuser",
        "",
        only,
        |row| {
            let Some(at) = loaded.position(id(row, 0)?) else { return Ok(()) };
            let process = id_or_none(row, 1)?.and_then(|process| loaded.evidence.programme.catalogue.find(process));
            let superuser = &mut loaded.evidence.superusers[at];
            superuser.scope.extend(process);
            superuser.groups.extend(id_or_none(row, 2)?);
            superuser.sites.extend(id_or_none(row, 3)?);
            Ok(())
        },
    )?;
    assessments(connection, loaded, only)?;
    shadowing(connection, loaded, only)?;
    content(loaded, only);
    each(
        connection,
        "SELECT superuser, id, rating, observer, held_on FROM rehearsal WHERE hidden = 0",
        "superuser",
        "",
        only,
        |row| {
            let Some(at) = loaded.position(id(row, 0)?) else { return Ok(()) };
            let superuser = &mut loaded.evidence.superusers[at];
            let by_other = id_or_none(row, 3)?.is_some_and(|observer| observer != superuser.person);
            superuser.rehearsals.push(Rehearsal {
                id: id(row, 1)?,
                rating: row.get::<_, Option<u8>>(2)?.unwrap_or(0),
                by_other,
                on: day(row, 4)?.unwrap_or_default(),
            });
            Ok(())
        },
    )?;
    deliveries::load(connection, loaded, only)?;
    each(
        connection,
        "SELECT superuser, id, signed_by, signed_on, expires_on, revoked_on FROM sign_off WHERE hidden = 0",
        "superuser",
        "",
        only,
        |row| {
            let Some(at) = loaded.position(id(row, 0)?) else { return Ok(()) };
            let superuser = &mut loaded.evidence.superusers[at];
            superuser.sign_offs.push(SignOff {
                id: id(row, 1)?,
                by_other: id_or_none(row, 2)?.is_some_and(|signer| signer != superuser.person),
                on: day(row, 3)?.unwrap_or_default(),
                expires_on: day(row, 4)?,
                revoked_on: day(row, 5)?,
            });
            Ok(())
        },
    )?;
    each(
        connection,
        "SELECT superuser, id, gate, granted_on, expires_on, revoked_on FROM waiver WHERE hidden = 0",
        "superuser",
        "",
        only,
        |row| {
            let Some(at) = loaded.position(id(row, 0)?) else { return Ok(()) };
            if let Some(gate) = row.get_ref(2)?.as_str().ok().and_then(GateKind::parse) {
                loaded.evidence.superusers[at].waivers.push(Waiver {
                    id: id(row, 1)?,
                    gate,
                    on: day(row, 3)?.unwrap_or_default(),
                    expires_on: day(row, 4)?.unwrap_or_default(),
                    revoked_on: day(row, 5)?,
                });
            }
            Ok(())
        },
    )
}

/// Gives each superuser the modules in their scope.
fn content(loaded: &mut Loaded, only: Option<&Id>) {
    let at = only.and_then(|superuser| loaded.position(*superuser));
    let Evidence { programme, superusers } = &mut loaded.evidence;
    let chosen = match at {
        Some(at) => at..at + 1,
        None => 0..superusers.len(),
    };
    for superuser in &mut superusers[chosen] {
        superuser.modules = loaded.modules.of(&programme.catalogue, superuser);
    }
}

fn assessments(connection: &Connection, loaded: &mut Loaded, only: Option<&Id>) -> Result<()> {
    // A quarter of a million rows: ids are looked up once each and nothing is allocated a row.
    each(
        connection,
        "SELECT superuser, competency, level, assessed_by, assessed_on, id FROM assessment WHERE hidden = 0",
        "superuser",
        "",
        only,
        |row| {
            let (Some(at), Some(subject)) = (loaded.position(id(row, 0)?), loaded.subject(id(row, 1)?)) else {
                return Ok(());
            };
            let superuser = &mut loaded.evidence.superusers[at];
            let by_other = matches!(row.get_ref(3)?, ValueRef::Blob(bytes) if bytes != superuser.person.bytes());
            let (about, list) = match subject {
                Subject::Process(about) => (about, &mut superuser.knowledge),
                Subject::Skill(about) => (about, &mut superuser.facilitation),
            };
            list.push(Assessment {
                id: id(row, 5)?,
                about,
                level: row.get::<_, Option<u8>>(2)?.unwrap_or(0),
                by_other,
                on: Day(row.get::<_, Option<i32>>(4)?.unwrap_or(0)),
            });
            Ok(())
        },
    )
}

fn shadowing(connection: &Connection, loaded: &mut Loaded, only: Option<&Id>) -> Result<()> {
    // An entry that names no process covers those of its pairing.
    let query = "SELECT p.superuser, s.id, s.stage, s.comfort, s.held_on, s.blocker, s.blocker_resolved_on, coalesce(x.process, y.process) \
         FROM shadowing_session s JOIN pairing p ON p.id = s.pairing AND p.hidden = 0 \
         LEFT JOIN shadowing_process x ON x.shadowing_session = s.id AND x.hidden = 0 \
         LEFT JOIN pairing_process y ON x.id IS NULL AND y.pairing = p.id AND y.hidden = 0 WHERE s.hidden = 0";
    each(connection, query, "p.superuser", " ORDER BY s.id", only, |row| {
        let (Some(at), Some(process)) =
            (loaded.position(id(row, 0)?), loaded.evidence.programme.catalogue.find(id(row, 7)?))
        else {
            return Ok(());
        };
        let Some(stage) = row.get_ref(2)?.as_str().ok().and_then(Stage::parse) else { return Ok(()) };
        let entry = Shadowing {
            id: id(row, 1)?,
            area: loaded.evidence.programme.catalogue.area(process),
            stage,
            comfort: row.get(3)?,
            on: day(row, 4)?.unwrap_or_default(),
            blocker: match row.get_ref(5)? {
                ValueRef::Text(noted) if !noted.is_empty() => Some(day(row, 6)?),
                _ => None,
            },
            delivered: false,
        };
        let sessions = &mut loaded.evidence.superusers[at].shadowing;
        // Rows of one session stand together; several processes of one area count once.
        if !sessions.iter().rev().take_while(|last| last.id == entry.id).any(|last| last.area == entry.area) {
            sessions.push(entry);
        }
        Ok(())
    })
}
