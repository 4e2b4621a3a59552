//! Needs: which group must know what how deeply, whether something teaches it in time, and whether every affected group has
//! training or a reason why not.
//!
//! Owns topics, needs, what modules teach and exemptions. What follows from them is decided in `domain::plan`; who is trained
//! or seated is asked of the seats, who has completed what of completion.

mod defaults;
mod matrix;
mod person;
mod picture;
mod save;
#[cfg(test)]
pub(crate) mod tests;
mod topics;
mod untrained;

pub use matrix::needs;
pub use person::curriculum;
pub use save::{exempt, propose, set};
pub use topics::{add as add_topics, delete as delete_topic, save as save_topic, teach};

pub(crate) use defaults::TOPICS;
pub(crate) use picture::{Picture, areas_in_scope};
pub(crate) use save::need_edit;
pub(crate) use topics::topic_edit;
pub(crate) use untrained::{expired_on, untrained};
