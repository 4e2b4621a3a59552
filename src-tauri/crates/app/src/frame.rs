//! The frame around every screen: programme, countdown, undo, search, who is at this laptop.

use crate::{
    App, AppError, Result,
    dto::{Changed, Named, Nothing, frame::*},
    open::{ENDING, Open},
    programme,
};
use std::{fs, time::SystemTime};
use understudy_domain::{
    day::Day,
    id::Id,
    message::{Arg, Message},
};
use understudy_store::{
    Connection,
    read::{
        find::{self, FoundRecord, Needle},
        programme as read,
    },
    tables,
};

/// Hits shown at most.
const MOST_FOUND: usize = 100;

/// What the frame around every screen shows.
pub fn frame(app: &App, _args: Nothing) -> Result<Frame> {
    let (programme, open_name) = match app.programme() {
        Ok(open) => match open_programme(app, &open) {
            Ok(shown) => (Some(shown), Some(open.name.clone())),
            Err(error) if error.code == "damaged" => {
                crate::backup::note_damage(app, &open.name, &error);
                (None, None)
            }
            Err(error) => return Err(error),
        },
        Err(_) => (None, None),
    };
    // What could not be opened and now is, was mended.
    let notices: Vec<Message> = app
        .notices()
        .into_iter()
        .filter(|notice| open_name.is_none() || named(notice) != open_name.as_deref())
        .collect();
    let mut recoverable: Vec<Recoverable> = Vec::new();
    for name in notices.iter().filter(|notice| is_damage(notice)).filter_map(named) {
        if let Some(backup) =
            crate::backup::last(app, name).filter(|_| recoverable.iter().all(|known| known.name != name))
        {
            recoverable.push(Recoverable { name: name.to_owned(), backup });
        }
    }
    let programmes = app
        .programme_names()
        .into_iter()
        .map(|name| {
            let is_open = open_name.as_ref() == Some(&name);
            let encrypted = crate::protection::is_encrypted(app, &name);
            ProgrammeListed { changed_on: changed_on(app, &name), is_open, encrypted, name }
        })
        .collect();
    Ok(Frame { programme, programmes, today: app.today(), notices, recoverable })
}

/// Whether a notice says that a file is damaged.
fn is_damage(notice: &Message) -> bool {
    match notice.args.get("reason") {
        Some(Arg::Message(reason)) => ["store-damaged", "store-foreign", "backup-offer"].contains(&reason.id.as_str()),
        _ => false,
    }
}

/// The programme of which a notice says that it could not be opened.
fn named(notice: &Message) -> Option<&str> {
    match notice.args.get("name") {
        Some(Arg::Text(name)) if notice.id == "programme-not-opened" => Some(name),
        _ => None,
    }
}

/// What the open programme is called; by its file while nobody has named it.
pub(crate) fn programme_name(open: &Open) -> Result<String> {
    let named = read::programme(&*open.reader()?)?.map(|found| found.name).filter(|name| !name.is_empty());
    Ok(named.unwrap_or_else(|| open.name.clone()))
}

fn open_programme(app: &App, open: &Open) -> Result<OpenProgramme> {
    let reader = open.reader()?;
    let today = app.today();
    let (undo, redo) = open.store.undo_targets()?;
    let me = match app.me()? {
        Some(id) => Some(Named { id, name: find::person_name(&reader, id)? }).filter(|me| !me.name.is_empty()),
        None => None,
    };
    Ok(OpenProgramme {
        name: programme_name(open)?,
        waves: read::waves(&reader)?
            .into_iter()
            .map(|wave| WaveCountdown {
                id: wave.id,
                name: wave.name,
                cutover: wave.cutover,
                days_left: wave.cutover.map(|cutover| cutover.since(today)),
            })
            .collect(),
        sharing: crate::sharing::mark(app, open)?,
        superusers: read::active_superusers(&reader, today)?,
        stalled: crate::shadowing::stalled_count(app)?,
        drops: crate::sentiment::drops_for_leads(app, &reader)?,
        me,
        undo: told(app, undo)?.map(|change| change.label).filter(crate::history::can_be_undone),
        redo: told(app, redo)?.map(|change| crate::history::subject(&change.label)),
        hidden: crate::plan::hidden_sections(&reader)?,
    })
}

/// A change, where the one at this laptop may be told of it.
fn told(app: &App, change: Option<understudy_store::Change>) -> Result<Option<understudy_store::Change>> {
    match change {
        Some(change) if crate::history::may_tell(app, &change)? => Ok(Some(change)),
        _ => Ok(None),
    }
}

/// Day on which a programme's file was last written.
fn changed_on(app: &App, name: &str) -> Option<Day> {
    let path = app.folder().join(format!("{name}.{ENDING}"));
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let written = |path: &std::ffi::OsStr| fs::metadata(path).and_then(|found| found.modified()).ok();
    let latest: SystemTime = written(path.as_os_str()).into_iter().chain(written(&log)).max()?;
    let zoned = jiff::Timestamp::try_from(latest).ok()?.to_zoned(jiff::tz::TimeZone::system());
    Some(Day::from_date(zoned.date()))
}

/// Finds people, superusers, consultants, processes and groups by any part of their name; the best fitting first.
pub fn find(app: &App, args: Find) -> Result<Vec<Found>> {
    let needle = Needle::new(&args.text);
    let limit = usize::try_from(args.limit).unwrap_or(MOST_FOUND).clamp(1, MOST_FOUND);
    let kinds = match args.kinds {
        Some(kinds) => kinds,
        // Among everything there is, nothing typed would show only noise.
        None if needle.is_empty() => return Ok(Vec::new()),
        None => {
            vec![
                FoundKind::Superuser,
                FoundKind::Consultant,
                FoundKind::Session,
                FoundKind::Module,
                FoundKind::Process,
                FoundKind::Group,
                FoundKind::Person,
            ]
        }
    };
    let open = app.programme()?;
    let reader = open.reader()?;
    let mut found: Vec<(u8, usize, FoundKind, FoundRecord)> = Vec::new();
    for (order, kind) in kinds.into_iter().enumerate() {
        for record in of_kind(&reader, kind, &needle, limit)? {
            found.push((record.rank, order, kind, record));
        }
    }
    found.sort_by(|one, other| (one.0, one.1, &one.3).cmp(&(other.0, other.1, &other.3)));
    found.truncate(limit);
    Ok(found
        .into_iter()
        .map(|(_, _, kind, record)| Found { kind, id: record.id, title: record.title, detail: record.detail })
        .collect())
}

fn of_kind(reader: &Connection, kind: FoundKind, needle: &Needle, limit: usize) -> Result<Vec<FoundRecord>> {
    Ok(match kind {
        FoundKind::Person => find::people(reader, needle, limit)?,
        FoundKind::Superuser => find::superusers(reader, needle, limit)?,
        FoundKind::Consultant => find::consultants(reader, needle, limit)?,
        FoundKind::Process => find::processes(reader, needle, limit)?,
        FoundKind::Group => find::groups(reader, needle, limit)?,
        FoundKind::Module => find::modules(reader, needle, limit)?,
        FoundKind::Session => find::sessions(reader, needle, limit)?,
    })
}

/// Says who is at this laptop. Remembered for this laptop alone, not part of the history.
pub fn set_me(app: &App, args: SetMe) -> Result<Changed> {
    let open = app.programme()?;
    if let Some(person) = args.person
        && !read::is_shown(&*open.reader()?, &tables::PERSON, person)?
    {
        return Err(AppError::not_found("person"));
    }
    open.store.set_local("me", args.person.map(|person: Id| person.to_string()).as_deref())?;
    Ok(programme::everything(app, Some(Message::new("me-saved"))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dto::people::Person,
        people,
        testing::{made, programme},
    };

    fn person(app: &App, name: &str, email: &str) -> Id {
        made(people::save(app, Person { display_name: name.to_owned(), email: email.to_owned(), ..Person::default() }))
    }

    /// The palette is how most people move: what starts as typed comes first, and kinds are honoured.
    #[test]
    fn what_starts_as_typed_is_found_first() {
        let (_folder, app) = programme();
        person(&app, "Nicole Anand", "n@example.com");
        let ana = person(&app, "Ana Holm", "ana@example.com");
        let hits = find(&app, Find { text: "ana".to_owned(), limit: 10, kinds: None }).expect("found");
        assert_eq!(hits.iter().map(|hit| hit.title.as_str()).collect::<Vec<_>>(), ["Ana Holm", "Nicole Anand"]);
        let kinds = Some(vec![FoundKind::Process]);
        assert!(find(&app, Find { text: "ana".to_owned(), limit: 10, kinds }).expect("found").is_empty());
        assert!(find(&app, Find { text: String::new(), limit: 10, kinds: None }).expect("found").is_empty());
        set_me(&app, SetMe { person: Some(ana) }).expect("said");
        let shown = frame(&app, Nothing {}).expect("frame").programme.expect("open");
        assert_eq!(shown.me.map(|me| me.name), Some("Ana Holm".to_owned()));
        assert_eq!(shown.undo.map(|label| label.id), Some("change-person-added".to_owned()));
        let missing = set_me(&app, SetMe { person: Some(Id::derived("nobody", &[])) });
        assert_eq!(missing.expect_err("refused").code, "not_found");
    }
}
