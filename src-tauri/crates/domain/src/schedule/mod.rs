//! When sessions take place, and what stands in their way.
//!
//! Owns the reckoning of slots (wall time and zone to instants), repeating and moving on the wall clock, and the checks
//! that compare a session with a [`Calendar`] of others. Deliberately reads no clock, knows no table and words nothing.

mod calendar;
mod repeat;
mod slots;
#[cfg(test)]
mod tests;

pub use calendar::{Booking, Calendar, Place, Span, crowded_teams};
pub use repeat::{moved, repeated};
pub use slots::{
    ClockOddity, SlotInstants, WallSlot, day_of, local_time, longest_slot, parse_wall, show_wall, slot_instants, zone,
};
