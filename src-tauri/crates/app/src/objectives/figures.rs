//! Figures that come from elsewhere: adoption, tickets. By hand here; from a file by the import.

use super::{
    figure_values::{value_edit, value_id},
    save::require_figure,
};
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, Named, Nothing, objectives::*},
    error::FieldErrors,
    programme::{check_name, same_name},
};
use understudy_domain::message::Message;
use understudy_store::{
    Edit,
    read::{
        objectives::{FigureValueRecord, figure_values, figures, objectives},
        programme::is_shown,
    },
    tables::{self, figure as column},
};

/// Longest unit and longest note, in characters.
const LONGEST_UNIT: usize = 40;
const LONGEST_NOTE: usize = 4_000;

/// All figures with their values.
pub fn list(app: &App, _: Nothing) -> Result<Vec<Figure>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let values = figure_values(&reader)?;
    let objectives = objectives(&reader)?;
    let figures = figures(&reader)?.into_iter().map(|figure| Figure {
        values: values.iter().rev().filter(|value| value.figure == figure.id).map(shown).collect(),
        objectives: objectives
            .iter()
            .filter(|objective| objective.measures.iter().any(|(_, measure)| measure.figure == Some(figure.id)))
            .count() as u32,
        id: figure.id,
        name: figure.name,
        unit: figure.unit,
        lower_is_better: figure.lower_is_better,
        note: figure.note,
    });
    Ok(figures.collect())
}

fn shown(value: &FigureValueRecord) -> FigureValue {
    let percent = value.denominator.and_then(|of| value.numerator.saturating_mul(100).checked_div(of));
    FigureValue {
        id: value.id,
        group: value.group.map(|id| Named { id, name: value.group_name.clone() }),
        on: value.on,
        numerator: value.numerator as f64,
        denominator: value.denominator.map(|of| of as f64),
        percent: percent.and_then(|percent| u32::try_from(percent).ok()),
        source: value.source.clone(),
    }
}

/// Makes or changes a figure.
pub fn save(app: &App, args: FigureSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    if let Some(id) = args.id {
        require_figure(&reader, id)?;
    }
    let name = args.name.trim();
    let mut errors = FieldErrors::default();
    check_name(&mut errors, "name", name, "figure-name-missing");
    if figures(&reader)?.iter().any(|known| Some(known.id) != args.id && same_name(&known.name, name)) {
        errors.add("name", Message::new("figure-name-taken").with("name", name));
    }
    errors.require(args.unit.chars().count() <= LONGEST_UNIT, "unit", "figure-unit-long");
    errors.require(args.note.chars().count() <= LONGEST_NOTE, "note", "objective-note-long");
    errors.finish()?;
    let row = args.id.unwrap_or_else(|| app.fresh_id());
    let cells = vec![
        (column::NAME, name.into()),
        (column::UNIT, args.unit.trim().into()),
        (column::LOWER_IS_BETTER, u32::from(args.lower_is_better).into()),
        (column::NOTE, args.note.trim().into()),
    ];
    let edit = match args.id {
        Some(_) => Edit::put(&tables::FIGURE, row, cells),
        None => Edit::make(&tables::FIGURE, row, cells),
    };
    let id = if args.id.is_some() { "change-figure-saved" } else { "change-figure-added" };
    Ok(app.change(Message::new(id).with("name", name), vec![edit])?.of(row))
}

/// Hides a figure with its values; can be undone.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let figure = figures(&reader)?.into_iter().find(|figure| figure.id == args.id);
    let figure = figure.ok_or_else(|| AppError::not_found("figure"))?;
    let values = figure_values(&reader)?.into_iter().filter(|value| value.figure == args.id);
    let mut edits = vec![Edit::delete(&tables::FIGURE, args.id)];
    edits.extend(values.map(|value| Edit::delete(&tables::FIGURE_VALUE, value.id)));
    Ok(app.change(Message::new("change-figure-deleted").with("name", &figure.name), edits)?.of(args.id))
}

/// Writes the value of a day.
pub fn save_value(app: &App, args: FigureValueSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    require_figure(&reader, args.figure)?;
    let figure = figures(&reader)?.into_iter().find(|figure| figure.id == args.figure);
    let mut errors = FieldErrors::default();
    if let Some(group) = args.group
        && !is_shown(&reader, &tables::USER_GROUP, group)?
    {
        errors.add("group", Message::new("objective-choice-gone"));
    }
    errors.require(args.denominator != Some(0), "denominator", "figure-whole-zero");
    errors.require(args.denominator.is_none_or(|of| args.numerator <= of), "numerator", "figure-part-more");
    errors.require(args.on <= app.today(), "on", "figure-day-ahead");
    errors.finish()?;
    let row = value_id(args.figure, args.group, args.on);
    let known = is_shown(&reader, &tables::FIGURE_VALUE, row)?;
    let edit = value_edit(known, (args.figure, args.group, args.on), (args.numerator, args.denominator), "");
    let label = Message::new("change-figure-value-saved")
        .with("name", figure.map(|figure| figure.name).unwrap_or_default())
        .with("date", args.on);
    Ok(app.change(label, vec![edit])?.of(row))
}

/// Hides a value; can be undone.
pub fn delete_value(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let value = figure_values(&reader)?.into_iter().find(|value| value.id == args.id);
    let value = value.ok_or_else(|| AppError::not_found("figure_value"))?;
    let name = figures(&reader)?.into_iter().find(|figure| figure.id == value.figure).map(|figure| figure.name);
    let label =
        Message::new("change-figure-value-deleted").with("name", name.unwrap_or_default()).with("date", value.on);
    Ok(app.change(label, vec![Edit::delete(&tables::FIGURE_VALUE, args.id)])?.of(args.id))
}
