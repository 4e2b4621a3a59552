//! Who changed what and when; undo and redo.

use crate::{
    answer::{Answer, Outcome},
    naming,
    table::Table,
};
use clap::Args;
use understudy_app::{
    App,
    dto::{
        Nothing,
        history::{ChangeByName, HistoryEntry, HistoryQuery},
    },
    history,
};
use understudy_messages::{say, word};

/// Changes read at once.
const PAGE: u32 = 200;

#[derive(Args)]
pub(crate) struct History {
    /// Only changes of this row: a name or an id
    row: Option<String>,
    /// At most so many, latest first
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
}

pub(crate) fn list(app: &App, args: History) -> Outcome {
    let row = naming::maybe(app, args.row.as_deref(), naming::row)?;
    let mut entries: Vec<HistoryEntry> = Vec::new();
    let mut is_more = true;
    while is_more && (entries.len() as u32) < args.limit {
        let limit = (args.limit - entries.len() as u32).min(PAGE);
        let before = entries.last().map(|entry| entry.change.clone());
        let page = history::list(app, HistoryQuery { row, before, limit })?;
        is_more = page.more && !page.changes.is_empty();
        entries.extend(page.changes);
    }
    let mut table = Table::new(&["at", "by", "change", "rows", "undone", "id"]);
    for entry in &entries {
        table.row(vec![
            minute(&entry.at),
            entry.by.clone(),
            say(&entry.label),
            entry.rows.to_string(),
            if entry.undone { word("cli-undone") } else { String::new() },
            entry.change.clone(),
        ]);
    }
    let hint = is_more.then(|| word("cli-history-more"));
    Ok(Answer::new(&entries, table.or("cli-no-history")).saying(hint))
}

/// `2026-11-21 09:14` of an RFC 3339 time.
fn minute(at: &str) -> String {
    at.get(..16).unwrap_or(at).replace('T', " ")
}

#[derive(Args)]
pub(crate) struct Undo {
    /// The change, by its id in the history; the last one when absent
    change: Option<String>,
}

pub(crate) fn undo(app: &App, args: Undo) -> Outcome {
    let changed = match args.change {
        Some(change) => history::undo_change(app, ChangeByName { change })?,
        None => history::undo(app, Nothing {})?,
    };
    Ok(Answer::changed(&changed))
}

pub(crate) fn redo(app: &App) -> Outcome {
    Ok(Answer::changed(&history::redo(app, Nothing {})?))
}
