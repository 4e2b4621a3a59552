//! Sessions: scheduling, checks, seats, preparation.
//!
//! Owns when and where training takes place, who gives it and who has a seat, what stands in the way (never blocking), and
//! what is to be prepared. Deliberately leaves what happens in the room to `room`, and what attendance adds up to to
//! `completion`.

mod absences;
mod cancel;
mod candidates;
mod check;
mod draft;
mod enrol;
mod environment;
mod list;
mod preparation;
mod repeat;
mod reschedule;
mod rows;
mod save;
mod seats;
#[cfg(test)]
mod tests;
mod zones;

pub use absences::{absences, delete_absence, save_absence};
pub use cancel::{cancel, delete, reinstate};
pub use candidates::candidates;
pub use check::check;
pub use draft::draft;
pub use enrol::{enrol, withdraw};
pub use environment::save_environment;
pub use list::{get, list};
pub use preparation::{preparation, set_prepared};
pub use repeat::repeat;
pub use reschedule::reschedule;
pub use save::save;
pub use seats::{people as seat_people, seats};

pub(crate) use list::{required, rows};
pub(crate) use preparation::summary as prepared;
pub(crate) use rows::{instants, session_row, zone_of};
pub(crate) use save::write as write_session;
pub(crate) use seats::{Ahead, ahead};
pub(crate) use zones::{near_zones, unknown_zone};
