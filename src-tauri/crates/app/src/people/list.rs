//! Looking at people.

use super::duplicates;
use crate::{
    App, AppError, Result,
    dto::{ById, Named, people::*},
};
use understudy_store::read::people as read;
use understudy_store::read::people::{PeopleSelection, PeopleSort, PersonListed, PersonRecord};

/// Rows of a page at most.
const LARGEST_PAGE: u32 = 500;
/// Rows of a page when nothing else is said.
const USUAL_PAGE: u32 = 100;

/// A page of people.
pub fn list(app: &App, args: PeopleQuery) -> Result<PeoplePage> {
    let (by, descending) = match args.sort.strip_prefix('-') {
        Some(by) => (by, true),
        None => (args.sort.as_str(), false),
    };
    let selection = PeopleSelection {
        text: args.text,
        group: args.group,
        site: args.site,
        sort: match by {
            "email" => PeopleSort::Email,
            "job_title" => PeopleSort::JobTitle,
            "department" => PeopleSort::Department,
            "site" => PeopleSort::Site,
            _ => PeopleSort::Name,
        },
        descending,
        offset: args.offset,
        limit: if args.limit == 0 { USUAL_PAGE } else { args.limit.min(LARGEST_PAGE) },
    };
    let open = app.programme()?;
    let reader = open.reader()?;
    let (total, rows) = read::page(&reader, &selection, app.today())?;
    Ok(PeoplePage {
        total,
        rows: rows.into_iter().map(row).collect(),
        possible_duplicates: duplicates::count(&open, &reader)?,
    })
}

pub(super) fn row(person: PersonListed) -> PersonRow {
    PersonRow {
        id: person.id,
        name: person.name,
        email: person.email,
        job_title: person.job_title,
        department: person.department,
        site: person.site,
        kind: person.kind,
        groups: person.groups,
        is_superuser: person.is_superuser,
        is_consultant: person.is_consultant,
    }
}

/// One person with all fields.
pub fn get(app: &App, args: ById) -> Result<PersonDetail> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let found = read::person(&reader, args.id)?.ok_or_else(|| AppError::not_found("person"))?;
    let groups = read::groups_of(&reader, args.id, app.today())?;
    let (superusers, consultants) = read::roles_of(&reader, args.id)?;
    Ok(PersonDetail {
        person: person(found),
        groups: groups.into_iter().map(|(id, name)| Named { id, name }).collect(),
        superuser: superusers.first().copied(),
        consultant: consultants.first().copied(),
    })
}

fn person(record: PersonRecord) -> Person {
    Person {
        id: Some(record.id),
        display_name: record.display_name,
        given_name: record.given_name,
        surname: record.surname,
        email: record.email,
        user_principal_name: record.user_principal_name,
        object_id: record.object_id,
        kind: record.kind,
        job_title: record.job_title,
        department: record.department,
        company: record.company,
        country: record.country,
        office: record.office,
        site: record.site,
        language: record.language,
        employee_id: record.employee_id,
        manager: record.manager,
        phone: record.phone,
        account_enabled: record.account_enabled,
        starts_on: record.starts_on,
        leaves_on: record.leaves_on,
    }
}
