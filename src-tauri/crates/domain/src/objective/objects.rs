//! What a clause speaks of: its module, task, process or figure.

use super::{
    Measure, MeasureKind, Route, grammar,
    names::{Fit, Match, Names, Term, tells},
    read::{Doubt, MeasureRead, Vocabulary},
    tokens::{Role, Token},
};
use crate::{id::Id, message::Message};
use std::ops::Range;

/// A name must fit at least so well to be taken, or so well where it has every word said.
const LEAST: f64 = 0.45;
const LEAST_WHOLE: f64 = 0.15;
/// The next best must fit by so much less, or nothing is taken.
const CLEARLY: f64 = 0.9;
/// A name that the audience does not need fits by so much less.
const STRANGE: f64 = 0.75;
/// Alternatives shown at most.
const ALTERNATIVES: usize = 6;

/// Where the objects of one clause are looked up.
pub(super) struct Desk<'a> {
    pub(super) text: &'a str,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) groups: &'a [Id],
    pub(super) clause: Range<usize>,
}

/// A measure without an object.
pub(super) fn plain(kind: MeasureKind) -> MeasureRead {
    MeasureRead { measure: Measure::new(kind), object: None, series: None, alternatives: Vec::new() }
}

/// What was chosen among names, and what else there was.
struct Chosen {
    best: Option<Fit>,
    alternatives: Vec<Match>,
}

/// Words of a part of the clause that may name something.
fn words(sentence: &[Token], part: Range<usize>, forms: bool) -> Vec<usize> {
    let open = |at: &usize| {
        let token = &sentence[*at];
        token.role.is_none() && tells(token) && (forms || !grammar::is_form(token))
    };
    part.filter(open).collect()
}

impl Desk<'_> {
    /// Words about the audience and the form, which may be part of a name as well.
    fn context(&self, sentence: &[Token]) -> Vec<usize> {
        let audience = (0..sentence.len()).filter(|at| sentence[*at].role == Some(Role::Audience));
        let is_form = |token: &Token| token.role == Some(Role::Measure) || grammar::is_form(token);
        audience.chain(self.clause.clone().filter(|at| is_form(&sentence[*at]))).collect()
    }

    fn bonus(&self, term: &Term) -> f64 {
        let strange = !self.groups.is_empty() && !term.groups.iter().any(|group| self.groups.contains(group));
        if strange { STRANGE } else { 1.0 }
    }

    /// The name that some words mean, where one is clearly the best.
    fn choose(&self, sentence: &[Token], names: &Names<'_>, words: &[usize], wanted: impl Fn(&Term) -> bool) -> Chosen {
        let bonus = |term: &Term| if wanted(term) { self.bonus(term) } else { 0.0 };
        let fits = names.meant(sentence, words, &self.context(sentence), bonus);
        let shown = |fit: &Fit| names.shown(self.text, sentence, fit);
        let alternatives = fits.iter().filter(|fit| fit.fit > 0.1).take(ALTERNATIVES).map(shown).collect();
        let clear = fits.get(1).is_none_or(|next| next.fit < fits[0].fit * CLEARLY);
        let best = fits
            .into_iter()
            .next()
            .filter(|best| clear && (best.fit >= LEAST || (best.whole && best.fit >= LEAST_WHOLE)));
        Chosen { best, alternatives }
    }

    fn mark(sentence: &mut [Token], tokens: &[usize]) {
        for at in tokens {
            sentence[*at].role = Some(Role::Object);
        }
    }

    /// Attendance: the module, and the series where it stands apart.
    pub(super) fn attendance(&self, sentence: &mut [Token], doubts: &mut Vec<Doubt>) -> MeasureRead {
        let (route, series_from) = grammar::route(sentence, &self.clause);
        let mut found = plain(MeasureKind::Attendance);
        found.measure.route = route;
        let live_part = match (route, series_from) {
            (Route::Either, Some(from)) => self.clause.start..from.max(self.clause.start),
            _ => self.clause.clone(),
        };
        let names = Names::new(&self.vocabulary.modules);
        let words = words(sentence, live_part.clone(), false);
        let has_live = self.vocabulary.modules.iter().any(|module| module.live);
        let has_series = self.vocabulary.modules.iter().any(|module| module.self_paced);
        let fits_way = |term: &Term| match route {
            Route::Series => term.self_paced || !has_series,
            Route::Either if series_from.is_none() => true,
            Route::Either | Route::Live => term.live || !has_live,
        };
        let mut chosen = self.choose(sentence, &names, &words, fits_way);
        if words.is_empty() {
            chosen = self.needed(&names, fits_way);
        }
        found.alternatives.clone_from(&chosen.alternatives);
        match &chosen.best {
            Some(best) => {
                let term = names.term(best.term);
                // A module that is nothing but the series is completed, it has no alternative route.
                let apart = route == Route::Series && term.self_paced && !term.live;
                let place = if apart { &mut found.measure.series } else { &mut found.measure.module };
                *place = Some(term.id);
                found.object = Some(names.shown(self.text, sentence, best));
                Self::mark(sentence, &best.tokens);
            }
            None => doubts.push(self.no_object("module", sentence, &words, &found.alternatives)),
        }
        if let (Route::Either, Some(from)) = (route, series_from) {
            self.series(sentence, from.max(live_part.end)..self.clause.end, &words, &names, &mut found, doubts);
        }
        let taken = [found.measure.module, found.measure.series];
        found.alternatives.retain(|other| !taken.contains(&Some(other.id)));
        found
    }

    /// A training that is not named: the only one that the audience needs.
    fn needed(&self, names: &Names<'_>, wanted: impl Fn(&Term) -> bool) -> Chosen {
        let modules = &self.vocabulary.modules;
        let needs = |term: &Term| wanted(term) && term.groups.iter().any(|group| self.groups.contains(group));
        let all: Vec<Fit> = (0..modules.len())
            .filter(|at| needs(&modules[*at]))
            .map(|term| Fit { term, fit: 0.5, whole: true, tokens: Vec::new() })
            .collect();
        let shown = |fit: &Fit| Match {
            id: names.term(fit.term).id,
            name: names.term(fit.term).name.clone(),
            words: String::new(),
            fit: 50,
        };
        let alternatives = all.iter().take(ALTERNATIVES).map(shown).collect();
        let best = if all.len() == 1 { all.into_iter().next() } else { None };
        Chosen { best, alternatives }
    }

    /// The series: a self-paced module of the same words, else the alternative route of the module itself.
    fn series(
        &self,
        sentence: &mut [Token],
        part: Range<usize>,
        of_live: &[usize],
        names: &Names<'_>,
        found: &mut MeasureRead,
        doubts: &mut Vec<Doubt>,
    ) {
        let own = words(sentence, part, false);
        let mut words = own.clone();
        words.extend(of_live);
        let other = |term: &Term| term.self_paced && !term.live && Some(term.id) != found.measure.module;
        let chosen = self.choose(sentence, names, &words, other);
        let Some(best) = chosen.best else {
            doubts.push(Message::new("objective-doubt-series-route"));
            return;
        };
        found.measure.series = Some(names.term(best.term).id);
        found.series = Some(names.shown(self.text, sentence, &best));
        let mine: Vec<usize> = best.tokens.iter().copied().filter(|at| own.contains(at)).collect();
        Self::mark(sentence, &mine);
    }

    /// Something that a module is named for: scores and ratings.
    pub(super) fn of_module(&self, sentence: &mut [Token], kind: MeasureKind, doubts: &mut Vec<Doubt>) -> MeasureRead {
        let mut found = plain(kind);
        let names = Names::new(&self.vocabulary.modules);
        let words = words(sentence, self.clause.clone(), false);
        let chosen = if words.is_empty() {
            self.needed(&names, |_| true)
        } else {
            self.choose(sentence, &names, &words, |_| true)
        };
        found.alternatives = chosen.alternatives;
        match &chosen.best {
            Some(best) => {
                found.measure.module = Some(names.term(best.term).id);
                found.object = Some(names.shown(self.text, sentence, best));
                Self::mark(sentence, &best.tokens);
            }
            None => doubts.push(self.no_object("module", sentence, &words, &found.alternatives)),
        }
        found.alternatives.retain(|other| Some(other.id) != found.measure.module);
        found
    }

    /// A timed task, by its own name or by the process that its module covers.
    pub(super) fn task(&self, sentence: &mut [Token], doubts: &mut Vec<Doubt>) -> MeasureRead {
        let mut found = plain(MeasureKind::TimedTask);
        let names = Names::new(&self.vocabulary.tasks);
        let words = words(sentence, self.clause.clone(), false);
        let chosen = self.choose(sentence, &names, &words, |_| true);
        found.alternatives = chosen.alternatives;
        if let Some(best) = &chosen.best {
            let term = names.term(best.term);
            (found.measure.task, found.measure.module) = (Some(term.id), term.parent);
            found.object = Some(names.shown(self.text, sentence, best));
            Self::mark(sentence, &best.tokens);
        } else if !self.task_by_process(sentence, &words, &mut found) {
            doubts.push(self.no_object("task", sentence, &words, &found.alternatives));
        }
        found.alternatives.retain(|other| Some(other.id) != found.measure.task);
        found
    }

    /// The only task of the modules that cover the process said. False where there is none or more than one.
    fn task_by_process(&self, sentence: &mut [Token], words: &[usize], found: &mut MeasureRead) -> bool {
        let names = Names::new(&self.vocabulary.processes);
        let Some(best) = self.choose(sentence, &names, words, |_| true).best else { return false };
        let process = names.term(best.term).id;
        found.measure.process = Some(process);
        Self::mark(sentence, &best.tokens);
        let modules: Vec<Id> = self
            .vocabulary
            .covered
            .iter()
            .filter(|(covered, _)| *covered == process)
            .map(|(_, module)| *module)
            .collect();
        let of_these = |term: &&Term| term.parent.is_some_and(|module| modules.contains(&module));
        let tasks: Vec<&Term> = self.vocabulary.tasks.iter().filter(of_these).collect();
        let shown = |term: &Term| Match {
            id: term.id,
            name: term.name.clone(),
            words: names.shown(self.text, sentence, &best).words,
            fit: (best.fit * 100.0) as u32,
        };
        if let [only] = tasks.as_slice() {
            (found.measure.task, found.measure.module) = (Some(only.id), only.parent);
            found.object = Some(shown(only));
            return true;
        }
        if found.alternatives.is_empty() {
            found.alternatives = tasks.iter().take(ALTERNATIVES).map(|term| shown(term)).collect();
        }
        false
    }

    /// A task that is named without a time or a word on help.
    pub(super) fn unlimited_task(&self, sentence: &mut [Token]) -> Option<MeasureRead> {
        let mut doubts = Vec::new();
        let mut copy = sentence.to_vec();
        let found = self.task(&mut copy, &mut doubts);
        found.measure.task?;
        sentence.clone_from_slice(&copy);
        Some(found)
    }

    /// An imported figure.
    pub(super) fn figure(&self, sentence: &mut [Token]) -> Option<MeasureRead> {
        let names = Names::new(&self.vocabulary.figures);
        let words = words(sentence, self.clause.clone(), true);
        let chosen = self.choose(sentence, &names, &words, |_| true);
        let best = chosen.best?;
        let mut found = plain(MeasureKind::Figure);
        let id = names.term(best.term).id;
        found.measure.figure = Some(id);
        found.object = Some(names.shown(self.text, sentence, &best));
        found.alternatives = chosen.alternatives.into_iter().filter(|other| other.id != id).collect();
        Self::mark(sentence, &best.tokens);
        Some(found)
    }

    /// Says that no module or no task was found, or too many.
    fn no_object(&self, kind: &str, sentence: &[Token], words: &[usize], alternatives: &[Match]) -> Doubt {
        let said: Vec<&str> = words.iter().map(|at| &self.text[sentence[*at].from..sentence[*at].to]).collect();
        let id = match (said.is_empty(), alternatives.len() > 1) {
            (true, _) => format!("objective-doubt-{kind}-none"),
            (false, true) => format!("objective-doubt-{kind}-several"),
            (false, false) => format!("objective-doubt-{kind}-unknown"),
        };
        Message::new(id).with("words", said.join(" ")).with("count", alternatives.len())
    }
}
