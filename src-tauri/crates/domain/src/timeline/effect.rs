//! What a move breaks: the violations after it less those before, and those that it mends.

use super::violation::Violation;

/// What a change of the plan comes to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Effect {
    /// Wrong after, and not before.
    pub breaks: Vec<Violation>,
    /// Wrong before, and not after.
    pub mends: Vec<Violation>,
    /// Wrong before and after, but otherwise: as it is after.
    pub alters: Vec<Violation>,
}

impl Effect {
    /// Whether nothing is different.
    pub fn is_nothing(&self) -> bool {
        self.breaks.is_empty() && self.mends.is_empty() && self.alters.is_empty()
    }
}

/// Compares two checks, each in the order that [`super::check`] gives.
pub fn effect(before: Vec<Violation>, after: Vec<Violation>) -> Effect {
    let mut effect = Effect::default();
    let (mut before, mut after) = (before.into_iter().peekable(), after.into_iter().peekable());
    loop {
        let order = match (before.peek(), after.peek()) {
            (Some(old), Some(new)) => old.key().cmp(&new.key()),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (None, None) => return effect,
        };
        match order {
            std::cmp::Ordering::Less => effect.mends.extend(before.next()),
            std::cmp::Ordering::Greater => effect.breaks.extend(after.next()),
            std::cmp::Ordering::Equal => {
                let (old, new) = (before.next(), after.next());
                if let (Some(old), Some(new)) = (old, new)
                    && (old.message != new.message || old.rows != new.rows)
                {
                    effect.alters.push(new);
                }
            }
        }
    }
}
