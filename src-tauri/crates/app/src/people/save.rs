//! Making and changing a person by hand.

use crate::{
    App, AppError, Result,
    dto::{Changed, people::Person},
    error::FieldErrors,
    programme::check_order,
};
use understudy_domain::{message::Message, words::PersonKind};
use understudy_store::{
    Connection, Edit, Value,
    read::{people as read, programme::is_shown},
    tables::{self, person as column},
};

/// Longest value of a field, in characters; directories allow 256 for a name.
const LONGEST: usize = 400;

/// Makes or changes a person.
pub fn save(app: &App, args: Person) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    if let Some(id) = args.id
        && read::person(&reader, id)?.is_none()
    {
        return Err(AppError::not_found("person"));
    }
    let args = trimmed(args);
    check(&reader, &args)?;
    let warnings = twins(&reader, &args)?;
    let name = args.display_name.clone();
    let (id, is_new) = (args.id, args.id.is_none());
    let row = id.unwrap_or_else(|| app.fresh_id());
    let cells = cells(args);
    let edit = if is_new { Edit::make(&tables::PERSON, row, cells) } else { Edit::put(&tables::PERSON, row, cells) };
    let label = Message::new(if is_new { "change-person-added" } else { "change-person-saved" }).with("name", name);
    let mut changed = app.change(label, vec![edit])?.of(row);
    changed.warnings = warnings;
    Ok(changed)
}

fn trimmed(mut person: Person) -> Person {
    for text in [
        &mut person.display_name,
        &mut person.given_name,
        &mut person.surname,
        &mut person.email,
        &mut person.user_principal_name,
        &mut person.object_id,
        &mut person.job_title,
        &mut person.department,
        &mut person.company,
        &mut person.country,
        &mut person.office,
        &mut person.language,
        &mut person.employee_id,
        &mut person.manager,
        &mut person.phone,
    ] {
        let kept = text.trim();
        if kept.len() != text.len() {
            *text = kept.to_owned();
        }
    }
    if person.display_name.is_empty() {
        let parts = [person.given_name.as_str(), &person.surname];
        person.display_name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    }
    person
}

fn check(reader: &Connection, person: &Person) -> Result<()> {
    let mut errors = FieldErrors::default();
    errors.require(!person.display_name.is_empty(), "display_name", "person-name-missing");
    for (field, text) in [
        ("display_name", &person.display_name),
        ("given_name", &person.given_name),
        ("surname", &person.surname),
        ("job_title", &person.job_title),
        ("department", &person.department),
        ("company", &person.company),
        ("country", &person.country),
        ("office", &person.office),
        ("language", &person.language),
        ("employee_id", &person.employee_id),
        ("manager", &person.manager),
        ("phone", &person.phone),
        ("object_id", &person.object_id),
    ] {
        if text.chars().count() > LONGEST {
            errors.add(field, Message::new("person-too-long").with("longest", LONGEST));
        }
    }
    for (field, address) in [("email", &person.email), ("user_principal_name", &person.user_principal_name)] {
        if !address.is_empty() && !is_address(address) {
            errors.add(field, Message::new("person-email-invalid").with("value", address.as_str()));
        }
    }
    if let Some(site) = person.site
        && !is_shown(reader, &tables::SITE, site)?
    {
        errors.add("site", Message::new("person-site-gone"));
    }
    check_order(&mut errors, "leaves_on", person.starts_on, person.leaves_on);
    errors.finish()
}

/// One `@`, something before it, a domain with a dot behind it; at most what can be delivered to (RFC 5321).
pub(crate) fn is_address(text: &str) -> bool {
    let domain_fits = |domain: &str| {
        domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.') && !domain.contains("..")
    };
    text.len() <= 254
        && text
            .split_once('@')
            .is_some_and(|(local, domain)| !local.is_empty() && domain_fits(domain) && !domain.contains('@'))
        && !text.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, ',' | ';' | '<' | '>' | '"'))
}

/// Somebody else with the same address may be the same person; worth a word, not an error.
fn twins(reader: &Connection, person: &Person) -> Result<Vec<Message>> {
    if person.email.is_empty() {
        return Ok(Vec::new());
    }
    let email = person.email.to_lowercase();
    let twin = read::evidence(reader)?
        .into_iter()
        .find(|other| Some(other.id) != person.id && other.email.to_lowercase() == email);
    Ok(twin.map(|other| Message::new("person-same-email").with("name", other.name)).into_iter().collect())
}

fn cells(person: Person) -> Vec<(u16, Value)> {
    vec![
        (column::DISPLAY_NAME, person.display_name.into()),
        (column::GIVEN_NAME, person.given_name.into()),
        (column::SURNAME, person.surname.into()),
        (column::EMAIL, person.email.into()),
        (column::USER_PRINCIPAL_NAME, person.user_principal_name.into()),
        (column::OBJECT_ID, person.object_id.to_lowercase().into()),
        (column::KIND, person.kind.unwrap_or(PersonKind::Internal).word().into()),
        (column::JOB_TITLE, person.job_title.into()),
        (column::DEPARTMENT, person.department.into()),
        (column::COMPANY, person.company.into()),
        (column::COUNTRY, person.country.into()),
        (column::OFFICE, person.office.into()),
        (column::SITE, person.site.into()),
        (column::LANGUAGE, person.language.into()),
        (column::EMPLOYEE_ID, person.employee_id.into()),
        (column::MANAGER, person.manager.into()),
        (column::PHONE, person.phone.into()),
        (column::ACCOUNT_ENABLED, person.account_enabled.into()),
        (column::STARTS_ON, person.starts_on.into()),
        (column::LEAVES_ON, person.leaves_on.into()),
    ]
}
