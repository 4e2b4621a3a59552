//! Whether an op costs more in a programme that holds many: the next ones come into a large programme and into a small one.

use super::{
    first::Newcomers,
    place::{Untidied, folder},
    prepare::{Part, Sizes},
};
use crate::rate::{Measured, in_turn, time};
use anyhow::{Result, ensure};
use std::path::Path;

/// The large programme has as many rows as the small one and a long history of updates.
pub(crate) fn growing(data: &Path, small: bool) -> Result<Measured> {
    measure(data, small, Part::Large, Part::Few, "as many rows in both")
}

/// The large programme has more rows as well.
pub(crate) fn rows_grown(data: &Path, small: bool) -> Result<Measured> {
    measure(data, small, Part::LargeGrown, Part::FewGrown, "every third change makes rows; updates fall on any row")
}

fn measure(data: &Path, small: bool, large: Part, few: Part, note: &str) -> Result<Measured> {
    let sizes = Sizes::of(small);
    let mut large = Newcomers::new(data, small, large, sizes.rows)?;
    let mut few = Newcomers::new(data, small, few, sizes.rows)?;
    let mut measured =
        in_turn(if small { 1 } else { 5 }, || next_ops(&mut large, sizes), || next_ops(&mut few, sizes))?;
    measured.note = format!("{} ops each time; {note}", sizes.rows);
    Ok(measured)
}

/// Milliseconds of the visit that brings the next ops.
fn next_ops(newcomers: &mut Newcomers, sizes: Sizes) -> Result<f64> {
    let (mut laptop, shared) = newcomers.next()?;
    let (milliseconds, done) = time(|| {
        let mut place = Untidied::of(folder(&laptop, &shared, false)?);
        laptop.share(&mut place)
    })?;
    ensure!(done.received == sizes.rows as u64, "{} ops came", done.received);
    Ok(milliseconds)
}
