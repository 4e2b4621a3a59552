//! The programme's names, for reading a sentence and for correcting what was read.

use super::scene::Scene;
use crate::{
    App, Result,
    dto::{Named, Nothing, objectives::*},
};
use rustc_hash::FxHashMap;
use understudy_domain::{
    id::Id,
    objective::{MilestoneTerm, Term, Vocabulary, WaveTerm},
    words::{Delivery, ProcessScope},
};
use understudy_store::{
    Connection,
    read::{
        modules::{Links, links},
        processes::processes,
    },
};

/// Everything that a sentence may speak of.
pub(super) fn vocabulary(scene: &Scene<'_>, reader: &Connection) -> Result<Vocabulary> {
    let mut needs: FxHashMap<Id, Vec<Id>> = FxHashMap::default();
    for &(group, module) in &scene.loaded.records.needs {
        let module = scene.loaded.modules[module as usize].id;
        needs.entry(module).or_default().push(scene.loaded.groups[group as usize].id);
    }
    let of_module = |module: Id| needs.get(&module).cloned().unwrap_or_default();
    let term = |id: Id, name: &str| Term { id, name: name.to_owned(), ..Term::default() };
    let modules = scene.modules.iter().map(|module| Term {
        groups: of_module(module.id),
        live: module.delivery != Delivery::SelfPaced,
        self_paced: matches!(module.delivery, Delivery::SelfPaced | Delivery::Blended),
        ..term(module.id, &module.title)
    });
    let tasks = scene.tasks.iter().map(|task| Term {
        parent: Some(task.module),
        groups: of_module(task.module),
        ..term(task.id, &task.title)
    });
    let in_scope = processes(reader)?.into_iter().filter(|process| process.scope == ProcessScope::In);
    let covered = links(reader, Links::Processes, None)?.into_iter().map(|link| (link.to, link.module));
    let waves = scene.waves.iter().map(|wave| {
        let goes = |group: &&understudy_store::read::completion::GroupRow| {
            wave.groups.contains(&group.id) || group.site.is_some_and(|site| wave.sites.contains(&site))
        };
        let groups = scene.loaded.groups.iter().filter(goes).map(|group| group.id).collect();
        WaveTerm { id: wave.id, cutover: wave.cutover, groups }
    });
    let milestones = scene.milestones.iter().map(|milestone| MilestoneTerm {
        id: milestone.id,
        name: milestone.name.clone(),
        kind: milestone.kind,
        wave: milestone.wave,
    });
    Ok(Vocabulary {
        groups: scene.loaded.groups.iter().map(|group| term(group.id, &group.name)).collect(),
        modules: modules.collect(),
        tasks: tasks.collect(),
        processes: in_scope.map(|process| term(process.id, &process.title)).collect(),
        covered: covered.collect(),
        figures: scene.figures.iter().map(|figure| term(figure.id, &figure.name)).collect(),
        milestones: milestones.collect(),
        waves: waves.collect(),
    })
}

/// What the corrections choose from.
pub fn choices(app: &App, _: Nothing) -> Result<ObjectiveChoices> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let scene = Scene::read(app, &reader, None)?;
    let named = |id: Id, name: &str| Named { id, name: name.to_owned() };
    let task = |task: &understudy_store::read::objectives::TaskRecord| {
        let module = scene.module_name(task.module).unwrap_or_default();
        Named { id: task.id, name: format!("{} · {module}", task.title) }
    };
    let milestone = |milestone: &understudy_store::read::milestones::MilestoneRecord| MilestoneChoice {
        id: milestone.id,
        name: milestone.name.clone(),
        on: milestone.due_on,
    };
    let wave = |wave: &understudy_store::read::coverage::WaveRecord| MilestoneChoice {
        id: wave.id,
        name: wave.name.clone(),
        on: wave.cutover,
    };
    Ok(ObjectiveChoices {
        groups: scene.loaded.groups.iter().map(|group| named(group.id, &group.name)).collect(),
        modules: scene.loaded.modules.iter().map(|module| named(module.id, &module.name)).collect(),
        tasks: scene.tasks.iter().map(task).collect(),
        figures: scene.figures.iter().map(|figure| named(figure.id, &figure.name)).collect(),
        milestones: scene.milestones.iter().map(milestone).collect(),
        waves: scene.waves.iter().filter(|wave| wave.cutover.is_some()).map(wave).collect(),
    })
}
