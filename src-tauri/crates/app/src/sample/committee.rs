//! The sample's steering committee: a meeting a month ago with its pack and a decision taken, and what the next one is
//! asked for.

use super::{clock::PastClock, company::Company, story::workday};
use crate::{
    App, Result,
    dto::steering::{SteeringDecide, SteeringDecisionSave, SteeringKeep},
    steering,
};
use understudy_domain::{day::Day, id::Id};

/// Days back to the last meeting.
const LAST: i32 = 26;

/// The day of the last meeting.
pub(super) fn met_on(today: Day) -> Day {
    workday(today.plus(-LAST))
}

fn ask(app: &App, title: &str, detail: &str, wave: Option<Id>, owner: Id, by: Day) -> Result<Option<Id>> {
    let save = SteeringDecisionSave {
        id: None,
        title: title.to_owned(),
        detail: detail.to_owned(),
        wave,
        owner: Some(owner),
        needed_by: Some(by),
    };
    Ok(steering::save_decision(app, save)?.id)
}

/// The last meeting, once everything up to it is written.
pub(super) fn last_meeting(app: &App, clock: &PastClock, company: &Company, today: Day) -> Result<()> {
    let on = met_on(today);
    let Some(lead) = company.leads.first() else { return Ok(()) };
    clock.set(on, 16 * 60);
    let detail =
        "Two of its risk areas have one trainer each. A second one costs the warehouse a day a week until cutover.";
    let asked = ask(app, "Give Warehouse Malmö a second trainer for goods receipt", detail, None, lead.id, on)?;
    if let Some(id) = asked {
        let decision = "Yes: the site names somebody within a week".to_owned();
        steering::decide(app, SteeringDecide { id, decision, on: Some(on) })?;
    }
    let note = "Shown on slides; the customer's project manager asked for the forecast of Wave 2 next time.".to_owned();
    steering::keep(app, SteeringKeep { title: "Third steering committee".to_owned(), note })?;
    Ok(())
}

/// What the next meeting is asked for, once everything is written.
pub(super) fn next_meeting(app: &App, clock: &PastClock, company: &Company, today: Day) -> Result<()> {
    let (Some(lead), Some(second)) = (company.leads.first(), company.leads.last()) else { return Ok(()) };
    clock.set(workday(today.plus(-3)), 17 * 60);
    let detail = "Half of the superusers of Wave 2 are still shadowing. Either they get two more weeks, or the sites name more \
                  of them now.";
    let wave = company.waves.get(1).copied();
    ask(app, "Move the cutover of Wave 2 by two weeks, or name more superusers", detail, wave, lead.id, today.plus(9))?;
    let detail = "The shift plan leaves no slot before cutover in which the whole team is trained.";
    let title = "Close Warehouse Malmö for two half days of training";
    ask(app, title, detail, company.waves.first().copied(), second.id, today.plus(-1))?;
    Ok(())
}
