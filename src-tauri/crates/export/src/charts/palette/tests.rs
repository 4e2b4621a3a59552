//! Colours, measured on the charts as they are drawn: what stands on what is read from the pictures.

use super::{Paint, Palette};
use crate::{
    charts::{
        Size, Tone, Trend, coverage_heat_map, forecast, ladder, readiness_heat_map, sentiment, svg, target_course,
        timeline, trend,
    },
    fixture,
};
use std::collections::BTreeSet;
use understudy_domain::timeline::BarKind;

const ALL: [Palette; 4] = [Palette::Paper, Palette::Light, Palette::Dark, Palette::Contrast];
const THEMES: [Palette; 3] = [Palette::Light, Palette::Dark, Palette::Contrast];
const BARS: [BarKind; 3] = [BarKind::Superusers, BarKind::Users, BarKind::Own];
const TONES: [Tone; 4] = [Tone::Good, Tone::Waiting, Tone::Bad, Tone::Quiet];
/// Least contrast of text, and of a shape that says something (WCAG 2.2, 1.4.3 and 1.4.11).
const TEXT: f64 = 4.5;
const SHAPE: f64 = 3.0;

/// Every chart, small and large, in a palette.
fn drawn(palette: Palette) -> Vec<(&'static str, String)> {
    let size = Size { width: 1040.0, height: 600.0 };
    let (small, large) = (fixture::small(), fixture::programme(300));
    let mut own = timeline::tests::chart();
    for (line, kind) in own.lines.iter_mut().zip([BarKind::Own, BarKind::Superusers]) {
        line.bar = line.bar.map(|bar| understudy_domain::timeline::Bar { kind, ..bar });
    }
    vec![
        ("heat map", readiness_heat_map(&small, size, palette)),
        ("heat map of many", readiness_heat_map(&large, size, palette)),
        ("coverage", coverage_heat_map(&small.coverage, size, palette)),
        ("coverage of many", coverage_heat_map(&large.coverage, size, palette)),
        ("ladder", ladder(&[fixture::area_ladder()], size, palette)),
        ("trend", trend(&Trend::of(&small), size, palette)),
        ("small trend", trend(&Trend::of(&large), Size { width: 204.0, height: 140.0 }, palette)),
        ("empty trend", trend(&Trend { points: vec![], forecast: None, cutovers: vec![] }, size, palette)),
        ("objective", target_course(&forecast::tests::ahead(), size, palette)),
        ("sentiment", sentiment(&sentiment::tests::some_groups(), size, palette)),
        ("timeline", timeline(&timeline::tests::chart(), size, palette)),
        ("timeline of others", timeline(&own, size, palette)),
    ]
}

/// An element of a picture.
struct Element<'a> {
    name: &'a str,
    attributes: &'a str,
    text: &'a str,
}

fn elements(picture: &str) -> impl Iterator<Item = Element<'_>> {
    picture.split('<').filter(|part| !part.is_empty() && !part.starts_with('/')).map(|part| {
        let (tag, text) = part.split_once('>').expect("a tag ends");
        let at = tag.find(' ').unwrap_or(tag.len());
        Element { name: &tag[..at], attributes: &tag[at..], text }
    })
}

impl<'a> Element<'a> {
    fn get(&self, name: &str) -> Option<&'a str> {
        let key = format!(" {name}=\"");
        let from = self.attributes.find(&key)? + key.len();
        self.attributes[from..].split('"').next()
    }

    fn number(&self, name: &str) -> f32 {
        self.get(name).and_then(|value| value.parse().ok()).unwrap_or_default()
    }

    fn colour(&self, name: &str) -> Option<&'a str> {
        self.get(name).filter(|colour| *colour != "none")
    }

    /// The corners of a shape of straight lines.
    fn corners(&self) -> Vec<(f32, f32)> {
        let way = self.get("d").filter(|way| way.ends_with('Z') && !way.contains('A')).unwrap_or_default();
        let corner = |point: &str| {
            let (x, y) = point.split_once(' ')?;
            Some((x.parse().ok()?, y.parse().ok()?))
        };
        way.trim_end_matches('Z').split(['M', 'L']).filter_map(corner).collect()
    }

    /// Whether a filled shape lies under a point.
    fn covers(&self, (x, y): (f32, f32)) -> bool {
        if self.colour("fill").is_none() {
            return false;
        }
        match self.name {
            "rect" => {
                let (left, top, wide, high) =
                    (self.number("x"), self.number("y"), self.number("width"), self.number("height"));
                let r = self.number("rx").min(wide / 2.0).min(high / 2.0);
                let outside = |at: f32, from: f32, room: f32| at - at.clamp(from + r, (from + room - r).max(from + r));
                outside(x, left, wide).hypot(outside(y, top, high)) <= r
            }
            "path" => {
                let corners = self.corners();
                let next = corners.iter().cycle().skip(1);
                let crossed = |((x1, y1), (x2, y2)): &(&(f32, f32), &(f32, f32))| {
                    (*y1 > y) != (*y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
                };
                corners.iter().zip(next).filter(crossed).count() % 2 == 1
            }
            _ => false,
        }
    }

    /// Points along the letters of a text.
    fn along(&self) -> Vec<(f32, f32)> {
        let (x, y, size) = (self.number("x"), self.number("y"), self.number("font-size"));
        if self.get("transform").is_some() {
            return vec![(x, y - size)];
        }
        let wide = svg::width(self.text, size);
        let start = match self.get("text-anchor") {
            Some("middle") => x - wide / 2.0,
            Some("end") => x - wide,
            _ => x,
        };
        [0.1, 0.3, 0.5, 0.7, 0.9].map(|share| (start + wide * share, y - size * 0.35)).to_vec()
    }
}

/// Relative luminance of a colour `#rrggbb`, as WCAG 2.2 defines it.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn colours(picture: &str) -> BTreeSet<String> {
    elements(picture)
        .flat_map(|element| ["fill", "stroke"].map(|name| element.colour(name).map(str::to_owned)))
        .flatten()
        .collect()
}

#[test]
fn contrast_is_that_of_wcag() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.005);
}

/// Writes every chart in every palette into the folder that the environment names, to look at them.
#[test]
fn every_chart_is_a_picture() {
    let folder = tempfile::tempdir().expect("a folder");
    for palette in ALL {
        for (name, picture) in drawn(palette) {
            let path = fixture::place(&folder, &format!("{name}, {palette:?}.svg"));
            std::fs::write(&path, &picture).expect("written");
            assert!(picture.starts_with("<svg ") && picture.ends_with("</svg>"), "{name} in {palette:?}");
        }
    }
}

/// What was drawn for paper must not shine through in the dark, nor may a chart stand there on the ground of its card.
#[test]
fn a_chart_in_the_dark_has_no_colour_of_paper() {
    for ((name, paper), (_, dark)) in drawn(Palette::Paper).into_iter().zip(drawn(Palette::Dark)) {
        let (of_paper, of_dark) = (colours(&paper), colours(&dark));
        assert!(!of_paper.is_empty() && of_dark.len() >= of_paper.len(), "{name}: {of_dark:?}");
        let left: Vec<_> = of_paper.intersection(&of_dark).collect();
        assert!(left.is_empty(), "{name}: {left:?}");
        assert_eq!(paper.matches("<text").count(), dark.matches("<text").count(), "{name} says the same");
    }
    for palette in ALL {
        for (name, picture) in drawn(palette) {
            let first = elements(&picture).find(|element| element.name == "rect");
            let ground = first.filter(|rect| rect.number("x") == 0.0 && rect.number("y") == 0.0);
            let ground = ground.and_then(|rect| rect.colour("fill"));
            let own = (palette != Palette::Paper).then(|| Paint::Sheet.colour(palette));
            assert_eq!(ground, own, "{name} in {palette:?}");
        }
    }
}

/// Texts of a picture that cannot be read on what is painted under them, letter by letter; and how many places were on a
/// shape.
fn unreadable(picture: &str, palette: Palette) -> (Vec<String>, usize) {
    let all: Vec<Element<'_>> = elements(picture).collect();
    let (mut found, mut on_shapes) = (Vec::new(), 0);
    for (at, text) in all.iter().enumerate().filter(|(_, element)| element.name == "text") {
        let colour = text.colour("fill").expect("a text has a colour");
        for point in text.along() {
            let under = all[..at].iter().rev().find(|shape| shape.covers(point)).and_then(|shape| shape.colour("fill"));
            let ground = under.unwrap_or(Paint::Sheet.colour(palette));
            if contrast(colour, ground) < TEXT {
                found.push(format!("{} {colour} on {ground}", text.text));
            }
            on_shapes += usize::from(ground != Paint::Sheet.colour(palette));
        }
    }
    (found, on_shapes)
}

#[test]
fn every_text_can_be_read_on_its_ground() {
    for palette in ALL {
        let mut on_shapes = 0;
        for (name, picture) in drawn(palette) {
            let (found, shapes) = unreadable(&picture, palette);
            assert!(found.is_empty(), "{name} in {palette:?}: {found:?}");
            on_shapes += shapes;
        }
        // Under high contrast cells have the colour of the sheet, and an edge.
        assert!(on_shapes > 500 || palette == Palette::Contrast, "cells, phases and signs were met: {on_shapes}");
    }
}

/// The measure itself: a text that begins on the sheet and runs over a bar is met there.
#[test]
fn a_text_that_runs_over_a_bar_is_found() {
    let size = Size { width: 200.0, height: 40.0 };
    let picture = |ink: Paint| {
        let mut svg = svg::Svg::new(size, Palette::Dark, "", "");
        svg.rect(60.0, 10.0, 100.0, 20.0, 2.0, Paint::Past(BarKind::Users));
        svg.text(4.0, 24.0, "Warehouse and dispatch", svg::Look::new(11.0, ink));
        svg.finish()
    };
    let (found, on_shapes) = unreadable(&picture(Paint::Ink), Palette::Dark);
    assert!(on_shapes > 0 && found.len() == on_shapes, "{found:?}");
    assert!(
        !unreadable(&picture(Paint::Sheet), Palette::Dark).0.is_empty(),
        "the beginning, which stands on the sheet"
    );
}

/// In the window every shape is told from the sheet by its colour or its edge, but for lines that only lead the eye and for
/// cells whose word says it.
#[test]
fn every_shape_stands_out_from_its_sheet() {
    for palette in THEMES {
        let sheet = Paint::Sheet.colour(palette);
        let faint: Vec<&str> = [Paint::Sheet, Paint::Line, Paint::Hair]
            .into_iter()
            .chain(TONES.map(Paint::Ground))
            .map(|paint| paint.colour(palette))
            .collect();
        for (name, picture) in drawn(palette) {
            let shapes =
                elements(&picture).filter(|element| ["rect", "path", "line", "circle"].contains(&element.name));
            for shape in shapes {
                let of_shape: Vec<&str> =
                    ["fill", "stroke"].into_iter().filter_map(|name| shape.colour(name)).collect();
                let stands_out = of_shape.iter().any(|colour| contrast(colour, sheet) >= SHAPE);
                let leads = of_shape.iter().all(|colour| faint.contains(colour));
                assert!(stands_out || leads, "{name} in {palette:?}: {} {of_shape:?} on {sheet}", shape.name);
            }
        }
        // Said of the table as well, as a bar in the colour of the sheet would pass above.
        let filled = [Paint::Band, Paint::Phase { is_even: true }, Paint::Phase { is_even: false }];
        for paint in filled.into_iter().chain(BARS.map(Paint::Bar)) {
            let edge = paint.edge(palette).expect("an edge in the window");
            assert!(contrast(edge, sheet) >= SHAPE, "{paint:?} in {palette:?}: {edge} on {sheet}");
        }
    }
}

/// What of a bar is past is told from what is to come, on paper too, and signs from the bar on which they stand; paper has
/// no edges.
#[test]
fn the_past_of_a_bar_is_told_from_the_rest() {
    for palette in ALL {
        for kind in BARS {
            let (bar, past) = (Paint::Bar(kind).colour(palette), Paint::Past(kind).colour(palette));
            assert!(contrast(bar, past) >= SHAPE, "{kind:?} in {palette:?}: {past} on {bar}");
            let sign = Paint::Ink.colour(palette);
            for ground in [bar, past].into_iter().filter(|_| palette != Palette::Paper) {
                assert!(contrast(sign, ground) >= SHAPE, "{kind:?} in {palette:?}: a sign, {sign}, on {ground}");
            }
        }
    }
    assert!(BARS.iter().all(|kind| Paint::Bar(*kind).edge(Palette::Paper).is_none()));
}
