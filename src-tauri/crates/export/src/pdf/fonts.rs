//! The fonts of the PDF.
//!
//! Owns which there are and which characters they can show. The bundled ones come first and are all that most files need, so
//! that the same file comes out everywhere; only for characters that none of them has are fonts of the machine looked for.

use super::machine;
use std::{
    collections::BTreeSet,
    sync::{Arc, LazyLock},
};
use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

include!(concat!(env!("OUT_DIR"), "/fonts.rs"));

/// Fonts, the one that is asked first first.
pub(crate) struct Fonts {
    pub(super) fonts: Vec<Font>,
    /// What the typesetter knows of them.
    pub(super) book: LazyHash<FontBook>,
}

static BUNDLED: LazyLock<Arc<Fonts>> =
    LazyLock::new(|| Arc::new(Fonts::of(FONT_FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect())));

impl Fonts {
    fn of(fonts: Vec<Font>) -> Self {
        let book = LazyHash::new(FontBook::from_fonts(fonts.iter()));
        Self { fonts, book }
    }

    /// Those that every copy of the program has: Inter, then those of other scripts.
    pub(crate) fn bundled() -> Arc<Self> {
        Arc::clone(&BUNDLED)
    }

    /// The bundled ones and those of the machine that have some of the characters; `None` when it has none of them.
    fn with_machine(lacking: &BTreeSet<char>) -> Option<Arc<Self>> {
        let found = machine::fonts_for(lacking);
        if found.is_empty() {
            return None;
        }
        Some(Arc::new(Self::of(BUNDLED.fonts.iter().cloned().chain(found).collect())))
    }

    /// Names of the families, in the order in which they are asked for a letter.
    pub(crate) fn families(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for font in &self.fonts {
            let name = &font.info().family;
            if !names.iter().any(|known| known == name.as_str()) {
                names.push(name.clone());
            }
        }
        names
    }
}

/// Which of the characters of a file's fonts are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Those of every font.
    Every,
    /// Those of every font, but for scripts whose letters change places: their shapes cannot always be read back as text.
    InOrder,
    /// Those of Inter.
    Inter,
    /// The Latin ones of Inter that need no shaping.
    Latin,
}

/// Fonts, and which of their characters are tried.
#[derive(Clone)]
pub(crate) struct Letters {
    fonts: Arc<Fonts>,
    reach: Reach,
}

impl Letters {
    /// Those of every bundled font.
    pub(crate) fn bundled() -> Self {
        Self { fonts: Fonts::bundled(), reach: Reach::Every }
    }

    /// What is tried, from the widest to the narrowest: `lacking` are the characters that no bundled font has.
    pub(crate) fn attempts(lacking: &BTreeSet<char>) -> Vec<Self> {
        let wider = (!lacking.is_empty()).then(|| Fonts::with_machine(lacking)).flatten();
        let with = |fonts: &Arc<Fonts>, reach| Self { fonts: Arc::clone(fonts), reach };
        let bundled = Fonts::bundled();
        let wider = wider.iter().flat_map(|fonts| [Reach::Every, Reach::InOrder].map(|reach| with(fonts, reach)));
        wider.chain([Reach::Every, Reach::Inter, Reach::Latin].map(|reach| with(&bundled, reach))).collect()
    }

    /// The fonts to set with.
    pub(crate) fn fonts(&self) -> Arc<Fonts> {
        Arc::clone(&self.fonts)
    }

    /// Whether the character can be shown. Private use characters mean nothing to the reader of an archive, whatever
    /// glyph a font has for them.
    pub(crate) fn hold(&self, c: char) -> bool {
        let is_private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
        let every = self.fonts.fonts.as_slice();
        let inter = every.get(..1).unwrap_or_default();
        let (fonts, is_tried) = match self.reach {
            Reach::Every => (every, true),
            Reach::InOrder => (every, !changes_places(c)),
            Reach::Inter => (inter, true),
            Reach::Latin => (inter, matches!(c, '\u{0}'..='\u{24f}' | '\u{2010}'..='\u{2027}' | '✓' | '□')),
        };
        !is_private && is_tried && fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    }
}

/// Whether the character belongs to a script whose letters change places when they are set: those of India, Sri Lanka,
/// Tibet, Burma and Cambodia.
fn changes_places(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{dff}' | '\u{f00}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{a8e0}'..='\u{a8ff}')
}
