//! One exchange with the others, and what came of it.

use super::{
    Member, laptop,
    laptop::LaptopSource,
    place::Where,
    problem,
    told::{self, Names},
};
use crate::{
    App, AppError, Event, Result,
    dto::{Changed, sharing::*},
    export::CANCELLED,
    open::{Open, lock},
};
use std::{
    sync::{
        MutexGuard, TryLockError,
        atomic::{AtomicU32, Ordering},
    },
    thread,
    time::Duration,
};
use understudy_domain::{
    id::Id,
    message::Message,
    progress::{Part, Progress, Unwatched},
};
use understudy_store::{Edit, tables};
use understudy_sync::{
    SyncError,
    exchange::{self, Standing},
    place::Place,
};

/// Name in the file of when everything was exchanged last, in milliseconds since 1970.
pub(super) const LAST: &str = "sharing_last";
/// How often who waits for another exchange to end looks again.
const PAUSE: Duration = Duration::from_millis(25);

/// Exchanges changes with the others now.
pub fn now(app: &App, args: ShareNow) -> Result<Shared> {
    app.jobs.watched(app, args.job, |watch| now_watched(app, watch))
}

/// As [`now`], watched by the caller. Asked to stop, it keeps what was exchanged until then.
pub fn now_watched(app: &App, watch: &dyn Progress) -> Result<Shared> {
    let open = app.programme()?;
    visit(app, &open, watch)
}

/// The same from a thread that nobody watches. What goes wrong is shown in the header.
pub fn quietly(app: &App) {
    let Ok(open) = app.programme() else { return };
    if Where::of(&open.store).ok().flatten().is_none() {
        return;
    }
    // Somebody who shares at this moment does what this would do.
    let Ok(_alone) = open.sharing.try_lock() else { return };
    if let Err(error) = exchange(app, &open, &Unwatched) {
        tracing::info!(code = error.code, "nothing was shared");
    }
}

/// Exchanges, one at a time.
pub(super) fn visit(app: &App, open: &Open, watch: &dyn Progress) -> Result<Shared> {
    let _alone = turn(open, watch)?;
    exchange(app, open, watch)
}

/// Waits for the exchange that another thread is at, unless the wait is to stop.
fn turn<'a>(open: &'a Open, watch: &dyn Progress) -> Result<MutexGuard<'a, ()>> {
    loop {
        match open.sharing.try_lock() {
            Ok(turn) => return Ok(turn),
            Err(TryLockError::Poisoned(left)) => return Ok(left.into_inner()),
            Err(TryLockError::WouldBlock) if watch.cancelled() => return Err(SyncError::Cancelled.into()),
            Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
        }
    }
}

fn exchange(app: &App, open: &Open, watch: &dyn Progress) -> Result<Shared> {
    let Some(place) = Where::of(&open.store)? else {
        return Err(AppError::refused(Message::new("sharing-alone")));
    };
    let outcome = with_place(app, open, &place, &Forward { whole: watch, most: AtomicU32::new(0) });
    match &outcome {
        Ok(_) => {
            let now = app.clock().milliseconds().to_string();
            open.store.set_local(LAST, Some(&now))?;
            problem::remember(app, &open.store, None)?;
        }
        // Who stops an exchange knows why it was not whole.
        Err(error) if error.code == CANCELLED => {}
        Err(error) => problem::remember(app, &open.store, Some(&error.message))?,
    }
    if outcome.is_err() {
        app.tell(&Event::Changed(vec!["sharing".to_owned()]));
    }
    outcome
}

fn with_place(app: &App, open: &Open, place: &Where, watch: &dyn Progress) -> Result<Shared> {
    let me = Member::of(app, open)?;
    let copy = me.copy(open);
    if matches!(Standing::of(&copy.roster()?, me.identity.device()), Standing::Asking) {
        super::join::ask_once(app, open, &me, place)?;
    }
    let mut at = place.open(app, copy, false)?;
    super::note(open, &me, place, Some(at.name()))?;
    let done = share(app, open, &me, &mut *at, watch);
    // Cut off on the way as well, some of it may have come in.
    super::note(open, &me, place, Some(at.name()))?;
    let mut done = done?;
    after(app, open, &done);
    if let Some(problem) = done.problem.take() {
        return Err(problem::worded(open, &me, problem));
    }
    let names = Names::of(open, copy)?;
    watch.step(1, 1);
    Ok(Shared {
        sent: done.sent as u32,
        received: done.received as u32,
        conflicts: done.conflicts,
        pending: told::pending(&names, &done.pending, &done.waiting, &done.refused),
        message: told::outcome(&done, &told::leads(open, &me)?),
        touched: vec!["*".to_owned()],
    })
}

/// One visit, and the short ones that may have to follow it at once.
fn share(app: &App, open: &Open, me: &Member, at: &mut dyn Place, watch: &dyn Progress) -> Result<exchange::Shared> {
    let copy = me.copy(open);
    let mut source = LaptopSource::new(app)?;
    let mut once = |from, to| {
        exchange::share(copy, at, &mut source, &Part::new(watch, from, to)).map_err(|error| {
            // Which rows came in before it broke off is not known.
            lock(&open.cache).drop_all();
            *lock(&open.duplicates) = None;
            problem::worded(open, me, error)
        })
    };
    let mut done = once(0, 800)?;
    if done.own_ahead {
        open.store.begin_stream(laptop::fresh_stream(app, &me.identity, &open.store)?)?;
        done = both(done, once(800, 900)?);
    }
    if matches!(done.standing, Standing::Member(_)) && introduce(app, open, me)? {
        // One's own name goes out with the first exchange, not with the second.
        done = both(done, once(900, 1000)?);
    }
    Ok(done)
}

/// Steps in thousandths that only go forward: what comes in is fetched and taken in by turns, and nobody knows before how
/// often.
struct Forward<'a> {
    whole: &'a dyn Progress,
    most: AtomicU32,
}

impl Progress for Forward<'_> {
    fn step(&self, done: u32, of: u32) {
        let share = u32::try_from(u64::from(done.min(of)) * 1000 / u64::from(of.max(1))).unwrap_or(0);
        if self.most.fetch_max(share, Ordering::Relaxed) < share {
            self.whole.step(share, 1000);
        }
    }

    fn cancelled(&self) -> bool {
        self.whole.cancelled()
    }
}

/// Two visits as one: how things stand is what the later says, what was done is the sum.
fn both(first: exchange::Shared, second: exchange::Shared) -> exchange::Shared {
    exchange::Shared {
        sent: first.sent + second.sent,
        received: first.received + second.received,
        conflicts: first.conflicts + second.conflicts,
        place_lost: first.place_lost || second.place_lost,
        carried: first.carried + second.carried,
        rows: first.rows.into_iter().chain(second.rows).collect(),
        ..second
    }
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
    Changed { touched, label: Some(label), ..Changed::default() }
}
