//! Sessions: scheduling, seats, preparation.
//!
//! A session is named by its id, or by words that only one has: of its module's title, its trainers or its room, its day
//! (2027-03-01) and its time (09:00).

mod schedule;
mod shown;

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    naming,
    values::day,
};
use clap::{Args, Subcommand};
use understudy_app::{
    App,
    dto::{
        ById, Named, Nothing,
        frame::{Find, FoundKind},
        sessions::*,
    },
    frame, sessions,
};
use understudy_domain::{day::Day, id::Id, words::SessionState};

#[derive(Args)]
pub(crate) struct Sessions {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    /// List sessions, in time (also without a word)
    List(List),
    /// Show a session with its roster and what stands in its way
    Show(One),
    /// Schedule a session; what is not said comes from its module
    Schedule(schedule::Schedule),
    /// Change a session; what is not said stays
    Change(schedule::Change),
    /// Schedule more sessions like one
    Repeat(Repeat),
    /// Move a session in time; its other times keep their distance
    Move {
        /// The session
        session: String,
        /// New start on the clock of the session's zone, such as "2027-03-01 09:00"
        start: String,
    },
    /// Call a session off
    Cancel {
        /// The session
        session: String,
        /// Why; participants will read it
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Take a cancellation back
    Reinstate(One),
    /// Hide a session that was scheduled by mistake; can be undone
    Delete(One),
    /// Seat people; who finds no seat comes on the waiting list
    Enrol(Enrol),
    /// Take people off the roster; the waiting list moves up
    Withdraw(People),
    /// List people who could take a seat
    Candidates(One),
    /// Say what stands in the way of a session
    Check(One),
    /// Show what to prepare for a session, or tick lines of its checklist
    Prepare(Prepare),
    /// Record whether the training environment works for a session
    Environment(Environment),
    /// Compare seats with need, per user group and module
    Seats(Seats),
    /// List days on which trainers are away, add some, or remove them
    Absence(AbsenceArgs),
}

#[derive(Args)]
struct One {
    /// The session
    session: String,
}

#[derive(Args, Default)]
struct List {
    /// First day
    #[arg(long, value_name = "DATE", value_parser = day)]
    from: Option<Day>,
    /// Last day
    #[arg(long, value_name = "DATE", value_parser = day)]
    to: Option<Day>,
    /// Only of this module
    #[arg(long, value_name = "MODULE")]
    module: Option<String>,
    /// Only for this user group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// Only those that this person gives or observes
    #[arg(long, value_name = "PERSON")]
    trainer: Option<String>,
    /// Only at this site
    #[arg(long, value_name = "SITE")]
    site: Option<String>,
    /// Only in this state: scheduled, closed, cancelled
    #[arg(long, value_parser = state)]
    state: Option<SessionState>,
    /// Words of the module's title, the trainers or the room
    text: Option<String>,
}

fn state(text: &str) -> Result<SessionState, String> {
    let words: Vec<&str> = SessionState::ALL.iter().map(|state| state.word()).collect();
    SessionState::parse(text).ok_or_else(|| words.join(", "))
}

#[derive(Args)]
struct Repeat {
    /// The session
    session: String,
    /// How many more
    #[arg(long, value_name = "N")]
    times: u32,
    /// Days between two
    #[arg(long, value_name = "DAYS", default_value_t = 7)]
    every: u32,
    /// Start on Monday instead of on a weekend
    #[arg(long)]
    skip_weekends: bool,
    /// Say what would happen and write nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Args)]
struct Enrol {
    /// The session
    session: String,
    /// People, each by name, e-mail address or id
    people: Vec<String>,
    /// Everybody of the session's user groups who needs the module and has no seat yet
    #[arg(long)]
    everybody: bool,
}

#[derive(Args)]
struct People {
    /// The session
    session: String,
    /// People, each by name, e-mail address or id
    #[arg(required = true)]
    people: Vec<String>,
}

#[derive(Args)]
struct Prepare {
    /// The session
    session: String,
    /// Line of the checklist that is done: its number or its text; may be given several times
    #[arg(long, value_name = "LINE")]
    done: Vec<String>,
    /// Line that is open again; may be given several times
    #[arg(long, value_name = "LINE")]
    open: Vec<String>,
}

#[derive(Args)]
struct Environment {
    /// The session
    session: String,
    /// Whether the data are fresh
    #[arg(long, value_name = "yes|no", value_parser = yes)]
    data: Option<bool>,
    /// Whether the accounts work
    #[arg(long, value_name = "yes|no", value_parser = yes)]
    accounts: Option<bool>,
    /// Whether the roles are right
    #[arg(long, value_name = "yes|no", value_parser = yes)]
    roles: Option<bool>,
    /// What was seen
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
}

fn yes(text: &str) -> Result<bool, String> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("yes, no".to_owned()),
    }
}

#[derive(Args)]
struct Seats {
    /// Only of this module
    #[arg(long, value_name = "MODULE")]
    module: Option<String>,
    /// Only of this user group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// Only of user groups that go live with this wave
    #[arg(long, value_name = "WAVE")]
    wave: Option<String>,
    /// List the people with the reason of each: all, or those who are trained, seated, waiting, missing
    #[arg(long, value_name = "WHO", num_args = 0..=1, default_missing_value = "all", value_parser = ["all", "trained", "seated", "waiting", "missing"])]
    people: Option<String>,
}

#[derive(Args)]
struct AbsenceArgs {
    #[command(subcommand)]
    action: Option<AbsenceAction>,
}

#[derive(Subcommand)]
enum AbsenceAction {
    /// List absences (also without a word)
    List,
    /// Add an absence
    Add {
        /// Who is away
        person: String,
        /// First day
        #[arg(value_parser = day)]
        from: Day,
        /// Last day
        #[arg(value_parser = day)]
        to: Day,
        /// Why
        #[arg(long, value_name = "TEXT", default_value = "")]
        reason: String,
    },
    /// Remove an absence
    Remove {
        /// Id of the absence, as the list with --json gives it
        id: String,
    },
}

pub(crate) fn run(app: &App, args: Sessions) -> Outcome {
    match args.action.unwrap_or_else(|| Action::List(List::default())) {
        Action::List(args) => list(app, args),
        Action::Show(args) => Ok(shown::detail(&sessions::get(app, one(app, &args)?)?)),
        Action::Schedule(args) => schedule::schedule(app, args),
        Action::Change(args) => schedule::change(app, args),
        Action::Repeat(args) => repeat(app, &args),
        Action::Move { session, start } => {
            let moved = SessionMove { id: id(app, &session)?, starts_at: start };
            Ok(Answer::changed(&sessions::reschedule(app, moved)?))
        }
        Action::Cancel { session, reason } => {
            Ok(Answer::changed(&sessions::cancel(app, SessionCancel { id: id(app, &session)?, reason })?))
        }
        Action::Reinstate(args) => Ok(Answer::changed(&sessions::reinstate(app, one(app, &args)?)?)),
        Action::Delete(args) => Ok(Answer::changed(&sessions::delete(app, one(app, &args)?)?)),
        Action::Enrol(args) => {
            let people = people(app, &args.people)?;
            let enrol = SessionEnrol { session: id(app, &args.session)?, people, everybody: args.everybody };
            Ok(Answer::changed(&sessions::enrol(app, enrol)?))
        }
        Action::Withdraw(args) => {
            let withdraw = SessionWithdraw { session: id(app, &args.session)?, people: people(app, &args.people)? };
            Ok(Answer::changed(&sessions::withdraw(app, withdraw)?))
        }
        Action::Candidates(args) => Ok(shown::candidates(&sessions::candidates(app, one(app, &args)?)?)),
        Action::Check(args) => Ok(shown::findings(&sessions::get(app, one(app, &args)?)?.findings)),
        Action::Prepare(args) => prepare(app, &args),
        Action::Environment(args) => {
            let save = EnvironmentSave {
                session: id(app, &args.session)?,
                data_fresh: args.data,
                accounts: args.accounts,
                roles: args.roles,
                note: args.note,
            };
            Ok(Answer::changed(&sessions::save_environment(app, save)?))
        }
        Action::Seats(args) => {
            let query = SeatsQuery {
                group: naming::maybe(app, args.group.as_deref(), naming::group)?,
                module: naming::maybe(app, args.module.as_deref(), module)?,
                wave: naming::maybe(app, args.wave.as_deref(), naming::wave)?,
            };
            match args.people.as_deref() {
                None => Ok(shown::seats(&sessions::seats(app, query)?)),
                Some(who) => {
                    let place = shown::PLACES.iter().find(|(word, _)| *word == who).map(|(_, place)| *place);
                    let SeatsQuery { group, module, wave } = query;
                    let ask = SeatPeopleArgs { group, module, wave, place, ..SeatPeopleArgs::default() };
                    Ok(shown::seat_people(&sessions::seat_people(app, ask)?.people))
                }
            }
        }
        Action::Absence(args) => absence(app, args),
    }
}

fn list(app: &App, args: List) -> Outcome {
    let query = SessionsQuery {
        from: args.from,
        to: args.to,
        module: naming::maybe(app, args.module.as_deref(), module)?,
        group: naming::maybe(app, args.group.as_deref(), naming::group)?,
        trainer: naming::maybe(app, args.trainer.as_deref(), naming::person)?,
        site: naming::maybe(app, args.site.as_deref(), naming::site)?,
        state: args.state,
        text: args.text.unwrap_or_default(),
    };
    Ok(shown::list(&sessions::list(app, query)?))
}

fn repeat(app: &App, args: &Repeat) -> Outcome {
    let repeat = SessionRepeat {
        id: id(app, &args.session)?,
        every_days: args.every,
        times: args.times,
        skip_weekends: args.skip_weekends,
        preview: args.dry_run,
    };
    Ok(shown::repeated(&sessions::repeat(app, repeat)?))
}

fn prepare(app: &App, args: &Prepare) -> Outcome {
    let session = id(app, &args.session)?;
    let known = sessions::preparation(app, ById { id: session })?;
    let ticks = args.done.iter().map(|line| (line, true)).chain(args.open.iter().map(|line| (line, false)));
    let mut sets = Vec::new();
    for (line, done) in ticks {
        let numbered = line.parse::<usize>().ok().and_then(|number| known.lines.get(number.checked_sub(1)?));
        let found = match numbered {
            Some(numbered) => numbered.id,
            None => {
                let fits = |title: &str| title.to_lowercase().contains(&line.trim().to_lowercase());
                let rows = known.lines.iter().filter(|known| fits(&known.title));
                let rows = rows.map(|known| Named { id: known.id, name: known.title.clone() }).collect();
                naming::only("line", line, rows)?
            }
        };
        sets.push(PreparationSet { session, line: found, done });
    }
    for set in sets {
        sessions::set_prepared(app, set)?;
    }
    Ok(shown::preparation(&sessions::preparation(app, ById { id: session })?))
}

fn absence(app: &App, args: AbsenceArgs) -> Outcome {
    match args.action.unwrap_or(AbsenceAction::List) {
        AbsenceAction::List => Ok(shown::absences(&sessions::absences(app, Nothing {})?)),
        AbsenceAction::Add { person, from, to, reason } => {
            let person = naming::person(app, &person)?;
            let save = AbsenceSave { id: None, person, from_on: from, to_on: to, reason };
            Ok(Answer::changed(&sessions::save_absence(app, save)?))
        }
        AbsenceAction::Remove { id } => {
            let id = Id::parse(&id).ok_or_else(|| understudy_app::AppError::not_found("absence"))?;
            Ok(Answer::changed(&sessions::delete_absence(app, ById { id })?))
        }
    }
}

fn people(app: &App, texts: &[String]) -> Result<Vec<Id>, Failure> {
    texts.iter().map(|text| naming::person(app, text)).collect()
}

fn one(app: &App, args: &One) -> Result<ById, Failure> {
    Ok(ById { id: id(app, &args.session)? })
}

/// The session that a text means.
pub(crate) fn id(app: &App, text: &str) -> Result<Id, Failure> {
    if let Some(id) = Id::parse(text) {
        return Ok(id);
    }
    let is_time = |word: &str| word.len() == 5 && word.as_bytes().get(2) == Some(&b':');
    let (mut on, mut time, mut rest) = (None, None, Vec::new());
    for word in text.split_whitespace() {
        match Day::parse(word) {
            Some(day) => on = Some(day),
            None if is_time(word) => time = Some(format!("T{word}")),
            None => rest.push(word),
        }
    }
    let query = SessionsQuery { from: on, to: on, text: rest.join(" "), ..SessionsQuery::default() };
    let starts = |row: &SessionRow| row.slots.first().map(|slot| slot.starts_at.clone()).unwrap_or_default();
    let rows = sessions::list(app, query)?;
    let rows = rows.into_iter().filter(|row| time.as_ref().is_none_or(|time| starts(row).ends_with(time.as_str())));
    let named = |row: SessionRow| Named {
        id: row.id,
        name: format!("{}, {}", row.module.name, starts(&row).replace('T', " ")),
    };
    naming::only("session", text, rows.map(named).collect())
}

/// The module that a text means.
fn module(app: &App, text: &str) -> Result<Id, Failure> {
    if let Some(id) = Id::parse(text) {
        return Ok(id);
    }
    let find = Find { text: text.to_owned(), limit: 50, kinds: Some(vec![FoundKind::Module]), in_scope: None };
    let found = frame::find(app, find)?;
    let is_exact = |title: &str| title.trim().to_lowercase() == text.trim().to_lowercase();
    let has_exact = found.iter().any(|row| is_exact(&row.title));
    let fitting = found.into_iter().filter(|row| !has_exact || is_exact(&row.title));
    naming::only("module", text, fitting.map(|row| Named { id: row.id, name: row.title }).collect())
}
