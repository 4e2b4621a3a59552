//! The deadline in a sentence.
//!
//! Owns "before cutover", "by UAT", "two weeks before go-live", "by 1 March 2027". Which cutover is meant follows from the
//! waves of the audience; where several are possible none is taken.

use super::{
    names::{Names, Term},
    read::Vocabulary,
    tokens::{Kind, Role, Token},
};
use crate::{day::Day, id::Id, words::MilestoneKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a sentence says of its deadline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DeadlineRead {
    /// The words.
    pub words: String,
    /// The milestone.
    pub milestone: Option<Id>,
    /// The wave whose cutover is meant, where no milestone stands for it.
    pub wave: Option<Id>,
    /// The day, where one is written.
    pub due_on: Option<Day>,
    /// So many days before the milestone; negative after it.
    pub days_before: i32,
    /// The kind of milestone said, where one is.
    pub kind: Option<MilestoneKind>,
    /// Milestones that may be meant where several may.
    pub milestones: Vec<Id>,
    /// Waves whose cutover may be meant where several may.
    pub waves: Vec<Id>,
    /// A date was written that may be read in two ways, or does not exist.
    pub unclear_date: bool,
}

impl DeadlineRead {
    /// Whether a day follows from it.
    pub const fn is_known(&self) -> bool {
        self.milestone.is_some() || self.wave.is_some() || self.due_on.is_some()
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Finds the deadline and marks its words. `groups` are those of the audience, `today` tells the year where none is written.
pub(super) fn deadline(
    text: &str,
    sentence: &mut [Token],
    vocabulary: &Vocabulary,
    groups: &[Id],
    today: Day,
) -> Option<DeadlineRead> {
    (0..sentence.len()).find_map(|at| deadline_at(text, sentence, at, vocabulary, groups, today))
}

/// Words that lead to a deadline, with how many days before it is the last that counts.
fn leads(sentence: &[Token], at: usize) -> Option<(usize, i32)> {
    let word = |ahead: usize| sentence.get(at + ahead).map_or("", |token| token.text.as_str());
    match (word(0), word(1), word(2)) {
        ("before" | "ahead", "of", _) => Some((2, 1)),
        ("before", ..) => Some((1, 1)),
        ("prior", "to", _) => Some((2, 1)),
        ("no" | "not", "later", "than") => Some((3, 0)),
        ("by" | "until" | "till" | "at" | "on", "the", "end") if word(3) == "of" => Some((4, 0)),
        ("by" | "until" | "till" | "at", "end", "of") => Some((3, 0)),
        ("by" | "until" | "till" | "at" | "on", ..) => Some((1, 0)),
        ("after", ..) => Some((1, 0)),
        _ => None,
    }
}

fn deadline_at(
    text: &str,
    sentence: &mut [Token],
    at: usize,
    vocabulary: &Vocabulary,
    groups: &[Id],
    today: Day,
) -> Option<DeadlineRead> {
    let (length, mut days_before) = leads(sentence, at)?;
    let after = sentence[at].is(&["after"]);
    let mut next = at + length;
    let month_end = sentence[at..next].iter().any(|token| token.text == "end");
    while sentence.get(next).is_some_and(|token| token.is(&["the", "our", "their", "system", "production", "wave's"])) {
        next += 1;
    }
    let (found, end) = date(sentence, next, month_end, today)
        .map(|(date, end)| (DeadlineRead { due_on: date, unclear_date: date.is_none(), ..empty() }, end))
        .or_else(|| milestone(sentence, next, vocabulary, groups))?;
    let mut start = at;
    if let Some((from, days)) = distance(sentence, at) {
        (start, days_before) = (from, if after { -days } else { days });
    } else if after {
        // "After go-live" without saying how long is no deadline.
        return None;
    }
    if found.due_on.is_some() && days_before > 0 {
        days_before = days_before.max(1);
    }
    for token in &mut sentence[start..end] {
        token.role = Some(Role::Deadline);
    }
    let words = text.get(sentence[start].from..sentence[end - 1].to).unwrap_or_default().to_owned();
    let due_on = found.due_on.map(|day| day.plus(-days_before));
    let days_before = if found.due_on.is_some() { 0 } else { days_before };
    Some(DeadlineRead { words, due_on, days_before, ..found })
}

const fn empty() -> DeadlineRead {
    DeadlineRead {
        words: String::new(),
        milestone: None,
        wave: None,
        due_on: None,
        days_before: 0,
        kind: None,
        milestones: Vec::new(),
        waves: Vec::new(),
        unclear_date: false,
    }
}

/// "Two weeks" right before the leading word: where it begins, and days.
fn distance(sentence: &[Token], at: usize) -> Option<(usize, i32)> {
    let unit = at.checked_sub(1).map(|before| &sentence[before])?;
    let days = match unit.stem.as_str() {
        "day" => 1,
        "week" => 7,
        "month" => 30,
        _ => return None,
    };
    let mut start = at - 1;
    let mut count = 10;
    if let Some(before) = start.checked_sub(1) {
        match sentence[before].kind {
            Kind::Number(tenths) => (count, start) = (tenths, before),
            _ if sentence[before].is(&["a", "one"]) => start = before,
            _ => return None,
        }
    }
    // "At least two weeks before", "within two weeks after".
    while start.checked_sub(1).is_some_and(|before| sentence[before].is(&["least", "at", "within", "latest", "in"])) {
        start -= 1;
    }
    i32::try_from(count * days / 10).ok().map(|days| (start, days))
}

/// A date at a place: the day, and where it ends. The day is missing where it can be read in two ways.
fn date(sentence: &[Token], at: usize, end: bool, today: Day) -> Option<(Option<Day>, usize)> {
    let kind = |at: usize| sentence.get(at).map(|token| token.kind);
    let number = |at: usize| match kind(at) {
        Some(Kind::Number(tenths)) if tenths % 10 == 0 => Some(tenths / 10),
        _ => None,
    };
    if let Some(Kind::Date(day)) = kind(at) {
        return Some((day, at + 1));
    }
    let month = |at: usize| {
        let text = sentence.get(at).map(|token| token.text.as_str())?;
        let named = MONTHS.iter().position(|known| *known == text || (text.len() == 3 && known.starts_with(text)));
        named.map(|at| at as u32 + 1)
    };
    // "1st March" is split into a number and letters.
    let skip = |at: usize| {
        at + usize::from(sentence.get(at).is_some_and(|token| token.is(&["st", "nd", "rd", "th", "of", ","])))
    };
    let (day, month, mut next) = if let (Some(day), Some(month)) = (number(at), month(skip(skip(at + 1)))) {
        (Some(day), month, skip(skip(at + 1)) + 1)
    } else if let Some(month) = month(at) {
        match number(at + 1).filter(|day| *day <= 31) {
            Some(day) => (Some(day), month, skip(at + 2)),
            None => (None, month, at + 1),
        }
    } else {
        return None;
    };
    next = if number(skip(next)).is_some_and(|year| (1900..2200).contains(&year)) { skip(next) } else { next };
    let year = number(next).filter(|year| (1900..2200).contains(year));
    next += usize::from(year.is_some());
    let of_year = |year: u32| match day {
        Some(day) => Day::parse(&format!("{year:04}-{month:02}-{day:02}")),
        // A month alone ends with its last day.
        None => {
            let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
            Day::parse(&format!("{year:04}-{month:02}-01")).map(|first| first.plus(-1))
        }
    };
    if day.is_none() && !end && year.is_none() {
        // "May" alone is more often a verb than a month.
        return None;
    }
    let this = u32::try_from(today.date().year()).unwrap_or(2000);
    let found = match year {
        Some(year) => of_year(year),
        None => of_year(this).filter(|day| *day >= today).or_else(|| of_year(this + 1)),
    };
    Some((found, next))
}

/// A milestone at a place, by its kind or by its name, and where its words end.
fn milestone(sentence: &[Token], at: usize, vocabulary: &Vocabulary, groups: &[Id]) -> Option<(DeadlineRead, usize)> {
    let word = |ahead: usize| sentence.get(at + ahead).map_or("", |token| token.text.as_str());
    // "go-live" and "hand-over" are split at the hyphen.
    let hyphened = |ahead: usize| if word(ahead) == "-" { word(ahead + 1) } else { word(ahead) };
    let by_kind = match word(0) {
        "cutover" | "golive" | "launch" | "rollout" => Some((MilestoneKind::Cutover, 1)),
        "cut" if hyphened(1) == "over" => Some((MilestoneKind::Cutover, 2 + usize::from(word(1) == "-"))),
        "go" | "going" if hyphened(1) == "live" => Some((MilestoneKind::Cutover, 2 + usize::from(word(1) == "-"))),
        "uat" => Some((MilestoneKind::Uat, 1)),
        "user" if word(1).starts_with("accept") => {
            Some((MilestoneKind::Uat, 2 + usize::from(word(2).starts_with("test"))))
        }
        "code" if hyphened(1).starts_with("complet") || word(1) == "freeze" => {
            Some((MilestoneKind::CodeComplete, 2 + usize::from(word(1) == "-")))
        }
        "hypercare" => Some((MilestoneKind::HypercareEnd, 1 + usize::from(word(1) == "end"))),
        _ => None,
    };
    let named = named(sentence, at, vocabulary);
    // A name says more than a kind: "by UAT of wave 2" where a milestone is called so.
    let longer = named.as_ref().filter(|(_, end)| by_kind.is_none_or(|(_, length)| *end > at + length));
    if let Some((id, end)) = longer {
        return Some((DeadlineRead { milestone: Some(*id), ..empty() }, *end));
    }
    let (kind, length) = by_kind?;
    Some((resolve(kind, vocabulary, groups), at + length))
}

fn named(sentence: &[Token], at: usize, vocabulary: &Vocabulary) -> Option<(Id, usize)> {
    let terms: Vec<Term> = vocabulary
        .milestones
        .iter()
        .map(|milestone| Term { id: milestone.id, name: milestone.name.clone(), ..Term::default() })
        .collect();
    let names = Names::new(&terms);
    let rest = sentence.get(at..)?;
    let fits = names
        .said(&rest[..rest.len().min(8)], |token| token.kind == Kind::Word || matches!(token.kind, Kind::Number(_)));
    let [best] = fits.as_slice() else { return None };
    let starts = best.tokens.first() == Some(&0) && best.fit >= 0.6;
    starts.then(|| (names.term(best.term).id, at + best.tokens.iter().max().copied().unwrap_or(0) + 1))
}

/// Which milestone of a kind is meant: that of the audience's waves; where none is entered, the cutover of the wave itself.
fn resolve(kind: MilestoneKind, vocabulary: &Vocabulary, groups: &[Id]) -> DeadlineRead {
    let known = DeadlineRead { kind: Some(kind), ..empty() };
    let of_audience: Vec<Id> = vocabulary
        .waves
        .iter()
        .filter(|wave| wave.groups.iter().any(|group| groups.contains(group)))
        .map(|wave| wave.id)
        .collect();
    let all: Vec<_> = vocabulary.milestones.iter().filter(|milestone| milestone.kind == kind).collect();
    let near: Vec<_> = all.iter().filter(|m| m.wave.is_none_or(|wave| of_audience.contains(&wave))).copied().collect();
    let milestones = if near.is_empty() { all } else { near };
    match milestones.as_slice() {
        [only] => return DeadlineRead { milestone: Some(only.id), ..known },
        [] => {}
        several => return DeadlineRead { milestones: several.iter().map(|one| one.id).collect(), ..known },
    }
    if kind != MilestoneKind::Cutover {
        return known;
    }
    let dated = || vocabulary.waves.iter().filter(|wave| wave.cutover.is_some());
    let near: Vec<Id> = dated().filter(|wave| of_audience.contains(&wave.id)).map(|wave| wave.id).collect();
    let waves = if near.is_empty() { dated().map(|wave| wave.id).collect() } else { near };
    match waves.as_slice() {
        [only] => DeadlineRead { wave: Some(*only), ..known },
        _ => DeadlineRead { waves, ..known },
    }
}
