//! What a zip file holds, and whether it is safe to hand to the workbook reader.
//!
//! Owns the limits on workbooks. Sizes that an archive declares are not believed: every part is unzipped once into
//! nothing, counting. Deliberately keeps nothing of what it reads.

use super::kind::Kind;
use std::{
    fs::File,
    io::{self, BufReader, Read, Seek},
};
use zip::ZipArchive;

/// All parts together, unzipped. Worksheets are read as a stream, so this bounds time rather than memory.
const MOST_UNZIPPED: u64 = 256 << 20;
/// Shared strings are held in memory as a whole while a workbook is open.
const MOST_SHARED_STRINGS: u64 = 48 << 20;
/// Styles are held in memory, each at about a hundred times its size in the file.
const MOST_STYLES: u64 = 8 << 20;
const MOST_STYLE_ELEMENTS: u64 = 250_000;
/// Pictures and the like together.
const MOST_OTHER: u64 = 96 << 20;
/// One piece of text or one tag; a cell holds at most 32,767 characters.
const MOST_RUN: usize = 1 << 20;
const MOST_PARTS: usize = 10_000;

/// Why a workbook is not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unsafe {
    /// It unzips to more than the limits.
    TooLarge,
    /// It cannot be unzipped.
    Damaged,
    /// It claims what it does not hold.
    Lies,
}

/// What the archive holds.
pub(super) fn kind(file: &mut File) -> Kind {
    let Ok(archive) = open(file) else { return Kind::Archive };
    let has = |name: &str| archive.file_names().any(|found| found.eq_ignore_ascii_case(name));
    let below = |folder: &str| archive.file_names().any(|found| found.starts_with(folder));
    if has("xl/workbook.bin") {
        Kind::BinaryWorkbook
    } else if has("xl/workbook.xml") || (below("xl/") && has("[Content_Types].xml")) {
        Kind::Workbook
    } else if below("word/") {
        Kind::WordDocument
    } else if below("ppt/") {
        Kind::Presentation
    } else if has("content.xml") && has("mimetype") {
        Kind::OpenDocument
    } else {
        Kind::Archive
    }
}

fn open(file: &mut File) -> Result<ZipArchive<BufReader<&mut File>>, Unsafe> {
    if count_parts(file).map_err(|_| Unsafe::Damaged)? > MOST_PARTS {
        return Err(Unsafe::TooLarge);
    }
    ZipArchive::new(BufReader::new(file)).map_err(|_| Unsafe::Damaged)
}

/// Counts the entries of the table of contents before it is loaded: it may itself be the bomb.
fn count_parts(file: &mut File) -> io::Result<usize> {
    file.rewind()?;
    let mut reader = BufReader::with_capacity(1 << 16, &mut *file);
    let mut count = 0;
    let mut matched = 0_usize;
    let signature = *b"PK\x01\x02";
    let mut buffer = [0_u8; 1 << 14];
    loop {
        let length = reader.read(&mut buffer)?;
        if length == 0 {
            break;
        }
        for byte in buffer.iter().take(length) {
            matched = if *byte == signature[matched] { matched + 1 } else { usize::from(*byte == b'P') };
            if matched == signature.len() {
                (count, matched) = (count + 1, 0);
            }
        }
    }
    file.rewind()?;
    Ok(count)
}

/// Unzips every part once and counts.
pub(super) fn check(file: &mut File) -> Result<(), Unsafe> {
    check_within(file, MOST_UNZIPPED)
}

/// As [`check`], with another limit on all parts together.
pub(super) fn check_within(file: &mut File, most_unzipped: u64) -> Result<(), Unsafe> {
    let mut archive = open(file)?;
    // A bomb that admits what it is need not be unzipped to know it.
    if archive.decompressed_size().is_some_and(|size| size > u128::from(most_unzipped)) {
        return Err(Unsafe::TooLarge);
    }
    let mut total = 0;
    let mut other = 0;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|_| Unsafe::Damaged)?;
        let name = part.name().to_ascii_lowercase();
        let is_text = matches!(name.rsplit_once('.'), Some((_, "xml" | "rels")));
        let mut limit = most_unzipped - total;
        if name.ends_with("sharedstrings.xml") {
            limit = limit.min(MOST_SHARED_STRINGS);
        } else if name.ends_with("styles.xml") {
            limit = limit.min(MOST_STYLES);
        } else if !is_text {
            limit = limit.min(MOST_OTHER - other);
        }
        let counted = Counted::of(&mut part, limit, is_text)?;
        if name.ends_with("styles.xml") && counted.elements > MOST_STYLE_ELEMENTS {
            return Err(Unsafe::TooLarge);
        }
        // The reader reserves memory for as many strings as are claimed.
        if counted.claimed_strings > counted.size {
            return Err(Unsafe::Lies);
        }
        total += counted.size;
        if !is_text {
            other += counted.size;
        }
    }
    Ok(())
}

#[derive(Default)]
struct Counted {
    size: u64,
    elements: u64,
    claimed_strings: u64,
}

impl Counted {
    fn of(part: &mut impl Read, limit: u64, is_text: bool) -> Result<Self, Unsafe> {
        let mut counted = Self::default();
        let mut claims = Claims::default();
        let mut run = 0_usize;
        let mut buffer = vec![0_u8; 1 << 16];
        loop {
            let length = part.read(&mut buffer).map_err(|_| Unsafe::Damaged)?;
            let Some(bytes) = buffer.get(..length).filter(|bytes| !bytes.is_empty()) else { break };
            counted.size += length as u64;
            if counted.size > limit {
                return Err(Unsafe::TooLarge);
            }
            if !is_text {
                continue;
            }
            for byte in bytes {
                if *byte == b'<' {
                    counted.elements += 1;
                    run = 0;
                } else {
                    run += 1;
                    if run > MOST_RUN {
                        return Err(Unsafe::TooLarge);
                    }
                }
                claims.next(*byte);
            }
        }
        counted.claimed_strings = claims.most;
        Ok(counted)
    }
}

/// Finds `uniqueCount="123"` in a stream of bytes and keeps the largest number.
#[derive(Default)]
struct Claims {
    matched: usize,
    number: Option<u64>,
    most: u64,
}

impl Claims {
    fn next(&mut self, byte: u8) {
        const WORD: &[u8] = b"uniqueCount";
        if let Some(number) = self.number {
            match byte {
                b'0'..=b'9' => self.number = Some(number.saturating_mul(10).saturating_add(u64::from(byte - b'0'))),
                b'=' | b'"' | b'\'' | b' ' | b'+' | b'\t' | b'\r' | b'\n' if number == 0 => {}
                _ => self.number = None,
            }
            self.most = self.most.max(self.number.unwrap_or_default());
            return;
        }
        self.matched = if WORD.get(self.matched) == Some(&byte) { self.matched + 1 } else { usize::from(byte == b'u') };
        if self.matched == WORD.len() {
            (self.matched, self.number) = (0, Some(0));
        }
    }
}
