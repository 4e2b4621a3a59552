//! The burnout watch: how people feel, together with what is asked of them.
//!
//! Owns what counts as strain. A superuser trains others beside a job: the hours that the programme asks for are held against
//! the hours that were agreed (the time allocation). Sentiment of the superuser's groups comes in only as told, five or more
//! together; nobody's own answer is looked at. The thresholds are choices of this product: the published guidance on job
//! demands and resources (Bakker and Demerouti, Journal of Managerial Psychology 22 (2007), 309–328) says that demands wear
//! out where resources lack, and gives no figure.

/// Hours of a full working week, against which the time allocation is held.
const WEEK: f64 = 40.0;
/// A load from which the agreed time is clearly exceeded.
const HEAVY: f64 = 1.25;
/// A load that is high, but bearable where people feel well.
const FULL: f64 = 0.9;
/// A score below which people do not feel well: the middle of the scale.
const LOW: f64 = 3.0;

/// How strained a group of superusers is; in rising order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StrainReason {
    /// Nothing speaks for it.
    None,
    /// The agreed time is clearly exceeded.
    Load,
    /// People do not feel well.
    Sentiment,
    /// Both: act.
    Both,
}

impl StrainReason {
    /// The reason as exchanged with the window.
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Load => "load",
            Self::Sentiment => "sentiment",
            Self::Both => "both",
        }
    }
}

/// Load and what follows from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strain {
    /// Hours asked for, as a share of the hours agreed; none where none are agreed.
    pub load: Option<f64>,
    /// Why to look.
    pub reason: StrainReason,
}

/// Judges the hours given in some weeks against the time allocations (in percent, one a superuser), and the score of the
/// group where it is told.
pub fn strain(hours: f64, allocations: &[u32], weeks: f64, score: Option<f64>, has_dropped: bool) -> Strain {
    let agreed = allocations.iter().map(|percent| f64::from(*percent)).sum::<f64>() / 100.0 * WEEK * weeks;
    let load = (agreed > 0.0).then(|| hours / agreed);
    // Hours that nobody agreed to are too many.
    let above = |threshold: f64| load.map_or(hours > 0.0, |load| load >= threshold);
    let unwell = has_dropped || score.is_some_and(|score| score < LOW);
    let reason = match (unwell, above(FULL), above(HEAVY)) {
        (true, true, _) => StrainReason::Both,
        (true, false, _) => StrainReason::Sentiment,
        (false, _, true) => StrainReason::Load,
        (false, _, false) => StrainReason::None,
    };
    Strain { load, reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The four answers, at their edges.
    #[test]
    fn load_and_mood_are_seen_together() {
        // Two superusers with a fifth of their time each, over four weeks: 64 hours.
        let of = |hours: f64, score: Option<f64>, dropped: bool| strain(hours, &[20, 20], 4.0, score, dropped).reason;
        assert_eq!(of(40.0, Some(3.8), false), StrainReason::None);
        assert_eq!(of(80.0, Some(3.8), false), StrainReason::Load);
        assert_eq!(of(40.0, Some(2.9), false), StrainReason::Sentiment);
        assert_eq!(of(60.0, Some(2.9), false), StrainReason::Both);
        assert_eq!(of(60.0, Some(3.8), true), StrainReason::Both);
        assert_eq!(of(0.0, None, false), StrainReason::None);
        assert_eq!(strain(64.0, &[20, 20], 4.0, None, false).load, Some(1.0));
        assert_eq!(strain(2.0, &[], 4.0, None, false), Strain { load: None, reason: StrainReason::Load });
    }
}
