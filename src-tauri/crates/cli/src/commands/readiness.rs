//! Readiness in words and as JSON, and the versions of its rule.

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    naming,
    table::Table,
    values::{day, shown_day},
};
use clap::Args;
use serde_json::{Value, json};
use understudy_app::{
    App,
    dto::{
        Nothing,
        readiness::{GateDetail, ReadinessOverview},
        superusers::{SuperuserFilter, SuperuserGet, SuperuserRow},
    },
    readiness, rules, superusers,
};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{GateKind, GateState},
};
use understudy_messages::{date, list, say, word};

#[derive(Args)]
pub(crate) struct Readiness {
    /// Count the evidence up to this day, under the rule in force then; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    /// Only this wave
    #[arg(long, value_name = "WAVE")]
    wave: Option<String>,
    /// Only those who train this user group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// Only this site
    #[arg(long, value_name = "SITE")]
    site: Option<String>,
    /// Only those who train something in this process area
    #[arg(long, value_name = "CODE")]
    area: Option<String>,
    /// Only this superuser, with every reason
    #[arg(long, value_name = "SUPERUSER")]
    superuser: Option<String>,
}

/// A superuser with the gates and everything missing at them.
struct Explained {
    row: SuperuserRow,
    gates: Vec<GateDetail>,
}

pub(crate) fn readiness(app: &App, args: &Readiness, json: bool) -> Outcome {
    if let Some(superuser) = &args.superuser {
        let explained = explain(app, naming::superuser(app, superuser)?, args.as_of)?;
        let text = std::iter::once(headline(&explained.row)).chain(gate_lines(&explained.gates)).collect::<Vec<_>>();
        return Ok(Answer::new(&[json_of(&explained)], text.join("\n")));
    }
    let filter = SuperuserFilter {
        as_of: args.as_of,
        wave: naming::maybe(app, args.wave.as_deref(), naming::wave)?,
        group: naming::maybe(app, args.group.as_deref(), naming::group)?,
        site: naming::maybe(app, args.site.as_deref(), naming::site)?,
        area: naming::maybe(app, args.area.as_deref(), naming::process)?,
    };
    if !json {
        let overview = readiness::overview(app, filter)?;
        return Ok(Answer::new(&Value::Null, format!("{}\n\n{}", summary(&overview), heat_map(&overview.rows))));
    }
    let explained =
        readiness::explained(app, filter)?.into_iter().map(|(row, gates)| json_of(&Explained { row, gates }));
    Ok(Answer::new(&explained.collect::<Vec<Value>>(), String::new()))
}

fn summary(overview: &ReadinessOverview) -> String {
    let counts = overview.counts;
    let summary = Message::new("cli-readiness-summary")
        .with("date", overview.as_of)
        .with("all", counts.total())
        .with("may", counts.may_train())
        .with("ready", counts.ready)
        .with("conditional", counts.conditional)
        .with("progress", counts.in_progress)
        .with("waiting", counts.not_started)
        .with("lapsed", counts.lapsed);
    say(&summary)
}

fn explain(app: &App, id: Id, as_of: Option<Day>) -> Result<Explained, Failure> {
    let detail = superusers::get(app, SuperuserGet { id, as_of })?;
    Ok(Explained { row: detail.row, gates: detail.gates })
}

fn json_of(explained: &Explained) -> Value {
    let Explained { row, gates } = explained;
    let gates: Vec<Value> = gates
        .iter()
        .map(|gate| {
            json!({
                "gate": gate.gate,
                "met": gate.state == GateState::Met,
                "state": gate.state,
                "done": gate.done,
                "of": gate.of,
                "missing": gate.missing.iter().map(say).collect::<Vec<_>>(),
                "evidence_rows": gate.counted,
            })
        })
        .collect();
    json!({
        "superuser": row.name,
        "id": row.id,
        "person": row.person,
        "status": row.status,
        "progress": row.progress,
        "wave": row.wave.as_ref().map(|wave| &wave.name),
        "site": row.site,
        "groups": row.groups,
        "gates": gates,
        "next_step": row.next_step.as_ref().map(say),
    })
}

fn headline(row: &SuperuserRow) -> String {
    let headline = Message::new("cli-readiness-headline")
        .with("name", row.name.as_str())
        .with("status", Message::new(row.status.message_id()))
        .with("progress", row.progress);
    match &row.next_step {
        Some(step) => format!("{}\n{}", say(&headline), say(&Message::new("cli-next-step").with("step", step.clone()))),
        None => say(&headline),
    }
}

/// A line for each gate, and below it one for each thing missing.
pub(crate) fn gate_lines(gates: &[GateDetail]) -> Vec<String> {
    fn lines(gate: &GateDetail) -> impl Iterator<Item = String> {
        let state = format!("{}: {}", word(gate.gate.message_id()), word(gate.state.message_id()));
        std::iter::once(state).chain(gate.missing.iter().map(|missing| format!("  – {}", say(missing))))
    }
    gates.iter().flat_map(lines).collect()
}

/// Superusers × gates, as the readiness screen shows them.
fn heat_map(rows: &[SuperuserRow]) -> String {
    let mut kinds: Vec<GateKind> = Vec::new();
    for gate in rows.iter().flat_map(|row| &row.gates) {
        if !kinds.contains(&gate.gate) {
            kinds.push(gate.gate);
        }
    }
    let columns = |names: &[&str]| names.iter().map(|name| word(&format!("cli-column-{name}"))).collect::<Vec<_>>();
    let gates = kinds.iter().map(|kind| word(kind.message_id()));
    let titles = columns(&["superuser", "status", "progress"]).into_iter().chain(gates).chain(columns(&["next"]));
    let mut table = Table::titled(titles.collect());
    for row in rows {
        let cell = |kind: &GateKind| {
            row.gates.iter().find(|gate| gate.gate == *kind).map(|gate| say(&gate.cell)).unwrap_or_default()
        };
        let mut cells = vec![row.name.clone(), word(row.status.message_id()), format!("{}%", row.progress)];
        cells.extend(kinds.iter().map(cell));
        cells.push(row.next_step.as_ref().map(say).unwrap_or_default());
        table.row(cells);
    }
    table.or("cli-no-superusers")
}

pub(crate) fn rules(app: &App) -> Outcome {
    let versions = rules::list(app, Nothing {})?;
    let mut table = Table::new(&["rule", "version", "in-force-from", "wave", "gates", "in-force"]);
    for rule in &versions {
        let gates: Vec<String> = rule.gates.iter().map(|gate| word(gate.condition.kind().message_id())).collect();
        table.row(vec![
            rule.name.clone(),
            rule.version.to_string(),
            // The first rule of a programme has been in force since ever.
            if rule.in_force_from.0 <= 0 { String::new() } else { date(rule.in_force_from.date()) },
            rule.wave.as_ref().map(|wave| wave.name.clone()).unwrap_or_default(),
            list(&gates),
            if rule.in_force { shown_day(Some(app.today())) } else { String::new() },
        ]);
    }
    Ok(Answer::new(&versions, table.or("cli-no-rules")))
}
