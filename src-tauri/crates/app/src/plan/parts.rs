//! The plan as it stands, and what somebody writes about a part.

use super::{
    facts::{Counted, approved, facts, own},
    proportion::Proportioned,
    versions::rows,
};
use crate::{
    App, Result,
    dto::{Changed, Named, plan::*},
    error::FieldErrors,
};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    plan::{Check, CheckKind, Frozen, FrozenPart, PartState, PlanPart, Rhythm, VersionState, percent, state},
};
use understudy_store::{
    Connection, Edit,
    read::{
        plan::{self as read, PartRecord, VersionRecord},
        programme::is_shown,
    },
    tables::{self, plan_part},
};

/// Longest text of a part, in characters.
const LONGEST_TEXT: usize = 20_000;
/// Longest reason why a part is not needed, in characters.
const LONGEST_REASON: usize = 2000;
/// Number of the shape in which versions are kept.
const FORMAT: u32 = 1;

/// Everything that is known of the plan on a day.
pub(super) struct Standing {
    pub(super) as_of: Day,
    pub(super) parts: Vec<PlanPartRow>,
    pub(super) checks: Vec<Counted>,
    pub(super) versions: Vec<VersionRecord>,
    pub(super) review_due: Option<Day>,
}

impl Standing {
    pub(super) fn read(app: &App, as_of: Option<Day>) -> Result<Self> {
        let on = as_of.unwrap_or_else(|| app.today());
        let mut checks = facts(app, as_of)?;
        let proportion = Proportioned::read(app)?;
        let open = app.programme()?;
        let reader = open.reader()?;
        let records = read::parts(&reader)?;
        let versions = read::versions(&reader)?;
        let owners = PlanPart::ALL.iter().filter(|kind| !is_not_needed(&records, **kind)).map(|kind| {
            let owned = records.iter().any(|record| record.kind == *kind && record.owner.is_some());
            (owned, understudy_messages::word(kind.message_id()), format!("/plan?part={}", kind.word()))
        });
        checks.push(own(CheckKind::PeopleOwners, "/plan", owners.collect()));
        let review_due = review_due(&versions, on, proportion.days(Rhythm::PlanReview));
        checks.push(approved(review_due.is_some_and(|due| due >= on)));
        let proposed = proportion.parts();
        let parts = PlanPart::ALL.iter().map(|&kind| {
            let record = records.iter().find(|record| record.kind == kind);
            part(kind, record, &checks, proposed.contains(&kind))
        });
        Ok(Self { as_of: on, parts: parts.collect(), checks, versions, review_due })
    }

    /// The plan to be kept: figures, texts, and people by id.
    pub(super) fn frozen(&self) -> Frozen {
        let part = |row: &PlanPartRow| FrozenPart {
            kind: row.kind,
            state: row.state,
            percent: row.percent,
            text: row.text.clone(),
            not_needed: row.not_needed.clone(),
            owner: row.owner.as_ref().map(|owner| owner.id),
            checks: row.checks.iter().map(|one| Check { kind: one.kind, done: one.done, of: one.of }).collect(),
        };
        Frozen { format: FORMAT, on: self.as_of, parts: self.parts.iter().map(part).collect() }
    }

    /// How complete the parts that are needed are, together, in percent.
    pub(super) fn percent(&self) -> u32 {
        let needed: Vec<u32> =
            self.parts.iter().filter(|part| part.state != PartState::NotNeeded).map(|part| part.percent).collect();
        // Rounded down, so that 100 is said of nothing less. A plan in which nothing is needed has nothing left to do.
        u32::try_from(needed.len()).ok().and_then(|count| needed.iter().sum::<u32>().checked_div(count)).unwrap_or(100)
    }
}

fn is_not_needed(records: &[PartRecord], kind: PlanPart) -> bool {
    records.iter().any(|record| record.kind == kind && !record.not_needed.is_empty())
}

/// The day by which the plan is looked at again; none while no version is approved.
fn review_due(versions: &[VersionRecord], on: Day, days: Option<u32>) -> Option<Day> {
    let last = versions
        .iter()
        .filter(|version| version.state == VersionState::Approved)
        .filter_map(|version| version.approved_on)
        .filter(|approved| *approved <= on)
        .max()?;
    Some(last.plus(days.and_then(|days| i32::try_from(days).ok()).unwrap_or(0)))
}

fn part(kind: PlanPart, record: Option<&PartRecord>, checks: &[Counted], proposed: bool) -> PlanPartRow {
    let own: Vec<&Counted> = checks.iter().filter(|one| one.check.kind.part() == Some(kind)).collect();
    let counts: Vec<Check> = own.iter().map(|one| one.check).collect();
    let not_needed = record.map(|record| record.not_needed.clone()).unwrap_or_default();
    PlanPartRow {
        kind,
        state: state(&counts, !not_needed.is_empty()),
        percent: percent(&counts),
        proposed,
        text: record.map(|record| record.text.clone()).unwrap_or_default(),
        not_needed,
        owner: record.and_then(|record| Some(Named { id: record.owner?, name: record.owner_name.clone() })),
        checks: own.into_iter().map(Counted::shown).collect(),
    }
}

/// The plan as it stands.
pub fn plan(app: &App, args: TrainingPlanArgs) -> Result<TrainingPlan> {
    let standing = Standing::read(app, args.as_of)?;
    let open = app.programme()?;
    let reader = open.reader()?;
    Ok(TrainingPlan {
        as_of: standing.as_of,
        percent: standing.percent(),
        versions: rows(app, &reader, &standing.versions)?,
        review_due: standing.review_due,
        next_step: next_step(&standing.parts),
        parts: standing.parts,
    })
}

/// The first thing that is open, in the order in which a plan is made: a part that the proportion proposes goes before one
/// that it does not.
fn next_step(parts: &[PlanPartRow]) -> Option<PartStep> {
    let open = |proposed: bool| {
        let wanted = move |part: &&PlanPartRow| part.proposed == proposed && part.state != PartState::NotNeeded;
        parts.iter().filter(wanted).find_map(|part| {
            let check = part.checks.iter().find(|check| check.lack.is_some() && (check.of > 0 || part.percent == 0))?;
            Some(PartStep { part: part.kind, words: check.lack.clone()?, to: check.to.clone() })
        })
    };
    open(true).or_else(|| open(false))
}

/// What somebody writes about a part.
pub fn save_part(app: &App, args: PlanPartSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let (text, reason) = (args.text.trim(), args.not_needed.trim());
    let mut errors = FieldErrors::default();
    let too_long = |longest: usize| Message::new("plan-text-too-long").with("longest", longest);
    if text.chars().count() > LONGEST_TEXT {
        errors.add("text", too_long(LONGEST_TEXT));
    }
    if reason.chars().count() > LONGEST_REASON {
        errors.add("not_needed", too_long(LONGEST_REASON));
    }
    if let Some(owner) = args.owner {
        errors.require(is_shown(&reader, &tables::PERSON, owner)?, "owner", "plan-owner-gone");
    }
    errors.finish()?;
    drop(reader);
    let row = Id::derived("plan_part", &[args.kind.word().as_bytes()]);
    let cells = vec![
        (plan_part::KIND, args.kind.word().into()),
        (plan_part::TEXT, text.into()),
        (plan_part::OWNER, args.owner.into()),
        (plan_part::NOT_NEEDED, reason.into()),
    ];
    let label = Message::new("change-plan-part").with("part", Message::new(args.kind.message_id()));
    Ok(app.change(label, vec![Edit::make(&tables::PLAN_PART, row, cells)])?.of(row))
}

/// The figures that lines of checklists are answered with.
pub(crate) fn measures(app: &App, as_of: Option<Day>) -> Result<Vec<PartCheck>> {
    Ok(Standing::read(app, as_of)?.checks.iter().map(Counted::shown).collect())
}

/// Names of people by id, for what was kept without them.
pub(super) fn named(reader: &Connection, person: Option<Id>) -> Result<Option<Named>> {
    let Some(id) = person else { return Ok(None) };
    let name = understudy_store::read::find::person_name(reader, id)?;
    Ok(Some(Named { id, name }).filter(|named| !named.name.is_empty()))
}
