//! Actions about people: the four plans and their board.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    action::{ActionKind, CoachingStage, CommunicationPurpose, DueState, ResistanceCause},
    day::Day,
    id::Id,
    message::Message,
};

/// Which actions are asked for.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ActionsQuery {
    /// The day that due and overdue are counted by; today when absent.
    pub as_of: Option<Day>,
    pub kind: Option<ActionKind>,
    pub wave: Option<Id>,
    pub group: Option<Id>,
    /// Only those owned by the one at this laptop.
    pub mine: Option<bool>,
}

/// The board: all actions that fit, the first due first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActionsBoard {
    pub rows: Vec<ActionRow>,
    /// How many rows there are of each state.
    pub overdue: u32,
    pub due: u32,
    pub coming: u32,
    pub undated: u32,
    pub done: u32,
    pub dropped: u32,
    /// Of the done communications after which interest was asked: people reached, and those of them who showed interest.
    pub reached: u32,
    pub interested: u32,
    /// People reached by done communications after which nobody asked; not among those reached above.
    pub not_asked: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ActionRow {
    pub id: Id,
    pub kind: ActionKind,
    /// Message, sponsor's action, what people resist, or the next step with a manager.
    pub title: String,
    /// More; of a sponsor's action the peers to talk to, of resistance what is done about it.
    pub detail: String,
    /// The sponsor or the manager.
    pub person: Option<Named>,
    pub sender: String,
    pub channel: String,
    /// Of a communication.
    pub purpose: Option<CommunicationPurpose>,
    /// Of resistance.
    pub cause: Option<ResistanceCause>,
    /// Of coaching: how far the manager is.
    pub stage: Option<CoachingStage>,
    pub groups: Vec<Named>,
    pub wave: Option<Named>,
    pub owner: Option<Named>,
    pub due_on: Option<Day>,
    /// The Monday of the week it is due in.
    pub week: Option<Day>,
    pub done_on: Option<Day>,
    pub state: DueState,
    /// What came of it.
    pub outcome: String,
    pub reached: Option<u32>,
    pub interested: Option<u32>,
    /// The answer to a drop of sentiment that asked for it.
    pub response: Option<Id>,
    /// Why it was given up.
    pub dropped: String,
    /// Worth knowing, such as a manager who is to win others and is not won.
    pub warnings: Vec<Message>,
}

/// An action; without id it is new. What its kind does not have stays empty.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActionSave {
    pub id: Option<Id>,
    pub kind: ActionKind,
    pub title: String,
    pub detail: String,
    pub person: Option<Id>,
    pub sender: String,
    pub channel: String,
    pub purpose: Option<CommunicationPurpose>,
    pub cause: Option<ResistanceCause>,
    pub stage: Option<CoachingStage>,
    pub groups: Vec<Id>,
    pub wave: Option<Id>,
    pub owner: Option<Id>,
    pub due_on: Option<Day>,
    pub response: Option<Id>,
}

impl ActionSave {
    /// A new action with nothing but a kind and a title.
    pub fn new(kind: ActionKind, title: impl Into<String>) -> Self {
        Self {
            id: None,
            kind,
            title: title.into(),
            detail: String::new(),
            person: None,
            sender: String::new(),
            channel: String::new(),
            purpose: None,
            cause: None,
            stage: None,
            groups: Vec::new(),
            wave: None,
            owner: None,
            due_on: None,
            response: None,
        }
    }
}

/// Says that an action is done, or takes that back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActionDone {
    pub id: Id,
    /// The day; none opens it again.
    pub on: Option<Day>,
    /// What came of it; of a communication the feedback.
    pub outcome: String,
    /// How many a communication reached.
    pub reached: Option<u32>,
    /// How many of them showed interest.
    pub interested: Option<u32>,
}

/// Gives an action up, or takes it up again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActionDrop {
    pub id: Id,
    /// Why; empty takes it up again.
    pub reason: String,
}

/// Which recognitions are asked for.
#[derive(Debug, Clone, Copy, Default, Deserialize, TS)]
#[ts(optional_fields)]
pub struct RecognitionsQuery {
    /// The day that follow-ups are counted by; today when absent.
    pub as_of: Option<Day>,
}

/// Rewards, and for leads also what is private.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Recognitions {
    pub rows: Vec<RecognitionRow>,
    /// Whether the one at this laptop sees and writes private ones.
    pub sees_private: bool,
    /// Follow-ups whose day has passed.
    pub overdue: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RecognitionRow {
    pub id: Id,
    pub kind: understudy_domain::action::RecognitionKind,
    /// Whether only leads know of it.
    pub private: bool,
    pub person: Option<Named>,
    pub group: Option<Named>,
    pub given_by: Option<Named>,
    pub given_on: Option<Day>,
    pub what: String,
    pub reason: String,
    pub follow_up: String,
    pub follow_up_on: Option<Day>,
    /// The day the follow-up was done.
    pub done_on: Option<Day>,
    /// Where the follow-up stands; none where there is nothing to follow up.
    pub state: Option<DueState>,
}

/// A reward or a corrective action; without id it is new.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RecognitionSave {
    pub id: Option<Id>,
    pub kind: understudy_domain::action::RecognitionKind,
    /// A corrective action is always private.
    pub private: bool,
    /// Either a person or a group.
    pub person: Option<Id>,
    pub group: Option<Id>,
    /// Who gives it; the one at this laptop when absent.
    pub given_by: Option<Id>,
    pub given_on: Day,
    pub what: String,
    pub reason: String,
    pub follow_up: String,
    pub follow_up_on: Option<Day>,
    pub done_on: Option<Day>,
}
