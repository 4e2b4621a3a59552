//! Checklists of the phases, and what is open before the next ones.

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    naming,
    table::Table,
    values::{day, phase, shown_day},
};
use clap::{Args, Subcommand};
use understudy_app::{
    App, checklists,
    dto::{
        Named,
        checklists::{ChecklistBegin, ChecklistLine, ChecklistLineSet, Checklists as Answered},
        plan::TrainingPlanArgs,
    },
};
use understudy_domain::{day::Day, message::Message, words::PhaseKind};
use understudy_messages::{say, word};

#[derive(Args)]
pub(crate) struct Checklists {
    #[command(subcommand)]
    action: Option<Action>,
    /// As on this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
}

#[derive(Subcommand)]
enum Action {
    /// List the lines of all checklists (also without a word)
    List(Which),
    /// List what is open before prepare and before operate
    Gates,
    /// Begin the checklist of a phase from its template
    Begin {
        /// The phase
        #[arg(value_parser = phase())]
        phase: PhaseKind,
    },
    /// Say that a line is done, with evidence
    Done {
        /// The line, or a part of it
        line: String,
        /// What shows it
        #[arg(long, value_name = "TEXT", default_value = "")]
        evidence: String,
    },
    /// Say why a line is not asked here
    Waive {
        /// The line, or a part of it
        line: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Open a line again
    Open {
        /// The line, or a part of it
        line: String,
    },
}

#[derive(Args)]
struct Which {
    /// Only this phase
    #[arg(long, value_name = "PHASE", value_parser = phase())]
    phase: Option<PhaseKind>,
    /// Only what is open
    #[arg(long)]
    open: bool,
}

pub(crate) fn run(app: &App, args: Checklists) -> Outcome {
    let as_of = args.as_of;
    let set = |line: &str, done: bool, evidence: String, waived: String| -> Outcome {
        let id = line_of(app, line)?;
        Ok(Answer::changed(&checklists::set_line(app, ChecklistLineSet { id, done, evidence, waived })?))
    };
    match args.action {
        None => list(app, as_of, &Which { phase: None, open: false }),
        Some(Action::List(which)) => list(app, as_of, &which),
        Some(Action::Gates) => gates(app, as_of),
        Some(Action::Begin { phase }) => Ok(Answer::changed(&checklists::begin(app, ChecklistBegin { phase })?)),
        Some(Action::Done { line, evidence }) => set(&line, true, evidence, String::new()),
        Some(Action::Waive { line, reason }) => set(&line, false, String::new(), reason),
        Some(Action::Open { line }) => set(&line, false, String::new(), String::new()),
    }
}

fn found(app: &App, as_of: Option<Day>) -> Result<Answered, Failure> {
    Ok(checklists::list(app, TrainingPlanArgs { as_of })?)
}

fn line_of(app: &App, text: &str) -> Result<understudy_domain::id::Id, Failure> {
    let all = found(app, None)?;
    let lines = || all.lists.iter().flat_map(|list| &list.lines);
    let wanted = text.trim().to_lowercase();
    let named = |fits: &dyn Fn(&ChecklistLine) -> bool| -> Vec<Named> {
        lines().filter(|line| fits(line)).map(|line| Named { id: line.id, name: line.text.clone() }).collect()
    };
    let exact = named(&|line| line.text.to_lowercase() == wanted || line.id.to_string() == wanted);
    let rows = if exact.is_empty() { named(&|line| line.text.to_lowercase().contains(&wanted)) } else { exact };
    naming::only("checklist-line", text, rows)
}

fn row(line: &ChecklistLine) -> Vec<String> {
    let answer = match &line.check {
        Some(check) if check.of > 0 => format!("{} / {}", check.done, check.of),
        _ if !line.waived.is_empty() => line.waived.clone(),
        _ => line.evidence.clone(),
    };
    vec![
        line.text.clone(),
        word(line.state.message_id()),
        word(if line.gate { "completion-yes" } else { "completion-no" }),
        answer,
        line.done_by.as_ref().map(|by| by.name.clone()).unwrap_or_default(),
        shown_day(line.done_on),
    ]
}

const COLUMNS: [&str; 6] = ["checklist-line", "plan-state", "checklist-gate", "checklist-answer", "by", "on"];

fn list(app: &App, as_of: Option<Day>, which: &Which) -> Outcome {
    let mut answer = found(app, as_of)?;
    answer.lists.retain(|list| which.phase.is_none_or(|phase| phase == list.phase));
    if which.open {
        for list in &mut answer.lists {
            list.lines.retain(|line| line.state == understudy_domain::plan::LineState::Open);
        }
    }
    let mut parts = Vec::new();
    for list in &answer.lists {
        let mut table = Table::new(&COLUMNS);
        list.lines.iter().for_each(|line| table.row(row(line)));
        parts.push(format!("{}: {}\n{}", word(list.phase.message_id()), list.title, table.or("cli-checklist-nothing")));
    }
    let text = if parts.is_empty() { word("cli-checklist-none") } else { parts.join("\n\n") };
    Ok(Answer::new(&answer.lists, text))
}

fn gates(app: &App, as_of: Option<Day>) -> Outcome {
    let answer = found(app, as_of)?;
    let mut parts = Vec::new();
    for gate in &answer.gates {
        let head = Message::new("cli-checklist-gate")
            .with("phase", Message::new(gate.before.message_id()))
            .with("open", gate.open)
            .with("of", gate.of);
        let mut table = Table::new(&COLUMNS);
        gate.lines.iter().for_each(|line| table.row(row(line)));
        let mut part = say(&head);
        if !gate.lines.is_empty() || gate.not_begun.is_empty() {
            part = format!("{part}\n{}", table.or("cli-checklist-nothing"));
        }
        for waiting in &gate.not_begun {
            let told = Message::new("cli-checklist-waiting")
                .with("phase", Message::new(waiting.phase.message_id()))
                .with("title", waiting.title.as_str())
                .with("lines", waiting.lines);
            part = format!("{part}\n{}", say(&told));
        }
        parts.push(part);
    }
    Ok(Answer::new(&answer.gates, parts.join("\n\n")))
}
