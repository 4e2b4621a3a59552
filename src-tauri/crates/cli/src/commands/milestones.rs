//! Milestones of the project, and the check of the plan against them.

use crate::{
    answer::{Answer, Outcome},
    commands::import::{self, ImportFile},
    failure::Failure,
    naming,
    table::Table,
    values::{day, pair, shown_day},
};
use clap::{Args, Subcommand, builder::TypedValueParser};
use std::collections::BTreeMap;
use understudy_app::{
    App,
    dto::{ById, Named, import::ImportKind, milestones::*},
    milestones, timeline,
};
use understudy_domain::{day::Day, id::Id, message::Message, words::MilestoneKind};
use understudy_messages::{say, word};

#[derive(Args)]
pub(crate) struct Milestones {
    #[command(subcommand)]
    action: Option<Action>,
    /// Only of this wave and of the whole programme
    #[arg(long, value_name = "WAVE")]
    wave: Option<String>,
    /// Where each stands on this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
}

#[derive(Subcommand)]
enum Action {
    /// List milestones (also without a word)
    List,
    /// Add a milestone; the day of a cutover is written to its wave
    Add(Add),
    /// Move a milestone, and say what that breaks; with a cutover its wave moves
    Move(Move),
    /// Say that a milestone was reached, or open it again
    Done(Done),
    /// Hide a milestone; can be undone
    Delete {
        /// The milestone
        milestone: String,
    },
    /// Import milestones: the XML of Microsoft Project, work items of Azure DevOps (CSV), a calendar (.ics), or any list
    ///
    /// What the file marks as a milestone is taken; --as picks other rows, says what they are, or leaves one out. Importing again
    /// moves the dates and says what that breaks. With --dry-run nothing is written.
    #[command(after_help = "Examples:\n  understudy milestones import plan.xml --dry-run\n  \
        understudy milestones import plan.xml --as 12=uat --as \"17=cutover@Wave 1\" --as 20=leave")]
    Import(Import),
}

#[derive(Args)]
struct Add {
    /// Its name
    name: String,
    /// The day
    #[arg(value_parser = day)]
    due: Option<Day>,
    /// What it is
    #[arg(long, value_name = "KIND", value_parser = kind(), default_value = "other")]
    kind: MilestoneKind,
    /// Its wave; of the whole programme when absent
    #[arg(long, value_name = "WAVE")]
    wave: Option<String>,
    /// Note
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
}

#[derive(Args)]
struct Move {
    /// The milestone
    milestone: String,
    /// The new day
    #[arg(value_parser = day)]
    due: Day,
    /// Say what it would break and write nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Args)]
struct Done {
    /// The milestone
    milestone: String,
    /// The day it was reached; today when absent
    #[arg(value_parser = day)]
    on: Option<Day>,
    /// It is open again
    #[arg(long, conflicts_with = "on")]
    open: bool,
}

#[derive(Args)]
struct Import {
    #[command(flatten)]
    common: ImportFile,
    /// What a row is: a kind, a kind and a wave, or "leave"; may be given several times
    #[arg(long = "as", value_name = "ROW=KIND[@WAVE]|leave", value_parser = pair)]
    decisions: Vec<(String, String)>,
}

/// Reads a kind of milestone.
fn kind() -> impl TypedValueParser<Value = MilestoneKind> {
    let words = clap::builder::PossibleValuesParser::new(MilestoneKind::ALL.iter().map(|kind| kind.word()));
    // The possible values are those that can be parsed, so the other value never comes out.
    words.map(|text| MilestoneKind::parse(&text).unwrap_or(MilestoneKind::Other))
}

pub(crate) fn run(app: &App, args: Milestones) -> Outcome {
    let wave = naming::maybe(app, args.wave.as_deref(), naming::wave)?;
    match args.action {
        None | Some(Action::List) => list(app, MilestonesQuery { wave, as_of: args.as_of }),
        Some(Action::Add(args)) => {
            let wave = naming::maybe(app, args.wave.as_deref(), naming::wave)?;
            let Add { name, due, kind, note, .. } = args;
            Ok(Answer::changed(&milestones::save(
                app,
                MilestoneSave { id: None, name, kind, wave, due_on: due, note },
            )?))
        }
        Some(Action::Move(args)) => {
            let moved = MilestoneMove { id: named(app, &args.milestone)?, due_on: Some(args.due) };
            if args.dry_run {
                let effect = milestones::effect(app, moved)?;
                let lines = effect_lines(&effect);
                let text = if lines.is_empty() { word("cli-plan-move-nothing") } else { lines.join("\n") };
                return Ok(Answer::new(&effect, text));
            }
            Ok(Answer::changed(&milestones::move_to(app, moved)?))
        }
        Some(Action::Done(args)) => {
            let id = named(app, &args.milestone)?;
            let done_on = (!args.open).then(|| args.on.unwrap_or_else(|| app.today()));
            Ok(Answer::changed(&milestones::done(app, MilestoneDone { id, done_on })?))
        }
        Some(Action::Delete { milestone }) => {
            let id = named(app, &milestone)?;
            Ok(Answer::changed(&milestones::delete(app, ById { id })?))
        }
        Some(Action::Import(args)) => {
            let decisions = decisions(app, args.decisions)?;
            import::decided(app, ImportKind::Milestones, args.common, decisions)
        }
    }
}

/// Row → `leave`, or a kind, or a kind and the id of a wave.
fn decisions(app: &App, typed: Vec<(String, String)>) -> Result<BTreeMap<String, String>, Failure> {
    let decision = |(row, text): (String, String)| match text.split_once('@') {
        Some((kind, wave)) => Ok((row, format!("{}@{}", kind.trim(), naming::wave(app, wave.trim())?))),
        None => Ok((row, text)),
    };
    typed.into_iter().map(decision).collect()
}

/// A milestone, by name or id.
fn named(app: &App, text: &str) -> Result<Id, Failure> {
    let rows = milestones::list(app, MilestonesQuery::default())?;
    let is_only = rows.iter().filter(|row| row.name.eq_ignore_ascii_case(text.trim())).count() == 1;
    let rows = rows.into_iter().map(|row| {
        let of = row.wave.map(|wave| format!(" ({})", wave.name)).unwrap_or_default();
        let is_meant = is_only && row.name.eq_ignore_ascii_case(text.trim());
        // Two waves may call a milestone the same: the wave tells them apart, unless the name alone is enough.
        Named { id: row.id, name: if is_meant { row.name } else { format!("{}{of}", row.name) } }
    });
    naming::among("milestone", text, rows.collect())
}

fn list(app: &App, query: MilestonesQuery) -> Outcome {
    let rows = milestones::list(app, query)?;
    let mut table = Table::new(&["milestone", "kind", "wave", "milestone-due", "milestone-slipped", "milestone-state"]);
    for row in &rows {
        let state = Message::new(match row.state {
            MilestoneState::Done => "milestone-state-done",
            MilestoneState::Overdue => "milestone-state-overdue",
            MilestoneState::Soon => "milestone-state-soon",
            MilestoneState::Ahead => "milestone-state-ahead",
            MilestoneState::Undated => "milestone-state-undated",
        });
        table.row(vec![
            row.name.clone(),
            word(row.kind.message_id()),
            row.wave.as_ref().map(|wave| wave.name.clone()).unwrap_or_default(),
            shown_day(row.due_on),
            if row.slipped == 0 { String::new() } else { row.slipped.to_string() },
            say(&state),
        ]);
    }
    Ok(Answer::new(&rows, table.or("cli-no-milestones")))
}

#[derive(Args)]
pub(crate) struct PlanCheckOptions {
    /// Only of this wave and of none
    #[arg(long, value_name = "WAVE")]
    wave: Option<String>,
}

/// What is wrong with the sequence of training; the exit code says nothing about it.
pub(crate) fn check(app: &App, args: &PlanCheckOptions, as_of: Option<Day>) -> Outcome {
    let wave = naming::maybe(app, args.wave.as_deref(), naming::wave)?;
    let found = timeline::plan_check(app, PlanCheckArgs { wave, as_of })?;
    let grave = found.violations.iter().filter(|violation| violation.grave).count();
    let looked = Message::new("cli-plan-check")
        .with("count", found.violations.len())
        .with("grave", grave)
        .with("milestones", found.milestones)
        .with("audiences", found.audiences)
        .with("sessions", found.sessions);
    let mut lines = vec![say(&looked)];
    for violation in &found.violations {
        let sign = if violation.grave { "!" } else { "·" };
        lines.push(format!("{sign} {}", say(&violation.message)));
        lines.push(format!("    {}", say(&violation.way_out)));
    }
    Ok(Answer::new(&found, lines.join("\n")))
}

fn effect_lines(effect: &MilestoneEffect) -> Vec<String> {
    let line = |id: &'static str| {
        move |violation: &TimelineViolation| say(&Message::new(id).with("what", violation.message.clone()))
    };
    let mut lines: Vec<String> = effect.breaks.iter().map(line("timeline-breaks")).collect();
    lines.extend(effect.alters.iter().map(line("timeline-alters")));
    lines.extend(effect.mends.iter().map(line("timeline-mends")));
    if effect.objectives > 0 {
        lines.push(say(&Message::new("timeline-objectives-move").with("count", effect.objectives)));
    }
    lines
}
