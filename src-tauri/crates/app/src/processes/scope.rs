//! What is part of the rollout.

use super::{catalogue, sync_competencies};
use crate::{
    App, AppError, Result,
    dto::{Changed, processes::ScopeChange},
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{id::Id, message::Message, words::ProcessScope};
use understudy_store::{Edit, read::processes as read, tables};

/// States of rows that the catalogue has given up; a branch brings them into scope only where they are named themselves.
const GIVEN_UP: [&str; 2] = ["deleted", "removed"];

/// Sets the scope of whole branches, as one change.
pub fn set_scope(app: &App, args: ScopeChange) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let mut records = read::processes(&reader)?;
    let tree = catalogue(&records);
    let position: FxHashMap<Id, usize> = records.iter().enumerate().map(|(at, record)| (record.id, at)).collect();
    let named: FxHashSet<Id> = args.ids.iter().copied().collect();
    let mut edits = Vec::new();
    for id in &args.ids {
        let start = tree.find(*id).ok_or_else(|| AppError::not_found("process"))?;
        for at in tree.branch(start) {
            let Some(record) = position.get(&tree.row(at).id).and_then(|at| records.get_mut(*at)) else { continue };
            let given_up = GIVEN_UP.contains(&record.state.to_lowercase().as_str()) && !named.contains(&record.id);
            if record.scope == args.scope || (given_up && args.scope == ProcessScope::In) {
                continue;
            }
            record.scope = args.scope;
            edits.push(Edit::put(
                &tables::PROCESS,
                record.id,
                vec![(tables::process::SCOPE, args.scope.word().into())],
            ));
        }
    }
    let label = label(&args, edits.len(), |id| position.get(&id).map(|at| records[*at].title.as_str()));
    edits.extend(sync_competencies(&reader, &catalogue(&records))?);
    app.change(label, edits)
}

fn label<'a>(args: &ScopeChange, count: usize, title: impl Fn(Id) -> Option<&'a str>) -> Message {
    let scope = Message::new(args.scope.message_id());
    match args.ids.as_slice() {
        [only] => Message::new("change-scope-branch")
            .with("title", title(*only).unwrap_or_default())
            .with("scope", scope)
            .with("count", count),
        _ => Message::new("change-scope-branches").with("scope", scope).with("count", count),
    }
}
