//! Imports: what a file would do, and doing it.
//!
//! Owns the report of an import in words and as JSON. Rows that are refused never keep the others out.

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    naming,
    progress::watched,
    session,
    table::Table,
    values::pair,
};
use clap::{Args, Subcommand};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};
use understudy_app::{
    App, FileUse,
    dto::import::{ImportArgs, ImportCounts, ImportKind, ImportOutcome, ImportPreview, ImportRow},
    import,
};
use understudy_domain::{id::Id, message::Message};
use understudy_messages::say;

/// Errors, conflicts and open decisions shown as text at most, each; JSON holds all.
const SHOWN: usize = 50;

#[derive(Subcommand)]
pub(crate) enum Import {
    /// Import people: exports and templates of Entra ID, or any table with a name
    ///
    /// The columns are recognised by their titles; --map corrects that. Rows are matched to known people by object id, then
    /// by e-mail address; where that is not certain the row waits for a decision (--as). Rows that are refused are listed
    /// and the others imported; the exit code is then 0. With --dry-run nothing is written.
    #[command(after_help = "Examples:\n  understudy import people people.csv --dry-run\n  \
        understudy import people people.xlsx --map job_title=Function --as 12=new")]
    People(ImportPeople),
    /// Import the business process catalogue
    ///
    /// Reads Microsoft's business process catalogue (Simple and Full workbook) and any table with a column of titles, or one
    /// for each level. The columns are recognised by their titles; --map corrects that. All rows are kept; contradictions
    /// between them are reported. With --dry-run nothing is written.
    #[command(after_help = "Examples:\n  understudy import processes business-process-catalog.xlsx\n  \
        understudy import processes list.csv --map title=Activity --map code=No")]
    Processes(ImportFile),
    /// Import user groups with headcount, site and members
    ///
    /// The columns are recognised by their titles; --map corrects that. With --dry-run nothing is written.
    #[command(after_help = "Examples:\n  understudy import groups groups.csv\n  \
        understudy import groups roles.csv --map name=Function --map headcount=FTE")]
    Groups(ImportFile),
    /// Import sessions: module, start, minutes, time zone, site, room, groups and trainers separated by ";"
    ///
    /// A row is about the session of its module that starts then in that room; importing again changes nothing. With
    /// --dry-run nothing is written.
    #[command(after_help = "Example:\n  understudy import sessions sessions.csv --dry-run")]
    Sessions(ImportFile),
}

#[derive(Args)]
pub(crate) struct ImportPeople {
    #[command(flatten)]
    common: ImportFile,
    /// For a row under review: the person that it is about, or "new"; may be given several times
    #[arg(long = "as", value_name = "ROW=PERSON|new", value_parser = pair)]
    decisions: Vec<(String, String)>,
}

#[derive(Args)]
pub(crate) struct ImportFile {
    /// The file: .csv, .tsv, .txt or .xlsx; for milestones also .ics, and .xml of Microsoft Project
    file: PathBuf,
    /// Column of a field, where it was not recognised; no column leaves the field out; --dry-run --json lists the fields;
    /// may be given several times
    #[arg(long, value_name = "FIELD=COLUMN", value_parser = pair)]
    map: Vec<(String, String)>,
    /// Say what would happen and write nothing
    #[arg(long)]
    dry_run: bool,
}

pub(crate) fn run(app: &App, args: Import) -> Outcome {
    match args {
        Import::People(args) => {
            let decisions = decisions(app, args.decisions)?;
            import(app, ImportKind::People, About::default(), args.common, decisions)
        }
        Import::Processes(args) => import(app, ImportKind::Processes, About::default(), args, BTreeMap::new()),
        Import::Groups(args) => import(app, ImportKind::Groups, About::default(), args, BTreeMap::new()),
        Import::Sessions(args) => import(app, ImportKind::Sessions, About::default(), args, BTreeMap::new()),
    }
}

/// Row → id of the person or `new`.
fn decisions(app: &App, typed: Vec<(String, String)>) -> Result<BTreeMap<String, String>, Failure> {
    let decision = |(row, person): (String, String)| {
        let is_new = person.eq_ignore_ascii_case("new");
        Ok((row, if is_new { "new".to_owned() } else { naming::person(app, &person)?.to_string() }))
    };
    typed.into_iter().map(decision).collect()
}

/// Imports the attendance of a session; the options are those of people.
pub(crate) fn attendance(app: &App, session: Id, args: ImportPeople) -> Outcome {
    let decisions = decisions(app, args.decisions)?;
    let about = About { session: Some(session), pulse: None };
    import(app, ImportKind::Attendance, about, args.common, decisions)
}

/// Imports answers to a pulse.
pub(crate) fn pulse(app: &App, pulse: Id, args: ImportFile) -> Outcome {
    let about = About { session: None, pulse: Some(pulse) };
    import(app, ImportKind::Pulse, about, args, BTreeMap::new())
}

/// Imports a list of another concept, whose command stands with that.
pub(crate) fn file(app: &App, kind: ImportKind, args: ImportFile) -> Outcome {
    import(app, kind, About::default(), args, BTreeMap::new())
}

/// What the rows of a file belong to, where that is one thing.
#[derive(Default)]
struct About {
    session: Option<Id>,
    pulse: Option<Id>,
}

/// The same with what was decided about rows.
pub(crate) fn decided(app: &App, kind: ImportKind, args: ImportFile, decisions: BTreeMap<String, String>) -> Outcome {
    import(app, kind, About::default(), args, decisions)
}

fn import(app: &App, kind: ImportKind, about: About, file: ImportFile, decisions: BTreeMap<String, String>) -> Outcome {
    let word = session::file(app, &file.file, FileUse::Open);
    let mapping = file.map.into_iter().collect();
    let About { session, pulse } = about;
    let args = ImportArgs { kind, file: word, mapping, decisions, session, pulse, job: None };
    let preview = watched("cli-import-checking", |watch| import::preview_watched(app, args.clone(), watch))?;
    if file.dry_run {
        return Ok(report(&preview, preview.counts, &file.file, true));
    }
    let done = watched("cli-import-saving", |watch| import::apply_watched(app, args, watch))?;
    // Answers without names go into a box beside the change log, so no change speaks of them.
    let boxed = kind == ImportKind::Pulse && done.counts.new > 0;
    let changed = done.changed.label.is_some() || boxed;
    Ok(report(&preview, done.counts, &file.file, false).with("changed_anything", &changed))
}

fn report(preview: &ImportPreview, counts: ImportCounts, file: &Path, dry_run: bool) -> Answer {
    let undecided: Vec<&ImportRow> = preview.rows.iter().filter(|row| row.outcome == ImportOutcome::Review).collect();
    let columns: BTreeMap<&str, Option<&str>> =
        preview.fields.iter().map(|field| (field.field.as_str(), field.column.as_deref())).collect();
    let dropped: Vec<&str> =
        preview.columns.iter().filter(|column| column.dropped).map(|column| column.title.as_str()).collect();
    let errors: Vec<Value> = preview
        .errors
        .iter()
        .map(|error| json!({ "row": error.row, "column": error.column, "message": say(&error.message) }))
        .collect();
    let json = json!({
        "file": file.display().to_string(),
        "shape": preview.shape,
        "dry_run": dry_run,
        "rows": counts.rows,
        "new": counts.new,
        "matched": counts.matched,
        "changed": counts.changed,
        "unchanged": counts.unchanged,
        "refused": counts.refused,
        "review": counts.review,
        "left_out": counts.left_out,
        "errors": errors,
        "conflicts": preview.conflicts,
        "undecided": undecided,
        "notes": preview.notes,
        "columns": columns,
        "dropped_columns": dropped,
    });
    Answer::new(&json, headline(preview, counts, dry_run)).saying(lines(preview, &undecided))
}

fn headline(preview: &ImportPreview, counts: ImportCounts, dry_run: bool) -> String {
    let what = Message::new(if dry_run { "cli-import-would" } else { "cli-import-did" });
    let counted = what
        .with("file", preview.name.as_str())
        .with("shape", preview.shape.clone())
        .with("rows", counts.rows)
        .with("new", counts.new)
        .with("changed", counts.changed)
        .with("unchanged", counts.unchanged)
        .with("refused", counts.refused)
        .with("review", counts.review);
    say(&counted)
}

fn lines(preview: &ImportPreview, undecided: &[&ImportRow]) -> Vec<String> {
    let mut lines: Vec<String> = preview.notes.iter().map(say).collect();
    let mut errors = Table::new(&["row", "column", "message"]);
    for error in preview.errors.iter().take(SHOWN) {
        let column = error.column.clone().unwrap_or_default();
        errors.row(vec![error.row.to_string(), column, say(&error.message)]);
    }
    section(&mut lines, "cli-import-errors", preview.errors.len(), errors);
    let mut reviews = Table::new(&["row", "name", "reason", "candidates"]);
    for row in undecided.iter().take(SHOWN) {
        let candidates: Vec<String> =
            row.candidates.iter().map(|person| format!("{} ({}, {})", person.name, person.detail, person.id)).collect();
        let reason = row.reason.as_ref().map(say).unwrap_or_default();
        reviews.row(vec![row.row.to_string(), row.title.clone(), reason, candidates.join("; ")]);
    }
    section(&mut lines, "cli-import-undecided", undecided.len(), reviews);
    let mut conflicts = Table::new(&["rows", "name", "conflict"]);
    for conflict in preview.conflicts.iter().take(SHOWN) {
        let rows: Vec<String> = conflict.rows.iter().take(SHOWN).map(|row| row.row.to_string()).collect();
        let mut names: Vec<&str> = conflict.rows.iter().take(SHOWN).map(|row| row.title.as_str()).collect();
        names.dedup();
        conflicts.row(vec![rows.join(", "), names.join("; "), say(&conflict.what)]);
    }
    section(&mut lines, "cli-import-conflicts", preview.conflicts.len(), conflicts);
    lines
}

/// A heading with a count, the table, and how many more there are.
fn section(lines: &mut Vec<String>, heading: &str, count: usize, table: Table) {
    if count == 0 {
        return;
    }
    lines.push(String::new());
    lines.push(say(&Message::new(heading).with("count", count)));
    lines.push(table.text());
    if count > SHOWN {
        lines.push(say(&Message::new("cli-and-more-json").with("count", count - SHOWN)));
    }
}
