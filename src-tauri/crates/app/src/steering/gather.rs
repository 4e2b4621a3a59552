//! The figures of a pack, taken from where each is computed.

use crate::{
    App, Result,
    completion::completion,
    dto::{
        actions::ActionsQuery, completion::CompletionArgs, log::LogQuery, milestones::PlanCheckArgs,
        objectives::ObjectivesArgs, risk::RiskArgs, sentiment::SentimentArgs,
    },
    export::wave_verdict,
    frame::programme_name,
    readiness::snapshot,
};
use understudy_domain::{
    action::DueState,
    day::Day,
    risk::LogKind,
    steering::{
        SteeringActions, SteeringContent, SteeringDecision, SteeringMood, SteeringObjective, SteeringObstacle,
        SteeringRisk, SteeringRiskCell, SteeringViolation, SteeringWave,
    },
};
use understudy_store::read::{coverage::waves, steering as read};

/// Days for which a decision that was taken is still shown.
const TAKEN: i32 = 30;

/// Gathers the pack of a day.
pub fn gather(app: &App, as_of: Option<Day>) -> Result<SteeringContent> {
    let on = as_of.unwrap_or_else(|| app.today());
    let risk = crate::risk_areas::overview(app, RiskArgs { as_of, wave: None })?;
    let board = crate::actions::list(app, ActionsQuery { as_of, ..ActionsQuery::default() })?;
    Ok(SteeringContent {
        programme: programme_name(&*app.programme()?)?,
        as_of: on,
        waves: wave_lines(app, as_of)?,
        objectives: objectives(app, as_of)?,
        risk_groups: risk.groups.iter().map(|group| group.name.clone()).collect(),
        risk: risk
            .areas
            .into_iter()
            .map(|row| SteeringRisk {
                id: row.id,
                name: row.name,
                cells: row
                    .cells
                    .into_iter()
                    .map(|cell| {
                        cell.map(|cell| SteeringRiskCell {
                            standing: cell.standing,
                            actual: cell.actual,
                            points: cell.points,
                            impact: cell.impact,
                            obstacles: cell.obstacles,
                        })
                    })
                    .collect(),
            })
            .collect(),
        mood: mood(app, as_of)?,
        obstacles: obstacles(app, as_of)?,
        decisions: decisions(app, on)?,
        plan: crate::timeline::plan_check(app, PlanCheckArgs { wave: None, as_of })?
            .violations
            .into_iter()
            .map(|one| SteeringViolation { key: one.key, grave: one.grave, message: one.message, way_out: one.way_out })
            .collect(),
        actions: SteeringActions { overdue: board.overdue, due: board.due, coming: board.coming, done: board.done },
        whole: true,
    })
}

fn wave_lines(app: &App, as_of: Option<Day>) -> Result<Vec<SteeringWave>> {
    let snapshot = snapshot(app, as_of)?;
    let records = {
        let open = app.programme()?;
        let reader = open.reader()?;
        waves(&reader)?
    };
    let mut lines = Vec::with_capacity(records.len());
    for record in records {
        let verdict = wave_verdict(app, &snapshot, record.id)?;
        let trained =
            completion(app, CompletionArgs { wave: Some(record.id), as_of, ..CompletionArgs::default() })?.total;
        lines.push(SteeringWave {
            id: record.id,
            name: verdict.name,
            cutover: verdict.cutover,
            verdict: verdict.verdict,
            reasons: verdict.reasons,
            ready: verdict.counts.may_train(),
            conditional: Some(verdict.counts.conditional),
            superusers: verdict.counts.total(),
            forecast: verdict.forecast,
            covered: verdict.short_risk_areas.of - verdict.short_risk_areas.covered,
            areas: verdict.short_risk_areas.of,
            trained: trained.completed + trained.earlier_version + trained.alternative,
            need: trained.need,
        });
    }
    Ok(lines)
}

/// Objectives, those in danger first.
fn objectives(app: &App, as_of: Option<Day>) -> Result<Vec<SteeringObjective>> {
    use understudy_domain::objective::Course;
    let mut rows = crate::objectives::list(app, ObjectivesArgs { as_of })?.rows;
    let danger = |course: Course| match course {
        Course::WillBeMissed => 0,
        Course::Missed => 1,
        Course::AtRisk => 2,
        Course::NotMeasurable => 3,
        Course::OnCourse => 4,
        Course::Reached => 5,
    };
    rows.sort_by_key(|row| danger(row.course));
    let line = |row: crate::dto::objectives::ObjectiveRow| SteeringObjective {
        id: row.id,
        text: row.text,
        course: row.course,
        percent: row.value.as_ref().and_then(|value| value.percent),
        target: row.value.as_ref().and_then(|value| value.target_percent),
        value: row.value.map(|value| value.words),
        forecast: row.outlook.map(|outlook| [outlook.low_percent, outlook.likely_percent, outlook.high_percent]),
        until: row.until,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// What everybody may see of sentiment: nothing of fewer than five, no comment, no burnout watch.
fn mood(app: &App, as_of: Option<Day>) -> Result<Vec<SteeringMood>> {
    let found = crate::sentiment::overview(app, SentimentArgs { as_of, group: None })?;
    let days: Vec<Day> = found.pulses.iter().map(|pulse| pulse.on.unwrap_or_default()).collect();
    let last = found.pulses.last().map(|pulse| pulse.id);
    let answered = |group: Option<understudy_domain::id::Id>| {
        let of = |drop: &&crate::dto::sentiment::SentimentDrop| {
            drop.group.as_ref().map(|group| group.id) == group && Some(drop.pulse.id) == last
        };
        found.drops.iter().find(of).is_some_and(|drop| drop.response.is_some())
    };
    let line = |group: Option<&crate::dto::Named>, points: &[crate::dto::sentiment::SentimentPoint]| SteeringMood {
        group: group.map(|group| group.id),
        name: group.map(|group| group.name.clone()).unwrap_or_default(),
        points: days.iter().copied().zip(points.iter().map(|point| point.score)).collect(),
        dropped: points.last().is_some_and(|point| point.dropped),
        answered: answered(group.map(|group| group.id)),
    };
    if found.pulses.is_empty() {
        return Ok(Vec::new());
    }
    let mut lines = vec![line(None, &found.overall)];
    lines.extend(found.groups.iter().map(|row| line(Some(&row.group), &row.points)));
    lines.retain(|line| line.points.iter().any(|(_, score)| score.is_some()));
    Ok(lines)
}

/// Open obstacles: overdue ones first, then by day.
fn obstacles(app: &App, as_of: Option<Day>) -> Result<Vec<SteeringObstacle>> {
    let query = LogQuery { as_of, kind: Some(LogKind::Issue), open: Some(true), ..LogQuery::default() };
    let mut rows = crate::log::list(app, query)?.rows;
    rows.sort_by_key(|row| (row.state != DueState::Overdue, row.due_on.is_none(), row.due_on));
    let line = |row: crate::dto::log::LogRow| {
        let about = [row.process, row.group].into_iter().flatten().map(|named| named.name);
        SteeringObstacle {
            id: row.id,
            title: row.title,
            about: about.collect::<Vec<_>>().join(" · "),
            owner: row.owner.map(|owner| owner.name).unwrap_or_default(),
            due: row.due_on,
            state: row.state,
            next_step: row.next_step,
        }
    };
    Ok(rows.into_iter().map(line).collect())
}

fn decisions(app: &App, on: Day) -> Result<Vec<SteeringDecision>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let shown = |row: &read::DecisionRecord| {
        row.asked_on.is_none_or(|asked| asked <= on) && row.decided_on.is_none_or(|taken| taken >= on.plus(-TAKEN))
    };
    let line = |row: read::DecisionRecord| SteeringDecision {
        id: row.id,
        title: row.title,
        detail: row.detail,
        owner: row.owner_name,
        needed_by: row.needed_by,
        decided_on: row.decided_on.filter(|taken| *taken <= on),
        decision: row.decision,
    };
    Ok(read::decisions(&reader)?.into_iter().filter(shown).map(line).collect())
}
