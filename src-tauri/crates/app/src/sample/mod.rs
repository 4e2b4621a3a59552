//! Programmes made up by the program: the sample that is worth looking at, and large ones for tests and benches.
//!
//! Owns the invented company and its stories, and the making of a finished file before anybody sees it. Everything goes
//! through the one way to write, so that both have a history and pass the check like any other programme.

mod actions;
mod aftercare;
mod cast;
mod catalogue;
mod clock;
mod committee;
mod company;
mod generate;
mod journal;
mod log;
mod names;
mod objectives;
mod planning;
mod project;
mod pulses;
mod random;
mod setting;
mod shadowing;
mod story;
#[cfg(test)]
mod tests;
mod texts;
mod training;

pub use generate::{Size, generate};

use crate::{
    App, AppError, Result,
    dto::{Changed, frame::ProgrammeByName, programme::Settings},
};
use cast::CAST;
use clock::PastClock;
use company::Company;
use journal::Journal;
use random::Random;
use setting::CUSTOMER;
use std::{fs, sync::Arc};
use story::{Teller, workday};
use understudy_domain::{day::Day, id::Id, message::Message, words::PhaseKind};
use understudy_store::{
    Edit, StoreError,
    tables::{self, phase, programme},
};

/// Name of the sample programme.
const NAME: &str = "Vardholm Group (sample)";
/// Days from the start of the programme to today.
const AGE: i32 = 133;
/// Any number; another one gives other people.
const SEED: u64 = 20_260_412;

/// Makes the sample programme where it is not there yet, and opens it.
pub(crate) fn make(app: &App) -> Result<Changed> {
    if !app.programme_names().iter().any(|name| name == NAME) {
        build(app, NAME, AGE, tell)?;
    }
    app.open_file(NAME)?;
    Ok(Changed { touched: vec!["*".to_owned()], ..Changed::default() })
}

/// Writes a new programme in a folder of its own and moves the finished file to the others, so that a half-made one is
/// never seen. `age` says how many days ago it begins.
fn build(app: &App, name: &str, age: i32, write: impl FnOnce(&App, &PastClock, Day) -> Result<()>) -> Result<()> {
    let file = app.file_of(name)?;
    if file.exists() {
        return Err(AppError::refused(Message::new("programme-name-taken").with("name", name)));
    }
    fs::create_dir_all(app.folder()).map_err(StoreError::from)?;
    let workshop = tempfile::Builder::new().prefix(".making-").tempdir_in(app.folder()).map_err(StoreError::from)?;
    let today = app.today();
    let clock = Arc::new(PastClock::new(Arc::clone(app.clock()), today.plus(-age)));
    {
        let inner = App::new(workshop.path().to_owned(), Arc::<PastClock>::clone(&clock));
        crate::programme::create(&inner, ProgrammeByName { name: name.to_owned() })?;
        write(&inner, &clock, today)?;
        let made = inner.file_of(name)?;
        // The last connection to close folds the write-ahead log into the file.
        inner.close();
        fs::rename(made, &file).map_err(StoreError::from)?;
    }
    Ok(())
}

/// Tells the sample's stories.
fn tell(app: &App, clock: &PastClock, today: Day) -> Result<()> {
    let open = app.programme()?;
    let mut random = Random::new(SEED);
    let mut company = Company::default();
    let mut journal = Journal::default();
    let start = workday(today.plus(-AGE));
    let mut setting = company.places(today);
    setting.extend(dates(&company, start));
    setting.extend(company.people(&mut random, start)?);
    let catalogue = company.processes();
    let me = company.leads.first().map(|lead| lead.id).unwrap_or_default();
    open.store.set_local("me", Some(&me.to_string()))?;
    clock.set(start, 9 * 60);
    crate::programme::save_settings(app, SETTINGS)?;
    journal.about(start.plus(1), me, "change-sample-company", "", setting);
    journal.about(workday(start.plus(11)).max(start.plus(9)), me, "change-sample-catalogue", "", catalogue);
    let mut consulting = company.advisers(today);
    consulting.extend(company.risk_areas());
    journal.about(workday(start.plus(22)), me, "change-sample-consultants", "", consulting);
    let skills: Vec<Id> = {
        let reader = open.reader()?;
        let loaded = understudy_store::read::readiness::load(&reader)?;
        loaded.evidence.programme.skills.iter().map(|skill| skill.id).collect()
    };
    let mut next = vec![0_usize; company.groups.len()];
    for part in CAST {
        let at = next[part.group];
        next[part.group] += 1;
        let Some(person) = company.members[part.group].get(at) else { continue };
        let mut teller =
            Teller { company: &company, random: &mut random, journal: &mut journal, today, skills: &skills };
        teller.tell(part, person);
    }
    let training =
        training::Training { company: &company, random: &mut random, journal: &mut journal, today, cast: &next };
    training::tell(training, &open.store)?;
    project::tell(&company, &mut journal, today);
    aftercare::tell(&company, &mut random, &mut journal, today);
    pulses::tell(&company, &mut random, &mut journal, today);
    actions::tell(&company, &mut journal, today);
    log::tell(&company, &mut journal, today);
    planning::tell(&company, &mut journal, today);
    objectives::tell(&company, &mut journal, today);
    journal.write_until(app, clock, today, committee::met_on(today))?;
    committee::last_meeting(app, clock, &company, today)?;
    journal.write(app, clock, today)?;
    committee::next_meeting(app, clock, &company, today)
}

/// A superuser trains more colleagues here than the usual, since most groups are large.
const SETTINGS: Settings = Settings {
    stalled_days: 14,
    stalled_entries: 4,
    colleagues_per_superuser: 70,
    least_for_high_impact: 2,
    pairings_per_consultant: 4,
    review_days: 90,
    attendance_percent: 80,
    team_share_percent: 30,
    // The first sessions came early: what is ten weeks away is named.
    too_early_days: 70,
};

/// Customer and phases.
fn dates(company: &Company, start: Day) -> Vec<Edit> {
    let row = Id::derived("programme", &[]);
    let mut edits = vec![Edit::put(&tables::PROGRAMME, row, vec![(programme::CUSTOMER, CUSTOMER.into())])];
    let last = company.cutovers.iter().max().copied().unwrap_or(start);
    let first = company.cutovers.iter().min().copied().unwrap_or(start);
    let phases = [
        (PhaseKind::Initiate, start, start.plus(27)),
        (PhaseKind::Implement, start.plus(28), first.plus(-29)),
        (PhaseKind::Prepare, first.plus(-28), last),
        (PhaseKind::Operate, last.plus(1), last.plus(90)),
    ];
    for (kind, starts, ends) in phases {
        let cells = vec![
            (phase::KIND, kind.word().into()),
            (phase::STARTS_ON, workday(starts).into()),
            (phase::ENDS_ON, workday(ends).into()),
        ];
        edits.push(Edit::make(&tables::PHASE, Id::derived("phase", &[kind.word().as_bytes()]), cells));
    }
    edits
}
