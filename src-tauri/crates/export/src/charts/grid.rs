//! A grid of coloured, worded cells: what the heat maps have in common.
//!
//! Owns the drawing. Deliberately knows neither gates nor coverage.

use super::{
    Palette, Size, Tone,
    palette::Paint,
    svg::{Anchor, Look, Svg, fit, width},
};
use understudy_domain::words::Status;

/// A grid to draw.
pub(crate) struct Grid {
    pub(crate) title: String,
    pub(crate) description: String,
    /// Above the labels of the rows.
    pub(crate) corner: String,
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

/// One row.
pub(crate) struct Row {
    pub(crate) label: String,
    /// A second, quieter label.
    pub(crate) note: String,
    /// The same where there is little room.
    pub(crate) short_note: String,
    pub(crate) status: Option<Status>,
    pub(crate) cells: Vec<Option<(String, Tone)>>,
}

const HIGHEST_ROW: f32 = 22.0;
const HEADING: f32 = 18.0;
/// Smallest lying heading that can be read; where not all columns have room for it, headings stand.
const SMALLEST: f32 = 6.5;
/// How much wider bold letters are.
const BOLD: f32 = 1.06;
/// Size of notes against labels.
const NOTE: f32 = 0.92;
/// Size of letters against the height of their row.
const LETTER: f32 = 0.55;
/// Size of standing headings.
const STANDING: f32 = 8.5;

/// Where things stand.
struct Plan {
    heading: f32,
    row: f32,
    label: f32,
    note: f32,
    column: f32,
    font: f32,
    heading_font: f32,
    turned: bool,
    /// Whether some note is too long, so that all are shown short.
    short_notes: bool,
}

/// Share of the width that labels take: so much that none is cut, within bounds.
fn label_share(grid: &Grid, size: Size, has_notes: bool) -> f32 {
    let (least, most) = if has_notes { (0.20, 0.27) } else { (0.24, 0.30) };
    // The size of letters that a row of this height has, before the headings are known.
    let font = ((size.height - HEADING) / grid.rows.len().max(1) as f32).min(HIGHEST_ROW) * LETTER;
    let sign = if grid.rows.iter().any(|row| row.status.is_some()) { font * 1.4 + 2.0 } else { 0.0 };
    let longest = grid.rows.iter().map(|row| width(&row.label, font)).fold(0.0, f32::max);
    ((longest + sign + 5.0) / size.width).clamp(least, most)
}

fn plan(grid: &Grid, size: Size) -> Plan {
    let columns = grid.columns.len().max(1) as f32;
    let has_notes = grid.rows.iter().any(|row| !row.note.is_empty());
    let label = size.width * label_share(grid, size, has_notes);
    let note = if has_notes { size.width * 0.17 } else { 0.0 };
    let column = ((size.width - label - note) / columns).min(120.0);
    let longest = grid.columns.iter().map(|title| width(title, BOLD)).fold(1.0, f32::max);
    // Two headings keep apart by a letter.
    let lying = ((column - 7.0) / longest).min(9.5);
    let turned = lying < SMALLEST;
    let heading_font = if turned { STANDING } else { lying };
    let heading = if turned { (longest * STANDING + 12.0).min(size.height * 0.3).max(HEADING) } else { HEADING };
    let row = ((size.height - heading - 2.0) / grid.rows.len().max(1) as f32).min(HIGHEST_ROW);
    let font = (row * LETTER).clamp(3.0, 11.0);
    let short_notes = grid.rows.iter().any(|row| width(&row.note, font * NOTE) > note - 4.0);
    Plan { heading, row, label, note, column, font, heading_font, turned, short_notes }
}

/// Draws the grid.
pub(crate) fn draw(grid: &Grid, size: Size, palette: Palette) -> String {
    let plan = plan(grid, size);
    let height = plan.heading + plan.row * grid.rows.len() as f32 + 2.0;
    let mut svg = Svg::new(Size { height, ..size }, palette, &grid.title, &grid.description);
    headings(&mut svg, grid, &plan);
    svg.line((0.0, plan.heading), (size.width, plan.heading), Paint::Line, 1.0, "");
    for (at, row) in grid.rows.iter().enumerate() {
        draw_row(&mut svg, row, plan.heading + 1.0 + plan.row * at as f32, &plan);
    }
    svg.finish()
}

fn headings(svg: &mut Svg, grid: &Grid, plan: &Plan) {
    let font = plan.heading_font;
    let look = Look::new(font, Paint::Muted).bold();
    svg.text(0.0, plan.heading - 6.0, &fit(&grid.corner, plan.label, font), look);
    for (at, title) in grid.columns.iter().enumerate() {
        let middle = plan.label + plan.note + plan.column * (at as f32 + 0.5);
        if plan.turned {
            let title = fit(title, plan.heading - 8.0, font);
            svg.turned_text(middle + font * 0.35, plan.heading - 4.0, -90.0, &title, look);
        } else {
            let title = fit(title, plan.column + 1.0, font);
            svg.text(middle, plan.heading - 6.0, &title, look.anchored(Anchor::Middle));
        }
    }
}

fn draw_row(svg: &mut Svg, row: &Row, top: f32, plan: &Plan) {
    let base = top + plan.row / 2.0 + plan.font * 0.36;
    let mut left = 0.0;
    if let Some(status) = row.status {
        let radius = plan.font * 0.38;
        svg.status(radius + 1.0, top + plan.row / 2.0, radius, status);
        left = radius * 2.0 + plan.font * 0.6;
    }
    svg.text(left, base, &fit(&row.label, plan.label - left - 4.0, plan.font), Look::new(plan.font, Paint::Ink));
    if plan.note > 0.0 {
        let font = plan.font * NOTE;
        let note = if plan.short_notes { &row.short_note } else { &row.note };
        svg.text(plan.label, base, &fit(note, plan.note - 4.0, font), Look::new(font, Paint::Muted));
    }
    let gap = (plan.row * 0.07).min(1.5);
    for (at, cell) in row.cells.iter().enumerate() {
        let Some((text, tone)) = cell else { continue };
        let x = plan.label + plan.note + plan.column * at as f32;
        svg.rect(x + gap, top + gap, plan.column - gap * 2.0, plan.row - gap * 2.0, 2.0, tone.fill());
        // A long text is set a little smaller before it is cut.
        let room = (plan.column - 4.0) / width(text, plan.font).max(1.0);
        let font = plan.font * room.clamp(0.8, 0.94);
        let look = Look::new(font, tone.ink()).anchored(Anchor::Middle);
        svg.text(x + plan.column / 2.0, base, &fit(text, plan.column - 3.0, font), look);
    }
}
