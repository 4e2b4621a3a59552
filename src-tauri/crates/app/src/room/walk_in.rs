//! Somebody who came without a seat.
//!
//! Owns finding out whether that is somebody known: by address, by the name in this room, by a name that only one person of
//! the programme has. Only who is none of these is made, in the same change as the mark.

use super::{Scene, mark::Marks, scene::check_length, scene::known_person};
use crate::{
    App, Result,
    dto::{Changed, run::WalkIn},
    error::FieldErrors,
    people::is_address,
    programme::folded,
};
use understudy_domain::{
    id::Id,
    message::Message,
    words::{AttendanceStatus, PersonKind},
};
use understudy_store::{
    Connection, Edit,
    read::room::{self as read, PersonInRoom},
    tables::{self, person as column},
};

/// Adds somebody who came without a seat and marks them present.
pub fn walk_in(app: &App, args: WalkIn) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    Scene::load_unclosed(&reader, args.session)?;
    let marks = Marks::load(&reader, args.session)?;
    let (person, name, mut edits) = match args.person {
        Some(person) => (person, known_person(&reader, person)?.name, Vec::new()),
        None => somebody(app, &reader, &marks, &args)?,
    };
    drop(reader);
    let now = open.steady.read(&**app.clock(), &open.store)?.wall;
    if !marks.of(person).is_some_and(|mark| is_there(mark.status)) {
        edits.extend(marks.write(person, AttendanceStatus::Present, None, "", now));
    }
    let id = if edits.len() > 1 { "change-walk-in-new" } else { "change-walk-in" };
    Ok(app.change(Message::new(id).with("name", name), edits)?.of(person))
}

pub(super) const fn is_there(status: AttendanceStatus) -> bool {
    matches!(status, AttendanceStatus::Present | AttendanceStatus::Late | AttendanceStatus::LeftEarly)
}

/// Who a name and an address mean, and the row to make where that is nobody known.
fn somebody(app: &App, reader: &Connection, marks: &Marks, args: &WalkIn) -> Result<(Id, String, Vec<Edit>)> {
    let (given, surname) = split(&args.name);
    let name = [given.as_str(), &surname].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let email = args.email.trim();
    let mut errors = FieldErrors::default();
    errors.require(!name.is_empty(), "name", "person-name-missing");
    check_length(&mut errors, "name", &name);
    if !email.is_empty() && !is_address(email) {
        errors.add("email", Message::new("person-email-invalid").with("value", email));
    }
    errors.finish()?;
    if let Some(known) = known(reader, marks, &name, email)? {
        return Ok((known.id, known.name, Vec::new()));
    }
    let (id, edit) = person_edit(app, reader, &name, email)?;
    Ok((id, name, vec![edit]))
}

/// A new person of a name and an address, either of which may be empty.
pub(crate) fn person_edit(app: &App, reader: &Connection, name: &str, email: &str) -> Result<(Id, Edit)> {
    let (given, surname) = split(name);
    let whole = [given.as_str(), &surname].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let name = if whole.is_empty() { email.to_owned() } else { whole };
    // Derived, so that a key pressed twice, or two laptops in one room, make one person.
    let derived = Id::derived("walk_in", &[folded(&name).as_bytes(), email.to_lowercase().as_bytes()]);
    let id = if read::person_was_made(reader, derived)? { app.fresh_id() } else { derived };
    let cells = vec![
        (column::DISPLAY_NAME, name.into()),
        (column::GIVEN_NAME, given.into()),
        (column::SURNAME, surname.into()),
        (column::EMAIL, email.into()),
        (column::KIND, PersonKind::Internal.word().into()),
    ];
    Ok((id, Edit::make(&tables::PERSON, id, cells)))
}

/// Somebody known whom a name and an address mean. An address decides alone; a name decides where it is the name of one
/// person only, in this room first, and where the addresses do not say otherwise.
fn known(reader: &Connection, marks: &Marks, name: &str, email: &str) -> Result<Option<PersonInRoom>> {
    let email = email.to_lowercase();
    let mut named = Vec::new();
    for person in read::everybody(reader)? {
        let has = |address: &str| !email.is_empty() && address.to_lowercase() == email;
        if has(&person.email) || has(&person.user_principal_name) {
            return Ok(Some(person));
        }
        let no_other = email.is_empty() || (person.email.is_empty() && person.user_principal_name.is_empty());
        if no_other && folded(&person.name) == folded(name) {
            named.push(person);
        }
    }
    let (here, elsewhere): (Vec<_>, Vec<_>) =
        named.into_iter().partition(|person| marks.of(person.id).is_some() || !marks.is_walk_in(person.id));
    let mut meant = if here.is_empty() { elsewhere } else { here };
    if meant.len() > 1 {
        let mut errors = FieldErrors::default();
        errors.add("name", Message::new("room-name-of-several").with("name", name).with("count", meant.len()));
        errors.finish()?;
    }
    Ok(meant.pop())
}

/// Given name and surname of a name as typed: "Holm, Ana" and "Ana Holm" are the same; the last word is the surname.
fn split(name: &str) -> (String, String) {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((surname, given)) = name.split_once(',') {
        return (words(given), words(surname));
    }
    let name = words(name);
    match name.rsplit_once(' ') {
        Some((given, surname)) => (given.to_owned(), surname.to_owned()),
        None => (name, String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    /// Names are typed in a hurry and in either order; the person must come out the same.
    #[test]
    fn names_are_split() {
        let of = |name| split(name);
        assert_eq!(of(" Holm ,  Ana Maria"), ("Ana Maria".to_owned(), "Holm".to_owned()));
        assert_eq!(of("Ana Maria Holm"), ("Ana Maria".to_owned(), "Holm".to_owned()));
        assert_eq!(of("Cher"), ("Cher".to_owned(), String::new()));
        assert_eq!(of(" , "), (String::new(), String::new()));
    }
}
