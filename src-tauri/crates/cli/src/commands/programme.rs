//! Programmes and what belongs to a programme as a whole: waves, sites, settings, who is at the laptop.

use crate::{
    answer::{Answer, Outcome, sentence},
    failure::Failure,
    naming,
    table::Table,
    values::{day, shown_day, shown_number},
};
use clap::{Args, Subcommand};
use serde_json::json;
use understudy_app::{
    App, Size,
    dto::{
        Nothing,
        frame::{ProgrammeCreate, SetMe},
        programme::{Site, Wave},
    },
    frame, programme,
};
use understudy_domain::{day::Day, message::Message};
use understudy_messages::{say, word};

#[derive(Args)]
pub(crate) struct New {
    /// Name of the programme; also the name of its file
    name: String,
    /// Encrypt its file and its backups on this laptop
    #[arg(long)]
    encrypted: bool,
}

pub(crate) fn new(app: &App, args: New) -> Outcome {
    let create = ProgrammeCreate { name: args.name.clone(), encrypted: Some(args.encrypted) };
    let changed = programme::create_as(app, create)?;
    let made = made(&args.name, "cli-programme-made").with("id", &changed.id);
    Ok(if args.encrypted { made.saying([word("cli-protect-phrase")]) } else { made })
}

pub(crate) fn sample(app: &App) -> Outcome {
    programme::sample(app, Nothing {})?;
    let open = frame::frame(app, Nothing {})?.programmes.into_iter().find(|listed| listed.is_open);
    Ok(made(&open.map(|listed| listed.name).unwrap_or_default(), "cli-programme-open"))
}

fn made(name: &str, id: &str) -> Answer {
    Answer::new(&json!({ "programme": name }), sentence(id, "name", name))
}

pub(crate) fn list(app: &App) -> Outcome {
    let last = app.last_programme();
    let programmes = frame::frame(app, Nothing {})?.programmes;
    let mut table = Table::new(&["programme", "changed", "opened"]);
    let mut json = Vec::new();
    for listed in &programmes {
        let opened_last = last.as_ref() == Some(&listed.name);
        let mark = if opened_last { word("cli-opened-last") } else { String::new() };
        table.row(vec![listed.name.clone(), shown_day(listed.changed_on), mark]);
        json.push(json!({ "name": listed.name, "changed_on": listed.changed_on, "opened_last": opened_last }));
    }
    Ok(Answer::new(&json, table.or("cli-no-programme")))
}

#[derive(Args)]
pub(crate) struct Generate {
    /// Superusers
    #[arg(long, value_name = "N", default_value_t = 100)]
    superusers: u32,
    /// People of the company, superusers among them; consultants come in addition
    #[arg(long, value_name = "N", default_value_t = 2_000)]
    people: u32,
    /// Consultants; a fifth of the superusers when absent
    #[arg(long, value_name = "N")]
    consultants: Option<u32>,
    /// Processes in scope; five for each superuser when absent
    #[arg(long, value_name = "N")]
    processes: Option<u32>,
    /// User groups; one for each 25 superusers when absent, at least six
    #[arg(long, value_name = "N")]
    groups: Option<u32>,
    /// Shadowing sessions; twelve for each superuser when absent
    #[arg(long, value_name = "N")]
    sessions: Option<u32>,
    /// Assessments; 250 for each superuser when absent
    #[arg(long, value_name = "N")]
    assessments: Option<u32>,
    /// Training sessions; five for each superuser when absent
    #[arg(long, value_name = "N")]
    training_sessions: Option<u32>,
    /// Attendance marks; 20 for each person when absent, fewer where the groups are too small for them
    #[arg(long, value_name = "N")]
    attendance: Option<u32>,
    /// Chooses among programmes of the same size
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Name of the programme
    #[arg(long, value_name = "NAME", default_value = "Generated")]
    name: String,
}

pub(crate) fn generate(app: &App, args: &Generate) -> Outcome {
    let each = args.superusers;
    let size = Size {
        superusers: each,
        people: args.people,
        consultants: args.consultants.unwrap_or((each / 5).max(1)),
        processes: args.processes.unwrap_or(each.saturating_mul(5).max(20)),
        groups: args.groups.unwrap_or((each / 25).max(6)),
        shadowing_sessions: args.sessions.unwrap_or(each.saturating_mul(12)),
        assessments: args.assessments.unwrap_or(each.saturating_mul(250)),
        training_sessions: args.training_sessions.unwrap_or(each.saturating_mul(5)),
        attendance: args.attendance.unwrap_or(args.people.saturating_mul(20)),
        seed: args.seed,
    };
    understudy_app::generate(app, &args.name, &size)?;
    Ok(made(&args.name, "cli-programme-made"))
}

#[derive(Args)]
pub(crate) struct Me {
    /// The person
    person: Option<String>,
    /// Forget who it is
    #[arg(long, conflicts_with = "person")]
    nobody: bool,
}

pub(crate) fn me(app: &App, args: Me) -> Outcome {
    if args.person.is_some() || args.nobody {
        let person = naming::maybe(app, args.person.as_deref(), naming::person)?;
        frame::set_me(app, SetMe { person })?;
    }
    let me = frame::frame(app, Nothing {})?.programme.and_then(|open| open.me);
    let text = me.as_ref().map_or_else(|| word("cli-me-nobody"), |me| sentence("cli-me", "name", &me.name));
    Ok(Answer::new(&me, text))
}

pub(crate) fn settings(app: &App) -> Outcome {
    let settings = programme::get(app, Nothing {})?.settings;
    let mut table = Table::new(&["setting", "value"]);
    let rows = [
        ("stalled-days", settings.stalled_days),
        ("stalled-entries", settings.stalled_entries),
        ("colleagues-per-superuser", settings.colleagues_per_superuser),
        ("least-for-high-impact", settings.least_for_high_impact),
        ("pairings-per-consultant", settings.pairings_per_consultant),
        ("review-days", settings.review_days),
        ("attendance-percent", settings.attendance_percent),
        ("team-share-percent", settings.team_share_percent),
        ("too-early-days", settings.too_early_days),
    ];
    for (name, value) in rows {
        table.row(vec![word(&format!("cli-setting-{name}")), value.to_string()]);
    }
    Ok(Answer::new(&settings, table.text()))
}

#[derive(Args)]
pub(crate) struct Waves {
    #[command(subcommand)]
    action: Option<WaveAction>,
}

#[derive(Subcommand)]
enum WaveAction {
    /// List waves (also without a word)
    List,
    /// Add a wave, or change the one of this name
    Add(AddWave),
}

#[derive(Args)]
struct AddWave {
    /// Name of the wave
    name: String,
    /// Day of the cutover
    #[arg(long, value_name = "DATE", value_parser = day)]
    cutover: Option<Day>,
    /// Site that goes live; may be given several times
    #[arg(long = "site", value_name = "SITE")]
    sites: Vec<String>,
    /// User group that goes live; may be given several times
    #[arg(long = "group", value_name = "GROUP")]
    groups: Vec<String>,
}

pub(crate) fn waves(app: &App, args: Waves) -> Outcome {
    let Some(WaveAction::Add(args)) = args.action else { return list_waves(app) };
    let waves = programme::get(app, Nothing {})?.waves;
    let mut wave =
        waves.into_iter().find(|wave| wave.name.to_lowercase() == args.name.to_lowercase()).unwrap_or_else(|| Wave {
            id: None,
            name: args.name.clone(),
            cutover: None,
            sites: Vec::new(),
            groups: Vec::new(),
        });
    wave.cutover = args.cutover.or(wave.cutover);
    if !args.sites.is_empty() {
        wave.sites = naming::sites(app, &args.sites)?;
    }
    if !args.groups.is_empty() {
        wave.groups = naming::groups(app, &args.groups)?;
    }
    Ok(Answer::changed(&programme::save_wave(app, wave)?))
}

fn list_waves(app: &App) -> Outcome {
    let setup = programme::get(app, Nothing {})?;
    let mut table = Table::new(&["wave", "cutover", "sites"]);
    for wave in &setup.waves {
        let sites = setup.sites.iter().filter(|site| site.id.is_some_and(|id| wave.sites.contains(&id)));
        let sites: Vec<&str> = sites.map(|site| site.name.as_str()).collect();
        table.row(vec![wave.name.clone(), shown_day(wave.cutover), sites.join(", ")]);
    }
    Ok(Answer::new(&setup.waves, table.or("cli-no-waves")))
}

#[derive(Args)]
pub(crate) struct Sites {
    #[command(subcommand)]
    action: Option<SiteAction>,
}

#[derive(Subcommand)]
enum SiteAction {
    /// List sites (also without a word)
    List,
    /// Add a site, or change the one of this name
    Add(AddSite),
}

#[derive(Args)]
struct AddSite {
    /// Name of the site
    name: String,
    /// Country
    #[arg(long, value_name = "COUNTRY")]
    country: Option<String>,
    /// Time zone, such as Europe/Oslo
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
}

pub(crate) fn sites(app: &App, args: Sites) -> Outcome {
    let sites = programme::get(app, Nothing {})?.sites;
    if let Some(SiteAction::Add(args)) = args.action {
        return add_site(app, args, sites);
    }
    let mut table = Table::new(&["site", "country", "time-zone"]);
    for site in &sites {
        table.row(vec![site.name.clone(), site.country.clone(), site.time_zone.clone()]);
    }
    Ok(Answer::new(&sites, table.or("cli-no-sites")))
}

fn add_site(app: &App, args: AddSite, sites: Vec<Site>) -> Result<Answer, Failure> {
    let known = sites.into_iter().find(|site| site.name.to_lowercase() == args.name.to_lowercase());
    let mut site =
        known.unwrap_or_else(|| Site { id: None, name: args.name, country: String::new(), time_zone: String::new() });
    site.country = args.country.unwrap_or(site.country);
    site.time_zone = args.time_zone.unwrap_or(site.time_zone);
    Ok(Answer::changed(&programme::save_site(app, site)?))
}

/// `3 of 7`, in words.
pub(crate) fn part_of(part: u32, of: u32) -> String {
    say(&Message::new("cli-part-of").with("part", part).with("of", of))
}

/// A percentage to show.
pub(crate) fn percent(percent: Option<u8>) -> String {
    shown_number(percent.map(|percent| format!("{percent}%")))
}
