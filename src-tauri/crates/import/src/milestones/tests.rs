//! Plans, work items, calendars and lists as other programs write them, and as somebody hostile would.

use super::*;
use crate::{RowError, sheet::read_text};
use proptest::prelude::*;
use std::fs;
use understudy_domain::{
    day::Day,
    progress::Unwatched,
    words::MilestoneKind::{self, CodeComplete, Cutover, HypercareEnd, Uat},
};

const PLAN: &str = include_str!("fixture.xml");

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn rows(sheet: &Sheet) -> MilestonesRead {
    read(sheet, &mapping(sheet), None).expect("has a name and a day")
}

fn of_text(name: &str, text: &str) -> MilestonesRead {
    rows(&read_text(name, text.as_bytes().to_vec(), &options()).expect("readable"))
}

fn of_plan(text: &str) -> Result<MilestonesRead, String> {
    project::read("plan.xml", text, &Unwatched).map(|sheet| rows(&sheet)).map_err(|error| error.message().id.clone())
}

fn of_calendar(text: &str) -> Result<MilestonesRead, String> {
    calendar::read("plan.ics", text).map(|sheet| rows(&sheet)).map_err(|error| error.message().id.clone())
}

/// A plan of Microsoft Project: milestones are proposed, the outline tells the wave, what is blank or inactive is left out,
/// and a name inside of a link is not the task's.
#[test]
fn a_plan_of_microsoft_project_is_read() {
    let read = of_plan(PLAN).expect("a plan");
    assert_eq!((read.source, read.list.errors.len()), (Source::Project, 0));
    let seen: Vec<(u32, &str, &str, Option<MilestoneKind>, bool)> = read
        .list
        .rows
        .iter()
        .map(|row| (row.row, row.key.as_str(), row.name.as_str(), row.kind, row.proposed))
        .collect();
    assert_eq!(
        seen,
        [
            (2, "9", "Build – finance", None, false),
            (3, "7", "Code complete", Some(CodeComplete), true),
            (6, "16", "UAT begins", Some(Uat), true),
            (7, "17", "Go-live <Wave 1>", Some(Cutover), true),
            (9, "19", "Hypercare ends", Some(HypercareEnd), true),
        ]
    );
    assert_eq!(read.list.rows[3].due_on, day("2027-03-01"));
    assert_eq!(read.list.rows[3].context, "Wave 1: Norway & Sweden");
    assert_eq!(read.list.rows[1].context, "Build");
}

/// The way from a file: content decides, not the name, and UTF-16 is as good as UTF-8.
#[test]
fn a_file_is_taken_for_what_it_holds() {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |name: &str, bytes: Vec<u8>| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("written");
        open(&path, &options(), &Unwatched)
    };
    assert_eq!(rows(&put("plan.txt", PLAN.as_bytes().to_vec()).expect("a plan")).list.rows.len(), 5);
    let utf_16: Vec<u8> = std::iter::once(0xFEFF).chain(PLAN.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(rows(&put("plan.xml", utf_16).expect("a plan")).list.rows.len(), 5);
    let calendar =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Go-live\nDTSTART:20270301T080000\nEND:VEVENT\nEND:VCALENDAR\n";
    assert_eq!(rows(&put("plan.ics", calendar.into()).expect("a calendar")).source, Source::Calendar);
    assert_eq!(
        rows(&put("plan.csv", b"Name,Date\nGo-live,2027-03-01\n".to_vec()).expect("a list")).source,
        Source::List
    );
    assert!(put("plan.xml", b"\x89PNG\r\n".to_vec()).is_err());
}

/// Whatever is wrong with a plan ends in a sentence that says what.
#[test]
fn plans_that_are_none_are_refused_with_a_reason() {
    let of = |text: &str| of_plan(text).expect_err("refused");
    assert_eq!(of(&PLAN[..PLAN.len() / 2]), "milestones-project-cut");
    assert_eq!(of(&PLAN.replace("</Tasks>", "</Task>")), "milestones-project-damaged");
    assert_eq!(of("<?xml version=\"1.0\"?><svg/>"), "milestones-project-other");
    assert_eq!(of("<Project xmlns=\"http://maven.apache.org/POM/4.0.0\"></Project>"), "milestones-project-other");
    assert_eq!(
        of("<Project xmlns=\"http://schemas.microsoft.com/project\"><Tasks/></Project>"),
        "milestones-project-empty"
    );
    assert_eq!(of("<Project/>"), "milestones-project-empty");
    assert_eq!(of("plain words"), "milestones-project-cut");
}

/// Bombs: nothing can be declared, so nothing expands; what is nested for its own sake is not followed.
#[test]
fn bombs_do_not_go_off() {
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\
        <Project><Tasks><Task><Name>&b;</Name></Task></Tasks></Project>";
    assert_eq!(of_plan(laughs).expect_err("refused"), "milestones-project-doctype");
    let outside = "<Project><Tasks><Task><Name>&file;</Name></Task></Tasks></Project>";
    assert_eq!(of_plan(outside).expect_err("refused"), "milestones-project-doctype");
    let deep = format!("<Project>{}", "<a>".repeat(100_000));
    assert_eq!(of_plan(&deep).expect_err("refused"), "milestones-project-deep");
    let long = format!(
        "<Project><Tasks><Task><Name>{}</Name><Finish>2027-03-01T08:00:00</Finish></Task></Tasks></Project>",
        "x".repeat(1 << 20)
    );
    let read = of_plan(&long).expect("read");
    assert!(read.list.rows.iter().all(|row| row.name.len() <= 4_000));
    assert_eq!(read.list.errors.len(), 1, "too long a name is an error of its row");
}

/// Outline levels that lie must neither panic nor take memory.
#[test]
fn outlines_that_lie_are_bounded() {
    let task = |level: &str| {
        format!("<Task><UID>1</UID><Name>S</Name><Summary>1</Summary><OutlineLevel>{level}</OutlineLevel></Task>")
    };
    let levels = ["4294967295", "-7", "", "x", "0", "31"].map(task).concat();
    let text = format!(
        "<Project><Tasks>{levels}<Task><UID>2</UID><Name>Go-live</Name><Finish>2027-03-01T08:00:00</Finish></Task></Tasks></Project>"
    );
    assert_eq!(of_plan(&text).expect("read").list.rows.len(), 1);
}

/// Work items: those without a target date are work nobody has planned, and only milestones are proposed.
#[test]
fn work_items_of_azure_devops_are_read() {
    let text = "ID,Work Item Type,Title,State,Iteration Path,Target Date\n\
        101,Feature,Build interfaces,Active,Rollout\\Wave 1,11/20/2026 12:00:00 AM\n\
        102,Milestone,Go-live wave 1,New,Rollout\\Wave 1,3/1/2027 12:00:00 AM\n\
        103,User Story,As a clerk,New,Rollout,\n";
    let read = of_text("items.csv", text);
    assert_eq!((read.source, read.without_day, read.list.errors.len()), (Source::WorkItems, 1, 0));
    let row = &read.list.rows[1];
    assert_eq!((row.key.as_str(), row.due_on, row.kind, row.proposed), ("102", day("2027-03-01"), Some(Cutover), true));
    assert!(!read.list.rows[0].proposed);
    assert_eq!(mentions(&row.context, "Wave 1 · Norway and Sweden"), Some(2));
}

/// Dates in three forms, and one that could be two days: never guessed, but said; and whoever knows can say which.
#[test]
fn days_are_read_in_three_forms_and_never_guessed() {
    let read =
        of_text("list.csv", "Name;Date;Kind\nA;2027-03-01;\nB;01.03.2027;uat\nC;3/14/2027;go-live\nD;3/1/2027;\n");
    let days: Vec<Day> = read.list.rows.iter().map(|row| row.due_on).collect();
    assert_eq!(days, [day("2027-03-01"), day("2027-03-01"), day("2027-03-14"), day("2027-03-01")]);
    assert_eq!(read.list.rows[1].kind, Some(Uat));
    let text = "Name,Date,Kind,Wave\nGo-live,3/4/2027,cutover,Wave 1\nNo day,,,\n,2027-01-01,,\nOdd,soon,party,\n";
    let sheet = read_text("list.csv", text.as_bytes().to_vec(), &options()).expect("readable");
    let found = rows(&sheet);
    let errors: Vec<(u32, &str)> =
        found.list.errors.iter().map(|error: &RowError| (error.row, error.message.id.as_str())).collect();
    assert_eq!(
        errors,
        [
            (2, "milestones-day-unreadable"),
            (3, "milestones-day-missing"),
            (4, "milestones-name-missing"),
            (5, "milestones-day-unreadable"),
            (5, "milestones-kind-unknown"),
        ]
    );
    let told = super::read(&sheet, &mapping(&sheet), Some(true)).expect("read");
    assert_eq!(told.list.rows[0].due_on, day("2027-04-03"));
}

/// Calendars fold lines, escape commas, call events off and repeat them.
#[test]
fn a_calendar_is_read() {
    let text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n\
        END:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:a@example.com\r\nSUMMARY:Go-live\\, wave 1 \\; No\r\n rway\r\n\
        DTSTART;VALUE=DATE:20270301\r\nBEGIN:VALARM\r\nDESCRIPTION:Ring\r\nEND:VALARM\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:b\r\nSUMMARY:UAT\r\nDTSTART;TZID=\"Europe/Oslo:odd\":20270125T080000\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:b\r\nRECURRENCE-ID:20270126T080000\r\nSUMMARY:UAT\r\nDTSTART:20270127T080000\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:c\r\nSUMMARY:Gone\r\nSTATUS:CANCELLED\r\nDTSTART:20270127T080000Z\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:d\r\nSUMMARY:Code complete\r\nDTSTART:20261218T230000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let sheet = calendar::read("plan.ics", text).expect("a calendar");
    let notes: Vec<&str> = sheet.notes.iter().map(|note| note.id.as_str()).collect();
    assert_eq!(notes, ["milestones-calendar-repeats", "milestones-calendar-universal", "milestones-calendar-left-out"]);
    let read = rows(&sheet);
    let seen: Vec<(&str, &str, Day)> =
        read.list.rows.iter().map(|row| (row.key.as_str(), row.name.as_str(), row.due_on)).collect();
    assert_eq!(
        seen,
        [
            ("a@example.com", "Go-live, wave 1 ; Norway", day("2027-03-01")),
            ("b", "UAT", day("2027-01-25")),
            ("d", "Code complete", day("2026-12-18")),
        ]
    );
    assert_eq!(of_calendar("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n").expect_err("cut"), "milestones-calendar-cut");
    assert_eq!(of_calendar("BEGIN:VCALENDAR\nEND:VCALENDAR\n").expect_err("empty"), "milestones-calendar-empty");
    let deep = "BEGIN:A\n".repeat(1_000);
    assert_eq!(of_calendar(&deep).expect_err("deep"), "milestones-calendar-deep");
}

/// A wrong guess that nobody corrects moves a cutover, so preparations and ends are not taken for the day itself.
#[test]
fn guesses_keep_to_plain_words() {
    for (name, kind) in [
        ("Go-Live Wave 2", Some(Cutover)),
        ("Cutover", Some(Cutover)),
        ("Cutover rehearsal", None),
        ("Go-live decision", None),
        ("UAT start", Some(Uat)),
        ("UAT sign-off", None),
        ("User acceptance test", Some(Uat)),
        ("Hypercare begins", None),
        ("End of hypercare", Some(HypercareEnd)),
        ("Code freeze", Some(CodeComplete)),
        ("Evaluate vendors", None),
        ("Release wave 1 (April)", Some(MilestoneKind::ReleaseWave)),
    ] {
        assert_eq!(guess_kind(name), kind, "{name}");
    }
    assert_eq!(mentions("Rollout / Wave 10", "Wave 1"), None, "wave 10 is not wave 1");
    assert_eq!(mentions("", ""), None);
}

proptest! {
    /// Damaged files are everyday: none may panic, whatever was cut out of it or put in.
    #[test]
    fn damaged_files_end_in_an_answer(at in 0_usize..3_000, junk in "[<>&;/A-Za-z\"' \n:!\\[\\]]{0,12}", calendar in any::<bool>()) {
        let text = if calendar { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Go\nDTSTART:20270301\nEND:VEVENT\nEND:VCALENDAR" } else { PLAN };
        let at = text.floor_char_boundary(at % text.len());
        let damaged = format!("{}{junk}{}", &text[..at], &text[at..]);
        let cut = &text[..at];
        for text in [damaged.as_str(), cut] {
            if calendar { let _ = of_calendar(text); } else { let _ = of_plan(text); }
        }
    }
}
