//! QR codes as SVG: one path, so that a printer draws no seams between the squares.

use super::{Pack, person_code};
use crate::ExportError;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// Empty squares around a code that scanners ask for (ISO/IEC 18004, section 9.1).
const QUIET: usize = 4;

/// A code for each person of the roster, in its order.
pub(super) fn codes(pack: &Pack) -> Result<Vec<String>, ExportError> {
    pack.roster.iter().map(|person| svg(&person_code(person.id))).collect()
}

/// The code as SVG. Correction level M: a smudge of an eighth of it can be read.
fn svg(text: &str) -> Result<String, ExportError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .map_err(|error| ExportError::Setting { reason: error.to_string() })?;
    let width = code.width();
    let side = width + 2 * QUIET;
    let mut path = String::new();
    for (row, colours) in code.to_colors().chunks(width).enumerate() {
        let mut at = 0;
        while at < width {
            let length = colours[at..].iter().take_while(|&&colour| colour == Color::Dark).count();
            if length > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", at + QUIET, row + QUIET);
            }
            at += length + 1;
        }
    }
    Ok(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side}" height="{side}"><path fill="#000" d="{path}"/></svg>"##
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The three finder patterns and the size must be there; that scanners read it is seen in the acceptance tests.
    #[test]
    fn a_code_has_its_quiet_zone() {
        let drawn = svg("understudy:person:0192f0c1-2345-7000-8000-0123456789ab").expect("a code");
        assert!(drawn.contains(r#"viewBox="0 0 41 41""#), "{drawn}");
        assert!(drawn.contains("M4 4h7v1h-7z"), "{drawn}");
    }
}
