//! Who counts towards an objective on a day.
//!
//! Owns the one pass over everybody for all objectives at once: each person is laid out once, whatever the number of
//! objectives, and each objective costs a person of its audience one look a measure. Deliberately reads nothing.

use super::{
    Route,
    question::{
        Answer, Asked, Finding, GAIN_WEEKS, Lack, PersonLine, Question, Results, ScoreDone, Tally, TaskDone, Unnamed,
        Who,
    },
};
use crate::{
    completion::{Records, Standing, Standings, State, everybody},
    day::Day,
};

/// Tallies of all questions on a day, in their order. `groups` is the number of groups.
pub fn tally(
    records: &Records,
    groups: usize,
    results: &Results,
    questions: &[Question],
    on: Day,
    percent: u32,
) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = questions
        .iter()
        .map(|question| Tally { measures: vec![Answer::default(); question.asked.len()], ..Tally::default() })
        .collect();
    walk(records, groups, results, questions, on, percent, |at, person, _, findings| {
        count(records, &mut tallies[at as usize], person, findings, on);
    });
    tallies
}

/// Who is missing from a tally because nobody knows them by name. `lacking` says of each group how far the people known stay
/// below its headcount.
pub fn unnamed(records: &Records, question: &Question, lacking: &[u32]) -> Unnamed {
    let index = Index::new(records, lacking.len(), std::slice::from_ref(question));
    let mut found = Unnamed { all: 0, measures: vec![0; question.asked.len()] };
    for (asked, lacking) in index.of_group.iter().zip(lacking) {
        found.all += if asked.is_empty() { 0 } else { *lacking };
        for (_, measure) in asked {
            found.measures[*measure as usize] += lacking;
        }
    }
    found
}

/// Everybody of one question's audience who is kept, by position.
pub fn lines(
    records: &Records,
    groups: usize,
    results: &Results,
    question: &Question,
    on: Day,
    percent: u32,
    keep: impl Fn(&PersonLine) -> bool,
) -> Vec<PersonLine> {
    let mut found = Vec::new();
    walk(records, groups, results, std::slice::from_ref(question), on, percent, |_, person, group, findings| {
        let line = PersonLine { person, group, findings: findings.to_vec() };
        if keep(&line) {
            found.push(line);
        }
    });
    found
}

/// Seats further ahead are not told apart, in days.
const FURTHEST_SEAT: i32 = 800;

/// Adds what was found of one person.
fn count(records: &Records, tally: &mut Tally, person: u32, findings: &[(usize, Finding)], on: Day) {
    let (mut counts, mut tried, mut misses, mut seat, mut last) = (true, false, 0, None, None);
    for (at, finding) in findings {
        let of = &mut tally.measures[*at];
        of.need += 1;
        of.counts += u32::from(finding.counts());
        misses = misses.max(finding.standing.misses);
        if finding.counts() {
            last = last.max(finding.session.map(|session| (records.sessions[session as usize].on, session)));
            continue;
        }
        counts = false;
        tried |= finding.tried;
        // What is lacking last decides: with a seat for each of two measures the later one.
        let day = finding.to_come.map(|session| records.sessions[session as usize].until);
        seat = Some(seat.map_or(day, |known: Option<Day>| known.zip(day).map(|(one, other)| one.max(other))));
    }
    tally.all.need += 1;
    tally.all.counts += u32::from(counts);
    tally.failed = tally.failed.saturating_add(misses.max(u32::from(tried && !counts)));
    if counts {
        let Some((since, session)) = last else { return };
        let days = on.since(since);
        if (0..GAIN_WEEKS as i32 * 7).contains(&days) {
            tally.gains[GAIN_WEEKS - 1 - (days / 7) as usize] += 1;
            let booked = records.seats.of(person as usize).iter().any(|seat| seat.session == session);
            tally.unbooked += u32::from(!booked);
        }
        return;
    }
    if let Some(day) = seat.flatten() {
        let ahead = day.since(on).clamp(0, FURTHEST_SEAT) as usize;
        if tally.seats.len() <= ahead {
            tally.seats.resize(ahead + 1, 0);
        }
        tally.seats[ahead] += 1;
    }
}

/// Which questions ask whom.
struct Index {
    /// By group: question and measure.
    of_group: Vec<Vec<(u32, u8)>>,
    /// Questions that ask people by name.
    of_people: Vec<u32>,
}

impl Index {
    fn new(records: &Records, groups: usize, questions: &[Question]) -> Self {
        let mut of_group = vec![Vec::new(); groups];
        let mut of_people = Vec::new();
        let needs = |group: u32, asked: &Asked| {
            asked.modules().into_iter().flatten().any(|module| records.needs.binary_search(&(group, module)).is_ok())
        };
        for (at, question) in questions.iter().enumerate() {
            let everybody: Vec<u32>;
            let chosen = match &question.who {
                Who::Groups(chosen) => chosen.as_slice(),
                Who::Everybody => {
                    everybody = (0..groups as u32).collect();
                    &everybody
                }
                Who::People(_) => {
                    of_people.push(at as u32);
                    continue;
                }
            };
            for (measure, asked) in question.asked.iter().enumerate().take(32) {
                // The sentence asks the groups even where none of them is set to need the module.
                let all = !chosen.iter().any(|&group| needs(group, asked));
                for &group in chosen.iter().filter(|&&group| (group as usize) < groups && (all || needs(group, asked)))
                {
                    of_group[group as usize].push((at as u32, measure as u8));
                }
            }
        }
        Self { of_group, of_people }
    }
}

/// What a person is asked: by question, the measures as bits and the group that makes them one of the audience.
struct Sheet {
    asked: Vec<u32>,
    group: Vec<Option<u32>>,
    touched: Vec<u32>,
}

impl Sheet {
    fn fill(&mut self, index: &Index, questions: &[Question], person: u32, belongs: &[u32]) {
        for at in self.touched.drain(..) {
            self.asked[at as usize] = 0;
        }
        for &group in belongs {
            for &(at, measure) in &index.of_group[group as usize] {
                let bits = &mut self.asked[at as usize];
                if *bits == 0 {
                    self.touched.push(at);
                    self.group[at as usize] = Some(group);
                }
                *bits |= 1 << measure;
            }
        }
        for &at in &index.of_people {
            let Who::People(people) = &questions[at as usize].who else { continue };
            let asked = questions[at as usize].asked.len().min(32);
            if asked > 0 && people.binary_search(&person).is_ok() {
                self.asked[at as usize] = u32::MAX >> (32 - asked);
                self.group[at as usize] = belongs.first().copied();
                self.touched.push(at);
            }
        }
    }
}

/// The one walk: for each person and question that asks them, what its measures say.
fn walk(
    records: &Records,
    groups: usize,
    results: &Results,
    questions: &[Question],
    on: Day,
    percent: u32,
    mut each: impl FnMut(u32, u32, Option<u32>, &[(usize, Finding)]),
) {
    let index = Index::new(records, groups, questions);
    let count = questions.len();
    let sheet = std::cell::RefCell::new(Sheet { asked: vec![0; count], group: vec![None; count], touched: Vec::new() });
    let mut findings = Vec::new();
    everybody(
        records,
        on,
        percent,
        |person, belongs| {
            let mut sheet = sheet.borrow_mut();
            sheet.fill(&index, questions, person, belongs);
            !sheet.touched.is_empty()
        },
        |person, _, standings| {
            let sheet = sheet.borrow();
            let looked = Person { records, results, on, person, standings };
            for &at in &sheet.touched {
                findings.clear();
                let asked = questions[at as usize].asked.iter().enumerate();
                let asked = asked.filter(|(measure, _)| sheet.asked[at as usize] >> measure & 1 == 1);
                findings.extend(asked.map(|(measure, asked)| (measure, looked.finding(asked))));
                each(at, person, sheet.group[at as usize], &findings);
            }
        },
    );
}

/// One person, laid out.
struct Person<'a> {
    records: &'a Records,
    results: &'a Results,
    on: Day,
    person: u32,
    standings: Standings<'a>,
}

impl Person<'_> {
    fn finding(&self, asked: &Asked) -> Finding {
        match *asked {
            Asked::Attendance { module, series, route } => self.attendance(module, series, route),
            Asked::Task { task, module, unaided, seconds } => self.task(task, module, unaided, seconds),
            Asked::Score { module, percent } => self.score(module, percent),
        }
    }

    fn attendance(&self, module: Option<u32>, series: Option<u32>, route: Route) -> Finding {
        let standing = module.map(|at| self.standings.with(at)).unwrap_or_default();
        let apart = series.map(|at| self.standings.with(at)).unwrap_or_default();
        let live = standing.any.complete;
        let alternative = standing.alternative.or(standing.alternative_earlier);
        let watched = apart.state().is_complete();
        let counts = match route {
            Route::Live => live,
            Route::Series => alternative.is_some() || watched,
            Route::Either => live || alternative.is_some() || watched,
        };
        let lack = if counts {
            None
        } else if live || alternative.is_some() || watched {
            Some(Lack::OtherRoute)
        } else {
            Some(Lack::NotTrained)
        };
        let rests = match route {
            Route::Live if live => Some(standing.any.best),
            Route::Series if alternative.is_some() => alternative,
            _ if standing.state().is_complete() => standing.session(),
            _ if watched => apart.session(),
            _ => None,
        };
        // Where only the series was ever begun, it says more than the module untouched.
        let shown =
            if standing.state() == State::Nothing && apart.state() != State::Nothing { apart } else { standing };
        Finding {
            lack,
            standing: shown,
            session: rests,
            tried: tried(&standing) || tried(&apart),
            to_come: standing.to_come.or(apart.to_come),
        }
    }

    /// Whether what was done in a session counts on the day.
    fn counts(&self, session: u32) -> bool {
        self.records.sessions[session as usize].counts(self.on)
    }

    fn task(&self, task: u32, module: u32, unaided: bool, seconds: Option<u32>) -> Finding {
        let standing = self.standings.with(module);
        let within = |done: &&TaskDone| {
            (!unaided || !done.aided) && seconds.is_none_or(|most| done.milliseconds <= most.saturating_mul(1000))
        };
        let all = self.results.tasks.of(self.person as usize);
        let done = || all.iter().filter(|done| done.task == task && self.counts(done.session));
        // The first that counts: it says since when.
        let first = done().filter(within).min_by_key(|done| self.records.sessions[done.session as usize].on);
        let fastest =
            |aided: bool| done().filter(|done| done.aided == aided || !unaided).min_by_key(|d| d.milliseconds);
        let (lack, best) = match (first, fastest(false), fastest(true)) {
            (Some(first), ..) => (None, Some(first)),
            (None, Some(slow), _) => (Some(Lack::Slow { milliseconds: slow.milliseconds }), Some(slow)),
            (None, None, Some(aided)) => (Some(Lack::Aided { milliseconds: aided.milliseconds }), Some(aided)),
            (None, None, None) => (Some(Lack::NoTask), None),
        };
        let tried = best.is_some() || tried(&standing);
        Finding { lack, standing, session: best.map(|done| done.session), tried, to_come: standing.to_come }
    }

    fn score(&self, module: u32, percent: u32) -> Finding {
        let standing = self.standings.with(module);
        let all = self.results.scores.of(self.person as usize);
        let of_module = |score: &&ScoreDone| {
            self.records.sessions[score.session as usize].module == module && self.counts(score.session)
        };
        let best = all.iter().filter(of_module).max_by_key(|score| score.percent);
        let lack = match best {
            None => Some(Lack::NoScore),
            Some(best) if best.percent < percent => Some(Lack::Low { percent: best.percent }),
            Some(_) => None,
        };
        let tried = best.is_some() || tried(&standing);
        Finding { lack, standing, session: best.map(|score| score.session), tried, to_come: standing.to_come }
    }
}

/// Whether somebody had a chance to learn a module.
fn tried(standing: &Standing) -> bool {
    standing.any.sessions > 0
        || standing.missed.is_some()
        || standing.alternative.is_some()
        || standing.alternative_earlier.is_some()
}
