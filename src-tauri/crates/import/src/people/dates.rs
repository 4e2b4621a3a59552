//! Dates as people and spreadsheets write them.
//!
//! Owns their reading. Dates with slashes or dashes are ambiguous (03/04/2026): the order of day and month is decided for
//! a column as a whole. Deliberately refuses to guess where the column does not say.

use crate::sheet::{Cell, CellKind};
use jiff::{ToSpan, civil::Date};

/// What a cell says about a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// A date.
    Date(Date),
    /// Two numbers, either of which may be the day, and the year.
    Either(i8, i8, i16),
    /// No date.
    Invalid,
}

/// The order of day and month in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
    /// The column does not say.
    Unknown,
    /// Some dates have the day first and some the month.
    Mixed,
}

/// Decides for a column from its ambiguous dates.
pub(crate) fn order(readings: impl Iterator<Item = Reading>) -> Order {
    let mut order = Order::Unknown;
    for reading in readings {
        let Reading::Either(first, second, _) = reading else { continue };
        let seen = match (first > 12, second > 12) {
            (true, false) => Order::DayFirst,
            (false, true) => Order::MonthFirst,
            _ => continue,
        };
        if order == Order::Unknown {
            order = seen;
        } else if order != seen {
            return Order::Mixed;
        }
    }
    order
}

/// The date of a reading under an order.
pub(crate) fn resolve(reading: Reading, order: Order) -> Option<Date> {
    match reading {
        Reading::Date(date) => Some(date),
        Reading::Invalid => None,
        Reading::Either(first, second, year) if first == second => Date::new(year, first, first).ok(),
        Reading::Either(first, second, year) => match order {
            Order::DayFirst => Date::new(year, second, first).ok(),
            Order::MonthFirst => Date::new(year, first, second).ok(),
            Order::Unknown | Order::Mixed => None,
        },
    }
}

/// Reads a cell.
pub(crate) fn read(cell: Cell<'_>) -> Reading {
    let text = cell.text.trim();
    // A time behind the date says nothing about the day.
    let day = text.split(['T', ' ']).next().unwrap_or(text);
    let day = if day.len() >= 8 { day } else { text };
    if cell.kind == CellKind::Number
        || (day.len() >= 5
            && day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            && day.matches('.').count() < 2)
    {
        return serial(text);
    }
    for separator in ['-', '/', '.'] {
        let mut parts = day.split(separator);
        if let (Some(first), Some(second), Some(third), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        {
            return from_parts(first, second, third, separator);
        }
    }
    named_month(text)
}

/// Days since 1899-12-30, as spreadsheets count. Only what can be a date of a working life.
fn serial(text: &str) -> Reading {
    let days = text.parse::<f64>().ok().filter(|days| (18_000.0..110_000.0).contains(days));
    let date = days.and_then(|days| jiff::civil::date(1899, 12, 30).checked_add((days as i64).days()).ok());
    date.map_or(Reading::Invalid, Reading::Date)
}

fn number(text: &str, most: usize) -> Option<i16> {
    (!text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

fn from_parts(first: &str, second: &str, third: &str, separator: char) -> Reading {
    if first.len() == 4 {
        let parts = (number(first, 4), number(second, 2), number(third, 2));
        let (Some(year), Some(month), Some(day)) = parts else { return Reading::Invalid };
        return Date::new(year, month as i8, day as i8).map_or(Reading::Invalid, Reading::Date);
    }
    if second.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return month_by_name(first, second, third);
    }
    let parts = (number(first, 2), number(second, 2), number(third, 4).filter(|year| *year > 999));
    let (Some(first), Some(second), Some(year)) = parts else { return Reading::Invalid };
    if first == 0 || second == 0 || (first > 12 && second > 12) {
        return Reading::Invalid;
    }
    if separator == '.' {
        return Date::new(year, second as i8, first as i8).map_or(Reading::Invalid, Reading::Date);
    }
    Reading::Either(first as i8, second as i8, year)
}

/// `14 Nov 2026`, as Understudy itself shows dates.
fn named_month(text: &str) -> Reading {
    let mut parts = text.split_whitespace();
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(day), Some(month), Some(year), None) => month_by_name(day, month, year),
        _ => Reading::Invalid,
    }
}

fn month_by_name(day: &str, month: &str, year: &str) -> Reading {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start = month.get(..3).unwrap_or_default().to_ascii_lowercase();
    let month = MONTHS.iter().position(|known| *known == start);
    let parts = (number(day.trim_end_matches('.'), 2), month, number(year, 4).filter(|year| *year > 999));
    let (Some(day), Some(month), Some(year)) = parts else { return Reading::Invalid };
    Date::new(year, month as i8 + 1, day as i8).map_or(Reading::Invalid, Reading::Date)
}
