//! What the change manager relies on every Monday.

use super::*;
use crate::{
    dto::{ById, Nothing, actions::*, history::HistoryQuery, people::GroupSave},
    superusers::scene::{Scene, refusal, refusals},
    testing::made,
};
use understudy_domain::{
    action::{ActionKind, CoachingStage, DueState, RecognitionKind, ResistanceCause},
    id::Id,
};

fn group(scene: &Scene, name: &str) -> Id {
    let save =
        GroupSave { id: None, name: name.to_owned(), site: None, headcount: Some(12), note: String::new(), rule: None };
    made(crate::groups::save(&scene.app, save))
}

fn message(scene: &Scene, group: Id, due: i32) -> ActionSave {
    ActionSave {
        channel: "Team meeting".to_owned(),
        groups: vec![group],
        owner: Some(scene.dag),
        due_on: Some(scene.today().plus(due)),
        ..ActionSave::new(ActionKind::Communication, "Why returns change")
    }
}

fn board(scene: &Scene, query: ActionsQuery) -> ActionsBoard {
    list(&scene.app, query).expect("the board")
}

/// An action without owner and date is a wish; each plan says at once all that it cannot do without.
#[test]
fn every_plan_says_all_that_is_missing_at_once() {
    let scene = Scene::set();
    let missing = |kind| {
        let fields = refusals(save(&scene.app, ActionSave::new(kind, " ")));
        fields.into_iter().map(|(field, _)| field).collect::<Vec<_>>()
    };
    assert_eq!(missing(ActionKind::Communication), ["title", "groups", "channel", "owner", "due_on"]);
    assert_eq!(missing(ActionKind::Sponsor), ["title", "person", "owner", "due_on"]);
    assert_eq!(missing(ActionKind::Resistance), ["title", "groups", "cause", "detail", "owner", "due_on"]);
    assert_eq!(missing(ActionKind::Coaching), ["title", "person", "stage", "owner", "due_on"]);
    assert!(board(&scene, ActionsQuery::default()).rows.is_empty());
}

/// The board is what one works by: a done action leaves it, with what came of it, and comes back when opened again.
#[test]
fn an_action_goes_from_due_to_done_and_back() {
    let scene = Scene::set();
    let app = &scene.app;
    let desk = group(&scene, "Order desk");
    let late = made(save(app, message(&scene, desk, -3)));
    made(save(app, message(&scene, desk, 30)));
    let counts = |board: &ActionsBoard| [board.overdue, board.due, board.coming, board.done, board.dropped];
    assert_eq!(counts(&board(&scene, ActionsQuery::default())), [1, 0, 1, 0, 0]);
    let done_args =
        |on, reached, interested| ActionDone { id: late, on, outcome: "Good".to_owned(), reached, interested };
    let today = scene.today();
    assert_eq!(refusals(done(app, done_args(Some(today.plus(1)), None, None)))[0].1, "action-done-ahead");
    assert_eq!(refusals(done(app, done_args(Some(today), Some(3), Some(4))))[0].1, "action-interested-range");
    done(app, done_args(Some(today), Some(12), Some(9))).expect("done");
    let now = board(&scene, ActionsQuery::default());
    assert_eq!((counts(&now), now.reached, now.interested, now.not_asked), ([0, 0, 1, 1, 0], 12, 9, 0));
    // Reached and not asked is not the same as nobody interested.
    let unasked = made(save(app, message(&scene, desk, -2)));
    done(app, ActionDone { id: unasked, ..done_args(Some(today), Some(52), None) }).expect("done");
    let with = board(&scene, ActionsQuery::default());
    assert_eq!((with.reached, with.interested, with.not_asked), (12, 9, 52));
    crate::history::undo(app, Nothing {}).expect("undone");
    crate::history::undo(app, Nothing {}).expect("undone");
    // As of yesterday it was overdue.
    let yesterday = ActionsQuery { as_of: Some(today.plus(-1)), ..ActionsQuery::default() };
    assert_eq!(counts(&board(&scene, yesterday))[0], 1);
    assert_eq!(
        refusals(drop_action(app, ActionDrop { id: late, reason: "No".to_owned() }))[0].1,
        "action-done-already"
    );
    done(app, done_args(None, None, None)).expect("opened again");
    drop_action(app, ActionDrop { id: late, reason: "Told otherwise".to_owned() }).expect("dropped");
    assert_eq!(counts(&board(&scene, ActionsQuery::default())), [0, 0, 1, 0, 1]);
    delete(app, ById { id: late }).expect("deleted");
    crate::history::undo(app, Nothing {}).expect("back");
    let row = board(&scene, ActionsQuery::default()).rows.into_iter().find(|row| row.id == late).expect("there");
    assert_eq!(row.groups.len(), 1, "its audience comes back with it");
}

/// Filters narrow the board to what one asks for; a group taken off an action is no longer found by it.
#[test]
fn the_board_is_filtered_by_owner_kind_and_group() {
    let scene = Scene::set();
    let app = &scene.app;
    let [desk, store] = ["Order desk", "Store"].map(|name| group(&scene, name));
    let id = made(save(app, message(&scene, desk, 2)));
    let resistance = ActionSave {
        groups: vec![store],
        cause: Some(ResistanceCause::NoTime),
        detail: "Release them on Fridays".to_owned(),
        owner: Some(scene.ana),
        due_on: Some(scene.today()),
        ..ActionSave::new(ActionKind::Resistance, "No time")
    };
    made(save(app, resistance));
    let count = |query: ActionsQuery| board(&scene, query).rows.len();
    assert_eq!(count(ActionsQuery { group: Some(store), ..ActionsQuery::default() }), 1);
    assert_eq!(count(ActionsQuery { kind: Some(ActionKind::Communication), ..ActionsQuery::default() }), 1);
    assert_eq!(count(ActionsQuery { mine: Some(true), ..ActionsQuery::default() }), 0, "nobody said who is here");
    scene.sit_down(Some(scene.dag));
    assert_eq!(count(ActionsQuery { mine: Some(true), ..ActionsQuery::default() }), 1);
    let moved = ActionSave { id: Some(id), groups: vec![store], ..message(&scene, store, 2) };
    save(app, moved).expect("moved");
    assert_eq!(count(ActionsQuery { group: Some(desk), ..ActionsQuery::default() }), 0);
    assert_eq!(count(ActionsQuery { group: Some(store), ..ActionsQuery::default() }), 2);
    let other = ActionSave { id: Some(id), ..ActionSave::new(ActionKind::Sponsor, "x") };
    assert!(refusals(save(app, other)).iter().any(|(field, _)| field == "kind"));
}

/// A manager who does not want the change is not sent to win a team: said when it is planned, and on the board.
#[test]
fn a_manager_who_is_not_won_is_not_to_win_others() {
    let scene = Scene::set();
    let app = &scene.app;
    let step = ActionSave {
        person: Some(scene.cem),
        stage: Some(CoachingStage::Aware),
        owner: Some(scene.dag),
        due_on: Some(scene.today()),
        ..ActionSave::new(ActionKind::Coaching, "Talk about what it means for the team")
    };
    let step_id = made(save(app, step.clone()));
    let talk = ActionSave {
        person: Some(scene.cem),
        owner: Some(scene.dag),
        due_on: Some(scene.today().plus(3)),
        ..ActionSave::new(ActionKind::Sponsor, "Open the kick-off")
    };
    let changed = save(app, talk).expect("saved");
    assert_eq!(
        changed.warnings.iter().map(|warning| warning.id.as_str()).collect::<Vec<_>>(),
        ["action-manager-first"]
    );
    let won = ActionSave { id: Some(step_id), stage: Some(CoachingStage::Willing), ..step };
    save(app, won).expect("won");
    assert!(board(&scene, ActionsQuery::default()).rows.iter().all(|row| row.warnings.is_empty()));
}

/// What is due appears where its owner starts the day, and nowhere else.
#[test]
fn due_actions_wait_in_the_day_of_their_owner() {
    let scene = Scene::set();
    let app = &scene.app;
    let desk = group(&scene, "Order desk");
    made(save(app, ActionSave { owner: Some(scene.ana), ..message(&scene, desk, -1) }));
    made(save(app, ActionSave { owner: Some(scene.ana), ..message(&scene, desk, 20) }));
    let waiting = |person| {
        scene.sit_down(Some(person));
        let day = crate::my_day::my_day(app, Nothing {}).expect("my day");
        let kind = crate::dto::frame::WaitingKind::Action;
        day.waiting.into_iter().filter(|row| row.kind == kind).count()
    };
    assert_eq!([scene.ana, scene.bo].map(waiting), [1, 0]);
}

fn reward(scene: &Scene, kind: RecognitionKind, private: bool) -> RecognitionSave {
    RecognitionSave {
        id: None,
        kind,
        private,
        person: Some(scene.bo),
        group: None,
        given_by: Some(scene.dag),
        given_on: scene.today(),
        what: "A talk".to_owned(),
        reason: "Secret reason".to_owned(),
        follow_up: "Look again".to_owned(),
        follow_up_on: Some(scene.today().plus(-1)),
        done_on: None,
    }
}

/// A corrective action that a colleague reads is a wound. Nobody but leads learns of it: not in lists, not in the history,
/// not from an error, not as a count, not through undo.
#[test]
fn what_is_private_is_for_leads_alone() {
    let scene = Scene::set();
    let app = &scene.app;
    scene.sit_down(Some(scene.dag));
    made(save_recognition(app, reward(&scene, RecognitionKind::Reward, false)));
    // A corrective action is private whatever was said.
    let id = made(save_recognition(app, reward(&scene, RecognitionKind::Corrective, false)));
    let seen = || {
        let listed = recognitions(app, RecognitionsQuery::default()).expect("listed");
        (listed.rows.len(), listed.overdue, listed.sees_private)
    };
    let told = || {
        let page = crate::history::list(app, HistoryQuery::default()).expect("history");
        let text = serde_json::to_string(&page.changes).expect("JSON");
        (text.contains("private-recognition") || text.contains("private_recognition"), text.contains("Look again"))
    };
    assert_eq!((seen(), told()), ((2, 2, true), (true, true)));
    // Of a private entry the history says that it was written, and no word of what it says, to leads either.
    let of_row = HistoryQuery { row: Some(id), ..HistoryQuery::default() };
    let text = serde_json::to_string(&crate::history::list(app, of_row.clone()).expect("history").changes);
    assert!(!text.expect("JSON").contains("Secret reason"));
    scene.sit_down(Some(scene.ana));
    assert_eq!((seen(), told()), ((1, 1, false), (false, true)));
    assert!(crate::history::list(app, of_row).expect("history").changes.is_empty());
    let edit = RecognitionSave { id: Some(id), ..reward(&scene, RecognitionKind::Reward, false) };
    assert_eq!(refusal(save_recognition(app, edit)), "error-not-found");
    assert_eq!(refusal(delete_recognition(app, ById { id })), "error-not-found");
    let new = reward(&scene, RecognitionKind::Corrective, true);
    assert_eq!(refusal(save_recognition(app, new)), "recognition-leads-alone");
    let undo = crate::frame::frame(app, Nothing {}).expect("frame").programme.expect("open").undo;
    assert!(undo.is_none_or(|label| !label.id.starts_with(PRIVATE_LABELS)));
    let undone = crate::history::undo(app, Nothing {}).expect("takes back what was done before it").label;
    assert!(undone.is_some_and(|label| !crate::history::is_private(&label)));
    scene.sit_down(Some(scene.dag));
    let still = recognitions(app, RecognitionsQuery::default()).expect("listed");
    assert!(still.rows.iter().any(|row| row.id == id), "it stands untouched");
}

/// A reproach without a second look, and praise of oneself, are refused; what was told to all cannot be taken back in secret.
#[test]
fn a_recognition_says_who_what_and_what_follows() {
    let scene = Scene::set();
    let app = &scene.app;
    let empty = RecognitionSave {
        person: None,
        what: String::new(),
        reason: " ".to_owned(),
        follow_up: String::new(),
        ..reward(&scene, RecognitionKind::Corrective, true)
    };
    let fields: Vec<String> = refusals(save_recognition(app, empty)).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["person", "what", "reason", "follow_up_on", "follow_up"]);
    let own = RecognitionSave { given_by: Some(scene.bo), ..reward(&scene, RecognitionKind::Reward, false) };
    assert_eq!(refusals(save_recognition(app, own))[0].1, "recognition-own");
    let id = made(save_recognition(app, reward(&scene, RecognitionKind::Reward, false)));
    let hidden = RecognitionSave { id: Some(id), ..reward(&scene, RecognitionKind::Reward, true) };
    assert_eq!(refusals(save_recognition(app, hidden))[0].1, "recognition-private-fixed");
}

/// One function writes both tables of recognitions by the numbers of one.
#[test]
fn both_tables_of_recognitions_have_the_same_columns() {
    use understudy_store::tables;
    assert_eq!(tables::RECOGNITION.columns, tables::PRIVATE_RECOGNITION.columns);
    assert_eq!(tables::PRIVATE_RECOGNITION.audience, tables::Audience::Leads);
    assert_eq!(tables::RECOGNITION.audience, tables::Audience::Everyone);
}

/// Who asks to be forgotten must not live on in what was written about them, private or not.
#[test]
fn purging_a_person_destroys_what_was_recorded_about_them() {
    let scene = Scene::set();
    let app = &scene.app;
    scene.sit_down(Some(scene.dag));
    for kind in [RecognitionKind::Reward, RecognitionKind::Corrective] {
        made(save_recognition(app, reward(&scene, kind, false)));
    }
    let coaching = ActionSave {
        person: Some(scene.bo),
        stage: Some(CoachingStage::Aware),
        owner: Some(scene.dag),
        due_on: Some(scene.today()),
        ..ActionSave::new(ActionKind::Coaching, "Bo doubts it")
    };
    made(save(app, coaching));
    crate::people::purge(app, ById { id: scene.bo }).expect("purged");
    assert!(recognitions(app, RecognitionsQuery::default()).expect("listed").rows.is_empty());
    assert!(
        board(&scene, ActionsQuery::default())
            .rows
            .iter()
            .all(|row| row.state == DueState::Done || row.kind != ActionKind::Coaching)
    );
    let page = crate::history::list(app, HistoryQuery { limit: 200, ..HistoryQuery::default() }).expect("history");
    let text = serde_json::to_string(&page.changes).expect("JSON");
    assert!(!text.contains("Secret reason") && !text.contains("Look again"), "{text}");
}
