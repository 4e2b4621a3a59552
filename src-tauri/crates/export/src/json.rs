//! The readiness summary as JSON, for other programs.
//!
//! Owns the form: an object with `format` (always `understudy-readiness-summary`), `version` (raised when a field changes
//! its meaning or goes; new fields may come without), `title`, `words` (the English word of each status, gate, gate state and
//! verdict value), then the fields of `ReadinessSummary` under their own names. Dates are `YYYY-MM-DD`, identities text.
//! Each message is `{ "id", "args", "text" }`: the text is the English sentence. Deliberately leaves nothing out.

use crate::{ExportError, Progress, Written, go_on, worded};
use serde::{
    Serialize, Serializer,
    ser::{Error, SerializeMap, SerializeSeq},
};
use serde_json::{Map, Value};
use std::io::Write;
use understudy_domain::{
    message::Message,
    summary::{ReadinessSummary, SuperuserSummary, Verdict},
    words::{GateKind, GateState, Status},
};
use understudy_messages::{say, word};

/// Writes the summary.
pub(crate) fn write(
    summary: &ReadinessSummary,
    writer: &mut dyn Write,
    progress: &dyn Progress,
) -> Result<Written, ExportError> {
    let document = Document { summary, progress };
    serde_json::to_writer_pretty(&mut *writer, &document).map_err(|error| {
        if progress.cancelled() {
            ExportError::Cancelled
        } else {
            match error.io_error_kind() {
                Some(kind) => std::io::Error::from(kind).into(),
                None => ExportError::Other { path: String::new(), reason: error.to_string() },
            }
        }
    })?;
    writer.write_all(b"\n")?;
    Ok(Written::default())
}

struct Document<'a> {
    summary: &'a ReadinessSummary,
    progress: &'a dyn Progress,
}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let summary = self.summary;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", "understudy-readiness-summary")?;
        map.serialize_entry("version", &1)?;
        map.serialize_entry("title", &worded::title(summary))?;
        map.serialize_entry("words", &words())?;
        map.serialize_entry("programme", &summary.programme)?;
        map.serialize_entry("scope", &summary.scope)?;
        map.serialize_entry("as_of", &summary.as_of)?;
        map.serialize_entry("made_on", &summary.made_on)?;
        map.serialize_entry("rules", &Worded(&summary.rules))?;
        map.serialize_entry("evidence", &summary.evidence)?;
        map.serialize_entry("counts", &summary.counts)?;
        map.serialize_entry("colleagues", &summary.colleagues)?;
        map.serialize_entry("waves", &Worded(&summary.waves))?;
        map.serialize_entry("top_gaps", &Worded(&summary.top_gaps))?;
        map.serialize_entry("trend", &summary.trend)?;
        map.serialize_entry("forecast", &summary.forecast)?;
        map.serialize_entry("ready_by", &summary.ready_by)?;
        map.serialize_entry("gates", &summary.gates)?;
        map.serialize_entry("superusers", &Superusers(self))?;
        map.serialize_entry("coverage", &summary.coverage)?;
        map.end()
    }
}

/// The superusers one by one: their evidence may be long.
struct Superusers<'a>(&'a Document<'a>);

impl Serialize for Superusers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let all: &[SuperuserSummary] = &self.0.summary.superusers;
        let mut list = serializer.serialize_seq(Some(all.len()))?;
        for (at, superuser) in all.iter().enumerate() {
            go_on(self.0.progress).map_err(S::Error::custom)?;
            list.serialize_element(&Worded(superuser))?;
            self.0.progress.step(at as u32 + 1, all.len() as u32);
        }
        list.end()
    }
}

/// A value in which every message also carries its text.
struct Worded<T>(T);

impl<T: Serialize> Serialize for Worded<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut value = serde_json::to_value(&self.0).map_err(S::Error::custom)?;
        add_texts(&mut value);
        value.serialize(serializer)
    }
}

fn add_texts(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(add_texts),
        Value::Object(fields) => {
            let text = text_of(fields);
            fields.values_mut().for_each(add_texts);
            if let Some(text) = text {
                fields.insert("text".to_owned(), Value::String(text));
            }
        }
        _ => {}
    }
}

/// The text of an object that is a message: one with an `id`, perhaps `args`, and nothing else.
fn text_of(fields: &Map<String, Value>) -> Option<String> {
    let is_message = fields.contains_key("id") && fields.keys().all(|key| key == "id" || key == "args");
    let message: Message = serde_json::from_value(Value::Object(is_message.then(|| fields.clone())?)).ok()?;
    Some(say(&message))
}

/// The English word of each fixed value.
fn words() -> Value {
    let of = |pairs: Vec<(String, &'static str)>| -> Value {
        Value::Object(pairs.into_iter().map(|(value, id)| (value, Value::String(word(id)))).collect())
    };
    let verdicts = [Verdict::Enough, Verdict::OnTrack, Verdict::AtRisk, Verdict::OffTrack, Verdict::Unknown];
    let stored = |verdict: Verdict| {
        serde_json::to_value(verdict).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
    };
    serde_json::json!({
        "status": of(Status::ALL.iter().map(|value| (value.word().to_owned(), value.message_id())).collect()),
        "gate": of(GateKind::ALL.iter().map(|value| (value.word().to_owned(), value.message_id())).collect()),
        "state": of(GateState::ALL.iter().map(|value| (value.word().to_owned(), value.message_id())).collect()),
        "verdict": of(verdicts.iter().map(|value| (stored(*value), value.message_id())).collect()),
    })
}

#[cfg(test)]
mod tests {
    use crate::{ExportError, Format, Progress, Unwatched, fixture, readiness};

    /// Other programs read these field names.
    #[test]
    fn the_json_of_a_summary() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("summary.json");
        readiness(&fixture::small(), Format::Json, &path, &Unwatched).expect("written");
        let text = std::fs::read_to_string(&path).expect("read");
        insta::assert_snapshot!("json", text);
    }

    struct Impatient;
    impl Progress for Impatient {
        fn step(&self, _: u32, _: u32) {}
        fn cancelled(&self) -> bool {
            true
        }
    }

    /// Every format must stop when asked, and leave the old file.
    #[test]
    fn a_cancelled_export_leaves_the_old_file() {
        let folder = tempfile::tempdir().expect("folder");
        for format in Format::ALL {
            let path = folder.path().join("summary").with_extension(format.extension());
            std::fs::write(&path, "old").expect("written");
            let cancelled = readiness(&fixture::small(), *format, &path, &Impatient);
            assert_eq!(cancelled.map(|_| ()), Err(ExportError::Cancelled));
            assert_eq!(std::fs::read_to_string(&path).expect("read"), "old");
        }
        assert_eq!(std::fs::read_dir(folder.path()).expect("folder").count(), Format::ALL.len());
    }
}
