//! Coverage as a heat map: process × user group, or, where the processes are too many to read, process area × group.

use super::{
    Size, Tone,
    grid::{Grid, Row, draw},
};
use std::collections::BTreeMap;
use understudy_domain::{coverage::HIGH_IMPACT, message::Message, summary::CoverageSummary};
use understudy_messages::{say, word};

/// Rows that can be read in one picture.
const MOST_ROWS: usize = 40;
/// Columns that can be read in one picture.
const MOST_COLUMNS: usize = 24;

/// Draws how many ready superusers there are against how many are needed. For an area, how many of its risk areas have
/// enough. The first groups and areas are drawn where there are more than can be read; the table holds all.
pub fn coverage_heat_map(cells: &[CoverageSummary], size: Size) -> String {
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
                cells: groups.iter().map(|group| of_group.get(group).map(Tally::cell)).collect(),
            })
            .collect(),
    };
    draw(&grid, size)
}

fn description(cells: &[CoverageSummary]) -> String {
    let short = cells.iter().filter(|cell| cell.ready < cell.needed).count();
    say(&Message::new("export-chart-coverage-description").with("short", short).with("all", cells.len()))
}

/// Risk areas together.
#[derive(Default)]
struct Tally {
    areas: u32,
    enough: u32,
    ready: u32,
    needed: u32,
    /// Whether a risk area of high impact has nobody.
    bare: bool,
}

impl Tally {
    fn cell(&self) -> (String, Tone) {
        let text = if self.areas == 1 {
            format!("{}/{}", self.ready, self.needed)
        } else {
            format!("{}/{}", self.enough, self.areas)
        };
        let tone = if self.enough == self.areas {
            Tone::Good
        } else if self.bare || (self.areas == 1 && self.ready == 0) {
            Tone::Bad
        } else {
            Tone::Waiting
        };
        (text, tone)
    }
}

fn tally<'a>(
    cells: &'a [CoverageSummary],
    row: impl Fn(&'a CoverageSummary) -> &'a String,
) -> BTreeMap<&'a str, BTreeMap<&'a str, Tally>> {
    let mut found: BTreeMap<&str, BTreeMap<&str, Tally>> = BTreeMap::new();
    for cell in cells {
        let tally = found.entry(row(cell)).or_default().entry(&cell.group).or_default();
        tally.areas += 1;
        tally.enough += u32::from(cell.ready >= cell.needed);
        tally.ready += cell.ready;
        tally.needed += cell.needed;
        tally.bare |= cell.ready == 0 && cell.impact >= HIGH_IMPACT;
    }
    found
}
