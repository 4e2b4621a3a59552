//! The numbers of the catalogue: `65.05.030.300`.
//!
//! Owns their normal form and the number that a title begins with. Deliberately repairs only what has one possible
//! meaning: missing zeros, a dot at the end, missing parts at the end.

use understudy_domain::words::{ProcessLevel, ProcessScope};

/// How many digits each part has.
const WIDTHS: [usize; 4] = [2, 2, 3, 3];

/// The number in its normal form, four parts padded with zeros; nothing when it is no such number.
pub fn normalise(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.trim().trim_end_matches('.').split('.').collect();
    if parts.len() > WIDTHS.len() {
        return None;
    }
    let mut code = String::with_capacity(13);
    for (position, width) in WIDTHS.into_iter().enumerate() {
        let part = parts.get(position).map_or("0", |part| part.trim());
        if part.is_empty() || part.len() > 4 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number: u32 = part.parse().ok()?;
        if position > 0 {
            code.push('.');
        }
        code.push_str(&format!("{number:0width$}"));
    }
    Some(code)
}

/// Whether a number is written in its normal form.
pub(super) fn is_normal(written: &str) -> bool {
    normalise(written).is_some_and(|normal| normal == written)
}

/// The level that a number in normal form speaks of: its last part that is not zero.
pub(super) fn level(code: &str) -> ProcessLevel {
    let filled =
        code.split('.').enumerate().filter(|(_, part)| part.bytes().any(|byte| byte != b'0')).map(|(at, _)| at).max();
    match filled {
        Some(3) => ProcessLevel::Scenario,
        Some(2) => ProcessLevel::Process,
        Some(1) => ProcessLevel::Area,
        _ => ProcessLevel::EndToEnd,
    }
}

/// The part of a number that a row of this level shares with the rows below it: `65.05.` of a process area.
pub(super) fn prefix(code: &str, level: ProcessLevel) -> &str {
    let length = match level {
        ProcessLevel::EndToEnd => 3,
        ProcessLevel::Area => 6,
        ProcessLevel::Process => 10,
        ProcessLevel::Scenario => 13,
    };
    code.get(..length).unwrap_or(code)
}

/// Splits `10.05.010 Classify assets` into the number as written and the title. A number without a dot is taken for one
/// at the level of end to end processes only: "360 degree review" is a title.
pub(super) fn split_title(text: &str, level: ProcessLevel) -> (Option<&str>, &str) {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(0);
    let (number, rest) = text.split_at(end);
    let title = rest.trim_start_matches([' ', '\u{a0}', '-', '–', ':']).trim();
    let starts_with_digit = number.starts_with(|c: char| c.is_ascii_digit());
    let dotted = number.trim_end_matches('.').contains('.');
    let spaced = rest.starts_with(char::is_whitespace);
    // A dotted number may run into the title ("65.50.070.101Create …"), but "2.5D" is a word.
    let is_number = if dotted {
        spaced || number.matches('.').count() > 1
    } else {
        spaced && level == ProcessLevel::EndToEnd && number.len() <= 3
    };
    if starts_with_digit && is_number && !title.is_empty() { (Some(number), title) } else { (None, text) }
}

/// Takes the number of a state or status off: `10 - New` and `60. Published`.
pub(super) fn without_prefix(text: &str) -> &str {
    let text = text.trim();
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let named = rest.trim_start_matches([' ', '.', '-', '–']).trim();
    if rest.len() == text.len() || named.is_empty() { text } else { named }
}

/// The scope that a file speaks of: `20 - In scope`. "Not applicable" is out of scope.
pub fn scope_word(text: &str) -> Option<ProcessScope> {
    let words = crate::sheet::plain::normalised_title(without_prefix(text));
    match words.as_str() {
        "unspecified" => Some(ProcessScope::Unspecified),
        "inscope" | "in" | "yes" => Some(ProcessScope::In),
        "outofscope" | "out" | "no" | "notapplicable" => Some(ProcessScope::Out),
        _ => None,
    }
}

/// The level that a work item type or a word of Understudy's own file names.
pub(super) fn level_of_type(text: &str) -> Option<ProcessLevel> {
    match crate::sheet::plain::normalised_title(text).as_str() {
        "1" | "endtoend" | "endtoendprocess" | "endtoendbusinessprocess" | "endtoendscenario" | "e2e" => {
            Some(ProcessLevel::EndToEnd)
        }
        "2" | "processarea" | "businessprocessarea" | "area" => Some(ProcessLevel::Area),
        "3" | "process" | "businessprocess" => Some(ProcessLevel::Process),
        "4" | "scenario" | "processscenario" | "businessprocessscenario" => Some(ProcessLevel::Scenario),
        _ => None,
    }
}
