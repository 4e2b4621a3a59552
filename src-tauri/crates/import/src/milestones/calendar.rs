//! Calendars (iCalendar, RFC 5545) as a sheet: one row an event.
//!
//! A start with a zone gives the day on the clock of that zone, as it is written; one in universal time gives the day there, and a
//! note says so. Of a series the first event counts. Called-off events and single exceptions of a series are left out.

use crate::{
    ImportError,
    sheet::{Sheet, foreign::Maker},
};
use understudy_domain::message::Message;

/// Titles of the sheet.
pub(super) const HEADERS: [&str; 4] = ["UID", "Summary", "DTSTART", "Description"];
/// The longest line that is put together again, in bytes.
const LONGEST: usize = 64 << 10;
/// The deepest nesting that is followed.
const DEEPEST: usize = 16;

#[derive(Debug, Default)]
struct Event {
    uid: String,
    summary: String,
    starts: String,
    description: String,
    left_out: bool,
    repeats: bool,
    universal: bool,
}

/// Reads the events of a calendar. The number of a row is the line on which its event begins.
///
/// # Errors
/// When it holds no event, is cut off, or is nested too deeply.
pub(super) fn read(name: &str, text: &str) -> Result<Sheet, ImportError> {
    let refused = |id: &str| ImportError::from(Message::new(id).with("file", name));
    let mut maker = Maker::default();
    let mut open: Vec<String> = Vec::new();
    let mut event = Event::default();
    let (mut began, mut events, mut repeats, mut universal, mut left_out) = (0_u32, 0_usize, 0_usize, 0_usize, 0_usize);
    for (number, line) in unfolded(text) {
        let Some((title, value)) = parts(&line) else { continue };
        let property = title.split(';').next().unwrap_or_default().to_ascii_uppercase();
        match property.as_str() {
            "BEGIN" => {
                if open.len() >= DEEPEST {
                    return Err(refused("milestones-calendar-deep"));
                }
                open.push(value.trim().to_ascii_uppercase());
                if is_event(&open) {
                    (event, began) = (Event::default(), number);
                }
            }
            "END" => {
                if is_event(&open) {
                    events += 1;
                    left_out += usize::from(event.left_out);
                    repeats += usize::from(event.repeats && !event.left_out);
                    universal += usize::from(event.universal && !event.left_out);
                    let cells = [&*event.uid, &event.summary, &event.starts, &event.description];
                    if !event.left_out && !maker.row(began, &cells) {
                        open.clear();
                        break;
                    }
                }
                open.pop();
            }
            _ if is_event(&open) => event.take(&property, title, value),
            _ => {}
        }
    }
    if !open.is_empty() {
        return Err(refused("milestones-calendar-cut"));
    }
    if events == 0 {
        return Err(refused("milestones-calendar-empty"));
    }
    let note = |id: &str, count: usize| (count > 0).then(|| Message::new(id).with("count", count));
    let notes = [
        note("milestones-calendar-repeats", repeats),
        note("milestones-calendar-universal", universal),
        note("milestones-calendar-left-out", left_out),
    ];
    Ok(maker.finish(name, &HEADERS, notes.into_iter().flatten().collect()))
}

fn is_event(open: &[String]) -> bool {
    matches!(open, [calendar, event] if calendar == "VCALENDAR" && event == "VEVENT")
}

impl Event {
    fn take(&mut self, property: &str, title: &str, value: &str) {
        match property {
            "UID" => value.trim().clone_into(&mut self.uid),
            "SUMMARY" => self.summary = plain(value),
            "DESCRIPTION" => self.description = plain(value),
            "DTSTART" => {
                self.universal =
                    value.trim().ends_with(['Z', 'z']) && !title.to_ascii_uppercase().contains("VALUE=DATE;");
                self.starts = day(value.trim());
            }
            "RRULE" | "RDATE" => self.repeats = true,
            "RECURRENCE-ID" => self.left_out = true,
            "STATUS" if value.trim().eq_ignore_ascii_case("CANCELLED") => self.left_out = true,
            _ => {}
        }
    }
}

/// `20270301` and `20270301T090000Z` as `2027-03-01`; what is neither stays as it is, to be refused by its row.
fn day(value: &str) -> String {
    let digits = value.split('T').next().unwrap_or(value);
    match (digits.get(..4), digits.get(4..6), digits.get(6..8)) {
        (Some(year), Some(month), Some(day))
            if digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            format!("{year}-{month}-{day}")
        }
        _ => value.to_owned(),
    }
}

/// Lines with those that were folded put together again, each with the number of its first line.
fn unfolded(text: &str) -> impl Iterator<Item = (u32, String)> {
    let mut lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).zip(1_u32..).peekable();
    std::iter::from_fn(move || {
        let (first, number) = lines.next()?;
        let mut line = first.to_owned();
        while let Some((next, _)) = lines.next_if(|(next, _)| next.starts_with([' ', '\t'])) {
            // A line without end is no line of a calendar; what is over is dropped.
            if line.len() + next.len() <= LONGEST {
                line.push_str(next.get(1..).unwrap_or_default());
            }
        }
        Some((number, line))
    })
}

/// Title with its parameters, and value: parted by the first colon that does not stand in quotes.
fn parts(line: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let at = line.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == ':' && !quoted
    })?;
    Some((line.get(..at.0)?, line.get(at.0 + 1..)?))
}

/// Text with its escapes resolved (RFC 5545, 3.3.11).
fn plain(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut characters = value.chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' => match characters.next() {
                Some('n' | 'N') => out.push(' '),
                Some(other) => out.push(other),
                None => {}
            },
            c => out.push(c),
        }
    }
    out
}
