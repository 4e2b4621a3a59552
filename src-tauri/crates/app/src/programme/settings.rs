//! Settings: when to warn, and how much is enough.
//!
//! Owns their limits and how they are kept: one row a setting, its value as JSON. Reading them is in `readiness`, which asks most.

use crate::{
    App, Result,
    dto::{Changed, programme::Settings},
    error::FieldErrors,
};
use understudy_domain::{id::Id, message::Message};
use understudy_store::{Edit, tables};

const STALLED_DAYS: &str = "stalled_days";
const STALLED_ENTRIES: &str = "stalled_entries";
const COLLEAGUES_PER_SUPERUSER: &str = "colleagues_per_superuser";
const LEAST_FOR_HIGH_IMPACT: &str = "least_for_high_impact";
const PAIRINGS_PER_CONSULTANT: &str = "pairings_per_consultant";
const REVIEW_DAYS: &str = "review_days";
const ATTENDANCE_PERCENT: &str = "attendance_percent";
const TEAM_SHARE_PERCENT: &str = "team_share_percent";
const TOO_EARLY_DAYS: &str = "too_early_days";

/// Saves the settings.
pub fn save_settings(app: &App, args: Settings) -> Result<Changed> {
    let given = [
        (STALLED_DAYS, args.stalled_days, 1, 365),
        (STALLED_ENTRIES, args.stalled_entries, 2, 50),
        (COLLEAGUES_PER_SUPERUSER, args.colleagues_per_superuser, 1, 1000),
        (LEAST_FOR_HIGH_IMPACT, args.least_for_high_impact, 1, 50),
        (PAIRINGS_PER_CONSULTANT, args.pairings_per_consultant, 1, 100),
        (REVIEW_DAYS, args.review_days, 1, 1000),
        (ATTENDANCE_PERCENT, args.attendance_percent, 1, 100),
        (TEAM_SHARE_PERCENT, args.team_share_percent, 1, 100),
        (TOO_EARLY_DAYS, args.too_early_days, 7, 365),
    ];
    let mut errors = FieldErrors::default();
    for (name, number, least, most) in given {
        if !(least..=most).contains(&number) {
            errors.add(name, Message::new("programme-setting-range").with("least", least).with("most", most));
        }
    }
    errors.finish()?;
    let edits = given
        .into_iter()
        .map(|(name, number, ..)| {
            let cells = vec![(tables::setting::NAME, name.into()), (tables::setting::VALUE, number.to_string().into())];
            Edit::make(&tables::SETTING, Id::derived("setting", &[name.as_bytes()]), cells)
        })
        .collect();
    app.change(Message::new("change-settings-saved"), edits)
}
