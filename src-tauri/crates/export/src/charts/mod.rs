//! The charts, each one pure function from a model to SVG. The window shows them, the PDF sets them.
//!
//! Owns shape, colour and description. Colour never stands alone: each cell and line carries text or a shape. What a colour
//! is on paper and in the themes of the window stands in one table (`palette`). Deliberately has no words of its own and no
//! figures: both come from the summary and the catalogue.

mod coverage;
mod forecast;
mod grid;
mod heat_map;
mod ladder;
mod palette;
mod sentiment;
mod svg;
mod timeline;
mod trend;

pub use coverage::coverage_heat_map;
pub use forecast::{TargetCourse, TargetPoint, target_course};
pub(crate) use heat_map::description as heat_map_description;
pub use heat_map::{HEAT_MAP_SUPERUSERS, readiness_heat_map};
pub use ladder::{AreaLadder, ladder};
pub use palette::Palette;
pub use sentiment::{SentimentPanel, SentimentTrend, sentiment};
pub use timeline::{timeline, timeline_description};
pub use trend::{CutoverMark, Trend, trend};

use palette::Paint;
use understudy_domain::words::{GateState, Status};

/// The room that a chart may take, in CSS pixels. A chart is as wide as this and at most as high.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// What a colour says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tone {
    /// As it should be.
    Good,
    /// On its way, or let through.
    Waiting,
    /// Something speaks against it.
    Bad,
    /// Nothing there yet.
    Quiet,
}

impl Tone {
    /// Background of a cell.
    const fn fill(self) -> Paint {
        Paint::Ground(self)
    }

    /// Text on that background.
    const fn ink(self) -> Paint {
        Paint::Tone(self)
    }

    pub(crate) const fn of_gate(state: GateState) -> Self {
        match state {
            GateState::Met => Self::Good,
            GateState::Waived | GateState::Partial => Self::Waiting,
            GateState::Failed | GateState::Lapsed => Self::Bad,
            GateState::Missing => Self::Quiet,
        }
    }

    pub(crate) const fn of_status(status: Status) -> Self {
        match status {
            Status::Ready => Self::Good,
            Status::Conditional | Status::InProgress => Self::Waiting,
            Status::Lapsed => Self::Bad,
            Status::NotStarted => Self::Quiet,
        }
    }

    /// The name of the tone in the PDF's template.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Waiting => "waiting",
            Self::Bad => "bad",
            Self::Quiet => "quiet",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    const WIDE: Size = Size { width: 640.0, height: 400.0 };
    const PAPER: Palette = Palette::Paper;

    /// The pictures of the window and the PDF: a change must be meant.
    #[test]
    fn the_charts_of_a_small_programme() {
        let summary = fixture::small();
        insta::assert_snapshot!("heat_map", readiness_heat_map(&summary, WIDE, PAPER));
        insta::assert_snapshot!("coverage", coverage_heat_map(&summary.coverage, WIDE, PAPER));
        insta::assert_snapshot!("trend", trend(&Trend::of(&summary), Size { width: 320.0, height: 160.0 }, PAPER));
        insta::assert_snapshot!("ladder", ladder(&[fixture::area_ladder()], WIDE, PAPER));
    }

    /// Names are other people's input: no chart may become a broken or a foreign document, nor grow out of its room.
    #[test]
    fn charts_hold_hostile_names_and_many_rows() {
        for summary in [fixture::hostile(), fixture::programme(0), fixture::programme(1), fixture::programme(300)] {
            for picture in [
                readiness_heat_map(&summary, WIDE, PAPER),
                coverage_heat_map(&summary.coverage, WIDE, PAPER),
                trend(&Trend::of(&summary), WIDE, PAPER),
                ladder(&[], WIDE, PAPER),
            ] {
                assert!(picture.starts_with("<svg ") && picture.ends_with("</svg>"), "{picture}");
                assert!(!picture.contains("<b>") && !picture.contains('\u{0}') && !picture.contains("NaN"));
                let height: f32 = picture
                    .split("height=\"")
                    .nth(1)
                    .and_then(|rest| rest.split('"').next())
                    .and_then(|number| number.parse().ok())
                    .expect("height");
                assert!(height <= WIDE.height + 0.5, "{height}");
            }
        }
    }
}
