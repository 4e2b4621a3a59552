//! The journeys of a group: by hand, by rule, warned about, hidden.

use super::*;
use crate::{
    App,
    dto::{
        ById, Nothing,
        people::{ColumnValues, GroupMembersChange, GroupRow, GroupRule, GroupSave, Person},
        processes::RiskAreaSet,
    },
    history, people, processes,
    superusers::scene::Scene,
    testing::{made, programme_and_clock},
};
use understudy_domain::id::Id;

fn group(name: &str, headcount: Option<u32>, rule: Option<GroupRule>) -> GroupSave {
    GroupSave { id: None, name: name.to_owned(), site: None, headcount, note: String::new(), rule }
}

fn person(app: &App, name: &str, job_title: &str) -> Id {
    let person = Person { display_name: name.to_owned(), job_title: job_title.to_owned(), ..Person::default() };
    made(people::save(app, person))
}

fn only(app: &App) -> GroupRow {
    list(app, Nothing {}).expect("groups").remove(0)
}

/// A rule must follow the people: newcomers join, leavers end, and whoever was taken out by hand stays out.
#[test]
fn a_rule_fills_a_group_and_follows_the_people() {
    let (_folder, app, clock) = programme_and_clock();
    let ana = person(&app, "Ana Holm", "Buyer");
    let bo = person(&app, "Bo Dahl", "buyer ");
    let rule = GroupRule { column: "job_title".to_owned(), values: vec!["Buyer".to_owned()], same_site: false };
    let id = made(save(&app, group("Buyers", None, Some(rule))));
    assert_eq!((only(&app).members, only(&app).people), (2, 2));
    clock.pass_days(3);
    let change = GroupMembersChange { group: id, add: vec![], remove: vec![bo] };
    change_members(&app, change).expect("removed");
    let known = people::get(&app, ById { id: ana }).expect("there").person;
    people::save(&app, Person { job_title: "Planner".to_owned(), ..known }).expect("saved");
    person(&app, "Cy Lund", "Buyer");
    apply_rules(&app, Nothing {}).expect("filled");
    assert_eq!(only(&app).members, 1);
    let again = apply_rules(&app, Nothing {}).expect("filled");
    assert!(again.label.is_none(), "filling twice changes nothing");
    let values = column_values(&app, ColumnValues { column: "job_title".to_owned() }).expect("values");
    assert_eq!(values.iter().map(|value| value.people).sum::<u32>(), 3);
    assert!(column_values(&app, ColumnValues { column: "phone".to_owned() }).is_err());
}

/// A group without an entered headcount counts who is in it on the day and is still there: coverage divides by it.
#[test]
fn a_headcount_not_entered_is_counted() {
    let (_folder, app, clock) = programme_and_clock();
    let [_, gone, hidden] = ["Ana Holm", "Bo Dahl", "Cy Lund"].map(|name| person(&app, name, "Buyer"));
    let rule = GroupRule { column: "job_title".to_owned(), values: vec!["Buyer".to_owned()], same_site: false };
    let id = made(save(&app, group("Buyers", None, Some(rule))));
    save(&app, group("Planners", Some(45), None)).expect("saved");
    let headcounts = || {
        let open = app.programme().expect("open");
        let found = understudy_store::read::coverage::audiences(&open.reader().expect("a reader"), app.today());
        found.expect("groups").iter().map(|audience| audience.headcount).collect::<Vec<_>>()
    };
    assert_eq!(headcounts(), [3, 45]);
    clock.pass_days(2);
    change_members(&app, GroupMembersChange { group: id, add: vec![], remove: vec![gone] }).expect("removed");
    people::delete(&app, ById { id: hidden }).expect("hidden");
    clock.pass_days(1);
    assert_eq!(headcounts(), [1, 45]);
}

/// Too few superusers for the headcount is the first thing that a lead has to see.
#[test]
fn too_few_superusers_are_warned_about() {
    let (_folder, app, _) = programme_and_clock();
    let id = made(save(&app, group("Planners", Some(45), None)));
    let row = only(&app);
    assert_eq!((row.people, row.superusers), (45, 0));
    assert_eq!(row.warning.expect("a warning").id, "group-too-few-superusers");
    let twice = save(&app, group(" planners", None, None)).expect_err("taken");
    assert_eq!(twice.fields[0].message.id, "group-name-taken");
    delete(&app, ById { id }).expect("hidden");
    assert!(list(&app, Nothing {}).expect("groups").is_empty());
    history::undo(&app, Nothing {}).expect("undone");
    assert_eq!(only(&app).id, id);
}

/// A group is covered by those who may train and not by those nominated, as coverage says, whatever the ratio.
#[test]
fn a_nominated_superuser_is_not_enough() {
    let scene = Scene::set();
    let id = made(save(&scene.app, group("Order desk", Some(18), None)));
    let told = || only(&scene.app).warning.map(|warning| warning.id);
    assert_eq!(told().as_deref(), Some("group-too-few-may-train"), "two train every group, and neither is ready");
    let impact = |impact| {
        let set = RiskAreaSet { process: scene.processes[0], group: id, impact };
        processes::set_risk_area(&scene.app, set).expect("set");
    };
    impact(Some(3));
    assert_eq!((only(&scene.app).superusers, told().as_deref()), (2, Some("group-too-few-ready")));
    save(&scene.app, GroupSave { id: Some(id), ..group("Order desk", Some(60), None) }).expect("grown");
    assert_eq!(told().as_deref(), Some("group-nominate-more"), "two for sixty, where twenty each is the need");
}
