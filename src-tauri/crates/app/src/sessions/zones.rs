//! Time zones as people name them.
//!
//! Owns the list that is chosen from, and the places that a name which is none may mean. Deliberately corrects nothing: a
//! session an hour off is worse than a question.

use understudy_domain::message::Message;

/// Names offered in a refusal.
const OFFERED: usize = 3;
/// Letters at the beginning of a city that must agree for it to be meant.
const BEGINNING: usize = 3;
/// Offered where no place is near.
const EXAMPLES: &[&str] = &["Europe/Berlin", "America/Chicago", "Asia/Tokyo"];

/// Places of the time zone database, by name.
pub(super) fn time_zones() -> Vec<String> {
    let mut names: Vec<String> = jiff::tz::db()
        .available()
        .map(|name| name.to_string())
        .filter(|name| {
            name.contains('/') && !["Etc/", "posix/", "right/", "SystemV/"].iter().any(|s| name.starts_with(s))
        })
        .collect();
    names.push("Etc/UTC".to_owned());
    names.sort();
    names
}

/// The refusal of a zone that does not exist, with those that may be meant.
pub(crate) fn unknown_zone(zone: &str) -> Message {
    Message::new("session-zone-unknown").with("zone", zone).with("near", near_zones(zone))
}

/// The zones whose names are nearest to a text, set apart by commas; examples where none is near.
pub(crate) fn near_zones(text: &str) -> String {
    let wanted = plain(text);
    let city = wanted.rsplit('/').next().unwrap_or_default();
    let mut ranked: Vec<(usize, String)> = time_zones()
        .into_iter()
        .filter_map(|name| {
            let known = plain(&name);
            let its_city = known.rsplit('/').next().unwrap_or_default();
            let alike = its_city.chars().zip(city.chars()).take_while(|(a, b)| a == b).count();
            let is_part = city.len() >= BEGINNING && known.contains(city);
            // The same city first, then a part of the name, then how much of its beginning agrees.
            let distance = if its_city == city { 0 } else { (if is_part { 100 } else { 200 }) - alike.min(99) };
            (its_city == city || is_part || alike >= BEGINNING).then_some((distance, name))
        })
        .collect();
    ranked.sort();
    // Where the city itself is known, others that only begin like it would be noise.
    let is_exact = ranked.first().is_some_and(|(distance, _)| *distance == 0);
    let near: Vec<String> = ranked
        .into_iter()
        .filter(|(distance, _)| !is_exact || *distance == 0)
        .map(|(_, name)| name)
        .take(OFFERED)
        .collect();
    if near.is_empty() { EXAMPLES.join(", ") } else { near.join(", ") }
}

/// A name in the form in which names are compared: `New York` is `America/New_York`'s city.
fn plain(text: &str) -> String {
    text.trim().to_lowercase().replace(' ', "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// “Choose one from the list” helps nobody who has no list before them.
    #[test]
    fn an_unknown_zone_is_answered_with_the_nearest() {
        assert_eq!(near_zones("Oslo"), "Europe/Oslo");
        assert_eq!(near_zones(" new york "), "America/New_York");
        assert_eq!(near_zones("Europe/Stockhlm"), "Europe/Stockholm");
        assert_eq!(near_zones("xyzzy"), EXAMPLES.join(", "));
        assert_eq!(near_zones("argentina").split(", ").count(), OFFERED);
        assert_eq!(near_zones(""), EXAMPLES.join(", "));
    }

    /// What is offered must be taken when it is typed.
    #[test]
    fn every_offered_zone_exists() {
        for text in ["Oslo", "berl", "america", "xyzzy", "stock"] {
            for name in near_zones(text).split(", ") {
                assert!(understudy_domain::schedule::zone(name).is_some(), "{name}");
            }
        }
    }
}
