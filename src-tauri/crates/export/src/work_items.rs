//! Faults of the system in the shape that Azure DevOps imports as work items.
//!
//! Owns the columns `Work Item Type, Title, Priority, Severity, Repro Steps, Tags`, their values in the Agile and CMMI
//! processes, and the limits of that import. `Repro Steps` is HTML, so texts are escaped. Shielded as every CSV.
//!
//! Source: <https://learn.microsoft.com/azure/devops/boards/queries/import-work-items-from-csv>.

use crate::{Column, ColumnKind, ExportError, ExportReport, Format, Progress, Table, table::Cell, write_table};
use std::path::Path;
use understudy_domain::{day::Day, id::Id, message::Message, words::FaultSeverity};
use understudy_messages::{date, say, word};

/// A fault seen in a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The row.
    pub id: Id,
    /// What.
    pub title: String,
    /// More.
    pub detail: String,
    /// How much it hinders.
    pub severity: FaultSeverity,
    /// The way around it.
    pub workaround: String,
    /// Code and title of the process.
    pub process: String,
    /// Title of the module.
    pub module: String,
    /// Day of the session.
    pub on: Option<Day>,
}

/// The longest title that a work item may have, in characters.
const LONGEST_TITLE: usize = 255;
/// The most work items that one file may bring.
pub(crate) const MOST: usize = 1_000;

pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("<br>"),
            '\r' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

fn steps(fault: &Fault) -> String {
    let mut parts = Vec::new();
    let mut part = |id: &str, text: &str| {
        if !text.trim().is_empty() {
            parts.push(format!("<div><b>{}</b> {}</div>", escape(&word(id)), escape(text)));
        }
    };
    part("completion-fault-detail", &fault.detail);
    part("completion-fault-workaround", &fault.workaround);
    part("completion-fault-process", &fault.process);
    let seen = Message::new("completion-fault-session").with("module", &fault.module);
    let seen = seen.with("date", fault.on.map(|on| date(on.date())).unwrap_or_default());
    part("completion-fault-seen", &say(&seen));
    part("completion-fault-id", &fault.id.to_string());
    parts.concat()
}

/// A title in one line: line breaks end a title there.
pub(crate) fn short_title(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_TITLE).collect()
}

fn row(fault: &Fault) -> Vec<Cell> {
    let (priority, severity) = match fault.severity {
        FaultSeverity::Blocking => (1_u32, "1 - Critical"),
        FaultSeverity::Workaround => (2, "3 - Medium"),
    };
    let tags = ["Understudy", "Training"].into_iter().map(str::to_owned);
    let process = (!fault.process.is_empty()).then(|| fault.process.replace([';', ','], " "));
    let tags: Vec<String> = tags.chain(process).collect();
    vec![
        "Bug".into(),
        short_title(&fault.title).into(),
        priority.into(),
        severity.into(),
        steps(fault).into(),
        tags.join("; ").into(),
    ]
}

/// Writes faults as bugs. An existing file is replaced only when the new one is complete. The notes say when there are more
/// than one import takes.
pub fn write_work_items(faults: &[Fault], to: &Path, progress: &dyn Progress) -> Result<ExportReport, ExportError> {
    // The headings are names of fields there, so they are not worded.
    let text = |title: &str| Column::new(title, ColumnKind::Text);
    let columns = vec![
        text("Work Item Type"),
        text("Title"),
        Column::new("Priority", ColumnKind::Integer),
        text("Severity"),
        text("Repro Steps"),
        text("Tags"),
    ];
    let table = Table { title: "Bug".to_owned(), columns, rows: faults.iter().map(row).collect() };
    let mut report = write_table(&table, Format::Csv, to, progress)?;
    if faults.len() > MOST {
        report.notes.push(Message::new("completion-faults-many").with("count", faults.len()).with("most", MOST));
    }
    Ok(report)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Unwatched;

    /// What people typed in a hurry must neither run in a spreadsheet nor break the page of the work item.
    #[test]
    fn texts_are_escaped_and_shielded() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("faults.csv");
        let fault = Fault {
            id: Id::derived("fault", &[]),
            title: "=Cannot post\nreturn".to_owned(),
            detail: "Price < 0 & \"VAT\"\nagain".to_owned(),
            severity: FaultSeverity::Blocking,
            workaround: String::new(),
            process: "65.05 Take order".to_owned(),
            module: "Orders".to_owned(),
            on: Day::parse("2026-11-03"),
        };
        write_work_items(&[fault], &path, &Unwatched).expect("written");
        let text = std::fs::read_to_string(&path).expect("read");
        let mut csv = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let heads = csv.headers().expect("headings").clone();
        let wanted = ["Work Item Type", "Title", "Priority", "Severity", "Repro Steps", "Tags"];
        assert_eq!(heads.iter().collect::<Vec<_>>(), wanted);
        let record = csv.records().next().expect("a row").expect("readable");
        assert_eq!(&record[1], "'=Cannot post return");
        assert_eq!((&record[2], &record[3]), ("1", "1 - Critical"));
        assert!(record[4].contains("Price &lt; 0 &amp; &quot;VAT&quot;<br>again"), "{}", &record[4]);
        assert!(record[4].contains("3 Nov 2026"));
        assert_eq!(&record[5], "Understudy; Training; 65.05 Take order");
    }
}
