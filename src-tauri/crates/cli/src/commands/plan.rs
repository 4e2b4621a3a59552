//! The training plan: shown, written, frozen, reviewed, approved, compared, exported; and how much of it is proposed.

use crate::{
    answer::{Answer, Outcome},
    commands::export::finish,
    failure::Failure,
    naming, session,
    table::Table,
    values::{day, plan_part, shown_day},
};
use clap::{Args, Subcommand};
use std::path::PathBuf;
use understudy_app::{
    App, FileUse,
    dto::{
        ById, Named, Nothing,
        plan::{
            ExportPlan, PlanApprove, PlanCompareArgs, PlanPartSave, PlanReviewAsk, PlanReviewGive, PlanVersionMake,
            ProportionSave, TrainingPlan, TrainingPlanArgs,
        },
    },
    plan,
};
use understudy_domain::{day::Day, id::Id, message::Message, plan::PlanPart, words::ReviewDecision};
use understudy_messages::{say, word};

#[derive(Args)]
pub(crate) struct Plan {
    #[command(subcommand)]
    action: Option<Action>,
    /// Count what is dated up to this day; today when absent
    #[arg(long, global = true, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
}

#[derive(Subcommand)]
enum Action {
    /// Show the parts, how complete each is and what is missing (also without a word)
    Show(Show),
    /// Check the sequence of training: what is wrong, and the way out
    Check(super::milestones::PlanCheckOptions),
    /// Write about a part, name its owner, or say why it is not needed
    Part(Part),
    /// List versions, freeze the plan as one, or show one
    Version(Version),
    /// Ask people to review a version, or say what you think of it
    Review(Review),
    /// Approve a version; never one's own
    Approve(Approve),
    /// Say what is different since a version, or between two
    Compare(Compare),
    /// Write the plan, or a version of it, to a file: .pdf, .xlsx or .md
    Export(ExportArgs),
    /// Show how much of the programme around the training is proposed, or state size, complexity and risk
    Proportion(Proportioned),
}

#[derive(Args)]
struct Show {
    /// Only this part, with the rows that are missing
    #[arg(value_parser = plan_part())]
    part: Option<PlanPart>,
}

#[derive(Args)]
struct Part {
    /// The part
    #[arg(value_parser = plan_part())]
    part: PlanPart,
    /// What is planned
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    /// Whose part it is
    #[arg(long, value_name = "PERSON")]
    owner: Option<String>,
    /// Why it is not needed
    #[arg(long, value_name = "REASON", conflicts_with = "needed")]
    not_needed: Option<String>,
    /// It is needed after all
    #[arg(long)]
    needed: bool,
}

#[derive(Args)]
struct Version {
    /// Freeze the plan as a version, with this note
    #[arg(long, value_name = "NOTE")]
    make: Option<String>,
    /// Person to ask for a review; may be given several times
    #[arg(long, value_name = "PERSON", requires = "make")]
    reviewer: Vec<String>,
    /// Show the version of this number
    #[arg(conflicts_with = "make")]
    number: Option<u32>,
}

#[derive(Args)]
struct Review {
    /// Number of the version
    number: u32,
    /// Person to ask; may be given several times
    #[arg(long, value_name = "PERSON", conflicts_with_all = ["agree", "changes"])]
    ask: Vec<String>,
    /// It is fine as it is
    #[arg(long, conflicts_with = "changes")]
    agree: bool,
    /// What should change
    #[arg(long, value_name = "TEXT")]
    changes: Option<String>,
}

#[derive(Args)]
struct Approve {
    /// Number of the version
    number: u32,
    /// Who approves; the one at this laptop when absent
    #[arg(long, value_name = "PERSON")]
    by: Option<String>,
}

#[derive(Args)]
struct Compare {
    /// Number of the earlier version
    from: u32,
    /// Number of the later one; the plan as it stands when absent
    to: Option<u32>,
}

#[derive(Args)]
struct ExportArgs {
    /// The file to write: .pdf, .xlsx or .md
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// Number of the version; the plan as it stands when absent
    #[arg(long, value_name = "N")]
    version: Option<u32>,
}

#[derive(Args)]
struct Proportioned {
    /// State the figures; those not given are taken from the data
    #[arg(long)]
    state: bool,
    /// People who will work in the new system
    #[arg(long, value_name = "N", requires = "state")]
    people: Option<u32>,
    /// Go-lives
    #[arg(long, value_name = "N", requires = "state")]
    waves: Option<u32>,
    /// Sites
    #[arg(long, value_name = "N", requires = "state")]
    sites: Option<u32>,
    /// Complexity, 1 to 5
    #[arg(long, value_name = "LEVEL", requires = "state")]
    complexity: Option<u32>,
    /// Risk, 1 to 5
    #[arg(long, value_name = "LEVEL", requires = "state")]
    risk: Option<u32>,
}

pub(crate) fn run(app: &App, args: Plan) -> Outcome {
    let as_of = args.as_of;
    match args.action {
        None => show(app, as_of, None),
        Some(Action::Show(args)) => show(app, as_of, args.part),
        Some(Action::Check(args)) => super::milestones::check(app, &args, as_of),
        Some(Action::Part(args)) => part(app, args),
        Some(Action::Version(args)) => version(app, args),
        Some(Action::Review(args)) => review(app, &args),
        Some(Action::Approve(args)) => {
            let by = naming::maybe(app, args.by.as_deref(), naming::person)?;
            let ask = PlanApprove { version: of_number(app, args.number)?, by };
            Ok(Answer::changed(&plan::approve(app, ask)?))
        }
        Some(Action::Compare(args)) => compare(app, &args),
        Some(Action::Export(args)) => {
            let version = args.version.map(|number| of_number(app, number)).transpose()?;
            let ask = ExportPlan { file: session::file(app, &args.to, FileUse::Save), version };
            finish(app, &args.to, &plan::export_plan(app, ask)?)
        }
        Some(Action::Proportion(args)) => proportion(app, &args),
    }
}

fn current(app: &App, as_of: Option<Day>) -> Result<TrainingPlan, Failure> {
    Ok(plan::plan(app, TrainingPlanArgs { as_of })?)
}

/// The version of a number; of two that laptops gave the same number, the later one.
fn of_number(app: &App, number: u32) -> Result<Id, Failure> {
    let versions = current(app, None)?.versions;
    let rows: Vec<Named> = versions
        .into_iter()
        .filter(|version| version.number == number)
        .take(1)
        .map(|version| Named { id: version.id, name: number.to_string() })
        .collect();
    naming::only("plan-version", &number.to_string(), rows)
}

fn show(app: &App, as_of: Option<Day>, only: Option<PlanPart>) -> Outcome {
    let found = current(app, as_of)?;
    if let Some(kind) = only {
        let Some(part) = found.parts.iter().find(|part| part.kind == kind) else {
            return Err(Failure::refused(&Message::new("error-not-found").with("what", Message::new("row-plan_part"))));
        };
        let mut table = Table::new(&["plan-check", "plan-done", "plan-of", "plan-lack"]);
        for check in &part.checks {
            table.row(vec![
                word(&format!("plan-check-{}", check.kind.word())),
                check.done.to_string(),
                check.of.to_string(),
                check.lack.as_ref().map(say).unwrap_or_default(),
            ]);
            for row in &check.missing {
                table.row(vec![format!("  {}", row.name), String::new(), String::new(), String::new()]);
            }
        }
        let head = [part.text.as_str(), part.not_needed.as_str()].into_iter().filter(|text| !text.is_empty());
        let text = head.map(str::to_owned).chain([table.text()]).collect::<Vec<_>>().join("\n\n");
        return Ok(Answer::new(part, text));
    }
    let mut table = Table::new(&["plan-part", "plan-percent", "plan-owner", "plan-state", "plan-lack"]);
    for part in &found.parts {
        let lack = part.checks.iter().find_map(|check| check.lack.as_ref()).map(say).unwrap_or_default();
        table.row(vec![
            word(part.kind.message_id()),
            part.percent.to_string(),
            part.owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default(),
            word(part.state.message_id()),
            if part.not_needed.is_empty() { lack } else { part.not_needed.clone() },
        ]);
    }
    let head = say(&Message::new("cli-plan-percent").with("percent", found.percent).with("date", found.as_of));
    Ok(Answer::new(&found, format!("{head}\n\n{}", table.text())))
}

fn part(app: &App, args: Part) -> Outcome {
    let known = current(app, None)?.parts.into_iter().find(|part| part.kind == args.part);
    let (text, reason, owner) =
        known.map(|part| (part.text, part.not_needed, part.owner.map(|owner| owner.id))).unwrap_or_default();
    let not_needed = if args.needed { String::new() } else { args.not_needed.unwrap_or(reason) };
    let save = PlanPartSave {
        kind: args.part,
        text: args.text.unwrap_or(text),
        owner: naming::maybe(app, args.owner.as_deref(), naming::person)?.or(owner),
        not_needed,
    };
    Ok(Answer::changed(&plan::save_part(app, save)?))
}

fn version(app: &App, args: Version) -> Outcome {
    if let Some(note) = args.make {
        let reviewers = args.reviewer.iter().map(|name| naming::person(app, name)).collect::<Result<Vec<_>, _>>()?;
        return Ok(Answer::changed(&plan::make_version(app, PlanVersionMake { note, reviewers })?));
    }
    if let Some(number) = args.number {
        let found = plan::version(app, ById { id: of_number(app, number)? })?;
        let mut table = Table::new(&["plan-part", "plan-percent", "plan-owner", "plan-state", "plan-text"]);
        for part in &found.parts {
            table.row(vec![
                word(part.kind.message_id()),
                part.percent.to_string(),
                part.owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default(),
                word(part.state.message_id()),
                if part.not_needed.is_empty() { part.text.clone() } else { part.not_needed.clone() },
            ]);
        }
        return Ok(Answer::new(&found, table.text()));
    }
    let versions = current(app, None)?.versions;
    let mut table = Table::new(&["version", "on", "by", "plan-state", "plan-approved-by", "plan-note"]);
    for row in &versions {
        table.row(vec![
            row.number.to_string(),
            shown_day(row.made_on),
            row.made_by.as_ref().map(|by| by.name.clone()).unwrap_or_default(),
            word(row.state.message_id()),
            row.approved_by.as_ref().map(|by| by.name.clone()).unwrap_or_default(),
            row.note.clone(),
        ]);
    }
    Ok(Answer::new(&versions, table.or("cli-plan-no-versions")))
}

fn review(app: &App, args: &Review) -> Outcome {
    let version = of_number(app, args.number)?;
    if !args.ask.is_empty() {
        let people = args.ask.iter().map(|name| naming::person(app, name)).collect::<Result<Vec<_>, _>>()?;
        return Ok(Answer::changed(&plan::ask_review(app, PlanReviewAsk { version, people })?));
    }
    let say_it = |decision, note: String| plan::give_review(app, PlanReviewGive { version, decision, note });
    match (&args.changes, args.agree) {
        (Some(text), _) => Ok(Answer::changed(&say_it(ReviewDecision::ChangesAsked, text.clone())?)),
        (None, true) => Ok(Answer::changed(&say_it(ReviewDecision::Agreed, String::new())?)),
        (None, false) => {
            let found = plan::version(app, ById { id: version })?.row;
            let mut table = Table::new(&["person", "plan-decision", "on", "plan-note"]);
            for row in &found.reviews {
                let decision = row.decision.map_or("cli-plan-waits", ReviewDecision::message_id);
                table.row(vec![row.person.name.clone(), word(decision), shown_day(row.decided_on), row.note.clone()]);
            }
            Ok(Answer::new(&found.reviews, table.or("cli-plan-no-reviews")))
        }
    }
}

fn compare(app: &App, args: &Compare) -> Outcome {
    let to = args.to.map(|number| of_number(app, number)).transpose()?;
    let found = plan::compare(app, PlanCompareArgs { from: of_number(app, args.from)?, to })?;
    let mut table = Table::new(&["plan-part", "plan-check", "plan-before", "plan-after"]);
    let percent = |percent: Option<u32>| percent.map(|percent| format!("{percent}%")).unwrap_or_default();
    let count = |count: Option<(u32, u32)>| count.map(|(done, of)| format!("{done} / {of}")).unwrap_or_default();
    for part in &found.parts {
        let name = word(part.kind.message_id());
        table.row(vec![name.clone(), String::new(), percent(part.percent_before), percent(part.percent_after)]);
        for check in &part.checks {
            let check_name = word(&format!("plan-check-{}", check.kind.word()));
            table.row(vec![name.clone(), check_name, count(check.before), count(check.after)]);
        }
        for (id, text) in [("cli-plan-text", &part.text), ("cli-plan-reason", &part.not_needed)] {
            if let Some(text) = text {
                table.row(vec![name.clone(), word(id), text.before.clone(), text.after.clone()]);
            }
        }
    }
    Ok(Answer::new(&found, table.or("cli-plan-same")))
}

fn proportion(app: &App, args: &Proportioned) -> Outcome {
    if args.state {
        let known = plan::proportion(app, Nothing {})?;
        let save = ProportionSave {
            people: args.people,
            waves: args.waves,
            sites: args.sites,
            complexity: args.complexity,
            risk: args.risk,
            systems_replaced: known.systems_replaced,
            customisation: known.customisation,
            features: Vec::new(),
            rhythms: Vec::new(),
        };
        return Ok(Answer::changed(&plan::save_proportion(app, save)?));
    }
    let found = plan::proportion(app, Nothing {})?;
    let mut table = Table::new(&["plan-part", "plan-proposed", "plan-wanted", "plan-used"]);
    let yes = |yes: bool| word(if yes { "completion-yes" } else { "completion-no" });
    for row in &found.features {
        let wanted = row.wanted.map(yes).unwrap_or_default();
        table.row(vec![word(row.feature.message_id()), yes(row.proposed), wanted, yes(row.used)]);
    }
    for row in &found.rhythms {
        let days = |days: Option<u32>| match days {
            Some(days) => say(&Message::new("cli-plan-days").with("days", days)),
            None => String::new(),
        };
        let used = days(row.wanted.or(row.proposed));
        table.row(vec![word(row.rhythm.message_id()), days(row.proposed), days(row.wanted), used]);
    }
    let weight = say(&Message::new("cli-plan-weight").with("weight", found.weight));
    Ok(Answer::new(&found, format!("{weight}\n\n{}", table.text())))
}
