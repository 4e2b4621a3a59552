//! Coverage as a heat map: process × user group, or, where the processes are too many to read, process area × group.

use super::{
    Palette, Size, Tone,
    grid::{Grid, Row, draw},
};
use std::collections::BTreeMap;
use understudy_domain::{coverage::Together, message::Message, summary::CoverageSummary};
use understudy_messages::{say, word};

/// Rows that can be read in one picture.
const MOST_ROWS: usize = 40;
/// Columns that can be read in one picture.
const MOST_COLUMNS: usize = 24;

/// Draws how many ready superusers there are against how many are needed; for an area at the process that lacks most, as the
/// map of the window does. The first groups and areas are drawn where there are more than can be read; the table holds all.
pub fn coverage_heat_map(cells: &[CoverageSummary], size: Size, palette: Palette) -> String {
    let by_process = tally(cells, |cell| &cell.process);
    let (corner, rows) = if by_process.len() <= MOST_ROWS {
        ("export-column-process", by_process)
    } else {
        ("export-column-area", tally(cells, |cell| &cell.area))
    };
    let mut groups: Vec<&str> = cells.iter().map(|cell| cell.group.as_str()).collect();
    groups.sort_unstable();
    groups.dedup();
    groups.truncate(MOST_COLUMNS);
    let grid = Grid {
        title: word("export-chart-coverage"),
        description: description(cells),
        corner: word(corner),
        columns: groups.iter().map(|group| (*group).to_owned()).collect(),
        rows: rows
            .into_iter()
            .take(MOST_ROWS)
            .map(|(label, of_group)| Row {
                label: label.to_owned(),
                note: String::new(),
                short_note: String::new(),
                status: None,
                cells: groups.iter().map(|group| of_group.get(group).map(cell)).collect(),
            })
            .collect(),
    };
    draw(&grid, size, palette)
}

fn description(cells: &[CoverageSummary]) -> String {
    let short = cells.iter().filter(|cell| cell.ready < cell.needed).count();
    say(&Message::new("export-chart-coverage-description").with("short", short).with("all", cells.len()))
}

/// A figure as the window's map shows it: the process that lacks most, its sign beside it. The cross is the one that the
/// PDF's font has.
fn cell(together: &Together) -> (String, Tone) {
    let (sign, tone) = match (together.short, together.ready) {
        (0, _) => ("✓", Tone::Good),
        (_, 0) => ("✗", Tone::Bad),
        _ => ("!", Tone::Waiting),
    };
    let figure = Message::new("coverage-cell-short").with("sign", sign);
    (say(&figure.with("ready", together.ready).with("needed", together.needed)), tone)
}

fn tally<'a>(
    cells: &'a [CoverageSummary],
    row: impl Fn(&'a CoverageSummary) -> &'a String,
) -> BTreeMap<&'a str, BTreeMap<&'a str, Together>> {
    let mut found: BTreeMap<&str, BTreeMap<&str, Together>> = BTreeMap::new();
    for cell in cells {
        let together = found.entry(row(cell)).or_default().entry(&cell.group).or_default();
        together.add(cell.ready, cell.needed, cell.impact);
    }
    found
}
