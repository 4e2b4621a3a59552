//! Risk areas: their impact, how far their preparation is, what two weeks changed, where trainers should go.

use crate::{
    answer::{Answer, Outcome},
    naming,
    table::Table,
    values::{day, shown_day, shown_number},
};
use clap::{Args, Subcommand};
use understudy_app::{
    App,
    dto::{
        processes::RiskAreaSet,
        risk::{RiskArgs, RiskOverview, RiskRow},
    },
    processes, risk_areas,
};
use understudy_domain::{day::Day, message::Message, risk::Shift};
use understudy_messages::{date, say, word};

#[derive(Args)]
pub(crate) struct RiskAreas {
    #[command(subcommand)]
    action: Option<RiskAction>,
    #[command(flatten)]
    list: List,
}

#[derive(Args, Default)]
struct List {
    /// Count the evidence up to this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    /// Only areas of this wave
    #[arg(long, value_name = "WAVE")]
    wave: Option<String>,
    /// Say what the two weeks before changed
    #[arg(long)]
    changes: bool,
    /// Say where the best trainers should go
    #[arg(long)]
    trainers: bool,
}

#[derive(Subcommand)]
enum RiskAction {
    /// List the risk areas with their progress, the most pressing first (also without a word)
    List(List),
    /// Set an impact; it holds for the processes below that have none of their own
    Set {
        /// Code, title or id of a process of any level
        process: String,
        /// The user group
        group: String,
        /// 1, hardly matters, to 5, stops the business
        impact: u8,
    },
    /// Take an impact away
    Remove {
        /// Code, title or id of the process
        process: String,
        /// The user group
        group: String,
    },
}

pub(crate) fn run(app: &App, args: RiskAreas) -> Outcome {
    let (process, group, impact) = match args.action {
        None => return list(app, &args.list),
        Some(RiskAction::List(args)) => return list(app, &args),
        Some(RiskAction::Set { process, group, impact }) => (process, group, Some(impact)),
        Some(RiskAction::Remove { process, group }) => (process, group, None),
    };
    let set = RiskAreaSet { process: naming::process(app, &process)?, group: naming::group(app, &group)?, impact };
    Ok(Answer::changed(&processes::set_risk_area(app, set)?))
}

fn list(app: &App, args: &List) -> Outcome {
    let wave = naming::maybe(app, args.wave.as_deref(), naming::wave)?;
    let found = risk_areas::overview(app, RiskArgs { as_of: args.as_of, wave })?;
    let mut table = Table::new(&[
        "process",
        "group",
        "impact",
        "cutover",
        "status",
        "progress",
        "planned",
        "behind",
        "days",
        "obstacles",
        "next",
    ]);
    for row in &found.rows {
        table.row(vec![
            row.process.name.clone(),
            row.group.name.clone(),
            row.impact.to_string(),
            shown_day(row.cutover),
            word(row.standing.message_id()),
            row.actual.to_string(),
            shown_number(row.planned),
            shown_number(row.points),
            shown_number(row.days),
            row.obstacles.to_string(),
            row.next_step.as_ref().map(say).unwrap_or_default(),
        ]);
    }
    let mut answer = Answer::new(&found, table.or("cli-no-risk-areas"));
    if args.changes {
        answer = answer.saying(changes(&found));
    }
    if args.trainers {
        answer = answer.saying(trainers(&found));
    }
    Ok(answer)
}

fn changes(found: &RiskOverview) -> Vec<String> {
    let mut lines = vec![say(&Message::new("cli-risk-changes").with("date", found.since))];
    let moved = |row: &&RiskRow| row.shift != Shift::Same;
    for row in found.rows.iter().filter(moved) {
        // Slippage decides; being ahead counts as on plan.
        let behind = row.points_before.zip(row.points).map(|(before, after)| (before.max(0), after.max(0)));
        let line = match behind {
            Some((before, after)) => Message::new("cli-risk-moved-points")
                .with("before", before)
                .with("after", after)
                .with("actual", row.actual),
            None => Message::new("cli-risk-moved").with("before", row.actual_before).with("after", row.actual),
        };
        let line = line
            .with("shift", Message::new(row.shift.message_id()))
            .with("process", row.process.name.as_str())
            .with("group", row.group.name.as_str());
        lines.push(say(&line));
    }
    for (id, obstacles) in
        [("cli-risk-obstacle-new", &found.new_obstacles), ("cli-risk-obstacle-closed", &found.closed_obstacles)]
    {
        lines.extend(obstacles.iter().map(|row| say(&Message::new(id).with("title", row.title.as_str()))));
    }
    if lines.len() == 1 {
        lines.push(word("cli-risk-no-changes"));
    }
    lines
}

fn trainers(found: &RiskOverview) -> Vec<String> {
    if found.trainers.is_empty() {
        return vec![word("cli-risk-no-trainers")];
    }
    let line = |sent: &understudy_app::dto::risk::TrainerAdvice| {
        let line = Message::new("cli-risk-trainer")
            .with("name", sent.superuser.name.as_str())
            .with("process", sent.process.as_str())
            .with("group", sent.group.as_str())
            .with("reason", sent.reason.clone());
        say(&line)
    };
    let heading = Message::new("cli-risk-trainers").with("date", date(found.as_of.date()));
    std::iter::once(say(&heading)).chain(found.trainers.iter().map(line)).collect()
}
