//! The message catalogue: every sentence that a person reads, in one place.
//!
//! Owns the Fluent files under `en/` and turns a [`Message`] into text for the command line and the exports; the window
//! reads the same files. Deliberately knows no rule: what is said is decided in `domain` and above.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::sync::LazyLock;
use understudy_domain::message::{Arg, Message};

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

static BUNDLE: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let mut bundle = FluentBundle::new_concurrent(vec![unic_langid::langid!("en-GB")]);
    // Marks around arguments protect mixed scripts in a window; in CSV cells and terminals they would show as noise.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(grouped(&number.as_string())),
        _ => None,
    }));
    for (_, source) in CATALOGUE {
        // A file with a mistake still yields its sound messages; the test below refuses the mistake itself.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
});

/// Words a message in English. An unknown message shows its identifier, so that nothing is silently lost.
pub fn say(message: &Message) -> String {
    let Some(pattern) = BUNDLE.get_message(&message.id).and_then(|found| found.value()) else {
        return message.id.clone();
    };
    let mut args = FluentArgs::new();
    for (name, arg) in &message.args {
        args.set(name.clone(), value(arg));
    }
    let mut errors = Vec::new();
    BUNDLE.format_pattern(pattern, Some(&args), &mut errors).into_owned()
}

/// Words a message that has no arguments.
pub fn word(id: &str) -> String {
    say(&Message::new(id))
}

/// A date as `14 Nov 2026`: unambiguous on both sides of the Atlantic.
pub fn date(date: jiff::civil::Date) -> String {
    date.strftime("%-d %b %Y").to_string()
}

/// A written number with its thousands set apart by commas, as English does: `50,000`, `-1,234.5`.
fn grouped(number: &str) -> String {
    let (sign, unsigned) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let (whole, fraction) = unsigned.find('.').map_or((unsigned, ""), |point| unsigned.split_at(point));
    if whole.len() < 4 || !whole.bytes().all(|digit| digit.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut text = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text + fraction
}

fn value(arg: &Arg) -> FluentValue<'static> {
    match arg {
        Arg::Text(text) => FluentValue::from(text.clone()),
        Arg::Number(number) => FluentValue::from(*number),
        Arg::Date(day) => FluentValue::from(date(*day)),
        Arg::Message(inner) => FluentValue::from(say(inner)),
        Arg::List(items) => FluentValue::from(list(&items.iter().map(say).collect::<Vec<_>>())),
    }
}

/// Joins parts as English does: `a, b and c`.
pub fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), word("list-and")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A mistake in a catalogue file would silently drop messages from every screen and export.
    #[test]
    fn every_catalogue_file_parses_and_no_message_is_defined_twice() {
        let mut seen = std::collections::BTreeMap::new();
        for (file, source) in CATALOGUE {
            assert!(FluentResource::try_new((*source).to_owned()).is_ok(), "{file} does not parse");
            for line in source.lines() {
                let Some((id, _)) = line.split_once(" =") else { continue };
                if id.starts_with(|c: char| c.is_ascii_lowercase()) && !id.contains(' ') {
                    assert_eq!(seen.insert(id.to_owned(), file), None, "{id} is defined twice ({file})");
                }
            }
        }
    }

    /// Thousands are set apart as in the window; what looks like a number but is a text stays as it is.
    #[test]
    fn thousands_are_set_apart() {
        let numbers = ["0", "999", "1000", "50000", "-1234567.25", "1e30", "NaN", "0.1234"];
        let expected = ["0", "999", "1,000", "50,000", "-1,234,567.25", "1e30", "NaN", "0.1234"];
        assert_eq!(numbers.map(grouped), expected);
        let said = say(&Message::new("people-import-refused").with("count", 50_000_u32));
        assert!(said.contains("50,000"), "{said}");
        let text = say(&Message::new("import-file-not-found").with("file", "50000"));
        assert!(text.contains("50000"), "{text}");
    }

    /// The joined list is read aloud by people; it must read as English.
    #[test]
    fn lists_read_as_english() {
        let parts = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(list(&parts), "a, b and c");
        assert_eq!(list(&parts[..1]), "a");
    }
}
