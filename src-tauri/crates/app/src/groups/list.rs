//! The list of groups with superusers and warnings.
//!
//! Whether a group has enough superusers is asked of coverage, so that this list never disagrees with it: of its risk areas
//! where it has some, else of the need that its headcount alone makes.

use crate::{
    App, Result,
    coverage::Covering,
    dto::{Named, Nothing, people::*},
    readiness,
};
use rustc_hash::FxHashMap;
use understudy_domain::{
    coverage::{GroupCover, Need},
    id::Id,
    message::Message,
    words::Track,
};
use understudy_store::read::groups as read;

/// User groups.
pub fn list(app: &App, _args: Nothing) -> Result<Vec<GroupRow>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let groups = read::groups(&reader, today)?;
    let trained = read::trained_groups(&reader, today)?;
    let tracks = understudy_store::read::timeline::tracks(&reader)?;
    drop(reader);
    let snapshot = readiness::snapshot(app, None)?;
    let covering = Covering::of(app, &snapshot, None, None, &[])?;
    let covers: FxHashMap<Id, GroupCover> =
        covering.audiences.iter().map(|audience| audience.id).zip(covering.of_groups(&snapshot)).collect();
    let may_train = |superuser: Id| snapshot.position(superuser).is_some_and(|at| snapshot.may_train(at));
    // Whoever trains processes for no group in particular trains every group.
    let mut everywhere = (0, 0);
    let mut of_group: FxHashMap<Id, (u32, u32)> = FxHashMap::default();
    for (superuser, scope, processes) in trained {
        let ready = u32::from(may_train(superuser));
        if scope.is_empty() && processes > 0 {
            everywhere = (everywhere.0 + 1, everywhere.1 + ready);
        }
        for group in scope {
            let counts = of_group.entry(group).or_default();
            *counts = (counts.0 + 1, counts.1 + ready);
        }
    }
    Ok(groups
        .into_iter()
        .map(|group| {
            let own = of_group.get(&group.id).copied().unwrap_or_default();
            let (superusers, ready) = (own.0 + everywhere.0, own.1 + everywhere.1);
            let people = group.headcount.unwrap_or(group.members);
            let cover = covers.get(&group.id).copied().unwrap_or_default();
            GroupRow {
                id: group.id,
                name: group.name,
                site: group.site.map(|id| Named { id, name: group.site_name }),
                headcount: group.headcount,
                members: group.members,
                people,
                rule: serde_json::from_str(&group.rule).ok(),
                track: tracks.get(&group.id).copied().unwrap_or(Track::Business),
                note: group.note,
                superusers,
                ready,
                warning: too_few(cover, superusers, ready, people, covering.need),
            }
        })
        .collect())
}

/// Too few superusers, in words: first what no readiness can mend, then who is not ready yet.
fn too_few(cover: GroupCover, superusers: u32, ready: u32, people: u32, need: Need) -> Option<Message> {
    let of_areas = |id: &str, short: u32| Message::new(id).with("short", short).with("areas", cover.areas);
    if cover.short_at_best > 0 {
        return Some(of_areas("group-nominate-more", cover.short_at_best));
    }
    if cover.short > 0 {
        return Some(of_areas("group-too-few-ready", cover.short));
    }
    if cover.areas > 0 || people == 0 {
        return None;
    }
    let needed = need.superusers(0, people);
    let told = |id: &str, count: u32| {
        let told = Message::new(id).with("superusers", count).with("needed", needed).with("people", people);
        (count < needed).then_some(told)
    };
    told("group-too-few-superusers", superusers).or_else(|| told("group-too-few-may-train", ready))
}
