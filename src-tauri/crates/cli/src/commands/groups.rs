//! User groups: listed, made, filled by rule or by hand.

use crate::{
    answer::{Answer, Outcome},
    commands::people::pages,
    failure::Failure,
    naming,
    table::Table,
};
use clap::{
    Args, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser},
};
use understudy_app::{
    App,
    dto::{
        ById, Nothing,
        milestones::GroupTrack,
        people::{GroupMembersChange, GroupRow, GroupRule, GroupSave, PeopleQuery},
    },
    groups,
};
use understudy_domain::{id::Id, words::Track};
use understudy_messages::{say, word};

/// Columns of people that a rule can look at.
const COLUMNS: [&str; 5] = ["job_title", "department", "office", "country", "company"];

#[derive(Args)]
pub(crate) struct Groups {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    /// List user groups (also without a word)
    List,
    /// Make a user group, or change the one of this name
    Add(Add),
    /// Fill a user group by rule: people whose column has one of the values
    Rule(Rule),
    /// List the members of a user group, add some, or take some out
    Members(Members),
    /// Put a user group on a track: what it learns beside the processes
    Track {
        /// The user group
        group: String,
        /// The track
        #[arg(value_parser = track())]
        track: Track,
    },
    /// Fill all user groups that have a rule again
    Refill,
    /// Hide a user group; can be undone
    Remove {
        /// The user group
        group: String,
    },
}

#[derive(Args)]
struct Add {
    /// Name of the user group
    name: String,
    /// Its site
    #[arg(long, value_name = "SITE")]
    site: Option<String>,
    /// How many people belong to it; members are counted when absent
    #[arg(long, value_name = "N")]
    headcount: Option<u32>,
    /// Note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

#[derive(Args)]
struct Rule {
    /// The user group
    group: String,
    /// Column of people
    #[arg(value_parser = PossibleValuesParser::new(COLUMNS), required_unless_present = "none")]
    column: Option<String>,
    /// Values of the column
    #[arg(required_unless_present = "none")]
    values: Vec<String>,
    /// Only people of the group's site
    #[arg(long)]
    same_site: bool,
    /// Take the rule away; members stay
    #[arg(long, conflicts_with = "column")]
    none: bool,
}

#[derive(Args)]
struct Members {
    /// The user group
    group: String,
    /// Person to add; may be given several times
    #[arg(long, value_name = "PERSON")]
    add: Vec<String>,
    /// Person to take out; may be given several times
    #[arg(long, value_name = "PERSON")]
    remove: Vec<String>,
}

/// Reads a track.
fn track() -> impl TypedValueParser<Value = Track> {
    // The possible values are those that can be parsed, so the other value never comes out.
    PossibleValuesParser::new(Track::ALL.iter().map(|track| track.word()))
        .map(|text| Track::parse(&text).unwrap_or(Track::Business))
}

pub(crate) fn run(app: &App, args: Groups) -> Outcome {
    match args.action {
        None | Some(Action::List) => list(app),
        Some(Action::Add(args)) => add(app, args),
        Some(Action::Rule(args)) => rule(app, args),
        Some(Action::Members(args)) => members(app, &args),
        Some(Action::Track { group, track }) => {
            let id = naming::group(app, &group)?;
            Ok(Answer::changed(&groups::set_track(app, GroupTrack { id, track })?))
        }
        Some(Action::Refill) => Ok(Answer::changed(&groups::apply_rules(app, Nothing {})?)),
        Some(Action::Remove { group }) => {
            let id = naming::group(app, &group)?;
            Ok(Answer::changed(&groups::delete(app, ById { id })?))
        }
    }
}

fn list(app: &App) -> Outcome {
    let rows = groups::list(app, Nothing {})?;
    let mut table = Table::new(&["group", "site", "people", "superusers", "ready", "rule", "warning"]);
    for row in &rows {
        table.row(vec![
            row.name.clone(),
            row.site.as_ref().map(|site| site.name.clone()).unwrap_or_default(),
            row.people.to_string(),
            row.superusers.to_string(),
            row.ready.to_string(),
            row.rule.as_ref().map(|rule| format!("{} = {}", rule.column, rule.values.join(", "))).unwrap_or_default(),
            row.warning.as_ref().map(say).unwrap_or_default(),
        ]);
    }
    Ok(Answer::new(&rows, table.or("cli-no-groups")))
}

fn add(app: &App, args: Add) -> Outcome {
    let known =
        groups::list(app, Nothing {})?.into_iter().find(|row| row.name.to_lowercase() == args.name.to_lowercase());
    let mut save = match known {
        Some(row) => saved(row),
        None => GroupSave { id: None, name: args.name, site: None, headcount: None, note: String::new(), rule: None },
    };
    save.site = naming::maybe(app, args.site.as_deref(), naming::site)?.or(save.site);
    save.headcount = args.headcount.or(save.headcount);
    save.note = args.note.unwrap_or(save.note);
    Ok(Answer::changed(&groups::save(app, save)?))
}

fn rule(app: &App, args: Rule) -> Outcome {
    let mut save = saved(row_of(app, naming::group(app, &args.group)?)?);
    save.rule = match (args.none, args.column) {
        (false, Some(column)) => Some(GroupRule { column, values: args.values, same_site: args.same_site }),
        _ => None,
    };
    Ok(Answer::changed(&groups::save(app, save)?))
}

fn members(app: &App, args: &Members) -> Outcome {
    let group = naming::group(app, &args.group)?;
    if !args.add.is_empty() || !args.remove.is_empty() {
        let people =
            |texts: &[String]| texts.iter().map(|text| naming::person(app, text)).collect::<Result<_, Failure>>();
        let change = GroupMembersChange { group, add: people(&args.add)?, remove: people(&args.remove)? };
        return Ok(Answer::changed(&groups::change_members(app, change)?));
    }
    let query = PeopleQuery { group: Some(group), sort: "name".to_owned(), ..PeopleQuery::default() };
    let (_, rows) = pages(app, query, u32::MAX)?;
    let mut table = Table::new(&["name", "email", "job-title", "kind"]);
    for row in &rows {
        let kind = word(row.kind.message_id());
        table.row(vec![row.name.clone(), row.email.clone(), row.job_title.clone(), kind]);
    }
    Ok(Answer::new(&rows, table.or("cli-no-members")))
}

fn row_of(app: &App, id: Id) -> Result<GroupRow, Failure> {
    let row = groups::list(app, Nothing {})?.into_iter().find(|row| row.id == id);
    row.ok_or_else(|| understudy_app::AppError::not_found("user_group").into())
}

/// The group as it is, to be changed.
fn saved(row: GroupRow) -> GroupSave {
    GroupSave {
        id: Some(row.id),
        name: row.name,
        site: row.site.map(|site| site.id),
        headcount: row.headcount,
        note: row.note,
        rule: row.rule,
    }
}
