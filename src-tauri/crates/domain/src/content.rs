//! Training content: how a material moves on, and whether a module's content is approved.
//!
//! Owns the moves between the states of a material, who may make them, and what a module still misses. Deliberately stores
//! nothing: whether a module is approved follows from its materials, its version and the languages it is needed in.

use crate::{
    day::Day,
    id::Id,
    message::Message,
    words::{MaterialKind, MaterialState},
};
use std::collections::BTreeSet;

/// States that a material can move to, the usual one first. `agreed` says that every reviewer asked has agreed: then the
/// experts' work is done and the owner is next.
pub fn moves(from: MaterialState, agreed: bool) -> &'static [MaterialState] {
    use MaterialState::{Approved, Draft, ExpertReview, Outdated, OwnerApproval, Update};
    match from {
        Draft => &[ExpertReview],
        ExpertReview if agreed => &[OwnerApproval, Update, Draft],
        ExpertReview => &[Update, OwnerApproval, Draft],
        Update => &[OwnerApproval, ExpertReview],
        OwnerApproval => &[Approved, Update],
        Approved => &[Outdated, Update],
        Outdated => &[Update, OwnerApproval],
    }
}

/// What stands in the way of a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The state cannot be reached from where the material is.
    NoWay,
    /// There is neither a file nor a link to look at.
    Empty,
    /// Nobody owns the module, so nobody can approve.
    NoOwner,
    /// Only the module's owner may approve.
    NotOwner,
}

/// Whether somebody may move a material. `me` is who is at the laptop, `owner` the owner of the module; `has_content` says
/// that there is a file or a link.
pub fn may_move(
    from: MaterialState,
    to: MaterialState,
    has_content: bool,
    owner: Option<Id>,
    me: Option<Id>,
) -> Result<(), Refusal> {
    if !moves(from, false).contains(&to) {
        return Err(Refusal::NoWay);
    }
    if !has_content && !matches!(to, MaterialState::Draft | MaterialState::Update | MaterialState::Outdated) {
        return Err(Refusal::Empty);
    }
    match (to, owner) {
        (MaterialState::Approved, None) => Err(Refusal::NoOwner),
        (MaterialState::Approved, Some(_)) if owner != me => Err(Refusal::NotOwner),
        _ => Ok(()),
    }
}

/// The state of a material whose file or link has been replaced. What was approved, waited for approval or was outdated is
/// being changed again: nobody has approved what it says now. Its owner decides whether the experts must see it again.
pub const fn after_new_content(state: MaterialState) -> MaterialState {
    match state {
        MaterialState::Approved | MaterialState::OwnerApproval | MaterialState::Outdated => MaterialState::Update,
        MaterialState::Draft | MaterialState::ExpertReview | MaterialState::Update => state,
    }
}

/// What of a material decides on approval.
#[derive(Debug, Clone)]
pub struct Standing {
    /// What it is called.
    pub title: String,
    /// What it is.
    pub kind: MaterialKind,
    /// Language tag; empty where it serves every language.
    pub language: String,
    /// How far it is.
    pub state: MaterialState,
    /// Day on which it came to be so.
    pub state_on: Option<Day>,
    /// The module's version for which it was approved last.
    pub approved_version: Option<u32>,
    /// Day by which it is needed.
    pub needed_by: Option<Day>,
}

impl Standing {
    /// Whether it is approved for a version of its module.
    pub fn is_approved(&self, version: u32) -> bool {
        self.state == MaterialState::Approved && self.approved_version == Some(version)
    }

    /// Whether it should have been approved by now.
    pub fn is_overdue(&self, version: u32, today: Day) -> bool {
        !self.is_approved(version) && self.needed_by.is_some_and(|day| day < today)
    }

    /// Whether it serves people of a language: it is in it, in a regional form of it, or in none.
    fn serves(&self, language: &str) -> bool {
        let (own, wanted) = (self.language.to_lowercase(), language.to_lowercase());
        own.is_empty() || own == wanted || own.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with('-'))
    }
}

/// Day since which all materials of a module are approved for its version, in all languages that it is needed in. `None`
/// while that is not so; a module without materials is never approved.
///
/// A material that a new version left as it was keeps the day of its approval: it has been good ever since.
pub fn approved_on(version: u32, languages: &[String], materials: &[Standing]) -> Option<Day> {
    let all = materials.iter().all(|material| material.is_approved(version));
    if materials.is_empty() || !all || !gaps(languages, materials).is_empty() {
        return None;
    }
    materials.iter().map(|material| material.state_on.unwrap_or_default()).max()
}

/// Kinds of material that are there in one language and not in another that is needed.
fn gaps<'l>(languages: &'l [String], materials: &[Standing]) -> Vec<(MaterialKind, &'l str)> {
    let kinds: BTreeSet<MaterialKind> = materials.iter().map(|material| material.kind).collect();
    let lacks =
        |kind, language: &str| !materials.iter().any(|material| material.kind == kind && material.serves(language));
    kinds
        .into_iter()
        .flat_map(|kind| languages.iter().map(move |language| (kind, language.as_str())))
        .filter(|&(kind, language)| lacks(kind, language))
        .collect()
}

/// What a module's content misses, in words; empty when it is approved.
pub fn missing(version: u32, languages: &[String], materials: &[Standing]) -> Vec<Message> {
    if materials.is_empty() {
        return vec![Message::new("module-missing-materials")];
    }
    let open = materials.iter().filter(|material| !material.is_approved(version)).map(|material| {
        let message = |id: &str| Message::new(id).with("title", material.title.as_str());
        match (material.state, material.approved_version) {
            (MaterialState::Approved, approved) => message("module-missing-version")
                .with("approved", approved.unwrap_or_default())
                .with("version", version),
            (state, _) => message("module-missing-approval").with("state", Message::new(state.message_id())),
        }
    });
    let gaps = gaps(languages, materials).into_iter().map(|(kind, language)| {
        Message::new("module-missing-language")
            .with("kind", Message::new(kind.message_id()))
            .with("language", language_name(language))
    });
    open.chain(gaps).collect()
}

/// Whether a module must be looked at again because one that it builds on has a new version since. `released_on` is the day
/// of that version; `own` are the days on which this module was released or its materials approved.
pub fn is_overtaken(required_version: u32, released_on: Option<Day>, own: impl IntoIterator<Item = Day>) -> bool {
    let last = own.into_iter().max();
    required_version > 1 && released_on.is_some_and(|released| last.is_none_or(|last| last < released))
}

/// The name of a language by its tag.
pub fn language_name(tag: &str) -> Message {
    Message::new("language-name").with("tag", tag)
}

/// Whether a tag looks like one of a language: `en`, `nb`, `pt-BR` (the short forms of RFC 5646).
pub fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_first = parts
        .next()
        .is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    is_first && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn material(kind: MaterialKind, language: &str, on: i32) -> Standing {
        Standing {
            title: "Slides".to_owned(),
            kind,
            language: language.to_owned(),
            state: MaterialState::Approved,
            state_on: Some(Day(on)),
            approved_version: Some(2),
            needed_by: None,
        }
    }

    fn languages(tags: &[&str]) -> Vec<String> {
        tags.iter().map(|&tag| tag.to_owned()).collect()
    }

    /// The gate must open on the day of the last approval, and not before each language has what the others have.
    #[test]
    fn a_module_is_approved_with_its_last_material_in_every_language() {
        use MaterialKind::{Slides, Video};
        let needed = languages(&["en", "nb"]);
        let mut materials = vec![material(Slides, "en-GB", 5), material(Video, "", 9)];
        assert_eq!(approved_on(2, &needed, &materials), None);
        assert_eq!(missing(2, &needed, &materials).len(), 1);
        materials.push(material(Slides, "nb", 7));
        assert_eq!(approved_on(2, &needed, &materials), Some(Day(9)));
        assert!(missing(2, &needed, &materials).is_empty());
        assert_eq!(approved_on(3, &needed, &materials), None);
        assert_eq!(approved_on(2, &needed, &[]), None);
    }

    /// Nobody but the owner may approve, whatever the state asked from.
    #[test]
    fn only_the_owner_approves() {
        let id = |number| Some(Id(Uuid::from_u128(number)));
        let try_to = |owner, me| may_move(MaterialState::OwnerApproval, MaterialState::Approved, true, owner, me);
        assert_eq!(try_to(id(1), id(1)), Ok(()));
        assert_eq!(try_to(id(1), id(2)), Err(Refusal::NotOwner));
        assert_eq!(try_to(id(1), None), Err(Refusal::NotOwner));
        assert_eq!(try_to(None, None), Err(Refusal::NoOwner));
        assert_eq!(may_move(MaterialState::Draft, MaterialState::Approved, true, id(1), id(1)), Err(Refusal::NoWay));
    }

    /// A language that no screen can name would block the gate for ever.
    #[test]
    fn language_tags_are_told_from_other_words() {
        for tag in ["en", "nb", "pt-BR", "zh-Hant-TW", "fil"] {
            assert!(is_language(tag), "{tag}");
        }
        for tag in ["", "e", "English", "en_GB", "en-", "nb,en"] {
            assert!(!is_language(tag), "{tag}");
        }
    }

    /// A module is stale from the day on which one below it moves on until its own content is approved after that.
    #[test]
    fn a_module_is_overtaken_until_it_catches_up() {
        assert!(!is_overtaken(1, Some(Day(9)), [Day(1)]));
        assert!(is_overtaken(2, Some(Day(9)), [Day(1), Day(8)]));
        assert!(!is_overtaken(2, Some(Day(9)), [Day(1), Day(9)]));
    }

    proptest! {
        /// Wherever a material is, a way leads on: no state is a dead end, and none leads to itself.
        #[test]
        fn every_state_leads_on_to_approval(start in 0..MaterialState::ALL.len(), agreed: bool) {
            let mut reached = vec![MaterialState::ALL[start]];
            let mut at = 0;
            while at < reached.len() {
                let from = reached[at];
                prop_assert!(!moves(from, agreed).contains(&from));
                for &to in moves(from, agreed) {
                    if !reached.contains(&to) {
                        reached.push(to);
                    }
                }
                at += 1;
            }
            prop_assert!(reached.contains(&MaterialState::Approved));
        }

        /// Approved and nothing missing are one and the same, said twice.
        #[test]
        fn approved_means_that_nothing_is_missing(
            states in prop::collection::vec((0..6_usize, 0..6_usize, prop::option::of(1_u32..4), 0..3_usize), 0..6),
            version in 1_u32..4,
        ) {
            let tags = ["", "en", "nb-NO"];
            let materials: Vec<Standing> = states.into_iter().map(|(kind, state, approved_version, tag)| Standing {
                state: MaterialState::ALL[state],
                approved_version,
                ..material(MaterialKind::ALL[kind], tags[tag], 3)
            }).collect();
            let needed = languages(&["en", "nb"]);
            let approved = approved_on(version, &needed, &materials).is_some();
            prop_assert_eq!(approved, missing(version, &needed, &materials).is_empty());
        }
    }
}
