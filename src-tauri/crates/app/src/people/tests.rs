//! The journeys of a person: made, corrected, found twice, merged, removed, purged.

use super::*;
use crate::{
    App, FileUse,
    dto::{
        ById, Nothing,
        people::{DuplicatePair, MergePeople, PeopleQuery, Person},
        programme::FileArgs,
    },
    groups, history,
    testing::{made, programme},
};
use understudy_domain::id::Id;

fn named(name: &str) -> Person {
    Person { display_name: name.to_owned(), ..Person::default() }
}

fn names(app: &App, query: PeopleQuery) -> Vec<String> {
    list(app, query).expect("a page").rows.into_iter().map(|row| row.name).collect()
}

fn group_of(app: &App, people: &[Id]) -> Id {
    let group = made(groups::save(
        app,
        crate::dto::people::GroupSave {
            id: None,
            name: "Buyers".to_owned(),
            site: None,
            headcount: None,
            note: String::new(),
            rule: None,
        },
    ));
    let change = crate::dto::people::GroupMembersChange { group, add: people.to_vec(), remove: vec![] };
    groups::change_members(app, change).expect("members");
    group
}

/// Every mistake of the form is shown at once; an empty name is made of its parts.
#[test]
fn a_person_is_checked_and_saved() {
    let (_folder, app) = programme();
    let bad = Person {
        email: "nowhere".to_owned(),
        starts_on: understudy_domain::day::Day::parse("2026-02-02"),
        leaves_on: understudy_domain::day::Day::parse("2026-02-01"),
        ..Person::default()
    };
    let fields: Vec<String> =
        save(&app, bad).expect_err("refused").fields.into_iter().map(|error| error.field).collect();
    assert_eq!(fields, ["display_name", "email", "leaves_on"]);
    let id =
        made(save(&app, Person { given_name: " Ana ".to_owned(), surname: "Holm".to_owned(), ..Person::default() }));
    let known = get(&app, ById { id }).expect("there").person;
    assert_eq!((known.display_name.as_str(), known.given_name.as_str()), ("Ana Holm", "Ana"));
    save(&app, Person { job_title: "Buyer".to_owned(), ..known }).expect("saved");
    let page = list(&app, PeopleQuery { text: "buy hol".to_owned(), ..PeopleQuery::default() }).expect("a page");
    assert_eq!((page.total, page.rows[0].job_title.as_str()), (1, "Buyer"));
    delete(&app, ById { id }).expect("removed");
    assert_eq!(get(&app, ById { id }).expect_err("gone").code, "not_found");
    history::undo(&app, Nothing {}).expect("undone");
    assert!(get(&app, ById { id }).is_ok());
}

/// Pages must be in the order asked for, whatever the case, and narrow to a group.
#[test]
fn pages_are_sorted_and_narrowed() {
    let (_folder, app) = programme();
    let ids: Vec<Id> = ["bo Dahl", "Ana Holm", "Øyvind Moe"].map(|name| made(save(&app, named(name)))).into();
    assert_eq!(names(&app, PeopleQuery::default()), ["Ana Holm", "bo Dahl", "Øyvind Moe"]);
    let descending = PeopleQuery { sort: "-name".to_owned(), limit: 2, ..PeopleQuery::default() };
    assert_eq!(names(&app, descending), ["Øyvind Moe", "bo Dahl"]);
    assert_eq!(names(&app, PeopleQuery { text: "øYV".to_owned(), ..PeopleQuery::default() }), ["Øyvind Moe"]);
    let group = group_of(&app, &ids[..1]);
    assert_eq!(names(&app, PeopleQuery { group: Some(group), ..PeopleQuery::default() }), ["bo Dahl"]);
    let rows = list(&app, PeopleQuery { text: "bo".to_owned(), ..PeopleQuery::default() }).expect("a page").rows;
    assert_eq!(rows[0].groups, ["Buyers"]);
}

/// A rejected pair never comes back; a merged one becomes one person, with all that referred to the other, and one undo
/// takes it back.
#[test]
fn duplicates_are_rejected_or_merged() {
    let (_folder, app) = programme();
    let mail = |name: &str| Person { email: "Shared@example.com".to_owned(), ..named(name) };
    let (one, other) = (made(save(&app, mail("Ana Holm"))), made(save(&app, mail("A. Holm"))));
    let bare = made(save(&app, named("ana  holm")));
    let pairs = duplicates(&app, Nothing {}).expect("pairs");
    let reasons = |pairs: &[DuplicatePair]| pairs.iter().map(|pair| pair.reason.id.clone()).collect::<Vec<_>>();
    assert_eq!(reasons(&pairs), ["people-same-email", "people-same-name"]);
    not_same(&app, MergePeople { keep: bare, merge: one }).expect("remembered");
    assert_eq!(list(&app, PeopleQuery::default()).expect("a page").possible_duplicates, 1);
    let group = group_of(&app, &[other]);
    made(save(&app, Person { id: Some(other), job_title: "Buyer".to_owned(), ..mail("A. Holm") }));
    merge(&app, MergePeople { keep: one, merge: other }).expect("merged");
    let kept = get(&app, ById { id: one }).expect("there");
    assert_eq!((kept.person.job_title.as_str(), kept.groups[0].id), ("Buyer", group));
    assert!(get(&app, ById { id: other }).is_err());
    assert!(duplicates(&app, Nothing {}).expect("pairs").is_empty());
    history::undo(&app, Nothing {}).expect("undone");
    assert_eq!(get(&app, ById { id: other }).expect("back").groups[0].id, group);
    assert!(get(&app, ById { id: one }).expect("there").groups.is_empty());
    let report = crate::backup::check(&app, Nothing {}).expect("checked");
    assert!(report.sound, "{:?}", report.findings);
}

/// Two rows for one superuser must become one, with the scope of both.
#[test]
fn merging_two_superusers_makes_one() {
    let (_folder, app) = programme();
    let (one, other) = (made(save(&app, named("Ana Holm"))), made(save(&app, named("A. Holm"))));
    let nominate = |person: Id| {
        made(crate::superusers::save(
            &app,
            crate::dto::superusers::SuperuserSave {
                id: None,
                person,
                nominated_on: None,
                wave: None,
                allocation_percent: None,
                manager: String::new(),
                manager_agreed_on: None,
                environment_on: None,
                note: String::new(),
                processes: None,
                groups: None,
                sites: None,
            },
        ))
    };
    let kept = nominate(one);
    nominate(other);
    merge(&app, MergePeople { keep: one, merge: other }).expect("merged");
    assert_eq!(get(&app, ById { id: one }).expect("there").superuser, Some(kept));
    let open = app.programme().expect("open");
    let active = understudy_store::read::programme::active_superusers(&open.reader().expect("reader"), app.today());
    assert_eq!(active.expect("counted"), 1);
    assert_eq!(delete(&app, ById { id: one }).expect_err("refused").message.id, "person-is-superuser");
}

/// Personal data that was purged must be nowhere in the file, not even in its history.
#[test]
fn purged_data_is_nowhere_in_the_file() {
    let (folder, app) = programme();
    let id = made(save(&app, Person { phone: "SECRET-NUMBER-4711".to_owned(), ..named("Ana Holm") }));
    group_of(&app, &[id]);
    let changed = purge(&app, ById { id }).expect("purged");
    assert_eq!(changed.warnings[0].id, "person-purged-backups");
    assert!(get(&app, ById { id }).is_err());
    // Undo takes back what came before it, and brings nothing of the person back.
    assert_eq!(changed.undo, None);
    history::undo(&app, Nothing {}).expect("the group goes");
    assert!(get(&app, ById { id }).is_err());
    let copy = folder.path().join("copy.understudy");
    let file = app.choose_file(&copy, FileUse::Save).file;
    crate::backup::backup_to(&app, FileArgs { file }).expect("backed up");
    let bytes = std::fs::read(&copy).expect("reads");
    let needle = b"SECRET-NUMBER-4711";
    assert!(!bytes.windows(needle.len()).any(|part| part == needle));
}
