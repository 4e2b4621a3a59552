//! Sharing: what a newcomer's first visit costs against bare SQLite and against two other engines, and what later ones cost.
//!
//! Owns the rows of the table about the exchange. All go through `sync::exchange`, as a laptop's visits do. The rivals are a
//! program of their own (`src-tauri/bench-rivals`), which nothing else needs; they get the same work as a plain file and are
//! run here in turn with ours.

mod drawn;
mod first;
mod growth;
mod laptop;
mod many;
mod place;
mod prepare;
mod rivals;
mod work;

pub(crate) use first::{again, bytes_an_op, import};
pub(crate) use growth::{growing, rows_grown};
pub(crate) use many::many;
pub(crate) use rivals::{automerge, loro, loro_memory};

use anyhow::Result;
use prepare::{Part, part};
use std::path::Path;

/// Makes everything that the measurements start from, where it is missing.
pub(crate) fn prepare(data: &Path, small: bool) -> Result<()> {
    for wanted in [Part::Full, Part::Few, Part::Large, Part::FewGrown, Part::LargeGrown, Part::Many] {
        part(data, small, wanted)?;
    }
    Ok(())
}
