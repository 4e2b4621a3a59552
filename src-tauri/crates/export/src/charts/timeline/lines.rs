//! The lines of a timeline: the superusers of the wave, and each audience with its bar, its signs and its problems.

use super::{BAR, FONT, PROBLEMS, Plan, ROW, SMALL, Scale};
use crate::charts::{
    Tone,
    palette::Paint,
    svg::{Anchor, Look, Svg, fit, width},
};
use understudy_domain::{
    day::Day,
    message::Message,
    timeline::{Bar, BarKind, Chart, Line, Preparation, Sign, SignKind},
};
use understudy_messages::{say, word};

/// The superusers of the wave: the time left until the acceptance test begins, and how many are ready for it.
pub(super) fn draw_superusers(svg: &mut Svg, superusers: Preparation, chart: &Chart, scale: &Scale, plan: &Plan) {
    let (middle, font) = (plan.rows + plan.row / 2.0, FONT.min(plan.row * 0.6));
    let (names, base) = (scale.left - PROBLEMS, middle + font * 0.36);
    svg.line((0.0, plan.rows + plan.row), (scale.right, plan.rows + plan.row), Paint::Hair, 1.0, "");
    svg.text(
        2.0,
        base,
        &fit(&word("export-chart-timeline-superusers"), names - 8.0, font),
        Look::new(font, Paint::Ink),
    );
    if superusers.problems > 0 {
        problem(svg, names + PROBLEMS / 2.0 - 2.0, middle, (Some(superusers.problems), true), plan.row);
    }
    let message = Message::new("export-chart-timeline-ready").with("ready", superusers.ready).with("of", superusers.of);
    let words = say(&message);
    let left = superusers.by.filter(|by| *by > chart.today && scale.shows(*by));
    let Some(by) = left else {
        let look = Look::new(font * 0.92, Paint::Muted).anchored(Anchor::End);
        svg.text(scale.right - 4.0, base, &words, look);
        return;
    };
    let high = (BAR / ROW) * plan.row;
    let (x, end) = (scale.x(chart.today), scale.x(by));
    svg.rect(x, middle - high / 2.0, (end - x).max(1.0), high, 2.0, Paint::Bar(BarKind::Superusers));
    // Before today, where nothing of theirs stands; behind the bar where today is at the edge.
    if x - width(&words, SMALL) - 6.0 > scale.left {
        svg.text(x - 4.0, middle + 3.2, &words, Look::new(SMALL, Paint::Muted).anchored(Anchor::End));
    } else {
        svg.text(end + 4.0, middle + 3.2, &words, Look::new(SMALL, Paint::Muted));
    }
}

pub(super) fn draw_line(svg: &mut Svg, line: &Line, chart: &Chart, scale: &Scale, top: f32, row: f32) {
    let middle = top + row / 2.0;
    let font = FONT.min(row * 0.6);
    let base = middle + font * 0.36;
    let names = scale.left - PROBLEMS;
    svg.line((0.0, top + row), (scale.right, top + row), Paint::Hair, 1.0, "");
    svg.text(2.0, base, &fit(&line.name, names - 8.0, font), Look::new(font, Paint::Ink));
    if line.problems > 0 {
        problem(svg, names + PROBLEMS / 2.0 - 2.0, middle, (Some(line.problems), line.is_grave), row);
    }
    match line.bar {
        Some(bar) => {
            let (x, end) = draw_bar(svg, bar, chart.today, scale, middle, (BAR / ROW) * row);
            let words = say(&Message::new("export-chart-timeline-sessions").with("count", bar.sessions));
            let wide = width(&words, SMALL) + 6.0;
            // Beside the bar, where no sign, no line of a day and no edge is in the way.
            if end + wide < scale.right && is_free(line, chart, scale, end, end + wide) {
                svg.text(end + 4.0, middle + 3.2, &words, Look::new(SMALL, Paint::Muted));
            } else if x - wide > scale.left && is_free(line, chart, scale, x - wide, x) {
                svg.text(x - 4.0, middle + 3.2, &words, Look::new(SMALL, Paint::Muted).anchored(Anchor::End));
            }
        }
        None => {
            let look = Look::new(font * 0.92, Paint::Muted).anchored(Anchor::End);
            svg.text(scale.right - 4.0, base, &word("export-chart-timeline-none"), look);
        }
    }
    for sign in &line.signs {
        if scale.shows(sign.on) {
            draw_sign(svg, *sign, scale.x(sign.on), middle, (row * 0.19).min(4.5));
        }
    }
}

/// A warning sign with how much is wrong, where that is known: a triangle where it is grave, a ring where it is worth a look.
pub(super) fn problem(svg: &mut Svg, x: f32, y: f32, (count, is_grave): (Option<u32>, bool), row: f32) {
    let (tone, r) = (if is_grave { Tone::Bad } else { Tone::Waiting }, (row * 0.36).min(8.5));
    if is_grave {
        let corners = [(x, y - r), (x + r * 1.1, y + r * 0.8), (x - r * 1.1, y + r * 0.8)];
        svg.shape(&corners, tone.fill(), Some((tone.ink(), 1.2)));
    } else {
        svg.rect(x - r, y - r, r * 2.0, r * 2.0, r, tone.ink());
        svg.rect(x - r + 1.2, y - r + 1.2, r * 2.0 - 2.4, r * 2.0 - 2.4, r - 1.2, tone.fill());
    }
    let Some(count) = count else { return };
    let look = Look::new(r * 1.05, tone.ink()).bold().anchored(Anchor::Middle);
    svg.text(x, y + r * if is_grave { 0.58 } else { 0.38 }, &count.to_string(), look);
}

/// A bar of the legend: half of it is past.
pub(super) fn legend_bar(svg: &mut Svg, x: f32, y: f32) {
    svg.rect(x, y, 18.0, 7.0, 2.0, Paint::Bar(BarKind::Users));
    svg.rect(x, y, 9.0, 7.0, 2.0, Paint::Past(BarKind::Users));
}

/// The bar of an audience; what of it is past is fuller. Gives where it begins and ends.
fn draw_bar(svg: &mut Svg, bar: Bar, today: Day, scale: &Scale, middle: f32, high: f32) -> (f32, f32) {
    let (x, end) = (scale.x(bar.from), scale.x(bar.to.plus(1)));
    // A single day must still be seen.
    let end = end.max(x + 4.0);
    svg.rect(x, middle - high / 2.0, end - x, high, 2.0, Paint::Bar(bar.kind));
    if today > bar.from {
        let past = scale.x(today.min(bar.to.plus(1))).clamp(x, end);
        svg.rect(x, middle - high / 2.0, past - x, high, 2.0, Paint::Past(bar.kind));
    }
    (x, end)
}

/// Whether no sign of an audience and no line of a day stands between two places.
fn is_free(line: &Line, chart: &Chart, scale: &Scale, from: f32, to: f32) -> bool {
    let inside = |on: Day, room: f32| scale.shows(on) && (from - room..to + room).contains(&scale.x(on));
    let of_days = [Some(chart.today), chart.cutover].into_iter().flatten();
    !line.signs.iter().any(|sign| inside(sign.on, 6.0)) && !of_days.into_iter().any(|on| inside(on, 0.0))
}

pub(super) fn draw_sign(svg: &mut Svg, sign: Sign, x: f32, y: f32, r: f32) {
    let fill = if sign.done { Paint::Ink } else { Paint::Sheet };
    match sign.kind {
        SignKind::Awareness => {
            svg.rect(x - r - 1.0, y - r - 1.0, (r + 1.0) * 2.0, (r + 1.0) * 2.0, r + 1.0, Paint::Ink);
            svg.rect(x - r + 0.4, y - r + 0.4, r * 2.0 - 0.8, r * 2.0 - 0.8, r - 0.4, fill);
        }
        SignKind::Interest => {
            svg.rect(x - r, y - r, r * 2.0, r * 2.0, 0.0, Paint::Ink);
            svg.rect(x - r + 1.3, y - r + 1.3, r * 2.0 - 2.6, r * 2.0 - 2.6, 0.0, fill);
        }
    }
}

/// A diamond; filled once reached.
pub(super) fn diamond(svg: &mut Svg, x: f32, y: f32, done: bool) {
    let fill = if done { Paint::Ink } else { Paint::Sheet };
    let points = [(x, y - 5.0), (x + 5.0, y), (x, y + 5.0), (x - 5.0, y)];
    svg.shape(&points, fill, Some((Paint::Ink, 1.4)));
}
