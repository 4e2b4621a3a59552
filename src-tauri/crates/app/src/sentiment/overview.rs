//! The sentiment screen: trend, alert, what was decided, the watch.

use super::{
    is_lead, list,
    model::{History, Told},
    strain,
};
use crate::{
    App, Result,
    dto::{Named, readiness::Chart, sentiment::*},
};
use understudy_domain::{
    day::Day,
    id::Id,
    sentiment::{Drop, LEAST, PulseState, Tally},
};
use understudy_export::charts::{SentimentPanel, SentimentTrend, Size, sentiment};
use understudy_store::{
    Connection,
    read::{
        actions as actions_read,
        sentiment::{self as read, ResponseRecord},
    },
};

/// Room of the chart in the window, in pixels.
const CHART: Size = Size { width: 1060.0, height: 2000.0 };

/// Everything about sentiment, up to a day.
pub fn overview(app: &App, args: SentimentArgs) -> Result<SentimentOverview> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let as_of = args.as_of.unwrap_or_else(|| app.today());
    let history = History::load(&reader, as_of)?;
    let is_lead = is_lead(app, &reader)?;
    let drops = drops(&reader, &history)?;
    let rows = list::rows(app, &reader)?;
    let groups = history.groups.iter().enumerate();
    let shown = groups.filter(|(_, (group, _))| args.group.is_none_or(|wanted| wanted == *group));
    Ok(SentimentOverview {
        least: LEAST as u32,
        is_lead,
        pulses: (0..history.told.len()).map(|at| pulse(&history, at)).collect(),
        overall: points(&history, history.groups.len()),
        groups: shown
            .map(|(series, (id, name))| SentimentGroup {
                group: Named { id: *id, name: name.clone() },
                points: points(&history, series),
            })
            .collect(),
        unanswered: drops.iter().filter(|drop| drop.response.is_none()).count() as u32,
        drops,
        strain: if is_lead { strain::rows(&reader, &history, as_of)? } else { Vec::new() },
        strain_days: strain::DAYS as u32,
        all_pulses: rows.len() as u32,
        open: rows.into_iter().filter(|row| row.to_close || row.state == PulseState::Open).collect(),
    })
}

fn pulse(history: &History, at: usize) -> SentimentPulse {
    let told = &history.told[at];
    SentimentPulse {
        id: told.pulse.id,
        name: told.pulse.name.clone(),
        on: told.pulse.on(),
        comparable: at > 0 && history.questions[at] == history.questions[at - 1],
        questions: list::questions(told),
    }
}

fn points(history: &History, series: usize) -> Vec<SentimentPoint> {
    let group = history.group(series).map(|(group, _)| *group);
    let point = |(at, told): (usize, &Told)| SentimentPoint {
        dropped: history.has_dropped(series, at),
        ..point(told, group, history.figure(series, at))
    };
    history.told.iter().enumerate().map(point).collect()
}

/// A figure of a pulse as shown; of everybody where no group is given.
pub(super) fn point(told: &Told, group: Option<Id>, tally: Option<Tally>) -> SentimentPoint {
    let asked = told.asked.iter().find(|asked| Some(asked.group) == group);
    let question = |(at, counts): (usize, &[u32; 5])| -> Option<PulseQuestionFigure> {
        Some(PulseQuestionFigure { counts: counts.to_vec(), mean: tally.as_ref()?.mean(at)? })
    };
    SentimentPoint {
        pulse: told.pulse.id,
        asked: group.is_none() || asked.is_some(),
        invited: group.map_or_else(|| told.invited(), |_| asked.map_or(0, |asked| asked.invited)),
        responses: tally.as_ref().map_or(0, Tally::people),
        score: tally.as_ref().and_then(Tally::score),
        questions: tally.iter().flat_map(|tally| tally.questions.iter().enumerate()).filter_map(question).collect(),
        dropped: false,
    }
}

/// Drops with what was decided, the latest first.
fn drops(reader: &Connection, history: &History) -> Result<Vec<SentimentDrop>> {
    let responses = read::responses(reader)?;
    let mut rows = Vec::with_capacity(history.drops.len());
    for drop in history.drops.iter().rev() {
        let (told, since) = (&history.told[drop.at].pulse, &history.told[drop.since].pulse);
        let response = match history.response(drop, &responses) {
            Some(response) => Some(shown(reader, response)?),
            None => None,
        };
        rows.push(SentimentDrop {
            pulse: Named { id: told.id, name: told.name.clone() },
            on: told.on(),
            group: history.group(drop.series).map(|(id, name)| Named { id: *id, name: name.clone() }),
            since: Named { id: since.id, name: since.name.clone() },
            before: drop.before,
            now: drop.now,
            p: drop.p,
            most: most(history, drop),
            response,
        });
    }
    Ok(rows)
}

/// The question that fell most.
fn most(history: &History, drop: &Drop) -> Option<QuestionFall> {
    let (before, now) = (history.figure(drop.series, drop.since)?, history.figure(drop.series, drop.at)?);
    let falls = history.told[drop.at].questions.iter().enumerate().filter_map(|(at, question)| {
        Some(QuestionFall { text: question.text.clone(), before: before.mean(at)?, now: now.mean(at)? })
    });
    falls.max_by(|one, other| (one.before - one.now).total_cmp(&(other.before - other.now)))
}

fn shown(reader: &Connection, response: &ResponseRecord) -> Result<DropResponse> {
    let of_response = |action: &actions_read::ActionRecord| action.response == Some(response.id);
    let actions = actions_read::actions(reader)?.into_iter().filter(of_response).map(|action| DropAction {
        id: action.id,
        kind: action.kind,
        title: action.title,
        owner: action.owner_name,
        due_on: action.due_on,
        done_on: action.done_on,
    });
    Ok(DropResponse {
        id: response.id,
        decision: response.decision,
        reason: response.reason.clone(),
        agreed_with: response.agreed_with.map(|id| Named { id, name: response.agreed_name.clone() }),
        agreed_on: response.agreed_on,
        actions: actions.collect(),
    })
}

/// A drop that nobody has answered.
pub(crate) struct Unanswered {
    pub(crate) group: Option<(Id, String)>,
    pub(crate) pulse: String,
    pub(crate) on: Option<Day>,
    pub(crate) before: f64,
    pub(crate) now: f64,
}

/// Drops that nobody has answered, the oldest first.
pub(crate) fn unanswered(reader: &Connection, today: Day) -> Result<Vec<Unanswered>> {
    let history = History::load(reader, today)?;
    let responses = read::responses(reader)?;
    let open = history.drops.iter().filter(|drop| history.response(drop, &responses).is_none());
    let rows = open.map(|drop| Unanswered {
        group: history.group(drop.series).cloned(),
        pulse: history.told[drop.at].pulse.name.clone(),
        on: history.told[drop.at].pulse.on(),
        before: drop.before,
        now: drop.now,
    });
    Ok(rows.collect())
}

/// How many drops nobody has answered, for the count in the navigation; none for who is no lead.
pub(crate) fn drops_for_leads(app: &App, reader: &Connection) -> Result<u32> {
    if !is_lead(app, reader)? {
        return Ok(0);
    }
    Ok(unanswered(reader, app.today())?.len() as u32)
}

/// The trend of everybody and of each group, as small panels on one scale.
pub(crate) fn trend(history: &History, only: Option<Id>) -> SentimentTrend {
    let panel = |series: usize, name: String| SentimentPanel {
        name,
        scores: (0..history.told.len()).map(|at| history.figure(series, at).and_then(|tally| tally.score())).collect(),
        drops: (0..history.told.len()).filter(|at| history.has_dropped(series, *at)).collect(),
        breaks: (1..history.told.len()).filter(|at| history.questions[*at] != history.questions[at - 1]).collect(),
        everybody: series == history.groups.len(),
    };
    let groups = history.groups.iter().enumerate().filter(|(_, (id, _))| only.is_none_or(|only| only == *id));
    SentimentTrend {
        days: history.told.iter().map(|told| told.pulse.on().unwrap_or_default()).collect(),
        panels: std::iter::once(panel(history.groups.len(), String::new()))
            .chain(groups.map(|(series, (_, name))| panel(series, name.clone())))
            .collect(),
    }
}

/// The trend as a chart.
pub fn chart(app: &App, SentimentChartArgs { of: args, theme }: SentimentChartArgs) -> Result<Chart> {
    let open = app.programme()?;
    let history = History::load(&*open.reader()?, args.as_of.unwrap_or_else(|| app.today()))?;
    Ok(Chart { svg: sentiment(&trend(&history, args.group), CHART, theme.into()) })
}
