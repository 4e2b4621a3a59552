//! Phrases that say what is counted and how much of it.
//!
//! Owns the words for targets, times, help, scores and ratings, and which kind of measure a clause speaks of. Each finds its
//! words and marks them.

use super::{
    MeasureKind, Route,
    tokens::{Kind, Role, Token},
};
use std::ops::Range;

/// Verbs that a second measure begins with.
pub(super) const VERBS: &[&str] = &[
    "attend",
    "attends",
    "join",
    "joins",
    "participate",
    "participates",
    "view",
    "views",
    "watch",
    "watches",
    "complete",
    "completes",
    "finish",
    "finishes",
    "perform",
    "performs",
    "execute",
    "executes",
    "carry",
    "do",
    "process",
    "score",
    "scores",
    "achieve",
    "achieves",
    "pass",
    "passes",
    "rate",
    "rates",
    "reach",
    "reaches",
];
const LIVE: &[&str] = &[
    "attend",
    "attends",
    "attended",
    "join",
    "joins",
    "participate",
    "participates",
    "participated",
    "take",
    "takes",
    "visit",
];
const SERIES: &[&str] = &["view", "views", "viewed", "watch", "watches", "watched"];
const LEARNED: &[&str] =
    &["trained", "complete", "completes", "completed", "finish", "finishes", "finished", "receive", "receives"];
const TRAINING: &[&str] = &[
    "training",
    "trainings",
    "trained",
    "course",
    "courses",
    "class",
    "classes",
    "workshop",
    "workshops",
    "module",
    "modules",
    "curriculum",
    "series",
    "session",
    "sessions",
    "video",
    "videos",
    "elearning",
    "recording",
    "recordings",
    "webinar",
    "webinars",
    "lesson",
    "lessons",
    "programme",
    "program",
];
/// Words about the form of a training or a measure, which name nothing.
const FORM: &[&str] = &[
    "person",
    "live",
    "virtual",
    "online",
    "classroom",
    "e",
    "learning",
    "complete",
    "full",
    "entire",
    "whole",
    "part",
    "required",
    "mandatory",
    "task",
    "tasks",
    "process",
    "processes",
    "step",
    "steps",
    "time",
    "average",
    "mean",
    "score",
    "rating",
    "better",
    "least",
    "more",
    "most",
    "less",
    "fewer",
    "than",
    "above",
    "under",
    "below",
    "within",
    "over",
    "up",
    "they",
    "then",
    "also",
    "on-site",
    "site",
    "minimum",
    "max",
    "maximum",
    "out",
    "every",
    "everyone",
    "there",
    "end",
    "percent",
    "percentage",
    "share",
    "number",
    "successfully",
    "go",
    "own",
    "role",
    "roles",
    "week",
    "month",
    "day",
];
const UNITS: &[(&str, u32)] =
    &[("second", 1), ("sec", 1), ("s", 1), ("minute", 60), ("min", 60), ("hour", 3600), ("h", 3600)];

fn any(sentence: &[Token], clause: &Range<usize>, words: &[&str]) -> bool {
    sentence[clause.clone()].iter().any(|token| token.role != Some(Role::Audience) && token.is(words))
}

fn mark(sentence: &mut [Token], range: Range<usize>, role: Role) {
    for token in &mut sentence[range] {
        token.role = token.role.or(Some(role));
    }
}

/// Marks every word of the clause that is one of these and not yet taken.
fn mark_words(sentence: &mut [Token], clause: &Range<usize>, words: &[&str]) {
    for token in &mut sentence[clause.clone()] {
        if token.role.is_none() && token.is(words) {
            token.role = Some(Role::Measure);
        }
    }
}

/// Whether a word is about the form alone.
pub(super) fn is_form(token: &Token) -> bool {
    token.is(FORM) || token.is(TRAINING)
}

/// A percent at a place: the percent and where it ends.
fn percent(sentence: &[Token], at: usize) -> Option<(u32, usize)> {
    let Kind::Number(tenths) = sentence.get(at)?.kind else { return None };
    let next = sentence.get(at + 1)?;
    if next.kind == Kind::Percent || next.is(&["percent", "pct"]) {
        return Some((tenths / 10, at + 2));
    }
    let split = next.is(&["per"]) && sentence.get(at + 2).is_some_and(|token| token.is(&["cent"]));
    split.then_some((tenths / 10, at + 3))
}

/// "9 of 10", "nine out of ten" at a place: both numbers in tenths and where it ends.
fn ratio(sentence: &[Token], at: usize) -> Option<(u32, u32, usize)> {
    let Kind::Number(part) = sentence.get(at)?.kind else { return None };
    let next = |ahead: usize| sentence.get(at + ahead);
    let end = if next(1)?.is(&["of", "/"]) {
        2
    } else if next(1)?.is(&["out"]) && next(2)?.is(&["of"]) {
        3
    } else {
        return None;
    };
    let Kind::Number(whole) = next(end)?.kind else { return None };
    (whole >= part && whole > 0).then_some((part, whole, at + end + 1))
}

/// The share of people. A percent that a score must reach is not one: it has no "of" behind it and stands by a score.
pub(super) fn target(sentence: &mut [Token], score: bool) -> Option<u32> {
    let mut found: Option<(u32, Range<usize>, bool)> = None;
    for at in 0..sentence.len() {
        let of = |end: usize| sentence.get(end).is_some_and(|token| token.is(&["of"]));
        if let Some((share, end)) = percent(sentence, at) {
            let certain = of(end);
            let better = found.as_ref().is_none_or(|(.., known)| certain && !known);
            if better && (certain || !score) && share <= 100 {
                found = Some((share, at..end, certain));
            }
        } else if let Some((part, whole, end)) = ratio(sentence, at)
            && whole > 50
            && found.is_none()
        {
            found = Some((part * 100 / whole, at..end, of(end)));
        }
    }
    let whole = |token: &Token| token.is(&["all", "every", "each", "everybody", "everyone"]);
    let found = found.map(|(share, range, _)| (share, range)).or_else(|| {
        let at = sentence.iter().position(whole)?;
        Some((100, at..at + 1))
    })?;
    mark(sentence, found.1, Role::Target);
    Some(found.0)
}

/// A time limit of a clause in seconds: "in under three minutes", "within 180 seconds".
pub(super) fn seconds(sentence: &mut [Token], clause: &Range<usize>) -> Option<u32> {
    const LEADING: &[&str] = &[
        "in", "within", "under", "below", "less", "than", "at", "most", "no", "not", "more", "max", "maximum", "up",
        "to", "faster", "a", "of", "<",
    ];
    for at in clause.clone() {
        let (tenths, unit_at) = match sentence[at].kind {
            Kind::Number(tenths) => (tenths, at + 1),
            _ if sentence[at].is(&["a", "an"]) => (10, at + 1),
            _ => continue,
        };
        let hyphen = usize::from(sentence.get(unit_at).is_some_and(|token| token.text == "-"));
        let Some(unit) = sentence.get(unit_at + hyphen).filter(|_| unit_at + hyphen < clause.end) else { continue };
        let Some((_, seconds)) = UNITS
            .iter()
            .find(|(name, _)| unit.text.strip_suffix('s').is_some_and(|one| one == *name) || unit.text == *name)
        else {
            continue;
        };
        let mut from = at;
        while from > clause.start && sentence[from - 1].is(LEADING) {
            from -= 1;
        }
        if from == at {
            // "A 30 minute training" is no limit.
            continue;
        }
        mark(sentence, from..unit_at + hyphen + 1, Role::Limit);
        let total = u64::from(tenths) * u64::from(*seconds) / 10;
        return u32::try_from(total).ok().filter(|total| *total > 0);
    }
    None
}

/// Whether a clause asks for work without help.
pub(super) fn unaided(sentence: &mut [Token], clause: &Range<usize>) -> bool {
    const HELP: &[&str] = &["assistance", "help", "support", "aid", "guidance", "assistant", "intervention"];
    for at in clause.clone() {
        let word = |ahead: usize| sentence.get(at + ahead).filter(|_| at + ahead < clause.end);
        let is = |ahead: usize, words: &[&str]| word(ahead).is_some_and(|token| token.is(words));
        let end = if is(0, &["without", "no"]) && (1..4).any(|ahead| is(ahead, HELP)) {
            (1..4).find(|ahead| is(*ahead, HELP)).map(|ahead| ahead + 1)
        } else if is(0, &["unaided", "unassisted", "independently", "alone"]) {
            Some(1)
        } else if is(0, &["on"]) && is(1, &["their", "his", "her"]) && is(2, &["own"]) {
            Some(3)
        } else if is(0, &["by"]) && is(1, &["themselves", "himself", "herself"]) {
            Some(2)
        } else {
            None
        };
        if let Some(length) = end {
            mark(sentence, at..at + length, Role::Limit);
            return true;
        }
    }
    false
}

/// The least score of a clause, in percent.
pub(super) fn score(sentence: &mut [Token], clause: &Range<usize>) -> Option<u32> {
    for at in clause.clone() {
        if sentence[at].role.is_some() {
            continue;
        }
        let found =
            percent(sentence, at).or_else(|| ratio(sentence, at).map(|(part, whole, end)| (part * 100 / whole, end)));
        if let Some((share, end)) = found.filter(|(share, _)| *share <= 100) {
            mark(sentence, at..end, Role::Limit);
            return Some(share);
        }
    }
    None
}

/// The least rating of a clause, in tenths from 10 to 50.
pub(super) fn rating(sentence: &mut [Token], clause: &Range<usize>) -> Option<u32> {
    for at in clause.clone() {
        let Kind::Number(tenths) = sentence[at].kind else { continue };
        if sentence[at].role.is_some() || percent(sentence, at).is_some() || !(10..=50).contains(&tenths) {
            continue;
        }
        let end = ratio(sentence, at).filter(|(_, whole, _)| *whole == 50).map_or(at + 1, |(.., end)| end);
        mark(sentence, at..end, Role::Limit);
        return Some(tenths);
    }
    None
}

/// A bare number or percent that a figure must reach.
pub(super) fn level(sentence: &mut [Token], clause: &Range<usize>) -> Option<u32> {
    for at in clause.clone() {
        let Kind::Number(tenths) = sentence[at].kind else { continue };
        if sentence[at].role.is_none() {
            let end = percent(sentence, at).map_or(at + 1, |(_, end)| end);
            mark(sentence, at..end, Role::Limit);
            return Some(tenths / 10);
        }
    }
    None
}

/// What a clause counts, by its words; `None` where they say nothing of it. Time and help are told beforehand.
pub(super) fn kind(sentence: &mut [Token], clause: &Range<usize>, limited: bool) -> Option<MeasureKind> {
    const FEEDBACK: &[&str] = &["rate", "rates", "rated", "rating", "feedback", "satisfaction", "satisfied"];
    const SCORED: &[&str] =
        &["score", "scores", "scored", "assessment", "test", "quiz", "exam", "pass", "passes", "passed", "examination"];
    const READY: &[&str] = &["ready", "readiness", "certified"];
    const COVERED: &[&str] = &["covered", "coverage"];
    let found = if any(sentence, clause, FEEDBACK) {
        mark_words(sentence, clause, FEEDBACK);
        MeasureKind::Feedback
    } else if any(sentence, clause, SCORED) {
        mark_words(sentence, clause, SCORED);
        MeasureKind::Score
    } else if any(sentence, clause, LIVE) || any(sentence, clause, SERIES) {
        MeasureKind::Attendance
    } else if limited {
        mark_words(
            sentence,
            clause,
            &["complete", "completes", "perform", "performs", "finish", "finishes", "execute", "carry", "do"],
        );
        MeasureKind::TimedTask
    } else if any(sentence, clause, LEARNED) && any(sentence, clause, TRAINING) {
        MeasureKind::Attendance
    } else if any(sentence, clause, READY) || signed_off(sentence, clause) {
        mark_words(sentence, clause, READY);
        mark_words(sentence, clause, &["signed", "off"]);
        MeasureKind::Readiness
    } else if any(sentence, clause, COVERED) {
        mark_words(sentence, clause, COVERED);
        MeasureKind::Coverage
    } else {
        return None;
    };
    Some(found)
}

fn signed_off(sentence: &[Token], clause: &Range<usize>) -> bool {
    any(sentence, clause, &["signed"]) && any(sentence, clause, &["off"])
}

/// Which way a clause of attendance counts, and where its part about the series begins.
pub(super) fn route(sentence: &mut [Token], clause: &Range<usize>) -> (Route, Option<usize>) {
    let position = |words: &[&str]| clause.clone().find(|at| sentence[*at].role.is_none() && sentence[*at].is(words));
    let (live, series) = (position(LIVE), position(SERIES));
    // "… or complete the online series".
    let or = clause.clone().find(|at| sentence[*at].text == "or");
    let apart = series.or_else(|| {
        let or = or?;
        let names_series =
            |token: &Token| token.is(&["series", "online", "video", "videos", "recording", "elearning", "e"]);
        (or + 1..clause.end).any(|at| names_series(&sentence[at])).then_some(or + 1)
    });
    mark_words(sentence, clause, LIVE);
    mark_words(sentence, clause, SERIES);
    mark_words(sentence, clause, LEARNED);
    mark_words(sentence, clause, TRAINING);
    match (live, apart) {
        (Some(live), Some(series)) if live < series => (Route::Either, Some(series)),
        (Some(live), Some(_)) => (Route::Either, Some(live)),
        (Some(_), None) => (Route::Live, None),
        (None, Some(at)) if series.is_some() && or.is_none() => (Route::Series, Some(at)),
        (None, Some(at)) => (Route::Either, Some(at)),
        (None, None) => (Route::Either, None),
    }
}
