//! All objectives measured at once over every mark, and the pack that shows them to a committee.

use crate::{
    programme::{copy, file, ids, open, said},
    rate::{Measured, in_turn, time},
    readiness::read_all,
    training::COMPLETION,
};
use anyhow::{Context, Result, ensure};
use rusqlite::Connection;
use std::path::Path;
use tempfile::TempDir;
use understudy_app::{
    App,
    dto::objectives::{ObjectiveDraft, ObjectiveSave, ObjectivesArgs},
    objectives,
};
use understudy_domain::{
    id::Id,
    message::Message,
    objective::{AudienceKind, Course, Measure, MeasureKind},
};
use understudy_store::{
    Edit, Intent, Store,
    tables::{MODULE_TASK, SCORE, TIMED_TASK, module_task, score, timed_task},
};

/// Objectives of a large programme.
const OBJECTIVES: u32 = 200;
/// Every so manieth person present was timed and scored.
const RESULTS: usize = 10;
/// Results that one change writes at most.
const CHUNK: usize = 50_000;
/// Target of a timed task in seconds.
const TARGET: u32 = 180;

/// What objectives read beside the rows of completion, by the same statements as the store's.
const BESIDE: [&str; 4] = [
    "SELECT person, session, task, milliseconds, aided FROM timed_task WHERE hidden = 0 AND milliseconds IS NOT NULL",
    "SELECT person, session, points, out_of FROM score WHERE hidden = 0 AND points IS NOT NULL",
    "SELECT objective, user_group, id FROM objective_group WHERE hidden = 0",
    "SELECT objective, id, kind, module, task, process, figure, route, unaided, seconds, threshold, target_percent, \
     phrase, series FROM objective_measure WHERE hidden = 0 ORDER BY objective, position, id",
];

/// All objectives as their screen asks for them, against reading once what they count.
pub(crate) fn measure(folder: &Path, small: bool) -> Result<Measured> {
    let filled = filled(folder, small)?;
    let app = open(filled.path())?;
    let store = Store::open(&file(filled.path()))?;
    let mut note = String::new();
    let mut measured = in_turn(
        if small { 3 } else { 7 },
        || {
            let (milliseconds, answer) = time(|| said(objectives::list(&app, ObjectivesArgs::default())))?;
            let blank = answer.rows.iter().filter(|row| row.course == Course::NotMeasurable).count();
            ensure!(blank == 0, "{blank} objectives could not be measured");
            let forecast = answer.rows.iter().filter(|row| row.outlook.is_some()).count();
            note = format!("{} objectives, {forecast} with a forecast", answer.rows.len());
            Ok(milliseconds)
        },
        || {
            let reader = store.reader()?;
            Ok(time(|| Ok(read_all(&reader, &COMPLETION)? + read_all(&reader, &BESIDE)?))?.0)
        },
    )?;
    let connection = Connection::open(file(filled.path()))?;
    let count = |table: &str| Ok::<_, anyhow::Error>(ids(&connection, &format!("SELECT id FROM {table}"))?.len());
    let (marks, tasks, scores) = (count("attendance")?, count("timed_task")?, count("score")?);
    measured.note = format!("{marks} marks, {tasks} timed tasks, {scores} scores; {note}; four deadlines, two past");
    Ok(measured)
}

/// A copy of the programme with objectives, and with results of timed tasks and short assessments to measure them by.
pub(crate) fn filled(folder: &Path, small: bool) -> Result<TempDir> {
    let copy = copy(folder)?;
    let path = file(copy.path());
    let app = open(copy.path())?;
    let stage = Stage::of(&path)?;
    write_results(&path, &stage)?;
    for number in 0..if small { 20 } else { OBJECTIVES } {
        let draft = stage.draft(&app, number)?;
        let text = format!("Objective {number:03}: 90 percent of them learn it in time");
        let (application, note) = (String::new(), String::new());
        let agreed_on = Some(app.today());
        let objective = ObjectiveSave { id: None, text, draft, owner: None, agreed_on, application, note };
        said(objectives::save(&app, objective))?;
    }
    Ok(copy)
}

/// What objectives are about.
struct Stage {
    waves: Vec<Id>,
    groups: Vec<Id>,
    modules: Vec<Id>,
}

impl Stage {
    fn of(file: &Path) -> Result<Self> {
        let connection = Connection::open(file)?;
        let all = |table: &str, order: &str| {
            ids(&connection, &format!("SELECT id FROM {table} WHERE hidden = 0 ORDER BY {order}, id"))
        };
        Ok(Self {
            waves: all("wave", "cutover")?,
            groups: all("user_group", "name")?,
            modules: all("module", "title")?,
        })
    }

    fn nth(list: &[Id], nth: u32) -> Result<Id> {
        list.get(nth as usize % list.len().max(1)).copied().context("an empty programme")
    }

    fn task(module: Id) -> Id {
        Id::derived("bench-task", &[module.as_ref()])
    }

    /// The nth objective: mostly people of one to five groups, by what they attended, half of them by a timed task or a score
    /// as well; the readiness of superusers now and then. Deadlines hang on the waves, or were at the end of a quarter.
    fn draft(&self, app: &App, number: u32) -> Result<ObjectiveDraft> {
        let audience = match number % 20 {
            0 => AudienceKind::Everybody,
            1 | 2 => AudienceKind::Superusers,
            _ => AudienceKind::Groups,
        };
        let (mut groups, mut wave, mut due_on) = (Vec::new(), None, None);
        if audience == AudienceKind::Groups {
            groups = (0..=number % 5).map(|nth| Self::nth(&self.groups, number * 5 + nth)).collect::<Result<_>>()?;
        }
        match number % 10 {
            8 => due_on = Some(app.today().plus(-30)),
            9 => due_on = Some(app.today().plus(-121)),
            _ => wave = Some(Self::nth(&self.waves, number)?),
        }
        let days_before = if wave.is_some() { (number % 15) as i32 } else { 0 };
        let measures = self.measures(number)?;
        Ok(ObjectiveDraft { audience: Some(audience), groups, wave, milestone: None, due_on, days_before, measures })
    }

    fn measures(&self, number: u32) -> Result<Vec<Measure>> {
        let of = |kind| Measure { target_percent: Some(90), ..Measure::new(kind) };
        if number % 40 == 1 {
            return Ok(vec![of(MeasureKind::Readiness)]);
        }
        let module = Self::nth(&self.modules, number)?;
        let mut measures = vec![Measure { module: Some(module), ..of(MeasureKind::Attendance) }];
        match number % 4 {
            2 => {
                let task = Some(Self::task(module));
                measures.push(Measure { task, unaided: true, seconds: Some(TARGET), ..of(MeasureKind::TimedTask) });
            }
            3 => measures.push(Measure { module: Some(module), threshold: Some(80), ..of(MeasureKind::Score) }),
            _ => {}
        }
        Ok(measures)
    }
}

/// A task for each module, and for every tenth person present a time and a score.
fn write_results(file: &Path, stage: &Stage) -> Result<()> {
    let mut edits: Vec<Edit> = stage.modules.iter().map(|module| task(*module)).collect();
    for (at, [session, person, module]) in present(file)?.into_iter().step_by(RESULTS).enumerate() {
        let parts: [&[u8]; 2] = [session.as_ref(), person.as_ref()];
        let took = i64::from(TARGET) * 10 * (50 + (at * 7 % 80) as i64);
        edits.push(Edit::make(
            &TIMED_TASK,
            Id::derived("bench-timed", &parts),
            vec![
                (timed_task::SESSION, session.into()),
                (timed_task::PERSON, person.into()),
                (timed_task::TASK, Stage::task(module).into()),
                (timed_task::MILLISECONDS, took.into()),
                (timed_task::AIDED, (at % 4 == 0).into()),
            ],
        ));
        let points = 5 + (at % 6) as u32;
        edits.push(Edit::make(
            &SCORE,
            Id::derived("score", &parts),
            vec![
                (score::SESSION, session.into()),
                (score::PERSON, person.into()),
                (score::POINTS, points.into()),
                (score::OUT_OF, 10_u32.into()),
            ],
        ));
    }
    let store = Store::open(file)?;
    for edits in edits.chunks(CHUNK) {
        let label = Message::new("change-sample-generated").with("count", edits.len());
        // When they were written matters to nobody here.
        let intent = Intent { actor: None, label, now: 1, undoes: None };
        store.commit(&intent, edits.to_vec())?;
    }
    Ok(())
}

fn task(module: Id) -> Edit {
    let cells = vec![
        (module_task::MODULE, module.into()),
        (module_task::POSITION, 0_u32.into()),
        (module_task::TITLE, "Complete it on your own".into()),
        (module_task::TARGET_SECONDS, TARGET.into()),
    ];
    Edit::make(&MODULE_TASK, Stage::task(module), cells)
}

/// Session, person and module of everybody who was present in a session held.
fn present(file: &Path) -> Result<Vec<[Id; 3]>> {
    let connection = Connection::open(file)?;
    let mut statement = connection.prepare(
        "SELECT a.session, a.person, s.module FROM attendance a JOIN session s ON s.id = a.session AND s.state = 'closed' \
         WHERE a.hidden = 0 AND a.status = 'present' ORDER BY a.id",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let id = |at| Id::from_bytes(&row.get::<_, [u8; 16]>(at)?).context("not an id");
        found.push([id(0)?, id(1)?, id(2)?]);
    }
    Ok(found)
}
