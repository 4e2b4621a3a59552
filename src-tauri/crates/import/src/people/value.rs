//! One cell to one value, checked.
//!
//! Owns the checks of single values. Deliberately says what is wrong and what would be right, and never repairs by guessing.

use super::Field;
use crate::sheet::{Cell, CellKind, plain};
use understudy_domain::{message::Message, words::PersonKind};

/// The longest e-mail address that can be delivered to (RFC 5321: a path of 256 with its brackets).
const LONGEST_EMAIL: usize = 254;
/// The longest value of any other field, in characters; directories allow 256 for a name.
const LONGEST_TEXT: usize = 400;

/// The value of a cell that holds plain text; nothing when it is empty.
pub(super) fn text(field: Field, cell: Cell<'_>) -> Result<Option<String>, Message> {
    if cell.kind == CellKind::Error {
        return Err(about("import-cell-formula-error", cell.text));
    }
    let text = plain::clean(cell.text);
    if text.is_empty() {
        return Ok(None);
    }
    match field {
        Field::Email | Field::UserPrincipalName => email(&text).map(Some),
        Field::ObjectId => object_id(&text).map(Some),
        _ if text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT => {
            Err(about("import-text-too-long", &text).with("longest", LONGEST_TEXT))
        }
        _ => Ok(Some(text.into_owned())),
    }
}

/// A message about a value; a long one is cut.
pub(crate) fn about(id: &str, value: &str) -> Message {
    let mut shown: String = value.chars().take(60).collect();
    if shown.len() < value.len() {
        shown.push('…');
    }
    Message::new(id).with("value", shown)
}

/// An address as delivered to: one `@`, something before it, a domain with a dot behind it.
pub(crate) fn email(text: &str) -> Result<String, Message> {
    let address = match text.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => text.get(7..).unwrap_or_default(),
        _ => text,
    };
    let valid = address.len() <= LONGEST_EMAIL
        && address.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty()
                && domain.contains('.')
                && !domain.starts_with('.')
                && !domain.ends_with('.')
                && !domain.contains("..")
                && !domain.contains('@')
        })
        && !address.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, ',' | ';' | '<' | '>' | '"'));
    if valid { Ok(address.to_owned()) } else { Err(about("import-email-invalid", text)) }
}

/// A GUID such as `8d2f0c3e-…`, with or without braces.
fn object_id(text: &str) -> Result<String, Message> {
    let inner = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(text);
    let shaped = inner.len() == 36
        && inner.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        });
    if shaped { Ok(inner.to_ascii_lowercase()) } else { Err(about("import-object-id-invalid", text)) }
}

/// The kind of person, and whether it is only a guess from a directory's Member or Guest.
pub(super) fn kind(cell: Cell<'_>) -> Result<Option<(PersonKind, bool)>, Message> {
    let words = plain::clean(cell.text);
    if words.is_empty() {
        return Ok(None);
    }
    let found = match plain::folded(&words).as_str() {
        "member" => (PersonKind::Internal, true),
        "guest" => (PersonKind::Partner, true),
        "internal" | "employee" | "intern" => (PersonKind::Internal, false),
        "partner" | "consultant" => (PersonKind::Partner, false),
        "vendor" | "supplier" | "contractor" | "external" => (PersonKind::Vendor, false),
        "customer" | "client" => (PersonKind::Customer, false),
        _ => return Err(about("import-kind-of-person-invalid", &words)),
    };
    Ok(Some(found))
}

/// Whether the account is enabled; in a column "Block sign in" yes means no.
pub(super) fn enabled(cell: Cell<'_>, blocks: bool) -> Result<Option<bool>, Message> {
    let words = plain::clean(cell.text);
    let yes = match plain::folded(&words).as_str() {
        "" => return Ok(None),
        "true" | "yes" | "y" | "1" | "enabled" | "active" | "ja" | "oui" | "sí" | "si" | "wahr" | "vrai" | "x" => true,
        "false" | "no" | "n" | "0" | "disabled" | "inactive" | "nein" | "non" | "nej" | "nei" | "falsch" | "faux" => {
            false
        }
        _ => return Err(about("import-yes-no-invalid", &words)),
    };
    Ok(Some(yes != blocks))
}
