//! Large, reproducible programmes for tests and benches.
//!
//! Owns their size and their shape: every kind of row in realistic proportion, some trainers ready and some not. The
//! same size and seed give the same rows relative to the day they are made.

mod evidence;
mod setting;
mod training;

use super::{clock::PastClock, random::Random};
use crate::{App, Result, open::Open};
use evidence::Trainer;
use std::sync::Arc;
use understudy_domain::{day::Day, id::Id, message::Message};
use understudy_store::{Edit, Value, tables::Table};

/// How large a generated programme is. The default is the scale that Understudy is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Superusers; at most as many as people.
    pub superusers: u32,
    /// People.
    pub people: u32,
    /// Consultants, who come on top of the people.
    pub consultants: u32,
    /// Processes in scope.
    pub processes: u32,
    /// User groups.
    pub groups: u32,
    /// Shadowing sessions.
    pub shadowing_sessions: u32,
    /// Assessments of knowledge and facilitation.
    pub assessments: u32,
    /// Training sessions, past and to come.
    pub training_sessions: u32,
    /// Marks of attendance at the sessions held; fewer where the groups are too small for them.
    pub attendance: u32,
    /// Another seed gives other people and levels.
    pub seed: u64,
}

impl Default for Size {
    fn default() -> Self {
        Self {
            superusers: 1_000,
            people: 50_000,
            consultants: 200,
            processes: 5_000,
            groups: 100,
            shadowing_sessions: 12_000,
            assessments: 250_000,
            training_sessions: 5_000,
            attendance: 1_000_000,
            seed: 1,
        }
    }
}

impl Size {
    /// Every figure at least one, and no more superusers than people.
    fn sound(self) -> Self {
        let people = self.people.max(1);
        Self {
            people,
            superusers: self.superusers.clamp(1, people),
            consultants: self.consultants.max(1),
            processes: self.processes.max(1),
            groups: self.groups.max(1),
            ..self
        }
    }
}

/// Days from the beginning of a generated programme to today.
const AGE: i32 = 320;
/// Groups that have a stake in an area.
const GROUPS_AN_AREA: u32 = 4;
/// Rows that one change writes at most.
const CHUNK: usize = 50_000;
/// Makes a large programme and opens it.
///
/// # Errors
/// Refused where the name is bad or taken; failed where the disk does not take it.
pub fn generate(app: &App, name: &str, size: &Size) -> Result<()> {
    let size = size.sound();
    super::build(app, name, AGE, |inner, clock, today| Generator::new(inner, clock, today, size)?.run())?;
    app.open_file(name)
}

struct Generator<'a> {
    app: &'a App,
    open: Arc<Open>,
    clock: &'a PastClock,
    today: Day,
    size: Size,
    random: Random,
    edits: Vec<Edit>,
    changes: i32,
    sites: Vec<Id>,
    waves: Vec<Id>,
    groups: Vec<Id>,
    people: Vec<Id>,
    /// Areas with their processes and the competency of each.
    areas: Vec<(Id, Vec<(Id, Id)>)>,
    consultants: Vec<(Id, Id)>,
    superusers: Vec<Trainer>,
}

impl<'a> Generator<'a> {
    fn new(app: &'a App, clock: &'a PastClock, today: Day, size: Size) -> Result<Self> {
        Ok(Self {
            app,
            open: app.programme()?,
            clock,
            today,
            size,
            random: Random::new(size.seed),
            edits: Vec::with_capacity(CHUNK),
            changes: 0,
            sites: Vec::new(),
            waves: Vec::new(),
            groups: Vec::new(),
            people: Vec::new(),
            areas: Vec::new(),
            consultants: Vec::new(),
            superusers: Vec::new(),
        })
    }

    fn run(mut self) -> Result<()> {
        self.places()?;
        self.processes()?;
        self.people()?;
        self.consultants()?;
        self.superusers()?;
        self.shadowing()?;
        self.assessments()?;
        self.finish()?;
        self.training()?;
        self.flush()
    }

    /// Notes a row; writes what is there when it has become enough for one change.
    fn row(&mut self, table: &'static Table, id: Id, cells: Vec<(u16, Value)>) -> Result<()> {
        self.edits.push(Edit::make(table, id, cells));
        if self.edits.len() >= CHUNK { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<()> {
        let edits = std::mem::replace(&mut self.edits, Vec::with_capacity(CHUNK));
        // A change a week, until yesterday.
        self.changes += 1;
        self.clock.set(self.today.plus((self.changes * 7 - AGE).min(-1)), 12 * 60);
        let label = Message::new("change-sample-generated").with("count", edits.len());
        self.app.change_as(&self.open, None, label, edits)?;
        Ok(())
    }

    /// An id as if made that many days ago.
    fn id(&mut self, days_ago: i32) -> Id {
        self.random.id(self.today.plus(-days_ago))
    }
}
