//! Readiness: who may train, why not yet, what to do next.
//!
//! Owns the answers to the readiness screens. The rules are in `domain`; here evidence is read, kept up to date and shown.

mod evidence;
mod overview;
mod roll_up;
mod rows;
mod snapshot;
#[cfg(test)]
mod tests;

pub use evidence::evidence;
pub(crate) use evidence::items as evidence_items;
pub(crate) use overview::{chosen, counts, evidence_counts, expected, helpful_steps, rules_applied, trend};
pub use overview::{explained, overview, trend_chart};
pub use roll_up::roll_up;
pub(crate) use rows::{detail, row, rows};
pub(crate) use snapshot::{Cache, Snapshot, snapshot};

use crate::{Result, dto::programme::Settings};
use understudy_domain::coverage::Need;
use understudy_store::Connection;

/// The settings that a new programme starts with.
pub(crate) const DEFAULT_SETTINGS: Settings = Settings {
    stalled_days: 14,
    stalled_entries: 4,
    colleagues_per_superuser: 20,
    least_for_high_impact: 2,
    pairings_per_consultant: 8,
    review_days: 90,
    attendance_percent: 80,
    team_share_percent: 30,
    too_early_days: 42,
};

/// The settings of the programme; what was never set is as in a new one.
pub(crate) fn settings(reader: &Connection) -> Result<Settings> {
    let mut settings = DEFAULT_SETTINGS;
    for (name, value) in understudy_store::read::coverage::settings(reader)? {
        let Ok(number) = value.parse() else { continue };
        match name.as_str() {
            "stalled_days" => settings.stalled_days = number,
            "stalled_entries" => settings.stalled_entries = number,
            "colleagues_per_superuser" => settings.colleagues_per_superuser = number,
            "least_for_high_impact" => settings.least_for_high_impact = number,
            "pairings_per_consultant" => settings.pairings_per_consultant = number,
            "review_days" => settings.review_days = number,
            "attendance_percent" => settings.attendance_percent = number,
            "team_share_percent" => settings.team_share_percent = number,
            "too_early_days" => settings.too_early_days = number,
            _ => {}
        }
    }
    Ok(settings)
}

/// How many superusers a risk area needs.
pub(crate) fn need(settings: &Settings) -> Need {
    Need {
        colleagues_per_superuser: settings.colleagues_per_superuser,
        least_for_high_impact: settings.least_for_high_impact,
    }
}
