//! The team: who takes part, letting in, roles, leaving.

use super::{
    Member, laptop,
    laptop::LaptopSource,
    now,
    place::{self, Where},
    problem,
    told::{self, Names},
};
use crate::{
    App, AppError, Result,
    dto::{Changed, Named, Nothing, sharing::*},
    open::Open,
};
use understudy_domain::{id::Id, message::Message, progress::Unwatched};
use understudy_store::{
    Edit,
    read::{find::person_name, sharing as read},
    tables::{self, person},
};
use understudy_sync::{
    exchange::{self, Standing, laptops},
    hub::{self, Server},
    invite::Request,
    names::Device,
};

/// How the open programme is shared, with whom, and what waits.
pub fn get(app: &App, _args: Nothing) -> Result<Sharing> {
    let open = app.programme()?;
    let keychain = app.keychain().kind();
    let mark = super::mark(app, &open)?;
    let place = Where::of(&open.store)?;
    let alone = Sharing {
        mode: SharingMode::Alone,
        place: None,
        role: MemberRole::Lead,
        waiting: 0,
        last_shared: None,
        problem: None,
        pending: Vec::new(),
        conflicts: mark.conflicts,
        laptops: Vec::new(),
        requests: Vec::new(),
        fingerprint: None,
        keychain,
        left: Vec::new(),
    };
    let Some(place) = place else { return Ok(alone) };
    let me = Member::of(app, &open)?;
    let copy = me.copy(&open);
    let roster = copy.roster()?;
    let standing = Standing::of(&roster, me.identity.device());
    let names = Names::of(&open, copy)?;
    let all = laptops(copy, &roster)?;
    let role = match standing {
        Standing::Member(role) => told::role(role),
        _ => MemberRole::Superuser,
    };
    let requests = match role {
        MemberRole::Lead => copy.requests()?.into_iter().map(|request| asks(&open, request)).collect::<Result<_>>()?,
        _ => Vec::new(),
    };
    let (left, here): (Vec<_>, Vec<_>) = all.into_iter().partition(|laptop| laptop.removed_ms.is_some());
    Ok(Sharing {
        mode: super::mode(&place, standing),
        place: Some(place.shown()),
        role,
        waiting: mark.waiting,
        last_shared: mark.last_shared,
        problem: match standing {
            Standing::Removed => Some(problem::removed(&open, &me)?),
            _ => problem::last(&open)?,
        },
        pending: told::pending(&names, &[], &exchange::waiting(copy)?, &exchange::refused(copy)?),
        laptops: here.into_iter().map(|laptop| shown(&open, &me, &names, laptop)).collect::<Result<_>>()?,
        requests,
        fingerprint: Some(me.identity.device().fingerprint()),
        left: left
            .into_iter()
            .map(|laptop| Left {
                name: names.person(laptop.device).map_or_else(|| names.laptop(laptop.device), |person| person.name),
                at: laptop.removed_ms.map(told::moment).unwrap_or_default(),
                keeps: Message::new("sharing-leaver-keeps"),
            })
            .collect(),
        ..alone
    })
}

fn shown(open: &Open, me: &Member, names: &Names, laptop: exchange::Laptop) -> Result<Laptop> {
    let is_me = laptop.device == me.identity.device();
    let name = if is_me { laptop::name(&open.store)? } else { names.laptop(laptop.device) };
    let last = if is_me { super::last(open)? } else { laptop.last_ms.map(told::moment) };
    let person = match (names.person(laptop.device), is_me, open.me()?) {
        (None, true, Some(id)) => Some(Named { id, name: person_name(&*open.reader()?, id)? }),
        (person, ..) => person,
    };
    Ok(Laptop {
        device: laptop.device.hex(),
        name,
        person,
        role: told::role(laptop.role),
        is_me,
        last_seen: last,
        clock_off_minutes: laptop.clock_off_ms.map(|off| i32::try_from(off / 60_000).unwrap_or(i32::MAX)),
        changes: u32::try_from(laptop.ops).unwrap_or(u32::MAX),
        fingerprint: laptop.device.fingerprint(),
    })
}

/// A newcomer, with the people of the programme who may be it.
fn asks(open: &Open, request: Request) -> Result<JoinRequest> {
    let reader = open.reader()?;
    let likely = read::likely_people(&reader, &request.email, &request.person, 5)?
        .into_iter()
        .map(|(id, name)| Named { id, name })
        .collect();
    Ok(JoinRequest {
        request: request.device.hex(),
        fingerprint: request.device.fingerprint(),
        person: request.person,
        email: request.email,
        laptop: request.laptop,
        asked_at: told::moment(request.at_ms),
        likely,
    })
}

/// Lets a newcomer in, and gives its laptop a person.
pub fn approve(app: &App, args: JoinApprove) -> Result<Changed> {
    let open = app.programme()?;
    let me = lead(app, &open)?;
    let device = parse(&args.request)?;
    let copy = me.copy(&open);
    let request = copy.approve(device, told::meant(args.role), &mut LaptopSource::new(app)?)?;
    let label = Message::new("change-member-admitted").with("name", request.person.as_str());
    let edits = introduction(app, &request, args.person);
    app.change(label.clone(), edits)?;
    if let Some(place) = Where::of(&open.store)?
        && let Some(mut hub) = place.hub(app, copy)?
        && let Some(login) = hub.admit_asker(&device, args.role == MemberRole::Lead)?
    {
        copy.remember_login(device, &login)?;
    }
    settle_team(app, &open, &me)?;
    Ok(now::told_team(app, label))
}

/// The rows that say who sits at a newcomer's laptop.
fn introduction(app: &App, request: &Request, known: Option<Id>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let person = known.unwrap_or_else(|| {
        let id = app.fresh_id();
        edits.push(Edit::make(
            &tables::PERSON,
            id,
            vec![
                (person::DISPLAY_NAME, request.person.as_str().into()),
                (person::EMAIL, request.email.as_str().into()),
                (person::KIND, understudy_domain::words::PersonKind::Internal.word().into()),
            ],
        ));
        id
    });
    let key = request.device.hex();
    edits.push(Edit::make(
        &tables::DEVICE,
        told::device_row(&key),
        vec![
            (tables::device::KEY, key.into()),
            (tables::device::PERSON, person.into()),
            (tables::device::NAME, request.laptop.as_str().into()),
        ],
    ));
    edits
}

/// Turns a newcomer away. Asking again is possible.
pub fn refuse(app: &App, args: JoinRefuse) -> Result<Changed> {
    let open = app.programme()?;
    let me = lead(app, &open)?;
    me.copy(&open).refuse(parse(&args.request)?)?;
    renote(&open, &me)?;
    Ok(now::told_team(app, Message::new("sharing-newcomer-refused")))
}

/// Gives a member another role.
pub fn set_role(app: &App, args: MemberSetRole) -> Result<Changed> {
    let open = app.programme()?;
    let me = lead(app, &open)?;
    let device = parse(&args.device)?;
    me.copy(&open).set_role(device, told::meant(args.role), &mut LaptopSource::new(app)?)?;
    let label = Message::new("sharing-role-changed").with("name", who(&open, &me, device)?);
    settle_team(app, &open, &me)?;
    Ok(now::told_team(app, label))
}

/// Removes a laptop and begins new keys for the rest.
pub fn remove(app: &App, args: MemberByDevice) -> Result<Changed> {
    let open = app.programme()?;
    let me = lead(app, &open)?;
    let device = parse(&args.device)?;
    let copy = me.copy(&open);
    let label = Message::new("sharing-member-removed").with("name", who(&open, &me, device)?);
    copy.remove(device, &mut LaptopSource::new(app)?)?;
    if let Some(place) = Where::of(&open.store)?
        && let Some(mut hub) = place.hub(app, copy)?
    {
        hub.dismiss(&device)?;
    }
    settle_team(app, &open, &me)?;
    Ok(now::told_team(app, label))
}

/// What an administrator of PostgreSQL has to run.
pub fn hub_sql(_app: &App, args: HubSql) -> Result<HubSqlText> {
    Ok(HubSqlText { sql: hub_script(args.login.as_deref(), false) })
}

/// The script that makes a database a hub, and a login where one is named. `organiser`: who may bring programmes there.
pub fn hub_script(login: Option<&str>, organiser: bool) -> String {
    let mut sql = hub::init_sql(Server::PostgreSql);
    if let Some(login) = login.map(str::trim).filter(|login| !login.is_empty()) {
        sql.push_str(&hub::account_sql(login, organiser));
    }
    sql
}

/// Makes the database of an address a hub, as the login in it. Answers the address without its password.
pub fn hub_init(url: &str) -> Result<String> {
    let url = place::parse(url)?;
    hub::init(&url).map_err(understudy_sync::SyncError::from)?;
    Ok(url.address())
}

/// An address with a password where it has none.
pub fn hub_address(url: &str, password: Option<&str>) -> Result<String> {
    let parsed = place::parse(url)?;
    match password.filter(|password| !password.is_empty() && parsed.password().is_none()) {
        Some(password) => Ok(parsed.with_password(password).map_err(understudy_sync::SyncError::from)?.whole()),
        None => Ok(url.to_owned()),
    }
}

fn lead(app: &App, open: &Open) -> Result<Member> {
    let me = Member::of(app, open)?;
    if !me.copy(open).roster()?.is_lead(me.identity.device()) {
        return Err(understudy_sync::SyncError::OnlyLeads.into());
    }
    Ok(me)
}

fn parse(word: &str) -> Result<Device> {
    Device::from_hex(word).ok_or_else(|| AppError::not_found("device"))
}

fn who(open: &Open, me: &Member, device: Device) -> Result<String> {
    let names = Names::of(open, me.copy(open))?;
    Ok(names.person(device).map_or_else(|| names.laptop(device), |person| person.name))
}

fn renote(open: &Open, me: &Member) -> Result<()> {
    if let Some(place) = Where::of(&open.store)? {
        super::note(open, me, &place, None)?;
    }
    Ok(())
}

/// The others learn it at once where the place is there; else with the next exchange.
fn settle_team(app: &App, open: &Open, me: &Member) -> Result<()> {
    renote(open, me)?;
    if let Err(error) = now::visit(app, open, &Unwatched) {
        tracing::info!(code = error.code, "the change of the team goes out later");
    }
    Ok(())
}
