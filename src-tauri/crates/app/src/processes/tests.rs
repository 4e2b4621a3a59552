//! The journeys of the catalogue: built, scoped, assessed, cut back.

use super::*;
use crate::{
    App,
    dto::{
        ById, Nothing,
        frame::{Find, FoundKind},
        people::GroupSave,
        processes::{ProcessSave, RiskAreaSet, ScopeChange},
    },
    groups, history,
    testing::{made, programme},
};
use understudy_domain::{id::Id, words::ProcessLevel};

fn process(app: &App, title: &str, parent: Option<Id>, level: ProcessLevel) -> Id {
    made(save(app, ProcessSave { id: None, parent, code: String::new(), title: title.to_owned(), level }))
}

fn catalogue_of(app: &App) -> [Id; 4] {
    let top = process(app, "Source to pay", None, ProcessLevel::EndToEnd);
    let area = process(app, "Procure", Some(top), ProcessLevel::Area);
    let order = process(app, "Order goods", Some(area), ProcessLevel::Process);
    let urgent = process(app, "Order urgently", Some(order), ProcessLevel::Scenario);
    [top, area, order, urgent]
}

fn competencies(app: &App) -> usize {
    let open = app.programme().expect("open");
    let reader = open.reader().expect("reader");
    understudy_store::read::processes::knowledge_competencies(&reader).expect("read").len()
}

/// The scope decides what is assessed: a whole branch goes in with its knowledge competencies, and one undo takes it out.
#[test]
fn scope_of_a_branch_brings_its_competencies() {
    let (_folder, app) = programme();
    let [top, area, order, _] = catalogue_of(&app);
    set_scope(&app, ScopeChange { ids: vec![top], scope: ProcessScope::In }).expect("scoped");
    let tree = tree(&app, Nothing {}).expect("tree");
    let shown: Vec<_> =
        tree.rows.iter().map(|row| (row.depth, row.below, row.below_in_scope, row.assessable)).collect();
    assert_eq!(shown, [(0, 3, 3, false), (1, 2, 2, false), (2, 1, 1, true), (3, 0, 0, false)]);
    assert_eq!((tree.in_scope, tree.assessable, competencies(&app)), (4, 1, 1));
    let again = set_scope(&app, ScopeChange { ids: vec![top], scope: ProcessScope::In }).expect("scoped");
    assert!(again.label.is_none(), "nothing had to change");
    set_scope(&app, ScopeChange { ids: vec![area], scope: ProcessScope::Out }).expect("scoped");
    assert_eq!(competencies(&app), 1, "the row above is all that is left in scope");
    history::undo(&app, Nothing {}).expect("undone");
    history::undo(&app, Nothing {}).expect("undone");
    assert_eq!(competencies(&app), 0);
    history::redo(&app, Nothing {}).expect("redone");
    delete(&app, ById { id: order }).expect("removed");
    assert_eq!(super::tree(&app, Nothing {}).expect("tree").rows.len(), 2);
}

/// Work can only be about what is in scope: a catalogue has thousands of other rows, often with the same words. A branch stands
/// for what is in scope below it, and comes before its parts.
#[test]
fn only_what_is_in_scope_is_offered_the_widest_first() {
    let (_folder, app) = programme();
    let [top, area, order, urgent] = catalogue_of(&app);
    let all = process(&app, "Order everything", Some(top), ProcessLevel::Area);
    let out = process(&app, "Order elsewhere", Some(all), ProcessLevel::Process);
    let found = |text: &str, in_scope| {
        let args = Find { text: text.to_owned(), limit: 10, kinds: Some(vec![FoundKind::Process]), in_scope };
        crate::frame::find(&app, args).expect("found").into_iter().map(|hit| hit.id).collect::<Vec<_>>()
    };
    assert_eq!(found("order", Some(true)), []);
    set_scope(&app, ScopeChange { ids: vec![urgent], scope: ProcessScope::In }).expect("scoped");
    assert_eq!(found("", Some(true)), [top, area, order, urgent]);
    set_scope(&app, ScopeChange { ids: vec![out], scope: ProcessScope::In }).expect("scoped");
    assert_eq!(found("order", Some(true)), [all, out, order, urgent]);
    set_scope(&app, ScopeChange { ids: vec![out], scope: ProcessScope::Out }).expect("out of scope");
    assert_eq!(found("order", Some(true)), [order, urgent]);
    assert_eq!(found("order", None), [out, all, order, urgent]);
    assert_eq!(found("order", Some(false)).len(), 4);
}

/// A catalogue edited by hand must stay a tree with its levels in order.
#[test]
fn impossible_trees_are_refused() {
    let (_folder, app) = programme();
    let [_, area, order, _] = catalogue_of(&app);
    let into_itself = ProcessSave {
        id: Some(area),
        parent: Some(order),
        code: String::new(),
        title: String::new(),
        level: ProcessLevel::Area,
    };
    let ids: Vec<String> =
        save(&app, into_itself).expect_err("refused").fields.into_iter().map(|error| error.message.id).collect();
    assert_eq!(ids, ["process-title-missing", "process-parent-below", "process-level-order"]);
}

/// The impact says where trainers are needed; taking it away is not setting it to nothing.
#[test]
fn impacts_are_set_and_taken_away() {
    let (_folder, app) = programme();
    let [_, area, ..] = catalogue_of(&app);
    let buyers = GroupSave {
        id: None,
        name: "Buyers".to_owned(),
        site: None,
        headcount: Some(10),
        note: String::new(),
        rule: None,
    };
    let group = made(groups::save(&app, buyers));
    let set = |impact| set_risk_area(&app, RiskAreaSet { process: area, group, impact });
    assert_eq!(set(Some(6)).expect_err("refused").fields[0].field, "impact");
    set(Some(5)).expect("set");
    let areas = risk_areas(&app, Nothing {}).expect("areas");
    assert_eq!((areas.len(), areas[0].impact), (1, 5));
    assert_eq!(tree(&app, Nothing {}).expect("tree").rows[1].impact, Some(5));
    set(None).expect("taken away");
    assert!(risk_areas(&app, Nothing {}).expect("areas").is_empty());
    set(Some(3)).expect("set again");
    assert_eq!(risk_areas(&app, Nothing {}).expect("areas")[0].impact, 3);
}
