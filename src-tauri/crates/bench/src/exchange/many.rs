//! Many laptops' packs in one folder, taken in by somebody who was away.

use super::{
    first::Newcomers,
    prepare::{NOTE, Part, Sizes, part},
};
use crate::{
    machine,
    rate::{Measured, median},
};
use anyhow::Result;
use std::{fs, path::Path};

/// Everything that all laptops said comes in at one visit.
pub(crate) fn many(data: &Path, small: bool) -> Result<Measured> {
    let sizes = Sizes::of(small);
    let ops = usize::from(sizes.laptops) * sizes.a_laptop;
    let mut newcomers = Newcomers::new(data, small, Part::Many, ops)?;
    newcomers.import()?;
    let kibibytes = machine::peak_memory();
    let times = (0..if small { 1 } else { 3 }).map(|_| newcomers.import()).collect::<Result<Vec<f64>>>()?;
    let put = fs::read_to_string(part(data, small, Part::Many)?.join(NOTE))?;
    let note = format!("{ops} ops, {:.1} µs each; {put} (when prepared)", median(&times) * 1_000.0 / ops as f64);
    Ok(Measured::time(median(&times), None, kibibytes, note))
}
