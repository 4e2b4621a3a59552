//! The table as Markdown, ready for the README.

use crate::{Work, machine, rate::Measured};
use std::fmt::Write as _;

/// The row that the caller measured: the start of the window.
const START_UP: (&str, &str, f64) =
    ("start to the first painted screen on that programme", "an empty window, same build", 1.25);

/// Machine, programme, and a row for each measurement.
pub(crate) fn markdown(
    rows: &[(&Work, Measured)],
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
    text.push_str("| Work | Against | Time | Baseline | Ratio | At most | Peak memory | Note |\n");
    text.push_str("|---|---|---:|---:|---:|---:|---:|---|\n");
    for (work, measured) in rows {
        line(&mut text, (work.what, work.against, work.at_most), measured);
    }
    match start_up {
        Some([full, empty, rest @ ..]) => {
            let kibibytes = rest.first().map(|&size| size as u64).filter(|&size| size > 0);
            let note = "memory without the web view’s own processes".to_owned();
            let measured = Measured { milliseconds: *full, against: Some(*empty), kibibytes, note };
            line(&mut text, (START_UP.0, START_UP.1, Some(START_UP.2)), &measured);
        }
        _ => {
            let _ = writeln!(
                text,
                "| {} | {} | not measured | | | {:.2}× | | no display |",
                START_UP.0, START_UP.1, START_UP.2
            );
        }
    }
    if let Some(milliseconds) = month {
        let note = "from the start of the program, data call and all".to_owned();
        let measured = Measured { milliseconds, against: None, kibibytes: None, note };
        line(&mut text, ("start to the painted month calendar", "–", None), &measured);
    }
    text
}

fn line(text: &mut String, (what, against, at_most): (&str, &str, Option<f64>), measured: &Measured) {
    let ratio = measured.against.map(|baseline| measured.milliseconds / baseline);
    let missed = ratio.zip(at_most).is_some_and(|(ratio, most)| ratio > most);
    let ratio = ratio.map_or_else(|| "–".to_owned(), |ratio| digits(ratio, if ratio < 0.1 { 4 } else { 2 }) + "×");
    let _ = writeln!(
        text,
        "| {what} | {against} | {} | {} | {ratio}{} | {} | {} | {} |",
        duration(measured.milliseconds),
        measured.against.map_or_else(|| "–".to_owned(), duration),
        if missed { " (missed)" } else { "" },
        at_most.map_or_else(|| "–".to_owned(), |most| format!("{most}×")),
        measured.kibibytes.map_or_else(|| "n/a".to_owned(), |size| format!("{} MiB", size / 1_024)),
        measured.note,
    );
}

fn digits(figure: f64, places: usize) -> String {
    format!("{figure:.places$}")
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
        let measured =
            Measured { milliseconds: 4_000.0, against: Some(1_000.0), kibibytes: Some(2_048), note: String::new() };
        let text = markdown(&[(work, measured)], (None, None), "300 people", true);
        assert!(text.contains("| 4.00 s | 1.00 s | 4.00× (missed) | 3× | 2 MiB |"), "{text}");
        assert!(text.contains("not measured"));
        let text = markdown(&[], (Some(&[500.0, 450.0]), Some(900.0)), "", false);
        assert!(text.contains("1.11× | 1.25× | n/a") && text.contains("month calendar | – | 900 ms"), "{text}");
    }
}
