//! The first sheet of the readiness workbook.
//!
//! Owns the figures for a reader in a hurry and the two native charts, which draw from cells of the same sheet.

use super::{cell_format, clip, excel_day, heading_format};
use crate::{table::ColumnKind, worded};
use rust_xlsxwriter::{
    Chart, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker, ChartSolidFill, ChartType,
    Color, Format, FormatAlign, Worksheet, XlsxError,
};
use understudy_domain::{day::Day, summary::ReadinessSummary, words::Status};
use understudy_messages::{say, word};

/// Writes the sheet from the top down.
struct Pen<'a> {
    sheet: &'a mut Worksheet,
    row: u32,
    name: String,
}

impl Pen<'_> {
    fn text(&mut self, column: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, column, clip(text).0, format).map(drop)
    }

    fn number(&mut self, column: u16, number: impl Into<f64>) -> Result<(), XlsxError> {
        let format = cell_format(ColumnKind::Integer);
        self.sheet.write_number_with_format(self.row, column, number.into(), &format).map(drop)
    }

    fn date(&mut self, column: u16, day: Day) -> Result<(), XlsxError> {
        let format = cell_format(ColumnKind::Date);
        match excel_day(day) {
            Some(date) => self.sheet.write_datetime_with_format(self.row, column, &date, &format).map(drop),
            None => self.text(column, &day.to_string(), &format),
        }
    }

    fn heading(&mut self, ids: &[&str]) -> Result<(), XlsxError> {
        let format = heading_format();
        for (column, id) in ids.iter().enumerate() {
            self.text(column as u16, &word(id), &format)?;
        }
        self.row += 1;
        Ok(())
    }
}

/// Fills the sheet.
pub(crate) fn fill(sheet: &mut Worksheet, summary: &ReadinessSummary) -> Result<(), XlsxError> {
    let name = word("export-sheet-summary");
    sheet.set_name(&name)?;
    for (column, width) in [38.0, 15.0, 12.0, 15.0, 12.0, 12.0, 12.0, 14.0, 60.0].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_freeze_panes(1, 0)?;
    let mut pen = Pen { sheet, row: 0, name };
    about(&mut pen, summary)?;
    let statuses = statuses(&mut pen, summary)?;
    waves(&mut pen, summary)?;
    gaps(&mut pen, summary)?;
    let trend = trend(&mut pen, summary)?;
    let below = pen.row + 1;
    let chart = status_chart(&pen.name, statuses);
    pen.sheet.insert_chart(below, 0, &chart)?;
    if let Some(chart) = trend.map(|rows| trend_chart(&pen.name, rows)) {
        pen.sheet.insert_chart(below, 4, &chart)?;
    }
    Ok(())
}

fn about(pen: &mut Pen<'_>, summary: &ReadinessSummary) -> Result<(), XlsxError> {
    let title = Format::new().set_bold().set_font_size(16);
    pen.sheet.set_row_height(0, 24)?;
    pen.text(0, &worded::title(summary), &title)?;
    let plain = Format::new();
    for (label, value) in [
        ("export-label-scope", worded::scope(&summary.scope)),
        ("export-label-rules", worded::rules(summary)),
        ("export-label-evidence", worded::evidence(summary)),
    ] {
        pen.row += 1;
        pen.text(0, &word(label), &plain)?;
        pen.text(1, &value, &plain)?;
    }
    for (label, day) in [("export-label-as-of", summary.as_of), ("export-label-made-on", summary.made_on)] {
        pen.row += 1;
        pen.text(0, &word(label), &plain)?;
        pen.date(1, day)?;
    }
    pen.row += 1;
    pen.text(0, &word("export-label-colleagues-covered"), &plain)?;
    pen.number(1, summary.colleagues.covered)?;
    pen.row += 1;
    pen.text(0, &word("export-label-colleagues"), &plain)?;
    pen.number(1, summary.colleagues.of)?;
    pen.row += 2;
    Ok(())
}

/// The statuses, best first; gives the first and last row of the figures.
fn statuses(pen: &mut Pen<'_>, summary: &ReadinessSummary) -> Result<(u32, u32), XlsxError> {
    pen.heading(&["export-column-status", "export-column-superusers"])?;
    let first = pen.row;
    let counts = summary.counts;
    for (status, count) in [
        (Status::Ready, counts.ready),
        (Status::Conditional, counts.conditional),
        (Status::InProgress, counts.in_progress),
        (Status::Lapsed, counts.lapsed),
        (Status::NotStarted, counts.not_started),
    ] {
        pen.text(0, &word(status.message_id()), &Format::new())?;
        pen.number(1, count)?;
        pen.row += 1;
    }
    let last = pen.row - 1;
    let bold = Format::new().set_bold();
    pen.text(0, &word("export-all"), &bold)?;
    pen.sheet.write_number_with_format(pen.row, 1, counts.total(), &bold)?;
    pen.row += 2;
    Ok((first, last))
}

fn waves(pen: &mut Pen<'_>, summary: &ReadinessSummary) -> Result<(), XlsxError> {
    pen.heading(&[
        "export-column-wave",
        "export-column-verdict",
        "export-column-cutover",
        "export-column-days-left",
        "export-column-may-train",
        "export-column-superusers",
        "export-column-forecast",
        "export-column-forecast-range",
        "export-column-reasons",
    ])?;
    let plain = Format::new().set_align(FormatAlign::Top);
    for wave in &summary.waves {
        pen.text(0, &wave.name, &plain)?;
        pen.text(1, &word(wave.verdict.message_id()), &plain)?;
        if let Some(day) = wave.cutover {
            pen.date(2, day)?;
        }
        if let Some(days) = wave.days_left {
            pen.number(3, days)?;
        }
        pen.number(4, wave.counts.may_train())?;
        pen.number(5, wave.counts.total())?;
        if let Some(forecast) = &wave.forecast {
            pen.number(6, forecast.likely)?;
            pen.text(7, &format!("{}–{}", forecast.low, forecast.high), &plain)?;
        }
        pen.text(8, &wave.reasons.iter().map(say).collect::<Vec<_>>().join("; "), &plain)?;
        pen.row += 1;
    }
    pen.row += 1;
    Ok(())
}

fn gaps(pen: &mut Pen<'_>, summary: &ReadinessSummary) -> Result<(), XlsxError> {
    if summary.top_gaps.is_empty() {
        return Ok(());
    }
    pen.heading(&["export-section-gaps", "export-column-gains", "export-column-detail"])?;
    for gap in &summary.top_gaps {
        pen.text(0, &say(&gap.title), &Format::new())?;
        pen.number(1, gap.gains)?;
        pen.text(2, &say(&gap.detail), &Format::new())?;
        pen.row += 1;
    }
    pen.row += 1;
    Ok(())
}

/// The trend and, as its last row, the forecast; gives the first and last row of the figures.
fn trend(pen: &mut Pen<'_>, summary: &ReadinessSummary) -> Result<Option<(u32, u32)>, XlsxError> {
    let Some(latest) = summary.trend.last() else { return Ok(None) };
    pen.heading(&[
        "export-column-on",
        "export-column-may-train",
        "export-column-superusers",
        "export-column-forecast",
        "export-column-forecast-low",
        "export-column-forecast-high",
    ])?;
    let first = pen.row;
    let forecast = summary.forecast;
    for point in &summary.trend {
        pen.date(0, point.on)?;
        pen.number(1, point.ready)?;
        pen.number(2, point.of)?;
        if forecast.is_some() && point.on == latest.on {
            // The forecast starts where the known figures end, so that the chart draws one line.
            for column in 3..=5 {
                pen.number(column, point.ready)?;
            }
        }
        pen.row += 1;
    }
    if let Some(forecast) = forecast.filter(|forecast| forecast.on > latest.on) {
        pen.date(0, forecast.on)?;
        pen.number(2, latest.of)?;
        pen.number(3, forecast.likely)?;
        pen.number(4, forecast.low)?;
        pen.number(5, forecast.high)?;
        pen.row += 1;
    }
    Ok(Some((first, pen.row - 1)))
}

fn status_chart(sheet: &str, (first, last): (u32, u32)) -> Chart {
    let mut chart = Chart::new(ChartType::Bar);
    chart
        .add_series()
        .set_name(word("export-column-superusers").as_str())
        .set_categories((sheet, first, 0, last, 0))
        .set_values((sheet, first, 1, last, 1))
        .set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(0x000F_6CBD))))
        .set_data_label(rust_xlsxwriter::ChartDataLabel::new().show_value());
    chart.title().set_name(word("export-chart-status").as_str());
    chart.legend().set_hidden();
    chart.y_axis().set_reverse();
    chart.set_width(480).set_height(300).set_alt_text(word("export-chart-status"));
    chart
}

fn trend_chart(sheet: &str, (first, last): (u32, u32)) -> Chart {
    let mut chart = Chart::new(ChartType::Line);
    let line = |colour: u32, dash: ChartLineDashType| {
        ChartFormat::new()
            .set_line(ChartLine::new().set_color(Color::RGB(colour)).set_width(2.25).set_dash_type(dash))
            .clone()
    };
    for (column, id, colour, dash) in [
        (1, "export-column-may-train", 0x000F_6CBD, ChartLineDashType::Solid),
        (2, "export-column-superusers", 0x0080_8088, ChartLineDashType::RoundDot),
        (3, "export-column-forecast", 0x000F_6CBD, ChartLineDashType::Dash),
        (4, "export-column-forecast-low", 0x008F_BBE3, ChartLineDashType::Dash),
        (5, "export-column-forecast-high", 0x008F_BBE3, ChartLineDashType::Dash),
    ] {
        chart
            .add_series()
            .set_name(word(id).as_str())
            .set_categories((sheet, first, 0, last, 0))
            .set_values((sheet, first, column, last, column))
            .set_format(&mut line(colour, dash))
            .set_marker(ChartMarker::new().set_none());
    }
    chart.title().set_name(word("export-chart-trend").as_str());
    chart.x_axis().set_date_axis(true).set_num_format("d mmm");
    chart.y_axis().set_min(0);
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.set_width(640).set_height(300).set_alt_text(word("export-chart-trend"));
    chart
}
