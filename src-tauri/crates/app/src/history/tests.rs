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

/// What cannot be taken back is not offered to be: neither by the header nor by the history.
#[test]
fn a_purge_is_not_offered_for_undo() {
    let (_folder, app) = programme();
    let offered = |app: &App| crate::frame::frame(app, Nothing {}).expect("a frame").programme.expect("open").undo;
    let ana = made(people::save(&app, Person { display_name: "Ana Holm".to_owned(), ..Person::default() }));
    assert!(offered(&app).is_some());
    people::purge(&app, ById { id: ana }).expect("purged");
    assert_eq!(offered(&app), None);
    assert_eq!(undo(&app, Nothing {}).expect_err("stays").message.id, "undo-purged");
}

/// What stays must not bar the way to what came before it: that is offered, taken back and done again.
#[test]
fn undo_steps_over_what_stays() {
    let (_folder, app) = programme();
    let person = |name: &str| made(people::save(&app, Person { display_name: name.to_owned(), ..Person::default() }));
    let shown = || {
        let open = crate::frame::frame(&app, Nothing {}).expect("a frame").programme.expect("open");
        (open.undo.map(|label| label.id), open.redo.map(|label| label.id))
    };
    let some = |id: &str| Some(id.to_owned());
    let (ana, ben) = (person("Ana Holm"), person("Ben Dahl"));
    people::delete(&app, ById { id: ben }).expect("deleted");
    people::purge(&app, ById { id: ana }).expect("purged");
    assert_eq!(shown(), (some("change-person-deleted"), None));
    let undone = undo(&app, Nothing {}).expect("the deletion goes back").label.expect("says so");
    assert_eq!((undone.id.as_str(), subject(&undone).id.as_str()), ("change-undone", "change-person-deleted"));
    assert_eq!(shown(), (some("change-person-added"), some("change-person-deleted")));
    redo(&app, Nothing {}).expect("done again");
    assert_eq!(shown(), (some("change-person-deleted"), None), "by its own name, not as something done again");
}

/// Each answer says how to take that very change back, and says nothing where that is impossible: also of what is no change of
/// the programme, after which Undo would take back what came before.
#[test]
fn an_answer_names_the_change_that_it_can_take_back() {
    let (_folder, app) = programme();
    let person = |name: &str| people::save(&app, Person { display_name: name.to_owned(), ..Person::default() });
    let names = || -> Vec<String> {
        let query = crate::dto::people::PeopleQuery { limit: 10, ..Default::default() };
        people::list(&app, query).expect("people").rows.into_iter().map(|row| row.name).collect()
    };
    let ana = person("Ana Holm").expect("saved");
    person("Ben Lund").expect("saved");
    let taken_back = undo_change(&app, ChangeByName { change: ana.undo.expect("can be taken back") }).expect("undone");
    assert_eq!((names(), taken_back.undo), (vec!["Ben Lund".to_owned()], None));
    let again = redo(&app, Nothing {}).expect("redone");
    undo_change(&app, ChangeByName { change: again.undo.expect("can be taken back") }).expect("undone");
    assert_eq!(names(), ["Ben Lund"]);
    assert_eq!(undo(&app, Nothing {}).expect("undone").undo, None);
    let cem = made(person("Cem Kaya"));
    assert_eq!(crate::frame::set_me(&app, SetMe { person: Some(cem) }).expect("said").undo, None);
    assert_eq!(people::purge(&app, ById { id: cem }).expect("purged").undo, None);
    let page = list(&app, HistoryQuery::default()).expect("history");
    let offered: Vec<(&str, bool)> =
        page.changes.iter().map(|change| (change.label.id.as_str(), change.undoable)).collect();
    assert_eq!(offered[0], ("change-person-purged", false));
    // What was taken back already is not offered again; the taking back is.
    assert!(
        offered.contains(&("change-person-added", false)) && offered.contains(&("change-undone", true)),
        "{offered:?}"
    );
    assert_eq!(offered.last(), Some(&("change-programme-created", false)));
}
