//! Content and sessions given as evidence: which superusers they bear on, from which day, and that a change is noticed.

use super::{
    new_version, save,
    tests::{TO_OWNER, go, module, written},
};
use crate::{
    App,
    dto::{
        ById, Named, Nothing,
        modules::{ModuleNewVersion, ModuleSave},
        people::GroupSave,
        readiness::{EvidenceArgs, GateEvidence},
        superusers::{SuperuserDetail, SuperuserGet},
    },
    groups, history, readiness, superusers,
    superusers::scene::{Scene, nomination},
    testing::made,
};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{GateKind, GateState, MaterialState, SessionPurpose, SessionState, Stage, TrainerRole},
};
use understudy_store::{
    Edit,
    read::readiness::load,
    tables::{self, session, session_slot, session_trainer},
};

fn evidence(app: &App, superuser: Id, gate: GateKind, as_of: Option<Day>) -> GateEvidence {
    readiness::evidence(app, EvidenceArgs { superuser, gate, as_of }).expect("evidence")
}

fn content(app: &App, superuser: Id, as_of: Option<Day>) -> (GateState, u32, u32) {
    let gate = evidence(app, superuser, GateKind::Content, as_of).gate;
    (gate.state, gate.done, gate.of)
}

/// What the snapshot holds must be what a fresh reading gives: otherwise a change was not noticed.
fn nothing_is_stale(app: &App) {
    let snapshot = readiness::snapshot(app, None).expect("a snapshot");
    let fresh = load(&app.programme().expect("open").reader().expect("reader")).expect("reads");
    for superuser in &fresh.evidence.superusers {
        let at = snapshot.position(superuser.id).expect("known");
        let known = &snapshot.evidence.superusers[at];
        assert_eq!(format!("{known:?}"), format!("{superuser:?}"));
    }
}

/// The gate opens with the last approval, counts on the day asked for, and closes with a new version.
#[test]
fn the_content_gate_follows_the_materials() {
    let (scene, _folder, id, slides) = written();
    let app = &scene.app;
    let [ana, bo] = scene.superusers;
    scene.sit_down(Some(scene.ana));
    assert_eq!(content(app, ana, None), (GateState::Missing, 0, 1));
    assert_eq!(content(app, bo, None), (GateState::Missing, 0, 1));
    scene.clock.pass_days(3);
    go(app, slides, &TO_OWNER);
    nothing_is_stale(app);
    go(app, slides, &[MaterialState::Approved]);
    assert_eq!(content(app, ana, None), (GateState::Met, 1, 1));
    assert_eq!(content(app, ana, Some(scene.today().plus(-1))), (GateState::Missing, 0, 1));
    let rows = evidence(app, ana, GateKind::Content, None).rows;
    assert_eq!((rows[0].id, rows[0].on, rows[0].text.id.as_str()), (id, Some(scene.today()), "evidence-module"));
    new_version(app, ModuleNewVersion { id, unchanged: vec![] }).expect("version 2");
    assert_eq!(content(app, ana, None), (GateState::Missing, 0, 1));
    nothing_is_stale(app);
    history::undo(app, Nothing {}).expect("undone");
    assert_eq!(content(app, ana, None), (GateState::Met, 1, 1));
    super::delete(app, ById { id }).expect("removed");
    assert_eq!(content(app, ana, None), (GateState::Met, 0, 0), "nothing to author");
    nothing_is_stale(app);
}

/// Scope is met on processes, whatever the level named on either side, and on groups where both name some.
#[test]
fn a_module_bears_on_those_who_train_its_processes_for_its_groups() {
    let scene = Scene::set();
    let app = &scene.app;
    let [ana, bo] = scene.superusers;
    let group = |name: &str| {
        let save = GroupSave {
            id: None,
            name: name.to_owned(),
            site: None,
            headcount: Some(10),
            note: String::new(),
            rule: None,
        };
        made(groups::save(app, save))
    };
    let (buyers, sellers) = (group("Buyers"), group("Sellers"));
    let counts = || (content(app, ana, None).2, content(app, bo, None).2);
    assert_eq!(counts(), (0, 0));
    let returns = ModuleSave { processes: vec![scene.areas[1]], ..module("Returns", scene.ana) };
    let id = made(save(app, returns.clone()));
    assert_eq!(counts(), (1, 0), "Bo trains the first area only");
    let both = ModuleSave { id: Some(id), processes: scene.areas.to_vec(), groups: vec![buyers], ..returns };
    save(app, both.clone()).expect("saved");
    assert_eq!(counts(), (1, 1), "Bo trains every group");
    let trains = superusers::get(app, SuperuserGet { id: bo, as_of: None }).expect("Bo").profile;
    superusers::save(app, superusers_save(trains, vec![sellers])).expect("saved");
    nothing_is_stale(app);
    assert_eq!(counts(), (1, 0), "Bo trains sellers, the module is for buyers");
    save(app, ModuleSave { groups: vec![], ..both }).expect("saved");
    assert_eq!(counts(), (1, 1), "a module for no group is for all");
    made(superusers::save(app, nomination(scene.dag, &scene.processes[..1])));
    nothing_is_stale(app);
}

fn superusers_save(
    profile: crate::dto::superusers::SuperuserSave,
    groups: Vec<Id>,
) -> crate::dto::superusers::SuperuserSave {
    crate::dto::superusers::SuperuserSave { groups: Some(groups), ..profile }
}

/// A session of a module with a trainer, as closing leaves it.
fn held(scene: &Scene, module: Id, trainer: Id, role: TrainerRole, purpose: SessionPurpose, on: Day) -> (Id, Id) {
    let app = &scene.app;
    let (id, given) = (app.fresh_id(), app.fresh_id());
    let edits = vec![
        Edit::make(
            &tables::SESSION,
            id,
            vec![
                (session::MODULE, module.into()),
                (session::PURPOSE, purpose.word().into()),
                (session::STATE, SessionState::Closed.word().into()),
                (session::TIME_ZONE, "Europe/Oslo".into()),
            ],
        ),
        Edit::make(
            &tables::SESSION_SLOT,
            app.fresh_id(),
            vec![
                (session_slot::SESSION, id.into()),
                (session_slot::STARTS_AT, format!("{on}T23:30").into()),
                (session_slot::MINUTES, 90.into()),
            ],
        ),
        Edit::make(
            &tables::SESSION_TRAINER,
            given,
            vec![
                (session_trainer::SESSION, id.into()),
                (session_trainer::PERSON, trainer.into()),
                (session_trainer::ROLE, role.word().into()),
            ],
        ),
    ];
    app.change(Message::new("change-unknown"), edits).expect("a session");
    (id, given)
}

fn page(app: &App, superuser: Id) -> SuperuserDetail {
    superusers::get(app, SuperuserGet { id: superuser, as_of: None }).expect("the page")
}

fn rungs(app: &App, superuser: Id) -> Vec<(String, Stage, u32)> {
    let ladders = page(app, superuser).ladders;
    let rung = |area: &Named, stage, done| (area.name.clone(), stage, done);
    ladders
        .iter()
        .flat_map(|ladder| ladder.rungs.iter().map(|cell| rung(&ladder.area, cell.stage, cell.done)))
        .filter(|(.., done)| *done > 0)
        .collect()
}

/// Giving a session is evidence for the trainer, from its day on, in gate, ladder and page alike; reopening takes it away.
#[test]
fn giving_a_session_counts_for_the_trainer() {
    let (scene, _folder, id, _) = written();
    let app = &scene.app;
    let [ana, bo] = scene.superusers;
    let on = scene.today().plus(-2);
    let (session, led) = held(&scene, id, scene.ana, TrainerRole::Lead, SessionPurpose::Training, on);
    held(&scene, id, scene.bo, TrainerRole::Assistant, SessionPurpose::Training, on);
    nothing_is_stale(app);
    assert_eq!(rungs(app, ana), [("Order to cash".to_owned(), Stage::Solo, 1)]);
    assert_eq!(rungs(app, bo), [("Order to cash".to_owned(), Stage::Lead, 1)]);
    let rows = evidence(app, ana, GateKind::Shadowing, None).rows;
    assert_eq!((rows[0].id, rows[0].on, rows[0].text.id.as_str()), (led, Some(on), "evidence-delivery-led"));
    assert!(evidence(app, ana, GateKind::Shadowing, Some(on.plus(-1))).rows.is_empty());
    assert!(evidence(app, ana, GateKind::Facilitation, None).rows.is_empty(), "nobody rated it");
    let rated = vec![(session_trainer::RATING, 4.into()), (session_trainer::RATED_BY, scene.cem.into())];
    app.change(Message::new("change-unknown"), vec![Edit::put(&tables::SESSION_TRAINER, led, rated)]).expect("rated");
    nothing_is_stale(app);
    let rows = evidence(app, ana, GateKind::Facilitation, None).rows;
    assert_eq!((rows[0].id, rows[0].text.id.as_str()), (led, "evidence-delivery-rated"));
    assert_eq!((rows[0].by.as_str(), page(app, ana).rehearsals[0].rating), ("Cem Aydin", 4));
    let wider = ModuleSave { id: Some(id), processes: scene.areas.to_vec(), ..module("Taking orders", scene.ana) };
    save(app, wider).expect("saved");
    nothing_is_stale(app);
    assert_eq!(rungs(app, ana).len(), 2, "the module covers both areas now");
    let reopened = vec![(session::STATE, SessionState::Scheduled.word().into())];
    app.change(Message::new("change-unknown"), vec![Edit::put(&tables::SESSION, session, reopened)]).expect("reopened");
    nothing_is_stale(app);
    assert!(rungs(app, ana).is_empty() && page(app, ana).rehearsals.is_empty());
    assert_eq!(rungs(app, bo).len(), 2);
}

/// A rehearsal trains nobody: it is a rehearsal when rated by somebody else, and no rung.
#[test]
fn a_rehearsal_session_is_a_rehearsal_and_no_rung() {
    let (scene, _folder, id, _) = written();
    let app = &scene.app;
    let ana = scene.superusers[0];
    let (_, led) = held(&scene, id, scene.ana, TrainerRole::Lead, SessionPurpose::Rehearsal, scene.today());
    assert!(rungs(app, ana).is_empty());
    for (rater, expected) in [(scene.ana, 0), (scene.cem, 1)] {
        let rated = vec![(session_trainer::RATING, 3.into()), (session_trainer::RATED_BY, rater.into())];
        let edit = Edit::put(&tables::SESSION_TRAINER, led, rated);
        app.change(Message::new("change-unknown"), vec![edit]).expect("rated");
        nothing_is_stale(app);
        let rows = evidence(app, ana, GateKind::Facilitation, None).rows;
        assert_eq!(rows.len(), expected, "nobody rates themselves");
    }
    let rows = evidence(app, ana, GateKind::Facilitation, None).rows;
    assert_eq!(rows[0].text.id, "evidence-delivery-rehearsed");
}
