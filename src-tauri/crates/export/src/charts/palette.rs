//! The colours of the charts: the only place that names one.
//!
//! Owns, for each use of a colour, what it is on paper and in each theme of the window. A chart says what it draws with
//! ([`Paint`]); which colour that is, the sheet looks up when it writes. Deliberately knows no chart.
//!
//! What holds in every palette: text stands at 4.5 to 1 or more against what it stands on; a shape that says something by
//! where it begins and ends stands at 3 to 1, by its colour or, in the window, by its edge (both are tested on the charts
//! as drawn). Lines that only lead the eye, and cells whose word says what they are, may be fainter. Shapes and words say
//! what a colour says.

#[cfg(test)]
mod tests;

use super::Tone;
use understudy_domain::timeline::BarKind;

/// What a chart is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    /// Paper, on which it is set without a ground of its own: files.
    #[default]
    Paper,
    /// The light theme of the window.
    Light,
    /// The dark theme of the window.
    Dark,
    /// The theme of high contrast. Forced colours leave pictures as they are, so the ground is the chart's own.
    Contrast,
}

impl Palette {
    /// Whether what stands out is brighter than its ground.
    pub(crate) const fn is_dark(self) -> bool {
        matches!(self, Self::Dark | Self::Contrast)
    }
}

/// What a colour is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paint {
    /// What everything stands on.
    Sheet,
    /// Main text and signs.
    Ink,
    /// Text that steps back.
    Muted,
    /// Lines that lead the eye.
    Line,
    /// Lines between rows.
    Hair,
    /// The one accent.
    Accent,
    /// Between the ends of a forecast.
    Band,
    /// A phase of the project; neighbours take turns.
    Phase { is_even: bool },
    /// Text on a phase.
    PhaseInk,
    /// Ground of a cell or of a warning.
    Ground(Tone),
    /// Text on that ground, and a sign or line of that tone on the sheet.
    Tone(Tone),
    /// A bar.
    Bar(BarKind),
    /// What of a bar is past.
    Past(BarKind),
}

/// A colour in the order of the palettes: paper, light, dark, contrast.
type Colours = [&'static str; 4];

const NONE: &str = "none";

impl Paint {
    /// The colour in a palette, as SVG writes it.
    pub(crate) const fn colour(self, palette: Palette) -> &'static str {
        self.colours()[palette as usize]
    }

    /// The edge of a filled shape in a palette, where its fill alone could not be told from the sheet. Paper has none: files
    /// are drawn without.
    pub(crate) fn edge(self, palette: Palette) -> Option<&'static str> {
        let edges = match self {
            Self::Band => [NONE, "#4a8cc8", "#5a9bd6", "#1aebff"],
            Self::Phase { .. } => [NONE, "#8089a0", "#8790a6", "#ffffff"],
            Self::Bar(kind) | Self::Past(kind) => {
                let [_, light, dark, contrast] = Self::Past(kind).colours();
                [NONE, light, dark, contrast]
            }
            Self::Ground(tone) => [NONE, NONE, NONE, Self::Tone(tone).colour(Palette::Contrast)],
            _ => return None,
        };
        Some(edges[palette as usize]).filter(|edge| *edge != NONE)
    }

    const fn colours(self) -> Colours {
        match self {
            // In the window the ground of its cards.
            Self::Sheet => ["#ffffff", "#ffffff", "#292929", "#000000"],
            Self::Ink => ["#1f1f24", "#1f1f24", "#f2f2f4", "#ffffff"],
            Self::Muted => ["#5d5d66", "#5d5d66", "#b8b8c0", "#ffffff"],
            Self::Line => ["#d5d5dc", "#d5d5dc", "#505056", "#8a8a8a"],
            Self::Hair => ["#ececf0", "#ececf0", "#3b3b40", "#5e5e5e"],
            Self::Accent => ["#0f6cbd", "#0f6cbd", "#62abf5", "#1aebff"],
            Self::Band => ["#cfe4f7", "#cfe4f7", "#1b3d5c", "#00333a"],
            Self::Phase { is_even: true } => ["#eef1f6", "#eef1f6", "#333844", "#000000"],
            Self::Phase { is_even: false } => ["#e3e8f1", "#e3e8f1", "#3a4150", "#000000"],
            Self::PhaseInk => ["#3b4252", "#3b4252", "#d5dae6", "#ffffff"],
            Self::Ground(tone) => tone_ground(tone),
            Self::Tone(tone) => tone_ink(tone),
            Self::Bar(BarKind::Superusers) => ["#d9c8ef", "#d9c8ef", "#332845", "#000000"],
            Self::Past(BarKind::Superusers) => ["#7a4fb5", "#8359bf", "#9a70d8", "#a763e0"],
            Self::Bar(BarKind::Users) => ["#bfdcf5", "#bfdcf5", "#1c3046", "#000000"],
            Self::Past(BarKind::Users) => ["#0f6cbd", "#0f6cbd", "#3080d2", "#0f86d8"],
            Self::Bar(BarKind::Own) => ["#c6e3dc", "#c6e3dc", "#1a2e2b", "#000000"],
            Self::Past(BarKind::Own) => ["#1f7a68", "#1f7a68", "#2a917c", "#1f9347"],
        }
    }
}

const fn tone_ground(tone: Tone) -> Colours {
    match tone {
        Tone::Good => ["#dff3e6", "#dff3e6", "#143d26", "#000000"],
        Tone::Waiting => ["#fdefd2", "#fdefd2", "#46320a", "#000000"],
        Tone::Bad => ["#fde4e7", "#fde4e7", "#541a20", "#000000"],
        Tone::Quiet => ["#f1f1f3", "#f1f1f3", "#36373a", "#000000"],
    }
}

const fn tone_ink(tone: Tone) -> Colours {
    match tone {
        Tone::Good => ["#0b6a33", "#0b6a33", "#8ce0ab", "#3ff23f"],
        Tone::Waiting => ["#7a4f00", "#7a4f00", "#f7cf85", "#ffff00"],
        Tone::Bad => ["#a4121f", "#a4121f", "#ffb3b9", "#ff9e9e"],
        Tone::Quiet => ["#595960", "#595960", "#c3c4c9", "#ffffff"],
    }
}
