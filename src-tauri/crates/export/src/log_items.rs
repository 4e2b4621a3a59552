//! Entries of the log in the shape that Azure DevOps imports as work items.
//!
//! Owns the columns `Work Item Type, Title, Priority, Description, Tags`. Every entry becomes an `Issue`, which the Basic,
//! Agile and CMMI processes know, with its kind as a tag; `Risk` is known to CMMI alone. `Description` is HTML, so texts are
//! escaped. Shielded as every CSV. The import makes new work items: an entry handed over before carries the same identity in
//! its description, to be found by.
//!
//! Source: <https://learn.microsoft.com/azure/devops/boards/queries/import-work-items-from-csv>.

use crate::{
    Column, ColumnKind, ExportError, ExportReport, Format, Progress, Table,
    table::Cell,
    work_items::{MOST, escape, short_title},
    write_table,
};
use std::path::Path;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    risk::{Grade, LogKind},
};
use understudy_messages::{date, say, word};

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogWorkItem {
    /// The row.
    pub id: Id,
    /// What it is.
    pub kind: LogKind,
    /// Title.
    pub title: String,
    /// More.
    pub detail: String,
    /// Code and title of the process.
    pub process: String,
    /// The user group.
    pub group: String,
    /// The milestone.
    pub milestone: String,
    /// 1 to 5.
    pub probability: Option<u8>,
    /// 1 to 5.
    pub impact: Option<u8>,
    /// What the two come to.
    pub grade: Option<Grade>,
    /// What is done about it.
    pub response: String,
    /// Who sees to it.
    pub owner: String,
    /// By when.
    pub due_on: Option<Day>,
    /// Closed.
    pub closed_on: Option<Day>,
    /// What is next.
    pub next_step: String,
    /// How it ended.
    pub outcome: String,
}

fn description(item: &LogWorkItem) -> String {
    let day = |day: Option<Day>| day.map(|day| date(day.date())).unwrap_or_default();
    let weight = item.impact.map(|impact| match item.probability {
        Some(probability) => {
            let weight = Message::new("log-export-weight").with("probability", probability);
            say(&weight.with("impact", impact))
        }
        None => say(&Message::new("log-export-impact").with("impact", impact)),
    });
    let lines = [
        ("log-export-detail", item.detail.clone()),
        ("log-export-weight-label", weight.unwrap_or_default()),
        ("log-export-process", item.process.clone()),
        ("log-export-group", item.group.clone()),
        ("log-export-milestone", item.milestone.clone()),
        ("log-export-response", item.response.clone()),
        ("log-export-next", item.next_step.clone()),
        ("log-export-owner", item.owner.clone()),
        ("log-export-due", day(item.due_on)),
        ("log-export-closed", day(item.closed_on)),
        ("log-export-outcome", item.outcome.clone()),
        ("log-export-id", item.id.to_string()),
    ];
    let mut html = String::new();
    for (id, text) in lines.iter().filter(|(_, text)| !text.trim().is_empty()) {
        html.extend(["<div><b>", &escape(&word(id)), "</b> ", &escape(text), "</div>"]);
    }
    html
}

fn row(item: &LogWorkItem) -> Vec<Cell> {
    let priority: u32 = match item.grade {
        Some(Grade::High) => 1,
        Some(Grade::Medium) | None => 2,
        Some(Grade::Low) => 3,
    };
    let plain = |text: &str| text.replace([';', ','], " ");
    let mut tags = vec!["Understudy".to_owned(), "Training".to_owned(), plain(&word(item.kind.message_id()))];
    tags.extend([&item.process, &item.group].into_iter().filter(|text| !text.is_empty()).map(|text| plain(text)));
    vec![
        "Issue".into(),
        short_title(&item.title).into(),
        priority.into(),
        description(item).into(),
        tags.join("; ").into(),
    ]
}

/// Writes entries of the log as work items. An existing file is replaced only when the new one is complete. The notes say when
/// there are more than one import takes.
pub fn write_log_items(items: &[LogWorkItem], to: &Path, progress: &dyn Progress) -> Result<ExportReport, ExportError> {
    // The headings are names of fields there, so they are not worded.
    let text = |title: &str| Column::new(title, ColumnKind::Text);
    let columns = vec![
        text("Work Item Type"),
        text("Title"),
        Column::new("Priority", ColumnKind::Integer),
        text("Description"),
        text("Tags"),
    ];
    let table = Table { title: "Issue".to_owned(), columns, rows: items.iter().map(row).collect() };
    let mut report = write_table(&table, Format::Csv, to, progress)?;
    if items.len() > MOST {
        report.notes.push(Message::new("completion-faults-many").with("count", items.len()).with("most", MOST));
    }
    Ok(report)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Unwatched;

    /// The project's tool takes the file as it is: known columns, one line a title, no page broken by what people typed.
    #[test]
    fn entries_are_issues_with_their_kind_as_a_tag() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("log.csv");
        let item = LogWorkItem {
            id: Id::derived("log_item", &[]),
            kind: LogKind::Risk,
            title: "+Trainers leave\nin May".to_owned(),
            detail: "2 < 3 & \"none\"".to_owned(),
            process: "65.05 Take order; desk".to_owned(),
            group: "Order desk".to_owned(),
            milestone: String::new(),
            probability: Some(4),
            impact: Some(5),
            grade: Some(Grade::High),
            response: "Train a second one".to_owned(),
            owner: "Dag Moe".to_owned(),
            due_on: Day::parse("2026-12-03"),
            closed_on: None,
            next_step: String::new(),
            outcome: String::new(),
        };
        write_log_items(&[item], &path, &Unwatched).expect("written");
        let text = std::fs::read_to_string(&path).expect("read");
        let mut csv = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let heads = csv.headers().expect("headings").clone();
        assert_eq!(heads.iter().collect::<Vec<_>>(), ["Work Item Type", "Title", "Priority", "Description", "Tags"]);
        let record = csv.records().next().expect("a row").expect("readable");
        assert_eq!((&record[0], &record[1], &record[2]), ("Issue", "'+Trainers leave in May", "1"));
        assert!(record[3].contains("2 &lt; 3 &amp; &quot;none&quot;"), "{}", &record[3]);
        assert!(record[3].contains("3 Dec 2026") && record[3].contains("Dag Moe"), "{}", &record[3]);
        assert_eq!(&record[4], "Understudy; Training; Risk; 65.05 Take order  desk; Order desk");
    }
}
