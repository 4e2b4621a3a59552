//! Which process a text is likely about.
//!
//! Owns a suggestion with its reason, for a person to judge: the words that a text and a title share, each weighted by how
//! few titles have it (inverse document frequency, Spärck Jones 1972), over the length of the title. Never a decision.

use std::collections::{BTreeMap, BTreeSet};

/// Titles, ready to be compared with.
#[derive(Debug, Clone, Default)]
pub struct Titles {
    /// Of each word the titles that have it, in rising order.
    having: BTreeMap<String, Vec<u32>>,
    /// Of each title the weight of all its words together.
    weights: Vec<f64>,
}

/// A title that shares words with a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Likely {
    /// Position of the title.
    pub at: u32,
    /// How alike they are: the share of the title's weight that the text has, 0 to 1.
    pub share: f64,
    /// The words that they share.
    pub words: Vec<String>,
}

/// The least share of a title that is worth showing.
const LEAST: f64 = 0.34;

/// Words that say nothing about what a text is about.
const EMPTY: &[&str] = &[
    "and", "are", "can", "for", "from", "has", "have", "how", "into", "its", "new", "not", "now", "that", "the",
    "their", "this", "use", "using", "when", "will", "with", "without", "you", "your", "manage", "process", "processe",
    "user",
];

impl Titles {
    /// Reads titles.
    pub fn new<'a>(titles: impl Iterator<Item = &'a str>) -> Self {
        let mut made = Self::default();
        let mut of_title = Vec::new();
        for (at, title) in titles.enumerate() {
            let words = words(title);
            for word in &words {
                made.having.entry(word.clone()).or_default().push(at as u32);
            }
            of_title.push(words);
        }
        let count = of_title.len();
        made.weights = of_title.iter().map(|words| words.iter().map(|word| made.weight(word, count)).sum()).collect();
        made
    }

    fn weight(&self, word: &str, titles: usize) -> f64 {
        let having = self.having.get(word).map_or(0, Vec::len);
        (1.0 + titles as f64 / (1.0 + having as f64)).ln()
    }

    /// The titles most like a text, the most alike first.
    pub fn like(&self, text: &str, most: usize) -> Vec<Likely> {
        let mut shared: BTreeMap<u32, (f64, Vec<String>)> = BTreeMap::new();
        for word in words(text) {
            let weight = self.weight(&word, self.weights.len());
            for at in self.having.get(&word).map(Vec::as_slice).unwrap_or_default() {
                let of = shared.entry(*at).or_default();
                of.0 += weight;
                of.1.push(word.clone());
            }
        }
        let mut found: Vec<Likely> = shared
            .into_iter()
            .map(|(at, (weight, words))| {
                let whole = self.weights.get(at as usize).copied().unwrap_or(f64::INFINITY);
                Likely { at, share: (weight / whole).min(1.0), words }
            })
            .filter(|likely| likely.share >= LEAST)
            .collect();
        // More words shared is better evidence than a short title wholly shared.
        let rank = |likely: &Likely| likely.share * (likely.words.len() as f64).sqrt();
        found.sort_by(|one, other| rank(other).total_cmp(&rank(one)).then(one.at.cmp(&other.at)));
        found.truncate(most);
        found
    }
}

/// The words of a text that say something, without endings of the plural.
fn words(text: &str) -> BTreeSet<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .map(str::to_lowercase)
        .map(|word| match word.strip_suffix("ies") {
            Some(stem) if stem.len() > 2 => format!("{stem}y"),
            _ if word.len() > 3 && !word.ends_with("ss") => word.strip_suffix('s').map(str::to_owned).unwrap_or(word),
            _ => word,
        })
        .filter(|word| word.chars().count() > 2 && !EMPTY.contains(&word.as_str()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_note_finds_the_process_that_it_changes() {
        let titles =
            ["Process purchase invoices", "Receive goods", "Define pricing policies", "Manage purchase requisitions"];
        let found =
            Titles::new(titles.into_iter()).like("Vendor invoice automation: capture of purchase invoices by scan", 3);
        assert_eq!(found.first().map(|likely| likely.at), Some(0));
        assert_eq!(found[0].words, ["invoice", "purchase"]);
    }

    #[test]
    fn nothing_shared_is_no_suggestion() {
        let titles = Titles::new(["Receive goods", "Count stock"].into_iter());
        assert_eq!(titles.like("A new look for the navigation", 3), []);
        assert_eq!(titles.like("", 3), []);
        assert_eq!(Titles::default().like("goods", 3), []);
    }
}
