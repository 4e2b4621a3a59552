//! Tracks of their own: who helps and who runs the system learns more than its processes.

use super::{
    plan::{Audience, Desk, Topic},
    violation::{Place, Row, RowKind, Rule, Violation},
};
use crate::{
    id::Id,
    message::{Arg, Message},
    words::Track,
};
use rustc_hash::FxHashSet;

/// The tracks that need topics of their own.
const OWN: [Track; 2] = [Track::SupportDesk, Track::Administrator];

/// What such a track is about, where the programme says nothing.
fn usual(track: Track) -> &'static [&'static str] {
    match track {
        Track::Administrator => &["timeline-topic-cloud", "timeline-topic-rollback", "timeline-topic-access"],
        Track::SupportDesk => &["timeline-topic-cloud", "timeline-topic-access", "timeline-topic-tickets"],
        _ => &[],
    }
}

/// Adds what an audience of such a track is not taught.
pub(super) fn check(desk: &Desk<'_>, audience: &Audience, found: &mut Vec<Violation>) {
    let asked = OWN.contains(&audience.track) && audience.headcount > 0 && !audience.is_exempt();
    // Who has no training at all is told so already.
    if !asked || (audience.modules.is_empty() && desk.sessions(audience.id).is_empty()) {
        return;
    }
    let sessions = desk.sessions(audience.id).iter().map(|session| session.module);
    let taught: FxHashSet<Id> = audience
        .modules
        .iter()
        .copied()
        .chain(sessions)
        .filter_map(|module| desk.module(module))
        .flat_map(|module| module.topics.iter().copied())
        .collect();
    let mut topics: Vec<&Topic> = desk.plan.topics.iter().filter(|topic| topic.track == audience.track).collect();
    topics.sort_by_key(|topic| (&topic.name, topic.id));
    let missing: Vec<Message> = if topics.is_empty() {
        usual(audience.track).iter().map(|id| Message::new(*id)).collect()
    } else {
        let open = topics.iter().filter(|topic| !taught.contains(&topic.id));
        open.map(|topic| Message::new("timeline-topic-named").with("name", &topic.name)).collect()
    };
    if missing.is_empty() {
        return;
    }
    let args = |message: Message| {
        message
            .with("audience", &audience.name)
            .with("track", Message::new(audience.track.message_id()))
            .with("topics", Arg::List(missing.clone()))
            .with("count", missing.len())
    };
    found.push(Violation {
        rule: Rule::TrackNotTaught,
        wave: audience.wave.filter(|wave| desk.wave(*wave).is_some()),
        audience: Some(audience.id),
        about: None,
        message: args(Message::new("timeline-track-not-taught")),
        way_out: args(Message::new("timeline-track-not-taught-way-out")),
        place: Place::Needs,
        rows: vec![Row { kind: RowKind::Group, id: audience.id }],
        depends_on: Vec::new(),
    });
}

/// Adds the tracks that nobody is on, in a programme that goes live.
pub(super) fn check_programme(desk: &Desk<'_>, found: &mut Vec<Violation>) {
    let plan = desk.plan;
    if plan.audiences.is_empty() || plan.waves.iter().all(|wave| wave.cutover.is_none()) {
        return;
    }
    for track in OWN.into_iter().filter(|track| !plan.audiences.iter().any(|audience| audience.track == *track)) {
        let args = |id: &str| {
            let topics: Vec<Message> = usual(track).iter().map(|id| Message::new(*id)).collect();
            Message::new(id).with("track", Message::new(track.message_id())).with("topics", topics)
        };
        found.push(Violation {
            rule: Rule::TrackEmpty,
            wave: None,
            audience: None,
            about: Some(Id::derived("track", &[track.word().as_bytes()])),
            message: args("timeline-track-empty"),
            way_out: args("timeline-track-empty-way-out"),
            place: Place::Group,
            rows: Vec::new(),
            depends_on: desk.first_cutover().milestones,
        });
    }
}
