//! One exchange with the others, and what came of it.

use super::{
    Member, laptop,
    laptop::LaptopSource,
    place::Where,
    told::{self, Names},
};
use crate::{
    App, AppError, Event, Result,
    dto::{Changed, Nothing, sharing::*},
    open::{Open, lock},
};
use understudy_domain::{id::Id, message::Message, progress::Unwatched};
use understudy_store::{Edit, tables};
use understudy_sync::exchange::{self, Standing};

/// Name in the file of when everything was exchanged last, in milliseconds since 1970.
pub(super) const LAST: &str = "sharing_last";
/// Name in the file of what went wrong last time, a message as JSON.
pub(super) const PROBLEM: &str = "sharing_problem";

/// Exchanges changes with the others now.
pub fn now(app: &App, _args: Nothing) -> Result<Shared> {
    let open = app.programme()?;
    visit(app, &open)
}

/// The same from a thread that nobody watches. What goes wrong is shown in the header.
pub fn quietly(app: &App) {
    let Ok(open) = app.programme() else { return };
    if Where::of(&open.store).ok().flatten().is_none() {
        return;
    }
    // Somebody who shares at this moment does what this would do.
    let Ok(_alone) = open.sharing.try_lock() else { return };
    if let Err(error) = exchange(app, &open) {
        tracing::info!(code = error.code, "nothing was shared");
    }
}

/// Exchanges, one at a time.
pub(super) fn visit(app: &App, open: &Open) -> Result<Shared> {
    let _alone = lock(&open.sharing);
    exchange(app, open)
}

fn exchange(app: &App, open: &Open) -> Result<Shared> {
    let Some(place) = Where::of(&open.store)? else {
        return Err(AppError::refused(Message::new("sharing-alone")));
    };
    let outcome = with_place(app, open, &place);
    let problem = outcome.as_ref().err().map(|error| error.message.clone());
    remember(app, open, problem.as_ref())?;
    if outcome.is_err() {
        app.tell(&Event::Changed(vec!["sharing".to_owned()]));
    }
    outcome
}

/// Remembers how it went.
fn remember(app: &App, open: &Open, problem: Option<&Message>) -> Result<()> {
    match problem {
        None => {
            let now = app.clock().milliseconds().to_string();
            open.store.set_local(LAST, Some(&now))?;
            open.store.set_local(PROBLEM, None)?;
        }
        Some(problem) => open.store.set_local(PROBLEM, serde_json::to_string(problem).ok().as_deref())?,
    }
    Ok(())
}

fn with_place(app: &App, open: &Open, place: &Where) -> Result<Shared> {
    let me = Member::of(app, open)?;
    let copy = me.copy(open);
    let mut source = LaptopSource::new(app)?;
    if matches!(Standing::of(&copy.roster()?, me.identity.device()), Standing::Asking) {
        super::join::ask_once(app, open, &me, place)?;
    }
    let mut at = place.open(app, copy, false)?;
    super::note(open, &me, place, Some(at.name()))?;
    let mut done = exchange::share(copy, &mut *at, &mut source, &Unwatched)?;
    if done.own_ahead {
        open.store.begin_stream(laptop::fresh_stream(app, &me.identity, &open.store)?)?;
        done = exchange::share(copy, &mut *at, &mut source, &Unwatched)?;
    }
    if matches!(done.standing, Standing::Member(_)) && introduce(app, open, &me)? {
        // One's own name goes out with the first exchange, not with the second.
        let again = exchange::share(copy, &mut *at, &mut source, &Unwatched)?;
        done.sent += again.sent;
        done.unsent = again.unsent;
    }
    super::note(open, &me, place, Some(at.name()))?;
    if let Some(problem) = done.problem.take() {
        after(app, open, &done);
        return Err(problem.into());
    }
    after(app, open, &done);
    let names = Names::of(open, copy)?;
    Ok(Shared {
        sent: done.sent as u32,
        received: done.received as u32,
        conflicts: done.conflicts,
        pending: told::pending(&names, &done.pending, &done.waiting, &done.refused),
        message: told::outcome(&done),
        touched: vec!["*".to_owned()],
    })
}

/// Caches and screens after rows came in.
fn after(app: &App, open: &Open, done: &exchange::Shared) {
    lock(&open.cache).forget(&done.rows);
    *lock(&open.duplicates) = None;
    let mut touched = vec!["sharing".to_owned(), "history".to_owned()];
    let mut tables: Vec<u16> = done.rows.iter().map(|(table, _)| *table).collect();
    tables.dedup();
    for table in tables {
        touched.extend(crate::topics::of_table(table).iter().map(|topic| (*topic).to_owned()));
    }
    touched.sort();
    touched.dedup();
    app.tell(&Event::Changed(touched));
}

/// Sees to it that the others know this laptop by name, and that it knows who sits at it. Answers whether something was
/// written.
pub(super) fn introduce(app: &App, open: &Open, me: &Member) -> Result<bool> {
    let key = me.identity.device().hex();
    let row = told::device_row(&key);
    let known = told::device(open, row)?;
    if app.me()?.is_none()
        && let Some(person) = known.as_ref().and_then(|device| device.person)
    {
        open.store.set_local("me", Some(&person.to_string()))?;
        app.tell(&Event::Changed(vec!["*".to_owned()]));
    }
    let name = laptop::name(&open.store)?;
    let person: Option<Id> = app.me()?;
    let same = known.as_ref().is_some_and(|known| known.name == name && (person.is_none() || known.person == person));
    if same {
        return Ok(false);
    }
    let mut cells = vec![(tables::device::KEY, key.into()), (tables::device::NAME, name.clone().into())];
    let person = person.or(known.and_then(|known| known.person));
    cells.push((tables::device::PERSON, person.into()));
    let label = Message::new("change-device-named").with("name", name);
    app.change_as(open, person, label, vec![Edit::make(&tables::DEVICE, row, cells)])?;
    Ok(true)
}

/// What a change of who is in says to the screens.
pub(super) fn told_team(app: &App, label: Message) -> Changed {
    let touched = vec!["sharing".to_owned()];
    app.tell(&Event::Changed(touched.clone()));
    Changed { touched, label: Some(label), id: None, warnings: Vec::new() }
}
