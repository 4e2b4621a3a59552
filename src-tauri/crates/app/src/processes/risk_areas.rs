//! Impacts of processes on groups.

use crate::{
    App, Result,
    dto::{Changed, Nothing, processes::*},
    error::FieldErrors,
    programme::require_row,
};
use understudy_domain::{id::Id, message::Message};
use understudy_store::{
    Edit, Value,
    read::{find::values, processes as read},
    tables::{self, Table},
};

/// Impacts set, the highest first.
pub fn risk_areas(app: &App, _args: Nothing) -> Result<Vec<RiskAreaRow>> {
    let open = app.programme()?;
    let areas = read::risk_areas(&*open.reader()?)?;
    Ok(areas
        .into_iter()
        .map(|area| RiskAreaRow {
            id: area.id,
            process: area.process,
            process_title: area.process_title,
            group: area.group,
            group_name: area.group_name,
            impact: area.impact,
        })
        .collect())
}

/// Sets or takes away the impact of a process and group.
pub fn set_risk_area(app: &App, args: RiskAreaSet) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    require_row(&reader, &tables::PROCESS, args.process)?;
    require_row(&reader, &tables::USER_GROUP, args.group)?;
    let mut errors = FieldErrors::default();
    errors.require(args.impact.is_none_or(|impact| (1..=5).contains(&impact)), "impact", "process-impact-range");
    errors.finish()?;
    let row = Id::derived("risk_area", &[args.process.as_ref(), args.group.as_ref()]);
    let text = |table: &Table, id: Id, column: u16| -> Result<String> {
        Ok(match values(&reader, table, id)?.and_then(|values| values.into_iter().nth(usize::from(column) - 1)) {
            Some(Value::Text(text)) => text.into(),
            _ => String::new(),
        })
    };
    let process = text(&tables::PROCESS, args.process, tables::process::TITLE)?;
    let group = text(&tables::USER_GROUP, args.group, tables::user_group::NAME)?;
    let (label, edit) = match args.impact {
        Some(impact) => (
            Message::new("change-impact-set").with("impact", impact),
            Edit::make(
                &tables::RISK_AREA,
                row,
                vec![
                    (tables::risk_area::PROCESS, args.process.into()),
                    (tables::risk_area::USER_GROUP, args.group.into()),
                    (tables::risk_area::IMPACT, impact.into()),
                ],
            ),
        ),
        None => (Message::new("change-impact-taken-away"), Edit::delete(&tables::RISK_AREA, row)),
    };
    Ok(app.change(label.with("process", process).with("group", group), vec![edit])?.of(row))
}
