//! A sheet to draw on.
//!
//! Owns the SVG text: numbers, escapes, fonts, and which colour a paint is. Deliberately knows no chart.

use super::{
    Size, Tone,
    palette::{Paint, Palette},
};
use std::fmt::Write;
use understudy_domain::words::Status;

/// An SVG in the making.
pub(crate) struct Svg {
    out: String,
    palette: Palette,
}

/// How a line looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stroke {
    paint: Paint,
    width: f32,
    dash: &'static str,
    is_round: bool,
}

impl Stroke {
    pub(crate) const fn new(paint: Paint, width: f32) -> Self {
        Self { paint, width, dash: "", is_round: false }
    }
    pub(crate) const fn dashed(mut self, dash: &'static str) -> Self {
        self.dash = dash;
        self
    }
    /// With round corners.
    pub(crate) const fn round(mut self) -> Self {
        self.is_round = true;
        self
    }
}

/// How a text stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) size: f32,
    pub(crate) weight: u16,
    pub(crate) colour: Paint,
    pub(crate) anchor: Anchor,
}

impl Look {
    pub(crate) const fn new(size: f32, colour: Paint) -> Self {
        Self { size, weight: 400, colour, anchor: Anchor::Start }
    }
    pub(crate) const fn bold(mut self) -> Self {
        self.weight = 600;
        self
    }
    pub(crate) const fn anchored(mut self, anchor: Anchor) -> Self {
        self.anchor = anchor;
        self
    }
}

impl Svg {
    pub(crate) fn new(size: Size, palette: Palette, title: &str, description: &str) -> Self {
        let mut svg = Self { out: String::new(), palette };
        let (width, height) = (number(size.width.max(1.0)), number(size.height.max(1.0)));
        let _ = write!(
            svg.out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" font-family=\"Segoe UI, Inter, sans-serif\"><title>{}</title><desc>{}</desc>",
            escape(title),
            escape(description)
        );
        // Paper has its own ground; in the window a chart brings it, as it is an image that no style sheet reaches.
        if palette != Palette::Paper {
            svg.rect(0.0, 0.0, size.width.max(1.0), size.height.max(1.0), 0.0, Paint::Sheet);
        }
        svg
    }

    pub(crate) const fn palette(&self) -> Palette {
        self.palette
    }

    /// What fills a shape, and its edge where the palette gives it one.
    fn filled(&self, fill: Paint) -> String {
        let colour = fill.colour(self.palette);
        match fill.edge(self.palette) {
            None => format!("fill=\"{colour}\""),
            Some(edge) => format!("fill=\"{colour}\" stroke=\"{edge}\" stroke-width=\"1\""),
        }
    }

    pub(crate) fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, radius: f32, fill: Paint) {
        let fill = self.filled(fill);
        let _ = write!(
            self.out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" {fill}/>",
            number(x),
            number(y),
            number(width.max(0.0)),
            number(height.max(0.0)),
            number(radius)
        );
    }

    pub(crate) fn line(&mut self, from: (f32, f32), to: (f32, f32), paint: Paint, width: f32, dash: &str) {
        let colour = paint.colour(self.palette);
        let dash = dashes(dash);
        let _ = write!(
            self.out,
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{colour}\" stroke-width=\"{}\"{dash}/>",
            number(from.0),
            number(from.1),
            number(to.0),
            number(to.1),
            number(width)
        );
    }

    /// A line from point to point.
    pub(crate) fn course(&mut self, points: &[(f32, f32)], stroke: Stroke) {
        let _ = write!(
            self.out,
            "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"{}{}/>",
            through(points),
            stroke.paint.colour(self.palette),
            number(stroke.width),
            dashes(stroke.dash),
            if stroke.is_round { " stroke-linejoin=\"round\"" } else { "" }
        );
    }

    /// A filled shape with these corners; without an outline, it has the edge of its fill.
    pub(crate) fn shape(&mut self, corners: &[(f32, f32)], fill: Paint, outline: Option<(Paint, f32)>) {
        let looks = match outline {
            None => self.filled(fill),
            Some((paint, width)) => format!(
                "fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"",
                fill.colour(self.palette),
                paint.colour(self.palette),
                number(width)
            ),
        };
        let _ = write!(self.out, "<path d=\"{}Z\" {looks}/>", through(corners));
    }

    pub(crate) fn text(&mut self, x: f32, y: f32, text: &str, look: Look) {
        self.turned_text(x, y, 0.0, text, look);
    }

    /// Text turned about its point by so many degrees.
    pub(crate) fn turned_text(&mut self, x: f32, y: f32, degrees: f32, text: &str, look: Look) {
        let anchor = match look.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = if look.weight == 400 { String::new() } else { format!(" font-weight=\"{}\"", look.weight) };
        let turn = if degrees == 0.0 {
            String::new()
        } else {
            format!(" transform=\"rotate({} {} {})\"", number(degrees), number(x), number(y))
        };
        let _ = write!(
            self.out,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"{anchor}{weight}{turn}>{}</text>",
            number(x),
            number(y),
            number(look.size),
            look.colour.colour(self.palette),
            escape(text)
        );
    }

    /// The sign of a status: each has a shape of its own, so that it is told apart without colour.
    pub(crate) fn status(&mut self, x: f32, y: f32, radius: f32, status: Status) {
        let paint = Tone::of_status(status).ink();
        let colour = paint.colour(self.palette);
        let (cx, cy, r) = (number(x), number(y), number(radius));
        let half = |svg: &mut Self, shape: String| {
            let _ = write!(svg.out, "<path d=\"{shape}\" fill=\"{colour}\"/>");
        };
        let fill = if status == Status::Ready { colour } else { "none" };
        match status {
            Status::Lapsed => {
                for sign in [1.0, -1.0] {
                    let arm = radius * 0.8;
                    self.line((x - arm, y - arm * sign), (x + arm, y + arm * sign), paint, radius * 0.45, "");
                }
                return;
            }
            Status::InProgress => {
                half(self, format!("M{cx} {}A{r} {r} 0 0 0 {cx} {}Z", number(y - radius), number(y + radius)));
            }
            Status::Conditional => {
                half(self, format!("M{} {cy}A{r} {r} 0 0 0 {} {cy}Z", number(x - radius), number(x + radius)));
            }
            Status::Ready | Status::NotStarted => {}
        }
        let _ = write!(
            self.out,
            "<circle cx=\"{cx}\" cy=\"{cy}\" r=\"{r}\" fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"{}\"/>",
            number(radius * 0.32)
        );
    }

    pub(crate) fn finish(mut self) -> String {
        self.out.push_str("</svg>");
        self.out
    }
}

/// The attribute of a dashed line; nothing for a full one.
fn dashes(dash: &str) -> String {
    if dash.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dash}\"") }
}

/// The way through points, as a path writes it.
fn through(points: &[(f32, f32)]) -> String {
    let mut way = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        let _ = write!(way, "{}{} {}", if at == 0 { "M" } else { "L" }, number(*x), number(*y));
    }
    way
}

/// A coordinate: one decimal is a tenth of a pixel.
fn number(value: f32) -> String {
    let value = if value.is_finite() { (value * 10.0).round() / 10.0 } else { 0.0 };
    // No minus zero.
    (value + 0.0).to_string()
}

/// Text as XML: escaped, without the characters that XML forbids.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Width of a text in the chart's font, roughly: enough to choose where to cut it.
pub(crate) fn width(text: &str, size: f32) -> f32 {
    text.chars()
        .map(|c| match c {
            'i' | 'j' | 'l' | '.' | ',' | '\'' | '|' | ':' | '!' => 0.28,
            'f' | 't' | 'r' | ' ' | '(' | ')' | '/' | 'I' | '-' => 0.36,
            'm' | 'w' | 'M' | 'W' | '%' => 0.9,
            'A'..='Z' => 0.69,
            '\u{1100}'..='\u{ffdc}' | '\u{1f000}'.. => 1.05,
            _ => 0.57,
        })
        .sum::<f32>()
        * size
}

/// The text as far as it fits, with an ellipsis where some is cut.
pub(crate) fn fit(text: &str, room: f32, size: f32) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        if width(&kept, size) > room - size * 0.8 {
            kept.pop();
            break;
        }
    }
    format!("{}…", kept.trim_end())
}
