//! Content lines of iCalendar: escaping, folding, line ends (RFC 5545, sections 3.1 and 3.3.11).
//!
//! Own code rather than the crate `icalendar`, which writes a time and a random identifier into each part of a VTIMEZONE
//! and folds the last piece of a line one octet too late.

/// Octets of a line at most, without its end.
const LONGEST: usize = 75;

/// A calendar being written.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line whose value is written as it is: a date, a rule, a word of the standard.
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// A line whose value is text of a person.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{}", escaped(value)));
    }

    /// The same, left out when there is nothing to say.
    pub(super) fn some_text(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            self.text(name, value);
        }
    }

    /// The calendar.
    pub(super) fn finish(self) -> String {
        self.0
    }

    /// Writes a line, in pieces where it is long. A piece ends between two characters, never inside one.
    fn fold(&mut self, line: &str) {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Text as a value: line breaks and the three separators escaped, what steers a terminal left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Undoes folding and escaping, as the standard says.
    fn read(written: &str) -> String {
        let whole = written.replace("\r\n ", "");
        let value = whole.strip_suffix("\r\n").and_then(|line| line.split_once(':')).expect("a line").1;
        let mut characters = value.chars();
        let mut out = String::new();
        while let Some(c) = characters.next() {
            match (c, c == '\\') {
                (_, true) => out.push(characters.next().map_or('\\', |c| if c == 'n' { '\n' } else { c })),
                _ => out.push(c),
            }
        }
        out
    }

    proptest! {
        /// A name in any script, of any length, must come out as it went in, and no line may be too long.
        #[test]
        fn any_text_is_read_back(text in "[ -~\\n,;æøåéЖ山🙂]{0,300}") {
            let mut lines = Lines::default();
            lines.text("SUMMARY", &text);
            let written = lines.finish();
            prop_assert!(written.split("\r\n").all(|line| line.len() <= LONGEST));
            prop_assert_eq!(read(&written), text.trim());
        }
    }

    /// A bell or an escape sequence in a name would make the file unreadable for some programs.
    #[test]
    fn control_characters_are_left_out() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", "a\u{7}b\u{1b}c\td\r\ne");
        assert_eq!(lines.finish(), "SUMMARY:abc d\\ne\r\n");
    }
}
