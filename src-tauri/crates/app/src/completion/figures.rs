//! Completion per group and module.

use super::Roll;
use crate::{
    App, AppError, Result,
    dto::completion::{Completion, CompletionArgs, CompletionFigures, CompletionRow},
};
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;
use understudy_domain::{
    completion::{Figures, State, count},
    id::Id,
};
use understudy_store::{Connection, read::coverage::waves};

/// Attendance and completion per group and module.
pub fn completion(app: &App, args: CompletionArgs) -> Result<Completion> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let roll = Roll::read(app, &reader, args.as_of)?;
    counted(&roll, &reader, &args)
}

/// The figures of what was read.
pub(super) fn counted(roll: &Roll, reader: &Connection, args: &CompletionArgs) -> Result<Completion> {
    let loaded = &roll.loaded;
    let groups = chosen_groups(roll, reader, args)?;
    let module = args.module.map(|id| roll.module(id)).transpose()?;
    let chosen = |group: u32, at: u32| groups[group as usize] && module.is_none_or(|module| module == at);
    let counted = count(&loaded.records, loaded.groups.len(), roll.on, roll.percent, &chosen);
    let rows = loaded.records.needs.iter().zip(&counted.rows).filter(|((group, module), _)| chosen(*group, *module));
    let unnamed = |group: u32| {
        let headcount = loaded.groups[group as usize].headcount;
        headcount.unwrap_or(0).saturating_sub(counted.members[group as usize])
    };
    let rows: Vec<CompletionRow> = rows
        .map(|(&(group, module), figures)| CompletionRow {
            group: roll.named_group(group),
            module: roll.named_module(module),
            figures: figures_of(figures),
            unnamed: unnamed(group),
        })
        .collect();
    // A group of several rows is one group.
    let asked: BTreeSet<u32> =
        loaded.records.needs.iter().filter(|(group, at)| chosen(*group, *at)).map(|(group, _)| *group).collect();
    let total = figures_of(&counted.total);
    Ok(Completion { as_of: roll.on, rows, total, unnamed: asked.into_iter().map(unnamed).sum() })
}

/// Which groups are asked for: the one named, those of the wave by name or by their site, or all.
pub(super) fn chosen_groups(roll: &Roll, reader: &Connection, args: &CompletionArgs) -> Result<Vec<bool>> {
    let groups = &roll.loaded.groups;
    if args.group.is_some_and(|id| !groups.iter().any(|group| group.id == id)) {
        return Err(AppError::not_found("user_group"));
    }
    let mut of_wave: Option<(FxHashSet<Id>, FxHashSet<Id>)> = None;
    if let Some(id) = args.wave {
        let found = waves(reader)?.into_iter().find(|wave| wave.id == id);
        let wave = found.ok_or_else(|| AppError::not_found("wave"))?;
        of_wave = Some((wave.groups.into_iter().collect(), wave.sites.into_iter().collect()));
    }
    let is_chosen = |group: &understudy_store::read::completion::GroupRow| {
        args.group.is_none_or(|id| id == group.id)
            && of_wave.as_ref().is_none_or(|(groups, sites)| {
                groups.contains(&group.id) || group.site.is_some_and(|site| sites.contains(&site))
            })
    };
    Ok(groups.iter().map(is_chosen).collect())
}

fn figures_of(figures: &Figures) -> CompletionFigures {
    CompletionFigures {
        need: figures.need,
        completed: figures.of(State::Completed),
        earlier_version: figures.of(State::EarlierVersion),
        alternative: figures.of(State::Alternative),
        partly: figures.of(State::Partly),
        missed: figures.of(State::Missed),
        seated: figures.of(State::Seated),
        nothing: figures.of(State::Nothing),
    }
}
