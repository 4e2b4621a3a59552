//! The readiness rule and its versions.

use crate::{
    App, AppError, Result,
    dto::{Changed, Named, Nothing, readiness::*},
    error::FieldErrors,
    readiness::{counts, snapshot},
};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    readiness::{Rule, evaluate, in_force},
    summary::StatusCounts,
};
use understudy_store::{
    Edit,
    read::coverage::{NamedTable, names},
    tables::{READINESS_RULE, readiness_rule},
};

/// Names in the answer of a preview at most.
const EFFECTS: usize = 20;

/// All versions, latest first.
pub fn list(app: &App, _: Nothing) -> Result<Vec<RuleVersion>> {
    let snapshot = snapshot(app, None)?;
    let open = app.programme()?;
    let waves = names(&*open.reader()?, NamedTable::Wave)?;
    let rules = &snapshot.evidence.programme.rules;
    let mut versions: Vec<RuleVersion> = rules
        .iter()
        .map(|rule| RuleVersion {
            id: rule.id,
            name: rule.name.clone(),
            version: rule.version,
            in_force_from: rule.in_force_from,
            wave: rule.wave.and_then(|id| Some(Named { id, name: waves.get(&id)?.clone() })),
            gates: rule.gates.clone(),
            in_force: in_force(rules, rule.wave, snapshot.as_of).is_some_and(|current| current.id == rule.id),
        })
        .collect();
    versions.reverse();
    Ok(versions)
}

/// What a new version would change, as if it were in force today.
pub fn preview(app: &App, args: RuleSave) -> Result<RuleEffect> {
    check(&args)?;
    let snapshot = snapshot(app, None)?;
    let rule = version(&snapshot.evidence.programme.rules, &args, Id::default(), snapshot.as_of);
    let mut programme = snapshot.evidence.programme.clone();
    programme.rules.push(Rule { in_force_from: snapshot.as_of, ..rule });
    let active: Vec<usize> = (0..snapshot.results.len()).filter(|&at| snapshot.is_active(at)).collect();
    let mut after = StatusCounts::default();
    let mut changes = Vec::new();
    for &at in &active {
        let superuser = &snapshot.evidence.superusers[at];
        let status = evaluate(&programme, superuser, snapshot.as_of).status;
        after.add(status);
        if status != snapshot.results[at].status && changes.len() < EFFECTS {
            changes.push(RuleEffectRow {
                name: superuser.name.clone(),
                before: snapshot.results[at].status,
                after: status,
            });
        }
    }
    Ok(RuleEffect { before: counts(&snapshot, &active), after, changes })
}

/// Saves a new version; earlier ones stay and answer for the past.
pub fn save(app: &App, args: RuleSave) -> Result<Changed> {
    check(&args)?;
    let snapshot = snapshot(app, None)?;
    let id = app.fresh_id();
    let rule = version(&snapshot.evidence.programme.rules, &args, id, app.today());
    let gates = serde_json::to_string(&rule.gates)
        .map_err(|error| AppError::failed(Message::new("error-internal").with("detail", error.to_string())))?;
    let edit = Edit::make(
        &READINESS_RULE,
        id,
        vec![
            (readiness_rule::NAME, rule.name.clone().into()),
            (readiness_rule::VERSION, rule.version.into()),
            (readiness_rule::IN_FORCE_FROM, rule.in_force_from.into()),
            (readiness_rule::WAVE, rule.wave.into()),
            (readiness_rule::GATES, gates.into()),
        ],
    );
    let label = Message::new("change-rule-saved").with("name", rule.name).with("version", rule.version);
    Ok(app.change(label, vec![edit])?.of(id))
}

fn check(args: &RuleSave) -> Result<()> {
    let mut errors = FieldErrors::default();
    errors.require(!args.name.trim().is_empty(), "name", "rule-name-missing");
    if let Err(error) = Rule::check(&args.gates) {
        errors.add("gates", error.0);
    }
    errors.finish()
}

fn version(rules: &[Rule], args: &RuleSave, id: Id, today: Day) -> Rule {
    let last = rules.iter().filter(|rule| rule.wave == args.wave).map(|rule| rule.version).max().unwrap_or(0);
    Rule {
        id,
        name: args.name.trim().to_owned(),
        version: last + 1,
        in_force_from: args.in_force_from.unwrap_or(today),
        wave: args.wave,
        gates: args.gates.clone(),
    }
}
