//! The sequence of training against the project: the check of the plan, the timelines, and what a move would break.
//!
//! Owns the way from rows to [`Plan`] and back to names. What is wrong is decided in `domain::timeline`. Nothing computed is kept.

mod load;
mod shown;
#[cfg(test)]
pub(crate) mod tests;

pub(crate) use load::Read;
pub(crate) use shown::sentences;

use crate::{
    App, Result,
    dto::{milestones::*, readiness::ChartTheme},
};
use understudy_domain::timeline::{Chart, Effect, Plan, Violation, charts, effect};
use understudy_export::charts::{Size, timeline as draw};

/// Room for a timeline.
const WIDTH: f32 = 1040.0;

/// Everything that is wrong with the plan.
pub fn plan_check(app: &App, args: PlanCheckArgs) -> Result<PlanCheck> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let read = Read::of(app, &reader, args.as_of)?;
    if let Some(wave) = args.wave {
        read.require_wave(wave)?;
    }
    let violations = of_wave(understudy_domain::timeline::check(&read.plan), args.wave);
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(PlanCheck {
        as_of: read.plan.today,
        violations: read.shown(violations),
        milestones: number(read.plan.milestones.len()),
        audiences: number(read.plan.audiences.len()),
        sessions: number(read.plan.sessions.len()),
    })
}

/// Those of a wave and of none.
fn of_wave(mut violations: Vec<Violation>, wave: Option<understudy_domain::id::Id>) -> Vec<Violation> {
    if wave.is_some() {
        violations.retain(|violation| violation.wave.is_none() || violation.wave == wave);
    }
    violations
}

/// A timeline a wave, each with its chart and table.
pub fn plan_timeline(app: &App, TimelineArgs { of: args, theme }: TimelineArgs) -> Result<Vec<Timeline>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let read = Read::of(app, &reader, args.as_of)?;
    if let Some(wave) = args.wave {
        read.require_wave(wave)?;
    }
    let violations = understudy_domain::timeline::check(&read.plan);
    let mut found = charts(&read.plan, &violations);
    found.retain(|chart| args.wave.is_none() || chart.wave == args.wave);
    Ok(found.iter().map(|chart| shown::timeline(chart, theme)).collect())
}

/// The picture of a timeline: as high as its audiences ask for.
pub(crate) fn svg(chart: &Chart, theme: ChartTheme) -> String {
    draw(chart, Size { width: WIDTH, height: f32::MAX }, theme.into())
}

/// What another plan would break and mend.
pub(crate) fn compare(before: &Plan, after: &Plan) -> Effect {
    effect(understudy_domain::timeline::check(before), understudy_domain::timeline::check(after))
}
