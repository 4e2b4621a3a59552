//! Results as xAPI statements before the validator of Learning Locker.

use anyhow::{Context, Result, ensure};
use std::fs;
use understudy_domain::id::Id;
use understudy_export::{Activity, ActivityKind, Points, Statement, Unwatched, Verb, write_statements};
use understudy_tests::exports::read_statements;

fn activity(kind: ActivityKind, version: Option<u32>, name: &str) -> Activity {
    let id = Id::derived("acceptance", &[name.as_bytes()]);
    Activity { kind, id, version, name: name.to_owned(), language: "nb".to_owned() }
}

fn statement(verb: Verb, object: Activity) -> Statement {
    Statement {
        rows: vec![Id::derived("acceptance", &[b"row"])],
        person: Id::derived("acceptance", &[b"person"]),
        verb,
        object,
        session: Some(activity(ActivityKind::Session, None, "Session")),
        timestamp: "2026-11-25T11:00:00+01:00".to_owned(),
        milliseconds: None,
        success: None,
        completion: None,
        points: None,
        task: None,
    }
}

/// Every verb and every kind of result that a session can give.
#[test]
fn statements_of_every_kind_are_accepted() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("results.json");
    let module = || activity(ActivityKind::Module, Some(2), "Ta imot ordre – “kreditt”");
    let points = |raw, max| Some(Points { raw, max });
    let statements = [
        Statement {
            milliseconds: Some(7_200_000),
            ..statement(Verb::Attended, activity(ActivityKind::Session, None, "Session"))
        },
        Statement { completion: Some(true), milliseconds: Some(5_400_000), ..statement(Verb::Completed, module()) },
        Statement { success: Some(true), points: points(9, 10), ..statement(Verb::Passed, module()) },
        Statement { success: Some(false), points: points(0, 10), ..statement(Verb::Failed, module()) },
        Statement { points: points(3, 7), ..statement(Verb::Scored, module()) },
        Statement {
            milliseconds: Some(61_234),
            completion: Some(true),
            task: Some((2, true)),
            ..statement(Verb::Completed, activity(ActivityKind::Task, None, "Take an order"))
        },
    ];
    let programme = activity(ActivityKind::Programme, None, "Nordlys");
    write_statements(&programme, &statements, &path, &Unwatched)?;
    let read = read_statements(&path)?;
    ensure!(read.len() == statements.len(), "{} statements", read.len());
    for statement in &read {
        // Participants are known by an account of the programme, never by their e-mail address.
        ensure!(statement["actor"]["account"]["name"].is_string(), "{statement}");
        ensure!(statement["actor"].get("mbox").is_none(), "{statement}");
    }
    // The judge must refuse: a verb that is no address.
    fs::write(&path, fs::read_to_string(&path)?.replace("http://adlnet.gov/expapi/verbs/passed", "passed"))?;
    let refusal = read_statements(&path).err().context("a broken statement was accepted")?.to_string();
    ensure!(refusal.contains("verb"), "{refusal}");
    Ok(())
}
