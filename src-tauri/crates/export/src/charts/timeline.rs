//! The timeline of a wave: who is told and trained when, against the dates of the project.
//!
//! A line an audience, a bar from its first session to its last (the part that is over is fuller), a ring for what made people
//! aware and a square for what raised interest (filled once done), a diamond for each milestone, lines for today and the cutover.
//! The superusers of the wave stand above: the time left until the acceptance test, and how many are ready for it.
//! What is wrong is marked by a sign with its number, so that colour never stands alone. A line at the foot explains the signs.

mod lines;

use super::{
    Palette, Size, Tone,
    palette::Paint,
    svg::{Anchor, Look, Svg, fit, width},
};
use crate::worded;
use jiff::civil::Date;
use lines::{diamond, draw_line, draw_sign, draw_superusers, legend_bar, problem};
use understudy_domain::{
    day::Day,
    message::Message,
    timeline::{Chart, Sign, SignKind},
};
use understudy_messages::{say, word};

/// Height of an audience's line, and of its bar.
const ROW: f32 = 24.0;
const BAR: f32 = 12.0;
const FONT: f32 = 10.5;
const SMALL: f32 = 9.0;
/// Heights of the months, the phases, one level of milestones, and the legend.
const MONTHS: f32 = 18.0;
const PHASES: f32 = 16.0;
const LEVEL: f32 = 13.0;
const LEGEND: f32 = 36.0;
/// Levels on which names of milestones stand.
const LEVELS: usize = 3;
/// Room for names at the left: a share of the width.
const NAMES: f32 = 0.22;
/// Room for the number of problems.
const PROBLEMS: f32 = 26.0;
/// Days up to which weeks are marked.
const WEEKS: i32 = 200;

/// From days to places.
struct Scale {
    from: Day,
    days: f32,
    left: f32,
    right: f32,
}

impl Scale {
    fn of(chart: &Chart, size: Size) -> Self {
        let days = chart.to.since(chart.from).max(1) as f32;
        Self { from: chart.from, days, left: size.width * NAMES + PROBLEMS, right: size.width - 4.0 }
    }

    /// The place of a day; days outside stand at the edge.
    fn x(&self, day: Day) -> f32 {
        let share = (day.since(self.from) as f32 / self.days).clamp(0.0, 1.0);
        self.left + share * (self.right - self.left)
    }

    fn shows(&self, day: Day) -> bool {
        (0..=self.days as i32).contains(&day.since(self.from))
    }
}

/// Where the parts of the chart begin, from the top.
struct Plan {
    phases: f32,
    milestones: f32,
    rows: f32,
    row: f32,
    end: f32,
}

/// A milestone with the level on which its name stands; none where there is no room.
struct Placed {
    x: f32,
    level: Option<usize>,
    name: String,
    /// Whether the name stands to the left of the sign.
    is_left: bool,
    done: bool,
}

/// What the chart shows, for somebody who cannot see it.
pub fn timeline_description(chart: &Chart) -> String {
    let of_superusers = chart.superusers.map_or(0, |superusers| superusers.problems);
    let problems = chart.lines.iter().map(|line| line.problems).fold(of_superusers, u32::saturating_add);
    let message = Message::new("export-chart-timeline-description")
        .with("audiences", chart.lines.len())
        .with("milestones", chart.milestones.len())
        .with("problems", problems)
        .with("from", chart.from)
        .with("to", chart.to);
    say(&message)
}

/// Draws the timeline; as high as its audiences ask for, and never higher than the room.
pub fn timeline(chart: &Chart, size: Size, palette: Palette) -> String {
    let scale = Scale::of(chart, size);
    let milestones = place(chart, &scale);
    let levels = milestones.iter().filter_map(|placed| placed.level).max().map_or(1, |level| level + 1);
    let phases = MONTHS;
    let after_phases = phases + if chart.phases.is_empty() { 0.0 } else { PHASES };
    let rows = after_phases + 14.0 + LEVEL * levels as f32;
    let head = usize::from(chart.superusers.is_some());
    let count = (head + chart.lines.len().max(1)) as f32;
    let row = ((size.height - rows - LEGEND - 2.0) / count).clamp(0.5, ROW);
    let plan = Plan { phases, milestones: after_phases, rows, row, end: rows + row * count };
    let height = (plan.end + LEGEND).min(size.height);
    let title = match chart.wave {
        Some(_) => say(&Message::new("export-chart-timeline-title").with("wave", &chart.name)),
        None => word("export-chart-timeline-no-wave"),
    };
    let mut svg = Svg::new(Size { height, ..size }, palette, &title, &timeline_description(chart));
    months(&mut svg, chart, &scale, &plan);
    draw_phases(&mut svg, chart, &scale, &plan);
    if chart.lines.is_empty() {
        let look = Look::new(FONT, Paint::Muted).anchored(Anchor::Middle);
        let y = plan.rows + plan.row * head as f32 + 15.0;
        svg.text(f32::midpoint(scale.left, scale.right), y, &word("export-chart-timeline-empty"), look);
    }
    if let Some(superusers) = chart.superusers {
        draw_superusers(&mut svg, superusers, chart, &scale, &plan);
    }
    for (at, line) in chart.lines.iter().enumerate() {
        draw_line(&mut svg, line, chart, &scale, plan.rows + plan.row * (head + at) as f32, plan.row);
    }
    draw_days(&mut svg, chart, &scale, &plan);
    draw_milestones(&mut svg, &milestones, &plan);
    legend(&mut svg, plan.end + 31.0, size.width);
    svg.finish()
}

/// Months with their names, and weeks as ticks where there is room for them.
fn months(svg: &mut Svg, chart: &Chart, scale: &Scale, plan: &Plan) {
    svg.line((scale.left, MONTHS), (scale.right, MONTHS), Paint::Line, 1.0, "");
    let mut month = chart.from.date().first_of_month();
    while Day::from_date(month) <= chart.to {
        let (start, next) = (Day::from_date(month), following(month));
        let (x, end) = (scale.x(start), scale.x(Day::from_date(next).plus(-1)));
        if scale.shows(start) {
            svg.line((x, 2.0), (x, plan.end), Paint::Line, 1.0, "");
        }
        let format = if month.month() == 1 || start <= chart.from { "%b %Y" } else { "%b" };
        let name = month.strftime(format).to_string();
        if end - x > width(&name, SMALL) + 6.0 {
            svg.text(x + 4.0, MONTHS - 6.0, &name, Look::new(SMALL, Paint::Muted));
        }
        if next == month {
            break;
        }
        month = next;
    }
    if chart.to.since(chart.from) > WEEKS {
        return;
    }
    let from = chart.from.date();
    let to_monday = (7 - i32::from(from.weekday().to_monday_zero_offset())) % 7;
    let mut monday = chart.from.plus(to_monday);
    while monday <= chart.to {
        let x = scale.x(monday);
        svg.line((x, MONTHS - 3.0), (x, MONTHS), Paint::Line, 1.0, "");
        monday = monday.plus(7);
    }
}

/// The first day of the month after; the same at the end of all calendars.
fn following(month: Date) -> Date {
    month.last_of_month().tomorrow().unwrap_or(month)
}

fn draw_phases(svg: &mut Svg, chart: &Chart, scale: &Scale, plan: &Plan) {
    for (at, phase) in chart.phases.iter().enumerate() {
        let (Some(starts), Some(ends)) = (phase.starts_on, phase.ends_on) else { continue };
        if ends < chart.from || starts > chart.to || ends < starts {
            continue;
        }
        let (x, end) = (scale.x(starts), scale.x(ends.plus(1)));
        let fill = Paint::Phase { is_even: at % 2 == 0 };
        svg.rect(x, plan.phases + 2.0, end - x, PHASES - 3.0, 2.0, fill);
        let name = word(phase.kind.message_id());
        if end - x > 24.0 {
            svg.text(x + 4.0, plan.phases + 11.5, &fit(&name, end - x - 8.0, SMALL), Look::new(SMALL, Paint::PhaseInk));
        }
    }
}

/// Chooses a level for each milestone's name so that no two names lie on each other.
fn place(chart: &Chart, scale: &Scale) -> Vec<Placed> {
    let mut free = [f32::MIN; LEVELS];
    let mut placed = Vec::new();
    for milestone in &chart.milestones {
        let Some(on) = milestone.due_on.filter(|on| scale.shows(*on)) else { continue };
        let x = scale.x(on);
        let name = fit(&milestone.name, 150.0, SMALL);
        let wide = width(&name, SMALL) + 14.0;
        // At the right edge a name stands to the left of its sign.
        let is_left = x + wide > scale.right;
        let start = if is_left { x - wide } else { x - 4.0 };
        let level = free.iter().position(|end| start >= *end);
        if let Some(level) = level {
            free[level] = start + wide + 6.0;
        }
        placed.push(Placed { x, level, name, is_left, done: milestone.done_on.is_some() });
    }
    placed
}

fn draw_milestones(svg: &mut Svg, milestones: &[Placed], plan: &Plan) {
    for placed in milestones {
        let level = placed.level.unwrap_or(LEVELS - 1);
        let y = plan.milestones + 12.0 + LEVEL * level as f32;
        diamond(svg, placed.x, y, placed.done);
        if placed.level.is_some() {
            let look = Look::new(SMALL, Paint::Ink);
            // Names stand on lines of other days: a ground of their own keeps them readable.
            let wide = width(&placed.name, SMALL) + 4.0;
            let start = if placed.is_left { placed.x - 8.0 - wide } else { placed.x + 6.0 };
            svg.rect(start, y - 5.5, wide, 11.0, 1.0, Paint::Sheet);
            if placed.is_left {
                svg.text(placed.x - 8.0, y + 3.0, &placed.name, look.anchored(Anchor::End));
            } else {
                svg.text(placed.x + 8.0, y + 3.0, &placed.name, look);
            }
        }
    }
}

/// Lines of today and of the cutover through everything.
fn draw_days(svg: &mut Svg, chart: &Chart, scale: &Scale, plan: &Plan) {
    let top = plan.milestones + 2.0;
    if scale.shows(chart.today) {
        let x = scale.x(chart.today);
        svg.line((x, top), (x, plan.end), Paint::Accent, 1.2, "2 2");
        let look = Look::new(SMALL, Paint::Accent).bold().anchored(Anchor::Middle);
        svg.text(x, plan.end + 9.0, &word("export-chart-timeline-today"), look);
    }
    if let Some(cutover) = chart.cutover.filter(|on| scale.shows(*on)) {
        let x = scale.x(cutover);
        svg.line((x, top), (x, plan.end), Tone::Bad.ink(), 1.6, "");
        let look = Look::new(SMALL, Tone::Bad.ink()).bold().anchored(Anchor::Middle);
        let words = say(&Message::new("export-chart-timeline-cutover").with("date", worded::day(cutover)));
        let half = width(&words, SMALL) * 0.53;
        // Beside the word for today there is no room for two.
        let apart = (x - scale.x(chart.today)).abs() > half + 22.0;
        let y = if apart { plan.end + 9.0 } else { plan.end + 18.0 };
        svg.text(x.clamp(scale.left + half, scale.right - half), y, &words, look);
    }
}

/// What the legend explains, in this order: a sign and its words.
const EXPLAINED: [(Explained, &str); 7] = [
    (Explained::Sign(SignKind::Awareness, true), "export-chart-timeline-aware"),
    (Explained::Sign(SignKind::Interest, true), "export-chart-timeline-interest"),
    (Explained::Sign(SignKind::Awareness, false), "export-chart-timeline-hollow"),
    (Explained::Milestone, "export-chart-timeline-milestone"),
    (Explained::Bar, "export-chart-timeline-bar"),
    (Explained::Problem { is_grave: true }, "export-chart-timeline-grave"),
    (Explained::Problem { is_grave: false }, "export-chart-timeline-worth"),
];

#[derive(Clone, Copy)]
enum Explained {
    Sign(SignKind, bool),
    Milestone,
    Bar,
    Problem { is_grave: bool },
}

/// What the signs mean, in a line under everything; what finds no room is left out.
fn legend(svg: &mut Svg, y: f32, wide: f32) {
    let look = Look::new(SMALL, Paint::Muted);
    let mut x = 4.0;
    for (what, id) in EXPLAINED {
        // Words that name a shade name that of the palette.
        let is_bright = matches!(what, Explained::Bar) && svg.palette().is_dark();
        let words = word(if is_bright { "export-chart-timeline-bar-bright" } else { id });
        let room = if matches!(what, Explained::Bar) { 22.0 } else { 12.0 };
        if x + room + width(&words, SMALL) > wide {
            return;
        }
        match what {
            Explained::Sign(kind, done) => draw_sign(svg, Sign { kind, on: Day(0), done }, x + 4.0, y - 3.0, 3.4),
            Explained::Milestone => diamond(svg, x + 4.0, y - 3.0, false),
            Explained::Bar => legend_bar(svg, x, y - 6.5),
            Explained::Problem { is_grave } => problem(svg, x + 4.0, y - 3.0, (None, is_grave), 14.0),
        }
        svg.text(x + room, y, &words, look);
        x += room + width(&words, SMALL) + 14.0;
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use understudy_domain::{
        id::Id,
        timeline::{Bar, BarKind, Line, Milestone, Phase, Preparation},
        words::{MilestoneKind, PhaseKind, Track},
    };

    fn id(number: u32) -> Id {
        Id::derived("test", &[&number.to_be_bytes()])
    }

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    fn line(number: u32, name: &str, bar: Option<(&str, &str)>) -> Line {
        let bar =
            bar.map(|(from, to)| Bar { kind: BarKind::Users, from: day(from), to: day(to), sessions: 4, held: 1 });
        let sign = |kind, on: &str, done| Sign { kind, on: day(on), done };
        Line {
            audience: id(number),
            name: name.to_owned(),
            track: Track::Business,
            headcount: 40,
            bar,
            signs: vec![sign(SignKind::Awareness, "2026-10-05", true), sign(SignKind::Interest, "2026-12-01", false)],
            problems: number,
            is_grave: number == 2,
        }
    }

    pub(in crate::charts) fn chart() -> Chart {
        let milestone = |number: u32, name: &str, on: &str, done: bool| Milestone {
            id: id(number),
            name: name.to_owned(),
            kind: MilestoneKind::Other,
            wave: None,
            due_on: Some(day(on)),
            done_on: done.then(|| day(on)),
        };
        let phase = |kind, from: &str, to: &str| Phase { kind, starts_on: Some(day(from)), ends_on: Some(day(to)) };
        Chart {
            wave: Some(id(1)),
            name: "Wave 1".to_owned(),
            today: day("2026-11-22"),
            cutover: Some(day("2027-01-11")),
            from: day("2026-09-28"),
            to: day("2027-02-20"),
            superusers: Some(Preparation { ready: 19, of: 28, by: Some(day("2026-12-09")), problems: 1 }),
            phases: vec![
                phase(PhaseKind::Implement, "2026-08-01", "2026-12-10"),
                phase(PhaseKind::Prepare, "2026-12-11", "2027-01-11"),
            ],
            milestones: vec![
                milestone(1, "Code complete", "2026-11-20", true),
                milestone(2, "UAT begins", "2026-12-09", false),
                milestone(3, "Cutover", "2027-01-11", false),
                milestone(4, "Hypercare ends with a long name", "2027-02-12", false),
            ],
            lines: vec![
                line(0, "Warehouse", Some(("2026-10-12", "2026-11-20"))),
                line(1, "Order desk", Some(("2026-12-01", "2027-01-08"))),
                line(2, "Supplier portal", None),
            ],
        }
    }

    /// The picture that the window shows and that is set in PDFs: a change must be meant.
    #[test]
    fn a_timeline_of_a_wave() {
        insta::assert_snapshot!("timeline", timeline(&chart(), Size { width: 900.0, height: 600.0 }, Palette::Paper));
    }

    /// Dates and names are other people's input: no timeline may become a broken document, loop for ever or grow out of its room.
    #[test]
    fn timelines_hold_hostile_dates_and_names() {
        let far = Chart { from: Day(19_000), to: Day(20_460), cutover: Some(Day(i32::MAX)), ..chart() };
        // The domain bounds what is shown; a chart of single days and of centuries must hold all the same.
        let still = Chart { from: day("2026-11-22"), to: day("2026-11-22"), ..chart() };
        let mut many = chart();
        many.name = "<b>\u{0}&".to_owned();
        many.lines = (0..300).map(|at| line(at, "</svg><script>", Some(("2026-12-01", "2026-12-01")))).collect();
        many.milestones = (0..500).map(|at| Milestone { id: id(at), ..many.milestones[0].clone() }).collect();
        let size = Size { width: 640.0, height: 400.0 };
        for picture in [&far, &still, &many].map(|chart| timeline(chart, size, Palette::Paper)) {
            assert!(picture.starts_with("<svg ") && picture.ends_with("</svg>"));
            assert!(!picture.contains("<b>") && !picture.contains("<script") && !picture.contains("NaN"));
            let height: f32 = picture
                .split("height=\"")
                .nth(1)
                .and_then(|rest| rest.split('"').next())
                .and_then(|number| number.parse().ok())
                .expect("height");
            assert!(height <= 400.5, "{height}");
        }
    }
}
