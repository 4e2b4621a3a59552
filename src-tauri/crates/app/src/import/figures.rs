//! Import of figures that come from elsewhere.
//!
//! A value is known by figure, group and day, so importing again changes nothing. A figure that nobody knows is made; a
//! group that nobody knows is an error, since its value would count for all.

use super::{
    DAY_FIRST, Plan, corrected, counts, fields,
    listed::{Compared, Listed, changed},
    refused, unmapped,
};
use crate::{
    App, Result,
    dto::import::*,
    objectives::{value_edit, value_id},
    open::Open,
    programme::folded,
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{id::Id, message::Message};
use understudy_import::{
    ListRead, Mapping, RowError,
    figures::{self as files, FigureRow},
    sheet::Sheet,
};
use understudy_store::{
    Edit,
    read::{
        objectives::{FigureValueRecord, figure_values, figures},
        sessions::group_sites,
    },
    tables::{self, figure as column},
};

struct Known {
    figures: FxHashMap<String, Id>,
    values: FxHashMap<Id, FigureValueRecord>,
    groups: FxHashMap<String, Id>,
    source: String,
}

impl Known {
    fn load(open: &Open, sheet: &Sheet) -> Result<Self> {
        let reader = open.reader()?;
        Ok(Self {
            figures: figures(&reader)?.into_iter().map(|figure| (folded(&figure.name), figure.id)).collect(),
            values: figure_values(&reader)?.into_iter().map(|value| (value.id, value)).collect(),
            groups: group_sites(&reader)?.into_iter().map(|group| (folded(&group.name), group.id)).collect(),
            source: sheet.source.clone(),
        })
    }

    /// Compares every row; also the names of figures that it would make.
    fn compare(&self, found: ListRead<FigureRow>) -> (Listed, Vec<String>) {
        let (mut seen, mut made) = (FxHashSet::default(), FxHashMap::default());
        let mut names = Vec::new();
        let rows: Vec<_> = found
            .rows
            .into_iter()
            .map(|row| {
                let error = |message| Err(RowError { row: row.row, column: None, message });
                let group = self.groups.get(&folded(&row.group)).copied();
                if group.is_none() && !row.group.is_empty() {
                    return error(Message::new("figures-group-unknown").with("name", &row.group));
                }
                let key = folded(&row.figure);
                let figure = self.figures.get(&key).copied();
                let id = figure.unwrap_or_else(|| Id::derived("figure-by-name", &[key.as_bytes()]));
                if !seen.insert(value_id(id, group, row.on)) {
                    return error(Message::new("figures-twice").with("name", &row.figure).with("date", row.on));
                }
                let make = figure.is_none() && made.insert(key, id).is_none();
                if make {
                    names.push(row.figure.clone());
                }
                Ok(self.row(row, id, group, make))
            })
            .collect();
        (Listed::new(found.refused, found.errors, rows.into_iter()), names)
    }

    fn row(&self, row: FigureRow, figure: Id, group: Option<Id>, make: bool) -> Compared {
        let known = self.values.get(&value_id(figure, group, row.on));
        let told = |part: i64, of: Option<i64>| of.map_or(part.to_string(), |of| format!("{part} / {of}"));
        let after = told(i64::from(row.numerator), row.denominator.map(i64::from));
        let changes = known.and_then(|known| changed("value", &told(known.numerator, known.denominator), &after));
        let mut edits = Vec::new();
        if make {
            let cells = vec![(column::NAME, row.figure.as_str().into()), (column::UNIT, row.unit.as_str().into())];
            edits.push(Edit::make(&tables::FIGURE, figure, cells));
        }
        let place = (figure, group, row.on);
        edits.push(value_edit(known.is_some(), place, (row.numerator, row.denominator), &self.source));
        let detail = [row.group, row.on.to_string(), after].into_iter().filter(|part| !part.is_empty());
        Compared {
            row: row.row,
            title: row.figure,
            detail: detail.collect::<Vec<_>>().join(" · "),
            new: known.is_none(),
            changes: changes.into_iter().collect(),
            edits,
        }
    }
}

fn required(field: &str) -> bool {
    matches!(field, "figure" | "measured_on" | "value")
}

fn mapping(sheet: &Sheet, args: &ImportArgs) -> Result<Mapping> {
    corrected(files::mapping(sheet), sheet, args)
}

fn day_first(args: &ImportArgs) -> Option<bool> {
    args.mapping.get(DAY_FIRST).and_then(|asked| match asked.as_str() {
        "yes" | "true" | "day" => Some(true),
        "no" | "false" | "month" => Some(false),
        _ => None,
    })
}

/// Reads a file and says what an import would do.
pub(super) fn preview(_: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<ImportPreview> {
    let mapping = mapping(sheet, args)?;
    let shape = Message::new("figures-shape");
    match files::read(sheet, &mapping, day_first(args)) {
        Ok(found) => {
            let (listed, made) = Known::load(open, sheet)?.compare(found);
            let note = (!made.is_empty())
                .then(|| Message::new("figures-made").with("count", made.len()).with("names", made.join(", ")));
            Ok(listed.preview(sheet, &mapping, shape, required, note))
        }
        Err(error) => unmapped(sheet, shape, fields(mapping.list(sheet), required), error),
    }
}

/// What the import will write.
pub(super) fn plan(_: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<Plan> {
    let found = files::read(sheet, &mapping(sheet, args)?, day_first(args)).map_err(refused)?;
    let (listed, _) = Known::load(open, sheet)?.compare(found);
    Ok(Plan {
        label: "change-figures-imported",
        counts: counts(listed.counts),
        edits: listed.edits,
        warnings: Vec::new(),
        boxed: None,
    })
}
