//! Objectives, the figures that come from elsewhere, and what people did beside attending.
//!
//! Owns the rows as they are. Results of timed tasks and scores are read in one pass each, for all objectives at once; who
//! counts is decided in `domain::objective`.

use super::{
    completion::{Index, Loaded, load_indexed, number},
    day, id, id_or_none, text,
};
use crate::error::Result;
use rusqlite::{Connection, Row};
use rustc_hash::FxHashMap;
use understudy_domain::{
    completion::ByPerson,
    day::Day,
    id::Id,
    objective::{AudienceKind, Measure, MeasureKind, Results, Route, ScoreDone, TaskDone},
};

/// An objective as written, with what it was read as.
#[derive(Debug, Clone)]
pub struct ObjectiveRecord {
    /// Identity.
    pub id: Id,
    /// The sentence.
    pub text: String,
    /// Whom it is about; none where that is not known.
    pub audience: Option<AudienceKind>,
    /// The wave whose cutover is the deadline, where no milestone stands for it.
    pub wave: Option<Id>,
    /// The milestone of the deadline.
    pub milestone: Option<Id>,
    /// The deadline, where it hangs on no milestone.
    pub due_on: Option<Day>,
    /// So many days before the milestone; negative after it.
    pub days_before: i32,
    /// Who answers for it.
    pub owner: Option<Id>,
    /// Name of the owner.
    pub owner_name: String,
    /// When it was agreed.
    pub agreed_on: Option<Day>,
    /// The application that it is about, where the sentence does not say.
    pub application: String,
    /// Place in the list.
    pub position: u32,
    /// Note.
    pub note: String,
    /// Groups of the audience, and the rows that say so.
    pub groups: Vec<(Id, Id)>,
    /// Measures in their order, and their rows.
    pub measures: Vec<(Id, Measure)>,
}

/// All objectives in their order.
pub fn objectives(reader: &Connection) -> Result<Vec<ObjectiveRecord>> {
    let mut groups: FxHashMap<Id, Vec<(Id, Id)>> = FxHashMap::default();
    let mut statement = reader.prepare_cached(
        "SELECT o.objective, o.user_group, o.id FROM objective_group o \
         JOIN user_group g ON g.id = o.user_group AND g.hidden = 0 WHERE o.hidden = 0 ORDER BY g.name COLLATE NOCASE, g.id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        groups.entry(id(row, 0)?).or_default().push((id(row, 1)?, id(row, 2)?));
    }
    let mut measures = measures(reader)?;
    let mut statement = reader.prepare_cached(
        "SELECT o.id, o.text, o.audience, o.wave, o.milestone, o.due_on, o.days_before, o.owner, p.display_name, \
         o.agreed_on, o.application, o.position, o.note FROM objective o \
         LEFT JOIN person p ON p.id = o.owner AND p.hidden = 0 WHERE o.hidden = 0 ORDER BY o.position, o.id",
    )?;
    let found = statement.query_map([], |row| {
        let id = id(row, 0)?;
        Ok(ObjectiveRecord {
            id,
            text: text(row, 1)?,
            audience: AudienceKind::parse(&text(row, 2)?),
            wave: id_or_none(row, 3)?,
            milestone: id_or_none(row, 4)?,
            due_on: day(row, 5)?,
            days_before: row.get::<_, Option<i32>>(6)?.unwrap_or(0),
            owner: id_or_none(row, 7)?,
            owner_name: text(row, 8)?,
            agreed_on: day(row, 9)?,
            application: text(row, 10)?,
            position: number(row, 11)?.unwrap_or(0),
            note: text(row, 12)?,
            groups: groups.remove(&id).unwrap_or_default(),
            measures: measures.remove(&id).unwrap_or_default(),
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn measures(reader: &Connection) -> Result<FxHashMap<Id, Vec<(Id, Measure)>>> {
    let mut statement = reader.prepare_cached(
        "SELECT objective, id, kind, module, task, process, figure, route, unaided, seconds, threshold, target_percent, \
         phrase, series FROM objective_measure WHERE hidden = 0 ORDER BY objective, position, id",
    )?;
    let mut rows = statement.query([])?;
    let mut found: FxHashMap<Id, Vec<(Id, Measure)>> = FxHashMap::default();
    while let Some(row) = rows.next()? {
        // A kind that a newer version wrote is measured by that version.
        let Some(kind) = MeasureKind::parse(&text(row, 2)?) else { continue };
        found.entry(id(row, 0)?).or_default().push((id(row, 1)?, measure(row, kind)?));
    }
    Ok(found)
}

fn measure(row: &Row<'_>, kind: MeasureKind) -> rusqlite::Result<Measure> {
    Ok(Measure {
        kind,
        module: id_or_none(row, 3)?,
        series: id_or_none(row, 13)?,
        task: id_or_none(row, 4)?,
        process: id_or_none(row, 5)?,
        figure: id_or_none(row, 6)?,
        route: Route::parse(&text(row, 7)?).unwrap_or(Route::Either),
        unaided: row.get::<_, Option<bool>>(8)?.unwrap_or_default(),
        seconds: number(row, 9)?,
        threshold: number(row, 10)?,
        target_percent: number(row, 11)?,
        phrase: text(row, 12)?,
    })
}

/// A timed task of a module.
#[derive(Debug, Clone)]
pub struct TaskRecord {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// Its module.
    pub module: Id,
    /// Its target.
    pub target_seconds: Option<u32>,
}

/// All timed tasks of modules that are shown; by title.
pub fn tasks(reader: &Connection) -> Result<Vec<TaskRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT t.id, t.title, t.module, t.target_seconds FROM module_task t JOIN module m ON m.id = t.module AND m.hidden = 0 \
         WHERE t.hidden = 0 ORDER BY t.title COLLATE NOCASE, t.id",
    )?;
    let found = statement.query_map([], |row| {
        Ok(TaskRecord { id: id(row, 0)?, title: text(row, 1)?, module: id(row, 2)?, target_seconds: number(row, 3)? })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// What was attended and done, for all objectives at once. A task's position is that in `tasks`; others are left out.
pub fn load(reader: &Connection, tasks: &[Id]) -> Result<(Loaded, Results)> {
    let (loaded, index) = load_indexed(reader)?;
    let people = loaded.people.len();
    let tasks = timed(reader, &index, tasks)?;
    let scores = scores(reader, &index)?;
    let results = Results {
        tasks: ByPerson::new(&tasks, people, |done| done.person),
        scores: ByPerson::new(&scores, people, |score| score.person),
    };
    Ok((loaded, results))
}

fn timed(reader: &Connection, index: &Index, tasks: &[Id]) -> Result<Vec<TaskDone>> {
    let positions: FxHashMap<Id, u32> = tasks.iter().enumerate().map(|(at, task)| (*task, at as u32)).collect();
    let mut statement = reader.prepare_cached(
        "SELECT person, session, task, milliseconds, aided FROM timed_task WHERE hidden = 0 AND milliseconds IS NOT NULL",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(task) = id_or_none(row, 2)?.and_then(|task| positions.get(&task)) else { continue };
        let (Some(person), Some(session)) = (index.people.of(row, 0)?, index.sessions.of(row, 1)?) else { continue };
        let milliseconds = u32::try_from(row.get::<_, i64>(3)?.max(0)).unwrap_or(u32::MAX);
        let aided = row.get::<_, Option<bool>>(4)?.unwrap_or_default();
        found.push(TaskDone { person, session, task: *task, milliseconds, aided });
    }
    Ok(found)
}

fn scores(reader: &Connection, index: &Index) -> Result<Vec<ScoreDone>> {
    let mut statement = reader
        .prepare_cached("SELECT person, session, points, out_of FROM score WHERE hidden = 0 AND points IS NOT NULL")?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (Some(person), Some(session)) = (index.people.of(row, 0)?, index.sessions.of(row, 1)?) else { continue };
        let (points, out_of) = (number(row, 2)?.unwrap_or(0), number(row, 3)?.unwrap_or(0));
        let Some(percent) = (u64::from(points) * 100).checked_div(u64::from(out_of)) else { continue };
        found.push(ScoreDone { person, session, percent: u32::try_from(percent).unwrap_or(u32::MAX) });
    }
    Ok(found)
}

/// What participants of a session thought, counted.
#[derive(Debug, Clone)]
pub struct FeedbackRecord {
    /// The session.
    pub session: Id,
    /// Answers.
    pub responses: u32,
    /// Counts as JSON: a list a statement, each with five numbers.
    pub counts: String,
}

/// Counted feedback of the sessions of a module.
pub fn feedback(reader: &Connection, module: Id) -> Result<Vec<FeedbackRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT f.session, f.responses, f.counts FROM session_feedback f JOIN session s ON s.id = f.session AND s.hidden = 0 \
         WHERE f.hidden = 0 AND f.responses IS NOT NULL AND s.module = ?1 ORDER BY f.id",
    )?;
    let found = statement.query_map([module.bytes()], |row| {
        Ok(FeedbackRecord { session: id(row, 0)?, responses: number(row, 1)?.unwrap_or(0), counts: text(row, 2)? })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A figure that comes from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureRecord {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Unit, such as "tickets".
    pub unit: String,
    /// Whether less is better.
    pub lower_is_better: bool,
    /// Note.
    pub note: String,
}

/// All figures by name.
pub fn figures(reader: &Connection) -> Result<Vec<FigureRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, name, unit, lower_is_better, note FROM figure WHERE hidden = 0 ORDER BY name COLLATE NOCASE, id",
    )?;
    let found = statement.query_map([], |row| {
        Ok(FigureRecord {
            id: id(row, 0)?,
            name: text(row, 1)?,
            unit: text(row, 2)?,
            lower_is_better: row.get::<_, Option<bool>>(3)?.unwrap_or_default(),
            note: text(row, 4)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A figure on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureValueRecord {
    /// Identity.
    pub id: Id,
    /// The figure.
    pub figure: Id,
    /// The group; all where there is none.
    pub group: Option<Id>,
    /// Name of the group.
    pub group_name: String,
    /// The day.
    pub on: Day,
    /// The number, or the part.
    pub numerator: i64,
    /// The whole, where it is a share.
    pub denominator: Option<i64>,
    /// Where it comes from.
    pub source: String,
}

/// Values of all figures, by figure and day.
pub fn figure_values(reader: &Connection) -> Result<Vec<FigureValueRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT v.id, v.figure, v.user_group, g.name, v.measured_on, v.numerator, v.denominator, v.source FROM figure_value v \
         JOIN figure f ON f.id = v.figure AND f.hidden = 0 LEFT JOIN user_group g ON g.id = v.user_group AND g.hidden = 0 \
         WHERE v.hidden = 0 AND v.measured_on IS NOT NULL AND v.numerator IS NOT NULL \
         AND (v.user_group IS NULL OR g.id IS NOT NULL) ORDER BY v.figure, v.measured_on, g.name COLLATE NOCASE, v.id",
    )?;
    let found = statement.query_map([], |row| {
        Ok(FigureValueRecord {
            id: id(row, 0)?,
            figure: id(row, 1)?,
            group: id_or_none(row, 2)?,
            group_name: text(row, 3)?,
            on: day(row, 4)?.unwrap_or_default(),
            numerator: row.get(5)?,
            denominator: row.get(6)?,
            source: text(row, 7)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
