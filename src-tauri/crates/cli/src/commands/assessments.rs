//! Competencies, assessments and rehearsals.

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    naming,
    table::Table,
    values::day,
};
use clap::Args;
use understudy_app::{
    App, assessments,
    dto::{
        Nothing,
        superusers::{AssessOne, AssessmentSheetArgs, RehearsalSave},
    },
};
use understudy_domain::{day::Day, id::Id, message::Message};
use understudy_messages::word;

pub(crate) fn competencies(app: &App) -> Outcome {
    let known = assessments::competencies(app, Nothing {})?;
    let mut table = Table::new(&["kind", "competency", "area", "capable", "asked", "id"]);
    for row in known.skills.iter().chain(&known.knowledge) {
        table.row(vec![
            word(row.kind.message_id()),
            row.name.clone(),
            row.area.clone(),
            row.capable.to_string(),
            row.asked.to_string(),
            row.id.to_string(),
        ]);
    }
    Ok(Answer::new(&known, table.or("cli-no-competencies")))
}

#[derive(Args)]
pub(crate) struct Assess {
    /// The superuser
    superuser: String,
    /// The skill by name, or the process by code or title
    #[arg(required_unless_present = "all", requires = "level")]
    competency: Option<String>,
    /// The level, 0 to 4
    level: Option<u8>,
    /// Give this level for every competency that is asked of the superuser
    #[arg(long, value_name = "LEVEL", conflicts_with = "competency")]
    all: Option<u8>,
    /// Who assessed; the one at this laptop when absent
    #[arg(long, value_name = "PERSON")]
    by: Option<String>,
    /// Day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// Note
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    note: String,
}

pub(crate) fn assess(app: &App, args: Assess) -> Outcome {
    let superuser = naming::superuser(app, &args.superuser)?;
    let one = |competency, level| AssessOne { superuser, competency, level, note: args.note.clone() };
    let assessments = match (&args.competency, args.level, args.all) {
        (Some(competency), Some(level), None) => vec![one(naming::competency(app, competency)?, level)],
        (_, _, Some(level)) => asked(app, superuser)?.into_iter().map(|competency| one(competency, level)).collect(),
        // The command line was read only with one or the other.
        _ => Vec::new(),
    };
    if assessments.is_empty() {
        return Err(Failure::refused(&Message::new("cli-assess-nothing")));
    }
    let by = naming::maybe(app, args.by.as_deref(), naming::person)?;
    let count = assessments.len();
    let assess = understudy_app::dto::superusers::Assess { assessments, by, on: args.on };
    Ok(Answer::changed(&assessments::assess(app, assess)?).with("assessments", &count))
}

/// The competencies that are asked of a superuser.
pub(crate) fn asked(app: &App, superuser: Id) -> Result<Vec<Id>, Failure> {
    let sheet = AssessmentSheetArgs { superuser: Some(superuser), competency: None };
    Ok(assessments::sheet(app, sheet)?.rows.into_iter().map(|row| row.competency).collect())
}

#[derive(Args)]
pub(crate) struct Rehearsal {
    /// The superuser
    superuser: String,
    /// The rating, 1 to 5
    rating: u8,
    /// Who observed
    #[arg(long, value_name = "PERSON")]
    observer: Option<String>,
    /// Day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// Note
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    note: String,
}

pub(crate) fn rehearsal(app: &App, args: Rehearsal) -> Outcome {
    let save = RehearsalSave {
        superuser: naming::superuser(app, &args.superuser)?,
        on: args.on.unwrap_or_else(|| app.today()),
        rating: args.rating,
        observer: naming::maybe(app, args.observer.as_deref(), naming::person)?,
        note: args.note,
    };
    Ok(Answer::changed(&assessments::save_rehearsal(app, save)?))
}
