//! The table as Markdown, ready for the README.

use crate::{
    Work, machine,
    rate::{Measured, Unit},
};
use std::fmt::Write as _;

/// The row that the caller measured: the start of the window.
const START_UP: (&str, &str, f64) =
    ("start to the first painted screen on that programme", "an empty window, same build", 1.25);

/// What was measured, or why it was not.
pub(crate) type Outcome = Result<Measured, String>;

/// Machine, programme, and a row for each measurement.
pub(crate) fn markdown(
    rows: &[(&Work, Outcome)],
    (start_up, month): (Option<&[f64]>, Option<f64>),
    programme: &str,
    small: bool,
) -> String {
    let mut text = String::new();
    let build = if cfg!(debug_assertions) { "development build" } else { "release build" };
    // Writing to a string cannot fail.
    let _ = writeln!(text, "Machine: {}; {build}.\n", machine::description());
    let _ = writeln!(text, "Programme: {programme}.\n");
    if small {
        text.push_str("This is the small programme: it shows that everything runs and says nothing about speed.\n\n");
    }
    text.push_str("| Work | Against | Measured | Baseline | Ratio | At most | Peak memory | Note |\n");
    text.push_str("|---|---|---:|---:|---:|---:|---:|---|\n");
    for (work, outcome) in rows {
        let named = (work.what, work.against, work.at_most);
        match outcome {
            Ok(measured) => line(&mut text, named, measured),
            Err(why) => missing(&mut text, named, why),
        }
    }
    let named = (START_UP.0, START_UP.1, Some(START_UP.2));
    match start_up {
        Some([full, empty, rest @ ..]) => {
            let kibibytes = rest.first().map(|&size| size as u64).filter(|&size| size > 0);
            let note = "memory without the web view’s own processes".to_owned();
            line(&mut text, named, &Measured::time(*full, Some(*empty), kibibytes, note));
        }
        _ => missing(&mut text, named, "no display"),
    }
    if let Some(milliseconds) = month {
        let note = "from the start of the program, data call and all".to_owned();
        let measured = Measured::time(milliseconds, None, None, note);
        line(&mut text, ("start to the painted month calendar", "–", None), &measured);
    }
    text
}

/// A row that could not be measured must not vanish.
fn missing(text: &mut String, (what, against, at_most): (&str, &str, Option<f64>), why: &str) {
    let most = at_most.map_or_else(|| "–".to_owned(), |most| format!("{most}×"));
    // What a tool said may hold what ends a cell.
    let why = why.replace(['|', '\n'], " ");
    let _ = writeln!(text, "| {what} | {against} | not measured | | | {most} | | {why} |");
}

fn line(text: &mut String, (what, against, at_most): (&str, &str, Option<f64>), measured: &Measured) {
    let ratio = measured.against.map(|baseline| measured.figure / baseline);
    // Where nothing is compared, the bound is one of the figure itself.
    let missed = at_most.is_some_and(|most| ratio.unwrap_or(measured.figure) > most);
    let most = match (at_most, ratio) {
        (None, _) => "–".to_owned(),
        (Some(most), Some(_)) => format!("{most}×"),
        (Some(most), None) => shown(most, measured.unit),
    };
    let ratio = ratio.map_or_else(|| "–".to_owned(), |ratio| digits(ratio, if ratio < 0.1 { 4 } else { 2 }) + "×");
    let _ = writeln!(
        text,
        "| {what} | {against} | {} | {} | {ratio}{} | {most} | {} | {} |",
        shown(measured.figure, measured.unit),
        measured.against.map_or_else(|| "–".to_owned(), |baseline| shown(baseline, measured.unit)),
        if missed { " (missed)" } else { "" },
        measured.kibibytes.map_or_else(|| "n/a".to_owned(), |size| format!("{} MiB", size / 1_024)),
        measured.note,
    );
}

fn digits(figure: f64, places: usize) -> String {
    format!("{figure:.places$}")
}

fn shown(figure: f64, unit: Unit) -> String {
    match unit {
        Unit::Milliseconds => duration(figure),
        Unit::Kibibytes => format!("{:.0} MiB", figure / 1_024.0),
        Unit::Bytes => format!("{figure:.1} bytes"),
    }
}

fn duration(milliseconds: f64) -> String {
    if milliseconds >= 1_000.0 {
        format!("{:.2} s", milliseconds / 1_000.0)
    } else if milliseconds >= 10.0 {
        format!("{milliseconds:.0} ms")
    } else {
        format!("{milliseconds:.3} ms")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The README quotes this table: a missed target must be said, and the one not measured must not vanish.
    #[test]
    fn missed_targets_are_said() {
        let work = &crate::WORKS[0];
        let measured = Measured::time(4_000.0, Some(1_000.0), Some(2_048), String::new());
        let text = markdown(&[(work, Ok(measured))], (None, None), "300 people", true);
        assert!(text.contains("| 4.00 s | 1.00 s | 4.00× (missed) | 3× | 2 MiB |"), "{text}");
        assert!(text.contains("not measured"));
        let text = markdown(&[], (Some(&[500.0, 450.0]), Some(900.0)), "", false);
        assert!(text.contains("1.11× | 1.25× | n/a") && text.contains("month calendar | – | 900 ms"), "{text}");
    }

    /// Bytes and memory are no times, and a bound without anything to compare with is one of the figure.
    #[test]
    fn other_units_have_bounds_of_their_own() {
        let work = crate::WORKS.iter().find(|work| work.name == "exchange-bytes").expect("a row of bytes");
        let bytes = |figure| Measured { figure, unit: Unit::Bytes, ..Measured::default() };
        let text = markdown(&[(work, Ok(bytes(18.26)))], (None, None), "", false);
        assert!(text.contains("| 18.3 bytes | – | – | 30.0 bytes |"), "{text}");
        let text = markdown(&[(work, Ok(bytes(31.0)))], (None, None), "", false);
        assert!(text.contains("| 31.0 bytes | – | – (missed) | 30.0 bytes |"), "{text}");
        let memory = Measured { figure: 2_048.0, unit: Unit::Kibibytes, against: Some(8_192.0), ..Measured::default() };
        let text = markdown(&[(work, Ok(memory))], (None, None), "", false);
        assert!(text.contains("| 2 MiB | 8 MiB | 0.25× |"), "{text}");
    }

    /// Without network the rivals are not there, and the table says why in one cell.
    #[test]
    fn what_could_not_be_measured_says_why() {
        let work = crate::WORKS.iter().find(|work| work.name == "exchange-loro").expect("a row of a rival");
        let text = markdown(&[(work, Err("error: a | b\nc".to_owned()))], (None, None), "", false);
        assert!(text.contains("| not measured | | | 1.5× | | error: a   b c |"), "{text}");
    }
}
