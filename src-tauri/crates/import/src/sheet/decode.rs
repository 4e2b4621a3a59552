//! Bytes to text: UTF-8, UTF-16 and the Windows code pages.
//!
//! Owns the guess of the encoding. Deliberately replaces what cannot be decoded and counts it, instead of refusing the file.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A decoded file.
pub(super) struct Decoded {
    /// The text, without a byte order mark.
    pub(super) text: String,
    /// Name of the encoding, as known to people: `UTF-8`, `UTF-16LE`, `windows-1252`.
    pub(super) encoding: &'static str,
    /// Whether some bytes had no meaning in it.
    pub(super) damaged: bool,
}

/// Decodes a whole file.
pub(super) fn all(bytes: Vec<u8>) -> Decoded {
    let (encoding, mark) = guess(&bytes);
    if encoding == UTF_8 {
        return utf_8(bytes, mark);
    }
    let (text, damaged) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
    Decoded { text: text.into_owned(), encoding: encoding.name(), damaged }
}

/// Decodes as much of the start of a file as is needed to see what it is.
pub(super) fn start(bytes: &[u8]) -> String {
    let (encoding, mark) = guess(bytes);
    encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned()
}

fn utf_8(mut bytes: Vec<u8>, mark: usize) -> Decoded {
    bytes.drain(..mark);
    match String::from_utf8(bytes) {
        Ok(text) => Decoded { text, encoding: UTF_8.name(), damaged: false },
        Err(error) => {
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            Decoded { text, encoding: UTF_8.name(), damaged: true }
        }
    }
}

/// The encoding, and the length of the byte order mark.
fn guess(bytes: &[u8]) -> (&'static Encoding, usize) {
    if let Some(found) = Encoding::for_bom(bytes) {
        return found;
    }
    if let Some(found) = utf_16(bytes) {
        return (found, 0);
    }
    if almost_utf_8(bytes) {
        return (UTF_8, 0);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // One megabyte says as much about an encoding as sixty do.
    detector.feed(bytes.get(..1 << 20).unwrap_or(bytes), true);
    let found = detector.guess(None, Utf8Detection::Deny);
    // Where nothing but a handful of letters speaks, an exotic guess is more often wrong than right.
    let foreign = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    if foreign < 4 && !found.name().starts_with("windows-125") { (WINDOWS_1252, 0) } else { (found, 0) }
}

/// UTF-8, but for a sequence that is cut off at the end of what was read.
fn almost_utf_8(bytes: &[u8]) -> bool {
    match std::str::from_utf8(bytes) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none() && bytes.len() > 64,
    }
}

/// UTF-16 without a byte order mark: spaces, delimiters and line ends have a zero byte on one fixed side. Stray zero bytes
/// in other text must not look like it, so nearly all of these characters have to.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..4096).unwrap_or(bytes);
    let frequent = |byte: u8| matches!(byte, b' ' | b',' | b';' | b'\t' | b'\n' | b'\r' | b'"');
    let (mut first, mut second, mut first_frequent, mut second_frequent) = (0_usize, 0_usize, 0_usize, 0_usize);
    for pair in start.chunks_exact(2) {
        first += usize::from(pair[0] == 0);
        second += usize::from(pair[1] == 0);
        first_frequent += usize::from(pair[0] == 0 && frequent(pair[1]));
        second_frequent += usize::from(pair[1] == 0 && frequent(pair[0]));
    }
    let all_frequent = start.iter().filter(|byte| frequent(**byte)).count();
    let pairs = start.len() / 2;
    if pairs == 0 || first.abs_diff(second) * 10 < pairs.max(10) {
        return None;
    }
    if second > 8 * first && second_frequent * 3 >= all_frequent * 2 {
        Some(UTF_16LE)
    } else if first > 8 * second && first_frequent * 3 >= all_frequent * 2 {
        Some(UTF_16BE)
    } else {
        None
    }
}
