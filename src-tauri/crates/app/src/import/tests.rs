//! The journeys of an import: previewed, corrected, applied, undone, repeated without effect.

use super::*;
use crate::{
    dto::{
        Nothing,
        people::{PeopleQuery, Person},
        readiness::{JobById, JobState},
    },
    export, history, people as everybody,
    testing::{StopsAfter, made, programme},
};
use std::{fs, path::Path};

fn args(app: &App, folder: &Path, kind: ImportKind, text: &str) -> ImportArgs {
    let path = folder.join("file.csv");
    fs::write(&path, text).expect("writes");
    ImportArgs {
        kind,
        file: app.choose_file(&path, FileUse::Open).file,
        mapping: Default::default(),
        decisions: Default::default(),
        session: None,
        pulse: None,
        job: None,
    }
}

fn total(app: &App) -> u32 {
    everybody::list(app, PeopleQuery::default()).expect("a page").total
}

/// Nothing is written until confirmed; importing again changes nothing; one undo takes all of it back.
#[test]
fn people_are_previewed_imported_and_undone() {
    let (folder, app) = programme();
    let text = "Display name;Email;Site;Job title\nAna Holm;ana@example.com;Oslo;Buyer\nBo Dahl;bo@example.com;oslo;\nNobody;not an address;;\n";
    let args = args(&app, folder.path(), ImportKind::People, text);
    let shown = preview(&app, args.clone()).expect("previewed");
    assert_eq!((shown.counts.rows, shown.counts.new, shown.counts.refused), (3, 2, 1));
    assert_eq!((shown.errors[0].row, shown.errors[0].column.as_deref()), (4, Some("Email")));
    assert!(shown.notes.iter().any(|note| note.id == "people-sites-made"));
    assert_eq!(total(&app), 0);
    let done = apply(&app, args.clone()).expect("imported");
    assert_eq!((done.counts.new, total(&app)), (2, 2));
    let setup = crate::programme::get(&app, Nothing {}).expect("set-up");
    assert_eq!((setup.sites.len(), setup.backups.len()), (1, 1));
    let again = apply(&app, args).expect("imported again");
    assert_eq!((again.counts.unchanged, again.changed.label), (2, None));
    history::undo(&app, Nothing {}).expect("undone");
    assert_eq!(total(&app), 0);
    history::redo(&app, Nothing {}).expect("redone");
    assert_eq!(total(&app), 2);
}

/// Columns that nobody recognises are shown, so that the user can say which is which.
#[test]
fn an_unknown_file_can_be_mapped() {
    let (folder, app) = programme();
    let mut args = args(&app, folder.path(), ImportKind::People, "Wer,Wo\nAna Holm,Buying\n");
    let shown = preview(&app, args.clone()).expect("previewed");
    assert_eq!(shown.errors[0].message.id, "import-no-name-column");
    assert_eq!(shown.columns[0].examples, ["Ana Holm"]);
    args.mapping.insert("display_name".to_owned(), "Wer".to_owned());
    args.mapping.insert("department".to_owned(), "Wo".to_owned());
    assert_eq!(preview(&app, args.clone()).expect("previewed").counts.new, 1);
    args.mapping.insert("phone".to_owned(), "Nowhere".to_owned());
    assert_eq!(preview(&app, args).expect_err("refused").message.id, "import-column-unknown");
}

/// Asked to stop at any moment, an import leaves neither rows nor history; asked again, it does all of it.
#[test]
fn a_cancelled_import_writes_nothing() {
    let (folder, app) = programme();
    let rows = (0..3000).map(|at| format!("Person {at},person{at}@example.com\n")).collect::<Vec<_>>().concat();
    let args = args(&app, folder.path(), ImportKind::People, &format!("Name,Email\n{rows}"));
    let history = || history::list(&app, Default::default()).expect("history").changes.len();
    let before = history();
    let mut moments = 0;
    for told in 0_u32.. {
        let watch = StopsAfter::new(told);
        match preview_watched(&app, args.clone(), &watch).and_then(|_| apply_watched(&app, args.clone(), &watch)) {
            Ok(done) => {
                assert_eq!((done.counts.new, total(&app)), (3000, 3000));
                break;
            }
            Err(error) => assert_eq!(error.code, "cancelled", "{:?}", error.message),
        }
        assert_eq!((total(&app), history()), (0, before), "stopped after {told}");
        moments += 1;
    }
    assert!(moments > 8, "told only {moments} times");
}

/// The window announces the job, then asks for the work: it hears how far it is, and stops it.
#[test]
fn an_import_is_watched_and_cancelled_as_a_job() {
    let (folder, app) = programme();
    let heard = Arc::new(std::sync::Mutex::new(Vec::new()));
    let hears = Arc::clone(&heard);
    app.listen(move |event| {
        if let crate::Event::Job(progress) = event {
            hears.lock().expect("one thread").push((progress.job, progress.done, progress.state));
        }
    });
    let mut args = args(&app, folder.path(), ImportKind::People, "Name\nAna Holm\n");
    args.job = Some(export::begin(&app, Nothing {}).expect("announced").job);
    preview(&app, args.clone()).expect("previewed");
    let told = std::mem::take(&mut *heard.lock().expect("one thread"));
    assert!(told.iter().any(|(_, done, state)| *done > 0 && *state == JobState::Running), "{told:?}");
    assert_eq!(told.last().map(|(job, _, state)| (Some(*job), *state)), Some((args.job, JobState::Done)));
    let job = export::begin(&app, Nothing {}).expect("announced").job;
    export::cancel(&app, JobById { job }).expect("asked to stop");
    args.job = Some(job);
    assert_eq!(apply(&app, args.clone()).expect_err("stopped").code, "cancelled");
    assert_eq!(total(&app), 0);
    assert_eq!(export::job(&app, JobById { job }).expect("known").state, JobState::Cancelled);
    args.job = None;
    assert_eq!(apply(&app, args).expect("imported").counts.new, 1);
}

/// Groups and processes with titles that nobody knows show their mapping with what is missing, and take corrections.
#[test]
fn groups_and_processes_can_be_mapped() {
    let (folder, app) = programme();
    let mut groups = args(&app, folder.path(), ImportKind::Groups, "Wer,Kopfzahl\nBuyers,12\n");
    let shown = preview(&app, groups.clone()).expect("previewed");
    assert_eq!(shown.errors[0].message.id, "import-groups-no-name-column");
    assert!(shown.fields.iter().any(|field| field.field == "name" && field.required && field.column.is_none()));
    groups.mapping.insert("name".to_owned(), "Wer".to_owned());
    groups.mapping.insert("headcount".to_owned(), "Kopfzahl".to_owned());
    let shown = preview(&app, groups.clone()).expect("previewed");
    assert_eq!((shown.counts.new, shown.fields[0].column.as_deref()), (1, Some("Wer")));
    assert_eq!(apply(&app, groups).expect("imported").counts.new, 1);
    let mut list = args(&app, folder.path(), ImportKind::Processes, "Nummer,Was\n10,Acquire to dispose\n");
    assert_eq!(
        preview(&app, list.clone()).expect("previewed").errors[0].message.id,
        "import-processes-no-title-column"
    );
    assert!(apply(&app, list.clone()).is_err());
    list.mapping.insert("title".to_owned(), "Was".to_owned());
    list.mapping.insert("code".to_owned(), "Nummer".to_owned());
    assert_eq!(apply(&app, list.clone()).expect("imported").counts.new, 1);
    list.mapping.insert("phone".to_owned(), "Was".to_owned());
    assert_eq!(preview(&app, list).expect_err("refused").message.id, "import-field-unknown");
}

/// A decision holds: whoever was said to be somebody new is never asked about again.
#[test]
fn a_rejected_match_is_remembered() {
    let (folder, app) = programme();
    made(everybody::save(&app, Person { display_name: "Ana Holm".to_owned(), ..Person::default() }));
    let mut args = args(&app, folder.path(), ImportKind::People, "Name,Email\nAna Holm,ana@example.com\n");
    let shown = preview(&app, args.clone()).expect("previewed");
    assert_eq!((shown.counts.review, shown.rows[0].candidates.len()), (1, 1));
    assert_eq!(apply(&app, args.clone()).expect("left out").changed.warnings[0].id, "people-import-review-left");
    args.decisions.insert("2".to_owned(), "new".to_owned());
    apply(&app, args.clone()).expect("imported");
    assert_eq!(total(&app), 2);
    assert!(everybody::duplicates(&app, Nothing {}).expect("pairs").is_empty());
    args.decisions.clear();
    assert_eq!(preview(&app, args).expect("previewed").counts.unchanged, 1);
}

/// Groups bring members by address; addresses that nobody has are named and change nothing.
#[test]
fn groups_bring_their_members() {
    let (folder, app) = programme();
    made(everybody::save(
        &app,
        Person { display_name: "Ana Holm".to_owned(), email: "ana@example.com".to_owned(), ..Person::default() },
    ));
    let text = "Group,Headcount,Site,Member email\nBuyers,12,Oslo,Ana@example.com\nBuyers,,,stranger@example.com\n";
    let args = args(&app, folder.path(), ImportKind::Groups, text);
    let done = apply(&app, args.clone()).expect("imported");
    assert_eq!((done.counts.new, done.changed.warnings[0].id.as_str()), (1, "groups-members-unknown"));
    let group = crate::groups::list(&app, Nothing {}).expect("groups").remove(0);
    assert_eq!((group.members, group.people, group.site.map(|site| site.name)), (1, 12, Some("Oslo".to_owned())));
    assert_eq!(apply(&app, args).expect("again").counts.unchanged, 1);
}

/// A catalogue keeps its tree and its scope; the same file again changes nothing, a new scope does.
#[test]
fn processes_keep_tree_and_scope() {
    let (folder, app) = programme();
    let text = "Code,Title,Level,Parent,Scope\n10.00.000.000,Source to pay,end to end,,\n10.05.000.000,Procure,process area,10.00.000.000,\n10.05.010.000,Order goods,process,10.05.000.000,in scope\n";
    let args = args(&app, folder.path(), ImportKind::Processes, text);
    assert_eq!(preview(&app, args.clone()).expect("previewed").counts.new, 3);
    apply(&app, args.clone()).expect("imported");
    let tree = || crate::processes::tree(&app, Nothing {}).expect("tree");
    assert_eq!(tree().rows.iter().map(|row| row.depth).collect::<Vec<_>>(), [0, 1, 2]);
    assert_eq!((tree().in_scope, tree().assessable), (1, 1));
    assert!(apply(&app, args).expect("again").changed.label.is_none());
    let wider = super::tests::args(
        &app,
        folder.path(),
        ImportKind::Processes,
        &text.replace("10.00.000.000,\n", "10.00.000.000,in scope\n"),
    );
    let done = apply(&app, wider).expect("imported");
    assert_eq!((done.counts.changed, tree().in_scope), (1, 2));
}

/// The real catalogue is untidy; every row of it must come in, and come in once.
#[test]
fn the_business_process_catalogue_comes_in_whole() {
    let shared = std::env::var_os("UNDERSTUDY_SHARED_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data"),
        std::path::PathBuf::from,
    );
    let path = shared.join("business-process-catalog-simple-2025-05.xlsx");
    if !path.exists() {
        println!("skipped: no shared data");
        return;
    }
    let (_folder, app) = programme();
    let args = ImportArgs {
        kind: ImportKind::Processes,
        file: app.choose_file(&path, FileUse::Open).file,
        mapping: Default::default(),
        decisions: Default::default(),
        session: None,
        pulse: None,
        job: None,
    };
    let shown = preview(&app, args.clone()).expect("previewed");
    assert!(shown.counts.rows > 4000 && shown.counts.refused == 0, "{:?}", shown.counts);
    assert!(shown.conflicts.len() > 200);
    // What contradicts itself is named by its titles: without them nobody can tell which row is meant.
    let shared = shown.conflicts.iter().find(|found| found.what.id == "import-conflict-code-shared").expect("shared");
    assert!(shared.rows.len() > 1 && shared.rows.iter().all(|row| !row.title.is_empty()), "{shared:?}");
    assert_ne!(shared.rows[0].title, shared.rows[1].title);
    assert_eq!(shared.rows[0].detail, shared.rows[1].detail);
    let done = apply(&app, args.clone()).expect("imported");
    assert_eq!(done.counts.new, shown.counts.rows);
    let tree = crate::processes::tree(&app, Nothing {}).expect("tree");
    assert_eq!(tree.rows.len() as u32, shown.counts.rows);
    assert!(apply(&app, args).expect("again").changed.label.is_none());
    let root = tree.rows[0].id;
    let change =
        crate::dto::processes::ScopeChange { ids: vec![root], scope: understudy_domain::words::ProcessScope::In };
    crate::processes::set_scope(&app, change).expect("scoped");
    let report = crate::backup::check(&app, Nothing {}).expect("checked");
    assert!(report.sound, "{:?}", report.findings);
}
