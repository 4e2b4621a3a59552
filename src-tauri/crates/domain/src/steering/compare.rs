//! What changed from one pack to the next.
//!
//! Owns what is worth saying: a verdict, a course or a standing that is another one, a share that moved by five points, a
//! score that moved by 0.3, and everything that came or went. Small movements are left out: a committee reads the large ones.

use super::{SteeringContent, SteeringMood};
use crate::{id::Id, message::Message, objective::Course, risk::RiskStanding, summary::Verdict, words::words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

words! {
    /// Which way something changed.
    SteeringDirection, "steering-direction" {
        /// Worse than before.
        Worse = "worse",
        /// Better than before.
        Better = "better",
        /// Neither.
        Neutral = "neutral",
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SteeringChange {
    /// Which way.
    pub direction: SteeringDirection,
    /// What, in words.
    pub message: Message,
}

/// Points of a share from which a movement is worth saying.
const POINTS: i64 = 5;
/// Movement of a score from which it is worth saying.
const SCORE: f64 = 0.3;

/// What changed, worse first, each in the order of the later pack.
pub fn compare(before: &SteeringContent, now: &SteeringContent) -> Vec<SteeringChange> {
    let mut changes = Vec::new();
    waves(before, now, &mut changes);
    objectives(before, now, &mut changes);
    risk(before, now, &mut changes);
    mood(before, now, &mut changes);
    lists(before, now, &mut changes);
    changes.sort_by_key(|change| change.direction);
    changes
}

fn say(changes: &mut Vec<SteeringChange>, direction: SteeringDirection, message: Message) {
    changes.push(SteeringChange { direction, message });
}

/// Better where the later of two is lower in rank.
fn towards<T: Ord>(before: T, now: T) -> SteeringDirection {
    match now.cmp(&before) {
        std::cmp::Ordering::Less => SteeringDirection::Better,
        std::cmp::Ordering::Greater => SteeringDirection::Worse,
        std::cmp::Ordering::Equal => SteeringDirection::Neutral,
    }
}

const fn verdict_rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Enough => 0,
        Verdict::OnTrack => 1,
        Verdict::AtRisk => 2,
        Verdict::Unknown => 3,
        Verdict::OffTrack => 4,
    }
}

const fn course_rank(course: Course) -> u8 {
    match course {
        Course::Reached => 0,
        Course::OnCourse => 1,
        Course::AtRisk => 2,
        Course::NotMeasurable => 3,
        Course::WillBeMissed => 4,
        Course::Missed => 5,
    }
}

const fn standing_rank(standing: RiskStanding) -> u8 {
    match standing {
        RiskStanding::Done => 0,
        RiskStanding::OnTrack => 1,
        RiskStanding::Unplanned => 2,
        RiskStanding::Slipping => 3,
        RiskStanding::Late => 4,
    }
}

fn waves(before: &SteeringContent, now: &SteeringContent, changes: &mut Vec<SteeringChange>) {
    for wave in &now.waves {
        let Some(was) = before.waves.iter().find(|was| was.id == wave.id) else {
            say(changes, SteeringDirection::Neutral, Message::new("steering-wave-new").with("wave", &wave.name));
            continue;
        };
        if was.verdict != wave.verdict {
            let message = Message::new("steering-wave-verdict")
                .with("wave", &wave.name)
                .with("before", Message::new(was.verdict.message_id()))
                .with("now", Message::new(wave.verdict.message_id()));
            say(changes, towards(verdict_rank(was.verdict), verdict_rank(wave.verdict)), message);
        }
        if was.ready != wave.ready {
            let message = Message::new("steering-wave-ready").with("wave", &wave.name).with("before", was.ready);
            let message = message.with("now", wave.ready).with("of", wave.superusers);
            say(changes, towards(wave.ready, was.ready), message);
        }
        if let (Some(planned), Some(cutover)) = (was.cutover, wave.cutover)
            && planned != cutover
        {
            let message = Message::new("steering-wave-moved").with("wave", &wave.name).with("before", planned);
            say(changes, SteeringDirection::Neutral, message.with("now", cutover));
        }
    }
}

fn objectives(before: &SteeringContent, now: &SteeringContent, changes: &mut Vec<SteeringChange>) {
    for objective in &now.objectives {
        let about = |id: &str| Message::new(id).with("objective", &objective.text);
        let Some(was) = before.objectives.iter().find(|was| was.id == objective.id) else {
            say(changes, SteeringDirection::Neutral, about("steering-objective-new"));
            continue;
        };
        if was.course != objective.course {
            let message = about("steering-objective-course")
                .with("before", Message::new(was.course.message_id()))
                .with("now", Message::new(objective.course.message_id()));
            say(changes, towards(course_rank(was.course), course_rank(objective.course)), message);
        } else if let (Some(share), Some(percent)) = (was.percent, objective.percent)
            && (i64::from(percent) - i64::from(share)).abs() >= POINTS
        {
            let message = about("steering-objective-share").with("before", share).with("now", percent);
            say(changes, towards(percent, share), message);
        }
    }
    for was in before.objectives.iter().filter(|was| !now.objectives.iter().any(|now| now.id == was.id)) {
        say(changes, SteeringDirection::Neutral, Message::new("steering-objective-gone").with("objective", &was.text));
    }
}

fn risk(before: &SteeringContent, now: &SteeringContent, changes: &mut Vec<SteeringChange>) {
    let cells = |content: &SteeringContent| {
        let mut found = BTreeMap::new();
        for row in &content.risk {
            for (group, cell) in content.risk_groups.iter().zip(&row.cells) {
                if let Some(cell) = cell {
                    found.insert((row.id, group.clone()), (row.name.clone(), *cell));
                }
            }
        }
        found
    };
    let was = cells(before);
    for ((id, group), (area, cell)) in cells(now) {
        let Some((_, earlier)) = was.get(&(id, group.clone())) else { continue };
        if earlier.standing == cell.standing {
            continue;
        }
        let message = Message::new("steering-risk-standing")
            .with("area", area)
            .with("group", group)
            .with("before", Message::new(earlier.standing.message_id()))
            .with("now", Message::new(cell.standing.message_id()));
        say(changes, towards(standing_rank(earlier.standing), standing_rank(cell.standing)), message);
    }
}

/// The last score that can be told.
fn score(mood: &SteeringMood) -> Option<f64> {
    mood.points.iter().rev().find_map(|(_, score)| *score)
}

fn mood(before: &SteeringContent, now: &SteeringContent, changes: &mut Vec<SteeringChange>) {
    for mood in &now.mood {
        let Some(was) = before.mood.iter().find(|was| was.group == mood.group) else { continue };
        let (Some(earlier), Some(score)) = (score(was), score(mood)) else { continue };
        if (score - earlier).abs() < SCORE {
            continue;
        }
        let id = if mood.group.is_some() { "steering-mood-group" } else { "steering-mood-all" };
        let figure = |score: f64| format!("{score:.1}");
        let message =
            Message::new(id).with("group", &mood.name).with("before", figure(earlier)).with("now", figure(score));
        say(changes, if score > earlier { SteeringDirection::Better } else { SteeringDirection::Worse }, message);
    }
}

/// Rows of a list that older packs kept at most.
const KEPT_ONCE: usize = 8;

/// Whether something that a list lacks was not there either: an older pack whose list is full may have left it out.
fn tells(content: &SteeringContent, rows: usize) -> bool {
    content.whole || rows < KEPT_ONCE
}

/// What came and went.
fn lists(before: &SteeringContent, now: &SteeringContent, changes: &mut Vec<SteeringChange>) {
    let ids = |content: &SteeringContent| -> Vec<Id> { content.obstacles.iter().map(|one| one.id).collect() };
    let (was, is) = (ids(before), ids(now));
    let told = (tells(before, was.len()), tells(now, is.len()));
    for obstacle in now.obstacles.iter().filter(|one| told.0 && !was.contains(&one.id)) {
        say(changes, SteeringDirection::Worse, Message::new("steering-obstacle-new").with("title", &obstacle.title));
    }
    for obstacle in before.obstacles.iter().filter(|one| told.1 && !is.contains(&one.id)) {
        say(changes, SteeringDirection::Better, Message::new("steering-obstacle-gone").with("title", &obstacle.title));
    }
    let waited = |id: Id| before.decisions.iter().any(|was| was.id == id && was.decided_on.is_none());
    for decision in now.decisions.iter().filter(|one| one.decided_on.is_some() && waited(one.id)) {
        let message = Message::new("steering-decision-taken").with("title", &decision.title);
        say(changes, SteeringDirection::Better, message.with("decision", &decision.decision));
    }
    for decision in now.decisions.iter().filter(|one| one.decided_on.is_none()) {
        if !before.decisions.iter().any(|was| was.id == decision.id) {
            say(
                changes,
                SteeringDirection::Neutral,
                Message::new("steering-decision-new").with("title", &decision.title),
            );
        }
    }
    violations(before, now, changes);
}

/// Where the plan broke its order since, and where it does no longer.
fn violations(before: &SteeringContent, now: &SteeringContent, changes: &mut Vec<SteeringChange>) {
    let lacks = |content: &SteeringContent, key: &str| {
        tells(content, content.plan.len()) && !content.plan.iter().any(|one| one.key == key)
    };
    for violation in now.plan.iter().filter(|one| lacks(before, &one.key)) {
        let message = Message::new("steering-plan-broken").with("what", violation.message.clone());
        say(changes, SteeringDirection::Worse, message);
    }
    for violation in before.plan.iter().filter(|one| lacks(now, &one.key)) {
        let message = Message::new("steering-plan-mended").with("what", violation.message.clone());
        say(changes, SteeringDirection::Better, message);
    }
}

#[cfg(test)]
mod tests {
    use super::super::*;
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn wave(verdict: Verdict, ready: u32) -> SteeringWave {
        SteeringWave {
            id: id(1),
            name: "Wave 1".to_owned(),
            cutover: Some(Day(20_000)),
            verdict,
            reasons: Vec::new(),
            ready,
            conditional: Some(0),
            superusers: 20,
            forecast: None,
            covered: 0,
            areas: 0,
            trained: 0,
            need: 0,
        }
    }

    fn objective(number: u128, course: Course, percent: u32) -> SteeringObjective {
        let text = format!("Objective {number}");
        SteeringObjective {
            id: id(number),
            text,
            course,
            value: None,
            percent: Some(percent),
            target: Some(100),
            forecast: None,
            until: None,
        }
    }

    fn content(verdict: Verdict, ready: u32, objectives: Vec<SteeringObjective>) -> SteeringContent {
        SteeringContent { waves: vec![wave(verdict, ready)], objectives, ..SteeringContent::default() }
    }

    fn ids(changes: &[SteeringChange]) -> Vec<(SteeringDirection, &str)> {
        changes.iter().map(|change| (change.direction, change.message.id.as_str())).collect()
    }

    #[test]
    fn what_is_worse_is_said_first_and_small_movements_are_not() {
        let before = content(
            Verdict::OnTrack,
            8,
            vec![
                objective(10, Course::AtRisk, 40),
                objective(11, Course::OnCourse, 60),
                objective(12, Course::Reached, 100),
            ],
        );
        let now = content(
            Verdict::AtRisk,
            11,
            vec![
                objective(10, Course::AtRisk, 44),
                objective(11, Course::OnCourse, 66),
                objective(13, Course::NotMeasurable, 0),
            ],
        );
        assert_eq!(
            ids(&compare(&before, &now)),
            [
                (SteeringDirection::Worse, "steering-wave-verdict"),
                (SteeringDirection::Better, "steering-wave-ready"),
                (SteeringDirection::Better, "steering-objective-share"),
                (SteeringDirection::Neutral, "steering-objective-new"),
                (SteeringDirection::Neutral, "steering-objective-gone"),
            ]
        );
    }

    fn plan(keys: std::ops::Range<usize>, whole: bool) -> SteeringContent {
        let violation = |key: usize| SteeringViolation {
            key: key.to_string(),
            grave: true,
            message: Message::new("steering-plan-broken"),
            way_out: Message::new("steering-plan-mended"),
        };
        SteeringContent { plan: keys.map(violation).collect(), whole, ..SteeringContent::default() }
    }

    /// The committee must not hear that something was mended because more of the same pushed it off the list, nor that
    /// something broke that an older pack had no room for.
    #[test]
    fn only_what_is_gone_is_mended() {
        assert_eq!(ids(&compare(&plan(0..10, true), &plan(0..14, true))).len(), 4);
        assert_eq!(
            ids(&compare(&plan(0..10, true), &plan(1..10, true))),
            [(SteeringDirection::Better, "steering-plan-mended")]
        );
        assert_eq!(ids(&compare(&plan(0..8, false), &plan(0..14, true))), [], "the older pack was full");
        assert_eq!(
            ids(&compare(&plan(0..8, false), &plan(2..14, true))).len(),
            2,
            "what it held and is gone is mended"
        );
        assert_eq!(
            ids(&compare(&plan(0..7, false), &plan(0..14, true))).len(),
            7,
            "it had room left, so these are new"
        );
        assert_eq!(ids(&compare(&plan(0..8, false), &plan(6..14, false))), []);
    }

    /// A pack of an earlier version is read with what it has.
    #[test]
    fn a_pack_that_lacks_parts_is_read() {
        let old: SteeringContent = serde_json::from_str(r#"{"programme":"Test","waves":[]}"#).expect("readable");
        assert_eq!((old.programme.as_str(), old.objectives.len()), ("Test", 0));
    }

    proptest! {
        /// Nothing changed from a pack to itself; and what got better one way got worse the other way.
        #[test]
        fn the_way_back_is_the_opposite(
            (one, other) in (0..5_usize, 0..5_usize), (ready, later) in (0..20_u32, 0..20_u32),
            courses in proptest::collection::vec((0..6_usize, 0..101_u32, 0..6_usize, 0..101_u32), 0..4),
        ) {
            let verdicts = [Verdict::Enough, Verdict::OnTrack, Verdict::AtRisk, Verdict::OffTrack, Verdict::Unknown];
            let side = |first: bool| {
                let objectives = courses.iter().enumerate().map(|(at, (course, percent, then, share))| {
                    let (course, percent) = if first { (*course, *percent) } else { (*then, *share) };
                    objective(at as u128 + 10, Course::ALL[course], percent)
                });
                content(verdicts[if first { one } else { other }], if first { ready } else { later }, objectives.collect())
            };
            let (before, now) = (side(true), side(false));
            prop_assert!(compare(&before, &before).is_empty());
            let count = |changes: &[SteeringChange], direction| changes.iter().filter(|one| one.direction == direction).count();
            let (there, back) = (compare(&before, &now), compare(&now, &before));
            prop_assert_eq!(count(&there, SteeringDirection::Better), count(&back, SteeringDirection::Worse));
            prop_assert_eq!(count(&there, SteeringDirection::Worse), count(&back, SteeringDirection::Better));
        }
    }
}
