//! The steering pack and the decisions that the committee is asked for.

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    naming,
    table::Table,
    values::{day, shown_day},
};
use clap::{Args, Subcommand};
use std::path::PathBuf;
use understudy_app::{
    App,
    dto::{ById, Named, steering::*},
    steering,
};
use understudy_domain::{day::Day, id::Id, message::Message, steering::SteeringChange};
use understudy_messages::{say, word};

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Steering {
    /// The pack as of this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    /// Compare with this pack; the last one kept when absent
    #[arg(long, value_name = "PACK")]
    since: Option<String>,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    /// List the packs kept
    Packs,
    /// Keep the pack as it is today, so that the next one can say what changed
    Keep {
        /// What to call it, such as the meeting
        title: String,
        /// A note to it
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
        note: String,
    },
    /// Say what changed from one pack kept to another
    Compare {
        /// The earlier pack
        before: String,
        /// The later pack
        now: String,
    },
    /// Delete a pack kept; undo brings it back
    Delete {
        /// The pack
        pack: String,
    },
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Decisions {
    /// Only those not taken yet
    #[arg(long)]
    open: bool,
    #[command(subcommand)]
    action: Option<DecisionAction>,
}

#[derive(Subcommand)]
enum DecisionAction {
    /// Ask the committee for a decision
    Ask {
        /// What is to be decided
        title: String,
        /// Why, and between what
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
        detail: String,
        /// Who asks for it
        #[arg(long, value_name = "PERSON")]
        owner: Option<String>,
        /// The wave that it is about
        #[arg(long, value_name = "WAVE")]
        wave: Option<String>,
        /// Day by which it is needed
        #[arg(long, value_name = "DATE", value_parser = day)]
        by: Option<Day>,
    },
    /// Record what was decided
    Take {
        /// Title or id of the decision
        decision: String,
        /// What was decided
        text: String,
        /// The day; today when absent
        #[arg(long, value_name = "DATE", value_parser = day)]
        on: Option<Day>,
    },
    /// Open a decision again
    Reopen {
        /// Title or id of the decision
        decision: String,
    },
    /// Delete a decision; undo brings it back
    Delete {
        /// Title or id of the decision
        decision: String,
    },
}

#[derive(Args)]
pub(crate) struct ExportPack {
    /// The file to write: .pdf
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
    /// Slides of 16:9 to be shown, instead of pages to be read
    #[arg(long)]
    slides: bool,
    /// A pack kept; as it is today when absent
    #[arg(long, value_name = "PACK", conflicts_with = "as_of")]
    pack: Option<String>,
    /// Compare with this pack; the one before when absent
    #[arg(long, value_name = "PACK")]
    since: Option<String>,
    /// Count the evidence up to this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
}

pub(crate) fn run(app: &App, args: Steering) -> Outcome {
    match args.action {
        None => show(app, args.as_of, args.since.as_deref()),
        Some(Action::Packs) => packs(app),
        Some(Action::Keep { title, note }) => Ok(Answer::changed(&steering::keep(app, SteeringKeep { title, note })?)),
        Some(Action::Compare { before, now }) => {
            let ask = SteeringCompareArgs { before: pack(app, &before)?, now: pack(app, &now)? };
            let found = steering::compare_packs(app, ask)?;
            let text = changes(&found.changes).or("steering-pdf-changes-none");
            Ok(Answer::new(&found, text))
        }
        Some(Action::Delete { pack: text }) => {
            let id = pack(app, &text)?;
            Ok(Answer::changed(&steering::delete_pack(app, ById { id })?))
        }
    }
}

fn show(app: &App, as_of: Option<Day>, since: Option<&str>) -> Outcome {
    let since = naming::maybe(app, since, pack)?;
    let found = steering::get(app, SteeringArgs { as_of, since })?;
    let mut table = Table::new(&["wave", "cutover", "verdict", "may-train", "covered", "trained"]);
    let share = |some: u32, of: u32| say(&Message::new("steering-pdf-of").with("count", some).with("of", of));
    for wave in &found.content.waves {
        table.row(vec![
            wave.name.clone(),
            shown_day(wave.cutover),
            word(wave.verdict.message_id()),
            say(&wave.may_train()),
            share(wave.covered, wave.areas),
            share(wave.trained, wave.need),
        ]);
    }
    let mut text = table.or("steering-pdf-verdicts-none");
    text.push_str("\n\n");
    match &found.since {
        Some(pack) => {
            text.push_str(&say(&Message::new("cli-steering-since").with("pack", pack.title.as_str())));
            text.push('\n');
            text.push_str(&changes(&found.changes).or("steering-pdf-changes-none"));
        }
        None => text.push_str(&word("cli-steering-first")),
    }
    let open = found.decisions.iter().filter(|decision| decision.decided_on.is_none()).count();
    let waiting = (open > 0).then(|| say(&Message::new("cli-steering-waiting").with("count", open as u64)));
    Ok(Answer::new(&found, text).saying(waiting))
}

fn changes(changes: &[SteeringChange]) -> Table {
    let mut table = Table::new(&["direction", "change"]);
    for change in changes {
        table.row(vec![word(change.direction.message_id()), say(&change.message)]);
    }
    table
}

fn packs(app: &App) -> Outcome {
    let packs = steering::packs(app)?;
    let mut table = Table::new(&["pack", "kept", "by", "note"]);
    for pack in &packs {
        table.row(vec![pack.title.clone(), shown_day(pack.on), pack.by.clone(), pack.note.clone()]);
    }
    Ok(Answer::new(&packs, table.or("cli-steering-none")))
}

/// A pack kept, by its title.
fn pack(app: &App, text: &str) -> Result<Id, Failure> {
    let packs = steering::packs(app)?;
    naming::among("pack", text, packs.into_iter().map(|pack| Named { id: pack.id, name: pack.title }).collect())
}

fn decision(app: &App, text: &str) -> Result<Id, Failure> {
    let rows = steering::decisions(app)?;
    naming::among("decision", text, rows.into_iter().map(|row| Named { id: row.id, name: row.title }).collect())
}

pub(crate) fn decisions(app: &App, args: Decisions) -> Outcome {
    match args.action {
        None => list(app, args.open),
        Some(DecisionAction::Ask { title, detail, owner, wave, by }) => {
            let save = SteeringDecisionSave {
                id: None,
                title,
                detail,
                wave: naming::maybe(app, wave.as_deref(), naming::wave)?,
                owner: naming::maybe(app, owner.as_deref(), naming::person)?,
                needed_by: by,
            };
            Ok(Answer::changed(&steering::save_decision(app, save)?))
        }
        Some(DecisionAction::Take { decision: name, text, on }) => {
            let take = SteeringDecide { id: decision(app, &name)?, decision: text, on };
            Ok(Answer::changed(&steering::decide(app, take)?))
        }
        Some(DecisionAction::Reopen { decision: name }) => {
            let open = SteeringDecide { id: decision(app, &name)?, decision: String::new(), on: None };
            Ok(Answer::changed(&steering::decide(app, open)?))
        }
        Some(DecisionAction::Delete { decision: name }) => {
            let id = decision(app, &name)?;
            Ok(Answer::changed(&steering::delete_decision(app, ById { id })?))
        }
    }
}

fn list(app: &App, open: bool) -> Outcome {
    let mut rows = steering::decisions(app)?;
    rows.retain(|row| !open || row.decided_on.is_none());
    let mut table = Table::new(&["needed-by", "what", "wave", "owner", "decided", "decision"]);
    for row in &rows {
        let name = |named: &Option<Named>| named.as_ref().map(|named| named.name.clone()).unwrap_or_default();
        table.row(vec![
            shown_day(row.needed_by),
            row.title.clone(),
            name(&row.wave),
            name(&row.owner),
            shown_day(row.decided_on),
            row.decision.clone(),
        ]);
    }
    Ok(Answer::new(&rows, table.or("steering-pdf-decisions-none")))
}

/// What the export is asked for.
pub(crate) fn asked(app: &App, args: &ExportPack, file: String) -> Result<ExportSteering, Failure> {
    Ok(ExportSteering {
        form: if args.slides { SteeringForm::Slides } else { SteeringForm::Report },
        file,
        pack: naming::maybe(app, args.pack.as_deref(), pack)?,
        since: naming::maybe(app, args.since.as_deref(), pack)?,
        as_of: args.as_of,
    })
}
