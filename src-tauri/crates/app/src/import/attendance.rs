//! Import of attendance, such as the join report of a virtual meeting: preview and plan.
//!
//! Owns who an entry of the file is, and what the stays of a meeting mean against the session's times. People of the roster
//! come first: by address, then by their exact name. An address that one person of the programme has is that person, seated
//! or not. Everything else waits for a decision. Times in a report are wall times without a zone: those of the session's.

use super::{Plan, columns, errors, refused};
use crate::{
    App, AppError, Result,
    dto::import::*,
    open::Open,
    programme::folded,
    room::{Marks, Scene, person_edit},
};
use jiff::{civil::DateTime, tz::TimeZone};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{
    attendance::{Stay, merged, stay, whole},
    id::Id,
    message::Message,
    schedule::{Span, local_time, zone},
    words::AttendanceStatus,
};
use understudy_import::{
    RowError,
    attendance::{self as files, Entry, Said},
    sheet::Sheet,
};
use understudy_store::{
    Connection, Edit,
    read::room::{self as read, PersonInRoom},
};

/// Who misses at most so many minutes of a meeting was there all the time: nobody joins to the second.
const GRACE: u32 = 5;

/// A line of the preview, and what it would write.
struct Line {
    row: ImportRow,
    edits: Vec<Edit>,
}

/// What an import would do.
struct Looked {
    is_report: bool,
    lines: Vec<Line>,
    errors: Vec<RowError>,
    notes: Vec<Message>,
    columns: Vec<(files::Field, Option<usize>)>,
}

pub(super) fn preview(app: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<ImportPreview> {
    let found = match look(app, open, sheet, args) {
        Ok(found) => found,
        // The mapping is what has to be corrected, so it is shown with the error.
        Err(error) if error.message.id.starts_with("import-") => {
            let columns_known = files::fields(sheet, &Default::default()).map_err(refused)?;
            let error = ImportError { row: sheet.header_row, column: None, message: error.message };
            let found =
                Looked { is_report: false, lines: vec![], errors: vec![], notes: vec![], columns: columns_known };
            return Ok(shown(sheet, found, vec![error]));
        }
        Err(error) => return Err(error),
    };
    Ok(shown(sheet, found, Vec::new()))
}

fn shown(sheet: &Sheet, found: Looked, whole_file: Vec<ImportError>) -> ImportPreview {
    let counts = count(&found.lines);
    let shape = if found.is_report { "room-import-shape-report" } else { "room-import-shape-list" };
    let fields = found.columns.iter().map(|(field, column)| ImportField {
        field: field.name().to_owned(),
        column: column.map(|column| sheet.column_title(column)),
        required: *field == files::Field::Name,
    });
    ImportPreview {
        name: sheet.source.clone(),
        shape: Message::new(shape),
        columns: columns(sheet),
        fields: fields.collect(),
        counts,
        rows: super::shown(&found.lines.into_iter().map(|line| line.row).collect::<Vec<_>>(), |row: &ImportRow| {
            row.outcome == ImportOutcome::Unchanged
        }),
        errors: whole_file.into_iter().chain(errors(found.errors)).collect(),
        conflicts: Vec::new(),
        notes: sheet.notes.iter().cloned().chain(found.notes).collect(),
    }
}

pub(super) fn plan(app: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<Plan> {
    let found = look(app, open, sheet, args)?;
    let counts = count(&found.lines);
    let mut warnings = Vec::new();
    if counts.review > 0 {
        warnings.push(Message::new("room-import-review-left").with("count", counts.review));
    }
    if counts.refused > 0 {
        warnings.push(Message::new("room-import-refused").with("count", counts.refused));
    }
    let edits = found.lines.into_iter().flat_map(|line| line.edits).collect();
    Ok(Plan { label: "change-attendance-imported", counts, edits, warnings, boxed: None })
}

fn count(lines: &[Line]) -> ImportCounts {
    let of = |outcome| lines.iter().filter(|line| line.row.outcome == outcome).count() as u32;
    let (changed, unchanged) = (of(ImportOutcome::Changed), of(ImportOutcome::Unchanged));
    ImportCounts {
        rows: lines.len() as u32,
        new: of(ImportOutcome::New),
        matched: changed + unchanged,
        changed,
        unchanged,
        refused: of(ImportOutcome::Refused),
        review: of(ImportOutcome::Review),
        left_out: None,
    }
}

/// Whom an entry means.
enum Who {
    Known(Id),
    New,
    Ask(Vec<ImportCandidate>, Message),
}

/// A session, its people, and everybody else.
struct Looker {
    scene: Scene,
    zone: TimeZone,
    marks: Marks,
    people: Vec<PersonInRoom>,
    roster: FxHashSet<Id>,
    decisions: FxHashMap<u32, Option<Id>>,
}

impl Looker {
    fn load(reader: &Connection, args: &ImportArgs) -> Result<Self> {
        let session = args.session.ok_or_else(|| AppError::refused(Message::new("room-import-no-session")))?;
        let scene = Scene::load_unclosed(reader, session)?;
        let zone = zone(&scene.session.time_zone).unwrap_or(TimeZone::UTC);
        let marks = Marks::load(reader, session)?;
        let roster = marks.everybody();
        let mut decisions = FxHashMap::default();
        for (row, decision) in &args.decisions {
            let unclear = || AppError::refused(Message::new("room-import-decision-unclear"));
            let person = if decision == "new" { None } else { Some(Id::parse(decision).ok_or_else(unclear)?) };
            decisions.insert(row.parse().map_err(|_| unclear())?, person);
        }
        Ok(Self { scene, zone, marks, people: read::everybody(reader)?, roster, decisions })
    }

    fn who(&self, entry: &Entry) -> Who {
        if let Some(decided) = entry.rows.iter().find_map(|row| self.decisions.get(row)) {
            return match decided {
                Some(person) if self.people.iter().any(|known| known.id == *person) => Who::Known(*person),
                Some(_) => Who::Ask(Vec::new(), Message::new("room-import-unknown")),
                None => Who::New,
            };
        }
        let has = |person: &&PersonInRoom| {
            let is = |known: &str| !known.is_empty() && entry.addresses.contains(&known.to_lowercase());
            is(&person.email) || is(&person.user_principal_name)
        };
        let named = |person: &&PersonInRoom| !entry.name.is_empty() && folded(&person.name) == folded(&entry.name);
        let on_roster = |person: &&PersonInRoom| self.roster.contains(&person.id);
        let only = |found: Vec<&PersonInRoom>| match found[..] {
            [only] => Some(Who::Known(only.id)),
            _ => None,
        };
        let addressed: Vec<&PersonInRoom> = self.people.iter().filter(has).collect();
        let seated: Vec<&PersonInRoom> = addressed.iter().copied().filter(|person| on_roster(person)).collect();
        if let Some(found) = only(seated).or_else(|| only(addressed.clone())) {
            return found;
        }
        if !addressed.is_empty() {
            return Who::Ask(addressed.into_iter().map(candidate).collect(), Message::new("room-import-several"));
        }
        let named: Vec<&PersonInRoom> = self.people.iter().filter(named).collect();
        let seated: Vec<&PersonInRoom> = named.iter().copied().filter(|person| on_roster(person)).collect();
        if let Some(found) = only(seated) {
            return found;
        }
        let reason = match named[..] {
            [] => Message::new("room-import-unknown"),
            [only] => Message::new("room-import-not-on-roster").with("name", only.name.as_str()),
            _ => Message::new("room-import-several"),
        };
        Who::Ask(named.into_iter().map(candidate).collect(), reason)
    }

    fn instant(&self, at: DateTime) -> Option<i64> {
        Some(self.zone.to_ambiguous_timestamp(at).compatible().ok()?.as_millisecond())
    }

    /// A stay on the time line. Somebody who was still there stayed to the end.
    fn span(&self, stay: &files::Stay) -> Option<Span> {
        let start = self.instant(stay.join)?;
        let by_length = stay.seconds.map(|seconds| start + i64::from(seconds) * 1000);
        let end = match stay.leave {
            Some(leave) => self.instant(leave).filter(|end| *end >= start).or(by_length)?,
            None => by_length.or_else(|| whole(&self.scene.spans).map(|whole| whole.end.max(start)))?,
        };
        Some(Span { start, end })
    }

    /// What is marked for what the file says. `None` for somebody who was there only outside the session.
    fn mark(&self, said: &Said) -> Option<(AttendanceStatus, Option<u32>, String)> {
        let length = self.scene.minutes();
        match said {
            Said::Status { status, minutes, reason } => {
                Some((*status, minutes.map(|minutes| minutes.min(length)), reason.clone()))
            }
            Said::Minutes(0) => None,
            Said::Minutes(minutes) if minutes + GRACE >= length => {
                Some((AttendanceStatus::Present, None, String::new()))
            }
            Said::Minutes(minutes) => Some((AttendanceStatus::LeftEarly, Some(*minutes), String::new())),
            Said::Stays(stays) => {
                let spans: Vec<Span> = stays.iter().filter_map(|stay| self.span(stay)).collect();
                stay(&spans, &self.scene.spans, GRACE).map(|Stay { status, minutes }| (status, minutes, String::new()))
            }
        }
    }

    fn outside(&self) -> Message {
        let shown = |at: i64| local_time(at, &self.zone).strftime("%Y-%m-%d %H:%M").to_string();
        let whole = whole(&self.scene.spans).unwrap_or(Span { start: 0, end: 0 });
        Message::new("room-import-outside")
            .with("starts", shown(whole.start))
            .with("ends", shown(whole.end))
            .with("zone", self.scene.session.time_zone.as_str())
    }

    /// Days of a session of several on which nobody in the file was there: probably another report holds them.
    fn uncovered(&self, entries: &[Entry]) -> Vec<Message> {
        let stays = entries.iter().filter_map(|entry| match &entry.said {
            Some(Said::Stays(stays)) => Some(stays),
            _ => None,
        });
        let there = merged(stays.flatten().filter_map(|stay| self.span(stay)).collect());
        if there.is_empty() {
            return Vec::new();
        }
        let missed = self.scene.spans.iter().filter(|slot| !there.iter().any(|span| span.overlaps(**slot)));
        missed
            .map(|slot| {
                let day = understudy_domain::schedule::day_of(local_time(slot.start, &self.zone));
                Message::new("room-import-slot-not-covered").with("date", day)
            })
            .collect()
    }
}

fn candidate(person: &PersonInRoom) -> ImportCandidate {
    let detail = [&person.email, &person.department].into_iter().find(|text| !text.is_empty());
    ImportCandidate { id: person.id, name: person.name.clone(), detail: detail.cloned().unwrap_or_default() }
}

fn look(app: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<Looked> {
    let now = open.steady.read(&**app.clock(), &open.store)?.wall;
    let reader = open.reader()?;
    let looker = Looker::load(&reader, args)?;
    let days: Vec<_> = looker.scene.spans.iter().map(|span| local_time(span.start, &looker.zone).date()).collect();
    let files::Found { is_report, mut entries, mut errors, columns } =
        files::read(sheet, &args.mapping, &days).map_err(refused)?;
    let notes = looker.uncovered(&entries);
    let whos = one_entry_each(&looker, &mut entries, &mut errors);
    let mut lines = Vec::with_capacity(entries.len());
    for (entry, who) in entries.into_iter().zip(whos) {
        lines.push(line(app, &reader, &looker, &entry, who, now, &mut errors)?);
    }
    errors.sort_by_key(|error| error.row);
    Ok(Looked { is_report, lines, errors, notes, columns })
}

/// Who each entry is. Entries of one person become one: stays add up, what says the same twice stands once, and what
/// contradicts itself is refused.
fn one_entry_each(looker: &Looker, entries: &mut Vec<Entry>, errors: &mut Vec<RowError>) -> Vec<Who> {
    let mut whos: Vec<Who> = Vec::new();
    let mut kept: Vec<Entry> = Vec::new();
    let mut at: FxHashMap<Id, usize> = FxHashMap::default();
    for entry in entries.drain(..) {
        let who = looker.who(&entry);
        let known = match who {
            Who::Known(person) => *at.entry(person).or_insert(kept.len()),
            _ => kept.len(),
        };
        let Some(first) = kept.get_mut(known) else {
            kept.push(entry);
            whos.push(who);
            continue;
        };
        let contradicts = match (&mut first.said, entry.said) {
            (Some(Said::Stays(stays)), Some(Said::Stays(more))) => {
                stays.extend(more);
                false
            }
            (one, other) => *one != other,
        };
        if contradicts {
            let rows = format!("{}, {}", first.rows.first().unwrap_or(&0), entry.rows.first().unwrap_or(&0));
            let message = Message::new("room-import-same-person").with("rows", rows);
            errors.push(RowError { row: entry.rows.first().copied().unwrap_or(0), column: None, message });
            first.said = None;
        }
        first.rows.extend(entry.rows);
    }
    *entries = kept;
    whos
}

fn line(
    app: &App,
    reader: &Connection,
    looker: &Looker,
    entry: &Entry,
    who: Who,
    now: i64,
    errors: &mut Vec<RowError>,
) -> Result<Line> {
    let row = entry.rows.first().copied().unwrap_or(0);
    let address = entry.addresses.first().cloned().unwrap_or_default();
    let mut line = Line {
        row: ImportRow {
            row,
            title: if entry.name.is_empty() { address.clone() } else { entry.name.clone() },
            detail: address.clone(),
            outcome: ImportOutcome::Refused,
            changes: Vec::new(),
            candidates: Vec::new(),
            reason: None,
        },
        edits: Vec::new(),
    };
    let Some(said) = &entry.said else { return Ok(line) };
    let Some((status, minutes, reason)) = looker.mark(said) else {
        errors.push(RowError { row, column: None, message: looker.outside() });
        return Ok(line);
    };
    let person = match who {
        Who::Ask(candidates, reason) => {
            (line.row.outcome, line.row.candidates, line.row.reason) =
                (ImportOutcome::Review, candidates, Some(reason));
            return Ok(line);
        }
        Who::Known(person) => person,
        Who::New => {
            let (person, edit) = person_edit(app, reader, &entry.name, &address)?;
            line.edits.push(edit);
            person
        }
    };
    let before = looker.marks.of(person);
    let kept = before.filter(|before| before.status == status && reason.is_empty()).map(|before| before.reason.clone());
    let reason = kept.unwrap_or(reason);
    let mark = looker.marks.write(person, status, minutes, &reason, now);
    line.row.outcome = match (&mark, before) {
        (None, _) => ImportOutcome::Unchanged,
        (Some(_), None) => ImportOutcome::New,
        (Some(_), Some(_)) => ImportOutcome::Changed,
    };
    if mark.is_some() {
        let was = before.map(|before| (before.status, before.minutes, before.reason.as_str()));
        line.row.changes = changes(was, (status, minutes, &reason));
    }
    line.edits.extend(mark);
    Ok(line)
}

type Mark<'a> = (AttendanceStatus, Option<u32>, &'a str);

fn changes(before: Option<Mark<'_>>, after: Mark<'_>) -> Vec<FieldChange> {
    let minutes = |mark: Mark<'_>| mark.1.map(|minutes| minutes.to_string()).unwrap_or_default();
    let status = |mark: Mark<'_>| mark.0.word().replace('_', " ");
    let words = |mark: Mark<'_>| [status(mark), minutes(mark), mark.2.to_owned()];
    let before = before.map(words).unwrap_or_default();
    ["status", "minutes", "reason"]
        .into_iter()
        .zip(before.into_iter().zip(words(after)))
        .map(|(field, (before, after))| FieldChange { field: field.to_owned(), before, after })
        .filter(|change| change.before != change.after)
        .collect()
}
