//! Making and changing a module.

use super::{existing, link, rows::All};
use crate::{
    App, Result,
    dto::{Changed, modules::ModuleSave},
    error::{FieldErrors, internal_error},
    programme::{check_name, same_name},
};
use rustc_hash::FxHashSet;
use understudy_domain::{content::is_language, id::Id, message::Message};
use understudy_store::{
    Connection, Edit,
    read::{
        modules::{self as read, LinkRecord, Links, ModuleRecord},
        programme::is_shown,
    },
    tables::{self, Table, module as column},
};

/// Longest summary, in characters.
const LONGEST_SUMMARY: usize = 4000;
/// Minutes of a module at most: four weeks of working days.
const MOST_MINUTES: u32 = 20 * 8 * 60;
/// People in one session at most.
const LARGEST_CAPACITY: u32 = 10_000;
/// Languages, processes, groups and prerequisites at most.
const MOST_LINKS: usize = 1000;

/// Makes or changes a module. A new one begins with version 1.
pub fn save(app: &App, args: ModuleSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let known = match args.id {
        Some(id) => Some(existing(&reader, id)?),
        None => None,
    };
    let all = All::read(&reader, app.today())?;
    let title = args.title.trim();
    check(&reader, &all, &args, title)?;
    let row = args.id.unwrap_or_else(|| app.fresh_id());
    let mut edits = vec![module_edit(app, &args, row, title, known.as_ref())?];
    let linked = [
        (Links::Processes, &tables::MODULE_PROCESS, "module_process", &args.processes),
        (Links::Groups, &tables::MODULE_GROUP, "module_group", &args.groups),
        (Links::Prerequisites, &tables::MODULE_PREREQUISITE, "module_prerequisite", &args.prerequisites),
    ];
    for (which, table, kind, wanted) in linked {
        edits.extend(relink(row, read::links(&reader, which, Some(row))?, table, kind, wanted));
    }
    let id = if args.id.is_some() { "change-module-saved" } else { "change-module-added" };
    Ok(app.change(Message::new(id).with("title", title), edits)?.of(row))
}

fn module_edit(app: &App, args: &ModuleSave, row: Id, title: &str, known: Option<&ModuleRecord>) -> Result<Edit> {
    let mut languages: Vec<&str> = Vec::new();
    for tag in args.languages.iter().map(|tag| tag.trim()) {
        if !languages.contains(&tag) {
            languages.push(tag);
        }
    }
    let languages = serde_json::to_string(&languages)
        .map_err(|error| crate::AppError::failed(internal_error(&error.to_string())))?;
    let mut cells = vec![
        (column::TITLE, title.into()),
        (column::SUMMARY, args.summary.trim().into()),
        (column::DELIVERY, args.delivery.word().into()),
        (column::MINUTES, args.minutes.into()),
        (column::OWNER, args.owner.into()),
        (column::LANGUAGES, languages.into()),
        (column::CAPACITY, args.capacity.into()),
        (column::PASS_PERCENT, args.pass_percent.into()),
    ];
    if known.is_some() {
        return Ok(Edit::put(&tables::MODULE, row, cells));
    }
    cells.push((column::VERSION, 1_u32.into()));
    cells.push((column::RELEASED_ON, app.today().into()));
    Ok(Edit::make(&tables::MODULE, row, cells))
}

/// Edits that bring the links of a module to those wanted.
fn relink(module: Id, known: Vec<LinkRecord>, table: &'static Table, kind: &str, wanted: &[Id]) -> Vec<Edit> {
    let wanted: FxHashSet<Id> = wanted.iter().copied().collect();
    let there: FxHashSet<Id> = known.iter().map(|link| link.to).collect();
    let gone = known.into_iter().filter(|link| !wanted.contains(&link.to)).map(|link| Edit::delete(table, link.id));
    let mut new: Vec<Id> = wanted.difference(&there).copied().collect();
    new.sort_unstable();
    // The second column of each of these tables is what the link leads to.
    let made =
        new.into_iter().map(|to| Edit::make(table, link(kind, module, to), vec![(1, module.into()), (2, to.into())]));
    gone.chain(made).collect()
}

fn check(reader: &Connection, all: &All, args: &ModuleSave, title: &str) -> Result<()> {
    let mut errors = FieldErrors::default();
    check_name(&mut errors, "title", title, "module-title-missing");
    if all.modules.iter().any(|module| Some(module.id) != args.id && same_name(&module.title, title)) {
        errors.add("title", Message::new("module-title-taken").with("title", title));
    }
    errors.require(args.summary.chars().count() <= LONGEST_SUMMARY, "summary", "module-summary-too-long");
    errors.require((1..=MOST_MINUTES).contains(&args.minutes), "minutes", "module-minutes-range");
    let capacity = args.capacity.is_none_or(|people| (1..=LARGEST_CAPACITY).contains(&people));
    errors.require(capacity, "capacity", "module-capacity-range");
    let pass = args.pass_percent.is_none_or(|percent| (1..=100).contains(&percent));
    errors.require(pass, "pass_percent", "module-pass-range");
    for tag in args.languages.iter().filter(|tag| !is_language(tag.trim())) {
        errors.add("languages", Message::new("module-language-unknown").with("language", tag.trim()));
    }
    if let Some(owner) = args.owner {
        errors.require(is_shown(reader, &tables::PERSON, owner)?, "owner", "module-owner-gone");
    }
    let linked = [
        ("processes", &args.processes, &tables::PROCESS, "module-process-gone"),
        ("groups", &args.groups, &tables::USER_GROUP, "module-group-gone"),
        ("prerequisites", &args.prerequisites, &tables::MODULE, "module-prerequisite-gone"),
    ];
    for (field, ids, table, gone) in linked {
        errors.require(ids.len() <= MOST_LINKS && args.languages.len() <= MOST_LINKS, field, "module-links-many");
        for &id in ids.iter().take(MOST_LINKS) {
            if !is_shown(reader, table, id)? {
                errors.add(field, Message::new(gone));
                break;
            }
        }
    }
    if let Some(circle) = circle(all, args) {
        errors.add("prerequisites", Message::new("module-prerequisite-circle").with("module", circle));
    }
    errors.finish()
}

/// The title of a prerequisite that needs the module itself, directly or through others.
fn circle(all: &All, args: &ModuleSave) -> Option<String> {
    let own = args.id?;
    args.prerequisites.iter().find_map(|&first| {
        let mut seen = FxHashSet::default();
        let mut open = vec![first];
        while let Some(at) = open.pop() {
            if at == own {
                return Some(all.modules.iter().find(|module| module.id == first)?.title.clone());
            }
            if seen.insert(at) {
                open.extend(all.prerequisites.get(&at).into_iter().flatten().map(|named| named.id));
            }
        }
        None
    })
}
