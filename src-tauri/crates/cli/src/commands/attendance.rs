//! Who was at a session; closing and reopening it.

use crate::{
    answer::{Answer, Outcome},
    commands::{import, sessions},
    failure::Failure,
    naming,
    table::Table,
    values::shown_number,
};
use clap::{
    Args, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser},
};
use understudy_app::{
    App,
    dto::{
        ById,
        run::{AttendanceMark, AttendanceMarks, Participant, RatingGive, SessionClose, SessionReopen, WalkIn},
    },
    room,
};
use understudy_domain::{id::Id, message::Message, words::AttendanceStatus};
use understudy_messages::{say, word};

#[derive(Subcommand)]
pub(crate) enum Attendance {
    /// Show who has a seat, who came, and who was marked how
    Show(Show),
    /// Mark people; all marks of one call are one change
    Mark(Mark),
    /// Mark somebody who came without a seat; a name that nobody has makes a new person
    WalkIn(WalkInArgs),
    /// Import the join report of an online meeting, or a list of who was there
    ///
    /// People are matched by e-mail address, then by their exact name on the roster; where that is not certain the row waits
    /// for a decision (--as). Importing again changes nothing. With --dry-run nothing is written.
    Import(ImportArgs),
    /// Close a session: whoever is not marked counts as absent, and the record counts from then on
    Close(Close),
    /// Reopen a closed session, to correct its record
    Reopen(Reopen),
}

#[derive(Args)]
pub(crate) struct Show {
    /// The session, by id or by module and date
    session: String,
}

#[derive(Args)]
pub(crate) struct Mark {
    /// The session, by id or by module and date
    session: String,
    /// The status; none takes the mark away
    #[arg(value_parser = status())]
    status: StatusOrNone,
    /// People
    #[arg(required_unless_present = "all")]
    people: Vec<String>,
    /// Everybody with a seat who is not marked yet
    #[arg(long, conflicts_with = "people")]
    all: bool,
    /// Minutes there, for late and left_early; by the clock when absent
    #[arg(long, value_name = "N")]
    minutes: Option<u32>,
    /// The reason, or the other way of learning
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    reason: String,
}

/// A status, or taking the mark away.
type StatusOrNone = Option<AttendanceStatus>;

#[derive(Args)]
pub(crate) struct WalkInArgs {
    /// The session, by id or by module and date
    session: String,
    /// The name
    name: String,
    /// The e-mail address
    #[arg(long, value_name = "ADDRESS", default_value = "", hide_default_value = true)]
    email: String,
}

#[derive(Args)]
pub(crate) struct ImportArgs {
    /// The session, by id or by module and date
    session: String,
    #[command(flatten)]
    file: import::ImportPeople,
}

#[derive(Args)]
pub(crate) struct Close {
    /// The session, by id or by module and date
    session: String,
    /// Say what closing would do and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Rate a trainer from 1 to 5, as the one at this laptop: NAME=4; may be given several times
    #[arg(long, value_name = "TRAINER=1-5", value_parser = crate::values::pair)]
    rate: Vec<(String, String)>,
}

#[derive(Args)]
pub(crate) struct Reopen {
    /// The session, by id or by module and date
    session: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

fn status() -> impl TypedValueParser<Value = StatusOrNone> {
    let words = AttendanceStatus::ALL.iter().map(|value| value.word()).chain(["none"]);
    PossibleValuesParser::new(words).map(|text| AttendanceStatus::parse(&text))
}

pub(crate) fn run(app: &App, args: Attendance) -> Outcome {
    match args {
        Attendance::Show(args) => show(app, &args),
        Attendance::Mark(args) => mark(app, &args),
        Attendance::WalkIn(args) => {
            let session = sessions::id(app, &args.session)?;
            let walk_in = WalkIn { session, person: None, name: args.name, email: args.email };
            Ok(Answer::changed(&room::walk_in(app, walk_in)?))
        }
        Attendance::Import(args) => import::attendance(app, sessions::id(app, &args.session)?, args.file),
        Attendance::Close(args) => close(app, &args),
        Attendance::Reopen(args) => {
            let reopen = SessionReopen { id: sessions::id(app, &args.session)?, reason: args.reason };
            Ok(Answer::changed(&room::reopen(app, reopen)?))
        }
    }
}

fn show(app: &App, args: &Show) -> Outcome {
    let people = room::get(app, ById { id: sessions::id(app, &args.session)? })?.people;
    let mut table = Table::new(&["name", "status", "minutes", "reason"]);
    for one in &people {
        let status = one.status.map(|status| word(status.message_id())).unwrap_or_default();
        table.row(vec![one.person.name.clone(), status, shown_number(one.minutes), one.reason.clone()]);
    }
    Ok(Answer::new(&people, table.or("cli-attendance-nobody")))
}

fn mark(app: &App, args: &Mark) -> Outcome {
    let session = sessions::id(app, &args.session)?;
    let people: Vec<Id> = if args.all {
        let seated = |one: &Participant| one.status.is_none();
        room::get(app, ById { id: session })?.people.iter().filter(|one| seated(one)).map(|one| one.person.id).collect()
    } else {
        args.people.iter().map(|name| naming::person(app, name)).collect::<Result<_, Failure>>()?
    };
    let one = |person: &Id| AttendanceMark {
        person: *person,
        status: args.status,
        minutes: args.minutes,
        reason: args.reason.clone(),
    };
    let marks = AttendanceMarks { session, marks: people.iter().map(one).collect() };
    Ok(Answer::changed(&room::mark(app, marks)?).with("people", &people.len()))
}

fn close(app: &App, args: &Close) -> Outcome {
    let session = sessions::id(app, &args.session)?;
    let preview = room::close_preview(app, ById { id: session })?;
    if args.dry_run {
        let would = Message::new("cli-attendance-would-close")
            .with("attended", preview.attended)
            .with("expected", preview.expected)
            .with("unmarked", preview.unmarked.len())
            .with("timers", preview.running_timers);
        return Ok(Answer::new(&preview, say(&would)).saying([say(&preview.feedback)]));
    }
    let rating = |(trainer, rating): &(String, String)| {
        let named = naming::person(app, trainer)?;
        // What is no number is refused with the range, as a number outside it is.
        Ok(RatingGive { trainer: named, rating: Some(rating.parse().unwrap_or(0)), note: String::new() })
    };
    let ratings = args.rate.iter().map(rating).collect::<Result<_, Failure>>()?;
    let closed = room::close(app, SessionClose { session, ratings, rebook: Vec::new() })?;
    Ok(Answer::changed(&closed).with("attended", &preview.attended).with("expected", &preview.expected))
}
