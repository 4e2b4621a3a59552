//! Counting a pulse: from the box to what is told.
//!
//! Owns what becomes of each answer. Every counting makes parts of its own (`domain::sentiment::portions`) and never adds to
//! one that was told before, here or on another laptop; nor can it be taken back, since what was told may have been read.
//! Without names, what is too few is thrown away and the box emptied; with names, it stays for the leads and may be counted
//! with later answers, on the laptop alone on which the pulse was made.

use super::{collect::steps, list, model::Told};
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, Named, sentiment::*},
};
use rustc_hash::FxHashMap;
use understudy_domain::{
    id::Id,
    message::Message,
    sentiment::{LEAST, Part, Portions, PulseState, Tally, portions},
};
use understudy_store::{
    Connection, Edit, pulse_box,
    read::sentiment as read,
    tables::{self, pulse, pulse_answer, pulse_comment, pulse_result},
};

/// Label of a counting, which cannot be undone: parts told before and parts told again with one answer more would tell that
/// answer.
pub(crate) const CLOSED: &str = "change-pulse-closed";

/// What lies ready to be counted.
struct Ready {
    told: Told,
    answers: Vec<Vec<u8>>,
    /// Rows of answers by name, in the same order; of no meaning without names.
    rows: Vec<Id>,
    /// Comments without names, by group.
    comments: Vec<(Id, String)>,
    portions: Portions,
}

impl Ready {
    fn load(reader: &Connection, pulse: Id) -> Result<Self> {
        let told = list::told(reader, pulse)?;
        let mut comments = Vec::new();
        let mut found: Vec<(Id, Vec<u8>, Id)> = Vec::new();
        if told.pulse.anonymous {
            let boxed = pulse_box::boxed(reader, pulse)?;
            comments = boxed.comments;
            found.extend(boxed.answers.into_iter().map(|(group, answers)| (group, steps(&answers), Id::default())));
        } else {
            let answers = read::answers(reader, pulse)?.into_iter().filter(|answer| !answer.counted);
            found
                .extend(answers.map(|one| (one.group, serde_json::from_str(&one.answers).unwrap_or_default(), one.id)));
        }
        // What does not have every question – another version's, or damaged – is no answer, and must not make up the five.
        let questions = told.questions.len();
        found.retain(|(_, answer, _)| Tally::of([answer.as_slice()], questions).people() == 1);
        let groups: Vec<Id> = found.iter().map(|(group, ..)| *group).collect();
        let (answers, rows) = found.into_iter().map(|(_, answer, row)| (answer, row)).unzip();
        Ok(Self { portions: portions(&groups), told, answers, rows, comments })
    }

    fn tally(&self, part: &Part) -> Tally {
        let answers = part.members.iter().filter_map(|at| self.answers.get(*at)).map(Vec::as_slice);
        Tally::of(answers, self.told.questions.len())
    }

    /// Comments that may be told, with the group where that stands alone. A comment is told with its group's part or not at
    /// all: it came from one of few.
    fn comments(&self) -> Vec<(Option<Id>, &str)> {
        let alone = |group: &Id| self.portions.parts.iter().any(|part| part.group == Some(*group));
        let pooled = self.portions.parts.iter().any(|part| part.group.is_none());
        let told = self.comments.iter().filter(|(group, _)| alone(group) || pooled);
        told.map(|(group, comment)| (Some(*group).filter(alone), comment.as_str())).collect()
    }
}

/// What closing would do: which groups stand alone, what is told together, what is too few.
pub fn close_preview(app: &App, args: ById) -> Result<PulseClosePreview> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let ready = Ready::load(&reader, args.id)?;
    let names: FxHashMap<Id, &str> = ready.told.asked.iter().map(|asked| (asked.group, asked.name.as_str())).collect();
    let mut parts: Vec<PulseClosePart> = ready
        .portions
        .parts
        .iter()
        .map(|part| PulseClosePart {
            group: part.group.map(|id| Named { id, name: names.get(&id).copied().unwrap_or_default().to_owned() }),
            responses: part.members.len() as u32,
        })
        .collect();
    parts.sort_by_cached_key(|part| (part.group.is_none(), part.group.as_ref().map(|group| group.name.to_lowercase())));
    let comments = ready.comments().len() as u32;
    Ok(PulseClosePreview {
        least: LEAST as u32,
        waiting: ready.answers.len() as u32,
        parts,
        uncounted: ready.portions.uncounted.len() as u32,
        thrown_away: ready.told.pulse.anonymous,
        comments,
        comments_lost: ready.comments.len() as u32 - comments,
        before: ready.told.overall().as_ref().map_or(0, Tally::people),
    })
}

/// Counts what lies ready on this laptop and closes the pulse. Anybody may: only the laptop that took the answers can; by
/// name, only the one on which the pulse was made.
pub fn close(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let ready = Ready::load(&reader, args.id)?;
    if ready.told.pulse.state == PulseState::Draft {
        return Err(AppError::refused(Message::new("pulse-not-open").with("name", ready.told.pulse.name)));
    }
    // Without names, what came too late and is too few has to be thrown away some time; with names it stays.
    let nothing = ready.portions.parts.is_empty() && (!ready.told.pulse.anonymous || ready.answers.is_empty());
    if ready.told.pulse.state == PulseState::Closed && nothing {
        return Err(AppError::refused(Message::new("pulse-nothing-to-count")));
    }
    // Answers by name reach other laptops before they are counted. Counted on two, with one more on the second, the two
    // figures would differ by that answer; so they are counted on the laptop alone on which the pulse was made.
    if !ready.told.pulse.anonymous && !pulse_box::made_here(&reader, args.id)? {
        return Err(AppError::refused(Message::new("pulse-close-elsewhere")));
    }
    let edits = edits(app, &ready)?;
    drop(reader);
    let counted: usize = ready.portions.parts.iter().map(|part| part.members.len()).sum();
    let uncounted = ready.portions.uncounted.len();
    let label = Message::new(CLOSED).with("name", ready.told.pulse.name.as_str()).with("count", counted);
    let mut changed = if ready.told.pulse.anonymous {
        let intent = app.intent(app.me()?, label.clone());
        let committed = open.store.commit_and_empty_pulse_box(&intent, edits, args.id)?;
        open.store.set_local(&files_name(args.id), None)?;
        app.committed(&open, label, &committed)
    } else {
        app.change(label, edits)?
    };
    if uncounted > 0 {
        let id = if ready.told.pulse.anonymous { "pulse-thrown-away" } else { "pulse-kept-uncounted" };
        changed.warnings.push(Message::new(id).with("count", uncounted).with("least", LEAST));
    }
    Ok(changed.of(args.id))
}

/// Where this laptop remembers the workbooks that were read into the box of a pulse, until they are counted.
pub(crate) fn files_name(pulse: Id) -> String {
    format!("{}{pulse}", pulse_box::FILES)
}

fn edits(app: &App, ready: &Ready) -> Result<Vec<Edit>> {
    let id = ready.told.pulse.id;
    let mut cells = vec![(pulse::STATE, PulseState::Closed.word().into())];
    if ready.told.pulse.closed_on.is_none() {
        cells.push((pulse::CLOSED_ON, app.today().into()));
    }
    if let Some(files) = app.programme()?.store.local(&files_name(id))? {
        let known = ready.told.pulse.source.as_str();
        let all = if known.is_empty() { files } else { format!("{known}, {files}") };
        cells.push((pulse::SOURCE, all.into()));
    }
    let mut edits = vec![Edit::put(&tables::PULSE, id, cells)];
    for part in &ready.portions.parts {
        let counts = serde_json::to_string(&ready.tally(part))
            .map_err(|error| AppError::failed(crate::internal_error(&error.to_string())))?;
        let cells = vec![
            (pulse_result::PULSE, id.into()),
            (pulse_result::USER_GROUP, part.group.into()),
            (pulse_result::RESPONSES, (part.members.len() as i64).into()),
            (pulse_result::COUNTS, counts.into()),
        ];
        edits.push(Edit::make(&tables::PULSE_RESULT, app.fresh_id(), cells));
        if !ready.told.pulse.anonymous {
            let counted = part.members.iter().filter_map(|at| ready.rows.get(*at));
            let cells = || vec![(pulse_answer::COUNTED, 1_i64.into())];
            edits.extend(counted.map(|row| Edit::put(&tables::PULSE_ANSWER, *row, cells())));
        }
    }
    for (group, comment) in ready.comments() {
        let cells = vec![
            (pulse_comment::PULSE, id.into()),
            (pulse_comment::USER_GROUP, group.into()),
            (pulse_comment::COMMENT, comment.into()),
        ];
        edits.push(Edit::make(&tables::PULSE_COMMENT, app.fresh_id(), cells));
    }
    Ok(edits)
}
