//! Moments and durations as meeting tools write them.
//!
//! Owns their reading: `11/21/26, 9:01:23 AM`, `21.11.2026 09:01`, `2026-11-21T09:01`, `1h 5m 3s`, `01:05:03`, `65`. Which of
//! two numbers is the day is decided by the days of the session, since a report is of one of them. Deliberately knows no time
//! zone: a report says none.

use jiff::civil::{Date, DateTime, Time};

/// What a cell says about a moment: the dates that it may mean, and the time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moment {
    dates: Vec<Date>,
    time: Time,
}

impl Moment {
    /// The moment meant, where the session is on these days: the date that is one of them, or next to one, else the first
    /// possible one.
    pub(super) fn on(&self, days: &[Date]) -> Option<DateTime> {
        let distance = |date: &Date| days.iter().map(|day| (date.duration_since(*day).as_hours() / 24).abs()).min();
        self.dates.iter().min_by_key(|date| distance(date).unwrap_or(0)).map(|date| date.to_datetime(self.time))
    }
}

/// Reads a moment. `None` where it is none.
pub(super) fn moment(text: &str) -> Option<Moment> {
    let text = text.trim().replace([',', '\u{202f}', '\u{a0}'], " ");
    let (day, time) = match text.split_once('T').filter(|(day, _)| day.len() == 10) {
        Some((day, time)) => (day.to_owned(), time.to_owned()),
        None => {
            let (day, time) = text.trim().split_once(' ')?;
            (day.to_owned(), time.to_owned())
        }
    };
    let dates = dates(&day);
    let time = time_of_day(&time)?;
    (!dates.is_empty()).then_some(Moment { dates, time })
}

fn dates(text: &str) -> Vec<Date> {
    let parts: Vec<i16> = text.split(['-', '/', '.']).filter_map(|part| part.parse().ok()).collect();
    let date = |year: i16, month: i16, day: i16| {
        let year = if (0..100).contains(&year) { year + 2000 } else { year };
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    let [one, two, three] = parts[..] else { return Vec::new() };
    if one > 31 {
        return date(one, two, three).into_iter().collect();
    }
    let (day_first, month_first) = (date(three, two, one), date(three, one, two));
    if text.contains('.') {
        return day_first.into_iter().collect();
    }
    let mut found: Vec<Date> = month_first.into_iter().chain(day_first).collect();
    found.dedup();
    found
}

fn time_of_day(text: &str) -> Option<Time> {
    let text = text.trim().trim_end_matches('Z').to_lowercase();
    let digits = text.trim_end_matches(|c: char| c.is_alphabetic() || c == '.' || c == ' ');
    let half: String = text.get(digits.len()..)?.chars().filter(|c| c.is_alphabetic()).collect();
    let mut parts = digits.trim().split(':');
    let mut next = || parts.next().map(|part| part.split('.').next().unwrap_or(part).parse::<i8>());
    let (hour, minute, second) = (next()?.ok()?, next()?.ok()?, next().transpose().ok()?.unwrap_or(0));
    let hour = match half.as_str() {
        "" => hour,
        "am" if (1..=12).contains(&hour) => hour % 12,
        "pm" if (1..=12).contains(&hour) => hour % 12 + 12,
        _ => return None,
    };
    Time::new(hour, minute, second, 0).ok()
}

/// Reads a duration, in seconds. A bare number is minutes. `None` where it is none.
pub(super) fn duration(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    if let Ok(minutes) = text.replace(',', ".").parse::<f64>() {
        return (0.0..=100_000.0).contains(&minutes).then(|| (minutes * 60.0).round() as u32);
    }
    if text.contains(':') {
        let parts: Vec<u32> = text.split(':').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
        return match parts[..] {
            [hours, minutes] => hours.checked_mul(3600)?.checked_add(minutes.checked_mul(60)?),
            [hours, minutes, seconds] => {
                hours.checked_mul(3600)?.checked_add(minutes.checked_mul(60)?)?.checked_add(seconds)
            }
            _ => None,
        };
    }
    let mut total = 0_u32;
    let mut rest = text.as_str();
    while !rest.trim().is_empty() {
        rest = rest.trim_start();
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let number: u32 = rest.get(..digits)?.parse().ok()?;
        rest = rest.get(digits..)?.trim_start();
        let letters = rest.find(|c: char| !c.is_alphabetic() && c != '.').unwrap_or(rest.len());
        let unit = match rest.get(..letters)?.chars().next()? {
            'h' | 's' if rest.starts_with("std") => 3600,
            'h' => 3600,
            'm' => 60,
            's' => 1,
            _ => return None,
        };
        total = total.checked_add(number.checked_mul(unit)?)?;
        rest = rest.get(letters..)?;
    }
    (!text.is_empty()).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, datetime};
    use proptest::prelude::*;

    /// The same moment comes in as many forms as there are languages of a laptop.
    #[test]
    fn moments_are_read_in_the_forms_that_tools_write() {
        let days = [date(2026, 3, 4)];
        for text in [
            "3/4/26, 9:01:23 AM",
            "3/4/2026 9:01:23\u{202f}AM",
            "04/03/2026 09:01:23",
            "04.03.2026 09:01:23",
            "2026-03-04 09:01:23",
            "2026-03-04T09:01:23",
        ] {
            assert_eq!(moment(text).and_then(|read| read.on(&days)), Some(datetime(2026, 3, 4, 9, 1, 23, 0)), "{text}");
        }
        assert_eq!(moment("3/4/26, 12:05 AM").and_then(|read| read.on(&days)), Some(datetime(2026, 3, 4, 0, 5, 0, 0)));
        assert_eq!(moment("yesterday 9:00"), None);
        assert_eq!(moment("2026-03-04"), None);
    }

    /// A duration misread by a factor of sixty makes somebody trained who was not.
    #[test]
    fn durations_are_read() {
        for (text, seconds) in [
            ("1h 5m 3s", 3903),
            ("01:05:03", 3903),
            ("65", 3900),
            ("65 min", 3900),
            ("1 hour 5 minutes", 3900),
            ("45s", 45),
        ] {
            assert_eq!(duration(text), Some(seconds), "{text}");
        }
        assert_eq!(duration("a while"), None);
        assert_eq!(duration(""), None);
    }

    proptest! {
        /// Files come from anywhere: no text may take the program down.
        #[test]
        fn no_text_is_too_odd(text in ".{0,40}") {
            let _ = (moment(&text), duration(&text));
        }
    }
}
