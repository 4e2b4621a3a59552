//! Text that a spreadsheet would take for a formula.
//!
//! Owns the shield for CSV cells and its removal. Text that starts with `=`, `+`, `-`, `@`, a tab or a carriage return gets
//! one apostrophe in front; so does text that starts with apostrophes followed by one of these, so that taking one
//! apostrophe off gives back every text exactly. Deliberately not used for XLSX, whose cells say themselves that they are text.

use std::borrow::Cow;

/// Whether apostrophes, if any, are followed by a character that starts a formula.
fn starts_a_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Text as it is written to a CSV cell: Excel and LibreOffice show it as text and compute nothing.
pub fn shield(text: &str) -> Cow<'_, str> {
    if starts_a_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Text as it was before [`shield`].
pub fn unshield(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if starts_a_formula(rest) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nothing that is exported may run, and nothing may change on the way back.
    #[test]
    fn every_text_comes_back_and_none_is_a_formula() {
        let parts = ["", "'", "''", "=", "+", "-", "@", "\t", "\r", "a", " ", "1+3", "\n", "é", "🙂", "\""];
        for first in parts {
            for second in parts {
                for third in parts {
                    let text = format!("{first}{second}{third}");
                    let shielded = shield(&text);
                    assert_eq!(unshield(&shielded), text);
                    assert!(!shielded.starts_with(['=', '+', '-', '@', '\t', '\r']), "{shielded:?}");
                }
            }
        }
        assert_eq!(shield("=1+3"), "'=1+3");
        assert_eq!(shield("O'Brien"), "O'Brien");
    }
}
