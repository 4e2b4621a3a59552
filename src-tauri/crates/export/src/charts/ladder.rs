//! The stage ladder of a pairing: process area × stage.

use super::{
    Palette, Size, Tone,
    grid::{Grid, Row, draw},
};
use understudy_domain::{message::Message, pairing::Ladder, words::Stage};
use understudy_messages::{say, word};

/// A ladder with the name of its area.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaLadder {
    /// Process area.
    pub area: String,
    /// Its ladder.
    pub ladder: Ladder,
}

/// Draws, for each area, how often each stage was held against how often the rule asks for it. A solo session also counts
/// as a lead.
pub fn ladder(areas: &[AreaLadder], size: Size, palette: Palette) -> String {
    let grid = Grid {
        title: word("export-chart-ladder"),
        description: areas
            .iter()
            .map(|area| {
                let stage = Message::new(area.ladder.next_stage().message_id());
                say(&Message::new("export-chart-ladder-area").with("area", &area.area).with("stage", stage))
            })
            .collect::<Vec<_>>()
            .join(" "),
        corner: word("export-column-area"),
        columns: Stage::ALL.iter().map(|stage| word(stage.message_id())).collect(),
        rows: areas
            .iter()
            .map(|area| Row {
                label: area.area.clone(),
                note: String::new(),
                short_note: String::new(),
                status: None,
                cells: Stage::ALL.iter().map(|stage| Some(rung(&area.ladder, *stage))).collect(),
            })
            .collect(),
    };
    draw(&grid, size, palette)
}

fn rung(ladder: &Ladder, stage: Stage) -> (String, Tone) {
    let rung = ladder.rungs[stage as usize];
    let solo = if stage == Stage::Lead { ladder.rungs[Stage::Solo as usize].done } else { 0 };
    let done = rung.done + solo;
    match (done, rung.needed) {
        (0, 0) => ("–".to_owned(), Tone::Quiet),
        (done, 0) => (format!("✓ {done}"), Tone::Good),
        (0, needed) => (format!("0/{needed}"), Tone::Quiet),
        (done, needed) if done >= needed => (format!("✓ {done}"), Tone::Good),
        (done, needed) => (format!("{done}/{needed}"), Tone::Waiting),
    }
}
