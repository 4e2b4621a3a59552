//! Where rows of a process file contradict each other or themselves.
//!
//! Owns the checks. Deliberately drops and repairs nothing, but for one thing: where a row names its parent and the row
//! above it is another one, the named one wins, and that is reported.

use super::{code, read::ProcessRow};
use crate::sheet::plain;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use understudy_domain::{message::Message, words::ProcessLevel};

/// A contradiction; the rows are kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// Numbers of the rows in the file, from 1.
    pub rows: Vec<u32>,
    /// What contradicts what.
    pub message: Message,
}

/// Contradictions of a row with itself.
pub(super) fn of_row(row: &ProcessRow, conflicts: &mut Vec<Conflict>) {
    let mut report = |message: Message| conflicts.push(Conflict { rows: vec![row.row], message });
    if let Some(written) = row.sequence_id.as_deref().filter(|written| !code::is_normal(written)) {
        report(match &row.code {
            Some(code) => Message::new("import-conflict-code-repaired").with("written", written).with("code", code),
            None => Message::new("import-conflict-code-malformed").with("written", written),
        });
    }
    if let (Some(_), Some(number), Some(code)) = (&row.sequence_id, &row.title_number, &row.code)
        && code::normalise(number).as_ref() != Some(code)
    {
        let message = Message::new("import-conflict-title-number");
        report(message.with("number", number.trim_end_matches('.')).with("code", code).with("title", &row.title));
    }
    if let Some(code) = row.code.as_deref().filter(|code| code::level(code) != row.level) {
        let message = Message::new("import-conflict-code-level").with("code", code);
        report(message.with("level", Message::new(row.level.message_id())));
    }
}

/// Numbers and ids that several rows share.
pub(super) fn of_numbers(rows: &[ProcessRow], conflicts: &mut Vec<Conflict>) {
    let mut by_code: FxHashMap<&str, Vec<&ProcessRow>> = FxHashMap::default();
    let mut by_key: FxHashMap<String, Vec<&ProcessRow>> = FxHashMap::default();
    let mut by_id: FxHashMap<String, Vec<&ProcessRow>> = FxHashMap::default();
    for row in rows {
        if let Some(code) = &row.code {
            by_code.entry(code).or_default().push(row);
        }
        if let Some(id) = &row.microsoft_id {
            by_id.entry(id.to_lowercase()).or_default().push(row);
        }
        by_key.entry(super::read::plain_key(row.level, row.code.as_deref(), &row.title)).or_default().push(row);
    }
    let numbers = |rows: &[&ProcessRow]| rows.iter().map(|row| row.row).collect::<Vec<_>>();
    for (code, sharing) in by_code {
        let first = sharing.first().map(|row| plain::folded(&row.title)).unwrap_or_default();
        if sharing.iter().any(|row| plain::folded(&row.title) != first) {
            let message = Message::new("import-conflict-code-shared").with("code", code).with("count", sharing.len());
            conflicts.push(Conflict { rows: numbers(&sharing), message });
        }
    }
    for equal in by_key.into_values().filter(|equal| equal.len() > 1) {
        let title = equal.first().map_or("", |row| row.title.as_str());
        let message = Message::new("import-conflict-rows-equal").with("title", title).with("count", equal.len());
        conflicts.push(Conflict { rows: numbers(&equal), message });
    }
    for (id, sharing) in by_id.into_iter().filter(|(_, sharing)| sharing.len() > 1) {
        let message = Message::new("import-conflict-id-shared").with("identifier", id).with("count", sharing.len());
        conflicts.push(Conflict { rows: numbers(&sharing), message });
    }
}

/// Checks the parent by position against the parent that a row names and against the numbers. `named` gives for each row
/// the title of the level above (simple shape) or the code of the parent (own shape).
pub(super) fn of_parents(rows: &mut [ProcessRow], named: &[Option<String>], conflicts: &mut Vec<Conflict>) {
    let names = Names::of(rows);
    for at in 0..rows.len() {
        let position = rows[at].parent;
        let wanted = named.get(at).and_then(Option::as_deref);
        if let Some(wanted) = wanted {
            let fits = position.is_some_and(|position| names_row(&rows[position], wanted));
            if !fits {
                let found = names.find(rows, wanted, at);
                let id =
                    if found.is_some() { "import-conflict-parent-elsewhere" } else { "import-conflict-parent-unknown" };
                let message = Message::new(id).with("title", &rows[at].title).with("parent", wanted);
                conflicts.push(Conflict { rows: vec![rows[at].row], message });
                rows[at].parent = found.or(position);
            }
        }
        let Some(parent) = rows[at].parent else { continue };
        let (row, parent) = (&rows[at], &rows[parent]);
        if let (Some(code), Some(above)) = (&row.code, &parent.code)
            && code::prefix(code, parent.level) != code::prefix(above, parent.level)
        {
            let message = Message::new("import-conflict-parent-code").with("code", code).with("parent", above);
            conflicts.push(Conflict { rows: vec![row.row], message: message.with("title", &parent.title) });
        }
    }
}

fn names_row(row: &ProcessRow, wanted: &str) -> bool {
    let (number, title) = code::split_title(wanted, row.level);
    if plain::folded(title) == plain::folded(&row.title) {
        return true;
    }
    number.is_none() && row.code.is_some() && code::normalise(wanted) == row.code
}

/// Rows by title and by code.
struct Names(FxHashMap<String, Vec<usize>>);

impl Names {
    fn of(rows: &[ProcessRow]) -> Self {
        let mut names: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, row) in rows.iter().enumerate() {
            names.entry(plain::folded(&row.title)).or_default().push(at);
            if let Some(code) = &row.code {
                names.entry(code.clone()).or_default().push(at);
            }
        }
        Self(names)
    }

    /// The row that is named, of a higher level than the row `at`: the nearest before it, else the first behind it.
    fn find(&self, rows: &[ProcessRow], wanted: &str, at: usize) -> Option<usize> {
        let below = rows[at].level;
        let mut keys = vec![plain::folded(wanted)];
        keys.extend(code::normalise(wanted));
        for level in [ProcessLevel::EndToEnd, ProcessLevel::Scenario] {
            keys.push(plain::folded(code::split_title(wanted, level).1));
        }
        let found: Vec<usize> = keys
            .iter()
            .filter_map(|key| self.0.get(key))
            .flatten()
            .copied()
            .filter(|candidate| rows[*candidate].level < below)
            .collect();
        let number = code::split_title(wanted, ProcessLevel::EndToEnd).0;
        let numbered = |candidate: &usize| number.is_some() && rows[*candidate].title_number.as_deref() == number;
        let before = found
            .iter()
            .copied()
            .filter(|candidate| *candidate < at)
            .max_by_key(|candidate| (numbered(candidate), *candidate));
        before.or_else(|| found.iter().copied().min())
    }
}
