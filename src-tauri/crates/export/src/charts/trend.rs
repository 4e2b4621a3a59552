//! Ready superusers per week, carried on to the cutover.

use super::{
    Palette, Size,
    palette::Paint,
    svg::{Anchor, Look, Stroke, Svg, fit},
};
use crate::worded;
use understudy_domain::{
    day::Day,
    message::Message,
    summary::ReadinessSummary,
    trend::{Forecast, TrendPoint},
};
use understudy_messages::{say, word};

/// What the chart shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// Weekly points, oldest first.
    pub points: Vec<TrendPoint>,
    /// The forecast, where there is one.
    pub forecast: Option<Forecast>,
    /// Cutovers to mark.
    pub cutovers: Vec<CutoverMark>,
}

/// A cutover to mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutoverMark {
    /// Its day.
    pub on: Day,
    /// Name of its wave.
    pub wave: String,
}

impl Trend {
    /// The trend of a summary.
    pub fn of(summary: &ReadinessSummary) -> Self {
        let mark = |wave: &understudy_domain::summary::WaveSummary| {
            Some(CutoverMark { on: wave.cutover?, wave: wave.name.clone() })
        };
        Self {
            points: summary.trend.clone(),
            forecast: summary.forecast,
            cutovers: summary.waves.iter().filter_map(mark).collect(),
        }
    }

    /// What the chart shows, for somebody who cannot see it.
    pub fn description(&self) -> String {
        let Some(last) = self.points.last() else { return word("export-chart-trend-empty") };
        let known = Message::new("export-chart-trend-description")
            .with("ready", last.ready)
            .with("all", last.of)
            .with("date", last.on);
        match &self.forecast {
            None => say(&known),
            Some(forecast) => {
                let then = Message::new("export-chart-trend-forecast")
                    .with("likely", forecast.likely)
                    .with("low", forecast.low)
                    .with("high", forecast.high)
                    .with("date", forecast.on);
                format!("{} {}", say(&known), say(&then))
            }
        }
    }
}

/// Room around the plot.
const TOP: f32 = 24.0;
const BOTTOM: f32 = 20.0;
const LEFT: f32 = 24.0;
const RIGHT: f32 = 40.0;
const FONT: f32 = 9.0;
/// The least room in which a shortened name can still be told, and the room between two.
const SHORTEST_NAME: f32 = 22.0;
const NAME_GAP: f32 = 6.0;

/// From days and figures to points of the picture.
struct Scale {
    first: Day,
    days: f32,
    most: f32,
    size: Size,
}

impl Scale {
    fn of(trend: &Trend, size: Size) -> Self {
        let known = || trend.points.iter().map(|point| point.on);
        let first = known().min().unwrap_or_default();
        let end = known().chain(trend.forecast.map(|forecast| forecast.on)).max().unwrap_or_default();
        let most = trend.points.iter().map(|point| point.of.max(point.ready)).max().unwrap_or(0);
        Self { first, days: end.since(first).max(1) as f32, most: most.max(1) as f32, size }
    }

    fn x(&self, day: Day) -> f32 {
        LEFT + day.since(self.first) as f32 / self.days * (self.size.width - LEFT - RIGHT)
    }

    fn y(&self, figure: u32) -> f32 {
        self.size.height - BOTTOM - figure as f32 / self.most * (self.size.height - TOP - BOTTOM)
    }
}

/// Draws the trend: what is known as a full line, the forecast as a dashed one within its band, all superusers dotted.
pub fn trend(trend: &Trend, size: Size, palette: Palette) -> String {
    let mut svg = Svg::new(size, palette, &word("export-chart-trend"), &trend.description());
    let scale = Scale::of(trend, size);
    axes(&mut svg, &scale, trend);
    let Some(last) = trend.points.last() else {
        let look = Look::new(FONT + 1.0, Paint::Muted).anchored(Anchor::Middle);
        svg.text(size.width / 2.0, size.height / 2.0, &word("export-chart-trend-empty"), look);
        return svg.finish();
    };
    if let Some(forecast) = trend.forecast.filter(|forecast| forecast.on > last.on) {
        draw_forecast(&mut svg, &scale, last, &forecast);
    }
    let line: Vec<(f32, f32)> = trend.points.iter().map(|point| (scale.x(point.on), scale.y(point.ready))).collect();
    svg.course(&line, Stroke::new(Paint::Accent, 2.0).round());
    let (x, y) = (scale.x(last.on), scale.y(last.ready));
    svg.rect(x - 2.5, y - 2.5, 5.0, 5.0, 2.5, Paint::Accent);
    let label = say(&Message::new("export-chart-trend-now").with("ready", last.ready));
    svg.text(x, (y - 7.0).max(TOP + 9.0), &label, Look::new(FONT + 1.0, Paint::Ink).bold().anchored(Anchor::End));
    svg.finish()
}

fn axes(svg: &mut Svg, scale: &Scale, trend: &Trend) {
    let (width, height) = (scale.size.width, scale.size.height);
    let base = height - BOTTOM;
    svg.line((LEFT, base), (width - RIGHT, base), Paint::Line, 1.0, "");
    svg.text(LEFT - 4.0, base + 3.0, "0", Look::new(FONT, Paint::Muted).anchored(Anchor::End));
    let (Some(first), Some(last)) = (trend.points.first(), trend.points.last()) else { return };
    let all: Vec<(f32, f32)> = trend.points.iter().map(|point| (scale.x(point.on), scale.y(point.of))).collect();
    svg.course(&all, Stroke::new(Paint::Muted, 1.0).dashed("1 3"));
    let top = scale.y(last.of);
    svg.line((scale.x(last.on), top), (width - RIGHT, top), Paint::Muted, 1.0, "1 3");
    svg.text(LEFT - 4.0, top + 3.0, &last.of.to_string(), Look::new(FONT, Paint::Muted).anchored(Anchor::End));
    svg.text(LEFT, height - 6.0, &worded::day(first.on), Look::new(FONT, Paint::Muted));
    let mut free = scale.x(first.on) + 70.0;
    let mut marks: Vec<&CutoverMark> =
        trend.cutovers.iter().filter(|mark| (0..=scale.days as i32).contains(&mark.on.since(scale.first))).collect();
    marks.sort_by_key(|mark| mark.on);
    // Where the name before ends: the next one keeps to what is left, and stays away where that is too little to read.
    let mut named = 0.0;
    for mark in marks {
        let x = scale.x(mark.on);
        svg.line((x, TOP - 4.0), (x, base), Paint::Muted, 1.0, "3 2");
        let end = (x + RIGHT / 2.0).min(width);
        let room = end - named;
        if room >= SHORTEST_NAME {
            let name = fit(&mark.wave, room, FONT);
            svg.text(end, TOP - 10.0, &name, Look::new(FONT, Paint::Muted).anchored(Anchor::End));
            named = end + NAME_GAP;
        }
        if x - 24.0 >= free {
            let look = Look::new(FONT, Paint::Muted).anchored(Anchor::Middle);
            svg.text(x.min(width - 30.0), height - 6.0, &worded::day(mark.on), look);
            free = x + 50.0;
        }
    }
}

fn draw_forecast(svg: &mut Svg, scale: &Scale, last: &TrendPoint, forecast: &Forecast) {
    let from = (scale.x(last.on), scale.y(last.ready));
    let x = scale.x(forecast.on);
    let (low, likely, high) = (scale.y(forecast.low), scale.y(forecast.likely), scale.y(forecast.high));
    svg.shape(&[from, (x, high), (x, low)], Paint::Band, None);
    svg.course(&[from, (x, likely)], Stroke::new(Paint::Accent, 2.0).dashed("4 3"));
    svg.text(x + 4.0, likely + 3.0, &forecast.likely.to_string(), Look::new(FONT + 1.0, Paint::Ink).bold());
    if forecast.low != forecast.high {
        let range = format!("{}–{}", forecast.low, forecast.high);
        svg.text(x + 4.0, likely + 14.0, &range, Look::new(FONT - 1.0, Paint::Muted));
    }
}
