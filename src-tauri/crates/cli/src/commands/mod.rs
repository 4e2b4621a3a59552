//! The commands, one module per concept.
//!
//! Each reads its options, turns names into ids, calls one use case and words the answer. This module only hands out.

pub(crate) mod actions;
pub(crate) mod assessments;
pub(crate) mod attendance;
pub(crate) mod backup;
pub(crate) mod cascade;
pub(crate) mod checklists;
pub(crate) mod completion;
pub(crate) mod consultants;
pub(crate) mod coverage;
pub(crate) mod export;
pub(crate) mod groups;
pub(crate) mod history;
pub(crate) mod import;
pub(crate) mod milestones;
pub(crate) mod modules;
pub(crate) mod needs;
pub(crate) mod objectives;
pub(crate) mod pairings;
pub(crate) mod people;
pub(crate) mod plan;
pub(crate) mod processes;
pub(crate) mod programme;
pub(crate) mod protection;
pub(crate) mod pulse;
pub(crate) mod raid;
pub(crate) mod readiness;
pub(crate) mod recognition;
pub(crate) mod retraining;
pub(crate) mod risk_areas;
pub(crate) mod sessions;
pub(crate) mod shadowing;
pub(crate) mod sharing;
pub(crate) mod sign_off;
pub(crate) mod steering;
pub(crate) mod superusers;
pub(crate) mod tasks;
pub(crate) mod torture;

use crate::{
    answer::Outcome,
    arguments::{Arguments, Command},
    session,
};

/// Runs the command, on the programme chosen where it needs one.
pub(crate) fn run(arguments: Arguments) -> Outcome {
    let Arguments { data, programme, json, command } = arguments;
    let app = session::start(data)?;
    if !stands_alone(&command) {
        session::open(&app, programme.as_deref())?;
    }
    let app = &app;
    match command {
        Command::New(args) => programme::new(app, args),
        Command::Sample => programme::sample(app),
        Command::Programmes => programme::list(app),
        Command::Import(args) => import::run(app, args),
        Command::People(args) => people::list(app, args),
        Command::Processes(args) => processes::list(app, &args),
        Command::Scope(args) => processes::scope(app, args),
        Command::RiskAreas(args) => risk_areas::run(app, args),
        Command::Actions(args) => actions::run(app, args),
        Command::Raid(args) => raid::run(app, args),
        Command::Recognition(args) => recognition::run(app, args),
        Command::Groups(args) => groups::run(app, args),
        Command::Superusers(args) => superusers::run(app, args),
        Command::Consultants(args) => consultants::run(app, args),
        Command::Milestones(args) => milestones::run(app, args),
        Command::Modules(args) => modules::run(app, args),
        Command::Objectives(args) => objectives::run(app, args),
        Command::Figures(args) => objectives::figures(app, args),
        Command::Pairings(args) => pairings::run(app, args),
        Command::Sessions(args) => sessions::run(app, args),
        Command::LogShadowing(args) => shadowing::log(app, args),
        Command::Competencies => assessments::competencies(app),
        Command::Assess(args) => assessments::assess(app, args),
        Command::Rehearsal(args) => assessments::rehearsal(app, args),
        Command::SignOff(args) => sign_off::run(app, args),
        Command::Waive(args) => sign_off::waive(app, args),
        Command::Readiness(args) => readiness::readiness(app, &args, json),
        Command::Coverage(args) => coverage::coverage(app, &args),
        Command::Completion(args) => completion::completion(app, &args),
        Command::Pulse(args) => pulse::run(app, args),
        Command::Cascade(args) => cascade::cascade(app, &args),
        Command::Retraining(args) => retraining::retraining(app, args),
        Command::Releases { action } => retraining::releases(app, action.unwrap_or_default()),
        Command::Tickets(args) => retraining::tickets(app, args),
        Command::Plan(args) => plan::run(app, args),
        Command::Steering(args) => steering::run(app, args),
        Command::Decisions(args) => steering::decisions(app, args),
        Command::Needs(args) => needs::run(app, args),
        Command::Checklists(args) => checklists::run(app, args),
        Command::Rules => readiness::rules(app),
        Command::Export(args) => export::run(app, args),
        Command::History(args) => history::list(app, args),
        Command::Undo(args) => history::undo(app, args),
        Command::Redo => history::redo(app),
        Command::Share(args) => sharing::share(app, args),
        Command::Invite(args) => sharing::invite(app, args),
        Command::Join(args) => sharing::join(app, args),
        Command::Members { action } => sharing::members(app, action),
        Command::Conflicts { action } => sharing::conflicts(app, action),
        Command::Hub(args) => sharing::hub_command(args),
        Command::Protect(args) => protection::protect(app, args),
        Command::Recovery(args) => protection::recovery(app, args),
        Command::Backup(args) => backup::backup(app, &args),
        Command::Restore(args) => backup::restore(app, args),
        Command::Check => backup::check(app),
        Command::Generate(args) => programme::generate(app, &args),
        Command::Me(args) => programme::me(app, args),
        Command::Settings => programme::settings(app),
        Command::Waves(args) => programme::waves(app, args),
        Command::Sites(args) => programme::sites(app, args),
        Command::Attendance(args) => attendance::run(app, args),
        Command::Tasks(args) => tasks::run(app, args),
        Command::TortureRoom(args) => torture::room(app, &args),
        Command::Torture(args) => torture::run(app, &args, json),
    }
}

/// Whether a command works on no programme, or on one that it makes.
fn stands_alone(command: &Command) -> bool {
    matches!(
        command,
        Command::New(_)
            | Command::Sample
            | Command::Programmes
            | Command::Generate(_)
            | Command::Restore(_)
            | Command::Join(_)
            | Command::Hub(_)
            | Command::Recovery(protection::Recovery::Use(_))
    )
}
