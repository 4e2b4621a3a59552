//! The rows behind a gate's figure.

use super::{rows::detail, snapshot::snapshot};
use crate::{
    App, AppError, Result,
    dto::readiness::{EvidenceArgs, EvidenceItem, GateEvidence},
};
use understudy_domain::{id::Id, message::Message, words::GateKind};
use understudy_store::read::coverage::{EvidenceReader, EvidenceRecord};

/// Lists the rows that count for one gate of one superuser.
pub fn evidence(app: &App, args: EvidenceArgs) -> Result<GateEvidence> {
    let snapshot = snapshot(app, args.as_of)?;
    let at = snapshot.position(args.superuser).ok_or_else(|| AppError::not_found("superuser"))?;
    let superuser = &snapshot.evidence.superusers[at];
    let gate = snapshot.results[at].gates.iter().find(|gate| gate.kind == args.gate);
    let Some(gate) = gate else {
        return Err(AppError::refused(
            Message::new("readiness-gate-not-in-rule").with("gate", Message::new(args.gate.message_id())),
        ));
    };
    let open = app.programme()?;
    let reader = open.reader()?;
    Ok(GateEvidence {
        name: superuser.name.clone(),
        gate: detail(gate, &snapshot.evidence.programme, superuser),
        rows: items(&mut EvidenceReader::new(&reader)?, gate.kind, &gate.rows)?,
    })
}

/// Rows in words, latest first.
pub(crate) fn items(reader: &mut EvidenceReader<'_>, gate: GateKind, rows: &[Id]) -> Result<Vec<EvidenceItem>> {
    let mut items: Vec<EvidenceItem> = reader.read(rows)?.into_iter().map(|record| item(gate, record)).collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.on));
    Ok(items)
}

fn item(gate: GateKind, record: EvidenceRecord) -> EvidenceItem {
    let figure = record.figure.unwrap_or(0) as f64;
    let text = match record.table {
        "assessment" => Message::new("evidence-assessment").with("subject", record.subject).with("level", figure),
        "shadowing_session" => {
            let id = if record.figure.is_some() { "evidence-shadowing" } else { "evidence-shadowing-plain" };
            Message::new(id)
                .with("subject", record.subject)
                .with("stage", Message::new(format!("stage-{}", record.word)))
                .with("comfort", figure)
        }
        "rehearsal" => Message::new("evidence-rehearsal").with("rating", figure),
        "sign_off" => {
            Message::new(if record.word == "revoked" { "evidence-sign-off-revoked" } else { "evidence-sign-off" })
        }
        "session_trainer" => delivery(gate, &record),
        "module" => Message::new("evidence-module").with("module", record.subject).with("version", figure),
        "waiver" => Message::new("evidence-waiver").with("gate", Message::new(format!("gate-{}", record.word))),
        _ if gate == GateKind::Environment => Message::new("evidence-environment"),
        _ if record.figure.is_some() => Message::new("evidence-commitment").with("percent", figure),
        _ => Message::new("evidence-commitment-none"),
    };
    let module = (record.table == "module").then_some(record.id);
    EvidenceItem { id: record.id, text, on: record.on, by: record.by, note: record.note, module }
}

/// A session given: with its rating where that is what counts.
fn delivery(gate: GateKind, record: &EvidenceRecord) -> Message {
    let id = match (gate, record.word.as_str()) {
        (GateKind::Facilitation, "rehearsal") => "evidence-delivery-rehearsed",
        (GateKind::Facilitation, _) => "evidence-delivery-rated",
        (_, "assistant") => "evidence-delivery-assisted",
        _ => "evidence-delivery-led",
    };
    Message::new(id).with("module", record.subject.as_str()).with("rating", record.figure.unwrap_or_default())
}
