//! The matrix of groups and topics.

use super::Picture;
use crate::{
    App, Result,
    dto::{
        Named,
        needs::{NeedCell, NeedGap, Needs, TopicModule, TopicRow},
        plan::TrainingPlanArgs,
    },
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{
    id::Id,
    message::Message,
    plan::{Gap, GapKind},
};

/// The matrix of groups and topics with what is missing.
pub fn needs(app: &App, args: TrainingPlanArgs) -> Result<Needs> {
    let picture = Picture::read(app, args.as_of)?;
    let gaps: FxHashMap<u32, &Gap> = picture.gaps.iter().map(|gap| (gap.need, gap)).collect();
    let cells = picture.needs.iter().enumerate().map(|(at, need)| NeedCell {
        group: need.group,
        topic: need.topic,
        depth: need.depth,
        note: need.note.clone(),
        gap: gaps.get(&(at as u32)).map(|gap| worded(&picture, gap)),
    });
    let cells: Vec<NeedCell> = cells.collect();
    let affected = picture.owed().count() as u32;
    let settled = picture.owed().filter(|group| group.training.is_settled()).count() as u32;
    Ok(Needs {
        topics: topics(&picture),
        areas_left: picture.areas_left().len() as u32,
        proposed: empty(&picture).len() as u32,
        cells,
        affected,
        settled,
        groups: picture.groups,
    })
}

/// Cells that the risk areas propose and that nobody has filled: group, topic, depth.
pub(super) fn empty(picture: &Picture) -> Vec<(Id, Id, u8)> {
    let known: FxHashSet<(Id, Id)> = picture.needs.iter().map(|need| (need.group, need.topic)).collect();
    let mut found = Vec::new();
    for topic in &picture.topics {
        for group in &picture.groups {
            if known.contains(&(group.id, topic.id)) {
                continue;
            }
            found.extend(picture.proposed(topic, group.id).map(|depth| (group.id, topic.id, depth)));
        }
    }
    found
}

fn topics(picture: &Picture) -> Vec<TopicRow> {
    let mut modules: FxHashMap<u32, Vec<TopicModule>> = FxHashMap::default();
    for teaching in &picture.teachings {
        modules.entry(teaching.topic).or_default().push(TopicModule {
            module: module(picture, teaching.module),
            depth: teaching.depth,
            said: picture.said.contains(&(teaching.module, teaching.topic)),
        });
    }
    let row = |(at, topic): (usize, &understudy_store::read::needs::TopicRecord)| TopicRow {
        id: topic.id,
        name: topic.name.clone(),
        track: topic.track,
        process: topic.process,
        modules: modules.remove(&(at as u32)).unwrap_or_default(),
    };
    picture.topics.iter().enumerate().map(row).collect()
}

pub(super) fn module(picture: &Picture, at: u32) -> Named {
    let module = &picture.modules[at as usize];
    Named { id: module.id, name: module.title.clone() }
}

/// A gap with what to do about it.
pub(crate) fn worded(picture: &Picture, gap: &Gap) -> NeedGap {
    let need = &picture.needs[gap.need as usize];
    let found = gap.module.map(|at| module(picture, at));
    let title = found.as_ref().map_or("", |module| module.name.as_str());
    let group = picture.groups.iter().find(|group| group.id == need.group).map_or("", |group| group.name.as_str());
    let topic = picture.topics.iter().find(|topic| topic.id == need.topic).map_or("", |topic| topic.name.as_str());
    let id = match gap.kind {
        GapKind::Untaught if gap.taught == 0 => "needs-gap-untaught",
        GapKind::Untaught => "needs-gap-shallow",
        GapKind::Unassigned => "needs-gap-unassigned",
        GapKind::Unscheduled if gap.people > 0 => "needs-gap-seats",
        GapKind::Unscheduled => "needs-gap-session",
    };
    let words = Message::new(id)
        .with("group", group)
        .with("topic", topic)
        .with("module", title)
        .with("count", gap.people)
        .with("depth", depth(need.depth))
        .with("taught", depth(gap.taught));
    NeedGap { kind: gap.kind, words, taught: gap.taught, module: found, people: gap.people }
}

/// The word of a depth.
pub(crate) fn depth(depth: u8) -> Message {
    Message::new(format!("needs-depth-{}", depth.min(3)))
}
