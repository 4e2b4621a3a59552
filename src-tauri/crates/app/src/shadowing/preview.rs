//! What saving an entry would change, before it is saved.

use super::{existing, existing_entry, rows};
use crate::{
    App, AppError, Result,
    dto::shadowing::{AfterThis, ShadowingLog},
};
use understudy_domain::{
    message::Message,
    readiness::{GateResult, Programme, Shadowing, Shortfall, SuperuserEvidence, evaluate},
    words::GateKind,
};

/// Evaluates the shadowing gate as if the entry were saved.
pub fn preview(app: &App, args: ShadowingLog) -> Result<AfterThis> {
    let snapshot = crate::readiness::snapshot(app, None)?;
    let open = app.programme()?;
    let reader = open.reader()?;
    let pairing = existing(&reader, args.pairing)?;
    let resolved = match args.id {
        Some(id) => existing_entry(&reader, id)?.blocker_resolved_on,
        None => None,
    };
    let at = snapshot.position(pairing.superuser).ok_or_else(|| AppError::not_found("superuser"))?;
    let evidence = snapshot.evidence.superusers.get(at).ok_or_else(|| AppError::not_found("superuser"))?;
    let programme = &snapshot.evidence.programme;
    let processes: Vec<u32> = args.processes.iter().filter_map(|id| programme.catalogue.find(*id)).collect();
    let areas = rows::areas(&programme.catalogue, &processes);
    let mut after = evidence.clone();
    // An entry not yet saved is later than all saved ones of its day.
    let id = args.id.unwrap_or_else(|| app.fresh_id());
    after.shadowing.retain(|session| session.id != id);
    after.shadowing.extend(areas.iter().map(|&area| Shadowing {
        id,
        area,
        stage: args.stage,
        comfort: args.comfort,
        on: args.on,
        blocker: (!args.blocker.trim().is_empty()).then_some(resolved),
        delivered: false,
    }));
    let gate = |superuser: &SuperuserEvidence| {
        evaluate(programme, superuser, app.today()).gates.into_iter().find(|gate| gate.kind == GateKind::Shadowing)
    };
    Ok(match gate(&after) {
        None => AfterThis { message: Message::new("shadowing-after-no-gate"), met: false },
        Some(result) => say(programme, &after, &result, &areas),
    })
}

fn say(programme: &Programme, superuser: &SuperuserEvidence, gate: &GateResult, areas: &[u32]) -> AfterThis {
    if gate.shortfalls.is_empty() {
        return AfterThis { message: Message::new("shadowing-after-met"), met: true };
    }
    let area_of = |shortfall: &Shortfall| match *shortfall {
        Shortfall::Sessions { area, .. } | Shortfall::ComfortLow { area, .. } | Shortfall::Blocker { area, .. } => {
            Some(area)
        }
        _ => None,
    };
    let here = |shortfall: &&Shortfall| area_of(shortfall).is_none_or(|area| areas.contains(&area));
    let missing: Vec<Message> =
        gate.shortfalls.iter().filter(here).map(|shortfall| shortfall.message(programme, superuser)).collect();
    let message = if missing.is_empty() {
        let mut others: Vec<u32> = gate.shortfalls.iter().filter_map(area_of).collect();
        others.sort_unstable();
        others.dedup();
        let names: Vec<&str> = areas.iter().map(|&area| programme.catalogue.row(area).title.as_str()).collect();
        Message::new("shadowing-after-area-met").with("areas", names.join(", ")).with("others", others.len())
    } else {
        Message::new("shadowing-after-missing").with("missing", missing)
    };
    AfterThis { message, met: false }
}
