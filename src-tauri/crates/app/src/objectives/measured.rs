//! The figures of objectives: all of them in one pass over everybody.

use super::scene::{Scene, Subject};
use crate::{Result, coverage::Covering, readiness::Snapshot};
use rustc_hash::FxHashMap;
use std::sync::Arc;
use understudy_domain::{
    completion::members,
    day::Day,
    id::Id,
    objective::{
        Answer, AudienceKind, Basis, Course, Measure, MeasureKind, Outlook, Question, Tally, Unnamed, course, outlook,
        people_needed, tally, unnamed,
    },
    trend::TrendPoint,
};
use understudy_store::{Connection, read::objectives::feedback};

/// Fewer answers are never shown.
const LEAST_ANSWERS: u32 = 5;
/// Steps of the scale of feedback.
const SCALE: u64 = 5;

/// A figure of one measure, or of an objective.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Figured {
    pub(super) kind: MeasureKind,
    pub(super) numerator: i64,
    /// Nothing for a plain number.
    pub(super) denominator: Option<i64>,
    /// So many must count; of a figure the level.
    pub(super) wanted: i64,
    /// Enough count.
    pub(super) met: bool,
    /// Share asked, where it is one.
    pub(super) share: Option<u32>,
    /// Of feedback: the mean is asked, not a share of answers.
    pub(super) mean: bool,
    /// People asked whom nobody knows by name yet, so that they are not in the denominator.
    pub(super) unnamed: u32,
}

impl Figured {
    fn people(kind: MeasureKind, answer: Answer, share: u32) -> Self {
        let wanted = people_needed(answer.need, share);
        Self {
            kind,
            numerator: i64::from(answer.counts),
            denominator: Some(i64::from(answer.need)),
            wanted: i64::from(wanted),
            met: answer.need > 0 && answer.counts >= wanted,
            share: Some(share),
            mean: false,
            unnamed: 0,
        }
    }

    fn with_unnamed(self, unnamed: u32) -> Self {
        Self { unnamed, ..self }
    }

    /// The target as a share, where the figure is one: of a mean the wanted points of all points, as its figure is told.
    pub(super) fn target_percent(&self) -> Option<u32> {
        let of_points = |of: i64| u32::try_from((self.wanted * 100).checked_div(of)?).ok();
        self.share.or_else(|| self.denominator.filter(|_| self.mean).and_then(of_points))
    }

    /// How much of what is wanted is there, to find what lacks most.
    fn attained(&self) -> f64 {
        if self.met { 1.0 } else { self.numerator as f64 / (self.wanted.max(1)) as f64 }
    }
}

/// What an objective comes to.
#[derive(Debug, Clone)]
pub(super) struct Measured {
    /// The day up to which it was measured.
    pub(super) on: Day,
    pub(super) until: Option<Day>,
    pub(super) course: Course,
    /// The figure of the whole.
    pub(super) total: Option<Figured>,
    /// That of each measure, in their order.
    pub(super) measures: Vec<Option<Figured>>,
    pub(super) tally: Option<Tally>,
    pub(super) outlook: Option<Outlook>,
}

/// The figures of several objectives, in their order.
pub(super) fn measure(scene: &Scene<'_>, reader: &Connection, subjects: &[Subject<'_>]) -> Result<Vec<Measured>> {
    let days: Vec<(Option<Day>, Day)> = subjects
        .iter()
        .map(|subject| {
            let until = scene.deadline(subject);
            (until, until.map_or(scene.on, |until| until.min(scene.on)))
        })
        .collect();
    let tallies = tallies(scene, subjects, &days)?;
    subjects
        .iter()
        .zip(days)
        .zip(tallies)
        .map(|((subject, days), tally)| finish(scene, reader, subject, days, tally))
        .collect()
}

/// Objectives of one day share a pass; those whose deadline is past were measured on that day.
fn tallies(
    scene: &Scene<'_>,
    subjects: &[Subject<'_>],
    days: &[(Option<Day>, Day)],
) -> Result<Vec<Option<(Tally, Unnamed)>>> {
    let mut found: Vec<Option<(Tally, Unnamed)>> = vec![None; subjects.len()];
    let mut by_day: FxHashMap<Day, (Vec<usize>, Vec<Question>)> = FxHashMap::default();
    for (at, (subject, (_, day))) in subjects.iter().zip(days).enumerate() {
        if let Some(question) = scene.question(subject, *day)? {
            let entry = by_day.entry(*day).or_default();
            entry.0.push(at);
            entry.1.push(question);
        }
    }
    let (records, groups) = (&scene.loaded.records, scene.loaded.groups.len());
    for (day, (places, questions)) in by_day {
        let told = tally(records, groups, &scene.results, &questions, day, scene.percent);
        let lacking = lacking(scene, day);
        for ((at, tally), question) in places.into_iter().zip(told).zip(&questions) {
            found[at] = Some((tally, unnamed(records, question, &lacking)));
        }
    }
    Ok(found)
}

/// How far the people known by name stay below the headcount of each group.
fn lacking(scene: &Scene<'_>, on: Day) -> Vec<u32> {
    let known = members(&scene.loaded.records, scene.loaded.groups.len(), on);
    let groups = scene.loaded.groups.iter().zip(known);
    groups.map(|(group, known)| group.headcount.unwrap_or(0).saturating_sub(known)).collect()
}

fn finish(
    scene: &Scene<'_>,
    reader: &Connection,
    subject: &Subject<'_>,
    (until, on): (Option<Day>, Day),
    tally: Option<(Tally, Unnamed)>,
) -> Result<Measured> {
    let (tally, unnamed) = tally.unzip();
    let unnamed = unnamed.unwrap_or_default();
    let mut of_people = tally.iter().flat_map(|tally| &tally.measures).zip(&unnamed.measures);
    let mut measures = Vec::with_capacity(subject.measures.len());
    for measure in &subject.measures {
        measures.push(if measure.counts_people() {
            of_people.next().map(|(answer, unnamed)| {
                Figured::people(measure.kind, *answer, measure.target_percent.unwrap_or(100)).with_unnamed(*unnamed)
            })
        } else {
            other(scene, reader, subject, measure, on)?
        });
    }
    let share = subject.share();
    let people = tally
        .as_ref()
        .map(|tally| Figured::people(MeasureKind::Attendance, tally.all, share).with_unnamed(unnamed.all));
    let others = subject.measures.iter().zip(&measures).filter(|(measure, _)| !measure.counts_people());
    let parts: Option<Vec<Figured>> =
        others.map(|(_, figured)| *figured).chain(people.map(Some)).collect::<Option<Vec<_>>>();
    let missing = subject.measures.is_empty()
        || (people.is_none() && subject.measures.iter().any(|measure| measure.counts_people()));
    // What lacks most stands for the whole.
    let total = parts
        .filter(|parts| !missing && !parts.is_empty())
        .and_then(|parts| parts.into_iter().min_by(|one, other| one.attained().total_cmp(&other.attained())));
    let total = total.filter(|total| total.denominator != Some(0));
    let outlook = match total {
        Some(total) => outlook_of(scene, subject, &total, tally.as_ref(), on, until)?,
        None => None,
    };
    let course = match total {
        None => Course::NotMeasurable,
        Some(total) => {
            course(total.met, scene.on, until, outlook.as_ref(), u32::try_from(total.wanted).unwrap_or(u32::MAX))
        }
    };
    Ok(Measured { on, until, course, total, measures, tally, outlook })
}

fn outlook_of(
    scene: &Scene<'_>,
    subject: &Subject<'_>,
    total: &Figured,
    tally: Option<&Tally>,
    on: Day,
    until: Option<Day>,
) -> Result<Option<Outlook>> {
    let Some(until) = until.filter(|until| *until >= scene.on) else { return Ok(None) };
    if total.kind == MeasureKind::Readiness {
        let (snapshot, chosen) = superusers_asked(scene, subject, on)?;
        // That of readiness itself: wave by wave, each to its own cutover at most.
        let expected = crate::readiness::expected(scene.app(), &snapshot, &chosen, until)?;
        return Ok(expected.map(|found| Outlook {
            on: until,
            low: found.low,
            likely: found.likely,
            high: found.high,
            // The method of readiness gives no chance.
            chance: f64::NAN,
        }));
    }
    // The figure of all people together goes as attendance.
    let Some(tally) = tally.filter(|_| total.kind == MeasureKind::Attendance) else { return Ok(None) };
    Ok(outlook(&Basis {
        on,
        until,
        need: tally.all.need,
        counts: tally.all.counts,
        failed: tally.failed,
        seats: tally.seats.clone(),
        gains: tally.gains,
        unbooked: tally.unbooked,
        wanted: u32::try_from(total.wanted).unwrap_or(u32::MAX),
    }))
}

/// Measures that count no people by attendance.
fn other(
    scene: &Scene<'_>,
    reader: &Connection,
    subject: &Subject<'_>,
    measure: &Measure,
    on: Day,
) -> Result<Option<Figured>> {
    if !measure.is_measurable() {
        return Ok(None);
    }
    Ok(match measure.kind {
        MeasureKind::Readiness => {
            let (snapshot, asked) = superusers_asked(scene, subject, on)?;
            let answer = asked.into_iter().fold(Answer::default(), |sum, at| Answer {
                need: sum.need + 1,
                counts: sum.counts + u32::from(snapshot.may_train(at)),
            });
            Some(Figured::people(measure.kind, answer, measure.target_percent.unwrap_or(100)))
        }
        MeasureKind::Coverage => Some(coverage(scene, subject, measure, on)?),
        MeasureKind::Feedback => rated(scene, reader, measure, on)?,
        MeasureKind::Figure => imported(scene, subject, measure, on),
        _ => None,
    })
}

/// Whether an objective asks a superuser: who serves on the day and, with groups, trains one of them by name.
pub(super) fn is_asked(subject: &Subject<'_>, snapshot: &Snapshot, at: usize) -> bool {
    let superuser = &snapshot.evidence.superusers[at];
    let of_groups = subject.audience != Some(AudienceKind::Groups)
        || superuser.groups.iter().any(|group| subject.groups.contains(group));
    let of_wave = subject.wave.is_none_or(|wave| superuser.wave == Some(wave));
    snapshot.is_active(at) && of_groups && of_wave
}

/// Superusers who might train, week by week.
pub(super) fn readiness_trend(scene: &Scene<'_>, subject: &Subject<'_>, on: Day) -> Result<Vec<TrendPoint>> {
    let (snapshot, chosen) = superusers_asked(scene, subject, on)?;
    crate::readiness::trend(scene.app(), &snapshot, &chosen)
}

/// Readiness on a day, and the positions of the superusers that an objective asks.
fn superusers_asked(scene: &Scene<'_>, subject: &Subject<'_>, on: Day) -> Result<(Arc<Snapshot>, Vec<usize>)> {
    let snapshot = scene.superusers_on(on)?;
    let asked = (0..snapshot.results.len()).filter(|at| is_asked(subject, &snapshot, *at)).collect();
    Ok((snapshot, asked))
}

/// The risk areas of the groups, each with whether it is covered.
pub(super) fn cells(
    scene: &Scene<'_>,
    subject: &Subject<'_>,
    on: Day,
) -> Result<(Covering, Vec<understudy_domain::coverage::Cell>)> {
    let snapshot = scene.superusers_on(on)?;
    let covering = Covering::of(scene.app(), &snapshot, subject.wave, None, &[])?;
    let asked = |audience: u32| {
        subject.audience != Some(AudienceKind::Groups)
            || subject.groups.contains(&covering.audiences[audience as usize].id)
    };
    let cells = covering.coverage.cells.iter().filter(|cell| asked(cell.audience)).copied().collect();
    Ok((covering, cells))
}

fn coverage(scene: &Scene<'_>, subject: &Subject<'_>, measure: &Measure, on: Day) -> Result<Figured> {
    let (_, cells) = cells(scene, subject, on)?;
    let answer = cells.iter().fold(Answer::default(), |sum, cell| Answer {
        need: sum.need + 1,
        counts: sum.counts + u32::from(!cell.is_short()),
    });
    Ok(Figured::people(measure.kind, answer, measure.target_percent.unwrap_or(100)))
}

/// How participants rated a module: the mean of all answers, or the share of them that is good enough. Rounds of fewer than
/// five answers do not exist.
fn rated(scene: &Scene<'_>, reader: &Connection, measure: &Measure, on: Day) -> Result<Option<Figured>> {
    let (Some(module), Some(threshold)) = (measure.module, measure.threshold) else { return Ok(None) };
    let counted: FxHashMap<Id, bool> = scene
        .loaded
        .sessions
        .iter()
        .zip(&scene.loaded.records.sessions)
        .map(|(id, session)| (*id, session.counts(on)))
        .collect();
    let (mut answers, mut sum, mut good) = (0_u64, 0_u64, 0_u64);
    for round in feedback(reader, module)? {
        if round.responses < LEAST_ANSWERS || counted.get(&round.session) != Some(&true) {
            continue;
        }
        let counts: Vec<Vec<u32>> = serde_json::from_str(&round.counts).unwrap_or_default();
        for of_statement in counts {
            for (mark, count) in (1..=SCALE).zip(of_statement) {
                answers += u64::from(count);
                sum += mark * u64::from(count);
                good += if mark * 10 >= u64::from(threshold) { u64::from(count) } else { 0 };
            }
        }
    }
    if answers == 0 {
        return Ok(None);
    }
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    Ok(Some(match measure.target_percent {
        Some(share) => {
            let wanted = (answers * u64::from(share)).div_ceil(100);
            Figured {
                kind: measure.kind,
                numerator: whole(good),
                denominator: Some(whole(answers)),
                wanted: whole(wanted),
                met: good >= wanted,
                share: Some(share),
                mean: false,
                unnamed: 0,
            }
        }
        None => {
            let wanted = (answers * u64::from(threshold)).div_ceil(10);
            Figured {
                kind: measure.kind,
                numerator: whole(sum),
                denominator: Some(whole(answers * SCALE)),
                wanted: whole(wanted),
                met: sum >= wanted,
                share: None,
                mean: true,
                unnamed: 0,
            }
        }
    }))
}

/// An imported figure: the latest value of each group of the audience together; without such values that of all groups.
fn imported(scene: &Scene<'_>, subject: &Subject<'_>, measure: &Measure, on: Day) -> Option<Figured> {
    let figure = scene.figure(measure.figure?)?;
    let level = i64::from(measure.threshold?);
    let mut latest: FxHashMap<Option<Id>, (i64, Option<i64>)> = FxHashMap::default();
    // Values come by day: the last one stays.
    for value in scene.values.iter().filter(|value| value.figure == figure.id && value.on <= on) {
        latest.insert(value.group, (value.numerator, value.denominator));
    }
    let of_groups: Vec<(i64, Option<i64>)> = latest
        .iter()
        .filter(|(group, _)| {
            group.is_some_and(|group| subject.audience != Some(AudienceKind::Groups) || subject.groups.contains(&group))
        })
        .map(|(_, value)| *value)
        .collect();
    let all = latest.get(&None).copied();
    let chosen = match (subject.audience, all) {
        (Some(AudienceKind::Groups), _) if !of_groups.is_empty() => of_groups,
        (_, Some(all)) => vec![all],
        (..) => of_groups,
    };
    if chosen.is_empty() {
        return None;
    }
    let numerator = chosen.iter().fold(0_i64, |sum, (part, _)| sum.saturating_add(*part));
    let denominator = chosen.iter().try_fold(0_i64, |sum, (_, whole)| whole.map(|whole| sum.saturating_add(whole)));
    let wanted = match denominator {
        Some(whole) if figure.lower_is_better => whole.saturating_mul(level) / 100,
        Some(whole) => (whole.saturating_mul(level) + 99) / 100,
        None => level,
    };
    let met = if figure.lower_is_better { numerator <= wanted } else { numerator >= wanted };
    let share = denominator.map(|_| u32::try_from(level).unwrap_or(100));
    Some(Figured { kind: measure.kind, numerator, denominator, wanted, met, share, mean: false, unnamed: 0 })
}
