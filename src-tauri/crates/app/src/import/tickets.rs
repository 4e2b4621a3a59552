//! Import of questions and tickets.
//!
//! A call is known by its number, else by its day and title. What people matched stays; a name that nobody knows loses no
//! call: it comes without a process or group, to be matched.

use super::{
    Plan, corrected, counts, fields,
    listed::{Compared, Listed, changed},
    refused, unmapped,
};
use crate::{App, Result, dto::import::*, open::Open, programme::folded};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{id::Id, message::Message};
use understudy_import::{
    ListRead, Mapping, RowError,
    sheet::Sheet,
    tickets::{self as files, CallRow},
};
use understudy_store::{
    Edit, Value,
    read::{
        processes,
        retraining::{self as read, TicketRecord},
        sessions::group_sites,
    },
    tables::{self, ticket as column},
};

struct Known {
    calls: FxHashMap<Id, TicketRecord>,
    /// By code and by title; none where two have it.
    processes: FxHashMap<String, Option<Id>>,
    groups: FxHashMap<String, Option<Id>>,
}

impl Known {
    fn load(open: &Open) -> Result<Self> {
        let reader = open.reader()?;
        let calls = read::tickets(&reader)?.into_iter().map(|row| (row.id, row)).collect();
        let mut by_name: FxHashMap<String, Option<Id>> = FxHashMap::default();
        for process in processes::processes(&reader)? {
            for name in [folded(&process.code), folded(&process.title)] {
                let of = by_name.entry(name).or_insert(Some(process.id));
                *of = of.filter(|known| *known == process.id);
            }
        }
        let groups = group_sites(&reader)?.into_iter().map(|group| (folded(&group.name), Some(group.id))).collect();
        Ok(Self { calls, processes: by_name, groups })
    }

    /// Compares every row; also how many name a process or group that nobody knows.
    fn compare(&self, found: ListRead<CallRow>) -> (Listed, usize) {
        let mut seen = FxHashSet::default();
        let mut unknown = 0;
        let mut rows = Vec::new();
        for row in found.rows {
            let by_meaning = || {
                let day = row.raised_on.map(|day| day.to_string()).unwrap_or_default();
                Id::derived("ticket-by-title", &[day.as_bytes(), folded(&row.title).as_bytes()])
            };
            let id =
                if row.key.is_empty() { by_meaning() } else { Id::derived("ticket", &[folded(&row.key).as_bytes()]) };
            if !seen.insert(id) {
                let key = if row.key.is_empty() { row.title } else { row.key };
                rows.push(Err(RowError {
                    row: row.row,
                    column: None,
                    message: Message::new("tickets-twice").with("key", key),
                }));
                continue;
            }
            let process = find(&self.processes, &row.process);
            let group = find(&self.groups, &row.group);
            unknown +=
                usize::from(!row.process.is_empty() && process.is_none() || !row.group.is_empty() && group.is_none());
            rows.push(Ok(self.row(row, id, process, group)));
        }
        (Listed::new(found.refused, found.errors, rows.into_iter()), unknown)
    }

    fn row(&self, row: CallRow, id: Id, process: Option<Id>, group: Option<Id>) -> Compared {
        let known = self.calls.get(&id);
        let mut changes = Vec::new();
        if let Some(known) = known {
            changes.extend(changed("title", &known.title, &row.title));
            changes.extend(changed("detail", &known.detail, &row.detail));
        }
        // What somebody matched by hand is not taken back by a file.
        let process = process.filter(|_| known.is_none_or(|known| known.process.is_none()));
        let group = group.filter(|_| known.is_none_or(|known| known.group.is_none()));
        if known.is_some() {
            changes.extend(process.and_then(|_| changed("process", "", &row.process)));
            changes.extend(group.and_then(|_| changed("group", "", &row.group)));
        }
        let mut cells: Vec<(u16, Value)> = Vec::new();
        let texts = [(column::TITLE, &row.title), (column::DETAIL, &row.detail), (column::SEVERITY, &row.severity)];
        cells.extend(
            texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(number, text)| (number, text.as_str().into())),
        );
        cells.extend(process.map(|process| (column::PROCESS, process.into())));
        cells.extend(group.map(|group| (column::USER_GROUP, group.into())));
        cells.extend(row.closed_on.map(|day| (column::CLOSED_ON, day.into())));
        if known.is_none() {
            cells.push((column::KIND, if row.is_question { "question" } else { "ticket" }.into()));
            cells.push((column::SOURCE_KEY, row.key.as_str().into()));
            cells.push((column::RAISED_ON, row.raised_on.into()));
        }
        let edit = match known {
            Some(_) => Edit::put(&tables::TICKET, id, cells),
            None => Edit::make(&tables::TICKET, id, cells),
        };
        let day = row.raised_on.map(|day| day.to_string()).unwrap_or_default();
        let detail =
            [row.key, day, row.process].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        Compared { row: row.row, title: row.title, detail, new: known.is_none(), changes, edits: vec![edit] }
    }
}

fn find(names: &FxHashMap<String, Option<Id>>, text: &str) -> Option<Id> {
    if text.is_empty() { None } else { names.get(&folded(text)).copied().flatten() }
}

fn required(field: &str) -> bool {
    matches!(field, "title" | "raised_on")
}

fn mapping(sheet: &Sheet, args: &ImportArgs) -> Result<Mapping> {
    corrected(files::mapping(sheet), sheet, args)
}

/// Reads a file and says what an import would do.
pub(super) fn preview(_: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<ImportPreview> {
    let mapping = mapping(sheet, args)?;
    let shape = Message::new("tickets-shape");
    match files::read(sheet, &mapping) {
        Ok(found) => {
            let (listed, unknown) = Known::load(open)?.compare(found);
            let note = (unknown > 0).then(|| Message::new("tickets-names-unknown").with("count", unknown));
            Ok(listed.preview(sheet, &mapping, shape, required, note))
        }
        Err(error) => unmapped(sheet, shape, fields(mapping.list(sheet), required), error),
    }
}

/// What the import will write.
pub(super) fn plan(_: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<Plan> {
    let found = files::read(sheet, &mapping(sheet, args)?).map_err(refused)?;
    let (listed, _) = Known::load(open)?.compare(found);
    Ok(Plan {
        label: "change-tickets-imported",
        counts: counts(listed.counts),
        edits: listed.edits,
        warnings: Vec::new(),
        boxed: None,
    })
}
