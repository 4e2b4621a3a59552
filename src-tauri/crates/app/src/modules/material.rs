//! Making and changing a material.

use super::{
    existing, existing_material,
    file::{self, Taken},
    link,
};
use crate::{
    App, AppError, Result,
    dto::{Changed, modules::MaterialSave},
    error::FieldErrors,
    open::Open,
    programme::check_name,
};
use rustc_hash::FxHashSet;
use understudy_domain::{
    content::{after_new_content, is_language},
    id::Id,
    message::Message,
    words::{MaterialKind, MaterialState},
};
use understudy_store::{
    Connection, Edit, Value,
    read::{
        modules::{self as read, MaterialRecord, ReviewerRecord},
        programme::is_shown,
    },
    tables::{self, material as column, material_reviewer},
};

/// Minutes of effort at most.
const MOST_EFFORT: u32 = 1_000_000;
/// Reviewers at most.
const MOST_REVIEWERS: usize = 50;

/// Makes or changes a material; a file is copied into the programme.
///
/// A new file or link is new content: what was approved, waited for approval or was outdated goes back to `update`, and
/// what reviewers have said of the content before it is taken away. Title, author and the like change nothing of that.
pub fn save(app: &App, args: MaterialSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let known = match args.id {
        Some(id) => Some(existing_material(&reader, id)?),
        None => None,
    };
    existing(&reader, args.module)?;
    if known.as_ref().is_some_and(|material| material.module != args.module) {
        return Err(AppError::not_found("material"));
    }
    let title = args.title.trim();
    let taken = check(app, &open, &reader, &args, title)?;
    let row = args.id.unwrap_or_else(|| app.fresh_id());
    let replaced = known.as_ref().is_some_and(|material| is_replaced(material, &args, taken.as_ref()));
    let mut cells = cells(&args, title, taken);
    let mut warnings = Vec::new();
    let state_cells =
        |state: MaterialState| vec![(column::STATE, state.word().into()), (column::STATE_ON, app.today().into())];
    let edit = match &known {
        Some(material) => {
            let state = material.standing.state;
            let next = if replaced { after_new_content(state) } else { state };
            if next != state {
                cells.extend(state_cells(next));
                if state == MaterialState::Approved {
                    warnings.push(Message::new("material-approval-gone").with("title", title));
                }
            }
            Edit::put(&tables::MATERIAL, row, cells)
        }
        None => {
            let materials = read::materials(&reader, Some(args.module))?;
            let last = materials.iter().map(|material| material.position).max();
            cells.extend(state_cells(MaterialState::Draft));
            cells.push((column::POSITION, last.map_or(0, |last| last.saturating_add(1)).into()));
            Edit::make(&tables::MATERIAL, row, cells)
        }
    };
    let asked = asked(&reader, args.module, row)?;
    let mut edits = vec![edit];
    edits.extend(reviewer_edits(row, &asked, &args.reviewers));
    if replaced {
        let kept: FxHashSet<Id> = args.reviewers.iter().copied().collect();
        edits.extend(asked.iter().filter(|reviewer| kept.contains(&reviewer.person)).map(unsaid));
    }
    let id = if args.id.is_some() { "change-material-saved" } else { "change-material-added" };
    let mut changed = app.change(Message::new(id).with("title", title), edits)?.of(row);
    changed.warnings = warnings;
    Ok(changed)
}

/// The reviewers asked for a material.
pub(super) fn asked(reader: &Connection, module: Id, material: Id) -> Result<Vec<ReviewerRecord>> {
    let all = read::reviewers(reader, module)?;
    Ok(all.into_iter().filter(|reviewer| reviewer.material == material).collect())
}

/// The edit by which a reviewer has said nothing yet. History keeps what they said.
pub(super) fn unsaid(reviewer: &ReviewerRecord) -> Edit {
    let cells = [material_reviewer::DECIDED_ON, material_reviewer::DECISION, material_reviewer::NOTE];
    let cells = cells.into_iter().map(|column| (column, Value::Null)).collect();
    Edit::put(&tables::MATERIAL_REVIEWER, reviewer.id, cells)
}

/// Whether what there is to look at becomes another: saving the same file again is no change.
fn is_replaced(known: &MaterialRecord, args: &MaterialSave, taken: Option<&Taken>) -> bool {
    taken.is_some_and(|taken| taken.stored.hash != known.file) || args.link.trim() != known.link
}

fn cells(args: &MaterialSave, title: &str, taken: Option<Taken>) -> Vec<(u16, Value)> {
    let mut cells = vec![
        (column::MODULE, args.module.into()),
        (column::KIND, args.kind.word().into()),
        (column::TITLE, title.into()),
        (column::LANGUAGE, args.language.trim().into()),
        (column::AUTHOR, args.author.into()),
        (column::NEEDED_BY, args.needed_by.into()),
        (column::EFFORT_MINUTES, args.effort_minutes.into()),
        (column::LINK, args.link.trim().into()),
    ];
    if let Some(taken) = taken {
        cells.push((column::FILE, taken.stored.hash.into()));
        cells.push((column::FILE_NAME, taken.name.into()));
        cells.push((column::FILE_SIZE, i64::try_from(taken.stored.bytes).unwrap_or(i64::MAX).into()));
    }
    cells
}

/// Edits that bring the reviewers to those wanted. Who stays keeps what they have said.
fn reviewer_edits(material: Id, asked: &[ReviewerRecord], wanted: &[Id]) -> Vec<Edit> {
    let wanted: FxHashSet<Id> = wanted.iter().copied().collect();
    let there: FxHashSet<Id> = asked.iter().map(|reviewer| reviewer.person).collect();
    let gone = asked
        .iter()
        .filter(|reviewer| !wanted.contains(&reviewer.person))
        .map(|reviewer| Edit::delete(&tables::MATERIAL_REVIEWER, reviewer.id));
    let mut new: Vec<Id> = wanted.difference(&there).copied().collect();
    new.sort_unstable();
    let made = new.into_iter().map(|person| {
        let cells = vec![(material_reviewer::MATERIAL, material.into()), (material_reviewer::PERSON, person.into())];
        Edit::make(&tables::MATERIAL_REVIEWER, link("material_reviewer", material, person), cells)
    });
    gone.chain(made).collect()
}

fn check(app: &App, open: &Open, reader: &Connection, args: &MaterialSave, title: &str) -> Result<Option<Taken>> {
    let mut errors = FieldErrors::default();
    check_name(&mut errors, "title", title, "material-title-missing");
    let language = args.language.trim();
    if !language.is_empty() && !is_language(language) {
        errors.add("language", Message::new("module-language-unknown").with("language", language));
    }
    let link = args.link.trim();
    if args.kind == MaterialKind::Link {
        errors.require(!link.is_empty(), "link", "material-link-missing");
        errors.require(args.file.is_none(), "file", "material-link-no-file");
    }
    errors.require(link.is_empty() || file::is_web_address(link), "link", "material-link-bad");
    errors.require(
        args.effort_minutes.is_none_or(|minutes| minutes <= MOST_EFFORT),
        "effort_minutes",
        "material-effort-range",
    );
    if let Some(author) = args.author {
        errors.require(is_shown(reader, &tables::PERSON, author)?, "author", "material-author-gone");
    }
    errors.require(args.reviewers.len() <= MOST_REVIEWERS, "reviewers", "material-reviewers-many");
    for &reviewer in args.reviewers.iter().take(MOST_REVIEWERS) {
        if !is_shown(reader, &tables::PERSON, reviewer)? {
            errors.add("reviewers", Message::new("material-reviewer-gone"));
            break;
        }
    }
    let taken = match &args.file {
        Some(word) => file::take(app, open, word, &mut errors)?,
        None => None,
    };
    errors.finish()?;
    Ok(taken)
}
