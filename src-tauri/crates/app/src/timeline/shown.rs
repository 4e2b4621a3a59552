//! From positions and ids to what is read: names, days, sentences.

use super::{load::Read, svg};
use crate::dto::{Named, milestones::*, readiness};
use rustc_hash::FxHashMap;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    timeline::{self as rules, Effect, RowKind, SignKind, Violation},
};

/// Names and days of rows, by id.
struct Known {
    names: FxHashMap<Id, (String, Option<Day>, bool)>,
}

impl Read {
    /// Violations as they cross to the window.
    pub(crate) fn shown(&self, violations: Vec<Violation>) -> Vec<TimelineViolation> {
        let known = self.known();
        violations.into_iter().map(|violation| self.one(&known, violation)).collect()
    }

    /// What a move comes to, as it crosses to the window.
    pub(crate) fn shown_effect(&self, effect: Effect, objectives: u32) -> MilestoneEffect {
        MilestoneEffect {
            breaks: self.shown(effect.breaks),
            mends: self.shown(effect.mends),
            alters: self.shown(effect.alters),
            objectives,
        }
    }

    /// What every row that a violation can count is called.
    fn known(&self) -> Known {
        let plan = &self.plan;
        let titles: FxHashMap<Id, &str> = plan.modules.iter().map(|module| (module.id, module.name.as_str())).collect();
        let mut names = FxHashMap::default();
        for session in &plan.sessions {
            let title = titles.get(&session.module).copied().unwrap_or_default();
            names.insert(session.id, (title.to_owned(), Some(session.on), session.held));
        }
        for audience in &plan.audiences {
            names.insert(audience.id, (audience.name.clone(), None, false));
            for told in &audience.told {
                let title = self.told.get(&told.id).cloned().unwrap_or_default();
                names.insert(told.id, (title, Some(told.on), told.done));
            }
        }
        for known in &plan.milestones {
            names.insert(known.id, (known.name.clone(), known.due_on, known.done_on.is_some()));
        }
        for wave in &plan.waves {
            names.insert(wave.id, (wave.name.clone(), wave.cutover, false));
        }
        for (id, name) in &self.superusers {
            names.insert(*id, (name.clone(), None, false));
        }
        Known { names }
    }

    fn one(&self, known: &Known, violation: Violation) -> TimelineViolation {
        let named = |id: Id| Named { id, name: known.names.get(&id).map(|row| row.0.clone()).unwrap_or_default() };
        let key = key(&violation);
        let rows = violation.rows.iter().map(|row| {
            let (name, on, done) = known.names.get(&row.id).cloned().unwrap_or_default();
            TimelineRow { kind: row.kind, id: row.id, name, on, done }
        });
        let mut rows: Vec<TimelineRow> = rows.collect();
        rows.sort_by(|one, other| {
            let key = |row: &TimelineRow| (row.kind != RowKind::Session, row.on, row.name.to_lowercase());
            key(one).cmp(&key(other))
        });
        let is_module = |id: &Id| self.plan.modules.iter().any(|module| module.id == *id);
        TimelineViolation {
            key,
            rule: violation.rule,
            grave: violation.rule.is_grave(),
            wave: violation.wave.map(named),
            audience: violation.audience.map(named),
            message: violation.message,
            way_out: violation.way_out,
            place: violation.place,
            about: violation.about.filter(is_module),
            rows,
        }
    }
}

/// A timeline as it crosses to the window.
pub(super) fn timeline(chart: &rules::Chart, theme: readiness::ChartTheme) -> Timeline {
    Timeline {
        wave: chart.wave.map(|id| Named { id, name: chart.name.clone() }),
        cutover: chart.cutover,
        chart: readiness::Chart { svg: svg(chart, theme) },
        superusers: chart.superusers.map(|rules::Preparation { ready, of, by, problems }| TimelineSuperusers {
            ready,
            of,
            by,
            problems,
        }),
        lines: chart.lines.iter().map(line).collect(),
    }
}

fn line(line: &rules::Line) -> TimelineLine {
    let first = |kind: SignKind| line.signs.iter().find(move |sign| sign.kind == kind);
    TimelineLine {
        audience: Named { id: line.audience, name: line.name.clone() },
        track: line.track,
        headcount: line.headcount,
        told_on: first(SignKind::Awareness).map(|sign| sign.on),
        told: first(SignKind::Awareness).is_some_and(|sign| sign.done),
        interest_on: first(SignKind::Interest).map(|sign| sign.on),
        first_on: line.bar.map(|bar| bar.from),
        last_on: line.bar.map(|bar| bar.to),
        sessions: line.bar.map_or(0, |bar| bar.sessions),
        held: line.bar.map_or(0, |bar| bar.held),
        problems: line.problems,
        grave: line.is_grave,
    }
}

/// What a violation is known by, as one word.
fn key(violation: &Violation) -> String {
    let rule = serde_json::to_value(violation.rule).ok();
    let rule = rule.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let ids = [violation.wave, violation.audience, violation.about];
    let parts = ids.into_iter().map(|id| id.map(|id| id.to_string()).unwrap_or_default());
    std::iter::once(rule).chain(parts).collect::<Vec<_>>().join(".")
}

/// What a move comes to in sentences, breaking ones first.
pub(crate) fn sentences(effect: &Effect) -> Vec<Message> {
    let say = |id: &'static str| move |violation: &Violation| Message::new(id).with("what", violation.message.clone());
    let breaks = effect.breaks.iter().map(say("timeline-breaks"));
    breaks
        .chain(effect.alters.iter().map(say("timeline-alters")))
        .chain(effect.mends.iter().map(say("timeline-mends")))
        .collect()
}
