//! Materials of a module.

use super::{chosen, detail_of, material_of};
use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    naming,
    values::day,
};
use clap::{
    Args, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser},
};
use std::path::PathBuf;
use understudy_app::{
    App, AppError, FileUse,
    dto::{
        ById,
        modules::{MaterialCopy, MaterialMove, MaterialReviewGive, MaterialSave, ModuleDetail},
    },
    modules,
};
use understudy_domain::{
    day::Day,
    id::Id,
    words::{MaterialKind, MaterialState, ReviewDecision},
};

#[derive(Subcommand)]
pub(super) enum Action {
    /// Add a material; a file is copied into the programme
    Add(Add),
    /// Change a material; what is not given stays. A new file must be approved again
    Set(Set),
    /// Move a material to its next state, or back
    Move {
        #[command(flatten)]
        which: Which,
        /// The state
        #[arg(value_parser = state())]
        state: MaterialState,
    },
    /// Say as a reviewer, who is at this laptop, what you think of it
    Review {
        #[command(flatten)]
        which: Which,
        /// The decision
        #[arg(value_parser = decision())]
        decision: ReviewDecision,
        /// What should change
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
        note: String,
    },
    /// Open a material with the program that the laptop has for it
    Open(Which),
    /// Save a copy of its file
    Copy {
        #[command(flatten)]
        which: Which,
        /// Where to
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Hide a material; can be undone
    Delete(Which),
}

#[derive(Args)]
pub(super) struct Which {
    /// The module
    module: String,
    /// The material
    material: String,
}

#[derive(Args)]
pub(super) struct Add {
    /// The module
    module: String,
    /// Title
    title: String,
    #[command(flatten)]
    facts: Facts,
}

#[derive(Args)]
pub(super) struct Set {
    #[command(flatten)]
    which: Which,
    /// New title
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[command(flatten)]
    facts: Facts,
}

#[derive(Args)]
struct Facts {
    /// What it is
    #[arg(long, value_name = "KIND", value_parser = kind())]
    kind: Option<MaterialKind>,
    /// Language, such as en; none where it serves every language
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Who writes it
    #[arg(long, value_name = "PERSON")]
    author: Option<String>,
    /// Who is asked to review it; may be given several times
    #[arg(long = "reviewer", value_name = "PERSON")]
    reviewers: Vec<String>,
    /// Day by which it is needed
    #[arg(long, value_name = "DATE", value_parser = day)]
    needed_by: Option<Day>,
    /// Effort in minutes
    #[arg(long, value_name = "MINUTES")]
    effort: Option<u32>,
    /// Address of a page
    #[arg(long, value_name = "ADDRESS")]
    link: Option<String>,
    /// File to copy in; at most 200 MB
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
}

fn state() -> impl TypedValueParser<Value = MaterialState> {
    // The possible values are those that can be parsed, so the other value never comes out.
    PossibleValuesParser::new(MaterialState::ALL.iter().map(|value| value.word()))
        .map(|text| MaterialState::parse(&text).unwrap_or(MaterialState::Draft))
}

fn kind() -> impl TypedValueParser<Value = MaterialKind> {
    PossibleValuesParser::new(MaterialKind::ALL.iter().map(|value| value.word()))
        .map(|text| MaterialKind::parse(&text).unwrap_or(MaterialKind::Document))
}

fn decision() -> impl TypedValueParser<Value = ReviewDecision> {
    PossibleValuesParser::new(ReviewDecision::ALL.iter().map(|value| value.word()))
        .map(|text| ReviewDecision::parse(&text).unwrap_or(ReviewDecision::ChangesAsked))
}

pub(super) fn run(app: &App, action: Action) -> Outcome {
    match action {
        Action::Add(args) => add(app, args),
        Action::Set(args) => set(app, args),
        Action::Move { which, state } => {
            let id = id_of(app, &which)?;
            Ok(Answer::changed(&modules::move_material(app, MaterialMove { id, state })?))
        }
        Action::Review { which, decision, note } => {
            let id = id_of(app, &which)?;
            Ok(Answer::changed(&modules::review_material(app, MaterialReviewGive { id, decision, note })?))
        }
        Action::Open(which) => {
            let id = id_of(app, &which)?;
            modules::open_material(app, ById { id })?;
            Ok(Answer::new(&serde_json::json!({ "opened": id }), String::new()))
        }
        Action::Copy { which, to } => {
            let id = id_of(app, &which)?;
            let file = chosen(app, &to, FileUse::Save);
            modules::copy_material(app, MaterialCopy { id, file })?;
            Ok(Answer::new(&serde_json::json!({ "copied": id, "file": to }), String::new()))
        }
        Action::Delete(which) => {
            let id = id_of(app, &which)?;
            Ok(Answer::changed(&modules::delete_material(app, ById { id })?))
        }
    }
}

fn id_of(app: &App, which: &Which) -> Result<Id, Failure> {
    material_of(&detail_of(app, &which.module)?, &which.material)
}

/// Brings what was given into what is saved.
fn give(app: &App, facts: Facts, mut save: MaterialSave) -> Result<MaterialSave, Failure> {
    save.kind = facts.kind.unwrap_or(save.kind);
    save.language = facts.language.unwrap_or(save.language);
    save.author = naming::maybe(app, facts.author.as_deref(), naming::person)?.or(save.author);
    save.needed_by = facts.needed_by.or(save.needed_by);
    save.effort_minutes = facts.effort.or(save.effort_minutes);
    save.link = facts.link.unwrap_or(save.link);
    save.file = facts.file.map(|path| chosen(app, &path, FileUse::Open));
    if !facts.reviewers.is_empty() {
        save.reviewers = facts.reviewers.iter().map(|text| naming::person(app, text)).collect::<Result<_, _>>()?;
    }
    Ok(save)
}

fn add(app: &App, args: Add) -> Outcome {
    let detail = detail_of(app, &args.module)?;
    let kind = if args.facts.link.is_some() && args.facts.file.is_none() {
        MaterialKind::Link
    } else {
        MaterialKind::Document
    };
    let new = MaterialSave {
        id: None,
        module: detail.row.id,
        kind,
        title: args.title,
        language: String::new(),
        author: None,
        reviewers: Vec::new(),
        needed_by: None,
        effort_minutes: None,
        link: String::new(),
        file: None,
    };
    Ok(Answer::changed(&modules::save_material(app, give(app, args.facts, new)?)?))
}

fn set(app: &App, args: Set) -> Outcome {
    let detail = detail_of(app, &args.which.module)?;
    let id = material_of(&detail, &args.which.material)?;
    let known = saved(detail, id)?;
    let known = MaterialSave { title: args.title.unwrap_or(known.title), ..known };
    Ok(Answer::changed(&modules::save_material(app, give(app, args.facts, known)?)?))
}

/// The material as it is, to be changed.
fn saved(detail: ModuleDetail, id: Id) -> Result<MaterialSave, Failure> {
    let module = detail.row.id;
    let material = detail.materials.into_iter().find(|material| material.id == id);
    let material = material.ok_or_else(|| AppError::not_found("material"))?;
    Ok(MaterialSave {
        id: Some(id),
        module,
        kind: material.kind,
        title: material.title,
        language: material.language,
        author: material.author.map(|author| author.id),
        reviewers: material.reviewers.into_iter().map(|reviewer| reviewer.person.id).collect(),
        needed_by: material.needed_by,
        effort_minutes: material.effort_minutes,
        link: material.link,
        file: None,
    })
}
