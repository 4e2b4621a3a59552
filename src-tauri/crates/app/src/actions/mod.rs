//! What is done about people: the communication plan, the sponsor roadmap, the resistance plan, the coaching of managers,
//! rewards and corrective actions.
//!
//! Owns saving, doing and dropping, and the one board of what is due. The rules are in `domain::action`.

mod list;
#[cfg(test)]
mod private_tests;
mod recognition;
mod recognition_list;
mod save;
#[cfg(test)]
mod tests;

pub use list::list;
pub(crate) use list::open_of;
pub use recognition::{delete as delete_recognition, save as save_recognition};
pub use recognition_list::list as recognitions;
pub(crate) use recognition_list::{PRIVATE_LABELS, follow_ups};
pub(crate) use save::{check_done_day, check_length, edits_of, group_row};
pub use save::{delete, done, drop_action, save};
