//! Tests of reading reports and lists of attendance.

use super::*;
use crate::sheet::read_text;
use jiff::civil::{date, datetime};

/// A Teams attendance report: three sections, tabs, UTF-16.
const TEAMS: &str = "1. Summary\r\nMeeting title\tOrder desk training\r\nAttended participants\t3\r\n\
Start time\t3/4/26, 8:55:02 AM\r\nEnd time\t3/4/26, 11:02:10 AM\r\n\r\n2. Participants\r\n\
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\r\n\
Ana Holm\t3/4/26, 8:58:00 AM\t3/4/26, 11:00:00 AM\t1h 30m\tana.holm@example.com\tana.holm@example.com\tAttendee\r\n\
Ben Oto\t3/4/26, 9:30:00 AM\t3/4/26, 11:00:00 AM\t1h 30m\tBen.Oto@example.com\tben.oto@example.com\tAttendee\r\n\
Guest 7 (Unverified)\t3/4/26, 9:00:00 AM\t3/4/26, 9:20:00 AM\t20m\t\t\tAttendee\r\n\r\n\
3. In-Meeting Activities\r\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\r\n\
Ana Holm\t3/4/26, 8:58:00 AM\t3/4/26, 9:28:00 AM\t30m\tana.holm@example.com\tAttendee\r\n\
Ana Holm\t3/4/26, 10:00:00 AM\t3/4/26, 11:00:00 AM\t1h\tana.holm@example.com\tAttendee\r\n\
Ben Oto\t3/4/26, 9:30:00 AM\t3/4/26, 11:00:00 AM\t1h 30m\tben.oto@example.com\tAttendee\r\n\
Guest 7 (Unverified)\t3/4/26, 9:00:00 AM\t3/4/26, 9:20:00 AM\t20m\t\tAttendee\r\n";

fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

fn found(bytes: Vec<u8>) -> Found {
    let sheet = read_text("report.csv", bytes, &options()).expect("readable");
    read(&sheet, &BTreeMap::new(), &[date(2026, 3, 4)]).expect("has names")
}

fn stays(entry: &Entry) -> Vec<(DateTime, Option<DateTime>)> {
    match &entry.said {
        Some(Said::Stays(stays)) => stays.iter().map(|stay| (stay.join, stay.leave)).collect(),
        other => panic!("no stays: {other:?}"),
    }
}

/// The summary of a report says when somebody came first and went last; only the activities say that they were gone between.
#[test]
fn a_teams_report_is_read_from_its_most_exact_section() {
    let found = found(utf16(TEAMS));
    assert!(found.is_report && found.errors.is_empty(), "{:?}", found.errors);
    let names: Vec<&str> = found.entries.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names, ["Ana Holm", "Ben Oto", "Guest 7 (Unverified)"]);
    let at = |hour, minute| datetime(2026, 3, 4, hour, minute, 0, 0);
    assert_eq!(stays(&found.entries[0]), [(at(8, 58), Some(at(9, 28))), (at(10, 0), Some(at(11, 0)))]);
    assert_eq!(found.entries[1].addresses, ["ben.oto@example.com"]);
    assert_eq!(found.entries[2].rows.len(), 2);
}

/// Older reports have a line for each coming and going; a line may miss the address that another has.
#[test]
fn comings_and_goings_are_paired() {
    let text = "Full Name,User Action,Timestamp,Email\nAna Holm,Joined,\"3/4/2026, 9:00:00 AM\",ana@example.com\n\
        Ana Holm,Left,\"3/4/2026, 9:30:00 AM\",\nAna Holm,Joined before,\"3/4/2026, 10:00:00 AM\",\n";
    let found = found(text.as_bytes().to_vec());
    let at = |hour, minute| datetime(2026, 3, 4, hour, minute, 0, 0);
    assert_eq!(found.entries.len(), 1);
    assert_eq!(stays(&found.entries[0]), [(at(9, 0), Some(at(9, 30))), (at(10, 0), None)]);
}

/// Every mistake of a list is named at once, each at its cell.
#[test]
fn a_list_is_checked_row_by_row() {
    let text = "Name;Email;Status;Minutes;Reason\nAna Holm;;present;;\nBen Oto;;late;;\nCarla;nowhere;maybe;x;\n;;present;;\n\
        Dora;;excused;;ill\nEva;;left early;45;\n";
    let found = found(text.as_bytes().to_vec());
    assert!(!found.is_report);
    let errors: Vec<(u32, &str)> =
        found.errors.iter().map(|error| (error.row, error.column.as_deref().unwrap_or_default())).collect();
    assert_eq!(errors, [(3, "Minutes"), (4, "Email"), (4, "Minutes"), (4, "Status"), (5, "Name")]);
    let said = |name: &str| found.entries.iter().find(|entry| entry.name == name).and_then(|entry| entry.said.clone());
    let of = |status, minutes, reason: &str| Some(Said::Status { status, minutes, reason: reason.to_owned() });
    assert_eq!(said("Ana Holm"), of(AttendanceStatus::Present, None, ""));
    assert_eq!(said("Eva"), of(AttendanceStatus::LeftEarly, Some(45), ""));
    assert_eq!(said("Dora"), of(AttendanceStatus::Excused, None, "ill"));
    assert_eq!((said("Ben Oto"), said("Carla")), (None, None));
}

/// A file without names is refused with the titles that it has.
#[test]
fn a_file_without_names_is_refused() {
    let sheet = read_text("report.csv", b"Room,Seats\nA,3\n".to_vec(), &options()).expect("readable");
    let error = read(&sheet, &BTreeMap::new(), &[]).expect_err("refused");
    assert_eq!(error.message().id, "import-attendance-no-name-column");
}
