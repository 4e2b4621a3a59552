//! The plan as tables: an overview with the texts, and a sheet a part with its figures and all rows that are missing.

use super::{
    PlanDocument, PlanDocumentCheck, PlanDocumentPart,
    data::{check_name, lack},
};
use crate::{
    Cell, Column,
    ColumnKind::{Integer, Percent, Text},
    Table,
};
use understudy_domain::plan::PartState;
use understudy_messages::word;

fn columns(of: &[(&str, crate::ColumnKind)]) -> Vec<Column> {
    of.iter().map(|(name, kind)| Column::new(word(&format!("plan-export-column-{name}")), *kind)).collect()
}

/// All tables, the overview first.
pub(super) fn tables(plan: &PlanDocument) -> Vec<Table> {
    std::iter::once(overview(plan)).chain(plan.parts.iter().map(sheet)).collect()
}

fn overview(plan: &PlanDocument) -> Table {
    let row = |part: &PlanDocumentPart| {
        let is_needed = part.state != PartState::NotNeeded;
        vec![
            word(part.kind.message_id()).into(),
            word(part.state.message_id()).into(),
            if is_needed { Cell::Number(f64::from(part.percent) / 100.0) } else { Cell::Empty },
            part.owner.as_str().into(),
            part.text.as_str().into(),
            part.not_needed.as_str().into(),
        ]
    };
    Table {
        title: word("plan-export-overview"),
        columns: columns(&[
            ("part", Text),
            ("state", Text),
            ("complete", Percent),
            ("owner", Text),
            ("text", Text),
            ("not-needed", Text),
        ]),
        rows: plan.parts.iter().map(row).collect(),
    }
}

fn sheet(part: &PlanDocumentPart) -> Table {
    Table {
        title: word(part.kind.message_id()),
        columns: columns(&[("check", Text), ("done", Integer), ("of", Integer), ("lack", Text), ("row", Text)]),
        rows: part.checks.iter().flat_map(rows).collect(),
    }
}

/// A figure, and below it each row that is missing.
fn rows(check: &PlanDocumentCheck) -> Vec<Vec<Cell>> {
    let figure = vec![check_name(check).into(), check.done.into(), check.of.into(), lack(check).into(), Cell::Empty];
    let missing = check
        .missing
        .iter()
        .map(|name| vec![check_name(check).into(), Cell::Empty, Cell::Empty, Cell::Empty, Cell::from(name.as_str())]);
    std::iter::once(figure).chain(missing).collect()
}
