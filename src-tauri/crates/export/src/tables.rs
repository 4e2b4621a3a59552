//! The tables of a readiness summary.
//!
//! Owns which columns each has and what stands in them, once for XLSX and CSV. Each row ends in the identities it was made
//! from, so that every figure can be traced.

use crate::{
    table::{Cell, Column, ColumnKind, Rows},
    worded,
};
use understudy_domain::{
    summary::{CoverageSummary, ReadinessSummary, SuperuserSummary},
    words::GateState,
};
use understudy_messages::{say, word};

use ColumnKind::{Date, Integer, Percent, Text};

/// Columns by their message and kind.
fn columns(of: &[(&str, ColumnKind)]) -> Vec<Column> {
    of.iter().map(|(id, kind)| Column::new(word(id), *kind)).collect()
}

/// Who it is: the cells that start each row about a superuser.
fn who(superuser: &SuperuserSummary) -> Vec<Cell> {
    vec![
        superuser.name.as_str().into(),
        superuser.groups.as_str().into(),
        superuser.site.as_str().into(),
        superuser.wave.as_str().into(),
    ]
}

const WHO: [(&str, ColumnKind); 4] = [
    ("export-column-superuser", Text),
    ("export-column-groups", Text),
    ("export-column-site", Text),
    ("export-column-wave", Text),
];

fn rows<'a>(title: &str, columns: Vec<Column>, rows: impl Iterator<Item = Vec<Cell>> + 'a) -> Rows<'a> {
    Rows { title: word(title), columns, rows: Box::new(rows) }
}

/// One row per superuser and gate: the CSV of a summary.
pub(crate) fn gates(summary: &ReadinessSummary) -> Rows<'_> {
    let columns = columns(
        &[
            &WHO[..],
            &[
                ("export-column-status", Text),
                ("export-column-progress", Percent),
                ("export-column-gate", Text),
                ("export-column-state", Text),
                ("export-column-cell", Text),
                ("export-column-missing-count", Integer),
                ("export-column-missing", Text),
                ("export-column-next-step", Text),
                ("export-column-evidence-count", Integer),
                ("export-column-superuser-id", Text),
                ("export-column-evidence-ids", Text),
            ],
        ]
        .concat(),
    );
    let cells = summary.superusers.iter().flat_map(|superuser| {
        superuser.gates.iter().map(move |gate| {
            let mut row = who(superuser);
            row.extend([
                word(superuser.status.message_id()).into(),
                f64::from(superuser.progress).into(),
                word(gate.gate.message_id()).into(),
                word(gate.state.message_id()).into(),
                say(&gate.cell).into(),
                gate.missing.len().into(),
                worded::missing(gate).join("; ").into(),
                superuser.next_step.as_ref().map(say).into(),
                gate.rows.len().into(),
                superuser.id.to_string().into(),
                gate.rows.iter().map(|row| row.id.to_string()).collect::<Vec<_>>().join(" ").into(),
            ]);
            row
        })
    });
    rows("export-sheet-gates", columns, cells)
}

/// One row per superuser, a column per gate.
pub(crate) fn superusers(summary: &ReadinessSummary) -> Rows<'_> {
    let mut columns =
        columns(&[&WHO[..], &[("export-column-status", Text), ("export-column-progress", Percent)]].concat());
    columns.extend(summary.gates.iter().map(|gate| Column::new(word(gate.message_id()), Text)));
    columns.extend(self::columns(&[
        ("export-column-missing-count", Integer),
        ("export-column-next-step", Text),
        ("export-column-evidence-count", Integer),
        ("export-column-superuser-id", Text),
    ]));
    let cells = summary.superusers.iter().map(|superuser| {
        let mut row = who(superuser);
        row.extend([word(superuser.status.message_id()).into(), f64::from(superuser.progress).into()]);
        row.extend(summary.gates.iter().map(|kind| {
            let found = superuser.gates.iter().find(|gate| gate.gate == *kind);
            found.map(|gate| word(gate.state.message_id())).into()
        }));
        row.extend([
            superuser.gates.iter().map(|gate| gate.missing.len()).sum::<usize>().into(),
            superuser.next_step.as_ref().map(say).into(),
            superuser.gates.iter().map(|gate| gate.rows.len()).sum::<usize>().into(),
            superuser.id.to_string().into(),
        ]);
        row
    });
    rows("export-sheet-superusers", columns, cells)
}

/// One row per thing that is missing. What is waived is no longer missing, but the reason it is waived for still is: both
/// are listed, told apart by the state.
pub(crate) fn missing(summary: &ReadinessSummary) -> Rows<'_> {
    let columns = columns(
        &[
            &WHO[..],
            &[
                ("export-column-gate", Text),
                ("export-column-state", Text),
                ("export-column-missing", Text),
                ("export-column-superuser-id", Text),
            ],
        ]
        .concat(),
    );
    let cells = summary.superusers.iter().flat_map(|superuser| {
        superuser.gates.iter().filter(|gate| gate.state != GateState::Met).flat_map(move |gate| {
            gate.missing.iter().map(move |missing| {
                let mut row = who(superuser);
                row.extend([
                    word(gate.gate.message_id()).into(),
                    word(gate.state.message_id()).into(),
                    say(missing).into(),
                    superuser.id.to_string().into(),
                ]);
                row
            })
        })
    });
    rows("export-sheet-missing", columns, cells)
}

/// Whether a risk area has its trainers: the catalogue's word.
pub(crate) fn coverage_word(cell: &CoverageSummary) -> &'static str {
    if cell.ready >= cell.needed {
        "export-coverage-enough"
    } else if cell.ready == 0 {
        "export-coverage-none"
    } else {
        "export-coverage-short"
    }
}

/// One row per process and group.
pub(crate) fn coverage(summary: &ReadinessSummary) -> Rows<'_> {
    let columns = columns(&[
        ("export-column-area", Text),
        ("export-column-process", Text),
        ("export-column-group", Text),
        ("export-column-site", Text),
        ("export-column-impact", Integer),
        ("export-column-needed", Integer),
        ("export-column-ready", Integer),
        ("export-column-short-by", Integer),
        ("export-column-cover", Text),
        ("export-column-trainers", Text),
    ]);
    let cells = summary.coverage.iter().map(|cell| {
        vec![
            cell.area.as_str().into(),
            cell.process.as_str().into(),
            cell.group.as_str().into(),
            cell.site.as_str().into(),
            cell.impact.into(),
            cell.needed.into(),
            cell.ready.into(),
            cell.needed.saturating_sub(cell.ready).into(),
            word(coverage_word(cell)).into(),
            cell.trainers.join("; ").into(),
        ]
    });
    rows("export-sheet-coverage", columns, cells)
}

/// One row per row of evidence that counts.
pub(crate) fn evidence(summary: &ReadinessSummary) -> Rows<'_> {
    let columns = columns(&[
        ("export-column-superuser", Text),
        ("export-column-gate", Text),
        ("export-column-on", Date),
        ("export-column-evidence", Text),
        ("export-column-evidence-id", Text),
        ("export-column-superuser-id", Text),
    ]);
    let cells = summary.superusers.iter().flat_map(|superuser| {
        superuser.gates.iter().flat_map(move |gate| {
            gate.rows.iter().map(move |row| {
                vec![
                    superuser.name.as_str().into(),
                    word(gate.gate.message_id()).into(),
                    row.on.into(),
                    say(&row.text).into(),
                    row.id.to_string().into(),
                    superuser.id.to_string().into(),
                ]
            })
        })
    });
    rows("export-sheet-evidence", columns, cells)
}

#[cfg(test)]
mod tests {
    use crate::{Format, Unwatched, fixture, readiness};

    /// People script against this file: its columns and wording must not change by accident.
    #[test]
    fn the_csv_of_a_summary() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("summary.csv");
        readiness(&fixture::small(), Format::Csv, &path, &Unwatched).expect("written");
        let text = std::fs::read_to_string(&path).expect("read");
        insta::assert_snapshot!("csv", text.replace("\r\n", "\n"));
    }
}
