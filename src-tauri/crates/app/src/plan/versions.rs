//! Versions of the plan: frozen, reviewed, approved by somebody else than who made them.

use super::parts::{Standing, named};
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, Named, plan::*},
    error::{FieldErrors, internal_error},
    superusers::{Role, actor},
};
use understudy_domain::{
    id::Id,
    message::Message,
    plan::{Frozen, VersionState},
    words::ReviewDecision,
};
use understudy_store::{
    Connection, Edit,
    read::{
        plan::{self as read, ReviewRecord, VersionRecord},
        programme::is_shown,
    },
    tables::{self, plan_review, plan_version},
};

/// Longest note, in characters.
const LONGEST_NOTE: usize = 4000;
/// Reviewers asked at once at most.
const MOST_REVIEWERS: usize = 100;

fn review_row(version: Id, person: Id) -> Id {
    Id::derived("plan_review", &[version.as_ref(), person.as_ref()])
}

fn person(id: Option<Id>, name: &str) -> Option<Named> {
    id.filter(|_| !name.is_empty()).map(|id| Named { id, name: name.to_owned() })
}

/// Versions as the window shows them.
pub(super) fn rows(app: &App, reader: &Connection, versions: &[VersionRecord]) -> Result<Vec<PlanVersionRow>> {
    let me = app.me()?;
    let may_sign = Role::of(reader, me, app.today())?.may_sign();
    let reviews = read::reviews(reader)?;
    let row = |version: &VersionRecord| {
        let own: Vec<&ReviewRecord> = reviews.iter().filter(|review| review.version == version.id).collect();
        PlanVersionRow {
            id: version.id,
            number: version.number,
            state: version.state,
            made_on: version.made_on,
            made_by: person(version.made_by, &version.made_by_name),
            note: version.note.clone(),
            approved_on: version.approved_on,
            approved_by: person(version.approved_by, &version.approved_by_name),
            may_approve: version.state == VersionState::Review && me.is_some() && me != version.made_by && may_sign,
            asks_me: own.iter().any(|review| Some(review.person) == me && review.decision.is_none()),
            reviews: own
                .into_iter()
                .map(|review| PlanReviewRow {
                    person: Named { id: review.person, name: review.name.clone() },
                    asked_on: review.asked_on,
                    decided_on: review.decided_on,
                    decision: review.decision,
                    note: review.note.clone(),
                })
                .collect(),
        }
    };
    Ok(versions.iter().map(row).collect())
}

/// A version that must be there.
pub(super) fn existing(reader: &Connection, version: Id) -> Result<VersionRecord> {
    let found = read::versions(reader)?.into_iter().find(|known| known.id == version);
    found.ok_or_else(|| AppError::not_found("plan_version"))
}

/// What a version kept. One that a newer program wrote otherwise is refused, not guessed at.
pub(super) fn content(version: &VersionRecord) -> Result<Frozen> {
    serde_json::from_str(&version.content)
        .map_err(|_| AppError::refused(Message::new("plan-version-unreadable").with("number", version.number)))
}

/// Freezes the plan as a version, and asks people to review it.
pub fn make_version(app: &App, args: PlanVersionMake) -> Result<Changed> {
    let standing = Standing::read(app, None)?;
    let open = app.programme()?;
    let reader = open.reader()?;
    let mut errors = FieldErrors::default();
    let note = args.note.trim();
    if note.chars().count() > LONGEST_NOTE {
        errors.add("note", Message::new("plan-text-too-long").with("longest", LONGEST_NOTE));
    }
    let by = actor(app, &reader, None, &mut errors, "made_by")?;
    check_reviewers(&reader, &mut errors, &args.reviewers, by.as_ref().map(|by| by.id))?;
    errors.finish()?;
    drop(reader);
    let number = standing.versions.iter().map(|version| version.number).max().unwrap_or(0).saturating_add(1);
    let content = serde_json::to_string(&standing.frozen())
        .map_err(|error| AppError::failed(internal_error(&error.to_string())))?;
    let row = app.fresh_id();
    let cells = vec![
        (plan_version::NUMBER, number.into()),
        (plan_version::MADE_ON, app.today().into()),
        (plan_version::MADE_BY, by.map(|by| by.id).into()),
        (plan_version::NOTE, note.into()),
        (plan_version::CONTENT, content.into()),
        (plan_version::STATE, VersionState::Review.word().into()),
    ];
    let mut edits = vec![Edit::make(&tables::PLAN_VERSION, row, cells)];
    edits.extend(args.reviewers.iter().map(|&person| ask(app, row, person)));
    Ok(app.change(Message::new("change-plan-version").with("number", number), edits)?.of(row))
}

fn ask(app: &App, version: Id, person: Id) -> Edit {
    let cells = vec![
        (plan_review::VERSION, version.into()),
        (plan_review::PERSON, person.into()),
        (plan_review::ASKED_ON, app.today().into()),
    ];
    Edit::make(&tables::PLAN_REVIEW, review_row(version, person), cells)
}

fn check_reviewers(reader: &Connection, errors: &mut FieldErrors, people: &[Id], made_by: Option<Id>) -> Result<()> {
    errors.require(people.len() <= MOST_REVIEWERS, "reviewers", "plan-reviewers-many");
    errors.require(!people.iter().any(|&id| Some(id) == made_by), "reviewers", "plan-review-own");
    for &id in people.iter().take(MOST_REVIEWERS) {
        if !is_shown(reader, &tables::PERSON, id)? {
            errors.add("reviewers", Message::new("plan-owner-gone"));
            break;
        }
    }
    Ok(())
}

/// Asks more people to review a version. Who was asked already keeps what they said.
pub fn ask_review(app: &App, args: PlanReviewAsk) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let version = existing(&reader, args.version)?;
    let mut errors = FieldErrors::default();
    check_reviewers(&reader, &mut errors, &args.people, version.made_by)?;
    errors.finish()?;
    let known = read::reviews(&reader)?;
    let is_new = |person: Id| !known.iter().any(|review| review.version == version.id && review.person == person);
    let edits: Vec<Edit> =
        args.people.iter().filter(|&&person| is_new(person)).map(|&person| ask(app, version.id, person)).collect();
    drop(reader);
    let label = Message::new("change-plan-review-asked").with("number", version.number).with("count", edits.len());
    Ok(app.change(label, edits)?.of(version.id))
}

/// What the one at this laptop says of a version. Whoever was not asked may say something as well; who made it may not.
pub fn give_review(app: &App, args: PlanReviewGive) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let version = existing(&reader, args.version)?;
    let note = args.note.trim();
    let mut errors = FieldErrors::default();
    if note.chars().count() > LONGEST_NOTE {
        errors.add("note", Message::new("plan-text-too-long").with("longest", LONGEST_NOTE));
    }
    let reason_given = args.decision == ReviewDecision::Agreed || !note.is_empty();
    errors.require(reason_given, "note", "plan-review-why");
    let by = actor(app, &reader, None, &mut errors, "person")?;
    errors.require(by.as_ref().is_none_or(|by| Some(by.id) != version.made_by), "person", "plan-review-own");
    errors.finish()?;
    let Some(by) = by else { return Err(AppError::refused(Message::new("superuser-who"))) };
    let row = review_row(version.id, by.id);
    let asked = read::reviews(&reader)?.into_iter().find(|review| review.id == row).and_then(|review| review.asked_on);
    drop(reader);
    let cells = vec![
        (plan_review::VERSION, version.id.into()),
        (plan_review::PERSON, by.id.into()),
        (plan_review::ASKED_ON, asked.into()),
        (plan_review::DECIDED_ON, app.today().into()),
        (plan_review::DECISION, args.decision.word().into()),
        (plan_review::NOTE, note.into()),
    ];
    let label = Message::new("change-plan-reviewed").with("number", version.number).with("name", by.name);
    Ok(app.change(label, vec![Edit::make(&tables::PLAN_REVIEW, row, cells)])?.of(version.id))
}

/// Approves a version. Four eyes: never who made it; a superuser alone may not. Reviewers who asked for changes are no bar,
/// but are told of.
pub fn approve(app: &App, args: PlanApprove) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let version = existing(&reader, args.version)?;
    content(&version)?;
    let mut errors = FieldErrors::default();
    let by = actor(app, &reader, args.by, &mut errors, "by")?;
    errors.require(version.state == VersionState::Review, "version", "plan-approved-already");
    errors.require(version.made_by.is_some(), "version", "plan-approve-unknown");
    if let Some(by) = &by {
        errors.require(Some(by.id) != version.made_by, "by", "plan-approve-own");
        let may = Role::of(&reader, Some(by.id), app.today())?.may_sign();
        errors.require(may, "by", "plan-approve-role");
    }
    errors.finish()?;
    let asked_changes =
        |review: &ReviewRecord| review.version == version.id && review.decision == Some(ReviewDecision::ChangesAsked);
    let warnings: Vec<Message> = read::reviews(&reader)?
        .into_iter()
        .filter(asked_changes)
        .map(|review| Message::new("plan-approved-despite").with("name", review.name))
        .collect();
    drop(reader);
    let cells = vec![
        (plan_version::STATE, VersionState::Approved.word().into()),
        (plan_version::APPROVED_BY, by.map(|by| by.id).into()),
        (plan_version::APPROVED_ON, app.today().into()),
    ];
    let label = Message::new("change-plan-approved").with("number", version.number);
    let mut changed = app.change(label, vec![Edit::put(&tables::PLAN_VERSION, version.id, cells)])?.of(version.id);
    changed.warnings = warnings;
    Ok(changed)
}

/// A version as it was frozen.
pub fn version(app: &App, args: ById) -> Result<PlanVersionDetail> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let record = existing(&reader, args.id)?;
    let frozen = content(&record)?;
    let mut parts = Vec::with_capacity(frozen.parts.len());
    for part in frozen.parts {
        parts.push(PlanFrozenPart {
            kind: part.kind,
            state: part.state,
            percent: part.percent,
            text: part.text,
            not_needed: part.not_needed,
            owner: named(&reader, part.owner)?,
            checks: part
                .checks
                .into_iter()
                .map(|check| PlanFigure { kind: check.kind, done: check.done, of: check.of })
                .collect(),
        });
    }
    let mut found = rows(app, &reader, std::slice::from_ref(&record))?;
    let row = found.pop().ok_or_else(|| AppError::not_found("plan_version"))?;
    Ok(PlanVersionDetail { row, on: frozen.on, parts })
}
