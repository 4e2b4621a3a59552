//! Writing an objective down, and taking it away.

use super::get::record;
use crate::{
    App, Result,
    dto::{ById, Changed, objectives::*},
    error::FieldErrors,
    programme::require_row,
};
use understudy_domain::{
    id::Id,
    message::Message,
    objective::{AudienceKind, Measure},
};
use understudy_store::{
    Edit, Reader,
    read::{
        objectives::{ObjectiveRecord, objectives},
        programme::is_shown,
    },
    tables::{self, Table, objective as column, objective_group, objective_measure},
};

/// Longest sentence and longest note, in characters.
const LONGEST_TEXT: usize = 1_000;
const LONGEST_NOTE: usize = 4_000;
/// Longest name of an application.
const LONGEST_NAME: usize = 200;
/// Measures of an objective at most.
const MOST_MEASURES: usize = 8;
/// Days from a milestone at most.
const FURTHEST: i32 = 730;
/// Longest time of a task in seconds.
const LONGEST_TIME: u32 = 86_400;

/// Makes or changes an objective.
pub fn save(app: &App, args: ObjectiveSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let known = args.id.map(|id| record(&reader, id)).transpose()?;
    check(&reader, &args)?;
    let row = args.id.unwrap_or_else(|| app.fresh_id());
    let position = match &known {
        Some(known) => known.position,
        None => objectives(&reader)?.iter().map(|known| known.position + 1).max().unwrap_or(0),
    };
    let edits = edits(row, known.as_ref(), position, &args);
    let id = if known.is_some() { "change-objective-saved" } else { "change-objective-added" };
    Ok(app.change(Message::new(id).with("text", short(&args.text)), edits)?.of(row))
}

/// The rows of an objective as it is to be; `known` as it is.
pub(crate) fn edits(row: Id, known: Option<&ObjectiveRecord>, position: u32, args: &ObjectiveSave) -> Vec<Edit> {
    let draft = &args.draft;
    let groups: &[Id] = if draft.audience == Some(AudienceKind::Groups) { &draft.groups } else { &[] };
    let state = if args.agreed_on.is_some() { "agreed" } else { "draft" };
    let cells = vec![
        (column::TEXT, args.text.trim().into()),
        (column::AUDIENCE, draft.audience.map(|audience| audience.word().to_owned()).into()),
        (column::WAVE, draft.wave.filter(|_| draft.milestone.is_none()).into()),
        (column::MILESTONE, draft.milestone.into()),
        (column::DUE_ON, draft.due_on.filter(|_| draft.milestone.is_none() && draft.wave.is_none()).into()),
        (column::DAYS_BEFORE, i64::from(draft.days_before).into()),
        (column::OWNER, args.owner.into()),
        (column::STATE, state.into()),
        (column::AGREED_ON, args.agreed_on.into()),
        (column::APPLICATION, args.application.trim().into()),
        (column::POSITION, position.into()),
        (column::NOTE, args.note.trim().into()),
    ];
    let mut edits = vec![match known {
        Some(_) => Edit::put(&tables::OBJECTIVE, row, cells),
        None => Edit::make(&tables::OBJECTIVE, row, cells),
    }];
    edits.extend(group_edits(row, known, groups));
    edits.extend(measure_edits(row, known, &draft.measures));
    edits
}

/// Hides an objective; can be undone.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let known = record(&*open.reader()?, args.id)?;
    let mut edits = vec![Edit::delete(&tables::OBJECTIVE, args.id)];
    edits.extend(known.groups.iter().map(|(_, row)| Edit::delete(&tables::OBJECTIVE_GROUP, *row)));
    edits.extend(known.measures.iter().map(|(row, _)| Edit::delete(&tables::OBJECTIVE_MEASURE, *row)));
    let label = Message::new("change-objective-deleted").with("text", short(&known.text));
    Ok(app.change(label, edits)?.of(args.id))
}

/// The beginning of a sentence, for labels.
fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    let text = text.trim();
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    format!("{}…", text.chars().take(LONGEST).collect::<String>().trim_end())
}

fn group_edits(objective: Id, known: Option<&ObjectiveRecord>, groups: &[Id]) -> Vec<Edit> {
    let before = known.map(|known| known.groups.as_slice()).unwrap_or_default();
    let gone = before.iter().filter(|(group, _)| !groups.contains(group));
    let mut edits: Vec<Edit> = gone.map(|(_, row)| Edit::delete(&tables::OBJECTIVE_GROUP, *row)).collect();
    for (at, group) in groups.iter().enumerate() {
        if groups[..at].contains(group) || before.iter().any(|(known, _)| known == group) {
            continue;
        }
        let row = Id::derived("objective_group", &[objective.as_ref(), group.as_ref()]);
        let cells =
            vec![(objective_group::OBJECTIVE, objective.into()), (objective_group::USER_GROUP, (*group).into())];
        edits.push(Edit::make(&tables::OBJECTIVE_GROUP, row, cells));
    }
    edits
}

/// Measures by their place: two laptops that write the third measure write one row.
fn measure_edits(objective: Id, known: Option<&ObjectiveRecord>, measures: &[Measure]) -> Vec<Edit> {
    let before = known.map(|known| known.measures.as_slice()).unwrap_or_default();
    let row = |at: usize| Id::derived("objective_measure", &[objective.as_ref(), &(at as u32).to_be_bytes()]);
    let rows: Vec<Id> = (0..measures.len()).map(row).collect();
    let gone = before.iter().filter(|(row, _)| !rows.contains(row));
    let mut edits: Vec<Edit> = gone.map(|(row, _)| Edit::delete(&tables::OBJECTIVE_MEASURE, *row)).collect();
    for (at, (row, measure)) in rows.iter().zip(measures).enumerate() {
        let cells = measure_cells(objective, at as u32, measure);
        edits.push(if before.iter().any(|(known, _)| known == row) {
            Edit::put(&tables::OBJECTIVE_MEASURE, *row, cells)
        } else {
            Edit::make(&tables::OBJECTIVE_MEASURE, *row, cells)
        });
    }
    edits
}

/// A measure as a row.
fn measure_cells(objective: Id, position: u32, measure: &Measure) -> Vec<(u16, understudy_store::Value)> {
    vec![
        (objective_measure::OBJECTIVE, objective.into()),
        (objective_measure::POSITION, position.into()),
        (objective_measure::KIND, measure.kind.word().into()),
        (objective_measure::MODULE, measure.module.into()),
        (objective_measure::SERIES, measure.series.into()),
        (objective_measure::TASK, measure.task.into()),
        (objective_measure::PROCESS, measure.process.into()),
        (objective_measure::FIGURE, measure.figure.into()),
        (objective_measure::ROUTE, measure.route.word().into()),
        (objective_measure::UNAIDED, u32::from(measure.unaided).into()),
        (objective_measure::SECONDS, measure.seconds.into()),
        (objective_measure::THRESHOLD, measure.threshold.into()),
        (objective_measure::TARGET_PERCENT, measure.target_percent.into()),
        (objective_measure::PHRASE, measure.phrase.trim().into()),
    ]
}

fn check(reader: &Reader<'_>, args: &ObjectiveSave) -> Result<()> {
    let mut errors = FieldErrors::default();
    let draft = &args.draft;
    errors.require(!args.text.trim().is_empty(), "text", "objective-text-missing");
    errors.require(args.text.chars().count() <= LONGEST_TEXT, "text", "objective-text-long");
    errors.require(args.note.chars().count() <= LONGEST_NOTE, "note", "objective-note-long");
    errors.require(args.application.chars().count() <= LONGEST_NAME, "application", "objective-application-long");
    errors.require(draft.days_before.abs() <= FURTHEST, "days_before", "objective-days-range");
    errors.require(draft.measures.len() <= MOST_MEASURES, "measures", "objective-measures-many");
    let mut shown = |table: &'static Table, row: Option<Id>, field: &str| -> Result<()> {
        if let Some(row) = row
            && !is_shown(reader, table, row)?
        {
            errors.add(field, Message::new("objective-choice-gone"));
        }
        Ok(())
    };
    shown(&tables::MILESTONE, draft.milestone, "milestone")?;
    shown(&tables::WAVE, draft.wave, "wave")?;
    shown(&tables::PERSON, args.owner, "owner")?;
    for group in &draft.groups {
        shown(&tables::USER_GROUP, Some(*group), "groups")?;
    }
    for (at, measure) in draft.measures.iter().enumerate() {
        shown(&tables::MODULE, measure.module, &format!("measures.{at}.module"))?;
        shown(&tables::MODULE, measure.series, &format!("measures.{at}.series"))?;
        shown(&tables::MODULE_TASK, measure.task, &format!("measures.{at}.task"))?;
        shown(&tables::FIGURE, measure.figure, &format!("measures.{at}.figure"))?;
    }
    for (at, measure) in draft.measures.iter().enumerate() {
        check_measure(&mut errors, at, measure);
    }
    errors.finish()
}

fn check_measure(errors: &mut FieldErrors, at: usize, measure: &Measure) {
    use understudy_domain::objective::MeasureKind::{Feedback, Score};
    let field = |name: &str| format!("measures.{at}.{name}");
    let share = measure.target_percent.is_none_or(|share| (1..=100).contains(&share));
    errors.require(share, &field("target_percent"), "objective-share-range");
    let time = measure.seconds.is_none_or(|seconds| (1..=LONGEST_TIME).contains(&seconds));
    errors.require(time, &field("seconds"), "objective-time-range");
    let threshold = measure.threshold;
    match measure.kind {
        Score => {
            errors.require(
                threshold.is_none_or(|least| (1..=100).contains(&least)),
                &field("threshold"),
                "objective-score-range",
            );
        }
        Feedback => {
            errors.require(
                threshold.is_none_or(|least| (10..=50).contains(&least)),
                &field("threshold"),
                "objective-rating-range",
            );
        }
        _ => {}
    }
}

/// Refuses a row that is not there.
pub(super) fn require_figure(reader: &Reader<'_>, id: Id) -> Result<()> {
    require_row(reader, &tables::FIGURE, id)
}
