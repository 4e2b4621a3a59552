//! Which column of a process file is which.
//!
//! Owns the titles of the simple workbook, the full workbook and Understudy's own file. Deliberately never goes by position:
//! columns come and go between releases.

use super::Shape;
use crate::{
    ImportError, Mapping,
    mapping::{Titles, column_list},
    sheet::{Options, Sheet},
};
use understudy_domain::message::Message;

/// Titles of the columns of Understudy's own file of processes.
pub const OWN_TITLES: [&str; 6] = ["Code", "Title", "Level", "Parent", "Scope", "Description"];

const LEVELS: [&str; 4] = ["end_to_end", "area", "process", "scenario"];
const INDENTED: [&str; 5] = ["title_1", "title_2", "title_3", "title_4", "title_5"];

/// Fields in the order in which they are shown.
const FIELDS: &[Titles] = &[
    ("title", &["title", "name"]),
    ("end_to_end", &["endtoend", "endtoendprocess"]),
    ("area", &["processarea"]),
    ("process", &["process"]),
    ("scenario", &["scenario"]),
    ("title_1", &["title1"]),
    ("title_2", &["title2"]),
    ("title_3", &["title3"]),
    ("title_4", &["title4"]),
    ("title_5", &["title5"]),
    ("code", &["processsequenceid", "sequenceid", "code", "number", "processcode"]),
    ("level", &["level"]),
    ("parent", &["parent", "parentcode"]),
    ("work_item_type", &["workitemtype"]),
    ("scope", &["scope"]),
    ("state", &["state"]),
    ("catalogue_status", &["catalogstatus", "cataloguestatus"]),
    ("article_status", &["articlestatus"]),
    ("url", &["microsoftlearnurl", "learnurl", "url", "link"]),
    ("microsoft_id", &["microsoftid"]),
    ("description", &["description"]),
];

/// How a file of processes is read: by the titles that are known.
pub fn options() -> Options {
    Options { worksheet: None, known_title }
}

fn known_title(title: &str) -> bool {
    FIELDS.iter().any(|(_, titles)| titles.contains(&title))
        || ["assignedto", "areapath", "id", "partnerid", "updatecomments"].contains(&title)
}

/// Guesses which column is which field.
pub fn recognise(sheet: &Sheet) -> Mapping {
    Mapping::recognise(sheet, FIELDS)
}

/// Which kind of file the mapping makes it; none where nothing gives a title. A choice of the user goes before a guess.
pub fn shape(mapping: &Mapping) -> Option<Shape> {
    let known = |field: &str| mapping.column(field).is_some();
    if mapping.is_chosen("title") {
        Some(Shape::Own)
    } else if known(INDENTED[0]) {
        Some(Shape::Full)
    } else if LEVELS.iter().filter(|field| known(field)).count() >= 2
        || LEVELS.iter().any(|field| mapping.is_chosen(field))
    {
        Some(Shape::Simple)
    } else {
        known("title").then_some(Shape::Own)
    }
}

/// The fields that a file of this kind can fill; of the columns that give titles, those of other kinds are left out unless
/// they are there.
pub fn shown_fields(mapping: &Mapping, sheet: &Sheet) -> Vec<(&'static str, Option<String>)> {
    let shape = shape(mapping);
    let wanted = |field: &str| match shape {
        Some(Shape::Full) => !LEVELS.contains(&field) && !["level", "parent"].contains(&field),
        Some(Shape::Simple) => !INDENTED.contains(&field) && !["level", "parent"].contains(&field),
        Some(Shape::Own) | None => !INDENTED.contains(&field),
    };
    let fields = mapping.list(sheet).into_iter();
    fields.filter(|(field, column)| wanted(field) || column.is_some()).collect()
}

/// The columns of a file.
pub(super) struct Columns {
    pub(super) shape: Shape,
    /// Columns of titles from the top level down: four in the simple shape, up to five in the full one, one in the own.
    pub(super) titles: Vec<Option<usize>>,
    pub(super) work_item_type: Option<usize>,
    pub(super) code: Option<usize>,
    pub(super) level: Option<usize>,
    pub(super) parent: Option<usize>,
    pub(super) state: Option<usize>,
    pub(super) catalogue_status: Option<usize>,
    pub(super) article_status: Option<usize>,
    pub(super) url: Option<usize>,
    pub(super) microsoft_id: Option<usize>,
    pub(super) description: Option<usize>,
    pub(super) scope: Option<usize>,
}

impl Columns {
    pub(super) fn of(sheet: &Sheet, mapping: &Mapping) -> Result<Self, ImportError> {
        let find = |field: &str| mapping.column(field);
        let shape = shape(mapping).ok_or_else(|| {
            let message = Message::new("import-processes-no-title-column").with("file", &sheet.source);
            message.with("columns", column_list(sheet))
        })?;
        let titles = match shape {
            Shape::Full => INDENTED.map(find).to_vec(),
            Shape::Simple => LEVELS.map(find).to_vec(),
            Shape::Own => vec![find("title")],
        };
        Ok(Self {
            shape,
            titles,
            work_item_type: find("work_item_type"),
            code: find("code"),
            level: find("level"),
            parent: find("parent"),
            state: find("state"),
            catalogue_status: find("catalogue_status"),
            article_status: find("article_status"),
            url: find("url"),
            microsoft_id: find("microsoft_id"),
            description: find("description"),
            scope: find("scope"),
        })
    }
}
