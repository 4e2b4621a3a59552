//! Sentiment: pulses, what they come to, and what is done about a drop.
//!
//! Owns the pulses and their answers, the trend with its alert, the answers to drops, the burnout watch. The rules are in
//! `domain::sentiment`, above all the one that nothing is told of fewer than five people. Single answers without names lie
//! in a box of this laptop (`store::pulse_box`); what is counted leaves it in parts. Comments, answers by name and the
//! watch are for leads.

mod close;
mod collect;
mod comments;
mod enter;
mod list;
mod model;
mod overview;
mod respond;
mod save;
mod sheet;
mod strain;
#[cfg(test)]
mod tests;

pub use close::{close, close_preview};
pub use collect::{give, kiosk};
pub use comments::{comments, purge as purge_comment};
pub use enter::enter;
pub use list::{get, list};
pub use overview::{chart, overview};
pub use respond::{respond, withdraw};
pub use save::{delete, draft, open, save};
pub use sheet::export_sheet;

pub(crate) use close::{CLOSED, files_name};
pub(crate) use collect::{answer_row, named, steps_text};
pub(crate) use list::existing;
pub(crate) use overview::{drops_for_leads, unanswered};
pub(crate) use respond::response_row;
pub(crate) use save::{OPENED, asked_row};

use crate::{App, AppError, Result, superusers::Role};
use understudy_domain::message::Message;
use understudy_store::Connection;

/// Longest comment, in characters.
const LONGEST_COMMENT: usize = 2_000;

/// Whether a lead is at this laptop.
fn is_lead(app: &App, reader: &Connection) -> Result<bool> {
    Ok(Role::of(reader, app.me()?, app.today())?.is_lead())
}

/// Refuses who is no lead.
fn leads_alone(app: &App, reader: &Connection) -> Result<()> {
    if is_lead(app, reader)? { Ok(()) } else { Err(AppError::refused(Message::new("pulse-leads-alone"))) }
}
