//! What a visit did, in a form that can be told.

use super::Copy;
use crate::{
    error::{Result, SyncError},
    names::Device,
    place::Pending,
    roster::{Role, Roster},
};
use serde::{Deserialize, Serialize};
use understudy_domain::{id::Id, message::Message};
use understudy_store::exchange::Applied;

/// How a device stands to a project.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Standing {
    /// Not let in yet.
    #[default]
    Asking,
    /// Takes part.
    Member(Role),
    /// Was removed: keeps what it has and exchanges no more.
    Removed,
}

impl Standing {
    /// How a device stands in a roster.
    pub fn of(roster: &Roster, device: Device) -> Self {
        match roster.members.get(&device) {
            None => Self::Asking,
            Some(member) if member.removed.is_some() => Self::Removed,
            Some(member) => Self::Member(member.role),
        }
    }
}

/// Why something was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RefusedWhy {
    /// Not signed by whom it names, or altered on its way.
    Forged,
    /// Signed by one member under another's stream.
    OthersStream,
    /// Contradicts what the same stream said before: rolled back, or two copies of one laptop went on.
    Forked,
    /// Said after its author was removed.
    AfterRemoval,
    /// Signed, but not what this program writes.
    Malformed,
    /// Of another project.
    OtherProject,
}

/// Something refused, with who is named as its author.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Refused {
    /// The device that it names.
    pub device: Device,
    /// The stream that it names.
    pub stream: Id,
    /// Why.
    pub why: RefusedWhy,
}

impl Refused {
    /// What to tell a person; whose it is stands beside it.
    pub fn message(&self) -> Message {
        Message::new(match self.why {
            RefusedWhy::Forged => "sharing-refused-forged",
            RefusedWhy::OthersStream => "sharing-refused-others-stream",
            RefusedWhy::Forked => "sharing-refused-forked",
            RefusedWhy::AfterRemoval => "sharing-refused-after-removal",
            RefusedWhy::Malformed => "sharing-refused-malformed",
            RefusedWhy::OtherProject => "sharing-refused-other-project",
        })
    }
}

/// What something waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WaitsFor {
    /// What comes before it in its stream.
    Before,
    /// That its author is let in.
    Member,
    /// A key; comes with the next visit of a lead.
    Key,
    /// It is for leads, and this device is none. Normal, and not shown.
    Leads,
    /// It was said after its author's removal, as far as the leads had heard.
    Removal,
    /// A newer version of the program.
    Newer,
}

impl WaitsFor {
    const WORDS: [(Self, &'static str); 6] = [
        (Self::Before, "before"),
        (Self::Member, "member"),
        (Self::Key, "key"),
        (Self::Leads, "leads"),
        (Self::Removal, "removal"),
        (Self::Newer, "newer"),
    ];

    pub(crate) fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(kind, _)| *kind == self).map_or("before", |(_, word)| word)
    }

    pub(crate) fn of(word: &str) -> Self {
        Self::WORDS.iter().find(|(_, known)| *known == word).map_or(Self::Before, |(kind, _)| *kind)
    }

    /// What to tell a person.
    pub fn message(self) -> Message {
        Message::new(format!("sharing-waits-{}", self.word()))
    }
}

/// What was set aside, by stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// The stream.
    pub stream: Id,
    /// For what.
    pub for_what: WaitsFor,
    /// How many segments.
    pub segments: u64,
}

/// What a visit did.
#[derive(Debug, Default)]
pub struct Shared {
    /// Own ops put there.
    pub sent: u64,
    /// Ops taken in that were new here.
    pub received: u64,
    /// Ops that came and were here already.
    pub already: u64,
    /// Of those taken in, how many wait for a newer version.
    pub deferred: u64,
    /// Conflicts that came up.
    pub conflicts: u32,
    /// Rows concerned, with the number of their table.
    pub rows: Vec<(u16, Id)>,
    /// Files of materials that came.
    pub files: u32,
    /// Files that materials name and that neither lie here nor there yet.
    pub files_missing: u32,
    /// Own ops that are not there yet.
    pub unsent: u64,
    /// Whether the place had lost something that this device had put: it was put again. A hub that was restored may have
    /// lost who is admitted as well.
    pub place_lost: bool,
    /// Ops and statements of others that the place had lost and this device put again.
    pub carried: u64,
    /// What lies there and cannot be read yet.
    pub pending: Vec<Pending>,
    /// What was set aside, now or before.
    pub waiting: Vec<Waits>,
    /// What was refused, each once.
    pub refused: Vec<Refused>,
    /// Why nothing could be put, where that is so.
    pub problem: Option<SyncError>,
    /// How this device stands.
    pub standing: Standing,
    /// Whether who is in, or as what, has changed.
    pub team_changed: bool,
    /// Whether this file is an older copy of a stream that went on elsewhere: it must begin new streams.
    pub own_ahead: bool,
}

impl Shared {
    /// Counts what taking in did.
    pub(super) fn add(&mut self, applied: Applied) {
        self.received += applied.ops;
        self.already += applied.already;
        self.deferred += applied.deferred;
        self.conflicts += applied.conflicts;
        self.rows.extend(applied.rows);
    }
}

/// Name of what this laptop remembers of refusals.
const REFUSED: &str = "sharing_refused";
/// Refusals remembered at most.
const REMEMBERED: usize = 50;

/// Adds what was set aside, and remembers refusals for later looks.
pub(super) fn record(copy: Copy<'_>, shared: &mut Shared) -> Result<()> {
    shared.waiting = waiting(copy)?;
    shared.refused.sort();
    shared.refused.dedup();
    shared.rows.sort_unstable();
    shared.rows.dedup();
    if !shared.refused.is_empty() {
        let mut all = refused(copy)?;
        let news: Vec<Refused> = shared.refused.iter().filter(|one| !all.contains(one)).cloned().collect();
        if !news.is_empty() {
            all.extend(news);
            let from = all.len().saturating_sub(REMEMBERED);
            let text = serde_json::to_string(&all[from..]).map_err(|_| SyncError::Malformed("refusals"))?;
            copy.store.set_local(REFUSED, Some(&text))?;
        }
    }
    Ok(())
}

/// What was refused on this and earlier visits, latest last.
pub fn refused(copy: Copy<'_>) -> Result<Vec<Refused>> {
    let text = copy.store.local(REFUSED)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// What is set aside, by stream and reason.
pub fn waiting(copy: Copy<'_>) -> Result<Vec<Waits>> {
    let mut all: Vec<Waits> = Vec::new();
    for aside in copy.store.set_aside_all()? {
        let for_what = WaitsFor::of(&aside.reason);
        match all.iter_mut().find(|waits| waits.stream == aside.stream && waits.for_what == for_what) {
            Some(waits) => waits.segments += 1,
            None => all.push(Waits { stream: aside.stream, for_what, segments: 1 }),
        }
    }
    Ok(all)
}
