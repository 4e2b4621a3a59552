//! Who somebody is to the programme, and what follows from it.
//!
//! Owns the four-eyes rule in one place. Who is neither an active superuser nor a consultant counts as a lead: the app asks
//! for no passwords, so it guards against slips and not against malice.

use crate::{App, AppError, Result, error::FieldErrors};
use understudy_domain::{day::Day, id::Id, message::Message};
use understudy_store::Connection;
use understudy_store::read;

/// What a person is on a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Role {
    /// The person; nobody has said who is there when absent.
    pub(crate) person: Option<Id>,
    /// The superuser, while serving.
    pub(crate) superuser: Option<Id>,
    /// The consultant.
    pub(crate) consultant: Option<Id>,
}

impl Role {
    /// What a person is on a day.
    pub(crate) fn of(reader: &Connection, person: Option<Id>, on: Day) -> Result<Self> {
        let Some(id) = person else { return Ok(Self::default()) };
        let superuser = read::superusers::superuser_of_person(reader, id)?;
        Ok(Self {
            person,
            superuser: superuser.filter(|superuser| superuser.is_active(on)).map(|superuser| superuser.id),
            consultant: read::consultants::consultant_of_person(reader, id)?,
        })
    }

    /// Whether this is a lead.
    pub(crate) const fn is_lead(&self) -> bool {
        self.superuser.is_none() && self.consultant.is_none()
    }

    /// Whether this one may see a review: leads, the person it is about, and the one who wrote it.
    pub(crate) fn sees_review(&self, about: Id, reviewer: Option<Id>) -> bool {
        self.is_lead() || self.person == Some(about) || (self.person.is_some() && self.person == reviewer)
    }

    /// Whether this one may sign off and waive: a consultant or a lead.
    pub(crate) const fn may_sign(&self) -> bool {
        self.superuser.is_none() || self.consultant.is_some()
    }
}

/// A person who does something.
#[derive(Debug, Clone)]
pub(crate) struct Actor {
    pub(crate) id: Id,
    pub(crate) name: String,
}

/// Who does it: the one given, else the one at this laptop. Nobody is an error at the field.
pub(crate) fn actor(
    app: &App,
    reader: &Connection,
    given: Option<Id>,
    errors: &mut FieldErrors,
    field: &str,
) -> Result<Option<Actor>> {
    let Some(id) = given.or(app.me()?) else {
        errors.add(field, Message::new("superuser-who"));
        return Ok(None);
    };
    let name = read::superusers::person_name(reader, id)?.ok_or_else(|| AppError::not_found("person"))?;
    Ok(Some(Actor { id, name }))
}
