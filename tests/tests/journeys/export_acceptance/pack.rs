//! The session pack before veraPDF and a reader of QR codes.

use anyhow::{Result, ensure};
use jiff::{civil::date, tz::TimeZone};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{Delivery, SessionPurpose, TrainerRole},
};
use understudy_export::{Pack, PackPerson, PackStep, PackTask, Unwatched, pack, person_code};
use understudy_tests::exports::{pdf_codes, pdf_text, verify_pdf};

fn person(at: usize) -> PackPerson {
    PackPerson {
        id: Id::derived("acceptance", &[&at.to_be_bytes()]),
        name: ["Astrid Holm", "Łukasz Ðorđević", "Nguyễn Thị Ánh", "שרה כהן"][at % 4].to_owned(),
        detail: "Oslo, Order desk".to_owned(),
        group: "Sales".to_owned(),
        waiting: (at >= 29).then_some(1),
        warnings: if at == 3 { vec![Message::new("pack-roster-empty")] } else { vec![] },
    }
}

fn full() -> Result<Pack> {
    let step =
        |title: &str, minutes| PackStep { title: title.to_owned(), minutes, note: "Two lines\nof notes".to_owned() };
    let task = |title: &str| PackTask {
        title: title.to_owned(),
        target_seconds: 90,
        instructions: "Open the list of customers.\nMake an order.".to_owned(),
    };
    Ok(Pack {
        programme: "Nordlys goes live".to_owned(),
        module: "Take sales orders".to_owned(),
        version: 2,
        summary: "From the call to the order.".to_owned(),
        delivery: Delivery::InPerson,
        purpose: SessionPurpose::Training,
        cancelled: false,
        zone: TimeZone::get("Europe/Oslo")?,
        slots: vec![(date(2026, 11, 25).at(9, 0, 0, 0), 120), (date(2026, 11, 26).at(9, 0, 0, 0), 60)],
        site: "Oslo".to_owned(),
        room: "Room 4".to_owned(),
        link: "https://meet.example/a-long-address-that-has-to-break-somewhere".to_owned(),
        language: "nb".to_owned(),
        capacity: Some(30),
        groups: vec!["Sales".to_owned()],
        trainers: vec![(TrainerRole::Lead, "Ida Berg".to_owned())],
        note: "Bring your badge.".to_owned(),
        open: vec![Message::new("pack-roster-empty")],
        steps: vec![step("Welcome", 15), step("Practise", 120), step("Questions", 45)],
        roster: (0..30).map(person).collect(),
        tasks: ["Take an order", "Change a date", "Return", "Cancel", "Credit"].map(task).into(),
        made_on: Day::from_date(date(2026, 11, 24)),
    })
}

/// What is printed for a full room reads aloud and can be archived, and a scanner reads the code of each person.
#[test]
fn a_full_pack_is_accepted_and_its_codes_are_read() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("pack.pdf");
    let full = full()?;
    pack(&full, &path, &Unwatched)?;
    verify_pdf(&path)?;
    let text = pdf_text(&path)?;
    for word in ["Take sales orders", "09:00–09:15", "Sign-in sheet", "Change a date", "Łukasz Ðorđević"] {
        ensure!(text.contains(word), "{word} is not in the pack:\n{text}");
    }
    let expected: Vec<String> = full.roster.iter().map(|person| person_code(person.id)).collect();
    let read = pdf_codes(&path)?;
    ensure!(read == expected, "{read:?}");
    Ok(())
}

/// A session that was only just made has nothing to list; its pack is a document all the same.
#[test]
fn an_empty_pack_is_accepted() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("pack.pdf");
    let mut empty = full()?;
    (empty.roster, empty.steps, empty.tasks, empty.open) = (vec![], vec![], vec![], vec![]);
    pack(&empty, &path, &Unwatched)?;
    verify_pdf(&path)
}
