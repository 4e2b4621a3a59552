//! Words and rules of a train-the-trainer programme.
//!
//! Owns the terms of the field and every rule about them: the clock and change values, readiness, coverage, the stage
//! ladder, forecasts. Deliberately does no input or output, reads no clock and draws no random number: both are passed in.

#![warn(missing_docs)]

pub mod action;
pub mod attendance;
pub mod catalogue;
pub mod clock;
pub mod completion;
pub mod content;
pub mod coverage;
pub mod day;
pub mod fold;
pub mod id;
pub mod message;
pub mod objective;
pub mod pairing;
pub mod plan;
pub mod progress;
pub mod readiness;
pub mod retraining;
pub mod risk;
pub mod schedule;
pub mod sentiment;
pub mod steering;
pub mod summary;
pub mod timeline;
pub mod timer;
pub mod trend;
pub mod words;
