//! The board of actions: the communication plan, the sponsor roadmap, the resistance plan, the coaching of managers.

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    naming,
    owed::{self, Promise},
    values::{action_kind, coaching_stage, communication_purpose, day, resistance_cause},
};
use clap::{Args, Subcommand};
use understudy_app::{
    App, actions,
    dto::{Named, actions::*},
};
use understudy_domain::{
    action::{ActionKind, CoachingStage, CommunicationPurpose, ResistanceCause},
    day::Day,
    id::Id,
    message::Message,
};
use understudy_messages::say;

#[derive(Args)]
pub(crate) struct Actions {
    #[command(subcommand)]
    action: Option<Action>,
    #[command(flatten)]
    list: List,
}

#[derive(Args, Default)]
struct List {
    /// Only this plan
    #[arg(long, value_name = "KIND", value_parser = action_kind())]
    kind: Option<ActionKind>,
    /// Only this wave
    #[arg(long, value_name = "WAVE")]
    wave: Option<String>,
    /// Only for this user group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// Only those of the one at this laptop
    #[arg(long)]
    mine: bool,
    /// Count due and overdue by this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
}

#[derive(Subcommand)]
enum Action {
    /// Plan an action
    Add(Add),
    /// Say that an action is done
    Done(Done),
    /// Give an action up, with the reason
    Drop {
        /// Title or id
        action: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}

#[derive(Args)]
struct Add {
    /// Which plan
    #[arg(value_parser = action_kind())]
    kind: ActionKind,
    /// Message, sponsor's action, what people resist, or the next step with a manager
    title: String,
    #[command(flatten)]
    promise: Promise,
    /// More; the peers a sponsor talks to; what is done about resistance
    #[arg(long, value_name = "TEXT", default_value = "")]
    detail: String,
    /// The sponsor or the manager
    #[arg(long, value_name = "PERSON")]
    person: Option<String>,
    /// User group that it is for; may be given several times
    #[arg(long, value_name = "GROUP")]
    group: Vec<String>,
    /// Wave
    #[arg(long, value_name = "WAVE")]
    wave: Option<String>,
    /// Who sends a message
    #[arg(long, value_name = "TEXT", default_value = "")]
    sender: String,
    /// How a message reaches people
    #[arg(long, value_name = "TEXT", default_value = "")]
    channel: String,
    /// What a message is for
    #[arg(long, value_name = "PURPOSE", value_parser = communication_purpose())]
    purpose: Option<CommunicationPurpose>,
    /// Why people resist
    #[arg(long, value_name = "CAUSE", value_parser = resistance_cause())]
    cause: Option<ResistanceCause>,
    /// How far the manager is
    #[arg(long, value_name = "STAGE", value_parser = coaching_stage())]
    stage: Option<CoachingStage>,
}

#[derive(Args)]
struct Done {
    /// Title or id
    action: String,
    /// The day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// What came of it
    #[arg(long, value_name = "TEXT", default_value = "")]
    outcome: String,
    /// How many people a message reached
    #[arg(long, value_name = "NUMBER")]
    reached: Option<u32>,
    /// How many of them showed interest
    #[arg(long, value_name = "NUMBER")]
    interested: Option<u32>,
}

pub(crate) fn run(app: &App, args: Actions) -> Outcome {
    match args.action {
        None => list(app, &args.list),
        Some(Action::Add(add)) => plan(app, add),
        Some(Action::Done(done)) => {
            let id = action(app, &done.action)?;
            let (reached, interested) = (done.reached, done.interested);
            let on = Some(done.on.unwrap_or_else(|| app.today()));
            let done = ActionDone { id, on, outcome: done.outcome, reached, interested };
            Ok(Answer::changed(&actions::done(app, done)?))
        }
        Some(Action::Drop { action: text, reason }) => {
            let id = action(app, &text)?;
            Ok(Answer::changed(&actions::drop_action(app, ActionDrop { id, reason })?))
        }
    }
}

fn list(app: &App, args: &List) -> Outcome {
    let query = ActionsQuery {
        as_of: args.as_of,
        kind: args.kind,
        wave: naming::maybe(app, args.wave.as_deref(), naming::wave)?,
        group: naming::maybe(app, args.group.as_deref(), naming::group)?,
        mine: Some(args.mine),
    };
    let board = actions::list(app, query)?;
    let table = owed::table(&board.rows, &["for"], &[], |row| {
        let names: Vec<&str> = row.groups.iter().chain(&row.person).map(|named| named.name.as_str()).collect();
        (vec![names.join(", ")], Vec::new())
    });
    let counts = Message::new("cli-actions-summary")
        .with("overdue", board.overdue)
        .with("due", board.due)
        .with("coming", board.coming)
        .with("done", board.done);
    Ok(Answer::new(&board, table.or("cli-no-actions")).saying([say(&counts)]))
}

fn plan(app: &App, add: Add) -> Outcome {
    let save = ActionSave {
        detail: add.detail,
        person: naming::maybe(app, add.person.as_deref(), naming::person)?,
        sender: add.sender,
        channel: add.channel,
        purpose: add.purpose,
        cause: add.cause,
        stage: add.stage,
        groups: naming::groups(app, &add.group)?,
        wave: naming::maybe(app, add.wave.as_deref(), naming::wave)?,
        owner: Some(add.promise.owner(app)?),
        due_on: Some(add.promise.due),
        ..ActionSave::new(add.kind, add.title)
    };
    Ok(Answer::changed(&actions::save(app, save)?))
}

/// An action by title or id.
fn action(app: &App, text: &str) -> Result<Id, Failure> {
    let rows = actions::list(app, ActionsQuery::default())?.rows;
    naming::among("action", text, rows.into_iter().map(|row| Named { id: row.id, name: row.title }).collect())
}
