//! Where the best trainers should go.
//!
//! **Method.** A candidate is a superuser who may train, whose facilitation skills average three or more, and who carries fewer
//! colleagues than planned for one. Areas are served the most pressing first: by impact, then slippage. For each, candidates
//! who know at least half of its processes come before the others, then who facilitates better, then who has more room; who is
//! sent takes their share of the group, so that nobody is sent everywhere.

/// Facilitation level, as a mean of the skills, from which somebody is among the best.
pub const LEAST_FACILITATION: f64 = 3.0;
/// Share of an area's processes that one must know to train it soon.
pub const KNOWS_ENOUGH: f64 = 0.5;

/// A superuser who may train.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// What the caller knows them by.
    pub at: u32,
    /// Mean of the latest levels of the facilitation skills, 0 to 4.
    pub facilitation: f64,
    /// Colleagues that one superuser trains.
    pub capacity: u32,
    /// Colleagues carried already.
    pub load: u32,
}

/// How much of an area's processes a candidate knows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Known {
    /// The candidate.
    pub candidate: u32,
    /// Share of the processes assessed at the level asked for, 0 to 1.
    pub share: f64,
}

/// A risk area that lacks trainers.
#[derive(Debug, Clone, PartialEq)]
pub struct Shortage {
    /// What the caller knows it by.
    pub area: u32,
    /// Trainers missing.
    pub missing: u32,
    /// Impact, 1 to 5.
    pub impact: u8,
    /// Points behind.
    pub points: i32,
    /// Colleagues of the group for each trainer needed.
    pub colleagues: u32,
    /// Who could be sent: those who do not train it yet.
    pub known: Vec<Known>,
}

/// Sends somebody to an area.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Proposal {
    /// The area.
    pub area: u32,
    /// The candidate.
    pub candidate: u32,
    /// Share of the area's processes they know, 0 to 1.
    pub knows: f64,
    /// Their facilitation level, 0 to 4.
    pub facilitation: f64,
    /// Colleagues they had room for when sent.
    pub room: u32,
    /// Of these taken by the area.
    pub takes: u32,
}

/// Who should go where, the most pressing area first.
pub fn propose(candidates: &[Candidate], shortages: &[Shortage]) -> Vec<Proposal> {
    let mut room: Vec<(Candidate, u32)> = candidates
        .iter()
        .filter(|candidate| candidate.facilitation >= LEAST_FACILITATION)
        .map(|candidate| (*candidate, candidate.capacity.saturating_sub(candidate.load)))
        .collect();
    let mut order: Vec<&Shortage> = shortages.iter().filter(|shortage| shortage.missing > 0).collect();
    order.sort_by_key(|shortage| {
        (std::cmp::Reverse((shortage.impact, shortage.points, shortage.missing)), shortage.area)
    });
    let mut proposals = Vec::new();
    for shortage in order {
        for _ in 0..shortage.missing {
            let sent =
                |at: u32| proposals.iter().any(|sent: &Proposal| sent.area == shortage.area && sent.candidate == at);
            let best = room
                .iter()
                .enumerate()
                .filter(|(_, (candidate, left))| *left > 0 && !sent(candidate.at))
                .filter_map(|(slot, (candidate, left))| {
                    let known = shortage.known.iter().find(|known| known.candidate == candidate.at)?;
                    (known.share > 0.0).then_some((slot, candidate, *left, known.share))
                })
                .max_by(|one, other| rank(one).partial_cmp(&rank(other)).unwrap_or(std::cmp::Ordering::Equal));
            let Some((slot, candidate, left, knows)) = best else { break };
            let takes = shortage.colleagues.max(1).min(left);
            proposals.push(Proposal {
                area: shortage.area,
                candidate: candidate.at,
                knows,
                facilitation: candidate.facilitation,
                room: left,
                takes,
            });
            room[slot].1 = left - takes;
        }
    }
    proposals
}

/// What decides between candidates; of equals the one known first.
fn rank((_, candidate, left, share): &(usize, &Candidate, u32, f64)) -> (bool, f64, f64, u32, i64) {
    (*share >= KNOWS_ENOUGH, candidate.facilitation, *share, *left, -i64::from(candidate.at))
}
