//! Why somebody stands where they stand, as a message.

use super::{
    records::Records,
    standing::{Standing, State},
};
use crate::message::Message;

impl Standing {
    /// Why, in words: "45 of 120 minutes on 3 Nov".
    pub fn reason(&self, records: &Records) -> Message {
        let on = |at: u32| records.sessions[at as usize].on;
        let version = |at: u32| records.sessions[at as usize].version;
        let attended = |[alone, together]: [&str; 2], part: &super::Part| {
            let id = if part.sessions > 1 && !part.is_alone() { together } else { alone };
            let best = records.sessions[part.best as usize];
            let (minutes, of) =
                if part.is_alone() { (part.alone_minutes(), best.minutes) } else { (part.minutes, part.of) };
            Message::new(id)
                .with("minutes", minutes)
                .with("of", of)
                .with("sessions", part.sessions)
                .with("date", best.on)
                .with("version", best.version)
        };
        const PARTLY: [&str; 2] = ["completion-reason-partly", "completion-reason-partly-together"];
        let session = self.session();
        match (self.state(), session) {
            (State::Completed, _) => {
                attended(["completion-reason-completed", "completion-reason-completed-together"], &self.current)
            }
            (State::EarlierVersion, _) if self.any.complete => {
                attended(["completion-reason-earlier", "completion-reason-earlier-together"], &self.any)
            }
            (State::EarlierVersion, Some(at)) => {
                Message::new("completion-reason-alternative-earlier").with("date", on(at)).with("version", version(at))
            }
            (State::Alternative, Some(at)) => Message::new("completion-reason-alternative").with("date", on(at)),
            (State::Partly, _) => attended(PARTLY, &self.any),
            (State::Missed, Some(at)) => {
                let id = if self.excused { "completion-reason-excused" } else { "completion-reason-missed" };
                Message::new(id).with("date", on(at))
            }
            (State::Seated, Some(at)) if self.any.minutes > 0 => Message::new("completion-reason-seated-partly")
                .with("date", on(at))
                .with("before", attended(PARTLY, &self.any)),
            (State::Seated, Some(at)) => match self.missed {
                Some(missed) => {
                    Message::new("completion-reason-seated-missed").with("date", on(at)).with("missed", on(missed))
                }
                None => Message::new("completion-reason-seated").with("date", on(at)),
            },
            (State::Nothing, Some(at)) => Message::new("completion-reason-unclosed").with("date", on(at)),
            _ => Message::new("completion-reason-nothing"),
        }
    }
}
