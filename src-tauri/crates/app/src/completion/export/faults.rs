//! Faults of the system seen in sessions, for the project's list.

use crate::{App, AppError, Result, dto::completion::ExportAttendance};
use rustc_hash::FxHashMap;
use understudy_domain::{day::Day, id::Id};
use understudy_export::Fault;
use understudy_store::read::{
    results::fault_lines,
    sessions::{SessionRecord, SessionSelection, sessions},
};

/// Faults of what is asked for, as they were seen. A fault counts as soon as it is noted: the project must not wait until the
/// session is closed. With a group those of sessions for that group.
pub(super) fn gather(app: &App, args: &ExportAttendance) -> Result<Vec<Fault>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let records = match args.session {
        Some(session) => vec![crate::sessions::required(&reader, session)?],
        None => sessions(
            &reader,
            &SessionSelection { module: args.module, group: args.group, ..SessionSelection::default() },
        )?,
    };
    let sessions: FxHashMap<Id, SessionRecord> = records.into_iter().map(|record| (record.id, record)).collect();
    let faults: Vec<Fault> = fault_lines(&reader, args.session)?
        .into_iter()
        .filter_map(|line| {
            let session = sessions.get(&line.session)?;
            let process = [line.process_code, line.process_title];
            let process: Vec<String> = process.into_iter().filter(|part| !part.is_empty()).collect();
            Some(Fault {
                id: line.id,
                title: line.title,
                detail: line.detail,
                severity: line.severity,
                workaround: line.workaround,
                process: process.join(" "),
                module: session.module_title.clone(),
                on: session.slots.first().and_then(|slot| slot.starts_at.get(..10)).and_then(Day::parse),
            })
        })
        .collect();
    if faults.is_empty() {
        return Err(AppError::refused(understudy_domain::message::Message::new("completion-export-no-faults")));
    }
    Ok(faults)
}
