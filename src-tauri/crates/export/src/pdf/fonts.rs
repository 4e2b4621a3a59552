//! The fonts of the PDF.
//!
//! Owns which there are and which characters they can show. Deliberately looks at no font of the machine: the same file
//! must come out everywhere.

use std::sync::LazyLock;
use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

include!(concat!(env!("OUT_DIR"), "/fonts.rs"));

/// The fonts, Inter first.
pub(crate) static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FONT_FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());

/// What the typesetter knows of them.
pub(crate) static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// Names of the families, in the order in which they are asked for a letter.
pub(crate) fn families() -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for font in FONTS.iter() {
        let name = &font.info().family;
        if !names.iter().any(|known| known == name.as_str()) {
            names.push(name.clone());
        }
    }
    names
}

/// Which characters are tried. Each is narrower than the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Letters {
    /// Those of every font.
    Every,
    /// Those of Inter.
    Inter,
    /// The Latin ones of Inter that need no shaping.
    Latin,
}

impl Letters {
    /// From the widest to the narrowest.
    pub(crate) const ALL: [Self; 3] = [Self::Every, Self::Inter, Self::Latin];

    /// Whether the character can be shown. Private use characters mean nothing to the reader of an archive, whatever
    /// glyph a font has for them.
    pub(crate) fn hold(self, c: char) -> bool {
        let is_private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
        let fonts = if self == Self::Every { FONTS.as_slice() } else { FONTS.get(..1).unwrap_or_default() };
        let is_tried = self != Self::Latin || matches!(c, '\u{0}'..='\u{24f}' | '\u{2010}'..='\u{2027}' | '✓' | '□');
        !is_private && is_tried && fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    }
}
