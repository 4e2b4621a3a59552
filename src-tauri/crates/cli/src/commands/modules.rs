//! Modules and their materials: listed, made, planned, reviewed, opened.

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    naming, session,
    table::Table,
    values::{pair, shown_day},
};
use clap::{Args, Subcommand};
use std::path::Path;
use understudy_app::{
    App, FileUse,
    dto::{
        ById, Named, Nothing,
        modules::{ModuleDetail, ModuleNewVersion, ModulePlanSave, ModuleSave, ModuleTask, PlanLine, RunStep},
    },
    modules,
};
use understudy_domain::{id::Id, words::Delivery};
use understudy_messages::{list as joined, say, word};

mod material;

#[derive(Args)]
pub(crate) struct Modules {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    /// List modules (also without a word)
    List,
    /// Show a module with its materials and plan
    Show {
        /// The module
        module: String,
    },
    /// Make a module
    Add(Add),
    /// Change a module; what is not given stays
    Set(Set),
    /// Begin the next version; approved materials become outdated until they are approved again
    NewVersion {
        /// The module
        module: String,
        /// Approved material that needs no change; may be given several times
        #[arg(long, value_name = "MATERIAL")]
        unchanged: Vec<String>,
    },
    /// Set run sheet, checklist and timed tasks; a part that is not given stays
    Plan(Plan),
    /// Add, change, review and open materials
    #[command(subcommand)]
    Material(material::Action),
    /// Hide a module; can be undone
    Delete {
        /// The module
        module: String,
    },
}

#[derive(Args)]
struct Add {
    /// Title
    title: String,
    #[command(flatten)]
    facts: Facts,
}

#[derive(Args)]
struct Set {
    /// The module
    module: String,
    /// New title
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[command(flatten)]
    facts: Facts,
}

#[derive(Args)]
struct Facts {
    /// What it is about
    #[arg(long, value_name = "TEXT")]
    summary: Option<String>,
    /// How it is given: in_person, virtual_live, self_paced or blended
    #[arg(long, value_name = "MODE", value_parser = |text: &str| Delivery::parse(text).ok_or("in_person, virtual_live, self_paced or blended"))]
    delivery: Option<Delivery>,
    /// Length in minutes; 60 for a new one
    #[arg(long, value_name = "N")]
    minutes: Option<u32>,
    /// The person who approves its materials
    #[arg(long, value_name = "PERSON")]
    owner: Option<String>,
    /// Language that it is needed in, such as en; may be given several times
    #[arg(long = "language", value_name = "TAG")]
    languages: Vec<String>,
    /// People in a session at most
    #[arg(long, value_name = "N")]
    capacity: Option<u32>,
    /// Percentage of points from which the short assessment is passed
    #[arg(long, value_name = "PERCENT")]
    pass: Option<u32>,
    /// Process that it covers, of any level; may be given several times
    #[arg(long = "process", value_name = "CODE")]
    processes: Vec<String>,
    /// User group that needs it; may be given several times
    #[arg(long = "group", value_name = "GROUP")]
    groups: Vec<String>,
    /// Module that must come first; may be given several times
    #[arg(long = "requires", value_name = "MODULE")]
    requires: Vec<String>,
}

#[derive(Args)]
struct Plan {
    /// The module
    module: String,
    /// Step of the run sheet with its minutes, in order; may be given several times
    #[arg(long = "step", value_name = "MINUTES=TITLE", value_parser = pair)]
    steps: Vec<(String, String)>,
    /// Line of the checklist, in order; may be given several times
    #[arg(long = "check", value_name = "TITLE")]
    checks: Vec<String>,
    /// Timed task with its target seconds, in order; may be given several times
    #[arg(long = "task", value_name = "SECONDS=TITLE", value_parser = pair)]
    tasks: Vec<(String, String)>,
}

pub(crate) fn run(app: &App, args: Modules) -> Outcome {
    match args.action {
        None | Some(Action::List) => list(app),
        Some(Action::Show { module }) => show(app, &module),
        Some(Action::Add(args)) => add(app, args),
        Some(Action::Set(args)) => set(app, args),
        Some(Action::NewVersion { module, unchanged }) => new_version(app, &module, &unchanged),
        Some(Action::Plan(args)) => plan(app, args),
        Some(Action::Material(action)) => material::run(app, action),
        Some(Action::Delete { module }) => {
            let id = module_of(app, &module)?;
            Ok(Answer::changed(&modules::delete(app, ById { id })?))
        }
    }
}

/// The row that a text names: by id, by its whole name, else by a part that only one has.
fn named(kind: &str, text: &str, rows: Vec<Named>) -> Result<Id, Failure> {
    let wanted = text.trim().to_lowercase();
    let is = |row: &&Named| Id::parse(text) == Some(row.id) || row.name.to_lowercase() == wanted;
    let exact: Vec<Named> = rows.iter().filter(is).cloned().collect();
    let holds = |row: &Named| !wanted.is_empty() && row.name.to_lowercase().contains(&wanted);
    naming::only(kind, text, if exact.is_empty() { rows.into_iter().filter(holds).collect() } else { exact })
}

/// A module.
pub(crate) fn module_of(app: &App, text: &str) -> Result<Id, Failure> {
    let rows = modules::list(app, Nothing {})?.into_iter().map(|row| Named { id: row.id, name: row.title });
    named("module", text, rows.collect())
}

fn detail_of(app: &App, text: &str) -> Result<ModuleDetail, Failure> {
    Ok(modules::get(app, ById { id: module_of(app, text)? })?)
}

/// A material of a module.
fn material_of(detail: &ModuleDetail, text: &str) -> Result<Id, Failure> {
    let rows = detail.materials.iter().map(|row| Named { id: row.id, name: row.title.clone() });
    named("material", text, rows.collect())
}

fn names(named: &[Named]) -> String {
    named.iter().map(|named| named.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn list(app: &App) -> Outcome {
    let rows = modules::list(app, Nothing {})?;
    let mut table = Table::new(&["module", "version", "minutes", "owner", "processes", "approved", "open", "id"]);
    for row in &rows {
        let open: Vec<String> = row.missing.iter().chain(&row.stale).map(say).collect();
        table.row(vec![
            row.title.clone(),
            row.version.to_string(),
            row.minutes.to_string(),
            row.owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default(),
            names(&row.processes),
            if row.approved { word("cell-met") } else { String::new() },
            open.join("; "),
            row.id.to_string(),
        ]);
    }
    Ok(Answer::new(&rows, table.or("cli-no-modules")))
}

fn show(app: &App, module: &str) -> Outcome {
    let detail = detail_of(app, module)?;
    let mut materials = Table::new(&["material", "kind", "language", "state", "reviewers", "needed-by", "file", "id"]);
    for row in &detail.materials {
        let reviewers: Vec<String> = row.reviewers.iter().map(|reviewer| reviewer.person.name.clone()).collect();
        materials.row(vec![
            row.title.clone(),
            word(row.kind.message_id()),
            row.language.clone(),
            word(row.state.message_id()),
            joined(&reviewers),
            shown_day(row.needed_by),
            if row.file_name.is_empty() { row.link.clone() } else { row.file_name.clone() },
            row.id.to_string(),
        ]);
    }
    let mut plan = Table::new(&["minutes", "step"]);
    for step in &detail.steps {
        plan.row(vec![step.minutes.to_string(), step.title.clone()]);
    }
    let open = detail.row.missing.iter().chain(&detail.row.stale).map(say);
    let text = materials.or("cli-no-materials");
    let answer = Answer::new(&detail, format!("{}\n{text}", detail.row.title)).saying(open);
    Ok(if detail.steps.is_empty() { answer } else { answer.saying([plan.text()]) })
}

/// Brings what was given into what is saved.
fn give(app: &App, facts: Facts, mut save: ModuleSave) -> Result<ModuleSave, Failure> {
    save.summary = facts.summary.unwrap_or(save.summary);
    save.delivery = facts.delivery.unwrap_or(save.delivery);
    save.minutes = facts.minutes.unwrap_or(save.minutes);
    save.owner = naming::maybe(app, facts.owner.as_deref(), naming::person)?.or(save.owner);
    save.capacity = facts.capacity.or(save.capacity);
    save.pass_percent = facts.pass.or(save.pass_percent);
    if !facts.languages.is_empty() {
        save.languages = facts.languages;
    }
    if !facts.processes.is_empty() {
        save.processes = naming::processes(app, &facts.processes)?;
    }
    if !facts.groups.is_empty() {
        save.groups = naming::groups(app, &facts.groups)?;
    }
    if !facts.requires.is_empty() {
        save.prerequisites = facts.requires.iter().map(|text| module_of(app, text)).collect::<Result<_, _>>()?;
    }
    Ok(save)
}

fn add(app: &App, args: Add) -> Outcome {
    let new = ModuleSave {
        id: None,
        title: args.title,
        summary: String::new(),
        delivery: Delivery::InPerson,
        minutes: 60,
        owner: None,
        languages: Vec::new(),
        capacity: None,
        pass_percent: None,
        processes: Vec::new(),
        groups: Vec::new(),
        prerequisites: Vec::new(),
    };
    Ok(Answer::changed(&modules::save(app, give(app, args.facts, new)?)?))
}

fn set(app: &App, args: Set) -> Outcome {
    let detail = detail_of(app, &args.module)?;
    let ids = |named: &[Named]| named.iter().map(|named| named.id).collect();
    let known = ModuleSave {
        id: Some(detail.row.id),
        title: args.title.unwrap_or(detail.row.title),
        summary: detail.summary,
        delivery: detail.row.delivery,
        minutes: detail.row.minutes,
        owner: detail.row.owner.map(|owner| owner.id),
        languages: detail.languages,
        capacity: detail.capacity,
        pass_percent: detail.pass_percent,
        processes: ids(&detail.row.processes),
        groups: ids(&detail.row.groups),
        prerequisites: ids(&detail.prerequisites),
    };
    Ok(Answer::changed(&modules::save(app, give(app, args.facts, known)?)?))
}

fn new_version(app: &App, module: &str, unchanged: &[String]) -> Outcome {
    let detail = detail_of(app, module)?;
    let unchanged = unchanged.iter().map(|text| material_of(&detail, text)).collect::<Result<_, _>>()?;
    Ok(Answer::changed(&modules::new_version(app, ModuleNewVersion { id: detail.row.id, unchanged })?))
}

/// The number before `=`; what is no number is refused by the use case as out of range.
fn number(text: &str) -> u32 {
    text.parse().unwrap_or(u32::MAX)
}

fn plan(app: &App, args: Plan) -> Outcome {
    let detail = detail_of(app, &args.module)?;
    let mut save =
        ModulePlanSave { id: detail.row.id, steps: detail.steps, checks: detail.checks, tasks: detail.tasks };
    if !args.steps.is_empty() {
        let step = |(minutes, title): (String, String)| RunStep {
            id: None,
            title,
            minutes: number(&minutes),
            note: String::new(),
        };
        save.steps = args.steps.into_iter().map(step).collect();
    }
    if !args.checks.is_empty() {
        save.checks = args.checks.into_iter().map(|title| PlanLine { id: None, title }).collect();
    }
    if !args.tasks.is_empty() {
        let task = |(seconds, title): (String, String)| ModuleTask {
            id: None,
            title,
            target_seconds: number(&seconds),
            instructions: String::new(),
        };
        save.tasks = args.tasks.into_iter().map(task).collect();
    }
    Ok(Answer::changed(&modules::save_plan(app, save)?))
}

/// Exchanges a path for the word that use cases take.
fn chosen(app: &App, path: &Path, usage: FileUse) -> String {
    session::file(app, path, usage)
}
