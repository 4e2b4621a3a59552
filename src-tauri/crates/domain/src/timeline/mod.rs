//! The sequence of training against the project: what must come before what, per audience and wave.
//!
//! Owns the decisions of each case; a test stands beside each:
//!
//! - **Deadlines.** An audience goes live with its wave; one of no wave that is no ordinary business group (superusers, support
//!   desk, administrators, external users) is held against the first cutover of all. Of several dates of a kind that a wave
//!   has, the first acceptance test and the last "code complete" count; a wave without one takes those of the whole programme.
//! - **Too early.** Business groups, external users and the support desk forget: a session that ends more than the set number
//!   of days before the cutover counts as too early. It is made up for when sessions of the module for the audience between
//!   then and the cutover have a seat for each of its people: all of them can come again. Else those who had the early seats
//!   are asked to come again, and nobody else: who had none has nothing to repeat.
//! - **Code complete.** The same holds for sessions before the system is complete.
//! - **After the cutover.** Of a module that an audience needs, no session up to the cutover, and one after it that is still
//!   to come.
//! - **Told.** Awareness comes before the first session. Once told, even late, there is nothing left to do, and nothing is said.
//! - **Interest.** Something was announced, sessions are to come, and nobody wrote down how many were interested.
//! - **Superusers.** Sessions of theirs on or after the day the acceptance test begins; and who is not ready shortly before it
//!   begins or after, until the cutover.
//! - **A track of their own.** The support desk and administrators need a module that teaches a topic of their track; where
//!   topics of the track are set, each of them must be taught. A programme whose waves go live needs somebody of each track.
//! - **No training at all.** People, no module, no session, and no recorded reason why not. With modules but without any session
//!   it is said from eight weeks before the cutover.
//! - **Order of dates.** Phases begin and end in their order and go live in the phase for it; code complete, acceptance test,
//!   cutover and the end of hypercare follow each other in each wave.
//!
//! Cancelled sessions and rehearsals are no training and are not passed in. Deliberately reads nothing and knows no address:
//! a way out names a place, and the window knows where that is.

mod audience;
mod chart;
mod check;
mod dates;
mod effect;
mod plan;
mod superusers;
#[cfg(test)]
mod tests;
mod tracks;
mod violation;

pub use chart::{Bar, BarKind, Chart, Line, Preparation, Sign, SignKind, charts};
pub use check::check;
pub use effect::{Effect, effect};
pub use plan::{
    Audience, Content, Limits, Milestone, Module, Phase, Plan, Purpose, Session, Superuser, Told, Topic, Wave,
};
pub use violation::{Place, Row, RowKind, Rule, Violation};
