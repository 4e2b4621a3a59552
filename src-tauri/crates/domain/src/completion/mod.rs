//! Attendance and completion, exactly: who needed a module on a day, who has it, and who trained whom.
//!
//! Owns the decisions of each case; they stand here once, and a test stands beside each:
//!
//! - **Need.** Whoever belongs to a group that needs the module on the day, works there on that day (has started, has not
//!   left; the last day counts) and is neither hidden nor merged into somebody else. Somebody of several groups counts in the
//!   row of each and once in the total.
//! - **Counts.** Only closed training sessions held on the day or before. Not: cancelled ones, rehearsals, reopened ones
//!   until they are closed again, sessions without a slot.
//! - **Completed.** There for the asked share of one session's minutes, or, all sessions of the module together, for that
//!   share of the longest of those attended: that is how people catch up.
//! - **Version.** Completed in sessions of the current version, else in an earlier one; parts of different versions add up to
//!   the earlier one. On a day before the current version was released, the newest version given until then is current.
//! - **Alternative route.** Counts as completed, unless the mark stands in a session of an earlier version: then as earlier
//!   version. Being there long enough, in the current version, comes first.
//! - **Not complete.** A seat in a session to come comes first, since nobody needs to act; then part attendance, then a seat
//!   or mark without having come, then nothing. What was attended is told in the reason all the same.
//! - **Seats against need.** Trained as above; else seated, with a seat in a session to come that begins its last slot by the
//!   group's cutover; else waiting, on a list of such a session; else missing. Who waits is missing too.
//! - **To come** is a session that is scheduled and whose last slot has not begun before the day.
//! - **Two marks** of a person in one session, which a merge of people can leave, count once: the better one.
//! - **Cascade.** A trainer who led or assisted reached whoever completed the module through that session: by it alone, or,
//!   where only parts added up, by each part. It does not ask who is in which group now, so leavers stay.
//!
//! Deliberately reads nothing: positions come in, positions and messages go out. Ids and names stay with the caller.

mod cascade;
mod figures;
mod reason;
mod records;
mod seating;
mod standing;
#[cfg(test)]
mod tests;

pub use cascade::{Cascade, Credit, Reach, ReachModule, cascade, credits};
pub use figures::{
    Chosen, Completion, Counted, Figures, Ledger, Line, Standings, completions, count, everybody, lines, members,
};
pub use records::{ByPerson, Mark, Member, Module, Person, Records, Seat, Session, Trainer};
pub use seating::{Place, Placed, Seating, places, seating};
pub use standing::{Part, Standing, State};
