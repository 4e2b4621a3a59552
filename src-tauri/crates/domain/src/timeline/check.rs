//! All rules over one plan.

use super::{
    audience, dates,
    plan::{Desk, Plan},
    superusers, tracks,
    violation::Violation,
};

/// Everything that is wrong with a plan: the gravest first, then by wave and audience.
///
/// The order of what is passed in leaves no trace in the answer.
pub fn check(plan: &Plan) -> Vec<Violation> {
    let desk = Desk::new(plan);
    let mut found = Vec::new();
    for audience in &plan.audiences {
        audience::check(&desk, audience, &mut found);
        tracks::check(&desk, audience, &mut found);
    }
    for wave in &plan.waves {
        superusers::check(&desk, wave, &mut found);
        dates::check_wave(&desk, wave, &mut found);
    }
    tracks::check_programme(&desk, &mut found);
    dates::check_phases(&desk, &mut found);
    for violation in &mut found {
        violation.rows.sort_unstable();
        violation.rows.dedup();
    }
    found.sort_by_key(Violation::key);
    found
}
