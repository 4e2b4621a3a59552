//! The way of a material from draft to approval, and what reviewers say on it.

use super::{
    existing, existing_material,
    get::all_agreed,
    material::{asked, unsaid},
};
use crate::{
    App, AppError, Result,
    dto::{
        Changed,
        modules::{MaterialMove, MaterialReviewGive},
    },
    error::FieldErrors,
};
use understudy_domain::{
    content::{Refusal, may_move},
    message::Message,
    words::{MaterialState, ReviewDecision},
};
use understudy_store::{
    Edit,
    read::modules::{MaterialRecord, ModuleRecord, ReviewerRecord},
    tables::{self, material as column, material_reviewer},
};

/// Longest note of a reviewer, in characters.
const LONGEST_NOTE: usize = 4000;

/// Moves a material to its next state, or back. Only the module's owner, at this laptop, approves.
pub fn move_material(app: &App, args: MaterialMove) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let material = existing_material(&reader, args.id)?;
    let module = existing(&reader, material.module)?;
    may_move(material.standing.state, args.state, material.has_content(), module.owner, app.me()?)
        .map_err(|refusal| AppError::refused(refused(refusal, &material, &module, args.state)))?;
    let reviewers = asked(&reader, material.module, args.id)?;
    let mut cells = vec![(column::STATE, args.state.word().into()), (column::STATE_ON, app.today().into())];
    if args.state == MaterialState::Approved {
        cells.push((column::APPROVED_VERSION, module.version.into()));
    }
    let mut edits = vec![Edit::put(&tables::MATERIAL, args.id, cells)];
    if args.state == MaterialState::ExpertReview {
        // A new round: what was said of the text before this one is answered.
        edits.extend(reviewers.iter().filter(|reviewer| reviewer.decision.is_some()).map(unsaid));
    }
    let label = Message::new("change-material-moved")
        .with("title", material.standing.title.as_str())
        .with("state", Message::new(args.state.message_id()));
    let mut changed = app.change(label, edits)?.of(args.id);
    changed.warnings = warnings(args.state, &reviewers, &module);
    Ok(changed)
}

fn refused(refusal: Refusal, material: &MaterialRecord, module: &ModuleRecord, to: MaterialState) -> Message {
    let title = material.standing.title.as_str();
    match refusal {
        Refusal::NoWay => Message::new("material-no-way")
            .with("title", title)
            .with("from", Message::new(material.standing.state.message_id()))
            .with("to", Message::new(to.message_id())),
        Refusal::Empty => Message::new("material-nothing-there").with("title", title),
        Refusal::NoOwner => Message::new("material-no-owner").with("module", module.title.as_str()),
        Refusal::NotOwner => Message::new("material-not-owner")
            .with("owner", module.owner_name.as_str())
            .with("module", module.title.as_str()),
    }
}

/// What is worth knowing after a move; none of it prevents one.
fn warnings(to: MaterialState, reviewers: &[ReviewerRecord], module: &ModuleRecord) -> Vec<Message> {
    let mut warnings = Vec::new();
    if to == MaterialState::ExpertReview && reviewers.is_empty() {
        warnings.push(Message::new("material-no-reviewers"));
    }
    if matches!(to, MaterialState::OwnerApproval | MaterialState::Approved)
        && !reviewers.is_empty()
        && !all_agreed(reviewers)
    {
        let open = reviewers.iter().filter(|reviewer| reviewer.decision != Some(ReviewDecision::Agreed));
        let names: Vec<&str> = open.map(|reviewer| reviewer.name.as_str()).collect();
        let warning = Message::new("material-not-agreed").with("count", names.len()).with("names", names.join(", "));
        warnings.push(warning);
    }
    if to == MaterialState::OwnerApproval && module.owner.is_none() {
        warnings.push(Message::new("material-no-owner").with("module", module.title.as_str()));
    }
    warnings
}

/// Records what the reviewer at this laptop says of a material that is with the experts. A later word replaces an earlier.
pub fn review_material(app: &App, args: MaterialReviewGive) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let material = existing_material(&reader, args.id)?;
    let title = material.standing.title.as_str();
    let me = app.me()?.ok_or_else(|| AppError::refused(Message::new("material-review-who")))?;
    let reviewer = asked(&reader, material.module, args.id)?
        .into_iter()
        .find(|reviewer| reviewer.person == me)
        .ok_or_else(|| AppError::refused(Message::new("material-not-asked").with("title", title)))?;
    if material.standing.state != MaterialState::ExpertReview {
        let state = Message::new(material.standing.state.message_id());
        return Err(AppError::refused(
            Message::new("material-not-in-review").with("title", title).with("state", state),
        ));
    }
    let note = args.note.trim();
    let mut errors = FieldErrors::default();
    let says_what = args.decision == ReviewDecision::Agreed || !note.is_empty();
    errors.require(says_what, "note", "material-review-note-missing");
    errors.require(note.chars().count() <= LONGEST_NOTE, "note", "module-line-text-long");
    errors.finish()?;
    let cells = vec![
        (material_reviewer::DECIDED_ON, app.today().into()),
        (material_reviewer::DECISION, args.decision.word().into()),
        (material_reviewer::NOTE, note.into()),
    ];
    let label = Message::new("change-material-reviewed")
        .with("title", title)
        .with("by", reviewer.name)
        .with("decision", Message::new(args.decision.message_id()));
    Ok(app.change(label, vec![Edit::put(&tables::MATERIAL_REVIEWER, reviewer.id, cells)])?.of(args.id))
}
