//! Objectives that measure themselves: reading them, their live figures, the forecast, the exceptions by name.
//!
//! Owns the answers; what counts is decided in `domain::objective` and, below it, in `domain::completion`. Nothing computed is
//! stored: an objective keeps its sentence and what a person agreed that it was read as.

mod export;
mod figure_values;
mod figures;
mod get;
mod list;
mod measured;
mod people;
mod reading;
mod save;
mod scene;
#[cfg(test)]
mod tests;
mod trend;
mod vocabulary;
mod worded;

pub use export::export;
pub(crate) use figure_values::{value_edit, value_id};
pub use figures::{
    delete as delete_figure, delete_value as delete_figure_value, list as figures, save as save_figure,
    save_value as save_figure_value,
};
pub use get::{chart, get};
pub use list::list;
pub use people::people;
pub use reading::read;
pub(crate) use save::edits;
pub use save::{delete, save};
pub use vocabulary::choices;
