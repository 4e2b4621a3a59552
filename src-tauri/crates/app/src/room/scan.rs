//! A badge or code scanner that types.

use super::{Scene, mark::Marks, walk_in::is_there};
use crate::{
    App, AppError, Result,
    dto::{
        Named,
        run::{Scan, Scanned},
    },
};
use understudy_domain::{message::Message, words::AttendanceStatus};
use understudy_store::read::room as read;

/// Marks the person whose badge or code was scanned. A code of nobody writes nothing.
pub fn scan(app: &App, args: Scan) -> Result<Scanned> {
    let open = app.programme()?;
    let reader = open.reader()?;
    Scene::load_unclosed(&reader, args.session)?;
    let found = read::people_of_code(&reader, &codes(&args.code))?;
    let (person, name) = match found.as_slice() {
        [only] => only.clone(),
        [] => {
            let message = Message::new("room-scan-unknown").with("code", args.code.trim());
            return Ok(Scanned { person: None, message, changed: None });
        }
        _ => return Err(AppError::refused(Message::new("room-scan-several"))),
    };
    let marks = Marks::load(&reader, args.session)?;
    drop(reader);
    let named = Named { id: person, name: name.clone() };
    if let Some(mark) = marks.of(person).filter(|mark| is_there(mark.status)) {
        let status = Message::new(mark.status.message_id());
        let message = Message::new("room-scan-already").with("name", name).with("status", status);
        return Ok(Scanned { person: Some(named), message, changed: None });
    }
    let walk_in = marks.is_walk_in(person);
    let now = open.steady.read(&**app.clock(), &open.store)?.wall;
    let edits = marks.write(person, AttendanceStatus::Present, None, "", now).into_iter().collect();
    let label = if walk_in {
        Message::new("change-walk-in").with("name", name.as_str())
    } else {
        let status = Message::new(AttendanceStatus::Present.message_id());
        Message::new("change-attendance-one").with("name", name.as_str()).with("status", status)
    };
    let changed = app.change(label, edits)?.of(person);
    let id = if walk_in { "room-scan-walk-in" } else { "room-scan-present" };
    Ok(Scanned { person: Some(named), message: Message::new(id).with("name", name), changed: Some(changed) })
}

/// What a scanned text may name: itself, and the parts of an address or a prefixed code such as
/// `understudy:person:ID` or `https://…/people/ID`, the last first.
fn codes(code: &str) -> Vec<String> {
    let code = code.trim().trim_matches(['{', '}', '"']);
    let mut codes = vec![code.to_owned()];
    let parts = code.rsplit([':', '/', '?', '=', '&', '#']).map(str::trim).filter(|part| !part.is_empty());
    // A short part of a longer code could be anybody's number; only what can be told apart is taken.
    codes.extend(
        parts
            .filter(|part| *part != code && (part.contains('@') || understudy_domain::id::Id::parse(part).is_some()))
            .map(str::to_owned),
    );
    codes
}

#[cfg(test)]
mod tests {
    use super::codes;

    /// Sign-in sheets, badges and address books write the same person in different ways.
    #[test]
    fn a_code_is_found_in_what_stands_around_it() {
        let id = "0190aaaa-0000-7000-8000-000000000001";
        assert!(codes(&format!(" understudy:person:{id}\n")).contains(&id.to_owned()));
        assert!(codes(&format!("https://host/people/{id}?x=1")).contains(&id.to_owned()));
        assert!(codes("mailto:ana@example.com").contains(&"ana@example.com".to_owned()));
        assert_eq!(codes("https://host/people/4711"), ["https://host/people/4711"]);
    }
}
