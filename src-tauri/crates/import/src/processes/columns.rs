//! Which column of a process file is which.
//!
//! Owns the titles of the simple workbook, the full workbook and Understudy's own file. Deliberately never goes by position:
//! columns come and go between releases.

use super::Shape;
use crate::{
    ImportError,
    sheet::{Options, Sheet, plain},
};
use understudy_domain::message::Message;

/// Titles of the columns of Understudy's own file of processes.
pub const OWN_TITLES: [&str; 6] = ["Code", "Title", "Level", "Parent", "Scope", "Description"];

const TYPE: &[&str] = &["workitemtype"];
const LEVELS: [&[&str]; 4] = [&["endtoend", "endtoendprocess"], &["processarea"], &["process"], &["scenario"]];
const INDENTED: [&str; 5] = ["title1", "title2", "title3", "title4", "title5"];
const CODE: &[&str] = &["processsequenceid", "sequenceid", "code", "number", "processcode"];
const TITLE: &[&str] = &["title", "name"];
const LEVEL: &[&str] = &["level"];
const PARENT: &[&str] = &["parent", "parentcode"];
const STATE: &[&str] = &["state"];
const CATALOGUE_STATUS: &[&str] = &["catalogstatus", "cataloguestatus"];
const ARTICLE_STATUS: &[&str] = &["articlestatus"];
const URL: &[&str] = &["microsoftlearnurl", "learnurl", "url", "link"];
const MICROSOFT_ID: &[&str] = &["microsoftid"];
const DESCRIPTION: &[&str] = &["description"];
const SCOPE: &[&str] = &["scope"];

/// How a file of processes is read: by the titles that are known.
pub fn options() -> Options {
    Options { worksheet: None, known_title }
}

fn known_title(title: &str) -> bool {
    let one_of = [
        TYPE,
        CODE,
        TITLE,
        LEVEL,
        PARENT,
        STATE,
        CATALOGUE_STATUS,
        ARTICLE_STATUS,
        URL,
        MICROSOFT_ID,
        DESCRIPTION,
        SCOPE,
    ];
    one_of.iter().chain(&LEVELS).any(|titles| titles.contains(&title))
        || INDENTED.contains(&title)
        || ["assignedto", "areapath", "id", "partnerid", "updatecomments"].contains(&title)
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
    pub(super) fn of(sheet: &Sheet) -> Result<Self, ImportError> {
        let normalised: Vec<String> = sheet.headers.iter().map(|title| plain::normalised_title(title)).collect();
        let find = |known: &[&str]| known.iter().find_map(|name| normalised.iter().position(|title| title == name));
        let levels: Vec<Option<usize>> = LEVELS.iter().map(|known| find(known)).collect();
        let indented: Vec<Option<usize>> = INDENTED.iter().map(|name| find(&[*name])).collect();
        let title = find(TITLE);
        let shape = if indented.first().is_some_and(Option::is_some) {
            Shape::Full
        } else if levels.iter().flatten().count() >= 2 {
            Shape::Simple
        } else if title.is_some() {
            Shape::Own
        } else {
            let columns = crate::people::column_list(sheet);
            return Err(Message::new("import-processes-no-title-column")
                .with("file", &sheet.source)
                .with("columns", columns)
                .into());
        };
        let titles = match shape {
            Shape::Full => indented,
            Shape::Simple => levels,
            Shape::Own => vec![title],
        };
        Ok(Self {
            shape,
            titles,
            work_item_type: find(TYPE),
            code: find(CODE),
            level: find(LEVEL),
            parent: find(PARENT),
            state: find(STATE),
            catalogue_status: find(CATALOGUE_STATUS),
            article_status: find(ARTICLE_STATUS),
            url: find(URL),
            microsoft_id: find(MICROSOFT_ID),
            description: find(DESCRIPTION),
            scope: find(SCOPE),
        })
    }
}
