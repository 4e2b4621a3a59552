//! What is different between two versions, or since a version.

use super::{
    parts::Standing,
    versions::{content, existing},
};
use crate::{App, Result, dto::plan::*};
use understudy_domain::plan::{self, PartChange};

/// What is different between two versions, or between a version and the plan as it stands.
pub fn compare(app: &App, args: PlanCompareArgs) -> Result<PlanComparison> {
    let (before, after) = {
        let open = app.programme()?;
        let reader = open.reader()?;
        let before = content(&existing(&reader, args.from)?)?;
        (before, args.to.map(|to| content(&existing(&reader, to)?)).transpose()?)
    };
    let after = match after {
        Some(after) => after,
        None => Standing::read(app, None)?.frozen(),
    };
    Ok(PlanComparison { parts: plan::changes(&before, &after).into_iter().map(shown).collect() })
}

fn shown(change: PartChange) -> PlanPartChange {
    let text = |pair: Option<(String, String)>| pair.map(|(before, after)| PlanTextChange { before, after });
    PlanPartChange {
        kind: change.kind,
        percent_before: change.before.map(|(percent, _)| percent),
        percent_after: change.after.map(|(percent, _)| percent),
        state_before: change.before.map(|(_, state)| state),
        state_after: change.after.map(|(_, state)| state),
        checks: change
            .checks
            .into_iter()
            .map(|check| PartCheckChange { kind: check.kind, before: check.before, after: check.after })
            .collect(),
        text: text(change.text),
        not_needed: text(change.not_needed),
        owner: change.owner,
    }
}
