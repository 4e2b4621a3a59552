//! What keeps this laptop from sharing, or needs somebody's look.
//!
//! Owns what is remembered of the last failure and since when it lasts, which of several things the header names, and how a
//! laptop is told that it is shut out. What went wrong is `sync`'s to find out.

use super::{Member, Noted, told};
use crate::{App, AppError, Result, dto::sharing::*, open::Open};
use understudy_domain::message::Message;
use understudy_store::Store;
use understudy_sync::{SyncError, exchange::Standing, hub::HubError};

/// Name in the file of what went wrong last time, a message as JSON.
const PROBLEM: &str = "sharing_problem";
/// Name in the file of when that began, in milliseconds since 1970.
const SINCE: &str = "sharing_problem_since";

/// Remembers what went wrong, from when on where it is not what went wrong before; or that nothing did.
pub(super) fn remember(app: &App, store: &Store, problem: Option<&Message>) -> Result<()> {
    let Some(problem) = problem else { return forget(store) };
    let lasts = message(store)?.is_some_and(|before| kind(&before) == kind(problem));
    if !lasts || store.local(SINCE)?.is_none() {
        store.set_local(SINCE, Some(&app.clock().milliseconds().to_string()))?;
    }
    Ok(store.set_local(PROBLEM, serde_json::to_string(problem).ok().as_deref())?)
}

/// Forgets what went wrong.
pub(super) fn forget(store: &Store) -> Result<()> {
    store.set_local(PROBLEM, None)?;
    Ok(store.set_local(SINCE, None)?)
}

fn message(store: &Store) -> Result<Option<Message>> {
    Ok(store.local(PROBLEM)?.and_then(|text| serde_json::from_str(&text).ok()))
}

/// What went wrong last time, and since when.
pub(super) fn last(open: &Open) -> Result<Option<SharingProblem>> {
    let Some(message) = message(&open.store)? else { return Ok(None) };
    let since = open.store.local(SINCE)?.and_then(|since| since.parse().ok()).map(told::moment);
    Ok(Some(SharingProblem { kind: kind(&message), since, message }))
}

/// What a laptop is told that reads of its own removal: what stays, and whom to ask.
pub(super) fn removed(open: &Open, me: &Member) -> Result<SharingProblem> {
    let message = told::to_be_asked("sharing-removed", &told::leads(open, me)?);
    Ok(SharingProblem { kind: SharingProblemKind::NotAdmitted, since: None, message })
}

/// What the header names: what keeps this laptop from sharing, else whose clock is off, else who waits to be let in.
pub(super) fn gravest(open: &Open, noted: &Noted) -> Result<Option<SharingProblem>> {
    if let Some(problem) = last(open)? {
        return Ok(Some(problem));
    }
    let of = |kind, message| Some(SharingProblem { kind, since: None, message });
    Ok(if noted.clocks {
        let laptop = noted.clock_of.as_deref().unwrap_or_default();
        of(SharingProblemKind::Clock, Message::new("sharing-clock-off").with("laptop", laptop))
    } else if noted.newcomers > 0 {
        of(SharingProblemKind::Newcomer, Message::new("sharing-newcomers-wait").with("count", noted.newcomers))
    } else {
        None
    })
}

/// Which kind a failure is, by its message: that is what is kept of it.
fn kind(message: &Message) -> SharingProblemKind {
    match message.id.as_str() {
        "sharing-folder-gone" | "sharing-hub-unreachable" | "sharing-hub-silent" => SharingProblemKind::Unreachable,
        "sharing-shut-out"
        | "sharing-removed"
        | "sharing-not-a-member"
        | "sharing-hub-not-admitted"
        | "sharing-hub-none"
        | "sharing-hub-wrong-login"
        | "sharing-hub-another-login" => SharingProblemKind::NotAdmitted,
        _ => SharingProblemKind::Failed,
    }
}

/// A failure of an exchange, in words. A hub says "not admitted" to who was never let in and to who was removed alike, and
/// shows a removed laptop nothing from which it could learn more: where this laptop was a member by all that it has read,
/// it is told what that means, and whom to ask.
pub(super) fn worded(open: &Open, me: &Member, error: SyncError) -> AppError {
    let was_in = || {
        let roster = me.copy(open).roster()?;
        Ok::<_, AppError>(matches!(Standing::of(&roster, me.identity.device()), Standing::Member(_)))
    };
    if matches!(error, SyncError::Hub(HubError::NotAdmitted)) && was_in().unwrap_or(false) {
        let leads = told::leads(open, me).unwrap_or_default();
        return AppError::failed(told::to_be_asked("sharing-shut-out", &leads));
    }
    error.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::TestClock;
    use std::sync::Arc;

    /// A place that cannot be reached for days must not look as if that had just begun; another failure begins anew.
    #[test]
    fn a_problem_lasts_from_when_it_began() {
        let folder = tempfile::tempdir().expect("folder");
        let clock = Arc::new(TestClock::of_its_own());
        let app = App::new(folder.path().to_owned(), Arc::clone(&clock) as Arc<dyn crate::Clock>);
        let open = app.create_file("Nordwind", false).expect("a file");
        let at = |id: &str| {
            clock.pass(60_000);
            remember(&app, &open.store, Some(&Message::new(id))).expect("kept");
            let kept = last(&open).expect("read").expect("a problem");
            (kept.kind, kept.since.expect("a beginning"))
        };
        let (kind, began) = at("sharing-hub-unreachable");
        assert_eq!(kind, SharingProblemKind::Unreachable);
        assert_eq!(at("sharing-hub-silent"), (SharingProblemKind::Unreachable, began.clone()));
        let (kind, later) = at("sharing-shut-out");
        assert_eq!(kind, SharingProblemKind::NotAdmitted);
        assert!(later > began);
        remember(&app, &open.store, None).expect("forgotten");
        assert!(last(&open).expect("read").is_none());
        assert!(at("sharing-hub-unreachable").1 > later);
    }
}
