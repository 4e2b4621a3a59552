//! Coverage: ready superusers against those needed, also if somebody left.

use crate::{
    answer::{Answer, Outcome},
    commands::programme::part_of,
    naming,
    table::Table,
    values::day,
};
use clap::Args;
use understudy_app::{
    App, coverage,
    dto::coverage::{CoverageArgs, CoverageCell, CoverageOverview},
};
use understudy_domain::{day::Day, message::Message};
use understudy_messages::{say, word};

#[derive(Args)]
pub(crate) struct Coverage {
    /// What if this superuser left; may be given several times
    #[arg(long, value_name = "SUPERUSER")]
    without: Vec<String>,
    /// Count the evidence up to this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    /// Only this wave
    #[arg(long, value_name = "WAVE")]
    wave: Option<String>,
    /// Only this site
    #[arg(long, value_name = "SITE")]
    site: Option<String>,
}

pub(crate) fn coverage(app: &App, args: &Coverage) -> Outcome {
    let without = args.without.iter().map(|superuser| naming::superuser(app, superuser)).collect::<Result<_, _>>()?;
    let args = CoverageArgs {
        as_of: args.as_of,
        wave: naming::maybe(app, args.wave.as_deref(), naming::wave)?,
        site: naming::maybe(app, args.site.as_deref(), naming::site)?,
        without,
    };
    let asked_if = !args.without.is_empty();
    let overview = coverage::overview(app, args)?;
    if overview.areas.is_empty() {
        return Ok(Answer::new(&overview, word("cli-no-risk-areas")));
    }
    let mut lines = vec![
        say(&Message::new("cli-coverage-summary")
            .with("covered", part_of(overview.risk_areas.covered, overview.risk_areas.of))
            .with("high", part_of(overview.high_impact.covered, overview.high_impact.of))
            .with("colleagues", part_of(overview.colleagues.covered, overview.colleagues.of))),
        String::new(),
        heat_map(&overview),
    ];
    if asked_if {
        lines.insert(1, say(&Message::new("cli-coverage-lost").with("count", overview.lost)));
    }
    if !overview.single_points.is_empty() {
        lines.extend([String::new(), word("cli-single-points"), single_points(&overview)]);
    }
    Ok(Answer::new(&overview, lines.join("\n")))
}

fn heat_map(overview: &CoverageOverview) -> String {
    let groups = overview.groups.iter().map(|group| group.name.clone());
    let mut table = Table::titled(std::iter::once(word("cli-column-area")).chain(groups).collect());
    for area in &overview.areas {
        let cells = area.cells.iter().map(|cell| cell.as_ref().map(shown).unwrap_or_default());
        table.row(std::iter::once(area.name.clone()).chain(cells).collect());
    }
    table.text()
}

/// Ready against needed, marked where too few.
fn shown(cell: &CoverageCell) -> String {
    let mark = if cell.short > 0 { " !" } else { "" };
    format!("{}/{}{mark}", cell.ready, cell.needed)
}

fn single_points(overview: &CoverageOverview) -> String {
    let mut table = Table::new(&["superuser", "risk-areas", "people", "example"]);
    for point in &overview.single_points {
        let example = point.examples.first().cloned().unwrap_or_default();
        let figures = [point.risk_areas.to_string(), point.colleagues.to_string()];
        let name = point.superuser.name.clone();
        table.row(std::iter::once(name).chain(figures).chain([example]).collect());
    }
    table.text()
}
