//! Names of the programme in a sentence.
//!
//! Owns how well a name fits some words. A word weighs more the fewer names have it; words that no name has weigh little.
//! What was taken for what, and what else it could be, goes along, so that a person can correct it.

use super::tokens::{Kind, Token, alike, stem, tokens};
use crate::id::Id;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A name that a sentence may speak of.
#[derive(Debug, Clone, Default)]
pub struct Term {
    /// The row.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Of a timed task: its module.
    pub parent: Option<Id>,
    /// Groups that need it, or that belong to it.
    pub groups: Vec<Id>,
    /// Of a module: given live.
    pub live: bool,
    /// Of a module: at one's own time.
    pub self_paced: bool,
}

/// A name found in a sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Match {
    /// The row.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The words taken for it.
    pub words: String,
    /// How well they fit, 0 to 100.
    pub fit: u32,
}

/// Words that tell nothing apart.
const EMPTY: &[&str] = &[
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "with", "and", "or", "their", "his", "her", "its", "by",
    "from", "are", "is", "be", "been", "will", "can", "must", "should", "have", "has", "they", "that", "this", "each",
    "which", "who", "all", "able", "as", "into", "using", "use", "via", "per", "not", "than", "we", "our", "so", "new",
    "system",
];

/// Whether a word may tell names apart.
pub(super) fn tells(token: &Token) -> bool {
    token.kind == Kind::Word && !token.is(EMPTY)
}

/// Names prepared for looking up.
pub(super) struct Names<'a> {
    terms: &'a [Term],
    roots: Vec<Vec<String>>,
    weights: FxHashMap<String, f64>,
}

/// A name that fits, with the tokens taken for it.
#[derive(Debug, Clone)]
pub(super) struct Fit {
    pub(super) term: usize,
    pub(super) fit: f64,
    /// Every word that was looked up is in the name.
    pub(super) whole: bool,
    pub(super) tokens: Vec<usize>,
}

impl<'a> Names<'a> {
    pub(super) fn new(terms: &'a [Term]) -> Self {
        let mut weights: FxHashMap<String, f64> = FxHashMap::default();
        let roots: Vec<Vec<String>> = terms.iter().map(|term| roots(&term.name)).collect();
        for term in &roots {
            for (at, root) in term.iter().enumerate() {
                if !term[..at].contains(root) {
                    *weights.entry(root.clone()).or_default() += 1.0;
                }
            }
        }
        // A word of one name weighs 1, of two 0.71, of a hundred 0.1.
        for count in weights.values_mut() {
            *count = 1.0 / count.sqrt();
        }
        Self { terms, roots, weights }
    }

    pub(super) fn term(&self, at: usize) -> &'a Term {
        &self.terms[at]
    }

    fn weight(&self, root: &str) -> f64 {
        self.weights.get(root).copied().unwrap_or(0.25)
    }

    /// The names said in full or nearly so, one after the other, the longest first. A single word will do where it is the
    /// last of only one name: "technicians" for "Field Service technicians".
    pub(super) fn said(&self, sentence: &[Token], free: impl Fn(&Token) -> bool) -> Vec<Fit> {
        let mut fits: Vec<Fit> = (0..self.terms.len()).filter_map(|term| self.window(term, sentence, &free)).collect();
        fits.sort_by(|one, other| {
            (other.fit * other.tokens.len() as f64)
                .total_cmp(&(one.fit * one.tokens.len() as f64))
                .then(one.term.cmp(&other.term))
        });
        let mut kept: Vec<Fit> = Vec::new();
        for fit in fits {
            // Names that share exactly these words may all be meant; one that takes a part of a better one's words is not.
            let rival =
                |known: &Fit| known.tokens != fit.tokens && known.tokens.iter().any(|at| fit.tokens.contains(at));
            let worse = |known: &Fit| known.tokens == fit.tokens && known.fit > fit.fit + 1e-9;
            if !kept.iter().any(|known| rival(known) || worse(known)) {
                kept.push(fit);
            }
        }
        kept
    }

    fn window(&self, term: usize, sentence: &[Token], free: &impl Fn(&Token) -> bool) -> Option<Fit> {
        let roots = &self.roots[term];
        let head = roots.last()?;
        let whole: f64 = roots.iter().map(|root| self.weight(root)).sum();
        let mut best: Option<Fit> = None;
        for start in 0..sentence.len() {
            if !free(&sentence[start]) || !roots.iter().any(|root| alike(root, &sentence[start].stem)) {
                continue;
            }
            let (mut sum, mut tokens, mut seen) = (0.0, Vec::new(), vec![false; roots.len()]);
            let window = sentence.iter().enumerate().skip(start).take(roots.len() + 2);
            for (at, token) in window.filter(|(_, token)| free(token)) {
                let open = |at: &usize| !seen[*at] && alike(&roots[*at], &token.stem);
                let Some(root) = (0..roots.len()).find(open) else { continue };
                seen[root] = true;
                let exact = if roots[root] == token.stem { 1.0 } else { 0.8 };
                sum += self.weight(&roots[root]) * exact;
                tokens.push(at);
            }
            let fit = sum / whole;
            let by_head = self.weight(head) >= 1.0 && tokens.iter().any(|at| sentence[*at].stem == *head);
            if (fit >= 0.6 || by_head) && best.as_ref().is_none_or(|known| fit > known.fit) {
                best = Some(Fit { term, fit, whole: true, tokens });
            }
        }
        best
    }

    /// The names that some words fit, the best first. `context` are words said elsewhere: they speak for a name, but
    /// are not missed where a name lacks them.
    pub(super) fn meant(
        &self,
        sentence: &[Token],
        words: &[usize],
        context: &[usize],
        bonus: impl Fn(&Term) -> f64,
    ) -> Vec<Fit> {
        if words.is_empty() {
            return Vec::new();
        }
        let said: f64 = words.iter().map(|at| self.weight_of(&sentence[*at].stem)).sum();
        let mut fits: Vec<Fit> = self
            .roots
            .iter()
            .enumerate()
            .filter_map(|(term, roots)| {
                let (mut of_name, mut of_words, mut tokens) = (0.0, 0.0, Vec::new());
                for root in roots {
                    let find = |among: &[usize]| among.iter().copied().find(|at| alike(root, &sentence[*at].stem));
                    if let Some(at) = find(words) {
                        of_name += self.weight(root);
                        if !tokens.contains(&at) {
                            of_words += self.weight_of(&sentence[at].stem);
                            tokens.push(at);
                        }
                    } else if find(context).is_some() {
                        of_name += self.weight(root);
                    }
                }
                if tokens.is_empty() {
                    return None;
                }
                let recall = of_name / roots.iter().map(|root| self.weight(root)).sum::<f64>();
                let precision = of_words / said;
                let fit = 2.0 * recall * precision / (recall + precision) * bonus(&self.terms[term]);
                Some(Fit { term, fit: fit.min(1.0), whole: precision > 0.99, tokens })
            })
            .collect();
        fits.sort_by(|one, other| other.fit.total_cmp(&one.fit).then(one.term.cmp(&other.term)));
        fits
    }

    /// The weight of a word as it stands, which may differ from a name's by one letter.
    fn weight_of(&self, root: &str) -> f64 {
        self.weights.get(root).copied().unwrap_or_else(|| {
            let near = self.weights.iter().filter(|(known, _)| alike(known, root)).map(|(_, weight)| *weight);
            near.fold(0.25, f64::max)
        })
    }

    /// A fit as it is shown.
    pub(super) fn shown(&self, text: &str, sentence: &[Token], fit: &Fit) -> Match {
        let term = &self.terms[fit.term];
        let (from, to) = (fit.tokens.iter().min(), fit.tokens.iter().max());
        let words =
            from.zip(to).and_then(|(from, to)| text.get(sentence[*from].from..sentence[*to].to)).unwrap_or_default();
        Match {
            id: term.id,
            name: term.name.clone(),
            words: words.to_owned(),
            fit: (fit.fit * 100.0).round().min(100.0) as u32,
        }
    }
}

/// The roots of a name that tell it apart; all of them where none does.
fn roots(name: &str) -> Vec<String> {
    let all = tokens(name);
    let telling: Vec<String> = all.iter().filter(|token| tells(token)).map(|token| token.stem.clone()).collect();
    if telling.is_empty() { all.iter().map(|token| stem(&token.text)).collect() } else { telling }
}
