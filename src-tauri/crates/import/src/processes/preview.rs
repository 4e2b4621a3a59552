//! What an import of processes would do, row by row.
//!
//! Owns the search for each row among the processes known so far. Deliberately removes nothing: what is known and not in
//! the file is listed, and stays.

use super::read::{ProcessFile, ProcessRow, plain_key};
use crate::{FieldChange, ImportCounts, sheet::plain};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use understudy_domain::words::ProcessLevel;
use uuid::Uuid;

/// A process known already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExistingProcess {
    /// Identity in the programme.
    pub id: Uuid,
    /// The row above.
    pub parent: Option<Uuid>,
    /// Key under which it was imported; empty for one that was entered by hand.
    pub key: String,
    /// Number in its normal form.
    pub code: Option<String>,
    /// The sequence id as written.
    pub sequence_id: Option<String>,
    /// Level.
    pub level: ProcessLevel,
    /// Title.
    pub title: String,
    /// State.
    pub state: Option<String>,
    /// Status in the catalogue.
    pub catalogue_status: Option<String>,
    /// Status of its article.
    pub article_status: Option<String>,
    /// Addresses of articles.
    pub urls: Vec<String>,
    /// Microsoft's id.
    pub microsoft_id: Option<String>,
    /// Description.
    pub description: Option<String>,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum ProcessOutcome {
    /// The process is added.
    New,
    /// The process is known and the row says nothing new.
    Unchanged {
        /// The process.
        id: Uuid,
    },
    /// The process is known and the row says something new.
    Changed {
        /// The process.
        id: Uuid,
        /// What it says; `parent` names the titles of the rows above.
        changes: Vec<FieldChange>,
    },
}

/// One row of the preview; as many as [`ProcessFile::rows`], in the same order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessPreview {
    /// Number in the file, from 1.
    pub row: u32,
    /// What becomes of it.
    #[serde(flatten)]
    pub outcome: ProcessOutcome,
}

/// What an import of processes would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessesPreview {
    /// One for each row of the file.
    pub rows: Vec<ProcessPreview>,
    /// Processes that are known and not in the file; they stay.
    pub missing: Vec<Uuid>,
    /// How many rows have which outcome; refused are the rows with an error.
    pub counts: ImportCounts,
}

/// Compares a file with the processes known so far. An empty cell never erases what is known.
pub fn preview(file: &ProcessFile, existing: &[ExistingProcess]) -> ProcessesPreview {
    let matches = Matcher::new(file, existing).run();
    let by_id: FxHashMap<Uuid, &ExistingProcess> = existing.iter().map(|process| (process.id, process)).collect();
    let mut counts = ImportCounts { refused: file.errors.len(), ..ImportCounts::default() };
    let mut rows = Vec::with_capacity(file.rows.len());
    for (at, row) in file.rows.iter().enumerate() {
        let outcome = match matches[at].and_then(|position| existing.get(position)) {
            None => ProcessOutcome::New,
            Some(known) => {
                let mut changes = changes(row, known);
                changes.extend(parent_change(file, row, known, &matches, existing, &by_id));
                if changes.is_empty() {
                    ProcessOutcome::Unchanged { id: known.id }
                } else {
                    ProcessOutcome::Changed { id: known.id, changes }
                }
            }
        };
        match outcome {
            ProcessOutcome::New => counts.new += 1,
            ProcessOutcome::Unchanged { .. } => counts.unchanged += 1,
            ProcessOutcome::Changed { .. } => counts.changed += 1,
        }
        rows.push(ProcessPreview { row: row.row, outcome });
    }
    counts.matched = counts.changed + counts.unchanged;
    counts.rows = rows.len() + counts.refused;
    let matched: FxHashSet<usize> = matches.into_iter().flatten().collect();
    let missing =
        existing.iter().enumerate().filter(|(at, _)| !matched.contains(at)).map(|(_, process)| process.id).collect();
    ProcessesPreview { rows, missing, counts }
}

/// Finds the known process of each row, the surest evidence first; no process is given to two rows.
struct Matcher<'a> {
    file: &'a ProcessFile,
    existing: &'a [ExistingProcess],
    /// For each row, the position of its process.
    matches: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl<'a> Matcher<'a> {
    fn new(file: &'a ProcessFile, existing: &'a [ExistingProcess]) -> Self {
        Self { file, existing, matches: vec![None; file.rows.len()], taken: vec![false; existing.len()] }
    }

    fn run(mut self) -> Vec<Option<usize>> {
        let microsoft = |id: &Option<String>| id.as_ref().map(|id| id.to_lowercase());
        self.pass(false, |row| Some(row.key.clone()), |known| Some(known.key.clone()).filter(|key| !key.is_empty()));
        self.pass(true, |row| microsoft(&row.microsoft_id), |known| microsoft(&known.microsoft_id));
        // A row with another id of Microsoft's is another row, however alike.
        let key = |level, code: &Option<String>, title: &str| Some(plain_key(level, code.as_deref(), title));
        self.pass(
            false,
            |row| key(row.level, &row.code, &row.title),
            |known| key(known.level, &known.code, &known.title),
        );
        let titled = |level: ProcessLevel, title: &str| Some(format!("{}|{}", level.word(), plain::folded(title)));
        self.pass(true, |row| titled(row.level, &row.title), |known| titled(known.level, &known.title));
        let coded =
            |level: ProcessLevel, code: &Option<String>| code.as_ref().map(|code| format!("{}|{code}", level.word()));
        self.pass(true, |row| coded(row.level, &row.code), |known| coded(known.level, &known.code));
        self.matches
    }

    /// Matches open rows and open processes of equal evidence in their order; when `unique`, only where it is one of each.
    fn pass(
        &mut self,
        unique: bool,
        of_row: impl Fn(&ProcessRow) -> Option<String>,
        of_known: impl Fn(&ExistingProcess) -> Option<String>,
    ) {
        let mut open: FxHashMap<String, (Vec<usize>, Vec<usize>)> = FxHashMap::default();
        for (at, row) in self.file.rows.iter().enumerate().filter(|(at, _)| self.matches[*at].is_none()) {
            if let Some(evidence) = of_row(row) {
                open.entry(evidence).or_default().0.push(at);
            }
        }
        for (at, known) in self.existing.iter().enumerate().filter(|(at, _)| !self.taken[*at]) {
            if let Some(evidence) = of_known(known)
                && let Some(group) = open.get_mut(&evidence)
            {
                group.1.push(at);
            }
        }
        for (rows, known) in open.into_values() {
            if unique && (rows.len() > 1 || known.len() > 1) {
                continue;
            }
            for (row, known) in rows.into_iter().zip(known) {
                if !self.contradict(row, known) {
                    self.matches[row] = Some(known);
                    self.taken[known] = true;
                }
            }
        }
    }

    fn contradict(&self, row: usize, known: usize) -> bool {
        match (&self.file.rows[row].microsoft_id, &self.existing[known].microsoft_id) {
            (Some(a), Some(b)) => !a.eq_ignore_ascii_case(b),
            _ => false,
        }
    }
}

fn changes(row: &ProcessRow, known: &ExistingProcess) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    let mut change = |field: &str, before: Option<&str>, after: Option<&str>| {
        if after.is_some() && before != after {
            changes.push(FieldChange {
                field: field.to_owned(),
                before: before.map(str::to_owned),
                after: after.map(str::to_owned),
            });
        }
    };
    change("code", known.code.as_deref(), row.code.as_deref());
    change("sequence_id", known.sequence_id.as_deref(), row.sequence_id.as_deref());
    change("title", Some(&known.title), Some(&row.title));
    change("state", known.state.as_deref(), row.state.as_deref());
    change("catalogue_status", known.catalogue_status.as_deref(), row.catalogue_status.as_deref());
    change("article_status", known.article_status.as_deref(), row.article_status.as_deref());
    change("microsoft_id", known.microsoft_id.as_deref(), row.microsoft_id.as_deref());
    change("description", known.description.as_deref(), row.description.as_deref());
    let (before, after) = (known.urls.join("\n"), row.urls.join("\n"));
    change("urls", Some(&before), Some(after.as_str()).filter(|after| !after.is_empty()));
    change("level", Some(known.level.word()), Some(row.level.word()));
    change("key", Some(&known.key), Some(&row.key));
    changes
}

/// A row that moved to another parent; its changes name the titles.
fn parent_change(
    file: &ProcessFile,
    row: &ProcessRow,
    known: &ExistingProcess,
    matches: &[Option<usize>],
    existing: &[ExistingProcess],
    by_id: &FxHashMap<Uuid, &ExistingProcess>,
) -> Option<FieldChange> {
    let parent = row.parent?;
    let matched =
        matches.get(parent).copied().flatten().and_then(|position| existing.get(position)).map(|process| process.id);
    if matched.is_some() && matched == known.parent {
        return None;
    }
    let before = known.parent.and_then(|id| by_id.get(&id)).map(|process| process.title.clone());
    let after = file.rows.get(parent).map(|process| process.title.clone());
    Some(FieldChange { field: "parent".to_owned(), before, after })
}
