//! Sentiment from pulse to pulse: a panel for everybody and one for each group, all on the scale of 1 to 5.
//!
//! Small panels beside each other, not one with many lines: what matters is the course of each group, and twelve lines in one
//! picture show none. A drop is marked with a triangle and its figure, a pulse of which too few were told with a gap, other
//! questions with a break.

use super::{
    Palette, Size, Tone,
    palette::Paint,
    svg::{Anchor, Look, Stroke, Svg, fit},
};
use crate::worded;
use understudy_domain::{day::Day, message::Message};
use understudy_messages::{say, word};

/// What the chart shows.
#[derive(Debug, Clone, PartialEq)]
pub struct SentimentTrend {
    /// Day of each pulse, oldest first.
    pub days: Vec<Day>,
    /// Panels in the order shown.
    pub panels: Vec<SentimentPanel>,
}

/// A panel.
#[derive(Debug, Clone, PartialEq)]
pub struct SentimentPanel {
    /// Name of the group; of no use for everybody.
    pub name: String,
    /// Score of each pulse, 1 to 5, where it is told.
    pub scores: Vec<Option<f64>>,
    /// Positions of pulses in which it dropped.
    pub drops: Vec<usize>,
    /// Positions of pulses whose questions are not those of the pulse before.
    pub breaks: Vec<usize>,
    /// Whether it is everybody.
    pub everybody: bool,
}

const FONT: f32 = 9.0;
const PANEL: f32 = 104.0;
const GAP: f32 = 14.0;
/// Narrowest panel that can be read.
const NARROWEST: f32 = 200.0;
/// Room in a panel: name above, days below, the scale at the left, the last figure at the right.
const TOP: f32 = 22.0;
const BOTTOM: f32 = 14.0;
const LEFT: f32 = 14.0;
const RIGHT: f32 = 26.0;
/// A drop.
const DROP: Paint = Tone::Bad.ink();

impl SentimentTrend {
    /// What the chart shows, for somebody who cannot see it.
    pub fn description(&self) -> String {
        let last =
            self.panels.iter().find(|panel| panel.everybody).and_then(|panel| panel.scores.iter().flatten().last());
        let Some(last) = last else { return word("export-chart-sentiment-empty") };
        let drops: usize = self.panels.iter().map(|panel| panel.drops.len()).sum();
        say(&Message::new("export-chart-sentiment-description")
            .with("score", score(*last))
            .with("pulses", self.days.len())
            .with("drops", drops))
    }
}

fn score(score: f64) -> String {
    format!("{score:.1}")
}

/// Draws the panels in as many columns as there is room for; panels beyond the height are counted, not drawn.
pub fn sentiment(trend: &SentimentTrend, size: Size, palette: Palette) -> String {
    let columns = (((size.width + GAP) / (NARROWEST + GAP)).floor().max(1.0) as usize).min(trend.panels.len().max(1));
    let width = (size.width - GAP * (columns as f32 - 1.0)) / columns as f32;
    let fitting = ((size.height + GAP) / (PANEL + GAP)).floor().max(1.0) as usize;
    let shown = trend.panels.len().min(fitting * columns);
    let rows = shown.div_ceil(columns).max(1);
    let height = (rows as f32 * (PANEL + GAP) - GAP).min(size.height);
    let mut svg = Svg::new(Size { height, ..size }, palette, &word("export-chart-sentiment"), &trend.description());
    if trend.days.is_empty() {
        let look = Look::new(FONT + 1.0, Paint::Muted).anchored(Anchor::Middle);
        svg.text(size.width / 2.0, height / 2.0, &word("export-chart-sentiment-empty"), look);
        return svg.finish();
    }
    for (at, panel) in trend.panels.iter().take(shown).enumerate() {
        let place = Place {
            x: (at % columns) as f32 * (width + GAP),
            y: (at / columns) as f32 * (PANEL + GAP),
            width,
            first: trend.days.first().copied().unwrap_or_default(),
            last: trend.days.last().copied().unwrap_or_default(),
        };
        draw(&mut svg, &place, trend, panel);
    }
    svg.finish()
}

/// Where a panel stands, and how days and scores lie in it.
struct Place {
    x: f32,
    y: f32,
    width: f32,
    first: Day,
    last: Day,
}

impl Place {
    fn at(&self, day: Day) -> f32 {
        let room = self.width - LEFT - RIGHT;
        let days = self.last.since(self.first);
        // A single pulse stands in the middle.
        let share = if days == 0 { 0.5 } else { day.since(self.first) as f32 / days as f32 };
        self.x + LEFT + share * room
    }

    fn of(&self, score: f64) -> f32 {
        let room = PANEL - TOP - BOTTOM;
        self.y + PANEL - BOTTOM - (score.clamp(1.0, 5.0) as f32 - 1.0) / 4.0 * room
    }
}

fn draw(svg: &mut Svg, place: &Place, trend: &SentimentTrend, panel: &SentimentPanel) {
    let name = if panel.everybody { word("export-chart-sentiment-all") } else { panel.name.clone() };
    let look = Look::new(FONT + 2.0, Paint::Ink).bold();
    svg.text(place.x, place.y + 11.0, &fit(&name, place.width - RIGHT, FONT + 2.0), look);
    for (step, dash) in [(1.0, ""), (3.0, "2 3"), (5.0, "")] {
        let y = place.of(step);
        svg.line((place.x + LEFT, y), (place.x + place.width - RIGHT + 4.0, y), Paint::Line, 1.0, dash);
        svg.text(
            place.x + LEFT - 5.0,
            y + 3.0,
            &format!("{step:.0}"),
            Look::new(FONT - 1.0, Paint::Muted).anchored(Anchor::End),
        );
    }
    let base = place.y + PANEL - 2.0;
    svg.text(place.x + LEFT, base, &worded::day(place.first), Look::new(FONT - 1.0, Paint::Muted));
    if place.last > place.first {
        let end = place.x + place.width - RIGHT + 4.0;
        svg.text(end, base, &worded::day(place.last), Look::new(FONT - 1.0, Paint::Muted).anchored(Anchor::End));
    }
    lines(svg, place, trend, panel);
    if panel.scores.iter().flatten().next().is_none() {
        let look = Look::new(FONT, Paint::Muted).anchored(Anchor::Middle);
        svg.text(place.x + place.width / 2.0, place.of(3.0) - 4.0, &word("export-chart-sentiment-few"), look);
    }
}

/// The course: a line as far as it goes, a dot each pulse, a triangle and the figure where it dropped.
fn lines(svg: &mut Svg, place: &Place, trend: &SentimentTrend, panel: &SentimentPanel) {
    let points: Vec<Option<(f32, f32, f64)>> = trend
        .days
        .iter()
        .zip(&panel.scores)
        .map(|(day, score)| score.map(|score| (place.at(*day), place.of(score), score)))
        .collect();
    let stroke = Stroke::new(Paint::Accent, if panel.everybody { 2.4 } else { 1.6 }).round();
    let mut run: Vec<(f32, f32)> = Vec::new();
    for (at, point) in points.iter().enumerate() {
        if panel.breaks.contains(&at) || point.is_none() {
            svg.course(&std::mem::take(&mut run), stroke);
        }
        run.extend(point.map(|(x, y, _)| (x, y)));
    }
    svg.course(&run, stroke);
    let last = points.iter().rposition(Option::is_some);
    for (at, (x, y, figure)) in points.iter().enumerate().filter_map(|(at, point)| Some((at, (*point)?))) {
        let dropped = panel.drops.contains(&at);
        if dropped {
            let shape = [(x - 4.5, y - 3.5), (x + 4.5, y - 3.5), (x, y + 4.5)];
            svg.shape(&shape, DROP, None);
        } else {
            svg.rect(x - 2.0, y - 2.0, 4.0, 4.0, 2.0, Paint::Accent);
        }
        if Some(at) == last {
            let look = Look::new(FONT + 2.0, if dropped { DROP } else { Paint::Ink }).bold();
            svg.text(place.x + place.width - RIGHT + 8.0, y + 4.0, &score(figure), look);
        } else if dropped {
            // Below, or above where the scale ends.
            let below = y + 15.0 < place.y + PANEL - BOTTOM;
            let look = Look::new(FONT, DROP).bold().anchored(Anchor::Middle);
            svg.text(x, if below { y + 15.0 } else { y - 8.0 }, &score(figure), look);
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    fn panel(name: &str, scores: &[Option<f64>]) -> SentimentPanel {
        SentimentPanel {
            name: name.to_owned(),
            scores: scores.to_vec(),
            drops: Vec::new(),
            breaks: Vec::new(),
            everybody: false,
        }
    }

    /// A drop, a gap, a group too small, and a change of questions.
    pub(in crate::charts) fn some_groups() -> SentimentTrend {
        SentimentTrend {
            days: [0, 21, 42, 63, 84].map(|day| Day(20_600 + day)).to_vec(),
            panels: vec![
                SentimentPanel { everybody: true, ..panel("", &[3.3, 3.4, 3.4, 3.5, 3.3].map(Some)) },
                SentimentPanel { drops: vec![2], ..panel("Customer service", &[3.7, 3.8, 2.7, 3.2, 3.4].map(Some)) },
                panel("Finance team", &[Some(3.4), Some(3.5), None, Some(3.7), Some(3.9)]),
                panel("HR and payroll", &[None; 5]),
                SentimentPanel { breaks: vec![3], ..panel("Field service", &[3.2, 3.3, 3.3, 4.1, 4.2].map(Some)) },
                SentimentPanel { drops: vec![4], ..panel("Warehouse Malmö", &[3.6, 3.6, 3.7, 3.6, 1.0].map(Some)) },
            ],
        }
    }

    /// The picture of the steering pack: all of these must be told from a plain course.
    #[test]
    fn the_trend_of_some_groups() {
        let trend = some_groups();
        insta::assert_snapshot!("sentiment", sentiment(&trend, Size { width: 1060.0, height: 2000.0 }, Palette::Paper));
    }

    /// Whatever people call their groups, and however many there are, a chart stays a whole document within its room.
    #[test]
    fn hostile_names_and_many_groups_stay_in_the_picture() {
        let size = Size { width: 640.0, height: 400.0 };
        for count in [0, 1, 40] {
            let panels =
                vec![panel("<b>&\u{0} שרה ".repeat(20).as_str(), &[Some(7.0), None, Some(f64::NAN)]); count];
            let picture = sentiment(&SentimentTrend { days: vec![Day(20_600); 3], panels }, size, Palette::Paper);
            assert!(picture.starts_with("<svg ") && picture.ends_with("</svg>"), "{picture}");
            assert!(!picture.contains("<b>") && !picture.contains('\u{0}'), "{picture}");
        }
    }
}
