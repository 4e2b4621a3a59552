//! The pack in words, as the template reads it.

use super::{SteeringDocument, SteeringPages};
use crate::worded::day;
use serde::Serialize;
use understudy_domain::{
    message::Message,
    objective::Course,
    risk::RiskStanding,
    steering::{SteeringChange, SteeringDirection, SteeringObjective, SteeringRisk, SteeringRiskCell, SteeringWave},
    summary::Verdict,
};
use understudy_messages::{say, word};

/// Everything on the pages.
#[derive(Debug, Serialize)]
pub(super) struct Data {
    fonts: Vec<String>,
    slides: bool,
    brand: String,
    title: String,
    subtitle: String,
    kind: String,
    date: [i16; 3],
    footer: String,
    page: String,
    of: String,
    verdicts: Section<Wave>,
    changes: Section<Change>,
    objectives: Section<Objective>,
    risk: Risk,
    mood: Section<Mood>,
    obstacles: Section<Obstacle>,
    plan: Section<Violation>,
    decisions: Section<Decision>,
    actions: String,
    actions_heading: String,
    /// Heading over the parts that have nothing to show, on slides.
    missing: String,
}

/// A part of the pack: its rows, or why there are none.
#[derive(Debug, Serialize)]
struct Section<Row> {
    heading: String,
    lead: String,
    columns: Vec<String>,
    rows: Vec<Row>,
    empty: String,
    /// What is left out, in words, by how many rows that is: how many fit on a slide is only known once they are set. Empty
    /// where all are shown.
    rests: Vec<String>,
}

impl<Row> Section<Row> {
    /// The first rows only; how many there are is said above them.
    fn first(mut self, most: usize) -> Self {
        let all = self.rows.len();
        if let Some(more) = all.checked_sub(most).filter(|more| *more > 0) {
            self.rows.truncate(most);
            let told = Message::new("steering-pdf-first").with("shown", most).with("all", all).with("more", more);
            self.lead = format!("{} {}", self.lead, say(&told));
        }
        self
    }

    fn new(name: &str, columns: &[&str], rows: Vec<Row>) -> Self {
        Self {
            heading: word(&format!("steering-pdf-{name}")),
            lead: word(&format!("steering-pdf-{name}-lead")),
            columns: columns.iter().map(|column| word(&format!("steering-pdf-column-{column}"))).collect(),
            empty: word(&format!("steering-pdf-{name}-none")),
            rows,
            rests: Vec::new(),
        }
    }
}

/// A colour by what it means; a word stands beside it.
type Tone = &'static str;

#[derive(Debug, Serialize)]
struct Wave {
    name: String,
    cutover: String,
    verdict: String,
    tone: Tone,
    reasons: Vec<String>,
    ready: String,
    forecast: String,
    covered: String,
    trained: String,
}

#[derive(Debug, Serialize)]
struct Change {
    direction: String,
    sign: &'static str,
    tone: Tone,
    text: String,
}

#[derive(Debug, Serialize)]
struct Objective {
    text: String,
    course: String,
    tone: Tone,
    value: String,
    percent: Option<u32>,
    target: Option<u32>,
    low: Option<u32>,
    high: Option<u32>,
    forecast: String,
    until: String,
}

#[derive(Debug, Serialize)]
struct Risk {
    heading: String,
    lead: String,
    empty: String,
    corner: String,
    groups: Vec<String>,
    rows: Vec<RiskRow>,
    /// What is left out, in words.
    rest: String,
}

#[derive(Debug, Serialize)]
struct RiskRow {
    name: String,
    cells: Vec<Option<RiskCell>>,
}

#[derive(Debug, Serialize)]
struct RiskCell {
    tone: Tone,
    text: String,
    word: String,
}

#[derive(Debug, Serialize)]
struct Mood {
    name: String,
    now: String,
    before: String,
    state: String,
    tone: Tone,
}

#[derive(Debug, Serialize)]
struct Obstacle {
    title: String,
    about: String,
    owner: String,
    due: String,
    tone: Tone,
    next: String,
}

#[derive(Debug, Serialize)]
struct Violation {
    text: String,
    way_out: String,
    tone: Tone,
}

#[derive(Debug, Serialize)]
struct Decision {
    title: String,
    detail: String,
    owner: String,
    needed: String,
    decision: String,
}

impl Data {
    pub(super) fn of(document: &SteeringDocument, pages: SteeringPages, fonts: Vec<String>) -> Self {
        let content = &document.content;
        let date = content.as_of.date();
        let since = document.since.map(|since| say(&Message::new("steering-pdf-since").with("date", since)));
        let mut changes = Section::new("changes", &[], changes(&document.changes));
        if pages == SteeringPages::Slides {
            changes.rests = changes_rests(document.changes.len());
            changes.rows.truncate(MOST_CHANGES);
        }
        match since {
            Some(since) => changes.lead = since,
            None => changes.empty = word("steering-pdf-changes-first"),
        }
        let mut plan = Section::new("plan", &["broken", "way-out"], content.plan.iter().map(violation).collect())
            .first(MOST_WRONG);
        if content.waves.is_empty() {
            plan.empty = word("steering-pdf-plan-no-wave");
        }
        Self {
            fonts,
            slides: pages == SteeringPages::Slides,
            brand: word("product"),
            title: say(&Message::new("steering-pdf-title").with("programme", &content.programme)),
            subtitle: say(&Message::new("steering-pdf-as-of").with("date", content.as_of)),
            kind: word("steering-pdf-kind"),
            date: [date.year(), date.month().into(), date.day().into()],
            footer: say(&Message::new("steering-pdf-footer")
                .with("programme", &content.programme)
                .with("date", document.made_on)),
            page: word("export-page"),
            of: word("export-page-of"),
            verdicts: Section::new(
                "verdicts",
                &["wave", "verdict", "ready", "covered", "trained"],
                content.waves.iter().map(wave).collect(),
            ),
            changes,
            objectives: Section::new(
                "objectives",
                &["objective", "course", "value", "forecast"],
                content.objectives.iter().map(objective).collect(),
            ),
            risk: risk(document, pages),
            mood: Section::new("mood", &["group", "score", "before", "state"], content.mood.iter().map(mood).collect()),
            obstacles: Section::new(
                "obstacles",
                &["obstacle", "owner", "due", "next"],
                content.obstacles.iter().map(obstacle).collect(),
            )
            .first(MOST_WRONG),
            plan,
            decisions: Section::new(
                "decisions",
                &["decision", "owner", "needed", "decided"],
                content.decisions.iter().map(decision).collect(),
            ),
            actions: say(&Message::new("steering-pdf-actions-line")
                .with("overdue", content.actions.overdue)
                .with("due", content.actions.due)
                .with("coming", content.actions.coming)
                .with("done", content.actions.done)),
            actions_heading: word("steering-pdf-actions"),
            missing: word("steering-pdf-missing"),
        }
    }
}

fn wave(wave: &SteeringWave) -> Wave {
    let tone = match wave.verdict {
        Verdict::Enough | Verdict::OnTrack => "good",
        Verdict::AtRisk => "warn",
        Verdict::OffTrack => "bad",
        Verdict::Unknown => "neutral",
    };
    let count = |id: &str, some: u32, all: u32| say(&Message::new(id).with("count", some).with("of", all));
    Wave {
        name: wave.name.clone(),
        cutover: wave.cutover.map_or_else(|| word("export-no-cutover"), day),
        verdict: word(wave.verdict.message_id()),
        tone,
        reasons: wave.reasons.iter().map(say).collect(),
        ready: say(&wave.may_train()),
        forecast: wave.forecast.map_or_else(String::new, |forecast| {
            let message = Message::new("steering-pdf-forecast").with("likely", forecast.likely);
            say(&message.with("low", forecast.low).with("high", forecast.high))
        }),
        covered: count("steering-pdf-of", wave.covered, wave.areas),
        trained: count("steering-pdf-of", wave.trained, wave.need),
    }
}

/// Obstacles and violations shown at most: a committee that sees more than it can talk about talks about none.
const MOST_WRONG: usize = 8;

/// Changes that a slide could hold at most.
const MOST_CHANGES: usize = 40;

/// What changed, for the worse first.
fn changes(changes: &[SteeringChange]) -> Vec<Change> {
    let of = |direction: &'static SteeringDirection| changes.iter().filter(move |one| one.direction == *direction);
    SteeringDirection::ALL.iter().flat_map(of).map(change).collect()
}

/// What a slide says of the changes that it leaves out: none, one, two and so on.
fn changes_rests(all: usize) -> Vec<String> {
    let told = |count: usize| say(&Message::new("steering-pdf-changes-rest").with("count", count));
    std::iter::once(String::new()).chain((1..=all).map(told)).collect()
}

fn change(change: &SteeringChange) -> Change {
    let (sign, tone) = match change.direction {
        SteeringDirection::Worse => ("▼", "bad"),
        SteeringDirection::Better => ("▲", "good"),
        SteeringDirection::Neutral => ("•", "neutral"),
    };
    Change { direction: word(change.direction.message_id()), sign, tone, text: say(&change.message) }
}

fn objective(objective: &SteeringObjective) -> Objective {
    let tone = match objective.course {
        Course::Reached | Course::OnCourse => "good",
        Course::AtRisk => "warn",
        Course::WillBeMissed | Course::Missed => "bad",
        Course::NotMeasurable => "neutral",
    };
    let range = objective.forecast.map(|[low, likely, high]| {
        say(&Message::new("steering-pdf-forecast-percent").with("likely", likely).with("low", low).with("high", high))
    });
    Objective {
        text: objective.text.clone(),
        course: word(objective.course.message_id()),
        tone,
        value: objective.value.as_ref().map(say).unwrap_or_default(),
        percent: objective.percent.map(|percent| percent.min(100)),
        target: objective.target.map(|target| target.min(100)),
        low: objective.forecast.map(|[low, ..]| low.min(100)),
        high: objective.forecast.map(|[.., high]| high.min(100)),
        forecast: range.unwrap_or_default(),
        until: objective.until.map(day).unwrap_or_default(),
    }
}

const fn standing_tone(standing: RiskStanding) -> Tone {
    match standing {
        RiskStanding::Late => "bad",
        RiskStanding::Slipping => "warn",
        RiskStanding::OnTrack | RiskStanding::Done => "good",
        RiskStanding::Unplanned => "neutral",
    }
}

/// What is worth talking about: something in it is late, slipping or obstructed.
fn is_behind(row: &SteeringRisk) -> bool {
    let behind = |cell: &SteeringRiskCell| {
        matches!(cell.standing, RiskStanding::Late | RiskStanding::Slipping) || cell.obstacles > 0
    };
    row.cells.iter().flatten().any(behind)
}

/// Areas in the heat map at most: a committee that is shown hundreds sees none.
const MOST_AREAS: usize = 40;

/// The areas to show, and how many are left out. Slides show what is behind the plan, and so does a report that would be too
/// long.
fn shown_areas(areas: &[SteeringRisk], pages: SteeringPages) -> (Vec<&SteeringRisk>, usize) {
    let behind: Vec<&SteeringRisk> = areas.iter().filter(|row| is_behind(row)).collect();
    let everything = behind.is_empty() || (pages == SteeringPages::Report && areas.len() <= MOST_AREAS);
    let mut shown = if everything { areas.iter().collect() } else { behind };
    shown.truncate(MOST_AREAS);
    let left_out = areas.len() - shown.len();
    (shown, left_out)
}

/// The heat map.
fn risk(document: &SteeringDocument, pages: SteeringPages) -> Risk {
    let content = &document.content;
    let (shown, rest) = shown_areas(&content.risk, pages);
    let still =
        content.risk.iter().filter(|row| is_behind(row)).count() - shown.iter().filter(|row| is_behind(row)).count();
    let cell = |cell: &SteeringRiskCell| RiskCell {
        tone: standing_tone(cell.standing),
        text: match cell.obstacles {
            0 => say(&Message::new("steering-pdf-percent").with("percent", cell.actual)),
            count => {
                say(&Message::new("steering-pdf-with-obstacles").with("percent", cell.actual).with("count", count))
            }
        },
        word: word(cell.standing.message_id()),
    };
    let row = |row: &SteeringRisk| RiskRow {
        name: row.name.clone(),
        cells: row.cells.iter().map(|one| one.as_ref().map(cell)).collect(),
    };
    Risk {
        heading: word("steering-pdf-risk"),
        lead: word("steering-pdf-risk-lead"),
        empty: word("steering-pdf-risk-none"),
        corner: word("steering-pdf-column-area"),
        groups: content.risk_groups.clone(),
        rows: shown.into_iter().map(row).collect(),
        rest: match rest {
            0 => String::new(),
            count => say(&Message::new("steering-pdf-risk-rest").with("count", count).with("behind", still)),
        },
    }
}

fn mood(mood: &understudy_domain::steering::SteeringMood) -> Mood {
    let scores: Vec<f64> = mood.points.iter().filter_map(|(_, score)| *score).collect();
    let figure = |score: Option<&f64>| score.map(|score| format!("{score:.1}")).unwrap_or_default();
    let (state, tone) = match (mood.dropped, mood.answered) {
        (false, _) => ("steering-pdf-mood-steady", "good"),
        (true, true) => ("steering-pdf-mood-answered", "warn"),
        (true, false) => ("steering-pdf-mood-unanswered", "bad"),
    };
    Mood {
        name: if mood.group.is_some() { mood.name.clone() } else { word("steering-pdf-everybody") },
        now: figure(scores.last()),
        before: figure(scores.len().checked_sub(2).and_then(|at| scores.get(at))),
        state: word(state),
        tone,
    }
}

fn obstacle(obstacle: &understudy_domain::steering::SteeringObstacle) -> Obstacle {
    use understudy_domain::action::DueState;
    Obstacle {
        title: obstacle.title.clone(),
        about: obstacle.about.clone(),
        owner: if obstacle.owner.is_empty() { word("steering-pdf-nobody") } else { obstacle.owner.clone() },
        due: obstacle.due.map_or_else(|| word("steering-pdf-undated"), day),
        tone: if obstacle.state == DueState::Overdue { "bad" } else { "neutral" },
        next: obstacle.next_step.clone(),
    }
}

fn violation(violation: &understudy_domain::steering::SteeringViolation) -> Violation {
    Violation {
        text: say(&violation.message),
        way_out: say(&violation.way_out),
        tone: if violation.grave { "bad" } else { "warn" },
    }
}

fn decision(decision: &understudy_domain::steering::SteeringDecision) -> Decision {
    Decision {
        title: decision.title.clone(),
        detail: decision.detail.clone(),
        owner: decision.owner.clone(),
        needed: decision.needed_by.map_or_else(|| word("steering-pdf-undated"), day),
        decision: match decision.decided_on {
            Some(on) => {
                say(&Message::new("steering-pdf-decided").with("decision", &decision.decision).with("date", on))
            }
            None => String::new(),
        },
    }
}
