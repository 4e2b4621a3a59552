//! The list of groups with superusers and warnings.

use crate::{
    App, Result,
    dto::{Named, Nothing, people::*},
    readiness,
};
use rustc_hash::FxHashMap;
use understudy_domain::{id::Id, message::Message, words::Track};
use understudy_store::read::groups as read;

/// User groups.
pub fn list(app: &App, _args: Nothing) -> Result<Vec<GroupRow>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let groups = read::groups(&reader, today)?;
    let per_superuser = readiness::settings(&reader)?.colleagues_per_superuser.max(1);
    let trained = read::trained_groups(&reader, today)?;
    let tracks = understudy_store::read::timeline::tracks(&reader)?;
    drop(reader);
    let snapshot = readiness::snapshot(app, None)?;
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
                warning: ratio(superusers, people, per_superuser),
            }
        })
        .collect())
}

/// Too few superusers for the headcount, in words.
fn ratio(superusers: u32, people: u32, per_superuser: u32) -> Option<Message> {
    let needed = people.div_ceil(per_superuser);
    (superusers < needed).then(|| {
        Message::new("group-too-few-superusers")
            .with("superusers", superusers)
            .with("needed", needed)
            .with("people", people)
    })
}
