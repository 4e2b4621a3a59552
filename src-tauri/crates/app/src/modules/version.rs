//! The next version of a module.

use super::{existing, rows::All};
use crate::{
    App, Result,
    dto::{Changed, modules::ModuleNewVersion},
    error::FieldErrors,
};
use rustc_hash::FxHashSet;
use understudy_domain::{id::Id, message::Message, words::MaterialState};
use understudy_store::{
    Edit,
    read::modules as read,
    tables::{self, material as column},
};

/// Begins the next version of a module. What was approved becomes outdated until somebody approves it again; what needs no
/// change stays approved since the day it was. Modules that build on this one, and sessions ahead, are named.
pub fn new_version(app: &App, args: ModuleNewVersion) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let module = existing(&reader, args.id)?;
    let (today, version) = (app.today(), module.version.saturating_add(1));
    let unchanged: FxHashSet<Id> = args.unchanged.iter().copied().collect();
    let mut edits = vec![Edit::put(
        &tables::MODULE,
        args.id,
        vec![(tables::module::VERSION, version.into()), (tables::module::RELEASED_ON, today.into())],
    )];
    let mut kept = 0;
    let mut outdated = 0_u32;
    for material in read::materials(&reader, Some(args.id))? {
        if material.standing.state != MaterialState::Approved {
            continue;
        }
        let cells = if unchanged.contains(&material.id) && material.standing.is_approved(module.version) {
            kept += 1;
            vec![(column::APPROVED_VERSION, version.into())]
        } else {
            outdated += 1;
            vec![(column::STATE, MaterialState::Outdated.word().into()), (column::STATE_ON, today.into())]
        };
        edits.push(Edit::put(&tables::MATERIAL, material.id, cells));
    }
    let mut errors = FieldErrors::default();
    errors.require(kept == unchanged.len(), "unchanged", "module-unchanged-not-approved");
    errors.finish()?;
    let all = All::read(&reader, today)?;
    let row = all.row(&module);
    let label = Message::new("change-module-version")
        .with("title", module.title)
        .with("version", version)
        .with("outdated", outdated);
    let mut changed = app.change(label, edits)?.of(args.id);
    let dependants: Vec<String> = all.dependants(args.id).into_iter().map(|named| named.name).collect();
    if !dependants.is_empty() {
        let names = dependants.join(", ");
        let warning = Message::new("module-dependants-stale").with("count", dependants.len()).with("modules", names);
        changed.warnings.push(warning);
    }
    if row.sessions_ahead > 0 {
        let warning =
            Message::new("module-version-sessions").with("count", row.sessions_ahead).with("version", version);
        changed.warnings.push(warning);
    }
    Ok(changed)
}
