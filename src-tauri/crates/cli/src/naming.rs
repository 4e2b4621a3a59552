//! Rows as people name them: by id, exact name, e-mail, code, or a part of a name that only one row has.
//!
//! Owns turning such a word into the row's id, and saying which rows it may mean where that is open. Deliberately guesses
//! nothing: what fits several rows is refused with their names.

use crate::failure::Failure;
use understudy_app::{
    App, assessments,
    dto::{
        ById, Named, Nothing,
        frame::{Find, Found, FoundKind},
        processes::ProcessRow,
        superusers::CompetencyRow,
    },
    frame, people, processes, programme,
};
use understudy_domain::{fold::folded, id::Id, message::Message};
use understudy_messages::{list, say, word};

/// Rows named in an error at most.
const SHOWN: usize = 8;
/// Rows looked at: where more fit, the text is too short to mean one.
const LOOKED_AT: u32 = 200;

/// A row that may be meant.
struct Candidate {
    id: Id,
    name: String,
    /// What tells it from others of the same name.
    detail: String,
    /// Other texts that name it exactly: an e-mail address, a code.
    aliases: Vec<String>,
}

/// A person.
pub(crate) fn person(app: &App, text: &str) -> Result<Id, Failure> {
    match Id::parse(text) {
        Some(id) => Ok(id),
        None => choose("person", text, found(app, text, FoundKind::Person)?),
    }
}

/// A superuser, named as the person is; the person's id will do as well.
pub(crate) fn superuser(app: &App, text: &str) -> Result<Id, Failure> {
    let detail = match Id::parse(text) {
        Some(id) => match people::get(app, ById { id }) {
            Ok(detail) => detail,
            Err(_) => return Ok(id),
        },
        None if text.contains('@') => people::get(app, ById { id: person(app, text)? })?,
        None => return choose("superuser", text, found(app, text, FoundKind::Superuser)?),
    };
    detail.superuser.ok_or_else(|| unknown("superuser", text))
}

/// A consultant, named as the person is; the person's id will do as well.
pub(crate) fn consultant(app: &App, text: &str) -> Result<Id, Failure> {
    let detail = match Id::parse(text) {
        Some(id) => match people::get(app, ById { id }) {
            Ok(detail) => detail,
            Err(_) => return Ok(id),
        },
        None if text.contains('@') => people::get(app, ById { id: person(app, text)? })?,
        None => return choose("consultant", text, found(app, text, FoundKind::Consultant)?),
    };
    detail.consultant.ok_or_else(|| unknown("consultant", text))
}

/// A user group.
pub(crate) fn group(app: &App, text: &str) -> Result<Id, Failure> {
    match Id::parse(text) {
        Some(id) => Ok(id),
        None => choose("group", text, found(app, text, FoundKind::Group)?),
    }
}

/// Several user groups.
pub(crate) fn groups(app: &App, texts: &[String]) -> Result<Vec<Id>, Failure> {
    texts.iter().map(|text| group(app, text)).collect()
}

/// Several processes, by code, title or id. The catalogue is read once.
pub(crate) fn processes(app: &App, texts: &[String]) -> Result<Vec<Id>, Failure> {
    if texts.is_empty() {
        return Ok(Vec::new());
    }
    let tree = processes::tree(app, Nothing {})?;
    texts.iter().map(|text| process_of(&tree.rows, text)).collect()
}

/// A process, by code, title or id.
pub(crate) fn process(app: &App, text: &str) -> Result<Id, Failure> {
    process_of(&processes::tree(app, Nothing {})?.rows, text)
}

fn process_of(rows: &[ProcessRow], text: &str) -> Result<Id, Failure> {
    let wanted = bare_code(text);
    let candidates = rows.iter().map(|row| {
        let is_meant = wanted.is_some() && bare_code(&row.code) == wanted;
        let alias = if is_meant { text.to_owned() } else { row.code.clone() };
        let detail = format!("{} {}", row.code, word(row.level.message_id())).trim().to_owned();
        Candidate { id: row.id, name: row.title.clone(), detail, aliases: vec![alias] }
    });
    choose("process", text, candidates.collect())
}

/// What a code says: `65.05.030.000`, `65.05.030` and `65.5.30.` are one. `None` where it is no code.
fn bare_code(text: &str) -> Option<Vec<u32>> {
    let parts = text.trim().trim_end_matches('.').split('.').map(|part| part.parse().ok());
    let mut parts: Vec<u32> = parts.collect::<Option<_>>()?;
    while parts.last() == Some(&0) {
        parts.pop();
    }
    Some(parts)
}

/// A competency: a skill by name, knowledge by the process it is about.
pub(crate) fn competency(app: &App, text: &str) -> Result<Id, Failure> {
    if let Some(id) = Id::parse(text) {
        return Ok(id);
    }
    let known = assessments::competencies(app, Nothing {})?;
    let rows = || known.skills.iter().chain(&known.knowledge);
    if bare_code(text).is_some() {
        let id = Id::derived("competency", &[process(app, text)?.as_ref()]);
        return if rows().any(|row| row.id == id) { Ok(id) } else { Err(unknown("competency", text)) };
    }
    let candidate = |row: &CompetencyRow| Candidate {
        id: row.id,
        name: row.name.clone(),
        detail: row.area.clone(),
        aliases: Vec::new(),
    };
    choose("competency", text, rows().map(candidate).collect())
}

/// A wave.
pub(crate) fn wave(app: &App, text: &str) -> Result<Id, Failure> {
    let setup = programme::get(app, Nothing {})?;
    choose("wave", text, setup.waves.into_iter().filter_map(|wave| Some(plain(wave.id?, wave.name))).collect())
}

/// A site.
pub(crate) fn site(app: &App, text: &str) -> Result<Id, Failure> {
    let setup = programme::get(app, Nothing {})?;
    choose("site", text, setup.sites.into_iter().filter_map(|site| Some(plain(site.id?, site.name))).collect())
}

/// Several sites.
pub(crate) fn sites(app: &App, texts: &[String]) -> Result<Vec<Id>, Failure> {
    texts.iter().map(|text| site(app, text)).collect()
}

/// Any row that can be searched for.
pub(crate) fn row(app: &App, text: &str) -> Result<Id, Failure> {
    if let Some(id) = Id::parse(text) {
        return Ok(id);
    }
    let find = Find { text: text.to_owned(), limit: LOOKED_AT, kinds: None, in_scope: None };
    choose("row", text, frame::find(app, find)?.into_iter().map(|found| candidate(found, true)).collect())
}

/// What an optional name means.
pub(crate) fn maybe<T>(
    app: &App,
    text: Option<&str>,
    find: impl Fn(&App, &str) -> Result<T, Failure>,
) -> Result<Option<T>, Failure> {
    text.map(|text| find(app, text)).transpose()
}

/// The only one of rows that are known to fit, such as the pairings of a superuser.
pub(crate) fn only(kind: &str, text: &str, rows: Vec<Named>) -> Result<Id, Failure> {
    let rows: Vec<Candidate> = rows.into_iter().map(|row| plain(row.id, row.name)).collect();
    match rows.as_slice() {
        [only] => Ok(only.id),
        [] => Err(unknown(kind, text)),
        several => Err(ambiguous(kind, text, &several.iter().collect::<Vec<_>>())),
    }
}

/// One of rows that the caller lists, by name or id.
pub(crate) fn among(kind: &str, text: &str, rows: Vec<Named>) -> Result<Id, Failure> {
    choose(kind, text, rows.into_iter().map(|row| plain(row.id, row.name)).collect())
}

fn plain(id: Id, name: String) -> Candidate {
    Candidate { id, name, detail: String::new(), aliases: Vec::new() }
}

fn found(app: &App, text: &str, kind: FoundKind) -> Result<Vec<Candidate>, Failure> {
    let find = Find { text: text.to_owned(), limit: LOOKED_AT, kinds: Some(vec![kind]), in_scope: None };
    Ok(frame::find(app, find)?.into_iter().map(|found| candidate(found, false)).collect())
}

fn candidate(found: Found, with_kind: bool) -> Candidate {
    let aliases = vec![found.detail.clone()];
    let kind = if with_kind { word(&format!("cli-kind-{}", kind_word(found.kind))) } else { String::new() };
    let detail = [kind, found.detail].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    Candidate { id: found.id, name: found.title, detail, aliases }
}

fn kind_word(kind: FoundKind) -> &'static str {
    match kind {
        FoundKind::Person => "person",
        FoundKind::Superuser => "superuser",
        FoundKind::Consultant => "consultant",
        FoundKind::Process => "process",
        FoundKind::Group => "group",
        FoundKind::Module => "module",
        FoundKind::Session => "session",
        FoundKind::Wave => "wave",
        FoundKind::Site => "site",
    }
}

/// The row that a text means: the one of this id; else the one of exactly this name or alias; else the one that fits.
fn choose(kind: &str, text: &str, candidates: Vec<Candidate>) -> Result<Id, Failure> {
    let wanted = text.trim().to_lowercase();
    if let Some(id) = Id::parse(text) {
        return candidates.iter().find(|row| row.id == id).map(|row| row.id).ok_or_else(|| unknown(kind, text));
    }
    let is = |known: &String| known.trim().to_lowercase() == wanted;
    let exact: Vec<&Candidate> = candidates.iter().filter(|row| is(&row.name) || row.aliases.iter().any(is)).collect();
    let searched = folded(text);
    let words: Vec<&str> = searched.split_whitespace().collect();
    let holds = |row: &Candidate| {
        let known = folded(&format!("{} {}", row.name, row.aliases.join(" ")));
        words.iter().all(|word| known.contains(word))
    };
    let fitting = || candidates.iter().filter(|row| !words.is_empty() && holds(row)).collect();
    let meant = if exact.is_empty() { fitting() } else { exact };
    match meant.as_slice() {
        [only] => Ok(only.id),
        [] => Err(unknown(kind, text)),
        several => Err(ambiguous(kind, text, several)),
    }
}

fn unknown(kind: &str, text: &str) -> Failure {
    let kind = Message::new(format!("cli-kind-{kind}"));
    Failure::refused(&Message::new("cli-name-unknown").with("kind", kind).with("text", text))
}

fn ambiguous(kind: &str, text: &str, rows: &[&Candidate]) -> Failure {
    let names: Vec<String> = rows.iter().take(SHOWN).map(|row| described(row, rows)).collect();
    let names = match rows.len() - names.len() {
        0 => list(&names),
        left => format!("{} {}", names.join(", "), say(&Message::new("cli-and-more").with("count", left))),
    };
    let message = Message::new("cli-name-ambiguous").with("text", text).with("count", rows.len());
    let kind = Message::new(format!("cli-kind-{kind}"));
    Failure::refused(&message.with("kind", kind).with("names", names))
}

/// A row by its name and what tells it from the others: its id only where nothing else does.
fn described(row: &Candidate, rows: &[&Candidate]) -> String {
    let is_told = rows.iter().filter(|other| (&other.name, &other.detail) == (&row.name, &row.detail)).count() == 1;
    let id = if is_told { String::new() } else { row.id.to_string() };
    let parts: Vec<&str> = [row.detail.as_str(), &id].into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { row.name.clone() } else { format!("{} ({})", row.name, parts.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(names: &[&str]) -> Vec<Candidate> {
        let row = |(at, name): (usize, &&str)| plain(Id::derived("test", &[&[at as u8]]), (*name).to_owned());
        names.iter().enumerate().map(row).collect()
    }

    /// Signing off the wrong person is worse than typing a longer name.
    #[test]
    fn a_name_that_fits_several_rows_is_refused_with_their_names() {
        let refusal = choose("person", "ana", rows(&["Ana Holm", "Diana Ruiz"])).expect_err("two fit").message;
        assert!(refusal.contains("Ana Holm") && refusal.contains("Diana Ruiz"), "{refusal}");
    }

    /// Ids are noise where the names differ, and the only way out where they do not; the list reads as English.
    #[test]
    fn rows_that_may_be_meant_are_told_apart() {
        let said = |names: &[&str]| choose("superuser", "ana", rows(names)).expect_err("several fit").message;
        let different = said(&["Ana Holm", "Ana Ruiz"]);
        assert!(different.contains("superuser “ana” (2): Ana Holm and Ana Ruiz."), "{different}");
        let same = rows(&["Ana Holm", "Ana Holm"]);
        let ids: Vec<String> = same.iter().map(|row| row.id.to_string()).collect();
        let message = choose("superuser", "ana", same).expect_err("two fit").message;
        assert!(ids.iter().all(|id| message.contains(id)), "{message}");
        let many: Vec<String> = (0..SHOWN + 2).map(|at| format!("Ana {at}")).collect();
        let many = said(&many.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(many.contains("Ana 7 and 2 more.") && !many.contains("and and"), "{many}");
    }

    /// A whole name must be enough, even where it is a part of another.
    #[test]
    fn an_exact_name_wins_over_a_part_of_another() {
        let rows = rows(&["Ana Holmberg", "ana holm"]);
        let wanted = rows[1].id;
        assert_eq!(choose("person", " Ana Holm", rows).expect("one is exact"), wanted);
    }

    /// An empty name is a slip, never a person.
    #[test]
    fn an_empty_name_means_nobody() {
        assert!(choose("person", " ", rows(&["Ana Holm"])).is_err());
    }

    /// The catalogue pads codes with zeros; nobody types them.
    #[test]
    fn codes_are_the_same_with_and_without_zeros() {
        assert_eq!(bare_code("65.05.030.000"), bare_code("65.5.30."));
        assert_eq!(bare_code("10 Acquire to dispose"), None);
    }
}
