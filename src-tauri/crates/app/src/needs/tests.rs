//! From needs to gaps, from groups to the one figure, from a person to their way.

use super::*;
use crate::{
    dto::{
        ById,
        milestones::PlanCheckArgs,
        needs::{
            CurriculumArgs, ExemptionSave, GroupReach, GroupTraining, NeedGroup, NeedSet, NeedsSet, TopicSave,
            TopicTeach, TopicsAdd,
        },
        plan::TrainingPlanArgs,
    },
    history,
    superusers::scene::{Scene, refusals},
    testing::made,
};
use understudy_domain::{id::Id, message::Message, plan::GapKind, timeline::Rule, words::Track};
use understudy_store::{Edit, tables};

fn id(name: &str) -> Id {
    Id::derived("test", &[name.as_bytes()])
}

/// Two groups in a wave of 2027, one without a wave; a module of the first area for the first group, with a session of two
/// seats; Dag is in the first group.
pub(crate) fn stage() -> Scene {
    let scene = Scene::set();
    scene.sit_down(Some(scene.dag));
    let mut edits = Vec::new();
    for (name, headcount) in [("Order desk", Some(3_u32)), ("Returns desk", Some(4)), ("Nobody yet", None)] {
        let cells = vec![(tables::user_group::NAME, name.into()), (tables::user_group::HEADCOUNT, headcount.into())];
        edits.push(Edit::make(&tables::USER_GROUP, id(name), cells));
    }
    let wave = vec![(tables::wave::NAME, "Wave 1".into()), (tables::wave::CUTOVER, scene.today().plus(60).into())];
    edits.push(Edit::make(&tables::WAVE, id("wave"), wave));
    for name in ["Order desk", "Returns desk"] {
        let cells =
            vec![(tables::wave_member::WAVE, id("wave").into()), (tables::wave_member::USER_GROUP, id(name).into())];
        edits.push(Edit::make(&tables::WAVE_MEMBER, id(&format!("{name} in wave")), cells));
    }
    let member = vec![
        (tables::group_member::USER_GROUP, id("Order desk").into()),
        (tables::group_member::PERSON, scene.dag.into()),
    ];
    edits.push(Edit::make(&tables::GROUP_MEMBER, id("member"), member));
    for (name, minutes) in [("Orders", 60_u32), ("Basics", 30)] {
        let cells = vec![
            (tables::module::TITLE, name.into()),
            (tables::module::MINUTES, minutes.into()),
            (tables::module::VERSION, 1_u32.into()),
        ];
        edits.push(Edit::make(&tables::MODULE, id(name), cells));
    }
    let links = [
        (&tables::MODULE_GROUP, id("Orders"), id("Order desk")),
        (&tables::MODULE_PROCESS, id("Orders"), scene.processes[0]),
        (&tables::MODULE_PREREQUISITE, id("Orders"), id("Basics")),
    ];
    for (table, module, to) in links {
        edits.push(Edit::make(table, id(&format!("{} link", table.name)), vec![(1, module.into()), (2, to.into())]));
    }
    scene.app.change(Message::new("change-unknown"), edits).expect("a stage");
    scene
}

/// A session of the module on a day from today, for everybody.
pub(crate) fn session(scene: &Scene, in_days: i32, seats: u32) -> Id {
    let session = id(&format!("session {in_days}"));
    let starts = format!("{}T09:00", scene.today().plus(in_days));
    let edits = vec![
        Edit::make(
            &tables::SESSION,
            session,
            vec![
                (tables::session::MODULE, id("Orders").into()),
                (tables::session::PURPOSE, "training".into()),
                (tables::session::STATE, "scheduled".into()),
                (tables::session::TIME_ZONE, "UTC".into()),
                (tables::session::CAPACITY, seats.into()),
            ],
        ),
        Edit::make(
            &tables::SESSION_SLOT,
            id(&format!("slot {in_days}")),
            vec![
                (tables::session_slot::SESSION, session.into()),
                (tables::session_slot::STARTS_AT, starts.as_str().into()),
                (tables::session_slot::MINUTES, 60_u32.into()),
            ],
        ),
    ];
    scene.app.change(Message::new("change-unknown"), edits).expect("a session");
    session
}

fn all(scene: &Scene) -> crate::dto::needs::Needs {
    needs(&scene.app, TrainingPlanArgs::default()).expect("needs")
}

fn set_need(scene: &Scene, group: &str, topic: Id, depth: Option<u8>) {
    let cells = vec![NeedSet { group: id(group), topic, depth, note: None }];
    set(&scene.app, NeedsSet { cells }).expect("a need");
}

/// From areas to topics, from a topic to what is missing, each gap with the way out of it, until nothing is missing.
#[test]
fn a_need_leads_from_gap_to_gap_until_it_is_met() {
    let scene = stage();
    assert_eq!((all(&scene).areas_left, all(&scene).topics.len()), (2, 0));
    add_topics(&scene.app, TopicsAdd { areas: true, tracks: false }).expect("added");
    let found = all(&scene);
    assert_eq!((found.areas_left, found.topics.len(), found.topics[0].name.as_str()), (0, 2, "Order to cash"));
    let topic = found.topics[0].id;
    let kind = |scene: &Scene| all(scene).cells[0].gap.as_ref().map(|gap| gap.kind);
    set_need(&scene, "Returns desk", topic, Some(3));
    assert_eq!(kind(&scene), Some(GapKind::Untaught));
    set_need(&scene, "Returns desk", topic, Some(2));
    assert_eq!(kind(&scene), Some(GapKind::Unassigned));
    let link = vec![(1, id("Orders").into()), (2, id("Returns desk").into())];
    let edit = Edit::make(&tables::MODULE_GROUP, id("another link"), link);
    scene.app.change(Message::new("change-unknown"), vec![edit]).expect("linked");
    assert_eq!(kind(&scene), Some(GapKind::Unscheduled));
    session(&scene, 70, 12);
    assert_eq!(kind(&scene), Some(GapKind::Unscheduled), "after the cutover is too late");
    session(&scene, 20, 12);
    assert_eq!(kind(&scene), None);
    // What somebody says of a module goes before what its processes say.
    let said = TopicTeach { topic, module: id("Orders"), depth: Some(1) };
    teach(&scene.app, said).expect("said");
    assert_eq!(kind(&scene), Some(GapKind::Untaught));
    teach(&scene.app, TopicTeach { topic, module: id("Orders"), depth: None }).expect("taken back");
    assert_eq!(kind(&scene), None);
    set_need(&scene, "Returns desk", topic, None);
    assert!(all(&scene).cells.is_empty());
    history::undo(&scene.app, crate::dto::Nothing {}).expect("undone");
    assert_eq!(all(&scene).cells.len(), 1);
}

/// A reason why a group gets no training answers its needs while it holds, and not a day longer.
#[test]
fn a_reason_for_no_training_leaves_no_gap() {
    let scene = stage();
    add_topics(&scene.app, TopicsAdd { areas: true, tracks: false }).expect("added");
    set_need(&scene, "Returns desk", all(&scene).topics[0].id, Some(3));
    let until = scene.today().plus(10);
    let gaps = |on| {
        let found = needs(&scene.app, TrainingPlanArgs { as_of: Some(on) }).expect("needs");
        let group = found.groups.iter().find(|group| group.id == id("Returns desk")).expect("a group");
        (found.cells.iter().filter(|cell| cell.gap.is_some()).count(), group.gaps)
    };
    assert_eq!(gaps(until), (1, 1));
    let reason = ExemptionSave {
        group: id("Returns desk"),
        reason: "Trained by the vendor".to_owned(),
        expires_on: Some(until),
        by: None,
    };
    exempt(&scene.app, reason).expect("exempted");
    assert_eq!((gaps(until), gaps(until.plus(1))), ((0, 0), (1, 1)));
}

/// The one figure of the committee: no affected group is forgotten, and a reason why not expires.
#[test]
fn every_affected_group_has_training_or_a_reason() {
    let scene = stage();
    let of = |name: &str| all(&scene).groups.into_iter().find(|group| group.id == id(name)).expect("a group");
    let found = all(&scene);
    assert_eq!((found.affected, found.settled), (2, 1));
    assert_eq!(of("Order desk").training, GroupTraining::Planned);
    assert_eq!((of("Returns desk").training, of("Nobody yet").reach), (GroupTraining::Nothing, GroupReach::Unaffected));
    session(&scene, 20, 12);
    assert_eq!(of("Order desk").training, GroupTraining::Scheduled);
    let reason = |reason: &str, expires| ExemptionSave {
        group: id("Returns desk"),
        reason: reason.to_owned(),
        expires_on: expires,
        by: None,
    };
    let late = exempt(&scene.app, reason("Trained by the vendor", Some(scene.today().plus(-1))));
    assert_eq!(refusals(late), [("expires_on".to_owned(), "needs-exemption-past".to_owned())]);
    let until = Some(scene.today().plus(10));
    exempt(&scene.app, reason("Trained by the vendor", until)).expect("exempted");
    assert_eq!((of("Returns desk").training, all(&scene).settled), (GroupTraining::Exempt, 2));
    assert_eq!(of("Returns desk").exemption.expect("a reason").decided_by.expect("somebody").name, "Dag Moe");
    let later = TrainingPlanArgs { as_of: Some(scene.today().plus(11)) };
    let later = needs(&scene.app, later).expect("needs");
    let expired = later.groups.iter().find(|group| group.id == id("Returns desk")).expect("a group");
    assert_eq!((expired.training, later.settled), (GroupTraining::Expired, 1));
    let told = expired.exemption.as_ref().expect("a reason");
    assert_eq!(told.expired_on, until, "the list says since when, as the check of the plan does");
    assert_eq!(of("Returns desk").exemption.expect("a reason").expired_on, None, "today it holds");
    exempt(&scene.app, reason("", None)).expect("taken back");
    assert_eq!(all(&scene).settled, 1);
    // An impact makes a group affected that is in no wave.
    let area = crate::dto::processes::RiskAreaSet { process: scene.areas[1], group: id("Nobody yet"), impact: Some(4) };
    crate::processes::set_risk_area(&scene.app, area).expect("set");
    assert_eq!(all(&scene).affected, 3);
}

/// Suppliers on a portal go live with no site of ours and are in no risk area: whoever is on a track of its own is affected.
#[test]
fn external_users_are_not_forgotten() {
    let scene = stage();
    let group = |name: &str, headcount: u32, track: Track| {
        let cells = vec![
            (tables::user_group::NAME, name.into()),
            (tables::user_group::HEADCOUNT, headcount.into()),
            (tables::user_group::TRACK, track.word().into()),
        ];
        Edit::make(&tables::USER_GROUP, id(name), cells)
    };
    let edits = vec![group("Supplier portal", 43, Track::External), group("Closed portal", 0, Track::External)];
    scene.app.change(Message::new("change-unknown"), edits).expect("groups");
    let found = all(&scene);
    let affected: Vec<&str> = found
        .groups
        .iter()
        .filter(|group| group.reach == GroupReach::Affected)
        .map(|group| group.name.as_str())
        .collect();
    assert_eq!(affected, ["Order desk", "Returns desk", "Supplier portal"]);
    assert_eq!((found.affected, found.settled), (3, 1));
}

/// Nine people of whom nobody has said a word are not "not affected": needs and timeline name them until somebody decides.
#[test]
fn whom_nobody_has_judged_is_open_in_needs_and_on_the_timeline() {
    let scene = stage();
    let visitors = id("Visitors' desk");
    let cells =
        vec![(tables::user_group::NAME, "Visitors' desk".into()), (tables::user_group::HEADCOUNT, 9_u32.into())];
    let edits = vec![Edit::make(&tables::USER_GROUP, visitors, cells)];
    scene.app.change(Message::new("change-unknown"), edits).expect("a group");
    let named = || -> Vec<String> {
        let violations = crate::timeline::plan_check(&scene.app, PlanCheckArgs::default()).expect("checked").violations;
        let forgotten = violations.into_iter().filter(|found| found.rule == Rule::NoTraining);
        let mut names: Vec<String> = forgotten.filter_map(|found| found.audience.map(|group| group.name)).collect();
        names.sort();
        names
    };
    let open = || -> Vec<String> {
        let groups = all(&scene).groups.into_iter();
        let open = |group: &NeedGroup| group.reach != GroupReach::Unaffected && !group.training.is_settled();
        groups.filter(open).map(|group| group.name).collect()
    };
    let found = all(&scene);
    let group = found.groups.iter().find(|group| group.id == visitors).expect("a group");
    assert_eq!((group.reach, found.affected, found.settled), (GroupReach::Unjudged, 3, 1));
    assert_eq!(open(), ["Returns desk", "Visitors' desk"]);
    assert_eq!(named(), open());
    let reason = |expires_on| ExemptionSave {
        group: visitors,
        reason: "Their work does not change".to_owned(),
        expires_on,
        by: None,
    };
    exempt(&scene.app, reason(None)).expect("judged");
    assert_eq!(open(), ["Returns desk"]);
    assert_eq!(named(), open());
    assert_eq!((all(&scene).affected, all(&scene).settled), (3, 2));
}

/// Hundreds of cells are not typed one by one: the impacts propose, and what somebody has set stays.
#[test]
fn impacts_propose_what_nobody_has_set() {
    let scene = stage();
    add_topics(&scene.app, TopicsAdd { areas: true, tracks: true }).expect("added");
    assert_eq!(all(&scene).topics.len(), 2 + 9);
    add_topics(&scene.app, TopicsAdd { areas: true, tracks: true }).expect("nothing new");
    assert_eq!(all(&scene).topics.len(), 2 + 9);
    for (process, group, impact) in [(scene.processes[0], "Order desk", 5), (scene.areas[1], "Returns desk", 2)] {
        let area = crate::dto::processes::RiskAreaSet { process, group: id(group), impact: Some(impact) };
        crate::processes::set_risk_area(&scene.app, area).expect("set");
    }
    let topic = |at: usize| all(&scene).topics[at].id;
    set_need(&scene, "Order desk", topic(0), Some(3));
    assert_eq!(all(&scene).proposed, 1);
    propose(&scene.app, crate::dto::Nothing {}).expect("proposed");
    let mut depths: Vec<u8> = all(&scene).cells.iter().map(|cell| cell.depth).collect();
    depths.sort_unstable();
    assert_eq!((depths, all(&scene).proposed), (vec![1, 3], 0));
}

/// Topics are one by name and one by process, and take their needs with them; a wrong depth is refused.
#[test]
fn topics_are_one_of_a_kind() {
    let scene = stage();
    let topic = |name: &str| TopicSave { id: None, name: name.to_owned(), track: Track::Administrator, process: None };
    let cloud = made(save_topic(&scene.app, topic("Cloud concepts")));
    let twice = save_topic(&scene.app, topic(" cloud  concepts "));
    assert_eq!(refusals(twice), [("name".to_owned(), "needs-topic-taken".to_owned())]);
    assert_eq!(refusals(save_topic(&scene.app, topic("")))[0].1, "needs-topic-name-missing");
    let wrong = NeedSet { group: id("Order desk"), topic: cloud, depth: Some(4), note: None };
    assert_eq!(refusals(set(&scene.app, NeedsSet { cells: vec![wrong] }))[0].1, "needs-depth-range");
    set_need(&scene, "Order desk", cloud, Some(1));
    delete_topic(&scene.app, ById { id: cloud }).expect("hidden");
    assert!(all(&scene).cells.is_empty() && all(&scene).topics.is_empty());
    history::undo(&scene.app, crate::dto::Nothing {}).expect("undone");
    assert_eq!(all(&scene).cells.len(), 1);
}

/// A person asks what is left for them, in which order, by when; what nobody teaches is said and not passed over.
#[test]
fn a_person_is_told_their_way() {
    let scene = stage();
    add_topics(&scene.app, TopicsAdd { areas: true, tracks: false }).expect("added");
    let topics = all(&scene).topics;
    set_need(&scene, "Order desk", topics[0].id, Some(2));
    set_need(&scene, "Order desk", topics[1].id, Some(1));
    let way = curriculum(&scene.app, CurriculumArgs { person: scene.dag, as_of: None }).expect("a way");
    let steps: Vec<(&str, bool)> = way.steps.iter().map(|step| (step.module.name.as_str(), step.groundwork)).collect();
    assert_eq!(steps, [("Basics", true), ("Orders", false)]);
    assert!(way.steps.iter().all(|step| step.by == Some(scene.today().plus(60))));
    assert_eq!(way.steps[1].topics[0].id, topics[0].id);
    assert_eq!(way.untaught.iter().map(|topic| topic.id).collect::<Vec<_>>(), [topics[1].id]);
    assert_eq!(way.groups[0].name, "Order desk");
    let nobody = curriculum(&scene.app, CurriculumArgs { person: scene.bo, as_of: None }).expect("a way");
    assert!(nobody.steps.is_empty() && nobody.groups.is_empty());
}
