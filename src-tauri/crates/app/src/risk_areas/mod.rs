//! Risk areas: planned and actual progress of their preparation, obstacles, what changed, and where the best trainers should go.
//!
//! Owns the gathering of what each part counts; how it is weighed against the plan is decided in `domain::risk`, who needs and
//! completed what in `domain::completion`, who may train in `domain::readiness`. What is read is read once for all areas and days.

mod detail;
mod ground;
mod overview;
mod stand;
#[cfg(test)]
mod tests;
mod trainers;

pub use detail::detail;
pub use overview::overview;
