//! Text that the fonts can show.
//!
//! Owns the substitute for characters that no font has: PDF/A and PDF/UA refuse a file with a missing glyph, and a
//! gap would hide that something stood there. Deliberately changes no figure. The other formats keep every character.

use super::fonts::Letters;
use std::{
    collections::{BTreeSet, HashMap},
    mem,
};
use understudy_domain::{
    message::{Arg, Message},
    summary::{ReadinessSummary, SummaryScope},
};

/// Stands for a character that no font has.
const SUBSTITUTE: char = '□';
/// Longest run without a place to break; longer ones would run out of their column.
const LONGEST_WORD: usize = 26;
/// A place to break that is not seen.
const BREAK: char = '\u{200b}';

/// The summary as it can be set, and who replaced what.
pub(crate) fn clean(summary: &ReadinessSummary, letters: &Letters) -> (ReadinessSummary, Cleaner) {
    let mut summary = summary.clone();
    let mut cleaner = Cleaner::of(letters);
    cleaner.summary(&mut summary);
    (summary, cleaner)
}

/// Replaces what cannot be shown, and counts the texts in which it did.
pub(crate) struct Cleaner {
    letters: Letters,
    known: HashMap<char, bool>,
    replaced: u32,
}

impl Cleaner {
    pub(crate) fn of(letters: &Letters) -> Self {
        Self { letters: letters.clone(), known: HashMap::new(), replaced: 0 }
    }

    fn summary(&mut self, summary: &mut ReadinessSummary) {
        self.text(&mut summary.programme);
        match &mut summary.scope {
            SummaryScope::Programme => {}
            SummaryScope::Wave(name) | SummaryScope::Group(name) | SummaryScope::Superuser(name) => self.text(name),
        }
        summary.rules.iter_mut().for_each(|rule| self.text(&mut rule.rule.name));
        for wave in &mut summary.waves {
            self.text(&mut wave.name);
            wave.reasons.iter_mut().for_each(|reason| self.message(reason));
        }
        let with_evidence = matches!(summary.scope, SummaryScope::Group(_) | SummaryScope::Superuser(_));
        for superuser in &mut summary.superusers {
            for text in [&mut superuser.name, &mut superuser.groups, &mut superuser.site, &mut superuser.wave] {
                self.text(text);
            }
            superuser.next_step.iter_mut().for_each(|step| self.message(step));
            for gate in &mut superuser.gates {
                self.message(&mut gate.cell);
                gate.missing.iter_mut().for_each(|missing| self.message(missing));
                if let Some(waiver) = &mut gate.waiver {
                    self.text(&mut waiver.by);
                    self.text(&mut waiver.reason);
                }
                if with_evidence {
                    gate.rows.iter_mut().for_each(|row| self.message(&mut row.text));
                } else {
                    // The appendix of evidence is for a group or one superuser; a whole programme's is in the workbook.
                    gate.rows.clear();
                }
            }
        }
        for gap in &mut summary.top_gaps {
            self.message(&mut gap.title);
            self.message(&mut gap.detail);
        }
        for cell in &mut summary.coverage {
            for text in [&mut cell.area, &mut cell.process, &mut cell.group, &mut cell.site] {
                self.text(text);
            }
            cell.trainers.iter_mut().for_each(|name| self.text(name));
        }
    }

    fn message(&mut self, message: &mut Message) {
        message.args.values_mut().for_each(|arg| match arg {
            Arg::Text(text) => self.text(text),
            Arg::Message(inner) => self.message(inner),
            Arg::List(items) => items.iter_mut().for_each(|item| self.message(item)),
            Arg::Number(_) | Arg::Date(_) => {}
        });
    }

    /// How many texts lost a character.
    pub(crate) fn replaced(&self) -> u32 {
        self.replaced
    }

    /// The characters that were replaced.
    pub(crate) fn lacking(&self) -> BTreeSet<char> {
        self.known.iter().filter(|(_, held)| !**held).map(|(c, _)| *c).collect()
    }

    pub(crate) fn text(&mut self, text: &mut String) {
        if text.is_ascii() && text.len() <= LONGEST_WORD && !text.bytes().any(|byte| byte.is_ascii_control()) {
            return;
        }
        let before = mem::take(text);
        let mut replaced = false;
        let mut run = 0;
        for c in before.chars() {
            let Some(shown) = self.shown(c) else { continue };
            replaced |= shown == SUBSTITUTE && c != SUBSTITUTE;
            run = if shown == ' ' { 0 } else { run + 1 };
            if run > LONGEST_WORD {
                text.push(BREAK);
                run = 1;
            }
            text.push(shown);
        }
        self.replaced += u32::from(replaced);
    }

    /// The character as it is shown; nothing for those that only steer how others look.
    fn shown(&mut self, c: char) -> Option<char> {
        match c {
            c if c.is_control() || c.is_whitespace() => Some(' '),
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => None,
            '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e01ef}' | '\u{1f3fb}'..='\u{1f3ff}' => None,
            '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{ad}' | '\u{34f}' | '\u{61c}' => None,
            c if c.is_ascii() => Some(c),
            c => {
                let letters = &self.letters;
                Some(if *self.known.entry(c).or_insert_with(|| letters.hold(c)) { c } else { SUBSTITUTE })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> (String, u32) {
        let (mut text, mut cleaner) = (text.to_owned(), Cleaner::of(&Letters::bundled()));
        cleaner.text(&mut text);
        (text, cleaner.replaced)
    }

    /// European names stay as they are; only what cannot be shown is replaced, and it is counted.
    #[test]
    fn only_what_no_font_has_is_replaced() {
        for name in [
            "محمد علي",
            "שרה כהן",
            "Tomás Ruiz",
            "Łukasz Ðorđević",
            "Ελένη",
            "Иван",
            "Nguyễn Thị Ánh",
            "e\u{301}",
            "“–” ✓ ● □",
        ] {
            assert_eq!(cleaned(name), (name.to_owned(), 0));
        }
        assert_eq!(cleaned("𐀀 Ida 𐀁\u{200d}𐀂\u{fe0f}"), ("□ Ida □□".to_owned(), 1));
        assert_eq!(cleaned("a\tb\u{0}c\u{202e}d"), ("a b cd".to_owned(), 0));
        assert_eq!(cleaned("\u{e000}"), ("□".to_owned(), 1));
    }

    /// A word longer than its column would run over the next one.
    #[test]
    fn long_words_may_break() {
        let (text, replaced) = cleaned(&"x".repeat(60));
        assert_eq!((text.matches(BREAK).count(), replaced), (2, 0));
    }
}
