//! What whole-program tests stand on: the binaries as users start them, the real window, and foreign judges of the exports.
//!
//! Owns starting, driving and ending them. Deliberately knows no screen and no rule of the product: journeys do, in
//! `tests/journeys`.

pub mod accessibility;
pub mod cli;
pub mod display;
pub mod exports;
pub mod keyboard;
pub mod places;
pub mod window;
