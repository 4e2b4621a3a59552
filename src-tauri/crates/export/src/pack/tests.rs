//! Packs of every kind are set: the standards refuse what is not accessible while the pages are made.

use super::*;
use crate::Unwatched;
use jiff::civil::date;

fn sample(people: usize) -> Pack {
    let names = ["Astrid Holm", "Jonas Lind", "Tomás Ruiz", "Łukasz Ðorđević", "Nguyễn Thị Ánh", "Aino Nygård"];
    let person = |at: usize| PackPerson {
        id: Id::derived("person", &[&at.to_be_bytes()]),
        name: format!("{} {}", names[at % names.len()], at + 1),
        detail: "Oslo · Order desk".to_owned(),
        group: "Sales".to_owned(),
        waiting: (at >= 28).then(|| at as u32 - 27),
        warnings: if at % 9 == 4 { vec![Message::new("export-all")] } else { vec![] },
    };
    let step = |title: &str, minutes, note: &str| PackStep { title: title.to_owned(), minutes, note: note.to_owned() };
    let task = |title: &str, target_seconds| PackTask {
        title: title.to_owned(),
        target_seconds,
        instructions:
            "Open the list of customers.\nFind “Nordlys Bygg AS” and make an order of 12 pallets for Tuesday.\n\
                       Check the credit limit before you confirm."
                .to_owned(),
    };
    Pack {
        programme: "Nordlys goes live".to_owned(),
        module: "Take sales orders".to_owned(),
        version: 3,
        summary: "From the customer’s call to the confirmed order: new customers, prices, credit, delivery dates."
            .to_owned(),
        delivery: Delivery::InPerson,
        purpose: SessionPurpose::Training,
        cancelled: false,
        zone: TimeZone::get("Europe/Oslo").expect("a zone"),
        slots: vec![(date(2026, 11, 25).at(9, 0, 0, 0), 120), (date(2026, 11, 26).at(9, 0, 0, 0), 60)],
        site: "Oslo".to_owned(),
        room: "Room 4, second floor".to_owned(),
        link: String::new(),
        language: "nb".to_owned(),
        capacity: Some(30),
        groups: vec!["Sales".to_owned(), "Customer service".to_owned()],
        trainers: vec![(TrainerRole::Lead, "Ida Berg".to_owned()), (TrainerRole::Observer, "Petra Novák".to_owned())],
        note: "Bring your badge.".to_owned(),
        open: vec![Message::new("export-all")],
        steps: vec![
            step("Welcome and why we change", 15, "Ask who has used the test system before."),
            step(
                "Show: an order from call to confirmation",
                30,
                "Data set “Nordlys Bygg AS”.\nDo not show the price engine.",
            ),
            step("Everybody takes two orders", 60, "Walk round; note faults."),
            step("Timed tasks", 45, ""),
            step("Questions, feedback", 20, "Pass the laptop round."),
        ],
        roster: (0..people).map(person).collect(),
        tasks: vec![
            task("Take an order by telephone", 180),
            task("Change a delivery date", 45),
            task("Find out why an order is held back", 90),
            task("Cancel an order line", 0),
            task("Make a return order", 150),
        ],
        made_on: Day::from_date(date(2026, 11, 24)),
    }
}

fn set(one: &Pack) -> (ExportReport, Vec<u8>) {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("pack.pdf");
    let report = pack(one, &path, &Unwatched).expect("written");
    (report, std::fs::read(path).expect("read"))
}

/// The pack of a full room; the same facts give the same file.
#[test]
fn a_full_room_is_set() {
    let (report, bytes) = set(&sample(30));
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(report.notes, []);
    assert!((6..=9).contains(&report.pages.expect("pages")), "{report:?}");
    assert!(bytes == set(&sample(30)).1);
}

/// A session that was only just made has no roster, steps or tasks; hostile names and long words must not stop it either.
#[test]
fn an_empty_and_a_hostile_pack_are_set() {
    let mut empty = sample(0);
    (empty.steps, empty.tasks, empty.open, empty.groups, empty.trainers) = (vec![], vec![], vec![], vec![], vec![]);
    (empty.capacity, empty.cancelled, empty.slots) = (None, true, vec![]);
    set(&empty);
    let mut hostile = sample(3);
    hostile.module = "#set page(width: 1pt) $x$ *a* 山田太郎".to_owned();
    hostile.roster[0].name = "محمد علي \u{202e}\u{0}".to_owned();
    hostile.link = format!("https://meet.example/{}", "x".repeat(200));
    hostile.tasks[0].instructions = "Long. ".repeat(150);
    hostile.purpose = SessionPurpose::Rehearsal;
    let report = set(&hostile).0;
    assert_eq!(report.notes.iter().map(|note| note.id.as_str()).collect::<Vec<_>>(), ["export-note-letters"]);
}

/// More people than chairs is found out the evening before, and no sheet is printed for empty lines alone.
#[test]
fn a_room_too_small_is_said_and_empty_lines_keep_to_the_page() {
    let told = |one: &Pack| serde_json::to_value(Data::of(one, Vec::new())).expect("data");
    let mut one = sample(12);
    (one.capacity, one.tasks) = (Some(12), vec![]);
    assert!(told(&one)["warning"].is_null());
    one.capacity = Some(10);
    let warning = told(&one)["warning"].to_string();
    assert!(warning.contains("12 people") && warning.contains("2 too many"), "{warning}");
    let language = |one: &Pack| {
        let facts = told(one)["facts"].as_array().cloned().unwrap_or_default();
        facts.iter().find(|fact| fact["label"] == "Language").map(|fact| fact["value"].clone())
    };
    assert_eq!(language(&one), Some("Norwegian Bokmål".into()));
    one.language = "xx-Test".to_owned();
    assert_eq!(language(&one), Some("xx-Test".into()), "a language without a name stands as its tag");
    // Summary and roster, then one sign-in sheet however many people fill it, until they need a second.
    let pages = |people| {
        let mut one = sample(people);
        one.tasks = vec![];
        set(&one).0.pages.expect("pages")
    };
    let sheets: Vec<u32> = (10..=14).map(pages).collect();
    assert!(sheets.iter().all(|pages| *pages == sheets[0]), "{sheets:?}");
}

/// Clock times follow real minutes: over a break to the next slot, past the end, and over a change of the clocks.
#[test]
fn the_run_sheet_follows_the_clock() {
    let clocks = |one: &Pack| -> Vec<String> {
        let stretches = run_sheet::lay_out(one);
        stretches
            .iter()
            .map(|part| format!("{} {}–{}", part.step, part.from.strftime("%H:%M"), part.to.strftime("%H:%M")))
            .collect()
    };
    let mut one = sample(0);
    let expected =
        ["0 09:00–09:15", "1 09:15–09:45", "2 09:45–10:45", "3 10:45–11:00", "3 09:00–09:30", "4 09:30–09:50"];
    assert_eq!(clocks(&one), expected);
    // The night on which Norway's clocks go back from three to two.
    one.slots = vec![(date(2026, 10, 25).at(1, 30, 0, 0), 60)];
    one.steps.truncate(3);
    assert_eq!(clocks(&one), ["0 01:30–01:45", "1 01:45–02:15", "2 02:15–02:15"]);
    // A slot without minutes is passed over.
    one.slots = vec![(date(2026, 11, 2).at(9, 0, 0, 0), 0), (date(2026, 11, 2).at(10, 0, 0, 0), 200)];
    assert_eq!(clocks(&one)[0], "0 10:00–10:15");
}
