//! Import of what a release changes.
//!
//! A change is known by its release and what the file calls it by. Importing again brings texts up to date and leaves what
//! people judged as it is.

use super::{
    Plan, corrected, counts, fields,
    listed::{Compared, Listed, changed},
    refused, unmapped,
};
use crate::{App, Result, dto::import::*, open::Open, programme::folded};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{day::Day, id::Id, message::Message};
use understudy_import::{
    ListRead, Mapping, RowError,
    releases::{self as files, ReleaseRow},
    sheet::Sheet,
};
use understudy_store::{
    Edit,
    read::retraining::{self as read, ReleaseChangeRecord, ReleaseRecord},
    tables::{self, release, release_change as column},
};

struct Known {
    releases: FxHashMap<String, ReleaseRecord>,
    changes: FxHashMap<Id, ReleaseChangeRecord>,
}

impl Known {
    fn load(open: &Open) -> Result<Self> {
        let reader = open.reader()?;
        let releases = read::releases(&reader)?.into_iter().map(|row| (folded(&row.name), row)).collect();
        let changes = read::changes(&reader, None)?.into_iter().map(|row| (row.id, row)).collect();
        Ok(Self { releases, changes })
    }

    /// Compares every row; rows that name no release belong to one that is called as the file is.
    fn compare(&self, file: &str, found: ListRead<ReleaseRow>) -> Listed {
        let mut first_days: FxHashMap<String, Day> = FxHashMap::default();
        let name = |row: &ReleaseRow| if row.release.is_empty() { file.to_owned() } else { row.release.clone() };
        for row in &found.rows {
            if let Some(day) = row.planned_on {
                let first = first_days.entry(folded(&name(row))).or_insert(day);
                *first = (*first).min(day);
            }
        }
        let (mut made, mut seen) = (FxHashSet::default(), FxHashSet::default());
        let rows = found.rows.into_iter().map(|row| {
            let name = name(&row);
            let key = folded(&name);
            let known = self.releases.get(&key);
            let id = known.map_or_else(|| Id::derived("release", &[key.as_bytes()]), |known| known.id);
            let change = Id::derived("release-change", &[id.as_ref(), folded(&row.key).as_bytes()]);
            if !seen.insert(change) {
                let message = Message::new("releases-twice").with("key", row.key);
                return Err(RowError { row: row.row, column: None, message });
            }
            let mut edits = Vec::new();
            if known.is_none() && made.insert(id) {
                edits.push(Edit::make(
                    &tables::RELEASE,
                    id,
                    vec![
                        (release::NAME, name.as_str().into()),
                        (release::PLANNED_ON, first_days.get(&key).copied().into()),
                        (release::SOURCE, file.into()),
                    ],
                ));
            }
            Ok(self.row(row, &name, id, change, edits))
        });
        let rows: Vec<_> = rows.collect();
        Listed::new(found.refused, found.errors, rows.into_iter())
    }

    fn row(&self, row: ReleaseRow, name: &str, release: Id, id: Id, mut edits: Vec<Edit>) -> Compared {
        let texts = [(column::TITLE, row.title.as_str()), (column::DETAIL, &row.detail), (column::AREA, &row.area)];
        let known = self.changes.get(&id);
        let changes: Vec<FieldChange> = match known {
            Some(known) => [
                changed("title", &known.title, &row.title),
                changed("detail", &known.detail, &row.detail),
                changed("area", &known.area, &row.area),
            ]
            .into_iter()
            .flatten()
            .collect(),
            None => Vec::new(),
        };
        let given = texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(number, text)| (number, text.into()));
        edits.push(match known {
            Some(_) => Edit::put(&tables::RELEASE_CHANGE, id, given.collect()),
            None => {
                let mut cells: Vec<_> = given.collect();
                cells.push((column::RELEASE, release.into()));
                cells.push((column::SOURCE_KEY, row.key.as_str().into()));
                Edit::make(&tables::RELEASE_CHANGE, id, cells)
            }
        });
        let detail =
            [name, row.area.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        Compared { row: row.row, detail, title: row.title, new: known.is_none(), changes, edits }
    }
}

fn required(field: &str) -> bool {
    field == "title"
}

/// The name of a file without its ending, which is the release where the file names none.
fn stem(sheet: &Sheet) -> &str {
    sheet.source.rsplit_once('.').map_or(sheet.source.as_str(), |(stem, _)| stem)
}

fn mapping(sheet: &Sheet, args: &ImportArgs) -> Result<Mapping> {
    corrected(files::mapping(sheet), sheet, args)
}

/// Reads a file and says what an import would do.
pub(super) fn preview(_: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<ImportPreview> {
    let mapping = mapping(sheet, args)?;
    let shape = Message::new("releases-shape");
    match files::read(sheet, &mapping) {
        Ok(found) => Ok(Known::load(open)?.compare(stem(sheet), found).preview(sheet, &mapping, shape, required, [])),
        Err(error) => unmapped(sheet, shape, fields(mapping.list(sheet), required), error),
    }
}

/// What the import will write.
pub(super) fn plan(_: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<Plan> {
    let found = files::read(sheet, &mapping(sheet, args)?).map_err(refused)?;
    let listed = Known::load(open)?.compare(stem(sheet), found);
    Ok(Plan {
        label: "change-releases-imported",
        counts: counts(listed.counts),
        edits: listed.edits,
        warnings: Vec::new(),
        boxed: None,
    })
}
