//! An objective week by week against its target, carried on to the deadline.

use super::{
    Palette, Size, Tone,
    palette::Paint,
    svg::{Anchor, Look, Stroke, Svg},
};
use crate::worded;
use understudy_domain::{day::Day, message::Message};
use understudy_messages::{say, word};

/// What the chart shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TargetCourse {
    /// Weekly points, the oldest first.
    pub points: Vec<TargetPoint>,
    /// So many must count.
    pub wanted: u32,
    /// Steps of one, where figures are no whole numbers: 10 for tenths; 0 and 1 for whole ones.
    pub steps: u32,
    /// The deadline.
    pub until: Option<Day>,
    /// Its day, the lower end, the middle and the upper end of the forecast.
    pub outlook: Option<(Day, u32, u32, u32)>,
}

/// How many counted on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TargetPoint {
    /// The day.
    pub on: Day,
    /// Who counted.
    pub counts: u32,
    /// Of so many.
    pub of: u32,
}

/// Room around the plot.
const TOP: f32 = 24.0;
const BOTTOM: f32 = 20.0;
const LEFT: f32 = 34.0;
const RIGHT: f32 = 64.0;
const FONT: f32 = 9.0;

impl TargetCourse {
    /// A figure as it is told.
    fn told(&self, figure: u32) -> f64 {
        f64::from(figure) / f64::from(self.steps.max(1))
    }

    /// What the chart shows, for somebody who cannot see it.
    pub fn description(&self) -> String {
        let Some(last) = self.points.last() else { return word("export-chart-objective-empty") };
        let known = Message::new("export-chart-objective-description")
            .with("counts", self.told(last.counts))
            .with("of", self.told(last.of))
            .with("wanted", self.told(self.wanted))
            .with("date", last.on);
        match self.outlook {
            None => say(&known),
            Some((on, low, likely, high)) => {
                let then = Message::new("export-chart-objective-forecast")
                    .with("likely", likely)
                    .with("low", low)
                    .with("high", high)
                    .with("date", on);
                format!("{} {}", say(&known), say(&then))
            }
        }
    }
}

/// From days and figures to points of the picture.
struct Scale {
    first: Day,
    days: f32,
    most: f32,
    size: Size,
}

impl Scale {
    fn of(course: &TargetCourse, size: Size) -> Self {
        let known = || course.points.iter().map(|point| point.on);
        let first = known().min().unwrap_or_default();
        let end = known().chain(course.until).chain(course.outlook.map(|outlook| outlook.0)).max().unwrap_or_default();
        let most =
            course.points.iter().map(|point| point.of.max(point.counts)).chain([course.wanted]).max().unwrap_or(0);
        Self { first, days: end.since(first).max(1) as f32, most: most.max(1) as f32, size }
    }

    fn x(&self, day: Day) -> f32 {
        LEFT + day.since(self.first) as f32 / self.days * (self.size.width - LEFT - RIGHT)
    }

    fn y(&self, figure: u32) -> f32 {
        self.size.height - BOTTOM - figure as f32 / self.most * (self.size.height - TOP - BOTTOM)
    }
}

/// Draws it: what is known as a full line, the forecast as a dashed one within its band, the target across, everybody
/// asked dotted.
pub fn target_course(course: &TargetCourse, size: Size, palette: Palette) -> String {
    let mut svg = Svg::new(size, palette, &word("export-chart-objective"), &course.description());
    let scale = Scale::of(course, size);
    let Some(last) = course.points.last() else {
        let look = Look::new(FONT + 1.0, Paint::Muted).anchored(Anchor::Middle);
        svg.text(size.width / 2.0, size.height / 2.0, &word("export-chart-objective-empty"), look);
        return svg.finish();
    };
    axes(&mut svg, &scale, course);
    if let Some(outlook) = course.outlook.filter(|outlook| outlook.0 > last.on) {
        ahead(&mut svg, &scale, last, outlook);
    }
    let line: Vec<(f32, f32)> = course.points.iter().map(|point| (scale.x(point.on), scale.y(point.counts))).collect();
    svg.course(&line, Stroke::new(Paint::Accent, 2.0).round());
    let (x, y) = (scale.x(last.on), scale.y(last.counts));
    svg.rect(x - 2.5, y - 2.5, 5.0, 5.0, 2.5, Paint::Accent);
    let label = say(&Message::new("export-chart-objective-now").with("counts", course.told(last.counts)));
    svg.text(x, (y - 7.0).max(TOP + 9.0), &label, Look::new(FONT + 1.0, Paint::Ink).bold().anchored(Anchor::End));
    svg.finish()
}

fn axes(svg: &mut Svg, scale: &Scale, course: &TargetCourse) {
    let (width, height) = (scale.size.width, scale.size.height);
    let base = height - BOTTOM;
    svg.line((LEFT, base), (width - RIGHT, base), Paint::Line, 1.0, "");
    svg.text(LEFT - 4.0, base + 3.0, "0", Look::new(FONT, Paint::Muted).anchored(Anchor::End));
    let all: Vec<(f32, f32)> = course.points.iter().map(|point| (scale.x(point.on), scale.y(point.of))).collect();
    svg.course(&all, Stroke::new(Paint::Muted, 1.0).dashed("1 3"));
    if let Some(last) = course.points.last() {
        svg.text(
            LEFT - 4.0,
            scale.y(last.of) + 3.0,
            &course.told(last.of).to_string(),
            Look::new(FONT, Paint::Muted).anchored(Anchor::End),
        );
    }
    let target = scale.y(course.wanted);
    let colour = Tone::Good.ink();
    svg.line((LEFT, target), (width - RIGHT, target), colour, 1.0, "6 3");
    let label = say(&Message::new("export-chart-objective-wanted").with("wanted", course.told(course.wanted)));
    // Above its line, which near the top is where the deadline's name stands: there below it.
    let at = if target < TOP + 14.0 { target + 11.0 } else { target - 4.0 };
    svg.text(LEFT + 4.0, at, &label, Look::new(FONT, colour));
    if let Some(first) = course.points.first() {
        svg.text(LEFT, height - 6.0, &worded::day(first.on), Look::new(FONT, Paint::Muted));
    }
    if let Some(until) = course.until.filter(|until| *until >= scale.first) {
        let x = scale.x(until);
        svg.line((x, TOP - 4.0), (x, base), Paint::Muted, 1.0, "3 2");
        svg.text(
            x,
            TOP - 10.0,
            &word("export-chart-objective-deadline"),
            Look::new(FONT, Paint::Muted).anchored(Anchor::Middle),
        );
        svg.text(x, height - 6.0, &worded::day(until), Look::new(FONT, Paint::Muted).anchored(Anchor::Middle));
    }
}

fn ahead(svg: &mut Svg, scale: &Scale, last: &TargetPoint, (on, low, likely, high): (Day, u32, u32, u32)) {
    let from = (scale.x(last.on), scale.y(last.counts));
    let x = scale.x(on);
    let (bottom, middle, top) = (scale.y(low), scale.y(likely), scale.y(high));
    svg.shape(&[from, (x, top), (x, bottom)], Paint::Band, None);
    svg.course(&[from, (x, middle)], Stroke::new(Paint::Accent, 2.0).dashed("4 3"));
    svg.text(x + 5.0, middle + 3.0, &likely.to_string(), Look::new(FONT + 1.0, Paint::Ink).bold());
    if low != high {
        svg.text(x + 5.0, middle + 14.0, &format!("{low}–{high}"), Look::new(FONT - 1.0, Paint::Muted));
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Six weeks, a deadline and a forecast.
    pub(in crate::charts) fn ahead() -> TargetCourse {
        let point = |week: i32| TargetPoint { on: Day(20_000 + week * 7), counts: week as u32 * 3, of: 24 };
        TargetCourse {
            points: (0..6).map(point).collect(),
            wanted: 21,
            until: Some(Day(20_070)),
            outlook: Some((Day(20_070), 17, 21, 24)),
            ..TargetCourse::default()
        }
    }

    /// Every case draws a whole picture within its room: nothing known, no forecast, a deadline past, a forecast ahead.
    #[test]
    fn every_case_is_drawn() {
        let size = Size { width: 620.0, height: 240.0 };
        let point = |week: i32, counts| TargetPoint { on: Day(20_000 + week * 7), counts, of: 24 };
        let points: Vec<TargetPoint> = (0..6).map(|week| point(week, week as u32 * 3)).collect();
        let known = TargetCourse { points, wanted: 24, until: Some(Day(20_070)), ..TargetCourse::default() };
        let ahead = TargetCourse { outlook: Some((Day(20_070), 17, 21, 24)), ..known.clone() };
        let past = TargetCourse { until: Some(Day(19_000)), ..known.clone() };
        for course in [TargetCourse::default(), known, past, ahead.clone()] {
            let picture = target_course(&course, size, Palette::Paper);
            assert!(
                picture.starts_with("<svg ") && picture.ends_with("</svg>") && !picture.contains("NaN"),
                "{picture}"
            );
        }
        let rated = TargetCourse { points: vec![point(0, 39)], wanted: 35, steps: 10, ..TargetCourse::default() };
        let picture = target_course(&rated, size, Palette::Paper);
        assert!(picture.contains("3.9 now") && picture.contains("target 3.5") && !picture.contains("39"), "{picture}");
        let picture = target_course(&ahead, size, Palette::Paper);
        assert!(picture.contains(">21<") && picture.contains(">17–24<"), "the forecast stands beside its line");
    }
}
