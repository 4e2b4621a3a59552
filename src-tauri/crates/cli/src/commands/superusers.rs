//! Superusers: listed, shown, nominated, changed, stepping down.

use crate::{
    answer::{Answer, Outcome},
    commands::{programme::percent, readiness},
    failure::Failure,
    naming,
    table::Table,
    values::{day, shown_day},
};
use clap::{Args, Subcommand};
use understudy_app::{
    App,
    dto::superusers::{StepDown, SuperuserFilter, SuperuserGet, SuperuserSave},
    superusers,
};
use understudy_domain::day::Day;
use understudy_messages::{say, word};

#[derive(Args)]
pub(crate) struct Superusers {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    /// List superusers (also without a word)
    List(List),
    /// Show everything about one superuser
    Show {
        /// The superuser
        superuser: String,
    },
    /// Nominate a person as superuser
    Nominate(Nominate),
    /// Change what is agreed with a superuser
    Change(Change),
    /// Let a superuser step down; the history stays
    StepDown(Leave),
}

#[derive(Args, Default)]
struct List {
    /// Only this wave
    #[arg(long, value_name = "WAVE")]
    wave: Option<String>,
    /// Only those who train this user group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
}

#[derive(Args)]
struct Nominate {
    /// The person
    person: String,
    #[command(flatten)]
    agreed: Agreed,
}

#[derive(Args)]
struct Change {
    /// The superuser
    superuser: String,
    #[command(flatten)]
    agreed: Agreed,
}

#[derive(Args)]
struct Agreed {
    /// Day of the nomination; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// The wave to be ready for
    #[arg(long, value_name = "WAVE")]
    wave: Option<String>,
    /// Share of working time set aside, 0 to 100
    #[arg(long, value_name = "PERCENT")]
    allocation: Option<u8>,
    /// Name of the manager
    #[arg(long, value_name = "NAME")]
    manager: Option<String>,
    /// Day on which the manager agreed
    #[arg(long, value_name = "DATE", value_parser = day)]
    manager_agreed: Option<Day>,
    /// Day on which access to the training environment was seen to work
    #[arg(long, value_name = "DATE", value_parser = day)]
    environment: Option<Day>,
    /// Process to train, of any level; may be given several times and replaces those before
    #[arg(long = "process", value_name = "CODE")]
    processes: Vec<String>,
    /// User group to train; may be given several times and replaces those before
    #[arg(long = "group", value_name = "GROUP")]
    groups: Vec<String>,
    /// Site to train at; may be given several times and replaces those before
    #[arg(long = "site", value_name = "SITE")]
    sites: Vec<String>,
    /// Note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

#[derive(Args)]
struct Leave {
    /// The superuser
    superuser: String,
    /// Day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// Why
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    reason: String,
    /// Take the stepping down back
    #[arg(long, conflicts_with = "on")]
    back: bool,
}

pub(crate) fn run(app: &App, args: Superusers) -> Outcome {
    match args.action {
        None => list(app, &List::default()),
        Some(Action::List(args)) => list(app, &args),
        Some(Action::Show { superuser }) => show(app, &superuser),
        Some(Action::Nominate(args)) => nominate(app, args),
        Some(Action::Change(args)) => {
            let id = naming::superuser(app, &args.superuser)?;
            let profile = superusers::get(app, SuperuserGet { id, as_of: None })?.profile;
            save(app, profile, args.agreed)
        }
        Some(Action::StepDown(args)) => {
            let id = naming::superuser(app, &args.superuser)?;
            let on = (!args.back).then(|| args.on.unwrap_or_else(|| app.today()));
            Ok(Answer::changed(&superusers::step_down(app, StepDown { id, on, reason: args.reason })?))
        }
    }
}

fn list(app: &App, args: &List) -> Outcome {
    let filter = SuperuserFilter {
        wave: naming::maybe(app, args.wave.as_deref(), naming::wave)?,
        group: naming::maybe(app, args.group.as_deref(), naming::group)?,
        ..SuperuserFilter::default()
    };
    let rows = superusers::list(app, filter)?;
    let mut table = Table::new(&["superuser", "site", "groups", "wave", "allocation", "status", "stepped-down"]);
    for row in &rows {
        table.row(vec![
            row.name.clone(),
            row.site.clone(),
            row.groups.join(", "),
            row.wave.as_ref().map(|wave| wave.name.clone()).unwrap_or_default(),
            percent(row.allocation_percent),
            word(row.status.message_id()),
            shown_day(row.stepped_down_on),
        ]);
    }
    Ok(Answer::new(&rows, table.or("cli-no-superusers")))
}

fn show(app: &App, superuser: &str) -> Outcome {
    let id = naming::superuser(app, superuser)?;
    let detail = superusers::get(app, SuperuserGet { id, as_of: None })?;
    let text = format!("{}: {}", detail.row.name, say(&detail.headline));
    Ok(Answer::new(&detail, text).saying(readiness::gate_lines(&detail.gates)))
}

fn nominate(app: &App, args: Nominate) -> Outcome {
    let person = naming::person(app, &args.person)?;
    let profile = SuperuserSave {
        id: None,
        person,
        nominated_on: None,
        wave: None,
        allocation_percent: None,
        manager: String::new(),
        manager_agreed_on: None,
        environment_on: None,
        note: String::new(),
        processes: None,
        groups: None,
        sites: None,
    };
    save(app, profile, args.agreed)
}

fn save(app: &App, profile: SuperuserSave, agreed: Agreed) -> Result<Answer, Failure> {
    let chosen = |ids: Vec<_>| (!ids.is_empty()).then_some(ids);
    let save = SuperuserSave {
        nominated_on: agreed.on.or(profile.nominated_on),
        wave: naming::maybe(app, agreed.wave.as_deref(), naming::wave)?.or(profile.wave),
        allocation_percent: agreed.allocation.or(profile.allocation_percent),
        manager: agreed.manager.unwrap_or(profile.manager),
        manager_agreed_on: agreed.manager_agreed.or(profile.manager_agreed_on),
        environment_on: agreed.environment.or(profile.environment_on),
        note: agreed.note.unwrap_or(profile.note),
        processes: chosen(naming::processes(app, &agreed.processes)?),
        groups: chosen(naming::groups(app, &agreed.groups)?),
        sites: chosen(naming::sites(app, &agreed.sites)?),
        id: profile.id,
        person: profile.person,
    };
    Ok(Answer::changed(&superusers::save(app, save)?))
}
