//! Reading a sentence.
//!
//! Owns the order: deadline, share, audience, then clause by clause what is counted. Nothing is guessed silently: what a
//! word was taken for goes along with what else it could be, and what could not be read is said. A person corrects the result,
//! and the correction is what is stored.

use super::{
    AudienceKind, Measure, MeasureKind, grammar,
    names::{Match, Names, Term, tells},
    objects,
    tokens::{Kind, Role, Token, tokens},
    when::{self, DeadlineRead},
};
use crate::{day::Day, id::Id, message::Message, words::MilestoneKind};
use std::ops::Range;

/// Everything of a programme that a sentence may speak of.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// User groups.
    pub groups: Vec<Term>,
    /// Modules.
    pub modules: Vec<Term>,
    /// Timed tasks.
    pub tasks: Vec<Term>,
    /// Processes in scope.
    pub processes: Vec<Term>,
    /// Which modules cover a process: process, module.
    pub covered: Vec<(Id, Id)>,
    /// Imported figures.
    pub figures: Vec<Term>,
    /// Milestones.
    pub milestones: Vec<MilestoneTerm>,
    /// Waves with the groups that go live in them.
    pub waves: Vec<WaveTerm>,
}

/// A milestone.
#[derive(Debug, Clone)]
pub struct MilestoneTerm {
    /// The row.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: MilestoneKind,
    /// Its wave.
    pub wave: Option<Id>,
}

/// A wave.
#[derive(Debug, Clone)]
pub struct WaveTerm {
    /// The row.
    pub id: Id,
    /// Its cutover.
    pub cutover: Option<Day>,
    /// Groups that go live in it.
    pub groups: Vec<Id>,
}

/// Whom a sentence is about.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AudienceRead {
    /// What kind; none where the sentence names nobody.
    pub kind: Option<AudienceKind>,
    /// The groups.
    pub groups: Vec<Match>,
}

/// A measure as read.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureRead {
    /// The measure.
    pub measure: Measure,
    /// What its object was taken for.
    pub object: Option<Match>,
    /// What the series was taken for, where it is a module of its own.
    pub series: Option<Match>,
    /// What else the object could be, the best first.
    pub alternatives: Vec<Match>,
}

/// Something that could not be read, or that a person should look at.
pub type Doubt = Message;

/// A sentence as read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Whom it is about.
    pub audience: AudienceRead,
    /// Share of people in percent; 100 where none is said.
    pub target_percent: u32,
    /// Whether a share is said.
    pub target_said: bool,
    /// What is counted.
    pub measures: Vec<MeasureRead>,
    /// Until when.
    pub deadline: Option<DeadlineRead>,
    /// What could not be read.
    pub doubts: Vec<Doubt>,
    /// The sentence in pieces, each with what it was read as.
    pub pieces: Vec<(String, Option<&'static str>)>,
    /// Words that nothing was made of.
    pub unread: Vec<String>,
}

/// Reads a sentence. `today` tells the year of a date without one.
pub fn read(text: &str, vocabulary: &Vocabulary, today: Day) -> Reading {
    let mut sentence = tokens(text);
    let mut reading = Reading::default();
    // First without knowing whom it is about, only to set the words aside; then again with the waves of the audience.
    let mut ahead = sentence.clone();
    when::deadline(text, &mut ahead, vocabulary, &[], today);
    reading.audience = audience(text, &mut sentence, &ahead, vocabulary, &mut reading.doubts);
    let groups: Vec<Id> = reading.audience.groups.iter().map(|group| group.id).collect();
    reading.deadline = when::deadline(text, &mut sentence, vocabulary, &groups, today);
    doubt_deadline(reading.deadline.as_ref(), &mut reading.doubts);
    let scored =
        sentence.iter().any(|token| token.is(&["score", "scores", "scored", "assessment", "test", "quiz", "exam"]));
    let figures = Names::new(&vocabulary.figures);
    let by_figure = !figures.said(&sentence, |token| token.role.is_none() && token.kind == Kind::Word).is_empty();
    let target = grammar::target(&mut sentence, scored || by_figure);
    (reading.target_percent, reading.target_said) = (target.unwrap_or(100), target.is_some());
    for clause in clauses(&sentence) {
        read_clause(text, &mut sentence, clause, vocabulary, &groups, &mut reading);
    }
    if reading.measures.is_empty() && !text.trim().is_empty() {
        reading.doubts.push(Message::new("objective-doubt-measure"));
    }
    (reading.pieces, reading.unread) = (pieces(text, &sentence), unread(&sentence));
    reading
}

/// Whom it is about: groups by name, superusers, everybody.
fn audience(
    text: &str,
    sentence: &mut [Token],
    ahead: &[Token],
    vocabulary: &Vocabulary,
    doubts: &mut Vec<Doubt>,
) -> AudienceRead {
    let names = Names::new(&vocabulary.groups);
    let fits = names.said(ahead, |token| token.role.is_none() && token.kind == Kind::Word);
    // Who does it stands before what is done: a group whose words come first wins over one that an object only resembles.
    let first = fits.iter().filter_map(|fit| fit.tokens.first().copied()).min();
    let near: Vec<_> = fits
        .into_iter()
        .filter(|fit| Some(fit.tokens[0]) == first || joined(sentence, first.unwrap_or(0), fit.tokens[0]))
        .collect();
    if !near.is_empty() {
        let groups: Vec<Match> = near.iter().map(|fit| names.shown(text, sentence, fit)).collect();
        let shared =
            near.iter().any(|one| near.iter().any(|other| one.term != other.term && one.tokens == other.tokens));
        if shared {
            doubts.push(
                Message::new("objective-doubt-groups").with("count", groups.len()).with("words", &groups[0].words),
            );
        }
        near.iter().flat_map(|fit| &fit.tokens).for_each(|at| sentence[*at].role = Some(Role::Audience));
        return AudienceRead { kind: Some(AudienceKind::Groups), groups };
    }
    let kind = mark_superusers(sentence).or_else(|| mark_everybody(sentence));
    if kind.is_none() && !sentence.is_empty() {
        doubts.push(Message::new("objective-doubt-audience"));
    }
    AudienceRead { kind, groups: Vec::new() }
}

/// Whether only "and", commas and articles stand between two places: "dispatchers and technicians".
fn joined(sentence: &[Token], first: usize, other: usize) -> bool {
    let between = sentence.get(first..other).unwrap_or_default();
    between.len() <= 12 && !between.iter().any(|token| token.is(grammar::VERBS) || token.kind == Kind::End)
}

fn mark_superusers(sentence: &mut [Token]) -> Option<AudienceKind> {
    let whole = |token: &Token| token.is(&["superuser", "superusers", "champion", "champions"]);
    if let Some(at) = sentence.iter().position(whole) {
        sentence[at].role = Some(Role::Audience);
        return Some(AudienceKind::Superusers);
    }
    let at = sentence.windows(2).position(|two| two[0].is(&["super", "key"]) && two[1].is(&["user", "users"]))?;
    sentence[at..at + 2].iter_mut().for_each(|token| token.role = Some(Role::Audience));
    Some(AudienceKind::Superusers)
}

fn mark_everybody(sentence: &mut [Token]) -> Option<AudienceKind> {
    const PEOPLE: &[&str] = &["users", "employees", "people", "staff", "colleagues", "participants", "persons"];
    if let Some(at) = sentence.iter().position(|token| token.is(&["everybody", "everyone"]) || token.is(PEOPLE)) {
        sentence[at].role = Some(Role::Audience);
        // "End users" are users.
        if at > 0 && sentence[at - 1].is(&["end", "affected"]) {
            sentence[at - 1].role = Some(Role::Audience);
        }
        return Some(AudienceKind::Everybody);
    }
    None
}

fn doubt_deadline(deadline: Option<&DeadlineRead>, doubts: &mut Vec<Doubt>) {
    let Some(deadline) = deadline else {
        doubts.push(Message::new("objective-doubt-deadline"));
        return;
    };
    let id = if deadline.is_known() {
        return;
    } else if deadline.unclear_date {
        "objective-doubt-date"
    } else if deadline.milestones.len() + deadline.waves.len() > 0 {
        "objective-doubt-deadline-several"
    } else {
        "objective-doubt-deadline-unknown"
    };
    let count = deadline.milestones.len() + deadline.waves.len();
    doubts.push(Message::new(id).with("words", &deadline.words).with("count", count));
}

/// The clauses: parts between semicolons, and parts after an "and" with a measure of their own.
fn clauses(sentence: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut part = |range: Range<usize>| {
        if range.clone().any(|at| sentence[at].role.is_none() && sentence[at].kind == Kind::Word) {
            found.push(range);
        }
    };
    for at in 0..sentence.len() {
        let end = sentence[at].kind == Kind::End;
        if end || (sentence[at].role.is_none() && sentence[at].text == "and" && begins_anew(sentence, start, at)) {
            part(start..at);
            start = at + 1;
        }
    }
    part(start..sentence.len());
    found
}

/// Whether another measure begins after an "and": with a verb of its own, or with a limit of its own after one before.
fn begins_anew(sentence: &[Token], start: usize, and: usize) -> bool {
    let mut next = and + 1;
    while sentence
        .get(next)
        .is_some_and(|token| token.is(&["then", "also", "to", "can", "they", "will", "are", "able"]))
    {
        next += 1;
    }
    if sentence.get(next).is_some_and(|token| token.is(grammar::VERBS)) {
        return true;
    }
    let end = (next..sentence.len()).find(|at| sentence[*at].kind == Kind::End || sentence[*at].text == "and");
    let limited = |range: Range<usize>| {
        let mut copy = sentence.to_vec();
        grammar::seconds(&mut copy, &range).is_some() || grammar::unaided(&mut copy, &range)
    };
    limited(start..and) && limited(next..end.unwrap_or(sentence.len()))
}

fn read_clause(
    text: &str,
    sentence: &mut [Token],
    clause: Range<usize>,
    vocabulary: &Vocabulary,
    groups: &[Id],
    reading: &mut Reading,
) {
    let seconds = grammar::seconds(sentence, &clause);
    let unaided = grammar::unaided(sentence, &clause);
    let kind = grammar::kind(sentence, &clause, seconds.is_some() || unaided);
    let words = clause_text(text, sentence, &clause);
    let desk = objects::Desk { text, vocabulary, groups, clause: clause.clone() };
    let mut found = match kind {
        Some(MeasureKind::Attendance) => desk.attendance(sentence, &mut reading.doubts),
        Some(MeasureKind::TimedTask) => {
            let mut found = desk.task(sentence, &mut reading.doubts);
            (found.measure.seconds, found.measure.unaided) = (seconds, unaided);
            found
        }
        Some(MeasureKind::Score) => {
            let threshold = grammar::score(sentence, &clause);
            let mut found = desk.of_module(sentence, MeasureKind::Score, &mut reading.doubts);
            found.measure.threshold = threshold;
            found
        }
        Some(MeasureKind::Feedback) => {
            let threshold = grammar::rating(sentence, &clause);
            let mut found = desk.of_module(sentence, MeasureKind::Feedback, &mut reading.doubts);
            if threshold.is_none() {
                reading.doubts.push(Message::new("objective-doubt-rating"));
            }
            found.measure.threshold = threshold;
            found
        }
        Some(kind) => objects::plain(kind),
        None => match desk.figure(sentence) {
            Some(mut found) => {
                found.measure.threshold = grammar::level(sentence, &clause);
                if found.measure.threshold.is_none() {
                    reading.doubts.push(Message::new("objective-doubt-level"));
                }
                found
            }
            None => match desk.unlimited_task(sentence) {
                Some(found) => {
                    reading.doubts.push(Message::new("objective-doubt-limit"));
                    found
                }
                None => return,
            },
        },
    };
    let is_share = found.measure.kind != MeasureKind::Figure;
    let mean = found.measure.kind == MeasureKind::Feedback && !reading.target_said;
    found.measure.target_percent = (is_share && !mean).then_some(reading.target_percent);
    found.measure.phrase = words;
    reading.measures.push(found);
}

/// The words of a clause without those of audience, share and deadline at its ends.
fn clause_text(text: &str, sentence: &[Token], clause: &Range<usize>) -> String {
    let outside = |role: Option<Role>| matches!(role, Some(Role::Audience | Role::Target | Role::Deadline));
    let mut inside = clause.clone().filter(|at| !outside(sentence[*at].role) && !sentence[*at].is(&["of"]));
    let first = inside.next();
    let last = inside.next_back().or(first);
    let range = first.zip(last).map(|(first, last)| sentence[first].from..sentence[last].to);
    range.and_then(|range| text.get(range)).unwrap_or_default().trim().to_owned()
}

/// The whole sentence in pieces of one role each.
fn pieces(text: &str, sentence: &[Token]) -> Vec<(String, Option<&'static str>)> {
    let mut found: Vec<(String, Option<&'static str>)> = Vec::new();
    let mut put = |piece: &str, role: Option<&'static str>| match found.last_mut() {
        Some((known, of)) if *of == role => known.push_str(piece),
        _ if piece.is_empty() => {}
        _ => found.push((piece.to_owned(), role)),
    };
    let mut end = 0;
    let mut before = None;
    for token in sentence {
        let role = token.role.map(Role::word);
        // A space between two words of one role belongs to it.
        put(text.get(end..token.from).unwrap_or_default(), role.filter(|_| role == before));
        put(text.get(token.from..token.to).unwrap_or_default(), role);
        (end, before) = (token.to, role);
    }
    put(text.get(end..).unwrap_or_default(), None);
    found
}

/// Words that might have meant something.
fn unread(sentence: &[Token]) -> Vec<String> {
    let open =
        |token: &&Token| token.role.is_none() && tells(token) && !grammar::is_form(token) && token.text.len() > 2;
    let mut words: Vec<String> = sentence.iter().filter(open).map(|token| token.text.clone()).collect();
    words.dedup();
    words
}
