//! What a row most likely is, from its words.
//!
//! Deliberately guesses only where the words are plain: a wrong guess that nobody corrects moves a cutover.

use crate::sheet::plain;
use understudy_domain::words::MilestoneKind;

/// Words that say that something ends, for dates that are beginnings.
const ENDS: &[&str] = &[
    "end",
    "ends",
    "ended",
    "exit",
    "complete",
    "completed",
    "completion",
    "close",
    "closed",
    "done",
    "finish",
    "finished",
    "sign",
    "signed",
    "passed",
];

/// The kind that a name speaks of; none where it does not say.
pub fn guess_kind(name: &str) -> Option<MilestoneKind> {
    let words = words(name);
    let has = |phrase: &str| contains(&words, phrase);
    let ends = words.iter().any(|word| ENDS.contains(&word.as_str()));
    if has("hypercare") || has("hyper care") {
        return ends.then_some(MilestoneKind::HypercareEnd);
    }
    let complete = [
        "code complete",
        "code completed",
        "code freeze",
        "feature complete",
        "feature freeze",
        "build complete",
        "development complete",
    ];
    if complete.iter().any(|phrase| has(phrase)) {
        return Some(MilestoneKind::CodeComplete);
    }
    if ["uat", "user acceptance", "acceptance test", "acceptance testing"].iter().any(|phrase| has(phrase)) {
        // The day on which it begins is what superusers have to be ready for; its end is another date.
        return (!ends).then_some(MilestoneKind::Uat);
    }
    if ["cutover", "cut over", "go live", "golive"].iter().any(|phrase| has(phrase)) {
        let around = [
            "prepare",
            "preparation",
            "plan",
            "planning",
            "rehearsal",
            "mock",
            "checklist",
            "readiness",
            "decision",
            "freeze",
            "dry",
        ];
        return (!around.iter().any(|phrase| has(phrase))).then_some(MilestoneKind::Cutover);
    }
    has("release wave").then_some(MilestoneKind::ReleaseWave)
}

/// Whether a text speaks of a name: all of it, or its beginning up to a sign that parts it from an explanation, such as
/// `Wave 1` of `Wave 1 · Norway`. Gives how much of it, to choose the closest of several.
pub fn mentions(text: &str, name: &str) -> Option<usize> {
    let text = words(text);
    let whole = words(name);
    let short = words(name.split(['·', '–', '—', ':', '(', ',']).next().unwrap_or_default());
    [whole, short].into_iter().find_map(|name| {
        let found = !name.is_empty() && text.windows(name.len()).any(|part| part == name.as_slice());
        found.then_some(name.len())
    })
}

fn words(text: &str) -> Vec<String> {
    let folded = plain::folded(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn contains(words: &[String], phrase: &str) -> bool {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    words.windows(phrase.len()).any(|part| part.iter().zip(&phrase).all(|(one, other)| one == other))
}
