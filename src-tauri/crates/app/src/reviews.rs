//! The candid review of a trainer: great experts are not yet great trainers.
//!
//! Owns who sees it: leads, the person, and the one who wrote it. Nobody else, not in a list either.

use crate::{
    App, AppError, Result,
    dto::{
        Changed, Nothing,
        superusers::{ReviewDue, ReviewRow, ReviewSave, ReviewsOverview},
    },
    error::FieldErrors,
    superusers::{Role, actor},
};
use rustc_hash::FxHashMap;
use understudy_domain::{day::Day, id::Id, message::Message};
use understudy_store::{
    Connection, Edit,
    read::{self, reviews::ReviewRecord, superusers::SuperuserRecord},
    tables,
};

/// Reviews, latest first, and whose is due: as far as the one at this laptop may see them.
pub fn list(app: &App, _: Nothing) -> Result<ReviewsOverview> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let role = Role::of(&reader, app.me()?, app.today())?;
    let mut reviews = read::reviews::reviews(&reader, None)?;
    reviews.retain(|review| role.sees_review(review.person, review.reviewer));
    let overdue = overdue(&reader, app.today(), role)?;
    Ok(ReviewsOverview { reviews: reviews.into_iter().map(row).collect(), overdue })
}

/// A review as shown.
pub(crate) fn row(record: ReviewRecord) -> ReviewRow {
    ReviewRow {
        id: record.id,
        superuser: record.superuser,
        name: record.name,
        on: record.on.unwrap_or_default(),
        by: record.by,
        strengths: record.strengths,
        gaps: record.gaps,
        actions: record.actions,
        next_on: record.next_on,
    }
}

/// Superusers who serve and whose review is due, longest first. A review is due on the day agreed in the last one, else some
/// days (a setting) after the last one, else after the nomination.
pub(crate) fn overdue(reader: &Connection, today: Day, role: Role) -> Result<Vec<ReviewDue>> {
    let days = i32::try_from(crate::readiness::settings(reader)?.review_days).unwrap_or(i32::MAX);
    let mut last: FxHashMap<Id, (Option<Day>, Option<Day>)> = FxHashMap::default();
    for review in read::reviews::reviews(reader, None)? {
        last.entry(review.superuser).or_insert((review.on, review.next_on));
    }
    let due = |superuser: SuperuserRecord| {
        let (last_on, next_on) = last.get(&superuser.id).copied().unwrap_or_default();
        let due = next_on.or_else(|| last_on.or(superuser.nominated_on).map(|day| day.plus(days)))?;
        Some(ReviewDue { superuser: superuser.id, name: superuser.name, due, last_on })
    };
    let mut overdue: Vec<ReviewDue> = read::superusers::superusers(reader)?
        .into_iter()
        .filter(|superuser| superuser.is_active(today) && (role.is_lead() || role.person == Some(superuser.person)))
        .filter_map(due)
        .filter(|review| review.due <= today)
        .collect();
    overdue.sort_by(|one, other| (one.due, &one.name).cmp(&(other.due, &other.name)));
    Ok(overdue)
}

/// Writes a review, or changes one.
pub fn save(app: &App, args: ReviewSave) -> Result<Changed> {
    use tables::review as column;
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let superuser = crate::superusers::existing(&reader, args.superuser)?;
    let before = match args.id {
        Some(id) => {
            let review = read::reviews::review(&reader, id)?.ok_or_else(|| AppError::not_found("review"))?;
            let role = Role::of(&reader, app.me()?, today)?;
            // Somebody who may not see a review must not learn from an error that it is there.
            if !role.sees_review(review.person, review.reviewer) {
                return Err(AppError::not_found("review"));
            }
            Some(review)
        }
        None => None,
    };
    let mut errors = FieldErrors::default();
    let given = args.by.or(before.as_ref().and_then(|before| before.reviewer));
    let by = actor(app, &reader, given, &mut errors, "by")?;
    let is_own = by.as_ref().is_some_and(|by| by.id == superuser.person);
    errors.require(!is_own, "by", "review-own");
    errors.require(
        before.as_ref().is_none_or(|before| before.superuser == args.superuser),
        "superuser",
        "review-other",
    );
    errors.require(args.on <= today, "on", "review-date-ahead");
    errors.require(args.next_on.is_none_or(|next| next > args.on), "next_on", "review-next-before");
    let texts = [args.strengths.trim(), args.gaps.trim(), args.actions.trim()];
    errors.require(texts.iter().any(|text| !text.is_empty()), "strengths", "review-empty");
    errors.finish()?;
    drop(reader);
    let id = args.id.unwrap_or_else(|| app.fresh_id());
    let [strengths, gaps, actions] = texts;
    let cells = vec![
        (column::SUPERUSER, args.superuser.into()),
        (column::HELD_ON, args.on.into()),
        (column::REVIEWER, by.map(|by| by.id).into()),
        (column::STRENGTHS, strengths.into()),
        (column::GAPS, gaps.into()),
        (column::ACTIONS, actions.into()),
        (column::NEXT_ON, args.next_on.into()),
    ];
    let label = if before.is_some() { "change-review-saved" } else { "change-reviewed" };
    let label = Message::new(label).with("superuser", superuser.name);
    Ok(app.change(label, vec![Edit::make(&tables::REVIEW, id, cells)])?.of(id))
}

#[cfg(test)]
mod tests;
