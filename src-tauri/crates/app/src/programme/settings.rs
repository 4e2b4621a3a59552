//! Settings: when to warn, and how much is enough.
//!
//! Owns their defaults, limits and how they are kept: one row a setting, its value as JSON.

use crate::{
    App, Result,
    dto::{Changed, programme::Settings},
    error::FieldErrors,
    open::Open,
};
use understudy_domain::{coverage::Need, id::Id, message::Message, pairing::StallLimits};
use understudy_store::{Edit, read::programme as read, tables};

const STALLED_DAYS: &str = "stalled_days";
const STALLED_ENTRIES: &str = "stalled_entries";
const COLLEAGUES_PER_SUPERUSER: &str = "colleagues_per_superuser";
const LEAST_FOR_HIGH_IMPACT: &str = "least_for_high_impact";
const PAIRINGS_PER_CONSULTANT: &str = "pairings_per_consultant";
const REVIEW_DAYS: &str = "review_days";

/// Pairings at once from which a consultant counts as overloaded, until set.
const DEFAULT_PAIRINGS: u32 = 6;
/// Days after which a candid review is due again, until set.
const DEFAULT_REVIEW_DAYS: u32 = 90;

/// The settings of a programme; defaults where none was set.
pub(crate) fn settings(open: &Open) -> Result<Settings> {
    let reader = open.reader()?;
    let known = read::settings(&reader)?;
    let number = |name: &str, default: u32| known.get(name).and_then(|text| text.parse().ok()).unwrap_or(default);
    let (stall, need) = (StallLimits::default(), Need::default());
    Ok(Settings {
        stalled_days: number(STALLED_DAYS, stall.days),
        stalled_entries: number(STALLED_ENTRIES, stall.entries),
        colleagues_per_superuser: number(COLLEAGUES_PER_SUPERUSER, need.colleagues_per_superuser),
        least_for_high_impact: number(LEAST_FOR_HIGH_IMPACT, need.least_for_high_impact),
        pairings_per_consultant: number(PAIRINGS_PER_CONSULTANT, DEFAULT_PAIRINGS),
        review_days: number(REVIEW_DAYS, DEFAULT_REVIEW_DAYS),
    })
}

/// Saves the settings.
pub fn save_settings(app: &App, args: Settings) -> Result<Changed> {
    let given = [
        (STALLED_DAYS, args.stalled_days, 1, 365),
        (STALLED_ENTRIES, args.stalled_entries, 2, 50),
        (COLLEAGUES_PER_SUPERUSER, args.colleagues_per_superuser, 1, 1000),
        (LEAST_FOR_HIGH_IMPACT, args.least_for_high_impact, 1, 50),
        (PAIRINGS_PER_CONSULTANT, args.pairings_per_consultant, 1, 100),
        (REVIEW_DAYS, args.review_days, 1, 1000),
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
