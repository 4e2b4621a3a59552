//! What a committee is told of risk areas must be traceable and true on the day it speaks of.

use super::*;
use crate::{
    dto::{log::LogSave, people::GroupSave, processes::RiskAreaSet, risk::*},
    superusers::scene::{Scene, refusal},
    testing::made,
};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    risk::{LogKind, PartKind, RiskStanding, Shift},
};
use understudy_store::{Edit, Value, tables};

/// A desk of two with a cutover in 50 days, a module about one of its processes, one of them seated yesterday.
struct Desk {
    scene: Scene,
    group: Id,
    area: Id,
    module: Id,
    session: Id,
}

fn row(table: &'static tables::Table, id: Id, cells: Vec<(u16, Value)>) -> Edit {
    Edit::make(table, id, cells)
}

impl Desk {
    fn set() -> Self {
        let scene = Scene::set();
        let app = &scene.app;
        let save = GroupSave {
            id: None,
            name: "Desk".to_owned(),
            site: None,
            headcount: None,
            note: String::new(),
            rule: None,
        };
        let group = made(crate::groups::save(app, save));
        let set = RiskAreaSet { process: scene.processes[0], group, impact: Some(5) };
        let area = made(crate::processes::set_risk_area(app, set));
        let [wave, module, session, slot, task] = [0; 5].map(|_| app.fresh_id());
        let yesterday = scene.today().plus(-1);
        let prepare = Id::derived("phase", &[b"prepare"]);
        let mut edits = vec![
            row(
                &tables::PHASE,
                prepare,
                vec![
                    (tables::phase::KIND, "prepare".into()),
                    (tables::phase::STARTS_ON, scene.today().plus(-50).into()),
                ],
            ),
            row(
                &tables::WAVE,
                wave,
                vec![(tables::wave::NAME, "Wave 1".into()), (tables::wave::CUTOVER, scene.today().plus(50).into())],
            ),
            row(
                &tables::WAVE_MEMBER,
                Id::derived("wave_member", &[wave.as_ref(), group.as_ref()]),
                vec![(tables::wave_member::WAVE, wave.into()), (tables::wave_member::USER_GROUP, group.into())],
            ),
            row(
                &tables::MODULE,
                module,
                vec![(tables::module::TITLE, "Orders".into()), (tables::module::VERSION, 1_u32.into())],
            ),
            row(
                &tables::MODULE_PROCESS,
                app.fresh_id(),
                vec![
                    (tables::module_process::MODULE, module.into()),
                    (tables::module_process::PROCESS, scene.processes[0].into()),
                ],
            ),
            row(
                &tables::MODULE_GROUP,
                app.fresh_id(),
                vec![(tables::module_group::MODULE, module.into()), (tables::module_group::USER_GROUP, group.into())],
            ),
            row(
                &tables::MODULE_TASK,
                task,
                vec![
                    (tables::module_task::MODULE, module.into()),
                    (tables::module_task::TITLE, "Enter an order".into()),
                    (tables::module_task::TARGET_SECONDS, 90_u32.into()),
                ],
            ),
            row(
                &tables::SESSION,
                session,
                vec![
                    (tables::session::MODULE, module.into()),
                    (tables::session::PURPOSE, "training".into()),
                    (tables::session::STATE, "closed".into()),
                    (tables::session::MODULE_VERSION, 1_u32.into()),
                    (tables::session::TIME_ZONE, "Europe/Oslo".into()),
                ],
            ),
            row(
                &tables::SESSION_SLOT,
                slot,
                vec![
                    (tables::session_slot::SESSION, session.into()),
                    (tables::session_slot::STARTS_AT, format!("{yesterday}T09:00").into()),
                    (tables::session_slot::MINUTES, 60_u32.into()),
                ],
            ),
        ];
        for person in [scene.cem, scene.dag] {
            edits.push(row(
                &tables::GROUP_MEMBER,
                app.fresh_id(),
                vec![(tables::group_member::USER_GROUP, group.into()), (tables::group_member::PERSON, person.into())],
            ));
        }
        // Both had a seat; Cem came and was quick, Dag did not come.
        for person in [scene.cem, scene.dag] {
            edits.push(row(
                &tables::ENROLMENT,
                app.fresh_id(),
                vec![
                    (tables::enrolment::SESSION, session.into()),
                    (tables::enrolment::PERSON, person.into()),
                    (tables::enrolment::STATE, "seated".into()),
                ],
            ));
        }
        edits.push(row(
            &tables::ATTENDANCE,
            app.fresh_id(),
            vec![
                (tables::attendance::SESSION, session.into()),
                (tables::attendance::PERSON, scene.cem.into()),
                (tables::attendance::STATUS, "present".into()),
            ],
        ));
        edits.push(row(
            &tables::TIMED_TASK,
            app.fresh_id(),
            vec![
                (tables::timed_task::SESSION, session.into()),
                (tables::timed_task::PERSON, scene.cem.into()),
                (tables::timed_task::TASK, task.into()),
                (tables::timed_task::MILLISECONDS, 80_000_u32.into()),
            ],
        ));
        scene.app.change(Message::new("change-unknown"), edits).expect("a desk");
        Self { scene, group, area, module, session }
    }

    fn overview(&self, as_of: Option<Day>) -> RiskOverview {
        overview(&self.scene.app, RiskArgs { as_of, wave: None }).expect("an overview")
    }

    fn part(&self, as_of: Option<Day>, kind: PartKind) -> (u32, u32, Option<u32>) {
        let found = self.overview(as_of);
        let part = found.rows[0].parts.iter().find(|part| part.kind == kind).expect("the part");
        (part.done, part.of, part.planned)
    }
}

/// Each part counts what its own screen counts, and the plan asks for what was planned by the day.
#[test]
fn parts_are_counted_against_their_planned_days() {
    let desk = Desk::set();
    let before = Some(desk.scene.today().plus(-2));
    assert_eq!(desk.part(None, PartKind::People), (1, 2, Some(100)), "both should have been there yesterday");
    assert_eq!(desk.part(None, PartKind::Tasks), (1, 2, Some(100)));
    assert_eq!(desk.part(before, PartKind::People), (0, 2, Some(0)));
    // Nothing dates the content: half of the time from the start of the phase to the cutover has gone.
    assert_eq!(desk.part(None, PartKind::Content), (0, 1, Some(50)));
    assert_eq!(desk.part(None, PartKind::Superusers), (0, 2, Some(50)));
    let found = desk.overview(None);
    let row = &found.rows[0];
    assert_eq!((row.actual, row.planned, row.points, row.standing), (25, Some(75), Some(50), RiskStanding::Late));
    assert_eq!((row.shift, row.cutover), (Shift::Worsened, Some(desk.scene.today().plus(50))));
    assert_eq!((found.late, found.groups.len(), found.areas.len()), (1, 1, 1));
    let cell = found.areas[0].cells[0].as_ref().expect("a cell");
    assert_eq!((cell.id, cell.points, cell.count), (desk.area, Some(50), 1));
    // People lag as superusers and content do; who must be ready first comes first.
    let step = row.next_step.as_ref().expect("a step");
    assert_eq!(step.id, "risk-next-superuser");
    assert!(overview(&desk.scene.app, RiskArgs { as_of: None, wave: Some(desk.group) }).is_err());
}

/// Who gets no training, for a reason that holds, waits for no module, nobody to be trained and no task, also where a module for
/// everybody is about the process; superusers are asked for as coverage asks. When the reason is over, all of it is asked again.
#[test]
fn a_reason_for_no_training_asks_for_superusers_alone() {
    let desk = Desk::set();
    let app = &desk.scene.app;
    let today = desk.scene.today();
    let cells = vec![
        (tables::training_exemption::USER_GROUP, desk.group.into()),
        (tables::training_exemption::REASON, "They only read a report".into()),
        (tables::training_exemption::EXPIRES_ON, today.plus(3).into()),
    ];
    let change = vec![row(&tables::TRAINING_EXEMPTION, Id::derived("reason", &[desk.group.as_ref()]), cells)];
    app.change(Message::new("change-unknown"), change).expect("a reason");
    assert_eq!(desk.part(None, PartKind::People).1, 2, "training goes before a reason for none");
    let open = app.programme().expect("open");
    let links = understudy_store::read::modules::links(
        &open.reader().expect("a reader"),
        understudy_store::read::modules::Links::Groups,
        None,
    );
    let for_everybody: Vec<Edit> =
        links.expect("links").into_iter().map(|link| Edit::delete(&tables::MODULE_GROUP, link.id)).collect();
    app.change(Message::new("change-unknown"), for_everybody).expect("a module for everybody");
    let parts = |as_of: Option<Day>| {
        let found = desk.overview(as_of);
        found.rows[0].parts.iter().map(|part| (part.kind, part.of)).collect::<Vec<_>>()
    };
    assert_eq!(parts(None), [(PartKind::Superusers, 2)]);
    let step = desk.overview(None).rows[0].next_step.clone().expect("a step");
    assert_eq!(step.id, "risk-next-superuser");
    let shown = detail(app, RiskAreaArgs { id: desk.area, as_of: None }).expect("a detail");
    assert_eq!((shown.modules.len(), shown.processes[0].needed), (0, 2), "no row without a figure");
    let later = Some(today.plus(4));
    assert!(parts(later).contains(&(PartKind::Content, 1)), "the reason is over by then");
    let gone = Edit::delete(&tables::MODULE, desk.module);
    app.change(Message::new("change-unknown"), vec![gone]).expect("deletes");
    assert_eq!((parts(None).len(), parts(later).len()), (1, 2), "a module is owed when the reason is over");
}

/// A figure that cannot show its rows is not believed: the detail's rows add up to the parts.
#[test]
fn the_detail_shows_what_the_parts_count() {
    let desk = Desk::set();
    let found = detail(&desk.scene.app, RiskAreaArgs { id: desk.area, as_of: None }).expect("a detail");
    let part = |kind| found.row.parts.iter().find(|part| part.kind == kind).expect("the part");
    let module = &found.modules[0];
    assert_eq!(
        (module.id, module.need, module.completed),
        (desk.module, part(PartKind::People).of, part(PartKind::People).done)
    );
    assert_eq!((module.tasks_done, module.tasks_of), (part(PartKind::Tasks).done, part(PartKind::Tasks).of));
    assert_eq!(module.unseated, 1, "who missed it has no seat any more");
    assert_eq!(found.processes.len(), 1);
    assert_eq!(
        (found.processes[0].ready.len() as u32, found.processes[0].coming.len()),
        (part(PartKind::Superusers).done, 2)
    );
    let gone = RiskAreaArgs { id: desk.session, as_of: None };
    assert_eq!(refusal(detail(&desk.scene.app, gone)), "error-not-found");
}

/// An obstacle comes first in what to do, counts while it is open, and the fortnight's report names it as new and as closed.
#[test]
fn obstacles_are_told_when_they_come_and_go() {
    let desk = Desk::set();
    let app = &desk.scene.app;
    let today = desk.scene.today();
    let obstacle = LogSave {
        risk_area: Some(desk.area),
        impact: Some(4),
        owner: Some(desk.scene.dag),
        due_on: Some(today.plus(-1)),
        raised_on: Some(today.plus(-3)),
        next_step: "Ask for licences".to_owned(),
        ..LogSave::new(LogKind::Issue, "No licences")
    };
    let id = made(crate::log::save(app, obstacle));
    let found = desk.overview(None);
    let row = &found.rows[0];
    assert_eq!((row.obstacles, row.obstacles_overdue), (1, 1));
    assert_eq!(row.next_step.as_ref().map(|step| step.id.as_str()), Some("risk-next-obstacle"));
    assert_eq!((found.new_obstacles.len(), found.closed_obstacles.len()), (1, 0));
    let close = crate::dto::log::LogClose { id, on: Some(today), outcome: "Bought".to_owned() };
    crate::log::close(app, close).expect("closed");
    let after = desk.overview(None);
    assert_eq!((after.rows[0].obstacles, after.new_obstacles.len(), after.closed_obstacles.len()), (0, 1, 1));
    desk.scene.clock.pass_days(20);
    let later = desk.overview(None);
    assert_eq!((later.new_obstacles.len(), later.closed_obstacles.len()), (0, 0));
}

/// Without a cutover nothing says when: the area is named unplanned and no slippage is made up.
#[test]
fn an_area_without_a_cutover_is_unplanned() {
    let scene = Scene::set();
    let save = GroupSave {
        id: None,
        name: "Desk".to_owned(),
        site: None,
        headcount: Some(5),
        note: String::new(),
        rule: None,
    };
    let group = made(crate::groups::save(&scene.app, save));
    // Set on the area: it holds for both of its processes.
    let set = RiskAreaSet { process: scene.areas[0], group, impact: Some(3) };
    made(crate::processes::set_risk_area(&scene.app, set));
    let found = overview(&scene.app, RiskArgs::default()).expect("an overview");
    let row = &found.rows[0];
    assert_eq!((row.standing, row.points, row.days), (RiskStanding::Unplanned, None, None));
    let detail = detail(&scene.app, RiskAreaArgs { id: row.id, as_of: None }).expect("a detail");
    assert_eq!((detail.processes.len(), detail.modules.len()), (2, 0));
    assert_eq!(found.trainers.len(), 0, "nobody is ready, so nobody can be sent");
}
