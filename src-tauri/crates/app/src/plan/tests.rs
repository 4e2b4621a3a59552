//! The plan as it is made, reviewed, approved by somebody else, compared and handed out.

use super::*;
use crate::{
    FileUse,
    dto::{
        Nothing,
        frame::SetMe,
        plan::*,
        readiness::{JobById, JobState},
    },
    needs,
    superusers::scene::{Scene, refusals},
    testing::{made, programme},
};
use understudy_domain::{
    message::Message,
    plan::{CheckKind, Feature, PartState, PlanPart, Rhythm, VersionState},
    words::ReviewDecision,
};
use understudy_store::{Edit, tables};

fn now(scene: &Scene) -> TrainingPlan {
    plan(&scene.app, TrainingPlanArgs::default()).expect("a plan")
}

fn part(scene: &Scene, kind: PlanPart) -> PlanPartRow {
    now(scene).parts.into_iter().find(|part| part.kind == kind).expect("all twelve")
}

fn check(scene: &Scene, kind: CheckKind) -> (u32, u32) {
    let part = part(scene, kind.part().expect("of a part"));
    let check = part.checks.iter().find(|check| check.kind == kind).expect("asked");
    (check.done, check.of)
}

fn write(kind: PlanPart, text: &str, reason: &str) -> PlanPartSave {
    PlanPartSave { kind, text: text.to_owned(), owner: None, not_needed: reason.to_owned() }
}

/// The first screen of a new programme: all twelve parts, nothing claimed, and a first step that leads somewhere.
#[test]
fn an_empty_plan_claims_nothing() {
    let (_folder, app) = programme();
    let found = plan(&app, TrainingPlanArgs::default()).expect("a plan");
    assert_eq!((found.parts.len(), found.percent), (12, 0));
    assert!(found.parts.iter().all(|part| part.state == PartState::Missing && !part.checks.is_empty()));
    let step = found.next_step.expect("a first step");
    assert_eq!((step.part, step.to.as_str()), (PlanPart::Objectives, "/objectives"));
    // Every check must be in exactly one part.
    let mut kinds: Vec<CheckKind> =
        found.parts.iter().flat_map(|part| part.checks.iter().map(|check| check.kind)).collect();
    kinds.sort_unstable();
    let asked: Vec<CheckKind> = CheckKind::ALL.iter().copied().filter(|kind| kind.part().is_some()).collect();
    assert_eq!(kinds, asked);
}

/// Each figure follows the data: what is entered anywhere in the program completes its part, and names what is missing.
#[test]
fn parts_follow_from_the_data() {
    let scene = needs::tests::stage();
    assert_eq!(check(&scene, CheckKind::ScopeRated), (0, 2));
    assert_eq!(check(&scene, CheckKind::AudienceTrained), (1, 2));
    let audience = part(&scene, PlanPart::Audience);
    let trained = audience.checks.iter().find(|check| check.kind == CheckKind::AudienceTrained).expect("asked");
    assert_eq!(trained.missing.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Returns desk"]);
    assert_eq!(trained.lack.as_ref().expect("in words").id, "plan-lack-audience_trained");
    assert_eq!(check(&scene, CheckKind::ScheduleCutover), (1, 1));
    assert_eq!(check(&scene, CheckKind::DeliveryTrainers), (0, 0));
    needs::tests::session(&scene, 5, 12);
    assert_eq!(check(&scene, CheckKind::DeliveryTrainers), (0, 1));
    assert_eq!(
        (check(&scene, CheckKind::EnvironmentChecked), check(&scene, CheckKind::DeliveryPlaces)),
        ((0, 1), (0, 1))
    );
    assert_eq!(check(&scene, CheckKind::ScheduleSeats), (1, 1));
    let id = |name: &str| understudy_domain::id::Id::derived("test", &[name.as_bytes()]);
    let objective = vec![
        (tables::objective::TEXT, "Everybody takes orders".into()),
        (tables::objective::DUE_ON, scene.today().plus(30).into()),
        (tables::objective::OWNER, scene.ana.into()),
    ];
    let risk = vec![
        (tables::log_item::KIND, "risk".into()),
        (tables::log_item::TITLE, "Trainers leave".into()),
        (tables::log_item::OWNER, scene.ana.into()),
        (tables::log_item::RESPONSE, "Two trainers a group".into()),
    ];
    let open = vec![(tables::log_item::KIND, "dependency".into()), (tables::log_item::TITLE, "Laptops".into())];
    let edits = vec![
        Edit::make(&tables::OBJECTIVE, id("objective"), objective),
        Edit::make(&tables::LOG_ITEM, id("risk"), risk),
        Edit::make(&tables::LOG_ITEM, id("dependency"), open),
    ];
    scene.app.change(Message::new("change-unknown"), edits).expect("written");
    assert_eq!(check(&scene, CheckKind::ObjectivesWritten), (1, 1));
    assert_eq!(
        (check(&scene, CheckKind::ObjectivesMeasured), check(&scene, CheckKind::ObjectivesDated)),
        ((0, 1), (1, 1))
    );
    assert_eq!((check(&scene, CheckKind::RisksAnswered), check(&scene, CheckKind::AssumptionsOwned)), ((1, 1), (0, 1)));
    // Before they were raised there was nothing; dated evidence is counted up to the day asked for.
    assert_eq!(check(&scene, CheckKind::PeopleAgreed), (0, 2));
    save_part(&scene.app, write(PlanPart::Ongoing, "", "Ends with the project")).expect("saved");
    assert_eq!(part(&scene, PlanPart::Ongoing).state, PartState::NotNeeded);
    assert_eq!(check(&scene, CheckKind::PeopleOwners), (0, 11));
}

/// Four eyes: a version keeps what it was made with, is approved by somebody else, and says what has changed since.
#[test]
fn a_version_is_frozen_reviewed_approved_and_compared() {
    let scene = needs::tests::stage();
    save_part(&scene.app, write(PlanPart::Scope, "Orders first", "")).expect("saved");
    let make = PlanVersionMake { note: "For May".to_owned(), reviewers: vec![scene.cem] };
    let own = PlanVersionMake { note: String::new(), reviewers: vec![scene.dag] };
    assert_eq!(refusals(make_version(&scene.app, own)), [("reviewers".to_owned(), "plan-review-own".to_owned())]);
    let id = made(make_version(&scene.app, make));
    let mine = PlanApprove { version: id, by: None };
    assert_eq!(refusals(approve(&scene.app, mine.clone())), [("by".to_owned(), "plan-approve-own".to_owned())]);
    let by_superuser = PlanApprove { version: id, by: Some(scene.ana) };
    assert_eq!(refusals(approve(&scene.app, by_superuser)), [("by".to_owned(), "plan-approve-role".to_owned())]);
    crate::frame::set_me(&scene.app, SetMe { person: Some(scene.cem) }).expect("sits down");
    let asked = &now(&scene).versions[0];
    assert!(asked.asks_me && asked.may_approve);
    let say = |decision, note: &str| PlanReviewGive { version: id, decision, note: note.to_owned() };
    let why = give_review(&scene.app, say(ReviewDecision::ChangesAsked, " "));
    assert_eq!(refusals(why), [("note".to_owned(), "plan-review-why".to_owned())]);
    give_review(&scene.app, say(ReviewDecision::ChangesAsked, "Who trains returns?")).expect("said");
    save_part(&scene.app, write(PlanPart::Scope, "Orders, then returns", "")).expect("saved");
    let approved = approve(&scene.app, mine.clone()).expect("approved");
    assert_eq!(approved.warnings[0].id, "plan-approved-despite");
    let version_row = &now(&scene).versions[0];
    assert_eq!((version_row.state, version_row.number), (VersionState::Approved, 1));
    assert_eq!(refusals(approve(&scene.app, mine))[0].1, "plan-approved-already");
    let kept = version(&scene.app, crate::dto::ById { id }).expect("kept");
    assert_eq!((kept.parts.len(), kept.parts[1].text.as_str()), (12, "Orders first"));
    let since = compare(&scene.app, PlanCompareArgs { from: id, to: None }).expect("compared");
    let scope = since.parts.iter().find(|part| part.kind == PlanPart::Scope).expect("changed");
    assert_eq!(scope.text.as_ref().map(|text| text.after.as_str()), Some("Orders, then returns"));
    assert!(compare(&scene.app, PlanCompareArgs { from: id, to: Some(id) }).expect("compared").parts.is_empty());
    // The plan is current for as long as the rhythm says, then it is to be looked at again.
    let due = now(&scene).review_due.expect("a day");
    assert!(due > scene.today());
    let late = plan(&scene.app, TrainingPlanArgs { as_of: Some(due.plus(1)) }).expect("a plan");
    assert_eq!(late.review_due, Some(due));
}

/// What a newer program has kept in a shape of its own is refused in words, and the rest of the plan still opens.
#[test]
fn a_version_of_another_shape_is_no_panic() {
    let scene = needs::tests::stage();
    let make = PlanVersionMake { note: String::new(), reviewers: vec![] };
    let id = made(make_version(&scene.app, make));
    let cells = vec![(tables::plan_version::CONTENT, "{\"format\":9}".into())];
    let edit = Edit::put(&tables::PLAN_VERSION, id, cells);
    scene.app.change(Message::new("change-unknown"), vec![edit]).expect("written");
    let refused = version(&scene.app, crate::dto::ById { id }).expect_err("refused");
    assert_eq!(refused.message.id, "plan-version-unreadable");
    assert_eq!(now(&scene).versions.len(), 1);
}

/// The document leaves in each form, of the plan as it stands and of a version.
#[test]
fn the_plan_is_written_in_each_form() {
    let scene = needs::tests::stage();
    save_part(&scene.app, write(PlanPart::Delivery, "In small groups", "")).expect("saved");
    let id = made(make_version(&scene.app, PlanVersionMake { note: String::new(), reviewers: vec![scene.cem] }));
    let folder = tempfile::tempdir().expect("folder");
    for (name, version) in [("plan.md", None), ("plan.xlsx", Some(id)), ("plan.pdf", Some(id))] {
        let path = folder.path().join(name);
        let file = scene.app.choose_file(&path, FileUse::Save).file;
        let job = export_plan(&scene.app, ExportPlan { file, version }).expect("started").job;
        let done = loop {
            let progress = crate::export::job(&scene.app, JobById { job }).expect("a job");
            if progress.state != JobState::Running {
                break progress;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        };
        assert_eq!(done.state, JobState::Done, "{name}: {:?}", done.message);
        let bytes = std::fs::read(&path).expect("written");
        match name {
            "plan.md" => assert!(String::from_utf8_lossy(&bytes).contains("In small groups")),
            "plan.pdf" => assert!(bytes.starts_with(b"%PDF")),
            _ => assert!(bytes.starts_with(b"PK")),
        }
    }
}

fn state(people: Option<u32>, features: Vec<FeatureWanted>) -> ProportionSave {
    ProportionSave {
        people,
        waves: Some(1),
        sites: Some(1),
        complexity: Some(1),
        risk: Some(1),
        systems_replaced: None,
        customisation: None,
        features,
        rhythms: vec![RhythmWanted { rhythm: Rhythm::PlanReview, days: Some(21) }],
    }
}

/// Nothing is left out before somebody has stated the size; from then on what is not worth its while is, unless it is wanted
/// or holds something. Nothing recorded is ever out of sight.
#[test]
fn what_is_not_worth_its_while_is_left_out_until_wanted() {
    let scene = needs::tests::stage();
    let hidden = || crate::frame::frame(&scene.app, Nothing {}).expect("frame").programme.expect("open").hidden;
    assert!(hidden().is_empty());
    let before = proportion(&scene.app, Nothing {}).expect("proposed");
    assert_eq!((before.stated, before.people.proposed, before.waves.proposed), (false, 7, 1));
    assert!(before.features.iter().all(|feature| feature.used));
    let none = ProportionSave { complexity: Some(6), ..state(None, vec![]) };
    assert_eq!(
        refusals(save_proportion(&scene.app, none)),
        [("complexity".to_owned(), "programme-setting-range".to_owned())]
    );
    save_proportion(&scene.app, state(None, vec![])).expect("stated");
    assert_eq!(hidden(), ["/risk", "/actions", "/sentiment", "/retraining", "/steering"]);
    let wants = vec![FeatureWanted { feature: Feature::Sentiment, wanted: Some(true) }];
    save_proportion(&scene.app, state(None, wants)).expect("wanted");
    assert_eq!(hidden(), ["/risk", "/actions", "/retraining", "/steering"]);
    let item = vec![(tables::log_item::TITLE, "Laptops".into())];
    let edit = Edit::make(&tables::LOG_ITEM, scene.app.fresh_id(), item);
    scene.app.change(Message::new("change-unknown"), vec![edit]).expect("written");
    assert_eq!(hidden(), ["/actions", "/retraining", "/steering"]);
    let after = proportion(&scene.app, Nothing {}).expect("stated");
    assert_eq!((after.people.stated, after.rhythms[2].wanted), (Some(7), Some(21)));
    let log = after.features.iter().find(|feature| feature.feature == Feature::RiskLog).expect("asked");
    assert!(log.used && log.has_data && !log.proposed);
    save_proportion(&scene.app, state(Some(60_000), vec![])).expect("stated");
    assert!(hidden().is_empty(), "so many people are worth all of it");
    let back = vec![FeatureWanted { feature: Feature::Sentiment, wanted: None }];
    save_proportion(&scene.app, state(Some(30), back)).expect("stated");
    assert!(hidden().contains(&"/sentiment".to_owned()));
}
