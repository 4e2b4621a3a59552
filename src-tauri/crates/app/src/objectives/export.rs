//! Objectives as a table: a row of figures for each, followed by its exceptions by name.

use super::{list::list, people::people};
use crate::{
    App, AppError, FileUse, Result,
    dto::{
        objectives::*,
        readiness::{JobStarted, JobState},
    },
    files::saved,
};
use understudy_domain::message::Message;
use understudy_export::{
    Cell, Column, ColumnKind,
    ColumnKind::{Date, Integer, Text},
    ExportError, Format, Table, write_table,
};
use understudy_messages::{say, word};

const COLUMNS: [(&str, ColumnKind); 18] = [
    ("objective-column-objective", Text),
    ("objective-column-audience", Text),
    ("objective-column-measures", Text),
    ("objective-column-deadline", Text),
    ("objective-column-until", Date),
    ("objective-column-course", Text),
    ("objective-column-why", Text),
    ("objective-column-counts", Integer),
    ("objective-column-of", Integer),
    ("objective-column-wanted", Integer),
    ("objective-column-low", Integer),
    ("objective-column-likely", Integer),
    ("objective-column-high", Integer),
    ("objective-column-owner", Text),
    ("objective-column-exception", Text),
    ("objective-column-detail", Text),
    ("objective-column-objective-id", Text),
    ("objective-column-person-id", Text),
];

/// Writes all objectives as of a day.
pub fn export(app: &App, args: ExportObjectives) -> Result<JobStarted> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    let format = Format::from_path(&path)?;
    if format == Format::Pdf {
        return Err(AppError::refused(Message::new("completion-export-table-only")));
    }
    let table = table(app, args.as_of)?;
    let job = app.jobs.start(app, move |watch| match write_table(&table, format, &path, watch) {
        Ok(report) => (JobState::Done, Some(saved(&path)), report.notes),
        Err(ExportError::Cancelled) => (JobState::Cancelled, Some(ExportError::Cancelled.message()), Vec::new()),
        Err(error) => (JobState::Failed, Some(error.message()), Vec::new()),
    });
    Ok(JobStarted { job })
}

fn table(app: &App, as_of: Option<understudy_domain::day::Day>) -> Result<Table> {
    let mut rows = Vec::new();
    for objective in list(app, ObjectivesArgs { as_of })?.rows {
        rows.push(figures(&objective));
        let ask = ObjectivePeopleArgs {
            id: objective.id,
            as_of,
            counts: Some(false),
            measure: None,
            text: String::new(),
            offset: 0,
            limit: None,
        };
        for line in people(app, ask)?.lines {
            rows.push(exception(&objective, &line));
        }
    }
    let columns = COLUMNS.iter().map(|(id, kind)| Column::new(word(id), *kind)).collect();
    Ok(Table { title: word("objective-sheet"), columns, rows })
}

fn figures(row: &ObjectiveRow) -> Vec<Cell> {
    let measures: Vec<String> = row.measures.iter().map(|measure| say(&measure.words)).collect();
    let outlook = |take: fn(&ObjectiveOutlook) -> u32| row.outlook.as_ref().map(take);
    vec![
        row.text.as_str().into(),
        say(&row.audience).into(),
        measures.join("; ").into(),
        say(&row.deadline).into(),
        row.until.into(),
        word(row.course.message_id()).into(),
        say(&row.why).into(),
        row.value.as_ref().map_or(Cell::Empty, |value| value.numerator.into()),
        row.value.as_ref().and_then(|value| value.denominator).map_or(Cell::Empty, Cell::from),
        row.value.as_ref().map_or(Cell::Empty, |value| value.wanted.into()),
        outlook(|outlook| outlook.low).into(),
        outlook(|outlook| outlook.likely).into(),
        outlook(|outlook| outlook.high).into(),
        row.owner.as_ref().map_or(Cell::Empty, |owner| owner.name.as_str().into()),
        Cell::Empty,
        Cell::Empty,
        row.id.to_string().into(),
        Cell::Empty,
    ]
}

fn exception(row: &ObjectiveRow, line: &ObjectiveLine) -> Vec<Cell> {
    let mut cells = vec![row.text.as_str().into()];
    cells.resize(14, Cell::Empty);
    let name = line.person.as_ref().map_or(line.name.as_str(), |person| person.name.as_str());
    let reasons: Vec<String> = line.reasons.iter().map(say).collect();
    cells[6] = reasons.join("; ").into();
    cells.extend([
        name.into(),
        line.detail.as_str().into(),
        row.id.to_string().into(),
        line.person.as_ref().map_or(Cell::Empty, |person| person.id.to_string().into()),
    ]);
    cells
}
