//! What is told of pulses: figures, trend, drops, the watch, and for leads what people wrote.

use super::{Results, pulse_of, shown_score};
use crate::{
    answer::{Answer, Outcome},
    naming,
    table::Table,
};
use serde_json::json;
use understudy_app::{
    App,
    dto::{ById, sentiment::*},
    sentiment,
};
use understudy_domain::message::Message;
use understudy_messages::{say, word};

pub(super) fn results(app: &App, args: &Results) -> Outcome {
    if let Some(pulse) = args.pulse.as_deref() {
        let detail = sentiment::get(app, ById { id: pulse_of(app, pulse)? })?;
        return Ok(Answer::new(&detail, told(&detail)));
    }
    let group = naming::maybe(app, args.group.as_deref(), naming::group)?;
    let seen = sentiment::overview(app, SentimentArgs { as_of: args.as_of, group })?;
    let text = trend(&seen);
    Ok(Answer::new(&seen, text).saying(drops(&seen)).saying(strain(&seen)))
}

/// What is told of one pulse.
fn told(detail: &PulseDetail) -> String {
    let mut table = Table::new(&["group", "invited", "answers", "mean"]);
    let few = word("sentiment-too-few");
    for row in &detail.groups {
        let (answers, score) = match &row.point {
            Some(point) => (point.responses.to_string(), shown_score(point.score)),
            None => (few.clone(), String::new()),
        };
        table.row(vec![row.group.name.clone(), row.invited.to_string(), answers, score]);
    }
    if let Some(all) = &detail.overall {
        let name = word("export-chart-sentiment-all");
        table.row(vec![name, all.invited.to_string(), all.responses.to_string(), shown_score(all.score)]);
    }
    table.or("cli-pulse-nothing-told")
}

/// A line a group, a column a pulse.
fn trend(seen: &SentimentOverview) -> String {
    let heads = std::iter::once(word("cli-column-group")).chain(seen.pulses.iter().map(|pulse| pulse.name.clone()));
    let mut table = Table::titled(heads.collect());
    let cell = |point: &SentimentPoint| match point.score {
        Some(score) if point.dropped => format!("{score:.1} ▼"),
        Some(score) => format!("{score:.1}"),
        None if point.asked => format!("<{}", seen.least),
        None => String::new(),
    };
    let all = std::iter::once(word("export-chart-sentiment-all")).chain(seen.overall.iter().map(cell));
    if !seen.pulses.is_empty() {
        table.row(all.collect());
    }
    for row in &seen.groups {
        table.row(std::iter::once(row.group.name.clone()).chain(row.points.iter().map(cell)).collect());
    }
    table.or("cli-no-pulses-counted")
}

fn drops(seen: &SentimentOverview) -> Vec<String> {
    let line = |drop: &SentimentDrop| {
        let group = drop.group.as_ref().map_or_else(|| word("export-chart-sentiment-all"), |group| group.name.clone());
        let answered = match &drop.response {
            None => word("cli-drop-open"),
            Some(response) => word(response.decision.message_id()),
        };
        say(&Message::new("cli-drop")
            .with("group", group)
            .with("pulse", drop.pulse.name.as_str())
            .with("before", format!("{:.1}", drop.before))
            .with("now", format!("{:.1}", drop.now))
            .with("answered", answered))
    };
    seen.drops.iter().map(line).collect()
}

fn strain(seen: &SentimentOverview) -> Vec<String> {
    let strained = seen.strain.iter().filter(|row| row.reason != "none");
    let line = |row: &StrainRow| {
        say(&Message::new("cli-strain")
            .with("group", row.group.name.as_str())
            .with("load", row.load_percent.map_or_else(|| "–".to_owned(), |load| format!("{load}%")))
            .with("score", row.score.map_or_else(|| "–".to_owned(), |score| format!("{score:.1}"))))
    };
    strained.map(line).collect()
}

pub(super) fn comments(app: &App, pulse: Option<&str>, search: String) -> Outcome {
    let pulse = naming::maybe(app, pulse, pulse_of)?;
    let rows = sentiment::comments(app, PulseCommentsArgs { pulse, group: None, search })?;
    let mut table = Table::new(&["pulse", "group", "comment", "id"]);
    for row in &rows {
        let group = row.group.as_ref().map_or_else(|| word("sentiment-pool"), |group| group.name.clone());
        table.row(vec![row.pulse.name.clone(), group, row.comment.clone(), row.id.to_string()]);
    }
    let json = json!({ "comments": rows });
    Ok(Answer::new(&json, table.or("cli-no-comments")))
}
