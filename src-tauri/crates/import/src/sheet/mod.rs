//! A file as a table of cells, whatever it was written as.
//!
//! Owns reading: what kind of file it is, its encoding and delimiter, worksheets, the header row, and the limits that keep
//! a hostile or damaged file from taking the machine down. Deliberately knows no field of any import: which header words
//! are known is passed in.

mod archive;
mod decode;
mod delimited;
pub(crate) mod foreign;
mod header;
mod kind;
pub mod plain;
mod table;
#[cfg(test)]
mod tests;
mod workbook;

pub use header::Options;
pub use table::{Cell, CellKind, Row, Sheet};

use crate::ImportError;
use kind::Kind;
use std::{
    fs::File,
    io::{Read, Seek},
    path::Path,
};
use understudy_domain::{
    message::Message,
    progress::{Progress, Unwatched},
};

/// A larger file is refused: text is read as a whole, and memory has to stay small.
const LARGEST_FILE: u64 = 64 << 20;

/// Reads a CSV, TSV, TXT, XLSX or XLSM file.
///
/// # Errors
/// When the file cannot be read, is empty, is not what its name says, or is larger than the limits.
pub fn read(path: &Path, options: &Options) -> Result<Sheet, ImportError> {
    read_watched(path, options, &Unwatched)
}

/// As [`read`], watched.
///
/// # Errors
/// As [`read`]; and when it was asked to stop.
pub fn read_watched(path: &Path, options: &Options, watch: &dyn Progress) -> Result<Sheet, ImportError> {
    let name = path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy()).into_owned();
    let failed = |source| ImportError::reading(&name, source);
    let mut file = File::open(path).map_err(failed)?;
    let size = file.metadata().map_err(failed)?.len();
    let mut start = Vec::new();
    (&mut file).take(kind::START).read_to_end(&mut start).map_err(failed)?;
    if size > LARGEST_FILE {
        kind::check(&name, kind::of(&start, || Kind::Workbook))?;
        return Err(too_large(&name));
    }
    let found = kind::of(&start, || archive::kind(&mut file));
    kind::check(&name, found)?;
    file.rewind().map_err(failed)?;
    if found == Kind::Workbook {
        return workbook::read(&name, file, options, watch);
    }
    let mut bytes = Vec::with_capacity(size as usize);
    // A file may grow while it is read.
    file.take(LARGEST_FILE).read_to_end(&mut bytes).map_err(failed)?;
    delimited::read(&name, bytes, options, watch)
}

/// Reads delimited text that is in memory already, such as what was pasted; `name` is shown to the reader.
///
/// # Errors
/// When it is empty, is not text, or is larger than the limits.
pub fn read_text(name: &str, bytes: Vec<u8>, options: &Options) -> Result<Sheet, ImportError> {
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(too_large(name));
    }
    let start = bytes.get(..kind::START as usize).unwrap_or(&bytes);
    kind::check(name, kind::of(start, || Kind::Archive))?;
    delimited::read(name, bytes, options, &Unwatched)
}

fn too_large(name: &str) -> ImportError {
    Message::new("import-file-too-large").with("file", name).with("megabytes", LARGEST_FILE >> 20).into()
}
