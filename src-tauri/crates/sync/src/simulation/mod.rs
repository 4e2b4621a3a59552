//! Whole teams from a seed: real files, the real exchange, a real folder or a hub that goes wrong on purpose.
//!
//! Owns the proof that sharing loses nothing: a history is what people, laptops and the place do, in some order; at its end
//! everything is delivered, and then all must be equal, sound, and every value findable. A history that fails is made small
//! by proptest. `UNDERSTUDY_HISTORIES` sets how many are tried, `UNDERSTUDY_SEED` where they begin.

pub(crate) mod bugs;
mod history;
mod laptop;
mod model;
mod place;
mod regressions;
mod template;
mod tests;
mod world;

use crate::{hub::MemoryHub, testing::meeting::SharedFolder};
use history::History;
use std::path::Path;
pub(crate) use template::folder;
use world::{At, World};

/// Why a history fails.
type Outcome = std::result::Result<(), String>;

/// Lives through a history and looks at its end.
fn live(history: &History) -> Outcome {
    let disk = template::folder();
    let common = disk.path().join("common");
    let mut meeting =
        if history.hub { At::Memory(MemoryHub::default()) } else { At::Folder(SharedFolder::new(common)) };
    live_at(history, disk.path(), &mut meeting)
}

/// The same at a place, with the laptops' files in a folder.
fn live_at(history: &History, disk: &Path, at: &mut At) -> Outcome {
    let mut world = World::new(history, disk, at);
    let lived = bugs::small(|| {
        for step in &history.steps {
            world.step(step)?;
        }
        world.deliver()?;
        world.verify()
    });
    lived.map_err(|why| format!("{why}\n{history:#?}"))
}
