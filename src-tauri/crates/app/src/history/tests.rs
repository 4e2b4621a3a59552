//! History must tell in words what happened, and undo must do what it says.

use super::*;
use crate::{
    dto::{
        ById,
        frame::SetMe,
        people::{GroupSave, Person},
        programme::Site,
    },
    groups, people, programme as set_up,
    testing::{made, programme},
};

/// A person reads names and dates, never ids.
#[test]
fn changes_are_told_with_names_and_values() {
    let (_folder, app) = programme();
    let site = made(set_up::save_site(
        &app,
        Site { id: None, name: "Oslo".to_owned(), country: String::new(), time_zone: String::new() },
    ));
    let ana = made(people::save(&app, Person { display_name: "Ana Holm".to_owned(), ..Person::default() }));
    crate::frame::set_me(&app, SetMe { person: Some(ana) }).expect("said");
    let known = people::get(&app, ById { id: ana }).expect("there").person;
    let leaves_on = understudy_domain::day::Day::parse("2027-03-31");
    people::save(&app, Person { site: Some(site), leaves_on, ..known }).expect("saved");
    let page = list(&app, HistoryQuery { row: Some(ana), ..HistoryQuery::default() }).expect("history");
    assert_eq!(page.changes.len(), 2);
    let latest = &page.changes[0];
    assert_eq!((latest.by.as_str(), latest.details[0].title.as_str()), ("Ana Holm", "Ana Holm"));
    assert_eq!(latest.details[0].action, "changed");
    let fields: Vec<_> =
        latest.details[0].fields.iter().map(|field| (field.field.as_str(), field.after.as_str())).collect();
    assert_eq!(fields, [("site", "Oslo"), ("leaves_on", "2027-03-31")]);
    assert!(latest.at.starts_with("2026-11-21T09:00:00"), "{}", latest.at);
}

/// Undo and redo walk back and forth over the same changes, and say which.
#[test]
fn undo_and_redo_name_the_change() {
    let (_folder, app) = programme();
    let buyers =
        GroupSave { id: None, name: "Buyers".to_owned(), site: None, headcount: None, note: String::new(), rule: None };
    made(groups::save(&app, buyers));
    let undone = undo(&app, Nothing {}).expect("undone").label.expect("a label");
    assert_eq!((undone.id.as_str(), subject(&undone).id.as_str()), ("change-undone", "change-group-added"));
    let redone = redo(&app, Nothing {}).expect("redone").label.expect("a label");
    assert_eq!(subject(&redone).id, "change-group-added");
    assert_eq!(redo(&app, Nothing {}).expect_err("nothing").message.id, "history-nothing-to-redo");
    let page = list(&app, HistoryQuery { limit: 2, ..HistoryQuery::default() }).expect("history");
    assert!(page.more);
    let older = HistoryQuery { before: Some(page.changes[1].change.clone()), ..HistoryQuery::default() };
    assert_eq!(list(&app, older).expect("history").changes.len(), 2);
    for word in ["", "x-1", "1", "99999999999999999999-1", "1-1"] {
        let error = undo_change(&app, ChangeByName { change: word.to_owned() }).expect_err("refused");
        assert_eq!(error.message.id, "undo-gone", "{word}");
    }
}
