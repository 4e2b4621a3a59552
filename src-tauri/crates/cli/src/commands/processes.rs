//! The process catalogue and its scope.

use crate::{
    answer::{Answer, Outcome},
    naming,
    table::Table,
    values::shown_number,
};
use clap::{Args, Subcommand};
use understudy_app::{
    App,
    dto::{
        Nothing,
        processes::{ProcessRow, ScopeChange},
    },
    processes,
};
use understudy_domain::words::ProcessScope;
use understudy_messages::word;

#[derive(Args)]
pub(crate) struct Processes {
    /// Any part of code or title
    text: Option<String>,
    /// Only those in scope
    #[arg(long)]
    in_scope: bool,
}

pub(crate) fn list(app: &App, args: &Processes) -> Outcome {
    let words: Vec<String> = args.text.iter().flat_map(|text| text.split_whitespace()).map(str::to_lowercase).collect();
    let fits = |row: &ProcessRow| {
        let known = format!("{} {}", row.code, row.title).to_lowercase();
        words.iter().all(|word| known.contains(word)) && (!args.in_scope || row.scope == ProcessScope::In)
    };
    let rows: Vec<ProcessRow> = processes::tree(app, Nothing {})?.rows.into_iter().filter(fits).collect();
    let mut table = Table::new(&["code", "process", "level", "scope", "impact", "id"]);
    for row in &rows {
        table.row(vec![
            row.code.clone(),
            format!("{}{}", "  ".repeat(row.depth as usize), row.title),
            word(row.level.message_id()),
            word(row.scope.message_id()),
            shown_number(row.impact),
            row.id.to_string(),
        ]);
    }
    Ok(Answer::new(&rows, table.or("cli-no-processes")))
}

#[derive(Subcommand)]
pub(crate) enum Scope {
    /// List the processes in scope
    List,
    /// Take processes into scope, each with all below it
    #[command(after_help = "Example:\n  understudy scope add 65.05 \"Procure to pay\"")]
    Add(ScopeRows),
    /// Take processes out of scope, each with all below it
    #[command(after_help = "Example:\n  understudy scope remove 65.05.030")]
    Remove(ScopeRows),
}

#[derive(Args)]
pub(crate) struct ScopeRows {
    /// Code, title or id
    #[arg(required = true, value_name = "CODE")]
    processes: Vec<String>,
}

pub(crate) fn scope(app: &App, args: Scope) -> Outcome {
    let (rows, scope) = match args {
        Scope::List => return list(app, &Processes { text: None, in_scope: true }),
        Scope::Add(rows) => (rows, ProcessScope::In),
        Scope::Remove(rows) => (rows, ProcessScope::Out),
    };
    let ids = naming::processes(app, &rows.processes)?;
    let changed = processes::set_scope(app, ScopeChange { ids, scope })?;
    let tree = processes::tree(app, Nothing {})?;
    Ok(Answer::changed(&changed).with("in_scope", &tree.in_scope).with("assessable", &tree.assessable))
}
