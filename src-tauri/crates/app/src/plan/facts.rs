//! What the parts of the plan are judged by, counted from the data; each figure with the rows that it misses.

use crate::{
    App, Result,
    coverage::Covering,
    dto::{
        modules::ModuleRow,
        plan::{PartCheck, PartMissing},
    },
    needs::{Picture, areas_in_scope},
    readiness::snapshot,
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{
    coverage::HIGH_IMPACT,
    day::Day,
    id::Id,
    message::Message,
    plan::{Check, CheckKind, GroupTraining},
    words::{MilestoneKind, PhaseKind, SessionPurpose, SessionState, TrainerRole},
};
use understudy_store::{
    Connection,
    read::{
        coverage::waves,
        milestones::milestones,
        plan as read,
        programme::phases,
        sessions::{SessionRecord, SessionSelection, environments, sessions},
    },
};

/// Days ahead for which the training environment must have been looked at.
const ENVIRONMENT_DAYS: i32 = 14;
/// Rows that a figure names at most.
const MOST_MISSING: usize = 200;

/// A check with the rows that it misses.
#[derive(Debug, Clone)]
pub(crate) struct Counted {
    pub(crate) check: Check,
    /// The screen where it is done.
    to: &'static str,
    missing: Vec<PartMissing>,
}

/// A row that a check looks at: whether it is fine, its name, its own address.
type Row = (bool, String, String);

impl Counted {
    /// Counts rows.
    fn rows(kind: CheckKind, to: &'static str, rows: impl IntoIterator<Item = Row>) -> Self {
        let (mut done, mut of, mut missing) = (0, 0, Vec::new());
        for (fine, name, to) in rows {
            of += 1;
            done += usize::from(fine);
            if !fine && missing.len() < MOST_MISSING {
                missing.push(PartMissing { name, to });
            }
        }
        Self { check: Check::new(kind, done, of), to, missing }
    }

    /// Asks whether something is there at all.
    fn any(kind: CheckKind, to: &'static str, there: bool) -> Self {
        Self { check: Check::new(kind, usize::from(there), 1), to, missing: Vec::new() }
    }

    /// As it crosses to the window.
    pub(crate) fn shown(&self) -> PartCheck {
        let Check { kind, done, of } = self.check;
        let lack = Message::new(format!("plan-lack-{}", kind.word()))
            .with("done", done)
            .with("of", of)
            .with("missing", of - done);
        PartCheck {
            kind,
            done,
            of,
            lack: (!self.check.is_met()).then_some(lack),
            to: self.to.to_owned(),
            missing: self.missing.clone(),
        }
    }
}

/// Everything that is asked, in the order of [`CheckKind`]; [`CheckKind::PeopleOwners`] and [`CheckKind::PlanApproved`], which
/// the plan itself answers, are added there.
pub(crate) fn facts(app: &App, as_of: Option<Day>) -> Result<Vec<Counted>> {
    let on = as_of.unwrap_or_else(|| app.today());
    let picture = Picture::read(app, as_of)?;
    let modules = crate::modules::list(app, crate::dto::Nothing {})?;
    let mut found = Vec::with_capacity(CheckKind::ALL.len());
    {
        let open = app.programme()?;
        let reader = open.reader()?;
        objectives(&reader, on, &mut found)?;
        audience(&picture, &mut found);
        schedule(&reader, &picture, &mut found)?;
        content(&reader, &modules, &mut found)?;
        sessions_ahead(&reader, on, &mut found)?;
        log(&reader, on, &mut found)?;
        ongoing(&reader, on, &mut found)?;
        superusers(&reader, on, &mut found)?;
    }
    needs(&picture, &mut found);
    trainers(app, as_of, &picture, &mut found)?;
    found.sort_by_key(|counted| counted.check.kind);
    Ok(found)
}

fn objectives(reader: &Connection, on: Day, found: &mut Vec<Counted>) -> Result<()> {
    let all = read::objectives(reader)?;
    let asked = |fine: fn(&read::ObjectiveFact) -> bool| -> Vec<Row> {
        all.iter().map(|one| (fine(one), one.text.clone(), format!("/objectives/{}", one.id))).collect()
    };
    let to = "/objectives";
    found.push(Counted::any(CheckKind::ObjectivesWritten, to, !all.is_empty()));
    found.push(Counted::rows(CheckKind::ObjectivesMeasured, to, asked(|one| one.measured)));
    found.push(Counted::rows(CheckKind::ObjectivesDated, to, asked(|one| one.dated)));
    found.push(Counted::rows(CheckKind::ObjectivesOwned, to, asked(|one| one.owned)));
    let agreed = all.iter().map(|one| {
        let fine = one.agreed_on.is_some_and(|agreed| agreed <= on);
        (fine, one.text.clone(), format!("/objectives/{}", one.id))
    });
    found.push(Counted::rows(CheckKind::ObjectivesAgreed, to, agreed));
    Ok(())
}

fn audience(picture: &Picture, found: &mut Vec<Counted>) {
    let groups = |fine: fn(&crate::dto::needs::NeedGroup) -> bool| -> Vec<Row> {
        picture.affected().map(|group| (fine(group), group.name.clone(), format!("/groups/{}", group.id))).collect()
    };
    found.push(Counted::rows(CheckKind::AudienceHeadcount, "/groups", groups(|group| group.people > 0)));
    // Who gets no training for a reason need not go live with a wave.
    let is_placed = groups(|group| group.wave.is_some() || group.training == GroupTraining::Exempt);
    found.push(Counted::rows(CheckKind::AudienceWave, "/programme", is_placed));
    let trained = picture
        .owed()
        .map(|group| (group.training.is_settled(), group.name.clone(), format!("/plan/needs?group={}", group.id)));
    found.push(Counted::rows(CheckKind::AudienceTrained, "/plan/needs?show=groups", trained));
}

fn schedule(reader: &Connection, picture: &Picture, found: &mut Vec<Counted>) -> Result<()> {
    let waves = waves(reader)?;
    let dated = waves.iter().map(|wave| (wave.cutover.is_some(), wave.name.clone(), "/programme".to_owned()));
    found.push(Counted::rows(CheckKind::ScheduleCutover, "/programme", dated));
    let known = milestones(reader)?;
    let has =
        |wave: Id| known.iter().any(|one| one.kind != MilestoneKind::Cutover && one.wave.is_none_or(|own| own == wave));
    let marked = waves.iter().map(|wave| (has(wave.id), wave.name.clone(), "/plan/milestones".to_owned()));
    found.push(Counted::rows(CheckKind::ScheduleMilestones, "/plan/milestones", marked));
    let pairs = picture.seats.iter().map(|row| {
        let fine = row.missing <= row.free && row.trained + row.seated + row.free > 0;
        (fine, format!("{} · {}", row.group.name, row.module.name), "/seats".to_owned())
    });
    found.push(Counted::rows(CheckKind::ScheduleSeats, "/seats", pairs));
    let people = picture.seats.iter().fold((0, 0), |(done, of), row| (done + row.trained + row.seated, of + row.need));
    let missing = picture.seats.iter().filter(|row| row.missing > 0).take(MOST_MISSING).map(|row| PartMissing {
        name: format!("{} · {} ({})", row.group.name, row.module.name, row.missing),
        to: "/seats".to_owned(),
    });
    found.push(Counted {
        check: Check::new(CheckKind::SchedulePeople, people.0 as usize, people.1 as usize),
        to: "/seats",
        missing: missing.collect(),
    });
    Ok(())
}

fn content(reader: &Connection, modules: &[ModuleRow], found: &mut Vec<Counted>) -> Result<()> {
    let facts = read::modules(reader)?;
    let rows = |fine: &dyn Fn(&ModuleRow, read::ModuleFact) -> bool| -> Vec<Row> {
        let fact = |module: &ModuleRow| facts.get(&module.id).copied().unwrap_or_default();
        let row =
            |module: &ModuleRow| (fine(module, fact(module)), module.title.clone(), format!("/modules/{}", module.id));
        modules.iter().map(row).collect()
    };
    let mut add = |kind, fine: &dyn Fn(&ModuleRow, read::ModuleFact) -> bool| {
        found.push(Counted::rows(kind, "/modules", rows(fine)));
    };
    add(CheckKind::DeliveryRunSheets, &|_, fact| fact.steps > 0);
    add(CheckKind::ValidationTasks, &|_, fact| fact.tasks > 0 || fact.has_pass_mark);
    add(CheckKind::MaterialsApproved, &|module, _| module.approved);
    add(CheckKind::MaterialsOnTime, &|module, _| module.overdue == 0 && !module.materials.is_empty());
    add(CheckKind::OngoingValidity, &|_, fact| fact.valid_days.is_some());
    let held = modules.iter().filter_map(|module| {
        let fact = facts.get(&module.id).filter(|fact| fact.closed > 0)?;
        let fine = fact.with_feedback > 0;
        Some((fine, module.title.clone(), format!("/modules/{}", module.id)))
    });
    found.push(Counted::rows(CheckKind::ValidationFeedback, "/completion", held));
    Ok(())
}

/// Day of a session's first slot.
fn first_day(session: &SessionRecord) -> Option<Day> {
    session.slots.first().and_then(|slot| Day::parse(slot.starts_at.get(..10)?))
}

fn sessions_ahead(reader: &Connection, on: Day, found: &mut Vec<Counted>) -> Result<()> {
    let chosen = SessionSelection {
        from: Some(on.to_string()),
        state: Some(SessionState::Scheduled),
        ..SessionSelection::default()
    };
    let mut ahead: Vec<(Day, SessionRecord)> = sessions(reader, &chosen)?
        .into_iter()
        .filter(|session| session.purpose == SessionPurpose::Training)
        .filter_map(|session| Some((first_day(&session)?, session)))
        .collect();
    ahead.sort_by_key(|(day, session)| (*day, session.id));
    let row = |fine: bool, day: Day, session: &SessionRecord| -> Row {
        let name = format!("{} · {}", session.module_title, understudy_messages::date(day.date()));
        (fine, name, format!("/sessions/{}", session.id))
    };
    let placed = ahead.iter().map(|(day, one)| row(!one.room.is_empty() || !one.link.is_empty(), *day, one));
    found.push(Counted::rows(CheckKind::DeliveryPlaces, "/sessions", placed));
    let led = |one: &SessionRecord| one.trainers.iter().any(|trainer| trainer.role == TrainerRole::Lead);
    found.push(Counted::rows(
        CheckKind::DeliveryTrainers,
        "/sessions",
        ahead.iter().map(|(day, one)| row(led(one), *day, one)),
    ));
    let checks = environments(reader)?;
    let soon = ahead.iter().filter(|(day, _)| *day <= on.plus(ENVIRONMENT_DAYS));
    let works = |one: &SessionRecord| {
        checks.get(&one.id).is_some_and(understudy_store::read::sessions::EnvironmentRecord::works)
    };
    found.push(Counted::rows(
        CheckKind::EnvironmentChecked,
        "/sessions",
        soon.map(|(day, one)| row(works(one), *day, one)),
    ));
    Ok(())
}

fn log(reader: &Connection, on: Day, found: &mut Vec<Counted>) -> Result<()> {
    let all = read::log(reader)?;
    let known = |kinds: [&'static str; 2]| {
        all.iter().filter(move |one| kinds.contains(&one.kind.as_str()) && one.raised_on.is_none_or(|on_| on_ <= on))
    };
    let is_open = |one: &&read::LogFact| one.closed_on.is_none_or(|closed| closed > on);
    let row = |fine: bool, one: &read::LogFact| (fine, one.title.clone(), "/risk/log".to_owned());
    let taken = ["assumption", "dependency"];
    found.push(Counted::any(CheckKind::AssumptionsWritten, "/risk/log", known(taken).next().is_some()));
    let owned = known(taken).filter(is_open).map(|one| row(one.owned && one.dated, one));
    found.push(Counted::rows(CheckKind::AssumptionsOwned, "/risk/log", owned));
    let risks = ["risk", "issue"];
    found.push(Counted::any(CheckKind::RisksWritten, "/risk/log", known(risks).next().is_some()));
    let answered = known(risks).filter(is_open).map(|one| row(one.owned && one.answered, one));
    found.push(Counted::rows(CheckKind::RisksAnswered, "/risk/log", answered));
    Ok(())
}

fn ongoing(reader: &Connection, on: Day, found: &mut Vec<Counted>) -> Result<()> {
    let planned = read::releases_ahead(reader, on)? > 0;
    found.push(Counted::any(CheckKind::OngoingReleases, "/retraining", planned));
    let dated = phases(reader)?
        .iter()
        .any(|phase| phase.kind == PhaseKind::Operate && phase.starts_on.is_some() && phase.ends_on.is_some());
    found.push(Counted::any(CheckKind::OngoingPhase, "/programme", dated));
    Ok(())
}

fn superusers(reader: &Connection, on: Day, found: &mut Vec<Counted>) -> Result<()> {
    let all = read::superusers(reader, on)?;
    let row = |fine: bool, id: Id, name: &str| (fine, name.to_owned(), format!("/superusers/{id}"));
    let access = all.iter().map(|(id, name, access, _)| row(*access, *id, name));
    found.push(Counted::rows(CheckKind::EnvironmentAccess, "/superusers", access));
    let agreed = all.iter().map(|(id, name, _, agreed)| row(*agreed, *id, name));
    found.push(Counted::rows(CheckKind::PeopleAgreed, "/superusers", agreed));
    Ok(())
}

fn needs(picture: &Picture, found: &mut Vec<Counted>) {
    let open: FxHashSet<u32> = picture
        .gaps
        .iter()
        .filter(|gap| gap.kind == understudy_domain::plan::GapKind::Untaught)
        .map(|gap| gap.need)
        .collect();
    let groups: FxHashMap<Id, &str> = picture.groups.iter().map(|group| (group.id, group.name.as_str())).collect();
    let topics: FxHashMap<Id, &str> = picture.topics.iter().map(|topic| (topic.id, topic.name.as_str())).collect();
    let rows = picture.needs.iter().enumerate().map(|(at, need)| {
        let group = groups.get(&need.group).copied().unwrap_or_default();
        let topic = topics.get(&need.topic).copied().unwrap_or_default();
        (!open.contains(&(at as u32)), format!("{group} · {topic}"), "/plan/needs".to_owned())
    });
    found.push(Counted::rows(CheckKind::DeliveryNeeds, "/plan/needs", rows));
}

/// Scope, coverage and readiness, of which there is one answer.
fn trainers(app: &App, as_of: Option<Day>, picture: &Picture, found: &mut Vec<Counted>) -> Result<()> {
    let snapshot = snapshot(app, as_of)?;
    let catalogue = &snapshot.evidence.programme.catalogue;
    let areas: Vec<u32> = areas_in_scope(catalogue).collect();
    found.push(Counted::any(CheckKind::ScopeProcesses, "/processes", !areas.is_empty()));
    let rated: Vec<u32> = picture.risk_areas.iter().filter_map(|area| catalogue.find(area.process)).collect();
    let has =
        |at: u32| rated.iter().any(|&one| catalogue.branch(at).contains(&one) || catalogue.branch(one).contains(&at));
    let rows = areas.iter().map(|&at| (has(at), catalogue.row(at).title.clone(), "/processes/risk-areas".to_owned()));
    found.push(Counted::rows(CheckKind::ScopeRated, "/processes/risk-areas", rows));
    let covering = Covering::of(app, &snapshot, None, None, &[])?;
    let high = covering.coverage.cells.iter().filter(|cell| cell.impact >= HIGH_IMPACT).map(|cell| {
        let group = &covering.audiences[cell.audience as usize].name;
        (!cell.is_short(), format!("{} · {group}", catalogue.row(cell.process).title), "/coverage".to_owned())
    });
    found.push(Counted::rows(CheckKind::RisksCovered, "/coverage", high));
    let enough: FxHashMap<Id, bool> = crate::groups::list(app, crate::dto::Nothing {})?
        .into_iter()
        .map(|group| (group.id, group.warning.is_none()))
        .collect();
    let groups = picture.affected().map(|group| {
        let fine = enough.get(&group.id).copied().unwrap_or_default();
        (fine, group.name.clone(), format!("/groups/{}", group.id))
    });
    found.push(Counted::rows(CheckKind::PeopleSuperusers, "/groups", groups));
    let ready = snapshot.evidence.superusers.iter().enumerate().filter(|(at, _)| snapshot.is_active(*at));
    let ready = ready.map(|(at, one)| (snapshot.may_train(at), one.name.clone(), format!("/superusers/{}", one.id)));
    found.push(Counted::rows(CheckKind::PeopleReady, "/readiness", ready));
    Ok(())
}

/// A figure that the plan itself answers.
pub(super) fn own(kind: CheckKind, to: &'static str, rows: Vec<Row>) -> Counted {
    Counted::rows(kind, to, rows)
}

/// Whether a version is approved and not older than the plan is looked at.
pub(super) fn approved(fine: bool) -> Counted {
    Counted::any(CheckKind::PlanApproved, "/plan", fine)
}
