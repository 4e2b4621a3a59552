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
    let (programme, open_name, drafts) = match app.programme() {
        Ok(open) => match open_programme(app, &open) {
            Ok(shown) => (Some(shown), Some(open.name.clone()), Some(drafts(app, &open))),
            Err(error) if error.code == "damaged" => {
                crate::backup::note_damage(app, &open.name, &error);
                (None, None, None)
            }
            Err(error) => return Err(error),
        },
        Err(_) => (None, None, None),
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
    Ok(Frame { programme, programmes, today: app.today(), notices, recoverable, drafts })
}

/// Where the window keeps the drafts of the open programme: its file says which it is, since a copy in another folder is another
/// programme to whoever types.
fn drafts(app: &App, open: &Open) -> DraftPlace {
    let folder = std::path::absolute(app.folder()).unwrap_or_else(|_| app.folder().to_owned());
    let key = Id::derived("drafts", &[folder.as_os_str().as_encoded_bytes(), open.name.as_bytes()]).to_string();
    DraftPlace { key, encrypted: open.store.is_encrypted() }
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
    let (undo, redo) = crate::history::targets(app, open)?;
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
        undo: undo.map(|change| crate::history::subject(&change.label)),
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

/// Finds people, superusers, consultants, processes, groups, modules, sessions, waves and sites by any part of their name, sessions also by
/// day and time; the best fitting first, and of sessions those nearest to today.
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
                FoundKind::Wave,
                FoundKind::Site,
                FoundKind::Person,
            ]
        }
    };
    let open = app.programme()?;
    let reader = open.reader()?;
    let mut found: Vec<(u8, usize, FoundKind, FoundRecord)> = Vec::new();
    for (order, kind) in kinds.into_iter().enumerate() {
        let of_kind = if kind == FoundKind::Process && args.in_scope == Some(true) {
            crate::processes::find_in_scope(&reader, &needle, limit)?
        } else {
            of_kind(&reader, kind, &needle, limit, app.today())?
        };
        for record in of_kind {
            found.push((record.rank, order, kind, record));
        }
    }
    // Each kind comes in its own turn, sessions by their days: the order among equals stays.
    found.sort_by_key(|(rank, order, ..)| (*rank, *order));
    found.truncate(limit);
    Ok(found
        .into_iter()
        .map(|(_, _, kind, record)| Found { kind, id: record.id, title: record.title, detail: record.detail })
        .collect())
}

fn of_kind(
    reader: &Connection,
    kind: FoundKind,
    needle: &Needle,
    limit: usize,
    today: Day,
) -> Result<Vec<FoundRecord>> {
    Ok(match kind {
        FoundKind::Person => find::people(reader, needle, limit)?,
        FoundKind::Superuser => find::superusers(reader, needle, limit)?,
        FoundKind::Consultant => find::consultants(reader, needle, limit)?,
        FoundKind::Process => find::processes(reader, needle, limit)?,
        FoundKind::Group => find::groups(reader, needle, limit)?,
        FoundKind::Module => find::modules(reader, needle, limit)?,
        FoundKind::Wave => find::waves(reader, needle, limit)?,
        FoundKind::Site => find::sites(reader, needle, limit)?,
        FoundKind::Session => find::sessions(reader, needle, limit, today)?,
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
        dto::{
            people::Person,
            programme::{Site, Wave},
        },
        people,
        testing::{made, programme},
    };
    use understudy_store::Edit;

    fn person(app: &App, name: &str, email: &str) -> Id {
        made(people::save(app, Person { display_name: name.to_owned(), email: email.to_owned(), ..Person::default() }))
    }

    /// What is typed for one customer must not come up in another's programme; nor may it be lost by opening anew.
    #[test]
    fn drafts_have_a_place_of_their_own_in_each_programme() {
        let (_folder, app) = crate::testing::programme();
        let place = |app: &App| frame(app, Nothing {}).expect("frame").drafts;
        let first = place(&app).expect("open");
        assert!(!first.key.contains('/') && !first.encrypted);
        let name = app.programme().expect("open").name.clone();
        let another = ProgrammeByName { name: "Another".to_owned() };
        programme::create(&app, another).expect("made");
        assert!(place(&app).is_some_and(|place| place != first));
        programme::open(&app, ProgrammeByName { name: name.clone() }).expect("opened");
        assert_eq!(place(&app), Some(first.clone()));
        app.close();
        assert_eq!(place(&app), None);
        // The same name in another folder is another programme.
        let (_elsewhere, other) = crate::testing::programme();
        assert_eq!(other.programme().expect("open").name, name);
        assert!(place(&other).is_some_and(|place| place != first));
    }

    /// The palette is how most people move: what starts as typed comes first, and kinds are honoured.
    #[test]
    fn what_starts_as_typed_is_found_first() {
        let (_folder, app) = programme();
        person(&app, "Nicole Anand", "n@example.com");
        let ana = person(&app, "Ana Holm", "ana@example.com");
        let hits = find(&app, Find { text: "ana".to_owned(), limit: 10, kinds: None, in_scope: None }).expect("found");
        assert_eq!(hits.iter().map(|hit| hit.title.as_str()).collect::<Vec<_>>(), ["Ana Holm", "Nicole Anand"]);
        let kinds = Some(vec![FoundKind::Process]);
        assert!(
            find(&app, Find { text: "ana".to_owned(), limit: 10, kinds, in_scope: None }).expect("found").is_empty()
        );
        assert!(
            find(&app, Find { text: String::new(), limit: 10, kinds: None, in_scope: None }).expect("found").is_empty()
        );
        set_me(&app, SetMe { person: Some(ana) }).expect("said");
        let shown = frame(&app, Nothing {}).expect("frame").programme.expect("open");
        assert_eq!(shown.me.map(|me| me.name), Some("Ana Holm".to_owned()));
        assert_eq!(shown.undo.map(|label| label.id), Some("change-person-added".to_owned()));
        let missing = set_me(&app, SetMe { person: Some(Id::derived("nobody", &[])) });
        assert_eq!(missing.expect_err("refused").code, "not_found");
    }

    /// Waves and sites are found as well, by what a keyboard without their letters can type; a wave with its cutover.
    #[test]
    fn waves_and_sites_are_found_without_their_accents() {
        let (_folder, app) = programme();
        let site = Site { id: None, name: "Malmö".to_owned(), country: String::new(), time_zone: String::new() };
        let site = made(programme::save_site(&app, site));
        let cutover = Some(app.today().plus(9));
        let wave = Wave { id: None, name: "Øst".to_owned(), cutover, sites: vec![site], groups: vec![] };
        let wave = made(programme::save_wave(&app, wave));
        let found = |text: &str| {
            let hits =
                find(&app, Find { text: text.to_owned(), limit: 10, kinds: None, in_scope: None }).expect("found");
            hits.into_iter().map(|hit| (hit.kind, hit.id, hit.detail)).collect::<Vec<_>>()
        };
        assert_eq!(found("malmo"), [(FoundKind::Site, site, String::new())]);
        assert_eq!(found("ost"), [(FoundKind::Wave, wave, app.today().plus(9).to_string())]);
    }

    fn session(app: &App, module: Id, starts_at: &str) -> (Id, Vec<Edit>) {
        let (session, slot) = (app.fresh_id(), app.fresh_id());
        let of_session = vec![
            (tables::session::MODULE, module.into()),
            (tables::session::PURPOSE, "training".into()),
            (tables::session::STATE, "scheduled".into()),
            (tables::session::TIME_ZONE, "Europe/Oslo".into()),
        ];
        let of_slot = vec![
            (tables::session_slot::SESSION, session.into()),
            (tables::session_slot::STARTS_AT, starts_at.into()),
            (tables::session_slot::MINUTES, 60_u32.into()),
        ];
        let edits =
            vec![Edit::make(&tables::SESSION, session, of_session), Edit::make(&tables::SESSION_SLOT, slot, of_slot)];
        (session, edits)
    }

    /// With two hundred sessions of one module the one that begins now is the one that is wanted: it must not fall to a cut
    /// that looks at titles alone, and it is found by its time as well.
    #[test]
    fn the_sessions_nearest_to_today_are_found_first() {
        let (_folder, app) = programme();
        let today = app.today();
        let module = app.fresh_id();
        let title = vec![(tables::module::TITLE, "Sales orders".into()), (tables::module::VERSION, 1_u32.into())];
        let mut edits = vec![Edit::make(&tables::MODULE, module, title)];
        let mut by_distance = std::collections::BTreeMap::new();
        for away in (-150..=150).filter(|away| away % 2 == 0 || (-3..4).contains(away)) {
            let time = if away == 0 { "13:45" } else { "09:00" };
            let (id, more) = session(&app, module, &format!("{}T{time}", today.plus(away)));
            edits.extend(more);
            by_distance.insert(away, id);
        }
        app.change(Message::new("change-unknown"), edits).expect("many sessions");
        let hits = |text: &str, limit| {
            let args = Find { text: text.to_owned(), limit, kinds: Some(vec![FoundKind::Session]), in_scope: None };
            find(&app, args).expect("found").into_iter().map(|hit| hit.id).collect::<Vec<_>>()
        };
        assert_eq!(hits("sales", 5), [0, 1, -1, 2, -2].map(|away| by_distance[&away]));
        assert_eq!(hits("sales orders 13:45", 30), [by_distance[&0]]);
        assert_eq!(hits(&format!("orders {}", today.plus(-150)), 30), [by_distance[&-150]]);
        assert_eq!(hits("sales 14:45", 30), []);
    }
}
