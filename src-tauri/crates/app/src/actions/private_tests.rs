//! What only leads may know of is looked for everywhere that anybody else could come upon it.

use super::*;
use crate::{
    FileUse,
    commands::{NAMES, dispatch},
    dto::{
        ById, Nothing,
        actions::*,
        history::{ChangeByName, HistoryQuery},
        log::LogExport,
        people::MergePeople,
    },
    superusers::scene::Scene,
    testing::made,
};
use serde_json::{Value, json};
use understudy_domain::{action::RecognitionKind, id::Id};

/// Words that are in private entries alone.
const WORDS: [&str; 3] = ["Quarrelled", "Apology", "Barnacle"];

/// A corrective action about Bo, which is overdue. It is given by Ana, who was a lead once and is a superuser now.
fn corrective(scene: &Scene) -> RecognitionSave {
    RecognitionSave {
        id: None,
        kind: RecognitionKind::Corrective,
        private: true,
        person: Some(scene.bo),
        group: None,
        given_by: Some(scene.ana),
        given_on: scene.today(),
        what: WORDS[1].to_owned(),
        reason: WORDS[0].to_owned(),
        follow_up: WORDS[2].to_owned(),
        follow_up_on: Some(scene.today().plus(-1)),
        done_on: None,
    }
}

/// A programme in which Dag, a lead, wrote a private entry; then Ana sits down.
fn scene() -> (Scene, Id) {
    let scene = Scene::set();
    scene.sit_down(Some(scene.dag));
    let id = made(save_recognition(&scene.app, corrective(&scene)));
    scene.sit_down(Some(scene.ana));
    (scene, id)
}

/// Every word of the catalogue that speaks of private entries would tell that there is one.
fn tells(answer: &Value) -> bool {
    let text = answer.to_string();
    WORDS.iter().any(|word| text.contains(word))
        || text.contains(PRIVATE_LABELS)
        || text.contains("private_recognition")
}

/// Commands that only read, as far as they answer without more than a row, a text or nothing. Packs and files are made of what
/// these answer.
fn readers() -> impl Iterator<Item = &'static str> {
    let reads = |name: &&str| {
        ["_list", "_get", "_overview", "_check", "_roll_up", "_board"].iter().any(|end| name.ends_with(end))
            || ["frame", "my_day", "find", "retraining_list", "plan_timeline", "steering_get"].contains(name)
    };
    NAMES.iter().copied().filter(reads)
}

/// No list, no count, no search and no screen tells whoever is no lead; the same questions tell a lead, so they do ask.
#[test]
fn no_answer_of_any_command_tells_of_it() {
    let (scene, id) = scene();
    let ask = |scene: &Scene| -> Vec<&'static str> {
        let mut told = Vec::new();
        for name in readers() {
            for args in [json!({}), json!({ "id": id }), json!({ "row": id }), json!({ "text": WORDS[1], "limit": 50 })]
            {
                // What a command cannot do with these words is an error, and an error tells nothing either.
                let answer = match dispatch(&scene.app, name, args) {
                    Ok(answer) => answer,
                    Err(error) => serde_json::to_value(&error).expect("JSON"),
                };
                if tells(&answer) && !told.contains(&name) {
                    told.push(name);
                }
            }
        }
        told
    };
    assert!(readers().count() > 50, "{} commands read", readers().count());
    assert_eq!(ask(&scene), Vec::<&str>::new());
    scene.sit_down(Some(scene.bo));
    assert_eq!(ask(&scene), Vec::<&str>::new(), "nor the one it is about, who is no lead");
    scene.sit_down(Some(scene.dag));
    let told = ask(&scene);
    for name in ["recognitions_list", "history_list", "frame"] {
        assert!(told.contains(&name), "{name} is not asked in a way that could tell: {told:?}");
    }
}

/// Overdue follow-ups are counted without the private ones, and wait for nobody who is no lead any more.
#[test]
fn it_is_in_no_count() {
    let (scene, _) = scene();
    let counts = || {
        let listed = recognitions(&scene.app, RecognitionsQuery::default()).expect("listed");
        let day = crate::my_day::my_day(&scene.app, Nothing {}).expect("my day");
        (listed.rows.len(), listed.overdue, day.waiting.len())
    };
    let before = counts();
    assert_eq!((before.0, before.1), (0, 0));
    scene.sit_down(Some(scene.dag));
    let again = RecognitionSave { given_by: Some(scene.dag), ..corrective(&scene) };
    made(save_recognition(&scene.app, again));
    assert_eq!(recognitions(&scene.app, RecognitionsQuery::default()).expect("listed").overdue, 2);
    scene.sit_down(Some(scene.ana));
    assert_eq!(counts(), before, "another private entry changes no figure");
}

/// An error that differs says that there is something.
#[test]
fn an_error_is_the_same_whether_it_is_there_or_not() {
    let (scene, id) = scene();
    let app = &scene.app;
    let errors = |id: Id| {
        let save = RecognitionSave { id: Some(id), ..corrective(&scene) };
        let public = RecognitionSave { kind: RecognitionKind::Reward, private: false, ..save.clone() };
        [
            save_recognition(app, save).expect_err("saved by who may not know of it"),
            save_recognition(app, public).expect_err("made public by who may not know of it"),
            delete_recognition(app, ById { id }).expect_err("deleted by who may not know of it"),
        ]
        .map(|error| serde_json::to_string(&error).expect("JSON"))
    };
    assert_eq!(errors(id), errors(app.fresh_id()));
}

/// Neither taking back nor doing again reaches it, by its place in the history or by its name.
#[test]
fn it_is_neither_taken_back_nor_done_again() {
    let (scene, _) = scene();
    let app = &scene.app;
    scene.sit_down(Some(scene.dag));
    let page = crate::history::list(app, HistoryQuery::default()).expect("history");
    let change = page.changes[0].change.clone();
    assert!(page.changes[0].label.id.starts_with(PRIVATE_LABELS));
    scene.sit_down(Some(scene.ana));
    let by_name = || crate::history::undo_change(app, ChangeByName { change: change.clone() });
    assert_eq!(by_name().expect_err("taken back").message.id, "undo-gone");
    scene.sit_down(Some(scene.dag));
    crate::history::undo(app, Nothing {}).expect("a lead takes it back");
    scene.sit_down(Some(scene.ana));
    let frame = crate::frame::frame(app, Nothing {}).expect("frame").programme.expect("open");
    assert!(frame.undo.is_some_and(|label| !label.id.starts_with(PRIVATE_LABELS)), "what was done before it");
    assert!(frame.redo.is_none(), "{:?}", frame.redo);
    assert_eq!(crate::history::redo(app, Nothing {}).expect_err("done again").message.id, "history-nothing-to-undo");
}

/// Making one person of two moves what is private along. The history of that tells nobody else of one row more.
#[test]
fn the_history_of_a_merge_counts_no_private_row() {
    let (scene, _) = scene();
    let app = &scene.app;
    crate::people::merge(app, MergePeople { keep: scene.dag, merge: scene.bo }).expect("merged");
    let last = || {
        let page = crate::history::list(app, HistoryQuery::default()).expect("history");
        let entry = &page.changes[0];
        assert_eq!(entry.label.id, "change-people-merged");
        (entry.rows, entry.details.len())
    };
    let seen = last();
    assert_eq!(seen.0 as usize, seen.1, "all its rows are shown");
    scene.sit_down(Some(scene.cem));
    assert_eq!(last(), seen);
    scene.sit_down(None);
    assert_eq!(last().0, seen.0 + 1, "a lead sees the private one as well");
}

/// What is handed to the project holds the log and nothing else.
#[test]
fn it_is_in_no_file_that_is_handed_over() {
    let (scene, _) = scene();
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("log.csv");
    let item = crate::dto::log::LogSave {
        impact: Some(3),
        owner: Some(scene.bo),
        due_on: Some(scene.today()),
        ..crate::dto::log::LogSave::new(understudy_domain::risk::LogKind::Issue, "No room")
    };
    made(crate::log::save(&scene.app, item));
    let file = scene.app.choose_file(&path, FileUse::Save).file;
    crate::log::export(&scene.app, LogExport { file }).expect("written");
    let text = std::fs::read_to_string(&path).expect("read");
    assert!(text.contains("No room") && WORDS.iter().all(|word| !text.contains(word)), "{text}");
}
