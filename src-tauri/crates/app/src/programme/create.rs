//! Making and opening programmes.

use super::programme_row;
use crate::{
    App, Event, Result, defaults,
    dto::{
        Changed, Nothing,
        frame::{ProgrammeByName, ProgrammeCreate},
    },
    error::FieldErrors,
};
use std::{fs, path::Path};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    readiness::Rule,
    words::{CompetencyKind, PhaseKind},
};
use understudy_store::{Edit, tables};

/// Label of the change that makes a programme; it is not offered for undo.
pub(crate) const CREATED: &str = "change-programme-created";

/// Makes a new programme that is not encrypted, and opens it.
pub fn create(app: &App, args: ProgrammeByName) -> Result<Changed> {
    create_as(app, ProgrammeCreate { name: args.name, encrypted: None })
}

/// Makes a new programme with what every programme starts with, and opens it.
pub fn create_as(app: &App, args: ProgrammeCreate) -> Result<Changed> {
    let name = args.name.trim();
    let mut errors = FieldErrors::default();
    if let Err(error) = app.file_of(name) {
        errors.add("name", error.message);
    } else if app.programme_names().iter().any(|known| super::same_name(known, name)) {
        errors.add("name", Message::new("programme-name-taken").with("name", name));
    }
    errors.finish()?;
    let open = app.create_file(name, args.encrypted == Some(true))?;
    let label = Message::new(CREATED).with("name", name);
    match app.change_as(&open, None, label, first_rows(app, name)?) {
        Ok(changed) => Ok(everything(app, changed.label)),
        Err(error) => {
            // A file without its first rows is no programme; it was made a moment ago and holds nothing.
            let path = open.store.path().to_owned();
            app.close();
            drop(open);
            remove_with_companions(&path);
            Err(error)
        }
    }
}

/// Opens another programme of the data folder.
pub fn open(app: &App, args: ProgrammeByName) -> Result<Changed> {
    let name = args.name.trim();
    app.open_file(name).map_err(|error| crate::backup::offer_last(app, name, error))?;
    Ok(everything(app, None))
}

/// Makes the sample programme (if it is not there) and opens it.
pub fn sample(app: &App, _args: Nothing) -> Result<Changed> {
    crate::sample::make(app)?;
    crate::backup::daily(app);
    Ok(everything(app, None))
}

/// Another programme is open: every screen reads everything again.
pub(crate) fn everything(app: &App, label: Option<Message>) -> Changed {
    let touched = vec!["*".to_owned()];
    app.tell(&Event::Changed(touched.clone()));
    Changed { touched, label, ..Changed::default() }
}

/// The rows that a new programme starts with.
fn first_rows(app: &App, name: &str) -> Result<Vec<Edit>> {
    let mut edits = vec![Edit::make(&tables::PROGRAMME, programme_row(), vec![(tables::programme::NAME, name.into())])];
    for kind in PhaseKind::ALL {
        let row = Id::derived("phase", &[kind.word().as_bytes()]);
        edits.push(Edit::make(&tables::PHASE, row, vec![(tables::phase::KIND, kind.word().into())]));
    }
    let gates = serde_json::to_string(&Rule::default_gates())
        .map_err(|error| crate::AppError::failed(Message::new("error-internal").with("detail", error.to_string())))?;
    edits.push(Edit::make(
        &tables::READINESS_RULE,
        app.fresh_id(),
        vec![
            (tables::readiness_rule::NAME, defaults::RULE_NAME.into()),
            (tables::readiness_rule::VERSION, 1_u32.into()),
            (tables::readiness_rule::IN_FORCE_FROM, beginning(app.today()).into()),
            (tables::readiness_rule::GATES, gates.into()),
        ],
    ));
    for (position, (name, description)) in (1_u32..).zip(defaults::SKILLS) {
        edits.push(Edit::make(
            &tables::COMPETENCY,
            app.fresh_id(),
            vec![
                (tables::competency::KIND, CompetencyKind::Facilitation.word().into()),
                (tables::competency::NAME, name.into()),
                (tables::competency::DESCRIPTION, description.into()),
                (tables::competency::POSITION, position.into()),
            ],
        ));
    }
    for (kind, texts) in defaults::LEVELS {
        for (level, text) in (0_u8..).zip(texts) {
            edits.push(Edit::make(
                &tables::COMPETENCY_LEVEL,
                Id::derived("competency_level", &[kind.word().as_bytes(), &[level]]),
                vec![
                    (tables::competency_level::KIND, kind.word().into()),
                    (tables::competency_level::LEVEL, level.into()),
                    (tables::competency_level::TEXT, text.into()),
                ],
            ));
        }
    }
    Ok(edits)
}

/// The first rule holds for evidence from before the programme came into Understudy as well.
fn beginning(today: Day) -> Day {
    let year = today.date().year().saturating_sub(1);
    jiff::civil::Date::new(year, 1, 1).map_or(today, Day::from_date)
}

/// Removes a database file with what SQLite keeps beside it.
pub(crate) fn remove_with_companions(path: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        if let Err(error) = fs::remove_file(&name)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "a file of an abandoned programme could not be removed");
        }
    }
}
