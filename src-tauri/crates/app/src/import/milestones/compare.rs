//! What each row of a project plan comes to: which milestone it is about, of which kind, for which wave, and what changes.
//!
//! Owns the comparison with what is known. Deliberately reads no file and writes nothing.

use crate::{Result, dto::import::*, programme::folded};
use rustc_hash::FxHashMap;
use understudy_domain::{id::Id, message::Message, words::MilestoneKind};
use understudy_import::{
    ImportCounts as Counts, RowError,
    milestones::{MilestoneRow, MilestonesRead, Source, mentions},
};
use understudy_store::{
    Connection,
    read::{
        milestones::{MilestoneRecord, milestones},
        programme::{WaveRecord, waves},
    },
};

/// What leaves a row out.
const LEAVE: &str = "leave";

/// What is known before the import.
pub(super) struct Known {
    pub(super) milestones: Vec<MilestoneRecord>,
    waves: Vec<WaveRecord>,
}

/// What somebody decided about a row.
#[derive(Debug, Clone, Copy)]
enum Decision {
    Leave,
    Take(MilestoneKind, Option<Id>),
}

/// A row that is taken over.
pub(super) struct Taken {
    pub(super) id: Id,
    pub(super) is_new: bool,
    pub(super) kind: MilestoneKind,
    pub(super) wave: Option<Id>,
    pub(super) row: MilestoneRow,
    pub(super) changes: Vec<FieldChange>,
}

/// A row, and what becomes of it.
pub(super) struct Outcome {
    pub(super) row: u32,
    pub(super) title: String,
    pub(super) detail: String,
    pub(super) outcome: ImportOutcome,
    pub(super) changes: Vec<FieldChange>,
    pub(super) reason: Option<Message>,
}

/// Everything that the rows come to.
pub(super) struct Compared {
    pub(super) taken: Vec<Taken>,
    pub(super) outcomes: Vec<Outcome>,
    pub(super) errors: Vec<RowError>,
    pub(super) counts: Counts,
    pub(super) left_out: u32,
}

/// The column of a field, for an error beside it.
struct Columns<'a>(&'a [(&'static str, Option<String>)]);

impl Columns<'_> {
    fn of(&self, field: &str) -> Option<String> {
        self.0.iter().find(|(name, _)| *name == field).and_then(|(_, title)| title.clone())
    }
}

impl Known {
    pub(super) fn load(reader: &Connection) -> Result<Self> {
        Ok(Self { milestones: milestones(reader)?, waves: waves(reader)? })
    }

    pub(super) fn compare(&self, read: MilestonesRead, args: &ImportArgs) -> Compared {
        let MilestonesRead { source, list, .. } = read;
        let columns = Columns(&list.columns);
        let mut compared = Compared {
            taken: Vec::new(),
            outcomes: Vec::new(),
            errors: list.errors,
            counts: Counts { refused: list.refused, rows: list.refused, ..Counts::default() },
            left_out: 0,
        };
        let mut unread: Vec<u32> = compared.errors.iter().map(|error| error.row).collect();
        unread.dedup();
        for row in unread {
            compared.outcomes.push(Outcome::of(row, String::new(), String::new(), ImportOutcome::Refused, None));
        }
        let mut seen = Seen::default();
        for row in list.rows {
            compared.counts.rows += 1;
            let detail = detail(&row);
            match self.one(row.clone(), source, args, &mut seen) {
                Ok(Verdict::Taken(taken)) => compared.take(taken, detail),
                Ok(Verdict::Left(reason)) => {
                    compared.left_out += 1;
                    compared.say(&row, detail, ImportOutcome::LeftOut, reason);
                }
                Ok(Verdict::Asked(reason)) => {
                    compared.counts.review += 1;
                    compared.say(&row, detail, ImportOutcome::Review, reason);
                }
                Err((field, message)) => {
                    compared.counts.refused += 1;
                    compared.errors.push(RowError {
                        row: row.row,
                        column: columns.of(field),
                        message: message.clone(),
                    });
                    compared.say(&row, detail, ImportOutcome::Refused, message);
                }
            }
        }
        compared.counts.matched = compared.counts.changed + compared.counts.unchanged;
        compared.errors.sort_by_key(|error| error.row);
        compared.outcomes.sort_by_key(|outcome| outcome.row);
        compared
    }

    fn one(
        &self,
        row: MilestoneRow,
        source: Source,
        args: &ImportArgs,
        seen: &mut Seen,
    ) -> std::result::Result<Verdict, (&'static str, Message)> {
        let decision = match args.decisions.get(&row.row.to_string()) {
            None => None,
            Some(text) => Some(
                self.decision(text)
                    .ok_or_else(|| ("name", Message::new("milestones-decision-unreadable").with("row", row.row)))?,
            ),
        };
        let before = self.before(&row, source);
        match decision {
            Some(Decision::Leave) => return Ok(Verdict::Left(Message::new("milestones-left-out"))),
            None if before.is_none() && !row.proposed => {
                return Ok(Verdict::Left(Message::new("milestones-not-proposed")));
            }
            _ => {}
        }
        let kind = kind_of(&row, decision, before);
        let wave = match decision {
            Some(Decision::Take(_, wave)) => wave,
            _ => self.wave(&row, kind, before)?,
        };
        let wave = wave.filter(|id| self.waves.iter().any(|wave| wave.id == *id));
        if kind == MilestoneKind::Cutover && wave.is_none() {
            return Ok(Verdict::Asked(Message::new("milestones-wave-missing")));
        }
        let id = before.map_or_else(|| id_of(source, &row.key), |before| before.id);
        seen.note(&row, id, kind, wave, self)?;
        let changes = self.changes(&row, kind, wave, before);
        Ok(Verdict::Taken(Taken { id, is_new: before.is_none(), kind, wave, row, changes }))
    }

    /// `leave`, `uat`, or `cutover@` and the id of a wave that is there.
    fn decision(&self, text: &str) -> Option<Decision> {
        if text == LEAVE {
            return Some(Decision::Leave);
        }
        let (kind, wave) = match text.split_once('@') {
            Some((kind, wave)) => (kind, Some(Id::parse(wave)?)),
            None => (text, None),
        };
        let is_there = wave.is_none_or(|id| self.waves.iter().any(|wave| wave.id == id));
        MilestoneKind::parse(kind).filter(|_| is_there).map(|kind| Decision::Take(kind, wave))
    }

    /// The milestone that a row is about: of the same key, else one made by hand of the same name.
    fn before(&self, row: &MilestoneRow, source: Source) -> Option<&MilestoneRecord> {
        let of_key = |known: &&MilestoneRecord| known.source == source.word() && known.source_key == row.key;
        let by_hand = |known: &&MilestoneRecord| known.source.is_empty() && folded(&known.name) == folded(&row.name);
        self.milestones.iter().find(of_key).or_else(|| self.milestones.iter().find(by_hand))
    }

    /// The wave of a row: as written, else as chosen before, else the one whose name its words speak of.
    fn wave(
        &self,
        row: &MilestoneRow,
        kind: MilestoneKind,
        before: Option<&MilestoneRecord>,
    ) -> std::result::Result<Option<Id>, (&'static str, Message)> {
        if !row.wave.is_empty() {
            let exact = self.waves.iter().find(|wave| folded(&wave.name) == folded(&row.wave));
            let found = exact.map(|wave| wave.id).or_else(|| self.spoken_of(&row.wave));
            let unknown = || ("wave", Message::new("milestones-wave-unknown").with("name", &row.wave));
            return found.map(Some).ok_or_else(unknown);
        }
        let chosen = before.and_then(|before| before.wave);
        let guessed = chosen.or_else(|| self.spoken_of(&row.name)).or_else(|| self.spoken_of(&row.context));
        // Where there is but one wave, a cutover can only be its.
        let only = || self.waves.first().filter(|_| self.waves.len() == 1 && kind == MilestoneKind::Cutover);
        Ok(guessed.or_else(|| only().map(|wave| wave.id)))
    }

    /// The one wave that a text speaks of most plainly; none where two are as plain.
    fn spoken_of(&self, text: &str) -> Option<Id> {
        let found: Vec<(usize, Id)> =
            self.waves.iter().filter_map(|wave| mentions(text, &wave.name).map(|words| (words, wave.id))).collect();
        let most = found.iter().map(|(words, _)| *words).max()?;
        let mut plainest = found.into_iter().filter(|(words, _)| *words == most);
        let (_, wave) = plainest.next()?;
        plainest.next().is_none().then_some(wave)
    }

    fn wave_name(&self, wave: Option<Id>) -> String {
        let found = wave.and_then(|id| self.waves.iter().find(|wave| wave.id == id));
        found.map(|wave| wave.name.clone()).unwrap_or_default()
    }

    fn changes(
        &self,
        row: &MilestoneRow,
        kind: MilestoneKind,
        wave: Option<Id>,
        before: Option<&MilestoneRecord>,
    ) -> Vec<FieldChange> {
        let mut changes = Vec::new();
        let mut change = |field: &str, before: String, after: String| {
            if before != after {
                changes.push(FieldChange { field: field.to_owned(), before, after });
            }
        };
        let due = before.and_then(|before| before.due_on).map(|day| day.to_string()).unwrap_or_default();
        change("due_on", due, row.due_on.to_string());
        change("kind", before.map(|before| before.kind.word().to_owned()).unwrap_or_default(), kind.word().to_owned());
        change("wave", before.map(|before| before.wave_name.clone()).unwrap_or_default(), self.wave_name(wave));
        if let Some(before) = before {
            change("name", before.name.clone(), row.name.clone());
            if !row.note.is_empty() {
                change("note", before.note.clone(), row.note.clone());
            }
            if before.source.is_empty() {
                change("source_key", String::new(), row.key.clone());
            }
        }
        changes
    }
}

/// What becomes of a row.
enum Verdict {
    Taken(Taken),
    Left(Message),
    Asked(Message),
}

/// What earlier rows said.
#[derive(Default)]
struct Seen {
    rows: FxHashMap<Id, u32>,
    cutovers: FxHashMap<Id, (u32, MilestoneRow)>,
}

impl Seen {
    /// Notes a row; refuses one that says what another says, or another day of the same cutover.
    fn note(
        &mut self,
        row: &MilestoneRow,
        id: Id,
        kind: MilestoneKind,
        wave: Option<Id>,
        known: &Known,
    ) -> std::result::Result<(), (&'static str, Message)> {
        if let Some(other) = self.rows.insert(id, row.row) {
            return Err(("name", Message::new("milestones-twice").with("other", other)));
        }
        let Some(wave) = wave.filter(|_| kind == MilestoneKind::Cutover) else { return Ok(()) };
        match self.cutovers.get(&wave) {
            Some((other, first)) if first.due_on != row.due_on => {
                let message = Message::new("milestones-cutover-twice").with("other", *other);
                Err(("due_on", message.with("wave", known.wave_name(Some(wave)))))
            }
            Some(_) => Ok(()),
            None => {
                self.cutovers.insert(wave, (row.row, row.clone()));
                Ok(())
            }
        }
    }
}

/// The kind of a row: as decided, else as written, else as chosen before, else as its name says.
fn kind_of(row: &MilestoneRow, decision: Option<Decision>, before: Option<&MilestoneRecord>) -> MilestoneKind {
    if let Some(Decision::Take(kind, _)) = decision {
        return kind;
    }
    let written = row.kind.filter(|_| row.is_written);
    written.or(before.map(|before| before.kind)).or(row.kind).unwrap_or(MilestoneKind::Other)
}

/// The identity of a milestone that a source knows by a key: two laptops that import one plan make one row.
fn id_of(source: Source, key: &str) -> Id {
    Id::derived("milestone", &[source.word().as_bytes(), key.as_bytes()])
}

fn detail(row: &MilestoneRow) -> String {
    let parts = [row.due_on.to_string(), row.context.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

impl Outcome {
    fn of(row: u32, title: String, detail: String, outcome: ImportOutcome, reason: Option<Message>) -> Self {
        Self { row, title, detail, outcome, changes: Vec::new(), reason }
    }
}

impl Taken {
    /// Whether anything is written for it.
    pub(super) fn is_news(&self) -> bool {
        self.is_new || !self.changes.is_empty()
    }
}

impl Compared {
    fn say(&mut self, row: &MilestoneRow, detail: String, outcome: ImportOutcome, reason: Message) {
        self.outcomes.push(Outcome::of(row.row, row.name.clone(), detail, outcome, Some(reason)));
    }

    fn take(&mut self, taken: Taken, detail: String) {
        let outcome = match (taken.is_new, taken.changes.is_empty()) {
            (true, _) => ImportOutcome::New,
            (false, false) => ImportOutcome::Changed,
            (false, true) => ImportOutcome::Unchanged,
        };
        match outcome {
            ImportOutcome::New => self.counts.new += 1,
            ImportOutcome::Changed => self.counts.changed += 1,
            _ => self.counts.unchanged += 1,
        }
        let mut said = Outcome::of(taken.row.row, taken.row.name.clone(), detail, outcome, None);
        said.changes.clone_from(&taken.changes);
        self.outcomes.push(said);
        self.taken.push(taken);
    }
}
