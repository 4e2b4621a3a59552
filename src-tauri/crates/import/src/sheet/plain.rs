//! Small readings of text that every import shares: trimmed values, normalised titles, words for secrets.
//!
//! Owns what counts as the same title and what counts as empty. Deliberately knows no field.

use std::borrow::Cow;

/// The value as it is kept: trimmed, without control characters, runs of line ends and tabs as one space. A leading
/// apostrophe that only shields a formula from a spreadsheet (`'=1+3`) is taken off.
pub fn clean(text: &str) -> Cow<'_, str> {
    let mut text =
        text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}') || c.is_control());
    if let Some(rest) = text.strip_prefix('\'')
        && rest.starts_with(['=', '+', '-', '@', '\t', '\r'])
    {
        text = rest;
    }
    if !text.bytes().any(|byte| byte < 32 || byte == 127 || byte == 0xC2) || !text.contains(char::is_control) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if c.is_control() {
            gap = true;
            continue;
        }
        if gap && !out.ends_with(' ') && c != ' ' {
            out.push(' ');
        }
        gap = false;
        out.push(c);
    }
    Cow::Owned(out)
}

/// A title as it is compared: letters and digits only, in lower case. Of a title such as `Name [displayName] Required`,
/// as the Entra bulk template writes them, the part in brackets.
pub fn normalised_title(title: &str) -> String {
    let inner = match (title.find('['), title.find(']')) {
        (Some(open), Some(close)) if open + 1 < close => &title[open + 1..close],
        _ => title,
    };
    inner.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Text as it is compared where case and spacing do not matter: lower case, each run of spaces as one.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
}

const SECRETS: &[&str] = &[
    "password",
    "passwd",
    "passwort",
    "kennwort",
    "motdepasse",
    "contraseña",
    "contrasena",
    "adgangskode",
    "lösenord",
    "losenord",
    "passord",
    "wachtwoord",
    "salasana",
    "secret",
    "geheimnis",
    "pwd",
    "privatekey",
    "apikey",
    "accesstoken",
];
const WHOLE_SECRETS: &[&str] = &["pin", "pincode", "token", "pw", "initialpw", "credentials"];

/// Whether a column of this title holds passwords or other secrets, which are never read.
pub fn is_secret_title(title: &str) -> bool {
    let written: String = title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    // "Last password change" and "Password policy" say something about a password and do not hold one; dropping them is no loss.
    SECRETS.iter().any(|word| written.contains(word)) || WHOLE_SECRETS.contains(&written.as_str())
}
