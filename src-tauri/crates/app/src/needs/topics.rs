//! Topics: making, changing, hiding them, and saying which module teaches one.

use super::{Picture, defaults::TOPICS};
use crate::{
    App, Result,
    dto::{
        ById, Changed,
        needs::{TopicSave, TopicTeach, TopicsAdd},
    },
    error::FieldErrors,
    programme::{check_name, folded, require_row, same_name},
};
use understudy_domain::{id::Id, message::Message, plan::is_depth, words::Track};
use understudy_store::{
    Edit,
    read::{find::references, modules::module, needs as read, programme::is_shown},
    tables::{self, module_topic, topic},
};

fn of_process(process: Id) -> Id {
    Id::derived("topic", &[process.as_ref()])
}

fn of_name(name: &str) -> Id {
    Id::derived("topic", &[folded(name).as_bytes()])
}

fn edit(row: Id, name: &str, track: Track, process: Option<Id>) -> Edit {
    let cells = vec![
        (topic::NAME, if process.is_some() { "".into() } else { name.into() }),
        (topic::TRACK, track.word().into()),
        (topic::PROCESS, process.into()),
    ];
    Edit::make(&tables::TOPIC, row, cells)
}

/// A new topic: of a process, else by its name. With its row.
pub(crate) fn topic_edit(name: &str, track: Track, process: Option<Id>) -> (Id, Edit) {
    let row = process.map_or_else(|| of_name(name), of_process);
    (row, edit(row, name, track, process))
}

/// Makes or changes a topic. Of a process it has that one's name.
pub fn save(app: &App, args: TopicSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    if let Some(id) = args.id {
        require_row(&reader, &tables::TOPIC, id)?;
    }
    let name = args.name.trim();
    let known = read::topics(&reader)?;
    let mut errors = FieldErrors::default();
    match args.process {
        Some(process) => {
            let there = is_shown(&reader, &tables::PROCESS, process)?;
            errors.require(there, "process", "needs-process-gone");
            let taken = known.iter().any(|topic| topic.process == Some(process) && Some(topic.id) != args.id);
            errors.require(!taken, "process", "needs-topic-taken");
        }
        None => {
            check_name(&mut errors, "name", name, "needs-topic-name-missing");
            let is_other = |topic: &&read::TopicRecord| Some(topic.id) != args.id && same_name(&topic.name, name);
            errors.require(!known.iter().any(|topic| is_other(&topic)), "name", "needs-topic-taken");
        }
    }
    errors.finish()?;
    drop(reader);
    let row = args.id.unwrap_or_else(|| args.process.map_or_else(|| of_name(name), of_process));
    let label = match args.process {
        Some(_) => Message::new("change-topic-of-process"),
        None => Message::new("change-topic-saved").with("name", name),
    };
    Ok(app.change(label, vec![edit(row, name, args.track, args.process)])?.of(row))
}

/// Adds the process areas in scope, the topics of the other tracks, or both, as far as they are not there.
pub fn add(app: &App, args: TopicsAdd) -> Result<Changed> {
    let picture = Picture::read(app, None)?;
    let mut edits = Vec::new();
    if args.areas {
        let areas = picture.areas_left();
        edits.extend(areas.iter().map(|area| topic_edit("", Track::Business, Some(area.id)).1));
    }
    if args.tracks {
        let is_new = |name: &str| !picture.topics.iter().any(|topic| same_name(&topic.name, name));
        let new = TOPICS.iter().filter(|(name, _)| is_new(name));
        edits.extend(new.map(|(name, track)| topic_edit(name, *track, None).1));
    }
    app.change(Message::new("change-topics-added").with("count", edits.len()), edits)
}

/// Hides a topic with the needs of it; can be undone.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    require_row(&reader, &tables::TOPIC, args.id)?;
    let name = read::topics(&reader)?.into_iter().find(|topic| topic.id == args.id).map(|topic| topic.name);
    let mut edits = vec![Edit::delete(&tables::TOPIC, args.id)];
    let shown = references(&reader, &tables::TOPIC, args.id)?.into_iter().filter(|reference| reference.shown);
    edits.extend(shown.map(|reference| Edit::delete(reference.table, reference.row)));
    drop(reader);
    Ok(app.change(Message::new("change-topic-deleted").with("name", name.unwrap_or_default()), edits)?.of(args.id))
}

/// Says how deeply a module teaches a topic; without a depth it is as it follows from the module's processes.
pub fn teach(app: &App, args: TopicTeach) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    require_row(&reader, &tables::TOPIC, args.topic)?;
    require_row(&reader, &tables::MODULE, args.module)?;
    let mut errors = FieldErrors::default();
    errors.require(args.depth.is_none_or(is_depth), "depth", "needs-depth-range");
    errors.finish()?;
    let row = Id::derived("module_topic", &[args.module.as_ref(), args.topic.as_ref()]);
    let title = module(&reader, args.module)?.map(|module| module.title).unwrap_or_default();
    let edits = match args.depth {
        Some(depth) => {
            let cells = vec![
                (module_topic::MODULE, args.module.into()),
                (module_topic::TOPIC, args.topic.into()),
                (module_topic::DEPTH, depth.into()),
            ];
            vec![Edit::make(&tables::MODULE_TOPIC, row, cells)]
        }
        None if is_shown(&reader, &tables::MODULE_TOPIC, row)? => vec![Edit::delete(&tables::MODULE_TOPIC, row)],
        None => Vec::new(),
    };
    drop(reader);
    Ok(app.change(Message::new("change-topic-taught").with("module", title), edits)?.of(row))
}
