//! Results as xAPI 1.0.3 statements, for a learning record store.
//!
//! Owns the form: one JSON array of statements in the order given, as `POST statements` takes it. The identity of a statement
//! follows from the row it stands on, so that sending it twice does not double it. Actors are accounts (the person's id at
//! the programme), never e-mail addresses. Deliberately decides nothing: who completed what comes from above.
//!
//! Source: Experience API 1.0.3, part 2 (<https://github.com/adlnet/xAPI-Spec>); verbs and activity types of ADL.

use crate::{ExportError, ExportReport, Format, Progress, go_on, table::ROWS_PER_LOOK, write_atomically};
use serde_json::{Map, Value, json};
use std::path::Path;
use understudy_domain::id::Id;

/// What somebody did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Was at a session.
    Attended,
    /// Completed a module or a task.
    Completed,
    /// Passed a short assessment.
    Passed,
    /// Failed it.
    Failed,
    /// Has a score where none says from when it passes.
    Scored,
}

impl Verb {
    const fn word(self) -> &'static str {
        match self {
            Self::Attended => "attended",
            Self::Completed => "completed",
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Scored => "scored",
        }
    }
}

/// What kind of thing it was done with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActivityKind {
    /// The programme.
    Programme,
    /// A module in a version.
    Module,
    /// A session.
    Session,
    /// A task.
    Task,
    /// A short assessment.
    Assessment,
}

impl ActivityKind {
    const fn iri(self) -> &'static str {
        match self {
            Self::Programme => "http://id.tincanapi.com/activitytype/project",
            Self::Module => "http://adlnet.gov/expapi/activities/module",
            Self::Session => "http://adlnet.gov/expapi/activities/meeting",
            Self::Task => "http://adlnet.gov/expapi/activities/performance",
            Self::Assessment => "http://adlnet.gov/expapi/activities/assessment",
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Module => "module",
            Self::Session => "session",
            Self::Task => "task",
            Self::Assessment => "assessment",
        }
    }
}

/// A thing that something was done with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// What kind.
    pub kind: ActivityKind,
    /// The row.
    pub id: Id,
    /// Version, for a module.
    pub version: Option<u32>,
    /// Its name.
    pub name: String,
    /// Language tag of the name.
    pub language: String,
}

impl Activity {
    /// Its address, which never changes.
    fn iri(&self) -> String {
        match self.version {
            // A version of a module is an activity of its own: who has the first has not the second.
            Some(version) => format!("urn:understudy:{}:{}:v{version}", self.kind.word(), self.id),
            None => format!("urn:understudy:{}:{}", self.kind.word(), self.id),
        }
    }

    fn json(&self) -> Value {
        let name: Map<String, Value> = [(self.language.clone(), Value::from(self.name.as_str()))].into_iter().collect();
        json!({
            "objectType": "Activity",
            "id": self.iri(),
            "definition": { "type": self.kind.iri(), "name": name },
        })
    }
}

/// Points of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Points {
    /// Points.
    pub raw: u32,
    /// The most there are.
    pub max: u32,
}

/// One statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The rows that it stands on; its own identity follows from them, its verb and what it is about.
    pub rows: Vec<Id>,
    /// The person.
    pub person: Id,
    /// What they did.
    pub verb: Verb,
    /// With what.
    pub object: Activity,
    /// The session in which they did it.
    pub session: Option<Activity>,
    /// Moment with the offset of its zone, as RFC 3339 writes it.
    pub timestamp: String,
    /// How long it took, in milliseconds.
    pub milliseconds: Option<i64>,
    /// Whether it succeeded.
    pub success: Option<bool>,
    /// Whether it was finished.
    pub completion: Option<bool>,
    /// Score.
    pub points: Option<Points>,
    /// Mistakes and help, for a task.
    pub task: Option<(u32, bool)>,
}

/// ISO 8601 duration with hundredths of a second at most, as xAPI asks.
pub(crate) fn duration(milliseconds: i64) -> String {
    let hundredths = (milliseconds.max(0) + 5) / 10;
    let (minutes, rest) = (hundredths / 6_000, hundredths % 6_000);
    let (hours, minutes) = (minutes / 60, minutes % 60);
    let mut text = "PT".to_owned();
    if hours > 0 {
        text.push_str(&format!("{hours}H"));
    }
    if minutes > 0 {
        text.push_str(&format!("{minutes}M"));
    }
    let (seconds, parts) = (rest / 100, rest % 100);
    if parts > 0 {
        text.push_str(&format!("{seconds}.{parts:02}S"));
    } else if seconds > 0 || text == "PT" {
        text.push_str(&format!("{seconds}S"));
    }
    text
}

fn score(points: Points) -> Value {
    let mut score = Map::new();
    if points.max > 0 {
        let share = f64::from(points.raw) / f64::from(points.max);
        score.insert("scaled".to_owned(), Value::from(((share * 10_000.0).round() / 10_000.0).min(1.0)));
    }
    score.insert("raw".to_owned(), Value::from(points.raw));
    score.insert("min".to_owned(), Value::from(0));
    score.insert("max".to_owned(), Value::from(points.max.max(points.raw)));
    Value::Object(score)
}

impl Statement {
    /// Its identity.
    pub fn id(&self) -> Id {
        let object = self.object.iri();
        let mut parts: Vec<&[u8]> = vec![self.verb.word().as_bytes(), self.person.as_ref(), object.as_bytes()];
        parts.extend(self.rows.iter().map(Id::as_ref));
        Id::derived("xapi", &parts)
    }

    fn result(&self) -> Option<Value> {
        let mut result = Map::new();
        if let Some(points) = self.points {
            result.insert("score".to_owned(), score(points));
        }
        if let Some(success) = self.success {
            result.insert("success".to_owned(), success.into());
        }
        if let Some(completion) = self.completion {
            result.insert("completion".to_owned(), completion.into());
        }
        if let Some(milliseconds) = self.milliseconds {
            result.insert("duration".to_owned(), duration(milliseconds).into());
        }
        if let Some((errors, aided)) = self.task {
            let extensions = json!({ "urn:understudy:errors": errors, "urn:understudy:aided": aided });
            result.insert("extensions".to_owned(), extensions);
        }
        (!result.is_empty()).then_some(Value::Object(result))
    }

    fn json(&self, programme: &Activity) -> Value {
        let mut activities = json!({ "grouping": [programme.json()] });
        if let Some(session) = &self.session {
            activities["parent"] = json!([session.json()]);
        }
        let mut statement = json!({
            "id": self.id(),
            "version": "1.0.3",
            "actor": {
                "objectType": "Agent",
                "account": { "homePage": programme.iri(), "name": self.person },
            },
            "verb": {
                "id": format!("http://adlnet.gov/expapi/verbs/{}", self.verb.word()),
                "display": { "en-GB": self.verb.word() },
            },
            "object": self.object.json(),
            "context": { "platform": "Understudy", "contextActivities": activities },
            "timestamp": self.timestamp,
        });
        if let Some(result) = self.result() {
            statement["result"] = result;
        }
        statement
    }
}

/// Writes statements to a file. An existing file is replaced only when the new one is complete.
pub fn write_statements(
    programme: &Activity,
    statements: &[Statement],
    to: &Path,
    progress: &dyn Progress,
) -> Result<ExportReport, ExportError> {
    let ((), bytes) = write_atomically(to, |writer| {
        writer.write_all(b"[")?;
        for (at, statement) in statements.iter().enumerate() {
            if at % ROWS_PER_LOOK == 0 {
                go_on(progress)?;
                progress.step(at as u32, statements.len() as u32);
            }
            writer.write_all(if at == 0 { b"\n" } else { b",\n" })?;
            writer.write_all(statement.json(programme).to_string().as_bytes())?;
        }
        writer.write_all(b"\n]\n")?;
        go_on(progress)
    })?;
    Ok(ExportReport { path: to.to_owned(), format: Format::Json, bytes, pages: None, notes: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Unwatched;

    fn activity(kind: ActivityKind, name: &str) -> Activity {
        let language = "en-GB".to_owned();
        Activity { kind, id: Id::derived("test", &[name.as_bytes()]), version: None, name: name.to_owned(), language }
    }

    fn statement(verb: Verb) -> Statement {
        Statement {
            rows: vec![Id::derived("row", &[])],
            person: Id::derived("person", &[]),
            verb,
            object: Activity { version: Some(2), ..activity(ActivityKind::Module, "Take orders") },
            session: Some(activity(ActivityKind::Session, "Take orders, 3 Nov 2026")),
            timestamp: "2026-11-03T11:00:00+01:00".to_owned(),
            milliseconds: Some(5_400_000),
            success: Some(true),
            completion: None,
            points: Some(Points { raw: 9, max: 12 }),
            task: None,
        }
    }

    /// A record store refuses a whole batch for one wrong statement, and doubles what has another identity the next time.
    #[test]
    fn a_statement_has_its_parts_and_the_same_identity_each_time() {
        let programme = activity(ActivityKind::Programme, "Nordic");
        let passed = statement(Verb::Passed);
        let json = passed.json(&programme);
        assert_eq!(json["verb"]["id"], "http://adlnet.gov/expapi/verbs/passed");
        assert_eq!(json["result"]["score"], serde_json::json!({ "scaled": 0.75, "raw": 9, "min": 0, "max": 12 }));
        assert_eq!(json["result"]["duration"], "PT1H30M");
        assert_eq!(json["actor"]["account"]["name"], passed.person.to_string());
        assert!(!json.to_string().contains("mbox"));
        assert_eq!(
            json["context"]["contextActivities"]["parent"][0]["definition"]["name"]["en-GB"],
            "Take orders, 3 Nov 2026"
        );
        assert_eq!(json["id"], statement(Verb::Passed).json(&programme)["id"]);
        assert_ne!(passed.id(), statement(Verb::Failed).id());
    }

    /// xAPI allows two decimals of a second and no empty duration.
    #[test]
    fn durations_read_as_iso_8601() {
        let cases =
            [(0, "PT0S"), (4, "PT0S"), (1_239, "PT1.24S"), (59_999, "PT1M"), (61_000, "PT1M1S"), (7_200_000, "PT2H")];
        for (milliseconds, text) in cases {
            assert_eq!(duration(milliseconds), text);
        }
    }

    /// No statement at all is a list too, not an empty file.
    #[test]
    fn the_file_is_one_list() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("statements.json");
        let programme = activity(ActivityKind::Programme, "Nordic");
        for statements in [vec![], vec![statement(Verb::Passed), statement(Verb::Attended)]] {
            write_statements(&programme, &statements, &path, &Unwatched).expect("written");
            let read: Value = serde_json::from_slice(&std::fs::read(&path).expect("read")).expect("JSON");
            assert_eq!(read.as_array().map(Vec::len), Some(statements.len()));
        }
    }
}
