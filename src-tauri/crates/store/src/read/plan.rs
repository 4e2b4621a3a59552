//! The training plan as entered: parts, versions, reviews, checklists; and what the plan counts of tables that have no
//! reading of their own for it.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, Row};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{
    day::Day,
    id::Id,
    plan::{PlanPart, VersionState},
    words::{PhaseKind, ReviewDecision},
};

/// A part of the plan as somebody wrote it.
#[derive(Debug, Clone)]
pub struct PartRecord {
    /// Which part.
    pub kind: PlanPart,
    /// What is written.
    pub text: String,
    /// Whose part it is.
    pub owner: Option<Id>,
    /// The owner's name.
    pub owner_name: String,
    /// Why it is not needed; empty where it is.
    pub not_needed: String,
}

fn all<T>(reader: &Connection, query: &str, take: impl FnMut(&Row<'_>) -> rusqlite::Result<T>) -> Result<Vec<T>> {
    let mut statement = reader.prepare_cached(query)?;
    let rows = statement.query_map([], take)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Parts about which anything was written; kinds of a newer version are left out.
pub fn parts(reader: &Connection) -> Result<Vec<PartRecord>> {
    let query = "SELECT a.kind, a.text, p.id, p.display_name, a.not_needed FROM plan_part a \
        LEFT JOIN person p ON p.id = a.owner AND p.hidden = 0 WHERE a.hidden = 0 ORDER BY a.id";
    let found = all(reader, query, |row| {
        let Some(kind) = PlanPart::parse(&text(row, 0)?) else { return Ok(None) };
        Ok(Some(PartRecord {
            kind,
            text: text(row, 1)?,
            owner: id_or_none(row, 2)?,
            owner_name: text(row, 3)?,
            not_needed: text(row, 4)?,
        }))
    })?;
    Ok(found.into_iter().flatten().collect())
}

/// A version of the plan.
#[derive(Debug, Clone)]
pub struct VersionRecord {
    /// Identity.
    pub id: Id,
    /// Number, from 1. Two laptops can give the same.
    pub number: u32,
    /// Day of making.
    pub made_on: Option<Day>,
    /// Who made it.
    pub made_by: Option<Id>,
    /// Their name.
    pub made_by_name: String,
    /// Note.
    pub note: String,
    /// The frozen plan as JSON.
    pub content: String,
    /// Where it stands.
    pub state: VersionState,
    /// Who approved it.
    pub approved_by: Option<Id>,
    /// Their name.
    pub approved_by_name: String,
    /// Day of the approval.
    pub approved_on: Option<Day>,
}

/// Versions, latest first.
pub fn versions(reader: &Connection) -> Result<Vec<VersionRecord>> {
    let query = "SELECT v.id, v.number, v.made_on, v.made_by, m.display_name, v.note, v.content, v.state, v.approved_by, \
        a.display_name, v.approved_on FROM plan_version v LEFT JOIN person m ON m.id = v.made_by \
        LEFT JOIN person a ON a.id = v.approved_by WHERE v.hidden = 0 ORDER BY v.made_on DESC, v.number DESC, v.id DESC";
    all(reader, query, |row| {
        Ok(VersionRecord {
            id: id(row, 0)?,
            number: row.get::<_, Option<u32>>(1)?.unwrap_or_default(),
            made_on: day(row, 2)?,
            made_by: id_or_none(row, 3)?,
            made_by_name: text(row, 4)?,
            note: text(row, 5)?,
            content: text(row, 6)?,
            // A state that only a newer version knows is no approval that this one could vouch for.
            state: VersionState::parse(&text(row, 7)?).unwrap_or(VersionState::Review),
            approved_by: id_or_none(row, 8)?,
            approved_by_name: text(row, 9)?,
            approved_on: day(row, 10)?,
        })
    })
}

/// A person asked to review a version, and what they said.
#[derive(Debug, Clone)]
pub struct ReviewRecord {
    /// Identity.
    pub id: Id,
    /// The version.
    pub version: Id,
    /// The reviewer.
    pub person: Id,
    /// Their name.
    pub name: String,
    /// Day of asking.
    pub asked_on: Option<Day>,
    /// Day of the decision.
    pub decided_on: Option<Day>,
    /// The decision.
    pub decision: Option<ReviewDecision>,
    /// Note.
    pub note: String,
}

/// Reviews of all versions, by name.
pub fn reviews(reader: &Connection) -> Result<Vec<ReviewRecord>> {
    let query = "SELECT r.id, r.version, r.person, p.display_name, r.asked_on, r.decided_on, r.decision, r.note \
        FROM plan_review r JOIN person p ON p.id = r.person AND p.hidden = 0 \
        JOIN plan_version v ON v.id = r.version AND v.hidden = 0 \
        WHERE r.hidden = 0 ORDER BY p.display_name COLLATE NOCASE, r.id";
    all(reader, query, |row| {
        Ok(ReviewRecord {
            id: id(row, 0)?,
            version: id(row, 1)?,
            person: id(row, 2)?,
            name: text(row, 3)?,
            asked_on: day(row, 4)?,
            decided_on: day(row, 5)?,
            decision: ReviewDecision::parse(&text(row, 6)?),
            note: text(row, 7)?,
        })
    })
}

/// A checklist, or the template of one.
#[derive(Debug, Clone)]
pub struct ChecklistRecord {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// The phase that it belongs to.
    pub phase: PhaseKind,
    /// Whether it is a template.
    pub template: bool,
}

/// Checklists and templates by phase; those of a phase that only a newer version knows are left out.
pub fn checklists(reader: &Connection) -> Result<Vec<ChecklistRecord>> {
    let query =
        "SELECT id, title, phase, template FROM checklist WHERE hidden = 0 ORDER BY position, title COLLATE NOCASE, id";
    let found = all(reader, query, |row| {
        let (id, title, phase) = (id(row, 0)?, text(row, 1)?, text(row, 2)?);
        let template = row.get::<_, Option<bool>>(3)?.unwrap_or_default();
        Ok(PhaseKind::parse(&phase).map(|phase| ChecklistRecord { id, title, phase, template }))
    })?;
    let mut found: Vec<ChecklistRecord> = found.into_iter().flatten().collect();
    found.sort_by_key(|list| list.phase);
    Ok(found)
}

/// A line of a checklist.
#[derive(Debug, Clone)]
pub struct LineRecord {
    /// Identity.
    pub id: Id,
    /// The checklist.
    pub checklist: Id,
    /// What is asked.
    pub text: String,
    /// The check of the plan that answers it; empty where a person does.
    pub measure: String,
    /// Whether it is asked before the next phases.
    pub gate: bool,
    /// Day on which it was done.
    pub done_on: Option<Day>,
    /// By whom.
    pub done_by: Option<Id>,
    /// Their name.
    pub done_by_name: String,
    /// What shows it.
    pub evidence: String,
    /// Why it is not asked here; empty where it is.
    pub waived: String,
}

/// Lines of all shown checklists, in their order.
pub fn lines(reader: &Connection) -> Result<Vec<LineRecord>> {
    let query = "SELECT l.id, l.checklist, l.text, l.measure, l.gate, l.done_on, l.done_by, p.display_name, l.evidence, l.waived \
        FROM checklist_line l JOIN checklist c ON c.id = l.checklist AND c.hidden = 0 \
        LEFT JOIN person p ON p.id = l.done_by WHERE l.hidden = 0 ORDER BY l.checklist, l.position, l.id";
    all(reader, query, |row| {
        Ok(LineRecord {
            id: id(row, 0)?,
            checklist: id(row, 1)?,
            text: text(row, 2)?,
            measure: text(row, 3)?,
            gate: row.get::<_, Option<bool>>(4)?.unwrap_or_default(),
            done_on: day(row, 5)?,
            done_by: id_or_none(row, 6)?,
            done_by_name: text(row, 7)?,
            evidence: text(row, 8)?,
            waived: text(row, 9)?,
        })
    })
}

/// What the plan asks of an objective.
#[derive(Debug, Clone)]
pub struct ObjectiveFact {
    /// Identity.
    pub id: Id,
    /// As written.
    pub text: String,
    /// Whether it has a deadline of its own or that of a milestone.
    pub dated: bool,
    /// Whether it has an owner.
    pub owned: bool,
    /// Whether it has a measure.
    pub measured: bool,
    /// Day on which it was agreed.
    pub agreed_on: Option<Day>,
}

/// Objectives that were not dropped, in their order.
pub fn objectives(reader: &Connection) -> Result<Vec<ObjectiveFact>> {
    let query = "SELECT o.id, o.text, o.milestone IS NOT NULL OR o.due_on IS NOT NULL, o.owner IS NOT NULL, \
        EXISTS (SELECT 1 FROM objective_measure m WHERE m.objective = o.id AND m.hidden = 0), o.agreed_on \
        FROM objective o WHERE o.hidden = 0 AND coalesce(o.state, '') <> 'dropped' ORDER BY o.position, o.id";
    all(reader, query, |row| {
        Ok(ObjectiveFact {
            id: id(row, 0)?,
            text: text(row, 1)?,
            dated: row.get(2)?,
            owned: row.get(3)?,
            measured: row.get(4)?,
            agreed_on: day(row, 5)?,
        })
    })
}

/// What the plan asks of an entry of the log.
#[derive(Debug, Clone)]
pub struct LogFact {
    /// Identity.
    pub id: Id,
    /// `assumption`, `risk`, `issue` or `dependency`.
    pub kind: String,
    /// Title.
    pub title: String,
    /// Whether it has an owner.
    pub owned: bool,
    /// Whether it has a day.
    pub dated: bool,
    /// Whether it has an answer or a next step.
    pub answered: bool,
    /// Day on which it was raised.
    pub raised_on: Option<Day>,
    /// Day on which it was closed.
    pub closed_on: Option<Day>,
}

/// Entries of the log, oldest first.
pub fn log(reader: &Connection) -> Result<Vec<LogFact>> {
    let query = "SELECT id, kind, title, owner IS NOT NULL, due_on IS NOT NULL, \
        coalesce(response, '') <> '' OR coalesce(next_step, '') <> '', raised_on, closed_on \
        FROM log_item WHERE hidden = 0 ORDER BY raised_on, id";
    all(reader, query, |row| {
        Ok(LogFact {
            id: id(row, 0)?,
            kind: text(row, 1)?,
            title: text(row, 2)?,
            owned: row.get(3)?,
            dated: row.get(4)?,
            answered: row.get(5)?,
            raised_on: day(row, 6)?,
            closed_on: day(row, 7)?,
        })
    })
}

/// What the plan asks of a module beyond what its list says.
#[derive(Debug, Clone, Copy, Default)]
pub struct ModuleFact {
    /// Steps of its run sheet.
    pub steps: u32,
    /// Its timed tasks.
    pub tasks: u32,
    /// Whether a short assessment has a pass mark.
    pub has_pass_mark: bool,
    /// Days for which it holds.
    pub valid_days: Option<u32>,
    /// Closed trainings.
    pub closed: u32,
    /// Of these, with feedback.
    pub with_feedback: u32,
}

/// Modules by id.
pub fn modules(reader: &Connection) -> Result<FxHashMap<Id, ModuleFact>> {
    let query = "SELECT m.id, \
        (SELECT count(*) FROM module_step s WHERE s.module = m.id AND s.hidden = 0), \
        (SELECT count(*) FROM module_task t WHERE t.module = m.id AND t.hidden = 0), \
        m.pass_percent IS NOT NULL, m.valid_days FROM module m WHERE m.hidden = 0";
    let found = all(reader, query, |row| {
        let fact = ModuleFact {
            steps: row.get(1)?,
            tasks: row.get(2)?,
            has_pass_mark: row.get(3)?,
            valid_days: row.get::<_, Option<i64>>(4)?.and_then(|days| u32::try_from(days).ok()),
            ..ModuleFact::default()
        };
        Ok((id(row, 0)?, fact))
    })?;
    let mut modules: FxHashMap<Id, ModuleFact> = found.into_iter().collect();
    let query = "SELECT s.module, count(*), sum(EXISTS (SELECT 1 FROM session_feedback f WHERE f.session = s.id AND f.hidden = 0)) \
        FROM session s WHERE s.hidden = 0 AND s.state = 'closed' AND s.purpose = 'training' GROUP BY s.module";
    for (module, closed, with_feedback) in
        all(reader, query, |row| Ok((id(row, 0)?, row.get(1)?, row.get::<_, Option<u32>>(2)?.unwrap_or_default())))?
    {
        if let Some(fact) = modules.get_mut(&module) {
            (fact.closed, fact.with_feedback) = (closed, with_feedback);
        }
    }
    Ok(modules)
}

/// Day of each release that is not past by a day, or has none yet.
pub fn releases_ahead(reader: &Connection, on: Day) -> Result<u32> {
    let mut statement = reader
        .prepare_cached("SELECT count(*) FROM release WHERE hidden = 0 AND (planned_on IS NULL OR planned_on >= ?1)")?;
    Ok(statement.query_row([on.0], |row| row.get(0))?)
}

/// Superusers serving on a day: identity, name, whether their access was seen to work, whether their manager agreed.
pub fn superusers(reader: &Connection, on: Day) -> Result<Vec<(Id, String, bool, bool)>> {
    let mut statement = reader.prepare_cached(
        "SELECT s.id, p.display_name, coalesce(s.environment_on <= ?1, 0), coalesce(s.manager_agreed_on <= ?1, 0) \
         FROM superuser s JOIN person p ON p.id = s.person AND p.hidden = 0 WHERE s.hidden = 0 \
         AND (s.nominated_on IS NULL OR s.nominated_on <= ?1) AND (s.stepped_down_on IS NULL OR s.stepped_down_on > ?1) \
         ORDER BY p.display_name COLLATE NOCASE, s.id",
    )?;
    let found = statement.query_map([on.0], |row| Ok((id(row, 0)?, text(row, 1)?, row.get(2)?, row.get(3)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Sections of the window in which something was written already. What only leads may know of is not asked: that there is
/// any would tell.
pub fn sections_with_data(reader: &Connection) -> Result<FxHashSet<&'static str>> {
    const TABLES: [(&str, &[&str]); 6] = [
        ("/objectives", &["objective", "figure"]),
        ("/risk", &["log_item"]),
        ("/sentiment", &["pulse"]),
        ("/actions", &["action", "recognition"]),
        ("/retraining", &["retraining_decision", "release", "ticket"]),
        ("/steering", &["steering_pack", "steering_decision"]),
    ];
    let mut found = FxHashSet::default();
    for (section, tables) in TABLES {
        for table in tables {
            // The names are this function's own.
            let mut statement = reader.prepare_cached(&format!("SELECT 1 FROM {table} WHERE hidden = 0"))?;
            if statement.exists([])? {
                found.insert(section);
                break;
            }
        }
    }
    Ok(found)
}

/// Languages of the modules, the process rows in scope, and the impacts set: what the proportion is proposed from.
pub fn extent(reader: &Connection) -> Result<(u32, u32, Vec<u8>)> {
    let languages: FxHashSet<String> =
        all(reader, "SELECT languages FROM module WHERE hidden = 0", |row| text(row, 0))?
            .iter()
            .filter_map(|json| serde_json::from_str::<Vec<String>>(json).ok())
            .flatten()
            .map(|tag| tag.to_lowercase())
            .collect();
    let mut statement = reader.prepare_cached(
        "SELECT count(*) FROM process p WHERE p.hidden = 0 AND p.scope = 'in' AND p.level = 'process'",
    )?;
    let processes: u32 = statement.query_row([], |row| row.get(0))?;
    let impacts = all(
        reader,
        "SELECT r.impact FROM risk_area r JOIN process p ON p.id = r.process AND p.hidden = 0 \
         JOIN user_group g ON g.id = r.user_group AND g.hidden = 0 WHERE r.hidden = 0 AND r.impact BETWEEN 1 AND 5",
        |row| row.get(0),
    )?;
    Ok((processes, u32::try_from(languages.len()).unwrap_or(u32::MAX), impacts))
}
