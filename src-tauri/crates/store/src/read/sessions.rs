//! Sessions: slots, groups, trainers, seats.
