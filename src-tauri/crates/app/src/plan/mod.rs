//! The training plan of twelve parts: what each is judged by, what somebody wrote, versions with their reviews and approval,
//! and how much of the programme around the training is worth its while.
//!
//! Owns these use cases. How complete a part is follows from the data and is stored nowhere; a version alone keeps the
//! figures that it was approved with. The rules are in `domain::plan`.

mod compare;
mod export;
mod facts;
mod parts;
mod proportion;
#[cfg(test)]
mod tests;
mod versions;

pub use compare::compare;
pub use export::export_plan;
pub(crate) use parts::measures;
pub use parts::{plan, save_part};
pub use proportion::{proportion, save_proportion};
pub use versions::{approve, ask_review, give_review, make_version, version};

pub(crate) use proportion::hidden_sections;
